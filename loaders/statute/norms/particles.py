"""The words 经, 对, 由, 应 … where they stand for themselves, and not inside a longer word (经济, 反对, 自由, 供应).

data/compounds.tsv is the one list of those longer words; patterns are made from it, so that no pattern keeps its own.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from typing import Any

from loaders.statute.norms.lexicon import rows

_FREE, _WITHIN = "free", "within"


@cache
def standing(particle: str) -> str:
    """A pattern for the particle where the longest known word around it is no compound.

    It begins with the plain character, so that a search jumps to it; what stands before is looked at behind.
    """
    kinds = {row[0]: row[2] for row in rows("compounds") if row[1] == particle}
    before = {word: kind for word, kind in kinds.items() if not word.startswith(particle)}
    return re.escape(particle) + _after(particle, kinds.keys() - before.keys(), kinds) + _before(before)


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


def _after(particle: str, words: Iterable[str], kinds: dict[str, str]) -> str:
    """What must not follow: 营 of 经营, and 职 of 在职 unless it begins 职务."""
    root: dict[str, Any] = {}
    for word in words:
        node = root
        for char in word[len(particle) :]:
            node = node.setdefault(char, {})
        node[""] = kinds[word]
    return _unless(root, _WITHIN)


def _unless(node: dict[str, Any], wanted: str) -> str:
    """A look ahead that fails where the longest word from here is of the kind `wanted`; "" where none is."""
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
