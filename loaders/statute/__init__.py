"""Law text in: a Document becomes a Statute, lines and a Graph.

header.py      title, events, date, level, maker
layout.py      lines, and those that a page layout broke
walk.py        line by line: headings, articles, preamble, annexes, oddities
paragraphs.py  款, 项, 目 of an article
structure.py   all of it as a Statute
"""

from loaders.statute.structure import read_statute

__all__ = ["read_statute"]
