"""The characters of a page as lines, in the order in which they are read: columns one after the other, rows of tables with
tabs. Lengths are points of the page; y grows downwards.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from loaders.files.table_rows import NAME, joined

Box = tuple[float, float, float, float]  # x0, top, x1, bottom
Chars = list[Mapping[str, Any]]
_SAME_LINE = 0.5  # of a character's height: so far apart the middles of characters of one line are
_GAP, _WORD, _CELL = 0.5, 0.2, 2.0  # of its size: a blank between Chinese characters, between words, between cells
_LEAST_IN_COLUMN, _LEAST_FULL = 4, 3  # lines
_MIDDLE = (0.3, 0.7)  # of the width: where the gutter of two columns is
_CROSSING, _STRIP = 0.2, 0.6  # of the lines, of a character: what may cross a gutter, how wide it is
_WHITE = 0.98
_SMALLEST = 2.0  # points: what is smaller nobody reads


@dataclass(frozen=True, slots=True)
class Line:
    """A line with its box; `left` and `right` bound the column that it is of; `row` is one of a table."""

    text: str
    x0: float
    top: float
    x1: float
    bottom: float
    size: float
    left: float = 0.0
    right: float = 0.0
    row: bool = False


def seen(chars: Iterable[Mapping[str, Any]], box: Box, filled: list[Box]) -> Chars:
    """The characters that a reader sees: on the page, upright, of some size, not white on white."""
    x0, top, x1, bottom = box
    return [
        char
        for char in chars
        if char["upright"]
        and char["size"] >= _SMALLEST
        and x0 <= (char["x0"] + char["x1"]) / 2 <= x1
        and top <= (char["top"] + char["bottom"]) / 2 <= bottom
        and not (_is_white(char["non_stroking_color"]) and not any(_within(char, one) for one in filled))
    ]


def is_dark(colour: Any) -> bool:
    """Whether a filled area is of a colour on which white can be read."""
    return isinstance(colour, tuple) and bool(colour) and not _is_white(colour)


def _is_white(colour: Any) -> bool:
    """In grey, in red, green and blue, in inks."""
    if not isinstance(colour, tuple) or not all(isinstance(one, int | float) for one in colour):
        return False
    if len(colour) == 4:
        return bool(max(colour) <= 1 - _WHITE)
    return len(colour) in (1, 3) and bool(min(colour) >= _WHITE)


def _within(char: Mapping[str, Any], box: Box) -> bool:
    x, y = (char["x0"] + char["x1"]) / 2, (char["top"] + char["bottom"]) / 2
    return bool(box[0] <= x <= box[2] and box[1] <= y <= box[3])


@dataclass(frozen=True, slots=True)
class Ruled:
    """A ruled table: its box, and those of its cells row by row (None: where another cell goes on)."""

    box: Box
    rows: list[list[Box | None]]


Gutter = tuple[float, float]  # a strip between two columns: from where to where


def page_lines(chars: Chars, tables: list[Ruled], known: Gutter | None = None) -> tuple[list[Line], Gutter | None]:
    """The lines of a page, and the gutter of its two columns, None where it has one. `known` is the gutter of the page
    before, which holds for a page too short to show its own."""
    free = [char for char in chars if not any(_within(char, table.box) for table in tables)]
    blocks = [(table.box, list(_rows(chars, table))) for table in tables]
    if not free:
        return [line for _, lines in blocks for line in lines], known
    left, right = min(char["x0"] for char in free), max(char["x1"] for char in free)
    gutter = _gutter(free, left, right) or (known if known and _holds(free, known) else None)
    if gutter is None:
        return _in_order(_column(free, left, right), blocks), None
    return _in_columns(free, blocks, gutter), gutter


def _in_order(lines: list[Line], blocks: list[tuple[Box, list[Line]]]) -> list[Line]:
    return sorted([*lines, *(row for _, rows in blocks for row in rows)], key=lambda line: line.top)


def _lines(chars: Chars) -> list[Chars]:
    out: list[Chars] = []
    for char in sorted(chars, key=_middle):
        first = out[-1][0] if out else None
        if first is not None and _middle(char) - _middle(first) <= _SAME_LINE * min(char["size"], first["size"]):
            out[-1].append(char)
        else:
            out.append([char])
    return [sorted(row, key=lambda one: one["x0"]) for row in out if any(one["text"].strip() for one in row)]


def _pieces(row: Chars) -> Iterator[Chars]:
    held: Chars = []
    for char in row:
        if not held and not char["text"].strip():
            continue
        if held and char["text"].strip() and char["x0"] - held[-1]["x1"] > _CELL * char["size"]:
            yield held
            held = []
        held.append(char)
    if held:
        yield held


def _line(chars: Chars) -> Line:
    printed = [char for char in chars if char["text"].strip()]
    sizes = sorted(char["size"] for char in printed)
    return Line(
        _text(chars),
        printed[0]["x0"],
        min(char["top"] for char in printed),
        printed[-1]["x1"],
        max(char["bottom"] for char in printed),
        sizes[len(sizes) // 2],
    )


def _text(chars: Chars) -> str:
    """The characters with blanks where there is room for one: between Chinese characters and others there always is some."""
    out = ""
    last: Mapping[str, Any] | None = None
    for char in chars:
        if last is not None and last["text"] == char["text"] and abs(last["x0"] - char["x0"]) < 0.1 * char["size"]:
            continue  # printed twice to look bold
        if last is not None and not out[-1:].isspace() and not char["text"].isspace():
            room = (char["x0"] - last["x1"]) / char["size"]
            both = (out[-1:].isascii(), char["text"][:1].isascii())
            if room > (_WORD if all(both) else _GAP if not any(both) else _CELL / 2):
                out += " "
        out += char["text"]
        last = char
    return out.strip()


def _in_columns(chars: Chars, blocks: list[tuple[Box, list[Line]]], gutter: Gutter) -> list[Line]:
    """The lines in the order of reading: two columns one after the other between lines and tables that cross both."""
    across = sorted({_middle(char) for char in chars if char["x0"] < gutter[1] and char["x1"] > gutter[0]})
    over = [char for char in chars if any(abs(_middle(char) - one) < _SAME_LINE * char["size"] for one in across)]
    held = set(map(id, over))
    sides: tuple[Chars, Chars] = ([], [])
    for char in chars:
        if id(char) not in held:
            sides[char["x1"] > gutter[0]].append(char)
    left, right = min(char["x0"] for char in chars), max(char["x1"] for char in chars)
    wide = [(box, rows) for box, rows in blocks if box[0] < gutter[0] and box[2] > gutter[1]]
    crossing = _in_order(_column(over, left, right), wide)
    columns = [
        _in_order(
            _column(side, min(char["x0"] for char in side), max(char["x1"] for char in side)) if side else [],
            [
                (box, rows)
                for box, rows in blocks
                if (box[0] >= gutter[0]) == bool(index) and box[2] - box[0] > 0 and (box, rows) not in wide
            ],
        )
        for index, side in enumerate(sides)
    ]
    out: list[Line] = []
    tops = [line.top for line in crossing]
    for low, high, line in zip([float("-inf"), *tops], [*tops, float("inf")], [*crossing, None], strict=True):
        out += [one for column in columns for one in column if low <= one.top < high]
        out += [line] if line else []
    return out


def _middle(char: Mapping[str, Any]) -> float:
    return float(char["top"] + char["bottom"]) / 2


def _column(chars: Chars, left: float, right: float) -> list[Line]:
    """The lines of one column, bounded by its margins."""
    return [_bounded(_whole([_line(piece) for piece in _pieces(row)]), left, right) for row in _lines(chars)]


def _gutter(chars: Chars, left: float, right: float) -> Gutter | None:
    """A strip within the empty one between two columns of running text; None for one column, and for columns of short words as tables
    have them. A few lines may cross it."""
    over = [0] * (int(right - left) + 2)
    for char in chars:
        if char["text"].strip():
            for at in range(int(char["x0"] - left), int(char["x1"] - left) + 1):
                over[at] += 1
    low, high = (int(len(over) * part) for part in _MIDDLE)
    usual = min(sorted(side)[len(side) // 2] for side in (over[:low], over[high:])) if low else 0
    empty = [at for at in range(low, high) if over[at] <= usual * _CROSSING]
    if usual < _LEAST_IN_COLUMN or not empty:
        return None
    start = stop = empty[0]
    best = (start, stop)
    for at in empty[1:]:
        start, stop = (start, at) if at == stop + 1 else (at, at)
        best = max(best, (start, stop), key=lambda strip: strip[1] - strip[0])
    size = sorted(char["size"] for char in chars)[len(chars) // 2]
    if best[1] - best[0] < size * _STRIP:
        return None
    middle = left + (best[0] + best[1] + 1) / 2
    gutter = middle - size * _STRIP / 2, middle + size * _STRIP / 2
    return gutter if _is_prose(chars, gutter, left, right) else None


def _holds(chars: Chars, gutter: Gutter) -> bool:
    """Whether at most the head and the foot of a page cross a gutter."""
    crossing = {round(_middle(char)) for char in chars if char["x0"] < gutter[1] and char["x1"] > gutter[0]}
    return len(crossing) <= _LEAST_IN_COLUMN


def _is_prose(chars: Chars, gutter: Gutter, left: float, right: float) -> bool:
    """Whether lines of both sides fill their column, as those of paragraphs do."""
    for start, stop in ((left, gutter[0]), (gutter[1], right)):
        rows = _lines([char for char in chars if start <= char["x0"] and char["x1"] <= stop])
        full = sum(row[-1]["x1"] - row[0]["x0"] > 0.8 * (stop - start) for row in rows)
        if len(rows) < _LEAST_IN_COLUMN or full < max(_LEAST_FULL, len(rows) / 5):
            return False
    return True


def _whole(row: list[Line]) -> Line:
    """The pieces of a line as one, with tabs for the room between them."""
    if len(row) == 1:
        return row[0]
    return Line(
        "\t".join(one.text for one in row),
        row[0].x0,
        min(one.top for one in row),
        row[-1].x1,
        max(one.bottom for one in row),
        max(one.size for one in row),
        row=True,
    )


def _bounded(line: Line, left: float, right: float) -> Line:
    return Line(line.text, line.x0, line.top, line.x1, line.bottom, line.size, left, right, line.row)


def _rows(chars: Chars, table: Ruled) -> Iterator[Line]:
    """The rows of a ruled table; a cell over several rows is a name of each of them."""
    inside = [char for char in chars if _within(char, table.box)]
    cells = {cell: index for row in table.rows for index, cell in enumerate(row) if cell is not None}
    texts = {cell: _cell(inside, cell) for cell in cells}
    for row in table.rows:
        own = [cell for cell in row if cell is not None]
        top, bottom = min(cell[1] for cell in own), min(cell[3] for cell in own)
        told = []
        for index, cell in enumerate(row):
            over = (one for one, at in cells.items() if at == index and one[1] < top - 1 and one[3] >= bottom - 1)
            name = texts[cell] if cell is not None else next((texts[one] for one in over), "")
            told.append(name if cell is not None or NAME.fullmatch(name) else "")
        if any(told):
            yield Line(
                "\t".join(told), table.box[0], top, table.box[2], bottom, 0.0, table.box[0], table.box[2], row=True
            )


def _cell(chars: Chars, cell: Box) -> str:
    inside = [char for char in chars if _within(char, cell)]
    return joined([_text(row) for row in _lines(inside)])
