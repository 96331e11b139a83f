"""The words behind evidence: texts and titles of documents, and the sentence that a place stands in."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping

from kg.stores import Store

_TEXTS = """
MATCH (d:Document)-[:HAS_TEXT]->(t:Text) WHERE d.id IN $ids
RETURN d.id AS id, t.text AS text ORDER BY id, t.id
"""
_TITLES = """
MATCH (s:Source)-[:DESCRIBES]->(d:Document) WHERE d.id IN $ids
RETURN d.id AS id, s.title AS title, s.source_kind AS kind, s.id AS source ORDER BY id, kind, title, source
"""
_DATES = """
MATCH (v:Version)-[:EXPRESSES]->(d:Document) WHERE d.id IN $ids
RETURN d.id AS id, min(v.date) AS date ORDER BY id
"""
# Whose title of a document counts: a sheet's is checked by hand, a statute's stands in its own head.
_KINDS = ("sheet", "statute", "report", "document")
_STOP = re.compile(r"[。!?！？;；\n]+[”\u2019」』)）]*")


def document_texts(store: Store, ids: Iterable[str]) -> dict[str, str]:
    """Document id -> its text, where that is loaded."""
    wanted = sorted(ids)
    found = store.query(_TEXTS, {"ids": wanted}).rows if wanted else ()
    return {str(one): str(text) for one, text in found}


def document_titles(store: Store, ids: Iterable[str]) -> dict[str, str]:
    """Document id -> its title, that of a sheet before that of a text.

    Documents of one title are told apart: versions of a law by their dates, its parts and all others by their sources.
    """
    wanted = sorted(ids)
    found = store.query(_TITLES, {"ids": wanted}).rows if wanted else ()
    out, sources = dict[str, str](), dict[str, str]()
    for one, title, _, source in sorted(
        found, key=lambda row: _KINDS.index(str(row[2])) if row[2] in _KINDS else len(_KINDS)
    ):
        out.setdefault(str(one), str(title))
        sources.setdefault(str(one), str(source))
    if alike := _alike(out):
        dates = {str(one): str(date) for one, date in store.query(_DATES, {"ids": alike}).rows if date}
        dated = {one: f"{out[one]}({dates[one]})" if one in dates else out[one] for one in alike}
        out |= dated | {one: f"{out[one]}({sources[one]})" for one in _alike(dated)}
    return out


def _alike(titles: Mapping[str, str]) -> list[str]:
    """The documents whose title another one has, too."""
    often = Counter(titles.values())
    return [one for one, title in titles.items() if often[title] > 1]


def sentence(text: str, start: int, end: int, reach: int) -> tuple[int, int]:
    """Where the sentence, or the sentences, that text[start:end] stands in begins and ends: at most `reach` characters
    more on either side."""
    low, high = max(0, start - reach), min(len(text), end + reach)
    begin = max((found.end() for found in _STOP.finditer(text, low, start)), default=low)
    # What ends with a stop is whole: nothing of the next sentence is needed.
    stop = _STOP.search(text, max(end - 1, start), high)
    return begin, stop.end() if stop else high
