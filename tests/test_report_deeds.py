"""Who does what, in harder sentences of reports and directives; all invented."""

from __future__ import annotations

import pytest
from deeds import HEAD, said

from loaders.report import report_lines
from ontology.model import Document

ORDER = "柳泉县人民政府关于加强河道管理的通知\n各乡镇人民政府、县直各部门：\n"


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("县司法局报县政府批准后印发方案。", [("县司法局", "印发", "方案", "done")]),
        (
            "经县政府同意，县司法局公布清单。",
            [("县政府", "同意", "清单", "done"), ("县司法局", "公布", "清单", "done")],
        ),
        ("省政府、市政府印发方案。", [("省政府", "印发", "方案", "done"), ("市政府", "印发", "方案", "done")]),
        ("党中央、国务院印发纲要。", [("党中央", "印发", "纲要", "done"), ("国务院", "印发", "纲要", "done")]),
        ("县司法局以县政府名义办理复议案件。", [("县司法局", "办理", "复议案件", "done")]),
        ("重要情况及时报告省政府。", [("柳泉县人民政府", "报告", "重要情况", "done")]),
        ("县水利局统一负责河道巡护工作。", [("县水利局", "负责", "河道巡护工作", "duty")]),
        ("县司法局依法对用人单位进行监管。", [("县司法局", "监管", "用人单位", "done")]),
        ("县司法局为三十名农民工追回欠薪近八万元。", [("县司法局", "追回", "欠薪", "done")]),
        ("镇长任领导小组组长。", [("镇长", "任", "领导小组组长", "done")]),
        ("县司法局在起草过程中召开座谈会三次。", [("县司法局", "召开", "座谈会", "done")]),
        ("县司法局初步建立比较完整的信用档案。", [("县司法局", "建立", "比较完整的信用档案", "done")]),
        ("县司法局学习贯彻党的二十大报告。", [("县司法局", "学习贯彻", "党的二十大报告", "done")]),
        ("县政府完善供应链管理制度。", [("县政府", "完善", "供应链管理制度", "done")]),
    ],
)
def test_who_does_what(text: str, wanted: list[tuple[str, str, str, str]]) -> None:
    assert said(text) == wanted


def test_an_object_waits_across_a_comma_for_its_deed() -> None:
    found = said("县水利局和有关部门对占用河道的企业，必须限期整改；对堵塞河道的项目，一律关停。", ORDER)
    assert ("县水利局", "限期整改", "占用河道的企业", "duty") in found
    assert ("有关部门", "限期整改", "占用河道的企业", "duty") in found
    assert ("县水利局", "关停", "堵塞河道的项目", "duty") in found


def test_verbs_in_a_row_have_objects_of_their_own() -> None:
    assert said("县司法局明确检查对象、厘清监管事权并向社会公布清单。") == [
        ("县司法局", "明确", "检查对象", "done"),
        ("县司法局", "厘清", "监管事权", "done"),
        ("县司法局", "公布", "清单", "done"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "监管能力不断提升。",
        "普法工作取得新进展。",
        "依法履行职能水平显著提高。",
        "法治营商环境建设取得突破。",
        "随着执法工作持续推进，成效明显。",
        "办结率提高了12%。",
    ],
)
def test_a_judgement_is_no_deed(text: str) -> None:
    assert said(text) == []


def test_a_question_of_a_reporter_is_no_deed() -> None:
    text = "问：办法在规范执法程序方面作了哪些规定？\n答：县司法局制定标准。"
    assert said(text) == [("县司法局", "制定", "标准", "done")]


def test_one_who_speaks_for_itself_goes_on_behind_a_semicolon() -> None:
    found = said("县政府印发方案3件；开展检查2次。")
    assert found == [("县政府", "印发", "方案", "done"), ("县政府", "开展", "检查", "done")]


def test_what_was_changed_is_told_of_the_whole_government() -> None:
    found = said("县政府办公室印发方案，许可事项由80项精简至60项。")
    assert ("柳泉县人民政府", "精简", "许可事项", "done") in found


def test_to_be_watched_over_is_a_duty_among_plans() -> None:
    found = said("制定清单。自觉接受县人大的监督。严格遵守宪法法律。", "")
    assert [(action, modality) for _, action, _, modality in found] == [
        ("制定", "plan"),
        ("接受", "duty"),
        ("遵守", "duty"),
    ]


def test_under_a_mixed_heading_each_sentence_tells_what_it_is() -> None:
    text = "三、存在不足和2022年计划\n执法力量不足；县司法局建立台账。个别单位落实制度不严格。\n四、其他\n县公安局办理案件3件。"
    assert said(text) == [("县司法局", "建立", "台账", "plan"), ("县公安局", "办理", "案件", "done")]


def test_words_on_problems_within_a_sentence_are_no_heading() -> None:
    found = said("为补齐建设短板，县司法局制定办法。整改存在的问题，县公安局开展检查。")
    assert [deed[:2] for deed in found if deed[0].startswith("县")] == [("县司法局", "制定"), ("县公安局", "开展")]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("县政府把监管责任压实。", ("县政府", "压实", "监管责任", "done")),
        ("凡产生噪声的施工单位，必须落实制度。", ("施工单位", "落实", "制度", "duty")),
    ],
)
def test_objects_behind_ba_and_subjects_behind_fan(text: str, wanted: tuple[str, str, str, str]) -> None:
    assert said(text) == [wanted]


def test_who_agreed_has_done_nothing_here_and_those_addressed_nothing_yet() -> None:
    order = "柳泉县人民政府关于印发清单的通知\n各乡镇人民政府，县直各部门：清单已经县委同意。建立台账。"
    assert said(order, "") == [("柳泉县人民政府", "建立", "台账", "duty")]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("强化组织保障。", [("柳泉县人民政府", "强化", "组织保障", "done")]),
        ("县司法局加强队伍建设。", [("县司法局", "加强", "队伍建设", "done")]),
        (
            "市级下放事项12项，我县承接9项。",
            [("市级", "下放", "事项", "done"), ("我县", "承接", "事项", "done")],
        ),
        ("县司法局投入8万余元建成法治广场1个。", [("县司法局", "建成", "法治广场", "done")]),
        (
            "县司法局接收服刑人员7名、解除5名。",
            [("县司法局", "接收", "服刑人员", "done"), ("县司法局", "解除", "服刑人员", "done")],
        ),
        (
            "县公安局严厉打击、依法惩处违法犯罪。",
            [("县公安局", "打击", "违法犯罪", "done"), ("县公安局", "惩处", "违法犯罪", "done")],
        ),
        (
            "县司法局、县法院等单位建立机制。",
            [("县司法局", "建立", "机制", "done"), ("县法院", "建立", "机制", "done")],
        ),
    ],
)
def test_verbs_and_doers(text: str, wanted: list[tuple[str, str, str, str]]) -> None:
    assert said(text) == wanted


def test_figures_told_by_turns_belong_to_the_bodies_by_turns() -> None:
    text = "县公安局、县应急局分别办理案件30件、12件，罚款5万元。"
    lines = report_lines(Document.of(HEAD + text, "x"))
    told = [(line["value"], line["subject"]) for line in lines if line["kind"] == "metric"]
    assert told == [(30, "县公安局"), (12, "县应急局"), (5, "县公安局")]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("按照依法合规原则和工作需要，县司法局编制清单。", [("县司法局", "编制", "清单", "done")]),
        ("该清单是落实改革要求的重要文件。", []),
        (
            "县司法局明确职责要求、办理时限、行为规范等。",
            [("县司法局", "明确", "职责要求、办理时限、行为规范等", "done")],
        ),
        ("县司法局建立动态调整和长效管理机制。", [("县司法局", "建立", "动态调整和长效管理机制", "done")]),
        ("县政府实施补贴政策、惠及1400万儿童。", [("县政府", "实施", "补贴政策", "done")]),
        ("强调医疗机构应当安装监测设备。", [("医疗机构", "安装", "监测设备", "duty")]),
        ("政策红利加快释放。", []),
        ("脱贫攻坚成果巩固拓展。", []),
    ],
)
def test_phrases_around_a_deed(text: str, wanted: list[tuple[str, str, str, str]]) -> None:
    assert said(text) == wanted


def test_tasks_under_a_heading_of_an_order_are_duties() -> None:
    found = said("二、重点任务\n省级行政执法主体要编制清单。检查机关应当公布结果。", ORDER)
    assert found == [("省级行政执法主体", "编制", "清单", "duty"), ("检查机关", "公布", "结果", "duty")]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "县司法局制定办法，并组织实施。",
            [("县司法局", "制定", "办法", "done"), ("县司法局", "组织实施", "办法", "done")],
        ),
        ("各乡镇（街道）均设立服务站。", [("各乡镇（街道）", "设立", "服务站", "done")]),
        ("邀请专家开展培训3场。", [("柳泉县人民政府", "邀请", "专家", "done"), ("专家", "开展", "培训", "done")]),
        ("将23名执法人员下沉到乡镇。", [("柳泉县人民政府", "下沉", "执法人员", "done")]),
        ("党组书记、局长讲授法治课2次。", [("党组书记、局长", "讲授", "法治课", "done")]),
        ("县司法局被评为法治建设先进单位。", []),
    ],
)
def test_persons_and_what_is_done_to_a_body(text: str, wanted: list[tuple[str, str, str, str]]) -> None:
    assert said(text) == wanted


def test_in_a_list_of_main_points_all_is_planned() -> None:
    head = "柳泉县2024年法治政府建设工作要点\n"
    assert said("深化审批改革。各乡镇要制定方案。", head) == [
        ("柳泉县人民政府", "深化", "审批改革", "plan"),
        ("各乡镇", "制定", "方案", "plan"),
    ]
    past = "柳泉县司法局2023年工作总结及2024年工作计划\n"
    assert said("办理案件30件。", past) == [("柳泉县司法局", "办理", "案件", "done")]


def test_a_place_acts_and_so_does_the_place_that_reports() -> None:
    assert said("城东区推行免罚清单。") == [("城东区", "推行", "免罚清单", "done")]
    assert said("柳泉县推行免罚清单。") == [("柳泉县", "推行", "免罚清单", "done")]
    assert said("为全县推行免罚清单。") == []
    assert said("于年底前将整改报告报送市司法局。") == [("柳泉县人民政府", "报送", "整改报告", "done")]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("县司法局将对各乡镇开展法治督察。", [("县司法局", "开展", "法治督察", "plan")]),
        ("抽查结果公示 512 条。", [("柳泉县人民政府", "公示", "抽查结果", "done")]),
        ("县司法局开展不少于40学时的法治轮训。", [("县司法局", "开展", "法治轮训", "done")]),
        (
            "处罚数据由县司法局、县公安局等24个部门报送。",
            [("县司法局", "报送", "处罚数据", "done"), ("县公安局", "报送", "处罚数据", "done")],
        ),
        (
            "个别案卷不规范。\n二〇二二年，我县将修订《工作规则》。",
            [("我县", "修订", "《工作规则》", "plan")],
        ),
    ],
)
def test_what_stands_between_a_verb_and_its_object(text: str, wanted: list[tuple[str, str, str, str]]) -> None:
    assert said(text) == wanted
