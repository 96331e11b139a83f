"""What a reference in a sheet means: an item of the sheets, a concept of the vocabularies, or a title in 《》."""

from __future__ import annotations

import difflib
from collections import defaultdict

from ontology.errors import InvalidSheet
from ontology.ids import canonical_name, shared_id
from ontology.model import Entity
from ontology.schema import Schema
from ontology.vocabulary import load_vocabulary


class References:
    """Finds entities by id, key, name or alias.

    Owned items only within their own source; where several shared nodes have a name, the source's own one is meant.
    """

    def __init__(self, schema: Schema) -> None:
        self.schema = schema
        self._owned: dict[tuple[str, str], list[Entity]] = defaultdict(list)
        self._shared: dict[str, list[Entity]] = defaultdict(list)
        self._declared: dict[str, set[str]] = defaultdict(set)  # source -> ids of the shared nodes in its sheets
        for entity in load_vocabulary().entities:
            aliases = entity.properties.get("aliases", ())
            names = {
                entity.id,
                entity.name,
                entity.id.partition(":")[2],
                *(aliases if isinstance(aliases, tuple) else ()),
            }
            self._index_shared(names, Entity(entity.id, entity.kind, entity.name, entity.properties))

    def _index_shared(self, names: set[str], entity: Entity) -> None:
        for name in names:
            if all(known.id != entity.id for known in self._shared[name]):
                self._shared[name].append(entity)

    def add(self, source: str, written: tuple[str, ...], entity: Entity) -> None:
        """Make an item of a sheet known, by its key and its name as they are written there too."""
        names = {entity.id, entity.name, *written} - {""}
        bare = Entity(entity.id, entity.kind, entity.name, entity.properties)
        if self.schema.of(entity.kind).ownership == "shared":
            self._declared[source].add(entity.id)
            self._index_shared(names | {str(entity.properties.get("code", entity.name))}, bare)
        else:
            for name in names | {entity.id.rpartition("/")[2]}:
                if all(known.id != entity.id for known in self._owned[source, name]):
                    self._owned[source, name].append(entity)

    def known(self, source: str, reference: str, allowed: frozenset[str]) -> bool:
        """Whether anything of the allowed classes goes by this name."""
        held = [*self._owned.get((source, reference), []), *self._shared.get(reference, [])]
        return any(entity.kind in allowed for entity in held)

    def find(self, source: str, reference: str, allowed: frozenset[str], where: str) -> Entity:
        """The one entity meant; raises InvalidSheet with near matches where there is none or more than one."""
        found = [e for e in self._owned.get((source, reference), []) if e.kind in allowed]
        found = found or [e for e in self._shared.get(reference, []) if e.kind in allowed]
        exact = [e for e in found if reference in (e.id, e.name)]
        found = exact if len(exact) == 1 else found
        own = [e for e in found if e.id in self._declared[source]]
        found = own if own else found
        if len(found) == 1:
            return found[0]
        if len(found) > 1:
            mend = "write one of: " + ", ".join(sorted(e.id for e in found))
            raise InvalidSheet(f"{reference!r} can mean {len(found)} things", where=where, mend=mend)
        if reference.startswith("《") and "Regulation" in allowed:
            return self.regulation(reference)
        raise InvalidSheet(f"nothing is called {reference!r}", where=where, mend=self._near(source, reference, allowed))

    def regulation(self, title: str) -> Entity:
        """The work of a title, known or not."""
        template = self.schema.of("Regulation").id_template
        name = canonical_name(template, title)
        return Entity(shared_id(template, {"name": name}), "Regulation", name)

    def _near(self, source: str, reference: str, allowed: frozenset[str]) -> str:
        names = [n for n, es in self._shared.items() if any(e.kind in allowed for e in es)]
        names += [n for (s, n), es in self._owned.items() if s == source and any(e.kind in allowed for e in es)]
        near = difflib.get_close_matches(reference, sorted(set(names)), n=3, cutoff=0.4)
        kinds = "、".join(sorted(self.schema.of(kind).label for kind in allowed))
        return (f"did you mean {', '.join(near)}? " if near else "") + f"declare it under facts ({kinds})"
