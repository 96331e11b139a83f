"""Parts of the store as a Graph, for pages and exports."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from kg.contents import StoredEdge, StoredNode
from kg.rows import mapping, texts
from kg.sentences import document_texts, document_titles, sentence
from kg.stores import Store
from kg.stores.shared import CONTESTED, readable
from ontology.model import Entity, Evidence, Graph, Relation, Value
from ontology.schema import Schema
from viz.payload import Passage

# What stays out of pictures: full texts and packed graphs.
BULKY = ("Text",)


def _properties(given: Mapping[str, object], hidden: Iterable[str]) -> dict[str, Value]:
    out: dict[str, Value] = {}
    for name, value in given.items():
        if name not in hidden and isinstance(value, str | int | float | bool):
            out[name] = value
        elif name not in hidden and isinstance(value, list):
            out[name] = tuple(readable(str(one)) if name == CONTESTED else one for one in value)
    return out


def _evidence(given: Mapping[str, object]) -> tuple[Evidence, ...]:
    return tuple(map(Evidence.parse, texts(given.get("evidence"))))


def _entity(kind: str, p: Mapping[str, object]) -> Entity:
    hidden = ("id", "name", "evidence", "accepted")
    return Entity(str(p["id"]), kind, str(p.get("name", "")), _properties(p, hidden), _evidence(p))


def whole(store: Store, schema: Schema, leave_out: Iterable[str] = ()) -> Graph:
    """Everything in the store but the named classes; relations of several sources become one, with all evidence."""
    graph = Graph()
    for cls in schema.concrete:
        if cls.name not in leave_out:
            rows = store.query(f"MATCH (n:{cls.name}) RETURN properties(n) AS p").rows
            for (properties,) in rows:
                _join(graph, _entity(cls.name, mapping(properties)))
    for relation in relations(store, schema):
        if relation.source in graph and relation.target in graph:
            graph.relate(relation)
    return graph


def sketch(store: Store, schema: Schema, leave_out: Iterable[str] = (), bare: Iterable[str] = ()) -> Graph:
    """As `whole`, in a fraction of the memory: the nodes of the `bare` classes have nothing but their names, relations
    neither facts nor evidence."""
    graph, held = Graph(), dict[str, str]()
    kinds = {kind: kind for kind in schema.relations}
    for cls in schema.concrete:
        if cls.name in leave_out:
            continue
        if cls.name in bare:
            for node, name in store.query(f"MATCH (n:{cls.name}) RETURN n.id AS id, n.name AS name").rows:
                _join(graph, Entity(str(node), cls.name, str(name or "")))
        else:
            for (properties,) in store.query(f"MATCH (n:{cls.name}) RETURN properties(n) AS p").rows:
                _join(graph, replace(_entity(cls.name, mapping(properties)), evidence=()))
    for entity in graph.entities:
        held[entity.id] = entity.id  # relations share the texts of their ends
    for cls in schema.concrete:
        text = f"MATCH (a:{cls.name})-[r]->(b) RETURN a.id AS source, type(r) AS kind, b.id AS target"
        for source, kind, target in store.query(text).rows if cls.name not in leave_out else ():
            ends = held.get(str(source)), held.get(str(target))
            if ends[0] is not None and ends[1] is not None and str(kind) in kinds:
                graph.relate(Relation(kinds[str(kind)], ends[0], ends[1]))
    return graph


def _join(graph: Graph, entity: Entity) -> None:
    """A body that sources put into different classes is shown once, in the class that comes first by name."""
    held = graph.get(entity.id)
    graph.add(entity if held is None else replace(entity, kind=held.kind))


def page_graph(nodes: Iterable[StoredNode], edges: Iterable[StoredEdge]) -> Graph:
    """A page of `kg.contents.pages` as a graph; the other ends of its relations stand on pages of their own."""
    graph = Graph(_entity(node.kind, node.properties) for node in nodes)
    for edge in edges:
        if edge.target_kind:
            facts = _properties(edge.properties, ("evidence",))
            graph.relate(Relation(edge.kind, edge.source, edge.target, facts, _evidence(edge.properties)))
    return graph


def relations(store: Store, schema: Schema) -> Iterator[Relation]:
    """All relations of the store, one per source that says so.

    Class by class where they begin: a relation type alone would have every node looked at, once for each type.
    """
    for cls in schema.concrete:
        text = (
            f"MATCH (a:{cls.name})-[r]->(b) RETURN a.id AS source, type(r) AS kind, b.id AS target, properties(r) AS p"
        )
        for source, kind, target, properties in store.query(text).rows:
            if str(kind) in schema.relations:
                held = mapping(properties)
                facts = _properties(held, ("evidence",))
                yield Relation(str(kind), str(source), str(target), facts, _evidence(held))


def around(graph: Graph, centre: Iterable[str], steps: int) -> Graph:
    """The part of a graph within so many steps of the centre, whichever way the relations point."""
    inside = {node for node in centre if node in graph}
    edges = list(graph.relations)
    for _ in range(steps):
        inside |= {end for r in edges if r.source in inside or r.target in inside for end in (r.source, r.target)}
    out = Graph(entity for entity in graph.entities if entity.id in inside)
    for relation in edges:
        if relation.source in inside and relation.target in inside:
            out.relate(relation)
    return out


def preferred(graph: Graph) -> Graph:
    """The graph without what a source says of a document for which another source is preferred."""
    better = {r.source: r.target for r in graph.relations if r.kind == "PREFERS"}
    owner = {entity.id: entity.properties.get("owned_by") for entity in graph.entities}
    dropped = {
        r.source
        for r in graph.relations
        if r.kind == "STATED_IN" and r.target in better and owner.get(r.source) not in (None, better[r.target])
    }
    out = Graph(entity for entity in graph.entities if entity.id not in dropped)
    for relation in graph.relations:
        if relation.source in out and relation.target in out:
            out.relate(relation)
    return out


def titled(store: Store, graph: Graph) -> Graph:
    """The graph with its documents called by their titles: their own names are digests of their texts."""
    titles = document_titles(store, {entity.id for entity in graph.entities if entity.kind == "Document"})
    return Graph((replace(one, name=titles.get(one.id) or one.name) for one in graph.entities), graph.relations)


CONTEXT = 60


def passages(store: Store, graph: Graph) -> dict[Evidence, Passage]:
    """The words behind every piece of evidence of a graph, each with the rest of its sentence (at most CONTEXT)."""
    places = {one for entity in graph.entities for one in entity.evidence}
    places |= {one for relation in graph.relations for one in relation.evidence}
    ids = {place.document for place in places}
    texts, titles = document_texts(store, ids), document_titles(store, ids)
    return {
        place: _passage(titles.get(place.document, ""), texts.get(place.document), place) for place in sorted(places)
    }


def _passage(title: str, text: str | None, place: Evidence) -> Passage:
    if text is None or not 0 <= place.start < place.end <= len(text):
        return Passage(title)
    begin, stop = sentence(text, place.start, place.end, CONTEXT)
    return Passage(title, text[place.start : place.end], text[begin : place.start], text[place.end : stop].rstrip())
