"""Whether the words up to a noun for a bearer are a name, and of what type; the subject that they are then."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from loaders.statute.norms.names.beginnings import RISKY, directs, no_beginning, orders, takes_whom, verb_phrase
from loaders.statute.norms.names.endings import INSIDE, LINK
from loaders.statute.norms.text.kinds import kind_of
from loaders.statute.norms.text.norm import Subject
from loaders.statute.norms.text.particles import standing
from loaders.statute.norms.text.vocabulary import opening, opens


def accepted(
    stretch: str, start: int, end: int, head: str, after: str, known: dict[str, tuple[str, bool]]
) -> Subject | None:
    """The words between two offsets as a subject, if they can be one; `head` is the noun that they end in."""
    kind, body = known.get(head) or _SINGLE.get(head, ("person", False))
    found = _named(stretch[start:end], head, after, kind)
    if found is None:
        return None
    lead, kind = found
    return Subject(start + lead, end, kind, body or kind == "decision_body", after == "predicate")


_SINGLE: Final = {"局": ("department", True), "厂": ("organization", False)}


@lru_cache(maxsize=16_384)
def _named(phrase: str, head: str, after: str, kind: str) -> tuple[int, str] | None:
    """Where in the phrase the name begins, and its type; the same phrases come with ever new words behind them."""
    if not phrase or directs(phrase, after) or orders(phrase):
        return None
    attribute = phrase.rfind("的")
    if attribute > 1 and phrase.startswith("设区的市", attribute - 2) and phrase[attribute - 3] != "不":
        attribute = phrase.rfind("的", 0, attribute)
    for mark in ("期间", "且", "节假日", "战时"):
        if (set_off := phrase.rfind(mark)) > attribute:
            found = _named(phrase[set_off + len(mark) :], head, after, kind)
            return (found[0] + set_off + len(mark), found[1]) if found else None
    if attribute < 0 and ("后" in phrase or "前" in phrase) and (over := _OVER.match(phrase)) is not None:
        found = _named(phrase[over.end() :], head, after, kind)
        return (found[0] + over.end(), found[1]) if found else None
    if attribute > 0 and (head in _UNATTRIBUTED or takes_whom(phrase)):
        return None
    if _STATES.search(phrase) or (phrase[0] in _ON_OTHERS_BEGINS and _ON_OTHERS.match(phrase)):
        return None
    if head in _UNATTRIBUTED and head[0] == "本" and _AT_PLACE.search(phrase):
        return None
    if attribute > 0 and phrase[0] in "在自从于当" and _SET_OFF.search(phrase, attribute + 1):
        return None
    if "与" in phrase and _BESIDE.match(phrase) and attribute < 0:
        return None
    if attribute > 0 and "由" in phrase and _THING_BY.search(phrase):
        return None
    if attribute < 0 and phrase.startswith("承担") and phrase.endswith(("委员会", "领导小组", "联席会议")):
        return None  # 承担委员会的日常工作: whose work somebody bears
    if attribute > 0 and _DEED_AND.match(phrase, attribute) is not None:
        return None
    if "以" in phrase and _THING_AS.match(phrase):
        return None
    if ("是" in phrase and _COPULA.match(phrase)) or ("本" in phrase and _OWN.search(phrase, attribute + 2)):
        return None
    somewhere = attribute > 0 and kind in ("person", "official") and _SOMEWHERE.fullmatch(phrase) is not None
    if phrase[:1] in RISKY and not somewhere and no_beginning(phrase, attribute, after):
        return None
    at = 0
    while (inside := INSIDE.search(phrase, at)) is not None:
        at = inside.end()
        if at > attribute and not (at == 1 and _suffers(phrase, head)):
            return None
    if attribute < 0 and verb_phrase(phrase, head, after):
        return None
    if _after_adverb(phrase, attribute, head, after):
        return None
    return 0, kind_of(phrase, kind)


# 灯塔检修完成后船主, 本办法施行前守塔人: when it was, before the name.
_OVER: Final = re.compile(
    "(?!其|第)[^、和与或及]{4,}?(?:(?<![先事售术婚产今身])后(?![勤续备果期代台方卫来者备])|(?<![生院学龄产婚入伍目当此])前(?![款条述项期景台后]))"
    "(?!所在|户籍|[一二两三四五六七八九十])(?=.{2})"
)
# 办事机构的设置和人员: a deed in the row, the noun is one more thing of that body.
_DEED_AND: Final = re.compile(
    "的(?:机构)?(?:设[置立]|建设|管理|配备|编制|职责|经费)(?:[、和与]|以及|及其?)(?:人员$|确定其)"
)
# 教育本单位人员, 只限于本企业: its own body is the object of whoever acts.
_OWN: Final = re.compile("本(?<![、和与或者及等]本)(?:单位|企业|机关|公司|部门|机构|系统|行业)")
# 船长是船上安全的责任人 says who somebody is, and is nobody's name.
_COPULA: Final = re.compile("[^的是]{2,}(?<!可能)是(?!否)[^的]+的")


# 被告人系外国人, 证据足以证明被告人, 合同约定出卖人: a sentence about somebody is nobody's name. Each alternative begins
# with a plain character, to which the search jumps.
_STATES: Final = re.compile(
    "系(?<=[人者方构门]系)(?!统|列)|未经(?<=[人员者位器辆舶只关构门]未经)|通过(?<![已未]通过)(?!.*的)|属于(?<=[人者方]属于)|足以|只能|效力及于|费[用金]列入|资[用金]列入|时无人|为与其|时间超过|"
    + "|".join(
        f"{rule}(?:要求|约定|规定|禁止)(?!的)[^的]*$" for rule in ("文件", "合同", "协议", "法规", "法律", "规则")
    )
)
# 讯问聋、哑的犯罪嫌疑人, 告知原告向有管辖权的法院, 致使外国人: whom somebody else's act is directed at.
_ON_OTHERS: Final = re.compile(
    "(?:需要对|(?:审查|决定|批准)?(?:讯问|询问|拘留|逮捕|传唤|搜查|羁押)|审查逮捕)[^，]*(?:犯罪嫌疑人|被告人|证人|被害人)$"
    "|(?:书面)?(?:告知|责成|责令|要求)[^，的]{0,16}[向对]|致使|明知|能够证明|无法与|书面(?:通知|责成)|(?:吸纳|发动|便于)[^的]+$"
    "|决定(?:个别|代理)|(?:募集|发起)设立|(?:重新|再次)(?:开庭|招标)|合理(?:判定|规划|布局)|分别代表(?![团、])"
)
_ON_OTHERS_BEGINS: Final = frozenset("需审决批讯询拘逮传搜羁书告责要致明能无吸发便募重再合分")


def _suffers(phrase: str, head: str) -> bool:
    """被困乘客: 被 and a verb of one or two characters before the noun; 被该单位 names who acts."""
    return phrase[0] == "被" and 2 <= len(phrase) - len(head) <= 3 and phrase[1] not in "该其本各有相上下"


# 在规定的期限内申请人…: the adverbial is over before the name.
_SET_OFF: Final = re.compile(r"(?:[内后]|期间|[过之]程?中|以前|之前|时)(?=[^的容部设资勤])")


def _after_adverb(phrase: str, attribute: int, head: str, after: str) -> bool:
    """True where an adverb opens the words and a verb or preposition follows it (依法维护企业…, 定期向部门…)."""
    first, size = opening(phrase, 0)
    if first != "adverb":
        return False
    rest = phrase[size:]
    how = _BY_MEANS.match(rest)
    if takes_whom(rest[how.end() :] if how is not None else rest):
        return True  # 依法通过招标方式选择具有资质的单位
    if after == "predicate" and rest[:1] == "为":
        return True  # 依法为船员的家属提供住房
    if phrase.startswith("各自") and rest.startswith(("主管", "所在", "所属", "上级")):
        return False
    if attribute < 0 and rest[:1] == "与":
        return True  # 依法与船员签订合同
    if attribute < 0 and (link := LINK.match(rest)):
        rest = rest[link.end() :]
    kind = opens(rest, 0)
    if (attribute < 0 and kind == "verb" and phrase[:2] in _AT_TIMES) or phrase.startswith(_BY_ITSELF):
        return True
    if attribute < 0 and kind in ("verb", "soft") and phrase[:2] in _HOW and not rest.startswith("使用"):
        return True
    if (kind == "prep" and not (attribute > 0 and after == "end")) or directs(rest, after):
        return True
    if head == "组织" and len(phrase) <= 5:
        return True
    return attribute < 0 and ((kind == "verb" and rest[2:] in ("企业", "公司")) or verb_phrase(rest, head, after))


_BY_MEANS: Final = re.compile("(?:通过|采取|采用|以)[^，的]{2,12}(?:方式|程序)")
# 自行或者委托有资质的单位进行检修: the verb of the bearer named before.
_BY_ITSELF: Final[tuple[str, ...]] = ("自行或者委托", "自行或委托", "自主或者委托")
# 定期发布灯塔单位…: after them a verb is one.
_AT_TIMES: Final = frozenset(("定期", "及时", "立即", "主动", "不断", "逐步", "随时"))
# 合理规划学校: so are verbs that also make names.
_HOW: Final = frozenset(("合理", "有序", "优先", "积极", "妥善"))
# Names that no attribute goes before: 下放的国家事项 is a matter, not the state.
_UNATTRIBUTED: Final = frozenset({"国家", "国务院", "本市", "本省", "本县"})
# 外省灯船来本省: where somebody goes or is.
_AT_PLACE: Final = re.compile("[^、和与或及者]本[市省县]$")
# 两名与受检查人同性别的船员: with whom they share something.
_BESIDE: Final = re.compile(r"[一二两三四五六七八九十\d]+[名个位](?:以上)?与")
# 价格监督以政府监督为主, 补贴金额以企业应付的利息计算: a thing, and by whom or what it goes.
_THING_AS: Final = re.compile(
    "(?!从事|在|对|与|被)[^，的以]{2,12}(?<![处难加予给借用可得足赖所何长])以(?![上下外内前后及来])(?![^，]*为[^，]*的)"
)
# 在灯塔工作的船员: where whoever acts lives or works; nobody does anything at a person.
_SOMEWHERE: Final = re.compile(
    "在[^，的]{2,24}?(?:工作|居住|就业|就读|学习|任职|执业|从业|生活|停留|居留|经商|旅行|旅游|服役|服务|作业|从事[^，的]{2,16}|[满年月]以上|登记|注册)的(?!外(?![国籍来]))[^，的内上下中后前时]{1,8}"
)
# 河道的导线由水利部门组织所在地的部门…: what stands before 由 is a thing, no part of a name.
_THING_BY: Final = re.compile("的[^的，]+" + standing("由"))
