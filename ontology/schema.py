"""The property-graph schema, read from the Turtle files: nothing here repeats the list of classes.

`load_schema()` parses `legal_governance.ttl` once per process; vocabulary.py reads the SKOS files beside it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from ontology.errors import InvalidGraph

if TYPE_CHECKING:
    from rdflib import Graph as RdfGraph
    from rdflib.term import Node

FOLDER = Path(__file__).parent
NAMESPACE = "https://w3id.org/legal-governance#"
XSD_TYPES = {"string": str, "integer": int, "double": float, "boolean": bool}
# Carried by every node and every relation, whatever its class.
EVERY_NODE = ("id", "name", "name_en", "evidence", "owned_by")
EVERY_RELATION = ("evidence", "of_source")


def snake(local: str) -> str:
    """validFrom -> valid_from"""
    return re.sub(r"(?<=[a-z0-9])(?=[A-Z])", "_", local).lower()


def camel(name: str) -> str:
    """valid_from -> validFrom"""
    head, *rest = name.split("_")
    return head + "".join(part.title() for part in rest)


@dataclass(frozen=True, slots=True)
class Property:
    """A property of nodes or relations; `type` is str, int, float or bool; `many` means a list of them."""

    name: str
    label: str
    label_en: str
    type: type
    many: bool = False
    definition: str = ""


@dataclass(frozen=True, slots=True)
class Class:
    """A node class. `labels` are its own name and all superclasses of this ontology, own name first."""

    name: str
    label: str
    label_en: str
    definition: str
    definition_en: str
    labels: tuple[str, ...]
    aligned: tuple[str, ...]
    ownership: str  # shared | owned | composed | "" for abstract classes
    id_template: str
    mark: str
    properties: dict[str, Property] = field(default_factory=dict, compare=False)

    @property
    def abstract(self) -> bool:
        return not self.ownership


@dataclass(frozen=True, slots=True)
class RelationType:
    """A relation type; `domain` and `range` hold the names of the concrete classes allowed at its ends."""

    name: str
    local: str
    label: str
    label_en: str
    definition: str
    definition_en: str
    domain: frozenset[str]
    range: frozenset[str]
    aligned: tuple[str, ...]
    properties: dict[str, Property] = field(default_factory=dict, compare=False)


@dataclass(frozen=True, slots=True)
class Schema:
    """All classes and relation types by name, and the ontology's version."""

    version: str
    classes: dict[str, Class]
    relations: dict[str, RelationType]

    @property
    def concrete(self) -> list[Class]:
        """The classes that nodes can have, sorted by name."""
        return [c for c in self.classes.values() if not c.abstract]

    def of(self, kind: str) -> Class:
        if kind not in self.classes or self.classes[kind].abstract:
            raise InvalidGraph(f"unknown class {kind!r}", mend="known: " + ", ".join(c.name for c in self.concrete))
        return self.classes[kind]

    def constraints(self) -> list[tuple[str, str, str]]:
        """(constraint name, label, property) of every uniqueness constraint that a store must hold."""
        return [(f"{c.name.lower()}_id_unique", c.name, "id") for c in self.concrete]

    def index_pairs(self) -> list[tuple[str, str]]:
        """(label, property) pairs that stores look nodes up by, besides the constraints."""
        owned = [(c.name, "owned_by") for c in self.concrete if c.ownership != "shared"]
        return owned + [(c.name, "name") for c in self.concrete if c.ownership == "shared"]


class _Reader:
    """Turns the parsed Turtle into Classes and RelationTypes."""

    def __init__(self, graph: RdfGraph) -> None:
        from rdflib import Namespace

        self.graph, self.lg = graph, Namespace(NAMESPACE)

    def local(self, node: Node) -> str:
        return str(node).removeprefix(NAMESPACE)

    def own(self, node: Node) -> bool:
        return str(node).startswith(NAMESPACE)

    def text(self, node: Node, predicate: Node, language: str) -> str:
        from rdflib import Literal

        found = [o for o in self.graph.objects(node, predicate) if isinstance(o, Literal) and o.language == language]
        return str(min(found)) if found else ""

    def one(self, node: Node, predicate: Node) -> str:
        value = self.graph.value(node, predicate)
        return "" if value is None else str(value)

    def supers(self, node: Node) -> list[Node]:
        """The node and all its superclasses, nearest first, then by name."""
        from rdflib import RDFS

        out, level = [node], [node]
        while level:
            found = {sup for n in level for sup in self.graph.objects(n, RDFS.subClassOf)}
            level = sorted(found - set(out), key=str)
            out += level
        return out

    def members(self, node: Node | None) -> list[Node]:
        """A class, or the members of its owl:unionOf."""
        from rdflib import OWL
        from rdflib.collection import Collection

        if node is None:
            return []
        union = self.graph.value(node, OWL.unionOf)
        return [node] if union is None else list(Collection(self.graph, union))

    def property(self, node: Node) -> Property:
        from rdflib import RDFS, SKOS

        kind = XSD_TYPES[self.one(node, RDFS.range).rpartition("#")[2]]
        return Property(
            snake(self.local(node)),
            self.text(node, RDFS.label, "zh"),
            self.text(node, RDFS.label, "en"),
            kind,
            self.one(node, self.lg.list) == "true",
            self.text(node, SKOS.definition, "zh"),
        )

    def cls(self, node: Node) -> Class:
        from rdflib import RDFS, SKOS

        supers = self.supers(node)
        return Class(
            self.local(node),
            self.text(node, RDFS.label, "zh"),
            self.text(node, RDFS.label, "en"),
            self.text(node, SKOS.definition, "zh"),
            self.text(node, SKOS.definition, "en"),
            tuple(self.local(s) for s in supers if self.own(s)),
            tuple(str(s) for s in supers if not self.own(s)),
            self.local(self.graph.value(node, self.lg.ownership) or self.lg[""]),
            self.one(node, self.lg.idTemplate),
            self.one(node, self.lg.mark),
        )

    def concrete(self, ends: Iterable[Node], classes: dict[str, Class]) -> frozenset[str]:
        """The concrete classes that are, or descend from, one of the given classes (own or aligned)."""
        names = {self.local(e) if self.own(e) else str(e) for e in ends}
        return frozenset(
            c.name for c in classes.values() if not c.abstract and (names & set(c.labels) or names & set(c.aligned))
        )

    def relation(self, node: Node, classes: dict[str, Class]) -> RelationType:
        from rdflib import RDFS, SKOS

        return RelationType(
            snake(self.local(node)).upper(),
            self.local(node),
            self.text(node, RDFS.label, "zh"),
            self.text(node, RDFS.label, "en"),
            self.text(node, SKOS.definition, "zh"),
            self.text(node, SKOS.definition, "en"),
            self.concrete(self.members(self.graph.value(node, RDFS.domain)), classes),
            self.concrete(self.members(self.graph.value(node, RDFS.range)), classes),
            tuple(sorted(str(o) for o in self.graph.objects(node, RDFS.subPropertyOf))),
        )

    def schema(self) -> Schema:
        from rdflib import OWL, RDF, RDFS
        from rdflib.term import URIRef

        def named(kind: Node) -> list[Node]:
            return sorted((s for s in self.graph.subjects(RDF.type, kind) if isinstance(s, URIRef)), key=str)

        classes = {c.name: c for c in map(self.cls, named(OWL.Class))}
        relations = {r.name: r for r in (self.relation(n, classes) for n in named(OWL.ObjectProperty))}
        by_local = {r.local: r for r in relations.values()}
        for node in named(OWL.DatatypeProperty):
            found = self.property(node)
            on = [self.local(r) for r in self.graph.objects(node, self.lg.onRelation)]
            for relation in on:
                by_local[relation].properties[found.name] = found
            domain = self.members(self.graph.value(node, RDFS.domain))
            everywhere = found.name in EVERY_NODE
            for name in self.concrete(domain, classes) if not everywhere else [c.name for c in classes.values()]:
                classes[name].properties[found.name] = found
            if found.name in EVERY_RELATION:
                for each in relations.values():
                    each.properties[found.name] = found
        return Schema(self.one(URIRef(NAMESPACE[:-1]), OWL.versionInfo), classes, relations)


def read_schema(*paths: Path) -> Schema:
    """The schema in the given Turtle files, read together."""
    from rdflib import Graph as RdfGraph

    graph = RdfGraph()
    for path in paths:
        graph.parse(path, format="turtle")
    return _Reader(graph).schema()


@cache
def load_schema() -> Schema:
    """The schema of the project's own ontology."""
    return read_schema(FOLDER / "legal_governance.ttl")
