"""A fingerprint of everything in a store, equal on both engines whatever the order of writing."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator

from kg.rows import number, texts
from kg.stores import Store
from ontology.schema import Schema, load_schema


def digest(store: Store, schema: Schema | None = None) -> str:
    """sha256 over all nodes, relations and properties."""
    state = hashlib.sha256()
    for line in sorted(_lines(store, schema or load_schema())):
        state.update(line.encode("utf-8", "surrogatepass") + b"\n")
    return state.hexdigest()


def _lines(store: Store, schema: Schema) -> Iterator[str]:
    for cls in schema.concrete:
        for labels, facts in store.query(f"MATCH (n:{cls.name}) RETURN labels(n) AS labels, properties(n) AS p").rows:
            yield _canonical(["node", sorted(texts(labels)), facts])
    for relation in schema.relations:
        text = f"MATCH (a)-[r:{relation}]->(b) RETURN a.id AS a, b.id AS b, properties(r) AS p"
        for start, end, facts in store.query(text).rows:
            yield _canonical(["relation", relation, start, end, facts])


def _canonical(value: object) -> str:
    """JSON with sorted keys; 2.0 and 2 are the same number, as engines do not keep the difference in lists."""

    def plain(one: object) -> object:
        if isinstance(one, float) and one.is_integer():
            return int(one)
        if isinstance(one, dict):
            return {str(k): plain(v) for k, v in one.items()}
        return [plain(v) for v in one] if isinstance(one, list | tuple) else one

    return json.dumps(plain(value), ensure_ascii=False, sort_keys=True)


def counts(store: Store, schema: Schema | None = None) -> dict[str, int]:
    """Nodes by class and relations by type, without the empty ones."""
    schema = schema or load_schema()
    out: dict[str, int] = {}
    for cls in schema.concrete:
        out[cls.name] = number(store.query(f"MATCH (n:{cls.name}) RETURN count(n) AS n").rows[0][0])
    for relation in schema.relations:
        out[relation] = number(store.query(f"MATCH ()-[r:{relation}]->() RETURN count(r) AS n").rows[0][0])
    return {name: many for name, many in out.items() if many}
