"""A report whose sheets know it better: one place, one identity of its bodies, in whatever order sheet and text come."""

from __future__ import annotations

from pathlib import Path

import pytest

from kg.ingest import build
from kg.stores import open_store
from kg.stores.digest import digest

FOLDER = Path(__file__).parent.parent / "loaders" / "data" / "linxi-2023"
SHEETS = [str(path) for path in sorted(FOLDER.glob("*.yaml"))]
TEXT = str(next(FOLDER.glob("*报告.txt")))
_COVERS = "MATCH (d:Document)-[:COVERS]->(j) RETURN DISTINCT d.id AS d, j.id AS j ORDER BY d, j"
_BODIES = "MATCH (b:Institution) WHERE b.name = '临溪县司法局' RETURN b.id AS id ORDER BY id"


@pytest.mark.parametrize("steps", [[[*SHEETS, TEXT]], [SHEETS, [TEXT]], [[TEXT], SHEETS]])
def test_sheet_and_text_speak_of_one_place(tmp_path: Path, steps: list[list[str]]) -> None:
    with open_store(str(tmp_path / "kg.db"), write=True) as store:
        for sources in steps:
            assert not build(store, sources, kind="report").failed
        assert [place for _, place in store.query(_COVERS).rows] == ["place:990101"]
        assert [str(row[0]) for row in store.query(_BODIES).rows] == ["body:990101:临溪县司法局"]


def test_the_order_of_loading_changes_nothing(tmp_path: Path) -> None:
    digests = []
    for number, steps in enumerate(([SHEETS, [TEXT]], [[TEXT], SHEETS])):
        with open_store(str(tmp_path / f"{number}.db"), write=True) as store:
            for sources in steps:
                build(store, sources, kind="report")
            digests.append(digest(store))
    assert digests[0] == digests[1]
