"""No text of a graph is code: hostile words in every field of a page, in a real Chromium."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from pages import bees, entity, opened, page_of

from ontology.model import Evidence, Graph, Relation
from viz.payload import Passage

pytestmark = pytest.mark.browser

HOSTILE = [
    "<img src=x onerror=window.hit=1>",
    "普通文字 href <img src=x onerror=window.hit=1>",
    "</script><script>window.hit=1</script>",
    "</style><svg onload=window.hit=1>",
    "<!--<script>window.hit=1",
    '"><iframe srcdoc="<script>parent.hit=1</script>">',
    "javascript:window.hit=1",
    "{{7*7}}{% raw %}",
    "${window.hit=1}`",
    "\\u003cimg src=x onerror=window.hit=1\\u003e",
    "‮逆序<b onmouseover=window.hit=1>",
    '=HYPERLINK("http://example.invalid")',
    "__proto__",
]


def hostile(text: str, number: int) -> Graph:
    """The text in every field of a law, a duty, a body and a figure."""
    graph = bees()
    for held in list(graph.entities):
        facts = {**held.properties, "name_en": text}
        facts |= {"aliases": (text,)} if held.kind in ("Role", "Procedure") else {}
        facts |= {"unit": text, "comparator": text, "subject": text} if held.kind == "Observation" else {}
        graph.put(entity(held.id, held.kind, text, Evidence(text or "doc", 1, 5), **facts))
    odd = f"body:990001:{text}"
    graph.add(entity(odd, "Institution", text))
    graph.relate(Relation("FILLS", odd, "role:复核人员", {"basis": text, "of_source": text}))
    return graph


@pytest.mark.parametrize("number", range(len(HOSTILE)))
def test_no_text_of_the_graph_is_code(browser: Any, tmp_path: Path, number: int) -> None:
    text = HOSTILE[number]
    graph, file = hostile(text, number), tmp_path / "x.html"
    words = Passage(text, text, text, text)
    file.write_text(page_of(graph, passages={Evidence(text, 1, 5): words}, title=text), encoding="utf-8")
    with opened(browser, file, accept_downloads=True) as at:
        assert at.page.evaluate("document.documentElement.dataset.ready") == "yes"
        count = at.page.evaluate("S.graph.nodes.length")
        for i in range(count):
            at.page.evaluate(
                "(i) => { go(i, { fly: false }); document.querySelectorAll('.proof').forEach((b) => b.click()); }",
                i,
            )
        at.page.wait_for_timeout(100)
        at.search(text[:12])
        at.page.evaluate("S.scene.links.forEach(chooseLink)")
        at.page.evaluate("centre(0); showPath(0, 5); pathPanel(); dispatchEvent(new Event('beforeprint'))")
        at.page.mouse.move(400, 400)
        at.page.wait_for_timeout(300)
        assert at.page.evaluate("window.hit") is None
        assert at.page.locator("img, iframe, #panel script, #panel svg, #find svg, b[onmouseover]").count() == 0
        assert at.page.evaluate("document.scripts.length") == 5
        rows = at.page.evaluate("csvText()")
        assert not [line for line in rows.splitlines() if line.lstrip("\ufeff")[:1] in "=+@"]
        assert at.asked == [] and at.wrong == []
