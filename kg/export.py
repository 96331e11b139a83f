"""The graph as files that other tools read: RDF, GraphML, or a folder of CSV files.

Full texts of documents stay out unless asked for. RDF merges what several sources say of the same relation; GraphML
(export_graphml.py) and CSV keep one relation a source, with `of_source`. All are written page by page: memory stays
small however much is loaded.
"""

from __future__ import annotations

import csv
from collections.abc import Callable, Mapping, Sequence
from contextlib import ExitStack
from pathlib import Path
from typing import TextIO

from kg.contents import StoredEdge, StoredNode, pages
from kg.export_text import harmless_cell
from kg.picture import page_graph
from kg.stores import Store
from ontology.schema import Property, Schema
from ontology.words import CONTROL

RDF_FORMS = {".ttl": "turtle", ".jsonld": "json-ld", ".nt": "nt"}
TEXT = "Text"
RDF_PAGE = 300  # nodes; each becomes dozens of triples in memory
# Kept by the program for itself: the packed claims about laws.
PRIVATE = ("accepted",)
# Between the values of a list, as the arguments tell neo4j-admin.
LIST_MARK = "|"
ARGUMENTS = "neo4j-admin.args"
TYPES = {str: "string", int: "long", float: "double", bool: "boolean"}


def left_out(texts: bool) -> tuple[str, ...]:
    """The properties that an export without texts leaves out."""
    return () if texts else (TEXT,)


def write_rdf(store: Store, schema: Schema, form: str, out: TextIO, *, texts: bool = False) -> None:
    """The graph in an RDF form of RDF_FORMS, page by page."""
    from ontology.rdf_pages import rdf_text

    graphs = (page_graph(nodes, edges) for nodes, edges in pages(store, schema, left_out(texts), RDF_PAGE))
    for text in rdf_text(graphs, form, schema):
        # All of these forms read \uXXXX; a terminal that shows the file must not obey what a document holds.
        out.write(CONTROL.sub(lambda found: f"\\u{ord(found[0]):04X}", text))


def write_csv_folder(store: Store, schema: Schema, folder: Path, *, texts: bool = False) -> int:
    """`nodes-CLASS.csv` and `relations-TYPE.csv`, headed as `neo4j-admin database import` reads, into a folder; returns how many.

    Every file begins with a byte order mark, so that Excel shows Chinese; neo4j-admin reads it as well. In the folder:
    `neo4j-admin database import full neo4j @neo4j-admin.args`.
    """
    with ExitStack() as opened:
        files: dict[str, Callable[[Sequence[object]], object]] = {}

        def write(name: str, head: list[str], row: list[object]) -> None:
            if name not in files:
                file = opened.enter_context(
                    (folder / name).open("w", encoding="utf-8-sig", errors="replace", newline="")
                )
                files[name] = csv.writer(file, lineterminator="\r\n").writerow
                files[name](head)
            files[name](row)

        for nodes, edges in pages(store, schema, left_out(texts)):
            for node in nodes:
                write(f"nodes-{node.kind}.csv", *_node_row(node, schema))
            for edge in edges:
                write(f"relations-{edge.kind}.csv", *_edge_row(edge, schema))
    arguments = [f"--nodes={name}" for name in sorted(files) if name.startswith("nodes")]
    arguments += [f"--relationships={name}" for name in sorted(files) if name.startswith("relations")]
    arguments += [f"--array-delimiter={LIST_MARK}", "--multiline-fields=true"]
    (folder / ARGUMENTS).write_text("\n".join(arguments) + "\n", encoding="utf-8")
    return len(files)


def _node_row(node: StoredNode, schema: Schema) -> tuple[list[str], list[object]]:
    cls = schema.of(node.kind)
    fields = _fields(cls.properties)
    head = ["id:ID", "name:string", *fields.values(), ":LABEL"]
    facts = [_cell(node.properties.get(name)) for name in fields]
    return head, [_cell(node.id), _cell(node.name), *facts, LIST_MARK.join(cls.labels)]


def _edge_row(edge: StoredEdge, schema: Schema) -> tuple[list[str], list[object]]:
    known = schema.relations[edge.kind].properties if edge.kind in schema.relations else {}
    fields = _fields(known)
    facts = [_cell(edge.properties.get(name)) for name in fields]
    return [":START_ID", ":END_ID", *fields.values(), ":TYPE"], [
        _cell(edge.source), _cell(edge.target), *facts, edge.kind
    ]  # fmt: skip


def _fields(known: Mapping[str, Property]) -> dict[str, str]:
    """Property name -> heading with its type."""
    return {
        name: f"{name}:{TYPES[prop.type]}{'[]' if prop.many else ''}"
        for name, prop in sorted(known.items())
        if name not in (*PRIVATE, "id", "name")
    }


def _cell(value: object) -> object:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, list | tuple):
        return LIST_MARK.join(str(harmless_cell(str(one))).replace(LIST_MARK, "\uff5c") for one in value)
    return "" if value is None else harmless_cell(value)
