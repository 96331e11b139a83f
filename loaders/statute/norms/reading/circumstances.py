"""What limits a norm and what it is about, told apart among the clauses before it: conditions, and the thing as object.

A draft keeps these clauses as they were split at commas; a condition of several clauses (拒不改正，造成损失的) is one,
a thing before its agent (中等学校的设立，由…) is the object, and whoever bears the norm is neither.
"""

from __future__ import annotations

import re
from typing import Final

from loaders.statute.norms.names.bearers import clause_subject, subject
from loaders.statute.norms.reading.cueless import TIME, circumstance
from loaders.statute.norms.text.draft import Draft
from loaders.statute.norms.text.norm import Place
from loaders.statute.norms.text.particles import standing
from loaders.statute.norms.text.vocabulary import opens

# What stands between a bearer and its cue without limiting the norm.
_ADVERBS: Final = frozenset(
    (
        "也",
        "还",
        "均",
        "都",
        "即",
        "才",
        "但",
        "但是",
        "其中",
        "依法",
        "同时",
        "一律",
        "终身",
        "至少",
        "具体",
        "原则上",
        "并",
        "或",
        "或者",
    )
)
_CLOSED: Final[tuple[str, ...]] = ("的", "外", "下", "起", "内", "间", "除外", "者", *TIME)
_SETTING: Final = re.compile(r"(?:在|于|依照|按照|根据|依据|经|未经|对|自|为|因)[^，]{2,}$")
_IN_TIME: Final = "[^，的]{2,24}(?:中|时|前|后|内|期间)$"
_BEFORE_WHICH: Final = "[^，]{2,30}(?<!的)$"
_SPLIT: Final = re.compile(f"在{_IN_TIME}|自{_IN_TIME}|未{_BEFORE_WHICH}|{standing('经')}{_BEFORE_WHICH}")
# What no name of a thing begins with, or holds outside its attributes.
_NO_THING: Final = re.compile(
    "(?:除|违反|因|为了|如|若|凡|当|从|或者|以及|发现)|.*(?:涉及|发生|出现|属于|认为|造成)(?!的)|[^的]*(?:[^的是以行认]{2}(?:是|为|受|被)|每届|[按依]照[^的]*$)"
)
_PLAIN: Final = re.compile("(?:按|依|根据|经|未|不|无|有|以|凭|由|符合)|[^的]{2,}有")
_ACTIVITY: Final = re.compile(
    "(?:作出|进行|实施|开展|从事|编制|制定|饲养|举办|选择|征收|设立|提请|送请|调查(?!结|报)|编写|购[进买])[^的]+$"
)
_ATTRIBUTED: Final = re.compile("的(?!其他$)([^的，]{2,16})$")


# 适用简易程序审理的案件，…: which cases a norm is for limits it, even where they are what is dealt with.
CLASS_OF_CASE: Final = re.compile(
    "(?:(?!应当|可以|不得|必须)[^，。；：]){2,60}的(?:行政|民事|刑事|复议|诉讼|赔偿|仲裁|法律援助|违法|执行|再审|上诉|[公自]诉)*案件"
)


def told_apart(mask: str, draft: Draft) -> tuple[tuple[Place, ...], Place | None]:
    """The conditions of a norm in the order of the text, and the thing that it is about; None where no thing is named."""
    if draft.object is None and not draft.topics:
        return (), None
    thing, places = draft.object, list(draft.topics)
    if thing is not None and (circumstance(mask[thing[0] : thing[1]]) or _ACTIVITY.match(mask, thing[0], thing[1])):
        places, thing = [*places, thing], None
    if thing is not None and _adverb(mask, thing):
        thing = None
    own = draft.bearer.place if draft.bearer is not None else None
    limits = [limit for place in places if (limit := _without(mask, place, own)) is not None]
    kept: list[Place] = []
    for place in _joined(mask, limits):
        named = thing is None and mask[place[1] - 1] != "的" and (own is None or own[0] != place[0])
        found = _thing(mask, place) if named else None
        if found is None:
            kept.append(place)
            continue
        thing = found
        if CLASS_OF_CASE.fullmatch(mask, *place) is not None:
            kept.append(place)
        elif found[1] < place[1]:
            kept.append((found[1], place[1]))
    return tuple(kept), thing


def _without(mask: str, place: Place, bearer: Place | None) -> Place | None:
    """The clause without the bearer that opens it (民政部门|按照规定权限); None where it is nothing else, or an adverb."""
    if _adverb(mask, place):
        return None
    if bearer is not None and bearer[0] <= place[0] and place[1] <= bearer[1]:
        return None
    if bearer is None or bearer[0] < place[0] or bearer[1] > place[1]:
        return place
    behind = (bearer[1], place[1])
    return behind if bearer[0] == place[0] and _SETTING.match(mask, behind[0], behind[1]) else place


def _adverb(mask: str, place: Place) -> bool:
    """True for a clause that is nothing but an adverb, or says by which power one acts (按照各自的职责); longer ones need
    not be cut out."""
    start, end = place
    if end - start > _LONGEST:
        return False
    if mask[start:end] in _ADVERBS:
        return True
    return mask[start] in _BY_BEGINS and _BY_POWER.fullmatch(mask, start, end) is not None


_LONGEST: Final = 24
_BY_BEGINS: Final = frozenset("在按依根")
_BY_POWER: Final = re.compile(
    "(?:在|按照?|依照|依据|根据)(?:各自|其|法定|规定|[^，的]{2,8}(?:规定|确定)|管理)?的?(?:职责|职能|职权|权限|分工)(?:分工|权限)?(?:范围)?内?"
)


def _thing(mask: str, place: Place) -> Place | None:
    """The noun phrase for a thing that is all of a clause, or what comes before its setting (规划|在执行中)."""
    words = mask[place[0] : place[1]]
    split = _SPLIT.search(words)
    name = words[: split.start()] if split else words
    if len(name) < 2 or name.endswith(_CLOSED) or _NO_THING.match(name) or circumstance(name) or _ACTIVITY.match(name):
        return None
    whole = subject(name)
    if whole is not None and whole.is_whole(len(name)):
        return None
    noun = _ATTRIBUTED.search(name)
    if noun is None and (_PLAIN.match(name) or opens(name, 0) == "verb" or clause_subject(name) is not None):
        return None
    return place[0], place[0] + len(name)


def _joined(mask: str, places: list[Place]) -> list[Place]:
    """Clauses side by side that only the last one's 的 closes are one condition."""
    if len(places) < 2:
        return places
    joined: list[Place] = []
    for start, end in reversed(places):
        beside = joined and end + 1 == joined[-1][0] and mask[joined[-1][1] - 1] == "的"
        if beside and not mask.endswith(_CLOSED, start, end):
            joined[-1] = start, joined[-1][1]
        else:
            joined.append((start, end))
    return joined[::-1]
