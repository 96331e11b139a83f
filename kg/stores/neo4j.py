"""Neo4j over Bolt. The only file that knows the neo4j driver.

The user and the password come from NEO4J_USERNAME and NEO4J_PASSWORD, never from the address or the command line.
"""

from __future__ import annotations

import logging
import os
from collections.abc import Mapping
from typing import Any, Self, cast
from urllib.parse import urlsplit

from kg.stores import Rows
from kg.stores.contribution import META, constraints, ownership, write
from kg.stores.guard import ALLOWED_PROCEDURES, MEND, refuse_forbidden, too_long
from kg.stores.plain import plain_value
from ontology.errors import InvalidQuery, StoreError, StoreOutdated, StoreUnreachable
from ontology.model import Graph
from ontology.schema import Schema, load_schema

SCHEMES = ("bolt", "bolt+s", "bolt+ssc", "neo4j", "neo4j+s", "neo4j+ssc")
READ_TIMEOUT_S = 120
# A READ session still allows administration, killing of connections and LOAD CSV: the plan shows them.
DENIED_OPERATORS = ("LoadCSV", "Show", "Terminate", "Administration")


class Neo4jStore:
    """A store in a Neo4j database."""

    def __init__(self, location: str, *, write: bool = False, schema: Schema | None = None) -> None:
        from neo4j import GraphDatabase

        # What the driver logs is told in our own words; without a handler Python would print it.
        logging.getLogger("neo4j").addHandler(logging.NullHandler())
        self._location = _checked(location)
        self._schema = schema or load_schema()
        self._write = write
        self._prepared = False
        user, password = os.environ.get("NEO4J_USERNAME", "neo4j"), os.environ.get("NEO4J_PASSWORD")
        if not password:
            mend = "set the environment variables NEO4J_USERNAME and NEO4J_PASSWORD"
            raise StoreUnreachable("no password is given", where=self._location, mend=mend)
        self._driver = GraphDatabase.driver(
            self._location, auth=(user, password), connection_timeout=10, max_transaction_retry_time=5,
            notifications_min_severity="OFF",
        )  # fmt: skip
        try:
            self._connect()
            self._check_version()
        except BaseException:
            self._driver.close()
            raise

    @property
    def location(self) -> str:
        return self._location

    def _connect(self) -> None:
        from neo4j.exceptions import AuthError, DriverError, Neo4jError

        try:
            self._driver.verify_connectivity()
        except AuthError as error:
            mend = "check NEO4J_USERNAME and NEO4J_PASSWORD"
            raise StoreUnreachable("Neo4j refuses this user or password", where=self._location, mend=mend) from error
        except (DriverError, Neo4jError, OSError, ValueError) as error:
            mend = "start Neo4j (docker compose up -d), or check the address"
            raise StoreUnreachable("Neo4j does not answer", where=self._location, mend=mend) from error

    def _check_version(self) -> None:
        found = self._read(f"MATCH (m:{META}) RETURN m.schema_version AS version", {}).rows
        version = str(found[0][0]) if found else ""
        if not found and not self._write:
            raise StoreUnreachable("there is no graph here", where=self._location, mend="run `kg build` first")
        if found and version != self._schema.version:
            raise StoreOutdated(
                f"the graph was written under schema version {version}, this program has {self._schema.version}",
                where=self._location,
                mend="empty the database and run `kg build`",
            )

    def query(self, cypher: str, parameters: Mapping[str, object] | None = None) -> Rows:
        refuse_forbidden(cypher)
        return self._read(cypher, dict(parameters or {}), explain=True)

    def _read(self, cypher: str, parameters: dict[str, object], explain: bool = False) -> Rows:
        from neo4j import READ_ACCESS, Query
        from neo4j.exceptions import DriverError, Neo4jError

        try:
            with self._driver.session(default_access_mode=READ_ACCESS) as session:
                if explain:
                    self._explain(session, cypher, parameters)
                found = session.run(Query(cast(Any, cypher), timeout=READ_TIMEOUT_S), parameters)
                columns = tuple(found.keys())
                rows = tuple(tuple(plain_value(value) for value in record.values()) for record in found)
                return Rows(columns, rows)
        except Neo4jError as error:
            raise self._trouble(error) from error
        except (DriverError, OSError) as error:
            raise StoreUnreachable("Neo4j does not answer", where=self._location, mend="check that it runs") from error

    def _explain(self, session: Any, cypher: str, parameters: dict[str, object]) -> None:
        from neo4j import Query

        summary = session.run(Query(cast(Any, "EXPLAIN " + cypher), timeout=READ_TIMEOUT_S), parameters).consume()
        if summary.query_type != "r" or _denied(summary.plan):
            raise InvalidQuery("the statement would write or administer", mend=MEND)

    def _trouble(self, error: Any) -> Exception:
        code, text = str(error.code or ""), str(error.message or "").splitlines()[0] if error.message else "failed"
        if "Unauthorized" in code or "Authentication" in code:
            mend = "check NEO4J_USERNAME and NEO4J_PASSWORD"
            return StoreUnreachable("Neo4j refuses this user or password", where=self._location, mend=mend)
        if "TimedOut" in code:
            return too_long(READ_TIMEOUT_S)
        if "AccessMode" in code:
            return InvalidQuery("the statement would write", mend=MEND)
        if "Schema" in code and "Constraint" in code:
            return StoreError(text[:300], where=self._location, mend="`kg doctor`")
        return InvalidQuery(text[:400], mend="see docs/queries.md for the Cypher that both engines understand")

    def replace(self, contributions: Mapping[str, Graph | None]) -> None:
        from neo4j.exceptions import DriverError, Neo4jError

        if not self._write:
            raise StoreError("the graph is open for reading only", where=self._location, mend="open it with write=True")
        try:
            with self._driver.session() as session:
                if not self._prepared:
                    for statement in (*constraints(self._schema), *ownership(self._schema)):
                        session.run(cast(Any, statement)).consume()
                    self._prepared = True
                with session.begin_transaction() as transaction:
                    write(lambda text, given: _run(transaction, text, given), contributions, self._schema)
                    meta = f"MERGE (m:{META} {{id: 'meta'}}) SET m.schema_version = $v"
                    _run(transaction, meta, {"v": self._schema.version})
                    transaction.commit()
        except Neo4jError as error:
            raise StoreError(
                f"cannot be written: {str(error.message)[:300]}", where=self._location, mend="`kg doctor`"
            ) from error
        except (DriverError, OSError) as error:
            raise StoreUnreachable("Neo4j does not answer", where=self._location, mend="check that it runs") from error

    def close(self) -> None:
        self._driver.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *exc: object) -> None:
        self.close()


def _run(transaction: Any, text: str, given: Mapping[str, object]) -> list[list[object]]:
    return [[plain_value(value) for value in record.values()] for record in transaction.run(text, dict(given))]


def _denied(plan: Any) -> bool:
    """Whether an operator of the plan administers, reads files or calls a procedure that is not allowed."""
    if not plan:
        return False
    name, details = str(plan.get("operatorType", "")), str(plan.get("args", {}).get("Details", ""))
    if name.startswith(DENIED_OPERATORS):
        return True
    if name.startswith("ProcedureCall") and details.partition("(")[0].lower() not in ALLOWED_PROCEDURES:
        return True
    return any(_denied(child) for child in plan.get("children", ()))


def _checked(location: str) -> str:
    try:
        parts = urlsplit(location)
        named = parts.username or parts.password
        host, scheme = parts.hostname, parts.scheme
    except ValueError as error:
        raise StoreUnreachable("not an address", where="--store", mend="e.g. bolt://127.0.0.1:7687") from error
    if named:
        mend = "set NEO4J_USERNAME and NEO4J_PASSWORD instead"
        raise StoreUnreachable("user and password do not belong into the address", where="--store", mend=mend)
    if scheme not in SCHEMES or not host:
        raise StoreUnreachable("not an address of Neo4j", where=location, mend="e.g. bolt://127.0.0.1:7687")
    return location
