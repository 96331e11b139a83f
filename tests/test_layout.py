"""Where cards stand: few crossings, waypoints in between, nothing overlapping."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from viz.layout import Box, isotonic, place


def test_isotonic_is_the_nearest_sequence_that_never_falls() -> None:
    assert isotonic([3.0, 1.0, 2.0, 5.0], [1.0, 1.0, 1.0, 1.0]) == [2.0, 2.0, 2.0, 5.0]
    assert isotonic([4.0, 0.0], [3.0, 1.0]) == [3.0, 3.0]


def test_ordering_takes_crossings_away() -> None:
    boxes = [Box(f"a{i}", 0, 100, 20) for i in range(8)] + [Box(f"b{i}", 1, 100, 20) for i in range(8)]
    assert place(boxes, [(f"a{i}", f"b{7 - i}", 1.0) for i in range(8)]).crossings == 0


def test_a_long_link_has_a_waypoint_in_each_column_between() -> None:
    boxes = [Box("a", 0, 100, 20), Box("b", 1, 100, 20), Box("c", 2, 100, 20)]
    placed = place(boxes, [("a", "c", 1.0), ("a", "b", 1.0), ("b", "c", 1.0)])
    ((x, y),) = placed.waypoints[("a", "c")]
    assert x == placed.columns[1] and abs(y - placed.centres["b"][1]) > 10


def test_a_column_of_what_is_looked_for_first_begins_at_the_top() -> None:
    boxes = [Box("law", 0, 100, 20)] + [Box(f"r{i}", 1, 100, 20) for i in range(9)]
    links = [("law", f"r{i}", 1.0) for i in range(9)]
    assert place(boxes, links).centres["law"][1] > 100
    raised = place(boxes, links, first=frozenset({"law"}))
    assert raised.centres["law"][1] == min(y for _, y in raised.centres.values())


@settings(max_examples=60, deadline=None, derandomize=True)
@given(
    st.lists(st.tuples(st.integers(0, 3), st.integers(20, 70)), min_size=1, max_size=24),
    st.lists(st.tuples(st.integers(0, 23), st.integers(0, 23)), max_size=40),
)
def test_cards_never_overlap(cards: list[tuple[int, int]], ends: list[tuple[int, int]]) -> None:
    boxes = [Box(f"n{i:02}", column, 100.0, float(height)) for i, (column, height) in enumerate(cards)]
    links = sorted({(f"n{a:02}", f"n{b:02}", 1.0) for a, b in ends if a != b and max(a, b) < len(boxes)})
    placed = place(boxes, links)
    assert set(placed.centres) == {box.id for box in boxes}
    for i, a in enumerate(boxes):
        for b in boxes[i + 1 :]:
            if a.column == b.column:
                apart = abs(placed.centres[a.id][1] - placed.centres[b.id][1])
                assert apart >= (a.height + b.height) / 2 - 0.2
    assert place(list(reversed(boxes)), links[::-1]) == placed
