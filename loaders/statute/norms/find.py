"""The norms of a statute's articles: `norms_of_statute(texts)`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

from loaders.statute.norms.deadlines import deadline, lasting, may_limit
from loaders.statute.norms.details import addressee, counterparty
from loaders.statute.norms.implied.context import Context
from loaders.statute.norms.implied.resolve import resolve
from loaders.statute.norms.reading.circumstances import told_apart
from loaders.statute.norms.text.draft import Draft, Reading
from loaders.statute.norms.text.norm import Bearer, Norm, Place
from loaders.statute.norms.text.written import Written, as_printed, written

NOBODY: Final = Bearer("", "unspecified", None)


def norms_of_statute(
    texts: Iterable[str], paths: Iterable[tuple[str, ...]] = (), title: str = ""
) -> Iterator[list[Norm]]:
    """The norms of each article in the order of the text; other articles tell who is meant where one does not.

    A text is the body of an article without its 第X条, paragraphs joined by \\n; its path the headings above it.
    """
    kept = tuple(texts)
    plain = [written(text) for text in kept]
    statute = Context([one.text for one in plain], paths, title)
    for text, one in zip(kept, plain, strict=True):
        yield _norms_of(text, one, statute)


def norms_of(text: str, statute: Context | None = None) -> list[Norm]:
    """The norms of one article's text."""
    return _norms_of(text, written(text), statute or Context())


def _norms_of(text: str, plain: Written, statute: Context) -> list[Norm]:
    reading = statute.neighbours.take(plain.text)
    if not reading.drafts:
        return []
    sources = resolve(reading.drafts, plain.text, statute)
    timed = may_limit(plain.text)
    norms = [
        _norm(draft, source, reading, timed)
        for draft, source in zip(reading.drafts, sources, strict=True)
        if not draft.void and (draft.bearer is not None or draft.strong is None or not draft.strong.weak)
    ]
    return norms if plain.text is text else [as_printed(norm, text, plain.places) for norm in norms]


def _norm(draft: Draft, source: str, reading: Reading, timed: bool) -> Norm:
    start, end = _trimmed(reading.text, draft.start, draft.end)
    bearer = draft.bearer or NOBODY
    norm = Norm(
        draft.modality, draft.cue, draft.bearer.text if draft.bearer else None, bearer.place, bearer.type, bearer.parts,
        bearer.mode, bool(source), source, start, end,
    )  # fmt: skip
    norm.conditions, norm.object = told_apart(reading.mask, draft)
    norm.conditions = (*draft.under, *norm.conditions)
    norm.exceptions, norm.sanction, norm.list_item = draft.exceptions, draft.sanction, draft.item
    norm.counterparty = counterparty(reading.mask, start, end) or addressee(reading.mask, draft.topics) or draft.against
    norm.deadline = limit = _limit(draft, reading.text, end) if timed else None
    if limit is not None and draft.modality == "prohibition" and draft.cue is not None and limit[1] == draft.cue[0]:
        norm.conditions = tuple(place for place in norm.conditions if place[0] < limit[0] or place[1] > limit[1])
    return norm


def _trimmed(text: str, start: int, end: int) -> Place:
    """The offsets without punctuation at the edges."""
    while end > start and text[end - 1] in _CLOSING:
        end -= 1
    while start < end and text[start] in _OPENING:
        start += 1
    return start, end


_CLOSING: Final = frozenset("。；，,：")
_OPENING: Final = frozenset("，,")


# 一年内不得超过三次: how much, not how long.
_BOUNDS: Final[tuple[str, ...]] = ("超过", "少于", "多于", "低于", "高于")


def _limit(draft: Draft, text: str, end: int) -> Place | None:
    """The time limit of a norm: in its conditions and action, else in the stem of its list.

    A condition that says how long something may last (延长期限不得超过30日，并应当…) is the limit of another norm.
    That of a ban is how long it holds.
    """
    if draft.modality == "prohibition" and draft.cue is not None and not text.startswith(_BOUNDS, draft.start):
        begin = max(text.rfind("。", 0, draft.cue[0]), text.rfind("\n", 0, draft.cue[0])) + 1
        if (held := lasting(text, begin, draft.cue[0])) is not None:
            return held
    found = deadline(text, draft.topics[0][0] if draft.topics else draft.start, end)
    if found is not None and found[1] <= draft.start and text[found[0]] == "不":
        found = deadline(text, draft.start, end)
    if found is None and draft.stem is not None:
        found = deadline(text, *draft.stem)
    return found
