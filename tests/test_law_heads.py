"""What a head and a closing clause tell: days of approval and trial, broken lines, numbers of promulgation, who issues."""

from __future__ import annotations

from pathlib import Path

import pytest
from answers import store_of
from command import kg

from kg.ask import ask, find_question
from kg.standing import law_of
from kg.stores import open_store
from loaders.statute import read_statute
from loaders.statute.article import Statute
from loaders.statute.validity import earlier_versions, validity
from ontology.model import Document


def statute(name: str, events: str, closing: str) -> str:
    return f"# {name.partition('(')[0]}\n\n{events}\n\n<!-- INFO END -->\n\n第一条 应当保护岸线。\n\n第二条 {closing}\n"


def read(name: str, events: str, closing: str = "本办法另行施行。") -> Statute:
    return read_statute(Document.of(statute(name, events, closing), name))


@pytest.mark.parametrize(
    ("events", "closing", "begins"),
    [
        ("1980年5月9日 国务院批准", "本办法自国务院批准之日起施行。", "1980-05-09"),
        ("1980年5月9日 国务院批准", "本办法自公布之日起施行。", ""),
        ("1980年5月9日", "本办法自一九八〇年六月一日起实行。", "1980-06-01"),
        ("1980年5月9日", "本办法自1980年7月1日起试行。", "1980-07-01"),
        ("1980年5月9日 国务院\n\n中央军委发布", "本办法自发布之日起施行。", "1980-05-09"),
    ],
)
def test_the_day_of_force_that_approval_or_a_trial_begins(events: str, closing: str, begins: str) -> None:
    assert validity(read("岸线办法(1980-05-09)", events, closing)).valid_from == begins


def test_an_event_that_the_next_line_completes() -> None:
    first, second = read(
        "岸线办法(2015-08-29)",
        "1999年1月2日 国务院\n中央军委发布\n2015年8月29日 县人民代表大会常务委员会《关于修改〈岸线办法〉\n〈滩涂办法〉的决定》修正",
    ).events
    assert first.text == "国务院、中央军委发布"
    assert second.text.endswith("<岸线办法><滩涂办法>的决定》修正")


def test_what_an_amended_text_repealed_was_repealed_when_the_first_one_was_promulgated() -> None:
    events = "1987年9月23日 国务院批准\n1987年11月10日 公安部发布\n2011年1月8日 《关于修改部分行政法规的决定》修订"
    found = validity(read("岸线办法(2020-11-29)", events, "本办法自公布之日起施行。《滩涂规则》同时废止。"))
    assert (found.valid_from, found.repeals_from) == ("", "1987-11-10")


@pytest.mark.parametrize(
    ("events", "number", "earlier"),
    [
        ("1997年6月20日 国务院令第220号发布\n2011年8月31日 国务院令第603号公布", "国务院令第603号", ("国务院令第220号",)),
        ("1997年6月20日 国务院令第220号发布\n2011年8月31日 国务院令第603号《关于修改〈岸线办法〉的决定》修订", "国务院令第220号", ()),
        ("1997年6月20日 国务院令第220号发布\n2011年8月31日 《关于修改部分行政法规的决定》修订", "国务院令第220号", ()),
    ],
)  # fmt: skip
def test_the_number_is_that_of_the_last_text_promulgated_as_a_whole(
    events: str, number: str, earlier: tuple[str, ...]
) -> None:
    found = read("岸线办法(2011-08-31)", events)
    assert (found.doc_no, found.earlier_numbers) == (number, earlier)


@pytest.mark.parametrize(
    ("events", "issuer"),
    [
        ("2020年12月23日 最高人民法院审判委员会第1823次会议通过", "最高人民法院"),
        (
            "2018年7月30日 最高人民法院审判委员会第1745次会议\n2018年10月19日 最高人民检察院第十三届检察委员会第七次会议通过",
            "最高人民法院、最高人民检察院",
        ),
        ("1985年7月27日 国务院发布", "国务院"),
        ("1987年9月23日 国务院批准\n1987年11月10日 公安部发布", "公安部"),
    ],
)
def test_who_issues(events: str, issuer: str) -> None:
    assert read("岸线办法(2020-12-29)", events).issuer == issuer


def test_a_measure_that_speaks_of_the_congress_is_no_law() -> None:
    event = (
        "2015年12月3日 溪谷市人民代表大会常务委员会《关于修改〈溪谷市实施《全国人民代表大会代表法》办法〉的决定》修正"
    )
    assert read("溪谷市实施代表法办法(2015-12-03)", event).level != "法律"


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> str:
    first = statute(
        "岸线规定(2018-06-27)", "2018年6月25日 溪谷县令第7号发布\n2018年9月1日 施行", "本规定自2018年9月1日起施行。"
    )
    second = statute(
        "岸线规定(2023-12-18)",
        "2018年6月25日 溪谷县令第7号发布\n2023年12月18日 溪谷县令第9号公布\n2024年1月1日 施行",
        "本规定自2018年9月1日起施行。",
    )
    texts = {"岸线规定(2018-06-27).md": first, "岸线规定(2023-12-18).md": second}
    return store_of(tmp_path_factory.mktemp("heads"), texts)


@pytest.mark.parametrize(
    ("day", "status", "shown"),
    [
        ("2018-07-01", "not_yet", "尚未施行"),
        ("2018-09-01", "resolves", "有效"),
        ("2024-01-01", "resolves", "已被新版本取代"),
    ],
)
def test_no_version_comes_before_the_first_one(place: str, day: str, status: str, shown: str) -> None:
    with open_store(place) as store:
        assert law_of(store, [("岸线规定", "")]).judge("岸线规定", "", day).status == status
        answer = ask(store, find_question("regulation-on-date"), {"regulation": "岸线规定", "as_of": day})
        assert {row[1]: row[4] for row in answer.rows}["岸线规定(2018-06-27)"] == shown


@pytest.mark.parametrize("number", ["溪谷县令第7号", "溪谷县令第9号"])
def test_every_number_under_which_it_was_promulgated_names_it(place: str, tmp_path: Path, number: str) -> None:
    (tmp_path / "意见.txt").write_text(f"依照{number}第一条办理。", encoding="utf-8")
    done = kg("cite", str(tmp_path / "意见.txt"), "--as-of", "2024-06-01", "-f", "csv", "--store", place)
    assert "岸线规定,第一条,有效" in done.out


def test_the_makings_before_a_version_are_told_by_their_beginning() -> None:
    found = read(
        "岸线规定(2023-12-18)", "2018年6月25日 县政府常务会议通过\n2018年6月27日 溪谷县令第7号发布\n2023年12月18日 修订"
    )
    assert earlier_versions(found) == ("2018-06-25",)
