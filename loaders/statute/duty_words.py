"""The words of a duty as a store holds them: its name, its condition with what a list spells out, its time limit."""

from __future__ import annotations

import re

from loaders.statute.breaches import MARK
from loaders.statute.norms.text.norm import Norm, Place
from ontology.model import Value

# 超过三个月 says nothing without what may not be that long (留置时间).
_BOUND = re.compile("(?:超过|超出|少于|多于|低于|高于|大于|小于|早于|晚于|长于|短于|逾)")
_JOINS = "(?:但是?|并且?|也|还|同时|而且|且|其中)"
_JOINING = re.compile(rf"^{_JOINS}(?:[,，]|$)")
_JOINED = re.compile(_JOINS)
_CLAUSE = re.compile("[，。；：\n]")
_SENTENCE = re.compile("[。\n]")
# 申请期限自…之日起计算, 使用期限由…约定, 办理案件的期限: the time that a bound behind it is about.
_TERM = re.compile("[^，。；：\n]{0,24}?(?:期限|期间|时间|时限)(?=[自从由，])")
_RUNS = re.compile("[自从]")
_CLOSED = ("的", "时", "后", "前", "外")


def duty_name(text: str, norm: Norm) -> str:
    """The action; that of a bound with what is bounded, as far as the sentence names it."""
    name = words_at(text, (norm.action_start, norm.action_end))
    if not _BOUND.match(name):
        return name
    if norm.object is not None:
        return words_at(text, norm.object) + name
    return "".join(words_at(text, place) for place in _bounded(text, norm)) + name


def duty_facts(text: str, norm: Norm, below: tuple[Place, Place] | None = None) -> dict[str, Value]:
    """What a duty is beside its name; `below` is the case that a list spells out, and that list."""
    facts: dict[str, Value] = {"modality": norm.modality, "action_start": norm.action_start}
    named = _bounded(text, norm) if norm.object is None and _BOUND.match(text, norm.action_start) else ()
    cases = [
        _case(words_at(text, place)) + _list(text, place, below)
        for place in (*norm.conditions, *norm.exceptions)
        if not any(start <= place[0] and place[1] <= end for start, end in named)
    ]
    for key, value in (("deadline", words_at(text, norm.deadline)), ("condition", "；".join(filter(None, cases)))):
        if value:
            facts[key] = value
    for key, flag in (("sanction", norm.sanction), ("implied", norm.implied)):
        if flag:
            facts[key] = True
    return facts


def words_at(text: str, place: Place | None) -> str:
    """The words of a place on one line; "" for none."""
    return text[place[0] : place[1]].replace("\n", "") if place else ""


def _list(text: str, place: Place, below: tuple[Place, Place] | None) -> str:
    return "：" + words_at(text, below[1]).strip("：: 。；") if below is not None and below[0] == place else ""


def _case(words: str) -> str:
    """A condition without the word that only joins it to what comes before; "" where it is nothing else (也, 但是)."""
    return _JOINING.sub("", words)


def _bounded(text: str, norm: Norm) -> tuple[Place, ...]:
    """The words of a sentence that say what a bound is about: those before its cue, and the time that they only count."""
    if norm.cue is None or norm.cue[1] != norm.action_start:
        return ()
    cue = norm.cue[0]
    start = max((found.end() for found in _CLAUSE.finditer(text, 0, cue)), default=0)
    mark = MARK.match(text, start, cue)
    start = mark.end() if mark is not None else start
    joined = _JOINED.match(text, start, cue)
    start = joined.end() if joined is not None else start
    by = norm.bearer_place
    if by is not None and start <= by[0] < cue:
        return ((by[1], cue),) if by[1] < cue else ()
    own = ((start, cue),) if start < cue and not text.endswith(_CLOSED, start, cue) else ()
    if start < cue and (not own or _RUNS.match(text, start) is None):
        return own
    begin = max((found.end() for found in _SENTENCE.finditer(text, 0, start)), default=0)
    clauses = [begin, *(found.end() for found in _CLAUSE.finditer(text, begin, start))]
    found = next((term for at in reversed(clauses) if (term := _TERM.match(text, at, start)) is not None), None)
    return (found.span(), *own) if found is not None else own
