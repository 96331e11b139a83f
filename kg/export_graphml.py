"""The graph as GraphML, for Gephi, yEd, Cytoscape: written by networkx, whose only home is here."""

from __future__ import annotations

import io
import re
from collections.abc import Mapping
from typing import TextIO

from kg.contents import pages
from kg.export import PRIVATE, left_out
from kg.export_text import CONTROL
from kg.stores import Store
from ontology.schema import Property, Schema

# What XML 1.0 cannot hold at all, and what a terminal would obey.
_NO_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]|" + CONTROL.pattern)


def write_graphml(store: Store, schema: Schema, out: TextIO, *, texts: bool = False) -> None:
    """GraphML: `label`, `kind` and every property as typed keys; lists are joined by `; `."""
    import networkx

    graph = networkx.MultiDiGraph()
    for nodes, edges in pages(store, schema, left_out(texts)):
        for node in nodes:
            facts = _facts(node.properties, schema.of(node.kind).properties)
            graph.add_node(_clean(node.id), kind=node.kind, label=_clean(node.name), **facts)
        for edge in edges:
            known = schema.relations[edge.kind]
            facts = _facts(edge.properties, known.properties)
            graph.add_edge(_clean(edge.source), _clean(edge.target), kind=edge.kind, label=known.label, **facts)
    raw = io.BytesIO()
    networkx.write_graphml_xml(
        graph, raw, encoding="utf-8"
    )  # not write_graphml: it writes otherwise where lxml is there
    out.write(raw.getvalue().decode("utf-8"))


def _facts(given: Mapping[str, object], known: Mapping[str, Property]) -> dict[str, str | int | float | bool]:
    """Values in the ontology's types, as an engine may return 2 for 2.0."""
    out: dict[str, str | int | float | bool] = {}
    for name in sorted(given):
        value = given[name]
        if name in PRIVATE:
            continue
        if isinstance(value, list | tuple):
            out[name] = _clean("; ".join(map(str, value)))
        elif isinstance(value, str):
            out[name] = _clean(value)
        elif isinstance(value, bool | int | float):
            out[name] = float(value) if name in known and known[name].type is float else value
    return out


def _clean(text: str) -> str:
    return _NO_XML.sub("", text)
