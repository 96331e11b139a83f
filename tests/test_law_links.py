"""What several law texts show together: versions in order, continued articles, citations across files; `kg cite`."""

from __future__ import annotations

from dataclasses import replace
from itertools import permutations
from pathlib import Path

import pytest
from command import kg

from kg.cite import check_citations
from kg.derive import derived_graph
from kg.ingest import load
from kg.law_links import Dated, coarser, version_meant
from kg.part import Part
from kg.stores import Store, open_store
from kg.succession import Continued, Wording, continued
from loaders.statute import statute_graph
from ontology.model import Document, Graph
from ontology.schema import load_schema

OLD = """# 河道条例

2010年1月1日 公布

2010年2月1日 施行

<!-- INFO END -->

第一条 为了保护河道，制定本条例。

第二条 任何单位和个人不得向河道倾倒垃圾。

第三条 水行政主管部门应当每年检查一次河道的防洪设施，并公布结果。

第四条 本条例自2010年2月1日起施行。
"""
NEW = """# 河道条例

2010年1月1日 公布
2020年1月1日 修订

2020年3月1日 施行

<!-- INFO END -->

第一条 为了保护河道，制定本条例。

第二条 县级以上人民政府应当将河道保护纳入规划。

第三条 任何单位和个人不得向河道倾倒垃圾。

第四条 水行政主管部门应当每年检查两次河道的防洪设施，并向社会公布结果。

河道的防洪设施不合格的，应当限期加固。

第五条 本条例自2020年3月1日起施行。《溪谷管理办法》同时废止。
"""
CITING = """# 溪谷条例

2015年1月1日 公布

<!-- INFO END -->

第一条 违反《河道条例》第二条、第三条的，由水行政主管部门处理。

第二条 依照《湖泊条例》第一条处理。
"""
REPEALED = "# 溪谷管理办法\n\n2000年1月1日 公布\n\n2000年1月1日 施行\n\n<!-- INFO END -->\n\n第一条 应当保护溪谷。\n"
FILES = {
    "河道条例(2010-01-01)": OLD,
    "河道条例(2020-01-01)": NEW,
    "溪谷条例(2015-01-01)": CITING,
    "溪谷管理办法(2000-01-01)": REPEALED,
}


def part(name: str) -> Part:
    document, graph, _ = statute_graph(Document.of(FILES[name], name))
    return Part(name, "statute", graph, (document,), document.title)


def loaded(store: Store, names: tuple[str, ...]) -> Graph:
    """The derived graph after loading the files one by one."""
    for name in names:
        load(store, [part(name)], load_schema())
    return derived_graph(store)


def short(graph: Graph, kind: str) -> set[tuple[str, str]]:
    return {
        (r.source.removeprefix("urn:lex:cn:"), r.target.removeprefix("urn:lex:cn:"))
        for r in graph.relations
        if r.kind == kind
    }


def test_links_between_texts(store: Store) -> None:
    graph = loaded(store, tuple(FILES))
    assert short(graph, "SUPERSEDES") == {("河道条例@2020-01-01", "河道条例@2010-01-01")}
    effective = [r.properties for r in graph.relations if r.kind == "SUPERSEDES"]
    assert effective == [{"effective": "2020-03-01"}]
    wording = {
        (r.source.rpartition("~")[2], r.target.rpartition("~")[2]): r.properties["wording"]
        for r in graph.relations
        if r.kind == "CONTINUES"
    }
    assert wording == {
        ("第一条", "第一条"): "same",
        ("第三条", "第二条"): "same",
        ("第四条", "第三条"): "amended",
        ("第五条", "第四条"): "amended",
    }
    # The citing text of 2015 means the version of 2010.
    assert short(graph, "CITES") == {
        ("溪谷条例@2015-01-01~第一条", "河道条例@2010-01-01~第二条"),
        ("溪谷条例@2015-01-01~第一条", "河道条例@2010-01-01~第三条"),
    }


def test_the_order_of_loading_does_not_matter(tmp_path: Path) -> None:
    graphs = []
    for index, names in enumerate(list(permutations(FILES))[::8]):
        with open_store(str(tmp_path / str(index)), write=True) as store:
            graphs.append(loaded(store, names))
    assert all(graph == graphs[0] for graph in graphs)


def test_the_version_that_was_the_last_one_is_meant() -> None:
    versions = [Dated("a", "2010-01-01", ""), Dated("b", "2020-01-01", "")]
    meant = [
        version_meant(Dated("x", day, ""), versions) for day in ("2009-01-01", "2010-01-01", "2015-01-01", "2021-01-01")
    ]
    assert [one.id if one else "" for one in meant] == ["", "a", "a", "b"]
    assert version_meant(Dated("x", "", ""), versions) is None
    assert version_meant(Dated("x", "", ""), versions[:1]) == versions[0]
    assert version_meant(versions[0], versions) == versions[0]


def test_coarser_provisions() -> None:
    assert list(coarser("v~第四条第一款第二项")) == [
        "v~第四条第一款第二项",
        "v~第四条第二项",
        "v~第四条第一款",
        "v~第四条",
    ]
    assert list(coarser("v~第四条之一")) == ["v~第四条之一"]


def test_articles_are_paired_by_their_words() -> None:
    old = [
        Wording("o1", "1", "甲乙丙丁戊己庚辛"),
        Wording("o2", "2", "子丑寅卯辰巳午未"),
        Wording("o3", "3", "金木水火土"),
    ]
    new = [
        Wording("n1", "1", "子丑寅卯辰巳午未"),
        Wording("n2", "2", "甲乙丙丁戊己庚壬"),
        Wording("n3", "3", "春夏秋冬"),
    ]
    assert continued(old, new) == [Continued("n1", "o2", True), Continued("n2", "o1", False)]
    assert continued([], new) == []


def test_articles_that_share_a_sentence_of_their_own_are_paired_as_a_guess() -> None:
    shared = "守塔人收到点灯申请后，应当在三日内登塔检查灯具和油料"
    old = [
        Wording("o1", "1", shared + "，对破损的灯具不予点亮，并书面告知申请的船主，同时登记在值班的簿册中备查。"),
        Wording(
            "o2", "2", "本办法自1990年1月1日起施行。此前港务局、航标站和渔业队发布的三份通知以及两份告示同时废止。"
        ),
        Wording("o3", "3", "船主应当缴纳灯油费用"),
    ]
    new = [
        Wording(
            "n1",
            "7",
            shared + "。有灯有油、塔身稳固、天气适宜、值守有人的，予以点亮；其余情形由航标部门另行安排时间和人员处理。",
        ),
        Wording("n2", "9", "本办法自公布之日起施行。"),
        Wording("n3", "8", "渔船应当避让灯船"),
    ]
    assert continued(old, new) == [
        Continued("n1", "o1", False, partly=True), Continued("n2", "o2", False, partly=True)
    ]  # fmt: skip
    third = Wording(
        "o4",
        "4",
        "春季" + shared + "，逐件登记破损、缺失和锈蚀的部位，由两名以上船员见证并签名，副本送港务局、航标站存查。",
    )
    assert [pair.later for pair in continued([*old, third], new)] == ["n2"]  # which of the two became it is open


def test_signs_of_another_width_are_no_amendment() -> None:
    old = [
        Wording("o1", "1", "违反《河道条例》(以下简称“条例”)的,处3%以下罚款。"),
        Wording("o2", "2", "罚款为\uff13．\uff15％。"),
    ]
    new = [
        Wording("n1", "1", "违反〈河道条例〉（以下简称‘条例’）的，处３％以下罚款。"),
        Wording("n2", "2", "罚款为3.6%。"),
    ]
    assert continued(old, new) == [Continued("n1", "o1", True), Continued("n2", "o2", False)]


DRAFT = (
    "关于溪谷的意见\n依照《河道条例》第二条、第五条和第九条,《河道管理条例》第一条,以及《溪谷管理办法》第一条办理。"
    "按照第七条处理。参照《湖泊条例》。"
)


def statuses(store: Store, document: Document, as_of: str) -> list[tuple[str, str, str]]:
    return [(one.cited.quote, one.provision, one.status) for one in check_citations(store, document, as_of)]


def test_citations_checked_against_the_law_of_a_day(store: Store) -> None:
    graph = loaded(store, tuple(FILES))
    store.replace({"derived": graph})
    draft = Document.of(DRAFT, "draft")
    assert statuses(store, draft, "2021-01-01") == [
        ("《河道条例》第二条", "第二条", "resolves"),
        ("第五条", "第五条", "resolves"),
        ("第九条", "第九条", "no_such_article"),
        ("《河道管理条例》第一条", "第一条", "unknown_title"),
        ("《溪谷管理办法》第一条", "第一条", "not_in_force"),
        ("第七条", "第七条", "unclear"),
        ("《湖泊条例》", "", "not_loaded"),
    ]
    assert [status for *_, status in statuses(store, draft, "2012-01-01")][:3] == [
        "resolves",
        "no_such_article",
        "no_such_article",
    ]
    assert statuses(store, draft, "2005-01-01")[0][2] == "not_yet"
    near = next(one.near for one in check_citations(store, draft, "2021-01-01") if one.status == "unknown_title")
    assert near[0] == "河道条例"
    dated = replace(draft, date="2015-06-01")
    moved = check_citations(store, dated, "2021-01-01")[0]
    assert (moved.status, moved.detail) == ("superseded", "第三条")


def test_offsets_of_checked_citations_are_the_words(store: Store) -> None:
    loaded(store, tuple(FILES))
    for text, name in ((DRAFT, "draft"), (CITING, "溪谷条例(2015-01-01)")):
        found = check_citations(store, Document.of(text, name), "2021-01-01")
        assert found and all(text[one.cited.start : one.cited.end] == one.cited.quote for one in found)


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> str:
    """An embedded store with the four texts."""
    where = str(tmp_path_factory.mktemp("law") / "kg.db")
    with open_store(where, write=True) as store:
        store.replace({"derived": loaded(store, tuple(FILES))})
    return where


def test_the_command(place: str, tmp_path: Path) -> None:
    path = tmp_path / "意见.txt"
    path.write_text(DRAFT, encoding="utf-8")
    done = kg("cite", str(path), "--as-of", "2021-01-01", "-f", "json", "--store", place)
    answer = done.json()
    assert done.code == 1
    assert answer["summary"] == {
        "resolves": 2,
        "no_such_article": 1,
        "unknown_title": 1,
        "not_in_force": 1,
        "unclear": 1,
        "not_loaded": 1,
    }
    for one in answer["citations"]:
        assert DRAFT[one["start"] : one["end"]] == one["quote"]
    table = kg("cite", str(path), "--as-of", "2021-01-01", "--store", place)
    assert "无此条款 1" in table.out and "最接近: 河道条例" in table.out
    assert kg("cite", "-", "--store", place, stdin="依照《河道条例》第一条。".encode()).code == 0
    assert kg("cite", str(path), "-f", "csv", "--store", place).raw.startswith("\ufeff引用,".encode())
    assert "日期" in kg("cite", str(path), "--as-of", "soon", "--store", place).refused()
