"""Who cannot bear a norm: a private party an act of courts or authorities, a place what the text says of it elsewhere.

A bearer that cannot be one is taken away; who else may be meant is asked as for any norm whose sentence names nobody.
"""

from __future__ import annotations

import re
from typing import Final

from loaders.statute.norms.names.bearers import subject
from loaders.statute.norms.text.draft import Draft
from loaders.statute.norms.text.kinds import PRIVATE
from loaders.statute.norms.text.lexicon import words
from loaders.statute.norms.text.norm import Bearer

_NOBODYS: Final = frozenset({*PRIVATE, "other"})


def incapable(draft: Draft, text: str) -> bool:
    """True where the bearer that the sentence names is not whoever acts.

    What is deemed to be something (X应当认定为…) is judged by others; and an act of authorities behind the case that
    a private party is in (X违反规定的，应当给予处罚) is done to that party. One right before the verb acts (由学校给予处分).
    """
    who = draft.bearer
    if who is None or who.place is None or draft.sanction or draft.by:
        return False
    if measured(draft, text) or enjoys(draft, text):
        return True
    if who.type == "person" and draft.modality == "prohibition" and _TAKES_HIM.match(text, draft.start, draft.end):
        return _PAUSE.search(text, who.place[1], draft.start) is not None
    if runs(draft, text) or (text.find(who.text, draft.start, draft.end) > 0 and _told(draft, who, text)):
        return True
    if who.type not in _NOBODYS:
        return False
    if draft.cue is not None and text.startswith("有权", draft.cue[0]):
        return False
    stop = draft.cue[0] if draft.cue is not None and draft.cue[0] >= who.place[1] else draft.start
    apart = _PAUSE.search(text, who.place[1], stop) is not None
    if deemed(draft, text):
        return apart or not _decides(who)
    return apart and draft.modality != "prohibition" and reserved(draft, text) and not _decides(who)


def runs(draft: Draft, text: str) -> bool:
    """起诉期限…从知道之日起最长不得超过一年: the time that runs by itself is nobody's to keep."""
    cue = draft.cue
    if cue is None or draft.modality != "prohibition" or not text.startswith("超过", draft.start):
        return False
    return _SINCE.search(text, max(0, cue[0] - 40), cue[0]) is not None


# 受到处理的船员，不得聘请其检修: others are not to take him on.
_TAKES_HIM: Final = re.compile("(?:再)?(?:聘[请用任]|录[用取]|任[用命]|招[用聘收录]|选[任拔]|安排|雇用|接收)其(?!他)")


def enjoys(draft: Draft, text: str) -> bool:
    """其人格尊严应当受到尊重: whoever enjoys it owes nothing."""
    return draft.modality == "obligation" and _ENJOYS.fullmatch(text, draft.start, draft.end) is not None


_ENJOYS: Final = re.compile("(?:依法|同等|平等|充分)*(?:受到|得到)(?:法律|平等|应有的?)?(?:尊重|保护|保障)")


def measured(draft: Draft, text: str) -> bool:
    """从业人员不足五十人的，应当…: those who are counted say how large somebody is; he acts, not they."""
    who = draft.bearer
    if who is None or who.place is None or who.type not in ("person", "official") or who.text.endswith("方"):
        return False
    found = _COUNTED.match(text, who.place[1])
    return found is not None and draft.cue is not None and found.end() <= draft.cue[0]


def counting(who: Bearer) -> Bearer | None:
    """Whose people are counted (灯具厂 of 灯具厂从业人员), where the name says it."""
    name = next((who.text.removesuffix(tail) for tail in _PEOPLE if who.text.endswith(tail)), "").removesuffix("的")
    owner = subject(name) if len(name) > 1 and who.place is not None else None
    if owner is None or who.place is None or not owner.is_whole(len(name)):
        return None
    return Bearer(name, owner.type, (who.place[0], who.place[0] + len(name)))


def _told(draft: Draft, who: Bearer, text: str) -> bool:
    """X抗诉的案件…应当通知X派员: who is told something does not tell it."""
    stop = draft.cue[0] if draft.cue is not None else draft.start
    apart = who.place is not None and _PAUSE.search(text, who.place[1], stop) is not None
    return (
        apart
        and re.search(
            f"(?<!时)(?:通知|告知|移送|送交|抄送){re.escape(who.text)}{_NAME_ENDS}", text[draft.start : draft.end]
        )
        is not None
    )


def reserved(draft: Draft, text: str) -> bool:
    """Whether the act is one of courts or authorities alone."""
    found = _RESERVED.match(text, draft.start, draft.end)
    return found is not None and _OWN.match(text, found.start("act"), draft.end) is None


def deemed(draft: Draft, text: str) -> bool:
    """Whether the act is how somebody or something is judged (视为, 认定为)."""
    return _DEEMED.match(text, draft.start, draft.end) is not None


def able(draft: Draft, who: Bearer, text: str) -> bool:
    """False for a bearer from elsewhere that cannot be meant: a place, a private party for an act of authorities."""
    if who.type == "anyone" and text.startswith("对", draft.start):
        return True  # 不得对其给予处罚 protects somebody from everybody
    if who.type in _NOBODYS:
        return not (_place(draft, who, text) or (not _decides(who) and _of_authorities(draft, text)))
    return who.type not in _OVERSEES or draft.object is None or not _drives(draft, text)


def _of_authorities(draft: Draft, text: str) -> bool:
    """Whether the act, or the measure that the norm is about (讯问…，应当…; 拘留的期限不得…), is one of authorities."""
    if reserved(draft, text) or deemed(draft, text):
        return True
    about = draft.object or (draft.topics[-1] if draft.topics else None)
    return about is not None and _MEASURE.match(text, *about) is not None


def _place(draft: Draft, who: Bearer, text: str) -> bool:
    """True for a place beyond its own sentence, or for the premises of which something is said (市场的选址应当…)."""
    area = who.type == "other" and _AREA.search(who.text) is not None
    if not area and _PLACE.search(who.text) is None:
        return False
    if draft.object is None and who.place is not None and who.place[1] <= draft.start:
        return who.type == "other" and _FULL_STOP.search(text, who.place[1], draft.start) is not None
    return who.type == "other" or (
        draft.object is not None and who.place is not None and who.place[0] == draft.object[0]
    )


def _decides(who: Bearer) -> bool:
    """Committees, exchanges and the like decide on others, employers and schools on their own people."""
    return who.type != "anyone" and who.text[0] not in "被对" and _DECIDES.search(who.text) is not None


def _drives(draft: Draft, text: str) -> bool:
    """在用机动车应当…: how a vehicle is used is not for an authority."""
    assert draft.object is not None
    start, end = draft.object
    if draft.modality == "permission" or not text.endswith(_VEHICLES, start, end) or _OWN_CARS.search(text, start, end):
        return False
    return not reserved(draft, text)


_COUNTED: Final = re.compile(
    "(?:总数|人数)?(?:在|超过|达到|达|不足|少于|不满|未满|多于)[0-9一二三四五六七八九十百千万两]{1,8}[人名个](?:以上|以下|以内)?的，"
)
_PEOPLE: Final[tuple[str, ...]] = ("从业人员", "人员", "职工", "员工", "成员", "会员")
_SINCE: Final = re.compile("[从自]知道[^，。；]{0,36}之日起(?:最长|最多)?$")
_NAME_ENDS: Final = "(?!委员|组成|代表|大会|委托|办公|所在|的|合同|权利|以外|前)"
_PAUSE: Final = re.compile("[，；。：\n]|的(?=，)")
# Adverbs and the like before the verb.
_BEFORE: Final = (
    "(?:(?:依法|及时|一并|酌情|直接|同时|相应|分别|另行|当庭|当场|予以|给予|决定|即|再|并|又|可以|同样)|"
    "(?:依照|按照|根据)(?:(?!依照|按照|根据)[^，。；]){2,40}?(?:规定|规定的标准)|对(?:其|该|直接)(?:(?!对[其该直])[^，。；的]){0,20}?(?=处|给予|予以))*"
)
_DECIDES: Final = re.compile(
    "委员会|机构|中心|交易所|仲裁庭|协会|银行|学校|单位|企业|公司|管理人$|会议|公诉人|侦查|执法|监理|队伍|[队办]$"
    "|(?:搜查|检察|办案|执行|审判|调查|监察|检查|稽查|税务|审理)[^，]{0,12}人员$"
)
_OVERSEES: Final = frozenset({"government", "department", "congress"})
# 追究违约责任, 处罚决定: the rights of a party, and things.
_OWN: Final = re.compile(
    "追究[^，。；刑]{0,16}(?:违约|赔偿|民事)|(?:处罚|判决|裁定|罚款|搜查)(?:决定|书|金)|传唤证|再审(?:申请|请求)|立案登记"
)
_MEASURE: Final = re.compile(
    "(?:对[^，的]{2,12}(?:进行|实施|采取)?)?(?:讯问(?![室人笔])|审查逮捕|审查起诉|搜查|拘传|传唤(?!证)|拘留(?!所)|逮捕|羁押|留置(?!财产|权|物)|限制[^，]{2,12}的期限"
    "|给予[^，]{0,16}(?:处分|处罚)(?!的)|认定(?:被告人|犯罪)|监视居住的|查封、扣押的期限)"
)
_PLACE: Final = re.compile(
    "(?:景区|园区|新区|城区|地区|辖区|矿区|林区|库区|小区|社区|校区|区域|开发区|功能区|试验区|示范区|合作区|保税区|保护区|风景区"
    "|实验区|名胜区|市场|车站|转运站|停靠站|码头|机场|场馆|公园|场地|公共场所|公益场所|设施|地方|网点|路段|河段|线|井)$"
)
# Areas by their last character; 自治区 and 自治县 bear norms as 省 does.
_AREA: Final = re.compile("(?:(?<!自治)[区县]|[市镇乡村]|街道|工地|港口|公墓)$")
_FULL_STOP: Final = re.compile("[。\n]")
_OWN_CARS: Final = re.compile("专用|执法|公务|勘察|警用|购[置买]|更新|新增|采购|配备|堵截|拦截|查验|检查")
_VEHICLES: Final[tuple[str, ...]] = (
    "车辆",
    "机动车",
    "汽车",
    "拖拉机",
    "摩托车",
    "电动车",
    "自行车",
    "船舶",
    "航空器",
    "无人机",
    "列车",
)


def _known(kind: str) -> str:
    """The words of a class of data/reserved.tsv as alternatives, longest first."""
    return "|".join(sorted(words("reserved", kind), key=len, reverse=True))


_RESERVED: Final = re.compile(f"{_BEFORE}(?P<act>{_known('reserved')})")
_DEEMED: Final = re.compile(f"{_BEFORE}(?:{_known('deemed')})")
