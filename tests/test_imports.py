"""What a command must not load: `kg --help` and completion stay light; every third-party library has one home."""

from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path

import pytest
from conftest import ROOT

HEAVY = (
    "neo4j",
    "rdflib",
    "networkx",
    "pyvis",
    "jpype",
    "arcadedb_embedded",
    "rich",
    "jinja2",
    "docx",
    "pypdf",
    "lxml",
)
PACKAGES = ("kg", "loaders", "queries", "viz", "ontology")
# library -> the files or folders that may import it
HOMES = {
    "click": ["kg/cli/"],
    "rich": ["kg/cli/"],
    "neo4j": ["kg/stores/neo4j.py"],
    "arcadedb_embedded": ["kg/stores/arcadedb.py"],
    "jpype": ["kg/stores/arcadedb.py"],
    "rdflib": ["ontology/"],
    "pyshacl": ["ontology/", "kg/verify.py"],
    "pyvis": ["viz/"],
    "jinja2": ["viz/"],
    "xlsxwriter": ["kg/export_xlsx.py"],
    "docx": ["loaders/"],
    "lxml": ["loaders/"],
    "trafilatura": ["loaders/"],
    "pypdf": ["loaders/"],
}


def _loaded_by(*argv: str) -> set[str]:
    """The modules that a command loads, in a process of its own."""
    script = (
        "import sys\nfrom kg.cli import main\ntry:\n    main(sys.argv[1:])\nexcept SystemExit:\n    pass\n"
        "print('\\n'.join(sys.modules), file=sys.stderr)"
    )
    done = subprocess.run(
        [sys.executable, "-c", script, *argv], capture_output=True, text=True, encoding="utf-8", timeout=120, check=True
    )
    assert done.stdout, "the command says nothing"
    return set(done.stderr.split())


@pytest.mark.parametrize(
    "argv", [["--help"], ["--version"], ["build", "--help"], ["ask", "--help"], ["show", "--help"]]
)
def test_help_loads_nothing_heavy(argv: list[str]) -> None:
    assert _loaded_by(*argv) & set(HEAVY) == set()


def test_the_list_of_questions_needs_no_engine() -> None:
    assert _loaded_by("ask", "-f", "json") & {"neo4j", "rdflib", "networkx", "pyvis", "jpype"} == set()


def _imports(path: Path) -> set[str]:
    """The top names of everything that a file imports, wherever in the file."""
    out = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            out.update(alias.name.partition(".")[0] for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.level == 0:
            out.add((node.module or "").partition(".")[0])
    return out


def test_every_library_has_its_home() -> None:
    strays = []
    for package in PACKAGES:
        for path in sorted((ROOT / package).rglob("*.py")):
            name = path.relative_to(ROOT).as_posix()
            for library in _imports(path) & set(HOMES):
                if not any(name.startswith(home) for home in HOMES[library]):
                    strays.append(f"{name} imports {library}")
    assert strays == []


def test_networkx_is_used_by_one_file_at_most() -> None:
    files = [p for package in PACKAGES for p in (ROOT / package).rglob("*.py") if "networkx" in _imports(p)]
    assert len(files) <= 1, files
