"""Which metric of the scheme a figure measures, and what a rate is of: parts, joint outcomes and others' deeds are none."""

from __future__ import annotations

import pytest

from loaders.report import report_graph, report_lines
from ontology.model import Document

HEAD = "柳泉县人民政府2021年度法治政府建设情况报告\n"
COURT = "柳泉县人民法院2021年度行政审判工作报告\n"


def concepts(text: str, head: str = HEAD) -> list[str]:
    found = report_lines(Document.of(head + text, "x"))
    return [line.get("concept", "") for line in found if line["kind"] == "metric"]


@pytest.mark.parametrize(
    "text",
    [
        "行政复议案件中撤销、变更或者确认违法6件。",  # several outcomes together are none of them
        "行政复议申请不予受理、转送等9件。",
        "制发《行政复议意见书》《行政复议建议书》4份。",
        "取消、下放行政权力事项12项。",
        "查补税款、滞纳金和罚款30万元。",
        "其中正职负责人出庭7件。",  # parts
        "村均“法律明白人”3名。",
        "全年惠及市场主体40户。",  # whom it serves, what is supplied, lacks
        "为乡镇配备执法人员8名。",
        "两个乡镇尚未设立执法大队，3个县未设立执法大队。",
        "向各村委派法律顾问5名。",
        "县纪委立案4件。",  # others' deeds
        "法院向部门发出司法建议9份，司法建议收到回复7份。",
        "县人大代表视察执法工作，提出意见11条。",
        "行政复议案件适用简易程序办理20件。",
        "在乡镇司法所设立行政复议咨询点15个。",
        "窗口受理许可证申请，许可申请办结6件。",
        "以乡镇政府为被申请人的8件。",
        "挂牌督办重大案件，已办结3起。",
        "对存量合同开展清理，废止2份。",
        "地方性法规草案审查4部。",
        "被申请行政复议，均维持5件。",
        "县政务大厅办件5万件，群众满意率99%。",  # only hotlines' satisfaction is of the scheme
        "接受审计，整改问题7个。",
        "行政复议案件办理中组织听证6次。",
        "白柳区、青柳县人民政府行政复议纠错率分别为12%、9%。",
        "办结投诉举报29件。",
        "评查复议案件8件。",
    ],
)
def test_figures_that_measure_none_of_the_scheme(text: str) -> None:
    assert not any(concepts(text)), text


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("行政复议案件审结40件，其中调解结案5件。", ["reconsideration-concluded", "reconsideration-mediated"]),
        ("行政复议案件中撤销、变更、确认违法和责令履行6件。", ["reconsideration-corrections"]),
        ("被申请行政复议9件，被纠错1件。", ["respondent-cases", "respondent-cases-corrected"]),
        ("办理行政处罚案件12件、行政许可事项305件。", ["administrative-penalties", "administrative-licences"]),
        ("县司法局对8件重大行政决策进行了合法性审查。", ["major-decision-legality-reviews"]),
        ("行政诉讼案件8件，已审结6件。", ["litigation-cases", "litigation-cases-concluded"]),
        ("人民调解组织调解纠纷90件。", ["peoples-mediation-cases"]),
        ("以我局为被申请人的行政复议案件8件，维持6件。", ["respondent-cases", ""]),
        ("审结30件，其中驳回4件；调解、和解终止9件。", ["", "", "reconsideration-settled"]),
        ("现有持证执法人员50人。", ["enforcement-certificate-holders"]),
        ("发布地方标准3项，累计达到40项。", ["standards-issued", ""]),
        ("12345热线满意率97%。", ["hotline-satisfaction-rate"]),
        ("审查各类文件、合同、协议60件。", ["legality-reviews"]),
        ("梳理权责清单事项90项，其中行政许可4项。", ["power-items", "power-items-licensing"]),
        ("受理投诉20件，按期办结率99%。", ["complaints-accepted", "on-time-completion-rate"]),
        ("取消行政许可事项7项，下放2项。", ["power-items-cancelled", "power-items-devolved"]),
        ("市政府下放行政许可事项7项，我县承接4项。", ["", ""]),
        (
            "县司法局审查镇政府重大决策3件、行政规范性文件2件、合同8份。",
            ["major-decision-legality-reviews", "normative-document-legality-reviews", "contract-legality-reviews"],
        ),
        (
            "县司法局对3件重大决策事项、2件规范性文件、8份合同进行了合法性审查。",
            ["major-decision-legality-reviews", "normative-document-legality-reviews", "contract-legality-reviews"],
        ),
        ("县政府常务会议审议重大行政决策3件、规范性文件2件。", ["major-decisions-deliberated", ""]),
        ("行政机关负责人应出庭9件，实际出庭8件。", ["heads-appearance-cases-due", "heads-appearance-cases"]),
        ("应由行政机关负责人出庭的案件9件。", ["heads-appearance-cases-due"]),
        ("部门负责人应出庭9件。", [""]),
    ],
)
def test_figures_have_the_metric_that_their_words_name(text: str, wanted: list[str]) -> None:
    assert concepts(text) == wanted


def test_a_court_has_no_figures_of_the_administration() -> None:
    text = "判决责令履行法定职责3件，确认违法4件，化解行政争议9件，行政机关败诉6件。"
    assert concepts(text, COURT) == ["", "", "", "litigation-cases-lost"]


def test_bare_figures_of_a_report_on_reconsideration_are_of_reconsideration() -> None:
    head = "柳泉县2021年度行政复议工作报告\n"
    text = "全县收到行政复议申请46件。其中，县政府收到40件；受理38件，不予受理5件，其他方式处理3件。审结39件，其中维持20件。"
    assert concepts(text, head)[2:] == [
        "reconsideration-accepted",
        "reconsideration-not-accepted",
        "reconsideration-other-disposal",
        "reconsideration-concluded",
        "reconsideration-upheld",
    ]
    assert concepts("受理41件，审结39件。")[:2] == ["", ""]


def test_what_a_body_includes_is_no_part_of_what_is_counted() -> None:
    found = report_lines(Document.of(HEAD + "县城管局(含直属大队)办结投诉20件。", "x"))
    assert [line["label"] for line in found if line["kind"] == "metric"] == ["办结投诉"]


def _bases(text: str) -> set[tuple[str, str, str]]:
    graph = report_graph(Document.of(HEAD + text, "x"))
    names = {entity.id: entity.name for entity in graph.entities}
    kinds = ("HAS_NUMERATOR", "HAS_DENOMINATOR")
    return {
        (r.kind[4:7], names[r.source], names[r.target]) for r in graph.relations if r.kind in kinds if r.source in names
    }


@pytest.mark.parametrize(
    "text",
    [
        "按时办结率99.7%，满意率96.4%。",  # a rate is no base of a rate
        "行政执法主体40个，持证率98%。",
        "公职律师2名，税费争议化解率95%。",
        "覆盖群众3万人，普法知晓率76%。",
        "受理投诉50件，办结率由90%升至96%。",  # what was before a change is not the year's
        "力争受理投诉50件，办结率达到98%。",
        "开展检查3次，培训3次，合格率100%。",  # equal counts that tell of something else
        "受理案件40件，办结40件，其中调解12件，办结率100%。",  # not right before it
        "出庭应诉28件，出庭应诉率100%。",  # one count alone
    ],
)
def test_rates_have_no_base_of_another_kind(text: str) -> None:
    assert _bases(text) == set()


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("审结300件，结案率96%。", {("NUM", "结案率", "审结")}),
        ("受理投诉50件，办结率98%。", {("DEN", "办结率", "受理投诉")}),
        ("抽查案卷80宗，优秀率75%。", {("DEN", "优秀率", "抽查案卷")}),
        (
            "一审案件28件，出庭应诉28件，出庭应诉率100%。",
            {("DEN", "出庭应诉率", "一审案件"), ("NUM", "出庭应诉率", "出庭应诉")},
        ),
        ("受理纠纷50件，化解40件，化解率80%。", {("DEN", "纠纷化解率", "受理纠纷"), ("NUM", "纠纷化解率", "纠纷化解")}),
        (
            "应出庭案件80件，实际出庭70件，出庭率由2020年的71.3%升至87.5%。",
            {("DEN", "出庭率升至", "应出庭案件"), ("NUM", "出庭率升至", "实际出庭")},
        ),
    ],
)
def test_rates_have_the_base_that_their_words_name(text: str, wanted: set[tuple[str, str, str]]) -> None:
    assert _bases(text) == wanted


def test_bodies_that_share_a_noun_have_a_figure_each() -> None:
    text = "柳泉县青河镇人民政府、白石镇人民政府纠错率分别为14.2%、11.9%。"
    found = [line for line in report_lines(Document.of(HEAD + text, "x")) if line["kind"] == "metric"]
    told = [(line["subject"], line["label"], line["value"]) for line in found]
    assert told == [("柳泉县青河镇人民政府", "纠错率", 14.2), ("白石镇人民政府", "纠错率", 11.9)]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "受理行政复议申请46件，其中上年结转3件，审结41件。",
            ["reconsideration-accepted", "reconsideration-carried-over", "reconsideration-concluded"],
        ),
        (
            "清理规范性文件152件，其中继续有效98件、修改20件、废止34件。",
            [
                "normative-documents-cleaned",
                "normative-documents-retained",
                "normative-documents-amended",
                "normative-documents-repealed",
            ],
        ),
        (
            "一审行政诉讼案件12起，败诉1起，败诉率8.33%。",
            ["litigation-cases", "litigation-cases-lost", "litigation-loss-rate"],
        ),
        (
            "新收行政应诉案件35件，审结33件，其中驳回起诉5件、撤诉6件。",
            ["litigation-cases", "litigation-cases-concluded", "", ""],
        ),
        ("持证执法人员856人，新增45人，注销32人。", ["enforcement-certificate-holders", "", ""]),
        ("压减行政许可事项32项，调整权责清单事项8项。", ["", ""]),
        ("审查备案乡镇规范性文件26件。", ["normative-documents-filed-received"]),
        ("罚款8万元，查封扣押5起，移送公安机关行政拘留3起。", ["fine-amount", "seizures", ""]),
        ("制定规范性文件8件。", ["normative-documents-issued"]),
        ("调解矛盾纠纷256件，成功251件，成功率98%。", ["", "mediation-successes", "mediation-success-rate"]),
    ],
)
def test_what_became_of_some_of_them(text: str, wanted: list[str]) -> None:
    assert concepts(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "县政府办对现行规范性文件逐件过筛，保留六十四件，废止十九件，宣布失效八件。",
            ["现行规范性文件保留", "现行规范性文件废止", "现行规范性文件宣布失效"],
        ),
        ("对会议制度进行清理，保留12项、废止7项。", ["会议制度保留", "会议制度废止"]),
        ("阅览室面积由300平方米扩至900平方米，受理咨询12件。", ["阅览室面积", "阅览室面积扩至", "受理咨询"]),
        ("平均办理时长由9天降到4天。", ["平均办理时长", "平均办理时长降到"]),
    ],
)
def test_the_noun_told_before_is_in_the_label(text: str, wanted: list[str]) -> None:
    head = "柳泉县人民政府2021年度法治政府建设情况报告\n"
    found = report_lines(Document.of(head + text, "x"))
    assert [line["label"] for line in found if line["kind"] == "metric"] == wanted
