"""Deeds behind a deed of the same clause, orders that are one verb, agents that begin like a verb, own offices. All invented."""

from __future__ import annotations

import pytest
from deeds import HEAD, deeds, said

from loaders.report import report_lines
from ontology.model import Document


def names(text: str) -> list[str]:
    found = [line for line in report_lines(Document.of(HEAD + text, "x")) if line["kind"] == "institution"]
    return [line["surface"] for line in found if not line["generic"] and line["start"] >= len(HEAD)]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("县司法局形成修订草案后提请县政府常务会议审议。", [("形成", "修订草案"), ("提请", "县政府常务会议审议")]),
        ("县教育局制定《学区方案》时召开座谈会4场。", [("制定", "《学区方案》"), ("召开", "座谈会")]),
        ("县卫健局检查诊所18户次，责令限期改正12家。", [("检查", "诊所"), ("责令限期改正", "诊所")]),
        ("县应急管理局检查矿山9家，责令停产整顿2家。", [("检查", "矿山"), ("责令停产整顿", "矿山")]),
        ("县发改局在8个服务站投放终端120台。", [("投放", "终端")]),
        ("县人社局为19名劳动者追发工资24万元。", [("追发", "工资")]),
        ("县交通局约谈队员9人次。", [("约谈", "队员")]),
        ("县政府常务会议审议议题27个。", [("审议", "议题")]),
        ("县住建局将检查频次下调三成以上。", [("下调", "检查频次")]),
        ("县司法局将公示牌挂到村口。", [("挂到", "公示牌")]),
        ("县司法局将法律服务延伸到村组。", [("延伸到", "法律服务")]),
        ("县图书馆开放阅览室2个。", [("开放", "阅览室")]),
        ("县公安局举办开放日活动3次。", [("举办", "开放日活动")]),
        ("处罚文书由法制股逐案把关。", [("逐案把关", "处罚文书")]),
        ("重大案件均经县司法局集体讨论。", [("集体讨论", "重大案件")]),
    ],
)
def test_deeds(text: str, wanted: list[tuple[str, str]]) -> None:
    assert deeds(text) == wanted


def test_who_drafts_is_no_deed() -> None:
    assert said("起草部门公开征求意见不少于15日。")[0][:3] == ("起草部门", "公开征求", "意见")
    assert deeds("县司法局退回起草单位补充材料。")[0][0] == "退回"
    assert deeds("省司法厅制定部门规章3件，起草部门规章5件。") == [("制定", "部门规章"), ("起草", "部门规章")]
    assert deeds("县政府制定机关事务管理办法2件。") == [("制定", "机关事务管理办法")]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("厅政策法规处审核合同98份。", ["厅政策法规处"]),
        ("委法规股组织案卷评查2次。", ["委法规股"]),
        ("局条法科清理文件3件。", ["局条法科"]),
        ("柳泉县水利和湖泊局查处案件7起。", ["柳泉县水利和湖泊局"]),
        ("县公安局经济犯罪侦查大队处置案件6起。", ["县公安局经济犯罪侦查大队"]),
        ("市政府法制局审查合同12份。", ["市政府法制局"]),
        ("行政复议咨询委员会讨论疑难案件7件。", ["行政复议咨询委员会"]),
        ("城区大队拆除违法建设5处。", ["城区大队"]),
        ("县城区大队拆除违法建设5处。", ["县城区大队"]),
    ],
)
def test_offices(text: str, wanted: list[str]) -> None:
    assert names(text) == wanted
