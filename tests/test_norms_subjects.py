"""The subject of a clause before a norm, on invented sentences: a clause of time, a case, names with a comma inside."""

from __future__ import annotations

import pytest

from loaders.statute.norms.find import norms_of

DO, NOT, MAY = "obligation", "prohibition", "permission"

TABLE: list[tuple[str, list[tuple[str, str | None, str]]]] = [
    # -- in a clause of time whatever follows the name is its verb
    ("引航医师值班时，不得饮酒。", [(NOT, "引航医师", "饮酒")]),
    ("守塔人员离任前应当交接。", [(DO, "守塔人员", "交接")]),
    ("塔务委员会举行会议时，可以邀请船长列席。", [(MAY, "塔务委员会", "邀请船长列席")]),
    ("灯塔管理机构接报后，应当点灯。", [(DO, "灯塔管理机构", "点灯")]),
    ("灯油企业巡查人员上门时，应当出示证件。", [(DO, "灯油企业巡查人员", "出示证件")]),
    ("灯油企业招聘人员时，应当公示条件。", [(DO, "灯油企业", "公示条件")]),
    ("灯塔协会法定代表人、灯具保管人员离任前，应当交接。", [(DO, "灯塔协会法定代表人、灯具保管人员", "交接")]),
    # -- but not the noun that something befalls, the object of a verb, a thing named after it
    ("航标部门规章公布后，应当备案。", [(DO, None, "备案")]),
    ("守塔人员病情稳定后，应当复工。", [(DO, None, "复工")]),
    ("塔务委员会成员缺额时，应当补选。", [(DO, None, "补选")]),
    ("处理个人信息前，应当说明。", [(DO, None, "说明")]),
    ("渔船进入本市水域后应当点灯。", [(DO, None, "点灯")]),
    ("建设行人过街天桥时，应当设置灯光。", [(DO, None, "设置灯光")]),
    ("政府投资项目建成后，应当验收。", [(DO, None, "验收")]),
    ("点灯申请，由守塔人办妥手续后，经塔长批准。", []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), TABLE, ids=[text[:18] for text, _ in TABLE])
def test_subjects_of_invented_sentences(text: str, expected: list[tuple[str, str | None, str]]) -> None:
    assert [(n.modality, n.bearer, text[n.action_start : n.action_end]) for n in norms_of(text)] == expected
