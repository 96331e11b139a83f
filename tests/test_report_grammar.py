"""The grammar of reports by class of construction, on invented sentences."""

from __future__ import annotations

import random
from typing import Any

import pytest

from loaders.report import report_lines
from loaders.report.bodies import Body
from loaders.report.clauses import masked
from loaders.report.statements import statements
from loaders.text import mapped
from ontology.model import Document

HEAD = "柳泉县人民政府2021年度法治政府建设情况报告\n"
TEXT = "县司法局召开会议3次。县公安局、县财政局联合开展检查12次；全县办理案件《办法》40件。县委全面依法治县委员会执法协调小组召开会议两次，印发文件。"


def lines(text: str, kind: str) -> list[dict[str, Any]]:
    return [line for line in report_lines(Document.of(HEAD + text, "x")) if line["kind"] == kind]


def said(text: str) -> list[tuple[str, str, str, str]]:
    return [(s["subject"], s["action"], s["object"], s["modality"]) for s in lines(text, "statement")]


def named(text: str) -> list[str]:
    return [b["surface"] for b in lines(text, "institution") if not b["generic"]]


def _random_mentions(rng: random.Random) -> list[Body]:
    spans = [(start, start + rng.randint(1, 14)) for start in rng.choices(range(len(TEXT) - 14), k=rng.randint(0, 9))]
    return [Body(a, b, TEXT[a:b], "department", False) for a, b in sorted(spans) if "。" not in TEXT[a:b]]


@pytest.mark.parametrize("seed", range(40))
def test_offsets_hold_whatever_the_mentions(seed: int) -> None:
    mentioned = _random_mentions(random.Random(seed))
    form = mapped(TEXT)
    assert len(masked(form, mentioned)) == len(form)
    for item in statements(form, TEXT, mentioned, "柳泉县人民政府", "done", 2021):
        first, last = min(item.action_start, item.object_start), max(item.action_end, item.object_end)
        assert 0 <= first < last <= len(TEXT)
        assert "。" not in TEXT[first:last]


def test_of_names_that_overlap_the_longest_is_kept() -> None:
    text = "县委全面依法治县委员会执法协调小组召开会议3次。县司法局办理案件9件。"
    assert named(text)[-2:] == ["县委全面依法治县委员会执法协调小组", "县司法局"]
    assert ("县司法局", "办理", "案件", "done") in said(text)
