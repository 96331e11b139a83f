"""Figures of one metric on a page in a real Chromium: value, unit, year and place, and bars among those of one kind alone."""

from __future__ import annotations

from pathlib import Path
from typing import Any
from urllib.parse import quote

import pytest
from pages import STATION, bees, entity, opened, page_of

from ontology.model import Graph, Relation, Value

pytestmark = pytest.mark.browser

METRIC = "metric:hives"
FIGURES: list[tuple[str, str, dict[str, Value]]] = [
    ("青禾县", "2021", {"value": 2.0, "unit": "万箱", "amount": 20000.0, "amount_unit": "箱"}),
    ("青禾县", "2022", {"value": 15000.0, "unit": "箱"}),
    ("溪谷县", "2022", {"value": 5000.0, "unit": "箱"}),
    ("溪谷县", "2022", {"value": 9.8, "unit": "%", "change": "down"}),
    ("溪谷县", "2022", {"value": 12.0, "unit": "%", "change": "up"}),
    ("溪谷县", "2023", {"value": 30000.0, "unit": "箱", "modality": "plan"}),
    ("青禾县", "2022", {"value": 40.0, "unit": "户"}),
]


def measured(about: str = "") -> Graph:
    graph = bees()
    graph.add(entity(METRIC, "Metric", "查验蜂箱数"))
    for place in ("青禾县", "溪谷县"):
        graph.add(entity(f"place:{place}", "Jurisdiction", place))
        graph.add(entity(f"doc:{place}", "Document", f"{place}的报告"))
        graph.relate(Relation("COVERS", f"doc:{place}", f"place:{place}"))
    for number, (place, period, facts) in enumerate(FIGURES):
        node = f"s/Observation/f{number}"
        graph.add(entity(node, "Observation", "查验", period=period, **facts))
        graph.relate(Relation("MEASURES", node, METRIC))
        graph.relate(Relation("STATED_IN", node, f"doc:{place}"))
        if about:
            graph.relate(Relation("ABOUT", node, about))
    return graph


def test_bars_stand_among_figures_of_one_unit_and_kind(browser: Any, tmp_path: Path) -> None:
    file = tmp_path / "m.html"
    file.write_text(page_of(measured(), METRIC), encoding="utf-8")
    with opened(browser, file) as at:
        rows = at.page.locator("#panel table", has_text="地区、时期与主体").locator("tbody tr")
        told = rows.evaluate_all(
            "(rows) => rows.map((row) => [row.cells[1].innerText, row.cells[2].innerText.trim(),"
            " (row.querySelector('.bar') || { style: { width: '' } }).style.width])"
        )
        # The places in either order: how a browser sorts them depends on its language.
        assert sorted(told) == sorted([
            ["2万箱", "青禾县 2021", "100%"], ["15000箱", "青禾县 2022", "75%"], ["40户", "青禾县 2022", ""],
            ["5000箱", "溪谷县 2022", "25%"], ["↓9.8%", "溪谷县 2022", ""], ["↑12%", "溪谷县 2022", ""],
            ["30000箱", "溪谷县 2023", ""],
        ])  # fmt: skip
        places = [place.split()[0] for _, place, _ in told]
        assert places in (sorted(places), sorted(places, reverse=True)), "those of one place stand together"
        assert at.wrong == []


def test_cards_of_several_places_say_which(browser: Any, tmp_path: Path) -> None:
    file = tmp_path / "m.html"
    file.write_text(page_of(measured(), METRIC), encoding="utf-8")
    with opened(browser, file) as at:
        subs = at.page.evaluate("S.scene.cards.map((c) => c.sub.join(' '))")
        assert {"青禾县 · 2021", "溪谷县 · 2022"} <= set(subs)
        at.page.evaluate("(id) => centre(S.graph.byId.get(id))", METRIC)
        assert {"青禾县 2021", "溪谷县 2022"} <= set(at.page.evaluate("S.scene.cards.map((c) => c.sub.join(' '))"))


def test_the_file_of_a_body_does_not_repeat_its_place(browser: Any, tmp_path: Path) -> None:
    graph, file = measured(STATION), tmp_path / "b.html"
    graph.relate(Relation("IN", STATION, "place:青禾县"))
    file.write_text(page_of(graph), encoding="utf-8")
    with opened(browser, file, "#n=" + quote(STATION)) as at:
        rows = at.page.locator("#panel table", has_text="地区、时期与主体").locator("tbody tr")
        where = rows.evaluate_all("(rows) => rows.map((row) => row.cells[2].innerText.trim())")
        assert where.count("2022") == 2 and "溪谷县 2022" in where and not any("青禾县" in one for one in where)
        assert at.page.locator("#panel .bar").count() == 0
