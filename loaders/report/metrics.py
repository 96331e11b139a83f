"""Figures with what they count (labels.py) and whose they are: one Metric a figure."""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import cache
from typing import NamedTuple

from loaders.patterns import regex
from loaders.report.bodies import Body
from loaders.report.labels import CLAUSE_STOP, clean, label_of, topic_of
from loaders.report.lexicon import lexicon
from loaders.report.numbers import Figure
from loaders.report.tables import Cell

_HARD = regex(r"[。;\n!?]")
_JOINING = regex(r"等|、|和|与|及|会同|联合|以及|\d+ ?[个家]|[一二两三四五六七八九十百]+余?[个家]")
_LED = regex(r"(?:的)?(?:正确|坚强|统一|精心|有力|大力)*(?:领导|指导|关心|支持|部署|要求)")


class Metric(NamedTuple):
    """`topic` is the object that a list of figures is about; "" where the label says it all. `period` is a
    table column's own year, `part_of` the heading of a column in whose total the number is counted. `others` are the
    bodies that stand in a row behind the subject and share the figure with it."""

    figure: Figure
    label: str
    subject: str
    topic: str = ""
    period: str = ""
    part_of: str = ""
    others: tuple[str, ...] = ()

    @property
    def subjects(self) -> tuple[str, ...]:
        return (self.subject, *self.others) if self.subject else ()


def metrics(form: str, found: list[Figure], mentioned: list[Body], cells: list[Cell]) -> list[Metric]:
    """One Metric a figure, in text order."""
    out: list[Metric] = []
    in_table = {cell.start: cell for cell in cells}
    heads = _heads(form, mentioned)
    starts = [body.start for body in heads]
    topic, last_label, last_after = "", "", 0
    for index, figure in enumerate(found):
        cell = in_table.get(figure.start)
        if cell:
            read = figure._replace(unit=figure.unit or cell.unit)
            body = next((one.name for one in mentioned if (one.start, one.end) == cell.row), "")
            part_of = "" if body else cell.part_of
            out.append(Metric(read, cell.label, body, period=cell.year, part_of=part_of))
            last_after = figure.after
            continue
        if not out or _HARD.search(form, last_after, figure.before):
            topic, last_label = "", ""
        following = found[index + 1].before if index + 1 < len(found) else len(form)
        label, bare = label_of(form, figure, last_after, following, topic, last_label, heads, starts)
        label = _by_turns(form, found, index, heads) or _each_its_change(form, found, index, out) or label
        subject, *others = _subjects(form, found, index, heads, starts) or [""]
        out.append(Metric(figure, label, subject, topic if bare else "", others=tuple(others)))
        if not _in_brackets(form, figure.start):
            topic = topic if bare else topic_of(label) or topic
            last_label = last_label if bare and last_label else label
        last_after = figure.after
    return out


def _in_brackets(form: str, at: int) -> bool:
    """Whether a figure is an aside: 29件(含上年结转3件)."""
    return form.rfind("(", max(0, at - 30), at) > form.rfind(")", max(0, at - 30), at)


def _heads(form: str, mentioned: list[Body]) -> list[Body]:
    """The bodies that stand at the head of their clause, alone or in a row."""
    lead = _adverbs()
    out: list[Body] = []
    row_end = -9
    for body in mentioned:
        window = form[max(0, body.start - 60) : body.start]
        left = body.start - len(window) + max(map(window.rfind, ",。;:\n\t!?)")) + 1
        joined = 0 <= body.start - row_end <= 6 and not _JOINING.sub("", form[row_end : body.start])
        if joined or lead.fullmatch(form, left, body.start):
            row_end = body.end
            if not _LED.match(form, body.end):
                out.append(body)
    return out


@cache
def _adverbs() -> re.Pattern[str]:
    return re.compile(
        rf"(?:{lexicon('verbs', 'adverbs')}|[一二三四五六七八九十]是|\d+[.、]|\([一二三四五六七八九十\d]+\)|全[县市区州省镇乡局]|[12]\d{{3}}年(?:度|以来)?|\d+月|今年(?:以来)?|全年|年内|\d+ ?[个家名]|[一二两三四五六七八九十百]+余?[个家]|其中| )*"
    )


# 县卫健委办理25件,全县共办理45件: the second is no longer the body's.
_ALL = regex(r"[,;:]全[县市区州省盟旗镇乡国系]")


def _subjects(form: str, found: list[Figure], at: int, heads: list[Body], starts: list[int]) -> list[str]:
    """The body that heads this clause or an earlier one of the sentence; all of several in a row, or one by turns
    where figures are told 分别."""
    figure = found[at]
    last = index = bisect_right(starts, figure.before) - 1
    if index < 0:
        return []
    reach = max(0, figure.before - 400), figure.before
    sentence = max(form.rfind("。", *reach), form.rfind("\n", *reach), form.rfind(";", *reach))
    while index > 0 and 0 <= starts[index] - heads[index - 1].end <= 3:
        index -= 1
    near = index < last and figure.before - heads[last].end < 300
    if near and form.find("分别", heads[last].end, figure.before) >= 0:
        turn, figures = _turn(form, found, at, heads[last].end)
        row = [heads[index + turn]] if figures == last - index + 1 else heads[index : last + 1]
    else:
        row = heads[index : last + 1]
    if row[0].start <= max(sentence, figure.before - 400) or _ALL.search(form, heads[last].end, figure.before):
        return []
    return list(dict.fromkeys(body.name for body in row))


_SAME_TIME = regex(r"(?:同比|环比)$")
_RANKED = regex(r"(?:位列|位居|居|排名?)[^,、]{0,6}$")
_SHARED = ("事项", "案件", "人员", "单位", "申请", "数量")  # 不罚、轻罚事项分别为…
_THAN = r"(?:同比|环比)?(?:比|较)?(?:上年|去年|[12]\d{3}年)?(?:同期)?"


@cache
def _changes() -> re.Pattern[str]:
    return re.compile(rf"{_THAN}({lexicon('units', 'up', 'down')})?[了约近至到为达]*")


@cache
def _changed_by_turns() -> re.Pattern[str]:
    return re.compile(rf",((?:同比|环比)?)分别((?:同比|环比)?){_THAN}({lexicon('units', 'up', 'down')})[了约近]?$")


_FIGURE_LAST = regex(
    r"(?<=..)(?:约|近|超)?\d[\d., ]*[余多]?[万亿]?[余多]?(?:人次|件次|元|[件个家名户份起次场人项吨亩])$"
)  # 入境游客936万人次


def _by_turns(form: str, found: list[Figure], at: int, heads: list[Body]) -> str:
    """The noun of a figure where nouns stand in a row before 分别: 网办率、即办率分别达98%和62%; the last one's where bodies do:
    甲区政府、乙县政府纠错率分别为14%和11%."""
    begin = max(0, found[at].before - 80)
    told = form.rfind("分别", begin, found[at].before)
    if told < 0:
        return ""
    start = begin + max(map(form[begin:told].rfind, ",。;:\n")) + 1
    if start == told and form[start - 1] == ",":  # 甲局、乙局位列前两位,分别为30件、20件
        start = begin + max(map(form[begin : told - 1].rfind, ",。;:\n")) + 1
    row = _RANKED.sub("", form[start:told].rstrip(","))
    nouns = [_FIGURE_LAST.sub("", noun) for noun in re.split("[、和及与]", clean(_SAME_TIME.sub("", row)))]
    if len(nouns) < 2 or min(map(len, nouns)) < 2:
        return ""
    turn, figures = _turn(form, found, at, told)
    between = form[told + 2 : found[at - turn].before]
    changed = _changes().fullmatch(between)
    if figures != len(nouns) or (clean(between) and not changed):
        return ""  # 分别办理案件30件、12件 has a noun of its own
    row_of = {body.name for body in heads if start <= body.start < told}
    if nouns[0] in row_of and (last := next((name for name in row_of if nouns[-1].startswith(name)), "")):
        nouns = [nouns[-1].removeprefix(last).removeprefix("的")] * len(nouns) if nouns[-1] != last else nouns
    shared = nouns[-1][-2:] if nouns[-1].endswith(_SHARED) and not nouns[turn].endswith(_SHARED) else ""
    same = _SAME_TIME.search(row)
    return nouns[turn] + shared + (f"{same[0] if same else ''}{changed[1]}" if changed and changed[1] else "")


def _each_its_change(form: str, found: list[Figure], at: int, out: list[Metric]) -> str:
    """Changes of the two figures just told, in their order: 事故57起、死亡43人,同比分别下降21.9%和18.9%."""
    if not found[at].change:
        return ""
    joined = ("和", "、", "及")
    second = at > 0 and found[at - 1].change != "" and form[found[at - 1].after : found[at].before] in joined
    first = found[at - 1] if second else found[at]
    follows = second or (at + 1 < len(found) and form[found[at].after : found[at + 1].before] in joined)
    asides = sum(_in_brackets(form, one.start) for one in found[max(0, at - 3) : at])
    told = at - 2 - asides
    if not first.change or not follows or told < 0:
        return ""
    changed = _changed_by_turns().search(form, max(0, first.before - 24), first.before)
    if not changed or _HARD.search(form, found[told].after, changed.start()):
        return ""
    return f"{out[told].label}{changed[1] or changed[2]}{changed[3]}"


def _turn(form: str, found: list[Figure], at: int, start: int) -> tuple[int, int]:
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
