"""Which bodies a duty does not bind although they fill the role that bears it: a local regulation ends at its place."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property

from ontology.levels import NATION, lies_in
from viz.style import Style
from viz.web import Web


class Bound:
    """The reach of the local regulations of a web."""

    def __init__(self, web: Web, style: Style) -> None:
        self.web, self.chain = web, style.chain
        self.under = style.under

    @cached_property
    def elsewhere(self) -> dict[str, frozenset[str]]:
        """Duty -> the bodies that fill its roles in places where its regulation is no law."""
        out: dict[str, frozenset[str]] = {}
        for work, lands in self._local():
            for duty in self._duties(work):
                bodies = frozenset(body for body in self._fillers(duty) if not self._binds(lands, body))
                if bodies:
                    out[duty] = bodies
        return out

    def _local(self) -> Iterator[tuple[str, list[str]]]:
        """The works that are of a place below the nation, with those places."""
        for work in dict.fromkeys(r.source for r in self.web.relations if r.kind == self.under[0]):
            lands = [land for land in self._over(work, "place", True) if self._code(land) != NATION]
            if lands:
                yield work, lands

    def _over(self, node: str, step: str, outgoing: bool) -> list[str]:
        return [
            arc.other
            for arc in self.web.arcs(node)
            if arc.relation.kind == self.chain[step] and arc.outgoing == outgoing
        ]

    def _duties(self, work: str) -> Iterator[str]:
        wave, seen = [work], {work}
        while wave:
            node = wave.pop()
            below = [arc.other for arc in self.web.arcs(node) if arc.outgoing and arc.relation.kind in self.under]
            if not below and self._over(node, "borne", True):
                yield node
            wave += [one for one in below if one not in seen]
            seen.update(below)

    def _fillers(self, duty: str) -> Iterator[str]:
        for role in self._over(duty, "borne", True):
            yield from self._over(role, "filled", False)

    def _binds(self, lands: list[str], body: str) -> bool:
        """In the place itself or below it; a body of a place above may be named as well. One of no place is left."""
        homes = self._over(body, "place", True)
        return not homes or any(self._holds(land, home) or self._holds(home, land) for land in lands for home in homes)

    def _holds(self, upper: str, lower: str) -> bool:
        return lies_in(self._code(lower), self._code(upper)) or upper in self._above(lower)

    def _above(self, place: str) -> set[str]:
        out, wave = {place}, [place]
        while wave:
            found = [one for one in self._over(wave.pop(), "part", True) if one not in out]
            out.update(found)
            wave += found
        return out

    def _code(self, place: str) -> str:
        return str(self.web.entities[place].properties.get("code") or place)
