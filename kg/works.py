"""Works of law in time: the loaded versions of a work, and which of them is in force on a day, as far as texts tell."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from kg.rows import batches, texts
from kg.stores import Store
from ontology.ids import version_date, work_of

_WORKS = """
MATCH (r:Regulation) WHERE r.id IN $ids
OPTIONAL MATCH (r)-[:HAS_VERSION]->(v:Version)
RETURN DISTINCT r.id AS work, v.id AS version, v.date AS date, v.valid_from AS valid_from, v.valid_to AS valid_to,
  coalesce(v.earlier_versions, []) AS earlier, coalesce(v.in_parts, false) AS in_parts, v.since AS since,
  v.made_as AS made_as ORDER BY work, version
"""
_NAMED = """
MATCH (r:Regulation)-[:HAS_VERSION]->(:Version) WHERE r.name CONTAINS $words
RETURN DISTINCT r.id AS work, r.name AS title ORDER BY size(title), title LIMIT 5
"""
_REPEALS = """
MATCH (by:Version)-[x:REPEALS]->(r:Regulation) WHERE r.id IN $ids
RETURN DISTINCT r.id AS work, by.id AS version, by.name AS name, by.date AS date, x.effective AS effective,
  x.text_date AS text_date
ORDER BY work, coalesce(x.effective, by.date, ''), version
"""
_CITING = """
MATCH (p:Provision)-[:CITES]->(r:Regulation) WHERE r.id IN $ids
RETURN DISTINCT r.id AS work, p.id AS provision ORDER BY work, provision
"""
# A sheet may express the document too; only a statute that was read holds all its provisions.
_TEXTS = """
MATCH (v:Version)-[:EXPRESSES]->(d:Document)-[:HAS_TEXT]->(:Text) WHERE v.id IN $ids
MATCH (s:Source)-[:DESCRIBES]->(d) WHERE s.source_kind = 'statute'
RETURN DISTINCT v.id AS version ORDER BY version
"""


@dataclass(frozen=True, slots=True)
class Edition:
    """A loaded version; days are ISO, "" where not stated.

    `earlier`: days of the versions before it; `since`: that of the work's first entry into force, where the text keeps it;
    `made_as`: original or amended, where its head tells; `read`: its text is loaded; `in_parts`: perhaps not all of it.
    """

    id: str
    date: str = ""
    valid_from: str = ""
    valid_to: str = ""
    earlier: tuple[str, ...] = ()
    since: str = ""
    made_as: str = ""
    in_parts: bool = False
    read: bool = False

    @property
    def begins(self) -> str:
        """The first day that it can be in force: stated only where `valid_from` is."""
        return max(self.valid_from, self.date) if self.valid_from else self.date


@dataclass(frozen=True, slots=True)
class Repeal:
    """A text that repeals the work, and when, "" where neither its day nor its date is known.

    `of`: the day on which the repealed text was made, where the clause gives it.
    """

    version: str
    name: str
    date: str
    day: str
    of: str = ""

    @property
    def made(self) -> str:
        """No text made later is meant: an amended version repeats what an earlier one of its work repealed."""
        return min(filter(None, (self.date, self.day)), default="")


@dataclass(frozen=True, slots=True)
class State:
    """How a work stands on a day.

    in_force `version`; not_in_force since `day` (`by` a text that repeals that of the day `of`); not_yet: in force from `day`;
    version_not_loaded: in force, but in a version that is not loaded (of `day`, where known); undetermined: no text says
    from when `version` is in force: it may be, or an earlier one (`other`, where loaded); none: no version at all.
    """

    status: str
    version: Edition | None = None
    day: str = ""
    by: str = ""
    other: Edition | None = None
    of: str = ""


@dataclass(slots=True)
class Work:
    """What the store knows of a work: versions, oldest first, and the texts that repeal it, the first day first.

    `named_on`: the day of the last law text that cites a work of which no version is loaded.
    """

    versions: list[Edition] = field(default_factory=list)
    repeals: list[Repeal] = field(default_factory=list)
    named_on: str = ""

    def on(self, day: str, cited_on: str = "") -> State:
        """How the work stands on a day; `cited_on` is the day of a text that cites it, "" where not known."""
        if not self.versions:
            return State("none")
        begun = [one for one in self.versions if one.begins <= day]
        if not begun:
            return self._before(day, cited_on)
        found = begun[-1]
        ended = self.ended(found, day)
        if ended is not None:
            return ended
        between = self._not_loaded(found, day)
        if between:
            return State("version_not_loaded", found, between)
        if not found.valid_from:
            return State("undetermined", found, other=begun[-2] if len(begun) > 1 else None)
        return State("in_force", found, found.begins)

    def _before(self, day: str, cited_on: str) -> State:
        first = self.versions[0]
        since = min((one.since for one in self.versions if one.since), default="")
        # What later heads tell of the first version itself (its adoption) is no version before it.
        heads = self.versions if first.made_as != "original" else []
        told = min((one for version in heads for one in version.earlier), default="")
        known = since or told
        if (known and known <= day) or (cited_on and cited_on < first.date):
            return State("version_not_loaded", first)
        if known or first.made_as == "original" or (first.valid_from and not first.made_as):
            begins = first.begins if first.valid_from and (not known or first.date <= known) else ""
            return State("not_yet", first, since or begins)
        return State("undetermined", other=first)

    def _not_loaded(self, found: Edition, day: str) -> str:
        """The day of the last amendment up to `day` that only the head of a later version tells of; "" where none."""
        later = [one for one in self.versions if one.date > found.date]
        between = {one for version in later for one in version.earlier if found.date < one <= day}
        loaded = {one.date for one in self.versions}
        return max(between - loaded, default="") if found.date else ""

    def ended(self, version: Edition, day: str) -> State | None:
        """What ended a version up to a day: a text that repeals the work, or its own last day; None where nothing did.

        Where no version is loaded, a clause that repeals the text of a certain day says nothing of a later law of that
        title, and nothing is said of the work (`none`).
        """
        for one in self.repeals:
            later = one.version != version.id and one.made > version.date
            if one.day and one.day <= day and later:
                known = self.versions or (self.named_on <= one.day and not one.of)
                return State("not_in_force" if known else "none", version, one.day, one.name, of=one.of)
        if version.valid_to and version.valid_to < day:
            return State("not_in_force", version, version.valid_to)
        return None

    def replaced(self, version: Edition, day: str) -> Edition | None:
        """The first later version that has begun by a day, one whose first day is stated before any other."""
        later = [one for one in self.versions if one.date > version.date and one.begins <= day]
        return next((one for one in later if one.valid_from), later[0] if later else None)


def works(store: Store, ids: Iterable[str]) -> dict[str, Work]:
    """The works of those ids that the store has.

    Law made after the repeal that still cites a title may mean a newer work of that title: then nothing is said of its end.
    """
    out: dict[str, Work] = defaultdict(Work)
    found: dict[str, list[Edition]] = defaultdict(list)
    for batch in batches(sorted(ids)):
        for row in store.query(_WORKS, {"ids": batch}).dicts():
            held = found[str(row["work"])]
            if row["version"] is not None:
                held.append(_edition(row))
        for work, version, name, date, day, of in store.query(_REPEALS, {"ids": batch}).rows:
            days = str(date or ""), str(day or date or ""), str(of or "")
            out[str(work)].repeals.append(Repeal(str(version), str(name), *days))
    read = _read(store, [one.id for many in found.values() for one in many])
    for work, many in found.items():
        editions = [replace(one, read=one.id in read) for one in many]
        out[work].versions = sorted(editions, key=lambda one: (one.date, one.id))
    for work, day in _named_on(store, out).items():
        out[work].named_on = day
    return dict(out)


def _named_on(store: Store, found: Mapping[str, Work]) -> dict[str, str]:
    """The day of the last law text that cites a repealed work without versions; those that repeal it do not count."""
    unknown = {work: {work_of(r.version) for r in one.repeals} for work, one in found.items() if not one.versions}
    days: dict[str, str] = defaultdict(str)
    for batch in batches(sorted(work for work, by in unknown.items() if by)):
        for work, provision in store.query(_CITING, {"ids": batch}).rows:
            if work_of(str(provision)) not in unknown[str(work)]:
                days[str(work)] = max(days[str(work)], version_date(str(provision)))
    return days


def _edition(row: Mapping[str, object]) -> Edition:
    date, begins, until, since, made_as = (
        str(row[name] or "") for name in ("date", "valid_from", "valid_to", "since", "made_as")
    )
    return Edition(
        str(row["version"]), date, begins, until, texts(row["earlier"]), since, made_as, bool(row["in_parts"])
    )


def not_in_force(store: Store, words: str, day: str) -> list[tuple[str, State]]:
    """Loaded works of that title, else those whose titles hold the words, where no loaded version of any is in force on
    a day; else nothing."""
    titles = {str(work): str(title) for work, title in store.query(_NAMED, {"words": words}).rows}
    titles = {work: title for work, title in titles.items() if title == words} or titles
    states = [(titles[work], found.on(day)) for work, found in works(store, titles).items()]
    perhaps = any(state.status in ("in_force", "undetermined") and state.version for _, state in states)
    return [] if perhaps else sorted(states, key=lambda one: one[0])


def _read(store: Store, ids: Sequence[str]) -> frozenset[str]:
    return frozenset(str(row[0]) for batch in batches(sorted(ids)) for row in store.query(_TEXTS, {"ids": batch}).rows)
