"""Whether a text is a statute, told by what it holds, quickly: articles in order, or a law's title over numbered points."""

from __future__ import annotations

import re
from itertools import islice, pairwise

from loaders.numerals import NUMERAL, number
from loaders.statute.marks import text_kinds
from ontology.model import Document

_SPACE = "[ \t\u3000\u2002\u2003\u200b]"
_MARK = re.compile(rf"^(?:{_SPACE}|[#*>])*第{_SPACE}?({NUMERAL}{{1,10}}){_SPACE}?条", re.MULTILINE)
_POINT = re.compile(rf"^{_SPACE}*[一1][、.]", re.MULTILINE)
_TITLE = re.compile(rf"(?:{text_kinds('statute')})(?:[(（][^()（）]{{1,14}}[)）])?$")
_REPORT = re.compile(r"报告|总结|情况|汇报|案例|纠纷案|问答|解读")
_LOOKED_AT = 20_000


def looks_like_statute(document: Document) -> bool:
    """Whether the document should be read as a statute."""
    text = document.text or ""
    title = document.title or _title(text)
    titled, report = _TITLE.search(title) is not None, _REPORT.search(title) is not None
    values = [number(found[1]) for found in islice(_MARK.finditer(text), 4)]
    if values:
        # 事故报告和调查处理条例 is a law and 某条例施行情况报告 none: the last word tells, and articles from the first on.
        in_order = all(b is not None and a is not None and a <= b <= a + 1 for a, b in pairwise(values))
        begins = in_order and (values[0] == 1 or len(values) > 2)
        return (titled or begins) and (not report or (titled and begins))
    return (
        titled
        and not report
        and (_POINT.search(text, 0, _LOOKED_AT) is not None or "<!-- INFO END -->" in text[:_LOOKED_AT])
    )


def _title(text: str) -> str:
    """The first line that holds more than marks."""
    for found in re.finditer(r"[^\r\n]+", text[:_LOOKED_AT]):
        line = re.sub(r"<!--.*?-->", "", found[0]).strip(" \t\u3000\u200b\ufeff#*")
        if line and line != "---":
            return line
    return ""
