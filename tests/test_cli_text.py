"""Hostile names and documents: what they hold is shown as text, never obeyed."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import pytest
from command import Done, kg
from hypothesis import given
from hypothesis import strategies as st

from kg.export_text import markdown, markdown_table, plain, safe_cell, to_csv
from kg.stores import open_store
from ontology.model import Document, Entity, Evidence, Graph, Relation
from ontology.words import CONTROL

ESCAPES = "\x1b[2J\x1b]0;title\x07\x9b31m\u202e\u2066\x08\r"
FORMULAS = ("=cmd|'/c calc'!A1", "+1+1", "-2+3", "@SUM(A1)", "\t=1", " =1", "\uff1d1+1")


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> str:
    """A store whose every text is hostile."""
    text = f"{ESCAPES}[red]问题[/red] <script>alert(1)</script> **粗** | =1+1\n" * 3
    document = Document.of(text, "d", title=f"标题{ESCAPES}[bold]")
    evidence = (Evidence(document.id, 0, len(text)),)
    source = Entity("evil", "Source", "evil", {"source_kind": "sheet", "title": document.title, "period": "2020"})
    node = Entity(document.id, "Document", "d", {"sha256": document.sha256})
    graph = Graph(
        [source, node, Entity("evil/Text", "Text", "d", {"text": text})],
        [Relation("DESCRIBES", "evil", node.id), Relation("HAS_TEXT", node.id, "evil/Text")],
    )
    for number, name in enumerate([f"问题{ESCAPES}[red]x[/red]", *FORMULAS], 1):
        problem = Entity(f"evil/Problem/{number}", "Problem", name, {"order": number, "period": "2020"}, evidence)
        graph.add(problem)
        graph.relate(Relation("STATED_IN", problem.id, node.id, {}, evidence))
    location = str(tmp_path_factory.mktemp("hostile") / "kg.db")
    with open_store(location, write=True) as store:
        store.replace({"evil": graph})
    return location


CYPHER = "MATCH (p:Problem) RETURN p.name AS name, p.evidence AS evidence ORDER BY p.order"
COMMANDS = [
    ["cypher", CYPHER],
    ["cypher", CYPHER, "-f", "json"],
    ["cypher", CYPHER, "-f", "csv"],
    ["cypher", CYPHER, "-f", "md"],
    ["cypher", f"RETURN 1 AS `a{ESCAPES}`"],
    ["show", "evil/Problem/1"],
    ["show", "evil/Problem/1", "-f", "json"],
    ["show", "没有\x1b[2J这个"],
    ["sources"],
    ["sources", "-f", "csv"],
    ["path", "evil/Problem/1", "evil/Problem/2"],
    ["verify"],
    ["ask", "problems-and-plans", "-p", f"place={ESCAPES}"],
    ["remove", f"x{ESCAPES}"],
    ["build", f"no{ESCAPES}.yaml"],
    ["export", "-", "-f", "graphml"],
    ["export", "-", "-f", "ttl", "--texts"],
    ["export", "-", "-f", "jsonld", "--texts"],
    ["export", "-", "-f", "nt", "--texts"],
    [f"x{ESCAPES}"],
]  # fmt: skip


@pytest.mark.parametrize("argv", COMMANDS, ids=lambda argv: " ".join(argv)[:40].encode("ascii", "replace").decode())
def test_no_terminal_code_gets_out(argv: list[str], place: str) -> None:
    done = kg("--store", place, *argv)
    shown = done.raw.decode("utf-8-sig") + done.err
    assert shown
    # The end of a CSV line is the only carriage return.
    assert CONTROL.findall(shown.replace("\r\n", "\n")) == []


def test_markup_is_shown_as_it_stands(place: str) -> None:
    assert "[red]x[/red]" in kg("show", "evil/Problem/1", "--store", place).out


def _refuses_formulas(done: Done) -> None:
    rows = list(csv.reader(io.StringIO(done.raw.decode("utf-8-sig"))))
    names = [row[0] for row in rows[2:]]
    assert len(names) == len(FORMULAS)
    assert all(name.startswith("'") for name in names), names


def test_csv_runs_no_formula(place: str) -> None:
    _refuses_formulas(kg("cypher", CYPHER, "-f", "csv", "--store", place))


def test_a_folder_of_csv_files_runs_no_formula(place: str, tmp_path: Path) -> None:
    assert kg("export", str(tmp_path / "tables"), "--store", place).code == 0
    text = (tmp_path / "tables" / "nodes-Problem.csv").read_text(encoding="utf-8-sig")
    names = [row[1] for row in csv.reader(io.StringIO(text))][2:]
    assert len(names) == len(FORMULAS) and all(name.startswith("'") for name in names)


@given(st.text())
def test_plain_text_holds_no_control_code(text: str) -> None:
    assert CONTROL.search(plain(text)) is None


@given(st.text())
def test_no_cell_begins_like_a_formula(text: str) -> None:
    cell = str(safe_cell(text))
    assert cell.lstrip(" ")[:1] not in set("=+-@\t\r\n") | set("\uff1d\uff0b\uff0d\uff20") or cell == ""


@given(st.lists(st.lists(st.text(), min_size=2, max_size=2), max_size=4))
def test_csv_can_be_read_back(rows: list[list[str]]) -> None:
    text = to_csv(["a", "b"], rows).decode("utf-8-sig")
    found = list(csv.reader(io.StringIO(text, newline="")))
    assert found == [
        ["a", "b"],
        *([str(safe_cell(value)).encode("utf-8", "replace").decode() for value in row] for row in rows),
    ]


@given(st.text())
def test_markdown_stays_one_cell(text: str) -> None:
    lines = markdown_table(["a"], [[text]]).splitlines()
    assert len(lines) == 3
    assert "<" not in markdown(text).replace("\\<", "") and "|" not in markdown(text).replace("\\|", "")


def test_numbers_stay_numbers() -> None:
    assert [safe_cell(value) for value in (-3, 2.0, 2.5, True, None, "-3")] == [-3, 2, 2.5, "是", "", "'-3"]


@pytest.mark.parametrize(
    "text", ["530426198001011234", "0530", "1153E12", "3-4", "12/5", "2020-06", "06-2020", "(3)", " 007 ", "9.1e5"]
)
def test_text_that_a_spreadsheet_would_change_is_marked_as_text(text: str) -> None:
    assert safe_cell(text) == "'" + text


@pytest.mark.parametrize(
    "text", ["530426", "2020-12-31", "0", "0.5", "第3-4条", "12%", "(一)", "1:30", "94-120", "2018-2020"]
)
def test_text_that_stays_as_it_is_is_not(text: str) -> None:
    assert safe_cell(text) == text
