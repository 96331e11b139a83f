"""Whose consent opens a case (经航标部门批准的), and when an agent's act is no more than its consent."""

from __future__ import annotations

import re
from typing import Final

from loaders.statute.norms.clause.parts import bearer_at
from loaders.statute.norms.names.bearers import clause_subject, subject
from loaders.statute.norms.text.draft import Draft, Part, Reading
from loaders.statute.norms.text.kinds import PUBLIC
from loaders.statute.norms.text.norm import Bearer, Place


def approver(r: Reading, topics: list[Part]) -> Bearer | None:
    """X in 经X审查合格的，发给许可证: whose consent opens the case grants what follows."""
    if not topics or topics[-1].kind != "condition":
        return None
    found = _CONSENT.match(r.mask, topics[-1].start, topics[-1].end)
    who = subject(found["who"]) if found is not None else None
    if found is None or who is None or who.start or who.end < len(found["who"]) or who.type not in PUBLIC:
        return None
    return bearer_at(r.text, found.start("who"), who)


_CONSENT: Final = re.compile(
    "(?:[^，。；的]{2,16}|)经(?:过)?(?P<who>[^，。；]{2,40}?)(?:审[查核批验]|考核|检查|检验|批准|同意|认定|验收|核[查准实])[^，。；]{0,12}的$"
)


# 报经原批准机关批准: the consent is sought, and the agent itself goes on.
_LONG_CONSENT: Final = 8


def granted(r: Reading, current: Draft) -> bool:
    """由县人民政府批准，可以…: an agent's act that is but its consent."""
    short = current.cue is None and current.end - current.start <= _LONG_CONSENT
    act = r.mask[current.start : current.end]
    return short and "报" not in act and act.endswith(("批准", "同意", "许可", "核准", "认定"))


def subject_before(r: Reading, places: tuple[Place, ...]) -> Bearer | None:
    """The subject of the first of these clauses that has one."""
    for start, end in places:
        found = clause_subject(r.mask[start:end].removesuffix("的"))
        if found is not None and found.start == 0:
            return bearer_at(r.text, start, found)
    return None


def consented(r: Reading, current: Draft, part: Part) -> bool:
    """产品由检测机构检测合格后，方可销售: an agent's consent is the condition of what others may do."""
    if current.cue is not None or not current.by or current.end + 1 != part.start or part.bearer is not None:
        return False
    may = part.cue is not None and r.mask.startswith(("方", "可以", "不得"), part.cue.start)
    return may and r.mask[current.end - 1] == "后" and _CONSENTED.search(r.mask, current.start, current.end) is not None


_CONSENTED: Final = re.compile("(?:合格|通过|批准|同意|许可|审[核查批定]|核准|验收|认[定可证]|备案|登记)后")


# What whoever consented does then.
GRANTS: Final = re.compile(
    "(?:可以|依法|予以|当场)*(?:发给|颁发|核发|换发|准予|许可|批准|登记|注册|减免|减征|免征|备案|公告|授予)"
)
