"""A report's graph while it grows: the document, what was read from it, and the bodies by the places of their mention."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, field
from itertools import accumulate

from loaders.patterns import regex
from loaders.places import body_called
from loaders.report.bodies.find import Body
from loaders.report.bodies.identity import Place, chain, joint_members, own_place, resolve, successor
from loaders.report.lexicon import simplified
from loaders.report.lines import Reading, stopped
from loaders.report.places import shown
from loaders.report.sections import Section, section_of, sections
from loaders.report.wrap import punctuated
from loaders.text import mapped
from ontology.ids import body_id, jurisdiction_id
from ontology.levels import level_of
from ontology.model import Document, Entity, Evidence, Graph, Relation, Value, document_entity

_MEETING = regex(r"(?:常务会议?|常委会(?:会议)?|办公会议?|党组会议?|党委会议?|联席会议?|局务会议?)$")
_TEAM_WORDS = ("大队", "支队", "总队", "中队")
_ENDS = "。！？；\n!?;"


@dataclass(slots=True)
class Draft:
    """`bodies` holds the ids of each mentioned body by the start of its mention; `names` by its words, the last wins."""

    document: Document
    read: Reading
    graph: Graph = field(default_factory=Graph)
    form: str = ""
    place: Place | None = None
    year: int | None = None
    period: str = ""
    sections: list[Section] = field(default_factory=list)
    known: tuple[str, ...] = ()
    bodies: dict[int, tuple[str, ...]] = field(default_factory=dict)
    names: dict[str, tuple[str, ...]] = field(default_factory=dict)
    surfaces: dict[str, tuple[set[str], set[Evidence], dict[str, Value]]] = field(default_factory=dict)
    plans: tuple[list[int], list[int]] = field(
        default_factory=lambda: ([], [])
    )  # where objects of plans start, and how far any of them so far goes

    @classmethod
    def of(cls, document: Document, read: Reading) -> Draft:
        text = document.text or ""
        form = punctuated(simplified(stopped(mapped(text))))
        period = document.period or str(read.about.year or "")
        year = int(period[:4]) if period[:4].isdigit() else None
        code = document.jurisdiction if document.jurisdiction.isdigit() else ""
        place = own_place(read.about.jurisdiction, year, form, code)
        draft = cls(document, read, form=form, place=place, year=year, period=period)
        draft.sections = sections(form, year)
        draft.known = shown(form, simplified(mapped(read.about.title)), read.about.jurisdiction)
        draft.graph.add(document_entity(document))
        spans = sorted((one.object_start, one.object_end) for one in read.statements if one.modality == "plan")
        draft.plans = [start for start, _ in spans], list(accumulate((end for _, end in spans), max))
        return draft

    def planned(self, at: int) -> bool:
        """Whether a place is in the object of a plan."""
        before = bisect_right(self.plans[0], at)
        return before > 0 and self.plans[1][before - 1] > at

    @property
    def issuer(self) -> str:
        return self.read.about.issuing_body

    def evidence(self, start: int, end: int) -> tuple[Evidence, ...]:
        return (Evidence(self.document.id, start, end),)

    def sentence(self, start: int, end: int) -> tuple[int, int]:
        """The sentence or part of one between ； and 。 around a stretch."""
        text = self.form
        left = max((text.rfind(mark, max(0, start - 400), start) for mark in _ENDS), default=-1) + 1
        stops = [at for mark in _ENDS if (at := text.find(mark, end, end + 400)) >= 0]
        return left, min(stops, default=min(len(text), end + 400))

    def section(self, position: int) -> Section | None:
        return section_of(self.sections, position)

    def reference(self, entity_id: str, kind: str) -> str:
        """A node of the ontology's own contribution, named here without saying more of it."""
        if entity_id not in self.graph:
            self.graph.add(Entity(entity_id, kind, ""))
        return entity_id

    def stated(self, entity: Entity) -> str:
        """Add a fact of the report, with the document that states it and its section."""
        held = self.graph.add(entity)
        self.graph.relate(Relation("STATED_IN", held.id, self.document.id, {}, held.evidence))
        return held.id

    def mention(
        self, entity_id: str, surface: str, start: int, end: int, facts: dict[str, Value] | None = None
    ) -> None:
        """Note that the document names a node; all mentions of one node become one relation."""
        surfaces, evidence, held = self.surfaces.setdefault(entity_id, (set(), set(), {}))
        surfaces.add(surface)
        evidence.update(self.evidence(start, end))
        held.update(facts or {})

    def write_mentions(self) -> None:
        for entity_id, (surfaces, evidence, facts) in self.surfaces.items():
            values: dict[str, Value] = {**facts, "surface": tuple(sorted(surfaces))}
            self.graph.relate(Relation("MENTIONS", self.document.id, entity_id, values, tuple(sorted(evidence))))

    def add_places(self) -> None:
        """The report's place and those above it."""
        if self.place is None:
            return
        above = ""
        for key, name in chain(self.place, self.year):
            self._jurisdiction(key, name)
            if above:
                self.graph.relate(Relation("PART_OF", jurisdiction_id(key), above))
            above = jurisdiction_id(key)
        during: dict[str, Value] = {"during": self.period} if self.period else {}
        self.graph.relate(Relation("COVERS", self.document.id, jurisdiction_id(self.place.key), during))

    def _jurisdiction(self, key: str, name: str) -> str:
        level = level_of(key, name)
        facts: dict[str, Value] = {"code": key, "level": level} if level else {"code": key}
        return self.graph.add(Entity(jurisdiction_id(key), "Jurisdiction", name, facts)).id

    def add_bodies(self) -> None:
        """All specific bodies whose place is shown, with type, place and mention."""
        last_centre: tuple[str, ...] = ()
        teams: dict[str, set[tuple[str, ...]]] = {word: set() for word in _TEAM_WORDS}
        for body in self.read.bodies:
            if body.generic or body.members:
                continue
            surface = body.name.replace("\n", "")
            named: list[tuple[Place, str]] = []
            if surface == "中心" and last_centre:
                found = last_centre
            elif len(teams.get(surface, ())) == 1:
                found = next(iter(teams[surface]))  # 大队, where one alone was named
            else:
                named = joint_members(surface, self.place, self.year) or resolve(
                    surface, self.place, self.issuer, self.year, self.known
                )
                found = tuple(self.body(place, name, body.type) for place, name in named)
            if surface.endswith("中心") and found:
                last_centre = found
            if found and surface[-2:] in teams:
                teams[surface[-2:]].add(found)
            for (there, name), key in zip(named, found, strict=False):
                self._successor(there, name, key, body)
            self.bodies[body.start] = self.names[body.name] = found
            for key in found:
                self.mention(key, surface, body.start, body.end)

    def _successor(self, place: Place, name: str, key: str, body: Body) -> None:
        """What a body of an old name became by a general reform: proposed, with the reason; counties differ in dates."""
        if not (found := successor(place, name)):
            return
        later, reform = found
        basis = f"{reform.reason}({reform.year}年前后,县级日期:{reform.certainty})"
        values: dict[str, Value] = {"basis": basis, "status": "proposed"}
        evidence = self.evidence(body.start, body.end)
        self.graph.relate(Relation("PREDECESSOR_OF", key, self.body(place, later, body.type), values, evidence))

    def body(self, place: Place, name: str, kind: str) -> str:
        """The node of a body; its id comes from its place and the one name that it has there."""
        name = body_called(name, place.key)
        key = body_id(place.key, name)
        cls = "EnforcementTeam" if kind == "enforcement_team" else "Meeting" if _MEETING.search(name) else "Institution"
        if key not in self.graph:
            self.graph.add(Entity(key, cls, name, {"place": place.key}))
            self._jurisdiction(place.key, place.name)
            self.graph.relate(Relation("IN", key, jurisdiction_id(place.key)))
            if kind:
                self.graph.relate(Relation("CLASSIFIED_AS", key, self.reference(f"concept:{kind}", "Concept")))
        return key

    def issuing_body(self) -> str:
        """The node of the issuing body; "" where the report does not say who or where."""
        found = resolve(self.issuer, self.place, self.issuer, self.year, self.known) if self.issuer else []
        if not found or self.place is None or "、" in self.issuer:
            return ""
        from loaders.report.bodies.kinds import body_type

        return self.body(found[0][0], found[0][1], body_type(found[0][1]))

    def group(self, name: str, count: int, start: int, end: int, kind: str = "", key: str = "") -> str:
        """A class of bodies or persons that the report counts or lets act; the same name and number is one node."""
        entity_id = f"{self.document.id}/BodyGroup/{key or name}" + (f"-{count}" if count else "")
        if entity_id not in self.graph:
            values: dict[str, Value] = {"count": count} if count else {}
            if found := self.section(start):
                values["section"] = found.number
            self.stated(Entity(entity_id, "BodyGroup", name, values, self.evidence(start, end)))
            if kind:
                self.graph.relate(Relation("CLASSIFIED_AS", entity_id, self.reference(f"concept:{kind}", "Concept")))
        return entity_id
