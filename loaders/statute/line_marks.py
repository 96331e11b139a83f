"""What lines of a statute begin with, and what inside a line begins an article: patterns over mapped text."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from loaders.numerals import NUMERAL, number
from loaders.statute.marks import reference

_NUM: Final = NUMERAL.replace("]", "-]")
NUMBER: Final = rf"{_NUM}(?:[ \u200b]?{_NUM}){{0,11}}"
_MARK: Final = (
    rf"[第笫弟][ \u200b]*(?P<num>{NUMBER})[ \u200b]*条(?:[ \u200b]*之[ \u200b]*(?P<sub>[一二三四五六七八九十]+))?"
)
ARTICLE: Final = re.compile(rf"[#*>]{{0,8}}[ \u200b]*{_MARK}[*]*(?P<gap>[ \u200b\t:]*)")
RUN_ON: Final = re.compile(
    rf"(?<=[。;:”!])[ \u200b\t]*(?P<units>(?:第{NUMBER}[编章节][^。;:,第\n]{{1,30}}){{0,3}}){_MARK}(?P<gap>[ \u200b\t]*)"
)
MAY_RUN_ON: Final = re.compile("[。;:”!][ \u200b\t]*[第笫弟]")
DAMAGED: Final = re.compile(rf"第?[ \u200b]*(?P<num>{NUMBER})(?P<unit>条?)[ \u200b]+")
DAMAGED_BEGINS: Final = frozenset("第零〇○一二两三四五六七八九十百千0123456789-")
UNIT: Final = re.compile(
    rf"[#* \u200b]*[第笫][ \u200b]*(?P<num>{NUMBER})[ \u200b]*(?P<kind>分编|编|篇|部分|章|节)[ \u200b]*"
)
NEXT_UNIT: Final = re.compile(rf"[ \u200b]+(?=第{NUMBER}(?:分编|编|章|节)[ \u200b]+)")
PLAIN_HEADING: Final = re.compile(r"(?:总[ ]*则|附[ ]*则|序[ ]*言|前[ ]*言)$")
TOC: Final = re.compile(r"[#* ]*目[ ]*[录次][ ]*$")
ANNEX: Final = re.compile(r"[#* \[(]*附[ ]*(?:[件录表图](?:[ ]*[一二三四五六七八九十0-9]{1,3})?)?[\])]?[ ]*(?::|$)")
POINT: Final = re.compile(r"[* ]*(?P<num>[一二三四五六七八九十百]{1,5})、[ \u200b]*")
ENDED: Final = re.compile("[。;:]|[!?”]$")
COMMENT: Final = re.compile(r"<!--(?:(?!-->).)*-->[ ]*$")
NO_ARTICLE: Final = re.compile(
    r"[、,第至的和或及与)》]|所[列称规]|之规|规定|以[上下]|中[的规]|修改|改为|[一二三四五六七八九十]?[款项]|增加|删去|作为|是指"
)
REFERENCE: Final = reference(_NUM)
POINT_HEADING: Final = re.compile(r"[一二三四五六七八九十]{1,3}、[^。;:,、!?\n]{2,}$")


@lru_cache(maxsize=8192)
def value_of(text: str) -> int:
    """The numeral of a mark, 0 for none or one beyond all statutes; a dash stands for 一 where a scanner took it so."""
    found = number(re.sub("[ \u200b]", "", text).replace("-", "一")) or 0
    return found if found < 10_000 else 0


def number_of(mark: re.Match[str]) -> tuple[int, int]:
    """The number of an article's mark, and that behind 之: 第三条之一 is (3, 1); 0 for none."""
    sub = mark["sub"]
    return value_of(mark["num"]), value_of(sub) if sub else 0
