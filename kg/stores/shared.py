"""What several sources say of one shared node, and what the node holds of it.

Every contribution keeps its own statements (packed on its bookkeeping node). A shared node holds what follows from all
of them, so neither the order of loading nor a source that has gone leaves a trace:

names and single values   the first to speak counts: the ontology's own data, then hand-written sheets, then texts,
                          and among equals by source id; a name that only repeats the id's key gives way to any other
lists and evidence        whatever anyone says

Where sources contradict each other the node carries `contested`, one text for each other value:
`property|value held|its source|other value|sources of that`.
"""

from __future__ import annotations

import base64
import json
import zlib
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from ontology.model import Entity, Graph
from ontology.schema import Class, Schema

Run = Callable[[str, Mapping[str, object]], list[list[object]]]
Facts = Mapping[str, object]
# A bookkeeping label that is no class of the ontology.
CONTRIBUTION = "Contribution"
CONTESTED = "contested"
# What comes first decides; a source of any other kind is a text.
PRECEDENCE = ("ontology", "sheet")
SEPARATOR = "|"
NAMED = 5  # sources named for a value before "…"


@dataclass(frozen=True, slots=True)
class Statement:
    """What one source says of one shared node: `facts` as stored, the name among them."""

    rank: int
    source: str
    kind: str
    id: str
    facts: Facts

    @property
    def order(self) -> tuple[int, str]:
        return (self.rank, self.source)


def statements(source: str, graph: Graph, schema: Schema, stored: Callable[[Entity], Facts]) -> list[Statement]:
    """What a contribution says of shared nodes; `stored` gives a node's facts as they are written."""
    main = graph.get(source)
    kind = main.properties.get("source_kind") if main is not None else ""
    rank = PRECEDENCE.index(str(kind)) if kind in PRECEDENCE else len(PRECEDENCE)
    return [
        Statement(rank, source, one.kind, one.id, stored(one))
        for one in graph.entities
        if one.name and schema.of(one.kind).ownership == "shared"
    ]


def key_of(node: str, cls: Class) -> str:
    """The part of a shared node's id that tells it from others of its class."""
    return node.removeprefix(cls.id_template.partition("{")[0])


def settled(node: str, said: Iterable[Statement], cls: Class) -> dict[str, object]:
    """What a node holds when these statements are made of it, its id included."""
    stopgap = key_of(node, cls)
    voices: dict[str, list[tuple[object, str]]] = defaultdict(list)
    for one in sorted(said, key=lambda statement: statement.order):
        for name, value in one.facts.items():
            if (name, value) != ("name", stopgap):
                voices[name].append((value, one.source))
    out: dict[str, object] = {"id": node, "name": stopgap}
    contested: set[str] = set()
    for name, spoken in voices.items():
        if isinstance(spoken[0][0], list):
            every = [one for value, _ in spoken for one in (value if isinstance(value, list) else [value])]
            out[name] = sorted(set(map(str, every))) if name == "evidence" else list(dict.fromkeys(every))
        else:
            out[name] = spoken[0][0]
            contested |= set(disputes(name, spoken))
    if contested:
        out[CONTESTED] = sorted(contested)
    return out


def disputes(name: str, spoken: Sequence[tuple[object, str]]) -> Iterator[str]:
    """One text for each value that differs from the first, in the form of `contested`."""
    held, source = spoken[0]
    others: dict[str, list[str]] = defaultdict(list)
    for value, by in spoken:
        if value != held:
            others[str(value)].append(by)
    for value, sources in others.items():
        named = "、".join(sources[:NAMED]) + ("…" if len(sources) > NAMED else "")
        yield SEPARATOR.join(str(one).replace(SEPARATOR, "\uff5c") for one in (name, held, source, value, named))


def readable(dispute: str, worded: Callable[[str], str] = str) -> str:
    """One text of `contested` as a person reads it; `worded` turns property names and codes into words."""
    name, held, source, other, sources = map(worded, [*dispute.split(SEPARATOR), *[""] * 4][:5])
    return f"{name}: {held} ({source}) \u2260 {other} ({sources})"


def pack(said: Iterable[Statement], schema: Schema) -> str:
    """Statements of one source as text; what says no more than the id is left out. "" where nothing is left."""
    kept = [(one.rank, one.kind, one.id, one.facts) for one in said if _says_more(one, schema.of(one.kind))]
    if not kept:
        return ""
    raw = json.dumps(kept, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "surrogatepass")
    return base64.b64encode(zlib.compress(raw, 6)).decode("ascii")


def _says_more(one: Statement, cls: Class) -> bool:
    return len(one.facts) > 1 or one.facts["name"] != key_of(one.id, cls)


def _unpacked(source: str, text: str) -> Iterator[Statement]:
    raw = zlib.decompress(base64.b64decode(text)).decode("utf-8", "surrogatepass")
    for rank, kind, node, facts in json.loads(raw):
        yield Statement(rank, source, kind, node, facts)


def statements_held(run: Run, sources: Sequence[str] | None = None) -> Iterator[Statement]:
    """What the contributions in the store say (of these sources, or of all) beyond ids."""
    condition = "c.said IS NOT NULL" + (" AND c.id IN $ids" if sources is not None else "")
    text = f"MATCH (c:{CONTRIBUTION}) WHERE {condition} RETURN c.id AS id, c.said AS said ORDER BY id"
    for source, said in run(text, {"ids": list(sources or ())}):
        yield from _unpacked(str(source), str(said))


@dataclass(frozen=True, slots=True)
class Changes:
    """Rows to write, by class: nodes that are `new`, and what is said `more` of those that are there.

    The nodes of `anew` (class and id) follow from everything that all sources say of them.
    """

    new: dict[str, list[dict[str, object]]]
    more: dict[str, list[dict[str, object]]]
    anew: set[tuple[str, str]]


def changes(
    said: Iterable[Statement], gone: Iterable[Statement], held: Mapping[tuple[str, str], Facts], schema: Schema
) -> Changes:
    """Compare what is said now, and what the same sources said before (`gone`), with what the nodes hold.

    Most statements repeat what is held or add to it; only the rest needs a look at what all the others have said.
    """
    now: dict[tuple[str, str], list[Statement]] = defaultdict(list)
    for one in said:
        now[one.kind, one.id].append(one)
    repeated = {(one.source, one.kind, one.id): one.facts for many in now.values() for one in many}
    lost = {(one.kind, one.id) for one in gone if repeated.get((one.source, one.kind, one.id)) != one.facts}
    out = Changes(defaultdict(list), defaultdict(list), lost)
    for (kind, node), spoken in now.items():
        there, row = held.get((kind, node)), settled(node, spoken, schema.of(kind))
        if there is None:
            out.new[kind].append(row)
        elif not _agree(there, row, key_of(node, schema.of(kind))):
            out.anew.add((kind, node))
        elif more := {name: value for name, value in row.items() if name not in there}:
            out.more[kind].append({"id": node, **more})
    return out


def _agree(held: Facts, row: Facts, stopgap: str) -> bool:
    """Whether what is said anew is held already or may simply be added."""
    if row == {"id": row["id"], "name": stopgap}:
        return True
    same = all(held[name] == value for name, value in row.items() if name in held and name != "name")
    return same and row["name"] in (held["name"], stopgap) and CONTESTED not in held and CONTESTED not in row


def resettled(run: Run, nodes: Iterable[tuple[str, str]], schema: Schema) -> dict[str, list[dict[str, object]]]:
    """The nodes (class and id) as they follow from all statements in the store: whole rows by class."""
    found: dict[tuple[str, str], list[Statement]] = {key: [] for key in sorted(nodes)}
    for one in statements_held(run) if found else ():
        if (one.kind, one.id) in found:
            found[one.kind, one.id].append(one)
    out: dict[str, list[dict[str, object]]] = defaultdict(list)
    for (kind, node), spoken in found.items():
        out[kind].append(settled(node, spoken, schema.of(kind)))
    return out
