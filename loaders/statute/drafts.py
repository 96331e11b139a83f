"""An article while its lines come in, and what becomes of it."""

from __future__ import annotations

from dataclasses import dataclass

from loaders.statute.article import Article
from loaders.statute.layout import Place


@dataclass(slots=True, init=False)
class Draft:
    """An article while its lines come in."""

    main: int
    sub: int
    form: str
    citation: str
    path: tuple[str, ...]
    units: tuple[str, ...]
    start: int
    lines: list[tuple[Place, ...]]

    def __init__(
        self, main: int, sub: int, form: str, citation: str, path: tuple[str, ...], units: tuple[str, ...], start: int
    ) -> None:
        self.main, self.sub, self.form, self.citation = main, sub, form, citation
        self.path, self.units, self.start = path, units, start
        self.lines = []

    @property
    def number(self) -> str:
        return f"{self.main}-{self.sub}" if self.sub else str(self.main)


def built(draft: Draft, text: str, form: str) -> Article:
    """The article of a draft; `form` is `mapped(text)`, the same object where nothing was mapped."""
    pieces: list[Place] = []
    length = 0
    lines = draft.lines
    for line in lines:
        for start, stop in line:
            pieces.append((length, start))
            length += stop - start
        length += 1
    body = _joined(text, lines)
    plain = body if text is form else _joined(form, lines)
    end = lines[-1][-1][1] if lines else draft.start
    return Article(
        draft.number, draft.citation, body, tuple(pieces) or ((0, draft.start),), draft.path, draft.start, end,
        draft.units, draft.form, plain,
    )  # fmt: skip


def _joined(text: str, lines: list[tuple[Place, ...]]) -> str:
    """Lines as one text: what the layout had broken in one piece, the rest joined by line feeds."""
    if len(lines) == 1 and len(lines[0]) == 1:
        start, stop = lines[0][0]
        return text[start:stop]
    return "\n".join(
        [
            text[line[0][0] : line[0][1]] if len(line) == 1 else "".join([text[start:stop] for start, stop in line])
            for line in lines
        ]
    )


def cut(places: tuple[Place, ...], at: int) -> tuple[tuple[Place, ...], tuple[Place, ...]]:
    """The places before and from an offset, spaces at the cut left out by the patterns that found it."""
    if len(places) == 1:
        start, stop = places[0]
        return ((start, min(stop, at)),) if start < at else (), ((max(start, at), stop),) if stop > at else ()
    before = tuple((start, min(stop, at)) for start, stop in places if start < at)
    after = tuple((max(start, at), stop) for start, stop in places if stop > at)
    return before, after
