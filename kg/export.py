"""The graph as files that other tools read: RDF, GraphML, or a folder of CSV files.

Full texts of documents stay out unless asked for. RDF merges what several sources say of the same relation; GraphML
and CSV keep one relation a source, with `of_source`.
"""

from __future__ import annotations

import csv
import io
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from xml.sax.saxutils import escape, quoteattr

from kg.export_text import CONTROL, safe_cell
from kg.picture import relations, whole
from kg.stores import Store
from ontology.model import Entity, Evidence, Graph, Relation, Value
from ontology.schema import Property, Schema

RDF_FORMS = {".ttl": "turtle", ".jsonld": "json-ld", ".nt": "nt"}
TEXT = "Text"
# Between the values of a list, as the arguments tell neo4j-admin.
LIST_MARK = "|"
ARGUMENTS = "neo4j-admin.args"
_GRAPHML_TYPES = {str: "string", int: "long", float: "double", bool: "boolean"}
_CSV_TYPES = {str: "string", int: "long", float: "double", bool: "boolean"}
# What XML 1.0 cannot hold at all, and what a terminal would obey.
_NO_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]|" + CONTROL.pattern)


def rdf(store: Store, schema: Schema, form: str, *, texts: bool = False) -> str:
    """The graph in an RDF form of RDF_FORMS."""
    from ontology.rdf import serialise

    text = serialise(_graph(store, schema, texts), form)
    # All of these forms read \uXXXX; a terminal that shows the file must not obey what a document holds.
    return CONTROL.sub(lambda found: f"\\u{ord(found[0]):04X}", text)


def _graph(store: Store, schema: Schema, texts: bool) -> Graph:
    return whole(store, schema, leave_out=() if texts else (TEXT,))


def _parts(store: Store, schema: Schema, texts: bool) -> tuple[Graph, list[Relation]]:
    """The nodes, and one relation for each source that states it."""
    graph = _graph(store, schema, texts)
    return graph, [r for r in relations(store, schema) if r.source in graph and r.target in graph]


def _facts(given: Mapping[str, Value], evidence: tuple[Evidence, ...]) -> dict[str, Value]:
    return {**given, "evidence": tuple(map(str, evidence))} if evidence else dict(given)


def graphml(store: Store, schema: Schema, *, texts: bool = False) -> Iterator[str]:
    """GraphML in pieces: `label`, `kind` and every property of the ontology as typed keys; lists are joined."""
    graph, edges = _parts(store, schema, texts)
    keys = _Keys()
    body: list[str] = []
    for entity in graph.entities:
        facts = {"kind": entity.kind, "label": entity.name, **_facts(entity.properties, entity.evidence)}
        data = keys.data("node", facts, schema.of(entity.kind).properties)
        body.append(f"  <node id={_attribute(entity.id)}>{data}</node>\n")
    for number, edge in enumerate(edges):
        facts = {
            "kind": edge.kind,
            "label": schema.relations[edge.kind].label,
            **_facts(edge.properties, edge.evidence),
        }
        data = keys.data("edge", facts, schema.relations[edge.kind].properties)
        ends = f"source={_attribute(edge.source)} target={_attribute(edge.target)}"
        body.append(f'  <edge id="e{number}" {ends}>{data}</edge>\n')
    yield '<?xml version="1.0" encoding="UTF-8"?>\n<graphml xmlns="http://graphml.graphdrawing.org/xmlns">\n'
    yield from keys.declarations()
    yield ' <graph edgedefault="directed">\n'
    yield from body
    yield " </graph>\n</graphml>\n"


class _Keys:
    """GraphML's typed keys, declared as they are met; node and edge properties of one name are two keys."""

    def __init__(self) -> None:
        self._known: dict[tuple[str, str], str] = {}

    def data(self, owner: str, facts: Mapping[str, Value], known: Mapping[str, Property]) -> str:
        out = []
        for name, value in facts.items():
            prop = known.get(name)
            kind = "string" if prop is None or prop.many else _GRAPHML_TYPES[prop.type]
            self._known.setdefault((owner, name), kind)
            out.append(f'<data key="{owner}-{name}">{escape(_NO_XML.sub("", _joined(value)))}</data>')
        return "".join(out)

    def declarations(self) -> Iterator[str]:
        for (owner, name), kind in sorted(self._known.items()):
            yield f' <key id="{owner}-{name}" for="{owner}" attr.name="{name}" attr.type="{kind}"/>\n'


def _attribute(text: str) -> str:
    return quoteattr(_NO_XML.sub("", text))


def _joined(value: Value) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    return "; ".join(map(str, value)) if isinstance(value, tuple) else str(value)


def csv_folder(store: Store, schema: Schema, *, texts: bool = False) -> dict[str, bytes]:
    """File name -> content: `nodes-CLASS.csv` and `relations-TYPE.csv`, headed as `neo4j-admin database import` reads.

    Every file begins with a byte order mark, so that Excel shows Chinese; neo4j-admin reads it as well. In the folder:
    `neo4j-admin database import full neo4j @neo4j-admin.args`.
    """
    graph, edges = _parts(store, schema, texts)
    nodes: dict[str, list[Entity]] = defaultdict(list)
    for entity in graph.entities:
        nodes[entity.kind].append(entity)
    by_type: dict[str, list[Relation]] = defaultdict(list)
    for edge in edges:
        by_type[edge.kind].append(edge)
    node_files = {f"nodes-{kind}.csv": _node_file(found, schema) for kind, found in sorted(nodes.items())}
    edge_files = {f"relations-{kind}.csv": _edge_file(found, schema) for kind, found in sorted(by_type.items())}
    arguments = [f"--nodes={name}" for name in node_files] + [f"--relationships={name}" for name in edge_files]
    arguments += [f"--array-delimiter={LIST_MARK}", "--multiline-fields=true"]
    return {**node_files, **edge_files, ARGUMENTS: ("\n".join(arguments) + "\n").encode("utf-8")}


def _node_file(entities: list[Entity], schema: Schema) -> bytes:
    cls = schema.of(entities[0].kind)
    rows = [_facts(entity.properties, entity.evidence) for entity in entities]
    fields = _fields(rows, cls.properties)
    labels = LIST_MARK.join(cls.labels)
    head = ["id:ID", "name:string", *fields.values(), ":LABEL"]
    return _csv(
        head,
        ([e.id, e.name, *(row.get(name) for name in fields), labels] for e, row in zip(entities, rows, strict=True)),
    )


def _edge_file(edges: list[Relation], schema: Schema) -> bytes:
    relation = schema.relations[edges[0].kind]
    rows = [_facts(edge.properties, edge.evidence) for edge in edges]
    fields = _fields(rows, relation.properties)
    head = [":START_ID", ":END_ID", *fields.values(), ":TYPE"]
    return _csv(
        head,
        ([e.source, e.target, *(row.get(name) for name in fields), e.kind] for e, row in zip(edges, rows, strict=True)),
    )


def _fields(rows: Iterable[Mapping[str, Value]], known: Mapping[str, Property]) -> dict[str, str]:
    """Property name -> heading with its type, for the properties that occur."""
    out = {}
    for name in sorted({name for row in rows for name in row}):
        prop = known.get(name)
        kind = _CSV_TYPES[prop.type] if prop is not None else "string"
        out[name] = f"{name}:{kind}{'[]' if prop is not None and prop.many else ''}"
    return out


def _csv(head: list[str], rows: Iterable[list[object]]) -> bytes:
    buffer = io.StringIO()
    writer = csv.writer(buffer, lineterminator="\r\n")
    writer.writerow(head)
    writer.writerows([_cell(value) for value in row] for row in rows)
    return buffer.getvalue().encode("utf-8-sig", "replace")


def _cell(value: object) -> object:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, tuple):
        return LIST_MARK.join(str(safe_cell(str(one))).replace(LIST_MARK, "\uff5c") for one in value)
    return "" if value is None else safe_cell(value)
