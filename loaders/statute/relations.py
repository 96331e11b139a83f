"""What a statute says about other works: which it repeals, and which it is made under. Only explicit words count."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from loaders.statute.article import Article, Statute
from loaders.statute.header import DATE, iso
from loaders.text import mapped
from ontology.ids import normal_title

_TITLE = re.compile(r"《([^《》\n]{1,120}(?:《[^《》\n]{1,80}》[^《》\n]{0,80}){0,3})》")
_SENTENCE = re.compile(r"[^。\n]+")
_REPEAL = re.compile(r"(?<![或改])废止(?!的|或|和|、|后|前|时)|停止执行|失效")
_GENERIC = re.compile(r"修改(?:或者?|、)废止|(?:不得|是否|可以|应当)[^,;]{0,6}废止")
_MADE = re.compile(r"制[定订]本|作出(?:本|如下)|制[定订]以下")
_BASIS = re.compile(r"根据|依据|依照|按照")
_MADE_ON = re.compile(r"[^。;《》()\d]{0,60}(?:公布|发布|颁布|印发|通过|批准|修[订正])")
_CLOSING = 4


@dataclass(frozen=True, slots=True)
class Mention:
    """A title that a sentence speaks of; `start`, `end` are document offsets of the title, brackets included.

    `date`: the day on which the sentence says that text was made, "" where it gives none.
    """

    title: str
    start: int
    end: int
    date: str = ""


def repealed(statute: Statute) -> Iterator[Mention]:
    """Works that the closing articles (or the points of a decision) repeal in so many words, itself left out."""
    for article, found in _repeals(statute):
        if not _is_own(statute, article, found):
            yield replace(_mention(article, found), date=_made_on(article.plain, found))


def _made_on(form: str, title: re.Match[str]) -> str:
    """1993年2月22日…通过的《X法》, 废止《X条例》(1992年9月19日…通过)."""
    first = max(form.rfind(mark, 0, title.start()) for mark in "。;\n》)")
    before = [day for day in DATE.finditer(form, first + 1, title.start()) if _MADE_ON.match(form, day.end())]
    behind = DATE.match(form, title.end() + 1) if form.startswith("(", title.end()) else None
    if behind is not None and not _MADE_ON.match(form, behind.end()):
        behind = None
    day = behind or (before[-1] if before else None)
    return iso(day) if day is not None else ""


def replaces_itself(statute: Statute) -> bool:
    """Whether it repeals an earlier text of its own title."""
    return any(_is_own(statute, article, found) for article, found in _repeals(statute))


def _repeals(statute: Statute) -> Iterator[tuple[Article, re.Match[str]]]:
    articles = (
        statute.articles if statute.articles and statute.articles[0].form == "点" else statute.articles[-_CLOSING:]
    )
    for article in articles:
        if "废止" not in article.text and "停止执行" not in article.text:
            continue
        form = article.plain
        for sentence in _SENTENCE.finditer(form):
            for found in _repealed_in(form, sentence.start(), sentence.end()):
                yield article, found


def _is_own(statute: Statute, article: Article, found: re.Match[str]) -> bool:
    """Whether a title is the text's own: an earlier version; 最高人民法院《关于…的解释》 with its maker before it, too."""
    own, name = normal_title(statute.title), normal_title(found[1])
    return name == own or (own.endswith(name) and article.plain[: found.start()].endswith(own.removesuffix(name)))


def _repealed_in(form: str, start: int, end: int) -> Iterator[re.Match[str]]:
    titles = list(_TITLE.finditer(form, start, end))
    outside = _without(form, start, end, titles)
    word = _REPEAL.search(outside)
    if not titles or word is None or _GENERIC.search(outside):
        return
    yield from titles


def _without(form: str, start: int, end: int, titles: list[re.Match[str]]) -> str:
    """The sentence with its titles blanked: 废止 within a title repeals nothing."""
    out, at = [], start
    for found in titles:
        out += [form[at : found.start()], "《" * (found.end() - found.start())]
        at = found.end()
    return "".join([*out, form[at:end]])


def _mention(article: Article, found: re.Match[str]) -> Mention:
    start, end = article.span(found.start(), found.end())
    return Mention(found[1], start, end)


def made_under(statute: Statute) -> Iterator[Mention]:
    """Works that the first article, or the preamble, names as basis: 根据《X》…,制定本条例."""
    if statute.articles:
        article = statute.articles[0]
        form = article.plain
        for sentence in _SENTENCE.finditer(form):
            for found in _basis_in(form, sentence.start(), sentence.end()):
                yield _mention(article, found)
    for passage in statute.preamble:
        form = mapped(passage.text)
        for sentence in _SENTENCE.finditer(form):
            for found in _basis_in(form, sentence.start(), sentence.end()):
                yield Mention(found[1], passage.start + found.start(), passage.start + found.end())


def _basis_in(form: str, start: int, end: int) -> Iterator[re.Match[str]]:
    made = _MADE.search(form, start, end)
    basis = _BASIS.search(form, start, made.start()) if made else None
    if made is not None and basis is not None:
        yield from _TITLE.finditer(form, basis.end(), made.start())
