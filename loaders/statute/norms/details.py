"""Whom an act is directed at: 向/与/对/报/送达X."""

from __future__ import annotations

import re

from loaders.statute.norms.bearers import subject
from loaders.statute.norms.norm import Place

_TOWARDS = re.compile(
    r"向|与|对(?!外|策|象|应|比)|和|会同|报(?!告|送|酬|表|名|刊|道|废)|送达|送|告知|通知|责令|委托|组织|判决|提交|报送|征求|听取"
)


def counterparty(text: str, start: int, end: int) -> Place | None:
    """The first body or person inside the action that stands after a word of direction."""
    for found in _TOWARDS.finditer(text, start, min(end, start + 80)):
        stretch = text[found.end() : min(end, found.end() + 40)]
        stretch = re.split(r"[，,；;。：:（(\n]", stretch, maxsplit=1)[0]
        who = subject(stretch)
        if who is not None and who.start == 0:
            return found.end(), found.end() + who.end
    return None
