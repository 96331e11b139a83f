"""Law sheets with several versions: dates, duties, continued articles and repeals, asked on days of each version."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from kg.ask import ask, find_question
from kg.ingest import build
from kg.standing import law_of
from kg.stores import Store, open_store
from loaders.sheets.sheet import read_sheet_text
from loaders.statute import statute_graph
from ontology.errors import InvalidSheet
from ontology.model import Document

SHEET = """
source: 水条例
document: {name: w, title: 示例市水条例, sha256: SHA, kind: statute, date: "2021-05-01"}
law:
  title: 示例市水条例
  level: local_reg
  date: "2021-05-01"
  valid_from: "2021-07-01"
  repeals: [《示例市水库办法》, {to: 《示例市水塘办法》, effective: "2021-10-01"}]
  versions:
    - date: "2010-03-01"
      valid_from: "2010-05-01"
      doc_no: 示例市人民政府令第3号
      duties:
        - {article: 第三条, modality: obligation, borne_by: [乡镇人民政府], name: 每年巡查, action_at: 8}
    - {date: "2024-05-01", valid_from: "2024-07-01", valid_to: "2024-12-31", repeals: 《示例市水渠办法》}
duties:
  - {article: 第五条第一款, modality: obligation, borne_by: [乡镇人民政府], name: 每月巡查, deadline: 每月, action_at: 8, at: 60-90}
provisions:
  - {article: 第五条, continues: 第三条, wording: amended}
""".replace("SHA", "c" * 64)


@pytest.fixture
def waters(store: Store, tmp_path: Path) -> Iterator[Store]:
    sheet = tmp_path / "law.yaml"
    sheet.write_text(SHEET, encoding="utf-8")
    assert not build(store, [str(sheet)]).failed
    yield store


def duties(store: Store, day: str) -> list[object]:
    answer = ask(store, find_question("duties"), {"regulation": "示例市水条例", "as_of": day})
    return [row[answer.columns.index("duty")] for row in answer.rows]


def test_each_day_has_the_duties_of_its_version(waters: Store) -> None:
    days = ("2010-04-30", "2010-05-01", "2021-06-30", "2021-07-01", "2024-06-30", "2024-07-01", "2025-01-01")
    assert [duties(waters, day) for day in days] == [
        [], ["每年巡查"], ["每年巡查"], ["每月巡查"], ["每月巡查"], [], []
    ]  # fmt: skip


def test_versions_supersede_each_other_and_articles_continue(waters: Store) -> None:
    answer = ask(waters, find_question("version-changes"), {"regulation": "示例市水条例", "version": "2021-05-01"})
    shown = [tuple(row[answer.columns.index(name)] for name in ("later", "change", "earlier")) for row in answer.rows]
    assert shown == [("第五条", "修改", "第三条")]
    law = law_of(waters, {("示例市水条例", "第三条")})
    told = [law.judge("示例市水条例", "第三条", day, day="2015-01-01") for day in ("2016-01-01", "2022-01-01")]
    assert [(one.status, one.detail) for one in told] == [("resolves", ""), ("superseded", "第五条")]
    assert law.judge("示例市水条例", "", "2025-01-01").status == "not_in_force"


def test_what_a_version_repeals_is_not_in_force_from_that_day(waters: Store) -> None:
    titles = ("示例市水库办法", "示例市水塘办法", "示例市水渠办法")
    law = law_of(waters, {(title, "") for title in titles})
    days = ("2021-06-30", "2021-07-01", "2021-10-01", "2024-07-01")
    told = [[law.judge(title, "", day).status == "not_in_force" for title in titles] for day in days]
    assert told == [[False, False, False], [True, False, False], [True, True, False], [True, True, True]]


def test_the_document_holds_the_words_of_the_version_of_its_date() -> None:
    graph, _ = read_sheet_text(SHEET.encode("utf-8"), "law.yaml")["水条例"]
    expressed = [relation.source.partition("@")[2] for relation in graph.relations if relation.kind == "EXPRESSES"]
    assert expressed == ["2021-05-01"]
    alone = SHEET.replace('  date: "2021-05-01"\n  valid_from: "2021-07-01"\n', "").partition("  repeals")[0]
    alone += '  versions: [{date: "2010-03-01"}, {date: "2021-05-01"}]\n'
    graph, _ = read_sheet_text(alone.encode("utf-8"), "law.yaml")["水条例"]
    found = {r.kind: r.target.partition("@")[2] for r in graph.relations if r.kind == "HAS_VERSION"}
    assert found and sum(r.kind == "HAS_VERSION" for r in graph.relations) == 2
    assert [r.source.partition("@")[2] for r in graph.relations if r.kind == "EXPRESSES"] == ["2021-05-01"]


TEXT = """# 示例市水条例

2010年3月1日 公布

2010年5月1日 施行

<!-- INFO END -->

第一条 为了管理水，制定本条例。

第二条 任何单位和个人不得向水中倾倒垃圾。

第三条 乡镇人民政府应当每年巡查一次。
"""


def test_a_text_of_an_earlier_version_joins_the_sheet_in_either_order(tmp_path: Path) -> None:
    (tmp_path / "law.yaml").write_text(SHEET, encoding="utf-8")
    (tmp_path / "水条例(2010-03-01).md").write_text(TEXT, encoding="utf-8")
    assert statute_graph(Document.of(TEXT, "水条例(2010-03-01)"))[1].get("urn:lex:cn:示例市水条例@2010-03-01")
    files = [str(tmp_path / "law.yaml"), str(tmp_path / "水条例(2010-03-01).md")]
    found = []
    for index, order in enumerate((files, files[::-1])):
        with open_store(str(tmp_path / str(index)), write=True) as store:
            for file in order:
                assert not build(store, [file]).failed
            found.append(duties(store, "2015-01-01"))
    assert found[0] == found[1] and any("倾倒垃圾" in str(one) for one in found[0])


WRONG = {
    "twice": ('- date: "2010-03-01"', '- date: "2021-05-01"', 11, "a second version of 2021-05-01", "keep one"),
    "no date": ('- date: "2010-03-01"', '- doc_number: "3"', 11, "doc_number", "known"),
    "undated": ('- date: "2010-03-01"\n', "- complete: true\n", 11, "date is missing", "YYYY"),
    "no day": ('valid_from: "2010-05-01"', 'valid_from: "2010-5"', 12, "'2010-5' is no date", "YYYY-MM-DD"),
    "ends early": ('valid_to: "2024-12-31"', 'valid_to: "2024-06-30"', 16, "before the version begins", "last day"),
    "no citation": ("continues: 第三条", "continues: 三", 20, "'三' is no citation", "第二十五条"),
    "wording": ("wording: amended", "wording: new", 20, "wording 'new'", "same, amended"),
    "repeal": ("{to: 《示例市水塘办法》, ", "{of: 《示例市水塘办法》, ", 9, "unknown field 'of'", "to, effective, at"),
    "unknown": ("repeals: 《示例市水渠办法》", "repeals: 示例市水渠办法", 16, "nothing is called", "declare"),
}


@pytest.mark.parametrize("case", WRONG)
def test_what_is_wrong_is_told_with_line_and_mend(case: str) -> None:
    old, new, line, what, mend = WRONG[case]
    assert SHEET.count(old) == 1
    with pytest.raises(InvalidSheet) as raised:
        read_sheet_text(SHEET.replace(old, new).encode("utf-8"), "law.yaml")
    assert raised.value.where == f"law.yaml:{line}"
    assert what in raised.value.what and mend in raised.value.mend


def test_the_first_version_continues_nothing() -> None:
    text = (
        "source: s\nlaw: {title: 示例条例, date: '2020-01-01'}\nprovisions:\n  - {article: 第五条, continues: 第三条}\n"
    )
    with pytest.raises(InvalidSheet, match="without an earlier version"):
        read_sheet_text(text.encode("utf-8"), "law.yaml")
