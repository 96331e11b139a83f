"""The command `kg view`: where pages go, whose file they are, what is refused."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from command import kg
from pages import outline

from kg.cli.view import _file
from kg.stores import open_store


def test_view_writes_the_overview_and_says_where(tmp_path: Path, eshan: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    done = kg("view", "--store", eshan)
    assert done.code == 0 and "kg-view.html" in done.err
    assert outline((tmp_path / "kg-view.html").read_text(encoding="utf-8")).lang == "zh-CN"


def test_view_of_a_name_is_named_after_it(tmp_path: Path, eshan: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert kg("view", "决策机关", "--store", eshan).code == 0
    assert "决策机关" in outline((tmp_path / "决策机关.html").read_text(encoding="utf-8")).title


@pytest.mark.parametrize(
    ("name", "file"),
    [
        ("CON", "_CON.html"), ("com1.甲", "_com1.甲.html"), ("甲/乙:丙?", "甲-乙-丙.html"), ("..", "kg-view.html"),
        ("甲\u202e乙", "甲乙.html"), ("甲" * 200, "甲" * 60 + ".html"),
    ],
)  # fmt: skip
def test_pages_are_named_as_every_system_takes_it(name: str, file: str) -> None:
    assert _file(name) == f"./{file}"


def test_view_to_stdout(eshan: str) -> None:
    done = kg("view", "决策机关", "--store", eshan, "--lang", "en", "-o", "-")
    assert done.code == 0 and done.out.startswith("<!doctype html>") and outline(done.out).lang == "en"


def test_view_of_a_graph_without_facts_says_so(tmp_path: Path) -> None:
    text, place = tmp_path / "短文.txt", str(tmp_path / "kg.db")
    text.write_text("今天天气很好。", encoding="utf-8")
    assert kg("build", str(text), "--store", place).code == 0
    done = kg("view", "--store", place, "-o", str(tmp_path / "x.html"))
    assert done.code == 0 and "kg build" in done.err


def test_view_of_an_unknown_name_offers_near_ones(eshan: str) -> None:
    assert "决策承办单位" in kg("view", "决策承办单", "--store", eshan).refused()


def test_view_into_a_folder_that_is_not_there(tmp_path: Path, eshan: str) -> None:
    line = kg("view", "--store", eshan, "-o", str(tmp_path / "no" / "x.html")).refused()
    assert "x.html" in line and not re.search(r"Traceback", line)


def test_a_law_is_shown_though_its_text_goes_by_the_same_name(tmp_path: Path) -> None:
    law = tmp_path / "溪谷管理条例.txt"
    law.write_text(
        "溪谷管理条例\n\n第一条　溪谷主管部门应当巡查溪谷。\n第二条　本条例自2020年1月1日起施行。\n", encoding="utf-8"
    )
    place = str(tmp_path / "kg.db")
    assert kg("--store", place, "build", str(law)).code == 0
    assert kg("--store", place, "view", "溪谷管理条例", "-o", str(tmp_path / "page.html")).code == 0
    assert kg("--store", place, "show", "溪谷管理条例").out.count("【") == 1
    text = kg("--store", place, "show", "溪谷管理条例.txt/Text")
    assert text.code == 0 and "【原文】" in text.out
    assert "不在网页中" in kg("--store", place, "view", "溪谷管理条例.txt/Text").refused()


def test_a_metric_is_shown_without_the_figures_that_are_called_like_it(eshan: str) -> None:
    from kg.cli.view import _focus, _graph, _meant
    from ontology.schema import load_schema

    name, schema = "行政复议收到申请件数", load_schema()
    with open_store(eshan) as store:
        meant = _meant(store, name, schema)
        graph, _, _ = _graph(store, meant, schema)
    assert sorted(meant.values()) == ["Metric", "Observation"]
    assert [meant[one] for one in _focus(name, meant, graph, schema)] == ["Metric"]


def test_the_page_of_a_place_is_about_its_bodies(eshan: str) -> None:
    from kg.cli.view import _focus, _graph, _meant, _with_bodies
    from ontology.schema import load_schema

    schema = load_schema()
    with open_store(eshan) as store:
        meant = _meant(store, "峨山县", schema)
        graph, _, _ = _graph(store, meant, schema)
    focus = _focus("峨山县", meant, graph, schema)
    assert focus == ["place:530426"] == _with_bodies(graph, focus)[:1]
    assert "body:530426:峨山县人民政府" in _with_bodies(graph, focus)
    assert _with_bodies(graph, ["body:530426:峨山县人民政府"]) == ["body:530426:峨山县人民政府"]


def test_documents_are_called_by_their_titles_on_pages(eshan: str) -> None:
    from kg.picture import titled, whole
    from ontology.schema import load_schema

    with open_store(eshan) as store:
        named = titled(store, whole(store, load_schema(), ("Text",)))
    names = {one.name for one in named.entities if one.kind == "Document"}
    assert "峨山县2020年法治政府建设情况报告" in names and not any(re.fullmatch("[0-9a-f]{16}", one) for one in names)


def test_of_several_things_of_one_name_that_of_the_chain_comes_first(eshan: str) -> None:
    from kg.cli.view import _focus, _graph, _meant
    from ontology.schema import load_schema

    schema = load_schema()
    with open_store(eshan) as store:
        meant = _meant(store, "行政处罚", schema)
        graph, _, _ = _graph(store, meant, schema)
    assert [meant[one] for one in _focus("行政处罚", meant, graph, schema)] == ["Procedure", "Concept"]
