"""The subject of the clauses before a norm: who is in the case, who finds it out, whose circumstances change."""

from __future__ import annotations

import re
from typing import Final

from loaders.statute.norms.clause.parts import bearer_at
from loaders.statute.norms.names.bearers import DESCRIBED, clause_subject, subject, verb_first
from loaders.statute.norms.names.endings import named_at
from loaders.statute.norms.reading.cueless import COPULA, TIME
from loaders.statute.norms.text.draft import Part, Reading
from loaders.statute.norms.text.kinds import PUBLIC
from loaders.statute.norms.text.norm import Bearer, Subject
from loaders.statute.norms.text.particles import IS_ROLE
from loaders.statute.norms.text.vocabulary import opens


def leading(r: Reading, topics: list[Part]) -> list[Bearer]:
    """The subject of the leading condition; several where conditions run in parallel (A认为…的，B认为…的)."""
    if len(topics) > 1 and (whole := _joined(r, topics) or _of_several(r, topics)) is not None:
        return [whole]
    out: list[tuple[Bearer, str]] = []
    for index, topic in enumerate(topics):
        words = r.mask[topic.start : topic.end - (topic.kind == "condition")].removesuffix("的时候")
        subjectless = _subjectless(words)
        own = None if subjectless else clause_subject(words)
        if own is None and _described(r, topics, index):
            continue
        if (bearer := _undergoing(r, topic, words, own is None and not subjectless)) is not None:
            out.append((bearer, "认"))
            continue
        found = _actor(r, topic, words, own, subjectless=subjectless)
        if found is None:
            continue
        after = words[found.end : found.end + 2].replace("之间", "")
        if (
            out
            and topic.kind == "plain"
            and not found.start
            and (
                (not verb_first(words) and _at_a_time(r, topics[0], out[0][0]))
                or _HAS_PAID.fullmatch(words, found.end) is not None
            )
        ):
            out.clear()
        nearer = topic.kind == "plain" and opens(words, found.end) == "prep"
        if (
            out
            and topic.kind == "condition"
            and r.words(topics[0]).endswith("后")
            and _DISPUTES.match(words, found.end)
        ):
            out.clear()
        if out and topic.kind == "condition" and words.startswith("要求", found.end) and _timed(r, topics[0]):
            out.clear()
        if out and topic is topics[-1] and found.is_whole(len(words)) and _acts_itself(topic, words, out[-1][1]):
            out.clear()
        if out and (after[:1] != out[0][1][:1] or not after or (nearer and topics[0].kind == "condition")):
            if not nearer and not _takes_over(words, found, topic is topics[-1]):
                continue
            out.clear()
        out.append((bearer_at(r.text, topic.start, found), after or "认"))
    return [bearer for bearer, _ in out]


# 船员造成损失的，船主承担赔偿责任后，可以…: who has answered for the harm acts.
_HAS_PAID: Final = re.compile("[^，]{0,20}(?:承担|负责)[^，]{2,24}后")


# 法院受理后，当事人有异议的，应当…提出: whoever disagrees says so.
_DISPUTES: Final = re.compile("(?:对[^，]{2,40}?)?(?:仍|也|均)?(?:有|持|存在|提出)(?:不同)?(?:异议|争议)(?:的)?$")


def _described(r: Reading, topics: list[Part], index: int) -> bool:
    """对患有眼疾，不宜值守的船员，应当…: the attribute of whom the norm is directed at goes on behind a comma."""
    topic = topics[index]
    if not index or topic.kind != "plain" or r.mask[topics[index - 1].start] != "对":
        return False
    before = r.words(topics[index - 1])
    return (
        "的" not in before and _IN_STATE.match(before, 1) is not None and _OF_WHOM.fullmatch(r.words(topic)) is not None
    )


def _timed(r: Reading, first: Part) -> bool:
    """大会审议规划的时候，代表要求发言的，应当…: the first clause only says when whoever wants something in the next acts."""
    return r.words(first).endswith(("时", "时候"))


def _at_a_time(r: Reading, first: Part, who: Bearer) -> bool:
    """大会举行会议的时候，主席团提议，…: the first clause, whose subject this is, only says when the next one acts."""
    own = who.place is not None and first.start <= who.place[0] < first.end
    return own and r.words(first).endswith(("时", "时候", "期间"))


def _acts_itself(topic: Part, words: str, before: str) -> bool:
    """船主死亡的，其家属，应当登记: a bare name right before the norm acts, unless 对 or 是 leads to it."""
    return (
        topic.kind == "plain" and before[:1] not in ("对", "是", "为") and not words.startswith(("对", "为", "有下列"))
    )


def _undergoing(r: Reading, topic: Part, words: str, may_hold: bool) -> Bearer | None:
    """Who is in a case without acting: 属于被审批机关…的, 企业名称变更的; `may_hold` where no subject is known of the clause."""
    if "属于被" in words and (asked := _ASKED.search(words)):
        start, end = topic.start + asked.start(1), topic.start + asked.end(1)
        return Bearer(r.text[start:end], "department", (start, end))
    if topic.kind == "plain" and words.endswith("时") and words[:-1].endswith(_ALTERED):
        return _owner(r, topic, words) or _keeper(r, topic, words)
    return _holder(r, topic, words) if may_hold and topic.kind == "condition" else None


def _subjectless(words: str) -> bool:
    """违反…, 根据…: such a clause has a subject only inside an attribute."""
    if words.startswith("对外") and words[2:3] not in "商国资籍":
        return False
    return "的" not in words and words.startswith(_NO_SUBJECT)


def _actor(r: Reading, topic: Part, words: str, own: Subject | None, *, subjectless: bool) -> Subject | None:
    """The subject of a clause, unless it is but set aside, formed, refusing, or the owner of a thing."""
    joint = own is not None and topic.kind == "plain" and words.startswith("与", own.end) and "的" in words
    bare = own is None and topic.kind == "plain" and not subjectless
    found = subject(words) if bare else own
    if joint and (both := subject(words)) is not None and both.is_whole(len(words)):
        found = both
    if found is None or _FORMED.fullmatch(words, found.end) or _idle(r, words, found):
        return None
    if found.type not in PUBLIC and words[found.end :] in _KNOWN:
        return None
    if topic.kind == "plain" and (_set_aside(words, found) or _owns(words, found)):
        return None
    return found


def _set_aside(words: str, found: Subject) -> bool:
    """True for a subject somewhere inside a clause, not behind 凡 or an adverbial of time."""
    before = words[: found.start]
    if before in _OPENS_CASE:
        stands = found.type == "other" or words.startswith("有", found.start) or opens(words, found.end) == "prep"
        return stands or verb_first(words[found.start :])
    return bool(before) and not words.endswith(TIME) and not before.endswith(TIME)


def _idle(r: Reading, words: str, found: Subject) -> bool:
    """当事人拒绝签字的, 当事人有权上诉的: what others refuse or have a right to, a public body deals with."""
    if found.type not in PUBLIC and (words.startswith("有权", found.end) or _TOO_FEW.match(words, found.end)):
        return True
    refused = found.type == "person" and words.startswith(("拒绝", "拒不"), found.end)
    return refused and r.before is not None and r.before.type in PUBLIC


# 船员仍少于三个的: who is only counted.
_TOO_FEW: Final = re.compile("(?:仍然?|已经?)(?:不足|少于|超过|多于)[一二两三四五六七八九十0-9]+[个名人]")


def _owns(words: str, found: Subject) -> bool:
    """企业提交的材料, 政府向公众提供的灯油项目: the clause is a thing, its subject stands in the attribute."""
    offered = found.type == "government" and _OFFERED.fullmatch(words, found.end) is not None
    return offered or (
        _THING_OF.fullmatch(words, found.end) is not None
        and not words.startswith((*_TAKES, *COPULA), found.end)
        and IS_ROLE.match(words, found.end) is None
        and not words.endswith(("时", "后", "前", "时候"))
        and opens(words, found.end) != "prep"
        and not _DONE_TO.match(words, found.end)
        and not _MEETS.match(words, found.end)
        and not (words.startswith("为", found.end) and words.endswith(_ENDS))
    )


_OFFERED: Final = re.compile("(?:依法)?[向为给][^，的]{2,16}(?:提供|提交|出具|发放|报送|支付|交付)的[^，的]{2,12}")
# 企业为获取更大的效益: what for.
_ENDS: Final[tuple[str, ...]] = ("需要", "目的", "利益", "效益")


def _owner(r: Reading, topic: Part, words: str) -> Bearer | None:
    """X in X的名称、住所发生变更的: whose circumstance changes where 的 tells it."""
    at = words.find("的")
    while at > 0:
        who = subject(words[:at])
        if who is not None and who.is_whole(at) and who.type not in ("other", "state"):
            return bearer_at(r.text, topic.start, who)
        at = words.find("的", at + 1)
    return None


def _keeper(r: Reading, topic: Part, words: str) -> Bearer | None:
    """X in X所持证书遗失时: who holds what something befalls."""
    at = words.find("所持")
    who = subject(words[:at]) if at > 0 else None
    return bearer_at(r.text, topic.start, who) if who is not None and who.is_whole(at) else None


# What may befall a circumstance or a document of somebody.
_ALTERED: Final[tuple[str, ...]] = ("变化", "变更", "变动", "改变", "遗失", "届满")


def _holder(r: Reading, topic: Part, words: str) -> Bearer | None:
    """企业名称变更的，应当…: whose circumstance changes."""
    if words.endswith(_ALTERED) and (owner := _owner(r, topic, words)) is not None:
        return owner
    stop = named_at(r.mask, topic.start, topic.end)
    held = stop and _HOLDS.match(r.mask, stop, topic.end) is not None
    if not stop or not (held or _CHANGES.match(r.mask, stop, topic.end) is not None):
        return None
    who = subject(r.mask[topic.start : stop])
    if who is None or who.start or (held and who.type not in PUBLIC):
        return None
    return bearer_at(r.text, topic.start, who)


def _of_several(r: Reading, topics: list[Part]) -> Bearer | None:
    """具备条件的A，以及B，经培训合格的，可以…: a joint bearer among the clauses, at their beginning or right before the norm."""
    for pair in (topics[:2], topics[-2:]):
        if len(topics) > 2 and r.mask.startswith("以及", pair[1].start):
            return _joined(r, pair)
    return None


def _joined(r: Reading, topics: list[Part]) -> Bearer | None:
    """国务院部门，省…人民政府，可以…: leading clauses that are nothing but bearers name one joint bearer."""
    if len(topics) < 2 or any(topic.kind != "plain" or r.mask[topic.start] == "为" for topic in topics):
        return None
    found = [subject(r.words(topic)) for topic in topics]
    if any(one is None or not _bare(r, one, topic) for one, topic in zip(found, topics, strict=True)):
        return None
    start, last = topics[0].start, found[-1]
    assert last is not None
    if r.mask.startswith("其", topics[-1].start):
        start = topics[-1].start
    return bearer_at(r.text, start, Subject(0, topics[-1].end - start, last.type, last.body, False))


def with_those_before(r: Reading, part: Part, topics: list[Part]) -> Bearer:
    """有关部门，乡镇人民政府应当…, A，B，以及C应当…: the bearer of the clause with those that the clauses before name."""
    bearer = part.bearer
    assert bearer is not None and bearer.place is not None
    start, end = bearer.place
    if r.mask.endswith("以及", 0, start):
        start -= 2
    elif not topics or start != topics[-1].end + 1 or not all(_public(r, topic) for topic in topics):
        return bearer
    return _joined(r, [*topics, Part(start, end, "plain")]) or bearer


def _public(r: Reading, topic: Part) -> bool:
    """False for a private party: such a clause says whom a body deals with; and for 未设航标站的县，港务部门应当…."""
    words = r.words(topic)
    found = subject(words) if topic.kind == "plain" else None
    return found is not None and found.type in PUBLIC and DESCRIBED.fullmatch(words) is None


def _bare(r: Reading, found: Subject, topic: Part) -> bool:
    """True for a clause that is nothing but a bearer phrase, 以及 aside."""
    lead = 2 if r.mask.startswith("以及", topic.start) else 0
    return found.start == lead and found.end == topic.end - topic.start


# 对患有眼疾, 对不服从指挥: the state somebody is in, the noun for whom comes in the next clause.
_IN_STATE: Final = re.compile(
    "患|年满|有(?!关)|已|未(?!成年)|不(?!同)|没有|符合|具备|具有|违反|属于|取得|因|拒|经|在(?!建|校|职|编|押|任)|发生|造成|确|情节|生活|从事|参加|长期|擅自|逾期|多次|被(?!监|告|申|许|处|检|保|害|收|征|拆|审|调)"
)
_OF_WHOM: Final = re.compile("[^，的]{2,40}的[^，的]{1,12}")
# 如果船长认为…, 凡船员…: what opens a case before its subject.
_OPENS_CASE: Final[tuple[str, ...]] = ("凡", "凡是", "如果", "如", "若", "如若")
# What a public body finds in a later clause of the case, or has the power to do there, makes it the one to act.
_DECIDES: Final = re.compile(
    "(?:(?:根据|依据|按照|经)[^，的]{2,12}?)?认为|发现|接到|收到|查明|查实|有权|无权|对(?=.{4})|能够|不能|报经|报请"
)


def _takes_over(words: str, found: Subject, last: bool) -> bool:
    """委托人提供材料有困难，代理机构根据情况认为…的，可以: whoever judges at the end of the case acts upon it."""
    decides = _DECIDES.match(words, found.end)
    return decides is not None and (found.type in PUBLIC or (last and decides[0].endswith("认为")))


_TAKES: Final[tuple[str, ...]] = (
    "拟",
    "自愿",
    "接受",
    "收到",
    "接到",
    "违反",
    "取得",
    "使用",
    "提供",
    "委托",
    "拒绝",
    "变更",
    "提出",
    "办理",
    "发现",
    "利用",
    "处置",
    "收购",
    "运输",
    "携带",
    "购买",
)
_THING_OF: Final = re.compile(r"[^，的]{1,8}的[^，的]{1,8}")
# 转让已经出租的房屋, 使用他人的商标: what the subject does with a thing; 提交的材料 is the thing alone.
_DONE_TO: Final = re.compile(
    r"(?:自行)?[^，的]{2}(?:或者[^，的]{2})?(?:已经|已|尚未|未|不|其|他人|同等|等量|相应|本(?![条法款章办规细])|自己|有关|国家|国有|公共)[^，的]+的"
    "|(?:开展|从事|举办|参加|进行)[^，的]{2,}的[^，的]{0,6}(?:活动|业务|工作|项目)$"
)
# 船员未达到规定的年龄: a state of the subject; 未缴纳的费用 is a thing.
_MEETS: Final = re.compile(
    "(?:(?:尚|均|都)?未|没有|不|已经?|均|都)?(?:(?:发行|交寄)(?!的)|达到|超过|符合|具备|取得|持有|完成|履行|满足|执行|遵守|违反)[^，的]{2,}的"
    "(?![^，]*(?:经费|资金|费用|总额|成绩|实绩|活动|道路)$)"
)
# 法院受理的案件有重大影响的: the matter in hand is its holder's.
_HOLDS: Final = re.compile("(?:受理|承办|扣押|扣留|查封|保管)的[^，的]{2,16}?(?:有|不|存在|需要|属于|已|涉及)")
_CHANGES: Final = re.compile(
    r"(?:正在|依法)?(?:生产|经营|销售|使用|设置、使用)的[^，的]{2,12}(?:没有|受到|不符合|被列入)|[^，的]{2,8}(?:发生|变更|不再|出现|遗失|损坏|丢失|改变|届满)|(?:其?合法|正当)?(?:权益|权利|人身|财产|利益|名誉)[^，的]{0,8}受到侵[害犯]"
)
_NO_SUBJECT: Final[tuple[str, ...]] = (
    "违反", "根据", "按照", "依照", "通过", "因", "为了", "有下列", "属于", "符合", "除", "需要", "必要时", "未经", "对",
)  # fmt: skip
# 责任人不明确的, 权利人明确的: who is known or not does nothing.
_KNOWN: Final[tuple[str, ...]] = ("明确", "不明确", "不明", "不详", "不清", "灭失")
# What is formed does nothing in its forming.
_FORMED: Final = re.compile("(?:依法)?(?:组成|成立|设立|产生|组建|举行|召开)(?:之?[前后时])")
_ASKED: Final = re.compile(r"属于(被[^，的]{2,8}?(?:机关|部门|单位|机构))")
