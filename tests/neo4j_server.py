"""A real Neo4j for the tests: KG_TEST_NEO4J_URI, else one made here from its Maven jars, else Docker.

The jars (one coordinate, LTS) are fetched by Maven once and kept in the user's cache; the server is a process of its
own on a loopback port, in a temporary folder, and ends with the tests.
"""

from __future__ import annotations

import os
import secrets
import shutil
import socket
import subprocess
import tempfile
import time
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

VERSION = "5.26.30"
HOW_TO_GET = "install JDK 17 and Maven (or Docker), or set KG_TEST_NEO4J_URI, NEO4J_USERNAME and NEO4J_PASSWORD"
_POM = f"""<project xmlns="http://maven.apache.org/POM/4.0.0"><modelVersion>4.0.0</modelVersion>
<groupId>test</groupId><artifactId>neo4j-for-tests</artifactId><version>1</version><dependencies><dependency>
<groupId>org.neo4j</groupId><artifactId>neo4j</artifactId><version>{VERSION}</version></dependency></dependencies></project>
"""
_OPENS = ("java.nio", "java.io", "sun.nio.ch", "java.util.concurrent")


class NoNeo4j(Exception):
    """There is no way to get a Neo4j on this machine."""


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _jars() -> Path:
    """The folder with the server's jars, fetched on first use."""
    cache = (
        Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "legal-governance-graph" / f"neo4j-{VERSION}"
    )
    if shutil.which("java") and (cache / "complete").exists():
        return cache
    if not (shutil.which("mvn") and shutil.which("java")):
        raise NoNeo4j("neither Java with Maven nor KG_TEST_NEO4J_URI")
    cache.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=cache.parent) as folder:
        Path(folder, "pom.xml").write_text(_POM, encoding="utf-8")
        goal = "org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies"
        arguments = ["-DincludeScope=runtime", f"-DoutputDirectory={folder}/lib"]
        done = subprocess.run(["mvn", "-B", "-ntp", "-q", goal, *arguments], cwd=folder, capture_output=True, text=True)
        if done.returncode:
            raise NoNeo4j("Maven could not fetch Neo4j: " + done.stdout[-500:])
        shutil.rmtree(cache, ignore_errors=True)
        Path(folder, "lib").rename(cache)
    (cache / "complete").touch()
    return cache


def _main_class(jars: Path) -> str:
    with zipfile.ZipFile(jars / f"neo4j-{VERSION}.jar") as jar:
        return jar.read("META-INF/services/org.neo4j.server.startup.EntryPoint").decode("ascii").split()[0]


def _configure(home: Path, port: int) -> None:
    (home / "conf").mkdir(parents=True)
    lines = {
        "server.default_listen_address": "127.0.0.1",
        "server.bolt.enabled": "true",
        "server.bolt.listen_address": f"127.0.0.1:{port}",
        "server.bolt.advertised_address": f"127.0.0.1:{port}",
        "server.bolt.tls_level": "DISABLED",
        "server.http.enabled": "false",
        "server.https.enabled": "false",
        "dbms.security.auth_enabled": "true",
        "dbms.usage_report.enabled": "false",
        "server.memory.pagecache.size": "64m",
        "internal.dbms.bolt.netty_server_shutdown_quiet_period": "0",
        "dbms.security.allow_csv_import_from_file_urls": "false",
        "internal.dbms.cypher_ip_blocklist": "0.0.0.0/0,::/0",
    }
    text = "".join(f"{name}={value}\n" for name, value in lines.items())
    (home / "conf" / "neo4j.conf").write_text(text, encoding="utf-8")


def _set_password(jars: Path, home: Path, password: str) -> None:
    """Before the first start; through an argument file, so that the password is in no process list."""
    arguments = home / "password.args"
    arguments.write_text(f'dbms\nset-initial-password\n"{password}"\n', encoding="utf-8")
    environment = {**os.environ, "NEO4J_HOME": str(home), "NEO4J_CONF": str(home / "conf")}
    command = ["java", "-cp", f"{jars}/*", "org.neo4j.cli.AdminTool", f"@{arguments}"]
    done = subprocess.run(command, env=environment, capture_output=True, text=True)
    arguments.unlink()
    if done.returncode:
        raise NoNeo4j("the password could not be set: " + (done.stdout + done.stderr)[-500:])


@contextmanager
def neo4j_server() -> Iterator[tuple[str, str, str]]:
    """(uri, user, password) of a running server; raises NoNeo4j."""
    given = os.environ.get("KG_TEST_NEO4J_URI")
    if given:
        yield given, os.environ.get("NEO4J_USERNAME", "neo4j"), os.environ.get("NEO4J_PASSWORD", "")
        return
    try:
        jars = _jars()
    except NoNeo4j:
        if not shutil.which("docker") or subprocess.run(["docker", "info"], capture_output=True).returncode:
            raise
        with _in_docker() as found:
            yield found
        return
    home, port, password = Path(tempfile.mkdtemp(prefix="neo4j-")), _free_port(), secrets.token_hex(12)
    _configure(home, port)
    _set_password(jars, home, password)
    opens = [f"--add-opens=java.base/{package}=ALL-UNNAMED" for package in _OPENS]
    memory = ["-Xms256m", "-Xmx512m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"]
    places = ["--home-dir=" + str(home), "--config-dir=" + str(home / "conf")]
    command = ["java", *memory, *opens, "-cp", f"{jars}/*", _main_class(jars), *places]
    with (home / "out.txt").open("wb") as out:
        process = subprocess.Popen(command, stdout=out, stderr=subprocess.STDOUT, cwd=home)
    try:
        _wait(port, process, home / "out.txt")
        yield f"bolt://127.0.0.1:{port}", "neo4j", password
    finally:
        process.terminate()
        process.wait(30)
        shutil.rmtree(home, ignore_errors=True)


def _wait(port: int, process: subprocess.Popen[bytes], log: Path) -> None:
    for _ in range(600):
        if process.poll() is not None:
            raise NoNeo4j("Neo4j ended: " + log.read_text(encoding="utf-8", errors="replace")[-800:])
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                time.sleep(0.5)
                return
        time.sleep(0.1)
    raise NoNeo4j("Neo4j did not open its port in 60 s")


@contextmanager
def _in_docker() -> Iterator[tuple[str, str, str]]:
    port, password = _free_port(), secrets.token_hex(12)
    environment = {**os.environ, "NEO4J_AUTH": f"neo4j/{password}"}
    command = [
        "docker",
        "run",
        "--rm",
        "-d",
        "-e",
        "NEO4J_AUTH",
        "-p",
        f"127.0.0.1:{port}:7687",
        f"neo4j:{VERSION[:4]}-community",
    ]
    started = subprocess.run(command, env=environment, capture_output=True, text=True)
    if started.returncode:
        raise NoNeo4j("Docker could not start Neo4j: " + started.stderr[-300:])
    name = started.stdout.strip()
    try:
        _wait_for_bolt(port, password)
        yield f"bolt://127.0.0.1:{port}", "neo4j", password
    finally:
        subprocess.run(["docker", "stop", name], capture_output=True)


def _wait_for_bolt(port: int, password: str) -> None:
    from neo4j import GraphDatabase
    from neo4j.exceptions import DriverError, Neo4jError

    for _ in range(120):
        try:
            with GraphDatabase.driver(f"bolt://127.0.0.1:{port}", auth=("neo4j", password)) as driver:
                driver.verify_connectivity()
                return
        except (DriverError, Neo4jError):
            time.sleep(1)
    raise NoNeo4j("Neo4j in Docker did not answer in two minutes")
