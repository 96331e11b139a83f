"""The modal 要 as a pattern: it is no part of 要求, 要素, 要点 …; before a subject's deed it is no part of 要强 either."""

from __future__ import annotations

_WORDS = "[求素点闻件务害领旨塞道地价员命紧么]"
MUST = rf"要(?!{_WORDS})"
OUGHT_TO = rf"要(?!{_WORDS}|强(?![化调]))"
