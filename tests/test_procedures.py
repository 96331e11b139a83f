"""Procedures that a law names in its title, headings or words: marked as derived, and left to a sheet that marks them."""

from __future__ import annotations

from pathlib import Path

import pytest
from answers import rows, store_of
from command import kg

from kg.ingest import build
from kg.stores import open_store
from loaders.statute import statute_graph
from loaders.statute.procedures import DATA
from ontology.model import Document, Graph
from ontology.vocabulary import load_vocabulary

HEAD = "# {title}\n\n2020年1月1日 公布\n\n2020年2月1日 施行\n\n<!-- INFO END -->\n\n"
REVIEW = HEAD.format(title="岸线行政复议办法") + (
    "第一条 岸线管理站应当在五日内受理申请。\n\n第二条 岸线管理站应当依照《政府信息公开条例》公开目录。\n"
)
PENALTY = HEAD.format(title="岸线处罚办法") + (
    "## 第一章 总则\n\n第一条 岸线管理站应当巡查岸线。\n\n"
    "当事人可以在十日内申请行政复议。\n\n"
    "## 第二章 听证程序\n\n第二条 岸线管理站应当在七日前通知当事人。\n\n"
    "## 第三章 公布与听证\n\n第三条 岸线管理站应当公布名录。\n\n"
    "第四条 申请期限依照行政复议法执行，岸线管理站应当登记。\n\n"
    "第五条 岸线管理站应当遵守行政复议法定期限。\n\n"
    "第六条 岸线管理站应当在堤防改造中开展风险评估。\n"
)
SHEET = """
source: marked
document: {name: 职责表, title: 岸线处罚办法, sha256: "SHA", kind: statute, date: "2020-01-01"}
law: {title: 岸线处罚办法, date: "2020-01-01", valid_from: "2020-02-01"}
duties:
  - {article: 第六条, modality: obligation, borne_by: [岸线管理站], name: 评估, concerns: 听证, action_at: 7}
""".replace("SHA", "e" * 64)


def named(graph: Graph) -> set[tuple[str, str, str]]:
    """(article, procedure, where it is named)"""
    return {
        (r.source.rpartition("~")[2].partition("!")[0], r.target.partition(":")[2], str(r.properties["named_in"]))
        for r in graph.relations
        if r.kind == "CONCERNS"
    }


def graph_of(text: str, title: str) -> Graph:
    return statute_graph(Document.of(text, f"{title}(2020-01-01)"))[1]


def test_a_title_names_the_procedure_of_the_whole_text() -> None:
    assert named(graph_of(REVIEW, "岸线行政复议办法")) == {
        ("第一条", "行政复议", "title"), ("第二条", "行政复议", "title")
    }  # fmt: skip


def test_a_paragraph_that_names_each_of_the_three_systems_names_them_together() -> None:
    title = "岸线执法办法"
    text = HEAD.format(title=title) + (
        "第一条 岸线管理站应当落实执法公示制度、执法全过程记录制度以及重大执法决定法制审核制度。\n\n"
        "第二条 岸线管理站应当建立执法全过程记录制度。\n"
    )
    together = {article for article, key, _ in named(graph_of(text, title)) if key == "行政执法三项制度"}
    assert together == {"第一条"}


def test_headings_and_paragraphs_name_those_of_their_duties() -> None:
    assert named(graph_of(PENALTY, "岸线处罚办法")) == {
        ("第一条第二款", "行政复议", "words"), ("第二条", "听证", "heading"), ("第五条", "行政复议", "words")
    }  # fmt: skip


def test_the_words_that_name_it_are_its_evidence() -> None:
    document = Document.of(PENALTY, "岸线处罚办法(2020-01-01)")
    found = [r for r in statute_graph(document)[1].relations if r.kind == "CONCERNS"]
    words = {(document.text or "")[one.start : one.end] for r in found for one in r.evidence}
    assert words == {"行政复议", "第二章 听证程序"}


def test_what_is_only_a_case_names_no_procedure() -> None:
    text = HEAD.format(title="岸线强制办法") + (
        "第一条 当事人在六十日内不申请行政复议的，岸线管理站可以申请法院强制执行。\n\n"
        "第二条 岸线管理站应当在作出行政处罚决定前告知当事人。\n\n"
        "第三条 站长应当根据行政处罚决定登记。\n"
    )
    assert named(graph_of(text, "岸线强制办法")) == {("第二条", "行政处罚", "words")}


@pytest.mark.parametrize(
    ("title", "procedure"),
    [
        ("岸线行政处罚办法", "行政处罚"),
        ("岸线行政执法监督条例", "行政执法监督"),
        ("岸线公平竞争审查规定", "公平竞争审查"),
    ],
)
def test_titles_of_procedures_of_enforcement(title: str, procedure: str) -> None:
    text = HEAD.format(title=title) + "第一条 岸线管理站应当巡查岸线。\n\n第二条 站长应当登记。\n"
    assert {(key, where) for _, key, where in named(graph_of(text, title))} == {(procedure, "title")}


def test_a_court_that_reviews_legality_is_under_no_procedure_of_government() -> None:
    words = "第一条 人民法院应当对岸线协议进行合法性审查。\n\n第二条 本规定自2020年2月1日起施行。\n"
    court = "最高人民法院关于岸线协议案件的规定"
    assert named(graph_of(HEAD.format(title=court) + words, court)) == set()


def test_every_procedure_of_the_words_is_one_of_the_scheme() -> None:
    rows = [row for row in (DATA / "procedures.tsv").read_text(encoding="utf-8").splitlines() if row[0] != "#"]
    names = {row.partition("\t")[0] for row in rows}
    assert len(names) > 30
    assert not {name for name in names if load_vocabulary().get(f"procedure:{name}") is None}


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> str:
    laws = {"岸线行政复议办法(2020-01-01).md": REVIEW, "岸线处罚办法(2020-01-01).md": PENALTY}
    return store_of(tmp_path_factory.mktemp("procedures"), laws)


def test_questions_by_procedure_find_them_and_say_that_they_are_derived(place: str) -> None:
    with open_store(place) as store:
        for question in ("duties", "deadlines", "basis-on-date", "procedure-actors"):
            found = rows(store, question, procedure="行政复议")
            assert found and {row["procedure_from"] for row in found} == {"按标题或者条文用语推得"}, question
        assert {row["deadline"] for row in rows(store, "deadlines", procedure="行政复议")} == {"在五日内", "在十日内"}
        plain = rows(store, "duties", regulation="岸线处罚办法")
        assert len(plain) == len({(row["article"], row["duty"]) for row in plain})
        assert {row["procedure_from"] for row in plain if not row["procedure"]} == {None}


def test_a_procedure_that_nothing_names_is_said_not_to_be_marked(place: str) -> None:
    for question in ("deadlines", "duties", "basis-on-date", "procedure-actors"):
        out = kg("ask", question, "-p", "procedure=公共资源交易", "--store", place).out
        assert "没有标注程序“公共资源交易”" in out and "不等于法规没有规定" in out, question


def test_a_sheet_that_marks_a_procedure_decides_which_duties_it_concerns(place: str, tmp_path: Path) -> None:
    (tmp_path / "marked.yaml").write_text(SHEET, encoding="utf-8")
    folder = Path(place).parent
    with open_store(str(tmp_path / "kg.db"), write=True) as store:
        assert not build(store, [str(folder), str(tmp_path / "marked.yaml")]).failed
        found = {(row["article"], row["procedure_from"]) for row in rows(store, "duties", procedure="听证")}
        assert found == {("第六条", "已标注")}
        assert rows(store, "duties", procedure="行政复议", regulation="岸线处罚办法")
