"""From a name that a person types to nodes of the graph: by id, name, alias, or the surface a document uses."""

from __future__ import annotations

import difflib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from kg.stores import Store
from ontology.errors import NotFound
from ontology.ids import normal_title
from ontology.schema import Schema

_SURFACE = """
MATCH (:Document)-[m:MENTIONS]->(n) WHERE $name IN m.surface
RETURN DISTINCT n.id AS id, n.name AS name, labels(n) AS labels ORDER BY id
"""


@dataclass(frozen=True, slots=True)
class Node:
    """A node of the store."""

    id: str
    kind: str
    name: str
    properties: Mapping[str, object]


@dataclass(frozen=True, slots=True)
class Link:
    """A relation as seen from a node: `outgoing` or not, the other end, its properties (evidence included)."""

    kind: str
    outgoing: bool
    other: Node
    properties: Mapping[str, object]


def find(store: Store, name: str, schema: Schema) -> list[Node]:
    """All nodes meant by a name, exact ids and names first; raises NotFound with near names."""
    wanted = [name.strip(), normal_title(name)]
    for condition in ("n.id = $name", "n.name = $name", "$name IN n.aliases"):
        for text in dict.fromkeys(wanted):
            found = _matching(store, condition, text, schema)
            if found:
                return found
    for text in dict.fromkeys([name.strip(), name.strip().strip("《》")]):
        ids = {str(row[0]) for row in store.query(_SURFACE, {"name": text}).rows}
        if ids:
            return [node for one in sorted(ids) for node in _matching(store, "n.id = $name", one, schema)]
    near = near_names(store, name, schema)
    raise NotFound(
        f"nothing is called {name!r}", near=near, mend="" if near else "`kg ask` lists questions to begin with"
    )


def near_names(store: Store, name: str, schema: Schema, most: int = 5) -> list[str]:
    """Names like the one given: those that hold it or that it holds first, then those with most characters in common."""
    known = names(store, schema)
    close = difflib.get_close_matches(name, known, n=most, cutoff=0.5)
    holding = [one for one in known if name and (name in one or (len(one) > 1 and one in name))]
    holding.sort(key=lambda one: (abs(len(one) - len(name)), one))
    return list(dict.fromkeys([*holding[:most], *close]))[:most]


def is_known(store: Store, text: str, schema: Schema) -> bool:
    """Whether a word that a person gave for a parameter occurs anywhere: in a name, an alias, a surface, a period."""
    for cls in schema.concrete:
        alias = " OR $t IN n.aliases" if "aliases" in cls.properties else ""
        period = " OR n.period = $t" if "period" in cls.properties else ""
        query = f"MATCH (n:{cls.name}) WHERE n.id = $t OR n.name CONTAINS $t{alias}{period} RETURN n.id AS id LIMIT 1"
        if store.query(query, {"t": text}).rows:
            return True
    return bool(store.query(_SURFACE, {"name": text}).rows)


def _matching(store: Store, condition: str, name: str, schema: Schema) -> list[Node]:
    out = []
    for cls in schema.concrete:
        if "aliases" in condition and "aliases" not in cls.properties:
            continue
        text = f"MATCH (n:{cls.name}) WHERE {condition} RETURN n.id AS id, properties(n) AS p ORDER BY id"
        for _, properties in store.query(text, {"name": name}).rows:
            assert isinstance(properties, dict)
            out.append(_node(cls.name, properties))
    return out


def kind_of(labels: Sequence[str], schema: Schema) -> str:
    """The class whose labels a node carries."""
    return next(c.name for c in schema.concrete if set(c.labels) == set(labels))


def node_of(store: Store, node: str, labels: Sequence[str], schema: Schema) -> Node:
    """The node of that id and those labels; raises NotFound."""
    kind = kind_of(labels, schema)
    for (properties,) in store.query(f"MATCH (n:{kind}) WHERE n.id = $id RETURN properties(n) AS p", {"id": node}).rows:
        return _node(kind, properties)  # type: ignore[arg-type]
    raise NotFound(f"no node has the id {node!r}")


def _node(kind: str, properties: Mapping[str, object]) -> Node:
    facts = {k: v for k, v in properties.items() if k not in ("id", "name", "text", "accepted")}
    return Node(str(properties["id"]), kind, str(properties.get("name", "")), facts)


def names(store: Store, schema: Schema) -> list[str]:
    """Names of all shared nodes: what a person may ask for."""
    out: set[str] = set()
    for cls in schema.concrete:
        if cls.ownership == "shared":
            rows = store.query(f"MATCH (n:{cls.name}) RETURN DISTINCT n.name AS name ORDER BY name").rows
            out.update(str(row[0]) for row in rows)
    return sorted(out)


def links(store: Store, node: Node, schema: Schema) -> list[Link]:
    """Every relation of a node, both ways, in the ontology's order of relation types."""
    out = []
    for relation in schema.relations.values():
        for outgoing, ends in ((True, relation.domain), (False, relation.range)):
            if node.kind not in ends:
                continue
            arrow = (
                f"(n:{node.kind})-[r:{relation.name}]->(m)" if outgoing else f"(n:{node.kind})<-[r:{relation.name}]-(m)"
            )
            text = (
                f"MATCH {arrow} WHERE n.id = $id "
                "RETURN m.id AS other, properties(m) AS p, labels(m) AS labels, properties(r) AS facts "
                "ORDER BY other, facts.of_source"
            )
            for _, properties, labels, facts in store.query(text, {"id": node.id}).rows:
                assert isinstance(properties, dict) and isinstance(facts, dict)
                kind = kind_of(labels, schema)  # type: ignore[arg-type]
                out.append(Link(relation.name, outgoing, _node(kind, properties), facts))
    return out
