"""The word lists of data/*.tsv, read once. Every entry carries the number of corpus files that hold it."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Final

DATA: Final = Path(__file__).parent.parent / "data"


@cache
def rows(name: str) -> tuple[tuple[str, ...], ...]:
    """The rows of data/<name>.tsv without comments."""
    with (DATA / f"{name}.tsv").open(encoding="utf-8") as file:
        return tuple(tuple(line.rstrip("\n").split("\t")) for line in file if line.strip() and line[0] != "#")


@cache
def words(name: str, *kinds: str) -> frozenset[str]:
    """The words of a list whose second column is one of `kinds` (all words where none is given)."""
    return frozenset(row[0] for row in rows(name) if not kinds or row[1] in kinds)
