"""The graph as GraphML, for Gephi, yEd, Cytoscape, networkx: written page by page, so that memory stays small.

`label`, `kind` and every property are typed keys; lists are joined by `; `. All nodes come before the first edge, as
some programs need it: edges wait in a temporary file.
"""

from __future__ import annotations

import re
import shutil
import tempfile
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TextIO
from xml.sax.saxutils import escape, quoteattr

from kg.contents import StoredEdge, StoredNode, pages
from kg.export import PRIVATE, TYPES, left_out
from kg.stores import Store
from ontology.schema import Property, Schema
from ontology.words import CONTROL

_HEAD = """<?xml version="1.0" encoding="utf-8"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" \
xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">
"""
# What XML 1.0 cannot hold at all, and what a terminal would obey.
_NO_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]|" + CONTROL.pattern)


@dataclass(frozen=True, slots=True)
class _Keys:
    """The keys of nodes or of edges: property name -> id and type."""

    scope: str
    types: Mapping[str, type]

    @classmethod
    def of(cls, scope: str, properties: Iterable[Mapping[str, Property]]) -> _Keys:
        found: dict[str, type] = {"kind": str, "label": str}
        for many in properties:
            found |= {name: str if prop.many else prop.type for name, prop in many.items()}
        return cls(scope, {name: found[name] for name in sorted(found) if name not in (*PRIVATE, "id", "name")})

    def declared(self) -> str:
        return "".join(
            f'  <key id="{self.scope}_{name}" for="{self.scope}" attr.name="{name}" attr.type="{TYPES[kind]}"/>\n'
            for name, kind in self.types.items()
        )

    def data(self, facts: Mapping[str, object]) -> str:
        """The values in the ontology's types, as an engine may return 2 for 2.0."""
        return "".join(
            f'<data key="{self.scope}_{name}">{_written(facts[name], kind)}</data>'
            for name, kind in self.types.items()
            if facts.get(name) is not None
        )


def write_graphml(store: Store, schema: Schema, out: TextIO, *, texts: bool = False) -> None:
    """Write everything in the store; full texts only with `texts`."""
    of_nodes = _Keys.of("node", (cls.properties for cls in schema.concrete))
    of_edges = _Keys.of("edge", (relation.properties for relation in schema.relations.values()))
    out.write(_HEAD + of_nodes.declared() + of_edges.declared() + '<graph edgedefault="directed">\n')
    bodies: set[str] = set()  # classes with ids of one form may hold one body twice: GraphML has it once
    with tempfile.TemporaryFile("w+", encoding="utf-8", errors="replace", newline="\n") as edges:
        for nodes, relations in pages(store, schema, left_out(texts)):
            for node in nodes:
                if node.id not in bodies:
                    out.write(_node(node, of_nodes))
                if "{place}" in schema.of(node.kind).id_template:
                    bodies.add(node.id)
            edges.writelines(_edge(one, of_edges, schema) for one in relations if one.target_kind)
        edges.seek(0)
        shutil.copyfileobj(edges, out)
    out.write("</graph>\n</graphml>\n")


def _node(node: StoredNode, keys: _Keys) -> str:
    facts = {**node.properties, "kind": node.kind, "label": node.name}
    return f"<node id={quoteattr(_clean(node.id))}>{keys.data(facts)}</node>\n"


def _edge(edge: StoredEdge, keys: _Keys, schema: Schema) -> str:
    facts = {**edge.properties, "kind": edge.kind, "label": schema.relations[edge.kind].label}
    ends = f"source={quoteattr(_clean(edge.source))} target={quoteattr(_clean(edge.target))}"
    return f"<edge {ends}>{keys.data(facts)}</edge>\n"


def _written(value: object, kind: type) -> str:
    if isinstance(value, list | tuple):
        return escape(_clean("; ".join(map(str, value))))
    if isinstance(value, bool):
        return "true" if value else "false"
    if kind in (float, int) and isinstance(value, int | float):
        return str(kind(value))
    return escape(_clean(str(value)))


def _clean(text: str) -> str:
    return _NO_XML.sub("", text)
