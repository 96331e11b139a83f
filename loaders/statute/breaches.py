"""Sanctions as a store holds them: each with the whole breach, none imposed by the offender, all that a case lists.

A clause says who broke the law and how, and the reading of norms keeps only its last part where commas part it
(不点灯，造成损失的); what befalls the offender's own staff is no act of the offender.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from loaders.statute.article import Article
from loaders.statute.norms.text.clauses import masked
from loaders.statute.norms.text.norm import Norm, Place
from loaders.statute.norms.text.sanctions import damages

# 对其负责人员依法给予处分: what befalls somebody of the staff.
STAFF = "对[^，。；]{2,40}(?:人员|负责人|领导)(?:，[根视][^，。；]{0,2}情节[^，。；]{0,4}，)?[^，。；]{0,6}(?:给予|予以|处以|处)[^，。；]{0,30}处分"
_STAFF = re.compile(f"(?:并)?(?:依法)?{STAFF}")
_AND_STAFF = re.compile(f"，(?={_STAFF.pattern})")
_BEGINS = re.compile("[。；：\n]")
MARK = re.compile(r" *(?:（[^（）]{1,4}）|\([^()]{1,4}\)|[一二三四五六七八九十]{1,3}、|[0-9]{1,2}[.、．]) *")
# What opens a clause and is no part of a breach.
_JOINING = re.compile("(?:其中|但是?|同时|并且?)，?")
# A case that adds to the breach before it, and is none of its own.
_GRAVER = re.compile(
    "(?:尚|仍|但|并)?(?:情节|造成|导致|后果|拒不|拒绝|逾期|屡|不构成|构成|经[^，；]{2,20}[仍拒不]|有违法所得|违法所得|没有违法|数额|影响)"
)
_CLOSES = re.compile("(?:的|之一)，")
_SHORTEST = 2  # characters: 可以, 并处 before a sanction are no breach
_LISTED = re.compile("下列|以下(?=[^，。；]{0,8}(?:行为|情形|情况|条件)之一)")


def settled(text: str, norms: Sequence[Norm]) -> list[Norm]:
    """The norms of an article without sanctions by the offender and without staff's sanctions in a duty to compensate."""
    mask = masked(text)
    return [_without_staff(mask, norm) for norm in norms if not _by_offender(mask, norm)]


def whole(text: str, norms: Sequence[Norm]) -> list[Norm]:
    """The norms of an article, sanctions with their whole breach."""
    mask = masked(text)
    return [_whole(mask, norm, norms) for norm in norms]


def listed(article: Article, norm: Norm) -> tuple[Place, Place] | None:
    """The case of a norm that a list below it spells out (有下列行为之一的：…) and the place of that list.

    None where the list says anything else: what is to be done, or both.
    """
    paragraph = article.paragraph_at(norm.action_start)
    if paragraph is None or not paragraph.items or norm.action_start >= paragraph.items[0].start:
        return None
    first, last = paragraph.stem_end, paragraph.items[-1].end
    told = list(_LISTED.finditer(masked(article.text), paragraph.start, first))
    cases = (*norm.conditions, *norm.exceptions)
    held = [place for place in cases for one in told if place[0] <= one.start() < place[1]]
    return (held[0], (first, last)) if len(told) == len(held) == 1 else None


def beginning(mask: str, at: int) -> int:
    """Where the words begin that `at` stands in, parted by 。；：: behind the mark of an item."""
    start = max((found.end() for found in _BEGINS.finditer(mask, 0, at)), default=0)
    mark = MARK.match(mask, start, at)
    return mark.end() if mark is not None else start


def breach(mask: str, start: int, end: int) -> tuple[Place, ...]:
    """The case between two offsets as one place: to the last clause that 的 closes, else to the end; empty where none is."""
    joined = _JOINING.match(mask, start, end)
    start = joined.end() if joined is not None else start
    closed = [found.end() - 1 for found in _CLOSES.finditer(mask, start, end)]
    stop = closed[-1] if closed else end
    while stop > start and mask[stop - 1] in "，由 ":
        stop -= 1
    return ((start, stop),) if stop - start > _SHORTEST else ()


def _by_offender(mask: str, norm: Norm) -> bool:
    """塔站不点灯，造成损失的，对负责人员给予处分: the subject of the case gives nobody the sanction, which has no cue."""
    place = norm.bearer_place
    return (
        norm.sanction
        and norm.cue is None
        and place is not None
        and bool(norm.conditions)
        and place[0] == beginning(mask, norm.conditions[-1][0])
        and norm.conditions[-1][1] + 1 == norm.action_start
        and mask[norm.action_start - 2] == "的"
        and _STAFF.match(mask, norm.action_start, norm.action_end) is not None
    )


def _without_staff(mask: str, norm: Norm) -> Norm:
    """塔站应当赔偿，对负责人员给予处分: the duty ends before what befalls the staff."""
    staff = _AND_STAFF.search(mask, norm.action_start, norm.action_end)
    if staff is None or norm.sanction or not damages(mask[norm.action_start : norm.action_end]):
        return norm
    out = norm.copy()
    out.action_end = staff.start()
    return out


def _whole(mask: str, norm: Norm, norms: Sequence[Norm]) -> Norm:
    """A sanction with its breach from the beginning of the words that it stands in; other norms as they are."""
    by = norm.bearer_place
    punishes = norm.sanction or (
        norm.modality == "obligation"
        and by is not None
        and mask[by[0] - 1 : by[0]] == "由"
        and _AND_STAFF.search(mask, norm.action_start, norm.action_end) is not None
    )
    if not punishes:
        return norm
    out = norm.copy()
    out.sanction, out.modality = True, norm.modality if norm.sanction else "permission"
    out.conditions = tuple(_together(mask, _with_own(mask, norm, _widened(mask, norm, norms))))
    if norm.deadline is not None and any(a <= norm.deadline[0] and norm.deadline[1] <= b for a, b in out.conditions):
        out.deadline = None  # a time in the breach is none to punish in
    return out


def _with_own(mask: str, norm: Norm, cases: tuple[Place, ...]) -> tuple[Place, ...]:
    """The cases, where the words of the sanction hold another one (；再次点灯的，由…): that, behind the breach if it adds to it."""
    start = beginning(mask, norm.action_start)
    if not cases or cases[-1][1] > start:
        return cases
    own = breach(mask, start, _acts_at(norm, start))
    if not own or mask[own[0][1] - 1] != "的":
        return cases
    return (*cases, *own) if _GRAVER.match(mask, *own[0]) else own


def _widened(mask: str, norm: Norm, norms: Sequence[Norm]) -> tuple[Place, ...]:
    by = norm.bearer_place
    if not norm.conditions:
        start = beginning(mask, norm.action_start)
        return breach(mask, start, _acts_at(norm, start))
    first = norm.conditions[0]
    start = beginning(mask, first[0])
    between = any(start <= place < first[0] for place in (by[0] if by is not None else -1, *_acts(norms)))
    if between or start >= first[0] or mask[first[0] - 1] != "，":
        return norm.conditions
    joined = _JOINING.match(mask, start, first[0])
    return (joined.end() if joined is not None else start, first[1]), *norm.conditions[1:]


def _acts_at(norm: Norm, start: int) -> int:
    """Where a norm begins in the words from `start`: its bearer, cue or action."""
    places = (norm.bearer_place, norm.cue, (norm.action_start, norm.action_end))
    return min(place[0] for place in places if place is not None and place[0] >= start)


def _acts(norms: Sequence[Norm]) -> Iterator[int]:
    return (norm.action_start for norm in norms if norm.bearer)


def _together(mask: str, places: Sequence[Place]) -> Iterator[Place]:
    """Places side by side, a comma between them, as one."""
    held: Place | None = None
    for place in places:
        if held is not None and mask[held[1] : place[0]] == "，":
            held = (held[0], place[1])
            continue
        if held is not None:
            yield held
        held = place
    if held is not None:
        yield held
