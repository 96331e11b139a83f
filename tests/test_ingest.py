"""Sources in and out again: batches, copies, replaced texts, refused ones; the store afterwards is what was said."""

from __future__ import annotations

from pathlib import Path

import pytest

from kg import ingest
from kg.ingest import build, remove
from kg.stores import Store
from kg.stores.digest import digest
from loaders.register import Register
from ontology.errors import InvalidDocument, InvalidSheet, NotFound
from ontology.model import Entity, Graph, Relation

NOTE = "溪谷镇的说明。没有数字,也没有机构。"
SHEET = """
source: creek
facts:
  Jurisdiction: [{name: 溪谷县, code: "990101", level: county}]
  Institution:
    - {name: 溪谷县人民政府, place: "990101", in: 溪谷县}
    - {name: 溪谷县水务局, place: "990101", in: 溪谷县, part_of: 溪谷县人民政府}
"""
LAW = """
source: creek-law
law: {title: 溪谷条例, date: "2020-01-01", valid_from: "2020-02-01"}
duties:
  - {article: 第二条, modality: obligation, borne_by: 溪谷主管部门, name: 巡查溪谷, action_at: 5}
"""
USE = """
source: creek-use
facts:
  Activity: [{key: a, name: 巡查溪谷, modality: done, under: ["《溪谷条例》(2020-01-01)第二条"], at: 0-4}]
document: {name: note, sha256: "%s", title: 说明}
"""


def written(folder: Path, **files: str) -> list[str]:
    """Files of these names (`_` before the ending) and texts; their paths."""
    paths = []
    for name, text in files.items():
        path = folder / name.replace("_", ".")
        path.write_text(text, encoding="utf-8")
        paths.append(str(path))
    return paths


def test_a_document_is_known_by_its_file_name(store: Store, tmp_path: Path) -> None:
    summary = build(store, written(tmp_path, note_txt=NOTE))
    assert summary.sources == ["note.txt"]
    assert store.query("MATCH (t:Text) RETURN t.text AS text").rows == ((NOTE,),)


STRAYS = {
    "compose_yaml": "services:\n  web: {image: nginx}\n",
    "workflow_yml": "on: [push]\njobs:\n  build:\n    steps: [{run: make}]\n",
    "list_yaml": "- a\n- b\n",
    "template_yaml": "name: {{ name }}\n\tkey: &a *b\n",
    "empty_yaml": "",
    "indented_yaml": "spec:\n  source: x\n  facts: y\n",
}


def test_yaml_files_that_are_no_sheets_are_told_and_the_rest_of_the_folder_goes_on(
    store: Store, tmp_path: Path
) -> None:
    (tmp_path / "法规").mkdir()
    written(tmp_path, note_txt=NOTE, creek_yaml=SHEET, **STRAYS)
    written(tmp_path / "法规", stray_yaml="kind: Deployment\n")
    summary = build(store, [str(tmp_path)])
    assert summary.sources == ["creek", "note.txt"]
    told = {error.where: error.what for error in summary.failed}
    names = {name.replace("_", ".") for name in STRAYS} | {"法规/stray.yaml"}
    assert told == dict.fromkeys(names, "is no fact sheet")


@pytest.mark.parametrize(
    "broken",
    [
        "source: creek\nfacts:\n\t- x\n",
        "facts:\n  Institution: []\n",
        "\ufeff'source' : s\nfacts: 3\n",
        "{source: s, facts: {Nothing: []}}",
        "\n# about\n---\n  source: creek\n  facts: 3\n",
        " source: creek\n facts:\n\t- x\n",
    ],
)
def test_a_sheet_with_a_mistake_is_a_sheet_and_is_refused_before_anything_is_written(
    store: Store, tmp_path: Path, broken: str
) -> None:
    written(tmp_path, note_txt=NOTE, broken_yaml=broken)
    with pytest.raises(InvalidSheet):
        build(store, [str(tmp_path)])
    assert store.query("MATCH (s:Source) RETURN count(s) AS n").rows == ((0,),)


def test_sheets_of_another_encoding_are_told_how_to_save_them(store: Store, tmp_path: Path) -> None:
    (tmp_path / "creek.yaml").write_text(SHEET, encoding="utf-16")
    with pytest.raises(InvalidSheet, match="is not UTF-8 text"):
        build(store, [str(tmp_path)])
    (tmp_path / "creek.yaml").write_text(STRAYS["compose_yaml"], encoding="utf-16")
    written(tmp_path, note_txt=NOTE)
    assert [error.what for error in build(store, [str(tmp_path)]).failed] == ["is no fact sheet"]


def test_a_sheet_in_a_folder_may_be_indented_as_a_whole(store: Store, tmp_path: Path) -> None:
    written(tmp_path, creek_yaml="".join(f"  {line}\n" for line in SHEET.strip().splitlines()))
    assert build(store, [str(tmp_path)]).sources == ["creek"]


def test_a_file_that_is_named_is_meant_as_a_sheet(store: Store, tmp_path: Path) -> None:
    with pytest.raises(InvalidSheet, match="unknown section 'services'"):
        build(store, written(tmp_path, compose_yaml=STRAYS["compose_yaml"]))


def test_building_again_changes_nothing(store: Store, tmp_path: Path) -> None:
    paths = written(tmp_path, note_txt=NOTE, creek_yaml=SHEET)
    build(store, paths)
    before = digest(store)
    assert build(store, paths).warnings == []
    assert digest(store) == before


def test_a_copy_under_another_name_is_told_and_left_out(store: Store, tmp_path: Path) -> None:
    summary = build(store, written(tmp_path, note_txt=NOTE, copy_txt=NOTE))
    assert summary.sources == ["note.txt"]
    assert len(summary.warnings) == 1 and "note.txt" in summary.warnings[0].words.en
    assert build(store, written(tmp_path, third_txt=NOTE)).sources == []


def test_another_text_under_the_same_name_replaces_the_old_one(store: Store, tmp_path: Path) -> None:
    build(store, written(tmp_path, note_txt=NOTE))
    summary = build(store, written(tmp_path, note_txt=NOTE + "又一句。"))
    assert summary.sources == ["note.txt"] and "替换" in summary.warnings[0].words.zh
    assert store.query("MATCH (t:Text) RETURN t.text AS text").rows == ((NOTE + "又一句。",),)


def test_documents_of_one_name_in_different_folders_are_told_apart(store: Store, tmp_path: Path) -> None:
    places = [tmp_path / folder / "2023" for folder in ("甲县", "乙县")]
    for number, place in enumerate(places):
        place.mkdir(parents=True)
        written(place, note_txt=NOTE + "又一句。" * number, other_txt=f"另一份通知之{number}。")
        (place / "other.txt").rename(place / f"other{number}.txt")
    summary = build(store, [*(str(place.parent) for place in places), str(places[0] / "note.txt")])
    assert sorted(summary.sources) == sorted(
        ["甲县/2023/note.txt", "乙县/2023/note.txt", "2023/other0.txt", "2023/other1.txt"]
    )
    assert not summary.warnings


def test_many_steps_give_the_graph_of_one(store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    paths = written(tmp_path, note_txt=NOTE, creek_yaml=SHEET, law_yaml=LAW)
    build(store, paths)
    at_once = digest(store)
    for source in ("note.txt", "creek", "creek-law"):
        remove(store, source)
    monkeypatch.setattr(ingest, "BATCH_NODES", 1)
    build(store, reversed(paths))
    assert digest(store) == at_once


def test_removing_gives_the_graph_before(store: Store, tmp_path: Path) -> None:
    build(store, written(tmp_path, creek_yaml=SHEET))
    before = digest(store)
    build(store, written(tmp_path, note_txt=NOTE, law_yaml=LAW))
    assert digest(store) != before
    remove(store, "note.txt")
    remove(store, "creek-law")
    assert digest(store) == before


def test_removing_what_is_not_there_names_what_is(store: Store, tmp_path: Path) -> None:
    build(store, written(tmp_path, creek_yaml=SHEET))
    with pytest.raises(NotFound, match="creek"):
        remove(store, "crek")
    with pytest.raises(NotFound):
        remove(store, "ontology")


def test_what_cannot_be_read_is_told_and_the_rest_goes_on(store: Store, tmp_path: Path) -> None:
    folder = tmp_path / "files"
    folder.mkdir()
    (folder / "bad.txt").write_bytes(bytes(range(32)) * 50)
    (folder / "picture.png").write_bytes(b"\x89PNG")
    written(folder, note_txt=NOTE)
    summary = build(store, [str(folder)])
    assert summary.sources == ["note.txt"] and summary.skipped.total() == 1
    assert [type(error) for error in summary.failed] == [InvalidDocument]
    assert "bad.txt" in str(summary.failed[0])


def test_a_file_that_nobody_foresaw_does_not_stop_the_others(
    store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from loaders import statute

    def unforeseen(document: object) -> object:
        raise ValueError("two kinds\nof one node")

    monkeypatch.setattr(statute, "statute_graph", unforeseen)
    law = "溪谷条例\n\n第一条　溪谷主管部门应当巡查溪谷。\n第二条　本条例自2020年1月1日起施行。\n"
    summary = build(store, written(tmp_path, law_txt=law, note_txt=NOTE))
    assert summary.sources == ["note.txt"]
    assert [error.where for error in summary.failed] == ["law.txt"] and "two kinds of one node" in str(
        summary.failed[0]
    )


def test_strict_refuses_a_document_for_its_own_oddities_alone(store: Store, tmp_path: Path) -> None:
    law = "溪谷条例\n\n第一条　溪谷主管部门应当巡查溪谷。\n第三条　本条例自2020年1月1日起施行。\n"
    paths = written(tmp_path, a_txt=NOTE, b_txt=NOTE, law_txt=law, z_txt=NOTE + "又一句。")
    register = Register("登记表.csv", {"别的": {}})
    summary = build(store, paths, strict=True, register=register)
    assert summary.sources == ["a.txt", "z.txt"] and [error.where for error in summary.failed] == ["law.txt"]
    assert [remark.where for remark in summary.warnings] == ["登记表.csv", "b.txt", "law"]


def test_a_sheet_that_cannot_be_read_stops_everything(store: Store, tmp_path: Path) -> None:
    build(store, written(tmp_path, creek_yaml=SHEET))
    before = digest(store)
    from ontology.errors import InvalidSheet

    with pytest.raises(InvalidSheet, match=r"broken\.yaml:3"):
        build(store, written(tmp_path, broken_yaml="source: b\nfacts:\n  Palace: [{name: x}]\n", note_txt=NOTE))
    assert digest(store) == before


def test_a_law_written_anew_keeps_what_others_say_of_it(store: Store, tmp_path: Path) -> None:
    from ontology.model import text_sha256

    build(store, written(tmp_path, law_yaml=LAW, use_yaml=USE % text_sha256(NOTE)))
    under = "MATCH (a:Activity)-[:UNDER]->(p:Provision) RETURN p.name AS name"
    assert store.query(under).rows == (("第二条",),)
    build(store, written(tmp_path, law_yaml=LAW.replace("巡查溪谷", "巡查全县溪谷")))
    assert store.query(under).rows == (("第二条",),)
    assert store.query("MATCH (d:Duty) RETURN d.name AS name").rows == (("巡查全县溪谷",),)


def test_a_relation_lost_with_its_node_comes_back(store: Store) -> None:
    node, other = Entity("a/Source", "Source", "a", {"source_kind": "sheet"}), Entity("doc:1", "Document", "1")
    owner = Graph([node])
    guest = Graph([Entity("a/Source", "Source", ""), other], [Relation("DESCRIBES", "a/Source", "doc:1")])
    count = "MATCH (:Source)-[r:DESCRIBES]->(:Document) RETURN count(r) AS n"
    store.replace({"a": owner, "b": guest})
    store.replace({"a": None})
    assert store.query(count).rows == ((0,),)
    store.replace({"a": owner, "b": guest})
    assert store.query(count).rows == ((1,),)


def test_a_checked_duty_without_a_bearer_stays_without_one() -> None:
    from kg.claims import Claim
    from kg.compose import compose
    from ontology.schema import load_schema

    duty = Entity(
        "urn:lex:cn:溪谷条例@2020~第一条!0", "Duty", "不提交讨论", {"modality": "prohibition", "action_start": 0}
    )
    role = Entity("role:溪谷机关", "Role", "溪谷机关")
    checked = Claim("sheet", True, Graph([duty]))
    extracted = Claim("text", False, Graph([duty, role], [Relation("BORNE_BY", duty.id, role.id, {"mode": "sole"})]))
    for order in ([checked, extracted], [extracted, checked]):
        assert list(compose(order, load_schema()).relations) == []
    assert len(list(compose([extracted], load_schema()).relations)) == 1
