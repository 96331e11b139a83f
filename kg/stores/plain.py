"""Engine values as plain Python: nodes and relations as maps, dates as text."""

from __future__ import annotations

import datetime
from collections.abc import Mapping


def plain_value(value: object) -> object:
    """Scalars stay, lists and maps are walked, dates become ISO text, nodes and relations become maps."""
    if value is None or isinstance(value, str | int | float | bool):
        return value
    if isinstance(value, Mapping):
        return {str(key): plain_value(one) for key, one in value.items()}
    if isinstance(value, list | tuple | set | frozenset):
        return [plain_value(one) for one in value]
    if isinstance(value, datetime.date | datetime.datetime | datetime.time):
        return value.isoformat()
    return _graph_value(value)


def _graph_value(value: object) -> object:
    """A node, relation or path of either engine."""
    if hasattr(value, "nodes") and hasattr(value, "relationships"):
        return {
            "nodes": [plain_value(n) for n in value.nodes],
            "relations": [plain_value(r) for r in value.relationships],
        }
    if hasattr(value, "labels") and hasattr(value, "items"):  # neo4j Node
        return {"labels": sorted(value.labels), "properties": {k: plain_value(v) for k, v in value.items()}}
    if hasattr(value, "type") and hasattr(value, "items"):  # neo4j Relationship
        return {"type": value.type, "properties": {k: plain_value(v) for k, v in value.items()}}
    if hasattr(value, "toJSON") and hasattr(value, "getTypeName"):  # ArcadeDB record
        return _arcade_record(value)
    return str(value)


def _arcade_record(value: object) -> object:
    import json

    facts = {k: v for k, v in json.loads(str(value.toJSON())).items() if not k.startswith("@")}  # type: ignore[attr-defined]
    name = str(value.getTypeName())  # type: ignore[attr-defined]
    edge = hasattr(value, "getOut") and hasattr(value, "getIn")
    return {"type": name, "properties": facts} if edge else {"labels": sorted(name.split("~")), "properties": facts}
