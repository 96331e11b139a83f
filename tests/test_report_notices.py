"""Notices, plans that they send out, and pieces of plans: what is done, what is a duty, what is a plan. All invented."""

from __future__ import annotations

import pytest
from deeds import deeds, said

NOTICE = "柳泉县人民政府办公室关于印发《{}》的通知\n各乡镇人民政府，县政府各部门：\n"


def test_the_tasks_of_a_plan_that_a_notice_sends_out_are_plans() -> None:
    text = "《柳泉县2021年普法工作要点》已经县政府同意，现印发给你们。\n一、开展主题宣传。\n二、完善工作机制。\n"
    found = said(text, NOTICE.format("柳泉县2021年普法工作要点"))
    assert [(action, modality) for _, action, _, modality in found] == [
        ("同意", "done"),
        ("印发", "done"),
        ("开展", "plan"),
        ("完善", "plan"),
    ]
    assert found[0][0] == "县政府"
    assert [target for _, _, target, _ in found[:2]] == ["《柳泉县2021年普法工作要点》"] * 2


def test_who_approved_what_is_sent_out_is_told_before_its_title() -> None:
    text = "经县政府常务会议审议通过，现将《值班办法》转发给你们，请遵照执行。"
    found = said(text, NOTICE.format("值班办法"))
    assert [(who, action, target, modality) for who, action, target, modality in found][:2] == [
        ("县政府常务会议", "审议通过", "《值班办法》", "done"),
        ("柳泉县人民政府办公室", "转发", "《值班办法》", "done"),
    ]


def test_what_is_made_known_here_and_now() -> None:
    found = said("现将推行窗口改革等12项便民服务的典型做法通报如下。", NOTICE.format("办法"))
    assert [one[1:] for one in found] == [("通报", "典型做法", "done")]
    assert deeds("现将有关情况报告如下。") == []


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("《条例》于2021年5月经县委常委会会议审议通过。", [("县委常委会会议", "审议通过", "《条例》")]),
        (
            "起草《养犬办法》，经县政府常务会议讨论通过后提请县人大常委会审议。",
            [("柳泉县人民政府", "起草", "《养犬办法》"), ("县政府常务会议", "讨论通过", "《养犬办法》")],
        ),
        ("将整改情况报告县政府。", [("柳泉县人民政府", "报告", "整改情况")]),
    ],
)
def test_what_is_approved_or_handed_on(text: str, wanted: list[tuple[str, str, str]]) -> None:
    assert [one[:3] for one in said(text)][: len(wanted)] == wanted


def test_the_preamble_of_an_order_tells_what_has_been_reached() -> None:
    text = "近年来，各乡镇不断完善普法机制，取得明显成效。各乡镇要建立学法制度。"
    found = said(text, NOTICE.format("普法办法"))
    assert [(action, modality) for _, action, _, modality in found] == [("完善", "done"), ("建立", "duty")]


def test_a_piece_of_a_plan_tells_of_plans() -> None:
    text = "推进流域治理。实施河道整治工程，建设湿地公园。到2030年，水质优良比例达到80%。完善监测网络。"
    assert {modality for *_, modality in said(text, "")} == {"plan"}
    text = "推进流域治理。全年整治河道12条，建成湿地公园3处，水质优良比例达到80%。去年完成监测站6座。"
    assert {modality for *_, modality in said(text, "")} == {"done"}


def test_what_remains_in_force_is_a_result() -> None:
    text = "清理规范性文件30件，拟继续有效21件，修改5件，废止4件；起草《河道办法》。"
    assert said(text) == [
        ("柳泉县人民政府", "清理", "规范性文件", "done"),
        ("柳泉县人民政府", "修改", "规范性文件", "done"),
        ("柳泉县人民政府", "废止", "规范性文件", "done"),
        ("柳泉县人民政府", "起草", "《河道办法》", "done"),
    ]


def test_what_a_text_says_that_the_nation_does_is_a_rule() -> None:
    assert said("其中规定国家建立食品召回制度。") == [("国家", "建立", "食品召回制度", "duty")]


def test_a_call_at_the_end_of_a_work_report_is_of_tasks() -> None:
    head = "2022年柳泉县政府工作报告\n过去一年，我们整治河道12条。\n"
    text = (
        "（二）深化法治建设。健全依法决策机制，加强重大项目事前评估，完善行政执法监督体系，全面推行扫码入企，"
        "扎实推进普法，完善法律咨询体系，广泛听取各方面意见，让政府工作在阳光下运行！\n"
    )
    assert {modality for *_, modality in said(text, head)[1:]} == {"plan"}
