"""What tests share: both engines behind one fixture, the bundled graph, the real texts, the browser.

Where something is missing (Java and Maven, Chromium, a C compiler) its tests are skipped with the way to get it; with
CI=true every skipped test fails. Only those on real texts stay skipped: these texts cannot be in the repository.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Generator, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, NoReturn

import pytest
from neo4j_server import HOW_TO_GET, NoNeo4j, neo4j_server

from kg.stores import Store, open_store

if TYPE_CHECKING:
    from neo4j import Session

ROOT = Path(__file__).parent.parent
TEXTS = Path(os.environ.get("KG_TEXTS") or ROOT.parent / "shared")
NO_TEXTS = "real texts are not here: the folder ../shared, or the one that KG_TEXTS names"
os.environ.pop("COLUMNS", None)  # a process among several is told of a narrow terminal, which nobody looks at
CHROMIUM = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")


def missing(what: str, mend: str) -> NoReturn:
    """Skip the test; where nothing may be missing it fails for that."""
    pytest.skip(f"{what}: {mend}")


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport() -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """With CI=true a skipped test is a failed one, unless it needs texts that cannot be in the repository."""
    report = yield
    reason = str(report.longrepr[2]) if report.skipped and isinstance(report.longrepr, tuple) else ""
    if reason and NO_TEXTS not in reason and os.environ.get("CI") == "true":
        report.outcome, report.longrepr = "failed", f"{reason} (nothing may be skipped with CI=true)"
    return report


def pytest_xdist_auto_num_workers() -> int:
    """Processes that share the tests, a file each in turn; each starts a Neo4j of its own, but one that is given is one."""
    return 1 if os.environ.get("KG_TEST_NEO4J_URI") else min(4, os.cpu_count() or 1)


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
def linxi(tmp_path_factory: pytest.TempPathFactory) -> str:
    """The place of a store with the invented county, its texts included; for reading only."""
    from kg.ingest import build

    place = str(tmp_path_factory.mktemp("linxi") / "kg.db")
    with open_store(place, write=True) as opened:
        assert not build(opened, ["linxi-2023"]).failed
    return place


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of real texts: ../shared beside the project, or the one that KG_TEXTS names."""
    if not TEXTS.is_dir():
        pytest.skip(NO_TEXTS)
    return TEXTS


@pytest.fixture(scope="session")
def chromium() -> str:
    """The path of the system's Chromium or Chrome."""
    found = next((path for name in CHROMIUM if (path := shutil.which(name))), None)
    if found is None:
        missing("no Chromium", "install the package chromium (and fonts-noto-cjk)")
    return str(found)


@pytest.fixture(scope="module")
def browser(chromium: str) -> Iterator[Any]:
    """A Chromium of its own for each test file."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        yield started
        started.close()
