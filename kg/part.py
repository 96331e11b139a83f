"""What is loaded and removed as one, and what a build tells of it."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

from ontology.errors import KGError
from ontology.model import Document, Graph
from ontology.words import Remark


@dataclass(frozen=True, slots=True)
class Part:
    """What one source contributes: its graph and the documents that it describes or holds."""

    source: str
    kind: str  # sheet | statute | report | document
    graph: Graph
    documents: tuple[Document, ...]
    title: str = ""
    remarks: tuple[Remark, ...] = ()  # what is odd about it


@dataclass(slots=True)
class Summary:
    """What a build did: sources replaced, remarks, and files that failed with their reasons."""

    sources: list[str] = field(default_factory=list)
    failed: list[KGError] = field(default_factory=list)
    warnings: list[Remark] = field(default_factory=list)
    skipped: Counter[str] = field(default_factory=Counter)  # other files of folders, by their endings
