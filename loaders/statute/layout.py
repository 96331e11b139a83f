"""Lines: where each non-empty line stands, and which of them a page layout broke in mid-sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator, Set

from loaders.statute.marks import UNIT_MARK

Place = tuple[int, int]
SPACE = " \t\u200b\x0b\x0c\x1c\x1d\x1e\x1f\x85"
_BREAKS = r"\r\n\u2028\u2029"
_LINE = re.compile(rf"[^{SPACE}{_BREAKS}](?:[^{_BREAKS}]*[^{SPACE}{_BREAKS}])?")
_CLOSED = frozenset("。;:!?”)》>|…")
_OPENS = re.compile(
    rf"[#|>*<]|{UNIT_MARK}|[(\[][一二三四五六七八九十0-9]{{1,4}}[)\]]|[一二三四五六七八九十]{{1,3}}、|[0-9]{{1,3}}[.．、]"
)
_LEAST_LINES, _WIDEST, _MOST_JOINED = 12, 90, 2_000


def physical_lines(form: str) -> list[Place]:
    """Start and end of each line that holds more than spaces, spaces around it left out."""
    return [found.span() for found in _LINE.finditer(form)]


def logical_lines(form: str, lines: list[Place], begins: Set[int] = frozenset()) -> Iterator[tuple[Place, ...]]:
    """Each line as a paragraph knows it: one place, or several where the layout had broken it; `begins` are places
    known to begin one."""
    width = _wrap_width(form, lines)
    if not width:
        for place in lines:
            yield (place,)
        return
    held: list[Place] = []
    for place in lines:
        if held and (place[0] in begins or len(held) >= _MOST_JOINED or not _broken(form, held[-1], place, width)):
            yield tuple(held)
            held = []
        held.append(place)
    if held:
        yield tuple(held)


def _wrap_width(form: str, lines: list[Place]) -> int:
    """The width at which the lines of a text were broken; 0 for a text whose lines are paragraphs."""
    if len(lines) < _LEAST_LINES:
        return 0
    lengths = sorted(stop - start for start, stop in lines)
    width = lengths[len(lengths) * 9 // 10]
    if not 10 <= width <= _WIDEST:
        return 0
    full = [place for place in lines if place[1] - place[0] >= width * 0.85]
    open_ends = sum(form[stop - 1] not in _CLOSED for _, stop in full)
    return width if len(full) >= len(lines) * 0.2 and open_ends > len(full) * 0.6 else 0


def _broken(form: str, before: Place, place: Place, width: int) -> bool:
    """Whether a line goes on in the next: it is (nearly) full, ends within a sentence, and the next opens nothing."""
    if before[1] - before[0] < width * 0.8:
        return False
    closed = form[before[1] - 1] in _CLOSED
    mark = _OPENS.match(form, *place)
    if mark is not None:
        # 第三章与其… at the beginning of a line, in the middle of a sentence: a reference that the layout has cut.
        return not closed and mark[0][0] == "第" and mark.end() < place[1] and form[mark.end()] not in SPACE
    indented = form[max(0, place[0] - 2) : place[0]] == "  "
    return not indented if closed else True
