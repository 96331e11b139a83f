"""From when to when a version is in force, from explicit words only; what is not stated stays "".

valid_from: an event of the head (施行) not before the version's date; else the last 施行 clause of the articles (自…起施行,
自公布之日起施行) where it fits the version: its date is the version's date or later, or the version was never amended.
A later version's clause often keeps the first version's day: such a clause says nothing about this version, only since
when the work has been law (`since`).
valid_to: only a clause of the text itself (有效期至…). Repeal by other texts and later versions are derived elsewhere.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date as date_type
from datetime import timedelta
from typing import Final

from loaders.numerals import number
from loaders.statute.article import Article, Event, Statute
from loaders.statute.header import DATE, FORCE, iso
from loaders.statute.marks import text_kinds
from loaders.statute.relations import replaces_itself

_OWN_DAY: Final = re.compile(r"(公布|发布|颁布|印发|通过|批准)之日起(?:施行|实施|生效|执行|实行|试行)")
_YEARS: Final = re.compile(r"有效期(?:限)?(?:为)?[ ]?([一二三四五六七八九十0-9]{1,3})年(?!以)")
_UNTIL: Final = re.compile(r"有效期(?:限)?(?:至|到|截止(?:到|至)?)")
_SUBJECT: Final = re.compile(f"本(?:{text_kinds('own')})")
_AMENDED: Final = re.compile(r"修[正订改]")
_PUBLIC: Final = re.compile(r"公布|发布|颁布|印发|令第")
_PASSED: Final = re.compile(r"通过|修[正订改]")
_ANEW: Final = re.compile(r"修订")
_PUBLISHED: Final = 100  # days within which a text is published after its making
_SAME_MAKING: Final = 400  # days within which an approval or a promulgation belongs to the adoption before it


@dataclass(frozen=True, slots=True)
class Validity:
    """ISO dates, "" where not stated; `from_span`, `to_span` hold the words in the document.

    `since`: the day of the first version's entry into force, where the closing clause keeps it.
    `repeals_from`: the day from which what the closing clauses repeal is repealed: that of the clause, else that of the
    last making of the law as a whole; "" where that is the version's own day, not stated as one of force.
    """

    valid_from: str = ""
    valid_to: str = ""
    from_span: tuple[int, int] | None = None
    to_span: tuple[int, int] | None = None
    since: str = ""
    repeals_from: str = ""


def validity(statute: Statute) -> Validity:
    """What the text says about its own time."""
    start, span = _begins(statute)
    since, from_day = "", start
    if not start:
        kept = _from_clause(statute)[0]
        since = kept if kept and _is_first(statute, kept) else ""
        from_day = kept or _last_made(statute)
    end, to_span = _until(statute, start)
    return Validity(start, end, span, to_span, since, from_day)


def _begins(statute: Statute) -> tuple[str, tuple[int, int] | None]:
    """The first day of this very version, and where it stands; a clause that keeps an earlier version's day tells none."""
    start, span = _from_head(statute)
    if not start:
        start, span = _from_clause(statute)
    return (start, span) if start >= statute.date else ("", None)


def _is_first(statute: Statute, day: str) -> bool:
    """False where the work had been made anew before that day: then its clause tells since when that version was in force."""
    return sum(one <= day for one in earlier_versions(statute)) < 2


def _makings(statute: Statute) -> list[tuple[Event, ...]]:
    """The events of the head by the making that they belong to: adopted, approved and promulgated is one making."""
    out: list[tuple[Event, ...]] = []
    for event in sorted(statute.events, key=lambda one: one.date):
        if not event.date or FORCE.match(event.text):
            continue
        if out and _belongs(event, out[-1]):
            out[-1] += (event,)
        else:
            out.append((event,))
    return out


def _belongs(event: Event, before: tuple[Event, ...]) -> bool:
    """Whether an event completes a making: 公布, 省…批准, or the other body of 最高人民法院…、最高人民检察院…通过."""
    if _days(before[0].date, event.date) > _SAME_MAKING:
        return False
    last = before[-1].text
    jointly = last.endswith("、") or ("审判委员会" in last and "检察委员会" in event.text)
    approved = "批准" in event.text and "批准" not in "".join(one.text for one in before) and "通过" in last
    return jointly or approved or _PASSED.search(event.text) is None


def _days(first: str, last: str) -> int:
    return (date_type.fromisoformat(last) - date_type.fromisoformat(first)).days


def earlier_versions(statute: Statute) -> tuple[str, ...]:
    """The days before this version on which the head says the work was made or amended; () where it was never amended.

    The last making is this version's own where it is of the version's day or shortly before it (texts are dated by their
    publication, too), or where the version says from when it is in force; else the head tells of earlier ones alone.
    """
    makings = _makings(statute)
    if makings and _is_own(statute, makings[-1][-1].date):
        makings = makings[:-1]
    return tuple(sorted({one[0].date for one in makings if not statute.date or one[0].date < statute.date}))


def _is_own(statute: Statute, day: str) -> bool:
    """Whether the last making, of that day, is the one of this version."""
    if not statute.date or day >= statute.date or _begins(statute)[0]:
        return True
    return _days(day, statute.date) <= _PUBLISHED


def made_as(statute: Statute) -> str:
    """`amended` where the text tells of an earlier version or of an amendment, `original` where it tells of the making
    alone, "" where it tells neither."""
    amended = any(_AMENDED.search(event.text) for event in statute.events)
    if amended or earlier_versions(statute) or replaces_itself(statute):
        return "amended"
    return "original" if _makings(statute) else ""


def _last_made(statute: Statute) -> str:
    """The day of the last making of the law as a whole, for a version that only amends it; else ""."""
    makings = _makings(statute)
    whole = [_public(events) for index, events in enumerate(makings) if not index or _anew(events)]
    return max(whole) if whole and (earlier_versions(statute) or len(makings) > len(whole)) else ""


def _public(events: tuple[Event, ...]) -> str:
    """The day on which a making was promulgated, else that of its beginning."""
    return max((one.date for one in events if _PUBLIC.search(one.text)), default=events[0].date)


def _anew(events: tuple[Event, ...]) -> bool:
    return any(_ANEW.search(one.text) and "决定" not in one.text for one in events)


def _from_head(statute: Statute) -> tuple[str, tuple[int, int] | None]:
    events = [event for event in statute.events if FORCE.match(event.text) and event.date >= statute.date]
    if not events or not statute.date:
        return "", None
    last = max(events, key=lambda event: event.date)
    return last.date, (last.start, last.end)


def _from_clause(statute: Statute) -> tuple[str, tuple[int, int] | None]:
    for article in reversed(statute.articles[-3:]):
        form = article.plain
        if "行" not in form and "生效" not in form:
            continue
        for sentence in re.finditer(r"[^。\n]+", form):
            found = _stated(statute, article, form, sentence.start(), sentence.end())
            if found is not None:
                return found
    return "", None


def _stated(
    statute: Statute, article: Article, form: str, start: int, end: int
) -> tuple[str, tuple[int, int] | None] | None:
    """The day that a sentence of the closing articles gives, for this version or (before its date) an earlier one."""
    if not _SUBJECT.search(form, start, min(end, start + 40)):
        return None
    for date in DATE.finditer(form, start, end):
        if re.match(r"[ ]?起?(?:正式)?(?:施行|实施|生效|执行|实行|试行)", form[date.end() : date.end() + 8]):
            day = iso(date)
            return (day, article.span(date.start(), date.end())) if day else ("", None)
    own = _OWN_DAY.search(form, start, end)
    if own and statute.date and not any(_AMENDED.search(event.text) for event in statute.events):
        done = "批准" if own[1] == "批准" else "公布|发布|颁布|印发"
        days = [event.date for event in statute.events if re.search(done, event.text)]
        day = max(days, default="") or (statute.date if own[1] == "通过" else "")
        if day and day >= statute.date:
            return day, article.span(own.start(), own.end())
    return None


def _until(statute: Statute, valid_from: str) -> tuple[str, tuple[int, int] | None]:
    """The day named after 有效期至, or the last day of 有效期N年 where the first one is known."""
    for article in statute.articles[-3:]:
        form = article.plain
        for found in _UNTIL.finditer(form):
            date = DATE.match(form, found.end())
            if date and (day := iso(date)):
                return day, article.span(found.start(), date.end())
        years = _YEARS.search(form) if valid_from and _SUBJECT.search(form) else None
        if years and (count := number(years[1])):
            first = date_type.fromisoformat(valid_from)
            end = _years_later(first, count) - timedelta(days=1)
            return end.isoformat(), article.span(years.start(), years.end())
    return "", None


def _years_later(day: date_type, count: int) -> date_type:
    try:
        return day.replace(year=day.year + count)
    except ValueError:  # 29 February
        return day.replace(year=day.year + count, month=3, day=1)
