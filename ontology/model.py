"""The types that all packages exchange: frozen, slotted, no I/O.

Offsets everywhere are Unicode code points into `Document.text`, end exclusive: `text[start:end]` *is* the quote.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, fields

Scalar = str | int | float | bool
Value = Scalar | tuple[str, ...] | tuple[int, ...] | tuple[float, ...]


@dataclass(frozen=True, slots=True, order=True)
class Evidence:
    """Words of a document that a node or an edge rests on; in stores it is written `document#start-end`."""

    document: str
    start: int
    end: int

    def __str__(self) -> str:
        return f"{self.document}#{self.start}-{self.end}"

    @classmethod
    def parse(cls, text: str) -> Evidence:
        """Read `document#start-end`; raises ValueError for anything else."""
        document, _, place = text.rpartition("#")
        start, _, end = place.partition("-")
        if not document:
            raise ValueError(f"not an evidence reference: {text!r}")
        return cls(document, int(start), int(end))


def text_sha256(text: str) -> str:
    """The sha256 (hex) of a text's UTF-8 bytes: the identity of a document."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def document_id(sha256: str) -> str:
    """`doc:` and the first 16 hex digits of the text's sha256, so that a sheet and a file name the same document."""
    return "doc:" + sha256[:16]


@dataclass(frozen=True, slots=True)
class Document:
    """A text that facts are read from; a sheet may know a document (sha256, title) without holding its text.

    `name` is the file's name or relative path without ending (the `doc` of `kg extract` lines); `period` is the year
    or span covered, not the year of publication; `level` is national/province/prefecture/county/township/…
    """

    sha256: str
    name: str
    kind: str = "document"
    title: str = ""
    text: str | None = None
    issuer: str = ""
    date: str = ""
    period: str = ""
    jurisdiction: str = ""
    level: str = ""

    @property
    def id(self) -> str:
        return document_id(self.sha256)

    @classmethod
    def of(cls, text: str, name: str, **facts: str) -> Document:
        """A document that holds its text."""
        return cls(sha256=text_sha256(text), name=name, text=text, **facts)


# What a sheet or a register may say of a document: everything but its words; and of that, what is no name of it.
DOCUMENT_FIELDS = tuple(one.name for one in fields(Document) if one.name != "text")
DOCUMENT_FACTS = tuple(name for name in DOCUMENT_FIELDS if name not in ("sha256", "name", "kind"))


@dataclass(frozen=True, slots=True)
class Entity:
    """A node. `kind` is a class of the ontology; `properties` hold no empty values.

    An entity without a name is a reference: it stands for a node of another contribution and is never written.
    """

    id: str
    kind: str
    name: str
    properties: Mapping[str, Value] = field(default_factory=dict)
    evidence: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True)
class Relation:
    """An edge. `kind` is the UPPER_SNAKE relation type of the ontology; `source` and `target` are entity ids."""

    kind: str
    source: str
    target: str
    properties: Mapping[str, Value] = field(default_factory=dict)
    evidence: tuple[Evidence, ...] = ()

    @property
    def key(self) -> tuple[str, str, str]:
        return (self.kind, self.source, self.target)


def document_entity(document: Document) -> Entity:
    """The node of a document; it holds only what its content decides."""
    return Entity(document.id, "Document", document.sha256[:16], {"sha256": document.sha256})


def _merged(old: Mapping[str, Value], new: Mapping[str, Value]) -> dict[str, Value]:
    """Union of properties; where both speak the smaller repr wins, so that order of addition never matters."""
    out = dict(old)
    for name, value in new.items():
        out[name] = value if name not in out else min(out[name], value, key=repr)
    return out


class Graph:
    """Entities by id and relations by (kind, source, target); equal keys merge and keep every evidence.

    Adding in any order gives the same graph. An entity id that comes with two kinds is a conflict: ValueError.
    """

    __slots__ = ("_entities", "_relations")

    def __init__(self, entities: Iterable[Entity] = (), relations: Iterable[Relation] = ()) -> None:
        self._entities: dict[str, Entity] = {}
        self._relations: dict[tuple[str, str, str], Relation] = {}
        for entity in entities:
            self.add(entity)
        for relation in relations:
            self.relate(relation)

    def add(self, entity: Entity) -> Entity:
        """Add or merge an entity; returns what is now held."""
        old = self._entities.get(entity.id)
        if old is not None:
            if old.kind != entity.kind:
                raise ValueError(f"{entity.id} is both {old.kind} and {entity.kind}")
            entity = Entity(
                entity.id,
                entity.kind,
                min(old.name, entity.name, key=lambda name: (-len(name), name)),
                _merged(old.properties, entity.properties),
                tuple(sorted({*old.evidence, *entity.evidence})),
            )
        self._entities[entity.id] = entity
        return entity

    def put(self, entity: Entity) -> None:
        """Hold exactly this entity, whatever was held under its id."""
        self._entities[entity.id] = entity

    def relate(self, relation: Relation) -> Relation:
        """Add or merge a relation; its ends need not be present yet."""
        old = self._relations.get(relation.key)
        if old is not None:
            relation = Relation(
                *relation.key,
                _merged(old.properties, relation.properties),
                tuple(sorted({*old.evidence, *relation.evidence})),
            )
        self._relations[relation.key] = relation
        return relation

    def update(self, other: Graph) -> None:
        """Merge another graph into this one."""
        for entity in other.entities:
            self.add(entity)
        for relation in other.relations:
            self.relate(relation)

    def get(self, entity_id: str) -> Entity | None:
        return self._entities.get(entity_id)

    @property
    def entities(self) -> Iterator[Entity]:
        """All entities, sorted by id."""
        return (self._entities[key] for key in sorted(self._entities))

    @property
    def relations(self) -> Iterator[Relation]:
        """All relations, sorted by (kind, source, target)."""
        return (self._relations[key] for key in sorted(self._relations))

    def __len__(self) -> int:
        return len(self._entities)

    def __contains__(self, entity_id: str) -> bool:
        return entity_id in self._entities

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Graph):
            return NotImplemented
        return self._entities == other._entities and self._relations == other._relations

    __hash__ = None  # type: ignore[assignment]
