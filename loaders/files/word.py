"""The text of a Word document (.docx) as Word shows it: one paragraph a line, table rows with tabs, in the order of the body.

What stands in no text of the file but on its pages is there, too: the numbers of lists (第一条, 一、). What readers do not
see is not: deletions that are tracked, hidden text, comments, fields' codes; nor are the table of contents that Word
makes, headers and footers. Text boxes stand before the paragraph that they are tied to; footnotes and endnotes stand at the end, numbered.
A cell that goes over several columns stands once, the places that it covers are empty; one that goes over several rows
is a name of each of them, and stands once where it is a figure or a sentence.
"""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from loaders.files.table_rows import NAME, joined
from loaders.files.word_numbers import Element, Numbers, child, local, numbers, value, whole_number
from ontology.errors import InvalidDocument

if TYPE_CHECKING:
    from docx.opc.part import Part
    from docx.opc.rel import Relationships

_REMOVED = frozenset(["del", "moveFrom", "delText", "delInstrText"])
_PROPERTIES = frozenset(["pPr", "rPr", "sectPr", "tblPr", "tblGrid", "trPr", "tcPr", "sdtPr", "sdtEndPr"])
_MARKS = frozenset(["instrText", "fldChar", "rt", "commentReference", "annotationRef", "footnoteRef", "endnoteRef"])
_UNSEEN = _REMOVED | _PROPERTIES | _MARKS | {""}  # "": what is no element
_WRITTEN = {"tab": "\t", "cr": "\n", "noBreakHyphen": "-"}
_NOTES = {"footnoteReference": "footnotes", "endnoteReference": "endnotes"}
_OFF = ("0", "false", "off")
_SENTENCE = re.compile("[。；]")
MAX_COLUMNS = 200
MAX_PART = 50 * 1024 * 1024  # bytes: the text of a book of some thousand pages


def word_text(path: Path) -> str:
    """The text of the file. Raises InvalidDocument."""
    from docx.opc.exceptions import OpcError

    try:
        _small_enough(path)
        return _Word(_Parts(path)).text()
    except (
        KeyError,
        ValueError,
        SyntaxError,
        OSError,
        RecursionError,
        RuntimeError,
        zipfile.BadZipFile,
        OpcError,
    ) as error:
        why = " ".join(str(error).split())[:200] or type(error).__name__
        raise InvalidDocument(
            f"not a readable .docx ({why})", where=str(path), mend="open and save it again as .docx"
        ) from error


def _small_enough(path: Path) -> None:
    with zipfile.ZipFile(path) as archive:
        for part in archive.infolist():
            if part.filename.endswith((".xml", ".rels")) and part.file_size > MAX_PART:
                raise ValueError(f"{part.filename} has {part.file_size // 1024**2} MB")


class _Parts:
    """The parts of the package that hold words, each found by what the main part says of it; python-docx reads them.

    Its own paragraphs show neither the numbers of lists nor what is tracked, so they are read from the elements.
    """

    def __init__(self, path: Path) -> None:
        from docx.package import Package

        main = _named(Package.open(str(path)).rels, "officeDocument")
        if main is None:
            raise ValueError("no main part")
        self._main = main
        self.main: Element = _root(main)

    def related(self, kind: str) -> Element | None:
        """The part of a kind: numbering, styles, footnotes, endnotes."""
        part = _named(self._main.rels, kind)
        return _root(part) if part is not None else None


def _named(relations: Relationships, kind: str) -> Part | None:
    """The part that stands in a relation, whose name has two forms (strict and transitional)."""
    for one in relations.values():
        if one.reltype.rpartition("/")[2] == kind and not one.is_external:
            return one.target_part
    return None


def _root(part: Part) -> Element:
    """A part's root. Word declares no document type: one that is there is hostile."""
    from docx.oxml.parser import parse_xml

    root = getattr(part, "element", None)
    root = parse_xml(part.blob) if root is None else root
    if root.getroottree().docinfo.doctype:
        raise ValueError(f"{part.partname} declares entities")
    return root


@dataclass(slots=True)
class _Paragraph:
    """A paragraph while it is read: its pieces, and the text boxes that are tied to it."""

    pieces: list[str] = field(default_factory=list)
    boxes: list[Element] = field(default_factory=list)


class _Word:
    """A document while it is read."""

    def __init__(self, parts: _Parts) -> None:
        styles = parts.related("styles")
        self._body = child(parts.main, "body")
        self._numbers: Numbers = numbers(parts.related("numbering"), styles)
        self._contents = set(_styles_of_contents(styles))
        self._held = {kind: _by_id(parts.related(kind)) for kind in _NOTES.values()}
        self._noted: list[Element] = []

    def text(self) -> str:
        lines = list(self._lines(self._body)) if self._body is not None else []
        for number, note in enumerate(self._noted, 1):  # a note may hold one: the list grows
            lines.append(f"[{number}] " + " ".join(line.strip() for line in self._lines(note)).strip())
        return "\n".join(lines) + "\n"

    def _lines(self, parent: Element) -> Iterator[str]:
        held = ""  # of a paragraph whose end is deleted: the next one goes on in its line
        for block in _blocks(parent):
            if local(block.tag) == "tbl":
                yield from ([held] if held else [])
                held = ""
                yield from self._rows(block)
                continue
            *boxes, text = self._paragraph(block)
            yield from boxes
            if child(block, "pPr", "rPr", "del") is not None:
                held += text
            elif not self._is_contents(block):
                yield held + text
                held = ""
        if held:
            yield held

    def _is_contents(self, paragraph: Element) -> bool:
        return value(child(paragraph, "pPr", "pStyle")) in self._contents

    def _paragraph(self, element: Element) -> list[str]:
        """What its text boxes hold, then the paragraph with its number."""
        read = _Paragraph()
        self._read(element, read)
        label, text = self._numbers.label(element), "".join(read.pieces)
        lines = [line for box in read.boxes for line in self._lines(box) if line.strip()]
        return [*lines, label + text if text.strip() else text]

    def _read(self, parent: Iterable[Element], into: _Paragraph) -> None:
        for one in parent:
            name = local(one.tag)
            if name in _UNSEEN or (name == "r" and _hidden(one)) or (name == "sdt" and _asks(one)):
                continue
            if name == "t":
                into.pieces.append(_words(one))
            elif name in _WRITTEN:
                into.pieces.append(_WRITTEN[name])
            elif name == "br":
                into.pieces.append("" if value(one, "type") in ("page", "column") else "\n")
            elif name in _NOTES:
                note = self._held[_NOTES[name]].get(value(one, "id"))
                self._noted += [note] if note is not None else []
            elif name == "txbxContent":
                into.boxes.append(one)
            elif name == "AlternateContent":
                self._read(_shown(one), into)
            else:
                self._read(one, into)

    def _rows(self, table: Element) -> Iterator[str]:
        above: dict[int, str] = {}  # by column: the name that goes on into the rows below
        for row in _under(table, "tr"):
            if child(row, "trPr", "del") is not None:
                continue
            cells: list[list[str]] = [[] for _ in range(_spanned(child(row, "trPr", "gridBefore"), 0))]
            for cell in _under(row, "tc"):
                column, merged = len(cells), _merged(cell)
                lines = [] if merged else [line for line in self._lines(cell) if line.strip()]
                if not merged:
                    above[column] = name if NAME.fullmatch(name := joined(lines)) else ""
                cells.append([above[column]] if merged == "vMerge" and above.get(column) else lines)
                spanned = _spanned(child(cell, "tcPr", "gridSpan"), 1)
                cells += [[] for _ in range(min(spanned - 1, MAX_COLUMNS - len(cells)))]
            yield from _row(cells)


def _merged(cell: Element) -> str:
    """Which way the cell is the continuation of another, "" where it is none."""
    for name in ("vMerge", "hMerge"):
        merged = child(cell, "tcPr", name)
        if merged is not None and value(merged) != "restart":
            return name
    return ""


def _row(cells: list[list[str]]) -> Iterator[str]:
    """A row as a line with tabs; the cell that a row has alone is layout where it holds lines or sentences."""
    told = [lines for lines in cells if lines]
    if len(told) == 1 and (len(told[0]) > 1 or _SENTENCE.search(told[0][0])):
        yield from told[0]
    else:
        yield "\t".join(joined([" ".join(line.split()) for line in lines]) for lines in cells)


def _spanned(element: Element | None, otherwise: int) -> int:
    return min(whole_number(value(element), otherwise), MAX_COLUMNS)


def _blocks(parent: Iterable[Element]) -> Iterator[Element]:
    """Paragraphs and tables, those in content controls and in what was inserted too."""
    for one in parent:
        name = local(one.tag)
        if name in ("p", "tbl"):
            yield one
        elif name == "AlternateContent":
            yield from _blocks(_shown(one))
        elif name not in _UNSEEN and not (name == "sdt" and _asks(one)):
            yield from _blocks(one)


def _under(parent: Element, wanted: str) -> Iterator[Element]:
    """The rows of a table, the cells of a row; not those of tables within."""
    for one in parent:
        name = local(one.tag)
        if name == wanted:
            yield one
        elif name not in _UNSEEN and name not in ("p", "tbl", "tc"):
            yield from _under(one, wanted)


def _shown(alternate: Element) -> Iterable[Element]:
    """What Word shows of content in two forms: the first; the other is for older programs."""
    first = child(alternate, "Choice")
    return first if first is not None else ()


def _asks(control: Element) -> bool:
    """Whether a content control still shows what is to be filled in (单击此处输入文字)."""
    asks = child(control, "sdtPr", "showingPlcHdr")
    return asks is not None and value(asks) not in _OFF


def _hidden(run: Element) -> bool:
    hidden = child(run, "rPr", "vanish")
    return hidden is not None and value(hidden) not in _OFF


def _words(element: Element) -> str:
    """The characters of a run; blanks around them are the file's layout unless it says that they are kept."""
    text = element.text or ""
    return text if value(element, "space") == "preserve" else text.strip(" \t\r\n")


def _by_id(notes: Element | None) -> dict[str, Element]:
    """Notes by their ids; the rules that part them from the text are none."""
    if notes is None:
        return {}
    return {value(one, "id"): one for one in notes if value(one, "type") in ("", "normal")}


def _styles_of_contents(styles: Element | None) -> Iterator[str]:
    """The styles of a table of contents that Word has made (toc 1 …)."""
    for one in styles if styles is not None else ():
        if value(child(one, "name")).lower().startswith("toc "):
            yield value(one, "styleId")
