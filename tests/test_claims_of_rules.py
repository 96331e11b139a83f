"""What rules claim of a report in words that hold: whose base a rate has, and who did what a role is there for."""

from __future__ import annotations

from pathlib import Path

from kg.check import check, find_rules
from kg.ingest import build
from kg.stores import Store
from ontology.model import text_sha256

LAW = """# 岸线保护条例

2020年1月1日 公布

2020年2月1日 施行

<!-- INFO END -->

第一条 规划草案应当由负责合法性审查的部门进行合法性审查。
"""
REPORT = """{place}人民政府{year}年法治政府建设情况报告
一、主要工作
{year}年,严格执行《岸线保护条例》。{work}行政诉讼一审案件{cases}件,行政机关负责人出庭应诉{heads}件,出庭应诉率{rate}%。
"""


def written(folder: Path, name: str, **said: object) -> str:
    path = folder / f"{name}.txt"
    path.write_text(REPORT.format(**said), encoding="utf-8")
    return str(path)


def told(store: Store, rule: str, place: str) -> list[tuple[str, str]]:
    results, _ = check(store, find_rules([rule]), "", "zh")
    return [(one.verdict, one.message) for r in results if r.scope.place == place for one in r.subjects]


def test_a_rule_names_the_base_as_the_report_does_and_who_did_the_work(store: Store, tmp_path: Path) -> None:
    (tmp_path / "岸线保护条例(2020-01-01).md").write_text(LAW, encoding="utf-8")
    said = {"year": 2022, "cases": 25, "heads": 20, "rate": 80}
    paths = [
        written(tmp_path, "松岚", place="松岚县", work="县司法局出具合法性审查意见43份。", **said),
        written(tmp_path, "青芜", place="青芜县", work="", **said),
    ]
    assert not build(store, [str(tmp_path / "岸线保护条例(2020-01-01).md")], kind="statute").failed
    assert not build(store, paths, kind="report").failed

    ((verdict, message),) = told(store, "LT-01", "松岚县")
    assert verdict == "pass" and "应当出庭" not in message
    assert "行政诉讼一审案件 25 件(分母为程序拟议)" in message

    (done,) = [one for one in told(store, "GV-01", "松岚县") if "负责合法性审查的部门" in one[1]]
    assert done[0] == "not_stated" and "报告写了 松岚县司法局 开展这项工作" in done[1]
    (gap,) = [one for one in told(store, "GV-01", "青芜县") if "负责合法性审查的部门" in one[1]]
    assert gap[0] == "finding" and "均未载明由哪个机构承担" in gap[1]


def test_a_corrected_copy_under_a_new_name_is_told(store: Store, tmp_path: Path) -> None:
    said = {"place": "松岚县", "year": 2022, "work": "", "heads": 20, "rate": 80}
    first, again = written(tmp_path, "报告", cases=25, **said), written(tmp_path, "报告更正", cases=26, **said)
    assert build(store, [first], kind="report").warnings == []
    (remark,) = build(store, [again], kind="report").warnings
    assert remark.words.zh.startswith("与 报告.txt 标题、时期相同:两份的事实并存")
    other = written(tmp_path, "次年", **{**said, "year": 2023}, cases=25)
    assert build(store, [other], kind="report").warnings == []


def test_a_report_that_is_read_as_a_statute_is_told(store: Store, tmp_path: Path) -> None:
    said = {"place": "松岚县", "year": 2022, "work": "", "heads": 20, "rate": 80}
    path = written(tmp_path, "报告", cases=25, **said)
    assert build(store, [path], kind="report").warnings == []
    told_of = [remark.words.zh for remark in build(store, [path], kind="statute").warnings]
    assert any(words.startswith("不像法规") for words in told_of)
    assert any(words.startswith("原来按报告读入,现在按法规读入") for words in told_of)


def test_two_reports_that_give_one_figure_differently_are_told(store: Store, tmp_path: Path) -> None:
    text = "松岚县人民政府{}年法治政府建设情况报告\n一、主要工作\n{}年,县政府收到行政复议申请{}件。{}\n"
    said = (("2022", 75, ""), ("2023", 90, "2022年收到行政复议申请数更正为78件。"), ("2024", 95, ""))
    for year, figure, more in said:
        (tmp_path / f"{year}.txt").write_text(text.format(year, year, figure, more), encoding="utf-8")
    assert not build(store, [str(tmp_path)], kind="report").failed
    results, _ = check(store, find_rules(["DT-02"]), "", "zh")
    ((found,),) = [result.findings for result in results]
    assert found.message == (
        "松岚县 2022 行政复议收到申请件数 的数值: 2022.txt 称 75件,2023.txt 称 78件;两者并存,待核实"
    )


def test_a_sheet_of_few_figures_says_that_the_reading_is_set_aside(store: Store, tmp_path: Path) -> None:
    path = written(tmp_path, "报告", place="松岚县", year=2022, work="", cases=25, heads=20, rate=80)
    text = Path(path).read_text(encoding="utf-8")
    digest = text_sha256(text)
    facts = "\n".join(
        f"    - {{key: k{i}, name: 数据{i}, value: {i}, unit: 件, position: {i}, at: {i}-{i + 1}}}" for i in range(1, 4)
    )
    head = f'source: 松岚\ndocument: {{name: 报告, sha256: "{digest}", kind: report, period: "2022", jurisdiction: 松岚县}}\n'
    place = "facts:\n  Jurisdiction:\n    - {code: 松岚县, name: 松岚县}\n  Observation:\n"
    sheet = tmp_path / "松岚.yaml"
    sheet.write_text(head + place + facts.splitlines()[0] + "\n", encoding="utf-8")
    told_of = [remark.where for remark in build(store, [str(sheet), path], kind="report").warnings]
    assert told_of == ["松岚"]
    sheet.write_text(head + place + facts + "\n", encoding="utf-8")
    assert build(store, [str(sheet)]).warnings == []
