"""Answers as a table for the terminal, and as JSON. Text from documents is never markup, never a terminal code."""

from __future__ import annotations

import io
import json
import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from kg.export_text import (
    columns_that_tell,
    evidence_line,
    headings,
    one_line,
    plain,
    rows_with_numbers,
    said,
    stays_chinese,
)  # fmt: skip
from ontology.words import CONTROL

if TYPE_CHECKING:
    from rich.table import Table
    from rich.text import Text

    from kg.ask import Answer

# The least width of a column of long text, in cells: eight Chinese characters.
READABLE = 16
# What is no text in UTF-8, too: half of a surrogate pair.
_ESCAPED = re.compile(CONTROL.pattern + r"|[\ud800-\udfff]")


def table(
    titles: Sequence[str], rows: Sequence[Sequence[object]], *, title: str = "", lang: str = "zh", width: int = 0
) -> str:
    """A table as text, as wide as the terminal (or 120 columns into a pipe).

    Where columns of text would become strips too narrow to read, each row is a block of its own: a line per column
    that says something, as database shells do."""
    from rich.console import Console
    from rich.text import Text

    buffer = io.StringIO()
    # Plain text whatever FORCE_COLOR and the like say: it also goes into files.
    console = Console(file=buffer, width=width or _width(), force_terminal=False, color_system=None, markup=False)
    heads = [Text(one_line(heading)) for heading in titles]
    cells = [[Text(plain(value, lang)) for value in row] for row in rows]
    laid_out = _columns if _fits(heads, cells, console.width) else _blocks
    console.print(laid_out(heads, cells, Text(plain(title)) if title else None))
    return "\n".join(line.rstrip() for line in buffer.getvalue().splitlines())


def _fits(heads: Sequence[Text], cells: Sequence[Sequence[Text]], width: int) -> bool:
    """Whether every column gets its own width or at least READABLE of it (frames take three per column and one)."""
    widths = [max([heads[i].cell_len, *(_widest(row[i]) for row in cells)]) for i in range(len(heads))]
    return sum(min(one, READABLE) + 3 for one in widths) + 1 <= width


def _widest(cell: Text) -> int:
    return max((line.cell_len for line in cell.split()), default=0)


def _columns(heads: Sequence[Text], cells: Sequence[Sequence[Text]], title: Text | None) -> Table:
    from rich.table import Table

    grid = Table(title=title, title_justify="left", header_style="bold")
    for heading in heads:
        grid.add_column(heading, overflow="fold")
    for row in cells:
        grid.add_row(*row)
    return grid


def _blocks(heads: Sequence[Text], cells: Sequence[Sequence[Text]], title: Text | None) -> Table:
    from rich import box
    from rich.table import Table

    grid = Table(title=title, title_justify="left", show_header=False, box=box.HORIZONTALS)
    grid.add_column(no_wrap=True)
    grid.add_column(overflow="fold")
    for row in cells:
        for heading, cell in zip(heads, row, strict=True):
            if cell.plain.strip():
                grid.add_row(heading, cell)
        grid.add_section()
    return grid


def _width() -> int:
    import os
    import shutil
    import sys

    known = sys.stdout.isatty() or os.environ.get("COLUMNS", "").isdigit()
    return shutil.get_terminal_size((120, 40)).columns if known else 120


def answer_text(answer: Answer, lang: str, reason: str = "") -> str:
    """The answer as a table, with the sentences that its rows rest on below it; an empty one says why."""
    if not answer.rows:
        why = reason or answer.entry.empty[lang]
        return f"{answer.entry.title[lang]}\n{said(lang, '没有答案', 'No answer')}: {one_line(why)}"
    numbered, rows = rows_with_numbers(answer)
    titles = headings(answer, lang)
    titles, rows, same = without_repetition(titles, rows, lang)
    lines = [answer.entry.title[lang], one_line(same)] if same else []
    lines.append(table(titles, rows, title="" if same else answer.entry.title[lang], lang=lang))
    lines += [f"[{i}] {evidence_line(one, lang)}" for one, i in numbered.items()]
    note = stays_chinese("".join(lines), lang)
    return "\n".join([*lines, note] if note else lines)


def without_repetition(
    titles: Sequence[str], rows: Sequence[Sequence[object]], lang: str
) -> tuple[list[str], list[list[object]], str]:
    """The table without empty columns and without those that say one thing in every row, which is said once in a line."""
    kept, same = columns_that_tell(rows, lang)
    told = said(lang, ";", "; ").join(f"{titles[i]}: {plain(rows[0][i], lang)}" for i in same)
    line = said(lang, "以下各行相同: ", "The same in all rows: ") + told if told else ""
    return [titles[i] for i in kept], [[row[i] for i in kept] for row in rows], line


def to_json(value: object) -> str:
    """JSON with Chinese as it is; codes that a terminal would obey are escaped."""
    text = json.dumps(value, ensure_ascii=False, indent=1)
    return _ESCAPED.sub(lambda found: f"\\u{ord(found[0]):04x}", text) + "\n"
