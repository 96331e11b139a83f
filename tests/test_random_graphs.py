"""Random graphs: both engines hold the same and answer every question and rule of the catalogue with equal rows.

The graphs follow the ontology's domains and ranges; texts and ids are drawn from the words that the catalogue's own
statements compare with, so that the statements find something.
"""

from __future__ import annotations

import json
import random
import re
from collections.abc import Mapping
from functools import cache
from itertools import zip_longest
from pathlib import Path

import pytest
from test_law_links import FILES, loaded
from test_law_questions import STAFF

from kg.ingest import build, finish, load
from kg.part import Part
from kg.picture import whole
from kg.stores import Store, open_store
from kg.stores.digest import digest
from loaders.statute import statute_graph
from ontology.model import Document, Entity, Evidence, Graph, Relation, Value
from ontology.schema import Property, load_schema
from queries.catalogue import Entry, questions, rules

CASES = [("random", 0), ("random", 1), ("random", 2), ("mutated", 0), ("mutated", 1), ("held", 0)]
KEPT = 0.93
# Without these nearly every question is without an answer.
SPINE = {"Source", "Document", "Jurisdiction", "PREFERS", "DESCRIBES", "COVERS"}
CLASSES = [c.name for c in load_schema().concrete]
RELATIONS = list(load_schema().relations.values())
DATES = ("2019-12-31", "2020-01-01", "2020-07-15", "2021-07-15", "")
TEXTS = ("甲", "乙", "2020", "2021", "件", "县政府", "次")
DOCUMENTS = ("doc:0000000000000001", "doc:0000000000000002")


@cache
def entries() -> dict[str, Entry]:
    return questions() | rules()


@cache
def literals() -> tuple[str, ...]:
    """The texts that the catalogue compares with."""
    return tuple(sorted({word for entry in entries().values() for word in re.findall(r"'([\w:.-]+)'", entry.cypher)}))


def value(rng: random.Random, prop: Property) -> Value:
    if prop.many:
        return tuple(rng.sample(TEXTS, rng.randint(0, 3)))
    if prop.type is bool:
        return rng.random() < 0.5
    if prop.type in (int, float):
        return prop.type(rng.choice([0, 1, 2, 6, 8, 28.5 if prop.type is float else 28]))
    return rng.choice(DATES if prop.name.startswith("valid") else (*TEXTS, *literals()))


def evidence(rng: random.Random) -> tuple[Evidence, ...]:
    places = [Evidence(rng.choice(DOCUMENTS), start, start + 5) for start in rng.sample(range(40), rng.randint(0, 2))]
    return tuple(sorted(places))


def entity(rng: random.Random, kind: str, number: int) -> Entity:
    prefix = kind.lower() + ":"
    known = [word for word in literals() if word.startswith(prefix)]
    identity = rng.choice(known) if known and rng.random() < 0.7 else f"{prefix}{number}"
    if kind == "Document":
        identity = DOCUMENTS[number % 2]
    properties = {p.name: value(rng, p) for p in load_schema().of(kind).properties.values() if rng.random() < 0.7}
    for reserved in ("id", "name", "evidence", "owned_by"):
        properties.pop(reserved, None)
    return Entity(identity, kind, rng.choice((*TEXTS, *literals())), properties, evidence(rng))


def graph(seed: int, source: str) -> Graph:
    """A graph of some eighty nodes and as many relations as find fitting ends."""
    rng = random.Random(f"{seed} {source}")
    out = Graph()
    for number in range(80):
        made = entity(rng, rng.choice(CLASSES), number)
        owned = load_schema().of(made.kind).ownership != "shared"
        if made.id not in out:
            out.add(
                Entity(
                    f"{source}/{made.id}" if owned else made.id, made.kind, made.name, made.properties, made.evidence
                )
            )
    by_kind: dict[str, list[str]] = {}
    for held in out.entities:
        by_kind.setdefault(held.kind, []).append(held.id)
    for _ in range(400):
        relation = rng.choice(RELATIONS)
        starts = [i for kind in sorted(relation.domain) for i in by_kind.get(kind, ())]
        ends = [i for kind in sorted(relation.range) for i in by_kind.get(kind, ())]
        if starts and ends:
            facts = {p.name: value(rng, p) for p in relation.properties.values() if rng.random() < 0.8}
            for reserved in ("evidence", "of_source"):
                facts.pop(reserved, None)
            out.relate(Relation(relation.name, rng.choice(starts), rng.choice(ends), facts, evidence(rng)))
    return out


def mutated(given: Graph, seed: int, source: str, kept: float = KEPT, bent: float = 0.1) -> Graph:
    """A part of a real graph, with values changed and relations bent to other nodes of the same class."""
    rng = random.Random(f"{seed} {source} mutated")
    out, by_kind = Graph(), dict[str, list[str]]()
    for held in given.entities:
        if held.kind in SPINE or rng.random() < kept:
            known = load_schema().of(held.kind).properties
            facts = {
                k: value(rng, known[k]) if k in known and rng.random() < bent else v for k, v in held.properties.items()
            }
            facts.pop("owned_by", None)
            out.add(Entity(held.id, held.kind, held.name, facts, held.evidence))
            by_kind.setdefault(held.kind, []).append(held.id)
    for relation in given.relations:
        start, end = out.get(relation.source), out.get(relation.target)
        if start and end and (relation.kind in SPINE or rng.random() < kept):
            elsewhere = relation.kind not in SPINE and rng.random() < bent
            target = rng.choice(by_kind[end.kind]) if elsewhere else end.id
            facts = {k: v for k, v in relation.properties.items() if k != "of_source"}
            out.relate(Relation(relation.kind, start.id, target, facts, relation.evidence))
    return out


def next_year(given: Graph) -> Graph:
    """The same report a year later, as another source would state it: owned nodes and the documents are others."""
    owned = {e.id for e in given.entities if e.kind == "Document" or load_schema().of(e.kind).ownership != "shared"}

    def moved(identity: str) -> str:
        return f"{identity}-b" if identity in owned else identity

    def later(facts: Mapping[str, Value]) -> dict[str, Value]:
        return {k: "2021" if v == "2020" else v for k, v in facts.items()}

    out = Graph(Entity(moved(e.id), e.kind, e.name, later(e.properties), e.evidence) for e in given.entities)
    for r in given.relations:
        out.relate(Relation(r.kind, moved(r.source), moved(r.target), later(r.properties), r.evidence))
    return out


@pytest.fixture(scope="module")
def held(tmp_path_factory: pytest.TempPathFactory) -> Graph:
    """The bundled report, and invented statutes in several versions that cite each other."""
    with open_store(str(tmp_path_factory.mktemp("held") / "kg.db"), write=True) as store:
        build(store, ["eshan-2020"])
        loaded(store, tuple(FILES))
        document, staff, _ = statute_graph(Document.of(STAFF, "溪谷执法办法(2021-01-01)"))
        load(store, [Part("staff", "statute", staff, (document,), document.title)], load_schema())
        finish(store)
        return whole(store, load_schema())


def two_sources(kind: str, seed: int, held: Graph) -> dict[str, Graph]:
    """Contributions of two sources: random ones, or a real graph bent a little and another one a year later."""
    if kind == "random":
        return {"a": graph(seed, "a"), "b": graph(seed, "b")}
    if kind == "held":
        return {"eshan-2020": mutated(held, seed, "a", kept=1.0, bent=0.0), "eshan-2020-b": next_year(held)}
    return {"eshan-2020": mutated(held, seed, "a"), "eshan-2020-b": mutated(next_year(held), seed, "b")}


def parameters(entry: Entry, documents: list[object]) -> list[dict[str, object]]:
    """Defaults, the example, the defaults for an invented law, and for rules what `kg check` gives."""
    base = entry.bind({})
    given = {"place": "place:530426", "period": "2020", "as_of": "2020-12-31", "documents": documents}
    dated = {"as_of": "2020-12-31"} if base.get("as_of") == "" else {}
    if not entry.severity:
        invented = {"regulation": "河道条例"} if base.get("regulation") else {}
        later = {"as_of": "2022-01-01"} if dated else {}
        return [base | dated, entry.bind(entry.example) | dated, base | later | invented]
    return [base | {name: one for name, one in given.items() if f"${name}" in entry.cypher}]


def answers(store: Store) -> dict[str, str]:
    """Every answer of the catalogue as JSON, so that 2 and 2.0 are the same and nothing else is."""
    documents = [row[0] for row in store.query("MATCH (d:Document) RETURN d.id AS id ORDER BY id").rows]
    out = {}
    for entry in entries().values():
        for number, given in enumerate(parameters(entry, documents)):
            found = store.query(entry.cypher, given)
            rows = json.dumps([_sorted_evidence(found.columns, row) for row in found.rows], ensure_ascii=False)
            out[f"{entry.id} {number}"] = re.sub(r"\.0(?=[,\]])", "", rows)
    return out


def _sorted_evidence(columns: tuple[str, ...], row: tuple[object, ...]) -> list[object]:
    """Evidence is a set: answers and verdicts sort it."""
    pairs = zip(columns, row, strict=True)
    return [sorted(map(str, one)) if name == "evidence" and isinstance(one, list) else one for name, one in pairs]


@pytest.mark.neo4j
@pytest.mark.parametrize(("kind", "seed"), CASES)
def test_both_engines_hold_and_answer_the_same(
    kind: str, seed: int, empty_neo4j: str, held: Graph, tmp_path: Path
) -> None:
    graphs = two_sources(kind, seed, held)
    found: list[dict[str, str]] = []
    for place in (str(tmp_path / "kg.db"), empty_neo4j):
        with open_store(place, write=True) as store:
            store.replace(graphs)
            store.replace({sorted(graphs)[-1]: None})
            store.replace(graphs)
            found.append({"digest": digest(store), **answers(store)})
    one, two = found
    assert different(one, two, in_order=kind != "random") == {}


def different(one: dict[str, str], two: dict[str, str], in_order: bool = True) -> dict[str, tuple[object, object]]:
    """The first rows that differ, by name; not in order where random nodes are equal in all that an order goes by."""
    out: dict[str, tuple[object, object]] = {}
    for name in one:
        if one[name] == two[name]:
            continue
        rows = [json.loads(side) if name != "digest" else [side] for side in (one[name], two[name])]
        if not in_order:
            rows = [sorted(side, key=str) for side in rows]
        if rows[0] != rows[1]:
            out[name] = next(pair for pair in zip_longest(*rows) if pair[0] != pair[1])
    return out


def test_the_graphs_reach_the_catalogue(held: Graph, tmp_path: Path) -> None:
    """Equal rows prove little where there are none: each statement finds something in one of the graphs."""
    silent = set(entries())
    for kind, seed in CASES:
        with open_store(str(tmp_path / f"{kind}{seed}.db"), write=True) as store:
            store.replace(two_sources(kind, seed, held))
            silent -= {name.partition(" ")[0] for name, rows in answers(store).items() if rows != "[]"}
    assert silent == set()


@pytest.mark.neo4j
def test_every_statement_is_understood_by_neo4j(neo4j_uri: str) -> None:
    """EXPLAIN on a real server, as the embedded engine accepts some text that Neo4j refuses."""
    import os

    from neo4j import GraphDatabase
    from neo4j.exceptions import Neo4jError

    login = (os.environ["NEO4J_USERNAME"], os.environ["NEO4J_PASSWORD"])
    refused: dict[str, str | None] = {}
    with GraphDatabase.driver(neo4j_uri, auth=login, notifications_min_severity="OFF") as driver:
        for entry in entries().values():
            try:
                with driver.session() as session:
                    summary = session.run("EXPLAIN " + entry.cypher, parameters(entry, [])[-1]).consume()
                if summary.query_type != "r":
                    refused[entry.id] = summary.query_type
            except Neo4jError as error:
                refused[entry.id] = str(error.message)
    assert refused == {}


@pytest.mark.neo4j
def test_the_bundled_data_give_equal_answers(empty_neo4j: str, eshan: str) -> None:
    with open_store(eshan) as store:
        wanted = answers(store)
    with open_store(empty_neo4j, write=True) as store:
        build(store, ["eshan-2020"])
        found = answers(store)
    assert different(wanted, found) == {}
