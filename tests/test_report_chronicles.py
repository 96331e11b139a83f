"""Chronicles, reports on what was put right, newsletters: dates, labels and the words below them. All invented."""

from __future__ import annotations

import pytest
from deeds import said

from loaders.report import report_lines
from loaders.report.lexicon import simplified
from loaders.report.sections import items, sections
from loaders.text import mapped
from ontology.model import Document


@pytest.mark.parametrize(
    "date",
    ["2月9日　", "2月9日", "5月3日至11日　", "5月3日至6月1日，", "9月中旬", "2021年5月3日至11日　", "10月　", "9日　"],
)
def test_a_body_acts_behind_the_date_of_a_chronicle(date: str) -> None:
    assert said(f"{date}县司法局印发《普法要点》。") == [("县司法局", "印发", "《普法要点》", "done")]


PUT_RIGHT = """一、问题：河道砂场乱采滥挖。
整改情况：县水务局关停砂场9家。县林业局栽植苗木300株。
二、问题：集镇污水管网缺失。
整改落实情况
县住建局新建管网4公里。
三、长效机制
县政府制定巡查制度。
"""


def test_what_was_put_right_is_work_done() -> None:
    assert said(PUT_RIGHT) == [
        ("县水务局", "关停", "砂场", "done"),
        ("县林业局", "栽植", "苗木", "done"),
        ("县住建局", "新建", "管网", "done"),
        ("县政府", "制定", "巡查制度", "done"),
    ]
    form = simplified(mapped(PUT_RIGHT))
    found = items(form, sections(form, 2021), 2021)
    assert [(item.kind, form[item.start : item.end]) for item in found] == [
        ("problem", "河道砂场乱采滥挖"),
        ("problem", "集镇污水管网缺失"),
    ]


def test_a_label_in_brackets_is_a_heading() -> None:
    told = said(
        "【要闻】3月8日，县司法局举办讲座2场。\n【监督执法】县城管局纠正违停12起。\n【短板】法治宣传形式单一。\n【互动】县信访局接待群众9批。"
    )
    assert told == [
        ("县司法局", "举办", "讲座", "done"),
        ("县城管局", "纠正", "违停", "done"),
        ("县信访局", "接待", "群众", "done"),
    ]


def test_labels_of_other_brackets_and_of_what_was_put_right() -> None:
    told = said("[监督执法]县城管局纠正违停12起。\n【3月要闻】县信访局接待群众9批。\n整改进展：县水务局关停砂场9家。")
    assert [who for who, *_ in told] == ["县城管局", "县信访局", "县水务局"]


@pytest.mark.parametrize("place", ["盐城市", "宣城市", "聊城市", "运城市"])
def test_a_place_that_ends_like_a_word_is_not_cut(place: str) -> None:
    text = f"2021年，{place}公安局组织演练3次。{place}城市管理局查处违建2处。"
    lines = report_lines(Document.of(text, "x"))
    found = [line["surface"] for line in lines if line["kind"] == "institution"]
    assert found == [f"{place}公安局", f"{place}城市管理局"]


def test_what_a_sitting_agreed_on_behind_a_date() -> None:
    told = said("9月1日　《柳泉县养犬管理办法》经县政府第九次常务会议审议通过。")
    assert told == [("县政府第九次常务会议", "审议通过", "《柳泉县养犬管理办法》", "done")]
    told = said("经县委审议通过，现将2021年度普法报告公布如下：")
    assert told[:1] == [("县委", "审议通过", "2021年度普法报告", "done")]


def test_teams_of_any_field_act_together() -> None:
    told = said("扬尘管理执法大队联合县公安局、县交通运输局开展夜查9次。")
    assert told == [(who, "开展", "夜查", "done") for who in ("扬尘管理执法大队", "县公安局", "县交通运输局")]


@pytest.mark.parametrize(
    ("text", "objects"),
    [
        ("县水务局下设机动一中队、机动二中队和河道中队。", ["机动一中队", "机动二中队", "河道中队"]),
        ("县司法局成立宣传组、调解组和监督组。", ["宣传组", "调解组", "监督组"]),
        ("县司法局设立行政、民事调解室。", ["行政、民事调解室"]),
        ("县司法局落实省级规划、《普法条例》、县实施方案等文件要求。", ["省级规划", "《普法条例》", "县实施方案"]),
        ("县司法局落实《普法条例》等文件要求。", ["《普法条例》"]),
    ],
)
def test_members_of_a_row_that_can_be_told_apart(text: str, objects: list[str]) -> None:
    assert [one[2] for one in said(text)] == objects


def test_what_others_did_to_those_at_the_head() -> None:
    assert said("县司法局受到市政府通报表扬。") == [("市政府", "通报表扬", "县司法局", "done")]


def test_places_known_elsewhere_and_the_centre_of_a_fund() -> None:
    head = "青禾街道办事处2021年度工作报告\n"
    lines = report_lines(Document.of(head + "县人大代表视察青禾派出所。", "x"))
    assert "青禾派出所" in [line["surface"] for line in lines if line["kind"] == "institution"]
    lines = report_lines(
        Document.of("柳泉市住房公积金2018年年度报告\n中心收回贷款5亿元。市审计局对中心开展审计。", "x")
    )
    assert [line["surface"] for line in lines if line["kind"] == "institution"] == ["中心", "市审计局", "中心"]


def test_numbers_with_commas_and_cases_that_came_in() -> None:
    assert said("县司法局对1,304名当事人免予处罚。") == [("县司法局", "免予处罚", "当事人", "done")]
    issuer = "柳泉县人民政府"
    assert said("共收各类信访案件25件，办结24件。") == [
        (issuer, "收", "信访案件", "done"),
        (issuer, "办结", "信访案件", "done"),
    ]
    told = said("县司法局对懒政、怠政等行为，及时严肃处理。")
    assert told == [("县司法局", "处理", "懒政、怠政等行为", "done")]
    assert "审核" not in [action for _, action, *_ in said("法制审核科按月通报案卷评查情况。")]


def test_a_long_tail_of_a_title_is_not_cut_within_a_word() -> None:
    told = said(
        "县司法局组织开展《普法条例》实施情况执法检查和营商环境调研。县司法局了解《普法条例》贯彻实施情况意见建议。"
    )
    assert [one[2] for one in told] == ["《普法条例》实施情况执法检查", "《普法条例》贯彻实施情况意见建议"]
