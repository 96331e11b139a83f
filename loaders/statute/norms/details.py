"""Whom an act is directed at: 向/与/对/报/送达X."""

from __future__ import annotations

import re

from loaders.statute.norms.endings import named_at
from loaders.statute.norms.norm import Place
from loaders.statute.norms.particles import governing, standing

_TOWARDS = re.compile(rf"{standing('向')}|与|{standing('对')}|{standing('报')}(?!告)|{governing('towards')}|给(?!予)")
REACH = 60


def counterparty(mask: str, start: int, end: int) -> Place | None:
    """The first body or person inside the action that stands right after a word of direction."""
    for found in _TOWARDS.finditer(mask, start, min(end, start + REACH)):
        if stop := named_at(mask, found.end(), end):
            return found.end(), stop
    return None
