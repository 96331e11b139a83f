"""Names of places by their codes: autonomous regions also by the names they are called by."""

from __future__ import annotations

import pytest

from loaders.places import SUFFIX, code_of, no_place


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


def test_what_stands_before_a_level_word_makes_another_word_of_it() -> None:
    assert "社" in no_place()["区"] and "返" in no_place()["乡"] and "东" not in no_place()["区"]
    assert "东" in no_place(alone=True)["区"]
    assert all(level in SUFFIX for level in no_place())
