"""`kg export`: the graph as a file that other tools read."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from typing import TextIO

import click

from kg.cli.complete import files
from kg.cli.context import command_options, opened, said
from kg.export_text import one_line
from ontology.errors import InvalidQuery

FORMS = {"ttl": ".ttl", "jsonld": ".jsonld", "nt": ".nt", "graphml": ".graphml", "csv-folder": ""}


@click.command(name="export")
@click.argument("file", metavar="FILE", shell_complete=files)
@click.option("-f", "--format", "form", type=click.Choice(list(FORMS)),
              help="格式;不给则由扩展名决定 / Format; else by the ending.")  # fmt: skip
@click.option("--texts", is_flag=True, help="连同文件全文 / With the full texts of documents.")
@command_options
def command(file: str, form: str | None, texts: bool, place: str, lang: str) -> None:
    """导出图谱:.ttl、.jsonld、.nt(RDF),.graphml,或者文件夹(每类节点、每种关系一个 CSV)。

    Export the graph as RDF, GraphML, or a folder with one CSV for each class and relation type (with a byte order
    mark, for Excel) and the arguments with which neo4j-admin imports it. An ending names a format; a name without
    ending is a folder; - is stdout (give -f).

    \b
    例 / Examples:
      kg export 图谱.ttl
      kg export 图谱.graphml
      kg export 表格/
      kg export - -f ttl
    """
    from kg import export
    from kg.export_graphml import write_graphml
    from ontology.schema import load_schema

    ending = FORMS[form] if form else _ending(file)
    schema = load_schema()
    with opened(place) as store:
        if ending == "":
            _folder(file, lambda folder: export.write_csv_folder(store, schema, folder, texts=texts), lang)
        elif ending == ".graphml":
            _file(file, lambda out: write_graphml(store, schema, out, texts=texts), lang)
        else:
            form = export.RDF_FORMS[ending]
            _file(file, lambda out: export.write_rdf(store, schema, form, out, texts=texts), lang)


def _ending(file: str) -> str:
    ending = Path(file).suffix.lower()
    if file == "-":
        raise InvalidQuery("stdout has no ending", mend="say which format: -f " + " | ".join(FORMS))
    if file.endswith(("/", "\\")) or Path(file).is_dir() or ending in ("", ".csv-folder"):
        return ""
    if ending not in FORMS.values():
        known = " ".join(one for one in FORMS.values() if one)
        raise InvalidQuery(f"cannot export {ending}", where=file, mend=f"endings: {known}; for CSV name a folder")
    return ending


def _folder(name: str, write: Callable[[Path], int], lang: str) -> None:
    if name == "-":
        raise InvalidQuery("a folder cannot go to stdout", mend="name a folder")
    from kg.cli.writing import written_folder

    with written_folder(name) as folder:
        number = write(folder)
    click.echo(
        one_line(said(lang, f"已写入 {name}: {number} 个 CSV", f"written: {name}, {number} CSV files")), err=True
    )


def _file(name: str, write: Callable[[TextIO], None], lang: str) -> None:
    """Into a file; `-` is stdout."""
    if name == "-":
        write(sys.stdout)
        return
    from kg.cli.writing import written_text

    with written_text(name) as out:
        write(out)
    click.echo(one_line(said(lang, f"已写入 {name}", f"written: {name}")), err=True)
