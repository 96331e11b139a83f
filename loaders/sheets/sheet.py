"""Fact sheets: YAML written by hand → a Graph, each fact with the place in the document that it rests on.

A sheet names a `source`, the `document` that its offsets point into, and `facts` by class of the ontology; law sheets
add `law`, `duties` and `provisions` (see law.py). Classes, properties and relations may be written by their
names or by their Chinese labels: all of them come from the ontology, none is listed here.
"""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from loaders.places import body_called
from loaders.sheets.law import add_law, cited_provision
from loaders.sheets.numbered_yaml import Item, parse_yaml, read_yaml
from loaders.sheets.opened import Sheet
from loaders.sheets.references import References
from ontology.check import violations
from ontology.errors import InvalidSheet
from ontology.ids import canonical_name, shared_id
from ontology.model import DOCUMENT_FIELDS, Document, Entity, Evidence, Graph, Relation, Value, document_entity
from ontology.schema import Class, Property, RelationType, Schema, load_schema

SECTIONS = ("source", "title", "document", "defaults", "facts", "law", "duties", "provisions")
# Contributions that a build makes itself, besides law/… for composed laws.
RESERVED = ("ontology", "derived")
LONGEST_SOURCE = 500  # characters; stores look everything that a source says up by its id
OWN_KEYS = ("key", "at", "mentioned")


def read_sheets(paths: Iterable[Path], schema: Schema | None = None) -> dict[str, tuple[Graph, list[Document]]]:
    """Read sheets together: source id → its graph and the documents it describes.

    Items of one sheet may refer to shared nodes (bodies, regulations …) of any other; files with the same `source`
    are one contribution. Raises InvalidSheet naming file, line and mend.
    """
    return _graphs([read_yaml(path) for path in paths], schema or load_schema())


def read_sheet_text(raw: bytes, name: str, schema: Schema | None = None) -> dict[str, tuple[Graph, list[Document]]]:
    """As `read_sheets`, for one sheet given as bytes (standard input, tests)."""
    return _graphs([parse_yaml(raw, name)], schema or load_schema())


def _graphs(tops: list[Item], schema: Schema) -> dict[str, tuple[Graph, list[Document]]]:
    sheets = [_open(top, schema) for top in tops]
    refs = References(schema)
    for sheet in sheets:
        for cls, item in _items(sheet):
            entity = _entity(sheet, cls, item)
            _refuse_contradiction(sheet.graph, entity, item.where())
            sheet.items.append((cls, item, sheet.graph.add(entity)))
            refs.add(sheet.source, (str(item.get("key", "")), str(item.get("name", ""))), entity)
    for sheet in sheets:
        for cls, item, entity in sheet.items:
            _relate(sheet, refs, cls, item, entity)
        add_law(sheet, refs)
    out: dict[str, tuple[Graph, list[Document]]] = {}
    for sheet in sheets:
        graph, documents = out.setdefault(sheet.source, (Graph(), []))
        for entity in sheet.graph.entities:
            _refuse_contradiction(graph, entity, sheet.top.file)
        graph.update(sheet.graph)
        if sheet.document is not None and sheet.document not in documents:
            documents.append(sheet.document)
    _refuse_violations(sheets, out, schema)
    return out


def _refuse_contradiction(graph: Graph, entity: Entity, where: str) -> None:
    """A source says one thing of a node; several sources may contradict each other, one may not contradict itself."""
    held = graph.get(entity.id)
    if held is None:
        return
    mend = "correct one of the two places"
    if held.kind != entity.kind:
        raise InvalidSheet(f"{entity.name} is both {held.kind} and {entity.kind}", where=where, mend=mend)
    for name, value in entity.properties.items():
        other = held.properties.get(name, value)
        if value != other and not isinstance(value, tuple):
            raise InvalidSheet(f"{entity.name}: {name} is {other!r} before and {value!r} here", where=where, mend=mend)


def _refuse_violations(sheets: list[Sheet], graphs: dict[str, tuple[Graph, list[Document]]], schema: Schema) -> None:
    """The first breach of the ontology, with the line of the item that makes it."""
    places = {entity.id: item.where() for sheet in sheets for _, item, entity in sheet.items}
    files = {sheet.source: sheet.top.file for sheet in sheets}
    for source, (graph, _) in graphs.items():
        for violation in violations(graph, schema):
            where = places.get(violation.subject, files[source])
            known = violation.place in places  # the line says which node it is
            mend = "see `kg schema` for classes, relations and fields"
            raise InvalidSheet(violation.what if known else violation.told(), where=where, mend=mend)


def _open(top: Item, schema: Schema) -> Sheet:
    for key in top:
        if key not in SECTIONS:
            raise InvalidSheet(f"unknown section {key!r}", where=top.where(key), mend="known: " + ", ".join(SECTIONS))
    source = top.get("source")
    if not isinstance(source, str) or not source.strip() or "\n" in source:
        raise InvalidSheet("has no `source`", where=top.where("source"), mend="add e.g. source: my-county-2021")
    if source in RESERVED or source.startswith("law/"):
        mend = "choose another, e.g. source: my-county-2021"
        raise InvalidSheet(f"the source {source!r} is the program's own", where=top.where("source"), mend=mend)
    if len(source) > LONGEST_SOURCE:
        mend = "choose another, e.g. source: my-county-2021"
        what = f"the source is longer than {LONGEST_SOURCE} characters"
        raise InvalidSheet(what, where=top.where("source"), mend=mend)
    sheet = Sheet(top, schema, source, _document(top), _length(top))
    if sheet.document is not None:
        sheet.graph.add(document_entity(sheet.document))
    return sheet


def _document(top: Item) -> Document | None:
    given = top.get("document")
    if given is None:
        return None
    if not isinstance(given, Item) or not re.fullmatch(r"[0-9a-f]{64}", str(given.get("sha256", ""))):
        where = given.where("sha256") if isinstance(given, Item) else top.where("document")
        raise InvalidSheet(
            "`document` needs a sha256 (64 hex digits)", where=where, mend="`kg new facts FILE` fills it in"
        )
    for key in given:
        if key not in (*DOCUMENT_FIELDS, "chars"):
            mend = "known: " + ", ".join((*DOCUMENT_FIELDS, "chars"))
            raise InvalidSheet(f"unknown field {key!r}", where=given.where(key), mend=mend)
    facts = {key: str(given[key]) for key in DOCUMENT_FIELDS if given.get(key) is not None}
    facts.setdefault("name", facts["sha256"][:16])
    return Document(**facts)


def _length(top: Item) -> int | None:
    """`chars` of the document: offsets beyond it are refused while the text itself need not be here."""
    given = top.get("document")
    length = given.get("chars") if isinstance(given, Item) else None
    if length is None or (isinstance(length, int) and length > 0):
        return length
    assert isinstance(given, Item)
    raise InvalidSheet("`chars` is no number of characters", where=given.where("chars"), mend="e.g. chars: 7441")


def _items(sheet: Sheet) -> Iterator[tuple[Class, Item]]:
    facts = sheet.top.get("facts")
    if facts is None:
        return
    if not isinstance(facts, Item):
        raise InvalidSheet(
            "`facts` must name classes", where=sheet.top.where("facts"), mend="e.g. facts: {Institution: […]}"
        )
    by_label = {c.label: c for c in sheet.schema.concrete} | {c.name: c for c in sheet.schema.concrete}
    for section, items in facts.items():
        if section not in by_label:
            near = difflib.get_close_matches(section, by_label, n=3)
            hint = f"did you mean {', '.join(near)}? " if near else ""
            known = "、".join(f"{c.label} ({c.name})" for c in sheet.schema.concrete)
            raise InvalidSheet(f"unknown class {section!r}", where=facts.where(section), mend=f"{hint}known: {known}")
        if items is not None and not isinstance(items, list):
            raise InvalidSheet(f"{section} must be a list", where=facts.where(section), mend="write - {name: …}")
        for item in items or []:
            if not isinstance(item, Item):
                raise InvalidSheet("an item must be `name: …`", where=facts.where(section), mend="write - {name: …}")
            yield by_label[section], _with_names(sheet.schema, by_label[section], item)


def _with_names(schema: Schema, cls: Class, item: Item) -> Item:
    """The item with Chinese field labels put into the ontology's names; unknown fields are refused."""
    by_label = {p.label: p.name for p in cls.properties.values()}
    by_label |= {r.label: r.name.lower() for r in schema.relations.values() if cls.name in r.domain}
    known = {*by_label.values(), *OWN_KEYS}
    out = Item(item.file, item.line)
    for field_name, value in item.items():
        name = field_name if field_name in known else by_label.get(field_name, "")
        if not name or name in ("id", "evidence", "owned_by"):
            mend = "known: " + ", ".join(sorted(known - {"id", "evidence", "owned_by"}))
            raise InvalidSheet(f"{cls.name} has no field {field_name!r}", where=item.where(field_name), mend=mend)
        out[name], out.lines[name] = value, item.lines[field_name]
    return out


def _entity(sheet: Sheet, cls: Class, item: Item) -> Entity:
    defaults = sheet.top.get("defaults") or {}
    values: dict[str, Value] = {}
    for prop in cls.properties.values():
        given = item.get(prop.name, defaults.get(prop.name) if isinstance(defaults, Item) else None)
        if given is not None and prop.name not in ("id", "evidence", "owned_by"):
            values[prop.name] = _value(prop, given, item.where(prop.name))
    name = str(values.pop("name", ""))
    if not name:
        raise InvalidSheet(f"{cls.name} without a name", where=item.where(), mend="add name: …")
    if cls.ownership == "shared":
        return _shared_entity(cls, item, name, values)
    key = item.get("key") or values.get("position") or values.get("order") or name
    owned_id = f"{sheet.source}/{cls.name}/{key}"
    if owned_id in sheet.graph:
        raise InvalidSheet(f"a second {cls.name} {key!r}", where=item.where(), mend="give one of them another key")
    return Entity(owned_id, cls.name, name, values, sheet.evidence(item))


def _shared_entity(cls: Class, item: Item, name: str, values: dict[str, Value]) -> Entity:
    name = canonical_name(cls.id_template, name)
    if "{place}" in cls.id_template:
        name = body_called(name, str(values.get("place", "")))
    try:
        found = shared_id(cls.id_template, {**values, "name": name, "key": item.get("key") or name})
    except KeyError as error:
        missing = str(error).strip("'")
        raise InvalidSheet(f"{cls.name} needs {missing}", where=item.where(), mend=f"add {missing}: …") from error
    return Entity(found, cls.name, name, values)


def _value(prop: Property, given: object, where: str) -> Value:
    if prop.many:
        return tuple(str(one) for one in (given if isinstance(given, list) else [given]))
    if prop.type is str and isinstance(given, str | int | float) and not isinstance(given, bool):
        return str(given)
    if prop.type is float and isinstance(given, int | float) and not isinstance(given, bool):
        return float(given)
    if prop.type is bool and isinstance(given, bool):
        return given
    if prop.type is int and isinstance(given, int) and not isinstance(given, bool):
        return given
    wanted = {str: "text (quote it)", int: "a whole number", float: "a number", bool: "true or false"}[prop.type]
    raise InvalidSheet(f"{prop.name}: {given!r} is not {wanted}", where=where, mend=f"write {prop.label} as {wanted}")


def _relate(sheet: Sheet, refs: References, cls: Class, item: Item, entity: Entity) -> None:
    for relation in sheet.schema.relations.values():
        key = relation.name.lower()
        if cls.name in relation.domain and key in item:
            for target, attributes, evidence in _targets(sheet, refs, relation, item, key):
                sheet.graph.add(target)
                evidence = evidence or (entity.evidence if entity.evidence else sheet.evidence(item))
                sheet.graph.relate(Relation(relation.name, entity.id, target.id, attributes, evidence))
    if sheet.document is None:
        return
    stated = sheet.schema.relations["STATED_IN"]
    if cls.name in stated.domain:
        sheet.graph.relate(Relation("STATED_IN", entity.id, sheet.document.id, {}, ()))
    if cls.name in sheet.schema.relations["MENTIONS"].range:
        _mention(sheet, item, entity)


def _mention(sheet: Sheet, item: Item, entity: Entity) -> None:
    """`mentioned: [{as, at, use}]`, or `at` alone: the document mentions the node under its own name."""
    given = item.get("mentioned")
    places = given if isinstance(given, list) else [given] if given is not None else []
    if not places and item.get("at") is not None and not entity.evidence:
        places = [item]
    surfaces: set[str] = set()
    evidence: set[Evidence] = set()
    attributes: dict[str, Value] = {}
    for place in places:
        if not isinstance(place, Item):
            raise InvalidSheet(
                "`mentioned` lists {as, at}", where=item.where("mentioned"), mend="- {as: 县政府, at: 10-13}"
            )
        surfaces.add(str(place.get("as", place.get("name", entity.name))))
        evidence.update(sheet.evidence(place))
        for name in ("use", "number"):
            if place is not item and place.get(name) is not None:
                attributes[name] = str(place[name])
    if places and sheet.document is not None:
        attributes["surface"] = tuple(sorted(surfaces))
        relation = Relation("MENTIONS", sheet.document.id, entity.id, attributes, tuple(sorted(evidence)))
        sheet.graph.relate(relation)


def _targets(
    sheet: Sheet, refs: References, relation: RelationType, item: Item, key: str
) -> Iterator[tuple[Entity, dict[str, Value], tuple[Evidence, ...]]]:
    given = item[key]
    for one in given if isinstance(given, list) else [given]:
        where = item.where(key)
        if not isinstance(one, Item):
            yield _target(sheet, refs, relation, str(one), where), {}, ()
            continue
        attributes = {}
        for name, value in one.items():
            if name in ("to", "at"):
                continue
            if name not in relation.properties:
                mend = "known: to, at, " + ", ".join(sorted(set(relation.properties) - {"evidence", "of_source"}))
                raise InvalidSheet(f"{key} has no field {name!r}", where=one.where(name), mend=mend)
            attributes[name] = _value(relation.properties[name], value, one.where(name))
        yield _target(sheet, refs, relation, str(one.get("to", "")), where), attributes, sheet.evidence(one)


def _target(sheet: Sheet, refs: References, relation: RelationType, reference: str, where: str) -> Entity:
    """What a reference means; `《title》(date)第N条…` is a provision of that version."""
    provision = cited_provision(sheet.graph, refs, reference) if "Provision" in relation.range else None
    return provision or refs.find(sheet.source, reference, relation.range, where)
