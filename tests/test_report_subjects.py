"""Figures of several bodies: all of them are their subjects, in the graph, in answers and on the card."""

from __future__ import annotations

import pytest

from kg.ask import ask, find_question
from kg.ingest import load
from kg.part import Part
from kg.stores import Store
from loaders.report import read_report
from loaders.report.lines import reading, report_lines
from ontology.model import Document
from ontology.schema import load_schema

HEAD = "溪谷县人民政府2021年法治政府建设情况报告\n\n"
SUBJECTS = {
    "县公安局、县水务局共办理行政处罚案件15件。": ("县公安局", "县水务局"),
    "县司法局会同县教育局、县民政局开展执法检查6次。": ("县司法局", "县教育局", "县民政局"),
    "县公安局和县司法局联合开展普法宣传，发放资料300份。": ("县公安局", "县司法局"),
    "县财政局、县审计局等8家单位开展培训4次。": ("县财政局", "县审计局", "单位"),
    "县水务局向县检察院移送案件2件。": ("县水务局",),
    "县水务局办理案件20件，全县共办理案件52件。": (),
    "受理投诉70件。": (),
}


@pytest.mark.parametrize("sentence", SUBJECTS)
def test_every_body_of_a_row_shares_the_figure(sentence: str) -> None:
    document = Document.of(HEAD + "2021年，" + sentence, "溪谷县")
    last = reading(document).metrics[-1]
    assert last.subjects == SUBJECTS[sentence]
    lines = [line for line in report_lines(document) if line["kind"] == "metric"]
    assert lines[-1]["subject"] == (*SUBJECTS[sentence], "")[0]


def test_figures_told_by_turns_have_one_subject_each() -> None:
    document = Document.of(HEAD + "2021年，县卫生健康局、县民政局分别办理行政许可30件、20件。", "溪谷县")
    assert [one.subjects for one in reading(document).metrics] == [("县卫生健康局",), ("县民政局",)]


def test_a_name_broken_over_two_lines_is_the_body_all_the_same() -> None:
    told = (
        "2021年，各项工作有序推进，县公安局、县水务局共办理行政处罚案件15件，" + "各项制度落实，成效明显，" * 8 + "。"
    )
    width = told.index("务局")
    text = HEAD + "\n".join(told[at : at + width] for at in range(0, len(told), width)) + "\n"
    assert "县水\n务局" in text
    (last,) = reading(Document.of(text, "溪谷县")).metrics
    assert last.subjects == ("县公安局", "县水\n务局")


def test_answers_list_them_all_in_one_row(store: Store) -> None:
    text = HEAD + "2021年，" + "".join(SUBJECTS)
    document, graph, _ = read_report(Document.of(text, "溪谷县"))
    load(store, [Part("溪谷县.txt", "report", graph, (document,), document.title)], load_schema())
    from kg.ingest import finish

    finish(store)
    found = ask(store, find_question("figures"), {})
    rows = [dict(zip(found.columns, row, strict=True)) for row in found.rows]
    assert len(rows) == len(reading(document).metrics)
    by_value = {row["value"]: row["subject"] for row in rows}
    assert by_value[15] == "溪谷县公安局、溪谷县水务局"
    assert by_value[4] == "溪谷县审计局、溪谷县财政局、单位(8)"
    assert by_value[52] == by_value[70] == ""
    for body in ("溪谷县公安局", "溪谷县水务局"):
        file = ask(store, find_question("body-file"), {"body": body})
        facts = [row[file.columns.index("detail")] for row in file.rows]
        assert "15 件" in facts
