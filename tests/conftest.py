"""What tests share: both engines behind one fixture, the bundled graph, the real texts, the browser.

Where something is missing (Java and Maven, Chromium, a C compiler) its tests are skipped with the way to get it; with CI=true they fail.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from neo4j_server import HOW_TO_GET, NoNeo4j, neo4j_server

from kg.stores import Store, open_store

if TYPE_CHECKING:
    from neo4j import Session

ROOT = Path(__file__).parent.parent
SHARED = ROOT.parent / "shared"
CHROMIUM = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")


def missing(what: str, mend: str) -> None:
    """Skip the test, or fail it where nothing may be missing."""
    if os.environ.get("CI") == "true":
        pytest.fail(f"{what}: {mend}", pytrace=False)
    pytest.skip(f"{what}: {mend}")


@dataclass(frozen=True, slots=True)
class Engine:
    """A place for a store of one engine: empty at the start of each test."""

    name: str
    location: str

    def open(self, *, write: bool = False) -> Store:
        return open_store(self.location, write=write)


@pytest.fixture(scope="session")
def neo4j_uri() -> Iterator[str]:
    """A running Neo4j; NEO4J_USERNAME and NEO4J_PASSWORD are set while it runs."""
    try:
        with neo4j_server() as (uri, user, password), pytest.MonkeyPatch.context() as patch:
            patch.setenv("NEO4J_USERNAME", user)
            patch.setenv("NEO4J_PASSWORD", password)
            if _nodes(uri):
                pytest.fail(f"{uri} is not empty; the tests would delete what it holds", pytrace=False)
            yield uri
            _empty(uri)
    except NoNeo4j as error:
        missing(f"no Neo4j ({error})", HOW_TO_GET)


@pytest.fixture
def empty_neo4j(neo4j_uri: str) -> str:
    """The address of a Neo4j without any node."""
    _empty(neo4j_uri)
    return neo4j_uri


@contextmanager
def _session(uri: str) -> Iterator[Session]:
    from neo4j import GraphDatabase

    login = (os.environ["NEO4J_USERNAME"], os.environ["NEO4J_PASSWORD"])
    with GraphDatabase.driver(uri, auth=login) as driver, driver.session() as session:
        yield session


def _nodes(uri: str) -> int:
    with _session(uri) as session:
        return int(session.run("MATCH (n) RETURN count(n) AS n").single(strict=True)["n"])


def _empty(uri: str) -> None:
    with _session(uri) as session:
        session.run("MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 10000 ROWS").consume()


@pytest.fixture(params=["arcadedb", pytest.param("neo4j", marks=pytest.mark.neo4j)])
def engine(request: pytest.FixtureRequest, tmp_path: Path) -> Engine:
    """Both engines, one after the other."""
    if request.param == "neo4j":
        return Engine("neo4j", request.getfixturevalue("empty_neo4j"))
    return Engine("arcadedb", str(tmp_path / "kg.db"))


@pytest.fixture
def store(engine: Engine) -> Iterator[Store]:
    """An empty store, open for writing, of both engines."""
    with engine.open(write=True) as opened:
        yield opened


@pytest.fixture(scope="session")
def eshan(tmp_path_factory: pytest.TempPathFactory) -> str:
    """The place of an embedded store that holds the bundled data set eshan-2020; for reading only."""
    from kg.ingest import build

    place = str(tmp_path_factory.mktemp("eshan") / "kg.db")
    with open_store(place, write=True) as opened:
        assert not build(opened, ["eshan-2020"]).failed
    return place


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of real texts beside the project."""
    if not SHARED.is_dir():
        pytest.skip("the folder ../shared with the real texts is not here")
    return SHARED


@pytest.fixture(scope="session")
def chromium() -> str:
    """The path of the system's Chromium or Chrome."""
    found = next((path for name in CHROMIUM if (path := shutil.which(name))), None)
    if found is None:
        missing("no Chromium", "install the package chromium (and fonts-noto-cjk)")
    return str(found)
