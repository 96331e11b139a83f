"""Where a norm begins and ends: cues, the present tense without cue, agents, lists, sanctions, on invented sentences."""

from __future__ import annotations

import pytest

from loaders.statute.norms.find import norms_of

DO, NOT, MAY = "obligation", "prohibition", "permission"

Found = list[tuple[str, str | None, str]]

CUES: list[tuple[str, Found]] = [
    ("养灯经费可采取下列方式筹集：\n（一）捐款；\n（二）拨款。", [(MAY, None, "采取下列方式筹集")]),
    ("养灯经费可用于灯具的维修。", [(MAY, None, "用于灯具的维修")]),
    ("战时可用于点灯的地下室应当登记。", [(DO, None, "登记")]),
    ("检灯人员应当出示证件，必要时可请公安机关协助。", [
        (DO, "检灯人员", "出示证件"), (MAY, "检灯人员", "请公安机关协助")]),
    ("市灯光设施的建设可按规定免交费用。", [(MAY, None, "按规定免交费用")]),
    ("灯船经检验合格后，方准下水。", [(MAY, None, "下水")]),
    ("计量部门应对灯具进行检定。", [(DO, "计量部门", "对灯具进行检定")]),
    ("市民应对火灾的能力。", []),
    ("卫生部门负责人用灯油的供应。", [(DO, "卫生部门", "负责人用灯油的供应")]),
    ("公安部门和航标部门并可以暂停航行。", [(MAY, "公安部门和航标部门", "暂停航行")]),
    ("渔民对家庭共有灯具享有与他人平等的权利。", [(MAY, "渔民", "与他人平等的权利")]),
    ("会员接受培训，对培训事项依法享有知情权。", [(MAY, "会员", "知情权")]),
    ("派驻海岛负责防务的军队，由边防部门管理。", [(DO, "边防部门", "管理")]),
    ("航标部门负责灯塔管理，并具体负责灯具的维修。", [
        (DO, "航标部门", "负责灯塔管理"), (DO, "航标部门", "负责灯具的维修")]),
    ("航标部门负责灯塔管理，承担灯具登记。", [(DO, "航标部门", "负责灯塔管理，承担灯具登记")]),
    ("灯船的管理可参照本条例执行。", []),
    ("船员在购灯、用灯等方面享有同岸上居民平等的权利。", [(MAY, "船员", "同岸上居民平等的权利")]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), CUES, ids=[text[:18] for text, _ in CUES])
def test_cues(text: str, expected: Found) -> None:
    assert read_off(text) == expected


AGENTS: list[tuple[str, Found]] = [
    ("点灯计划由航标部门颁定。", [(DO, "航标部门", "颁定")]),
    ("点灯计划由县人民政府的航标工作部门掌管使用。", [(DO, "县人民政府的航标工作部门", "掌管使用")]),
    ("灯油的管理由航标部门负责。", [(DO, "航标部门", "负责")]),
    ("灯塔学校由市人民政府举办。", [(DO, "市人民政府", "举办")]),
    ("灯塔经理由董事会聘任。", [(DO, "董事会", "聘任")]),
    ("点灯大纲由承担检定的技术机构，根据国家规范制定。", [(DO, "承担检定的技术机构", "根据国家规范制定")]),
    ("点灯委员会由航标部门和公安机关的人员组成。", []),
    ("点灯委员会主席由中国人民银行行长担任。", []),
    ("市人民政府应当建立由有关部门组成的灯塔联席会议制度。", [(DO, "市人民政府", "建立由有关部门组成的灯塔联席会议制度")]),
    ("灯油费由航标部门代为征收。", [(DO, "航标部门", "代为征收")]),
    ("市人民政府应当设立点灯指挥部，航标部门为其办事机构。", [(DO, "市人民政府", "设立点灯指挥部")]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), AGENTS, ids=[text[:18] for text, _ in AGENTS])
def test_agents(text: str, expected: Found) -> None:
    assert read_off(text) == expected


PRESENT_TENSE: list[tuple[str, Found]] = [
    ("市人民政府设立点灯基金。", [(DO, "市人民政府", "设立点灯基金")]),
    ("航标部门无偿提供灯油。", [(DO, "航标部门", "无偿提供灯油")]),
    ("市灯光站受市人民政府的委托，组织点灯活动。", [(DO, "市灯光站", "受市人民政府的委托，组织点灯活动")]),
    ("公安机关和航标部门，依据本条例确定的职责，协助做好点灯工作。", [
        (DO, "公安机关和航标部门", "依据本条例确定的职责，协助做好点灯工作")]),
    ("经批准的用灯单位，凭登记证领取灯油。", [(DO, "经批准的用灯单位", "凭登记证领取灯油")]),
    ("评审委员会收到意见后，将意见转交申请人。", [(DO, "评审委员会", "将意见转交申请人")]),
    ("统计站或者统计员执行统计职能。", [(DO, "统计站或者统计员", "执行统计职能")]),
    ("航标部门检查灯具，公安机关检查航道，记录检查情况。", [
        (DO, "航标部门", "检查灯具"), (DO, "公安机关", "检查航道，记录检查情况")]),
    ("市人民政府建立点灯机制，督促和指导有关部门做好点灯工作。", [
        (DO, "市人民政府", "建立点灯机制，督促和指导有关部门做好点灯工作")]),
    ("机构设置按照本条例的规定。", []),
    ("灯塔站注销的，其分站同时注销。", []),
    ("人民警察实行警衔制度。", []),
    ("鼓励与灯塔有关的行业协会制定点灯规范。", []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), PRESENT_TENSE, ids=[text[:18] for text, _ in PRESENT_TENSE])
def test_present_tense(text: str, expected: Found) -> None:
    assert read_off(text) == expected


def read_off(text: str) -> Found:
    return [(norm.modality, norm.bearer, text[norm.action_start : norm.action_end]) for norm in norms_of(text)]
