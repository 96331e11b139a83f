"""Coordinated bearers: their members and the type of the whole."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Final

from loaders.statute.norms.names.bearers import REGIONS, subject
from loaders.statute.norms.names.beginnings import SPLIT
from loaders.statute.norms.text.kinds import PRIVATE
from loaders.statute.norms.text.norm import Mode
from loaders.statute.norms.text.vocabulary import HEADS


def joint_type(parts: tuple[str, ...], kind: str) -> str:
    """The type of a coordination: that of its members, `anyone` for persons and organisations, else the public one."""
    found = [one.type for part in parts if (one := subject(part)) is not None] or [kind]
    types = set(found)
    if len(types) == 1:
        return found[0]
    if types <= PRIVATE:
        return "anyone"
    if "department" in types:
        return "congress" if "congress" in types else "department"
    public = types - PRIVATE
    return found[0] if len(public) == 1 and found[0] in public else "other" if len(public) > 1 else "anyone"


_SET_PHRASE: Final = re.compile(
    "公民、法人(?:和|或者|、)其他组织|自然人、法人(?:和|或者|、)非法人组织|企业事业单位|企业、事业单位"
    "|任何(?:单位|组织)(?:和|或者|、)个人|单位(?:和|或者|、)个人|组织(?:和|或者|、)个人"
)


@lru_cache(maxsize=16_384)
def whole(phrase: str, kind: str) -> tuple[str, tuple[str, ...], Mode]:
    """The type, members and mode of a bearer phrase whose head is of type `kind`; the same phrases come again and again."""
    parts, mode = members(phrase)
    return joint_type(parts, kind) if parts and kind != "decision_body" else kind, parts, mode


def members(phrase: str) -> tuple[tuple[str, ...], Mode]:
    """The distinct members of a coordinated phrase and "joint" or "alternative"; ((), "sole") where it is one."""
    if _LINKS.search(phrase) is None or _SET_PHRASE.fullmatch(phrase):
        return (), "sole"
    starts, ends, links = [0], [], [""]
    depth = phrase.rfind("的")
    sets = [found.span() for one in (_SET_PHRASE, _BRACKETS) for found in one.finditer(phrase)]
    for link in _LINKS.finditer(phrase):
        left = phrase[starts[-1] : link.start()]
        if (
            any(begin < link.start() < end for begin, end in sets)
            or not _named_last(left)
            or (link.start() < depth and left.endswith("特别行政区"))
            or (link.start() < depth and "的" not in left and _attributive(left))
        ):
            continue
        ends.append(link.start())
        starts.append(link.end())
        links.append(link[0])
    ends.append(len(phrase))
    _share_staff(phrase, starts, ends, links)
    if len(starts) == 1:
        return (), "sole"
    mode: Mode = "alternative" if any("或" in link for link in links) else "joint"
    return tuple(_whole([phrase[start:end] for start, end in zip(starts, ends, strict=True)])), mode


def _share_staff(phrase: str, starts: list[int], ends: list[int], links: list[str]) -> None:
    """Join the members before one that names a body's staff or office to it, where they are bodies of which that is said
    too: 县政府、乡政府的工作人员, 机关、单位负责人; 县政府或者乡政府负责人 may name two. `links` holds what stands before each."""
    for at in range(len(starts) - 1, 0, -1):
        part = phrase[starts[at] : ends[at]]
        owner = _owner(part)
        if (
            not owner
            or ("或" in links[at] and "的" not in part)
            or not _is_body(left := phrase[starts[at - 1] : ends[at - 1]])
            or "的" in left
        ):
            continue
        if owner != left and (owner in _BARE) is (left in _BARE):
            ends[at - 1] = ends[at]
            del starts[at], ends[at], links[at]


def _owner(part: str) -> str:
    """The body whose staff or subordinate office a member names; "" where it names none."""
    found = _STAFF.fullmatch(part) or _SUBORDINATE.match(part)
    if found is not None:
        return found["who"] if _is_body(found["who"]) else ""
    return part[:2] if part[:2] in _BARE and len(part) > 2 and part[2] not in _NO_OFFICE else ""


def _is_body(name: str) -> bool:
    found = subject(name)
    return found is not None and found.is_whole(len(name)) and found.type not in ("person", "official", "anyone")


# …等部门，工会等团体，以及港口等单位: a row of rows.
_LINKS: Final = re.compile(f"，(?:以及|或者|和)?(?!都|是|均|不|并|其中|下同|包括|含)|{SPLIT.pattern}")
_BRACKETS: Final = re.compile("（[^（）]*）")
_BRACKET_LAST: Final = re.compile("（[^（）]*）$")
_BARE: Final = frozenset(("机关", "单位"))
# 单位, 单位等, 单位的, 单位和个人: no longer name begins.
_NO_OFFICE: Final = frozenset("（等的和与或及、之以")
_STAFF: Final = re.compile(
    "(?P<who>[^的]{2,}?)的?(?:主要|有关|相关|正职|行政|执法|其他)?(?:(?:工作|执法|从业|领导|主管|管理|监管)人员|负责人|负责同志|领导(?:干部|成员)?)"
)
_SUBORDINATE: Final = re.compile("(?P<who>[^的]{2,}?)(?:所属|下属)的")


def _whole(parts: list[str]) -> Iterator[str]:
    """The members; a bare general noun shares what describes the one before it (有关部门和|有关单位, 受理的机关、|受理的单位)."""
    shared = ""
    for part in parts:
        name = part.removesuffix("等")
        if not name.endswith(_GENERAL):
            shared = ""
        elif len(name) == 2 or _SET_PHRASE.fullmatch(name):
            name = shared + name
        else:
            shared = name[:-2] if name[:-2].endswith(_DESCRIBES) else ""
        yield name


_GENERAL: Final[tuple[str, ...]] = ("机关", "单位", "部门", "机构", "组织", "团体", "企业", "人员", "个人")
_DESCRIBES: Final[tuple[str, ...]] = ("的", "有关", "相关", "任何", "各级", "上述")


def _named_last(left: str) -> bool:
    """True where the words end in a noun that heads a bearer phrase."""
    end, at = len(_BRACKET_LAST.sub("", left).rstrip("等")), 0
    while (head := HEADS.search(left, at)) is not None:
        at = head.end()
        if at == end and head[0] not in REGIONS:
            return True
    return False


def _attributive(left: str) -> bool:
    """True where a coordination stands inside an attribute that 的 closes later (负责…机关、…的部门)."""
    return bool(re.match(r"(?:负责|承担|从事|符合|具有|经|受|由|对|向|违反|提供|参与|组织)", left))
