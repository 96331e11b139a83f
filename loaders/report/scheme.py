"""The ontology's concepts as light tables: data/concepts.tsv (metrics), data/areas.tsv, data/procedures.tsv.

They are made from the Turtle files by `python -m loaders.report.scheme` (rdflib takes longer to start than a report
takes to read); a test says whether they are fresh.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from loaders.report.lexicon import DATA, rows

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
    for key, units, labels, area in rows(file):
        out[key] = Term(key, tuple(labels.split()), tuple(units.split()), area)
    return out


def table(file: str) -> str:
    """The text of a table, read from the vocabulary."""
    from ontology.vocabulary import concept_rows

    rows = concept_rows({"concepts": "metrics"}.get(file, file), with_areas=file == "concepts")
    return "".join(f"{key}\t{' '.join(units)}\t{' '.join(labels)}\t{area}\n" for key, units, labels, area in rows)


if __name__ == "__main__":
    for name in FILES:
        (DATA / f"{name}.tsv").write_text(table(name), encoding="utf-8")
