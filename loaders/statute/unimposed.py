"""Sanctions whose sentence names nobody who imposes them: a store holds them with the authority that the law names in
another article (本条例规定的行政处罚由X实施), else without one.

They are no duties of `kg extract`, whose lines are those of bearers and cues.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from loaders.statute.article import Article
from loaders.statute.breaches import STAFF, breach
from loaders.statute.norms.text.clauses import masked
from loaders.statute.norms.text.norm import Norm, Place
from loaders.statute.norms.text.sanctions import damages


@dataclass(frozen=True, slots=True)
class General:
    """Who imposes the sanctions of a law or of one chapter, and the article that says so."""

    bearer: str
    parts: tuple[str, ...]
    article: str
    chapter: str


def general(articles: Sequence[Article], norms: Sequence[Sequence[Norm]]) -> list[General]:
    """The articles that name who imposes the sanctions of the law (or its chapter), in their order."""
    found = []
    for article, own in zip(articles, norms, strict=True):
        if "处罚" not in article.text:
            continue
        for norm in own:
            about = norm.object or (norm.conditions[0] if norm.conditions else None)
            thing = article.text[slice(*about)].rstrip("，") if about else ""
            action = article.text[norm.action_start : norm.action_end]
            if (
                norm.bearer
                and norm.modality == "obligation"
                and _SANCTIONS.fullmatch(thing)
                and _DECIDED.search(action)
            ):
                chapter = article.units[-1] if "本章" in thing and article.units else ""
                found.append(General(norm.bearer, norm.bearers, article.citation, chapter))
    return found


def unimposed(article: Article, norms: Sequence[Norm], named: Sequence[General]) -> Iterator[tuple[Norm, str]]:
    """The sanctions of an article without authority, each with the article that names it ("" where none does).

    Who punishes by a law's general article gives no disciplinary sanction (处分), and no punishment under other law.
    """
    if _LOOKS.search(article.text) is None:
        return
    mask = masked(article.text)
    named_for = next((one for one in named if not one.chapter or one.chapter in article.units), None)
    for start, end in _sentences(mask):
        mark = _MARK.match(mask, start, end)
        who = _of_stem(norms, start) if mark is not None else None
        begin = mark.end() if mark is not None else start
        stop = start
        for place, cases in _found(mask, norms, begin, end):
            stop = place[1]
            of_others = who is None and _OF_OTHERS.match(mask, *place) is not None
            by = who if who is not None or of_others else named_for
            yield _norm(place, cases, by), by.article if by is not None else ""
        for apart in _PUBLIC_ORDER.finditer(mask, stop, end):
            if not _taken(norms, apart.start("case"), apart.end()):
                yield _norm(apart.span("act"), (apart.span("case"),), None), ""


def _found(mask: str, norms: Sequence[Norm], begin: int, end: int) -> Iterator[tuple[Place, tuple[Place, ...]]]:
    """The sanction of a sentence, to its end, and its case; at most one."""
    found = _SANCTION.match(mask, begin, end)
    at = found.start(found.lastgroup or "act") if found is not None else 0
    others = [norm for norm in norms if norm.action_end > at or not _of_offender(mask, norm)]
    stop = _untaken(mask, others, begin, at, end) if found is not None else 0
    if stop:
        if _CRIMINAL.search(mask, begin, stop) is None:
            yield (at, stop), breach(mask, begin, at)
        return
    # …，构成犯罪的，依法追究刑事责任；情节轻微的，依法给予处分: the breach is that of the crime.
    crime = _OF_CRIME.match(mask, begin, end)
    then = _MILDER.match(mask, crime.end(), end) if crime is not None else None
    if crime is not None and then is not None and not _taken(norms, begin, then.end()):
        yield then.span("act"), (*breach(mask, begin, crime.start("crime")), then.span("case"))


def _of_offender(mask: str, norm: Norm) -> bool:
    """True for a norm in whose sentence others sanction: what is forbidden, and damages to be paid."""
    return norm.modality == "prohibition" or damages(mask[norm.action_start : norm.action_end])


def _taken(norms: Sequence[Norm], start: int, end: int) -> bool:
    return any(norm.action_start < end and norm.action_end > start and norm.bearer for norm in norms)


def _untaken(mask: str, norms: Sequence[Norm], start: int, at: int, end: int) -> int:
    """Where a sanction ends that begins at `at`: before what follows from a crime, and before the part (；) in which
    somebody is named; 0 where its own part names one."""
    stop = _until(mask, at, end)
    first = min(
        (one.action_start for one in norms if one.bearer and one.action_end > start and one.action_start < stop),
        default=-1,
    )
    if first < 0:
        return stop
    return max(mask.rfind("；", at, first), 0) if first > at else 0


def _of_stem(norms: Sequence[Norm], at: int) -> General | None:
    """由X责令改正，并按照下列规定处罚：(一)…: who sanctions by the stem does so by its items."""
    last = next((norm for norm in reversed(norms) if norm.action_start < at and norm.bearer and norm.sanction), None)
    return General(last.bearer, last.bearers, "", "") if last is not None and last.bearer else None


def _norm(action: Place, cases: tuple[Place, ...], who: General | None) -> Norm:
    return Norm(
        modality="permission",
        cue=None,
        bearer=who.bearer if who is not None else None,
        bearer_place=None,
        bearer_type="department" if who is not None else "unspecified",
        parts=who.parts if who is not None and len(who.parts) > 1 else (),
        mode="joint" if who is not None and len(who.parts) > 1 else "sole",
        implied=True,
        implied_source="statute" if who is not None else "unnamed",
        action_start=action[0],
        action_end=action[1],
        conditions=cases,
        sanction=True,
    )


def _sentences(mask: str) -> Iterator[Place]:
    at = 0
    for stop in _STOP.finditer(mask):
        if stop.start() > at:
            yield at, stop.start()
        at = stop.end()
    if at < len(mask):
        yield at, len(mask)


def _until(mask: str, start: int, end: int) -> int:
    """The end of the sanction: what follows from a crime is no part of it."""
    found = _AND_CRIME.search(mask, start, end)
    stop = found.start() if found is not None else end
    return stop - mask.endswith("；", start, stop)


_STOP = re.compile("[。：:\n]")
_MARK = re.compile(" *(?:（[^（）]{1,4}）|\\([^()]{1,4}\\)|[一二三四五六七八九十]{1,3}、|[0-9]{1,2}[.、．])")
_LOOKS = re.compile("处|责令|警告|没收|吊销|拘留")
_HOW = "(?:依法|予以|给予|可以|并|及时|(?:依照|按照|根据)[^，。；]{2,20}规定)"
_VERB = (
    f"(?:{_HOW}*(?:处以|处(?=[一二三四五六七八九十百千万0-9警])|责令|警告|没收|吊销|暂扣|取缔|罚款|治安管理处罚|通报批评|拘留|(?:行政|政务|纪律)?处分)"
    f"|{_HOW}*(?:给予|予以|实施)行政处罚"
    f"|对[^，。；]{{2,30}}?，?{_HOW}{{0,3}}(?:处以|处(?=[一二三四五六七八九十百千万0-9])|警告|责令|记过|记大过|(?:行政|政务|纪律)?处分))"
)
# …的，处…: the case, perhaps of several clauses, and the sanction right behind it.
_SANCTION = re.compile(
    f"[^；]*?(?:的，(?:[根视][^，；]{{0,2}}情节[^，；]{{0,4}}，)?(?P<act>{_VERB})|，(?P<staff>{STAFF}))"
)
_OF_CRIME = re.compile("[^；]*?，(?P<crime>(?:情节[^，；]{2,4})?构成[^，；]{0,6}犯罪的)，[^；]*刑事责任；")
_MILDER = re.compile(
    "(?P<case>[^，；]{0,12}(?:不|未|不够)(?:构成|成立)[^，；]{0,4}(?:犯罪)?[^，；]{0,6}的)，(?P<act>(?:依法|由其所在单位)?(?:给予|予以)[^，；]{0,20}处分)"
)
_OF_OTHERS = re.compile("[^；]*?(?:处分|治安管理处罚)")
# A punishment under the law on public order, whoever else the sentence names.
_PUBLIC_ORDER = re.compile(
    "[；。](?P<case>[^，；。]{0,8}违反治安管理[^，；。]{0,6}的)，(?P<act>依法(?:给予|予以)治安管理处罚)"
)
_CRIMINAL = re.compile(
    "有期徒刑|拘役|死刑|罚金|管制(?=[、，；])|剥夺政治权利|由[^，；]{2,40}(?:责令|处|给予|没收|吊销|取缔|警告|依[法照])"
)
_AND_CRIME = re.compile("[；，](?:情节[^，；]{2,4})?构成[^，；]{0,6}犯罪")
_SANCTIONS = re.compile(
    "(?:《[^》]*》和)?(?:违反)?本(?:法|条例|办法|规定|细则|章)(?:所?规定|设定|确定)?的?(?:应当给予)?(?:的)?(?:各项)?(?:行政)?处罚|治安管理处罚"
)
_DECIDED = re.compile("(?:决定|实施|执行|作出)$")
