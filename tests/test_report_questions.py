"""The founding report's text alone answers the questions of the report with the values that the checked sheets give.

With sheet and text together the sheet wins, and every figure counts once. Reads a real text.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from answers import EXPECTED, FORMS
from test_questions import entry_of

from kg.ask import ask
from kg.check import check
from kg.ingest import build
from kg.stores import Store, open_store
from queries.catalogue import rules

pytestmark = pytest.mark.shared

# Questions that only the report's text is needed for; the others rest on statutes as well.
FROM_TEXT = (
    "Q01",
    "Q02",
    "Q04",
    "Q05",
    "Q07",
    "Q16",
    "Q18",
    "Q20",
    "Q21",
    "Q24",
    "Q27",
    "Q30",
    "X01",
    "X03",
    "X04",
    "X05",
)


@pytest.fixture(scope="module")
def text_alone(shared: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    place = str(tmp_path_factory.mktemp("text") / "kg.db")
    with open_store(place, write=True) as store:
        assert not build(store, [str(shared / "reports/texts/eshan-2020.txt")], kind="report").failed
        yield store


@pytest.fixture(scope="module")
def both(shared: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    place = str(tmp_path_factory.mktemp("both") / "kg.db")
    with open_store(place, write=True) as store:
        sources = ["eshan-2020", str(shared / "reports/texts/eshan-2020.txt")]
        assert not build(store, sources, kind="report").failed
        yield store


def answer(store: Store, number: str) -> list[dict[str, Any]]:
    entry, params = entry_of(number)
    found = ask(store, entry, params)
    return [dict(zip(found.columns, row, strict=True)) for row in found.rows]


@pytest.mark.parametrize("number", FROM_TEXT)
def test_the_text_alone_gives_the_values_of_the_sheets(text_alone: Store, number: str) -> None:
    assert FORMS[number](answer(text_alone, number)) == EXPECTED[number]


def test_the_problem_without_a_plan_is_the_same(text_alone: Store) -> None:
    found, wanted = FORMS["Q26"](answer(text_alone, "Q26")), EXPECTED["Q26"]
    assert (found["问题数"], found["计划数"]) == (wanted["问题数"], wanted["计划数"])
    (without,) = found["无直接对应"]
    assert without.startswith("(二)") and "财政保障" in without


def test_who_took_part_in_the_legality_review(text_alone: Store) -> None:
    did = {(row["who"], row["count"]) for row in answer(text_alone, "Q08") if "常务会议议题" in row["what"]}
    assert did == {("政府法律顾问", 47), ("公职律师", 6)}
    assert {8, 23} <= {row["count"] for row in answer(text_alone, "Q15")}


def test_the_contradiction_of_review_counts_is_found(text_alone: Store) -> None:
    (result,) = check(text_alone, [rules()["LE-02"]], "", "zh")[0]
    assert result.verdict == "finding"


def test_with_both_loaded_the_sheet_wins_and_figures_count_once(both: Store) -> None:
    assert FORMS["Q04"](answer(both, "Q04")) == EXPECTED["Q04"]
    acts = [row for row in answer(both, "Q04") if row["label"] == "行政许可办理件数"]
    assert len(acts) == 1 and FORMS["Q26"](answer(both, "Q26")) == EXPECTED["Q26"]


def test_every_evidence_of_the_reading_lies_in_the_text(text_alone: Store, shared: Path) -> None:
    text = (shared / "reports/texts/eshan-2020.txt").read_text(encoding="utf-8")
    rows = text_alone.query(
        "MATCH (o:Observation) RETURN o.value AS v, o.position AS at, o.evidence AS e ORDER BY o.id"
    ).rows
    assert len(rows) == 124
    for value, at, evidence in rows:
        start, end = str(evidence[0]).rpartition("#")[2].split("-")  # type: ignore[index]
        assert int(start) <= int(str(at)) < int(end) <= len(text)
        digits = text[int(str(at)) : int(end)].replace(" ", "")
        written = {1.0: "一", 2.0: "两"}.get(float(str(value)), "?")
        assert digits.startswith((f"{value:.12g}", written)), (value, digits)
