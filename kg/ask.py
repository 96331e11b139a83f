"""Questions put to a store: an entry of the catalogue and parameters in, an Answer with its evidence out."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from kg.meant import body_meant, period_meant, place_meant, title_meant
from kg.sentences import document_texts, document_titles, sentence
from kg.stores import Store
from ontology.errors import InvalidQuery, NotFound
from ontology.model import Evidence
from queries.catalogue import Entry, questions, worded, words

REACH = 400  # characters of a sentence, at most, on either side of the quote


@dataclass(frozen=True, slots=True)
class Quote:
    """Evidence with its words and the sentence around them; both are None where the document's text is not loaded."""

    document: str
    title: str
    start: int
    end: int
    quote: str | None
    sentence: str | None = None

    def json(self) -> dict[str, object]:
        """The form that evidence has in JSON everywhere."""
        return {"document": self.document, "start": self.start, "end": self.end, "quote": self.quote}


@dataclass(frozen=True, slots=True)
class Search:
    """Evidence of an absence: what was searched for in a document, and how often it was found (0)."""

    document: str
    searched: str
    count: int

    @classmethod
    def parse(cls, text: str) -> Search:
        """From the form `document?count?searched` that a column `absent` of a question holds."""
        document, count, searched = text.split("?", 2)
        return cls(document, searched, int(count))

    def json(self) -> dict[str, object]:
        return {"document": self.document, "searched": self.searched, "count": self.count}


@dataclass(frozen=True, slots=True)
class Answer:
    """Rows under named columns; `evidence[i]` holds the quotes behind row i, `absent[i]` the vain searches behind it."""

    entry: Entry
    params: Mapping[str, object]
    columns: tuple[str, ...]
    rows: tuple[tuple[object, ...], ...]
    evidence: tuple[tuple[Quote, ...], ...]
    absent: tuple[tuple[Search, ...], ...] = ()

    def json(self, lang: str) -> dict[str, object]:
        """The documented JSON form."""
        return {
            "question": self.entry.id,
            "title": self.entry.title[lang],
            "params": dict(self.params),
            "columns": [{"name": name, "label": self.entry.columns[name][lang]} for name in self.columns],
            "rows": [dict(zip(self.columns, row, strict=True)) for row in self.rows],
            "evidence": [
                {"row": i, **one.json()}
                for i, (quotes, searches) in enumerate(zip(self.evidence, self.absent, strict=True))
                for one in _both(quotes, searches)
            ],
        }


def _both(quotes: tuple[Quote, ...], searches: tuple[Search, ...]) -> list[Quote | Search]:
    return [*quotes, *searches]


def today() -> str:
    """The day of the computer's clock, as 2024-05-31."""
    return datetime.date.today().isoformat()


def find_question(name: str) -> Entry:
    """The question of that id; raises NotFound with near ids."""
    import difflib

    known = questions()
    if name in known:
        return known[name]
    by_title = [e for e in known.values() if name and name in e.title.zh + e.question.zh]
    if len(by_title) == 1:
        return by_title[0]
    near = [e.id for e in by_title] or difflib.get_close_matches(name, known, n=3, cutoff=0.4)
    raise NotFound(f"no question is called {name!r}", near=near, mend="`kg ask` lists them")


def ask(store: Store, entry: Entry, given: Mapping[str, object], lang: str = "zh") -> Answer:
    """Run a question; `as_of` is today where the question takes it and nobody gave it. Codes become words of `lang`."""
    params = {name: _code(entry, name, value) for name, value in entry.bind(given).items()}
    if params.get("as_of") == "":
        params["as_of"] = today()
    if place := params.get("place"):
        params["place"] = place_meant(store, str(place))
    if body := params.get("body"):
        params["body"] = body_meant(store, str(body))
    if period := params.get("period"):
        params["period"] = period_meant(str(period))
    if regulation := params.get("regulation"):
        params["regulation"] = title_meant(str(regulation))
    found = _merged(store.query(entry.cypher, params).dicts(), tuple(entry.columns))
    columns = tuple(entry.columns)
    english = _english(store, columns) if lang == "en" else {}
    rows, references, absent = [], [], []
    for row in found:
        shown = (worded(row.get(name), lang) if name in entry.coded else row.get(name) for name in columns)
        rows.append(
            tuple(
                _translated(one, english[name]) if name in english and isinstance(one, str) else one
                for name, one in zip(columns, shown, strict=True)
            )
        )
        references.append(_references(row.get("evidence")))
        absent.append(tuple(Search.parse(text) for text in _references(row.get("absent"))))
    by_reference = quotes(store, {one for many in references for one in many})
    evidence = tuple(tuple(by_reference[one] for one in many) for many in references)
    return Answer(entry, params, columns, tuple(rows), evidence, tuple(absent))


# Columns that hold names of the ontology's own concepts, and their classes; other names are those of documents.
_CONCEPTS: Mapping[str, tuple[str, ...]] = {
    "area": ("WorkArea",), "metric": ("Metric",), "base": ("Metric",), "procedure": ("Procedure",), "step": ("Procedure",),
    "basis": ("Procedure",), "label": ("Metric",), "kind": ("Concept",), "role": ("Role",),
}  # fmt: skip


def _english(store: Store, columns: Iterable[str]) -> dict[str, dict[str, str]]:
    """Column -> Chinese name -> English name, where the ontology states one."""
    out: dict[str, dict[str, str]] = {}
    for column in columns:
        for kind in _CONCEPTS.get(column, ()):
            text = (
                f"MATCH (n:{kind}) WHERE n.name_en IS NOT NULL RETURN n.name AS name, n.name_en AS en ORDER BY name, en"
            )
            out.setdefault(column, {}).update({str(name): str(en) for name, en in store.query(text).rows})
    return out


def _translated(names: str, known: Mapping[str, str]) -> str:
    """A name, or several with 、 between them, in English where there is one."""
    return known.get(names) or "、".join(known.get(one, one) for one in names.split("、"))


def _code(entry: Entry, name: str, value: object) -> object:
    """The code of a word (应当 → obligation) for a parameter whose label lists its codes; raises InvalidQuery."""
    codes = entry.params[name].label.en.split("/")
    if not value or len(codes) == 1 or not all(code in words() for code in codes):
        return value
    known = {form: code for code in codes for form in (code, words()[code].zh, words()[code].en)}
    if str(value) not in known:
        mend = "one of " + "、".join(words()[code].zh for code in codes)
        raise InvalidQuery(f"parameter {name}: {value!r} is not known", mend=mend)
    return known[str(value)]


def _merged(found: list[dict[str, object]], columns: tuple[str, ...]) -> list[dict[str, object]]:
    """Rows that say the same and rest on the same places, but for a character at either end, as one row."""
    out: list[dict[str, object]] = []
    alike: dict[str, list[dict[str, object]]] = {}
    for row in found:
        same = alike.setdefault(repr([row.get(name) for name in columns]), [])
        if not any(_near(row, one) for one in same):
            same.append(row)
            out.append(row)
    return out


def _near(one: Mapping[str, object], other: Mapping[str, object]) -> bool:
    """Whether two rows rest on the same places; a figure has its own place (`at`) inside its sentence."""
    if one.get("at") != other.get("at"):
        return False
    places = [[Evidence.parse(ref) for ref in _references(row.get("evidence"))] for row in (one, other)]
    if len(places[0]) != len(places[1]) or not places[0]:
        return False
    return all(
        a.document == b.document and abs(a.start - b.start) <= 1 and abs(a.end - b.end) <= 1
        for a, b in zip(*places, strict=True)
    )


def _references(value: object) -> tuple[str, ...]:
    return tuple(sorted({str(one) for one in value})) if isinstance(value, list | tuple) else ()


def quotes(store: Store, references: Iterable[str]) -> dict[str, Quote]:
    """The words behind `document#start-end` references."""
    places = {reference: Evidence.parse(reference) for reference in references}
    ids = {place.document for place in places.values()}
    texts, titles = document_texts(store, ids), document_titles(store, ids)
    out = {}
    for reference, place in places.items():
        text = texts.get(place.document)
        words = around = None
        if text is not None:
            begin, stop = sentence(text, place.start, place.end, REACH)
            words, around = text[place.start : place.end], text[begin:stop].strip()
        out[reference] = Quote(place.document, titles.get(place.document, ""), place.start, place.end, words, around)
    return out
