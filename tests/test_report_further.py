"""Second predicates, verbs within nouns and adverbials, rows of those who act, lists of names. All sentences invented."""

from __future__ import annotations

import pytest
from deeds import deeds, said

NOTICE = "柳泉县人民政府办公室关于做好值班工作的通知\n"


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("形成核查报告报送市司法局。", [("形成", "核查报告"), ("报送", "核查报告")]),
        ("汇总检查结果向社会公布。", [("汇总", "检查结果"), ("公布", "检查结果")]),
        ("督促责任部门按照问题清单。", [("督促", "责任部门")]),
        ("对14个部门开展实地督察。", [("开展", "实地督察")]),
        ("对14个部门开展督察。", [("督察", "14个部门")]),
        ("高度重视优化营商环境工作。", []),
        ("相互学习借鉴。", []),
        ("履行第一责任人职责情况。", []),
        ("整治到位前，采取防护措施。", [("采取", "防护措施")]),
        ("在受理页面新增查询功能。", [("新增", "查询功能")]),
        ("在规划引领下推动项目实施。", [("推动", "项目实施")]),
        ("县司法局建设仍有短板。", []),
        ("《办法》的编制过程严格按照程序。", []),
        ("强化过程管理。", [("强化", "过程管理")]),
        ("予以公开及部分公开30件，占40%。", []),
        ("拆除违法建筑3处、面积约420平方米。", [("拆除", "违法建筑")]),
        ("县司法所为困难群众代办援助申请十余件。", [("代办", "援助申请")]),
    ],
)
def test_where_one_predicate_ends_and_what_is_none(text: str, wanted: list[tuple[str, str]]) -> None:
    assert deeds(text) == wanted


def test_each_of_a_row_acts() -> None:
    assert [one[0] for one in said("各地区、各部门要落实值班制度。", NOTICE)] == ["各地区", "各部门"]
    text = "二、工作要求各地区、各部门要落实值班制度。"
    assert [one[0] for one in said(text, NOTICE)] == ["各地区", "各部门"]
    text = "县司法局牵头，县信访局、县公安局及12个村委会参与，共排查纠纷90起。"
    assert [one[0] for one in said(text)] == ["县司法局", "县信访局", "县公安局", "村委会"]


def test_those_addressed_and_names_of_practices_do_nothing() -> None:
    assert deeds("各乡镇调解中心、数据采集与监测平台、各有关单位：\n", NOTICE) == []
    assert deeds("（一）创新监管方式方面3项：推行信用监管、制定监管目录、跨区域监管。", NOTICE) == []
