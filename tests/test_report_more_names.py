"""Bodies by their short names, in rows and of zones; the nation's; what looks like a body and is none. All sentences invented."""

from __future__ import annotations

import pytest

from loaders.report import report_lines
from ontology.model import Document

HEAD = "柳泉县人民政府2021年度法治政府建设情况报告\n"


def bodies(text: str, head: str = HEAD) -> list[tuple[str, str, bool]]:
    lines = [line for line in report_lines(Document.of(head + text, "x")) if line["kind"] == "institution"]
    return [(line["surface"], line["type"], line["generic"]) for line in lines if line["start"] >= len(head)]


def named(text: str, head: str = HEAD) -> list[str]:
    return [name for name, _, generic in bodies(text, head) if not generic]


SHORT = (
    "县审管局 县行审局 县营商局 县政数局 县信用办 县综执局 县环委会 县文广旅局 县教科体局 县交运局 县防指办 县征收办 县农经站 县动监所 县社会工作部 县巡察办 县台办 县红会 县社科联"
    " 县高新区管委会 县水务集团 县城运中心 县政府国资委 县案件审理委员会"
)


@pytest.mark.parametrize("name", SHORT.split())
def test_short_names(name: str) -> None:
    assert named(f"会上，{name}作了发言。") == [name]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("听取县法院、检察院汇报。", ["县法院", "检察院"]),
        ("贯彻中央、省委部署，新疆生产建设兵团教育局参会。", ["中央", "省委", "新疆生产建设兵团教育局"]),
        ("县政府责令海淀区西湖街道办事处整改。", ["县政府", "海淀区西湖街道办事处"]),
        ("请与岭南区西郊办事处联系，柳泉市岭北区东郊办事处参加。", ["岭南区西郊办事处", "柳泉市岭北区东郊办事处"]),
        ("各级党委(党组)理论学习中心组学法，业务综合办理9件。", []),
        ("市政府本级、县市区政府均设立小组。", ["市政府"]),
        ("巴州党委、政府和宁夏回族自治区党委发文。", ["巴州党委", "政府", "宁夏回族自治区党委"]),
        (
            "在白石、云溪两个镇司法所设窗口，齐坪、钱塘等4个司法所临街。",
            ["白石、云溪两个镇司法所", "齐坪、钱塘等4个司法所"],
        ),
        ("向柳泉县县委办公室备案，党工委组织部印发通知。", ["柳泉县县委办公室", "党工委组织部"]),
        ("备案审查室向县法院发函，审批二科、教委办公室受理申请。", ["备案审查室", "县法院", "审批二科", "教委办公室"]),
        (
            "纪委驻局纪检组暗访，我局建成县局执法办案中心，青禾大药房停业。",
            ["纪委驻局纪检组", "我局", "县局执法办案中心", "青禾大药房"],
        ),
        ("纳入县委党校（行政学院）课程。", ["县委党校（行政学院）"]),
        ("在柳泉县人民政府门户网站公开，更新我局信息平台。", ["柳泉县人民政府", "我局"]),
        ("全国“六五”普法工作督导组听取汇报。", ["全国“六五”普法工作督导组"]),
        ("县城管局直属一中队、城北中队开展巡查。", ["县城管局直属一中队", "城北中队"]),
        ("东关街道司法所、和平街道司法所调解纠纷。", ["东关街道司法所", "和平街道司法所"]),
        ("经济技术开发区行政审批局设立专窗。", ["经济技术开发区行政审批局"]),
        ("县仲裁委员会秘书处、县人民调解员协会参加。", ["县仲裁委员会秘书处", "县人民调解员协会"]),
        ("由明理（柳泉）律师事务所审查合同。", ["明理（柳泉）律师事务所"]),
        ("县城乡环境卫生指挥部办公室、镇新时代文明实践所参加。", ["县城乡环境卫生指挥部办公室", "镇新时代文明实践所"]),
        ("局案审委讨论案件5件。", ["局案审委"]),
        ("行政审批科受理申请9件，党政综合办核对信息。", ["行政审批科", "党政综合办"]),
        ("中国移动柳泉分公司进驻大厅。", ["中国移动柳泉分公司"]),
        ("原县国土局移交档案。", ["县国土局"]),
        ("按照省、市科技局要求开展培训，市、县水务局排查隐患。", ["省、市科技局", "市、县水务局"]),
        ("局党政主要负责人听取汇报，委主要领导审定方案，厅领导班子带头学法。", ["局", "委", "厅"]),
        (
            "成立了推进审批改革领导小组。以优化营商服务工作专班为龙头，",
            ["推进审批改革领导小组", "优化营商服务工作专班"],
        ),
        ("与国务院职转办沟通，县重点办督查项目，街党工委听取汇报。", ["国务院职转办", "县重点办", "街党工委"]),
        ("由综合科审核，检查组听取汇报，岭东区代表团提出议案。", ["综合科", "检查组", "岭东区代表团"]),
        ("开展中心组学法4次，法制审核科抽查案卷，依法治县办统筹推进。", ["中心组", "法制审核科", "依法治县办"]),
        ("成立服务企业办公室，及时调整了局政务公开领导小组。", ["服务企业办公室", "局政务公开领导小组"]),
        (
            "县档案馆、图书馆，国家、自治区和市委部署，省、市普法办指导。",
            ["县档案馆", "图书馆", "市委", "省、市普法办"],
        ),
        ("建立政府常务会议学法制度，政府常务会议听取汇报。", ["政府常务会议"]),
        ("十三届全国人大四次会议召开，省人大常委会委员视察企业。", ["省人大常委会"]),
        ("受市人大常委会委托，市人大财经委派员参加。", ["市人大常委会", "市人大财经委"]),
        ("县政府办理省人大及市人大代表建议9件，县人大和县政协视察。", ["县政府", "县人大", "县政协"]),
        ("局办公会研究事项，县公安局河东派出所刑事拘留2人。", ["局办公会", "县公安局河东派出所"]),
        ("市航运执法支队所办子站并入，同邻县水利局会商。", ["市航运执法支队", "邻县水利局"]),
        ("申请县人民法院强制执行；案件经云岭铁路运输法院审理。", ["县人民法院", "云岭铁路运输法院"]),
        (
            "其中委托自由贸易试验区管委会实施3项，授权云岭自贸区管委会审批。",
            ["自由贸易试验区管委会", "云岭自贸区管委会"],
        ),
        ("与县公安局共建侦查协作与监督办公室，县少年宫开班。", ["县公安局", "侦查协作与监督办公室", "县少年宫"]),
    ],
)
def test_bodies_in_rows_and_of_special_names(text: str, wanted: list[str]) -> None:
    assert named(text) == wanted


def test_places_named_once() -> None:
    far = HEAD + "各项工作平稳有序，作风持续好转，基础更加牢固，氛围更加浓厚，面貌焕然一新。" * 4
    text = "对市城管局、沙河区政府发函2件。桐川区人大常委会听取汇报。赴青崖县政府调研，会商后来县政府定案，函告市住建局，示范区政府配合。"
    found = ["市城管局", "沙河区政府", "桐川区人大常委会", "青崖县政府", "县政府", "市住建局", "区政府"]
    assert named(text, far) == found


def test_a_place_that_ends_like_a_former_body() -> None:
    assert named("太原市司法局受理申请3件。", "太原市2021年度行政复议工作情况报告\n") == ["太原市司法局"]


def test_bodies_of_the_nation() -> None:
    text = "外交部、国家核安全局、中央网信办、国家外汇局、环保总局、发展改革委、世界银行、中国残联、国新办参加，国务院发展研究中心企业研究所发言。"
    assert [(name, kind) for name, kind, _ in bodies(text)] == [
        ("外交部", "department"),
        ("国家核安全局", "department"),
        ("中央网信办", "party"),
        ("国家外汇局", "department"),
        ("环保总局", "department"),
        ("发展改革委", "department"),
        ("世界银行", "other"),
        ("中国残联", "other"),
        ("国新办", "department"),
        ("国务院发展研究中心企业研究所", "other"),
    ]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("省级人民政府负总责，县级政府抓落实。", ["省级人民政府", "县级政府"]),
        ("推进县、乡综治中心规范化，实现省市县乡综治中心规范化。", ["县、乡综治中心", "省市县乡综治中心"]),
        ("三级政务服务中心全部运行，建成8所县中医院。", ["政务服务中心", "县中医院"]),
        ("香港、澳门两个特别行政区政府依法施政。", ["特别行政区政府"]),
        ("各地区、各部门认真落实。", ["各部门"]),
    ],
)
def test_classes(text: str, wanted: list[str]) -> None:
    assert bodies(text) == [(name, kind, True) for name, kind, _ in bodies(text)]
    assert [name for name, *_ in bodies(text)] == wanted


@pytest.mark.parametrize(
    "text",
    [
        "单位GDP能耗下降3%，激发各类经营主体活力。",
        "鼓励社会办医，把教育事业办好，巩固航运中心地位。",
        "建设青龙峡水电站，综治中心规范化建设有力推进。",
        "违法干预市场主体加入或者退出行业协会商会。",
        "印发《办法》（柳复议办[2023]2号）。",
    ],
)
def test_what_looks_like_a_body(text: str) -> None:
    assert bodies(text) == []


def test_an_adverb_is_no_place() -> None:
    assert named("紧紧围绕市委部署，紧紧围绕市委工作。") == ["市委", "市委"]


def test_seats_of_parties_courts_and_those_sent_to_others() -> None:
    text = "民盟县委、九三学社县委、镇党委、政府调研。派驻县财政局纪检监察组、市第一中级人民法院、市人民检察院第二分院、石桥社区党委、县12345热线管理中心参加。"
    assert [(name, kind) for name, kind, _ in bodies(text)] == [
        ("民盟县委", "other"),
        ("九三学社县委", "other"),
        ("镇党委", "party"),
        ("政府", "township"),
        ("派驻县财政局纪检监察组", "party"),
        ("市第一中级人民法院", "court_procuratorate"),
        ("市人民检察院第二分院", "court_procuratorate"),
        ("石桥社区党委", "party"),
        ("县12345热线管理中心", "other"),
    ]


@pytest.mark.parametrize(
    "name",
    [
        *("县“三改”专班", "市“扫黄”工作小组办公室", "区“一件事”联席会议办公室", "县“禁鞭”办"),
        *("省公安厅交警总队", "省委依法治省办实地督察组", "县纪委监委派驻县水利局纪检监察组", "财政部驻柳江专员办"),
        *(
            "县医疗纠纷调委会",
            "县校园安全事故人民调解委员会",
            "省地质调查院",
            "县合法性审查中心",
            "市环卫处",
            "县武警中队",
        ),
        *("第三实验小学", "岩山中学", "柳泉监狱", "岩山法庭", "县教育局城北学区管理中心", "市民政局社会组织管理局"),
    ],
)
def test_less_usual_names(name: str) -> None:
    assert named(f"会上，{name}作了发言。") == [name]


@pytest.mark.parametrize(
    "text", ["办好农村小学、民办幼儿园。", "建成模拟法庭。", "全面提升幼儿园水平。", "县政府公安处罚决定"]
)
def test_kinds_of_schools_and_courts_are_no_names(text: str) -> None:
    assert [name for name in named(text) if name != "县政府"] == []


def test_centre_that_reports() -> None:
    head = "柳泉县公共资源交易中心2021年度工作总结\n"
    text = "2021年，中心修订办法3件。市审计局向中心反馈问题，中心城区、中心任务未变。"
    assert named(text, head) == ["中心", "市审计局", "中心"]
    assert named("中心修订办法3件。") == []


def test_post_behind_a_chamber() -> None:
    assert named("市中院行政庭庭长、县住建局法规股股长参加。") == ["市中院行政庭", "县住建局法规股"]
    assert named("汛期镇应急办开展巡查。") == ["镇应急办"]


def test_heading_run_into_a_name() -> None:
    assert named("三、议事规则联席会议实行全体会议制度。") == ["联席会议"]


@pytest.mark.parametrize(
    "name",
    [
        *(
            "县茶果局",
            "市蓝天办",
            "县120急救指挥中心",
            "县人民法院执行指挥中心",
            "县委老干局",
            "市国资公司",
            "县中心血站",
        ),
        *("岩山乡政府平安法治办", "省人民政府驻上海办事处", "柳江职业技术学院"),
    ],
)
def test_local_names(name: str) -> None:
    assert named(f"会上，{name}、县财政局作了发言。") == [name, "县财政局"]


@pytest.mark.parametrize(
    "text", ["优化市区空间布局。", "实现县内就近办、一次办。", "推动县域工业大局稳定。", "信访件由县里转办。"]
)
def test_words_that_end_like_offices(text: str) -> None:
    assert named(text) == []


def test_teams_of_a_team_that_is_named() -> None:
    text = "县城管执法大队下设三个中队。直属一中队查处案件6件，渣土中队查扣车辆2台。"
    assert named(text) == ["县城管执法大队", "直属一中队", "渣土中队"]


@pytest.mark.parametrize("text", ["统一大市场建设部署落地。", "打开企业上市局面。", "“企呼我办”机制运行。"])
def test_words_that_hold_names(text: str) -> None:
    assert named(text) == []


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("县水利局所属水政监察大队立案12件。", ["县水利局", "水政监察大队"]),
        ("岭南、河东两县公安局联合开展巡查。", ["岭南、河东两县公安局"]),
        ("支队办公室印发通知，大队法制科审核案卷，由局综合监督处整改。", ["支队办公室", "大队法制科", "局综合监督处"]),
        ("某公司诉城北街道办一案，责令柳溪镇政府重作。", ["城北街道办", "柳溪镇政府"]),
        ("委托河南信息技术测评中心开展测评，邀请柳江大学法学院教授授课。", ["河南信息技术测评中心", "柳江大学法学院"]),
        ("到石桥一中、柳林二中开展宣讲。", ["石桥一中", "柳林二中"]),
        ("公安岭南分局、柳泉海事处联合检查企业20家。", ["公安岭南分局", "柳泉海事处"]),
        ("其中望江县政府县长出庭3次。", ["望江县政府"]),
        ("把权限下放到乡镇，旗委编办核定编制。", ["旗委编办"]),
        ("街道团工委联合区律师协会开展宣讲。", ["街道团工委", "区律师协会"]),
        ("能源、水利、农业三个领域执法队伍组建完成。", ["能源、水利、农业三个领域执法队伍"]),
        ("深入学习党的二十届二中全会精神，公诉人向法庭出示证据。", []),
        ("望江县人民法院工作报告\n各位代表：现在报告工作。", ["望江县人民法院"]),
    ],
)
def test_bodies_of_others_and_of_the_issuer(text: str, wanted: list[str]) -> None:
    assert named(text) == wanted


def test_organs_of_the_special_regions() -> None:
    text = "澳門特區政府公佈施政數據\n廉署向勞工事務局發出勸喻3項，立法會通過法案8項，澳門漁業聯合總會設諮詢站。"
    assert named(text) == ["澳門特區政府", "廉署", "勞工事務局", "立法會", "澳門漁業聯合總會"]
    assert "立法会" not in named("县立法会议召开，廉署介绍经验。")


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("青石街道办事处2024年工作总结\n一是街道组织干部学习，街道社区干部参加。街道严格按照办法备案。", ["街道", "街道"]),
        ("柳泉县人大常委会工作报告\n常委会首次听取汇报，常委会会议9次。", ["常委会"]),
        ("2024年，分局被省厅评为优秀。法规科承担分局普法工作，聘请律师作为分局法律顾问。", ["分局", "省厅", "分局", "分局"]),
        ("岭东区人民法院工作总结\n刑事审判庭被评为先进，民事审判第一庭办结案件20件，司法警察大队获奖。", ["刑事审判庭", "民事审判第一庭", "司法警察大队"]),
    ],
)  # fmt: skip
def test_last_words_of_names_alone(text: str, wanted: list[str]) -> None:
    head = text.partition("\n")[0] + "\n" if "\n" in text else ""
    assert [name for name in named(text[len(head) :], head) if name != "法规科"] == wanted


@pytest.mark.parametrize("text", ["获评“全国优秀司法所”。", "现在，人大工作取得新进展。", "与国家统计局令第9号一致。"])
def test_honours_orders_and_work_are_no_bodies(text: str) -> None:
    assert named(text) == []


def test_the_office_of_a_street_that_calls_itself_an_office() -> None:
    head = "请与岭南区西郊办事处联系。\n"
    assert ("我办", "township", False) in bodies("2019年我办公开信息9条。", head)
    assert ("我办", "department", False) in bodies("2019年我办公开信息9条。", "柳泉县编办2019年工作总结\n")
