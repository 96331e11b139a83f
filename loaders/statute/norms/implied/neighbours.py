"""What the articles around say: who bears the norms on the same matter, who makes a thing."""

from __future__ import annotations

from typing import Final

from loaders.statute.norms.reading.reader import read
from loaders.statute.norms.text.acts import makes
from loaders.statute.norms.text.draft import Draft, Reading
from loaders.statute.norms.text.norm import Bearer
from loaders.statute.norms.text.wording import Wording, word_pairs


class Neighbours:
    """The norms of a statute's articles: those read in their turn, and those read ahead when another asks for them."""

    def __init__(self, wording: Wording) -> None:
        self._wording = wording
        self._ahead: dict[str, Reading] = {}
        self._drafts: dict[str, list[Draft]] = {}
        self._norms: dict[str, list[tuple[Bearer, str]]] = {}

    def take(self, text: str) -> Reading:
        """An article in its turn; the articles that follow are told its norms."""
        reading = self._ahead.pop(text, None) or read(text)
        if self._wording.texts:
            self._drafts[text] = reading.drafts
        return reading

    def near(self, text: str, words: str) -> Bearer | None:
        """Who bears the norms of the articles just before that speak of the same matter as these words."""
        pairs = word_pairs(words)
        if not self._wording.texts or not pairs:
            return None
        at = self._wording.place(text)
        near = [
            (bearer, spoken)
            for index in range(at - 1, max(at - 4, -1), -1)
            for bearer, spoken in self._named(index)
            if len([1 for pair in pairs if pair in spoken]) * 3 > len(pairs)
        ]
        if not near:
            return None
        pairs = {pair for pair in pairs if not self._wording.common(pair)}
        best, found = len(pairs) * 49, None
        for bearer, spoken in near:
            share = 100 * len([1 for pair in pairs if pair in spoken])
            if share > best:
                best, found = share, bearer
        return found.elsewhere() if found else None

    def maker(self, text: str, what: str, verbs: tuple[str, ...]) -> Bearer | None:
        """Who makes the thing by the norms of the articles around."""
        at, known = self._wording.place(text), len(self._wording.texts)
        for step in range(1, _AROUND):
            for index in (at - step, at + step):
                if (
                    0 <= index < known
                    and what in self._wording.texts[index]
                    and (who := self._made_by(index, what, verbs))
                ):
                    return who
        return None

    def bound(self, index: int) -> dict[str, Bearer]:
        """Whom the norms of an article bind by name, none of them by a sanction."""
        return {
            draft.bearer.text: draft.bearer
            for draft in self._drafts_of(index)
            if draft.named and draft.bearer is not None and not (draft.sanction or draft.approves)
        }

    def _made_by(self, index: int, what: str, verbs: tuple[str, ...]) -> Bearer | None:
        text = self._wording.texts[index]
        for draft in self._drafts_of(index):
            if draft.named and draft.bearer is not None and makes(draft, text, what, verbs):
                return draft.bearer.elsewhere()
        return None

    def _drafts_of(self, index: int) -> list[Draft]:
        text = self._wording.texts[index]
        if text not in self._drafts:
            self._ahead[text] = reading = read(text)
            self._drafts[text] = reading.drafts
        return self._drafts[text]

    def _named(self, index: int) -> list[tuple[Bearer, str]]:
        text = self._wording.texts[index]
        if text not in self._norms:
            self._norms[text] = _spoken(text, self._drafts_of(index))
        return self._norms[text]


def _spoken(text: str, drafts: list[Draft]) -> list[tuple[Bearer, str]]:
    """The named bearers of norms with the words of the norm, from its conditions or bearer on."""
    out = []
    for draft in drafts:
        bearer = draft.bearer
        if draft.named and bearer is not None and bearer.place is not None and not (draft.sanction or draft.approves):
            start = draft.topics[0][0] if draft.topics else draft.start
            out.append((bearer, text[min(start, bearer.place[0]) : draft.end]))
    return out


# How far the making of a thing may stand from what is said of it.
_AROUND: Final = 8
