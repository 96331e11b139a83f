"""Quantified time limits and calendar dates (7个工作日内, 不少于30日, 每年3月31日前); 及时 and 立即 are none."""

from __future__ import annotations

import re

from loaders.statute.norms.norm import Place

_DIGIT = r"[0-9一二三四五六七八九十百两]"
_NUMBER = r"(?:[0-9]{1,4}|[一二三四五六七八九十百两]{1,5})"
_UNIT = r"(?:个?工作日|个月|日|天|年|小时|分钟|周|季度)"
_DEADLINE = re.compile(
    rf"(?:自[^，。；、]{{1,24}}?之日起|于?每年)?(?:不(?:少于|得少于|超过|得超过|多于|低于)|至少|最长|提前|在|满|届满)?{_NUMBER}{_UNIT}"
    rf"(?:以?内|以?前|以?上|以下|之内|之前)?|(?:每年)?{_NUMBER}月{_NUMBER}日(?:以?前|之前|起)?|每年{_NUMBER}月(?:底前|底|份)?"
    rf"|当(?:日|天)(?:内)?|次日(?!{_DIGIT}{{1,3}}(?:时|点))"
)
# What holds or counts for so long is no time to act in.
_LASTS = ("有效", "累计", "不得", "不予", "不受理", "禁止")
_LIMIT = re.compile(r"内|前|不少于|不得少于|不超过|不得超过|至少|最长|提前|起|当|月|次日")

# Every limit holds one of these: a stretch without any is passed over.
_UNIT_OF = re.compile(rf"[日月年天周小分季个工当次](?:(?<={_DIGIT}[^当次])|(?<=当)[日天]|(?<=次)日)")


def may_limit(text: str) -> bool:
    """True where a time limit may stand in a text at all (a quick look)."""
    return bool(_UNIT_OF.search(text))


def deadline(text: str, start: int, end: int) -> Place | None:
    """The first time limit between two offsets."""
    if _UNIT_OF.search(text, start, end) is None:
        return None
    for found in _DEADLINE.finditer(text, start, end):
        if _LIMIT.search(found[0]) and not text.startswith(_LASTS, found.end()):
            return found.span()
    return None
