"""Which metric of the scheme a figure measures, and what a rate is of: parts, joint outcomes and others' deeds are none."""

from __future__ import annotations

import pytest

from loaders.report import report_lines
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
        "白柳区、青柳县人民政府行政复议纠错率分别为12%、9%。",
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
        ("行政诉讼案件8件，已审结6件。", ["litigation-cases", "litigation-cases-concluded"]),
        ("人民调解组织调解纠纷90件。", ["peoples-mediation-cases"]),
        ("审查各类文件、合同、协议60件。", ["legality-reviews"]),
        ("梳理权责清单事项90项，其中行政许可4项。", ["power-items", "power-items-licensing"]),
        ("受理投诉20件，按期办结率99%。", ["complaints-accepted", "on-time-completion-rate"]),
    ],
)
def test_figures_have_the_metric_that_their_words_name(text: str, wanted: list[str]) -> None:
    assert concepts(text) == wanted


def test_a_court_has_no_figures_of_the_administration() -> None:
    text = "判决责令履行法定职责3件，确认违法4件，化解行政争议9件，行政机关败诉6件。"
    assert concepts(text, COURT) == ["", "", "", "litigation-cases-lost"]
