"""The columns of `RETURN *` where nothing is found: the variables in scope, in the order in which they are named."""

from __future__ import annotations

import pytest
from conftest import Engine

from kg.stores.scope import names_in_scope

STATEMENTS = {
    "MATCH (x:Role)-[b]-(a) RETURN *": ("x", "b", "a"),
    "MATCH p = (x:Role)-[:FILLS*1..2]-() RETURN *": ("p", "x"),
    "MATCH (x:Role {name: '(y)'}) WHERE size([z IN x.aliases | z]) > 0 AND (x.id > 'a') RETURN * // (c)": ("x",),
    "MATCH (x:Role) WITH x, count(x) AS n MATCH (x)-->(c) RETURN * LIMIT 3": ("x", "n", "c"),
    "MATCH (x:Role) WITH * MATCH (x)<--(c) RETURN DISTINCT *": ("x", "c"),
    "UNWIND [1] AS one MATCH (`角色`:Role) WHERE EXISTS { MATCH (k) RETURN k } RETURN *": ("one", "角色"),
}


@pytest.mark.parametrize("statement", STATEMENTS)
def test_names_in_scope(statement: str) -> None:
    assert names_in_scope(statement) == STATEMENTS[statement]


def test_an_empty_result_of_return_everything_has_its_columns(engine: Engine) -> None:
    with engine.open(write=True) as store:
        found = store.query("MATCH (x:Role)<-[b:BORNE_BY]-(d) WHERE x.id = 'none' RETURN *")
    assert (set(found.columns), list(found.rows)) == ({"x", "b", "d"}, [])
