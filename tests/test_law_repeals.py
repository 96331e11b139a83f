"""From when a text that another one repeals has been repealed, and which day of a head makes which version."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from answers import store_of
from command import kg

from kg.ask import ask, find_question
from kg.standing import law_of
from kg.stores import Store, open_store
from loaders.statute import read_statute
from loaders.statute.relations import repealed
from loaders.statute.validity import earlier_versions, made_as, validity
from ontology.ids import normal_title
from ontology.model import Document


def statute(title: str, events: str, body: str) -> str:
    return f"# {title}\n\n{events}\n\n<!-- INFO END -->\n\n第一条 应当保护岸线。\n\n{body}\n"


FILES = {
    # Amended, with the clause of the first version: what it repeals has been repealed since then.
    "岸线法(2019-04-23)": statute(
        "岸线法",
        "2007年10月28日 通过\n2019年4月23日 修正",
        "第二条 本法自2008年1月1日起施行。1990年3月1日公布、1998年5月2日修订公布的《滩涂法》同时废止。",
    ),
    # Repealed, and later law cites a work of that title again.
    "海防法(2014-11-01)": statute(
        "海防法", "2014年11月1日 通过", "第二条 本法自2014年11月1日起施行。《海岸法》和《潮汐法》同时废止。"
    ),
    "港口法(2020-10-17)": statute(
        "港口法", "2020年10月17日 通过", "第二条 港口安全依照《海岸法》管理。\n\n第三条 本法自2021年1月1日起施行。"
    ),
    # Amended twice between the versions that are loaded.
    "礁石条例(2018-01-01)": statute("礁石条例", "2018年1月1日 通过", "第二条 本条例自2018年2月1日起施行。"),
    "礁石条例(2024-01-01)": statute(
        "礁石条例",
        "2018年1月1日 通过\n2021年9月24日 修正\n2024年1月1日 修正",
        "第二条 本条例自2018年2月1日起施行。",
    ),
}


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> str:
    return store_of(tmp_path_factory.mktemp("repeals"), {f"{name}.md": text for name, text in FILES.items()})


@pytest.fixture
def store(place: str) -> Iterator[Store]:
    with open_store(place) as opened:
        yield opened


@pytest.mark.parametrize(
    ("title", "day", "status", "since"),
    [
        ("滩涂法", "2007-12-31", "not_loaded", ""),
        # the clause repeals the text of a certain day: of a later law of that title it says nothing
        ("滩涂法", "2008-01-01", "not_loaded", "2008-01-01"),
        ("滩涂法", "2024-01-01", "not_loaded", "2008-01-01"),
        ("潮汐法", "2013-12-31", "not_loaded", ""),
        ("潮汐法", "2024-01-01", "not_in_force", "2014-11-01"),
        ("海岸法", "2014-10-31", "not_loaded", ""),
        ("海岸法", "2024-01-01", "not_loaded", "2014-11-01"),
    ],
)
def test_repealed_since_the_day_of_the_clause(store: Store, title: str, day: str, status: str, since: str) -> None:
    found = law_of(store, [(title, "")]).judge(title, "", day)
    assert (found.status, found.day) == (status, since)


def test_a_title_that_later_law_cites_is_not_said_to_have_ended(place: str, tmp_path: Path) -> None:
    (tmp_path / "意见.txt").write_text(
        "依照《海岸法》第十五条、《滩涂法》第三条和《潮汐法》第二条办理。", encoding="utf-8"
    )
    done = kg("cite", str(tmp_path / "意见.txt"), "--as-of", "2024-01-01", "-f", "csv", "--store", place)
    assert "《海岸法》第十五条,海岸法,第十五条,未载入原文,《海防法》于2014-11-01废止过同名文件" in done.out
    assert (
        "《滩涂法》第三条,滩涂法,第三条,未载入原文,1998-05-02的文本已于2008-01-01被《岸线法》废止，此后有无同名法规未载明"
        in done.out
    )
    assert "《潮汐法》第二条,潮汐法,第二条,已失效,已于2014-11-01被《海防法》废止" in done.out
    assert done.code == 1


@pytest.mark.parametrize(("title", "status"), [("滩涂法", "未载明"), ("潮汐法", "已失效")])
def test_the_question_says_no_more_of_a_title_than_the_citation(store: Store, title: str, status: str) -> None:
    answer = ask(store, find_question("regulation-on-date"), {"regulation": title, "as_of": "2024-01-01"})
    assert [row[4] for row in answer.rows] == [status]


@pytest.mark.parametrize(
    ("day", "status"),
    [("2021-09-23", "有效"), ("2021-09-24", "该日有效的版本未载入"), ("2023-12-31", "该日有效的版本未载入")],
)
def test_question_and_citation_agree_on_amendments_that_are_not_loaded(store: Store, day: str, status: str) -> None:
    answer = ask(store, find_question("regulation-on-date"), {"regulation": "礁石条例", "as_of": day})
    shown = dict(zip((row[1] for row in answer.rows), (row[4] for row in answer.rows), strict=True))
    assert shown["礁石条例(2018-01-01)"] == status
    judged = law_of(store, [("礁石条例", "")]).judge("礁石条例", "", day)
    assert judged.status == ("resolves" if status == "有效" else "version_not_loaded")


@pytest.mark.parametrize(
    ("name", "events", "earlier", "made"),
    [
        # One making: adopted by two bodies, approved, promulgated.
        (
            "解释(2023-08-08)",
            "2023年3月27日 最高人民法院审判委员会会议、2023年7月27日最高人民检察院检察委员会会议通过\n\n2023年8月15日 施行",
            (),
            "original",
        ),
        ("条例(2018-12-01)", "2018年10月30日 市人民代表大会常务委员会通过\n2018年12月1日 省人民代表大会常务委员会批准", (), "original"),
        (
            "条例(2019-01-14)",
            "2011年6月30日 市人民代表大会常务委员会通过\n2018年8月29日 市人民代表大会常务委员会通过\n"
            "2018年11月29日 省人民代表大会常务委员会批准的《关于修改〈条例〉的决定》修正",
            ("2011-06-30",),
            "amended",
        ),
        # Made three times.
        ("办法(2022-11-25)", "2004年5月27日 通过\n2019年7月26日 通过\n2022年11月25日 通过", ("2004-05-27", "2019-07-26"), "amended"),
        # The head does not tell of the last amendment, the version's own.
        ("条例(2019-03-24)", "2002年9月29日 公布\n2016年2月6日 《决定》修订", ("2002-09-29", "2016-02-06"), "amended"),
        # The head tells of later amendments than the text has.
        ("条例(2017-11-30)", "2014年5月28日 通过\n2017年11月30日 修正\n2021年3月26日 修正", ("2014-05-28",), "amended"),
        ("规定(2018-02-06)", "2017年11月13日 通过\n\n2018年2月8日 施行", (), "original"),
    ],
)  # fmt: skip
def test_the_makings_that_a_head_tells(name: str, events: str, earlier: tuple[str, ...], made: str) -> None:
    read = read_statute(Document.of(statute(name.partition("(")[0], events, "第二条 本办法由县人民政府解释。"), name))
    assert (earlier_versions(read), made_as(read)) == (earlier, made)


def test_the_day_of_the_text_that_is_repealed() -> None:
    body = "第二条 废止《滩涂条例》（1992年9月19日县人民代表大会常务委员会通过）和《岸线办法》。\n\n第三条 本决定自2021年1月1日起施行。"
    read = read_statute(Document.of(statute("岸线条例", "2020年9月24日 通过", body), "岸线条例(2020-09-24)"))
    assert [(one.title, one.date) for one in repealed(read)] == [("滩涂条例", "1992-09-19"), ("岸线办法", "")]


def test_a_text_that_repeals_its_own_title_is_not_the_first_one() -> None:
    title = "最高人民法院关于审理岸线案件的解释"
    body = "第二条 本解释自2017年1月1日起施行。最高人民法院《关于审理岸线案件的解释》同时废止。"
    read = read_statute(Document.of(statute(title, "2016年12月1日 通过", body), f"{title}(2016-12-23)"))
    assert list(repealed(read)) == [] and made_as(read) == "amended"
    assert validity(read).valid_from == "2017-01-01"


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("《最高人民法院关于适用〈中华人民共和国岸线法〉的解释》", "最高人民法院关于适用<岸线法>的解释"),
        ("《〈岸线条例〉罚款办法》", "<岸线条例>罚款办法"),
        ("青石市实施《中华人民共和国岸线法》办法", "青石市实施<岸线法>办法"),
        ("青石市实施《中华人民共和国岸线法》", "青石市实施<岸线法>"),
        ("《岸线法", "岸线法"),
    ],
)
def test_titles_that_hold_titles(title: str, name: str) -> None:
    assert normal_title(title) == name
