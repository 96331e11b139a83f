"""Cells of rows as what they are: another type is a mistake of the statement, told and never converted."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from kg.rows import items, mapping, number, texts, value


@pytest.mark.parametrize(
    ("read", "cell", "wanted"),
    [
        (texts, None, ()),
        (texts, ["甲", "乙"], ("甲", "乙")),
        (mapping, {"a": 1}, {"a": 1}),
        (number, 2.0, 2),
        (value, True, True),
        (value, [1, 2], (1, 2)),
        (value, [1, 2.5], (1.0, 2.5)),
        (value, ["甲"], ("甲",)),
        (items, [{"a": 1}, None], ({"a": 1}, None)),
    ],
)
def test_what_a_cell_holds(read: Callable[[object], object], cell: object, wanted: object) -> None:
    found = read(cell)
    assert found == wanted and type(found) is type(wanted)


@pytest.mark.parametrize(
    ("read", "cell"),
    [
        (texts, "甲"),
        (texts, 3),
        (mapping, []),
        (number, "3"),
        (number, 2.5),
        (number, True),
        (value, None),
        (items, None),
    ],
)
def test_another_type_is_refused(read: Callable[[object], object], cell: object) -> None:
    with pytest.raises(TypeError, match="expected"):
        read(cell)
