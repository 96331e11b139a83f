"""Government reports in: a Document becomes lines and a Graph.

wrap.py        lines broken inside a sentence, made whole for reading (moved.py: the graph with the places of the stored text)
head/          title, issuing body, year, place, level; does it tell of work done, of plans, or does it order?
sections.py    numbered parts; problems and plans (plan_terms.py: what a plan is about)
titles.py      what stands between 《 》
bodies/        mentions of bodies, their types, and which body each is
places.py      place names and their GB/T 2260 codes
figures/       numbers with their unit, what each counts, for whom, and which metric of the scheme that is
statements/    who did, must do or plans what
events.py      bodies set up, posts, reporting, steps of procedures
verbs.py       verbs in short phrases
lexicon.py     the word lists of data/ as patterns              scheme.py    the ontology's concepts as light tables
lines.py       all of it as the lines of `kg extract`
graph.py       all of it as a Graph (draft.py, facts.py; rates.py: what a rate is of)
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
