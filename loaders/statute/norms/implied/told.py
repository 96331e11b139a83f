"""Whom the matter of a norm tells by itself: the parties of a dispute, the employer, who is exempt, who has the other items."""

from __future__ import annotations

import re
from typing import Final

from loaders.statute.norms.implied.fitting import (
    EVERYONE,
    REACH,
    Open,
    around,
    at_will,
    everybody,
    fits,
    handed_in,
    matter_of,
    public,
)
from loaders.statute.norms.implied.goes_on import addressable
from loaders.statute.norms.implied.named import deciders
from loaders.statute.norms.names.bearers import subject
from loaders.statute.norms.names.endings import PAY, named_at
from loaders.statute.norms.names.possessor import possessor
from loaders.statute.norms.text.acts import made, makes, of_kind
from loaders.statute.norms.text.draft import Draft
from loaders.statute.norms.text.kinds import PUBLIC
from loaders.statute.norms.text.norm import Bearer
from loaders.statute.norms.text.vocabulary import opens


def sister(drafts: list[Draft], index: int, text: str) -> Bearer | None:
    """Who must do the things before it under the same open stem: what an item forbids is for the same bearer; or of the
    thing that it is about."""
    draft = drafts[index]
    if _same_thing(drafts, index, text):
        return drafts[index - 1].bearer
    if not draft.item or draft.stem is None or draft.modality != "prohibition":
        return None
    for other in reversed(drafts[max(0, index - REACH) : index]):
        if other.stem != draft.stem:
            return None
        if other.modality == "obligation" and not other.named:
            return other.bearer
    return None


def _same_thing(drafts: list[Draft], index: int, text: str) -> bool:
    """协会的财产应当用于…，不得…: the ban right behind is on the same thing."""
    draft, last = drafts[index], drafts[index - 1] if index else None
    if last is None or draft.cue is None or draft.topics or draft.object or text[slice(*draft.cue)] != "不得":
        return False
    behind = draft.cue[0] == last.end + 1 and last.modality == "obligation" and not last.sanction
    if not behind or last.object is None or last.named or last.bearer in (None, EVERYONE):
        return False
    return not (public(last) and text.startswith(of_kind("freely"), draft.start))


def parties(one: Open) -> Bearer | None:
    """纠纷可以调解, 职工的工资不得低于…: the parties of a dispute, the employer, where the article speaks of them."""
    if (one.thing or _measured(one)).endswith(PAY):
        name, kind = "用人单位", "organization"
    elif one.draft.modality == "permission" and one.thing.endswith(_DISPUTES) and _SETTLES.match(one.action):
        name, kind = "当事人", "person"
    else:
        return None
    at = one.text.find(name)
    return Bearer(name, kind, (at, at + len(name))) if at >= 0 else None


def _measured(one: Open) -> str:
    """The thing to which a further limit in its line applies (工资不得低于…，并不得低于…)."""
    before = one.drafts[max(0, one.index - 3) : one.index] if one.act.measures else []
    return next((matter_of(d, one.text) for d in reversed(before) if d.object and d.line == one.draft.line), "")


_DISPUTES: Final[tuple[str, ...]] = ("纠纷", "争议")
_SETTLES: Final = re.compile("(?:通过|自行)?(?:调解|协商|和解|[^，]{0,12}(?:仲裁|诉讼|起诉))")


def upheld(one: Open) -> Bearer | None:
    """船员请求支付灯费的，应予支持: claims are upheld by the courts, of which the statute speaks."""
    if not one.draft.official or not one.action.startswith(("予支持", "支持")):
        return None
    for name, kind in deciders("支持"):
        if (at := one.text.find(name)) >= 0:
            return Bearer(name, kind, (at, at + len(name)))
        if name in one.statute.wording.whole():
            return Bearer(name, kind, None)
    return None


def sender(one: Open) -> Bearer | None:
    """送请合法性审查，应当提供材料: who sends it in by this article, else who mends it by the opinion that comes back."""
    deed = handed_in(one)
    if not deed:
        return None
    sends = re.compile(f"(?:送请|提请|报请|报送|送|报|提交)[^，。；]{{0,24}}{re.escape(deed)}")
    for other in around(one):
        if other.named and other.bearer is not None and sends.search(one.text, other.start, other.end) is not None:
            return other.bearer
    mends = re.compile(
        f"(?:^|[。；\n])(?P<who>[^，。；\n]{{2,24}}?)(?:应当)?(?:根据|按照){re.escape(deed)}意见[^，。；]{{0,16}}(?:修改|调整|补充|完善)"
    )
    found = mends.search(one.statute.wording.whole())
    who = subject(found["who"]) if found is not None else None
    if found is None or who is None or not who.is_whole(len(found["who"])):
        return None
    return Bearer(found["who"], who.type, None)


def exempted(one: Open) -> Bearer | None:
    """小灯塔可以不登记: an exemption is for whom the article obliges to do the same."""
    if one.draft.modality != "permission" or not one.action.startswith("不"):
        return None
    deed = one.action[1:5]
    for other in around(one):
        if other.named and other.modality == "obligation" and deed in one.text[other.start : other.end]:
            return other.bearer
    return None


def namesake(one: Open) -> Bearer | None:
    """举办展会的，应当… after 举办单位, 饲养犬只不得… beside 养犬人: whom the article names after the deed."""
    rest = one.matter[2:].removesuffix("的")
    if one.draft.principle or (one.thing and one.before is not None):
        return None
    if len(rest) < 2 or "的" in rest or rest.endswith(("前", "后", "时")):
        return None
    if opens(one.matter, 0) != "verb" or named_at(rest, 0, len(rest)):
        return None
    for other in around(one):
        if other.named and other.bearer is not None and not other.sanction and _after(other.bearer.text, one.matter):
            return other.bearer
    return None


def _after(name: str, matter: str) -> bool:
    """Whether a name says who does the deed: 举办单位 of 举办展会, 养犬人 of 饲养犬只."""
    tail = next((tail for tail in _NAMESAKES if name.endswith(tail)), "")
    deed = name.removesuffix(tail)
    if not tail or len(deed) != 2:
        return False
    return matter.find(deed, 0, 3) >= 0


_NAMESAKES: Final[tuple[str, ...]] = ("单位", "人", "者", "方", "企业", "机构", "单位和个人", "单位或者个人")


def finder(one: Open) -> Bearer | None:
    """调查结果应当公布: who inquires by a norm before, whoever was spoken of since."""
    if one.before is None or not one.thing.endswith(_FINDINGS):
        return None
    found = _FOUND.match(one.thing)
    deed = found["deed"] if found is not None else ""
    for other in reversed(one.drafts[max(0, one.index - REACH) : one.index]) if deed else ():
        if other.named and other.bearer is not None and not everybody(other) and not other.approves:
            at = one.text.find(deed, other.start, other.end)
            if (
                at >= 0
                and not one.text.startswith(_FINDINGS, at + 2)
                and _ASIDE.search(one.text, other.start, at) is None
            ):
                return other.bearer
    return None


_FINDINGS: Final[tuple[str, ...]] = ("结果", "结论", "情况", "名单", "意见")
_FOUND: Final = re.compile("[^，、和及]*?(?P<deed>[^，、和及的]{2})的?(?:结果|结论|情况|名单|意见)(?:$|[、和及])")
# Who only has to bear with the deed, or has another do it.
_ASIDE: Final = re.compile(
    "(?:接受|配合|协助|申请|要求|请求|参加|参与|服从|报[请送经]?|送|委托|提请|由)[^，。；]{0,30}$"
)


def conductor(one: Open) -> Bearer | None:
    """实施教育督导可以…, 从事专利代理业务应当…: the body that the statute names after the activity (教育督导机构)."""
    if one.draft.principle or one.action.startswith(("遵循", "坚持")):
        return None
    found = _ACTIVITY.fullmatch(one.matter)
    return one.statute.named.conductor(found["what"]) if found is not None and len(found["what"]) > 2 else None


_ACTIVITY: Final = re.compile(
    "(?:实施|组织开展|开展|进行|从事|组织)(?P<what>[^，、的]{2,12}?)(?:活动|工作|业务|服务)?的?"
)


def decided(one: Open) -> Bearer | None:
    """由主任会议决定是否列入议程。不列入的，应当…: who takes the decision that the case tells of."""
    found = _DECIDED.match(one.matter) if one.before is not None and not one.thing else None
    if found is None:
        return None
    for other in reversed(one.drafts[max(0, one.index - REACH) : one.index]):
        if other.line == one.draft.line and other.named:
            at = one.text.rfind(found["deed"], other.start, other.end)
            if at >= 0 and not one.text.startswith(("申请", "材料", "证", "书"), at + 2):
                return other.bearer
    return None


_DECIDED: Final = re.compile(
    "(?:决定)?(?:不予以?|不|未予|未被|准予|予以)(?P<deed>[^，。；、的合能得服愿足符]{2})[^，。；]{0,12}的$"
)


def as_well(one: Open) -> Bearer | None:
    """提出议案，应当附文本。修改决议的，还应当附对照表: what else is due is due of the same bearer."""
    last = one.drafts[one.index - 1] if one.index else None
    if last is None or last.line != one.draft.line or one.draft.cue is None or last.by or last.modality != "obligation":
        return None
    if not one.text.startswith("还", one.draft.cue[0] - 1) or not addressable(last, one.action):
        return None
    return last.bearer if not public(last) or fits(one, last) else None


def elsewhere(one: Open) -> Bearer | None:
    """Who in the articles before carries out the activity, or is named after the thing, that this norm is about."""
    if one.draft.modality == "prohibition" or one.draft.principle or _FILED.match(one.matter):
        return None
    if not one.thing and opens(one.matter, 0) not in ("verb", "soft"):
        return None
    who = one.statute.neighbours.near(one.text, one.matter)
    if who is None or (one.thing and one.thing not in who.text):
        return None
    if opens(one.matter, 0) == "verb" and one.matter.removesuffix("的").endswith(who.text[-4:]):
        return None
    overseen = one.act.business or one.act.applies or who.text in one.action
    return None if (overseen if who.type in PUBLIC else _GRANTS.match(one.action)) else who


# 报送图纸备案，应当附说明: the articles around name who takes it in, not who sends it.
_FILED: Final = re.compile("(?:报送|呈报|报)[^，]{0,24}备案")

# 符合条件的登记申请，应当准予登记: no private party does so.
_GRANTS: Final = re.compile("(?:依法|及时|当场)*(?:准予|核准|核发|颁发|予以(?:登记|批准|许可|受理|核准)|不予)")


def drafter(one: Open) -> Bearer | None:
    """再审申请书应当载明… → 再审申请人, 上诉状 → 上诉人: who writes what is named after him, where the statute speaks of one."""
    found = _PLEA.search(one.matter)
    if found is None or (one.before is not None and not public(one.before)):
        return None
    whole = one.statute.wording.whole()
    names = _WRITERS.get(found["plea"], ("申请人",))
    for name in (found["which"] + names[0], *names):
        if name in whole:
            return Bearer(name, "person", None)
    return None


_PLEA: Final = re.compile(
    "(?P<which>[^，、的和或者及]{0,4})(?P<plea>申请书|申诉书|申诉状|上诉状|起诉状|答辩状|自诉状)$"
)
_WRITERS: Final = {
    "申诉书": ("申诉人",),
    "申诉状": ("申诉人",),
    "上诉状": ("上诉人",),
    "起诉状": ("原告", "起诉人"),
    "答辩状": ("被告",),
    "自诉状": ("自诉人",),
}


def extending(one: Open) -> Bearer | None:
    """可以向航标局申请延期，延长期限不得超过一年: how long is up to whom the article lets people apply to."""
    if not one.act.measures or one.draft.modality != "prohibition" or _EXTENDED.search(one.matter) is None:
        return None
    for other in reversed(one.drafts[max(0, one.index - REACH) : one.index]):
        if other.named and other.bearer is not None and not public(other):
            asked = _APPLIED_TO.search(one.text, other.start, other.end)
            who = subject(asked["who"]) if asked is not None else None
            if asked is not None and who is not None and who.is_whole(len(asked["who"])) and who.type in PUBLIC:
                return Bearer(asked["who"], who.type, asked.span("who"))
    return None


_EXTENDED: Final = re.compile("(?:延期|延长|延续|展期|续期)的?(?:期限|时间|使用期|有效期)?(?:最长)?$")
_APPLIED_TO: Final = re.compile("向(?P<who>[^，。；向]{2,30}?)(?:书面)?(?:提出[^，。；]{0,12})?(?:申请|申报|提出)")


def treasury(one: Open) -> Bearer | None:
    """经费应当列入预算: the government that the article names, if only as the owner of other money."""
    if not one.act.budget:
        return None
    for other in around(one):
        who = other.bearer
        if who is None and other.object is not None:
            who = possessor(one.text, *other.object)
        if who is not None and who.type == "government":
            return who
    return None


def earlier_maker(one: Open) -> Bearer | None:
    """A制定标准，B提供编号。制定标准，应当…: who makes it by a norm before, where whoever was spoken of since makes nothing."""
    before = one.before
    if one.thing or before is None or opens(one.matter, 0) != "verb" or at_will(one):
        return None
    what, verbs = made(one.matter)
    if len(what) < 2 or any(one.text.find(verb, before.start, before.end) >= 0 for verb in verbs):
        return None
    earlier = reversed(one.drafts[max(0, one.index - REACH) : one.index])
    return next((it.bearer for it in earlier if it.named and makes(it, one.text, what[-_KIND_OF:], verbs)), None)


_KIND_OF: Final = 5
