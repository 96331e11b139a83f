"""Every citation of a document against the loaded law: does it lead anywhere, and to law in force?

resolves         the provision stands in the version in force on the day
no_such_article  that version has no such provision
superseded       the version of the document's own day has it; the version in force has it elsewhere, or no longer
not_in_force     the law is not yet, or no longer, in force on the day
not_loaded       the title is known, its text is not loaded
unknown_title    nothing of that title is loaded; near titles are named
unclear          第N条 of a document that is itself no law and names none
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from kg.law_links import Dated
from kg.stores import Store
from loaders.statute import looks_like_statute, read_statute
from loaders.statute.article import Statute
from loaders.statute.citations import SELF, Citation, citations, of_statute
from loaders.statute.mentions import short_names
from loaders.statute.provisions import article_and_rest, provisions_held, provisions_of, written
from loaders.text import mapped
from ontology.ids import normal_title, work_id
from ontology.model import Document

STATUSES = ("resolves", "no_such_article", "superseded", "not_in_force", "not_loaded", "unknown_title", "unclear")
FAULTS = frozenset({"no_such_article", "superseded", "not_in_force"})
_BATCH = 5_000

_WORKS = """
MATCH (r:Regulation) WHERE r.id IN $ids
OPTIONAL MATCH (r)-[:HAS_VERSION]->(v:Version)
OPTIONAL MATCH (by:Version)-[x:REPEALS]->(r)
RETURN DISTINCT r.id AS work, v.id AS version, v.date AS date, v.valid_from AS valid_from, v.valid_to AS valid_to,
  by.name AS repealed_by, x.effective AS repealed_on ORDER BY work, version, repealed_by
"""
_TITLES = "MATCH (r:Regulation)-[:HAS_VERSION]->(:Version) RETURN DISTINCT r.name AS title ORDER BY title"
_PROVISIONS = "MATCH (p:Provision) WHERE p.id IN $ids RETURN p.id AS id ORDER BY id"
_CONTINUED = """
MATCH (later:Provision)-[:CONTINUES]->(p:Provision) WHERE p.id IN $ids
RETURN p.id AS id, later.id AS later ORDER BY id, later
"""


@dataclass(frozen=True, slots=True)
class Cited:
    """One citation as it stands in the document; `provisions` are written out, "" for the law as a whole."""

    start: int
    end: int
    quote: str
    title: str
    provisions: tuple[str, ...]
    own: bool = False


@dataclass(frozen=True, slots=True)
class Checked:
    """A citation with its status; `provision` is one of the citation's, `version` the version that was looked at."""

    cited: Cited
    provision: str
    status: str
    version: str = ""
    detail: str = ""
    near: tuple[str, ...] = ()
    dates_unknown: bool = False


@dataclass(slots=True)
class _Work:
    """What the store knows of a cited work."""

    versions: list[Dated] = field(default_factory=list)
    until: dict[str, str] = field(default_factory=dict)
    repealed: list[tuple[str, str]] = field(default_factory=list)  # (day, by which version), day "" where not stated

    def on(self, day: str) -> Dated | None:
        """The version in force on a day, as far as the texts tell; None where none is, or it has ended."""
        begun = [one for one in self.versions if (one.valid_from or one.date) <= day]
        found = begun[-1] if begun else None
        if found is None or self.ended(found, day):
            return None
        return found

    def ended(self, version: Dated, day: str) -> str:
        """What ended a version before the day: the repealing version's name, or its own last day."""
        for when, by in self.repealed:
            if when and when <= day and version.date <= when:
                return by
        until = self.until.get(version.id, "")
        return until if until and until < day else ""


def cited_in(document: Document, statute: Statute | None) -> list[Cited]:
    """All citations of a document, in text order; `statute` is what it was read as, None for any other document."""
    text = document.text or ""
    if statute is None:
        form = mapped(text)
        return [_cited(text, one.start, one.end, one, "") for one in citations(form, short=short_names(form))]
    found = [
        _cited(text, *article.span(one.start, one.end), one, statute.title)
        for article, many in of_statute(statute)
        for one in many
    ]
    for passage in (*statute.preamble, *statute.unplaced, *statute.annexes):
        many = citations(mapped(passage.text), short=statute.short_names)
        found += [_cited(text, passage.start + c.start, passage.start + c.end, c, statute.title) for c in many]
    return sorted(found, key=lambda one: (one.start, one.end))


def _cited(text: str, start: int, end: int, citation: Citation, own: str) -> Cited:
    title = own if citation.target == SELF else citation.target
    return Cited(start, end, text[start:end], title, tuple(provisions_of(citation)), citation.target == SELF)


def check_citations(store: Store, document: Document, as_of: str) -> list[Checked]:
    """Each citation of the document with its status on a day (ISO).

    The document's own date, where it is known, tells which version it meant.
    """
    statute = read_statute(document) if looks_like_statute(document) else None
    cited = cited_in(document, statute)
    works = _works(store, {work_id(one.title) for one in cited if one.title})
    wanted = {
        f"{version.id}~{way}"
        for one in cited
        for version in works.get(work_id(one.title), _Work()).versions
        for provision in one.provisions
        for way in (*written(provision), article_and_rest(provision)[0])
    }
    own = frozenset(provisions_held(statute)) if statute is not None else None
    day = document.date or (statute.date if statute is not None else "")
    lookup = _Lookup(works, _present(store, wanted), _later(store, wanted), own, as_of, day)
    near = _Near(store)
    return [checked for one in cited for checked in lookup.check(one, near)]


@dataclass(frozen=True, slots=True)
class _Lookup:
    """What is needed to judge citations."""

    works: dict[str, _Work]
    present: frozenset[str]
    later: dict[str, list[str]]
    own: frozenset[str] | None
    as_of: str
    day: str

    def check(self, cited: Cited, near: _Near) -> Iterator[Checked]:
        for provision in cited.provisions or ("",):
            yield self._one(cited, provision, near)

    def _one(self, cited: Cited, provision: str, near: _Near) -> Checked:
        if cited.own and self.own is not None:
            held = not provision or any(one in self.own for one in written(provision))
            return Checked(cited, provision, "resolves" if held else "no_such_article", "", "")
        if not cited.title:
            return Checked(cited, provision, "unclear")
        work = self.works.get(work_id(cited.title))
        if work is None:
            return Checked(cited, provision, "unknown_title", near=near.titles(cited.title))
        if not work.versions:
            return Checked(cited, provision, "not_loaded")
        version = work.on(self.as_of)
        if version is None:
            return Checked(cited, provision, "not_in_force", work.versions[-1].id, self._why(work))
        return self._in_version(cited, provision, work, version)

    def _why(self, work: _Work) -> str:
        last = work.versions[-1]
        return work.ended(last, self.as_of) or work.versions[0].valid_from or work.versions[0].date

    def _in_version(self, cited: Cited, provision: str, work: _Work, version: Dated) -> Checked:
        unknown = not version.valid_from
        meant = work.on(self.day) if self.day and self.day < self.as_of else None
        if provision and meant is not None and meant.id != version.id and self._holds(meant.id, provision):
            article = article_and_rest(provision)[0]
            moved = [one.rpartition("~") for one in self.later.get(f"{meant.id}~{article}", [])]
            here = next((citation for later, _, citation in moved if later == version.id), "")
            if here != article:
                return Checked(cited, provision, "superseded", version.id, here, (), unknown)
        if not provision or self._holds(version.id, provision):
            return Checked(cited, provision, "resolves", version.id, "", (), unknown)
        elsewhere = [one.id for one in work.versions if one.id != version.id and self._holds(one.id, provision)]
        return Checked(cited, provision, "no_such_article", version.id, elsewhere[-1] if elsewhere else "", (), unknown)

    def _holds(self, version: str, provision: str) -> bool:
        return any(f"{version}~{one}" in self.present for one in written(provision))


class _Near:
    """Titles of loaded law that are nearest to one that is not there; asked for once."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._titles: list[tuple[str, frozenset[str]]] | None = None
        self._found: dict[str, tuple[str, ...]] = {}

    def titles(self, title: str) -> tuple[str, ...]:
        name = normal_title(title)
        if name not in self._found:
            self._found[name] = self._nearest(name)
        return self._found[name]

    def _nearest(self, name: str) -> tuple[str, ...]:
        import difflib

        if self._titles is None:
            self._titles = [(str(row[0]), _pairs(str(row[0]))) for row in self._store.query(_TITLES).rows]
        wanted = _pairs(name)
        alike = sorted(self._titles, key=lambda one: (-len(wanted & one[1]) / (len(wanted | one[1]) or 1), one[0]))[:20]
        return tuple(difflib.get_close_matches(name, [title for title, _ in alike], n=3, cutoff=0.6))


def _pairs(text: str) -> frozenset[str]:
    return frozenset(text[i : i + 2] for i in range(max(1, len(text) - 1)))


def _works(store: Store, ids: set[str]) -> dict[str, _Work]:
    works: dict[str, _Work] = defaultdict(_Work)
    for batch in _batches(sorted(ids)):
        for work, version, date, valid_from, valid_to, by, on in store.query(_WORKS, {"ids": batch}).rows:
            held = works[str(work)]
            if version is not None and all(one.id != version for one in held.versions):
                held.versions.append(Dated(str(version), str(date or ""), str(valid_from or "")))
                held.until[str(version)] = str(valid_to or "")
            if by is not None and (str(on or ""), str(by)) not in held.repealed:
                held.repealed.append((str(on or ""), str(by)))
    for held in works.values():
        held.versions.sort(key=lambda one: (one.date, one.id))
    return dict(works)


def _present(store: Store, ids: set[str]) -> frozenset[str]:
    return frozenset(
        str(row[0]) for batch in _batches(sorted(ids)) for row in store.query(_PROVISIONS, {"ids": batch}).rows
    )


def _later(store: Store, ids: set[str]) -> dict[str, list[str]]:
    out: dict[str, list[str]] = defaultdict(list)
    for batch in _batches(sorted(ids)):
        for found, later in store.query(_CONTINUED, {"ids": batch}).rows:
            out[str(found)].append(str(later))
    return dict(out)


def _batches(values: Sequence[str]) -> Iterable[list[str]]:
    return (list(values[start : start + _BATCH]) for start in range(0, len(values), _BATCH))
