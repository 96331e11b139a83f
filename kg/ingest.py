"""The one flow, read from top to bottom:

source ─ loaders.read ──► Document                       (kg/sources.py)
       ─ loaders.<kind> ─► Graph, each node and edge with its evidence
       ─ mark_figures ───► figures told apart: the place's own, those of its offices (kg/figures.py)
       ─ ontology.check ─► refused with file, place and reason, or accepted
       ─ compose ────────► what is said about laws is merged, work by work
       ─ store.replace ──► the source's contribution swapped in one go; other sources' claims untouched
       ─ derive ─────────► what needs several sources: preferred sources, citations, versions in order
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from kg.claims import Claim
from kg.compose import compose, law_source, pack, split, unpack
from kg.derive import DERIVED, derived_graph
from kg.described import by_sheets, in_store, read_again
from kg.figures import mark_figures
from kg.loaded import OWN, source_ids, unknown_source
from kg.part import Part, Summary
from kg.rows import texts
from kg.sources import BUNDLED, read_parts
from kg.stores import Store
from ontology.check import accept
from ontology.errors import KGError
from ontology.ids import jurisdiction_id
from ontology.model import DOCUMENT_FACTS, Document, Entity, Graph, Relation, Value, document_entity
from ontology.schema import Schema, load_schema
from ontology.words import Remark, Words

if TYPE_CHECKING:
    from loaders.register import Register

__all__ = ["BUNDLED", "Part", "Summary", "build", "read_parts", "remove"]

# Nodes written in one transaction: a folder of thousands of statutes is loaded in so many steps, one county in one.
BATCH_NODES = 20_000


def build(
    store: Store,
    sources: Iterable[str],
    schema: Schema | None = None,
    *,
    kind: str = "auto",
    strict: bool = False,
    register: Register | None = None,
) -> Summary:
    """Read, check and load the named sources: bundled data sets, sheets, documents or folders of them.

    A document that cannot be read is reported in the summary and the rest goes on; a graph that breaks the ontology
    loads nothing of its source; a sheet that cannot be read raises before anything is written (a YAML file of a folder
    that is no sheet at all is told as a document is). `kind` says what documents are (auto: by their content); `strict`
    refuses documents with oddities; a register says what is known of reports by their file names.
    """
    schema = schema or load_schema()
    summary = Summary()
    held, told = _held_texts(store), _held_reports(store)
    fresh: list[Part] = []
    sheets: dict[str, Document] = {}  # documents that the sheets of this build describe, their texts not yet read anew
    parts = read_parts(sources, schema, summary, kind, in_store(store), register)
    for part in _accepted(parts, schema, summary, strict):
        if part.kind == "sheet":
            sheets |= by_sheets([part])
        for document in part.documents if part.kind != "sheet" else ():
            sheets.pop(document.sha256, None)
        if _already_held(part, held, summary):
            continue
        _beside_another(part, told, summary)
        fresh.append(part)
        if sum(len(one.graph) for one in fresh) >= BATCH_NODES:
            fresh = _loaded(store, fresh, schema, summary)
    _loaded(store, fresh, schema, summary)
    if again := list(_accepted(read_again(store, sheets), schema, summary, strict)):
        load(store, again, schema)
    if summary.sources:
        finish(store)
        _set_aside(store, summary)
    return summary


def _loaded(store: Store, parts: list[Part], schema: Schema, summary: Summary) -> list[Part]:
    """Load parts and note them; none of them is left."""
    if parts:
        load(store, parts, schema)
        summary.sources += [one.source for one in parts]
    return []


def remove(store: Store, source: str, schema: Schema | None = None) -> None:
    """Take one source out again, with everything that only it said; raises NotFound with near ids."""
    schema = schema or load_schema()
    known = source_ids(store)
    if source not in known or source == OWN:
        raise unknown_source(source, known)
    works = _stored_works(store, [source])
    store.replace({source: None, **_recomposed(store, works, {source: {}}, {}, schema)})
    finish(store)


def _accepted(parts: Iterable[Part], schema: Schema, summary: Summary, strict: bool) -> Iterator[Part]:
    """The parts that the ontology accepts; the others go into the summary."""
    for part in parts:
        summary.warnings += part.remarks
        try:
            if strict and part.remarks:
                mend = "correct the file, or build without --strict"
                words = part.remarks[0].words
                raise KGError(Words(f"不予读入: {words.zh}", f"refused: {words.en}"), where=part.source, mend=mend)
            mark_figures(part)
            accept(part.graph, schema)
        except KGError as error:
            summary.failed.append(error.at(part.source))
            continue
        yield part


def _held_texts(store: Store) -> dict[str, tuple[str, str]]:
    """Document id -> (source id that holds its text, that source's kind)."""
    text = "MATCH (s:Source)-[:DESCRIBES]->(d:Document) WHERE s.source_kind <> 'sheet' RETURN d.id AS d, s.id AS s, s.source_kind AS k ORDER BY d, s"
    return {str(document): (str(source), str(kind)) for document, source, kind in store.query(text).rows}


def _already_held(part: Part, held: dict[str, tuple[str, str]], summary: Summary) -> bool:
    """Whether the part is a copy, under another name, of a text that is held; a changed text of that name is told."""
    if part.kind == "sheet" or not part.documents:
        return False
    document = part.documents[0].id
    holder = held.get(document, (part.source, part.kind))
    if holder[0] != part.source:
        words = Words(f"与 {holder[0]} 文字完全相同,不重复读入", f"same text as {holder[0]}, skipped")
        summary.warnings.append(Remark(part.source, words))
        return True
    if holder[1] != part.kind:
        summary.warnings.append(Remark(part.source, _read_otherwise(holder[1], part.kind)))
    for other, (source, _) in list(held.items()):
        if source == part.source and other != document:
            words = Words("替换同名来源的旧文本", "replaces another text of this name")
            summary.warnings.append(Remark(part.source, words))
            del held[other]
    held[document] = (part.source, part.kind)
    return False


_KINDS = {"statute": "法规", "report": "报告", "document": "一般文件"}


def _read_otherwise(before: str, now: str) -> Words:
    """Tells that a text which is held as one kind is now read as another, which takes the facts of the first reading away."""
    return Words(
        f"原来按{_KINDS.get(before, before)}读入,现在按{_KINDS.get(now, now)}读入:原来读出的事实已被替换",
        f"was read as a {before}, is now read as a {now}: the facts of the first reading are replaced",
    )


def _held_reports(store: Store) -> dict[tuple[str, str], str]:
    """(title, period) -> source of the reports that are held."""
    text = (
        "MATCH (s:Source) WHERE s.source_kind = 'report' RETURN s.title AS t, s.period AS p, s.id AS s ORDER BY t, p, s"
    )
    return {(str(title or ""), str(period or "")): str(source) for title, period, source in store.query(text).rows}


def _beside_another(part: Part, told: dict[tuple[str, str], str], summary: Summary) -> None:
    """Tells of a report that has the title and the period of another one, as a corrected copy under a new name has."""
    if part.kind != "report" or not part.documents or not part.documents[0].title:
        return
    key = part.documents[0].title, part.documents[0].period
    other = told.setdefault(key, part.source)
    if other != part.source:
        words = Words(
            f"与 {other} 标题、时期相同:两份的事实并存,只要一份的,用 kg remove 移除另一份",
            f"title and period of {other}: the facts of both stand side by side; `kg remove` takes one of them out",
        )
        summary.warnings.append(Remark(part.source, words))


_COUNTED = """
MATCH (sheet:Source)-[:DESCRIBES]->(d:Document)<-[:DESCRIBES]-(r:Source)
WHERE sheet.source_kind = 'sheet' AND r.source_kind = 'report' AND (sheet.id IN $sources OR r.id IN $sources)
OPTIONAL MATCH (o:Observation)-[:STATED_IN]->(d)
RETURN sheet.id AS sheet, r.id AS report, count(DISTINCT CASE WHEN o.owned_by = sheet.id THEN o.id ELSE null END) AS held,
  count(DISTINCT CASE WHEN o.owned_by = r.id THEN o.id ELSE null END) AS read ORDER BY sheet, report
"""


def _set_aside(store: Store, summary: Summary) -> None:
    """Tells of a sheet that has far fewer figures than the reading of its report, which answers no longer use."""
    for sheet, report, held, read in store.query(_COUNTED, {"sources": summary.sources}).rows:
        if int(str(read)) > 2 * int(str(held)):
            words = Words(
                f"本表有 {held} 个数据,{report} 读出 {read} 个:该文件的回答只用本表(kg diff 对照)",
                f"{held} figures here, {read} read from {report}: answers on that document use the sheet alone (see kg diff)",
            )
            summary.warnings.append(Remark(str(sheet), words))


def load(store: Store, parts: Iterable[Part], schema: Schema) -> None:
    """Swap the parts' contributions in and recompose the laws that they touch; `finish` belongs after the last.

    The ontology's own concepts come along, as reports refer to them.
    """
    contributions: dict[str, Graph | None] = {}
    said: dict[str, dict[str, Graph]] = {}
    kinds: dict[str, str] = {}
    for part in parts:
        laws, rest = split(part.graph, schema)
        rest.update(_source_graph(part, laws, rest, schema))
        contributions[part.source], said[part.source], kinds[part.source] = rest, laws, part.kind
    works = _stored_works(store, said) | {work for laws in said.values() for work in laws}
    contributions |= _recomposed(store, works, said, kinds, schema)
    store.replace(contributions | vocabulary_contribution())


def finish(store: Store) -> None:
    """Bring what follows from all sources together up to date."""
    store.replace({DERIVED: derived_graph(store)})


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
    return {str(work) for (works,) in rows.rows for work in texts(works)}


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
    of_source = schema.of("Source").properties  # the place that it covers is a relation
    facts: dict[str, Value] = {"source_kind": part.kind, "title": part.title or part.source}
    main = part.documents[0] if part.documents else None
    if main is not None:
        facts |= {name: getattr(main, name) for name in DOCUMENT_FACTS if name in of_source and getattr(main, name)}
    if laws:
        together = Graph()
        for law in laws.values():
            together.update(law)
        facts |= {"works": tuple(sorted(laws)), "accepted": pack(together)}
    source = out.add(Entity(part.source, "Source", part.source, facts))
    for document in part.documents:
        node = out.add(document_entity(document))
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
