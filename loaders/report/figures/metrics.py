"""Figures with what they count (labels.py) and whose they are: one Metric a figure."""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import cache
from typing import Final, NamedTuple

from loaders.patterns import regex
from loaders.report.bodies.find import Body
from loaders.report.figures.label_topics import Topic
from loaders.report.figures.label_words import clean, stem_of
from loaders.report.figures.labels import label_of
from loaders.report.figures.numbers import Figure
from loaders.report.figures.tables import Cell
from loaders.report.figures.turns import by_turns, each_its_change, in_brackets, of_some, turn_of
from loaders.report.lexicon import lexicon, words
from loaders.report.verbs import noun_too, verb_at, verb_end, verbs_in

_FIGURE_BEFORE: Final = regex(r"\d[\d.,]*[余多]?[万亿]?(?:[\u4e00-\u9fff]{1,2}|%)、$")  # 甲局查处8件、乙局审核5件
_HARD: Final = regex(r"[。;\n!?]")
_JOINING: Final = regex(r"等|、|和|与|及|会同|联合|以及|\d+ ?[个家]|[一二两三四五六七八九十百]+余?[个家]")
# 市城管局(含直属大队)办结投诉20件: what the body includes is no part of what is counted.
_INCLUDED: Final = regex(
    r"^[(（](?:(?:含|包括|原|简称|以下简称)[^()（）]*|[^()（）]{2,20}(?:局|办|办公室|委员会|委|中心|队|所|站|科))[)）]"
)
_LED: Final = regex(r"(?:的)?(?:正确|坚强|统一|精心|有力|大力)*(?:领导|指导|关心|支持|部署|要求)")


class Metric(NamedTuple):
    """`topic` is the object that a list of figures is about; "" where the label says it all. `period` is a
    table column's own year, `part_of` the heading of a column in whose total the number is counted. `others` are the
    bodies that stand in a row behind the subject and share the figure with it. `changed` is the unit of the figure just
    before, of which this one is the change."""

    figure: Figure
    label: str
    subject: str
    topic: str = ""
    period: str = ""
    part_of: str = ""
    others: tuple[str, ...] = ()
    changed: str = ""

    @property
    def subjects(self) -> tuple[str, ...]:
        return (self.subject, *self.others) if self.subject else ()


def metrics(form: str, found: list[Figure], mentioned: list[Body], cells: list[Cell]) -> list[Metric]:
    """One Metric a figure, in text order."""
    out: list[Metric] = []
    in_table = {cell.start: cell for cell in cells}
    heads = _heads(form, mentioned)
    starts = [body.start for body in heads]
    topic, last_label, last_after = Topic(), "", 0
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
            topic, last_label = Topic(), ""
        whole, at = _stacked(form, found, index)
        following = found[at + 1].before if at + 1 < len(found) else len(form)
        label, bare = label_of(form, whole, last_after, following, topic, last_label, heads, starts)
        some = of_some(form, figure, last_label) if figure.unit in _RATES else ""
        label = (
            by_turns(form, found, index, heads)
            or (figure.change and each_its_change(form, found, index, lambda told: out[told].label))
            or some
            or label
        )
        label = clean(_INCLUDED.sub("", label)) if label[:1] in ("(", "（") else label
        if label[:2] in _WITH_SOMEBODY:
            label = _own_act(label, mentioned)
        subject, *others = ([] if some else _subjects(form, found, index, heads, starts)) or [""]
        last = out[-1] if out and figure.change and figure.unit in _SHARES else None
        changed = last.figure.unit if last and not last.figure.change and last.label == stem_of(label) else ""
        out.append(Metric(figure, label, subject, topic.told() if bare else "", "", "", tuple(others), changed))
        if not in_brackets(form, figure.start):
            if not bare:
                topic.add(label)
            last_label = last_label if bare and last_label else label
        last_after = figure.after
    for at, one in enumerate(out[:-1]):
        if 0 <= out[at + 1].figure.before - one.figure.after - len(one.label) <= 1:
            out[at] = one._replace(label=_with_shared_act(form, out, at))
    return out


_NEXT_OF_ROW: Final = regex(r"[、和及与]?$")


def _with_shared_act(form: str, told: list[Metric], at: int) -> str:
    """What those counted in a row did, as the last of them tells it: 部门进驻大厅 in 9个部门、80项业务进驻大厅."""
    label, end = told[at].label, told[at].figure.after + len(told[at].label)
    if not label.endswith(form[told[at].figure.after : end]) or not label:
        return label
    for number in range(at + 1, min(at + 4, len(told))):
        figure, noun = told[number].figure, told[number].label
        if not 0 <= figure.before - end <= 1 or not _NEXT_OF_ROW.match(form, end, figure.before):
            return label
        if not form.startswith(noun, figure.after) or not noun:
            return label
        verbs = verbs_in(noun, 2)
        verb = next((start for start, stop in verbs if noun[stop : stop + 1] == "了" or not noun_too(noun, start)), 0)
        end = figure.after + len(noun)
        if verb and not noun_too(noun, verb):
            return label + noun[verb:] if form[end : end + 1] in _CLAUSE_MARKS else label
    return label


_PERSONS: Final = frozenset(("人", "名"))
_ROW_OPENS: Final = ",。;:\n\t对将把等了"


def _stacked(form: str, found: list[Figure], at: int) -> tuple[Figure, int]:
    """A figure with the end of those that stand right behind it (9类459项权责清单), which share its noun; and the last."""
    if at + 1 == len(found) or found[at + 1].before - found[at].after > 1:
        return found[at], at
    last, first = at, found[at].before
    clear = form[first - 1 : first] in _ROW_OPENS or verb_end(form[max(0, first - 6) : first])
    while (
        clear
        and last + 1 < len(found)
        and found[last + 1].before - found[last].after <= 1
        and found[last + 1].unit not in _PERSONS
        and not form[found[last].after : found[last + 1].before].strip()
        and found[last].unit
        and found[last].unit not in _SHARES
    ):
        last += 1
    return found[at]._replace(after=found[last].after) if last > at else found[at], last


_RATES: Final = ("%", "‰")
_SHARES: Final = frozenset(("%", "％", "‰", "成", "个百分点", "百分点"))
_WITH_SOMEBODY: Final = frozenset(
    ("配合", "协助", "随同", "陪同", "会同", "联合", "联手", "携手", "协同", "邀请", "提请", "商请")
)


def _own_act(label: str, mentioned: list[Body]) -> str:
    """检查培训点 for 配合县教育局检查培训点: what is counted, not with whom."""
    rest = label[2:]
    while name := max((body.name for body in mentioned if rest.startswith(body.name)), key=len, default=""):
        rest = rest[len(name) :].lstrip("、和与")
    return rest if len(rest) > 1 and len(rest) < len(label) - 2 and verb_at(rest) else label


def _heads(form: str, mentioned: list[Body]) -> list[Body]:
    """The bodies that stand at the head of their clause, alone or in a row."""
    out: list[Body] = []
    row_end = -9
    for body in mentioned:
        joined = 0 <= body.start - row_end <= 6 and not _JOINING.sub("", form[row_end : body.start])
        own = form[body.start - 1 : body.start] == "、" and _FIGURE_BEFORE.search(
            form, max(0, body.start - 14), body.start
        )
        if joined or own or _heads_clause(form, body.start):
            row_end = body.end
            if body.name == "部门" and form.startswith("联合", body.end):
                continue  # 其中部门联合抽查5次: how, and not who
            if not _LED.match(form, body.end):
                out.append(body)
    return out


_CLAUSE_MARKS: Final = ",。;:\n\t!?)"


def _heads_clause(form: str, start: int) -> bool:
    """Whether nothing, or nothing but adverbs and times, stands before a body in its clause."""
    last = form[start - 1 : start]
    if last in _CLAUSE_MARKS:
        return True
    if last not in _last_of_adverbs():
        return False
    first = max(0, start - 60)
    return _adverbs().fullmatch(form, first + max(map(form[first:start].rfind, _CLAUSE_MARKS)) + 1, start) is not None


@cache
def _last_of_adverbs() -> frozenset[str]:
    """The characters that what `_adverbs` matches ends with."""
    return frozenset(
        [
            *"是.、)县市区州省镇乡局年度来月内由个名家中 -●■◆▲★◎○·•▪➢0123456789",
            *(word[-1] for word in words("verbs", "adverbs")),
        ]
    )


@cache
def _adverbs() -> re.Pattern[str]:
    """What may stand before the body that heads a clause."""
    return re.compile(
        rf"(?:{lexicon('verbs', 'adverbs')}|-{{1,3}}|[●■◆▲★◎○·•▪➢]|\d{{1,2}}(?:\.\d{{1,2}}){{1,2}}(?= )|[一二三四五六七八九十]是|\d+[.、]|\([一二三四五六七八九十\d]+\)|全[县市区州省镇乡局]|[12]\d{{3}}年(?:度|以来)?|\d+月|今年(?:以来)?|全年|年内|(?:均|都)?由|\d+ ?[个家名]|[一二两三四五六七八九十百]+余?[个家]|其中| )*"
    )


# 县卫健委办理25件,全县共办理45件: the second is no longer the body's.
_SENTENCE_END: Final = regex(r"[。\n;]")
_ALL: Final = regex(r"[,;:]全[县市区州省盟旗镇乡国系]")


def _subjects(form: str, found: list[Figure], at: int, heads: list[Body], starts: list[int]) -> list[str]:
    """The body that heads this clause or an earlier one of the sentence; all of several in a row, or one by turns
    where figures are told 分别."""
    figure = found[at]
    last = index = bisect_right(starts, figure.before) - 1
    if index < 0 or starts[last] <= figure.before - 400:
        return []
    while index > 0 and 0 <= starts[index] - heads[index - 1].end <= 3:
        index -= 1
    near = index < last and figure.before - heads[last].end < 300
    if near and form.find("分别", heads[last].end, figure.before) >= 0:
        turn, figures = turn_of(form, found, at, heads[last].end)
        row = [heads[index + turn]] if figures == last - index + 1 else heads[index : last + 1]
    else:
        row = heads[index : last + 1]
    last_body = row[-1]
    if last_body.generic and form[last_body.end : last_body.end + 1].isdigit() and figure.start > last_body.end + 1:
        return []  # 律师事务所5家,执业律师46人: those are only counted
    first = row[0].start
    if first <= figure.before - 400 or _SENTENCE_END.search(form, first, figure.before):
        return []
    if _ALL.search(form, heads[last].end, figure.before):
        return []
    return list(dict.fromkeys(body.name for body in row))
