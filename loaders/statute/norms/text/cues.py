"""Modal cues, and when such a word is none: inside 的-conditions, attributives and complements."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from loaders.statute.norms.text.norm import Modality
from loaders.statute.norms.text.particles import standing

# Every alternative begins with a plain character, so that the scan jumps from one such character to the next; what must
# not stand before it (响应, 需要, 许可 …) is looked for behind it.
_CUE: Final = re.compile(
    r"方(?:可(?!以)(?<![一双各对他三甲乙]方可)|准|能(?![够力量源耗否])(?<![一双各对他三甲乙]方能))|"
    + standing("应")
    + r"(?<![何不]应)"
    r"(?:当|该|(?![当该对])|(?<![件极为在同况险时]应)(?=对(?!突发|重大|气候|自然|危机|风险|挑战|法|期间|工作|管理|需要|处置|措施)"
    r"[^，。；\n]{2,40}(?:进行|予以|给予|作出|实施|加强|采取|承担|负责)))"
    r"|不(?:得(?!已|到|不(?!合理|正当|适当))|应当|准(?![确许])|能(?!够?力)|予|再|作(?![为出]))"
    r"|可(?<![许认不]可)(?:以|(?!持续|支配)(?![以能行靠再移供疑见燃控逆溶回比降追操交信]|视(?!其?(?:情节|情况|情形|违法))|用(?![于以作])|采(?![取用])))"
    r"|需(?<=[^确如无必所急特不因按供。：）；\n]需)(?=经[^，。；\n]{2,40}(?:同意|批准|审批|审核|许可|核准|验收|审查)(?:[，。；\n后]|$)"
    r"|(?:[持向报]|征[得求]|取得|提供|提交|出具|出示|办理|缴纳|符合|具备|写出|作出|另行|重新|及时|按照?|依照|提前|事先|书面)(?![^，。；\n]{0,40}的(?:[，。；：\n]|$)))"
    r"|得(?<=[，时者均]得)(?![以知到出票分主失当奖赞反])|必须|须(?<![必无务]须)(?!知)|要(?<![主重需必只纲紧简提概摘首机想次扼索讨硬卡所不显纪险]要)(?![求素件点约害道塞闻目紧么式价挟略义领务地]|证明)|"
    + standing("禁止")
    + r"(?![的或]|其(?!他)|行为|区域|时段|路段|地段|[、和与]限制)|严禁|"
    + standing("有权")
    + r"(?<!没有权)|无权(?:(?<=[位织门会均都]无权)|(?<=个人无权))(?![利限]|[^，。；\n]{0,16}的)|有(?<!没有)(?:义务|责任)(?![的人])|"
    + standing("负责")
    + r"(?!的)|只能(?<!而只能)(?![够力源量])|负(?<!不负)(?:(?=[举赔连保][^，。；]{1,6}责任)|有(?:义务|责任)(?![的人]))"
    r"|主管(?<![民自为]主管)(?![部机人单领副负])|" + standing("承担") + r"|担负|享(?:有|受)"
)
_MODALITY: dict[str, Modality] = {
    **dict.fromkeys(("可以", "可", "得", "方可", "方准", "方能", "有权", "享有", "享受"), "permission"),
    **dict.fromkeys(("不得", "无权", "不应当", "不准", "不能", "不予", "不再", "不作", "禁止", "严禁"), "prohibition"),
}
_LEXICAL: Final = frozenset({"负", "负责", "主管", "承担", "担负"})
_FAILED: Final = re.compile(r"[^，。；]{1,10}而(?:无正当理由|无故|擅自)?(?:未|没有|不)")
# 可 before such a word says 可以; elsewhere it often is part of a noun (可利用资源).
_MAY: Final = re.compile(
    r"[按依将]|视(?=其?(?:情节|情况|情形|违法))|根据|参照|由|采[取用]|用[于以作](?!地)|给予|予以|不予|并处|处以|自行|直接|委托|申请|要求|提出|通过|向[^，。；\n]{2,40}(?:申请|提出|提起|反映|举报|投诉|申诉|起诉)|请(?!求人)|聘请|邀请|适当|酌情|延期|延长|续期|顺延|展期"
)
# 既要捕鱼，也要养鱼: both belong to one act.
_BOTH: Final[tuple[str, ...]] = ("既", "也", "又", "还")
_STRONG: Final = frozenset({
    "应当", "应该", "应", "必须", "须", "需", "要", "不得", "不应当", "不准", "无权", "禁止", "严禁", "可以", "得", "方可", "方准", "方能", "有权", "有义务", "有责任", "负有义务", "负有责任",
})  # fmt: skip
# Words right before a cue that make the cue's verb phrase an attributive or the content of saying.
_INNER: Final[tuple[str, ...]] = (
    "对", "对于", "将", "把", "按照", "依照", "根据", "以及", "其他", "其它", "和", "或者", "认为", "发现", "属于", "凡", "凡是", "是否", "、",
    "所有", "具有", "因", "除", "在", "法律规定", "法规规定", "含有", "包含", "规章规定", "国家规定", "合同规定", "法规定", "条例规定",
)  # fmt: skip
_BY_LAW: Final = re.compile(r"(?:依法|依规|按规定|(?:按照|依照|根据)[^，]{0,12}规定)$")
_SHORT_INNER: Final[tuple[str, ...]] = (
    "确定",
    "认定",
    "规定",
    "决定",
    "认为",
    "发现",
    "是否",
    "证明",
    "表明",
    "列明",
    "的",
)
_INNER_ENDS: Final = frozenset(word[-1] for word in (*_INNER, *_SHORT_INNER, "依法", "依规"))


@dataclass(slots=True, init=False)
class Cue:
    """A modal word: its modality, place, and whether it names the action itself (负责) or needs a bearer before it."""

    modality: Modality
    start: int
    end: int
    lexical: bool
    weak: bool

    def __init__(self, modality: Modality, start: int, end: int, lexical: bool, weak: bool) -> None:
        self.modality, self.start, self.end = modality, start, end
        self.lexical, self.weak = lexical, weak


def cues(mask: str) -> list[Cue]:
    """Every candidate of an article, in order; one pass."""
    out = []
    for found in _CUE.finditer(mask):
        word, (start, end) = found[0], found.span()
        if word[0] == "应" and mask.find("而", end + 1, end + 11) > 0 and _FAILED.match(mask, end):
            continue
        modality = _MODALITY.get(word, "obligation")
        weak = word not in _STRONG and not (word == "可" and _MAY.match(mask, end))
        weak = weak or (word == "要" and mask[start - 1 : start] in _BOTH)
        out.append(Cue(modality, start, end, word in _LEXICAL, weak))
    return out


def inner(prefix: str, *, short: bool = False) -> bool:
    """True where the words before a cue make it part of a noun phrase or of reported speech."""
    if prefix[-1:] not in _INNER_ENDS:
        return False
    if prefix.endswith(_INNER) or (short and prefix.endswith(_SHORT_INNER)):
        return True
    if not prefix.endswith(("依法", "依规", "规定")):
        return False
    found = _BY_LAW.search(prefix[-20:])
    return found is not None and prefix[: len(prefix) - len(found[0])].endswith(_INNER)
