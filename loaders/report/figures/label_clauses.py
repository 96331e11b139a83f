"""Labels that other words of the sentence tell: what has a share (指导案件60件,占总数的2%), what a bare verb does (征订教材,共征订300本),
what is to be done within so many days (自受理之日起20日内审结)."""

from __future__ import annotations

from typing import Final

from loaders.patterns import regex
from loaders.report.figures.label_words import clean, plain
from loaders.report.figures.numbers import Figure
from loaders.report.verbs import all_verbs, clear_verb, verb_at, verbs_in

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


# 结果自作出决定之日起7个工作日内公开: what is to be done within so many days of one
_ACT_WITHIN: Final = regex(r"内([\u4e00-\u9fff]{2,4})(?=[,。;])")
_OUGHT: Final = regex(r"[应可须要]|^.?$|分别$")
_WITHIN: Final = regex(r"内(?:均|都|已|应当?|必?须)?([\u4e00-\u9fff“”《》]{2,30})(?=[,。;、(\n]|$)")
_FROM_WHEN: Final = regex(r"(?:作出|印发|生效|出台|受理|收到|批准|公布|结束|发生|立案)?[之以]?后$")


def within_days(form: str, figure: Figure, before: str) -> tuple[str, str]:
    """The words `before` the figure without the day that is counted from, and the label: what is to be done within so many
    days, with what it is done to where that stands before (决定公开); "" where it is not told."""
    if before.endswith("之日起"):
        noun, _, before = before.rpartition("自")
        if (act := _ACT_WITHIN.match(form, figure.after)) and not _OUGHT.search(noun):
            return before, clean(noun) + act[1]
    return before, _act_within(form, figure, before) if figure.comparator == "内" else ""


def _act_within(form: str, figure: Figure, before: str) -> str:
    found = _WITHIN.match(form, figure.after)
    act = found[1] if found else ""
    if act[:1] in _TO_WHOM:
        act = act[clear_verb(act, 2) :] if clear_verb(act, 2) else ""
    if act and not verb_at(act) and 0 < (verb := clear_verb(act, 1)) < _ADVERBS:
        act = act[verb:]
    noun = clean(_FROM_WHEN.sub("", plain(before)))
    return (noun + act if len(act) < 4 and 1 < len(noun) < 13 else act) if verb_at(act) else ""


_TO_WHOM: Final = tuple("向对由与将")
_ADVERBS: Final = 5  # 书面、逐一 and the like are shorter
