"""Roles that the level alone fills: 县级人民政府 is, in a county, the government of that county and nothing else.

The ontology says so (`resolves_to`: name behind the place's name @ levels). A place whose level is not certain fills
only what every level that it may be of fills. Whatever a source states about a role in
a place decides over it, and a role that needs a choice (负责合法性审查的部门) is never filled here.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from kg.rows import texts
from kg.stores import Store
from ontology.levels import levels_of
from ontology.model import Entity, Graph, Relation

ANY_LEVEL = "same"
_BODIES = """
MATCH (b:Body)-[:IN]->(j:Jurisdiction)
RETURN DISTINCT b.id AS id, b.name AS name, labels(b) AS labels, j.id AS place, j.name AS place_name, j.level AS level, j.code AS code
ORDER BY id, place
"""
# A mere variant of another role's name (县级以上地方各级人民政府) is filled where a loaded law uses it.
_ROLES = """
MATCH (r:Role)
WHERE r.resolves_to IS NOT NULL
  AND (EXISTS { MATCH (r)<-[:BORNE_BY|APPLIES_BY_REFERENCE]-() }
    OR NOT EXISTS { MATCH (r)-[:BROADER]->(b:Role) WHERE b.resolves_to = r.resolves_to })
RETURN r.id AS id, r.resolves_to AS rule ORDER BY id
"""
_STATED = """
MATCH (b:Body)-[f:FILLS]->(r:Role), (b)-[:IN]->(j:Jurisdiction) WHERE f.of_source <> $derived
RETURN DISTINCT r.id AS role, j.id AS place ORDER BY role, place
"""


def add_fillings(graph: Graph, store: Store, derived: str) -> None:
    """Add a FILLS, with its basis, for every loaded body that is a role by its level; `derived` is the own source id."""
    stated = {(str(role), str(place)) for role, place in store.query(_STATED, {"derived": derived}).rows}
    bodies = store.query(_BODIES).dicts()
    for role, name, levels in _rules(store):
        for body in bodies:
            if (
                _fits(levels, body)
                and (role, body["place"]) not in stated
                and is_of_place(str(body["name"]), str(body["place_name"]), name)
            ):
                graph.add(Entity(str(body["id"]), _kind(texts(body["labels"])), ""))
                graph.add(Entity(role, "Role", ""))
                basis = f"按层级:{body['place_name']}的{name}"
                graph.relate(Relation("FILLS", str(body["id"]), role, {"basis": basis}))


def _kind(labels: Sequence[str]) -> str:
    """The body's class among its labels, which come in no order."""
    return next(one for one in ("EnforcementTeam", "Meeting", "Institution") if one in labels)


def _rules(store: Store) -> Iterator[tuple[str, str, frozenset[str]]]:
    for role, rule in store.query(_ROLES).rows:
        name, _, levels = str(rule).partition("@")
        if levels and not name.isascii():
            yield str(role), name, frozenset(levels.split("|"))


def _fits(levels: frozenset[str], body: Mapping[str, object]) -> bool:
    """Whether the role is one of the place's level, whichever of those that the place may be of."""
    stated = str(body["level"] or "")
    found = frozenset({stated}) if stated else levels_of(str(body["code"] or ""), str(body["place_name"] or ""))
    return ANY_LEVEL in levels or (bool(found) and found <= levels)


def is_of_place(body: str, place: str, name: str) -> bool:
    """Whether a body is the place's own: 甲县人民政府 in 甲县, or in 甲彝族自治县 by its short name; never a township's."""
    if body == name:
        return True
    own = body.removesuffix(name)
    if own == body or not own:
        return False
    return own == place or (len(own) > 2 and place.startswith(own[:-1]) and place.endswith(own[-1]))
