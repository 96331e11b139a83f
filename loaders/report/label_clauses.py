"""Labels that the clause before tells: what has a share (指导案件60件,占总数的2%), and what a bare verb does (征订教材,共征订300本)."""

from __future__ import annotations

from typing import Final

from loaders.patterns import regex
from loaders.report.label_words import clean
from loaders.report.verbs import all_verbs, verb_at, verbs_in

_SHARE_OF: Final = ("占比", "占比例", "比例", "比重", "占")
_SHARES: Final = frozenset(("%", "‰", "成"))
# 完成投资9亿元,为年度计划的90%
_COMPARED: Final = (
    "占",
    *(f"为{what}" for what in ("年度", "全年", "年初", "计划", "预算", "目标", "上年", "去年", "调整预算")),
)
_OF_WHOM: Final = regex(r"([^,。;:!?\n\t]{2,30})的,$")
_CLAUSE: Final = regex(r"([^,。;:!?\n\t]{2,40}),$")
_ALL_THAT_OUGHT: Final = regex(r"(?<=..)应(.)尽\1?.*$")
_OF_ALL_KINDS: Final = regex("^了?(?:各[类种项])?|[已均都].*$")


def clause_before(raw: str, unit: str, form: str, start: int) -> str:
    """The noun of the clause before the comma where the figure's own has none: 以部门为被申请人的,905件."""
    found = _OF_WHOM.search(form, max(0, start - 32), start)
    if found and not raw:
        return clean(found[1])
    if unit not in ("%", "成") and unit:
        return ""
    clause = _CLAUSE.search(form, max(0, start - 41), start)
    words = _ALL_THAT_OUGHT.sub("", clause[1]) if clause else ""
    noun = words if clause and words != clause[1] else words[: next((at for at, _ in verbs_in(words, 2)), 0)]
    return clean(noun) if 2 <= len(clean(noun)) <= 10 else ""


def told_before(before: str, unit: str, last: str, form: str, start: int) -> str:
    """The label with what the clause before tells; "" where it tells nothing. `before` are the words before the figure,
    `last` is the label before, `start` where the figure's clause begins."""
    if form[start - 1 : start] not in (",", ";"):
        return ""
    if unit in _SHARES and (before in _SHARE_OF or before.startswith(_COMPARED)):
        return _shared(before, last, form, start)
    return _done_before(before, form, start) if 1 < len(before) < 5 and all_verbs(before) else ""


def _shared(before: str, last: str, form: str, start: int) -> str:
    if before in _SHARE_OF:
        own = clause_before(before, "%", form, start)
        own = own or (last if any(map(str.isdigit, form[max(0, start - 12) : start])) else "")
        return own + before if own and before != "占" and not own.endswith(before) else ""
    return last + before if last and "占" not in last else ""


def _done_before(verb: str, form: str, start: int) -> str:
    clause = form[max(0, start - 30) : start - 1]
    clause = clause[max(map(clause.rfind, ",。;:\n")) + 1 :]
    noun = _OF_ALL_KINDS.sub("", clause.rpartition(verb)[2]) if verb in clause else ""
    return verb + noun if 2 <= len(noun) <= 14 and not any(map(str.isdigit, noun)) and not verb_at(noun) else ""
