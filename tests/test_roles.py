"""Roles that the level alone fills, and those that it never fills."""

from __future__ import annotations

from pathlib import Path

import pytest

from kg.ingest import build
from kg.roles import is_of_place
from kg.stores import Store, open_store
from ontology.levels import level_of, level_of_code, levels_of

SHEET = """
source: creek
facts:
  Jurisdiction:
    - {name: 大河市, code: "990100", level: prefecture}
    - {name: 溪谷彝族自治县, code: "990101", level: county, part_of: 大河市}
  Institution:
    - {name: 溪谷县人民政府, place: "990101", in: 溪谷彝族自治县}
    - {name: 溪谷县司法局, place: "990101", in: 溪谷彝族自治县}
    - {name: 上游镇人民政府, place: "990101", in: 溪谷彝族自治县}
    - {name: 大河市人民政府, place: "990100", in: 大河市}
  Meeting:
    - {name: 溪谷县人民政府常务会议, place: "990101", in: 溪谷彝族自治县}
"""
STATED = """
source: stated
facts:
  Institution: [{name: 溪谷县司法局, place: "990101", fills: [{to: 县级人民政府, basis: 测试}]}]
"""
FILLS = "MATCH (b:Body)-[f:FILLS]->(r:Role) WHERE r.name = $role RETURN b.name AS body, f.basis AS basis ORDER BY body"


@pytest.fixture
def opened(tmp_path: Path) -> object:
    (tmp_path / "creek.yaml").write_text(SHEET, encoding="utf-8")
    with open_store(str(tmp_path / "kg.db"), write=True) as store:
        build(store, [str(tmp_path / "creek.yaml")])
        yield store


def bodies(store: Store, role: str) -> list[object]:
    return [body for body, _ in store.query(FILLS, {"role": role}).rows]


def test_the_level_fills_the_governments(opened: Store) -> None:
    assert bodies(opened, "县级人民政府") == ["溪谷县人民政府"]
    assert bodies(opened, "设区的市人民政府") == ["大河市人民政府"]
    assert bodies(opened, "决策机关") == ["大河市人民政府", "溪谷县人民政府"]
    assert bodies(opened, "决策机关常务会议或者全体会议") == ["溪谷县人民政府常务会议"]
    assert opened.query(FILLS, {"role": "县级人民政府"}).rows[0][1] == "按层级:溪谷彝族自治县的人民政府"


@pytest.mark.parametrize(
    "role", ["负责合法性审查的部门", "司法行政部门", "行政复议机关", "上一级行政机关", "决策承办单位"]
)
def test_a_role_that_needs_a_choice_stays_open(opened: Store, role: str) -> None:
    assert bodies(opened, role) == []


def test_what_a_source_states_decides(opened: Store, tmp_path: Path) -> None:
    (tmp_path / "stated.yaml").write_text(STATED, encoding="utf-8")
    build(opened, [str(tmp_path / "creek.yaml"), str(tmp_path / "stated.yaml")])
    assert bodies(opened, "县级人民政府") == ["溪谷县司法局"]
    assert "溪谷县人民政府" in bodies(opened, "决策机关")


@pytest.mark.parametrize(
    ("body", "place", "own"),
    [
        ("溪谷县人民政府", "溪谷县", True),
        ("溪谷县人民政府", "溪谷彝族自治县", True),
        ("上游镇人民政府", "溪谷县", False),
        ("溪谷县人民政府办公室", "溪谷县", False),
        ("人民政府", "溪谷县", True),
    ],
)
def test_a_places_own_body(body: str, place: str, own: bool) -> None:
    assert is_of_place(body, place, "人民政府") is own


def test_levels_of_codes() -> None:
    codes = ["100000", "530000", "530400", "530426", "溪谷县", ""]
    assert [level_of_code(code) for code in codes] == ["national", "province", "prefecture", "county", "", ""]


def test_levels_of_names() -> None:
    names = ["溪谷县", "上游镇", "云溪彝族自治州", "云溪街道", "云溪新区", "溪谷", "大河市"]
    assert [level_of("", name) for name in names] == ["county", "township", "prefecture", "township", "", "", ""]
    assert levels_of("", "大河市") == {"prefecture", "county"}
    assert level_of("530426", "名称不论") == "county"


UNSURE = """
source: unsure
facts:
  Jurisdiction:
    - {name: 上游镇, code: 上游镇}
    - {name: 大河市, code: 大河市}
    - {name: 云溪新区, code: 云溪新区}
  Institution:
    - {name: 上游镇人民政府, place: 上游镇, in: 上游镇}
    - {name: 大河市人民政府, place: 大河市, in: 大河市}
    - {name: 云溪新区人民政府, place: 云溪新区, in: 云溪新区}
"""


def test_a_place_of_unsure_level_fills_only_what_is_sure(tmp_path: Path) -> None:
    (tmp_path / "unsure.yaml").write_text(UNSURE, encoding="utf-8")
    with open_store(str(tmp_path / "kg.db"), write=True) as store:
        build(store, [str(tmp_path / "unsure.yaml")])
        for role in ("决策机关", "县级以上人民政府", "市、县级人民政府"):
            assert bodies(store, role) == ["大河市人民政府"], role
        assert bodies(store, "人民政府") == ["上游镇人民政府", "大河市人民政府"]
        for role in ("县级人民政府", "设区的市人民政府", "省、自治区、直辖市人民政府"):
            assert bodies(store, role) == [], role
