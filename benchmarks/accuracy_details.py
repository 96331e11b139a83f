"""What a duty holds beside bearer and action, measured: `section()` is its part of benchmarks/accuracy.md.

Compared are duties found in the gold, that is of the same modality with at least half of the action in common: their
conditions (exceptions with them), whom they are directed at, the thing they are about, their deadline and the type of
their bearer. Words count as the same where one holds the other with half its length, or most pairs of characters agree.

python benchmarks/accuracy.py details      prints the section of benchmarks/accuracy.md
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Any

from accuracy_duties import GOLD, _lines, _scorer
from texts import TEXTS

from loaders.read import read
from loaders.statute.lines import statute_lines

ROWS = (
    ("conditions", "条件和除外 conditions, exceptions"),
    ("counterparty", "行为对象 whom the act is directed at"),
    ("object", "所涉事物 the thing it is about"),
    ("deadline", "期限 deadline"),
    ("bearer_type", "承担者类型 type of the bearer"),
)
HEAD = """## 职责的要素 / What a duty holds

在性质相同、行为重叠一半以上的职责中比较。Among duties of the same modality whose actions overlap by half.

| | 准确率 precision | 召回率 recall | F1 | 标注 in the gold | 实测 found |
|---|---|---|---|---|---|"""


def section() -> str:
    """The Markdown section on what duties hold."""
    gold = [article for name in GOLD for article in _lines(TEXTS / "statutes" / "gold" / f"{name}.jsonl")]
    counts = measured(gold, _duties({str(article["doc"]) for article in gold}))
    rows = []
    for key, label in ROWS:
        right, wanted, found = counts[key]
        share = (right / max(1, found), right / max(1, wanted), 2 * right / max(1, found + wanted))
        rows.append(f"| {label} | {' | '.join(f'{value:.3f}' for value in share)} | {wanted} | {found} |")
    return "\n".join([HEAD, *rows])


def measured(gold: Sequence[Any], duties: Sequence[Any]) -> dict[str, tuple[int, int, int]]:
    """How many are right, in the gold and found, by the names of ROWS."""
    scorer = _scorer(TEXTS / "statutes")
    total: Counter[tuple[str, int]] = Counter()
    for wanted, found in _pairs(scorer, gold, duties):
        for key, _ in ROWS:
            own, ours = _wanted(wanted, key), _found(found, key)
            right = len(scorer.bip(own, ours, same if key != "bearer_type" else str.__eq__))
            total.update({(key, 0): right, (key, 1): len(own), (key, 2): len(ours)})
    return {key: (total[key, 0], total[key, 1], total[key, 2]) for key, _ in ROWS}


def same(one: str, other: str) -> bool:
    """True where two stretches of text mean the same place."""
    short, long = sorted((one.strip("，。；："), other.strip("，。；：")), key=len)
    if short in long and 2 * len(short) >= len(long):
        return True
    pairs = [Counter(pairwise(text)) for text in (short, long)]
    return 2 * (pairs[0] & pairs[1]).total() >= 0.6 * (pairs[0].total() + pairs[1].total() or 1)


def _pairs(scorer: Any, gold: Sequence[Any], duties: Sequence[Any]) -> Iterator[tuple[Any, Any]]:
    by_article: dict[tuple[str, str], list[Any]] = {}
    for duty in duties:
        by_article.setdefault((duty["doc"], str(duty["article_no"])), []).append(duty)
    for article in gold:
        found = by_article.get((article["doc"], str(article["article_no"])), [])
        matched = scorer.bip(
            article["duties"],
            found,
            lambda own, ours: (
                own["modality"] == ours["modality"]
                and scorer.iou(
                    (own["action"]["start"], own["action"]["end"]), (ours["action_start"], ours["action_end"])
                )
                >= 0.5
            ),
        )
        yield from ((article["duties"][left], found[right]) for left, right in matched.items())


def _wanted(duty: Any, key: str) -> list[str]:
    if key == "bearer_type":
        return [duty["bearer"]["type"]]
    held = duty[key] or []
    return [one["text"] for one in (held if isinstance(held, list) else [held])]


def _found(duty: Any, key: str) -> list[str]:
    if key == "conditions":
        return [*duty["conditions"], *duty["exceptions"]]
    return [duty[key]] if duty[key] else []


def _duties(docs: set[str]) -> list[Any]:
    paths = [TEXTS / "statutes" / "dev" / f"{doc}.md" for doc in sorted(docs)]
    return [line for path in paths for line in statute_lines(read(path)) if line["kind"] == "duty"]
