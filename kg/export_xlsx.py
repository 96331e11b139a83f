"""Answers as an Excel workbook. The only file that knows xlsxwriter (extra `xlsx`).

One sheet an answer: headings that stay when one scrolls, a filter on every column, numbers as numbers, days as days, the
sentences behind each row in the last column; columns and rows as wide and high as their text needs, and A4 across in print.
Text is always written as text: nothing in it is ever run as a formula or a link, no code loses a digit. Of many sheets the
first lists the others.
"""

from __future__ import annotations

import datetime
import io
import math
import re
from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from kg.export_text import headings, one_line, plain, rows_with_lines, said
from ontology.errors import KGError

if TYPE_CHECKING:
    from kg.ask import Answer

NAME_LENGTH = 31
CELL_LENGTH = 32_767
FEW = 3  # sheets that need no contents
MOST_ROWS = 1_048_575  # below the headings
WIDEST = 60
NARROWEST = 9
PAGE = 165  # what all columns together take, so that a sheet is seen and printed without moving it sideways
LINE = 15  # points
HIGHEST = 409
MEASURED = 1_000  # characters of a cell
A4 = 9
LARGEST_EXACT = 10**15
FIRST_DAY = datetime.date(1900, 3, 1)  # Excel counts a 29 February 1900
_ILLEGAL = re.compile(r"[\[\]:*?/\\]")
_DAY = re.compile(r"[12]\d{3}-\d\d-\d\d")
# What XML cannot hold: a workbook with one is “damaged”.
_NO_XML = re.compile("[\ud800-\udfff\ufffe\uffff]")
# The same answers give the same bytes.
_CREATED = datetime.datetime(2020, 1, 1)


@dataclass(frozen=True, slots=True)
class Sheet:
    """One sheet: its title, headings and rows; `empty` says why there are none."""

    title: str
    headings: Sequence[str]
    rows: Sequence[Sequence[object]]
    empty: str = ""


def workbook(answers: Iterable[Answer], lang: str, reasons: Mapping[str, str] | None = None) -> bytes:
    """A workbook with one sheet an answer; `reasons` says by question why an answer is empty.

    Raises KGError where the extra is not installed.
    """
    sheets = []
    for answer in answers:
        reason = (reasons or {}).get(answer.entry.id) or answer.entry.empty[lang]
        told = f"{said(lang, '没有答案', 'No answer')}: {reason}"
        sheets.append(
            Sheet(answer.entry.title[lang], headings(answer, lang), rows_with_lines(answer, lang, "\n"), told)
        )
    return workbook_of(sheets, lang)


def workbook_of(sheets: Iterable[Sheet], lang: str) -> bytes:
    """A workbook of the sheets, in order; raises KGError where the extra is not installed."""
    try:
        from xlsxwriter import Workbook
    except ModuleNotFoundError as error:
        mend = 'pip install "legal-governance-graph[xlsx]"'
        raise KGError("writing .xlsx needs the package xlsxwriter", mend=mend) from error
    buffer = io.BytesIO()
    book = Workbook(buffer, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False})
    book.set_properties({"created": _CREATED})
    styles = _styles(book)
    taken: set[str] = set()
    given = list(sheets)
    contents = book.add_worksheet(sheet_name(said(lang, "目录", "Contents"), taken)) if len(given) > FEW else None
    named = list[tuple[str, Sheet]]()
    for one in given:
        if len(one.rows) > MOST_ROWS:
            mend = "narrow the question down, or write -f csv"
            raise KGError(f"{len(one.rows)} rows are more than a sheet of Excel holds", where=one.title, mend=mend)
        name = sheet_name(one.title, taken)
        _sheet(book.add_worksheet(name), one, lang, styles)
        named.append((name, one))
    if contents is not None:
        _contents(contents, named, lang, styles)
    book.close()
    return buffer.getvalue()


@dataclass(frozen=True, slots=True)
class _Styles:
    head: Any
    text: Any
    day: Any
    link: Any


def _styles(book: Any) -> _Styles:
    wrapped = {"text_wrap": True, "valign": "top"}
    return _Styles(
        book.add_format({"bold": True, "bg_color": "#E8EEF4", **wrapped}),
        book.add_format(wrapped),
        book.add_format({"num_format": "yyyy-mm-dd", "align": "left", **wrapped}),
        book.add_format({"font_color": "#0563C1", "underline": 1, **wrapped}),
    )


def sheet_name(title: str, taken: set[str]) -> str:
    """A legal sheet name that no other sheet has; it is added to `taken`."""
    clean = _ILLEGAL.sub(" ", _NO_XML.sub("", one_line(title))).strip("' ")
    if clean.lower() in ("", "history"):
        clean = f"_{clean}"
    name, number = _cut(clean, NAME_LENGTH), 1
    while name.lower() in taken:
        number += 1
        tail = f"~{number}"
        name = _cut(clean, NAME_LENGTH - len(tail)) + tail
    taken.add(name.lower())
    return name


def _cut(name: str, length: int) -> str:
    """The name as Excel counts its length, by units of UTF-16."""
    return name.encode("utf-16-le")[: 2 * length].decode("utf-16-le", "ignore").rstrip("' ")


def _sheet(sheet: Any, given: Sheet, lang: str, styles: _Styles) -> None:
    widths = _widths([_longest(values, lang) for values in zip(given.headings, *given.rows, strict=True)])
    for column, (title, width) in enumerate(zip(given.headings, widths, strict=True)):
        sheet.set_column(column, column, width)
        sheet.write_string(0, column, title, styles.head)
    sheet.set_row(0, _height(given.headings, widths, lang))
    for number, row in enumerate(given.rows, 1):
        sheet.set_row(number, _height(row, widths, lang))
        for column, value in enumerate(row):
            _cell(sheet, number, column, value, lang, styles)
    if not given.rows and given.empty:
        sheet.write_string(1, 0, plain(given.empty))
    sheet.freeze_panes(1, 0)
    sheet.autofilter(0, 0, max(len(given.rows), 1), len(given.headings) - 1)
    sheet.ignore_errors({"number_stored_as_text": "A1:XFD1048576"})
    _printed(sheet)


def _contents(sheet: Any, named: Sequence[tuple[str, Sheet]], lang: str, styles: _Styles) -> None:
    """The first sheet of many: what each of the others holds, and a link to it."""
    titles = [said(lang, "表", "Sheet"), said(lang, "行数", "Rows"), said(lang, "说明", "Remark")]
    rows = [[one.title, len(one.rows), "" if one.rows else one.empty] for _, one in named]
    _sheet(sheet, Sheet("", titles, rows), lang, styles)
    for number, (name, one) in enumerate(named, 1):
        place = "internal:'{}'!A1".format(name.replace("'", "''"))
        sheet.write_url(number, 0, place, styles.link, plain(one.title, lang)[:CELL_LENGTH])


def _printed(sheet: Any) -> None:
    """On A4 across, all columns on a page, the headings on each, with lines, the pages numbered."""
    sheet.set_landscape()
    sheet.set_paper(A4)
    sheet.set_margins(left=0.4, right=0.4, top=0.5, bottom=0.6)
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(0)
    sheet.hide_gridlines(0)
    sheet.set_footer("&C&P / &N")


def _cell(sheet: Any, row: int, column: int, value: object, lang: str, styles: _Styles) -> None:
    if isinstance(value, int | float) and not isinstance(value, bool) and abs(value) <= LARGEST_EXACT:
        sheet.write_number(row, column, value, styles.text)
    elif (day := _day(value)) is not None:
        sheet.write_datetime(row, column, day, styles.day)
    elif text := _NO_XML.sub("\ufffd", plain(value, lang)):
        text = text if len(text) <= CELL_LENGTH else text[: CELL_LENGTH - 1] + "…"
        sheet.write_string(row, column, text, styles.text)


def _day(value: object) -> datetime.date | None:
    """The day that a text is, where Excel knows it."""
    if isinstance(value, str) and _DAY.fullmatch(value):
        with suppress(ValueError):
            day = datetime.date.fromisoformat(value)
            return day if day >= FIRST_DAY else None
    return None


def _longest(values: Iterable[object], lang: str) -> int:
    """The width of a column's longest line, in characters."""
    lines = (line for value in values for line in plain(value, lang)[:MEASURED].split("\n"))
    return max((_shown_width(line) for line in lines), default=0)


def _widths(longest: Sequence[int]) -> list[int]:
    """The widths of all columns: the longest texts take more and more lines until the page holds them."""
    for lines in range(1, MEASURED):
        widths = [min(max(-(-one // lines), min(one, NARROWEST)) + 2, WIDEST) for one in longest]
        if sum(widths) <= PAGE:
            break
    return widths


def _height(row: Sequence[object], widths: Sequence[int], lang: str) -> float:
    """The row's height in points: programs other than Excel do not look for it themselves."""
    lines = max((_lines(plain(value, lang), width) for value, width in zip(row, widths, strict=True)), default=1)
    return min(LINE * lines, HIGHEST)


def _lines(text: str, width: int) -> int:
    """How many lines a text takes; the end of a line stays empty where the next word does not fit."""
    room = max(0.9 * width - 1, 1)
    return sum(max(math.ceil(_shown_width(line) / room), 1) for line in text[: 4 * MEASURED].split("\n"))


def _shown_width(text: str) -> int:
    """A Chinese character is as wide as two: so many bytes it has in GBK."""
    return len(text.encode("gbk", "replace"))
