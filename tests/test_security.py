"""Hostile statements: refused on both engines, with the store as it was."""

from __future__ import annotations

from pathlib import Path

import pytest
from command import process
from conftest import Engine

from kg.stores import arcadedb, neo4j
from kg.stores.digest import digest
from ontology.errors import InvalidQuery
from ontology.model import Entity, Graph

WRITES = """
CREATE (n:X {id: 1}) RETURN n
MERGE (n:X {id: 1}) RETURN n
INSERT (n:X {id: 1})
MATCH (n:Source) SET n.title = 'x' RETURN n
MATCH (n:Source) SET n:Bad RETURN n
MATCH (n:Source) SET n = {} RETURN n
MATCH (n:Source) SET n += {a: 1}
MATCH (n:Source) REMOVE n.title RETURN n
MATCH (n:Source) REMOVE n:Source RETURN n
MATCH (n:Source) DELETE n
MATCH (n:Source) DETACH DELETE n
MATCH (n:Source) WITH n LIMIT 1 DETACH DELETE n
MATCH (a:Source) CREATE (a)-[:DESCRIBES]->(a)
MATCH (a:Source) MERGE (a)-[:DESCRIBES]->(a)
UNWIND [1, 2] AS i CREATE (:X {id: i})
FOREACH (i IN [1] | CREATE (:X {id: i}))
MATCH (n:Source) CALL { WITH n SET n.a = 1 } RETURN n
MATCH (n:Source) CALL (n) { SET n.a = 1 } RETURN n.id AS id
CALL { CREATE (:X) } RETURN 1 AS one
UNWIND [1] AS i CALL { CREATE (:X) } IN TRANSACTIONS RETURN 1 AS a
MATCH (n:Source) RETURN n.id AS a UNION CREATE (m:X) RETURN m.id AS a
CREATE INDEX x IF NOT EXISTS FOR (n:X) ON (n.a)
CREATE CONSTRAINT x IF NOT EXISTS FOR (n:X) REQUIRE n.a IS UNIQUE
DROP CONSTRAINT source_id_unique
EXPLAIN CREATE (:X)
PROFILE MATCH (n:Source) SET n.a = 1
CYPHER runtime=slotted CREATE (:X)
MATCH (n:Source) RETURN n.id AS a; CREATE (:X)
MATCH (n:Source) SET n.t = '\\' RETURN '
MATCH (n:`a'b`) SET n.x = 1 //'
"""
FORBIDDEN = """
LOAD CSV FROM 'file:///etc/passwd' AS line RETURN line
LOAD CSV WITH HEADERS FROM "https://127.0.0.1:1/" AS line RETURN line
MATCH (n:Source) LOAD /* x */ CSV FROM 'http://127.0.0.1:1/x' AS line RETURN line
MATCH (n) RETURN n.id AS n LIMIT 0 UNION ALL LOAD CSV FROM 'http://127.0.0.1:1/' AS n RETURN n
SHOW USERS
/* x */ SHOW SETTINGS
CYPHER 5 SHOW TRANSACTIONS
CALL { SHOW USERS YIELD user RETURN user } RETURN user
TERMINATE TRANSACTION 'neo4j-transaction-1'
CYPHER 5 TERMINATE TRANSACTION 'x'
CALL dbms.listConfig() YIELD name RETURN name
CALL dbms.killConnection('bolt-1')
CALL `dbms`.`killConnection`('bolt-1')
CALL dbms . killConnection ('bolt-1')
CALL dbms./* x */listConfig()
CALL dbms.components
OPTIONAL CALL dbms.listConfig() YIELD name RETURN name
MATCH (n:`a'`) CALL dbms.listConfig() YIELD name RETURN name //'
MATCH (n) CALL db.index.fulltext.queryNodes('x', 'y') YIELD node CALL dbms.listConnections() YIELD connectionId RETURN connectionId
RETURN EXISTS { CALL dbms.listConfig() YIELD name RETURN name } AS a
\\u0043ALL dbms.listConfig()
CALL db.labels()
CALL db.createLabel('Bad')
CALL tx.setMetaData({a: 1})
CALL apoc.load.json('http://127.0.0.1:1/')
USE system MATCH (n) RETURN n.id AS id
USE neo4j MATCH (n) RETURN n.id AS id
RETURN 1 AS a UNION USE system MATCH (n) RETURN n.id AS a
CREATE USER bad SET PASSWORD 'badbadbad'
ALTER CURRENT USER SET PASSWORD FROM 'a' TO 'bbbbbbbb'
DROP DATABASE neo4j
STOP DATABASE neo4j
GRANT ROLE admin TO neo4j
RETURN 1 AS a; SHOW USERS
SELECT FROM Source
{call dbms.listConfig()}
"""
HARMLESS = """
MATCH (n:Source) WHERE n.title CONTAINS 'LOAD CSV' RETURN n.id AS id
RETURN 'CALL dbms.listConfig()' AS text // CALL dbms.x()
WITH {call: 1} AS n WHERE n.call IS NOT NULL RETURN n.call AS x
CALL { RETURN 1 AS x } RETURN x
/* SHOW USERS */ RETURN "it's; CREATE (:X)" AS text
"""


def statements(text: str) -> list[str]:
    return text.strip().splitlines()


def test_hostile_statements_are_refused_and_change_nothing(engine: Engine) -> None:
    with engine.open(write=True) as writing:
        writing.replace({"a": Graph([Entity("a", "Source", "a", {"title": "甲", "source_kind": "sheet"})])})
        before = digest(writing)
        ran = []
        for text in statements(WRITES) + statements(FORBIDDEN):
            try:
                ran.append((text, writing.query(text).rows))
            except InvalidQuery:
                continue
        assert ran == []
        assert digest(writing) == before
        names = writing.query("MATCH (n) UNWIND labels(n) AS l RETURN DISTINCT l AS l ORDER BY l").rows
        assert names == (("Contribution",), ("GraphMeta",), ("Source",))


def test_the_same_words_in_texts_and_comments_are_harmless(engine: Engine) -> None:
    with engine.open(write=True) as writing:
        writing.replace({"a": Graph([Entity("a", "Source", "a", {"source_kind": "sheet"})])})
        for text in statements(HARMLESS):
            assert len(writing.query(text).rows) <= 1


def test_a_statement_that_never_ends_is_stopped(engine: Engine, monkeypatch: pytest.MonkeyPatch) -> None:
    with engine.open(write=True) as writing:
        writing.replace({"a": Graph([Entity("a", "Source", "a", {"source_kind": "sheet"})])})
    monkeypatch.setattr(arcadedb, "READ_TIMEOUT_MS", 300)
    monkeypatch.setattr(neo4j, "READ_TIMEOUT_S", 1)
    endless = "".join(f"UNWIND range(1, 100000) AS {name} " for name in "abc") + "RETURN sum(a * b + c) AS x"
    with engine.open() as reading:
        with pytest.raises(InvalidQuery, match="stopped"):
            reading.query(endless)
        assert reading.query("RETURN 1 AS one").rows == ((1,),)


def test_nothing_is_left_in_the_working_folder(tmp_path: Path) -> None:
    """ArcadeDB would write ./log; its JVM would warn on stderr."""
    done = process("build", "linxi-2023", cwd=tmp_path)
    assert (done.code, done.err) == (0, "")
    assert [path.name for path in tmp_path.iterdir()] == ["kg.db"]
