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
        "执法力量下沉不足。",
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


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("十二个村、三个社区均设立调解室。", [("村", "设立", "调解室"), ("社区", "设立", "调解室")]),
        ("副县长李某带队检查企业6次。", [("副县长李某", "检查", "企业")]),
        ("县长主持召开会议3次。", [("县长", "主持召开", "会议")]),
        ("12345热线受理诉求300件。", [("12345热线", "受理", "诉求")]),
        ("《柳泉日报》等媒体曝光案例12起。", [("媒体", "曝光", "案例")]),
        ("全县图书馆、文化馆举办活动30场。", [("图书馆", "举办", "活动"), ("文化馆", "举办", "活动")]),
        (
            "各分局会同街道办事处逐件上门，调解纠纷64件。",
            [("各分局", "调解", "纠纷"), ("街道办事处", "调解", "纠纷")],
        ),
    ],
)
def test_others_who_act(text: str, wanted: list[tuple[str, str, str]]) -> None:
    assert [found[:3] for found in said(text)] == wanted


def test_a_hotline_is_no_other_than_the_body_that_acts() -> None:
    assert [who for who, *_ in said("县司法局办理援助案件30件，12348热线解答咨询200人次。")] == ["县司法局"] * 2


def test_what_the_next_clauses_are_about() -> None:
    text = "行政复议案件8件，县政府维持6件、撤销1件。"
    assert [found[:3] for found in said(text)] == [
        ("县政府", "维持", "行政复议案件"),
        ("县政府", "撤销", "行政复议案件"),
    ]
    text = "去年通报的9起典型问题，有关部门要在6月30日前全部整改到位。"
    assert said(text) == [("有关部门", "整改", "典型问题", "duty")]
    text = "县司法局公布清单，并报市司法局备案。"
    assert [found[:3] for found in said(text)] == [("县司法局", "公布", "清单"), ("县司法局", "备案", "清单")]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("指导各镇政府设立法制岗。", [("指导", "各镇政府设立法制岗"), ("设立", "法制岗")]),
        (
            "邀请县司法局、县水利局参与调解。",
            [("邀请", "县司法局"), ("邀请", "县水利局"), ("参与", "调解"), ("参与", "调解")],
        ),
        ("推动行政争议实质性化解。", [("推动", "行政争议实质性化解")]),
        ("聘请3家律师事务所为管委会提供服务。", [("聘请", "律师事务所"), ("提供", "服务")]),
        ("规范调研、接待、检查工作。", [("规范", "调研、接待、检查工作")]),
        ("下达责令改正通知书12份。", [("下达", "责令改正通知书")]),
        ("完成年度任务的104%。", [("完成", "年度任务")]),
        ("提升依法行政水平。", [("提升", "依法行政水平")]),
        ("城镇登记失业率控制在4%以内。", [("控制", "城镇登记失业率")]),
        ("改革效应持续释放。", []),
        ("促进农村劳动力就近就业。", [("促进", "农村劳动力就近就业")]),
        ("开展整治30次，促进企业规范经营。", [("开展", "整治")]),
    ],
)
def test_what_is_done_with_whom(text: str, wanted: list[tuple[str, str]]) -> None:
    assert deeds(text) == wanted
