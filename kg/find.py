"""From a name that a person types to nodes of the graph: by id, name, alias, or the surface a document uses."""

from __future__ import annotations

import difflib
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from kg.meant import body_meant
from kg.rows import mapping, number, texts
from kg.stores import Store
from ontology.errors import InvalidQuery, NotFound
from ontology.ids import normal_title, work_id
from ontology.schema import Schema

_SURFACE = """
MATCH (:Document)-[m:MENTIONS]->(n) WHERE $name IN m.surface
RETURN DISTINCT n.id AS id, n.name AS name, labels(n) AS labels ORDER BY id
"""
_CITATION = re.compile(
    r"《?([^《》]*?)》?\s*((?:第[^《》第]{1,9}[编章节]){1,3}|第[^《》第]+条(?:之[一二三四五六七八九十]+)?(?:第[^第]+款)?(?:第[^第]+项)?(?:第[^第]+目)?)"
)
_PROVISION = """
MATCH (r:Regulation)-[:HAS_VERSION]->(v:Version)-[:HAS_PART*1..8]->(p:Provision)
WHERE r.id = $work AND p.citation = $citation
RETURN DISTINCT p.id AS id, v.date AS date ORDER BY date DESC, id
"""
_PARTS = """
MATCH (:Provision {id: $id})-[:HAS_PART*1..4]->(p:Provision)
RETURN DISTINCT p.id AS id, p.order AS rank, labels(p) AS labels ORDER BY rank, id
"""
_PASSED_OVER = """
MATCH (s:Source)-[:DESCRIBES]->(:Document)
WHERE NOT EXISTS { MATCH (:Document)-[:PREFERS]->(s) }
RETURN DISTINCT s.id AS id ORDER BY id
"""
# The classes that a parameter of a question names; other parameters hold words.
PARAM_CLASSES: Mapping[str, tuple[str, ...]] = {
    "role": ("Role", "Institution", "Meeting", "EnforcementTeam"),
    "authority": ("Role", "Institution", "Meeting", "EnforcementTeam"),
    "body": ("Institution", "Meeting", "EnforcementTeam", "Role"),
    "procedure": ("Procedure",),
    "regulation": ("Regulation",),
    "place": ("Jurisdiction",),
    "metric": ("Metric",),
    "area": ("WorkArea",),
}


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
    """All nodes meant by a name, exact ids and names first; raises NotFound with near names.

    A provision is named with its law (行政处罚法第三十八条); raises InvalidQuery where the law is not given.
    """
    cited = _CITATION.fullmatch(name.strip())
    if cited:
        return _provisions(store, cited[1], cited[2], schema)
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
    if (body := body_meant(store, name.strip())) != name.strip():
        return _matching(store, "n.name = $name", body, schema)
    near = near_names(store, name, schema)
    raise NotFound(f"nothing is called {name!r}", near=near, mend="`kg ask` lists questions to begin with")


def _provisions(store: Store, law: str, citation: str, schema: Schema) -> list[Node]:
    """The provision in every loaded version of the law, the latest first."""
    if not law:
        mend = f"name the law as well, e.g. 行政处罚法{citation}"
        raise InvalidQuery(f"{citation} stands in many laws", mend=mend)
    found = store.query(_PROVISION, {"work": work_id(law), "citation": citation}).rows
    if found:
        return [node for row in found for node in _matching(store, "n.id = $name", str(row[0]), schema)]
    if not _matching(store, "n.id = $name", work_id(law), schema):
        near = near_names(store, normal_title(law), schema, classes=("Regulation",))
        raise NotFound(f"nothing is called {law!r}", near=near, mend="`kg sources` lists what is loaded")
    raise NotFound(f"no {citation} is loaded of {law}", mend="`kg build` the text of the law")


def passed_over(store: Store) -> frozenset[str]:
    """Sources whose document is told by another source that is preferred: their facts are not shown beside it."""
    return frozenset(str(row[0]) for row in store.query(_PASSED_OVER).rows)


def provisions_concern(store: Store, procedure: str) -> bool:
    """Whether any loaded duty is about a procedure (its name or an alias)."""
    text = """
    MATCH (c:Procedure)<-[:CONCERNS]-(d:Duty) WHERE c.name = $name OR $name IN coalesce(c.aliases, [])
    RETURN d.id AS id LIMIT 1
    """
    return bool(store.query(text, {"name": procedure}).rows)


def periods(store: Store) -> list[str]:
    """The periods of the loaded reports."""
    text = "MATCH (:Document)-[c:COVERS]->(:Jurisdiction) WHERE c.during IS NOT NULL RETURN DISTINCT c.during AS period ORDER BY period"
    return [str(row[0]) for row in store.query(text).rows]


def near_names(store: Store, name: str, schema: Schema, most: int = 5, classes: tuple[str, ...] = ()) -> list[str]:
    """Names like the one given: those that hold it or that it holds first, then those with most characters in common."""
    known = names(store, schema, classes)
    close = difflib.get_close_matches(name, known, n=most, cutoff=0.5)
    holding = [one for one in known if name and (name in one or (len(one) > 1 and one in name))]
    holding.sort(key=lambda one: (abs(len(one) - len(name)), one))
    return list(dict.fromkeys([*holding[:most], *close]))[:most]


def is_known(store: Store, text: str, schema: Schema, classes: tuple[str, ...] = (), whole: bool = False) -> bool:
    """Whether a word that a person gave for a parameter occurs: in a name, an alias, a surface, a period.

    Only nodes of `classes` count where they are given, only a whole name with `whole`.
    """
    name = "n.name = $t" if whole else "n.name CONTAINS $t"
    for cls in schema.concrete:
        if classes and cls.name not in classes:
            continue
        also = [f"$t IN n.{one}" for one in ("aliases",) if one in cls.properties]
        also += [f"n.{one} = $t" for one in ("period", "code") if one in cls.properties]
        condition = " OR ".join(["n.id = $t", name, *also])
        if store.query(f"MATCH (n:{cls.name}) WHERE {condition} RETURN n.id AS id LIMIT 1", {"t": text}).rows:
            return True
    found = store.query(_SURFACE, {"name": text}).rows
    return any(not classes or kind_of(texts(labels), schema) in classes for _, _, labels in found)


def _matching(store: Store, condition: str, name: str, schema: Schema) -> list[Node]:
    out = []
    for cls in schema.concrete:
        if "aliases" in condition and "aliases" not in cls.properties:
            continue
        if cls.name == "Text" and condition != "n.id = $name":
            continue  # the words of a document go by its name; who asks for that means the law or the report
        text = f"MATCH (n:{cls.name}) WHERE {condition} RETURN n.id AS id, properties(n) AS p ORDER BY id"
        for _, properties in store.query(text, {"name": name}).rows:
            out.append(as_node(cls.name, mapping(properties)))
    return out


def kind_of(labels: Sequence[str], schema: Schema) -> str:
    """The class whose labels a node carries."""
    return next(c.name for c in schema.concrete if set(c.labels) == set(labels))


def node_of(store: Store, node: str, labels: Sequence[str], schema: Schema) -> Node:
    """The node of that id and those labels; raises NotFound."""
    kind = kind_of(labels, schema)
    for (properties,) in store.query(f"MATCH (n:{kind}) WHERE n.id = $id RETURN properties(n) AS p", {"id": node}).rows:
        return as_node(kind, mapping(properties))
    raise NotFound(f"no node has the id {node!r}")


def as_node(kind: str, properties: Mapping[str, object]) -> Node:
    """The node that the properties of a store's node make."""
    facts = {k: v for k, v in properties.items() if k not in ("id", "name", "text", "accepted")}
    return Node(str(properties["id"]), kind, str(properties.get("name", "")), facts)


def names(store: Store, schema: Schema, classes: tuple[str, ...] = ()) -> list[str]:
    """Names of all shared nodes (of some classes): what a person may ask for."""
    out: set[str] = set()
    for cls in schema.concrete:
        if cls.name in classes if classes else cls.ownership == "shared":
            rows = store.query(f"MATCH (n:{cls.name}) RETURN DISTINCT n.name AS name ORDER BY name").rows
            out.update(str(row[0]) for row in rows)
    return sorted(out)


def is_heading(node: Node) -> bool:
    """Whether a provision is a heading (编, 章, 节) with articles under it; kg/outline.py has what these hold."""
    return node.kind == "Provision" and node.properties.get("unit_kind") in ("编", "章", "节")


def links(store: Store, node: Node, schema: Schema) -> list[Link]:
    """Every relation of a node, both ways, in the ontology's order of relation types; of a provision its parts' as well.

    What a source says that is not preferred is left out, unless the node itself is that source's.
    """
    out = _own_links(store, node, schema)
    if node.kind == "Provision" and not is_heading(node):
        for part, _, labels in store.query(_PARTS, {"id": node.id}).rows:
            below = _own_links(store, node_of(store, str(part), texts(labels), schema), schema)
            out += [
                link for link in below if link.outgoing and link.kind in ("IMPOSES", "CITES", "APPLIES_BY_REFERENCE")
            ]
    hidden = passed_over(store) - {node.id, node.properties.get("owned_by")}
    if node.kind == "Document" or not hidden:
        return out
    return [
        link for link in out
        if link.properties.get("of_source") not in hidden and link.other.properties.get("owned_by") not in hidden
    ]  # fmt: skip


def _own_links(store: Store, node: Node, schema: Schema) -> list[Link]:
    out: list[Link] = []
    for relation in schema.relations.values():
        for outgoing, ends in ((True, relation.domain), (False, relation.range)):
            if node.kind not in ends:
                continue
            arrow = (
                f"(n:{node.kind})-[r:{relation.name}]->(m)" if outgoing else f"(n:{node.kind})<-[r:{relation.name}]-(m)"
            )
            first = len(out)
            text = (
                f"MATCH {arrow} WHERE n.id = $id "
                "RETURN m.id AS other, properties(m) AS p, labels(m) AS labels, properties(r) AS facts "
                "ORDER BY other, facts.of_source"
            )
            for _, properties, labels, facts in store.query(text, {"id": node.id}).rows:
                other = as_node(kind_of(texts(labels), schema), mapping(properties))
                out.append(Link(relation.name, outgoing, other, mapping(facts)))
            if relation.name == "HAS_PART":
                found = out[first:]
                out[first:] = sorted(found, key=lambda link: number(link.other.properties.get("order") or 0))
    return out
