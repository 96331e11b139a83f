"""Verbs of two characters that stand in no list, told by the characters that verbs are made of and by what is around them:
抽阅案卷90卷, 重订《办法》, 要盯紧资金发放."""

from __future__ import annotations

from collections import Counter
from functools import cache
from typing import Final

from loaders.patterns import regex
from loaders.report.lexicon import words

_OFTEN: Final = 3  # so many listed verbs make a character one that verbs begin, or end, with
# Characters that verbs begin or end with too, though few that are listed do.
_MORE_FIRST, _MORE_LAST = "错互盯认", "罚注下紧住掉完妥谈挪"


# These lead to a verb or a noun of their own: 把开展…纳入, 处建设工程造价10%的罚款, 受委托.
_NO_FIRST: Final = frozenset("把被受对处报应实会任交委归")


@cache
def _listed() -> frozenset[str]:
    return frozenset(
        word for key in ("verbs", "head_verbs", "rare_verbs") for word in words("verbs", key) if len(word) == 2
    )


@cache
def _characters() -> tuple[frozenset[str], frozenset[str]]:
    """The characters that verbs of two characters begin with, and those that they end with."""
    first, last = Counter(word[0] for word in _listed()), Counter(word[1] for word in _listed())
    return (
        frozenset((*_MORE_FIRST, *(char for char, often in first.items() if often >= _OFTEN))) - _NO_FIRST,
        frozenset((*_MORE_LAST, *(char for char, often in last.items() if often >= _OFTEN))) - {"到"},
    )


@cache
def _others() -> frozenset[str]:
    """Words that are no verbs, or stand in the lists: where those are refused, they are part of a noun (筹备组, 扣留时间)."""
    return _listed().union(*(words("verbs", key) for key in ("compound_nouns", "also_nouns", "adverbs")))


@cache
def _nouns_too() -> frozenset[str]:
    return frozenset(words("verbs", "also_nouns")) - {"行政", "法律", "执法", "服务", "建设", "发展", "改革"}


# What shows that the two characters before are a verb: a title, quoted words or an object with its number to the end.
_NOUN: Final = r"(?![的、和与及等率性者员站所于为而拒]|属实)(?:(?!应当|必须)[\u4e00-\u9fff“”□])"
_OBJECT: Final = regex(
    rf"[《“]|了?{_NOUN}{{2,16}}?(?:共计?|近|约|超过?|逾|达)?(?: ?\d[\d ,.]*[余多]?[万亿]?[\u4e00-\u9fff]{{1,4}}|[一二两三四五六七八九十百千]+[余多]?[件份名人家次起场部条项个册卷张支处宗户辆台座艘本篇批期]次?)$"
)
_TASK: Final = regex(rf"{_NOUN}{{3,20}}$")
# 研究项目资金、宅基地审批等事项, 审计项目9个: words that are nouns before such a noun, but not behind who does it.
_DISCUSSING: Final = ("研究", "讨论", "审议")
_MATTERS: Final = regex(r"[^,。;:\d]{4,50}?等[^,。;:\d]{0,4}(?:事项|议题|问题)")
_FEW: Final = regex(r"[\u4e00-\u9fff]{2,4} ?\d[\d ,]*余?[个件项份名人场次期起家]次?$")
_MODALS: Final = ("应当", "必须", "要", "须")


def compound(form: str, at: int, end: int) -> bool:
    """Whether two characters that no list holds are a verb at the head of a clause."""
    if form.startswith(_DISCUSSING, at) and _MATTERS.match(form, at + 2, end):
        return True
    if form[at - 1] == "□" and form[at : at + 2] in _nouns_too() and _FEW.match(form, at + 2, end):
        return True
    first, last = _characters()
    if form[at] not in first or form[at + 1] not in last or at + 3 >= end:
        return False
    others = _others()
    if form[at : at + 2] in others or form[at + 1 : at + 3] in others:
        return False
    if _OBJECT.match(form, at + 2, end):
        return True
    return (form[at - 1] == "□" or form.endswith(_MODALS, 0, at)) and _TASK.match(form, at + 2, end) is not None
