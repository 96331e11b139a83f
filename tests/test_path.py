"""The shortest connection of two names, on both engines."""

from __future__ import annotations

from pathlib import Path

import pytest
from conftest import Engine

from kg.ingest import build
from kg.loaded import find_sources, sources
from kg.path import shortest_path
from kg.stores import Store, open_store
from ontology.errors import InvalidQuery, NotFound
from ontology.model import Document, Entity, Graph, Relation
from ontology.schema import load_schema

SCHEMA = load_schema()
DOCUMENT = Document.of("县政府和农业农村局。\n", "d")


def graph() -> Graph:
    """甲 and 乙 are joined by a role; 丙 only by the document that mentions them; 丁 not at all."""
    bodies = {name: Entity(f"body:1:{name}", "Institution", name, {"place": "1"}) for name in "甲乙丙丁"}
    document = Entity(DOCUMENT.id, "Document", "d", {"sha256": DOCUMENT.sha256})
    source = Entity("s", "Source", "s", {"source_kind": "sheet", "title": "s"})
    role = Entity("role:决策机关", "Role", "决策机关", {"aliases": ("决定机关",)})
    relations = [
        Relation("FILLS", bodies["甲"].id, role.id, {"basis": "三定规定"}),
        Relation("FILLS", bodies["乙"].id, role.id, {"basis": "三定规定"}),
        Relation("DESCRIBES", "s", document.id),
        *(Relation("MENTIONS", document.id, bodies[name].id, {"surface": (f"{name}局",)}) for name in "甲乙丙"),
    ]
    return Graph([*bodies.values(), document, source, role], relations)


def test_a_chain_of_law_comes_before_a_common_area(engine: Engine) -> None:
    """甲 and 条例 share a work area in two steps; that 甲 bears one of its duties takes more, and says more."""
    version, article = "urn:lex:cn:条例@2020", "urn:lex:cn:条例@2020~第一条"
    nodes = [
        Entity("body:1:甲", "Institution", "甲", {"place": "1"}),
        Entity("role:承办机关", "Role", "承办机关"),
        Entity("urn:lex:cn:条例", "Regulation", "条例"),
        Entity(version, "Version", "条例(2020)"),
        Entity(article, "Provision", "第一条", {"citation": "第一条", "unit_kind": "条", "order": 1}),
        Entity(article + "!0", "Duty", "承办", {"modality": "obligation", "action_start": 0}),
        Entity("s/Activity/1", "Activity", "承办了", {"modality": "done"}),
        Entity("s/Activity/2", "Activity", "学习条例", {"modality": "done"}),
        Entity("area:x", "WorkArea", "某领域"),
    ]
    ends = [
        ("FILLS", 0, 1), ("HAS_VERSION", 2, 3), ("HAS_PART", 3, 4), ("IMPOSES", 4, 5), ("BORNE_BY", 5, 1),
        ("CARRIED_OUT_BY", 6, 0), ("IN_AREA", 6, 8), ("IN_AREA", 7, 8), ("UNDER", 7, 2),
    ]  # fmt: skip
    with engine.open(write=True) as store:
        store.replace({"s": Graph(nodes, [Relation(kind, nodes[a].id, nodes[b].id) for kind, a, b in ends])})
        found = shortest_path(store, "甲", "条例", SCHEMA)
    assert found is not None
    assert [step.kind for step in found.steps] == ["FILLS", "BORNE_BY", "IMPOSES", "HAS_PART", "HAS_VERSION"]


def test_a_duty_that_two_bear_joins_neither_to_the_other(engine: Engine) -> None:
    """不予征税 binds 复议机关 and 法院 alike: 甲, which fills the role of 法院, has by that nothing to do with 复议机关."""
    duty = "urn:lex:cn:条例@2020~第一条!0"
    nodes = [
        Entity("body:1:甲", "Institution", "甲", {"place": "1"}),
        Entity("body:1:乙", "Institution", "乙", {"place": "1"}),
        Entity("role:法院", "Role", "法院"),
        Entity("role:复议机关", "Role", "复议机关"),
        Entity(duty, "Duty", "不予征税", {"modality": "obligation", "action_start": 0}),
        Entity("s/Activity/1", "Activity", "审理", {"modality": "done"}),
        Entity("procedure:复议", "Procedure", "复议"),
        Entity("concept:部门", "Concept", "部门"),
        Entity("urn:lex:cn:办法", "Regulation", "办法"),
    ]
    ends = [
        ("FILLS", 0, 2), ("FILLS", 1, 2), ("BORNE_BY", 4, 2), ("BORNE_BY", 4, 3), ("CARRIED_OUT_BY", 5, 1),
        ("UNDER", 5, 6), ("CLASSIFIED_AS", 0, 7), ("CLASSIFIED_AS", 8, 7),
    ]  # fmt: skip
    with engine.open(write=True) as store:
        store.replace({"s": Graph(nodes, [Relation(kind, nodes[a].id, nodes[b].id) for kind, a, b in ends])})
        assert shortest_path(store, "甲", "复议机关", SCHEMA) is None
        assert shortest_path(store, "甲", "复议", SCHEMA) is None, "that 乙 fills the role of 法院, too, leads nowhere"
        borne = shortest_path(store, "甲", "不予征税", SCHEMA)
        assert borne is not None and [step.kind for step in borne.steps] == ["FILLS", "BORNE_BY"]
        alike = shortest_path(store, "甲", "办法", SCHEMA)
        assert alike is not None and [step.kind for step in alike.steps] == ["CLASSIFIED_AS", "CLASSIFIED_AS"]


@pytest.fixture
def loaded(engine: Engine) -> Store:
    with engine.open(write=True) as store:
        store.replace({"s": graph()})
    return engine.open()


def test_paths(loaded: Store) -> None:
    with loaded as store:
        near = shortest_path(store, "甲", "乙局", SCHEMA)
        assert near is not None and not near.via_documents
        assert [node.name for node in near.nodes] == ["甲", "决策机关", "乙"]
        assert [(step.kind, step.forward) for step in near.steps] == [("FILLS", True), ("FILLS", False)]
        assert near.steps[0].properties["basis"] == "三定规定"
        back = shortest_path(store, "乙", "甲", SCHEMA)
        assert back is not None and [node.name for node in back.nodes] == ["乙", "决策机关", "甲"]
        alias = shortest_path(store, "甲", "决定机关", SCHEMA)
        assert alias is not None and len(alias.steps) == 1
        far = shortest_path(store, "甲", "丙", SCHEMA)
        assert far is not None and far.via_documents and [step.kind for step in far.steps] == ["MENTIONS", "MENTIONS"]
        assert shortest_path(store, "甲", "丁", SCHEMA) is None
        with pytest.raises(InvalidQuery, match="same node"):
            shortest_path(store, "甲", "甲局", SCHEMA)
        with pytest.raises(NotFound, match="戊"):
            shortest_path(store, "甲", "戊", SCHEMA)


def test_what_is_loaded(loaded: Store) -> None:
    with loaded as store:
        found = sources(store)
    assert [(one.id, one.kind, one.title, one.facts, one.relations) for one in found] == [("s", "sheet", "s", 0, 6)]
    assert find_sources(["a/1", "a/2", "b", "ontology"], ["a/*", "b"]) == ["a/1", "a/2", "b"]
    assert find_sources(["a/1", "ontology"], ["*"]) == ["a/1"]
    with pytest.raises(NotFound, match="near"):
        find_sources(["alpha"], ["alpah"])
    with pytest.raises(InvalidQuery):
        find_sources(["alpha", "ontology"], ["ontology"])


def test_that_one_source_registers_both_joins_nothing(tmp_path: Path) -> None:
    sheet = tmp_path / "two.yaml"
    sheet.write_text(
        "source: two\nfacts:\n  Institution: [{name: 溪谷镇水务站, place: a}, {name: 林间镇茶叶站, place: b}]\n",
        encoding="utf-8",
    )
    with open_store(str(tmp_path / "kg.db"), write=True) as store:
        assert not build(store, [str(sheet)]).failed
        assert shortest_path(store, "溪谷镇水务站", "林间镇茶叶站", load_schema()) is None
