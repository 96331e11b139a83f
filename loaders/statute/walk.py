"""The walk over the lines of a statute: each line is an article's beginning, a heading, or goes to what is open."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from loaders.numerals import chinese
from loaders.statute.article import LONGEST_CLAUSE, Article, Oddity, Passage, Unit
from loaders.statute.drafts import Draft, built, cut
from loaders.statute.layout import Place
from loaders.statute.line_marks import (
    ANNEX,
    ARTICLE,
    COMMENT,
    DAMAGED,
    DAMAGED_BEGINS,
    ENDED,
    MAY_RUN_ON,
    NEXT_UNIT,
    NO_ARTICLE,
    NUMBER,
    PLAIN_HEADING,
    POINT,
    POINT_HEADING,
    REFERENCE,
    RUN_ON,
    TOC,
    UNIT,
    number_of,
    value_of,
)

_UNMARKED: Final = re.compile("[^，。；：\n]+")
_SHORT: Final = 24
_LEAP: Final = 3
_RANK: Final = {"编": 1, "分编": 2, "章": 3, "节": 4}
_SAME: Final = {"篇": "编", "部分": "编"}


class Walk:
    """Takes the lines in order; afterwards holds drafts of articles, headings, passages and oddities."""

    def __init__(self, text: str, form: str, part: str) -> None:
        self.text, self.form, self.part = text, form, part
        self.drafts: list[Draft] = []
        self.units: list[Unit] = []
        self.stack: list[tuple[int, Unit]] = []
        self.preamble: list[Place] = []
        self.annexes: list[Place] = []
        self.oddities: list[Oddity] = []
        self.loose = False  # a heading has come since the last article: a line without mark belongs to none
        self.in_annex = self.in_toc = False
        self.toc: set[tuple[str, str]] = set()
        self.above: tuple[tuple[str, ...], tuple[str, ...]] | None = (
            None  # path and units of the headings that are open
        )
        self.tight: bool | None = None  # whether articles begin without a space behind 条
        self.candidate: tuple[int, int, Place, int] | None = None
        self.orphans: list[tuple[Place, ...]] = []  # lines below a heading, before its first article
        self.unplaced: list[Place] = []

    def odd(self, kind: str, start: int, end: int, detail: str = "") -> None:
        self.oddities.append(Oddity(kind, start, end, detail))

    # -- one line ---------------------------------------------------------------------------------------------------

    def line(self, places: tuple[Place, ...]) -> None:
        """A line, in several places where the layout had broken it."""
        start, stop = places[0]
        form = self.form
        first = form[start]
        if first in "第笫弟#*> " or first == "\u200b":
            if found := ARTICLE.match(form, start, stop):
                number = number_of(found)
                if self._opens(found, number, stop):
                    self._article(found, number, places)
                    return
            if self._heading(start, stop):
                return
        elif self._aside(first, start, stop):
            return
        self._content(places)

    def _aside(self, first: str, start: int, stop: int) -> bool:
        """Annex marks, comments, and short headings without number (总则, 目录)."""
        if first == "附" and self._annex(start, stop):
            return True
        if first == "<":
            return COMMENT.match(self.form, start, stop) is not None
        short = stop - start < 8 and (TOC.match(self.form, start, stop) or PLAIN_HEADING.match(self.form, start, stop))
        return bool(short) and self._heading(start, stop)

    def _content(self, places: tuple[Place, ...]) -> None:
        start, stop = places[0][0], places[-1][1]
        if self.in_annex:
            self.annexes.append((start, stop))
        elif self.in_toc or not self.drafts:
            self.preamble.append((start, stop))
        elif self.loose:
            self._below_heading(places)
        else:
            self._damaged(places)
            self._append(places)

    def _below_heading(self, places: tuple[Place, ...]) -> None:
        """A line between a heading and the next article: the heading's second half, or an article without its mark."""
        start, stop = places[0][0], places[-1][1]
        if not self.orphans and stop - start <= 40 and not ENDED.search(self.form, start, stop):
            rank, unit = self.stack.pop()
            whole = replace(unit, name=unit.name + self.text[start:stop], end=stop)
            self.stack.append((rank, whole))
            self.units[-1] = whole
            self.above = None
            return
        self.orphans.append(places)

    def _append(self, places: tuple[Place, ...]) -> None:
        """Adds a line to the open article; an article that begins within the line opens there."""
        start, stop = places[0][0], places[-1][1]
        form = self.form
        if form.find("条", start + 1, stop) >= 0 and MAY_RUN_ON.search(form, max(0, start - 1), stop):
            for found in RUN_ON.finditer(self.form, start, stop):
                number = number_of(found)
                if self._follows(number) and (
                    found["gap"] or (self.tight and not REFERENCE.match(self.form, found.end()))
                ):
                    begin = found.start("units") if found["units"] else found.start("num") - 1
                    before, places = cut(places, begin)
                    if before:
                        self.drafts[-1].lines.append(before)
                    for unit in re.finditer(rf"第{NUMBER}(?:编|章|节)[^第]*", found["units"]):
                        self._heading(found.start("units") + unit.start(), found.start("units") + unit.end())
                    self.odd("run-on", found.start("num") - 1, found.end())
                    self._open(found, number, cut(places, found.start("num") - 1)[1][0][0])
                    places = cut(places, found.end())[1]
        if places:
            self.drafts[-1].lines.append(places)

    # -- articles ---------------------------------------------------------------------------------------------------

    def _follows(self, number: tuple[int, int]) -> bool:
        main, sub = number
        if not self.drafts:
            return main == 1 and not sub
        last = self.drafts[-1]
        return (main == last.main + 1 and not sub) or (main == last.main and sub == last.sub + 1)

    def _opens(self, found: re.Match[str], number: tuple[int, int], stop: int) -> bool:
        """Whether a mark at the beginning of a line opens an article: it does where it fits, or stands apart."""
        if not number[0]:
            return False
        apart = found["gap"] != "" or found.end() >= stop
        if self._follows(number) and (apart or not self.in_toc):
            return apart or not REFERENCE.match(self.form, found.end(), stop)
        if not apart and not self._near(number[0]):
            return False
        return not NO_ARTICLE.match(self.form, found.end(), stop)

    def _near(self, main: int) -> bool:
        """Where articles begin without a space: the first one, or one that leaves out a few numbers."""
        if not self.drafts:
            return main == 1 or not self.in_toc
        return bool(self.tight) and self.drafts[-1].main < main <= self.drafts[-1].main + _LEAP

    def _article(self, found: re.Match[str], number: tuple[int, int], places: tuple[Place, ...]) -> None:
        start, stop = places[0]
        if self.in_annex and not self._follows(number):
            self.annexes.append((start, places[-1][1]))
            return
        if self.drafts and number[0] == 1 and self.drafts[-1].main > 1:
            self.odd("second-sequence", start, stop)
            self.in_annex = True
            self.annexes.append((start, places[-1][1]))
            return
        self.in_annex = self.in_toc = False
        self._heading_above()
        self._open(found, number, found.start())
        if self.tight is None:
            self.tight = found["gap"] == ""
        rest = cut(places, found.end())[1] if found.end() < places[-1][1] else ()
        if rest:
            self._append(rest)

    def _heading_above(self) -> None:
        """二、管辖 at the end of an article, just before the next one, is a heading between them."""
        lines = self.drafts[-1].lines if self.drafts else []
        if len(lines) < 2 or len(lines[-1]) > 1:
            return
        start, stop = lines[-1][0]
        if stop - start <= _SHORT and POINT_HEADING.match(self.form, start, stop):
            lines.pop()
            self._enter(3, "标题", self.text[start:stop], self.text[start:stop], start, stop)

    def _open(self, found: re.Match[str], number: tuple[int, int], start: int) -> None:
        main, sub = number
        if self.orphans:
            self._adopt(main, sub)
        self._sequence(main, sub, start, found.end())
        if found[0].lstrip("#*> \u200b")[0] != "第" or "-" in found["num"]:
            self.odd("misprint", start, found.end(), found[0].strip())
        self._begin(main, sub, "条", start)

    def _begin(self, main: int, sub: int, form: str, start: int) -> None:
        citation = f"第{chinese(main)}条" + (f"之{chinese(sub)}" if sub else "")
        if self.above is None:
            units = [unit for _, unit in self.stack]
            path = ((self.part,) if self.part else ()) + tuple(unit.name for unit in units)
            self.above = path, tuple(unit.citation for unit in units)
        self.drafts.append(Draft(main, sub, form, citation, *self.above, start))
        self.loose, self.candidate = False, None

    def _adopt(self, main: int, sub: int) -> None:
        """Lines below a heading are the article whose number is missing just there, else they stand unplaced."""
        lines, self.orphans = self.orphans, []
        start, stop = lines[0][0][0], lines[-1][-1][1]
        if self.drafts and not sub and main == self.drafts[-1].main + 2:
            self.odd("no-mark", start, stop, f"第{chinese(main - 1)}条")
            self._begin(main - 1, 0, "条", start)
            self.drafts[-1].lines = lines
        else:
            self.odd("unplaced", start, stop)
            self.unplaced += [(line[0][0], line[-1][1]) for line in lines]

    def _sequence(self, main: int, sub: int, start: int, end: int) -> None:
        if not self.drafts:
            if main != 1 and not self.part:
                self.odd("begins-late", start, end, f"第{chinese(main)}条")
            return
        last = self.drafts[-1]
        if (main == last.main + 1 and not sub) or (main == last.main and sub == last.sub + 1):
            return
        if main == last.main + 2 and not sub and self._recover(main - 1):
            return
        if (main, sub) <= (last.main, last.sub):
            self.odd("repeated" if (main, sub) == (last.main, last.sub) else "backwards", start, end, last.citation)
        else:
            self.odd("gap", start, end, last.citation)

    def _damaged(self, places: tuple[Place, ...]) -> None:
        """Remembers a line that may begin the next article under a damaged mark (第 or 条 is missing)."""
        if self.form[places[0][0]] not in DAMAGED_BEGINS:
            return
        found = DAMAGED.match(self.form, *places[0])
        if found and (found["unit"] or found[0][0] == "第") and value_of(found["num"]) == self.drafts[-1].main + 1:
            self.candidate = (len(self.drafts[-1].lines), found.end(), places[0], value_of(found["num"]))

    def _recover(self, missing: int) -> bool:
        if self.candidate is None or self.candidate[3] != missing:
            return False
        index, end, place, _ = self.candidate
        lines = self.drafts[-1].lines
        moved, self.drafts[-1].lines = lines[index:], lines[:index]
        self.odd("misprint", place[0], end, self.form[place[0] : end].strip())
        self._begin(missing, 0, "条", place[0])
        self.drafts[-1].lines = [cut(moved[0], end)[1], *moved[1:]]
        return True

    # -- headings ---------------------------------------------------------------------------------------------------

    def _heading(self, start: int, stop: int) -> bool:
        """Whether the line is a heading; if so, it is entered."""
        marked = self.form[start] == "#"
        bare = self.form[start:stop].lstrip("#* \u200b")
        begin = stop - len(bare)
        bare = bare.rstrip("*# ")
        if not bare:
            return marked
        if TOC.match(bare) and not self.drafts:
            self.in_toc = True
            return True
        if self._annex(begin, stop):
            return True
        found = UNIT.match(self.form, begin, stop)
        if found is None:
            if not marked and not PLAIN_HEADING.match(bare):
                return False
            if self.in_annex:
                self.annexes.append((start, stop))
                return True
            return self._named(bare, begin, stop, marked, self.form[start:begin].count("#"))
        if not marked and (
            len(bare) > 60
            or re.search("[。;:]", bare)
            or (self.form[found.end() - 1] not in " \u200b" and NO_ARTICLE.match(self.form, found.end(), stop))
        ):
            return False
        if self.in_annex and not marked:
            return False
        if more := NEXT_UNIT.search(self.form, found.end(), stop):
            self._heading(start, more.start())
            return self._heading(more.end(), stop)
        self._unit(_SAME.get(found["kind"], found["kind"]), value_of(found["num"]), begin, stop)
        return True

    def _named(self, bare: str, begin: int, stop: int, marked: bool, depth: int) -> bool:
        name = re.sub("[ \u200b]+", "", bare) if len(bare) < 8 else bare
        self._enter(3 if not marked or depth <= 2 else 4, "标题", name, name, begin, stop)
        return True

    def _unit(self, kind: str, value: int, begin: int, stop: int) -> None:
        name = re.sub(r"[ \u200b\u3000\u2002\u2003]+", " ", self.text[begin:stop]).strip("*# ")
        self._enter(_RANK[kind], kind, f"第{chinese(value)}{kind}" if value else name, name, begin, stop)

    def _enter(self, rank: int, kind: str, mark: str, name: str, begin: int, stop: int) -> None:
        if self.in_toc:
            if (kind, name) not in self.toc:
                self.toc.add((kind, name))
                self.units.append(Unit(kind, mark, name, begin, stop, "目录"))
                return
            self.in_toc = False
        while self.stack and self.stack[-1][0] >= rank:
            self.stack.pop()
        parent = self.stack[-1][1].citation if self.stack else ""
        unit = Unit(kind, parent + mark, name, begin, stop, parent)
        self.stack.append((rank, unit))
        self.units.append(unit)
        self.above = None
        self.loose = True
        self.in_annex = False

    def _annex(self, start: int, stop: int) -> bool:
        if not self.drafts or stop - start > 60 or not ANNEX.match(self.form, start, stop):
            return False
        self.in_annex = True
        self.annexes.append((start, stop))
        return True

    # -- the end ----------------------------------------------------------------------------------------------------

    def close(self) -> None:
        """Headings of a table of contents go; a text without 条 is read by its points (一、)."""
        if self.orphans:
            self._adopt(0, 0)
        listed = [unit for unit in self.units if unit.parent == "目录"]
        self.units = [unit for unit in self.units if unit.parent != "目录"]
        self.preamble = sorted([*self.preamble, *((unit.start, unit.end) for unit in listed)])
        if self.drafts:
            return
        self._points(self.preamble)
        if not self.drafts:
            self._headed_points()
        if not self.drafts:
            text = self.preamble or self.units
            self.odd("no-articles" if text else "no-text", 0, min(len(self.form), 1))

    def _headed_points(self) -> None:
        """Points that are headings (## 一、监督的范围): each with the lines below it is an article."""
        points = [unit for unit in self.units if POINT.match(self.form, unit.start, unit.end)]
        headings = {(unit.start, unit.end) for unit in points}
        self._points(sorted([*self.preamble, *headings]))
        if self.drafts:
            self.units = [replace(unit, parent="") for unit in self.units if unit not in points]
        else:
            self.preamble = [place for place in self.preamble if place not in headings]

    def _points(self, lines: list[Place]) -> None:
        """一、 二、 … of a decision or a notice: its articles, cited as 第一条."""
        self.stack, self.above, self.preamble = [], None, []
        for start, stop in lines:
            found = POINT.match(self.form, start, stop)
            if found and value_of(found["num"]) == (self.drafts[-1].main + 1 if self.drafts else 1):
                self._begin(value_of(found["num"]), 0, "点", start)
                if found.end() < stop:
                    self.drafts[-1].lines.append(((found.end(), stop),))
            elif self.drafts:
                self.drafts[-1].lines.append(((start, stop),))
            else:
                self.preamble.append((start, stop))
        if len(self.drafts) == 1:
            self.preamble, self.drafts = lines, []

    def private(self, pattern: re.Pattern[str]) -> None:
        """Characters of private fonts: kept, and told."""
        for found in pattern.finditer(self.form):
            self.odd("private-character", found.start(), found.end())

    def endless(self, start: int, stop: int) -> None:
        """Words without a mark that are longer than any clause: kept, not read for duties, and told."""
        for found in _UNMARKED.finditer(self.form, start, stop):
            if found.end() - found.start() > LONGEST_CLAUSE:
                self.odd("endless", *found.span())

    def articles(self) -> tuple[Article, ...]:
        same = self.text == self.form
        return tuple(built(draft, self.text, self.text if same else self.form) for draft in self.drafts)

    def passages(self, places: list[Place]) -> tuple[Passage, ...]:
        return tuple(Passage(start, stop, self.text[start:stop]) for start, stop in places)
