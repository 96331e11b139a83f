"""How a contribution is written: the Cypher statements of `Store.replace`, the same for both engines.

Labels and relation types come from the ontology alone; everything else is a parameter.
"""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from kg.rows import batches, mapping, texts
from kg.stores.shared import CONTRIBUTION, Statement, changes, pack, resettled, statements, statements_held
from ontology.errors import InvalidGraph
from ontology.model import Entity, Graph, Relation, Value
from ontology.schema import Class, Schema

Run = Callable[[str, Mapping[str, object]], list[list[object]]]
# A bookkeeping label that is no class of the ontology; the other one is CONTRIBUTION.
META = "GraphMeta"
OWNER = "owned_by"


def constraints(schema: Schema) -> Iterator[str]:
    """DDL that every store runs when it is opened for writing; a class added to the ontology is known from then on."""
    names = [(name, label) for name, label, _ in schema.constraints()]
    for name, label in [*names, ("graphmeta_id_unique", META), ("contribution_id_unique", CONTRIBUTION)]:
        yield f"CREATE CONSTRAINT {name} IF NOT EXISTS FOR (n:{label}) REQUIRE n.id IS UNIQUE"
    for label, prop in schema.index_pairs():
        if prop != OWNER:
            yield f"CREATE INDEX {label.lower()}_{prop} IF NOT EXISTS FOR (n:{label}) ON (n.{prop})"


def ownership(schema: Schema) -> Iterator[str]:
    """DDL of the indexes that find what a source owns without walking over everything else: thousands of entries a key."""
    for label, prop in schema.index_pairs():
        if prop == OWNER:
            yield f"CREATE INDEX {label.lower()}_{prop} IF NOT EXISTS FOR (n:{label}) ON (n.{prop})"
    for relation in schema.relations:
        yield f"CREATE INDEX {relation.lower()}_of_source IF NOT EXISTS FOR ()-[r:{relation}]-() ON (r.of_source)"


def write(run: Run, contributions: Mapping[str, Graph | None], schema: Schema) -> None:
    """Swap the contributions in, within the transaction that `run` belongs to; what is held already stays untouched."""
    held = _held(run, contributions)
    fresh = {source: graph_digest(graph) if graph is not None else "" for source, graph in contributions.items()}
    changed = [source for source in sorted(contributions) if held.get(source, "") != fresh[source]]
    known = [source for source in changed if source in held]
    kept = {e.id for source in changed for e in _written(contributions[source])}
    gone = list(statements_held(run, known)) if known else []
    loose = _delete(run, known, kept, schema) if known else {}
    said: list[Statement] = []
    for source in changed:
        graph = contributions[source]
        if graph is None:
            run(f"MATCH (c:{CONTRIBUTION}) WHERE c.id = $id DELETE c", {"id": source})
            continue
        spoken = statements(source, graph, schema, _facts)
        _keep(run, source, fresh[source], pack(spoken, schema))
        _insert_owned(run, source, graph, schema)
        said += spoken
    _write_shared(run, said, gone, schema)
    for source in changed:
        graph = contributions[source]
        if graph is not None:
            _insert_relations(run, source, graph)
    for kind, ids in loose.items():
        for batch in batches(sorted(ids)):
            run(f"UNWIND $ids AS id MATCH (n:{kind}) WHERE n.id = id AND NOT (n)--() DELETE n", {"ids": batch})


def _keep(run: Run, source: str, digest: str, said: str) -> None:
    """The contribution's own node: its digest, and what it says of shared nodes."""
    text = f"MERGE (c:{CONTRIBUTION} {{id: $id}}) SET c.digest = $digest, c.said = $said"
    run(text, {"id": source, "digest": digest, "said": said or None})


def graph_digest(graph: Graph) -> str:
    """sha256 over everything a graph holds."""
    state = hashlib.sha256()
    for e in graph.entities:
        state.update(
            repr((e.id, e.kind, e.name, sorted(e.properties.items()), e.evidence)).encode("utf-8", "surrogatepass")
        )
    for r in graph.relations:
        state.update(repr((r.key, sorted(r.properties.items()), r.evidence)).encode("utf-8", "surrogatepass"))
    return state.hexdigest()


def _written(graph: Graph | None) -> Iterator[Entity]:
    return (e for e in graph.entities if e.name) if graph is not None else iter(())


def _held(run: Run, contributions: Mapping[str, Graph | None]) -> dict[str, str]:
    """Source id -> digest of what is held of it; "stale" where another source's replacement took relations away."""
    text = f"MATCH (c:{CONTRIBUTION}) WHERE c.id IN $ids RETURN c.id AS id, coalesce(c.digest, 'stale') AS digest ORDER BY id"
    return {str(source): str(digest) for source, digest in run(text, {"ids": sorted(contributions)})}


def _delete(run: Run, sources: list[str], kept: set[str], schema: Schema) -> dict[str, set[str]]:
    """Take the sources' relations and nodes out; returns the ids of shared nodes that they touched, by class.

    Nodes that come again (`kept`) stay, so that other sources' relations to them live on.
    """
    shared = {c.labels: c.name for c in schema.concrete if c.ownership == "shared"}
    by_labels = {frozenset(labels): name for labels, name in shared.items()}
    touched: dict[str, set[str]] = defaultdict(set)
    for relation in schema.relations:
        given = {"sources": sources}
        ends = run(
            f"MATCH (a)-[r:{relation}]->(b) WHERE r.of_source IN $sources "
            "RETURN a.id AS a, labels(a) AS la, b.id AS b, labels(b) AS lb",
            given,
        )
        if not ends:
            continue
        for row in ends:
            for found, labels in ((row[0], row[1]), (row[2], row[3])):
                name = by_labels.get(frozenset(texts(labels)))
                if name:
                    touched[name].add(str(found))
        run(f"MATCH ()-[r:{relation}]->() WHERE r.of_source IN $sources DELETE r", given)
    for cls in schema.concrete:
        if cls.ownership != "shared":
            rows = run(f"MATCH (n:{cls.name}) WHERE n.owned_by IN $sources RETURN n.id AS id", {"sources": sources})
            for batch in batches(sorted({str(row[0]) for row in rows} - kept)):
                _delete_nodes(run, cls.name, batch)
    return touched


def _delete_nodes(run: Run, kind: str, ids: list[str]) -> None:
    """Delete nodes for good; contributions that lose a relation by it are stale, so that they are written anew."""
    match = f"UNWIND $ids AS id MATCH (n:{kind} {{id: id}})"
    rows = run(f"{match}-[r]-() RETURN DISTINCT r.of_source AS source", {"ids": ids})
    stale = sorted(str(row[0]) for row in rows)
    if stale:
        run(f"MATCH (c:{CONTRIBUTION}) WHERE c.id IN $ids SET c.digest = 'stale'", {"ids": stale})
    run(f"{match} DETACH DELETE n", {"ids": ids})


def _stored(properties: Mapping[str, Value]) -> dict[str, object]:
    out: dict[str, object] = {}
    for name, value in properties.items():
        if value == "" or value == ():
            continue
        out[name] = list(value) if isinstance(value, tuple) else value
    return out


def _facts(entity: Entity) -> dict[str, object]:
    """What is stored of an entity itself: everything but its id and its owner."""
    facts = {**_stored(entity.properties), "name": entity.name}
    if entity.evidence:
        facts["evidence"] = [str(one) for one in entity.evidence]
    return facts


def _insert_owned(run: Run, source: str, graph: Graph, schema: Schema) -> None:
    """Write what a source owns; an entity without a name is a reference to a node of another contribution.

    No MERGE: with several labels ArcadeDB walks over all nodes of the class for each row.
    """
    by_kind: dict[str, list[Entity]] = defaultdict(list)
    for entity in _written(graph):
        if schema.of(entity.kind).ownership != "shared":
            by_kind[entity.kind].append(entity)
    for kind, entities in sorted(by_kind.items()):
        for batch in batches({"id": e.id, "owned_by": source, **_facts(e)} for e in entities):
            there = {row[0] for row in _there(run, kind, [row["id"] for row in batch], "n.id AS id")}
            _set(run, kind, [row for row in batch if row["id"] in there], "n = row")
            _create(run, schema.of(kind), [row for row in batch if row["id"] not in there])


def _write_shared(run: Run, said: Iterable[Statement], gone: Iterable[Statement], schema: Schema) -> None:
    """Bring shared nodes to what all sources together say of them, see kg/stores/shared.py."""
    said, held = list(said), dict[tuple[str, str], Mapping[str, object]]()
    ids: dict[str, set[str]] = defaultdict(set)
    for one in said:
        ids[one.kind].add(one.id)
    for kind, wanted in sorted(ids.items()):
        for some in batches(sorted(wanted)):
            there = _there(run, kind, some, "n.id AS id, properties(n) AS facts")
            held |= {(kind, str(node)): mapping(facts) for node, facts in there}
    found = changes(said, gone, held, schema)
    for kind, rows in sorted(found.new.items()):
        for batch in batches(rows):
            _create(run, schema.of(kind), batch)
    for assign, by_kind in (("n += row", found.more), ("n = row", resettled(run, found.anew, schema))):
        for kind, rows in sorted(by_kind.items()):
            for batch in batches(rows):
                _set(run, kind, batch, assign)


def _there(run: Run, kind: str, ids: Sequence[object], wanted: str) -> list[list[object]]:
    """What is wanted of those nodes of a class that are there."""
    return run(f"UNWIND $ids AS id MATCH (n:{kind} {{id: id}}) RETURN {wanted}", {"ids": ids})


def _set(run: Run, kind: str, rows: Sequence[object], assign: str) -> None:
    if rows:
        run(f"UNWIND $rows AS row MATCH (n:{kind} {{id: row.id}}) SET {assign}", {"rows": rows})


def _create(run: Run, cls: Class, rows: Sequence[object]) -> None:
    if rows:
        run(f"UNWIND $rows AS row CREATE (n:{':'.join(cls.labels)}) SET n = row", {"rows": rows})


def _insert_relations(run: Run, source: str, graph: Graph) -> None:
    groups: dict[tuple[str, str, str], list[dict[str, object]]] = defaultdict(list)
    for relation in graph.relations:
        ends = [graph.get(relation.source), graph.get(relation.target)]
        if ends[0] is None or ends[1] is None:
            raise InvalidGraph(f"{relation.kind} points to a node that is not there", where=f"{source}: {relation.key}")
        groups[relation.kind, ends[0].kind, ends[1].kind].append(_edge(relation, source))
    for (kind, start, end), rows in sorted(groups.items()):
        text = (
            f"UNWIND $rows AS row MATCH (a:{start} {{id: row.source}}) MATCH (b:{end} {{id: row.target}}) "
            f"CREATE (a)-[r:{kind}]->(b) SET r = row.facts"
        )
        for batch in batches(rows):
            run(text, {"rows": batch})


def _edge(relation: Relation, source: str) -> dict[str, object]:
    facts = {**_stored(relation.properties), "of_source": source}
    if relation.evidence:
        facts["evidence"] = [str(one) for one in relation.evidence]
    return {"source": relation.source, "target": relation.target, "facts": facts}
