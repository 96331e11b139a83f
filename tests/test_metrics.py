"""The metric scheme: concepts, sums and bases; the figures of the bundled report mapped to it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from kg.ingest import BUNDLED
from loaders.sheets.sheet import read_sheets
from ontology.model import Entity
from ontology.vocabulary import load_vocabulary


def metrics() -> dict[str, Entity]:
    return {e.id.partition(":")[2]: e for e in load_vocabulary().entities if e.kind == "Metric"}


def links(kind: str) -> dict[str, set[str]]:
    out: dict[str, set[str]] = {}
    for relation in load_vocabulary().relations:
        if relation.kind == kind and relation.source.startswith("metric:"):
            out.setdefault(relation.source.partition(":")[2], set()).add(relation.target.partition(":")[2])
    return out


def test_every_metric_says_what_kind_it_is() -> None:
    assert len(metrics()) > 150
    for key, metric in metrics().items():
        assert metric.name and metric.properties["name_en"], key
        assert metric.properties["metric_kind"] in ("count", "people", "amount", "rate", "area", "duration"), key
        assert metric.properties["timing"] in ("stock", "flow", "na"), key


def test_a_sum_has_a_rule_and_its_parts_are_metrics() -> None:
    parts = links("TOTAL_OF")
    with_rule = {key for key, metric in metrics().items() if metric.properties.get("sums_rule")}
    assert set(parts) == with_rule and len(parts) > 5
    assert {metrics()[key].properties["sums_rule"] for key in parts} == {"exact", "parts"}
    assert all(part in metrics() and part != key for key, several in parts.items() for part in several)


def test_only_rates_have_numerators_and_denominators() -> None:
    for kind in ("HAS_NUMERATOR", "HAS_DENOMINATOR"):
        assert len(links(kind)) > 5
        for key in links(kind):
            assert metrics()[key].properties["metric_kind"] == "rate", key


# Reports write 纠错 and 化解 without saying of which kind: the name of the metric does not say it either.
NEUTRAL = {"reconsideration-corrections", "direct-correction-rate", "administrative-disputes-resolved"}


def _names(metric: Entity) -> set[str]:
    aliases = metric.properties.get("aliases", ())
    return {metric.name, *(aliases if isinstance(aliases, tuple | list) else ())}


def test_a_metric_says_no_more_than_the_report() -> None:
    found = {key: metrics()[key].name for key in NEUTRAL}
    assert not any(word in name for name in found.values() for word in ("直接", "实质性"))


@pytest.mark.shared
def test_the_scheme_holds_what_was_gathered(shared: Path) -> None:
    def read(name: str) -> Any:
        return json.loads((shared / "domain" / name).read_text(encoding="utf-8"))

    ours, sums = metrics(), links("TOTAL_OF")
    ends = {"numerator": links("HAS_NUMERATOR"), "denominator": links("HAS_DENOMINATOR"), "broader": links("BROADER")}
    gathered = [*read("metrics.json"), *read("metrics_extended.json")["concepts"]]
    assert len(gathered) > 150
    for given in gathered:
        metric = ours[given["id"]]
        name = given["pref_zh"].replace(" ", "")
        assert name in _names(metric) and (metric.name == name) == (given["id"] not in NEUTRAL), given["id"]
        assert set(given["units"]) <= set(metric.properties["units"]), given["id"]  # type: ignore[arg-type]
        assert sums.get(given["id"], set()) == set(given["sums"])
        assert metric.properties.get("sums_rule") == (given["sums_rule"] if given["sums"] else None)
        for key, found in ends.items():
            assert found.get(given["id"], set()) == ({given[key]} if given[key] else set()), (given["id"], key)


@pytest.mark.shared
def test_every_figure_of_the_bundled_report_has_its_metric(shared: Path) -> None:
    graph, _ = read_sheets(sorted((BUNDLED / "eshan-2020").glob("*.yaml")))["eshan-2020"]
    position = {e.id: e.properties["position"] for e in graph.entities if e.kind == "Observation"}
    ours = {position[r.source]: r.target.partition(":")[2] for r in graph.relations if r.kind == "MEASURES"}
    gold = json.loads((shared / "reports" / "gold" / "eshan-2020.json").read_text(encoding="utf-8"))["metrics"]
    theirs = json.loads((shared / "domain" / "metrics-eshan-2020.json").read_text(encoding="utf-8"))
    assert ours == {gold[int(index)]["start"]: key for index, key in theirs.items()}
    assert len(ours) == 124
