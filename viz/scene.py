"""What is drawn: the overview of the chain, or the file of one node. Facts are folded where they would be too many.

A *card* is a node that is drawn. A *fact* (a duty, a figure, an activity …) that is no card runs as a thread through
the cards that it touches, column by column: law → procedure → role → body → work area. Threads between the same two
cards are one link with a count.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise, product

from ontology.model import Entity, Graph
from ontology.schema import Schema
from ontology.words import Words
from viz import label, layout
from viz.about import facts_about, fillers
from viz.style import Style, load_words
from viz.web import Folding, Web

COLUMN_CAP = 48
FACT_CARDS = 40
HUB = 4  # links past a column that one card may have drawn
FONT, SMALL, LINE, SUBLINE, PAD = 15.0, 12.0, 19.0, 16.0, 6.0
NARROW, WIDE = 126.0, 178.0
GAP = 54.0  # between columns
CHIP = 26.0  # the class mark at the left of a card
BADGE = 26.0  # the number of folded facts at its right


@dataclass(frozen=True, slots=True)
class Card:
    """A node as drawn: its lines, a small second text, the number of its facts, and its box (centre, size)."""

    id: str
    kind: str
    column: int
    lines: tuple[str, ...]
    sub: tuple[str, ...]
    count: int
    gap: bool
    width: float
    height: float
    x: float = 0.0
    y: float = 0.0


@dataclass(slots=True)
class Link:
    """What joins two cards: relations of the graph (kinds), and facts that run through both.

    A quiet link is drawn only while one of its ends is selected.
    """

    source: str
    target: str
    kinds: set[str] = field(default_factory=set)
    facts: set[str] = field(default_factory=set)
    quiet: bool = False
    waypoints: list[tuple[float, float]] = field(default_factory=list)


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


class _Builder:
    """Cards and links of one picture, before they have a place."""

    def __init__(self, web: Web, cards: set[str], facts: Iterable[str], schema: Schema, style: Style) -> None:
        self.web, self.schema, self.style = web, schema, style
        self.cards, self.folding = cards, Folding(web, cards, style)
        self.links: dict[tuple[str, str], Link] = {}
        self.facts_of: dict[str, list[str]] = {}
        for fact in facts:
            self._thread(fact)
        self._relations()

    def _link(self, source: str, target: str) -> Link:
        key = (target, source) if (target, source) in self.links else (source, target)
        return self.links.setdefault(key, Link(*key))

    def _thread(self, fact: str) -> None:
        """Run a fact through its cards, each column to the next one; a fact that is a card has a place of its own."""
        columns: dict[int, list[str]] = {}
        for card in self.folding.touched(fact):
            columns.setdefault(self.column(card), []).append(card)
            self.facts_of.setdefault(card, []).append(fact)
        drawn = fact in self.cards
        stages = [columns[number] for number in sorted(columns) if not drawn or number != self.column(fact)]
        if drawn:
            stages.insert(sum(number < self.column(fact) for number in columns), [fact])
        for left, right in pairwise(stages):
            for source, target in product(left, right):
                if fact in (source, target):
                    self._link(source, target).kinds |= self._kinds(fact, target if source == fact else source)
                else:
                    self._link(source, target).facts.add(fact)

    def _kinds(self, fact: str, card: str) -> set[str]:
        """The relations by which a fact touches a card."""
        return {
            arc.relation.kind
            for arc in self.web.arcs(fact)
            if arc.relation.kind not in self.style.weak and self._end(arc.other) == card
        }

    def column(self, node: str) -> int:
        return self.style.column(self.web.kind(node))

    def _relations(self) -> None:
        """Relations of cards: between two of them, or with what is folded into another and is no fact."""
        facts = self.style.facts
        for relation in self.web.relations:
            ends = (relation.source, relation.target)
            if relation.kind in self.style.weak or not self.cards.intersection(ends):
                continue
            # A fact's relations are its thread; two facts have nothing but this one.
            if sum(self.web.kind(end) in facts for end in ends) == 1:
                continue
            source, target = self._end(ends[0]), self._end(ends[1])
            if source is not None and target is not None and source != target:
                self._link(source, target).kinds.add(relation.kind)

    def _end(self, node: str) -> str | None:
        if node not in self.cards and self.web.kind(node) in self.style.facts:
            return None
        return self.folding.card(node)


def overview(graph: Graph, schema: Schema, style: Style) -> dict[str, Scene]:
    """The chain of the whole graph by language: at most COLUMN_CAP cards a column, those with most facts first."""
    web = Web(graph)
    candidates = set(web.of(style.overview))
    facts = web.of(style.facts)
    draft = _Builder(web, candidates, facts, schema, style)
    joined = {end for link in draft.links.values() for end in (link.source, link.target)}
    kept = [c for c in candidates if c in joined or c in draft.facts_of or web.kind(c) in style.always]
    cards, left_out = _capped(kept, candidates, draft, style)
    return _finish(_Builder(web, cards, facts, schema, style), left_out)


def _capped(kept: Sequence[str], candidates: set[str], draft: _Builder, style: Style) -> tuple[set[str], Counter[int]]:
    """The most telling cards of each column, and the number left out by column."""
    weight = _weights(draft)
    columns: dict[int, list[str]] = {}
    for card in sorted(kept, key=lambda card: (-weight[card], card)):
        columns.setdefault(style.column(draft.web.kind(card)), []).append(card)
    cards = {card for column in columns.values() for card in column[:COLUMN_CAP]}
    return cards, Counter(style.column(draft.web.kind(card)) for card in candidates - cards)


def _weights(draft: _Builder) -> Counter[str]:
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
    draft = _Builder(web, cards, sorted(facts), schema, style)
    kept, left_out = _capped_focus(draft, set(focus), style)
    built = draft if kept == cards else _Builder(web, kept, sorted(facts), schema, style)
    return _finish(built, left_out, tuple(focus))


def _capped_focus(draft: _Builder, focus: set[str], style: Style) -> tuple[set[str], Counter[int]]:
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


def _finish(built: _Builder, left_out: Counter[int], focus: tuple[str, ...] = ()) -> dict[str, Scene]:
    return {lang: _scene(built, left_out, focus, lang) for lang in ("zh", "en")}


def _scene(built: _Builder, left_out: Counter[int], focus: tuple[str, ...], lang: str) -> Scene:
    """Give every card its text, size and place."""
    style, web = built.style, built.web
    column_of = {card: style.column(web.kind(card)) for card in sorted(built.cards)}
    used = sorted(set(column_of.values()))
    texts = {card: _text(built, card, lang) for card in column_of}
    widths = {n: max(texts[card].need() for card in texts if column_of[card] == n) for n in used}
    cards = [
        _card(built, card, used.index(n), texts[card], min(max(widths[n], NARROW), WIDE))
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


@dataclass(frozen=True, slots=True)
class _Text:
    """A card's texts before they are wrapped."""

    name: str
    figure: str
    sub: list[str]
    count: int

    def need(self) -> float:
        """The width that shows the name on two lines, and the parts of the second text on one each."""
        chrome = CHIP + 2 * PAD + (BADGE if self.count else 0)
        size = label.width(self.name)
        return max(
            chrome + FONT * (label.longest_word(self.name) + 0.2),
            chrome + FONT * (size + 0.3 if size <= 9 else size / 2 + 1.2),
            CHIP + 2 * PAD + SMALL * (max((label.width(part) for part in self.sub), default=0.0) + 0.5),
        )


def _text(built: _Builder, node: str, lang: str) -> _Text:
    entity = built.web.entities[node]
    count = _duties(built, node) or len(built.facts_of.get(node, ()))
    return _Text(
        built.web.names(node, built.style)[lang], label.figure(entity.properties), _sub(built, entity, lang), count
    )


def _card(built: _Builder, node: str, column: int, text: _Text, width: float) -> Card:
    entity = built.web.entities[node]
    inner = width - CHIP - 2 * PAD
    room = (inner - (BADGE if text.count else 0)) / FONT
    lines = label.wrap(text.name, room, 3 if not text.figure else 2)
    if text.figure and (len(lines) > 1 or label.width(f"{lines[0]} {text.figure}") > room):
        lines.append(label.wrap(text.figure, room, 1)[0])
    elif text.figure:
        lines[0] += f" {text.figure}"
    sub = label.joined(text.sub, inner / SMALL, 3)
    height = 2 * PAD + len(lines) * LINE + len(sub) * SUBLINE
    return Card(node, entity.kind, column, tuple(lines), tuple(sub), text.count, _gap(built, entity), width, height)


def _gap(built: _Builder, entity: Entity) -> bool:
    """Whether this is a role that one body should fill, that bears duties, and that nobody is said to fill."""
    if entity.properties.get("assignment") != "standing" or not _duties(built, entity.id):
        return False
    filled = str(built.style.chain["filled"])
    return not any(arc.relation.kind == filled for arc in built.web.arcs(entity.id))


def _duties(built: _Builder, node: str) -> int:
    """Duties of the picture at a card, threaded or drawn: in the file of a law those of this law alone."""
    return sum(built.web.kind(fact) in built.style.duties for fact in built.facts_of.get(node, ()))


def _sub(built: _Builder, entity: Entity, lang: str) -> list[str]:
    """The parts of a card's second text: since when, a gap, the first figure, what is not stated or not solved."""
    if entity.kind in built.style.facts or entity.kind not in built.style.overview:
        return _context(built, entity, lang)
    words = load_words()["card"]
    parts = [words["from"].filled(date=date)[lang] for date in _since(built, entity)]
    if _gap(built, entity):
        parts.append(words["not_stated"][lang])
    parts += _figures(built, entity, lang)
    counted = Counter(built.web.kind(f) for f in built.facts_of.get(entity.id, ()))
    for kind in sorted(set(counted) & built.style.noted):
        cls = built.schema.of(kind)
        named = cls.label_en if lang == "en" else cls.label
        parts.append(words["facts"].filled(n=counted[kind], label=named)[lang])
    return parts


def _since(built: _Builder, entity: Entity) -> list[str]:
    """From when the latest loaded version is in force."""
    below = (built.web.entities[a.other].properties for a in built.web.arcs(entity.id) if a.outgoing)
    return sorted(str(found["valid_from"]) for found in below if "valid_from" in found)[-1:]


def _figures(built: _Builder, entity: Entity, lang: str) -> list[str]:
    """The first of a card's figures: its name and its value."""
    found = [f for f in built.facts_of.get(entity.id, ()) if built.web.kind(f) in built.style.figures]
    return [
        text
        for one in found[:1]
        for text in (built.web.names(one, built.style)[lang], label.figure(built.web.entities[one].properties))
    ]


def _context(built: _Builder, entity: Entity, lang: str) -> list[str]:
    """Where a duty stands (article), or the modality and period of a fact."""
    codes = load_words()["codes"]
    parts = under(built.web, entity.id, built.style)[-1:]
    for key in ("modality", "period"):
        if key in entity.properties:
            value = str(entity.properties[key])
            parts.append(codes[value][lang] if value in codes else value)
    return parts


def under(web: Web, node: str, style: Style) -> list[str]:
    """What a duty or provision stands under, outermost first: the work's name, then its nearest provision's citation."""
    out: list[str] = []
    seen = {node}
    while True:
        above = next((a.other for a in web.arcs(node) if not a.outgoing and a.relation.kind in style.under), None)
        if above is None or above in seen:
            break
        seen.add(above)
        out.append(above)
        node = above
    if not out:
        return []
    work = label.name(web.entities[out[-1]]).zh
    return [work, label.name(web.entities[out[0]]).zh] if len(out) > 1 else [work]
