"""PDFs give the paragraphs, titles and tables that were printed, whatever their pages made of them."""

from __future__ import annotations

from pathlib import Path

import pytest
from pdf_files import HEIGHT, LEFT, RIGHT, SIZE, Page, Rule, Words, column, grid, pdf, width

from loaders.read import read
from loaders.report import report_lines
from loaders.text import characters
from ontology.errors import InvalidDocument

pytest.importorskip("pdfplumber")

TITLE = "白石县人民政府2021年法治政府建设情况报告"
TEXT = [
    "2021年，县人民政府坚持依法行政，县司法局对21件行政规范性文件进行了合法性审核，提出修改意见156条。",
    "县市场监督管理局依据《中华人民共和国行政处罚法》办理行政处罚案件132件，罚没金额45.6万元，“双随机、一公开”抽查企业210户。",
    "全年收到行政复议申请38件，受理35件。",
    "一、存在的问题",
    "个别乡镇执法力量不足，培训不多。",
]


def _text(path: Path) -> list[str]:
    return str(read(path).text).splitlines()


def _centred(text: str, top: float, size: float) -> Words:
    return Words((LEFT + RIGHT) / 2 - width(text) * size / 2, top, text, size)


@pytest.mark.parametrize("right", [RIGHT, 420, 330])
def test_lines_broken_by_the_page_are_paragraphs_again(tmp_path: Path, right: float) -> None:
    """At any width, also within numbers, words and names; nothing is put between Chinese characters and digits."""
    assert _text(pdf(tmp_path / "a.pdf", column(TEXT, right=right))) == TEXT


def test_a_paragraph_goes_on_on_the_next_page(tmp_path: Path) -> None:
    """Past the numbers of pages and running heads, of two pages too."""
    lines = column(TEXT)
    half = len(lines) // 2
    pages: list[Page] = []
    for number, part in enumerate((lines[:half], lines[half:]), 1):
        moved = [Words(one.x, 100 + at * SIZE * 1.6, one.text) for at, one in enumerate(part) if isinstance(one, Words)]
        pages.append([Words(LEFT, 40, "白石县情况汇编", 12), *moved, Words(280, HEIGHT - 50, f"- {number} -", 12)])
    assert _text(pdf(tmp_path / "a.pdf", *pages)) == TEXT


def test_two_columns_are_read_one_after_the_other(tmp_path: Path) -> None:
    """Also where their lines stand at different heights, below a title over both."""
    left, right = column(TEXT * 2, LEFT, 285, 120, 12), column(TEXT, 310, RIGHT, 127, 12)
    page = [Words(LEFT, 60, TITLE, 19), *left, *right, Words(290, HEIGHT - 50, "- 1 -", 12)]
    assert _text(pdf(tmp_path / "a.pdf", page)) == [TITLE, *TEXT * 3]


def test_a_title_over_two_lines_is_one(tmp_path: Path) -> None:
    page = [_centred(TITLE[:16], 60, 26), _centred(TITLE[16:], 95, 26), *column(TEXT, top=150)]
    assert _text(pdf(tmp_path / "a.pdf", page))[:2] == [TITLE, TEXT[0]]


def test_centred_lines_of_their_own_stay_so(tmp_path: Path) -> None:
    page = [_centred("白石县条例", 60, 26), _centred("总则编", 95, 26), *column(TEXT, top=150)]
    assert _text(pdf(tmp_path / "a.pdf", page))[:2] == ["白石县条例", "总则编"]


ROWS = [["部门", "行政许可\n（件）", "行政处罚\n（件）"], ["县交通\n运输局", "340", "215"], ["县水务局", "25", "8"]]


def test_a_ruled_table_has_a_line_a_row(tmp_path: Path) -> None:
    page = [*column(TEXT[:1]), *grid(ROWS, LEFT, 200, 120, 44), *column(TEXT[2:3], top=400)]
    assert _text(pdf(tmp_path / "a.pdf", page)) == [
        TEXT[0], "部门\t行政许可（件）\t行政处罚（件）", "县交通运输局\t340\t215", "县水务局\t25\t8", TEXT[2],
    ]  # fmt: skip


def test_a_cell_over_two_rows_is_a_name_of_both(tmp_path: Path) -> None:
    page = grid([["类别", "部门"], ["处罚", "公安局"], ["", "城管局"]], LEFT, 100, 120, 40)
    page = [one for one in page if one != Rule(LEFT, 180, LEFT + 240, 180)] + [Rule(LEFT + 120, 180, LEFT + 240, 180)]
    assert _text(pdf(tmp_path / "a.pdf", page)) == ["类别\t部门", "处罚\t公安局", "处罚\t城管局"]


def test_cells_without_rules_are_parted_by_tabs(tmp_path: Path) -> None:
    rows = [("部门", "许可（件）", "处罚（件）"), ("县公安局", "12", "30"), ("县水务局", "5", "8")]
    page: Page = [
        Words(LEFT + at * 150, 100 + row * 26, text) for row, texts in enumerate(rows) for at, text in enumerate(texts)
    ]
    assert _text(pdf(tmp_path / "a.pdf", page)) == ["\t".join(row) for row in rows]


@pytest.mark.parametrize(
    "hidden",
    [
        Words(LEFT, 300, "县司法局办理案件99件。", SIZE, "1 g"),
        Words(LEFT, 300, "县司法局办理案件99件。", SIZE, "1 1 1 rg"),
        Words(LEFT, 300, "县司法局办理案件99件。", SIZE, "0 0 0 0 k"),
        Words(LEFT, 300, "县司法局办理案件99件。", 1),
        Words(LEFT, HEIGHT + 40, "县司法局办理案件99件。"),
    ],
)
def test_what_no_reader_sees_is_none_of_the_text(tmp_path: Path, hidden: Words) -> None:
    assert _text(pdf(tmp_path / "a.pdf", [*column(TEXT[:1]), hidden])) == TEXT[:1]


def test_words_printed_twice_to_look_bold_stand_once(tmp_path: Path) -> None:
    page: Page = [Words(LEFT, 100, TEXT[2]), Words(LEFT + 0.4, 100, TEXT[2])]
    assert _text(pdf(tmp_path / "a.pdf", page)) == TEXT[2:3]


def test_what_a_browser_prints_around_a_page_is_none_of_the_text(tmp_path: Path) -> None:
    head, foot = Words(24, 16, "2023/2/1 10:20", 8), Words(24, HEIGHT - 20, "https://www.example.gov.cn/art/1.html", 8)
    page = [head, Words(300, 16, "法治政府建设报告", 8), *column(TEXT), foot, Words(560, HEIGHT - 20, "1/1", 8)]
    assert _text(pdf(tmp_path / "a.pdf", page)) == TEXT


def test_radicals_are_the_characters_that_they_look_like(tmp_path: Path) -> None:
    """Browsers write ⼯ (U+2F2F) for 工 and ⺠ (U+2EA0) for 民; whoever copies their text has it in other files."""
    radicals = "⽩⽯县⼈⺠政府2021年⼯作情况报告\n⽩⽯县⼈⺠政府司法局办理⾏政复议案件12件。\n"
    path = tmp_path / "a.txt"
    path.write_text(radicals, encoding="utf-8")
    lines = list(report_lines(read(path)))
    assert lines[0]["year"] == 2021 and lines[0]["level"] == "county"
    assert [one["concept"] for one in lines if one["kind"] == "metric"] == ["reconsideration-handled"]
    assert characters(radicals) == "白石县人民政府2021年工作情况报告\n白石县人民政府司法局办理行政复议案件12件。\n"


def test_a_pdf_whose_printing_is_restricted_is_read(tmp_path: Path) -> None:
    pypdf = pytest.importorskip("pypdf")
    writer = pypdf.PdfWriter()
    writer.append(pdf(tmp_path / "a.pdf", column(TEXT)))
    writer.encrypt("", "geheim", algorithm="AES-256")
    writer.write(tmp_path / "b.pdf")
    assert _text(tmp_path / "b.pdf") == TEXT


def test_broken_pdfs_say_so(tmp_path: Path) -> None:
    whole = pdf(tmp_path / "a.pdf", column(TEXT)).read_bytes()
    for at, data in enumerate((whole[:40], whole.replace(b"/Pages 2 0 R", b"/Pages 9 0 R"), b"%PDF-1.4 broken")):
        path = tmp_path / f"{at}.pdf"
        path.write_bytes(data)
        with pytest.raises(InvalidDocument, match="PDF"):
            read(path)
