"""Words that a pattern cannot do without: of many patterns only those need be tried whose words a text holds."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from loaders.patterns import regex

_PIECE: Final = regex(r"\[\^?\]?[^\]]*\]|\\.|.")
_OFTEN: Final = regex(r"(?:[?*+]|\{[\d,]*\})?[?+]?")
_BRACKET: Final = regex(r"\[\^?\]?[^\]]*\]|\\.|[()]")
# A group that must match: no condition, and not one that may be left out.
_GROUP: Final = regex(r"\((?:\?:)?(?!\?)(.*)\)(?:\+|\{[1-9][\d,]*\})?")


def needed(pattern: str) -> frozenset[str]:
    """Words one of which stands in all that a pattern finds; none where it names no word."""
    rows = [""]
    for piece in _pieces(pattern):
        if piece == "|":
            rows.append("")
        else:
            rows[-1] += piece
    found = [_of_row(row) for row in rows]
    return frozenset().union(*found) if all(found) else frozenset()


def _of_row(row: str) -> frozenset[str]:
    """The words of the part that tells most: those of two characters and more, and of such the fewest."""
    told: list[frozenset[str]] = []
    word = ""
    for piece in (*_pieces(row), "$"):
        if len(piece) == 1 and piece not in ".^$":
            word += piece
            continue
        if word:
            told.append(frozenset([word]))
        word = ""
        if group := _GROUP.fullmatch(piece):
            told.append(needed(group[1]))
    return max(filter(None, told), key=lambda words: (min(2, *map(len, words)), -len(words)), default=frozenset())


def _pieces(pattern: str) -> Iterator[str]:
    """The characters, classes and groups of a pattern, each with the mark that says how often it stands."""
    at = 0
    while at < len(pattern):
        found = _PIECE.match(pattern, at)
        end = _closing(pattern, at) if pattern[at] == "(" or found is None else found.end()
        often = _OFTEN.match(pattern, end)
        end = often.end() if often else end
        yield pattern[at:end]
        at = end


def _closing(pattern: str, at: int) -> int:
    """Where the group ends that begins at a place; ValueError if it does not."""
    depth = 0
    for mark in _BRACKET.finditer(pattern, at):
        depth += {"(": 1, ")": -1}.get(mark[0], 0)
        if depth == 0:
            return mark.end()
    raise ValueError(pattern)
