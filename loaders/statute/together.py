"""A statute whose articles run on without line breaks, as PDFs and web pages give them, is cut into the lines it had.

Nothing is cut where articles begin lines of their own: only a text whose marks 第一条, 第二条, … run in sequence mostly
within lines. Headings between the articles, a table of contents and the brackets behind the title get lines too.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from loaders.numerals import NUMERAL, number
from loaders.statute.layout import SPACE, Place, physical_lines
from loaders.statute.marks import reference

_NUM: Final = NUMERAL
_COUNT: Final = rf"[ \n]?({_NUM}{{1,9}}(?:\n{_NUM}{{1,8}})?)[ \n]?"
_MARK: Final = re.compile(rf"第{_COUNT}条(?:之([一二三四五六七八九十]{{1,3}}))?(?P<gap>[ ]*)")
_WORDS: Final = rf"(?:[^。;:第《》]|第(?![ \n]?{_NUM}{{1,9}}[ \n]?(?:{_NUM}{{1,9}})?(?:条|章|节|分?编))){{1,60}}"
_UNIT: Final = re.compile(rf"第{_COUNT}(?:分?编|章|节)(?![ ]?[的、,至和]){_WORDS}")
_UNITS: Final = re.compile(rf"(?:第{_COUNT}(?:分?编|章|节){_WORDS})+$")
# Behind a mark without a space these make it a reference.
_REFERENCE: Final = reference(gap=r"[ \n]?", units="条款项", ends="、,;。》)")
_CLOSED: Final = frozenset("。;:!?”)")
_NAMELESS: Final = re.compile(
    r"[ \n]+(?:[一二三四五六七八九十]{1,3}、[^。;:,第《》]{2,24}|[^。;:,第《》]{2,24}(?<![照据反按合与和及或的由]))$"
)  # a heading without 第N章
_LEAD: Final = frozenset("照据反按合与和及或的由")
_LAW_ENDS: Final = frozenset("》法典例定则")
_HEAD: Final = re.compile(
    r"(?=[(][^()]{0,200}(?:19|20)\d\d[ ]?年)|(?<=[)])[ ]*|(?<=[ 法典例定则])(?=(?:19|20)\d\d[ ]?年)|(?=目[ ]*[录次][ ]*第)"
)
_BLANK: Final = SPACE + "\r\n#*"
_ENDS: Final = re.compile("。 {0,2}第")
_LEAST: Final = 3
_BACK: Final = 260
_HEAD_WIDTH: Final = 2_000
_CONTENTS: Final = 4_000


@dataclass(frozen=True, slots=True)
class Apart:
    """A text with its lines; `run_on` is from where to where articles ran on in them, None where they had lines of
    their own, and `begins` are the places that then begin a line."""

    form: str
    lines: list[Place]
    run_on: Place | None = None
    begins: frozenset[int] = frozenset()


def apart(form: str) -> Apart:
    """The text, cut into lines where its articles run on.

    The text keeps its length; a line break within a mark (第十 二条) becomes a space.
    """
    lines = physical_lines(form)
    ends = len(_ENDS.findall(form))
    if ends * 2 + 2 < sum([form[start] in "第#" for start, _ in lines]):
        return Apart(form, lines)  # hardly any 第 behind the end of a sentence within a line
    starts = {start for start, _ in lines}
    marks = _longest(form)
    inside = sum(_line_start(form, mark.start()) not in starts for mark in marks)
    if len(marks) < _LEAST or inside * 2 <= len(marks):
        return Apart(form, lines)
    places = sorted([*((mark.start(), mark.end()) for mark in marks), *_headings(form, marks)])
    form = _whole(form, places)
    at = [start for start, _ in places]
    cut = list(_cut(form, physical_lines(form), at))
    begins = {start for start, _ in cut} - starts | set(at)
    return Apart(form, cut, (marks[0].start(), marks[-1].end()), frozenset(begins))


def _whole(form: str, places: list[Place]) -> str:
    """The text with line breaks within those places as spaces."""
    out, at = [], 0
    for start, stop in places:
        out += [form[at:start], form[start:stop].replace("\n", " ")]
        at = stop
    return "".join([*out, form[at:]])


def _line_start(form: str, at: int) -> int:
    """Where the mark stands, or the # and * before it."""
    low = at
    while low > 0 and at - low < 12 and form[low - 1] in "#*> \u200b":
        low -= 1
    return low if low == 0 or form[low - 1] in "\r\n" else -1


def _longest(form: str) -> list[re.Match[str]]:
    """The marks of articles that follow each other, from 第一条 on or else (a part of a code) from behind a heading."""
    found = [mark for mark in _MARK.finditer(form) if mark["gap"] or not _REFERENCE.match(form, mark.end())]
    out = _in_sequence(form, found, any_start=False)
    return out if len(out) >= _LEAST else _in_sequence(form, found, any_start=True)


def _in_sequence(form: str, found: list[re.Match[str]], any_start: bool) -> list[re.Match[str]]:
    out: list[re.Match[str]] = []
    main = sub = 0
    for mark in found:
        value, part = number(mark[1].replace("\n", "")) or 0, number(mark[2] or "") or 0
        next_one = (value == main + 1 and not part) or (bool(out) and value == main and part == sub + 1)
        if not next_one and (out or not any_start or part):
            continue
        before = form[max(0, mark.start() - _BACK) : mark.start()].rstrip(_BLANK)
        if not out and any_start:
            fits = _UNITS.search(before) is not None
        else:
            fits = _closed(before, bool(mark["gap"]), first=not out) or (not out and _head(before))
        if fits:
            out.append(mark)
            main, sub = value, part
    return out


def _closed(before: str, gap: bool, *, first: bool) -> bool:
    """Whether an article can begin behind these words: a sentence, the text so far, or a heading has ended."""
    if not before or before[-1] in _CLOSED:
        return True
    heading = _UNITS.search(before)
    if heading is not None:
        above = before[: heading.start()].rstrip(_BLANK)
        return first or not above or above[-1] in _CLOSED
    named = _NAMELESS.search(before) if gap else None
    return named is not None and before[: named.start()][-1:] in _CLOSED


def _head(before: str) -> bool:
    """Whether 第一条 can begin behind these words: a title, or dates and orders; not the name of a law that has one."""
    title = len(before) <= 60 and not re.search("[。;:,《》]", before)
    return before[-1] not in _LEAD and (title or before[-1] not in _LAW_ENDS)


def _headings(form: str, marks: list[re.Match[str]]) -> Iterator[Place]:
    """The headings before each article: 第二章 管理 第三条 …"""
    for index, mark in enumerate(marks):
        low = marks[index - 1].end() if index else max(0, mark.start() - _CONTENTS)
        found = _UNITS.search(form[max(low, mark.start() - _CONTENTS) : mark.start()].rstrip(_BLANK))
        if found is None:
            continue
        base = max(low, mark.start() - _CONTENTS) + found.start()
        units = [
            (number(one[1].replace("\n", "")), (one.start(), one.end()))
            for one in _UNIT.finditer(form, base, mark.start())
        ]
        # Before the first article a table of contents may stand: the headings themselves begin with the last 第一.
        first = max((at for at, (value, _) in enumerate(units) if value == 1), default=0) if not index else 0
        if first and units[first - 1][0] == 1:
            first -= 1  # 第一编 第一章
        yield from (place for _, place in units[first:])


def _cut(form: str, lines: list[Place], at: list[int]) -> Iterator[Place]:
    """The lines, cut before each of those places; what stands before the first of them by what a head holds."""
    for start, stop in lines:
        inside = at[bisect_right(at, start) : bisect_left(at, stop)]
        for low, high in pairwise([start, *inside, stop]):
            head = _HEAD.finditer(form, low, min(high, low + _HEAD_WIDTH)) if low < at[0] else ()
            parts = sorted({low, *(found.end() for found in head), high})
            for first, last in pairwise(parts):
                if bare := form[first:last].strip(SPACE):
                    begin = form.index(bare[0], first)
                    yield begin, begin + len(bare)
