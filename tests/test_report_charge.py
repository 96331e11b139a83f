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
