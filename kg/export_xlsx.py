"""Answers as an Excel workbook. The only file that knows xlsxwriter (extra `xlsx`).

One sheet an answer: headings that stay when one scrolls, a filter on every column, numbers as numbers, the sentences
behind each row in the last column. Text is always written as text: nothing in it is ever run as a formula or a link.
"""

from __future__ import annotations

import datetime
import io
import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from kg.export_text import headings, plain, rows_with_lines, said
from ontology.errors import KGError

if TYPE_CHECKING:
    from kg.ask import Answer

NAME_LENGTH = 31
CELL_LENGTH = 32_767
WIDEST = 60
LARGEST_EXACT = 10**15
_ILLEGAL = re.compile(r"[\[\]:*?/\\]")
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
    bold = book.add_format({"bold": True, "bg_color": "#E8EEF4", "text_wrap": True, "valign": "top"})
    wrapped = book.add_format({"text_wrap": True, "valign": "top"})
    taken: set[str] = set()
    for one in sheets:
        _sheet(book.add_worksheet(sheet_name(one.title, taken)), one, lang, bold, wrapped)
    book.close()
    return buffer.getvalue()


def sheet_name(title: str, taken: set[str]) -> str:
    """A legal sheet name that no other sheet has; it is added to `taken`."""
    clean = _ILLEGAL.sub(" ", plain(title)).strip().strip("'")
    if clean.lower() in ("", "history"):
        clean = f"_{clean}"
    name, number = clean[:NAME_LENGTH], 1
    while name.lower() in taken:
        number += 1
        tail = f"~{number}"
        name = clean[: NAME_LENGTH - len(tail)] + tail
    taken.add(name.lower())
    return name


def _sheet(sheet: Any, given: Sheet, lang: str, bold: Any, wrapped: Any) -> None:
    for column, title in enumerate(given.headings):
        sheet.write_string(0, column, title, bold)
        sheet.set_column(column, column, _width([title, *(row[column] for row in given.rows)], lang))
    for number, row in enumerate(given.rows, 1):
        for column, value in enumerate(row):
            _cell(sheet, number, column, value, lang, wrapped)
    if not given.rows and given.empty:
        sheet.write_string(1, 0, plain(given.empty))
    sheet.freeze_panes(1, 0)
    sheet.autofilter(0, 0, max(len(given.rows), 1), len(given.headings) - 1)


def _cell(sheet: Any, row: int, column: int, value: object, lang: str, style: Any) -> None:
    if isinstance(value, int | float) and not isinstance(value, bool) and abs(value) <= LARGEST_EXACT:
        sheet.write_number(row, column, value, style)
    elif text := plain(value, lang):
        text = text if len(text) <= CELL_LENGTH else text[: CELL_LENGTH - 1] + "…"
        sheet.write_string(row, column, text, style)


def _width(values: Sequence[object], lang: str) -> int:
    """The column's width in characters; a Chinese character is as wide as two."""
    widest = max((_shown_width(line) for value in values for line in plain(value, lang).split("\n")), default=0)
    return min(max(widest + 2, 6), WIDEST)


def _shown_width(text: str) -> int:
    return sum(2 if unicodedata.east_asian_width(one) in "WF" else 1 for one in text[:WIDEST])
