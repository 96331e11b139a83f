"""The words around a figure: about, at least, or more than it (近百, 30余, 至少开展2次), and whether it went up or down."""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from loaders.patterns import regex
from loaders.report.lexicon import lexicon, words
from loaders.trie import trie


@cache
def about() -> str:
    """约 before a figure, and not as the end of 签约, 合约."""
    return rf"(?<![{''.join(sorted(word[0] for word in words('units', 'with_about')))}])约"


ROUND_BEFORE: Final = regex(lambda: rf"(?:(?<!以)上|近|逾|超|{about()}|过|达)$")
_ROUND_MARK: Final = regex("[上近逾超约过达]$")
_SHARE: Final = regex(r"(约|近)占[^,。;、\n\d]{0,14}$")
_AT_LEAST: Final = regex(r"(至少|最少|最多|至多|不少于)(?!有)[\u4e00-\u9fff]{2,4}$")
# 平均减时限30%, 压减政府性基金项目30%: less of what stands between.
_LESS: Final = regex(
    r"(?:[,。;、:\n]|平均|累计|总体|再|已|共)(?:减(?:少)?(?!税|免|持|刑)[\u4e00-\u9fff]{2,4}|(?:压减|削减|压缩|精简|缩减|减少)(?!到|至|为)[\u4e00-\u9fff]{2,14})$"
)
_THAN: Final = regex(
    r"[较比](?:上一?年度?|去年|前年|上年同期|去年同期|同期|[12]\d{3}年)(?:同期)?([多少])[征收缴办查建招派拨投用报批发]?$"
)  # 比去年少34件, 比上年多征9万元
_THAN_LAST: Final = frozenset("多少征收缴办查建招派拨投用报批发")
_OPENS: Final = ("", "\t", " ", "(", "\n", ":", "|")  # what stands before the sign of a change: +8.1%
_TRAILING: Final = regex("(?<=..)[了为至]$")
_ROW_ON: Final = regex(r"[和及与]\d")  # 再提高30元和5元
_OF_GROWTH: Final = regex(r"的(?:(?P<up>(?:正|年均)?增[长速幅])|负增长|降幅|下降)")


@cache
def _before() -> re.Pattern[str]:
    return re.compile(rf"(?:{lexicon('units', 'before')})[了为至到]?$")


@cache
def _after() -> re.Pattern[str]:
    return re.compile(rf"(?:{lexicon('units', 'after')})")


@cache
def _first_after() -> frozenset[str]:
    return frozenset(word[0] for word in words("units", "after"))


@cache
def _with_about() -> frozenset[str]:
    return frozenset(words("units", "with_about"))


@cache
def _last_before() -> frozenset[str]:
    """The characters that the words before a figure end with."""
    return frozenset({*"了为至到\n", *(word[-1] for word in words("units", "before"))})


@cache
def _last_of_change() -> frozenset[str]:
    return frozenset(
        {*"度率了约近为超过出逾达于\n", *(word[-1] for key in ("up", "down") for word in words("units", key))}
    )


@cache
def _change() -> re.Pattern[str]:
    up, down = trie(words("units", "up")), trie(words("units", "down"))
    return re.compile(
        rf"(?:(?P<up>{up})|(?P<down>{down}))(?:幅度|率)?(?:了|约|近|为|超|超过|超出|逾|达|不少于|将近|接近)*$"
    )


def is_rate(unit: str) -> bool:
    """Whether figures of a unit are shares or multiples, which tell no amount."""
    return unit in ("%", "个百分点", "百分点", "倍", "成")


def bound_behind(form: str, end: int) -> str:
    """以上, 左右, 余 behind a figure and its unit; "" if none."""
    found = _after().match(form, end) if form[end : end + 1] in _first_after() else None
    return found[0] if found else ""


def approximation(form: str, found: re.Match[str], digit: str) -> tuple[int, str]:
    """(where the figure begins with the words of its bound, the bound) of a match with `num`; `digit` is its first
    character, "" for shares such as 三分之一."""
    first = found.start()
    near = first - (form[first - 1 : first] == " ")
    lead = _before().search(form, max(0, near - 5), near) if form[near - 1 : near] in _last_before() else None
    if lead and form[lead.start() - 1 : lead.start() + 1] in _with_about():
        lead = None
    if not lead and digit and digit in "百千万亿" and ROUND_BEFORE.search(form, max(0, first - 2), first):
        lead = _ROUND_MARK.search(form, max(0, first - 1), first)
    if lead:
        return lead.start(), _TRAILING.sub("", lead[0])
    wider = form[max(0, near - 18) : near]
    share = _SHARE.search(wider) if "占" in wider else None
    least = _AT_LEAST.search(wider) if "至" in wider or "少" in wider or "最" in wider else None
    return first, share[1] if share else least[1] if least else ""


def direction(form: str, start: int, end: int, unit: str) -> str:
    """up or down for a rate or an amount of change, told by the words before the figure; else ""."""
    if is_rate(unit) and (sign := form[start - 1 : start]) in ("+", "-") and form[start - 2 : start - 1] in _OPENS:
        return "up" if sign == "+" else "down"
    start -= form[start - 1 : start] == " "
    if form[start - 1 : start] in _THAN_LAST and (than := _THAN.search(form, max(0, start - 16), start)):
        return "up" if than[1] == "多" else "down"
    if form[start - 1 : start] in _last_of_change() and (change := _change().search(form, max(0, start - 10), start)):
        level = change[0].endswith("为") and not (is_rate(unit) or change[0][-2] in "幅度率")  # 缩短为3个工作日
        spared = (
            level
            or change[0].startswith("多达")
            or (change["down"] and change[0].startswith("减免") and not is_rate(unit))
        )
        share = not unit and form.find("分之", start, end) >= 0
        if not spared and (
            is_rate(unit) or share or not form[end : end + 1].strip(",。;、)\n") or _ROW_ON.match(form, end)
        ):
            return "up" if change["up"] else "down"
    if not is_rate(unit):
        shared = not unit and form.find("分之", start, end) >= 0
        return "down" if shared and _LESS.search(form, max(0, start - 20), start) else ""
    if form[end : end + 1] == "的" and (way := _OF_GROWTH.match(form, end)):
        return "up" if way["up"] else "down"
    return "down" if _LESS.search(form, max(0, start - 20), start) else ""
