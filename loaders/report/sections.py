"""The parts of a report: numbered sections with their titles, and what is said in the parts on problems and on plans.

Numbering is 一、(一) 1. in any of its spellings, at the start of a line or behind a full stop; `number` is the path as
people cite it, 一(五). A report without numbers is one section.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Final

from loaders.patterns import regex
from loaders.report.lexicon import lexicon
from loaders.report.statements.outlook import MENDED, PLAN_DONE

_NUMERAL: Final = "[一二三四五六七八九十]{1,3}"
_HEADING: Final = regex(
    rf"(?:^|(?<=[。;\n])| {{2,}}|(?<=如下:))[ #*]*(?:(?P<one>(?:第?(?P<n1>{_NUMERAL})(?:部分|章)?[、.])|(?P<md>#+ )(?=[^#\n]))|(?P<two>\((?P<n2>{_NUMERAL})\)[、.]?)|(?P<three>(?P<n3>\d{{1,2}})[、.](?!\d)))(?P<title>[^。;\n]{{2,80}})",
    re.MULTILINE,
)
_ITEM: Final = regex(
    rf"(?:(?<=[。;,:\n])|^| )[ ]*(?:{_NUMERAL}(?:是(?!否)|要(?!求)|、(?=[\u4e00-\u9fff]))|第{_NUMERAL},|\({_NUMERAL}\)|\(?\d{{1,2}}\)|\d{{1,2}}[、.](?!\d)|[①-⑩])",
    re.MULTILINE,
)
_LEAD_LINE: Final = regex(
    rf"^[ ]*(?:{_NUMERAL}、|\({_NUMERAL}\)|\d{{1,2}}[.、])?(?:存在的?(?:主要)?(?:问题|不足|差距|困难)(?:和(?:问题|不足))?|不足(?:之处)?|主要问题|问题)(?:是|有)?[:,]",
    re.MULTILINE,
)
_MENDED_LINE: Final = regex(rf"^[ ]*{MENDED}[ ]*(?=[:。\n])", re.MULTILINE)
_PLAN_LINE: Final = regex(r"^[ ]*(?:下一步|下步|明年|来年|今后)[^。\n]{0,20}[:,]", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Section:
    """`start`..`end` cover heading and text; `kind` is work, problem or plan (both: problem and plan in one)."""

    number: str
    title: str
    level: int
    start: int
    body: int
    end: int
    kind: str


@dataclass(frozen=True, slots=True)
class Item:
    """One problem or one plan: its own words, where they stand, and the text that explains it."""

    kind: str
    order: int
    start: int
    end: int
    section: str
    reach: int


@cache
def _kinds() -> tuple[re.Pattern[str], re.Pattern[str]]:
    return re.compile(lexicon("verbs", "problem_heads")), re.compile(lexicon("verbs", "plan_heads"))


def _kind(title: str, year: int | None) -> str:
    problem, plan = _kinds()
    is_plan = (
        (bool(plan.search(title)) and not PLAN_DONE.search(title))
        or (len(title) < 8 and "打算" in title)
        or (year is not None and f"{year + 1}年" in title)
    )
    is_problem = bool(problem.search(title)) or title.strip() in ("不足", "问题")
    return "both" if is_plan and is_problem else "problem" if is_problem else "plan" if is_plan else "work"


def sections(form: str, year: int | None) -> list[Section]:
    """Sections of level 1 and 2 in text order; a section holds those below it."""
    found = [(match, _level(match)) for match in _HEADING.finditer(form)]
    levels = sorted({level for _, level in found})[:2]
    found = [(match, levels.index(level) + 1) for match, level in found if level in levels]
    out: list[Section] = []
    above, above_kind = "", "work"
    for index, (match, level) in enumerate(found):
        end = next((later.start() for later, other in found[index + 1 :] if other <= level), len(form))
        mark = match["n1"] or match["n2"] or match["n3"] or ""
        kind = _kind(match["title"], year)
        if level == 1:
            number, above, above_kind = mark, mark, kind
        else:
            number = f"{above}({mark})"
            kind = kind if kind != "work" or not out else above_kind
        out.append(Section(number, match["title"].strip(), level, match.start("title"), match.end("title"), end, kind))
    return out


def _level(match: re.Match[str]) -> int:
    return 1 if match["one"] else 2 if match["two"] else 3


def section_of(found: list[Section], position: int) -> Section | None:
    """The innermost section that holds a position."""
    held = [section for section in found if section.start <= position < section.end]
    return held[-1] if held else None


def items(form: str, found: list[Section], year: int | None) -> list[Item]:
    """Problems and plans in text order, each kind numbered for itself."""
    pieces = [piece for section in found for piece in _pieces(form, section, found)]
    if not any(kind == "problem" for kind, *_ in pieces):
        pieces += [
            ("problem", *span, "")
            for line in _LEAD_LINE.finditer(form)
            for span in _split(form, line.end(), _line_end(form, line.end()))
        ]
    if not any(kind == "plan" for kind, *_ in pieces):
        pieces += [
            ("plan", *span, "")
            for line in _plan_lines(form, year)
            for span in _split(form, line.start(), _line_end(form, line.end()))
        ]
    counts = {"problem": 0, "plan": 0}
    out: list[Item] = []
    for kind, start, end, reach, number in sorted(pieces, key=lambda piece: piece[1]):
        counts[kind] += 1
        out.append(Item(kind, counts[kind], start, end, number, reach))
    return out


def _plan_lines(form: str, year: int | None) -> Iterator[re.Match[str]]:
    yield from _PLAN_LINE.finditer(form)
    if year is not None:
        yield from re.finditer(
            rf"^[ ]*(?:\d{{1,2}}[.、])?{year + 1}年[^。\n]{{0,20}}?(?:,|要|将|(?:计划|打算|安排|重点)[^。\n]{{0,4}}:)",
            form,
            re.MULTILINE,
        )


def _line_end(form: str, at: int) -> int:
    end = form.find("\n", at)
    return len(form) if end < 0 else end


def _pieces(form: str, section: Section, found: list[Section]) -> Iterator[tuple[str, int, int, int, str]]:
    """The items of one section on problems or plans: its subsections, else its enumerated parts, else its sentences."""
    if section.kind == "work" or any(
        other.level > section.level and section.start < other.start < section.end for other in found
    ):
        return
    if section.level > 1:
        kinds = ("problem", "plan") if section.kind == "both" else (section.kind,)
        yield kinds[0], section.start, section.body, section.end, section.number
        return
    mended = _MENDED_LINE.search(form, section.body, section.end)
    for start, end, reach in _split(form, section.body, mended.start() if mended else section.end):
        kind = section.kind
        if kind == "both":
            kind = "plan" if re.search(r"拟|将|计划|打算|下一步|要", form[start:end]) else "problem"
        yield kind, start, end, reach, section.number


def _split(form: str, start: int, end: int) -> list[tuple[int, int, int]]:
    """(start, end of the words, end of the explanation) of the parts of a stretch of text."""
    marks = list(_ITEM.finditer(form, start, end))
    if len(marks) > 1:
        stops = [mark.start() for mark in marks[1:]] + [end]
        return [_trimmed(form, mark.end(), stop) for mark, stop in zip(marks, stops, strict=True)]
    out = []
    for part in re.finditer(r"[^。;\n]+", form[start:end]):
        piece = _trimmed(form, start + part.start(), start + part.end())
        if piece[1] - piece[0] >= 6:
            out.append(piece)
    return out


def _trimmed(form: str, start: int, stop: int) -> tuple[int, int, int]:
    while start < stop and form[start] in " ,、:。;":
        start += 1
    first = re.compile(r"[^。;\n]+").match(form, start, stop)
    end = first.end() if first else stop
    return start, end, stop
