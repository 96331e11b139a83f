"""Load-time validation: a graph is refused with place and reason, or accepted.

Classes, domains, ranges and datatypes come from the ontology, what is required from the SHACL shapes; pySHACL over the
RDF form of the same graph (ontology/rdf.py, ontology/shapes.py) comes to the same verdict.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import islice

from ontology.errors import InvalidGraph
from ontology.model import Entity, Graph, Relation, Value
from ontology.schema import Property, Schema
from ontology.shapes import Constraint, Constraints, load_constraints
from ontology.words import Words

SHOWN = 5  # violations named in one message
_TYPES = {
    str: Words("文字", "text"),
    int: Words("整数", "a whole number"),
    float: Words("带小数的数", "a number with decimals"),
    bool: Words("真假值(true/false)", "true or false"),
}


@dataclass(frozen=True, slots=True)
class Violation:
    """What is wrong at a place: a node (its id), or a relation (its ends and its kind).

    `subject` is the node, or the one where the relation begins.
    """

    subject: str
    place: str
    what: Words

    def told(self) -> Words:
        """The place and what is wrong with it."""
        return Words(f"{self.place}: {self.what.zh}", f"{self.place}: {self.what.en}")


def accept(graph: Graph, schema: Schema, constraints: Constraints | None = None) -> None:
    """Raise InvalidGraph naming the first violations; return None where there are none."""
    found = [one.told() for one in islice(violations(graph, schema, constraints), SHOWN + 1)]
    if found:
        shown, more = found[:SHOWN], " …" if len(found) > SHOWN else ""
        what = Words(";".join(one.zh for one in shown) + more, "; ".join(one.en for one in shown) + more)
        raise InvalidGraph(what, mend="see `kg schema` for classes, relations and fields")


def violations(graph: Graph, schema: Schema, constraints: Constraints | None = None) -> Iterator[Violation]:
    """Everything that is wrong, one by one."""
    constraints = constraints or load_constraints()
    counts = Counter((relation.source, relation.kind) for relation in graph.relations)
    for entity in graph.entities:
        for what in _entity(entity, schema, constraints, counts):
            yield Violation(entity.id, entity.id, what)
    for relation in graph.relations:
        place = f"({relation.source})-{relation.kind}->({relation.target})"
        for what in _relation(relation, graph, schema, constraints):
            yield Violation(relation.source, place, what)


def _entity(
    entity: Entity, schema: Schema, constraints: Constraints, counts: Mapping[tuple[str, str], int]
) -> Iterator[Words]:
    if entity.kind not in schema.classes or schema.classes[entity.kind].abstract:
        yield Words(f"没有名为 {entity.kind!r} 的类", f"unknown class {entity.kind!r}")
        return
    if not entity.name:
        return  # a reference: what it stands for is checked where it is written
    cls = schema.of(entity.kind)
    yield from _properties(cls.name, entity.properties, cls.properties)
    for one in constraints.of_class.get(entity.kind, ()):
        if one.is_relation:
            values: tuple[object, ...] = (None,) * counts.get((entity.id, one.path), 0)
        else:
            values = _values(entity.properties.get(one.path))
        if one.broken_by(values):
            yield _named(one)


def _relation(relation: Relation, graph: Graph, schema: Schema, constraints: Constraints) -> Iterator[Words]:
    known = schema.relations.get(relation.kind)
    if known is None:
        yield Words(f"没有名为 {relation.kind!r} 的关系", f"unknown relation {relation.kind!r}")
        return
    ends = (
        (relation.source, known.domain, Words("起点", "start")),
        (relation.target, known.range, Words("终点", "end")),
    )
    for end, allowed, which in ends:
        entity = graph.get(end)
        if entity is None:
            yield Words(f"引用悬空,没有 {end}", f"dangling reference, {end} is not there")
        elif entity.kind not in allowed:
            names = ", ".join(sorted(allowed))
            zh = f"{entity.kind} 不能作{which.zh}(可用: {names})"
            yield Words(zh, f"a {entity.kind} cannot be its {which.en} (allowed: {names})")
    yield from _properties(relation.kind, relation.properties, known.properties)
    for name, value in relation.properties.items():
        for one in constraints.of_relation_property.get(name, ()):
            if one.broken_by(_values(value)):
                yield _named(one)


def _named(broken: Constraint) -> Words:
    """What a constraint says, with the property or relation that it is about."""
    return Words(f"{broken.path}: {broken.message.zh}", f"{broken.path}: {broken.message.en}")


def _properties(owner: str, given: Mapping[str, Value], known: Mapping[str, Property]) -> Iterator[Words]:
    for name, value in given.items():
        prop = known.get(name)
        if prop is None:
            yield Words(f"{owner} 没有属性 {name!r}", f"{owner} has no property {name!r}")
        elif prop.many != isinstance(value, tuple):
            zh, en = ("多个值的列表", "a list") if prop.many else ("单个值", "one value")
            yield Words(f"{name} 须为{zh}", f"{name} must be {en}")
        elif not all(type(one) is prop.type for one in _values(value)):
            kind = _TYPES[prop.type]
            yield Words(f"{name} 须为{kind.zh},现为 {value!r}", f"{name} must be {kind.en}, is {value!r}")


def _values(value: Value | None) -> tuple[object, ...]:
    """The values a store would hold: empty texts and lists are no values."""
    if value is None or value == "":
        return ()
    return value if isinstance(value, tuple) else (value,)
