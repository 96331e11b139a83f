"""Pages of answers in a real Chromium: on a phone, on a wide screen, on paper."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from viz.answer import Proof, Row, Table, answer_page, cells, proof_of
from viz.chart import Point, Series, line_chart

pytestmark = pytest.mark.browser


def test_an_answer_on_a_phone_stands_within_its_width(browser: Any, tmp_path: Path) -> None:
    values = cells([["蜂业机构", "每季度至少查验一次全县的蜂箱并且记录结果", "", "第三条"]])
    rows = (Row(values[0], (Proof("青禾县蜂箱管理办法", 1, 9, "蜂业机构应当查验"),)),)
    file = tmp_path / "answer.html"
    file.write_text(answer_page([Table("谁", "谁查验?", (), ("角色", "职责", "期限", "条款"), rows)]), encoding="utf-8")
    held = browser.new_context(viewport={"width": 390, "height": 844})
    try:
        page = held.new_page()
        page.goto(file.as_uri())
        assert page.evaluate("document.querySelector('.wide').scrollWidth") <= 390
        duty = page.locator("td[data-column=职责]")
        assert duty.bounding_box()["width"] > 300
        assert (
            page.evaluate("getComputedStyle(document.querySelector('td[data-column=职责]'), '::before').content")
            == '"职责"'
        )
        assert not page.locator("td[data-column=期限]").is_visible()
        box = page.locator(".proof blockquote").bounding_box()
        assert box["x"] >= 0 and box["x"] + box["width"] <= 390
    finally:
        held.close()


def test_an_answer_of_many_columns_takes_a_wide_screen_and_is_printed_with_its_words(
    browser: Any, tmp_path: Path
) -> None:
    names = tuple(f"栏目{i}" for i in range(12))
    rows = [
        Row(cells([["蜂业机构应当查验蜂箱"] * 12])[0], (Proof("青禾县蜂箱管理办法", 1, 9, f"第{i}句"),))
        for i in range(6)
    ]
    held = browser.new_context(viewport={"width": 1920, "height": 1080})
    try:
        for columns, wide in ((12, True), (4, False)):
            file = tmp_path / f"answer{columns}.html"
            table = Table("谁", "谁查验?", (), names[:columns], tuple(Row(r.cells[:columns], r.proofs) for r in rows))
            file.write_text(answer_page([table]), encoding="utf-8")
            page = held.new_page()
            page.goto(file.as_uri())
            assert (page.locator("main").bounding_box()["width"] > 1500) == wide
            assert not page.get_by_text("第5句").is_visible()
            page.emulate_media(media="print")
            if page.evaluate("CSS.supports('selector(::details-content)')"):
                assert page.get_by_text("第5句").bounding_box()["height"] > 0
    finally:
        held.close()


def test_a_mark_of_a_chart_opens_the_sentence_behind_its_row(browser: Any, tmp_path: Path) -> None:
    years = [str(year) for year in range(2017, 2023)]
    rows = tuple(Row(cells([[year, 3]])[0], (Proof("青禾县报告", 1, 9, f"{year}年查验3次"),)) for year in years)
    points = tuple(Point(year, 3.0, link=proof_of(number)) for number, year in enumerate(years, 1))
    table = Table(
        "查验", "多少?", (), ("时期", "数值"), rows, charts=(line_chart([Series("青禾县", points)], "查验", "次"),)
    )
    file = tmp_path / "chart.html"
    file.write_text(answer_page([table]), encoding="utf-8")
    held = browser.new_context(viewport={"width": 900, "height": 500}, color_scheme="dark")
    try:
        page = held.new_page()
        page.goto(file.as_uri())
        sentence = page.get_by_text("2022年查验3次")
        assert not sentence.is_visible()
        page.locator("circle").last.click()
        assert sentence.is_visible() and sentence.bounding_box()["y"] < 500
        ink = "getComputedStyle(document.querySelector('{}')).{}"
        assert page.evaluate(ink.format("figure text", "fill")) == page.evaluate(ink.format("body", "color"))
    finally:
        held.close()
