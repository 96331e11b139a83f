"""`kg export`: the graph as a file that other tools read."""

from __future__ import annotations

from pathlib import Path

import click

from kg.cli.context import command_options, emit, opened
from ontology.errors import InvalidQuery

FORMATS = {".ttl": "turtle", ".jsonld": "json-ld"}


@click.command(name="export")
@click.argument("file", metavar="FILE")
@command_options
def command(file: str, place: str, lang: str) -> None:
    """导出为 RDF:FILE.ttl 或 FILE.jsonld。

    Export as RDF; the ending decides the format.
    """
    from ontology.rdf import serialise

    from kg.picture import whole
    from ontology.schema import load_schema

    form = FORMATS.get(Path(file).suffix.lower())
    if form is None:
        raise InvalidQuery(f"cannot export {Path(file).suffix or file!r}", mend="endings: " + " ".join(FORMATS))
    schema = load_schema()
    with opened(place) as store:
        graph = whole(store, schema)
    emit(serialise(graph, form), file)
