"""What is drawn: the overview of the chain, or the file of one node. Facts are folded where they would be too many.

A *card* is a node that is drawn. A *fact* (a duty, a figure, an activity …) that is no card runs as a thread through
the cards that it touches, column by column: law → procedure → role → body → work area. Threads between the same two
cards are one link with a count.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace

from ontology.model import Graph
from ontology.schema import Schema
from ontology.words import Words
from viz import layout
from viz.about import facts_about, fillers
from viz.cards import Card, card_of, text_of
from viz.style import Style
from viz.threads import Link, Threads
from viz.web import Folding, Web

COLUMN_CAP = 48
FACT_CARDS = 40
HUB = 4  # links past a column that one card may have drawn
NARROW, WIDE = 126.0, 178.0
GAP = 54.0  # between columns


@dataclass(frozen=True, slots=True)
class Head:
    """A column's title, its x, and how many entities of its classes are not drawn."""

    title: Words
    x: float
    left_out: int


@dataclass(frozen=True, slots=True)
class Scene:
    """A finished picture in one language; `carriers` says in which card a node that is none is folded."""

    cards: tuple[Card, ...]
    links: tuple[Link, ...]
    heads: tuple[Head, ...]
    carriers: dict[str, str]
    crossings: int
    focus: tuple[str, ...] = ()


def overview(graph: Graph, schema: Schema, style: Style) -> dict[str, Scene]:
    """The chain of the whole graph by language: at most COLUMN_CAP cards a column, those with most facts first."""
    web = Web(graph)
    candidates = set(web.of(style.overview))
    facts = web.of(style.facts)
    draft = Threads(web, candidates, facts, schema, style)
    joined = {end for link in draft.links.values() for end in (link.source, link.target)}
    kept = [c for c in candidates if c in joined or c in draft.facts_of or web.kind(c) in style.always]
    cards, left_out = _capped(kept, candidates, draft, style)
    return _finish(Threads(web, cards, facts, schema, style), left_out)


def _capped(kept: Sequence[str], candidates: set[str], draft: Threads, style: Style) -> tuple[set[str], Counter[int]]:
    """The most telling cards of each column, and the number left out by column."""
    weight = _weights(draft)
    columns: dict[int, list[str]] = {}
    for card in sorted(kept, key=lambda card: (-weight[card], card)):
        columns.setdefault(style.column(draft.web.kind(card)), []).append(card)
    cards = {card for column in columns.values() for card in column[:COLUMN_CAP]}
    return cards, Counter(style.column(draft.web.kind(card)) for card in candidates - cards)


def _weights(draft: Threads) -> Counter[str]:
    """How much each card tells: its facts and its links."""
    weight = Counter({card: len(facts) for card, facts in draft.facts_of.items()})
    for link in draft.links.values():
        weight.update((link.source, link.target))
    return weight


def dossier(graph: Graph, focus: Sequence[str], schema: Schema, style: Style) -> dict[str, Scene]:
    """The file of some nodes by language: their facts, and every card that these touch; many facts become threads."""
    web = Web(graph)
    bases = set(web.of(style.overview)) | set(focus)
    folding = Folding(web, bases, style)
    facts = facts_about(web, folding, focus, style)
    cards = {node for node in focus if node in web.entities}
    for fact in sorted(facts):
        cards.update(folding.touched(fact))
    for node in focus:
        cards |= {a.other for a in web.arcs(node) if a.relation.kind not in style.weak and a.other in bases}
    if len(facts) <= FACT_CARDS:
        cards |= facts
    cards |= fillers(web, cards, focus, str(style.chain["filled"]))
    draft = Threads(web, cards, sorted(facts), schema, style)
    kept, left_out = _capped_focus(draft, set(focus), style)
    built = draft if kept == cards else Threads(web, kept, sorted(facts), schema, style)
    return _finish(built, left_out, tuple(focus))


def _capped_focus(draft: Threads, focus: set[str], style: Style) -> tuple[set[str], Counter[int]]:
    """At most COLUMN_CAP cards a column, the focus among them and those that tell most."""
    web, weight = draft.web, _weights(draft)
    out, left_out = focus & draft.cards, Counter[int]()
    room = Counter(style.column(web.kind(card)) for card in out)
    for card in sorted(draft.cards - out, key=lambda card: (-weight[card], card)):
        column = style.column(web.kind(card))
        if room[column] < COLUMN_CAP:
            room[column] += 1
            out.add(card)
        else:
            left_out[column] += 1
    return out, left_out


def _finish(built: Threads, left_out: Counter[int], focus: tuple[str, ...] = ()) -> dict[str, Scene]:
    return {lang: _scene(built, left_out, focus, lang) for lang in ("zh", "en")}


def _scene(built: Threads, left_out: Counter[int], focus: tuple[str, ...], lang: str) -> Scene:
    """Give every card its text, size and place."""
    style, web = built.style, built.web
    column_of = {card: style.column(web.kind(card)) for card in sorted(built.cards)}
    used = sorted(set(column_of.values()))
    texts = {card: text_of(built, card, lang) for card in column_of}
    widths = {n: max(texts[card].need() for card in texts if column_of[card] == n) for n in used}
    cards = [
        card_of(built, card, used.index(n), texts[card], min(max(widths[n], NARROW), WIDE))
        for card, n in column_of.items()
    ]
    links = [built.links[key] for key in sorted(built.links)]
    quiet = _quiet(links, {card.id: card.column for card in cards})
    boxes = [layout.Box(card.id, card.column, card.width, card.height) for card in cards]
    weights = [
        (link.source, link.target, 1.0 + min(len(link.facts), 6) / 3)
        for link, hidden in zip(links, quiet, strict=True)
        if not hidden
    ]
    placed = layout.place(boxes, weights, GAP, frozenset(focus))
    at = tuple(replace(card, x=placed.centres[card.id][0], y=placed.centres[card.id][1]) for card in cards)
    routed = tuple(
        replace(link, quiet=hidden, waypoints=placed.waypoints.get((link.source, link.target), []))
        for link, hidden in zip(links, quiet, strict=True)
    )
    heads = tuple(Head(style.columns[n].title, x, left_out[n]) for n, x in zip(used, placed.columns, strict=True))
    carriers = {n: card for n in web.entities if n not in built.cards and (card := built.folding.card(n))}
    return Scene(at, routed, heads, carriers, placed.crossings, focus)


def _quiet(links: Sequence[Link], column: dict[str, int]) -> list[bool]:
    """Links past a column at a card that has many of them: a body that does everything would cover the picture."""
    past = [abs(column[link.source] - column[link.target]) > 1 for link in links]
    count = Counter(end for link, far in zip(links, past, strict=True) if far for end in (link.source, link.target))
    return [far and max(count[link.source], count[link.target]) > HUB for link, far in zip(links, past, strict=True)]
