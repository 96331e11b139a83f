"""An open norm, and what rules a bearer out for it: acts that are others' business, things of another paragraph."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from loaders.statute.norms.implied.context import Context
from loaders.statute.norms.implied.named import KEEPER
from loaders.statute.norms.names.endings import named_at
from loaders.statute.norms.names.possessor import PATIENT
from loaders.statute.norms.text.acts import Act, act_of, legislates, of_kind
from loaders.statute.norms.text.draft import Draft
from loaders.statute.norms.text.kinds import PRIVATE, PUBLIC
from loaders.statute.norms.text.norm import Bearer, Place
from loaders.statute.norms.text.vocabulary import opens
from loaders.statute.norms.text.wording import word_pairs

EVERYONE: Final = Bearer("任何单位和个人", "anyone", None)
# A bearer goes on over so many norms at most: one article of endless norms must not be looked through for each of them.
REACH: Final = 64


@dataclass(slots=True, init=False)
class Open:
    """A norm whose bearer is looked for: the norms around it, its words, what they tell of whoever acts.

    `matter` is the thing or the activity that the norm is about (听证会, 开展风险评估), `thing` the same where it is a thing.
    """

    drafts: list[Draft]
    index: int
    text: str
    statute: Context
    draft: Draft
    action: str
    matter: str
    thing: str
    act: Act
    before: Draft | None

    def __init__(self, drafts: list[Draft], index: int, text: str, statute: Context) -> None:
        self.drafts, self.index, self.text, self.statute = drafts, index, text, statute
        self.draft = draft = drafts[index]
        self.action, self.matter = text[draft.start : draft.end], matter_of(draft, text)
        self.thing = self.matter if draft.object is not None else ""
        self.act, self.before = act_of(draft, self.action, self.matter), None


def around(one: Open) -> Iterator[Draft]:
    """The other norms of the article: those before, the nearest first, then those after."""
    yield from reversed(one.drafts[max(0, one.index - REACH) : one.index])
    yield from one.drafts[one.index + 1 : one.index + 1 + REACH]


def matter_of(draft: Draft, text: str) -> str:
    """What a norm is about: its object, else the last topic before it; "" without either."""
    if draft.object is not None:
        return text[draft.object[0] : draft.object[1]]
    return text[draft.topics[-1][0] : draft.topics[-1][1]] if draft.topics else ""


def forbidden_to_all(one: Open) -> bool:
    """True for what an authority that was spoken of before is not forbidden in particular."""
    return at_will(one) or _unapproved(one) or _in_a_place(one) or _banned(one)


def _unapproved(one: Open) -> bool:
    """未经税务机关指定，不得…; 未经检疫的，不得引进: what an authority's consent is needed for is not for an authority to do."""
    if one.draft.modality != "prohibition":
        return False
    unchecked = one.matter.startswith(("未经", "非经")) and one.action.startswith(_DONE_BY_ANYONE)
    return unchecked or _CONSENT.match(one.matter) is not None


_DONE_BY_ANYONE: Final[tuple[str, ...]] = (
    "出版", "发行", "选用", "转移", "改变", "引进", "推广", "燃用", "继续使用", "面向社会", "直接排", "集资",
)  # fmt: skip


def _banned(one: Open) -> bool:
    """禁止…, 严禁…."""
    return one.draft.cue is not None and one.text[slice(*one.draft.cue)] in ("禁止", "严禁")


def _in_a_place(one: Open) -> bool:
    """在保护区内，不得…: where something is forbidden, everyone is meant."""
    return one.draft.modality == "prohibition" and _PLACE.search(one.matter) is not None


_PLACE: Final = re.compile("(?:区|区域|范围|地带|路段|水域|场所|河段|两侧)(?:以?内|上|中)?$")


_CONSENT: Final = re.compile(
    "[未非]经[^，]{0,24}(?:部门|机关|机构|局|委员会|政府)[^，的]{0,6}(?:批准|同意|许可|指定|核准|审批|审查)"
)


def at_will(one: Open) -> bool:
    """不得擅自…, 不得随意…: what no one is to do."""
    return one.draft.modality == "prohibition" and one.action.startswith(of_kind("freely"))


def strange(one: Open, other: Draft) -> bool:
    """True where a paragraph is about a thing or an activity that the bearer of another one has nothing to do with.

    What a court does in general is the matter of all paragraphs; what the whole statute is about goes on, but not back.
    """
    bearer, matter = other.bearer, one.matter
    if bearer is None or other.line == one.draft.line or one.draft.item or bearer.type in ("court", "procuratorate"):
        return False
    if not one.thing and (matter.endswith(_CASES) or opens(matter, 0) not in ("verb", "soft")):
        return False
    if bearer.type not in PUBLIC and _keeps(bearer.text, one.thing[-2:]):
        return False
    around = one.drafts[max(0, one.index - REACH) : one.index + REACH]
    own = [draft for draft in around if draft.bearer is not None and draft.bearer.text == bearer.text]
    spoken = bearer.text + "".join(one.text[min((draft.start, *map(min, draft.topics))) : draft.end] for draft in own)
    pairs = word_pairs(matter)
    if any(pair in spoken and not one.statute.wording.common(pair) for pair in pairs):
        return False
    telling = any(not one.statute.wording.common(pair) for pair in pairs)
    return telling or other.start > one.draft.start


def _keeps(name: str, thing: str) -> bool:
    """True for the owner, holder or user of a thing by name (机动车所有人, 电梯使用单位)."""
    at = name.find(thing) if thing else -1
    return at >= 0 and KEEPER.match(name, at + len(thing)) is not None


def foreign(one: Open, other: Draft) -> bool:
    """True where the authority of a sentence that follows has nothing to do with the thing or what is done with it."""
    if not one.thing or one.act.listed or other.line != one.draft.line or not public(other) or other.bearer is None:
        return False
    spoken = other.bearer.text + one.text[min((other.start, *map(min, other.topics))) : other.end]
    return not any(pair in spoken for pair in word_pairs(f"{one.thing}，{one.action[:8]}"))


_CASES: Final[tuple[str, ...]] = ("的", "时", "前", "后", "中")


def made_by(one: Open, other: Draft) -> bool:
    """Whether another norm has the thing of this one as its object: who makes it bears what is said of it."""
    return (
        bool(one.thing)
        and other.object is not None
        and one.text[slice(*other.object)].rstrip("，").endswith(one.thing[-4:])
    )


def fits(one: Open, other: Draft) -> bool:
    """False where the norm's act is none of that bearer's: another's business, or done to the bearer."""
    bearer = other.bearer
    assert bearer is not None
    if one.act.official and not public(other):
        return False
    if public(other) and _liable(one, other):
        return False
    if bearer.type in PRIVATE and _made_good(one):
        return False
    if _consents(one, bearer):
        return False
    if bearer.type in PRIVATE and legislates(one.matter):
        return False
    if one.act.budget and bearer.type not in ("government", "department"):
        return False
    if public(other) and not one.draft.item and (one.act.business or _dealt_with(one)):
        return False
    if other.bearer is not None and other.bearer.type in not_these(one):
        return False
    if (public(other) or other.by) and _sets_going(one):
        return False
    if opens(one.matter, 0) == "verb" and _undergoes(one, other, bearer):
        return False
    if _comes_to(one.matter, bearer.text):
        return False
    if (deed := handed_in(one)) and (other.start > one.draft.start or _examines(one, other, bearer, deed)):
        return False
    if _taxes(one, bearer):
        return False
    if not one.thing:
        return True
    everybody = bearer.text.startswith("任何") and one.draft.modality != "prohibition"
    settled = PATIENT.search(one.thing) is not None and (bearer.text in one.thing or other.line != one.draft.line)
    return not everybody and not settled


def handed_in(one: Open) -> str:
    """合法性审查 in 送请合法性审查，应当提供材料 or 不得以征求意见代替合法性审查: what others do with what somebody sends; else "".

    Who examines is not who sends; the deed is told where he sends it.
    """
    found = _HANDED_IN.fullmatch(one.matter) or (
        _REPLACES.fullmatch(one.action) if one.draft.modality == "prohibition" else None
    )
    return found["deed"] if found is not None else ""


def _examines(one: Open, other: Draft, bearer: Bearer, deed: str) -> bool:
    return deed[-2:] in bearer.text or one.text.find(deed, other.start, other.end) >= 0


_HANDED_IN: Final = re.compile("(?:送请|提请|报请|报送|送)(?P<deed>[^，的请送]{0,10}(?:审查|审核|审定|评审))(?:的|时)?")
_REPLACES: Final = re.compile("(?:以|用)[^，]{2,24}(?:代替|替代)(?P<deed>[^，的]{0,10}(?:审查|审核|审定|评审))")


def _taxes(one: Open, bearer: Bearer) -> bool:
    """对补偿金不予征税: bodies that are spoken of for something else levy no taxes."""
    return _TAXES.match(one.action) is not None and _LEVIES.search(bearer.text) is None


_TAXES: Final = re.compile("(?:征税|(?:征收|收取|加征|减征|免征)[^，。；]{0,10}税(?!务|费))")
_LEVIES: Final = re.compile("税|海关|财政|国务院|人民政府|国家")


def _liable(one: Open, other: Draft) -> bool:
    """违反规定造成损失的，应当赔偿: the violator, not who punishes the violation."""
    if one.draft.modality != "obligation" or "赔偿" not in one.action[:12] or not one.draft.topics:
        return False
    return other.sanction or other.by or one.text.startswith("违反", one.draft.topics[0][0])


def _made_good(one: Open) -> bool:
    """船主合法权益受到损害的，应当给予补偿: who has lost something is not asked to pay for it."""
    return _LOST.search(one.matter) is not None and _COMPENSATES.match(one.action) is not None


_LOST: Final = re.compile("(?:权益|利益|财产|生产|生活)[^，]{0,6}(?:受到?[^，]{0,6}(?:损害|损失|影响|侵害)|损失)的?$")
_COMPENSATES: Final = re.compile("(?:依法|及时|予以|给予|适当|相应|合理)*补偿")


def _consents(one: Open, bearer: Bearer) -> bool:
    """经航标局同意，可以保留灯塔: whose consent is asked for does not do what it consents to."""
    if one.draft.modality == "prohibition" or bearer.type not in PUBLIC:
        return False
    return any(_asked(one.text, place, bearer.text) for place in one.draft.topics)


def _asked(text: str, place: Place, name: str) -> bool:
    at = text.find(name, *place)
    return at > 0 and text[at - 1] == "经" and _CONSENT_GIVEN.match(text, at + len(name), place[1]) is not None


_CONSENT_GIVEN: Final = re.compile("(?:书面|审[查核])?(?:批准|同意|许可|核准)[后的]?$")


def _dealt_with(one: Open) -> bool:
    """确需砍伐的，应当办理审批手续: what people have to do at an authority, and pay to it, is not for an authority."""
    if one.draft.modality != "obligation" or one.matter.startswith("对"):
        return False
    return _AT_AN_OFFICE.search(one.action, 0, 60) is not None


# What one does at an authority.
_AT_AN_OFFICE: Final = re.compile(
    "缴纳|交纳|补办|提交[^，。；]{0,12}(?:申请|证明)|办理[^，。；]{0,16}手续|到[^，。；]{2,30}(?:办理|登记|备案)"
    "|^(?:事先|依法|先)*(?:取得|获得|领取)[^，。；的]{0,20}(?:许可证?|执照|资质证书|资格证书|准购证|通行证)(?:$|[，后])"
)


def revises(one: Open) -> bool:
    """规划确需修改的，应当…: what nobody may change at will is changed by whoever made it."""
    return one.draft.modality == "obligation" and _REVISED.search(one.matter) is not None


_REVISED: Final = re.compile("(?:确需|需要)[^，。；]{0,8}(?:修改|修订|变更|调整)")


def not_these(one: Open) -> frozenset[str]:
    """The types of bearers that a norm before cannot hand down: what people ask an authority for (可以申请复议, 不得申请变更)
    it does not ask for itself, and what a body decided it does not contest (对答复不服的，可以起诉), though an official may."""
    if _REFUSED.match(one.matter) is not None:
        return PRIVATE  # 如果不予更正，应当记录: whoever refuses what was asked for
    if one.act.applies and _APPEALS.search(one.action) is None:
        return PUBLIC
    contests = "不服" in one.matter and _CONTESTS.search(one.action) is not None
    return PUBLIC - {"official"} if contests else frozenset()


def _sets_going(one: Open) -> bool:
    """未经验收的，不得投入使用; 经检验合格的，方可上道路行驶: what people may begin when an authority has consented."""
    if not one.matter or one.draft.cue is None or one.draft.modality == "obligation":
        return False
    if one.draft.modality == "permission" and not one.text.startswith(("方可", "方能"), one.draft.cue[0]):
        return False
    return one.action.startswith((*of_kind("start"), *of_kind("business")))


_REFUSED: Final = re.compile("(?:如果|若|如)不予")
# 对答复不服的，可以起诉: what is up to whom the answer was given.
_CONTESTS: Final = re.compile("起诉|提起[^，。；]{0,4}诉讼|上诉|申诉|复议|复[查核]")
# Whom authorities apply to.
_APPEALS: Final = re.compile("申请[^，。；]{0,8}(?:法院|机关)")


def _undergoes(one: Open, other: Draft, bearer: Bearer) -> bool:
    """True where the bearer is what is set up (设立协会，应当…) or whom the deed is done to (侵害承包方…的)."""
    deed = one.matter.removesuffix("的")
    set_up = other.line != one.draft.line and deed.endswith(bearer.text[-4:])
    return set_up or (
        deed != one.matter and not deed.startswith(("发现", "认为", "收到", "接到")) and bearer.text in deed
    )


def _comes_to(matter: str, name: str) -> bool:
    """向灯油库排放污水, 进入灯塔区: whoever runs the place is not whoever comes or sends something there."""
    at = matter.find(name[:_SAME], 1, _NEAR)
    return at > 0 and matter[:at] in _TO and _RUNS.search(name) is not None


_SAME: Final = 3
_NEAR: Final = 8
_TO: Final[tuple[str, ...]] = ("向", "进入", "接入", "进出", "驶入")
_RUNS: Final = re.compile("(?:的)?(?:运营|经营|管理|维护|所有|产权|服务)(?:单位|机构|企业|者|人|部门|方|办公室)")


def aloof(one: Open, other: Draft) -> bool:
    """True for an authority of a later paragraph, unless what it disposes of, may do or is named after is meant."""
    if other.line == one.draft.line or not public(other) or other.bearer is None:
        return False
    if one.act.listed and (other.bearer.type == "government" or shares(one.action, other.bearer.text)):
        return False
    if one.act.official or one.draft.modality == "permission" or other.bearer.type in ("court", "procuratorate"):
        return False
    return not shares(one.matter, other.bearer.text)


def shares(words: str, name: str) -> bool:
    """Whether two characters in a row of the words stand in a name."""
    return any(words[i : i + 2] in name for i in range(len(words) - 1))


def others(one: Open, name: str) -> bool:
    """True where the norm's case begins with somebody else's name (台湾居民来大陆，应当…)."""
    places = (*one.draft.topics, *(() if one.draft.object is None else (one.draft.object,)))
    return any(named_at(one.text, *place) and not one.text.startswith(name, place[0]) for place in places)


def everybody(draft: Draft) -> bool:
    """Whether a norm is for whoever it may be (任何单位和个人)."""
    return draft.bearer is not None and draft.bearer.text.startswith("任何")


def public(draft: Draft) -> bool:
    """Whether a public body bears a norm."""
    return draft.bearer is not None and draft.bearer.type in PUBLIC
