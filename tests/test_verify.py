"""`kg verify` finds what is wrong in a store, and nothing where all is well."""

from __future__ import annotations

from pathlib import Path

import pytest
from command import kg
from conftest import Engine

from kg.stores import open_store
from kg.verify import verify
from ontology.model import Document, Entity, Evidence, Graph, Relation
from ontology.schema import load_schema

TEXT = "某县存在的问题:基层执法力量不足。\n"
DOCUMENT = Document.of(TEXT, "d")


def sound(evidence: Evidence = Evidence(DOCUMENT.id, 0, 7), **changed: str) -> Graph:  # noqa: B008 - frozen
    """A source with a text and one problem that rests on it; `changed` replaces the stored text or sha256."""
    text, sha256 = changed.get("text", TEXT), changed.get("sha256", DOCUMENT.sha256)
    return Graph(
        [
            Entity("s", "Source", "s", {"source_kind": "sheet", "title": "s"}),
            Entity(DOCUMENT.id, "Document", "d", {"sha256": sha256}),
            Entity("s/Text", "Text", "d", {"text": text}),
            Entity("s/Problem/1", "Problem", "执法力量不足", {"order": 1}, (evidence,)),
        ],
        [
            Relation("DESCRIBES", "s", DOCUMENT.id),
            Relation("HAS_TEXT", DOCUMENT.id, "s/Text"),
            Relation("STATED_IN", "s/Problem/1", DOCUMENT.id),
        ],
    )


def without_order() -> Graph:
    graph = sound()
    graph.put(Entity("s/Problem/1", "Problem", "执法力量不足"))
    return graph


FAULTY = {
    "behind the end": (sound(Evidence(DOCUMENT.id, 3, len(TEXT) + 1)), {"evidence"}, "超出文本末尾", "behind the end"),
    "no place": (sound(Evidence(DOCUMENT.id, 5, 5)), {"evidence"}, "不是文本中的位置", "no place in a text"),
    "no such document": (sound(Evidence("doc:0000000000000000", 0, 3)), {"evidence"}, "文件不在图谱中", "is not there"),
    "another text": (sound(text=TEXT.replace("不足", "充足")), {"digest"}, "所存文本的 sha256", "the stored text has"),
    "another sha256": (sound(sha256="0" * 64), {"digest"}, "所存文本的 sha256", "the stored text has"),
    "lacks its number": (without_order(), {"ontology"}, "s/Problem/1 order: 问题和计划", "s/Problem/1 order: problems"),
}


def test_all_is_well(engine: Engine) -> None:
    with engine.open(write=True) as store:
        store.replace({"s": sound()})
        report = verify(store, load_schema())
    assert report.faults == ()
    assert report.checked == {"nodes": 4, "edges": 3, "texts": 1, "evidence": 1, "quoted": 1}


@pytest.mark.parametrize("case", FAULTY)
def test_a_fault_is_found(case: str, tmp_path: Path) -> None:
    graph, wanted, chinese, english = FAULTY[case]
    place = str(tmp_path / "kg.db")
    with open_store(place, write=True) as store:
        store.replace({"s": graph})
    done = kg("verify", "-f", "json", "--store", place)
    assert done.code == 1
    assert {fault["check"] for fault in done.json()["faults"]} == wanted
    text = kg("verify", "--store", place)
    assert text.code == 1 and "有问题" in text.out and chinese in text.out and english not in text.out
    text = kg("verify", "--lang", "en", "--store", place)
    assert english in text.out and chinese not in text.out


def test_pyshacl_agrees(tmp_path: Path) -> None:
    pytest.importorskip("pyshacl")
    place = str(tmp_path / "kg.db")
    for graph, code in ((sound(), 0), (without_order(), 1)):
        with open_store(place, write=True) as store:
            store.replace({"s": graph})
        done = kg("verify", "--shacl", "-f", "json", "--store", place)
        assert done.code == code
        assert ("shacl" in {fault["check"] for fault in done.json()["faults"]}) == bool(code)


def test_the_bundled_data_set(eshan: str) -> None:
    done = kg("verify", "--store", eshan)
    assert done.code == 0, done.out


@pytest.mark.neo4j
def test_what_others_wrote_into_a_shared_neo4j(empty_neo4j: str) -> None:
    """Nodes without id or source, evidence that cannot be read: told, no crash."""
    import os

    from neo4j import GraphDatabase

    with open_store(empty_neo4j, write=True) as store:
        store.replace({"s": sound()})
    login = (os.environ["NEO4J_USERNAME"], os.environ["NEO4J_PASSWORD"])
    with GraphDatabase.driver(empty_neo4j, auth=login) as driver, driver.session() as session:
        session.run(
            "MATCH (p:Problem) SET p.evidence = ['nonsense'] CREATE (p)-[:STATED_IN {of_source: 'ghost'}]->(:Thing)"
        ).consume()
    done = kg("verify", "-f", "json", "--store", empty_neo4j)
    assert done.code == 1
    assert {fault["check"] for fault in done.json()["faults"]} == {"edge", "evidence", "source"}
