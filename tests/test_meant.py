"""What a person writes for a parameter: short names of places, titles in brackets, exact titles, each parameter once."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from answers import store_of
from command import kg

from kg import meant
from kg.ask import ask, find_question
from kg.find import find
from kg.meant import body_meant, period_meant, place_meant
from kg.stores import Store, open_store
from ontology.schema import load_schema

SHEET = """
source: meant
facts:
  Jurisdiction:
    - {name: 云岭省, code: "990000", level: province}
    - {name: 溪谷彝族自治县, code: "990101", level: county, part_of: 云岭省}
    - {name: 溪谷回族自治州, code: "990200", level: prefecture, part_of: 云岭省}
    - {name: 岩山哈尼族自治县, code: "990102", level: county, part_of: 云岭省}
    - {name: 岩山彝族自治县, code: "990103", level: county, part_of: 云岭省}
  Institution:
    - {name: 溪谷县人民政府, place: "990101", in: 溪谷彝族自治县}
    - {name: 溪谷县司法局, place: "990101", in: 溪谷彝族自治县}
    - {name: 岩山县人民政府, place: "990103", in: 岩山彝族自治县}
"""
LAW = (
    "# {title}\n\n2020年1月1日 公布\n\n2020年2月1日 施行\n\n<!-- INFO END -->\n\n第一条 河长应当在三日内巡查{title}。\n"
)


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> str:
    laws = {
        f"{title}(2020-01-01).md": LAW.format(title=title) for title in ("河道法", "河道法实施条例", "全国河道规定")
    }
    return store_of(tmp_path_factory.mktemp("meant"), {"meant.yaml": SHEET, **laws})


@pytest.fixture
def opened(place: str) -> Iterator[Store]:
    with open_store(place) as store:
        yield store


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("溪谷彝族自治县", "溪谷彝族自治县"),
        ("990101", "990101"),
        ("溪谷县", "溪谷彝族自治县"),
        ("溪谷州", "溪谷回族自治州"),
        ("云岭省溪谷县", "溪谷彝族自治县"),
        ("云岭省溪谷彝族自治县", "溪谷彝族自治县"),
        ("岩山县", "岩山县"),
        ("无此县", "无此县"),
    ],
)
def test_a_place_by_its_short_name_where_only_one_is_called_so(opened: Store, written: str, meant: str) -> None:
    assert place_meant(opened, written) == meant


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("溪谷县人民政府", "溪谷县人民政府"),
        ("溪谷彝族自治县人民政府", "溪谷县人民政府"),
        ("溪谷彝族自治县司法局", "溪谷县司法局"),
        ("溪谷县政府", "溪谷县人民政府"),
        ("溪谷彝族自治县财政局", "溪谷彝族自治县财政局"),
        ("岩山哈尼族自治县人民政府", "岩山哈尼族自治县人民政府"),
        ("人民政府", "人民政府"),
    ],
)
def test_a_body_with_its_place_in_full_or_short(opened: Store, written: str, meant: str) -> None:
    assert body_meant(opened, written) == meant
    if written != meant:
        assert [node.name for node in find(opened, written, load_schema())] == [meant]


def test_a_name_is_held_against_each_place_once_and_a_long_one_never(
    opened: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    office, asked = meant.office_of, []

    def told(body: str, place: str) -> str:
        asked.append((body, place))
        return office(body, place)

    monkeypatch.setattr(meant, "office_of", told)
    unknown = "溪谷彝族自治县财政局"
    assert body_meant(opened, unknown) == unknown
    assert [place for body, place in sorted(asked) if body == unknown] == ["岩山彝族自治县", "溪谷彝族自治县"]
    asked.clear()
    assert body_meant(opened, unknown * 10) == unknown * 10 and not asked


@pytest.mark.parametrize("question", ["duties", "deadlines", "who-may"])
@pytest.mark.parametrize(
    ("written", "titles"),
    [
        ("河道法", {"河道法"}),
        ("《中华人民共和国河道法》", {"河道法"}),
        ("河道法实施", {"河道法实施条例"}),
        ("河道", {"河道法", "河道法实施条例", "全国河道规定"}),
    ],
)
def test_an_exact_title_wins(opened: Store, question: str, written: str, titles: set[str]) -> None:
    answer = ask(opened, find_question(question), {"regulation": written})
    at = answer.columns.index("regulation")
    assert {row[at] for row in answer.rows} == titles


def test_a_parameter_is_given_once(place: str) -> None:
    for twice in (("-p", "role=河长", "-p", "role=湖长"), ("-p", "as_of=2021-01-01", "--as-of", "2022-01-01")):
        found = kg("ask", "duties", *twice, "--store", place)
        assert found.code == 2 and "给了 2 次" in found.err


def test_an_ending_that_no_format_has_is_refused(place: str, tmp_path: Path) -> None:
    for ending, code in ((".pdf", 2), (".docx", 2), (".txt", 0), (".csv", 0), ("", 0)):
        file = tmp_path / f"out{ending}"
        found = kg("ask", "duties", "-o", str(file), "--store", place)
        assert (found.code, file.exists()) == (code, code == 0), ending
    assert "不能写成 .pdf" in kg("ask", "duties", "-o", str(tmp_path / "out.pdf"), "--store", place).err
    assert kg("ask", "duties", "-o", str(tmp_path / "out.pdf"), "-f", "csv", "--store", place).code == 0


def test_a_period_is_a_year_however_it_is_written(opened: Store) -> None:
    assert [period_meant(one) for one in ("2020", "2020年", "2020年度", "2020-06")] == [
        "2020",
        "2020",
        "2020",
        "2020-06",
    ]
