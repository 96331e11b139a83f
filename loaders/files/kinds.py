"""What a file is: by its ending, by its first bytes, by where it lies; and what to do with one that is not read."""

from __future__ import annotations

import os
import zipfile
from collections import Counter
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

from ontology.errors import InvalidDocument

_FIRST_BYTES = {b"%PDF": ".pdf", b"PK\x03\x04": ".zip", b"\xd0\xcf\x11\xe0": ".doc", b"{\\rtf": ".rtf"}
# What of a .zip makes it a file of its own.
_WITHIN = {"word/": ".docx", "xl/": ".xlsx", "ppt/": ".pptx", "OFD.xml": ".ofd", "content.xml": ".odt"}
# A browser saves what a page shows, other pages among it, in a folder beside it.
_OWN_PAGE = b'<meta name="generator" content="legal-governance-graph'
_HEAD = 8192  # bytes of a page
_AS_PAGES = (".html", ".htm", ".mht", ".mhtml", ".md", ".markdown")  # what may begin as a page does
_PARTS_OF_PAGE = ("_files", ".files", "_file")

BY_WORD = "open it in Word or WPS and save it as .docx"
_WORD = (".doc", ".wps", ".rtf", ".dot", ".dotx", ".docm", ".wpt", ".odt")
_PAGES = (".ofd", ".ceb", ".cebx")
MENDS: Mapping[str, str] = {
    **dict.fromkeys(_WORD, BY_WORD),
    **dict.fromkeys(_PAGES, "open it in its reader and save it as .pdf, or its text as .txt"),
    **dict.fromkeys((".xls", ".xlsx", ".et", ".ppt", ".pptx", ".dps"), "copy its text into a .docx or .txt file"),
    **dict.fromkeys((".jpg", ".jpeg", ".png", ".tif", ".tiff", ".bmp"), "run OCR on it and save its text as .txt"),
    **dict.fromkeys((".zip", ".rar", ".7z"), "unpack it and give its files"),
}


def texts_left_out(skipped: Counter[str]) -> list[tuple[str, str]]:
    """Of the endings of skipped files those that surely hold texts, and how one has them read."""
    kinds = ((_WORD, MENDS[".doc"]), (_PAGES, MENDS[".ofd"]))
    found = ((" ".join(ending for ending in endings if skipped[ending]), mend) for endings, mend in kinds)
    return [(endings, mend) for endings, mend in found if endings]


def spoken(name: str) -> str:
    """A file's name as text. Archives made on Windows leave names that are no UTF-8: they are read as GB18030."""
    try:
        name.encode("utf-8")
    except UnicodeEncodeError:
        return os.fsencode(name).decode("gb18030", "replace")
    return name


def ending(path: Path) -> str:
    """The ending by which skipped files are counted."""
    return spoken(path.suffix.lower()) or "(no ending)"


def is_aside(path: Path) -> bool:
    """Whether a file of a folder is no document of its own: hidden, the lock of an open one, a part of a saved page, a
    page that this program has written."""
    if path.name.startswith((".", "~$")) or is_own_page(path):
        return True
    folder = path.parent
    stem = next((folder.name.removesuffix(end) for end in _PARTS_OF_PAGE if folder.name.endswith(end)), "")
    return bool(stem) and any((folder.parent / f"{stem}{end}").is_file() for end in (".htm", ".html"))


def is_own_page(path: Path) -> bool:
    """Whether the file is an answer or a view as a page: what it says stands in the graph."""
    if path.suffix.lower() not in (".html", ".htm"):
        return False
    with suppress(OSError), path.open("rb") as file:
        return _OWN_PAGE in file.read(_HEAD)
    return False


def refuse_other(path: Path, readable: tuple[str, ...], *, only_readable: bool = False) -> None:
    """Raises InvalidDocument for a file that is not what it is called, and for pages of our own; `only_readable` for
    those that would be read under their right name."""
    if is_own_page(path):
        mend = "give the documents that it was made of"
        raise InvalidDocument("a page that this program has written", where=str(path), mend=mend)
    named, real = path.suffix.lower(), _real_ending(path)
    if not real or real == named or (only_readable and real not in readable):
        return
    if named == ".docx" and real == ".doc":
        what = "an old Word file (.doc) under the name .docx, or one with a password"
        raise InvalidDocument(
            what, where=str(path), mend="open it in Word or WPS and save it as .docx without a password"
        )
    mend = f"rename it to {real}" if real in readable else MENDS[real]
    raise InvalidDocument(f"this is a {real} file under another name", where=str(path), mend=mend)


def _real_ending(path: Path) -> str:
    """The ending that a file should have by its first bytes, "" where they say nothing."""
    with path.open("rb") as file:
        head = file.read(_HEAD)
    found = next((ending for magic, ending in _FIRST_BYTES.items() if head.startswith(magic)), "")
    if not found and path.suffix.lower() not in _AS_PAGES:
        begins = head.removeprefix(b"\xef\xbb\xbf").lstrip().lower()
        if begins.startswith((b"<!doctype html", b"<html")):
            return ".html"
        if begins.startswith((b"mime-version:", b"from: <saved by")):
            return ".mht"
    if found != ".zip":
        return found
    with suppress(zipfile.BadZipFile, OSError, ValueError), zipfile.ZipFile(path) as archive:
        names = archive.namelist()
        return next((ending for start, ending in _WITHIN.items() if any(n.startswith(start) for n in names)), found)
    return ".docx"  # a broken one: its reader tells
