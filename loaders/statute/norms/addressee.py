"""Whom a statute is addressed to as a whole: the body whose acts it governs, or the courts."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from loaders.statute.norms.bearers import subject
from loaders.statute.norms.norm import Bearer
from loaders.statute.norms.wording import Wording

_DECLARED: Final = re.compile(
    r"[^，。；：\n（）]{2,40}（以下(?:简称|统称|称)(?:为)?[“\"]?(?P<short>[^）”\"，。；]{2,20})[”\"]?）"
)


class Addressee:
    """`declared` is (short name, type) of the body whose acts the statute governs, where one is declared."""

    def __init__(self, wording: Wording) -> None:
        self._wording = wording
        self.declared = _declared(wording.texts)
        self._courts: bool | None = None

    def court(self) -> Bearer | None:
        """The courts, where the text is a rule of theirs: every third norm is expressly a court's."""
        if self._courts is None:
            whole = self._wording.whole()
            spoken = whole.count("人民法院") >= _OFTEN
            own = sum(whole.count("人民法院" + cue) for cue in _MODAL) if spoken else 0
            self._courts = own >= _OFTEN and own * 3 >= sum(whole.count(cue) for cue in _MODAL)
        return Bearer("人民法院", "court", None) if self._courts else None


def _declared(texts: tuple[str, ...]) -> tuple[str, str] | None:
    """The first short name of a body that one of the first articles declares (以下简称…) for those it applies to."""
    for text in texts[:3]:
        for found in _declarations(text) if "以下" in text else ():
            who = subject(found["short"])
            if who is not None and _governed(text, found, who.type):
                return found["short"], who.type
    return None


def _declarations(text: str) -> Iterator[re.Match[str]]:
    """The declared short names; only what stands around 以下 is looked at."""
    done, at = 0, text.find("以下")
    while at >= 0:
        bracketed = text[at - 1 : at] == "（"
        found = _DECLARED.search(text, max(done, at - 41), at + 48) if bracketed else None
        if found is not None:
            yield found
            done = found.end()
        at = text.find("以下", max(done, at + 2))


def _governed(text: str, found: re.Match[str], kind: str) -> bool:
    """True where the declaration stands in the article that says whose acts the statute applies to."""
    if found.start() < text.find("适用本"):
        return True
    whole = kind == "organization" and text.startswith("以下统称", found.start("short") - 4)
    return whole and _APPLIES.search(text, 0, found.start("short")) is not None


# 本办法适用于各类渔业企业（以下统称企业）: the declaration stands in the same sentence.
_APPLIES: Final = re.compile("适用于[^。；\n]*$")
_MODAL: Final[tuple[str, ...]] = ("应当", "可以", "不得", "应予", "有权")
_OFTEN: Final = 8
