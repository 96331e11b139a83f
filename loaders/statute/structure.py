"""A document's lines become articles, headings, preamble and annexes; whatever does not fit is kept and told as an oddity.

Headings are classified by their word (编, 章, 节), never by the number of #. A line is read once and every pattern is
anchored and free of nested repetition, so the time grows with the text and with nothing else.
"""

from __future__ import annotations

import re
from typing import Final

from loaders.statute.article import LONGEST_CLAUSE, Statute
from loaders.statute.broken_head import head_begins, head_of
from loaders.statute.layout import logical_lines
from loaders.statute.mentions import short_names
from loaders.statute.together import apart
from loaders.statute.walk import Walk
from loaders.text import mapped
from ontology.model import Document

_PRIVATE: Final = re.compile("[\ue000-\uf8ff\U000f0000-\U0010fffd]+")
_PRIVATE_BEGINS: Final[tuple[bytes, ...]] = (b"\xee", b"\xef", b"\xf3", b"\xf4")


def _may_be_private(form: str) -> bool:
    """True where a character of a private font may stand: to look for its first byte is a quarter of a search."""
    data = form.encode("utf-8", "surrogatepass")
    return any(first in data for first in _PRIVATE_BEGINS)


def read_statute(document: Document) -> Statute:
    """Reads a document that holds its text; never raises for odd texts, `oddities` say what was odd."""
    text = document.text or ""
    lines = apart(mapped(text))
    form = lines.form
    places = [*logical_lines(form, lines.lines, lines.begins | head_begins(form, lines.lines))]
    head = head_of(document, form, places)
    walk = Walk(text, form, head.part)
    walk.preamble += head.others
    if lines.run_on is not None:
        walk.odd("no-lines", *lines.run_on)
    for line in places[head.body :]:
        walk.line(line)
    walk.close()
    if _may_be_private(form):
        walk.private(_PRIVATE)
    articles = walk.articles()
    for article in articles:
        if len(article.text) > LONGEST_CLAUSE:
            walk.endless(article.start, article.end)
    return Statute(
        document=document,
        title=head.title,
        date=head.date,
        level=head.level,
        articles=articles,
        units=tuple(walk.units),
        preamble=walk.passages(walk.preamble),
        annexes=walk.passages(walk.annexes),
        unplaced=walk.passages(walk.unplaced),
        oddities=tuple(sorted(walk.oddities, key=lambda o: (o.start, o.kind))),
        short_names=short_names(form) if "称" in form else {},
        events=head.events,
        part=head.part,
        issuer=head.issuer,
        doc_no=head.doc_no,
        earlier_numbers=head.earlier_numbers,
        title_span=head.title_span,
        part_span=head.part_span,
    )
