"""What statutes are made of in their own words: kinds of legal texts, numbers of units, what follows a mere reference."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

from loaders.numerals import NUMERAL

DATA = Path(__file__).parent / "data"
# A unit's mark at the beginning of a line: 第三章, 第十条.
UNIT_MARK = rf"第[ ]?{NUMERAL}+[ ]?(?:分?编|篇|章|节|条)"


@cache
def text_kinds(use: str) -> str:
    """The kinds of legal texts with a use of data/text-kinds.tsv, as alternatives of a pattern, the longest first."""
    rows = (line.split("\t") for line in (DATA / "text-kinds.tsv").read_text(encoding="utf-8").splitlines())
    kinds = [row[0] for row in rows if row[0][:1] not in ("", "#") and use in row[1].split()]
    return "|".join(sorted(kinds, key=len, reverse=True))


def reference(numeral: str = NUMERAL, *, gap: str = "", units: str = "款项", ends: str = "》)") -> re.Pattern[str]:
    """What makes 第N条 a mere reference when it follows: 第三条的规定, 第三条第二款, 第三条、第四条.

    `gap` may stand between 第 and its number, `units` follow such numbers, `ends` close the sentence or name around it.
    """
    return re.compile(
        rf"(?:、|,|和|或者?|及|以及|至|到)[ ]?(?:本|第{gap}{numeral})|第{gap}{numeral}{{1,6}}[{units}]"
        rf"|的|所[列称规]|之?规定(?:的|,)|中(?:的|规定)|修改为|[{ends}]"
    )
