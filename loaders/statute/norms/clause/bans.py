"""A ban that is none: 禁止 inside a name, in what somebody marks out or orders, before whom others keep out."""

from __future__ import annotations

import re
from typing import Final

from loaders.statute.norms.clause.placed import Placed
from loaders.statute.norms.text.vocabulary import opens


def of_ban(place: Placed) -> bool:
    """True where the word bans nothing itself."""
    return _in_ban(place) or names_ban(place) or _keeps_out(place)


def names_ban(place: Placed) -> bool:
    """禁止目录由…制定, 灯塔禁止建设区域划定的办法: the word is part of a name."""
    if place.word not in BANS:
        return False
    return _NAMED_BAN.match(place.rest) is not None or (
        place.prefix != "" and _BANNED_AREA.match(place.rest) is not None
    )


def _in_ban(place: Placed) -> bool:
    """划定禁止鸣笛的水域, 做好禁止鸣笛工作: a verb before 禁止 takes what is banned as its object."""
    if place.found is not None or place.word not in BANS:
        return False
    prefix = place.prefix
    if opens(prefix, 0) in ("verb", "soft") or _MATTER_OF_BAN.search(prefix):
        return True
    return OBJECT.search(place.rest) is not None and opens(prefix, len(prefix) - 2) in ("verb", "dual")


def _keeps_out(place: Placed) -> bool:
    """设置警戒，禁止无关人员进入; 发布命令，禁止用火: whom others keep out, what they order, is the matter of their act."""
    if place.word not in BANS or place.prefix not in ("", "并") or place.mask[place.start - 1 : place.start] != "，":
        return False
    return place.mask.endswith(_ORDERS, 0, place.start - 1) or _STRANGERS.match(place.rest) is not None


_ORDERS: Final[tuple[str, ...]] = ("命令", "公告", "通告", "禁令", "决定")
_STRANGERS: Final = re.compile("(?:其他)?(?:与[^，]{2,10}无关的?|无关|闲杂|外来)(?:人员|车辆|船舶)")


BANS: Final[tuple[str, ...]] = ("禁止", "严禁")
_NAMED_BAN: Final = re.compile("[^，的由]{0,12}(?:目录|名录|清单|名单|区域|时段|路段|范围)由")
_BANNED_AREA: Final = re.compile("(?!进入|在)[^，的由在]{2,4}区域?(?:的|划定|和|、|内|，|$)")
_MATTER_OF_BAN: Final = re.compile("做好|开展|加强|关于")
OBJECT: Final = re.compile("的[^，的]{1,12}$")
