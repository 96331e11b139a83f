"""The words 经, 对, 由, 应 … where they stand for themselves, and not inside a longer word (经济, 反对, 自由, 供应).

data/compounds.tsv is the one list of those longer words; patterns are made from it, so that no pattern keeps its own.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Any, Final

from loaders.statute.norms.text.lexicon import rows

_FREE: Final = "free"
_WITHIN: Final = "within"


@cache
def standing(particle: str) -> str:
    """A pattern for the particle where the longest known word around it is no compound.

    It begins with the plain character, so that a search jumps to it; what stands before is looked at behind.
    """
    kinds = {row[0]: row[2] for row in rows("compounds") if row[1] == particle}
    after = {word: kind for word, kind in kinds.items() if word.startswith(particle)}
    before = {word: kind for word, kind in kinds.items() if word not in after}
    return re.escape(particle) + _unless(_tree(particle, after), _WITHIN) + _before(before)


def governing(*kinds: str) -> str:
    """The verbs of data/governing.tsv of these kinds as alternatives, longest first, each only where it stands for itself."""
    return "|".join(map(standing, sorted(verbs(*kinds), key=len, reverse=True)))


@cache
def verbs(*kinds: str) -> tuple[str, ...]:
    """The verbs of data/governing.tsv of these kinds."""
    return tuple(row[0] for row in rows("governing") if not set(kinds).isdisjoint(row[1].split()))


@cache
def freed(particle: str, compound: str) -> str:
    """A pattern for what behind a compound shows that the particle stands for itself (负责人|口登记)."""
    kinds = {row[0]: row[2] for row in rows("compounds") if row[1] == particle and row[0].startswith(compound)}
    return _longest(_tree(compound, kinds), _FREE)


def _before(kinds: dict[str, str]) -> str:
    """What must not end here: 财经, and 理由 unless it is the end of 管理由."""
    free = [word for word, kind in kinds.items() if kind == _FREE]
    plain, looks = [], []
    for word in sorted(word for word, kind in kinds.items() if kind == _WITHIN):
        longer = [one for one in free if one.endswith(word)]
        if longer:
            looks.append(f"(?<!{''.join(f'(?<!{one.removesuffix(word)})' for one in longer)}{word})")
        else:
            plain.append(word)
    for size in sorted({len(word) for word in plain}):
        looks.append(f"(?<!{'|'.join(word for word in plain if len(word) == size)})")
    return "".join(looks)


def _tree(beginning: str, kinds: dict[str, str]) -> dict[str, Any]:
    """What follows the beginning in its words, character by character; "" holds the kind of a word that is over."""
    root: dict[str, Any] = {}
    for word, kind in kinds.items():
        node = root
        for char in word[len(beginning) :]:
            node = node.setdefault(char, {})
        node[""] = kind
    return root


def _unless(node: dict[str, Any], wanted: str) -> str:
    """A look ahead that fails where the longest word from a node is of the kind `wanted`; "" where none is."""
    found = _longest(node, wanted)
    return f"(?!{found})" if found else ""


def _longest(node: dict[str, Any], wanted: str) -> str:
    """A pattern for the ends of words whose longest is of the kind `wanted`, from a node of the other kind."""
    branches, single = [], ""
    for char, child in sorted(item for item in node.items() if item[0]):
        if child.get("", "") == wanted:
            rest = _unless(child, _FREE if wanted == _WITHIN else _WITHIN)
        else:
            rest = _longest(child, wanted)
            if not rest:
                continue
        if rest:
            branches.append(re.escape(char) + rest)
        else:
            single += re.escape(char)
    if len(single) > 1:
        single = f"[{single}]"
    branches = [single, *branches] if single else branches
    return branches[0] if len(branches) == 1 else f"(?:{'|'.join(branches)})" if branches else ""


# 守塔人为第一责任人: who somebody is.
IS_ROLE: Final = re.compile("为[^，]{0,24}(?:义务人|纳税人|责任人|责任主体|责任单位)$")
