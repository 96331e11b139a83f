"""What a parameter means where it is written otherwise than the store has it: 甲县 for 甲彝族自治县, 《乙法》 for 乙法."""

from __future__ import annotations

import re

from kg.roles import is_of_place
from kg.rows import texts
from kg.stores import Store
from ontology.ids import normal_title

_PLACES = """
MATCH (j:Jurisdiction) OPTIONAL MATCH (:Document)-[m:MENTIONS]->(j)
RETURN DISTINCT j.name AS name, j.code AS code, m.surface AS surfaces ORDER BY name, code, surfaces
"""
_BODIES = "MATCH (b:Body)-[:IN]->(j:Jurisdiction) RETURN DISTINCT b.name AS body, j.name AS place ORDER BY body, place"
_CALLED = """
MATCH (b:Body) WHERE b.name = $name OR EXISTS { MATCH (:Document)-[m:MENTIONS]->(b) WHERE $name IN m.surface }
RETURN b.id AS id LIMIT 1
"""
_ANY_BODY = "人民政府"
_LONGEST = 60  # characters: no body has a longer name


def place_meant(store: Store, text: str) -> str:
    """The name of the one loaded place that is called so: in full, as documents call it, or by its short name.

    With the places above it in front as well. The text itself where there is none, or several.
    """
    rows = [(str(name), str(code), texts(surfaces)) for name, code, surfaces in store.query(_PLACES).rows]
    if any(text in (name, code) for name, code, _ in rows):
        return text
    for form in (text, _below(text, {name for name, _, _ in rows})):
        called = {name for name, _, surfaces in rows if form in (name, *surfaces)}
        called = called or {name for name, _, _ in rows if _is_short(form, name)}
        if len(called) == 1:
            return called.pop()
    return text


def _is_short(text: str, name: str) -> bool:
    """甲县 for 甲彝族自治县."""
    return "自治" in name and is_of_place(text + _ANY_BODY, name, _ANY_BODY)


def _below(text: str, names: set[str]) -> str:
    """The name behind those of loaded places: 丙县 of 甲省乙市丙县."""
    while lead := next((one for one in names if text.startswith(one) and text != one), ""):
        text = text.removeprefix(lead)
    return text


def body_meant(store: Store, text: str) -> str:
    """The name of the one loaded body that is called so where the place's name is written out, or short.

    甲彝族自治县人民政府 and 甲县政府 for 甲县人民政府. The text itself where there is none, or several.
    """
    if len(text) > _LONGEST or store.query(_CALLED, {"name": text}).rows:
        return text
    bodies = [(str(body), str(place)) for body, place in store.query(_BODIES).rows]
    asked = {place: office for place in {place for _, place in bodies} if (office := office_of(text, place))}
    meant = {body for body, place in bodies if place in asked and asked[place] == office_of(body, place)}
    return meant.pop() if len(meant) == 1 else text


def office_of(body: str, place: str) -> str:
    """What follows a place's name, in full or short, in the name of a body of it; "" where the name begins otherwise."""
    for at in range(2, len(body)):
        if is_of_place(body, place, body[at:]):
            return _ANY_BODY if body[at:] == "政府" else body[at:]
    return ""


def title_meant(text: str) -> str:
    """The title as works are keyed by it; an id stays."""
    return text if text.startswith("urn:") else normal_title(text)


def period_meant(text: str) -> str:
    """The year of 2020年 and 2020年度."""
    found = re.fullmatch(r"(\d{4})年度?", text.strip())
    return found[1] if found else text
