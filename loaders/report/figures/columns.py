"""Tables whose cells stand one below the other, a line each, as a copied page has them: they become lines of cells."""

from __future__ import annotations

from itertools import pairwise
from typing import Final, NamedTuple

from loaders.patterns import regex

# Where such a table may begin: the heading of its first column, alone on a line.
_FIRST_HEAD: Final = regex(
    r"\n[ \t]*(?:序 ?号|编 ?号|项 ?目|类 ?别|类 ?型|种 ?类|指 ?标|名 ?称|事 ?项|地 ?区)(?=[ \t]*\n)"
)
_LINE: Final = regex(r"[ \t\n]*([^\n]*[^\s])[ \t]*(?=\n|$)")
_COLUMNS: Final = 8
_NUMBER: Final = regex(r"[+-]?\d[\d, .]*[%‰]?$|[-—/]+$")
_UNIT: Final = regex(r"(?:计量)?单 ?位$")


class _Cell(NamedTuple):
    text: str
    start: int
    end: int


def in_rows(form: str) -> str:
    """The text with a tab for the line break between cells of one row; the length stays. A row begins with its
    number, or is a name and numbers; a table has two rows or more."""
    pieces: list[str] = []
    done = 0
    for head in _FIRST_HEAD.finditer(form):
        if head.start() < done:
            continue
        rows = _rows(form, head.start())
        table = [(cell, cell is row[-1]) for row in rows for cell in row]
        for (cell, ends), (following, _) in pairwise(table):
            width = following.start - cell.end
            pieces += form[done : cell.end], "\n".rjust(width) if ends else "\t".ljust(width)
            done = following.start
    return "".join(pieces) + form[done:] if pieces else form


def _rows(form: str, start: int) -> list[list[_Cell]]:
    """The header and the rows below, one after another; [] where no table begins there."""
    head: list[_Cell] = []
    at = start
    while len(head) <= _COLUMNS and (cell := _next(form, at)):
        if _NUMBER.match(cell.text):
            break
        head.append(cell)
        at = cell.end
    numbered = bool(head) and head[0].text.replace(" ", "") in ("序号", "编号")
    rows = _below(form, head, at, numbered) if numbered else _named(form, head)
    return rows if len(rows) > 2 else []


def _named(form: str, head: list[_Cell]) -> list[list[_Cell]]:
    """Rows of a name and numbers: the last line before the first number is the first row's name."""
    first = len(head) - (2 if any(_UNIT.match(cell.text) for cell in head) else 1)
    return _below(form, head[:first], head[first].start, numbered=False) if first > 1 else []


def _below(form: str, head: list[_Cell], at: int, numbered: bool) -> list[list[_Cell]]:
    rows = [head]
    while 2 <= len(head) <= _COLUMNS:
        row: list[_Cell] = []
        while len(row) < len(head) and (cell := _next(form, at)):
            row.append(cell)
            at = cell.end
        if len(row) < len(head) or not _is_row(row, head, len(rows), numbered):
            break
        rows.append(row)
    return rows


def _is_row(row: list[_Cell], head: list[_Cell], number: int, numbered: bool) -> bool:
    if numbered:
        return row[0].text == str(number) and any(_NUMBER.match(cell.text) for cell in row[2:])
    return not _NUMBER.match(row[0].text) and all(
        bool(_NUMBER.match(cell.text)) != bool(_UNIT.match(title.text))
        for cell, title in zip(row[1:], head[1:], strict=True)
    )


def _next(form: str, at: int) -> _Cell | None:
    """The next line that is not empty, short enough for a cell."""
    found = _LINE.match(form, at)
    if not found or len(found[1]) > 40 or "。" in found[1] or "\t" in found[1]:
        return None
    return _Cell(found[1], *found.span(1))
