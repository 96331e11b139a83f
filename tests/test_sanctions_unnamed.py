"""Sanctions whose sentence names no authority: that of another article, else none; the steps of a sanction keep their case."""

from __future__ import annotations

from loaders.statute import read_statute, statute_graph
from loaders.statute.lines import statute_lines
from loaders.statute.norms.find import norms_of
from ontology.model import Document, Entity, Graph

HEAD = "# 灯塔秩序条例\n\n2021年3月1日 全国人民代表大会常务委员会通过\n\n<!-- INFO END -->\n\n"
ARTICLES = (
    "第一条　在塔顶放风筝的，处三百元以下罚款；屡次放飞的，处七日以下拘留；构成犯罪的，依法追究刑事责任。\n\n"
    "第二条　聚众损毁灯具的，处三年以下有期徒刑。\n\n"
    "第三条　船主有下列行为之一的，由港务局责令改正，并按照下列规定处罚：\n\n"
    "（一）不点灯的，处一百元以上五百元以下罚款；\n\n（二）遮挡灯光的，处五百元以上一千元以下罚款。\n\n"
)
GENERAL = "第四条　本条例规定的行政处罚，由航标部门实施。\n"


def sanctions(text: str) -> tuple[Graph, dict[str, Entity]]:
    _, graph, _ = statute_graph(Document.of(text, "灯塔秩序条例"))
    return graph, {one.name: one for one in graph.entities if one.kind == "Duty" and one.properties.get("sanction")}


def bearers(graph: Graph, duty: Entity) -> list[str]:
    names = {one.id: one.name for one in graph.entities}
    return [names[one.target] for one in graph.relations if one.kind == "BORNE_BY" and one.source == duty.id]


def test_the_authority_of_a_general_article_is_implied_with_that_article() -> None:
    graph, found = sanctions(HEAD + ARTICLES + GENERAL)
    duty = found["处三百元以下罚款；屡次放飞的，处七日以下拘留"]
    assert bearers(graph, duty) == ["航标部门"]
    assert duty.properties["implied_from"] == "第四条" and duty.properties["implied"] is True
    assert duty.properties["condition"] == "在塔顶放风筝的"


def test_without_one_the_authority_is_not_stated() -> None:
    graph, found = sanctions(HEAD + ARTICLES)
    duty = found["处三百元以下罚款；屡次放飞的，处七日以下拘留"]
    assert bearers(graph, duty) == [] and "implied_from" not in duty.properties


def test_items_are_imposed_by_the_authority_of_their_stem_and_crimes_by_none() -> None:
    graph, found = sanctions(HEAD + ARTICLES + GENERAL)
    assert bearers(graph, found["处五百元以上一千元以下罚款"]) == ["港务局"]
    assert not any("有期徒刑" in name for name in found)


def test_disciplinary_sanctions_are_held_without_the_authority_that_punishes() -> None:
    own = "第五条　航标部门的工作人员夜间脱岗的，依法予以处分。\n\n"
    graph, found = sanctions(HEAD + ARTICLES + own + GENERAL)
    duty = found["依法予以处分"]
    assert bearers(graph, duty) == [] and "implied_from" not in duty.properties
    assert duty.properties["condition"] == "航标部门的工作人员夜间脱岗的"


def test_the_part_that_names_somebody_ends_a_sanction_without_authority() -> None:
    own = (
        "第五条　航标部门有下列行为之一的，对直接责任人员给予记大过处分；造成严重后果的，其主要负责人应当引咎辞职：\n\n"
        "（一）不点灯的；\n\n"
        "第七条　灯塔单位夜间熄灯的，根据情节轻重，对直接责任人员依法予以记过处分。\n\n"
        "第六条　毁坏灯具的，由航标部门责令赔偿；违反治安管理的，依法予以治安管理处罚。\n\n"
    )
    graph, found = sanctions(HEAD + own)
    assert bearers(graph, found["对直接责任人员给予记大过处分"]) == []
    assert bearers(graph, found["依法予以治安管理处罚"]) == []
    assert bearers(graph, found["对直接责任人员依法予以记过处分"]) == []
    assert found["依法予以治安管理处罚"].properties["condition"] == "违反治安管理的"


def test_kg_extract_lists_no_sanction_without_authority() -> None:
    statute = read_statute(Document.of(HEAD + ARTICLES + GENERAL, "灯塔秩序条例"))
    duties = [line for line in statute_lines(statute.document, statute) if line["kind"] == "duty"]
    assert all(line["bearer"] for line in duties if line["sanction"])


def test_a_step_by_a_further_authority_keeps_breach_and_case() -> None:
    text = (
        "船主不点灯的，由港务局责令改正，处五百元罚款；情节严重的，由发证机关吊销执照；构成犯罪的，依法追究刑事责任。"
    )
    first, second = norms_of(text)
    assert [text[slice(*place)] for place in first.conditions] == ["船主不点灯的"]
    assert second.bearer == "发证机关"
    assert [text[slice(*place)] for place in second.conditions] == ["船主不点灯的", "情节严重的"]
