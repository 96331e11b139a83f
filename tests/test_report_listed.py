"""Names that their place in a list or a sentence shows: lead units, divisions of a ministry, offices of a group."""

from __future__ import annotations

import pytest

from loaders.report import report_lines
from ontology.model import Document


def bodies(text: str) -> list[tuple[str, str, bool]]:
    lines = report_lines(Document.of(text, "t"))
    return [(line["surface"], line["type"], line["generic"]) for line in lines if line["kind"] == "institution"]


def test_units_behind_a_label_are_bodies() -> None:
    text = (
        "推进旧厂房改造。（牵头单位：柳泉经济技术开发区、青石街道、区绿地资源局，配合单位：远山集团、白沙镇、相关街镇）"
    )
    assert bodies(text) == [
        ("柳泉经济技术开发区", "government", False),
        ("青石街道", "township", False),
        ("区绿地资源局", "department", False),
        ("远山集团", "other", False),
        ("白沙镇", "township", False),
    ]


def test_what_is_no_name_in_a_list_of_units() -> None:
    assert bodies("（责任单位：各镇街、有关企业、全体干部）") == []
    assert bodies("责任单位：各镇街、平台公司、青石镇") == [("青石镇", "township", False)]  # to the end of the text


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("生态环境部答复：水生态保护司组织了调研，经司务会审议、法规司审查。", ["生态环境部", "水生态保护司", "司务会", "法规司"]),
        ("办法经生态环境部部务会议审议通过。", ["生态环境部部务会议"]),
        ("成立领导小组，下设办公室在镇司法所。", ["领导小组", "办公室", "镇司法所"]),
        ("重大问题及时报告县领导小组。", ["县领导小组"]),
        ("房管所、城规环保办负责排查。", ["房管所", "城规环保办"]),
        ("县水利局法制机构审核决定9件，与县人民检察院会签办法，县水利局机关40名干部参加。", ["县水利局法制机构", "县人民检察院", "县水利局机关"]),
        ("县政府办公室代表县政府答复。", ["县政府办公室", "县政府"]),
        ("镇便民服务中心设窗口4个。", ["镇便民服务中心"]),
        ("支持兵团发展，做好本市政府网站检查。", ["兵团"]),
    ],
)  # fmt: skip
def test_names_and_their_bounds(text: str, wanted: list[str]) -> None:
    assert [name for name, *_ in bodies(text)] == wanted


@pytest.mark.parametrize("text", ["有限公司、母公司负责经营。", "县人大代表视察。", "民政部门打官司、请律师。"])
def test_companies_and_deputies_are_no_such_bodies(text: str) -> None:
    assert [name for name, _, generic in bodies(text) if not generic] == []


def test_classes_with_their_rank() -> None:
    text = "各区交通管理部门组织检查，镇相关部门配合，乡镇人民政府、街道办事处落实。"
    assert bodies(text) == [
        ("各区交通管理部门", "department", True),
        ("镇相关部门", "department", True),
        ("乡镇人民政府", "township", True),
        ("街道办事处", "township", True),
    ]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("区科经委、区民防办、区机管局、市规土委、镇经发办、省粮食和储备局、区委社工部参加。", ["区科经委", "区民防办", "区机管局", "市规土委", "镇经发办", "省粮食和储备局", "区委社工部"]),
        ("柳泉海关、柳泉银保监分局、柳泉水务集团有限公司参加。", ["柳泉海关", "柳泉银保监分局", "柳泉水务集团有限公司"]),
        ("企业向海关申报，海关特殊监管区域扩大，有限公司增多。", []),
        ("法规科、质量科、财务科负责落实，机关各科室配合。", ["法规科", "质量科", "财务科"]),
        ("石桥村委会、向阳社区居委会报送材料，督促村委会整改。", ["石桥村委会", "向阳社区居委会"]),
        ("自贸试验区管委会、临空经济区管委会出台政策。", ["自贸试验区管委会", "临空经济区管委会"]),
        ("市推进政府职能转变和“放管服”改革协调小组印发方案。", ["市推进政府职能转变和“放管服”改革协调小组"]),
        ("县交警大队车管所提供数据，中华全国律师协会发布倡议。", ["县交警大队车管所", "中华全国律师协会"]),
        ("市人力社保局、市政府参事室、市委外办、省农科院、黄河航道局参加。", ["市人力社保局", "市政府参事室", "市委外办", "省农科院", "航道局"]),
        ("财政部国库司指导，财政部青山监管局、生态环境部华东督察局、全国爱卫办参加。", ["财政部国库司", "财政部青山监管局", "生态环境部华东督察局", "全国爱卫办"]),
        ("县长办公会、县委常委会、县政府常务会议研究部署。", ["县长办公会", "县委常委会", "县政府常务会议"]),
        ("县住建局建筑市场监管科受理申请，县教育局本科、专科招生。", ["县住建局建筑市场监管科", "县教育局"]),
        ("国网柳泉县供电公司保障供电，我站、我校落实。", ["国网柳泉县供电公司", "我站", "我校"]),
    ],
)  # fmt: skip
def test_more_names(text: str, wanted: list[str]) -> None:
    assert [name for name, _, generic in bodies(text) if not generic] == wanted


def test_bodies_of_reclamation_and_forest_areas() -> None:
    text = "松岭林区人民政府2021年法治政府建设情况报告\n垦区司法局、林区财政局开展检查。"
    found = [line["surface"] for line in report_lines(Document.of(text, "x")) if line["kind"] == "institution"]
    assert found[-2:] == ["垦区司法局", "林区财政局"]
