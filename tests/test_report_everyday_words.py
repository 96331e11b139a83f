"""Plain verbs, limits that are set, those in charge line by line, what is done already, offices within offices. All invented."""

from __future__ import annotations

from typing import Any

import pytest
from deeds import deeds, said

from loaders.report import report_lines
from ontology.model import Document

HEAD = "柳泉县人民政府2021年度法治政府建设情况报告\n"


def lines(text: str, kind: str, head: str = HEAD) -> list[dict[str, Any]]:
    found = [line for line in report_lines(Document.of(head + text, "x")) if line["kind"] == kind]
    return [line for line in found if line.get("start", len(head)) >= len(head)]


def names(text: str) -> list[str]:
    return [line["surface"] for line in lines(text, "institution") if not line["generic"]]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("镇长看了9份合同，改了3份。", [("看", "合同"), ("改", "合同")]),
        ("司法所拆了4处违建，封了2口炭窑，跑了6家砖厂。", [("拆", "违建"), ("封", "炭窑"), ("跑", "砖厂")]),
        ("镇政府定了《柳泉镇议事规则》。", [("定", "《柳泉镇议事规则》")]),
        ("县司法局已审合同23份，发短信21万条。", [("审", "合同"), ("发", "短信")]),
        ("办公室配专职人员2名，每月编一期简报。", [("配", "专职人员"), ("编", "简报")]),
        ("3月12日起暂停集中办公，1月下旬至2月底停用窗口5个。", [("暂停", "集中办公"), ("停用", "窗口")]),
        ("县政府办公室汇总后提请县委讨论。", [("提请", "县委讨论")]),
        ("县住建局把办理情况送县司法局汇总。", [("送", "办理情况")]),
        ("承办单位将材料移交县档案馆。", [("移交", "材料")]),
        ("不合格的镇由我约谈。", [("约谈", "不合格的镇")]),
        ("对拒不整改的2个单位由县委依法治县办约谈。", [("约谈", "拒不整改的2个单位")]),
        ("文件事前均经县司法局审核。", [("审核", "文件")]),
        ("在不增加企业负担的前提下，县税务局开展核查5次。", [("开展", "核查")]),
        ("审查小组应当提出修改意见。", [("提出", "修改意见")]),
        ("收到投诉后七个工作日内答复投诉人。", [("答复", "投诉人")]),
        ("自收到决定书之日起十五日内书面报告执行结果。", [("报告", "执行结果")]),
        ("县司法局出具审查意见9份，作出处理决定3件。", [("出具", "审查意见"), ("作出", "处理决定")]),
        ("新组建的县数据局开展培训3期，县公安局在我局设立联络站。", [("开展", "培训"), ("设立", "联络站")]),
        ("一季度我局抽调9名队员。", [("抽调", "队员")]),
        ("清理结果由县司法局公布。", [("公布", "清理结果")]),
        ("清理2010年以来的规范性文件132件。", [("清理", "规范性文件")]),
    ],
)
def test_plain_verbs(text: str, wanted: list[tuple[str, str]]) -> None:
    assert deeds(text) == wanted


def test_who_acts_behind_marks_and_in_person() -> None:
    assert said("①县水务局清理文件6件。")[0][0] == "县水务局"
    assert said("第二条（公众参与） 承办单位应当公开征求意见。")[0][:3] == ("承办单位", "公开征求", "意见")
    assert said("我主持法治讲座3次。")[0][0] == "我"


def test_done_already_in_a_plan() -> None:
    head = "柳泉县法治督察反馈问题整改方案\n"
    text = "县水务局已于7月废止该文，退还滞纳金3万元；县司法局修订评查办法。已受理申请的，县司法局应当办结案件。"
    found = [(one["subject"], one["modality"]) for one in lines(text, "statement", head)]
    assert found[:3] == [("县水务局", "done"), ("县水务局", "done"), ("县司法局", "plan")]
    assert found[3:] == [("县司法局", "duty")]


def test_those_in_charge_side_by_side() -> None:
    head = "柳泉市人民政府关于印发若干措施的通知\n各县人民政府：\n"
    text = "1.编制检查计划。\n牵头单位：市司法局　责任单位：市城管局、市水务局　完成时限：2022年5月\n2.公布免罚清单。\n牵头单位：市城管局\n"
    found = [(one["subject"], one["object"]) for one in lines(text, "statement", head)]
    assert found == [
        *((unit, "检查计划") for unit in ("市司法局", "市城管局", "市水务局")),
        ("市城管局", "免罚清单"),
    ]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("县疫情防控指挥部物资保障组设在我局。", ["县疫情防控指挥部物资保障组", "我局"]),
        ("县公安局户政大厅、县自然资源局柏垭中心所共建窗口。", ["县公安局户政大厅", "县自然资源局柏垭中心所"]),
        ("其余转县纪委监委驻点组办理。", ["县纪委监委驻点组"]),
        ("新区市场监管分局办理申请9件。", ["新区市场监管分局"]),
        ("领导小组办公室设在政策法规与监督股，配备人员2名。", ["领导小组办公室", "政策法规与监督股"]),
        ("县气象局、县渔政管理站2家单位合并。", ["县气象局", "县渔政管理站"]),
        ("移交县卫健局1家。", []),
        ("其中142个经市司法局审查。", ["市司法局"]),
        ("区政府办复建议88件。", ["区政府"]),
        ("①企业服务中心受理诉求12件。", ["企业服务中心"]),
        ("柳泉生态环境执法大队（下称大队）检查企业9家。大队办案5件。", ["生态环境执法大队", "大队", "大队"]),
        ("评查组当场反馈清单，第三督察组进驻我县。", ["评查组", "第三督察组"]),
    ],
)
def test_offices_within_offices(text: str, wanted: list[str]) -> None:
    found = names(text)
    assert found == wanted or [name.removeprefix("柳泉") for name in found] == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("学了6回，查了27趟，阶次由3档细化为5档。", [6, 27, 3, 5]),
        ("涉黑案件近百", [100]),
        ("涉黑案件近百，减掉材料二十八类，两个分局建成中心。", [100, 28, 2]),
        ("90分以上的46卷，第1、4项应当论证，干两件大事。", [46]),
        ("每半年听取一次汇报，法院判我局败诉一件。", [1, 1]),
        ("许可3个工作日办结，1个工作日办结事项占九成。", [3, 9]),
        ("收到投诉后七个工作日内答复，驻村11天。", [7, 11]),
    ],
)
def test_what_counts(text: str, wanted: list[float]) -> None:
    assert [one["value"] for one in lines(text, "metric")] == wanted


def test_limits_have_their_act_as_label() -> None:
    text = "被诉单位自判决生效之日起15日内向县司法局报送分析报告，收到投诉后七个工作日内答复投诉人。"
    assert [(one["label"], one["comparator"]) for one in lines(text, "metric")] == [
        ("报送分析报告", "内"),
        ("答复投诉人", "内"),
    ]


def test_changes_with_a_sign() -> None:
    table = "指标\t单位\t数量\t同比\n援助案件\t件\t412\t+8.1%\n投诉\t件\t30\t-3.4%\n"
    assert [one["change"] for one in lines(table, "metric") if one["unit"] == "%"] == ["up", "down"]


def test_generic_losers_stay_in_the_label() -> None:
    labels = [one["label"] for one in lines("判决驳回请求38件，准许撤诉27件，行政机关败诉16件。", "metric")]
    assert labels[-1] == "行政机关败诉"


@pytest.mark.parametrize(
    ("head", "issuer"),
    [
        ("柳泉市交通运输局2021年度法治建设事项清单\n", "柳泉市交通运输局"),
        ("柳泉县应急管理局2020年执法工作分季小结\n", "柳泉县应急管理局"),
        ("省住房和城乡建设厅负责人就《山西省供热管理条例》答记者问\n", "山西省住房和城乡建设厅"),
        ("柳泉市人大常委会执法检查组\n关于检查《中华人民共和国档案法》实施情况的报告\n", "柳泉市人大常委会执法检查组"),
    ],
)
def test_issuers_of_lists_and_summaries(head: str, issuer: str) -> None:
    document = [line for line in report_lines(Document.of(head + "检查企业9家。\n", "x")) if line["kind"] == "document"]
    assert document[0]["issuing_body"] == issuer


def test_items_of_a_list_are_no_broken_lines() -> None:
    items = [f"{number}. 县司法局受理申请{number}件，办结{number}件，移送到9个站所" for number in range(1, 8)]
    labels = [one["label"] for one in lines("\n".join(items), "metric")]
    assert not any("." in label for label in labels)


def test_a_verb_of_one_character_takes_the_clause_before_as_its_label() -> None:
    labels = [one["label"] for one in lines("裁量基准执行不严，扣2分。《办法》规定征收土地公告30日。", "metric")]
    assert labels == ["裁量基准执行不严扣", "征收土地公告"]
