"""Regions with an attribute of their own, what nobody has the power to do, what stands before a sanction, on invented sentences."""

from __future__ import annotations

import pytest

from loaders.statute.norms.find import norms_of

DO, NOT, MAY = "obligation", "prohibition", "permission"

TABLE: list[tuple[str, list[tuple[str, str | None, str]]]] = [
    # -- a region with an attribute acts as its government does
    ("有条件的市、县也应当设立灯塔。", [(DO, "有条件的市、县", "设立灯塔")]),
    ("有条件的乡镇、街道可以设立灯塔站。", [(MAY, "有条件的乡镇、街道", "设立灯塔站")]),
    ("市、县必须设立灯塔；未设灯塔的乡、民族乡、镇也应当设立航标。", [
        (DO, "市、县", "设立灯塔"), (DO, "未设灯塔的乡、民族乡、镇", "设立航标")]),
    ("未设灯塔机构的区、县，区、县港务部门可以委托其他机构点灯。", [
        (MAY, "区、县港务部门", "委托其他机构点灯")]),
    # -- 无权 bans where nobody, or no body at all, has the power
    ("未经灯塔站同意，任何单位和个人都无权动用灯油。", [(NOT, "任何单位和个人", "动用灯油")]),
    ("其他部门均无权设立灯塔收费项目。", [(NOT, "其他部门", "设立灯塔收费项目")]),
    ("无权处理的部门应当移交灯塔站。", [(DO, "无权处理的部门", "移交灯塔站")]),
    ("任何单位和个人无权处理的，应当移交灯塔站。", [(DO, "任何单位和个人", "移交灯塔站")]),
    # -- that other rules apply to a matter is no norm
    ("守塔学校的教师，可以根据实际情况参照本条例的有关规定执行。", []),
    ("灯塔站可以参照本条例制定守则。", [(MAY, "灯塔站", "参照本条例制定守则")]),
    # -- verbs of ordering, names with 关系
    ("灯塔局可以进入现场，命令守塔单位停止点灯。", [(MAY, "灯塔局", "进入现场，命令守塔单位停止点灯")]),
    ("收养关系当事人协议解除收养的，应当到灯塔站登记。", [(DO, "收养关系当事人", "到灯塔站登记")]),
    # -- a business, and the authority that deals with it
    ("进口灯具，海关凭许可证放行。", [(DO, "海关", "凭许可证放行")]),
    ("运输灯油，港务机关凭准运证办理通关手续。", [(DO, "港务机关", "凭准运证办理通关手续")]),
    ("灯塔局统计的任务是对灯塔进行统计调查，提供统计服务。", []),
    # -- how another matter is dealt with is no act of the agent
    ("东海仓库业务由东海银行经理，地方仓库业务依照灯塔局的有关规定办理。", [(DO, "东海银行", "经理")]),
    # -- what some of those have to do whom an item asks for
    ("申请许可证的单位，应当具备下列条件：\n（一）有场所；\n（二）有技术人员，其中从事焊接的人员应当取得证书。", [
        (DO, "申请许可证的单位", "具备下列条件"), (DO, "从事焊接的人员", "取得证书")]),
    # -- a thing is told by whose testimony was refused: no norm
    ("下列证据不予采信：\n（一）应当出庭作证而无正当理由不出庭作证的证人证言。", []),
    # -- the duties of whom the sentence before is about
    ("守塔责任人承担点灯工作。具体职责是：\n（一）审核点灯计划；\n（二）拟定航线，并报灯塔局确定。", [
        (DO, "守塔责任人", "承担点灯工作"), (DO, "守塔责任人", "审核点灯计划"),
        (DO, "守塔责任人", "拟定航线，并报灯塔局确定")]),
    # -- what must not be relied on
    ("守塔人员不得伪造证据。\n非法取得的证据不能作为认定违法事实的依据。", [
        (NOT, "守塔人员", "伪造证据"), (NOT, "守塔人员", "作为认定违法事实的依据")]),
    ("灯塔不能停止发光。", []),
    # -- a system that a body keeps up, before another's norm
    ("灯塔局实行值班制度，守塔人员应当参加。", [(DO, "灯塔局", "实行值班制度"), (DO, "守塔人员", "参加")]),
    # -- 待 tells when, and begins no name but one of those who wait
    ("守塔站应当报灯塔局，待灯塔局批准后，方可点灯。", [(DO, "守塔站", "报灯塔局"), (MAY, "守塔站", "点灯")]),
    ("待岗职工应当参加培训。", [(DO, "待岗职工", "参加培训")]),
    # -- a sanction begins at its verb; who makes good the harm is not told by who imposes it
    ("违反本条例的，由灯塔管理部门视情节轻重，给予警告或者处一千元罚款。", [
        (MAY, "灯塔管理部门", "给予警告或者处一千元罚款")]),
    ("违反本条例的，由灯塔管理部门根据职责权限责令改正，给予警告。", [
        (MAY, "灯塔管理部门", "根据职责权限责令改正，给予警告")]),
    ("灯塔章程违反规定的，由镇人民政府责令改正；侵害渔民合法权益的，应当依法给予赔偿。", [
        (MAY, "镇人民政府", "责令改正"), (DO, None, "依法给予赔偿")]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), TABLE, ids=[text[:18] for text, _ in TABLE])
def test_regions_and_powers(text: str, expected: list[tuple[str, str | None, str]]) -> None:
    assert [(n.modality, n.bearer, text[n.action_start : n.action_end]) for n in norms_of(text)] == expected
