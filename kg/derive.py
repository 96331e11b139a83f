"""What only several sources together show, recomputed after each build: one contribution, whatever the loading order.

PREFERS   a document's answers rest on the checked sheets that describe it, else on extraction
SUPERSEDES, CONTINUES, CITES   between law texts, see kg/law_links.py
FILLS     a role that the level alone fills, see kg/roles.py
"""

from __future__ import annotations

from kg.law_links import add_law_links
from kg.roles import add_fillings
from kg.stores import Store
from ontology.model import Entity, Graph, Relation

DERIVED = "derived"

_DESCRIPTIONS = """
MATCH (s:Source)-[:DESCRIBES]->(d:Document)
RETURN d.id AS document, s.id AS source, s.source_kind AS kind ORDER BY document, source
"""


def derived_graph(store: Store) -> Graph:
    """The derived contribution for what the store holds now."""
    graph = Graph()
    by_document: dict[str, list[tuple[str, str]]] = {}
    for document, source, kind in store.query(_DESCRIPTIONS).rows:
        by_document.setdefault(str(document), []).append((str(source), str(kind)))
    for document, sources in by_document.items():
        sheets = [source for source, kind in sources if kind == "sheet"]
        graph.add(Entity(document, "Document", ""))
        for source in sheets or [source for source, _ in sources]:
            graph.add(Entity(source, "Source", ""))
            graph.relate(Relation("PREFERS", document, source))
    add_law_links(graph, store)
    add_fillings(graph, store, DERIVED)
    return graph
