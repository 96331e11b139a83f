"""Local regulations bind their own place: which place that is, and whom their duties are laid on."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from answers import rows

from kg.ingest import build
from kg.stores import Store, open_store
from loaders.statute import read_statute
from loaders.statute.places import places_of
from ontology.model import Document

TEXT = "# {title}\n\n{events}\n\n<!-- INFO END -->\n\n第一条 县级人民政府应当巡查河道。\n\n第二条 负责合法性审查的部门应当审查草案。\n"
BODIES = """
source: places
document: {{name: 报告, title: 溪谷报告, sha256: "{sha}", kind: report, jurisdiction: 峨山彝族自治县, period: "2022"}}
facts:
  Jurisdiction:
    - {{name: 中华人民共和国, code: "100000", level: national}}
    - {{name: 云南省, code: "530000", level: province, part_of: 中华人民共和国}}
    - {{name: 玉溪市, code: "530400", level: prefecture, part_of: 云南省}}
    - {{name: 峨山彝族自治县, code: "530426", level: county, part_of: 玉溪市}}
    - {{name: 溪谷县, code: 溪谷县}}
  Institution:
    - {{name: 峨山县人民政府, place: "530426", in: 峨山彝族自治县}}
    - {{name: 溪谷县人民政府, place: 溪谷县, in: 溪谷县}}
"""


def placed(title: str, events: str) -> list[str]:
    statute = read_statute(Document.of(TEXT.format(title=title, events=events), f"{title}(2022-01-01)"))
    return [name for _, name in places_of(statute)]


@pytest.mark.parametrize(
    ("title", "events", "expected"),
    [
        ("云南省河道条例", "2022年1月1日 云南省人民代表大会常务委员会通过", "云南省"),
        ("云南省峨山彝族自治县河道条例", "2022年1月1日 峨山彝族自治县人民代表大会通过", "峨山彝族自治县"),
        ("玉溪市城区河道条例", "2022年1月1日 玉溪市人民代表大会常务委员会通过", "玉溪市"),
        ("上海口岸河道条例", "2022年1月1日 上海市人民代表大会常务委员会通过", "上海市"),
        ("深圳经济特区河道条例", "2022年1月1日 深圳市人民代表大会常务委员会通过", "深圳市"),
        ("中国(上海)自由贸易试验区河道条例", "2022年1月1日 上海市人民代表大会常务委员会通过", "上海市"),
        ("城市河道条例", "2022年1月1日 云南省人民代表大会常务委员会通过", "云南省"),
        ("溪谷县河道管理办法", "2022年1月1日 溪谷县人民政府印发", "溪谷县"),
        ("民族乡河道办法", "2022年1月1日 民族乡人民政府印发", ""),
        ("自然保护区河道办法", "2022年1月1日 公布", ""),
        ("市场河道条例", "2022年1月1日 国务院令第999号公布", ""),
        ("中华人民共和国河道法", "2022年1月1日 全国人民代表大会常务委员会通过", ""),
        ("地方各级河道条例", "2022年1月1日 国务院公布", ""),
    ],
)
def test_the_place_of_a_regulation(title: str, events: str, expected: str) -> None:
    found = placed(title, events)
    assert (found[-1] if found else "") == expected
    if len(found) > 1:
        assert found[0] == "中华人民共和国"


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    folder: Path = tmp_path_factory.mktemp("places")
    for title, maker in (
        ("山东省河道条例", "山东省人民代表大会常务委员会"),
        ("云南省河道条例", "云南省人民代表大会常务委员会"),
        ("岩山县河道办法", "岩山县人民政府"),
        ("全国河道条例", "国务院"),
    ):
        text = TEXT.format(title=title, events=f"2022年1月1日 {maker}公布\n\n2022年2月1日 施行")
        (folder / f"{title}(2022-01-01).md").write_text(text, encoding="utf-8")
    (folder / "bodies.yaml").write_text(BODIES.format(sha="a" * 64), encoding="utf-8")
    with open_store(str(folder / "kg.db"), write=True) as opened:
        assert not build(opened, [str(folder)]).failed
        yield opened


def test_a_regulation_of_another_place_is_not_laid_on_a_body(store: Store) -> None:
    found = rows(store, "duties", body="峨山县人民政府")
    assert {row["regulation"] for row in found} == {"云南省河道条例", "全国河道条例"}
    assert {row["regulation"] for row in rows(store, "duties", body="溪谷县人民政府")} == {"全国河道条例"}
    file = rows(store, "body-file", body="峨山县人民政府")
    assert {row["text"] for row in file if row["kind"] == "法定职责"} == {"云南省河道条例", "全国河道条例"}


def test_the_duties_themselves_stay(store: Store) -> None:
    found = rows(store, "duties", regulation="山东省河道条例")
    assert {(row["article"], row["body"], row["place"]) for row in found} == {
        ("第一条", "按层级关系确定(机构未载入)", None), ("第二条", "未载明", None)
    }  # fmt: skip
