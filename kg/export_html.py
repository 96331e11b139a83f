"""Answers as an HTML page with the sentences behind each row."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from kg.export_text import columns_that_tell, plain
from viz.answer import Proof, Row, Table, answer_page, cells

if TYPE_CHECKING:
    from kg.ask import Answer, Quote, Search


def page(answers: Iterable[Answer], lang: str, reasons: Mapping[str, str] | None = None) -> str:
    """One page for all answers; `reasons` says by question why an answer is empty.

    A column without values is left out; what stands in every row is said once, above the table.
    """
    return answer_page([_table(answer, lang, reasons or {}) for answer in answers], lang)


def _table(answer: Answer, lang: str, reasons: Mapping[str, str]) -> Table:
    entry = answer.entry
    alike = [answer.columns.index(name) for name in ("unit", "change", "modality") if name in answer.columns]
    titles = [entry.columns[name][lang] for name in answer.columns]
    kept, same = columns_that_tell(answer.rows, lang)
    params = {entry.params[name].label[lang]: str(value) for name, value in answer.params.items() if value}
    params |= {titles[i]: plain(answer.rows[0][i], lang) for i in same}
    evidence = [
        tuple(map(quoted, quotes)) + tuple(map(_searched, searches))
        for quotes, searches in zip(answer.evidence, answer.absent, strict=True)
    ]
    return Table(
        title=entry.title[lang],
        question=entry.question[lang],
        params=tuple(params.items()),
        columns=tuple(titles[i] for i in kept),
        rows=tuple(
            Row(tuple(row[i] for i in kept), proofs)
            for row, proofs in zip(cells(answer.rows, alike), evidence, strict=True)
        ),
        reason=reasons.get(entry.id) or entry.empty[lang],
    )


def quoted(quote: Quote) -> Proof:
    """The quote inside its sentence."""
    title = quote.title or quote.document
    before, found, after = (quote.sentence or "").partition(quote.quote) if quote.quote else ("", "", "")
    if not found:
        before = after = ""
    return Proof(title, quote.start, quote.end, quote.quote, before, after)


def _searched(search: Search) -> Proof:
    return Proof(search.document, searched=search.searched, count=search.count)
