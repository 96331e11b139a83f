"""Whoever does what his name says, what a body does about somebody, and norms that go on, on invented sentences."""

from __future__ import annotations

import pytest

from loaders.statute.norms.find import norms_of

DO, NOT, MAY = "obligation", "prohibition", "permission"
Found = list[tuple[str, str | None, str]]

TABLE: list[tuple[str, Found]] = [
    # -- in a whole clause the verb of a name, or one that makes names, is what somebody does
    ("灯具生产者生产灯具，不得掺杂。", [(NOT, "灯具生产者", "掺杂")]),
    ("经营者经营灯具以重量计价的，应当标明重量。", [(DO, "经营者", "标明重量")]),
    ("灯油屠宰厂（场）屠宰海兽，应当遵守规程。", [(DO, "灯油屠宰厂（场）", "遵守规程")]),
    ("海事法院审判灯塔案件，应当公开进行。", [(DO, "海事法院", "公开进行")]),
    ("县人民政府出版行政部门应当登记图册。", [(DO, "县人民政府出版行政部门", "登记图册")]),
    ("灯具作坊生产加工的灯具，应当有标签。", [(DO, "灯具作坊", "有标签")]),
    # -- whoever deals with others or keeps what is theirs acts himself
    ("灯塔监察队对损坏灯塔的行为，应当责令其停止。", [(DO, "灯塔监察队", "责令其停止")]),
    ("检灯单位招用船员，不得扣押船员的证件。", [(NOT, "检灯单位", "扣押船员的证件")]),
    ("灯油运输单位发现有人混装的，应当要求其改正。", [(DO, "灯油运输单位", "要求其改正")]),
    ("船东为获取更大的利益，可以改装灯船。", [(MAY, "船东", "改装灯船")]),
    ("守塔人所持证书的内容发生变更时，应当申请换证。", [(DO, "守塔人", "申请换证")]),
    ("海事法院立案后发现不符合条件的，裁定驳回申请。", [(DO, "海事法院", "裁定驳回申请")]),
    # -- what somebody may do alone
    ("一名船员只能登记一艘灯船。", [(DO, "一名船员", "登记一艘灯船")]),
    ("一个港口只能有一座灯塔。", []),
    # -- norms that go on
    ("灯塔站应当建立制度。各类灯册应当及时登记；妥善保管灯油。", [
        (DO, "灯塔站", "建立制度"), (DO, "灯塔站", "及时登记"), (DO, "灯塔站", "妥善保管灯油")]),
    ("航标部门应当检修灯塔；会同有关部门评估检修情况，提出措施，由各部门落实。", [
        (DO, "航标部门", "检修灯塔"), (DO, "航标部门", "会同有关部门评估检修情况，提出措施"), (DO, "各部门", "落实")]),
    ("灯塔规划有重大问题的，由主任会议决定，可以暂不表决。", [(MAY, "主任会议", "暂不表决")]),
    ("守塔人失职的，由航标局给予处分，造成严重后果，构成犯罪的，由司法机关依法追究刑事责任。", [
        (MAY, "航标局", "给予处分"), (MAY, "司法机关", "依法追究刑事责任")]),
    ("灯塔协会根据船员人数，按照便利的原则设立。", []),
    ("由省人民政府管理的灯塔，由港务部门检修。", [(DO, "港务部门", "检修")]),
    # -- lists
    ("灯具广告不得含有下列内容：\n（一）表示功效的保证；\n（二）涉及治疗功能；\n（三）利用名人作推荐。", [
        (NOT, "任何单位和个人", "表示功效的保证"), (NOT, "任何单位和个人", "涉及治疗功能"),
        (NOT, "任何单位和个人", "利用名人作推荐")]),
    ("航标部门应当将以下灯塔信息，自批准之日起十日内公开：\n（一）经依法批准的规划；\n（二）许可的条件。", [
        (DO, "航标部门", "将以下灯塔信息，自批准之日起十日内公开")]),
    ("检验不合格的，航标部门不予备案：\n（一）航标部门规定的灯具；\n（二）首次在港区销售的灯油。", [(NOT, "航标部门", "备案")]),
    ("灯塔站由航标局设立，其主要职责是：\n（一）检修灯塔；\n（二）对各港检修灯具的机构进行指导。", [
        (DO, "航标局", "设立"), (DO, "灯塔站", "检修灯塔"), (DO, "灯塔站", "对各港检修灯具的机构进行指导")]),
    ("灯塔理事会由船东组成。其职责是：\n（一）审议规划；\n（二）监督检修。", [
        (DO, "灯塔理事会", "审议规划"), (DO, "灯塔理事会", "监督检修")]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), TABLE, ids=[text[:18] for text, _ in TABLE])
def test_deeds(text: str, expected: Found) -> None:
    assert [
        (norm.modality, norm.bearer, text[norm.action_start : norm.action_end]) for norm in norms_of(text)
    ] == expected
