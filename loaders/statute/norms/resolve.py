"""Bearers that the sentence does not name: from the article before or after, from the statute, or everyone."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from loaders.statute.norms.acts import Act, act_of, applies, made, makes, of_kind
from loaders.statute.norms.context import Context, word_pairs
from loaders.statute.norms.coordination import named_at
from loaders.statute.norms.cueless import PUBLIC
from loaders.statute.norms.draft import Draft
from loaders.statute.norms.norm import Bearer
from loaders.statute.norms.possessor import PATIENT, possessor
from loaders.statute.norms.vocabulary import opens

# A bearer goes on over so many norms at most: one article of endless norms must not be looked through for each of them.
_REACH = 64
EVERYONE = Bearer("任何单位和个人", "anyone", None)


@dataclass(slots=True)
class Open:
    """A norm whose bearer is looked for: the norms around it, its words, what they tell of whoever acts.

    `matter` is the thing or the activity that the norm is about (听证会, 开展风险评估).
    """

    drafts: list[Draft]
    index: int
    text: str
    statute: Context
    draft: Draft
    action: str
    matter: str
    act: Act
    before: Draft | None = None

    @property
    def thing(self) -> str:
        return self.matter if self.draft.object is not None else ""


def resolve(drafts: list[Draft], text: str, statute: Context) -> list[str]:
    """Fill the open bearers, in place; returns the source of each: "", article, statute, everyone or unnamed."""
    sources: list[str] = []
    for index, draft in enumerate(drafts):
        if draft.named and draft.bearer is not None:
            sources.append("")
            continue
        draft.bearer, source = _found(drafts, index, text, statute)
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
    action, matter = text[draft.start : draft.end], _matter(draft, text)
    one = Open(drafts, index, text, statute, draft, action, matter, act_of(draft, action, matter))
    one.before = _before(one)
    for look, source in _ORDER:
        if bearer := look(one):
            return bearer, source if bearer.place is None else "article"
    return None, "unnamed"


def _around(one: Open) -> Iterator[Draft]:
    """The other norms of the article: those before, the nearest first, then those after."""
    yield from reversed(one.drafts[max(0, one.index - _REACH) : one.index])
    yield from one.drafts[one.index + 1 : one.index + 1 + _REACH]


def _matter(draft: Draft, text: str) -> str:
    if draft.object is not None:
        return text[draft.object[0] : draft.object[1]]
    return text[draft.topics[-1][0] : draft.topics[-1][1]] if draft.topics else ""


def _applicant(one: Open) -> Bearer | None:
    """Who applies: 可以申请…, 申请…的，应当提交…."""
    if not one.act.applies or one.before is not None:
        return None
    soon = one.drafts[one.index + 1 : one.index + 3]
    for other in _around(one):
        near = other.line == one.draft.line and other in soon
        if other.named and _applies(other, one.text) and (near or other.start < one.draft.start):
            return other.bearer
    return one.statute.applicant(one.text, one.action if "申请" in one.action else one.matter)


def _applies(other: Draft, text: str) -> bool:
    bearer = other.bearer
    assert bearer is not None
    if _everybody(other) or bearer.text.startswith("其"):
        return False
    return applies(text[other.start : other.end])


def _doer(one: Open) -> Bearer | None:
    """Who is forbidden the very same elsewhere in the statute."""
    return one.statute.doer(one.action) if one.draft.modality == "prohibition" and not one.act.applies else None


def _running(one: Open) -> Bearer | None:
    """The bearer of a norm before goes on."""
    if one.before is None or one.draft.principle or _strange(one, one.before):
        return None
    forbidden = (one.thing and _at_will(one)) or _unapproved(one) or _in_a_place(one) or _banned(one)
    return None if forbidden and _public(one.before) else one.before.bearer


def _unapproved(one: Open) -> bool:
    """未经税务机关指定，不得…: what an authority's consent is needed for is not for an authority to do."""
    return one.draft.modality == "prohibition" and _CONSENT.match(one.matter) is not None


def _banned(one: Open) -> bool:
    return one.draft.cue is not None and one.text[slice(*one.draft.cue)] in ("禁止", "严禁")


def _in_a_place(one: Open) -> bool:
    """在保护区内，不得…: where something is forbidden, everyone is meant."""
    return one.draft.modality == "prohibition" and _PLACE.search(one.matter) is not None


_PLACE = re.compile("(?:区|区域|范围|地带|路段|水域|场所|河段|两侧)(?:以?内|上|中)?$")
_CONSENT = re.compile(
    "未经[^，]{0,24}(?:部门|机关|机构|局|委员会|政府)[^，的]{0,6}(?:批准|同意|许可|指定|核准|审批|审查)"
)


def _at_will(one: Open) -> bool:
    """不得擅自…, 不得随意…: what no one is to do."""
    return one.draft.modality == "prohibition" and one.action.startswith(of_kind("freely"))


def _strange(one: Open, other: Draft) -> bool:
    """True where a paragraph is about a thing or an activity that the bearer of another one has nothing to do with.

    What a court does in general is the matter of all paragraphs; what the whole statute is about goes on, but not back.
    """
    bearer, matter = other.bearer, one.matter
    if bearer is None or other.line == one.draft.line or one.draft.item or bearer.type in ("court", "procuratorate"):
        return False
    if not one.thing and (matter.endswith(_CASES) or opens(matter, 0) not in ("verb", "soft")):
        return False
    around = one.drafts[max(0, one.index - _REACH) : one.index + _REACH]
    own = [draft for draft in around if draft.bearer is not None and draft.bearer.text == bearer.text]
    spoken = bearer.text + "".join(one.text[min((draft.start, *map(min, draft.topics))) : draft.end] for draft in own)
    telling = [pair for pair in word_pairs(matter) if not one.statute.common(pair)]
    if not telling:
        return other.start > one.draft.start
    return not any(pair in spoken for pair in telling)


_CASES = ("的", "时", "前", "后", "中")


def _before(one: Open) -> Draft | None:
    """The norm before whose bearer goes on; an agent after 由 does so only where its line has no other subject."""
    agent = punisher = aside = found = None
    for draft in reversed(one.drafts[max(0, one.index - _REACH) : one.index]):
        if not _addressable(draft, one.action) or (one.act.official and not _public(draft)):
            if draft.sanction and draft.named and _public(draft):
                punisher = punisher or draft
            continue
        if draft.line != one.draft.line and draft.cue is not None and one.text.startswith("还", draft.cue[0] - 1):
            aside = aside or draft
            continue
        if draft.by and one.text.startswith(_REGULATES, draft.start) and not _makes(one, draft):
            continue
        if not draft.by:
            found = draft if agent is None or draft.line == agent.line else agent
            break
        agent = agent or draft
    found = found or agent or aside or punisher
    return found if found is not None and _fits(one, found) else None


# Who is to make further rules is not who has to follow them, but answers for what stands in them.
_REGULATES = ("制定", "规定", "另行制定", "另行规定")


def _makes(one: Open, other: Draft) -> bool:
    return (
        bool(one.thing)
        and other.object is not None
        and one.text[slice(*other.object)].rstrip("，").endswith(one.thing[-4:])
    )


def _fits(one: Open, other: Draft) -> bool:
    """False where the norm's act is none of that bearer's: another's business, or done to the bearer."""
    bearer = other.bearer
    assert bearer is not None
    if one.act.official and not _public(other):
        return False
    if one.act.budget and bearer.type not in ("government", "department"):
        return False
    if one.act.business and _public(other) and not one.draft.item:
        return False
    if opens(one.matter, 0) == "verb" and _undergoes(one, other, bearer):
        return False
    if not one.thing:
        return True
    everybody = bearer.text.startswith("任何") and one.draft.modality != "prohibition"
    settled = PATIENT.search(one.thing) is not None and (bearer.text in one.thing or other.line != one.draft.line)
    return not everybody and not settled


def _undergoes(one: Open, other: Draft, bearer: Bearer) -> bool:
    """True where the bearer is what is set up (设立协会，应当…) or whom the deed is done to (侵害承包方…的)."""
    deed = one.matter.removesuffix("的")
    set_up = other.line != one.draft.line and deed.endswith(bearer.text[-4:])
    return set_up or (deed != one.matter and bearer.text in deed)


def _owner(one: Open) -> Bearer | None:
    """X in X的报告应当…: nobody else is asked, unless others dispose of the thing (列入…, 公布)."""
    if one.draft.object is None or one.act.listed or not one.text.find("的", *one.draft.object) > 0:
        return None
    who = _possessor(one)
    return who if who is not None and (one.before is None or who.text not in one.action) else None


def _possessor(one: Open) -> Bearer | None:
    if one.draft.object is None or one.act.budget:
        return None
    return possessor(one.text, *one.draft.object)


def _elsewhere(one: Open) -> Bearer | None:
    """Who in the articles before carries out the activity, or is named after the thing, that this norm is about."""
    if one.draft.modality == "prohibition" or one.draft.principle:
        return None
    if not one.thing and opens(one.matter, 0) not in ("verb", "soft"):
        return None
    who = one.statute.near(one.text, one.matter)
    if who is None or (one.thing and one.thing not in who.text):
        return None
    overseen = one.act.business or one.act.applies or who.text in one.action
    return None if who.type in PUBLIC and overseen else who


def _maker(one: Open) -> Bearer | None:
    """规划的编制应当…, 报告应当载明…: who draws the thing up, in this article, else in those around."""
    what, verbs = made(one.matter)
    if len(what) < 2 or one.act.business or _at_will(one):
        return None
    tail = what[-5:]
    for other in _around(one):
        if other.named and makes(other, one.text, tail, verbs):
            return other.bearer
    return one.statute.maker(one.text, tail, verbs)


def _author(one: Open) -> Bearer | None:
    """What a document has to hold is for whoever draws it up, whoever else was spoken of."""
    return _maker(one) if one.act.contents and one.thing else None


def _treasury(one: Open) -> Bearer | None:
    """经费应当列入预算: the government that the article names, if only as the owner of other money."""
    if not one.act.budget:
        return None
    for other in _around(one):
        who = other.bearer
        if who is None and other.object is not None:
            who = possessor(one.text, *other.object)
        if who is not None and who.type == "government":
            return who
    return None


def _keeper(one: Open) -> Bearer | None:
    """Who keeps the thing (校车 → 校车服务提供者)."""
    return one.statute.keeper(one.thing) if one.thing and one.before is None else None


def _following(one: Open) -> Bearer | None:
    """The bearer of a norm that follows."""
    if one.draft.principle or (one.act.contents and one.thing):
        return None
    weak = one.draft.strong is not None and one.draft.strong.weak
    if one.draft.modality == "prohibition" and not weak and not one.act.measures:
        return None
    last = one.drafts[one.index - 1] if one.index and not one.thing else None
    left_open = last is not None and last.bearer is None and last.line == one.draft.line and not last.principle
    for other in one.drafts[one.index + 1 : one.index + 1 + _REACH]:
        if other.named and _addressable(other, one.action) and not _everybody(other) and _fits(one, other):
            if _strange(one, other) or (left_open and other.line != one.draft.line):
                continue
            if not other.by or one.text.startswith(_PAYS, other.start):
                return None if _aloof(one, other) else other.bearer
    return None


def _aloof(one: Open, other: Draft) -> bool:
    """True for an authority of a later paragraph, unless what it disposes of, may do or is named after is meant."""
    if other.line == one.draft.line or not _public(other) or other.bearer is None:
        return False
    if one.act.listed and (other.bearer.type == "government" or _shares(one.action, other.bearer.text)):
        return False
    if one.act.official or one.draft.modality == "permission" or other.bearer.type in ("court", "procuratorate"):
        return False
    return not _shares(one.matter, other.bearer.text)


def _shares(words: str, name: str) -> bool:
    return any(words[i : i + 2] in name for i in range(len(words) - 1))


# Of the agents after 由 only the one that pays for a measure is likely to be the one that has to take it.
_PAYS = ("承担", "负担")


def _role(one: Open) -> Bearer | None:
    """Whoever the statute names after the activity: 设置招牌，应当… → 设置人; 临时经营的，应当… → 临时经营者."""
    if one.thing or one.draft.principle or one.draft.modality == "prohibition" or one.act.official:
        return None
    if one.matter.endswith(("工作", "活动", "管理", "事业")):
        return None
    deed = one.matter.removesuffix("的")
    if "的" in deed and deed[2:3] not in "人者":
        return None
    return one.statute.role(deed if deed != one.matter and len(deed) <= 8 else "") or one.statute.role(deed[:2])


def _excepted(one: Open) -> Bearer | None:
    """禁止…。确需…的，应当…: whoever needs an exception from what everyone is forbidden."""
    last = one.drafts[one.index - 1] if one.index else None
    if last is None or last.modality != "prohibition" or last.line != one.draft.line or last.bearer is not EVERYONE:
        return None
    return EVERYONE if _NEEDS.match(one.matter) and not one.act.official else None


# A plan that has to be changed is changed by whoever made it.
_NEEDS = re.compile("(?:但是?)?(?:因[^，]{2,40})?(?:确需|确有必要|需要|必须)(?!调整|修改|修订|变更|调动)")


def _everyone(one: Open) -> Bearer | None:
    """What nobody in particular is forbidden, everyone is; a kind of legal text (地方性法规不得…) addresses nobody."""
    weak = one.draft.strong is not None and one.draft.strong.weak
    if one.draft.modality != "prohibition" or one.draft.principle or weak or one.act.measures:
        return None
    return None if one.thing.endswith(("法规", "规章", "规范性文件", "法律", "条例")) else EVERYONE


def _addressee(one: Open) -> Bearer | None:
    """The body whose acts the statute governs; a state of affairs (…情况应当作为…) addresses nobody in particular."""
    if one.statute.addressee is None and one.draft.modality == "obligation" and not (one.thing or one.draft.principle):
        return one.statute.court()
    if one.statute.addressee is None or one.thing.endswith("情况"):
        return None
    name, kind = one.statute.addressee
    if kind in ("person", "organization", "anyone") and _others(one, name):
        return None
    return Bearer(name, "decision_body" if name.startswith("决策") else kind, None)


def _others(one: Open, name: str) -> bool:
    """True where the norm's case begins with somebody else's name (台湾居民来大陆，应当…)."""
    places = (*one.draft.topics, *(() if one.draft.object is None else (one.draft.object,)))
    return any(named_at(one.text, *place) and not one.text.startswith(name, place[0]) for place in places)


def _everybody(draft: Draft) -> bool:
    return draft.bearer is not None and draft.bearer.text.startswith("任何")


def _public(draft: Draft) -> bool:
    return draft.bearer is not None and draft.bearer.type in PUBLIC


def _addressable(draft: Draft, action: str) -> bool:
    """True where a norm's bearer may go on: not an authority of a sanction or who approves, nor whom the act is directed at."""
    if (
        draft.bearer is None
        or draft.approves
        or (draft.sanction and draft.bearer.type not in ("organization", "person"))
    ):
        return False
    if draft.bearer.text in action or draft.bearer is EVERYONE:
        return False
    at = action.find(draft.bearer.text[-4:])
    return at < 0 or not any(mark in action[max(0, at - 16) : at] for mark in "经向报送由")


# Where an open bearer is looked for, in this order, and what the finding is called.
_ORDER = (
    (_author, "statute"),
    (_owner, "article"),
    (_treasury, "article"),
    (_applicant, "article"),
    (_doer, "statute"),
    (_running, "article"),
    (_possessor, "article"),
    (_elsewhere, "statute"),
    (_maker, "statute"),
    (_keeper, "statute"),
    (_role, "statute"),
    (_following, "article"),
    (_excepted, "everyone"),
    (_everyone, "everyone"),
    (_addressee, "statute"),
)
