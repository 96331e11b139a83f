"""The concept of the metric scheme that a label names: the longest of the scheme's labels found in it.

`data/concepts.tsv` is made from ontology/metrics.ttl by `python -m loaders.report.concepts` (rdflib takes longer to
start than a report takes to read); a test says whether it is fresh. Columns: id, units, labels.
"""

from __future__ import annotations

import re
from functools import cache

from loaders.report.lexicon import DATA, trie

_TAIL = re.compile(r"(?:数量|总数|件数|次数|人数|人次|场次|户数|办件量|数|量)$")
_DIGITS = re.compile(r"\d[\d.,]*余?[^\d、,]?")
_MARKS = re.compile(r"[“”\"《》()（）、的了 ]")


def table() -> str:
    """The text of concepts.tsv, read from the vocabulary."""
    from pathlib import Path

    from rdflib import Graph, Namespace
    from rdflib.namespace import SKOS

    import ontology

    assert ontology.__file__
    scheme = Graph().parse(Path(ontology.__file__).parent / "metrics.ttl")
    lg = Namespace("https://w3id.org/legal-governance#")
    rows: list[str] = []
    for node, key in sorted(scheme.subject_objects(SKOS.notation), key=lambda pair: str(pair[1])):
        labels = [
            str(label) for label in scheme.objects(node, SKOS.prefLabel) if getattr(label, "language", "") == "zh"
        ]
        labels += sorted(str(label) for label in scheme.objects(node, SKOS.altLabel))
        units = sorted(str(unit) for unit in scheme.objects(node, lg.units))
        rows.append("\t".join([str(key), " ".join(units), " ".join(labels)]))
    return "\n".join(rows) + "\n"


@cache
def _index() -> tuple[re.Pattern[str], dict[str, list[str]], dict[str, frozenset[str]]]:
    aliases: dict[str, list[str]] = {}
    units: dict[str, frozenset[str]] = {}
    for row in (DATA / "concepts.tsv").read_text(encoding="utf-8").splitlines():
        key, measures, labels = row.split("\t")
        units[key] = frozenset(measures.split())
        for label in labels.split():
            plain = _MARKS.sub("", label)
            for form in {plain, _TAIL.sub("", plain)}:
                if len(form) >= 2 and key not in aliases.setdefault(form, []):
                    aliases[form].append(key)
    return re.compile(f"(?=({trie(aliases)}))"), aliases, units


def concept(label: str, unit: str, change: str = "", clause: str = "") -> str:
    """The id of the concept, or "" where the scheme has no label in these words, or not with this unit.

    A change (82 % up) belongs to the concept that changed. `clause` is looked at only where the label says nothing.
    """
    return _best(label, unit, change) or (_best(_DIGITS.sub("", clause), unit, change) if clause else "")


def _best(label: str, unit: str, change: str) -> str:
    pattern, aliases, units = _index()
    plain = _MARKS.sub("", label)
    measure = unit.lstrip("万亿千百")
    best: tuple[int, int, int] = (0, 0, 0)
    found_key = ""
    for found in pattern.finditer(plain):
        for key in aliases[found[1]]:
            fits = measure in units[key] or not units[key]
            if not change and (measure in "%％") != bool(units[key] & {"%", "％"}):
                continue
            score = (len(found[1]) + 2 * fits, int(fits), found.start())
            if score > best:
                best, found_key = score, key
    return found_key if best[0] >= 4 else ""


if __name__ == "__main__":
    (DATA / "concepts.tsv").write_text(table(), encoding="utf-8")
