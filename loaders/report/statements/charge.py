"""Tasks whose brackets or last line name those in charge: …。（牵头单位：A、B，配合单位：C）, …。（A牵头，B负责）; groups
set up for a task."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from typing import Final

from loaders.patterns import regex
from loaders.report.statements.clause import Clause
from loaders.report.statements.deeds import Statement

_UNITS: Final = r"(?:牵头|责任|主责|负责|主办|承办|实施)(?:单位|部门|处室|科室|股室)"
_CHARGE: Final = regex(
    rf"(?<=[(。;\n ]){_UNITS}(?:及责任人|及负责人)?:(?P<named>[^。;()\n:]{{2,160}}?)(?=[,。;)\n ]*(?:支撑|配合|参与|协助|责任|完成)(?:单位|部门|时|期)|[。;)\n])"
    r"|\((?P<acting>[^()\n。;:]{2,200}?)(?:负责|牵头|配合|参与|参加)(?:落实|组织实施|实施)?\)"
)
_MORE_UNITS: Final = regex(rf"[,;) ]*{_UNITS}:")
_ITEM: Final = regex(
    r"(?<=[。;\n)])[ \n]*(?:\([一二三四五六七八九十\d]{1,3}\)|[一二三四五六七八九十]{1,3}、|\d{1,2}[.、](?!\d))"
)
_MARKS: Final = regex(
    r"[:)](?<=单位:|部门:|处室:|科室:|股室:|负责\)|牵头\)|配合\)|参与\)|参加\)|实施\)|落实\))"
)  # a search that goes by its first character
_HELPS: Final = regex(r"(?:配合|参与|参加|协助|支持)")
_TAIL: Final = regex(
    r"(?:等(?:国务院)?(?:有关|相关|各)?(?:部门|单位|地区)?(?:及各地区?)?)?(?:牵头|会同|(?:分别|共同|具体|统筹)?(?:按照?)?(?:各自)?(?:职责)?(?:分工)?)$"
)
_UNIT: Final = regex(r"(?:(?!及各地区?按?)[^、,])+")  # 某部、某局及各地区
_NO_UNIT: Final = regex(r"(?:负责人|责任人|专人|同志|[书记长]$)")


def in_charge(form: str, text: str, found: list[Statement]) -> list[Statement]:
    """The statements, those of a task given to the units in charge where their clauses name nobody."""
    if not _MARKS.search(form):
        return found
    found.sort(key=lambda one: one.action_start)
    starts = [one.action_start for one in found]
    out: list[Statement] = []
    done = before = 0
    for start, charge, units in _charges(form, text):
        begin = max(before, form.rfind("\n", 0, max(start - 1, 0)))
        begin = max([begin, *(item.start() for item in _ITEM.finditer(form, begin, start))])
        first, last = bisect_left(starts, begin), bisect_left(starts, start)
        out += found[done:first]
        bracket = start - (form[start] != "(")
        out += [each for one in found[max(first, done) : last] for each in _given(_before(one, bracket), units)]
        done, before = max(done, last), charge.end()
    return out + found[done:]


def _charges(form: str, text: str) -> Iterator[tuple[int, re.Match[str], list[str]]]:
    """Where those in charge are named, the last match of those side by side (牵头单位:甲局 责任单位:乙局), and all units."""
    start, units = -1, list[str]()
    for charge in _CHARGE.finditer(form):
        start, units = charge.start() if start < 0 else start, [*units, *_units(form, text, charge)]
        if units and not _MORE_UNITS.match(form, charge.end()):
            yield start, charge, units
        if not _MORE_UNITS.match(form, charge.end()):
            start, units = -1, []


def without_charges(form: str) -> str:
    """The text without the names in brackets behind a sentence of those in charge of it: what follows on the same line is
    no deed of theirs. Offsets hold."""
    if not _MARKS.search(form):
        return form
    return _ON_ITS_OWN.sub(lambda found: f"(负责){'。' * (len(found[0]) - 4)}", form)


_ON_ITS_OWN: Final = regex(
    r"(?<=[。;])\((?=[^()\n。;:]{0,200}□)[^()\n。;:]{2,200}?(?:负责|牵头|配合|参与|参加)(?:落实|组织实施|实施)?\)"
)


def _before(one: Statement, bracket: int) -> Statement:
    """The statement, its object without the brackets that name those in charge."""
    return one._replace(object_end=bracket) if one.object_start < bracket < one.object_end else one


def _given(one: Statement, units: list[str]) -> Iterator[Statement]:
    if not one.implicit:
        yield one
        return
    for unit in units:
        yield one._replace(subject=unit, implicit=False)


_FOUNDED: Final = frozenset(("成立", "设立", "组建", "组成", "组织", "派出", "抽调", "下设", "调整"))
_GROUP: Final = regex(r"(?:[^,。;:]*的)?([^,。;:的]*?(?:组|[室科股站]|专班|委员会|指挥部|机构|中心|[大中]队))$")
_ITS_TASK: Final = regex(r"(?:具体|主要|专门|全面|统一)*(?:负责(?!人)|统筹(?:协调|推进)|领导(?!干部|小组)|承担)")


_INSPECTING: Final = regex(
    r"(?:[^,。;:]*?\d+ ?[个支])?(?:[\u4e00-\u9fff]{0,6}(?:检查|督查|督导|督察|调研|评查|评议|考核|验收|巡查|抽查|调查|指导|宣讲|巡讲)[组队团])$"
)
_INSPECTS: Final = (
    "对",
    "深入",
    "赴",
    "抽查",
    "检查",
    "查阅",
    "走访",
    "分别",
    "先后",
    "通过",
    "采取",
    "开展",
    "到",
    "实地",
    "前往",
)


def then_in_charge(clause: Clause, last: Statement) -> None:
    """成立工作小组,统筹协调…, 下设办公室,负责…: what a group is set up for is its duty in the clauses behind."""
    form, end, state = clause.form, clause.end, clause.state
    if state.section != "done" or form[last.action_start : last.action_start + 2] not in _FOUNDED:
        return
    if form.startswith(_INSPECTS, end + 1) and _INSPECTING.match(form, last.object_start, last.object_end):
        state.subjects = (clause.text[last.object_start : last.object_end].replace("\n", ""),)
        state.actors += 1
        return
    if _ITS_TASK.match(form, end + 1) is None:
        return
    if group := _GROUP.match(clause.text, last.object_start, last.object_end):
        state.subjects, state.modality = (group[1].replace("\n", ""),), "duty"
        state.actors += 1


def _units(form: str, text: str, charge: re.Match[str]) -> Iterator[str]:
    """The names of those in charge; those who only help are left out."""
    kind = "named" if charge["named"] else "acting"
    at, stop = charge.span(kind)
    if kind == "acting" and "□" not in form[at:stop]:
        return
    if kind == "acting" and (lead := form.find("牵头", at, stop)) > 0:
        stop = lead  # the others share in it
    for part in _UNIT.finditer(form[at:stop]):
        start, end = at + part.start(), at + part.end()
        if _HELPS.search(form, start, end):
            continue
        if tail := _TAIL.search(text, start, end):
            end = tail.start()
        name = text[start:end].strip()
        if 1 < len(name) <= 20 and not _NO_UNIT.search(name):
            yield name
