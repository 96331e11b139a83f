"""The year that a report is about: as its title states it, as its first lines do, or the one before a congress."""

from __future__ import annotations

import re
from typing import Final

from loaders.numerals import number
from loaders.patterns import regex
from loaders.text import mapped

_YEAR: Final = regex(r"(20\d\d|19\d\d)年?(?:度|(?=年|法治|依法|工作|政府|全年|上半年))?")
_YEAR_TOLD: Final = regex(
    r"(?<!\d)(20\d\d|19[5-9]\d)(?= ?年|[\])]|[-./]\d{1,2}[-./月])"
)  # in running text 办件2015件 tells no year
_CN_YEAR: Final = regex(r"[二一][〇○零九][〇○零一二三四五六七八九]{2}年")

# The year in 根据2018年《…》 is that of the document cited, that in 2020年营商环境评价位列第一 the one that was judged,
# that in 2018年底前完成 the one by which something is due.
_CITED: Final = regex(
    r"\([^()\n]{0,20}\[[12]\d{3}\][^()\n]*\)|[12]\d{3}年\d{1,2}月(?:\d{1,2}日)?在[^\n。]{2,40}会议?上|(?:日期|时间|今天是):? ?[12]\d{3}|[12]\d{3}(?=年?[-~至][12]\d{3}年)|(?<=\d[-~至])[12]\d{3}(?=年)|早在(?:19|20)\d\d年|[自从](?:19|20)\d\d年(?:[^,。;\n]{0,16}以来|的(?=\d))|(?:19|20)\d\d年(?:(?:\d{1,2}月)?底?(?:之?前|以前)|(?=《[^》\n]{2,12}》相比))|(?<![截年])到(?:19|20)\d\d年|(?:19|20)\d\d年度?[^,。;\n]{0,16}?(?:评价|考核|考评|测评|评比)(?:中|位列|排名|获|被|荣|优秀)|(?:根据|按照|依据|依照)[^,。;\n《]{0,12}《[^》\n]*》|《[^》\n]*》"
)
# The notice of 2021 that is being explained, and the year that a self-check is asked for.
_EXPLAINED: Final = regex(r"(?:印发|发布|公布|出台|下发|签署)了?《[^》\n]*》\([^()\n]{0,16}\[((?:19|20)\d\d)\]")
_ASKED_FOR: Final = regex(r"《关于[^》\n]{0,8}((?:19|20)\d\d)年度[^》\n]*(?:督察|自查|总结|报告|考核)[^》\n]*》")
_ISSUED: Final = regex(r"((?:19|20)\d\d)年\d{1,2}月(?:\d{1,2}日)?,?[^,。\n《]{0,16}?(?:印发|发布|公布|签署)")
_HALF_WIDTH: Final = {code: code - 0xFEE0 for code in range(0xFF10, 0xFF1A)}  # full-width digits


# What a speech of 2023 tells of: 一、2022年工作回顾.
_LOOKED_BACK: Final = regex(r"(?<!\d)((?:19|20)\d\d)年度?[^,。;\n]{0,16}工作(?:的)?(?:回顾|总结|情况)")


def year_of_title(title: str, head: str) -> int | None:
    """The year that a title states: the last of 2019年以来, and the one before that of a government's work report."""
    form = title.translate(_HALF_WIDTH)
    found = _YEAR.search(form)
    if not found:
        return _chinese_year(title)
    if "会议上" in title and (looked := _LOOKED_BACK.search(head)):
        return int(looked[1])
    if form.startswith("以来", found.end()):
        return max(int(year) for year in re.findall(r"(?<!\d)((?:19|20)\d\d)年", title + head))
    return int(found[1]) - ("政府工作报告" in mapped(title))


# ——2026年1月26日在某省第十四届人民代表大会第五次会议上: what is reported there is the year before.
_AT_CONGRESS: Final = regex(r"((?:19|20)\d\d)年(\d{1,2})月(?:\d{1,2}日)?在[^\n。]{2,40}\n?[^\n。]{0,30}会议?上")


_MID_YEAR: Final = 5
_LAST_MONTHS: Final = 11


def year_of_congress(head: str) -> int | None:
    if "代表大会" not in head[:300]:
        return None
    found = _AT_CONGRESS.search(head[:300])
    if not found or "代表大会" not in found[0]:
        return None
    month = int(found[2])  # by December, and before its committee by May, the year itself is told of
    same = month >= _LAST_MONTHS or ("常务委员会" in found[0] and month >= _MID_YEAR)
    return int(found[1]) - (not same)


def year_of_head(head: str) -> int | None:
    """The year that the first 400 characters state, documents cited there aside."""
    opening = head[:400]
    if "记者" in head[:300] and (issued := _ISSUED.search(head)):
        return int(issued[1])
    if told := _EXPLAINED.search(opening) or _ASKED_FOR.search(opening):
        return int(told[1])
    found = _YEAR_TOLD.search(_CITED.sub(lambda cited: " " * len(cited[0]), opening))
    return int(found[1]) if found else _chinese_year(opening)


def _chinese_year(text: str) -> int | None:
    """二〇二〇年 is 2020, and 二〇一七年至二〇一九年 is 2019."""
    found = _CN_YEAR.search(text)
    if found and (last := _CN_YEAR.match(text, found.end() + 1)) and text[found.end()] in "至到-~":
        found = last
    return number(found[0][:4]) if found else None
