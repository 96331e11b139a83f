"""A wheel whose reading of statutes and reports is compiled gives the very lines that the plain sources give."""

from __future__ import annotations

import ast
import os
import re
import shutil
import subprocess
import sys
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from conftest import ROOT, missing
from gold import FOLDER

from loaders.numerals import chinese

KEPT = ("kg", "loaders", "queries", "viz", "ontology", "pyproject.toml", "README.md", "LICENSE")
MODULES = {"statute": "loaders.statute.norms.find", "report": "loaders.report.statements.find"}
RUN = (
    "import sys; sys.path.insert(0, sys.argv.pop(1))\n"
    f"from importlib import import_module; module = import_module({MODULES!r}[sys.argv[-1]])\n"
    "print(module.__file__, file=sys.stderr)\n"
    "from kg.cli import main; main(sys.argv[1:])"
)


@pytest.fixture(scope="module")
def compiled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the packages as that wheel installs them; made of a copy, as the compiler writes beside its sources."""
    if shutil.which("cc") is None:
        missing("no C compiler", "install the package gcc (on Windows the C++ build tools)")
    folder = tmp_path_factory.mktemp("compiled")
    source = folder / "source"
    source.mkdir()
    for name in KEPT:
        if (ROOT / name).is_dir():
            shutil.copytree(ROOT / name, source / name, ignore=shutil.ignore_patterns("__pycache__", "*.so", "*.pyd"))
        else:
            shutil.copy(ROOT / name, source)
    done = subprocess.run(
        [sys.executable, "-m", "pip", "wheel", "-q", "--no-deps", "-w", str(folder), str(source)],
        env=os.environ | {"HATCH_BUILD_HOOK_ENABLE_MYPYC": "1"},
        capture_output=True,
        text=True,
        encoding="utf-8",
    )
    assert done.returncode == 0, done.stderr
    (wheel,) = folder.glob("*.whl")
    zipfile.ZipFile(wheel).extractall(folder / "installed")
    return folder / "installed"


def extracted(packages: Path, sources: Path, cwd: Path, kind: str) -> tuple[bytes, str]:
    """The lines of `kg extract` by the packages of that folder, and the file of one module that read them."""
    command = [sys.executable, "-c", RUN, str(packages), "extract", str(sources), "--as", kind]
    done = subprocess.run(command, cwd=cwd, capture_output=True)
    messages = done.stderr.decode("utf-8")
    assert done.returncode == 0, messages
    return done.stdout, messages.splitlines()[0]


def same_lines(compiled: Path, sources: Path, cwd: Path, kind: str) -> bytes:
    lines, module = extracted(compiled, sources, cwd, kind)
    plain, source = extracted(ROOT, sources, cwd, kind)
    assert module.startswith(str(compiled)) and not module.endswith(".py")
    assert source == str(ROOT.joinpath(*MODULES[kind].split(".")).with_suffix(".py"))
    assert lines == plain
    return lines


def test_compiled_and_plain_sources_give_the_same_lines(compiled: Path, tmp_path: Path) -> None:
    """On every invented text of the repository."""
    for folder, duties in ((ROOT / "loaders" / "data" / "linxi-2023", 10), (FOLDER, 60)):
        assert same_lines(compiled, folder, tmp_path, "statute").count(b'"duty"') > duties
    assert same_lines(compiled, FOLDER, tmp_path, "report").count(b'"statement"') > 20


def sentences(pattern: str) -> Iterator[tuple[str, list[str]]]:
    """The Chinese texts that each of the tests of that name holds: sentences invented for one turn of speech each."""
    for path in sorted((ROOT / "tests").glob(pattern)):
        nodes = ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        found = (node.value for node in nodes if isinstance(node, ast.Constant) and isinstance(node.value, str))
        yield path.stem, [text for text in found if len(re.findall(r"[\u4e00-\u9fff]", text)) > 8]


def test_compiled_and_plain_sources_read_what_the_tests_invent_alike(compiled: Path, tmp_path: Path) -> None:
    """An int where the compiler expects a bool, say, shows only where such words are read."""
    laws, reports = tmp_path / "laws", tmp_path / "reports"
    laws.mkdir()
    reports.mkdir()
    for name, texts in sentences("test_norms*.py"):
        articles = (f"第{chinese(number)}条 {text}" for number, text in enumerate(texts, 1))
        (laws / f"{name}.txt").write_text("灯塔条例\n\n" + "\n\n".join(articles), encoding="utf-8")
    for name, texts in sentences("test_report*.py"):
        (reports / f"{name}.txt").write_text("\n\n".join(["灯塔县2021年法治政府建设报告", *texts]), encoding="utf-8")
    assert same_lines(compiled, laws, tmp_path, "statute").count(b'"duty"') > 1500
    assert same_lines(compiled, reports, tmp_path, "report").count(b'"statement"') > 1500


@pytest.mark.shared
def test_compiled_and_plain_sources_read_real_statutes_alike(compiled: Path, shared: Path, tmp_path: Path) -> None:
    assert same_lines(compiled, shared / "statutes" / "dev", tmp_path, "statute").count(b'"duty"') > 1000


@pytest.mark.shared
def test_compiled_and_plain_sources_read_real_reports_alike(compiled: Path, shared: Path, tmp_path: Path) -> None:
    assert same_lines(compiled, shared / "reports" / "texts", tmp_path, "report").count(b'"metric"') > 200
