"""What the SHACL shapes demand: read once into plain constraints for the load-time check, and completed for pySHACL.

`shapes.ttl` is written by hand; domains, ranges and datatypes are derived from the ontology, so nothing is said twice.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ontology.schema import FOLDER, NAMESPACE, Property, Schema, camel, snake
from ontology.words import Words

if TYPE_CHECKING:
    from rdflib import Graph as RdfGraph
    from rdflib.term import Node

XSD_NAMES = {str: "string", int: "integer", float: "double", bool: "boolean"}


@dataclass(frozen=True, slots=True)
class Constraint:
    """One property shape: on nodes of `targets`, or on relations that carry the property (`on_relation`).

    `path` is a property name (lower_snake) or, with `is_relation`, a relation type (UPPER_SNAKE).
    """

    targets: frozenset[str]
    path: str
    message: Words
    on_relation: bool = False
    is_relation: bool = False
    least: int = 0
    most: int | None = None
    allowed: tuple[str, ...] = ()
    pattern: re.Pattern[str] | None = None
    lowest: float | None = None
    highest: float | None = None

    def broken_by(self, values: tuple[object, ...]) -> bool:
        """Whether these values of the path (an empty tuple where there is none) break the constraint."""
        if len(values) < self.least or (self.most is not None and len(values) > self.most):
            return True
        return any(self._wrong(value) for value in values)

    def _wrong(self, value: object) -> bool:
        if self.allowed and value not in self.allowed:
            return True
        if self.pattern is not None and not self.pattern.search(str(value)):
            return True
        if not isinstance(value, int | float):
            return False
        low = self.lowest is not None and value < self.lowest
        return low or (self.highest is not None and value > self.highest)


@dataclass(frozen=True, slots=True)
class Constraints:
    """All constraints: by class for nodes, by property name for relations."""

    of_class: dict[str, list[Constraint]] = field(default_factory=dict)
    of_relation_property: dict[str, list[Constraint]] = field(default_factory=dict)


def read_constraints(schema: Schema, *paths: Path) -> Constraints:
    """The constraints of the given shape files, spread to the concrete classes."""
    from rdflib import Graph as RdfGraph

    rdf = RdfGraph()
    for path in paths:
        rdf.parse(path, format="turtle")
    out = Constraints()
    for one in _constraints(rdf, schema):
        if one.on_relation:
            out.of_relation_property.setdefault(one.path, []).append(one)
        for name in one.targets:
            out.of_class.setdefault(name, []).append(one)
    return out


@cache
def load_constraints() -> Constraints:
    """The constraints of the project's own shapes."""
    from ontology.schema import load_schema

    return read_constraints(load_schema(), FOLDER / "shapes.ttl")


def _constraints(rdf: RdfGraph, schema: Schema) -> Iterable[Constraint]:
    from rdflib import RDF, SH

    relations = {relation.local: relation.name for relation in schema.relations.values()}
    for shape in sorted(rdf.subjects(RDF.type, SH.NodeShape), key=str):
        wanted = {_local(node) for node in rdf.objects(shape, SH.targetClass)}
        targets = frozenset(c.name for c in schema.concrete if wanted & set(c.labels))
        on_relation = rdf.value(shape, SH.targetSubjectsOf) is not None
        for node in rdf.objects(shape, SH.property):
            yield _constraint(rdf, node, targets, on_relation, relations)


def _constraint(
    rdf: RdfGraph, node: Node, targets: frozenset[str], on_relation: bool, relations: dict[str, str]
) -> Constraint:
    from rdflib import SH
    from rdflib.collection import Collection

    def number(predicate: Node) -> Any:
        found: Any = rdf.value(node, predicate)
        return None if found is None else found.toPython()

    said = {getattr(o, "language", None): str(o) for o in rdf.objects(node, SH.message)}
    local = _local(rdf.value(node, SH.path))
    listed, pattern = rdf.value(node, SH["in"]), rdf.value(node, SH.pattern)
    return Constraint(
        targets=frozenset() if on_relation else targets,
        path=relations.get(local, snake(local)),
        message=Words(said["zh"], said["en"]),
        on_relation=on_relation,
        is_relation=local in relations,
        least=number(SH.minCount) or 0,
        most=number(SH.maxCount),
        allowed=() if listed is None else tuple(str(one) for one in Collection(rdf, listed)),
        pattern=None if pattern is None else re.compile(str(pattern)),
        lowest=number(SH.minInclusive),
        highest=number(SH.maxInclusive),
    )


def _local(node: Node | None) -> str:
    return str(node).removeprefix(NAMESPACE)


def full_shapes(schema: Schema) -> RdfGraph:
    """`shapes.ttl` and, derived from the ontology, the domain, range and datatypes of everything: for pySHACL."""
    from rdflib import Graph as RdfGraph

    rdf = RdfGraph()
    rdf.parse(FOLDER / "shapes.ttl", format="turtle")
    rdf.parse(data="\n".join(_derived(schema)), format="turtle")
    return rdf


_PREFIXES = (
    f"@prefix lg: <{NAMESPACE}> .",
    "@prefix sh: <http://www.w3.org/ns/shacl#> .",
    "@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .",
    "@prefix d: <https://w3id.org/legal-governance/shape/derived/> .",
)


def _derived(schema: Schema) -> Iterable[str]:
    yield from _PREFIXES
    for relation in schema.relations.values():
        for end, names, target in (("from", relation.domain, "SubjectsOf"), ("to", relation.range, "ObjectsOf")):
            either = " ".join(f"[ sh:class lg:{name} ]" for name in sorted(names))
            yield f"d:{relation.local}-{end} a sh:NodeShape ; sh:target{target} lg:{relation.local} ; sh:or ( {either} ) ."
    owners: dict[str, set[str]] = {}
    known: dict[str, Property] = {}
    for cls in schema.concrete:
        for prop in cls.properties.values():
            owners.setdefault(prop.name, set()).add(cls.name)
            known[prop.name] = prop
    for name, prop in sorted(known.items()):
        yield (
            f"d:{name}-type a sh:NodeShape ; sh:targetSubjectsOf lg:{camel(name)} ; "
            f"sh:property [ sh:path lg:{camel(name)} ; sh:datatype xsd:{XSD_NAMES[prop.type]} ] ."
        )
        on_relations = any(name in relation.properties for relation in schema.relations.values())
        if len(owners[name]) < len(schema.concrete) and not on_relations:
            either = " ".join(f"[ sh:class lg:{owner} ]" for owner in sorted(owners[name]))
            yield f"d:{name}-from a sh:NodeShape ; sh:targetSubjectsOf lg:{camel(name)} ; sh:or ( {either} ) ."
