"""What one source says about a law: composed with what the others say, and held against it."""

from __future__ import annotations

from dataclasses import dataclass

from ontology.model import Graph


@dataclass(frozen=True, slots=True)
class Claim:
    """One source's part about a law; `checked` for a sheet, which wins over extraction."""

    source: str
    checked: bool
    graph: Graph
