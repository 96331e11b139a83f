"""From the name in a report to one body: its place and its full name."""

from __future__ import annotations

import pytest

from loaders.report.bodies.identity import Place, joint_members, resolve

COUNTY = Place("石溪县", "石溪县", "石溪县")
CITY = Place("云岭市", "云岭市", "云岭市")
TOWN = Place("柳湾镇", "柳湾镇", "柳湾镇")
ZONE = Place("云岭开发区", "云岭开发区", "云岭开发区")

NAMES = [
    (COUNTY, "石溪县人民政府", "县政府", ["石溪县人民政府"]),
    (TOWN, "", "中共柳湾镇委员会柳湾镇人民政府", ["中共柳湾镇委员会", "柳湾镇人民政府"]),
    (ZONE, "云岭开发区管理委员会", "云岭开发区管委会", ["云岭开发区管理委员会"]),
    (ZONE, "云岭开发区管理委员会", "云岭开发区管理委员会", ["云岭开发区管理委员会"]),
    (COUNTY, "石溪縣水務局", "我局", ["石溪县水务局"]),
    (COUNTY, "石溪县税务局", "国家税务总局石溪县税务局", ["石溪县税务局"]),
    (COUNTY, "", "石溪县人行石溪县支行", ["人行石溪县支行"]),
    (COUNTY, "", "人行石溪县支行", ["人行石溪县支行"]),
    (COUNTY, "石溪县水务局", "县局法治建设领导小组", ["石溪县水务局法治建设领导小组"]),
    (COUNTY, "石溪县水务局", "法治建设领导小组", ["石溪县水务局法治建设领导小组"]),
    (COUNTY, "石溪县人民政府", "法治建设领导小组", ["石溪县法治建设领导小组"]),
    (COUNTY, "石溪县水务局", "县法治建设领导小组", ["石溪县法治建设领导小组"]),
]


@pytest.mark.parametrize(("place", "issuer", "name", "bodies"), NAMES)
def test_a_name_in_a_report_is_one_body(place: Place, issuer: str, name: str, bodies: list[str]) -> None:
    found = resolve(name, place, issuer, 2022, ())
    assert [body for _, body in found] == bodies
    assert {there for there, _ in found} == {place}


def test_the_body_of_a_county_below_lies_in_that_county() -> None:
    ((place, body),) = resolve("云岭市石溪县人民法院", CITY, "云岭市人民政府", 2022, ())
    assert (place.name, body) == ("石溪县", "石溪县人民法院")
    ((place, body),) = resolve("石溪县政府", CITY, "云岭市人民政府", 2022, ())
    assert (place.name, body) == ("石溪县", "石溪县人民政府")
    ((place, body),) = resolve("国家税务总局石溪县税务局第二稽查局", CITY, "", 2022, ())
    assert (place.name, body) == ("石溪县", "石溪县税务局第二稽查局")


def test_what_only_sounds_like_a_county_below_stays_with_the_city() -> None:
    for name in ("云岭市全县水务局", "全县水务局", "云岭市区县工作局", "云岭市政府办公室"):
        ((place, body),) = resolve(name, CITY, "", 2022, ())
        assert place == CITY and body.startswith("云岭市"), name


def test_a_name_that_two_levels_share_is_a_body_each_where_its_name_is_known() -> None:
    county = Place("530423", "通海县", "通海县")
    assert [name for _, name in joint_members("市、县科技局", county, 2022)] == ["玉溪市科技局", "通海县科技局"]
    assert [name for _, name in joint_members("省、市科技局", county, 2022)] == [
        "玉溪市科技局"
    ]  # the province's is no 局
