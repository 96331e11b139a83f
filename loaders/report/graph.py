"""A report as a Graph: figures, activities, bodies and regulations, each with the words that it rests on.

Owned nodes are named `document id/Class/offset`; bodies are keyed by place and name, and a body whose place the text
does not show is not entered. 我局 and 县政府 stand for the issuing body where level and form say so.
"""

from __future__ import annotations

import re
from bisect import bisect_right

from loaders.report.bodies import Body
from loaders.report.lines import Reading, concept_of, reading
from loaders.report.metrics import Metric
from loaders.report.statements import Statement
from ontology.ids import body_id, normal_title, work_id
from ontology.model import Document, Entity, Evidence, Graph, Relation, Value

_OWN = re.compile(r"^(?:我|本)(?:[省市州县区旗镇乡]政府|局|厅|委|办|院|部|中心|镇|乡)$")
_LEVEL = re.compile(r"^(?:自治[区州县]|街道|[省市州县区旗盟镇乡])")


def report_graph(document: Document) -> Graph:
    """The facts of one report; a document that is no report gives what it holds and nothing else."""
    read = reading(document)
    graph = Graph([Entity(document.id, "Document", document.sha256[:16], {"sha256": document.sha256})])
    named = {body.name: key for body in read.bodies if (key := _body(graph, document, read, body))}
    starts = [title.start for title in read.titles]
    _regulations(graph, document, read)
    for index, metric in enumerate(read.metrics, 1):
        _observation(graph, document, read, metric, index)
    for item in read.statements:
        _activity(graph, document, read, item, named, starts)
    return graph


def _evidence(document: Document, start: int, end: int) -> tuple[Evidence, ...]:
    return (Evidence(document.id, start, end),)


def _place(document: Document, read: Reading) -> str:
    return document.jurisdiction or read.about.jurisdiction


def resolved(document: Document, read: Reading, name: str) -> tuple[str, str] | None:
    """(place, full name) of a mentioned body; None where the place is not shown by the text.

    A name that begins with the level word of the issuer's own place belongs to that place: 县司法局 in a report of
    甲县 is 甲县司法局. Another level's body (市委 in a county's report) has no known place.
    """
    plain = name.replace("\n", "")
    place = _place(document, read)
    shown = read.about.jurisdiction
    if _OWN.match(plain):
        return (place, document.issuer or read.about.issuing_body) if place else None
    if shown and plain.startswith(shown):
        return place, plain
    level = _LEVEL.match(plain)
    if level and shown.endswith(level[0]):
        rest = plain[level.end() :]
        return place, shown + ("人民政府" if rest == "政府" else rest)
    if plain.startswith(("国务院", "全国", "国家", "中央", "党中央", "最高")):
        return "100000", "中共中央" if plain == "党中央" else plain
    return None


def _body(graph: Graph, document: Document, read: Reading, body: Body) -> str:
    if body.generic or body.members:
        return ""
    found = resolved(document, read, body.name)
    if not found:
        return ""
    place, name = found
    kind = "EnforcementTeam" if body.type == "enforcement_team" else "Institution"
    if name.endswith(("常务会议", "常务会", "常委会会议")):
        kind = "Meeting"
    key = body_id(place, name)
    held = graph.get(key)
    if held is None:
        graph.add(Entity(key, kind, name, {"place": place}))
    graph.relate(
        Relation("MENTIONS", document.id, key, {"surface": (body.name,)}, _evidence(document, body.start, body.end))
    )
    return key


def _regulations(graph: Graph, document: Document, read: Reading) -> None:
    for title in read.titles:
        if title.kind in ("non_policy", "document") or title.name in {other.alias for other in read.titles}:
            continue
        name = normal_title(title.name)
        graph.add(Entity(work_id(title.name), "Regulation", name))
        graph.relate(
            Relation("MENTIONS", document.id, work_id(title.name), {"surface": (title.name,)}, _evidence(document, title.start, title.end))
        )  # fmt: skip


def _observation(graph: Graph, document: Document, read: Reading, metric: Metric, index: int) -> None:
    figure, text = metric.figure, document.text or ""
    unit = "".join(text[start:end] for start, end in figure.unit_spans) or figure.unit
    values: dict[str, Value] = {"value": float(figure.value), "position": figure.start, "order": index}
    if figure.value_end is not None:
        values["value_end"] = float(figure.value_end)
    optional = {"unit": unit, "comparator": figure.comparator, "change": figure.change, "subject": metric.subject,
                "period": document.period or str(read.about.year or "")}  # fmt: skip
    values.update({key: value for key, value in optional.items() if value})
    start = max(text.rfind(mark, max(0, figure.start - 300), figure.start) for mark in "，,。;；\n") + 1
    evidence = _evidence(document, start, max(figure.after, figure.end))
    key = f"{document.id}/Observation/{figure.start}"
    graph.add(Entity(key, "Observation", metric.label or text[start : figure.after], values, evidence))
    graph.relate(Relation("STATED_IN", key, document.id, {}, evidence))
    found = concept_of(text, metric, unit)
    if found:
        graph.relate(Relation("MEASURES", key, f"metric:{found}", {}, evidence))


def _activity(
    graph: Graph, document: Document, read: Reading, item: Statement, named: dict[str, str], starts: list[int]
) -> None:
    text = document.text or ""
    start, end = min(item.action_start, item.object_start), max(item.action_end, item.object_end)
    evidence = _evidence(document, start, end)
    key = f"{document.id}/Activity/{item.action_start}-{item.object_start}"
    action, target = text[item.action_start : item.action_end], text[item.object_start : item.object_end]
    values: dict[str, Value] = {"action": action, "object": target, "modality": item.modality}
    if item.subject and not item.implicit:
        values["subject"] = item.subject
    period = document.period or str(read.about.year or "")
    if period:
        values["period"] = period
    graph.add(Entity(key, "Activity", action + target, values, evidence))
    graph.relate(Relation("STATED_IN", key, document.id, {}, evidence))
    actor = _actor(graph, document, read, item, named)
    if actor:
        graph.relate(Relation("CARRIED_OUT_BY", key, actor, {"implicit": item.implicit}, evidence))
    at = bisect_right(starts, item.object_end) - 1
    if at >= 0 and item.object_start <= read.titles[at].start and work_id(read.titles[at].name) in graph:
        graph.relate(Relation("UNDER", key, work_id(read.titles[at].name), {}, evidence))


def _actor(graph: Graph, document: Document, read: Reading, item: Statement, named: dict[str, str]) -> str:
    """The body that carries an activity out: the issuer where the clause leaves it out, else the named body."""
    if not item.implicit:
        return named.get(item.subject, "")
    issuer, place = document.issuer or read.about.issuing_body, _place(document, read)
    if not issuer or not place:
        return ""
    key = body_id(place, issuer)
    if key not in graph:
        graph.add(Entity(key, "Institution", issuer, {"place": place}))
    return key
