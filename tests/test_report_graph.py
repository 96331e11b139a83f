"""What the graph of a report holds, on invented reports; texts that are no reports give remarks, not facts."""

from __future__ import annotations

from typing import Any

import pytest

from kg.rows import texts
from loaders.report import looks_like_report, read_report
from ontology.check import violations
from ontology.model import Document, Graph
from ontology.schema import load_schema
from ontology.words import Words

REPORT = """岚川县人民政府2019年法治政府建设情况报告
2019年,岚川县在市委、市政府领导下推进法治政府建设。现将有关情况报告如下:
一、主要工作
(一)健全依法决策机制。根据《法治政府建设实施纲要》《岚川县法治政府建设规划》,制定印发了岚川县2019年法治政府建设工作要点。重大行政决策严格履行公众参与、专家论证、风险评估、合法性审查和集体讨论决定五个法定程序,把好合法性审查、集体讨论决定两个必经程序。由县委副书记、县长担任县法治政府建设领导小组组长。
(二)深化执法改革。组建农业、交通运输2支综合行政执法队伍,保留水利、卫生监督等6支综合行政执法队伍,撤销县环保局。县市监局作出行政处罚决定120件,其中普通程序90件、简易程序30件。县司法局收到行政复议申请11件,受理9件,纠错2件,纠错率22.2%。
(三)加强普法。开展《中华人民共和国民法典》学习宣传活动12场。乡镇长、县政府各部门负责人向县委依法治县办年度述法。
二、存在问题
(一)执法人员不足,执法力量薄弱。
(二)普法形式单一,针对性不强。
三、2020年工作计划
(一)充实执法力量,招录执法人员,增强执法队伍。
(二)丰富普法形式,提高普法针对性。
"""


def graph_of(text: str) -> tuple[Document, Graph, tuple[Words, ...]]:
    return read_report(Document.of(text, "x"))


@pytest.fixture(scope="module")
def graph() -> Graph:
    return graph_of(REPORT)[1]


def links(graph: Graph, kind: str) -> set[tuple[str, str]]:
    """(name, name) of the ends of all relations of a kind; ids where the name is the ontology's."""

    def name(key: str) -> str:
        held = graph.get(key)
        return held.name if held and held.name else key

    return {(name(r.source), name(r.target)) for r in graph.relations if r.kind == kind}


def properties(graph: Graph, kind: str) -> list[dict[str, Any]]:
    return [dict(r.properties) for r in graph.relations if r.kind == kind]


def test_the_document_is_filled_in_and_the_graph_is_valid() -> None:
    document, graph, remarks = graph_of(REPORT)
    assert (document.issuer, document.period, document.level) == ("岚川县人民政府", "2019", "county")
    assert (document.jurisdiction, document.kind, remarks) == ("岚川县", "report", ())
    assert list(violations(graph, load_schema())) == []


def test_facts_and_relations_rest_on_words(graph: Graph) -> None:
    kinds = {"Observation", "Activity", "ChangeEvent", "Problem", "PlanItem", "BodyGroup"}
    assert all(entity.evidence for entity in graph.entities if entity.kind in kinds)
    stated = {"MENTIONS", "HEADS", "REPORTS_TO", "HAS_STEP", "MEASURES", "TOTAL_OF", "ADDRESSES", "RESULTS_IN"}
    assert all(relation.evidence for relation in graph.relations if relation.kind in stated)


def test_teams_are_members_or_a_counted_group(graph: Graph) -> None:
    results = {target for _, target in links(graph, "RESULTS_IN")}
    assert {"岚川县农业综合行政执法队伍", "岚川县交通运输综合行政执法队伍"} <= results
    (group,) = [e for e in graph.entities if e.kind == "BodyGroup" and e.properties.get("count") == 6]
    members = {target for source, target in links(graph, "HAS_MEMBER") if source == group.name}
    assert members == {"岚川县水利综合行政执法队伍", "岚川县卫生监督综合行政执法队伍"}
    assert ("撤销县环保局", "岚川县环境保护局") in links(graph, "STARTS_FROM")


def test_old_names_keep_the_reason_of_their_succession(graph: Graph) -> None:
    assert ("岚川县环境保护局", "岚川县生态环境局") in links(graph, "PREDECESSOR_OF")
    (reason,) = properties(graph, "PREDECESSOR_OF")
    assert reason["status"] == "proposed" and "垂直管理" in reason["basis"]


def test_short_names_are_one_body_with_the_full_ones(graph: Graph) -> None:
    bodies = {entity.name for entity in graph.entities if entity.kind == "Institution"}
    assert {"岚川县市场监督管理局", "岚川县司法局", "中共岚川县委全面依法治县委员会办公室"} <= bodies
    assert not any("市委" in name for name in bodies), "which city holds the county is not said"


def test_posts_head_and_report(graph: Graph) -> None:
    assert ("县委副书记、县长", "岚川县法治政府建设领导小组") in links(graph, "HEADS")
    assert {source for source, _ in links(graph, "REPORTS_TO")} == {"乡镇长", "县政府各部门负责人"}


def test_steps_are_ordered_and_two_are_mandatory(graph: Graph) -> None:
    steps = sorted(
        (r.properties["step_order"], r.target, r.properties["mandatory"])
        for r in graph.relations
        if r.kind == "HAS_STEP"
    )
    assert [must for *_, must in steps] == [False, False, False, True, True]
    assert steps[0][1] == "procedure:公众参与"


def test_sums_and_rates(graph: Graph) -> None:
    assert {target for _, target in links(graph, "TOTAL_OF")} == {"普通程序", "简易程序"}
    (rate,) = links(graph, "HAS_NUMERATOR")
    assert rate[0] == "纠错率" and rate[1].endswith("纠错")
    assert next(iter(links(graph, "HAS_DENOMINATOR")))[1].endswith("受理")


def test_documents_are_made_used_or_publicised(graph: Graph) -> None:
    uses = {
        r.target.rpartition(":")[2]: r.properties["use"]
        for r in graph.relations
        if r.kind == "MENTIONS" and "use" in r.properties
    }
    assert uses["法治政府建设实施纲要"] == "basis" and uses["民法典"] == "publicised"
    assert ("岚川县2019年法治政府建设工作要点", "法治政府建设实施纲要") in links(graph, "BASED_ON")


def test_plans_are_proposed_for_the_nearest_problem(graph: Graph) -> None:
    found = {(source[:4], target[:4]) for source, target in links(graph, "ADDRESSES")}
    assert found == {("充实执法", "执法人员"), ("丰富普法", "普法形式")}
    assert {one["status"] for one in properties(graph, "ADDRESSES")} == {"proposed"}


def test_figures_of_plans_measure_nothing() -> None:
    text = REPORT.replace("增强执法队伍。", "增强执法队伍,计划核发行政执法证件40个。")
    _, graph, _ = graph_of(text)
    (planned,) = [e for e in graph.entities if e.kind == "Observation" and e.properties["value"] == 40.0]
    assert planned.id not in {r.source for r in graph.relations if r.kind == "MEASURES"}


def test_a_table_gives_each_column_its_year() -> None:
    text = (
        "岚川县2021年行政执法情况统计表\n指标\t单位\t2020年\t2021年\n行政许可\t件\t310\t298\n行政处罚(件)\t\t45\t61\n"
    )
    _, graph, _ = graph_of(text)
    found = {
        (e.name, e.properties["period"], e.properties["value"], e.properties["unit"])
        for e in graph.entities
        if e.kind == "Observation"
    }
    assert found == {
        ("行政许可", "2020", 310.0, "件"), ("行政许可", "2021", 298.0, "件"),
        ("行政处罚", "2020", 45.0, "件"), ("行政处罚", "2021", 61.0, "件"),
    }  # fmt: skip


NO_REPORTS = {
    "novel": "第一回 雨夜\n那天夜里下了雨。他撑着伞走过石桥,想起三年前的春天。\n第二回 归人\n她在灯下等他。\n第三回 天明\n",
    "prices": "苹果\t5元\n梨\t6元\n全国包邮\n",
    "statute": "河道保护办法\n第一条 为了保护河道,制定本办法。\n第二条 县级人民政府应当巡查河道。\n第三条 违反本办法的,处二百元罚款。\n",
}


@pytest.mark.parametrize("name", NO_REPORTS)
def test_what_is_no_report_is_said_to_be_none(name: str) -> None:
    document = Document.of(NO_REPORTS[name], name)
    assert not looks_like_report(document)
    told, graph, remarks = read_report(document)
    assert any("不像政府工作报告" in one.zh and "not look like" in one.en for one in remarks)
    assert (told.issuer, told.period, told.jurisdiction) == ("", "", "")
    assert not any(e.kind in ("Institution", "Problem", "PlanItem", "ChangeEvent") and e.name for e in graph.entities)
    assert list(violations(graph, load_schema())) == []


def test_reports_are_known_as_such() -> None:
    assert looks_like_report(Document.of(REPORT, "x"))
    assert looks_like_report(
        Document.of("青芜镇2020年依法行政工作总结\n镇政府审查合同12份,镇司法所调解纠纷30件。\n", "x")
    )


BUREAU = "岚川县司法局2021年度法治政府建设情况报告\n"


def observed(text: str) -> dict[str, dict[str, Any]]:
    graph = graph_of(BUREAU + text)[1]
    return {
        str(node.properties["value"]): dict(node.properties) for node in graph.entities if node.kind == "Observation"
    }


def measured(text: str) -> set[str]:
    return {r.target for r in graph_of(BUREAU + text)[1].relations if r.kind == "MEASURES"}


def test_figures_of_plans_are_marked_and_measure_nothing_of_this_year() -> None:
    text = "县司法局打算发展公职律师5名。全年办理行政复议案件20件。"
    assert observed(text)["5.0"].get("modality") == "plan" and "period" not in observed(text)["5.0"]
    assert "modality" not in observed(text)["20.0"] and observed(text)["20.0"]["period"] == "2021"
    assert "metric:public-lawyers" not in measured(text)


def test_what_was_before_a_change_and_who_did_it_is_not_the_metric() -> None:
    assert measured("行政许可事项由426项减至189项。") == {"metric:power-items-licensing"}
    graph = graph_of(BUREAU + "行政许可事项由426项减至189项。")[1]
    assert len([r for r in graph.relations if r.kind == "MEASURES"]) == 1
    periods = {value: one.get("period") for value, one in observed("行政许可事项由426项减至189项。").items()}
    assert periods == {"426.0": None, "189.0": "2021"}
    for told, earlier in (("由2019年的71.3%升至87.5%", "2019"), ("从上年的71.3%提高到87.5%", "2020")):
        found = observed(f"执法人员持证率{told}。")
        assert {value: one["period"] for value, one in found.items()} == {"71.3": earlier, "87.5": "2021"}, told
    assert measured("取消证明材料3至5类的部门有24个。责令改正19家。新招执法人员10名。") == set()
    assert measured("审查重大行政决策15件。") == {"metric:major-decision-legality-reviews"}


def test_totals_of_the_clause_before_and_rates_by_their_words() -> None:
    graph = graph_of(BUREAU + "行政处罚1200件、行政许可300件，合计1600件。应出庭应诉10件，实际出庭9件，出庭率95%。")[1]
    assert links(graph, "TOTAL_OF") == {("合计", "行政处罚"), ("合计", "行政许可")}
    assert links(graph, "HAS_NUMERATOR") == {("出庭率", "实际出庭")}
    assert links(graph, "HAS_DENOMINATOR") == {("出庭率", "应出庭应诉")}


def test_parts_of_the_issuing_body_bear_its_name() -> None:
    graph = graph_of(
        BUREAU + "局党组召开会议2次，县局法规股审核文件3件，我局党组学习2次。县卫健委办理25件，全县共办理45件。"
    )[1]
    names = {node.name for node in graph.entities if node.kind in ("Institution", "Meeting")}
    assert {"岚川县司法局党组", "岚川县司法局法规股"} <= names
    assert not any("我局" in name or "县局" in name for name in names)
    assert links(graph, "ABOUT") >= {("办理", "岚川县卫生健康委员会")}
    assert len([r for r in graph.relations if r.kind == "ABOUT" and "卫生健康" in r.target]) == 1


def test_a_document_is_made_here_only_where_the_text_says_so() -> None:
    text = "州人大常委会颁布《岚川县草原保护条例》，推动《岚川县三年行动方案》落地，制定《岚川县学法办法》。"
    graph = graph_of(BUREAU + text)[1]
    uses = {texts(r.properties["surface"])[0]: r.properties["use"] for r in graph.relations if "use" in r.properties}
    assert uses == {"岚川县草原保护条例": "mentioned", "岚川县三年行动方案": "mentioned", "岚川县学法办法": "made"}


def test_supervision_in_a_name_is_no_oversight() -> None:
    graph = graph_of(BUREAU + "组建市场监督管理局。")[1]
    assert ("area:oversight") not in {r.target for r in graph.relations if r.kind == "IN_AREA"}


def test_a_signature_behind_the_plans_is_none_of_them(graph: Graph) -> None:
    plans = [one.name for one in graph.entities if one.kind == "PlanItem"]
    for day in ("2020年1月8日", "二〇二〇年一月八日"):
        signed = graph_of(REPORT + f"岚川县人民政府\n{day}\n")[1]
        assert [one.name for one in signed.entities if one.kind == "PlanItem"] == plans and len(plans) == 2


def test_a_body_that_is_renamed_is_the_one_of_the_new_name() -> None:
    text = "岚川县2023年法治政府建设年度报告\n将县城市管理局更名为县综合行政执法局，县科学技术局改名为县科技局。"
    _, graph, _ = graph_of(text)
    renamed = {("岚川县城市管理局", "岚川县综合行政执法局"), ("岚川县科学技术局", "岚川县科技局")}
    assert set(links(graph, "PREDECESSOR_OF")) == renamed
    assert all(values["status"] == "stated" for values in properties(graph, "PREDECESSOR_OF"))
    assert {target for _, target in links(graph, "STARTS_FROM")} == {former for former, _ in renamed}


def test_what_the_brackets_behind_a_body_name_is_part_of_it() -> None:
    text = "柳泉县2022年法治政府建设情况报告\n\n县公安局(含交警大队)办理行政处罚案件120件。\n"
    graph = read_report(Document.of(text, "x"))[1]
    names = {entity.id: entity.name for entity in graph.entities}
    parts = {(names[r.source], names[r.target]) for r in graph.relations if r.kind == "PART_OF" if r.source in names}
    assert ("柳泉县交警大队", "柳泉县公安局") in parts
