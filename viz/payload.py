"""The graph behind a picture, packed: JSON, deflated, base64. The page unpacks it and shows it as text only."""

from __future__ import annotations

import base64
import json
import zlib
from collections.abc import Mapping
from dataclasses import dataclass

from ontology.model import Evidence, Graph, Value
from ontology.schema import Schema
from ontology.words import Words, whole
from viz import label
from viz.bound import Bound
from viz.cards import under
from viz.scene import Scene
from viz.style import Style, load_words
from viz.web import Web


@dataclass(frozen=True, slots=True)
class Passage:
    """The words behind a piece of evidence with what stands around them; `quote` is None where no text is loaded."""

    title: str
    quote: str | None = None
    before: str = ""
    after: str = ""


@dataclass(frozen=True, slots=True)
class Content:
    """What a page is made of: the graph, the words behind its evidence, and the words for its codes."""

    graph: Graph
    passages: Mapping[Evidence, Passage]
    codes: Mapping[str, Words]
    total: int  # entities of the whole store, where the graph is only a part of it


class _Packer:
    """Numbers for classes, kinds, nodes, documents and quotes."""

    def __init__(self, content: Content, schema: Schema, style: Style) -> None:
        self.content, self.schema, self.style = content, schema, style
        self.web = Web(content.graph)
        self.number = {node: i for i, node in enumerate(self.web.entities)}
        self.classes = sorted({entity.kind for entity in self.web.entities.values()})
        self.kinds = list(schema.relations)
        self.documents: dict[str, int] = {}
        self.titles: list[list[str]] = []
        self.quotes: dict[Evidence, int] = {}
        self.quoted: list[list[object]] = []

    def evidence(self, given: tuple[Evidence, ...]) -> list[int]:
        return [self.quote(one) for one in given]

    def quote(self, one: Evidence) -> int:
        if one not in self.quotes:
            passage = self.content.passages.get(one, Passage(""))
            if one.document not in self.documents:
                self.documents[one.document] = len(self.titles)
                self.titles.append([one.document, passage.title])
            self.quotes[one] = len(self.quoted)
            place = [self.documents[one.document], one.start, one.end]
            self.quoted.append([*place, passage.before, passage.quote, passage.after])
        return self.quotes[one]

    def properties(self, given: Mapping[str, Value]) -> dict[str, object]:
        """Values as JSON has them; whole numbers without a decimal point. What rows are sorted by stays."""
        keep = ("order", "position", "action_start")
        return {
            name: _plain(value)
            for name, value in sorted(given.items())
            if name not in self.style.hidden or name in keep
        }

    def nodes(self) -> list[list[object]]:
        names = {node: self.web.names(node, self.style) for node in self.web.entities}
        sounds = pinyin([names[node].zh for node in self.web.entities])
        return [
            [
                self.classes.index(entity.kind),
                names[node].zh,
                "" if names[node].en == names[node].zh else names[node].en,
                sound,
                self.properties(entity.properties),
                self.evidence(entity.evidence),
                under(self.web, node, self.style),
                node,
            ]
            for (node, entity), sound in zip(self.web.entities.items(), sounds, strict=True)
        ]

    def edges(self) -> list[list[object]]:
        index = {kind: i for i, kind in enumerate(self.kinds)}
        return [
            [
                index[r.kind],
                self.number[r.source],
                self.number[r.target],
                self.properties(r.properties),
                self.evidence(r.evidence),
            ]
            for r in self.web.relations
        ]


def _plain(value: Value) -> object:
    return [whole(one) for one in value] if isinstance(value, tuple) else whole(value)


def pinyin(names: list[str]) -> list[str]:
    """The syllables of each name, separated by spaces, other scripts in lower case; empty for names without Chinese."""
    from pypinyin import lazy_pinyin

    def one(name: str) -> str:
        if not any("\u3400" <= c <= "\u9fff" for c in name):
            return ""
        parts = lazy_pinyin(name, errors=lambda rest: "".join(c for c in rest.lower() if c.isalnum()))
        return " ".join(parts).replace("ü", "v")

    known = {name: one(name) for name in dict.fromkeys(names)}
    return [known[name] for name in names]


def packed(content: Content, scenes: Mapping[str, Scene], schema: Schema, style: Style) -> tuple[str, dict[str, int]]:
    """The deflated graph in base64, and the number of each node that the scenes refer to."""
    packer = _Packer(content, schema, style)
    scene = scenes["zh"]
    nodes, edges = packer.nodes(), packer.edges()
    number = packer.number
    before, inside = label.comparators()
    bound = Bound(packer.web, style)
    data = {
        "classes": [_class(name, schema, style) for name in packer.classes],
        "kinds": [[r.name, r.label, r.label_en, int(r.name in style.weak)] for r in schema.relations.values()],
        "props": _property_labels(schema),
        "codes": {code: words.json() for code, words in {**load_words()["codes"], **content.codes}.items()},
        "columns": [column.title.json() for column in style.columns],
        "palettes": style.palettes,
        "comparators": [sorted(before), sorted(inside)],
        "chain": style.chain,
        "duties": sorted(style.duties),
        "elsewhere": {str(number[d]): sorted(number[b] for b in of) for d, of in sorted(bound.elsewhere.items())},
        "figures": sorted(style.figures),
        "measured": sorted({step.relation for step in style.named_by.values()}),
        "hidden": sorted(style.hidden),
        "nodes": nodes,
        "edges": edges,
        "docs": packer.titles,
        "quotes": packer.quoted,
        "focus": [number[node] for node in scene.focus if node in number],
        "carriers": {str(number[n]): number[card] for n, card in sorted(scene.carriers.items()) if n in number},
        "cut": [content.total, len(nodes)] if content.total > len(nodes) else None,
    }
    raw = json.dumps(data, ensure_ascii=False, separators=(",", ":"), sort_keys=True).encode("utf-8", "replace")
    return base64.b64encode(zlib.compress(raw, 9)).decode("ascii"), number


def _class(name: str, schema: Schema, style: Style) -> list[object]:
    cls = schema.of(name)
    return [name, cls.label, cls.label_en, cls.mark or cls.label[:1], style.palette(name), style.column(name)]


def _property_labels(schema: Schema) -> dict[str, list[str]]:
    nodes = (p for cls in schema.classes.values() for p in cls.properties.values())
    relations = (p for relation in schema.relations.values() for p in relation.properties.values())
    return {p.name: [p.label, p.label_en] for p in (*nodes, *relations)}
