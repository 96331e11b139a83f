"""A statute as the lines of `kg extract`: document, oddity, article, duty, xref, in text order."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any, Final

from loaders.statute.amending import amends, own_norms
from loaders.statute.article import Article, Oddity, Statute
from loaders.statute.breaches import settled
from loaders.statute.citations import Citation, of_statute
from loaders.statute.norms.find import norms_of_statute
from loaders.statute.norms.text.norm import Norm
from loaders.statute.structure import read_statute
from loaders.statute.validity import validity
from ontology.model import Document
from ontology.words import Words

DATA: Final = Path(__file__).parent / "data"


def statute_lines(document: Document, statute: Statute | None = None) -> Iterator[dict[str, Any]]:
    """The lines of one statute; `doc` is the document's name; every line has `article_no`, "" outside articles. Offsets `start`, `end` are into the document's text.

    `action_start`, `action_end` of duties and `text_start`, `text_end` of citations are into the article's text. What
    an amending decision quotes as new wording is no duty of its own.
    """
    statute = statute or read_statute(document)
    doc = document.name
    time = validity(statute)
    yield {"kind": "document", "doc": doc, "article_no": "", "title": statute.title, "issuing_body": statute.issuer, "date": statute.date,
           "level": statute.level, "part": statute.part, "doc_no": statute.doc_no, "valid_from": time.valid_from,
           "valid_to": time.valid_to, "articles": len(statute.articles), "oddities": len(statute.oddities)}  # fmt: skip
    for oddity in statute.oddities:
        yield {"kind": "oddity", "doc": doc, "article_no": _holding(statute, oddity), "oddity": oddity.kind, "start": oddity.start, "end": oddity.end,
               "message": explained(oddity.kind).zh}  # fmt: skip
    norms_of_articles = norms_of_statute(
        (article.text for article in statute.articles), (article.path for article in statute.articles), statute.title
    )
    amending = amends(statute)
    for (article, cited), norms in zip(of_statute(statute), norms_of_articles, strict=True):
        yield {"kind": "article", "doc": doc, "article_no": article.number, "citation": article.citation,
               "path": article.path, "start": article.start, "end": article.end, "text": article.text}  # fmt: skip
        for norm in own_norms(article, norms) if amending else settled(article.text, norms):
            yield duty_line(doc, article, norm)
        for citation in cited:
            yield xref_line(doc, article, citation)


def _holding(statute: Statute, oddity: Oddity) -> str:
    """The number of the article that holds an oddity, "" for none."""
    index = bisect_right(statute.articles, oddity.start, key=lambda article: article.start)
    found = statute.articles[index - 1] if index else None
    return found.number if found is not None and oddity.start <= found.end else ""


def duty_line(doc: str, article: Article, norm: Norm) -> dict[str, Any]:
    """The line of a norm; offsets are code points into the text of its article, `start` and `end` into the document."""
    text, first, last = article.text, norm.action_start, norm.action_end
    start, end = article.span(first, last)
    cue, whom, what, when = norm.cue, norm.counterparty, norm.object, norm.deadline
    return {
        "kind": "duty", "doc": doc, "article_no": article.number, "modality": norm.modality, "bearer": norm.bearer,
        "bearers": norm.bearers, "bearer_type": norm.bearer_type, "mode": norm.mode, "implied": norm.implied,
        "action_start": first, "action_end": last, "action": text[first:last], "cue": text[cue[0] : cue[1]] if cue else None,
        "conditions": [text[a:b] for a, b in norm.conditions] if norm.conditions else [],
        "exceptions": [text[a:b] for a, b in norm.exceptions] if norm.exceptions else [],
        "counterparty": text[whom[0] : whom[1]] if whom else None, "object": text[what[0] : what[1]] if what else None,
        "deadline": text[when[0] : when[1]] if when else None, "sanction": norm.sanction, "list_item": norm.list_item,
        "start": start, "end": end,
    }  # fmt: skip


def xref_line(doc: str, article: Article, citation: Citation) -> dict[str, Any]:
    """The line of a citation; offsets as those of `duty_line`."""
    start, end = article.span(citation.start, citation.end)
    return {
        "kind": "xref", "doc": doc, "article_no": article.number, "target_doc": citation.target,
        "target_article": _plain(citation.article), "to_article": _plain(citation.to_article),
        "target_kuan": citation.kuan or None, "to_kuan": citation.to_kuan or None,
        "target_xiang": citation.xiang or None, "to_xiang": citation.to_xiang or None,
        "text": article.text[citation.start : citation.end], "text_start": citation.start, "text_end": citation.end,
        "start": start, "end": end,
    }  # fmt: skip


def _plain(article: str) -> int | str | None:
    """An article number as a number where it is one: 35, "133-1"."""
    return int(article) if article.isdecimal() else article or None


@cache
def _explanations() -> dict[str, Words]:
    rows = (DATA / "oddities.tsv").read_text(encoding="utf-8").splitlines()
    split = (row.split("\t") for row in rows if row and not row.startswith("#"))
    return {kind: Words(zh, en) for kind, zh, en in split}


def explained(kind: str) -> Words:
    """What a kind of oddity means."""
    return _explanations()[kind]
