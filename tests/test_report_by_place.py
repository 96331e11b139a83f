"""Deeds known by their place: counts alone, rare verbs, those who are asked to act, honours, headings of yearbooks; all invented."""

from __future__ import annotations

import pytest
from deeds import deeds, said

US = "柳泉县人民政府"


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "区级目录涉及备案事项数量为64项,取消21项,保留43项。",
            [("取消", "备案事项"), ("保留", "备案事项")],
        ),
        (
            "年末在册社区矫正对象86人,年内新接收41人、解除37人。",
            [("新接收", "社区矫正对象"), ("解除", "社区矫正对象")],
        ),
        (
            "查获网具17台,放流鱼苗30万尾,移送公安机关2案3人。",
            [("查获", "网具"), ("放流", "鱼苗"), ("移送", "公安机关")],
        ),
        ("申请法院强制执行6件。", [("申请", "法院强制执行")]),
        ("竖立宣传牌27块。", [("竖立", "宣传牌")]),
        ("誊写旧档案340卷。", [("誊写", "旧档案")]),
        ("清障3处,改种了早熟玉米60亩。", [("改种", "早熟玉米")]),
        ("试播了普法短片9部。", [("试播", "普法短片")]),
        ("全县迎来了发展机遇。", []),
        ("干部作风得到了群众好评。", []),
        ("结案33件,罚没入库18万元。", []),
    ],
)
def test_counts_and_rare_verbs(text: str, wanted: list[tuple[str, str]]) -> None:
    assert deeds(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "邀请法律专家讲授《灯塔法》《航标条例》。",
            [
                (US, "邀请", "法律专家"),
                ("法律专家", "讲授", "《灯塔法》"),
                ("法律专家", "讲授", "《航标条例》"),
            ],
        ),
        (
            "邀请3名人大代表、5名政协委员旁听庭审2场。",
            [
                (US, "邀请", "人大代表"),
                (US, "邀请", "政协委员"),
                ("人大代表", "旁听", "庭审"),
                ("政协委员", "旁听", "庭审"),
            ],
        ),
        (
            "发动各乡镇、各单位开展护河活动。",
            [(US, "发动", "各乡镇、各单位"), ("各乡镇、各单位", "开展", "护河活动")],
        ),
        (
            "组织全员学习《灯塔法》并开展闭卷测试。",
            [(US, "组织", "全员学习《灯塔法》"), ("全员", "学习", "《灯塔法》"), (US, "开展", "闭卷测试")],
        ),
        ("县水利局被省水利厅评为先进单位。", [("省水利厅", "评为", "县水利局")]),
        (
            "清泉村被省司法厅和省民政厅表彰为示范村。",
            [("省司法厅", "表彰为", "清泉村"), ("省民政厅", "表彰为", "清泉村")],
        ),
        ("9条建议被县政府采纳。", [("县政府", "采纳", "建议")]),
    ],
)
def test_those_asked_and_honoured(text: str, wanted: list[tuple[str, str, str]]) -> None:
    assert [told[:3] for told in said(text)] == wanted


def test_a_group_is_set_up_over_the_commas_of_its_posts() -> None:
    told = said("成立由县长任组长,副县长任副组长,各部门负责人为成员的领导小组,下设办公室。")
    assert told == [(US, "成立", "领导小组", "done"), (US, "下设", "办公室", "done")]


def test_headings_of_yearbooks_stand_apart() -> None:
    assert deeds("【人民调解】 年内化解纠纷60件。\n【律师管理】 县律师协会举办讲座3场。") == [
        ("化解", "纠纷"),
        ("举办", "讲座"),
    ]
