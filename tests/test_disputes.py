"""Where a law sheet and the law's own text contradict each other: the sheet counts, and DT-02 lists it."""

from __future__ import annotations

from itertools import permutations
from pathlib import Path

import pytest
from command import kg

from kg.check import check, find_rules
from kg.disputes import _other_length
from kg.ingest import build, remove
from kg.stores import Store, open_store
from kg.stores.digest import digest
from loaders.statute import read_statute
from ontology.model import Document

TEXT = """# 石溪市堤岸条例

2020年3月1日 公布 石溪市人民政府令第8号

2020年5月1日 施行

<!-- INFO END -->

第一条 水务局应当在五日内答复巡查报告。

第二条 船主可以停靠堤岸。

第三条 管理站应当每月巡查堤岸。

第四条 应当保护堤岸。
"""
SHEET = """
source: 堤岸表
document: {name: d, title: 石溪市堤岸条例, sha256: SHA, kind: statute, date: "2020-03-01"}
law: {title: 石溪市堤岸条例, date: "2020-03-01", valid_from: "FROM", doc_no: 令第8号, level: rule}
duties:
  - {article: 第一条, modality: obligation, borne_by: [水务局], name: 答复, deadline: "LONG", action_at: 5}
  - {article: 第二条, modality: MODAL, borne_by: [船主], name: 不停靠, action_at: 4}
  - {article: 第三条, modality: obligation, borne_by: [WHO], name: 巡查, action_at: 5}
  - {article: 第四条, modality: obligation, borne_by: [养护单位], name: 保护, action_at: 2}
"""
AGREES = {"FROM": "2020-05-01", "LONG": "收到之日起5日内", "MODAL": "permission", "WHO": "堤岸管理站"}
DIFFERS = {"FROM": "2020-06-01", "LONG": "十日内", "MODAL": "prohibition", "WHO": "养护单位"}


def files(folder: Path, said: dict[str, str]) -> list[str]:
    sheet = SHEET.replace("SHA", Document.of(TEXT, "d").sha256)
    for mark, value in said.items():
        sheet = sheet.replace(mark, value)
    (folder / "堤岸.yaml").write_text(sheet, encoding="utf-8")
    (folder / "堤岸条例(2020-03-01).md").write_text(TEXT, encoding="utf-8")
    return [str(folder / "堤岸.yaml"), str(folder / "堤岸条例(2020-03-01).md")]


def told(store: Store, lang: str = "zh") -> list[str]:
    (result,), _ = check(store, find_rules(["DT-02"]), "", lang)
    return [one.message for one in result.findings]


def test_the_sheet_and_the_text_speak_of_the_same_duties(tmp_path: Path) -> None:
    assert read_statute(Document.of(TEXT, "堤岸条例(2020-03-01)")).articles
    with open_store(str(tmp_path / "kg.db"), write=True) as store:
        assert not build(store, files(tmp_path, AGREES)).failed
        assert store.query("MATCH (d:Duty) RETURN count(d) AS n").rows == ((4,),)
        assert told(store) == []


def test_each_contradiction_is_listed_with_what_counts(store: Store, tmp_path: Path) -> None:
    assert not build(store, files(tmp_path, DIFFERS)).failed
    messages = told(store)
    for subject, words in {
        "石溪市堤岸条例(2020-03-01) 的施行日期": ("堤岸表 称 2020-06-01", "堤岸条例(2020-03-01).md 称 2020-05-01"),
        "石溪市堤岸条例(2020-03-01)第一条 答复 的期限": ("称 十日内", "称 在五日内"),
        "石溪市堤岸条例(2020-03-01)第二条 不停靠 的性质": ("称 不得", "称 可以"),
        "石溪市堤岸条例(2020-03-01)第三条 巡查 的承担者": ("称 养护单位", "称 管理站"),
    }.items():
        (message,) = [one for one in messages if one.startswith(subject)]
        assert all(word in message for word in words) and "采用前者" in message
    assert len(messages) == 4  # a bearer that the text does not name is none that it contradicts
    english = " ".join(told(store, "en"))
    assert "shall not" in english and "bearer" in english and "valid from" in english


def test_neither_order_nor_a_source_that_has_gone_leaves_a_trace(tmp_path: Path) -> None:
    both = files(tmp_path, DIFFERS)
    found = set()
    for index, order in enumerate(permutations(both)):
        with open_store(str(tmp_path / str(index)), write=True) as store:
            for one in order:
                assert not build(store, [one]).failed
            found.add(digest(store))
            assert len(told(store)) == 4
            remove(store, "堤岸表")
            assert told(store) == []
    assert len(found) == 1


def test_the_card_shows_it(tmp_path: Path) -> None:
    place = str(tmp_path / "kg.db")
    kg("--store", place, "build", *files(tmp_path, DIFFERS))
    shown = kg("--store", place, "show", "石溪市堤岸条例(2020-03-01)").out
    assert "施行日期: 2020-06-01 (堤岸表) ≠ 2020-05-01 (堤岸条例(2020-03-01).md)" in shown


@pytest.mark.parametrize(
    ("held", "said", "contradict"),
    [
        ("五日内", "在五日内", False),
        ("受理之日起二十日内", "自受理申请之日起20日内", False),
        ("三十日内,可以延长十五日", "在三十日内", False),
        ("及时", "在五日内", False),
        ("五日内", "五个工作日内", True),
        ("5个工作日内", "五个工作日内", False),
        ("十日内", "三十日内", True),
        ("五天内", "在五日内", False),
        ("两周内", "14日内", False),
        ("一年内", "十二个月内", False),
        ("一周内", "五日内", True),
        ("9" * 5_000 + "日内", "五日内", False),
    ],
)
def test_lengths_of_time(held: str, said: str, contradict: bool) -> None:
    assert _other_length(held, said) is contradict
