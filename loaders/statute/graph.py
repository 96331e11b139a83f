"""A statute as a Graph: work, version, provisions down to 目, duties with their bearers, citations, repeals.

Ids come from titles, dates and citations alone, so that a hand-written sheet and the text meet in the same nodes. A duty
stands at the 款 (the 条 where there is only one 款). Citations of other works keep title and provision in `articles`;
what they lead to is found when all sources are known.
"""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import replace
from functools import cache
from pathlib import Path

from loaders.numerals import chinese
from loaders.statute.amending import amends, own_norms
from loaders.statute.article import Article, Statute
from loaders.statute.breaches import listed, settled, whole
from loaders.statute.citations import SELF, Citation, of_statute
from loaders.statute.duty_words import duty_facts, duty_name
from loaders.statute.lines import explained
from loaders.statute.norms.find import norms_of_statute
from loaders.statute.norms.names.roles import role
from loaders.statute.norms.text.norm import Norm, Place
from loaders.statute.places import places_of
from loaders.statute.procedures import Procedures
from loaders.statute.provisions import (
    article_and_rest,
    provision_facts,
    provisions_held,
    provisions_of,
    unit_facts,
    written,
)
from loaders.statute.relations import Mention, made_under, repealed
from loaders.statute.structure import read_statute
from loaders.statute.unimposed import General, general, unimposed
from loaders.statute.validity import earlier_versions, made_as, validity
from ontology.ids import duty_id, jurisdiction_id, normal_title, provision_id, version_id, version_name, work_id
from ontology.levels import level_of
from ontology.model import Document, Entity, Evidence, Graph, Relation, Value, document_entity
from ontology.words import Words

DATA = Path(__file__).parent / "data"


def statute_graph(document: Document) -> tuple[Document, Graph, tuple[Words, ...]]:
    """The document with title, date, level and issuer filled in, its graph, and a remark for every oddity."""
    statute = read_statute(document)
    known = replace(
        document, title=statute.title, date=statute.date, level=statute.level, issuer=statute.issuer, kind="statute"
    )
    builder = _Builder(statute)
    builder.build()
    remarks = [_at(explained(oddity.kind), oddity.start, oddity.end, oddity.detail) for oddity in statute.oddities]
    return known, builder.graph, (*remarks, *builder.remarks)


_APART = re.compile("[。；：\n]")


class _Builder:
    """Puts one statute into a graph."""

    def __init__(self, statute: Statute) -> None:
        self.statute, self.document = statute, statute.document.id
        self.version = version_id(statute.title, statute.date)
        self.time = validity(statute)
        self.known = frozenset(provisions_held(statute))
        self.procedures = Procedures(statute)
        self.amends = amends(statute)
        self.named: list[General] = []
        self.graph = Graph()
        self.remarks: list[Words] = []

    def build(self) -> None:
        self._work()
        self._headings()
        seen: set[str] = set()
        norms_of_articles = list(
            norms_of_statute(
                (article.text for article in self.statute.articles),
                (article.path for article in self.statute.articles),
                self.statute.title,
            )
        )
        self.named = general(self.statute.articles, norms_of_articles)
        for (article, cited), norms in zip(of_statute(self.statute), norms_of_articles, strict=True):
            if article.citation in seen:  # a repeated number: the first one keeps the id, the words stay in the text
                continue
            seen.add(article.citation)
            self._article(article)
            self._duties(article, norms)
            self._citations(article, cited)
        for mention in repealed(self.statute):
            self._repeal(mention)
        for mention in made_under(self.statute):
            target = self._regulation(mention.title)
            if target != work_id(self.statute.title):
                places = self._places(mention.start, mention.end)
                self.graph.relate(Relation("BASED_ON", work_id(self.statute.title), target, {}, places))

    def _places(self, start: int, end: int) -> tuple[Evidence, ...]:
        return (Evidence(self.document, start, end),) if end > start else ()

    def _regulation(self, title: str) -> str:
        return self.graph.add(Entity(work_id(title), "Regulation", normal_title(title))).id

    def _work(self) -> None:
        statute, graph = self.statute, self.graph
        regulation = self._regulation(statute.title)
        time = self.time
        facts: dict[str, Value] = {
            name: value
            for name, value in (
                ("date", statute.date), ("doc_no", statute.doc_no), ("level", statute.level),
                ("earlier_numbers", statute.earlier_numbers),
                ("valid_from", time.valid_from), ("valid_to", time.valid_to), ("since", time.since),
                ("made_as", made_as(statute)),
                ("earlier_versions", earlier_versions(statute)), ("in_parts", bool(statute.part)),
            )
            if value
        }  # fmt: skip
        places = self._places(*statute.title_span)
        for span in (time.from_span, time.to_span):
            places += self._places(*span) if span else ()
        name = version_name(statute.title, statute.date)
        graph.add(Entity(self.version, "Version", name, facts, tuple(sorted(places))))
        graph.relate(Relation("HAS_VERSION", regulation, self.version))
        graph.add(document_entity(statute.document))
        graph.relate(Relation("EXPRESSES", self.version, self.document))
        concept = _level_concept(statute.level)
        if concept is not None:
            graph.add(concept)
            graph.relate(Relation("CLASSIFIED_AS", regulation, concept.id))
        self._place(regulation)

    def _place(self, regulation: str) -> None:
        """Where a local regulation is of, with the places above: its duties reach no further."""
        held = ""
        for key, name in places_of(self.statute):
            level = level_of(key, name)
            facts: dict[str, Value] = {"code": key, "level": level} if level else {"code": key}
            place = self.graph.add(Entity(jurisdiction_id(key), "Jurisdiction", name, facts)).id
            if held:
                self.graph.relate(Relation("PART_OF", place, held))
            held = place
        if held:
            self.graph.relate(Relation("IN", regulation, held, {}, self._places(*self.statute.title_span)))

    # -- provisions -------------------------------------------------------------------------------------------------

    def _add(self, holder: str, citation: str, facts: dict[str, Value], start: int, end: int, name: str = "") -> str:
        found = Entity(
            provision_id(self.version, citation), "Provision", name or citation, facts, self._places(start, end)
        )
        self.graph.add(found)
        self.graph.relate(Relation("HAS_PART", holder, found.id))
        return found.id

    def _headings(self) -> None:
        first: dict[str, str] = {}
        for article in self.statute.articles:
            for path in article.units:
                first.setdefault(path, article.citation)
        for unit in self.statute.units:
            holder = provision_id(self.version, unit.parent) if unit.parent else self.version
            facts = unit_facts(unit.citation, unit.kind, first.get(unit.citation, ""))
            self._add(holder, unit.citation, facts, unit.start, unit.end, unit.name)

    def _article(self, article: Article) -> None:
        holder = provision_id(self.version, article.units[-1]) if article.units else self.version
        found = self._add(holder, article.citation, provision_facts(article.citation), article.start, article.end)
        several = len(article.paragraphs) > 1
        for paragraph in article.paragraphs:
            citation, above = article.citation, found
            if several:
                citation += f"第{chinese(paragraph.number)}款"
                place = article.span(paragraph.start, paragraph.end)
                above = self._add(found, citation, provision_facts(citation), *place)
            for item in paragraph.items:
                of_item = f"{citation}第{chinese(item.number)}项"
                held = self._add(above, of_item, provision_facts(of_item), *article.span(item.start, item.end))
                for sub in item.items:
                    of_sub = f"{of_item}第{chinese(sub.number)}目"
                    self._add(held, of_sub, provision_facts(of_sub), *article.span(sub.start, sub.end))

    # -- duties -----------------------------------------------------------------------------------------------------

    def _duties(self, article: Article, norms: list[Norm]) -> None:
        norms = own_norms(article, norms) if self.amends else whole(article.text, settled(article.text, norms))
        aside = [place for norm in norms for place in (*norm.conditions, *norm.exceptions)]
        for norm in norms:
            self._duty(article, norm, aside)
        for norm, source in [] if self.amends else unimposed(article, norms, self.named):
            self._duty(article, norm, aside, source)

    def _duty(self, article: Article, norm: Norm, aside: list[tuple[int, int]], source: str = "") -> None:
        """A norm at its provision; `source` is the article that names its bearer, where that is another one."""
        provision = provision_id(self.version, article.cite(norm.action_start, items=False))
        found = duty_id(provision, norm.action_start)
        if found in self.graph:
            return
        places = self._norm_places(article, norm)
        below = listed(article, norm)
        facts = duty_facts(article.text, norm, below) | ({"implied_from": source} if source else {})
        apart = (*self._cases_apart(article, norm), *((below[1],) if below is not None else ()))
        every = (*places, *(one for place in apart for one in self._places(*article.span(*place))))
        self.graph.add(Entity(found, "Duty", duty_name(article.text, norm), facts, every))
        self.graph.relate(Relation("IMPOSES", provision, found, {}, places))
        mode = norm.mode if len(norm.bearers) > 1 else "sole"
        for bearer in norm.bearers:
            borne_by = self.graph.add(role(bearer))
            self.graph.relate(Relation("BORNE_BY", found, borne_by.id, {"mode": mode}, places))
        self._concerns(found, article, norm, aside)

    def _concerns(self, duty: str, article: Article, norm: Norm, aside: list[tuple[int, int]]) -> None:
        """The procedures that title, heading or paragraph name, marked with which of them does."""
        for key, (named_in, place) in sorted(self.procedures.at(article, norm.action_start, aside).items()):
            found = _procedure(key)
            self.graph.add(found)
            self.graph.relate(Relation("CONCERNS", duty, found.id, {"named_in": named_in}, self._places(*place)))

    def _norm_places(self, article: Article, norm: Norm) -> tuple[Evidence, ...]:
        """From the bearer, where it stands in the same line, to the end of the action."""
        start = norm.action_start
        for place in (norm.cue, norm.bearer_place):
            if place is not None and place[0] < start and "\n" not in article.text[place[0] : start]:
                start = min(start, place[0])
        return self._places(*article.span(start, norm.action_end))

    def _cases_apart(self, article: Article, norm: Norm) -> list[Place]:
        """The cases that stand in other words than the action: what ； or a line parts from it."""
        text = article.text
        return [
            case
            for case in norm.conditions
            if case[1] < norm.action_start and _APART.search(text, case[1], norm.action_start)
        ]

    # -- other provisions and works ---------------------------------------------------------------------------------

    def _citations(self, article: Article, cited: list[Citation]) -> None:
        elsewhere: dict[tuple[str, str], dict[str, list[Evidence]]] = defaultdict(lambda: defaultdict(list))
        for citation in cited:
            source = provision_id(self.version, article.cite(citation.start, items=False))
            places = self._places(*article.span(citation.start, citation.end))
            targets = list(provisions_of(citation))
            held = [self._held(target) for target in targets] if citation.target == SELF else []
            held = list(dict.fromkeys(filter(None, held)))
            if citation.target == SELF and not held and targets and not self.statute.part:
                start, end = article.span(citation.start, citation.end)
                citing, cited_one = article.citation, targets[0]
                words = Words(
                    f"{citing}引用的{cited_one}不在本文件中", f"{citing} cites {cited_one}, which is not in this text"
                )
                self.remarks.append(_at(words, start, end))
            for target in held:
                found = provision_id(self.version, target)
                self.graph.add(Entity(found, "Provision", target, provision_facts(target)))
                if found != source:
                    self.graph.relate(Relation("CITES", source, found, {}, places))
            if citation.target != SELF or (self.statute.part and not held):
                title = self.statute.title if citation.target == SELF else citation.target
                for target in targets or [""]:
                    elsewhere[source, self._regulation(title)][target] += places
        for (source, work), provisions in elsewhere.items():
            places = tuple(sorted({place for found in provisions.values() for place in found}))
            named = tuple(sorted(filter(None, provisions)))
            self.graph.relate(Relation("CITES", source, work, {"articles": named} if named else {}, places))

    def _held(self, target: str) -> str:
        """The provision of this text that a target means: itself in one of its forms, else its article, else ""."""
        article = article_and_rest(target)[0]
        return next((one for one in (*written(target), article) if one in self.known), "")

    def _repeal(self, mention: Mention) -> None:
        facts: dict[str, Value] = {"effective": self.time.repeals_from} if self.time.repeals_from else {}
        if mention.date:
            facts["text_date"] = mention.date
        target = self._regulation(mention.title)
        self.graph.relate(Relation("REPEALS", self.version, target, facts, self._places(mention.start, mention.end)))


def _at(words: Words, start: int, end: int, detail: str = "") -> Words:
    """A remark with the place that it is about."""
    behind = f" [{start}-{end}] {detail}".rstrip()
    return Words(words.zh + behind, words.en + behind)


@cache
def _procedure(name: str) -> Entity:
    from ontology.vocabulary import load_vocabulary

    found = load_vocabulary().get("procedure:" + name)
    if found is None:
        raise KeyError(f"procedures.tsv names {name!r}, the scheme does not")
    return found


@cache
def _level_concept(level: str) -> Entity | None:
    from ontology.vocabulary import load_vocabulary

    for row in (DATA / "level-concepts.tsv").read_text(encoding="utf-8").splitlines():
        name, _, key = row.partition("\t")
        if name == level and level:
            return load_vocabulary().get("concept:" + key)
    return None
