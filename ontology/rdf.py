"""A Graph as RDF: nodes typed with their classes, relations as triples, and once more reified with what they carry.

Evidence is written twice: as the `document#start-end` text that stores hold, and as a Web Annotation text position.
Full texts of documents stay out unless the graph holds Text nodes.
"""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import quote

from ontology.model import Entity, Evidence, Graph, Relation, Value
from ontology.schema import NAMESPACE, Property, Schema, camel, load_schema
from ontology.shapes import XSD_NAMES

if TYPE_CHECKING:
    from collections.abc import Mapping

    from rdflib import Graph as RdfGraph
    from rdflib import URIRef

ANNOTATION = "http://www.w3.org/ns/oa#"
BASE = "https://w3id.org/legal-governance/id/"
# Characters that RFC 3987 does not allow in an IRI are percent-encoded; Chinese stays readable.
_FORBIDDEN = frozenset('<>"{}|\\^` \t\r\n%')


def iri(entity_id: str) -> str:
    """The IRI of a node: the id itself where it is a URN, else the project's base and the id."""
    text = "".join(quote(c) if c in _FORBIDDEN or ord(c) < 33 else c for c in entity_id)
    return text if text.startswith("urn:") else BASE + text


def to_rdf(graph: Graph, schema: Schema | None = None) -> RdfGraph:
    """The RDF form of a graph; nameless references are left out."""
    from rdflib import Graph as RdfGraph
    from rdflib import Namespace

    schema, rdf = schema or load_schema(), RdfGraph()
    for prefix, uri in (("lg", NAMESPACE), ("oa", ANNOTATION), ("prov", "http://www.w3.org/ns/prov#")):
        rdf.bind(prefix, Namespace(uri))
    rdf.bind("id", Namespace(BASE))
    for entity in graph.entities:
        if entity.name:
            _node(rdf, entity, schema)
    for relation in graph.relations:
        _edge(rdf, relation, schema)
    return rdf


def _node(rdf: RdfGraph, entity: Entity, schema: Schema) -> None:
    from rdflib import RDF, RDFS, Literal, URIRef

    node, cls = URIRef(iri(entity.id)), schema.classes[entity.kind]
    for label in cls.labels:
        rdf.add((node, RDF.type, URIRef(NAMESPACE + label)))
    rdf.add((node, RDFS.label, Literal(entity.name, lang="zh")))
    rdf.add((node, URIRef(NAMESPACE + "id"), Literal(entity.id)))
    rdf.add((node, URIRef(NAMESPACE + "name"), Literal(entity.name)))
    _literals(rdf, node, entity.properties, cls.properties)
    _evidence(rdf, node, entity.evidence)


def _literals(rdf: RdfGraph, node: URIRef, given: Mapping[str, Value], known: Mapping[str, Property]) -> None:
    from rdflib import XSD, Literal, URIRef

    for name, value in given.items():
        prop = known.get(name)
        for one in value if isinstance(value, tuple) else (value,):
            if one == "":
                continue
            fits = prop is not None and (type(one) is prop.type or (prop.type is float and type(one) is int))
            datatype = XSD_NAMES[prop.type] if prop is not None and fits else XSD_NAMES[type(one)]
            # rdflib tells "x" from "x"^^xsd:string, though RDF 1.1 does not: texts stay plain.
            literal = Literal(one) if datatype == "string" else Literal(one, datatype=XSD[datatype])
            rdf.add((node, URIRef(NAMESPACE + camel(name)), literal))


def _edge(rdf: RdfGraph, relation: Relation, schema: Schema) -> None:
    from rdflib import RDF, URIRef

    known = schema.relations.get(relation.kind)
    predicate = URIRef(NAMESPACE + (known.local if known else camel(relation.kind.lower())))
    start, end = URIRef(iri(relation.source)), URIRef(iri(relation.target))
    rdf.add((start, predicate, end))
    if not relation.properties and not relation.evidence:
        return
    claim = URIRef(f"{BASE}relation/{quote('|'.join((relation.kind, relation.source, relation.target)), safe='')}")
    for name, value in ((RDF.type, RDF.Statement), (RDF.subject, start), (RDF.predicate, predicate), (RDF.object, end)):
        rdf.add((claim, name, value))
    _literals(rdf, claim, relation.properties, known.properties if known else {})
    _evidence(rdf, claim, relation.evidence)


def _evidence(rdf: RdfGraph, node: URIRef, evidence: tuple[Evidence, ...]) -> None:
    from rdflib import PROV, RDF, XSD, Literal, Namespace, URIRef

    oa = Namespace(ANNOTATION)

    for one in evidence:
        place = URIRef(f"{BASE}evidence/{one}")
        selector = URIRef(f"{BASE}evidence/{one}/position")
        rdf.add((node, URIRef(NAMESPACE + "evidence"), Literal(str(one))))
        rdf.add((node, PROV.wasQuotedFrom, place))
        rdf.add((place, RDF.type, oa.SpecificResource))
        rdf.add((place, oa.hasSource, URIRef(iri(one.document))))
        rdf.add((place, oa.hasSelector, selector))
        rdf.add((selector, RDF.type, oa.TextPositionSelector))
        rdf.add((selector, oa.start, Literal(one.start, datatype=XSD.nonNegativeInteger)))
        rdf.add((selector, oa.end, Literal(one.end, datatype=XSD.nonNegativeInteger)))
