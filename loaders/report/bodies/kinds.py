"""The type of a body by its name: party, government, department, enforcement_team, court_procuratorate …"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import Final

from loaders.patterns import regex
from loaders.report.lexicon import rows


@cache
def _types() -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple((kind, regex(rf"(?:{'|'.join(endings.split())})$")) for kind, endings in rows("body_types"))


@lru_cache(maxsize=4096)
def body_type(name: str) -> str:
    """The type of a body by the last part of its name."""
    return next((kind for kind, pattern in _types() if pattern.search(name)), "department")


OWN_NAMES: Final = ("我院", "本院", "我办")
_COURT: Final = regex(r"法院|检察院")
# 某区东郊办事处2019年度…, 请与某区东郊办事处联系: the office of a street that calls itself 我办
_SEAT_OF_STREET: Final = regex(
    r"[市县区旗镇道][\u4e00-\u9fff]{0,5}办事处(?:本年度|[12]\d{3}|关于|联系|政府信息|法治|工作)"
)


def own_type(name: str, form: str) -> str:
    """The type of the body that calls itself by one of `OWN_NAMES`, where the first lines of the text (`form`) tell it."""
    if name == "我办":
        return "township" if _SEAT_OF_STREET.search(form, 0, 400) else ""
    return "court_procuratorate" if _COURT.search(form, 0, 200) else ""
