"""The graph of a text whose lines were made whole, with the places of the stored text: of evidence, of figures, in ids."""

from __future__ import annotations

from dataclasses import replace

from loaders.report.wrap import Joined
from ontology.model import Entity, Evidence, Graph, Value


def moved(graph: Graph, document: str, joint: Joined) -> Graph:
    """`document` is the id of the document; ids of its facts end with the place of their words."""

    def place(at: int) -> int:
        return joint.span(at, at + 1)[0]

    def key(name: str) -> str:
        head, _, at = name.rpartition("/")
        return f"{head}/{place(int(at))}" if at.isdecimal() and head.startswith(f"{document}/") else name

    def evidence(held: tuple[Evidence, ...]) -> tuple[Evidence, ...]:
        return tuple(
            Evidence(one.document, *joint.span(one.start, one.end)) if one.document == document else one for one in held
        )

    out = Graph()
    for entity in graph.entities:
        facts: dict[str, Value] = dict(entity.properties)
        if isinstance(at := facts.get("position"), int) and key(entity.id) != entity.id:
            facts["position"] = place(at)
        out.add(Entity(key(entity.id), entity.kind, entity.name, facts, evidence(entity.evidence)))
    for one in graph.relations:
        out.relate(replace(one, source=key(one.source), target=key(one.target), evidence=evidence(one.evidence)))
    return out
