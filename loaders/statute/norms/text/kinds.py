"""The type of a bearer phrase: that of its head noun, unless other words of the phrase tell more."""

from __future__ import annotations

import re
from typing import Final

PUBLIC: Final = frozenset(
    {"government", "department", "congress", "court", "procuratorate", "supervision", "decision_body", "official"}
)
# Whoever an authority deals with.
PRIVATE: Final = frozenset({"person", "organization", "anyone"})

_DECISION: Final[tuple[str, ...]] = ("决策", "负责合法性审查", "负责风险评估", "组织听证会")


def kind_of(phrase: str, kind: str) -> str:
    """The type of a bearer phrase whose head noun is of type `kind`."""
    if phrase.startswith(_DECISION):
        return "official" if kind == "official" else "decision_body"
    if kind in ("organization", "department") and ("大" in phrase or "委" in phrase) and _CONGRESS.search(phrase):
        return "congress"
    if kind == "organization" and _ACTING.search(phrase):
        return "department"
    if kind == "person" and phrase.endswith("权人"):
        return "anyone"
    return kind


_CONGRESS: Final = re.compile(r"人民代表大会|人大|常务委员会|专门委员会")
_ACTING: Final = re.compile(
    r"(?:起草|承办|主办|承担[^，]{2,12}任务的)单位|政务服务机构|公共服务机构|行政服务中心|政务服务中心"
)
