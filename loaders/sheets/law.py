"""Law sheets: the duties of a law's versions, stated by hand, article by article.

`law` names the work and a version (title, date, valid_from …), `duties` that version's duties with their bearers,
`provisions` further provisions (for 参照 and the like). Other versions, earlier or later ones, stand under `versions`,
each with its own dates, duties and provisions; a provision says which one of the version before it `continues`, a
version which works it `repeals`. `complete: true` says that all duties of the version are in the sheet: then extraction
adds none.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator

from loaders.sheets.numbered_yaml import Item
from loaders.sheets.opened import Sheet
from loaders.sheets.references import References
from loaders.statute.provisions import add_provision, citation_steps, provision_facts
from ontology.errors import InvalidSheet
from ontology.ids import duty_id, provision_id, role_id, version_id, version_name, version_of
from ontology.model import Entity, Evidence, Graph, Relation, Value

WORK_FIELDS = ("title", "level", "classified_as", "versions")
VERSION_FIELDS = ("date", "doc_no", "valid_from", "valid_to", "complete", "repeals", "at")
HELD = ("duties", "provisions")
DUTY_FIELDS = (
    "article", "modality", "borne_by", "mode", "name", "concerns", "deadline", "condition", "sanction", "implied",
    "action_at", "at", "excepted_by",
)  # fmt: skip
PROVISION_FIELDS = ("article", "applies_by_reference", "cites", "continues", "wording", "at")
REPEAL_FIELDS = ("to", "effective", "at")
MODALITIES = ("obligation", "prohibition", "permission")
WORDINGS = ("same", "amended")
_CITED = re.compile(r"(《.+》)\((\d{4}-\d{2}-\d{2})\)(第.+)$")


def add_law(sheet: Sheet, refs: References) -> None:
    """Add the law of a sheet, if it speaks of one, to the sheet's graph."""
    law = sheet.top.get("law")
    if law is None:
        for section in HELD:
            if section in sheet.top:
                raise InvalidSheet(
                    f"`{section}` without `law`", where=sheet.top.where(section), mend="add law: {title, date}"
                )
        return
    item = _mapping(sheet.top, "law", law)
    _fields(item, (*WORK_FIELDS, *VERSION_FIELDS))
    regulation = _work(sheet, item, refs)
    before: Entity | None = None
    for date, given, holder in _versions(sheet, item):
        version = _version(sheet, regulation, date, given, refs)
        for section, fields in zip(HELD, (DUTY_FIELDS, PROVISION_FIELDS), strict=True):
            for one in _list(holder, section):
                _fields(one, fields)
                provision = _provision(sheet.graph, version, one, sheet)
                if section == "duties":
                    _duty(sheet, refs, provision, one)
                else:
                    _references(sheet, refs, provision, one)
                    _continues(sheet, before, provision, one)
        before = version


def _versions(sheet: Sheet, law: Item) -> list[tuple[str, Item, Item]]:
    """(date, what is said of the version, what holds its duties and provisions) of each version, oldest first.

    `law` itself is one, unless all of them stand under `versions`.
    """
    out: dict[str, tuple[str, Item, Item]] = {}
    others = _list(law, "versions")
    if not others or any(key in law for key in VERSION_FIELDS) or any(key in sheet.top for key in HELD):
        out[_date(law)] = (_date(law), law, sheet.top)
    for one in others:
        _fields(one, (*VERSION_FIELDS, *HELD))
        date = _date(one)
        if not date:
            raise InvalidSheet("date is missing", where=one.where("date"), mend="write YYYY-MM-DD, e.g. 2020-12-31")
        if date in out:
            raise InvalidSheet(f"a second version of {date}", where=one.where("date"), mend="keep one of them")
        out[date] = (date, one, one)
    if "" in out and others:
        raise InvalidSheet("date is missing", where=law.where(), mend="write YYYY-MM-DD, e.g. 2020-12-31")
    return [out[date] for date in sorted(out)]


def _date(item: Item, key: str = "date") -> str:
    """A day as the sheet writes it, "" where it does not."""
    given = str(item.get(key) or "")
    try:
        datetime.date.fromisoformat(given or "0001-01-01")
    except ValueError as error:
        mend = "write YYYY-MM-DD, e.g. 2020-12-31"
        raise InvalidSheet(f"{given!r} is no date", where=item.where(key), mend=mend) from error
    return given


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


def _work(sheet: Sheet, law: Item, refs: References) -> Entity:
    regulation = sheet.graph.add(refs.regulation(_text(law, "title")))
    if kind := law.get("level") or law.get("classified_as"):
        concept = sheet.graph.add(refs.find(sheet.source, str(kind), frozenset({"Concept"}), law.where("level")))
        sheet.graph.relate(Relation("CLASSIFIED_AS", regulation.id, concept.id))
    return regulation


def _version(sheet: Sheet, regulation: Entity, date: str, item: Item, refs: References) -> Entity:
    facts: dict[str, Value] = {"complete": True} if item.get("complete") is True else {}
    days = {name: _date(item, name) for name in ("valid_from", "valid_to")}
    if days["valid_to"] and days["valid_to"] < max(days["valid_from"], date):
        what = f"valid_to {days['valid_to']} is before the version begins"
        raise InvalidSheet(what, where=item.where("valid_to"), mend="valid_to is the last day on which it is in force")
    facts |= {name: day for name, day in days.items() if day}
    if item.get("doc_no") is not None:
        facts["doc_no"] = str(item["doc_no"])
    version = sheet.graph.add(_version_entity(regulation.name, date, facts, sheet.evidence(item)))
    sheet.graph.relate(Relation("HAS_VERSION", regulation.id, version.id))
    # The sheet's document holds the words of the version that `law` itself is, or of the one that has its date.
    if sheet.document is not None and (item is sheet.top.get("law") or sheet.document.date == date):
        sheet.graph.relate(Relation("EXPRESSES", version.id, sheet.document.id))
    for name, said in _repeals(item):
        target = sheet.graph.add(refs.find(sheet.source, name, frozenset({"Regulation"}), said.where("repeals")))
        effective = _date(said, "effective") or days["valid_from"]
        when: dict[str, Value] = {"effective": effective} if effective else {}
        sheet.graph.relate(Relation("REPEALS", version.id, target.id, when, sheet.evidence(said)))
    return version


def _repeals(item: Item) -> Iterator[tuple[str, Item]]:
    """The works that a version repeals, each with what is said of it: 《X办法》 or {to: 《X办法》, effective, at}."""
    given = item.get("repeals")
    for one in given if isinstance(given, list) else [given] if given is not None else []:
        if isinstance(one, Item):
            _fields(one, REPEAL_FIELDS)
            yield _text(one, "to"), one
        else:
            yield str(one), item


def _continues(sheet: Sheet, before: Entity | None, provision: Entity, item: Item) -> None:
    names = _names(item, "continues")
    if names and before is None:
        mend = "add the earlier version under law: {versions: […]}"
        raise InvalidSheet("`continues` without an earlier version", where=item.where("continues"), mend=mend)
    wording = item.get("wording")
    if wording is not None and (wording not in WORDINGS or not names):
        raise InvalidSheet(f"wording {wording!r}", where=item.where("wording"), mend="one of " + ", ".join(WORDINGS))
    facts: dict[str, Value] = {"wording": str(wording)} if wording is not None else {}
    for name in names:
        assert before is not None
        if not citation_steps(name):
            mend = "e.g. article: 第二十五条第一款"
            raise InvalidSheet(f"{name!r} is no citation", where=item.where("continues"), mend=mend)
        earlier = add_provision(sheet.graph, before.id, name)
        sheet.graph.relate(Relation("CONTINUES", provision.id, earlier.id, facts, sheet.evidence(item)))


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
    return Entity(version_id(title, date), "Version", version_name(title, date), {**facts, "date": date}, evidence)


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
    procedures = sheet.schema.relations["CONCERNS"].range
    for name in _names(item, "concerns"):
        target = sheet.graph.add(refs.find(sheet.source, name, procedures, item.where("concerns")))
        sheet.graph.relate(Relation("CONCERNS", duty.id, target.id, {}, duty.evidence))
    for name in _names(item, "excepted_by"):
        version = version_of(provision.id)
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
