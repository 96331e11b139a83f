"""What commands print: the documented JSON, options before and after, exit codes, formats, the new user's first steps."""

from __future__ import annotations

import csv
import datetime
import io
import json
import re
from pathlib import Path

import pytest
from command import kg, process
from conftest import ROOT
from rich.cells import cell_len

from kg.cli import COMMANDS
from kg.ingest import build
from kg.stores import open_store
from kg.stores.digest import digest
from queries.catalogue import questions, rules

TEXT = "某县法治政府建设年度报告。全年办理行政复议案件三件,均已办结。\n"


def test_ask_json(eshan: str) -> None:
    found = kg("ask", "enforcement-acts", "-f", "json", "--store", eshan).json()
    assert list(found) == ["question", "title", "params", "columns", "rows", "evidence"]
    assert found["question"] == "enforcement-acts"
    assert all(list(column) == ["name", "label"] for column in found["columns"])
    names = [column["name"] for column in found["columns"]]
    assert found["rows"] and all(list(row) == names for row in found["rows"])
    for one in found["evidence"]:
        assert list(one) == ["row", "document", "start", "end", "quote"]
        assert 0 <= one["row"] < len(found["rows"])


def test_an_absence_in_json(eshan: str) -> None:
    found = kg("ask", "not-stated", "-f", "json", "--store", eshan).json()
    assert found["evidence"] and all(list(one) == ["row", "document", "searched", "count"] for one in found["evidence"])


def test_the_list_of_questions_in_json() -> None:
    found = kg("ask", "-f", "json").json()
    assert [one["id"] for one in found] == list(questions())
    assert all(list(one) == ["id", "title", "question", "params"] for one in found)


def test_check_json_and_its_exit_codes(eshan: str) -> None:
    done = kg("check", "-f", "json", "--store", eshan)
    found = done.json()
    assert list(found) == ["results", "summary"]
    assert {one["rule"] for one in found["results"]} == set(rules())
    for one in found["results"]:
        assert list(one) == [
            "rule", "verdict", "severity", "title", "scope", "as_of", "basis", "findings", "missing"
        ]  # fmt: skip
        assert list(one["scope"]) == ["place", "period", "documents"]
        assert all(list(finding) == ["id", "message", "evidence"] for finding in one["findings"])
    assert done.code == 1, "the Eshan report has findings"
    assert kg("check", "RV-01", "--store", eshan).code == 0
    silent = kg("check", "NF-04", "--store", eshan), kg("check", "NF-04", "--strict", "--store", eshan)
    assert [one.code for one in silent] == [0, 1]


def test_check_names_the_place_of_each_result_and_quotes_a_sentence_once(tmp_path: Path) -> None:
    place = str(tmp_path / "kg.db")
    with open_store(place, write=True) as store:
        build(store, ["linxi-2023"])
    told = kg("check", "LE-04", "RV-01", "GV-05", "--store", place).out.split("\n\n")[1:]
    assert len(told) == len({part.splitlines()[0] for part in told})
    assert all("(临溪县 2023)" in part.splitlines()[0] for part in told if part.startswith(("LE-04", "RV-01", "GV-05")))
    teams = next(part for part in told if part.startswith("LE-04")).splitlines()
    quoted = [line.partition("“")[2] for line in teams if "“" in line]
    assert len(quoted) == len(set(quoted)) and sum("(原句见上)" in line for line in teams) == 2
    assert "报告为 8; 7 + 1 = 8" not in "".join(told) and "; " in next(
        part for part in told if part.startswith("RV-01")
    )


def test_options_before_and_after_the_command(eshan: str, tmp_path: Path) -> None:
    after = kg("ask", "heads", "--store", eshan, "--lang", "en")
    before = kg("--lang", "en", "--store", eshan, "ask", "heads")
    assert after.out == before.out and "Post" in after.out
    nearer = kg("--store", str(tmp_path / "none.db"), "--lang", "en", "ask", "heads", "--store", eshan, "--lang", "zh")
    assert nearer.code == 0 and "职务" in nearer.out


def test_the_store_from_the_environment(eshan: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("KG_STORE", eshan)
    assert kg("ask", "heads").code == 0


def test_csv_opens_in_excel(eshan: str) -> None:
    raw = kg("ask", "figures", "-f", "csv", "--store", eshan).raw
    assert raw.startswith(b"\xef\xbb\xbf") and b"\r\n" in raw
    rows = list(csv.reader(io.StringIO(raw.decode("utf-8-sig"))))
    assert len(rows) == 125 and len({len(row) for row in rows}) == 1
    assert rows[0][-1] == "依据"


def test_the_ending_of_the_file_is_the_format(eshan: str, tmp_path: Path) -> None:
    for ending, start in ((".csv", b"\xef\xbb\xbf"), (".json", b"{"), (".xlsx", b"PK"), (".md", b"## "), (".txt", b"")):
        file = tmp_path / f"答案{ending}"
        done = kg("ask", "heads", "-o", str(file), "--store", eshan)
        assert done.code == 0 and done.raw == b"" and file.name in done.err
        assert file.read_bytes().startswith(start)
    assert kg("ask", "heads", "-o", "-", "--store", eshan).out == (tmp_path / "答案.txt").read_text(encoding="utf-8")


def test_an_empty_answer_says_why(eshan: str) -> None:
    table = kg("ask", "figures", "-p", "area=社会信誉", "--store", eshan)
    assert table.code == 0
    assert "没有答案" in table.out and "没有叫“社会信誉”的" in table.out and "社会信用" in table.out
    as_json = kg("ask", "figures", "-p", "area=社会信誉", "-f", "json", "--store", eshan)
    assert as_json.json()["rows"] == [] and "没有答案" in as_json.err
    nothing = "MATCH (r:Role) WHERE r.id = '' RETURN r.id AS id, count(*) AS `数 目`, r.name"
    assert "没有结果" in kg("cypher", nothing, "--store", eshan).out
    assert kg("cypher", nothing, "-f", "json", "--store", eshan).json() == {
        "columns": ["id", "数 目", "r.name"],
        "rows": [],
    }
    assert kg("cypher", nothing + " ;\n", "-f", "csv", "--store", eshan).out == "\ufeffid,数 目,r.name\r\n"


@pytest.mark.parametrize("encoding", ["utf-8-sig", "gbk", "utf-16"])
def test_cypher_from_stdin(eshan: str, encoding: str) -> None:
    """As editors and shells of Windows write it, too."""
    text = "MATCH (r:Role) WHERE r.name = '决策机关' RETURN r.name AS 名称".encode(encoding)
    found = kg("cypher", "-", "-f", "json", "--store", eshan, stdin=text).json()
    assert found == {"columns": ["名称"], "rows": [{"名称": "决策机关"}]}


def test_modality_is_taken_in_words(eshan: str) -> None:
    given = ("--as-of", "2020-12-31", "-f", "json", "--store", eshan)
    for word in ("应当", "obligation", "shall"):
        found = kg("ask", "duties", "-p", f"modality={word}", *given).json()
        assert {row["modality"] for row in found["rows"]} == {"应当"} and found["params"]["modality"] == "obligation"
    assert kg("ask", "reported-work", "-p", "modality=计划", "-f", "json", "--store", eshan).json()["rows"]
    assert "应当、不得、可以" in kg("ask", "duties", "-p", "modality=必须", "--store", eshan).refused()


def test_a_value_that_names_nothing_is_not_blamed_on_the_date(eshan: str) -> None:
    for given, near in (("role=决策承办单为", "决策承办单位"), ("regulation=行政出罚法", "行政处罚法")):
        out = kg("ask", "duties", "-p", given, "--store", eshan).out
        assert near in out and "该日" not in out, out
    assert "该日" in kg("ask", "duties", "-p", "role=决策承办单位", "--as-of", "2001-01-01", "--store", eshan).out


def test_a_table_says_once_what_all_rows_say(eshan: str, monkeypatch: pytest.MonkeyPatch) -> None:
    asked = ("ask", "duties", "-p", "role=决策承办单位", "--as-of", "2020-12-31", "--store", eshan)
    monkeypatch.setenv("COLUMNS", "200")
    lines = kg(*asked).out.splitlines()
    assert lines[1].startswith("以下各行相同: ") and "法定角色: 决策承办单位" in lines[1]
    assert "法定角色" not in lines[3] and "地区" not in lines[3] and "职责" in lines[3]
    assert "法定角色" in kg(*asked, "-f", "md").out.splitlines()[4]


def test_rows_that_a_terminal_is_too_narrow_for_are_blocks(eshan: str, monkeypatch: pytest.MonkeyPatch) -> None:
    asked = ("ask", "duties", "-p", "role=决策承办单位", "--as-of", "2020-12-31", "--store", eshan)
    rows = kg(*asked, "-f", "json").json()["rows"]
    monkeypatch.setenv("COLUMNS", "80")
    out = kg(*asked).out
    blocks = [line.split() for line in out.splitlines()]
    assert [words[1] for words in blocks if words[:1] == ["职责"]] == [row["duty"][:30] for row in rows]
    grid = out[out.index("──") : out.index("[1] ")]
    assert "┃" not in grid and all(cell_len(line) <= 80 for line in grid.splitlines())
    monkeypatch.setenv("COLUMNS", "200")
    assert "┃" in kg(*asked).out


def test_schema(tmp_path: Path) -> None:
    assert "Observation" in kg("schema").out
    assert kg("schema", "数据").out == kg("schema", "observation").out
    found = kg("schema", "-f", "json").json()
    assert {"Observation", "Duty"} <= {one["name"] for one in found["classes"]}
    assert kg("schema", "承担者", "-f", "json").json()["name"] in ("BORNE_BY", "Bearer")
    kg("schema", "-o", str(tmp_path / "schema.md"))
    assert "### Observation 数据" in (tmp_path / "schema.md").read_text(encoding="utf-8")


def test_help_has_an_example_and_both_languages() -> None:
    for name in COMMANDS:
        text = kg(name, "--help").out
        assert f"kg {name}" in text.partition("例 / Example")[2], name
        assert re.search("[\u4e00-\u9fff]", text) and re.search("[A-Z][a-z]+ ", text), name


def test_the_page_about_the_command_line_knows_every_command() -> None:
    page = (ROOT / "docs" / "cli.md").read_text(encoding="utf-8")
    assert set(re.findall(r"\bkg ([a-z]+)", page)) - {"命令"} == set(COMMANDS)


def test_first_steps_of_a_new_user(tmp_path: Path) -> None:
    """A sheet of one's own for a document of one's own: new, build, sources, verify, remove."""
    place = str(tmp_path / "kg.db")
    with open_store(place, write=True) as store:
        build(store, ["eshan-2020"])
        before = digest(store)
    report, sheet = tmp_path / "本县2021.txt", tmp_path / "事实.yaml"
    report.write_text(TEXT, encoding="utf-8")
    assert kg("new", "facts", str(sheet), "--document", str(report)).code == 0
    assert "已经存在" in kg("new", "facts", str(sheet)).refused()
    start = TEXT.index("三件")
    sheet.write_text(
        sheet.read_text(encoding="utf-8")
        + f'  Observation:\n    - {{name: 行政复议办结件数, value: 3, unit: 件, at: "{start}-{start + 2}"}}\n',
        encoding="utf-8",
    )
    done = kg("build", str(sheet), str(report), "--store", place)
    assert done.code == 0 and "本次读入来源 2 个" in done.out, done.err
    listed = {one["id"]: one for one in kg("sources", "-f", "json", "--store", place).json()}
    assert f"图谱共有来源 {len(listed)} 个" in done.out
    assert listed["事实"]["facts"] == 1 and listed["事实"]["kind"] == "sheet"
    assert "三件" in kg("ask", "figures", "-f", "csv", "--store", place).out
    verified = kg("verify", "--store", place)
    assert verified.code == 0 and "没有问题" in verified.out, verified.out
    assert kg("remove", "事实", "本县2021.txt", "--store", place).code == 0
    with open_store(place) as store:
        assert digest(store) == before


def test_a_sheet_from_stdin(tmp_path: Path) -> None:
    sheet = kg("new", "facts").raw
    done = kg("build", "-", "--store", str(tmp_path / "kg.db"), stdin=b"\xef\xbb\xbf# \xe8\xa1\xa8\n\n" + sheet)
    assert done.code == 0 and "已读入 my-facts" in done.out, done.err


EXAMPLE = re.compile(r"(?m)^#   (\w+):\n(?:#     - .*\n)+")


def test_every_example_of_an_empty_sheet_loads_as_it_stands(tmp_path: Path) -> None:
    """Alone, and all together, once the marks before the lines are taken away."""
    empty = kg("new", "facts").out
    examples = [match[0] for match in EXAMPLE.finditer(empty)]
    assert len(examples) >= 8 and len(examples) == empty.count("\n#   ") - empty.count("\n#   ·") - empty.count(
        "\n#     -"
    )
    place = str(tmp_path / "kg.db")
    for number, chosen in enumerate([*([one] for one in examples), examples]):
        text = empty
        for example in chosen:
            text = text.replace(example, re.sub("(?m)^# ", "", example))
        sheet = tmp_path / f"{number}.yaml"
        sheet.write_text(text, encoding="utf-8")
        done = kg("build", str(sheet), "--store", place)
        assert done.code == 0, (chosen, done.err)


def test_remove_by_pattern(tmp_path: Path) -> None:
    place, names = str(tmp_path / "kg.db"), ("a-1", "a-2", "b")
    for name in names:
        kg("new", "facts", str(tmp_path / f"{name}.yaml"))
    assert kg("build", *(str(tmp_path / f"{name}.yaml") for name in names), "--store", place).code == 0
    done = kg("remove", "a-*", "--store", place)
    assert done.code == 0 and done.out.splitlines() == ["已移除 a-1", "已移除 a-2"]
    assert [one["id"] for one in kg("sources", "-f", "json", "--store", place).json()] == ["b", "ontology"]
    assert "本体词表不能移除" in kg("remove", "ontology", "--store", place).refused()
    assert "没有名为 'a-1' 的来源" in kg("remove", "a-1", "--store", place).refused()


def test_doctor(eshan: str, tmp_path: Path) -> None:
    done = kg("doctor", "--store", eshan)
    assert done.code == 0 and "arcadedb-embedded" in done.out and "xlsxwriter [xlsx]" in done.out
    without = kg("doctor", "--store", str(tmp_path / "none.db"), "--lang", "en")
    assert without.code == 2 and "there is no graph here" in without.out and "kg build" in without.out


def test_as_of_is_today_or_what_is_given(eshan: str) -> None:
    today = kg("ask", "duties", "-f", "json", "--store", eshan).json()["params"]["as_of"]
    assert today == datetime.date.today().isoformat()
    for argv in (["--as-of", "2018-01-01"], ["-p", "as_of=2018-01-01"]):
        found = kg("ask", "duties", "-p", "regulation=重大行政决策", *argv, "-f", "json", "--store", eshan).json()
        assert found["rows"] == [] and found["params"]["as_of"] == "2018-01-01"


LOCALES = [{"LC_ALL": "C"}, {"PYTHONIOENCODING": "cp936:strict", "LANG": "zh_CN.GBK", "LC_ALL": ""}]


@pytest.mark.parametrize("env", LOCALES, ids=["C", "GBK"])
def test_utf8_whatever_the_locale(env: dict[str, str], tmp_path: Path) -> None:
    """Store, sheet, output file and names in Chinese; text in and out in UTF-8."""
    place, sheet, answer = tmp_path / "图谱.db", tmp_path / "事实表.yaml", tmp_path / "答案.json"
    sheet.write_bytes(kg("new", "facts").raw)
    assert "已读入 my-facts" in process("build", str(sheet), "--store", str(place), env=env).out
    text = "MATCH (r:Role) WHERE r.name = '决策机关' RETURN r.name AS 名称".encode()
    done = process("cypher", "-", "-o", str(answer), "--store", str(place), env=env, stdin=text)
    assert done.code == 0 and "答案.json" in done.err
    assert json.loads(answer.read_text(encoding="utf-8"))["rows"] == [{"名称": "决策机关"}]
    assert "没有名为 '无此名称'" in process("show", "无此名称", "--store", str(place), env=env).refused()


def _completed(line: str, env: dict[str, str]) -> list[str]:
    words = line.split(" ")
    done = process(env={**env, "_KG_COMPLETE": "bash_complete", "COMP_WORDS": line, "COMP_CWORD": str(len(words) - 1)})
    assert done.code == 0 and done.err == ""
    return [one.partition(",")[2] for one in done.out.split()]


def test_completion_knows_names(eshan: str, tmp_path: Path) -> None:
    with_store, without = {"KG_STORE": eshan}, {"KG_STORE": str(tmp_path / "none.db")}
    assert "figures" in _completed("kg ask fi", without)
    assert "RV-01" in _completed("kg check RV", without)
    assert _completed("kg ask figures -p a", without) == ["area="]
    assert _completed("kg build esh", without) == ["eshan-2020", "esh"]
    assert "Observation" in _completed("kg schema Obs", without)
    assert "峨山县人民政府" in _completed("kg show 峨山", with_store)
    assert "eshan-2020/penalty-law" in _completed("kg remove esh", with_store)
    assert _completed("kg show 峨山", without) == []
    assert _completed(f"kg --store {eshan} path 决策承", without) == ["决策承办单位"]


def test_concepts_have_their_english_names_and_documents_keep_theirs(eshan: str) -> None:
    rows = kg("ask", "figures", "--store", eshan, "--lang", "en", "-f", "json").json()["rows"]
    assert rows and all(row["area"].isascii() for row in rows if row["area"])
    assert all(row["metric"].isascii() for row in rows if row["metric"])
    assert {row["place"] for row in rows} == {"峨山彝族自治县"}
    chinese = kg("ask", "figures", "--store", eshan, "-f", "json").json()["rows"]
    assert not any(row["area"].isascii() for row in chinese if row["area"])
    card = kg("show", "合法性审查", "--store", eshan, "--lang", "en").out
    assert card.startswith("【Procedure】Legality review\n")


def test_an_english_answer_says_why_names_stay_chinese(eshan: str) -> None:
    told = "as written, in Chinese"
    for argv in (
        ["ask", "heads"],
        ["ask", "heads", "-f", "md"],
        ["show", "决策承办单位"],
        ["ask", "heads", "-f", "html"],
    ):
        assert kg(*argv, "--lang", "en", "--store", eshan).out.count(told) == 1, argv
        assert told not in kg(*argv, "--store", eshan).out
    card = kg("show", "重大行政决策程序暂行条例第四条", "--lang", "en", "--store", eshan).out
    assert "by=Decision-making organ" in card and "borne by=决策机关" not in card


def test_parameters_may_be_called_by_their_labels(eshan: str) -> None:
    argv = ("ask", "duties", "-f", "json", "--store", eshan)
    by_name = kg(*argv, "-p", "role=决策机关", "-p", "as_of=2020-12-31").json()
    assert kg(*argv, "-p", "角色=决策机关", "-p", "日期=2020-12-31").json() == by_name and by_name["rows"]
    assert "不是日期" in kg(*argv, "-p", "日期=2020").refused()
    assert "没有参数" in kg(*argv, "-p", "性别=女").refused()
    assert "写作 -p role=值" in kg("ask", "duties", "--role", "决策机关", "--store", eshan).refused()
    listing = kg("ask", "--store", eshan).out
    assert "role 角色" in listing and "-o 文件.xlsx" in listing


def test_a_period_without_a_report_is_told_with_those_that_have_one(eshan: str) -> None:
    assert "没有载入时期为“2019”的报告,已有: 2020" in kg("ask", "figures", "-p", "period=2019", "--store", eshan).out
    assert kg("ask", "figures", "-p", "period=2020年", "-f", "json", "--store", eshan).json()["rows"]
