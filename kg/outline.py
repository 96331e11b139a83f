"""What a law holds, in order: chapters, articles, and whose duties each of them imposes (the question `articles`)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import groupby

from kg.ask import Answer, ask, find_question
from kg.find import Node, is_heading
from kg.stores import Store
from ontology.ids import version_of, work_of

_OTHERS = """
MATCH (r:Regulation)-[:HAS_VERSION]->(v:Version) WHERE r.id = $work
RETURN DISTINCT v.name AS name, v.date AS date, v.id AS id ORDER BY date, id
"""


_UNDER = """
MATCH (h:Provision)-[:HAS_PART*1..4]->(a:Provision) WHERE h.id = $id AND a.unit_kind = '条'
RETURN DISTINCT a.name AS article ORDER BY article
"""


@dataclass(frozen=True, slots=True)
class Chapter:
    """A stretch of articles under one heading ("" where the law has none): how many, the first and the last, duties."""

    name: str
    articles: int
    first: str
    last: str
    duties: int


@dataclass(frozen=True, slots=True)
class Outline:
    """The rows of one version: a row per duty, one for an article without any. `others`: further loaded versions."""

    answer: Answer
    others: tuple[str, ...]

    @property
    def version(self) -> str:
        return self._cell(self.answer.rows[0], "version")

    @property
    def law(self) -> str:
        """The law's name, without the day of the version."""
        return self.version.rpartition("(")[0] or self.version

    @property
    def articles(self) -> int:
        return sum(chapter.articles for chapter in self.chapters)

    @property
    def duties(self) -> int:
        return sum(1 for row in self.answer.rows if row[self._at("duty")] is not None)

    def counted(self, column: str) -> Counter[str]:
        """How many duties have each word of a column: 应当, 不得 … or 原文, 推定 …, the most frequent first."""
        at, duty = self._at(column), self._at("duty")
        return Counter(dict(Counter(str(row[at]) for row in self.answer.rows if row[duty] is not None).most_common()))

    @property
    def chapters(self) -> list[Chapter]:
        out = []
        for name, held in groupby(self.answer.rows, lambda row: self._cell(row, "chapter")):
            rows = list(held)
            articles = list(dict.fromkeys(self._cell(row, "article") for row in rows))
            duties = sum(1 for row in rows if row[self._at("duty")] is not None)
            out.append(Chapter(name, len(articles), articles[0], articles[-1], duties))
        return out

    def first_articles(self, most: int) -> Iterator[tuple[object, ...]]:
        """The rows of the first articles, about as many as `most`: no article is cut in two, one is given at least."""
        given = 0
        for _, held in groupby(self.answer.rows, lambda row: row[self._at("article")]):
            rows = list(held)
            if given and given + len(rows) > most:
                return
            given += len(rows)
            yield from rows

    def json(self, lang: str) -> dict[str, object]:
        """The overview, and the rows as `kg ask articles -f json` has them."""
        return {
            "version": self.version,
            "other_versions": list(self.others),
            "articles": self.articles,
            "duties": self.duties,
            "modalities": dict(self.counted("modality")),
            "bearers_from": dict(self.counted("bearer_from")),
            "chapters": [
                {"name": c.name, "articles": c.articles, "first": c.first, "last": c.last, "duties": c.duties}
                for c in self.chapters
            ],
            "content": self.answer.json(lang),
        }

    def _at(self, column: str) -> int:
        return self.answer.columns.index(column)

    def _cell(self, row: tuple[object, ...], column: str) -> str:
        return str(row[self._at(column)] or "")


def outline(store: Store, node: Node, lang: str) -> Outline | None:
    """The outline of a work's latest loaded version, of a version, or of what stands under a heading; None for other
    nodes and where no article is loaded."""
    if node.kind not in ("Regulation", "Version") and not is_heading(node):
        return None
    work, version = work_of(node.id), "" if node.kind == "Regulation" else version_of(node.id)
    answer = ask(store, find_question("articles"), {"regulation": work, "version": version}, lang)
    if is_heading(node):
        answer = _under(store, node, answer)
    if not answer.rows:
        return None
    names = [str(row[0]) for row in store.query(_OTHERS, {"work": work}).rows]
    shown = str(answer.rows[0][answer.columns.index("version")])
    return Outline(answer, () if is_heading(node) else tuple(name for name in names if name != shown))


def _under(store: Store, heading: Node, answer: Answer) -> Answer:
    """The rows of the articles under a heading."""
    articles = {str(row[0]) for row in store.query(_UNDER, {"id": heading.id}).rows}
    at = answer.columns.index("article")
    kept = [i for i, row in enumerate(answer.rows) if row[at] in articles]
    return replace(
        answer,
        rows=tuple(answer.rows[i] for i in kept),
        evidence=tuple(answer.evidence[i] for i in kept),
        absent=tuple(answer.absent[i] for i in kept),
    )
