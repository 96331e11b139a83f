"""Text out of marked-up files: a saved web page without its navigation, a Word document, a PDF's text layer."""

from __future__ import annotations

import re
from pathlib import Path

from ontology.errors import InvalidDocument

_DROPPED = "script|style|noscript|template|iframe|object|svg|nav|header|footer|aside|form|button|select|textarea|head"
_TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9]*)\b[^<>]*>|<!--|<[!?][^<>]*>")
_BLOCKS = frozenset(
    [
        "p",
        "div",
        "br",
        "li",
        "ul",
        "ol",
        "tr",
        "table",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "section",
        "article",
        "main",
        "dd",
        "dt",
        "dl",
        "blockquote",
        "pre",
        "center",
    ]
)
_FURNITURE = frozenset(
    ["menu", "nav", "breadcrumb", "crumb", "sidebar", "share", "copyright", "footer", "topbar", "toolbar", "pagination"]
)
_NAMED = re.compile(r"""\b(?:class|id)\s*=\s*["']?([^"'>]*)""")
_VOID = frozenset(
    ["br", "hr", "img", "input", "meta", "link", "area", "base", "col", "embed", "source", "track", "wbr"]
)
_RAW_END = re.compile(r"</(?:script|style)\b", re.IGNORECASE)
MAX_PAGES = 5_000


def html_text(page: str) -> str:
    """The main text of a page, one line a block. Scripts, forms and navigation are left out; nothing is ever fetched
    or expanded, so external entities and scripts are harmless. One pass, linear in the page's length."""
    import html

    dropped = frozenset(_DROPPED.split("|"))
    out: list[str] = []
    stack: list[tuple[str, bool]] = []
    position, hidden = 0, 0
    while True:
        found = _TAG.search(page, position)
        if found is None:
            break
        if not hidden:
            out.append(html.unescape(_collapsed(page[position : found.start()])))
        position = found.end()
        if found[0] == "<!--":
            end = page.find("-->", position)
            position = len(page) if end < 0 else end + 3
            continue
        if found[2] is None:
            continue
        tag = found[2].lower()
        if tag in ("td", "th") and found[1]:
            out.append("\t")
        elif tag in _BLOCKS:
            out.append("\n")
        if tag in ("script", "style") and not found[1]:
            raw_end = _RAW_END.search(page, position)
            position = raw_end.start() if raw_end else len(page)
            continue
        if tag in _VOID or found[0].endswith("/>"):
            continue
        if not found[1]:
            names = frozenset(re.split(r"[\s_\-]+", " ".join(_NAMED.findall(found[0])).lower()))
            drop = tag in dropped or bool(names & _FURNITURE)
            stack.append((tag, drop))
            hidden += drop
        elif any(tag == opened for opened, _ in stack[-64:]):
            while stack:
                opened, drop = stack.pop()
                hidden -= drop
                if opened == tag:
                    break
    if not hidden:
        out.append(html.unescape(_collapsed(page[position:])))
    lines = (re.sub(r"[ \t\u00a0]*\t[ \t\u00a0]*", "\t", line).strip() for line in "".join(out).split("\n"))
    return "\n".join(line for line in lines if line) + "\n"


def _collapsed(text: str) -> str:
    return re.sub(r"[ \t\r\n\f]+", " ", text) if text.strip() else (" " if text else "")


def docx_text(path: Path) -> str:
    """Paragraphs, one a line, and table rows with tabs, in the order of the body. Raises InvalidDocument."""
    import docx
    from docx.table import Table

    try:
        body = docx.Document(str(path))
        lines: list[str] = []
        for block in body.iter_inner_content():
            if isinstance(block, Table):
                lines.extend("\t".join(cell.text.replace("\n", " ") for cell in row.cells) for row in block.rows)
            else:
                lines.append(block.text)
    except (KeyError, ValueError, SyntaxError, OSError) as error:
        raise InvalidDocument(
            f"not a readable .docx ({error})", where=str(path), mend="open and save it again as .docx"
        ) from error
    return "\n".join(lines) + "\n"


def pdf_text(path: Path) -> str:
    """The text layer, page after page. Raises InvalidDocument for encrypted, scanned and broken files."""
    import logging

    from pypdf import PdfReader
    from pypdf.errors import PyPdfError

    logging.getLogger("pypdf").setLevel(logging.CRITICAL)
    where = str(path)
    try:
        reader = PdfReader(path)
        if reader.is_encrypted and not reader.decrypt(""):
            raise InvalidDocument(
                "an encrypted PDF: it holds no text that can be read", where=where, mend="save it without a password"
            )
        pages = [page.extract_text() for _, page in zip(range(MAX_PAGES), reader.pages, strict=False)]
    except (PyPdfError, ValueError, KeyError, TypeError, RecursionError, OSError, NotImplementedError) as error:
        raise InvalidDocument(f"not a readable PDF ({error})", where=where, mend="save its text as .txt") from error
    text = "\n".join(pages)
    if not text.strip():
        raise InvalidDocument(
            "a PDF without a text layer (scanned pages): it holds no text", where=where, mend="run OCR on it first"
        )
    return text + "\n"
