"""Whose a figure is, what it is without 万 and 亿, and that only figures of one place, kind and year are held together."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from answers import rows

from kg.check import check, find_rules
from kg.ingest import build
from kg.stores import Store, open_store

HEAD = "2022年,依法行政工作稳步推进。现将有关情况报告如下:\n一、主要工作\n"
REPORTS = {
    "岩塘县2022": "岩塘县人民政府2022年法治政府建设情况报告\n"
    + HEAD
    + """(一)规范执法。全县办理行政许可3.5万件,作出行政处罚决定410件,实施行政强制12件。县水利局作出行政处罚决定35件。
(二)复议应诉。全县各级行政复议机关收到行政复议申请90件,受理70件,不予受理20件。县政府收到行政复议申请30件。
(三)强化保障。县司法局配备法制员6至8名,力争执法人员持证率达到95%。
(四)出庭应诉。行政机关负责人出庭应诉率达到98%。南坪镇、北坪镇出庭率达到100%。县水利局出庭率达到85%。
""",
    "柏溪县2022": "柏溪县人民政府2022年法治政府建设情况报告\n"
    + HEAD
    + "(一)规范执法。全县作出行政处罚决定1.2万件。县水利局抽检水样400份,合格384份,合格率96％。政府负责人出庭应诉2件,部门负责人出庭应诉30次。\n",
    "黄栌县2022": "黄栌县人民政府2022年法治政府建设情况报告\n"
    + HEAD
    + """(一)规范执法。全县作出行政许可决定0.2万件。重大行政许可法制审核0.3万件。
(二)复议应诉。县政府收到行政复议申请1.2万件,受理1万件,不予受理0.2万件,纠错0.1万件,纠错率10%。
(三)出庭应诉。政府负责人出庭应诉0.1万件,部门负责人出庭应诉30件。
""",
    "榆川市2022": "榆川市人民政府2022年法治政府建设情况报告\n" + HEAD + "(一)规范执法。全市作出行政处罚决定8000件。\n",
    "槐林市2022": "关于槐林市2022年行政复议情况的报告\n"
    + HEAD
    + "(一)复议办理。审结行政复议案件71件。\n\n槐林市司法局\n2023年2月1日\n",
    "岩塘县水利局2022": "岩塘县水利局2022年法治政府建设情况报告\n" + HEAD + "(一)规范执法。作出行政处罚决定35件。\n",
}


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> list[str]:
    folder = tmp_path_factory.mktemp("reports")
    for name, text in REPORTS.items():
        (folder / f"{name}.txt").write_text(text, encoding="utf-8")
    return [str(folder / f"{name}.txt") for name in REPORTS]


@pytest.fixture(scope="module")
def graph(files: list[str], tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    with open_store(str(tmp_path_factory.mktemp("store") / "kg.db"), write=True) as store:
        assert not build(store, files, kind="report").failed
        yield store


def observations(store: Store) -> dict[tuple[str, float], dict[str, object]]:
    text = "MATCH (o:Observation)-[:STATED_IN]->(d:Document)-[:PREFERS]->(s:Source) RETURN s.title AS t, o.value AS v, o.whose AS whose, o.amount AS amount, o.amount_unit AS measure, o.unit AS unit, o.modality AS modality, o.value_end AS upper ORDER BY o.id"
    return {(str(row["t"])[:5], float(str(row["v"]))): row for row in store.query(text).dicts()}


def test_a_figure_is_the_places_or_its_offices(graph: Store) -> None:
    found = observations(graph)
    assert found["岩塘县人民", 410]["whose"] == found["岩塘县人民", 90]["whose"] == "place"
    assert found["岩塘县水利", 35]["whose"] == "issuer"
    assert found["关于槐林市", 71]["whose"] == "place"  # told by an office, and about the place
    assert found["岩塘县人民", 35]["whose"] is None and found["岩塘县人民", 30]["whose"] is None
    assert found["岩塘县人民", 98]["whose"] == "place"
    assert found["岩塘县人民", 100]["whose"] is None and found["岩塘县人民", 85]["whose"] is None


def test_scaled_units_and_wide_signs_are_read_as_others(graph: Store) -> None:
    found = observations(graph)
    assert (found["岩塘县人民", 3.5]["amount"], found["岩塘县人民", 3.5]["measure"]) == (35000, "件")
    assert found["柏溪县人民", 96]["unit"] == "%"
    assert found["岩塘县人民", 410]["amount"] is None


def test_an_aim_is_no_figure_of_the_year_and_is_told_as_one(graph: Store) -> None:
    assert observations(graph)["岩塘县人民", 95]["modality"] == "plan"
    told = {row["value"]: (row["modality"], row["value_end"]) for row in rows(graph, "figures", place="岩塘县")}
    assert told[95][0] == "计划" and told[410][0] is None
    assert told[6] == (None, 8)


def test_no_sum_where_a_kind_is_missing(graph: Store) -> None:
    total = next(row for row in rows(graph, "enforcement-acts", place="岩塘县") if row["label"] == "合计(推导)")
    assert total["value"] is None and "行政检查次数" in total["missing"] and "行政许可办理件数" not in total["missing"]
    assert not [row for row in rows(graph, "enforcement-acts", place="柏溪县") if row["label"] == "合计(推导)"]


def test_what_is_added_up_or_compared_is_told_without_scales(graph: Store) -> None:
    heads = {row["label"]: row for row in rows(graph, "court-appearances", place="黄栌县")}
    total = heads["合计(推导)"]
    assert (total["value"], total["unit"], total["formula"]) == (1030, "件", "1000 + 30")
    assert not [row for row in rows(graph, "court-appearances", place="柏溪县") if row["label"] == "合计(推导)"]
    formulas = {row["label"]: row["formula"] for row in rows(graph, "reconsideration", place="黄栌县")}
    assert formulas["行政复议纠错率"] == "1000/10000"
    results, _ = check(graph, find_rules(["LE-02", "DT-01"]), "", "zh")
    told = " ".join(one.message for r in results if r.scope.place == "黄栌县" for one in r.subjects)
    assert "法制审核件数 3000 件,大于 行政许可办理件数 2000 件" in told
    assert "报告为 12000件" in told and "10000 + 2000 = 12000" in told


def test_places_of_one_level_are_ranked_by_their_own_figures(graph: Store) -> None:
    found = [(row["rank"], row["place"], row["value"], row["unit"], row["note"]) for row in rows(graph, "rankings")]
    ranked = [row[:4] for row in found if row[0] is not None]
    assert sorted(ranked) == [(1, "柏溪县", 1.2, "万件"), (1, "榆川市", 8000, "件"), (2, "岩塘县", 410, "件")]
    assert {(row[2], bool(row[4])) for row in found if row[0] is None} == {(35, True)}
    assert {row["level"] for row in rows(graph, "rankings") if row["place"] == "岩塘县"} == {"县级"}


def test_wholes_are_held_against_parts_of_the_same_subject(graph: Store) -> None:
    results, _ = check(graph, find_rules(["DT-01", "RV-01", "LT-01"]), "", "zh")
    assert not [one for result in results for one in result.findings]
    told = {r.rule.id: " ".join(one.message for one in r.subjects) for r in results if r.scope.place == "岩塘县"}
    assert "报告为 90; 70 + 20 = 90" in told["RV-01"]
    assert "出庭件数 未载明,出庭率 98%" in told["LT-01"] and " 0 件" not in told["LT-01"]
    assert "县水利局出庭率:" in told["LT-01"] and "南坪镇" not in told["LT-01"]
    rate = next(r for r in results if r.rule.id == "DT-01" and r.scope.place == "柏溪县")
    assert "程序拟议的分子除以分母 384 / 400 = 96" in " ".join(one.message for one in rate.subjects)


@pytest.mark.neo4j
def test_both_engines_hold_the_same_against_each_other(graph: Store, files: list[str], empty_neo4j: str) -> None:
    names = ("rankings", "enforcement-acts", "court-appearances", "reconsideration", "metric-series", "figures")
    with open_store(empty_neo4j, write=True) as server:
        assert not build(server, files, kind="report").failed
        for name in names:
            assert rows(server, name) == rows(graph, name) != [], name
        chosen = find_rules(["DT-01", "LT-01", "RV-01", "LE-02", "LE-04"])
        assert check(server, chosen, "", "zh")[0] == check(graph, chosen, "", "zh")[0]
