"""`kg compare`: one metric across years and places."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from kg.cli.context import command_options, emit, form_of, format_option, opened, output_option, said
from kg.cli.sheets import SHEETS, sheet_file

if TYPE_CHECKING:
    from kg.compare import Line


FORMS = ("table", "json", *SHEETS, "html", "svg")


@click.command(name="compare")
@click.argument("metric")
@click.option("-p", "--place", "where", default="", metavar="PLACE", help="只看一个地区 / One place only.")
@format_option(*FORMS)
@output_option
@command_options
def command(metric: str, where: str, form: str | None, output: str | None, place: str, lang: str) -> None:
    """一项指标逐年逐地的数据,附走势;-o 文件.html 写成带折线图和原句的网页。

    A metric by year and place, with a sparkline; -o FILE.html writes a page with chart and sentences, FILE.svg the chart.

    \b
    例 / Examples:
      kg compare 行政处罚件数
      kg compare 行政处罚件数 -o 处罚.html
      kg compare direct-correction-rate -o 纠错率.svg
      kg compare 行政处罚件数 -o 处罚.xlsx
    """
    from kg.compare import compare

    kind = form_of(form, output, *FORMS[1:])
    with opened(place) as store:
        lines = compare(store, metric, where)
    emit(_written(kind, lines, metric, _nothing(metric, where, lang), lang), output, lang)


def _written(kind: str, lines: list[Line], metric: str, nothing: str, lang: str) -> str | bytes:
    from kg.cli.output import to_json
    from kg.export_compare import chart, page

    if kind in SHEETS:
        return _sheet(kind, lines, metric, nothing, lang)
    if kind == "html":
        from kg.ask import find_question

        return page(lines, metric, find_question("metric-series").question[lang], nothing, lang)
    if kind == "svg":
        return chart(lines, metric)
    return to_json(_json(lines)) if kind == "json" else _table(lines, nothing, lang)


def _json(lines: list[Line]) -> dict[str, object]:
    return {
        "series": [
            {
                "metric": line.metric, "place": line.place, "subject": line.subject, "unit": line.unit,
                "joined": line.joined,
                "figures": [
                    {
                        "subject": one.subject, "period": one.period, "value": one.value, "value_end": one.value_end, "unit": one.unit,
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


def _nothing(metric: str, where: str, lang: str) -> str:
    zh = f"{metric}:已载入的{where and f'{where}的'}报告没有数据(未载明)"
    return said(lang, zh, f"{metric}: no figure in the loaded reports{where and f' on {where}'} (not stated)")


def _sheet(form: str, lines: list[Line], metric: str, nothing: str, lang: str) -> bytes:
    from kg.export_compare import COLUMNS, figure_rows

    title = lines[0].metric if lines else metric
    titles = [column[lang] for column in COLUMNS]
    return sheet_file(form, title, titles, figure_rows(lines, lang), lang, empty=nothing)


def _later(line: Line, subject: str, lang: str) -> str:
    """The name of a body that goes on with the figures of the one above."""
    from queries.catalogue import worded

    return f"{subject} ({said(lang, '承前身', 'successor')}: {worded(line.joined, lang)})"


def _table(lines: list[Line], nothing: str, lang: str) -> str:
    from kg.cli.output import table
    from queries.catalogue import worded

    if not lines:
        return nothing + "\n"
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
            last = line.figures[index - 1].subject if index else None
            rows.append(
                (
                    line.place if index == 0 else "",
                    one.subject if last is None else _later(line, one.subject, lang) if one.subject != last else "",
                    one.period,
                    f"{value}{one.comparator}",
                    one.unit,
                    base,
                    trend,
                    one.document,
                )
            )
    return table(headings, rows, title=lines[0].metric, lang=lang) + "\n"
