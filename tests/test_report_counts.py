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
        ("县委三度听取汇报，聘请三百位老党员。", [3, 300]),
        ("车辆平均车龄9.5年，手册人手一册。", [9.5, 1]),
        ("交办问题已整改，余下五个正在整改；行政诉讼一件，平均不到一人。", [5, 1, 1]),
        ("围绕两条主线推进，守住三条底线，事项一次化解率提高5个百分点。", [5]),
        ("课程2届，罚款30万澳门元。", [2, 30]),
        ("开发200个以上的公益性岗位。", [200]),
        ("对10人以上的企业开展检查。", []),
        ("统筹推进四个领域改革，建好一座城。", []),
        ("申请均在法定的20个工作日内办结，县司法局在9日内作了回复；2个科室未在10日内提交材料。", [20, 9, 2]),
        ("罚款5万元以上17起，1万元至5万元32起，扣押鱼干半吨。", [17, 32, 0.5]),
        ("局长上门督办一回，科室只有三个人，持证的仅一个，不到编制数的一成，律师讲课四节。", [1, 3, 1, 1, 4]),
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
        ("生产总值增长4%，总量达到90亿元。", ["生产总值增长", "生产总值总量"]),
        ("审批时限由30日压减至6日，压减80%。", ["审批时限", "审批时限压减至", "审批时限压减"]),
        ("城镇、农村居民人均收入分别增长4%、6%。", ["城镇居民人均收入增长", "农村居民人均收入增长"]),
        ("事故起数和伤亡人数分别较前五年下降6%、5%。", ["事故起数下降", "伤亡人数下降"]),
        (
            "增值税6亿元、契税3亿元、房产税2亿元，同比分别增长1%、2%、3%。",
            ["增值税", "契税", "房产税", "增值税同比增长", "契税同比增长", "房产税同比增长"],
        ),
        ("甲项目、乙项目分别完成年计划的60%、70%。", ["甲项目完成年计划", "乙项目完成年计划"]),
        ("青石河流域（12个），增幅大的有白酒（增长8%）。", ["青石河流域", "白酒增长"]),
        ("办好12项为民办实事项目。", ["办好为民办实事项目"]),
        ("启动东里等5个更新项目。", ["更新项目"]),
        ("产量连续6年保持在9万吨以上，存栏首次突破3万头。", ["产量", "存栏"]),
        ("行政复议案件5件，2件未审结。", ["行政复议案件", "行政复议案件未审结"]),
        ("新材料、生物医药产值分别增长5%、8%。", ["新材料增长", "生物医药产值增长"]),
        ("建成9个县域医共体。", ["建成县域医共体"]),
        ("居民收入分别增长5%、7%。", ["居民收入分别增长", "居民收入分别增长"]),
    ],
)
def test_what_a_figure_counts(text: str, wanted: list[str]) -> None:
    assert [label for *_, label in told(text)] == wanted


@pytest.mark.parametrize("mark", ["", ":", "。"])
def test_the_unit_above_a_table_may_end_with_a_mark(mark: str) -> None:
    found = told(f"数据见下表（单位：件）{mark}\n类别\t立案\t结案\n运输\t12\t9\n路政\t8\t7\n")
    assert [unit for _, unit, _ in found] == ["件"] * 4


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("章节由五个增加至七个。", [(5, "个", "章节"), (7, "个", "章节增加至")]),
        ("审批事项由六项减少至两项。", [(6, "项", "审批事项"), (2, "项", "审批事项减少至")]),
        ("收到好评90件，差评零件。", [(90, "件", "收到好评"), (0, "件", "差评")]),
        ("条款由原来的8条变为12条。", [(8, "条", "条款"), (12, "条", "条款变为")]),
        ("会议从三天改为两天。", [(3, "天", "会议"), (2, "天", "会议改为")]),
        ("办理从过去需要40天降到了9天。", [(40, "天", "办理"), (9, "天", "办理降到了")]),
        ("集装箱吞吐量达70万标箱。", [(70, "万标箱", "集装箱吞吐量")]),
        ("清理文件30件，拟继续有效19件，修改5件。", [(30, "件", "清理文件"), (19, "件", "拟继续有效"), (5, "件", "文件修改")]),
        ("对14个部门、9个镇开展督察。", [(14, "个", "部门开展督察"), (9, "个", "镇开展督察")]),
        ("2023年底前改造5个小区。", [(5, "个", "改造小区")]),
        ("绿化面积占建成区50%的目标要求已经达到。", [(50, "%", "绿化面积占建成区")]),
        ("全市占比超过10%的有44种。", [(10, "%", "占比"), (44, "种", "占比")]),
    ],
)  # fmt: skip
def test_numbers_of_changes_and_of_none(text: str, wanted: list[tuple[float, str, str]]) -> None:
    assert told(text) == wanted


@pytest.mark.parametrize(
    "text", ["仓库里有配件、零件。", "建设SJ1-0013单元、B12-05地块。", "淘汰10蒸吨以下锅炉。", "投诉从5日起受理。"]
)
def test_codes_sizes_and_parts_count_nothing(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "三十九家律师事务所",
        "宣传部门及八个街道办事处",
        "章节由五个",
        "会上强调八项",
        "车辆仅一台",
        "桥梁三座",
        "共设窗口两个",
        "每月至少一次",
    ],
)
def test_a_text_may_end_with_a_number(text: str) -> None:
    alone = [line["value"] for line in report_lines(Document.of(text, "x")) if line["kind"] == "metric"]
    assert alone == [value for value, *_ in told(text)]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("三项收费被停征，两项减半，取消许可五项。", [3, 2, 5]),
        ("落实三项制度，推进四项改革。", []),
        ("办结时限由十个工作日压至四个工作日，窗口由九个缩至五个。", [10, 4, 9, 5]),
        ("每月巡查一遍，全年走访不少于12遍，合同都看过一遍。", [1, 12]),
        ("选派骨干跟班30天，审限控制在60天以内。", [30, 60]),
        ("自受理申请之日起20日内办结，申请人5日内补正。", [20, 5]),
        ("发放贷款32笔，灭火器40具，调处纠纷7桩，推送信息900则。", [32, 40, 7, 900]),
    ],
)
def test_small_numbers_of_acts_and_limits(text: str, wanted: list[float]) -> None:
    assert [value for value, *_ in told(text)] == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("办结时限由十个工作日压至四个工作日。", ["办结时限", "办结时限压至"]),
        ("学校由30所优化整合为21所。", ["学校", "学校优化整合为"]),
        ("“宪法宣传周”期间悬挂横幅12条。", ["悬挂横幅"]),
        ("配合县林业局检查木材店9家。", ["检查木材店"]),
        ("对58件规范性文件开展专项清理，一次性废止11件。", ["规范性文件开展专项清理", "规范性文件废止"]),
        ("修订《行政处罚裁量办法》并组织业务考试2次。", ["业务考试"]),
        ("通过9块村务公开栏、公众号公开信息。", ["村务公开栏"]),
        ("自受理申请之日起20日内办结。", ["受理申请之日起办结"]),
    ],
)
def test_labels_without_what_goes_with_the_act(text: str, wanted: list[str]) -> None:
    assert [label for *_, label in told(text)] == wanted


def test_a_unit_broken_by_a_line_is_one() -> None:
    text = "一年来，案卷合格率达到98.2%，高于全市平均水平1.2个百分\n点，位居前列。"
    assert [unit for _, unit, _ in told(text)] == ["%", "个百分点"]


def test_a_limit_from_a_day_on_is_bound_by_its_end() -> None:
    lines = report_lines(Document.of(HEAD + "评估结果自报告形成之日起9日内公布。", "x"))
    assert [(line["comparator"], line["label"]) for line in lines if line["kind"] == "metric"] == [
        ("内", "评估结果公布")
    ]


@pytest.mark.parametrize(
    "text",
    ["落实区委五届六次、七次全会精神。", "深化土地二轮延包试点。", "3 组织保障体系", "传承二十四节气文化。"],
)
def test_sessions_terms_and_headings_count_nothing(text: str) -> None:
    assert told(text) == []


def test_what_grew_from_one_year_to_another() -> None:
    text = "全县工业产值从2017年的12亿元增长到2021年的19亿元。明确目标，包括粮食产量年均增长3%。"
    assert [label for *_, label in told(text)] == ["工业产值", "工业产值增长到", "粮食产量年均增长"]


def test_persons_before_their_number_and_what_they_do() -> None:
    text = "巡河员18人分段值守。执法人员只有7人有证。新聘6名辅助人员。"
    assert [label for *_, label in told(text)] == ["巡河员", "执法人员", "新聘辅助人员"]
