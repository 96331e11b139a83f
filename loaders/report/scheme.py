"""The ontology's concepts as light tables: data/concepts.tsv (metrics), data/areas.tsv, data/procedures.tsv.

They are made from the Turtle files by `python -m loaders.report.scheme` (rdflib takes longer to start than a report
takes to read); a test says whether they are fresh.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from loaders.report.lexicon import DATA

if TYPE_CHECKING:
    from rdflib import Graph as RdfGraph
    from rdflib import URIRef
    from rdflib.term import Node

FILES = ("concepts", "areas", "procedures")


@dataclass(frozen=True, slots=True)
class Term:
    """A concept: its key, its name first among its labels, and for metrics the units and the work area."""

    key: str
    labels: tuple[str, ...]
    units: tuple[str, ...] = ()
    area: str = ""


@cache
def terms(file: str) -> dict[str, Term]:
    """The terms of concepts, areas or procedures by key."""
    out = {}
    for row in (DATA / f"{file}.tsv").read_text(encoding="utf-8").splitlines():
        key, units, labels, area = row.split("\t")
        out[key] = Term(key, tuple(labels.split()), tuple(units.split()), area)
    return out


def table(file: str) -> str:
    """The text of a table, read from the vocabulary."""
    from pathlib import Path

    from rdflib import Graph, Namespace
    from rdflib.namespace import SKOS

    import ontology

    assert ontology.__file__
    turtle = {"concepts": "metrics", "areas": "areas", "procedures": "procedures"}[file]
    folder = Path(ontology.__file__).parent
    scheme = Graph().parse(folder / f"{turtle}.ttl")
    areas = Graph().parse(folder / "areas.ttl") if file == "concepts" else None
    lg = Namespace("https://w3id.org/legal-governance#")
    rows: list[str] = []
    for node, key in sorted(scheme.subject_objects(SKOS.notation), key=lambda pair: str(pair[1])):
        labels = [str(one) for one in scheme.objects(node, SKOS.prefLabel) if getattr(one, "language", "") == "zh"]
        labels += sorted(str(one) for one in scheme.objects(node, SKOS.altLabel))
        units = sorted(str(unit) for unit in scheme.objects(node, lg.units))
        rows.append("\t".join([str(key), " ".join(units), " ".join(labels), _area(scheme, areas, node, lg.inArea)]))
    return "\n".join(rows) + "\n"


def _area(scheme: RdfGraph, areas: RdfGraph | None, node: Node, in_area: URIRef) -> str:
    from rdflib.namespace import SKOS

    target = scheme.value(node, in_area) if areas is not None else None
    return str(areas.value(target, SKOS.notation) or "") if areas is not None and target is not None else ""


if __name__ == "__main__":
    for name in FILES:
        (DATA / f"{name}.tsv").write_text(table(name), encoding="utf-8")
