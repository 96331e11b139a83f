"""Answers as a table for the terminal, and as JSON. Text from documents is never markup, never a terminal code."""

from __future__ import annotations

import io
import json
import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from kg.export_text import columns_that_tell, evidence_line, headings, one_line, plain, rows_with_numbers, said
from ontology.words import CONTROL

if TYPE_CHECKING:
    from kg.ask import Answer

# What is no text in UTF-8, too: half of a surrogate pair.
_ESCAPED = re.compile(CONTROL.pattern + r"|[\ud800-\udfff]")


def table(
    titles: Sequence[str], rows: Sequence[Sequence[object]], *, title: str = "", lang: str = "zh", width: int = 0
) -> str:
    """A table as text, as wide as the terminal (or 120 columns into a pipe)."""
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    buffer = io.StringIO()
    # Plain text whatever FORCE_COLOR and the like say: it also goes into files.
    console = Console(file=buffer, width=width or _width(), force_terminal=False, color_system=None, markup=False)
    grid = Table(title=Text(plain(title)) if title else None, title_justify="left", header_style="bold")
    for heading in titles:
        grid.add_column(Text(one_line(heading)), overflow="fold")
    for row in rows:
        grid.add_row(*(Text(plain(value, lang)) for value in row))
    console.print(grid)
    return "\n".join(line.rstrip() for line in buffer.getvalue().splitlines())


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
    return "\n".join(lines)


def without_repetition(
    titles: Sequence[str], rows: Sequence[Sequence[object]], lang: str
) -> tuple[list[str], list[list[object]], str]:
    """The table without empty columns and without those that say one thing in every row, which is said once in a line."""
    kept, same = columns_that_tell(rows, lang)
    told = ";".join(f"{titles[i]}: {plain(rows[0][i], lang)}" for i in same)
    line = said(lang, "以下各行相同: ", "The same in all rows: ") + told if told else ""
    return [titles[i] for i in kept], [[row[i] for i in kept] for row in rows], line


def to_json(value: object) -> str:
    """JSON with Chinese as it is; codes that a terminal would obey are escaped."""
    text = json.dumps(value, ensure_ascii=False, indent=1)
    return _ESCAPED.sub(lambda found: f"\\u{ord(found[0]):04x}", text) + "\n"
