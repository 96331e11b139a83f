"""Where the object of a deed begins and ends, and which deeds have none; all sentences invented."""

from __future__ import annotations

import pytest

from loaders.report import report_lines
from ontology.model import Document

HEAD = "柳泉县人民政府2021年度法治政府建设情况报告\n"


def said(text: str, head: str = HEAD) -> list[tuple[str, str]]:
    lines = (line for line in report_lines(Document.of(head + text, "x")) if line["kind"] == "statement")
    return [(line["action"], line["object"]) for line in lines]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("推进成本预算管理。", ("推进", "成本预算管理")),
        ("加强出口货物监管。", ("加强", "出口货物监管")),
        ("规范到期债务处置。", ("规范", "到期债务处置")),
        ("优化起步区布局。", ("优化", "起步区布局")),
        ("排查出隐患二十处。", ("排查", "隐患")),
        ("建立起联动机制。", ("建立", "联动机制")),
        ("推行并联审批模式。", ("推行", "并联审批模式")),
        ("贯彻县第十二次党代会精神。", ("贯彻", "县第十二次党代会精神")),
        ("形成监管闭环。", ("形成", "监管闭环")),
        ("推进家庭医生签约三十余户。", ("推进", "家庭医生签约")),
        ("督促企业履约12家。", ("督促", "企业履约")),
        ("办理预约300件。", ("办理", "预约")),
        ("检查企业约300家。", ("检查", "企业")),
    ],
)
def test_where_an_object_begins_and_ends(text: str, wanted: tuple[str, str]) -> None:
    assert said(text) == [wanted]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("维修桥梁三座。", ("维修", "桥梁")),
        ("消除隐患四处。", ("消除", "隐患")),
        ("安排工作经费120万元。", ("安排", "工作经费")),
        ("核发证件五十六本。", ("核发", "证件")),
    ],
)
def test_a_count_is_no_part_of_an_object(text: str, wanted: tuple[str, str]) -> None:
    assert said(text) == [wanted]


def test_a_count_alone_is_no_object() -> None:
    assert said("集体学法五次。") == []
    assert said("县司法局受理申请九十件，办结八十八件。") == [("受理", "申请"), ("办结", "申请")]


def test_verbs_that_hold_their_object_take_none_over() -> None:
    assert said("召开专题会议3次，集体学法5次。") == [("召开", "专题会议")]
    assert said("拆除广告牌20块，立案7件。") == [("拆除", "广告牌")]
    assert said("接收案件线索20条，立案7件。") == [("接收", "案件线索"), ("立案", "案件线索")]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("完成优化环境58条改革举措。", [("完成", "优化环境58条改革举措")]),
        ("对守法企业减少现场检查。", [("减少", "现场检查")]),
        ("采纳了其中的六成。", []),
        ("建立文件清理机制，废止12件。", [("建立", "文件清理机制")]),
        ("公开征求意见6次，组织专家论证4次。", [("公开征求", "意见"), ("组织", "专家论证")]),
        ("制作调解协议书90份。", [("制作", "调解协议书")]),
        ("履行推进法治建设职责。", [("履行", "推进法治建设职责")]),
        ("涉企检查实行备案制度。", [("实行", "备案制度")]),
        ("不得要求当事人提供已取消的证明。", [("不得要求", "当事人提供已取消的证明")]),
        ("形成首违不罚清单，报市局审定后公布实施。", [("形成", "首违不罚清单"), ("公布实施", "首违不罚清单")]),
        ("对12家医疗机构开展监督检查。", [("监督检查", "医疗机构")]),
        ("公证处办理公证80件。", [("办理", "公证")]),
        ("对照督察反馈意见，制定措施23条。", [("制定", "措施")]),
        (
            "召开推进会，部署年度重点任务。开展评查2次。",
            [("召开", "推进会"), ("部署", "年度重点任务"), ("开展", "评查")],
        ),
        ("县政府常务会议会前学法12次。", []),
    ],
)
def test_what_harder_clauses_tell(text: str, wanted: list[tuple[str, str]]) -> None:
    assert said(text) == wanted


def test_all_of_a_thing_is_no_department() -> None:
    lines = report_lines(Document.of(HEAD + "执法事项全部纳入平台。", "x"))
    assert [line["subject"] for line in lines if line["kind"] == "statement"] == ["柳泉县人民政府"]


def test_the_results_of_a_clearance_are_handed_over() -> None:
    order = "柳泉县人民政府关于清理执法资格的通知\n各乡镇人民政府：\n"
    text = "各乡镇人民政府应于6月底前完成资格清理，并将清理结果报县司法局备案。"
    assert said(text, order) == [("完成", "资格清理"), ("报", "清理结果")]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("赋予经济管理权限120项。", [("赋予", "经济管理权限")]),
        ("今年是全面落实规划的关键之年。", []),
        ("把优化环境作为“一号工程”。", []),
        ("严格规范公正文明执法。", []),
        ("检察机关提起公益诉讼12件。", [("提起", "公益诉讼")]),
        ("网格员上报事件90件，办结88件。", [("上报", "事件"), ("办结", "事件")]),
        ("发现问题86个，逐一反馈整改。", [("发现", "问题"), ("反馈整改", "问题")]),
    ],
)
def test_what_clauses_near_a_deed_tell(text: str, wanted: list[tuple[str, str]]) -> None:
    assert said(text) == wanted


@pytest.mark.parametrize(
    "text",
    [
        "行政处罚案件减少12件。",
        "调解结案率从31.5%升至42%。",
        "当场处罚未计入。",
        "群众要求越来越高。",
        "《办法》公布之际，县司法局答记者问。",
    ],
)
def test_what_is_counted_or_only_said_is_no_deed(text: str) -> None:
    assert said(text) == []


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("实施12公里雨污管道改造。", ("实施", "雨污管道改造")),
        ("完成2.5万平方米危房修缮。", ("完成", "危房修缮")),
        ("完成1.8平方公里低效用地处置任务。", ("完成", "低效用地处置任务")),
        ("完成能耗下降不低于10%的厂房改造。", ("完成", "厂房改造")),
        ("推进西片区LQ3-0021地块征收项目。", ("推进", "西片区LQ3-0021地块征收项目")),
        ("实施G512公路拓宽工程。", ("实施", "G512公路拓宽工程")),
        ("打造20分钟便民服务圈。", ("打造", "20分钟便民服务圈")),
        ("开展联合实地督导。", ("开展", "联合实地督导")),
        ("提交自查表（详见附件）。", ("提交", "自查表")),
        ("修订适用于小型企业的报告准则。", ("修订", "适用于小型企业的报告准则")),
    ],
)
def test_measures_codes_and_bounds_within_an_object(text: str, wanted: tuple[str, str]) -> None:
    assert said(text) == [wanted]


def test_a_thing_put_in_some_place_is_no_object() -> None:
    assert said("县委坚持把维护政治安全摆在首位。") == []


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("监督方面，县审计局完成项目9个。", [("完成", "项目")]),
        ("对72件规范性文件进行清理，一次性废止21件。", [("清理", "规范性文件"), ("废止", "规范性文件")]),
        ("处罚案件下降。", []),
        ("县检察院提出检察建议2件，相关乡镇政府已整改。", [("提出", "检察建议")]),
    ],
)
def test_fields_and_those_who_act_are_no_objects(text: str, wanted: list[tuple[str, str]]) -> None:
    assert said(text) == wanted
