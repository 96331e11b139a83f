"""What a rule says about a scope: rows → one verdict, findings with stable ids, and what is missing.

Each row of a rule is one examined subject with a `verdict`; a scope's verdict is the strongest of its rows, in the order
finding > not_stated > pass_claimed > pass > not_applicable, and no row means not_applicable.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from ontology.errors import InvalidQuery
from ontology.words import shown
from queries.catalogue import SEVERITIES, VERDICTS, Entry, worded

Row = Mapping[str, object]


@dataclass(frozen=True, slots=True)
class Scope:
    """What a rule is put to: a place (its name and its id), a period, the documents on both; empty for the whole graph."""

    place: str = ""
    place_id: str = ""
    period: str = ""
    documents: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Finding:
    """One examined subject; `id` is equal across runs for the same rule, scope and identity columns."""

    id: str
    verdict: str
    message: str
    evidence: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Result:
    """A rule's verdict on one scope; `lapsed` says that it was not put to it, as its law was not in force."""

    rule: Entry
    verdict: str
    scope: Scope
    as_of: str
    basis: tuple[Mapping[str, str], ...]
    subjects: tuple[Finding, ...]
    missing: tuple[str, ...] = field(default=())
    lapsed: bool = False

    @property
    def findings(self) -> tuple[Finding, ...]:
        return tuple(one for one in self.subjects if one.verdict == "finding")


def judge(
    rule: Entry,
    rows: Iterable[Row],
    scope: Scope,
    as_of: str,
    basis: Iterable[Mapping[str, str]],
    lang: str,
) -> Result:
    """The rule's verdict on a scope from its rows; raises InvalidQuery for a row with an unknown verdict."""
    subjects, missing = [], set[str]()
    for given in rows:
        row = {name: worded(value, lang) if name in rule.coded else value for name, value in given.items()}
        verdict = str(row["verdict"])
        if verdict not in VERDICTS:
            raise InvalidQuery(f"{rule.id} gave the verdict {verdict!r}", mend="one of " + ", ".join(VERDICTS))
        subjects.append(
            Finding(_identity(rule, scope, given), verdict, _message(rule, verdict, row, lang), _evidence(row))
        )
        missing.update(str(one) for one in _list(row.get("missing")))
    strongest = max((VERDICTS.index(one.verdict) for one in subjects), default=0)
    subjects.sort(key=lambda one: (-VERDICTS.index(one.verdict), one.message, one.id))
    return Result(rule, VERDICTS[strongest], scope, as_of, tuple(basis), tuple(subjects), tuple(sorted(missing)))


def _list(value: object) -> list[object]:
    return list(value) if isinstance(value, list | tuple) else []


def _evidence(row: Row) -> tuple[str, ...]:
    return tuple(sorted({str(one) for one in _list(row.get("evidence"))}))


def _identity(rule: Entry, scope: Scope, row: Row) -> str:
    parts = [
        rule.id,
        scope.place,
        scope.period,
        *(str(row.get(name)) for name in rule.identity),
    ]
    return f"{rule.id}-{hashlib.sha256(chr(31).join(parts).encode('utf-8')).hexdigest()[:10]}"


def _message(rule: Entry, verdict: str, row: Row, lang: str) -> str:
    words = rule.messages.get(verdict)
    if words is None:
        return rule.title[lang]
    return words[lang].format_map({name: shown(value, lang) for name, value in row.items()})


def reaches(result: Result, fail_on: str, strict: bool) -> bool:
    """Whether a result makes `kg check` end with 1: a finding at or above `fail_on`; with `strict` silence as well."""
    if SEVERITIES.index(result.rule.severity) < SEVERITIES.index(fail_on):
        return False
    return result.verdict == "finding" or (strict and result.verdict == "not_stated")
