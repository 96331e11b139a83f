"""A second source that repeats, contradicts or extends the facts of the first."""

from __future__ import annotations

from pathlib import Path

import pytest

from kg.ingest import build, remove
from kg.stores import Store
from kg.stores.digest import digest

HEAD = """
source: SOURCE
document:
  {name: eshan-2020, title: 报告, sha256: 6f88b16adaf089ec37d0b2853a0beeaf5758ec7830d8960f8a30022b7a3f622a,
   kind: report, period: "2020", jurisdiction: "530426", level: county}
defaults: {place: "530426", period: "2020"}
facts:
"""
REPEATS = """
  Institution: [{name: 峨山县人民政府, classified_as: government, mentioned: [{as: 县政府, at: 3947-3950}]}]
  Observation: [{key: x, name: 受理件数, value: 7, unit: 件, position: 3853, measures: reconsideration-accepted, at: 3784-3925}]
"""
CONTRADICTS = """
  Institution: [{name: 峨山县人民政府, classified_as: party, fills: [{to: 负责合法性审查的部门, basis: 示例依据, during: "2020"}]}]
  Observation: [{key: x, name: 受理件数, value: 9, unit: 件, position: 3853, measures: reconsideration-accepted, at: 3784-3925}]
"""
EXTENDS = """
  Jurisdiction: [{code: "530426", name: 峨山彝族自治县}]
  Institution: [{name: 峨山县示例局, classified_as: department, in: 峨山彝族自治县, part_of: 峨山县人民政府}, {name: 峨山县人民政府}]
  Regulation: [{name: 峨山县示例办法, classified_as: policy, based_on: 《重大行政决策程序暂行条例》}]
  Activity: [{key: x, name: 示例工作, action: 开展, object: 示例, modality: done, carried_out_by: 峨山县示例局, at: 0-20}]
"""


@pytest.mark.parametrize("facts", [REPEATS, CONTRADICTS, EXTENDS], ids=["repeats", "contradicts", "extends"])
def test_a_second_source_is_loaded_compared_and_removed_without_a_trace(
    store: Store, tmp_path: Path, facts: str
) -> None:
    assert not build(store, ["eshan-2020"]).failed
    before = digest(store)
    sheet = tmp_path / "second.yaml"
    sheet.write_text(HEAD.replace("SOURCE", "second-source") + facts, encoding="utf-8")
    summary = build(store, [str(sheet)])
    assert not summary.failed and summary.sources == ["second-source"]
    assert digest(store) != before
    figures = store.query(
        "MATCH (o:Observation)-[:MEASURES]->(m:Metric) WHERE m.id = 'metric:reconsideration-accepted' "
        "RETURN o.owned_by AS source, o.value AS value ORDER BY source"
    ).rows
    expected = {REPEATS: 7, CONTRADICTS: 9}
    assert figures[0] == ("eshan-2020", 7) and figures[1:] == tuple(
        ("second-source", value) for given, value in expected.items() if given == facts
    )
    build(store, [str(sheet)])  # a second time changes nothing
    remove(store, "second-source")
    assert digest(store) == before
