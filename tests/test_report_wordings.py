"""Words that hold an adverb or a verb, nouns made of verbs, what came about by itself, and what is passed on. All invented."""

from __future__ import annotations

import pytest
from deeds import deeds, said

from loaders.report import report_lines
from ontology.model import Document


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("强化社会管理和公共服务。", [("强化", "社会管理和公共服务")]),
        ("健全裁量规则审查机制。", [("健全", "裁量规则审查机制")]),
        ("县司法局举行听证会2次。", [("举行", "听证会")]),
        ("县卫生健康局拟订控烟办法，拟定方案2份。", [("拟订", "控烟办法"), ("拟定", "方案")]),
        ("县司法局制定公开事项目录，编制公开指南。", [("制定", "公开事项目录"), ("编制", "公开指南")]),
        (
            "县发展改革局制定出台优化营商环境措施，制定完善管理制度。",
            [("制定出台", "优化营商环境措施"), ("制定完善", "管理制度")],
        ),
        ("坚持不懈地开展反腐败斗争。", [("开展", "反腐败斗争")]),
        ("县司法局征求十二个部门及八个街道办事处意见。", [("征求", "部门及八个街道办事处意见")]),
        ("县司法局调研了9个乡镇的18个典型村。", [("调研", "乡镇的18个典型村")]),
        ("将禁放区域调整列为重大行政决策。", [("列为", "禁放区域调整")]),
        ("县公安局为企业开通“绿色通道”百余次。", [("开通", "“绿色通道”")]),
    ],
)
def test_verbs_and_objects(text: str, wanted: list[tuple[str, str]]) -> None:
    assert deeds(text) == wanted


def test_modal_within_a_verb_makes_no_plan() -> None:
    assert said("县卫生健康局拟订控烟办法。") == [("县卫生健康局", "拟订", "控烟办法", "done")]
    assert said("县卫生健康局拟定期开展检查。")[0][3] == "plan"


@pytest.mark.parametrize(
    "text",
    [
        "法治建设工作卓有成效，治理商业贿赂工作取得良好成效。",
        "示范地区创成率居全省首位。",
        "同期行政诉讼收案数的1.8倍。",
        "答复均未超过20个工作日。",
        "建成区绿化覆盖率提高到45%。",
        "医师执业注册3400余人次。",
    ],
)
def test_what_came_about_is_no_deed(text: str) -> None:
    assert deeds(text) == []


def test_cases_alone_are_handed_on_and_persons_alone_held_to_account() -> None:
    assert deeds("县市场监管局查处黑作坊19间，移送公安机关6宗，立案207宗。") == [
        ("查处", "黑作坊"),
        ("移送", "公安机关"),
    ]
    assert deeds("县市场监管局查办案件19件，移送公安机关6件。") == [("查办", "案件"), ("移送", "案件")]
    assert deeds("县司法局受理举报9件，问责3人。") == [("受理", "举报")]
    assert deeds("共审结389件，其中调解和解70件，责令履行25件。") == []


def test_those_who_are_asked_act_only_in_a_plan() -> None:
    asked = ("县司法局", "提请", "县财政局落实装备经费")
    assert said("县司法局提请县财政局落实装备经费5万元。") == [(*asked, "done")]
    assert said("下一步，县司法局将提请县财政局落实装备经费5万元。") == [
        (*asked, "plan"),
        ("县财政局", "落实", "装备经费", "plan"),
    ]


def test_places_with_their_number_act() -> None:
    assert said("18个省（区、市）均出台了办法，其中近20个乡镇（街道）出台措施。") == [
        ("省（区、市）", "出台", "办法", "done"),
        ("乡镇（街道）", "出台", "措施", "done"),
    ]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("县司法局对《法律援助条例》实施一年来的情况开展了第三方评估。", [("开展", "第三方评估")]),
        (
            "重点加强改善民生、节约资源、保护环境等方面的立法。",
            [("加强", "改善民生、节约资源、保护环境等方面的立法")],
        ),
        ("县司法局编制的《办法》经县政府同意，明确职责9项。", [("同意", "编制的《办法》"), ("明确", "职责")]),
    ],
)
def test_frames_and_fields(text: str, wanted: list[tuple[str, str]]) -> None:
    assert deeds(text)[-1] == wanted[-1]


@pytest.mark.parametrize(
    "text",
    [
        "《办法》提出12条措施，《条例》的出台实施受到广泛关注。",
        "8所学校被授予示范单位称号。",
        "把实行民主决策、推进依法行政、加强监督作为工作准则。",
        "如有疑问，请与县司法局联系（电话：123）。",
        "法治政府建设10项主要指标全部达标。",
        "壹、监督执法。全年立案9件。",
        "①优化服务。全年立案9件。",
    ],
)
def test_no_deeds_of_the_issuer(text: str) -> None:
    assert [line for line in said(text) if line[0] == "柳泉县人民政府"] == []


def test_what_holds_for_a_case_stands_behind_it() -> None:
    assert said("制定涉及群众利益的文件，都要公布草案。") == [("柳泉县人民政府", "公布", "草案", "duty")]


def test_bodies_with_deeds_of_their_own_in_one_row() -> None:
    assert said("县法院审结案件9件、县司法局公布方案2份。") == [
        ("县法院", "审结", "案件", "done"),
        ("县司法局", "公布", "方案", "done"),
    ]


def test_partners_share_one_deed_only() -> None:
    assert said("县司法局会同县法院成立中心，派驻调解员12名。") == [
        ("县司法局", "成立", "中心", "done"),
        ("县法院", "成立", "中心", "done"),
        ("县司法局", "派驻", "调解员", "done"),
    ]
    assert said("县公安局将与县检察院联合开展培训。") == [
        ("县公安局", "联合开展", "培训", "plan"),
        ("县检察院", "联合开展", "培训", "plan"),
    ]


def test_those_engaged_keep_their_characters() -> None:
    text = "柳泉縣司法局2021年工作總結\n聘請法律顧問1名，審核合同77份。"
    lines = [line for line in report_lines(Document.of(text, "x")) if line["kind"] == "statement"]
    assert lines[-1]["subject"] == "法律顧問"


WORK = "柳泉县2022年政府工作报告\n去年，全县建成学校9所。\n"


def test_tasks_of_the_year_in_a_work_report() -> None:
    told = said(
        "今年政府工作的总体要求是：坚持稳中求进。\n一、改善民生\n新建学校9所，接受人大监督。\n强化民生补短板投资。修建公路9公里。"
    )
    assert [line[1:] for line in told] == [
        ("新建", "学校", "plan"),
        ("接受", "人大监督", "duty"),
        ("强化", "民生补短板投资", "plan"),
        ("修建", "公路", "plan"),
    ]
    tasks = "进一步规范执法。坚持把依法行政贯穿始终，完成立法计划，强化法规执行，深化府院联动机制，广泛听取基层群众和社会各界意见建议，让每一项行政行为都体现公平正义，做到该为的必须为、不该为的决不为。"
    lines = [line for line in report_lines(Document.of(WORK + tasks, "x")) if line["kind"] == "statement"]
    assert [line["modality"] for line in lines if line["action"] in ("建成", "完成", "强化")] == [
        "done",
        "plan",
        "plan",
    ]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("贯彻新发展理念。", []),
        ("实施扩大内需战略。", [("实施", "扩大内需战略")]),
        ("健全防范拖欠账款长效机制，优化提升市民学校。", [("健全", "防范拖欠账款长效机制"), ("优化提升", "市民学校")]),
        ("出台支持乡村产业发展20条措施。", [("出台", "支持乡村产业发展")]),
        ("提高应对极端天气能力，加大守护蓝天力度。", [("提高", "应对极端天气能力"), ("加大", "守护蓝天力度")]),
        ("发展服务贸易，培育创新型企业9家。", [("发展", "服务贸易"), ("培育", "创新型企业")]),
        ("更好发挥对接邻省的门户作用。", [("发挥", "对接邻省的门户作用")]),
        ("优化收入监测和分类救助帮扶措施。", [("优化", "收入监测和分类救助帮扶措施")]),
        ("强化民间投资资金和要素协同保障。", [("强化", "民间投资资金和要素协同保障")]),
        ("高水平建设创新平台2个。", [("建设", "创新平台")]),
    ],
)
def test_verbs_that_belong_to_the_object(text: str, wanted: list[tuple[str, str]]) -> None:
    assert deeds(text)[-len(wanted) :] == wanted if wanted else all(target != "展理念" for _, target in deeds(text))


@pytest.mark.parametrize(
    "text",
    [
        "固定资产投资增长5%。",
        "科技创新和产业创新深度融合。",
        "新设外资企业数量增长19%。",
        "财政投资实现正增长。",
        "涉企执法专项行动扎实开展。",
        "城市对资源集聚能力持续提升。",
    ],
)
def test_growth_and_honours_are_no_deeds(text: str) -> None:
    assert deeds(text) == []


def test_honours_hold_no_deed() -> None:
    assert ("保护", "典型案例") not in deeds("海湾、滩涂等获评全国环境保护典型案例。")


def test_what_a_text_says_is_told_of_it() -> None:
    assert said("《办法》明确了职责9项。") == [("《办法》", "明确", "职责", "done")]
    assert said("《通知》向社会公开征求意见。") == [("柳泉县人民政府", "公开征求", "意见", "done")]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("降低企业成本，争创示范园区。", [("降低", "企业成本"), ("争创", "示范园区")]),
        ("扩大和改善公共服务供给。", [("扩大和改善", "公共服务供给")]),
        ("优化站点导视系统。", [("优化", "站点导视系统")]),
        ("县委开展反腐败斗争和加强作风建设。", [("开展", "反腐败斗争"), ("加强", "作风建设")]),
        ("对初次违法的31家单位不予行政处罚。", [("不予行政处罚", "初次违法的31家单位")]),
        ("用足用好化债政策，繁荣发展文化事业。", [("用足用好", "化债政策"), ("繁荣发展", "文化事业")]),
    ],
)
def test_more_verbs(text: str, wanted: list[tuple[str, str]]) -> None:
    assert deeds(text) == wanted


def test_a_body_and_a_class_of_places_act_together() -> None:
    assert [line[0] for line in said("县司法局和各乡镇修订文件9件。")] == ["县司法局", "各乡镇"]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("县司法局下发整改通知书12份。", [("下发", "整改通知书")]),
        ("县乡组建普法宣传队3支，入户宣讲400余户。", [("组建", "普法宣传队")]),
        ("县司法局评查行政处罚案卷120卷。", [("评查", "行政处罚案卷")]),
        ("县司法局受理12345投诉9件。", [("受理", "12345投诉")]),
        ("县司法局建立信息共享、联席会议等6项机制。", [("建立", "信息共享、联席会议等6项机制")]),
        (
            "通过公开招标，选聘3名律师担任法律顾问。",
            [("选聘", "律师"), ("担任", "法律顾问")],
        ),
        ("建议尽快修订条例，赋予乡镇更多执法权限。", []),
    ],
)
def test_counts_events_and_advice(text: str, wanted: list[tuple[str, str]]) -> None:
    assert deeds(text) == wanted


def test_those_in_the_lead_and_those_who_help() -> None:
    told = said("由县司法局牵头，县财政局配合，开展根治欠薪行动。")
    assert told == [(body, "开展", "根治欠薪行动", "done") for body in ("县司法局", "县财政局")]


def test_rows_of_tasks_and_those_in_charge_are_no_headings() -> None:
    tasks = "柳泉县2024年法治政府建设工作要点\n1.深化审批改革。（县行政审批局牵头）\n2.清理政策措施。（责任单位：县司法局）\n3.制定目录，落实制度。\n"
    lines = [line for line in report_lines(Document.of(tasks, "x")) if line["kind"] == "statement"]
    assert [line["action"] for line in lines] == ["深化", "清理", "制定", "落实"]
    assert deeds("会议建议：一、加强队伍建设，充实执法力量。二、加大普法力度，改善执法条件。")[-2:] == [
        ("加大", "普法力度"),
        ("改善", "执法条件"),
    ]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("本局参加中心组法治专题学习4次。", [("参加", "中心组法治专题学习")]),
        ("县司法局制定审查指引，培训审查人员180人次。", [("制定", "审查指引"), ("培训", "审查人员")]),
        ("网格员走访1100多户。", []),
        ("县水利局对7家企业、2名评审专家作出行政处罚。", [("作出", "行政处罚")]),
        ("县财政局公告处罚结果4份。", [("公告", "处罚结果")]),
        ("县港航局受理申请44件，准予许可41件。", [("受理", "申请"), ("准予许可", "申请")]),
    ],
)
def test_nouns_of_acts(text: str, wanted: list[tuple[str, str]]) -> None:
    assert deeds(text) == wanted


def test_short_headings_of_problems_and_plans() -> None:
    assert deeds("四、不足。调研不深不细，检查企业不多。") == []
    assert [line[3] for line in said("五、打算。完善制度机制，修订管理办法。")] == ["plan", "plan"]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("县法院受理案件9件；县公证处挽回损失9万元，办证90件。", [("受理", "案件"), ("挽回", "损失")]),
        ("环境保护法规定了职责。", []),
        ("线上线下参与群众2万人次。", []),
        ("县督查室下发督办函11份，整改69处。", [("下发", "督办函")]),
        ("县人社局社会保障三个领域排名靠前。", []),
        ("建立常务会议学法制度。", [("建立", "常务会议学法制度")]),
        ("县医保局清退不符合条件的23户，新增19户。", [("清退", "不符合条件")]),
        ("应诉能力不足，平均审理天数为42天。", []),
    ],
)
def test_nouns_that_look_like_deeds(text: str, wanted: list[tuple[str, str]]) -> None:
    assert deeds(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "维护社会稳定，积极预防、依法打击违法犯罪活动。",
            [("打击", "违法犯罪活动"), ("维护", "社会稳定"), ("预防", "违法犯罪活动")],
        ),
        ("县司法局征求县公安局、县财政局及9个街道办事处意见。", [("征求", "县公安局、县财政局及9个街道办事处意见")]),
        ("当好贯彻决策部署的执行者。", [("当好", "贯彻决策部署的执行者")]),
        ("制定政策要遵循规律。", []),
        ("该方案于2021年1月起实施。", []),
    ],
)
def test_what_a_verb_holds(text: str, wanted: list[tuple[str, str]]) -> None:
    assert sorted(deeds(text)) == sorted(wanted)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("县政府整治18处河道。", [("整治", "河道")]),
        ("明年将规范执法文书。", [("规范", "执法文书")]),
        ("我县成立依法治县领导小组，召开会议3次。", [("成立", "依法治县领导小组"), ("召开", "会议")]),
        ("持续推进审批服务便民化。", [("推进", "审批服务便民化")]),
        ("解读政策文件38件。", [("解读", "政策文件")]),
        ("县教育局责令有关学校整改，督促整改落实。", [("责令", "有关学校")]),
    ],
)
def test_what_begins_a_clause_or_an_object(text: str, wanted: list[tuple[str, str]]) -> None:
    assert deeds(text) == wanted


def test_partners_of_a_plan_plan() -> None:
    planned = said("县公安局计划推行说理式文书，联合县住建局排查高层建筑260栋。")
    assert {line[3] for line in planned} == {"plan"} and len(planned) == 3


@pytest.mark.parametrize(
    ("title", "issuer"),
    [
        ("石桥县人民政府办公室政府信息公开工作年度报告（2021年）", "石桥县人民政府办公室"),
        ("石桥县司法局政府信息公开年度报告", "石桥县司法局"),
        ("石桥县教育局政务公开工作总结", "石桥县教育局"),
        ("石桥县政务公开办公室2020年工作总结", "石桥县政务公开办公室"),
    ],
)
def test_whose_report_of_open_information_it_is(title: str, issuer: str) -> None:
    lines = report_lines(Document.of(f"{title}\n2021年，公开信息30条。\n", "x"))
    assert next(line for line in lines if line["kind"] == "document")["issuing_body"] == issuer


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("县自然资源局下达整改通知45份，整改到位43处。", [("下达", "整改通知")]),
        ("一些地方水资源论证走过场。", []),
        ("县长主持召开厅务会9次。", [("主持召开", "厅务会")]),
        (
            "县政府收到申请143件，告知补正6件；审结121件。",
            [("收到", "申请"), ("告知补正", "申请"), ("审结", "申请")],
        ),
        ("申请人对许可决定不服提起诉讼2件。", []),
        ("根据县人大常委会审议意见，县政府修订办法。", [("修订", "办法")]),
        ("采取“双随机”方式抽查企业210家。", [("抽查", "企业")]),
        ("采取有效措施。", [("采取", "有效措施")]),
    ],
)
def test_what_is_no_deed_of_who_reports(text: str, wanted: list[tuple[str, str]]) -> None:
    assert deeds(text) == wanted


def test_second_half_year_is_plan() -> None:
    title = "石桥县综合行政执法局2024年上半年工作总结和下半年工作思路\n"
    told = report_lines(Document.of(f"{title}办结案件18件。\n下半年，接入视频监控1200路。\n", "x"))
    assert [line["modality"] for line in told if line["kind"] == "statement"] == ["done", "plan"]


def test_offences_and_shortcomings_are_no_deeds() -> None:
    assert deeds("查处违法案件87宗，其中擅自改变林地用途41宗。") == [("查处", "违法案件")]
    assert deeds("存在个别单位重答复轻落实、沟通不主动等问题。") == []


def test_what_came_of_a_plan_is_done() -> None:
    told = said("一、2023年计划执行情况\n培育企业9户。\n二、2024年工作计划\n培育企业8户。\n")
    assert [line[3] for line in told] == ["done", "plan"]


def test_those_engaged_by_a_body_act_themselves() -> None:
    assert [line[0] for line in said("县政府聘请的3家律所全年审查合同417份，提出意见902条。")] == ["律所", "律所"]
