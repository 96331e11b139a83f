"""Word lists (data/*.yaml) as one pattern each: a prefix tree written out as a regular expression, longest word first."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Final

from loaders.patterns import regex
from loaders.trie import trie

DATA: Final = Path(__file__).parent / "data"
# Words left out of all lists; only measurements set it, before anything is read (see benchmarks/accuracy_reports.py).
EXCLUDED: set[str] = set()


@cache
def words(file: str, key: str) -> tuple[str, ...]:
    """The words under `key` of data/`file`.yaml, in file order without repeats."""
    return tuple(word for word in dict.fromkeys(_load(file)[key].split()) if word not in EXCLUDED)


def all_words() -> set[str]:
    """Every word of every list."""
    return {word for file in ("bodies", "units", "verbs") for value in _load(file).values() for word in value.split()}


@cache
def _load(file: str) -> dict[str, str]:
    """The lists of a file. Of YAML they use `key: words` and `key: >-` with indented lines, which is read here line by
    line: the library takes longer to start than a report takes to read."""
    data: dict[str, str] = {}
    key = ""
    for line in (DATA / f"{file}.yaml").read_text(encoding="utf-8").splitlines():
        if line.startswith(" "):
            data[key] += line
        elif line and not line.startswith("#"):
            key, _, rest = line.partition(":")
            data[key] = rest.removesuffix(">-")
    return data


def rows(file: str) -> Iterator[list[str]]:
    """The fields of the rows of data/`file`.tsv; empty lines and remarks (#) are left out."""
    for line in (DATA / f"{file}.tsv").read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            yield line.split("\t")


@cache
def lexicon(file: str, *keys: str) -> str:
    """The pattern of the words under the keys."""
    return trie(word for key in keys for word in words(file, key))


@cache
def _simplified_table() -> dict[int, str]:
    pairs = (DATA / "traditional.txt").read_text(encoding="utf-8").split()
    return {ord(pair[0]): pair[1] for pair in pairs}


def simplified(text: str) -> str:
    """The text with simplified characters, one for one; offsets hold. Texts without a telling character stay as is."""
    return text.translate(_simplified_table()) if _TELLING.search(text) else text


# One of these characters tells that a text, or a title alone, is Traditional.
_TELLING: Final = regex(lambda: f"[{(DATA / 'telling.txt').read_text(encoding='utf-8').strip()}]")
