"""The page: one HTML file, written through pyvis with our own template and coordinates.

pyvis brings vis-network and tom-select in its package data; they are put into the file, so that it asks the network
for nothing. Its own output methods are not used: they load from content networks, write in the locale's encoding, and
turn a tooltip that holds the word "href" into markup. Here no node has a tooltip, and every text reaches the page as
JSON in a data block and the screen as text. A content security policy allows the page's own scripts, by hash, and
nothing else.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from pathlib import Path

import pyvis
from markupsafe import Markup
from pyvis.network import Network

from ontology.schema import Schema
from ontology.words import Words
from viz.cards import Card
from viz.files import environment, hashed, inline, page_text
from viz.payload import Content, packed
from viz.scene import Scene
from viz.style import Style, load_words

VENDORED = Path(pyvis.__file__).parent / "templates" / "lib"
SCRIPTS = ("unpack", "graph", "draw", "map", "explore", "panel", "search", "save", "main")
OPTIONS = {
    "autoResize": False,
    "physics": {"enabled": False},
    "layout": {"improvedLayout": False},
    "interaction": {
        "hover": True,
        "dragNodes": False,
        "selectConnectedEdges": False,
        "hoverConnectedEdges": False,
        "selectable": True,
        "zoomSpeed": 0.6,
        "keyboard": {"enabled": False},
    },
    "nodes": {"shape": "custom", "chosen": False},
}


class LegalNetwork(Network):  # type: ignore[misc]
    """A pyvis network that renders our page: cards are nodes with a place, links carry relations and facts."""

    def __init__(self, scenes: Mapping[str, Scene], number: Mapping[str, int], kinds: Sequence[str]) -> None:
        super().__init__(directed=True, cdn_resources="in_line")
        self.path = "page.html"
        self.templateEnv = environment()
        self.set_options(json.dumps(OPTIONS))
        self._cards(scenes, number)
        self._links(scenes, number, kinds)

    def _cards(self, scenes: Mapping[str, Scene], number: Mapping[str, int]) -> None:
        english = {card.id: card for card in scenes["en"].cards}
        for card in scenes["zh"].cards:
            both = {"zh": _box(card), "en": _box(english[card.id])}
            self.add_node(number[card.id], label=" ", shape="custom", count=card.count, gap=card.gap, **both)

    def _links(self, scenes: Mapping[str, Scene], number: Mapping[str, int], kinds: Sequence[str]) -> None:
        for zh, en in zip(scenes["zh"].links, scenes["en"].links, strict=True):
            # Of a large graph the page has a part.
            facts = [number[fact] for fact in sorted(zh.facts) if fact in number]
            self.add_edge(
                number[zh.source],
                number[zh.target],
                quiet=zh.quiet,
                arrow=not zh.facts,
                facts=facts,
                kinds=sorted(kinds.index(kind) for kind in zh.kinds),
                zh=zh.waypoints,
                en=en.waypoints,
            )

    def page(self, **given: object) -> str:
        """The finished HTML; what the template needs besides nodes and edges is given by name."""
        self.templateEnv.globals.update(given)
        return str(self.generate_html())


def _box(card: Card) -> dict[str, object]:
    return {
        "lines": list(card.lines),
        "sub": list(card.sub),
        "x": card.x,
        "y": card.y,
        "w": card.width,
        "h": card.height,
    }


def _heads(scene: Scene) -> list[dict[str, object]]:
    widths = {card.x: card.width for card in scene.cards}
    return [
        {"title": head.title.json(), "x": head.x, "w": widths.get(head.x, 150.0), "left": head.left_out}
        for head in scene.heads
    ]


def _scripts() -> list[str]:
    vendored = [
        inline(VENDORED / "vis-9.1.2" / "vis-network.min.js"),
        inline(VENDORED / "tom-select" / "tom-select.complete.min.js"),
    ]
    return [*vendored, "\n".join(page_text(f"{name}.js") for name in SCRIPTS)]


def _styles() -> str:
    return inline(VENDORED / "tom-select" / "tom-select.css") + "\n" + page_text("page.css")


def _policy(scripts: list[str], css: str) -> str:
    return "; ".join(
        [
            "default-src 'none'",
            "script-src " + " ".join(hashed(script) for script in scripts),
            "style-src " + hashed(css),
            "img-src data: blob:",
            "base-uri 'none'",
            "form-action 'none'",
        ]
    )


def html(
    content: Content, scenes: Mapping[str, Scene], title: Words, schema: Schema, style: Style, lang: str = "zh"
) -> str:
    """The page as text; the same content gives the same bytes."""
    graph, number = packed(content, scenes, schema, style)
    scripts, css = _scripts(), _styles()
    words = load_words()["page"]
    return LegalNetwork(scenes, number, list(schema.relations)).page(
        lang=lang,
        title=title,
        words=words,
        texts={name: pair.json() for name, pair in words.items()},
        heads={key: _heads(scene) for key, scene in scenes.items()},
        graph=graph,
        scripts=[Markup(script) for script in scripts],  # our own and vendored files
        css=Markup(css),
        policy=Markup(_policy(scripts, css)),
    )
