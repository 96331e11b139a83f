"""Reports as offices write them: who reports, lists with dashes, parts told by 其中, changes, tables and parts on disputes."""

from __future__ import annotations

import pytest
from deeds import said

from loaders.report import report_graph, report_lines
from ontology.model import Document

HEAD = "柳泉县人民政府2021年度法治政府建设情况报告\n"


def _lines(text: str, kind: str, head: str = HEAD) -> list[dict[str, object]]:
    return [line for line in report_lines(Document.of(head + text, "x")) if line["kind"] == kind]


def _figures(text: str, head: str = HEAD) -> list[tuple[object, ...]]:
    return [(line["label"], line["value"], line["unit"], line["change"]) for line in _lines(text, "metric", head)]


def _concepts(text: str, head: str = HEAD) -> list[object]:
    return [line.get("concept", "") for line in _lines(text, "metric", head)]


def _acts(text: str) -> list[tuple[str, str, str]]:
    return [(line[0], line[1], line[2]) for line in said(text)]


@pytest.mark.parametrize(
    ("text", "issuer", "level"),
    [
        (
            "柳泉省司法厅主要负责人就《柳泉省行政执法监督办法》答记者问\n日前，柳泉省司法厅主要负责人回答了提问。",
            "柳泉省司法厅",
            "department-of-province",
        ),
        (
            "关于柳泉市2022年行政复议工作情况的报告\n\n市人民政府：\n2022年，全市收到申请90件。\n\n柳泉市司法局\n2023年2月1日\n",
            "柳泉市司法局",
            "department-of-prefecture",
        ),
        (
            "柳泉县2023年行政执法统计年报\n2023年，全县办理行政处罚90件。\n填报单位：柳泉县司法局\n",
            "柳泉县司法局",
            "department-of-county",
        ),
        (
            "柳泉县2023年法治政府建设年度报告\n2023年，全县办理行政处罚90件。\n",
            "柳泉县人民政府",
            "county",
        ),
    ],
)
def test_whose_report_it_is(text: str, issuer: str, level: str) -> None:
    (about,) = _lines(text, "document", "")
    assert (about["issuing_body"], about["level"]) == (issuer, level)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("——县司法局审查合同12件。", [("县司法局", "审查", "合同")]),
        ("--县司法局审查合同12件。", [("县司法局", "审查", "合同")]),
        ("——举办培训班3期。", [("柳泉县人民政府", "举办", "培训班")]),
        # who examined, behind 经
        ("9件重大决策均经县司法局合法性审查。", [("县司法局", "合法性审查", "重大决策")]),
        (
            "作出重大决策9项，均经县司法局合法性审查和集体讨论。",
            [("柳泉县人民政府", "作出", "重大决策"), ("县司法局", "合法性审查", "重大决策")],
        ),
        ("县住建局集体讨论重大案件7件。", [("县住建局", "讨论", "重大案件")]),
        ("县政府于2021年6月讨论通过草案。", [("县政府", "讨论通过", "草案")]),
        # what only a part of the figures is of, and those who joined in that part, do not act on
        (
            "设立受理点20个，其中司法所12个；开通网上申请渠道。",
            [("柳泉县人民政府", "设立", "受理点"), ("柳泉县人民政府", "开通", "网上申请渠道")],
        ),
        (
            "抽查企业90户，其中与县税务局联合抽查企业60户；发出通知书80份。",
            [
                ("柳泉县人民政府", "抽查", "企业"),
                ("柳泉县人民政府", "抽查", "企业"),
                ("县税务局", "抽查", "企业"),
                ("柳泉县人民政府", "发出", "通知书"),
            ],
        ),
        ("2019年，岭南区将政府信息公开工作列入重点工作。", [("岭南区", "列入", "政府信息公开工作")]),
        # who is named as a member, what a report says of itself, what part of an office is for
        (
            "成立普法领导小组，由局长任组长，镇平安办、镇党建办、司法所等有关人员为成员的普法工作领导小组，定期听取汇报。",
            [
                ("柳泉县人民政府", "成立", "普法领导小组"),
                ("局长", "任", "组长"),
                ("柳泉县人民政府", "听取", "汇报"),
            ],
        ),
        (
            "本年度报告是由县水利局根据《柳泉条例》要求,按照统一格式编制而成的。",
            [("县水利局", "编制", "本年度报告")],
        ),
        ("全文包括概述,主动公开政府信息情况,政府信息公开收费情况6个部分。", []),
        (
            "县水利局下设河湖管理科，主要承担文件审核工作。",
            [("县水利局", "下设", "河湖管理科"), ("河湖管理科", "承担", "文件审核工作")],
        ),
        ("示范乡增加到9个，开展清收工作。", [("柳泉县人民政府", "开展", "清收工作")]),
        # how it is done, and for whom
        ("县水利局按照上级要求通过网站、报刊等渠道开展公开工作。", [("县水利局", "开展", "公开工作")]),
        (
            "县水利局配合有关部门做好清淤工作。",
            [("县水利局", "配合", "有关部门"), ("县水利局", "做好", "清淤工作")],
        ),
        (
            "召开党组会议4次专题研究执法工作。",
            [("柳泉县人民政府", "召开", "党组会议"), ("柳泉县人民政府", "专题研究", "执法工作")],
        ),
        # what others did to those of whom a clause tells
        ("县水利局受县政府委托参加应诉案件5起。", [("县政府", "委托", "县水利局")]),
        (
            "受县政府委托，县水利局对条例开展评估。",
            [("县政府", "委托", "县水利局"), ("县水利局", "评估", "条例")],
        ),
        ("受县人大常委会委托，县人大常委会主任作报告。", []),
        (
            "工作成效显著，被省水利厅授予“先进集体”、被县委记三等功。",
            [("省水利厅", "授予", "“先进集体”"), ("县委", "记", "三等功")],
        ),
        ("县节水协会受省水利厅通报表扬。", [("省水利厅", "通报表扬", "县节水协会")]),
        ("一批行政争议得到妥善处理。", [("柳泉县人民政府", "处理", "一批行政争议")]),
        ("确保各项任务得到有效落实。", []),
        ("群众满意度得到提升。", []),
        ("县委常委会学法6次。", [("县委常委会", "学", "法")]),
        # rows and nouns
        ("举办讲座4次、挂横幅12条。", [("柳泉县人民政府", "举办", "讲座"), ("柳泉县人民政府", "挂", "横幅")]),
        ("县水利局对32家企业开展催缴执法。", [("县水利局", "开展", "催缴执法")]),
        ("取水许可由承诺10个工作日缩短为3个工作日。", [("柳泉县人民政府", "缩短", "取水许可")]),
        ("承诺时限比法定时限缩短七成以上。", [("柳泉县人民政府", "缩短", "承诺时限")]),
        ("新铺管网8公里。", [("柳泉县人民政府", "新铺", "管网")]),
        # what grew or fell by itself
        ("一审案件97件，同比减少23件。", []),
        ("解决率较2020年提高2.6个百分点。", []),
        # words that are no verbs
        ("政府信息公开案件26件。", []),
        ("法律、法规授权组织7个，依法委托执法的组织3个。", []),
        ("举办活动5场，参与居民近500人次。", [("柳泉县人民政府", "举办", "活动")]),
        ("县综合行政执法大队核定编制15名。", []),
        ("县司法局将从三个方面抓好落实。", []),
        ("县公安局把普法与业务同部署、同考核。", []),
        ("填报单位：县司法局", []),
        ("对学校周边门店检查三轮次。", [("柳泉县人民政府", "检查", "学校周边门店")]),
        ("新增减免责事项54项。", [("柳泉县人民政府", "新增", "减免责事项")]),
        ("调查时执法人员不得少于两人。", []),
        # objects and those who act
        (
            "作出行政处罚12万余件、行政检查超过60万次。",
            [("柳泉县人民政府", "作出", "行政处罚"), ("柳泉县人民政府", "作出", "行政检查")],
        ),
        ("对2018年以来的规范性文件进行一次全面清理。", [("柳泉县人民政府", "清理", "2018年以来的规范性文件")]),
        ("12345政务服务便民热线中心受理诉求600件。", [("12345政务服务便民热线中心", "受理", "诉求")]),
        ("镇人民法庭审结案件30件。", [("镇人民法庭", "审结", "案件")]),
    ],
)
def test_who_does_what(text: str, wanted: list[tuple[str, str, str]]) -> None:
    assert _acts(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("——县司法局审查合同12件。", [("审查合同", 12, "件", "")]),
        ("●县司法局审查合同12件。", [("审查合同", 12, "件", "")]),
        ("县公安局（原县公安处）全年立案11起。", [("立案", 11, "起", "")]),
        ("县司法局（县政府行政复议办公室）受理申请11件。", [("受理申请", 11, "件", "")]),
        (
            "排查纠纷203件；比去年少34件，调处率较上年提高2%。",
            [("排查纠纷", 203, "件", ""), ("比去年少", 34, "件", "down"), ("调处率较上年提高", 2, "%", "up")],
        ),
        (
            "负责人出庭应诉率96%，其中东岭镇、西岭镇和县公安局达到100%。",
            [("负责人出庭应诉率", 96, "%", ""), ("东岭镇、西岭镇和县公安局负责人出庭应诉率", 100, "%", "")],
        ),
        (
            "立案312件（其中一般程序210件，简易程序102件），罚没款86万元，同比分别下降3.1%、12%。",
            [
                ("立案", 312, "件", ""),
                ("一般程序", 210, "件", ""),
                ("简易程序", 102, "件", ""),
                ("罚没款", 86, "万元", ""),
                ("立案同比下降", 3.1, "%", "down"),
                ("罚没款同比下降", 12, "%", "down"),
            ],
        ),
        ("对学校周边门店检查三轮次。", [("对学校周边门店检查", 3, "轮次", "")]),
        ("1)审核3次被退回.3)投诉占比高达31.5%.", [("审核", 3, "次", ""), ("投诉占比", 31.5, "%", "")]),
        ("加上上年度结转的9件，审结40件。", [("加上上年度结转", 9, "件", ""), ("审结", 40, "件", "")]),
    ],
)
def test_what_is_counted(text: str, wanted: list[tuple[object, ...]]) -> None:
    assert _figures(text) == wanted


def test_a_column_of_changes_has_its_own_unit() -> None:
    table = "指标\t计量单位\t2020年\t2021年\t增减（%）\t增幅\n案卷评查\t卷\t500\t620\t24\t24\n一审案件\t件\t66\t60\t-9.1\t-9\n"
    assert [(line["unit"], line["change"]) for line in _lines(table, "metric")] == [
        ("卷", ""), ("卷", ""), ("%", "up"), ("", "up"), ("件", ""), ("件", ""), ("%", "down"), ("", "down"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("收到依申请公开9件，答复8件，引发行政复议1件。", ["foi-requests-new", "foi-processed"]),
        (
            "完成规范性文件合法性审核12件（其中县政府文件8件、部门文件4件）。",
            ["normative-document-legality-reviews", "", ""],
        ),
        ("以县政府为被申请人的行政复议案件5件，市政府维持3件。", ["respondent-cases", ""]),
        (
            "县委常委会会前学法6次，县政府常务会会前学法10次，县领导学法4次。",
            ["party-law-study-sessions", "government-law-study-sessions", "law-study-sessions"],
        ),
        ("全县有律师事务所5家。", [""]),
        ("依托司法所设立复议受理点8个。", [""]),
        ("综合纠错率为21.7%。", ["comprehensive-correction-rate"]),
        ("某局撤销许可数量2件。", [""]),
        ("与县税务局等14家单位联合抽查60户。", [""]),
        ("对1.2万户经营主体开展抽查。", [""]),
        ("年均作出行政处罚20万件。", [""]),
        ("12个乡镇共办理行政处罚案件31件。", ["", ""]),
        ("办理行政复议答复案件9件，其中维持6件。", ["", ""]),
        ("设立复议受理点20个，其中司法所12个。", ["", ""]),
        ("大队核定编制15名，实有11人。", ["enforcement-staff-quota", ""]),
    ],
)
def test_figures_that_are_not_the_total_of_a_metric(text: str, wanted: list[str]) -> None:
    assert _concepts(text)[: len(wanted)] == wanted


def test_a_part_on_disputes_tells_what_its_bare_figures_are_of() -> None:
    head = "柳泉市2022年行政复议和行政应诉工作情况报告\n"
    text = (
        "一、行政复议案件情况\n按类型看，行政处罚案件40件。\n审结90件，维持50件。\n"
        "二、行政应诉案件情况\n审结30件。\n三、行政执法情况\n行政处罚案件80件。"
    )
    assert _concepts(text, head) == [
        "", "reconsideration-concluded", "reconsideration-upheld", "", "administrative-penalties",
    ]  # fmt: skip
    paragraph = "行政复议机关收到申请99件。审结90件，其中维持50件。"
    assert _concepts(paragraph)[1:] == ["reconsideration-concluded", "reconsideration-upheld"]


def test_rows_of_years_are_of_what_the_table_is_about() -> None:
    table = "表1 行政复议案件统计表（单位：件）\n项目\t收到\t受理\t其中：维持\n2020年\t40\t35\t20\n2021年\t52\t47\t26\n"
    found = [(line["label"], line["period"], line.get("concept")) for line in _lines(table, "metric")]
    assert found[:3] == [
        ("收到", "2020", "reconsideration-received"), ("受理", "2020", "reconsideration-accepted"), ("维持", "2020", "reconsideration-upheld"),
    ]  # fmt: skip
    assert [period for _, period, _ in found[3:]] == ["2021"] * 3


def test_a_figure_in_brackets_is_of_the_year_before_them() -> None:
    graph = report_graph(Document.of(HEAD + "受理行政复议申请30件，较2020年（25件）增长20%。", "x"))
    periods = {
        one.properties["value"]: one.properties.get("period") for one in graph.entities if one.kind == "Observation"
    }
    assert (periods[30.0], periods[25.0]) == ("2021", "2020")


def test_problems_numbered_by_half_a_bracket_are_told_apart() -> None:
    text = "二.存在问题\n1)力量不足:大队编制25人,到岗19人.2)科室主动作为不够,审核3次被退回.3)投诉占比较高.\n"
    graph = report_graph(Document.of(HEAD + text, "x"))
    assert [one.name[:4] for one in graph.entities if one.kind == "Problem"] == ["力量不足", "科室主动", "投诉占比"]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("①重大决策合法性审查：县司法局审查决策6件，出具意见书4份。", {"合法性审查"}),
        ("合法性审查：县司法局出具意见书4份。", set()),
    ],
)
def test_a_deed_is_under_the_procedure_that_leads_its_sentence(text: str, wanted: set[str]) -> None:
    graph = report_graph(Document.of(HEAD + text, "x"))
    deeds = {one.id for one in graph.entities if one.kind == "Activity"}
    under = {one.target.partition(":")[2] for one in graph.relations if one.kind == "UNDER" and one.source in deeds}
    assert under == wanted


def test_what_a_body_was_before_stands_in_brackets_behind_it() -> None:
    graph = report_graph(Document.of(HEAD + "县综合行政执法队（原县城管中队）立案13起。", "x"))
    names = {one.id: one.name for one in graph.entities}
    told = [(names[one.source], names[one.target]) for one in graph.relations if one.kind == "PREDECESSOR_OF"]
    assert told == [("柳泉县城管中队", "柳泉县综合行政执法队")]


@pytest.mark.parametrize(
    ("text", "use"),
    [
        ("发放《民法典》《信访工作条例》读本1500册。", "publicised"),
        ("下一步，县司法局年底前出台《柳泉县执法文书范本》。", "mentioned"),
        ("县司法局印发《柳泉县执法文书范本》。", "made"),
    ],
)
def test_how_a_document_is_used(text: str, use: str) -> None:
    graph = report_graph(Document.of(HEAD + text, "x"))
    assert {one.properties["use"] for one in graph.relations if "use" in one.properties} == {use}


def test_a_team_called_by_its_last_word_is_the_one_that_was_named() -> None:
    def actors(text: str) -> set[str]:
        graph = report_graph(Document.of(HEAD + text, "x"))
        names = {entity.id: entity.name for entity in graph.entities}
        return {names[one.target] for one in graph.relations if one.kind == "CARRIED_OUT_BY"}

    named = "县综合行政执法大队持证12人。今年，大队开展巡查40次。"
    assert actors(named) == {"柳泉县综合行政执法大队"}
    assert actors(f"县交警大队开展整治2次。{named}") == {"柳泉县交警大队", "大队"}


def test_bodies_of_a_row_have_their_own_figures() -> None:
    text = "县公安局查处案件8件、县司法局审核文件5件。其中县水利局21项、县住建局17项。"
    found = [(line["label"], line["subject"]) for line in _lines(text, "metric")]
    assert found[:2] == [("查处案件", "县公安局"), ("审核文件", "县司法局")]
    assert [subject for _, subject in found[2:]] == ["县水利局", "县住建局"]


def test_a_web_site_is_no_body() -> None:
    assert [line["surface"] for line in _lines("（来源：县司法局网站）", "institution", "")] == ["县司法局"]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("2件行政复议案件被市政府撤销，1件被县法院确认违法。", [("市政府", "撤销", "行政复议案件")]),
        ("有3件案件因程序违法被县法院撤销。", [("县法院", "撤销", "案件")]),
        (
            "对县应急局等单位报送的5件规范性文件提出修改意见17条。",
            [("柳泉县人民政府", "提出", "修改意见")],
        ),
        (
            "12件重大决策均经县司法局合法性审查，出具意见书12份。",
            [("县司法局", "合法性审查", "重大决策"), ("县司法局", "出具", "意见书")],
        ),
        ("我县是全省3个入选县之一。", []),
        ("县检察院发出检察建议9件，均已按期回复。", [("县检察院", "发出", "检察建议")]),
        (
            "县检察院发出检察建议9件，县公安局全部采纳。",
            [("县检察院", "发出", "检察建议"), ("县公安局", "采纳", "检察建议")],
        ),
        (
            "省、市两级交办信访积案15件，县信访局办结14件。",
            [("省、市两级", "交办", "信访积案"), ("县信访局", "办结", "信访积案")],
        ),
        ("线上举办讲座12场，观看人数3.4万人次。", [("柳泉县人民政府", "举办", "讲座")]),
        ("县司法局：一是制定计划1份；二是开展检查3次。", [("县司法局", "制定", "计划"), ("县司法局", "开展", "检查")]),
        (
            "完成决策风险评估5件、公众参与5件、合法性审查8件。",
            [
                ("柳泉县人民政府", "完成", "决策风险评估"),
                ("柳泉县人民政府", "完成", "公众参与"),
                ("柳泉县人民政府", "完成", "合法性审查"),
            ],
        ),
        ("全县社区矫正对象累计接收86人。", []),
        ("县法院受理案件20件，判决县政府败诉1件。", [("县法院", "受理", "案件"), ("县法院", "判决", "县政府败诉")]),
        (
            "县司法局指导人民调解委员会调解纠纷40件。",
            [("县司法局", "指导", "人民调解委员会调解纠纷"), ("人民调解委员会", "调解", "纠纷")],
        ),
        ("县司法局受县政府委托起草规章2件。", [("县政府", "委托", "县司法局"), ("县司法局", "起草", "规章")]),
        ("全年没有案件被县法院撤销。", []),
        ("东岭镇、西岭镇各开展检查2次。", [("东岭镇", "开展", "检查"), ("西岭镇", "开展", "检查")]),
        ("◆ 县司法局审核文件3件。", [("县司法局", "审核", "文件")]),
        ("2.3 县司法局审核文件3件。", [("县司法局", "审核", "文件")]),
        ("二要县司法局牵头举办讲座3场。", [("县司法局", "举办", "讲座")]),
    ],
)
def test_who_acts_behind_others(text: str, wanted: list[tuple[str, str, str]]) -> None:
    assert _acts(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("接受县人大常委会执法检查2次。", [""]),
        ("县人大常委会开展执法检查1次。", [""]),
        ("县司法局督促12个部门整改问题23个。", [""]),
        ("县司法局对全县120名执法人员进行了轮训。", ["law-training-participants"]),
        ("行政复议案件2件被市政府撤销，1件被县法院确认违法。", ["", ""]),
    ],
)
def test_figures_of_others_and_of_those_who_were_told(text: str, wanted: list[str]) -> None:
    assert _concepts(text)[: len(wanted)] == wanted
