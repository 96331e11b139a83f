"""Lines broken inside a sentence, and characters that nobody sees, taken out for reading; offsets lead back to the text.

A break is inside a sentence where a line of running text ends without a mark and the next goes on with neither indent,
number nor cell. Everything is read from the joined text, and `Joined` says where each character stands in the stored one.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from loaders.patterns import regex

_BREAK = regex(
    r"\n(?<=[\u4e00-\u9fff\d、,(《“]\n)(?=[\u4e00-\u9fff\d、,)》”%])|\r(?<=[\u4e00-\u9fff\d、,(《“]\r)\n(?=[\u4e00-\u9fff\d、,)》”%])|\u200b\u200b*"
)
_NEW = regex(
    r"(?:[一二三四五六七八九十]{1,3}[、.]|第[一二三四五六七八九十]+[章节条部]|\d{1,2}[、.](?!\d)|[12]\d{3}年\d{1,2}月\d{1,2}日$|[一二三四五六七八九十]是|[\u4e00-\u9fff]{2,8}:)"
)
_RUNNING = regex(r",(?!\d)|[。;、]")
_HEAD = regex(
    r"[ #*]*(?:[一二三四五六七八九十]{1,3}[、.]|\([一二三四五六七八九十\d]{1,3}\)|\d{1,2}[、.](?!\d)|第[一二三四五六七八九十]+[章部])[^。;]*$"
)
_STOP = regex(r"\.(?<=[\u4e00-\u9fff%)》”\"]\.)(?=[\u4e00-\u9fff《“\"\n \t(]|\Z)")
_NUMBERED = regex(r"(?:^|\n)[ \t#*]*[一二三四五六七八九十]{1,3}$")
_STRAIGHT = regex(r"\"([^\"\n]{1,40})\"")
_SHORTEST = 14  # characters of a line that may be a wrapped one


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
    """The mapped text with 。 and “ ” where it ends its sentences with `.` and quotes with straight marks; one for one."""
    if '"' in form:
        form = _STRAIGHT.sub(r"“\1”", form)
    stops = [found.start() for found in _STOP.finditer(form)] if "." in form else []
    if len(stops) <= max(2, form.count("。")):
        return form
    chars = list(form)
    for at in stops:
        if not _NUMBERED.search(form, max(0, at - 12), at):
            chars[at] = "。"
    return "".join(chars)


def joined(text: str, form: str) -> Joined:
    """`form` is the mapped text, character for character."""
    cuts: list[tuple[int, int]] = []
    going_on = -1  # where a line begins that goes on from the one before
    for found in _BREAK.finditer(form):
        if form[found.start()] == "\u200b":
            cuts.append(found.span())
        elif _inside(form, found, going_on):
            cuts.append(found.span())
            going_on = found.end()
    if not cuts:
        return Joined(text, None)
    kept: list[str] = []
    places: list[int] = []
    at = 0
    for start, end in [*cuts, (len(text), len(text))]:
        kept.append(text[at:start])
        places.extend(range(at, start))
        at = end
    return Joined("".join(kept), places)


def _inside(form: str, found: re.Match[str], going_on: int) -> bool:
    start = form.rfind("\n", 0, found.start()) + 1
    stop = form.find("\n", found.end())
    line, after = form[start : found.start()], form[found.end() : stop if stop >= 0 else len(form)]
    if "\t" in line or "\t" in after or "|" in line or _NEW.match(after):
        return False
    if start == going_on:
        return len(line) >= 4
    return len(line.strip()) >= _SHORTEST and bool(_RUNNING.search(line)) and not (_HEAD.match(line) and len(line) < 48)
