"""Which words of a clause are the deed and which the object; headings and asides are neither. All invented."""

from __future__ import annotations

import pytest

from loaders.report import report_lines
from ontology.model import Document

HEAD = "柳泉县人民政府2021年度法治政府建设情况报告\n"


def said(text: str, head: str = HEAD) -> list[tuple[str, str, str, str]]:
    lines = (line for line in report_lines(Document.of(head + text, "x")) if line["kind"] == "statement")
    return [(line["subject"], line["action"], line["object"], line["modality"]) for line in lines]


def deeds(text: str, head: str = HEAD) -> list[tuple[str, str]]:
    return [(action, target) for _, action, target, _ in said(text, head)]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("县水务局新发取水许可证12套。", [("新发", "取水许可证")]),
        ("县审计局查出违规资金30万元，促进节支80万元。", [("查出", "违规资金"), ("促进", "节支")]),
        ("县司法局宣布失效文件4件。", [("宣布失效", "文件")]),
        ("县司法局下设科室5个。", [("下设", "科室")]),
        ("县司法局宣布建立诚信制度。", [("宣布", "建立诚信制度")]),
        ("县公安局开展打击盗采专项行动3次。", [("开展", "打击盗采专项行动")]),
        ("县司法局提出取消或合并的事项。", [("提出", "取消或合并的事项")]),
        ("县财政局储备物资价值二百万元。", [("储备", "物资")]),
        ("县司法局下设办公室于县政府。", [("下设", "办公室")]),
        ("配合县公安局关停砂场2处。", [("关停", "砂场")]),
        ("积极配合其他单位消除隐患。", [("配合", "其他单位消除隐患")]),
        ("经县委同意，县司法局公布清单。", [("公布", "清单")]),
    ],
)
def test_verbs_of_reports(text: str, wanted: list[tuple[str, str]]) -> None:
    assert deeds(text) == wanted


def test_those_who_are_helped_do_not_act() -> None:
    assert said("配合县公安局关停砂场2处。") == [("柳泉县人民政府", "关停", "砂场", "done")]


def test_what_another_list_calls_a_verb_is_a_noun_within_a_clause() -> None:
    assert deeds("县司法局履行行政复议集中管辖职责。") == [("履行", "行政复议集中管辖职责")]
    assert deeds("监管效能不断提升。") == []


@pytest.mark.parametrize(
    "text",
    [
        "(一)压实工作责任。县司法局印发方案。",
        "一是畅通渠道，提升质效。县司法局印发方案。",
        "二、规范执法，回应群众关切\n县司法局印发方案。",
        "1.关于合法性审查。县司法局印发方案。",
        "◆法制宣传\n县司法局印发方案。",
        "二、完善机制，压实责任（一）强化统筹作用。县司法局印发方案。",
    ],
)
def test_a_heading_is_no_deed(text: str) -> None:
    assert deeds(text) == [("印发", "方案")]


@pytest.mark.parametrize("between", ["。", "。\n", "\n"])
def test_a_row_of_short_items_is_no_row_of_headings(between: str) -> None:
    found = deeds(between.join(("1.完善工作制度", "2.强化业务培训", "3.组建专家队伍")) + "。")
    assert found == [("完善", "工作制度"), ("强化", "业务培训"), ("组建", "专家队伍")]
