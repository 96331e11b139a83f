"""Each part of the report can be browsed with all its facts, and none of its figures is left out."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from docs_pages import report_parts

from kg.ask import ask, find_question
from kg.stores import Store, open_store

PARTS = (
    [f"一({n})" for n in "一二三四五六七八九十"]
    + [f"二({n})" for n in "一二三四五"]
    + [f"三({n})" for n in "一二三四五六"]
)


@pytest.fixture(scope="module")
def graph(eshan: str) -> Iterator[Store]:
    with open_store(eshan) as opened:
        yield opened


def test_every_part_of_the_report_has_its_figures_and_further_facts(graph: Store) -> None:
    total = 0
    for part, areas, figures, others in report_parts(graph):
        assert figures == part["figures"], part
        assert areas and others, part
        total += figures
    assert total == 124


@pytest.mark.parametrize("section", PARTS)
def test_a_section_shows_all_its_facts(graph: Store, section: str) -> None:
    held = graph.query(
        "MATCH (f:Statement) WHERE f.section = $section RETURN DISTINCT f.id AS id ORDER BY id", {"section": section}
    ).rows
    answer = ask(graph, find_question("area-facts"), {"section": section})
    assert len(answer.rows) == len(held) > 0
    assert all(answer.evidence)


def test_an_area_shows_all_its_facts(graph: Store) -> None:
    counts = ask(graph, find_question("areas"), {})
    named = [dict(zip(counts.columns, row, strict=True)) for row in counts.rows]
    assert sum(int(str(row["figures"])) for row in named) == 124
    assert len(named) >= 20
    for row in named:
        facts = ask(graph, find_question("area-facts"), {"area": row["area"]})
        kinds = ("figures", "activities", "changes", "problems", "plans", "absent")
        assert len(facts.rows) == sum(int(str(row[kind])) for kind in kinds), row["area"]


@pytest.mark.shared
def test_the_parts_are_those_of_the_text(graph: Store, shared: Path) -> None:
    text = (shared / "reports" / "texts" / "eshan-2020.txt").read_bytes().decode("utf-8")
    gold = json.loads((shared / "reports" / "gold" / "eshan-2020.json").read_text(encoding="utf-8"))
    at = [metric["start"] for metric in gold["metrics"]]
    end = 0
    for part, _, _, _ in report_parts(graph):
        start, stop = int(str(part["start"])), int(str(part["end"]))
        assert sum(start <= place < stop for place in at) == part["figures"], part
        assert stop > start >= end and text[start - 1] == "\n"
        assert start - end <= 12 or end == 0  # between parts stands at most a heading
        end = stop
    assert end == len(text.rstrip("\n"))
