"""The words of a whole statute, searched as one text."""

from __future__ import annotations

from math import ceil
from typing import Final

from loaders.statute.norms.text.clauses import masked


class Wording:
    """The texts of a statute's articles, in order; joined and masked when first asked for."""

    def __init__(self, texts: tuple[str, ...] = ()) -> None:
        self.texts = texts
        self._whole: str | None = None
        self._sample, self._often = "", 0
        self._common: dict[str, bool] = {}
        self._places: dict[str, int] | None = None

    def whole(self) -> str:
        """All articles as one masked text."""
        if self._whole is None:
            self._whole = "\n".join(map(masked, self.texts))
        return self._whole

    def place(self, text: str) -> int:
        """The index of the article with this text, 0 for a strange one."""
        if self._places is None:
            self._places = {one: index for index, one in enumerate(self.texts)}
        return self._places.get(text, 0)

    def common(self, pair: str) -> bool:
        """True for a pair of characters that the statute uses about once an article: its general matter."""
        if not self.texts:
            return False
        if pair not in self._common:
            self._common[pair] = self._frequent(pair[0]) and self._frequent(pair)
        return self._common[pair]

    def _frequent(self, words: str) -> bool:
        """True for words that stand about once an article."""
        if not self._sample:
            self._sample = self.whole()[:_SAMPLE]
            self._often = ceil(len(self.texts) * min(1, _SAMPLE / len(self.whole())))
        if words not in self._common:
            self._common[words] = self._sample.count(words) >= self._often
        return self._common[words]


def word_pairs(words: str) -> set[str]:
    """Every two neighbouring characters of the words."""
    return {words[i : i + 2] for i in range(len(words) - 1)}


# How much of a statute is searched: for what is common in it, for whom it names.
_SAMPLE: Final = 8_000
WIDE: Final = 60_000
