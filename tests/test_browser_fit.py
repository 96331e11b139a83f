"""The picture on screens of several sizes, in a real Chromium: its whole width stands beside the panel."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from pages import DUTY, bees, entity, opened, page_of

from ontology.model import Relation

pytestmark = pytest.mark.browser

EDGES = """() => {
  const scale = net.getScale(), cards = visible().cards.map((c) => [net.canvasToDOM({ x: c.x, y: c.y }).x, c.w * scale / 2]);
  const map = document.getElementById("map").getBoundingClientRect();
  return {
    left: Math.min(...cards.map(([x, half]) => x - half)), right: Math.max(...cards.map(([x, half]) => x + half)),
    room: map.width, buttons: document.getElementById("zoom").getBoundingClientRect().left - map.left,
  };
}"""
# Observers that never tell of anything: the picture is placed by the event of the window alone.
UNWATCHED = "window.ResizeObserver = class { observe() {} unobserve() {} disconnect() {} };"


@pytest.fixture
def tall(tmp_path: Path) -> Path:
    """A page of all columns, each as wide as one gets, that is far too high for any screen."""
    graph, file = bees(), tmp_path / "tall.html"
    for number in range(40):
        graph.add(
            entity(f"urn:lex:cn:蜂业第{number}号办法", "Regulation", f"青禾县蜂箱蜂群蜂蜜查验第{number}号管理办法")
        )
    ends = (
        ("procedure:长", "Procedure"),
        ("body:990001:长", "Institution"),
        ("s/T/1", "BodyGroup"),
        ("area:长", "WorkArea"),
    )
    graph.add(entity("s/Activity/1", "Activity", "联合查验"))
    for (node, kind), relation in zip(ends, ("UNDER", "CARRIED_OUT_BY", "CARRIED_OUT_BY", "IN_AREA"), strict=True):
        graph.add(entity(node, kind, "青禾县各乡镇蜂箱蜂群蜂蜜联合查验"))
        graph.relate(Relation(relation, "s/Activity/1", node))
    graph.add(entity("role:长", "Role", "县级以上人民政府蜂业行政主管部门"))
    graph.relate(Relation("BORNE_BY", DUTY, "role:长"))
    file.write_text(page_of(graph), encoding="utf-8")
    return file


@pytest.mark.parametrize("script", ["", UNWATCHED])
@pytest.mark.parametrize("size", [(1400, 1000), (1280, 720), (1920, 1080)])
def test_no_column_is_cut(browser: Any, tall: Path, size: tuple[int, int], script: str) -> None:
    with opened(browser, tall, script=script) as at:
        for width, height in ((size[0], size[1] - 90), size):  # as where a bar of the browser goes away
            at.page.set_viewport_size({"width": width, "height": height})
            at.page.wait_for_timeout(300)
            seen = at.page.evaluate(EDGES)
            assert seen["left"] >= 0 and seen["right"] <= seen["buttons"] < seen["room"], (width, seen)
        assert at.wrong == []


def test_what_a_reader_has_moved_stays_where_it_is(browser: Any, tall: Path) -> None:
    with opened(browser, tall) as at:
        at.page.locator("#nearer").click()
        before = at.page.evaluate("net.getViewPosition()")
        at.page.set_viewport_size({"width": 1300, "height": 800})
        at.page.wait_for_timeout(300)
        after = at.page.evaluate("net.getViewPosition()")
        assert abs(before["x"] - after["x"]) < 2 and abs(before["y"] - after["y"]) < 2
