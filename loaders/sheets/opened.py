"""One fact sheet while it is read."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from loaders.sheets.numbered_yaml import Item
from ontology.errors import InvalidSheet
from ontology.model import Document, Entity, Evidence, Graph
from ontology.schema import Class, Schema

_PLACE = re.compile(r"(\d+)-(\d+)$")


@dataclass(slots=True)
class Sheet:
    """One sheet while it is read: its document and how many characters that has, its schema, and the growing graph."""

    top: Item
    schema: Schema
    source: str
    document: Document | None
    length: int | None = None
    graph: Graph = field(default_factory=Graph)
    items: list[tuple[Class, Item, Entity]] = field(default_factory=list)

    def evidence(self, item: Item, key: str = "at") -> tuple[Evidence, ...]:
        """The places under `at`: `start-end`, or a list of such; code points into the document, end exclusive."""
        found = item.get(key)
        if found is None:
            return ()
        if self.document is None:
            raise InvalidSheet(
                "`at` needs a `document`", where=item.where(key), mend="add document: name, title, sha256"
            )
        places = found if isinstance(found, list) else [found]
        return tuple(self._place(str(place), item.where(key)) for place in places)

    def _place(self, text: str, where: str) -> Evidence:
        match = _PLACE.match(text)
        if not match or int(match[1]) >= int(match[2]) or self.document is None:
            raise InvalidSheet(f"{text!r} is no place", where=where, mend="write start-end, e.g. at: 120-148")
        if self.length is not None and int(match[2]) > self.length:
            mend = "count code points from 0 in the document's text"
            raise InvalidSheet(f"{text} lies beyond the {self.length} characters of the text", where=where, mend=mend)
        return Evidence(self.document.id, int(match[1]), int(match[2]))
