"""Bearers that the sentence does not name: from the article before or after, from the statute, or everyone."""

from __future__ import annotations

import re
from typing import Final

from loaders.statute.norms.implied.capable import able, counting, deemed, enjoys, incapable, measured, runs
from loaders.statute.norms.implied.context import Context
from loaders.statute.norms.implied.fitting import (
    EVERYONE,
    REACH,
    Open,
    aloof,
    around,
    at_will,
    everybody,
    fits,
    forbidden_to_all,
    foreign,
    handed_in,
    made_by,
    not_these,
    others,
    public,
    revises,
    shares,
    strange,
)  # fmt: skip
from loaders.statute.norms.implied.goes_on import HELPS, addressable, set_aside
from loaders.statute.norms.implied.left_open import left_open
from loaders.statute.norms.implied.licences import is_licence, issuer
from loaders.statute.norms.implied.told import (
    as_well,
    conductor,
    decided,
    drafter,
    earlier_maker,
    elsewhere,
    exempted,
    extending,
    finder,
    namesake,
    parties,
    sender,
    sister,
    treasury,
    upheld,
)  # fmt: skip
from loaders.statute.norms.implied.whoever import everyone_who, whoever
from loaders.statute.norms.names.possessor import possessor
from loaders.statute.norms.text.acts import applies, made, makes, of_kind
from loaders.statute.norms.text.draft import Draft
from loaders.statute.norms.text.kinds import PRIVATE
from loaders.statute.norms.text.norm import Bearer
from loaders.statute.norms.text.vocabulary import opens


def resolve(drafts: list[Draft], text: str, statute: Context) -> list[str]:
    """Fill the open bearers, in place; returns the source of each: "", article, statute, everyone or unnamed."""
    sources: list[str] = []
    for index, draft in enumerate(drafts):
        if incapable(draft, text):
            _take_away(draft, text)
        if draft.named and draft.bearer is not None:
            sources.append("")
            continue
        draft.bearer, source = _found(drafts, index, text, statute)
        sources.append(source)
    for index, draft in enumerate(drafts):
        open_to_all = draft.bearer is None or draft.bearer is EVERYONE
        if open_to_all and (who := left_open(drafts, index, text, statute)) is not None:
            draft.bearer, sources[index] = who, "statute" if who.place is None else "article"
    return sources


def _found(drafts: list[Draft], index: int, text: str, statute: Context) -> tuple[Bearer | None, str]:
    draft = drafts[index]
    if draft.bearer is not None:
        return draft.bearer, "article"
    if draft.nobody or enjoys(draft, text):
        return None, "unnamed"
    if draft.everyone and able(draft, EVERYONE, text):
        return EVERYONE, "everyone"
    draft.official = draft.official or draft.everyone  # 严禁连续传唤: not to everybody
    if (other := sister(drafts, index, text)) is not None:
        return other, "article"
    one = Open(drafts, index, text, statute)
    one.before = _before(one)
    bearer, source = _looked_for(one)
    if bearer is None or not able(draft, bearer, text):
        return None, "unnamed"
    return bearer, source if bearer.place is None else "article"


def _looked_for(one: Open) -> tuple[Bearer | None, str]:
    """Where an open bearer is looked for, in this order, and what the finding is called."""
    if is_licence(one):
        return issuer(one), "statute"
    if who := _author(one):
        return who, "statute"
    if who := extending(one) or _owner(one) or treasury(one) or _applicant(one):
        return who, "article"
    if who := _doer(one):
        return who, "statute"
    if who := parties(one):
        return who, "article"
    if who := upheld(one) or sender(one):
        return who, "statute"
    if (
        who := exempted(one)
        or namesake(one)
        or as_well(one)
        or finder(one)
        or decided(one)
        or earlier_maker(one)
        or _running(one)
    ):
        return who, "article"
    if who := _refuser(one):
        return who, "statute"
    if who := _possessor(one):
        return who, "article"
    if who := elsewhere(one) or _maker(one) or _keeper(one) or _role(one) or conductor(one):
        return who, "statute"
    following, excepted = _following(one), _excepted(one)
    if following and not (excepted and following.place and "\n" in one.text[one.draft.end : following.place[0]]):
        return following, "article"
    if who := excepted or _everyone(one):
        return who, "everyone"
    if who := _addressee(one) or whoever(one):
        return who, "statute"
    return everyone_who(one), "everyone"


def _take_away(draft: Draft, text: str) -> None:
    """A named bearer that cannot be one: for an act of authorities one of these is looked for, for people who are only
    counted whoever they belong to."""
    if measured(draft, text) and draft.bearer is not None:
        draft.bearer = counting(draft.bearer)
        draft.named = draft.bearer is not None
        return
    draft.bearer, draft.named = None, False
    draft.nobody = draft.nobody or deemed(draft, text) or runs(draft, text) or enjoys(draft, text)
    draft.official = not draft.nobody


def _applicant(one: Open) -> Bearer | None:
    """Who applies: 可以申请…, 申请…的，应当提交…."""
    if not one.act.applies or one.before is not None:
        return None
    soon = one.drafts[one.index + 1 : one.index + 3]
    for other in around(one):
        near = other.line == one.draft.line and other in soon
        if other.named and _applies(other, one.text) and (near or other.start < one.draft.start):
            return other.bearer
    return one.statute.applicants.of(one.text, one.action if "申请" in one.action else one.matter)


def _applies(other: Draft, text: str) -> bool:
    bearer = other.bearer
    assert bearer is not None
    if everybody(other) or bearer.text.startswith("其"):
        return False
    return applies(text[other.start : other.end])


def _doer(one: Open) -> Bearer | None:
    """Who is forbidden the very same elsewhere in the statute."""
    return one.statute.named.doer(one.action) if one.draft.modality == "prohibition" and not one.act.applies else None


def _running(one: Open) -> Bearer | None:
    """The bearer of a norm before goes on."""
    if one.before is None or one.draft.principle or strange(one, one.before):
        return None
    return None if forbidden_to_all(one) and public(one.before) else one.before.bearer


def _before(one: Open) -> Draft | None:
    """The norm before whose bearer goes on; an agent after 由 does so only where its line has no other subject."""
    agent = punisher = aside = found = None
    barred, revised = not_these(one), revises(one)
    for draft in reversed(one.drafts[max(0, one.index - REACH) : one.index]):
        if not addressable(draft, one.action) or (one.act.official and not public(draft)):
            if draft.sanction and draft.named and public(draft):
                punisher = punisher or draft
            continue
        if draft.line != one.draft.line and draft.cue is not None and one.text.startswith("还", draft.cue[0] - 1):
            aside = aside or draft
            continue
        kind = draft.bearer.type if draft.bearer is not None else ""
        if kind in barred or (revised and everybody(draft)) or set_aside(draft, one.draft):
            continue
        if HELPS.match(one.text, draft.start, draft.end):
            aside = aside or draft
            continue
        if draft.by and one.text.startswith(_REGULATES, draft.start) and not made_by(one, draft):
            continue
        if draft.item and draft.line != one.draft.line and _only_agent(one, draft):
            continue
        if not draft.by:
            found = draft if agent is None or draft.line == agent.line else agent
            break
        agent = agent or draft
    found = found or agent or aside or punisher
    return found if found is not None and fits(one, found) else None


# Who is to make further rules is not who has to follow them, but answers for what stands in them.
_REGULATES: Final[tuple[str, ...]] = ("制定", "规定", "另行制定", "另行规定")


def _refuser(one: Open) -> Bearer | None:
    """不予批准 where the statute speaks of a 审批机关: who is named after the deciding refuses."""
    refuses = one.before is None and one.draft.official and one.draft.modality == "prohibition"
    return one.statute.named.decider(one.action[:2]) if refuses else None


def _owner(one: Open) -> Bearer | None:
    """X in X的报告应当…: nobody else is asked, unless others dispose of the thing (列入…, 公布)."""
    if one.draft.object is None or one.act.listed or not one.text.find("的", *one.draft.object) > 0:
        return None
    who = _possessor(one)
    return who if who is not None and (one.before is None or who.text not in one.action) else None


def _possessor(one: Open) -> Bearer | None:
    return None if one.draft.object is None or one.act.budget else possessor(one.text, *one.draft.object)


def _maker(one: Open) -> Bearer | None:
    """规划的编制应当…, 报告应当载明…: who draws the thing up, in this article, else in those around."""
    what, verbs = made(one.matter)
    if len(what) < 2 or one.act.business or at_will(one):
        return None
    tail = what[-5:]
    for other in around(one):
        if other.named and makes(other, one.text, tail, verbs):
            return other.bearer
    return None if _in_line_with(one) else one.statute.neighbours.maker(one.text, tail, verbs)


def _in_line_with(one: Open) -> bool:
    """专项规划应当符合总体规划: how a plan relates to another one is for nobody in particular."""
    return one.draft.principle and bool(one.thing) and not one.draft.item and opens(one.thing, 0) != "verb"


def _author(one: Open) -> Bearer | None:
    """What a document has to hold is for whoever draws it up, whoever else was spoken of."""
    if not one.act.contents:
        return None
    return drafter(one) or (_maker(one) if one.thing else None)


def _keeper(one: Open) -> Bearer | None:
    """Who keeps the thing (校车 → 校车服务提供者)."""
    return one.statute.named.keeper(one.thing) if one.thing and one.before is None else None


def _following(one: Open) -> Bearer | None:
    """The bearer of a norm that follows."""
    if one.draft.principle or (one.act.contents and one.thing):
        return None
    if one.draft.modality == "permission" and (
        one.thing or not one.matter or one.matter.startswith(_UNMET) or one.matter.endswith("期间")
    ):
        return None
    weak = one.draft.strong is not None and one.draft.strong.weak
    if one.draft.modality == "prohibition" and not weak and not one.act.measures:
        return None
    last = one.drafts[one.index - 1] if one.index and not one.thing else None
    left_open = last is not None and last.bearer is None and last.line == one.draft.line and not last.principle
    for other in one.drafts[one.index + 1 : one.index + 1 + REACH]:
        if other.named and addressable(other, one.action) and not everybody(other) and fits(one, other):
            if foreign(one, other):
                return None
            if strange(one, other) or _of_another_line(one, other, left_open=left_open):
                continue
            if not _only_agent(one, other) or one.text.startswith(_PAYS, other.start):
                return None if aloof(one, other) else other.bearer
    return None


# 不具备条件的，可以…: what a thing allows of is no more for whoever comes next than what may be done with it.
_UNMET: Final[tuple[str, ...]] = ("不具备", "具备", "符合", "不符合", "有条件", "条件")


def _of_another_line(one: Open, other: Draft, *, left_open: bool) -> bool:
    """True for whom another paragraph names in a single item, or that is a mere thing (船舶), or comes too late."""
    if other.line == one.draft.line:
        return False
    name = other.bearer.text if other.bearer is not None else ""
    strange_item = other.item and not shares(one.matter, name)
    return left_open or strange_item or (not other.item and other.bearer is not None and other.bearer.type == "other")


def _only_agent(one: Open, other: Draft) -> bool:
    """True for the bearer of an agent after 由, in its own norm or in one that goes on from it in the same line."""
    if other.by:
        return True
    near = one.drafts[max(0, one.index - REACH) : one.index + 1 + REACH]
    return any(draft.by and draft.bearer is other.bearer and draft.line == other.line for draft in near)


# Of the agents after 由 only the one that pays for a measure is likely to be the one that has to take it.
_PAYS: Final[tuple[str, ...]] = ("承担", "负担")


def _role(one: Open) -> Bearer | None:
    """Whoever the statute names after the activity: 设置招牌，应当… → 设置人; 临时经营的，应当… → 临时经营者."""
    if one.draft.principle or one.draft.modality == "prohibition" or one.act.official:
        return None
    if one.thing and not _under_rules(one):
        return _carrier(one) or one.statute.named.briefly(one.thing)
    if one.matter.endswith(("工作", "活动", "管理", "事业")):
        return None
    if one.matter.endswith("期间") and len(one.draft.topics) > 1:
        return one.statute.named.briefly(one.text[slice(*one.draft.topics[0])])
    deed = one.matter.removesuffix("的")
    if "的" in deed and deed[2:3] not in "人者":
        return one.statute.named.briefly(deed)  # 向会议提出的议案，应当写明…
    named = one.statute.named
    return (
        named.role(deed if deed != one.matter and len(deed) <= 8 else "") or named.role(deed[:2]) or named.briefly(deed)
    )


def _carrier(one: Open) -> Bearer | None:
    """灯塔工程施工应当… → 施工单位: whoever the statute names after the activity that the thing is."""
    deed = one.thing[-2:]
    if len(one.thing) < 4 or deed in _OF_ALL or (one.draft.modality == "permission" and deed != "申请"):
        return None
    return None if one.act.listed else one.statute.named.role(deed)


# What is elected or used has many to do with it.
_OF_ALL: Final[tuple[str, ...]] = ("选举", "使用")


def _under_rules(one: Open) -> bool:
    """运输花灯应当遵守下列规定: an item under the deed as subject."""
    stem = one.draft.stem
    deed = opens(one.thing, 0) == "verb" and "的" not in one.thing
    return deed and stem is not None and one.text.startswith("遵守", stem[0])


def _excepted(one: Open) -> Bearer | None:
    """禁止…。确需…的，应当…: whoever needs an exception from what everyone is forbidden, or has to do the contrary."""
    last = one.drafts[one.index - 1] if one.index else None
    if last is None or last.line != one.draft.line or last.bearer is not EVERYONE or one.act.official:
        return None
    if last.modality == "prohibition" and _NEEDS.match(one.matter):
        return EVERYONE
    behind = one.draft.cue is not None and one.draft.cue[0] == last.end + 1 and one.text[last.end] in "，；"
    if (
        one.draft.modality == "permission"
        and last.modality == "obligation"
        and one.draft.cue is not None
        and one.text.startswith("方", one.draft.cue[0])
    ):
        return EVERYONE
    contrary = behind and last.object is None and one.draft.modality == "obligation" and not one.matter
    return EVERYONE if contrary else None


# A plan that has to be changed is changed by whoever made it.
_NEEDS: Final = re.compile(
    "(?:但是?)?(?:因[^，]{2,40})?(?:[^，的]{2,10})?(?:确需|确有[^，]{0,6}(?:必要|需要)|需要|必须)(?!调整|修改|修订|变更|调动)"
)


def _everyone(one: Open) -> Bearer | None:
    """What nobody in particular is forbidden, everyone is; not what only authorities do (不得查封…), and a kind of legal
    text (地方性法规不得…) addresses nobody."""
    weak = one.draft.strong is not None and one.draft.strong.weak
    if one.draft.modality != "prohibition" or one.draft.principle or weak or one.act.measures or handed_in(one):
        return None
    if one.action.startswith(of_kind("power")):
        return None
    return None if one.thing.endswith(("法规", "规章", "规范性文件", "法律", "条例")) else EVERYONE


def _addressee(one: Open) -> Bearer | None:
    """The body whose acts the statute governs; a state of affairs (…情况应当作为…) addresses nobody in particular."""
    if (court := one.statute.addressee.judge(one.action)) is not None:
        return court
    declared = one.statute.addressee.declared
    if declared is None and one.draft.modality == "obligation" and not (one.thing or one.draft.principle):
        return one.statute.addressee.court()
    if declared is None or one.thing.endswith("情况"):
        return None
    name, kind = declared
    principle = one.draft.principle and not one.draft.item and not one.action.startswith("符合")
    if kind in PRIVATE and (principle or others(one, name)):
        return None
    return Bearer(name, "decision_body" if name.startswith("决策") else kind, None)
