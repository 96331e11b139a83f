"""Law sheets: the duties of a law version, stated by hand, article by article.

`law` names the version (title, date, valid_from …), `duties` its duties with their bearers, `provisions` further
provisions (for 参照 and the like). `complete: true` says that all duties of the version are in the sheet: then
extraction adds none.
"""

from __future__ import annotations

import re

from loaders.sheet_open import Sheet
from loaders.sheet_refs import References
from loaders.sheet_yaml import Item
from loaders.statute.provisions import add_provision, citation_steps, provision_facts
from ontology.errors import InvalidSheet
from ontology.ids import duty_id, provision_id, role_id, version_id
from ontology.model import Entity, Evidence, Graph, Relation, Value

LAW_FIELDS = ("title", "date", "doc_no", "level", "valid_from", "valid_to", "complete", "classified_as", "at")
DUTY_FIELDS = (
    "article", "modality", "borne_by", "mode", "name", "concerns", "deadline", "condition", "sanction", "implied",
    "action_at", "at", "excepted_by",
)  # fmt: skip
PROVISION_FIELDS = ("article", "applies_by_reference", "cites", "at")
MODALITIES = ("obligation", "prohibition", "permission")
_CITED = re.compile(r"(《.+》)\((\d{4}-\d{2}-\d{2})\)(第.+)$")


def add_law(sheet: Sheet, refs: References) -> None:
    """Add the law of a sheet, if it speaks of one, to the sheet's graph."""
    law = sheet.top.get("law")
    if law is None:
        for section in ("duties", "provisions"):
            if section in sheet.top:
                raise InvalidSheet(
                    f"`{section}` without `law`", where=sheet.top.where(section), mend="add law: {title, date}"
                )
        return
    item = _mapping(sheet.top, "law", law)
    _fields(item, LAW_FIELDS)
    version = _version(sheet, item, refs)
    for section, fields in (("duties", DUTY_FIELDS), ("provisions", PROVISION_FIELDS)):
        for one in _list(sheet.top, section):
            _fields(one, fields)
            provision = _provision(sheet.graph, version, one, sheet)
            if section == "duties":
                _duty(sheet, refs, provision, one)
            else:
                _references(sheet, refs, provision, one)


def _mapping(top: Item, key: str, value: object) -> Item:
    if not isinstance(value, Item):
        raise InvalidSheet(f"`{key}` must hold fields", where=top.where(key), mend=f"write {key}: {{…}}")
    return value


def _list(top: Item, key: str) -> list[Item]:
    given = top.get(key) or []
    if not isinstance(given, list):
        raise InvalidSheet(f"`{key}` must be a list", where=top.where(key), mend="begin every item with - ")
    return [_mapping(top, key, one) for one in given]


def _fields(item: Item, known: tuple[str, ...]) -> None:
    for key in item:
        if key not in known:
            raise InvalidSheet(f"unknown field {key!r}", where=item.where(key), mend="known: " + ", ".join(known))


def _text(item: Item, key: str) -> str:
    value = item.get(key)
    if value is None or isinstance(value, list | dict):
        raise InvalidSheet(f"{key} is missing", where=item.where(key), mend=f"add {key}: …")
    return str(value)


def _version(sheet: Sheet, law: Item, refs: References) -> Entity:
    regulation = sheet.graph.add(refs.regulation(_text(law, "title")))
    facts: dict[str, Value] = {"complete": True} if law.get("complete") is True else {}
    for name in ("doc_no", "valid_from", "valid_to"):
        if law.get(name) is not None:
            facts[name] = str(law[name])
    date = str(law.get("date", ""))
    version = sheet.graph.add(_version_entity(regulation.name, date, facts, sheet.evidence(law)))
    sheet.graph.relate(Relation("HAS_VERSION", regulation.id, version.id))
    if sheet.document is not None:
        sheet.graph.relate(Relation("EXPRESSES", version.id, sheet.document.id))
    if kind := law.get("level") or law.get("classified_as"):
        concept = sheet.graph.add(refs.find(sheet.source, str(kind), frozenset({"Concept"}), law.where("level")))
        sheet.graph.relate(Relation("CLASSIFIED_AS", regulation.id, concept.id))
    return version


def _provision(graph: Graph, version: Entity, item: Item, sheet: Sheet) -> Entity:
    citation = _text(item, "article")
    if not citation_steps(citation):
        raise InvalidSheet(
            f"{citation!r} is no citation", where=item.where("article"), mend="e.g. article: 第二十五条第一款"
        )
    return add_provision(graph, version.id, citation, sheet.evidence(item))


def cited_provision(graph: Graph, refs: References, reference: str) -> Entity | None:
    """《title》(date)citation as a provision of that version; None for any other text."""
    match = _CITED.match(reference)
    if not match or not citation_steps(match[3]):
        return None
    regulation = graph.add(refs.regulation(match[1]))
    version = _version_entity(regulation.name, match[2], {})
    graph.add(version)
    graph.relate(Relation("HAS_VERSION", regulation.id, version.id))
    return add_provision(graph, version.id, match[3])


def _version_entity(title: str, date: str, facts: dict[str, Value], evidence: tuple[Evidence, ...] = ()) -> Entity:
    return Entity(version_id(title, date), "Version", f"{title}({date})", {**facts, "date": date}, evidence)


def _duty(sheet: Sheet, refs: References, provision: Entity, item: Item) -> None:
    modality = _text(item, "modality")
    if modality not in MODALITIES:
        raise InvalidSheet(
            f"modality {modality!r}", where=item.where("modality"), mend="one of " + ", ".join(MODALITIES)
        )
    at = item.get("action_at")
    if not isinstance(at, int):
        raise InvalidSheet(
            "action_at is missing", where=item.where("action_at"), mend="the action's offset in the article"
        )
    facts: dict[str, Value] = {"modality": modality, "action_start": at, "checked": True}
    for name in ("deadline", "condition"):
        if item.get(name) is not None:
            facts[name] = str(item[name])
    for name in ("sanction", "implied"):
        if item.get(name) is True:
            facts[name] = True
    found = duty_id(provision.id, at)
    if found in sheet.graph:
        raise InvalidSheet("a second duty at the same place", where=item.where(), mend="give it its own action_at")
    duty = sheet.graph.add(Entity(found, "Duty", _text(item, "name"), facts, sheet.evidence(item)))
    sheet.graph.relate(Relation("IMPOSES", provision.id, duty.id, {}, duty.evidence))
    _bearers(sheet, refs, duty, item)
    for key, kind in (("concerns", "CONCERNS"),):
        for name in _names(item, key):
            target = sheet.graph.add(refs.find(sheet.source, name, sheet.schema.relations[kind].range, item.where(key)))
            sheet.graph.relate(Relation(kind, duty.id, target.id, {}, duty.evidence))
    for name in _names(item, "excepted_by"):
        version = provision.id.partition("~")[0]
        target = sheet.graph.add(Entity(provision_id(version, name), "Provision", name, provision_facts(name)))
        sheet.graph.relate(Relation("EXCEPTED_BY", duty.id, target.id, {}, duty.evidence))


def _names(item: Item, key: str) -> list[str]:
    given = item.get(key)
    return [str(one) for one in given] if isinstance(given, list) else [] if given is None else [str(given)]


def _bearers(sheet: Sheet, refs: References, duty: Entity, item: Item) -> None:
    names = _names(item, "borne_by")
    mode = str(item.get("mode") or "sole")
    if mode not in ("sole", "joint", "alternative") or (len(names) > 1) == (mode == "sole"):
        mend = "mode: sole for one bearer; joint (和) or alternative (或者) for several"
        raise InvalidSheet(f"mode {mode!r} with {len(names)} bearers", where=item.where("mode"), mend=mend)
    for name in names:
        role = sheet.graph.add(_named(sheet, refs, "BORNE_BY", name, item.where("borne_by")))
        sheet.graph.relate(Relation("BORNE_BY", duty.id, role.id, {"mode": mode}, duty.evidence))


def _named(sheet: Sheet, refs: References, kind: str, name: str, where: str) -> Entity:
    """What a law calls by a name; a role that the scheme does not hold is a role all the same, in the law's own words."""
    allowed = sheet.schema.relations[kind].range - {"Provision"}
    if "Role" in allowed and not refs.known(sheet.source, name, allowed):
        return Entity(role_id(name), "Role", name)
    return refs.find(sheet.source, name, allowed, where)


def _references(sheet: Sheet, refs: References, provision: Entity, item: Item) -> None:
    for key, kind in (("applies_by_reference", "APPLIES_BY_REFERENCE"), ("cites", "CITES")):
        for name in _names(item, key):
            target = sheet.graph.add(_named(sheet, refs, kind, name, item.where(key)))
            sheet.graph.relate(Relation(kind, provision.id, target.id, {}, sheet.evidence(item)))
