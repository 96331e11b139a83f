"""Stems that hand down to their items, agents and rows of bearers, clauses that go on, on invented sentences."""

from __future__ import annotations

import pytest

from loaders.statute.norms.find import norms_of

DO, NOT, MAY = "obligation", "prohibition", "permission"

Found = list[tuple[str, str | None, str]]

AGENTS: list[tuple[str, Found]] = [
    ("守塔演练由市航标部门组织。", [(DO, "市航标部门", "组织")]),
    ("守塔演练由市航标部门组织，有关部门参加。", [(DO, "市航标部门", "组织"), (DO, "有关部门", "参加")]),
    ("守塔演练应当由市航标部门组织。", [(DO, "市航标部门", "组织")]),
    ("灯塔由渔业部门、渔民自治组织管理。", [(DO, "渔业部门、渔民自治组织", "管理")]),
]


@pytest.mark.parametrize(("text", "expected"), AGENTS, ids=[text[:18] for text, _ in AGENTS])
def test_agents(text: str, expected: Found) -> None:
    assert read_off(text) == expected


def read_off(text: str) -> Found:
    return [(norm.modality, norm.bearer, text[norm.action_start : norm.action_end]) for norm in norms_of(text)]
