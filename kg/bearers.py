"""Who bears a duty, beside the duty wherever duties are listed: names, how they bear it together, written or implied."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from kg.rows import batches
from kg.stores import Store

_BORNE = """
MATCH (d:Duty) WHERE d.id IN $ids
OPTIONAL MATCH (d)-[b:BORNE_BY]->(who:Bearer)
RETURN DISTINCT d.id AS id, d.modality AS modality, coalesce(d.sanction, false) AS sanction,
  coalesce(d.implied, false) AS implied, coalesce(who.name, '') AS who, coalesce(who.name_en, who.name, '') AS english, coalesce(b.mode, '') AS mode ORDER BY id, who, mode
"""


@dataclass(frozen=True, slots=True)
class Borne:
    """The bearers of one duty, none where the text names none; `mode` sole, joint or alternative.

    `english` are their names in English, as far as the ontology has them. `modality` is a code of words.yaml: obligation, prohibition, permission, or sanction_power.
    """

    modality: str
    names: tuple[str, ...]
    mode: str
    implied: bool
    english: tuple[str, ...] = ()

    def json(self) -> dict[str, object]:
        return {"modality": self.modality, "bearers": list(self.names), "mode": self.mode, "implied": self.implied}


def bearers(store: Store, duties: Iterable[str]) -> dict[str, Borne]:
    """The bearers of each of those duties that the store has."""
    out: dict[str, Borne] = {}
    for batch in batches(sorted(set(duties))):
        for row in store.query(_BORNE, {"ids": batch}).dicts():
            duty, modality, who = (str(row[name]) for name in ("id", "modality", "who"))
            before = out[duty].names if duty in out else ()
            new = bool(who) and who not in before
            names = (*before, who) if new else before
            english = out[duty].english if duty in out else ()
            english = (*english, str(row["english"])) if new else english
            kind = "sanction_power" if modality == "permission" and row["sanction"] else modality
            out[duty] = Borne(kind, names, str(row["mode"]), bool(row["implied"]) and bool(names), english)
    return out
