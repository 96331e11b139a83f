"""Whom a statute is addressed to as a whole: the body whose acts it governs, or the courts."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from loaders.statute.norms.names.bearers import subject
from loaders.statute.norms.text.norm import Bearer
from loaders.statute.norms.text.wording import Wording

_DECLARED: Final = re.compile(
    r"[^，。；：\n（）]{2,40}（以下(?:简称|统称|称)(?:为)?[“\"]?(?P<short>[^）”\"，。；]{2,20})[”\"]?）"
)


class Addressee:
    """`declared` is (short name, type) of the body whose acts the statute governs, where one is declared."""

    def __init__(self, wording: Wording) -> None:
        self._wording = wording
        self.declared = _declared(wording.texts)
        self._courts: bool | None = None
        self._crimes: bool | None = None

    def court(self) -> Bearer | None:
        """The courts, where the text is a rule of theirs: every third norm is expressly a court's."""
        if self._courts is None:
            whole = self._wording.whole()
            spoken = whole.count("人民法院") >= _OFTEN
            own = sum(whole.count("人民法院" + cue) for cue in _MODAL) if spoken else 0
            self._courts = own >= _OFTEN and own * 3 >= sum(whole.count(cue) for cue in _MODAL)
        return Bearer("人民法院", "court", None) if self._courts else None

    def judge(self, action: str) -> Bearer | None:
        """The courts for what they alone do where a text speaks of crimes: 认定为“数额巨大”, 以盗窃罪判处, 减刑."""
        if _JUDGES.match(action) is None:
            return None
        if self._crimes is None:
            self._crimes = any(_CRIMES.search(text) for text in self._wording.texts)
        return Bearer("人民法院", "court", None) if self._crimes else None


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
# What only courts do: they find what an offence is, sentence for it, and lessen the sentence.
_JUDGES: Final = re.compile(
    "(?:分别|依法|一般|综合)?(?:认定(?:为|其)?(?:《?刑法|[“‘]|[^，。；]{0,16}罪)|以[^，。；]{2,40}罪(?:判处|定罪|追究|论处|处罚)"
    "|(?:酌情|适当|比照[^，。；]{2,12})?(?:从轻|减轻|从重)(?:或者[减免]|、|处罚|判处)(?![^，。；]{0,4}行政)|判处|定罪|减刑|减为|假释|数罪并罚|(?:宣告|适用)缓刑|免予刑事处罚|免除刑事处罚|裁定减刑|裁定假释)"
)
_CRIMES: Final = re.compile("刑法第|有期徒刑|罪犯|定罪|刑事责任的?，应当|服刑")
_MODAL: Final[tuple[str, ...]] = ("应当", "可以", "不得", "应予", "有权")
_OFTEN: Final = 8
