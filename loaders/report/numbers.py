"""Figures with their unit, approximation and direction: 1 540余件, 25万多元, 百分之百, 2—3期, 压缩了55%."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from loaders.numerals import number
from loaders.patterns import regex
from loaders.report.bounds import ROUND_BEFORE, approximation, bound_behind, direction, is_rate
from loaders.report.lexicon import lexicon, words
from loaders.report.tables import Cell

_ARABIC = r"(?<= )\d+\. \d+(?= )|\d{1,3}(?:[ ,]\d{3})+(?:\.\d+)?(?!\d)|\d+(?:\.\d+)?"
_NUMERAL = r"[百千]分之[零一二三四五六七八九十百点]+|[一二两三四五六七八九十]分之[一二两三四五六七八九十]+|[一二两三四五六七八九十百千零〇]+万[一二两三四五六七八九十百千零〇]+|[一二两三四五六七八九十百千零〇]+"
_NO_NOUN = r"(?!(?<=克)[服扣]|(?<=眼)[睛下]|(?<=讲)[座话师]|(?<=剂)量|(?<=家)[庭长属]|(?<=项)目|(?<=个)人(?!民)|(?<=名)[录单称]|(?<=场)[所地])"  # 2000万家庭 is no 万家
_TIMES = r"[家户人件台辆艘场批车架班处点条队站村校宗例期轮张床]次(?![生要品元])|个?百分点"  # measures that count times
_PAREN = r"(?:\((?![含其仅共下上均占约按见注略一二三四五六七八九十])[\u4e00-\u9fff]\)次?)?"
_PERIOD = regex(r" ?(?:年|月|时|:|[/.]\d|-\d{1,2}-\d|号|届|中全会|大(?!于)|字)")


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
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str]]:
    unit = rf"(?:(?P<scale>万亿|[十百千]?[万亿]|[百千](?=[余多]?[元件人份户]))?(?P<mid2>余|多|几|来)?(?P<unit>(?:个多月|{_TIMES}|{lexicon('units', 'measures')}){_PAREN}|(?:元)){_NO_NOUN})"
    figure = re.compile(
        rf"(?=\d)(?<![\d.A-Za-z第])(?P<num>{_ARABIC})(?:(?P<dash> ?(?P<again>万元|亿元|[万亿%分元件个人户家次天岁])? ?[-~至] ?)(?P<to>{_ARABIC})(?(again)(?= ?(?P=again))|(?=[%万亿余多\u4e00-\u9fff])))?"
        rf"(?P<mid> ?(?:余|多|几|来)?) ?(?:{unit})?"
    )
    numeral = re.compile(
        rf"(?=[一二两三四五六七八九十百千零〇])(?<![第一二三四五六七八九十百千零〇两“十九届数几])(?P<num>{_NUMERAL})(?P<mid>余|多|几|来)?(?P<scale>[万亿])?"
        rf"(?P<mid2>余|多)?(?P<unit>(?:{_TIMES}|{lexicon('units', 'measures', 'numeral_measures')}){_PAREN}{_NO_NOUN})?"
    )
    return figure, numeral


def _float(text: str) -> float:
    value = float(text.replace(" ", "").replace(",", ""))
    return int(value) if value == int(value) else value


def figures(form: str, hidden: list[tuple[int, int]], table: list[Cell]) -> list[Figure]:
    """Figures of a mapped text; `hidden` are spans (titles) in which nothing counts, `table` the numbers of tables."""
    figure, numeral = _patterns()
    out = [made for found in figure.finditer(form) if (made := _arabic(form, found))]
    out += [_bare(found, float(found[1])) for found in _RATIO.finditer(form)]
    out += [_bare(found, 0) for found in _ZERO.finditer(form)]
    out += [made for found in numeral.finditer(form) if (made := _chinese(form, found))]
    if "/" in form:
        out += [_part(form, found) for found in _FRACTION.finditer(form) if 0 < int(found[2]) < int(found[3])]
    read = {item.start for item in out}
    out += [_in_table(cell) for cell in table if cell.start not in read]
    out.sort(key=lambda item: item.start)
    kept: list[Figure] = []
    at = 0
    for item in out:
        while at < len(hidden) and hidden[at][1] <= item.start:
            at += 1
        if at < len(hidden) and hidden[at][0] <= item.start:
            continue
        if kept and item.start < kept[-1].end:
            continue
        kept.append(_changed_alike(form, kept[-1], item) if kept else item)
    return kept


# 死亡率降至0.018: a ratio has no unit; 事故为零: none at all.
_RATIO = regex(r"[率比数](?:上升至|下降至|降低到|[降升增减]至|[降升增减]为|达到|仅为|[为达至])(\d\.\d+)(?=[,。;\n])")
_ZERO = regex(r"(零)(?<=[为是]零)(?=[,。;\n])")


def _bare(found: re.Match[str], value: float) -> Figure:
    return Figure(*found.span(1), found.start(1), found.end(1), value, None, "", (), "", "")


_AND = regex(r"(?:和|、|及|与) ?")


def _changed_alike(form: str, before: Figure, item: Figure) -> Figure:
    """The second of 分别下降9.2%和12.8% goes the way of the first."""
    alike = before.change and not item.change and is_rate(item.unit) and _AND.fullmatch(form, before.after, item.before)
    return item._replace(change=before.change) if alike else item


# 占1/4, 约1/3的: a share; 24/7 and 3/15 stand without such words.
_FRACTION = regex(
    r"(?<![\d/.\-A-Za-z])(?P<num>(\d{1,2})/(\d{1,3}))(?![\d/.\-A-Za-z])(?P<mid>)"
    r"(?:(?<=[占约近达至到减少降超足的]\d/\d)|(?<=[占约近达至到减少降超足的]\d/\d\d)|(?<=[占约近达至到减少降超足的]\d\d/\d\d)|(?=以[上下]|左右|强|弱|的[\u4e00-\u9fff]))"
)


def _part(form: str, found: re.Match[str]) -> Figure:
    return _figure(form, found, round(int(found[2]) / int(found[3]), 4), "", bare=True)


def _in_table(cell: Cell) -> Figure:
    return Figure(cell.start, cell.end, cell.start, cell.end, cell.value, None, cell.unit, (), "", cell.change)


_QUOTED = regex(r"“[^”\n]{0,18}$")
_SLOGAN_AFTER = regex(r"[^“”\n。]{0,12}”")
_ENUM_AFTER = regex(r"(?:制度|任务|机制|领域|方面|环节|原则|必经|法定|维护|意识|统一|结合|分开)")
# 开发2万个以上的岗位 is a target, no class.
_TARGET = regex(
    "(?:开发|新增|新建|建成|建设|培训|培育|引进|招录|配备|创建|选派|组织|开展|完成|提供|安置|帮扶|解决|发放|种植|植树)(?:[了约近]|不少于)?$"
)
_THRESHOLD = regex(r"[\u4e00-\u9fff]{0,4}(?:及|\()?以[上下内]\)?的[\u4e00-\u9fff]")
_BOUND_LAST = frozenset("足过于满达\n")
_BOUND = regex(r"(?:不足|超过|低于|高于|不满|未满|多于|少于|大于|小于|未达)$")
_OF_BOUND = regex(r"的(?:占|案件|处罚|企业|项目|合同|人员|单位|罚款|部门|乡镇|地区|机构|事项|,)")
_AGES = regex(r"(?:周岁)?(?:及)?以[上下]|(?:周岁)?[至-]\d")
_IN_A_ROW = regex(r"[^,。;]{0,10}的")
_IN_SHARE = regex(r"[\u4e00-\u9fff]{4,18}(?:仅|只)?占")
# What time is spent on, which is a result: 平均用时13天, 录像460小时, 每期3天; 30日内 is a limit.
_SPENT = regex(
    r"(?:用时|耗时|历时|学时|课时|时长|资料|视频|影像|录像|驻点|驻村|值守|值班|公告|公示|每期|每次|为期|培训|平均|节约|节省|法定|达到?|累计|共计|不少于|不低于)[^,。;\d]{0,8}$"
)
_WITHIN = ("内", "之内", "以内", "前")
_TIME = frozenset(("日", "天", "小时", "个工作日", "工作日", "分钟"))
_LIMIT = regex(r"(?:期限|时限|时间|征求意见|公示|压缩|缩短|由|减|为)[^,。;]{0,12}$")


def _in_slogan(form: str, start: int, end: int) -> bool:
    """Whether a number stands within quotation marks: “两个50%”."""
    first = max(0, start - 20)
    if form.find("“", first, start) < 0:
        return False
    return bool(_QUOTED.search(form[first:start]) and _SLOGAN_AFTER.match(form, end))


_OF_OFFICE = frozenset("分门委队长署际")  # 部门, 部队, 部长


def _skipped(form: str, found: re.Match[str], unit: str) -> bool:
    start, end = found.start("num"), found.end()
    if form[max(0, start - 1) : start] in ("第", "-", "/", "[", "#") and not form[start - 2 : start - 1].isdigit():
        return True
    if not unit and (
        _PERIOD.match(form, found.end("num")) or form[found.end("num") : found.end("num") + 1] in "、.)]号"
    ):
        return True
    if _in_slogan(form, start, end):
        return True
    if unit == "分" and form[end : end + 1] in ("之", "别"):
        return True
    if unit in _TIME:
        return _a_term(form, start, end, unit)
    if unit in ("岁", "周岁") and _AGES.match(form, end):
        return True
    if form.endswith("连续", 0, start) and _IN_A_ROW.match(form, end):
        return True
    if unit == "部" and form[end : end + 1] in _OF_OFFICE:
        return True
    if form.find("以", end, end + 7) >= 0 and unit not in ("%", "％") and _THRESHOLD.match(form, end):
        return not _TARGET.search(form, max(0, start - 6), start)
    if (
        form[start - 1 : start] in _BOUND_LAST
        and _BOUND.search(form, max(0, start - 3), start)
        and _OF_BOUND.match(form, end)
    ):
        return True
    if unit in ("项", "类", "种") and form.endswith("其中", 0, start) and _IN_SHARE.match(form, end):
        return True
    if unit in ("名", "位", "强") and form[start - 1 : start] == "前":  # 前3名: a rank
        return True
    if unit in ("条", "项", "款") and form[max(0, start - 1) : start] == "第":
        return True
    return (unit == "个" and form[end : end + 1] in "月") or form[end : end + 2] == "以来"


def _a_term(form: str, start: int, end: int, unit: str) -> bool:
    """Whether a stretch of time is a date or a term to keep, and no result."""
    before = form[max(0, start - 20) : start]
    if unit == "日" and re.search(r"月 ?$", before[-2:]):
        return True
    if _LIMIT.search(before):
        return False
    return form.startswith(_WITHIN, end) or not _SPENT.search(before)


def _arabic(form: str, found: re.Match[str]) -> Figure | None:
    unit = found["unit"] or ""
    if not unit and not found["scale"]:
        return None
    tail = form[found.end("num") : found.end("num") + 2]
    if tail.removeprefix(" ")[:1] in _NOT_COUNTED and not tail.startswith("年龄"):
        return None
    if (unit == "个" and form.startswith("月", found.end())) or (unit in ("类", "岁") and found["to"]):
        return None
    if _skipped(form, found, unit):
        return None
    return _figure(form, found, _float(found["num"]), unit)


_NOT_COUNTED = frozenset("年月号时届:")
_NEVER = frozenset(("届", "章", "编", "字", "周", "级", "类", "位", "口", "门", "步", "段", "万", "亿", "个百分点"))
_MAKING = regex(r"(?:新建|建成|设立|成立|组建|打造|创建|建立|增设|评选|命名|获评|配备|培育|建设|开设|选聘|聘请)了?$")


@cache
def _small_measures() -> frozenset[str]:
    return frozenset(words("units", "numeral_measures"))


_BODIES_BEHIND = regex(
    r"[\u4e00-\u9fff]{0,4}?(?:法庭|中队|大队|支队|乡镇|街道|社区|村(?![规民])|县|市(?!场)|区(?![域分间别])|镇|科室|股室|司法所|派出所|站所|企业|检查组|督查组)"
)


def _counted(form: str, found: re.Match[str], value: float) -> bool:
    """Whether a numeral with a weak measure (个, 项) is a count: 五百七十余个, 设立两个; not 四个领域."""
    if value >= 10 or found["mid"] or found["mid2"]:
        return True
    if found["unit"] == "个" and _BODIES_BEHIND.match(form, found.end()):
        return True
    if found["unit"] in _CONCRETE and value > 1 and form[found.end()] in ",。;、)\n":  # 桥梁三座
        return "\u4e00" <= form[found.start() - 1] <= "\u9fff"
    return bool(_MAKING.search(form, max(0, found.start() - 4), found.start()))


_CONCRETE = frozenset(("座", "间", "栋", "幢", "艘", "架", "套", "棵", "株", "头", "块", "面", "亩", "公里", "米"))
_BAD_BEFORE = regex(r"(?:无|之|统|同|唯|进|万|专|每|任|某|这|那|另|逐|第|均|划|合|归|不|如|[分并定立]为)$")
_SMALL_AFTER = regex(r"(?:为|单)$")


_NONE = regex(r"(?:未发生|没有发生|未出现|没有|未有|未曾有)过?$")


def _decimal(word: str) -> float | None:
    """九十八点五 -> 98.5."""
    whole, _, part = word.partition("点")
    value = number(whole)
    digits = "".join(str(number(char)) for char in part if char in "零一二三四五六七八九")
    return None if value is None else float(f"{value}.{digits or 0}")


def _whole(word: str) -> int | None:
    """一万两千 -> 12000; a single digit behind 万 stands for thousands (一万二)."""
    above, mark, below = word.partition("万")
    if not mark:
        return number(word)
    high, low = number(above), number(below)
    if high is None or low is None:
        return None
    return high * 10_000 + (low * 1_000 if len(below) == 1 and low < 10 else low)


def _chinese(form: str, found: re.Match[str]) -> Figure | None:
    word, unit = found["num"], found["unit"] or ""
    if word.startswith(("百分之", "千分之")):
        value = 100 if word == "百分之百" else _decimal(word[3:])
        return None if value is None else _figure(form, found, float(value), "%" if word[0] == "百" else "‰", bare=True)
    if "分之" in word:
        below, above = (number(part.replace("两", "二")) for part in word.split("分之"))
        return _figure(form, found, round(float(above) / float(below), 4), "", bare=True) if above and below else None
    before = form[max(0, found.start() - 2) : found.start()]
    round_number = bool(ROUND_BEFORE.search(before)) and word[0] in "百千"
    if not unit and not (round_number and found["scale"]):
        return None
    value = {"百": 100, "千": 1000}.get(word) or _whole(word)
    if not value or (word[0] in "百千" and not found["mid"] and not round_number):
        return None
    if _part_of_word(form, found, value, before) or (value == 1 and _single(form, found)):
        return None
    if unit in _NEVER or (unit not in _small_measures() and not _counted(form, found, value)):
        return None
    return None if _in_slogan(form, found.start(), found.end()) else _figure(form, found, float(value), unit)


_WORD_BEHIND = frozenset("线性件方体把")


def _part_of_word(form: str, found: re.Match[str], value: float, before: str) -> bool:
    """Whether a numeral belongs to a date, a fixed expression or a class: 之一, 两方面, 一部门, 三岁以上的…"""
    unit, end = found["unit"] or "", found.end()
    if _BAD_BEFORE.search(before) or (value < 10 and _SMALL_AFTER.search(before)):
        return True
    if (unit == "日" and before.endswith("月")) or found["num"] + unit == "十分":
        return True
    if _THRESHOLD.match(form, end) or _ENUM_AFTER.match(form, end) or form[end : end + 1] in _WORD_BEHIND:
        return True
    if unit == "部" and form[end : end + 1] in _OF_OFFICE:
        return True
    if unit in ("名", "位") and before.endswith("前"):  # 前三名: a rank
        return True
    return before == "连续" and bool(_IN_A_ROW.match(form, end))


_ONLY = regex("(?:仅|仅有|只有|尚有|现有)$")


def _single(form: str, found: re.Match[str]) -> bool:
    """Whether 一 counts nothing: 未发生一起, 一项."""
    if _NONE.search(form, max(0, found.start() - 5), found.start()):
        return True
    if _ONLY.search(form, max(0, found.start() - 3), found.start()) and form[found.end()] in ",。;、)\n":
        return False  # 车辆仅一台
    return found["unit"] not in ("次", "家", "起", "名", "场", "期", "份", "部")


# 分别提高0.6个和2.1个百分点
_POINTS_BEHIND = regex(r"[和、]\d+(?:\.\d+)?个百分点")


def _figure(form: str, found: re.Match[str], value: float, unit: str, bare: bool = False) -> Figure:
    within = (found["mid"] or "").strip() + ("" if bare else found["mid2"] or "")
    spans = () if bare else tuple(found.span(name) for name in ("scale", "unit") if found[name])
    if unit == "个多月":
        unit, within, (first, last) = "个月", "多", spans[-1]
        spans = (first, first + 1), (last - 1, last)
    if unit == "个" and _POINTS_BEHIND.match(form, found.end()):
        unit, spans = "个百分点", ()
    start, word = approximation(form, found, "" if bare else found["num"][0])
    behind = bound_behind(form, found.end())
    end, value_end = found.end("num"), None
    if "to" in found.re.groupindex and found["to"]:
        end, value_end = found.end("to"), _float(found["to"])
    scale = "" if bare else found["scale"] or ""
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
