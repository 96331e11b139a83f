"""Engine values as plain Python: nodes and relations as maps, dates as text."""

from __future__ import annotations

import datetime
import json
from collections.abc import Mapping
from typing import Any


def plain_value(value: object) -> object:
    """Scalars stay, lists and maps are walked, dates become ISO text, nodes and relations become maps."""
    if value is None or isinstance(value, str | int | float | bool):
        return value
    if hasattr(value, "element_id"):  # neo4j Node and Relationship, which are mappings too
        return _neo4j_record(value)
    if isinstance(value, Mapping):
        return {str(key): plain_value(one) for key, one in value.items()}
    if isinstance(value, list | tuple | set | frozenset):
        return [plain_value(one) for one in value]
    if isinstance(value, datetime.date | datetime.datetime | datetime.time):
        return value.isoformat()
    if hasattr(value, "toJSON") and hasattr(value, "getTypeName"):
        return _arcade_record(value)
    return _path(value)


def _path(value: object) -> object:
    """A path of either engine; anything else becomes text."""
    if hasattr(value, "nodes") and hasattr(value, "relationships"):  # neo4j
        nodes, relations = value.nodes, value.relationships
    elif hasattr(value, "getVertices") and hasattr(value, "getEdges"):  # ArcadeDB
        nodes, relations = value.getVertices(), value.getEdges()
    else:
        return str(value)
    return {"nodes": [plain_value(n) for n in nodes], "relations": [plain_value(r) for r in relations]}


def _neo4j_record(value: Any) -> object:
    facts = {name: plain_value(one) for name, one in value.items()}
    if hasattr(value, "labels"):
        return {"labels": sorted(value.labels), "properties": facts}
    return {"type": value.type, "properties": facts}


def _arcade_record(value: Any) -> object:
    facts = {k: v for k, v in json.loads(str(value.toJSON())).items() if not k.startswith("@")}
    name = str(value.getTypeName())
    edge = hasattr(value, "getOut") and hasattr(value, "getIn")
    return {"type": name, "properties": facts} if edge else {"labels": sorted(name.split("~")), "properties": facts}
