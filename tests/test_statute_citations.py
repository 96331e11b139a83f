"""Citations: what is named, joined, counted back; whole laws and single provisions."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from loaders.read import read
from loaders.statute import read_statute
from loaders.statute.citations import SELF, Citation, citations, of_statute
from loaders.statute.mentions import short_names
from loaders.statute.provisions import citation_steps, provision_facts, provisions_of, written
from loaders.text import mapped
from ontology.ids import normal_title
from ontology.model import Document


def said(citation: Citation) -> str:
    """A citation in short: law 第…"""
    return " ".join([citation.target, *provisions_of(citation)])


def found(text: str, **given: object) -> list[str]:
    return [said(one) for one in citations(mapped(text), **given)]  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("违反本条例第五条规定的", ["SELF 第五条"]),
        ("依照第五条、第七条和第九条的规定", ["SELF 第五条", "SELF 第七条", "SELF 第九条"]),
        ("本法第五条至第七条", ["SELF 第五条 第六条 第七条"]),
        ("本办法第五条第二款第（三）项", ["SELF 第五条第二款第三项"]),
        ("本法第九条第一项、第四项", ["SELF 第九条第一项", "SELF 第九条第四项"]),
        ("第十条第一款、第三款", ["SELF 第十条第一款", "SELF 第十条第三款"]),
        ("依照第五条第二、三款处理", ["SELF 第五条第二款", "SELF 第五条第三款"]),
        ("《溪谷法》第三条第一、二项、第四项", ["溪谷法 第三条第一项", "溪谷法 第三条第二项", "溪谷法 第三条第四项"]),
        ("《溪谷法》第三条第（一）、（四）项和第五条", ["溪谷法 第三条第一项", "溪谷法 第三条第四项", "溪谷法 第五条"]),
        ("《溪谷法》第三条第二款第(二)至第(四)项", ["溪谷法 第三条第二款第二项 第三条第二款第三项 第三条第二款第四项"]),
        ("违反本办法第六、十一、十二条规定", ["SELF 第六条", "SELF 第十一条", "SELF 第十二条"]),
        ("本条例第四条第一、第二、第三款", ["SELF 第四条第一款", "SELF 第四条第二款", "SELF 第四条第三款"]),
        ("第一、二条例外,第三、四条件,第一、二审,第二、三款项", []),
        ("第一百三十三条之一", ["SELF 第一百三十三条之一"]),
        ("《溪谷法》第三条、第五条", ["溪谷法 第三条", "溪谷法 第五条"]),
        ("根据《溪谷法》和《河道条例》，制定本办法", ["溪谷法", "河道条例"]),
        ("依照《中华人民共和国溪谷法》的有关规定", ["中华人民共和国溪谷法"]),
        ("《关于修改〈溪谷法〉的决定》第二条", ["关于修改<溪谷法>的决定 第二条"]),
        ("依照行政处罚法第三十条处罚", ["行政处罚法 第三十条"]),
        ("依照行政处罚法的规定处罚", ["行政处罚法"]),
        ("根据宪法，制定本法", ["宪法"]),
        ("遵守宪法和法律", []),
        ("在宪法和法律的范围内", []),
        ("领取《溪谷通行证》", []),
        ("依照海洋环境保护法处理", ["海洋环境保护法"]),
        ("行政处罚法律文书", []),
        ("依照溪谷管理条例第三条、第四条", ["溪谷管理条例 第三条", "溪谷管理条例 第四条"]),
        ("符合民法典第五条的规定，且不属于第七条规定情形", ["民法典 第五条", "民法典 第七条"]),
        ("第12条第3款", ["SELF 第十二条第三款"]),
        ("本法规定的第三人、第一审", []),
    ],
)
def test_citations_of_a_text(text: str, expected: list[str]) -> None:
    assert found(text) == expected


LAW = """溪谷条例
第一条 为了甲，制定本条例。
第二条 甲应当乙。
违反前款规定的，由丙处理。
前两款规定的丁，适用本条第一款。
第三条 有下列情形之一的：
（一）戊；
（二）违反前项规定的；
（三）己。
前款第一项至第三项所称的戊，按照前条规定确定。
第四条 依照前三条的规定处理;第二款不适用。
违反溪谷条例第二条的，不适用《溪谷条例》。
"""


def test_positions_decide_what_is_meant() -> None:
    statute = read_statute(Document.of(LAW, "溪谷条例"))
    by_article = {article.number: [said(c) for c in many] for article, many in of_statute(statute)}
    assert by_article["2"] == ["SELF 第二条第一款", "SELF 第二条第一款 第二条第二款", "SELF 第二条第一款"]
    assert by_article["3"] == [
        "SELF 第三条第一款第一项",
        "SELF 第三条第一款第一项 第三条第一款第二项 第三条第一款第三项",
        "SELF 第二条",
    ]
    assert by_article["4"] == ["SELF 第一条 第二条 第三条", "SELF 第四条第二款", "SELF 第二条", "SELF"]


def test_offsets_are_the_words() -> None:
    statute = read_statute(Document.of(LAW, "溪谷条例"))
    words = {article.text[c.start : c.end] for article, many in of_statute(statute) for c in many}
    assert {"前款", "前两款", "本条第一款", "前项", "前款第一项至第三项", "前条", "前三条", "溪谷条例第二条"} <= words


def test_declared_short_names() -> None:
    text = "根据《中华人民共和国溪谷法》（以下简称溪谷法）、《河道条例》(以下称《条例》)制定。"
    names = short_names(mapped(text))
    assert names == {"溪谷法": "中华人民共和国溪谷法", "条例": "河道条例"}
    assert found("依照溪谷法第三条和《条例》第二条", short=names) == ["中华人民共和国溪谷法 第三条", "河道条例 第二条"]


def test_an_amending_decision_speaks_of_the_law_that_it_amends() -> None:
    text = "关于修改《溪谷条例》的决定\n一、将第五条修改为：“违反前款规定的。”\n二、删去第六条。"
    statute = read_statute(Document.of(text, "x"))
    assert [[said(c) for c in many] for _, many in of_statute(statute)] == [["溪谷条例 第五条"], ["溪谷条例 第六条"]]


def test_each_point_speaks_of_the_text_that_it_names_not_of_the_laws_that_its_new_wording_names() -> None:
    text = """关于修改《溪谷解释》等二件解释的决定
一、修改《溪谷解释》
1.将引言修改为：
“为了保护溪谷，根据《溪谷法》制定本解释。”
2.删除第三条、第四条。
3.将第五条修改为：
“依照溪谷法第九条，适用本解释第七条。
（一）取水的；
依照前款处理，情节较轻的适用第一款。”
4.在第六条增加一款，作为第二款：“前款所称溪谷，适用前条规定。”
二、修改《山林解释》
将第八条修改为第六条：
“依照《山林法》第一条处理。”
删去第九条。"""
    points = [[said(c) for c in many] for _, many in of_statute(read_statute(Document.of(text, "x")))]
    first = [
        "第三条",
        "第四条",
        "第五条",
        "第七条",
        "第五条第一款",
        "第五条第一款",
        "第六条",
        "第六条第二款",
        "第六条第一款",
        "第五条",
    ]
    assert [one.removeprefix("溪谷解释 ") for one in points[0] if one.startswith("溪谷解释 ")] == first
    assert [one for one in points[0] if not one.startswith("溪谷解释")] == ["溪谷法", "溪谷法 第九条"]
    assert points[1] == ["山林解释", "山林解释 第八条", "山林解释 第六条", "山林法 第一条", "山林解释 第九条"]


def test_an_amendment_of_a_code_speaks_of_that_code() -> None:
    text = "# 溪谷法典修正案(二)\n\n<!-- INFO END -->\n\n一、第五条后增加一条，作为第五条之一：“取水的，罚款。\n“有前款行为的，依照本法第三条处理。”\n二、删去第九条。"
    points = [many for _, many in of_statute(read_statute(Document.of(text, "x")))]
    assert [said(c) for c in points[0]] == [
        f"溪谷法典 {one}" for one in ("第五条", "第五条之一", "第五条之一第一款", "第三条")
    ]


def test_what_stands_above_is_what_stands_before() -> None:
    article = "溪谷条例\n第一条 取水。\n第二条 修坝。\n依照上款规定处理；不符合以上条件、不在网上条款所列范围的，依照上条规定处理。"
    many = [many for _, many in of_statute(read_statute(Document.of(article, "x")))][1]
    assert [said(c) for c in many] == ["SELF 第二条第一款", "SELF 第一条"]


def test_citations_as_ids() -> None:
    assert citation_steps("第二十五条第一款") == ["第二十五条", "第二十五条第一款"]
    assert citation_steps("关于第五条") == []
    order = [
        provision_facts(c)["order"] for c in ("第二条", "第二条第一款", "第二条第一款第二项", "第二条之一", "第三条")
    ]
    assert order == sorted(order) and len(set(order)) == 5
    assert provision_facts("第一百三十三条之一第二款")["article_no"] == "133-1"
    assert list(written("第四条第一款第二项"))[:2] == ["第四条第一款第二项", "第四条第二项"]


@pytest.mark.shared
def test_real_citations(shared: Path) -> None:
    """Law and article of the citations of 114 real articles: F1 at least 0.95 (counted as sets, article by article)."""
    hits = wanted = given = 0
    for name in ("dev_40", "dev_tiaoli_44", "dev_xref30"):
        for line in (shared / f"statutes/gold/{name}.jsonl").read_text(encoding="utf-8").splitlines():
            gold = json.loads(line)
            statute = read_statute(read(shared / "statutes/dev" / (gold["doc"] + ".md")))
            own = normal_title(statute.title)
            many = next(many for article, many in of_statute(statute) if article.number == gold["article_no"])
            expected = {(SELF if normal_title(x["target_doc"]) == own else normal_title(x["target_doc"]), str(x["target_article"] or ""))
                        for x in gold["xrefs"]}  # fmt: skip
            got = {(c.target if c.target == SELF else normal_title(c.target), c.article) for c in many}
            hits, wanted, given = hits + len(expected & got), wanted + len(expected), given + len(got)
    assert 2 * hits / (wanted + given) >= 0.95


def test_lists_within_an_article_count_from_where_they_stand() -> None:
    text = "# 渡口条例\n\n第一条 甲应当登记。\n\n乙应当报告。\n\n丙违反第一、二款规定的，处以罚款。\n\n有前款第一、三项情形的，从重处罚。\n"
    statute = read_statute(Document.of(text, "渡口条例"))
    ((_, cited),) = of_statute(statute)
    assert [said(one) for one in cited] == [
        "SELF 第一条第一款", "SELF 第一条第二款", "SELF 第一条第三款第一项", "SELF 第一条第三款第三项"
    ]  # fmt: skip
    words = statute.articles[0].text
    assert [words[one.start : one.end] for one in cited] == ["第一", "二款", "前款第一", "三项"]
