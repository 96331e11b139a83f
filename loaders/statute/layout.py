"""Lines: where each non-empty line stands, and which of them a page layout broke in mid-sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator, Set
from typing import Final

from loaders.statute.marks import UNIT_MARK

Place = tuple[int, int]
SPACE: Final = " \t\u200b\x0b\x0c\x1c\x1d\x1e\x1f\x85"
_BREAKS: Final = r"\r\n\u2028\u2029"
_LINE: Final = re.compile(rf"[^{SPACE}{_BREAKS}](?:[^{_BREAKS}]*[^{SPACE}{_BREAKS}])?")
_CLOSED: Final = frozenset("。;:!?”)》>|…")
_OPENS: Final = re.compile(
    rf"[#|>*<]|{UNIT_MARK}|[(\[][一二三四五六七八九十0-9]{{1,4}}[)\]]|[一二三四五六七八九十]{{1,3}}、|[0-9]{{1,3}}[.．、]"
)
_RUNNING: Final = re.compile("[,。;、]")
_LEAST_LINES: Final = 5
_LEAST_FULL: Final = 3
_WIDEST: Final = 90
_MOST_JOINED: Final = 2_000
_MANY_LINES: Final = 12  # of fewer lines it must be shown that they are of running text


def physical_lines(form: str) -> list[Place]:
    """Start and end of each line that holds more than spaces, spaces around it left out."""
    return [found.span() for found in _LINE.finditer(form)]


def logical_lines(form: str, lines: list[Place], begins: Set[int] = frozenset()) -> Iterator[tuple[Place, ...]]:
    """Each line as a paragraph knows it: one place, or several where the layout had broken it; `begins` are places
    known to begin one."""
    wrap = _wrap(form, lines)
    if wrap is None:
        for place in lines:
            yield (place,)
        return
    held: list[Place] = []
    for place in lines:
        if held and (place[0] in begins or len(held) >= _MOST_JOINED or not _broken(form, held[-1], place, wrap)):
            yield tuple(held)
            held = []
        held.append(place)
    if held:
        yield tuple(held)


def _wrap(form: str, lines: list[Place]) -> tuple[float, int] | None:
    """How long a line is at least that was broken within a sentence, and at the end of one; None for a text whose lines
    are paragraphs."""
    if len(lines) < _LEAST_LINES:
        return None
    tenth = len(lines) - len(lines) * 9 // 10
    if sum([stop - start > _WIDEST for start, stop in lines]) >= tenth:
        return None
    lengths = sorted([_length(form, place) for place in lines])
    width = lengths[-tenth]
    if not 10 <= width <= _WIDEST:
        return None
    full = [place for place in lines if _length(form, place) >= width * 0.85]
    open_ends = [place for place in full if form[place[1] - 1] not in _CLOSED]
    if len(full) < max(_LEAST_FULL, len(lines) * 0.2) or len(open_ends) <= len(full) * 0.5:
        return None
    running = sum(_RUNNING.search(form, *place) is not None for place in open_ends)
    if len(lines) < _MANY_LINES and running * 2 <= len(open_ends):
        return None
    return width * 0.8, sorted(_length(form, place) for place in open_ends)[len(open_ends) // 8] - 1


def _length(form: str, place: Place) -> int:
    """The length of a line with its indent."""
    start, stop = place
    while start > 0 and form[start - 1] == " ":
        start -= 1
    return stop - start


def _broken(form: str, before: Place, place: Place, wrap: tuple[float, int]) -> bool:
    """Whether a line goes on in the next: it is (nearly) full, ends within a sentence, and the next opens nothing."""
    within, ended = wrap
    closed = form[before[1] - 1] in _CLOSED
    if _length(form, before) < (ended if closed else within):
        return False
    mark = _OPENS.match(form, *place)
    if mark is not None:
        # 第三章与其… at the beginning of a line, in the middle of a sentence: a reference that the layout has cut.
        return not closed and mark[0][0] == "第" and mark.end() < place[1] and form[mark.end()] not in SPACE
    return not closed or form[max(0, place[0] - 2) : place[0]] != "  "
