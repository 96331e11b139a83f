"""Clauses in the present tense that hold a norm, and those about things that hold none, on invented sentences."""

from __future__ import annotations

import pytest

from loaders.statute.norms.find import norms_of

DO, MAY = "obligation", "permission"

Found = list[tuple[str, str | None, str]]

CASES: list[tuple[str, Found]] = [
    ("船员培训学校开展灯塔教育的经费，在本校预算中列支。", []),
    ("灯塔站修建码头所需的费用，列入县级财政预算。", []),
    ("县人民政府安排必要的经费，列入本级预算。", [(DO, "县人民政府", "安排必要的经费，列入本级预算")]),
    ("灯塔站用水、用电价格按照居民生活类价格执行。", []),
    ("航标部门应当考核守塔人员。考核结果作为奖励的依据。", [(DO, "航标部门", "考核守塔人员")]),
    ("航标部门负责灯塔的拆除，其具体职责分工，由市人民政府另行规定。", [
        (DO, "航标部门", "负责灯塔的拆除"), (DO, "市人民政府", "另行规定")]),
    ("航标委员会应当召开会议审议，根据需要，可以要求船主到会说明情况。", [
        (DO, "航标委员会", "召开会议审议"), (MAY, "航标委员会", "要求船主到会说明情况")]),
    ("看守灯塔的人员，受航标部门委托后，方能检修灯具。", [(MAY, "看守灯塔的人员", "检修灯具")]),
    ("守塔人的家属，对知悉的航行秘密负有保密义务。", [(DO, "守塔人的家属", "对知悉的航行秘密负有保密义务")]),
    ("船长对灯船的安全负全面责任，组织检修。", [(DO, "船长", "对灯船的安全负全面责任，组织检修")]),
    ("承运灯具的人不负赔偿责任。", []),
    ("非违约方能够获得利润。", []),
    ("县人民代表大会选举的县长、副县长，县人民法院院长，以及县人民代表大会专门委员会主任委员等，在依照法定程序产生后，宣读誓词。", [
        (DO, "县人民代表大会选举的县长、副县长，县人民法院院长，以及县人民代表大会专门委员会主任委员等", "宣读誓词")]),
    ("县人民政府任命的国家工作人员，在就职时宣读誓词，仪式由任命机关组织。", [
        (DO, "县人民政府任命的国家工作人员", "在就职时宣读誓词"), (DO, "任命机关", "组织")]),
    ("灯塔站自行补种同等量的树木，应当经林业部门审核，报航标部门批准。", [
        (DO, "灯塔站", "经林业部门审核，报航标部门批准")]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), CASES, ids=[text[:18] for text, _ in CASES])
def test_present_tense(text: str, expected: Found) -> None:
    assert [(n.modality, n.bearer, text[n.action_start : n.action_end]) for n in norms_of(text)] == expected
