"""Who acts behind 由, whatever the verb, and who is in charge of what, on invented sentences."""

from __future__ import annotations

import pytest

from loaders.statute.norms.find import norms_of

DO, NOT, MAY = "obligation", "prohibition", "permission"

TABLE: list[tuple[str, list[tuple[str, str | None, str]]]] = [
    # -- a verb that no list holds
    ("落水的船员由国家供养终身。", [(DO, "国家", "供养终身")]),
    ("灯船由两名以上引航员押送。", [(DO, "两名以上引航员", "押送")]),
    ("船犬应当由成年人牵领。", [(DO, "成年人", "牵领")]),
    ("草案由分组会议对修改稿进行审议。", [(DO, "分组会议", "对修改稿进行审议")]),
    ("灯塔站长由灯塔站全体会议选举产生。", [(DO, "灯塔站全体会议", "选举产生")]),
    (
        "守塔委员会由大会会议选举产生，是执行机构，履行下列职责：\n（一）点灯；\n（二）巡查。",
        [(DO, "守塔委员会", "点灯"), (DO, "守塔委员会", "巡查")],
    ),
    ("新的章程应当经全体船员过半数同意。", [(DO, "全体船员", "过半数同意")]),
    # -- things of whoever is named, states, what others do
    ("灯塔的名称由港务公司章程规定。", []),
    ("灯塔由县人民政府财政预算保障。", []),
    ("债务由合并后的公司承继。", []),
    ("灯油不由银行垫款。", []),
    ("灯塔方案应当经专家论证，并公示。", [(DO, None, "经专家论证，并公示")]),
    # -- who answers for what, who is in charge of what
    ("守塔人对其提供的灯油质量负责。", [(DO, "守塔人", "对其提供的灯油质量负责")]),
    ("灯塔经营者在政府引导下，负责灯塔的保护。", [(DO, "灯塔经营者", "负责灯塔的保护")]),
    ("航标部门负责本行政区域内的守塔人员培训工作。", [(DO, "航标部门", "负责本行政区域内的守塔人员培训工作")]),
    ("委员会办公室设在航标部门，具体负责巡查。", [(DO, "委员会办公室", "具体负责巡查")]),
    ("县航标部门调查确认后，宣布当选无效。", [(DO, "县航标部门", "宣布当选无效")]),
    ("值班民警发现灯船有违法行为的，可以先予扣留灯船。", [(MAY, "值班民警", "先予扣留灯船")]),
    # -- subjects parted from their modal word, acts before what may be done further
    ("持证的船长在检查完毕后，未受处罚的，可以申请减免。", [(MAY, "持证的船长", "申请减免")]),
    ("禁止点灯的场馆的管理单位，有条件的可以设立灯室。", [(MAY, "禁止点灯的场馆的管理单位", "设立灯室")]),
    ("灯塔防火期内，禁止其他野外用火。", [(NOT, "任何单位和个人", "其他野外用火")]),
    ("守塔人会议依法形成的决定不得随意更改。", [(NOT, "任何单位和个人", "随意更改")]),
    (
        "航标部门制定灯塔政策，其中重大政策应当报省人民政府批准。",
        [(DO, "航标部门", "制定灯塔政策"), (DO, "航标部门", "报省人民政府批准")],
    ),
    ("未点灯的，由航标部门联合港务部门责令改正，处一百元罚款。", [(MAY, "航标部门", "责令改正，处一百元罚款")]),
    (
        "航标部门有权行使下列职权：\n（一）询问船员；\n（二）检查灯具，必要时可以责令船员说明来源。",
        [(MAY, "航标部门", "询问船员"), (MAY, "航标部门", "检查灯具"), (MAY, "航标部门", "责令船员说明来源")],
    ),
    (
        "灯塔单位应当开展下列灯塔保护相关工作，航标部门提供支持：\n（一）建立名册；\n（二）加强研究。",
        [(DO, "航标部门", "提供支持"), (DO, "灯塔单位", "建立名册"), (DO, "灯塔单位", "加强研究")],
    ),
    (
        "有下列情形之一的，养犬人应当持证办理手续：\n（一）地址变更的，应当自变更之日起十日内办理；\n（二）船犬死亡的。",
        [(DO, "养犬人", "持证办理手续"), (DO, "养犬人", "自变更之日起十日内办理")],
    ),
]


@pytest.mark.parametrize(("text", "expected"), TABLE)
def test_agents_and_charges(text: str, expected: list[tuple[str, str | None, str]]) -> None:
    found = [(norm.modality, norm.bearer, text[norm.action_start : norm.action_end]) for norm in norms_of(text)]
    assert found == expected
