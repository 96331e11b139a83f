"""A report as the lines of `kg extract`: document, regulation, institution, metric, statement, in text order."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache, partial
from typing import Any, Final

from loaders.page_lines import FURNITURE
from loaders.patterns import regex
from loaders.places import above
from loaders.report.bodies.find import Body, bodies
from loaders.report.bodies.identity import own_place, shown_name
from loaders.report.figures.concepts import concept
from loaders.report.figures.keyed import keyed
from loaders.report.figures.label_words import stem_of
from loaders.report.figures.metrics import Metric, metrics
from loaders.report.figures.numbers import figures
from loaders.report.figures.tables import cells, tabbed
from loaders.report.head.document import About, about
from loaders.report.head.genre import usual_modality
from loaders.report.head.landmarks import Deduced, deduced
from loaders.report.head.unsigned import one_of, speaks_as
from loaders.report.lexicon import simplified
from loaders.report.places import shown
from loaders.report.scheme import terms
from loaders.report.statements.find import Statement, statements
from loaders.report.statements.promises import intended, words_before
from loaders.report.titles import Title, titles
from loaders.report.wrap import Joined, joined, punctuated
from loaders.text import mapped
from ontology.model import Document


@dataclass(frozen=True, slots=True)
class Reading:
    """Everything read from one report; offsets are code points into the document's text. `concepts` are those of the
    metrics, "" where the scheme holds none."""

    about: About
    titles: list[Title]
    bodies: list[Body]
    metrics: list[Metric]
    concepts: list[str]
    statements: list[Statement]


@lru_cache(maxsize=1)
def reading(document: Document) -> Reading:
    """Reads a document that holds its text; the last one is kept, as a build asks what it is before what it says."""
    return _in_stored(document, *joined_reading(document))


@lru_cache(maxsize=1)
def joined_reading(document: Document) -> tuple[Joined, Reading]:
    """The text whose lines are whole, and what was read from it, with the offsets of that text."""
    form = stopped(mapped(document.text or ""))
    return _joined_reading(document, form, simplified(form))


_FULL_STOP: Final = regex(
    r"(?<!\n[一二三四五六七八九十])(?<!\n[一二三四五六七八九十]{2})(?<=[\u4e00-\u9fff%)》”\"])\.(?=[\u4e00-\u9fff\s(]|\d{1,2}[)、]|$)"
)


def stopped(form: str) -> str:
    """A text that ends its sentences with a half-width stop, with 。 in their place."""
    return form if "。" in form else _FULL_STOP.sub("。", form)


def _joined_reading(document: Document, form: str, plain: str) -> tuple[Joined, Reading]:
    """`form` is the mapped text, `plain` the same with simplified characters."""
    joint = joined(document.text or "", form)
    if joint.places is not None:
        plain = simplified(stopped(mapped(joint.text)))
    return joint, _read(joint.text, plain, document)


def _in_stored(document: Document, joint: Joined, read: Reading) -> Reading:
    return read if joint.places is None else _placed(read, joint, document.text or "")


def _read(text: str, form: str, document: Document) -> Reading:
    form = tabbed(punctuated(form), text)
    facts = _given(document, about(text, form))
    title = simplified(mapped(facts.title))
    found = titles(text, form)
    hidden = sorted((title.start - 1, title.end + 1) for title in found if not title.nested)
    mentioned = bodies(text, form, shown(form, title, facts.jurisdiction), hidden)
    table = [*cells(form), *keyed(form)]
    counted = metrics(form, figures(form, hidden, table), mentioned, table)
    speaker = one_of(facts.issuing_body, text, form) or speaks_as(form)
    done = statements(form, text, mentioned, speaker, usual_modality(facts, form), facts.year, title)
    measured = [concept_of(form, metric, _unit(text, metric), facts.issuing_body) for metric in counted]
    return Reading(facts, found, mentioned, counted, measured, done)


def _given(document: Document, told: About) -> About:
    """What is known of the document from elsewhere (a sheet, a register) goes before what its text tells."""
    place, year = document.jurisdiction, document.period[:4]
    if place.isdigit():
        known = above(place)
        place = told.jurisdiction or (known[-1][1] if len(known) > 1 else "")
    return About(
        document.title or told.title,
        document.issuer or told.issuing_body,
        int(year) if year.isdigit() else told.year,
        place or told.jurisdiction,
        document.level or told.level,
    )


def _placed(found: Reading, joint: Joined, stored: str) -> Reading:
    """The reading of a joined text with the offsets, and the names, of the stored one."""

    def body(one: Body) -> Body:
        start, end = joint.span(one.start, one.end)
        return one._replace(start=start, end=end, name=stored[start:end])

    def title(one: Title) -> Title:
        start, end = joint.span(one.start, one.end)
        return one._replace(start=start, end=end, name=stored[start:end])

    mentioned = [body(one) for one in found.bodies]
    names = {one.name: moved.name for one, moved in zip(found.bodies, mentioned, strict=True)}

    def metric(one: Metric) -> Metric:
        figure = one.figure
        (start, end), (before, after) = joint.span(figure.start, figure.end), joint.span(figure.before, figure.after)
        spans = tuple(joint.span(*span) for span in figure.unit_spans)
        subject, *others = [names.get(name, name) for name in (one.subject, *one.others)]
        moved = figure._replace(start=start, end=end, before=before, after=after, unit_spans=spans)
        return one._replace(figure=moved, subject=subject, others=tuple(others))

    def statement(one: Statement) -> Statement:
        action, target = joint.span(one.action_start, one.action_end), joint.span(one.object_start, one.object_end)
        return one._replace(action_start=action[0], action_end=action[1], object_start=target[0], object_end=target[1])

    return Reading(
        found.about,
        [title(one) for one in found.titles],
        mentioned,
        [metric(one) for one in found.metrics],
        found.concepts,
        [statement(one) for one in found.statements],
    )


def own_characters(form: str, plain: str) -> dict[int, str]:
    """From the characters that patterns see back to those of the text (Traditional ones), for words that are shown."""
    if plain is form:
        return {}
    return {ord(seen): own for seen, own in zip(plain, form, strict=True) if seen != own}


def forced_year(document: Document, facts: About, form: str = "", joint: Joined | None = None) -> Deduced | None:
    """The year that the words of a report on work done allow alone, where it states none (推定: it is no statement);
    `form` is the text as patterns see it and `joint` what `joined` makes of it, where they are at hand."""
    if facts.year:
        return None
    stored = document.text or ""
    form = form or simplified(stopped(mapped(stored)))
    joint = joint or joined(stored, form)
    if joint.places is not None:
        form = simplified(stopped(mapped(joint.text)))
    found = deduced(form)
    if found is None or usual_modality(facts, form) not in ("done", "both"):
        return None
    start, end = joint.span(found.start, found.end)
    return found._replace(start=start, end=end)


def report_lines(document: Document) -> Iterator[dict[str, Any]]:
    """The lines of one report: document, regulation, institution, metric, statement; `doc` is the document's name."""
    text, doc = document.text or "", document.name
    form = stopped(mapped(text))
    plain = simplified(form)
    joint, whole = _joined_reading(document, form, plain)
    read = _in_stored(document, joint, whole)
    yield _head(document, read.about, plain, joint if plain is form else None)
    for title in read.titles:
        yield {"kind": "regulation", "doc": doc, "start": title.start, "end": title.end, "name": title.name,
               "type": _LINE_KINDS.get(title.kind, title.kind), "nested": title.nested, "doc_no": title.number, "alias": title.alias}  # fmt: skip
    for body in read.bodies if joint.places is None else _with_page_lines(text, plain, read):
        yield {"kind": "institution", "doc": doc, "start": body.start, "end": body.end, "surface": body.name,
               "type": body.type, "generic": body.generic, "members": list(body.members)}  # fmt: skip
    own = own_characters(form, plain)
    for metric, key in zip(read.metrics, read.concepts, strict=True):
        label = metric.label.translate(own) if own else metric.label
        yield _metric(doc, text, metric, key, stored_marks(label, metric, form, text))
    for item in read.statements:
        yield _statement(doc, text, item)


def _with_page_lines(text: str, form: str, read: Reading) -> list[Body]:
    """The bodies of the report and those that the page around it names: 信息来源:县司法局 is a mention, but no fact."""
    lines = [found.span() for found in FURNITURE.finditer(form)]
    if not lines:
        return read.bodies
    known = shown(form, simplified(mapped(read.about.title)), read.about.jurisdiction)
    found = [
        body._replace(start=start + body.start, end=start + body.end)
        for start, end in lines
        for body in bodies(text[start:end], form[start:end], known, [])
    ]
    return sorted([*read.bodies, *found], key=lambda body: body.start)


def _head(document: Document, facts: About, plain: str, joint: Joined | None) -> dict[str, Any]:
    """The line of the document itself; a year that it does not state is marked, with the words that allow it alone."""
    code = document.jurisdiction if document.jurisdiction.isdigit() else ""
    place = own_place(facts.jurisdiction, facts.year, plain, code)
    coded = place is not None and place.key.isdigit()
    forced = forced_year(document, facts, plain, joint)
    line: dict[str, Any] = {
        "kind": "document", "doc": document.name, "title": facts.title, "issuing_body": facts.issuing_body,
        "year": forced.year if forced else facts.year,
        "jurisdiction": shown_name(place, facts.year) if coded else facts.jurisdiction,
        "code": place.key if place and coded else "", "level": facts.level,
    }  # fmt: skip
    if forced:
        line |= {"year_basis": "deduced", "year_words": (document.text or "")[forced.start : forced.end]}
        line |= {"year_start": forced.start, "year_end": forced.end}
    return line


_LINE_KINDS: Final = {"autonomy_reg": "local_reg"}  # the graph tells autonomy and separate regulations apart
_MARK: Final = regex("[\x21-\x7e]")


def stored_marks(label: str, metric: Metric, form: str, text: str) -> str:
    """The label with the brackets, marks and digits that its sentence has (full-width ones too)."""
    if not _MARK.search(label):
        return label
    first, last = max(0, metric.figure.before - 120), metric.figure.after + 60
    own = {ord(char): text[at] for char in _MARK.findall(label) if (at := form.rfind(char, first, last)) >= 0}
    return label.translate(own)


_RIGHT: Final = regex(r"[^,、。;\n]*")
_BEHIND: Final = regex(r"[^。;\n]*")


# What courts, procurators and discipline organs did is none of the work of the administration.
_NOT_ADMINISTRATION: Final = regex(
    r"(?:法院|检察院|纪委|监委|纪委监委|纪律检查委员会|监察委员会|巡察办|人大|人大常委会|人民代表大会|政协)$"
)
_ADMINISTRATION: Final = frozenset(
    {"enforcement-acts", "enforcement-bodies", "reconsideration", "normative-documents", "legality-review",
     "approval-reform", "service-centre", "supervision-inspection", "case-file-review", "information-disclosure"}
)  # fmt: skip
_RESPONDENTS: Final = frozenset(
    ("litigation-cases", "litigation-cases-concluded")
)  # cases that an administration answers


def concept_of(plain: str, metric: Metric, unit: str, issuer: str = "") -> str:
    """The concept of a figure, from its label, its clause (100 characters at most), its sentence and the body that it is
    of (the report's `issuer`, where it names none); `plain` is the text as patterns see it."""
    found = _concept_of(plain, metric, unit)
    if found and _no_administration(metric.subject or issuer):
        return "" if found in _RESPONDENTS or terms("concepts")[found].area in _ADMINISTRATION else found
    return found


@lru_cache(maxsize=64)
def _no_administration(body: str) -> bool:
    return _NOT_ADMINISTRATION.search(simplified(body)) is not None


def _concept_of(plain: str, metric: Metric, unit: str) -> str:
    figure = metric.figure
    left = figure.before
    if intended(plain, left):
        return ""
    clause = partial(_clause, plain, left, figure.after)
    label, unit, change = metric.label, _plain_unit(unit), figure.change
    if metric.changed:  # 受理事项9万件,增长5%: what the figure before measures
        label, unit, change = stem_of(label), _plain_unit(metric.changed), ""
    found = concept(label, unit, change, clause, partial(_sentence, plain, metric))
    if found and metric.part_of and found == concept(metric.part_of, unit, figure.change):
        return ""  # a row of a table that adds up is a part, and the scheme's figure is the total
    if label.startswith("行政") and found and terms("concepts")[found].area == "enforcement-acts":
        return "" if _OF_DISPUTES.match(_part(plain, left)) else found
    return found


def _clause(plain: str, left: int, right: int) -> str:
    return words_before(plain, left) + _words(_RIGHT, plain, right, 40)


def _sentence(plain: str, metric: Metric) -> str:
    """The sentence before a figure and, behind |, what follows it."""
    left = metric.figure.before
    first = max(0, left - 160)
    start = max(plain.rfind("。", first, left), plain.rfind("\n", first, left), first - 1) + 1
    told = plain[start:left]
    bare = not metric.subject and _BARE.fullmatch(metric.label) is not None
    return (_about(plain, start, told) if bare else told) + "|" + _words(_BEHIND, plain, metric.figure.after, 80)


def _about(plain: str, start: int, words: str) -> str:
    """The sentence before a bare figure, led by what it is about where only the sentence before tells (其中,…受理7件), the
    sentences before of its paragraph, the heading of its part or table or the title of a report on reconsideration."""
    if words.startswith("其中") and start > 1:
        before = plain.rfind("。", max(0, start - 120), start - 1) + 1
        words = plain[max(before, start - 120) : start - 1] + words
    if "复议" in words or _OTHER_MATTER.search(words):
        return words
    paragraph = plain[max(plain.rfind("\n", 0, start) + 1, start - 200) : max(0, start)]
    caption = [*_CAPTION.finditer(plain, max(0, start - 600), max(0, start))][-1:] if "\t" in words else []
    told = (plain[:_TITLE].lstrip().partition("\n")[0], _part(plain, start), paragraph, *(one[0] for one in caption))
    return "复议" + words if any("复议" in one and not _OTHER_MATTER.search(one) for one in told) else words


def _part(plain: str, at: int) -> str:
    """The heading of the part (一、…) that holds a place, within 2,000 characters; "" where none is seen."""
    first, at = max(0, at - 2000), max(0, at)
    while (line := plain.rfind("\n", first, at)) >= 0:
        if found := _HEADING.match(plain, line + 1):
            return found[1]
        at = line
    return ""


_HEADING: Final = regex(r" *[一二三四五六七八九十]{1,3}[、.]([^\n。]{2,40})")
_CAPTION: Final = regex(r"^ *(?:表 ?[一二三四五六七八九十\d]|[^\n\t]{4,30}表)[^\n\t]{0,40}$", re.MULTILINE)
_OF_DISPUTES: Final = regex(r"^(?!.*(?:执法|处罚|许可)).*(?:复议|应诉|诉讼)")  # 行政处罚案件8件 are disputes there


_TITLE: Final = 60
# What became of cases, without a word on which.
_BARE: Final = regex(
    "(?:依法|共|已|全年|累计|直接|本级)*(?:收到|收案|新收|受理|不予受理|审结|办结|维持|驳回|撤销|变更|确认违法|责令履行|终止|调解|和解|(?:作|以)?其他(?:方式)?处[理置])"
)
_OTHER_MATTER: Final = regex("诉讼|应诉|法院|公证|援助|仲裁|处罚|许可|信访|投诉|举报")


@lru_cache(maxsize=256)
def _plain_unit(unit: str) -> str:
    return simplified(mapped(unit))


def _words(pattern: re.Pattern[str], plain: str, start: int, reach: int) -> str:
    found = pattern.match(plain, start, start + reach)
    return found[0] if found else ""


def _written(value: float) -> object:
    """A whole number without a point, also where compiled code holds it as a float."""
    return int(value) if value == int(value) else value


def _unit(text: str, metric: Metric) -> str:
    spans = metric.figure.unit_spans
    words = text[slice(*spans[0])] if len(spans) == 1 else "".join(text[start:end] for start, end in spans)
    return "".join(words.split()) or metric.figure.unit


def _metric(doc: str, text: str, metric: Metric, key: str, label: str) -> dict[str, Any]:
    figure, unit = metric.figure, _unit(text, metric)
    line: dict[str, Any] = {
        "kind": "metric",
        "doc": doc,
        "start": figure.start,
        "end": figure.end,
        "value": _written(figure.value),
    }
    if figure.value_end is not None:
        line["value_end"] = _written(figure.value_end)
    if key:
        line["concept"] = key
    if metric.period:
        line["period"] = metric.period
    line["unit"], line["label"], line["comparator"] = unit, label, figure.comparator
    line["change"], line["subject"] = figure.change, metric.subject
    return line


def _statement(doc: str, text: str, item: Statement) -> dict[str, Any]:
    return {
        "kind": "statement", "doc": doc, "subject": item.subject, "subject_implicit": item.implicit,
        "action": text[item.action_start : item.action_end], "action_start": item.action_start, "action_end": item.action_end,
        "object": text[item.object_start : item.object_end], "object_start": item.object_start, "object_end": item.object_end,
        "modality": item.modality,
    }  # fmt: skip
