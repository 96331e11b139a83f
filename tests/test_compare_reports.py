"""Reports beside each other: series, ranks, what is no longer reported, plans and later work; `kg compare`, the chart."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from command import kg

from kg.ask import ask, find_question
from kg.compare import Figure, Line, compare
from kg.export_compare import page
from kg.ingest import build
from kg.stores import Store, open_store
from ontology.errors import NotFound
from viz.chart import Point, Series, line_chart

FIRST = """松岚县人民政府2021年法治政府建设情况报告
2021年,松岚县扎实推进法治政府建设。现将有关情况报告如下:
一、主要工作
(一)规范执法。县司法局组织执法培训4期。全县作出行政处罚决定310件,发放宣传材料2万份。
(二)化解纠纷。县政府收到行政复议申请9件,受理8件,纠错2件,纠错率25%。
二、存在问题
(一)执法力量不足。
三、2022年工作计划
(一)开展行政执法案卷评查。
(二)建设公共法律服务中心。
"""
SECOND = """松岚县人民政府2022年法治政府建设情况报告
2022年,松岚县扎实推进法治政府建设。现将有关情况报告如下:
一、主要工作
(一)规范执法。县司法局开展行政执法案卷评查2次,抽查案卷60件。全县作出行政处罚决定约420件。
(二)化解纠纷。县政府收到行政复议申请12件,受理10件,纠错3件,纠错率30%。
"""
OTHER = """青芜县人民政府2022年法治政府建设情况报告
2022年,青芜县推进法治政府建设。现将有关情况报告如下:
一、主要工作
全县作出行政处罚决定980件,行政检查5000次。县司法局审查合同12份。
"""


@pytest.fixture(scope="module")
def texts(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("texts")
    for name, text in (("松岚2021", FIRST), ("松岚2022", SECOND), ("青芜2022", OTHER)):
        (folder / f"{name}.txt").write_text(text, encoding="utf-8")
    return folder


@pytest.fixture(scope="module")
def place(texts: Path, tmp_path_factory: pytest.TempPathFactory) -> str:
    location = str(tmp_path_factory.mktemp("store") / "kg.db")
    with open_store(location, write=True) as store:
        assert not build(store, [str(texts)], kind="report").failed
    return location


@pytest.fixture
def graph(place: str) -> Iterator[Store]:
    with open_store(place) as store:
        yield store


def rows(store: Store, name: str, **given: object) -> list[dict[str, Any]]:
    answer = ask(store, find_question(name), given)
    assert all(quotes for quotes in answer.evidence) or name in ("duty-evidence", "plan-and-work")
    return [dict(zip(answer.columns, row, strict=True)) for row in answer.rows]


def test_a_metric_by_year_and_place(graph: Store) -> None:
    found = [(row["place"], row["period"], row["value"], row["comparator"]) for row in rows(graph, "metric-series")]
    assert sorted(found) == [("松岚县", "2021", 310, ""), ("松岚县", "2022", 420, "约"), ("青芜县", "2022", 980, "")]


def test_what_a_county_stopped_reporting(graph: Store) -> None:
    found = {
        row["metric"]: (row["last_period"], row["missing_in"])
        for row in rows(graph, "stopped-reporting", place="松岚县")
    }
    assert found == {"发放宣传材料份数": ("2021", "2022"), "法治(执法)培训期数": ("2021", "2022")}


def test_the_plan_of_one_year_against_the_work_of_the_next(graph: Store) -> None:
    found = {row["plan"]: (row["work"], row["link"]) for row in rows(graph, "plan-and-work", place="松岚县")}
    assert found["开展行政执法案卷评查"] == ("开展行政执法案卷评查", "拟议对应(待确认)")
    assert found["建设公共法律服务中心"] == ("程序没有在下一期报告找到对应工作", None)


def test_ranks_show_their_denominators(graph: Store) -> None:
    found = [(row["rank"], row["place"], row["value"]) for row in rows(graph, "rankings", period="2022")]
    assert found == [(1, "青芜县", 980), (2, "松岚县", 420)]
    (rate,) = rows(graph, "rankings", metric="direct-correction-rate", period="2022")
    assert (rate["base_value"], rate["value"]) == (10, 30) and "受理" in rate["base"]


def test_one_duty_across_counties_says_where_nothing_is_written(graph: Store) -> None:
    found = {
        (row["place"], row["period"], row["work"], row["modality"])
        for row in rows(graph, "duty-evidence", procedure="案卷评查")
    }
    assert found == {
        ("松岚县", "2021", "开展行政执法案卷评查", "计划"),
        ("松岚县", "2022", "开展行政执法案卷评查", "已开展"),
        ("松岚县", "2022", "抽查案卷", "已开展"),
        ("青芜县", "2022", "未载明", None),
    }


@pytest.mark.neo4j
def test_both_engines_give_equal_rows(graph: Store, texts: Path, empty_neo4j: str) -> None:
    given: tuple[tuple[str, dict[str, object]], ...] = (
        ("metric-series", {}), ("stopped-reporting", {}), ("plan-and-work", {}), ("rankings", {"metric": "direct-correction-rate"}),
        ("rankings", {}), ("duty-evidence", {"procedure": "案卷评查"}),
    )  # fmt: skip
    with open_store(empty_neo4j, write=True) as server:
        assert not build(server, [str(texts)], kind="report").failed
        for name, params in given:
            assert rows(server, name, **params) == rows(graph, name, **params) != [], name
        assert compare(server, "行政处罚件数") == compare(graph, "行政处罚件数")


def test_series_have_sparklines_and_unknown_metrics_near_names(graph: Store) -> None:
    by_place = {line.place: line for line in compare(graph, "行政处罚件数")}
    assert by_place["松岚县"].sparkline == "▁█" and by_place["青芜县"].sparkline == "▄"
    assert compare(graph, "行政确认件数") == []
    with pytest.raises(NotFound, match="行政处罚"):
        compare(graph, "行政处罚总件数")


@pytest.fixture(scope="module")
def of_bodies(tmp_path_factory: pytest.TempPathFactory) -> str:
    """One body that became another, and two that were merged into one."""
    folder = tmp_path_factory.mktemp("bodies")
    offices = (
        ("环境保护局", 2016, 48),
        ("生态环境局", 2020, 62),
        ("工商行政管理局", 2016, 5),
        ("质量技术监督局", 2016, 7),
    )
    for office, year, cases in (*offices, ("市场监督管理局", 2020, 9)):
        text = (
            f"松岚县{office}{year}年工作总结\n{year}年,县{office}坚持依法行政。县{office}办理行政处罚案件{cases}件。\n"
        )
        (folder / f"{office}.txt").write_text(text, encoding="utf-8")
    place = str(folder / "kg.db")
    with open_store(place, write=True) as store:
        assert not build(store, [*map(str, sorted(folder.glob("*.txt")))], kind="report").failed
    return place


def test_the_figures_of_a_body_go_on_under_its_later_name(of_bodies: str) -> None:
    with open_store(of_bodies) as store:
        lines = compare(store, "行政处罚件数")
    told = {line.subject: ([figure.value for figure in line.figures], line.joined) for line in lines}
    assert told == {
        "松岚县生态环境局": ([48, 62], "proposed"), "松岚县工商行政管理局": ([5], ""),
        "松岚县质量技术监督局": ([7], ""), "松岚县市场监督管理局": ([9], ""),
    }  # fmt: skip
    shown = kg("compare", "行政处罚件数", "--store", of_bodies).out
    assert "▁   █" in shown and "承前身" in shown and "拟议对应" in shown
    assert "松岚县环境保护局→松岚县生态环境局" in page(lines, "行政处罚件数", "?", "", "zh")


@pytest.mark.parametrize("offices", [("国土资源局", "自然资源局"), ("人民政府法制办公室", "司法局")])
def test_a_merged_body_is_no_successor_of_the_one_that_was_loaded(offices: tuple[str, str], tmp_path: Path) -> None:
    for office, year in zip(offices, (2016, 2020), strict=True):
        text = f"松岚县{office}{year}年工作总结\n{year}年,县{office}坚持依法行政。县{office}办理行政处罚案件7件。\n"
        (tmp_path / f"{office}.txt").write_text(text, encoding="utf-8")
    with open_store(str(tmp_path / "kg.db"), write=True) as store:
        assert not build(store, [*map(str, sorted(tmp_path.glob("*.txt")))], kind="report").failed
        lines = compare(store, "行政处罚件数")
    assert [(len(line.figures), line.joined) for line in lines] == [(1, ""), (1, "")]


def test_the_command_prints_tables_json_and_charts(place: str, tmp_path: Path) -> None:
    shown = kg("compare", "行政处罚件数", "--store", place)
    assert shown.code == 0 and "▁█" in shown.out and "420约" in shown.out
    told = kg("compare", "direct-correction-rate", "-f", "json", "--store", place).json()
    assert [one["base_value"] for one in told["series"][0]["figures"]] == [8, 10]
    assert {one["base_link"] for one in told["series"][0]["figures"]} == {"proposed"}
    for lang, word in (("zh", "待确认"), ("en", "confirmed")):
        table = kg("--lang", lang, "compare", "direct-correction-rate", "--store", place).out
        assert word in table and "(proposed)" not in table
    chart = tmp_path / "chart.svg"
    assert kg("compare", "行政处罚件数", "-o", str(chart), "--store", place).code == 0
    text = chart.read_text(encoding="utf-8")
    assert (
        text.startswith("<svg")
        and "松岚县 2022: 420 约" in text
        and "http" not in text.replace("http://www.w3.org/2000/svg", "")
    )


def test_a_page_draws_a_chart_for_each_unit_and_leads_to_the_sentences(place: str, tmp_path: Path) -> None:
    file = tmp_path / "处罚.html"
    assert kg("compare", "行政处罚件数", "-o", str(file), "--store", place).code == 0
    text = file.read_text(encoding="utf-8")
    assert text.count("<figure>") == 1 and text.count("<circle") == 3 and "<script" not in text
    links = re.findall(r'<a href="#(1-\d)"><circle', text)
    assert links == ["1-1", "1-2", "1-3"] and all(text.count(f'<blockquote id="{link}"') == 1 for link in links)
    assert '<td role="cell" data-column="约数">约</td>' in text and "作出行政处罚决定约420件" in text
    english = kg("--lang", "en", "compare", "行政处罚件数", "-f", "html", "--store", place).out
    assert ">Period</th>" in english and '<html lang="en"' in english
    assert "未载明" in kg("compare", "行政确认件数", "-f", "html", "--store", place).out


def test_a_place_that_nothing_is_called_is_not_one_without_figures(place: str) -> None:
    assert "松岚县" in kg("compare", "行政处罚件数", "-p", "松岚", "--store", place).refused()
    assert "火星县" in kg("compare", "行政处罚件数", "-p", "火星县", "--store", place).refused()
    without = kg("compare", "direct-correction-rate", "-p", "青芜县", "--store", place)
    assert without.code == 0 and "青芜县的报告没有数据(未载明)" in without.out
    english = kg("--lang", "en", "compare", "direct-correction-rate", "-p", "青芜县", "--store", place)
    assert "on 青芜县 (not stated)" in english.out


def test_a_page_keeps_numbers_of_different_units_on_axes_of_their_own() -> None:
    figures = [
        Figure("", "2021", value, None, unit, value, "", "", None, "", "甲", ())
        for value, unit in ((9, "件"), (2, "份"))
    ]
    lines = [Line("指标", "<i>县", "", figure.unit, (figure,)) for figure in figures]
    text = page(lines, "指标", "多少?", "", "zh")
    assert "指标 (件)" in text and "指标 (份)" in text and text.count("<figure>") == 2
    assert "<i>" not in text and '<a href="#1-' not in text  # no sentence, no way to one


def test_figures_in_ten_thousands_are_in_one_line_with_the_others(tmp_path: Path) -> None:
    for year, figure in (("2021", "1.2万件"), ("2022", "13500件"), ("2024", "1.41万件")):
        text = f"松岚县人民政府{year}年法治政府建设情况报告\n一、主要工作\n{year}年,全县作出行政处罚决定{figure}。\n"
        (tmp_path / f"{year}.txt").write_text(text, encoding="utf-8")
    location = str(tmp_path / "kg.db")
    with open_store(location, write=True) as store:
        assert not build(store, [str(tmp_path)], kind="report").failed
        (line,) = compare(store, "行政处罚件数")
        assert [(one.value, one.unit, one.amount) for one in line.figures] == [
            (1.2, "万件", 12000), (13500, "件", 13500), (1.41, "万件", 14100)
        ]  # fmt: skip
        assert (line.unit, line.sparkline) == ("件", "▁▆ █")
    chart = kg("compare", "行政处罚件数", "-f", "svg", "--store", location).out
    assert "行政处罚件数 (件)" in chart and "2021: 12,000" in chart and "2024: 14,100" in chart
    assert ">2023</text>" in chart  # a year without a figure keeps its place


def test_a_chart_escapes_names_and_leaves_gaps() -> None:
    points = (Point("2019", 1.0), Point("2020", 3.5), Point("2022", 2.0, exact=False))
    text = line_chart([Series("<b>县", points), Series("乙", (Point("2021", 9.0),))], "题&目", "件")
    assert "&lt;b&gt;县" in text and "题&amp;目" in text and "<b>" not in text
    assert text.count("<polyline") == 1 and text.count("<circle") == 4 and 'fill="#ffffff"' in text
