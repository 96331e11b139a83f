"""An article cut into lines, sentences, segments and clauses, in one pass; offsets hold in the article's text.

A line is a 款 or a 项; a sentence ends at 。; a segment at ；; a clause at ，. What stands in brackets or in 《》 is masked
first (same length), so that it neither cuts nor carries a cue.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

MASK = "\uff0a"
_ASIDE = re.compile(r"《[^《》\n]*》|[（(][^（()）\n]*[）)]|\u3014[^\u3014\u3015\n]*\u3015")
_MARK = re.compile(
    r"[ \t\u3000]*(?:[（(][一二三四五六七八九十百零〇\d]{1,4}[)）]|[一二三四五六七八九十]{1,3}[、.．]|\d{1,2}[、.．)）](?!\d))[ \t\u3000]*"
)
_STOP = re.compile(r"[，；;。：]|[,:](?!\d)")

Clause = tuple[int, int]
Segment = list[Clause]


@dataclass(frozen=True, slots=True)
class Line:
    """One line: its number mark (项) or "", where its words start, its sentences, and whether it ends in a colon."""

    item: bool
    start: int
    end: int
    sentences: list[list[Segment]]
    opens_list: bool


def masked(text: str) -> str:
    """The text with the insides of brackets and titles blotted out; the length stays."""
    if "《" not in text and "（" not in text and "(" not in text and "\u3014" not in text:
        return text
    return _ASIDE.sub(_blot, text)


def _blot(found: re.Match[str]) -> str:
    whole = found[0]
    if whole[0] == "《":
        return "《" + MASK * (len(whole) - 2) + "》"
    return MASK * len(whole)


def lines(text: str) -> list[Line]:
    """The lines of an article; list marks such as （一） are read before brackets are masked."""
    out, at = [], 0
    mask = masked(text)
    for raw in text.split("\n"):
        end = at + len(raw)
        mark = _MARK.match(text, at, end)
        start = mark.end() if mark else at
        out.append(_line(mask, bool(mark), start, end))
        at = end + 1
    return out


def _line(mask: str, item: bool, start: int, end: int) -> Line:
    sentences: list[list[Segment]] = []
    sentence: list[Segment] = []
    segment: Segment = []
    at, last = start, ""
    for stop in _STOP.finditer(mask, start, end):
        here = stop.start()
        last = mask[here]
        if here > at:
            segment.append((at, here))
        at = here + 1
        if last == "，" or last == ",":
            continue
        if segment:
            sentence.append(segment)
            segment = []
        if last == "。" and sentence:
            sentences.append(sentence)
            sentence = []
    rest = mask[at:end].rstrip(" \t\u3000")
    if rest:
        segment.append((at, at + len(rest)))
    if segment:
        sentence.append(segment)
    if sentence:
        sentences.append(sentence)
    return Line(item, start, end, sentences, not rest and last in "：:" and bool(sentences))
