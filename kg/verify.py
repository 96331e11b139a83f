"""Whether a store holds what it should: a list of what is wrong, empty where all is well.

nodes and edges   every edge has its ends, of classes that the ontology allows; every id stands once
required          what the SHACL shapes require, through the load-time check; with `shacl` through pySHACL as well
evidence          every `document#start-end` can be read, names a document that is there, and lies inside its text
digests           a stored text has the sha256 that its document is known by
sources           every owned node and every edge names a source that is loaded
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from kg.stores import Store
from ontology.check import violations
from ontology.errors import KGError
from ontology.model import Entity, Evidence, Graph, Relation, Value, document_id, text_sha256
from ontology.schema import Schema

_TEXTS = """
MATCH (d:Document)-[:HAS_TEXT]->(t:Text)
RETURN d.id AS document, d.sha256 AS sha256, t.text AS text, t.id AS id ORDER BY document, id
"""


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing that is wrong: which check found it, where, and what."""

    check: str  # ontology | edge | evidence | digest | source | shacl
    where: str
    what: str


@dataclass(frozen=True, slots=True)
class Report:
    """What was looked at, by kind, and what is wrong."""

    checked: dict[str, int]
    faults: tuple[Fault, ...]


@dataclass(frozen=True, slots=True)
class _Raw:
    """A node or an edge as the store holds it: `name` for messages, its properties untouched."""

    name: str
    properties: dict[str, object]

    @property
    def evidence(self) -> list[str]:
        found = self.properties.get("evidence")
        return [str(one) for one in found] if isinstance(found, list) else []


def verify(store: Store, schema: Schema, *, shacl: bool = False) -> Report:
    """Check everything in the store; `shacl` runs pySHACL too (slow; raises KGError where it is not installed)."""
    graph, nodes, edges, faults = Graph(), list[_Raw](), list[_Raw](), list[Fault]()
    for entity, raw in _nodes(store, schema):
        graph.add(entity)
        nodes.append(raw)
    for relation, raw in _edges(store, schema):
        edges.append(raw)
        missing = [end or "?" for end in (relation.source, relation.target) if end not in graph]
        faults += [Fault("edge", raw.name, f"the end {end} is no node of the ontology") for end in missing]
        if not missing:
            graph.relate(relation)
    faults += [Fault("ontology", "", one) for one in violations(graph, schema)]
    lengths, wrong = _texts(store)
    faults += wrong
    documents = {entity.id for entity in graph.entities if entity.kind == "Document"}
    places = [(raw.name, one) for raw in (*nodes, *edges) for one in raw.evidence]
    faults += [fault for where, text in places for fault in _evidence(where, text, documents, lengths)]
    faults += _sources(store, nodes, edges)
    if shacl:
        faults += _shacl(graph, schema)
    quoted = sum(1 for _, text in places if text.rpartition("#")[0] in lengths)
    counts = {
        "nodes": len(nodes),
        "edges": len(edges),
        "texts": len(lengths),
        "evidence": len(places),
        "quoted": quoted,
    }
    return Report(counts, tuple(faults))


def _nodes(store: Store, schema: Schema) -> Iterator[tuple[Entity, _Raw]]:
    for cls in schema.concrete:
        for (given,) in store.query(f"MATCH (n:{cls.name}) RETURN properties(n) AS p ORDER BY n.id").rows:
            assert isinstance(given, dict)
            name = str(given.get("name") or "")
            yield Entity(str(given.get("id")), cls.name, name, _values(given)), _Raw(str(given.get("id")), given)


def _edges(store: Store, schema: Schema) -> Iterator[tuple[Relation, _Raw]]:
    for kind in schema.relations:
        text = (
            f"MATCH (a)-[r:{kind}]->(b) RETURN a.id AS source, b.id AS target, properties(r) AS p "
            "ORDER BY source, target, p.of_source"
        )
        for source, target, given in store.query(text).rows:
            assert isinstance(given, dict)
            relation = Relation(kind, str(source or ""), str(target or ""), _values(given))
            yield relation, _Raw(f"({source})-{kind}->({target})", given)


def _values(given: dict[str, object]) -> dict[str, Value]:
    """The properties that the ontology speaks of: id, name and evidence stand elsewhere."""
    out: dict[str, Value] = {}
    for name, value in given.items():
        if name not in ("id", "name", "evidence"):
            out[name] = tuple(value) if isinstance(value, list) else value  # type: ignore[assignment]
    return out


def _texts(store: Store) -> tuple[dict[str, int], list[Fault]]:
    """The length of every stored text by document, and the texts that are not what their document says."""
    lengths: dict[str, int] = {}
    faults = []
    for document, sha256, text, _ in store.query(_TEXTS).rows:
        found = text_sha256(str(text))
        lengths[str(document)] = len(str(text))
        if sha256 != found or document_id(found) != document:
            faults.append(Fault("digest", str(document), f"the stored text has the sha256 {found}, not {sha256}"))
    return lengths, faults


def _evidence(where: str, text: str, documents: set[str], lengths: dict[str, int]) -> Iterator[Fault]:
    try:
        place = Evidence.parse(text)
    except ValueError:
        yield Fault("evidence", where, f"{text!r} is no document#start-end")
        return
    if place.document not in documents:
        yield Fault("evidence", where, f"{text}: its document is not there")
    elif not 0 <= place.start < place.end:
        yield Fault("evidence", where, f"{text}: no place in a text")
    elif place.document in lengths and place.end > lengths[place.document]:
        yield Fault("evidence", where, f"{text}: behind the end of the text ({lengths[place.document]})")


def _sources(store: Store, nodes: Iterable[_Raw], edges: Iterable[_Raw]) -> Iterator[Fault]:
    """Owned nodes and edges whose source is not loaded, and edges without one."""
    from kg.stores.contribution import CONTRIBUTION

    known = {str(i) for (i,) in store.query(f"MATCH (c:{CONTRIBUTION}) RETURN c.id AS id ORDER BY id").rows}
    owners = Counter(str(raw.properties.get("of_source")) for raw in edges)
    owners.update(str(raw.properties["owned_by"]) for raw in nodes if "owned_by" in raw.properties)
    for source, count in sorted(owners.items()):
        if source not in known:
            yield Fault("source", source, f"{count} nodes and edges belong to a source that is not loaded")


def _shacl(graph: Graph, schema: Schema) -> list[Fault]:
    """What pySHACL finds in the RDF form of the graph."""
    try:
        from pyshacl import validate
    except ModuleNotFoundError as error:
        raise KGError("--shacl needs the package pyshacl", mend="pip install pyshacl") from error
    from ontology.rdf import to_rdf
    from ontology.shapes import full_shapes

    fine, _, text = validate(to_rdf(graph, schema), shacl_graph=full_shapes(schema), inference="none")
    return [] if fine else [Fault("shacl", "", line.strip()) for line in text.splitlines() if "Message:" in line]
