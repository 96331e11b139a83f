"""Bearers that a comma parts from their verb phrase (灯塔站所属的机构，主持检修), rows of officials."""

from __future__ import annotations

import re
from typing import Final

from loaders.statute.norms.clause.parts import bearer_at
from loaders.statute.norms.clause.present import owes, presents
from loaders.statute.norms.names.bearers import subject
from loaders.statute.norms.names.beginnings import DEALS_WITH
from loaders.statute.norms.reading.going_on import acts_next
from loaders.statute.norms.text import scope
from loaders.statute.norms.text.draft import Part, Reading
from loaders.statute.norms.text.kinds import PUBLIC
from loaders.statute.norms.text.norm import Bearer, Subject
from loaders.statute.norms.text.vocabulary import opens

_AS_THEY_ARE: Final = re.compile(
    r"在各自|在[^，]{2,40}(?:同时|时|后|前|中|内)(?=[^，]{4})|向[^，]{2,40}(?:提出|提交|报告|报送|通报|公布|说明)|(?:按照|依照|根据|依据)(?:各自|职责|规定|分工|本|有关|法)|依法|(?:组织|协调|指导|统筹)(?:、[^，、]{2})*(?:本|有关|相关)|应当|列席|出席|协助|配合(?!做)|以[^，]{2,40}名义|[凭持][^有证票股]|会同|每(?:年|月|日|季度?|半年)[^，]{4,60}|(?:按照|依照|根据|依据|按)[^，]{2,40}"
)


def set_apart(r: Reading, topics: list[Part], index: int) -> Bearer | None:
    """具有处罚权的部门，按照各自职权…: a bearer that a comma parts from its verb phrase; the last clause holds the verb."""
    if (
        index < 0
        or index + 2 > len(topics)
        or topics[index].kind != "plain"
        or not all(map(_goes_along, topics[index + 1 :]))
    ):
        return None
    words, rest = r.words(topics[index]), r.words(topics[index + 1])
    if (
        "是" in words
        or not (
            owes(rest)
            or _plainly(r, words, topics, index)
            or _AS_THEY_ARE.match(rest)
            or DEALS_WITH.match(rest)
            or _once(words, rest)
        )
        or (scope.effect(rest) and not (index + 2 < len(topics) and _BY_RULE.fullmatch(rest)))
    ):
        return None
    if index + 2 < len(topics) and not (
        acts_next(r, topics[index + 2]) or _JOINTLY.fullmatch(r.words(topics[index + 2]))
    ):
        return None
    found = subject(words)
    if found is None or found.start or found.end < len(words):
        return None
    if found.type not in PUBLIC and found.type != "organization" and not (owes(rest) or presents(rest, 0)):
        return None
    if any(subject(r.words(t)) is not None for t in topics[:index]):
        return None
    return bearer_at(r.text, topics[index].start, found)


# 主管部门，依照本条例的规定，开展检修: by which rule, before the act.
_BY_RULE: Final = re.compile("(?:依照|按照|根据|依据)[^，]{2,40}规定")


def _plainly(r: Reading, words: str, topics: list[Part], index: int) -> bool:
    """灯塔站所属的检修机构，主持检修工作: right behind the name the verb, not in a list, where names begin with verbs."""
    rest = r.words(topics[index + 1])
    if index or r.stem is not None or rest[:2] in ("同时", "临时") or words.endswith("会议"):
        return False
    name = _HAVING.fullmatch(words) or (opens(words, 0) in ("", "soft") and _DOES.search(words) is None)
    return bool(name) and opens(rest, 0) in ("verb", "adverb", "soft") and acts_next(r, topics[index + 1])


# 不设灯塔站的单位: what a body has or lacks.
_HAVING: Final = re.compile("(?:不设|未设|没有|设有|尚未|未|不具备|具备|有)[^，的]{1,24}的[^，的]{1,12}")
# 委员会下设办公室, 县设立灯塔站: a clause of its own; what somebody has set up (县设立的灯塔站) is a name.
_DOES: Final = re.compile(
    "(?:[下内]设|设立|设置|成立|组建|建立|鼓励|支持|引导|发展|上缴|(?<![所直下])属|编列|委托)(?!的|于)"
)


def row_of_officials(r: Reading, topics: list[Part], index: int) -> Bearer | None:
    """主任、副主任，市长，在就任后，宣读誓词: clauses that are each a name of officials, one of time, and last the act."""
    last = len(topics) - 1
    if index or last < 2 or WHEN.fullmatch(r.words(topics[last - 1])) is None or not acts_next(r, topics[last]):
        return None
    row = topics[index : last - 1]
    if not all(topic.kind == "plain" and _official(r.words(topic)) for topic in row):
        return None
    start = row[0].start
    return bearer_at(r.text, start, Subject(0, row[-1].end - start, "official", False, False))


def _once(words: str, rest: str) -> bool:
    """灯塔站，经主管部门验收后，投入使用: when, behind a name that does not begin with a verb (建造灯塔)."""
    return WHEN.fullmatch(rest) is not None and opens(words, 0) == "" and words[0] != "拟"


# 在依照法定程序产生后, 报经主管部门批准后.
WHEN: Final = re.compile("(?:在|报?经)[^，]{2,60}(?:后|时|前)")


def _official(words: str) -> bool:
    """True for a clause that is nothing but the name of officials."""
    found = subject(words)
    lead = len("以及") if words.startswith("以及") else 0
    return found is not None and found.start == lead and found.end == len(words) and found.type == "official"


def _goes_along(part: Part) -> bool:
    """True for a clause without cue, or with 承担, 负责 of whoever acts in the clauses before."""
    return part.kind == "plain" or (
        part.kind == "cue" and part.bearer is None and part.cue is not None and part.cue.lexical
    )


# …部门，按照职责分工，各负其责，密切配合，做好…: how they do it together.
_JOINTLY: Final = re.compile("各[负司]其[责职]|密切配合|[相互协]{2}(?:配合|协作)|互通[^，]{2}|分工(?:负责|协作)")
