"""The year of a report that states none, where its own words force it: 扎实开展党纪学习教育 can only be told of 2024.

What belongs to one year is data (data/landmarks.tsv, with the public fact). It forces the year where a paragraph on work
done tells it as work of the year; not where it is gone on with, built upon or planned, where the report covers several
years, where two landmarks differ, or where the text names a later year or knows of something later.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Final, NamedTuple

from loaders.patterns import regex
from loaders.report.lexicon import rows


class Deduced(NamedTuple):
    """The year, and where the words stand that force it."""

    year: int
    start: int
    end: int


class _Landmark(NamedTuple):
    """`name` alone, and `told`: with what must stand around it."""

    year: int
    kind: str
    name: re.Pattern[str]
    told: re.Pattern[str]


_ANY: Final = regex("教育|周年|之年")  # every landmark that may force a year holds one of these
# Reports on several years, and answers to the press, which tell of a text and not of a year.
_SEVERAL: Final = regex(
    r"[二三四五六七八九十两几]年来|过去的?[二三四五六七八九十两几]年|本届政府|任期|近年来|历年|[一二三四五]五”?(?:规划)?(?:期间|以来|时期)"
    r"|(?:19|20)\d\d年?(?:以来|[-~至到]+(?:19|20)\d\d)|记者"
)
_YEAR: Final = regex(r"(?<!\d)((?:19|20)\d\d)(?!\d)")
_PARAGRAPH: Final = regex(r"[^\n]+")

# A paragraph on work done counts or completes something; one on tasks speaks of what is to come.
_DONE: Final = regex(
    r"\d[\d.,]*[余多]?[万亿]?[件部个次项批名家场份起条]|(?<![要求])完成|取得|荣获|获评|已|了(?!解)|成功"
)
_AHEAD: Final = regex(
    r"下一?步|下一?阶段|明年|来年|新的?一年|今后|打算|目标任务|总体要求|今年[^,。;]{0,6}(?:要|将)|即将|力争|优异成绩"
    r"|以上[,。;、]|左右[,。;、]|(?<![主重需必不只])要(?!求|素|点|闻|件|务)|将(?=[继进着大全于在])|拟(?=[开组推])|计划(?=[开组推])"
)
_NO_YEAR: Final = (
    r"(?![^,。;]{0,8}(?:成果|成效|总结|整改|常态|长效|回头看|精神|经验|以来|后续|制度化|机制|巩固|基础上))"
)
_CARRIED_OUT: Final = (
    r"(?<!继续)(?<!持续)(?<!巩固)(?<!深化)(?:扎实|深入|认真|全面|高质量|精心|有力|有序|严肃|严格)"
    r"(?:组织)?(?:开展|推进|抓好)(?:好|了)?(?:第[一二]批)?"
)
_HELD: Final = r"(?:庆祝|圆满完成|举办|举行|开展)[^,。;]{0,4}"
_THE_YEAR_OF: Final = r"(?:今年|本年|一年来?|这一年),?(?:既|正)?是[^。;]{0,24}?"


@cache
def _landmarks() -> tuple[_Landmark, ...]:
    around = {
        "campaign": (_CARRIED_OUT, _NO_YEAR),
        "celebrated": (_HELD, ""),
        "year_of": (_THE_YEAR_OF, r"[^,。;]{0,6}?之年"),
        "floor": ("", ""),
    }
    return tuple(
        _Landmark(int(year), kind, regex(name), regex(f"{around[kind][0]}(?:{name}){around[kind][1]}"))
        for year, kind, name, _ in rows("landmarks")
    )


def deduced(form: str) -> Deduced | None:
    """The year that a text on work done forces; None where nothing does. `form` is the text as patterns see it."""
    if not _ANY.search(form) or _SEVERAL.search(form):
        return None
    found = [
        told
        for paragraph in _PARAGRAPH.finditer(form)
        if _ANY.search(paragraph[0]) and _DONE.search(paragraph[0]) and not _AHEAD.search(paragraph[0])
        for told in _told(paragraph[0], paragraph.start())
    ]
    if len({one.year for one in found}) != 1:
        return None
    year = found[0].year
    later = (mark for mark in _landmarks() if mark.year > year and mark.kind in ("campaign", "floor"))
    if any(int(named) > year for named in _YEAR.findall(form)) or any(mark.name.search(form) for mark in later):
        return None
    return found[0]


def _told(paragraph: str, start: int) -> list[Deduced]:
    """The landmarks that a paragraph tells as work of the year; `start` is where it begins in the text."""
    marks = (mark for mark in _landmarks() if mark.kind != "floor" and mark.name.search(paragraph))
    found = ((mark.year, words) for mark in marks for words in mark.told.finditer(paragraph))
    return [Deduced(year, start + words.start(), start + words.end()) for year, words in found]
