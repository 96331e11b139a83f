"""Numbers that stand behind their name and a colon, with the unit in brackets or under a name of its own:
罚没金额(万元):45.6, 指标名称:行政许可 单位:件 2022年:120 2023年:135."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from loaders.patterns import regex
from loaders.report.figures.tables import Cell

_NUMBER: Final = r"(?P<number>[+-]?(?:\d{1,3}(?:[ ,]\d{3})+|\d+)(?:\.\d+)?)"
_END: Final = r"(?=[ \t]*(?:[;,。\n]|$))"
# An item that is a name, a unit in brackets and a number: 案件数(件):15, 行政强制:12(件).
_NAME: Final = r"(?:^|[\n;,。])[ \t#*-]*(?P<name>[\u4e00-\u9fff“”、]{2,24})"
_MEASURE: Final = r"[\u4e00-\u9fff%‰]{1,6}"
_BEHIND_UNIT: Final = regex(rf"\): ?{_NUMBER}{_END}")
_BEFORE_UNIT: Final = regex(rf": ?{_NUMBER} ?\((?P<unit>{_MEASURE})\){_END}")
_WITH_UNIT: Final = regex(rf"{_NAME}\((?P<unit>{_MEASURE})$")
_WITHOUT: Final = regex(rf"{_NAME}$")
# A record: what is measured, in which unit, and the numbers up to the next record or an empty line.
_RECORD: Final = regex(
    r"指标(?:名称)?: ?(?P<name>[^\n\t;,:]{2,30}?)[ \t\n;,]+(?:(?:计量)?单位: ?(?P<unit>[\u4e00-\u9fff%‰/]{1,8}))?"
    r"(?P<rest>(?:(?!\n\n|指标(?:名称)?:)[^。]){1,160})"
)
_VALUE: Final = regex(
    rf"(?P<key>(?:19|20)\d\d年(?:度|末|底)?|[\u4e00-\u9fff]{{1,8}}): ?{_NUMBER}(?:[\u4e00-\u9fff%]{{0,4}})(?=[ \t;,)\n]|$)"
)
_UNIT: Final = regex(r"单位: ?([\u4e00-\u9fff%‰/]{1,8})")
_PLAIN_KEY: Final = regex(
    r"(?:数值|数量|完成|实绩|指标值|本年|当年|本期|值|累计)(?:值|数|情况|累计)?|(?:19|20)\d\d年(?:度|末|底)?"
)
_OTHER_KEY: Final = regex(r"(?:上年|去年|上期|同期|上年同期|去年同期|目标|计划|应|实)(?:值|数)?")
_NO_KEY: Final = regex(r"序号|编号|排名|代码|年份|日期|电话")


def keyed(form: str) -> list[Cell]:
    """The numbers of items, then those of records."""
    out = [*_items(form, _BEHIND_UNIT, _WITH_UNIT)] if "):" in form else []
    if ":" in form:
        out += _items(form, _BEFORE_UNIT, _WITHOUT)
    if "指标" in form:
        out += [cell for found in _RECORD.finditer(form) for cell in _record(found)]
    return out


def _items(form: str, numbers: re.Pattern[str], names: re.Pattern[str]) -> Iterator[Cell]:
    for found in numbers.finditer(form):
        if name := names.search(form, max(0, found.start() - 36), found.start()):
            unit = (found if "unit" in found.re.groupindex else name)["unit"]
            yield Cell(*found.span("number"), _plain(found["number"]), unit, name["name"])


def _plain(number: str) -> float:
    value = float(re.sub("[ ,]", "", number))
    return int(value) if value == int(value) else value


def _record(record: re.Match[str]) -> Iterator[Cell]:
    unit = record["unit"] or (told[1] if (told := _UNIT.search(record["rest"])) else "")
    name, first = record["name"].strip(), record.start("rest")
    for found in _VALUE.finditer(record["rest"]):
        key = found["key"]
        if _NO_KEY.search(key):
            continue
        if "\n" in record["rest"][: found.start()] and not (_PLAIN_KEY.fullmatch(key) or _OTHER_KEY.fullmatch(key)):
            return
        label = name if _PLAIN_KEY.fullmatch(key) else name + key
        start, end = found.span("number")
        yield Cell(first + start, first + end, _plain(found["number"]), unit, label, key[:4] if key[0] in "12" else "")
