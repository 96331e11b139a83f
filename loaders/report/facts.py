"""Figures and activities of a report as nodes: what they measure, whose they are, which sums and rates they assert."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from functools import cache

from loaders.patterns import regex
from loaders.report.draft import Draft
from loaders.report.events import procedure_names
from loaders.report.figures.metrics import Metric
from loaders.report.figures.numbers import Figure
from loaders.report.head.genre import directs, usual_modality
from loaders.report.lexicon import lexicon, simplified
from loaders.report.lines import concept_of
from loaders.report.rates import rates
from loaders.report.scheme import terms
from loaders.report.statements.find import Statement
from loaders.report.statements.subjects import OURSELVES
from loaders.trie import trie
from ontology.ids import work_id
from ontology.model import Entity, Relation, Value

_TOTAL = regex(r"(?:共计|总计|合计|共)[约近]?$")
_OF_WHICH = regex(r"其中[:,]?")
_POST = regex(r"^(.*?)((?:主要|有关)?负责人|党组书记、局长|书记|[县市区州局镇乡厅]长|主任)$")
_COUNTED = regex(r"(\d[\d ,]*) ?(?:余|多)?[个家名支]$")
_ENACTING = regex(r"制定|修订|修改|修正|出台|颁布|公布|发布|废止|审议|通过")
_FIGURE = regex(r"\d|[一二两三四五六七八九十百千]+余?[件份名家次场期起批部本支条项人户处]")


@cache
def _areas() -> tuple[re.Pattern[str], dict[str, str]]:
    names = {label: term.key for term in terms("areas").values() for label in term.labels}
    return re.compile(trie(names)), names


# 监督 in the name of a body tells of no oversight.
_OVERSEERS = regex(r"[\u4e00-\u9fff]{2,4}监督(?:管理)?(?:局|所|站|部门|机构)")


def area_of(draft: Draft, start: int, end: int, concept: str = "") -> str:
    """The work area of a fact: that of its concept, else the one that its words, then its section's title, name."""
    if concept and (area := terms("concepts")[concept].area):
        return area
    pattern, names = _areas()
    section = draft.section(start)
    for text in (_OVERSEERS.sub("", draft.form[start:end]), section.title if section else ""):
        found = max(pattern.finditer(text), key=lambda match: len(match[0]), default=None)
        if found:
            return names[found[0]]
    return ""


def add_observations(draft: Draft) -> None:
    """One Observation a figure, then the sums and rates that the text asserts between them."""
    done = sorted(draft.read.statements, key=lambda item: item.action_start)
    starts = [item.action_start for item in done]
    keys = []
    for order, metric in enumerate(draft.read.metrics, 1):
        near = bisect_left(starts, metric.figure.start) - 1
        keys.append(_observation(draft, metric, order, _modality(draft, metric, done[near] if near >= 0 else None)))
    for relation in [
        *_totals(draft, keys),
        *rates(draft, keys, [_was(draft.form, one.figure) is not None for one in draft.read.metrics]),
    ]:
        draft.graph.relate(relation)


_YEAR = regex(r"(?<![\d第较比—-])((?:19|20)\d\d)年(?!以来|起|来|[-—至到]|[^,。;\n]{0,4}相比|《|[^,。;\n]{0,12}》)")
_IN_BRACKETS = regex(r"(?:((?:19|20)\d\d)年(?:度|同期)?|[上去]年(?:度|同期)?)\($")  # 较2020年(25件)增长
_COMPARED = regex(r"(?:较|比|与|同|由|根据|按照|依据|截至|自|从)[^,。;\n]{0,3}$")


def _other_year(draft: Draft, before: int) -> str:
    """The year that the figure's clause names, or that heads an earlier clause of its sentence, where it is not the
    report's: 2019年投入30万元 in a report on 2020."""
    form, first = draft.form, max(0, before - 120)
    if form[before - 1 : before] == "(" and (told := _IN_BRACKETS.search(form, first, before)):
        year = told[1] or str(draft.year - 1 if draft.year else "")
        return year if year != str(draft.year) else ""
    clause = max(form.rfind(mark, first, before) for mark in ",。;\n")
    sentence = max(form.rfind(mark, first, before) for mark in "。;\n") + 1
    years = [
        found[1]
        for found in _YEAR.finditer(form, max(sentence, first), before)
        if (found.start() > clause or form[found.start() - 1 : found.start()] in ("", ",", "。", ";", "\n"))
        and not _COMPARED.search(form, max(0, found.start() - 5), found.start())
    ]
    return years[-1] if years and draft.year and int(years[-1]) != draft.year else ""


_PARTED = regex(r"[。;\n]")


_BY_YEAR = regex(r"(?:到|至)((?:19|20)\d\d)年(?:底|末|年底)?(?:前|时)?,|((?:19|20)\d\d)年(?:底|末)前")
_AIM = regex(r"(?:力争|争取)(?:(?!了)[^,。;\n])*$")


def _aimed(draft: Draft, before: int) -> bool:
    """Whether the words before a figure set an aim: 力争…, 到2030年底,… with a year to come, in a plan also with its own."""
    start = max(0, before - 160)
    sentence = _PARTED.split(draft.form[start:before])[-1]
    if _AIM.search(sentence):
        return True
    years = [int(one[1] or one[2]) for one in _BY_YEAR.finditer(sentence)]
    if not years or not draft.year or years[-1] < draft.year:
        return False
    return years[-1] > draft.year or usual_modality(draft.read.about, draft.form) == "plan"


def _modality(draft: Draft, metric: Metric, deed: Statement | None) -> str:
    """plan or duty for a figure that is a task and no result: by its section, or by the deed that it belongs to."""
    section = draft.section(metric.figure.start)
    if section is not None and section.kind == "plan":
        return "plan"
    ordered = deed is not None and deed.modality in ("plan", "duty")
    if deed is not None and ordered and not _PARTED.search(draft.form, deed.action_start, metric.figure.start):
        return deed.modality
    return "plan" if _aimed(draft, metric.figure.before) else ""


_BECAME = regex(r"[^,。;\n\d]{0,6}(?:[减增压缩升降提扩精调变下上][^,。;\n\d]{0,3})?[至到为]")
_FROM = regex(
    r"[由从](?:(?P<year>(?:19|20)\d\d)年(?:度|底|末)?的?|(?P<last>[上去]年(?:度|同期|底|末)?)的?|(?:原来|原先|过去|此前)的?)?$"
)


def _was(form: str, figure: Figure) -> re.Match[str] | None:
    """The words before a figure that is what was before a change: 由426项减至189项, 由上年的91.3%升至98%."""
    found = _FROM.search(form, max(0, figure.before - 12), figure.before)
    return found if found and _BECAME.match(form, figure.after) else None


def _year_before(draft: Draft, was: re.Match[str]) -> str:
    """The year in which what was before a change stood, where it is told; else ""."""
    if was["year"]:
        return str(was["year"])
    return str(draft.year - 1) if was["last"] and draft.year else ""


def _observation(draft: Draft, metric: Metric, order: int, modality: str) -> str:
    figure, text = metric.figure, draft.document.text or ""
    unit = "".join("".join(text[start:end].split()) for start, end in figure.unit_spans) or figure.unit
    values: dict[str, Value] = {"value": float(figure.value), "position": figure.start, "order": order}
    if figure.value_end is not None:
        values["value_end"] = float(figure.value_end)
    section = draft.section(figure.start)
    was = _was(draft.form, figure)
    before = _year_before(draft, was) if was else _other_year(draft, figure.before)
    optional = {
        "unit": simplified(unit).replace("％", "%"), "comparator": figure.comparator, "change": figure.change, "subject": "、".join(metric.subjects),
        "period": metric.period or before or ("" if modality or was else draft.period),
        "section": section.number if section else "", "modality": modality,
    }  # fmt: skip
    values.update({key: value for key, value in optional.items() if value})
    start, end = draft.sentence(figure.start, max(figure.after, figure.end))
    evidence = draft.evidence(start, end)
    name = metric.label or text[figure.before : max(figure.after, figure.end)]
    key = draft.stated(Entity(f"{draft.document.id}/Observation/{figure.start}", "Observation", name, values, evidence))
    found = "" if was and not before else concept_of(draft.form, metric, unit, draft.read.about.issuing_body)
    if found:
        measures = "AIMS_AT" if modality else "MEASURES"
        draft.graph.relate(Relation(measures, key, draft.reference(f"metric:{found}", "Metric"), {}, evidence))
    if area := area_of(draft, start, end, "" if modality else found):
        draft.graph.relate(Relation("IN_AREA", key, draft.reference(f"area:{area}", "WorkArea")))
    for owner in _owners(draft, metric):
        draft.graph.relate(Relation("ABOUT", key, owner, {}, evidence))
    return key


def _owners(draft: Draft, metric: Metric) -> Iterator[str]:
    """The bodies or groups that the figure belongs to, where the sentence names any."""
    for subject in metric.subjects:
        if found := draft.names.get(subject):
            yield from found
            continue
        for body in draft.read.bodies:
            if body.name == subject and body.start < metric.figure.start and (body.generic or body.members):
                yield draft.group(body.name, _count_before(draft, body.start), body.start, body.end, body.type)
                break


def _count_before(draft: Draft, start: int) -> int:
    found = _COUNTED.search(draft.form, max(0, start - 10), start)
    return int(re.sub(r"[ ,]", "", found[1])) if found else 0


def _totals(draft: Draft, keys: list[str]) -> Iterator[Relation]:
    """A total and its parts: A5件、B3件共8件; 8件,其中A5件、B3件."""
    for index, metric in enumerate(draft.read.metrics):
        figure = metric.figure
        if _TOTAL.search(draft.form, max(0, figure.before - 3), figure.before):
            yield from _sum_of(draft, keys, index)
        stop = draft.sentence(figure.start, figure.end)[1]
        if _OF_WHICH.search(draft.form, figure.after, min(figure.after + 6, stop)):
            yield from _parts_of(draft, keys, index, stop)


def _sum_of(draft: Draft, keys: list[str], index: int) -> Iterator[Relation]:
    """The figures before one that adds them up; exhaustive unless 等 or an approximation says that there are others."""
    metrics, figure = draft.read.metrics, draft.read.metrics[index].figure
    parts = list(_list_before(draft, index))
    if len(parts) < 2:
        return
    facts: dict[str, Value] = {"status": "stated"}
    among_others = "等" in draft.form[metrics[parts[0]].figure.after : figure.before]
    if not among_others and not any(metrics[part].figure.comparator for part in parts):
        facts["exhaustive"] = True
    place = draft.evidence(*draft.sentence(figure.start, figure.end))
    yield from (Relation("TOTAL_OF", keys[index], keys[part], facts, place) for part in parts)


def _parts_of(draft: Draft, keys: list[str], index: int, stop: int) -> Iterator[Relation]:
    """The figures behind 其中 up to the sentence's end, or to the comma behind their list."""
    metrics, form, figure = draft.read.metrics, draft.form, draft.read.metrics[index].figure
    if row := _adding_up(draft, index, stop):
        place = draft.evidence(figure.before, metrics[row[-1]].figure.after)
        yield from (Relation("TOTAL_OF", keys[index], keys[one], {"status": "stated"}, place) for one in row)
        return
    for later in range(index + 1, len(metrics)):
        member = metrics[later].figure
        parted = later > index + 1 and "," in form[member.before - 8 : member.before]
        if member.start >= stop or (parted and "、" not in form[metrics[later - 1].figure.after : member.start]):
            return
        if member.unit == figure.unit and member.value <= figure.value:
            place = draft.evidence(figure.before, member.after)
            yield Relation("TOTAL_OF", keys[index], keys[later], {"status": "stated"}, place)


def _adding_up(draft: Draft, index: int, stop: int) -> list[int]:
    """The figures right behind 其中, with commas between them too, that make up the total exactly; none if none do."""
    metrics, figure = draft.read.metrics, draft.read.metrics[index].figure
    row: list[int] = []
    total = 0.0
    for later in range(index + 1, len(metrics)):
        member = metrics[later].figure
        if member.start >= stop or member.unit != figure.unit or member.change or member.comparator:
            return []
        row.append(later)
        total += member.value
        if total >= figure.value:
            return row if total == figure.value and len(row) > 1 else []
    return []


_ONLY_TOTAL = regex(r"(?:以上)?(?:共计|总计|合计|共)[约近]?")


def _list_before(draft: Draft, index: int) -> Iterator[int]:
    """The figures of the same clause before one, of the same unit."""
    metrics, form = draft.read.metrics, draft.form
    figure = metrics[index].figure
    left = max(form.rfind(mark, 0, figure.start) for mark in ",。;\n") + 1
    if _ONLY_TOTAL.fullmatch(form, left, figure.start) and form[left - 1 : left] == ",":
        left = max(form.rfind(mark, 0, left - 1) for mark in ",。;\n") + 1
    start = bisect_left([metric.figure.start for metric in metrics], left)
    for other in range(start, index):
        if metrics[other].figure.unit == figure.unit and metrics[other].figure.value <= figure.value:
            yield other


def add_activities(draft: Draft) -> None:
    """One Activity a verb and object; subjects of the same verb and object act together."""
    starts = [title.start for title in draft.read.titles]
    issuer = draft.issuing_body()
    directive = directs(draft.read.about, draft.form)
    for item in draft.read.statements:
        _activity(draft, item, starts, "" if _of_others(draft, item, directive) else issuer)


def _of_others(draft: Draft, item: Statement, directive: bool) -> bool:
    """Whether a deed without subject is not the issuer's: what a notice orders is for those whom it addresses, and an
    autonomy regulation is its people's congress's to make."""
    if not item.implicit:
        return False
    if directive and item.modality == "duty":
        return True
    return _ENACTING.search(draft.form, item.action_start, item.action_end) is not None and any(
        title.kind == "autonomy_reg" and item.object_start <= title.start < item.object_end
        for title in draft.read.titles
    )


def _activity(draft: Draft, item: Statement, starts: list[int], issuer: str) -> None:
    """The Activity of a statement with those who carried it out (`issuer`: the node of whose deed it is where the text
    names none) and what it was done under; `starts` are the places of the titles."""
    first, last = min(item.action_start, item.object_start), max(item.action_end, item.object_end)
    evidence = draft.evidence(*draft.sentence(first, last))
    key = f"{draft.document.id}/Activity/{item.action_start}-{item.object_start}"
    values = _deed(draft, item)
    told = draft.graph.get(key)
    if told and (subject := told.properties.get("subject", "")):
        values["subject"] = subject  # the first of those who acted together stays
    parts = (values["action"], values["object"])
    name = "".join(map(str, parts if item.action_start < item.object_start else reversed(parts)))
    draft.stated(Entity(key, "Activity", name, values, evidence))
    actors = ([issuer] if issuer else []) if item.implicit else _actors(draft, item)
    for actor in actors:
        draft.graph.relate(Relation("CARRIED_OUT_BY", key, actor, {"implicit": item.implicit}, evidence))
    if area := area_of(draft, first, last):
        draft.graph.relate(Relation("IN_AREA", key, draft.reference(f"area:{area}", "WorkArea")))
    for basis in _bases(draft, item, starts):
        draft.graph.relate(Relation("UNDER", key, basis, {}, evidence))


def _deed(draft: Draft, item: Statement) -> dict[str, Value]:
    """What an Activity holds: action, object, modality, assertion (case where a figure or a title shows one), subject,
    period and section."""
    text = draft.document.text or ""
    action, target = text[item.action_start : item.action_end], text[item.object_start : item.object_end]
    clause = (
        draft.form[item.action_start : item.object_end + 12]
        if item.action_start < item.object_start
        else draft.form[item.object_start : item.action_end + 8]
    )
    section = draft.section(item.action_start)
    values: dict[str, Value] = {
        "action": action.replace("\n", ""), "object": target.replace("\n", ""), "modality": item.modality,
        "assertion": "case" if _FIGURE.search(clause) or "《" in target else "general",
        "subject": "" if item.implicit else item.subject, "period": draft.period,
        "section": section.number if section else "",
    }  # fmt: skip
    return {key: value for key, value in values.items() if value != ""}


def _bases(draft: Draft, item: Statement, starts: list[int]) -> Iterator[str]:
    """The documents and procedures that the object of a deed names."""
    at = bisect_left(starts, item.object_start)
    while at < len(starts) and starts[at] < item.object_end:
        if (work := work_id(draft.read.titles[at].name)) in draft.graph:
            yield work
        at += 1
    pattern, names = procedure_names()
    action, target = draft.form[item.action_start : item.action_end], draft.form[item.object_start : item.object_end]
    told = {
        names[found[0]]
        for words in (action + target, target + _LIGHT.sub("", action))
        for found in pattern.finditer(words)
    }
    for found in pattern.finditer(_led_by(draft, item.action_start)):
        if action.endswith(found[0][-2:]):
            told.add(names[found[0]])  # 合法性审查:县司法局审查合同9件
    for name in sorted(told):  # 进行|合法性审查, 评查|行政执法案卷
        yield draft.reference(f"procedure:{name}", "Procedure")


def _led_by(draft: Draft, at: int) -> str:
    """The words before a colon that lead the sentence of a deed; "" where none do."""
    start = draft.sentence(at, at)[0]
    found = _LEADING.match(draft.form, start, at)
    return found[1] if found else ""


_LEADING = regex(r"[^\u4e00-\u9fff。;\n]{0,6}([\u4e00-\u9fff]{4,16}):")
_LIGHT = regex("^(?:组织|开展|进行|集中|全面|牵头|定期)+(?=..)")
_NO_ACTOR = regex(lambda: rf"(?:{lexicon('verbs', 'no_actors', 'no_bodies')})$")


def _actors(draft: Draft, item: Statement) -> list[str]:
    """The bodies, the post or the group that the subject's words mean."""
    subject = item.subject
    if found := draft.names.get(subject):
        return list(found)
    if OURSELVES.fullmatch(subject) or (len(subject) > 1 and draft.issuer.startswith(subject)):
        return [own] if (own := draft.issuing_body()) else []
    post = _POST.match(subject)
    if post and draft.place is not None:
        holder = draft.names.get(post[1], ())
        name = subject.replace("\n", "")
        key = f"post:{draft.place.key}:{name}"
        draft.graph.add(Entity(key, "Post", name, {"place": draft.place.key}))
        for body in holder:
            draft.graph.relate(Relation("HELD_IN", key, body))
        return [key]
    start = draft.form.rfind(subject, max(0, item.action_start - 200), item.action_start)
    if start < 0 or len(subject) < 2 or _NO_ACTOR.search(subject):
        return []
    return [draft.group(subject.replace("\n", ""), _count_before(draft, start), start, start + len(subject))]
