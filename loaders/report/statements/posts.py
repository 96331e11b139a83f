"""Persons who act, by what they are: the post behind a body (局党组书记、局长李某), a post before or behind a name (副县长李某,
李某副主任)."""

from __future__ import annotations

from typing import Final

from loaders.patterns import regex
from loaders.report.lexicon import lexicon
from loaders.report.statements.clauses import action_at, led

_POST: Final = regex(
    r"(?:有关|主要|相关|分管)*(?:负责人|负责同志|领导(?!小组|干部|班子|责任|作用|下|同志)|领导班子(?:成员|和领导干部)?(?!建设)|班子成员)|(?:副)?(?:书记|主任|主席)(?:、[县市区州局镇乡厅]长)?|总理[\u4e00-\u9fff]{2,3}?(?=签署|主持|作出)"
)
_NAMED_POST: Final = regex(
    lambda: (
        rf"(?:党组|党委)?(?:副?(?:书记|主任|主席|检察长|[局厅院处所]长)、?){{1,3}}(?:{lexicon('bodies', 'surnames')})[\u4e00-\u9fff]"
    )
)


def post_end(form: str, at: int, end: int) -> int:
    """Where the post behind a body ends, with the name of the one who holds it (局党组书记、局长李某主持…); 0 if there is none."""
    if named := _NAMED_POST.match(form, at, end):
        for stop in (named.end(), named.end() + 1):
            if stop < end and does(form, stop, end):
                return stop
    post = _POST.match(form, at, end)
    return post.end() if post else 0


def does(form: str, at: int, end: int) -> bool:
    """Whether a deed follows at a place, or what it is done to."""
    stop = led(form, at, end)[0]
    return (form[stop] in "对将把就" and stop > at) or action_at(form, stop, end) is not None


POST_FIRST: Final = frozenset("有主相分负领班副书总党局厅院处所检")  # what a post begins with


_PERSON: Final = regex(
    lambda: (
        rf"(?:[省市县区州旗镇乡]委)?副?(?:书记|[省市县区州旗镇乡局厅]长|主任|常委|主席)(?:{lexicon('bodies', 'surnames')})[\u4e00-\u9fff]{{1,2}}?(?:同志)?"
    )
)


def person(form: str, text: str, at: int, end: int) -> tuple[str, int] | None:
    """副县长李某检查…: a post and a name."""
    found = _PERSON.match(form, at, end)
    for stop in (found.end(), found.end() + 1) if found else ():
        if stop < end and action_at(form, led(form, stop, end)[0], end):
            return text[at:stop], stop
    return None


TITLES: Final = frozenset("副主书总委秘检同省市县区州旗镇乡局厅部院")  # what the post behind a name begins with
_TITLED: Final = regex(
    lambda: (
        rf"(?:{lexicon('bodies', 'surnames')})[\u4e00-\u9fff]{{1,2}}?(?:副?(?:委员长|主任|主席|书记|总理|国务委员|秘书长|检察长|[省市县区州旗镇乡局厅部院]长)|同志)"
    )
)


def titled(form: str, text: str, at: int, end: int) -> tuple[str, int] | None:
    """李某副主任督办…: a name and a post."""
    found = _TITLED.match(form, at, end)
    if not found:
        return None
    acts = does(form, found.end(), end) or led(form, found.end(), end)[0] > found.end()  # 李某副主任亲自督办
    return (text[at : found.end()], found.end()) if acts else None
