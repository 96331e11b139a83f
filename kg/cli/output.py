"""Answers as a table, JSON or CSV. Text from documents is never markup, never a terminal code, never a formula."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from kg.cli.context import said
from queries.verdict import shown

if TYPE_CHECKING:
    from kg.ask import Answer, Quote

_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")


def plain(value: object, lang: str = "zh") -> str:
    """A value as one would read it; control and direction codes are taken out."""
    if isinstance(value, bool):
        return said(lang, "是" if value else "否", "yes" if value else "no")
    return _CONTROL.sub("", shown(value))


def table(headings: Sequence[str], rows: Sequence[Sequence[object]], *, title: str = "", lang: str = "zh") -> str:
    """A table as text, as wide as the terminal (or 120 columns into a pipe)."""
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    buffer = io.StringIO()
    console = Console(file=buffer, width=_width(), highlight=False, markup=False, emoji=False)
    grid = Table(title=Text(title) if title else None, title_justify="left", header_style="bold", show_lines=False)
    for heading in headings:
        grid.add_column(Text(heading), overflow="fold")
    for row in rows:
        grid.add_row(*(Text(plain(value, lang)) for value in row))
    console.print(grid)
    return "\n".join(line.rstrip() for line in buffer.getvalue().splitlines())


def _width() -> int:
    import shutil
    import sys

    return shutil.get_terminal_size((120, 40)).columns if sys.stdout.isatty() else 120


def quote_line(quote: Quote, lang: str) -> str:
    """One piece of evidence: the sentence, or that its text is not loaded, and where it stands."""
    place = f"{quote.title or quote.document} [{quote.start}-{quote.end}]"
    if quote.quote is None:
        return place + " " + said(lang, "(原文未载入)", "(text not loaded)")
    return f"{place} “{plain(quote.quote)}”"


def answer_text(answer: Answer, lang: str) -> str:
    """The answer as a table, with the sentences that its rows rest on below it."""
    if not answer.rows:
        return f"{answer.entry.title[lang]}\n{said(lang, '没有答案', 'No answer')}: {answer.entry.empty[lang]}"
    numbered = {quote: i for i, quote in enumerate(dict.fromkeys(q for many in answer.evidence for q in many), 1)}
    headings = [answer.entry.columns[name][lang] for name in answer.columns]
    rows = [list(row) for row in answer.rows]
    if numbered:
        headings.append(said(lang, "依据", "Evidence"))
        for row, many in zip(rows, answer.evidence, strict=True):
            row.append(" ".join(f"[{numbered[quote]}]" for quote in many))
    lines = [table(headings, rows, title=answer.entry.title[lang], lang=lang)]
    lines += [f"[{i}] {quote_line(quote, lang)}" for quote, i in numbered.items()]
    return "\n".join(lines)


def to_json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, indent=1) + "\n"


def to_csv(headings: Sequence[str], rows: Sequence[Sequence[object]]) -> bytes:
    """UTF-8 with a byte order mark, as Excel opens it; a text that Excel would run as a formula gets a leading quote."""
    buffer = io.StringIO()
    writer = csv.writer(buffer, lineterminator="\r\n")
    writer.writerow([safe_cell(heading) for heading in headings])
    writer.writerows([safe_cell(value) for value in row] for row in rows)
    return buffer.getvalue().encode("utf-8-sig")


def safe_cell(value: object) -> object:
    """Numbers stay numbers; text that begins like a formula is quoted."""
    if isinstance(value, int | float) and not isinstance(value, bool):
        return int(value) if isinstance(value, float) and value.is_integer() else value
    text = plain(value)
    return "'" + text if text[:1] in ("=", "+", "-", "@", "\t", "\r") else text


def answer_csv(answer: Answer, lang: str) -> bytes:
    """The answer's columns and one more with its evidence."""
    headings = [answer.entry.columns[name][lang] for name in answer.columns] + [said(lang, "依据", "Evidence")]
    rows = [
        [*row, " | ".join(quote_line(quote, lang) for quote in many)]
        for row, many in zip(answer.rows, answer.evidence, strict=True)
    ]
    return to_csv(headings, rows)
