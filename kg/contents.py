"""Everything that a store holds, page by page: memory stays small however many statutes are loaded."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from kg.rows import mapping, texts
from kg.stores import Store
from ontology.schema import Schema

PAGE = 2_000
PAGE_OF_TEXTS = 50  # full texts are long


@dataclass(frozen=True, slots=True)
class StoredNode:
    """A node as it is held: its class and all its properties."""

    kind: str
    properties: Mapping[str, object]

    @property
    def id(self) -> str:
        return str(self.properties["id"])

    @property
    def name(self) -> str:
        return str(self.properties.get("name") or "")


@dataclass(frozen=True, slots=True)
class StoredEdge:
    """A relation as it is held; `target_kind` is "" where the other end is no node of the ontology."""

    kind: str
    source: str
    target: str
    target_kind: str
    properties: Mapping[str, object]

    def __str__(self) -> str:
        return f"({self.source})-{self.kind}->({self.target})"


def pages(
    store: Store, schema: Schema, leave_out: Iterable[str] = (), most: int = PAGE
) -> Iterator[tuple[list[StoredNode], list[StoredEdge]]]:
    """Nodes of the ontology's classes, class by class in the order of their ids, each page with all relations that
    begin there. Nodes of the classes left out are missing, and so are the relations to them."""
    omitted = frozenset(leave_out)
    kinds = {frozenset(cls.labels): cls.name for cls in schema.concrete}
    for cls in schema.concrete:
        if cls.name in omitted:
            continue
        ids = [
            i for (i,) in store.query(f"MATCH (n:{cls.name}) WHERE n.id IS NOT NULL RETURN n.id AS id ORDER BY id").rows
        ]
        size = PAGE_OF_TEXTS if "text" in cls.properties else most
        for start in range(0, len(ids), size):
            given = {"ids": ids[start : start + size]}
            nodes = f"UNWIND $ids AS id MATCH (n:{cls.name}) WHERE n.id = id RETURN properties(n) AS p ORDER BY n.id"
            edges = (
                f"UNWIND $ids AS id MATCH (n:{cls.name})-[r]->(m) WHERE n.id = id "
                "RETURN n.id AS source, type(r) AS kind, m.id AS target, labels(m) AS labels, properties(r) AS p "
                "ORDER BY source, kind, target, p.of_source"
            )
            yield (
                [StoredNode(cls.name, mapping(p)) for (p,) in store.query(nodes, given).rows],
                [
                    StoredEdge(str(kind), str(source), str(target), kinds.get(_labels(labels), ""), mapping(p))
                    for source, kind, target, labels, p in store.query(edges, given).rows
                    if kinds.get(_labels(labels), "") not in omitted
                ],
            )


def _labels(cell: object) -> frozenset[str]:
    return frozenset(texts(cell))
