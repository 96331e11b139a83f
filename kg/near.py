"""The part of a large store around some nodes, as a Graph: what the file of a name needs, without reading everything."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Set

from kg.contents import StoredEdge, StoredNode
from kg.find import kind_of
from kg.picture import BULKY, page_graph
from kg.rows import batches, mapping, number, texts
from kg.stores import Store
from ontology.model import Graph
from ontology.schema import Schema

_BATCH = 2_000
_WAVES = 3
# What belongs to a node that is shown, however far out: the law above a duty, its bearers, the document behind a fact, the
# place of law, body and report.
_ABOVE = ("IMPOSES", "HAS_PART", "HAS_VERSION")
_BEHIND = ("BORNE_BY", "STATED_IN", "COVERS", "PREFERS", "IN", "PART_OF")

Found = dict[str, str]  # id -> class


def size(store: Store, schema: Schema, leave_out: Iterable[str] = ()) -> int:
    """How many nodes of the ontology's classes the store holds."""
    omitted = frozenset(leave_out)
    counts = (
        store.query(f"MATCH (n:{c.name}) RETURN count(n) AS n").rows for c in schema.concrete if c.name not in omitted
    )
    return sum(number(rows[0][0]) for rows in counts)


def near(store: Store, schema: Schema, centre: Mapping[str, str], most: int, weak: Set[str]) -> Graph:
    """About `most` nodes, nearest to the centre (id -> class) first, over all relations but the weak ones; then what
    belongs to these. The centre's own relations are all there, as far as there is room: the bodies and reports of a place
    are joined to it by weak ones alone."""
    telling = [name for name in schema.relations if name not in weak]
    inside: Found = dict(centre)
    wave: Found = dict(centre)
    for step in range(_WAVES):
        fresh: Found = {}
        for over in (telling, sorted(weak)) if step == 0 else (telling,):
            found = _beside(store, schema, wave, over, "-[r]-")
            room = max(0, most - len(inside) - len(fresh))
            fresh |= {one: found[one] for one in sorted(found.keys() - inside.keys() - fresh.keys())[:room]}
        wave = {one: kind for one, kind in fresh.items() if kind not in BULKY}
        if not wave:
            break
        inside |= wave
    for kinds, arrow in ((_ABOVE, "<-[r]-"), (_BEHIND, "-[r]->")):
        wave = inside
        while wave:
            found = _beside(store, schema, wave, kinds, arrow)
            wave = {one: kind for one, kind in found.items() if one not in inside}
            inside = inside | wave
    return part(store, inside)


def _beside(store: Store, schema: Schema, wave: Found, kinds: Iterable[str], arrow: str) -> Found:
    """The other ends of those relations of the nodes."""
    out: Found = {}
    labelled: dict[tuple[str, ...], str] = {}
    for kind, ids in _by_kind(wave):
        text = (
            f"UNWIND $ids AS id MATCH (n:{kind}){arrow}(m) WHERE n.id = id AND type(r) IN $kinds AND m.id IS NOT NULL "
            "RETURN DISTINCT m.id AS id, labels(m) AS labels"
        )
        for other, labels in store.query(text, {"ids": ids, "kinds": list(kinds)}).rows:
            carried = texts(labels)
            if carried not in labelled:
                labelled[carried] = kind_of(carried, schema)
            out[str(other)] = labelled[carried]
    return out


def part(store: Store, inside: Found) -> Graph:
    """The nodes with their properties, and all relations between them."""
    nodes: list[StoredNode] = []
    edges: list[StoredEdge] = []
    for kind, ids in _by_kind(inside):
        held = f"UNWIND $ids AS id MATCH (n:{kind}) WHERE n.id = id RETURN properties(n) AS p"
        nodes += [StoredNode(kind, mapping(p)) for (p,) in store.query(held, {"ids": ids}).rows]
        from_here = (
            f"UNWIND $ids AS id MATCH (n:{kind})-[r]->(m) WHERE n.id = id "
            "RETURN n.id AS source, type(r) AS kind, m.id AS target, properties(r) AS p"
        )
        for source, relation, target, facts in store.query(from_here, {"ids": ids}).rows:
            if str(target) in inside:
                edges.append(StoredEdge(str(relation), str(source), str(target), inside[str(target)], mapping(facts)))
    return page_graph(nodes, edges)


def _by_kind(found: Found) -> Iterator[tuple[str, list[str]]]:
    by_kind: dict[str, list[str]] = defaultdict(list)
    for one, kind in sorted(found.items()):
        by_kind[kind].append(one)
    for kind, ids in sorted(by_kind.items()):
        for batch in batches(ids, _BATCH):
            yield kind, batch
