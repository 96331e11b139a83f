"""Decisions that amend other law: the new wording that they quote is the amended law's, not their own.

A quotation opens with “ on each of its lines and closes with ” at the end of the last one; within a line it is a pair of them.
"""

from __future__ import annotations

import re
from bisect import bisect_right

from loaders.statute.article import Article, Statute
from loaders.statute.norms.text.norm import Norm

_AMENDS = re.compile(r"关于(?:修[改订正]|废止和修改)")
_CLOSED = re.compile(r"”[。；，、）)]*$")
_WITHIN = re.compile(r"“[^”]*(?:”|$)")
_ITEM = re.compile(r"“?[(（][一二三四五六七八九十]{1,3}[)）]|“?[0-9]{1,2}[.．、]")
_CODE_AMENDMENT = re.compile(r"修正案(?:[(（][一二三四五六七八九十]{1,3}[)）])?$")
_CHANGES = re.compile(r"修改为|增加一[条款项句]|增加[二两三四五六七八九十]+[条款项]|删[去除]|改为“")


def amends(statute: Statute) -> bool:
    """Whether it is a decision in points that amends other law."""
    points = bool(statute.articles) and statute.articles[0].form == "点"
    return points and _AMENDS.search(statute.title) is not None and statute.title.endswith(("决定", "决定)"))


def speaks_of_another(statute: Statute) -> bool:
    """Whether its points speak of the articles of another law: an amending decision, 甲法修正案."""
    points = bool(statute.articles) and statute.articles[0].form == "点"
    return amends(statute) or (points and _CODE_AMENDMENT.search(statute.title) is not None)


def own_norms(article: Article, norms: list[Norm]) -> list[Norm]:
    """The norms of a point of an amending decision without those of the wording that it quotes."""
    new = Wording(article)
    return [norm for norm in norms if not new.holds(norm.action_start, norm.action_end)]


class Wording:
    """What a point of an amending decision quotes as new wording, or says of the change itself."""

    def __init__(self, article: Article) -> None:
        self._text = article.text
        self._quoted: list[tuple[int, int]] = []
        self._counts: list[int] = []  # which paragraph (款) of the quotation each of them is, or belongs to
        offset, running = 0, False
        for line in article.text.split("\n"):
            if running or line.startswith("“"):
                count = self._counts[-1] if running else 0
                self._counts.append(count if running and _ITEM.match(line) else count + 1)
                self._quoted.append((offset, offset + len(line)))
                running = _CLOSED.search(line) is None
            else:
                within = [(offset + one.start(), offset + one.end()) for one in _WITHIN.finditer(line)]
                self._quoted += within
                self._counts += [1] * len(within)
                running = bool(within) and line[-1] != "”" and within[-1][1] == offset + len(line)
            offset += len(line) + 1

    def holds(self, start: int, end: int) -> bool:
        """Whether text[start:end] is no norm of the decision's own."""
        return self.paragraph(start) > 0 or _CHANGES.search(self._text, start, end) is not None

    def paragraph(self, offset: int) -> int:
        """Which paragraph of the quotation that it stands in an offset belongs to, from 1; 0 outside quotations."""
        found = bisect_right(self._quoted, (offset, len(self._text))) - 1
        return self._counts[found] if found >= 0 and offset < self._quoted[found][1] else 0
