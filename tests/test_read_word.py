"""Word documents are read as Word shows them."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest
from word_files import cell, level, listed, paragraph, run, table, word

from loaders.files.word_numbers import written
from loaders.read import read
from ontology.errors import InvalidDocument

LISTS = (
    '<w:abstractNum w:abstractNumId="7">'
    + level(0, "chineseCountingThousand", "第%1章")
    + level(1, "chineseCountingThousand", "第%2条", '<w:lvlRestart w:val="0"/><w:suff w:val="nothing"/>')
    + level(2, "chineseCounting", "（%3）")
    + '</w:abstractNum><w:abstractNum w:abstractNumId="8">'
    + level(0, "japaneseCounting", "%1、")
    + level(1, "decimal", "%1.%2.", "<w:isLgl/>")
    + '</w:abstractNum><w:abstractNum w:abstractNumId="9">'
    + level(0, "bullet", "\uf06c")
    + "</w:abstractNum>"
    + "".join(
        f'<w:num w:numId="{n}"><w:abstractNumId w:val="{a}"/></w:num>' for n, a in ((1, 7), (2, 8), (4, 9), (5, 8))
    )
    + '<w:num w:numId="3"><w:abstractNumId w:val="8"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>'
)


def lines(path: Path) -> list[str]:
    text = read(path).text
    assert text is not None
    return text.splitlines()


def test_articles_that_are_numbers_of_a_list_alone(tmp_path: Path) -> None:
    body = (
        listed("总则", 1) + listed("为了规范养犬，制定本办法。", 1, 1) + listed("登记", 1)
        + listed("养犬人应当：", 1, 1) + listed("清理犬粪；", 1, 2) + listed("接种疫苗。", 1, 2) + listed("本办法自公布之日起施行。", 1, 1)
    )  # fmt: skip
    assert lines(word(tmp_path / "a.docx", body, numbering=LISTS)) == [
        "第一章　总则", "第一条　为了规范养犬，制定本办法。", "第二章　登记", "第二条　养犬人应当：",
        "（一）清理犬粪；", "（二）接种疫苗。", "第三条　本办法自公布之日起施行。",
    ]  # fmt: skip


def test_lists_go_on_start_anew_and_have_no_bullets(tmp_path: Path) -> None:
    body = (
        listed("甲", 2)
        + listed("子", 2, 1)
        + listed("乙", 5)
        + listed("丙", 3)
        + listed("丁", 4)
        + listed("", 3)
        + listed("戊", 3)
    )
    assert lines(word(tmp_path / "a.docx", body, numbering=LISTS)) == [
        "一、甲",
        "1.1.子",
        "二、乙",
        "一、丙",
        "丁",
        "",
        "三、戊",
    ]


def test_numbers_of_styles(tmp_path: Path) -> None:
    styles = (
        '<w:style w:type="paragraph" w:styleId="a"><w:pPr><w:numPr><w:numId w:val="6"/></w:numPr></w:pPr></w:style>'
        '<w:style w:type="paragraph" w:styleId="b"><w:basedOn w:val="a"/></w:style>'
        '<w:style w:type="paragraph" w:styleId="c"><w:basedOn w:val="d"/></w:style>'
        '<w:style w:type="paragraph" w:styleId="d"><w:basedOn w:val="c"/></w:style>'
    )
    numbering = (
        '<w:abstractNum w:abstractNumId="0">' + level(0, "decimal", "%1.") + level(1, "upperRoman", "%2.", '<w:pStyle w:val="a"/>')
        + '</w:abstractNum><w:num w:numId="6"><w:abstractNumId w:val="0"/></w:num>'
    )  # fmt: skip
    no_list = '<w:pStyle w:val="b"/><w:numPr><w:numId w:val="0"/></w:numPr>'
    body = "".join(
        paragraph(text, f'<w:pStyle w:val="{style}"/>') for text, style in (("甲", "a"), ("乙", "b"), ("丙", "c"))
    ) + paragraph("丁", no_list)
    assert lines(word(tmp_path / "a.docx", body, numbering=numbering, styles=styles)) == ["I.甲", "II.乙", "丙", "丁"]


@pytest.mark.parametrize(
    ("form", "number", "told"),
    [
        ("chineseCounting", 11, "十一"), ("chineseCountingThousand", 101, "一百零一"), ("chineseLegalSimplified", 12, "拾贰"),
        ("ideographDigital", 20, "二〇"), ("decimalEnclosedCircleChinese", 3, "③"), ("decimalEnclosedCircle", 21, "21"),
        ("ideographTraditional", 2, "乙"), ("lowerRoman", 1994, "mcmxciv"), ("upperLetter", 28, "BB"), ("decimalZero", 5, "05"),
        ("decimalFullWidth", 12, "\uff11\uff12"), ("nobody knows it", 7, "7"), ("none", 7, ""), ("lowerLetter", 0, "0"),
    ],
)  # fmt: skip
def test_forms_of_numbers(form: str, number: int, told: str) -> None:
    assert written(number, form) == told


def test_what_readers_see_and_nothing_else(tmp_path: Path) -> None:
    """Tracked changes as accepted, content controls, fields, links, ruby; no hidden text, no comments, no contents."""
    field = "".join(f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "end"))
    body = (
        f"<w:sdt><w:sdtPr/><w:sdtContent>{paragraph('白石县报告')}</w:sdtContent></w:sdt>"
        f"<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>{paragraph('单击此处')}</w:sdtContent></w:sdt>"
        + paragraph("第一章 总则\t1", '<w:pStyle w:val="T"/>')
        + f"<w:p>{run('办理案件')}<w:del><w:r><w:delText>10</w:delText></w:r></w:del><w:ins>{run('12')}</w:ins>{run('件')}"
        f"{run('密', '<w:vanish/>')}<w:r><w:softHyphen/><w:commentReference/></w:r><w:moveFrom>{run('旧')}</w:moveFrom>{run('。')}</w:p>"
        f"<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>{run('前半')}</w:p>{paragraph('后半。')}"
        f"<w:p>{field}<w:r><w:instrText>PAGE</w:instrText></w:r><w:hyperlink>{run('链接')}</w:hyperlink><w:r><w:ruby><w:rt>{run('pin')}"
        f"</w:rt><w:rubyBase>{run('字')}</w:rubyBase></w:ruby></w:r><w:r><w:br/></w:r>{run('下行')}<w:r><w:br w:type='page'/></w:r></w:p>"
    )
    styles = '<w:style w:type="paragraph" w:styleId="T"><w:name w:val="toc 1"/></w:style>'
    told = ["白石县报告", "办理案件12件。", "前半后半。", "链接字", "下行"]
    assert lines(word(tmp_path / "a.docx", body, styles=styles)) == told
    assert lines(word(tmp_path / "b.docx", body, styles=styles, strict=True)) == told


def test_text_boxes_and_notes(tmp_path: Path) -> None:
    box = f"<w:txbxContent>{paragraph('白石县人民政府文件')}</w:txbxContent>"
    body = (
        f"<w:p><w:r><mc:AlternateContent><mc:Choice>{box}</mc:Choice><mc:Fallback>{box}</mc:Fallback></mc:AlternateContent></w:r>"
        f"{run('白政发2021年5号')}<w:r><w:footnoteReference w:id='2'/></w:r></w:p>{paragraph('正文。')}"
    )
    notes = f"<w:footnote w:type='separator' w:id='0'><w:p/></w:footnote><w:footnote w:id='2'>{paragraph('见《甲法》第三条。')}</w:footnote>"
    assert lines(word(tmp_path / "a.docx", body, footnotes=notes)) == [
        "白石县人民政府文件", "白政发2021年5号", "正文。", "[1] 见《甲法》第三条。",
    ]  # fmt: skip


def test_merged_cells_stand_once_and_name_their_rows(tmp_path: Path) -> None:
    begins, goes_on = '<w:vMerge w:val="restart"/>', "<w:vMerge/>"
    body = table(
        cell(paragraph("执法统计（单位：件）"), '<w:gridSpan w:val="3"/>'),
        cell(paragraph("处罚"), begins) + cell(paragraph("公安局")) + cell(paragraph("3"), begins),
        cell(paragraph(""), goes_on) + cell(paragraph("城管局")) + cell(paragraph(""), goes_on),
    )
    assert lines(word(tmp_path / "a.docx", body)) == ["执法统计（单位：件）\t\t", "处罚\t公安局\t3", "处罚\t城管局\t"]


def test_a_table_for_layout_is_lines(tmp_path: Path) -> None:
    inner = table(cell(paragraph("许可")) + cell(paragraph("3")))
    body = table(
        cell(paragraph("第一条 甲局应当备案。") + paragraph("第二条 乙局可以备案。") + inner) + cell(paragraph(""))
    )
    assert lines(word(tmp_path / "a.docx", body)) == ["第一条 甲局应当备案。", "第二条 乙局可以备案。", "许可\t3"]


@pytest.mark.parametrize(
    "body", ["<w:p><w:r>", "<w:p>" * 100_000, "<!DOCTYPE x>"], ids=["cut short", "nested", "a document type"]
)
def test_a_broken_one_says_so(tmp_path: Path, body: str) -> None:
    with pytest.raises(InvalidDocument, match=r"not a readable \.docx"):
        read(word(tmp_path / "a.docx", body))


def test_spans_levels_and_styles_without_end_cost_little(tmp_path: Path) -> None:
    """What no program writes, and hostile files hold."""
    wide = table(*[cell(paragraph("甲"), '<w:gridSpan w:val="99999"/>') * 300] * 20)
    chain = "".join(
        f'<w:style w:type="paragraph" w:styleId="s{n}"><w:basedOn w:val="s{n + 1}"/></w:style>' for n in range(3000)
    )
    deep = "".join(level(depth, "decimal", "%1.") for depth in range(3000))
    numbering = f'<w:abstractNum w:abstractNumId="1">{deep}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>'
    body = (
        wide
        + "".join(listed("乙", 1, depth) for depth in range(3000))
        + paragraph("丙", '<w:pStyle w:val="s0"/>') * 3000
    )
    found = lines(word(tmp_path / "a.docx", body, numbering=numbering, styles=chain))
    assert (
        found[0].count("甲") == 300
        and len(found[0]) < 1000
        and found[20:31] == ["1.乙"] * 9 + ["乙"] * 2
        and found[-1] == "丙"
    )


def test_a_part_of_endless_length_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("loaders.files.word.MAX_PART", 1000)
    with pytest.raises(InvalidDocument, match="has 0 MB"):
        read(word(tmp_path / "a.docx", paragraph("甲" * 1000)))


def test_entities_are_not_expanded(tmp_path: Path) -> None:
    path = word(tmp_path / "a.docx", "")
    with zipfile.ZipFile(path) as archive:
        held = {name: archive.read(name) for name in archive.namelist()}
    held["word/document.xml"] = b'<!DOCTYPE d [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]><d>&b;</d>'
    with zipfile.ZipFile(path, "w") as archive:
        for name, part in held.items():
            archive.writestr(name, part)
    with pytest.raises(InvalidDocument, match="declares entities"):
        read(path)


def test_a_document_of_a_writing_program(tmp_path: Path) -> None:
    docx = pytest.importorskip("docx")
    written_by = docx.Document()
    written_by.add_heading("白石县报告", 0)
    written_by.add_paragraph("一是推进。")
    made = written_by.add_table(rows=1, cols=2)
    made.cell(0, 0).text, made.cell(0, 1).text = "办理案件", "12"
    written_by.save(str(tmp_path / "a.docx"))
    assert lines(tmp_path / "a.docx") == ["白石县报告", "一是推进。", "办理案件\t12"]
