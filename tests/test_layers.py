"""The house keeps its order: arrows in one direction, one home for each library, a light start, small files."""

from __future__ import annotations

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
PACKAGES = ("kg", "loaders", "queries", "viz", "ontology")
SOURCES = [path for package in PACKAGES for path in sorted((ROOT / package).rglob("*.py"))]
# Library (as imported) -> the only files or folders that may import it.
HOMES = {
    "click": ("kg/cli/",),
    "rich": ("kg/cli/",),
    "neo4j": ("kg/stores/neo4j.py",),
    "arcadedb_embedded": ("kg/stores/arcadedb.py",),
    "jpype": ("kg/stores/arcadedb.py",),
    "rdflib": ("ontology/",),
    "pyvis": ("viz/",),
    "jinja2": ("viz/",),
}
ONE_FILE = ("networkx", "pypinyin", "xlsxwriter", "trafilatura", "docx", "pypdf", "pyshacl")
HEAVY = ("neo4j", "rdflib", "networkx", "pyvis", "jpype", "arcadedb_embedded", "pyshacl", "rich", "yaml", "jinja2")


def name(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def imports(path: Path) -> Iterator[str]:
    """The top-level names that a file imports, anywhere in it."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name.partition(".")[0] for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            yield node.module.partition(".")[0]


def importers(library: str) -> set[str]:
    return {name(path) for path in SOURCES if library in imports(path)}


def test_the_arrows_go_one_way() -> None:
    program = str(Path(sys.executable).with_name("lint-imports"))
    done = subprocess.run([program], cwd=ROOT, capture_output=True, text=True, encoding="utf-8")
    assert done.returncode == 0, done.stdout


@pytest.mark.parametrize("library", HOMES)
def test_a_library_has_one_home(library: str) -> None:
    strays = {file for file in importers(library) if not file.startswith(HOMES[library])}
    assert strays == set()


@pytest.mark.parametrize("library", ONE_FILE)
def test_a_library_has_one_file(library: str) -> None:
    assert len(importers(library)) <= 1, importers(library)


@pytest.mark.parametrize(
    "argv", [["--help"], ["--version"], ["build", "--help"], ["ask", "--help"], ["view", "--help"]]
)
def test_help_starts_light(argv: list[str]) -> None:
    code = (
        "import sys\nfrom kg.cli import main\n"
        f"try: main({argv!r})\nexcept SystemExit as stop: assert not stop.code, stop.code\n"
        f"print(sorted(set(sys.modules) & set({HEAVY!r})), file=sys.stderr)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, encoding="utf-8", cwd=ROOT)
    assert done.returncode == 0, done.stderr
    assert done.stderr.strip() == "[]"


def test_every_text_file_is_opened_with_its_encoding() -> None:
    """Without one Python takes the system's, which breaks Chinese text on Windows."""
    strays = []
    for path in SOURCES:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and _opens_text(node) and "encoding" not in {k.arg for k in node.keywords}:
                strays.append(f"{name(path)}:{node.lineno}")
    assert strays == []


def _opens_text(call: ast.Call) -> bool:
    """`open(…)`, `….read_text()`, `….write_text(…)`, and `….open("r")` where a mode without b is given."""
    modes = [a.value for a in call.args if isinstance(a, ast.Constant) and isinstance(a.value, str)]
    if isinstance(call.func, ast.Name):
        return call.func.id == "open" and not any("b" in mode for mode in modes[-1:])
    if not isinstance(call.func, ast.Attribute):
        return False
    mode = modes[0] if call.func.attr == "open" and modes else ""
    return call.func.attr in ("read_text", "write_text") or mode in ("r", "w", "a", "rt", "wt", "at", "x")


def test_files_are_short_and_no_grab_bags() -> None:
    long = {name(p): n for p in SOURCES if (n := len(p.read_text(encoding="utf-8").splitlines())) > 400}
    assert long == {}
    assert [name(p) for p in SOURCES if p.stem in ("utils", "helpers", "common", "misc")] == []


def test_only_the_ontology_names_its_classes() -> None:
    """No Python file repeats the list of classes: none names more than half of them in one list."""
    from ontology.schema import load_schema

    known = {c.name for c in load_schema().concrete}
    for path in SOURCES:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.List | ast.Tuple | ast.Set | ast.Dict):
                parts = node.keys if isinstance(node, ast.Dict) else node.elts
                named = {part.value for part in parts if isinstance(part, ast.Constant)} & known
                assert len(named) <= len(known) / 2, f"{name(path)}:{node.lineno}"
