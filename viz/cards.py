"""The cards of a picture: what stands on each, and how much room that takes."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from ontology.model import Entity
from viz import label
from viz.style import Style, load_words
from viz.threads import Threads
from viz.web import Web

FONT, SMALL, LINE, SUBLINE, PAD = 15.0, 12.0, 19.0, 16.0, 6.0
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


@dataclass(frozen=True, slots=True)
class Text:
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


def text_of(built: Threads, node: str, lang: str) -> Text:
    """A card's texts in one language."""
    entity = built.web.entities[node]
    count = _duties(built, node) or len(built.facts_of.get(node, ()))
    return Text(
        built.web.names(node, built.style)[lang], label.figure(entity.properties), _sub(built, entity, lang), count
    )


def card_of(built: Threads, node: str, column: int, text: Text, width: float) -> Card:
    """The card of a node with its texts wrapped to a width; it has no place yet."""
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


def _gap(built: Threads, entity: Entity) -> bool:
    """Whether this is a role that one body should fill, that bears duties, and that nobody is said to fill."""
    if entity.properties.get("assignment") != "standing" or not _duties(built, entity.id):
        return False
    filled = str(built.style.chain["filled"])
    return not any(arc.relation.kind == filled for arc in built.web.arcs(entity.id))


def _duties(built: Threads, node: str) -> int:
    """Duties of the picture at a card, threaded or drawn: in the file of a law those of this law alone."""
    return sum(built.web.kind(fact) in built.style.duties for fact in built.facts_of.get(node, ()))


def _sub(built: Threads, entity: Entity, lang: str) -> list[str]:
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


def _since(built: Threads, entity: Entity) -> list[str]:
    """From when the latest loaded version is in force."""
    below = (built.web.entities[a.other].properties for a in built.web.arcs(entity.id) if a.outgoing)
    return sorted(str(found["valid_from"]) for found in below if "valid_from" in found)[-1:]


def _figures(built: Threads, entity: Entity, lang: str) -> list[str]:
    """The first of a card's figures: its name and its value."""
    found = [f for f in built.facts_of.get(entity.id, ()) if built.web.kind(f) in built.style.figures]
    return [
        text
        for one in found[:1]
        for text in (built.web.names(one, built.style)[lang], label.figure(built.web.entities[one].properties))
    ]


def _context(built: Threads, entity: Entity, lang: str) -> list[str]:
    """Where a duty stands (article), or the place, modality and period of a fact; the place where the picture has several."""
    codes = load_words()["codes"]
    parts = under(built.web, entity.id, built.style)[-1:]
    if len(built.places) > 1 and (place := built.place(entity.id)):
        parts.append(built.web.names(place, built.style)[lang])
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
