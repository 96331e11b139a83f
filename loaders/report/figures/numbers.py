"""Figures with their unit, approximation and direction: 1 540余件, 25万多元, 百分之百, 2—3期, 压缩了55%."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Final, NamedTuple

from loaders.numerals import number
from loaders.patterns import regex
from loaders.report.figures.bounds import ROUND_BEFORE, approximation, bound_behind, direction, is_rate
from loaders.report.figures.counted import changes, counted, decimal, whole
from loaders.report.figures.tables import Cell
from loaders.report.figures.uncounted import in_slogan, of_late, part_of_word, single, skipped
from loaders.report.lexicon import lexicon, words

# What follows the first digit or numeral: a search goes by the set of first characters where the pattern begins with it.
_ARABIC: Final = r"(?:(?<= \d)\d*\. \d+(?= )|\d{0,2}(?:[ ,]\d{3})+(?:\.\d+)?(?!\d)|\d*(?:\.\d+)?)"
_DIGIT: Final = "[一二两三四五六七八九十百千零〇]"
_NUMERAL: Final = rf"(?:(?<=[上近逾超约过][万亿])(?=[余多]?[^万亿元])|(?<=[百千])分之[零一二三四五六七八九十百点]+|(?<=[一二两三四五六七八九十])分之[一二两三四五六七八九十]+|(?<={_DIGIT}){_DIGIT}*万{_DIGIT}+|(?<={_DIGIT}){_DIGIT}*点[零〇一二三四五六七八九]+(?=[万亿]|亩|公里|公斤|平方|吨|元|米|倍|个?百分点)|(?<={_DIGIT}){_DIGIT}*)"
_NO_NOUN: Final = r"(?!(?<=克)[服扣]|(?<=单)[元位价]|(?<=眼)[睛下]|(?<=讲)[座话师]|(?<=集)[成中聚团体约合装]|(?<=组)[织建合成]|(?<=类)[别型似]|(?<=期)[间限货望待]|(?<=层)[级面次]|(?<=节)[约能目假气省]|(?<=台)[账风湾]|(?<=座)[谈位]|(?<=面)[积向临貌]|(?<=所)[有属在需]|(?<=起)[诉步草]|(?<=本)[级地科]|(?<=支)[持付出撑]|(?<=则)[要应需将必是可]|(?<=具)[有体备]|(?<=桩)基|(?<=剂)量|(?<=家)[庭长属]|(?<=项)目|(?<=个)人(?![民,。;、)])|(?<=名)[录单称]|(?<=场)[所地]|(?<=人)口|(?<=群)众|(?<=方)[面案式法向便可能位针言圆米])"  # 2000万家庭 is no 万家
# measures that count times
_TIMES: Final = r"[家户人件台辆艘场批车架班处点条队站村校宗例期轮张床]次(?![生要品元])|个?百分点"
_PAREN: Final = r"(?:\((?![含其仅共下上均占约按见注略一二三四五六七八九十])[\u4e00-\u9fff]\)次?)?"
# 微克/立方米, 万元/人
_PER: Final = r"(?:/(?:立方米|平方米|平方公里|公顷|[百万]?公里|公斤|千克|小时|课时|分钟|万元|亿元|[亩人户头只吨斤升天日年月次元件个套台辆株车秒桶班生张份]))?"


class Figure(NamedTuple):
    """`start`..`end` cover the digits, `after` is the end of unit and approximator, `before` the start of words before."""

    start: int
    end: int
    before: int
    after: int
    value: float
    value_end: float | None
    unit: str
    unit_spans: tuple[tuple[int, int], ...]
    comparator: str
    change: str


@cache
def _arabic_figure() -> re.Pattern[str]:
    unit = rf"(?:(?P<scale>万亿|[十百千]?[万亿]|[百千](?=[余多]?[元件人份户家次名个册条场起台吨亩本只头株棵套支项宗辆栋间页张]))?(?P<mid2>余|多|几|来)?(?P<unit>(?:亿元(?<=万[余多]亿元)|个多月|{_TIMES}|{lexicon('units', 'measures')}){_PAREN}{_PER}){_NO_NOUN})"
    return re.compile(
        rf"(?P<num>\d(?<![\d.A-Za-z第]\d){_ARABIC})(?:(?P<dash> ?(?P<again>万元|亿元|[万亿%分元件个人户家次天岁])? ?[-~至] ?)(?P<to>\d{_ARABIC})(?(again)(?= ?(?P=again))|(?=[%万亿余多\u4e00-\u9fff])))?"
        rf"(?P<mid> ?(?:余|多|几|来)?) ?(?:{unit})?"
    )


@cache
def _numeral() -> re.Pattern[str]:
    return re.compile(
        rf"(?P<num>[一二两三四五六七八九十百千万亿零〇](?<![第一二三四五六七八九十百千零〇两“十九届数几\d].){_NUMERAL})(?P<mid>余|多|几|来)?(?P<scale>[万亿])?"
        rf"(?P<mid2>余|多)?(?P<unit>(?:{_TIMES}|{lexicon('units', 'measures', 'numeral_measures')}){_PAREN}{_NO_NOUN})?"
    )


_NUMERALS: Final = frozenset("一二两三四五六七八九十百千万亿零〇")  # what `_numeral` begins with


def _float(text: str) -> float:
    if text.isdecimal() and len(text) < 16:
        return int(text)
    value = float(text.replace(" ", "").replace(",", ""))
    return int(value) if value == int(value) else value


def figures(form: str, hidden: list[tuple[int, int]], table: list[Cell]) -> list[Figure]:
    """Figures of a mapped text; `hidden` are spans (titles) in which nothing counts, `table` the numbers of tables."""
    out = [made for found in _arabic_figure().finditer(form) if (made := _arabic(form, found))]
    if "." in form or "指数" in form:
        out += [
            _bare(*found.span(at), float(found[at]))
            for found in _RATIO.finditer(form)
            for at in (1, 2, 3, 4)
            if found[at]
        ]
    if "龄" in form or "寿命" in form or "年限" in form:
        out += [_counting(found, float(found[1])) for found in _AGE.finditer(form)]
    if "度" in form:
        out += [_counting(found, float(number(found[1].replace("两", "二")) or 0)) for found in _TURNS.finditer(form)]
    if "零" in form:
        out += [_bare(*found.span(1), 0) for found in _ZERO.finditer(form)]
        out += [_none_counted(found) for found in _NONE_COUNTED.finditer(form) if _beside_counts(form, found)]
    if "率" in form or ",占" in form:
        out += [_bare(*found.span(1), float(found[1])) for found in _WITH_SHARE.finditer(form)]
    if "分别" in form:
        out += [made for found in _ROW.finditer(form) for made in _of_row(form, found)]
    out += [_counting(found, 0.5) for found in _HALF.finditer(form)]
    if not _NUMERALS.isdisjoint(form):
        out += [made for found in _numeral().finditer(form) if (made := _chinese(form, found))]
    if "/" in form:
        out += [_part(form, found) for found in _FRACTION.finditer(form) if 0 < int(found[2]) < int(found[3])]
    read = {item.start for item in out}
    out += [_in_table(cell) for cell in table if cell.start not in read]
    out.sort(key=lambda item: item.start)
    kept: list[Figure] = []
    at, last, end = 0, len(hidden), 0
    for item in out:
        start = item.start
        while at < last and hidden[at][1] <= start:
            at += 1
        if start < end or (at < last and hidden[at][0] <= start):
            continue
        if kept and (way := kept[-1].change) and not item.change and _alike(form, kept[-1], item):
            item = item._replace(change=way)
        kept.append(item)
        end = item.end
    return kept


# 死亡率降至0.018, 收入比缩小至2.54, 指数为142: a ratio has no unit; 事故为零: none at all.
_TURNED: Final = "[上提]升[至到为]|提高[至到为]|增加[至到为]|[上下]降[至到为]|降低[至到为]|缩小[至到为]|扩大[至到为]|[降升增减][至到为]"
_RATIO: Final = regex(
    rf"[率比数差度](?:[由从](\d+\.\d+)(?:{_TURNED})(\d+\.\d+)|(?:{_TURNED}|达到|仅为|[为达]|(?<=率))(\d+\.\d+)|(?<=指数)(?:{_TURNED}|达到|[为达])(\d+))(?=[,。;、)\n])"
)
# 平均车龄8.5年
_AGE = regex(r"(?:[车工船房校机树党教]龄|寿命|年限)(?:提高到|[为达约近超过]){0,2}(\d{1,3}(?:\.\d+)?)(年)(?![代级\d])")
_TURNS: Final = regex(  # 三度听取汇报: times
    r"([两三四五六七八九])(度)(?=听取|赴|召开|专题|修[改订]|审议|研究|会商|调研|[荣斩]?获|协商|入选|上门|约谈|召集|率队|登门)"
)
_HALF: Final = regex("(半)(吨|公斤|斤|亩|公顷|公里)(?=[,。;、)\n])")  # 过期食品半吨
_ZERO: Final = regex(r"(零)(?<=[为是]零)(?=[,。;\n])")


# 行政处罚2100,占总数的33.9%; 审结案件4696,审结率83.4%: the share that follows tells that the number counts.
_WITH_SHARE: Final = regex(
    r"(\d(?<=[\u4e00-\u9fff]\d)(?<![至到于自从号第]\d)\d*)(?=,(?:占(?:比|[^,。;、\d\n]{0,14}的)?|[\u4e00-\u9fff]{1,4}率)[为达约]?\d+(?:\.\d+)?%)"
)


# 好评712件,差评零件; 零件 alone are spare parts.
_NONE_COUNTED: Final = regex(r"(零)([件起例次宗人])(?<=[\u4e00-\u9fff]{2}零.)(?=[,。;、\n])")


def _beside_counts(form: str, found: re.Match[str]) -> bool:
    first = max(0, found.start() - 40)
    return found[2] != "件" or any(
        form[at - 1].isdigit() for at in range(first + 1, found.start()) if form[at] == found[2]
    )


def _none_counted(found: re.Match[str]) -> Figure:
    return _counting(found, 0)


def _counting(found: re.Match[str], value: float) -> Figure:
    """The number of the first group with the measure of the second."""
    return _bare(*found.span(1), value)._replace(after=found.end(), unit=found[2], unit_spans=(found.span(2),))


def _bare(start: int, end: int, value: float) -> Figure:
    return Figure(start, end, start, end, int(value) if value == int(value) else value, None, "", (), "", "")


# 分别提高0.9、5.9个百分点: the numbers before the last have its unit.
_ROW: Final = regex(
    r"(\d(?<=[\u4e00-\u9fff]\d)\d*(?:\.\d+)?(?:[、和]\d+(?:\.\d+)?){1,4})(?=个?百分点|%|万?[件人户元倍岁分项吨]|亿元)"
)


def _of_row(form: str, found: re.Match[str]) -> Iterator[Figure]:
    """The numbers of a row but the last, which is read with its unit."""
    if form.find("分别", max(0, found.start() - 24), found.start()) < 0:
        return
    numbers = list(_NUMBER.finditer(form, *found.span(1)))
    last = _arabic_figure().match(form, numbers[-1].start())
    made = _arabic(form, last) if last else None
    for one in numbers[:-1] if made else ():
        before = numbers[0].start()
        way = direction(form, before, found.end() + len(made.unit), made.unit) if made else ""
        yield _bare(*one.span(), float(one[0]))._replace(unit=made.unit if made else "", change=way)


_NUMBER: Final = regex(r"\d+(?:\.\d+)?")


_AND: Final = regex(r"(?:和|、|及|与) ?")


def _alike(form: str, before: Figure, item: Figure) -> bool:
    """Whether the second of 分别下降9.2%和12.8% goes the way of the first."""
    if not (is_rate(item.unit) or item.unit == before.unit):
        return False
    return _AND.fullmatch(form, before.after, item.before) is not None


# 占1/4, 约1/3的: a share; 24/7 and 3/15 stand without such words.
_FRACTION: Final = regex(
    r"(?<![\d/.\-A-Za-z])(?P<num>(\d{1,2})/(\d{1,3}))(?![\d/.\-A-Za-z])(?P<mid>)"
    r"(?:(?<=[占约近达至到减少降超足的]\d/\d)|(?<=[占约近达至到减少降超足的]\d/\d\d)|(?<=[占约近达至到减少降超足的]\d\d/\d\d)|(?=以[上下]|左右|强|弱|的[\u4e00-\u9fff]))"
)


def _part(form: str, found: re.Match[str]) -> Figure:
    return _figure(form, found, round(int(found[2]) / int(found[3]), 6), "", bare=True)


def _in_table(cell: Cell) -> Figure:
    return Figure(cell.start, cell.end, cell.start, cell.end, cell.value, None, cell.unit, (), "", cell.change)


def _arabic(form: str, found: re.Match[str]) -> Figure | None:
    unit = found["unit"] or ""
    if not unit and not found["scale"]:
        return None
    tail = form[found.end("num") : found.end("num") + 2]
    sessions = unit == "届" and form[found.end() : found.end() + 1] in ",。;"  # 课程2届
    if tail.removeprefix(" ")[:1] in _NOT_COUNTED and not (tail.startswith("年龄") or sessions):
        return None
    if (unit == "个" and form.startswith("月", found.end())) or (unit in ("类", "岁") and found["to"]):
        return None
    if skipped(form, found, unit):
        return None
    made = _figure(form, found, _float(found["num"]), unit, to=found["to"])
    return _limited(form, made, unit)


_LIMITS: Final = frozenset(("日", "天", "小时", "个工作日", "工作日", "个月", "年"))
_WITHIN: Final = regex(r"内[\u4e00-\u9fff]")  # 自受理之日起5日内办结


def _limited(form: str, made: Figure, unit: str) -> Figure:
    """The figure, with 内 as its bound where a limit is set."""
    limited = unit in _LIMITS and not made.comparator and _WITHIN.match(form, made.after)
    return made._replace(comparator="内") if limited else made


_NOT_COUNTED: Final = frozenset("年月号时届:")
_NEVER = frozenset(("届", "章", "编", "字", "周", "级", "类", "位", "口", "门", "步", "段", "万", "亿", "个百分点"))


@cache
def _small_measures() -> frozenset[str]:
    return frozenset(words("units", "numeral_measures"))


_CLOSED: Final = ("", ",", "。", ";", "\n")
_ROUND: Final = {"百": 100, "千": 1000, "万": 10_000, "亿": 100_000_000}  # 近百件, 上万人


def _chinese(form: str, found: re.Match[str]) -> Figure | None:
    word, unit = found["num"], found["unit"] or ""
    if word.startswith(("百分之", "千分之")):
        value = 100 if word == "百分之百" else decimal(word[3:])
        return None if value is None else _figure(form, found, float(value), "%" if word[0] == "百" else "‰", bare=True)
    if "分之" in word:
        below, above = (number(part.replace("两", "二")) for part in word.split("分之"))
        return _figure(form, found, round(float(above) / float(below), 6), "", bare=True) if above and below else None
    before = form[max(0, found.start() - 2) : found.start()]
    round_number = bool(ROUND_BEFORE.search(before)) and word[0] in _ROUND
    closed = form[found.end() : found.end() + 1] in _CLOSED  # 涉案人员近百
    rounded = round_number and (found["scale"] or word in "万亿" or closed)
    if not unit and not rounded:
        return None
    value = _ROUND.get(word) or (decimal(word) if "点" in word else whole(word))
    if not value or (word[0] in _ROUND and not found["mid"] and not round_number):
        return None
    if not (changed := changes(form, found)) and (
        part_of_word(form, found, value, before) or (value == 1 and single(form, found))
    ):
        return None
    if (unit in _NEVER and not (unit in ("位", "类") and value >= 10)) or not (
        changed or unit in _small_measures() or counted(form, found, value)
    ):
        return None
    if in_slogan(form, found.start(), found.end()) or (unit in _LIMITS and of_late(form, found.end())):
        return None
    return _limited(form, _figure(form, found, float(value), unit), unit)


# 分别提高0.6个和2.1个百分点
_POINTS_BEHIND: Final = regex(r"[和、]\d+(?:\.\d+)?个百分点")


def _figure(
    form: str, found: re.Match[str], value: float, unit: str, bare: bool = False, to: str | None = None
) -> Figure:
    """`bare` is a share without a unit, `to` the number that a range ends with."""
    within = (found["mid"] or "").strip() + ("" if bare else found["mid2"] or "")
    scale = "" if bare else found["scale"] or ""
    spans: tuple[tuple[int, int], ...] = (found.span("scale"),) if scale else ()
    if unit and not bare:
        spans = (*spans, found.span("unit"))
    if unit == "个多月":
        unit, within, (first, last) = "个月", "多", spans[-1]
        spans = (first, first + 1), (last - 1, last)
    if unit == "个" and _POINTS_BEHIND.match(form, found.end()):
        unit, spans = "个百分点", ()
    start, word = approximation(form, found, "" if bare else found["num"][0])
    behind = bound_behind(form, found.end())
    end, value_end = found.end("num"), None
    if to:
        end, value_end = found.end("to"), _float(to)
    return Figure(
        found.start("num"),
        end,
        start,
        found.end() + (0 if within else len(behind)),
        int(value) if value == int(value) else value,
        value_end,
        scale + unit,
        spans,
        within or behind or word,
        direction(form, start, found.end(), unit),
    )
