"""Rows of words that conditions are made of: patterns cut them in one way only."""

from __future__ import annotations

import time

import pytest

from loaders.statute.norms.find import norms_of


@pytest.mark.parametrize(
    "text",
    [
        "行政机关应当" + "按照规定" * 60 + "他。",
        "由公安机关" + "对甲给予" * 60 + "他。",
        "由市政府按照" + "依照规定" * 60 + "他应当。",
    ],
)
def test_rows_of_conditions_take_linear_time(text: str) -> None:
    start = time.process_time()
    norms_of(text)
    assert time.process_time() - start < 5
