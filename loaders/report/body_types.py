"""The type of a body by its name: party, government, department, enforcement_team, court_procuratorate …"""

from __future__ import annotations

import re
from functools import cache, lru_cache

from loaders.patterns import regex
from loaders.report.lexicon import rows


@cache
def _types() -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple((kind, regex(rf"(?:{'|'.join(endings.split())})$")) for kind, endings in rows("body_types"))


@lru_cache(maxsize=4096)
def body_type(name: str) -> str:
    """The type of a body by the last part of its name."""
    return next((kind for kind, pattern in _types() if pattern.search(name)), "department")
