"""What several law texts together show: versions in order, articles that continue, citations across files.

Everything is asked of the store in bulk; nothing depends on the order in which the texts were loaded.

SUPERSEDES  a later version of a work and the one before it; effective on its day of entry into force, where stated
CONTINUES   an article and the one of the earlier version that it repeats or amends
CITES       a citation of another work's article, led to the version that was the last one when the citing text was made
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from kg.rows import batches, texts
from kg.stores import Store
from kg.succession import Wording, continued
from loaders.statute.provisions import article_and_rest, written
from ontology.ids import provision_id, version_of
from ontology.model import Entity, Evidence, Graph, Relation, Value

_VERSIONS = """
MATCH (r:Regulation)-[:HAS_VERSION]->(v:Version)
RETURN DISTINCT r.id AS work, v.id AS version, v.date AS date, v.valid_from AS valid_from ORDER BY work, version
"""
_ARTICLES = """
MATCH (p:Provision) WHERE p.id IN $ids
RETURN p.id AS id, p.article_no AS number, p.evidence AS evidence ORDER BY id
"""
_ARTICLE_IDS = """
MATCH (v:Version)-[:HAS_PART*1..5]->(p:Provision) WHERE v.id IN $ids AND p.unit_kind = '条'
RETURN DISTINCT v.id AS version, p.id AS id ORDER BY version, id
"""
_TEXTS = """
MATCH (v:Version)-[:EXPRESSES]->(d:Document)-[:HAS_TEXT]->(t:Text) WHERE v.id IN $ids
RETURN DISTINCT d.id AS document, t.text AS text ORDER BY document
"""
_CITATIONS = """
MATCH (p:Provision)-[c:CITES]->(r:Regulation) WHERE c.articles IS NOT NULL
RETURN p.id AS provision, r.id AS work, c.articles AS articles, c.evidence AS evidence ORDER BY provision, work
"""
_EXISTING = "MATCH (p:Provision) WHERE p.id IN $ids RETURN p.id AS id ORDER BY id"


@dataclass(frozen=True, slots=True)
class Dated:
    """A version and its days; "" where not stated."""

    id: str
    date: str
    valid_from: str


def add_law_links(graph: Graph, store: Store) -> None:
    """Add the relations between law texts to the derived graph."""
    works = _works(store)
    _succession(graph, store, works)
    _citations(graph, store, works)


def _works(store: Store) -> dict[str, list[Dated]]:
    """The versions of each work, oldest first; those without a date stand first."""
    works: dict[str, list[Dated]] = defaultdict(list)
    for work, version, date, valid_from in store.query(_VERSIONS).rows:
        works[str(work)].append(Dated(str(version), str(date or ""), str(valid_from or "")))
    return {work: sorted(found, key=lambda one: (one.date, one.id)) for work, found in works.items()}


def _succession(graph: Graph, store: Store, works: dict[str, list[Dated]]) -> None:
    pairs = [
        (earlier, later)
        for versions in works.values()
        for earlier, later in pairwise([one for one in versions if one.date])
    ]
    for earlier, later in pairs:
        facts: dict[str, Value] = {"effective": later.valid_from} if later.valid_from else {}
        _relate(graph, "SUPERSEDES", "Version", later.id, "Version", earlier.id, facts)
    wanted = sorted({one.id for pair in pairs for one in pair})
    articles = dict(_wordings(store, wanted))
    for earlier, later in pairs:
        for pair in continued(articles.get(earlier.id, ()), articles.get(later.id, ())):
            wording: dict[str, Value] = {"wording": pair.wording}
            _relate(graph, "CONTINUES", "Provision", pair.later, "Provision", pair.earlier, wording)


def _relate(
    graph: Graph, kind: str, start: str, source: str, end: str, target: str, facts: dict[str, Value],
    evidence: tuple[Evidence, ...] = (),
) -> None:  # fmt: skip
    """A relation between nodes that other contributions own."""
    graph.add(Entity(source, start, ""))
    graph.add(Entity(target, end, ""))
    graph.relate(Relation(kind, source, target, facts, evidence))


def _wordings(store: Store, versions: Sequence[str]) -> Iterator[tuple[str, list[Wording]]]:
    """The articles of the versions with their words, for versions whose text is loaded."""
    for batch in batches(versions, 50):
        words = {str(document): str(text) for document, text in store.query(_TEXTS, {"ids": batch}).rows}
        held: dict[str, list[str]] = defaultdict(list)
        for version, found in store.query(_ARTICLE_IDS, {"ids": batch}).rows:
            held[str(version)].append(str(found))
        for version, ids in held.items():
            yield version, list(_read(store, ids, words))


def _read(store: Store, ids: list[str], words: dict[str, str]) -> Iterator[Wording]:
    for batch in batches(ids):
        for found, number, evidence in store.query(_ARTICLES, {"ids": batch}).rows:
            places = [Evidence.parse(one) for one in texts(evidence)]
            said = [words[place.document][place.start : place.end] for place in places if place.document in words]
            if said:
                longest = max(said, key=len)
                yield Wording(str(found), str(number or ""), longest.partition("条")[2])


def _citations(graph: Graph, store: Store, works: dict[str, list[Dated]]) -> None:
    dates = {one.id: one for versions in works.values() for one in versions}
    wanted: list[tuple[str, str, tuple[str, ...], tuple[Evidence, ...]]] = []
    for provision, work, articles, evidence in store.query(_CITATIONS).rows:
        citing = version_of(str(provision))
        version = version_meant(dates.get(citing), works.get(str(work), []))
        if version is not None:
            places = tuple(Evidence.parse(one) for one in texts(evidence))
            targets = tuple(provision_id(version.id, citation) for citation in texts(articles))
            wanted.append((str(provision), version.id, targets, places))
    existing = _existing(store, {step for *_, targets, _ in wanted for one in targets for step in coarser(one)})
    for provision, _, targets, places in wanted:
        for target in targets:
            found = next((step for step in coarser(target) if step in existing), None)
            if found is not None and found != provision:
                _relate(graph, "CITES", "Provision", provision, "Provision", found, {}, places)


def version_meant(citing: Dated | None, versions: Sequence[Dated]) -> Dated | None:
    """The version of the cited work that was the last one when the citing text was made; None where that is not known.

    A text of the same day counts (parts of a code, laws adopted together); without dates only a single version is sure.
    """
    if citing is not None and any(one.id == citing.id for one in versions):
        return citing
    if citing is None or not citing.date:
        return versions[0] if len(versions) == 1 else None
    before = [one for one in versions if one.date and one.date <= citing.date]
    if before:
        return before[-1]
    return versions[0] if len(versions) == 1 and not versions[0].date else None


def coarser(provision: str) -> Iterator[str]:
    """A provision's id in each way to write it, then what it stands in: …第四条第一款第二项, …第四条第一款, …第四条."""
    version = version_of(provision)
    citation = provision.removeprefix(f"{version}~")
    article, rest = article_and_rest(citation)
    kuan = rest.partition("款")[0] + "款" if "款" in rest else ""
    for one in dict.fromkeys((*written(citation), article + kuan, article)):
        yield provision_id(version, one)


def _existing(store: Store, ids: set[str]) -> set[str]:
    return {str(row[0]) for batch in batches(sorted(ids)) for row in store.query(_EXISTING, {"ids": batch}).rows}
