"""Areas, regions and facilities that act as bodies do, on invented sentences."""

from __future__ import annotations

import pytest

from loaders.statute.norms.find import norms_of

DO, NOT, MAY = "obligation", "prohibition", "permission"

TABLE: list[tuple[str, list[tuple[str, str | None, str]]]] = [
    # -- the act of a body: the area or facility bears it, with what goes on in its sentence
    ("灯塔片区应当创新巡查机制，不得收费。", [(DO, "灯塔片区", "创新巡查机制"), (NOT, "灯塔片区", "收费")]),
    (
        "灯塔片区应当采取下列措施：\n（一）整合灯油；\n（二）培育守塔人。",
        [(DO, "灯塔片区", "整合灯油"), (DO, "灯塔片区", "培育守塔人")],
    ),
    ("灯油交易平台应当按照规定建立名册。", [(DO, "灯油交易平台", "按照规定建立名册")]),
    ("灯油仓库不得泄露船名。", [(NOT, "灯油仓库", "泄露船名")]),
    # -- what others do to them
    ("灯塔片区应当设置护栏。", [(DO, None, "设置护栏")]),
    ("灯塔片区应当符合规划。", [(DO, None, "符合规划")]),
    ("航标部门的灯塔平台应当提供查询。", [(DO, "航标部门", "提供查询")]),
    ("其灯塔片区应当加强巡查。", [(DO, None, "加强巡查")]),
    # -- beyond its sentence an area is a place again
    ("灯塔片区应当创新机制。\n设置灯具的，应当登记。", [(DO, "灯塔片区", "创新机制"), (DO, None, "登记")]),
    # -- rows of regions
    ("市和区、县建立灯塔总会。", [(DO, "市和区、县", "建立灯塔总会")]),
    ("各县（市、区）应当至少建成一座灯塔。", [(DO, "各县（市、区）", "至少建成一座灯塔")]),
    ("成绩显著的守塔人，由市、县（区）按照规定给予表彰。", [(DO, "市、县（区）", "按照规定给予表彰")]),
    ("市、县灯塔队应当巡查。", [(DO, "市、县灯塔队", "巡查")]),
    ("市、县设立的灯塔站负责点灯。", [(DO, "市、县设立的灯塔站", "负责点灯")]),
    ("县、乡在港区修建的灯塔，属于国有。", []),
]


@pytest.mark.parametrize(("text", "expected"), TABLE)
def test_areas_and_regions(text: str, expected: list[tuple[str, str | None, str]]) -> None:
    found = [(norm.modality, norm.bearer, text[norm.action_start : norm.action_end]) for norm in norms_of(text)]
    assert found == expected
