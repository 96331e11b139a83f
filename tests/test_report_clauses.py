"""Which words of a clause are the deed and which the object; headings and asides are neither. All invented."""

from __future__ import annotations

import pytest
from deeds import deeds, said


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("县水务局新发取水许可证12套。", [("新发", "取水许可证")]),
        ("县审计局查出违规资金30万元，促进节支80万元。", [("查出", "违规资金"), ("促进", "节支")]),
        ("县司法局宣布失效文件4件。", [("宣布失效", "文件")]),
        ("县司法局下设科室5个。", [("下设", "科室")]),
        ("县司法局宣布建立诚信制度。", [("宣布", "建立诚信制度")]),
        ("县公安局开展打击盗采专项行动3次。", [("开展", "打击盗采专项行动")]),
        ("县司法局提出取消或合并的事项。", [("提出", "取消或合并的事项")]),
        ("县财政局储备物资价值二百万元。", [("储备", "物资")]),
        ("县司法局下设办公室于县政府。", [("下设", "办公室")]),
        ("配合县公安局关停砂场2处。", [("配合", "县公安局"), ("关停", "砂场")]),
        ("积极配合其他单位消除隐患。", [("配合", "其他单位消除隐患")]),
        ("经县委同意，县司法局公布清单。", [("同意", "清单"), ("公布", "清单")]),
    ],
)
def test_verbs_of_reports(text: str, wanted: list[tuple[str, str]]) -> None:
    assert deeds(text) == wanted


def test_those_who_are_helped_do_not_act() -> None:
    assert said("配合县公安局关停砂场2处。")[1:] == [("柳泉县人民政府", "关停", "砂场", "done")]


def test_what_another_list_calls_a_verb_is_a_noun_within_a_clause() -> None:
    assert deeds("县司法局履行行政复议集中管辖职责。") == [("履行", "行政复议集中管辖职责")]
    assert deeds("监管效能不断提升。") == []


@pytest.mark.parametrize(
    "text",
    [
        "(一)压实工作责任。县司法局印发方案。",
        "一是畅通渠道，提升质效。县司法局印发方案。",
        "二、规范执法，回应群众关切\n县司法局印发方案。",
        "1.关于合法性审查。县司法局印发方案。",
        "◆法制宣传\n县司法局印发方案。",
        "二、完善机制，压实责任（一）强化统筹作用。县司法局印发方案。",
    ],
)
def test_a_heading_is_no_deed(text: str) -> None:
    assert deeds(text) == [("印发", "方案")]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("(二)持续深化河湖管护改革。", ("深化", "河湖管护改革")),
        ("三是推行容缺受理制度。", ("推行", "容缺受理制度")),
        ("三是编制渔港办事指南。", ("编制", "渔港办事指南")),
        ("2.健全完善督查考核机制。", ("健全完善", "督查考核机制")),
    ],
)
def test_a_heading_that_runs_into_its_text_may_tell_of_a_procedure(text: str, told: tuple[str, str]) -> None:
    assert deeds(f"{text}县司法局印发方案。") == [told, ("印发", "方案")]


@pytest.mark.parametrize("between", ["。", "。\n", "\n"])
def test_a_row_of_short_items_is_no_row_of_headings(between: str) -> None:
    found = deeds(between.join(("1.完善工作制度", "2.强化业务培训", "3.组建专家队伍")) + "。")
    assert found == [("完善", "工作制度"), ("强化", "业务培训"), ("组建", "专家队伍")]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("县水务局对18个项目逐一检查。", [("检查", "项目")]),
        ("县水务局对过期的文件及时修改或者废止。", [("修改或者废止", "过期的文件")]),
        ("县司法局为困难群众减免费用6万元。", [("减免", "费用")]),
        ("县水务局受理12345投诉36件。", [("受理", "12345投诉")]),
        ("县司法局选派5人参加业务培训班。", [("选派", "5人参加业务培训班")]),
        ("考核不合格的取消评优资格。", [("取消", "评优资格")]),
        ("县司法局对存量合同进行全面清理，废止3份。", [("清理", "存量合同"), ("废止", "存量合同")]),
        ("县水务局受理申请 86 件，办结 80 件。", [("受理", "申请"), ("办结", "申请")]),
        ("县公证处办理公证80件，减免9万元。", [("办理", "公证")]),
    ],
)
def test_where_the_object_stands(text: str, wanted: list[tuple[str, str]]) -> None:
    assert deeds(text) == wanted


def test_the_place_that_pays_by_whom_acts() -> None:
    assert ("城东区", "筹集", "所需资金", "done") in said("所需资金主要由城东区筹集。")


def test_advice_behind_a_part_on_problems_is_told() -> None:
    text = "存在的主要问题。一是县水务局人员不足。\n意见和建议。一要压实责任。县水务局应当制定清单。"
    assert said(text) == [("县水务局", "制定", "清单", "duty")]


def test_a_bracketed_heading_of_the_same_kind_closes_the_part_on_problems() -> None:
    text = "（一）工作成效\n县司法局印发方案。\n（二）存在问题\n县水务局未建立台账。\n（三）队伍情况\n县司法局配备人员3名。"
    assert [subject for subject, *_ in said(text)] == ["县司法局", "县司法局"]


def test_a_plan_tells_what_was_done_the_year_before() -> None:
    head = "柳泉县水务局2022年法治建设工作计划\n"
    text = "一 工作基础\n2021年，县水务局办理许可23件。\n二 重点任务\n县水务局开展培训4期。"
    assert [modality for *_, modality in said(text, head)] == ["done", "plan"]


def test_a_reply_grants_what_is_asked() -> None:
    head = "省政府关于柳泉县水价方案的批复\n柳泉县人民政府：\n现批复如下：\n"
    assert ("同意", "柳泉县制定的水价目标", "done") in [
        found[1:] for found in said("一、同意柳泉县制定的水价目标。", head)
    ]


def test_half_width_stops_end_sentences() -> None:
    found = said("县司法局审核合同18份,出具意见4份.县水务局检查企业3家.")
    assert found[-1] == ("县水务局", "检查", "企业", "done")


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("过期的证明事项一律取消。", [("取消", "过期的证明事项")]),
        ("县司法局答复群众提出的建议3件。", [("答复", "建议")]),
        ("县司法局印制《水法》《民法典》宣传手册2万册。", [("印制", "宣传手册")]),
        ("县司法局举办《水法》《民法典》专题讲座2期。", [("举办", "《水法》《民法典》专题讲座")]),
        ("县政府收到复议申请9件，不予受理1件。", [("收到", "复议申请"), ("不予受理", "复议申请")]),
        ("县水务局发现隐患12处，立案查处3处。", [("发现", "隐患"), ("立案查处", "隐患")]),
        ("县水务局 下设 3 个中队。", [("下设", "中队")]),
        ("县政府将案件纳入考核，每半年通报一次。", [("纳入", "案件"), ("通报", "案件")]),
        ("逐步实现行政执法全过程网上留痕。", [("实现", "行政执法全过程网上留痕")]),
    ],
)
def test_objects_without_what_stands_around_them(text: str, wanted: list[tuple[str, str]]) -> None:
    assert deeds(text) == wanted


@pytest.mark.parametrize(
    "text",
    [
        "占审结总数的81%。",
        "比法定审理期限减少一半。",
        "因信息公开引发的复议3件。",
        "受县政府委托，现报告如下。",
        "以创建示范县为抓手，",
        "人均结案67件。",
        "审批流程管理不完善等问题。",
        "审批环节办理时限由20日缩短。",
        "| [ 发布机构 ] | 柳泉县 | [ 有效性 ] | 有效 |",
    ],
)
def test_what_tells_no_deed(text: str) -> None:
    assert deeds(f"县情简介\n{text}") == []


@pytest.mark.parametrize(
    "text", ["供水保障能力稳步提升。", "一批灌溉项目基本建成。", "供水机制更趋完善。", "取水许可制度开始实施。"]
)
def test_what_came_about_is_nobodys_deed(text: str) -> None:
    assert deeds(text) == []


@pytest.mark.parametrize(
    ("text", "wanted"),
    [("许可结果向社会公开。", [("公开", "许可结果")]), ("不合格样品全部处置到位。", [("处置", "不合格样品")])],
)
def test_what_somebody_did_is_told_where_its_object_stands_first(text: str, wanted: list[tuple[str, str]]) -> None:
    assert deeds(text) == wanted
