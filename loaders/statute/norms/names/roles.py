"""Bearers as roles: the name under which a bearer phrase joins the Role scheme of ontology/roles.ttl.

The scheme is data. A phrase that it does not hold stays a role in the law's own words; nothing is forced into it.
"""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from functools import cache
from typing import Final

from loaders.statute.norms.names.bearers import subject
from ontology.ids import role_id
from ontology.model import Entity

_DECLARED: Final = re.compile(r"\(以下(?:简称|统称|称)[^()]*\)")
_SPACES: Final = re.compile(r"\s+")
_EDGES: Final = re.compile(r"^(?:由|对于?|上述|前款规定的)|(?:等|之间|均|都|各自|分别)$")
# 县级以上 names the department of every level, which is what a role "relative" to a place says already.
_EVERY_LEVEL: Final = re.compile(r"^县级以上(?:地方)?(?:各级)?(?:人民)?政府(?:及其)?(?:的)?")


def role_of(bearer: str) -> tuple[str, str]:
    """(name of the role, bearer type) for a bearer phrase.

    The name is that of the scheme where the phrase, or the phrase without 县级以上…人民政府, is a name or alias there;
    else the phrase itself without declarations in brackets and without words that only link it to its sentence.
    """
    name = normalised(bearer)
    for candidate in (name, _EVERY_LEVEL.sub("", name)):
        if known := scheme().get(candidate):
            return known.name, str(known.properties.get("bearer_type", "other"))
    found = subject(name)
    return name, found.type if found is not None else "other"


def role(bearer: str) -> Entity:
    """The Role node of a bearer phrase: that of the scheme, else one in the law's own words."""
    name, _ = role_of(bearer)
    return scheme().get(name) or Entity(role_id(name), "Role", name)


def normalised(bearer: str) -> str:
    """A bearer phrase as a name: no spaces, no (以下简称…), no 由 before it, no 均 behind it; NFKC."""
    name = _SPACES.sub("", _DECLARED.sub("", unicodedata.normalize("NFKC", bearer)))
    while (shorter := _EDGES.sub("", name)) and shorter != name:
        name = shorter
    return name


@cache
def scheme() -> dict[str, Entity]:
    """The roles of the ontology by name and alias; an alias that two roles share names neither."""
    from ontology.vocabulary import load_vocabulary

    roles = [entity for entity in load_vocabulary().entities if entity.kind == "Role"]
    aliases: dict[str, list[Entity]] = defaultdict(list)
    for one in roles:
        given = one.properties.get("aliases", ())
        for alias in given if isinstance(given, tuple) else ():
            if one not in aliases[_key(str(alias))]:
                aliases[_key(str(alias))].append(one)
    named = {alias: found[0] for alias, found in aliases.items() if len(found) == 1}
    return named | {_key(one.name): one for one in roles}


def _key(name: str) -> str:
    return unicodedata.normalize("NFKC", name)
