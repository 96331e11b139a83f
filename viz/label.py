"""Texts on cards: short enough to read in a picture, wrapped here so that the layout knows their size."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from functools import cache

from ontology.model import Entity, Value
from ontology.words import CONTROL, Words, shown
from viz.style import read_yaml

# What is no part of a name: codes, and marks without width.
_NO_NAME = re.compile(rf"(?:{CONTROL.pattern}|[\u200b-\u200d\u2060-\u2065\ufeff])+")

_WORD = re.compile(r"[A-Za-z0-9][A-Za-z0-9.,'\u2019]*-?\s?|.")


def clean(text: str) -> str:
    """The text on one line, without control and direction codes."""
    return " ".join(_NO_NAME.sub(" ", text).split())


def width(text: str) -> float:
    """Width in units of the font size: Chinese characters are 1, others about half."""
    return sum(_char(c) for c in text)


def _char(c: str) -> float:
    if unicodedata.east_asian_width(c) in "WF":
        return 1.0
    if c in "mwMW@%—…":
        return 0.86
    if c in "fijlrt":
        return 0.36
    return 0.66 if c.isupper() else 0.54 if c.isalnum() else 0.34


def wrap(text: str, room: float, lines: int) -> list[str]:
    """The text in at most so many lines of `room`; a longer one loses its middle, since titles end in their kind."""
    text = clean(text)
    broken = _broken(text, room)
    if len(broken) <= lines:
        return broken or [""]
    if lines == 1:
        return [_head(text, room - 1) + "…"]
    return [*broken[: lines - 1], "…" + _tail(text, room - 1)]


def joined(parts: list[str], room: float, lines: int) -> list[str]:
    """Short parts side by side where they fit, else each on a line of its own; what has no room is left out."""
    out: list[str] = []
    for part in parts:
        text = clean(part)
        if out and width(f"{out[-1]} · {text}") <= room:
            out[-1] += f" · {text}"
        else:
            out += wrap(text, room, 1)
    return out[:lines]


def longest_word(text: str) -> float:
    """The width of the longest word that should not be broken."""
    return max((width(word.rstrip()) for word in _WORD.findall(text)), default=0.0)


def _broken(text: str, room: float) -> list[str]:
    """Lines of about equal length: no single character is left over for the last one."""
    total = width(text)
    if total <= room:
        return [text] if text else []
    least = int(-(-total // room))
    for count in (least, least + 1):
        for spare in (0.6, 1.2, 2.0):
            lines = _greedy(text, min(room, total / count + spare), room)
            if len(lines) <= count:
                return lines
    return _greedy(text, room, room)


# Marks that may not end a line, and that may not begin one.
_OPENING = "《(（「『<\u201c\u2018"
_CLOSING = "》)）」』\u201d\u2019、，。；：！？％%"


def _greedy(text: str, goal: float, room: float) -> list[str]:
    """Lines of at most `goal`; a word that is longer than that still has the whole room."""
    lines, line = [], ""
    for piece in _pieces(text, room):
        if line and width(line + piece.rstrip()) > goal and piece[0] not in _CLOSING:
            lines.append(line.rstrip())
            line = piece.lstrip()
        else:
            line += piece
    return [*lines, line.rstrip()] if line.strip() else lines


def _pieces(text: str, room: float) -> list[str]:
    """Words of other scripts in one piece, Chinese characters singly, a word longer than a line letter by letter."""
    out: list[str] = []
    for piece in _WORD.findall(text):
        if out and out[-1] in _OPENING:
            piece = out.pop() + piece
        out += [piece] if width(piece.rstrip()) <= room else list(piece)
    return out


def _head(text: str, room: float) -> str:
    out = ""
    for c in text:
        if width(out + c) > room:
            break
        out += c
    return out


def _tail(text: str, room: float) -> str:
    tail = _head(text[::-1], room)[::-1]
    # Where words are separated the first one is whole.
    cut = tail.find(" ")
    return tail[cut + 1 :] if 0 < cut < len(tail) - 1 and tail[0].isascii() else tail


def name(entity: Entity) -> Words:
    """An entity's name in both languages; the Chinese one where no English one is stated."""
    zh = clean(entity.name) or clean(entity.id)
    en = entity.properties.get("name_en")
    return Words(zh, clean(en) if isinstance(en, str) and en.strip() else zh)


@cache
def comparators() -> tuple[frozenset[str], frozenset[str]]:
    """The comparators that stand before the number, and those between number and unit."""
    found = read_yaml("words.yaml")["comparators"]
    assert isinstance(found, dict)
    return frozenset(found["before"]), frozenset(found["inside"])


def figure(properties: Mapping[str, Value]) -> str:
    """A figure with its unit, comparator and direction, as `100余人`, `96%以上`, `↑82%`; empty without a value."""
    value = properties.get("value")
    if value is None:
        return ""
    number = shown(value)
    if "value_end" in properties:
        number += "\u2013" + shown(properties["value_end"])
    unit, word = str(properties.get("unit", "")), str(properties.get("comparator", ""))
    before, inside = comparators()
    arrow = {"up": "↑", "down": "↓"}.get(str(properties.get("change", "")), "")
    if word in before:
        return arrow + word + number + unit
    return arrow + (number + word + unit if word in inside else number + unit + word)
