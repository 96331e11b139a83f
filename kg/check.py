"""Rules put to a store: each rule on each scope (place, period) that a loaded report covers."""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Mapping, Sequence

from kg.ask import Quote, quotes, today
from kg.stores import Store
from ontology.errors import NotFound
from ontology.ids import work_id
from queries.catalogue import VERDICTS, Basis, Entry, rules
from queries.verdict import Result, judge

_SCOPES = """
MATCH (s:Source)<-[:PREFERS]-(d:Document)-[c:COVERS]->(j:Jurisdiction)
WHERE c.of_source = s.id AND c.during IS NOT NULL
RETURN DISTINCT j.id AS place, j.name AS place_name, c.during AS period, d.id AS document
ORDER BY place, period, document
"""
_VERSIONS = """
MATCH (r:Regulation)-[:HAS_VERSION]->(v:Version) WHERE r.id IN $works
RETURN r.id AS work, v.valid_from AS valid_from, v.valid_to AS valid_to ORDER BY work, valid_from, v.id
"""


def find_rules(names: Sequence[str]) -> list[Entry]:
    """The rules of those ids (any case), or all; raises NotFound with near ids."""
    known = rules()
    for name in names:
        if name.upper() not in known:
            near = difflib.get_close_matches(name.upper(), known, n=3, cutoff=0.3)
            raise NotFound(f"no rule is called {name!r}", near=near, mend="" if near else "known: " + ", ".join(known))
    return [known[name.upper()] for name in names] if names else list(known.values())


def check(store: Store, chosen: Iterable[Entry], as_of: str, lang: str) -> tuple[list[Result], dict[str, Quote]]:
    """Results of the rules on every scope, and the quotes of all evidence by reference.

    `as_of` "" means the end of each report's period.
    """
    scopes = _scopes(store)
    results = [_judge(store, rule, scope, as_of, lang) for rule in chosen for scope in scopes]
    references = {ref for result in results for one in result.subjects for ref in one.evidence}
    return results, quotes(store, references)


def _scopes(store: Store) -> list[dict[str, object]]:
    """Every place and period that a loaded report covers, with the documents that cover it; one empty scope if none."""
    out: dict[tuple[str, str], dict[str, object]] = {}
    for place, name, period, document in store.query(_SCOPES).rows:
        empty: dict[str, object] = {"place": name, "place_id": place, "period": period, "documents": []}
        documents = out.setdefault((str(place), str(period)), empty)["documents"]
        assert isinstance(documents, list)
        documents.append(document)
    return list(out.values()) or [{"place": "", "place_id": "", "period": "", "documents": []}]


def _judge(store: Store, rule: Entry, scope: Mapping[str, object], as_of: str, lang: str) -> Result:
    date = as_of or _period_end(str(scope["period"]))
    basis = basis_status(store, rule.basis, date)
    params = rule.bind({})
    given = {"place": scope["place_id"], "period": scope["period"], "as_of": date, "documents": scope["documents"]}
    params |= {name: value for name, value in given.items() if f"${name}" in rule.cypher}
    gone = basis and all(one["status"] == "not_in_force" for one in basis) and rule.kind == "legal"
    rows = [] if gone else store.query(rule.cypher, params).dicts()
    shown = {name: scope[name] for name in ("place", "period", "documents")}
    return judge(rule, rows, shown, date, basis, lang)


def _period_end(period: str) -> str:
    """The last day of a reported period (a year, or any ISO date's year-month-day); today where none is stated."""
    if len(period) == 4 and period.isdigit():
        return f"{period}-12-31"
    return period if len(period) == 10 else today()


def basis_status(store: Store, basis: Sequence[Basis], date: str) -> list[dict[str, str]]:
    """Each basis with `status`: in_force, not_in_force, unknown (dates not stated) or not_loaded, on a date."""
    works = {one: work_id(one.law) for one in basis}
    found: dict[str, list[tuple[object, object]]] = {}
    for work, start, end in store.query(_VERSIONS, {"works": sorted(set(works.values()))}).rows if basis else ():
        found.setdefault(str(work), []).append((start, end))
    return [
        {"law": one.law, "article": one.article, "status": _status(found.get(works[one], []), date)} for one in basis
    ]


def _status(versions: Sequence[tuple[object, object]], date: str) -> str:
    if not versions:
        return "not_loaded"
    dated = [(str(start), end) for start, end in versions if start]
    if any(start <= date and (not end or str(end) >= date) for start, end in dated):
        return "in_force"
    return "not_in_force" if len(dated) == len(versions) else "unknown"


def summary(results: Sequence[Result]) -> dict[str, object]:
    """How many results have which verdict, strongest first."""
    counts = {verdict: sum(1 for r in results if r.verdict == verdict) for verdict in reversed(VERDICTS)}
    return {"results": len(results), "verdicts": counts}
