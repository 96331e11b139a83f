"""`kg compare`: one metric across years and places."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from kg.cli.context import command_options, emit, form_of, format_option, opened, output_option, said
from kg.cli.sheets import SHEETS, sheet_file

if TYPE_CHECKING:
    from kg.compare import Line


@click.command(name="compare")
@click.argument("metric")
@click.option("-p", "--place", "where", default="", metavar="PLACE", help="只看一个地区 / One place only.")
@format_option("table", "json", *SHEETS, "svg")
@output_option
@command_options
def command(metric: str, where: str, form: str | None, output: str | None, place: str, lang: str) -> None:
    """一项指标逐年逐地的数据,附走势;-o 文件.svg 画成折线图。

    A metric by year and place, with a sparkline; -o FILE.svg draws it as a chart.

    \b
    例 / Examples:
      kg compare 行政处罚件数
      kg compare direct-correction-rate -o 纠错率.svg
      kg compare 行政处罚件数 -o 处罚.xlsx
    """
    from kg.cli.output import to_json
    from kg.compare import compare

    kind = form_of(form, output, "json", *SHEETS, "svg")
    with opened(place) as store:
        lines = compare(store, metric, where)
    if kind in SHEETS:
        emit(_sheet(kind, lines, metric, lang), output, lang)
        return
    text = (
        to_json(_json(lines))
        if kind == "json"
        else _chart(lines, metric)
        if kind == "svg"
        else _table(lines, metric, lang)
    )
    emit(text, output, lang)


def _json(lines: list[Line]) -> dict[str, object]:
    return {
        "series": [
            {
                "metric": line.metric, "place": line.place, "subject": line.subject, "unit": line.unit,
                "figures": [
                    {
                        "period": one.period, "value": one.value, "value_end": one.value_end, "unit": one.unit,
                        "amount": one.amount,
                        "comparator": one.comparator, "base": one.base, "base_value": one.base_value,
                        "base_link": one.link, "document": one.document,
                        "evidence": [quote.json() for quote in one.evidence],
                    }
                    for one in line.figures
                ],
            }
            for line in lines
        ]
    }  # fmt: skip


def _chart(lines: list[Line], metric: str) -> str:
    from viz.chart import Point, Series, line_chart

    units = sorted({line.unit for line in lines})
    series = [
        Series(
            f"{line.place} {line.subject}".strip() + (f"({line.unit})" if len(units) > 1 else ""),
            tuple(Point(one.period, one.amount, not one.comparator, one.comparator) for one in line.figures),
        )
        for line in lines
    ]
    return line_chart(series, lines[0].metric if lines else metric, units[0] if len(units) == 1 else "")


def _nothing(metric: str, lang: str) -> str:
    zh = f"{metric}:已载入的报告没有数据(未载明)"
    return said(lang, zh, f"{metric}: no figure in the loaded reports (not stated)")


_COLUMNS = (
    ("指标", "Metric"), ("地区", "Place"), ("主体", "Whose"), ("时期", "Period"), ("数值", "Value"), ("上限", "Up to"),
    ("约数", "About"), ("单位", "Unit"), ("分母", "Denominator"), ("分母数值", "Its value"), ("分母来源", "Stated or not"), ("报告", "Report"),
)  # fmt: skip


def _sheet(form: str, lines: list[Line], metric: str, lang: str) -> bytes:
    """A row a figure, each complete and its numbers alone in their cells, so that it can be sorted and added up."""
    from queries.catalogue import worded

    rows = [
        [
            line.metric, line.place, line.subject, one.period, one.value, one.value_end, one.comparator, one.unit, one.base,
            one.base_value, worded(one.link, lang) if one.link else "", one.document,
        ]
        for line in lines
        for one in line.figures
    ]  # fmt: skip
    title = lines[0].metric if lines else metric
    return sheet_file(form, title, [said(lang, *pair) for pair in _COLUMNS], rows, lang, empty=_nothing(metric, lang))


def _table(lines: list[Line], metric: str, lang: str) -> str:
    from kg.cli.output import table
    from queries.catalogue import worded

    if not lines:
        return _nothing(metric, lang) + "\n"
    headings = (
        ("地区", "主体", "时期", "数值", "单位", "分母", "走势", "报告")
        if lang == "zh"
        else ("Place", "Whose", "Period", "Value", "Unit", "Denominator", "Trend", "Report")
    )
    rows = []
    for line in lines:
        for index, one in enumerate(line.figures):
            base = f"{one.base} {one.base_value:g}" if one.base_value is not None else ""
            base += f" ({worded(one.link, lang)})" if one.link else ""
            value = f"{one.value:g}" + ("" if one.value_end is None else f"—{one.value_end:g}")
            trend = line.sparkline if index == 0 else ""
            rows.append(
                (
                    line.place if index == 0 else "",
                    line.subject if index == 0 else "",
                    one.period,
                    f"{value}{one.comparator}",
                    one.unit,
                    base,
                    trend,
                    one.document,
                )
            )
    return table(headings, rows, title=lines[0].metric, lang=lang) + "\n"
