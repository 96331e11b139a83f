"""The one flow, read from top to bottom:

source ─ loaders.read ──► Document
       ─ loaders.<kind> ─► Graph, each node and edge with its evidence
       ─ ontology.check ─► refused with file, place and reason, or accepted
       ─ compose ────────► what is said about laws is merged, work by work
       ─ store.replace ──► the source's contribution swapped in one go; other sources' claims untouched
       ─ derive ─────────► what needs several sources: preferred sources, roles that the jurisdiction tree fills
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from ontology.check import accept

from kg.compose import Claim, compose, law_source, pack, split, unpack
from kg.derive import DERIVED, derived_graph
from kg.stores import Store
from ontology.errors import InvalidDocument, KGError
from ontology.ids import jurisdiction_id
from ontology.model import Document, Entity, Graph, Relation, Value
from ontology.schema import Schema, load_schema

SHEET_ENDINGS = (".yaml", ".yml")
DOCUMENT_ENDINGS = (".txt", ".md", ".html", ".htm", ".docx", ".pdf")
BUNDLED = Path(__file__).parent.parent / "loaders" / "data"


@dataclass(frozen=True, slots=True)
class Part:
    """What one source contributes: its graph and the documents that it describes or holds."""

    source: str
    kind: str  # sheet | statute | report | document
    graph: Graph
    documents: tuple[Document, ...]
    title: str = ""


@dataclass(slots=True)
class Summary:
    """What a build did: sources replaced, and files that failed with their reasons."""

    sources: list[str] = field(default_factory=list)
    failed: list[KGError] = field(default_factory=list)
    warnings: list[str] = field(default_factory=list)


def build(store: Store, sources: Iterable[str], schema: Schema | None = None) -> Summary:
    """Read, check and load the named sources: bundled data sets, sheets, documents or folders of them.

    A file that cannot be read is reported in the summary and the rest goes on; a graph that breaks the ontology loads
    nothing of its source. The store is written once, at the end.
    """
    schema = schema or load_schema()
    summary, parts = Summary(), []
    for part in read_parts(sources, schema, summary):
        try:
            accept(part.graph, schema)
            parts.append(part)
        except KGError as error:
            summary.failed.append(type(error)(error.what, where=error.where or part.source, mend=error.mend))
    load(store, parts, schema)
    summary.sources = [part.source for part in parts]
    return summary


def remove(store: Store, source: str, schema: Schema | None = None) -> None:
    """Take one source out again, with everything that only it said."""
    schema = schema or load_schema()
    works = _stored_works(store, [source])
    store.replace({source: None, **_recomposed(store, works, {source: {}}, {}, schema)})
    store.replace({DERIVED: derived_graph(store, schema)})


def load(store: Store, parts: Iterable[Part], schema: Schema) -> None:
    """Swap the parts' contributions in, recompose the laws that they touch, and derive anew."""
    contributions: dict[str, Graph | None] = {}
    said: dict[str, dict[str, Graph]] = {}
    kinds: dict[str, str] = {}
    for part in parts:
        laws, rest = split(part.graph, schema)
        rest.update(_source_graph(part, laws, rest, schema))
        contributions[part.source], said[part.source], kinds[part.source] = rest, laws, part.kind
    works = _stored_works(store, said) | {work for laws in said.values() for work in laws}
    contributions |= _recomposed(store, works, said, kinds, schema)
    contributions |= vocabulary_contribution()
    store.replace(contributions)
    store.replace({DERIVED: derived_graph(store, schema)})


def vocabulary_contribution() -> dict[str, Graph | None]:
    """The ontology's own concepts, as a contribution of the source `ontology`."""
    from ontology.vocabulary import load_vocabulary

    graph = Graph(load_vocabulary().entities, load_vocabulary().relations)
    source = Entity("ontology", "Source", "ontology", {"source_kind": "ontology", "title": "本体词表"})
    graph.add(source)
    for entity in list(graph.entities):
        if entity.id != source.id:
            graph.relate(Relation("DECLARES", source.id, entity.id))
    return {"ontology": graph}


def _recomposed(
    store: Store, works: set[str], said: dict[str, dict[str, Graph]], kinds: dict[str, str], schema: Schema
) -> dict[str, Graph | None]:
    """Composed contributions of the works, from what is said now and what other sources in the store have said."""
    claims: dict[str, list[Claim]] = {work: [] for work in works}
    for source, laws in said.items():
        for work, graph in laws.items():
            claims[work].append(Claim(source, kinds[source] == "sheet", graph))
    for source, kind, packed in _stored_claims(store, works):
        if source not in said:
            for work, graph in split(unpack(packed), schema)[0].items():
                if work in claims:
                    claims[work].append(Claim(source, kind == "sheet", graph))
    return {law_source(work): compose(found, schema) if found else None for work, found in claims.items()}


def _stored_works(store: Store, sources: Iterable[str]) -> set[str]:
    rows = store.query(
        "MATCH (s:Source) WHERE s.id IN $sources AND s.works IS NOT NULL RETURN s.works AS works ORDER BY s.id",
        {"sources": list(sources)},
    )
    return {str(work) for (works,) in rows.rows for work in works}  # type: ignore[attr-defined]


def _stored_claims(store: Store, works: set[str]) -> Iterator[tuple[str, str, str]]:
    rows = store.query(
        "MATCH (s:Source) WHERE s.accepted IS NOT NULL AND any(w IN s.works WHERE w IN $works) "
        "RETURN s.id AS source, s.source_kind AS kind, s.accepted AS accepted ORDER BY s.id",
        {"works": sorted(works)},
    )
    for source, kind, packed in rows.rows:
        yield str(source), str(kind), str(packed)


def _source_graph(part: Part, laws: dict[str, Graph], rest: Graph, schema: Schema) -> Graph:
    """The Source node, what it describes, the words it brings, and a DECLARES for shared nodes said nothing more of."""
    out = Graph()
    facts: dict[str, Value] = {"source_kind": part.kind, "title": part.title or part.source}
    main = part.documents[0] if part.documents else None
    if main is not None:
        for name in ("title", "issuer", "date", "period", "level"):
            if value := getattr(main, name):
                facts[name] = value
    if laws:
        together = Graph()
        for law in laws.values():
            together.update(law)
        facts |= {"works": tuple(sorted(laws)), "accepted": pack(together)}
    source = out.add(Entity(part.source, "Source", part.source, facts))
    for document in part.documents:
        node = out.add(Entity(document.id, "Document", document.sha256[:16], {"sha256": document.sha256}))
        out.relate(Relation("DESCRIBES", source.id, node.id))
        _cover(out, rest, document)
        if document.text is not None:
            text = out.add(Entity(f"{part.source}/Text", "Text", document.name, {"text": document.text}))
            out.relate(Relation("HAS_TEXT", node.id, text.id))
    touched = {end for relation in rest.relations for end in (relation.source, relation.target)}
    for entity in rest.entities:
        if entity.id not in touched and entity.name and schema.of(entity.kind).ownership == "shared":
            out.add(entity)
            out.relate(Relation("DECLARES", source.id, entity.id))
    return out


def _cover(out: Graph, rest: Graph, document: Document) -> None:
    """Document -COVERS-> the place that it reports on; a place that nobody declared is named by its code."""
    if document.jurisdiction:
        place = rest.get(jurisdiction_id(document.jurisdiction))
        place = place or Entity(
            jurisdiction_id(document.jurisdiction),
            "Jurisdiction",
            document.jurisdiction,
            {"code": document.jurisdiction},
        )
        out.add(place)
        during: dict[str, Value] = {"during": document.period} if document.period else {}
        out.relate(Relation("COVERS", document.id, place.id, during))


def read_parts(sources: Iterable[str], schema: Schema, summary: Summary) -> Iterator[Part]:
    """The parts of all sources; sheets of one call are read together, so that they may refer to each other."""
    sheets: list[Path] = []
    documents: list[tuple[Path, str]] = []
    for source in sources:
        for path, name in _files(source):
            if path.suffix.lower() in SHEET_ENDINGS:
                sheets.append(path)
            else:
                documents.append((path, name))
    yield from _sheet_parts(sheets, schema)
    for path, name in documents:
        try:
            yield from document_parts(path, name, summary)
        except KGError as error:
            summary.failed.append(error)


def _sheet_parts(paths: list[Path], schema: Schema) -> Iterator[Part]:
    from loaders.sheet import read_sheets

    for source, (graph, documents) in read_sheets(paths, schema).items() if paths else ():
        yield Part(source, "sheet", graph, tuple(documents))


def _files(source: str) -> list[tuple[Path, str]]:
    """The files of a source, each with the name that its facts go by: relative path without ending."""
    bundled = BUNDLED / source
    path = Path(source)
    if not path.exists() and bundled.is_dir() and "/" not in source and ".." not in source:
        path = bundled
    if path.is_file():
        return [(path, path.stem)]
    if not path.is_dir():
        known = "、".join(sorted(p.name for p in BUNDLED.iterdir() if p.is_dir()))
        raise InvalidDocument("no such file, folder or data set", where=source, mend=f"bundled data sets: {known}")
    endings = SHEET_ENDINGS + DOCUMENT_ENDINGS
    found = sorted(p for p in path.rglob("*") if p.is_file() and p.suffix.lower() in endings)
    return [(p, p.relative_to(path).with_suffix("").as_posix()) for p in found]


def document_parts(path: Path, name: str, summary: Summary) -> Iterator[Part]:
    """What a document contributes: its words, and what extraction finds in it."""
    from loaders.read import read

    document = read(path, name)
    yield Part(name, "document", Graph(), (document,), document.title or name)
