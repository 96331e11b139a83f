"""The page: one HTML file, written through pyvis with our own template and coordinates.

pyvis brings vis-network and tom-select in its package data; they are put into the file, so that it asks the network
for nothing. Its own output methods are not used: they load from content networks, write in the locale's encoding, and
turn a tooltip that holds the word "href" into markup. Here no node has a tooltip, and every text reaches the page as
JSON in a data block and the screen as text. A content security policy allows the page's own scripts, by hash, and
nothing else.
"""

from __future__ import annotations

import base64
import hashlib
import json
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path

import pyvis
from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup
from pyvis.network import Network

from ontology.schema import Schema
from viz.payload import Content, packed
from viz.scene import Card, Scene
from viz.style import Style, Words, load_words

PAGE = Path(__file__).parent / "page"
VENDORED = Path(pyvis.__file__).parent / "templates" / "lib"
SCRIPTS = ("unpack", "graph", "draw", "map", "explore", "panel", "search", "save", "main")
OPTIONS = {
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
        self.templateEnv = Environment(loader=FileSystemLoader(PAGE), autoescape=True, undefined=StrictUndefined)
        self.templateEnv.policies["json.dumps_kwargs"] = {"ensure_ascii": False, "sort_keys": True}
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
            facts = [number[fact] for fact in sorted(zh.facts)]
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


@cache
def _text(path: Path) -> str:
    """A vendored or own file; a closing tag inside it would end its element early, so none may be there."""
    text = path.read_text(encoding="utf-8").replace("\r\n", "\n")
    assert "</script" not in text.lower() and "</style" not in text.lower(), path
    return text


def _scripts() -> list[str]:
    vendored = [
        _text(VENDORED / "vis-9.1.2" / "vis-network.min.js"),
        _text(VENDORED / "tom-select" / "tom-select.complete.min.js"),
    ]
    return [*vendored, "\n".join(_text(PAGE / f"{name}.js") for name in SCRIPTS)]


def _styles() -> str:
    return _text(VENDORED / "tom-select" / "tom-select.css") + "\n" + _text(PAGE / "page.css")


def _hashed(text: str) -> str:
    return "'sha256-" + base64.b64encode(hashlib.sha256(text.encode("utf-8")).digest()).decode("ascii") + "'"


def _policy(scripts: list[str], css: str) -> str:
    return "; ".join(
        [
            "default-src 'none'",
            "script-src " + " ".join(_hashed(script) for script in scripts),
            "style-src " + _hashed(css),
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
