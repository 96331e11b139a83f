"""`kg new facts`: an empty fact sheet."""

from __future__ import annotations

import re
from pathlib import Path

import click

from kg.cli.context import command_options, emit, said
from ontology.errors import KGError


@click.command(name="new")
@click.argument("what", type=click.Choice(["facts"]), metavar="facts")
@click.argument("file", required=False)
@click.option("--document", metavar="FILE", help="所依据的文件,填写其 sha256 / The document; its sha256 is filled in.")
@click.option("--force", is_flag=True, help="覆盖已有文件 / Overwrite a file that is there.")
@command_options
def command(what: str, file: str | None, document: str | None, force: bool, place: str, lang: str) -> None:
    """新建一份带说明的空白事实表;不给 FILE 则写到标准输出。

    Write an empty fact sheet with comments that explain it; without FILE to stdout.

    \b
    例 / Examples:
      kg new facts 我县2021.yaml
      kg new facts 我县2021.yaml --document 报告2021.docx
    """
    from kg.new import facts_sheet

    found = None
    if document is not None:
        from kg.sources import document_part

        found = document_part(Path(document), Path(document).stem, "auto").documents[0]
    path = Path(file) if file not in (None, "-") else None
    if path is not None and path.exists() and not force:
        raise KGError("the file is there already", where=str(path), mend="choose another name, or --force")
    source = path.stem if path is not None else found.name + "-facts" if found is not None else "my-facts"
    emit(facts_sheet(source, found), file, lang)
    if path is not None:
        name = str(path) if re.fullmatch(r"[\w./\\:-]+", str(path)) else f'"{path}"'
        click.echo(said(lang, f"填写后读入: kg build {name}", f"fill it in, then: kg build {name}"), err=True)
