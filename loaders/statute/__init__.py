"""Law text in: a Document becomes a Statute, lines and a Graph.

detect.py      is it a statute?
header.py      title, events, date (broken_head.py: where a page layout broke its lines); kinds.py: level, maker; places.py: the place that it is of
marks.py       kinds of legal texts, marks of units, what follows a mere reference
layout.py      lines, and those that a page layout broke; together.py: articles that run on without line breaks
walk.py        line by line (line_marks.py): headings, articles, preamble, annexes, oddities; drafts.py: articles while they grow
paragraphs.py  款, 项, 目 of an article
structure.py   all of it as a Statute (article.py: its types)
validity.py    from when to when it says to be in force
mentions.py    titles and numbered provisions that it mentions; citations.py joins them
relations.py   what it repeals and is made under
norms/         duties and who bears them; procedures.py: the procedures that the text says they are about
amending.py    what a decision quotes as the new wording of other law
breaches.py    sanctions with their whole breach, and what a case lists; unimposed.py: those whose sentence names no authority
duty_words.py  a duty's name, condition and time limit in words
lines.py       the lines of `kg extract`
graph.py       the Graph (provisions.py: ids and order of provisions)
"""

from __future__ import annotations

from loaders.statute.detect import looks_like_statute
from loaders.statute.structure import read_statute
from ontology.model import Document, Graph
from ontology.words import Words

__all__ = ["looks_like_statute", "read_statute", "statute_graph"]


def statute_graph(document: Document) -> tuple[Document, Graph, tuple[Words, ...]]:
    """The document with what its head says filled in, its graph, and one remark for every oddity.

    A text that is no statute yields what it holds, and the first remark says so.
    """
    from loaders.statute import graph  # the word lists of duties are read only where they are needed

    told, made, remarks = graph.statute_graph(document)
    return told, made, remarks if looks_like_statute(document) else (_NO_STATUTE, *remarks)


_NO_STATUTE = Words(
    "不像法规:文中的句子按条文读成职责,未必是法定职责;报告请用 --as report 读入",
    "does not look like a statute: its sentences are read as articles, their duties need not be any law's; "
    "read a report with --as report",
)
