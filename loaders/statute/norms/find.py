"""The norms of an article: `find_norms(article, statute)`."""

from __future__ import annotations

from typing import Protocol

from loaders.statute.norms.context import Context, context
from loaders.statute.norms.cueless import circumstance
from loaders.statute.norms.deadlines import deadline, may_limit
from loaders.statute.norms.details import counterparty
from loaders.statute.norms.draft import Draft, Reading
from loaders.statute.norms.norm import Bearer, Norm, Place
from loaders.statute.norms.reader import read
from loaders.statute.norms.resolve import resolve


class HasText(Protocol):
    """An article: its text is the body without the 第X条 marker, paragraphs joined by \\n."""

    @property
    def text(self) -> str: ...


class HasArticles(Protocol):
    """A statute: its articles in order."""

    @property
    def articles(self) -> list[HasText] | tuple[HasText, ...]: ...


NOTHING = Context()
NOBODY = Bearer("", "unspecified", None)


def find_norms(article: HasText, statute: HasArticles | None = None) -> list[Norm]:
    """The norms of an article in the order of the text; the statute tells who is meant where the article does not."""
    return norms_of(article.text, _context_of(statute))


def _context_of(statute: HasArticles | None) -> Context:
    if statute is None:
        return NOTHING
    kept = _CONTEXTS.get(id(statute))
    if kept is None or kept[0] is not statute:
        _CONTEXTS.clear()
        kept = _CONTEXTS[id(statute)] = (statute, context(article.text for article in statute.articles))
    return kept[1]


_CONTEXTS: dict[int, tuple[HasArticles, Context]] = {}


def norms_of(text: str, statute: Context = NOTHING) -> list[Norm]:
    """The norms of an article's text."""
    reading = statute.ahead.pop(text, None) or read(text)
    if not reading.drafts:
        return []
    if statute.texts:
        statute.remember(text, reading.drafts)
    sources = resolve(reading.drafts, text, statute)
    timed = may_limit(text)
    return [
        _norm(draft, source, reading, timed=timed)
        for draft, source in zip(reading.drafts, sources, strict=True)
        if draft.bearer is not None or draft.strong is None or not draft.strong.weak
    ]


def _norm(draft: Draft, source: str, reading: Reading, *, timed: bool) -> Norm:
    start, end = _trimmed(reading.text, draft.start, draft.end)
    thing, conditions = draft.object, draft.topics
    if thing is not None and circumstance(reading.mask[thing[0] : thing[1]]):
        conditions, thing = (*conditions, thing), None
    bearer = draft.bearer or NOBODY
    return Norm(
        draft.modality,
        draft.cue,
        draft.bearer.text if draft.bearer else None,
        bearer.place,
        bearer.type,
        bearer.parts,
        bearer.mode,
        bool(source),
        source,
        start,
        end,
        conditions,
        draft.exceptions,
        counterparty(reading.mask, start, end) or draft.against,
        thing,
        _limit(draft, reading.text, end) if timed else None,
        draft.sanction,
        draft.item,
    )


def _trimmed(text: str, start: int, end: int) -> Place:
    """The offsets without punctuation at the edges."""
    while end > start and text[end - 1] in _CLOSING:
        end -= 1
    while start < end and text[start] in _OPENING:
        start += 1
    return start, end


_CLOSING, _OPENING = frozenset("。；;，,：: "), frozenset("，, ")


def _limit(draft: Draft, text: str, end: int) -> Place | None:
    """The time limit of a norm: in its conditions and action, else in the stem of its list."""
    found = deadline(text, draft.topics[0][0] if draft.topics else draft.start, end)
    if found is None and draft.stem is not None:
        found = deadline(text, *draft.stem)
    return found
