"""What is loaded: each source with how much it says."""

from __future__ import annotations

import difflib
import fnmatch
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from kg.rows import number
from kg.stores import Store
from ontology.errors import InvalidQuery, NotFound
from ontology.schema import Schema

_SOURCES = """
MATCH (s:Source)
RETURN s.id AS id, s.source_kind AS kind, s.title AS title, s.period AS period, s.accepted AS accepted ORDER BY id
"""
# The vocabulary of the ontology itself: it comes with every build and is no one's to take out.
OWN = "ontology"


@dataclass(frozen=True, slots=True)
class LoadedSource:
    """A source in the store; `facts` are the statements and duties that it makes, `relations` what it says of others."""

    id: str
    kind: str
    title: str
    period: str
    facts: int
    relations: int


def sources(store: Store, schema: Schema | None = None) -> list[LoadedSource]:
    """All loaded sources by id."""
    from ontology.schema import load_schema

    schema = schema or load_schema()
    facts, relations = _facts(store, schema), _relations(store, schema)
    out = []
    for row in store.query(_SOURCES).rows:
        source, kind, title, period, accepted = ("" if value is None else str(value) for value in row)
        duties, links = _about_laws(accepted)
        out.append(LoadedSource(source, kind, title, period, facts[source] + duties, relations[source] + links))
    return out


def _facts(store: Store, schema: Schema) -> Counter[str]:
    """Nodes that a source owns, but for what the program keeps about it (itself, its text)."""
    out: Counter[str] = Counter()
    for cls in schema.concrete:
        if cls.ownership == "owned" and cls.name not in ("Source", "Text"):
            text = f"MATCH (n:{cls.name}) RETURN n.owned_by AS source, count(n) AS n ORDER BY source"
            out.update({str(source): number(n) for source, n in store.query(text).rows})
    return out


def _relations(store: Store, schema: Schema) -> Counter[str]:
    """Relations by source, counted where they begin: one look at every node, not one for each relation type."""
    out: Counter[str] = Counter()
    for cls in schema.concrete:
        text = f"MATCH (n:{cls.name})-[r]->() RETURN r.of_source AS source, count(r) AS n ORDER BY source"
        out.update({str(source): number(n) for source, n in store.query(text).rows})
    return out


def _about_laws(accepted: str) -> tuple[int, int]:
    """Duties and relations in what a source says about laws, which stands in the store composed with others' claims."""
    from kg.compose import packed_kinds

    if not accepted:
        return 0, 0
    nodes, relations = packed_kinds(accepted)
    return nodes["Duty"], relations.total()


def source_ids(store: Store) -> list[str]:
    """The ids of all loaded sources."""
    return [str(i) for (i,) in store.query("MATCH (s:Source) RETURN s.id AS id ORDER BY id").rows]


def unknown_source(name: str, known: Sequence[str]) -> NotFound:
    """That no source goes by a name, with near ids."""
    near = difflib.get_close_matches(name, [one for one in known if one != OWN], n=3, cutoff=0.4)
    return NotFound(f"no source is called {name!r}", near=near, mend="`kg sources` lists them")


def find_sources(known: Sequence[str], wanted: Sequence[str]) -> list[str]:
    """The loaded sources meant by ids or patterns (`eshan-2020/*`), in the order of `known`; raises NotFound."""
    found: set[str] = set()
    for one in wanted:
        if one == OWN:
            raise InvalidQuery("the vocabulary cannot be removed", where=one, mend="it comes with every build")
        matching = [k for k in known if k != OWN and (k == one or fnmatch.fnmatchcase(k, one))]
        if not matching:
            raise unknown_source(one, known)
        found.update(matching)
    return [one for one in known if one in found]
