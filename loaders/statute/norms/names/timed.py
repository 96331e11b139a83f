"""A name before any verb in a clause of time: 医师值班时, 发起人缴足出资后; no list has to hold the verb."""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from loaders.statute.norms.names.agents import person
from loaders.statute.norms.names.beginnings import GENERIC, takes
from loaders.statute.norms.names.endings import LINK, LINKS, QUANTITIES, named_at
from loaders.statute.norms.text.lexicon import words
from loaders.statute.norms.text.vocabulary import HEAD_KINDS, HEADS, opening, opens

TIMED: Final = frozenset("时前后")


def doer(stretch: str, start: int) -> tuple[int, str, tuple[str, bool]] | None:
    """Where the name of who acts ends in a clause of time, its noun and what that is; None where something befalls it."""
    stop = len(stretch) - (2 if stretch.endswith(_LATER) else 1)
    end = named_at(stretch, start, stop)
    if not end:
        end, head = person(stretch, start, stop) or (0, "")
    elif stretch[start:end] not in _WIDE and _is_name(stretch, start, end):
        end = _further(stretch, end, stop)
        last = max(HEADS.finditer(stretch, start, end), key=re.Match.end, default=None)
        head = last[0] if last is not None else stretch[end - 1]
    else:
        return None
    return (end, head, HEAD_KINDS.get(head, _PERSON)) if end and _acts(stretch[end:stop]) else None


def _is_name(stretch: str, start: int, end: int) -> bool:
    """False for words that hold a verb before the noun (建设行人设施, 船舶进入本市), unless that names the trade (操作人员)."""
    first = HEADS.search(stretch, start, end)
    if first is None or first.start() == start:
        return True
    if stretch[start] == "待":
        return False
    for at in range(start, first.start()):
        kind, size = opening(stretch, at)
        if size > 1 and (kind in ("verb", "adverb") or (at == start and kind)) and not _trade(stretch, at):
            return False
    return True


def _trade(stretch: str, at: int) -> bool:
    """操作人员, 入户普查员: a general noun right behind the verb; 行人, 债务人 are its object."""
    whom = HEADS.match(stretch, at + 2)
    if (
        whom is not None
        and len(whom[0]) > 1
        and whom[0] != "人员"
        and HEAD_KINDS.get(whom[0], _NO_PERSON)[0] == "person"
    ):
        return False
    return _TRADE.match(stretch, at) is not None


def _acts(deed: str) -> bool:
    """True for words that can be a verb phrase."""
    if len(deed) < 2 or _NO_DEED.match(deed) or deed.startswith(QUANTITIES) or _BEFALLS.search(deed):
        return False
    of = deed.rfind("的")
    if of > 0 and HEADS.search(deed, of, len(deed) - 1) is not None:
        return False
    if opens(deed, len(deed) - 2) not in _VERBS:
        return True
    return of < 0 and not any(deed.find(word, 0, -2) >= 0 for word in _papers())


@cache
def _papers() -> tuple[str, ...]:
    """What is drawn up: in 部门规章公布后 the paper is published, nobody named does it."""
    return ("规章", "法规", *(word for word in words("acts", "document") if len(word) > 1))


def _further(stretch: str, end: int, stop: int) -> int:
    """巡查人员 in 燃气企业巡查人员上门时: the name goes on, unless its noun is what is done with (企业招聘人员时)."""
    while True:
        if stretch[end] in LINKS and (link := LINK.match(stretch, end, stop)) is not None:
            other = named_at(stretch, link.end(), stop)
            if not other:
                return end
            end = other
            continue
        longer = HEADS.match(stretch, end, stop) or _OFFICE.match(stretch, end, stop)
        if longer is None or longer.end() + 2 > stop or takes(stretch[end : min(end + _VERB, stop)]):
            return end
        end = longer.end()


# How many characters tell whether a verb takes a person: itself and what stands right behind it.
_VERB: Final = 16
# 政府投资项目, 国家安全: such a word mostly belongs to a thing.
_WIDE: Final = frozenset({"政府", "国家", "本市", "本省", "本县"})
_NO_PERSON: Final = ("", False)
_PERSON: Final = ("person", False)
_VERBS: Final[tuple[str, ...]] = ("verb", "dual", "soft")
_TRADE: Final = re.compile(f".{{2}}{GENERIC}|.{{3,4}}?(?:人员|单位|机构|部门|员|者)")
_OFFICE: Final = re.compile("[^，、的]{2,4}?(?:人员|部门|机构|机关|单位|企业|指挥部|代表人|负责人)")
_LATER: Final[tuple[str, ...]] = ("之前", "之后", "以前", "以后")
_NO_DEED: Final = re.compile("[的和或、等中内之以所是为区楼证费款权]|及(?!时)|上[级述一下]|名称|涉及|属于")
# What a clause says of a name or its thing in these words is no act of it: 任期届满后, 病情稳定后, 缺额时.
_BEFALLS: Final = re.compile(
    "届满|任期|(?:^|会议)举行$|期满|稳定|不足|缺额|出缺|缺位|受到|遭受|结束|完毕|注销|变更|生效|消除|召开|发生|出现|死亡|聚集|完工|竣工|合格|丢失|遗失|被|不能|过多|过少|低于|高于|多于|少于|达到"
)
