"""What a pattern can begin with, read from its parsed form: a guard that passes over the places where it cannot."""

from __future__ import annotations

# The standard library's own parser: private, but what a pattern can begin with stands nowhere else.
import re._constants as codes  # type: ignore[import-not-found]
import re._parser as parser  # type: ignore[import-not-found]
from collections.abc import Iterable
from itertools import product
from typing import Any

ANY = "*"  # a character that the pattern does not name


def beginnings(pattern: str, length: int) -> set[str]:
    """The first characters of what the pattern matches, `length` at most; conditions without width are left aside."""
    return _row(parser.parse(pattern), length)


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
    if step in (codes.MAX_REPEAT, codes.MIN_REPEAT):
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
