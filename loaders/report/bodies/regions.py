"""Organs of the special administrative regions, whose names are those of no mainland body; read only in texts about one."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Final

from loaders.patterns import regex
from loaders.report.bodies.organs import with_organs
from loaders.report.lexicon import lexicon, words

_ABOUT: Final = ("澳门", "香港")
_REGION: Final = "(?:澳门|香港)?(?:特别行政区|特区)?"


def about_region(form: str, title: str = "") -> str:
    """The region that a text is about by its first lines (澳门, 香港), with 特区 or an organ of its own; "" for others."""
    head = f"{title}\n{form[:200]}"
    found = next((name for name in _ABOUT if name in head), "")
    return found if found and (_ORGANS_ONLY.search(form) or f"{found}特别行政区" in head) else ""


# What no text about a place of the mainland speaks of.
_ORGANS_ONLY: Final = regex(
    "特区政府|特别行政区政府|廉政公署|廉署|立法会|行政会|律政司|市政署|警务处|入境事务处|法务局"
)


def region_bodies(form: str, title: str = "") -> Iterator[tuple[int, int, str]]:
    """Offsets and types of the organs that a text about a special region names ("": as the name tells)."""
    if not any(name in form for name in _ABOUT) or not about_region(form, title):
        return
    for found in _names().finditer(form):
        kind = "government" if found["seat"] else "other" if found["club"] else _TYPES.get(found["name"], "department")
        end = found.end() if found["club"] else with_organs(form, found.end(), frozenset())
        yield found.start(), end, kind


@cache
def _names() -> re.Pattern[str]:
    names = lexicon("bodies", "region_bodies")
    han = r"(?:(?![和与及由向的在对将])[\u4e00-\u9fff])"
    return re.compile(
        rf"(?=[澳香特{''.join(sorted({word[0] for word in words('bodies', 'region_bodies')}))}])(?:{_REGION}(?P<name>{names})(?![长员])"
        rf"|(?P<seat>(?<!个)(?:澳门|香港)?(?:特别行政区|特区)政府)|(?P<club>(?:澳门|香港){han}{{2,10}}?(?:联合总会|总会|联合会|协会|商会)))"
    )


_TYPES: Final = {
    "立法会": "congress_cppcc",
    "区议会": "congress_cppcc",
    "行政会": "government",
    "行政会议": "government",
    "终审法院": "court_procuratorate",
    "高等法院": "court_procuratorate",
    "上诉法庭": "court_procuratorate",
    "区域法院": "court_procuratorate",
    "裁判法院": "court_procuratorate",
    "中级法院": "court_procuratorate",
    "初级法院": "court_procuratorate",
    "行政法院": "court_procuratorate",
    "检察院": "court_procuratorate",
    "消费争议调解及仲裁中心": "other",
}
