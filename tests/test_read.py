"""Files become documents: encodings, page furniture, and clear refusals."""

from __future__ import annotations

import sys
import zipfile
from itertools import compress
from pathlib import Path

import pytest
from command import kg

from loaders.files.kinds import is_aside
from loaders.files.pdf import kept
from loaders.read import read
from ontology.errors import InvalidDocument
from ontology.model import text_sha256

TEXT = "白石县司法局报告\r\n全年办理案件12件。\n"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gbk", "gb18030", "utf-16", "utf-16-le"])
def test_encodings_give_the_same_document(tmp_path: Path, encoding: str) -> None:
    path = tmp_path / "甲.txt"
    path.write_bytes(TEXT.encode(encoding))
    document = read(path)
    assert document.text == TEXT
    assert document.name == "甲"
    assert document.sha256 == text_sha256(TEXT)


def test_a_page_keeps_its_main_text_only(tmp_path: Path) -> None:
    path = tmp_path / "page.html"
    path.write_text(
        '<!DOCTYPE html [<!ENTITY x SYSTEM "file:///etc/passwd">]><html><head><title>t</title></head><body>'
        "<nav>首页</nav><script>alert('坏')</script><h1>白石县报告</h1><p>办理 &lt;重点&gt; 案件12件。</p>"
        '<div class="share-bar">分享</div><table><tr><td>许可</td><td>3</td></tr></table><p>&x;</p><footer>版权</footer></body></html>',
        encoding="utf-8",
    )
    text = read(path).text
    assert text is not None
    assert "白石县报告\n" in text and "<重点>" in text and "许可\t3" in text
    assert not any(word in text for word in ("首页", "坏", "分享", "版权", "root:"))


BODY = [
    "白石县人民政府2021年报告",
    "（一）办理许可。",
    "县司法局办理案件12件。",
    "第一条",
    "附件：名单",
    "白石县人民政府",
]
LINKS = ["首页", "政务公开", "县长调研项目", "政策解读", "专题专栏"]
PAGES = {  # as content systems of offices make them: class names that say nothing, layout tables, one form around all
    "opaque class names": (
        "<div class=dh><ul>{links}</ul></div><div>您当前的位置：<a>首页</a>&gt;<a>公开</a></div><div class=bt>{title}</div>"
        "<div class=nr>{body}</div><div class=sxp><p>上一篇：<a>县长调研项目</a></p><p>下一篇：<a>政策解读</a></p></div>"
        "<div class=db><p>主办：县政府办公室</p><p>滇ICP备05号</p></div>"
    ),
    "layout tables": (
        "<table><tr><td>{links}</td></tr></table><table><tr><td><table><tr><td>{links}</td></tr></table></td><td><table>"
        "<tr><td>{title}</td></tr><tr><td>{broken}</td></tr></table></td></tr></table><table><tr><td>主办：县政府办公室<br>滇ICP备05号"
        "</td></tr></table>"
    ),
    "one form around all": "<form action=a.aspx><div id=nav>{links}</div><h2>{title}</h2>{body}<div class=footer>滇ICP备05号</div></form>",
    "an article with a head": "<nav>{links}</nav><main><article><header><h1>{title}</h1></header>{body}</article></main>",
    "tags left open": "<DIV id=menu><UL>{links}</UL></DIV><DIV>{title}</DIV><DIV>{open}</DIV><DIV>相关：{links}</DIV>",
}


@pytest.mark.parametrize("kind", PAGES)
def test_nothing_of_the_text_is_lost_and_no_navigation_kept(tmp_path: Path, kind: str) -> None:
    page = PAGES[kind].format(
        links="".join(f"<li><a href=x>{name}</a></li>" for name in LINKS),
        title=BODY[0],
        body="".join(f"<p><span>{line[:3]}</span>{line[3:]}</p>" for line in BODY[1:]),
        broken="".join(f"&nbsp;&nbsp;{line}<br>" for line in BODY[1:]),
        open="".join(f"<P>{line}" for line in BODY[1:]),
    )
    path = tmp_path / "page.htm"
    path.write_text(f"<html><head><title>{BODY[0]}_县政府</title></head><body>{page}</body></html>", encoding="utf-8")
    assert read(path).text == "\n".join(BODY) + "\n"


def _page(tmp_path: Path, body: str) -> list[str]:
    path = tmp_path / "page.html"
    path.write_text(f"<p>白石县报告。</p>{body}<p>完。</p>", encoding="utf-8")
    return str(read(path).text).splitlines()[1:-1]


def _row(*cells: str) -> str:
    return "<tr>" + "".join(one if one.startswith("<t") else f"<td><p>{one}</p></td>" for one in cells) + "</tr>"


def test_tables_that_word_has_made_are_rows(tmp_path: Path) -> None:
    """Paragraphs in cells; cells over several rows and columns; breaks within a cell."""
    body = _row("<td colspan=3><p>统计表</p></td>") + _row("类别", "部门", "数量<br>（件）")
    body += (
        _row('<td rowspan="2"><p>处罚</p></td>', "公安局", "3")
        + _row("城管局", "4")
        + _row("", "审批局", "5 <p>Case A")
    )
    assert _page(tmp_path, f"<table>{body}</table>") == [
        "统计表", "类别\t部门\t数量（件）", "处罚\t公安局\t3", "处罚\t城管局\t4", "\t审批局\t5 Case A",
    ]  # fmt: skip


@pytest.mark.parametrize(
    "cell",
    [
        "<p>甲局备案。</p><p>乙局备案。</p>",
        "<h3>甲</h3><p>乙</p>",
        "<ul><li>甲<li>乙</ul>",
        "<table><tr><td>甲<td>乙</table>",
    ],
)
def test_tables_for_layout_stay_lines(tmp_path: Path, cell: str) -> None:
    assert len(_page(tmp_path, f"<table>{_row(f'<td>{cell}</td>', '右')}</table>")) > 1


def test_spans_without_end_cost_little(tmp_path: Path) -> None:
    body = _row(*['<td rowspan=9999 colspan="9999">甲</td>'] * 500) + "<tr><td><p>乙</p></td></tr>" * 500
    lines = _page(tmp_path, f"<table>{body}</table>")
    assert max(map(len, lines)) < 2000 and lines[0].count("甲") == 500


def test_places_to_break_a_line_are_none_of_the_text(tmp_path: Path) -> None:
    assert _page(tmp_path, "<p>县司&shy;法&#8203;局<wbr>办理。</p>") == ["县司法局办理。"]


LINES = ["县司法局依照条例办理行政复议案件12件，", "组织行政执法人员参加培训3期。"]


@pytest.mark.parametrize("end", ["\n", "\r\n", " \n  "])
@pytest.mark.parametrize("parts", ["{}{end}{}", "{}<span>{end}{}</span>", "<b>{}</b>{end}{}", "{}<o:p></o:p>{end}{}"])
def test_a_line_of_the_source_may_end_within_a_sentence(tmp_path: Path, parts: str, end: str) -> None:
    """Programs that save pages break their lines; that is no blank of the text."""
    assert _page(tmp_path, f"<p>{parts.format(*LINES, end=end)}</p>") == ["".join(LINES)]


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("共办理\n12\n件", "共办理12件"),
        ("第一条\n为了规范执法", "第一条 为了规范执法"),
        ("<span>第二条</span>\n为了规范执法", "第二条 为了规范执法"),
        ("Case\nA", "Case A"),
        ("<a href=x>甲</a>\n<a href=y>乙</a>。", "甲 乙。"),
        ("甲\n<a href=y>乙</a>。", "甲 乙。"),
    ],
)
def test_what_a_line_end_of_the_source_stands_for(tmp_path: Path, source: str, text: str) -> None:
    assert _page(tmp_path, f"<p>{source}</p>") == [text]


def test_lines_of_preformatted_text_are_lines(tmp_path: Path) -> None:
    assert _page(tmp_path, "<pre>甲局\n  乙局\n\n丙局</pre>丁\n局") == ["甲局", "乙局", "丙局", "丁局"]


@pytest.mark.parametrize(
    "hostile",
    [
        """<p title="a>坏">""",
        """<img onerror="x('<p>坏</p>')">""",
        """<img onerror='<p>坏</p>'>""",
        """<a href = "javascript:void('<div>坏</div>')"></a>""",
        """<iframe srcdoc="<p>坏</p>"></iframe>""",
    ],
)
def test_values_of_tags_are_none_of_the_text(tmp_path: Path, hostile: str) -> None:
    assert _page(tmp_path, f"<p>甲{hostile}乙</p>")[0][:1] == "甲"
    assert "坏" not in "".join(_page(tmp_path, f"<p>甲{hostile}乙</p>"))


@pytest.mark.parametrize("left_open", ['<p class="x>', "<p title=it's>", '<p "">', "<p class='a\">"])
def test_a_quotation_mark_too_many_costs_no_text(tmp_path: Path, left_open: str) -> None:
    assert "乙" in "".join(_page(tmp_path, f"{left_open}乙</p><p>丙</p>"))


def test_tags_without_end_cost_little(tmp_path: Path) -> None:
    """Each would be looked for to the end of the page, in two ways for each of its values."""
    for junk in ("<p a='1' b=\"2\" " * 20_000, '<a href="x ' * 20_000, "<" * 100_000, "<p a=" * 50_000):
        assert _page(tmp_path, "<p>甲</p>" + junk)[0] == "甲"


def test_running_heads_of_a_saved_document_are_none_of_the_text(tmp_path: Path) -> None:
    assert _page(
        tmp_path, '<div title="header"><p>页眉</p></div><p>甲。</p><div title="footer"><p>- 1 -</p></div>'
    ) == ["甲。"]


def test_deleted_words_of_a_page_are_none_of_the_text(tmp_path: Path) -> None:
    assert _page(tmp_path, "<p>办理<del>10</del><ins>12</ins>件。</p>") == ["办理12件。"]


def test_a_page_that_calls_itself_a_sidebar_is_read(tmp_path: Path) -> None:
    """The class of a layout (has-sidebar) stands on the whole page too."""
    path = tmp_path / "page.html"
    body = '<div class="sidebar"><p>本站介绍。</p></div><p>第一条 甲局应当备案。</p><p>第二条 乙局可以备案。</p>'
    path.write_text(f'<body class="has-sidebar"><span class=share>分享</span>{body}</body>', encoding="utf-8")
    assert read(path).text == "第一条 甲局应当备案。\n第二条 乙局可以备案。\n"


def test_a_page_of_links_alone_stays_whole(tmp_path: Path) -> None:
    path = tmp_path / "page.html"
    path.write_text("<ul><li><a>甲县条例</a></li><li><a>乙县条例</a></li></ul>", encoding="utf-8")
    assert read(path).text == "甲县条例\n乙县条例\n"


@pytest.mark.parametrize(
    ("name", "data", "words"),
    [
        ("a.txt", b"", "no text"),
        ("a.txt", bytes(range(256)) * 8, "binary"),
        ("a.txt", b"%PDF-1.4 x", ".pdf"),
        ("a.pdf", b"%PDF-1.4 broken", "PDF"),
        ("a.docx", b"no zip", "zip"),
        ("a.xyz", b"x", ".xyz"),
    ],
)
def test_refusals_say_what_and_mend(tmp_path: Path, name: str, data: bytes, words: str) -> None:
    path = tmp_path / name
    path.write_bytes(data)
    with pytest.raises(InvalidDocument) as refused:
        read(path)
    assert words in str(refused.value) and refused.value.mend and refused.value.where == str(path)


def test_a_zip_bomb_is_refused_unopened(tmp_path: Path) -> None:
    path = tmp_path / "bomb.docx"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", b"0" * 30_000_000)
    with pytest.raises(InvalidDocument, match="unpacks"):
        read(path)


@pytest.mark.parametrize(
    ("name", "data", "words"),
    [
        ("a.doc", b"x", "in Word or WPS"),
        ("a.wps", b"x", "in Word or WPS"),
        ("a.ofd", b"x", "in its reader"),
        ("a.png", b"x", "OCR"),
        ("a.rar", b"x", "unpack"),
        ("a.docx", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "without a password"),
        ("a.txt", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "in Word or WPS"),
        ("a.docx", b"{\\rtf1 x}", "in Word or WPS"),
        ("a.docx", b"%PDF-1.4 x", "rename it to .pdf"),
        ("a.doc", b"<html xmlns:o='x'><p>x", "rename it to .html"),
        ("a.doc", b"\xef\xbb\xbf\r\n<!DOCTYPE html><p>x", "rename it to .html"),
        ("a.wps", b"MIME-Version: 1.0\r\n", "rename it to .mht"),
        ("a.doc", b"%PDF-1.4 x", "rename it to .pdf"),
        ("a.pdf", b"<html>404", "rename it to .html"),
        ("a.txt", b"<html><p>x", "rename it to .html"),
        ("a.doc", b"{\\rtf1 x}", "in Word or WPS"),
        ("a.docx", b"", "text layer"),
    ],
)
def test_other_files_of_an_office_tell_how_to_have_them_read(
    tmp_path: Path, name: str, data: bytes, words: str
) -> None:
    path = tmp_path / name
    path.write_bytes(data)
    with pytest.raises(InvalidDocument) as refused:
        read(path)
    assert words in refused.value.mend


@pytest.mark.parametrize("part", ["word/document.xml", "xl/workbook.xml", "OFD.xml", "other.txt"])
def test_packages_are_told_apart_by_what_is_in_them(tmp_path: Path, part: str) -> None:
    path = tmp_path / "a.txt"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr(part, "x")
    ending = {"word/document.xml": ".docx", "xl/workbook.xml": ".xlsx", "OFD.xml": ".ofd"}.get(part, ".zip")
    with pytest.raises(InvalidDocument, match=f"this is a {ending} file"):
        read(path)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16"])
def test_a_page_is_read_by_its_bytes_whatever_it_declares(tmp_path: Path, encoding: str) -> None:
    """A browser saves pages as UTF-8 and leaves gb2312 in them."""
    path = tmp_path / "page.html"
    path.write_bytes('<meta charset="gb2312"><p>白石县办理案件12件。</p>'.encode(encoding))
    assert read(path).text == "白石县办理案件12件。\n"


@pytest.mark.parametrize("name", ["page.mht", "page.mhtml", "page.html"])
@pytest.mark.parametrize("charset", ["gb2312", "utf-8"])
def test_a_page_saved_as_one_file(tmp_path: Path, name: str, charset: str) -> None:
    from email.mime.multipart import MIMEMultipart
    from email.mime.text import MIMEText

    archive = MIMEMultipart("related")
    for kind, text in (("css", "p {}"), ("html", "<p>白石县办理案件12件。</p>"), ("html", "<p>广告。</p>")):
        archive.attach(MIMEText(text, kind, charset))
    path = tmp_path / name
    path.write_bytes(archive.as_bytes())
    assert read(path).text == "白石县办理案件12件。\n"


def test_a_web_archive_without_a_page_says_so(tmp_path: Path) -> None:
    path = tmp_path / "page.mht"
    path.write_bytes(b"no mail")
    with pytest.raises(InvalidDocument, match="without a page"):
        read(path)


def test_a_file_that_is_not_to_be_opened_fails_as_a_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """As one that another program holds open on Windows."""

    def held(self: Path) -> bytes:
        raise PermissionError(13, "Permission denied", str(self))

    (tmp_path / "a.txt").write_text("甲", encoding="utf-8")
    monkeypatch.setattr(Path, "read_bytes", held)
    with pytest.raises(InvalidDocument, match="cannot be read: Permission denied"):
        read(tmp_path / "a.txt")


def test_pages_that_the_program_has_written_are_no_documents(tmp_path: Path, eshan: str) -> None:
    """A folder of work holds answers and views beside the documents."""
    for command in (["ask", "heads"], ["view", "峨山县人民政府"]):
        path = tmp_path / "页.html"
        assert kg(*command, "-o", str(path), "--store", eshan).code == 0
        assert is_aside(path)
        with pytest.raises(InvalidDocument, match="this program has written"):
            read(path)


def test_what_lies_beside_documents_is_none(tmp_path: Path) -> None:
    """Locks of open files, parts of saved pages, hidden files."""
    (tmp_path / "网页_files").mkdir()
    (tmp_path / "图片_files").mkdir()
    names = ("网页.htm", "网页_files/frame.html", "图片_files/a.txt", "~$报告.docx", "._报告.docx", "报告.docx")
    for name in names:
        (tmp_path / name).write_bytes(b"x")
    assert [name for name in names if not is_aside(tmp_path / name)] == ["网页.htm", "图片_files/a.txt", "报告.docx"]


def without_furniture(pages: list[list[str]]) -> list[list[str]]:
    """The lines of pages that are text."""
    return [list(compress(lines, marks)) for lines, marks in zip(pages, kept(pages), strict=True)]


@pytest.mark.parametrize("number", ["- {} -", "{}", "第{}页 共4页", "{} / 4", "—{}—"])
def test_numbers_of_pages_and_running_heads_are_no_text(number: str) -> None:
    texts = [["第一条 甲局应", "当备案。"], ["12"], ["第二条", "乙局备案。"], ["完。"]]
    pages = [["白石县规章汇编", *lines, number.format(place)] for place, lines in enumerate(texts, 7)]
    assert without_furniture(pages) == texts


def test_a_number_of_its_own_stays() -> None:
    for pages in ([["办理案件", "12"]], [["甲", "3"], ["乙", "5"], ["丙", "9"]], [["甲"], ["甲"]], [[], ["1"]]):
        assert without_furniture(pages) == pages


def test_a_pdf_without_text_says_so(tmp_path: Path) -> None:
    pypdf = pytest.importorskip("pypdf")
    for password in ("", "geheim"):
        writer = pypdf.PdfWriter()
        writer.add_blank_page(100, 100)
        if password:
            writer.encrypt(password)
        writer.write(tmp_path / "a.pdf")
        with pytest.raises(InvalidDocument, match="holds no text"):
            read(tmp_path / "a.pdf")


def test_a_kind_of_file_whose_package_is_missing_says_which(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from kg.extract import Task, extract

    monkeypatch.setitem(sys.modules, "pdfplumber", None)
    (tmp_path / "a.pdf").write_bytes(b"%PDF-1.7\n")
    told = str(extract(Task(str(tmp_path / "a.pdf"), "a"), "report").error)
    assert "the package pdfplumber is missing" in told and "kg doctor" in told and "report it" not in told


@pytest.mark.parametrize("blanks", ["\n", " \n", "&nbsp;", "</b>\n<b>"])
def test_blanks_without_end_are_read_through_once(tmp_path: Path, blanks: str) -> None:
    page = f"<html><body><p>办理案件<b>{blanks * 60_000}a</b></p></body></html>"
    (tmp_path / "a.html").write_text(page, encoding="utf-8")
    assert "".join((read(tmp_path / "a.html").text or "").split()) == "办理案件a"
