"""The norms of an article: `find_norms(article, statute)`."""

from __future__ import annotations

from typing import Protocol

from loaders.statute.norms.context import Context, context
from loaders.statute.norms.deadlines import deadline, may_limit
from loaders.statute.norms.details import counterparty
from loaders.statute.norms.draft import Draft
from loaders.statute.norms.norm import Norm
from loaders.statute.norms.reader import Reader
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
    drafts = Reader(text).read()
    if not drafts:
        return []
    statute.remember(text, drafts)
    sources = resolve(drafts, text, statute)
    timed = may_limit(text)
    return [
        _norm(draft, source, text, timed=timed)
        for draft, source in zip(drafts, sources, strict=True)
        if draft.bearer is not None or draft.strong is None or not draft.strong.weak
    ]


def _norm(draft: Draft, source: str, text: str, *, timed: bool) -> Norm:
    bearer = draft.bearer
    end = draft.end
    while end > draft.start and text[end - 1] in "。；;，,：: ":
        end -= 1
    start = draft.start
    while start < end and text[start] in "，, ":
        start += 1
    return Norm(
        modality=draft.modality,
        cue=draft.cue,
        bearer=bearer.text if bearer else None,
        bearer_place=bearer.place if bearer else None,
        bearer_type=bearer.type if bearer else "unspecified",
        parts=bearer.parts if bearer else (),
        mode=bearer.mode if bearer else "sole",
        implied=bool(source),
        implied_source=source,
        action_start=start,
        action_end=end,
        conditions=tuple(draft.topics),
        exceptions=tuple(draft.exceptions),
        counterparty=counterparty(text, start, end),
        object=draft.object,
        deadline=deadline(text, draft.topics[0][0] if draft.topics else start, end) if timed else None,
        sanction=draft.sanction,
        list_item=draft.item,
    )
