"""The ontology's own concepts: SKOS files beside it (roles, metrics, areas, kinds, procedures) read into a Graph.

An individual is typed with a class of the ontology; skos:notation is its key, prefLabel its name, altLabel its
aliases. Any property or relation of the ontology may be used. Nothing here names a scheme.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

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
    from rdflib import RDF
    from rdflib import Graph as RdfGraph

    rdf = RdfGraph()
    for path in paths:
        rdf.parse(path, format="turtle")
    graph, ids = Graph(), dict[str, str]()
    for cls in schema.concrete:
        for node in rdf.subjects(RDF.type, _iri(cls.name)):
            ids[str(node)] = graph.add(_entity(rdf, node, cls)).id
    for iri, found in ids.items():
        for relation in _relations(rdf, iri, found, ids, schema):
            graph.relate(relation)
    return graph


def _iri(local: str) -> Node:
    from rdflib import URIRef

    return URIRef(NAMESPACE + local)


def _labels(rdf: RdfGraph, node: Node, predicate: Node, language: str) -> list[str]:
    return sorted(str(o) for o in rdf.objects(node, predicate) if getattr(o, "language", None) == language)


def _entity(rdf: RdfGraph, node: Node, cls: Class) -> Entity:
    from rdflib import SKOS

    name = canonical_name(cls.id_template, _labels(rdf, node, SKOS.prefLabel, "zh")[0])
    facts: dict[str, Value] = {}
    for prop in cls.properties.values():
        values = sorted((o.toPython() for o in rdf.objects(node, _iri(camel(prop.name)))), key=str)  # type: ignore[attr-defined]
        if values:
            facts[prop.name] = tuple(map(str, values)) if prop.many else prop.type(values[0])
    for target, predicate, language in (("name_en", SKOS.prefLabel, "en"), ("definition", SKOS.definition, "zh")):
        found = _labels(rdf, node, predicate, language)
        if found and target in cls.properties:
            facts[target] = found[0]
    aliases = _labels(rdf, node, SKOS.altLabel, "zh")
    if aliases:
        facts["aliases"] = tuple(aliases)
    key = str(rdf.value(node, SKOS.notation) or name)
    return Entity(shared_id(cls.id_template, {**facts, "name": name, "key": key}), cls.name, name, facts)


def _relations(rdf: RdfGraph, node: str, found: str, ids: dict[str, str], schema: Schema) -> list[Relation]:
    from rdflib import SKOS, URIRef

    out = []
    for relation in schema.relations.values():
        for target in rdf.objects(URIRef(node), _iri(relation.local)):
            if str(target) in ids:
                out.append(Relation(relation.name, found, ids[str(target)]))
    for target in rdf.objects(URIRef(node), SKOS.broader):
        if str(target) in ids:
            out.append(Relation("BROADER", found, ids[str(target)]))
    return out
