"""The part of a store around a name: what is nearest, the law above each duty, its bearers, the documents behind facts."""

from __future__ import annotations

from pathlib import Path

import pytest
from command import kg

from kg.ingest import build
from kg.near import near, size
from kg.picture import preferred, sketch, whole
from kg.stores import Store, open_store
from ontology.model import Graph
from ontology.schema import Schema, load_schema
from viz.style import load_style

SHEET = """
source: 沟渠
law: {title: 沟渠条例, date: "2020-01-01", valid_from: "2020-02-01"}
duties:
  - {article: 第三条第一款, modality: obligation, borne_by: [沟渠管理站], name: 巡查, action_at: 5}
  - {article: 第四条, modality: obligation, borne_by: [水务局], name: 备案, action_at: 5}
"""
OTHER = "source: 堤坝\nlaw: {title: 堤坝条例, date: '2021-01-01'}\nduties:\n" + "".join(
    f"  - {{article: 第{number}条, modality: obligation, borne_by: [堤坝管理站], name: 第{number}项工作, action_at: 5}}\n"
    for number in "一二三四五六七八九"
)
LAW = "urn:lex:cn:沟渠条例"
DUTY = f"{LAW}@2020-01-01~第三条第一款!5"


@pytest.fixture(scope="module")
def both(tmp_path_factory: pytest.TempPathFactory) -> str:
    """The place of a store with the bundled data sets: more nodes than the pages of these tests may hold."""
    place = str(tmp_path_factory.mktemp("both") / "kg.db")
    with open_store(place, write=True) as store:
        assert not build(store, ["eshan-2020", "linxi-2023"]).failed
    return place


def loaded(store: Store, folder: Path) -> Store:
    for name, text in (("a.yaml", SHEET), ("b.yaml", OTHER)):
        (folder / name).write_text(text, encoding="utf-8")
    assert not build(store, [str(folder)]).failed
    return store


def test_a_role_comes_with_its_duties_and_the_law_above_them(store: Store, tmp_path: Path) -> None:
    schema = load_schema()
    graph = near(loaded(store, tmp_path), schema, {"role:沟渠管理站": "Role"}, 3, load_style().weak)
    ids = {entity.id for entity in graph.entities}
    assert {"role:沟渠管理站", DUTY, f"{LAW}@2020-01-01~第三条第一款", f"{LAW}@2020-01-01~第三条", LAW} <= ids
    assert not any("堤坝" in one for one in ids)
    kinds = {(r.kind, r.source, r.target) for r in graph.relations}
    assert ("BORNE_BY", DUTY, "role:沟渠管理站") in kinds and ("HAS_VERSION", LAW, f"{LAW}@2020-01-01") in kinds
    everything = whole(store, schema, ("Text",))
    assert all(everything.get(entity.id) == entity for entity in graph.entities)
    assert len(ids) < len(everything) == size(store, schema, ("Text",))


def test_with_room_enough_all_that_is_within_reach_is_there(store: Store, tmp_path: Path) -> None:
    graph = near(loaded(store, tmp_path), load_schema(), {LAW: "Regulation"}, 500, load_style().weak)
    names = {entity.name for entity in graph.entities}
    assert {"第三条", "第四条", "备案", "水务局", "沟渠条例"} <= names and "堤坝条例" not in names


def test_the_page_of_a_name_in_a_large_store_is_drawn_from_what_is_near(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    import kg.cli.view as view

    place = str(tmp_path / "kg.db")
    with open_store(place, write=True) as store:
        loaded(store, tmp_path)
    pages = []
    for limit in (view.LIMIT, 5):
        monkeypatch.setattr(view, "LIMIT", limit)
        file = tmp_path / f"{limit}.html"
        assert kg("view", "沟渠管理站", "-o", str(file), "--store", place).code == 0
        pages.append(file.read_text(encoding="utf-8"))
    assert all("<title>沟渠管理站" in page for page in pages) and len(pages[1]) < len(pages[0])
    assert "沟渠" in kg("view", "无此沟渠", "--store", place).refused()


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_the_overview_of_a_large_store_is_the_same_although_it_reads_less_at_once(
    both: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, lang: str
) -> None:
    import kg.cli.view as view

    pages = []
    monkeypatch.setattr(view, "LIMIT", 400)
    whole_graph = view._graph

    def all_at_once(store: Store, meant: dict[str, str], schema: Schema) -> tuple[Graph, int, bool]:
        graph = preferred(whole(store, schema, ("Text",)))
        return graph, len(graph), False

    for way in (whole_graph, all_at_once):
        monkeypatch.setattr(view, "_graph", way)
        file = tmp_path / "page.html"
        assert kg("view", "-o", str(file), "--store", both, "--lang", lang).code == 0
        pages.append(file.read_text(encoding="utf-8"))
    assert pages[0] == pages[1] and "400" in pages[0]


def test_a_sketch_has_every_node_and_every_relation(both: str) -> None:
    schema, bare = load_schema(), load_style().bare
    with open_store(both) as store:
        everything, drawn = whole(store, schema, ("Text",)), sketch(store, schema, ("Text",), bare)
    assert {e.id: (e.kind, e.name) for e in drawn.entities} == {e.id: (e.kind, e.name) for e in everything.entities}
    assert [r.key for r in drawn.relations] == [r.key for r in everything.relations]
    for one in drawn.entities:
        held = everything.get(one.id)
        assert held is not None and one.properties == ({} if one.kind in bare else held.properties)
    assert not any(r.properties or r.evidence for r in drawn.relations)


def test_the_page_of_a_place_in_a_large_store_has_its_bodies_and_reports(both: str) -> None:
    place, schema = "place:530426", load_schema()
    with open_store(both) as store:
        graph = near(store, schema, {place: "Jurisdiction"}, 150, load_style().weak)
        everything = preferred(whole(store, schema, ("Text",)))
    own = {(r.kind, r.source) for r in everything.relations if r.target == place and r.kind in ("IN", "COVERS")}
    assert {kind for kind, _ in own} == {"IN", "COVERS"}
    assert own <= {(r.kind, r.source) for r in graph.relations if r.target == place}
    kinds = {entity.kind for entity in graph.entities}
    assert "Text" not in kinds and {"Observation", "Activity"} & kinds, "with the facts about these bodies"
