"""What sheets know of a document itself (issuer, period, place): its text is read with that, in whatever order they come.

So a body named by both has one identity, and the document covers one place.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from kg.part import Part
from kg.stores import Store
from ontology.model import DOCUMENT_FACTS, Document

_SHEETS = """
MATCH (s:Source)-[:DESCRIBES]->(d:Document)
WHERE s.source_kind = 'sheet'
OPTIONAL MATCH (d)-[c:COVERS]->(j:Jurisdiction)
WHERE c.of_source = s.id
RETURN d.sha256 AS sha256, s.title AS title, s.issuer AS issuer, s.date AS date, s.period AS period, j.code AS jurisdiction, s.level AS level, s.id AS id
ORDER BY id, sha256, jurisdiction
"""
_TEXTS = """
MATCH (s:Source)-[:DESCRIBES]->(d:Document)-[:HAS_TEXT]->(t:Text)
WHERE s.source_kind = 'report' AND d.sha256 IN $sha256 AND t.owned_by = s.id
RETURN d.sha256 AS sha256, s.id AS source, t.name AS name, t.text AS text ORDER BY source, sha256
"""


def with_facts(document: Document, described: Mapping[str, Document]) -> Document:
    """The document with what sheets say of it."""
    known = described.get(document.sha256)
    given = {name: getattr(known, name) for name in DOCUMENT_FACTS if getattr(known, name)} if known else {}
    return replace(document, **given) if given else document


def in_store(store: Store) -> dict[str, Document]:
    """sha256 -> the document as the loaded sheets describe it."""
    out: dict[str, Document] = {}
    for row in store.query(_SHEETS).dicts():
        sha256, facts = str(row["sha256"]), {name: str(row[name]) for name in DOCUMENT_FACTS if row[name]}
        out.setdefault(sha256, Document(sha256, "", **facts))
    return out


def by_sheets(parts: Iterable[Part]) -> dict[str, Document]:
    """sha256 -> the document as the sheets among the parts describe it."""
    out: dict[str, Document] = {}
    for part in parts:
        if part.kind == "sheet":
            for document in part.documents:
                out.setdefault(document.sha256, document)
    return out


def read_again(store: Store, described: Mapping[str, Document]) -> Iterator[Part]:
    """Reports loaded earlier, read anew now that a sheet describes them."""
    from loaders.report import read_report

    if not described:
        return
    for sha256, source, name, text in store.query(_TEXTS, {"sha256": sorted(described)}).rows:
        document = with_facts(Document(str(sha256), str(name), text=str(text)), described)
        told, graph, _ = read_report(document)
        yield Part(str(source), "report", graph, (replace(told, kind="report"),), told.title or str(name))
