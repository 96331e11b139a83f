"""The ontology's own concepts: SKOS files beside it (roles, metrics, areas, kinds, procedures) read into a Graph.

An individual is typed with a class of the ontology; skos:notation is its key, prefLabel its name, altLabel its
aliases. Any property or relation of the ontology may be used. Nothing here names a scheme, except that `concept_rows`
looks work areas up in areas.ttl.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ontology.ids import canonical_name, shared_id
from ontology.model import Entity, Graph, Relation, Value
from ontology.schema import FOLDER, NAMESPACE, Class, Schema, camel, load_schema

if TYPE_CHECKING:
    from rdflib import Graph as RdfGraph
    from rdflib.term import Node

NOT_VOCABULARIES = ("legal_governance.ttl", "shapes.ttl")


@cache
def load_vocabulary() -> Graph:
    """The concepts of all SKOS files of the project; the graph is shared, do not change it."""
    return read_vocabulary(load_schema(), *sorted(p for p in FOLDER.glob("*.ttl") if p.name not in NOT_VOCABULARIES))


def read_vocabulary(schema: Schema, *paths: Path) -> Graph:
    """The concepts of the given Turtle files, read together."""
    from rdflib import RDF, URIRef
    from rdflib import Graph as RdfGraph

    rdf = RdfGraph()
    for path in paths:
        rdf.parse(path, format="turtle")
    graph = Graph()
    ids: dict[str, str] = {}
    said: dict[str, dict[str, list[Node]]] = {}
    for cls in schema.concrete:
        for node in rdf.subjects(RDF.type, URIRef(NAMESPACE + cls.name)):
            said[str(node)] = _facts(rdf, node)
            ids[str(node)] = graph.add(_entity(said[str(node)], cls)).id
    for iri, found in ids.items():
        for relation in _relations(said[iri], found, ids, schema):
            graph.relate(relation)
    return graph


def _facts(rdf: RdfGraph, node: Node) -> dict[str, list[Node]]:
    """Everything said of a node, by predicate: one walk instead of one look-up for each property of the ontology."""
    out: dict[str, list[Node]] = {}
    for predicate, value in rdf.predicate_objects(node):
        out.setdefault(str(predicate), []).append(value)
    return out


def _labels(said: dict[str, list[Node]], predicate: Node, language: str) -> list[str]:
    return sorted(str(o) for o in said.get(str(predicate), ()) if getattr(o, "language", None) == language)


def _python(node: Node) -> Any:
    """What a literal holds as a Python value."""
    from rdflib import Literal

    return node.toPython() if isinstance(node, Literal) else str(node)


def _entity(said: dict[str, list[Node]], cls: Class) -> Entity:
    from rdflib import SKOS

    name = canonical_name(cls.id_template, _labels(said, SKOS.prefLabel, "zh")[0])
    facts: dict[str, Value] = {}
    for prop in cls.properties.values():
        values = sorted((_python(o) for o in said.get(NAMESPACE + camel(prop.name), ())), key=str)
        if values:
            facts[prop.name] = tuple(map(str, values)) if prop.many else prop.type(values[0])
    for target, predicate, language in (("name_en", SKOS.prefLabel, "en"), ("definition", SKOS.definition, "zh")):
        found = _labels(said, predicate, language)
        if found and target in cls.properties:
            facts[target] = found[0]
    aliases = _labels(said, SKOS.altLabel, "zh")
    if aliases:
        facts["aliases"] = tuple(aliases)
    key = str(next(iter(said.get(str(SKOS.notation), ())), None) or name)
    return Entity(shared_id(cls.id_template, {**facts, "name": name, "key": key}), cls.name, name, facts)


def _relations(said: dict[str, list[Node]], found: str, ids: dict[str, str], schema: Schema) -> list[Relation]:
    from rdflib import SKOS

    kinds = {NAMESPACE + relation.local: relation.name for relation in schema.relations.values()}
    kinds[str(SKOS.broader)] = "BROADER"
    return [
        Relation(kinds[predicate], found, ids[str(target)])
        for predicate, targets in said.items()
        if predicate in kinds
        for target in targets
        if str(target) in ids
    ]


def concept_rows(scheme: str, with_areas: bool = False) -> list[tuple[str, list[str], list[str], str]]:
    """(key, units, Chinese labels with the preferred one first, key of the work area) of a SKOS file's concepts, by key."""
    from rdflib import Graph as RdfGraph
    from rdflib import URIRef
    from rdflib.namespace import SKOS

    rdf = RdfGraph().parse(FOLDER / f"{scheme}.ttl", format="turtle")
    areas = RdfGraph().parse(FOLDER / "areas.ttl", format="turtle") if with_areas else RdfGraph()
    out = []
    for node, key in sorted(rdf.subject_objects(SKOS.notation), key=lambda pair: str(pair[1])):
        labels = [str(one) for one in rdf.objects(node, SKOS.prefLabel) if getattr(one, "language", "") == "zh"]
        labels += sorted(str(one) for one in rdf.objects(node, SKOS.altLabel))
        units = sorted(str(unit) for unit in rdf.objects(node, URIRef(NAMESPACE + "units")))
        area = rdf.value(node, URIRef(NAMESPACE + "inArea"))
        out.append((str(key), units, labels, str(areas.value(area, SKOS.notation) or "") if area else ""))
    return out
