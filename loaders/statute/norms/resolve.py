"""Bearers that the sentence does not name: from the article before or after, from the statute, or everyone."""

from __future__ import annotations

import re

from loaders.statute.norms.bearers import clause_subject, subject
from loaders.statute.norms.context import Context
from loaders.statute.norms.coordination import members, named_at
from loaders.statute.norms.cueless import PUBLIC
from loaders.statute.norms.draft import Draft
from loaders.statute.norms.norm import Bearer
from loaders.statute.norms.vocabulary import opens

# A bearer goes on over so many norms at most: one article of endless norms must not be looked through for each of them.
_REACH = 64
# What must not exceed a measure addresses whoever acts, not everybody.
_MEASURES = ("超过", "少于", "低于", "高于", "早于", "晚于", "多于")
EVERYONE = Bearer("任何单位和个人", "anyone", None)


def resolve(drafts: list[Draft], text: str, statute: Context) -> list[str]:
    """Fill the open bearers, in place; returns the source of each: "", article, statute, everyone or unnamed."""
    sources: list[str] = []
    for index, draft in enumerate(drafts):
        if draft.named and draft.bearer is not None:
            sources.append("")
            continue
        bearer, source = _found(drafts, index, text, statute)
        draft.bearer = bearer
        sources.append(source)
    return sources


def _found(drafts: list[Draft], index: int, text: str, statute: Context) -> tuple[Bearer | None, str]:
    draft = drafts[index]
    if draft.bearer is not None:
        return draft.bearer, "article"
    if draft.nobody:
        return None, "unnamed"
    if draft.everyone:
        return EVERYONE, "everyone"
    action = text[draft.start : draft.end]
    before = _before(drafts, index, action)
    if before is not None and draft.object is not None and before.bearer is not None:
        whom = text[slice(*draft.object)]
        everybody = before.bearer.text.startswith("任何") and draft.modality != "prohibition"
        if everybody or (before.bearer.text in whom and _PATIENT.search(whom)):
            before = None
    if draft.official and before is not None and not _public(before):
        before = None
    if before is not None and _public(before) and _matter(draft, text).startswith(_BUSINESS[1:]):
        before = None
    if before is None and _applies(draft, text) and (applicant := statute.applicant(text)):
        return applicant, "article"
    if draft.modality == "prohibition" and (doer := statute.doer(action)):
        return doer, "statute"
    if before is not None and not draft.principle:
        return before.bearer, "article"
    if owner := _owner(draft, text):
        return owner, "article"
    if draft.modality != "prohibition" and not draft.principle and (who := _near(draft, text, statute)):
        return who, "statute"
    if before is None and draft.object is not None and (who := statute.keeper(text[slice(*draft.object)])):
        return who, "statute"
    weak = draft.strong is not None and draft.strong.weak
    measured = action.startswith(_MEASURES)
    goes_back = not draft.principle and (draft.modality != "prohibition" or weak or measured)
    if goes_back and (after := _behind(drafts, index, text, action)) is not None:
        return after.bearer, "article"
    if (
        draft.modality == "prohibition"
        and not draft.principle
        and not weak
        and not measured
        and not _instrument(draft, text)
    ):
        return EVERYONE, "everyone"
    if statute.addressee is not None and not (draft.object and _report(text, draft)):
        name, kind = statute.addressee
        return Bearer(name, "decision_body" if name.startswith("决策") else kind, None), "statute"
    return None, "unnamed"


def _behind(drafts: list[Draft], index: int, text: str, action: str) -> Draft | None:
    """The first norm behind whose bearer this one shares."""
    draft = drafts[index]
    if draft.object is not None and action.startswith(_CONTAINS):
        return None
    business = _matter(draft, text).startswith(_BUSINESS)
    for other in drafts[index + 1 : index + 1 + _REACH]:
        if (
            other.named
            and (not other.by or text.startswith(_PAYS, other.start))
            and _addressable(other, action)
            and not _everybody(other)
            and not (draft.official and not _public(other))
            and not (business and _public(other))
        ):
            return other
    return None


def _before(drafts: list[Draft], index: int, action: str) -> Draft | None:
    """The norm before whose bearer goes on; an agent after 由 does so only where its line has no other subject."""
    agent = punisher = None
    for draft in reversed(drafts[max(0, index - _REACH) : index]):
        if not _addressable(draft, action):
            if draft.sanction and draft.named and _public(draft):
                punisher = punisher or draft
            continue
        if not draft.by:
            return draft if agent is None or draft.line == agent.line else agent
        agent = agent or draft
    return agent or punisher


# Of the agents after 由 only the one that pays for a measure is likely to be the one that has to take it.
_PAYS = ("承担", "负担")
_APPLIES = re.compile(
    r"(?:(?:依法|及时|书面|自[^，。；]{2,20}?内|在[^，。；]{2,24}?[前后内]|按照[^，。；]{2,20}?|依照[^，。；]{2,20}?|持[^，。；]{2,16}?)?(?:直接)?(?:向[^，。；]{2,30}?)?)"
    r"(?:提出[^，。；]{0,16}申请|书面申请|申请|提交[^，。；]{0,12}申请)"
)
# Activities of those that an authority regulates, never of the authority.
_BUSINESS = (
    "申请",
    "从事",
    "使用",
    "进口",
    "出口",
    "经营",
    "生产",
    "购买",
    "运输",
    "销售",
    "驾驶",
    "饲养",
    "携带",
    "储存",
    "加工",
    "出租",
    "承租",
)
_CONTAINS = ("载明", "注明", "写明", "列明", "标明", "包括")


def _applies(draft: Draft, text: str) -> bool:
    """True for the norm of whoever applies: 可以申请…, 申请…的，应当提交…."""
    return _APPLIES.match(text, draft.start, draft.end) is not None or (
        draft.object is None and not draft.official and _applying(_matter(draft, text))
    )


def _applying(matter: str) -> bool:
    return matter.startswith("申请") and not matter.endswith(
        ("期间", "程序", "方式", "条件", "期限", "费用", "办法", "范围")
    )


def _everybody(draft: Draft) -> bool:
    return draft.bearer is not None and draft.bearer.text.startswith("任何")


def _public(draft: Draft) -> bool:
    return draft.bearer is not None and draft.bearer.type in PUBLIC


def _addressable(draft: Draft, action: str) -> bool:
    """True where a norm's bearer may go on: not an authority of a sanction, nor the one that the act is directed at."""
    if draft.bearer is None or draft.sanction:
        return False
    if draft.bearer.text in action or draft.bearer is EVERYONE:
        return False
    at = action.find(draft.bearer.text[-4:])
    return at < 0 or not any(mark in action[max(0, at - 16) : at] for mark in "经向报送由")


def _instrument(draft: Draft, text: str) -> bool:
    """True where a kind of legal text is the subject (地方性法规不得设定…): nobody in particular is addressed."""
    return draft.object is not None and text[slice(*draft.object)].endswith(
        ("法规", "规章", "规范性文件", "法律", "条例")
    )


_PATIENT = re.compile(
    r"的(?:任免|任命|考核|处分|奖惩|评定|选举|罢免|撤换|产生|任期|名额|人数|数量|比例|年龄|条件|资格|辞职|聘任|选拔|回避|免职)"
)


def _owner(draft: Draft, text: str) -> Bearer | None:
    """X in X的报告应当…, X发布的命令应当…, X执业应当…: whose thing it is."""
    if draft.object is None:
        return None
    start, end = draft.object
    if _PATIENT.search(text, start, end):
        return None
    of = min((at for mark in "的所" if (at := text.find(mark, start, end)) > 0), default=-1)
    who = (subject(text[start:of]) or clause_subject(text[start:of])) if of > start else subject(text[start : end - 2])
    if who is None and of > start and (head := named_at(text, start, of)) >= of - 2:
        who = subject(text[start:head])
        who = (
            who
            if who is not None and who.type in ("person", "organization") and text[of - 1] not in "内中上下外"
            else None
        )
        of = head
    if who is None or who.start > 0:
        return None
    stop = start + who.end
    if of > start and who.end < of - start and opens(text[start:of], who.end) != "verb":
        return None
    if of <= start and (stop != end - 2 or who.type not in ("person", "organization", "official")):
        return None
    parts, mode = members(text[start:stop])
    return Bearer(text[start:stop], who.type, (start, stop), parts, mode)


def _near(draft: Draft, text: str, statute: Context) -> Bearer | None:
    """Who in the articles before carries out the activity, or is named after the thing, that this norm is about."""
    matter = _matter(draft, text)
    if draft.object is None and opens(matter, 0) not in ("verb", "soft"):
        return None
    who = statute.near(text, matter)
    if who is not None and who.type in PUBLIC and matter.startswith(_BUSINESS):
        return None
    return who if who is not None and (draft.object is None or matter in who.text) else None


def _matter(draft: Draft, text: str) -> str:
    """The thing or the activity that the norm is about (听证会, 开展风险评估)."""
    if draft.object is not None:
        return text[draft.object[0] : draft.object[1]]
    return text[draft.topics[-1][0] : draft.topics[-1][1]] if draft.topics else ""


def _report(text: str, draft: Draft) -> bool:
    """A state of affairs as subject (…情况应当作为…) addresses nobody in particular."""
    assert draft.object is not None
    return text[draft.object[0] : draft.object[1]].endswith("情况")
