"""Figures as reports write them: which count, with what unit, bound and direction."""

from __future__ import annotations

from typing import Any

import pytest

from loaders.report import report_lines
from ontology.model import Document

HEAD = "柳泉县人民政府2021年度法治政府建设情况报告\n"


def figures(text: str) -> list[dict[str, Any]]:
    return [line for line in report_lines(Document.of(HEAD + text, "x")) if line["kind"] == "metric"]


def told(text: str) -> list[tuple[Any, ...]]:
    return [(one["value"], one["unit"], one["comparator"], one["change"]) for one in figures(text)]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("审批平均用时6.5个工作日，录像300小时，每期培训4天，方案公示20日。", [6.5, 300, 4, 20]),
        ("应当在15日内答复，20个工作日内办结。7月15日前完成。", [15, 20]),
        ("应当在十五日内答复，二十个工作日内办结。", [15, 20]),
        ("30日内未补正的2家企业被约谈，3日内办结的事项占九成。", [2, 9]),
        ("50岁以上干部占比高，30岁至40岁干部12名，平均年龄41岁。", [12, 41]),
        ("连续两次末位的单位作说明，败诉率超过15%的部门约谈2家。", [2]),
        ("位列全省前三名，获评示范项目2个。", [2]),
        ("事故为零，死亡率降至0.021。", [0, 0.021]),
        ("两个人民法庭、四个中队、三个乡镇参加，落实两个责任、四个领域。", [2, 4, 3]),
        ("征收水费 318. 5 万元，检查 3 次。", [318.5, 3]),
        ("人均预期寿命提高到81岁以上，为65岁以上老年人体检。", [81]),
        ("空气质量优良天数320天，较上年增加4天。", [320, 4]),
        ("答复均未超过12个工作日，满分5分。", [12]),
        ("审核合同七十二份，设服务窗口三个，统筹三个方面。", [72, 3]),
        ("参与群众近万人，上亿群众受益，支出近万元。", [10_000, 100_000_000]),
        ("案件量同比增加一倍，查处一起案件，未发生一起事故。", [1, 1]),
        ("居民消费价格指数为101.2，死亡率0.014，收入比由2.31缩小至2.24。", [101.2, 0.014, 2.31, 2.24]),
        ("发放手册6千余册。", [6]),
        ("用三架无人机巡林，造林二十三点四亩，答复两回，每户赠折页一张，配备对讲机一台。", [3, 23.4, 2, 1, 1]),
        ("督导组反馈的四个问题已改完三个，自筹不足一成，网上办件占七成。", [4, 3, 1, 7]),
    ],
)
def test_which_numbers_count(text: str, wanted: list[float]) -> None:
    assert [one["value"] for one in figures(text)] == wanted


@pytest.mark.parametrize(
    "text",
    [
        "新中国成立75周年，三次产业结构优化，防止二次污染，测定五日生化需氧量。",
        "化工厂区推进榆河化学二期、储气库等项目，智慧城管平台二期上线，完成治理二期工程，应对5.1级地震。",
        "全国6个试点城市之一，时速80公里以上线路，200平方米以下餐馆，海拔3000米以上乡镇。",
        "材料一次提交、一次办结，最多跑一次，一起想办法，一分部署、九分落实。",
        "这是一场深刻的变革，交出一份让群众满意的答卷。",
        "每10万人口拥有量居前列。",
        "做到一案一卷、一村一册，说的是一回事，六十岁以上干部轮休，八点五十分点名，规矩一成不变。",
    ],
)
def test_numbers_in_names_classes_and_turns_of_speech_count_nothing(text: str) -> None:
    assert figures(text) == []


def test_numbers_in_a_row_share_the_last_ones_unit() -> None:
    assert told("两项指标分别提高0.7、2.4个百分点，补助标准分别再提高20元和6元。") == [
        (0.7, "个百分点", "", "up"),
        (2.4, "个百分点", "", "up"),
        (20, "元", "", "up"),
        (6, "元", "", "up"),
    ]


def test_ways_of_change() -> None:
    text = "标准调增3%，实现4%的正增长，压减政务热线项目25%，价格涨幅2%，周期缩短三分之一以上，降幅收窄5个百分点。诉讼量同比上升 7.5 %。"
    assert [change for *_, change in told(text)] == ["up", "up", "down", "up", "down", "down", "up"]


def test_ranges_may_repeat_their_unit() -> None:
    found = figures("罚款10万元至15万元，比例20%-30%，检查2—3次。")
    assert [(one["value"], one["value_end"], one["unit"]) for one in found] == [
        (10, 15, "万元"),
        (20, 30, "%"),
        (2, 3, "次"),
    ]


def test_units_with_a_base_and_of_large_amounts() -> None:
    text = "PM2.5浓度26微克/立方米，均价15元/公斤，产能达1.5亿吨标准煤，减负2万多亿元，14亿人口，数据40TB，产气3亿方。"
    assert [unit for _, unit, *_ in told(text)] == [
        "微克/立方米",
        "元/公斤",
        "亿吨标准煤",
        "万亿元",
        "亿",
        "TB",
        "亿方",
    ]


def test_units_of_every_kind() -> None:
    text = "接种3.2万剂次，没收药品20瓶（盒），打井12眼，精简为8大类，历时2个多月。满意率提高0.4个和1.2个百分点。"
    assert [unit for _, unit, _, _ in told(text)] == [
        "万剂次",
        "瓶（盒）",
        "眼",
        "大类",
        "个月",
        "个百分点",
        "个百分点",
    ]


def test_bounds_before_the_verb_and_behind_a_space() -> None:
    text = "至少开展2次，缺口约 30 万元，约占三分之一，村规民约18份，签约40户，投诉多达50件。"
    assert [bound for _, _, bound, _ in told(text)] == ["至少", "约", "约", "", "", ""]


def test_changes_told_together_go_the_same_way() -> None:
    text = "案件数、罚款额同比分别下降6%和9.5%。企业净增120户，案件多达50件。"
    assert [change for _, _, _, change in told(text)] == ["down", "down", "up", ""]


def test_tables_with_signs_and_units_in_their_cells() -> None:
    text = "部门\t件数\t同比（%）\n公安\t80\t+12.5\n住建\t40\t-3\n任务\t牵头\t数量\n档案归整\t局规划股\t200卷\n图斑整改\t局执法队\t31宗"
    found = [(one["value"], one["unit"], one["change"], one["label"]) for one in figures(text)]
    assert found[:4] == [
        (80, "件", "", "公安件数"),
        (12.5, "%", "up", "公安同比"),
        (40, "件", "", "住建件数"),
        (3, "%", "down", "住建同比"),
    ]
    assert [(value, unit) for value, unit, _, _ in found[4:]] == [(200, "卷"), (31, "宗")]


def test_sentences_may_end_with_half_width_stops() -> None:
    text = "县司法局审核文件30件.县水务局巡查河道20次,查处案件3起.县林业局检查木材厂12家.一是共享数据."
    assert [(one["label"], one["subject"]) for one in figures(text)] == [
        ("审核文件", "县司法局"),
        ("巡查河道", "县水务局"),
        ("查处案件", "县水务局"),
        ("检查木材厂", "县林业局"),
    ]


@pytest.mark.parametrize(
    ("text", "labels"),
    [
        ("抽查的30宗案卷中，有4宗不合格；一审审结的80件中判决驳回20件。", ["抽查的案卷", None, "一审审结", None]),
        ("窗口由20个减为12个，审批环节由9个压减至5个。", ["窗口", "窗口减为", "审批环节", "审批环节压减至"]),
        ("县公安局编制30名，实有22名，缺口8名。", ["编制", "编制实有", None]),
        ("事故40起、死亡12人，同比分别下降5%和8.5%。", [None, None, "事故同比下降", "死亡同比下降"]),
        ("批次、人次同比分别上升3%和4%。", ["批次同比上升", "人次同比上升"]),
        ("甲类案件、乙类案件位列前两位，分别为30件、20件。", ["甲类案件", "乙类案件"]),
        ("以县级部门为被申请人的，60件。", ["以县级部门为被申请人"]),
        (
            "组织职工90人参加普法考试。部门中仍有三分之一未建立公示制度。",
            ["组织职工参加普法考试", "部门未建立公示制度"],
        ),
        ("下达《责令限期整改通知书》15份，立案查处6起。", [None, "立案查处"]),
        ("报批用地8批次，面积120亩，年均增长5%。", [None, "报批用地面积", None]),
        ("办理时限由法定15日压缩至4日，占年度计划的102%。", ["办理时限", "办理时限压缩至", "办理时限占年度计划"]),
        (
            "开展现场巡查45次且整改率100%，申请材料由6份调减为4份。",
            ["现场巡查", "整改率", "申请材料", "申请材料调减为"],
        ),
        (
            "公布12类86项服务清单，走访8个县、市，9个乡镇均设立调解室。",
            ["公布服务清单", None, "走访县、市", "乡镇设立调解室"],
        ),
        ("召开6次办公会研究重大项目，局长三次主持召开调度会。", ["召开办公会", "主持召开调度会"]),
        ("大力开展文明劝导，共开展300次，占计划的20%。", ["开展文明劝导", "开展文明劝导占计划"]),
        ("为期三个月的百日整治行动，各单位80人参加考试。", ["百日整治行动为期", "参加考试"]),
        ("行政确认310，占总数的12.5%；截至2021，占比20%。", ["行政确认", "行政确认占总数", "占比"]),
        ("县五届人大三次会议后，“码上办”等六个场景上线，五台县投赞成票20票。", ["场景上线", None]),
        ("9个部门、80项业务进驻大厅，对7个站点进行核查。", ["部门进驻大厅", "业务进驻大厅", "站点核查"]),
        ("指导60所学校修订内部管理规章和章程，县政府常务会议学法6次。", ["指导学校", "县政府常务会议学法"]),
        ("范围涉及土地、城建等6个部门，各单位50人参加了市局组织的考试。", ["范围涉及部门", "参加考试"]),
        ("镇长主任出庭应诉1次。县司法局主任出庭应诉2次。", [None, "县司法局主任出庭应诉"]),
    ],
)
def test_labels_name_what_is_counted(text: str, labels: list[str | None]) -> None:
    found = [one["label"] for one in figures(text)]
    assert len(found) == len(labels)
    assert [label for label, wanted in zip(found, labels, strict=True) if wanted] == [one for one in labels if one]


def test_orders_of_governments_number_their_rules() -> None:
    text = "根据《岭南市行政执法监督办法》（岭南市人民政府令第 94 号）检查3次。"
    (title,) = [line for line in report_lines(Document.of(HEAD + text, "x")) if line["kind"] == "regulation"]
    assert title["doc_no"] == "岭南市人民政府令第 94 号"


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "败诉率9.6%，回落2.1个百分点，较上年抬升1个百分点。",
            [("败诉率", ""), ("败诉率回落", "down"), ("败诉率较上年抬升", "up")],
        ),
        (
            "县政府分三批下放权责52项，比上年多征9万元。",
            [("下放权责", ""), ("下放权责", ""), ("下放权责比上年多征", "up")],
        ),
        ("协同县融媒体中心直播2场，压缩涉企许可三分之一以上。", [("直播", ""), ("压缩涉企许可", "down")]),
        (
            "【基本情况】全县有律师事务所2家，把审批时限由20日压缩到3日。",
            [("律师事务所", ""), ("审批时限", ""), ("审批时限压缩到", "")],
        ),
        ("小学、初中和高中入学率分别为99%、98%、97%。", [("小学入学率", ""), ("初中入学率", ""), ("高中入学率", "")]),
        ("完成投资9亿元，为年度计划的90%。", [("完成投资", ""), ("完成投资为年度计划", "")]),
        ("新受理的行政复议151件中，以县政府部门为多。", [("新受理的行政复议", "")]),
        ("在市、县两级公安机关设受理点41处，眼下我乡仅有执法证三本。", [("受理点", ""), ("执法证", "")]),
    ],
)
def test_labels_without_what_leads_to_them(text: str, wanted: list[tuple[str, str]]) -> None:
    assert [(one["label"], one["change"]) for one in figures(text)] == wanted
