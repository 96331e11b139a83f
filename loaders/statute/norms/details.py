"""Whom an act is directed at: 向/与/对/报/送达X."""

from __future__ import annotations

import re

from loaders.statute.norms.coordination import named_at
from loaders.statute.norms.norm import Place
from loaders.statute.norms.particles import standing

_TOWARDS = re.compile(
    rf"{standing('向')}|与|{standing('对')}|会同|{standing('报')}(?!告)|送达|{standing('送')}(?!社)|{standing('交')}|交付|告知|通知|责令|委托|组织|判决|提交|征求|听取|协助|指导|督促|给(?!予)"
)
REACH = 60


def counterparty(mask: str, start: int, end: int) -> Place | None:
    """The first body or person inside the action that stands right after a word of direction."""
    for found in _TOWARDS.finditer(mask, start, min(end, start + REACH)):
        if stop := named_at(mask, found.end(), end):
            return found.end(), stop
    return None
