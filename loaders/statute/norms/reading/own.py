"""A clause that is a norm of its own before another's (A制定标准，B应当执行; A征收灯油费，具体办法由B制定)."""

from __future__ import annotations

import re
from typing import Final

from loaders.statute.norms.clause.present import acts, speaks
from loaders.statute.norms.names.bearers import clause_subject, subject_at_start, verb_first
from loaders.statute.norms.names.beginnings import DEALS_WITH
from loaders.statute.norms.reading.cueless import TIME
from loaders.statute.norms.reading.set_off import set_apart
from loaders.statute.norms.reading.topical import ENDS_IN_NOUN
from loaders.statute.norms.text.draft import Part, Reading
from loaders.statute.norms.text.kinds import PUBLIC
from loaders.statute.norms.text.vocabulary import opens


def own_norm(r: Reading, part: Part, topics: list[Part]) -> bool:
    """税务机关征收灯油费，具体办法由…制定: a body with its verb before another's thing or agent."""
    if not topics or r.sanction is not None or any(topic.kind != "plain" for topic in topics):
        return False
    words = r.words(topics[-1])
    led = part.by and r.mask[part.start - 1] == "由" and _THING.search(words) is not None
    if _runs_on(r, part, topics):
        return True
    if (led or r.mask[part.start] in "由经报") and not (DEALS_WITH.search(words) or makes(words)):
        return False
    if _HELD.search(words) is not None and _HEADS_IT.match(r.mask, part.action) is not None:
        return False
    if words.endswith((*TIME, "意见")) or "由" in words:
        return False
    if ENDS_IN_NOUN.search(words) and (part.cue is not None or not _deals(words)):
        return False
    if set_apart(r, topics, len(topics) - 2) is not None:
        return True
    return acts(words) or (len(topics) > 1 and DEALS_WITH.match(words) is not None and acts(r.words(topics[0])))


def _runs_on(r: Reading, part: Part, topics: list[Part]) -> bool:
    """航标部门应当检修灯塔；会同有关部门评估检修情况，由各部门落实: what its subject does behind ； before another acts."""
    if (
        r.subject is None
        or r.subject.type not in PUBLIC
        or r.mask[topics[0].start - 1] != "；"
        or not (part.by or part.kind == "agent")
    ):
        return False
    first, last = r.words(topics[0]), r.words(topics[-1])
    return (
        first.startswith("会同")
        and opens(last, 0) in ("verb", "adverb", "prep")
        and not last.endswith(TIME)
        and _THING.search(last) is None
    )


# 航标站登记证书，由X负责印制; 航标站检修所需经费，由X负责筹集: a thing.
_THING: Final = re.compile("(?:证书?|证件|文书|标志|经费|费用|资金)$|的[^，的]{1,16}$")


# 委员会举行会议，由主任主持: the occasion, and who presides over it.
_HELD: Final = re.compile("(?:举行|召开)[^，]{0,16}会议?$")
_HEADS_IT: Final = re.compile("(?:负责|共同|轮流)?(?:召集|主持)")


def makes(words: str) -> bool:
    """法工委研究拟订灯塔条例草案，由主任会议决定: what a body makes or holds, no thing that it has made."""
    found = clause_subject(words) if "的" not in words else None
    return found is not None and not found.start and found.body and _MAKES.match(words, found.end) is not None


_MAKES: Final = re.compile(
    "(?:依法|负责|组织)*(?:研究|拟[订定]|起草|编制|制[定订]|提出|举行|召开|设立|成立|组建)(?=[^，]{2})"
)
SEES_TO: Final = re.compile("对[^，]{2,60}(?:实行|实施|进行|予以|给予|加强|采取|开展)[^，的]{2,16}")


def two_matters(r: Reading, topics: list[Part]) -> bool:
    """X对灯塔实行检查，对违规单位，应当…: the first of two clauses is a norm of its own, the second the matter of the next."""
    if topics[0].kind != "plain" or r.mask[topics[1].start] != "对":
        return False
    words = r.words(topics[0])
    found = None if verb_first(words) else clause_subject(words)
    if found is None or found.start or SEES_TO.fullmatch(words, found.end) is None:
        return False
    return speaks(words, found.end, found.body, found.type)


def sorts(r: Reading, topics: list[Part]) -> bool:
    """航标部门根据海况对灯塔实行分级管理，可以…: how a body deals with things as a rule is a norm, no occasion of the next."""
    if len(topics) != 1 or topics[0].kind != "plain" or r.stem is not None:
        return False
    words = r.words(topics[0])
    found = clause_subject(words)
    return found is not None and not found.start and found.body and _SORTS.search(words, found.end) is not None


_SORTS: Final = re.compile("实[施行](?:分[类级区][^，的]{2,6}|动态[^，的]{2,4})(?<![时后前中])$")


def _deals(words: str) -> bool:
    """航标部门对无人看守的灯塔进行检修: a subject, its matter and what it does with that."""
    found = clause_subject(words)
    return SEES_TO.fullmatch(words, found.end if found is not None else 0) is not None


def settles(r: Reading, part: Part, topics: list[Part]) -> bool:
    """航标部门统一发布雾警，其他单位不得发布: what a body sets up or settles before another's norm, no occasion of that norm.

    In 航标部门检查灯塔，有关单位应当配合 the one is but when the other holds.
    """
    if not topics or any(topic.kind != "plain" for topic in topics):
        return False
    found = subject_at_start(r.words(topics[0]))
    if found is None or not found.body:
        return False
    last = r.words(topics[-1])
    at = found.end if len(topics) == 1 else 0
    others = part.bearer is not None and part.bearer.text.startswith("其他")
    does = _SETTLES.match(last, at) or (others and opens(last, at) in ("verb", "adverb", "prep"))
    if not does or last.endswith(TIME):
        return False
    return own_norm(r, part, topics) or (len(topics) > 1 and not ENDS_IN_NOUN.search(last))


_SETTLES: Final = re.compile(
    "(?:(?:依法|及时|统一|分别|定期|负责|(?:会同|根据|按照|依照|依据)[^，]{2,60}?)?(?:建立|设立|成立|统筹|领导|编制|制[定订]|拟[定订]|公布|发布|归集|实行(?=[^，]{2,16}制度$))(?![的、]))"
)
