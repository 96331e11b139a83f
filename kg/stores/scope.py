"""The names that `RETURN *` returns, read from a statement: an engine that has no row to return does not tell them."""

from __future__ import annotations

import re

from kg.stores.guard import bare

_BRACES = re.compile(r"\{[^{}]*\}")
_WITH = re.compile(r"\bWITH\b(?:\s+DISTINCT\b)?(?P<items>(?!\s*\*).*?)(?=\b(?:WHERE|ORDER|SKIP|LIMIT|MATCH|OPTIONAL|UNWIND|CALL|WITH|RETURN)\b|$)", re.IGNORECASE | re.DOTALL)  # fmt: skip
_RETURN = re.compile(r"\bRETURN\b", re.IGNORECASE)
# p = (…), (n:Role), [r:IN*1..2], UNWIND … AS x; count(n) and [x IN list | …] name nothing.
_NAMED = re.compile(
    r"(?P<path>\w+)\s*=\s*(?=\(|(?:all)?shortest)|(?<!\w)[(\[]\s*(?P<part>[^\W\d]\w*)\s*(?=[:)\]*])|\bAS\s+(?P<alias>\w+)",
    re.IGNORECASE,
)


def names_in_scope(cypher: str) -> tuple[str, ...]:
    """The variables in scope at the last RETURN, in the order in which they are named."""
    text = bare(cypher)
    while (inner := _BRACES.sub(" ", text)) != text:
        text = inner
    ends = [found.start() for found in _RETURN.finditer(text)]
    text = text[: ends[-1]] if ends else text
    names: list[str] = []
    if carried := list(_WITH.finditer(text)):
        names = [item.split()[-1] for item in carried[-1]["items"].split(",") if item.split()]
        text = text[carried[-1].end() :]
    names += [found["path"] or found["part"] or found["alias"] for found in _NAMED.finditer(text)]
    return tuple(dict.fromkeys(one for one in names if re.fullmatch(r"\w+", one)))
