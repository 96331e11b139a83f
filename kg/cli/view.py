"""`kg view`: the graph, or the file of one node, as a page to look at."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import click

from kg.cli.complete import node_names
from kg.cli.context import command_options, emit, opened, said
from ontology.words import CONTROL

if TYPE_CHECKING:
    from kg.stores import Store
    from ontology.model import Graph
    from ontology.schema import Schema
    from ontology.words import Words

LIMIT = 20000  # entities in one page; a larger graph gives those nearest to the picture
DEFAULT_FILE = "kg-view.html"
_RESERVED = re.compile(r"(?:con|prn|aux|nul|(?:com|lpt)\d)(?:\..*)?", re.IGNORECASE)  # devices of Windows


@click.command(name="view")
@click.argument("name", required=False, shell_complete=node_names)
@click.option(
    "-o",
    "--output",
    metavar="FILE",
    help=f"写入文件,- 为标准输出 / FILE, - is stdout. [default: {DEFAULT_FILE} / NAME.html]",
)
@command_options
def command(name: str | None, output: str | None, place: str, lang: str) -> None:
    """生成一个离线网页:全图总览,或者 NAME(机构、职责、法规、程序、指标……)的档案。

    Write one HTML file that asks the network for nothing: an overview, or the file of NAME. Open it in any browser.

    \b
    例 / Examples:
      kg view
      kg view 峨山县人民政府 -o 县政府.html
    """
    from ontology.schema import load_schema

    schema = load_schema()
    with opened(place) as store:
        meant = _meant(store, name, schema) if name else {}
        graph, total, sketched = _graph(store, meant, schema)
        if not name and not _has_facts(graph):
            empty = "图谱中还没有事实,先用 `kg build` 读入来源", "no facts yet; load sources with `kg build`"
            click.echo(said(lang, *empty), err=True)
        focus = _focus(name, meant, graph, schema) if name else []
        page = render(store, graph, _with_bodies(graph, focus), schema, lang, total, sketched=sketched, named=focus)
    emit(page, output or _file(name), lang)


def _has_facts(graph: Graph) -> bool:
    from viz.style import load_style

    return any(entity.kind in load_style().facts for entity in graph.entities)


def _meant(store: Store, name: str, schema: Schema) -> dict[str, str]:
    """The nodes of a name, each with its class."""
    from kg.find import find

    return {node.id: node.kind for node in find(store, name, schema)}


def _graph(store: Store, meant: dict[str, str], schema: Schema) -> tuple[Graph, int, bool]:
    """What a page draws from, how many nodes the store holds, and whether it is a sketch.

    All of a small store; of a large one what is near the nodes meant, or a sketch of all where none is meant.
    """
    from kg.near import near, size
    from kg.picture import BULKY, preferred, sketch, whole
    from viz.style import load_style

    total, style = size(store, schema, BULKY), load_style()
    centre = {node: kind for node, kind in meant.items() if kind not in BULKY}
    if centre and total > LIMIT:
        return preferred(near(store, schema, centre, LIMIT, style.weak)), total, False
    if total > LIMIT:
        graph = preferred(sketch(store, schema, BULKY, style.bare))
        return graph, len(graph), True
    graph = preferred(whole(store, schema, BULKY))
    return graph, len(graph), False


def _focus(name: str, meant: dict[str, str], graph: Graph, schema: Schema) -> list[str]:
    """The nodes meant, as far as a page shows them; raises NotFound where it shows none of them.

    A metric, body or law comes without the facts that are called by the same name: these stand in its file anyway."""
    from ontology.errors import NotFound
    from viz.style import load_style

    shown = [one for one in meant if one in graph]
    if not shown:
        raise NotFound(f"{name!r} is not shown on pages", mend="`kg show` has its card")
    shared = [one for one in shown if schema.of(meant[one]).ownership == "shared"]
    column = load_style().column
    return sorted(shared or shown, key=lambda one: column(meant[one]))


def _with_bodies(graph: Graph, focus: list[str]) -> list[str]:
    """The file of a place is that of its bodies as well: of itself a place tells nothing but where it lies."""
    places = {one for one in focus if (held := graph.get(one)) is not None and held.kind == "Jurisdiction"}
    bodies = sorted(r.source for r in graph.relations if r.kind == "IN" and r.target in places)
    return list(dict.fromkeys([*focus, *bodies]))


def _file(name: str | None) -> str:
    """A file name from what was asked for, without characters that a system refuses."""
    safe = re.sub(r'[\\/:*?"<>|\s\x00-\x1f]+', "-", CONTROL.sub("", name or "")).strip("-.")[:60]
    safe = f"_{safe}" if _RESERVED.fullmatch(safe) else safe
    return f"./{safe}.html" if safe else f"./{DEFAULT_FILE}"


def render(
    store: Store, graph: Graph, focus: list[str], schema: Schema, lang: str, total: int = 0, *, sketched: bool = False,
    named: list[str] | None = None,
) -> str:  # fmt: skip
    """The page of a graph: its overview, or the file of the nodes in focus; `total` where the store holds more, `named`
    those of the focus that give the page its title. What a page holds of a sketch is read from the store again."""
    from kg.near import part
    from kg.picture import passages, titled
    from queries.catalogue import words
    from viz.network import html
    from viz.payload import Content
    from viz.scene import dossier, overview
    from viz.style import load_style

    style = load_style()
    scenes = dossier(graph, focus, schema, style) if focus else overview(graph, schema, style)
    total, graph = max(total, len(graph)), _nearest(graph, [card.id for card in scenes["zh"].cards])
    if sketched:
        graph = part(store, {entity.id: entity.kind for entity in graph.entities})
    content = Content(titled(store, graph), passages(store, graph), words(), total)
    return html(content, scenes, _title(graph, named or focus), schema, style, lang)


def _nearest(graph: Graph, cards: list[str]) -> Graph:
    """The part of a large graph that goes into the page."""
    from ontology.model import Graph as Part
    from viz.style import load_style
    from viz.web import Web

    if len(graph) <= LIMIT:
        return graph
    kept = Web(graph).nearest(cards, LIMIT, load_style().weak)
    part = Part(entity for entity in graph.entities if entity.id in kept)
    for relation in graph.relations:
        if relation.source in kept and relation.target in kept:
            part.relate(relation)
    return part


def _title(graph: Graph, focus: list[str]) -> Words:
    from ontology.words import Words
    from viz.label import clean

    names = dict.fromkeys(clean(held.name) for node in focus if (held := graph.get(node)) is not None)
    if names:
        name = "、".join(names)
        return Words(f"{name} · 法治政府知识图谱", f"{name} · Legal governance graph")
    return Words("法治政府知识图谱:法规—职责—角色—机构—数据", "Legal governance graph: law, duty, role, body, figures")
