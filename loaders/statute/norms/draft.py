"""A norm while its article is being read: mutable, its bearer perhaps still open."""

from __future__ import annotations

from dataclasses import dataclass, field

from loaders.statute.norms.cues import Cue
from loaders.statute.norms.norm import Bearer, Modality, Place


@dataclass(slots=True)
class Draft:
    """`bearer` is None while it is not found; `named` says that it stands in the norm's sentence or list stem.

    `approves` tells the agent after 经: whoever approves is not whom the next norms address.
    """

    modality: Modality
    cue: Place | None
    start: int
    end: int
    line: int
    bearer: Bearer | None = None
    named: bool = False
    everyone: bool = False
    topics: tuple[Place, ...] = ()
    object: Place | None = None
    exceptions: tuple[Place, ...] = ()
    sanction: bool = False
    item: bool = False
    principle: bool = False
    nobody: bool = False
    by: bool = False
    approves: bool = False
    official: bool = False
    against: Place | None = None
    stem: Place | None = None
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
class Reading:
    """An article being read: its text, the norms so far, and what the next clause inherits.

    `subject` is the subject of the running sentence, `before` that of the sentence before. `sanction` is the sanction
    clause that runs through the sentence, `violator` the subject of its condition. `stem` is the stem of the open list.
    `owes` is False where no clause of the article ends in 义务, 职责, 权利 or the like, `turns` where none holds two norms.
    """

    text: str
    mask: str
    cues: list[Cue]
    next_cue: int = 0
    drafts: list[Draft] = field(default_factory=list)
    line: int = 0
    subject: Bearer | None = None
    before: Bearer | None = None
    sanction: Draft | None = None
    violator: Bearer | None = None
    stem: Stem | None = None
    owes: bool = True
    turns: bool = False

    def words(self, part: Part) -> str:
        """The words of a clause, asides masked."""
        return self.mask[part.start : part.end]

    def keep(self, draft: Draft, *, by: bool = False) -> None:
        """Add a norm; its bearer goes on as the subject, but an agent after 由 does not displace the subject."""
        draft.by = by
        self.drafts.append(draft)
        if draft.bearer is not None and draft.named and not (by and self.subject):
            self.subject = draft.bearer


@dataclass(slots=True)
class Stem:
    """The line that opens a list: how its norm relates to the items, and what they inherit."""

    spread: str
    draft: Draft | None
