"""A graph of any size as RDF text, page by page: memory holds one page, however much there is.

Every page is a Graph of nodes and all relations that begin at them. rdflib writes each page; here the pages become one
file. A node that several pages speak of (a place of evidence) is written again, which adds no triple.
"""

from __future__ import annotations

import io
import json
import re
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from ontology.model import Graph
from ontology.rdf import to_rdf
from ontology.schema import Schema

if TYPE_CHECKING:
    from rdflib import Graph as RdfGraph

_PREFIX = re.compile(r"@prefix (\S*:) <([^>]*)> \.\n")


def rdf_text(pages: Iterable[Graph], form: str, schema: Schema) -> Iterator[str]:
    """The text in pieces; `form` is turtle, json-ld or nt. Equal pages give equal text."""
    graphs = (to_rdf(page, schema) for page in pages)
    return {"turtle": _turtle, "json-ld": _json_ld, "nt": _n_triples}[form](graphs)


def _serialised(graph: RdfGraph, form: str) -> str:
    return str(graph.serialize(format=form, encoding=None))


def _as_turtle(graph: RdfGraph) -> str:
    """rdflib's Turtle, but for doubles, of which it would write six digits, and faster: it looks for the prefix of every
    IRI in a tree of all that it has seen, where a look at the end of the namespace tells that there is none.
    """
    from rdflib import XSD, Literal
    from rdflib.plugins.serializers.turtle import TurtleSerializer
    from rdflib.term import Node

    class Exact(TurtleSerializer):
        def label(self, node: Node, position: int) -> str:
            if isinstance(node, Literal) and node.datatype == XSD.double:
                return node.n3(self.store.namespace_manager)
            return super().label(node, position)

        def get_pname(self, uri: Node, gen_prefix: bool = True) -> str | None:
            if uri in names:
                return names[uri]
            if not gen_prefix and str(uri)[: max(map(str(uri).rfind, "#/")) + 1] not in bound:
                return None
            if found := super().get_pname(uri, gen_prefix):
                names[uri] = found
            return found

    names: dict[Node, str] = {}
    bound = {str(namespace) for _, namespace in graph.namespaces()}
    raw = io.BytesIO()
    Exact(graph).serialize(raw)
    return raw.getvalue().decode("utf-8")


def _turtle(graphs: Iterable[RdfGraph]) -> Iterator[str]:
    """Each page as rdflib writes it, without the prefixes that hold already."""
    known: dict[str, str] = {}
    for graph in graphs:
        text, at = _as_turtle(graph), 0
        while found := _PREFIX.match(text, at):
            at = found.end()
            if known.get(found[1]) != found[2]:
                known[found[1]] = found[2]
                yield found[0]
        yield text[at:].rstrip("\n") + "\n"


def _n_triples(graphs: Iterable[RdfGraph]) -> Iterator[str]:
    for graph in graphs:
        lines = sorted(line for line in _serialised(graph, "nt").split("\n") if line)
        yield "".join(line + "\n" for line in lines)


def _json_ld(graphs: Iterable[RdfGraph]) -> Iterator[str]:
    """One array of node objects."""
    mark = "[\n"
    for graph in graphs:
        for node in sorted(json.loads(_serialised(graph, "json-ld")), key=lambda one: str(one["@id"])):
            yield mark + json.dumps(node, ensure_ascii=False, indent=1, sort_keys=True)
            mark = ",\n"
    yield ("[" if mark == "[\n" else "") + "\n]\n"
