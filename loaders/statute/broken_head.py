"""The head of a statute whose lines a page layout has broken within its dates and titles."""

from __future__ import annotations

from dataclasses import replace

from loaders.statute.header import DATE, MAX_HEAD, START, Header, read_header
from loaders.statute.layout import Place
from ontology.model import Document


def head_begins(form: str, lines: list[Place]) -> frozenset[int]:
    """Where lines of the head surely begin anew: those with a date or a bracket first, and indented ones."""
    out: list[int] = []
    for start, stop in lines[:MAX_HEAD]:
        if START.match(form, start, stop):
            break
        if form[start] == "(" or form[max(0, start - 2) : start] == "  " or DATE.match(form, start, stop):
            out.append(start)
    return frozenset(out)


def head_of(document: Document, form: str, lines: list[tuple[Place, ...]]) -> Header:
    """The head, read from whole lines, with the places that it has in the text."""
    text = document.text or ""
    broken = [line for line in lines[:MAX_HEAD] if len(line) > 1]
    for line in broken:
        text, form = _whole(text, line), _whole(form, line)
    places = [line[0] if len(line) == 1 else _side_by_side(line) for line in lines]
    head = read_header(document, text, form, places)
    return _placed(head, broken) if broken else head


def _side_by_side(line: tuple[Place, ...]) -> Place:
    """The place of a line whose pieces stand side by side (`_whole`)."""
    begin = line[0][0]
    return begin, begin + sum([stop - start for start, stop in line])


def _whole(text: str, line: tuple[Place, ...]) -> str:
    """The text, of the same length, with the pieces of a line side by side and blanks behind them."""
    start, stop = line[0][0], line[-1][1]
    return text[:start] + "".join(text[first:last] for first, last in line).ljust(stop - start) + text[stop:]


def _placed(head: Header, broken: list[tuple[Place, ...]]) -> Header:
    def place(span: Place) -> Place:
        return (_back(span[0], broken), _back(span[1] - 1, broken) + 1) if span[1] > span[0] else span

    events = []
    for event in head.events:
        start, end = place((event.start, event.end))
        events.append(replace(event, start=start, end=end))
    return replace(
        head,
        title_span=place(head.title_span),
        part_span=place(head.part_span),
        events=tuple(events),
        others=tuple(place(span) for span in head.others),
    )


def _back(at: int, broken: list[tuple[Place, ...]]) -> int:
    """Where a character of the whole lines stands in the text."""
    line = next((line for line in broken if line[0][0] <= at < line[-1][1]), ())
    length = 0
    for start, stop in line:
        if at - line[0][0] < length + stop - start:
            return at - line[0][0] - length + start
        length += stop - start
    return at
