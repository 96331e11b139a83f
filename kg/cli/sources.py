"""`kg sources`: what is loaded."""

from __future__ import annotations

import dataclasses

import click

from kg.cli.context import command_options, emit, form_of, format_option, opened, output_option, said
from kg.cli.sheets import SHEETS, sheet_file

KINDS = {
    "sheet": ("事实表", "fact sheet"),
    "statute": ("法规文本", "statute"),
    "report": ("报告", "report"),
    "document": ("文件", "document"),
    "ontology": ("本体", "ontology"),
}


@click.command(name="sources")
@format_option("table", "json", *SHEETS)
@output_option
@command_options
def command(form: str | None, output: str | None, place: str, lang: str) -> None:
    """列出已读入的来源:种类、标题、时期、事实数。

    List the loaded sources: kind, title, period, how many facts each states.

    \b
    例 / Example:
      kg sources -f json
    """
    from kg.cli.output import table, to_json
    from kg.loaded import sources

    form = form_of(form, output, "json", *SHEETS)
    with opened(place) as store:
        found = sources(store)
    if form == "json":
        emit(to_json([dataclasses.asdict(one) for one in found]), output, lang)
        return
    titles = [said(lang, "来源", "Source"), said(lang, "种类", "Kind"), said(lang, "标题", "Title")]
    titles += [said(lang, "时期", "Period"), said(lang, "事实数", "Facts"), said(lang, "关系数", "Relations")]
    rows = [
        [
            one.id,
            said(lang, *KINDS.get(one.kind, (one.kind, one.kind))),
            one.title,
            one.period,
            one.facts,
            one.relations,
        ]
        for one in found
    ]
    if form in SHEETS:
        emit(sheet_file(form, said(lang, "来源", "Sources"), titles, rows, lang), output, lang)
    else:
        emit(table(titles, rows, lang=lang) + "\n", output, lang)
