"""How fast stores load, swap a source and answer, and what a multi-label MERGE would cost instead.

python benchmarks/speed_stores.py [SOURCES] [FACTS] [PLACE]     default: 20 sources of 2,000 figures, a temporary folder
PLACE may be bolt://… (NEO4J_USERNAME, NEO4J_PASSWORD): an empty database; what is loaded is taken out again.
"""

from __future__ import annotations

import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Mapping
from pathlib import Path

from kg.stores import Store, open_store
from kg.stores.arcadedb import ArcadeStore
from ontology.model import Entity, Evidence, Graph, Relation, Value

BODIES, METRICS = 500, 300
MERGED = 1_000
POINT = "MATCH (n:Observation {id: $id}) RETURN n.value AS value"
TWO_HOPS = """
MATCH (o:Observation {id: $id})-[:ABOUT]->(b:Institution)<-[:ABOUT]-(p:Observation)-[:MEASURES]->(m:Metric)
RETURN m.name AS metric, count(p) AS figures ORDER BY metric LIMIT 10
"""
TOTAL = "MATCH (o:Observation)-[:MEASURES]->(m:Metric) RETURN m.name AS metric, sum(o.value) AS total ORDER BY metric"


def source_graph(number: int, facts: int) -> Graph:
    """A source with so many figures, each about a body and measuring a metric: two relations a figure."""
    name = f"s{number}"
    graph = Graph([Entity(name, "Source", name, {"source_kind": "sheet"})])
    for k in range(facts):
        body, metric = (number * 7 + k) % BODIES, k % METRICS
        place = (Evidence("doc:0123456789abcdef", k, k + 9),)
        values: dict[str, Value] = {"value": float(k), "unit": "件", "period": "2021"}
        figure = graph.add(Entity(f"{name}/Observation/{k}", "Observation", f"数据{k}", values, place))
        graph.add(Entity(f"body:1:局{body}", "Institution", f"局{body}"))
        graph.add(Entity(f"metric:m{metric}", "Metric", f"指标{metric}"))
        graph.relate(Relation("MEASURES", figure.id, f"metric:m{metric}"))
        graph.relate(Relation("ABOUT", figure.id, f"body:1:局{body}", {}, place))
    return graph


def seconds(work: Callable[[], object], clock: Callable[[], float] = time.process_time) -> float:
    """CPU seconds of this process (the embedded engine runs in it), whatever else the machine does; else by `clock`."""
    start = clock()
    work()
    return clock() - start


def median_ms(store: Store, text: str, given: Mapping[str, object], clock: Callable[[], float]) -> float:
    store.query(text, given)
    return 1000 * statistics.median(seconds(lambda: store.query(text, given), clock) for _ in range(15))


def measure(place: str, sources: int, facts: int) -> None:
    """Prints loading, replacing, removing and answering times of one store: CPU seconds, for a server wall seconds."""
    clock = time.perf_counter if "://" in place else time.process_time
    graphs = {f"s{i}": source_graph(i, facts) for i in range(sources)}
    nodes, relations = sources * facts, 2 * sources * facts
    with open_store(place, write=True) as store:
        loading = sum(seconds(lambda one=one: store.replace({one: graphs[one]}), clock) for one in graphs)  # type: ignore[misc]
        print(f"load {nodes:,} nodes, {relations:,} relations: {loading:.1f} s, {relations / loading:,.0f} relations/s")
        small = source_graph(sources, 20)
        store.replace({"small": small})
        changed = source_graph(sources, 19)
        print(f"swap a source of 20 figures: {1000 * seconds(lambda: store.replace({'small': changed}), clock):.0f} ms")
        print(f"the same again, unchanged: {1000 * seconds(lambda: store.replace({'small': changed}), clock):.0f} ms")
        print(f"take out a source of {facts:,}: {seconds(lambda: store.replace({'s0': None}), clock):.2f} s")
    with open_store(place) as store:
        some = {"id": "s1/Observation/7"}
        times = [median_ms(store, text, given, clock) for text, given in ((POINT, some), (TWO_HOPS, some), (TOTAL, {}))]
        print("median of a point, two hops, a total over all: " + ", ".join(f"{one:.2f} ms" for one in times))
    if "://" in place:
        with open_store(place, write=True) as store:
            store.replace(dict.fromkeys([*graphs, "small"]))


def merge_ratio(folder: Path, facts: int) -> None:
    """Time of MERGE with all labels of a class over the time of looking up and creating, as stores do."""
    rows = [{"id": f"x/{k}", "name": f"数据{k}"} for k in range(MERGED)]
    with ArcadeStore(str(folder / "merge.db"), write=True) as store:
        store.replace({"s0": source_graph(0, facts)})
        merge = "UNWIND $rows AS row MERGE (n:Observation:Statement {id: row.id}) SET n += row"
        create = "UNWIND $rows AS row CREATE (n:Observation:Statement) SET n = row"
        with store._db.transaction():
            merging = seconds(lambda: store._run(merge, {"rows": rows}))
        fresh = [{**row, "id": f"y/{row['id']}"} for row in rows]
        with store._db.transaction():
            creating = seconds(lambda: store._run(create, {"rows": fresh}))
    print(f"multi-label MERGE takes {merging / creating:.0f} times as long as CREATE beside {facts:,} nodes")


def main(argv: list[str]) -> None:
    sources, facts = (int(argv[i]) if len(argv) > i else default for i, default in ((0, 20), (1, 2_000)))
    with tempfile.TemporaryDirectory() as folder:
        measure(argv[2] if len(argv) > 2 else str(Path(folder) / "kg.db"), sources, facts)
        if len(argv) < 3:
            merge_ratio(Path(folder), facts)


if __name__ == "__main__":
    main(sys.argv[1:])
