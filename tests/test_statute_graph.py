"""Statutes as a graph: time from explicit words only, stable ids, duties that meet those of hand-written sheets."""

from __future__ import annotations

from pathlib import Path

import pytest

from kg.claims import Claim
from kg.compose import compose, split
from loaders.read import read
from loaders.statute import read_statute, statute_graph
from loaders.statute.relations import made_under, repealed
from loaders.statute.validity import validity
from ontology.check import violations
from ontology.ids import duty_id, provision_id, version_id, work_id
from ontology.model import Document, Graph
from ontology.schema import load_schema

HEAD = (
    "# 溪谷条例\n\n{events}\n\n<!-- INFO END -->\n\n第一条 为了保护溪谷，根据《中华人民共和国水法》，制定本条例。\n\n"
)
LAW = (
    HEAD.format(events="2020年1月1日 溪谷县人民代表大会常务委员会公布\n\n2020年3月1日 施行")
    + "第二条 水行政主管部门应当巡查溪谷，每季度不少于一次。\n\n违反前款规定的，由本级人民政府责令改正。\n\n"
    + "第三条 依照《河道条例》第五条第二款处理。\n\n"
    + "第四条 本条例自2020年3月1日起施行。2001年公布的《溪谷管理办法》同时废止。\n"
)


def document(text: str, name: str = "溪谷条例(2020-01-01)") -> Document:
    return Document.of(text, name)


def valid(events: str, last: str, name: str = "溪谷条例(2020-01-01)") -> tuple[str, str]:
    statute = read_statute(document(HEAD.format(events=events) + "第二条 " + last, name))
    found = validity(statute)
    return found.valid_from, found.valid_to


@pytest.mark.parametrize(
    ("events", "last", "expected"),
    [
        ("2020年1月1日 公布\n2020年3月1日 施行", "甲。", ("2020-03-01", "")),
        ("2020年1月1日 公布", "本条例自2020年5月1日起施行。", ("2020-05-01", "")),
        ("2020年1月1日 公布", "本条例自公布之日起施行。", ("2020-01-01", "")),
        ("2020年1月1日 通过", "本条例自公布之日起施行。", ("", "")),
        ("2020年1月1日 修正", "本条例自1999年5月1日起施行。", ("", "")),
        ("2010年1月1日 公布\n2020年1月1日 修正", "本条例自公布之日起施行。", ("", "")),
        ("2020年1月1日 公布", "本条例自2020年5月1日起施行,有效期至2025年4月30日。", ("2020-05-01", "2025-04-30")),
        ("2020年1月1日 公布", "本条例自2020年5月1日起施行,有效期5年。", ("2020-05-01", "2025-04-30")),
        ("2020年1月1日 公布", "甲自2020年5月1日起施行。", ("", "")),
        ("2020年1月1日 公布", "本规范自2020年5月1日起施行。", ("2020-05-01", "")),
        ("2020年1月1日 公布", "甲。", ("", "")),
    ],
)
def test_in_force_only_where_it_is_said(events: str, last: str, expected: tuple[str, str]) -> None:
    assert valid(events, last) == expected


def test_repeals_and_bases() -> None:
    statute = read_statute(document(LAW))
    text = LAW
    assert [(m.title, text[m.start : m.end]) for m in repealed(statute)] == [("溪谷管理办法", "《溪谷管理办法》")]
    assert [m.title for m in made_under(statute)] == ["中华人民共和国水法"]


@pytest.mark.parametrize(
    "sentence",
    [
        "制定机关应当修改或者废止《河道条例》。",
        "依照《国务院关于废止部分行政法规的决定》处理。",
        "《河道条例》未废止的继续有效。",
    ],
)
def test_what_repeals_nothing(sentence: str) -> None:
    statute = read_statute(document(HEAD.format(events="2020年1月1日 公布") + "第二条 " + sentence))
    assert list(repealed(statute)) == []


def test_the_graph_holds_to_the_ontology() -> None:
    known, graph, remarks = statute_graph(document(LAW))
    assert list(violations(graph, load_schema())) == []
    assert (known.title, known.date, known.kind, remarks) == ("溪谷条例", "2020-01-01", "statute", ())


def test_ids_come_from_title_date_and_citation() -> None:
    _, graph, _ = statute_graph(document(LAW))
    version = version_id("溪谷条例", "2020-01-01")
    held = graph.get(version)
    assert held is not None and held.properties["valid_from"] == "2020-03-01"
    provision = provision_id(version, "第二条第一款")
    at = len("水行政主管部门应当")
    duty = graph.get(duty_id(provision, at))
    assert duty is not None and duty.properties["modality"] == "obligation"
    bearers = {r.target for r in graph.relations if r.kind == "BORNE_BY" and r.source == duty.id}
    assert bearers == {"role:水行政主管部门"}


def test_every_evidence_prints_its_words() -> None:
    _, graph, _ = statute_graph(document(LAW))
    for entity in graph.entities:
        for place in entity.evidence:
            assert LAW[place.start : place.end].strip()
    article = graph.get(provision_id(version_id("溪谷条例", "2020-01-01"), "第三条"))
    assert article is not None
    (place,) = article.evidence
    assert LAW[place.start : place.end] == "第三条 依照《河道条例》第五条第二款处理。"


def test_citations_within_and_beyond_the_text() -> None:
    _, graph, _ = statute_graph(document(LAW))
    version = version_id("溪谷条例", "2020-01-01")
    cites = {(r.source.partition("~")[2], r.target): dict(r.properties) for r in graph.relations if r.kind == "CITES"}
    assert cites == {
        ("第二条第二款", provision_id(version, "第二条第一款")): {},
        ("第三条", work_id("河道条例")): {"articles": ("第五条第二款",)},
        ("第一条", work_id("水法")): {},
        ("第四条", work_id("溪谷管理办法")): {},
    }


def test_a_citation_of_an_article_that_is_not_there_is_told() -> None:
    _, _, remarks = statute_graph(document(LAW + "\n第五条 依照第九十九条处理。\n"))
    assert len(remarks) == 1 and all("第九十九条" in words for words in (remarks[0].zh, remarks[0].en))


def test_a_repeated_number_keeps_the_first_article_and_is_told() -> None:
    _, graph, remarks = statute_graph(document("溪谷条例\n第一条 甲。\n第二条 乙。\n第二条 丙。"))
    assert sum(e.kind == "Provision" for e in graph.entities) == 2
    assert len(remarks) == 1


SHEET = """
source: creek-law
law: {title: 溪谷条例, date: "2020-01-01", valid_from: "2020-03-01"}
duties:
  - {article: 第二条第一款, modality: obligation, borne_by: 水行政主管部门, name: 按季巡查, action_at: 9}
"""


def test_a_sheet_and_the_text_compose_to_the_same_nodes(tmp_path: Path) -> None:
    from loaders.sheets.sheet import read_sheets

    schema = load_schema()
    path = tmp_path / "creek.yaml"
    path.write_text(SHEET, encoding="utf-8")
    ((sheet, _),) = read_sheets([path], schema).values()
    _, text, _ = statute_graph(document(LAW))
    together = _composed(sheet, text)
    alone = _composed(None, text)
    assert _ids(together, "Duty") == _ids(alone, "Duty")
    assert _ids(together, "Version") == _ids(alone, "Version")
    duty = together.get(duty_id(provision_id(version_id("溪谷条例", "2020-01-01"), "第二条第一款"), 9))
    assert duty is not None and duty.name == "按季巡查" and duty.evidence


def _composed(sheet: Graph | None, text: Graph) -> Graph:
    schema, work = load_schema(), work_id("溪谷条例")
    claims = [Claim("text", False, split(text, schema)[0][work])]
    if sheet is not None:
        claims.append(Claim("sheet", True, split(sheet, schema)[0][work]))
    return compose(claims, schema)


def _ids(graph: Graph, kind: str) -> set[str]:
    return {entity.id for entity in graph.entities if entity.kind == kind}


@pytest.mark.shared
def test_the_bundled_law_sheet_and_the_real_text_meet(shared: Path) -> None:
    """All duties of the bundled sheet on decision procedure are found in the text, at the same places."""
    from kg.sources import BUNDLED
    from loaders.sheets.sheet import read_sheets

    schema = load_schema()
    title = "重大行政决策程序暂行条例"
    sheets = read_sheets(sorted((BUNDLED / "eshan-2020").glob("*.yaml")), schema)
    stated = [
        laws[work_id(title)] for graph, _ in sheets.values() if work_id(title) in (laws := split(graph, schema)[0])
    ]
    duties = {e.id for graph in stated for e in graph.entities if e.kind == "Duty"}
    _, text, _ = statute_graph(read(shared / f"statutes/dev/{title}(2019-04-20).md"))
    assert len(duties) == 96
    assert len(duties & _ids(text, "Duty")) >= 90
    assert {e.id for graph in stated for e in graph.entities if e.kind == "Provision"} <= _ids(text, "Provision")


def test_a_duty_is_called_by_the_whole_of_its_action() -> None:
    action = "定期巡查" + "、".join(f"第{n}段溪谷的堤岸" for n in range(1, 12)) + "，并记录每次巡查的时间、地点和人员"
    law = HEAD.format(events="2020年1月1日 公布") + f"第二条 水行政主管部门应当{action}。\n"
    _, graph, _ = statute_graph(document(law))
    named = [entity.name for entity in graph.entities if entity.kind == "Duty"]
    assert not [name for name in named if "…" in name]
    assert "并记录每次巡查的时间、地点和人员" in "".join(named) and "第11段溪谷的堤岸" in "".join(named)


def test_a_word_that_only_joins_is_no_condition() -> None:
    text = "堤岸条例\n\n第一条 县人民政府可以自行巡查，也可以委托乡镇人民政府巡查。\n\n第二条 本条例自2020年1月1日起施行。\n"
    found = statute_graph(Document.of(text, "堤岸条例(2019-05-01)"))[1]
    duties = [one for one in found.entities if one.kind == "Duty"]
    assert len(duties) == 2 and not any("condition" in one.properties for one in duties)


def test_a_duty_that_only_bounds_says_what_it_bounds() -> None:
    text = (
        HEAD.format(events="2020年1月1日 公布") + "第二条 留置时间不得超过三个月。\n\n第三条 检查人员不得少于两人。\n"
    )
    _, graph, _ = statute_graph(document(text))
    assert sorted(one.name for one in graph.entities if one.kind == "Duty") == ["少于两人", "留置时间超过三个月"]
