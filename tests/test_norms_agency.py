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
]


@pytest.mark.parametrize(("text", "expected"), TABLE)
def test_agents_and_charges(text: str, expected: list[tuple[str, str | None, str]]) -> None:
    found = [(norm.modality, norm.bearer, text[norm.action_start : norm.action_end]) for norm in norms_of(text)]
    assert found == expected
