"""Answers that go no further than what is known: of a lower level, by a name, without a limit on what is asked."""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Iterator

import pytest
from answers import rows
from command import kg, on_terminal

from kg.check import check, find_rules
from kg.cli.ask import SCREEN
from kg.ingest import build
from kg.stores import Store, open_store
from kg.stores.guard import too_long
from queries.catalogue import questions

TOWN = """石坳镇人民政府2022年法治政府建设情况报告
2022年,石坳镇推进依法行政。现将有关情况报告如下:
一、主要工作
(一)规范决策。依据《重大行政决策程序暂行条例》制定石坳镇决策事项目录,未经合法性审查的一律不上会。
(二)规范执法。镇综合行政执法队公示执法信息50条,录制执法音像资料120小时。
"""
OTHERS = "{0}县人民政府2022年法治政府建设情况报告\n2022年,{0}县推进依法行政。\n一、主要工作\n(一)规范执法。全县办理行政许可200件。县水务局水政监察大队开展检查3次。\n"


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> str:
    folder = tmp_path_factory.mktemp("narrow")
    (folder / "石坳镇2022.txt").write_text(TOWN, encoding="utf-8")
    for name in ("云杉", "白桦", "青冈", "红柳", "黄栌"):
        (folder / f"{name}县2022.txt").write_text(OTHERS.format(name), encoding="utf-8")
    with open_store(str(folder / "kg.db"), write=True) as store:
        assert not build(store, ["eshan-2020", *map(str, sorted(folder.glob("*.txt")))], kind="report").failed
    return str(folder / "kg.db")


@pytest.fixture
def graph(place: str) -> Iterator[Store]:
    with open_store(place) as store:
        yield store


def test_what_a_town_applies_by_reference_is_no_gap_there(graph: Store) -> None:
    results, _ = check(graph, find_rules(["GV-01"]), "", "zh")
    by_place = {result.scope.place: result for result in results}
    assert by_place["峨山彝族自治县"].verdict == "finding"
    town = by_place["石坳镇"]
    assert town.verdict == "not_applicable" and not town.missing
    assert "参照执行" in " ".join(one.message for one in town.subjects)


def test_measures_and_owners_that_other_words_tell(graph: Store) -> None:
    results, _ = check(graph, find_rules(["LE-01", "LE-04"]), "", "zh")
    told = {(r.rule.id, r.scope.place): {one.message: one.verdict for one in r.subjects} for r in results}
    recording = next(v for m, v in told["LE-01", "石坳镇"].items() if m.startswith("执法全过程记录"))
    assert recording == "pass_claimed"
    assert told["LE-04", "云杉县"] == {"云杉县水务局水政监察大队属于 云杉县水务局": "pass"}
    assert any("程序没有读到" in m and v == "not_stated" for m, v in told["LE-04", "石坳镇"].items())


def test_a_procedure_that_a_report_only_names_is_not_called_missing(graph: Store) -> None:
    found = {row["place"]: row["work"] for row in rows(graph, "duty-evidence", procedure="合法性审查")}
    assert found["石坳镇"] != "未载明" and found["云杉县"] == "未载明"


def test_deadlines_tell_what_kind_of_duty_they_belong_to(graph: Store) -> None:
    found = rows(graph, "deadlines")
    assert found and {row["modality"] for row in found} <= {"应当", "不得", "可以", "罚则(职权)"}


def test_duties_of_all_law_are_not_multiplied_by_many_places(graph: Store) -> None:
    everything = rows(graph, "duties")
    assert len({(row["article"], row["duty"], row["role"], row["mode"]) for row in everything}) == len(everything)
    assert any("逐地列出" in str(row["body"]) for row in everything)
    standing = [row for row in rows(graph, "duties", role="负责合法性审查的部门") if row["place"]]
    assert standing and not any("逐地列出" in str(row["body"]) for row in standing)


def test_a_terminal_shows_the_first_rows_and_says_how_to_see_all(place: str) -> None:
    """What is written to a file, a pipe or in a form that was asked for is complete."""
    count = len(kg("ask", "duties", "-f", "json", "--store", place).json()["rows"])
    assert count > SCREEN
    shown = on_terminal("ask", "duties", "--store", place)
    last = shown.rstrip().splitlines()[-1]
    assert last.startswith(f"共 {count} 行,只显示前 {SCREEN} 行") and "-f table" in last and "-p role=" in last
    assert len(shown) < len(kg("ask", "duties", "--store", place).out)
    assert "只显示前" not in on_terminal("ask", "duties", "-f", "table", "--store", place)
    assert "只显示前" not in on_terminal("ask", "heads", "--store", place)
    assert "only the first" in on_terminal("--lang", "en", "ask", "duties", "--store", place)


def test_a_question_that_fails_does_not_stop_the_others(place: str, monkeypatch: pytest.MonkeyPatch) -> None:
    entries = dict(questions())
    broken = dataclasses.replace(entries["heads"], cypher="MATCH (p:Post) RETURN nothing.name AS post")
    chosen = {"heads": broken, "figures": entries["figures"]}
    monkeypatch.setattr("queries.catalogue.questions", lambda: chosen)
    ran = kg("ask", "--all", "-f", "json", "--store", place)
    answers = {one["question"]: one for one in json.loads(ran.out)}
    assert ran.code == 2 and "failed" in answers["heads"] and not answers["heads"]["rows"]
    assert answers["figures"]["rows"] and "failed" not in answers["figures"] and "没有答案" in ran.err


def test_csv_of_all_questions_is_refused_before_they_are_asked(place: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("queries.catalogue.questions", lambda: pytest.fail("asked"))
    assert "CSV" in kg("ask", "--all", "-f", "csv", "--store", place).refused()


@pytest.mark.parametrize("mend", ["用 -p 缩小范围", ""])
def test_a_question_that_takes_too_long_is_told_its_parameters(
    place: str, monkeypatch: pytest.MonkeyPatch, mend: str
) -> None:
    def asked(*_: object) -> None:
        raise too_long(1)

    heads = questions()["heads"]
    entry = heads if mend else dataclasses.replace(heads, params={})
    monkeypatch.setattr("kg.ask.find_question", lambda name: entry)
    monkeypatch.setattr("kg.ask.ask", asked)
    told = kg("ask", "heads", "--store", place).refused()
    assert "停" in told and (mend in told if mend else "-p" not in told)


def test_rules_that_do_not_apply_are_told_in_a_line_with_the_law_that_is_missing(place: str) -> None:
    out = kg("check", "RV-01", "LE-01", "--as-of", "2017-01-01", "--store", place).out
    idle = out.split("不适用(")[1]
    lines = [line for line in idle.splitlines() if "RV-01" in line]
    assert len(lines) == 1 and "未检查" in lines[0] and "行政复议法" in lines[0] and "石坳镇 2022" in lines[0]
    assert "RV-01" not in out.split("不适用(")[0]
