"""Tables of reports: numbers with their row, column and unit; totals and parts; tables whose rules are spaces."""

from __future__ import annotations

from typing import Any

import pytest

from loaders.report import report_lines
from loaders.report.figures.tables import tabbed
from ontology.model import Document

HEAD = "云溪县2022年法治政府建设情况报告\n各部门办件情况如下。\n"
ROWS = (
    "部门 行政许可(件) 行政处罚(件)",
    "县司法局 12 5",
    "县林业局 30 7",
    "合计 42 12",
)


def figures(text: str) -> list[tuple[Any, ...]]:
    found = [line for line in report_lines(Document.of(text, "x")) if line["kind"] == "metric"]
    return [(one["value"], one["unit"], one["label"], one["subject"], one.get("concept", "")) for one in found]


@pytest.mark.parametrize("rule", ["\t", " ", "   "])
def test_rows_of_bodies_and_their_total(rule: str) -> None:
    table = "\n".join(row.replace(" ", rule) for row in ROWS)
    assert figures(f"{HEAD}{table}\n") == [
        (12, "件", "县司法局行政许可", "县司法局", "administrative-licences"),
        (5, "件", "县司法局行政处罚", "县司法局", "administrative-penalties"),
        (30, "件", "县林业局行政许可", "县林业局", "administrative-licences"),
        (7, "件", "县林业局行政处罚", "县林业局", "administrative-penalties"),
        (42, "件", "行政许可", "", "administrative-licences"),
        (12, "件", "行政处罚", "", "administrative-penalties"),
    ]


def test_rows_that_add_up_are_no_figures_of_the_scheme() -> None:
    table = "类别\t行政处罚(件)\n灯塔\t5\n渔船\t7\n合计\t12\n"
    assert figures(HEAD + table) == [
        (5, "件", "灯塔行政处罚", "", ""),
        (7, "件", "渔船行政处罚", "", ""),
        (12, "件", "行政处罚", "", "administrative-penalties"),
    ]


def test_cells_that_tell_a_change_in_words() -> None:
    lines = report_lines(Document.of(HEAD + "项目\t数量\t比上年\n听证\t6\t增长20%\n裁决\t9\t下降10%\n", "x"))
    wanted = [(6, "听证", ""), (20, "听证增长", "up"), (9, "裁决", ""), (10, "裁决下降", "down")]
    assert [(one["value"], one["label"], one["change"]) for one in lines if one["kind"] == "metric"] == wanted


@pytest.mark.parametrize("gap", ["\n", "\n\n"])
def test_cells_a_line_each(gap: str) -> None:
    numbered = [
        "审结情况（件）",
        "序号",
        "方式",
        "数量",
        "比例",
        "1",
        "行政裁决",
        "12",
        "60%",
        "2",
        "调解",
        "8",
        "40%",
        "其他如下。",
    ]
    named = ["指标", "单位", "2020年", "听证会", "场", "3", "行政裁决", "件", "12", ""]
    assert [one[:3] for one in figures(HEAD + gap.join(numbered + named))] == [
        (12, "件", "行政裁决"),
        (60, "%", "行政裁决比例"),
        (8, "件", "调解"),
        (40, "%", "调解比例"),
        (3, "场", "听证会"),
        (12, "件", "行政裁决"),
    ]


def test_without_a_total_each_row_counts() -> None:
    table = "类别\t行政处罚(件)\n灯塔\t5\n渔船\t7\n"
    assert [one[4] for one in figures(HEAD + table)] == ["administrative-penalties"] * 2


@pytest.mark.parametrize(
    "text",
    [
        "联系人 王某 13800000000\n联系人 李某 13900000000\n",
        "一 二 三\n四 五 六\n七 八 九\n",
        "姓名 得分 名次\n甲 五 一\n乙 四 二\n",
        "部门 许可 处罚\n县司法局 12 5\n",
    ],
)
def test_words_with_spaces_are_no_table(text: str) -> None:
    assert tabbed(text) == text


def test_a_table_of_spaces_keeps_its_length() -> None:
    text = f"前文。\n{chr(10).join(ROWS)}\n后文 有 空格\n"
    assert len(tabbed(text)) == len(text) and tabbed(text).count("\t") == 8


def test_a_table_of_spaces_with_numbered_rows_and_columns_of_years() -> None:
    table = "序号 指标 单位 2020年 2021年度\n1 行政许可 万件 1.2 1.5\n2 行政处罚 件 — 310\n3 行政复议收案 件 8 9\n"
    assert [found[:3] for found in figures(HEAD + table)] == [
        (1.2, "万件", "行政许可"),
        (1.5, "万件", "行政许可"),
        (310, "件", "行政处罚"),
        (8, "件", "行政复议收案"),
        (9, "件", "行政复议收案"),
    ]


def told(table: str) -> list[tuple[Any, ...]]:
    found = (line for line in report_lines(Document.of(HEAD + table, "x")) if line["kind"] == "metric")
    return [(one["value"], one["unit"], one["label"], one["change"], one.get("period", "")) for one in found]


def test_a_table_of_markdown() -> None:
    table = "| 类型 | 件数 | 占比 |\n|---|---|---|\n| 行政许可 | 1,234 | 80.1% |\n| 行政处罚 | 306 | 19.9% |\n"
    assert [found[:3] for found in figures(HEAD + table)] == [
        (1234, "件", "行政许可件数"),
        (80.1, "%", "行政许可占比"),
        (306, "件", "行政处罚件数"),
        (19.9, "%", "行政处罚占比"),
    ]


def test_a_column_of_changes_and_numbers_with_commas() -> None:
    table = "指标 本年 上年 增减(%)\n行政处罚(件) 120 100 20\n行政许可(件) 3,400 4,000 -15\n"
    assert [found[:2] + found[3:4] for found in told(table)] == [
        (120, "件", ""),
        (100, "件", ""),
        (20, "%", "up"),
        (3400, "件", ""),
        (4000, "件", ""),
        (15, "%", "down"),
    ]


@pytest.mark.parametrize(
    ("heading", "wanted"), [("同比(%)", ""), ("增减(%)", ""), ("同比增长(%)", "up"), ("同比下降(%)", "down")]
)
def test_a_number_without_sign_changes_as_its_heading_says_or_not_at_all(heading: str, wanted: str) -> None:
    table = f"指标\t本年\t{heading}\n行政处罚(件)\t120\t20\n行政许可(件)\t340\t5\n"
    assert [change for _, unit, _, change, _ in told(table) if unit == "%"] == [wanted, wanted]


@pytest.mark.parametrize("rule", ["\t", " "])
def test_rows_of_years(rule: str) -> None:
    table = "年份 行政复议收案(件) 审结(件)\n2020 12 11\n2021 15 14\n".replace(" ", rule)
    assert [(value, label, period) for value, _, label, _, period in told(table)] == [
        (12, "行政复议收案", "2020"),
        (11, "审结", "2020"),
        (15, "行政复议收案", "2021"),
        (14, "审结", "2021"),
    ]


def test_two_rows_of_headings_and_names_in_two_columns() -> None:
    table = "办理情况\t申请人\t\n\t\t自然人\t法人\n一、办理结果\t(一)予以公开\t20\t1\n\t(二)不予公开\t3\t0\n"
    assert [(value, label) for value, _, label, _, _ in told(table)] == [
        (20, "办理结果予以公开自然人"),
        (1, "办理结果予以公开法人"),
        (3, "不予公开自然人"),
        (0, "不予公开法人"),
    ]


def test_rules_are_no_normative_documents_and_repealed_ones_are_not_issued() -> None:
    table = "信息内容\t本年制发件数\t本年废止件数\t现行有效件数\n规章\t1\t2\t3\n行政规范性文件\t5\t4\t14\n"
    assert [found[4] for found in figures(HEAD + table)] == [
        "",
        "",
        "",
        "normative-documents-issued",
        "normative-documents-repealed",
        "normative-documents-in-force",
    ]


def test_units_of_several_columns_and_rows_without_a_header() -> None:
    table = (
        "（单位：件、万元）\n部门\t许可\t罚没金额\n县林业局\t20\t9.5\n县水利局\t30\t8\n\n第六项\n行政处罚\t件\t1975\n"
    )
    assert [one[:2] for one in figures(HEAD + table)] == [
        (20, "件"),
        (9.5, "万元"),
        (30, "件"),
        (8, "万元"),
        (1975, "件"),
    ]


def test_units_behind_the_last_number_of_a_row_and_headings_repeated_or_within_it() -> None:
    table = (
        "项目\t上年数量\t本年增/减\t办结数量\n行政强制\t24\t减3\t1 021（项）\n行政检查\t187\t增6\t346（次）\n"
        "项目\t合同数量\t合同金额\n服务采购\t31\t95.4（个、万元）\n\n说明如下。\n行政裁决\t维持\t4\t纠正\t0\t总计\t4（件）\n"
    )
    assert told(table) == [
        (24, "项", "行政强制上年数量", "", ""),
        (3, "项", "行政强制本年增/减", "down", ""),
        (1021, "项", "行政强制办结数量", "", ""),
        (187, "次", "行政检查上年数量", "", ""),
        (6, "次", "行政检查本年增/减", "up", ""),
        (346, "次", "行政检查办结数量", "", ""),
        (31, "个", "服务采购合同数量", "", ""),
        (95.4, "万元", "服务采购合同金额", "", ""),
        (4, "件", "行政裁决维持", "", ""),
        (0, "件", "行政裁决纠正", "", ""),
        (4, "件", "行政裁决", "", ""),
    ]


def test_a_column_of_holders_is_no_column_of_measures() -> None:
    table = "单位\t案卷(份)\t优秀率(%)\n县林业局\t20\t95\n县水利局\t30\t90\n合计\t50\t92\n"
    assert [one[:4] for one in figures(HEAD + table)] == [
        (20, "份", "县林业局案卷", "县林业局"),
        (95, "%", "县林业局优秀率", "县林业局"),
        (30, "份", "县水利局案卷", "县水利局"),
        (90, "%", "县水利局优秀率", "县水利局"),
        (50, "份", "案卷", ""),
        (92, "%", "优秀率", ""),
    ]


def test_a_table_of_ideographic_spaces_keeps_thousands_with_spaces() -> None:
    rows = (
        "指标　单位　2021年　2022年　责任单位",
        "行政处罚　件　11 620　9 875　县城管局",
        "行政复议收案　件　402　731　县司法局",
    )
    assert [found[:3] for found in figures(HEAD + "\n".join(rows) + "\n")] == [
        (11620, "件", "行政处罚"),
        (9875, "件", "行政处罚"),
        (402, "件", "行政复议收案"),
        (731, "件", "行政复议收案"),
    ]
    assert tabbed("一　二　三\n四", "一　二　三\n四") == "一　二　三\n四"


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("没收金额（万元）：32.5\n听证案件数（件）：7", [(32.5, "万元", "没收金额"), (7, "件", "听证案件数")]),
        ("行政裁决：14（件）\n联系人：张某（办）", [(14, "件", "行政裁决")]),
        ("检查总次数：1 230次", [(1230, "次", "检查总次数")]),
        (
            "指标名称：行政裁决案件　单位：件　2020年：31　2021年：40\n行政检查总次数：120次",
            [(31, "件", "行政裁决案件"), (40, "件", "行政裁决案件"), (120, "次", "行政检查总次数")],
        ),
        (
            "指标名称：应诉率\n单位：%\n指标值：96.5\n指标名称：听证会\n单位：场\n完成数：6；上年：4\n\n序号：12\n",
            [(96.5, "%", "应诉率"), (6, "场", "听证会"), (4, "场", "听证会上年")],
        ),
    ],
)
def test_numbers_behind_a_colon(text: str, wanted: list[tuple[float, str, str]]) -> None:
    lines = report_lines(Document.of(f"柳泉县2021年行政执法数据统计表\n{text}\n", "x"))
    assert [(line["value"], line["unit"], line["label"]) for line in lines if line["kind"] == "metric"] == wanted


def test_the_cell_before_names_those_who_act() -> None:
    text = "溪谷县行政审批局任务表\n序号\t任务\t责任单位\t完成情况\n1\t公开\t县司法局\t公布目录56项，适用承诺9次\n2\t联审\t审批二科、县住建局\t出具意见书5份\n"
    told = [line for line in report_lines(Document.of(text, "x")) if line["kind"] == "statement"]
    assert [(line["subject"], line["action"]) for line in told] == [
        ("县司法局", "公布"), ("县司法局", "适用"), ("审批二科", "出具"), ("县住建局", "出具"),
    ]  # fmt: skip
