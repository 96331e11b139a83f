"""How two names are connected: the shortest chain of relations between them, each with what it rests on.

A chain through law, roles, bodies and work comes first; only where there is none may it go through what merely classes
both alike (a work area, a place, a kind), and last through the documents and sources that happen to mention both. That a source registers two names joins nothing.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from kg.find import Node, find, node_of
from kg.rows import items, mapping, texts
from kg.stores import Store
from ontology.errors import InvalidQuery
from ontology.schema import Schema

LONGEST = 8
# Classes that say where a fact comes from, not what it is about.
_PROVENANCE = frozenset({"Document", "Source", "Text"})
# Classes that join things by being alike, not by having to do with each other.
_CLASSES = frozenset({"Concept", "WorkArea", "Jurisdiction", "Metric"})


@dataclass(frozen=True, slots=True)
class Step:
    """One relation of a chain; `forward` where it points along the chain."""

    kind: str
    forward: bool
    properties: Mapping[str, object]


@dataclass(frozen=True, slots=True)
class Path:
    """Nodes and, between them, steps; `via_documents` where only a document or source connects the two."""

    nodes: tuple[Node, ...]
    steps: tuple[Step, ...]
    via_documents: bool = False


def shortest_path(store: Store, start: str, end: str, schema: Schema) -> Path | None:
    """The shortest chain between two names, None where there is none; raises NotFound, InvalidQuery for one node."""
    starts, ends = find(store, start, schema), find(store, end, schema)
    if {node.id for node in starts} & {node.id for node in ends}:
        raise InvalidQuery(f"{start!r} and {end!r} are the same node", mend="give two different names")
    narrow = [r for r in schema.relations.values() if not (r.domain <= _PROVENANCE or r.range <= _PROVENANCE)]
    chain = [r.name for r in narrow if not r.range <= _CLASSES]
    for types, via_documents in (
        (chain, False),
        ([r.name for r in narrow], False),
        ([r for r in schema.relations if r != "DECLARES"], True),
    ):
        found = _shortest(store, starts, ends, types)
        if found is not None:
            return _path(store, found, via_documents, schema)
    return None


@dataclass(frozen=True, slots=True)
class _Chain:
    """Ids and labels of the nodes of a chain; types, start ids and properties of the relations between them."""

    ids: tuple[str, ...]
    labels: tuple[tuple[str, ...], ...]
    types: tuple[str, ...]
    origins: tuple[str, ...]
    facts: tuple[Mapping[str, object], ...]

    @classmethod
    def of(cls, row: Sequence[object]) -> _Chain:
        ids, labels, types, origins, facts = row
        of_nodes, of_steps = tuple(map(texts, items(labels))), tuple(map(mapping, items(facts)))
        return cls(texts(ids), of_nodes, texts(types), texts(origins), of_steps)


def _shortest(store: Store, starts: Sequence[Node], ends: Sequence[Node], types: Iterable[str]) -> _Chain | None:
    """The ids, labels, relation types, start ids and properties of the shortest chain between any two of the nodes."""
    best: _Chain | None = None
    joined = "|".join(types)  # names of the ontology, never what a user typed
    for first in sorted({node.kind for node in starts}):
        for last in sorted({node.kind for node in ends}):
            text = (
                f"MATCH (a:{first}) WHERE a.id IN $starts MATCH (b:{last}) WHERE b.id IN $ends "
                f"MATCH p = shortestPath((a)-[:{joined}*..{LONGEST}]-(b)) "
                "RETURN [n IN nodes(p) | n.id] AS ids, [n IN nodes(p) | labels(n)] AS labels, "
                "[r IN relationships(p) | type(r)] AS types, [r IN relationships(p) | startNode(r).id] AS origins, "
                "[r IN relationships(p) | properties(r)] AS facts ORDER BY size(ids), ids LIMIT 1"
            )
            given = {
                "starts": [n.id for n in starts if n.kind == first],
                "ends": [n.id for n in ends if n.kind == last],
            }
            for row in store.query(text, given).rows:
                found = _Chain.of(row)
                if best is None or (len(found.ids), found.ids) < (len(best.ids), best.ids):
                    best = found
    return best


def _path(store: Store, chain: _Chain, via_documents: bool, schema: Schema) -> Path:
    nodes = tuple(node_of(store, node, labels, schema) for node, labels in zip(chain.ids, chain.labels, strict=True))
    steps = tuple(
        Step(kind, origin == node, given)
        for kind, origin, node, given in zip(chain.types, chain.origins, chain.ids[:-1], chain.facts, strict=True)
    )
    return Path(nodes, steps, via_documents)
