"""What the marks of a text part: its clauses, what the marks between two of them say, its paragraphs."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from loaders.patterns import regex
from loaders.report.statements.clauses import action_at, led

_CLAUSE: Final = regex(
    r"(?:\([一二三四五六七八九十]{1,3}\))?[^,。;:!?\n\t(]+(?:\((?![一二三四五六七八九十]{1,3}\))[^,。;:!?\n\t(]*)*|[^,。;:!?\n\t]+"
)
_PART_END: Final = frozenset("。;!?\n")
_SENTENCE_END: Final = frozenset("。!?\n")


def clauses_in(form: str) -> Iterator[tuple[int, int]]:
    """The clauses between marks, and those of a row that 、 parts: 县法院审结案件9件、县司法局办理…"""
    row = form.find("、□")
    for found in _CLAUSE.finditer(form):
        start, end = found.span()
        if 0 <= row < end:
            for cut in _row_cuts(form, start, end) if row >= start else ():
                yield start, cut
                start = cut + 1
            row = form.find("、□", end)
        yield start, end


_NEXT: Final = regex(r"(?<![□”》])、(?=(?P<who>□+))")


def _row_cuts(form: str, start: int, end: int) -> Iterator[int]:
    """Where 、 stands before a body with a deed of its own, in a clause that begins with one."""
    at = led(form, start, end)[0]
    if form[at] != "□" or not (first := _WHO.match(form, at)) or not _deed(form, first.end(), end):
        return
    for found in _NEXT.finditer(form, first.end(), end):
        if _deed(form, found.end("who"), end):
            yield found.start()


_WHO: Final = regex("□+")


def _deed(form: str, at: int, end: int) -> bool:
    """Whether a verb with an object stands at a place, adverbs before it."""
    verb = action_at(form, led(form, at, end)[0], end)
    return verb is not None and end - verb[1] >= 2 and form[verb[1]] not in "、的和"


@dataclass(frozen=True, slots=True)
class Gap:
    """What the marks between two clauses say: a sentence or a part of one begins, a line, a cell, an item of a row."""

    sentence: bool
    part: bool
    line: bool
    colon: bool
    row: bool
    cell: bool
    opens: bool  # a part, or what a colon announces


@lru_cache(maxsize=512)
def gap_of(between: str) -> Gap:
    part, colon = not _PART_END.isdisjoint(between), ":" in between
    return Gap(
        not _SENTENCE_END.isdisjoint(between),
        part,
        "\n" in between,
        colon,
        between.endswith((":", ";")),
        between.endswith("\t"),
        part or colon,
    )


FIRST_GAP: Final = Gap(True, True, False, False, False, False, True)
