"""The lines of an article as 款, 项 and 目: (一) opens an item, 1. a sub-item, any other line a paragraph."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from typing import Final

from loaders.numerals import number

_CN: Final = "一二三四五六七八九十百"
_ITEM: Final = re.compile(rf"[(\[][ \u200b]*([{_CN}]{{1,5}})[ \u200b]*[)\]][ \u200b、.]*")
_SUB: Final = re.compile(r"(?:[(\[][ ]*([0-9]{1,3})[ ]*[)\]]|([0-9]{1,3})(?:[.．、](?![0-9])|[)]))[ \u200b、]*")
_INLINE: Final = re.compile(rf"(?<=[:;。,])[ \u200b]*[(\[]([{_CN}]{{1,5}})[)\]]")
_OPENERS: Final = frozenset("([0123456789")
_Mark = tuple[int, int, re.Match[str]]  # layer (1 项, 2 目), offset of the line, mark


@dataclass(frozen=True, slots=True)
class Item:
    """A 项 or 目: `label` is its mark as written, `(一)`; `start` is behind the mark."""

    number: int
    label: str
    start: int
    end: int
    items: tuple[Item, ...] = ()


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A 款: its own lines and, after a stem, its items. `stem_end` is where the words before the first item end."""

    number: int
    start: int
    end: int
    stem_end: int
    items: tuple[Item, ...] = ()


def _start(part: Item | Paragraph) -> int:
    return part.start


def paragraph_at(parts: tuple[Paragraph, ...], offset: int) -> Paragraph | None:
    """The 款 that holds an offset of the article's text; the last one for what lies behind it."""
    index = bisect_right(parts, offset, key=_start)
    return parts[index - 1] if index else None


def item_at(items: tuple[Item, ...], offset: int) -> Item | None:
    """The item that holds an offset of the article's text."""
    index = bisect_right(items, offset, key=_start)
    return items[index - 1] if index and offset < items[index - 1].end else None


def paragraphs(form: str) -> tuple[Paragraph, ...]:
    """The 款 of an article; `form` is `mapped` of its text."""
    inline = "(二)" in form or "[二]" in form
    if not inline and "\n" not in form:
        return (Paragraph(1, 0, len(form), len(form)),)
    out: list[Paragraph] = []
    marks: list[_Mark] = []
    start, offset = 0, 0
    for line in form.split("\n"):
        mark = _mark(form, line, offset, marks) if line[:1] in _OPENERS else None
        if mark is not None:
            marks.append(mark)
        elif offset:
            out.append(_paragraph(form, len(out) + 1, start, offset - 1, marks))
            start, marks = offset, []
        if inline:
            marks += [(1, offset + found.start(), found) for found in _INLINE.finditer(line)]
        offset += len(line) + 1
    out.append(_paragraph(form, len(out) + 1, start, len(form), marks))
    return tuple(out)


def _mark(form: str, line: str, offset: int, marks: list[_Mark]) -> _Mark | None:
    """The item that a line opens; None for a line that is a paragraph of its own."""
    mark = _ITEM.match(line)
    if mark is not None:
        return (1, offset, mark) if offset or _INLINE.search(line) else None
    sub = _SUB.match(line)
    if sub is None:
        return None
    first = int(sub[1] or sub[2]) == 1
    if not marks:  # a list of 1. 2. straight under its stem
        return (1, offset, sub) if first and form[max(0, offset - 2) : offset - 1] == ":" else None
    if marks[-1][2].re is _SUB:
        return (marks[-1][0], offset, sub)
    return (2, offset, sub) if first else None


def _paragraph(form: str, index: int, start: int, end: int, marks: list[_Mark]) -> Paragraph:
    if not marks:
        return Paragraph(index, start, end, end)
    return Paragraph(index, start, end, _trimmed(form, start, marks[0][1]), _items(form, marks, end, 1))


def _trimmed(form: str, start: int, end: int) -> int:
    while end > start and form[end - 1] in "\n \u200b":
        end -= 1
    return end


def _items(form: str, marks: list[_Mark], end: int, layer: int) -> tuple[Item, ...]:
    own = [i for i, mark in enumerate(marks) if mark[0] == layer]
    out = []
    for place, i in enumerate(own):
        after = own[place + 1] if place + 1 < len(own) else len(marks)
        close = marks[after][1] if after < len(marks) else end
        _, offset, mark = marks[i]
        begin = offset + mark.end() - mark.start()
        value = number(mark[1] or mark[2]) or place + 1
        inner = _items(form, marks[i + 1 : after], close, layer + 1) if after > i + 1 else ()
        out.append(Item(value, mark[0].strip(" \u200b"), begin, _trimmed(form, begin, close), inner))
    return tuple(out)
