"""What a statute says about its addressees beyond one article: declared short names, and who does what elsewhere."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from loaders.statute.norms.bearers import subject
from loaders.statute.norms.clauses import masked
from loaders.statute.norms.norm import Bearer

_DECLARED = re.compile(
    r"(?P<full>[^，。；：\n（）()]{2,40})[（(]以下(?:简称|统称|称)(?:为)?[“\"]?(?P<short>[^）)”\"，。；]{2,20})[”\"]?[）)]"
)
_SPOKEN = re.compile(r"(?:^|[，。；：\n])([^，。；：\n的]{2,24}?)(?:应当|可以|不得|负责|必须)([^，。；：\n]{4,40})")


@dataclass(slots=True)
class Context:
    """The addressees of one statute.

    `declared` maps a short name to its full phrase. `addressee` is the declared body whose acts the statute governs, if
    one is declared; `who_does(words)` finds who, elsewhere in the statute, is said to do what these words say.
    """

    texts: tuple[str, ...] = ()
    declared: dict[str, str] = field(default_factory=dict)
    addressee: tuple[str, str] | None = None
    _grams: dict[str, Counter[str]] | None = None
    _types: dict[str, str] = field(default_factory=dict)
    _places: dict[str, int] | None = None
    _norms: dict[int, list[tuple[Bearer, str]]] = field(default_factory=dict)

    def near(self, text: str, words: str) -> Bearer | None:
        """Who bears the norms of the articles just before that speak of the same matter as these words."""
        if not self.texts:
            return None
        often = len(self.texts) / 3
        pairs = {pair for pair in _pairs(words) if sum(pair in one for one in self.texts) < often}
        if not pairs:
            return None
        if self._places is None:
            self._places = {one: index for index, one in enumerate(self.texts)}
        at = self._places.get(text, 0)
        best = 0.49
        found: Bearer | None = None
        for index in range(at - 1, max(at - 4, -1), -1):
            for bearer, spoken in self._named(index):
                share = sum(pair in spoken for pair in pairs) / len(pairs)
                if share > best:
                    best, found = share, bearer
        return replace(found, place=None) if found else None

    def _named(self, index: int) -> list[tuple[Bearer, str]]:
        from loaders.statute.norms.reader import Reader

        if index not in self._norms:
            text = self.texts[index]
            self._norms[index] = [
                (
                    draft.bearer,
                    text[min(draft.topics[0][0] if draft.topics else draft.start, draft.bearer.place[0]) : draft.end],
                )
                for draft in Reader(text).read()
                if draft.named and draft.bearer is not None and draft.bearer.place is not None and not draft.sanction
            ]
        return self._norms[index]

    def who_does(self, words: str) -> tuple[str, str] | None:
        """(name, type) of the one most often said to do this, or None where nobody clearly is."""
        if self._grams is None:
            self._grams = self._read()
        votes: Counter[str] = Counter()
        known = 0
        wanted = _grams(words)
        for gram in wanted:
            if found := self._grams.get(gram):
                known += 1
                total = sum(found.values())
                for name, count in found.items():
                    votes[name] += count / total
        ranking = votes.most_common(2)
        if (
            not ranking
            or ranking[0][1] < 2
            or known * 2 < len(wanted)
            or (len(ranking) > 1 and ranking[0][1] < 1.5 * ranking[1][1])
        ):
            return None
        return ranking[0][0], self._types[ranking[0][0]]

    def _read(self) -> dict[str, Counter[str]]:
        grams: dict[str, Counter[str]] = defaultdict(Counter)
        for text in self.texts:
            for found in _SPOKEN.finditer(masked(text)):
                who = subject(found[1])
                if who is None or who.start > 0:
                    continue
                name = text[found.start(1) + who.start : found.start(1) + who.end]
                self._types.setdefault(name, who.type)
                for gram in _grams(found[1][who.end :] + found[2]):
                    grams[gram][name] += 1
        return dict(grams)


def _pairs(words: str) -> set[str]:
    return {words[i : i + 2] for i in range(len(words) - 1)}


def _grams(words: str) -> set[str]:
    return {words[i : i + 4] for i in range(len(words) - 3)}


def context(texts: Iterable[str]) -> Context:
    """The context of a statute from the texts of its articles, in order."""
    kept = tuple(texts)
    out = Context(kept)
    for index, text in enumerate(kept):
        if "以下" not in text:
            continue
        for found in _DECLARED.finditer(text):
            out.declared.setdefault(found["short"], found["full"])
            who = subject(found["short"])
            if index < 3 and out.addressee is None and who is not None and _governed(text, found):
                out.addressee = (found["short"], who.type)
    return out


def _governed(text: str, found: re.Match[str]) -> bool:
    """True where the declaration stands in the article that says whose acts the statute applies to."""
    return "适用本" in text and found.start() < text.find("适用本")
