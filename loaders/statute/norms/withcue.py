"""Norms with a cue, and those of an agent after 由: who bears them."""

from __future__ import annotations

import re

from loaders.statute.norms import sanctions, scope
from loaders.statute.norms.acts import of_kind
from loaders.statute.norms.authorities import punishes, sanctioning, without_authority
from loaders.statute.norms.bearers import Subject, clause_subject, subject
from loaders.statute.norms.beginnings import skip_lead
from loaders.statute.norms.coordination import named_at
from loaders.statute.norms.cueless import COPULA, TIME, TOPIC, circumstance
from loaders.statute.norms.draft import Draft, Part, Reading
from loaders.statute.norms.going_on import GRANTS, approver
from loaders.statute.norms.kinds import PUBLIC
from loaders.statute.norms.norm import Bearer
from loaders.statute.norms.parts import bearer_at, move_to_agent
from loaders.statute.norms.vocabulary import opens

_FINDS = re.compile(r"认为|发现|接到|收到|查明|查实")
_AFFAIRS = ("工作", "活动", "管理", "事业")
_TAKES = ("接受", "收到", "接到", "违反", "取得", "使用", "提供", "委托", "拒绝", "变更", "提出", "办理", "发现")
_THING_OF = re.compile(r"[^，的]{1,8}的[^，的]{1,8}")
# 转让已经出租的房屋, 使用他人的商标: what the subject does with a thing; 提交的材料 is the thing alone.
_DONE_TO = re.compile(
    r"[^，的]{2}(?:或者[^，的]{2})?(?:已经|已|尚未|未|不|其|他人|本(?![条法款章办规细])|自己|有关|国家|国有|公共)[^，的]+的"
)
_CHANGES = re.compile(r"[^，的]{2,8}(?:发生|变更|不再|出现|遗失|损坏|丢失|改变|届满)")
_BENEFIT = re.compile(
    r"(?:依法|按照[^，]{0,12}规定)?(?:予以|给予)(?:调整|返还|表彰|奖励|表扬|补偿|补助|救助|优待|照顾|支持|保护|保障|批准|吊销|注销|许可|受理|立案)|依法(?:受理|立案)|(?:依法)?(?:减轻|减免|免予|从轻|免除)"
    r"|(?:及时|立即|依法|如数)*(?:退还|返还|发还|解除)(?:被|所|其被)?(?:扣押|查封|扣留|冻结)"
    r"|(?:依法|当场)*(?:收缴|扣押|扣留|查封|没收|强制|责令|遣送|拘留|传唤)"
)
# What is done to them, others do.
_TOWARDS_THEM = re.compile(
    r"(?:依法)?(?:免去|罢免|撤销|取消|终止|暂停|中止|吊销|注销)其(?!他|中|所|自|[^，。；]{0,8}(?:合同|协议|委托|营业|经营|申请))|对其[^，。；]{1,24}(?:予以|给予)(?:补偿|补助|奖励|处分|处罚|赔偿|救助|救治|治疗|保护|批评教育)|(?:对|将|把|给予|给|责令|通知|告知|要求|由)其(?!他|中|所|自|[^，。；]{1,8}的)"
)
_NO_SUBJECT = (
    "违反",
    "根据",
    "按照",
    "依照",
    "通过",
    "因",
    "为了",
    "有下列",
    "属于",
    "符合",
    "除",
    "需要",
    "必要时",
    "未经",
    "对",
)
# How many of them there are, others see to.
_COUNTED = re.compile(
    "(?:一般)?(?:不超过|不少于|不多于|超过|少于|多于)[^，。；]{0,8}?[0-9一二三四五六七八九十两百]+(?:[人名位]|个(?![月工小百])|分之)"
)
_PRINCIPLE = re.compile(
    r"[^，。；]{0,6}(?:遵循|坚持|贯彻|按照[^，。；]{2,60}原则|以[^，。]{2,30}为|体现|符合|有利于|注重|实行)"
)


def with_cue(r: Reading, part: Part, topics: list[Part]) -> Draft:
    cue = part.cue
    assert cue is not None
    draft = Draft(cue.modality, (cue.start, cue.end), part.action, part.end, r.line, strong=cue)
    draft.topics = tuple([(t.start, t.end) for t in topics]) if topics else ()
    prefix_end = cue.start if cue.start >= part.head else part.end
    prefix = r.mask[part.head : prefix_end]
    word = r.mask[cue.start : cue.end]
    if word in ("禁止", "严禁") and part.bearer is not None and part.bearer.type == "state":
        draft.everyone = draft.closed = True
    elif word in ("禁止", "严禁") and part.bearer is None:
        _forbidden(r, draft, part)
    elif part.bearer is not None and _counted(r, part):
        draft.object = part.bearer.place
    elif part.bearer is not None:
        draft.bearer, draft.named = _with_those_before(r, part, topics), True
        if part.action > cue.end and prefix:
            draft.object = (part.head, prefix_end)
    else:
        _unnamed(r, draft, prefix, part.head, topics)
        matter = draft.object if draft.bearer is None and not prefix else None
        if matter is None and draft.bearer is None and _approved(r, part, topics):
            matter = (topics[-1].start, topics[-1].end)
        if matter is not None:
            agent = move_to_agent(r.text, r.mask, part, r.mask[slice(*matter)])
            if agent is not None:
                draft.bearer, draft.named, draft.start = agent, True, part.action
    if draft.bearer is None and r.violator is not None and sanctions.liability(r.mask[draft.start : part.end]):
        draft.bearer, draft.named = r.violator, True
    liable = draft.bearer is not None and draft.bearer is r.violator
    violation = not liable and bool(topics) and punishes(r, draft, topics)
    if violation and (part.bearer is not None or not without_authority(r, draft, topics)):
        draft.sanction = True
        r.sanction = draft if draft.bearer is not None else None
    elif draft.modality == "permission" and not topics and _nobody_punishes(r, draft):
        draft.dropped = True
    if r.mask.startswith("参照", draft.start) and scope.refers(
        r.mask[draft.start : draft.end], named=part.bearer is not None
    ):
        draft.dropped = True
    if not part.by:
        r.keep(draft)
        return draft
    subject_before, place = r.subject, draft.bearer.place if draft.bearer else None
    draft.approves = place is not None and r.mask.find("经", cue.end, place[0]) >= 0
    r.keep(draft, by=True)
    if draft.approves:
        r.subject = subject_before
    return draft


def _nobody_punishes(r: Reading, draft: Draft) -> bool:
    """责令改正；可以责令停业整顿: a further sanction where no authority stands in the article so far."""
    if draft.bearer is not None or r.subject is not None or any(one.sanction for one in r.drafts):
        return False
    return _PUNISH.match(r.mask, draft.start) is not None


_PUNISH = re.compile("责令|吊销|并处|处以|暂扣|没收")


def _approved(r: Reading, part: Part, topics: list[Part]) -> bool:
    """开办旅馆，应当经主管部门批准: what a plain clause names, thing or activity, others approve."""
    cue = part.cue
    if cue is None or cue.start > part.start or not topics or topics[-1].kind != "plain":
        return False
    return r.mask.startswith("经", part.action) and not r.words(topics[-1]).endswith(TIME)


def with_agent(r: Reading, part: Part, topics: list[Part]) -> Draft:
    draft = Draft("obligation", None, part.action, part.end, r.line, part.bearer, True)
    draft.topics = tuple([(t.start, t.end) for t in topics]) if topics else ()
    before = r.mask[part.head : part.action]
    by = before.find("由")
    if by > 0:
        draft.object = (part.head, part.head + by)
    if sanctioning(r, part, topics) and (topics or by > 0 or _after_sanction(r)):
        draft.modality, draft.sanction = "permission", True
        r.sanction = draft
        r.violator = next(iter(leading(r, topics)), None)
        draft.against = r.violator.place if r.violator else None
    r.keep(draft, by=True)
    return draft


def _forbidden(r: Reading, draft: Draft, part: Part) -> None:
    found = clause_subject(r.mask[draft.start : part.end])
    if found is not None and found.start == 0 and found.predicate:
        draft.bearer, draft.named = bearer_at(r.text, draft.start, found), True
        draft.start += found.end
    elif (last := _goes_on(r, part)) is not None:
        draft.bearer, draft.named = last.bearer, last.bearer is not None
    else:
        draft.everyone = True


def _goes_on(r: Reading, part: Part) -> Draft | None:
    """企业必须实行正规作业，严禁破坏资源: a ban behind a comma is for the private subject of the norm before it.

    Where that norm is on a thing (企业产生的废物应当…，严禁…), its bearer is still to be found.
    """
    if not r.drafts or r.mask[part.start - 1 : part.start] != "，" or r.drafts[-1].end < part.start - 1:
        return None
    last = r.drafts[-1]
    if last.sanction or last.modality == "permission":
        return None
    if last.bearer is None:
        return last if last.object is not None and not last.everyone else None
    return last if last.bearer is r.subject and last.bearer.type in ("person", "organization") else None


def _unnamed(r: Reading, draft: Draft, prefix: str, at: int, topics: list[Part]) -> None:
    """No bearer in the clause: a thing, a topic or nothing before the cue."""
    lead = skip_lead(prefix)
    at, prefix = at + lead, prefix[lead:]
    thing = bool(prefix) and not circumstance(prefix) and len(prefix) > 1 and opens(prefix, 0) not in ("adverb",)
    if thing:
        draft.object = (at, at + len(prefix))
        if topics and not prefix.endswith(("人数", "名额")) and (holder := _holds(r, topics[-1])) is not None:
            draft.bearer, draft.named = holder, True
            return
        draft.principle = bool(_PRINCIPLE.match(r.mask[draft.start : draft.end]))
    else:
        if topics and topics[-1].kind == "plain" and _affair(r, draft, topics[-1]):
            draft.object, draft.principle = (topics[-1].start, topics[-1].end), True
            return
        case = bool(topics) and topics[-1].kind == "condition"
        if case and GRANTS.match(r.mask, draft.start) and (granted := approver(r, topics)) is not None:
            draft.bearer, draft.named = granted, True
            return
        who = leading(r, topics)
        if r.mask.startswith("不予", draft.cue[0] if draft.cue and draft.modality == "prohibition" else draft.start):
            draft.official = True
        if _BENEFIT.match(r.mask, draft.start):
            draft.official = True
        if draft.official:
            who = [one for one in who if one.type in PUBLIC and (one.type != "official" or not topics)]
        if who and _TOWARDS_THEM.match(r.mask, draft.start):
            kept = [one for one in who if one.type in PUBLIC and one.type != "official"]
            draft.everyone = not kept and draft.modality == "prohibition"
            who = kept
            if draft.everyone:
                return
        if len(who) > 1:
            _several(r, draft, who)
        if who:
            draft.bearer, draft.named = who[-1], True
            return
        if prefix:
            draft.topics = (*draft.topics, (at, at + len(prefix)))
        if topics and topics[-1].kind == "plain" and (not prefix or prefix.startswith("在")) and _thing(r, topics[-1]):
            draft.object = (topics[-1].start, topics[-1].end)
            draft.principle = bool(_PRINCIPLE.match(r.mask[draft.start : draft.end]))
    if r.sanction is not None and topics and sanctions.outside(r.mask[topics[-1].start : topics[-1].end]):
        draft.bearer, draft.named, draft.nobody = r.violator, r.violator is not None, r.violator is None
    elif draft.modality == "prohibition" and topics and _after_agent(r) and r.words(topics[-1]).startswith("未经"):
        draft.nobody = True
    elif thing and r.mask.startswith(of_kind("contents"), draft.start):
        return
    elif r.subject is not None and (not draft.official or r.subject.type in PUBLIC):
        draft.bearer, draft.named = r.subject, True


def _counted(r: Reading, part: Part) -> bool:
    """中标候选人应当不超过三个: persons who are only counted are not addressed, unless they act (检查人员不得少于二人)."""
    who = part.bearer
    return (
        who is not None
        and who.type == "person"
        and not who.text.endswith("人员")
        and _COUNTED.match(r.mask, part.action) is not None
    )


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
    if not r.words(topic).endswith(_AFFAIRS):
        return False
    words = r.mask[draft.start : draft.end + 120].partition("。")[0]
    return bool(_PRINCIPLE.match(words)) or "原则" in words


def _several(r: Reading, draft: Draft, leading: list[Bearer]) -> None:
    for one in leading[:-1]:
        r.drafts.append(
            Draft(draft.modality, draft.cue, draft.start, draft.end, r.line, one, True, strong=draft.strong)
        )


def leading(r: Reading, topics: list[Part]) -> list[Bearer]:
    """The subject of the leading condition; several where conditions run in parallel (A认为…的，B认为…的)."""
    out: list[tuple[Bearer, str]] = []
    if (whole := _joined(r, topics)) is not None:
        return [whole]
    for topic in topics:
        words = r.mask[topic.start : topic.end - (topic.kind == "condition")]
        if "属于被" in words and (asked := _ASKED.search(words)):
            start, end = topic.start + asked.start(1), topic.start + asked.end(1)
            out.append((Bearer(r.text[start:end], "department", (start, end)), "认"))
            continue
        if "的" not in words and words.startswith(_NO_SUBJECT):
            continue
        found = clause_subject(words) or (subject(words) if topic.kind == "plain" else None)
        if found is None and topic.kind == "condition" and (holder := _holder(r, topic)) is not None:
            out.append((holder, "认"))
            continue
        if found is None or (
            found.start > 0
            and topic.kind == "plain"
            and words[: found.start] not in ("凡", "凡是")
            and not words.endswith(TIME)
            and not words[: found.start].endswith(TIME)
        ):
            continue
        if _FORMED.fullmatch(words, found.end):
            continue
        if found.type == "person" and words.startswith(("拒绝", "拒不"), found.end) and _authority(r):
            continue
        if (
            topic.kind == "plain"
            and not words.startswith(_TAKES, found.end)
            and opens(words, found.end) != "prep"
            and not words.startswith(COPULA, found.end)
            and _THING_OF.fullmatch(words, found.end)
            and not words.endswith(("时", "后", "前"))
            and not _DONE_TO.match(words, found.end)
        ):
            continue
        after = words[found.end : found.end + 2].replace("之间", "")
        nearer = topic.kind == "plain" and opens(words, found.end) == "prep"
        if out and (after[:1] != out[0][1][:1] or not after or (nearer and topics[0].kind == "condition")):
            if not nearer and not (found.type in PUBLIC and _FINDS.match(words, found.end)):
                continue
            out.clear()
        out.append((bearer_at(r.text, topic.start, found), after or "认"))
    return [bearer for bearer, _ in out]


def _holder(r: Reading, topic: Part) -> Bearer | None:
    """企业名称变更的，应当…: whose circumstance changes."""
    stop = named_at(r.mask, topic.start, topic.end)
    if not stop or _CHANGES.match(r.mask, stop, topic.end) is None:
        return None
    who = subject(r.mask[topic.start : stop])
    return bearer_at(r.text, topic.start, who) if who is not None and who.start == 0 else None


# What is formed does nothing in its forming.
_FORMED = re.compile("(?:依法)?(?:组成|成立|设立|产生|组建)(?:之?[前后时])")
_ASKED = re.compile(r"属于(被[^，的]{2,8}?(?:机关|部门|单位|机构))")


def _joined(r: Reading, topics: list[Part]) -> Bearer | None:
    """国务院部门，省…人民政府，可以…: leading clauses that are nothing but bearers name one joint bearer."""
    if len(topics) < 2 or any(topic.kind != "plain" for topic in topics):
        return None
    found = [subject(r.words(topic)) for topic in topics]
    if any(one is None or not _bare(r, one, topic) for one, topic in zip(found, topics, strict=True)):
        return None
    start, last = topics[0].start, found[-1]
    assert last is not None
    if r.mask.startswith("其", topics[-1].start):
        start = topics[-1].start
    return bearer_at(r.text, start, Subject(0, topics[-1].end - start, last.type, last.body, False))


def _with_those_before(r: Reading, part: Part, topics: list[Part]) -> Bearer:
    """A，B，以及C应当…: the bearer of the clause with those that the clauses before name."""
    bearer = part.bearer
    assert bearer is not None and bearer.place is not None
    start, end = bearer.place
    if not r.mask.endswith("以及", 0, start):
        return bearer
    return _joined(r, [*topics, Part(start - 2, end, "plain")]) or bearer


def _bare(r: Reading, found: Subject, topic: Part) -> bool:
    """True for a clause that is nothing but a bearer phrase, 以及 aside."""
    lead = 2 if r.mask.startswith("以及", topic.start) else 0
    return found.start == lead and found.end == topic.end - topic.start


def _authority(r: Reading) -> bool:
    """True where a public body is the subject of the sentence before: what others refuse, it records."""
    return r.before is not None and r.before.type in PUBLIC


def _after_sanction(r: Reading) -> bool:
    """True where the norm before is a sanction of the same line: a further authority then imposes one too."""
    return bool(r.drafts) and r.drafts[-1].sanction and r.drafts[-1].line == r.line
