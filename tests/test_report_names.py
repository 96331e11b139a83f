"""Names of bodies as reports write them, each found whole and with its type, behind a date and behind 由."""

from __future__ import annotations

import pytest

from loaders.report import report_lines
from loaders.report.bodies.find import bodies
from ontology.model import Document

HEAD = "柳泉县人民政府2021年度法治政府建设情况报告\n"
NAMES = {
    "party": "县委全面依法治县委员会 县委依法治县办 县纪委监委 县委组织部 县委编办 县委政法委 县委机要保密局 县委巡察办 县直机关工委 街道党工委 县委常委会 县政府党组 局党组 局党委 厅党组",
    "government": "县防汛抗旱指挥部 县安委办 县森林草原防灭火指挥部 县法治政府建设领导小组办公室 州政府 盟行署 自治区人民政府 县政府第12次常务会议 县第八届人民政府第3次常务会议 高新区管委会 开发区管委会 县政府常务会议",
    "department": "县政府办公室 县发改局 县教体局 县民宗局 县自然资源局 县林草局 县烟草专卖局 县行政复议委员会 县卫生监督所 镇综合行政执法办公室 镇社会事务办公室 镇平安建设办 国家税务总局柳泉县税务局 市生态环境局柳泉分局 县国资委 县老龄办 县禁毒办 县爱卫办 县征地拆迁办 县畜牧兽医局 县粮食和物资储备局 县政务服务和大数据管理局 省厅 局法规科 我局 县建委 县经贸委 县人口计生委 贵局 贵办",
    "enforcement_team": "县消防救援大队 镇综合执法大队 县文化市场综合行政执法大队 县公安局交警大队 县劳动保障监察大队 街道综合行政执法队 局执法大队",
    "court_procuratorate": "县检察院 省高级人民法院 市中级人民法院 市中院 省高院",
    "congress_cppcc": "县人大监察和司法委员会 县人大常委会 县人大及其常委会 县政协及其常务委员会 县政协社会法制委 市人大常委会法工委",
    "other": "县总工会 团县委 县红十字会 县融媒体中心 县公证处 县公共法律服务中心 县矛盾纠纷多元化解中心 县劳动人事争议仲裁院 中国人民银行柳泉支行 县机关事务服务中心 县档案馆 县人民医院 县实验小学 县社区矫正中心 市公积金管理中心 县消费者权益保护委员会 县医患纠纷调解委员会 县交通事故人民调解委员会 县商会 县供电公司",
    "township": "街道办事处",
}
ROWS = [(name, kind) for kind, names in NAMES.items() for name in names.split()]


@pytest.mark.parametrize("frame", ["2021年，{}组织召开会议研究法治工作3次。", "由{}牵头开展检查。"])
def test_names_are_found_whole_with_their_types(frame: str) -> None:
    for name, kind in ROWS:
        lines = report_lines(Document.of(HEAD + frame.format(name), "x"))
        found = [(line["surface"], line["type"]) for line in lines if line["kind"] == "institution"][1:]
        assert found == [(name, kind)]


@pytest.mark.parametrize(
    "text",
    ["县域经济发展服务中心任务。", "全县建立多个服务中心。", "市场监测中心价格上涨。", "城区内各类服务中心12个。"],
)
def test_words_that_look_like_names(text: str) -> None:
    lines = report_lines(Document.of(HEAD + text, "x"))
    found = [line["surface"] for line in lines if line["kind"] == "institution" and not line["generic"]][1:]
    assert all(name in text and not name.startswith(("县建", "县域", "区内", "市场监")) for name in found)


PLACED = (
    "柳泉县司法局 中共柳泉县委 柳泉县人民政府办公室 柳泉县公安局城关派出所 柳泉县第三中学 青山镇人民政府 青山镇党委 石桥镇司法所 东关街道办事处 东关街道党工委"
    " 大坪村村委会 红旗社区居委会 云南明理律师事务所 城关镇综合行政执法队 青山镇人民调解委员会 柳泉县第一人民医院 柳泉县市场监督管理局青山所 青山市场监管所"
    " 城关司法所 青山派出所 玉溪市司法局 玉溪市中级人民法院 云南省高级人民法院 西南政法大学 云南大学 柳泉经济开发区管委会 柳泉县职业技术学校"
)


@pytest.mark.parametrize("frame", ["2021年，{}组织召开会议研究法治工作3次。", "由{}牵头开展检查。", "会同{}开展检查。"])
def test_names_keep_the_places_before_them(frame: str) -> None:
    for name in PLACED.split():
        lines = report_lines(Document.of(HEAD + frame.format(name), "x"))
        assert [line["surface"] for line in lines if line["kind"] == "institution"][1:] == [name]


def test_classes_of_bodies_take_no_place() -> None:
    text = "指导乡镇司法所开展工作，各镇党委、部分镇政府落实责任，推动镇综合执法队改革。一是街道司法所调解纠纷。直辖市人民政府制定办法。"
    lines = report_lines(Document.of(HEAD + text, "x"))
    named = [line["surface"] for line in lines if line["kind"] == "institution" and not line["generic"]][1:]
    assert named == ["镇综合执法队", "街道司法所"]


def test_parts_of_a_class_are_a_class() -> None:
    found = report_lines(
        Document.of("柳泉县2021年法治政府建设报告\n全县9个村(居)委会公共法律服务工作站有律师值班。", "x")
    )
    assert [line["generic"] for line in found if line["kind"] == "institution"] == [True, True]


ORGANS = {
    "party": "县委巡察组 石桥村党支部 县纪委监委驻县财政局纪检监察组 县委理论学习中心组 局机关党委",
    "government": "县消防安全委员会 县食品安全委员会办公室 县政府行政复议委员会 县国土空间规划委员会",
    "congress_cppcc": "县人大常委会执法检查组 县第十六届人大常委会",
    "court_procuratorate": "县检察院公益诉讼部 县人民法院行政审判庭 县检察院第二检察部",
    "enforcement_team": "县应急管理局综合行政执法大队 县公安局治安大队",
    "department": "国家统计局柳泉调查队 应急管理部消防救援局 县行政审批和政务信息管理局 县畜牧兽医局动物卫生监督所 县税务局重大税务案件审理委员会 县司法局行政复议与应诉股 局行政审批股 局测绘股 县市场监管局执法稽查局 县矿山事故应急处置办公室 市环境保护督察办公室",
    "other": "市台联 县农商银行 红星社区居民委员会 柳泉仲裁委员会 县司法鉴定中心 县城市运行管理中心 县应急救援中心 县残疾人联合会 县土地收购储备中心 县动物检疫站 县新时代文明实践中心 县水务局青年突击队",
}


def test_organs_and_offices_are_one_name_with_their_body() -> None:
    for kind, names in ORGANS.items():
        for name in names.split():
            lines = report_lines(Document.of(f"{HEAD}2021年，{name}召开会议3次。", "x"))
            found = [(line["surface"], line["type"]) for line in lines if line["kind"] == "institution"][1:]
            assert found == [(name, kind)]


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("县司法局组织各科室学习。县教育局处理投诉3件。县政府成立工作组。", ["县司法局", "县教育局", "县政府"]),
        ("县财政局和法规科联合检查。", ["县财政局", "法规科"]),
        ("各县（市、区）司法局、乡镇（街道）应急管理站参加。", []),
        ("会同县法院成立行政争议化解中心，化解争议20件。建成调解中心12个。", ["县法院", "行政争议化解中心"]),
        ("结案最多的禾山县人民法院120件。其中市中级人民法院30件。", ["禾山县人民法院", "市中级人民法院"]),
        ("落实中办、国办印发的意见，会同人行柳泉县支行检查。", ["中办", "国办", "人行柳泉县支行"]),
        ("市公安局（含交警支队）、公安分局办理案件。城市中心区扩大。", ["市公安局", "交警支队", "公安分局"]),
        (
            "东州市湖滨区人民政府、禾山县人民政府报告。凡未经乡司法所审查的不签。",
            ["东州市湖滨区人民政府", "禾山县人民政府", "乡司法所"],
        ),
    ],
)
def test_names_end_and_begin_where_they_should(text: str, named: list[str]) -> None:
    lines = report_lines(Document.of(f"东州市人民政府2021年度法治政府建设情况报告\n{text}", "x"))
    assert [line["surface"] for line in lines if line["kind"] == "institution" and not line["generic"]][1:] == named


def test_a_zone_is_called_by_all_its_name() -> None:
    text = "江北临空经济技术开发区管理委员会关于法治建设情况的报告\n管委会行政审批局受理申请30件，管委会制定制度2项。"
    found = [line["surface"] for line in report_lines(Document.of(text, "x")) if line["kind"] == "institution"]
    assert found == ["江北临空经济技术开发区管理委员会", "管委会行政审批局", "管委会"]


def test_a_zone_is_called_by_the_longest_place_that_the_text_knows() -> None:
    text = "督促江南清湖新区管委会受理申请30件。"
    found = bodies(text, text, ("湖新区", "清湖新区", "南清湖新区", "江南清湖新区"), [])
    assert [body.name for body in found] == ["江南清湖新区管委会"]


def test_our_court_is_a_court() -> None:
    text = "关于行政审判工作情况的报告\n——柳泉县人民法院\n我院受理案件30件。"
    lines = report_lines(Document.of(text, "x"))
    assert [line["type"] for line in lines if line["kind"] == "institution"] == ["court_procuratorate"] * 2


def bodies_of(text: str) -> list[tuple[str, str]]:
    lines = report_lines(Document.of(HEAD + text, "x"))
    return [(line["surface"], line["type"]) for line in lines if line["kind"] == "institution"][1:]


def test_a_congress_and_its_committee_are_one_name_of_two_members() -> None:
    lines = report_lines(Document.of(HEAD + "自觉接受县人大及其常委会法律监督。", "x"))
    found = [(line["surface"], line["members"]) for line in lines if line["kind"] == "institution"][1:]
    assert found == [("县人大及其常委会", ["县人大", "县人大常委会"])]
    lines = report_lines(Document.of(HEAD + "接受同级人大及其常委会的监督。", "x"))
    assert [line["generic"] for line in lines if line["kind"] == "institution"][1:] == [True]


def test_a_short_name_of_a_team_that_the_text_has_named() -> None:
    text = "县交通运输综合行政执法大队有12人。大队联合县公安局交警大队开展治超行动8次。"
    assert bodies_of(text)[1:] == [("大队", "enforcement_team"), ("县公安局交警大队", "enforcement_team")]
    assert "大队" not in [name for name, _ in bodies_of("大队联合县公安局检查8次。")]


def test_a_tribunal_in_a_row_of_bodies() -> None:
    assert bodies_of("派出所、法庭建立联调机制。") == [("派出所", "department"), ("法庭", "court_procuratorate")]
    assert bodies_of("建成数字法庭3个。") == []


def test_a_team_sent_into_a_bureau_and_halls_of_a_province() -> None:
    assert bodies_of("县纪委监委驻局纪检监察组开展监督2次。")[0][0] == "县纪委监委驻局纪检监察组"
    assert bodies_of("云南博物馆接待观众8万人次。") == [("云南博物馆", "other")]


def test_a_bureau_before_its_head_and_a_hall_that_is_entered() -> None:
    assert bodies_of("局主要负责人出庭应诉3次。") == [("局", "department")]
    assert bodies_of("厅主要负责同志讲法治课2次，厅党委研究议题9个。") == [("厅", "department"), ("厅党委", "party")]
    assert bodies_of("县政务大厅进驻部门36个。")[0] == ("县政务大厅", "other")
