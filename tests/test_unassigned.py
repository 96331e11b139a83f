"""Roles that a body's name suggests and that nobody has given it are told beside the answer, never counted into it."""

from __future__ import annotations

import pytest
from answers import store_of
from command import kg

from kg.stores import open_store
from kg.unassigned import roles_like

LAW = """
source: 堤岸条例
law: {title: 堤岸条例, date: "2020-01-01", valid_from: "2020-02-01"}
duties:
  - {article: 第一条, modality: obligation, borne_by: [水务主管部门], name: 巡查堤岸, action_at: 5}
  - {article: 第二条, modality: obligation, borne_by: [县级以上人民政府水务部门], name: 公布名录, action_at: 5}
  - {article: 第三条, modality: obligation, borne_by: [水务工程单位], name: 登记, action_at: 5}
"""
BODIES = """
source: 机构
facts:
  Jurisdiction: [{code: "990101", name: 石溪县, level: county}]
  Institution:
    - {name: 石溪县水务局, place: "990101", in: 石溪县}
    - {name: 石溪县财政局, place: "990101", in: 石溪县, fills: [{to: 水务主管部门, basis: 三定规定}]}
"""


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> str:
    return store_of(tmp_path_factory.mktemp("unassigned"), {"law.yaml": LAW, "bodies.yaml": BODIES})


def test_roles_by_the_name_of_an_office(place: str) -> None:
    with open_store(place) as store:
        assert roles_like(store, "石溪县水务局") == [("县级以上人民政府水务部门", 1), ("水务主管部门", 1)]
        assert roles_like(store, "石溪县财政局") == [] and roles_like(store, "石溪县") == []


def test_they_are_told_beside_the_answer(place: str) -> None:
    done = kg("ask", "duties", "-p", "body=石溪县水务局", "--store", place)
    assert "没有答案" in done.out and "水务主管部门(1)" in done.err and "没有来源写明" in done.err
    filled = kg("ask", "duties", "-p", "body=石溪县财政局", "-f", "json", "--store", place)
    assert len(filled.json()["rows"]) == 1 and not filled.err
    english = kg("ask", "duties", "-p", "body=石溪县水务局", "--lang", "en", "--store", place)
    assert "not in the answer" in english.err
