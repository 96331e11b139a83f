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
    "text",
    [
        "三是改革完善税收制度。我国市场规模扩大，加强监管，办好一批实事。",
        "推进京津冀协同发展，落实西部大开发政策，完善招投标制度。",
        "统筹国内国际两个大局，深化国家机构改革，扩大对外开放，推进收入分配改革。",
        "健全市县政府依法决策机制，国务院各部门取消审批项目40项。",
    ],
)
def test_a_text_that_speaks_of_the_nation_alone_is_its_governments(text: str) -> None:
    assert about(text)["issuing_body"] == "国务院"


@pytest.mark.parametrize(
    "text",
    [
        "加强信用监管，编制抽查计划14个，办理案件30件。",
        "我国经济向好，全省上下攻坚克难。",
        "青海开放水平提升，国家级园区增加，青海对外开放、国际合作和全国交流扩大。",
        "區法制辦：我局起草細則，落實國務院部署。",
    ],
)
def test_other_texts_without_a_title_are_nobodys(text: str) -> None:
    assert about(text)["level"] != "national"


@pytest.mark.parametrize(
    ("text", "issuer", "level"),
    [
        ("2024年青川省政府工作报告\n落实党中央、国务院部署。", "青川省人民政府", "province"),
        ("2024年柳泉县人民政府工作报告\n办好实事9件。", "柳泉县人民政府", "county"),
        ("政府工作报告\n各位代表：\n现在，我代表柳泉县人民政府，向大会报告工作。", "柳泉县人民政府", "county"),
        (
            "政府工作报告\n——2024年1月在柳泉县第十七届人民代表大会第四次会议上\n现在，我代表县人民政府向大会报告工作。",
            "柳泉县人民政府",
            "county",
        ),
        ("政府工作报告\n现在，我代表省人民政府向大会报告工作。建设平安云南。", "云南省人民政府", "province"),
        (
            "柳泉市2024年度行政复议工作情况报告\n（柳泉市司法局  2025年2月）\n办理案件9件。",
            "柳泉市司法局",
            "department-of-prefecture",
        ),
    ],
)
def test_whose_a_work_report_is(text: str, issuer: str, level: str) -> None:
    line = about(text)
    assert (line["issuing_body"], line["level"]) == (issuer, level)


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


@pytest.mark.parametrize(
    ("title", "level", "place"),
    [
        ("柳泉县人民政府办公室关于做好普法工作的通知", "department-of-county", "柳泉县"),
        ("上海市松江区人民政府办公室关于做好普法工作的通知", "department-of-county", "上海市松江区"),
        ("上海市市场监督管理局2021年工作总结", "department-of-province", "上海市"),
        ("国务院办公厅关于做好普法工作的通知", "national", "全国"),
    ],
)
def test_the_level_of_an_office_is_that_of_its_place(title: str, level: str, place: str) -> None:
    line = about(f"{title}\n各有关单位：\n")
    assert (line["level"], line["jurisdiction"]) == (level, place)


def test_a_notice_is_signed_before_its_annex_and_by_two() -> None:
    annex = "\n\n柳泉县青石镇房屋检查\n工作方案\n\n各村检查房屋，镇房管所汇总情况。"
    text = (
        "关于印发《青石镇房屋检查工作方案》的通知\n各村：\n现印发给你们。\n\n柳泉县青石镇人民政府\n2021年7月2日" + annex
    )
    line = about(text)
    assert (line["issuing_body"], line["jurisdiction"], line["level"]) == (
        "柳泉县青石镇人民政府",
        "柳泉县青石镇",
        "township",
    )
    two = about("关于开展检查工作的通知\n各单位：\n请认真检查。\n\n柳泉市交通局  柳泉市水利局\n2023年4月24日\n")
    assert two["issuing_body"] == "柳泉市交通局、柳泉市水利局"


def test_what_is_reported_to_a_congress_is_of_the_year_before() -> None:
    text = "政府工作报告\n——2026年1月26日在柳泉市第九届\n人民代表大会第五次会议上\n我代表市人民政府，向大会报告工作。"
    assert about(text)["year"] == 2025


def test_a_circular_to_all_provinces_is_the_nations() -> None:
    text = "各省、自治区、直辖市人民政府，国务院有关部委、机构：青山省政府推行改革。"
    assert about(text)["level"] == "national"


def test_where_a_page_stands_is_no_deed() -> None:
    text = "首页 > 政务公开 > 年度报告\n柳泉县司法局2021年工作总结\n办理案件30件。"
    found = [line["object"] for line in report_lines(Document.of(text, "x")) if line["kind"] == "statement"]
    assert found == ["案件"]


def test_a_given_title_may_have_brackets_of_any_width() -> None:
    document = Document.of("一、加强监管。建立台账。", "x")
    for title in ("关于加强河道管理的意见(试行)", "关于加强河道管理的意见（试行）"):
        lines = report_lines(replace(document, title=title))
        assert {line["modality"] for line in lines if line["kind"] == "statement"} == {"duty"}


@pytest.mark.parametrize(
    ("head", "issuer", "place"),
    [
        ("依法履职 护航发展\n——柳泉区审计局2022年法治建设综述\n", "柳泉区审计局", "柳泉区"),
        ("2022年柳泉市水利局深入推进法治政府建设工作情况报告\n", "柳泉市水利局", "柳泉市"),
        ("柳泉经济开发区管委会2022年度法治建设工作报告\n", "柳泉经济开发区管委会", "柳泉经济开发区"),
        ("柳泉里街道2022年度法治建\n设工作汇报\n我街道辖9个社区。\n", "柳泉里街道办事处", "柳泉里街道"),
        (
            "和岭垦区2022年度信用工作情况\n和岭垦区管理委员会（以下简称“管委会”）开展工作。\n",
            "和岭垦区管理委员会",
            "和岭垦区",
        ),
    ],
)
def test_who_issues_by_the_title(head: str, issuer: str, place: str) -> None:
    line = about(head + "2022年，完善制度，开展检查12次。\n")
    assert (line["issuing_body"], line["jurisdiction"], line["year"]) == (issuer, place, 2022)
