"""A word list as one pattern: a prefix tree written out as a regular expression, longest word first."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any

# Branches are tried one after the other: many of them are set in rows of neighbours, and a row that the character
# cannot stand in is passed over as a whole.
_WIDE, _ROW = 32, 32
# Single characters side by side become a set, and a set of characters far apart takes as long to compile as twenty words:
# an empty condition behind one of them keeps them branches.
_NO_SET = "(?=)"


def trie(entries: Iterable[str]) -> str:
    """A pattern that matches the longest of `entries`; its cost does not grow with their number."""
    root: dict[str, Any] = {}
    for entry in entries:
        node = root
        for char in entry:
            node = node.setdefault(char, {})
        node[""] = {}
    return _pattern(root)


def _pattern(node: dict[str, Any]) -> str:
    chars = [char for char in node if char]
    if len(chars) > _WIDE:
        chars.sort()
        rows = [chars[at : at + _ROW] for at in range(0, len(chars), _ROW)]
        branches = [f"(?=[{re.escape(row[0])}-{re.escape(row[-1])}]){_branches(node, row)}" for row in rows]
    else:
        branches = [re.escape(char) + _pattern(node[char]) for char in chars]
    if not branches:
        return ""
    if len(branches) > 2 and all(len(branch) == 1 for branch in branches):
        branches[0] += _NO_SET
    body = branches[0] if len(branches) == 1 and "" not in node else "(?:" + "|".join(branches) + ")"
    return body + "?" if "" in node else body


def _branches(node: dict[str, Any], chars: list[str]) -> str:
    return "(?:" + "|".join(re.escape(char) + _pattern(node[char]) for char in chars) + ")"
