"""Which small and bounded numbers count, what they count, and the unit of a table. All sentences invented."""

from __future__ import annotations

import pytest

from loaders.report import report_lines
from ontology.model import Document

HEAD = "柳泉县人民政府2021年度法治政府建设情况报告\n"


def told(text: str) -> list[tuple[float, str, str]]:
    lines = (line for line in report_lines(Document.of(HEAD + text, "x")) if line["kind"] == "metric")
    return [(line["value"], line["unit"], line["label"]) for line in lines]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("整修桥梁三座，新建公厕六座。", [3, 6]),
        ("执法车辆仅一台。", [1]),
        ("开发200个以上的公益性岗位。", [200]),
        ("对10人以上的企业开展检查。", []),
        ("统筹推进四个领域改革，建好一座城。", []),
    ],
)
def test_which_numbers_count(text: str, wanted: list[float]) -> None:
    assert [value for value, *_ in told(text)] == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("县司法局每季度开展一次评查。", ["每季度开展评查"]),
        ("新增公益性公共服务岗位30个。", ["公益性公共服务岗位"]),
        ("建成村级公共法律服务室12个。", ["建成村级公共法律服务室"]),
        ("监管事项从39个拓展到91个。", ["监管事项", "监管事项拓展到"]),
        (
            "接待国内游客4万人次、入境游客9万人次，分别增长6%、9%。",
            ["接待国内游客", "入境游客", "接待国内游客增长", "入境游客增长"],
        ),
        ("清理占道摊点20个，立案7件。", ["清理占道摊点", "立案"]),
        (
            "以我县政府为被申请人的行政复议案件8件，维持6件。",
            ["以我县政府为被申请人的行政复议案件", "行政复议案件维持"],
        ),
        ("县长主持召开县政府常务会议研究法治议题8个。", ["研究法治议题"]),
        ("安排经费90万元，其中50万元用于购置设备20台。", ["安排经费", "用于购置设备", "用于购置设备"]),
        ("对照督察反馈的8个方面问题制定措施。", ["督察反馈的方面问题制定措施"]),
        ("受理12366咨询、投诉分别为90次、30次。", ["受理12366咨询", "投诉"]),
    ],
)
def test_what_a_figure_counts(text: str, wanted: list[str]) -> None:
    assert [label for *_, label in told(text)] == wanted


@pytest.mark.parametrize("mark", ["", ":", "。"])
def test_the_unit_above_a_table_may_end_with_a_mark(mark: str) -> None:
    found = told(f"数据见下表（单位：件）{mark}\n类别\t立案\t结案\n运输\t12\t9\n路政\t8\t7\n")
    assert [unit for _, unit, _ in found] == ["件"] * 4
