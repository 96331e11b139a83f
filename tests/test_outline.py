"""The card of a law: overview, chapters, articles with their duties and bearers; the first of them, or all."""

from __future__ import annotations

import csv
import io
import re
import zipfile
from pathlib import Path

import pytest
from command import kg
from conftest import Engine

from kg.ask import ask, find_question
from kg.ingest import build
from kg.stores import open_store

_NUMBERS = "一二三四五六七八九十"
_HEAD = "# 泉眼保护条例\n\n（2019年3月1日泉城市人民代表大会常务委员会通过）\n\n"
_LAW = (
    _HEAD
    + "## 第一章 总则\n\n第一条 为了保护泉眼，制定本条例。\n\n第二条 市人民政府应当编制泉眼保护规划。水务部门不得减少泉眼。\n\n"
    "## 第二章 保护\n\n第三条 水务部门可以会同林业部门巡查泉眼。\n\n第四条 水务部门应当在十日内公布巡查结果。\n"
)


def _long(number: int) -> str:
    """The law, and behind it articles of one duty each."""
    more = [f"第{_cardinal(i)}条 水务部门应当检查第{_cardinal(i)}处泉眼。\n\n" for i in range(5, number + 1)]
    return _LAW + "\n" + "".join(more)


def _cardinal(number: int) -> str:
    tens, ones = divmod(number, 10)
    return ("" if tens < 2 else _NUMBERS[tens - 1]) + ("十" if tens else "") + (_NUMBERS[ones - 1] if ones else "")


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> str:
    folder: Path = tmp_path_factory.mktemp("outline")
    (folder / "泉眼保护条例(2019-03-01).md").write_text(_long(70), encoding="utf-8")
    with open_store(str(folder / "kg.db"), write=True) as store:
        assert not build(store, [str(folder / "泉眼保护条例(2019-03-01).md")]).failed
    return str(folder / "kg.db")


def test_every_article_of_the_latest_version_in_its_order(engine: Engine, tmp_path: Path) -> None:
    for day, text in (("2019-03-01", _LAW), ("2021-05-01", _long(12))):
        (tmp_path / f"泉眼保护条例({day}).md").write_text(text, encoding="utf-8")
    with engine.open(write=True) as store:
        assert not build(store, [str(one) for one in sorted(tmp_path.glob("*.md"))]).failed
        latest = ask(store, find_question("articles"), {"regulation": "泉眼保护条例"})
        first = ask(store, find_question("articles"), {"regulation": "《泉眼保护条例》", "version": "2019-03-01"})
    at = {name: i for i, name in enumerate(first.columns)}
    assert len({row[at["article"]] for row in latest.rows}) == 12
    assert [(row[at["article"]], row[at["bearer"]], row[at["modality"]]) for row in first.rows] == [
        ("第一条", None, None), ("第二条", "市人民政府", "应当"), ("第二条", "水务部门", "不得"),
        ("第三条", "水务部门", "可以"), ("第四条", "水务部门", "应当"),
    ]  # fmt: skip
    assert [row[at["chapter"]] for row in first.rows] == ["第一章 总则"] * 3 + ["第二章 保护"] * 2
    assert all(first.evidence)


def test_an_article_that_a_sheet_names_without_its_chapter_stands_once(tmp_path: Path) -> None:
    """The sheet names articles under the version, the text under their chapters."""
    place = str(tmp_path / "kg.db")
    with open_store(place, write=True) as store:
        assert not build(store, ["linxi-2023"]).failed
        answer = ask(store, find_question("articles"), {"regulation": "青石市河道保护条例"})
    at = {name: i for i, name in enumerate(answer.columns)}
    duties = [(row[at["article"]], row[at["provision"]], row[at["duty"]]) for row in answer.rows]
    assert len(duties) == len(set(duties)) == 17 and all(row[at["chapter"]] for row in answer.rows)
    assert "已载入 12 条" in kg("show", "青石市河道保护条例", "--store", place).out


def test_the_card_of_a_law_counts_and_lists_its_articles(place: str) -> None:
    card = kg("show", "泉眼保护条例", "--store", place).out
    assert "已载入 70 条,职责 70 项" in card and "应当 68" in card and "承担者: 原文 70" in card
    assert "第三条—第七十条" in card and "第二条" in card and "编制泉眼保护规划" in card and "│ 第七十条 " not in card
    assert "还有" in card and "--all" in card and "-o 文件.xlsx" in card and "(没有读到职责)" in card
    whole = kg("show", "泉眼保护条例", "--all", "--store", place).out
    assert "检查第七十处泉眼" in whole and "还有" not in whole
    english = kg("show", "泉眼保护条例", "--lang", "en", "--store", place).out
    assert "70 articles, 70 duties" in english and "more articles" in english


def test_the_rest_of_the_articles_begins_where_the_card_ends(place: str) -> None:
    card = kg("show", "泉眼保护条例", "--store", place).out
    told = card.strip().splitlines()[-1]
    following = told.rpartition("泉眼保护条例")[2]
    left = int(told.removeprefix("还有").split("条")[0])
    assert kg("show", f"泉眼保护条例{following}", "--store", place).code == 0
    assert f"第{_cardinal(70 - left + 1)}条" == following and f"│ {following} " not in card


def test_a_law_as_a_file_is_whole(place: str, tmp_path: Path) -> None:
    version = "泉眼保护条例(2019-03-01)"
    raw = kg("show", version, "-f", "csv", "--store", place).raw.decode("utf-8-sig")
    rows = list(csv.DictReader(io.StringIO(raw)))
    assert len(rows) == 71 and rows[-1]["条"] == "第七十条" and rows[-1]["承担者"] == "水务部门"
    (card,) = kg("show", "泉眼保护条例", "-f", "json", "--store", place).json()
    assert card["law"]["articles"] == 70 and len(card["law"]["content"]["rows"]) == 71
    assert [c["articles"] for c in card["law"]["chapters"]] == [2, 68]
    for name in ("泉眼保护条例", "水务部门"):
        file = tmp_path / f"{name}.xlsx"
        assert kg("show", name, "-o", str(file), "--store", place).code == 0
        with zipfile.ZipFile(file) as book:
            assert "检查第七十处泉眼" in book.read("xl/sharedStrings.xml").decode("utf-8")
    assert kg("show", "水务部门", "-f", "csv", "--store", place).out.startswith(
        "\ufeff关系,对象,种类,说明,来源,依据\r\n"
    )


def test_a_name_of_several_things_is_no_single_table(eshan: str) -> None:
    assert "CSV 只能写一张表" in kg("show", "行政复议", "-f", "csv", "--store", eshan).refused()
    assert kg("show", "procedure:行政复议", "-f", "csv", "--store", eshan).code == 0


def test_a_chapter_has_its_articles_and_duties(place: str) -> None:
    card = kg("show", "泉眼保护条例第一章", "--store", place).out
    assert "【条款】第一章 总则" in card and "已载入 2 条,职责 2 项" in card and "编制泉眼保护规划" in card
    assert "巡查泉眼" not in card
    (told,) = kg("show", "泉眼保护条例第二章", "-f", "json", "--store", place).json()
    assert told["law"]["articles"] == 68 and told["law"]["content"]["rows"][0]["article"] == "第三条"
    parts = [
        one["other"]["name"] for one in told["relations"] if one["kind"] == "HAS_PART" and one["direction"] == "out"
    ]
    assert parts[:2] == ["第三条", "第四条"] and parts[-1] == "第七十条"
    assert "没有载入第九章" in kg("show", "泉眼保护条例第九章", "--store", place).refused()


def test_a_card_of_many_relations_counts_them(eshan: str) -> None:
    card = kg("show", "峨山县人民政府", "--store", eshan).out
    assert re.search(r"关系 \d+ 项: ←由谁开展 \d+", card)
