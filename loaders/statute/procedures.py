"""Which procedures of the scheme a duty is about, as far as the text names them: data/procedures.tsv holds the words.

A title names them for the whole text, a heading for its chapter or section, a paragraph (款) for the duties in it. The
names of other works (《…》, 行政复议法) name no procedure, nor does what is only a case or an exception (不申请行政复议的).
What is found is marked as derived: nobody has assigned it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from pathlib import Path

from loaders.statute.article import Article, Statute
from loaders.text import mapped

DATA = Path(__file__).parent / "data"
TITLE, HEADING, WORDS = "title", "heading", "words"
_TITLES = re.compile(r"[《<][^《》<>]{1,60}[》>]")
_WORK = "(?!法(?![律规制定])|条例|实施(?:条例|细则))"  # 行政复议法 is a work, 行政复议法定期限 is none
_JOINT = re.compile("[与和及、]")

Place = tuple[int, int]


@cache
def _rules() -> tuple[tuple[str, re.Pattern[str], re.Pattern[str] | None], ...]:
    """(procedure, its words, titles that it needs) in the order of the file."""
    out = []
    for line in (DATA / "procedures.tsv").read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            key, words, titles = [*line.split("\t"), ""][:3]
            out.append((key, re.compile(rf"(?:{words}){_WORK}"), re.compile(titles) if titles else None))
    return tuple(out)


class Procedures:
    """The procedures that one statute names; `at` gives those of a place in an article."""

    def __init__(self, statute: Statute) -> None:
        title = mapped(statute.title)
        self._rules = [(key, words) for key, words, titles in _rules() if titles is None or titles.search(title)]
        self._any = re.compile("|".join(words.pattern for _, words in self._rules))
        self._title = {key: statute.title_span for key, words in self._rules if _names(words, title)}
        self._headings = {
            unit.citation: {
                key: (unit.start, unit.end) for key, words in self._rules if words.search(mapped(unit.name))
            }
            for unit in statute.units
            if not _JOINT.search(unit.name)  # of several subjects it does not say which an article is about
        }

    def at(self, article: Article, offset: int, aside: Iterable[Place] = ()) -> Mapping[str, tuple[str, Place]]:
        """Procedure -> (title, heading or words; the place in the document that names it).

        `aside` are the places in the article that hold cases and exceptions of its norms."""
        out = {key: (WORDS, place) for key, place in self._of_words(article, offset, aside)}
        nearest = next((found for path in reversed(article.units) if (found := self._headings.get(path))), {})
        out |= {key: (HEADING, place) for key, place in nearest.items()}
        return out | {key: (TITLE, place) for key, place in self._title.items()}

    def _of_words(self, article: Article, offset: int, aside: Iterable[Place]) -> Iterator[tuple[str, Place]]:
        paragraph = next((one for one in article.paragraphs if one.start <= offset < one.end), None)
        if paragraph is None or not self._any.search(article.plain, paragraph.start, paragraph.end):
            return
        form = article.plain[paragraph.start : paragraph.end]
        for start, end in aside:
            first, last = max(0, start - paragraph.start), max(0, end - paragraph.start)
            form = form[:first] + "〇" * len(form[first:last]) + form[last:]
        form = _TITLES.sub(lambda found: "〇" * len(found[0]), form)
        for key, words in self._rules:
            if found := words.search(form):
                start = paragraph.start + found.start()
                yield key, article.span(start, start + len(found[0]))


def _names(words: re.Pattern[str], title: str) -> bool:
    """Whether a title is about a procedure: its own name of a work does not count as that of another."""
    bare = re.sub("法(?=[》>])", "", title)
    bare = re.sub(r"(?:实施)?(?:暂行)?(?:法|条例|办法|规定|细则|规则|解释)(?:\([^()]*\))?$", "", bare)
    return words.search(bare) is not None
