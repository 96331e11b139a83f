"""`kg cypher`: a read-only statement of the user's own."""

from __future__ import annotations

import sys

import click

from kg.cli.context import command_options, emit, opened


@click.command(name="cypher")
@click.argument("text")
@click.option("-f", "--format", "form", type=click.Choice(["table", "json", "csv"]), default="table", show_default=True)
@click.option("-o", "--output", metavar="FILE", help="写入文件 / Write to FILE.")
@command_options
def command(text: str, form: str, output: str | None, place: str, lang: str) -> None:
    """运行一条只读 Cypher(- 从标准输入读)。

    Run one read-only Cypher statement; - reads it from stdin.
    """
    from kg.cli.output import table, to_csv, to_json

    if text == "-":
        text = sys.stdin.read()
    with opened(place) as store:
        found = store.query(text)
    if form == "json":
        emit(to_json({"columns": list(found.columns), "rows": found.dicts()}), output)
    elif form == "csv":
        emit(to_csv(found.columns, found.rows), output)
    else:
        emit(table(found.columns, found.rows, lang=lang) + "\n", output)
