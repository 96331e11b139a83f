"""The page in a real Chromium: nothing leaves it, everything in it can be reached, and no text of the graph is code."""

from __future__ import annotations

from pathlib import Path
from typing import Any
from urllib.parse import quote

import pytest
from pages import ARTICLE, DUTY, FACT, LAW, SENTENCE, bees, entity, opened, page_of

from ontology.model import Relation, Value

pytestmark = pytest.mark.browser

STATION, METRIC = "body:990001:青禾县蜂业站", "s/Observation/1"


@pytest.fixture
def page(tmp_path: Path) -> Path:
    file = tmp_path / "蜂 业.html"
    file.write_text(page_of(bees()), encoding="utf-8")
    return file


def test_opens_from_a_file_and_asks_for_nothing(browser: Any, page: Path) -> None:
    with opened(browser, page) as at:
        assert at.page.evaluate("document.documentElement.dataset.ready") == "yes"
        assert at.page.title() == "蜂业" and at.page.evaluate("document.documentElement.lang") == "zh-CN"
        assert {LAW, "procedure:查验", "role:蜂业机构", STATION, "area:bees"} <= set(at.shown())
        at.click_card(STATION)
        at.page.wait_for_timeout(300)
        at.page.evaluate("dispatchEvent(new Event('beforeprint'))")
        assert at.page.locator("#drawn svg text").count() > 8
        assert at.asked == [] and at.wrong == []


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("箱查", "蜂箱查验"),
        ("fengxiangchayan", "蜂箱查验"),
        ("fxcy", "蜂箱查验"),
        ("hive", "蜂箱查验"),
        ("开箱检查", "蜂箱查验"),
        ("qhxfyz", "青禾县蜂业站"),
        ("bee station", "青禾县蜂业站"),
        ("第三条", "第三条"),
    ],
)
def test_search_finds(browser: Any, page: Path, typed: str, found: str) -> None:
    with opened(browser, page) as at:
        assert found in at.search(typed)[:3]


def test_search_that_finds_nothing_says_so(browser: Any, page: Path) -> None:
    with opened(browser, page) as at:
        assert at.search("天文台") == []
        assert "没有找到" in at.page.locator("#find .ts-dropdown").inner_text()


def test_search_flies_to_the_card_and_opens_the_panel(browser: Any, page: Path) -> None:
    with opened(browser, page) as at:
        at.search("fyz")
        at.page.keyboard.press("Enter")
        at.page.wait_for_timeout(600)
        assert at.page.locator("#panel h2").inner_text() == "青禾县蜂业站"
        where = at.page.evaluate(
            "(id) => { const c = S.scene.byId.get(S.graph.byId.get(id)), p = net.canvasToDOM(c),"
            " m = document.getElementById('map'); return [p.x / m.clientWidth, p.y / m.clientHeight]; }",
            STATION,
        )
        assert 0.1 < where[0] < 0.9 and 0.1 < where[1] < 0.9


def test_panel_shows_the_sentence_and_where_it_stands(browser: Any, page: Path) -> None:
    with opened(browser, page, "#n=" + quote(METRIC)) as at:
        assert at.page.locator("#evidence q").inner_text() == SENTENCE
        quoted = at.page.locator("#evidence blockquote").inner_text()
        assert "据统计," in quoted and "青禾县2021年报告" in quoted and f"第 {FACT.start}–{FACT.end} 字" in quoted
        assert "318箱" in at.page.locator("#panel h2").inner_text()


def test_panel_says_that_a_text_is_not_loaded(browser: Any, page: Path) -> None:
    with opened(browser, page, "#n=" + quote(DUTY)) as at:
        assert "原文未载入(第 5–9 字)" in at.panel
        assert "青禾县蜂箱管理办法 第三条" in at.panel
        assert "已折叠在卡片「蜂箱查验」中" in at.panel


def test_panel_lists_the_chain_and_what_is_not_stated(browser: Any, page: Path) -> None:
    with opened(browser, page, "#n=" + quote(LAW)) as at:
        rows = at.page.locator("#panel table", has_text="角色 → 机构").locator("tbody tr").all_inner_texts()
        assert len(rows) == 2
        done, missing = sorted(rows, key=lambda row: "复核人员" in row)
        assert "应当" in done and "蜂业机构" in done and "青禾县蜂业站" in done
        assert "可以" in missing and "未载明" in missing


def test_the_chain_goes_law_by_law_in_the_order_of_articles(browser: Any, tmp_path: Path) -> None:
    graph, file = bees(), tmp_path / "chain.html"
    version = LAW + "@2021-01-01"
    for number, order in (("第三十一条", 310000000), ("第七条", 70000000)):
        article = f"{version}~{number}"
        graph.add(entity(article, "Provision", number, order=order, owned_by="law/x"))
        graph.add(entity(article + "!9", "Duty", number + "的职责", action_start=9, owned_by="law/x"))
        graph.add(entity(article + "!12", "Duty", number + "的后一项", action_start=12, owned_by="law/x"))
        graph.relate(Relation("HAS_PART", version, article))
        for duty in (article + "!9", article + "!12"):
            graph.relate(Relation("IMPOSES", article, duty))
            graph.relate(Relation("BORNE_BY", duty, "role:蜂业机构"))
    file.write_text(page_of(graph), encoding="utf-8")
    for node, law in ((LAW, ""), (STATION, "青禾县蜂箱管理办法\n")):
        with opened(browser, file, "#n=" + quote(node)) as at:
            rows = at.page.locator("#panel table", has_text="角色 → 机构").locator("tbody tr")
            first = rows.locator("td:first-child").all_inner_texts()
            told = [one for one in first if "第三条" not in one]
            assert told == [law + number for number in ("第七条", "第七条", "第三十一条", "第三十一条")]
            assert "第三条" in first[0]
            assert "第七条的职责" in rows.nth(len(first) - 4).inner_text()


def test_words_unfold_below_a_row(browser: Any, page: Path) -> None:
    with opened(browser, page, "#n=" + quote(STATION)) as at:
        assert at.page.locator("#panel q").count() == 0
        button = at.page.locator("#panel .proof").first
        button.click()
        assert at.page.locator("#panel tr.words q").inner_text() == SENTENCE
        button.click()
        assert at.page.locator("#panel q").count() == 0


def test_on_paper_the_words_stand_below_every_row(browser: Any, page: Path) -> None:
    with opened(browser, page, "#n=" + quote(STATION)) as at:
        rows = at.page.locator("#panel .proof").count()
        at.page.evaluate("dispatchEvent(new Event('beforeprint'))")
        assert at.page.locator("#panel tr.words").count() == rows > 0
        assert SENTENCE in at.page.locator("#panel").inner_text()
        at.page.evaluate("dispatchEvent(new Event('afterprint'))")
        assert at.page.locator("#panel tr.words").count() == 0


def test_the_path_begins_at_what_is_selected(browser: Any, page: Path) -> None:
    with opened(browser, page, "#n=" + quote(STATION)) as at:
        at.page.locator("#path").click()
        at.page.get_by_role("combobox", name="终点").fill("蜂业管理")
        at.page.wait_for_timeout(300)
        at.page.keyboard.press("Enter")
        at.page.locator("#run").click()
        assert at.shown() == [STATION, METRIC, "area:bees"]


def test_relations_in_the_panel_lead_on(browser: Any, page: Path) -> None:
    with opened(browser, page, "#n=" + quote(STATION)) as at:
        at.page.locator("#panel table").last.get_by_role("button", name="蜂业机构", exact=True).click()
        assert at.page.locator("#panel h2").inner_text() == "蜂业机构"
        at.page.go_back()
        at.page.wait_for_function("document.querySelector('#panel h2').textContent === '青禾县蜂业站'")


def test_figures_of_one_metric_are_compared(browser: Any, tmp_path: Path) -> None:
    graph, file = bees(), tmp_path / "m.html"
    graph.add(entity("metric:hives", "Metric", "查验蜂箱数"))
    for period, value in (("2021", 300.0), ("2022", 150.0)):
        facts: dict[str, Value] = {"value": value, "unit": "箱", "period": period}
        graph.add(entity(f"s/Observation/{period}", "Observation", f"{period}年查验", **facts))
        graph.relate(Relation("MEASURES", f"s/Observation/{period}", "metric:hives"))
        graph.relate(Relation("ABOUT", f"s/Observation/{period}", STATION))
    file.write_text(page_of(graph, "metric:hives"), encoding="utf-8")
    with opened(browser, file) as at:
        widths = at.page.locator("#panel .bar").evaluate_all("(bars) => bars.map((bar) => bar.style.width)")
        assert widths == ["100%", "50%"] and "2022" in at.panel


def test_clicking_a_link_lists_the_duties_behind_it(browser: Any, page: Path) -> None:
    with opened(browser, page) as at:
        at.page.evaluate(
            "(ids) => chooseLink(S.scene.links.find((l) => ids.includes(node(l.s).id) && ids.includes(node(l.t).id)))",
            [LAW, "procedure:查验"],
        )
        assert "查验蜂箱" in at.panel and "委托查验" in at.panel and "第三条" in at.panel


def test_legend_filters_and_the_address_keeps_it(browser: Any, page: Path) -> None:
    with opened(browser, page) as at:
        before = at.shown()
        at.page.get_by_label("角色").uncheck()
        assert set(before) - set(at.shown()) == {"role:蜂业机构", "role:复核人员"}
        address = "#" + at.page.evaluate("location.hash.slice(1)")
    with opened(browser, page, address) as again:
        assert "role:蜂业机构" not in again.shown() and not again.page.get_by_label("角色").is_checked()


def test_address_brings_back_selection_surroundings_and_path(browser: Any, page: Path) -> None:
    with opened(browser, page) as at:
        at.click_card("procedure:查验")
        at.page.wait_for_timeout(300)
        at.page.locator("#panel").get_by_role("button", name="以此为中心").click()
        assert {DUTY, "procedure:查验"} <= set(at.shown())
        address = "#" + at.page.evaluate("location.hash.slice(1)")
    with opened(browser, page, address) as again:
        assert {DUTY, "procedure:查验"} <= set(again.shown())
        assert again.page.locator("#panel h2").inner_text() == "蜂箱查验"
        again.page.locator("#back").click()
        assert LAW in again.shown()


def test_path_between_two_nodes(browser: Any, page: Path) -> None:
    with opened(browser, page, f"#from={quote(STATION)}&to={quote(DUTY)}") as at:
        assert at.shown() == [STATION, "role:蜂业机构", DUTY]
        assert "路径:2 步" in at.panel
    with opened(browser, page) as at:
        at.page.locator("#path").click()
        for label, name in (("起点", "青禾县蜂业站"), ("终点", "蜂业管理")):
            at.page.get_by_role("combobox", name=label).fill(name)
            at.page.wait_for_timeout(300)
            at.page.keyboard.press("Enter")
        at.page.locator("#run").click()
        assert at.shown() == [STATION, METRIC, "area:bees"]


def test_expanding_adds_neighbours_and_keeps_what_was_drawn(browser: Any, page: Path) -> None:
    with opened(browser, page) as at:
        at.page.evaluate("(id) => centre(S.graph.byId.get(id))", "role:蜂业机构")
        before = at.shown()
        at.page.evaluate("(id) => expand(S.graph.byId.get(id))", DUTY)
        assert set(before) < set(at.shown()) and "procedure:查验" in at.shown()


def test_both_languages(browser: Any, page: Path) -> None:
    with opened(browser, page) as at:
        at.page.locator("#language").click()
        assert at.page.evaluate("document.documentElement.lang") == "en"
        assert at.page.get_by_label("Regulation").is_checked()
        assert at.page.get_by_placeholder("Search: name").count() == 1
        at.click_card(STATION)
        at.page.wait_for_timeout(300)
        assert at.page.locator("#panel h2").inner_text() == "Bee station"
        assert at.page.locator("#panel h2").get_attribute("lang") is None
        at.page.evaluate("(id) => go(S.graph.byId.get(id))", DUTY)
        chinese = at.page.locator("#panel h2")
        assert not chinese.inner_text().isascii() and chinese.get_attribute("lang") == "zh-CN"


def test_keyboard(browser: Any, page: Path) -> None:
    with opened(browser, page) as at:
        at.page.keyboard.press("/")
        assert at.page.evaluate("document.activeElement.closest('#find') !== null")
        at.page.keyboard.press("Escape")
        at.page.locator("#map").focus()
        at.page.keyboard.press("ArrowRight")
        first = at.page.locator("#panel h2").inner_text()
        at.page.keyboard.press("ArrowRight")
        assert first == "青禾县蜂箱管理办法" and at.page.locator("#panel h2").inner_text() == "蜂箱查验"
        at.page.keyboard.press("Escape")
        assert "图中全部关系" in at.panel


def test_files(browser: Any, page: Path, tmp_path: Path) -> None:
    with opened(browser, page, accept_downloads=True) as at:
        saved = {}
        for button in ("png", "svg", "csv"):
            with at.page.expect_download() as download:
                at.page.locator("#" + button).click()
            saved[button] = tmp_path / f"saved.{button}"
            download.value.save_as(saved[button])
        assert saved["png"].read_bytes().startswith(b"\x89PNG")
        assert "蜂箱查验" in saved["svg"].read_text(encoding="utf-8")
        rows = saved["csv"].read_bytes()
        assert rows.startswith(b"\xef\xbb\xbf") and "主体,关系,客体" in rows.decode("utf-8-sig").splitlines()[0]
        assert SENTENCE in rows.decode("utf-8-sig")
        assert at.asked == []


def test_without_decompression_of_the_browser(browser: Any, page: Path) -> None:
    with opened(browser, page, script="delete window.DecompressionStream") as at:
        assert at.page.evaluate("typeof DecompressionStream") == "undefined"
        assert at.page.evaluate("document.documentElement.dataset.ready") == "yes" and LAW in at.shown()


def test_dark_mode(browser: Any, page: Path) -> None:
    with opened(browser, page, color_scheme="dark") as at:
        red, green, blue = at.page.evaluate(
            "getComputedStyle(document.body).backgroundColor.match(/\\d+/g).slice(0, 3).map(Number)"
        )
        assert max(red, green, blue) < 60
        assert at.page.evaluate("S.dark") is True


def test_duties_are_listed_with_those_who_bear_them(browser: Any, tmp_path: Path) -> None:
    graph, file = bees(), tmp_path / "borne.html"
    facts: dict[str, Any] = {"modality": "obligation", "owned_by": "law/x"}
    for place, name, more in ((30, "登记蜂箱", {"implied": True}), (40, "保持清洁", {}), (50, "通报疫情", {})):
        graph.add(entity(f"{ARTICLE}!{place}", "Duty", name, **facts, **more))
        graph.relate(Relation("IMPOSES", ARTICLE, f"{ARTICLE}!{place}"))
    graph.relate(Relation("BORNE_BY", f"{ARTICLE}!30", "role:蜂业机构"))
    for role in ("role:蜂业机构", "role:复核人员"):
        graph.relate(Relation("BORNE_BY", f"{ARTICLE}!50", role, {"mode": "alternative"}))
    file.write_text(page_of(graph, LAW), encoding="utf-8")
    with opened(browser, file, "#n=" + quote(ARTICLE)) as at:
        told = [text.strip() for text in at.page.locator("#panel .borne").all_inner_texts()]
        assert sorted(told) == sorted([
            "承担者: 蜂业机构", "承担者: 复核人员", "承担者: 蜂业机构(推定)", "承担者: 未载明", "承担者: 复核人员或者蜂业机构"
        ])  # fmt: skip
        rows = at.page.locator("#panel table", has_text="角色 → 机构").locator("tbody tr").all_inner_texts()
        by_duty = {name: row for row in rows for name in ("登记蜂箱", "保持清洁", "查验蜂箱") if name in row}
        assert "(推定)" in by_duty["登记蜂箱"] and "(推定)" not in by_duty["查验蜂箱"]
        assert "未载明" in by_duty["保持清洁"]
        at.page.locator("#language").click()
        english = at.page.locator("#panel .borne").all_inner_texts()
        assert any(text.endswith(" (implied)") for text in english) and any("not stated" in text for text in english)
