"""The concept of the metric scheme that a label names: the longest of the scheme's labels found in it.

Labels that are too short to tell (受理7件) are decided by data/concept_rules.tsv from the sentence around the figure.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache, lru_cache
from operator import add
from typing import Final, NamedTuple

from loaders.numerals import unscaled
from loaders.patterns import regex
from loaders.report.figures.rule_words import needed
from loaders.report.lexicon import rows
from loaders.report.scheme import terms

_TAIL: Final = regex(r"(?:数量|总数|件数|次数|人数|人次|场次|户数|办件量|数|量)$")
_DIGITS: Final = regex(r"\d[\d.,]*余?[^\d、,]?")
_FILLERS: Final = regex(r"各类|各项|各种|^(?:(?:成功|有效|依法|及时|累计|现有)(?!率))+")
_RATES: Final = frozenset(("%", "％", "成", "‰", "个百分点", "百分点"))
_ALIKE: Final = ("件 宗 起 例", "人 名 位", "场 场次 次", "个 家", "份 册 本")  # measures that count the same things
_SAME: Final = {unit: frozenset(row.split()) for row in _ALIKE for unit in row.split()}
_MARKS: Final = regex(r"[“”\"《》()（）、的了 ]")


# 取消证明事项的部门 counts departments, not 证明事项.
_WHO_DID: Final = regex(r"(?<=.{2})的(?:部门|单位|乡镇|街道|村|社区|企业|地区|县|市|机关)$")
# What became of a thing is not the thing: 许可申请办结 counts no applications.
_BECAME: Final = regex(
    r"(?:办结|审结|结案|回复|答复|回函|采纳|处罚|整改|立案|驳回(?:起诉|诉讼请求|申请)?|维持|撤销|变更|撤诉|撤回|终止|败诉|胜诉|新增|注销|解除)$"
)
# Words that tell no thing counted from another: 行政许可事项 is not completed by 行政处罚案件.
_ANYWHERE: Final = frozenset(("行政", "案件", "事项", "执法", "法治", "全县", "工作"))
_PART: Final = regex(r"[^()]{2,20}(?:数量|情况|总数)\(([^()]{2,40})\)")  # a column below a heading that spans several


@cache
def _index() -> tuple[dict[str, tuple[int, ...]], dict[str, list[str]], dict[str, frozenset[str]]]:
    """Lengths of the scheme's labels by their first three characters, longest first; concepts by label; their units."""
    aliases: dict[str, list[str]] = {}
    units: dict[str, frozenset[str]] = {}
    for term in terms("concepts").values():
        units[term.key] = frozenset(term.units)
        for label in term.labels:
            plain = _MARKS.sub("", label)
            for form in {plain, _TAIL.sub("", plain)}:
                if len(form) >= 3 and term.key not in aliases.setdefault(form, []):
                    aliases[form].append(term.key)
    lengths: dict[str, set[int]] = {}
    for form in aliases:
        lengths.setdefault(form[:3], set()).add(len(form))
    return {head: tuple(sorted(found, reverse=True)) for head, found in lengths.items()}, aliases, units


class _Rule(NamedTuple):
    """A row of concept_rules.tsv: the concept, how its label reads, the sentence around it, and for which measures."""

    key: str
    label: re.Pattern[str]
    context: re.Pattern[str] | None
    measures: frozenset[str]
    sources: tuple[str, str]  # the patterns as they are written


@cache
def _rules() -> tuple[_Rule, ...]:
    return tuple(_rule(*(*row, "", "")[:4]) for row in rows("concept_rules"))


def _rule(key: str, label: str, context: str, measures: str) -> _Rule:
    found = regex(context) if context else None
    return _Rule(key, regex(label), found, frozenset(measures.split()), (label, context))


@cache
def _held(rule: int) -> tuple[frozenset[str], str]:
    """Words one of which the label of a rule holds; where it may hold anything, a word that the sentence must hold (""
    if the rule names no single one)."""
    label, context = _rules()[rule].sources
    words = needed(label)
    told = needed(context) if context and not words else frozenset()
    return words, next(iter(told)) if len(told) == 1 else ""


def concept(
    label: str, unit: str, change: str = "", clause: Callable[[], str] = str, sentence: Callable[[], str] = str
) -> str:
    """The id of the concept, or "" where the scheme has no label in these words, or not with this unit.

    A change (82 % up) belongs to the concept that changed. `sentence` gives the sentence up to the figure, for labels
    that are too short to tell (受理7件 in a list about reconsideration), `clause` the words around it where the label
    says nothing; few figures need either.
    """
    if label[-1:] == ")" and (part := _PART.fullmatch(label)):
        label, clause, sentence = part[1], str, str
    if "的" in label and _WHO_DID.search(label):
        return ""
    plain = _FILLERS.sub("", _MARKS.sub("", label))
    pairs = _pairs(plain)
    if ruled := _ruled(plain, pairs, unit, change, sentence):
        return ruled.strip("-")
    words, found = _longest(plain, pairs, unit, change)
    if found:
        return "" if _of_another(plain, words, found) else found
    around = _clause(clause())
    words, found = _longest(around, _pairs(around), unit, change)
    if len(words) < 5 or not any(pair in words and pair not in _ANYWHERE for pair in pairs):
        return ""
    return found  # the clause completes the label's words


def _of_another(plain: str, words: str, key: str) -> bool:
    """Whether a label ends with what became of the thing that the scheme's words in it name."""
    became = _BECAME.search(plain)
    return (
        became is not None
        and plain.endswith((words + became[0], f"{words}件{became[0]}"))
        and not any(became[0] in label for label in terms("concepts")[key].labels)
    )


def _clause(text: str) -> str:
    return _FILLERS.sub("", _MARKS.sub("", _DIGITS.sub("", text)))


@lru_cache(maxsize=1024)
def _rules_for(unit: str, changed: bool) -> dict[str, tuple[int, ...]]:
    """The rules that hold for figures with this unit, by the last two characters of the words that their labels hold (a
    character where the word is one); under "" those that name no word."""
    measure = unscaled(unit)[0]
    rate, alike = measure in _RATES, _SAME.get(measure, frozenset([measure]))
    found: dict[str, tuple[int, ...]] = {}
    for index, rule in enumerate(_rules()):
        few = rule.measures
        if not few or not few.isdisjoint(alike) or (rate and ("%" in few or changed)):
            for end in {word[-2:] for word in _held(index)[0] or ("",)}:
                found[end] = (*found.get(end, ()), index)
    return found


def _ruled(label: str, pairs: list[str], unit: str, change: str, sentence: Callable[[], str]) -> str:
    """The concept of the first rule that holds; `pairs` are those of the label."""
    by_end, rules = _rules_for(unit, bool(change)), _rules()
    likely = {*by_end.get("", ())}.union(*filter(None, map(by_end.get, pairs)), *filter(None, map(by_end.get, label)))
    told: str | None = None
    for index in sorted(likely):
        rule = rules[index]
        if rule.label.search(label):
            if rule.context is None:
                return rule.key
            told = sentence() if told is None else told
            if _held(index)[1] in told and rule.context.search(told):
                return rule.key
    return ""


def _longest(plain: str, pairs: list[str], unit: str, change: str) -> tuple[str, str]:
    """(the longest of the scheme's labels found in these words whose concept has this unit, that concept); of labels as
    long the last. `pairs` are those of the words."""
    heads, aliases, _ = _index()
    words, found = "", ""
    for at, sizes in enumerate(map(heads.get, map(add, pairs, plain[2:]))):
        if sizes is None:
            continue
        for size in sizes:
            if size < len(words):
                break
            label = plain[at : at + size]
            if label in aliases:
                key = _first_that_fits(aliases[label], unit, bool(change)) if len(label) >= len(words) else ""
                words, found = (label, key) if key else (words, found)
                break
    return words, found


def _first_that_fits(keys: list[str], unit: str, changed: bool) -> str:
    for key in keys:
        if _fits(key, unit, changed):
            return key
    return ""


def _pairs(text: str) -> list[str]:
    """Every two characters that stand side by side."""
    return list(map(add, text, text[1:]))


@lru_cache(maxsize=4096)
def _fits(key: str, unit: str, changed: bool) -> bool:
    """Whether a concept is counted in a unit; what is told in per cent is, too, where a change is told."""
    units, measure = _index()[2][key], unscaled(unit)[0]
    if not changed and (measure in _RATES) != bool(units & {"%", "％"}):
        return False
    return (
        not units
        or not units.isdisjoint((unit, measure, f"万{measure}"))
        or not units.isdisjoint(_SAME.get(measure, ()))
        or (changed and measure in _RATES)
    )
