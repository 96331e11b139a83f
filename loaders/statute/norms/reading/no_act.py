"""A clause behind a norm that tells no further act of its bearer: what holds for a thing, what befalls others."""

from __future__ import annotations

import re
from typing import Final

from loaders.statute.norms.text import sanctions
from loaders.statute.norms.text.draft import Draft, Part, Reading
from loaders.statute.norms.text.kinds import PUBLIC
from loaders.statute.norms.text.vocabulary import opens

# 其合法权益受法律保护: what holds for the bearer is none of its acts.
_STATE: Final = re.compile(
    "其[^，]{2,20}?(?:依法)?(?:受[^，]{0,12}保护|不受[^，]{0,12}(?:侵[犯占]|干涉|影响|限制)"
    "|(?<=业务|工作|活动)(?:接受|受)[^，]{2,24}(?:指导|领导|监督|检查|管理)(?:[和与、][^，]{2,4})?)"
)
# 其费用列入建设成本, 其产权属于村民.
_THEIRS: Final = re.compile(
    "其(?:费用|经费|资金)由[^，]{2,24}(?:保障|列支|负担|承担|解决|安排)|其(?:费用|经费|收入|收益|所得|资金|产权|所有权|使用权|数额|金额|比例|工资|待遇|成本|期限|面积|名称|职务|身份)[^，]{0,4}?(?:列入|纳入|归|属|计入|为|视为|用于|[依按]照|不变|不得)"
    "|其(?!中|他|余|自)[^，的]{2,10}(?:由[^，]{2,24}(?:承担|负担|领导|行使)$|计入[^，]{2,8}|保持不变|不变|予以保留|连续计算|合并计算|不受影响)$"
)
# 期限一般不超过二年, 有效期为五年: how long it lasts.
_TERM: Final = re.compile(
    "其?(?:每届)?(?:有效期|保护期|任期|保留期|(?:[^，的应不为至自]{2})?期限)限?(?:一般|最长|最多)*(?:不超过|为[^，]{0,16}[年月日天]|[一二三四五六七八九十0-9]+年$|[为自][^，]{2,30}起)"
)
# 所需费用按照标准分担, 灯塔的结余全部用于检修: what holds for a thing.
_RULED: Final[tuple[str, ...]] = (
    "办理",
    "处理",
    "执行",
    "分担",
    "列支",
    "开支",
    "确定",
    "决定",
    "规定",
    "用于",
    *"育学修业设作护理",
)
_OF_THING: Final = re.compile(
    "(?!其|并|或|且|以|凭|持)(?:所[^，的]{2,6}|[^，的]{2,10}的[^，的]{2,10}?|[^，的]{2,10}(?:业务|事项|事务|事宜)(?=依照|按照|参照))(?:(?:按照?|依照|根据|由|从)[^，]{2,40}|(?:全部|主要|专门|应?当?)用于[^，]{2,24})"
)
# 由法院管辖，损害赔偿适用灯塔法律: which law a thing is under.
_LAW_OF: Final = re.compile("(?![并或且但使将把])[^，]{2,20}(?<![应当可以并])适用[^，]{2,40}(?:法律|法|规定|条例|办法)")
# 由船主使用，收益归船主所有: whose a thing is.
_WHOSE: Final = re.compile("(?![并且但使将把])[^，归]{2,14}(?<![回拍放])归(?![还档类集纳口案队来入])[^，]{2,20}$")


def _released(words: str) -> bool:
    """应当填报登记表，无需申请许可: from what the bearer is released; 不需要的灯具及时交回 is an act."""
    found = _RELEASED.match(words)
    if found is None or "的" not in found["what"]:
        return found is not None
    last = found["what"].rpartition("的")[2]
    return len(last) > 1 and (opens(last, 0) == "" or _HELD.search(found["what"]) is not None)


_RELEASED: Final = re.compile("(?:不再?需要?+|无需|无须|不必(?!要))(?!要求|的)(?P<what>[^，]{2,}(?<!的))$")
_HELD: Final = re.compile("进行[^，的]{2,20}的[^，的]{2,4}$")
# 可以经营增值业务，具体业务分类依照条例执行: where the particulars stand.
_BY_RULE: Final = re.compile("具体[^，]{2,16}?(?:依照|按照|参照|由)[^，]{2,40}(?:执行|办理|规定|确定|约定)(?:执行)?")
# 禁止出让土地，控制建设: what furthers something is not forbidden.
_FURTHERS: Final[tuple[str, ...]] = (
    "控制", "加强", "保护", "维护", "爱护", "保持", "推进", "促进", "鼓励", "完善", "规范", "引导", "保障", "改善", "提倡", "支持",
)  # fmt: skip


def is_no_act(r: Reading, current: Draft, part: Part, words: str) -> bool:
    """Whether a clause tells no further act of the bearer: exceptions, states, what furthers, liability, rules of things,
    releases, where particulars stand."""
    return (
        _released(words)
        or (words.startswith("具体") and _BY_RULE.fullmatch(words) is not None)
        or (words[0] == "即" and words[1:2] not in "时刻日将行可")
        or ("归" in words[2:17] and _WHOSE.match(words) is not None and opens(words, 0) in ("", "soft"))
        or ("期" in words[:8] and _TERM.match(words) is not None)
        or (words[0] == "但" and not words.endswith("除外"))
        or (words[0] == "其" and bool(_STATE.fullmatch(words) or _THEIRS.match(words) or _holds(r, part, words)))
        or (current.modality == "prohibition" and words.startswith(_FURTHERS))
        or (words[0] == "对" and (sanctions.liability(words) if current.sanction else _befalls_staff(current, words)))
        or ("适用" in words and _LAW_OF.fullmatch(words) is not None and opens(words, 0) == "")
        or (words.endswith(_RULED) and _OF_THING.fullmatch(words) is not None and opens(words, 0) == "")
    )


def _befalls_staff(current: Draft, words: str) -> bool:
    """应当赔偿，对直接负责的主管人员，给予处分: the one that is liable does not punish its staff."""
    return current.bearer is not None and current.bearer.type not in PUBLIC and sanctions.of_staff(words)


def _holds(r: Reading, part: Part, words: str) -> bool:
    """其主要内容包括： what a thing consists of is no act."""
    return words.endswith(("包括", "如下", "为")) and r.mask.startswith("：", part.end)
