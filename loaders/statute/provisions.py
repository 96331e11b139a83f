"""Citations as ids and properties of provisions: 第二十五条第一款, its steps, its layer, its place in the order."""

from __future__ import annotations

import re

from loaders.statute.numerals import article_number, number
from ontology.ids import provision_id
from ontology.model import Entity, Evidence, Graph, Relation, Value

_STEP = re.compile(r"第[^第编章节条款项目]+(?:编|章|节|条(?:之[一二三四五六七八九十]+)?|款|项|目)")
# 条 (1 to 9999), 条之N (to 99), 款 (to 99), 项 (to 999), 目 (to 99) side by side in one number.
_WEIGHTS = {"条": 1_000_000_000, "之": 10_000_000, "款": 100_000, "项": 100, "目": 1}
_RANKS = {"编": 4, "分编": 3, "章": 2, "节": 1}


def citation_steps(citation: str) -> list[str]:
    """第二十五条第一款 -> [第二十五条, 第二十五条第一款]; empty where the text is no citation."""
    steps = _STEP.findall(citation)
    return ["".join(steps[: i + 1]) for i in range(len(steps))] if "".join(steps) == citation else []


def provision_facts(citation: str) -> dict[str, Value]:
    """The properties of a provision that its citation decides: layer, article number, sort order."""
    steps = _STEP.findall(citation)
    order, article = 0, ""
    for step in steps:
        main, _, sub = step.partition("之")
        if main[-1] == "条":
            article = step
        if main[-1] in _WEIGHTS:
            order += _WEIGHTS[main[-1]] * _count(main) + _WEIGHTS["之"] * (number(sub) or 0)
    unit = steps[-1].partition("之")[0][-1]
    facts: dict[str, Value] = {"citation": citation, "unit_kind": unit, "order": order}
    return facts | ({"article_no": article_number(article)} if article else {})


def unit_facts(citation: str, kind: str, first_article: str) -> dict[str, Value]:
    """The properties of a heading; it stands before the first article below it, higher units first."""
    order = provision_facts(first_article)["order"] if first_article else 0
    assert isinstance(order, int)
    return {"citation": citation, "unit_kind": kind, "order": max(0, order - _RANKS.get(kind, 1))}


def _count(step: str) -> int:
    return number(re.sub(r"[第编章节条款项目()（）]", "", step)) or 0


def add_provision(graph: Graph, version: str, citation: str, evidence: tuple[Evidence, ...] = ()) -> Entity:
    """Put a provision and everything above it, below a version that the graph holds, into the graph."""
    holder = version
    for step in citation_steps(citation):
        places = evidence if step == citation else ()
        found = graph.add(Entity(provision_id(version, step), "Provision", step, provision_facts(step), places))
        graph.relate(Relation("HAS_PART", holder, found.id))
        holder = found.id
    return found
