"""Rules on the bundled graphs: verdicts, messages, and that silence is never a finding of a legal rule."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from kg.check import check, counted, find_rules
from kg.ingest import build
from kg.stores import Store, open_store
from ontology.errors import InvalidQuery, NotFound
from queries.catalogue import VERDICTS, Basis, of_day, rules
from queries.verdict import Result, Scope, judge, reaches

# The verdict of each rule on the Eshan report, and what its message has to say.
ESHAN = {
    "DT-01": ("not_stated", "每万人拥有社会组织数"),
    "GV-01": ("finding", "负责合法性审查的部门"),
    "GV-03": ("finding", "财政保障能力不足"),
    "GV-05": ("not_stated", "不得推定为县政府"),
    "GV-06": ("not_stated", "党委主要负责人(书记)"),
    "LE-01": ("pass_claimed", "未逐一说明各执法主体"),
    "LE-04": ("not_stated", "保留的综合行政执法队伍(6)"),
    "LT-01": ("not_stated", "不得按 100% 计"),
    "MD-01": ("not_stated", "经同级党委同意"),
    "LE-02": ("finding", "重大行政强制法制审核件数 6 件,大于 行政强制件数 2 件,报告未作说明"),
    "NF-04": ("not_stated", "14 件"),
    "RV-01": ("pass", "2 / 7 = 28.6"),
}
LINXI = {
    "DT-01": "not_stated", "GV-01": "pass", "GV-03": "finding", "GV-05": "not_applicable", "GV-06": "not_stated",
    "LE-01": "not_stated", "LE-02": "pass", "LE-04": "not_stated", "LT-01": "pass", "MD-01": "not_applicable",
    "NF-04": "not_stated", "RV-01": "pass",
}  # fmt: skip


@pytest.fixture(scope="module")
def results(eshan: str) -> dict[str, Result]:
    with open_store(eshan) as store:
        found, _ = check(store, rules().values(), "", "zh")
    return {result.rule.id: result for result in found}


@pytest.mark.parametrize("rule", ESHAN)
def test_the_verdict_on_the_bundled_report(results: dict[str, Result], rule: str) -> None:
    verdict, words = ESHAN[rule]
    assert results[rule].verdict == verdict
    assert words in " ".join(one.message for one in results[rule].subjects)


def test_there_is_one_result_for_each_rule_and_its_scope_is_the_report(results: dict[str, Result]) -> None:
    assert set(results) == set(rules()) >= set(ESHAN)
    assert {(r.scope.place, r.scope.period, r.as_of) for r in results.values()} == {
        ("峨山彝族自治县", "2020", "2020-12-31")
    }


def test_review_counts_pass_where_they_do_not_exceed_the_acts(results: dict[str, Result]) -> None:
    verdicts = {one.message.split(" ")[0]: one.verdict for one in results["LE-02"].subjects}
    assert verdicts == {
        "重大行政强制法制审核件数": "finding", "重大行政许可法制审核件数": "pass", "重大行政处罚法制审核件数": "pass"
    }  # fmt: skip


def test_only_standing_roles_without_a_body_are_gaps(results: dict[str, Result]) -> None:
    result = results["GV-01"]
    assert [one.message.split("”")[0] for one in result.findings] == ["“负责合法性审查的部门"]
    assert result.missing == ("负责合法性审查的部门",)
    others = [one for one in result.subjects if "决策承办单位" in one.message]
    assert {one.verdict for one in others} == {"not_applicable"}
    assert not any("司法局" in one.message for one in result.subjects)


def test_totals_and_rates_are_checked_one_by_one(results: dict[str, Result]) -> None:
    verdicts = {one.message.split(":")[0]: (one.verdict, one.message) for one in results["DT-01"].subjects}
    assert verdicts["行政复议收到申请件数"][0] == verdicts["行政复议纠错率"][0] == "pass"
    assert verdicts["公共法律服务总件数"][0] == "pass" and "1592" in verdicts["公共法律服务总件数"][1]
    assert "分母" in verdicts["每万人拥有社会组织数"][1] and "分子" in verdicts["集中评查优秀率"][1]
    assert not results["DT-01"].findings


def test_every_subject_that_was_examined_has_evidence(results: dict[str, Result]) -> None:
    examined = [
        (rule, one) for rule, result in results.items() for one in result.subjects if one.verdict != "not_applicable"
    ]
    assert len(examined) > 20
    assert [rule for rule, one in examined if not one.evidence] == []


def test_a_rule_says_when_its_basis_was_not_in_force(eshan: str) -> None:
    with open_store(eshan) as store:
        (early,), _ = check(store, find_rules(["RV-01"]), "2017-01-01", "zh")
        (late,), _ = check(store, find_rules(["md-01"]), "2019-06-01", "zh")
    assert early.verdict == late.verdict == "not_applicable"
    assert {b["status"] for b in (*early.basis, *late.basis)} == {"not_in_force"}


def test_a_rule_rests_on_the_edition_of_the_day(eshan: str) -> None:
    with open_store(eshan) as store:
        (now,), _ = check(store, find_rules(["RV-01"]), "2024-06-01", "zh")
        (then,), _ = check(store, find_rules(["RV-01"]), "2023-12-31", "zh")
    assert now.verdict == then.verdict == "pass"
    assert [(b["article"], b["status"]) for b in then.basis] == [("第十七条第一款", "in_force")]
    assert [(b["article"], b["status"]) for b in now.basis] == [("第三十条第二款", "version_not_loaded")]


def test_editions_of_a_basis_by_day() -> None:
    old, new, other = (
        Basis("甲法", "第一条", "2010", begins="2011-01-01"), Basis("甲法", "第二条", "2020", begins="2021-01-01"), Basis("乙法")
    )  # fmt: skip
    days = ("2000-01-01", "2011-01-01", "2020-12-31", "2021-01-01")
    assert [of_day([new, other, old], day) for day in days] == [[other, old]] * 3 + [[new, other]]


def test_messages_are_in_the_language_asked_for(eshan: str) -> None:
    with open_store(eshan) as store:
        found, _ = check(store, find_rules(["RV-01", "DT-01", "LE-02", "NF-04"]), "", "en")
    by_rule = {r.rule.id: " ".join(one.message for one in r.subjects) for r in found}
    assert "correction rate: reported 28.6%; 2 / 7 = 28.6% (corrected by accepted)" in by_rule["RV-01"]
    assert "the numerator, the denominator not stated" in by_rule["DT-01"]
    assert "the names of the documents, the filing of each" in by_rule["NF-04"]
    assert not any("\u4e00" <= letter <= "\u9fff" for rule in ("RV-01", "LE-02", "NF-04") for letter in by_rule[rule])


def test_findings_keep_their_ids(eshan: str, results: dict[str, Result]) -> None:
    with open_store(eshan) as store:
        again, _ = check(store, rules().values(), "", "en")
    assert {result.rule.id for result in again} == set(results)
    for result in again:
        first = results[result.rule.id].subjects
        assert {one.id for one in result.subjects} == {one.id for one in first}
        assert len({one.id for one in first}) == len(first)


def test_the_fictional_county_differs_where_its_report_says_more(tmp_path: Path) -> None:
    with open_store(str(tmp_path / "kg.db"), write=True) as store:
        assert not build(store, ["linxi-2023", "eshan-2020"]).failed
        found, quotes = check(store, rules().values(), "", "zh")
    by_place = {
        place: {r.rule.id: r.verdict for r in found if r.scope.place == place} for place in ("临溪县", "峨山彝族自治县")
    }
    assert by_place["临溪县"] == LINXI
    assert by_place["峨山彝族自治县"] == {rule: verdict for rule, (verdict, _) in ESHAN.items()}
    assert all(
        quotes[ref].quote for r in found if r.scope.place == "临溪县" for one in r.subjects for ref in one.evidence
    )


WRONG = """
source: wrong-2023
document: {name: r, title: 报告, sha256: SHA, period: "2023", jurisdiction: "990102", level: county}
defaults: {period: "2023"}
facts:
  Jurisdiction: [{code: "990102", name: 示例县}]
  Observation:
    - {key: all, name: 合计, value: 10, unit: 件, position: 5, at: "0-9", total_of: [{to: a, status: stated, exhaustive: true}, {to: b, status: stated, exhaustive: true}]}
    - {key: a, name: 甲, value: 4, unit: 件, position: 15, at: "10-19"}
    - {key: b, name: 乙, value: 5, unit: 件, position: 25, at: "20-29"}
    - {key: some, name: 部分合计, value: 8, unit: 件, position: 35, at: "30-39", total_of: [{to: a, status: stated}, {to: b, status: stated}]}
    - {key: rate, name: 比率, value: 50, unit: "%", position: 45, at: "40-49", has_numerator: [{to: a, status: stated}], has_denominator: [{to: b, status: stated}]}
    - {key: more, name: 以上, value: 90, unit: "%", comparator: 以上, position: 55, at: "50-59", has_numerator: [{to: a, status: stated}], has_denominator: [{to: b, status: stated}]}
    - {key: received, name: 收到, value: 9, unit: 件, position: 65, measures: reconsideration-received, at: "60-69"}
    - {key: accepted, name: 受理, value: 6, unit: 件, position: 75, measures: reconsideration-accepted, at: "70-79"}
    - {key: refused, name: 不予受理, value: 1, unit: 件, position: 85, measures: reconsideration-not-accepted, at: "80-89"}
    - {key: fixed, name: 纠错, value: 3, unit: 件, position: 95, measures: reconsideration-corrections, at: "90-99"}
    - {key: fixrate, name: 纠错率, value: 40, unit: "%", position: 105, measures: direct-correction-rate, at: "100-109"}
""".replace("SHA", "a" * 64)


def test_totals_rates_and_balances_that_do_not_agree_are_findings(store_of_wrong: Store) -> None:
    found, _ = check(store_of_wrong, find_rules(["DT-01", "RV-01"]), "", "zh")
    verdicts = {r.rule.id: {one.message.split(":")[0]: one.verdict for one in r.subjects} for r in found}
    assert verdicts["DT-01"] == {
        "合计": "finding", "部分合计": "finding", "比率": "finding", "以上": "finding", "收到": "pass", "纠错率": "not_stated"
    }  # fmt: skip
    assert verdicts["RV-01"] == {"受理平衡": "finding", "纠错率": "finding"}
    assert {r.rule.id: r.verdict for r in found} == {"DT-01": "finding", "RV-01": "finding"}


BODIES = (
    WRONG.split("  Observation:")[0]
    + """
  Institution:
    - {name: 示例自治县人民政府, place: "990102", classified_as: government}
    - {name: 示例自治县人民代表大会, place: "990102", classified_as: congress_cppcc}
    - {name: 示例自治县农业局, place: "990102", classified_as: department}
  EnforcementTeam: [{name: 示例自治县农业执法大队, place: "990102", part_of: 示例自治县农业局, mentioned: [{as: 农业执法大队, at: 0-6}]}]
  Post: [{name: 县委书记, place: "990102", reports_to: [{to: 示例自治县人民代表大会, topic: 年度述法, at: 10-20}]}]
  Regulation:
    - {name: 示例自治县自治条例, classified_as: local_reg, issued_by: 示例自治县人民政府, mentioned: [{as: 示例自治县自治条例, at: 20-29}]}
    - {name: 示例自治县水资源自治条例, classified_as: local_reg, issued_by: 示例自治县人民代表大会, mentioned: [{as: 示例自治县水资源自治条例, at: 30-42}]}
  Activity:
    - {key: a, name: 经县委同意后公布目录, action: 公布, object: 目录, modality: done, under: [决策事项目录], carried_out_by: [示例自治县人民政府], at: 50-60}
"""
)


def test_makers_bodies_and_consent_that_are_stated_are_told_apart(tmp_path: Path) -> None:
    sheet = tmp_path / "bodies.yaml"
    sheet.write_text(BODIES, encoding="utf-8")
    with open_store(str(tmp_path / "kg.db"), write=True) as store:
        assert not build(store, [str(sheet)]).failed
        found, _ = check(store, find_rules(["GV-05", "GV-06", "LE-04", "MD-01"]), "", "zh")
    assert {r.rule.id: [one.verdict for one in r.subjects] for r in found} == {
        "GV-05": ["finding", "pass"], "GV-06": ["pass"], "LE-04": ["pass"], "MD-01": ["pass_claimed"]
    }  # fmt: skip


@pytest.fixture
def store_of_wrong(tmp_path: Path) -> Iterator[Store]:
    sheet = tmp_path / "wrong.yaml"
    sheet.write_text(WRONG, encoding="utf-8")
    with open_store(str(tmp_path / "kg.db"), write=True) as store:
        assert not build(store, [str(sheet)]).failed
        yield store


def test_a_report_without_figures_makes_no_legal_finding(tmp_path: Path) -> None:
    sheet = tmp_path / "silent.yaml"
    sheet.write_text(WRONG.split("  Observation:")[0], encoding="utf-8")
    with open_store(str(tmp_path / "kg.db"), write=True) as store:
        assert not build(store, [str(sheet)]).failed
        found, _ = check(store, rules().values(), "", "zh")
    assert {r.verdict for r in found} == {"not_applicable"}


READ = """溪谷县2022年法治政府建设情况报告

一、主要工作
(一)规范执法。县政府通过平台公示行政执法信息1200条,行政执法结果公示率100%。
二、存在问题
(一)办公经费不足。
三、下一步工作
(一)加强普法宣传。
"""


def test_links_that_the_program_did_not_find_are_no_finding(tmp_path: Path) -> None:
    """Read by the program, a report has proposed links or none; figures of publication are measures of the first system."""
    report = tmp_path / "溪谷县2022.txt"
    report.write_text(READ, encoding="utf-8")
    with open_store(str(tmp_path / "kg.db"), write=True) as store:
        assert not build(store, [str(report)]).failed
        found, _ = check(store, find_rules(["GV-03", "LE-01"]), "", "zh")
    verdicts = {r.rule.id: r for r in found}
    assert verdicts["GV-03"].verdict == "not_stated" and verdicts["GV-03"].missing == ("问题与计划的对应关系",)
    assert "程序拟议" in verdicts["GV-03"].subjects[0].message and "人工" not in verdicts["GV-03"].subjects[0].message
    assert all(one.verdict == "not_stated" for one in verdicts["GV-03"].subjects)
    systems = {one.message.partition(":")[0]: one.verdict for one in verdicts["LE-01"].subjects}
    assert systems["行政执法公示制度"] == "pass_claimed" and systems["执法全过程记录制度"] == "not_stated"


def test_the_strongest_verdict_counts_and_unknown_ones_are_refused() -> None:
    rule = rules()["GV-03"]
    row = {"number": 1, "problem": "p", "plans": [], "proposed": [], "missing": [], "evidence": []}
    for i, verdict in enumerate(VERDICTS):
        rows = [{**row, "verdict": one} for one in VERDICTS[: i + 1]]
        assert judge(rule, rows, Scope(), "2020-12-31", (), "zh").verdict == verdict
    with pytest.raises(InvalidQuery, match="verdict 'perhaps'"):
        judge(rule, [{**row, "verdict": "perhaps"}], Scope(), "2020-12-31", (), "zh")


def test_the_threshold_decides_about_the_exit_code(results: dict[str, Result]) -> None:
    assert reaches(results["LE-02"], "warning", strict=False) and not reaches(results["LE-02"], "error", strict=False)
    assert not reaches(results["NF-04"], "warning", strict=False) and reaches(results["NF-04"], "warning", strict=True)
    assert not reaches(results["GV-03"], "warning", strict=False) and reaches(results["GV-03"], "info", strict=False)


def test_the_summary_counts_verdicts(results: dict[str, Result]) -> None:
    assert len(results) == len(rules())
    assert counted(list(results.values())) == {
        v: sum(r.verdict == v for r in results.values()) for v in reversed(VERDICTS)
    }


def test_an_unknown_rule_gets_near_names() -> None:
    with pytest.raises(NotFound) as error:
        find_rules(["RV-1"])
    assert "RV-01" in error.value.near


@pytest.mark.shared
def test_verdicts_are_those_of_the_rule_list(shared: Path, results: dict[str, Result]) -> None:
    given = {r["id"]: r for r in json.loads((shared / "rules.json").read_text(encoding="utf-8"))["rules"]}
    for rule in set(results) & set(given):
        expected = given[rule].get("expected_on_seed")
        assert not expected or results[rule].verdict == expected["verdict"], rule
        assert results[rule].rule.kind == given[rule]["kind"] and results[rule].rule.severity == given[rule]["severity"]
    assert set(given) >= set(results) - {"DT-01", "DT-02"}


LINKED = """溪谷县2022年法治政府建设年度报告
一、主要工作
(一)规范执法。县政府通过平台公示行政执法信息1200条。
二、存在问题
(一)普法宣传力度不够。
(二)办公经费不足。
三、下一步工作
(一)加强普法宣传,加大普法宣传力度。
(二)改造政务大厅。
"""


def test_a_link_that_the_program_proposed_is_not_the_reports_own(tmp_path: Path) -> None:
    (tmp_path / "溪谷县2022.txt").write_text(LINKED, encoding="utf-8")
    with open_store(str(tmp_path / "kg.db"), write=True) as store:
        assert not build(store, [str(tmp_path / "溪谷县2022.txt")]).failed
        links = store.query("MATCH (:PlanItem)-[a:ADDRESSES]->(:Problem) RETURN DISTINCT a.status AS status").rows
        assert [row[0] for row in links] == ["proposed"]
        (found,), _ = check(store, find_rules(["GV-03"]), "", "zh")
    assert found.verdict == "not_stated"
    first = next(one.message for one in found.subjects if "普法宣传力度不够" in one.message)
    assert "报告没有写明" in first and "加强普法宣传" in first


def test_a_local_basis_binds_its_own_place(results: dict[str, Result]) -> None:
    local = next(one for one in rules()["NF-04"].basis if one.place)
    assert [local.binds(code) for code in ("530000", "530426", "370000", "溪谷县", "")] == [
        True,
        True,
        False,
        False,
        False,
    ]
    assert local.law in {one["law"] for one in results["NF-04"].basis}
    assert Basis("全国条例").binds("溪谷县")


def test_a_role_counts_duties_and_tells_the_implied_ones(results: dict[str, Result]) -> None:
    (gap,) = results["GV-01"].findings
    assert "承担 3 项职责(其中承担者为推定的 1 项" in gap.message and not results["GV-01"].basis
