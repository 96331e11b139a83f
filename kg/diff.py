"""Where a fact sheet and the reading of a report disagree: figures by their place, bodies by identity, titles by work.

A sheet wins over extraction where both are loaded; this shows what it wins over, and what either of them lacks.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from kg.described import with_facts
from kg.rows import number
from ontology.errors import InvalidSheet
from ontology.model import Document, Entity, Graph
from ontology.schema import Schema, load_schema

FIELDS = ("value", "value_end", "unit", "comparator", "change")


@dataclass(frozen=True, slots=True, order=True)
class Difference:
    """One disagreement: `kind` is figure, body or title; `sheet` and `report` are "" for the side that lacks it."""

    kind: str
    what: str
    field: str
    sheet: str
    report: str
    position: int


def diff(sheets: Iterable[str], report: str, schema: Schema | None = None) -> list[Difference]:
    """All disagreements between sheets (files, folders, bundled sets) and the report file that they describe.

    Raises InvalidSheet where none of the sheets describes this very text. What the sheets say of the document itself
    (issuer, period, place) is taken as known, so that bodies have the same identity on both sides.
    """
    from loaders.read import read
    from loaders.report import read_report

    schema = schema or load_schema()
    document = read(Path(report))
    said, described = sheet_graph(sheets, document, schema)
    _, found, _ = read_report(with_facts(document, {document.sha256: described}))
    return compare(said, found, schema)


def sheet_graph(sheets: Iterable[str], document: Document, schema: Schema) -> tuple[Graph, Document]:
    """What the sheets say of the document, together, and the document as they describe it."""
    from kg.part import Summary
    from kg.sources import read_parts

    together, described = Graph(), None
    for part in read_parts(sheets, schema, Summary(), "document"):
        same = [one for one in part.documents if one.sha256 == document.sha256]
        if part.kind == "sheet" and same:
            together.update(part.graph)
            described = described or same[0]
    if described is None:
        raise InvalidSheet(
            "no sheet describes this text", where=document.name,
            mend=f"the sheet's document needs sha256: {document.sha256}",
        )  # fmt: skip
    return together, described


def compare(sheet: Graph, report: Graph, schema: Schema) -> list[Difference]:
    """Differences in order: figures by position, then bodies and titles by name."""
    found = [*_figures(sheet, report), *_bodies(sheet, report, schema), *_titles(sheet, report)]
    return sorted(found, key=lambda one: (one.kind != "figure", one.kind, one.position, one.what, one.field))


def _observations(graph: Graph) -> dict[int, Entity]:
    return {number(e.properties["position"]): e for e in graph.entities if e.kind == "Observation"}


def _figures(sheet: Graph, report: Graph) -> Iterator[Difference]:
    ours, theirs = _observations(sheet), _observations(report)
    metrics = _metrics(sheet), _metrics(report)
    for position in sorted(ours.keys() | theirs.keys()):
        one, other = ours.get(position), theirs.get(position)
        if one is None or other is None:
            held = one or other
            assert held is not None
            value = _shown(held)
            yield Difference("figure", held.name, "", value if one else "", value if other else "", position)
            continue
        for name in FIELDS:
            left, right = (str(node.properties.get(name, "")) for node in (one, other))
            if left != right:
                yield Difference("figure", one.name, name, left, right, position)
        left, right = metrics[0].get(one.id, ""), metrics[1].get(other.id, "")
        if left != right:
            yield Difference("figure", one.name, "metric", left, right, position)


def _shown(node: Entity) -> str:
    return f"{node.properties['value']:g}{node.properties.get('unit', '')}"


def _metrics(graph: Graph) -> dict[str, str]:
    return {r.source: r.target.removeprefix("metric:") for r in graph.relations if r.kind == "MEASURES"}


def _mentioned(graph: Graph) -> dict[str, int]:
    """Node -> where the document first mentions it."""
    return {
        r.target: min((one.start for one in r.evidence), default=0) for r in graph.relations if r.kind == "MENTIONS"
    }


def _bodies(sheet: Graph, report: Graph, schema: Schema) -> Iterator[Difference]:
    kinds = schema.relations["PREDECESSOR_OF"].domain
    sides = []
    for graph in (sheet, report):
        places = _mentioned(graph)
        sides.append({e.id: (e, places[e.id]) for e in graph.entities if e.kind in kinds and e.id in places and e.name})
    for key in sorted(sides[0].keys() ^ sides[1].keys()):
        entity, position = sides[0].get(key) or sides[1][key]
        here = key in sides[0]
        body = _placed(sheet if here else report, key, entity)
        yield Difference("body", entity.name, "", body if here else "", "" if here else body, position)
    for key in sorted(sides[0].keys() & sides[1].keys()):
        left, right = (_type_of(graph, key) for graph in (sheet, report))
        if left != right:
            yield Difference("body", sides[0][key][0].name, "type", left, right, sides[0][key][1])


def _placed(graph: Graph, key: str, entity: Entity) -> str:
    """A body as readers know it: its name with its place, by name where the graph has one, else by code."""
    lands = [r.target for r in graph.relations if r.kind == "IN" and r.source == key]
    named = [land.name for one in lands if (land := graph.get(one)) is not None and land.name]
    place = named or [one.removeprefix("place:") for one in lands]
    return f"{entity.name}({place[0]})" if place else entity.name


def _type_of(graph: Graph, key: str) -> str:
    found = sorted(
        r.target.removeprefix("concept:") for r in graph.relations if r.kind == "CLASSIFIED_AS" and r.source == key
    )
    return "、".join(found)


def _titles(sheet: Graph, report: Graph) -> Iterator[Difference]:
    sides = []
    for graph in (sheet, report):
        uses = {r.target: str(r.properties.get("use", "")) for r in graph.relations if r.kind == "MENTIONS"}
        sides.append({e.id: (e.name, uses[e.id]) for e in graph.entities if e.kind == "Regulation" and e.id in uses})
    places = _mentioned(sheet), _mentioned(report)
    for key in sorted(sides[0].keys() | sides[1].keys()):
        left, right = sides[0].get(key), sides[1].get(key)
        name = (left or right or ("", ""))[0]
        position = places[0].get(key, places[1].get(key, 0))
        if left is None or right is None:
            yield Difference("title", name, "", name if left else "", name if right else "", position)
            continue
        if left[1] != right[1]:
            yield Difference("title", name, "use", left[1], right[1], position)
        kinds = _type_of(sheet, key), _type_of(report, key)
        if kinds[0] != kinds[1]:
            yield Difference("title", name, "kind", *kinds, position)
