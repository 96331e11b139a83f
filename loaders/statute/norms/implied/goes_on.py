"""Whether the bearer of a norm may go on to a norm without one: who approves, pays or helps is not spoken of any longer."""

from __future__ import annotations

import re
from typing import Final

from loaders.statute.norms.implied.fitting import EVERYONE
from loaders.statute.norms.text.draft import Draft

# A treasury spends, and does nothing else.
_MONEY: Final = re.compile("补[贴助偿]|经费|资金|预算|列支|安排|保障|支付|承担|拨付|负担|投入")


def addressable(draft: Draft, action: str) -> bool:
    """True where a norm's bearer may go on: not an authority of a sanction or who approves, nor whom the act is directed at."""
    if (
        draft.bearer is None
        or draft.approves
        or (draft.sanction and draft.bearer.type not in ("organization", "person"))
    ):
        return False
    pays = draft.bearer.text.endswith("财政") and _MONEY.search(action) is None
    if draft.bearer is EVERYONE or pays or _speaks_of(action, draft.bearer.text):
        return False
    at = action.find(draft.bearer.text[-4:])
    if at < 0 or _of_another_level(draft.bearer.text, action, at):
        return True
    return not any(mark in action[max(0, at - 16) : at] for mark in "经向报送由")


def _speaks_of(action: str, name: str) -> bool:
    """Whether the name stands in the action, not as part of its counterpart's (被保险人)."""
    at = action.find(name)
    while at > 0 and action[at - 1] == "被":
        at = action.find(name, at + 1)
    return at >= 0


def _of_another_level(name: str, action: str, at: int) -> bool:
    """区水务部门 and 报市水务部门: the name that ends like the bearer's in the action is that of another level."""
    same = 4
    while same < min(len(name), at + 4) and action[at + 3 - same] == name[-same - 1]:
        same += 1
    return same < min(len(name), at + 4) and action[at + 3 - same] in _LEVELS and name[-same - 1] in _LEVELS


_LEVELS: Final = frozenset("国省市县区乡镇级")


def set_aside(draft: Draft, later: Draft) -> bool:
    """其他单位不得发布: whoever else; in another line also somebody's own people (其负责人)."""
    name = draft.bearer.text if draft.bearer is not None else ""
    if name.startswith("其他"):
        return draft.modality == "prohibition"
    return name.startswith("其") and draft.line != later.line


# Who only helps (应当予以配合) is not spoken of any longer.
HELPS: Final = re.compile(
    "(?:依法|积极|主动|如实|予以|给予|提供)*(?:必要的?)?(?:配合|协助|支持)(?:[^，。；]{0,8}(?:工作|检查|调查))?$"
    "|(?:按照?[^，。；]{0,4}要求|如实)[^，。；]{0,4}(?:说明|提供|回答|反映)[^，。；]{0,10}$"
    "|(?:无故|无理)?(?:拒绝|阻碍|阻挠|拒不)|[^。；]{2,40}提供(?:必要的?)?(?:协助|支持|便利|方便)$"
)
