"""A comparison as rows of a sheet, as a chart, and as a page: the charts above, a row a figure with its sentence below."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import count

from kg.compare import Line
from kg.export_html import quoted
from kg.export_text import columns_that_tell, plain
from ontology.words import Words
from viz.answer import Row, Table, answer_page, cells, proof_of
from viz.chart import Point, Series, line_chart

COLUMNS = (
    Words("指标", "Metric"), Words("地区", "Place"), Words("主体", "Whose"), Words("时期", "Period"), Words("数值", "Value"),
    Words("上限", "Up to"), Words("约数", "About"), Words("单位", "Unit"), Words("分母", "Denominator"),
    Words("分母数值", "Its value"), Words("分母来源", "Stated or not"), Words("报告", "Report"),
)  # fmt: skip
_UNIT = 7


def figure_rows(lines: Sequence[Line], lang: str) -> list[list[object]]:
    """A row a figure under COLUMNS, each complete and its numbers alone in their cells: to be sorted and added up."""
    from queries.catalogue import worded

    return [
        [
            line.metric, line.place, one.subject, one.period, one.value, one.value_end, one.comparator, one.unit, one.base,
            one.base_value, worded(one.link, lang) if one.link else "", one.document,
        ]
        for line in lines
        for one in line.figures
    ]  # fmt: skip


def chart(lines: Sequence[Line], metric: str) -> str:
    """All lines in one <svg>; where they count in different units, each says its own."""
    units = sorted({line.unit for line in lines})
    series = [_series(line, f"({line.unit})" if len(units) > 1 else "") for line in lines]
    return line_chart(series, lines[0].metric if lines else metric, units[0] if len(units) == 1 else "")


def page(lines: Sequence[Line], metric: str, question: str, empty: str, lang: str) -> str:
    """One HTML page: a chart for each unit, whose marks lead to the sentences, and the figures with what they rest on."""
    rows = figure_rows(lines, lang)
    kept, same = columns_that_tell(rows, lang)
    proofs = [tuple(map(quoted, one.evidence)) for line in lines for one in line.figures]
    table = Table(
        title=lines[0].metric if lines else metric,
        question=question,
        params=tuple((COLUMNS[i][lang], plain(rows[0][i], lang)) for i in same if i),
        columns=tuple(COLUMNS[i][lang] for i in kept),
        rows=tuple(
            Row(tuple(row[i] for i in kept), proof) for row, proof in zip(cells(rows, (_UNIT,)), proofs, strict=True)
        ),
        reason=empty,
        charts=tuple(_charts(lines)),
    )
    return answer_page([table], lang)


def _charts(lines: Sequence[Line]) -> Iterator[str]:
    """A chart for each unit: numbers of cases and rates share no axis."""
    numbers = count(1)
    by_unit: dict[str, list[Series]] = {}
    for line in lines:
        links = [proof_of(number) if one.evidence else "" for one, number in zip(line.figures, numbers, strict=False)]
        by_unit.setdefault(line.unit, []).append(_series(line, "", links))
    for unit, series in by_unit.items():
        yield line_chart(series, lines[0].metric, unit)


def _series(line: Line, unit: str, links: Sequence[str] = ()) -> Series:
    found = zip(line.figures, links or [""] * len(line.figures), strict=True)
    points = tuple(Point(one.period, one.amount, not one.comparator, one.comparator, link) for one, link in found)
    whose = "→".join(dict.fromkeys(one.subject for one in line.figures)) if line.joined else line.subject
    return Series(f"{line.place} {whose}".strip() + unit, points)
