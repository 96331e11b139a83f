"""Line ends of a file, lines broken inside a sentence, and characters that nobody sees, taken out for reading; offsets
lead back to the text.

A line goes on in the next where it ends without a mark and the next begins with neither indent, number nor cell: of
running text, or of a text whose lines are all broken at one width. Blanks around lines and the second half of Windows'
line ends are none of the text. Everything is read from the joined text, and `Joined` says where each character stands
in the stored one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final, NamedTuple

from loaders.page_lines import FURNITURE
from loaders.patterns import regex
from loaders.text import characters

_OPEN_END: Final = regex(r"[\u4e00-\u9fff\d、,(《“]")
_GOES_ON: Final = regex(r"[\u4e00-\u9fff\d、,)》”%]")
_UNSEEN: Final = regex("\u200b\u200b*")
_LINE: Final = regex(r"[^\n]+")
_NEW: Final = regex(
    r"(?:[一二三四五六七八九十]{1,3}[、.]|第[一二三四五六七八九十]+[章节条部]|\d{1,2}[、.](?!\d)|[12]\d{3}年\d{1,2}月\d{1,2}日$|[一二三四五六七八九十]是|[\u4e00-\u9fff]{2,8}:)"
)
_RUNNING: Final = regex(r",(?!\d)|[。;、]")
_HEAD: Final = regex(
    r"[ #*]*(?:[一二三四五六七八九十]{1,3}[、.]|\([一二三四五六七八九十\d]{1,3}\)|\d{1,2}[、.](?!\d)|第[一二三四五六七八九十]+[章部])[^。;]*$"
)
_STOP: Final = regex(r"\.(?<=[\u4e00-\u9fff%)》”\"]\.)(?=[\u4e00-\u9fff《“\"\n \t(]|\Z)")
# What an old program put between paragraphs. Between digits it was a mark that nobody can tell any more: it stays, so that
# two numbers are not made one.
_PRIVATE_USE: Final = regex(r"(?<!\d)[\ue000-\uf8ff]|[\ue000-\uf8ff](?!\d)")
_ANY_PRIVATE_USE: Final = regex("[\ue000-\uf8ff]")  # few texts hold one
_NUMBERED: Final = regex(r"(?:^|\n)[ \t#*]*[一二三四五六七八九十]{1,3}$")
_STRAIGHT: Final = regex(r"\"([^\"\n]{1,40})\"")
_LINE_ENDS: Final = {0x0D: "\n", 0x2028: "\n", 0x2029: "\n"}
# 3.1 县司法局…, 2.1.4、…: the number of a part; 3.5 万人 begins with a figure.
_OF_PARTS: Final = regex(
    r"^[ \t]*\d{1,2}(?:\.\d{1,2}){1,3}(?:[ 、]+|\. *)(?=[\u4e00-\u9fff《“(])(?![万亿元个件名人次户家项])", re.MULTILINE
)
_SHORTEST: Final = 14  # characters of a line that may be a wrapped one
# A text whose lines are broken at one width: so many lines, the longest of them so long.
_LEAST_LINES, _LEAST_GOING_ON, _NARROWEST, _WIDEST = 4, 3, 10, 100
_CLOSED: Final = regex(r"[。;:!?…][”)]?(?:\([^()\n]{2,40}\))?$")
_LAST: Final = 44  # characters of a line in which the mark at its end is looked for
_OPENS: Final = regex(
    r"[一二三四五六七八九十]{1,3}、|\([一二三四五六七八九十\d]{1,3}\)|第[一二三四五六七八九十]+[章节条部](?= )|附件|\||\d{1,2}[.、] ?(?=[\u4e00-\u9fff《“])"
)


@dataclass(frozen=True, slots=True)
class Joined:
    """The text to read, and where its characters stand in the stored text (None: everywhere at the same place)."""

    text: str
    places: Sequence[int] | None

    def span(self, start: int, end: int) -> tuple[int, int]:
        """A stretch of the joined text as one of the stored text."""
        if self.places is None:
            return start, end
        first = self.places[start] if start < len(self.places) else self.places[-1] + 1
        return first, (self.places[end - 1] + 1 if end > start else first)


def punctuated(form: str) -> str:
    """The mapped text with 。 and “ ” where it ends its sentences with `.` and quotes with straight marks, without
    the numbers of parts of parts (3.1 …) and private-use characters; one for one."""
    if _ANY_PRIVATE_USE.search(form):
        form = _PRIVATE_USE.sub(" ", form)
    if '"' in form:
        form = _STRAIGHT.sub(r"“\1”", form)
    if "." in form and len(_OF_PARTS.findall(form)) > 1:
        form = _OF_PARTS.sub(lambda found: " " * len(found[0]), form)
    stops = [found.start() for found in _STOP.finditer(form)] if "." in form else []
    if len(stops) <= max(2, form.count("。")):
        return form
    chars = list(form)
    for at in stops:
        if not _NUMBERED.search(form, max(0, at - 12), at):
            chars[at] = "。"
    return "".join(chars)


class _Line(NamedTuple):
    """A line of the mapped text: where it begins and ends, where its words do, and whether it is indented."""

    start: int
    stop: int
    first: int
    last: int
    indented: bool = False


def joined(text: str, form: str) -> Joined:
    """`form` is the mapped text, character for character. Lines that a page tells of itself are left out."""
    cuts = [found.span() for found in _UNSEEN.finditer(form)] if "\u200b" in form else []
    for found in FURNITURE.finditer(form):
        cuts.append((found.start(), found.end() + (2 if text.startswith("\r\n", found.end()) else 1)))
    cuts = sorted([*cuts, *(cut for cut in _cuts(text, form) if cut[0] < cut[1])])
    if not cuts:
        told = characters(text)
        whole = told.translate(_LINE_ENDS) if "\r" in told else told
        return Joined(whole, None if told == text else range(len(text)))
    kept: list[str] = []
    places: list[int] = []
    at = 0
    for start, end in [*cuts, (len(text), len(text))]:  # those of a line that is left out lie within its own
        if start > at:
            kept.append(text[at:start])
            places.extend(range(at, start))
        at = max(at, end)
    return Joined(characters("".join(kept)).translate(_LINE_ENDS), places)


def _cuts(text: str, form: str) -> Iterator[tuple[int, int]]:
    """What of the ends and beginnings of lines is none of the text to read."""
    lines = [_line(text, found) for found in _LINE.finditer(form)]
    wrap = _wrap(form, lines)
    spaced = _double_spaced(text, lines)
    of_windows = "\r\n" in text
    before, going_on = _Line(0, 0, 0, 0), False
    for line in lines:
        single = line.start - before.stop == (2 if of_windows and text.startswith("\r\n", before.stop) else 1)
        going_on = single and (
            (line.first == line.start and _inside(form, before, line, going_on))
            or (wrap is not None and before.stop > 0 and _full(form, before, line, wrap))
        )
        if going_on:
            yield before.last, line.first
        else:
            yield before.last, before.stop
            if spaced and before.stop:
                yield before.stop + 1, line.start
            elif of_windows:
                yield from ((at, at + 1) for at in _windows(text, before.stop, line.start))
            yield line.start, line.first
        before = line
    yield before.last, before.stop
    yield from ((at, at + 1) for at in _windows(text, before.stop, len(text)))


def _double_spaced(text: str, lines: list[_Line]) -> bool:
    """Whether empty lines stand between all lines, so that they say nothing."""
    told = [line for line in lines if line.last > line.first]
    apart = sum(
        text.count("\n", one.stop, two.start) > 1 or text.count("\r", one.stop, two.start) > 1
        for one, two in pairwise(told)
    )
    return len(told) > 3 and apart > len(told) * 0.7


def _windows(text: str, start: int, stop: int) -> Iterator[int]:
    """Where Windows' line ends stand: two characters for one."""
    at = text.find("\r\n", start, stop)
    while at >= 0:
        yield at
        at = text.find("\r\n", at + 2, stop)


def _line(text: str, found: re.Match[str]) -> _Line:
    """A line; the blanks of a row of a table are its empty cells, one blank is no indent."""
    start, stop = found.span()
    words = found[0].strip(" \t")
    if not words:
        return _Line(start, stop, start, start)
    if "\t" in words or ("\t" in found[0] and not found[0].startswith("\t")):
        return _Line(start, stop, start, stop)
    first = start + len(found[0]) - len(found[0].lstrip(" \t"))
    return _Line(start, stop, first, first + len(words), first - start > 1 or text[start] in "\t\u3000")


class _Wrap(NamedTuple):
    """How the lines of a text were broken: so long is a full one at least, so long one that is full to the end; whether
    paragraphs begin with an indent."""

    least: int
    width: int
    indented: bool


def _wrap(form: str, lines: list[_Line]) -> _Wrap | None:
    """None for a text whose lines are paragraphs."""
    lines = [line for line in lines if line.last > line.first and "\t" not in form[line.first : line.last]]
    if len(lines) < _LEAST_LINES:
        return None
    lengths = sorted(line.last - line.start for line in lines)
    width = lengths[len(lengths) * 9 // 10]
    if not _NARROWEST <= width <= _WIDEST:
        return None
    full = [line for line in lines if line.last - line.start >= width * 0.85]
    going_on = [line for line in full if not _closed(form, line)]
    told = sum(_RUNNING.search(form, line.first, line.last) is not None for line in going_on)
    if len(going_on) < max(_LEAST_GOING_ON, len(full) / 2) or len(full) < len(lines) * 0.2 or told * 2 <= len(going_on):
        return None
    least = sorted(line.last - line.start for line in going_on)[len(going_on) // 8] - 1
    indents = sum(line.indented for line in lines)
    return _Wrap(least, width, 0 < indents < len(lines) * 0.9)


def _closed(form: str, line: _Line) -> bool:
    return _CLOSED.search(form[max(line.first, line.last - _LAST) : line.last]) is not None


def _full(form: str, before: _Line, line: _Line, wrap: _Wrap) -> bool:
    """Whether a line of a text broken at a width is full and the next opens nothing."""
    length = before.last - before.start
    if length < wrap.least or (wrap.indented and line.indented) or "\t" in form[before.first : line.last]:
        return False
    if length < wrap.width - (1 if wrap.indented else 0) and _closed(form, before):
        return False
    return not _OPENS.match(form, line.first)


def _inside(form: str, before: _Line, after: _Line, going_on: bool) -> bool:
    """Whether a line of running text ends without a mark and the next goes on."""
    if not (before.last and _OPEN_END.match(form, before.last - 1) and _GOES_ON.match(form, after.start)):
        return False
    line = form[before.start : before.last]
    if "\t" in line or form.find("\t", after.start, after.stop) >= 0 or "|" in line or _NEW.match(form, after.start):
        return False
    if going_on:
        return len(line) >= 4
    return len(line.strip()) >= _SHORTEST and bool(_RUNNING.search(line)) and not (_HEAD.match(line) and len(line) < 48)
