"""The READMEs are true: every command block runs, in order, as a new user would run it in a fresh clone.

`python tests/test_readme.py` writes the tables of commands anew.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from test_packaging import ROOT, tracked

READMES = ("README.zh.md", "README.md")
PAGES = (*READMES, "CONTRIBUTING.md")
_FENCE = re.compile(r"^```([^\n`]*)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_TABLE = re.compile(r"(?<=<!-- commands -->\n)(\|[^\n]*\n\|[^\n]*\n)(?:\|[^\n]*\n)*(?=<!-- /commands -->)")
PRINTED = {  # what a reader must see after some blocks
    "make demo": ["负责合法性审查的部门", "第二十五条第一款", "未载明", "发现问题", "eshan-2020.html"],
    "kg build linxi-2023": ["“实施重大行政许可法制审核15件"],
    "kg build 云溪2021.yaml 云溪2021.txt": ["县司法局对12件重大行政决策作了合法性审查，提出意见30条。”"],
    "kg cite 意见.txt": ["第七条第二款", "第九十九条"],
}


def blocks(page: str) -> list[tuple[str, str]]:
    """(language, text) of the fenced blocks."""
    return [(m[1].strip(), m[2]) for m in _FENCE.finditer((ROOT / page).read_text(encoding="utf-8"))]


def commands(page: str) -> list[tuple[str, str]]:
    return [(language, text) for language, text in blocks(page) if language.startswith("sh")]


@pytest.mark.docs
def test_blocks_are_commands_or_marked_as_something_else() -> None:
    for page in PAGES:
        assert {language for language, _ in blocks(page)} <= {"sh", "sh neo4j", "text"}, page
        assert commands(page)


@pytest.mark.docs
def test_both_languages_have_the_same_commands() -> None:
    assert commands("README.md") == commands("README.zh.md")


@pytest.fixture
def clone(tmp_path: Path) -> Path:
    """The tree as a clone has it, with an environment in which the program is installed already."""
    folder = tmp_path / "clone"
    for name in tracked():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy2(ROOT / name, folder / name)
    here = Path(sys.executable).parent
    (folder / ".venv").mkdir()
    for name in ("bin", "lib", "pyvenv.cfg"):
        (folder / ".venv" / name).symlink_to(here.parent / name)
    for stamp in ("app", "dev"):
        (folder / ".venv" / stamp).touch()
    return folder


def run(folder: Path, script: str, **environment: str) -> str:
    program = str(Path(sys.executable).parent)
    settings = {k: v for k, v in os.environ.items() if k not in ("KG_STORE", "VIRTUAL_ENV", "MAKEFLAGS", "MAKELEVEL")}
    settings |= {"PATH": f"{program}{os.pathsep}{os.environ['PATH']}", **environment}
    done = subprocess.run(
        ["bash", "-euo", "pipefail", "-c", script],
        cwd=folder,
        env=settings,
        capture_output=True,
        stdin=subprocess.DEVNULL,
    )
    out = done.stdout.decode("utf-8")
    assert done.returncode == 0, f"{script}\n{out[-2000:]}\n{done.stderr.decode('utf-8')[-2000:]}"
    return out


def runnable(text: str) -> str:
    """A development block must not start the tests within the tests: make shows that it knows what to do."""
    return re.sub(r"^make (check|test)$", r"make -n \1", text, flags=re.MULTILINE)


def test_every_command_block_runs(clone: Path) -> None:
    seen = set()
    for language, text in commands("README.zh.md"):
        if language != "sh":
            continue
        out = run(clone, runnable(text))
        for told, wanted in PRINTED.items():
            if told in text:
                seen.add(told)
                assert [word for word in wanted if word not in out] == [], text
    assert seen == set(PRINTED)


def test_the_blocks_for_contributors_run(clone: Path) -> None:
    ((_, text),) = commands("CONTRIBUTING.md")
    assert "pytest" in run(clone, runnable(text))


@pytest.mark.neo4j
def test_the_blocks_for_neo4j_run(clone: Path, empty_neo4j: str) -> None:
    """On a real server; it is up already, so that the line that starts it in Docker has nothing to do."""
    (block,) = (text for language, text in commands("README.md") if language == "sh neo4j")
    starts = "docker compose up -d --wait"
    assert starts in block and "export NEO4J_PASSWORD=" in block
    lines = [line for line in block.splitlines() if line != starts and not line.startswith("export ")]
    out = run(clone, "\n".join(lines).replace("bolt://127.0.0.1:7687", empty_neo4j))
    assert "峨山县市场监管综合行政执法队伍" in out


def test_the_statements_of_the_query_page_run(eshan: str) -> None:
    from kg.stores import open_store

    statements = [text for language, text in blocks("docs/queries.md") if language == "cypher"]
    assert len(statements) == 3
    with open_store(eshan) as store:
        for text in statements:
            assert store.query(text).rows, text


@pytest.mark.docs
def test_links_lead_somewhere() -> None:
    links = [
        (page, target)
        for page in (*PAGES, "docs/queries.md", "docs/sheets.md", "benchmarks/accuracy.md")
        for target in re.findall(r"\]\(([^)#]+)\)", (ROOT / page).read_text(encoding="utf-8"))
        if not target.startswith("https://")
    ]
    assert len(links) > 12
    assert [one for one in links if not (ROOT / one[0]).parent.joinpath(one[1]).exists()] == []


def with_table(page: str) -> str:
    """The page with its table of commands as the program has them."""
    from kg.cli import COMMANDS

    pick = 0 if page.endswith("zh.md") else 1
    rows = [
        f"| `kg {name}` | {help_text.split(' / ')[pick].rstrip('.')} |" for name, (_, help_text) in COMMANDS.items()
    ]
    text = (ROOT / page).read_text(encoding="utf-8")
    assert _TABLE.search(text), page
    return _TABLE.sub(lambda match: match[1] + "\n".join(rows) + "\n", text)


@pytest.mark.docs
@pytest.mark.parametrize("page", READMES)
def test_the_table_of_commands_is_fresh(page: str) -> None:
    assert (ROOT / page).read_text(encoding="utf-8") == with_table(page), "run `python tests/test_readme.py`"


if __name__ == "__main__":
    for each in READMES:
        (ROOT / each).write_text(with_table(each), encoding="utf-8")
