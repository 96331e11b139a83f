"""A Graph with its neighbourhoods at hand, and the folding of nodes into the cards that stand for them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Set
from dataclasses import dataclass

from ontology.model import Entity, Graph, Relation
from ontology.words import Words
from viz import label
from viz.style import Step, Style


@dataclass(frozen=True, slots=True)
class Arc:
    """A relation as seen from one of its ends."""

    relation: Relation
    other: str
    outgoing: bool


class Web:
    """Entities by id, and the relations at each of them; relations with a missing end are left out."""

    def __init__(self, graph: Graph) -> None:
        self.entities: dict[str, Entity] = {entity.id: entity for entity in graph.entities}
        self.relations = [r for r in graph.relations if r.source in self.entities and r.target in self.entities]
        self._arcs: dict[str, list[Arc]] = {}
        for relation in self.relations:
            self._arcs.setdefault(relation.source, []).append(Arc(relation, relation.target, True))
            self._arcs.setdefault(relation.target, []).append(Arc(relation, relation.source, False))

    def arcs(self, node: str) -> list[Arc]:
        """Relations at a node, in order of (kind, source, target)."""
        return self._arcs.get(node, [])

    def over(self, node: str, step: Step) -> Iterator[str]:
        """The nodes at the other end of one step."""
        for arc in self.arcs(node):
            if arc.relation.kind == step.relation and arc.outgoing == step.outgoing:
                yield arc.other

    def kind(self, node: str) -> str:
        return self.entities[node].kind

    def of(self, kinds: Set[str]) -> list[str]:
        """The ids of all entities of some classes, sorted."""
        return [node for node, entity in self.entities.items() if entity.kind in kinds]

    def names(self, node: str, style: Style) -> Words:
        """A node's name in both languages, the English one borrowed where the style says so."""
        found = label.name(self.entities[node])
        step = style.named_by.get(self.kind(node))
        if found.en != found.zh or step is None:
            return found
        lent = [label.name(self.entities[other]) for other in self.over(node, step)]
        return Words(found.zh, next((one.en for one in lent if one.en != one.zh), found.en))

    def nearest(self, start: Iterable[str], limit: int, weak: Set[str]) -> set[str]:
        """Up to `limit` nodes, nearest first: over telling relations first, then over bookkeeping ones."""
        inside: set[str] = set()
        for leave_out in (weak, frozenset[str]()):
            wave = sorted(inside or {node for node in start if node in self.entities})
            while wave and len(inside) < limit:
                inside.update(wave[: limit - len(inside)])
                wave = sorted(
                    {a.other for n in wave for a in self.arcs(n) if a.relation.kind not in leave_out} - inside
                )
        return inside


class Folding:
    """Which card each node stands in: itself, or the first card found over the style's folds."""

    def __init__(self, web: Web, cards: Set[str], style: Style) -> None:
        self.web, self.cards, self.style = web, cards, style
        self._known: dict[str, str | None] = {}

    def card(self, node: str) -> str | None:
        """The card of a node, or None where it stands in none."""
        if node in self.cards:
            return node
        if node not in self._known:
            self._known[node] = None  # also ends a circle of folds
            self._known[node] = next(self._found(node), None)
        return self._known[node]

    def _found(self, node: str) -> Iterator[str]:
        for step in self.style.folds.get(self.web.kind(node), ()):
            for other in self.web.over(node, step):
                if (card := self.card(other)) is not None:
                    yield card

    def touched(self, fact: str) -> list[str]:
        """The cards that a fact runs through, leftmost column first."""
        found = set()
        for arc in self.web.arcs(fact):
            if arc.relation.kind not in self.style.weak and self.web.kind(arc.other) not in self.style.facts:
                card = self.card(arc.other)
                if card is not None and card != fact:
                    found.add(card)
        return sorted(found, key=lambda card: (self.style.column(self.web.kind(card)), card))
