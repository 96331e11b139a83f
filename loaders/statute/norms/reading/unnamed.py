"""Norms with a cue and no bearer in their clause: who bears them by the clauses and sentences before."""

from __future__ import annotations

import re
from typing import Final

from loaders.statute.norms.clause.acting import acts_itself
from loaders.statute.norms.clause.parts import bearer_at
from loaders.statute.norms.names.bearers import subject, subject_at_start, verb_first
from loaders.statute.norms.names.beginnings import skip_lead
from loaders.statute.norms.names.endings import PAY, QUANTITIES
from loaders.statute.norms.reading.consents import GRANTS, approver
from loaders.statute.norms.reading.cueless import TIME, TOPIC, circumstance
from loaders.statute.norms.reading.leading import leading
from loaders.statute.norms.text import sanctions
from loaders.statute.norms.text.acts import of_kind
from loaders.statute.norms.text.clauses import MASK
from loaders.statute.norms.text.draft import Draft, Part, Reading
from loaders.statute.norms.text.kinds import PUBLIC
from loaders.statute.norms.text.norm import Bearer, Place
from loaders.statute.norms.text.vocabulary import opens


def unnamed(r: Reading, draft: Draft, prefix: str, at: int, topics: list[Part]) -> None:
    """Find the bearer of a norm before whose cue a thing, a topic or nothing stands; `prefix` are these words, at `at`."""
    lead = skip_lead(prefix)
    at, prefix = at + lead, prefix[lead:]
    thing = len(prefix) > 1 and not circumstance(prefix) and opens(prefix, 0) != "adverb"
    if thing and acts_itself(r, draft, (at, at + len(prefix))):
        return
    if thing:
        draft.object = (at, at + len(prefix))
        settled = _about_thing(r, draft, prefix, topics)
    elif not (settled := _settled(r, draft, topics)):
        _about_matter(r, draft, prefix, at, topics)
    if not settled:
        _carried(r, draft, topics, thing=thing)


def _of_which(r: Reading, topics: list[Part]) -> Place | None:
    """已建的灯塔，禁航区内的应当拆除，近岸的应当检修: the thing whose kinds such words without a noun tell apart."""
    if topics:
        noun = topics[-1].kind == "plain" and ("的" in r.words(topics[-1]) or _thing(r, topics[-1]))
        return (topics[-1].start, topics[-1].end) if noun else None
    last = r.drafts[-1] if r.drafts else None
    return last.object if last is not None and last.line == r.line and last.bearer is None else None


def _about_thing(r: Reading, draft: Draft, prefix: str, topics: list[Part]) -> bool:
    """Settled where the clause before names the holder of the thing."""
    holder = _holds(r, topics[-1]) if topics and not prefix.endswith(QUANTITIES) else None
    if holder is not None:
        draft.bearer, draft.named = holder, True
        return True
    draft.principle = _is_principle(r, draft)
    if len(topics) == 1 and (actor := _acts_with(r, draft, prefix, topics[0])) is not None:
        draft.bearer, draft.named = actor, True
        return True
    return False


def _acts_with(r: Reading, draft: Draft, thing: str, topic: Part) -> Bearer | None:
    """企业销售灯具的，其灯具应当…; 企业开展促销，奖品不得…: who does in the clause before what the thing is for."""
    if thing.startswith((MASK, "其他")) or thing.endswith(_DOERS) or _JUDGED.match(r.mask, draft.start):
        return None
    words = r.words(topic)
    found = subject_at_start(words)
    if found is None or _SUFFERS.match(words, found.end) or (words[0] == "本" and found.end == len("本市")):
        return None
    public = found.type in PUBLIC or found.type == "organization"
    if not public and thing.endswith((*QUANTITIES, *PAY, *_COUNTS)):
        return None
    if draft.modality == "permission" and not (public and r.text[draft.object[0] - 1 if draft.object else 0] in "其，"):
        return None
    who = leading(r, [topic])
    return who[0] if len(who) == 1 and who[0].place and who[0].place[0] == topic.start else None


# Others do it (持卡人应当…), or nobody in particular does.
_DOERS: Final[tuple[str, ...]] = (
    "人",
    "者",
    "院",
    "方",
    "会",
    "车",
    "车辆",
    "机关",
    "部门",
    "单位",
    "企业",
    "机构",
    "地",
    "区",
)
_COUNTS: Final[tuple[str, ...]] = ("数", "名额", "期限", "时间", "年龄", "学历", "资格", "身份")
_SUFFERS: Final = re.compile(
    "(?:因[^，]{1,30})?(?:死亡|退休|离休|调离|离职|伤残|受伤|失踪|被|遭|受到|欠缴|认为|有|是|为(?![^，]{1,20}提供)|实行差额)"
)
# How others judge a thing, what they grant.
_JUDGED: Final = re.compile(
    "认定|视为|先于|作为|计算|确实|适用|归|列入|纳入|记入|计入|放宽|延长|享受|享有|予以|给予|由"
)


def _settled(r: Reading, draft: Draft, topics: list[Part]) -> bool:
    """Settled where the clauses before say who is meant, or that nobody in particular is."""
    last = topics[-1] if topics else None
    if last is not None and (holder := _office_holder(r, draft, last)) is not None:
        draft.bearer, draft.named = holder, True
        return True
    if last is not None and last.kind == "plain" and _affair(r, draft, last):
        draft.object, draft.principle = (last.start, last.end), True
        return True
    granted = None
    if last is not None and last.kind == "condition" and GRANTS.match(r.mask, draft.start):
        granted = approver(r, topics)
    who = [granted] if granted is not None else _addressed(r, draft, topics)
    for one in who[:-1]:
        r.drafts.append(
            Draft(draft.modality, draft.cue, draft.start, draft.end, r.line, one, True, strong=draft.strong)
        )
    if who:
        draft.bearer, draft.named = who[-1], True
    return draft.everyone or bool(who)


def _office_holder(r: Reading, draft: Draft, topic: Part) -> Bearer | None:
    """X的任期为五年，可以连任: whose term it is."""
    if not r.mask.startswith(_AGAIN, draft.start):
        return None
    term = _TERM.match(r.words(topic))
    who = subject(term["who"]) if term is not None else None
    whole = who is not None and term is not None and who.end - who.start == len(term["who"])
    return bearer_at(r.text, topic.start, who) if who is not None and whole else None


_AGAIN: Final[tuple[str, ...]] = ("连任", "连续任职", "连选连任", "继续连任", "超过两届", "超过二届", "超过三届")
_TERM: Final = re.compile("(?P<who>[^，的]{2,20}?)的?(?:每届)?任期")


def _addressed(r: Reading, draft: Draft, topics: list[Part]) -> list[Bearer]:
    """Those of the leading subjects whom the norm can address: what is granted or done to them, others do."""
    if (other := _objector(r, draft, topics)) is not None:
        return [other]
    who = leading(r, topics)
    if len(who) == 1 and len(topics) > 1 and (other := _tells(r, draft, topics[-1], who[0])) is not None:
        who = [other]
    benefit = _BENEFIT.match(r.mask, draft.start) is not None and not _makes_good(r, draft, topics)
    if benefit and draft.cue is not None and r.mask.startswith("有权", draft.cue[0]):
        benefit = False
    if _GRANTED.match(r.mask, draft.start):
        who = [one for one in who if one.type != "person"]
    if who and topics and _deals(r, draft, topics[-1], who[-1]):
        return who
    borne = draft.modality == "prohibition" and r.subject is not None
    draft.official = _refuses(r, draft, topics) or (benefit and not borne)
    if draft.official or benefit:
        who = [one for one in who if one.type in PUBLIC and (one.type != "official" or not topics)]
    if who and (done := _TOWARDS_THEM.match(r.mask, draft.start)) and not _own_thing(r, done, topics, who):
        who = [one for one in who if one.type in PUBLIC and one.type != "official"]
        draft.everyone = not who and draft.modality == "prohibition"
    return who


def _tells(r: Reading, draft: Draft, last: Part, first: Bearer) -> Bearer | None:
    """船主未告知的，航标局解除合同前，应当通知船主: who is told something by the norm does not tell it."""
    if last.kind != "plain" or not r.mask.endswith(("前", "时", "后"), 0, last.end):
        return None
    if first.place is None or first.place[0] >= last.start or _INFORMED.search(r.mask, draft.start, draft.end) is None:
        return None
    if r.mask.find(first.text, draft.start, draft.end) < 0:
        return None
    who = leading(r, [last])
    return who[0] if len(who) == 1 and who[0].text != first.text else None


_INFORMED: Final = re.compile("通知|告知|说明|退还|返还|出具|提示|提醒|催告")


def _deals(r: Reading, draft: Draft, topic: Part, who: Bearer) -> bool:
    """航标队对违规行为，应当责令其…; 用灯单位发现有人…的，应当要求其…; 单位招用船员，不得扣押…: an act of whom the clause tells."""
    if (
        who.place is None
        or who.place[0] != topic.start
        or not (who.type in PUBLIC or who.type in ("organization", "official"))
    ):
        return False
    if topic.kind == "plain" and draft.modality == "prohibition" and _SEIZES.match(r.mask, draft.start):
        return True
    turns = r.mask.startswith("对", who.place[1]) and topic.kind == "plain"
    return turns or _MEETS.match(r.mask, who.place[1], topic.end) is not None


# 符合条件的人士，可以授予称号: others grant it.
_GRANTED: Final = re.compile("(?:向其)?(?:授予|追授)")
_MEETS: Final = re.compile("(?:在[^，的]{2,20}?(?:时|中|期间))?(?:发现|接到|收到)")
_SEIZES: Final = re.compile("(?:收缴|扣押|扣留|查封|没收)")


def _objector(r: Reading, draft: Draft, topics: list[Part]) -> Bearer | None:
    """航标局作出决定，船主不服的，可以申请复议: who disagrees with what another did before seeks a remedy."""
    if len(topics) < 2 or topics[-1].kind != "condition" or topics[-2].kind != "plain":
        return None
    words = r.words(topics[-1])
    if _SEEKS.match(r.mask, draft.start) is None or _DISAGREES.search(words) is None or verb_first(words):
        return None
    who = leading(r, topics[-1:])
    return who[0] if len(who) == 1 and who[0].type not in PUBLIC else None


_DISAGREES: Final = re.compile("(?:不服(?!从)[^，的]{0,16}|异议|不同意见|不予?接受)的$")
_SEEKS: Final = re.compile(
    "(?:依法|另行|直接|再次|一并|(?:自|在)[^，。；]{2,30}?[内起前])*(?:向[^，。；]{2,30}?)?(?:书面)?(?:申请|提起|提出|起诉|上诉|申诉|请求|要求|投诉)"
)


def _own_thing(r: Reading, done: re.Match[str], topics: list[Part], who: list[Bearer]) -> bool:
    """将其灯具出租: what follows 其 is a noun, the thing is the bearer's own; in 将其送交 others act.

    A person in a case (旅客不登机的，应当将其行李卸下) may be whose thing others deal with.
    """
    if topics and topics[-1].kind == "condition" and any(one.type == "person" for one in who):
        return False
    return done[0] == "将其" and opens(r.mask, done.end()) == "" and _AS_VERB.match(r.mask, done.end()) is None


# Verbs that no list of predicates holds: 将其除名, 将其留置在灯塔. What somebody thinks, others write down.
_AS_VERB: Final = re.compile("[^，。；]{1,2}(?:[，。；在于至到给]|[送交]往)|意见")


def _makes_good(r: Reading, draft: Draft, topics: list[Part]) -> bool:
    """企业占用渠道的，应当给予补偿: whoever does the harm makes up for it, no authority."""
    if not topics or r.mask.find("补偿", draft.start, draft.start + 14) < 0:
        return False
    words = r.words(topics[-1])
    doer = subject_at_start(words)
    return doer is not None and _HARMS.search(words, doer.end) is not None


_HARMS: Final = re.compile("(?<![被受])(?:造成|损坏|毁损|损害|破坏|占用|使用|砍伐|影响)")


# 外国请求协助，有下列情形的，可以拒绝: who is asked refuses.
_ASKED: Final = re.compile("(?:请求|申请|要求)[^，的]{2}|向[^，的]{2,30}提[出交]的[^，的]*(?:请求|申请|要求)$")


_ASKS_TO: Final = re.compile("(?:要求|请求)(?!提前|采用|使用|[在向自于由])(?P<act>[^，的人]{2})[^，]*的$")


# 要求在岛上开庭的，应当在该岛开庭.
_ASKS_WHERE: Final = re.compile("(?:要求|请求)[在向于][^，]{2,30}(?P<act>[^，的]{2})的$")


def _refuses(r: Reading, draft: Draft, topics: list[Part]) -> bool:
    """不予…, 拒绝 of what somebody asks for, and the very thing asked for (要求退回的，应当退回) are an authority's."""
    if r.mask.startswith("拒绝", draft.start) and any(_ASKED.search(r.words(topic)) for topic in topics):
        return True
    words = r.words(topics[-1]) if topics else ""
    if "求" in words:
        asked = _ASKS_TO.search(words)
        if asked is not None and r.mask.startswith(asked["act"], draft.start):
            return True
        asked = _ASKS_WHERE.search(words)
        if asked is not None and r.mask.endswith(asked["act"], draft.start, draft.end):
            return True
    return r.mask.startswith("不予", draft.cue[0] if draft.cue and draft.modality == "prohibition" else draft.start)


def _about_matter(r: Reading, draft: Draft, prefix: str, at: int, topics: list[Part]) -> None:
    """What the norm is about: the circumstance before its cue, the thing of the clause before."""
    if prefix in _MERELY:
        prefix = ""
    if prefix:
        draft.topics = (*draft.topics, (at, at + len(prefix)))
    if prefix.endswith(("内的", "外的", "以上的", "以下的")):
        draft.object = _of_which(r, topics)
        return
    topic = _topic(r, topics)
    if topic is not None and topic.kind == "plain" and (not prefix or prefix.startswith("在")) and _thing(r, topic):
        draft.object = (topic.start, topic.end)
        draft.principle = _is_principle(r, draft)


def _topic(r: Reading, topics: list[Part]) -> Part | None:
    """The last clause, or the one before where the last says when, or names a part (超过限额的部分) of what that is."""
    if len(topics) > 1 and topics[-2].kind == "plain" and _ASIDE.fullmatch(r.words(topics[-1])):
        return topics[-2]
    return topics[-1] if topics else None


_ASIDE: Final = re.compile("在[^，]{2,24}(?:[后前时]|同时)|除[^，]{2,40}外|[^，]{2,24}的(?:部分|差额)")
_MERELY: Final = frozenset(("还", "均", "都", "即", "才", "同时"))


def _carried(r: Reading, draft: Draft, topics: list[Part], *, thing: bool) -> None:
    """The bearer that runs through the sentence goes on, unless the norm is for others or for nobody."""
    if r.sanction is not None and topics and _not_imposed(r, draft, topics[-1]):
        draft.bearer, draft.named, draft.nobody = r.violator, r.violator is not None, r.violator is None
    elif (
        draft.modality == "prohibition"
        and topics
        and _after_agent(r)
        and r.words(topics[-1]).startswith(("未经", "非经"))
    ):
        draft.nobody = r.mask.startswith(("作出", "对抗"), draft.start)
        draft.everyone = not draft.nobody
    elif thing and r.mask.startswith(of_kind("contents"), draft.start):
        return
    elif r.spoken is not None and r.subject is None and topics and _EXTENDS.fullmatch(r.words(topics[-1])):
        draft.bearer = r.spoken
    elif r.subject is not None and (not draft.official or r.subject.type in PUBLIC):
        draft.bearer, draft.named = r.subject, True


def _not_imposed(r: Reading, draft: Draft, case: Part) -> bool:
    """True for what follows from the violation beside the sanction: its consequences before courts, damages."""
    return sanctions.outside(r.words(case)) or sanctions.damages(r.mask[draft.start : draft.end])


# …的，许可失效。确需延期的，应当申请: whoever the case before was about.
_EXTENDS: Final = re.compile(
    "(?:但是?)?(?:因[^，]{2,20})?(?:确需|需要?)(?:延期|延长|延续|续期|变更|展期|调整|继续)[^，]{0,12}的"
)


def _is_principle(r: Reading, draft: Draft) -> bool:
    return _PRINCIPLE.match(r.mask[draft.start : draft.end]) is not None


def _holds(r: Reading, topic: Part) -> Bearer | None:
    """从事批发的企业，销售记录应当…: a clause that is nothing but a bearer phrase before its thing."""
    words = r.words(topic)
    found = None if topic.kind != "plain" or words.startswith(("对", "补选")) else subject(words)
    return (
        bearer_at(r.text, topic.start, found)
        if found is not None and found.start == 0 and found.end == len(words)
        else None
    )


def _after_agent(r: Reading) -> bool:
    """True where the running subject is an agent after 由 or 经: what it must do first, others may not do without."""
    return bool(r.drafts) and r.drafts[-1].by and r.drafts[-1].bearer is r.subject


def _thing(r: Reading, topic: Part) -> bool:
    words = r.mask[topic.start : topic.end]
    return (
        not words.startswith(TOPIC) and not words.endswith(TIME) and opens(words, 0) not in ("verb", "adverb", "prep")
    )


def _affair(r: Reading, draft: Draft, topic: Part) -> bool:
    """…管理工作，应当遵循…的原则: an affair as subject of a principle addresses nobody in particular."""
    if not r.words(topic).endswith(_AFFAIRS) or subject_at_start(r.words(topic)) is not None:
        return False
    words = r.mask[draft.start : draft.end + 120].partition("。")[0]
    return bool(_PRINCIPLE.match(words)) or "原则" in words


_AFFAIRS: Final[tuple[str, ...]] = ("工作", "活动", "管理", "事业")
_BENEFIT: Final = re.compile(
    r"(?:依法|按照[^，]{0,12}规定)?(?:予以?|给予)(?:调整|返还|表彰|奖励|表扬|补偿|补助|救助|优待|照顾|支持|保护|保障|批准|吊销|注销|许可|受理|立案)|依法(?:受理|立案)|(?:依法)?(?:减轻|减免|免予(?!申报|参加|交纳|缴纳|提交|办理|报送)|从轻|从宽|免除)"
    r"|(?:及时|立即|依法|如数)*(?:退还|返还|发还|解除)(?:被|所|其被)?(?:扣押|查封|扣留|冻结)"
    r"|(?:依法|当场)*(?:收缴|扣押|扣留|查封|没收|强制|责令|遣送|拘留|传唤)"
)
# What is done to them, others do.
_TOWARDS_THEM: Final = re.compile(
    r"(?:依法)?(?:免去|罢免|撤销|取消|终止|暂停|中止|吊销|注销|限制|采信|剥夺|认定|判令)其(?!他|中|所|自|[^，。；]{0,8}(?:合同|协议|委托|营业|经营|申请))|对其[^，。；]{1,24}(?:予以|给予)(?:补偿|补助|奖励|处分|处罚|赔偿|救助|救治|治疗|保护|批评教育)|(?:对|将|把|给予|给|责令|通知|告知|要求|由)其(?!他|中|所|自|有权|[^，。；]{1,8}的)"
)
_PRINCIPLE: Final = re.compile(
    r"[^，。；]{0,6}(?:遵循|坚持|贯彻|按照[^，。；]{2,60}原则|以[^，。]{2,30}为|体现|符合|有利于|注重|实行"
    r"|服从|与[^，。；]{2,40}(?:相?衔接|相协调))"
)
