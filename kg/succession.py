"""Which article of a later version continues which of the earlier one, by their words: numbers shift, words stay."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

_SPACE = re.compile(r"\s+")
_QUOTES = str.maketrans("‘’“”〈〉《》﹤﹥", '""""<><><>')
_GRAM = 3
_COMMON = 40  # a word sequence that stands in more articles than this tells none of them apart
_LEAST = 0.4  # share of common word sequences from which two articles are the same one, amended
_LEAST_IN_PLACE = 0.2  # … where the number is the same too
# Runs of 16 characters, 8 of them side by side, that only these two articles hold show what became of one in another.
_RUN, _RUNS = 16, 8
# 本法自1999年10月1日起施行: each version has one such article.
_BEGINS = re.compile("本[^,;。]{1,12}自[^,;。]{4,24}起(?:施行|实施|生效)")


@dataclass(frozen=True, slots=True)
class Wording:
    """An article of one version: its provision's id, its number, its words."""

    id: str
    number: str
    text: str


@dataclass(frozen=True, slots=True)
class Continued:
    """`later` continues `earlier`; `same` where not a word changed, `partly` where they only share some sentence."""

    later: str
    earlier: str
    same: bool
    partly: bool = False

    @property
    def wording(self) -> str:
        """The code of the relation's property."""
        return "same" if self.same else "partly" if self.partly else "amended"


def continued(earlier: Sequence[Wording], later: Sequence[Wording]) -> list[Continued]:
    """Pairs of articles, each article at most once; articles without a pair are new, or gone."""
    old = {one.id: _words(one.text) for one in earlier}
    new = {one.id: _words(one.text) for one in later}
    pairs = [Continued(n, o, True) for n, o in _equal(old, new)]
    old = _without(old, {pair.earlier for pair in pairs})
    new = _without(new, {pair.later for pair in pairs})
    numbers = {one.id: one.number for one in (*earlier, *later)}
    taken: set[str] = set()
    for score, n, o in sorted(_alike(old, new), key=lambda found: (-found[0], found[1], found[2])):
        needed = _LEAST_IN_PLACE if numbers[n] == numbers[o] else _LEAST
        if score >= needed and n not in taken and o not in taken:
            taken |= {n, o}
            pairs.append(Continued(n, o, False))
    old, new = _without(old, taken), _without(new, taken)
    for n, o in (*_in_force(old, new), *_with_a_run_of_their_own(old, new, (*earlier, *later))):
        if n not in taken and o not in taken:
            taken |= {n, o}
            pairs.append(Continued(n, o, False, partly=True))
    return sorted(pairs, key=lambda pair: (pair.later, pair.earlier))


def _in_force(old: dict[str, str], new: dict[str, str]) -> list[tuple[str, str]]:
    """The articles that say when the law enters into force, where either version has one."""
    says = [[one for one, text in texts.items() if _BEGINS.match(text)] for texts in (new, old)]
    return [(says[0][0], says[1][0])] if len(says[0]) == len(says[1]) == 1 else []


def _with_a_run_of_their_own(
    old: dict[str, str], new: dict[str, str], every: Sequence[Wording]
) -> Iterator[tuple[str, str]]:
    """(later, earlier) of articles that share a run of words which no other article of either version holds.

    Those that share most come first: an article that took in a sentence of another and grew is that one, amended.
    """
    held: Counter[str] = Counter(run for one in every for run in _runs(_words(one.text)))
    holder = {run: one for one, text in old.items() for run in _runs(text) if held[run] == _BOTH}
    common = Counter((n, holder[run]) for n, text in new.items() for run in _runs(text) if run in holder)
    return (pair for pair, runs in sorted(common.items(), key=lambda found: (-found[1], found[0])) if runs >= _RUNS)


_BOTH = 2


def _runs(text: str) -> frozenset[str]:
    return frozenset(text[i : i + _RUN] for i in range(len(text) - _RUN + 1))


def _words(text: str) -> str:
    """The text as its words alone: signs of another width are the same, spaces are none."""
    return _SPACE.sub("", unicodedata.normalize("NFKC", text)).translate(_QUOTES)


def _without(texts: dict[str, str], ids: set[str]) -> dict[str, str]:
    return {one: text for one, text in texts.items() if one not in ids}


def _equal(old: dict[str, str], new: dict[str, str]) -> list[tuple[str, str]]:
    """Articles with equal words, paired in order."""
    by_text: dict[str, list[str]] = defaultdict(list)
    for one, text in old.items():
        by_text[text].append(one)
    out = []
    for one, text in new.items():
        if text and by_text.get(text):
            out.append((one, by_text[text].pop(0)))
    return out


def _grams(text: str) -> frozenset[str]:
    return frozenset(text[i : i + _GRAM] for i in range(max(1, len(text) - _GRAM + 1)))


def _alike(old: dict[str, str], new: dict[str, str]) -> list[tuple[float, str, str]]:
    """(share of common word sequences, later, earlier) for all pairs that have any in common."""
    holders: dict[str, list[str]] = defaultdict(list)
    sizes: dict[str, int] = {}
    for one, text in old.items():
        grams = _grams(text)
        sizes[one] = len(grams)
        for gram in grams:
            holders[gram].append(one)
    out = []
    for one, text in new.items():
        grams = _grams(text)
        common: Counter[str] = Counter()
        for gram in grams:
            found = holders.get(gram, ())
            if len(found) <= _COMMON:
                common.update(found)
        out += [(2 * count / (len(grams) + sizes[other]), one, other) for other, count in common.items()]
    return out
