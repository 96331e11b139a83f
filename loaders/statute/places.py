"""The place that a local regulation is of, from its title or its maker: it binds nobody elsewhere.

Places without a GB/T 2260 code are known by their names, as those of reports are.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from loaders.places import SUFFIX, above, code_of, is_name
from loaders.statute.article import Statute
from loaders.text import mapped

LOCAL = frozenset({"地方性法规", "自治条例", "单行条例", "地方政府规章"})
_UNKNOWN = re.compile(r"(?:[\u4e00-\u9fff]{2,8}?(?:自治[州县旗]|新区|[省市州县区旗]))+?(?=[\u4e00-\u9fff]{2})")
_NO_NAME = re.compile(r"[各的和与及或]|^(?:国家|民族|直辖|自治|全[省市县区州])")
_ZONE = re.compile(r"(?:中国)?\(?([\u4e00-\u9fff]{2,3}?)\)?(?:经济特区|自由贸易(?:试验区|港))")
_WHOLE = ("省", "市", "自治区", "壮族自治区", "回族自治区", "维吾尔自治区")
_CASE = re.compile("诉.*案$")
_LONGEST = 14


def places_of(statute: Statute) -> tuple[tuple[str, str], ...]:
    """(key, name) of the place that the regulation is of, behind those that hold it, from the nation down.

    () for national law, and where neither title nor maker tells.
    """
    year = int(statute.date[:4]) if statute.date[:4].isdigit() else None
    title = mapped(statute.title)
    if _CASE.search(title):
        return ()
    name = _real(title, year)
    if not name and statute.level in LOCAL:
        makers = [mapped(maker) for maker in (statute.issuer, *(event.text for event in statute.events))]
        named = (real for maker in makers if (real := _real(maker, year)))
        name = _zone(title) or next(named, "") or _bare(title)
    if not name and (not statute.level or statute.level in LOCAL):
        name = _unknown(title, statute.document.text or "")
    if not name:
        return ()
    code = code_of(name, year, title)
    return tuple(above(code, year)) if code else ((name, name),)


def _real(words: str, year: int | None) -> str:
    """The places of the table with which the words begin: 甲省, 甲省乙市; only names with their last word."""
    found, end = "", 0
    while step := next((n for n in range(_LONGEST, 1, -1) if _is_place(words[end : end + n], n)), 0):
        end += step
        if found and not code_of(words[:end], year, words):  # 甲市城区: what follows a place is none of its own
            break
        found = words[:end]
    return found


def _is_place(name: str, length: int) -> bool:
    return len(name) == length and is_name(name) and re.search(rf"(?:{SUFFIX})$", name) is not None


def _zone(title: str) -> str:
    found = _ZONE.match(title)
    return next(_completed(found[1]), "") if found else ""


def _bare(title: str) -> str:
    """A place without its last word."""
    return next((name for length in (2, 3) for name in _completed(title[:length])), "")


def _completed(stem: str) -> Iterator[str]:
    return (stem + word for word in _WHOLE if is_name(stem + word))


def _unknown(title: str, text: str) -> str:
    """A place that no table knows, where the text itself names its government or congress."""
    found = _UNKNOWN.match(title)
    name = found[0] if found and not _NO_NAME.search(found[0]) else ""
    return name if name and any(name + body in text for body in ("人民政府", "人民代表大会")) else ""
