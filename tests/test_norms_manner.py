"""How something is done before who does it, with whom somebody is compared, what follows from an act, on invented sentences."""

from __future__ import annotations

import pytest

from loaders.statute.norms.find import norms_of

DO, NOT, MAY = "obligation", "prohibition", "permission"

TABLE: list[tuple[str, list[tuple[str, str | None, str]]]] = [
    # -- 可以根据…，由X: the agent acts under that modal word
    ("灯塔纠纷，可以根据当事人的请求，由航标部门调解处理。", [(MAY, "航标部门", "调解处理")]),
    ("灯塔的拆除，应当在论证的基础上，由市人民政府决定。", [(DO, "市人民政府", "决定")]),
    ("守塔员必须经考核合格后，由航标部门任命。", [(DO, "航标部门", "任命")]),
    ("灯塔公司应当按照约定向航标部门报送检修结果，由航标部门公布。", [
        (DO, "灯塔公司", "按照约定向航标部门报送检修结果"), (DO, "航标部门", "公布")]),
    ("守塔人可以在会议四小时前，书面提出对灯塔方案的修正案，由主任会议决定是否提请审议。", [
        (MAY, "守塔人", "在会议四小时前，书面提出对灯塔方案的修正案"), (DO, "主任会议", "决定是否提请审议")]),
    ("因灯塔损坏引起的诉讼，由肇事方就不存在因果关系承担举证责任。", [
        (DO, "肇事方", "就不存在因果关系承担举证责任")]),
    ("检查船员的身体，由2名以上与被检查人同性别的航标工作人员执行。", [
        (DO, "2名以上与被检查人同性别的航标工作人员", "执行")]),
    # -- with whom the bearer is compared
    ("外地守塔人与本地守塔人享有同等的权利。", [(MAY, "外地守塔人", "同等的权利")]),
    ("守塔人在培训、表彰等方面与公办灯塔人员享受同等待遇。", [(MAY, "守塔人", "同等待遇")]),
    ("守塔人因公致残的，与因公致残的船员享受国家同样的抚恤。", [(MAY, "守塔人", "国家同样的抚恤")]),
    ("守塔人因公牺牲的，其家属与因公牺牲的船员家属享受同样的抚恤。", [(MAY, "其家属", "同样的抚恤")]),
    ("船员和渔民享有同等的权利。", [(MAY, "船员和渔民", "同等的权利")]),
    # -- 要 binds as 应当 does
    ("守塔单位必须保护灯塔。灯塔的油料，要专人保管，定期检查。", [
        (DO, "守塔单位", "保护灯塔"), (DO, "守塔单位", "专人保管，定期检查")]),
    ("守塔单位应当保护灯塔。对来访的船员，要热情接待。", [(DO, "守塔单位", "保护灯塔"), (DO, "守塔单位", "热情接待")]),
    ("守塔单位应当在险要部位设置护栏，保存会议纪要。", [(DO, "守塔单位", "在险要部位设置护栏，保存会议纪要")]),
    # -- when, before a name
    ("法定节假日灯塔管理单位应当照常开灯。", [(DO, "灯塔管理单位", "照常开灯")]),
    # -- what follows is no act
    ("灯塔平时由投资者使用管理，收益归投资者所有。", [(DO, "投资者", "使用管理")]),
    ("船主应当支付劳动报酬，即月度工资和加班费。", [(DO, "船主", "支付劳动报酬")]),
    ("守塔人应当将灯具交还灯塔站，旧灯具归类存放。", [(DO, "守塔人", "将灯具交还灯塔站，旧灯具归类存放")]),
]  # fmt: skip

SANCTIONS: list[tuple[str, bool]] = [
    ("灯塔村遭到严重破坏的，由省人民政府撤销其灯塔村称号。", True),
    ("守塔人弄虚作假的，由授予机关取消荣誉称号。", True),
    ("荣誉守塔人有违法行为的，市人民政府应当提出撤销其荣誉守塔人称号的议案。", False),
    ("灯塔施工需要船舶绕行的，施工单位应当在绕行处设置标志。", False),
]


@pytest.mark.parametrize(("text", "expected"), TABLE, ids=[text[:18] for text, _ in TABLE])
def test_how_and_who(text: str, expected: list[tuple[str, str | None, str]]) -> None:
    assert [(n.modality, n.bearer, text[n.action_start : n.action_end]) for n in norms_of(text)] == expected


@pytest.mark.parametrize(("text", "expected"), SANCTIONS, ids=[text[:18] for text, _ in SANCTIONS])
def test_loss_of_an_honour_is_a_sanction(text: str, expected: bool) -> None:
    assert [norm.sanction for norm in norms_of(text)] == [expected]
