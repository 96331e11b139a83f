"""Chinese numerals as statutes write them: 第一百三十三条之一 is article "133-1"."""

from __future__ import annotations

import re
from functools import lru_cache

DIGITS = {char: value for value, char in enumerate("零一二三四五六七八九")} | {"〇": 0, "○": 0, "两": 2}
DIGITS |= {str(value): value for value in range(10)}
UNITS = {"十": 10, "百": 100, "千": 1_000}
NUMERAL = "[零〇○一二两三四五六七八九十百千0-9]"
_LONGEST = 20  # no numeral of a law or a report is longer; Python refuses to read thousands of digits
_ARTICLE = re.compile(rf"第\s*({NUMERAL}{{1,12}})\s*条(?:之({NUMERAL}{{1,4}}))?")


@lru_cache(maxsize=4096)
def number(text: str) -> int | None:
    """一百三十三 -> 133, 二〇二〇 -> 2020, 15 -> 15; None where the text is no numeral or one of endless digits."""
    if not text or len(text) > _LONGEST:
        return None
    if text.isdecimal():
        return int(text)
    if any(char not in DIGITS and char not in UNITS for char in text):
        return None
    if not any(char in UNITS for char in text):
        return int("".join(str(DIGITS[char]) for char in text))
    total, digit = 0, 0
    for char in text:
        if char in UNITS:
            total += (digit or (1 if UNITS[char] == 10 and not total % 100 else 0)) * UNITS[char]
            digit = 0
        else:
            digit = DIGITS[char]
    return total + digit


_SCALES = {"万亿": 1e12, "亿": 1e8, "千万": 1e7, "百万": 1e6, "十万": 1e5, "万": 1e4, "千": 1e3, "百": 1e2}
_SCALED = re.compile("万亿|[千百十]?万|亿|[千百](?=[元件人份户])")  # 千克, 百分点 are measures of their own


@lru_cache(maxsize=1024)
def unscaled(unit: str) -> tuple[str, float]:
    """The measure behind the scale of a unit, and that scale: 万件 -> ("件", 10000.0), 件 -> ("件", 1.0)."""
    scale = _SCALED.match(unit)
    return (unit[scale.end() :], _SCALES[scale[0]]) if scale else (unit, 1.0)


def article_number(marker: str) -> str:
    """第一百三十三条之一 -> "133-1"; "" where the text is no article marker."""
    found = _ARTICLE.match(marker)
    main = number(found[1]) if found else None
    if found is None or main is None:
        return ""
    return f"{main}-{number(found[2])}" if found[2] else str(main)


@lru_cache(maxsize=4096)
def chinese(value: int) -> str:
    """133 -> 一百三十三; above 9999 the digits stay."""
    if value > 9999:
        return str(value)
    digits, out, zero = "零一二三四五六七八九", "", False
    for unit, name in ((1000, "千"), (100, "百"), (10, "十"), (1, "")):
        digit, value = divmod(value, unit)
        if digit:
            out += ("零" if zero else "") + ("" if unit == 10 and digit == 1 and not out else digits[digit]) + name
        zero = bool(out) and not digit
    return out
