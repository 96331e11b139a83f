"""What a rate is of: its numerator and denominator among the figures of its sentence, proposed and never stated.

Two counts that give the rate are its numerator and denominator; of 100% two equal ones right before it. Where none do, two
that can by their words be nothing else (rate_words.py). One count alone is either only where its words say so
(data/rate_bases.tsv). A rate, a change, an aim or what was before a change is no base.
"""

from __future__ import annotations

from collections.abc import Iterator

from loaders.patterns import regex
from loaders.report.draft import Draft
from loaders.report.figures.rate_words import base_of, is_due, is_part, of_what_was_due, pair_by_words
from ontology.model import Relation, Value

_SHARES = frozenset(("%", "％", "‰", "成", "个百分点", "百分点"))


def rates(draft: Draft, keys: list[str], former: list[bool]) -> Iterator[Relation]:
    """Relations from rates to their bases; `keys` are the nodes of the figures, `former` says which of them are what was
    before a change."""
    metrics = draft.read.metrics
    for index, metric in enumerate(metrics):
        figure = metric.figure
        if figure.unit not in ("%", "％") or figure.change or figure.comparator or figure.value == 0:
            continue
        if former[index] or _intended(draft, keys[index]):
            continue
        start, end = draft.sentence(figure.start, figure.end)
        counts = _counts(draft, keys, former, index, start)
        pairs = _bases_of(draft, keys, former, index, start)
        facts: dict[str, Value] = {"status": "proposed"}
        if len(pairs) == 1:
            evidence = draft.evidence(start, end)
            yield Relation("HAS_NUMERATOR", keys[index], keys[pairs[0][0]], dict(facts), evidence)
            yield Relation("HAS_DENOMINATOR", keys[index], keys[pairs[0][1]], dict(facts), evidence)
        elif figure.value != 100 and len(counts) == 1 and counts[0] == index - 1 and (kind := _only(draft, index)):
            yield Relation(kind, keys[index], keys[index - 1], facts, draft.evidence(start, end))


def _intended(draft: Draft, key: str) -> bool:
    node = draft.graph.get(key)
    return node is not None and bool(node.properties.get("modality"))


def _bases_of(draft: Draft, keys: list[str], former: list[bool], index: int, start: int) -> list[tuple[int, int]]:
    """(part, whole) of a rate whose part of the sentence begins at `start`; one of them is sure, several are not."""
    metrics, figure = draft.read.metrics, draft.read.metrics[index].figure
    counts, whole_start = _counts(draft, keys, former, index, start), _whole_sentence(draft, start)
    everyone = _counts(draft, keys, former, index, whole_start, True)
    by_words = pair_by_words(draft.form, metrics, everyone, index, start)
    if by_words and is_due(metrics[by_words[1]].label):
        return [by_words]
    if figure.value == 100:
        pairs = _all_of(draft, counts, index)
    else:
        pairs = _told_twice(draft, _pairs(draft, counts, index))
        if not pairs and counts and counts[-1] == index - 1:
            pairs = _of_part_before(draft, _counts(draft, keys, former, index, whole_start), index)
    named = by_words or _by_name(draft, counts, metrics[index].label)
    return pairs or ([named] if named else [])


def _counts(
    draft: Draft, keys: list[str], former: list[bool], index: int, start: int, everyone: bool = False
) -> list[int]:
    """The counts of the sentence before a rate that are of the unit of the last of them, and not of other bodies; with
    `everyone` of all units and bodies."""
    metrics = draft.read.metrics
    out: list[int] = []
    for other in range(index - 1, -1, -1):
        one = metrics[other]
        if one.figure.start < start:
            break
        if one.figure.unit in _SHARES or one.figure.change or former[other] or _intended(draft, keys[other]):
            continue
        if out and one.figure.unit != metrics[out[0]].figure.unit and not everyone:
            continue
        if (
            everyone
            or not one.subject
            or not metrics[index].subject
            or not set(one.subjects).isdisjoint(metrics[index].subjects)
        ):
            out.append(other)
    return out[::-1]


def _pairs(draft: Draft, counts: list[int], index: int) -> list[tuple[int, int]]:
    """(part, whole) of all counts that give the rate, as exactly as it is written."""
    metrics, rate = draft.read.metrics, draft.read.metrics[index].figure.value
    digits = len(str(rate).partition(".")[2])
    found = []
    for above in counts:
        for below in counts:
            part, whole = metrics[above].figure.value, metrics[below].figure.value
            if above != below and part < whole and round(100 * part / whole, digits) == rate:
                found.append((above, below))
    return found


def _told_twice(draft: Draft, found: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Of several pairs with one base told twice the one whose base was due: 一审案件9件,应出庭9件,实际出庭8件."""
    metrics = draft.read.metrics
    if len({(above, metrics[below].figure.value) for above, below in found}) == 1 < len(found):
        due = [pair for pair in found if is_due(metrics[pair[1]].label)]
        return due if len(due) == 1 else found[-1:]
    return found


_REACH = 200


def _whole_sentence(draft: Draft, start: int) -> int:
    """Where the sentence begins that holds the part at `start` behind its semicolons."""
    first = max(0, start - _REACH)
    return max(draft.form.rfind("。", first, start), draft.form.rfind("\n", first, start), first - 1) + 1


def _of_part_before(draft: Draft, counts: list[int], index: int) -> list[tuple[int, int]]:
    """(part, whole) where the part stands right before the rate and the whole, by its words, in a part of the sentence
    before: 一审应诉案件40件,…;败诉案件4件,败诉率10%."""
    metrics, label = draft.read.metrics, draft.read.metrics[index].label
    row = base_of(label)
    if row is None or not row.part.search(metrics[index - 1].label):
        return []
    found = [
        (above, below)
        for above, below in _pairs(draft, counts, index)
        if above == index - 1 and row.base.search(metrics[below].label) and not row.part.search(metrics[below].label)
    ]
    return found if len(found) == 1 else []


def _all_of(draft: Draft, counts: list[int], index: int) -> list[tuple[int, int]]:
    """(part, whole) of 100%: two equal counts right before it, of which the later tells of what the rate is of
    (一审案件28件,出庭应诉28件,出庭应诉率100%)."""
    metrics, rate = draft.read.metrics, draft.read.metrics[index].label
    if len(counts) < 2 or counts[-1] != index - 1 or counts[-2] != index - 2 or not rate.endswith("率"):
        return []
    part, whole = metrics[counts[-1]], metrics[counts[-2]]
    alike = part.figure.unit == whole.figure.unit and part.figure.value == whole.figure.value
    told = not set(rate[:-1][-2:]).isdisjoint(part.label)
    return [(counts[-1], counts[-2])] if alike and told and part.figure.comparator == whole.figure.comparator else []


def _only(draft: Draft, index: int) -> str:
    """HAS_NUMERATOR or HAS_DENOMINATOR for the figure before a rate where it alone may be its base; "" where neither."""
    label, count = draft.read.metrics[index].label, draft.read.metrics[index - 1].label
    if not label.endswith("率"):
        return ""
    if row := base_of(label):
        if is_part(row, count):
            return "HAS_NUMERATOR"
        return "HAS_DENOMINATOR" if row.base.search(count) else ""
    return "HAS_NUMERATOR" if label[:-1][-2:] in count else ""


_REAL = regex(r"实际|(?<!落)实[际有到出]")


def _by_name(draft: Draft, counts: list[int], rate: str) -> tuple[int, int] | None:
    """(numerator, denominator) of a rate by their words, whatever the figures: 应出庭10件,实际出庭9件,出庭率…"""
    stem = rate.removesuffix("率")[-2:]
    labels = {other: draft.read.metrics[other].label for other in counts}
    due = [other for other, label in labels.items() if is_due(label) and stem in label]
    real = [other for other, label in labels.items() if _REAL.search(label) and stem in label]
    if not rate.endswith("率") or not len(due) == len(real) == 1 or not of_what_was_due(rate, labels[due[0]]):
        return None
    return real[0], due[0]
