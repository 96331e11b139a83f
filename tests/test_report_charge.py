"""Tasks with those in charge behind them, and lists of work to come. All sentences invented."""

from __future__ import annotations

import pytest
from deeds import said

PLAN = "柳泉县人民政府办公室关于印发《柳泉县2021年普法工作要点》的通知\n"


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("1.完善学法制度。（牵头单位：县司法局、县教育局，配合单位：各乡镇）", ["县司法局", "县教育局"]),
        ("1.完善学法制度。（责任单位：县司法局；完成时限：9月）", ["县司法局"]),
        ("1.完善学法制度。（县司法局牵头，县教育局、县财政局等按职责分工负责）", ["县司法局"]),
        ("1.完善学法制度。（县司法局、县教育局负责）", ["县司法局", "县教育局"]),
        ("1.完善学法制度（县司法局、县教育局按职责分工负责）。", ["县司法局", "县教育局"]),
        ("1.完善学法制度。【县司法局牵头，县教育局、县财政局参与】", ["县司法局"]),
        ("1.完善学法制度。（由专人负责）", ["柳泉县人民政府办公室"]),
    ],
)
def test_those_in_charge_act(text: str, wanted: list[str]) -> None:
    found = said(text + "\n", PLAN)
    assert found == [(who, "完善", "学法制度", "plan") for who in wanted]


def test_each_item_has_its_own() -> None:
    text = "1.完善学法制度。（牵头单位：县司法局）\n2.县教育局开展宣讲活动。（牵头单位：县委宣传部）\n3.编印手册。\n"
    assert [(who, action) for who, action, *_ in said(text, PLAN)] == [
        ("县司法局", "完善"),
        ("县教育局", "开展"),
        ("柳泉县人民政府办公室", "编印"),
    ]


def test_points_of_work_of_the_next_year_are_plans_behind_problems_too() -> None:
    text = "存在问题：一是经费不足。\n2022年工作要点：（1）县司法局完成轮训；（2）新建调解室4个。\n"
    assert said(text) == [
        ("县司法局", "完成", "轮训", "plan"),
        ("柳泉县人民政府", "新建", "调解室", "plan"),
    ]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "规定栏目内容由综合科总体负责，稿件由法规股进行审核把关，明确栏目5个。",
            [("综合科", "栏目内容", "duty"), ("法规股", "稿件", "duty"), ("柳泉县人民政府", "栏目", "done")],
        ),
        (
            "成立普法领导小组，负责组织实施普法规划。",
            [("柳泉县人民政府", "普法领导小组", "done"), ("普法领导小组", "普法规划", "duty")],
        ),
        (
            "领导小组下设办公室，负责编制目录。",
            [("领导小组", "办公室", "done"), ("办公室", "目录", "duty")],
        ),
        ("成立工作小组，召开会议2次。", [("柳泉县人民政府", "工作小组", "done"), ("柳泉县人民政府", "会议", "done")]),
    ],
)
def test_what_somebody_is_there_for_is_their_duty(text: str, wanted: list[tuple[str, str, str]]) -> None:
    assert [(who, target, modality) for who, _, target, modality in said(text)] == wanted


def test_what_others_must_do_is_duty_in_a_plan_too() -> None:
    found = said("各乡镇应当落实巡河制度。县水务局修订目录。", "2022年柳泉县法治政府建设工作要点\n")
    assert [modality for *_, modality in found] == ["duty", "plan"]
