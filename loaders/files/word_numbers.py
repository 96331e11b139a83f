"""The numbers that Word writes before paragraphs of its lists: 第一条, （二）, 3. — they stand in no text of the file.

Lists share counters where they share a definition, as in Word; a level starts again under each number of a level above.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, Protocol

from loaders.numerals import chinese

MOST_LEVELS = 9  # of a list in Word
MOST_STYLES = 20  # that are based on each other
_PLACE = re.compile("%([1-9])")
_ROMAN = ((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))  # fmt: skip
_FORMAL = str.maketrans("一二三四五六七八九十百千零", "壹贰叁肆伍陆柒捌玖拾佰仟零")
_STEMS = "甲乙丙丁戊己庚辛壬癸"
_BRANCHES = "子丑寅卯辰巳午未申酉戌亥"


class Element(Protocol):
    """An element of a part: its name with the namespace (no text for a comment), its attributes, what it holds."""

    @property
    def tag(self) -> Any: ...
    @property
    def text(self) -> str | None: ...
    @property
    def attrib(self) -> Mapping[str, str]: ...
    def __iter__(self) -> Iterator[Element]: ...


def local(name: Any) -> str:
    """The name of an element or attribute without its namespace, of which there are two (strict and transitional); ""
    for a comment."""
    return name.rpartition("}")[2] if isinstance(name, str) else ""


def child(element: Element | None, *names: str) -> Element | None:
    """The element under those names, one below the other."""
    for name in names:
        if element is None:
            return None
        element = next((one for one in element if local(one.tag) == name), None)
    return element


def value(element: Element | None, name: str = "val") -> str:
    """An attribute's value, "" where there is no such element or attribute."""
    if element is None:
        return ""
    return next((text for key, text in element.attrib.items() if local(key) == name), "")


def whole_number(text: str, otherwise: int) -> int:
    """A number as Word writes it, kept within what a list or table can have."""
    return min(int(text), 9999) if text.isascii() and text.isdigit() and len(text) < 10 else otherwise


@dataclass(frozen=True, slots=True)
class Level:
    """One level of a list: what it starts with, how it counts, and its text with %1 for the number of the first level."""

    start: int = 1
    form: str = "decimal"
    text: str = ""
    style: str = ""
    legal: bool = False
    restarts: bool = True


@dataclass(slots=True)
class Numbers:
    """The lists of a document and how far each has counted."""

    levels: Mapping[str, Mapping[int, Level]]  # definition -> its levels
    lists: Mapping[str, str]  # list (numId) -> definition
    starts: Mapping[tuple[str, int], int]  # levels that a list starts anew
    styles: Mapping[str, tuple[str, int | None, str]]  # paragraph style -> list, level, style that it is based on
    default: str = ""  # the style of a paragraph that names none
    _counted: dict[str, dict[int, int]] = field(default_factory=dict)
    _begun: set[tuple[str, int]] = field(default_factory=set)

    def label(self, paragraph: Element) -> str:
        """The number before the paragraph with what parts them, "" for none; it counts."""
        number, depth = self._place(child(paragraph, "pPr"))
        definition = self.lists.get(number, "")
        level = self.levels.get(definition, {}).get(depth)
        if level is None:
            return ""
        counted = self._count(definition, number, depth)
        if level.form in ("bullet", "none") and "%" not in level.text:
            return ""
        return _spaced(_PLACE.sub(lambda found: self._written(level, counted, definition, found[1]), level.text))

    def _written(self, level: Level, counted: Mapping[int, int], definition: str, place: str) -> str:
        depth = int(place) - 1
        above = self.levels[definition].get(depth, Level())
        return written(counted.get(depth, above.start), "decimal" if level.legal else above.form)

    def _place(self, properties: Element | None) -> tuple[str, int]:
        """The list and level of a paragraph, its own or those of its style."""
        own = child(properties, "numPr")
        number, depth = value(child(own, "numId")), value(child(own, "ilvl"))
        if number:
            return number, whole_number(depth, 0)
        style = value(child(properties, "pStyle")) or self.default
        number, of_style = self._of_style(style)
        return number, whole_number(depth, of_style)

    def _of_style(self, style: str) -> tuple[str, int]:
        for _ in range(MOST_STYLES):  # styles that are based on each other in a ring end here
            number, depth, based = self.styles.get(style, ("", None, ""))
            if number:
                levels = self.levels.get(self.lists.get(number, ""), {})
                linked = next((at for at, level in levels.items() if level.style == style), None)
                return number, linked if linked is not None else depth or 0
            style = based
        return "", 0

    def _count(self, definition: str, number: str, depth: int) -> Mapping[int, int]:
        counted, levels = self._counted.setdefault(definition, {}), self.levels[definition]
        start = levels[depth].start
        if (number, depth) in self.starts and (number, depth) not in self._begun:
            counted.pop(depth, None)
            start = self.starts[number, depth]
        self._begun.add((number, depth))
        counted[depth] = counted[depth] + 1 if depth in counted else start
        for deeper in [at for at in counted if at > depth and levels.get(at, Level()).restarts]:
            del counted[deeper]
        return counted


def _spaced(text: str) -> str:
    """第一条 is parted from its words, whatever Word has between them; 一、 and （一） stand close, as people type them."""
    return text + "　" if text and text[-1].isalnum() else text


def written(number: int, form: str) -> str:
    """A number as a list counts: 3, 三, 叁, ③, iii, c, 丙."""
    writer = _FORMS.get(form)
    return writer(number) if writer else str(number)


def _roman(number: int) -> str:
    out = ""
    for worth, letters in _ROMAN:
        times, number = divmod(number, worth)
        out += letters * times
    return out


def _letters(number: int) -> str:
    """a … z, aa … zz, as Word counts."""
    return chr(ord("a") + (number - 1) % 26) * min((number - 1) // 26 + 1, 20) if number else "0"


def _digits(number: int) -> str:
    return str(number).translate({ord("0") + digit: char for digit, char in enumerate("〇一二三四五六七八九")})


def _circled(number: int) -> str:
    return chr(0x2460 + number - 1) if 0 < number <= 20 else str(number)


def _full_width(number: int) -> str:
    return str(number).translate({code: code + 0xFEE0 for code in range(ord("0"), ord("9") + 1)})


_FORMS: Mapping[str, Callable[[int], str]] = {
    "chineseCounting": lambda number: chinese(number) or "〇",
    "chineseCountingThousand": lambda number: chinese(number) or "〇",
    "japaneseCounting": lambda number: chinese(number) or "〇",
    "taiwaneseCounting": lambda number: chinese(number) or "〇",
    "taiwaneseCountingThousand": lambda number: chinese(number) or "〇",
    "chineseLegalSimplified": lambda number: chinese(number).translate(_FORMAL) or "零",
    "ideographLegalTraditional": lambda number: chinese(number).translate(_FORMAL) or "零",
    "ideographDigital": _digits,
    "japaneseDigitalTenThousand": _digits,
    "taiwaneseDigital": _digits,
    "ideographTraditional": lambda number: _STEMS[number - 1] if 0 < number <= len(_STEMS) else str(number),
    "ideographZodiac": lambda number: _BRANCHES[number - 1] if 0 < number <= len(_BRANCHES) else str(number),
    "decimalEnclosedCircle": _circled,
    "decimalEnclosedCircleChinese": _circled,
    "decimalEnclosedParen": lambda number: f"({number})",
    "decimalEnclosedFullstop": lambda number: f"{number}.",
    "ideographEnclosedCircle": lambda number: f"({chinese(number)})",
    "decimalFullWidth": _full_width,
    "decimalFullWidth2": _full_width,
    "decimalZero": lambda number: f"{number:02}",
    "upperRoman": lambda number: _roman(number).upper(),
    "lowerRoman": _roman,
    "upperLetter": lambda number: _letters(number).upper(),
    "lowerLetter": _letters,
    "none": lambda number: "",
    "bullet": lambda number: "",
}


def numbers(numbering: Element | None, styles: Element | None) -> Numbers:
    """The lists that word/numbering.xml and word/styles.xml define."""
    held, default = _styles(styles)
    levels: dict[str, Mapping[int, Level]] = {}
    lists: dict[str, str] = {}
    starts: dict[tuple[str, int], int] = {}
    linked: dict[str, str] = {}
    for one in numbering if numbering is not None else ():
        if local(one.tag) == "abstractNum":
            name = value(one, "abstractNumId")
            levels[name] = dict(_levels(one))
            linked[name] = value(child(one, "numStyleLink"))
        elif local(one.tag) == "num":
            number, definition = value(one, "numId"), value(child(one, "abstractNumId"))
            lists[number] = definition
            own = dict(_overridden(one, number, starts))
            if own:  # a list with levels of its own counts by itself
                lists[number] = f"{definition}/{number}"
                levels[lists[number]] = {**levels.get(definition, {}), **own}
    for name, style in linked.items():
        definition = lists.get(held.get(style, ("", None, ""))[0], "")
        if style and not levels[name] and definition in levels:
            lists = {number: definition if one == name else one for number, one in lists.items()}
    return Numbers(levels, lists, starts, held, default)


def _levels(definition: Element) -> Iterator[tuple[int, Level]]:
    for one in definition:
        depth = whole_number(value(one, "ilvl"), 0)
        if local(one.tag) == "lvl" and depth < MOST_LEVELS:
            yield depth, _level(one)


def _level(one: Element) -> Level:
    form = child(one, "numFmt")
    if form is None:  # a form of Word 2010 and later stands beside one for older programs
        form = child(one, "AlternateContent", "Fallback", "numFmt")
    return Level(
        start=whole_number(value(child(one, "start")), 0),
        form=value(form) or "decimal",
        text=value(child(one, "lvlText")),
        style=value(child(one, "pStyle")),
        legal=child(one, "isLgl") is not None,
        restarts=value(child(one, "lvlRestart")) != "0",
    )


def _overridden(one: Element, number: str, starts: dict[tuple[str, int], int]) -> Iterator[tuple[int, Level]]:
    for override in one:
        if local(override.tag) != "lvlOverride":
            continue
        depth = whole_number(value(override, "ilvl"), 0)
        if (start := value(child(override, "startOverride"))) != "":
            starts[number, depth] = whole_number(start, 1)
        if (level := child(override, "lvl")) is not None and depth < MOST_LEVELS:
            yield depth, _level(level)


def _styles(styles: Element | None) -> tuple[dict[str, tuple[str, int | None, str]], str]:
    held: dict[str, tuple[str, int | None, str]] = {}
    default = ""
    for one in styles if styles is not None else ():
        if local(one.tag) != "style":
            continue
        name, listed = value(one, "styleId"), child(one, "pPr", "numPr")
        depth = value(child(listed, "ilvl"))
        held[name] = (
            value(child(listed, "numId")),
            whole_number(depth, 0) if depth else None,
            value(child(one, "basedOn")),
        )
        if value(one, "type") == "paragraph" and value(one, "default") in ("1", "true"):
            default = name
    return held, default
