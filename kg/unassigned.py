"""Roles that a body seems to fill by its name, though nobody has assigned it: 司法行政部门 for 甲县司法局.

They are told beside an answer about the body, never counted into it: which office a law means is for a source to say.
"""

from __future__ import annotations

import re

from kg.meant import office_of
from kg.rows import number, texts
from kg.stores import Store

_BODIES = """
MATCH (b:Body)-[:IN]->(j:Jurisdiction)
WHERE b.name = $name OR EXISTS { MATCH (:Document)-[m:MENTIONS]->(b) WHERE $name IN m.surface }
OPTIONAL MATCH (b)-[:FILLS]->(r:Role)
RETURN b.id AS id, b.name AS body, j.name AS place, collect(DISTINCT r.name) AS roles ORDER BY id, place
"""
_ROLES = """
MATCH (r:Role)<-[:BORNE_BY]-(d:Duty) WHERE r.name CONTAINS $stem
RETURN r.name AS role, count(DISTINCT d) AS duties ORDER BY duties DESC, role
"""
_END = re.compile(r"(?:局|厅|委员会|委|办公室)$")
_LEVEL = r"(?:县级以上|设区的市、县级|地方|各级|本级|人民政府|有关)*"
_KIND = r"(?:行政|管理|监督|监督管理)*(?:主管)?(?:部门|(?<!司法)机关|机构)"  # 司法机关 are courts and procuratorates


def roles_like(store: Store, name: str) -> list[tuple[str, int]]:
    """(role, number of its duties) of the roles of loaded law that an office's name suggests and that it does not fill."""
    out: dict[str, int] = {}
    for _, body, place, filled in store.query(_BODIES, {"name": name}).rows:
        office = office_of(str(body), str(place))
        stem = _END.sub("", office)
        if stem == office or len(stem) < 2:
            continue
        form = re.compile(f"{_LEVEL}{re.escape(stem)}{_KIND}")
        for role, duties in store.query(_ROLES, {"stem": stem}).rows:
            if form.fullmatch(str(role)) and str(role) not in texts(filled):
                out[str(role)] = number(duties)
    return list(out.items())
