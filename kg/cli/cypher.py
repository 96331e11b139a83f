"""`kg cypher`: a read-only statement of the user's own."""

from __future__ import annotations

import click

from kg.cli.context import command_options, emit, form_of, format_option, opened, output_option, read_stdin, said
from kg.cli.sheets import SHEETS, sheet_file


@click.command(name="cypher")
@click.argument("text")
@format_option("table", "json", *SHEETS, "md")
@output_option
@command_options
def command(text: str, form: str | None, output: str | None, place: str, lang: str) -> None:
    """运行一条只读 Cypher(- 从标准输入读)。

    Run one read-only Cypher statement; - reads it from stdin.

    \b
    例 / Examples:
      kg cypher 'MATCH (r:Role) RETURN r.name AS role ORDER BY role LIMIT 5'
      kg cypher - -f csv < query.cypher
    """
    from kg.cli.output import table, to_json
    from kg.export_text import markdown_table
    from loaders.read import decode
    from ontology.errors import InvalidQuery

    if text == "-":
        text = decode(read_stdin(), "-")
    if not text.strip():
        raise InvalidQuery("the statement is empty", mend="e.g. kg cypher 'MATCH (n:Role) RETURN n.name AS name'")
    form = form_of(form, output, "json", *SHEETS, "md")
    with opened(place) as store:
        found = store.query(text)
    nothing = said(lang, "没有结果:语句正确,但没有匹配的数据", "no rows: the statement is fine, nothing matches")
    if form == "json":
        emit(to_json({"columns": list(found.columns), "rows": found.dicts()}), output, lang)
    elif form in SHEETS:
        emit(sheet_file(form, "Cypher", found.columns, found.rows, lang, empty=nothing), output, lang)
    elif not found.rows:
        emit(nothing + "\n", output, lang)
    else:
        write = markdown_table if form == "md" else table
        emit(write(found.columns, found.rows, lang=lang) + "\n", output, lang)
