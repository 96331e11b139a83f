"""Figures told by turns, and rates of some: 网办率、即办率分别达98%和62%; 事故57起、死亡43人,同比分别下降21.9%和18.9%."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache
from typing import Final

from loaders.patterns import regex
from loaders.report.bodies.find import Body
from loaders.report.figures.label_nouns import CLAUSE_STOP
from loaders.report.figures.label_words import clean
from loaders.report.figures.numbers import Figure
from loaders.report.lexicon import lexicon

_HARD: Final = regex(r"[。;\n!?]")
_SAME_TIME: Final = regex(r"(?:同比|环比)$")
_THAN_LAST: Final = regex(r"(?:(?:比|较)[^,。;]{2,14}|同期|[比较])$")
_RANKED: Final = regex(r"(?:位列|位居|居(?!民)|排名?)[^,、]{0,6}$")
_SHARED: Final = ("事项", "案件", "人员", "单位", "申请", "数量")  # 不罚、轻罚事项分别为…
_THAN: Final = r"(?:同比|环比)?(?:(?:比|较)[^,。;、]{2,12}?|(?:比|较)?(?:上年|去年|[12]\d{3}年)?(?:同期)?)"


@cache
def _changes() -> re.Pattern[str]:
    return re.compile(rf"{_THAN}(?:累计|再)?({lexicon('units', 'up', 'down')})?[了约近至到为达超过]*")


@cache
def _changed_by_turns() -> re.Pattern[str]:
    return re.compile(
        rf",((?:同比|环比)?)(?:{_THAN})分别((?:同比|环比)?){_THAN}({lexicon('units', 'up', 'down')})[了约近]?$"
    )


_FIGURE_LAST: Final = regex(
    r"(?<=..)(?:约|近|超)?\d[\d., ]*[余多]?[万亿]?[余多]?(?:人次|件次|平方米|立方米|公里|公顷|元|[件个家名户份起次场人项吨亩])$"
)  # 入境游客936万人次


def in_brackets(form: str, at: int) -> bool:
    """Whether a figure is an aside: 29件(含上年结转3件)."""
    opened = form.rfind("(", max(0, at - 30), at)
    return opened >= 0 and form.find(")", opened, at) < 0


def turn_of(form: str, found: list[Figure], at: int, start: int) -> tuple[int, int]:
    """The place of a figure among those of its clause behind `start`, and how many these are."""
    before = form[start : found[at].before]
    first = start + max(map(before.rfind, ",。;\n")) + 1
    stop = CLAUSE_STOP.search(form, found[at].after, found[at].after + 200)
    end = stop.start() if stop else found[at].after + 200
    turn, after = at, at + 1
    while turn > 0 and found[turn - 1].before >= first:
        turn -= 1
    while after < len(found) and found[after].before < end:
        after += 1
    return at - turn, after - turn


def by_turns(form: str, found: list[Figure], at: int, heads: list[Body]) -> str:
    """The noun of a figure where nouns stand in a row before 分别; the last one's where bodies do: 甲区政府、乙县政府纠错率
    分别为14%和11%."""
    begin = max(0, found[at].before - 80)
    told = form.rfind("分别", begin, found[at].before)
    if told < 0:
        return ""
    start = begin + max(map(form[begin:told].rfind, ",。;:\n")) + 1
    if start == told and form[start - 1] == ",":  # 甲局、乙局位列前两位,分别为30件、20件
        start = begin + max(map(form[begin : told - 1].rfind, ",。;:\n")) + 1
    row = _RANKED.sub("", form[start:told].rstrip(","))
    turn, figures = turn_of(form, found, at, told)
    nouns = _nouns(row, figures)
    if len(nouns) < 2 or min(map(len, nouns)) < 2 or figures != len(nouns):
        return ""
    between = form[told + 2 : found[at - turn].before]
    if CLAUSE_STOP.search(between) or any(noun[0].isdigit() and "岁" not in noun[:4] for noun in nouns):
        return ""
    changed = _changes().fullmatch(between)
    done = "" if changed else clean(between)
    if done and found[at].unit != "%":
        return ""  # 分别办理案件30件、12件 has a noun of its own
    noun = _own_noun(nouns, turn, {body.name for body in heads if start <= body.start < told})
    same = _SAME_TIME.search(row)
    return noun + (f"{same[0] if same else ''}{changed[1]}" if changed and changed[1] else done)


def _nouns(row: str, figures: int) -> list[str]:
    """The nouns of a row, as many as there are figures: where 和 stands in one of them, 、 alone parts them."""
    row = _THAN_LAST.sub("", _SAME_TIME.sub("", row))
    for marks in "[、和及与]", "、":
        nouns = [_FIGURE_LAST.sub("", noun) for noun in re.split(marks, clean(row))]
        if len(nouns) == figures:
            break
    return nouns


_WHOLE_NOUN: Final = ("值", "率", "量", "额", "数", "比", "入", "度", "积", "价", "费", "资", "件", "业", "%")


def _own_noun(nouns: list[str], turn: int, bodies: set[str]) -> str:
    """The noun of the figure at `turn`, with the head that it shares with the last: 城镇、农村居民收入."""
    last = nouns[-1]
    if bodies and (body := next((name for name in bodies if last.startswith(name)), "")):
        return nouns[turn] if last == body else last.removeprefix(body).removeprefix("的")
    noun = nouns[turn]
    if last.endswith(_SHARED) and not noun.endswith(_SHARED):
        return noun + last[-2:]
    if last.endswith("率") and len(last) > 4 and not noun.endswith(_WHOLE_NOUN):
        return noun + last[-3:]  # 小学、初中和高中|入学率
    alike = len(noun) == 2 or (len(noun) == 3 and last[2:3] == noun[2])  # 急难型、支出型救助标准
    if alike and len(last) >= len(noun) + 4 and not noun.endswith(_WHOLE_NOUN):
        return noun + last[len(noun) :]
    return noun


def each_its_change(form: str, found: list[Figure], at: int, label_at: Callable[[int], str]) -> str:
    """Changes of the figures just told, in their order; the one at `at` is a change."""
    first = at
    while first > 0 and found[first - 1].change and _joined(form, found, first - 1):
        first -= 1
    last = at
    while last + 1 < len(found) and _joined(form, found, last):
        last += 1
    number = last - first + 1
    told = [one for one in range(max(0, first - 12), first) if not in_brackets(form, found[one].start)][-number:]
    if number < 2 or len(told) < number:
        return ""
    changed = _changed_by_turns().search(form, max(0, found[first].before - 36), found[first].before)
    if not changed or _HARD.search(form, found[told[0]].after, changed.start()):
        return ""
    return f"{label_at(told[at - first])}{changed[1] or changed[2]}{changed[3]}"


def _joined(form: str, found: list[Figure], at: int) -> bool:
    return form[found[at].after : found[at + 1].before] in ("和", "、", "及")


_OF_SOME: Final = regex(
    r"[,;]其中,?([\u4e00-\u9fff、]{2,40}?[省市县区旗镇乡村局厅委办院队街道](?:等(?:\d+[个家][\u4e00-\u9fff]{1,4})?)?)(?:均|都|分别|已)*(?:达到?|为|保持|高达|超过)(?:了|到|在)?$"
)


def of_some(form: str, figure: Figure, last: str) -> str:
    """The rate told before, of some of those that it is of: 出庭率96%,其中甲镇、乙镇达到100% is 甲镇、乙镇出庭率."""
    if figure.change or not last.endswith(("率", "比例", "比重", "满意度")):
        return ""
    first = max(0, figure.before - 60)
    found = _OF_SOME.search(form, first, figure.before)
    return found[1] + last if found else ""
