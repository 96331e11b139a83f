"""Text out of a PDF's text layer."""

from __future__ import annotations

from pathlib import Path

from ontology.errors import InvalidDocument

MAX_PAGES = 5_000


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
