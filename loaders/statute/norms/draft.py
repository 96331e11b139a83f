"""A norm while its article is being read: mutable, its bearer perhaps still open."""

from __future__ import annotations

from dataclasses import dataclass, field

from loaders.statute.norms.cues import Cue
from loaders.statute.norms.norm import Bearer, Modality, Place


@dataclass(slots=True)
class Draft:
    """`bearer` is None while it is not found; `named` says that it stands in the norm's sentence or list stem."""

    modality: Modality
    cue: Place | None
    start: int
    end: int
    line: int
    bearer: Bearer | None = None
    named: bool = False
    everyone: bool = False
    topics: list[Place] = field(default_factory=list)
    object: Place | None = None
    exceptions: list[Place] = field(default_factory=list)
    sanction: bool = False
    item: bool = False
    principle: bool = False
    nobody: bool = False
    closed: bool = False
    strong: Cue | None = None
    dropped: bool = False


@dataclass(slots=True)
class Part:
    """One clause, analysed: condition (…的), cue, agent (由X…), or plain."""

    start: int
    end: int
    kind: str
    cue: Cue | None = None
    bearer: Bearer | None = None
    action: int = 0
    head: int = 0
    by: bool = False


@dataclass(slots=True)
class Stem:
    """The line that opens a list: how its norm relates to the items, and what they inherit."""

    spread: str
    draft: Draft | None
