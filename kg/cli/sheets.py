"""Tables of commands as files that spreadsheets open: CSV, and workbooks of one sheet."""

from __future__ import annotations

from collections.abc import Sequence

SHEETS = ("csv", "xlsx")


def sheet_file(
    form: str, title: str, headings: Sequence[str], rows: Sequence[Sequence[object]], lang: str, empty: str = ""
) -> bytes:
    """The table as `csv` or `xlsx`; a workbook without rows says `empty`. Raises KGError without the extra `xlsx`."""
    if form == "csv":
        from kg.export_text import to_csv

        return to_csv(headings, rows, lang)
    from kg.export_xlsx import Sheet, workbook_of

    return workbook_of([Sheet(title, headings, rows, empty)], lang)
