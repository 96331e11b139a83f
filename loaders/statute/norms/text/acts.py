"""What a norm's words tell of whoever acts, before anybody is looked for: who applies, whose business it is."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import Final

from loaders.statute.norms.text.draft import Draft
from loaders.statute.norms.text.lexicon import words


@dataclass(slots=True, init=False)
class Act:
    """applies: the act of an applicant. business: of those that an authority regulates. official: of an authority.

    listed: done to a thing by whoever decides on it (列入, 公布). budget: money that a government provides.
    contents: what a document holds. measures: a limit that must not be exceeded.
    """

    applies: bool
    business: bool
    official: bool
    listed: bool
    budget: bool
    contents: bool
    measures: bool

    def __init__(
        self,
        applies: bool,
        business: bool,
        official: bool,
        listed: bool,
        budget: bool,
        contents: bool,
        measures: bool,
    ) -> None:
        self.applies, self.business, self.official = applies, business, official
        self.listed, self.budget, self.contents, self.measures = listed, budget, contents, measures


def act_of(draft: Draft, action: str, matter: str) -> Act:
    """What kinds of acts a norm without bearer tells of, by its verb phrase and what that is about."""
    return Act(
        applies(action) or (draft.object is None and not draft.official and _applying(matter)),
        _carries_on(matter) or _asks(matter),
        draft.official,
        _LISTED.match(action) is not None,
        "预算" in action and _BUDGET.match(action) is not None,
        action.startswith(_CONTENT) or (matter.endswith("内容") and _CONTENTS.search(matter) is not None),
        action.startswith(_LIMIT),
    )


_APPLIES: Final = re.compile(
    r"(?:(?:附具|提交|填写|携带)[^，。；]{2,80}，)?(?:(?:重新|再次|另行)?(?:依法|及时|书面|自[^，。；]{2,20}?内|在[^，。；]{2,24}?[前后内]|按照[^，。；]{2,20}?|依照[^，。；]{2,20}?|持[^，。；]{2,16}?)?(?:直接)?(?:向[^，。；]{2,30}?)?)"
    r"(?:重新|再次|另行)*(?:提出[^，。；]{0,16}申请(?!的|人)|书面申请|申[请领报办](?!的|人)|[领换补]领|领取|提交[^，。；]{0,12}申请)"
)
_APPLYING: Final = re.compile(
    r"(?:重新|再次|书面)?(?:申请(?!材料|书|表|文件|事项|人|单位|资料)|申[领报办](?!材料|书|表|人|单位)|[换补]领)"
)
_LISTED: Final = re.compile(
    "(?:及时|依法|定期|提前|自[^，。；]{2,20}[内前])?(?:列入|纳入|写入|记入|载入|作为|公布|公示|公告|公开|(?:向|在)[^，。；]{2,12}(?:公布|公示|公告|公开))"
)
_BUDGET: Final = re.compile("[^，。；]{0,6}(?:列入|纳入)[^，。；]{0,16}预算")


def legislates(matter: str) -> bool:
    """制定规范性文件的, 起草规章: what only public bodies do."""
    return matter.startswith(_LAYS_DOWN) and _RULES.search(matter) is not None


_LAYS_DOWN: Final[tuple[str, ...]] = ("制定", "起草", "拟订", "修订", "修改", "出台", "清理", "废止")
_RULES: Final = re.compile("法规|规章(?!制度)|规范性文件|政策")


def _carries_on(matter: str) -> bool:
    """从事…, 依法进行…开采的: the business of those whom an authority regulates."""
    place = _PLACE.match(matter) if matter[:1] == "在" else None
    deed = matter[place.end() if place is not None else 0 :].removeprefix("依法")
    if deed.startswith("取得") and _LICENCE.search(deed) is not None:
        return True
    return deed.startswith(_BUSINESS) or (deed.startswith("进行") and deed.removesuffix("的").endswith(_BUSINESS))


# 在保护区内开采…的: where they do so; 取得经营许可: what an authority gives.
_PLACE: Final = re.compile("在[^，的]{2,40}?(?:[内外上下]|区域|水域|海域)(?!容|部|设|资|外|海)")
_LICENCE: Final = re.compile("(?:许可证?|资格证?书?|资质证?书?|执照)$")


def _asks(matter: str) -> bool:
    return ("申" in matter or "领" in matter) and _APPLYING.match(matter) is not None


def _applying(matter: str) -> bool:
    return _asks(matter) and not matter.endswith(("期间", "程序", "方式", "条件", "期限", "费用", "办法", "范围"))


def made(thing: str) -> tuple[str, tuple[str, ...]]:
    """(what is made, the verbs of its making): the drawing up of a thing, or a document and what it holds; else ("", ())."""
    thing = _CONTENTS.sub("", thing) if thing.endswith("内容") else thing
    found = _NOMINAL.search(thing)
    if found is not None:
        return thing[: found.start()].rstrip("的"), (found["verb"],)
    verb = thing.removeprefix("组织")[:2]
    if verb in of_kind("makes") and len(thing) > 4:
        return thing[thing.index(verb) + 2 :].removesuffix("的"), (verb,)
    if len(thing) > 2 and thing.endswith(of_kind("document")):
        return thing, of_kind("makes")
    return "", ()


_CONTENTS: Final = re.compile("的(?:主要|具体)?内容$")
_NOMINAL: Final = re.compile("的?(?P<verb>编制|制定|拟订|拟定|审批|修订|起草|划定|评审|评定|颁发|核发|发放)$")


@cache
def of_kind(kind: str) -> tuple[str, ...]:
    """The words of a class of data/acts.tsv, longest first."""
    return tuple(sorted(words("acts", kind), key=len, reverse=True))


_CONTENT: Final = of_kind("contents")
_LIMIT: Final = of_kind("limit")
_BUSINESS: Final = of_kind("business")


def makes(draft: Draft, text: str, what: str, verbs: tuple[str, ...]) -> bool:
    """True for a norm whose act is to make the thing: 编制…规划, or 规划由X编制."""
    bearer = draft.bearer
    if draft.modality == "prohibition" or draft.sanction or bearer is None or bearer.type in ("state", "other"):
        return False
    at = text.find(what, draft.start, draft.end)
    if at >= 0:
        before = text[max(draft.start, at - 24) : at]
        return any(verb in before for verb in verbs)
    if draft.object is None or not text[slice(*draft.object)].rstrip("，").replace("的", "").endswith(
        what.replace("的", "")
    ):
        return False
    return any(verb in text[draft.start : min(draft.end, draft.start + 8)] for verb in verbs)


def applies(action: str) -> bool:
    """Whether a verb phrase is that of an applicant: 申请, 申报, 领取."""
    return ("申" in action or "领" in action) and _APPLIES.match(action) is not None
