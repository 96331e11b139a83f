"""A law version is composed: its text and the sheets about it are merged into one Version, Provision and Duty each.

Claims about law stay with their source (packed on its Source node); the nodes are rebuilt from all of them, work by
work, whenever one changes: the text gives words and places, a checked sheet decides over extraction. Where they
contradict each other the node says so, see kg/disputes.py.
"""

from __future__ import annotations

import base64
import json
import zlib
from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Any

from kg.claims import Claim
from kg.disputes import with_disputes
from kg.rows import value
from ontology.ids import version_of, work_id, work_of
from ontology.model import Entity, Evidence, Graph, Relation, Value
from ontology.schema import Schema

COMPLETE = "complete"


def composed_kinds(schema: Schema) -> frozenset[str]:
    """The classes whose nodes are rebuilt from what several sources say of a law."""
    return frozenset(c.name for c in schema.concrete if c.ownership == "composed")


def split(graph: Graph, schema: Schema) -> tuple[dict[str, Graph], Graph]:
    """The graph's parts about laws, by work id, and the rest."""
    kinds, laws, rest = composed_kinds(schema), dict[str, Graph](), Graph()
    by_id = {e.id: e for e in graph.entities}
    for entity in by_id.values():
        (laws.setdefault(work_of(entity.id), Graph()) if entity.kind in kinds else rest).add(entity)
    for relation in graph.relations:
        source, target = by_id[relation.source], by_id[relation.target]
        owner = source if source.kind in kinds else target if relation.kind == "HAS_VERSION" else None
        part = rest if owner is None else laws.setdefault(work_of(owner.id), Graph())
        part.relate(relation)
        for end in (source, target):
            part.add(reference(end) if owner is None and end.kind in kinds else end)
    return laws, _without_unused(rest, laws, schema)


def reference(entity: Entity) -> Entity:
    """A nameless entity stands for a node that another contribution owns; stores match it and never write it."""
    return Entity(entity.id, entity.kind, "")


def _without_unused(rest: Graph, laws: Mapping[str, Graph], schema: Schema) -> Graph:
    """Shared nodes that only law relations touch belong to the laws, not to the source."""
    touched = {end for r in rest.relations for end in (r.source, r.target)}
    elsewhere = {e.id for law in laws.values() for e in law.entities}
    out = Graph(relations=rest.relations)
    for entity in rest.entities:
        shared = schema.of(entity.kind).ownership == "shared"
        if entity.id in touched or not shared or entity.id not in elsewhere:
            out.add(entity)
    return out


def compose(claims: Iterable[Claim], schema: Schema) -> Graph:
    """One graph of a work from all claims about it, the same whatever their order."""
    ordered = sorted(claims, key=lambda claim: (not claim.checked, claim.source))
    out = Graph()
    said: set[tuple[str, str]] = set()  # (node, relation) that a checked sheet has spoken about
    # Procedures that a checked sheet has marked in this work: which duties are about them is decided.
    marked = {r.target for claim in ordered if claim.checked for r in claim.graph.relations if r.kind == "CONCERNS"}
    finished = {e.id for claim in ordered if claim.checked for e in claim.graph.entities if e.properties.get(COMPLETE)}
    for claim in ordered:
        dropped = set() if claim.checked else _superseded(claim.graph, finished, out)
        for entity in claim.graph.entities:
            if entity.id not in dropped:
                _join(out, entity)
        for relation in claim.graph.relations:
            spoken = relation.kind in ("BORNE_BY", "CONCERNS") and (relation.source, relation.kind) in said
            spoken = spoken or (relation.kind == "CONCERNS" and relation.target in marked)
            if not dropped & {relation.source, relation.target} and not (spoken and not claim.checked):
                out.relate(relation)
        if claim.checked:
            said |= {(r.source, r.kind) for r in claim.graph.relations}
            # A checked duty without a bearer says that the text names none: extraction does not add one.
            said |= {(e.id, "BORNE_BY") for e in claim.graph.entities if e.kind == "Duty"}
    return with_disputes(_without_loose(out, schema), ordered)


def _without_loose(graph: Graph, schema: Schema) -> Graph:
    """A shared node lives as long as a relation touches it: bearers that a sheet has replaced go."""
    touched = {end for r in graph.relations for end in (r.source, r.target)}
    kept = [e for e in graph.entities if e.id in touched or schema.of(e.kind).ownership != "shared"]
    return graph if len(kept) == len(graph) else Graph(kept, graph.relations)


def _superseded(graph: Graph, finished: set[str], checked: Graph) -> set[str]:
    """Duties extracted from a version whose duties a sheet has stated completely, but which the sheet does not hold."""
    return {e.id for e in graph.entities if e.kind == "Duty" and version_of(e.id) in finished and e.id not in checked}


def _join(out: Graph, entity: Entity) -> None:
    """Add an entity; where one is held already, it keeps its words and takes only what it lacks."""
    held = out.get(entity.id)
    if held is None:
        out.add(entity)
        return
    properties: dict[str, Value] = {**entity.properties, **held.properties}
    evidence = tuple(sorted({*held.evidence, *entity.evidence}))
    out.put(Entity(held.id, held.kind, held.name, properties, evidence))


def pack(graph: Graph) -> str:
    """A graph as compressed text, for a Source node to keep."""
    data = {
        "entities": [[e.id, e.kind, e.name, dict(e.properties), [str(v) for v in e.evidence]] for e in graph.entities],
        "relations": [[*r.key, dict(r.properties), [str(v) for v in r.evidence]] for r in graph.relations],
    }
    raw = json.dumps(data, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode("utf-8")
    return base64.b64encode(zlib.compress(raw, 6)).decode("ascii")


def unpack(text: str) -> Graph:
    """What `pack` kept."""
    data = _unpacked(text)

    def values(given: dict[str, object]) -> dict[str, Value]:
        return {name: value(cell) for name, cell in given.items()}

    def places(given: list[str]) -> tuple[Evidence, ...]:
        return tuple(Evidence.parse(one) for one in given)

    return Graph(
        (Entity(i, kind, name, values(p), places(v)) for i, kind, name, p, v in data["entities"]),
        (Relation(kind, s, t, values(p), places(v)) for kind, s, t, p, v in data["relations"]),
    )


def packed_kinds(text: str) -> tuple[Counter[str], Counter[str]]:
    """How many nodes of each class and relations of each type `pack` kept; cheaper than the graph."""
    data = _unpacked(text)
    return Counter(one[1] for one in data["entities"]), Counter(one[0] for one in data["relations"])


def _unpacked(text: str) -> Any:
    return json.loads(zlib.decompress(base64.b64decode(text)))


def law_source(work: str) -> str:
    """The source id under which a composed work stands in the store."""
    return "law/" + work.removeprefix(work_id(""))
