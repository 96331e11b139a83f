"""The text of a PDF's text layer, page after page, without what only its pages have: their numbers, running heads and feet.

What stands where on the page comes from pdfplumber; pdf_lines.py makes lines of it, pdf_paragraphs.py paragraphs.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from loaders.files.pdf_lines import Box, Gutter, Line, Ruled, is_dark, page_lines, seen
from loaders.files.pdf_paragraphs import paragraphs
from ontology.errors import InvalidDocument

if TYPE_CHECKING:
    from pdfplumber.page import Page
    from pdfplumber.table import Table

MAX_PAGES = 5_000
# - 3 -, 第3页, 3 / 12, 第 3 页 共 12 页
_NUMBER = re.compile(r"[-—–―·.\s]*第?\s*(\d{1,4})\s*页?\s*(?:[/,，、]?\s*共?\s*\d{1,4}\s*页?)?[-—–―·.\s]*")
# What browsers print above and below a page: 2023/1/5 09:30 and its title, its address and 1/4.
_PRINTED = (
    re.compile(r"\d{1,4}[/.-]\d{1,2}[/.-]\d{1,4},? \d{1,2}:\d\d(?: [AP]M)?(?:\s.*)?"),
    re.compile(r"(?:https?|(?:fi|\ufb01)le)://\S+(?:\s+\d{1,4}/\d{1,4})?|\d{1,4}/\d{1,4}"),
)
_LIGATURES = {0xFB00: "ff", 0xFB01: "fi", 0xFB02: "fl", 0xFB03: "ffi", 0xFB04: "ffl"}
_LEAST_PAGES = 3  # on which a line stands that is a running head
_LEAST_OF_TWO = 2  # lines that each of two pages has, where one on both is a running head
_LEAST_HEAD = 4  # characters
_DEEPEST = 3  # lines at the top or bottom of a page


def pdf_text(path: Path) -> str:
    """The text. Raises InvalidDocument for encrypted, scanned and broken files."""
    pages = _pages(path)
    marks = kept([[line.text for line in lines] for lines in pages])
    lines = [line for page, own in zip(pages, marks, strict=True) for line, keep in zip(page, own, strict=True) if keep]
    text = "\n".join(_without_head(list(paragraphs(lines))))
    if not text.strip():
        raise InvalidDocument(
            "a PDF without a text layer (scanned pages): it holds no text", where=str(path), mend="run OCR on it first"
        )
    return text.translate(_LIGATURES) + "\n"


def _without_head(told: list[str]) -> list[str]:
    """Without the running head of the first page: the beginning of the title, or of the text, once more."""
    twice = len(told) > 1 and len(told[0]) >= _LEAST_HEAD and "\t" not in told[0] and told[1].startswith(told[0])
    return told[1:] if twice else told


def _pages(path: Path) -> list[list[Line]]:
    import logging

    import pdfplumber
    from pdfminer.pdfdocument import PDFEncryptionError, PDFPasswordIncorrect
    from pdfminer.psexceptions import PSException
    from pdfplumber.utils.exceptions import PdfminerException

    logging.getLogger("pdfminer").setLevel(logging.CRITICAL)
    where = str(path)
    try:
        with pdfplumber.open(path) as file:
            out: list[list[Line]] = []
            gutter: Gutter | None = None
            for _, page in zip(range(MAX_PAGES), file.pages, strict=False):
                lines, gutter = _lines(page, gutter)
                out.append(lines)
            return out
    except PdfminerException as error:
        why = error.args[0] if error.args else error
        if isinstance(why, PDFPasswordIncorrect | PDFEncryptionError):
            raise InvalidDocument(
                "an encrypted PDF: it holds no text that can be read", where=where, mend="save it without a password"
            ) from error
        raise _unreadable(where, why) from error
    except (
        ArithmeticError,
        AttributeError,
        LookupError,
        OSError,
        RecursionError,
        TypeError,
        ValueError,
        PSException,
    ) as error:
        raise _unreadable(where, error) from error


def _unreadable(where: str, why: object) -> InvalidDocument:
    told = " ".join(str(why).split())[:200] or type(why).__name__
    return InvalidDocument(f"not a readable PDF ({told})", where=where, mend="save its text as .txt")


def _lines(page: Page, gutter: Gutter | None) -> tuple[list[Line], Gutter | None]:
    filled = [_box(one) for one in page.rects if one["fill"] and is_dark(one["non_stroking_color"])]
    chars = seen(page.chars, page.bbox, filled)
    found = page.find_tables() if chars and page.edges else []
    tables = [Ruled(one.bbox, [row.cells for row in one.rows]) for one in found if _is_table(one)]
    read = page_lines(chars, tables, gutter)
    page.close()
    return read


def _box(one: Mapping[str, Any]) -> Box:
    return one["x0"], one["top"], one["x1"], one["bottom"]


def _is_table(table: Table) -> bool:
    """Whether ruled cells are a table, and no frame around the text."""
    return len(table.rows) > 1 and sum(len([cell for cell in row.cells if cell]) > 1 for row in table.rows) > 1


def kept(pages: Sequence[Sequence[str]]) -> list[list[bool]]:
    """For each line of each page whether it is text: no blank, no number of a numbered page, and no line that stands at
    the top or at the bottom of most pages."""
    held = [[at for at, line in enumerate(lines) if line.strip()] for lines in pages]
    for end in (0, -1):
        for _ in range(_DEEPEST):
            edge = [lines[at[end]] if at else "" for lines, at in zip(pages, held, strict=True)]
            printed = [_PRINTED[end].fullmatch(line) is not None for line in edge]
            marks = [one or two for one, two in zip(_marks(edge, pages), printed, strict=True)]
            if not any(marks):
                break
            held = [
                at[1:] if mark and end == 0 else at[:-1] if mark else at for at, mark in zip(held, marks, strict=True)
            ]
    sets = [frozenset(at) for at in held]
    return [[at in own for at in range(len(lines))] for lines, own in zip(pages, sets, strict=True)]


def _marks(lines: Sequence[str], pages: Sequence[Sequence[str]]) -> list[bool]:
    """Which of the pages' first (or last) lines are no text: numbers that count the pages, one line on most of them."""
    found = [_NUMBER.fullmatch(line) for line in lines]
    ahead = Counter(int(one[1]) - place for place, one in enumerate(found) if one)
    offset, times = ahead.most_common(1)[0] if ahead else (0, 0)
    counted = times > len(lines) // 2 and (len(lines) > 1 or not lines[0].strip().isdigit())
    least = 2 if len(pages) == 2 and min(map(len, pages)) >= _LEAST_OF_TWO else _LEAST_PAGES
    often = {line for line, count in Counter(lines).items() if line and count >= least and count > len(lines) // 2}
    return [
        (counted and one is not None and int(one[1]) - place == offset) or line in often
        for place, (line, one) in enumerate(zip(lines, found, strict=True))
    ]
