"""What must not be joined: items taken from a list and its total, what is taken back and what was given, lists below
parts of parts, rates whose base stands behind a semicolon."""

from __future__ import annotations

import pytest
from deeds import said

from loaders.report import report_graph, report_lines
from ontology.model import Document, Graph

HEAD = "柳泉县人民政府2021年度法治政府建设情况报告\n"


def measured(text: str) -> list[tuple[str, float]]:
    found = report_lines(Document.of(HEAD + text, "x"))
    return [(line.get("concept", ""), line["value"]) for line in found if line["kind"] == "metric"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "梳理行政权力事项2410项，取消6项，承接19项。",
            [("power-items", 2410), ("power-items-cancelled", 6), ("power-items-taken-over", 19)],
        ),
        (
            "行政权力事项动态调整至3010项，承接市级权力事项28项。",
            [("power-items", 3010), ("power-items-taken-over", 28)],
        ),
        ("县司法局对乡镇赋权事项开展评估，收回赋权事项17项。", [("", 17)]),
        ("县司法局新建改建司法所3个。", [("", 3)]),
        (
            "县司法局审查重大行政决策、合同协议等涉法事务71件。",
            [("legality-reviews", 71)],
        ),
        (
            "办理政府信息公开申请60件，因信息公开被申请复议2件，被提起诉讼1件。",
            [("foi-processed", 60), ("foi-reconsiderations", 2), ("foi-litigations", 1)],
        ),
        ("政府网站主动公开信息6120条。", [("government-information-published", 6120)]),
        (
            "收到行政复议申请50件，受理44件，不予受理4件，转送其他机关2件。",
            [
                ("reconsideration-received", 50),
                ("reconsideration-accepted", 44),
                ("reconsideration-not-accepted", 4),
                ("reconsideration-other-disposal", 2),
            ],
        ),
        (
            "开展“双随机、一公开”抽查任务40个，抽查经营主体610户，同比增长8%。",
            [("random-inspection-tasks", 40), ("inspected-market-entities", 610), ("inspected-market-entities", 8)],
        ),
        ("梳理行政权力事项2410项，其中行政许可246项。", [("power-items", 2410), ("power-items-licensing", 246)]),
        (
            "县政务服务中心进驻部门31个，受理政务服务事项13.9万件，同比增长10.3%。",
            [("service-centre-departments", 31), ("service-cases-accepted", 13.9), ("service-cases-accepted", 10.3)],
        ),
        ("许可事项平均承诺时限较法定时限压缩82%。", [("time-limit-reduction-rate", 82)]),
        ("县交通局自查问题17个，整改完成17个。", [("", 17), ("", 17)]),
        (
            "开展“双随机、一公开”抽查任务71个，其中部门联合抽查任务30个，抽查经营主体900户。",
            [("random-inspection-tasks", 71), ("joint-random-inspections", 30), ("inspected-market-entities", 900)],
        ),
        (
            "县政府选聘法律顾问8名，各乡镇和县直部门聘请法律顾问45名。",
            [("government-legal-advisers", 8), ("", 45)],
        ),
        ("向12个乡镇（街道）下放行政处罚事项96项。", [("", 12), ("devolved-enforcement-items", 96)]),
        ("县信访局受理信访事项736件，办结729件。", [("petition-cases", 736), ("", 729)]),
        ("县信访局按期办结率99.6%。", [("", 99.6)]),
        ("县自然资源局承办的县城控制性详细规划组织专家论证会2场。", [("expert-reviews", 2)]),
        ("公布2021年度重大行政决策目录6项。", [("major-decisions-listed", 6)]),
        ("编制年度重大行政决策事项目录，确定决策事项5项。", [("major-decisions-listed", 5)]),
        ("办理行政诉讼一审案件31件。", [("litigation-cases", 31)]),
        ("县信访局化解信访积案12件。", [("", 12)]),
        ("县信访局受理来信来访640件(次)。", [("petition-cases", 640)]),
        ("县退役军人事务局接待来访90人次，办结率100%。", [("", 90), ("", 100)]),
        ("县城管局罚没款34.5万元。", [("fines-and-confiscations", 34.5)]),
        ("全县开展法治讲座88场次，发放宣传资料3万份。", [("law-publicity-events", 88), ("publicity-materials", 3)]),
        ("举办领导干部法治讲座3期。", [("law-lectures", 3)]),
        ("县政府召开常务会议专题研究法治政府建设工作4次。", [("government-rule-of-law-meetings", 4)]),
        ("县应急管理局整改问题隐患320处。", [("safety-hazards-rectified", 320)]),
        (
            "县司法局组织案卷评查，评定优秀18卷、合格70卷。",
            [("case-files-excellent", 18), ("case-files-qualified", 70)],
        ),
        ("县司法局抽取20家单位行政处罚案卷90卷进行集中评查。", [("", 20), ("case-files-reviewed", 90)]),
    ],
)
def test_a_figure_is_joined_to_its_own_metric_alone(text: str, expected: list[tuple[str, float]]) -> None:
    assert measured(text) == expected


def test_numbers_of_parts_of_parts_are_no_words() -> None:
    text = "一. 主要工作\n1. 执法\n1.1 县司法局组织培训6期.\n1.2 县审计局完成审计项目38个.\n1.3.1 县民政局登记社会组织9家.\n"
    assert [(subject, target) for subject, _, target, _ in said(text)] == [
        ("县司法局", "培训"),
        ("县审计局", "审计项目"),
        ("县民政局", "社会组织"),
    ]
    labels = [line["label"] for line in report_lines(Document.of(HEAD + text, "x")) if line["kind"] == "metric"]
    assert not any(label[:1].isdigit() for label in labels)


def values_of(graph: Graph) -> dict[str, float]:
    """The value of each figure, by its id."""
    found = {one.id: one.properties.get("value") for one in graph.entities}
    return {key: value for key, value in found.items() if isinstance(value, int | float)}


def bases(text: str) -> set[tuple[str, float, float]]:
    graph = report_graph(Document.of(HEAD + text, "柳泉"))
    values = values_of(graph)
    return {
        (relation.kind, values[relation.source], values[relation.target])
        for relation in graph.relations
        if relation.kind in ("HAS_NUMERATOR", "HAS_DENOMINATOR")
    }


def test_a_base_may_stand_before_a_semicolon_or_be_told_twice() -> None:
    text = "全年一审行政应诉案件40件，负责人出庭应诉38件，出庭应诉率95%；败诉案件4件，败诉率10%。\n"
    assert {("HAS_NUMERATOR", 10, 4), ("HAS_DENOMINATOR", 10, 40)} <= bases(text)
    text = "行政诉讼一审案件50件，负责人应出庭50件，实际出庭47件，出庭应诉率94%。\n"
    assert bases(text) == {("HAS_NUMERATOR", 94, 47), ("HAS_DENOMINATOR", 94, 50)}
    text = "县仲裁委受理案件40件；调解成功4件，占比5%。\n"
    assert bases(text) == set()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("全县217个调委会调解矛盾纠纷4236件。", [("mediation-committees", 217), ("peoples-mediation-cases", 4236)]),
        ("全县14个司法所规范化达标率100%。", [("judicial-offices", 14), ("", 100)]),
        ("平台归集执法案件信息4873件。", [("", 4873)]),
    ],
)
def test_bodies_are_counted_apart_from_what_they_do(text: str, expected: list[tuple[str, float]]) -> None:
    assert measured(text) == expected


def graph_of(text: str) -> tuple[dict[str, str], set[tuple[float, float]]]:
    """Teams by name with their kind of change, and the sums that the text asserts."""
    graph = report_graph(Document.of(HEAD + text, "柳泉"))
    nodes = {one.id: one for one in graph.entities}
    teams = {
        nodes[link.target].name: str(nodes[link.source].properties["change_kind"])
        for link in graph.relations
        if link.kind == "RESULTS_IN"
    }
    values = values_of(graph)
    sums = {(values[link.source], values[link.target]) for link in graph.relations if link.kind == "TOTAL_OF"}
    return teams, sums


def test_teams_have_the_name_of_their_place_once_and_may_stand_before_their_verb() -> None:
    teams, _ = graph_of("整合组建县市场监管、文化市场2支综合行政执法队伍。")
    assert set(teams) == {"柳泉县市场监管综合行政执法队伍", "柳泉县文化市场综合行政执法队伍"}
    teams, _ = graph_of("县农业农村局、县交通运输局2支综合执法队伍全部组建到位。")
    assert teams == {"柳泉县农业农村局综合执法队伍": "set_up", "柳泉县交通运输局综合执法队伍": "set_up"}


def test_parts_behind_commas_belong_to_a_total_that_they_make_up() -> None:
    _, sums = graph_of("行政复议案件审结72件，其中维持41件，驳回8件，撤销9件，确认违法4件，终止10件。")
    assert {part for total, part in sums if total == 72} == {41, 8, 9, 4, 10}
    _, sums = graph_of("行政复议案件审结72件，其中维持41件，制发意见书3份。")
    assert {part for total, part in sums if total == 72} == {41}


@pytest.mark.parametrize(
    ("text", "procedure"),
    [
        ("县司法局评查行政执法案卷196卷。", "行政执法案卷评查"),
        ("县司法局组织对30家单位的案卷进行评查。", "行政执法案卷评查"),
        ("县司法局抽取案卷90卷进行集中评查。", "行政执法案卷评查"),
        ("上述事项由县司法局进行合法性审查。", "合法性审查"),
        ("县政府办组织清理规范性文件20件。", "规范性文件清理"),
        ("制发规范性文件5件，向市政府报备5件。", "备案审查"),
        ("办理依申请公开66件。", "政务公开"),
    ],
)
def test_a_deed_is_under_the_procedure_that_verb_and_object_name_together(text: str, procedure: str) -> None:
    graph = report_graph(Document.of(HEAD + text, "柳泉"))
    assert f"procedure:{procedure}" in {link.target for link in graph.relations if link.kind == "UNDER"}
