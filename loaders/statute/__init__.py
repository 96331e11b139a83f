"""Law text in: a Document becomes a Statute, lines and a Graph.

detect.py      is it a statute?
header.py      title, events, date; kinds.py: level, maker
layout.py      lines, and those that a page layout broke
walk.py        line by line: headings, articles, preamble, annexes, oddities
paragraphs.py  款, 项, 目 of an article
structure.py   all of it as a Statute
validity.py    from when to when it says to be in force
mentions.py    titles and numbered provisions that it mentions; citations.py joins them
norms/         duties and who bears them
lines.py       the lines of `kg extract`
graph.py       the Graph
"""

from loaders.statute.detect import looks_like_statute
from loaders.statute.structure import read_statute

__all__ = ["looks_like_statute", "read_statute"]
