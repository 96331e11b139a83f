"""Decisions that amend other law: the new wording that they quote is the amended law's, not their own.

A quotation opens with “ on each of its lines and closes with ” at the end of the last one; within a line it is a pair of them.
"""

from __future__ import annotations

import re
from bisect import bisect_right

from loaders.statute.article import Article, Statute
from loaders.statute.norms.norm import Norm

_AMENDS = re.compile(r"关于(?:修[改订正]|废止和修改)")
_CLOSED = re.compile(r"”[。；，、）)]*$")
_WITHIN = re.compile(r"“[^”]*(?:”|$)")
_CHANGES = re.compile(r"修改为|增加一[条款项句]|增加[二两三四五六七八九十]+[条款项]|删[去除]|改为“")


def amends(statute: Statute) -> bool:
    """Whether it is a decision in points that amends other law."""
    points = bool(statute.articles) and statute.articles[0].form == "点"
    return points and _AMENDS.search(statute.title) is not None and statute.title.endswith(("决定", "决定)"))


def own_norms(article: Article, norms: list[Norm]) -> list[Norm]:
    """The norms of a point of an amending decision without those of the wording that it quotes."""
    new = Wording(article)
    return [norm for norm in norms if not new.holds(norm.action_start, norm.action_end)]


class Wording:
    """What a point of an amending decision quotes as new wording, or says of the change itself."""

    def __init__(self, article: Article) -> None:
        self._text = article.text
        self._quoted: list[tuple[int, int]] = []
        offset, running = 0, False
        for line in article.text.split("\n"):
            if running or line.startswith("“"):
                self._quoted.append((offset, offset + len(line)))
                running = _CLOSED.search(line) is None
            else:
                self._quoted += [(offset + one.start(), offset + one.end()) for one in _WITHIN.finditer(line)]
            offset += len(line) + 1

    def holds(self, start: int, end: int) -> bool:
        """Whether text[start:end] is no norm of the decision's own."""
        found = bisect_right(self._quoted, (start, len(self._text))) - 1
        quoted = found >= 0 and start < self._quoted[found][1]
        return quoted or _CHANGES.search(self._text, start, end) is not None
