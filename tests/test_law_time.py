"""Days of force that no text states are not invented: which version a day has stays open, and so it is said."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from answers import store_of
from command import kg

from kg.check import basis_on
from kg.cite import check_citations
from kg.standing import Law, law_of
from kg.stores import Store, open_store
from loaders.statute import read_statute
from loaders.statute.validity import earlier_versions, made_as, validity
from ontology.model import Document
from queries.catalogue import Basis

HEAD = (
    "# {title}\n\n{events}\n\n<!-- INFO END -->\n\n第一条 应当保护岸线。\n\n第二条 {second}\n\n第三条 本条例{force}。\n"
)
FILES = {
    # Made, and amended by decisions that say elsewhere from when.
    "岸线条例(2018-03-20)": HEAD.format(
        title="岸线条例", events="2018年3月20日 通过", second="管理站应当巡查。", force="自公布之日起施行"
    ),
    "岸线条例(2024-12-25)": HEAD.format(
        title="岸线条例",
        events="2018年3月20日 通过\n2024年12月25日 修正",
        second="管理所应当巡查。",
        force="自公布之日起施行",
    ),
    # Amended, with the first version's clause and head kept.
    "滩涂条例(2017-12-22)": HEAD.format(
        title="滩涂条例", events="2001年11月16日 公布", second="管理站应当巡查。", force="自2002年1月1日起施行"
    ),
    # Made anew, which the clause is from, and amended again.
    "礁石条例(2021-04-29)": HEAD.format(
        title="礁石条例",
        events="2009年2月28日 通过\n2015年4月24日 修订\n2021年4月29日 修正",
        second="管理站应当巡查。",
        force="自2015年10月1日起施行",
    ),
    # Amended, and nothing is told of what was before.
    "沙丘条例(2017-06-27)": HEAD.format(
        title="沙丘条例", events="2017年6月27日 修正", second="管理站应当巡查。", force="自公布之日起施行"
    ),
}


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> str:
    return store_of(tmp_path_factory.mktemp("time"), {f"{name}.md": text for name, text in FILES.items()})


@pytest.fixture
def store(place: str) -> Iterator[Store]:
    with open_store(place) as opened:
        yield opened


@pytest.fixture(scope="module")
def law(place: str) -> Law:
    with open_store(place) as opened:
        return law_of(opened, [(name.partition("(")[0], "第二条") for name in FILES])


@pytest.mark.parametrize(
    ("name", "since", "earlier", "made"),
    [
        ("岸线条例(2018-03-20)", "", (), "original"),
        ("岸线条例(2024-12-25)", "", ("2018-03-20",), "amended"),
        ("滩涂条例(2017-12-22)", "2002-01-01", ("2001-11-16",), "amended"),
        ("礁石条例(2021-04-29)", "", ("2009-02-28", "2015-04-24"), "amended"),
        ("沙丘条例(2017-06-27)", "", (), "amended"),
    ],
)
def test_what_a_text_tells_of_its_time(name: str, since: str, earlier: tuple[str, ...], made: str) -> None:
    statute = read_statute(Document.of(FILES[name], name))
    found = validity(statute)
    assert (found.valid_from, found.since, earlier_versions(statute), made_as(statute)) == ("", since, earlier, made)


@pytest.mark.parametrize(
    ("title", "day", "status", "begins"),
    [
        ("岸线条例", "2017-01-01", "not_yet", ""),
        ("岸线条例", "2020-01-01", "undetermined", ""),
        ("岸线条例", "2025-01-15", "undetermined", ""),
        ("滩涂条例", "2001-01-01", "not_yet", "2002-01-01"),
        ("滩涂条例", "2014-01-01", "version_not_loaded", ""),
        ("滩涂条例", "2018-01-01", "undetermined", ""),
        ("礁石条例", "2008-01-01", "not_yet", ""),
        ("礁石条例", "2010-06-01", "version_not_loaded", ""),
        ("礁石条例", "2018-01-01", "version_not_loaded", ""),
        ("沙丘条例", "2010-01-01", "undetermined", ""),
        ("沙丘条例", "2020-01-01", "undetermined", ""),
    ],
)
def test_a_day_of_force_is_stated_or_open(law: Law, title: str, day: str, status: str, begins: str) -> None:
    found = law.judge(title, "第二条", day)
    assert (found.status, found.day) == (status, begins)
    assert found.dates_unknown is (status == "undetermined")


def test_both_versions_that_may_be_in_force_are_named(store: Store, law: Law) -> None:
    found = law.judge("岸线条例", "第二条", "2025-01-15")
    assert [one.rpartition("@")[2] for one in (found.version, found.detail)] == ["2024-12-25", "2018-03-20"]
    edition = law.judge("岸线条例", "第二条", "2025-01-15", edition="2018")
    assert (edition.status, edition.version.rpartition("@")[2]) == ("undetermined", "2018-03-20")
    (cited,) = check_citations(store, Document.of("依照《沙丘条例》第二条办理。", "意见"), "2010-01-01")
    assert (cited.status, cited.version, cited.text) == ("undetermined", "", "")


def test_a_rule_does_not_say_that_its_basis_was_not_in_force(law: Law) -> None:
    days = {day: basis_on(law, Basis("滩涂条例", "第二条", "2017"), day) for day in ("2014-01-01", "2018-01-01")}
    assert {day: one["status"] for day, one in days.items()} == {
        "2014-01-01": "version_not_loaded", "2018-01-01": "unknown"
    }  # fmt: skip
    assert not any("begins" in one for one in days.values())


def test_what_the_commands_say(place: str, tmp_path: Path) -> None:
    (tmp_path / "意见.txt").write_text("依照《岸线条例》第二条办理。\n", encoding="utf-8")
    done = kg("cite", str(tmp_path / "意见.txt"), "--as-of", "2025-01-15", "-f", "csv", "--store", place)
    assert done.code == 0 and "2024-12-25版施行日期未载明，另已载入2018-03-20版" in done.out and "有效," not in done.out
    asked = ("ask", "regulation-on-date", "-f", "json", "--store", place, "-p")
    for title, day, states in (
        ("岸线条例", "2025-01-15", ["施行日期未载明,该日有效的版本未能确定"] * 2),
        ("滩涂条例", "2014-01-01", ["该日有效的版本未载入"]),
        ("礁石条例", "2010-06-01", ["该日有效的版本未载入"]),
        ("沙丘条例", "2010-01-01", ["施行日期未载明,该日有效的版本未能确定"]),
        ("岸线条例", "2017-01-01", ["尚未施行"] * 2),
    ):
        rows = kg(*asked, f"regulation={title}", "--as-of", day).json()["rows"]
        assert [row["status"] for row in rows] == states, (title, day)
    reason = kg("ask", "duties", "-p", "regulation=沙丘条例", "--as-of", "2010-01-01", "--store", place).out
    assert "该日有效的版本未能确定" in reason and "自2017" not in reason
