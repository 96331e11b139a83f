"""Wordings of reports on government by law: what is taken in, pressed or split up, rows of zones, words within words.
Invented texts."""

from __future__ import annotations

from typing import Any

import pytest

from loaders.report import report_lines
from ontology.model import Document

_HEAD = "柳泉县人民政府2020年法治政府建设情况报告\n"


def lines(text: str, kind: str) -> list[dict[str, Any]]:
    return [line for line in report_lines(Document.of(_HEAD + text, "x")) if line["kind"] == kind]


def deeds(text: str) -> list[tuple[str, str, str]]:
    return [(one["subject"], one["action"], one["object"]) for one in lines(text, "statement")]


def bodies(text: str) -> list[str]:
    return [one["surface"] for one in lines(text, "institution")][1:]


ISSUER = "柳泉县人民政府"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("县委将普法成效作为评价干部的重要依据,并纳入年度综合考核。", [("县委", "纳入", "普法成效")]),
        ("市政府高度重视调解工作,将其纳入民生实事。", []),
        ("将96项审批事项划入县行政审批局。", [(ISSUER, "划入", "审批事项")]),
        ("将任务细分为9个要点。", [(ISSUER, "细分为", "任务")]),
        ("从制度层面对执法程序、案卷管理予以明确。", [(ISSUER, "明确", "执法程序、案卷管理")]),
        ("以书面报告、当面汇报等形式向县委请示报告重要事项30余次。", [(ISSUER, "请示报告", "重要事项")]),
        ("对公文的制发层层把关。", [(ISSUER, "把关", "公文的制发")]),
        ("狠抓落实年度工作要点。", [(ISSUER, "狠抓落实", "年度工作要点")]),
        ("取消、停征收费9项。", [(ISSUER, "取消、停征", "收费")]),
        ("制定了7个方面58项具体措施。", [(ISSUER, "制定", "具体措施")]),
        ("市、县区印发了普法要点。", [("市、县区", "印发", "普法要点")]),
        ("大部分县直部门制定了流程图。", [("大部分县直部门", "制定", "流程图")]),
        ("成立了由党政主要负责同志领衔的专班。", [(ISSUER, "成立", "专班")]),
        ("检查后作出处罚7件。", [(ISSUER, "作出", "处罚")]),
        ("在普法、调解等领域采取了一系列新举措。", [(ISSUER, "采取", "新举措")]),
    ],
)
def test_who_does_what(text: str, told: list[tuple[str, str, str]]) -> None:
    assert deeds(text) == told


@pytest.mark.parametrize(
    "text",
    [
        "依法行政水平提高,法治政府建设有了新的进展。",
        "坚持法治建设与中心工作同谋划、同部署。",
        "全县法治政府建设工作始终坚持正确方向。",
        "目前改革正在推进过程当中。",
        "执法规范,委托执法进一步规范。",
    ],
)
def test_a_verb_within_another_word_is_no_deed(text: str) -> None:
    assert [deed for deed in deeds(text) if deed[1] in ("建设", "改革", "委托", "规范")] == []


def test_what_is_put_first_is_no_plan() -> None:
    told = lines("将建设法治政府有关工作摆在重要位置,制定工作方案。", "statement")
    assert {one["modality"] for one in told} == {"done"}
    assert lines("将制定规划2份。", "statement")[0]["modality"] == "plan"


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("临河新区、经济技术开发区管委会制定方案。", ["临河新区、经济技术开发区管委会"]),
        ("临河新区、东湖景区管委会制定方案。", ["临河新区、东湖景区管委会"]),
        ("临河开发区、工业园管委会制定方案。", ["临河开发区、工业园管委会"]),
        ("临河新区、高新区党工委制定方案。", ["临河新区、高新区党工委"]),
        ("聘请了广东国信(云溪)律师事务所李某律师。", ["广东国信(云溪)律师事务所"]),
        ("新市街道办事处开展检查9次。", ["新市街道办事处"]),
        ("落实市委全面依法治市工作会议精神,聚焦市委六届二次全会提出的目标。", []),
        ("(2023年5月30日在市六届人大常委会第二次会议上)", []),
        ("来源:柳泉人大", ["柳泉人大"]),
        ("明确党委书记为组长。", ["党委"]),
        ("坚持党委领导、多方参与。", []),
        ("落实党委理论学习中心组学法制度。", ["党委理论学习中心组"]),
    ],
)
def test_names_of_bodies(text: str, named: list[str]) -> None:
    assert bodies(text) == named


def test_a_row_of_zones_has_members() -> None:
    [_, row] = lines("临河新区、经济技术开发区管委会制定方案。", "institution")
    assert row["members"] == ["临河新区管委会", "经济技术开发区管委会"]
    [_, row] = lines("临河新区、东湖景区管委会制定方案。", "institution")
    assert row["members"] == ["临河新区管委会", "东湖景区管委会"]


def test_the_party_group_of_a_ministry() -> None:
    text = "水利部2021年法治政府建设情况报告\n水利部党组坚持依法治水。部党组召开部党组会、部务会、部长专题会。"
    named = [one["surface"] for one in report_lines(Document.of(text, "x")) if one["kind"] == "institution"]
    assert named == ["水利部", "水利部党组", "部党组"]


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("成立了包括普法在内的五个专项小组。", [(5, "个", "")]),
        ("审批时限由原来的30个工作日缩短为3个工作日。", [(30, "个工作日", ""), (3, "个工作日", "")]),
        ("办件时间缩短了3个工作日。", [(3, "个工作日", "down")]),
        ("2021年,三台县与三里乡坚持依法行政。", []),
    ],
)
def test_figures(text: str, figures: list[tuple[float, str, str]]) -> None:
    assert [(one["value"], one["unit"], one["change"]) for one in lines(text, "metric")] == figures


def test_what_became_faster_is_what_stands_before() -> None:
    told = lines("办证时间由15天提速到5天。", "metric")
    assert [one["label"] for one in told] == ["办证时间", "办证时间提速到"]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("一、2020年推进普法工作的主要举措和成效\n清理文件6件。", [(ISSUER, "清理", "文件")]),
        ("(一)扛牢“第一责任”担当。全县清理文件6件。", [(ISSUER, "清理", "文件")]),
        (
            "贯彻落实国家《甲纲要》和《乙省方案》。",
            [(ISSUER, "贯彻落实", "《甲纲要》"), (ISSUER, "贯彻落实", "《乙省方案》")],
        ),
        (
            "执行县委制定的《甲规则》和县政府印发的《乙细则》。",
            [(ISSUER, "执行", "《甲规则》"), (ISSUER, "执行", "《乙细则》")],
        ),
        ("对执法程序、案卷管理等方面予以明确。", [(ISSUER, "明确", "执法程序、案卷管理")]),
        ("将责任目标细化分解到各部门。", [(ISSUER, "细化分解", "责任目标")]),
        ("通过走访调研等形式全面了解普法情况。", [(ISSUER, "了解", "普法情况")]),
        ("对9家企业进行处罚并督促整改。", [(ISSUER, "处罚", "企业"), (ISSUER, "督促整改", "企业")]),
        (
            "拟定了《甲方案》,并于2019年1月7日审议通过。",
            [(ISSUER, "拟定", "《甲方案》"), (ISSUER, "审议通过", "《甲方案》")],
        ),
        ("传达学习全会精神。", [(ISSUER, "传达学习", "全会精神")]),
        ("学习贯彻某某思想4次。", [(ISSUER, "学习贯彻", "某某思想")]),
    ],
)
def test_headings_rows_of_titles_and_what_follows(text: str, told: list[tuple[str, str, str]]) -> None:
    assert deeds(text) == told


@pytest.mark.parametrize(
    "text",
    [
        "深入学习贯彻全会精神。",
        "深刻学习领会报告的丰富内涵。",
        "这是落实目标极其重要的一年。",
        "成为全县第一个公布目录的乡镇。",
        "将热情转化为推动工作的强大动力。",
        "迅速掀起学习热潮。",
        "年底有考核,总结有上报。",
        "缩短到并联办理审批时间92天。",
        "复议是监督制度和解决争议的救济制度。",
    ],
)
def test_slogans_and_what_something_is_are_no_deeds(text: str) -> None:
    assert deeds(text) == []


def test_a_long_object_is_not_cut_within_a_title() -> None:
    text = "落实" + "有关方面关于乡镇和街道开展普法工作的" * 3 + "《柳泉县普法工作责任清单实施细则》要求。"
    assert all(one[2].count("《") == one[2].count("》") for one in deeds(text))
