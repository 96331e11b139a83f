"""The lines of pages as paragraphs: a line that reaches the right margin goes on in the next, unless that one is indented,
of another size or further down; a title over two lines is one."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import accumulate, groupby, pairwise

from loaders.files.pdf_lines import Line

# Of a character: what a full line leaves free besides the word that did not fit; within a sentence, in a title.
_ROOM, _WITHIN_ROOM, _TITLE_ROOM = 0.7, 2.0, 1.6
_FULL = 0.7  # what one leaves that is full to the end
# What no line breaks: marks that open, a number or word of letters, marks that close.
_WORD = re.compile(
    r"[（(《〈“‘\u3014\[【「]*(?:[0-9A-Za-z.,%％:/+~—-]+|[^0-9A-Za-z])[，。；：、！？）)》〉”’\u3015\]】」%％]*"
)
_INDENT = 0.8
_APART = 1.35  # of the usual distance of lines
_TITLE = 1.15  # of the usual size
_CLOSED = frozenset("。；：！？")


def paragraphs(lines: Sequence[Line]) -> Iterator[str]:
    """The text of each paragraph and of each row of a table."""
    lines = _in_whole_columns(_in_own_columns(lines))
    pitch, size = _usual(lines)
    indented = sum(_is_indented(line) for line in lines) > len(lines) * 0.03
    held: list[str] = []
    before: Line | None = None
    for line in lines:
        if before is not None and not _goes_on(before, line, pitch, size, indented=indented):
            yield _joined(held)
            held = []
        held.append(line.text)
        before = line
    if held:
        yield _joined(held)


def _in_own_columns(lines: Sequence[Line]) -> Iterator[Line]:
    """With the margins that the lines of a column show, heads and feet of the page left out."""
    for _, group in groupby(lines, key=lambda line: (line.row, line.left, line.right)):
        held = list(group)
        left, right = min(line.x0 for line in held), max(line.x1 for line in held)
        yield from (replace(line, left=left, right=right) for line in held)


def _in_whole_columns(found: Iterable[Line]) -> list[Line]:
    """With the usual margins for the lines of a column that holds none that fills it."""
    lines = list(found)
    widths = sorted(line.right - line.left for line in lines if not line.row)
    usual = widths[len(widths) // 2] if widths else 0.0
    lefts = Counter(round(line.left) for line in lines if not line.row and line.right - line.left > 0.9 * usual)
    out = []
    for line in lines:
        if not line.row and line.right - line.left < 0.9 * usual:
            left = max(
                (one for one in lefts if one <= line.x0 + 1), key=lambda one: (lefts[one] > 1, one), default=line.left
            )
            line = replace(line, left=left, right=max(line.right, left + usual))
        out.append(line)
    return out


def _usual(lines: Sequence[Line]) -> tuple[float, float]:
    """The usual distance of lines, and the usual size of characters."""
    steps = sorted(two.top - one.top for one, two in pairwise(lines) if two.top > one.top and not (one.row or two.row))
    sizes = sorted((line.size, len(line.text)) for line in lines if not line.row)
    reached = list(accumulate(length for _, length in sizes))
    size = next((size for (size, _), at in zip(sizes, reached, strict=True) if at >= reached[-1] / 2), 0.0)
    return (steps[len(steps) // 2] if steps else 0.0), size


def _is_indented(line: Line) -> bool:
    return not line.row and line.x0 - line.left > _INDENT * line.size


def _goes_on(one: Line, two: Line, pitch: float, size: float, *, indented: bool) -> bool:
    if one.row or two.row or abs(one.size - two.size) > 0.1 * one.size:
        return False
    step = two.top - one.top
    if step > 0 and pitch and step > _APART * pitch * max(1.0, one.size / size if size else 1.0):
        return False
    room = (one.right - one.x1) / one.size
    word = _word(two.text)
    if _is_centred(two) and (room < word + _ROOM or _is_centred(one)):
        left = (one.right - one.left - one.x1 + one.x0) / one.size
        left -= 1.0 if two.text[0] == "年" and one.text[-1].isdigit() else 0.0
        return left < word + _TITLE_ROOM and one.size > _TITLE * size and one.text[-1:] not in _CLOSED
    if _is_indented(two):
        return False
    if not indented and one.text[-1:] in _CLOSED:
        return room < _FULL
    return room < word + (_WITHIN_ROOM if indented and one.text[-1:] not in _CLOSED else _ROOM)


def _word(text: str) -> float:
    """The width of the first word of a line, in characters."""
    found = _WORD.match(text)
    return sum(0.5 if char.isascii() else 1.0 for char in found[0]) if found else 1.0


def _is_centred(line: Line) -> bool:
    left, right = line.x0 - line.left, line.right - line.x1
    return left > line.size and abs(left - right) < 1.5 * line.size


def _joined(lines: list[str]) -> str:
    """The lines as one: between words of letters there is a blank."""
    out = lines[0]
    for line in lines[1:]:
        out += (
            " " if out[-1:].isascii() and out[-1:].isalpha() and line[:1].isascii() and line[:1].isalpha() else ""
        ) + line
    return out
