"""Whose text it is, of which year and level: nothing is made of what a text says of others. All texts invented."""

from __future__ import annotations

from dataclasses import replace

import pytest

from loaders.report import report_lines
from ontology.model import Document


def about(text: str) -> dict[str, object]:
    return next(iter(report_lines(Document.of(text, "x"))))


def test_a_local_text_without_a_title_is_none_of_the_nations() -> None:
    text = "办理全国人大代表建议9件。完善省政府联席会议机制，推进法治政府建设，全省案件下降。"
    line = about(text)
    assert (line["issuing_body"], line["jurisdiction"], line["level"]) == ("", "", "")
    assert about("落实党中央、国务院部署，推进法治政府建设，依法行政。")["level"] == "national"


@pytest.mark.parametrize(
    ("text", "year"),
    [
        ("柳泉县司法局负责人答记者问\n问：为何修订？\n答：我局修订了《柳泉县办法》（柳政规[2011]3号）。", None),
        ("柳泉县人民政府关于就业工作的意见\n2012—2015年，新增就业24万人。", None),
        ("柳泉县司法局工作情况报告\n2020年，办理案件30件。", 2020),
    ],
)
def test_years_of_documents_cited_and_of_targets_are_not_the_year(text: str, year: int | None) -> None:
    assert about(text)["year"] == year


def test_a_letter_is_its_signers() -> None:
    text = (
        "关于青山镇法治建设情况的复函\n县委依法治县办：\n来函收悉。全年调解纠纷30件。\n柳泉县司法局\n2022年11月10日\n"
    )
    line = about(text)
    assert (line["title"], line["issuing_body"]) == ("关于青山镇法治建设情况的复函", "柳泉县司法局")
    assert about(text.replace("柳泉县司法局\n2022年11月10日\n", ""))["issuing_body"] == ""


def test_a_title_in_traditional_characters_names_its_body() -> None:
    line = about("柳泉市生態環境局負責人就2020年工作答記者問\n問：有何成效？\n答：檢查企業30家。")
    assert (line["issuing_body"], line["level"]) == ("柳泉市生態環境局", "department-of-prefecture")


def test_the_office_of_a_government_speaks_for_it() -> None:
    assert about("柳泉县人民政府办公室关于做好普法工作的通知\n各乡镇人民政府：\n")["level"] == "county"


def test_where_a_page_stands_is_no_deed() -> None:
    text = "首页 > 政务公开 > 年度报告\n柳泉县司法局2021年工作总结\n办理案件30件。"
    found = [line["object"] for line in report_lines(Document.of(text, "x")) if line["kind"] == "statement"]
    assert found == ["案件"]


def test_a_given_title_may_have_brackets_of_any_width() -> None:
    document = Document.of("一、加强监管。建立台账。", "x")
    for title in ("关于加强河道管理的意见(试行)", "关于加强河道管理的意见（试行）"):
        lines = report_lines(replace(document, title=title))
        assert {line["modality"] for line in lines if line["kind"] == "statement"} == {"duty"}
