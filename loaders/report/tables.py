"""Tables that were flattened to lines of cells (tabs, or | as in Markdown): each number with its row's name and unit.

A table is two or more such lines in a row; its first line is the header where it holds no plain number; a line with
one cell only above the header names all columns. The unit is the unit column's, else the one in brackets of the header
or the row's name, else that of the line above the header, else that of a line 单位:件 above.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache

from loaders.patterns import regex
from loaders.report.lexicon import lexicon

_LINE = regex(r"^[^\n]*[^\t\n|][ ]*[\t|][^\n]*$", re.MULTILINE)


@cache
def _number() -> re.Pattern[str]:
    return re.compile(
        rf"(?:约|近)?([+-]?)(\d{{1,3}}(?:[, ]\d{{3}})+(?:\.\d+)?|\d+(?:\.\d+)?) ?((?:[万亿]|万亿)?(?:{lexicon('units', 'measures')}|人)?)$"
    )


_CHANGE = regex(r"同比|环比|增长|增减|增幅|比上年|较上年|升降|变化")
_UNIT = regex(r"(?:计量)?单 ?位$")
_SKIP = regex(r"序 ?号|编 ?号|(?<!\d)年[份度]|日期|时间|排名|备注|文号|电话")
_NONE = regex(r"[-—/]+$")
_YEAR = regex(r"(?:19|20)\d\d年?(?:度|份)?$")
_EMPTY_HEAD = regex(
    r"^(?:数量|数值|数据|总数|完成数|完成情况|本年|上年|当年|今年|去年|结果|指标值|实绩|值|\d{4}(?:年度?)?|合计)?$"
)
_TOTAL = regex("(?:合|总|小)计|总数")
_BRACKET = regex(r"\((?:单位:?)?([^()\d]{1,6})\)$")
_ABOVE = regex(r"单位[::] ?([\u4e00-\u9fff%/]{1,6})\)?[:。;]? *\n$")


@dataclass(frozen=True, slots=True)
class Cell:
    """A number in a table: `start`..`end` cover its digits; `year` is that of a column headed with one; `part_of` is
    the heading of a column whose total stands in a row of its own, for the rows that add up to it. `row` is where the
    row's name stands."""

    start: int
    end: int
    value: float
    unit: str
    label: str
    year: str = ""
    change: str = ""
    part_of: str = ""
    row: tuple[int, int] = (0, 0)


def cells(form: str) -> list[Cell]:
    """All numbers of all tables, in text order."""
    out: list[Cell] = []
    if "\t" not in form and "|" not in form:
        return out
    block: list[list[tuple[int, str]]] = []
    last = -2
    for line in _LINE.finditer(form):
        if line.start() != last + 1:
            out.extend(_block(form, block))
            block = []
        last = line.end()
        block.append(_row(line))
    out.extend(_block(form, block))
    return out


# What is copied out of a page or PDF often has spaces for the rules of a table.
_SPACED = regex(r"^(?:[^\s,。;:!?|]{1,24} +){2,}[^\s,。;:!?|]{1,24}$", re.MULTILINE)


def tabbed(form: str) -> str:
    """The text with a tab for the space between the cells of tables that have spaces only; the length stays.

    Such a table is a line without numbers (but years) and two or more lines of a name and as many numbers behind it;
    a number of the row may stand before the name.
    """
    lines = [*_SPACED.finditer(form)]
    pieces: list[str] = []
    at = done = 0
    while at < len(lines):
        head, stop = lines[at][0].split(), at + 1
        while stop < len(lines) and lines[stop].start() == lines[stop - 1].end() + 1 and _fits(head, lines[stop][0]):
            stop += 1
        if stop - at > 2 and not any(_number().match(title) and not _YEAR.match(title) for title in head):
            start, end = lines[at].start(), lines[stop - 1].end()
            pieces += form[done:start], form[start:end].replace(" ", "\t")
            done = end
        at = stop
    return "".join(pieces) + form[done:] if pieces else form


def _fits(head: list[str], line: str) -> bool:
    """Whether a line is a row below that header: a name, then numbers, and the unit where the header says so."""
    row = line.split()
    name = 1 if _SKIP.match(head[0]) else 0
    return len(row) == len(head) and all(
        bool(_number().match(text) or _NONE.match(text)) == (index != name) or _UNIT.match(title) is not None
        for index, (title, text) in enumerate(zip(head, row, strict=True))
    )


def _row(line: re.Match[str]) -> list[tuple[int, str]]:
    """Cells with their starts; an empty cell keeps its place."""
    found: list[tuple[int, str]] = []
    at = line.start()
    for part in re.split(r"[\t|]", line[0]):
        kept = part.strip()
        found.append((at + (len(part) - len(part.lstrip())), kept))
        at += len(part) + 1
    return found


def _block(form: str, rows: list[list[tuple[int, str]]]) -> Iterator[Cell]:
    over = ""
    if len(rows) > 2 and len([text for _, text in rows[0] if text]) == 1 and not any(map(_numeral, rows[1])):
        over, rows = next(text for _, text in rows[0] if text), rows[1:]
    if len(rows) < 2:
        return
    head = [text for _, text in rows[0]]
    has_head = not any(_number().match(text) and not _YEAR.match(text) for text in head)
    if not has_head:
        head = [""] * len(head)
    units = next((index for index, text in enumerate(head) if _UNIT.match(text)), -1)
    above = _ABOVE.search(form[: rows[0][0][0]][-40:])
    general = _bracketed(over) or (above[1] if above else "")
    lines = rows[1 if has_head else 0 :]
    added_up = len(lines) > 2 and any(_TOTAL.fullmatch(text) for row in lines for _, text in row)
    for row in lines:
        part = added_up and not any(_TOTAL.fullmatch(text) for _, text in row)
        for cell, heading in _numbers(row, head, units, general, _BRACKET.sub("", over)):
            yield replace(cell, part_of=heading) if part else cell


def _numeral(cell: tuple[int, str]) -> bool:
    return bool(_number().match(cell[1]))


def _numbers(
    row: list[tuple[int, str]], head: list[str], units: int, general: str, over: str
) -> Iterator[tuple[Cell, str]]:
    """The numbers of a row, each with the heading of its column."""
    names = [
        (start, text)
        for index, (start, text) in enumerate(row)
        if index != units and text and not _number().match(text) and not re.fullmatch(r"[-—/]+", text)
    ]
    name = re.sub(r"^(?:其中|合计)[::]", "", names[0][1]) if names else ""
    named = (names[0][0], names[0][0] + len(names[0][1])) if names else (0, 0)
    own = bool(name)
    for index, (start, text) in enumerate(row):
        title = head[index] if index < len(head) else ""
        number = _number().match(text)
        if not number or index == units or _SKIP.search(title) or (index == 0 and len(row) > 2 and not title):
            continue
        if re.fullmatch(r"(?:19|20)\d\d", text) and not title:
            continue
        plain = float(re.sub(r"[, ]", "", number[2]))
        unit = number[3] or (row[units][1] if 0 <= units < len(row) else "") or _bracketed(title) or _bracketed(name)
        label = (
            "" if _TOTAL.fullmatch(name) and not _EMPTY_HEAD.match(_BRACKET.sub("", title)) else _BRACKET.sub("", name)
        )
        heading = _BRACKET.sub("", title)
        if not _EMPTY_HEAD.match(heading):
            label = label + heading if label else heading
        if over and not own and _bracketed(title) in ("", general):
            label = over if heading == "合计" else f"{over}({heading})" if heading else over
        value = int(plain) if plain == int(plain) else plain
        year = re.match(r"((?:19|20)\d\d)年", title)
        change = {"+": "up", "-": "down"}.get(number[1], "") if _CHANGE.search(heading) else ""
        if number[1] == "-" and not change:
            value = -value
        place = start + number.start(2), start + number.end(2)
        yield Cell(*place, value, unit or general, label, year[1] if year else "", change, row=named), heading


def _bracketed(text: str) -> str:
    found = _BRACKET.search(text)
    return found[1] if found else ""
