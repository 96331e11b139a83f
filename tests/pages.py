"""Small invented graphs for pages, and pages in a real browser that may ask the network for nothing."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

from ontology.model import Entity, Evidence, Graph, Relation, Value
from ontology.schema import load_schema
from ontology.words import Words
from viz.network import html
from viz.payload import Content, Passage
from viz.scene import Scene, dossier, overview
from viz.style import load_style

LAW = "urn:lex:cn:青禾县蜂箱管理办法"
ARTICLE = LAW + "@2021-01-01~第三条"
DUTY, PERMIT = ARTICLE + "!4", ARTICLE + "!20"
FACT, PAGE_2 = Evidence("doc:1111111111111111", 10, 21), Evidence("doc:2222222222222222", 5, 9)
STATION = "body:990001:青禾县蜂业站"
SENTENCE = "蜂业站全年查验蜂箱318箱"


def entity(id: str, kind: str, name: str, *evidence: Evidence, **properties: Value) -> Entity:
    return Entity(id, kind, name, properties, evidence)


def bees() -> Graph:
    """An invented law on beehives: two duties, two roles (one that nobody fills), a station, a figure of its work."""
    version = LAW + "@2021-01-01"
    graph = Graph(
        [
            entity(LAW, "Regulation", "青禾县蜂箱管理办法", name_en="Beehive rules"),
            entity(version, "Version", "青禾县蜂箱管理办法(2021-01-01)", valid_from="2021-02-01", owned_by="law/x"),
            entity(ARTICLE, "Provision", "第三条", citation="第三条", order=30000000, owned_by="law/x"),
            entity(DUTY, "Duty", "查验蜂箱", PAGE_2, modality="obligation", owned_by="law/x"),
            entity(PERMIT, "Duty", "委托查验", modality="permission", owned_by="law/x"),
            entity("procedure:查验", "Procedure", "蜂箱查验", name_en="Hive inspection", aliases=("开箱检查",)),
            entity("role:蜂业机构", "Role", "蜂业机构", assignment="standing"),
            entity("role:复核人员", "Role", "复核人员", assignment="standing"),
            entity("body:990001:青禾县蜂业站", "Institution", "青禾县蜂业站", name_en="Bee station", place="990001"),
            entity("area:bees", "WorkArea", "蜂业管理"),
            entity(
                "s/Observation/1",
                "Observation",
                "查验蜂箱数",
                FACT,
                value=318.0,
                unit="箱",
                period="2021",
                owned_by="s",
            ),
        ]
    )
    for kind, source, target in (
        ("HAS_VERSION", LAW, version),
        ("HAS_PART", version, ARTICLE),
        ("IMPOSES", ARTICLE, DUTY),
        ("IMPOSES", ARTICLE, PERMIT),
        ("CONCERNS", DUTY, "procedure:查验"),
        ("CONCERNS", PERMIT, "procedure:查验"),
        ("BORNE_BY", DUTY, "role:蜂业机构"),
        ("BORNE_BY", PERMIT, "role:复核人员"),
        ("FILLS", "body:990001:青禾县蜂业站", "role:蜂业机构"),
        ("ABOUT", "s/Observation/1", "body:990001:青禾县蜂业站"),
        ("IN_AREA", "s/Observation/1", "area:bees"),
    ):
        graph.relate(Relation(kind, source, target, {"of_source": "s"}))
    return graph


PASSAGES = {
    FACT: Passage("青禾县2021年报告", SENTENCE, "据统计,", "。"),
    PAGE_2: Passage("青禾县蜂箱管理办法"),
}


def scenes_of(graph: Graph, *focus: str) -> dict[str, Scene]:
    schema, style = load_schema(), load_style()
    return dossier(graph, focus, schema, style) if focus else overview(graph, schema, style)


def page_of(
    graph: Graph, *focus: str, passages: Mapping[Evidence, Passage] = PASSAGES, title: str = "蜂业", lang: str = "zh"
) -> str:
    content = Content(graph, passages, {}, len(graph))
    return html(content, scenes_of(graph, *focus), Words(title, title), load_schema(), load_style(), lang)


@dataclass
class Opened:
    """A page in the browser, what it asked the network for, and what went wrong in it."""

    page: Any
    asked: list[str] = field(default_factory=list)
    wrong: list[str] = field(default_factory=list)

    def search(self, text: str) -> list[str]:
        """Type into the search box; the names offered."""
        box = self.page.locator("#find .ts-control input")
        box.click()
        box.fill("")
        box.type(text)
        self.page.wait_for_function("document.querySelectorAll('#find .ts-dropdown .option, #find .no-results').length")
        self.page.wait_for_timeout(200)
        return list(self.page.locator("#find .ts-dropdown .option b").all_inner_texts())

    def click_card(self, node: str) -> None:
        """Click a card on the canvas where it is drawn."""
        at = self.page.evaluate(
            """(id) => { const c = S.scene.byId.get(S.graph.byId.get(id)), p = net.canvasToDOM({ x: c.x, y: c.y });
            const box = document.getElementById("map").getBoundingClientRect(); return [box.x + p.x, box.y + p.y]; }""",
            node,
        )
        self.page.mouse.click(*at)

    @property
    def panel(self) -> str:
        return str(self.page.locator("#panel").inner_text())

    def shown(self) -> list[str]:
        """The ids of the cards that are drawn now."""
        return list(self.page.evaluate("visible().cards.map((c) => node(c.id).id)"))


@contextmanager
def opened(browser: Any, file: Path, address: str = "", script: str = "", **context: Any) -> Iterator[Opened]:
    """A file:// page with every request aborted and counted; errors and policy violations are kept."""
    held = browser.new_context(viewport={"width": 1440, "height": 900}, **context)
    page = held.new_page()
    out = Opened(page)
    own = file.as_uri()

    def decide(route: Any) -> None:
        if route.request.url.split("#")[0] == own:
            route.continue_()
        else:
            out.asked.append(route.request.url)
            route.abort()

    def close(dialog: Any) -> None:
        out.wrong.append("dialog " + dialog.message)
        dialog.dismiss()

    page.route("**/*", decide)
    page.on("pageerror", lambda error: out.wrong.append(str(error)))
    page.on("console", lambda m: out.wrong.append(m.text) if m.type in ("error", "warning") else None)
    page.on("dialog", close)
    if script:
        page.add_init_script(script)
    try:
        page.goto(own + address)
        page.wait_for_selector("html[data-ready]", timeout=60000)
        yield out
    finally:
        held.close()


class Outline(HTMLParser):
    """Scripts, styles, the policy, and everything that could load something."""

    def __init__(self) -> None:
        super().__init__()
        self.loads: list[str] = []
        self.policy, self.lang, self.title = "", "", ""
        self._open = ""
        self.blocks: list[tuple[str, str]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        self._open = tag if given.get("type") is None else ""
        self.loads += [str(given[key]) for key in ("src", "href", "srcset") if given.get(key)]
        self.lang = given.get("lang") or self.lang if tag == "html" else self.lang
        if given.get("http-equiv") == "Content-Security-Policy":
            self.policy = str(given["content"])
        assert not [key for key in given if key.startswith("on") or key == "style"], (tag, given)

    def handle_data(self, data: str) -> None:
        if self._open in ("script", "style"):
            self.blocks.append((self._open, data))
        elif self._open == "title":
            self.title += data

    def handle_endtag(self, tag: str) -> None:
        self._open = ""


def outline(page: str) -> Outline:
    """What a page says of itself, and all that it could load."""
    found = Outline()
    found.feed(page)
    return found
