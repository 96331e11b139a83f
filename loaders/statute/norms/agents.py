"""Bearer names by their ending: open classes (…社, …队, …方, …师) for names that the list of heads does not hold.

Such an ending is weak evidence, so it counts only where the name is the whole of what stands before a cue, adverbials
aside; the longest known ending decides, and data/agents.tsv also lists endings that name no bearer (…场所, …账户).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Final

from loaders.statute.norms.endings import SEATED, SEATS
from loaders.statute.norms.lexicon import rows
from loaders.statute.norms.vocabulary import heads, opens

Ending = tuple[str, str]
_LONGEST: Final = 40
_SHORT: Final = 16
# After a name only an adverb or an adverbial may stand before the cue.
_ASIDES: Final = "也|还|均|都|一般|依法|及时|同时|统一|共同|具体|分别|定期|立即|自行|在|自|按照|根据|依照|依据|对|向|与|凭|以(?!及)|因|为|必要时|经|按|从|除|每|不仅|仍|才|方"
_ASIDE: Final = re.compile(f"(?:{_ASIDES})")


_ASIDE_BEGINS: Final = frozenset(word[0] for word in _ASIDES.split("|"))

# 农民集体所有, 船舶所在地: 所 before a verb names no body.
_RELATIVE: Final = re.compile("[^也还均都一依及应不]")
_TOWARDS: Final = frozenset("对将把向给与跨同被以持到")
_CUED: Final = re.compile("包括|分为|有权|不能|不得|可以|必须|应当")


def may_name(stretch: str, start: int) -> bool:
    """True where such an ending stands at all, which is rare (a quick look)."""
    return _pattern().search(stretch, start + 1) is not None


def names(stretch: str, start: int, *, clause: bool) -> Iterator[tuple[int, str, str]]:
    """(end, ending, type) of the names that begin at `start` and end in an open class, in order of the text."""
    if len(stretch) - start < 2 or stretch[start] in _TOWARDS:
        return
    cued = None
    for found in _pattern().finditer(stretch, start + 1):
        end = found.end()
        if end - max(start, stretch.rfind("、", start, end), stretch.rfind("或者", start, end)) > _LONGEST:
            return
        ending, kind = _ending(stretch, start, end)
        if ending == "方" and end + 1 == len(stretch) and stretch[end] == "向":
            continue
        if kind == "-" or (end < len(stretch) and not _may_follow(stretch, end, clause=clause)):
            continue
        if ending == "所" and _RELATIVE.match(stretch, end):
            continue
        if ending[-1:] == "区" and end < len(stretch) and not _ASIDE.match(stretch, end):
            continue
        if stretch[end : end + 1] in SEATS and SEATED.match(stretch, end):
            continue
        if (end == len(stretch) and clause) or heads()[0].match(stretch, end):
            continue
        cued = _CUED.search(stretch, start) is not None if cued is None else cued
        if cued:
            return
        yield end, ending, kind


def person(stretch: str, start: int, stop: int) -> tuple[int, str] | None:
    """Where a name ends that opens the stretch and ends in a noun for a person or official (医师, 司机, 厂长), and that noun."""
    for found in _pattern().finditer(stretch, start + 1, min(start + _SHORT, stop)):
        ending, kind = _ending(stretch, start, found.end())
        if kind in ("person", "official") and (len(ending) > 1 or ending == "师"):
            return found.end(), ending
    return None


def _may_follow(stretch: str, at: int, *, clause: bool) -> bool:
    """True where the name is over at `at`: an adverbial follows, in a whole clause also a verb."""
    if stretch[at] in _ASIDE_BEGINS and _ASIDE.match(stretch, at):
        return True
    return clause and stretch[at + 2 : at + 3] != "的" and (stretch[at] == "未" or opens(stretch, at) == "verb")


def _ending(stretch: str, start: int, end: int) -> Ending:
    """The longest known ending of the name; one that is all of the name needs a second character."""
    known = _known()
    for size in _sizes()[stretch[end - 1]]:
        word = stretch[end - size : end]
        if size <= end - start and word in known:
            return ("", "-") if size == 1 and end - start < 2 else (word, known[word])
    return "", "-"


@cache
def _known() -> dict[str, str]:
    return {row[0]: row[1] for row in rows("agents")}


@cache
def _sizes() -> dict[str, list[int]]:
    """How long the endings are that end in a character, the longest first."""
    sizes: dict[str, set[int]] = {}
    for word in _known():
        sizes.setdefault(word[-1], set()).add(len(word))
    return {last: sorted(found, reverse=True) for last, found in sizes.items()}


@cache
def _pattern() -> re.Pattern[str]:
    """Where an ending that names a bearer ends; every branch begins with a plain character, what precedes it is looked at behind."""
    naming = [word for word, kind in _known().items() if kind != "-"]
    branches = []
    for last in sorted({word[-1] for word in naming}):
        longer = "|".join(f"(?<={re.escape(word)})" for word in naming if word[-1] == last)
        branches.append(last if last in naming else f"{last}(?:{longer})")
    return re.compile("|".join(branches))
