"""Invented texts with what a careful reader finds in them (data/gold): loaded, and compared with what the program reads.

The rows of a .tsv name words, not offsets, in the order of the text: each is sought behind the one of its kind before
it, so that people can read and mend the files. Columns after the article's number of a statute, else from the first:

obligation, prohibition, permission: bearer, action      cites: title or SELF, number of the article
document: issuer, year, place, level     regulation: title     institution: name, type or generic
metric: digits, value, unit, label, approximation, up or down     statement: subjects, verb, object, done or duty or plan
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

FOLDER = Path(__file__).parent / "data" / "gold"
MODALITIES = ("obligation", "prohibition", "permission")
Span = tuple[int, int]
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Duty:
    """One norm; the span of its action counts from the beginning of the article's text."""

    article: str
    modality: str
    bearer: str
    action: Span


@dataclass(frozen=True, slots=True)
class Body:
    span: Span
    type: str
    generic: bool


@dataclass(frozen=True, slots=True)
class Figure:
    span: Span
    value: float
    unit: str
    label: str
    comparator: str
    change: str


@dataclass(frozen=True, slots=True)
class Deed:
    subject: str
    action: Span
    object: Span
    modality: str


def rows(name: str, kinds: Sequence[str], column: int = 0) -> Iterator[list[str]]:
    """The rows of these kinds; `column` is where the kind stands."""
    for line in (FOLDER / f"{name}.tsv").read_text(encoding="utf-8").splitlines():
        row = line.split("\t")
        if row[column] in kinds:
            yield row


class Finder:
    """Places of words in a text, each sought behind the one before."""

    def __init__(self, text: str) -> None:
        self.text, self._end = text, 0

    def span(self, words: str) -> Span:
        """Figures are never part of a longer one. Raises ValueError for words that the rest of the text does not hold."""
        figure = words[0].isdigit()
        pattern = rf"(?<![\d.]){re.escape(words)}(?![\d.])" if figure else re.escape(words)
        found = re.compile(pattern).search(self.text, self._end)
        if found is None:
            raise ValueError(f"{words} does not stand behind offset {self._end}")
        self._end = found.end()
        return found.span()


def duties(name: str, articles: dict[str, str]) -> list[Duty]:
    """The duties of a statute's gold; `articles` number → text."""
    finders = {number: Finder(text) for number, text in articles.items()}
    return [
        Duty(article, modality, bearer, finders[article].span(action))
        for article, modality, bearer, action in rows(name, MODALITIES, 1)
    ]


def citations(name: str) -> set[tuple[str, str, str]]:
    """(article, title or SELF, number of the article cited or "")."""
    return {(article, title, number) for article, _, title, number in rows(name, ("cites",), 1)}


def titles(name: str, text: str) -> list[Span]:
    finder = Finder(text)
    return [finder.span(title) for _, title in rows(name, ("regulation",))]


def bodies(name: str, text: str) -> list[Body]:
    finder = Finder(text)
    return [Body(finder.span(words), kind, kind == "generic") for _, words, kind in rows(name, ("institution",))]


def figures(name: str, text: str) -> list[Figure]:
    finder = Finder(text)
    return [Figure(finder.span(row[1]), float(row[2]), *row[3:]) for row in rows(name, ("metric",))]


def deeds(name: str, text: str) -> list[Deed]:
    """The statements, one for each of the subjects; the verb is the last such word before its object."""
    finder, out = Finder(text), []
    for _, subjects, verb, words, modality in rows(name, ("statement",)):
        place = finder.span(words)
        begin = text.rindex(verb, 0, place[0])
        out += [Deed(subject, (begin, begin + len(verb)), place, modality) for subject in subjects.split("、")]
    return out


def paired(gold: Sequence[T], told: Sequence[T], same: Callable[[T, T], bool]) -> list[tuple[T, T]]:
    """A largest one-to-one matching of the gold with what was told."""
    taken: dict[int, int] = {}

    def place(i: int, seen: set[int]) -> bool:
        for j, other in enumerate(told):
            if j not in seen and same(gold[i], other):
                seen.add(j)
                if j not in taken or place(taken[j], seen):
                    taken[j] = i
                    return True
        return False

    for i in range(len(gold)):
        place(i, set())
    return [(gold[i], told[j]) for j, i in sorted(taken.items())]


def f1(gold: Sequence[T], told: Sequence[T], same: Callable[[T, T], bool]) -> float:
    return 2 * len(paired(gold, told, same)) / (len(gold) + len(told))


def overlap(a: Span, b: Span) -> float:
    """Intersection over union."""
    common = min(a[1], b[1]) - max(a[0], b[0])
    return common / (max(a[1], b[1]) - min(a[0], b[0])) if common > 0 else 0.0


def plain(bearer: str) -> str:
    """A bearer's name for comparison: half-width, no spaces, no 由 before and no 均 behind it."""
    name = re.sub(r"\s", "", unicodedata.normalize("NFKC", bearer))
    return re.sub(r"(?:均|都|各自|分别)$", "", re.sub(r"^(?:由|对于?)", "", name))


def alike(a: str, b: str) -> bool:
    """Whether two bearers are about the same: one holds most of the other, or half of their pairs of characters agree."""
    a, b = plain(a), plain(b)
    if min(len(a), len(b)) >= 2 and (a in b or b in a):
        return min(len(a), len(b)) / max(len(a), len(b)) >= 0.4
    return pairs_in_common(a, b) >= 0.5


def pairs_in_common(a: str, b: str) -> float:
    """Dice's coefficient over pairs of neighbouring characters."""
    left, right = ([text[i : i + 2] for i in range(len(text) - 1)] for text in (a, b))
    common = sum(min(left.count(pair), right.count(pair)) for pair in set(left))
    return 2 * common / (len(left) + len(right)) if left and right else float(a == b)
