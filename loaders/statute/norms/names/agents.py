"""Bearer names by their ending: open classes (…社, …队, …方, …师) for names that the list of heads does not hold.

Such an ending is weak evidence, so it counts only where the name is the whole of what stands before a cue, adverbials
aside; the longest known ending decides, and data/agents.tsv also lists endings that name no bearer (…场所, …账户).
"""

from __future__ import annotations

import re
from typing import Final

from loaders.statute.norms.names.endings import SEATED, SEATS
from loaders.statute.norms.text.clauses import MASK
from loaders.statute.norms.text.lexicon import rows
from loaders.statute.norms.text.vocabulary import HEADS, opens

Ending = tuple[str, str]
_LONGEST: Final = 40
_SHORT: Final = 16
# After a name only an adverb or an adverbial may stand before the cue.
_ASIDES: Final = "也|还|均|都|一般|依法|及时|同时|统一|共同|具体|分别|定期|立即|自行|在|自|按照|根据|依照|依据|对|向|与|凭|以(?![及外上下内前后来])|因|为|必要时|就|经|按|从|除|每|不仅|仍|才|方"
_ASIDE: Final = re.compile(f"(?:{_ASIDES})")


_ASIDE_BEGINS: Final = frozenset(word[0] for word in _ASIDES.split("|"))

# 财政投入, 财政经济委员会: money or a longer name.
_FISCAL: Final = re.compile(
    "经[济费]|投入|转移|补[助贴][^，]{0,6}(?:资金|经费)|资金|拨款|支出|收入|票据|预算|供养|核拨|支持"
)
# 农民集体所有, 船舶所在地: 所 before a verb names no body; 收容所对船员进行教育 does.
_RELATIVE: Final = re.compile("[^也还均都一依及应不对]|对[应接口立抗比]")
_TOWARDS: Final = frozenset("对将把向给与跨同被以持到")
_CUED: Final = re.compile("包括|分为|有权|不能|不得|可以|必须|应当")


# 厂长(经理) and 地方航标办(航标局), but no 收灯站（点）: a place that has another name.
_BRACKETS: Final = re.compile(f"{MASK}+")
_ONE_MORE: Final = 3


def next_name(stretch: str, start: int, at: int, clause: bool) -> tuple[int, str, str] | None:
    """(end, ending, type) of the first name that begins at `start` and ends in an open class at or behind `at`."""
    while (found := _ENDING.search(stretch, at)) is not None:
        at = found.end()
        towards = stretch[start] in _TOWARDS and not stretch.startswith("同级", start)
        if towards and not (stretch[start] == "被" and "的" in stretch):
            return None
        if at - max(start, stretch.rfind("、", start, at), stretch.rfind("或者", start, at)) > _LONGEST:
            return None
        ending, kind = _ending(stretch, start, at)
        brackets = _BRACKETS.match(stretch, at)
        if brackets is not None and (len(brackets[0]) > _ONE_MORE or kind in ("person", "official")):
            at = brackets.end()
        if kind != "-" and _ends(stretch, at, ending, clause):
            return (at, ending, kind) if _CUED.search(stretch, start) is None else None
    return None


def _ends(stretch: str, at: int, ending: str, clause: bool) -> bool:
    """True where a name with that ending is over at `at`, and no longer one goes on."""
    if at == len(stretch):
        return not clause
    if (ending == "方" and at + 1 == len(stretch) and stretch[at] == "向") or not _may_follow(stretch, at, clause):
        return False
    if (ending == "所" and _RELATIVE.match(stretch, at)) or (ending[-1:] == "区" and not _ASIDE.match(stretch, at)):
        return False
    if ending == "财政" and _FISCAL.match(stretch, at):
        return False
    return not (stretch[at] in SEATS and SEATED.match(stretch, at)) and (
        HEADS.match(stretch, at) is None or stretch.startswith("组织", at)
    )


def person(stretch: str, start: int, stop: int) -> tuple[int, str] | None:
    """Where a name ends that opens the stretch and ends in a noun for a person or official (医师, 司机, 厂长), and that noun."""
    at, stop = start + 1, min(start + _SHORT, stop)
    while (found := _ENDING.search(stretch, at, stop)) is not None:
        at = found.end()
        ending, kind = _ending(stretch, start, at)
        if kind in ("person", "official") and (len(ending) > 1 or ending == "师"):
            return at, ending
    return None


def _may_follow(stretch: str, at: int, clause: bool) -> bool:
    """True where the name is over at `at`: an adverbial follows, in a whole clause also a verb."""
    if stretch[at] in _ASIDE_BEGINS and _ASIDE.match(stretch, at):
        return True
    if not clause or stretch[at + 2 : at + 3] in ("的", "间"):
        return False
    organises = (
        stretch.startswith("组织", at) and opens(stretch, at + 2) in ("verb", "soft") and stretch.find("的", at) < 0
    )
    return organises or stretch[at] == "未" or opens(stretch, at) == "verb"


def _ending(stretch: str, start: int, end: int) -> Ending:
    """The longest known ending of the name; one that is all of the name needs a second character."""
    for size in _SIZES[stretch[end - 1]]:
        word = stretch[end - size : end]
        if size <= end - start and word in _KNOWN:
            return ("", "-") if size == 1 and end - start < 2 else (word, _KNOWN[word])
    return "", "-"


def _sizes() -> dict[str, list[int]]:
    """How long the endings are that end in a character, the longest first."""
    sizes: dict[str, set[int]] = {}
    for word in _KNOWN:
        sizes.setdefault(word[-1], set()).add(len(word))
    return {last: sorted(found, reverse=True) for last, found in sizes.items()}


def _naming() -> str:
    """Where an ending that names a bearer ends; every branch begins with a plain character, what precedes it is looked at behind."""
    naming = [word for word, kind in _KNOWN.items() if kind != "-"]
    branches = []
    for last in sorted({word[-1] for word in naming}):
        words = [word for word in naming if word[-1] == last]
        before = "".join(word[0] for word in words if len(word) == 2)
        looks = [f"(?<=[{before}]{last})"] if before else []
        looks += [f"(?<={word})" for word in words if len(word) > 2]
        branches.append(last if last in words else f"{last}(?:{'|'.join(looks)})")
    return "|".join(branches)


_KNOWN: Final = {row[0]: row[1] for row in rows("agents")}
_SIZES: Final = _sizes()
_ENDING: Final = re.compile(_naming())
