"""Every citation of a document against the loaded law: does it lead anywhere, and to law in force?

Statuses are those of kg/standing.py and `unclear`: 第N条 of a document that is itself no law and names none.
For `unknown_title` near titles are named.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from kg.citing import Cited, cited_in
from kg.standing import Law, Standing, law_of
from kg.stores import Store
from loaders.statute import looks_like_statute, read_statute
from loaders.statute.provisions import provisions_held, written
from loaders.text import mapped
from ontology.ids import normal_title, provision_id
from ontology.model import Document

FAULTS = frozenset({"no_such_article", "superseded", "edition_superseded", "not_in_force", "not_yet"})

_TITLES = "MATCH (r:Regulation)-[:HAS_VERSION]->(:Version) RETURN DISTINCT r.name AS title ORDER BY title"
_NUMBERS = """
MATCH (r:Regulation)-[:HAS_VERSION]->(v:Version) WHERE v.doc_no IS NOT NULL
UNWIND [v.doc_no] + coalesce(v.earlier_numbers, []) AS number
RETURN DISTINCT number, r.name AS title ORDER BY number, title
"""

# Makers that a text may leave out of a title, or write in short before it.
_MAKERS = {
    "最高人民法院": ("最高院", "最高法"),
    "最高人民检察院": ("最高检",),
    "最高人民法院、最高人民检察院": ("两高", "“两高”", "最高法、最高检"),
}
_NO_MAKER = re.compile("(?:^|[^\u4e00-\u9fff]|[据照按依用合反和及与])$")  # 依照《关于…的解释》

_OF_STATE = re.compile("^.*(?:日|中华人民共和国)")
_ORDER_BEHIND = re.compile("第([0-9]+)号令$")


@dataclass(frozen=True, slots=True)
class Checked:
    """A citation and how the law that it names stands; `provision` is one of the citation's, `text` its words."""

    cited: Cited
    provision: str
    standing: Standing
    near: tuple[str, ...] = ()
    text: str = ""

    @property
    def status(self) -> str:
        return self.standing.status

    @property
    def version(self) -> str:
        return self.standing.version

    @property
    def detail(self) -> str:
        return self.standing.detail

    @property
    def dates_unknown(self) -> bool:
        return self.standing.dates_unknown

    @property
    def day(self) -> str:
        return self.standing.day

    @property
    def by(self) -> str:
        return self.standing.by


def check_citations(store: Store, document: Document, as_of: str) -> list[Checked]:
    """Each citation of the document with its status on a day (ISO).

    The document's own date, where it is known, tells which version it meant.
    """
    statute = read_statute(document) if looks_like_statute(document) else None
    cited = _numbered(store, _with_makers(store, document.text or "", cited_in(document, statute)))
    law = law_of(store, ((one.title, provision) for one in cited for provision in one.provisions or ("",)))
    own = frozenset(provisions_held(statute)) if statute is not None else None
    day = document.date or (statute.date if statute is not None else "")
    lookup = _Lookup(law, own, as_of, day)
    near = _Near(store)
    return _with_texts(store, [checked for one in cited for checked in lookup.check(one, near)], law.places)


def _with_makers(store: Store, text: str, cited: list[Cited]) -> list[Cited]:
    """With the full title where a text writes the maker before it: 最高人民法院《关于…的解释》."""
    if not any(one.title.startswith("关于") for one in cited):
        return cited
    titles = [str(row[0]) for row in store.query(_TITLES).rows]
    return [_with_maker(titles, text, one) if one.title.startswith("关于") else one for one in cited]


def _with_maker(titles: list[str], text: str, one: Cited) -> Cited:
    name, before = normal_title(one.title), "".join(text[max(0, one.start - 80) : one.start].split())
    full = {title for title in titles if title != name and title.endswith(name)}
    makers = {title: title.removesuffix(name) for title in full}
    found = [title for title in full if before.endswith((makers[title], *_MAKERS.get(makers[title], ())))]
    alone = name not in titles and len(full) == 1 and _NO_MAKER.search(before) is not None
    if not found and alone and next(iter(makers.values())) in _MAKERS:
        found = list(full)  # of the courts' texts, where no other has that title
    return replace(one, title=max(found, key=len)) if found else one


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

    law: Law
    own: frozenset[str] | None
    as_of: str
    day: str

    def check(self, cited: Cited, near: _Near) -> Iterator[Checked]:
        for provision in cited.provisions or ("",):
            yield self._one(cited, provision, near)

    def _one(self, cited: Cited, provision: str, near: _Near) -> Checked:
        if cited.own and self.own is not None:
            held = not provision or any(one in self.own for one in written(provision))
            return Checked(cited, provision, Standing("resolves" if held else "no_such_article"))
        if not cited.title:
            return Checked(cited, provision, Standing("unclear"))
        if cited.former and (before := self.law.former(cited.title, provision, self.as_of)) is not None:
            return Checked(cited, provision, before)
        edition = cited.edition
        if cited.likely and not self.law.has_edition(cited.title, edition):
            edition = ""
        found = self.law.judge(cited.title, provision, self.as_of, edition=edition, day=self.day)
        titles = near.titles(cited.title) if found.status == "unknown_title" else ()
        return Checked(cited, provision, found, titles)


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
    if not one.version or not one.provision or one.status not in ("resolves", "edition_superseded", "undetermined"):
        return ""
    ids = (provision_id(one.version, way) for way in written(one.provision))
    return next((found for found in ids if found in places), "")
