"""What belongs into the file of a node: the facts about it, and who fills the roles that these name."""

from __future__ import annotations

from collections.abc import Sequence

from viz.bound import Bound
from viz.style import Style
from viz.web import Folding, Web


def facts_about(web: Web, folding: Folding, focus: Sequence[str], style: Style) -> set[str]:
    """Facts of the focus: itself, those that touch it, and for bodies the duties of the roles that they fill."""
    wanted = set(focus)
    filled, borne = str(style.chain["filled"]), str(style.chain["borne"])
    roles = {a.other for node in focus for a in web.arcs(node) if a.relation.kind == filled and a.outgoing}
    out = {node for node in focus if web.kind(node) in style.facts}
    elsewhere = Bound(web, style).elsewhere if roles else {}
    for fact in web.of(style.facts):
        touched = set(folding.touched(fact))
        direct = any(a.other in wanted and a.relation.kind not in style.weak for a in web.arcs(fact))
        bearer = any(a.other in roles and a.relation.kind == borne for a in web.arcs(fact))
        bearer = bearer and not wanted & elsewhere.get(fact, frozenset())
        if touched & wanted or direct or bearer:
            out.add(fact)
    return out


def fillers(web: Web, cards: set[str], focus: Sequence[str], filled: str) -> set[str]:
    """Who fills the roles; what else these bodies fill belongs to their own files. In the file of a body those of its
    own place alone, and none of the roles that it fills itself: other places have bodies like it, too."""
    own = {a.other for node in focus for a in web.arcs(node) if a.relation.kind == filled and a.outgoing}
    places = {web.entities[node].properties.get("place") for node in focus if node in web.entities} if own else set()
    return {
        a.other
        for card in sorted(cards - own)
        for a in web.arcs(card)
        if a.relation.kind == filled and not a.outgoing
        and (not own or web.entities[a.other].properties.get("place") in places)
    }  # fmt: skip
