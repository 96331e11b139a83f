"""The text of a PDF's text layer, page after page, without what only its pages have: their numbers, running heads and feet."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from ontology.errors import InvalidDocument

MAX_PAGES = 5_000
# - 3 -, 第3页, 3 / 12, 第 3 页 共 12 页
_NUMBER = re.compile(r"[-—–―·.\s]*第?\s*(\d{1,4})\s*页?\s*(?:[/,，、]?\s*共?\s*\d{1,4}\s*页?)?[-—–―·.\s]*")
_LEAST_PAGES = 3  # on which a line stands that is a running head
_DEEPEST = 3  # lines at the top or bottom of a page


def pdf_text(path: Path) -> str:
    """The text. Raises InvalidDocument for encrypted, scanned and broken files."""
    pages = without_furniture([page.splitlines() for page in _pages(path)])
    text = "\n".join("\n".join(lines) for lines in pages)
    if not text.strip():
        raise InvalidDocument(
            "a PDF without a text layer (scanned pages): it holds no text", where=str(path), mend="run OCR on it first"
        )
    return text + "\n"


def _pages(path: Path) -> list[str]:
    import logging

    from pypdf import PdfReader
    from pypdf.errors import DependencyError, PyPdfError

    logging.getLogger("pypdf").setLevel(logging.CRITICAL)
    where = str(path)
    try:
        reader = PdfReader(path)
        if reader.is_encrypted and not reader.decrypt(""):
            raise InvalidDocument(
                "an encrypted PDF: it holds no text that can be read", where=where, mend="save it without a password"
            )
        return [page.extract_text() for _, page in zip(range(MAX_PAGES), reader.pages, strict=False)]
    except DependencyError as error:
        mend = 'pip install "legal-governance-graph[pdf]", or save it without protection'
        raise InvalidDocument(
            "a protected PDF: reading it needs the package cryptography", where=where, mend=mend
        ) from error
    except (PyPdfError, ValueError, KeyError, TypeError, RecursionError, OSError, NotImplementedError) as error:
        raise InvalidDocument(f"not a readable PDF ({error})", where=where, mend="save its text as .txt") from error


def without_furniture(pages: Sequence[Sequence[str]]) -> list[list[str]]:
    """The lines of each page without its number, where pages are numbered, and without lines that stand at the top or at
    the bottom of most pages."""
    held = [[line for line in lines if line.strip()] for lines in pages]
    for end in (0, -1):
        for _ in range(_DEEPEST):
            marks = _marks([lines[end] if lines else "" for lines in held])
            if not any(marks):
                break
            held = [
                lines[1:] if mark and end == 0 else lines[:-1] if mark else lines
                for lines, mark in zip(held, marks, strict=True)
            ]
    return held


def _marks(lines: Sequence[str]) -> list[bool]:
    """Which of the pages' first (or last) lines are no text: numbers that count the pages, one line on most of them."""
    found = [_NUMBER.fullmatch(line) for line in lines]
    ahead = Counter(int(one[1]) - place for place, one in enumerate(found) if one)
    offset, times = ahead.most_common(1)[0] if ahead else (0, 0)
    counted = times > len(lines) // 2 and (len(lines) > 1 or not lines[0].strip().isdigit())
    often = {
        line for line, count in Counter(lines).items() if line and count >= _LEAST_PAGES and count > len(lines) // 2
    }
    return [
        (counted and one is not None and int(one[1]) - place == offset) or line in often
        for place, (line, one) in enumerate(zip(lines, found, strict=True))
    ]
