"""The same text with other line ends, indents and widths gives the same facts, at its own places."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from loaders.report import read_report, report_lines
from loaders.report.wrap import joined
from loaders.statute.lines import statute_lines
from loaders.text import mapped
from ontology.model import Document, Evidence

DATA = Path(__file__).parents[1] / "loaders/data/linxi-2023"
PLACES = (
    "start",
    "end",
    "value_end",
    "action_start",
    "action_end",
    "object_start",
    "object_end",
    "text_start",
    "text_end",
)
SPACES = re.compile(r"\s+")


def wrapped(text: str, width: int, indent: str) -> str:
    """Hard line breaks after so many characters; rows of tables stay."""
    out = []
    for line in text.split("\n"):
        rest = line if "\t" in line or not line else indent + line
        while len(rest) > width and "\t" not in rest:
            out.append(rest[:width])
            rest = rest[width:]
        out.append(rest)
    return "\n".join(out)


FORMS: dict[str, Callable[[str], str]] = {
    "windows": lambda text: text.replace("\n", "\r\n"),
    "old mac": lambda text: text.replace("\n", "\r"),
    "indented": lambda text: "\u3000\u3000" + text.replace("\n", "\n\u3000\u3000"),
    "indented with no-break spaces": lambda text: text.replace("\n", "\n\u00a0\u00a0\u00a0\u00a0"),
    "blanks at the ends": lambda text: text.replace("\n", " \t\n").replace("\t\n", " \n"),
    "double spaced": lambda text: text.replace("\n", "\r\n\r\n"),
    "wrapped": lambda text: wrapped(text, 35, "\u3000\u3000"),
    "wrapped without indents": lambda text: wrapped(text, 35, ""),
    "wrapped narrow, windows": lambda text: wrapped(text, 24, "    ").replace("\n", "\r\n"),
    "wrapped, old mac": lambda text: wrapped(text, 40, "\u3000\u3000").replace("\n", "\r"),
}


def _plain(text: str) -> str:
    """The bundled text without the empty lines between its paragraphs."""
    return re.sub(r"\n+", "\n", text).strip() + "\n"


def _facts(lines: list[dict[str, Any]]) -> Counter[str]:
    """What lines say, without places and without the blanks of what they quote."""
    told = ({key: value for key, value in line.items() if key not in PLACES} for line in lines)
    return Counter(SPACES.sub("", repr(sorted(line.items()))).replace("\\n", "").replace("\\r", "") for line in told)


@pytest.mark.parametrize("form", FORMS)
def test_a_report_gives_the_same_facts(form: str) -> None:
    text = _plain((DATA / "临溪县2023年法治政府建设情况报告.txt").read_text(encoding="utf-8"))
    document = Document.of(FORMS[form](text), "x")
    lines = list(report_lines(document))
    assert _facts(lines) == _facts(list(report_lines(Document.of(text, "x"))))
    stored = document.text or ""
    for line in lines:
        if line["kind"] in ("regulation", "institution"):
            assert stored[line["start"] : line["end"]] == line["name" if line["kind"] == "regulation" else "surface"]
        elif line["kind"] == "statement":
            assert stored[line["action_start"] : line["action_end"]] == line["action"]
            assert stored[line["object_start"] : line["object_end"]] == line["object"]


def _graph(document: Document) -> Counter[tuple[object, ...]]:
    """The nodes and relations of a report, with the words that they rest on, without their places."""
    _, graph, _ = read_report(document)
    text = document.text or ""

    def words(evidence: tuple[Evidence, ...]) -> tuple[str, ...]:
        own = (text[one.start : one.end] for one in evidence if one.document == document.id)
        return tuple(sorted(SPACES.sub("", one) for one in own))

    names = {one.id: (one.kind, one.name if one.kind != "Document" else "") for one in graph.entities}
    told: Counter[tuple[object, ...]] = Counter()
    for one in graph.entities:
        facts = {key: value for key, value in one.properties.items() if key not in ("position", "sha256")}
        told[(*names[one.id], repr(sorted(facts.items())), words(one.evidence))] += 1
    for edge in graph.relations:
        ends = (names.get(edge.source, edge.source), names.get(edge.target, edge.target))
        told[(edge.kind, *ends, repr(sorted(edge.properties.items())), words(edge.evidence))] += 1
    return told


@pytest.mark.parametrize("form", FORMS)
def test_a_report_gives_the_same_graph(form: str) -> None:
    text = _plain((DATA / "临溪县2023年法治政府建设情况报告.txt").read_text(encoding="utf-8"))
    assert _graph(Document.of(FORMS[form](text), "x")) == _graph(Document.of(text, "x"))


def test_figures_stand_at_their_own_places() -> None:
    text = wrapped(
        "白石县2021年法治政府建设情况报告\n2021年，县司法局办理行政复议案件12件，组织培训3期，培训行政执法人员四百余人，抽查案卷25件。\n",
        20,
        "    ",
    )
    document = Document.of(text.replace("\n", "\r\n"), "x")
    stored = document.text or ""
    _, graph, _ = read_report(document)
    figures = [one for one in graph.entities if one.kind == "Observation"]
    assert len(figures) >= 3
    for one in figures:
        at = one.properties["position"]
        assert isinstance(at, int) and one.id.endswith(f"/{at}") and stored[at] in "0123456789四"
        assert one.evidence and all(stored[e.start : e.end].strip() for e in one.evidence)


@pytest.mark.parametrize("form", FORMS)
def test_a_statute_gives_the_same_facts(form: str) -> None:
    text = _plain((DATA / "青石市河道保护条例.txt").read_text(encoding="utf-8"))
    document = Document.of(FORMS[form](text), "x")
    lines = list(statute_lines(document))
    assert _facts(lines) == _facts(list(statute_lines(Document.of(text, "x"))))
    stored = document.text or ""
    for line in lines:
        if line["kind"] in ("duty", "xref"):
            quoted = SPACES.sub("", line["action" if line["kind"] == "duty" else "text"])
            assert SPACES.sub("", stored[line["start"] : line["end"]]) == quoted


def test_a_statute_with_dates_broken_by_the_layout() -> None:
    """The head of a statute is of lines, too; each event keeps its place."""
    text = (
        "青石市河道保护条例\n"
        "（2010年8月28日青石市第三届人民代表大会常务委员会第十六次会议通过　根据2019年3月26日青石市第四届人民代表大会"
        "常务委员会第十次会议《关于修改〈青石市河道保护条例〉等三件地方性法规的决定》修正）\n"
        + "".join(f"第{number}条　市水行政主管部门应当会同有关部门编制河道保护规划，报市人民政府批准后公布，并组织实施。\n" for number in "一二三四五六七")
    )  # fmt: skip
    whole, broken = (list(statute_lines(Document.of(one, "x"))) for one in (text, wrapped(text, 30, "")))
    assert whole[0]["date"] == "2019-03-26" and broken[0] == whole[0]
    assert _facts(broken) == _facts(whole)


@pytest.mark.parametrize(
    "text",
    [
        "白石县司法局工作计划要点及安排表\n一、规范执法，统一标准\n二、培训人员，统一考试\n三、公开结果，接受监督\n",
        "第一段，有关工作开展情况如下所述。\n第二段，有关工作开展情况如下所述。\n第三段，有关工作开展情况如下所述。\n第四段，完。\n",
        "部门，单位名称\t许可，件数\n县公安局，直属\t十二，三十\n县司法局，直属\t二十，十五\n县水务局，直属\t十六，二十\n",
    ],
)
def test_lines_of_their_own_are_not_joined(text: str) -> None:
    """Headings, sentences that happen to be of one length, rows of a table."""
    kept = joined(text, mapped(text)).text
    assert kept.count("\n") >= text.count("\n") - 1


def test_line_ends_that_stand_between_all_lines_say_nothing() -> None:
    text = "部门\t许可（件）\n\n县公安局\t12\n\n县水务局\t5\n\n县司法局\t3\n\n完。\n"
    assert joined(text, mapped(text)).text == text.replace("\n\n", "\n")


def test_places_lead_back() -> None:
    text = "\u3000\u3000甲局\u200b办理。 \r\n\r\n\u3000\u3000乙局办理。\r\n"
    read = joined(text, mapped(text))
    for at, char in enumerate(read.text):
        start, end = read.span(at, at + 1)
        assert text[start:end] == char
    assert read.span(len(read.text), len(read.text))[0] <= len(text)


def test_what_a_page_tells_of_itself_is_no_fact_of_its_report() -> None:
    """When it was published, how often it was read; the year is that of the report, and bodies are mentioned and no more."""
    page = (
        "索引号：\t012345-7/2023-0201001\t发布机构：\t青禾县人民政府办公室\n公开日期：\t2023-02-01\t主题分类：\t综合政务\n"
        "发布时间：2023-02-01 10:20  来源：青禾县司法局  浏览次数：1234次\n"
    )
    text = "2021年，白石县司法局办理行政复议案件12件，组织培训3期。\n"
    for form in (page + text, (page + text).replace("\n", "\r\n")):
        lines = list(report_lines(Document.of(form, "x")))
        around = [line for line in lines if line["kind"] == "institution" and line["start"] < form.index("2021年，")]
        assert [form[line["start"] : line["end"]] for line in around] == ["青禾县人民政府办公室", "青禾县司法局"]
        rest = [line for line in lines if line not in around]
        assert _facts(rest) == _facts(list(report_lines(Document.of(text, "x"))))


def test_lines_of_a_page_between_title_and_dates_of_a_statute() -> None:
    law = "第一条　为了保护河道，制定本条例。\n第二条　市人民政府应当编制规划。\n第三条　本条例自2021年1月1日起施行。\n"
    head = "青石市河道保护条例\n{}（2020年8月28日青石市第三届人民代表大会常务委员会第十六次会议通过）\n"
    line = "发布时间：2023-02-01 10:20  来源：青石市司法局  浏览次数：1234次\n"
    plain, paged = (next(iter(statute_lines(Document.of(head.format(one) + law, "x")))) for one in ("", line))
    assert paged == plain and plain["date"] == "2020-08-28"
