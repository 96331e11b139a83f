"""Every citation of a document against the loaded law: does it lead anywhere, and to law in force?

resolves            the provision stands in the version in force on the day (or in the edition that the words name)
no_such_article     that version, whose text is loaded, has no such provision
superseded          the version of the document's own day has it; the version in force has it elsewhere, or no longer
edition_superseded  the edition that the words name has been replaced by a later version
not_in_force        the law is no longer in force on the day
not_yet             the law is not yet in force on the day
version_not_loaded  the law is in force on the day, but in a version that is not loaded
edition_not_loaded  the edition that the words name is not loaded
not_loaded          the title is known, its text is not loaded
unknown_title       nothing of that title is loaded; near titles are named
unclear             第N条 of a document that is itself no law and names none
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from kg.citing import Cited, cited_in
from kg.stores import Store
from kg.works import Edition, Work, batches, works
from loaders.statute import looks_like_statute, read_statute
from loaders.statute.provisions import article_and_rest, provisions_held, written
from loaders.text import mapped
from ontology.ids import normal_title, work_id
from ontology.model import Document

STATUSES = (
    "resolves", "no_such_article", "superseded", "edition_superseded", "not_in_force", "not_yet", "version_not_loaded",
    "edition_not_loaded", "not_loaded", "unknown_title", "unclear",
)  # fmt: skip
FAULTS = frozenset({"no_such_article", "superseded", "edition_superseded", "not_in_force", "not_yet"})

_TITLES = "MATCH (r:Regulation)-[:HAS_VERSION]->(:Version) RETURN DISTINCT r.name AS title ORDER BY title"
_NUMBERS = """
MATCH (r:Regulation)-[:HAS_VERSION]->(v:Version) WHERE v.doc_no IS NOT NULL
RETURN DISTINCT v.doc_no AS number, r.name AS title ORDER BY number, title
"""
_PROVISIONS = """
MATCH (p:Provision) WHERE p.id IN $ids RETURN p.id AS id, coalesce(p.evidence, []) AS evidence ORDER BY id
"""
_CONTINUED = """
MATCH (later:Provision)-[:CONTINUES]->(p:Provision) WHERE p.id IN $ids
RETURN p.id AS id, later.id AS later ORDER BY id, later
"""


_OF_STATE = re.compile("^.*(?:日|中华人民共和国)")
_ORDER_BEHIND = re.compile("第([0-9]+)号令$")


@dataclass(frozen=True, slots=True)
class Checked:
    """A citation with its status; `provision` is one of the citation's, `version` the version that was looked at.

    `day` is when that version begins, began to be replaced, or ended (as the status says), "" where not stated; `by` the
    text that repeals it; `detail` the article that now stands for it, the version that has it, or the day of a change that is not
    loaded; `text` the provision's words.
    """

    cited: Cited
    provision: str
    status: str
    version: str = ""
    detail: str = ""
    near: tuple[str, ...] = ()
    dates_unknown: bool = False
    day: str = ""
    by: str = ""
    text: str = ""


def check_citations(store: Store, document: Document, as_of: str) -> list[Checked]:
    """Each citation of the document with its status on a day (ISO).

    The document's own date, where it is known, tells which version it meant.
    """
    statute = read_statute(document) if looks_like_statute(document) else None
    cited = _numbered(store, cited_in(document, statute))
    known = works(store, {work_id(one.title) for one in cited if one.title})
    wanted = {
        f"{version.id}~{way}"
        for one in cited
        for version in known.get(work_id(one.title), Work()).versions
        for provision in one.provisions
        for way in (*written(provision), article_and_rest(provision)[0])
    }
    own = frozenset(provisions_held(statute)) if statute is not None else None
    day = document.date or (statute.date if statute is not None else "")
    places = _places(store, wanted)
    lookup = _Lookup(known, places, _later(store, wanted), own, as_of, day)
    near = _Near(store)
    return _with_texts(store, [checked for one in cited for checked in lookup.check(one, near)], places)


def _numbered(store: Store, cited: list[Cited]) -> list[Cited]:
    """With the title of the one regulation that a document number stands for; none where it stands for none, or several."""
    if not any(one.number for one in cited):
        return cited
    titles: dict[str, set[str]] = defaultdict(set)
    for number, title in store.query(_NUMBERS).rows:
        titles[_number(str(number))].add(str(title))
    found = {number: next(iter(many)) for number, many in titles.items() if len(many) == 1}
    return [replace(one, title=found.get(_number(one.number), "")) if one.number else one for one in cited]


def _number(text: str) -> str:
    """国务院令第713号, however it is written: 中华人民共和国国务院令 第713号, 国务院第713号令."""
    plain = _OF_STATE.sub("", "".join(mapped(text).split()))
    plain = _ORDER_BEHIND.sub(r"令第\1号", plain)
    return plain.replace("年]", "]")


@dataclass(frozen=True, slots=True)
class _Lookup:
    """What is needed to judge citations."""

    works: Mapping[str, Work]
    places: Mapping[str, tuple[str, ...]]
    later: Mapping[str, list[str]]
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
            return self._unread(cited, provision, work)
        if cited.edition:
            return self._in_edition(cited, provision, work)
        state = work.on(self.as_of, self.day)
        if state.status == "in_force" and state.version is not None:
            return self._in_version(cited, provision, work, state.version)
        version = state.version or Edition("")
        if state.status == "version_not_loaded":
            return Checked(cited, provision, state.status, version.id, state.day, day=version.begins)
        return Checked(cited, provision, state.status, version.id, day=state.day, by=state.by)

    def _unread(self, cited: Cited, provision: str, work: Work) -> Checked:
        """A title without versions; texts may still say that it is repealed."""
        ended = work.ended(Edition(""), self.as_of)
        status = "not_in_force" if ended is not None else "not_loaded"
        return Checked(cited, provision, status, day=ended.day if ended else "", by=ended.by if ended else "")

    def _in_edition(self, cited: Cited, provision: str, work: Work) -> Checked:
        meant = [one for one in work.versions if one.date.startswith(cited.edition)]
        if not meant:
            return Checked(cited, provision, "edition_not_loaded", work.versions[-1].id)
        version = meant[-1]
        ended, later = work.ended(version, self.as_of), work.replaced(version, self.as_of)
        if version.begins > self.as_of:
            return Checked(cited, provision, "not_yet", version.id, day=version.begins)
        if provision and not self._holds(version.id, provision):
            return self._missing(cited, provision, work, version)
        if later is not None:
            return Checked(cited, provision, "edition_superseded", version.id, later.id, day=later.begins)
        if ended is not None:
            return Checked(cited, provision, "not_in_force", version.id, day=ended.day, by=ended.by)
        return self._resolves(cited, provision, version)

    def _in_version(self, cited: Cited, provision: str, work: Work, version: Edition) -> Checked:
        meant = work.on(self.day).version if self.day and self.day < self.as_of else None
        if provision and meant is not None and meant.id != version.id and self._holds(meant.id, provision):
            article = article_and_rest(provision)[0]
            moved = [one.rpartition("~") for one in self.later.get(f"{meant.id}~{article}", [])]
            here = next((citation for later, _, citation in moved if later == version.id), "")
            if here != article:
                return Checked(cited, provision, "superseded", version.id, here, day=version.begins)
        if not provision or self._holds(version.id, provision):
            return self._resolves(cited, provision, version)
        return self._missing(cited, provision, work, version)

    def _resolves(self, cited: Cited, provision: str, version: Edition) -> Checked:
        unknown = not version.valid_from
        return Checked(cited, provision, "resolves", version.id, dates_unknown=unknown, day=version.valid_from)

    def _missing(self, cited: Cited, provision: str, work: Work, version: Edition) -> Checked:
        """Only a version whose text is loaded can lack a provision."""
        article = article_and_rest(provision)[0]
        if not version.read or (version.in_parts and not self._holds(version.id, article)):
            return Checked(cited, provision, "not_loaded", version.id)
        elsewhere = [one.id for one in work.versions if one.id != version.id and self._holds(one.id, provision)]
        unknown, detail = not version.valid_from, elsewhere[-1] if elsewhere else ""
        return Checked(cited, provision, "no_such_article", version.id, detail, (), unknown, version.valid_from)

    def _holds(self, version: str, provision: str) -> bool:
        return any(f"{version}~{one}" in self.places for one in written(provision))


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


def _places(store: Store, ids: set[str]) -> dict[str, tuple[str, ...]]:
    """The evidence of those provisions that there are."""
    return {
        str(found): tuple(str(one) for one in evidence)  # type: ignore[attr-defined]
        for batch in batches(sorted(ids))
        for found, evidence in store.query(_PROVISIONS, {"ids": batch}).rows
    }


def _later(store: Store, ids: set[str]) -> dict[str, list[str]]:
    out: dict[str, list[str]] = defaultdict(list)
    for batch in batches(sorted(ids)):
        for found, later in store.query(_CONTINUED, {"ids": batch}).rows:
            out[str(found)].append(str(later))
    return dict(out)


def _with_texts(store: Store, found: list[Checked], places: Mapping[str, tuple[str, ...]]) -> list[Checked]:
    """With the words of the provisions that the citations lead to, where the text is loaded."""
    from kg.ask import quotes

    targets = [_target(one, places) for one in found]
    held = quotes(store, {place for target in targets for place in places.get(target, ())})
    out = []
    for one, target in zip(found, targets, strict=True):
        words = [held[place].quote or "" for place in places.get(target, ())]
        out.append(replace(one, text=max(words, key=len, default="")))
    return out


def _target(one: Checked, places: Mapping[str, tuple[str, ...]]) -> str:
    if not one.version or not one.provision or one.status not in ("resolves", "edition_superseded"):
        return ""
    ids = (f"{one.version}~{way}" for way in written(one.provision))
    return next((found for found in ids if found in places), "")
