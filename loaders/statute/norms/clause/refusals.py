"""不予, 不再, 不作 that forbid nothing: a breach or a case that others act upon, an attribute, a state; who is released."""

from __future__ import annotations

import re
from typing import Final

from loaders.statute.norms.clause.placed import Placed
from loaders.statute.norms.names.bearers import subject
from loaders.statute.norms.text.draft import Draft
from loaders.statute.norms.text.kinds import PRIVATE

REFUSALS: Final = frozenset(("不予", "不再", "不作"))


def no_refusal(place: Placed) -> bool:
    """True where the word says nothing of what somebody does or refrains from by this article."""
    if place.word not in REFUSALS:
        return False
    return _supposed(place) or _attribute(place) or _states(place) or _in_case(place)


def releases(mask: str, draft: Draft) -> bool:
    """保证人不再承担责任, 船主不再缴纳灯费, 原规定不再适用: who is released, or loses a right, is forbidden nothing."""
    word = mask[draft.cue[0] : draft.cue[1]] if draft.cue is not None else ""
    if word not in REFUSALS:
        return False
    if _BEARS.match(mask, draft.start, draft.end) is not None:
        return True
    if word == "不再" and _OVER.match(mask, draft.start, draft.end) is not None:
        return True
    asked = _ASKED if word == "不再" else _PAID
    private = draft.bearer is not None and draft.bearer.type in PRIVATE
    return private and asked.match(mask, draft.start, draft.end) is not None


def _supposed(place: Placed) -> bool:
    """如果不予更正，应当记录; 应当登记而不予登记; 船员不再值守时: the refusal is what is supposed, told or over."""
    if place.prefix.endswith(_SUPPOSES) or _HELD_TO.fullmatch(place.prefix) is not None:
        return True
    return place.mask[place.end : place.end + 1] == "，" and _WHEN.search(place.rest) is not None


_SUPPOSES: Final[tuple[str, ...]] = ("如果", "若", "如", "而", "自", "是否", "表示", "声明", "承诺", "拟")
# 监督船主不再排污: what somebody is held to.
_HELD_TO: Final = re.compile("(?:监督|督促|确保|保证)[^，]{2,16}")
_WHEN: Final = re.compile("(?<![同及按准定临])时$|之日起$|(?:裁定|决定|驳回)[^，]{0,4}后$")


def _attribute(place: Placed) -> bool:
    """作出不予登记决定, 说明不予登记的理由, 对航道不再通航的灯塔，…: the word stands inside a noun phrase."""
    if _PAPER.search(place.rest) is not None and _OF_PAPER.search(place.prefix) is not None:
        return True
    if _LISTED.search(place.rest) is not None or (place.prefix.endswith("收回") and "的" in place.rest):
        return True
    topic = _TOPIC.fullmatch(place.prefix) is not None and place.mask[place.end : place.end + 1] == "，"
    of = place.rest.rfind("的") + 1
    if not topic or not of:
        return False
    if _JUDGED.fullmatch(place.rest, of) is not None:
        return True
    whom = subject(place.rest[of:])
    return whom is not None and whom.is_whole(len(place.rest) - of)


_PAPER: Final = re.compile("(?:决定|裁定|通知书?|理由|文书)(?:错误|不服)?$")
_OF_PAPER: Final = re.compile(
    "(?:[作做]出|说明|告知|撤销原?|收到|出具|不服|被诉|申请)(?:对[^，]*)?$|对[^，]{2,20}(?:机关|法院|部门)$|认为原判$"
)
# 夫妻不再生育等对象: such cases are named.
_LISTED: Final = re.compile("等(?:对象|情形|情况|人员|行为)")
# The bare 对X before the word; with an attribute of its own (对不合格的灯具不予登记) X is what is refused.
_TOPIC: Final = re.compile("对于?[^，的]{2,16}|对于?根据[^，的]{2,16}")
_JUDGED: Final = re.compile("(?:判决|裁定|决定)书?")


def _states(place: Placed) -> bool:
    """船员不再符合条件: a state that nobody is to refrain from."""
    return place.word == "不再" and _STATE.match(place.rest) is not None


_STATE: Final = re.compile("符合|具备|具有|有(?![序效关])|是|属于|存在|适合|需要")


_AGAIN: Final = "(?:另行|重复|重新|单独|继续|依法|再|向[^，]{2,24}?)*"
_BEARS: Final = re.compile(f"{_AGAIN}(?:承担|负担|负[^责，]{{0,12}}责任)")
# What only those do who owe it, a right that is over, rules that are.
_OVER: Final = re.compile(f"{_AGAIN}(?:缴纳|交纳|缴存|存缴|领取|换领|申领|申报|享有|享受|适用(?=[，。；]|$))")
_PAID: Final = re.compile("(?:安置和)?(?:赔偿|补偿)")
# What authorities ask of people, and what people owe each other.
_ASKED: Final = re.compile(
    f"{_AGAIN}(?:办理|申请|提交|报送|报请|登记|编制|上缴|提供担保|支付|赔偿|补偿|开展|进行|实施)"
)


def _in_case(place: Placed) -> bool:
    """对违法行为不予制止，造成损失的，给予处分; 在期限内不予答复，或者对决定不服的: the case goes on behind the word.

    A case that is closed before (…的，不予登记，…) has the refusal as its norm.
    """
    mask, start = place.mask, place.start
    begin = max(mask.rfind(mark, 0, start) for mark in "。；：\n") + 1
    if _CLOSED.search(mask, begin, start) is not None:
        return False
    behind = _BEHIND.match(mask, place.end)
    if behind is None:
        return _SANCTIONED.match(mask, place.end) is not None
    over = mask[behind.end() : behind.end() + 1] != "，"  # nothing follows the case: it is an item of cases
    if over or _GOES_ON.match(mask, place.end) is not None:
        return True
    return _CONTESTED.search(behind[0]) is not None and mask.startswith(_COURTS, behind.end() + 1)


# 的 at the end of a clause, or that of an item of cases (…；不予登记的).
_CLOSED: Final = re.compile("[的外]，|(?:下列|以下)[^，]{0,8}情形[^，]{0,4}，")
# The clauses up to the first 的 that closes one, without any modal word.
_BEHIND: Final = re.compile("(?:，(?:(?!应当|必须|不得|可以)[^，。；：\n])+?){1,5}?的(?=[，。；\n]|$)")
_GOES_ON: Final = re.compile("，(?:或者|致使|造成|导致|以致|影响|仍|继续|不及时|不依法|又不|也不|且)")
_SANCTIONED: Final = re.compile("，由[^，。；的]{2,24}(?:责令|予以警告|给予警告|给予处分|处[以一二三五]|没收|吊销)")
_CONTESTED: Final = re.compile("诉讼|起诉|不服|异议")
_COURTS: Final[tuple[str, ...]] = ("人民法院", "法院", "应予受理", "受诉")
