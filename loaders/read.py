"""A file becomes a Document: .txt .md as stored, the main text of .html and .mht, the paragraphs of .docx, the text of .pdf.

Offsets of all later facts are code points into `Document.text`. Line ends of .txt and .md stay as stored (no newline
translation); only a byte-order mark is taken off. Every refusal is an InvalidDocument with file and mend.
"""

from __future__ import annotations

import zipfile
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from loaders.files.kinds import BY_WORD, MENDS, refuse_other, spoken
from loaders.files.page import html_text
from loaders.text import characters
from ontology.errors import InvalidDocument
from ontology.model import Document

MAX_BYTES = 100 * 1024 * 1024
MAX_UNPACKED = 200 * 1024 * 1024
MAX_RATIO = 200
_BINARY = bytes(sorted(set(range(0x20)) - {0x09, 0x0A, 0x0B, 0x0C, 0x0D, 0x1A, 0x1B}))


def decode(data: bytes, where: str = "") -> str:
    """Bytes of a text file as text: UTF-8, UTF-16 (with or without mark), else GB18030 (which holds GBK and GB 2312).

    Raises InvalidDocument for bytes that are no text in any of them.
    """
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return _decoded(data, "utf-16", where)
    if data.startswith(b"\xef\xbb\xbf"):
        return _decoded(data[3:], "utf-8", where)
    sample = data[:4096]
    if sample.count(0) > len(sample) // 20:
        # Chinese text without a mark: the line feeds and digits show on which side the zero bytes stand.
        even, odd = sample[::2].count(0), sample[1::2].count(0)
        if max(even, odd) > 4 * min(even, odd) + 1:
            return _decoded(data, "utf-16-be" if even > odd else "utf-16-le", where)
    if 0 in sample or len(sample) - len(sample.translate(None, _BINARY)) > len(sample) // 50:
        raise InvalidDocument("binary data, not text", where=where, mend="give a .txt, .md, .html, .docx or .pdf file")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return _decoded(data, "gb18030", where)


def _decoded(data: bytes, encoding: str, where: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        raise InvalidDocument(
            f"no readable text (tried UTF-8 and {encoding}; byte {error.start})",
            where=where,
            mend="save the file as UTF-8 text",
        ) from error


def _plain(path: Path) -> str:
    return decode(path.read_bytes(), str(path))


def _html(path: Path) -> str:
    data = path.read_bytes()
    if data[:1024].lstrip().lower().startswith((b"mime-version:", b"from:", b"content-type:")):
        return _mht(path)
    return html_text(page_decoded(data, str(path)))


def page_decoded(data: bytes, where: str, declared: str = "") -> str:
    """A page as text; one that calls itself Chinese is read to its end, whatever a byte of it says.

    What the bytes are goes before what the page says: browsers save pages as UTF-8 that say gb2312.
    """
    held = data[:2048].lower().replace(b'"', b"").replace(b"'", b"")
    chinese = b"charset=gb" in held or declared.lower().startswith("gb")
    if not chinese or data.startswith((b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")):
        return decode(data, where)
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return data.decode("gb18030", "replace")


def _mht(path: Path) -> str:
    """The page within a web archive (网页,单个文件): the first part that is one."""
    import email

    with suppress(RecursionError, LookupError, ValueError):
        for part in email.message_from_bytes(path.read_bytes()).walk():
            page = part.get_payload(decode=True)
            if part.get_content_type() in ("text/html", "application/xhtml+xml") and isinstance(page, bytes):
                return html_text(page_decoded(page, str(path), part.get_content_charset("")))
    raise InvalidDocument("a web archive without a page", where=str(path), mend="save the page as .html or .txt")


def _docx(path: Path) -> str:
    where = str(path)
    try:
        with zipfile.ZipFile(path) as archive:
            entries = archive.infolist()
    except (zipfile.BadZipFile, OSError, ValueError) as error:
        raise InvalidDocument("not a .docx file (no zip archive)", where=where, mend=BY_WORD) from error
    unpacked = sum(entry.file_size for entry in entries)
    packed = max(1, sum(entry.compress_size for entry in entries))
    if unpacked > MAX_UNPACKED or (unpacked > 10 * 1024 * 1024 and unpacked / packed > MAX_RATIO):
        raise InvalidDocument(
            f"a .docx that unpacks to {unpacked // 1024**2} MB, {unpacked // packed} times its size: refused unopened",
            where=where,
            mend="save its text as .txt",
        )
    from loaders.files.word import word_text

    return word_text(path)


def _pdf(path: Path) -> str:
    from loaders.files.pdf import pdf_text

    return pdf_text(path)


_READERS: dict[str, Callable[[Path], str]] = {
    ".txt": _plain,
    ".md": _plain,
    ".markdown": _plain,
    ".html": _html,
    ".htm": _html,
    ".mht": _mht,
    ".mhtml": _mht,
    ".docx": _docx,
    ".pdf": _pdf,
}
ENDINGS = tuple(_READERS)


def _writable(text: str) -> str:
    """The text without lone surrogates (broken UTF-16): they have no UTF-8 form and would stop every later writer."""
    try:
        text.encode("utf-8")
    except UnicodeEncodeError:
        return text.encode("utf-8", "replace").decode("utf-8")
    return text


def read(path: str | Path, name: str | None = None) -> Document:
    """The Document of one file; `name` (default: the file's name without ending) becomes `Document.name`.

    `Document.sha256` is over the text's UTF-8 bytes. Raises InvalidDocument: no such file, unknown ending, over
    MAX_BYTES, binary, a zip bomb, encrypted or scanned PDF, no text.
    """
    path = Path(path)
    where = str(path)
    if not path.is_file():
        raise InvalidDocument("no such file", where=where, mend="check the path")
    reader = _READERS.get(path.suffix.lower())
    if reader is None:
        refuse_other(path, ENDINGS, only_readable=True)
        mend = MENDS.get(path.suffix.lower()) or "give " + " ".join(ENDINGS)
        what = f"cannot read {path.suffix}" if path.suffix else "cannot read a file without an ending"
        raise InvalidDocument(what, where=where, mend=mend)
    try:
        text = _text(path, reader)
    except OSError as error:
        mend = "close it where another program has it open, or get the right to read it"
        raise InvalidDocument(f"cannot be read: {error.strerror}", where=where, mend=mend) from error
    if not text.strip("\ufeff\u200b \t\r\n\u3000"):
        raise InvalidDocument("the file holds no text", where=where, mend="give a file with a text layer")
    return Document.of(_writable(text), spoken(path.stem) if name is None else name)


def _text(path: Path, reader: Callable[[Path], str]) -> str:
    size = path.stat().st_size
    if size > MAX_BYTES:
        raise InvalidDocument(
            f"{size // 1024**2} MB, the limit is {MAX_BYTES // 1024**2} MB", where=str(path), mend="split the file"
        )
    if not size:
        raise InvalidDocument("the file holds no text", where=str(path), mend="give a file with a text layer")
    refuse_other(path, ENDINGS)
    return reader(path) if reader is _plain else characters(reader(path))
