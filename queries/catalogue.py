"""The catalogue: questions and rules, one `.cypher` file each, readable in any Cypher editor.

A file opens with a comment header, which is YAML behind `//`:

    // id: enforcement-acts
    // title: {zh: 六类行政行为各多少件, en: Enforcement acts by kind}
    // question: {zh: …, en: …}
    // columns: {act: [行为种类, Kind of act], value: [数量, Number]}
    // params: {place: {default: "", zh: 地区, en: Place}}
    // empty: {zh: 为什么可能没有答案, en: why there may be no answer}
    // example: {place: 峨山县}
    // report_question: {Q04: {period: "2020"}}      or, where no parameter is needed, Q04

Rules add `severity`, `kind` (legal | graph-quality), `basis` (law, article and the `edition`, a year, that numbers it so;
of several editions the day each `begins`; of a local regulation the `place`, its code; never its words), `identity` (columns that make a finding the same finding),
`messages` (per verdict, with {column} places). A column named `evidence` holds `document#start-end` strings; columns that
the header does not name serve the order and are not shown. Columns under `coded` hold codes of words.yaml.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

import yaml

from ontology.errors import InvalidQuery
from ontology.levels import lies_in
from ontology.words import Words

FOLDER = Path(__file__).parent
SEVERITIES = ("info", "warning", "error")
VERDICTS = ("not_applicable", "pass", "pass_claimed", "not_stated", "finding")  # weakest first
_REQUIRED = {"id", "title", "question", "columns", "empty"}
_OPTIONAL = {"params", "example", "area", "report_question", "coded"}
_RULE = {"severity", "kind", "basis", "identity", "messages"}


@dataclass(frozen=True, slots=True)
class Param:
    """A parameter of a question: its default decides its type (text, whole number, number, list of texts)."""

    name: str
    default: object
    label: Words


@dataclass(frozen=True, slots=True)
class Basis:
    """What a rule rests on: a law and, where known, an article (款 included), as the edition of that year numbers it.

    `place` is the code of the province, prefecture or county that a local regulation is of; "" for national law.
    `begins` is the day from which that edition is law, where a rule names several editions of one law.
    """

    law: str
    article: str = ""
    edition: str = ""
    place: str = ""
    begins: str = ""

    def binds(self, code: str) -> bool:
        """Whether it is law in the place of that code: the place that it is of, or one in it."""
        return not self.place or lies_in(code, self.place)


@dataclass(frozen=True, slots=True)
class Entry:
    """A question, or (with `severity`) a rule."""

    id: str
    title: Words
    question: Words
    columns: Mapping[str, Words]
    params: Mapping[str, Param]
    empty: Words
    cypher: str
    area: str = ""
    example: Mapping[str, object] = field(default_factory=dict)
    report_questions: Mapping[str, Mapping[str, object]] = field(default_factory=dict)
    coded: tuple[str, ...] = ()
    severity: str = ""
    kind: str = ""
    basis: tuple[Basis, ...] = ()
    identity: tuple[str, ...] = ()
    messages: Mapping[str, Words] = field(default_factory=dict)

    def bind(self, given: Mapping[str, object]) -> dict[str, object]:
        """Parameter values with defaults filled in and texts put into the default's type; unknown names are refused."""
        named = self.named(given)
        return {p.name: _typed(p, named[p.name]) if p.name in named else p.default for p in self.params.values()}

    def named(self, given: Mapping[str, object]) -> dict[str, object]:
        """The values by the names of the parameters, which may be given by their labels: 角色 or Role for role."""
        return {self._param(name): value for name, value in given.items()}

    def _param(self, name: str) -> str:
        if name in self.params:
            return name
        called = [
            p.name for p in self.params.values() if name in (p.label.head.zh, p.label.head.en, p.label.en.lower())
        ]
        if len(called) == 1:
            return called[0]
        known = "、".join(f"{p.name} ({p.label.zh})" for p in self.params.values()) or "none"
        raise InvalidQuery(f"{self.id} has no parameter {name!r}", mend=f"known: {known}")


def of_day(bases: Iterable[Basis], day: str) -> list[Basis]:
    """Of the editions of one law the one that is law on the day (the first one before any begins); all other bases."""
    known = list(bases)
    editions: dict[str, list[Basis]] = {}
    for one in sorted((one for one in known if one.begins), key=lambda one: one.begins):
        editions.setdefault(one.law, []).append(one)
    meant = {law: next((one for one in reversed(many) if one.begins <= day), many[0]) for law, many in editions.items()}
    return [one for one in known if not one.begins or one.begins == meant[one.law].begins]


def _typed(param: Param, given: object) -> object:
    if not isinstance(given, str) or isinstance(param.default, str):
        return given
    try:
        if isinstance(param.default, list):
            return [part for part in re.split(r"[,，、]", given) if part]
        return int(given) if isinstance(param.default, int) else float(given)
    except ValueError as error:
        raise InvalidQuery(f"parameter {param.name}: {given!r} is no number", mend=f"e.g. {param.default}") from error


def _words(given: object, file: Path, key: str) -> Words:
    if isinstance(given, dict) and set(given) >= {"zh", "en"}:
        return Words(str(given["zh"]), str(given["en"]))
    if isinstance(given, list) and len(given) == 2:
        return Words(str(given[0]), str(given[1]))
    raise InvalidQuery(f"{key} needs zh and en", where=file.name, mend="write {zh: …, en: …}")


def read_entry(file: Path) -> Entry:
    """One catalogue file; raises InvalidQuery naming the file and what its header lacks."""
    text = file.read_text(encoding="utf-8")
    lines = text.splitlines()
    head = [line for line in lines if line.startswith("//")]
    header = yaml.safe_load("\n".join(line.removeprefix("//").removeprefix(" ") for line in head)) or {}
    rule = file.parent.name == "rules"
    wanted = _REQUIRED | (_RULE if rule else set())
    missing, extra = wanted - set(header), set(header) - wanted - _OPTIONAL
    if missing or extra:
        raise InvalidQuery(f"header lacks {sorted(missing)}, has unknown {sorted(extra)}", where=file.name)
    if header["id"] != file.stem:
        raise InvalidQuery(f"id {header['id']!r} is not the file's name", where=file.name, mend=f"id: {file.stem}")
    if rule and header["severity"] not in SEVERITIES:
        raise InvalidQuery(f"severity {header['severity']!r}", where=file.name, mend="one of " + ", ".join(SEVERITIES))
    return Entry(
        id=header["id"],
        title=_words(header["title"], file, "title"),
        question=_words(header["question"], file, "question"),
        columns={name: _words(label, file, name) for name, label in header["columns"].items()},
        params={
            name: Param(name, given.get("default", ""), _words(given, file, name))
            for name, given in (header.get("params") or {}).items()
        },
        empty=_words(header["empty"], file, "empty"),
        cypher="\n".join(line for line in lines if not line.startswith("//")).strip(),
        area=header.get("area", ""),
        example=header.get("example") or {},
        report_questions=_answered(header.get("report_question")),
        coded=tuple(header.get("coded") or ()),
        severity=header.get("severity", ""),
        kind=header.get("kind", ""),
        basis=tuple(
            Basis(str(b["law"]), *(str(b.get(key) or "") for key in ("article", "edition", "place", "begins")))
            for b in header.get("basis") or ()
        ),
        identity=tuple(header.get("identity") or ()),
        messages={verdict: _words(m, file, verdict) for verdict, m in (header.get("messages") or {}).items()},
    )


def _answered(given: object) -> dict[str, dict[str, object]]:
    """Which questions of the report an entry answers, each with the parameters that it takes to do so."""
    if isinstance(given, dict):
        return {str(key): dict(params or {}) for key, params in given.items()}
    return {key: {} for key in re.split(r"[,，\s]+", str(given or "")) if key}


@cache
def words() -> dict[str, Words]:
    """The words for codes, from words.yaml."""
    file = FOLDER / "words.yaml"
    given = yaml.safe_load(file.read_text(encoding="utf-8"))
    return {str(code): _words(pair, file, str(code)) for code, pair in given.items()}


def worded(value: object, lang: str) -> object:
    """A code, or each code of a list, in the words of the language; any other value as it is."""
    if isinstance(value, list | tuple):
        return [worded(one, lang) for one in value]
    known = words().get(value) if isinstance(value, str) else None
    return known[lang] if known is not None else value


@cache
def questions() -> dict[str, Entry]:
    """All questions by id, in the order of their file names."""
    return {e.id: e for e in map(read_entry, sorted((FOLDER / "questions").glob("*.cypher")))}


@cache
def rules() -> dict[str, Entry]:
    """All rules by id."""
    return {e.id: e for e in map(read_entry, sorted((FOLDER / "rules").glob("*.cypher")))}
