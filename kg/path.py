"""How two names are connected: the shortest chain of relations between them, each with what it rests on.

A chain through law, roles, bodies and work comes first; only where there is none may it go through what merely classes
both alike (a work area, a place, a kind), and last through the documents and sources that happen to mention both. That a
source registers two names joins nothing, and neither does a duty that both bear (不予征税 joins no authority to another).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from kg.find import Node, as_node, find, kind_of
from kg.rows import batches, mapping, texts
from kg.stores import Store
from ontology.errors import InvalidQuery
from ontology.schema import Schema

LONGEST = 8
# Classes that say where a fact comes from, not what it is about.
_PROVENANCE = frozenset({"Document", "Source", "Text"})
# Classes that join things by being alike, not by having to do with each other.
_CLASSES = frozenset({"Concept", "WorkArea", "Jurisdiction", "Metric"})
# Relations that sort bodies and laws: that both are departments, or lie in one country, is told of the two alone.
_SORTS = frozenset({"CLASSIFIED_AS", "IN", "PART_OF"})
# Relations of a fact to those whom it is about.
_FACTS = ("ABOUT", "CARRIED_OUT_BY", "UNDER", "CONCERNS")


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
    for way in _ways(schema):
        found = _shortest(store, schema, starts, ends, way)
        if found is not None:
            return _path(store, found, way.via_documents)
    return None


@dataclass(frozen=True, slots=True)
class _Way:
    """Relations that a chain may go through, how many of them, and those that no node may be entered and left by."""

    types: tuple[str, ...]
    longest: int
    shared: frozenset[str]
    via_documents: bool = False


def _ways(schema: Schema) -> Iterator[_Way]:
    """What connects, the strongest first."""
    every = schema.relations.values()
    narrow = [r for r in every if not (r.domain <= _PROVENANCE or r.range <= _PROVENANCE)]
    chain = tuple(r.name for r in narrow if not r.range <= _CLASSES)
    told = [r.name for r in every if "Document" in r.range | r.domain and "Source" not in r.domain]
    yield _Way(chain, LONGEST, frozenset({"BORNE_BY", "FILLS"}))
    yield _Way(tuple(r.name for r in narrow), 2, frozenset({"BORNE_BY"}))
    yield _Way((*_FACTS, *(r.name for r in narrow if r.range <= _CLASSES and r.name not in _SORTS)), 4, frozenset())
    yield _Way((*_FACTS, *told), 4, frozenset(), via_documents=True)


@dataclass(frozen=True, slots=True, order=True)
class _State:
    """A node on the way, of its class; `by` is the shared relation through which it was reached, "" for others: that a
    duty has further bearers, or a role further bodies, joins these in nothing, so the way on leads elsewhere."""

    id: str
    kind: str
    by: str = ""

    def joins(self, other: _State) -> bool:
        return self.id == other.id and not (self.by and self.by == other.by)


@dataclass(frozen=True, slots=True, order=True)
class _Hop:
    """How a state was reached: from which, by which relation, `forward` where that points away from it."""

    source: _State
    relation: str
    forward: bool


class _Side:
    """All that has been reached from one end, wave by wave."""

    def __init__(self, nodes: Iterable[Node]) -> None:
        self.wave = sorted(_State(node.id, node.kind) for node in nodes)
        self.reached: dict[_State, _Hop | None] = dict.fromkeys(self.wave)
        self.depth = 0

    def widen(self, store: Store, schema: Schema, way: _Way) -> None:
        """One relation further."""
        found: dict[_State, _Hop] = {}
        for hop, state in _beside(store, schema, self.wave, way):
            if state not in self.reached and (state not in found or hop < found[state]):
                found[state] = hop
        self.reached |= found
        self.wave = sorted(found)
        self.depth += 1

    def way(self, state: _State) -> list[tuple[_State, _Hop | None]]:
        """The states from the end to this one, each with how it was reached."""
        out: list[tuple[_State, _Hop | None]] = []
        at: _State | None = state
        while at is not None:
            hop = self.reached[at]
            out.append((at, hop))
            at = hop.source if hop else None
        return out[::-1]


def _beside(store: Store, schema: Schema, wave: Sequence[_State], way: _Way) -> Iterator[tuple[_Hop, _State]]:
    """Where the relations of a way lead from the states of a wave."""
    kinds: dict[tuple[str, ...], str] = {}
    by_kind: dict[str, list[_State]] = {}
    for state in wave:
        by_kind.setdefault(state.kind, []).append(state)
    for kind, states in by_kind.items():
        for forward, arrow in ((True, "-[r]->"), (False, "<-[r]-")):
            text = (
                f"UNWIND $ids AS id MATCH (n:{kind}){arrow}(m) WHERE n.id = id AND type(r) IN $types "
                "AND m.id IS NOT NULL RETURN DISTINCT id, type(r) AS relation, m.id AS other, labels(m) AS labels"
            )
            for batch in batches(states):
                at: dict[str, list[_State]] = {}
                for one in batch:
                    at.setdefault(one.id, []).append(one)
                for one_id, relation, other, labels in store.query(
                    text, {"ids": sorted(at), "types": list(way.types)}
                ).rows:
                    carried = texts(labels)
                    kinds[carried] = kinds.get(carried) or kind_of(carried, schema)
                    by = str(relation) if relation in way.shared else ""
                    for source in at[str(one_id)]:
                        if not (source.by and source.by == relation):
                            yield _Hop(source, str(relation), forward), _State(str(other), kinds[carried], by)


@dataclass(frozen=True, slots=True)
class _Chain:
    """The states of a chain, and between them the relations: type, and `forward` where it points along the chain."""

    states: tuple[_State, ...]
    hops: tuple[tuple[str, bool], ...]


def _shortest(store: Store, schema: Schema, starts: Sequence[Node], ends: Sequence[Node], way: _Way) -> _Chain | None:
    """The shortest chain on a way between any two of the nodes, found from both ends at once."""
    near, far = _Side(starts), _Side(ends)
    while near.depth + far.depth < way.longest and near.wave and far.wave:
        (near if len(near.wave) <= len(far.wave) else far).widen(store, schema, way)
        if chains := sorted(_meetings(near, far), key=lambda chain: (len(chain.states), chain.states)):
            return chains[0]
    return None


def _meetings(near: _Side, far: _Side) -> Iterator[_Chain]:
    """The chains that come together where one side has just arrived."""
    reached: dict[str, list[_State]] = {}
    for state in far.reached:
        reached.setdefault(state.id, []).append(state)
    arrived = {state.id for state in (*near.wave, *far.wave)}
    for state in near.reached:
        if state.id in arrived:
            for other in reached.get(state.id, ()):
                if state.joins(other):
                    yield _joined(near.way(state), far.way(other))


def _joined(first: list[tuple[_State, _Hop | None]], last: list[tuple[_State, _Hop | None]]) -> _Chain:
    hops = [(hop.relation, hop.forward) for _, hop in first if hop]
    hops += [(hop.relation, not hop.forward) for _, hop in reversed(last) if hop]
    return _Chain((*(state for state, _ in first), *(state for state, _ in reversed(last[:-1]))), tuple(hops))


def _path(store: Store, chain: _Chain, via_documents: bool) -> Path:
    nodes = tuple(_node(store, state) for state in chain.states)
    steps = tuple(
        _step(store, hop, one, other)
        for hop, one, other in zip(chain.hops, chain.states, chain.states[1:], strict=False)
    )
    return Path(nodes, steps, via_documents)


def _node(store: Store, state: _State) -> Node:
    text = f"MATCH (n:{state.kind}) WHERE n.id = $id RETURN properties(n) AS p"
    return as_node(state.kind, mapping(store.query(text, {"id": state.id}).rows[0][0]))


def _step(store: Store, hop: tuple[str, bool], one: _State, other: _State) -> Step:
    """The relation of that type between two states; of several, that of the source that comes first."""
    relation, forward = hop
    source, target = (one, other) if forward else (other, one)
    text = (
        f"MATCH (a:{source.kind})-[r:{relation}]->(b:{target.kind}) WHERE a.id = $a AND b.id = $b "
        "RETURN properties(r) AS p, coalesce(r.of_source, '') AS of_source ORDER BY of_source LIMIT 1"
    )
    return Step(relation, forward, mapping(store.query(text, {"a": source.id, "b": target.id}).rows[0][0]))
