"""How a law, or a provision of it, stands on a day: the one judgement behind `kg cite` and the bases of rules and facts.

resolves            the provision stands in the version in force on the day (or in the edition that is meant)
no_such_article     that version, whose text is loaded, has no such provision
superseded          the version that is meant has it; the version in force has it elsewhere, or no longer
edition_superseded  the edition that is meant has been replaced by a later version
not_in_force        the law is no longer in force on the day
not_yet             the law is not yet in force on the day
undetermined        no text says from when the version is in force: it may be the one of the day, or an earlier one
version_not_loaded  the law is in force on the day, but in a version that is not loaded
edition_not_loaded  the edition that is meant is not loaded
not_loaded          the title is known, its text is not loaded
unknown_title       nothing of that title is loaded
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from kg.rows import batches, texts
from kg.stores import Store
from kg.works import Edition, State, Work, works
from loaders.statute.provisions import article_and_rest, written
from ontology.ids import provision_id, work_id

_PROVISIONS = """
MATCH (p:Provision) WHERE p.id IN $ids RETURN p.id AS id, coalesce(p.evidence, []) AS evidence ORDER BY id
"""
_CONTINUED = """
MATCH path = (later:Provision)-[:CONTINUES*1..20]->(p:Provision)
WHERE p.id IN $ids AND all(step IN relationships(path) WHERE coalesce(step.wording, '') <> 'partly')
RETURN DISTINCT p.id AS id, later.id AS later ORDER BY id, later
"""


@dataclass(frozen=True, slots=True)
class Standing:
    """`status` as above, judged on `version`.

    `day` is when that version begins, began to be replaced, or ended (as the status says), "" where not stated; `by` the
    text that repeals it; `detail` the article that now stands for it, the version that has it, the day of a change that is
    not loaded, or another version that may be in force.
    """

    status: str
    version: str = ""
    detail: str = ""
    day: str = ""
    by: str = ""
    dates_unknown: bool = False


@dataclass(frozen=True, slots=True)
class Law:
    """What is loaded of some works: their versions, which provisions these have, and which continue others."""

    works: Mapping[str, Work]
    places: Mapping[str, tuple[str, ...]]
    later: Mapping[str, list[str]]

    def judge(self, title: str, provision: str, as_of: str, *, edition: str = "", day: str = "") -> Standing:
        """How `provision` ("" for the whole law) stands on `as_of`.

        `edition` is the year (or day) of the version that is meant; `day` that of the text that cites it, "" where not
        known: both tell which version's numbering is used.
        """
        work = self.works.get(work_id(title))
        if work is None:
            return Standing("unknown_title")
        if not work.versions:
            ended = work.ended(Edition(""), as_of)
            if ended is None:
                return Standing("not_loaded")
            status = "not_in_force" if ended.status == "not_in_force" else "not_loaded"
            return Standing(status, detail=ended.of, day=ended.day, by=ended.by)
        if edition:
            return self._in_edition(edition, provision, work, as_of)
        state = work.on(as_of, day)
        if state.status == "in_force" and state.version is not None:
            return self._in_version(provision, work, state.version, as_of, day)
        if state.status == "undetermined":
            return self._undetermined(provision, work, state)
        version = state.version or Edition("")
        if state.status == "version_not_loaded":
            return Standing(state.status, version.id, state.day, version.valid_from)
        return Standing(state.status, version.id, day=state.day, by=state.by)

    def continued(self, title: str, provision: str, edition: str, as_of: str) -> Standing:
        """As `judge`, for a provision that is meant by its content: where another version is in force on the day, that
        version's article which continues it, or which it continues, stands for it."""
        work = self.works.get(work_id(title), Work())
        meant = next((one for one in reversed(work.versions) if one.date.startswith(edition)), None)
        state = work.on(as_of)
        known = state.status in ("in_force", "undetermined") and state.version is not None
        if not edition or not known or state.version is None or state.version == meant:
            return self.judge(title, provision, as_of)
        if provision and (meant is None or not self.holds(meant.id, provision) or not state.version.read):
            return Standing("edition_not_loaded", state.version.id)
        if not provision or not meant:
            return self._resolves(state.version)
        found = self._instead(provision, work, meant, state.version)
        unsure = state.status == "undetermined" and found.status == "superseded"
        return replace(found, status="undetermined", day="", dates_unknown=True) if unsure else found

    def has_edition(self, title: str, edition: str) -> bool:
        """Whether a version of that year (or day) is loaded."""
        return any(one.date.startswith(edition) for one in self.works.get(work_id(title), Work()).versions)

    def former(self, title: str, provision: str, as_of: str) -> Standing | None:
        """How a provision of the version before the one of the day stands; None where the work has no version, or ended."""
        work = self.works.get(work_id(title), Work())
        version = work.on(as_of).version
        if version is None or work.ended(version, as_of) is not None:
            return None
        before = [one for one in work.versions if one.date < version.date]
        if not before:
            return Standing("edition_not_loaded", version.id)
        return self._in_edition(before[-1].date, provision, work, as_of)

    def _undetermined(self, provision: str, work: Work, state: State) -> Standing:
        """On the version that may be in force, or on the other one where only that has the provision."""
        other = state.other.id if state.other is not None else ""
        if state.version is None:
            return Standing(state.status, detail=other, dates_unknown=True)
        if provision and not self.holds(state.version.id, provision):
            if not other or not self.holds(other, provision):
                return self._missing(provision, work, state.version)
            return Standing(state.status, other, state.version.id, dates_unknown=True)
        return Standing(state.status, state.version.id, other, dates_unknown=True)

    def _instead(self, provision: str, work: Work, meant: Edition, version: Edition) -> Standing:
        article = article_and_rest(provision)[0]
        before = provision_id(version.id, "")
        earlier = (one for one, many in self.later.items() if provision_id(meant.id, article) in many)
        found = [
            one for one in (*self.later.get(provision_id(meant.id, article), ()), *earlier) if one.startswith(before)
        ]
        here = found[0].removeprefix(before) if found else ""
        if here != article:
            return Standing("superseded", version.id, here, version.begins)
        return self._resolves(version) if self.holds(version.id, provision) else self._missing(provision, work, version)

    def holds(self, version: str, provision: str) -> bool:
        """Whether the loaded version has the provision."""
        return any(provision_id(version, one) in self.places for one in written(provision))

    def _in_edition(self, edition: str, provision: str, work: Work, as_of: str) -> Standing:
        meant = [one for one in work.versions if one.date.startswith(edition)]
        if not meant:
            return Standing("edition_not_loaded", work.versions[-1].id)
        version = meant[-1]
        ended, later = work.ended(version, as_of), work.replaced(version, as_of)
        if version.begins > as_of:
            return Standing("not_yet", version.id, day=version.begins if version.valid_from else "")
        if provision and not self.holds(version.id, provision):
            return self._missing(provision, work, version)
        if later is not None and not later.valid_from:
            return Standing("undetermined", version.id, later.id, version.valid_from, dates_unknown=True)
        if later is not None:
            return Standing("edition_superseded", version.id, later.id, later.begins)
        if ended is not None:
            return Standing("not_in_force", version.id, day=ended.day, by=ended.by)
        return self._resolves(version)

    def _in_version(self, provision: str, work: Work, version: Edition, as_of: str, day: str) -> Standing:
        meant = work.on(day).version if day and day < as_of else None
        if provision and meant is not None and meant.id != version.id and self.holds(meant.id, provision):
            return self._instead(provision, work, meant, version)
        if not provision or self.holds(version.id, provision):
            return self._resolves(version)
        return self._missing(provision, work, version)

    @staticmethod
    def _resolves(version: Edition) -> Standing:
        status = "resolves" if version.valid_from else "undetermined"
        return Standing(status, version.id, day=version.valid_from, dates_unknown=not version.valid_from)

    def _missing(self, provision: str, work: Work, version: Edition) -> Standing:
        """Only a version whose text is loaded can lack a provision."""
        article, found = article_and_rest(provision)[0], self._resolves(version)
        if not version.read or (version.in_parts and not self.holds(version.id, article)):
            return replace(found, status="not_loaded")
        elsewhere = [one.id for one in work.versions if one.id != version.id and self.holds(one.id, provision)]
        return replace(found, status="no_such_article", detail=elsewhere[-1] if elsewhere else "")


def law_of(store: Store, wanted: Iterable[tuple[str, str]]) -> Law:
    """What is needed to judge those pairs of title and provision."""
    pairs = [(work_id(title), provision) for title, provision in wanted if title]
    known = works(store, {work for work, _ in pairs})
    ids = {
        provision_id(version.id, way)
        for work, provision in pairs
        for version in known.get(work, Work()).versions
        for way in ((*written(provision), article_and_rest(provision)[0]) if provision else ())
    }
    return Law(known, _places(store, ids), _later(store, ids))


def _places(store: Store, ids: set[str]) -> dict[str, tuple[str, ...]]:
    """The evidence of those provisions that there are."""
    return {
        str(found): texts(evidence)
        for batch in batches(sorted(ids))
        for found, evidence in store.query(_PROVISIONS, {"ids": batch}).rows
    }


def _later(store: Store, ids: set[str]) -> dict[str, list[str]]:
    out: dict[str, list[str]] = defaultdict(list)
    for batch in batches(sorted(ids)):
        for found, later in store.query(_CONTINUED, {"ids": batch}).rows:
            out[str(found)].append(str(later))
    return dict(out)
