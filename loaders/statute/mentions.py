"""What in a text may be (part of) a citation: titles, names of laws without brackets, 第N条 款 项 目, 本法, 前款.

One pass over the text and one for the names; both patterns begin with a fixed set of characters.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Final, NamedTuple

from loaders.numerals import NUMERAL
from loaders.statute.marks import text_kinds

DATA: Final = Path(__file__).parent / "data"
_AND: Final = "(?:、|和|与|及|以及|或者?|至|到)"
_TOKEN: Final = re.compile(
    rf"""[《第前本上](?:
      (?<=《)(?P<title>[^《》\n]{{1,120}}(?:《[^《》\n]{{1,80}}》[^《》\n]{{0,80}}){{0,3}})》
    | (?<=第)[ ]?(?P<num>\(?{NUMERAL}{{1,12}}\)?)(?P<more>(?:{_AND}第?\(?{NUMERAL}{{1,12}}\)?){{1,40}})?[ ]?(?P<unit>[条款项目])(?:之(?P<sub>[一二三四五六七八九十]+)(?![条款项]))?
    | (?<=前)(?P<back>[一二两三四五六]?[款条项])
    | (?<=上)(?<![以网线]上)(?P<up>[一二两三四五六]?[款条])(?=[ ]?(?:的|之|所)?规定|所[列述指称]|第)
    | (?<=本)(?P<own>{text_kinds("own")}|[条款项])
    )""",
    re.VERBOSE,
)
# 第二、三款 write 第 or the unit once; what 条 and 项 begin there is no unit.
_LISTED: Final = re.compile(rf"{_AND}(第?\(?{NUMERAL}{{1,12}}\)?)")
_NO_UNIT: Final = frozenset("例约件目")
_BEFORE: Final = frozenset("照据反用合按与和及或以犯触守行的对在除并有国于自将由经即是《")
_BEHIND: Final = re.compile("(?:实施条例|实施细则|实施办法)?(?![律院庭官定规治制务学人理医师典通总委])")
_ALL_LAW: Final = re.compile("(?:、|和|或者?|以及)?(?:有关)?(?:国家)?(?:法律|法规)")
_SHORT: Final = re.compile(
    r"\((?:(?:以下|下)?(?:简称|统称|称)(?:为|:)?|即(?=[《“\"]))[ ]?[《“\"]?([^《》“”\"()]{2,30})[》”\"]?\)"
)


@cache
def _law_names() -> dict[str, list[tuple[str, str]]]:
    """Names of laws that are recognised without brackets, by the two characters that end with their last 法.

    Each as (up to that 法, rest), longest first: 民法典 is ("民法", "典").
    """
    names = [
        line.strip("《》")
        for line in (DATA / "law-names.txt").read_text(encoding="utf-8").split("\n")
        if line and line[0] != "#"
    ]
    out: dict[str, list[tuple[str, str]]] = {}
    for name in sorted(names, key=lambda one: (-len(one), one)):
        head, law, rest = name.rpartition("法")
        out.setdefault((head + law)[-2:], []).append((head + law, rest))
    return out


class Token(NamedTuple):
    """`kind` is title, name, own (本法), back (前款), or the unit of a number: 条, 款, 项, 目."""

    kind: str
    start: int
    end: int
    value: str = ""
    sub: str = ""


def tokens(form: str) -> list[Token]:
    """The tokens of a text, in order; `form` is `mapped(text)`."""
    out: list[Token] = []
    for found in _TOKEN.finditer(form):
        group = found.lastgroup or ""
        start, end = found.span()
        if group in ("unit", "sub"):
            if found["more"]:
                out += _listed(form, found)
            else:
                out.append(Token(found["unit"], start, end, found["num"].strip("()"), found["sub"] or ""))
        else:
            out.append(Token("back" if group == "up" else group, start, end, found[group]))
    if "法" in form and (names := _named(form, out)):
        out += names
        out.sort(key=lambda token: token.start)
    return out


def _listed(form: str, found: re.Match[str]) -> Iterator[Token]:
    """第二、三款 as 第二 and 三款, each with its own place; nothing where a longer word follows (第一、二条例)."""
    if form[found.end() : found.end() + 1] in _NO_UNIT:
        return
    unit, end = found["unit"], found.end("num")
    yield Token(unit, found.start(), end, found["num"].strip("()"))
    for part in _LISTED.finditer(form, found.start("more"), found.end("more")):
        last = part.end() == found.end("more")
        value = part[1].lstrip("第").strip("()")
        yield Token(
            unit, part.start(1), found.end() if last else part.end(1), value, found["sub"] or "" if last else ""
        )


def _named(form: str, taken: list[Token]) -> list[Token]:
    titles = [(token.start, token.end) for token in taken if token.kind == "title"]
    names = _law_names()
    out: list[Token] = []
    at = form.find("法")
    while at >= 0:
        for head, rest in names.get(form[at - 1 : at + 1], ()):
            if form.endswith(head, 0, at + 1) and form.startswith(rest, at + 1):
                if token := _name(form, at + 1 - len(head), at + 1 + len(rest), titles):
                    if out and out[-1].end > token.start:
                        out.pop()  # 立法 within 立法法
                    out.append(token)
                break
        at = form.find("法", at + 1)
    return out


def _name(form: str, start: int, end: int, titles: list[tuple[int, int]]) -> Token | None:
    """The law named there, if it is no part of a longer word and stands in no title."""
    behind = _BEHIND.match(form, end)
    if behind is None:
        return None
    end = behind.end()
    if form.endswith("中华人民共和国", 0, start):
        start -= 7
    if not form.startswith("第", end) and not _stands_alone(form, start, end):
        return None
    index = bisect_right(titles, (start, end)) - 1
    if index >= 0 and start < titles[index][1]:
        return None
    return Token("name", start, end, form[start:end])


def _stands_alone(form: str, start: int, end: int) -> bool:
    """Whether a bare name is meant as that law: 根据宪法, but not 遵守宪法和法律, not a part of a longer word."""
    before = form[start - 1] if start else "、"
    if form[start:end] == "宪法":
        return before in "据照反《" and _ALL_LAW.match(form, end) is None
    return not "\u4e00" <= before <= "\u9fff" or before in _BEFORE


def short_names(form: str) -> dict[str, str]:
    """Short names that a text declares: 《X法》(以下简称Y) and X(以下简称Y); the full name without brackets."""
    out: dict[str, str] = {}
    for found in _SHORT.finditer(form):
        before = form[max(0, found.start() - 80) : found.start()]
        title = re.search(r"《((?:[^《》]|《[^《》]*》){2,78})》$", before)
        phrase = title or re.search(r"([^,。;:、\n()“”《》]{2,60})$", before)
        if phrase:
            out.setdefault(found[1].strip(), phrase[1].strip())
    return out
