"""Clauses that hold two without a comma between: 符合条件的予以登记, 责令改正或者由公安机关处以罚款."""

from __future__ import annotations

import re
from typing import Final

from loaders.statute.norms.names.bearers import clause_subject, subject
from loaders.statute.norms.text.clauses import Clause, Segment

_CASE_BEGINS: Final = frozenset("对凡符具达满合不经审验考评没无")
_OR_BY: Final = "或者由"
# 不得伪造或者不得变造: two bans.
_OR_NOT: Final = "或者不得"
# 依次排队、不得插队: what is to be done and what is not.
_AND_NOT: Final = "、不得"
_OF_RULE: Final = re.compile("(?:的[^，的]{0,4}|等(?:内容|事项|条件|要求))$")
_MANNER: Final = re.compile("的[^，的]{2}(?:等)?$")


_ACTS: Final = "予以|不予|给予|颁发|发给|作出|核发|准予|批准|退回|书面|通知|由|实施|不得|应当|必须|可以"
_CASE: Final = re.compile(
    r"(?:对于?|凡)?(?:经?(?:审查|审核|验收|检验|考核|评审))?(?:不?(?:符合|具备|达到|满足|合格)|没有|无)[^，的]{0,24}的"
    rf"(?={_ACTS})"
)
_HOLDS: Final = re.compile(f"的(?:{_ACTS})")


# 不予登记并书面说明理由: what is not done, and what is.
_REFUSES: Final = re.compile("不予[^，。；\n并的]{2,12}(?=并(?:书面|说明|告知|通知|及时|退))")


def has_turns(mask: str) -> bool:
    """True for an article that may hold such clauses."""
    return (
        ("不予" in mask and _REFUSES.search(mask) is not None)
        or "或者由" in mask
        or _OR_NOT in mask
        or _AND_NOT in mask
        or _HOLDS.search(mask) is not None
    )


def turns(mask: str, segment: Segment) -> Segment:
    """The clauses of a segment, those that hold two norms or a case and its norm cut in two."""
    return [part for clause in segment for part in _parted(mask, clause)]


def _parted(mask: str, clause: Clause) -> list[Clause]:
    start, end = clause
    if mask[start] in _CASE_BEGINS and (case := _CASE.match(mask, start, end)) is not None:
        return [(start, case.end()), *_parted(mask, (case.end(), end))]
    if (refusal := _REFUSES.search(mask, start, end)) is not None and mask[end - 1] != "的":
        return [(start, refusal.end()), (refusal.end(), end)]
    at = mask.find(_OR_NOT, start + 2, end)
    if at > 0 and mask[end - 1] != "的" and mask.find("不得", start, at) >= 0:
        return [(start, at), (at + 2, end)]
    at = mask.find(_AND_NOT, start + 4, end)
    if 0 < at <= start + 24 and not _OF_RULE.search(mask, at, end):
        return [(start, at), (at + 1, end)]
    at = mask.find(_OR_BY, start + 2, end)
    if at > 0 and mask[end - 1] != "的" and _by_another(mask, start, at, end):
        return [(start, at), (at + len(_OR_BY) - 1, end)]
    return [clause]


def _by_another(mask: str, start: int, at: int, end: int) -> bool:
    """True where 或者由 brings a further agent with a verb of its own (not 由A或者由B审查, not 由B处理的方式)."""
    agent = clause_subject(mask[at + len(_OR_BY) : end])
    if agent is None or agent.start or _MANNER.search(mask, at, end):
        return False
    before = mask.rfind("由", start, at)
    first = subject(mask[before + 1 : at]) if before >= 0 else None
    return first is None or first.end < at - before - 1
