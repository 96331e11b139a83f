"""Whether a store holds what it should: a list of what is wrong, empty where all is well.

nodes and edges   every edge has its ends, of classes that the ontology allows; every id stands once
required          what the SHACL shapes require, through the load-time check; with `shacl` through pySHACL as well
evidence          every `document#start-end` can be read, names a document that is there, and lies inside its text
digests           a stored text has the sha256 that its document is known by
sources           every owned node and every edge names a source that is loaded
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from kg.contents import StoredEdge, StoredNode, pages
from kg.picture import whole
from kg.rows import value
from kg.stores import Store
from ontology.check import violations
from ontology.errors import KGError
from ontology.model import Entity, Evidence, Graph, Relation, Value, document_id, text_sha256
from ontology.schema import Schema
from ontology.words import Words


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing that is wrong: which check found it, where, and what."""

    check: str  # ontology | edge | evidence | digest | source | shacl
    where: str
    what: Words


@dataclass(frozen=True, slots=True)
class Report:
    """What was looked at, by kind, and what is wrong."""

    checked: dict[str, int]
    faults: tuple[Fault, ...]


def verify(store: Store, schema: Schema, *, shacl: bool = False) -> Report:
    """Check everything in the store; `shacl` runs pySHACL too (slow; raises KGError where it is not installed)."""
    lengths, faults = _texts(store)
    documents = {str(i) for (i,) in store.query("MATCH (d:Document) RETURN d.id AS id ORDER BY id").rows}
    counts = Counter(nodes=0, edges=0, texts=len(lengths), evidence=0, quoted=0)
    owners: Counter[str] = Counter()
    for nodes, edges in pages(store, schema):
        faults += [
            Fault(
                "edge",
                str(e),
                Words(f"终点 {e.target} 不是本体中的节点", f"the end {e.target} is no node of the ontology"),
            )
            for e in edges
            if not e.target_kind
        ]
        faults += [Fault("ontology", one.place, one.what) for one in violations(_graph(nodes, edges), schema)]
        owners.update(str(node.properties["owned_by"]) for node in nodes if "owned_by" in node.properties)
        owners.update(str(edge.properties.get("of_source")) for edge in edges)
        places = [(node.id, one) for node in nodes for one in _listed(node.properties)]
        places += [(str(edge), one) for edge in edges for one in _listed(edge.properties)]
        faults += [fault for where, text in places for fault in _evidence(where, text, documents, lengths)]
        quoted = sum(1 for _, text in places if text.rpartition("#")[0] in lengths)
        counts.update(nodes=len(nodes), edges=len(edges), evidence=len(places), quoted=quoted)
    faults += _sources(store, owners)
    if shacl:
        faults += _shacl(store, schema)
    return Report(dict(counts), tuple(faults))


def _graph(nodes: Iterable[StoredNode], edges: Iterable[StoredEdge]) -> Graph:
    """Nodes with all relations that begin there; the other ends are references, which are checked on their own page."""
    graph = Graph(Entity(node.id, node.kind, node.name, _values(node.properties)) for node in nodes)
    for edge in edges:
        if edge.target_kind:
            if edge.target not in graph:
                graph.add(Entity(edge.target, edge.target_kind, ""))
            graph.relate(Relation(edge.kind, edge.source, edge.target, _values(edge.properties)))
    return graph


def _listed(properties: Mapping[str, object]) -> list[str]:
    found = properties.get("evidence")
    return [str(one) for one in found] if isinstance(found, list) else []


def _values(given: Mapping[str, object]) -> dict[str, Value]:
    """The properties that the ontology speaks of: id, name and evidence stand elsewhere."""
    out: dict[str, Value] = {}
    for name, cell in given.items():
        if name not in ("id", "name", "evidence"):
            out[name] = value(cell)
    return out


def _texts(store: Store) -> tuple[dict[str, int], list[Fault]]:
    """The length of every stored text by document, and the texts that are not what their document says."""
    lengths: dict[str, int] = {}
    faults = []
    texts = [i for (i,) in store.query("MATCH (t:Text) WHERE t.id IS NOT NULL RETURN t.id AS id ORDER BY id").rows]
    for one in texts:  # one by one: texts are long
        text_of = (
            "MATCH (d:Document)-[:HAS_TEXT]->(t:Text) WHERE t.id = $id "
            "RETURN d.id AS document, d.sha256 AS sha256, t.text AS text ORDER BY document"
        )
        for document, sha256, text in store.query(text_of, {"id": one}).rows:
            found = text_sha256(str(text))
            lengths[str(document)] = len(str(text))
            if sha256 != found or document_id(found) != document:
                zh, en = "所存文本的 sha256 为 {}, 而非 {}", "the stored text has the sha256 {}, not {}"
                faults.append(Fault("digest", str(document), Words(zh.format(found, sha256), en.format(found, sha256))))
    return lengths, faults


def _evidence(where: str, text: str, documents: set[str], lengths: dict[str, int]) -> Iterator[Fault]:
    try:
        place = Evidence.parse(text)
    except ValueError:
        yield Fault("evidence", where, Words(f"{text!r} 不是 文件#起点-终点", f"{text!r} is no document#start-end"))
        return
    if place.document not in documents:
        yield Fault("evidence", where, Words(f"{text}: 文件不在图谱中", f"{text}: its document is not there"))
    elif not 0 <= place.start < place.end:
        yield Fault("evidence", where, Words(f"{text}: 不是文本中的位置", f"{text}: no place in a text"))
    elif place.document in lengths and place.end > lengths[place.document]:
        zh, en = "{}: 超出文本末尾({})", "{}: behind the end of the text ({})"
        length = lengths[place.document]
        yield Fault("evidence", where, Words(zh.format(text, length), en.format(text, length)))


def _sources(store: Store, owners: Mapping[str, int]) -> Iterator[Fault]:
    """Owned nodes and edges whose source is not loaded, and edges without one."""
    from kg.stores.shared import CONTRIBUTION

    known = {str(i) for (i,) in store.query(f"MATCH (c:{CONTRIBUTION}) RETURN c.id AS id ORDER BY id").rows}
    for source, count in sorted(owners.items()):
        if source not in known:
            zh, en = "{} 个节点和关系属于未载入的来源", "{} nodes and edges belong to a source that is not loaded"
            yield Fault("source", source, Words(zh.format(count), en.format(count)))


def _shacl(store: Store, schema: Schema) -> list[Fault]:
    """What pySHACL finds in the RDF form of the whole graph."""
    try:
        from pyshacl import validate
    except ModuleNotFoundError as error:
        raise KGError("--shacl needs the package pyshacl", mend="pip install pyshacl") from error
    from ontology.rdf import to_rdf
    from ontology.shapes import full_shapes

    try:
        graph = whole(store, schema)
    except ValueError as error:  # evidence that cannot be read is told above; it has no RDF form
        return [Fault("shacl", "", Words.same(str(error)))]
    fine, _, text = validate(to_rdf(graph, schema), shacl_graph=full_shapes(schema), inference="none")
    return (
        []
        if fine
        else [Fault("shacl", "", Words.same(line.strip())) for line in text.splitlines() if "Message:" in line]
    )
