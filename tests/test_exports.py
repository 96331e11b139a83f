"""Files for other programs: they parse, hold what the store holds, and never carry a formula or a full text by chance."""

from __future__ import annotations

import csv
import io
import json
import os
import re
import subprocess
import zipfile
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from xml.etree import ElementTree

import pytest
from command import kg
from conftest import missing
from neo4j_server import HOW_TO_GET

from kg.export_xlsx import NAME_LENGTH, PAGE, Sheet, sheet_name, workbook_of
from kg.ingest import build
from kg.stores import open_store
from kg.stores.digest import counts
from ontology.errors import KGError
from ontology.schema import NAMESPACE

WORDS = "全文只在要求时导出。"
GRAPHML = "{http://graphml.graphdrawing.org/xmlns}"
SHEET = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> str:
    """The bundled data set and one document with its text."""
    folder = tmp_path_factory.mktemp("exports")
    (folder / "通知.txt").write_text(f"某县通知\n\n{WORDS}\n", encoding="utf-8")
    with open_store(str(folder / "kg.db"), write=True) as store:
        assert not build(store, ["eshan-2020", str(folder / "通知.txt")]).failed
    return str(folder / "kg.db")


def held(place: str) -> dict[str, int]:
    with open_store(place) as store:
        return counts(store)


@pytest.mark.parametrize(("ending", "form"), [("ttl", "turtle"), ("jsonld", "json-ld"), ("nt", "nt")])
def test_rdf_holds_every_node(ending: str, form: str, place: str, tmp_path: Path) -> None:
    from rdflib import RDF, Graph, URIRef

    file = tmp_path / f"graph.{ending}"
    assert kg("export", str(file), "--store", place).code == 0
    rdf = Graph().parse(file, format=form)
    for name, number in held(place).items():
        if name.isupper() or name == "Text":
            continue
        assert len(set(rdf.subjects(RDF.type, URIRef(NAMESPACE + name)))) == number, name
    assert WORDS not in file.read_text(encoding="utf-8")


@pytest.mark.parametrize("form", ["ttl", "jsonld", "nt"])
def test_rdf_in_pages_is_the_graph_as_a_whole(form: str, place: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Page by page nothing is lost and nothing rounded, whatever the size of the pages."""
    from rdflib import Graph

    from kg import export
    from kg.picture import whole
    from ontology.rdf import to_rdf
    from ontology.schema import load_schema

    monkeypatch.setattr(export, "RDF_PAGE", 50)
    text = kg("export", "-", "-f", form, "--store", place).out
    with open_store(place) as store:
        wanted = set(to_rdf(whole(store, load_schema(), ("Text",)), load_schema()))
    known = {"ttl": "turtle", "jsonld": "json-ld", "nt": "nt"}[form]
    assert set(Graph().parse(data=text, format=known)) == wanted


def test_full_texts_come_when_asked_for(place: str, tmp_path: Path) -> None:
    for name in ("graph.ttl", "graph.graphml", "folder/"):
        assert kg("export", str(tmp_path / name), "--texts", "--store", place).code == 0
    files = (tmp_path / "graph.ttl", tmp_path / "graph.graphml", tmp_path / "folder" / "nodes-Text.csv")
    assert all(WORDS in file.read_text(encoding="utf-8") for file in files)


def test_equal_graphs_give_equal_files(place: str) -> None:
    for form in ("ttl", "graphml"):
        assert (
            kg("export", "-", "-f", form, "--store", place).raw == kg("export", "-", "-f", form, "--store", place).raw
        )


def test_graphml(place: str, tmp_path: Path) -> None:
    file = tmp_path / "graph.graphml"
    assert kg("export", str(file), "--store", place).code == 0
    root = ElementTree.parse(file).getroot()
    keys = {k.get("id"): (k.get("for"), k.get("attr.name"), k.get("attr.type")) for k in root.iter(f"{GRAPHML}key")}
    types = {(scope, name): kind for scope, name, kind in keys.values()}
    assert len(types) == len(keys), "a property of two types"
    assert (types["node", "value"], types["node", "order"], types["node", "evidence"]) == ("double", "long", "string")
    nodes, edges = list(root.iter(f"{GRAPHML}node")), list(root.iter(f"{GRAPHML}edge"))
    ids = {node.get("id") for node in nodes}
    assert len(ids) == len(nodes)
    assert {end for edge in edges for end in (edge.get("source"), edge.get("target"))} <= ids
    named = {key: name for key, (_, name, _) in keys.items()}
    kinds = Counter(data.text for each in (*nodes, *edges) for data in each if named[data.get("key")] == "kind")
    wanted = {name: number for name, number in held(place).items() if name not in ("Text", "HAS_TEXT")}
    assert dict(kinds) == wanted


def test_a_folder_of_csv_files(place: str, tmp_path: Path) -> None:
    assert kg("export", str(tmp_path / "tables"), "--store", place).code == 0
    found: dict[str, int] = {}
    ids: set[str] = set()
    ends: set[str] = set()
    for file in sorted((tmp_path / "tables").glob("*.csv")):
        assert file.read_bytes().startswith(b"\xef\xbb\xbf")
        rows = list(csv.DictReader(io.StringIO(file.read_text(encoding="utf-8-sig"))))
        kind, _, name = file.stem.partition("-")
        found[name] = len(rows)
        if kind == "nodes":
            assert list(rows[0])[:2] == ["id:ID", "name:string"] and list(rows[0])[-1] == ":LABEL"
            assert rows[0][":LABEL"].split("|")[0] == name
            ids.update(row["id:ID"] for row in rows)
        else:
            assert {row[":TYPE"] for row in rows} == {name}
            ends.update(end for row in rows for end in (row[":START_ID"], row[":END_ID"]))
    assert ends <= ids
    assert found == {name: number for name, number in held(place).items() if name not in ("Text", "HAS_TEXT")}
    observations = (tmp_path / "tables" / "nodes-Observation.csv").read_text(encoding="utf-8-sig")
    assert "value:double" in observations and "evidence:string[]" in observations


@pytest.mark.neo4j
def test_neo4j_admin_imports_the_folder(place: str, tmp_path: Path) -> None:
    from neo4j_server import NoNeo4j, _jars

    try:
        jars = _jars()
    except NoNeo4j as error:
        missing(f"no neo4j-admin ({error})", HOW_TO_GET)
    folder, home = tmp_path / "tables", tmp_path / "neo4j"
    assert kg("export", str(folder), "--texts", "--store", place).code == 0
    (home / "conf").mkdir(parents=True)
    (home / "conf" / "neo4j.conf").write_text("", encoding="utf-8")
    command = ["java", "-cp", f"{jars}/*", "org.neo4j.cli.AdminTool", "database", "import", "full", "neo4j"]
    environment = {**os.environ, "NEO4J_HOME": str(home), "NEO4J_CONF": str(home / "conf")}
    done = subprocess.run(
        [*command, "@neo4j-admin.args"], cwd=folder, env=environment, capture_output=True, text=True, encoding="utf-8"
    )
    assert done.returncode == 0, done.stdout[-2000:]
    numbers = held(place)
    nodes = sum(number for name, number in numbers.items() if not name.isupper())
    assert f"{nodes} nodes" in done.stdout
    assert f"{sum(numbers.values()) - nodes} relationships" in done.stdout


# Workbooks


def _cells(raw: bytes, number: int) -> dict[str, str | float]:
    """The cells of one sheet of a workbook: numbers as numbers, text as text."""
    with zipfile.ZipFile(io.BytesIO(raw)) as book:
        shared = ElementTree.fromstring(book.read("xl/sharedStrings.xml"))
        texts = ["".join(t.text or "" for t in one.iter(f"{SHEET}t")) for one in shared.iter(f"{SHEET}si")]
        sheet = ElementTree.fromstring(book.read(f"xl/worksheets/sheet{number}.xml"))
    out: dict[str, str | float] = {}
    for cell in sheet.iter(f"{SHEET}c"):
        assert cell.find(f"{SHEET}f") is None, "a formula"
        value = cell.findtext(f"{SHEET}v")
        if value is not None:
            out[str(cell.get("r"))] = texts[int(value)] if cell.get("t") == "s" else float(value)
    return out


def _names(raw: bytes) -> list[str]:
    with zipfile.ZipFile(io.BytesIO(raw)) as book:
        root = ElementTree.fromstring(book.read("xl/workbook.xml"))
    return [str(sheet.get("name")) for sheet in root.iter(f"{SHEET}sheet")]


def test_a_workbook_has_real_numbers(eshan: str) -> None:
    raw = kg("ask", "figures", "-p", "metric=投资项目投资概算", "-f", "xlsx", "--store", eshan).raw
    answer = kg("ask", "figures", "-p", "metric=投资项目投资概算", "-f", "json", "--store", eshan).json()
    cells, columns = _cells(raw, 1), [column["name"] for column in answer["columns"]]
    assert len(answer["rows"]) == 1
    assert cells[f"{chr(65 + columns.index('value'))}2"] == answer["rows"][0]["value"] == 88.62
    assert cells["A1"] == answer["columns"][0]["label"]
    with zipfile.ZipFile(io.BytesIO(raw)) as book:
        sheet = book.read("xl/worksheets/sheet1.xml").decode("utf-8")
    assert 'state="frozen"' in sheet and "<autoFilter" in sheet and "<cols>" in sheet


def _workbook(*rows: Sequence[object]) -> bytes:
    return workbook_of([Sheet("甲", [f"列{number}" for number in range(len(rows[0]))], rows)], "zh")


def _part(raw: bytes, name: str) -> str:
    with zipfile.ZipFile(io.BytesIO(raw)) as book:
        return book.read(name).decode("utf-8")


def test_a_workbook_is_printed_on_a4_and_its_rows_are_as_high_as_their_text(eshan: str) -> None:
    sheet = _part(kg("ask", "figures", "-f", "xlsx", "--store", eshan).raw, "xl/worksheets/sheet1.xml")
    assert 'orientation="landscape"' in sheet and 'fitToHeight="0"' in sheet and 'paperSize="9"' in sheet
    widths = [float(width) for width in re.findall(r'<col [^>]* width="([\d.]+)"', sheet)]
    assert len(widths) > 10 and sum(widths) <= PAGE + len(widths)
    high = re.findall(r'<row [^>]* ht="([\d.]+)"', sheet)
    assert len(high) > 100 and all(15 < float(height) <= 409 for height in high)
    assert "Print_Titles" in _part(kg("ask", "figures", "-f", "xlsx", "--store", eshan).raw, "xl/workbook.xml")


def test_days_are_days_and_codes_lose_no_digit() -> None:
    cells = _cells(_workbook(["2020-12-31", "2020-02-30", "1898-06-11"], ["530426198001011234", "0530", 1.5]), 1)
    assert cells == {
        "A1": "列0", "B1": "列1", "C1": "列2", "A2": 44196.0, "B2": "2020-02-30", "C2": "1898-06-11",
        "A3": "530426198001011234", "B3": "0530", "C3": 1.5,
    }  # fmt: skip


def test_hostile_text_leaves_a_workbook_whole() -> None:
    hostile = ["=1+1", "a\x00\x1b\u202eb", "\ufffe\uffff\ud800", "_x0041_", "甲" * 40_000, "<a>&"]
    raw = _workbook(hostile)
    cells = _cells(raw, 1)
    assert [cells[f"{column}2"] for column in "ABCF"] == ["=1+1", "ab", "\ufffd" * 3, "<a>&"]
    assert cells["D2"] == "_x005F_x0041_" and len(str(cells["E2"])) == 32_767


def test_more_rows_than_a_sheet_holds_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("kg.export_xlsx.MOST_ROWS", 2)
    with pytest.raises(KGError, match="3 rows are more than"):
        _workbook(["甲"], ["乙"], ["丙"])


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("a/b:c", "a b c"),
        ("", "_"),
        ("History", "_History"),
        ("'甲'", "甲"),
        ("甲" * 30 + "'乙", "甲" * 30),
        ("😀" * 20, "😀" * 15),
    ],
)
def test_names_of_sheets_are_legal(title: str, name: str) -> None:
    taken: set[str] = set()
    assert sheet_name(title, taken) == name
    assert sheet_name(title, taken).endswith("~2")


def test_a_workbook_says_why_it_is_empty(eshan: str) -> None:
    cells = _cells(kg("ask", "figures", "-p", "area=社会信誉", "-f", "xlsx", "--store", eshan).raw, 1)
    assert "没有叫“社会信誉”的" in str(cells["A2"]) and "社会信用" in str(cells["A2"])


TABLES = {  # command -> what stands in its headings
    "cite": (["cite", "意见.txt"], ["引用", "状态", "条文"]),
    "compare": (["compare", "行政处罚件数"], ["地区", "数值", "分母数值"]),
    "check": (["check", "DT-01"], ["规则", "结论", "依据"]),
    "sources": (["sources"], ["来源", "事实数"]),
    "cypher": (
        ["cypher", "MATCH (j:Jurisdiction) RETURN j.code AS code, j.name AS name ORDER BY code"],
        ["code", "name"],
    ),
}


@pytest.mark.parametrize("command", TABLES)
def test_tables_as_files_for_spreadsheets(eshan: str, tmp_path: Path, command: str) -> None:
    """The same table as CSV and as a workbook; the ending of the file decides."""
    words, headings = TABLES[command]
    (tmp_path / "意见.txt").write_text("依照《行政处罚法》第五十八条、第九百条办理。", encoding="gb18030")
    args = [str(tmp_path / word) if word == "意见.txt" else word for word in words]
    for ending in ("csv", "xlsx"):
        assert kg(*args, "-o", str(tmp_path / f"表.{ending}"), "--store", eshan).code in (0, 1)
    held = [*csv.reader(io.StringIO((tmp_path / "表.csv").read_text(encoding="utf-8-sig"), newline=""))]
    cells = _cells((tmp_path / "表.xlsx").read_bytes(), 1)
    assert set(headings) <= set(held[0]) and len(held) > 1
    assert [cells[f"{chr(65 + column)}1"] for column in range(len(held[0]))] == held[0]
    assert {re.sub("[A-Z]+", "", place) for place in cells} == {str(row) for row in range(1, len(held) + 1)}


def test_compare_writes_numbers_alone_in_their_cells(eshan: str) -> None:
    cells = _cells(kg("compare", "行政处罚件数", "-f", "xlsx", "--store", eshan).raw, 1)
    told = {str(title): cells.get(f"{column[0]}2") for column, title in cells.items() if column.endswith("1")}
    assert isinstance(told["数值"], float) and told["单位"] == "件" and told["地区"] == "峨山彝族自治县"


def test_a_table_without_rows_says_so(eshan: str) -> None:
    raw = kg("cypher", "MATCH (n:Role {name: '无'}) RETURN n.name AS name", "-f", "xlsx", "--store", eshan).raw
    assert "没有结果" in str(_cells(raw, 1)["A2"])


def test_all_questions_in_one_workbook(eshan: str, tmp_path: Path) -> None:
    from queries.catalogue import questions

    file = tmp_path / "问答.xlsx"
    assert kg("ask", "--all", "-o", str(file), "--store", eshan).code == 0
    names = _names(file.read_bytes())
    assert len(names) == len(questions()) + 1 == len({name.lower() for name in names})
    contents, links = _cells(file.read_bytes(), 1), _part(file.read_bytes(), "xl/worksheets/sheet1.xml")
    assert names[0] == "目录" and [contents[f"A{row}"] for row in range(2, len(names) + 1)] == [
        entry.title["zh"] for entry in questions().values()
    ]
    assert all(f"location=\"'{name}'!A1\"" in links for name in names[1:])
    assert all(0 < len(name) <= NAME_LENGTH for name in names)
    assert kg("ask", "--all", "-f", "xlsx", "--store", eshan).raw == file.read_bytes()


def test_all_questions_in_other_forms(eshan: str) -> None:
    from queries.catalogue import questions

    found = kg("ask", "--all", "-f", "json", "--store", eshan).json()
    assert [one["question"] for one in found] == list(questions())
    text = kg("ask", "--all", "-f", "md", "--store", eshan).out
    assert sum(line.startswith("## ") for line in text.splitlines()) == len(questions())
    assert "CSV" in kg("ask", "--all", "-f", "csv", "--store", eshan).refused()


def test_sheet_names_are_legal() -> None:
    taken: set[str] = set()
    titles = [
        "谁[依据]哪一条: 承担*哪项?职责/义务",
        "长" * 40,
        "长" * 40,
        "长" * 40,
        "History",
        "",
        "'引号'",
        "abc",
        "ABC",
    ]
    names = [sheet_name(title, taken) for title in titles]
    assert len({name.lower() for name in names}) == len(names)
    for name in names:
        assert 0 < len(name) <= NAME_LENGTH and not set(name) & set("[]:*?/\\") and name.strip("'") == name
        assert name.lower() != "history"


def test_json_is_what_json_readers_read(eshan: str) -> None:
    assert json.loads(kg("ask", "figures", "-f", "json", "--store", eshan).raw)["rows"]
