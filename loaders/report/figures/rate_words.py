"""What a rate is of by the words of its sentence alone, whatever the figures are: only such a pair can show a rate to be wrong.

A whole, the part of it that the rate counts, and the rate stand side by side, a clause each: 应诉案件20件,其中败诉3件,败诉率….
The part and the rate have no words but those of the whole (其中婚姻纠纷调解成功3件 is part of something else, 二审败诉率 the
rate of something else), and nothing else of the sentence can be the whole, unless it says itself that it is: 应出庭18件.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from operator import add
from typing import NamedTuple

from loaders.patterns import regex
from loaders.report.figures.metrics import Metric
from loaders.report.lexicon import rows


class Base(NamedTuple):
    """A row of data/rate_bases.tsv: how a rate reads, its base and its part, and a base that is one for certain."""

    rate: re.Pattern[str]
    base: re.Pattern[str]
    part: re.Pattern[str]
    certain: re.Pattern[str]


@cache
def bases() -> tuple[Base, ...]:
    return tuple(
        Base(regex(f"(?:{rate})"), regex(base), regex(part), regex(certain[0] if certain else base))
        for rate, base, part, *certain in rows("rate_bases")
    )


def base_of(label: str) -> Base | None:
    """The first row whose rate a label names."""
    return next((row for row in bases() if row.rate.search(label)), None)


_DUE = regex(r"(?<![响回反适对供答])应当?(?!急|对|诉|用)|[需须](?=由|出庭|到庭)")
# Words that make of a part no other part, of a rate no other rate.
_LIGHT = regex(r"其中|已|均|共|累计|全部|实际|依法|及时|成功|最终|负责人|案件|有|被|由|(?:人民)?法院|判决|判|[,、(:;]")
_AGENCIES = "行政机关"
_SCOPE = regex(r"[全本我各省市县区州旗镇乡局厅部]")
_TOLD = regex(r"[,、(;]([\u4e00-\u9fff]{2,20}?)(?:仅?为|达到?|是)?")


def is_due(label: str) -> bool:
    """Whether a count tells what was due: 应出庭, 应参考."""
    return _DUE.search(label) is not None


def pair_by_words(
    form: str, metrics: Sequence[Metric], counts: list[int], index: int, start: int
) -> tuple[int, int] | None:
    """(part, whole) of a rate; `counts` are all counts before it in its sentence, whoever's, `start` is where the part of
    the sentence begins that it stands in."""
    row = base_of(metrics[index].label)
    if row is None or len(counts) < 2 or counts[-2:] != [index - 2, index - 1]:
        return None
    whole, part = metrics[index - 2], metrics[index - 1]
    if not row.certain.search(whole.label) or not _exact(whole, part) or whole.figure.start < start:
        return None
    if is_part(row, whole.label) or not is_part(row, part.label) or part.figure.value > whole.figure.value:
        return None
    if any(_rivals(row, whole, metrics[other], start) for other in counts[:-2]):
        return None
    of_whole = form[start : whole.figure.after]
    between = form[whole.figure.after : part.figure.before]
    told = _TOLD.fullmatch(form, part.figure.after, metrics[index].figure.before)
    own = "" if whole.subject else _AGENCIES
    if not told or len(_CLAUSES.findall(between)) > 1 or not _same(row.part.sub("", between), of_whole + own):
        return None
    named = row.rate.search(told[1])
    if not named or named.end() < len(told[1]) or not _names(named[0], part.label):
        return None
    before = told[1][: named.start()]
    same = _same(before, of_whole + between + own) and not _SCOPE.search(before)
    return (index - 1, index - 2) if same else None


_CLAUSES = regex("[,;]")


def of_what_was_due(rate: str, due: str) -> bool:
    """Whether a rate says no more of what it is of than the count of what was due (主要负责人出庭率 does)."""
    return _same(rate.removesuffix("率")[:-2], _DUE.sub("", due))


def _exact(whole: Metric, part: Metric) -> bool:
    """Whether both are of one unit, and neither about or up to so many."""
    told = (whole.figure, part.figure)
    return told[0].unit == told[1].unit and not any(one.comparator or one.value_end is not None for one in told)


def is_part(row: Base, label: str) -> bool:
    """Whether a count is by its words what a rate counts, and not what was due."""
    return row.part.search(label) is not None and not is_due(label)


def _names(rate: str, part: str) -> bool:
    """Whether a part is told with a word of the rate's own (撤销 is not all that a 纠错率 counts)."""
    return any(pair in part for pair in map(add, rate[:-1], rate[1:-1]))


def _rivals(row: Base, whole: Metric, other: Metric, start: int) -> bool:
    """Whether another count could be the whole. One that is due has its rivals only among what is due."""
    if is_due(whole.label):
        return is_due(other.label)
    near = other.figure.start >= start and other.figure.unit == whole.figure.unit
    return near or (row.base.search(other.label) is not None and not row.part.search(other.label))


def _same(words: str, told: str) -> bool:
    """Whether words add nothing to what was told."""
    rest = _LIGHT.sub("", words)
    return not rest or rest in told
