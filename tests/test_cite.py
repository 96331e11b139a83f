"""`kg cite` in time and in words: editions, numbers, 该法 and 同条, lists, law that is loaded in part, over invented law."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from command import kg
from test_law_links import NEW, OLD

from kg.cite import Checked, check_citations
from kg.citing import cited_in
from kg.derive import derived_graph
from kg.ingest import load
from kg.part import Part
from kg.stores import Store, open_store
from loaders.statute import statute_graph
from loaders.statute.provisions import add_provision
from ontology.ids import version_id, work_id
from ontology.model import Document, Entity, Graph, Relation
from ontology.schema import load_schema

AMENDED = """# 沙洲管理办法

2008年1月1日 公布
2012年5月1日 第一次修正
2020年1月1日 修订

2020年3月1日 施行

<!-- INFO END -->

第一条 沙洲主管部门应当每年巡查沙洲。
"""
NUMBERED = """# 溪流条例

中华人民共和国国务院令

第913号

2018年1月1日 公布

2018年2月1日 施行

<!-- INFO END -->

第一条 溪流主管部门应当公布溪流名录。

第二条 任何单位不得填埋溪流。
"""
REPEALING = """# 浅滩条例

2019年1月1日 公布

2019年2月1日 施行

<!-- INFO END -->

第一条 浅滩主管部门应当巡查浅滩。

第二条 本条例自2019年2月1日起施行。《滩涂办法》同时废止。
"""
REPEALED = "# 滩涂办法\n\n2001年1月1日 公布\n\n2001年1月1日 施行\n\n<!-- INFO END -->\n\n第一条 应当保护滩涂。\n"
TEXTS = {
    "河道条例(2010-01-01)": OLD,
    "河道条例(2020-01-01)": NEW,
    "沙洲管理办法(2020-01-01)": AMENDED,
    "溪流条例(2018-01-01)": NUMBERED,
    "浅滩条例(2019-01-01)": REPEALING,
    "滩涂办法(2001-01-01)": REPEALED,
}


def in_part() -> Part:
    """What a sheet says of a law whose text nobody has loaded: one article of it."""
    graph, version = Graph(), version_id("湿地法", "2020-01-01")
    facts = {"date": "2020-01-01", "valid_from": "2020-06-01"}
    work = graph.add(Entity(work_id("湿地法"), "Regulation", "湿地法"))
    graph.add(Entity(version, "Version", "湿地法(2020-01-01)", dict(facts)))
    graph.relate(Relation("HAS_VERSION", work.id, version))
    add_provision(graph, version, "第五条")
    return Part("sheet", "facts", graph, (), "湿地法")


def filled(store: Store) -> Store:
    parts = []
    for name, text in TEXTS.items():
        document, graph, _ = statute_graph(Document.of(text, name))
        parts.append(Part(name, "statute", graph, (document,), document.title))
    load(store, [*parts, in_part()], load_schema())
    store.replace({"derived": derived_graph(store)})
    return store


@pytest.fixture
def law(store: Store) -> Store:
    """Both engines, with the invented law."""
    return filled(store)


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> str:
    """An embedded store with the invented law."""
    where = str(tmp_path_factory.mktemp("cite") / "kg.db")
    with open_store(where, write=True) as store:
        filled(store)
    return where


def checked(store: Store, text: str, as_of: str = "2021-01-01", date: str = "") -> list[Checked]:
    return check_citations(store, replace(Document.of(text, "意见"), date=date), as_of)


def one(store: Store, text: str, as_of: str = "2021-01-01", date: str = "") -> Checked:
    (found,) = checked(store, text, as_of, date)
    return found


def found_in(text: str) -> list[tuple[str, str, tuple[str, ...]]]:
    found = cited_in(Document.of(text, "意见"), None)
    assert all(text[c.start : c.end] == c.quote for c in found)
    return [(c.quote, c.title or c.number, c.provisions) for c in found]


def test_statuses_in_time(law: Store) -> None:
    part = one(law, "依照《湿地法》第九条办理。")
    assert part.status == "not_loaded" and one(law, "依照《湿地法》第五条办理。").status == "resolves"
    assert one(law, "依照《湿地法》第五条办理。", "2020-02-01").status == "not_yet"
    for edition in ("（2010年公布）", "(2010)"):
        old = one(law, f"依照《河道条例》{edition}第四条办理。")
        assert (old.status, old.day, old.detail.rpartition("@")[2]) == (
            "edition_superseded",
            "2020-03-01",
            "2020-01-01",
        )
    assert one(law, "依照《河道条例(2010修正)》第四条办理。").status == "edition_superseded"
    assert one(law, "依照2010年修正的《河道条例》第四条办理。").status == "edition_superseded"
    assert one(law, "依照《河道条例》（2010年公布）第四条办理。", "2012-01-01").status == "resolves"
    assert one(law, "依照《河道条例》（2010年公布）第五条办理。").status == "no_such_article"
    assert one(law, "依照《河道条例》（2020年修订）第五条办理。").status == "resolves"
    assert one(law, "依照《河道条例》（2015年修正）第四条办理。").status == "edition_not_loaded"
    assert one(law, "依照《河道条例》（2020年修订）第五条办理。", "2020-02-01").status == "not_yet"

    ask = "依照《沙洲管理办法》第一条办理。"
    assert [one(law, ask, day).status for day in ("2007-01-01", "2015-01-01", "2020-02-01", "2020-03-01")] == [
        "not_yet", "version_not_loaded", "version_not_loaded", "resolves",
    ]  # fmt: skip
    early = "依照《溪流条例》第一条办理。"
    assert one(law, early, "2017-06-01").status == "not_yet"
    assert one(law, early, "2017-06-01", date="2016-01-01").status == "version_not_loaded"
    gone = one(law, "依照《滩涂办法》第一条办理。")
    assert (gone.status, gone.day, gone.by) == ("not_in_force", "2019-02-01", "浅滩条例(2019-01-01)")


def test_a_law_that_comes_in_parts_may_have_more(store: Store) -> None:
    text = "# 湖泊法典\n\n## 第一编 总则\n\n2020年1月1日 通过\n\n2020年1月1日 施行\n\n<!-- INFO END -->\n\n第一条 应当保护湖泊。\n"
    document, graph, _ = statute_graph(Document.of(text, "湖泊法典·总则(2020-01-01)"))
    load(store, [Part("part", "statute", graph, (document,), document.title)], load_schema())
    asked = "依照《湖泊法典》第一条、第一条第三款、第九十条办理。"
    assert [found.status for found in checked(store, asked)] == ["resolves", "no_such_article", "not_loaded"]


def test_a_document_number_names_its_own_regulation(law: Store) -> None:
    text = (
        "依照《河道条例》第一条办理。另据国务院令第913号第二条第一款、第九条，国务院令第777号第三条，该条例第二条处理。"
    )
    assert [(c.cited.title, c.provision, c.status) for c in checked(law, text)] == [
        ("河道条例", "第一条", "resolves"),
        ("溪流条例", "第二条第一款", "resolves"),
        ("溪流条例", "第九条", "no_such_article"),
        ("", "第三条", "unclear"),
        ("", "第二条", "unclear"),
    ]


def test_words_that_point_back() -> None:
    assert found_in("依照《河道条例》第七条第二款办理；另见该条例第九十九条。又见该法第一条。") == [
        ("《河道条例》第七条第二款", "河道条例", ("第七条第二款",)),
        ("该条例第九十九条", "河道条例", ("第九十九条",)),
        ("该法第一条", "", ("第一条",)),
    ]
    assert found_in("《湿地法》第二条有规定。《河道条例》另有规定。该法第二十条至第二十二条适用，同条第三款除外。") == [
        ("《湿地法》第二条", "湿地法", ("第二条",)),
        ("《河道条例》", "河道条例", ()),
        ("该法第二十条至第二十二条", "湿地法", ("第二十条", "第二十一条", "第二十二条")),
        ("同条第三款", "湿地法", ("第二十二条第三款",)),
    ]
    assert found_in("依照《河道条例》第三条办理。前款所称单位，依照前条的规定。第七条另有规定。") == [
        ("《河道条例》第三条", "河道条例", ("第三条",)),
        ("前款", "", ("前款",)),
        ("前条", "", ("前条",)),
        ("第七条", "", ("第七条",)),
    ]


def test_lists_that_write_an_article_short() -> None:
    assert found_in("依照《河道条例》第38、39条和第四十条办理，共12条建议。") == [
        ("《河道条例》第38", "河道条例", ("第三十八条",)),
        ("39条", "河道条例", ("第三十九条",)),
        ("第四十条", "河道条例", ("第四十条",)),
    ]
    assert found_in("依照《河道条例》第三十八条、39条、41条至43条办理。") == [
        ("《河道条例》第三十八条", "河道条例", ("第三十八条",)),
        ("39条", "河道条例", ("第三十九条",)),
        ("41条至43条", "河道条例", ("第四十一条", "第四十二条", "第四十三条")),
    ]
    assert found_in("依照《河道条例》第三条第一、二款办理，同时适用该条例第五条第（一）、（三）项。") == [
        ("《河道条例》第三条第一", "河道条例", ("第三条第一款",)),
        ("二款", "河道条例", ("第三条第二款",)),
        ("该条例第五条第（一）", "河道条例", ("第五条第一项",)),
        ("（三）项", "河道条例", ("第五条第三项",)),
    ]
    assert found_in("目前条件成熟，前期约定的三条措施已经落实。") == []


@pytest.mark.parametrize(
    "words", ["该法第一条，", "前款", "同条第一款。", "第1、", "第一条、2条", "第一条至2条、", "《湿地法》该条例第一条"]
)
def test_any_text_is_read_in_bounded_work(words: str) -> None:
    count = 20_000
    text = words * count
    found = cited_in(Document.of(text, "意见"), None)
    assert len(found) <= 3 * count and all(text[c.start : c.end] == c.quote for c in found[:100])


def test_the_command_says_what_helps(place: str, tmp_path: Path) -> None:
    path = tmp_path / "意见.txt"
    text = (
        "依照《溪流条例》第二条、《滩涂办法》第一条、《河道条例》（2010年公布）第四条、《河道条例》（2015年修正）第四条、"
        "《湿地法》第九条、《沙洲管理办法》第一条办理。"
    )
    path.write_text(text, encoding="utf-8")
    answer = kg("cite", str(path), "--as-of", "2020-02-01", "-f", "json", "--store", place).json()
    shown = {(c["quote"], c["status"]): (c["remark"], c["quote_of_target"]) for c in answer["citations"]}
    words, target = shown["《溪流条例》第二条", "resolves"]
    assert words == "2018-01-01版，自2018-02-01施行" and target == "第二条 任何单位不得填埋溪流。"
    assert shown["《滩涂办法》第一条", "not_in_force"][0] == "已于2019-02-01被《浅滩条例》废止"
    assert shown["《河道条例》（2015年修正）第四条", "edition_not_loaded"][0].startswith("没有载入2015年的版本")
    assert "自2020-03-01施行" in shown["《沙洲管理办法》第一条", "version_not_loaded"][0]
    sheet = kg("cite", str(path), "--as-of", "2021-01-01", "-f", "csv", "--store", place).out
    assert "所引版本已于2020-03-01被2020-01-01版取代" in sheet and "第二条 任何单位不得填埋溪流。" in sheet
    assert "任何单位" in kg("cite", str(path), "--as-of", "2021-01-01", "--store", place).out
    reason = kg("ask", "duties", "-p", "regulation=沙洲管理办法", "--as-of", "2015-01-01", "--store", place).out
    assert "该日有效的版本未载入(已载入2020-01-01版)" in reason


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("依照行政处罚法38条办理。", [("行政处罚法38条", "行政处罚法", ("第三十八条",))]),
        ("依照《河岸条例》20条第（一）项办理。", [("《河岸条例》20条第（一）项", "河岸条例", ("第二十条第一项",))]),
        (
            "依照《河岸条例》26至28条办理。",
            [("《河岸条例》26至28条", "河岸条例", ("第二十六条", "第二十七条", "第二十八条"))],
        ),
        ("《河岸条例》共20条，修改5条意见。", [("《河岸条例》", "河岸条例", ())]),
        ("河岸条例5条例外。", []),
        ("《湖泊法典》总则编第一百条规定。", [("《湖泊法典》总则编第一百条", "湖泊法典", ("第一百条",))]),
        ("见《湖泊法典》第二编第一分编第九条。", [("《湖泊法典》第二编第一分编第九条", "湖泊法典", ("第九条",))]),
        (
            "依照河岸法第三条，见湖泊法典合同编第九条。",
            [("河岸法第三条", "河岸法", ("第三条",)), ("湖泊法典合同编第九条", "湖泊法典", ("第九条",))],
        ),
        (
            "根据《河岸法》第七条，依照条例第二条办理。",
            [("《河岸法》第七条", "河岸法", ("第七条",)), ("条例第二条", "", ("第二条",))],
        ),
        (
            "《河岸条例》第一条可用，依照条例第三条。",
            [("《河岸条例》第一条", "河岸条例", ("第一条",)), ("条例第三条", "河岸条例", ("第三条",))],
        ),
        (
            "依照《河岸条例》第26-28条、第30—31条办理。",
            [
                ("《河岸条例》第26-28条", "河岸条例", ("第二十六条", "第二十七条", "第二十八条")),
                ("第30—31条", "河岸条例", ("第三十条", "第三十一条")),
            ],
        ),
        ("《河岸条例》第38条-39条", [("《河岸条例》第38条-39条", "河岸条例", ("第三十八条", "第三十九条"))]),
        ("《河岸办法》规定第三条", [("《河岸办法》规定第三条", "河岸办法", ("第三条",))]),
        ("河岸处罚法规定第三条", [("河岸处罚法规定第三条", "河岸处罚法", ("第三条",))]),
    ],
)
def test_ways_to_write_articles_are_read_and_name_their_law(
    text: str, expected: list[tuple[str, str, tuple[str, ...]]]
) -> None:
    assert found_in(text) == expected
