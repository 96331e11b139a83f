"""A norm while its article is being read: mutable, its bearer perhaps still open.

These classes spell their `__init__` out: where the reading is compiled, that of a dataclass would stay slow Python code.
"""

from __future__ import annotations

from dataclasses import dataclass

from loaders.statute.norms.text.cues import Cue
from loaders.statute.norms.text.kinds import PUBLIC
from loaders.statute.norms.text.norm import Bearer, Modality, Place


@dataclass(slots=True, init=False)
class Draft:
    """`bearer` is None while it is not found; `named` says that it stands in the norm's sentence or list stem.

    `approves` tells the agent after 经: whoever approves is not whom the next norms address. `void` is what forbids
    nothing (不再承担责任): no norm, but what follows may be for whom it is about. `under` are cases that sentences before
    tell for it too.
    """

    modality: Modality
    cue: Place | None
    start: int
    end: int
    line: int
    bearer: Bearer | None
    named: bool
    everyone: bool
    topics: tuple[Place, ...]
    object: Place | None
    exceptions: tuple[Place, ...]
    under: tuple[Place, ...]
    sanction: bool
    item: bool
    principle: bool
    nobody: bool
    by: bool
    approves: bool
    official: bool
    against: Place | None
    stem: Place | None
    closed: bool
    strong: Cue | None
    dropped: bool
    void: bool

    def __init__(
        self,
        modality: Modality,
        cue: Place | None,
        start: int,
        end: int,
        line: int,
        bearer: Bearer | None = None,
        named: bool = False,
        everyone: bool = False,
        topics: tuple[Place, ...] = (),
        *,
        sanction: bool = False,
        item: bool = False,
        principle: bool = False,
        strong: Cue | None = None,
    ) -> None:
        self.modality, self.cue, self.strong = modality, cue, strong
        self.start, self.end, self.line = start, end, line
        self.bearer, self.named, self.everyone = bearer, named, everyone
        self.topics, self.exceptions, self.under = topics, (), ()
        self.object = self.against = self.stem = None
        self.sanction, self.item, self.principle = sanction, item, principle
        self.nobody = self.by = self.approves = self.official = self.closed = self.dropped = self.void = False


@dataclass(slots=True, init=False)
class Part:
    """One clause, analysed: condition (…的), cue, agent (由X…), or plain."""

    start: int
    end: int
    kind: str
    cue: Cue | None
    bearer: Bearer | None
    action: int
    head: int
    by: bool

    def __init__(
        self,
        start: int,
        end: int,
        kind: str,
        cue: Cue | None = None,
        bearer: Bearer | None = None,
        action: int = 0,
        head: int = 0,
    ) -> None:
        self.start, self.end, self.kind = start, end, kind
        self.cue, self.bearer = cue, bearer
        self.action, self.head, self.by = action, head, False


@dataclass(slots=True, init=False)
class Reading:
    """An article being read: its text, the norms so far, and what the next clause inherits.

    `subject` is the subject of the running sentence, `before` that of the sentence before, `spoken` the same
    where that sentence holds no norm. `sanction` is the sanction clause that runs through the sentence, `violator` the
    subject of its condition. `stem` is the stem of the open list.
    `turns` is False where no clause of the article holds two norms.
    """

    text: str
    mask: str
    cues: list[Cue]
    next_cue: int
    drafts: list[Draft]
    line: int
    subject: Bearer | None
    before: Bearer | None
    spoken: Bearer | None
    sanction: Draft | None
    violator: Bearer | None
    stem: Stem | None
    turns: bool

    def __init__(self, text: str, mask: str, cues: list[Cue], turns: bool) -> None:
        self.text, self.mask, self.cues, self.next_cue = text, mask, cues, 0
        self.drafts, self.line, self.turns = [], 0, turns
        self.subject = self.before = self.spoken = self.violator = None
        self.sanction, self.stem = None, None

    def words(self, part: Part) -> str:
        """The words of a clause, asides masked."""
        return self.mask[part.start : part.end]

    def keep(self, draft: Draft, *, by: bool = False, beside: bool = False) -> None:
        """Add a norm; its bearer goes on as the subject, but an agent after 由 does not displace the subject, and whoever
        acts `beside` a public body (…，申请人持证书领取执照) not that body."""
        draft.by = by
        self.drafts.append(draft)
        if draft.bearer is None or not draft.named or (by and self.subject):
            return
        if not (beside and self.subject is not None and self.subject.type in PUBLIC):
            self.subject = draft.bearer


@dataclass(slots=True)
class Stem:
    """The line that opens a list; `draft` is its norm, None where it holds none.

    `spread` is how the items relate to it: split (each a norm of its own), conditions (when it holds), things (what
    completes it).
    `doer` is who acts by the items (海关收到申请后，按照下列规定处理) where the line is no norm.
    `charge` is True where the items are the duties or rights of one body (灯塔站履行下列职责).
    """

    spread: str
    draft: Draft | None
    doer: Bearer | None = None
    charge: bool = False
