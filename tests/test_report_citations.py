"""How a report uses the documents that it names, and of what kind these are."""

from __future__ import annotations

import pytest

from loaders.report import report_graph
from ontology.model import Document

HEAD = "云南省玉溪市通海县人民政府2021年度法治政府建设情况报告\n"


def cited(text: str) -> dict[str, tuple[str, str]]:
    """(use, kind) of each document by its title."""
    graph = report_graph(Document.of(HEAD + text, "x"))
    names = {entity.id: entity.name for entity in graph.entities if entity.kind == "Regulation"}
    kinds = {r.source: r.target.partition(":")[2] for r in graph.relations if r.kind == "CLASSIFIED_AS"}
    mentions = [r for r in graph.relations if r.kind == "MENTIONS" and r.target in names]
    return {names[r.target]: (str(r.properties.get("use")), kinds[r.target]) for r in mentions}


@pytest.mark.parametrize(
    ("text", "uses"),
    [
        ("国务院办公厅印发《排放许可实施方案》。", ["mentioned"]),
        ("党中央、国务院印发《公园体制总体方案》和《保护地指导意见》。", ["mentioned", "mentioned"]),
        ("国务院高度重视，先后印发《甲类方案》。", ["mentioned"]),
        ("云南省人民政府印发《丙类方案》，县政府出台《戊类方案》。", ["mentioned", "made"]),
        ("按照国务院要求，印发《总体方案》。", ["made"]),
        ("紧扣《建设实施纲要》部署，开展宣传。", ["mentioned"]),
        ("根据《行政许可法》和《行政处罚法》，作出决定。", ["basis", "basis"]),
    ],
)
def test_what_stands_above_is_not_made_here(text: str, uses: list[str]) -> None:
    assert sorted(use for use, _ in cited(text).values()) == sorted(uses)


def test_kinds_go_by_who_may_make_them() -> None:
    assert cited("落实《青河乡公开实施细则》。") == {"青河乡公开实施细则": ("basis", "policy")}
    (found,) = cited("出台《通海市繁简分流办法》（通复议办[2021]3号）。").values()
    assert found[1] == "policy"
    (found,) = cited("出台《玉溪市繁简分流办法》（玉溪市人民政府令第 3 号）。").values()
    assert found[1] == "rule"
