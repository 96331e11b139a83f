"""Places by their GB/T 2260 codes: names, former ones too, and which place lies in which.

`places.tsv` holds code, name, first and last year of validity; `tools/places_table.py` makes it. `peoples.txt` holds the
names of peoples that the names of autonomous places hold, `no_place.tsv` what stands before a level word that ends no
place's name (社区, 城市).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from loaders.patterns import regex

SUFFIX = "自治州|自治县|自治区|自治旗|特别行政区|新区|开发区|林区|垦区|街道|地区|[省市州县区旗盟镇乡]"
_PARTS, _LAST_WORD = regex(f".+?(?:{SUFFIX})"), regex(f"(?:{SUFFIX})$")
_HERE = Path(__file__).parent


def _rows(file: str = "places") -> Iterator[list[str]]:
    """The fields of the rows of a table."""
    for line in (_HERE / f"{file}.tsv").read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            yield line.split("\t")


def _peoples() -> list[str]:
    return (_HERE / "peoples.txt").read_text(encoding="utf-8").split()


def _short_of_region(stem: str) -> str:
    """广西 for 广西壮族; 内蒙古 stays, for one character is no name."""
    peoples = (people for people in _peoples() if stem.endswith(people) and len(stem) - len(people) > 1)
    return stem.removesuffix(max(peoples, key=len, default=""))


@cache
def _with_peoples() -> re.Pattern[str]:
    return re.compile(rf"(.+?)(?:{'|'.join(_peoples())})+自治([县州旗])")


def _short(name: str) -> str:
    """墨江县 for 墨江哈尼族自治县; "" for a place that is no autonomous one below the regions, or has no short name."""
    cut = _with_peoples().fullmatch(name) if "自治" in name else None
    return cut[1] + cut[2] if cut else ""


@cache
def no_place(alone: bool = False) -> dict[str, str]:
    """Level word → the characters before it that make another word of it (社区, 返乡). `alone`: also those that do so
    where the level word is to stand for the place that speaks (新区司法局 is no 区司法局)."""
    return {level: before + "".join(more if alone else ()) for level, before, *more in _rows("no_place")}


@cache
def _names() -> dict[str, tuple[tuple[str, int, int], ...]]:
    """Name → (code, first year, last year); autonomous places also by their short names (墨江县 for 墨江哈尼族自治县)."""
    out: dict[str, list[tuple[str, int, int]]] = {}
    for code, name, first, last in _rows():
        entry = (code, int(first or 0), int(last or 9999))
        out.setdefault(name, []).append(entry)
        if name.endswith("自治区"):
            out.setdefault(_short_of_region(name.removesuffix("自治区")), []).append(entry)
        elif short := _short(name):
            out.setdefault(short, []).append(entry)
    return {name: tuple(found) for name, found in out.items() if len(name) > 1}


def is_name(name: str) -> bool:
    """Whether a real place is called so."""
    return name in _names()


@cache
def endings() -> frozenset[str]:
    """The last two characters of the names of real places: what ends otherwise is none."""
    return frozenset(name[-2:] for name in _names())


@cache
def _official() -> dict[str, tuple[tuple[str, int, int], ...]]:
    out: dict[str, list[tuple[str, int, int]]] = {}
    for code, name, first, last in _rows():
        out.setdefault(code, []).append((name, int(first or 0), int(last or 9999)))
    return {code: tuple(found) for code, found in out.items()}


def code_of(name: str, year: int | None = None, text: str = "") -> str:
    """The code of a place in that year; "" for an unknown place, or one of several that the text does not tell apart."""
    parts = _PARTS.findall(name) if name not in _names() else [name]
    found = _names().get(parts[-1] if parts else name, ())
    when = year or 9998
    valid = [code for code, first, last in found if first <= when <= last] or [code for code, _, _ in found]
    if len(valid) > 1:
        above = "".join(parts[:-1]) + text
        valid = [code for code in valid if any(stem in above for stem in _stems(code, when))]
    return valid[0] if len(set(valid)) == 1 else ""


def body_called(name: str, code: str) -> str:
    """The one name of a body of an autonomous place, 墨江县人民政府: texts and registers write 墨江哈尼族自治县人民政府 too."""
    for official, _, _ in _official().get(code, ()):
        if (short := _short(official)) and official in name:
            return name.replace(official, short, 1)
    return name


def _stems(code: str, year: int) -> list[str]:
    """The names of the places above, without their last word: 普洱, 云南."""
    above = [
        name for level in (code[:4] + "00", code[:2] + "0000") if (name := _name_in(level, year)) and level != code
    ]
    return [_LAST_WORD.sub("", name) or name for name in above]


def _name_in(code: str, year: int) -> str:
    for name, first, last in _official().get(code, ()):
        if first <= year <= last:
            return name
    return ""


def full_name(code: str, year: int | None = None) -> str:
    """云南省普洱市墨江哈尼族自治县 for 530822."""
    when = year or 9998
    levels = dict.fromkeys((code[:2] + "0000", code[:4] + "00", code))
    return "".join(_name_in(level, when) for level in levels)


def above(code: str, year: int | None = None) -> list[tuple[str, str]]:
    """(code, name) of the place and the places that hold it, from the nation down."""
    when = year or 9998
    levels = dict.fromkeys((code[:2] + "0000", code[:4] + "00", code))
    return [("100000", "中华人民共和国"), *((level, name) for level in levels if (name := _name_in(level, when)))]
