"""The ontology is the single source: schema, load-time check, SHACL and RDF all follow the Turtle files."""

from __future__ import annotations

from pathlib import Path

import pytest

from kg.ingest import BUNDLED, Summary, read_parts
from ontology.check import accept, violations
from ontology.errors import InvalidGraph
from ontology.model import Document, Entity, Evidence, Graph, Relation, Value
from ontology.rdf import iri, to_rdf
from ontology.rdf_pages import rdf_text
from ontology.schema import FOLDER, load_schema, read_schema
from ontology.shapes import full_shapes, read_constraints
from ontology.vocabulary import load_vocabulary

SCHEMA = load_schema()
DOC = Document.of("溪谷镇设立了两个工作站。", "example")
MORE = """
@prefix lg: <https://w3id.org/legal-governance#> .
@prefix owl: <http://www.w3.org/2002/07/owl#> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
lg:Station a owl:Class ; rdfs:label "工作站"@zh, "Station"@en ; lg:mark "站" ;
    skos:definition "测试用的类。"@zh, "A class for this test."@en ;
    rdfs:subClassOf lg:Body ; lg:ownership lg:shared ; lg:idTemplate "body:{place}:{name}" .
lg:staffs a owl:ObjectProperty ; rdfs:label "派驻"@zh, "staffs"@en ; rdfs:domain lg:Institution ; rdfs:range lg:Station .
lg:rooms a owl:DatatypeProperty ; rdfs:label "房间数"@zh, "rooms"@en ; rdfs:domain lg:Station ; rdfs:range xsd:integer .
"""


def bundled() -> Graph:
    """Everything that is bundled for Eshan, with the vocabulary: a graph without open references."""
    graph = Graph(load_vocabulary().entities, load_vocabulary().relations)
    for part in read_parts(["eshan-2020"], SCHEMA, Summary()):
        graph.update(part.graph)
    return graph


def small() -> Graph:
    """A correct graph of a few nodes, to be broken."""
    graph = Graph()
    work = graph.add(Entity("urn:lex:cn:溪谷条例", "Regulation", "溪谷条例"))
    version = graph.add(
        Entity("urn:lex:cn:溪谷条例@2020-01-01", "Version", "溪谷条例(2020-01-01)", {"date": "2020-01-01"})
    )
    facts: dict[str, Value] = {"citation": "第一条", "unit_kind": "条", "order": 10_000_000, "article_no": "1"}
    article = graph.add(Entity(version.id + "~第一条", "Provision", "第一条", facts))
    duty = graph.add(Entity(article.id + "!3", "Duty", "设立工作站", {"modality": "obligation", "action_start": 3}))
    role = graph.add(Entity("role:溪谷机关", "Role", "溪谷机关", {"assignment": "standing"}))
    document = graph.add(Entity(DOC.id, "Document", DOC.sha256[:16], {"sha256": DOC.sha256}))
    place: dict[str, Value] = {"value": 2.0, "unit": "个", "position": 6}
    figure = graph.add(Entity("s/Observation/1", "Observation", "工作站", place, (Evidence(DOC.id, 0, 12),)))
    graph.relate(Relation("HAS_VERSION", work.id, version.id))
    graph.relate(Relation("HAS_PART", version.id, article.id))
    graph.relate(Relation("IMPOSES", article.id, duty.id))
    graph.relate(Relation("BORNE_BY", duty.id, role.id, {"mode": "sole"}))
    graph.relate(Relation("STATED_IN", figure.id, document.id))
    return graph


def changed(entity_id: str, **properties: object) -> Graph:
    """`small()` with one node's properties replaced; None takes one away."""
    graph = small()
    old = graph.get(entity_id)
    assert old is not None
    facts = {k: v for k, v in {**old.properties, **properties}.items() if v is not None}
    graph.put(Entity(old.id, old.kind, old.name, facts, old.evidence))  # type: ignore[arg-type]
    return graph


def related(kind: str, source: str, target: str, **properties: object) -> Graph:
    graph = small()
    graph.relate(Relation(kind, source, target, properties))  # type: ignore[arg-type]
    return graph


DUTY, FIGURE, VERSION = "urn:lex:cn:溪谷条例@2020-01-01~第一条!3", "s/Observation/1", "urn:lex:cn:溪谷条例@2020-01-01"
BROKEN = {
    "a duty of no modality": lambda: changed(DUTY, modality=None),
    "a duty of an unknown modality": lambda: changed(DUTY, modality="wish"),
    "a negative offset": lambda: changed(DUTY, action_start=-1),
    "a date that is no date": lambda: changed(VERSION, valid_from="今年"),
    "a figure without a value": lambda: changed(FIGURE, value=None),
    "a number written as text": lambda: changed(FIGURE, value="2"),
    "a property of another class": lambda: changed(FIGURE, sha256=DOC.sha256),
    "a document with half a sha256": lambda: changed(DOC.id, sha256=DOC.sha256[:10]),
    "an unknown mode": lambda: related("BORNE_BY", DUTY, "role:溪谷机关", mode="maybe"),
    "a relation from the wrong class": lambda: related("IMPOSES", VERSION, DUTY),
    "a relation to the wrong class": lambda: related("BORNE_BY", DUTY, VERSION),
    "a figure stated nowhere": lambda: _without("STATED_IN"),
}


def _without(kind: str) -> Graph:
    graph = small()
    return Graph(graph.entities, (r for r in graph.relations if r.kind != kind))


def conforms(graph: Graph) -> bool:
    import pyshacl

    verdict, _, _ = pyshacl.validate(to_rdf(graph, SCHEMA), shacl_graph=full_shapes(SCHEMA), inference="none")
    return bool(verdict)


def test_the_bundled_graph_is_accepted_by_both() -> None:
    graph = bundled()
    assert not list(violations(graph, SCHEMA))
    assert conforms(graph)


def test_the_small_graph_is_accepted_by_both() -> None:
    accept(small(), SCHEMA)
    assert conforms(small())


@pytest.mark.parametrize("name", BROKEN)
def test_broken_graphs_are_refused_by_both(name: str) -> None:
    graph = BROKEN[name]()
    assert list(violations(graph, SCHEMA)), "the load-time check accepts it"
    assert not conforms(graph), "SHACL accepts it"


def test_refusal_names_the_node_and_the_reason() -> None:
    with pytest.raises(InvalidGraph, match="第一条!3: modality: a duty is"):
        accept(changed(DUTY, modality="wish"), SCHEMA)
    with pytest.raises(InvalidGraph, match="unknown class 'Palace'"):
        accept(Graph([Entity("x", "Palace", "宫")]), SCHEMA)
    with pytest.raises(InvalidGraph, match="dangling reference, role:无"):
        accept(related("BORNE_BY", DUTY, "role:无", mode="sole"), SCHEMA)


def test_a_class_added_in_turtle_is_used_without_touching_python(tmp_path: Path) -> None:
    from kg.stores.arcadedb import ArcadeStore
    from loaders.sheets.sheet import read_sheet_text

    more = tmp_path / "more.ttl"
    more.write_text(MORE, encoding="utf-8")
    schema = read_schema(FOLDER / "legal_governance.ttl", more)
    sheet = """
source: stations
facts:
  工作站: [{name: 溪谷镇工作站, place: "990101", 房间数: 3}]
  Institution: [{name: 溪谷镇人民政府, place: "990101", 派驻: 溪谷镇工作站}]
"""
    graph, _ = read_sheet_text(sheet.encode("utf-8"), "stations.yaml", schema)["stations"]
    accept(graph, schema, read_constraints(schema, FOLDER / "shapes.ttl"))
    with ArcadeStore(str(tmp_path / "kg.db"), write=True, schema=schema) as store:
        store.replace({"stations": graph})
        found = store.query("MATCH (a:Institution)-[:STAFFS]->(s:Station:Body) RETURN s.name AS name, s.rooms AS rooms")
        assert found.rows == (("溪谷镇工作站", 3),)


def test_every_class_and_relation_has_labels_and_definitions() -> None:
    for one in SCHEMA.classes.values():
        assert one.label and one.label_en and one.definition, one.name
    for relation in SCHEMA.relations.values():
        assert relation.label and relation.label_en and relation.definition, relation.name
        assert relation.domain and relation.range, relation.name
    for cls in SCHEMA.concrete:
        assert cls.mark, cls.name
        assert all(prop.label and prop.label_en for prop in cls.properties.values()), cls.name


def test_marks_tell_classes_apart() -> None:
    marks = [cls.mark for cls in SCHEMA.concrete]
    assert len(marks) == len(set(marks))


def test_rdf_is_deterministic_and_reads_back() -> None:
    from rdflib import Graph as RdfGraph

    for form in ("turtle", "nt", "json-ld"):
        text = "".join(rdf_text([small()], form, SCHEMA))
        assert text == "".join(rdf_text([small()], form, SCHEMA))
        back = RdfGraph().parse(data=text, format=form)
        assert set(back) == set(to_rdf(small()))


def test_iris_keep_chinese_and_lose_what_rfc_3987_forbids() -> None:
    assert iri("urn:lex:cn:溪谷条例@2020") == "urn:lex:cn:溪谷条例@2020"
    assert iri("urn:lex:cn:a<b> c") == "urn:lex:cn:a%3Cb%3E%20c"
    assert iri("body:990101:溪谷镇").startswith("https://")


def test_bundled_folder_is_where_ingest_looks() -> None:
    assert (BUNDLED / "eshan-2020").is_dir()
