"""What makes figures comparable: their amount without 万 and 亿, and which of them are a place's own.

A report tells figures of its whole place next to those of one office, of some counties, of the offices that a table
lists. Only the former may be added up with others or ranked (`whose` is place). A figure that names nobody is the place's
own, but for one in the report of an office, which is that office's (`whose` is issuer); the place's own is also one of all
such bodies (各级行政复议机关), and the government's where the report tells none of the whole place. Any other figure is
that of the bodies which it is ABOUT, or of those that `subject` names.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, replace

from kg.part import Part
from kg.roles import is_of_place
from loaders.numerals import unscaled
from loaders.patterns import regex
from loaders.places import no_place
from ontology.ids import jurisdiction_id
from ontology.model import Document, Entity, Graph, Value
from ontology.vocabulary import load_vocabulary

GOVERNMENTS = ("人民政府", "街道办事处", "管理委员会")
OF_OFFICE = "department-of-"
_SOME = re.compile(
    r"(?:[全本我](?:自治[区州县]|[省市县区州旗盟镇乡]))?+(?!各级)(?:.*?(?:[县区州省盟旗镇乡村]|市(?!场)|街道|部分|个别))"
)
# 甲县、乙县出庭率, 甲县人民政府纠错率: what a label begins with that names other places.
_OTHERS = regex(
    lambda: (
        rf"(?![全各本我两每该])([\u4e00-\u9fff]{{1,5}}?(?:(?<![{no_place()['区']}县市])区|(?<![{no_place()['市']}上县])市(?!场)"
        rf"|县|(?<![{no_place()['旗']}])旗|(?<![{no_place()['镇']}乡市])镇|(?<![{no_place()['乡']}])乡|街道))(?:[、和与及]|人民政府|政府|办事处)"
    )
)
_ALL = re.compile(r"全[县市区州省盟旗镇乡国]|各级")
_OFFICE_NEXT = re.compile(r"[\u4e00-\u9fff]{1,16}?(?:局|厅|委|办|院|中心|队)(?=$|[12]\d|关于|工作|法治|依法|行政|年)")
_SENTENCE = re.compile(r"[。;;\n]")


@dataclass(frozen=True, slots=True)
class _Said:
    """What a part says around its figures: relations by kind and source, the documents by id."""

    graph: Graph
    ends: dict[tuple[str, str], list[str]]
    documents: dict[str, Document]
    sheet: bool

    def names(self, kind: str, source: str) -> list[Entity]:
        found = (self.graph.get(end) for end in self.ends.get((kind, source), ()))
        return [one for one in found if one is not None]

    def name(self, metric: str) -> str:
        """A metric's name: a source need not repeat that of one which the ontology has."""
        found = self.graph.get(metric)
        return found.name if found and found.name else getattr(load_vocabulary().get(metric), "name", "")

    def document(self, figure: Entity) -> Document | None:
        return next(
            (self.documents[one] for one in self.ends.get(("STATED_IN", figure.id), ()) if one in self.documents), None
        )


def mark_figures(part: Part) -> None:
    """Give the part's figures `amount` and `amount_unit` where their unit is scaled, and `whose` where the report is about no others."""
    figures = [one for one in part.graph.entities if one.kind == "Observation"]
    if not figures:
        return
    ends: dict[tuple[str, str], list[str]] = defaultdict(list)
    for relation in part.graph.relations:
        ends[relation.kind, relation.source].append(relation.target)
    said = _Said(part.graph, ends, {one.id: one for one in part.documents}, part.kind == "sheet")
    owners = _owners(said, figures)
    for figure in figures:
        facts = _amount(figure) | ({"whose": owners[figure.id]} if figure.id in owners else {})
        if facts:
            part.graph.put(replace(figure, properties={**figure.properties, **facts}))


def _amount(figure: Entity) -> dict[str, Value]:
    """11.2万件 is 112000件."""
    value = figure.properties.get("value")
    measure, factor = unscaled(str(figure.properties.get("unit", "")))
    if factor == 1 or not isinstance(value, int | float):
        return {}
    return {"amount": round(float(value) * factor, 4), "amount_unit": measure}


def _owners(said: _Said, figures: Iterable[Entity]) -> dict[str, str]:
    """Figure -> place or issuer, for the figures that measure something and belong to no other."""
    issuers: dict[str, str] = {}
    found: dict[tuple[str, ...], dict[str, list[Entity]]] = defaultdict(lambda: defaultdict(list))
    for figure in figures:
        if figure.properties.get("change") or figure.properties.get("modality"):
            continue
        for metric in said.ends.get(("MEASURES", figure.id), ()):
            whose = _whose(said, figure, said.name(metric))
            key = (metric, str(figure.properties.get("period", "")), *said.ends.get(("STATED_IN", figure.id), ()))
            found[key][whose].append(figure)
            if whose == "issuer":
                issuers[figure.id] = whose
    places = (one for by in found.values() for one in _wholes(said, by["place"] or by["government"]))
    return issuers | dict.fromkeys(places, "place")


def _wholes(said: _Said, figures: list[Entity]) -> set[str]:
    """Without those that another of them has as its part."""
    ids = {one.id for one in figures}
    parts = {part for one in ids for part in said.ends.get(("TOTAL_OF", one), ())}
    return ids - parts or ids


def _whose(said: _Said, figure: Entity, metric: str) -> str:
    """place, government, issuer, or "" for a figure of other bodies or of another place."""
    document, owners = said.document(figure), said.names("ABOUT", figure.id)
    office = document is not None and document.level.startswith(OF_OFFICE)
    subject = str(figure.properties.get("subject", ""))
    place = _place(said, document)
    office = office and document is not None and not _is_about(document.title, place)
    if not owners and not subject:
        if (named := _OTHERS.match(figure.name)) and not place.startswith((named[1], named[1][:-1])):
            return ""
        return "issuer" if office and not _tells_all(document, figure) else "place"
    if (subject and subject in metric) or (owners and all(one.name[-4:] in metric for one in owners)):
        return "place"  # 政务服务中心面积: there is none but of that body
    if owners and all(one.kind == "BodyGroup" for one in owners):
        return "place" if said.sheet or not any(_SOME.match(one.name) for one in owners) else ""
    if office and document is not None and owners and all(one.name == document.issuer for one in owners):
        return "issuer"
    governs = (
        owners and place and all(any(is_of_place(one.name, place, name) for name in GOVERNMENTS) for one in owners)
    )
    return "government" if governs else ""


def _is_about(title: str, place: str) -> bool:
    """Whether the title of an office's report names the place alone: 关于甲省2022年行政复议情况的报告."""
    rest = title.removeprefix("关于")
    return bool(place) and rest.startswith(place) and _OFFICE_NEXT.match(rest, len(place)) is None


def _place(said: _Said, document: Document | None) -> str:
    found = said.graph.get(jurisdiction_id(document.jurisdiction)) if document and document.jurisdiction else None
    return found.name if found is not None else document.jurisdiction if document else ""


def _tells_all(document: Document | None, figure: Entity) -> bool:
    """Whether the figure's sentence speaks, before it, of the whole place: 全县行政机关…"""
    text, at = (document.text or "" if document else ""), figure.properties.get("position")
    if not isinstance(at, int) or not text:
        return False
    before = text[max(0, at - 120) : at]
    return bool(_ALL.search(_SENTENCE.split(before)[-1]))
