"""How well invented statutes and reports are read: floors that hold in every clone, on texts that anybody can see.

How well real texts are read is measured on those beside the project (marker `shared`).
"""

from __future__ import annotations

from functools import cache
from typing import Any, TypeVar

import pytest
from gold import (
    FOLDER,
    Body,
    Deed,
    Duty,
    Figure,
    Span,
    alike,
    bodies,
    citations,
    deeds,
    duties,
    f1,
    figures,
    overlap,
    paired,
    pairs_in_common,
    plain,
    rows,
    titles,
)

from loaders.read import read
from loaders.report import report_lines
from loaders.statute.lines import statute_lines

STATUTES = {"青石市社区食堂管理条例": 15, "云岭省公共图书借阅规定": 16, "青石市古树认养办法": 15}
REPORTS = ("岚溪县人民政府2022年报告", "青石市水利局2023年总结")
T = TypeVar("T")


@cache
def statute(name: str) -> list[dict[str, Any]]:
    return list(statute_lines(read(FOLDER / f"{name}.txt")))


@cache
def report(name: str) -> list[dict[str, Any]]:
    return list(report_lines(read(FOLDER / f"{name}.txt")))


def text(name: str) -> str:
    return (FOLDER / f"{name}.txt").read_text(encoding="utf-8")


def lines(name: str, kind: str) -> list[dict[str, Any]]:
    return [line for line in (statute if name in STATUTES else report)(name) if line["kind"] == kind]


def articles(name: str) -> dict[str, str]:
    return {line["article_no"]: line["text"] for line in lines(name, "article")}


def span(line: dict[str, Any], of: str = "") -> Span:
    return line[f"{of}start"], line[f"{of}end"]


@pytest.fixture(scope="module")
def norms() -> tuple[list[Duty], list[Duty]]:
    """The duties of the gold and those that were read, of all statutes."""
    gold: list[Duty] = []
    told: list[Duty] = []
    for number, name in enumerate(STATUTES):
        found = [
            Duty(line["article_no"], line["modality"], line["bearer"] or "", span(line, "action_"))
            for line in lines(name, "duty")
        ]
        for where, many in ((gold, duties(name, articles(name))), (told, found)):
            where += [Duty(f"{number}-{one.article}", one.modality, one.bearer, one.action) for one in many]
    assert len(gold) == 67
    return gold, told


@pytest.mark.parametrize("name", STATUTES)
def test_every_article_is_told(name: str) -> None:
    assert list(articles(name)) == [str(number) for number in range(1, STATUTES[name] + 1)]


def test_duties_and_their_bearers(norms: tuple[list[Duty], list[Duty]]) -> None:
    def same(gold: Duty, told: Duty) -> bool:
        return (gold.article, gold.modality, plain(gold.bearer)) == (told.article, told.modality, plain(told.bearer))

    assert f1(*norms, same) >= 0.95


def test_duties_with_their_actions(norms: tuple[list[Duty], list[Duty]]) -> None:
    def same(gold: Duty, told: Duty) -> bool:
        alike_norm = (gold.article, gold.modality) == (told.article, told.modality)
        return alike_norm and alike(gold.bearer, told.bearer) and overlap(gold.action, told.action) >= 0.5

    assert f1(*norms, same) >= 0.94


@pytest.mark.parametrize("name", STATUTES)
def test_citations(name: str) -> None:
    found = {
        (line["article_no"], line["target_doc"], str(line["target_article"] or "")) for line in lines(name, "xref")
    }
    assert found == citations(name)


@pytest.mark.parametrize("name", REPORTS)
def test_a_report_tells_who_it_is(name: str) -> None:
    ((_, issuer, year, place, level),) = rows(name, ("document",))
    (about,) = lines(name, "document")
    told = (about["issuing_body"], str(about["year"]), about["jurisdiction"], about["level"])
    assert told == (issuer, year, place, level)


@pytest.mark.parametrize("name", REPORTS)
def test_titles(name: str) -> None:
    assert [span(line) for line in lines(name, "regulation")] == titles(name, text(name))


def test_bodies() -> None:
    gold, told = [], []
    for name in REPORTS:
        known = bodies(name, text(name))
        generic = [one.span for one in known if one.generic]
        found = [Body(span(line), line["type"], line["generic"]) for line in lines(name, "institution")]
        gold += [(name, one) for one in known if not one.generic]
        told += [
            (name, one)
            for one in found
            if not one.generic and not any(overlap(one.span, other) >= 0.5 for other in generic)
        ]
    same = paired(gold, told, lambda a, b: (a[0], a[1].span) == (b[0], b[1].span))
    assert 2 * len(same) / (len(gold) + len(told)) >= 0.95
    assert [(a, b) for a, b in same if a[1].type != b[1].type] == []


def test_figures() -> None:
    gold = [(name, one) for name in REPORTS for one in figures(name, text(name))]
    told = [
        (name, Figure(span(line), *(line[key] for key in ("value", "unit", "label", "comparator", "change"))))
        for name in REPORTS
        for line in lines(name, "metric")
    ]
    same = paired(
        gold, told, lambda a, b: (a[0], a[1].span, a[1].value, a[1].unit) == (b[0], b[1].span, b[1].value, b[1].unit)
    )
    assert len(gold) == 45
    assert 2 * len(same) / (len(gold) + len(told)) >= 0.95
    assert sum(pairs_in_common(a.label, b.label) >= 0.5 for (_, a), (_, b) in same) / len(same) >= 0.85
    assert [(a, b) for (_, a), (_, b) in same if (a.change, bool(a.comparator)) != (b.change, bool(b.comparator))] == []


def test_statements() -> None:
    """The gold holds the plain ones; that more are told is no error."""

    def place(one: tuple[str, Deed], other: tuple[str, Deed]) -> bool:
        a, b = one[1], other[1]
        return one[0] == other[0] and overlap(a.object, b.object) >= 0.5 and overlap(a.action, b.action) > 0

    gold = [(name, one) for name in REPORTS for one in deeds(name, text(name))]
    told = [
        (name, Deed(line["subject"], span(line, "action_"), span(line, "object_"), line["modality"]))
        for name in REPORTS
        for line in lines(name, "statement")
        if line.get("object_start") is not None
    ]
    same = paired(gold, told, place)
    assert len(gold) == 35
    assert len(same) / len(gold) >= 0.85
    assert len(paired(gold, told, lambda a, b: place(a, b) and a[1].modality == b[1].modality)) / len(same) >= 0.9
    assert len(paired(gold, told, lambda a, b: place(a, b) and a[1].subject == b[1].subject)) / len(same) >= 0.85
