"""Names by which the files of one run are known: short where they are single, with so much of the path as it takes."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from pathlib import Path

from loaders.files.kinds import spoken


def told_apart(files: Sequence[tuple[Path, Sequence[str]]]) -> list[str]:
    """A name for each file: the first of its names that no other file has, then longer and longer ends of its path.

    A file that is given twice has one name.
    """
    places = [os.path.realpath(path) for path, _ in files]
    options = [[*names, *_ends(place)] for place, (_, names) in zip(places, files, strict=True)]
    held: dict[tuple[int, str], set[str]] = {}
    for place, names in zip(places, options, strict=True):
        for level, name in enumerate(names):
            held.setdefault((level, name), set()).add(place)
    return [
        next((name for level, name in enumerate(names) if len(held[level, name]) == 1), names[-1]) for names in options
    ]


def _ends(place: str) -> Iterator[str]:
    """The ends of a path, from its file alone to the whole."""
    parts = Path(place).parts
    for depth in range(1, len(parts)):
        yield spoken("/".join(parts[-depth:]))
    yield spoken(Path(place).as_posix())
