"""A case that goes on: what one sentence of a paragraph tells of when it holds, the next ones leave unsaid."""

from __future__ import annotations

import re
from typing import Final

from loaders.statute.norms.reading.circumstances import CLASS_OF_CASE
from loaders.statute.norms.text.clauses import Line
from loaders.statute.norms.text.draft import Reading
from loaders.statute.norms.text.norm import Place


def goes_on(r: Reading, line: Line, first: int) -> None:
    """Let the norms of the later sentences of a paragraph, those from index `first` on, hold under its case."""
    if len(line.sentences) < 2:
        return
    case = _listed(r, line) or _class_of_case(r, line)
    if case is None:
        return
    stop = r.mask.find("。", case[1], line.end)
    for draft in r.drafts[first:]:
        if draft.start > stop and not any(CLASS_OF_CASE.fullmatch(r.mask, *place) for place in draft.topics):
            draft.under = (case,)


def _listed(r: Reading, line: Line) -> Place | None:
    """有下列情形之一的，吊销执照。船主五年内不得申请：: the list at the end tells the case of a sentence before the last."""
    if not line.opens_list:
        return None
    clauses = (clause for sentence in line.sentences[:-1] for segment in sentence for clause in segment)
    listing = [clause for clause in clauses if _LISTED.search(r.mask, *clause) is not None]
    last = line.sentences[-1]
    if any("下列" in r.mask[start:end] for segment in last for start, end in segment):
        return None
    return listing[0] if len(listing) == 1 else None


def _class_of_case(r: Reading, line: Line) -> Place | None:
    """适用简易程序的案件，应当在三日内发送。对方应当在五日内答复。: a paragraph on such cases is on them to its end."""
    segment = line.sentences[0][0]
    return segment[0] if len(segment) > 1 and CLASS_OF_CASE.fullmatch(r.mask, *segment[0]) is not None else None


_LISTED: Final = re.compile("(?:下列|以下)(?:情形|情况|行为)(?:之一)?的$")
