"""Texts for people, in both languages of the program."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass

# Control codes (C0 but tab and line feed, C1), line separators, and marks that turn the direction of writing: what a
# terminal or a page would obey instead of showing.
CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]")


@dataclass(frozen=True, slots=True)
class Words:
    """A text in Chinese and English."""

    zh: str
    en: str

    @property
    def head(self) -> Words:
        """A label without what explains it in brackets: 机构 of 机构(名称或原文称呼)."""
        return Words(self.zh.partition("(")[0].strip(), self.en.partition("(")[0].strip())

    @classmethod
    def same(cls, text: str) -> Words:
        """A text that reads alike in both languages."""
        return cls(text, text)

    def __getitem__(self, lang: str) -> str:
        return self.en if lang == "en" else self.zh

    def filled(self, **given: object) -> Words:
        return Words(self.zh.format(**given), self.en.format(**given))

    def json(self) -> list[str]:
        return [self.zh, self.en]


@dataclass(frozen=True, slots=True)
class Remark:
    """What is told of a file, or of a place in it, while the work goes on."""

    where: str
    words: Words


def shown(value: object, lang: str = "zh") -> str:
    """A value as one would write it: whole numbers without a decimal point, lists joined, nothing for None.

    Nodes and relations of a user's own statement, which are maps, are written as JSON."""
    if isinstance(value, dict):
        return json.dumps(value, ensure_ascii=False)
    if isinstance(value, list | tuple):
        return (", " if lang == "en" else "、").join(shown(one, lang) for one in value)
    return "" if value is None else str(whole(value))


def whole(value: object) -> object:
    """2 for 2.0; any other value as it is."""
    return int(value) if isinstance(value, float) and value.is_integer() else value
