"""The year of a report that states none: deduced where its words allow one only, else not stated."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest

from loaders.report import read_report, report_lines
from loaders.report.lexicon import rows
from ontology.model import Document


def about(text: str) -> dict[str, Any]:
    return next(report_lines(Document.of(text, "x")))


@pytest.mark.parametrize(
    ("text", "year", "words"),
    [
        ("加强作风建设。扎实开展党纪学习教育，办理建议12件。", 2024, "扎实开展党纪学习教育"),
        ("认真组织开展党史学习教育，举办宣讲30场次，办成实事40件。", 2021, "认真组织开展党史学习教育"),
        ("深入开展“三严三实”专题教育，整改问题15个。", 2015, "深入开展“三严三实”专题教育"),
        ("圆满完成庆祝新中国成立七十周年安保任务，化解矛盾60件。", 2019, "圆满完成庆祝新中国成立七十周年"),
        ("今年是“十三五”规划的收官之年，全县完成投资项目20个。", 2020, "今年是“十三五”规划的收官之年"),
        ("巩固主题教育成果。扎实开展党纪学习教育，查办案件8件。", 2024, "扎实开展党纪学习教育"),
    ],
)
def test_what_was_done_in_one_year_only_tells_the_year(text: str, year: int, words: str) -> None:
    line = about(text)
    assert (line["year"], line["year_basis"], line["year_words"]) == (year, "deduced", words)
    assert text[line["year_start"] : line["year_end"]] == words


@pytest.mark.parametrize(
    "text",
    [
        "巩固深化党纪学习教育成果，办理建议12件。",
        "持续深入开展党史学习教育，举办宣讲30场次。",
        "深入开展党史学习教育成果转化工作，办成实事40件。",
        "推动党史学习教育常态化，办成实事40件。",
        # planned, or for a year to come
        "下一步扎实开展党纪学习教育，办理建议12件。",
        "新增就业2000人以上。扎实开展党史学习教育。",
        "以优异成绩庆祝中国共产党成立一百周年，建成项目3个。",
        "扎实开展党史学习教育，压实责任，转变作风。",
        # several years, and landmarks that differ
        "五年来，扎实开展党史学习教育，办成实事400件。",
        "过去五年，扎实开展党史学习教育，办成实事400件。",
        "扎实开展党史学习教育、党纪学习教育，办成实事40件。",
        "扎实开展党史学习教育，办成实事40件。\n扎实开展党纪学习教育，查办案件8件。",
        # what is of a later year
        "扎实开展党史学习教育，办成实事40件。学习宣传贯彻党的二十大精神。",
        "扎实开展党史学习教育，办成实事40件。\n" + "县内建成站点9个。" * 50 + "截至2023年底全部开放。",
        "记者：今年有何成效？答：扎实开展党纪学习教育，办理建议12件。",
        # nothing of one year
        "扎实开展学习教育，办理建议12件。全县建成站点9个。",
        "",
    ],
)
def test_else_the_year_is_not_stated(text: str) -> None:
    line = about(text)
    assert (line["year"], "year_basis" in line) == (None, False)


def test_a_stated_year_wins() -> None:
    line = about("柳泉县2022年法治政府建设情况报告\n扎实开展党史学习教育，办成实事40件。")
    assert (line["year"], "year_basis" in line) == (2022, False)
    given = next(report_lines(Document.of("扎实开展党史学习教育，办成实事40件。", "x", period="2020")))
    assert (given["year"], "year_basis" in given) == (2020, False)


def test_the_graph_is_told_no_year_that_is_only_deduced() -> None:
    text = "柳泉县司法局工作总结\n柳泉县司法局扎实开展党纪学习教育，办理建议12件。"
    told, graph, remarks = read_report(Document.of(text, "x"))
    assert told.period == ""
    assert not any(entity.properties.get("period") for entity in graph.entities)
    assert any("推定年度为2024年" in remark.zh and "党纪学习教育" in remark.zh for remark in remarks)


def test_a_number_of_things_is_no_year() -> None:
    assert about("窗口办件2015件，接待群众1998人。")["year"] is None
    assert about("2015 年，窗口办件1998件。")["year"] == 2015


def test_every_landmark_that_forces_a_year_is_looked_for() -> None:
    for _, kind, name, _ in rows("landmarks"):
        assert kind in ("year_of", "floor") or "教育" in name or "周年" in name


def test_every_landmark_has_its_year_and_the_fact_it_rests_on() -> None:
    for year, kind, name, fact in rows("landmarks"):
        assert 2000 < int(year) < 2100 and kind in ("campaign", "celebrated", "year_of", "floor") and len(fact) > 5
        assert re.compile(name)


@pytest.mark.shared
def test_of_real_texts_without_a_year_one_tells_it(shared: Path) -> None:
    texts = {name: shared / "reports" / "texts" / f"{name}.txt" for name in ("003", "004")}
    years = {name: about(path.read_text(encoding="utf-8")) for name, path in texts.items()}
    assert (years["003"]["year"], years["003"]["year_basis"], years["004"]["year"]) == (2024, "deduced", None)


def test_the_year_that_others_judged_is_not_the_one_reported() -> None:
    head = "今年以来，柳泉市应急局扎实做好安全生产工作，"
    assert about(f"{head}在2022年度安全生产考核中获优秀。办案9件。")["year"] is None
    assert about(f"{head}2020年全省营商环境评价位列第一。办案9件。")["year"] is None
    assert about("2022年，柳泉市应急局做好考核工作，办案9件。")["year"] == 2022
