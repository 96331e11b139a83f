"""A word list as one pattern: a prefix tree written out as a regular expression, longest word first."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any


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
    branches = [re.escape(char) + _pattern(below) for char, below in node.items() if char]
    if not branches:
        return ""
    body = branches[0] if len(branches) == 1 and "" not in node else "(?:" + "|".join(branches) + ")"
    return body + "?" if "" in node else body
