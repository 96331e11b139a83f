"""Where the deed begins behind those who are visited and what it follows, and rows that a verb holds whole. Invented texts."""

from __future__ import annotations

from typing import Any

import pytest

from loaders.report import report_lines
from ontology.model import Document

_HEAD = "柳泉县人民政府2020年法治政府建设情况报告\n"
ISSUER = "柳泉县人民政府"


def lines(text: str, kind: str) -> list[dict[str, Any]]:
    return [line for line in report_lines(Document.of(_HEAD + text, "x")) if line["kind"] == kind]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("深入县司法局开展调研。", [(ISSUER, "开展", "调研")]),
        ("深入区法院、司法局及信访办等政法部门一线实地调研,提出意见9条。", [(ISSUER, "提出", "意见")]),
        ("深入各乡镇开展督查9次。", [(ISSUER, "开展", "督查")]),
        ("县司法局深入推进调解。", [("县司法局", "推进", "调解")]),
        ("走进县法院旁听庭审3次。", [(ISSUER, "旁听", "庭审")]),
        ("按照县委要求制定了清单。", [(ISSUER, "制定", "清单")]),
        ("按照有关规定确定了部门职责。", [(ISSUER, "确定", "部门职责")]),
        ("按照省委部署要求认真落实改革任务。", [(ISSUER, "落实", "改革任务")]),
        ("就推进法治建设、提高办事能力提出指导意见。", [(ISSUER, "提出", "指导意见")]),
        ("健全首问负责、一次告知、一窗受理等制度。", [(ISSUER, "健全", "首问负责、一次告知、一窗受理等制度")]),
        ("建立会商、通报、督办等机制。", [(ISSUER, "建立", "会商、通报、督办等机制")]),
        ("完成了取消、下放事项的落实和衔接工作。", [(ISSUER, "完成", "取消、下放事项的落实和衔接工作")]),
        ("将县旅游局更名为县文化旅游局。", [(ISSUER, "更名为", "县旅游局")]),
        ("审查事项首先由司法所进行合法性审查。", [("司法所", "进行合法性审查", "审查事项")]),
        ("共收行政案件84件,审结80件。", [(ISSUER, "审结", "行政案件")]),
        ("为发展作出了积极贡献。", []),
    ],
)
def test_who_does_what(text: str, told: list[tuple[str, str, str]]) -> None:
    assert [(one["subject"], one["action"], one["object"]) for one in lines(text, "statement")] == told


def test_a_class_of_bodies_holds_no_clause() -> None:
    named = [one["surface"] for one in lines("按照有关规定明确了部门职责。", "institution")]
    assert named[1:] == ["部门"]


def test_a_short_title_may_be_named_after_its_author() -> None:
    told = lines("落实《柳泉县普法实施纲要》(以下简称县《纲要》)。", "regulation")
    assert told[0]["alias"] == "纲要"


def test_a_sentence_on_the_next_step_plans_no_later_part() -> None:
    text = "一、工作成效\n(一)普法\n开展宣讲9次。下一步,我县将组织考试。\n(二)调解\n调解纠纷9件。"
    assert [one["modality"] for one in lines(text, "statement")] == ["done", "plan", "done"]
    listed = "一、工作成效\n开展宣讲9次。下一步,我县将继续努力。\n(一)普法\n组织考试9次。\n(二)调解\n调解纠纷9件。"
    assert [one["modality"] for one in lines(listed, "statement")] == ["done", "plan", "plan"]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("对照去年县人大常委会反馈意见,推进改革。", [("推进", "改革")]),
        ("每次会议安排1部法律法规。", [("安排", "法律法规")]),
        (
            "明确重点任务56项,逐项分解到部门、落实到岗位。",
            [("明确", "重点任务"), ("分解", "重点任务"), ("落实到", "重点任务")],
        ),
        ("召开干部职工会议。", [("召开", "干部职工会议")]),
    ],
)
def test_what_is_done(text: str, told: list[tuple[str, str]]) -> None:
    assert [(one["action"], one["object"]) for one in lines(text, "statement")] == told


def test_a_meeting_of_workers_is_no_trade_union_and_last_years_county_no_place() -> None:
    named = [
        one["surface"] for one in lines("召开干部职工会议。对照去年县人大常委会意见,县总工会走访9人。", "institution")
    ]
    assert named[1:] == ["县人大常委会", "县总工会"]
