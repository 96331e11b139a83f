"""Verbs in short phrases (labels), looked up word by word: which stand where, with what a phrase ends, is it all verbs."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache
from typing import Final

from loaders.patterns import regex, sought
from loaders.report.lexicon import lexicon, words

_NO_VERB: Final = frozenset("率性化度量务栏箱")  # 合格率, 任务, 公开栏 are no verbs
_OUTCOMES: Final = "裁决 仲裁 上年 上年度 当年 结转 继续 有效 保留 失效 不予 予以 成功 直接 终止 败诉 胜诉 撤回 撤诉 未 确认违法 驳回 维持 和 或 、"


@cache
def _verbs() -> frozenset[str]:
    return frozenset(words("verbs", "verbs"))


def _verb() -> str:
    firsts = "".join(sorted({word[0] for word in _verbs()}))
    return sought(firsts, rf"({lexicon('verbs', 'verbs')})(?![{''.join(sorted(_NO_VERB))}])")


_VERB: Final = regex(_verb)  # its first group is the longest verb that is none of those nouns


def verb_at(text: str, at: int = 0) -> int:
    """Where the longest verb ends that begins at a place; 0 if none does."""
    found = _VERB.match(text, at)
    return found.end(1) if found else 0


def verbs_in(text: str, at: int = 0) -> Iterator[tuple[int, int]]:
    """(start, end) of the verbs from left to right, without overlaps."""
    while found := _VERB.search(text, at):
        start, at = found.span(1)
        yield start, at


def noun_too(text: str, at: int = 0) -> bool:
    """Whether a verb that is a noun too begins at a place: 考核, 培训."""
    short, others = _also_nouns()
    return text[at : at + 2] in short or text.startswith(others, at)


@cache
def _also_nouns() -> tuple[frozenset[str], tuple[str, ...]]:
    """Those of two characters, as nearly all are, and the others."""
    found = words("verbs", "also_nouns")
    return frozenset(word for word in found if len(word) == 2), tuple(word for word in found if len(word) != 2)


@cache
def _whole() -> frozenset[str]:
    return frozenset((*words("verbs", "whole"), *words("verbs", "sanctions")))


def holds_object(word: str) -> bool:
    """Whether a verb takes no object from the words before: 学法, 立案, 问责."""
    return word in _whole()


def clear_verb(text: str, at: int) -> int:
    """Where the first word stands that is a verb and nothing else; 0 if none."""
    return next((start for start, _ in verbs_in(text, at) if not noun_too(text, start)), 0)


@cache
def _endings() -> dict[str, tuple[int, ...]]:
    """By last character how long verbs are, the longest first."""
    sizes: dict[str, set[int]] = {}
    for word in _verbs():
        sizes.setdefault(word[-1], set()).add(len(word))
    return {last: tuple(sorted(lengths, reverse=True)) for last, lengths in sizes.items()}


def verb_ends() -> Iterable[str]:
    """The characters that verbs end with."""
    return _endings()


def verb_end(text: str) -> int:
    """The length of the longest verb that a text ends with; 0 if none."""
    for size in _endings().get(text[-1:], ()):
        if text[-size:] in _verbs():
            return size
    return 0


@cache
def _outcomes() -> frozenset[str]:
    return frozenset(_OUTCOMES.split())


@cache
def _lengths() -> dict[str, tuple[int, ...]]:
    """By first character how long verbs and outcomes are."""
    sizes: dict[str, set[int]] = {}
    for word in (*_verbs(), *_outcomes()):
        sizes.setdefault(word[0], set()).add(len(word))
    return {first: tuple(lengths) for first, lengths in sizes.items()}


def all_verbs(text: str) -> bool:
    """Whether a text is verbs and outcomes from end to end: 受理, 不予受理, 撤销和确认违法."""
    verbs, outcomes, lengths = _verbs(), _outcomes(), _lengths()
    reached = [0]  # where words end that began at such a place; it grows while it is walked through
    for at in reached:
        for size in lengths.get(text[at : at + 1], ()):
            word, end = text[at : at + size], at + size
            if word in outcomes or (word in verbs and text[end : end + 1] not in _NO_VERB):
                if end == len(text):
                    return True
                if end not in reached:
                    reached.append(end)
    return False
