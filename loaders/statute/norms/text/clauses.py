"""An article cut into lines, sentences, segments and clauses, in one pass; offsets hold in the article's text.

A line is a 款 or a 项; a sentence ends at 。; a segment at ；; a clause at ，. What stands in brackets or in 《》 is masked
first (same length), so that it neither cuts nor carries a cue; so is a long quotation behind a colon (修改为：“…”).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from loaders.statute.article import LONGEST_CLAUSE

MASK: Final = "\uff0a"
_ASIDE: Final = re.compile(
    r"《[^《》\n]*》|（(?![一二三四五六七八九十]{1,3}）)[^（）\n]*）|\u201c(?:[^\u201c\u201d\n]{0,40}\u201d|(?<=：\u201c)[^\u201c\u201d\n]+(?:\u201d|$|(?=\n)))|\u3014[^\u3014\u3015\n]*\u3015"
)
_MARK: Final = re.compile(
    r"(?:（[一二三四五六七八九十百零〇\d]{1,4}）|[一二三四五六七八九十]{1,3}[、.．]|\d{1,2}[、.．）](?!\d))"
)
_MARK_BEGINS: Final = frozenset("（一二三四五六七八九十")

Clause = tuple[int, int]
Segment = list[Clause]


@dataclass(slots=True, init=False)
class Line:
    """One line: its number mark (项) or "", where its words start, its sentences, and whether it ends in a colon."""

    item: bool
    start: int
    end: int
    sentences: list[list[Segment]]
    opens_list: bool

    def __init__(self, item: bool, start: int, end: int, sentences: list[list[Segment]], opens_list: bool) -> None:
        self.item, self.start, self.end = item, start, end
        self.sentences, self.opens_list = sentences, opens_list


@lru_cache(maxsize=1024)  # an article is read for itself and searched as part of its statute
def masked(text: str) -> str:
    """The text with the insides of brackets and titles blotted out; the length stays."""
    if "《" in text or "（" in text or "\u3014" in text or "\u201c" in text:
        text = _ASIDE.sub(_blot, text)
    return text


def _blot(found: re.Match[str]) -> str:
    whole = found[0]
    if whole[0] == "《":
        return "《" + MASK * (len(whole) - 2) + "》"
    return MASK * len(whole)


def lines(text: str, mask: str) -> list[Line]:
    """The lines of an article and its masked text; list marks such as （一） are read from the text itself."""
    out, at = [], 0
    for raw in mask.split("\n"):
        end = at + len(raw)
        first = text[at : at + 1]
        mark = _MARK.match(text, at, end) if first in _MARK_BEGINS or first.isdecimal() else None
        start = mark.end() if mark else at
        out.append(_line(raw[start - at :] if mark else raw, mark is not None, start, end))
        at = end + 1
    return out


def _whole_exceptions(words: str, start: int, segment: Segment) -> Segment:
    """除A，B和C以外 as one clause, where commas part what is excepted."""
    for first, (begin, end) in enumerate(segment):
        if words[begin - start] != "除" or words[end - start - 1] in "外的":
            continue
        for last in range(first + 1, min(first + 4, len(segment))):
            stop = segment[last][1]
            if words.endswith(("以外", "之外"), 0, stop - start):
                return [*segment[:first], (begin, stop), *segment[last + 1 :]]
    return segment


def _line(words: str, item: bool, start: int, end: int) -> Line:
    words = words.rstrip()
    parted, excepts = "；" in words or "：" in words, "除" in words
    sentences: list[list[Segment]] = []
    at = start
    for sentence in words.split("。"):
        if not sentence:
            at += 1
            continue
        segments: list[Segment] = []
        for stretch in sentence.replace("：", "；").split("；") if parted else (sentence,):
            segment: Segment = []
            for clause in stretch.split("，"):
                stop = at + len(clause)
                if clause and stop - at <= LONGEST_CLAUSE:
                    segment.append((at, stop))
                at = stop + 1
            if segment:
                segments.append(_whole_exceptions(words, start, segment) if excepts else segment)
        if segments:
            sentences.append(segments)
    return Line(item, start, end, sentences, words.endswith("：") and bool(sentences))
