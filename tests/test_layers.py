"""The house keeps its order: arrows in one direction, one home for each library, a light start, small files."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest
from test_packaging import PACKAGES, PROJECT, ROOT

SOURCES = [path for package in PACKAGES for path in sorted((ROOT / package).rglob("*.py"))]
# Library (as imported) -> the file or folder that alone imports it.
HOMES = {
    "arcadedb_embedded": "kg/stores/arcadedb.py",
    "click": "kg/cli/",
    "jinja2": "viz/",
    "jpype": "kg/stores/arcadedb.py",
    "neo4j": "kg/stores/neo4j.py",
    "networkx": "viz/layout.py",
    "docx": "loaders/files/word.py",
    "pdfplumber": "loaders/files/pdf.py",
    "pdfminer": "loaders/files/pdf.py",
    "pypinyin": "viz/payload.py",
    "pyshacl": "kg/verify.py",
    "pyvis": "viz/",
    "rdflib": "ontology/",
    "rich": "kg/cli/",
    "xlsxwriter": "kg/export_xlsx.py",
}
EXTRAS = ("docs", "pdf", "xlsx")
IMPORTED_AS = {"arcadedb-embedded": "arcadedb_embedded", "python-docx": "docx", "pyyaml": "yaml"}
MAPPED = [
    "loaders/report",
    "loaders/files",
    "loaders/sheets",
    *(f"loaders/report/{part}" for part in ("bodies", "figures", "head", "statements")),
    "loaders/statute",
    "loaders/statute/norms",
    *(f"loaders/statute/norms/{part}" for part in ("clause", "implied", "names", "reading", "text")),
]
HEAVY = {*HOMES, "yaml", "lxml"} - {"click"}
ENGINES = HEAVY - {"yaml", "rich"}


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
    found = importers(library)
    assert found and {file for file in found if not file.startswith(HOMES[library])} == set()


def test_every_declared_library_is_imported() -> None:
    """What nothing imports is not asked of those who install the program."""
    needed = [*PROJECT["dependencies"], *(line for extra in EXTRAS for line in PROJECT["optional-dependencies"][extra])]
    libraries = {re.split(r"[\[<>=~]", line)[0] for line in needed}
    assert len(libraries) > 10
    assert {name for name in libraries if not importers(IMPORTED_AS.get(name, name))} == set()


def loaded_by(*argv: str) -> set[str]:
    """The modules that a command loads, in a process of its own."""
    code = (
        "import sys\nfrom kg.cli import main\n"
        "try: main(sys.argv[1:])\nexcept SystemExit as stop: assert not stop.code, stop.code\n"
        "print(*sys.modules, sep='\\n', file=sys.stderr)"
    )
    command = [sys.executable, "-c", code, *argv]
    done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", cwd=ROOT)
    assert done.returncode == 0 and done.stdout, done.stderr
    return set(done.stderr.split())


@pytest.mark.parametrize("argv", ["--help", "--version", "build --help", "ask --help", "view --help"])
def test_help_starts_light(argv: str) -> None:
    assert loaded_by(*argv.split()) & HEAVY == set()


def test_the_list_of_questions_needs_no_engine() -> None:
    assert loaded_by("ask", "-f", "json") & ENGINES == set()


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
    beside = [path for folder in ("tests", "tools", "benchmarks") for path in sorted((ROOT / folder).rglob("*.py"))]
    long = {str(p): n for p in [*SOURCES, *beside] if (n := len(p.read_text(encoding="utf-8").splitlines())) > 400}
    assert long == {}
    assert [name(p) for p in SOURCES if p.stem in ("utils", "helpers", "common", "misc")] == []


def test_only_the_ontology_names_its_classes() -> None:
    """No Python file repeats the list of classes: none names more than half of them, none five in one list."""
    from ontology.schema import load_schema

    known = {c.name for c in load_schema().concrete}
    for path in SOURCES:
        nodes = list(ast.walk(ast.parse(path.read_text(encoding="utf-8"))))
        assert len(known & words(nodes)) <= len(known) / 2, name(path)
        for node in nodes:
            if isinstance(node, ast.List | ast.Tuple | ast.Set | ast.Dict):
                parts = node.keys if isinstance(node, ast.Dict) else node.elts
                assert len(known & words(parts)) < 5, f"{name(path)}:{node.lineno}"


def words(nodes: Iterable[ast.AST | None]) -> set[str]:
    """The strings among these nodes."""
    return {node.value for node in nodes if isinstance(node, ast.Constant) and isinstance(node.value, str)}


@pytest.mark.parametrize("package", MAPPED)
def test_the_map_of_a_large_package_names_its_modules(package: str) -> None:
    told = ast.get_docstring(ast.parse((ROOT / package / "__init__.py").read_text(encoding="utf-8"))) or ""
    modules = {path.name for path in (ROOT / package).glob("*.py")} - {"__init__.py"}
    assert set(re.findall(r"\w+\.py", told)) == modules
