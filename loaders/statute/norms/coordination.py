"""Coordinated bearers: their members and the type of the whole."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Final

from loaders.statute.norms.bearers import REGIONS, subject
from loaders.statute.norms.beginnings import SPLIT
from loaders.statute.norms.kinds import PRIVATE
from loaders.statute.norms.norm import Mode
from loaders.statute.norms.vocabulary import HEADS


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
    if SPLIT.search(phrase) is None or _SET_PHRASE.fullmatch(phrase):
        return (), "sole"
    parts: list[str] = []
    links: list[str] = []
    start = 0
    depth = phrase.rfind("的")
    sets = [found.span() for found in _SET_PHRASE.finditer(phrase)]
    for link in SPLIT.finditer(phrase):
        left = phrase[start : link.start()]
        if (
            any(begin < link.start() < end for begin, end in sets)
            or not _named_last(left)
            or (link.start() < depth and left.endswith("特别行政区"))
            or (link.start() < depth and "的" not in left and _attributive(left))
        ):
            continue
        parts.append(left)
        links.append(link[0])
        start = link.end()
    if not parts:
        return (), "sole"
    parts.append(phrase[start:])
    mode: Mode = "alternative" if any("或" in link for link in links) else "joint"
    return tuple(_whole(parts)), mode


def _whole(parts: list[str]) -> Iterator[str]:
    """The members; a bare general noun shares what describes the one before it (有关部门和|有关单位, 受理的机关、|受理的单位)."""
    shared = ""
    for part in parts:
        name = part.removesuffix("等")
        if not name.endswith(_GENERAL):
            shared = ""
        elif len(name) == 2:
            name = shared + name
        else:
            shared = name[:-2] if name[:-2].endswith(_DESCRIBES) else ""
        yield name


_GENERAL: Final[tuple[str, ...]] = ("机关", "单位", "部门", "机构", "组织", "团体", "企业", "人员", "个人")
_DESCRIBES: Final[tuple[str, ...]] = ("的", "有关", "相关", "任何", "各级", "上述")


def _named_last(left: str) -> bool:
    """True where the words end in a noun that heads a bearer phrase."""
    end, at = len(left.rstrip("等")), 0
    while (head := HEADS.search(left, at)) is not None:
        at = head.end()
        if at == end and head[0] not in REGIONS:
            return True
    return False


def _attributive(left: str) -> bool:
    """True where a coordination stands inside an attribute that 的 closes later (负责…机关、…的部门)."""
    return bool(re.match(r"(?:负责|承担|从事|符合|具有|经|受|由|对|向|违反|提供|参与|组织)", left))
