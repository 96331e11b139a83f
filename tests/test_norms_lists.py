"""Stems that hand down to their items, agents and rows of bearers, clauses that go on, on invented sentences."""

from __future__ import annotations

import pytest

from loaders.statute.norms.find import norms_of

DO, NOT, MAY = "obligation", "prohibition", "permission"

Found = list[tuple[str, str | None, str]]

AGENTS: list[tuple[str, Found]] = [
    ("守塔演练由市航标部门组织。", [(DO, "市航标部门", "组织")]),
    ("守塔演练由市航标部门组织，有关部门参加。", [(DO, "市航标部门", "组织"), (DO, "有关部门", "参加")]),
    ("守塔演练应当由市航标部门组织。", [(DO, "市航标部门", "组织")]),
    ("灯塔由渔业部门、渔民自治组织管理。", [(DO, "渔业部门、渔民自治组织", "管理")]),
    ("船厂与他人签订合同的，应当备案。", [(DO, "船厂", "备案")]),
    ("渔民可以许可他人使用灯船。", [(MAY, "渔民", "许可他人使用灯船")]),
    ("灯船自行修理或者与他人合作修理的，应当登记。", [(DO, None, "登记")]),
    ("禁止生产假冒他人商标的灯具。", [(NOT, "任何单位和个人", "生产假冒他人商标的灯具")]),
]  # fmt: skip

STEMS: list[tuple[str, Found]] = [
    ("检灯员有权：\n（一）询问船长；\n（二）查阅日志。", [(MAY, "检灯员", "询问船长"), (MAY, "检灯员", "查阅日志")]),
    ("登塔时，游客不得：\n（一）触摸灯具；\n（二）吸烟。", [(NOT, "游客", "触摸灯具"), (NOT, "游客", "吸烟")]),
    ("检灯员可以：\n（一）询问船长。", [(MAY, "检灯员", "询问船长")]),
    ("检灯员在检修中有下列职权：\n（一）进入灯塔；\n（二）查阅日志。", [
        (DO, "检灯员", "进入灯塔"), (DO, "检灯员", "查阅日志")]),
    ("船长对灯船负有下列安全职责：\n（一）检查灯具；\n（二）组织演练。", [(DO, "船长", "检查灯具"), (DO, "船长", "组织演练")]),
    ("海关收到申报后，按照下列规定办理：\n（一）材料齐全的，当场登记；\n（二）灯具破损的，应当退回。", [
        (DO, "海关", "当场登记"), (DO, "海关", "退回")]),
    ("公立的航海学校给予奖励时，按照下列标准执行：\n（一）转让灯具的，应当提取三成；\n（二）与他人合办的，应当提取一成。", [
        (DO, "公立的航海学校", "提取三成"), (DO, "公立的航海学校", "提取一成")]),
    ("灯塔站安排渔民守夜的，应当按照下列标准支付灯油费：\n（一）在渔季里延长点灯时间的，按照不低于三成的比例加付\n灯油费；\n（二）在休渔期点灯的，按照不低于五成的比\n例加付灯油费。", [
        (DO, "灯塔站", "按照不低于三成的比例加付\n灯油费"), (DO, "灯塔站", "按照不低于五成的比\n例加付灯油费")]),
    ("灯塔站应当将灯具、灯油以及灯塔上所用的其他材料和备用\n零件登记在册。", [
        (DO, "灯塔站", "将灯具、灯油以及灯塔上所用的其他材料和备用\n零件登记在册")]),
    ("开设灯厂应当具备下列条件，并经航标部门批准：\n（一）有厂房；\n（二）有符合标准的灯具。", [
        (DO, None, "具备下列条件，并经航标部门批准")]),
    ("船员有下列权利：\n（一）参加培训；\n（二）查阅日志。", [(MAY, "船员", "参加培训"), (MAY, "船员", "查阅日志")]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), STEMS, ids=[text[:18] for text, _ in STEMS])
def test_stems(text: str, expected: Found) -> None:
    assert read_off(text) == expected


MODAL: list[tuple[str, Found]] = [
    ("禁止制造、销售亮度超过国家规定标准的灯具。", [(NOT, "任何单位和个人", "制造、销售亮度超过国家规定标准的灯具")]),
    ("禁止使用市级以上航标部门规定淘汰的灯具。", [(NOT, "任何单位和个人", "使用市级以上航标部门规定淘汰的灯具")]),
    ("禁止未成年渔民使用灯塔。", [(NOT, "未成年渔民", "使用灯塔")]),
    ("船长有权提议设立修理灯塔的委员会。", [(MAY, "船长", "提议设立修理灯塔的委员会")]),
    ("船长在航行期间，有权要求负责修塔的单位点灯。", [(MAY, "船长", "要求负责修塔的单位点灯")]),
    ("由船长以及其他有权请求修塔的人提出申请。", [(DO, "船长以及其他有权请求修塔的人", "提出申请")]),
    ("渔民依法享受休渔假期间，灯塔站应当发放补贴。", [(DO, "灯塔站", "发放补贴")]),
    ("灯塔站克扣补贴的，由航标部门责令其补发，并可责令其赔偿损失。", [(MAY, "航标部门", "责令其补发，并可责令其赔偿损失")]),
    ("船厂应当以书面形式签订合同，其主要内容包括：\n（一）价款；\n（二）期限。", [(DO, "船厂", "以书面形式签订合同")]),
    ("供电、给排水、燃气等单位应当检修灯塔。", [(DO, "供电、给排水、燃气等单位", "检修灯塔")]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), MODAL, ids=[text[:18] for text, _ in MODAL])
def test_modal_words_and_attributes(text: str, expected: Found) -> None:
    assert read_off(text) == expected


FURTHER: list[tuple[str, Found]] = [
    ("县人民政府根据需要，建立灯塔信息平台，为渔民提供便利。", [
        (DO, "县人民政府", "根据需要，建立灯塔信息平台，为渔民提供便利")]),
    ("灯塔站依法设立，为独立的机构。", []),
    ("航标部门应当公开规定；向社会公布名单。", [(DO, "航标部门", "公开规定"), (DO, "航标部门", "向社会公布名单")]),
    ("航标部门应当公开规定；在海岛推广新式灯具，培训渔民。", [
        (DO, "航标部门", "公开规定"), (DO, "航标部门", "在海岛推广新式灯具，培训渔民")]),
    ("航标部门应当公开规定；为渔民提供灯具。", [(DO, "航标部门", "公开规定"), (DO, "航标部门", "为渔民提供灯具")]),
    ("航标部门应当公开规定；将灯具纳入名录，供渔民查询。", [
        (DO, "航标部门", "公开规定"), (DO, "航标部门", "将灯具纳入名录，供渔民查询")]),
    ("点灯，保护灯塔，是渔民应尽的义务。", [(DO, "渔民", "点灯，保护灯塔")]),
    ("研究并答复渔民的建议，是航标部门的法定职责。", [(DO, "航标部门", "研究并答复渔民的建议")]),
    ("渔民应当守时，履行应尽的义务，爱护灯塔。", [(DO, "渔民", "守时，履行应尽的义务，爱护灯塔")]),
    ("渔民应尽快修理灯船。", [(DO, "渔民", "尽快修理灯船")]),
    ("游客不得触摸灯具；在塔内休息。", [(NOT, "游客", "触摸灯具")]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), FURTHER, ids=[text[:18] for text, _ in FURTHER])
def test_clauses_that_go_on(text: str, expected: Found) -> None:
    assert read_off(text) == expected


@pytest.mark.parametrize(("text", "expected"), AGENTS, ids=[text[:18] for text, _ in AGENTS])
def test_agents(text: str, expected: Found) -> None:
    assert read_off(text) == expected


def read_off(text: str) -> Found:
    return [(norm.modality, norm.bearer, text[norm.action_start : norm.action_end]) for norm in norms_of(text)]
