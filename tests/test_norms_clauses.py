"""What a clause belongs to: items under one body's duties, what the next agent waits for, what follows a refusal, on invented sentences."""

from __future__ import annotations

import pytest

from loaders.statute.norms.find import norms_of

DO, NOT, MAY = "obligation", "prohibition", "permission"

Found = list[tuple[str, str | None, str]]

CHARGES: list[tuple[str, Found]] = [
    ("灯塔站履行下列职责：\n（一）指导单位检修、更换灯具；\n（二）协助渔政部门开展巡查；\n（三）统一指挥单位救助船员。", [
        (DO, "灯塔站", "指导单位检修、更换灯具"), (DO, "灯塔站", "协助渔政部门开展巡查"),
        (DO, "灯塔站", "统一指挥单位救助船员")]),
    ("检灯员享有下列权利：\n（一）决定守塔人回避；\n（二）了解船主备案情况。", [
        (MAY, "检灯员", "决定守塔人回避"), (MAY, "检灯员", "了解船主备案情况")]),
    ("有关部门履行下列职责：\n（一）公安机关维护秩序；\n（二）渔政部门查处盗灯。", [
        (DO, "公安机关", "维护秩序"), (DO, "渔政部门", "查处盗灯")]),
    ("渔民协会履行下列职责：\n（一）在多岛的镇，教育和引导各岛渔民互相帮助；\n（二）教育会员遵守航行规则。", [
        (DO, "渔民协会", "在多岛的镇，教育和引导各岛渔民互相帮助"), (DO, "渔民协会", "教育会员遵守航行规则")]),
    ("渔民协会应当制定章程，教育和督促工作人员做到灯火不熄。", [(DO, "渔民协会", "制定章程，教育和督促工作人员做到灯火不熄")]),
    ("县人民政府应当制定细则，建立部门协同机制，并确定人员负责值守。", [
        (DO, "县人民政府", "制定细则，建立部门协同机制，并确定人员负责值守")]),
    ("设立公司应当制定灯塔章程。", [(DO, None, "制定灯塔章程")]),
]  # fmt: skip

AGENTS: list[tuple[str, Found]] = [
    ("灯塔参事由市长聘任，灯船参事由县长聘任。", [(DO, "市长", "聘任"), (DO, "县长", "聘任")]),
    ("灯塔规章由省长、市长或者州长签署命令予以公布。", [(DO, "省长、市长或者州长", "签署命令予以公布")]),
    ("灯油计划由县航标部门编制，经市航标部门审核后，由乡人民政府实施。", [
        (DO, "县航标部门", "编制"), (DO, "乡人民政府", "实施")]),
    ("灯塔站登记证书，由航标部门负责印制。", [(DO, "航标部门", "负责印制")]),
    ("县航标委员会讨论、决定检修事项参照本规定执行。", []),
    ("几个灯塔所在地的航标法院都有管辖权。", []),
]  # fmt: skip

CASES: list[tuple[str, Found]] = [
    ("登塔争议调解达成协议后船主反悔的，可以起诉。", [(MAY, "船主", "起诉")]),
    ("灯塔验收完成前守塔人应当值守。", [(DO, "守塔人", "值守")]),
    ("重新招标后投标人仍少于三个的，可以不再招标。", [(MAY, None, "不再招标")]),
    ("灯具不合格的，航标部门不予登记，书面通知船主并说明理由。", [
        (NOT, "航标部门", "登记"), (DO, "航标部门", "书面通知船主并说明理由")]),
    ("航标部门应当按照下列规定办理：\n（一）灯具不合格的，不予登记，并书面告知船主；\n（二）灯具合格的，予以登记。", [
        (NOT, "航标部门", "登记"), (DO, "航标部门", "书面告知船主"), (DO, "航标部门", "予以登记")]),
    ("根据渔民的意见，县航标部门会同乡人民政府将渔民编为小组。", [
        (DO, "县航标部门", "会同乡人民政府将渔民编为小组")]),
    ("按船型特点，县航标部门组织渔民检修灯塔。", [(DO, "县航标部门", "组织渔民检修灯塔")]),
]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "expected"), CHARGES + AGENTS + CASES, ids=[text[:18] for text, _ in CHARGES + AGENTS + CASES]
)
def test_what_clauses_belong_to(text: str, expected: Found) -> None:
    assert [(one.modality, one.bearer, text[one.action_start : one.action_end]) for one in norms_of(text)] == expected
