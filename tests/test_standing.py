"""How a law and its articles stand on a day, and what `kg check` says of the bases of rules and reports."""

from __future__ import annotations

from dataclasses import replace

import pytest
from answers import store_of
from command import kg

from kg.check import basis_on, find_rules
from kg.standing import Law, law_of
from kg.stores import open_store
from queries.catalogue import Basis

OLD = "第一条 为了保护沙洲，制定本办法。\n\n第二条 任何人不得在沙洲挖沙取土。\n\n第三条 管理站应当每年巡查沙洲两次并公布结果。\n\n第四条 本办法自2010年2月1日起施行。\n"
NEW = "第一条 为了保护沙洲，制定本办法。\n\n第二条 县人民政府应当编制沙洲保护规划。\n\n第三条 任何人不得在沙洲挖沙取土。\n\n第四条 本办法自2015年2月1日起施行。\n"
LAST = NEW.replace("第三条", "第五条").replace("第四条 本办法自2015", "第六条 本办法自2020").replace(
    "\n\n第五条", "\n\n第三条 沙洲应当设立标志牌，标明界限。\n\n第四条 沙洲名录由省人民政府公布并定期更新。\n\n第五条"
)  # fmt: skip
GONE = "第一条 滩涂由管理站管理。\n\n第二条 本规定自2000年1月1日起施行。\n"
ENDING = "第一条 岸线应当保护。\n\n第二条 本条例自2012年1月1日起施行。《滩涂规定》同时废止。\n"
REPORT = """
source: 沙县-2014
document: {name: r, title: 沙县2014年法治政府建设情况报告, sha256: SHA, kind: report, period: "2014", jurisdiction: "990102", level: county}
facts:
  Jurisdiction: [{code: "990102", name: 沙县}]
  Regulation:
    - {name: 滩涂规定, mentioned: [{as: 滩涂规定, use: basis, at: 5-9}]}
    - {name: 沙洲办法, mentioned: [{as: 沙洲办法, use: basis, at: 15-19}]}
    - {name: 岸线条例, mentioned: [{as: 岸线条例, use: publicised, at: 25-29}]}
""".replace("SHA", "b" * 64)


def statute(title: str, dates: str, body: str) -> str:
    return f"# {title}\n\n{dates}\n\n<!-- INFO END -->\n\n{body}"


FILES = {
    "沙洲办法(2010-01-01)": statute("沙洲办法", "2010年1月1日 公布\n\n2010年2月1日 施行", OLD),
    "沙洲办法(2015-01-01)": statute("沙洲办法", "2010年1月1日 公布\n2015年1月1日 修订\n\n2015年2月1日 施行", NEW),
    "沙洲办法(2020-01-01)": statute(
        "沙洲办法", "2010年1月1日 公布\n2015年1月1日 修订\n2020年1月1日 修订\n\n2020年2月1日 施行", LAST
    ),
    "滩涂规定(2000-01-01)": statute("滩涂规定", "2000年1月1日 公布\n\n2000年1月1日 施行", GONE),
    "岸线条例(2011-12-01)": statute("岸线条例", "2011年12月1日 公布\n\n2012年1月1日 施行", ENDING),
}
ASKED = [
    Basis("沙洲办法", "第二条", "2010"), Basis("沙洲办法", "第三条", "2010"), Basis("沙洲办法", "第五条"),
    Basis("沙洲办法", "第一条", "2010"), Basis("滩涂规定", "第一条"), Basis("河湾办法"),
]  # fmt: skip


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> str:
    laws = {f"{name}.md": text for name, text in FILES.items()}
    return store_of(tmp_path_factory.mktemp("law"), {**laws, "report.yaml": REPORT})


@pytest.fixture(scope="module")
def law(place: str) -> Law:
    with open_store(place) as store:
        return law_of(store, {(one.law, one.article) for one in ASKED})


# Day -> status of each of ASKED and, where another article stands for it (or a version has it), which.
ON_DAYS = {
    "2005-01-01": ["not_in_force", "not_in_force", "not_in_force", "not_in_force", "in_force", "not_loaded"],
    "2012-06-01": ["in_force", "in_force", "no_such_article 2020-01-01", "in_force", "not_in_force", "not_loaded"],
    "2016-01-01": ["superseded 第三条", "superseded", "no_such_article 2020-01-01", "in_force", "not_in_force", "not_loaded"],
    "2021-01-01": ["superseded 第五条", "superseded", "in_force", "in_force", "not_in_force", "not_loaded"],
}  # fmt: skip


@pytest.mark.parametrize("day", ON_DAYS)
def test_a_basis_stands_as_the_version_of_the_day_has_it(law: Law, day: str) -> None:
    found = [basis_on(law, one, day) for one in ASKED]
    told = [f"{one['status']} {one.get('instead', '').rpartition('@')[2]}".strip() for one in found]
    assert told == ON_DAYS[day]


def test_a_basis_says_when_it_began_and_what_ended_it(law: Law) -> None:
    early, late = basis_on(law, Basis("沙洲办法"), "2005-01-01"), basis_on(law, Basis("滩涂规定"), "2012-06-01")
    assert early["begins"] == "2010-02-01"
    assert (late["ended"], late["by"]) == ("2012-01-01", "岸线条例(2011-12-01)")


def test_an_edition_that_is_not_loaded_is_not_guessed(law: Law) -> None:
    asked = Basis("沙洲办法", "第二条", "2013")
    assert basis_on(law, asked, "2016-01-01")["status"] == "version_not_loaded"
    assert basis_on(law, replace(asked, article=""), "2016-01-01")["status"] == "in_force"
    assert basis_on(law, asked, "2005-01-01")["status"] == "not_in_force"


def test_the_laws_that_a_report_invokes_are_judged_at_the_end_of_its_period(place: str) -> None:
    found = kg("check", "DT-01", "-f", "json", "--store", place).json()["summary"]["report_basis"]
    assert [(one["law"], one["status"], one["as_of"]) for one in found] == [
        ("沙洲办法", "in_force", "2014-12-31"), ("滩涂规定", "not_in_force", "2014-12-31")
    ]  # fmt: skip
    assert all(one["evidence"] for one in found)
    out = kg("check", "DT-01", "--store", place).out
    assert "《滩涂规定》 (已于2012-01-01被《岸线条例》废止)" in out and "《沙洲办法》 (" not in out
    english = kg("check", "DT-01", "--lang", "en", "--store", place).out
    assert "repealed on 2012-01-01 by 岸线条例" in english


def test_rules_name_the_edition_that_numbers_their_articles() -> None:
    named = {(one.law, one.edition) for rule in find_rules([]) for one in rule.basis if one.edition}
    assert {("立法法", "2015"), ("行政复议法", "2017"), ("行政复议法", "2023")} <= named
    assert all(len(year) == 4 and year.isdigit() for _, year in named)
