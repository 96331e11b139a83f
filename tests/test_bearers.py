"""Duties on a card stand with those who bear them: written, implied, several, or not stated."""

from __future__ import annotations

from pathlib import Path

import pytest
from command import kg

from kg.bearers import bearers
from kg.ingest import build
from kg.stores import Store, open_store

SHEET = """
source: 沟渠条例
law: {title: 沟渠条例, date: "2020-01-01", valid_from: "2020-02-01"}
duties:
  - {article: 第三条, modality: obligation, borne_by: [沟渠管理站], name: 巡查, action_at: 5}
  - {article: 第三条, modality: prohibition, borne_by: [沟渠管理站], implied: true, name: 不收费, action_at: 15}
  - {article: 第三条, modality: obligation, name: 保持畅通, action_at: 25}
  - {article: 第三条, modality: permission, sanction: true, borne_by: [水务局, 沟渠管理站], mode: alternative, name: 处以罚款, action_at: 35}
  - {article: 第三条第二款, modality: permission, borne_by: [水务局, 沟渠管理站], mode: joint, name: 联合检查, action_at: 45}
"""
ARTICLE = "urn:lex:cn:沟渠条例@2020-01-01~第三条"


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> str:
    folder: Path = tmp_path_factory.mktemp("bearers")
    (folder / "law.yaml").write_text(SHEET, encoding="utf-8")
    with open_store(str(folder / "kg.db"), write=True) as store:
        assert not build(store, [str(folder / "law.yaml")]).failed
    return str(folder / "kg.db")


def test_bearers_of_many_duties_at_once(store: Store, tmp_path: Path) -> None:
    (tmp_path / "law.yaml").write_text(SHEET, encoding="utf-8")
    assert not build(store, [str(tmp_path / "law.yaml")]).failed
    found = bearers(store, [f"{ARTICLE}!5", f"{ARTICLE}!15", f"{ARTICLE}!25", f"{ARTICLE}!35", f"{ARTICLE}!99"])
    assert [(one.modality, one.names, one.mode, one.implied) for one in found.values()] == [
        ("prohibition", ("沟渠管理站",), "sole", True),
        ("obligation", (), "", False),
        ("sanction_power", ("水务局", "沟渠管理站"), "alternative", False),
        ("obligation", ("沟渠管理站",), "sole", False),
    ]


def test_the_card_of_an_article_says_whom_each_duty_binds(place: str) -> None:
    out = "".join(kg("show", "沟渠条例第三条", "--store", place).out.split())
    for told in (
        "应当;承担者=沟渠管理站│", "不得;承担者=沟渠管理站(推定)", "应当;承担者=未载明", "承担者=水务局或者沟渠管理站", "可以;承担者=水务局、沟渠管理站"
    ):  # fmt: skip
        assert told in out, told
    english = " ".join(kg("show", "沟渠条例第三条", "--lang", "en", "--store", place).out.replace("│", " ").split())
    assert "borne by=not stated" in english and "(implied)" in english and "水务局 or" in english


def test_the_card_of_a_role_and_json_say_it_too(place: str) -> None:
    assert "(推定)" in "".join(kg("show", "沟渠管理站", "--store", place).out.split())
    (card,) = kg("show", "沟渠条例第三条", "-f", "json", "--store", place).json()
    others = [one["other"] for one in card["relations"]]
    duties = {one["name"]: (one["bearers"], one["implied"]) for one in others if one["kind"] == "Duty"}
    assert duties["不收费"] == (["沟渠管理站"], True) and duties["保持畅通"] == ([], False)
    assert all("bearers" not in one for one in others if one["kind"] != "Duty")
