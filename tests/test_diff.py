"""`kg diff`: the bundled sheets beside the reading of the reports that they describe."""

from __future__ import annotations

from pathlib import Path

import pytest
from command import kg

from kg.diff import diff
from ontology.errors import InvalidSheet

ROOT = Path(__file__).parent.parent
FICTIONAL = ROOT / "loaders" / "data" / "linxi-2023" / "临溪县2023年法治政府建设情况报告.txt"

# What the reading of the fictional report lacks, and why: the report never names the city that holds the county, and the
# city's code is invented, so 市政府 has no place.
KNOWN = {("body", "青石市人民政府")}


@pytest.mark.shared
def test_sheets_and_reading_of_the_founding_report_agree(shared: Path) -> None:
    assert diff(["eshan-2020"], str(shared / "reports/texts/eshan-2020.txt")) == []


def test_the_fictional_county_differs_only_where_it_is_listed() -> None:
    assert {(one.kind, one.what) for one in diff(["linxi-2023"], str(FICTIONAL))} == KNOWN


def test_a_changed_sheet_shows_what_differs_and_ends_with_1(tmp_path: Path) -> None:
    folder = tmp_path / "sheets"
    folder.mkdir()
    for path in FICTIONAL.parent.glob("*.yaml"):
        (folder / path.name).write_text(path.read_text(encoding="utf-8"), encoding="utf-8")
    figures = folder / "figures.yaml"
    text = figures.read_text(encoding="utf-8")
    assert "value: 386," in text
    figures.write_text(text.replace("value: 386,", "value: 387,"), encoding="utf-8")
    done = kg("diff", str(folder), str(FICTIONAL), "-f", "json")
    assert done.code == 1
    told = done.json()["differences"]
    assert [(one["sheet"], one["report"]) for one in told if one["kind"] == "figure"] == [("387.0", "386.0")]
    file = tmp_path / "差别.csv"
    assert kg("diff", str(folder), str(FICTIONAL), "-o", str(file)).code == 1
    rows = file.read_text(encoding="utf-8-sig").splitlines()
    assert rows[0] == "种类,名称,项目,事实表,抽取,位置" and any(",数值,387,386," in row for row in rows)
    assert kg("diff", str(folder), str(FICTIONAL), "-f", "xlsx").raw.startswith(b"PK")


def test_a_sheet_of_another_text_is_refused(tmp_path: Path) -> None:
    other = tmp_path / "别的报告.txt"
    other.write_text("乙县2020年法治政府建设情况报告\n全县办理案件3件。\n", encoding="utf-8")
    with pytest.raises(InvalidSheet, match="sha256"):
        diff(["linxi-2023"], str(other))


def test_bodies_are_told_by_name_and_place() -> None:
    (missing,) = [one for one in diff(["linxi-2023"], str(FICTIONAL)) if one.kind == "body"]
    assert missing.sheet.startswith("青石市人民政府") and "body:" not in missing.sheet + missing.report
