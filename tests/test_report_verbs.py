"""Verbs of administration, and words that look like them: attributes, roles, names of procedures. All sentences invented."""

from __future__ import annotations

import pytest

from loaders.report import report_lines
from ontology.model import Document

HEAD = "柳泉县人民政府2021年度法治政府建设情况报告\n"


def said(text: str) -> list[tuple[str, str, str, str]]:
    lines = (line for line in report_lines(Document.of(HEAD + text, "x")) if line["kind"] == "statement")
    return [(line["subject"], line["action"], line["object"], line["modality"]) for line in lines]


def deeds(text: str) -> list[tuple[str, str]]:
    return [(action, target) for _, action, target, _ in said(text)]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("改善办案条件。", ("改善", "办案条件")),
        ("倡导文明新风。", ("倡导", "文明新风")),
        ("鼓励和支持社会组织参与普法。", ("鼓励和支持", "社会组织参与普法")),
        ("开发公益性岗位60个。", ("开发", "公益性岗位")),
        ("转移群众三百人。", ("转移", "群众")),
        ("释放发展用地20亩。", ("释放", "发展用地")),
        ("力戒形式主义。", ("力戒", "形式主义")),
        ("指定专职审核人员2名。", ("指定", "专职审核人员")),
        ("增拨办案经费8万元。", ("增拨", "办案经费")),
        ("代书诉状36份。", ("代书", "诉状")),
        ("“码上办”全面推广应用。", ("推广应用", "“码上办”")),
        ("立改废规范性文件40件。", ("立改废", "规范性文件")),
        ("细化裁量基准。", ("细化", "裁量基准")),
        ("创新监管方式。", ("创新", "监管方式")),
        ("加强整治工作。", ("加强", "整治工作")),
        ("对合同逐份审查。", ("审查", "合同")),
        ("问题食品及时组织召回。", ("召回", "问题食品")),
        ("把法治精神贯穿执法全过程。", ("贯穿", "法治精神")),
        ("将普法成效作为重要指标纳入考核。", ("纳入", "普法成效")),
        ("登记结果自作出决定之日起7日内公开。", ("公开", "登记结果")),
    ],
)
def test_verbs_and_their_objects(text: str, wanted: tuple[str, str]) -> None:
    assert deeds(text) == [wanted]


@pytest.mark.parametrize(
    "text",
    [
        "干部执行力不断增强。",
        "群众带头学法守法用法。",
        "供水保障投诉下降30%。",
        "行政执法监督体制进一步完善。",
        "（牵头单位：县司法局，配合单位：县财政局、县公安局）",
        "完成时限：2022年6月。",
        "城镇登记失业率低于4%。",
    ],
)
def test_words_that_look_like_verbs(text: str) -> None:
    assert deeds(text) == []


def test_who_is_asked_for_what() -> None:
    text = "恳请贵局商请县财政局增拨经费8万元，并请县委编办核增事业编制3名。"
    assert said(text) == [
        ("贵局", "商请", "县财政局增拨经费", "plan"),
        ("县委编办", "核增", "事业编制", "plan"),
    ]


def test_villages_act_behind_adverbs() -> None:
    assert said("各村将重新制定村规民约。") == [("各村", "制定", "村规民约", "plan")]
