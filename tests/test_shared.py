"""Sources that contradict each other about one node: a stated precedence, no trace of loading order, nothing lost."""

from __future__ import annotations

from itertools import permutations
from pathlib import Path

import pytest
from command import kg
from test_ingest import written

from kg.check import check, find_rules
from kg.ingest import build, remove
from kg.picture import whole
from kg.stores import Store, open_store
from kg.stores.digest import digest
from kg.stores.shared import Statement, settled
from ontology.model import Entity, Graph, Relation, Value
from ontology.schema import load_schema

PLACE = load_schema().of("Jurisdiction")
SHEET = """
source: %s
facts:
  Jurisdiction: [{name: %s, code: "990101", level: %s}]
  Institution: [{name: 溪谷县水务局, place: "990101", in: %s, classified_as: %s}]
"""
REPORT = """溪谷县人民政府2021年法治政府建设情况报告

2021年，县水务局办理行政许可12件。
"""
LEVELS = "MATCH (j:Jurisdiction {code: '990101'}) RETURN j.level AS level, j.contested AS contested"


def says(source: str, *, rank: int = 1, name: str = "溪谷县", **facts: object) -> Statement:
    return Statement(rank, source, "Jurisdiction", "place:990101", {"name": name, **facts})


def place(source: str, kind: str, level: str, **facts: Value) -> Graph:
    """A contribution that states a place's level."""
    graph = Graph([Entity(source, "Source", source, {"source_kind": kind})])
    where = graph.add(Entity("place:990101", "Jurisdiction", "溪谷县", {"code": "990101", "level": level, **facts}))
    graph.relate(Relation("DECLARES", source, where.id))
    return graph


def test_the_ontology_then_sheets_then_texts_then_the_source_id() -> None:
    spoken = [says("z", rank=2, level="township"), says("b", level="county"), says("a", level="city")]
    for order in permutations(spoken):
        row = settled("place:990101", order, PLACE)
        assert row["level"] == "city"
        assert row["contested"] == ["level|city|a|county|b", "level|city|a|township|z"]
    assert settled("place:990101", [*spoken, says("zz", rank=0, level="national")], PLACE)["level"] == "national"


def test_a_name_that_repeats_the_code_gives_way() -> None:
    row = settled("place:990101", [says("a", name="990101"), says("b", rank=2)], PLACE)
    assert row == {"id": "place:990101", "name": "溪谷县"}


def test_lists_are_joined_and_never_contested() -> None:
    row = settled("place:990101", [says("b", aliases=["乙", "甲"]), says("a", aliases=["甲"])], PLACE)
    assert row["aliases"] == ["甲", "乙"] and "contested" not in row


def test_neither_order_nor_a_source_that_has_gone_leaves_a_trace(store: Store) -> None:
    graphs = {
        "sheet-a": place("sheet-a", "sheet", "county"),
        "sheet-b": place("sheet-b", "sheet", "prefecture"),
        "text.txt": place("text.txt", "report", "township", name_en="Creek"),
    }
    alone = {}
    for name, graph in graphs.items():
        store.replace({name: graph})
        alone[name] = digest(store)
        store.replace({name: None})
    together = set()
    for order in permutations(graphs):
        for name in order:
            store.replace({name: graphs[name]})
        together.add(digest(store))
        (held,) = store.query(LEVELS).dicts()
        assert held["level"] == "county"
        assert held["contested"] == [
            "level|county|sheet-a|prefecture|sheet-b",
            "level|county|sheet-a|township|text.txt",
        ]
        left = list(reversed(order))
        for name in left[:-1]:
            store.replace({name: None})
        assert digest(store) == alone[left[-1]]
        store.replace({left[-1]: None})
    assert len(together) == 1


def test_a_source_that_changes_its_mind_is_heard(store: Store) -> None:
    store.replace({"a": place("a", "sheet", "county", name_en="Creek"), "b": place("b", "sheet", "township")})
    store.replace({"a": place("a", "sheet", "township")})
    assert store.query("MATCH (j:Jurisdiction) RETURN properties(j) AS p").rows == (
        ({"id": "place:990101", "name": "溪谷县", "code": "990101", "level": "township"},),
    )


def sources(folder: Path) -> dict[str, str]:
    """Two sheets that contradict each other, and a report; source id -> file."""
    a = SHEET % ("creek-a", "溪谷县", "county", "溪谷县", "department")
    b = SHEET % ("creek-b", "溪谷市", "prefecture", "溪谷市", "party")
    paths = written(folder, a_yaml=a, b_yaml=b, 报告_txt=REPORT)
    return dict(zip(("creek-a", "creek-b", "报告.txt"), paths, strict=True))


def test_files_in_any_order_and_out_again(tmp_path: Path) -> None:
    files = sources(tmp_path)
    with open_store(str(tmp_path / "kg.db"), write=True) as store:
        together, rest = set(), dict[str, set[str]]()
        for order in permutations(files):
            for name in order:
                assert not build(store, [files[name]]).failed
            together.add(digest(store))
            for name in files:
                remove(store, name)
                rest.setdefault(name, set()).add(digest(store))
                build(store, [files[name]])
                together.add(digest(store))
            for name in files:
                remove(store, name)
    assert len(together) == 1
    assert {name: len(found) for name, found in rest.items()} == dict.fromkeys(files, 1)


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_the_check_reports_the_contradiction(tmp_path: Path, lang: str) -> None:
    files = sources(tmp_path)
    with open_store(str(tmp_path / "kg.db"), write=True) as store:
        build(store, files.values())
        (result,), _ = check(store, find_rules(["DT-02"]), "", lang)
        said = " ".join(one.message for one in result.findings)
        assert result.verdict == "finding"
        for words in {
            "zh": ("级别", "县级", "creek-b", "市级", "溪谷市", "党的机构"),
            "en": ("level", "county", "prefecture"),
        }[lang]:
            assert words in said
        remove(store, "creek-b")
        (result,), _ = check(store, find_rules(["DT-02"]), "", lang)
        assert result.verdict == "not_applicable"


def test_the_card_shows_the_contradiction(tmp_path: Path) -> None:
    files = sources(tmp_path)
    kg("--store", str(tmp_path / "kg.db"), "build", *files.values())
    shown = kg("--store", str(tmp_path / "kg.db"), "show", "place:990101").out
    assert "级别: 县级 (creek-a) \u2260 市级 (creek-b)" in shown


def test_a_body_of_two_classes_stands_twice_and_is_reported(store: Store, tmp_path: Path) -> None:
    body = "source: %s\nfacts:\n  %s: [{name: 溪谷县执法大队, place: '990101'}]\n"
    build(store, written(tmp_path, a_yaml=body % ("a", "Institution"), b_yaml=body % ("b", "EnforcementTeam")))
    (result,), _ = check(store, find_rules(["DT-02"]), "", "zh")
    (found,) = result.findings
    assert all(words in found.message for words in ("溪谷县执法大队", "机关单位", "执法队伍", "a", "b"))
    drawn = whole(store, load_schema())
    assert [e.id for e in drawn.entities if e.name == "溪谷县执法大队"] == ["body:990101:溪谷县执法大队"]
    assert {r.source for r in drawn.relations if r.target == "body:990101:溪谷县执法大队"} == {"a", "b"}
