"""The threads of a picture: facts run through the cards that they touch, column by column; relations join cards."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cached_property
from itertools import pairwise, product

from ontology.schema import Schema
from viz.style import Step, Style
from viz.web import Folding, Web


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


class Threads:
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

    def place(self, fact: str) -> str:
        """The place that the report of a fact covers, "" where none is known."""
        told, covers = (Step(str(self.style.chain[key]), True) for key in ("told", "covers"))
        return next((place for report in self.web.over(fact, told) for place in self.web.over(report, covers)), "")

    @cached_property
    def places(self) -> frozenset[str]:
        """The places of the facts that are cards."""
        facts = (card for card in self.cards if self.web.kind(card) in self.style.facts)
        return frozenset(place for fact in facts if (place := self.place(fact)))

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
