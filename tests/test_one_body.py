"""A body of an autonomous place is one node, whichever of the place's names texts, registers and sheets write."""

from __future__ import annotations

from pathlib import Path

import pytest
from command import kg

from kg.ingest import build
from kg.stores import Store
from loaders.places import body_called
from loaders.sheets.sheet import read_sheet_text

REPORT = """2021年,墨江县大力开展法治政府建设。
一、主要工作
县政府组织行政执法培训3次。县司法局审查合同9份。墨江哈尼族自治县人民政府召开推进会2次。
"""
REGISTER = (
    "文件,标题,制发机关,年度,地区\n"
    "节选.txt,墨江县2021年法治政府建设情况报告,墨江县人民政府,2021,云南省普洱市墨江哈尼族自治县\n"
)
SHEET = """
source: 墨江表
document: {name: 表, title: 墨江县2022年报告, sha256: "%s", kind: report, jurisdiction: "530822", period: "2022"}
defaults: {place: "530822", period: "2022"}
facts:
  Jurisdiction: [{name: 墨江哈尼族自治县, code: "530822", level: county}]
  Institution: [{name: 墨江哈尼族自治县人民政府, in: 墨江哈尼族自治县, classified_as: government}]
  Activity: [{key: a1, name: 开展检查, modality: done, carried_out_by: [墨江哈尼族自治县人民政府], at: 1-4}]
"""


@pytest.mark.parametrize(
    ("name", "code", "called"),
    [
        ("墨江哈尼族自治县人民政府", "530822", "墨江县人民政府"),
        ("中共墨江哈尼族自治县委员会", "530822", "中共墨江县委员会"),
        ("墨江县司法局", "530822", "墨江县司法局"),
        ("楚雄彝族自治州人民政府", "532300", "楚雄州人民政府"),
        ("东乡族自治县人民政府", "622926", "东乡族自治县人民政府"),  # nothing but its people is in its name
        ("广西壮族自治区人民政府", "450000", "广西壮族自治区人民政府"),
        ("通海县人民政府", "530423", "通海县人民政府"),
        ("石溪彝族自治县人民政府", "石溪彝族自治县", "石溪彝族自治县人民政府"),
    ],
)
def test_a_body_has_one_name(name: str, code: str, called: str) -> None:
    assert body_called(name, code) == called


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "节选.txt").write_text(REPORT, encoding="utf-8")
    (tmp_path / "登记表.csv").write_text(REGISTER, encoding="utf-8")
    return tmp_path


def test_a_register_that_writes_the_place_in_full_makes_no_second_government(folder: Path, store: Store) -> None:
    assert not build(store, [str(folder)], kind="report").failed
    bodies = store.query("MATCH (b:Body)-[:IN]->(:Jurisdiction {code: '530822'}) RETURN b.name AS name ORDER BY name")
    assert [str(row[0]) for row in bodies.rows] == ["墨江县人民政府", "墨江县司法局"]


def test_either_name_is_answered(folder: Path) -> None:
    place = str(folder / "kg.db")
    assert kg("build", str(folder), "--as", "report", "--store", place).code == 0
    answers = [
        kg("ask", "reported-work", "-p", f"body={name}人民政府", "--store", place, "-f", "csv").out
        for name in ("墨江县", "墨江哈尼族自治县")
    ]
    assert answers[0] == answers[1] and "行政执法培训" in answers[0]


def test_a_sheet_names_the_same_body() -> None:
    ((graph, _),) = read_sheet_text((SHEET % ("a" * 64)).encode("utf-8"), "墨江表.yaml").values()
    body = "body:530822:墨江县人民政府"
    assert [(one.id, one.name) for one in graph.entities if one.kind == "Institution"] == [(body, "墨江县人民政府")]
    assert [relation.target for relation in graph.relations if relation.kind == "CARRIED_OUT_BY"] == [body]
