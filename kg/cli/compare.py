"""`kg compare`: one metric across years and places."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from kg.cli.context import command_options, emit, form_of, format_option, opened, output_option, said

if TYPE_CHECKING:
    from kg.compare import Line


@click.command(name="compare")
@click.argument("metric")
@click.option("-p", "--place", "where", default="", metavar="PLACE", help="只看一个地区 / One place only.")
@format_option("table", "json", "svg")
@output_option
@command_options
def command(metric: str, where: str, form: str | None, output: str | None, place: str, lang: str) -> None:
    """一项指标逐年逐地的数据,附走势;-o 文件.svg 画成折线图。

    A metric by year and place, with a sparkline; -o FILE.svg draws it as a chart.

    \b
    例 / Examples:
      kg compare 行政处罚件数
      kg compare direct-correction-rate -o 纠错率.svg
    """
    from kg.cli.output import to_json
    from kg.compare import compare

    with opened(place) as store:
        lines = compare(store, metric, where)
    kind = form_of(form, output, "json", "svg")
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
                        "period": one.period, "value": one.value, "value_end": one.value_end,
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
            tuple(Point(one.period, one.value, not one.comparator, one.comparator) for one in line.figures),
        )
        for line in lines
    ]
    return line_chart(series, lines[0].metric if lines else metric, units[0] if len(units) == 1 else "")


def _table(lines: list[Line], metric: str, lang: str) -> str:
    from kg.cli.output import table
    from queries.catalogue import worded

    if not lines:
        return said(
            lang,
            f"{metric}:已载入的报告没有数据(未载明)\n",
            f"{metric}: no figure in the loaded reports (not stated)\n",
        )
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
