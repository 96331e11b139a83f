"""A report as a Graph: bodies, documents, figures, activities, changes, posts, problems and plans, each with its words.

Owned nodes are named `document id/Class/offset`; bodies are keyed by place and full name (identity.py), and a body whose
place the text does not show is not entered. What the text only suggests is marked proposed.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from functools import cache

from loaders.patterns import regex
from loaders.places import above
from loaders.report.draft import Draft
from loaders.report.events import changes, headships, procedure_names, reportings, steps, team_name
from loaders.report.facts import add_activities, add_observations, area_of
from loaders.report.lexicon import lexicon, rows, simplified
from loaders.report.lines import Reading, reading
from loaders.report.plan_terms import plan_terms
from loaders.report.sections import Item, items
from loaders.text import mapped
from ontology.ids import normal_title, work_id
from ontology.model import Document, Entity, Evidence, Graph, Relation, Value

_USES = ("in_force", "made", "basis", "publicised", "mentioned")
_KINDS = {"party": "party_rule"}
_LIST_BEFORE = regex(r"(?:《[^《》\n]{1,80}》[、和及]?)+$")
_NEARNESS = 0.03  # below it no plan is proposed as an answer to a problem


def report_graph(document: Document, read: Reading | None = None) -> Graph:
    """The facts of one report; a document that is no report gives what it holds and nothing else."""
    draft = Draft.of(document, read or reading(document))
    draft.add_places()
    draft.add_bodies()
    _included(draft)
    _regulations(draft)
    _procedures(draft)
    add_observations(draft)
    add_activities(draft)
    _changes(draft)
    _posts(draft)
    _problems_and_plans(draft)
    _absences(draft)
    draft.write_mentions()
    return draft.graph


_BRACKET = regex(r"\((?:含|包括|包含|内设|下设)[^()。;\n]{0,30}$")


def _included(draft: Draft) -> None:
    """市公安局(含交警支队): what the brackets behind a body name is part of it; (原县公安处): what it was before."""
    ends = {body.end: body for body in draft.read.bodies}
    told: dict[tuple[str, str, str], list[Evidence]] = {}
    for body in draft.read.bodies:
        before = draft.form.endswith("(原", 0, body.start)
        found = _BRACKET.search(draft.form, max(0, body.start - 40), body.start)
        opens = body.start - len("(原") if before else found.start() if found is not None else -1
        if (owner := ends.get(opens)) is None:
            continue
        for one in draft.bodies.get(body.start, ()):
            for other in draft.bodies.get(owner.start, ()):
                if one != other:
                    kind = "PREDECESSOR_OF" if before else "PART_OF"
                    told.setdefault((kind, one, other), []).extend(draft.evidence(owner.start, body.end))
    for (kind, one, other), places in told.items():
        facts: dict[str, Value] = {"status": "stated"} if kind == "PREDECESSOR_OF" else {}
        draft.graph.relate(Relation(kind, one, other, facts, tuple(places)))


@cache
def _use_words() -> tuple[re.Pattern[str], ...]:
    making, basing, publicising = (lexicon("verbs", key) for key in ("making", "basing", "publicising"))
    tail = r"(?:了|好|新修订的?)?(?:\d+[份件])?$"
    return (
        re.compile(rf"(?<!新)(?:{making}){tail}"),
        re.compile(rf"(?:{basing}){tail}"),
        re.compile(rf"(?:{publicising})"),
        re.compile(
            rf"》?(?:[、和及]?《[^《》\n]{{1,80}}》){{0,6}}(?:等(?:法律法规)?)?(?:的)?(?:{publicising}|读本|单行本|普法|折页|挂图)"
        ),
    )


# What congresses and the State Council enact is never an office's own, whoever is said to 公布 or 起草 it.
_ENACTED = frozenset(("law", "admin_reg", "local_reg", "autonomy_reg"))


def _use(draft: Draft, start: int, end: int, own: bool, kind: str) -> str:
    """How a report uses a document: by the words before and behind its title (offsets inside the brackets)."""
    making, basing, publicising, behind = _use_words()
    form = draft.form
    before = _LIST_BEFORE.sub("", form[max(0, start - 200) : start - 1])[-12:]
    clause = form[max(form.rfind(mark, 0, start) for mark in "。;\n") + 1 : start]
    if re.search(
        r"现行有效[^。;\n]{0,30}(?:即|包括|分别为|分别是|为|:)(?:《[^《》\n]{1,80}》[、和及]?)*《?$",
        form[max(0, start - 300) : start],
    ):
        return "in_force"
    if behind.match(form, end):
        return "publicised"
    to_come = _to_come(draft, start)
    if making.search(before):
        return "mentioned" if to_come or kind in _ENACTED or _made_above(draft, start) else "made"
    if basing.search(before):
        return "basis"
    if publicising.search(clause[-40:]) or (
        not _ASKS.match(form, end + 1)
        and publicising.search(form[end : end + 60].split("。")[0].split(";")[0][:60])
        and not own
    ):
        return "publicised"
    return "mentioned"


_ASKS = regex(
    r"》?(?:等)?(?:的)?(?:部署|要求|精神|任务|目标|规定|明确|确定|实施准备)"
)  # 紧扣《甲》部署,开展宣传: 甲 is not spread
_ISSUES = regex(
    r"(?:(?:于|已|又)?\d{4}年(?:\d+月)?|已|先后|联合|共同|近日|日前)*(?:制定|印发|出台|发布|公布|颁布|下发)(?:了|的)?(?:《[^《》\n]{1,80}》[、和及]?)*《"
)


_NATION = regex(r"党中央|中共中央|中央办公厅|中办|国务院(?:办公厅)?$|国办|全国人大")


def _made_above(draft: Draft, start: int) -> bool:
    """Whether the body that is said to issue a document at `start` stands above the report's: 国务院印发《…》."""
    form = draft.form
    clause, sentence = (max(form.rfind(mark, 0, start) for mark in marks) + 1 for marks in (",。;\n", "。;\n"))
    said = [body for body in draft.read.bodies if clause <= body.start < start]
    issued = said[-1].end if said else clause
    if not said:  # 国务院高度重视…,先后印发《甲》: the head of the sentence issues
        said = [body for body in draft.read.bodies if sentence <= body.start <= sentence + 1]
    if not said or not _ISSUES.fullmatch(form, issued, start):
        return False
    own = draft.place.key if draft.place is not None else "100000"
    if own == "100000":  # the State Council's and the Party's documents are no ministry's own
        return bool(_NATION.match(said[0].name)) and said[0].name != draft.issuer
    places = {"100000", *(code for code, _ in above(own))} if own.isdigit() else {"100000"}
    nodes = [draft.graph.get(key) for key in draft.bodies.get(said[-1].start, ())]
    return bool(nodes) and {str(node.properties.get("place")) for node in nodes if node} <= places - {own}


_INTENDED = regex(
    r"(?<![模草虚])拟(?![定订])|(?:(?<!即)将|计划|打算|力争|争取|尽快|抓紧)(?=[\u4e00-\u9fff]{0,6}(?:制定|出台|印发|修订|修改|编制|起草|公布|发布|形成|拟订|制发))|建议|下一步"
)


def _to_come(draft: Draft, start: int) -> bool:
    """Whether a document at `start` is yet to be made: its clause says 将, 拟 …, or stands in the part on plans."""
    section, form = draft.section(start), draft.form
    if (section is not None and section.kind == "plan") or draft.planned(start):
        return True
    clause = max(form.rfind(mark, 0, start) for mark in ",。;\n") + 1
    words = form[max(clause, start - 40) : start]
    return bool(_INTENDED.search(words)) and "了" not in words


def _regulations(draft: Draft) -> None:
    titles = draft.read.titles
    full = {title.alias: title.name for title in titles if title.alias}
    best: dict[str, int] = {}
    for title in titles:
        name = full.get(title.name, title.name)
        if title.kind == "non_policy" or title.nested:
            continue
        own = bool(draft.place and draft.place.short and name.startswith((draft.place.short, draft.place.name)))
        key = work_id(name)
        draft.graph.add(Entity(key, "Regulation", normal_title(name)))
        kind = title.kind if title.name == name else next(one.kind for one in titles if one.name == name)
        use = _use(draft, title.start, title.end, own and title.kind == "policy", kind)
        draft.graph.relate(
            Relation("CLASSIFIED_AS", key, draft.reference(f"concept:{_KINDS.get(kind, kind)}", "Concept"))
        )
        rank = _USES.index(use)
        best[key] = min(best.get(key, rank), rank)
        facts: dict[str, Value] = {"use": _USES[best[key]]}
        if title.number:
            facts["number"] = title.number
        draft.mention(key, name, title.start, title.end, facts)
    _bases(draft)


_PLAN_MADE = regex(
    r"[^。;\n]{0,6}?(?:制定印发|制定出台|制定|印发|出台|编制)了?(《[^《》\n]+》|[^,。;《》\n]{4,40}?(?:计划|方案|意见|办法|要点|清单|规划))"
)


def _bases(draft: Draft) -> None:
    """根据《甲》《乙》,制定了丙: 丙 is based on 甲 and 乙; 丙 may stand without brackets."""
    for found in re.finditer(r"(?:根据|依据|按照)((?:《[^《》\n]{2,80}》[、和及]?)+)[^。;,\n]{0,12},?", draft.form):
        made = _PLAN_MADE.match(draft.form, found.end())
        if not made:
            continue
        text = draft.document.text or ""
        start, end = made.span(1)
        name = text[start:end].strip("《》")
        key = work_id(name)
        evidence = draft.evidence(found.start(), end)
        if key not in draft.graph:
            draft.graph.add(Entity(key, "Regulation", normal_title(name)))
            draft.graph.relate(Relation("CLASSIFIED_AS", key, draft.reference("concept:policy", "Concept")))
        if text[start] == "《":
            draft.mention(key, name, start, end, {"use": "mentioned" if _to_come(draft, start + 1) else "made"})
        for title in draft.read.titles:
            if found.start(1) <= title.start < found.end(1) and not title.nested and work_id(title.name) in draft.graph:
                draft.graph.relate(Relation("BASED_ON", key, work_id(title.name), {}, evidence))


def _procedures(draft: Draft) -> None:
    """Procedures that the text names, and the steps that it lists."""
    pattern, names = procedure_names()
    for found in pattern.finditer(draft.form):
        key = draft.reference(f"procedure:{names[found[0]]}", "Procedure")
        draft.mention(key, found[0], found.start(), found.end())
    for listed in steps(draft.form):
        whole = draft.reference(f"procedure:{listed.procedure}", "Procedure")
        for order, step in enumerate(listed.steps, 1):
            values: dict[str, Value] = {"step_order": order}
            if listed.mandatory:
                values["mandatory"] = step in listed.mandatory
            target = draft.reference(f"procedure:{step}", "Procedure")
            draft.graph.relate(Relation("HAS_STEP", whole, target, values, draft.evidence(listed.start, listed.end)))


def _changes(draft: Draft) -> None:
    """Bodies set up, kept, merged or abolished; of a counted row only the named ones are bodies."""
    if draft.place is None:
        return
    text = draft.document.text or ""
    for change in changes(draft.form, draft.read.bodies):
        evidence = draft.evidence(change.start, change.end)
        values: dict[str, Value] = {"change_kind": change.kind}
        if draft.period:
            values["period"] = draft.period
        if section := draft.section(change.start):
            values["section"] = section.number
        name = text[change.start : change.end].replace("\n", "")[:60]
        key = draft.stated(
            Entity(f"{draft.document.id}/ChangeEvent/{change.body.start}", "ChangeEvent", name, values, evidence)
        )
        if area := area_of(draft, change.start, change.end):
            draft.graph.relate(Relation("IN_AREA", key, draft.reference(f"area:{area}", "WorkArea")))
        named = [
            draft.body(draft.place, team_name(draft.place.short, member), change.body.type) for member in change.members
        ]
        for member, body in zip(change.members, named, strict=True):
            draft.mention(body, member, change.body.start, change.body.end)
        if change.count > len(named) > 0:
            kind = change.body.name[max(change.body.name.rfind(mark) for mark in "支、等") + 1 :]
            group = draft.group(kind, change.count, change.start, change.end, change.body.type, str(change.body.start))
            for body in named:
                draft.graph.relate(Relation("HAS_MEMBER", group, body, {}, evidence))
            named = [group]
        for body in named or draft.bodies.get(change.body.start, ()):
            draft.graph.relate(
                Relation("STARTS_FROM" if change.kind == "abolished" else "RESULTS_IN", key, body, {}, evidence)
            )
        for former in draft.bodies.get(change.former.start, ()) if change.former else ():
            draft.graph.relate(Relation("STARTS_FROM", key, former, {}, evidence))
            for later in draft.bodies.get(change.body.start, ()):
                draft.graph.relate(Relation("PREDECESSOR_OF", former, later, {"status": "stated"}, evidence))


def _posts(draft: Draft) -> None:
    """Who heads which body, who reports to which."""
    if draft.place is None:
        return
    during: dict[str, Value] = {"during": draft.period} if draft.period else {}
    for head in headships(draft.form, draft.read.bodies):
        post = _post(draft, head.post, head.start, head.end)
        for body in draft.bodies.get(head.body.start, ()):
            draft.graph.relate(Relation("HEADS", post, body, during, draft.evidence(head.start, head.end)))
    for report in reportings(draft.form, draft.read.bodies):
        for name in report.posts:
            post = _post(draft, name, report.start, report.end)
            for body in draft.bodies.get(report.body.start, ()):
                values: dict[str, Value] = {**during, "topic": report.topic}
                draft.graph.relate(Relation("REPORTS_TO", post, body, values, draft.evidence(report.start, report.end)))


def _post(draft: Draft, name: str, start: int, end: int) -> str:
    place = draft.place.key if draft.place else ""
    key = draft.graph.add(Entity(f"post:{place}:{name}", "Post", name, {"place": place})).id
    draft.mention(key, name, start, end)
    for body in draft.read.bodies:
        if start <= body.start < start + len(name) and body.name in name:
            for holder in draft.bodies.get(body.start, ()):
                draft.graph.relate(Relation("HELD_IN", key, holder))
    return key


# The day below a signature, in figures or characters.
_DAY = regex(r"^[12二]\S{3}年\S{1,2}月\S{1,3}日$")


def _problems_and_plans(draft: Draft) -> None:
    """Problems, plans for the next period, and for each plan the problem that its words come nearest to, as a proposal."""
    text = draft.document.text or ""
    signed = (simplified(mapped(draft.issuer)), "")
    found = [
        item
        for item in items(draft.form, draft.sections, draft.year)
        if _DAY.sub("", draft.form[item.start : item.end].strip()) not in signed
    ]
    keys: dict[int, str] = {}
    for item in found:
        kind = "Problem" if item.kind == "problem" else "PlanItem"
        values: dict[str, Value] = {"order": item.order}
        optional: dict[str, Value] = {"period": draft.period, "section": item.section}
        if item.kind == "plan":
            deeds = [one for one in draft.read.statements if item.start <= one.action_start < item.reach]
            optional["terms"] = plan_terms(text, draft.place.name if draft.place else "", deeds)
        values.update({key: value for key, value in optional.items() if value})
        name = text[item.start : item.end].replace("\n", "").strip()[:80]
        key = f"{draft.document.id}/{kind}/{item.start}"
        keys[item.start] = draft.stated(Entity(key, kind, name, values, draft.evidence(item.start, item.end)))
        if area := area_of(draft, item.start, item.end):
            draft.graph.relate(Relation("IN_AREA", key, draft.reference(f"area:{area}", "WorkArea")))
    _targets(draft, found, keys)
    for plan, problem in _nearest(draft.form, found):
        evidence = (*draft.evidence(plan.start, plan.end), *draft.evidence(problem.start, problem.end))
        draft.graph.relate(
            Relation("ADDRESSES", keys[plan.start], keys[problem.start], {"status": "proposed"}, evidence)
        )


def _targets(draft: Draft, found: list[Item], keys: dict[int, str]) -> None:
    """The figures that plans set as their targets (出庭应诉率达到95%以上)."""
    plans = [item for item in found if item.kind == "plan"]
    for one in [one for one in draft.graph.entities if one.kind == "Observation"]:
        at = one.properties.get("position")
        if one.properties.get("modality") != "plan" or not isinstance(at, int):
            continue
        for item in plans:
            if item.start <= at < item.reach:
                draft.graph.relate(Relation("TARGETS", keys[item.start], one.id, {}, one.evidence))
                break


def _nearest(form: str, found: list[Item]) -> list[tuple[Item, Item]]:
    """Plan and problem whose words are most alike: cosine of pairs of characters, the rarer the heavier."""
    grams = [Counter(_pairs(form[item.start : item.reach])) for item in found]
    spread = Counter(gram for counted in grams for gram in counted)
    weights = [{g: (1 + math.log(n)) * math.log(len(found) / spread[g]) for g, n in one.items()} for one in grams]
    norms = [math.sqrt(sum(value * value for value in one.values())) or 1.0 for one in weights]
    out = []
    for index, plan in enumerate(found):
        if plan.kind != "plan":
            continue
        scores = [
            (
                sum(weights[other].get(g, 0.0) * value for g, value in weights[index].items())
                / norms[other]
                / norms[index],
                other,
            )
            for other, item in enumerate(found)
            if item.kind == "problem"
        ]
        best = max(scores, default=(0.0, -1))
        if best[0] >= _NEARNESS:
            out.append((plan, found[best[1]]))
    return out


def _pairs(text: str) -> list[str]:
    return [run[at : at + 2] for run in re.findall(r"[\u4e00-\u9fff]{2,}", text) for at in range(len(run) - 1)]


@cache
def _searches() -> tuple[tuple[str, ...], ...]:
    return tuple(tuple((row + [""] * 7)[:7]) for row in rows("searches"))


def _absences(draft: Draft) -> None:
    """What was looked for in a report on a place's whole work and is not there."""
    if draft.place is None or len(draft.form) < 1500 or not draft.read.metrics:
        return
    for key, name, searched, absent, needed, area, concerned in _searches():
        if re.search(absent, draft.form) or (needed and not re.search(needed, draft.form)):
            continue
        values: dict[str, Value] = {"searched": searched, "count": 0}
        if draft.period:
            values["period"] = draft.period
        fact = draft.stated(Entity(f"{draft.document.id}/Absence/{key}", "Absence", name, values))
        if area:
            draft.graph.relate(Relation("IN_AREA", fact, draft.reference(f"area:{area}", "WorkArea")))
        if concerned:
            kind = concerned.split(":", 1)[0].capitalize()
            draft.graph.relate(Relation("CONCERNS", fact, draft.reference(concerned, kind)))
