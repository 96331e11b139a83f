"""Who is meant by a norm for which nobody was found: the courts in a rule of theirs, whoever does the same by the article,
whoever its chapter binds."""

from __future__ import annotations

import re
from typing import Final

from loaders.statute.norms.implied.capable import able
from loaders.statute.norms.implied.context import Context
from loaders.statute.norms.implied.fitting import Open, around, everybody
from loaders.statute.norms.names.bearers import subject
from loaders.statute.norms.text.draft import Draft
from loaders.statute.norms.text.kinds import PRIVATE, PUBLIC
from loaders.statute.norms.text.norm import Bearer
from loaders.statute.norms.text.vocabulary import opens


def left_open(drafts: list[Draft], index: int, text: str, statute: Context) -> Bearer | None:
    """Who bears a norm without bearer, or one that everyone would bear though only an authority acts so."""
    draft = drafts[index]
    if (who := _builder(draft, text, statute)) is not None:
        return who
    if draft.nobody or (draft.bearer is not None and not _OFFICIAL.match(text, draft.start, draft.end)):
        return None
    one = Open(drafts, index, text, statute)
    return (
        _court(one)
        or _consenting(one)
        or _same(one)
        or (_led(one) or _carrying_on(one) if not draft.principle else None)
    )


def _builder(draft: Draft, text: str, statute: Context) -> Bearer | None:
    """灯塔工程应当与主体工程同时设计, 未经验收的工程，不得投入使用: the 建设单位, where the statute binds it by name."""
    if draft.official or _BUILDS.match(text, draft.start, draft.end) is None:
        return None
    start = max(text.rfind("。", 0, draft.start), text.rfind("\n", 0, draft.start)) + 1
    if _WORKS.search(text, start, draft.end) is None or "项目业主" in text or "项目法人" in text:
        return None
    bound = len(_BINDS_BUILDER.findall(text)) or len(_BINDS_BUILDER.findall(statute.wording.whole())) > 1
    return Bearer("建设单位", "organization", None) if bound else None


# What is done with works from their design to their use.
_BUILDS: Final = re.compile(
    "(?:必须|应当)?与[^，。；]{0,24}(?:同时|同步)(?:规划|设计|建设|施工|验收)|(?:正式)?投入(?:试?生产|使用|运行|运营|试运行)|交付使用|开工(?:建设)?$"
    "|(?:依法|按照[^，。；]{2,20})?(?:组织|进行)[^，。；]{0,10}验收|(?:依法)?进行环境影响评价"
)
_WORKS: Final = re.compile("工程(?!师|技术|质量监督)|建设项目|项目[，应不方经竣的]|主体建筑")
_BINDS_BUILDER: Final = re.compile("(?<![施产])建设单位(?:应当|必须|不得|负责|可以|[^，。；、]{0,6}(?:应当|不得))")


def _carrying_on(one: Open) -> Bearer | None:
    """灯塔检定必须… → 灯塔检定机构: the body that the statute names after the activity that is the subject."""
    deed = one.thing
    if not 4 <= len(deed) <= 10 or "的" in deed or deed.endswith(_OF_MANY) or one.draft.modality == "permission":
        return None
    if one.act.listed or one.act.applies or "总则" in one.statute.chapters.heading(one.text).replace(" ", ""):
        return None
    who = one.statute.named.conductor(deed)
    return who if who is not None and who.text.removeprefix(deed) in _CARRIERS else None


_OF_MANY: Final[tuple[str, ...]] = ("服务", "教育", "工作", "培训", "流动", "考试", "试验", "设计")
_CARRIERS: Final = frozenset({"机构", "单位", "组织", "经营者", "企业", "机关"})


# What an authority alone does: it finds facts, consents.
_OFFICIAL: Final = re.compile(
    "作为[^，。；]{0,12}(?:根据|依据)|(?:再次|直接|一并)?(?:加重|撤销|宣告|判处|指令)|增加(?:内容|宣告)|(?:限制|适用)减刑|(?:批准|审批|核准|核发|发放|颁发)"
)


def _court(one: Open) -> Bearer | None:
    """The courts, where the highest of them explains the law, but for what the parties have to do."""
    if one.draft.principle or not one.statute.chapters.title.startswith("最高人民法院"):
        return None
    if one.act.applies or one.act.business or _brought(one):
        return None
    who = one.statute.chapters.leader(one.text)
    return who if who is not None and who.type == "court" else _COURTS


_COURTS: Final = Bearer("人民法院", "court", None)


def _consenting(one: Open) -> Bearer | None:
    """应当经灯塔管理部门批准。影响航行的，不得批准: whose consent the article asks for."""
    deed = _CONSENTS.match(one.text, one.draft.start, one.draft.end)
    if deed is None:
        return None
    for found in _ASKED.finditer(one.text, max(0, one.draft.start - _NEAR), one.draft.start):
        who = subject(found["who"])
        if found["deed"] == deed["deed"] and who is not None and who.is_whole(len(found["who"])) and who.type in PUBLIC:
            return Bearer(found["who"], who.type, found.span("who"))
    return None


_NEAR: Final = 1000  # characters; an article of endless norms must not be read anew for each
_CONSENTS: Final = re.compile("(?:予以?|给予)?(?P<deed>批准|审批|核准|许可|同意|备案|登记)")
_ASKED: Final = re.compile(
    "(?:[经报]|报经|经过|报请)(?P<who>[^，。；、：\n经报请由]{2,24}?)(?:依法)?(?:审查|审核)?(?P<deed>批准|审批|核准|许可|同意|备案|登记)"
)


def _same(one: Open) -> Bearer | None:
    """应当停止救助, 灯塔站决定停止救助的: who does the very same by another norm of the article."""
    deed = one.action[:_VERY]
    if len(deed) < _VERY or one.thing or opens(deed, 0) != "verb" or deed.startswith(_VAGUE):
        return None
    for other in around(one):
        who = other.bearer
        if not other.named or who is None or who.place is None or other.sanction or everybody(other):
            continue
        at = one.text.find(deed, who.place[1], other.end)
        if (
            at >= 0
            and not one.draft.start - _VERY < at < one.draft.end
            and _DECIDES.fullmatch(one.text, who.place[1], at)
        ):
            return who
    return None


_VERY: Final = 4
_VAGUE: Final[tuple[str, ...]] = ("采取", "提出", "作为", "进行")
_DECIDES: Final = re.compile("(?:依法|及时|拟|认为应当|决定|批准|可以|应当|不得|按照[^，。；]{2,20}规定)*")


def _led(one: Open) -> Bearer | None:
    """The leading bearer of the chapter, where the act can only be that bearer's."""
    chapters = one.statute.chapters
    who = chapters.leader(one.text) or chapters.acting()
    if who is None:
        return None
    if who.text in one.matter or who.text in one.action or one.act.budget or not able(one.draft, who, one.text):
        return None
    if who.type in PUBLIC:
        return who if _proceeds(one, who) else None
    return who if who.type in PRIVATE and _obliged(one, who) else None


def _proceeds(one: Open, who: Bearer) -> bool:
    """What a text on the proceedings of a body lays down is for that body, but for what the parties bring before it."""
    if one.act.applies or one.act.business or _brought(one):
        return False
    if who.type in ("court", "procuratorate"):
        return True
    chapters = one.statute.chapters
    return _PROCEEDINGS.search(chapters.title) is not None and chapters.share(who) >= _MUCH


def _brought(one: Open) -> bool:
    """Whether a norm is about what the parties bring before a body, or have to answer for."""
    return _OF_PARTIES.search(f"{one.matter}▷{one.action[:24]}") is not None


_PROCEEDINGS: Final = re.compile(
    "程序|(?<!水)(?<!垃圾)处理|办案|执法|听证|登记|诉讼|处罚|行政强制|行政许可|复议|审查|调查|鉴定|仲裁"
)
_OF_PARTIES: Final = re.compile(
    "申请书|申请人|起诉状|上诉状|答辩状|授权委托书|(?:上诉|起诉|自诉|申诉|反诉|投诉|诉讼)▷|^(?:向|申请)[^▷]{2,40}的▷|▷(?:[^，。；]{0,12}|向[^，。；]{2,24})(?:提出|提起|提交|递交|提供|报送|申请|缴纳|交纳|注明出处|公证)|▷(?:(?:依法|先|予|按照[^，。；]{2,12}规定)?(?:履行[^，。；]{0,6})?(?:承担|赔偿|享有)|遵守本|办理批准)"
    "|中文(?:译本|译文)|正本|名称▷"
)
_MUCH: Final = 25


def _obliged(one: Open, who: Bearer) -> bool:
    """In a chapter on somebody's duties all are his; in one that binds hardly anybody else, those on his business."""
    if one.draft.modality == "permission" or one.act.applies or one.act.official or one.act.listed:
        return False
    chapters = one.statute.chapters
    if chapters.title.startswith("最高人民") or len(who.text) > _LONGEST or one.action.startswith("划"):
        return False
    heading = chapters.heading(one.text)
    at = heading.find(who.text)
    if at >= 0 and _DUTIES.fullmatch(heading, at + len(who.text)) is not None:
        return True
    named = _ROLE.sub("", who.text)
    if len(named) < 2 or one.matter.find(named[:2], 0, 6) < 0 or _OTHERS.search(one.matter) is not None:
        return False
    return chapters.share(who) >= _MOST


_DUTIES: Final = re.compile("的?[^的]{0,8}(?:义务|行为规范|要求)")
_ROLE: Final = re.compile(
    "的?(?:单位|企业|机构|组织|经营者|提供者|处理者|使用者|权人|责任人|运营者|人员|公司|者|人|方)$"
)
_OTHERS: Final = re.compile(
    "^(?:在|设立|举办|开办|成立|兴办|取得|新建|选址)|(?:标准|规划|用地|收费|价格|管理|布局|选址|名录|目录|办法|资质|等级)$|规划"
)
_MOST: Final = 30
_LONGEST: Final = 20
