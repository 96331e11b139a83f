"""A modal word in its clause: when it is no cue, but part of an attribute, of what is laid down, of a name."""

from __future__ import annotations

import re
from typing import Final

from loaders.statute.norms.clause.bans import BANS, OBJECT, names_ban, of_ban
from loaders.statute.norms.clause.placed import Placed, by_rule
from loaders.statute.norms.clause.refusals import no_refusal
from loaders.statute.norms.names.bearers import clause_subject, subject
from loaders.statute.norms.text.cues import Cue, inner
from loaders.statute.norms.text.vocabulary import opens


def no_cue(place: Placed) -> bool:
    """True where the word carries no norm."""
    if place.cue.lexical and place.mask[place.end - 1] in "时后" and _in_time(place):
        return True
    if no_refusal(place):
        return True
    if place.direct:
        doubtful = place.cue.weak or "的" in place.rest or place.word in BANS
        return _told(place) or (
            doubtful and (_unborne(place) or _entrusts(place) or names_ban(place) or _attributive(place))
        )
    if _within_words(place) if place.prefix else _opens_name(place):
        return True
    return _unborne(place) or _quoted(place) or (place.word in BANS and of_ban(place)) or _attributive(place)


def _within_words(place: Placed) -> bool:
    """Where something else than the bearer stands right before the word."""
    return (
        (not by_rule(place) and (_in_rule(place) or _in_phrase(place) or _in_statement(place)))
        or _in_row(place)
        or _of_object_verb(place)
        or _told(place)
        or _entrusts(place)
        or _in_name(place)
        or _in_possibility(place)
        or _says_what(place)
    )


def _in_time(place: Placed) -> bool:
    """航标部门负责组织演练时，… 船主承担修理费用后，可以…: a clause of time, no duty; 由X负责消毒后，方可… is one."""
    by = "由" in place.prefix or place.mask[place.start - 1 : place.start] == "由"
    return not by and place.mask[place.end : place.end + 1] == "，"


def _in_rule(place: Placed) -> bool:
    """法律规定应当公开的信息, 确定可以使用的灯具, 裁定不予受理: the word tells what is laid down or decided."""
    if place.prefix.endswith("规定"):
        if place.word in ("享有", "享受") and _AS_RULED.search(place.prefix):
            return False
        return _OF_THING.match(place.rest) is not None
    if place.prefix.endswith(_LAYS_DOWN) and _laid_down(place):
        return OBJECT.search(place.rest) is not None
    return place.prefix.endswith(("决定", "裁定")) and place.word[0] == "不" and not place.prefix.endswith("的决定")


def _laid_down(place: Placed) -> bool:
    """公布可以使用的灯具, 航标部门会同船会选定可以建灯的公司: nothing but who lays it down, and how, stands before."""
    if _LAID_DOWN.fullmatch(place.prefix) is not None:
        return True
    who = clause_subject(place.prefix)
    return who is not None and who.start == 0 and who.body and _WITH_OTHERS.fullmatch(place.prefix, who.end) is not None


_LAYS_DOWN: Final[tuple[str, ...]] = ("确定", "公布", "公示", "划定", "明确", "列明", "列出", "核定", "选定")
_WITH_OTHERS: Final = re.compile("(?:(?:会同|会商|商|征求|依法|根据|按照)[^，的]{0,24})?..")
_LAID_DOWN: Final = re.compile("(?:并|及时|科学|合理|依法|统一|具体|分别|定期)*..")


def _in_phrase(place: Placed) -> bool:
    """对应当公开的信息, 其他应当公开的信息: the words before make it part of a noun phrase or of reported speech."""
    return not place.direct and inner(place.prefix, short=len(place.word) == 1)


def _in_row(place: Placed) -> bool:
    """采购、使用应当检定的器具: the last of a row of verbs takes what must be done as its object."""
    return (
        place.found is None
        and _ACTED_ON.match(place.rest) is not None
        and _ENDS_IN_VERB.search(place.prefix) is not None
        and opens(place.prefix, len(place.prefix) - 2) == "verb"
    )


def _of_object_verb(place: Placed) -> bool:
    """审理不予登记案件, 选定可以停泊的港口: a verb behind the subject takes what is refused or allowed as its object."""
    if place.found is None and place.word == "不予":
        return place.prefix.endswith(("出具", "发给")) or (place.prefix.endswith("作出") and "的" in place.rest)
    if place.found is None or place.direct:
        return False
    if place.word in ("不予", "不再"):
        return place.prefix.endswith(_REFUSAL_TAKEN) and _APPLICATION_ON.search(place.prefix) is None
    return place.prefix.endswith(_PERMIT_TAKEN) and OBJECT.search(place.rest) is not None


_PERMIT_TAKEN: Final[tuple[str, ...]] = ("选定", "发行", "交寄", "制定", "建立", "支持", "取消", "作出", "做出", "出具")
_REFUSAL_TAKEN: Final[tuple[str, ...]] = (*_PERMIT_TAKEN, "审查", "审理", "申请", "提交")
# 对船主的申请不予受理: the application is refused.
_APPLICATION_ON: Final = re.compile("(?:对|的)[^，]*申请$")


def _in_statement(place: Placed) -> bool:
    """主管部门规定应当…: somebody states the duty; X按照国家规定应当… only refers to what is laid down."""
    stated = place.prefix.endswith(("规定", "确定", "认定", "要求", "认为"))
    if not stated or place.direct or place.found is None:
        return False
    return _AS_LAID_DOWN.fullmatch(place.prefix, place.found.end) is None


def _told(place: Placed) -> bool:
    """并告知当事人可以申请复议, 责令其不得…: what somebody is told is the content of the telling."""
    told = _TELLING.match(place.prefix) if place.prefix[0] in _TELLING_BEGINS else None
    if told is None:
        return False
    whom = place.prefix[told.end() :]
    found = None if whom == "其" else subject(whom)
    return whom == "其" or (found is not None and found.start == 0 and found.end == len(whom))


_TELLING: Final = re.compile("(?:并|同时|及时|书面|当场|一并|一次性|分别)*(?:告知|通知|提示|提醒|要求|责令)")
_TELLING_BEGINS: Final = frozenset("并同及书当一分告通提要责")


def _in_name(place: Placed) -> bool:
    """超过自己应当承担份额的共有人: the clause is nothing but a bearer phrase."""
    if place.found is not None or not place.prefix.endswith(("自己", "的", "其")) or opens(place.prefix, 0) != "verb":
        return False
    words = place.mask[place.start : place.end]
    of = words.rfind("的")
    if of < 0 or len(words) - of > 10:
        return False
    whole = subject(words)
    return whole is not None and whole.start == 0 and whole.end == len(words)


def _opens_name(place: Placed) -> bool:
    """不能夜航的船舶，应当…: the clause that the word opens is nothing but a bearer phrase."""
    of = place.rest.rfind("的")
    if place.word != "不能" or of < 2 or len(place.rest) - of > 10 or place.mask[place.end : place.end + 1] != "，":
        return False
    words = place.mask[place.start : place.end]
    whole = subject(words)
    return whole is not None and whole.is_whole(len(words))


def _unborne(place: Placed) -> bool:
    """Weak cues (负责, 可, 享有, 不予 …) need their bearer in front."""
    return place.cue.weak and not (
        _refusal_holds(place) if place.word in ("不予", "不再", "不作") else _weak_holds(place)
    )


def _refusal_holds(place: Placed) -> bool:
    """不予, 不再, 不作 may carry their bearer over."""
    prefix = place.prefix
    return (
        not prefix
        or place.found is not None
        or (len(prefix) <= 4 and prefix[-1] != "的")
        or (prefix[0] == "对" and "，" not in prefix)
    )


def _weak_holds(place: Placed) -> bool:
    word, prefix, found = place.word, place.prefix, place.found
    if word == "不能" and _PROOF.fullmatch(prefix) and _NO_PROOF.fullmatch(place.rest):
        return True
    if found is None:
        prefix = prefix.removeprefix("但") if prefix not in ("也", "还") or word == "要" else ""  # 既要捕鱼，也要养鱼
        if word == "负责" and prefix[:1] == "对" and not place.rest:
            return True
        if _ADVERBS.fullmatch(prefix) or MANNER.fullmatch(prefix) or (word[0] == "享" and _OF_MATTER.fullmatch(prefix)):
            return True
    towards = found is not None and prefix[found.end :].startswith("对")
    if found is None or ("的" in prefix[found.end :] and not towards):
        return not prefix or (found is not None and MANNER.fullmatch(prefix, found.end) is not None)
    if towards and word in ("负", "负责", "承担", "享有") and not prefix.endswith(("分级", "分工", "各自")):
        return True
    if word == "不能" and (place.mask[place.end - 1] in "时的" or _UNABLE.match(place.mask, place.end)):
        return False
    if word in ("享有", "享受") and place.mask.endswith(("期间", "时"), place.start, place.end):
        return False
    if word[0] == "享" and _ENSURES.match(prefix, found.end if found.end < len(prefix) else found.start):
        return False
    if word in ("承担", "担负", "不能"):
        return found.end == len(prefix) or (word != "不能" and _shares(place, found.end))
    return len(prefix) - found.end <= 12 or _IN_MATTERS.fullmatch(prefix, found.end) is not None


def _shares(place: Placed, at: int) -> bool:
    """业主依法共同承担维修责任, 船主按照约定承担检修: how the subject bears it; nobody is charged with damages here."""
    agent = "由" in place.prefix or place.mask[place.start - 1 : place.start] == "由"
    return not agent and _SHARES.fullmatch(place.prefix, at) is not None and _LIABLE.match(place.rest) is None


# 下列证据不能单独作为定案依据: what must not be relied on, whoever offers it aside.
_PROOF: Final = re.compile("(?!上述|该|其)(?:(?!(?:提供|提交|出示)的)[^，。；])*(?:证据|材料)")
_NO_PROOF: Final = re.compile("(?:单独)?作为[^，。；]{1,20}(?:依据|根据)")
# 国家保障船员享有夜航自由, 支持灯塔企业享受补贴: what others ensure is the matter of their act.
_ENSURES: Final = re.compile("(?:依法)?(?:保障|保护|保证|确保|支持|维护|鼓励|帮助|促进)")
_SHARES: Final = re.compile(
    "(?:在[^，]{2,30}(?:[内中]|期间|范围))?(?:以[^，]{2,24}为限)?(?:向[^，]{2,12})?(?:依法|共同|分别|自行|按照约定|(?:按照?|依照|根据)[^，的]{2,16}?(?:规定|约定|职责|分工)+)*+(?:对[^，]{2,24}?(?:依法)?)?"
)
_LIABLE: Final = re.compile(
    "[^，]{0,10}(?:法律|民事|刑事|行政|赔偿|连带|补充|违约|侵权|相应的?|全部|主要|次要)[^，]{0,6}责任"
)


def _entrusts(place: Placed) -> bool:
    """政府指定专门机构负责…: the body acts by naming who is in charge."""
    return place.word == "负责" and _ENTRUSTED.search(place.prefix) is not None


_ENTRUSTED: Final = re.compile("[府门关局厅构院部委会位](?:指定|确定|明确|安排|指派)(?:专|一个|具体)[^，的]{0,8}$")


def _in_possibility(place: Placed) -> bool:
    """修建战时可用于防空的地下室: 可 inside an attribute."""
    return place.found is None and place.word == "可" and _HOLDS_MAY.search(place.prefix) is not None


def _says_what(place: Placed) -> bool:
    """是标示必须受到保护的船员, 船主是享有所有权的人: what something or somebody is."""
    at = place.found.end if place.found is not None else 0
    return place.prefix.startswith("是", at) and OBJECT.search(place.rest) is not None


def _quoted(place: Placed) -> bool:
    """我应当遵守…: the words of an oath."""
    return place.mask[place.cue.start - 1 : place.cue.start] in ("你", "我", "您")


def _attributive(place: Placed) -> bool:
    """True where the cue's verb phrase ends in 的 before a noun."""
    of = place.rest.find("的")
    return of >= 0 and (
        of == 0
        or _before_noun(place, of)
        or (place.word in BANS and _banned(place))
        or _charged(place)
        or _before_real_cue(place)
        or _about_thing(place)
    )


def _before_noun(place: Placed, of: int) -> bool:
    """应享有的权利时, 应当使用的规范用语是, 不再使用的灯具，应当…: the cue stands inside an attribute of a noun."""
    if of == 2 and place.word in ("不再", "不予") and place.mask[place.end : place.end + 1] == "，":
        return True
    if place.word == "可以" and not place.prefix and _LISTED.match(place.rest) is not None:
        return place.mask.startswith("，由", place.end) or "由" in place.rest
    return (of <= 6 and _IN_WORDS.match(place.rest) is not None) or (of == 2 and opens(place.rest, 0) == "verb")


# 可以点灯的海域目录，由…公布: what the list holds.
_LISTED: Final = re.compile("[^，的]{2,16}的[^，的由]{2,12}(?:名录|目录|清单|名单|范围|种类|区域)(?:由|$)")


def _banned(place: Placed) -> bool:
    """国家禁止使用的农药; 禁止点灯的区域，应当…: the ban is an attribute."""
    if place.mask[place.cue.start - 1] == "的":
        return True
    on = place.mask.startswith(_GOES_ON, place.end) or (place.prefix and place.mask.startswith("，不得", place.end))
    if on and OBJECT.search(place.rest) is not None:
        return True
    return _BANNED.match(place.rest) is not None and opens(place.rest, 0) == "verb"


def _charged(place: Placed) -> bool:
    """负责审批的部门: who is in charge or has a right is only named; in 负责保护的组织工作, 负责本区内的船员培训 nobody is."""
    if not (place.cue.lexical or (place.word == "有权" and not _predicates(place))):
        return False
    if place.rest[0] in "对向" or (place.direct and _HERE.match(place.rest)) or _OF_BODY.match(place.rest) is None:
        return False
    words = place.mask[place.start : place.end]
    who = clause_subject(words)
    if who is None:
        if place.direct and _opens(place) and place.mask[place.end : place.end + 1] in _STOPS:
            return False  # 有关单位负责修建本单位的船员宿舍。 is a sentence
        who = subject(words)
    if who is None:
        return not place.direct
    return who.end > place.cue.start - place.start or _OF_OTHERS.search(place.prefix, who.end) is not None


def _opens(place: Placed) -> bool:
    """True where the subject stands first in its clause."""
    return place.found is not None and place.found.start == 0


_STOPS: Final[tuple[str, ...]] = ("。", "；", "\n", "")


def _predicates(place: Placed) -> bool:
    """代表有权提议组织…的委员会; …，有权提议组织…的委员会。: behind its bearer, or at the end, 有权 is the predicate."""
    if place.direct:
        return not place.prefix.endswith(("其他", "其它"))
    mask, start, end = place.mask, place.start, place.end
    if place.prefix not in ("", "并", "也", "还") or mask[start - 1 : start] != "，":
        return False
    return mask[end : end + 1] in "。；" or mask.endswith(("期间", "时", "后", "中"), 0, start - 1)


def _before_real_cue(place: Placed) -> bool:
    """应当公开的信息应当…: the noun carries the real cue of the clause."""
    if place.found is not None and not place.cue.lexical:
        return False
    for other in place.later:
        if other.lexical or _of_object(place.mask, other):
            continue
        between = place.mask[place.cue.end : other.start]
        if "的" in between and not _TELLS.search(between[:8]):
            return not _second_object(place, other, between)
    return False


def _of_object(mask: str, other: Cue) -> bool:
    """以及其他应当注明的事项, 将应支付的报酬送交: a later cue that stands inside an object."""
    before = mask[other.start - 1]
    return (
        before in "、和或的将把"
        or mask.startswith(("其他", "其它"), other.start - 2)
        or (mask.startswith("不予", other.start) and mask.endswith(_REFUSAL_TAKEN, 0, other.start))
        or (before == "时" and other.end - other.start == 1)
    )


def _second_object(place: Placed, other: Cue, between: str) -> bool:
    """应当承担价款的利息、船长必须支付的费用: the later cue stands inside the attribute of a further object."""
    return _FURTHER.search(between) is not None and _OF_THING.fullmatch(place.mask, other.end, place.end) is not None


_FURTHER: Final = re.compile("的[^，的]{1,10}(?:、|和|以及)[^，的、]{2,10}$")


def _about_thing(place: Placed) -> bool:
    """应当提交的材料包括…: the clause says what the thing is."""
    if place.later:
        return False
    if place.found is None:
        return _NAMES_A_THING.match(place.rest) is not None
    whose = "的" in place.rest[:8] and _WHOSE.match(place.rest, 4) is not None
    return whose and opens(place.rest, 0) != "prep"


# 航标部门是负责灯塔的机关, 船员向负责灯塔的部门报告: who is in charge is not the subject.
_OF_OTHERS: Final = re.compile("[是为向对将把给与由或]")
_GOES_ON: Final[tuple[str, ...]] = ("，由", "，实行", "，应当", "，必须", "，具备条件的", "，有条件的", "，符合条件的")
_TELLS: Final = re.compile("告知|通知|要求|说明|确保|保证|认为")
_OF_THING: Final = re.compile(r"[^，的]{1,8}的[^，的]{1,12}$")
_OF_BODY: Final = re.compile(
    r"[^，]{1,24}的(?:其他|有关|相关|上级|下级|本级或者上一级|本级|同级)?[^，的、]{0,6}?(?:部门|机关|机构|单位|组织(?!领导|协调|实施|指导|管理|推动|开展|工作|编制|建设|保障|推进|监督)|委员会|协会|公司|人(?!民)|企业|法院|政府|(?<!或)者|军队|部队|队伍)(?!的|名称|信息|名录|名单|编制|档案|工作(?!人员)|经费|代码|数据|安全)"
)
_HERE: Final = re.compile("(?:[^，的]{2})?(?:本|全|辖区|其|所在)[^，的]{0,10}(?:内|范围|区域|系统|[国省市县区])的")
_NAMES_A_THING: Final = re.compile(r"(?![对在按根依])[^，的]{1,8}的[^，的]{1,12}?(?:包括|是(?!否)|分为|实行)")
_ENDS_IN_VERB: Final = re.compile(r"、[^、]{2}$")
# 应当检定的器具, 应当检定而未检定的器具; in 符合规定的标准 the verb has an object.
_ACTED_ON: Final = re.compile(
    "(?!符合|遵守|具?有|使用|征求|执行)(?:(?:依法|强制|经|实施)?[^，的]{2,3}|[^，的]{2,6}而未[^，的]+)的"
)
_BANNED: Final = re.compile(r"[^，的、]{2}(?:、[^，的、]{2})*的")
# 不得利用获得的图纸为他人谋取利益: for whom, no copula.
_WHOSE: Final = re.compile(
    r"的[^，]{1,14}(?:包括|是指|(?<!行)为(?!其|[^，的]{1,24}(?:提供|谋取|牟取|办理|从事|进行|服务))|是(?!否)|分为|(?<!自)由)"
)
_IN_MATTERS: Final = re.compile("在[^，]{2,40}(?:方面|活动中|期间|过程中|范围内|时)(?:依法|平等|同等)?")
_AS_LAID_DOWN: Final = re.compile(
    "(?:依法|也|还|均|都|在[^，的]{2,16}?)?(?:按照?|依照?|根据)[^，的]{0,16}的?(?:规定|要求)"
)
# 有关部门，按照各自职责，负责…: how they do it stands between the bearer and the modal word.
MANNER: Final = re.compile(
    "(?:按照?|依照?|根据|依据|在)[^，]{2,60}(?:规定|约定|职责|分工|权限|要求|原则|标准|比例|份额|授权|范围内|(?:领导|指导|引导|监督|支持|协助|配合|统筹)下)"
)
_HOLDS_MAY: Final = re.compile(
    "的.?时$|(?:^|规定|要求|标准)(?:修建|建设|设置|提供|采用|使用|生产|开发|选择|具有|属于|作为)"
)
# 保险人不能偿债，由法院宣告破产: what follows from it says that 不能 is an inability, and no ban.
_UNABLE: Final = re.compile("[^。；\n]{0,80}?，(?:由|[^，。；\n]{0,16}(?:应当|必须|可以|视为))")
_ADVERBS: Final = re.compile("并?(?:具体|主要|共同|统一|分别|直接|全面|依法|平等|同等|均|都|必要时|需要时)?")
_AS_RULED: Final = re.compile("(?:按照?|依照?|根据)[^，的]{0,16}规定$")
_OF_MATTER: Final = re.compile(
    "(?:同时|也|还)?(?:对[^，]{2,40}?|(?:按照?|依照?|根据)[^，的]{0,16}(?:规定|约定|标准)|在[^，]{2,60}方面)(?:依法|平等|同等|同时|继续)?"
    "|同时|继续"
)
_IN_WORDS: Final = re.compile(r"[^，的]{1,6}的(?:(?!同时)[^，的]{1,6}时$|[^，的]{1,8}(?:是|(?<!行)为)$)")
