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
from typing import Final

from loaders.patterns import regex
from loaders.report.figures.columns import in_rows
from loaders.report.lexicon import lexicon, words

_LINE: Final = regex(r"^[^\n]*[^\t\n|][ ]*[\t|][^\n]*$", re.MULTILINE)


@cache
def _number() -> re.Pattern[str]:
    measure = rf"(?:[万亿]|万亿)?(?:{lexicon('units', 'measures')}|人)"
    return re.compile(
        rf"(?:约|近)?([+-]?|增长|上升|增加|提高|下降|降低|减少|[增减])(\d{{1,3}}(?:[, ]\d{{3}})+(?:\.\d+)?|\d+(?:\.\d+)?) ?((?:{measure}|[万亿])?)(?:\(({measure}(?:[、,/]{measure}){{0,5}})\))?$"
    )


_CHANGE: Final = regex(r"同比|环比|增长|增/?减|增幅|比上年|较上年|升降|变化")
_UNIT: Final = regex(r"(?:计量)?单 ?位$")
_SKIP: Final = regex(r"序 ?号|编 ?号|(?<!\d)年[份度]|日期|时间|排名|备注|文号|电话")
_YEARS: Final = regex(r"年[份度]$")
_NONE: Final = regex(r"[-—/]+$")
_YEAR: Final = regex(r"(?:19|20)\d\d年?(?:度|份)?$")
_EMPTY_HEAD: Final = regex(
    r"^(?:数量|数值|数据|总数|完成数|完成情况|本年|上年|当年|今年|去年|结果|指标值|实绩|值|\d{4}(?:年度?)?|合计|总计)?$"
)
_TOTAL: Final = regex("(?:合|总|小)计|总数")
_BRACKET: Final = regex(r"\((?:单位:? ?)?([^()\d]{1,6})\)$")
# 单位:件 above a table, or a caption that ends with it: 审结情况(件)
_ABOVE: Final = regex(
    r"(?:单位[::] ?(?P<unit>[\u4e00-\u9fff%/]{1,6}(?:[、,][\u4e00-\u9fff%/]{1,6}){0,3})\)?[:。;]?|[\u4e00-\u9fff]\((?P<measure>[万亿]?[件人次户家个起宗份部条项元]{1,2})\))[ \n]*\n$"
)


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
_CELL: Final = r"(?:[^\s,。;:!?|]|(?<=\d),(?=\d)){1,24}"
_SPACED: Final = regex(rf"^(?:{_CELL} +){{2,}}{_CELL}$", re.MULTILINE)
_RULED: Final = regex(r"^ *\|[^\n]*\| *$", re.MULTILINE)
_DASHES: Final = regex(r"[:—-]*-[:—-]*$")  # the rule below a header in Markdown


def tabbed(form: str, text: str = "") -> str:
    """The mapped text with a tab for the rules (|) and spaces between the cells of tables; the length stays.

    A line that begins and ends with | is a row; so are lines of the stored `text` with as many ideographic spaces each.
    Such a table is a line without numbers (but years) and two or more lines of a name and as many numbers behind it;
    a number of the row may stand before the name.
    """
    if "\u3000" in text:
        form = _wide(form, text)
    form = in_rows(form)
    if "|" in form:
        form = _RULED.sub(lambda line: line[0].replace("|", "\t"), form)
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


_WIDE: Final = regex("^[^\u3000\\n]+(?:\u3000+[^\u3000\\n]+){2,}$", re.MULTILINE)


def _wide(form: str, text: str) -> str:
    """With a tab for the first ideographic space between the cells of three or more lines of as many cells."""
    chars = list(form)
    rows: list[re.Match[str]] = []
    for line in [*_WIDE.finditer(text), None]:
        if line and rows and line.start() == rows[-1].end() + 1 and _cells(line) == _cells(rows[-1]):
            rows.append(line)
            continue
        for row in rows if len(rows) > 2 else ():
            for gap in re.finditer("\u3000+", row[0]):
                chars[row.start() + gap.start()] = "\t"
        rows = [line] if line else []
    return "".join(chars)


def _cells(line: re.Match[str]) -> int:
    return len(re.split("\u3000+", line[0]))


def _fits(head: list[str], line: str) -> bool:
    """Whether a line is a row below that header: a name or year, numbers, and the unit where the header says so."""
    row = line.split()
    by_year = _YEARS.match(head[0])
    name = 1 if _SKIP.match(head[0]) and not by_year else 0
    return len(row) == len(head) and all(
        _UNIT.match(title) is not None
        or (
            bool(_number().match(text) or _NONE.match(text)) != (index == name)
            if index or not by_year
            else _YEAR.match(text) is not None
        )
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
    rows = [row for row in rows if not all(_DASHES.match(text) for _, text in row if text)]
    over = ""
    if len(rows) > 2 and len([text for _, text in rows[0] if text]) == 1 and not any(map(_numeral, rows[1])):
        over, rows = next(text for _, text in rows[0] if text), rows[1:]
    if len(rows) < 2 and not (rows and (_measured(rows[0]) or _paired(rows[0]))):
        return
    again = next((at for at, row in enumerate(rows[:-1]) if at > 1 and _heads_again(row, rows[0])), 0)
    if again:
        yield from _block(form, rows[:again])
        yield from _block(form, rows[again:])
        return
    head, lines = _headed(rows)
    units = next((index for index, text in enumerate(head) if _UNIT.match(text) and not _holders(lines, index)), -1)
    above = _ABOVE.search(form[: rows[0][0][0]][-40:])
    general = _bracketed(over) or ((above["unit"] or above["measure"]) if above else "")
    added_up = len(lines) > 2 and any(_TOTAL.fullmatch(text) for row in lines for _, text in row)
    falling = {
        index for row in lines for index, (_, text) in enumerate(row) if text[:1] == "-" and _number().match(text)
    }
    for row in lines:
        part = added_up and not any(_TOTAL.fullmatch(text) for _, text in row)
        titles = ["", *(text for _, text in row[:-1])] if not any(head) and _paired(row) else head
        for cell, heading in _numbers(row, titles, units, general, _BRACKET.sub("", over), falling):
            yield replace(cell, part_of=heading) if part else cell


def _headed(rows: list[list[tuple[int, str]]]) -> tuple[list[str], list[list[tuple[int, str]]]]:
    """The headings of the columns, and the rows below; a second row without numbers that begins with an empty cell
    tells the columns of the first row apart."""
    head = [text for _, text in rows[0]]
    if _measured(rows[0]) or any(_number().match(text) and not _YEAR.match(text) for text in head):
        return [""] * len(head), rows
    second = rows[1]
    if len(rows) < 3 or second[0][1] or any(map(_numeral, second)) or not any(text for _, text in second):
        return head, rows[1:]
    head += [""] * (len(second) - len(head))
    lower = [text for _, text in second] + [""] * (len(head) - len(second))
    return [below or above for above, below in zip(head, lower, strict=True)], rows[2:]


@cache
def _measures() -> frozenset[str]:
    return frozenset((*words("units", "measures"), "人次", "万元", "亿元"))


def _measured(row: list[tuple[int, str]]) -> bool:
    """Whether a row without a header is a name, a measure and a number: 行政强制, 件, 41."""
    return len(row) == 3 and row[1][1] in _measures() and not _numeral(row[0]) and _numeral(row[2])


def _heads_again(row: list[tuple[int, str]], head: list[tuple[int, str]]) -> bool:
    """Whether a row begins another table right below: its first heading is that of the table above."""
    return bool(row[0][1]) and row[0][1] == head[0][1] and not any(map(_numeral, row))


def _paired(row: list[tuple[int, str]]) -> bool:
    """Whether each number of a row stands behind a heading of its own: 行政诉讼, 维持, 3, 纠正, 1."""
    return len(row) > 4 and all(
        bool(text) and _numeral((at, text)) == (not index % 2 and index > 0) for index, (at, text) in enumerate(row)
    )


# A column headed 单位 holds measures, or those whom the rows are about.
_HOLDER: Final = regex(r".+(?:[局委办厅院队所会站镇乡县区市]|街道|中心|公司|集团|学校|法院)$|(?:合|总|小)计")


def _holders(lines: list[list[tuple[int, str]]], index: int) -> bool:
    return any(index < len(row) and _HOLDER.match(row[index][1]) for row in lines)


def _numeral(cell: tuple[int, str]) -> bool:
    return bool(_number().match(cell[1]))


def _numbers(
    row: list[tuple[int, str]], head: list[str], units: int, general: str, over: str, falling: set[int]
) -> Iterator[tuple[Cell, str]]:
    """The numbers of a row, each with the heading of its column; `falling` are the columns that hold a minus."""
    counted = [index for index in range(len(row)) if index != units and _counts(row, head, index)]
    names = [
        (start, text)
        for index, (start, text) in enumerate(row[: counted[0]] if counted else ())
        if index != units and text and not _NONE.match(text) and not _number().match(text) and not _skipped(head, index)
    ]
    items = [text for _, text in names if _ITEM.match(text)]
    name = "".join(_ITEM.sub("", text) for text in (items[-2:] if len(items) > 1 else [text for _, text in names[:1]]))
    named = (names[0][0], names[0][0] + len(names[0][1])) if names else (0, 0)
    given = row[units][1] if 0 <= units < len(row) else row[1][1] if _measured(row) else ""
    of_year = next((row[index][1][:4] for index, title in enumerate(head[: len(row)]) if _YEARS.match(title)), "")
    if _YEAR.match(name):
        of_year, name = name[:4], ""  # a row for each year
    behind = _behind(row, counted)
    for turn, index in enumerate(counted):
        title = head[index] if index < len(head) else ""
        whole = over if not names and _bracketed(title) in ("", general) else ""
        cell = _cell(row[index], title, name, whole, signed=index in falling)
        own = _bracketed(title)
        if own in _SHARES or _OF_RATE.search(title):
            given = ""  # the row's measure counts things, and this column tells how much they changed
        unit = (
            cell.unit
            or given
            or own
            or (
                ""
                if _OF_RATE.search(title)
                else behind[turn]
                if len(behind) == len(counted)
                else _of_several("、".join(behind), title)
            )
            or _bracketed(name)
            or _measure(title)
            or ("" if _OF_RATE.search(title) else _of_several(general, title))
        )
        yield replace(cell, unit=unit, year=cell.year or of_year, row=named), _BRACKET.sub("", title)


def _behind(row: list[tuple[int, str]], counted: list[int]) -> list[str]:
    """The units in brackets behind the last number of a row: 31, 9.5(个、万元); each number may have its own."""
    found = [_number().match(row[index][1]) for index in counted]
    told = [re.split("[、,/]", one[4]) if one and one[4] else [] for one in found]
    last = told[-1] if told else []
    return [own[0] if len(own) == 1 else "" for own in told] if len(last) == 1 and all(told) else last


_MONEYS: Final = ("元", "千元", "万元", "亿元", "美元", "万美元")
_OF_MONEY: Final = regex(r"金额|资金|经费|[罚没]款|收[入费]|支出|投资|产值|费用?$|标的|额$")
_OF_PEOPLE: Final = regex(r"人[数员次]|[人名]$")


def _of_several(units: str, title: str) -> str:
    """The one of the units above a table (件、万元) that fits the heading of a column."""
    named = re.split("[、,]", units)
    if len(named) == 1:
        return units
    money = [unit for unit in named if unit in _MONEYS]
    people = [unit for unit in named if unit in ("人", "名", "人次")]
    if _OF_MONEY.search(title):
        return money[0] if money else ""
    if _OF_PEOPLE.search(title):
        return people[0] if people else ""
    others = [unit for unit in named if unit not in money and unit not in people]
    return others[0] if len(others) == 1 else ""


_SHARES: Final = ("%", "‰", "个百分点", "百分点")
_OF_RATE: Final = regex("增幅|降幅|增速|增长率|增减率|变化率|变动率|占比|比重")
_OF_WHICH: Final = regex("^其中:?(?=.{2})")
_ITEM: Final = regex(r"(?:[一二三四五六七八九十]+、|\([一二三四五六七八九十\d]+\)|\d+[.、]|其中[::]|合计[::])+")


def _counts(row: list[tuple[int, str]], head: list[str], index: int) -> bool:
    """Whether a cell holds a number that counts something."""
    text, title = row[index][1], head[index] if index < len(head) else ""
    if not _number().match(text) or _SKIP.search(title) or (index == 0 and len(row) > 2 and not title):
        return False
    return bool(title) or not _YEAR.match(text) or _measured(row)


def _skipped(head: list[str], index: int) -> bool:
    return index < len(head) and _SKIP.search(head[index]) is not None


_SIGNS: Final = {"增": "+", "减": "-"}


def _cell(place: tuple[int, str], title: str, name: str, over: str, *, signed: bool) -> Cell:
    """A number with the name of its row and the heading of its column; `over` is what names all columns."""
    number = _number().match(place[1])
    assert number is not None
    sign = _SIGNS.get(number[1], number[1])
    if told := sign.strip("+-"):
        title, signed = told, False  # 增长7.5% in a column 比上年
    heading, plain = _BRACKET.sub("", _OF_WHICH.sub("", title)), float(re.sub(r"[, ]", "", number[2]))
    label = "" if _TOTAL.fullmatch(name) and not _EMPTY_HEAD.match(heading) else _BRACKET.sub("", name)
    if not _EMPTY_HEAD.match(heading):
        label += heading
    if over:
        label = over if heading == "合计" else f"{over}({heading})" if heading else over
    change = _direction(sign, heading, signed=signed) if plain and _CHANGE.search(heading) else ""
    value = -plain if sign == "-" and not change else plain
    year = _YEAR.match(title)
    start, end = place[0] + number.start(2), place[0] + number.end(2)
    return Cell(
        start, end, int(value) if value == int(value) else value, number[3], label, title[:4] if year else "", change
    )


def _direction(sign: str, heading: str, *, signed: bool) -> str:
    """up or down, for a number in a column of changes: its sign (none is a plus where others of the column have a minus),
    else what the heading says; "" under 同比 or 增减 alone, which say neither."""
    if sign in ("+", "-") or signed:
        return "down" if sign == "-" else "up"
    if "增减" in heading or "增/减" in heading:
        return ""
    return "down" if _FALLS.search(heading) else "up" if _RISES.search(heading) else ""


_FALLS, _RISES = regex("下降|减少|降低|降幅"), regex("增长|增幅|增加|上升|提高")


def _measure(title: str) -> str:
    """The unit that a heading such as 件数 or 培训人次 tells."""
    found = _MEASURED.search(title)
    return found[1] or found[2] if found else ""


_MEASURED: Final = regex(r"([件人次户家个起场份宗篇部条项名])数$|(人次)$")


def _bracketed(text: str) -> str:
    found = _BRACKET.search(text)
    return found[1] if found else ""
