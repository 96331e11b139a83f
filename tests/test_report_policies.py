"""Orders, opinions, answers to the press and work reports of governments: what they say of themselves. All invented."""

from __future__ import annotations

import pytest
from deeds import deeds, said

from loaders.report import report_lines
from loaders.report.head.document import about
from loaders.report.lexicon import words
from loaders.report.statements.outlook import tells, weighed
from loaders.text import mapped
from ontology.model import Document

NOTICE = "柳泉县人民政府办公室关于印发《{}》的通知\n各乡镇人民政府，县政府各部门：\n"


@pytest.mark.parametrize(
    "opening",
    [
        "为进一步加强河湖管护，加快改善水质，提高群众满意度，现就做好巡河工作提出以下意见：",
        "为持续深化审批改革，更大激发企业活力，增强内生动力，经县政府同意，现提出以下意见。",
        "为全面落实理念，加快构建和谐社会，实现小康目标，必须重视园林工作。现作出如下决定：",
        "为认真落实上级部署，营造良好的用工环境，充分发挥工会作用，制定本方案。",
    ],
)
def test_the_aims_that_an_order_opens_with_are_no_deeds(opening: str) -> None:
    found = said(opening + "健全会商制度。", NOTICE.format("巡河办法"))
    assert [one[1:3] for one in found if one[2] != "本方案"] == [("健全", "会商制度")]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("经县政府同意，现将修订后的《防汛预案》印发给你们，请认真组织实施。", [("同意", "done"), ("印发", "done")]),
        ("现将《供水办法》印发给你们，请遵照执行。", [("印发", "done")]),
        ("2015年3月2日县政府办公室印发的《防汛预案》同时废止。", [("废止", "done")]),
        ("依据《水法》，制定本办法。", [("制定", "done")]),
        ("各乡镇要落实责任，防止大包大揽，增加农民负担。", [("落实", "duty"), ("防止", "duty")]),
    ],
)
def test_what_an_order_says_of_itself(text: str, wanted: list[tuple[str, str]]) -> None:
    assert [(action, modality) for _, action, _, modality in said(text, NOTICE.format("防汛预案"))] == wanted


def test_every_text_that_is_repealed_is_told() -> None:
    found = said("原《供水办法》《水表规定》（2010年版）同时废止。", NOTICE.format("供水办法"))
    assert [one[2] for one in found] == ["《供水办法》", "《水表规定》"]


def test_what_stands_below_the_purpose_of_a_plan_is_an_aim() -> None:
    text = "一、编制目的\n健全应急机制，有序应对突发事件，保障生命安全。\n"
    assert deeds(text, NOTICE.format("防汛预案")) == []
    assert deeds("一、目的\n为规范管理，制定本办法。", NOTICE.format("防汛预案")) == [("制定", "本办法")]


def test_a_table_of_contents_and_what_stands_below_a_notice_tell_nothing() -> None:
    contents = "　　（此件公开发布）\n　　1　总则　　1.1　编制目的　　2　组织指挥体系　　6.3　通信保障　　1.1　工作原则　　健全防汛机制。"
    text = NOTICE.format("防汛预案") + contents
    lines = list(report_lines(Document.of(text, "x")))
    told = [line for line in lines if line["kind"] == "statement"]
    assert [text[line["action_start"] : line["action_end"]] for line in told] == ["健全"]
    assert not [line for line in lines if line["kind"] == "metric"]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("我国认真履行国际公约，参与全球治理。", [("我国", "履行"), ("我国", "参与")]),
        ("习近平总书记对做好防汛工作作出重要指示。", [("习近平总书记", "作出")]),
        ("党的二十大胜利召开，对改革作出部署。", [("党的二十大", "部署")]),
        ("党的二十大召开后，县司法局掀起热潮，召开会议。", [("县司法局", "召开")]),
        ("以习近平同志为核心的党中央高度重视水利工作，做出了重要指示。", [("党中央", "做出")]),
        ("《规划》立足当前实际，建立健全网格制度。", [("《规划》", "建立健全")]),
        (
            "县水利局与县教育局有关负责同志就《方案》出台的背景等回答记者提问。",
            [("县水利局与县教育局有关负责同志", "回答")],
        ),
        (
            "凡依法应当编制报告的重点区域、行业规划以及建设项目，必须履行评价程序。",
            [("重点区域、行业规划以及建设项目", "履行")],
        ),
        ("改建医院必须同步建设污水处理设施。", [("改建医院", "建设")]),
        ("规划编制要公开透明，充分征求社会意见。", [("柳泉县人民政府", "征求")]),
        ("但也要建设管网。", [("柳泉县人民政府", "建设")]),
        ("习近平总书记高度重视节水事业，十八大以来，多次就节水工作作出重要指示。", [("习近平总书记", "作出")]),
        ("国家依托监测平台，推动数据整合。", [("国家", "推动")]),
    ],
)
def test_who_acts(text: str, wanted: list[tuple[str, str]]) -> None:
    assert [one[:2] for one in said(text)][: len(wanted) or None] == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("从优化布局、丰富活动、加强监管等三个方面提出了任务。", [("提出", "任务")]),
        ("以群众为中心改善就医环境，以改革为动力破解融资难题。", [("改善", "就医环境"), ("破解", "融资难题")]),
        ("特别是坚决落实市委部署的措施。", [("落实", "市委部署的措施")]),
        ("阶段性减免小微企业房租。", [("减免", "小微企业房租")]),
        ("编制了《空间规划》，提交大会审查。", [("编制", "《空间规划》"), ("提交", "《空间规划》")]),
        ("把民生保障网织密扎牢。", [("织密扎牢", "民生保障网")]),
        ("向关心和支持全县改革的老同志，表示衷心的感谢！", []),
        ("只要用足用好优势，前景更好。", []),
        ("企业面临审批多、融资难、用工贵等问题。", []),
        ("环境保护形势依然严峻。治理进程缓慢。", []),
        ("共建“一带一路”合作不断拓展。", []),
        ("推进学术环境不断优化。", [("推进", "学术环境不断优化")]),
        ("在污水治理方面开展了整治。", [("开展", "整治")]),
        ("隆重庆祝建县成立60周年。", []),
        ("坚持市场化改革方向。", []),
        ("把志愿服务摆到突出位置。", []),
        ("志愿服务十分重要，能够有效激发意识，深入宣传政策，动员群众参与。", []),
        ("县司法局印发通知，有利于引导各地完善制度，制定计划。", [("印发", "通知")]),
        ("兼并是企业加强资源整合的有效措施。", []),
        ("支持龙头企业组建创新联合体。", [("支持", "龙头企业组建创新联合体"), ("组建", "创新联合体")]),
        ("落实9月26日会议部署的政策。", [("落实", "9月26日会议部署的政策")]),
        ("更加坚定了建设现代化城市的决心和信心。", []),
        ("健全“柳泉一窗办”重点事项常态化推进机制。", [("健全", "“柳泉一窗办”重点事项常态化推进机制")]),
        ("完善河湖执法全面建立机制。", [("完善", "河湖执法"), ("建立", "机制")]),
    ],
)
def test_deeds(text: str, wanted: list[tuple[str, str]]) -> None:
    assert deeds(text) == wanted


def test_those_in_charge_of_one_task_are_not_of_what_follows_their_brackets() -> None:
    text = (
        "（一）优化流程。健全协同机制。（县水利局牵头，县政府相关部门及各乡镇按职责分工负责）（二）提升效率。推行分级管理。"
        "（县农业农村局及各地区按职责分工负责）二、优化服务。（三）降低门槛。清理不合理条件。"
    )
    assert [one[:3] for one in said(text, NOTICE.format("水利办法"))] == [
        ("县水利局", "健全", "协同机制"),
        ("县农业农村局", "推行", "分级管理"),
        ("各地区", "推行", "分级管理"),
        ("柳泉县人民政府办公室", "清理", "不合理条件"),
    ]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("县长在全县深化用水改革优化服务环境电视电话会议上部署用水工作。", [("部署", "用水工作")]),
        ("目录由县水利局在组织专家进行论证和征求公众等意见的基础上制定并公布。", [("制定并公布", "目录")]),
        ("通过县级河湖督察、“清流”河道强化监督、用水攻坚行动等工作，查处违法行为。", [("查处", "违法行为")]),
        (
            "通过强化组织建设、完善用水制度等措施，查处违法行为。",
            [("强化", "组织建设"), ("完善", "用水制度等措施"), ("查处", "违法行为")],
        ),
        (
            "编制《巡河办法》，是深入贯彻节水理念，有效落实县委部署，切实履行管水职责的重要举措。",
            [("编制", "《巡河办法》")],
        ),
        ("优化用水环境就是解放生产力。办理起来很麻烦。", []),
        ("建设单位应当将用水报告表报县水利局审批。", [("报", "用水报告表")]),
        ("技术机构不得向建设单位收取费用。", [("不得向建设单位收取", "费用")]),
        ("依法应当编制用水报告书的工程项目，建设单位应当报告进度。", [("报告", "进度")]),
        ("县水利局自收到报告书之日起，30日内作出决定。", [("作出", "决定")]),
        ("淘汰10蒸吨以下燃油锅炉。", [("淘汰", "燃油锅炉")]),
        ("建立由用水规划、用途管制、绩效考核等构成的治理体系。", [("建立", "治理体系")]),
        ("推动用水大厅与用水平台全面对接融合。", [("推动", "用水大厅与用水平台全面对接融合")]),
        ("县水利局应当编制并向社会公开办事指南。", [("编制", "办事指南"), ("公开", "办事指南")]),
        ("各类用水事项一般应当进驻政务大厅。", [("进驻", "政务大厅")]),
        ("取水问题整改难度大。请问《意见》明确了哪些方面的责任？", []),
        ("船舶作业适用本条例。应当申报而未申报的，可以查验。", []),
        ("在泵站建成投运前要确保用水安全。", []),
        ("取消对企业跨区域用水不合理限制。新试点适应新需求。", [("取消", "对企业跨区域用水不合理限制")]),
        ("这些改革举措都很有针对性。", []),
        ("实施好一次性信用修复政策。", [("实施", "一次性信用修复政策")]),
        ("保护水源、防治污染，是我县的一项长期任务。", []),
        ("做好节水工作，改善水质，不仅关系民生，也关系发展。", []),
        ("注重调查研究。用水检查应当通过随机抽取对象、随机选派人员的方式进行。", []),
        ("县水利局组织培训，是全市首家。", [("组织", "培训")]),
        ("水库数量达到12座，在防汛等方面发挥了重要作用。", []),
        ("公开办理标准和费用。统一测绘技术标准。", [("公开", "办理标准和费用"), ("统一", "测绘技术标准")]),
        ("节水工作的总体要求是：坚持集体讨论决策制度，做到评议考核“三到位”。", []),
        ("在用水公开、政策解读、回应关切等各环节实现新突破。", []),
        (
            "召开传达学习贯彻上级精神专题会议。营造学习氛围。",
            [("召开", "传达学习贯彻上级精神专题会议"), ("营造", "学习氛围")],
        ),
        ("重大事项由镇区法律顾问及司法所进行合法性审查。", [("进行合法性审查", "重大事项")]),
        ("凡没有法律依据的执法事项一律取消。", [("取消", "没有法律依据的执法事项")]),
        ("主管单位负责推进、指导、协调、监督用水服务。", [("推进、指导、协调、监督", "用水服务")]),
        ("可通过购买服务等方式委托相关机构。", [("委托", "相关机构")]),
        ("对经批准取水的企业实施用水台账制度。", [("实施", "用水台账制度")]),
        ("目录由县水利局拟订并报县政府批准后公布实施。", [("拟订", "目录")]),
    ],
)
def test_what_rules_and_answers_tell_in_passing(text: str, wanted: list[tuple[str, str]]) -> None:
    assert deeds(text, NOTICE.format("用水办法")) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("海事管理机构依照本条例规定具体负责船舶防污的监督管理。", ("海事管理机构", "负责")),
        ("沿海设区的市级以上地方人民政府应当编制规划。", ("沿海设区的市级以上地方人民政府", "编制")),
        ("试点城市应当完善供水制度。", ("试点城市", "完善")),
        ("各地区、各部门认真贯彻落实，持续深化节水改革。", ("各地区", "深化")),
        ("有关省、自治区及军区也要建立台账。", ("有关省、自治区及军区", "建立")),
        ("防汛技术工作由军队各级防化业务部门负责。", ("军队各级防化业务部门", "负责")),
        ("浙江建设全省统一的平台。", ("浙江", "建设")),
        ("湖北武汉推行标准化审批。", ("湖北武汉", "推行")),
    ],
)
def test_whose_duty_a_rule_lays_down(text: str, wanted: tuple[str, str]) -> None:
    assert [one[:2] for one in said(text, NOTICE.format("用水办法"))][:1] == [wanted]


def test_the_year_by_which_something_is_due_is_not_the_one_reported() -> None:
    text = "开展土壤详查，2018年底前查明面积，到2020年建成网络。"
    assert about(text, mapped(text)).year is None
    assert about("2017年，" + text, mapped("2017年，" + text)).year == 2017


def test_a_report_on_disclosure_tells_no_deed_by_its_nouns() -> None:
    text = (
        "2022年南山市政府信息公开工作年度报告\n本报告由南山市人民政府信息公开工作领导小组办公室编制。本报告全文包括概述、主动公开政府信息情况、"
        "政府信息依申请公开办理情况。若对本报告有疑问,可通过政府信息公开意见箱反映。我市信息公开工作运行正常。"
        "持续加大公开力度,增强主动公开意识,主动公开规章13件。在服务发展、转变职能等方面发挥了积极作用。"
        "加强节水监管,对于保障供水安全,推进依法行政,具有重要意义。"
    )
    lines = list(report_lines(Document.of(text, "x")))
    assert lines[0]["issuing_body"] == "南山市人民政府"
    assert [one["surface"] for one in lines if one["kind"] == "institution"] == [
        "南山市人民政府信息公开工作领导小组办公室"
    ]
    assert [(one["action"], one["object"]) for one in lines if one["kind"] == "statement"] == [
        ("编制", "本报告"),
        ("加大", "公开力度"),
        ("增强", "主动公开意识"),
        ("公开", "规章"),
    ]


def test_the_time_of_day_counts_nothing_and_commissions_of_the_nation_are_departments() -> None:
    lines = list(report_lines(Document.of("2月18日晚8时40分，中国证券监督管理委员会参加会商。", "x")))
    assert not [one for one in lines if one["kind"] == "metric"]
    assert [(one["surface"], one["type"]) for one in lines if one["kind"] == "institution"] == [
        ("中国证券监督管理委员会", "department")
    ]


def test_a_bureau_without_its_place_has_organs_of_its_own() -> None:
    text = "县水利局依法治县工作总结\n水利局党委邀请专家讲课。水利局机关专门设置了窗口。水利局党组书记讲课。以法治保障改革，以改革促进法治，完善体系。"
    lines = list(report_lines(Document.of(text, "x")))
    assert lines[0]["issuing_body"] == "县水利局"
    found = [(one["surface"], one["type"], one["generic"]) for one in lines if one["kind"] == "institution"]
    assert found[:3] == [
        ("县水利局", "department", False),
        ("水利局党委", "party", False),
        ("水利局机关", "department", False),
    ]
    assert ("改革", "促进法治") not in [(one["action"], one["object"]) for one in lines if one["kind"] == "statement"]


def test_streets_and_towns_behind_and_are_named_whole() -> None:
    text = "县水利局以及柳堤街道办事处、县司法局及青石镇人民政府召开协商会。县建设工程质量安全监督站检查在建工地163个次，18项许可事项平均办结时限为7个工作日。"
    lines = list(report_lines(Document.of(text, "x")))
    assert [one["surface"] for one in lines if one["kind"] == "institution"] == [
        "县水利局",
        "柳堤街道办事处",
        "县司法局",
        "青石镇人民政府",
        "县建设工程质量安全监督站",
    ]
    assert [(one["value"], one["unit"], one["label"]) for one in lines if one["kind"] == "metric"][:2] == [
        (163, "个次", "检查在建工地"),
        (18, "项", "许可事项"),
    ]


def test_what_work_centres_on_is_no_part_of_a_name() -> None:
    text = "柳泉镇2022年工作总结\n柳泉镇紧紧围绕镇党委、政府的中心工作，大力开展节水宣传。"
    lines = list(report_lines(Document.of(text, "x")))
    assert [one["surface"] for one in lines if one["kind"] == "institution"] == ["镇党委", "政府"]
    assert [one["subject"] for one in lines if one["kind"] == "statement"] == ["柳泉镇人民政府"]


def test_a_row_of_places_with_one_head_is_one_body() -> None:
    text = "请永安县、东湖区人民政府落实。各省、自治区、直辖市人民政府要落实。"
    found = [one for one in report_lines(Document.of(text, "x")) if one["kind"] == "institution" and not one["generic"]]
    assert [(one["surface"], one["members"]) for one in found] == [
        ("永安县、东湖区人民政府", ["永安县人民政府", "东湖区人民政府"])
    ]


def test_what_a_place_strives_for_is_no_part_of_its_name() -> None:
    text = "各县区人民政府：\n《方案》已经同意，现印发给你们。\n柳泉市人民政府\n2025年6月13日\n(此件公开发布)\n柳泉市创建全国法治政府建设示范市实施方案\n为推进工作，制定本方案。"
    assert about(text, mapped(text)).issuing_body == "柳泉市人民政府"


def test_no_year_before_the_republic_is_reported() -> None:
    assert about("1945年以来，我国积极交涉。", mapped("1945年以来，我国积极交涉。")).year is None


def test_who_is_regulated_acts_and_is_no_body() -> None:
    lines = list(report_lines(Document.of("建设单位应当报告进度。国务院市场监督管理部门应当制定办法。", "x")))
    names = [line["surface"] for line in lines if line["kind"] == "institution"]
    assert names == ["市场监督管理部门"]
    assert next(line["subject"] for line in lines if line["kind"] == "statement") == "建设单位"


def test_what_an_exception_of_several_clauses_names_is_no_duty() -> None:
    text = "除开展防汛演练、举办大型灯会，并报经县政府批准外，不得采取封路措施。各乡镇要开展巡查。"
    assert deeds(text, NOTICE.format("防汛预案")) == [("不得采取", "封路措施"), ("开展", "巡查")]


def test_a_private_use_character_between_paragraphs_is_a_blank() -> None:
    assert deeds("现批复如下：\ue004一、原则同意《巡河规划》。") == [("原则同意", "《巡河规划》")]


def test_the_principles_of_a_document_are_duties() -> None:
    found = said("《意见》提出了两方面原则：一是坚持党的领导。加强部门联动。二是坚持服务大局。建设监测站点。")
    assert [one[3] for one in found] == ["done", "duty", "duty"]


def test_a_paragraph_of_tasks_that_speaks_of_the_whole_country_is_a_plan() -> None:
    text = "深入实施积极的养老战略。养老金标准提高20元，完善养老保险全国统筹。在全国实施新的养老制度。做好军人军属服务保障。加大农村养老补短板力度。加快健全分类救助体系。"
    assert not tells(*weighed(mapped(text)))
    assert tells(*weighed("我镇经验在全国推广。在全省率先建成2个示范点。"))


def test_what_is_more_than_long_is_no_result() -> None:
    text = "发行超长期债券2亿元支持更新。实施用水行动。加快节水。制定用水增收计划。清理限制措施。落实休假制度。"
    assert not tells(*weighed(mapped(text)))


def test_years_of_schooling_are_a_figure() -> None:
    lines = list(report_lines(Document.of("人均受教育年限提高到11.7年。全县人口稳定。", "x")))
    assert [(one["value"], one["unit"]) for one in lines if one["kind"] == "metric"] == [(11.7, "年")]


def test_how_many_times_something_doubles_is_a_figure() -> None:
    lines = list(report_lines(Document.of("2030年全县经济总量将再翻两番。", "x")))
    assert [(one["value"], one["unit"], one["change"]) for one in lines if one["kind"] == "metric"] == [(2, "番", "up")]


def test_names_of_sittings_and_of_members() -> None:
    lines = report_lines(Document.of("落实中央政治局会议部署，共青团员参加活动，共青团组织宣讲。", "x"))
    names = [line["surface"] for line in lines if line["kind"] == "institution"]
    assert names == ["中央政治局会议", "共青团"]


@pytest.mark.parametrize(
    ("text", "issuer"),
    [
        ("水利部、农业农村部有关司局负责同志就《灌区方案》答记者问\n问：背景是什么？", "水利部、农业农村部"),
        ("水利部运行管理司有关负责人就《水库办法》答记者问\n问：背景是什么？", "水利部"),
        ("近日，水利部和农业农村部联合印发《关于灌溉的意见》（以下简称《意见》）。我国灌溉面积很大。", ""),
        ("国务院出台了《灌溉条例》。研究院副院长李某某表示，我国粮食增产。", ""),
    ],
)
def test_whose_document_it_is(text: str, issuer: str) -> None:
    assert about(text, mapped(text)).issuing_body == issuer


def test_news_are_of_no_year() -> None:
    text = "2019年10月，国务院颁布《灌溉条例》。研究院副院长李某某表示，我国粮食增产。"
    assert about(text, mapped(text)).year is None


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("2022年，柳泉市水务局认真贯彻河湖保护要求。\n压实巡河责任。坚决维护水清岸绿。", "done"),
        ("现在，我代表县人民法院向大会报告工作。\n坚决惩治犯罪。着力推进解纷。", "done"),
        ("局办公室：\n现将自查工作汇报如下：\n完善机制。着力推进公开。", "done"),
        ("关于印发《柳泉县水务局2021年执法工作报告》的通知\n各科室：\n着力整治河道。", "done"),
        ("健全机制。必须统一登记。县水务局在2031年6月前公布目录，各乡镇在2031年9月底前公布目录。", "plan"),
    ],
)
def test_what_a_text_without_a_title_tells_by_its_first_words_or_its_dates(text: str, wanted: str) -> None:
    lines = [line for line in report_lines(Document.of(text, "x")) if line["kind"] == "statement"]
    assert {line["modality"] for line in lines} == {wanted}


@pytest.mark.parametrize("province", words("bodies", "provinces")[:31])
def test_what_each_province_did(province: str) -> None:
    assert [one[:2] for one in said(f"{province}推行标准化审批。", "优化环境的决定\n")] == [(province, "推行")]
