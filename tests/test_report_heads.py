"""What a report says of itself where pages, addressees and first sentences stand around it (invented places)."""

from __future__ import annotations

import pytest

from loaders.report.figures.concepts import concept
from loaders.report.figures.tables import cells
from loaders.report.head.document import about
from loaders.report.lexicon import simplified
from loaders.report.lines import report_lines
from loaders.text import mapped
from ontology.model import Document


def _about(text: str) -> tuple[str, str, int | None]:
    found = about(text, simplified(mapped(text)))
    return found.title, found.issuing_body, found.year


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "您所在的位置:政务公开 > 工作报告\n\n2020年青梧区法治政府建设情况报告\n来源:司法局\n\n2020年,青梧区坚持依法行政。",
            ("2020年青梧区法治政府建设情况报告", "青梧区人民政府", 2020),
        ),
        (
            "| [ 主题分类 ] | 司法 | [ 体裁分类 ] | 工作报告 |\n望川县柳树镇人民政府2025年法治政府建设情况报告\n2025年,镇党委重视。",
            ("望川县柳树镇人民政府2025年法治政府建设情况报告", "望川县柳树镇人民政府", 2025),
        ),
        (
            "中共棠溪市委、棠溪市人民政府:\n2021年度,在市委的领导下,东湖街道深入学习,现将我街道2021年工作报告如下:",
            ("", "东湖街道办事处", 2021),
        ),
        ("2022年,市交通运输局坚持依法行政。现将工作总结如下:\n一、机制", ("", "市交通运输局", 2022)),
        ("1.受案情况\n2022年上半年,溪谷县人民检察院共受理案件9件。\n2.审结情况\n", ("", "溪谷县人民检察院", 2022)),
        ("本报告由青州市溪谷县教育局编制。\n溪谷县教育局2008年度政府信息公开年度报告\n", ("溪谷县教育局2008年度政府信息公开年度报告", "青州市溪谷县教育局", 2008)),
        (
            "溪谷县人民代表大会常务委员会工作报告\n溪谷县人大常委会主任 钱某\n各位代表:\n我受县人大常委会委托,报告工作。",
            ("溪谷县人民代表大会常务委员会工作报告", "溪谷县人民代表大会常务委员会", None),
        ),
        ("九川市司法局关于2022年法治政府建设情况的报告\n一、举措", ("九川市司法局关于2022年法治政府建设情况的报告", "九川市司法局", 2022)),
    ],
)  # fmt: skip
def test_heads_of_pages(text: str, expected: tuple[str, str, int | None]) -> None:
    assert _about(text) == expected


def test_a_heading_over_several_columns_names_them_and_their_unit() -> None:
    text = "处罚实施数量(宗) | |||\n警告 | 罚款 | 合计(宗) | 罚没金额(万元) |\n12 | 30 | 42 | 7.5 |\n"
    found = [(cell.label, cell.value, cell.unit) for cell in cells(text)]
    assert found == [
        ("处罚实施数量(警告)", 12, "宗"),
        ("处罚实施数量(罚款)", 30, "宗"),
        ("处罚实施数量", 42, "宗"),
        ("罚没金额", 7.5, "万元"),
    ]
    assert concept("行政处罚实施数量(警告)", "宗") == ""


def _lines(text: str, kind: str) -> list[dict[str, object]]:
    return [line for line in report_lines(Document("d", "d", text=text)) if line["kind"] == kind]


def test_a_street_below_a_district_and_bodies_of_every_rank() -> None:
    text = "云岫市青梧区人民政府桂花路街道办事处2021年报告\n推动县区党委重视。各社区、各单位落实。"
    found = [(line["surface"], line["generic"]) for line in _lines(text, "institution")]
    assert found == [("云岫市青梧区人民政府桂花路街道办事处", False), ("县区党委", True), ("各单位", True)]


def test_a_paragraph_on_tasks_ahead_is_a_plan() -> None:
    done = "云岫市人民政府2021年法治政府建设报告\n2021年,开展执法检查3次,受理复议案件12件。\n"
    ahead = "我们要强化法治政府建设,健全行政复议机制。加强审计监督,完善政务公开制度,扎实做好信访工作,推进综合执法改革,规范执法程序,优化营商环境,提升服务水平,深化普法宣传,夯实基层基础。"
    found = {(line["action"], line["modality"]) for line in _lines(done + ahead, "statement")}
    assert ("受理", "done") in found
    assert ("完善", "plan") in found


@pytest.mark.parametrize(
    ("text", "issuer", "level"),
    [
        ("滑县人民政府2021年法治政府建设情况的报告\n2021年，县政府召开会议2次。", "滑县人民政府", "county"),
        ("关于2021年度依法行政情况的报告\n吉县人民政府\n2021年，召开会议2次。", "吉县人民政府", "county"),
        (
            "东川市2023年度行政复议工作年度报告\n\n东川市人民政府行政复议办公室\n\n全市收到申请20件。",
            "东川市人民政府行政复议办公室",
            "department-of-prefecture",
        ),
        ("二○一八年度东川市行政复议案件统计分析\n\n市政府收到申请20件。", "东川市人民政府", "prefecture"),
        (
            "东川县卫生健康局2023年法治建设工作\n情况汇报\n县委依法治县办：\n召开会议2次。",
            "东川县卫生健康局",
            "department-of-county",
        ),
        (
            "江北临空经济技术开发区管理委员会关于法治政府建设工作的报告\n召开会议2次。",
            "江北临空经济技术开发区管理委员会",
            "county",
        ),
        ("昆山市司法局2021年法治政府建设情况报告\n召开会议2次。", "昆山市司法局", "department-of-county"),
        ("锡林郭勒盟行政公署法治政府建设情况报告\n召开会议2次。", "锡林郭勒盟行政公署", "prefecture"),
        ("东川县行政审批局法治政府建设情况报告\n召开会议2次。", "东川县行政审批局", "department-of-county"),
        ("东川县综合行政执法局法治政府建设情况报告\n召开会议2次。", "东川县综合行政执法局", "department-of-county"),
        ("我县2021年度法治政府建设情况报告\n召开会议2次。", "", "county"),
        (
            "各省、自治区、直辖市人民政府，国务院各部委：\n经国务院批准，现就依法行政有关事项通知如下：加强监管。",
            "国务院办公厅",
            "national",
        ),
    ],
)
def test_who_reports_and_of_what_level(text: str, issuer: str, level: str) -> None:
    (about,) = [line for line in report_lines(Document.of(text, "x")) if line["kind"] == "document"]
    assert (about["issuing_body"], about["level"]) == (issuer, level)


def test_of_two_that_report_together_the_first_sentence_names_one() -> None:
    head = "中共溪谷县委 溪谷县人民政府 关于2025年度法治政府建设的报告\n\n"
    for named, subject in (("溪谷县人民政府", "溪谷县人民政府"), ("全县", "中共溪谷县委、溪谷县人民政府")):
        text = f"{head}2025年，在县委的领导下，{named}坚持依法行政。\n一、工作情况\n清理规章9部。\n"
        told = [line for line in report_lines(Document.of(text, "x")) if line["kind"] == "statement"]
        assert told[-1]["subject"] == subject
