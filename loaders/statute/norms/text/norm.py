"""What one norm of an article is: who must, must not or may do what.

All offsets are code points into the article's text (its body without the 第X条 marker), ends exclusive.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Modality = Literal["obligation", "prohibition", "permission"]
Mode = Literal["sole", "joint", "alternative"]
Place = tuple[int, int]


@dataclass(slots=True, init=False)
class Subject:
    """A bearer phrase inside a stretch: where it stands, its type, and whether a public body or organisation heads it.

    Kept for the next time that the stretch is asked for: not to be changed.
    """

    start: int
    end: int
    type: str
    body: bool
    predicate: bool

    def __init__(self, start: int, end: int, type: str, body: bool, predicate: bool) -> None:
        self.start, self.end, self.type = start, end, type
        self.body, self.predicate = body, predicate

    def is_whole(self, size: int) -> bool:
        """True where the phrase is all of a stretch of that size."""
        return self.start == 0 and self.end == size

    def before_predicate(self) -> Subject:
        """The same phrase where a predicate is known to follow."""
        return Subject(self.start, self.end, self.type, self.body, True)


@dataclass(slots=True, init=False, unsafe_hash=True)
class Bearer:
    """An addressee as the text names it. `place` is None where the words come from outside the article.

    Norms share it: not to be changed.
    """

    text: str
    type: str
    place: Place | None
    parts: tuple[str, ...]
    mode: Mode

    def __init__(
        self, text: str, type: str, place: Place | None, parts: tuple[str, ...] = (), mode: Mode = "sole"
    ) -> None:
        self.text, self.type, self.place = text, type, place
        self.parts, self.mode = parts, mode

    def elsewhere(self) -> Bearer:
        """The same for a norm of another article."""
        return Bearer(self.text, self.type, None, self.parts, self.mode)


@dataclass(slots=True, init=False)
class Norm:
    """One duty, prohibition or permission; there are hundreds of thousands of them in a corpus.

    `bearer` None means: the text does not name who is addressed (bearer_type "unspecified").
    `implied_source`: "" (named in the sentence or list stem), "article", "statute" or "everyone".
    """

    modality: Modality
    cue: Place | None
    bearer: str | None
    bearer_place: Place | None
    bearer_type: str
    parts: tuple[str, ...]
    mode: Mode
    implied: bool
    implied_source: str
    action_start: int
    action_end: int
    conditions: tuple[Place, ...]
    exceptions: tuple[Place, ...]
    counterparty: Place | None
    object: Place | None
    deadline: Place | None
    sanction: bool
    list_item: bool

    def __init__(
        self,
        modality: Modality,
        cue: Place | None,
        bearer: str | None,
        bearer_place: Place | None,
        bearer_type: str,
        parts: tuple[str, ...],
        mode: Mode,
        implied: bool,
        implied_source: str,
        action_start: int,
        action_end: int,
        conditions: tuple[Place, ...] = (),
        exceptions: tuple[Place, ...] = (),
        counterparty: Place | None = None,
        object: Place | None = None,
        deadline: Place | None = None,
        sanction: bool = False,
        list_item: bool = False,
    ) -> None:
        self.modality, self.cue = modality, cue
        self.bearer, self.bearer_place, self.bearer_type = bearer, bearer_place, bearer_type
        self.parts, self.mode = parts, mode
        self.implied, self.implied_source = implied, implied_source
        self.action_start, self.action_end = action_start, action_end
        self.conditions, self.exceptions = conditions, exceptions
        self.counterparty, self.object, self.deadline = counterparty, object, deadline
        self.sanction, self.list_item = sanction, list_item

    def copy(self) -> Norm:
        """One of its own with the same words, to be changed; the library's `copy` knows nothing of compiled classes."""
        return Norm(
            self.modality, self.cue, self.bearer, self.bearer_place, self.bearer_type, self.parts, self.mode,
            self.implied, self.implied_source, self.action_start, self.action_end, self.conditions, self.exceptions,
            self.counterparty, self.object, self.deadline, self.sanction, self.list_item,
        )  # fmt: skip

    @property
    def bearers(self) -> tuple[str, ...]:
        """The members of a coordinated bearer, or the bearer alone; empty where it is not named."""
        return self.parts or ((self.bearer,) if self.bearer is not None else ())
