"""Lists of 项: whether the stem's norm is spread over its items, stands alone, or only announces conditions."""

from __future__ import annotations

import re
from typing import Literal

from loaders.statute.norms.vocabulary import opens

Spread = Literal["split", "things", "conditions"]

_ANNOUNCED = re.compile(r"(?:下列|以下|如下)([^，；。：:]*)$")
_ALWAYS = re.compile(r"职责|义务|职权|权利|权力|责任|任务|职能|纪律")
_VERBAL = re.compile(
    r"规定|要求|措施|工作|行为|方式|办法|制度|服务|事务|规则|规范|准则|处理|处置|决定|程序|步骤|手段|活动|条款|政策|管理"
)
_CONDITION = re.compile(r"(?:情形|情况|条件|行为|事由|原因|因素)(?:之一)?(?:的|时)?|之一的?")
_GENERIC = re.compile(
    r"^(?:[^，]{0,10}?(?:办理|执行|处理|进行|实施|履行|遵守|采取|做好|承担|完成|行使|享有|做到|符合|开展|有|从事|实行|落实|使用|提供|给予|组织))"
)
_SORTS = re.compile(r"区分|根据|按照|依照|视|分别|自")
_TAIL = re.compile(
    r"^(?:职责|义务|职权|权利|规定|要求|措施|工作|方式|办法|程序|步骤|规则|行为|制度|服务|原则|责任|任务)?(?:分别)?(?:予以|进行)?(?:办理|执行|处理|实施|进行|确定|承担|给予处理|处置)?$"
)


def spread(stem: str, modality: str, items: list[str], *, has_norm: bool) -> Spread:
    """How the stem (its last sentence) relates to its items.

    split: every item is a norm of its own. things: the items only complete the stem's norm (materials, contents).
    conditions: the items say when the stem's norm holds.
    """
    if re.search(r"(?:包括|内容|如下|是|(?<!行)为)$", stem) and not _ALWAYS.search(stem[-12:]):
        return "things"
    announced = _ANNOUNCED.search(stem)
    noun = announced[1] if announced else ""
    if modality == "prohibition" and (not announced or re.search(r"行为|活动|情形|方式|手段|规定", noun)):
        return "split" if not re.search(r"(?:之一的|条件的)", stem) or stem.endswith(("行为", "之一")) else "conditions"
    if re.search(r"(?:下列|以下|如下)[^，]{0,24}(?:情形|情况|条件|行为|事由)[^，]{0,6}的", stem):
        return "conditions"
    if announced and _ALWAYS.search(noun):
        return "split"
    verbal = sum(_verb_phrase(item) for item in items) * 2 > len(items)
    if announced and not _VERBAL.search(noun):
        return "conditions" if _CONDITION.search(noun) else "things"
    return "split" if verbal and has_norm else "things"


def _verb_phrase(item: str) -> bool:
    first = re.split(r"[，,；;。]", item, maxsplit=1)[0]
    if first.endswith("的"):
        return len(item.rstrip("；;。.")) > len(first)
    return opens(first, 0) != "" or bool(re.search(r"应当|不得|可以|由", first))


def says_more(action: str) -> bool:
    """True where the stem's verb phrase is more than 履行下列职责 (公开举行, 报送下列材料)."""
    announced = _ANNOUNCED.search(action)
    if announced is None:
        return False
    before = action[: announced.start()]
    if "，" in before and not _SORTS.match(before):
        return True
    after = announced[1]
    if after.startswith(("规定", "权限", "办法", "方式")):
        return False
    return not _TAIL.fullmatch(after)
