"""The lines of an article as 款, 项 and 目: (一) opens an item, 1. a sub-item, any other line a paragraph."""

from __future__ import annotations

import re

from loaders.statute.article import Item, Paragraph
from loaders.statute.numerals import number
from loaders.text import mapped

_CN = "一二三四五六七八九十百"
_ITEM = re.compile(rf"[(\[][ \u200b]*([{_CN}]{{1,5}})[ \u200b]*[)\]][ \u200b、.]*")
_SUB = re.compile(r"(?:[(\[][ ]*([0-9]{1,3})[ ]*[)\]]|([0-9]{1,3})(?:[.．、](?![0-9])|[)]))[ \u200b、]*")
_INLINE = re.compile(rf"(?<=[:;。,])[ \u200b]*[(\[]([{_CN}]{{1,5}})[)\]]")


def paragraphs(text: str) -> tuple[Paragraph, ...]:
    """The 款 of an article's text."""
    form = mapped(text)
    out: list[Paragraph] = []
    marks: list[tuple[int, int, re.Match[str]]] = []  # layer (1 项, 2 目), offset, mark
    start, offset = 0, 0
    for line in form.split("\n"):
        mark = _ITEM.match(line)
        sub = None if mark else _SUB.match(line)
        if mark and (offset or _INLINE.search(line)):
            marks.append((1, offset, mark))
        elif sub and marks and (marks[-1][0] == 2 or _first(sub) == 1):
            marks.append((2, offset, sub))
        elif sub and offset and not marks and (_first(sub) == 1) and form[offset - 2 : offset - 1] == ":":
            marks.append((1, offset, sub))  # a list of 1. 2. straight under the stem
        elif sub and marks and marks[-1][2].re is _SUB:
            marks.append((marks[-1][0], offset, sub))
        elif offset:
            out.append(_paragraph(form, len(out) + 1, start, offset - 1, marks))
            start, marks = offset, []
        for inner in _INLINE.finditer(line):
            if not (mark and inner.start() == 0):
                marks.append((1, offset + inner.start(), inner))
        offset += len(line) + 1
    out.append(_paragraph(form, len(out) + 1, start, len(form), marks))
    return tuple(out)


def _first(mark: re.Match[str]) -> int:
    return int(mark[1] or mark[2])


def _paragraph(form: str, index: int, start: int, end: int, marks: list[tuple[int, int, re.Match[str]]]) -> Paragraph:
    if not marks:
        return Paragraph(index, start, end, end)
    stem = marks[0][1]
    return Paragraph(index, start, end, _trimmed(form, start, stem), _items(form, marks, end, 1))


def _trimmed(form: str, start: int, end: int) -> int:
    while end > start and form[end - 1] in "\n \u200b":
        end -= 1
    return end


def _items(form: str, marks: list[tuple[int, int, re.Match[str]]], end: int, layer: int) -> tuple[Item, ...]:
    own = [i for i, mark in enumerate(marks) if mark[0] == layer]
    out = []
    for place, i in enumerate(own):
        after = own[place + 1] if place + 1 < len(own) else len(marks)
        close = marks[after][1] if after < len(marks) else end
        _, offset, mark = marks[i]
        begin = offset + mark.end() - mark.start()
        label = mark[0].strip(" \u200b")
        value = number(next(group for group in mark.groups() if group)) or place + 1
        inner = _items(form, marks[i + 1 : after], close, layer + 1) if after > i + 1 else ()
        out.append(Item(value, label, begin, _trimmed(form, begin, close), inner))
    return tuple(out)
