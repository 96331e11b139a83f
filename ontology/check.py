"""Load-time validation: a graph is refused with place and reason, or accepted.

Classes, domains, ranges and datatypes come from the ontology, what is required from the SHACL shapes; pySHACL over the
RDF form of the same graph (ontology/rdf.py, ontology/shapes.py) comes to the same verdict.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping

from ontology.errors import InvalidGraph
from ontology.model import Entity, Graph, Relation, Value
from ontology.schema import Property, Schema
from ontology.shapes import Constraints, load_constraints

SHOWN = 5  # violations named in one message


def accept(graph: Graph, schema: Schema, constraints: Constraints | None = None) -> None:
    """Raise InvalidGraph naming the first violations; return None where there are none."""
    found = []
    for violation in violations(graph, schema, constraints):
        found.append(violation)
        if len(found) > SHOWN:
            break
    if found:
        more = " …" if len(found) > SHOWN else ""
        raise InvalidGraph("; ".join(found[:SHOWN]) + more, mend="see `kg schema` for classes, relations and fields")


def violations(graph: Graph, schema: Schema, constraints: Constraints | None = None) -> Iterator[str]:
    """Every violation, one line each: the node or relation, and what is wrong with it."""
    constraints = constraints or load_constraints()
    counts = Counter((relation.source, relation.kind) for relation in graph.relations)
    for entity in graph.entities:
        yield from _entity(entity, schema, constraints, counts)
    for relation in graph.relations:
        yield from _relation(relation, graph, schema, constraints)


def _entity(
    entity: Entity, schema: Schema, constraints: Constraints, counts: Mapping[tuple[str, str], int]
) -> Iterator[str]:
    if entity.kind not in schema.classes or schema.classes[entity.kind].abstract:
        yield f"{entity.id}: unknown class {entity.kind!r}"
        return
    if not entity.name:
        return  # a reference: what it stands for is checked where it is written
    cls = schema.of(entity.kind)
    yield from _properties(entity.id, cls.name, entity.properties, cls.properties)
    for one in constraints.of_class.get(entity.kind, ()):
        if one.is_relation:
            values: tuple[object, ...] = (None,) * counts.get((entity.id, one.path), 0)
        else:
            values = _values(entity.properties.get(one.path))
        if one.broken_by(values):
            yield f"{entity.id}: {one.message} ({one.message_en})"


def _relation(relation: Relation, graph: Graph, schema: Schema, constraints: Constraints) -> Iterator[str]:
    place = f"({relation.source})-{relation.kind}->({relation.target})"
    known = schema.relations.get(relation.kind)
    if known is None:
        yield f"{place}: unknown relation {relation.kind!r}"
        return
    for end, allowed, what in ((relation.source, known.domain, "start"), (relation.target, known.range, "end")):
        entity = graph.get(end)
        if entity is None:
            yield f"{place}: dangling reference, {end} is not there"
        elif entity.kind not in allowed:
            yield f"{place}: a {entity.kind} cannot be its {what} (allowed: {', '.join(sorted(allowed))})"
    yield from _properties(place, relation.kind, relation.properties, known.properties)
    for name, value in relation.properties.items():
        for one in constraints.of_relation_property.get(name, ()):
            if one.broken_by(_values(value)):
                yield f"{place}: {one.message} ({one.message_en})"


def _properties(place: str, owner: str, given: Mapping[str, Value], known: Mapping[str, Property]) -> Iterator[str]:
    for name, value in given.items():
        prop = known.get(name)
        if prop is None:
            yield f"{place}: {owner} has no property {name!r}"
        elif prop.many != isinstance(value, tuple):
            yield f"{place}: {name} must be {'a list' if prop.many else 'one value'}"
        elif not all(type(one) is prop.type for one in _values(value)):
            yield f"{place}: {name} must be {prop.type.__name__}, is {value!r}"


def _values(value: Value | None) -> tuple[object, ...]:
    """The values a store would hold: empty texts and lists are no values."""
    if value is None or value == "":
        return ()
    return value if isinstance(value, tuple) else (value,)
