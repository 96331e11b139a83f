"""Statutes whose articles run on without line breaks: cut where the numbers run in sequence, and nowhere else."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from loaders.statute import read_statute
from loaders.statute.article import Statute
from loaders.statute.lines import explained
from ontology.model import Document

LAW = [
    "渡口条例", "(2010年1月1日青石市人民代表大会常务委员会通过)", "目 录", "第一章 总则", "第二章 管理、监督", "第三章 附则",
    "第一章 总则", "第一条 为了管理渡口，根据《航道法》第三条，制定本条例。",
    "第二条 渡口应当设立标志。前款标志由船闸管理站设立。", "第二章 管理、监督", "第一节 渡口分类",
    "第三条 违反本条例第二条、第四条规定的，处以罚款：（一）没有标志的；（二）标志损坏的。",
    "第四条 船闸管理站应当巡查。", "第四条之一 巡查每月一次。", "第三章 附则", "第五条 本条例自2010年3月1日起施行。",
]  # fmt: skip


def read(text: str) -> Statute:
    return read_statute(Document.of(text, "x"))


def plain(statute: Statute) -> list[tuple[str, str]]:
    return [(one.number, re.sub(r"\s", "", one.text)) for one in statute.articles]


def shapes() -> dict[str, str]:
    tight = "".join(re.sub(r"\s", "", line) for line in LAW)
    return {
        "one line": " ".join(LAW),
        "one line without spaces": tight,
        "the title apart": LAW[0] + "\n\n" + " ".join(LAW[1:]),
        "broken at a width": "\n".join(tight[at : at + 22] for at in range(0, len(tight), 22)),
        "broken anywhere": "\n".join(tight[at : at + 17] for at in range(0, len(tight), 17)),
    }


@pytest.mark.parametrize("shape", shapes())
def test_articles_and_headings_are_those_of_the_text_with_lines(shape: str) -> None:
    whole, text = read("\n\n".join(LAW)), shapes()[shape]
    found = read(text)
    assert plain(found) == plain(whole)
    assert [re.sub(r"\s", "", unit.name) for unit in found.units] == [re.sub(r"\s", "", u.name) for u in whole.units]
    assert found.title == "渡口条例"
    (told,) = [one for one in found.oddities if one.kind == "no-lines"]
    assert text[told.start :].startswith("第一条") and "换行" in explained(told.kind).zh
    assert all(re.sub(r"\s", "", text[one.start : one.end]).startswith("第") for one in found.articles)


def test_a_text_with_lines_of_its_own_is_left_alone() -> None:
    lines = "渡口条例\n\n第一条 依照《航道法》。第二条办理的除外。\n\n第二条 渡口应当巡查。\n\n第三条 巡查每月一次。\n"
    found = read(lines)
    assert [one.number for one in found.articles] == ["1", "2", "3"]
    assert "no-lines" not in {one.kind for one in found.oddities}


def test_references_in_a_line_are_no_articles() -> None:
    text = "关于渡口的说明\n\n依照第一条、第二条、第三条的规定。第一条的规定已经落实。第二条规定的巡查已经开展；第三条所列事项正在办理。\n"
    assert read(text).articles == ()
    quoting = "渡口条例\n一、将第一条修改为：“渡口应当管理。”二、将《航道法》第二条和第三条修改为：“渡口应当巡查。”\n"
    assert not {"no-lines"} & {one.kind for one in read(quoting).oddities}


def test_a_part_of_a_code_begins_behind_its_heading() -> None:
    text = (
        "渡口法典 第二编 渡船 第一章 一般规定 第四十条 渡船应当登记。第四十一条 渡船应当检验。第四十二条 渡船应当保险。"
    )
    assert [one.number for one in read(text).articles] == ["40", "41", "42"]


@pytest.mark.shared
@pytest.mark.parametrize("joint", [" ", ""])
def test_real_statutes_without_their_line_breaks(shared: Path, joint: str) -> None:
    """The same articles with the same words in nearly all; headings without 第N章 cannot be told from words in a tight text."""
    kept = total = 0
    for file in sorted((shared / "statutes" / "dev").glob("*.md")):
        text = file.read_text(encoding="utf-8")
        lines = [line.strip().lstrip("#").strip() for line in text.replace("<!-- INFO END -->", "").splitlines()]
        if not joint:
            lines = [re.sub(r"[ \u3000]+", "", line) for line in lines]
        whole, found = set(plain(read(text))), set(plain(read(joint.join(line for line in lines if line))))
        kept, total = kept + len(whole & found), total + len(whole)
    assert kept / total >= (0.99 if joint else 0.95)
