"""A register beside the files says what excerpts leave out."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from command import kg

from kg.extract import Totals, run, tasks
from kg.ingest import build
from kg.stores import Store
from loaders.register import Register, read_register
from ontology.errors import InvalidDocument

EXCERPT = "深化行政执法改革。全年办理行政许可412件,组织执法培训3次。县司法局审查规范性文件9件。\n"
REGISTER = "文件,标题,制发机关,年度,地区,层级,备注\n节选.txt,云溪县2021年法治政府建设情况报告,云溪县人民政府,2021,云溪县,县级,存\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "报告").mkdir()
    (tmp_path / "报告" / "节选.txt").write_text(EXCERPT, encoding="utf-8")
    (tmp_path / "登记.csv").write_text(REGISTER, encoding="gb18030")
    return tmp_path


def lines(folder: Path, register: Register | None) -> tuple[list[dict[str, Any]], Totals]:
    written: list[str] = []
    totals = run([str(folder / "报告")], "report", 1, False, written.append, register)
    return [json.loads(line) for text in written for line in text.splitlines()], totals


def test_an_excerpt_alone_states_no_year(folder: Path) -> None:
    document = lines(folder, None)[0][0]
    assert (document["year"], document["title"]) == (None, "")


def test_the_register_says_what_the_excerpt_is(folder: Path) -> None:
    found, totals = lines(folder, read_register(folder / "登记.csv"))
    assert found[0] == {
        "kind": "document", "doc": "节选", "title": "云溪县2021年法治政府建设情况报告", "issuing_body": "云溪县人民政府",
        "year": 2021, "jurisdiction": "云溪县", "code": "", "level": "county",
    }  # fmt: skip
    subjects = {line["subject"] for line in found if line["kind"] == "statement"}
    assert subjects == {"云溪县人民政府", "县司法局"} and totals.warnings == []


def test_the_graph_has_the_period_and_the_place(folder: Path, store: Store) -> None:
    build(store, [str(folder / "报告")], kind="report", register=read_register(folder / "登记.csv"))
    text = "MATCH (s:Source {id: $id})-[:DESCRIBES]->(:Document)-[c:COVERS]->(j:Jurisdiction) RETURN s.period AS p, s.issuer AS i, j.name AS n"
    assert [tuple(row) for row in store.query(text, {"id": "节选.txt"}).rows] == [("2021", "云溪县人民政府", "云溪县")]


@pytest.mark.parametrize("name", ["登记表.csv", "register.csv", "index.csv"])
def test_a_folder_may_hold_the_register_of_its_own_files(folder: Path, store: Store, name: str) -> None:
    (folder / "登记.csv").rename(folder / name)
    totals = Totals()
    (task,) = tasks([str(folder)], totals)
    assert task.given["period"] == "2021" and [remark.where for remark in totals.warnings] == [str(folder / name)]
    assert tasks([str(folder / "报告")], Totals())[0].given["period"] == "2021", "it lies around the folder"
    (folder / "报告" / "别的.txt").write_text(EXCERPT, encoding="utf-8")
    assert tasks([str(folder / "报告")], Totals())[0].given == {}, "around a folder it must speak of every file"
    (folder / "报告" / "别的.txt").unlink()
    (folder / "另.csv").write_text("文件,年度\n节选,2020\n", encoding="utf-8")
    named = tasks([str(folder)], Totals(), read_register(folder / "另.csv"))
    assert named[0].given == {"period": "2020"}, "one that is named comes before it"
    summary = build(store, [str(folder)], kind="report")
    found = store.query("MATCH (s:Source {id: $id}) RETURN s.period AS p", {"id": "报告/节选.txt"}).rows
    assert [tuple(row) for row in found] == [("2021",)] and str(folder / name) in {
        one.where for one in summary.warnings
    }


def test_a_register_within_a_folder_that_cannot_be_read_is_told_and_the_rest_goes_on(folder: Path) -> None:
    (folder / "登记表.csv").write_text("文件,年度\n节选,去年\n", encoding="utf-8")
    (folder / "index.json").write_text('{"pages": 3}', encoding="utf-8")
    done = kg("extract", str(folder), "--as", "report")
    assert done.code == 2 and json.loads(done.out.splitlines()[0])["year"] is None
    assert "去年" in done.err and "index.json" not in done.err and "读入文件 1 个,失败 1 个" in done.err


def test_rows_without_a_file_are_told(folder: Path) -> None:
    (folder / "登记.json").write_text('{"documents": [{"id": "别的", "year": 2020}]}', encoding="utf-8")
    totals = Totals()
    assert tasks([str(folder / "报告")], totals, read_register(folder / "登记.json"))[0].given == {}
    assert len(totals.warnings) == 1 and "别的" in totals.warnings[0].words.zh


def test_of_many_rows_without_a_file_the_first_are_told(folder: Path) -> None:
    (folder / "登记.csv").write_text("文件\n" + "".join(f"{number}.txt\n" for number in range(1000)), encoding="utf-8")
    told = read_register(folder / "登记.csv").unused([])
    assert len(told) == 21 and "980" in told[-1].words.zh and "980" in told[-1].words.en


def test_the_command_takes_it(folder: Path) -> None:
    done = kg("extract", str(folder / "报告"), "--as", "report", "--register", str(folder / "登记.csv"))
    assert done.code == 0 and json.loads(done.out.splitlines()[0])["year"] == 2021


@pytest.mark.parametrize("mark", [",", ";", "\t"])
@pytest.mark.parametrize("encoding", ["gbk", "utf-8-sig", "utf-16"])
def test_registers_as_offices_save_them(tmp_path: Path, mark: str, encoding: str) -> None:
    """A title above the headings, blanks in them, the names that the files had before they were saved anew."""
    rows = (
        ["法治政府建设报告登记表", "", ""],
        ["序号", "文 件", "发布机关"],
        ["1", "甲.doc", "甲县"],
        ["2", "乙.WPS", '"乙,县"'],
    )
    path = tmp_path / "登记.csv"
    path.write_bytes("".join(mark.join(row) + "\r\n" for row in rows).encode(encoding))
    assert read_register(path).rows == {"甲": {"issuer": "甲县"}, "乙": {"issuer": "乙,县"}}


def test_a_note_behind_a_place_is_no_part_of_its_name(tmp_path: Path) -> None:
    (tmp_path / "登记.csv").write_text("文件,地区\n甲,云溪县(虚构)\n乙,山阳市(待核)\n丙,平湖县\n", encoding="utf-8")
    rows = read_register(tmp_path / "登记.csv").rows
    assert [row["jurisdiction"] for row in rows.values()] == ["云溪县", "山阳市", "平湖县"]


@pytest.mark.parametrize(
    ("name", "text", "what"),
    [
        ("a.csv", "标题,年度\n某报告,2020\n", "a register row without a file"),
        ("a.csv", "文件,年度\n甲,去年\n", "no year"),
        ("a.csv", "文件,层级\n甲,高级\n", "no level"),
        ("a.csv", "文件,年度\n甲,2020\n甲.txt,2021\n", "two rows say different things"),
        ("a.csv", "文件,年度\n", "the register holds no row"),
        ("a.csv", "文件,标题\n甲," + "长" * 200_000 + "\n", "no readable CSV"),
        ("a.json", '{"documents": [1]}', "no list of documents"),
        ("a.json", "[" * 100_000, "no readable JSON"),
        ("a.json", '["' + '\\"' * 100_000, "no readable JSON"),
        ("a.xlsx", "PK", "a workbook"),
    ],
)
def test_a_register_that_cannot_be_used_is_refused_with_the_reason(
    tmp_path: Path, name: str, text: str, what: str
) -> None:
    (tmp_path / name).write_text(text, encoding="utf-8")
    with pytest.raises(InvalidDocument, match=what):
        read_register(tmp_path / name)
