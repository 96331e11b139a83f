"""The wheel holds what the program needs and nothing else; the five packages share one folder; one version."""

from __future__ import annotations

import importlib
import subprocess
import sys
import tomllib
import zipfile
from email.parser import Parser
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
PACKAGES = ("kg", "loaders", "queries", "viz", "ontology")
DATA = {".ttl", ".cypher", ".html", ".css", ".js", ".yaml", ".tsv", ".txt", ".json", ".properties"}
MADE = {".venv", "__pycache__", "kg.db", ".mypy_cache", ".ruff_cache", ".pytest_cache", ".hypothesis", "PKG-INFO"}
SETTINGS = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
PROJECT = SETTINGS["project"]


def tracked(*under: str) -> list[str]:
    """The files that git knows, or would take, below some folders; of an unpacked source archive all but what is made."""
    if not (ROOT / ".git").exists():
        files = (path for folder in under or (".",) for path in (ROOT / folder).rglob("*") if path.is_file())
        names = (path.relative_to(ROOT).as_posix() for path in files)
        return sorted(name for name in names if not MADE.intersection(name.split("/")))
    command = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard", "--", *under]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, check=True)
    return sorted({name for name in done.stdout.decode("utf-8").split("\0") if name and (ROOT / name).is_file()})


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The project's wheel, built here."""
    folder = tmp_path_factory.mktemp("wheel")
    command = [
        sys.executable,
        "-m",
        "pip",
        "wheel",
        "-q",
        "--no-deps",
        "--no-build-isolation",
        "-w",
        str(folder),
        str(ROOT),
    ]
    done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8")
    assert done.returncode == 0, done.stderr
    (found,) = folder.iterdir()
    return found


def test_the_five_packages_share_one_folder() -> None:
    """`queries`, `viz` and others also exist as packages of other people; ours must be the ones that are imported."""
    folders = {Path(str(importlib.import_module(name).__file__)).parent.parent for name in PACKAGES}
    assert folders == {ROOT}


def test_the_wheel_holds_every_module_and_data_file(wheel: Path) -> None:
    held = set(zipfile.ZipFile(wheel).namelist())
    wanted = [name for name in tracked(*PACKAGES) if Path(name).suffix in DATA | {".py"}]
    assert len([name for name in wanted if name.endswith(".cypher")]) > 20
    assert [name for name in wanted if name not in held] == []
    left_out = {Path(name).suffix for name in tracked(*PACKAGES)} - DATA - {".py"}
    assert left_out == set(), "kinds of files in the packages that no test looks for"


def test_the_wheel_holds_nothing_else(wheel: Path) -> None:
    tops = {name.partition("/")[0] for name in zipfile.ZipFile(wheel).namelist()}
    assert {top for top in tops if not top.endswith(".dist-info")} == set(PACKAGES)
    assert not [
        name for name in zipfile.ZipFile(wheel).namelist() if "test" in name.partition("/")[2] and name.endswith(".py")
    ]


def test_the_version_stands_in_one_place(wheel: Path) -> None:
    archive = zipfile.ZipFile(wheel)
    (name,) = (one for one in archive.namelist() if one.endswith(".dist-info/METADATA"))
    about = Parser().parsestr(archive.read(name).decode("utf-8"))
    assert about["Version"] == PROJECT["version"]
    written = [f for f in tracked(*PACKAGES) if f'"{PROJECT["version"]}"' in (ROOT / f).read_text(encoding="utf-8")]
    assert written == []


def test_the_program_runs_from_its_wheel(wheel: Path, tmp_path: Path) -> None:
    target = tmp_path / "installed"
    zipfile.ZipFile(wheel).extractall(target)
    code = (
        f"import sys; sys.path.insert(0, {str(target)!r})\n"
        "from kg.cli import main; import kg, ontology\n"
        f"assert kg.__file__.startswith({str(target)!r}) and ontology.__file__.startswith({str(target)!r})\n"
        "main(sys.argv[1:])"
    )
    for argv in (["build", "linxi-2023"], ["ask"], ["schema"]):
        done = subprocess.run(
            [sys.executable, "-c", code, *argv], cwd=tmp_path, capture_output=True, text=True, encoding="utf-8"
        )
        assert done.returncode == 0, done.stderr
        assert done.stdout


def test_what_is_compiled_on_request_is_there() -> None:
    hook = SETTINGS["tool"]["hatch"]["build"]["targets"]["wheel"]["hooks"]["mypyc"]
    assert hook["enable-by-default"] is False
    assert [pattern for pattern in hook["include"] if not list(ROOT.glob(pattern.lstrip("/")))] == []


def test_test_tools_are_no_runtime_dependencies() -> None:
    names = " ".join(PROJECT["dependencies"])
    for tool in (
        "pytest",
        "mypy",
        "ruff",
        "playwright",
        "pyshacl",
        "types-",
        "jieba",
        "hypothesis",
        "check-jsonschema",
    ):
        assert tool not in names
