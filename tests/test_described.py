"""A report whose sheets know it better: one place, one identity of its bodies, in whatever order sheet and text come."""

from __future__ import annotations

from pathlib import Path

import pytest

from kg.ask import quotes
from kg.ingest import build
from kg.picture import passages
from kg.stores import open_store
from kg.stores.digest import digest
from ontology.model import Document, Entity, Evidence, Graph

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


def test_the_title_of_a_sheet_counts(tmp_path: Path) -> None:
    text = "溪谷条例\n\n第一条　溪谷主管部门应当巡查溪谷。\n第二条　本条例自2020年1月1日起施行。\n"
    document = Document.of(text, "law")
    (tmp_path / "law.txt").write_text(text, encoding="utf-8")
    sheet = f"source: creek\ndocument: {{name: law, title: 溪谷条例校对本, sha256: {document.sha256}}}\n"
    (tmp_path / "creek.yaml").write_text(sheet, encoding="utf-8")
    place = Evidence(document.id, text.index("溪谷主管"), text.index("巡查"))
    with open_store(str(tmp_path / "kg.db"), write=True) as store:
        assert not build(store, [str(tmp_path / "law.txt"), str(tmp_path / "creek.yaml")]).failed
        quote = quotes(store, [str(place)])[str(place)]
        passage = passages(store, Graph([Entity("x", "Problem", "x", {}, (place,))]))[place]
    assert (quote.title, passage.title) == ("溪谷条例校对本", "溪谷条例校对本")
    assert quote.sentence == passage.before + str(passage.quote) + passage.after == "第一条　溪谷主管部门应当巡查溪谷。"
