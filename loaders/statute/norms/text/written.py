"""An article as the grammar reads it: one alphabet, no blanks; and the way back to the article's own offsets.

Law texts are printed with full-width ，；：（） and half-width digits; typed ones mix both and set blanks anywhere.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from loaders.statute.norms.text.norm import Norm, Place

_BLANKS: Final = " \t\u00a0\u00ad\u2002\u2003\u2007\u2009\u200b\u200c\u200d\u202f\u205f\u2060\u3000\ufeff"
_BLANK: Final = re.compile(f"[{_BLANKS}]")
_GAP: Final = re.compile(f"[{_BLANKS}\n]")
# A line break inside a sentence: a long line that no stop ends, and no mark of a list before what follows.
_WRAPPED: Final = re.compile(
    r"\n(?<=[^\n＝=]{16}\n)(?<![。；：:;！？…》）)”\"]\n)(?!\s*(?:[（(]?[一二三四五六七八九十百\d]{1,4}[）)、.．\s]|第[一二三四五六七八九十百\d]+[条章节编]))"
)
_ODD: Final = re.compile(f"[{_BLANKS},;:()\uff10-\uff19]")
_COMMA: Final = re.compile(r",(?!\d)")
_ALPHABET: Final = {ord(half): full for half, full in zip(";:()", "；：（）", strict=True)} | {
    code: chr(code - 0xFEE0) for code in range(0xFF10, 0xFF1A)
}


@dataclass(slots=True, init=False)
class Written:
    """The text to read; `places` holds the offset in the article of each of its characters, None where none moved."""

    text: str
    places: list[int] | None

    def __init__(self, text: str, places: list[int] | None) -> None:
        self.text, self.places = text, places


def written(text: str) -> Written:
    """An article's text in one alphabet (1,000 keeps its comma), without blanks; line breaks between paragraphs stay."""
    if "\n" in text:
        text = _WRAPPED.sub(" ", text)
    if _ODD.search(text) is None:
        return Written(text, None)
    plain = _COMMA.sub("，", text).translate(_ALPHABET)
    if _BLANK.search(plain) is None:
        return Written(plain, None)
    places = [at for at, char in enumerate(plain) if char not in _BLANKS]
    return Written(_BLANK.sub("", plain), places)


def as_printed(norm: Norm, text: str, places: list[int] | None) -> Norm:
    """The norm given the offsets of the article's own text; a bearer named there keeps its characters, without blanks."""
    if places is not None:
        _move(norm, places)
    place, read = norm.bearer_place, norm.bearer
    if place is None or read is None:
        return norm
    bearer = _GAP.sub("", text[place[0] : place[1]])
    if bearer == read:
        return norm
    starts = [(read.find(part), len(part)) for part in norm.parts]
    norm.bearer, norm.parts = bearer, tuple([bearer[at : at + size] for at, size in starts])
    return norm


def _move(norm: Norm, places: list[int]) -> None:
    norm.cue = _back(norm.cue, places)
    norm.bearer_place = _back(norm.bearer_place, places)
    norm.action_start, norm.action_end = _moved((norm.action_start, norm.action_end), places)
    norm.conditions = tuple([_moved(one, places) for one in norm.conditions])
    norm.exceptions = tuple([_moved(one, places) for one in norm.exceptions])
    norm.counterparty = _back(norm.counterparty, places)
    norm.object = _back(norm.object, places)
    norm.deadline = _back(norm.deadline, places)


def _back(place: Place | None, places: list[int]) -> Place | None:
    return None if place is None else _moved(place, places)


def _moved(place: Place, places: list[int]) -> Place:
    start, end = place
    first = places[start] if start < len(places) else places[-1] + 1
    return first, places[end - 1] + 1 if end > start else first
