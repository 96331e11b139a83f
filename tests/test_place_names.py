"""Names of places by their codes: autonomous regions also by the names they are called by."""

from __future__ import annotations

import pytest

from loaders.places import code_of


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("广西", "450000"),
        ("宁夏", "640000"),
        ("新疆", "650000"),
        ("内蒙古", "150000"),  # its people is all of its name but one character
        ("西藏", "540000"),
        ("内蒙古自治区", "150000"),
        ("内", ""),
        ("广西壮族", ""),
    ],
)
def test_the_short_names_of_regions(name: str, code: str) -> None:
    assert code_of(name) == code
