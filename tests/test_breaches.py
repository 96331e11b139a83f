"""Sanctions as a store holds them: the whole breach, what its case lists, no sanction by the offender; bounds by name."""

from __future__ import annotations

from test_law_questions import put, rows

from kg.stores import Store
from loaders.statute import read_statute, statute_graph
from loaders.statute.lines import statute_lines
from ontology.model import Document, Entity, Graph

HEAD = "# 灯塔秩序条例\n\n2021年3月1日 公布\n\n2021年4月1日 施行\n\n<!-- INFO END -->\n\n"


def duties(*articles: str) -> tuple[Graph, dict[str, Entity]]:
    text = HEAD + "\n\n".join(f"第{n}条　{words}" for n, words in zip("一二三四五六", articles, strict=False)) + "\n"
    _, graph, _ = statute_graph(Document.of(text, "灯塔秩序条例"))
    return graph, {one.name: one for one in graph.entities if one.kind == "Duty"}


def bearers(graph: Graph, duty: Entity) -> list[str]:
    names = {one.id: one.name for one in graph.entities}
    return sorted(names[one.target] for one in graph.relations if one.kind == "BORNE_BY" and one.source == duty.id)


STAFF = "对直接负责的主管人员依法给予处分"


def test_a_breach_of_several_clauses_is_whole() -> None:
    _, found = duties("塔站对应当点亮的航灯不点亮，以手电代替航灯，由上级机关责令改正，" + STAFF + "。")
    assert found["责令改正，" + STAFF].properties["condition"] == "塔站对应当点亮的航灯不点亮，以手电代替航灯"


def test_a_case_holds_what_it_lists_with_the_place_of_the_list() -> None:
    graph, found = duties(
        "守塔人有下列行为之一的，由航标部门给予警告；情节严重的，由海事部门吊销其执照：\n\n（一）夜间熄灯的；\n\n（二）出借灯具的。"
    )
    listed = "守塔人有下列行为之一的：（一）夜间熄灯的；（二）出借灯具的"
    assert found["给予警告"].properties["condition"] == listed
    graver = found["吊销其执照"]
    assert graver.properties["condition"] == listed + "；情节严重的"
    assert max(place.end - place.start for place in graver.evidence) > len("（一）夜间熄灯的；（二）出借灯具的")
    assert bearers(graph, graver) == ["海事部门"]


def test_a_list_of_what_is_to_be_done_is_no_case() -> None:
    _, found = duties("船员发现熄灯的，应当采取下列措施：\n\n（一）报告；\n\n（二）点灯。")
    assert not any("报告" in str(one.properties.get("condition", "")) for one in found.values())


def test_the_offender_gives_its_own_staff_no_sanction() -> None:
    graph, found = duties(
        "塔站对过往船舶不点灯，致使船舶受损的，" + STAFF + "；情节严重构成犯罪的，依法追究刑事责任。",
        "塔站损毁灯具，造成损失的，应当依法予以赔偿，" + STAFF + "。",
    )
    held = [one for one in graph.entities if one.kind == "Duty" and one.name == STAFF]
    assert {str(one.properties["condition"]) for one in held} == {
        "塔站对过往船舶不点灯，致使船舶受损的", "塔站损毁灯具，造成损失的"
    }  # fmt: skip
    assert [bearers(graph, one) for one in held] == [[], []]
    assert bearers(graph, found["依法予以赔偿"]) == ["塔站"]


def test_extraction_names_no_offender_as_authority() -> None:
    text = HEAD + "第一条　塔站迟延点灯，致使船舶受损的，" + STAFF + "。\n"
    text += "第二条　塔站拒不点灯，不予检查的，对塔站的正职负责人，根据情节轻重，给予降级处分。\n"
    lines = statute_lines(Document.of(text, "灯塔秩序条例"), read_statute(Document.of(text, "灯塔秩序条例")))
    assert [line for line in lines if line["kind"] == "duty" and line["sanction"]] == []


def test_staff_is_sanctioned_without_the_word_that_closes_a_case() -> None:
    graph, found = duties(
        "塔站不依照规定点灯，对负有责任的领导人员依法给予警告、记过的处分；仍不改正的，依法给予撤职的处分。"
    )
    (duty,) = (one for one in found.values() if one.properties.get("sanction"))
    assert duty.properties["condition"] == "塔站不依照规定点灯" and bearers(graph, duty) == []


def test_behind_a_crime_the_sanction_keeps_the_breach() -> None:
    _, found = duties("守塔人擅自熄灯，构成犯罪的，追究刑事责任；尚不构成犯罪的，依法给予处分。")
    assert found["依法给予处分"].properties["condition"] == "守塔人擅自熄灯；尚不构成犯罪的"


def test_a_further_breach_in_one_sentence_is_its_own() -> None:
    _, found = duties("船主白天点灯的，由航标部门给予警告；船主夜间熄灯的，由海事部门吊销其执照。")
    assert found["吊销其执照"].properties["condition"] == "船主夜间熄灯的"


def test_by_whom_illegal_papers_are_taken_is_a_sanction() -> None:
    graph, found = duties("塔站收费不用票据的，船主有权拒绝，由上级机关对违法票据予以收缴销毁，" + STAFF + "。")
    duty = found["对违法票据予以收缴销毁，" + STAFF]
    assert duty.properties["sanction"] is True and duty.properties["condition"] == "塔站收费不用票据的"
    assert bearers(graph, duty) == ["上级机关"]


def test_what_becomes_of_a_punishment_is_no_sanction() -> None:
    _, found = duties(
        "行政处罚没有依据的，行政处罚无效。",
        "船主不服，申请行政复议的，行政处罚不停止执行。",
        "船主白天点灯的，依法给予行政处罚。",
    )
    assert [name for name, one in found.items() if one.properties.get("sanction")] == ["依法给予行政处罚"]


def test_a_time_in_the_breach_is_none_to_punish_in() -> None:
    _, found = duties("船主自领取灯具之日起十日内未点灯的，由航标部门责令改正。")
    assert "deadline" not in found["责令改正"].properties


def test_a_bound_is_named_with_what_it_bounds() -> None:
    _, found = duties(
        "情况复杂的，港务局可以延长；但是延长期限最多不得超过三十日。",
        "未告知检查的，检查期限自船主知道之日起计算，但是自检查之日起最长不得超过一年。",
        "检查时，检查人员不得少于两人。",
    )
    names = {name for name, one in found.items() if one.properties["modality"] == "prohibition"}
    assert names == {"延长期限最多超过三十日", "检查期限自检查之日起最长超过一年", "少于两人"}
    assert "延长期限" not in str(found["延长期限最多超过三十日"].properties.get("condition", ""))


LAW = HEAD + (
    "第一条　船主白天点灯的，由航标部门责令改正；逾期不改正的，可以处一百元罚款。\n\n"
    "第二条　塔站不开具票据的，由上级机关对票据予以收缴，" + STAFF + "。\n\n"
    "第三条　守塔人有下列行为之一的，依法给予警告：\n\n（一）夜间熄灯的；\n\n（二）出借灯具的。\n\n"
    "第四条　灯具损坏的，航标部门应当在三日内修复；灯具灭失的，航标部门应当在十日内更换。\n"
)


def test_the_answer_lists_every_sanction_with_its_breach_and_who_imposes_it(store: Store) -> None:
    put(store, law=LAW)
    asked = {"regulation": "灯塔秩序条例", "as_of": "2022-01-01"}
    found = rows(store, "sanctions", "authority", "condition", "article", **asked)
    assert found == [
        ("航标部门", "船主白天点灯的", "第一条"),
        ("上级机关", "塔站不开具票据的", "第二条"),
        ("未载明", "守塔人有下列行为之一的：（一）夜间熄灯的；（二）出借灯具的", "第三条"),
    ]
    assert rows(store, "sanctions", "article", measures=["收缴"], **asked) == [("第二条",)]
    assert rows(store, "sanctions", "article", breach="出借灯具", **asked) == [("第三条",)]


def test_a_time_limit_is_told_with_its_condition(store: Store) -> None:
    put(store, law=LAW)
    asked = {"regulation": "灯塔秩序条例", "as_of": "2022-01-01"}
    found = rows(store, "deadlines", "deadline", "condition", **asked)
    assert found == [("在三日内", "灯具损坏的"), ("在十日内", "灯具灭失的")]
