"""What a pattern can begin and end with and what it can hold, read from its parsed form: what a guard that passes over
places of a text must let through."""

from __future__ import annotations

# The standard library's own parser: private, but what a pattern can begin with stands nowhere else.
import re._constants as codes  # type: ignore[import-not-found]
import re._parser as parser  # type: ignore[import-not-found]
from collections.abc import Iterable
from itertools import product
from typing import Any

ANY = "*"  # a character that the pattern does not name
_REPEATS = (codes.MAX_REPEAT, codes.MIN_REPEAT)


def beginnings(pattern: str, length: int) -> set[str]:
    """The first characters of what the pattern matches, `length` at most; conditions without width are left aside."""
    return _row(parser.parse(pattern), length)


def endings(pattern: str) -> set[str]:
    """The last characters of what the pattern matches; "" where it can match nothing."""
    return _last(parser.parse(pattern))


def _last(steps: Iterable[tuple[Any, Any]]) -> set[str]:
    found = {""}
    for step, value in reversed(list(steps)):
        found = found - {""} | _last_of_step(step, value)
        if "" not in found:
            break
    return found


def _last_of_step(step: Any, value: Any) -> set[str]:
    if step is codes.BRANCH:
        return set().union(*map(_last, value[1]))
    if step is codes.SUBPATTERN:
        return _last(value[3])
    if step in _REPEATS:
        return _last(value[2]) | ({""} if value[0] == 0 else set())
    return _step(step, value, 1)


def longest(pattern: str) -> int:
    """How many characters the pattern matches at most."""
    return int(parser.parse(pattern).getwidth()[1])


def held(pattern: str) -> set[str]:
    """All characters that the pattern names for what it matches, conditions without width aside."""
    return _held(parser.parse(pattern))


def _held(steps: Iterable[tuple[Any, Any]]) -> set[str]:
    return set().union(*(_held_by_step(step, value) for step, value in steps))


def _held_by_step(step: Any, value: Any) -> set[str]:
    if step is codes.BRANCH:
        return set().union(*map(_held, value[1]))
    if step is codes.SUBPATTERN:
        return _held(value[3])
    if step in _REPEATS:
        return _held(value[2])
    return _step(step, value, 1) - {""}


def _row(steps: Iterable[tuple[Any, Any]], length: int) -> set[str]:
    found = {""}
    for step, value in steps:
        if all(len(each) >= length for each in found):
            break
        found = {(head + tail)[:length] for head, tail in product(found, _step(step, value, length))}
    return found


def _step(step: Any, value: Any, length: int) -> set[str]:
    if step is codes.LITERAL:
        return {chr(value)}
    if step is codes.IN:
        return set(_members(value))
    if step is codes.BRANCH:
        return set().union(*(_row(each, length) for each in value[1]))
    if step is codes.SUBPATTERN:
        return _row(value[3], length)
    if step in _REPEATS:
        return _repeated(value[0], value[1], value[2], length)
    return {""} if step in (codes.ASSERT, codes.ASSERT_NOT, codes.AT) else {ANY}


def _repeated(least: int, most: int, steps: Any, length: int) -> set[str]:
    one, found = _row(steps, length), {""}
    out: set[str] = {""} if least == 0 else set()
    for count in range(1, min(most, max(least, length)) + 1):
        found = {(head + tail)[:length] for head, tail in product(found, one)}
        out |= found if count >= least else set()
    return out


def _members(items: Iterable[tuple[Any, Any]]) -> Iterable[str]:
    for kind, value in items:
        if kind is codes.LITERAL:
            yield chr(value)
        elif kind is codes.RANGE and value[1] - value[0] < 100:
            yield from map(chr, range(value[0], value[1] + 1))
        elif value is codes.CATEGORY_DIGIT:
            yield from "0123456789"
        else:
            yield ANY
