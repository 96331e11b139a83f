"""Roles that the level alone fills, and those that it never fills."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from kg.ask import ask, find_question
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
    - {name: 望溪街道, code: 望溪街道, part_of: 溪谷彝族自治县}
  Institution:
    - {name: 溪谷县人民政府, place: "990101", in: 溪谷彝族自治县}
    - {name: 溪谷县司法局, place: "990101", in: 溪谷彝族自治县}
    - {name: 上游镇人民政府, place: "990101", in: 溪谷彝族自治县}
    - {name: 溪谷县监察委员会, place: "990101", in: 溪谷彝族自治县}
    - {name: 望溪街道办事处, place: 望溪街道, in: 望溪街道}
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
    assert bodies(opened, "监察机关") == ["溪谷县监察委员会"]
    assert bodies(opened, "街道办事处") == ["望溪街道办事处"]
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


LEVELS = """
source: levels
document: {name: levels, title: 各级政府, sha256: "%s", kind: report, period: "2021", jurisdiction: "990101"}
facts:
  Jurisdiction:
    - {name: 示例省, code: "990000"}
    - {name: 大河市, code: "990100", part_of: 示例省}
    - {name: 溪谷县, code: "990101", part_of: 大河市}
    - {name: 上游镇, code: 上游镇, part_of: 溪谷县}
  Institution:
    - {name: 示例省人民政府, place: "990000", in: 示例省}
    - {name: 大河市人民政府, place: "990100", in: 大河市}
    - {name: 溪谷县人民政府, place: "990101", in: 溪谷县}
    - {name: 上游镇人民政府, place: 上游镇, in: 上游镇}
    - {name: 溪谷县人民代表大会常务委员会, place: "990101", in: 溪谷县}
    - {name: 上游镇人民代表大会, place: 上游镇, in: 上游镇}
""" % ("d" * 64)
LAW = """# 溪流保护规定

2020年1月1日 公布

2020年2月1日 施行

<!-- INFO END -->

第一条 县级以上地方各级人民政府应当公布溪流名录。

第二条 地方各级人民政府应当宣传溪流保护。

第三条 乡镇人民政府应当巡查溪流。

第四条 县级以上各级人民代表大会常务委员会应当听取溪流保护工作报告。
"""
VARIANTS = [
    "县级以上人民政府", "县级以上地方人民政府", "县级以上地方各级人民政府", "县级以上各级人民政府", "县以上人民政府",
    "县级以上政府", "县级以上地方政府",
]  # fmt: skip
LOCAL = ["地方各级人民政府", "地方人民政府", "地方政府"]
LAW += "".join(
    f"\n第{number}条 {role}应当保护溪流水质。\n" for number, role in zip("五六七八九十", VARIANTS, strict=False)
)
LAW += "".join(
    f"\n第十{number}条 {role}应当修复溪流。\n" for number, role in zip("一二三四", [*VARIANTS[6:], *LOCAL], strict=True)
)
LAW += "\n第十五条 各级人民代表大会应当监督溪流保护。\n"
COUNTY_UP = ["大河市人民政府", "溪谷县人民政府", "示例省人民政府"]


@pytest.fixture(scope="module")
def levels(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    folder = tmp_path_factory.mktemp("levels")
    (folder / "levels.yaml").write_text(LEVELS, encoding="utf-8")
    (folder / "溪流保护规定(2020-01-01).md").write_text(LAW, encoding="utf-8")
    with open_store(str(folder / "kg.db"), write=True) as store:
        assert not build(store, [str(folder)]).failed
        yield store


@pytest.mark.parametrize("role", VARIANTS)
def test_from_the_county_upwards(levels: Store, role: str) -> None:
    assert sorted(map(str, bodies(levels, role))) == sorted(COUNTY_UP)


def test_every_level(levels: Store) -> None:
    for role in LOCAL:
        assert sorted(map(str, bodies(levels, role))) == sorted([*COUNTY_UP, "上游镇人民政府"]), role
    assert bodies(levels, "乡镇人民政府") == ["上游镇人民政府"]
    assert bodies(levels, "县级以上各级人民代表大会常务委员会") == ["溪谷县人民代表大会常务委员会"]
    assert bodies(levels, "各级人民代表大会") == ["上游镇人民代表大会"]


@pytest.mark.parametrize(
    ("place", "found"),
    [
        ("溪谷县", {"第一条": "溪谷县人民政府", "第二条": "溪谷县人民政府", "第四条": "溪谷县人民代表大会常务委员会"}),
        ("大河市", {"第一条": "大河市人民政府", "第二条": "大河市人民政府"}),
        ("上游镇", {"第二条": "上游镇人民政府", "第三条": "上游镇人民政府"}),
    ],
)
def test_duties_are_those_of_the_governments_of_the_level(levels: Store, place: str, found: dict[str, str]) -> None:
    answer = ask(levels, find_question("duties"), {"place": place, "regulation": "溪流保护规定"})
    rows = [dict(zip(answer.columns, row, strict=True)) for row in answer.rows]
    rows = [row for row in rows if row["article"] in ("第一条", "第二条", "第三条", "第四条")]
    assert {row["article"]: row["body"] for row in rows if row["body"] in found.values()} == found
    others = {row["article"]: row["body"] for row in rows if row["article"] not in found}
    assert "未载明" not in {body for article, body in others.items() if article != "第四条"}


def test_a_variant_of_a_name_that_no_law_uses_is_not_filled(opened: Store) -> None:
    assert bodies(opened, "县级以上人民政府") == ["大河市人民政府", "溪谷县人民政府"]
    for role in ("县级以上地方各级人民政府", "地方人民政府", "县(市、区)人民政府"):
        assert bodies(opened, role) == [], role
