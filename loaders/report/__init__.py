"""Government reports in: a Document becomes lines and a Graph.

wrap.py        lines broken inside a sentence, made whole for reading (moved.py: the graph with the places of the stored text)
document.py    title, issuing body, year, jurisdiction, level (issuer.py: who issues it, unsigned.py: whose report a text is that names nobody;
               speakers.py: who speaks to a congress; year_told.py: the year it states; landmarks.py: a year that the words force;
               own_place.py: place and level of a text that names neither)
genre.py       does it tell of work done, of plans, or does it order?
sections.py    numbered parts; problems and plans (plan_terms.py: what a plan is about)
titles.py      what stands between 《 》
bodies.py      mentions of bodies (body_grammar.py: their names, body_types.py: their types; fronts.py, organs.py: what
               stands before and behind a name and belongs to it; doubtful.py: what is none, or a class; listed.py: names
               that only lists show; alone.py: the last word of a name alone; joint.py: rows with one head; regions.py: organs of the special regions)
places.py      place names and their GB/T 2260 codes
numbers.py     figures with their unit (bounds.py: approximation, direction; counted.py, uncounted.py: what counts, what counts nothing;
               tables.py: numbers in tables, columns.py: whose cells stand a line each; keyed.py: behind a colon)
metrics.py     what each figure counts, for whom (labels.py, label_nouns.py, label_clauses.py, label_topics.py, label_words.py; turns.py: figures by turns;
               concepts.py: which metric of the scheme that is, rule_words.py: which of its rules need be tried)
statements.py  who does what (clause_text.py, clause_marks.py, clause.py, clause_heads.py, openings.py, untold.py, clauses.py, frames.py,
               pivots.py, subjects.py, posts.py, agents.py, partners.py, compounds.py: verbs in no list, first_verbs.py, further.py, deeds.py, carried.py, objects.py, wide_objects.py; charge.py: in charge of a task,
               notices.py: what a notice tells of itself, beside.py: what a clause tells in passing, honours.py: what others did to those it tells of; outlook.py, promises.py,
               modals.py, modality.py: done, duty or plan)
verbs.py       verbs in short phrases
events.py      bodies set up, posts, reporting, steps of procedures
identity.py    from a name to one body
lexicon.py     the word lists of data/ as patterns              scheme.py    the ontology's concepts as light tables
lines.py       all of it as the lines of `kg extract`
graph.py       all of it as a Graph (draft.py, facts.py; rates.py, rate_words.py: what a rate is of)
entry.py       is it a report; the document and its Graph
"""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from loaders.report.entry import looks_like_report, read_report
    from loaders.report.graph import report_graph
    from loaders.report.lines import report_lines

__all__ = ["looks_like_report", "read_report", "report_graph", "report_lines"]

_HOMES = {"looks_like_report": "entry", "read_report": "entry", "report_graph": "graph", "report_lines": "lines"}


def __getattr__(name: str) -> Any:
    """The entry points, each imported when it is first used: lines need no graph."""
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(importlib.import_module(f"{__name__}.{_HOMES[name]}"), name)
