"""What the marks of a text part: its clauses, what the marks between two of them say, its paragraphs."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from loaders.patterns import regex
from loaders.report.clauses import action_at, led

_CLAUSE = regex(
    r"(?:\([一二三四五六七八九十]{1,3}\))?[^,。;:!?\n\t(]+(?:\((?![一二三四五六七八九十]{1,3}\))[^,。;:!?\n\t(]*)*|[^,。;:!?\n\t]+"
)
_PART_END = frozenset("。;!?\n")
_SENTENCE_END = frozenset("。!?\n")


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


_NEXT = regex(r"(?<![□”》])、(?=(?P<who>□+))")


def _row_cuts(form: str, start: int, end: int) -> Iterator[int]:
    """Where 、 stands before a body with a deed of its own, in a clause that begins with one."""
    at = led(form, start, end)[0]
    if form[at] != "□" or not (first := _WHO.match(form, at)) or not _deed(form, first.end(), end):
        return
    for found in _NEXT.finditer(form, first.end(), end):
        if _deed(form, found.end("who"), end):
            yield found.start()


_WHO = regex("□+")


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


FIRST_GAP = Gap(True, True, False, False, False, False, True)


def with_paragraphs(form: str, text: str) -> str:
    """Two ideographic spaces begin a paragraph, as a line does, and one behind a heading with a bullet (●窗口服务　…)."""
    out: list[str] = []
    at = 0
    for found in _INDENT.finditer(text):
        start = found.start("space") if found["space"] else found.start()
        out += form[at:start], "\n" * (found.end() - start)
        at = found.end()
    return "".join(out) + form[at:]


_INDENT = regex("\u3000{2,}|[●◆■▲★○] ?[\u4e00-\u9fff]{2,12}(?P<space>\u3000)")


def labelled(form: str) -> str:
    """A label in brackets at the head of a line or sentence (【动态】) as the heading that it is, on a line of its own;
    what else stands in such brackets (【甲局牵头】) stands in round ones."""
    form = _BYLINE.sub(lambda found: " " * (len(found[0]) - 1) + "\n", form) if "讯" in form else form
    return _LABEL.sub(lambda found: f"#{found[1] or found[2]}\n", form).replace("【", "(").replace("】", ")")


# 本报讯(记者 李某)县司法局近日…, 【某报讯】(记者…)
_BYLINE = regex(
    r"(?<=讯】)\((?:记者|通讯员|实习生|特约)[^()\n]{1,40}\)|本[报网台刊]讯 ?(?:\((?:记者|通讯员|实习生|特约)[^()\n]{1,40}\)| )"
)
_LABEL = regex(r"(?<![^\n 。;])(?:【([\u4e00-\u9fff□、\d]{2,16})】|\[([\u4e00-\u9fff□、]{2,12})\])")


def whole_numbers(form: str, text: str) -> str:
    """The commas within numbers (1,120名, half-width ones in the text) as spaces, so that no clause ends there."""
    return _THOUSANDS.sub(lambda found: " " if text[found.start()] == "," else found[0], form)


_THOUSANDS = regex(r",(?<=\d,)(?=\d{3}(?!\d))")
