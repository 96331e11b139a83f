"""The contract of a store, on both engines: what is written is what is read, and a source goes without a trace."""

from __future__ import annotations

import random
from collections.abc import Iterator
from pathlib import Path

import pytest
from conftest import Engine

from kg.ingest import build
from kg.rows import items, mapping, texts
from kg.stores import Store
from kg.stores.digest import counts, digest
from ontology.errors import InvalidGraph, InvalidQuery, KGError, StoreError, StoreOutdated, StoreUnreachable
from ontology.model import Entity, Evidence, Graph, Relation, Value
from ontology.schema import load_schema

PLACE = "990201"
QUOTE = Evidence("doc:00112233445566aa", 3, 9)


def bureau(name: str) -> Entity:
    return Entity(f"body:{PLACE}:{name}", "Institution", name, {"body_type": "department"})


def claim(source: str, *names: str, value: float = 1.0) -> Graph:
    """A source's graph: one figure about each of the named bureaus."""
    graph = Graph([Entity(source, "Source", source, {"source_kind": "sheet"})])
    for name in names:
        body = graph.add(bureau(name))
        figure = Entity(f"{source}/Observation/{name}", "Observation", f"{name}数据", {"value": value}, (QUOTE,))
        graph.add(figure)
        graph.relate(Relation("ABOUT", figure.id, body.id, {}, (QUOTE,)))
    return graph


def bodies(store: Store) -> list[object]:
    return [row[0] for row in store.query("MATCH (n:Institution) RETURN n.name AS name ORDER BY name").rows]


def test_what_is_written_is_what_is_read(store: Store) -> None:
    facts: dict[str, Value] = {
        "value": 28.6,
        "label": '🌊 ‘纠错率’\t"%" \\ \n第二行',
        "period": "2020",
        "complete": True,
    }
    store.replace({"a": Graph([Entity("a/x", "Observation", "纠错率 𠮷", facts, (QUOTE, Evidence("文件#1", 0, 2)))])})
    (found,) = store.query("MATCH (n:Observation) RETURN properties(n) AS p, labels(n) AS labels").dicts()
    evidence = sorted([str(QUOTE), "文件#1#0-2"])
    assert found["p"] == {"id": "a/x", "name": "纠错率 𠮷", "owned_by": "a", "evidence": evidence, **facts}
    assert sorted(texts(found["labels"])) == ["Observation", "Statement"]


def test_empty_values_are_not_stored(store: Store) -> None:
    store.replace({"a": Graph([Entity("a/x", "Observation", "x", {"label": "", "surfaces": (), "value": 0})])})
    assert store.query("MATCH (n:Observation) RETURN keys(n) AS k, n.value AS v").rows[0][1] == 0
    (keys,) = store.query("MATCH (n:Observation) UNWIND keys(n) AS k WITH k ORDER BY k RETURN collect(k) AS k").rows[0]
    assert keys == ["id", "name", "owned_by", "value"]


def test_writing_twice_changes_nothing(store: Store) -> None:
    store.replace({"a": claim("a", "水务局", "林业局")})
    before = digest(store)
    store.replace({"a": claim("a", "水务局", "林业局")})
    assert digest(store) == before
    assert counts(store) == {"Institution": 2, "Observation": 2, "Source": 1, "ABOUT": 2}


def test_two_sources_that_say_the_same_stand_side_by_side(store: Store) -> None:
    one, two = claim("a", "水务局"), claim("b", "水务局")
    two.relate(Relation("IN", bureau("水务局").id, two.add(Entity("place:990201", "Jurisdiction", "溪谷县")).id))
    one.update(Graph([bureau("水务局"), Entity("place:990201", "Jurisdiction", "溪谷县")]))
    one.relate(Relation("IN", bureau("水务局").id, "place:990201"))
    store.replace({"a": one, "b": two})
    said = "MATCH (:Institution)-[r:IN]->(:Jurisdiction) RETURN r.of_source AS s ORDER BY s"
    assert store.query(said).rows == (("a",), ("b",))
    store.replace({"a": None})
    assert store.query(said).rows == (("b",),)


def test_a_source_goes_without_a_trace(store: Store) -> None:
    store.replace({"a": claim("a", "水务局")})
    before = digest(store)
    store.replace({"b": claim("b", "水务局", "林业局"), "c": claim("c", "林业局")})
    assert bodies(store) == ["林业局", "水务局"]
    store.replace({"b": None})
    assert bodies(store) == ["林业局", "水务局"]
    store.replace({"c": None})
    assert bodies(store) == ["水务局"]
    assert digest(store) == before


def test_the_last_source_leaves_an_empty_store(store: Store) -> None:
    store.replace({"a": claim("a", "水务局")})
    store.replace({"a": None})
    assert counts(store) == {}
    store.replace({"never": None})
    assert counts(store) == {}


def test_replacing_swaps_what_a_source_says(store: Store) -> None:
    store.replace({"a": claim("a", "水务局", "林业局"), "b": claim("b", "林业局", value=2.0)})
    store.replace({"a": claim("a", "水务局", "茶叶局", value=3.0)})
    assert bodies(store) == ["林业局", "水务局", "茶叶局"]
    values = store.query("MATCH (n:Observation) RETURN n.id AS id, n.value AS v ORDER BY id").rows
    assert values == (("a/Observation/水务局", 3.0), ("a/Observation/茶叶局", 3.0), ("b/Observation/林业局", 2.0))


def test_a_relation_without_its_end_is_refused_and_nothing_is_written(store: Store) -> None:
    store.replace({"a": claim("a", "水务局")})
    before = digest(store)
    broken = claim("b", "林业局")
    broken.relate(Relation("ABOUT", "b/Observation/林业局", f"body:{PLACE}:没有"))
    with pytest.raises(InvalidGraph, match="ABOUT"):
        store.replace({"c": claim("c", "茶叶局"), "b": broken})
    assert digest(store) == before


def test_the_order_of_writing_does_not_matter(engine: Engine) -> None:
    graphs = {name: claim(name, *names) for name, names in {"a": "水林", "b": "林茶", "c": "茶水"}.items()}
    digests = set()
    with engine.open(write=True) as store:
        for seed in range(3):
            names = random.Random(seed).sample(sorted(graphs), 3)
            for name in names:
                store.replace({name: graphs[name]})
            digests.add(digest(store))
            store.replace(dict.fromkeys(names))
    assert len(digests) == 1


def test_more_rows_than_one_batch(store: Store) -> None:
    names = [f"第{i}局" for i in range(6_000)]
    store.replace({"a": claim("a", *names)})
    assert counts(store) == {"Institution": 6000, "Observation": 6000, "Source": 1, "ABOUT": 6000}
    store.replace({"a": claim("a", *names[:10])})
    assert counts(store) == {"Institution": 10, "Observation": 10, "Source": 1, "ABOUT": 10}


def test_values_are_plain(store: Store) -> None:
    store.replace({"a": claim("a", "水务局")})
    text = (
        "MATCH p = (o:Observation)-[r:ABOUT]->(b:Institution) RETURN o, r, p, date('2020-02-29') AS day, [1, null] AS l"
    )
    (found,) = store.query(text).dicts()
    figure = {
        "id": "a/Observation/水务局",
        "name": "水务局数据",
        "value": 1.0,
        "owned_by": "a",
        "evidence": [str(QUOTE)],
    }
    assert found["o"] == {"labels": ["Observation", "Statement"], "properties": figure}
    assert found["r"] == {"type": "ABOUT", "properties": {"of_source": "a", "evidence": [str(QUOTE)]}}
    path = mapping(found["p"])
    assert items(path["relations"]) == (found["r"],) and items(path["nodes"])[0] == found["o"]
    assert (found["day"], found["l"]) == ("2020-02-29", [1, None])


def test_parameters_of_every_kind(store: Store) -> None:
    given = {"s": "'; DROP", "i": 7, "f": 0.5, "b": False, "none": None, "list": ["甲", "乙"], "map": {"k": [1]}}
    text = "RETURN $s AS s, $i AS i, $f AS f, $b AS b, $none AS none, $list AS list, $map AS map"
    assert store.query(text, given).dicts() == [given]


def test_a_wrong_statement_is_told_in_one_line(store: Store) -> None:
    for text in ("MATCH (n RETURN n", "RETURN nothing AS x", "RETURN 1/0 AS x", "MATCH (n) RETURN missing($p) AS x"):
        with pytest.raises(InvalidQuery) as told:
            store.query(text)
        assert "\n" not in str(told.value)


def test_a_name_that_sounds_like_writing_is_no_write(engine: Engine) -> None:
    with engine.open(write=True) as store:
        store.replace({"s": claim("s", "甲局")})
    with engine.open() as store, pytest.raises(InvalidQuery) as told:
        store.query("MATCH (n:Source) RETURN rewriter AS x")
    assert "would write" not in told.value.what


def test_a_reading_store_does_not_write(engine: Engine) -> None:
    with engine.open(write=True) as store:
        store.replace({"a": claim("a", "水务局")})
    with engine.open() as store:
        before = digest(store)
        with pytest.raises(StoreError, match="reading only"):
            store.replace({"b": claim("b", "林业局")})
        assert digest(store) == before


def test_no_graph_there(engine: Engine) -> None:
    with pytest.raises(StoreUnreachable, match="kg build"):
        engine.open()


def test_another_schema_version_is_refused(engine: Engine, monkeypatch: pytest.MonkeyPatch) -> None:
    import dataclasses

    from kg.stores import arcadedb, neo4j

    with engine.open(write=True) as store:
        store.replace({"a": claim("a", "水务局")})
        before = digest(store)
    later = dataclasses.replace(load_schema(), version="next")
    for module in (arcadedb, neo4j):
        monkeypatch.setattr(module, "load_schema", lambda: later)
    for write in (False, True):
        with pytest.raises(StoreOutdated, match="next"):
            engine.open(write=write)
    monkeypatch.undo()
    with engine.open() as store:
        assert digest(store) == before


def test_a_failed_build_leaves_no_store(tmp_path: Path) -> None:
    from kg.stores import open_store

    place = tmp_path / "kg.db"
    with pytest.raises(KGError), open_store(str(place), write=True) as store:
        build(store, [str(tmp_path / "not-there.yaml")])
    assert list(tmp_path.iterdir()) == []


# The bundled data on both engines.


@pytest.fixture(scope="module")
def digests() -> dict[str, str]:
    """Digests of the bundled data by what was done, shared by the engines."""
    return {}


def parts_of_bundle() -> list[str]:
    return [str(path) for path in sorted((Path(__file__).parent.parent / "loaders" / "data" / "eshan-2020").iterdir())]


def builds(store: Store) -> Iterator[tuple[str, str]]:
    build(store, ["eshan-2020"])
    yield "first", digest(store)
    build(store, ["eshan-2020"])
    yield "second", digest(store)


def test_bundled_data_give_one_digest(engine: Engine, digests: dict[str, str]) -> None:
    with engine.open(write=True) as store:
        for name, found in builds(store):
            digests[f"{engine.name} {name}"] = found
    assert len(set(digests.values())) == 1, digests


def test_a_shuffled_build_gives_the_same_digest(engine: Engine, eshan: str) -> None:
    from kg.stores import open_store

    with open_store(eshan) as store:
        wanted = digest(store)
    parts = parts_of_bundle()
    random.Random(5).shuffle(parts)
    with engine.open(write=True) as store:
        build(store, parts)
        assert digest(store) == wanted
