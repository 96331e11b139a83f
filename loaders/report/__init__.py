"""Government reports in: a Document becomes lines and a Graph.

document.py    title, issuing body, year, jurisdiction, level
titles.py      what stands between 《 》
bodies.py      mentions of bodies
numbers.py     figures with unit, approximation, direction
metrics.py     what each figure counts, and for whom
statements.py  who does what
lines.py       all of it as the lines of `kg extract`
"""

from loaders.report.graph import report_graph
from loaders.report.lines import report_lines

__all__ = ["report_graph", "report_lines"]
