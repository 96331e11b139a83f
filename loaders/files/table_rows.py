"""Rows of tables: the cells of a row of data are one line with tabs, however a page is written.

Pages that were made in Word hold paragraphs in their cells, and cells that go over several rows. A row is one of layout
where a cell holds a table, a list, headings or several sentences: its lines stay lines.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

_ATTRIBUTE = re.compile(r"""\b(col|row)span\s*=\s*["']?\s*(\d{1,4})""", re.IGNORECASE)
_SENTENCE = re.compile("[。；]")
NAME = re.compile(r"[^。；\d]{1,40}")
_MOST = 200  # columns that a table has, rows that a cell goes over
_LAYOUT = frozenset(["table", "ul", "ol", "h1", "h2", "h3", "h4", "h5", "h6"])


@dataclass(slots=True)
class Cell:
    """A cell: where it begins and ends (line of the page, piece of the line), and how many columns and rows it takes."""

    start: tuple[int, int]
    columns: int
    rows: int
    end: tuple[int, int] | None = None


@dataclass(slots=True)
class Row:
    """A row while it is read: the line that it begins at, its cells, whether something in it is layout."""

    line: int
    cells: list[Cell] = field(default_factory=list)
    layout: bool = False


@dataclass(slots=True)
class Table:
    """A table while it is read: by column how many rows the cell above still takes, and the name that it is for them."""

    above: dict[int, tuple[int, str]] = field(default_factory=dict)
    rows: list[Row] = field(default_factory=list)


def cell_at(place: tuple[int, int], tag: str) -> Cell:
    """The cell that a tag begins there."""
    spans = {name.lower(): min(int(number), _MOST) or 1 for name, number in _ATTRIBUTE.findall(tag)}
    return Cell(place, spans.get("col", 1), spans.get("row", 1))


def is_layout(tag: str) -> bool:
    """Whether a tag of HTML is of a table: its cells are parted by tabs."""
    return tag in _LAYOUT


def joined(lines: list[str]) -> str:
    """The lines of a cell as one; between Chinese characters a break is none."""
    out = ""
    for line in lines:
        apart = out and (out[-1].isascii() or line[0].isascii())
        out += (" " if apart else "") + line
    return out


def row_line(table: Table, row: Row, cells: list[list[str]]) -> str | None:
    """The row as one line, each cell given by its lines; None for a row of layout, or of one cell."""
    layout = row.layout or any(len(lines) > 1 and any(map(_SENTENCE.search, lines)) for lines in cells)
    texts = [*_placed(table, row, cells)]
    if layout or len([text for text in texts if text]) < 2:
        return None
    return "\t".join(texts)


def _placed(table: Table, row: Row, cells: list[list[str]]) -> Iterator[str]:
    """The cells in their columns, with those of rows above that go on."""
    column = 0
    for cell, lines in zip(row.cells, cells, strict=True):
        while column in table.above:
            yield _goes_on(table, column)
            column += 1
        text = joined(lines)
        for offset in range(max(min(cell.columns, _MOST - column), 1)):
            if cell.rows > 1 and column < _MOST:
                table.above[column] = cell.rows - 1, text if offset == 0 and NAME.fullmatch(text) else ""
            yield text if offset == 0 else ""
            column += 1
    while column in table.above:
        yield _goes_on(table, column)
        column += 1


def _goes_on(table: Table, column: int) -> str:
    left, name = table.above.pop(column)
    if left > 1:
        table.above[column] = left - 1, name
    return name
