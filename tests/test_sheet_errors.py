"""A wrong sheet is refused with file, line and mend; the documented examples load as they stand."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from kg.ingest import build
from kg.stores import open_store
from kg.stores.digest import digest
from loaders.sheets.sheet import read_sheet_text
from ontology.errors import InvalidSheet

ROOT = Path(__file__).parent.parent
HEAD = f"""source: s
document: {{name: d, sha256: "{"a" * 64}", chars: 500}}
facts:
"""
WRONG = {
    "broken YAML": ("source: s\nfacts: {Institution: [\n", 3, "not valid YAML", "indent with spaces"),
    "wide colons throughout": ("source：s\ntitle：甲\n", 1, "no fact sheet", "half-width"),
    "a wide colon behind a section": (HEAD + "  Problem：\n    - {name: 甲}\n", 5, "not valid YAML", "half-width"),
    "a wide colon behind a field": (HEAD + "  Problem: [{name：甲}]\n", 4, "no name of a field", "half-width"),
    "no blank behind a colon": (HEAD + "  Problem: [{name:甲}]\n", 4, "no name of a field", "a blank behind each colon"),
    "a wide comma": (HEAD + "  Problem: [{key: p1，name: 甲}]\n", 4, "not valid YAML", "half-width"),
    "no blank behind a dash": (HEAD + "  Problem:\n    -{key: p1}\n    - {key: p2}\n", 6, "not valid YAML", "a blank behind"),
    "a wide blank": (HEAD + "\u3000Problem: []\n", 4, "no name of a field", "half-width"),
    "a number of thousands of digits": (HEAD + f"  Problem: [{{order: {'9' * 5000}}}]\n", 4, "64 bits", "quote it"),
    "no sheet": ("- a\n- b\n", 1, "no fact sheet", "kg new facts"),
    "no source": ("title: t\n", 1, "no `source`", "source:"),
    "an endless source": (f"title: t\nsource: {'源' * 501}\n", 2, "longer than 500", "source:"),
    "unknown section": ("source: s\nfact: {}\n", 2, "unknown section 'fact'", "facts"),
    "a key twice": ("source: s\nsource: t\n", 2, "stands twice", "keep one"),
    "an anchor": ("source: &a s\ntitle: *a\n", 1, "anchors", "write the value out"),
    "document without sha256": ("source: s\ndocument: {name: d}\n", 2, "sha256", "kg new facts"),
    "unknown document field": (f'source: s\ndocument:\n  sha256: "{"a" * 64}"\n  pages: 2\n', 4, "'pages'", "issuer"),
    "chars as text": (f'source: s\ndocument:\n  sha256: "{"a" * 64}"\n  chars: many\n', 4, "chars", "e.g."),
    "unknown class": (HEAD + "  Institutions: [{name: 甲}]\n", 4, "unknown class 'Institutions'", "Institution"),
    "unknown field": (HEAD + "  Institution:\n    - name: 甲\n      town: 乙\n", 6, "'town'", "place"),
    "no name": (HEAD + "  Problem:\n    - {order: 1, at: 1-9}\n", 5, "without a name", "name:"),
    "no place": (HEAD + "  Institution: [{name: 甲}]\n", 4, "place", "add place"),
    "a number as text": (HEAD + "  Observation: [{name: 甲, value: many, at: 1-9}]\n", 4, "is not a number", "数值"),
    "dangling reference": (
        HEAD + "  Activity:\n    - {name: 甲, modality: done, at: 1-9, carried_out_by: 县府}\n",
        5, "nothing is called '县府'", "declare it under facts",
    ),
    "near reference": (HEAD + "  Activity: [{name: 甲, modality: done, at: 1-9, in_area: 行政复仪}]\n", 4, "行政复仪", "行政复议"),
    "unknown relation field": (
        HEAD + "  Activity: [{name: 甲, modality: done, at: 1-9, in_area: {to: 行政复议, since: 2}}]\n", 4, "'since'", "known",
    ),
    "turned offset": (HEAD + "  Problem:\n    - {name: 甲, order: 1, at: 20-10}\n", 5, "'20-10' is no place", "start-end"),
    "offset in words": (HEAD + "  Problem: [{name: 甲, order: 1, at: 第三页}]\n", 4, "no place", "start-end"),
    "offset beyond the text": (HEAD + "  Problem: [{name: 甲, order: 1, at: 400-501}]\n", 4, "beyond the 500", "code points"),
    "place without document": ("source: s\nfacts:\n  Problem: [{name: 甲, at: 1-9}]\n", 3, "needs a `document`", "document"),
    "a second of the same key": (HEAD + "  Problem:\n    - {key: p, name: 甲, at: 1-9}\n    - {key: p, name: 乙, at: 1-9}\n", 6, "a second", "another key"),
    "a code of no list": (HEAD + "  Activity:\n    - {name: 甲, modality: done, at: 1-9}\n    - {name: 乙, modality: never, at: 1-9}\n", 6, "^modality: an activity", "kg schema"),
    "duties without a law": ("source: s\nduties: [{article: 第一条}]\n", 2, "without `law`", "law:"),
    "no citation": ("source: s\nlaw: {title: 示例条例, date: '2020-01-01'}\nduties:\n  - {article: 5, modality: obligation, name: 甲, action_at: 1}\n", 4, "no citation", "第二十五条"),
    "a wrong modality": ("source: s\nlaw: {title: 示例条例, date: '2020-01-01'}\nduties:\n  - {article: 第一条, modality: must, name: 甲, action_at: 1}\n", 4, "'must'", "obligation"),
    "two bearers alone": ("source: s\nlaw: {title: 示例条例, date: '2020-01-01'}\nduties:\n  - {article: 第一条, modality: obligation, borne_by: [甲, 乙], mode: sole, name: 丙, action_at: 1}\n", 4, "mode|bearer|borne_by", "joint"),
}  # fmt: skip


@pytest.mark.parametrize("case", WRONG)
def test_a_wrong_sheet_says_file_line_and_mend(case: str) -> None:
    text, line, what, mend = WRONG[case]
    with pytest.raises(InvalidSheet) as error:
        read_sheet_text(text.encode("utf-8"), "表.yaml")
    assert error.value.where == f"表.yaml:{line}", str(error.value)
    assert re.search(what, error.value.what), str(error.value)
    assert mend in error.value.mend, str(error.value)


def test_other_encodings_and_sizes_are_refused() -> None:
    with pytest.raises(InvalidSheet, match="not UTF-8"):
        read_sheet_text("source: 县".encode("gbk"), "表.yaml")
    with pytest.raises(InvalidSheet, match="larger than"):
        read_sheet_text(b"#" * 20_000_001, "表.yaml")


def test_a_refused_sheet_leaves_the_store_as_it_was(tmp_path: Path) -> None:
    wrong = tmp_path / "wrong.yaml"
    wrong.write_text(WRONG["dangling reference"][0], encoding="utf-8")
    with open_store(str(tmp_path / "kg.db"), write=True) as store:
        build(store, ["linxi-2023"])
        before = digest(store)
        with pytest.raises(InvalidSheet):
            build(store, [str(wrong)])
        assert digest(store) == before


def examples() -> list[str]:
    text = (ROOT / "docs" / "sheets.md").read_text(encoding="utf-8")
    return re.findall(r"^```yaml\n(.*?)^```", text, re.M | re.S)


@pytest.mark.parametrize("number", range(2))
def test_the_documented_examples_load(tmp_path: Path, number: int) -> None:
    sheet = tmp_path / "example.yaml"
    sheet.write_text(examples()[number], encoding="utf-8")
    with open_store(str(tmp_path / "kg.db"), write=True) as store:
        summary = build(store, [str(sheet)])
        assert not summary.failed and len(summary.sources) == 1
        nodes = store.query("MATCH (n) WHERE n.owned_by IS NOT NULL RETURN count(n) AS n").rows[0][0]
    assert isinstance(nodes, int) and nodes > 3


def test_the_documented_errors_are_those_that_appear() -> None:
    text = (ROOT / "docs" / "sheets.md").read_text(encoding="utf-8")
    table = text.split("## 出错时")[1]
    for case in ("unknown class", "turned offset"):
        with pytest.raises(InvalidSheet) as error:
            read_sheet_text(WRONG[case][0].encode("utf-8"), "x.yaml")
        assert error.value.what in table, case
    assert len(examples()) == 2


_TOWN = 'Jurisdiction: [{name: 溪谷县, code: "990101", level: %s}]'


@pytest.mark.parametrize(
    ("one", "other", "what"),
    [
        ("Institution: [{name: 溪谷大队, place: a}]", "EnforcementTeam: [{name: 溪谷大队, place: a}]", "is both"),
        (_TOWN % "county", _TOWN % "city", "level is 'county' before and 'city' here"),
    ],
)
def test_a_source_that_contradicts_itself_is_refused(one: str, other: str, what: str, tmp_path: Path) -> None:
    from loaders.sheets.sheet import read_sheets

    files = [tmp_path / "1.yaml", tmp_path / "2.yaml"]
    for file, facts in zip(files, (one, other), strict=True):
        file.write_text(f"source: a\nfacts:\n  {facts}\n", encoding="utf-8")
        assert read_sheets([file])
    with pytest.raises(InvalidSheet, match=what):
        read_sheets(files)


def test_a_sheet_that_contradicts_itself_is_refused_by_line() -> None:
    items = '{name: 溪谷县, code: "990101", level: county}\n    - {name: 溪谷县, code: "990101", level: city}'
    with pytest.raises(InvalidSheet, match=r"a\.yaml:5: 溪谷县: level is 'county' before"):
        read_sheet_text(f"source: a\nfacts:\n  Jurisdiction:\n    - {items}\n".encode(), "a.yaml")


@pytest.mark.parametrize(
    ("written", "read"), [("1:30", "1:30"), ("010101", "010101"), ("12", 12), ("1.5", 1.5), ("1_000", 1000)]
)
def test_what_counts_as_a_number(written: str, read: object) -> None:
    from loaders.sheets.numbered_yaml import parse_yaml

    assert parse_yaml(f"x: {written}\n".encode(), "a.yaml")["x"] == read
