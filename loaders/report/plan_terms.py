"""What a plan item is about, in the words by which the next report may tell of it: the objects of its deeds.

A short object (司法所) stands with its verb; a title without place, quotation without marks, a row in its parts; where a
thing is to go (向村延伸) and what merely makes a noun of it (…工作措施) are left out.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from loaders.patterns import regex
from loaders.report.statements.deeds import Statement

_LEAST = 6  # characters of a term that stands for itself
_MARKS = regex(r"[《》“”\n ]")
_LEADS = regex(
    r"^(?:(?:[我全本][省市县区州旗镇乡街]|[省市县区州旗乡镇]级|新修订的?|新的?|各项|进一步|(?:19|20)\d\d年度?)(?:的)?)+"
)
_TO = regex(r"(?<=.{4})[向往在至].+$")
_TAIL = regex(r"(?:工作)?(?:措施|若干措施|机制|制度|方案|工作|力度|建设|体系|规范化建设|全覆盖)$")
_HOLDING = ("开展", "举办", "组织", "推进", "做好", "加强")
_ROW = regex(r"、|(?<!共)和|及|与")


def plan_terms(text: str, place: str, deeds: Iterable[Statement]) -> tuple[str, ...]:
    """The terms of the deeds of one plan item, in order; `place` is the name of the report's own."""
    found = (term for deed in deeds for term in _terms(text, place, deed))
    return tuple(dict.fromkeys(found))


def _terms(text: str, place: str, deed: Statement) -> Iterator[str]:
    action = text[deed.action_start : deed.action_end]
    whole = _plain(text[deed.object_start : deed.object_end], place)
    if len(whole) < _LEAST:
        if len(whole) > 3 and action.endswith(_HOLDING):
            yield whole  # 开展|案卷评查
        elif len(whole) > 1:
            yield action + whole if deed.action_start < deed.object_start else whole + action
        return
    for part in {whole: None, **dict.fromkeys(_ROW.split(whole))}:
        for term in (part, _TO.sub("", part), _TAIL.sub("", part)):
            if len(term) >= _LEAST:
                yield term


def _plain(words: str, place: str) -> str:
    return _LEADS.sub("", _MARKS.sub("", words).removeprefix(place))
