"""A modal word in its clause, with what stands around it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from loaders.statute.norms.names.bearers import subject
from loaders.statute.norms.names.endings import PAY, QUANTITIES
from loaders.statute.norms.text.cues import Cue
from loaders.statute.norms.text.norm import Subject
from loaders.statute.norms.text.vocabulary import opening


@dataclass(slots=True, init=False)
class Placed:
    """A cue in the clause `mask[start:end]`: its word, what stands before and after it, the cues that come later.

    `found` is the subject of the words before the cue, `direct` says that it ends right at the cue (并 aside). With whom
    the subject is only compared (与本地船员享有同等待遇) is no part of `prefix`, the words before.
    """

    mask: str
    start: int
    end: int
    cue: Cue
    later: list[Cue]
    word: str
    prefix: str
    rest: str
    found: Subject | None
    direct: bool

    def __init__(self, mask: str, start: int, end: int, cue: Cue, later: list[Cue]) -> None:
        self.mask, self.start, self.end = mask, start, end
        self.cue, self.later = cue, later
        self.word, self.prefix, self.rest = mask[cue.start : cue.end], mask[start : cue.start], mask[cue.end : end]
        before = self.prefix.rstrip("只仅") if self.word == "需" else self.prefix.removesuffix("并")
        self.found = _before_cue(before) if before else None
        if self.word[0] == "享" and "与" in before and _AS_THEY_DO.match(self.rest):
            before = before[: before.find("与")]
            self.found = _before_cue(before) if before else None
            self.prefix = before
        self.direct = self.found is not None and self.found.end == len(before)


def _before_cue(words: str) -> Subject | None:
    """The subject that stands before a cue; what is counted or paid to somebody is none."""
    found = None if words.endswith(QUANTITIES) else subject(words)
    if found is not None and words.endswith("情况") and _FACTS.fullmatch(words, found.end):
        return None
    if found is not None and found.is_whole(2) and words[0] in _THIS and opening(words, 2) in _BUILDS:
        return None  # 本市新建灯塔应当…: the region only says where
    return None if found is not None and found.type == "person" and words.endswith(PAY) else found


# 单位及其人员履行责任制情况应当…: how they do is a thing; in 县政府根据实际情况 the body acts.
_FACTS: Final = re.compile("(?!根据|按照?|依据|结合|针对|因|视|有|在|对|将|把|就|发现|遇|如)[^，的]{2,20}情况")


# 外地船员与本地船员享有同等待遇: with whom the bearer is compared.
_AS_THEY_DO: Final = re.compile("(?:国家|政府)?的?(?:同样|同等|相同|一样|同一)")
_THIS: Final = frozenset("本全")
_BUILDS: Final = frozenset((("verb", 2), ("soft", 2)))


def by_rule(place: Placed) -> bool:
    """航标部门根据国家规定可以…: by which rule the subject may act stands between it and the word."""
    if place.found is None or place.found.start or not place.prefix.endswith(("规定", "要求")):
        return False
    if _WHO_OR_WHEN.search(place.rest) is not None and place.word[0] != "享":
        return False
    return _RULE.fullmatch(place.prefix, place.found.end) is not None


# 船员按照规定应当值守之前的时间, 应当持证的各类人员.
_WHO_OR_WHEN: Final = re.compile(
    "的[^，]{1,12}(?:可以|应当|不得|必须)|(?:之前|以前|期间|以后)的|的(?:各类|其他|有关)?[^，的]{0,4}(?:人员|单位|机构|时间|事项)$"
)
_RULE: Final = re.compile(
    "(?:依法|也|还|均|都)?(?:按照?|依照?|根据|依据)[^，的]{0,24}(?:的(?:有关|相关)?)?(?:规定|要求)"
)
