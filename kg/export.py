"""The graph as files that other tools read: RDF, GraphML, or a folder of CSV files.

Full texts of documents stay out unless asked for. RDF merges what several sources say of the same relation, and is made
in memory; GraphML and CSV keep one relation a source, with `of_source`, and are written page by page.
"""

from __future__ import annotations

import csv
import re
import shutil
import tempfile
from collections.abc import Callable, Iterable, Mapping
from contextlib import ExitStack
from pathlib import Path
from typing import Any, TextIO
from xml.sax.saxutils import escape, quoteattr

from kg.contents import Edge, Node, pages
from kg.export_text import CONTROL, safe_cell
from kg.picture import whole
from kg.stores import Store
from ontology.schema import Property, Schema

RDF_FORMS = {".ttl": "turtle", ".jsonld": "json-ld", ".nt": "nt"}
TEXT = "Text"
# Kept by the program for itself: the packed claims about laws.
PRIVATE = ("accepted",)
# Between the values of a list, as the arguments tell neo4j-admin.
LIST_MARK = "|"
ARGUMENTS = "neo4j-admin.args"
_TYPES = {str: "string", int: "long", float: "double", bool: "boolean"}
# What XML 1.0 cannot hold at all, and what a terminal would obey.
_NO_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]|" + CONTROL.pattern)


def _left_out(texts: bool) -> tuple[str, ...]:
    return () if texts else (TEXT,)


def rdf(store: Store, schema: Schema, form: str, *, texts: bool = False) -> str:
    """The graph in an RDF form of RDF_FORMS."""
    from ontology.rdf import serialise

    text = serialise(whole(store, schema, _left_out(texts)), form)
    # All of these forms read \uXXXX; a terminal that shows the file must not obey what a document holds.
    return CONTROL.sub(lambda found: f"\\u{ord(found[0]):04X}", text)


def write_graphml(store: Store, schema: Schema, out: TextIO, *, texts: bool = False) -> None:
    """GraphML: `label`, `kind` and every property of the ontology as typed keys; lists are joined."""
    out.write('<?xml version="1.0" encoding="UTF-8"?>\n<graphml xmlns="http://graphml.graphdrawing.org/xmlns">\n')
    for owner, known in (("node", _all(schema.concrete)), ("edge", _all(schema.relations.values()))):
        for name, kind in sorted(
            {"label": "string", "kind": "string", **{n: _xml_type(p) for n, p in known.items()}}.items()
        ):
            out.write(f' <key id="{owner}-{name}" for="{owner}" attr.name="{name}" attr.type="{kind}"/>\n')
    out.write(' <graph edgedefault="directed">\n')
    number = 0
    with tempfile.TemporaryFile("w+", encoding="utf-8") as later:  # readers want all nodes first
        for nodes, edges in pages(store, schema, _left_out(texts)):
            for node in nodes:
                facts = {"kind": node.kind, "label": node.name, **_public(node.properties)}
                out.write(f"  <node id={_attribute(node.id)}>{_data('node', facts)}</node>\n")
            for edge in edges:
                facts = {"kind": edge.kind, "label": _label(schema, edge.kind), **_public(edge.properties)}
                ends = f"source={_attribute(edge.source)} target={_attribute(edge.target)}"
                later.write(f'  <edge id="e{number}" {ends}>{_data("edge", facts)}</edge>\n')
                number += 1
        later.seek(0)
        shutil.copyfileobj(later, out)
    out.write(" </graph>\n</graphml>\n")


def _all(owners: Iterable[Any]) -> dict[str, Property]:
    """The properties of classes or of relation types, by name."""
    return {name: prop for one in owners for name, prop in one.properties.items() if name not in PRIVATE}


def _xml_type(prop: Property) -> str:
    return "string" if prop.many else _TYPES[prop.type]


def _label(schema: Schema, kind: str) -> str:
    return schema.relations[kind].label if kind in schema.relations else kind


def _public(given: Mapping[str, object]) -> dict[str, object]:
    return {name: given[name] for name in sorted(given) if name not in PRIVATE}


def _data(owner: str, facts: Mapping[str, object]) -> str:
    return "".join(
        f'<data key="{owner}-{name}">{escape(_NO_XML.sub("", _joined(value, "; ")))}</data>'
        for name, value in facts.items()
    )


def _attribute(text: str) -> str:
    return quoteattr(_NO_XML.sub("", text))


def _joined(value: object, between: str) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    return between.join(map(str, value)) if isinstance(value, list | tuple) else str(value)


def write_csv_folder(store: Store, schema: Schema, folder: Path, *, texts: bool = False) -> int:
    """`nodes-CLASS.csv` and `relations-TYPE.csv`, headed as `neo4j-admin database import` reads; returns how many.

    Every file begins with a byte order mark, so that Excel shows Chinese; neo4j-admin reads it as well. In the folder:
    `neo4j-admin database import full neo4j @neo4j-admin.args`.
    """
    folder.mkdir(parents=True, exist_ok=True)
    with ExitStack() as opened:
        files: dict[str, Callable[[list[object]], object]] = {}

        def write(name: str, head: list[str], row: list[object]) -> None:
            if name not in files:
                file = opened.enter_context(
                    (folder / name).open("w", encoding="utf-8-sig", errors="replace", newline="")
                )
                files[name] = csv.writer(file, lineterminator="\r\n").writerow
                files[name](head)  # type: ignore[arg-type]
            files[name](row)

        for nodes, edges in pages(store, schema, _left_out(texts)):
            for node in nodes:
                write(f"nodes-{node.kind}.csv", *_node_row(node, schema))
            for edge in edges:
                write(f"relations-{edge.kind}.csv", *_edge_row(edge, schema))
    arguments = [f"--nodes={name}" for name in sorted(files) if name.startswith("nodes")]
    arguments += [f"--relationships={name}" for name in sorted(files) if name.startswith("relations")]
    arguments += [f"--array-delimiter={LIST_MARK}", "--multiline-fields=true"]
    (folder / ARGUMENTS).write_text("\n".join(arguments) + "\n", encoding="utf-8")
    return len(files)


def _node_row(node: Node, schema: Schema) -> tuple[list[str], list[object]]:
    cls = schema.of(node.kind)
    fields = _fields(cls.properties)
    head = ["id:ID", "name:string", *fields.values(), ":LABEL"]
    facts = [_cell(node.properties.get(name)) for name in fields]
    return head, [_cell(node.id), _cell(node.name), *facts, LIST_MARK.join(cls.labels)]


def _edge_row(edge: Edge, schema: Schema) -> tuple[list[str], list[object]]:
    known = schema.relations[edge.kind].properties if edge.kind in schema.relations else {}
    fields = _fields(known)
    facts = [_cell(edge.properties.get(name)) for name in fields]
    return [":START_ID", ":END_ID", *fields.values(), ":TYPE"], [
        _cell(edge.source), _cell(edge.target), *facts, edge.kind
    ]  # fmt: skip


def _fields(known: Mapping[str, Property]) -> dict[str, str]:
    """Property name -> heading with its type."""
    return {
        name: f"{name}:{_TYPES[prop.type]}{'[]' if prop.many else ''}"
        for name, prop in sorted(known.items())
        if name not in (*PRIVATE, "id", "name")
    }


def _cell(value: object) -> object:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, list | tuple):
        return LIST_MARK.join(str(safe_cell(str(one))).replace(LIST_MARK, "\uff5c") for one in value)
    return "" if value is None else safe_cell(value)
