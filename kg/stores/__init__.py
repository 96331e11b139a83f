"""Where the graph lives: one small protocol, two engines, one Cypher.

A store holds contributions, each by a source id. Owned and composed nodes carry `owned_by`, every relation carries
`of_source`; shared nodes live as long as a relation touches them.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Protocol, Self

from ontology.model import Graph


@dataclass(frozen=True, slots=True)
class Rows:
    """The result of a query: column names and rows of scalars, lists and maps (plain Python values)."""

    columns: tuple[str, ...]
    rows: tuple[tuple[object, ...], ...]

    def dicts(self) -> list[dict[str, object]]:
        return [dict(zip(self.columns, row, strict=True)) for row in self.rows]


class Store(Protocol):
    """What an engine must do; both engines run the same contract tests."""

    @property
    def location(self) -> str:
        """Where it is, without any password, for messages."""
        ...

    def query(self, cypher: str, parameters: Mapping[str, object] | None = None) -> Rows:
        """Run a read-only statement; raises InvalidQuery for a write, a forbidden call or a syntax error."""
        ...

    def replace(self, contributions: Mapping[str, Graph | None]) -> None:
        """Swap the named sources' contributions in one transaction; None removes a source's contribution."""
        ...

    def close(self) -> None: ...

    def __enter__(self) -> Self: ...

    def __exit__(self, *exc: object) -> None: ...


def open_store(location: str, *, write: bool = False) -> Store:
    """Open `bolt://`, `neo4j://`, `neo4j+s://` … as Neo4j (NEO4J_USERNAME, NEO4J_PASSWORD), else an ArcadeDB folder.

    A folder that does not exist is made when `write`; raises StoreUnreachable, StoreLocked or StoreOutdated otherwise.
    """
    if "://" in location:
        from kg.stores.neo4j import Neo4jStore

        return Neo4jStore(location, write=write)
    from kg.stores.arcadedb import ArcadeStore

    return ArcadeStore(location, write=write)
