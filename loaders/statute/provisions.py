"""Citations as ids and properties of provisions: 第二十五条第一款, its steps, its layer, its place in the order."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from loaders.numerals import article_number, chinese, number
from ontology.ids import provision_id
from ontology.model import Entity, Evidence, Graph, Relation, Value

if TYPE_CHECKING:
    from loaders.statute.article import Statute
    from loaders.statute.citations import Citation

_MOST_PARAGRAPHS = 12
_WIDEST_RANGE = 80
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


def written(provision: str) -> Iterator[str]:
    """Ways to write one provision, the given one first.

    第一款 of an article that has only one 款 is the article itself; 第二项 without 款 is that of any 款.
    """
    yield provision
    article, rest = article_and_rest(provision)
    if rest.startswith("第一款"):
        yield article + rest.removeprefix("第一款")
    elif "款" not in rest and "项" in rest:
        for count in range(1, _MOST_PARAGRAPHS + 1):
            yield f"{article}第{chinese(count)}款{rest}"


def article_and_rest(provision: str) -> tuple[str, str]:
    """第四条之一第二款 -> (第四条之一, 第二款)."""
    article, mark, rest = provision.partition("条")
    if rest.startswith("之"):
        sub, second, tail = rest.partition("第")
        return f"{article}{mark}{sub}", second + tail
    return article + mark, rest


def provisions_of(citation: Citation) -> Iterator[str]:
    """The provisions that a citation names, ranges spelled out: 第三条, 第四条第一款第二项; none for a whole law."""
    if not citation.article:
        return
    for article in _articles(citation.article, citation.to_article or citation.article):
        for kuan in _range(citation.kuan, citation.to_kuan):
            for xiang in _range(citation.xiang, citation.to_xiang):
                parts = ((kuan, "款"), (xiang, "项"), (citation.mu, "目"))
                yield article + "".join(f"第{chinese(value)}{unit}" for value, unit in parts if value)


def article_citation(article_no: str) -> str:
    """133-1 -> 第一百三十三条之一."""
    main, _, sub = article_no.partition("-")
    return f"第{chinese(int(main))}条" + (f"之{chinese(int(sub))}" if sub else "")


def _articles(first: str, last: str) -> Iterator[str]:
    if "-" in first or "-" in last or not 0 <= int(last) - int(first) <= _WIDEST_RANGE:
        yield from (article_citation(one) for one in dict.fromkeys((first, last)))
        return
    yield from (article_citation(str(one)) for one in range(int(first), int(last) + 1))


def _range(first: int, last: int) -> range:
    return range(first, max(first, min(last, first + _WIDEST_RANGE)) + 1)


def provisions_held(statute: Statute) -> Iterator[str]:
    """The citations of all articles of a text and of what they hold, as ids have them."""
    for article in statute.articles:
        yield article.citation
        for paragraph in article.paragraphs:
            above = article.citation
            if len(article.paragraphs) > 1:
                above += f"第{chinese(paragraph.number)}款"
                yield above
            for item in paragraph.items:
                yield f"{above}第{chinese(item.number)}项"
                yield from (f"{above}第{chinese(item.number)}项第{chinese(sub.number)}目" for sub in item.items)
