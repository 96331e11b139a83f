"""Questions of duties start where their parameters are narrowest: each way gives what the whole answer, filtered, holds."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from kg.ask import ask, find_question
from kg.ingest import build
from kg.stores import Store, open_store

AS_OF = "2023-12-31"
REGULATION = "重大行政决策程序暂行条例"


@pytest.fixture(scope="module")
def both(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    with open_store(str(tmp_path_factory.mktemp("ways") / "kg.db"), write=True) as store:
        assert not build(store, ["eshan-2020", "linxi-2023"]).failed
        yield store


def rows(store: Store, name: str, **given: str) -> set[tuple[object, ...]]:
    """The rows of an answer; one question may show a row twice that another shows once."""
    return set(ask(store, find_question(name), given | {"as_of": AS_OF}).rows)


def kept(store: Store, name: str, column: str, value: str) -> set[tuple[object, ...]]:
    """The rows of the whole answer that hold the value in a column."""
    answer = ask(store, find_question(name), {"as_of": AS_OF})
    at = answer.columns.index(column)
    return {row for row in answer.rows if row[at] == value}


WAYS = {
    "duties by role": ("duties", "role", "决策承办单位"),
    "duties by an alias-free body": ("duties", "role", "决策机关"),
    "duties by procedure": ("duties", "procedure", "合法性审查"),
    "duties by regulation": ("duties", "regulation", REGULATION),
    "who may, by role": ("who-may", "role", "公众"),
    "who may, by regulation": ("who-may", "regulation", REGULATION),
    "sanctions by authority": ("sanctions", "authority", "任免机关、单位"),
    "sanctions by regulation": ("sanctions", "regulation", REGULATION),
    "deadlines by procedure": ("deadlines", "procedure", "合法性审查"),
    "deadlines by regulation": ("deadlines", "regulation", REGULATION),
}


@pytest.mark.parametrize("way", WAYS)
def test_every_way_gives_the_same_rows(both: Store, way: str) -> None:
    name, parameter, value = WAYS[way]
    found = rows(both, name, **{parameter: value})
    assert found == kept(both, name, parameter, value)
    by_law = rows(both, name, **{parameter: value, "regulation": REGULATION})
    assert by_law == {row for row in found if REGULATION in row}


def test_a_body_has_the_duties_of_its_roles_by_name_and_by_what_a_report_calls_it(both: Store) -> None:
    answer = ask(both, find_question("duties"), {"as_of": AS_OF})
    at = answer.columns.index("body")
    bodies = {str(row[at]) for row in answer.rows if str(row[at]).startswith("临溪县")}
    assert bodies
    for one in bodies:
        assert rows(both, "duties", body=one) == {row for row in answer.rows if row[at] == one}
    called = both.query(
        "MATCH (:Document)-[m:MENTIONS]->(b:Body) WHERE b.name IN $bodies AND m.surface IS NOT NULL "
        "RETURN DISTINCT b.name AS body, m.surface AS surface ORDER BY body",
        {"bodies": sorted(bodies)},
    ).rows
    assert called
    for body, surfaces in called:
        assert isinstance(surfaces, list)
        for surface in surfaces:
            assert {row for row in rows(both, "duties", body=surface) if row[at] == body}
