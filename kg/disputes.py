"""Where the sources of a law contradict each other: what `compose` settles by precedence stays on the node, to be verified.

Wording is no contradiction: a sheet calls a duty in its own words, a number may stand without its country, and 在五日内 is
五日内. A bearer that the reading of a text has only implied is not what the text says.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from kg.claims import Claim
from kg.stores.shared import CONTESTED, disputes
from loaders.numerals import NUMERAL, number
from ontology.model import Entity, Graph

_AMOUNT = re.compile(rf"(?<!{NUMERAL})({NUMERAL}{{1,12}})个?(工作日|小时|分钟|日|天|周|星期|月|季|年)")
# Words for the same length: 五天 is 五日, 两周 are 十四日.
_LENGTHS = {"天": (1, "日"), "周": (7, "日"), "星期": (7, "日"), "季": (3, "月"), "年": (12, "月")}
BEARER = "bearer"
NOBODY = "not_stated"


def _other(held: str, said: str) -> bool:
    return held != said


def _unlike(held: str, said: str) -> bool:
    """Neither holds the other."""
    return held not in said and said not in held


def _lengths(text: str) -> Iterator[tuple[int, str]]:
    """How many of which unit the text says: 十个工作日 is (10, 工作日)."""
    for many, unit in _AMOUNT.findall(text):
        count = number(many)
        if count is not None:
            times, basic = _LENGTHS.get(unit, (1, unit))
            yield count * times, basic


def _other_length(held: str, said: str) -> bool:
    """Both say how long, and not the same: 五日内 and 自收到之日起五日内 are one length."""
    lengths = [set(_lengths(text)) for text in (held, said)]
    return bool(lengths[0] and lengths[1]) and not (lengths[0] <= lengths[1] or lengths[1] <= lengths[0])


# What of a law is compared, by class and property, and when two values contradict each other.
_COMPARED: Mapping[str, Mapping[str, Callable[[str, str], bool]]] = {
    "Version": {"valid_from": _other, "valid_to": _other, "since": _other, "doc_no": _unlike},
    "Duty": {"modality": _other, "deadline": _other_length},
}


def with_disputes(graph: Graph, claims: Sequence[Claim]) -> Graph:
    """The composed graph of a work; nodes about which its claims, the first to count first, disagree say so."""
    found: dict[str, list[str]] = defaultdict(list)
    for (node, name), spoken in _voices(claims).items():
        differs = _COMPARED[spoken[0][2]][name]
        held = spoken[0][0]
        others = [(value, source) for value, source, _ in spoken[1:] if differs(held, value)]
        found[node] += disputes(name, [spoken[0][:2], *others])
    for node, dispute in _bearers(claims):
        found[node] += dispute
    for node, texts in found.items():
        entity = graph.get(node)
        if texts and entity is not None:
            facts = {**entity.properties, CONTESTED: tuple(sorted(texts))}
            graph.put(Entity(node, entity.kind, entity.name, facts, entity.evidence))
    return graph


def _voices(claims: Iterable[Claim]) -> dict[tuple[str, str], list[tuple[str, str, str]]]:
    """Node and property -> (value, source, class) of each claim, in the order in which they count."""
    out: dict[tuple[str, str], list[tuple[str, str, str]]] = defaultdict(list)
    for claim in claims:
        for entity in claim.graph.entities:
            for name in _COMPARED.get(entity.kind, ()):
                if value := entity.properties.get(name):
                    out[entity.id, name].append((str(value), claim.source, entity.kind))
    return out


def _bearers(claims: Sequence[Claim]) -> Iterator[tuple[str, list[str]]]:
    """Duties whose bearer a sheet names otherwise than the words of the text do."""
    stated: dict[str, tuple[list[str], str]] = {}
    for claim in claims:
        for duty, names in _borne(claim).items():
            if claim.checked:
                stated.setdefault(duty, (names, claim.source))
            elif names and duty in stated:
                held, source = stated[duty]
                if all(_unlike(one, other) for one in held for other in names):
                    spoken = [("、".join(held) or NOBODY, source), ("、".join(names), claim.source)]
                    yield duty, list(disputes(BEARER, spoken))


def _borne(claim: Claim) -> dict[str, list[str]]:
    """The duties of a claim and who bears them by name; a bearer that no sheet vouches for counts where it is written."""
    duties = {one.id: one for one in claim.graph.entities if one.kind == "Duty"}
    out: dict[str, list[str]] = {
        duty: [] for duty, one in duties.items() if claim.checked or not one.properties.get("implied")
    }
    for relation in claim.graph.relations:
        who = claim.graph.get(relation.target)
        if relation.kind == "BORNE_BY" and relation.source in out and who is not None:
            out[relation.source].append(who.name)
    return {duty: sorted(names) for duty, names in out.items()}
