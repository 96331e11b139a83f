"""The noun behind a figure and its measure word: 执法单位 in 32家执法单位."""

from __future__ import annotations

from typing import Final

from loaders.patterns import regex
from loaders.report.figures.numbers import Figure
from loaders.report.verbs import clear_verb, verb_at

NO_NOUN: Final = regex(
    r"^(?:[和与及并且的以左、]|内(?![设河部容陆资科外政港])|里(?!程)|共(?!同|享|和)|均|已|无|未|全部|被|因|是|为(?![民企农老])|占|较|比|达|以来|多次|进行|实现|得到|覆盖|[减压降增升缩提][少缩低加高至到为]|压减|缩减|精简|扩大|下降|上升|提高|提升|缩短|提速|增长|[变改][为成]|(?:[上下]调|[调核][减增]|调整|压降|合并)[至到为成]|最[短长快慢多少高低]|扩[至到]?$|[降升增减压]$)"
)
_NOUN_STOP: Final = regex(r"[,。;:!?\n\t、()]")
CLAUSE_STOP: Final = regex(r"[,。;:!?\n\t]")
_NOUN_FIRST: Final = regex(r"[\u4e00-\u9fff“《]")
_NOUN_END: Final = regex(
    r"(?<=..)平均|(?<=..)(?<!党)(?<!专门|专职|专业|相关|重大|具体|主要|突出|优秀|有效|固定|统一|完整|独立|典型|合格|重要|共同|免费|先进)的|(?<=..)[和与及](?=[《各])|(?<=..)也|(?<=..)(?:(?<!公)共(?!同|享|和|体|建|治)|进行|已|均|被|全年|累计|仅占|只占|和$|(?<!参)与$|为(?:重点|核心|主|基础|目标|抓手|依托|载体|突破口)$)"
)
_ALL_OF_THEM: Final = regex(r"([^的]{2,10}?)(?:全部|均|都)已?([^的]{3,})")  # 9个司法所|均|设置调解室
# 3次常务会议|研究部署…, 2次推进会|对整治工作…
_MEETING: Final = regex(r"[^,。;]*?会议?(?=对|研究|审议|听取|部署(?!会)|讨论|传达|专题)")
_LEADS_ON: Final = regex(r"(?:和|(?<!参)与|及其?|到|在|通过|共|双)$")
_ROW_END: Final = regex(r"(?<=..)[和及与](?=[\u4e00-\u9fff]{2,8}$)")


# 26名县、镇两级代表, 8个省、自治区、直辖市
_LEVELS: Final = regex(
    r"[省市县区镇乡村](?:、[省市县区镇乡村])+(?=[两三]级|政府|[,。;])|省(?:、自治区)?(?:、直辖市)(?:、自治区)?"
)


_AIMED_AT: Final = regex(
    r"的(?:目标|要求|标准|比例|水平|幅度|速度|增速|规定|[有占达]|为(?!民))"
)  # 占50%的目标要求: what is to be so much stands before


# 县教育局|承办的布局方案|召开听证会1次
_PAPER: Final = "方案|规划|计划|项目|工程|办法|意见|细则|政策|草案|规定"
UNDERTAKEN: Final = regex(rf"^(?:承办|起草|代拟)的[^,。;]{{2,24}}?(?:{_PAPER})(?!{_PAPER})(?=..)")
GROUPS: Final = ("调委会", "调解委员会", "调解组织", "司法所", "派出所")  # bodies that are counted and then act
_GROUP: Final = regex(
    lambda: rf"[\u4e00-\u9fff]{{0,8}}?(?:{'|'.join(GROUPS)})(?=[\u4e00-\u9fff]{{2}})(?!长|人员|干部|工作人员)"
)


def noun_behind(form: str, figure: Figure, following: int) -> str:
    """The noun behind the measure word; with its predicate where no further figure hangs on that."""
    last = figure.after + 40
    levels = _LEVELS.match(form, figure.after) if form.startswith("、", figure.after + 1) else None
    stop = _NOUN_STOP.search(form, levels.end() if levels else figure.after, last)
    end = min(stop.start() if stop else len(form), last)
    while stop and form[stop.start()] == "(" and (closing := form.find(")", stop.start(), stop.start() + 8)) > 0:
        stop = _NOUN_STOP.search(form, closing + 1, max(last, closing + 1))
        end = min(stop.start() if stop else len(form), last)
    text = form[figure.after : min(end, following)].lstrip(" ")
    if (
        (figure.unit in ("%", "％", "‰") or 0 < figure.value < 1 or figure.comparator == "以上")
        and text.startswith("的")
        and not text.startswith("的是")
    ):
        text = "" if _AIMED_AT.match(text) else text[1:]
    if not text or not _NOUN_FIRST.match(text) or (NO_NOUN.match(text) and text[0] in "和与及并且的、以左"):
        return ""
    leads_on = following < len(form) and not CLAUSE_STOP.search(form, figure.after, following + 1)
    if figure.unit in ("次", "场") and "会" in text and (meeting := _MEETING.match(text)):
        text = meeting[0]
    told = _ALL_OF_THEM.match(text) if not leads_on else None
    whole = told and verb_at(told[2]) and not text.startswith("的", told.end())
    text = told[1] + told[2].replace("了", "", 1) if told and whole else _NOUN_END.split(text, maxsplit=1)[0]
    if leads_on and figure.after + len(text) >= following and (joined := _ROW_END.search(text)):
        text = text[: joined.start()]  # 3个断面和水利部门5个断面: what follows belongs to the next figure
    if leads_on and (group := _GROUP.match(text)):
        text = group[0]  # 21个调委会|调解纠纷300件, 9个司法所|达标率100%
    if leads_on and not verb_at(text) and not text.startswith("用于") and (verb := clear_verb(text, 2)):
        text = text[:verb]
    text = _LEADS_ON.sub("", text).strip()
    return "" if text in ("中", "里", "内", "之中", "当中") else text  # 受理复议申请151件中,…
