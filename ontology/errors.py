"""Every error of the project, in one tree.

    KGError
    ├── InvalidGraph      a graph breaks the ontology (unknown class, dangling reference, missing property)
    ├── InvalidSheet      a fact sheet cannot be read; names file, line and mend
    ├── InvalidDocument   a file is no readable document (binary, encrypted, too large, no text)
    ├── InvalidQuery      a question, rule or Cypher text cannot be run (unknown name, bad parameter, a write)
    │   └── QueryTooLarge     its answer takes too long, or more memory than one may use
    ├── StoreError        the store cannot be used
    │   ├── StoreLocked       another process is writing
    │   ├── StoreUnreachable  server down, wrong password, unreadable folder
    │   └── StoreOutdated     written under another schema version
    └── NotFound          no such name; carries near matches

A message says what is wrong, where, and the mend; the command line prints it without a traceback and ends with 2.
"""

from __future__ import annotations

from ontology.words import Words


class KGError(Exception):
    """Base of all expected errors: `what` went wrong, `where` (file:line or place), and the `mend`.

    The program raises in English, which kg/cli/messages.yaml translates; what is made of words in both languages comes
    as Words and is kept in `words`.
    """

    def __init__(self, what: str | Words, *, where: str = "", mend: str = "") -> None:
        self.words = what if isinstance(what, Words) else None
        self.what = what.en if isinstance(what, Words) else what
        self.where, self.mend = where, mend
        super().__init__(": ".join(part for part in (where, self.what) if part) + (f" -> {mend}" if mend else ""))

    def at(self, where: str) -> KGError:
        """The same error, with the place where it has none."""
        return _again(type(self), self.words or self.what, self.where or where, self.mend)

    def __reduce__(self) -> tuple[object, ...]:
        """Errors travel between processes."""
        return _again, (type(self), self.words or self.what, self.where, self.mend)


def _again(kind: type[KGError], what: str | Words, where: str, mend: str) -> KGError:
    return kind(what, where=where, mend=mend)


class InvalidGraph(KGError):
    """A graph breaks the ontology."""


class InvalidSheet(KGError):
    """A fact sheet cannot be read."""


class InvalidDocument(KGError):
    """A file is no readable document."""


class InvalidQuery(KGError):
    """A question, rule or Cypher text cannot be run."""


class QueryTooLarge(InvalidQuery):
    """An answer takes too long, or more memory than one may use: ask for less."""


class StoreError(KGError):
    """The store cannot be used."""


class StoreLocked(StoreError):
    """Another process is writing to the store."""


class StoreUnreachable(StoreError):
    """The store cannot be reached or opened."""


class StoreOutdated(StoreError):
    """The store was written under another schema version."""


class NotFound(KGError):
    """No such name; `near` holds the closest known ones, which stand in the mend before any other advice."""

    def __init__(self, what: str, *, near: list[str] | None = None, where: str = "", mend: str = "") -> None:
        self.near = near or []
        super().__init__(what, where=where, mend="near: " + "、".join(self.near) if self.near else mend)
