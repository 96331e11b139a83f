"""Rules put to a store: each rule on each scope (place, period) that a loaded report covers."""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from kg.ask import Quote, quotes, today
from kg.rows import texts
from kg.standing import Law, law_of
from kg.stores import Store
from ontology.errors import NotFound
from queries.catalogue import VERDICTS, Basis, Entry, of_day, rules
from queries.verdict import Result, Scope, judge

_SCOPES = """
MATCH (s:Source)<-[:PREFERS]-(d:Document)-[c:COVERS]->(j:Jurisdiction)
WHERE c.of_source = s.id AND c.during IS NOT NULL
RETURN DISTINCT j.id AS place, j.name AS place_name, c.during AS period, d.id AS document
ORDER BY place, period, document
"""
_INVOKED = """
MATCH (s:Source)<-[:PREFERS]-(d:Document)-[m:MENTIONS]->(r:Regulation)-[:HAS_VERSION]->(:Version)
WHERE d.id IN $documents AND m.of_source = s.id AND m.use = 'basis'
RETURN DISTINCT r.name AS law, m.evidence AS evidence ORDER BY law, evidence
"""
# What a standing says of a basis. Where only the article's words are not loaded, the law itself is in force.
_SAID = {
    "resolves": "in_force", "undetermined": "unknown", "not_loaded": "in_force", "superseded": "superseded", "edition_superseded": "superseded",
    "no_such_article": "no_such_article", "not_in_force": "not_in_force", "not_yet": "not_in_force",
    "version_not_loaded": "version_not_loaded", "edition_not_loaded": "version_not_loaded", "unknown_title": "not_loaded",
}  # fmt: skip


def find_rules(names: Sequence[str]) -> list[Entry]:
    """The rules of those ids (any case), or all; raises NotFound with near ids."""
    known = rules()
    for name in names:
        if name.upper() not in known:
            near = difflib.get_close_matches(name.upper(), known, n=3, cutoff=0.3)
            raise NotFound(f"no rule is called {name!r}", near=near, mend="known: " + ", ".join(known))
    return [known[name.upper()] for name in names] if names else list(known.values())


def check(store: Store, chosen: Iterable[Entry], as_of: str, lang: str) -> tuple[list[Result], dict[str, Quote]]:
    """Results of the rules on every scope, and the quotes of all evidence by reference.

    `as_of` "" means the end of each report's period.
    """
    scopes, asked = _scopes(store), list(chosen)
    law = law_of(store, {(basis.law, basis.article) for rule in asked for basis in rule.basis})
    results = [_judge(store, rule, law, scope, as_of, lang) for rule in asked for scope in _asked_on(rule, scopes)]
    references = {ref for result in results for one in result.subjects for ref in one.evidence}
    return results, quotes(store, references)


def _scopes(store: Store) -> list[Scope]:
    """Every place and period that a loaded report covers, with the documents that cover it; one empty scope if none."""
    found: dict[tuple[str, str, str], list[str]] = {}
    for place, name, period, document in store.query(_SCOPES).rows:
        found.setdefault((str(name), str(place), str(period)), []).append(str(document))
    return [Scope(*key, tuple(documents)) for key, documents in found.items()] or [Scope()]


def _asked_on(rule: Entry, scopes: list[Scope]) -> list[Scope]:
    """The scopes that a rule is put to; one that takes neither place nor period is about the whole graph, once."""
    scoped = any(f"${name}" in rule.cypher for name in ("place", "period", "documents"))
    return scopes if scoped or len(scopes) == 1 else [Scope()]


def _judge(store: Store, rule: Entry, law: Law, scope: Scope, as_of: str, lang: str) -> Result:
    date = as_of or _period_end(scope.period)
    code = scope.place_id.removeprefix("place:")
    basis = [basis_on(law, one, date) for one in of_day(rule.basis, date) if one.binds(code)]
    params = rule.bind({})
    given = {"place": scope.place_id, "period": scope.period, "as_of": date, "documents": list(scope.documents)}
    params |= {name: value for name, value in given.items() if f"${name}" in rule.cypher}
    if basis and all(map(_gone, basis)) and rule.kind == "legal":
        return replace(judge(rule, (), scope, date, basis, lang), lapsed=True)
    return judge(rule, store.query(rule.cypher, params).dicts(), scope, date, basis, lang)


def _period_end(period: str) -> str:
    """The last day of a reported period (a year, or any ISO date's year-month-day); today where none is stated."""
    if len(period) == 4 and period.isdigit():
        return f"{period}-12-31"
    return period if len(period) == 10 else today()


def basis_on(law: Law, basis: Basis, date: str) -> dict[str, str]:
    """A basis with `status` on a date: in_force, not_in_force, superseded, no_such_article, unknown (dates not stated),
    version_not_loaded or not_loaded.

    Where known, `begins` or `ended` says when, `by` the text that repeals the law, `version` the one that was looked at,
    `instead` the article that stands for it now, or the version that has it.
    """
    if basis.begins and basis.begins <= date and not law.has_edition(basis.law, basis.edition):
        # Whatever the loaded versions say of the day, the rule knows that this edition is law on it.
        return {"law": basis.law, "article": basis.article, "status": "version_not_loaded"}
    found = law.continued(basis.law, basis.article, basis.edition, date)
    status = _SAID[found.status] if found.version or found.status != "not_loaded" else "not_loaded"
    if status == "in_force" and found.dates_unknown:
        status = "unknown"
    shown = {"law": basis.law, "article": basis.article, "status": status}
    more = {"version": found.version, "by": found.by if found.status == "not_in_force" else ""}
    if found.status in ("superseded", "no_such_article"):
        more["instead"] = found.detail
    if found.status in ("not_yet", "not_in_force"):
        more["begins" if found.status == "not_yet" else "ended"] = found.day
    return shown | {name: value for name, value in more.items() if value}


def _gone(basis: Mapping[str, str]) -> bool:
    """Whether on that day there was no such law: not in force, or superseded by a version without it."""
    return basis["status"] == "not_in_force" or (basis["status"] == "superseded" and "instead" not in basis)


def invoked(store: Store, as_of: str) -> list[dict[str, object]]:
    """The loaded laws that each report invokes as its basis, each as it stood at the end of the report's period."""
    out: list[dict[str, object]] = []
    for scope in _scopes(store):
        date = as_of or _period_end(scope.period)
        rows = store.query(_INVOKED, {"documents": list(scope.documents)}).rows
        law = law_of(store, {(str(row[0]), "") for row in rows})
        places: dict[str, set[str]] = {}
        for title, evidence in rows:
            places.setdefault(str(title), set()).update(texts(evidence))
        shown = {"place": scope.place, "period": scope.period, "as_of": date}
        for title, found in places.items():
            out.append(shown | basis_on(law, Basis(title), date) | {"evidence": sorted(found)})
    return out


def counted(results: Sequence[Result]) -> dict[str, int]:
    """How many results have which verdict, strongest first."""
    return {verdict: sum(1 for r in results if r.verdict == verdict) for verdict in reversed(VERDICTS)}
