"""Lists of 项: whether the stem's norm is spread over its items, stands alone, or only announces conditions."""

from __future__ import annotations

import re
from typing import Final, Literal

from loaders.statute.norms.clause.present import willing
from loaders.statute.norms.text import sanctions, scope
from loaders.statute.norms.text.vocabulary import opens

Spread = Literal["split", "things", "conditions"]

_ANNOUNCED: Final = re.compile(r"(?:下列|以下|如下)([^，；。：]*)$")
_ALWAYS: Final = re.compile(r"职责|义务|职权|权利|权力|责任|任务|职能|纪律")
_VERBAL: Final = re.compile(
    r"规定|要求|措施|工作|行为|方式|办法|制度|服务|业务|便利|优惠|优待|待遇|礼遇|事务|规则|规范|准则|原则|形式|途径|渠道|标准|处理|处置|办理|决定|程序|步骤|手段|活动|条款|政策|管理"
)
_CONDUCT: Final = re.compile("[^，]{0,4}(?:规定|要求|措施|方式)")
_BY_RULE: Final = re.compile("，(?:按照?|依照|依据|根据|参照)[^，；。]{2,40}(?<!的规定)(?<!要求)[；。]?$")
_CONDITION: Final = re.compile(r"(?:情形|情况|条件|行为|事由|原因|因素)(?:之一)?(?:的|时)?|之一的?")
_SORTS: Final = re.compile(r"并?(?:区[分别]|根据|按照|依照|视|分别|自)|经[^，]{2,8}$")
_TAIL: Final = re.compile(
    r"^(?:[^，的项]{0,6}?(?:职责|义务|职权|权利|规定|要求|措施|工作|方式|形式|途径|渠道|办法|程序|步骤|规则|行为|制度|服务|原则|责任|任务|业务|便利|优惠|优待|待遇|礼遇))?(?:分别)?(?:予以|进行)?(?:办理|执行|处理|实施|进行|确定|承担|解决|给予处理|处置)?$"
)
_FORBIDDEN: Final = re.compile("[^，]{0,40}(?:行为|活动)$")
_ANNOUNCING: Final = re.compile(r"(?:包括|内容|如下|是|(?<!行)为)$")
_CONDUCTS: Final = re.compile("行为|活动|情形|方式|手段|规定")
# 灯具广告不得含有下列内容: what it may not say.
_HELD: Final = re.compile("(?:含有|包含|出现|载有|有)(?:下列|以下)[^，。]{0,8}(?:内容|信息|情形)$")
_BANS: Final[tuple[str, ...]] = ("不得", "禁止", "严禁", "不准")
_HOLDS_IF: Final = re.compile("之一的|条件的")
_CASES: Final = re.compile("(?:下列|以下|如下)[^，]{0,24}(?:情形|情况|条件|行为|事由)[^，]{0,6}的(?!处理|查处)")
_PAUSE: Final = re.compile("[，；。]")
_MODAL: Final = re.compile("应当|不得|可以|由")
# 应当遵守下列规定: each item is a rule, whatever it begins with (灯具保持清洁).
_OBEYED: Final = re.compile(
    r"(?:(?:遵守|符合|达到|满足|做到)(?:下列|以下|如下)[^，]{0,8}(?:规定|要求|规范|规则|守则|准则|纪律)"
    r"|遵守[^，的]{2,16}(?:规范|规则|守则|准则|纪律))$"
)
# 就下列事项，对…开展监督: what is listed is the matter of the verb that follows.
_MATTERS: Final = re.compile(
    "(?:下列|以下)[^，]{0,8}(?:事项|情况|内容|方面|材料|资料|信息|数据|因素|项目|指标|文件|条件)(?:，|(?:对[^，]{2,40})?(?:进行|实施|予以|作出)[^，]+，)"
)
# 对下列事项作出决定: so it is where a verb disposes of them.
_DISPOSED: Final = re.compile("(?:事项|情况|内容|材料|资料|文件)(?:进行|作出|予以)")
# 办理下列事项: what is to be done; 任免下列人员: whom it appoints by what procedure.
_AFFAIRS: Final = re.compile("(?:办理|完成|做好|负责)(?:下列|以下)[^，]{0,8}事项$")
_DONE: Final = re.compile(
    _AFFAIRS.pattern
    + "|任免[^，]{0,40}(?:下列|以下)[^，]{0,6}(?:人员|职务)$|(?:下列|以下)[^，]{0,6}(?:人员|职务)，由[^，]{2,30}任免$"
)
_OTHERS: Final = re.compile(
    "[^，；。]{2,40}的(?:(?:其他|其它)[^，；。的]{1,16}|(?:相关|有关)(?:规定|要求|标准|规范|制度|费用|事项|资料|材料))"
)
_NOUN_ITEM: Final = re.compile(
    r"(?:(?:(?:法律|法规|规章|本条例|本办法|本法|国家|国务院|省|市|县|人民政府|章程|合同|上级|本级)[^，；。]{0,40})?(?:规定|交办|赋予|确定|授权|约定|委托|认为|要求|批准)的)?(?:其他|其它)[^，；。]{0,30}$"
    r"|[^，；。]{2,60}的事项$"
    r"|[对与](?!外|[^，；。]*(?:进行|予以|给予|实施|实行|开展|加强|提出|作出|颁发|发放|减免|免除|支付|收取|采取|履行|提供|签订|承担|适当|依法))[^，；。]{2,60}的[^，；。、和的]{2,4}(?:[、和][^，；。、和的]{2,4})*$"
)


# 由委员会任免的其他人员, 检修时可以采取的其他方式; 采取规定的其他方式 is an act.
_OTHER: Final = re.compile(
    "(?!采取|履行|承担|完成|执行|办理|遵守|享[有受]|行使|从事|提供|开展|参加|落实)"
    "(?:由[^，；。]{2,30}|[^，；。]{2,40}(?:可以|应当|需要|要求|规定)[^，；。的]{0,20})的(?:其他|其它)[^，；。的]{1,12}"
)


# 下列合同免征印花税: what is listed is free of it, whoever made it.
_FREED: Final = re.compile("(?:下列|以下)[^，]{2,30}(?:免[征缴收纳交]|减征|减半|暂免|不征|不缴|不收)")


def spread(stem: str, modality: str, items: list[str], *, has_norm: bool) -> Spread:
    """How the stem (its last sentence) relates to its items.

    split: every item is a norm of its own. things: the items only complete the stem's norm (materials, contents).
    conditions: the items say when the stem's norm holds.
    """
    if _FREED.match(stem):
        return "conditions"
    if modality == "prohibition" and _HELD.search(stem):
        return "split" if sum(opens(item, 0) != "" for item in items) * 3 >= len(items) * 2 else "things"
    if _ANNOUNCING.search(stem) and not _ALWAYS.search(stem[-12:]):
        return "things"
    announced = _ANNOUNCED.search(stem)
    noun = announced[1] if announced else ""
    if modality == "prohibition" and (not announced or _CONDUCTS.search(noun)):
        if (
            announced is None
            and "下列" not in stem
            and not stem.endswith(_BANS)
            and sum(map(_verb_phrase, items)) * 4 < len(items)
        ):
            return "things"
        return "split" if not _HOLDS_IF.search(stem) or stem.endswith(("行为", "之一")) else "conditions"
    if _CASES.search(stem):
        return "conditions"
    if announced and _ALWAYS.search(noun):
        return "split"
    share = sum(map(_verb_phrase, items)) * 2 - len(items)
    if has_norm and share > 0 and done(stem):
        return "split"
    if (announced is None and _MATTERS.search(stem)) or _DISPOSED.match(noun):
        return "things"
    if has_norm and _OBEYED.search(stem):
        return "split"
    if announced and noun.endswith(("方式", "形式")) and all(len(item) < 9 for item in items):
        return "things"
    verbal = share > 0 or (share == 0 and _CONDUCT.match(noun) is not None)
    if announced and not _VERBAL.search(noun) and not (share > 0 and _WORKS.search(stem)):
        return "conditions" if _CONDITION.search(noun) else "things"
    return "split" if verbal and has_norm else "things"


# 加强下列设施建设: what is furthered, and by which acts.
_WORKS: Final = re.compile(
    "(?:加强|做好|开展|推进|落实|抓好)(?:下列|以下)[^，]{2,30}(?:建设|配备|保障|检查|监督|训练|培训|保护)$"
)


def done(stem: str) -> bool:
    """True for a stem that only says that the listed acts are done (办理下列事项, 由委员会任免下列人员)."""
    return _DONE.search(stem) is not None


def sanctioned(items: list[str]) -> bool:
    """True where the items of a sanction hold sanctions of their own (…的，处以罚款), not mere cases."""
    return sum(any(sanctions.opens_sanction(rest) for rest in item.split("的，")[1:]) for item in items) * 2 > len(
        items
    )


def noun_item(item: str) -> bool:
    """True for an item that only closes the list (法律规定的其他职责), names a matter or a case (…的事项, …的), says 无效."""
    words = item.rstrip("；。.，")
    if words.endswith(("的", "无效")):
        return True
    if _RULE.search(words) is not None:
        return False
    if _NOUN_ITEM.match(words) is not None or _OTHER.fullmatch(words) is not None:
        return True
    return _OTHERS.fullmatch(words) is not None and opens(words, 0) not in ("verb", "soft")


def residual(item: str) -> bool:
    """True for the item that closes a list of acts with whatever else a rule lays on the same body (规定的其他职责)."""
    return _RESIDUAL.fullmatch(item.rstrip("；。.，")) is not None


# Not what merely completes a list of ways, papers or cases (法律规定的其他方式).
_RESIDUAL: Final = re.compile(
    "(?:[^，；。]{0,60}的)?(?:其他|其它)[^，；。]{0,24}?"
    "(?:职责|职权|权限|职能|义务|权利|权力|责任|任务|措施|要求|待遇|礼遇|工作|事项|事务|服务)"
)


def first_clause(item: str) -> str:
    """The words of an item up to its first comma, semicolon or full stop."""
    return _PAUSE.split(item, maxsplit=1)[0]


def ruled(item: str) -> bool:
    """True for an item that is a rule (车厢必须保持清洁) or gives a power (国务院有权改变…), whatever announces it."""
    first = first_clause(item)
    if first[-1:] == "的" and _OWN.match(item, len(first)) is not None:
        return True
    return _RULE.search(first) is not None or (first[-1:] != "的" and _POWER.match(first) is not None)


# 其他灯具应当检修: a rule of its own, unlike 其他应当检修的灯具.
_RULE: Final = re.compile("(?:应当|不得|必须)[^的]*$")
_POWER: Final = re.compile("[^，的是]{2,30}有权(?!的)")
_OWN: Final = re.compile("，(?:应当|不得|必须)")


def further_act(words: str) -> bool:
    """True for a later sentence of an item that is an act of the stem's bearer (编制规划。指导各站。)."""
    acts = opens(words, 0) in ("verb", "soft", "adverb") and words[-1] not in "的时" and willing(words, 0)
    return acts and not (scope.effect(words) or sanctions.liability(words) or sanctions.opens_sanction(words))


def _verb_phrase(item: str) -> bool:
    if noun_item(item):
        return False
    first = first_clause(item)
    if first.endswith("的"):
        return len(item.rstrip("；。.")) > len(first)
    if opens(first, 0) != "" or _MODAL.search(first) is not None or _OWN.search(item) is not None:
        return True
    return done_by_rule(item, len(first))


def done_by_rule(item: str, at: int) -> bool:
    """灯塔位置，按照标准样图绘制: a thing and, behind the comma at `at`, the rule by which it is made."""
    return at <= 12 and opens(item, 0) == "" and _BY_RULE.match(item, at) is not None


def says_more(action: str, modality: str = "") -> bool:
    """True where the stem's verb phrase is more than 履行下列职责 (公开举行, 报送下列材料)."""
    announced = _ANNOUNCED.search(action)
    if announced is None:
        return False
    *clauses, _ = action[: announced.start()].split("，")
    if any(not _SORTS.match(clause) for clause in clauses):
        return True
    after = announced[1]
    if (
        _AFFAIRS.search(action)
        or _WORKS.search(action)
        or after.startswith(("规定", "权限", "办法", "方式", "标准"))
        or _PERFORMS.fullmatch(after)
        or (modality == "prohibition" and (_FORBIDDEN.match(after) or _HELD.search(action)))
    ):
        return False
    return not _TAIL.fullmatch(after)


# 按下列要求履行灯塔维护义务: how it is done, and nothing but that it is.
_PERFORMS: Final = re.compile("(?:要求|程序|步骤)(?:履行|承担|执行)[^，]{0,20}(?:义务|职责|责任)")
_CHARGE: Final = re.compile(
    r"(?P<who>[^，；。：]{2,40}?)(?:(?:在[^，的]{2,30}(?:中|方面|活动|期间))?的(?:主要|基本|具体)?"
    r"|(?:[在对][^，的]{2,30}?)?[具负]?有(?:下列|以下|如下)[^，的有]{0,6})(?:职责|任务|职权|义务|权限|责任(?=如下|包括|是|为)|(?P<right>权利))(?:如下|包括|是|为)?"
)


def charged(stem: str) -> tuple[str, bool] | None:
    """Whose duties or rights a stem without verb lists (灯塔管理站的主要职责是), and whether they are rights."""
    found = _CHARGE.fullmatch(stem)
    return (found["who"], found["right"] is not None) if found else None


_EXERCISED: Final = re.compile(
    r"(?:并|同时|且|均|都|依法|[按依]照(?:有关)?规定|具体|主要|共同){0,3}(?:履行|行使|享有|承担|负有)(?:下列|以下|如下)[^，的]{0,8}"
    r"(?:职责|职权|义务|责任|任务|职能|(?P<right>权利))$"
)
_ITS: Final = re.compile(
    r"(?:其(?:主要|具体|基本)?|主要|具体|基本)(?:工作)?(?:职责|任务|职权|职能)(?:如下|包括|是|为)?$"
)


def exercised(clause: str) -> tuple[int, bool] | None:
    """Where the words begin that announce duties as what somebody carries out, and whether these are rights."""
    found = _EXERCISED.search(clause) or _ITS.match(clause)
    return (found.start(), found.re is _EXERCISED and found["right"] is not None) if found else None


def of_charge(stem: str) -> bool:
    """True for a stem that announces somebody's duties or rights as such (履行下列职责, 主要职责是)."""
    return _OF_CHARGE.search(stem) is not None


_OF_CHARGE: Final = re.compile(
    "(?:下列|以下|如下)[^，；。：]{0,12}(?:职责|职权|职能|义务|权利|权力|任务)$|(?:职责|职权|职能|任务)(?:如下|包括|是|为)$"
)
