"""`kg doctor`: what this installation has, what it lacks, and how to get it."""

from __future__ import annotations

import importlib.metadata
import importlib.util
import platform
import shutil
import sys

import click

from kg.cli.context import command_options, opened, said

PACKAGES = ("arcadedb-embedded", "neo4j", "rdflib", "networkx", "pyvis", "click", "rich", "PyYAML")
EXTRAS = {"docx": "docs", "trafilatura": "docs", "pypdf": "pdf", "xlsxwriter": "xlsx"}


@click.command(name="doctor")
@command_options
def command(place: str, lang: str) -> int:
    """检查 Python、程序包、图谱、测试所需组件,并说明如何补齐。

    Check Python, packages, the store and what the tests need; say how to get what is missing.

    \b
    例 / Example:
      kg doctor --store bolt://127.0.0.1:7687
    """
    from kg.cli.output import table

    rows = [["Python", platform.python_version(), _mark(sys.version_info >= (3, 11)), ">= 3.11"], *_packages()]
    store, good = _store(place)
    rows.append([said(lang, "图谱", "store") + f" {place}", store, _mark(good), "" if good else "kg build"])
    rows += _components()
    headings = [said(lang, "项目", "Item"), said(lang, "情况", "State"), "", said(lang, "办法", "Mend")]
    click.echo(table(headings, rows, lang=lang))
    return 0 if good else 2


def _mark(good: bool) -> str:
    return "ok" if good else "--"


def _packages() -> list[list[str]]:
    rows = []
    for name in PACKAGES:
        try:
            rows.append([name, importlib.metadata.version(name), _mark(True), ""])
        except importlib.metadata.PackageNotFoundError:
            rows.append([name, "missing", _mark(False), f"pip install {name}"])
    for module, extra in EXTRAS.items():
        there = importlib.util.find_spec(module) is not None
        mend = "" if there else f'pip install "legal-governance-graph[{extra}]"'
        rows.append([module, "installed" if there else "optional", _mark(there), mend])
    return rows


def _store(place: str) -> tuple[str, bool]:
    from ontology.errors import KGError

    try:
        with opened(place) as store:
            sources = store.query("MATCH (s:Source) RETURN count(s) AS n").rows[0][0]
            return f"{sources} sources", True
    except KGError as error:
        return error.what, False


def _components() -> list[list[str]]:
    """What only the tests need."""
    wanted = {
        "java": "JDK 17",
        "mvn": "Maven 3",
        "docker": "Docker (instead of Java and Maven)",
        "chromium": "Chromium",
    }
    return [
        [f"{name} (tests)", path or "not found", _mark(bool(path)), "" if path else f"install {mend}"]
        for name, mend in wanted.items()
        for path in [shutil.which(name) or ""]
    ]
