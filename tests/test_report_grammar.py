"""The grammar of reports by class of construction, on invented sentences."""

from __future__ import annotations

import random
from typing import Any

import pytest

from loaders.report import report_graph, report_lines
from loaders.report.bodies.find import Body
from loaders.report.statements.clause_text import masked
from loaders.report.statements.find import statements
from loaders.text import mapped
from ontology.model import Document

HEAD = "柳泉县人民政府2021年度法治政府建设情况报告\n"
TEXT = "县司法局召开会议3次。县公安局、县财政局联合开展检查12次；全县办理案件《办法》40件。县委全面依法治县委员会执法协调小组召开会议两次，印发文件。"


def lines(text: str, kind: str) -> list[dict[str, Any]]:
    return [line for line in report_lines(Document.of(HEAD + text, "x")) if line["kind"] == kind]


def said(text: str) -> list[tuple[str, str, str, str]]:
    return [(s["subject"], s["action"], s["object"], s["modality"]) for s in lines(text, "statement")]


def named(text: str) -> list[str]:
    return [b["surface"] for b in lines(text, "institution") if not b["generic"]]


def _random_mentions(rng: random.Random) -> list[Body]:
    spans = [(start, start + rng.randint(1, 14)) for start in rng.choices(range(len(TEXT) - 14), k=rng.randint(0, 9))]
    return [Body(a, b, TEXT[a:b], "department", False) for a, b in sorted(spans) if "。" not in TEXT[a:b]]


@pytest.mark.parametrize("seed", range(40))
def test_offsets_hold_whatever_the_mentions(seed: int) -> None:
    mentioned = _random_mentions(random.Random(seed))
    form = mapped(TEXT)
    assert len(masked(form, mentioned)) == len(form)
    for item in statements(form, TEXT, mentioned, "柳泉县人民政府", "done", 2021):
        first, last = min(item.action_start, item.object_start), max(item.action_end, item.object_end)
        assert 0 <= first < last <= len(TEXT)
        assert "。" not in TEXT[first:last]


def test_of_names_that_overlap_the_longest_is_kept() -> None:
    text = "县委全面依法治县委员会执法协调小组召开会议3次。县司法局办理案件9件。"
    assert named(text)[-2:] == ["县委全面依法治县委员会执法协调小组", "县司法局"]
    assert ("县司法局", "办理", "案件", "done") in said(text)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("县公安局网安支队、县林业局联合开展检查3次。", ["县公安局网安支队", "县林业局"]),
        ("县农业农村局植保站、县气象局发布信息5条。", ["县农业农村局植保站", "县气象局"]),
        ("会同松坪派出所开展执法3次。", ["松坪派出所"]),
        ("县公安局会同有关派出所办理案件3件。", ["县公安局"]),
        ("县综合行政执法大队和县公安局交警大队查处违法9起。", ["县综合行政执法大队", "县公安局交警大队"]),
        ("县环境监测中心站提供服务3次。", ["县环境监测中心站"]),
        ("局案件审查委员会审理案件3件。", ["局案件审查委员会"]),
        ("我局代县政府办理案件3件。", ["我局", "县政府"]),
        ("县社区矫正管理局接收对象18名。", ["县社区矫正管理局"]),
        ("出台规章（省政府令第8号）3部。", []),
        ("县供水公司、县人民医院完成改造3处。", ["县供水公司", "县人民医院"]),
        ("各设区市政府公布清单3份。", []),
        ("部分镇街司法所人员不足。", []),
    ],
)
def test_bodies_with_branches_heads_and_places(text: str, wanted: list[str]) -> None:
    assert named(text)[1:] == wanted


def test_a_row_of_fields_under_one_level_is_one_item_with_members() -> None:
    (row,) = [body for body in lines("县公安、城管、水利局建立机制3项。", "institution") if body["members"]]
    assert (row["surface"], row["members"]) == ("县公安、城管、水利局", ["县公安局", "县城管局", "县水利局"])


def test_every_body_of_a_class_is_generic_with_its_each() -> None:
    found = {body["surface"]: body["generic"] for body in lines("督促各街道办事处落实责任。", "institution")}
    assert found["各街道办事处"] is True


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("第五条　县司法局应当落实责任。", ("县司法局", "落实", "责任", "duty")),
        ("国家建立健全协作机制。", ("国家", "建立健全", "协作机制", "done")),
        ("县公安局、县教育局，必须严格执行规定。", ("县教育局", "执行", "规定", "duty")),
        ("具体办法由县司法局会同县财政局制定。", ("县财政局", "制定", "具体办法", "done")),
        ("成立专班，由镇长任组长。", ("镇长", "任", "组长", "done")),
        ("县司法局办理案件3件；会同县公安局开展检查2次。", ("县司法局", "开展", "检查", "done")),
        ("县住建局建立机制，联合县公安局查处违建30处。", ("县住建局", "查处", "违建", "done")),
        ("县政府聘请杉山律师事务所担任法律顾问，审查合同9份。", ("杉山律师事务所", "审查", "合同", "done")),
        ("县司法局向县公安局移送县公安局线索3条。", ("县司法局", "移送", "线索", "done")),
        ("县政府召开会议研究法治工作两次。", ("县政府", "研究", "法治工作", "done")),
        ("县综合执法大队出动执法人员90人次。", ("县综合执法大队", "出动", "执法人员", "done")),
        ("五、不足和2022年计划\n（二）2022年，县财政局安排经费。", ("县财政局", "安排", "经费", "plan")),
    ],
)
def test_who_does_what(text: str, wanted: tuple[str, str, str, str]) -> None:
    assert wanted in said(text)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("审批时限压缩至8个工作日。", ("压缩", "审批时限")),
        ("许可事项由543项精简至388项。", ("精简", "许可事项")),
        ("对首次违法的64家企业依法不予处罚。", ("不予处罚", "首次违法的64家企业")),
        ("37名科级干部参加现场述法。", ("参加", "现场述法")),
        ("办理简易程序案件二百一十三起、一般程序案件四十七起。", ("办理", "一般程序案件")),
        ("督促各社区居委会落实责任。", ("落实", "责任")),
    ],
)
def test_objects_in_other_places(text: str, wanted: tuple[str, str]) -> None:
    assert wanted in [(action, target) for _, action, target, _ in said(text)]


@pytest.mark.parametrize(
    "text", ["全年无一起案件被复议机关撤销。", "县司法局未办理案件。", "没有发生行政诉讼败诉案件。"]
)
def test_what_is_denied_is_no_deed(text: str) -> None:
    assert said(text) == []


def test_a_request_is_a_plan_and_a_submission_no_approval() -> None:
    assert said("三是建议县财政局安排经费20万元。") == [("县财政局", "安排", "经费", "plan")]
    assert [deed[0] for deed in said("县政府起草方案，报省政府批准。")] == ["县政府"]


def test_hired_and_counted_persons_and_a_negated_noun() -> None:
    assert ("县司法局", "约谈", "未整改的单位", "done") in said("县司法局对未整改的单位进行约谈。")
    assert said("48名党政主要负责人向县委提交述法报告48份。")[0][0] == "党政主要负责人"


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("答复率百分之九十八点五。", [(98.5, "%", "")]),
        ("发放宣传册一万两千余册。", [(12000, "册", "")]),
        ("为一百二十名农民工提供援助。", [(120, "名", "")]),
        ("其中罚款不足1万元的占四分之三。", [(0.75, "", "")]),
        ("平均减材料65%、减时限72%。", [(65, "%", "down"), (72, "%", "down")]),
        ("收费减免8.4万元。", [(8.4, "万元", "")]),
    ],
)
def test_figures_in_words_and_what_is_no_change(text: str, wanted: list[tuple[float, str, str]]) -> None:
    assert [(m["value"], m["unit"], m["change"]) for m in lines(text, "metric")] == wanted


def concepts(text: str) -> list[str]:
    return [metric.get("concept", "") for metric in lines(text, "metric")]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("持证人员占1/4。", [(0.25, "", "持证人员")]),
        ("三分之二以上的乡镇通过验收。", [(0.666667, "", "乡镇通过验收")]),
        ("投诉率不足千分之三。", [(3, "‰", "投诉率")]),
        ("提供24/7服务。", []),
        ("化解纠纷数十起。", []),
        ("办理案件30件，举办培训5期。", [(30, "件", "办理案件"), (5, "期", "举办培训")]),
        ("成绩居全市前3名。", []),
        ("网办率、即办率分别达到98%和62%。", [(98, "%", "网办率"), (62, "%", "即办率")]),
        ("县公安局、县应急局分别办理案件30件、12件。", [(30, "件", "办理案件"), (12, "件", "办理案件")]),
        ("惠及2000多万家庭。", [(2000, "万", "家庭")]),
        ("检查3个考核断面和水利部门5个监测断面。", [(3, "个", "检查考核断面"), (5, "个", "监测断面")]),
    ],
)
def test_shares_and_measures(text: str, wanted: list[tuple[float, str, str]]) -> None:
    assert [(line["value"], line["unit"], line["label"]) for line in lines(text, "metric")] == wanted


def test_what_is_intended_or_counts_something_else_measures_nothing() -> None:
    assert concepts("县司法局招录公职律师2名。") == ["public-lawyers"]
    assert concepts("县司法局拟招录公职律师2名。") == [""]
    assert concepts("取消证明事项的部门24个。") == [""]
    assert concepts("制发行政复议建议书3份。") == ["reconsideration-suggestion-letters"]


def test_a_figure_of_another_year_keeps_that_year() -> None:
    text = "2019年投入经费30万元，办理案件5件。较2020年增长6%。"
    graph = report_graph(Document.of(HEAD + text, "x"))
    found = [entity.properties["period"] for entity in graph.entities if entity.kind == "Observation"]
    assert found == ["2019", "2019", "2021"]


def test_labels_keep_the_characters_of_the_text() -> None:
    (metric,) = lines("赴６个县（市、区）开展座谈。", "metric")
    assert metric["label"] == "县（市、区）开展座谈"


ASKED = "柳泉省生态环境厅有关负责人就《河湖保护办法》答记者问省生态环境厅日前印发《河湖保护办法》。问：有何意义？答：根据2018年《改革方案》，2020年2月印发《断面方案》。"


def test_questions_of_reporters_have_a_title_and_the_year_of_issue() -> None:
    found = list(report_lines(Document.of(ASKED, "x")))
    assert found[0]["title"] == "柳泉省生态环境厅有关负责人就《河湖保护办法》答记者问"
    assert found[0]["year"] == 2020
    assert any(line["kind"] == "statement" and line["action"] == "印发" for line in found)


BUREAU = "松原岭县林业局2021年法治政府建设情况报告\n"


def test_documents_yet_to_be_made_are_mentioned() -> None:
    text = "我局将制定《林木办法》，拟出台《草原办法》，制定了《山地办法》。"
    graph = report_graph(Document.of(BUREAU + text, "x"))
    uses = {r.target.rsplit(":", 1)[-1]: r.properties["use"] for r in graph.relations if "use" in r.properties}
    assert uses == {"林木办法": "mentioned", "草原办法": "mentioned", "山地办法": "made"}
    modal = [line["modality"] for line in report_lines(Document.of(BUREAU + text, "x")) if line["kind"] == "statement"]
    assert modal == ["plan", "plan", "done"]


def test_the_bureau_that_speaks_is_one_body_under_all_its_names() -> None:
    text = "县局办理案件3件。我局召开会议3次。县林业局开展检查4次。市局批复事项2项。"
    graph = report_graph(Document.of(BUREAU + text, "x"))
    assert [e.name for e in graph.entities if e.kind == "Institution"] == ["松原岭县林业局"]


def test_a_phrase_on_plans_is_no_heading_and_others_are_no_body() -> None:
    assert said("根据工作计划，县司法局印发《清单》3份。") == [("县司法局", "印发", "《清单》", "done")]
    assert {deed[0] for deed in said("县林业局、县水利局等8家单位开展活动。")} == {"县林业局", "县水利局"}


def test_what_did_not_happen_once_is_no_figure() -> None:
    assert lines("全县未发生一起重大行政争议。", "metric") == []
    (metric,) = lines("查处无证经营行为20起。", "metric")
    assert metric["label"] == "查处无证经营行为"
