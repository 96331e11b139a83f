"""What a user's Cypher may be: one reading statement. Checked before an engine sees it, so that both refuse the same.

The engines refuse writes by themselves (read-only handle, READ session); this is about what they would still run:
administration, procedures that end connections or read settings, files and addresses read by LOAD CSV.
"""

from __future__ import annotations

import re

from ontology.errors import InvalidQuery, QueryTooLarge

ALLOWED_PROCEDURES = frozenset({"db.index.fulltext.querynodes"})
_READS = ("MATCH", "OPTIONAL", "RETURN", "WITH", "UNWIND", "CALL")
_WRITES = ("CREATE", "MERGE", "INSERT", "SET", "REMOVE", "DELETE", "DETACH", "NODETACH", "FOREACH", "DROP")
_TOKENS = re.compile(
    r"(?P<comment>//[^\n\r]*|/\*.*?\*/)|(?P<text>'(?:[^'\\]|\\.)*'|\"(?:[^\"\\]|\\.)*\")|`(?P<name>(?:[^`]|``)*)`",
    re.DOTALL,
)
_CALL = re.compile(r"(?<![.:$\w])CALL\b\s*(?=\w)(?P<name>[\w\s.]*)", re.IGNORECASE)
MEND = "reading only: MATCH … RETURN …"
ASK_LESS = "ask for less: name a label, add WHERE or LIMIT"


def refuse_forbidden(cypher: str) -> None:
    """Raise InvalidQuery for anything but a statement that begins by reading and calls no forbidden procedure."""
    text = bare(cypher)
    word = re.match(r"\s*([A-Za-z]*)", text)
    first = word[1].upper() if word else ""
    if first in _WRITES:
        raise InvalidQuery("the statement would write", mend=MEND)
    if first not in _READS:
        raise InvalidQuery("a statement begins with " + ", ".join(_READS), mend=MEND)
    if re.search(r"\bLOAD\s+CSV\b", text, re.IGNORECASE):
        raise InvalidQuery("files and addresses are not read", mend=MEND)
    for call in _CALL.finditer(text):
        name = re.sub(r"\s", "", call["name"])
        if name.lower() not in ALLOWED_PROCEDURES:
            raise InvalidQuery(f"the procedure {name} is not allowed", mend="allowed: db.index.fulltext.queryNodes")


def bare(cypher: str) -> str:
    """The statement without comments and texts, quoted names as plain ones."""
    return _TOKENS.sub(_blank, cypher)


def _blank(token: re.Match[str]) -> str:
    """Comments and texts mean nothing here; a quoted name is kept where it is a plain word."""
    if token["name"] is None:
        return " "
    return token["name"] if re.fullmatch(r"\w+", token["name"]) else "_"


def too_long(seconds: float) -> QueryTooLarge:
    """The error of a statement that was stopped."""
    return QueryTooLarge(f"the statement ran for more than {seconds:g} s and was stopped", mend=ASK_LESS)
