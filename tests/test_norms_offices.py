"""Who acts where clauses name several: bodies set up, what bodies are called, whose case a clause tells; on invented sentences."""

from __future__ import annotations

import pytest

from loaders.statute.norms.find import norms_of

DO, NOT, MAY = "obligation", "prohibition", "permission"

Found = list[tuple[str, str | None, str]]

SET_UP: list[tuple[str, Found]] = [
    ("市人民政府设立灯塔委员会，负责协调夜航，审议灯塔规划。", [
        (DO, "市人民政府", "设立灯塔委员会"), (DO, "灯塔委员会", "负责协调夜航，审议灯塔规划")]),
    ("航标部门可以根据需要成立夜航检验机构，承担灯具的检验工作。", [
        (MAY, "航标部门", "根据需要成立夜航检验机构"), (DO, "夜航检验机构", "承担灯具的检验工作")]),
    ("航标部门应当设立警示标志，负责灯塔周边的安全。", [(DO, "航标部门", "设立警示标志，负责灯塔周边的安全")]),
    ("县夜航督查室是县灯塔委员会的办事机构，承担夜航督查的具体工作。", [
        (DO, "县夜航督查室", "承担夜航督查的具体工作")]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), SET_UP, ids=[text[:18] for text, _ in SET_UP])
def test_bodies_that_are_set_up(text: str, expected: Found) -> None:
    assert read_off(text) == expected


OF_THE_CASE: list[tuple[str, Found]] = [
    ("船员提出夜航议案。灯塔委员会审议的时候，可以邀请船员列席。", [(MAY, "灯塔委员会", "邀请船员列席")]),
    ("船员执业，有获得灯油补贴的权利。", [(MAY, "船员", "获得灯油补贴")]),
    ("居民都有享受夜航的权利，有保护灯塔的义务。", [(MAY, "居民", "享受夜航"), (DO, "居民", "保护灯塔")]),
    ("使用灯塔的单位，有维护灯具的义务。", [(DO, "使用灯塔的单位", "维护灯具")]),
    ("灯塔单位应当延长点灯时间，有利于保障船员夜航的权利。", [
        (DO, "灯塔单位", "延长点灯时间，有利于保障船员夜航的权利")]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), OF_THE_CASE, ids=[text[:18] for text, _ in OF_THE_CASE])
def test_whose_case_a_clause_tells(text: str, expected: Found) -> None:
    assert read_off(text) == expected


def read_off(text: str) -> Found:
    """(modality, bearer, action) of each norm."""
    return [(norm.modality, norm.bearer, text[norm.action_start : norm.action_end]) for norm in norms_of(text)]
