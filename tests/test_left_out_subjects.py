"""A deed whose sentence names nobody: the issuer's own, marked as implied, but never where it is another's to do."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from answers import rows

from kg.ingest import build
from kg.stores import Store, open_store

REPORT = """岚川县人民政府2019年法治政府建设情况报告
2019年,岚川县推进法治政府建设。现将有关情况报告如下:
一、主要工作
(一)健全依法决策机制。修订了《岚川彝族自治县自治条例》,印发了《岚川县重大行政决策目录》。严格开展合法性审查。
(二)深化执法改革。县司法局开展行政执法监督检查。
"""
NOTICE = """岚川县人民政府办公室关于做好河道巡查工作的通知
各乡镇人民政府,县政府各部门:
为做好河道巡查工作,现就有关事项通知如下:
一、健全巡查制度。要完善巡查台账,加强河道巡查。
二、压实责任。各乡镇人民政府要落实巡查人员。
"""


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    folder = tmp_path_factory.mktemp("subjects")
    for name, text in (("报告.txt", REPORT), ("通知.txt", NOTICE)):
        (folder / name).write_text(text, encoding="utf-8")
    with open_store(str(folder / "kg.db"), write=True) as opened:
        assert not build(opened, [str(folder / "报告.txt"), str(folder / "通知.txt")], kind="report").failed
        yield opened


def test_reported_work_marks_the_issuer_as_implied(store: Store) -> None:
    found = {str(row["activity"]): (row["body"], row["subject"]) for row in rows(store, "reported-work")}
    assert found["开展行政执法监督检查"] == ("岚川县司法局", "原文")
    assert found["印发《岚川县重大行政决策目录》"] == ("岚川县人民政府", "主语省略(推定)")


def test_an_autonomy_regulation_is_not_the_governments_to_make(store: Store) -> None:
    found = [row for row in rows(store, "reported-work") if "自治条例" in str(row["activity"])]
    assert [(row["body"], row["subject"]) for row in found] == [(None, "未载明")]


def test_what_a_notice_orders_is_not_its_issuers_duty(store: Store) -> None:
    found = rows(store, "reported-work", modality="应履行")
    bodies = {str(row["activity"]): (row["body"], row["subject"]) for row in found}
    assert bodies["完善巡查台账"] == bodies["加强河道巡查"] == (None, "未载明")
    assert "原文" in {row["subject"] for row in found if "巡查人员" in str(row["activity"])}


def test_other_questions_on_reported_work_mark_it_as_well(store: Store) -> None:
    evidence = rows(store, "duty-evidence", procedure="合法性审查")
    assert ("岚川县人民政府", "主语省略(推定)") in {(row["body"], row["subject"]) for row in evidence}
    facts = [row for row in rows(store, "area-facts") if row["who"]]
    assert {row["subject"] for row in facts} == {"原文", "主语省略(推定)"}
    file = [row for row in rows(store, "body-file", body="岚川县人民政府") if row["kind"] == "工作"]
    written = {row["fact"] for row in file if row["bearer_from"] == "原文"}
    assert written == {"推进法治政府建设"}  # 岚川县推进…: the place acts under its own name
    assert {row["bearer_from"] for row in file} == {"原文", "主语省略(推定)"}
