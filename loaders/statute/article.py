"""What a statute is read into: articles with their paragraphs and items, headings, oddities; every part with its place.

Offsets of `Paragraph` and `Item` are code points into `Article.text`; those of `Unit`, `Passage`, `Event` and `Oddity` are
code points into the document's text. `Article.at` and `Article.span` lead from the one to the other.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

from loaders.numerals import chinese
from loaders.statute.paragraphs import Paragraph, item_at, paragraph_at, paragraphs
from ontology.model import Document

# Characters of a clause that is read for duties: in real law the longest has some 290; an endless one is no sentence.
LONGEST_CLAUSE: Final = 1000


@dataclass(slots=True, init=False, eq=False)
class Article:
    """One 条. `text` is the body without 第X条, its lines joined by a line feed, each without spaces around it.

    `pieces` are (offset in text, offset in the document) of each line; `start` and `end` hold the article in the document,
    marker included. `plain` is `mapped(text)`. `form` is 条, or 点 for the numbered points (一、) of a decision that has no 条.
    """

    number: str
    citation: str
    text: str
    pieces: tuple[tuple[int, int], ...]
    path: tuple[str, ...]
    start: int
    end: int
    units: tuple[str, ...]
    form: str
    plain: str
    _paragraphs: tuple[Paragraph, ...] | None

    def __init__(
        self,
        number: str,
        citation: str,
        text: str,
        pieces: tuple[tuple[int, int], ...],
        path: tuple[str, ...],
        start: int,
        end: int,
        units: tuple[str, ...] = (),
        form: str = "条",
        plain: str = "",
    ) -> None:
        self.number, self.citation, self.form = number, citation, form
        self.text, self.plain, self.pieces = text, plain, pieces
        self.path, self.units = path, units
        self.start, self.end = start, end
        self._paragraphs = None

    @property
    def paragraphs(self) -> tuple[Paragraph, ...]:
        """The 款, read when they are first asked for."""
        if self._paragraphs is None:
            self._paragraphs = paragraphs(self.plain)
        return self._paragraphs

    def at(self, offset: int) -> int:
        """The document offset of a code point of `text`."""
        begin, place = self.pieces[max(0, bisect_right(self.pieces, (offset, 1 << 62)) - 1)]
        return place + offset - begin

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Document offsets of `text[start:end]`, end exclusive."""
        pieces = self.pieces
        if len(pieces) == 1:  # most articles are one line
            ((begin, place),) = pieces
            return start + place - begin, (end if end > start else start) + place - begin
        index = max(0, bisect_right(pieces, (start, 1 << 62)) - 1)
        begin, place = pieces[index]
        if index + 1 == len(pieces) or end <= pieces[index + 1][0]:
            return start + place - begin, max(start, end) + place - begin
        return start + place - begin, self.at(end - 1) + 1

    def paragraph_at(self, offset: int) -> Paragraph | None:
        """The 款 that holds an offset of `text`."""
        return paragraph_at(self.paragraphs, offset)

    def cite(self, offset: int, *, items: bool = True) -> str:
        """The citation of the smallest provision that holds an offset: 第四条第二款第一项, 款 left out if only one."""
        paragraph = self.paragraph_at(offset)
        if paragraph is None:
            return self.citation
        citation = self.citation
        if len(self.paragraphs) > 1:
            citation += f"第{chinese(paragraph.number)}款"
        inner_items = paragraph.items if items else ()
        for unit in ("项", "目"):
            inner = item_at(inner_items, offset)
            if inner is None:
                break
            citation += f"第{chinese(inner.number)}{unit}"
            inner_items = inner.items
        return citation


@dataclass(frozen=True, slots=True)
class Unit:
    """A heading: 编, 分编, 章, 节, or a heading without number. `citation` is the path of marks, 第二编第一章."""

    kind: str
    citation: str
    name: str
    start: int
    end: int
    parent: str = ""


@dataclass(frozen=True, slots=True)
class Passage:
    """Words outside the articles: the preamble, a table of contents, an annex, a signature."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Event:
    """A line of the header: a date and what happened then (adopted, promulgated, amended, in force)."""

    date: str
    text: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Oddity:
    """Something irregular: kept, and told. `kind` is a word of data/oddities.tsv."""

    kind: str
    start: int
    end: int
    detail: str = ""


@dataclass(frozen=True, slots=True)
class Statute:
    """One statute as read. `date` is the day that tells its versions apart; `level` as the national database calls it."""

    document: Document
    title: str
    date: str
    level: str
    articles: tuple[Article, ...] = ()
    units: tuple[Unit, ...] = ()
    preamble: tuple[Passage, ...] = ()
    annexes: tuple[Passage, ...] = ()
    unplaced: tuple[Passage, ...] = ()
    oddities: tuple[Oddity, ...] = ()
    short_names: Mapping[str, str] = field(default_factory=dict)
    events: tuple[Event, ...] = ()
    part: str = ""
    issuer: str = ""
    doc_no: str = ""
    earlier_numbers: tuple[str, ...] = ()
    title_span: tuple[int, int] = (0, 0)
    part_span: tuple[int, int] = (0, 0)
