"""Whose thing the subject of a norm is: X in X的报告应当…, X发布的命令应当…, X执业应当…."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from loaders.statute.norms.names.bearers import clause_subject, subject
from loaders.statute.norms.names.coordination import members
from loaders.statute.norms.names.endings import LINK, PAY, QUANTITIES, named_at
from loaders.statute.norms.text.acts import of_kind
from loaders.statute.norms.text.kinds import PRIVATE
from loaders.statute.norms.text.norm import Bearer, Subject
from loaders.statute.norms.text.vocabulary import DEEDS, opening, opens

PATIENT: Final = re.compile(
    r"的(?:任免|任命|考核|处分|奖惩|评定|选举|罢免|撤换|产生|任期|名额|人数|数量|比例|年龄|条件|资格|辞职|聘任|选拔|回避|免职|调动|变更|更换|增补|确定|构成|组成|[^，的]{0,4}人数)"
)

# What stands around a body, is named after it or tells of it (学校周边, 居民公约, 个人信息) is not its own.
_AROUND: Final[tuple[str, ...]] = (
    "周边",
    "附近",
    "周围",
    "门前",
    "门口",
    "两侧",
    "公约",
    "规约",
    "守则",
    "列车",
    "宿舍",
    "公寓",
    "小区",
    "个人信息",
    "个人数据",
)


@lru_cache(maxsize=64)
def possessor(text: str, start: int, end: int) -> Bearer | None:
    """The body or person to whom the thing at these offsets belongs; None for one to whom something is done."""
    if PATIENT.search(text, start, end) or text.endswith(QUANTITIES, start, end):
        return None
    of = min((at for mark in "的所" if (at := text.find(mark, start, end)) > 0), default=-1)
    if of > 0 and text.startswith("所在地的", of):
        return None
    if text.endswith(_AROUND, start, of if of > start else end) or (of > start and _others_too(text, start, of, end)):
        return None
    return _before_mark(text, start, of, end) if of > start else _unmarked(text, start, end)


def _others_too(text: str, start: int, of: int, end: int) -> bool:
    """省设立的灯塔、县设立的航标: what several do something with is no one's."""
    first = clause_subject(text[start:of])
    if first is None or first.start:
        return False
    for link in LINK.finditer(text, of, end):
        until = text.find("的", link.end(), end)
        words = text[link.end() : max(until, link.end())]
        other = clause_subject(words) or subject(words)
        if other is not None and not other.start:
            return True
    return False


def _unmarked(text: str, start: int, end: int) -> Bearer | None:
    """X执业, X住所: a person, body or official right before a word of two characters."""
    if text.endswith(("活动", "行为"), start, end):
        return _whose_trade(text, start, end)
    who = subject(text[start : end - 2])
    if who is None or start + who.end != end - 2 or who.type not in ("person", "organization", "official"):
        return None
    return _owner(text, start, end, who)


def _before_mark(text: str, start: int, of: int, end: int) -> Bearer | None:
    """X的报告, X发布的命令: the owner before 的 or 所 (at `of`), perhaps with what it does with the thing."""
    who = subject(text[start:of]) or clause_subject(text[start:of])
    if who is None and of > start + 3 and text[of - 3] == "等":
        who, of = subject(text[start : of - 2]), of - 2
    if who is None and (head := named_at(text, start, of)) >= of - _verbs(text, of):
        named = subject(text[start:head]) if text[of - 1] not in "内中上下外" else None
        owns = named is not None and (named.type in ("person", "organization") or text.endswith("单位", start, head))
        who, of = named if owns else None, head
    if who is None or who.start > 0:
        return _described(text, start, of, end) if of > start else None
    if who.end < of - start and not _acts(text[start:of], who.end):
        return None
    return _owner(text, start, end, who)


def _owner(text: str, start: int, end: int, who: Subject) -> Bearer | None:
    """The bearer of the subject that begins at `start`; none of unknown kind, nor a person that is paid."""
    if who.start > 0 or who.type == "other" or (who.type == "person" and text.endswith(PAY, start, end)):
        return None
    stop = start + who.end
    if who.type in PRIVATE and text[stop:end].removeprefix("的") in _OVERSIGHT:
        return None
    if "名单" in text[start:stop]:
        return None
    if who.type in ("person", "official") and text.endswith(_SEEN_TO, stop, end) and not _acts(text[stop:end], 0):
        return None
    parts, mode = members(text[start:stop])
    return Bearer(text[start:stop], who.type, (start, stop), parts, mode)


# 灯塔企业的监督检查应当…: what authorities do to it.
_OVERSIGHT: Final = frozenset(("监督管理", "监督检查", "行政检查", "监管"))
# What others see to for a person: 教师的培训, 灯塔守护员的编组工作, 候选人名单.
_SEEN_TO: Final[tuple[str, ...]] = (
    "名单", "名册", "名录", "培训", "教育", "训练", "培养", "任用", "选拔", "录用", "聘用", "招聘", "招录", "评聘", "配备", "编组",
    "编组工作", "身份", "意愿", "工资水平", "岗位",
)  # fmt: skip


def _acts(words: str, at: int) -> bool:
    """True where a verb, perhaps behind an adverb, tells what the owner does with the thing (X依法获得的收入)."""
    kind, size = opening(words, at)
    return (
        kind == "verb"
        or words[at : at + 2] in DEEDS
        or (kind == "adverb" and words[at] not in "不未" and opens(words, at + size) == "verb")
    )


def _described(text: str, start: int, of: int, end: int) -> Bearer | None:
    """X in 持有执照的X的灯具: the owner has an attribute of its own."""
    last = text.rfind("的", start, end)
    who = subject(text[start:last]) if last > of and _ROW.search(text, start, last) is None else None
    if who is None or who.start or who.end < last - start or who.type not in ("person", "organization"):
        return None
    if who.type == "person" and text.endswith(PAY, start, end):
        return None
    parts, mode = members(text[start:last])
    return Bearer(text[start:last], who.type, (start, last), parts, mode)


_ROW: Final = re.compile("[、和及或]")


def _verbs(text: str, of: int) -> int:
    """How many characters of verbs stand before 的 at most: 生产, or two of them (生产加工的食品)."""
    return 4 if all(text[at : at + 2] in of_kind("business") for at in (of - 4, of - 2)) else 2


def _whose_trade(text: str, start: int, end: int) -> Bearer | None:
    """X in X生产经营活动应当…: whose trade it is."""
    head = end - 2
    while text[head - 2 : head] in of_kind("business"):
        head -= 2
    who = subject(text[start:head]) if start < head < end - 2 else None
    if who is None or who.start or who.end < head - start or who.type not in PRIVATE:
        return None
    parts, mode = members(text[start:head])
    return Bearer(text[start:head], who.type, (start, head), parts, mode)
