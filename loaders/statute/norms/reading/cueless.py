"""Norms without a cue: a body in the statutory present tense, or a subject carried over."""

from __future__ import annotations

import re
from typing import Final

from loaders.statute.norms.clause.parts import bearer_at
from loaders.statute.norms.clause.present import (
    holds_office,
    instituted,
    institution,
    presents,
    says_who,
    speaks,
    willing,
)
from loaders.statute.norms.names.bearers import begins_with_verb, clause_subject, subject, subject_at_start
from loaders.statute.norms.names.beginnings import DEALS_WITH
from loaders.statute.norms.reading.authorities import also_imposed
from loaders.statute.norms.reading.going_on import acts_next, apart, elided, further, go_on, led
from loaders.statute.norms.reading.set_off import WHEN, row_of_officials, set_apart
from loaders.statute.norms.reading.stems import of_stem
from loaders.statute.norms.text import sanctions, scope
from loaders.statute.norms.text.acts import of_kind
from loaders.statute.norms.text.draft import Draft, Part, Reading
from loaders.statute.norms.text.kinds import PUBLIC
from loaders.statute.norms.text.norm import Bearer, Subject
from loaders.statute.norms.text.vocabulary import opens

TIME: Final[tuple[str, ...]] = (
    "时", "时候", "后", "前", "期间", "初期", "中", "内", "的", "之日起", "以来", "情况下", "条件下", "方面", "上",
)  # fmt: skip
TOPIC: Final[tuple[str, ...]] = (
    "在", "对", "经", "因", "为", "根据", "按照", "依照", "除", "自", "从", "通过", "必要时", "需要", "未", "非经", "非因", "如", "发生", "遇", "凡",
    "有", "由于", "以", "于", "当", "属于", "符合", "具备", "涉及",
)  # fmt: skip
# X是…的主管部门，负责…: the clause says what the subject is; what it does comes after.
COPULA: Final[tuple[str, ...]] = ("是", "作为")
# 总会为全国灯塔的领导机关，统筹…: 为 says the same where a body follows.
_IS_BODY: Final = re.compile("为[^，]{2,30}(?:机关|机构|部门|组织)")
# 协会是船员的组织，代表渔民的团体: still what it is.
_IS_ALSO: Final = re.compile("的[^，的]{0,8}(?:组织|团体|机构|机关|单位|法人|力量)$")
_NOUN_PHRASE: Final = re.compile(r"的[^的]{1,12}$")
_REFERS: Final = re.compile("[经由]|有[^，]{0,16}(?:权利|义务)|以(?!及)|按(?![月季年日周人户件次])|依照|参照")
_HOLDS_TO: Final[tuple[str, ...]] = ("坚持", "遵循", "贯彻", "落实", "执行", "履行", "按照", "依照", "根据", "依据")
_BOUND: Final = re.compile(r"(?:履行|承担|遵守)(?:下列|以下)[^，]{0,6}(?:义务|职责|责任|规定)$")


ATTRIBUTED: Final = re.compile(r"[^，的]{4,30}的[^，的]{1,8}$")


def without_cue(r: Reading, topics: list[Part]) -> None:
    """A segment without cue: a body in the statutory present tense, or the carried subject after a condition."""
    if r.mask.startswith("：", topics[-1].end) and _HEADING.search(r.words(topics[-1])):
        return
    last = len(topics) - 1
    while last >= 0 and topics[last].kind != "condition":
        last -= 1
    if last > 0 and r.stem is not None and r.stem.spread == "split" and begins_with_verb(r.words(topics[0])):
        _first_of_item(r, topics, last)
    for index, topic in enumerate(topics[last + 1 :], last + 1):
        found = clause_subject(r.words(topic))
        if found is not None and found.start == 0:
            begin = _verb(r, topics, index, found)
            if begin is None:
                continue
            _present(r, topics, index, found, begin)
        elif r.mask.startswith("，以及", topic.end) and (both := _with_next(r, topics, index)) is not None:
            draft = _norm(r, topics, index, both[1], both[0])
            r.keep(draft)
            go_on(r, draft, topics[index + 1 :])
        elif who := set_apart(r, topics, index):
            set_off = index + 2 < len(topics) and WHEN.fullmatch(r.words(topics[index + 1])) is not None
            r.keep(_norm(r, topics, index, topics[index + 1 + set_off].start, who))
        elif officials := row_of_officials(r, topics, index):
            r.keep(_norm(r, topics, index, topics[-1].start, officials))
        elif index and topics[index - 1].kind == "condition":
            elided(r, topics, index)
        elif _scene(r, topics, index):
            continue
        else:
            further(r, topics, index)
        return


def _with_next(r: Reading, topics: list[Part], index: int) -> tuple[Bearer, int] | None:
    """工会等团体，以及医学会等组织按照职责…: a bearer that goes on behind 以及, and where its verb phrase begins."""
    one, other = topics[index], topics[index + 1] if index + 1 < len(topics) else topics[index]
    if one is other or other.kind != "plain" or not _bare(r, one):
        return None
    words = r.mask[other.start + 2 : other.end]
    found = clause_subject(words)
    if found is None or found.start or not instituted(found) or not willing(words, found.end):
        return None
    stop = other.start + 2 + found.end
    whole = Subject(0, stop - one.start, found.type, found.body, predicate=True)
    return bearer_at(r.text, one.start, whole), stop


# 对预算执行情况监督的主要内容：
_HEADING: Final = re.compile("对[^，]{2,40}[^，的]{2}的(?:主要|重点)?(?:内容|事项|范围|重点|对象)$")


def _norm(r: Reading, topics: list[Part], index: int, begin: int, who: Bearer) -> Draft:
    draft = Draft("obligation", None, begin, topics[-1].end, r.line, who, True)
    draft.topics = tuple((t.start, t.end) for t in topics[:index])
    return draft


def _scene(r: Reading, topics: list[Part], index: int) -> bool:
    """True for a clause without subject that leads to the next: a time, a topic, a thing, a bare bearer phrase."""
    words = r.words(topics[index])
    leads = not index and len(topics) > 1
    if leads and (_bare(r, topics[0]) or ((_matter(words) or _trade(words)) and _dealt_with(r, topics, 1))):
        return True
    if (words[:2] in _ROUND or words[0] == "按") and any(
        subject_at_start(r.words(one)) for one in topics[index + 1 : index + 3]
    ):
        return True
    about = words.startswith(TOPIC) and not (DEALS_WITH.match(words) or (r.subject is not None and led(words)))
    alone = index == len(topics) - 1 and (index > 0 or apart(r, topics[0]))
    return (about or words.endswith(TIME)) and not alone


# 围绕中心工作，航标部门检修灯塔: what the act of the next clause's subject is about.
_ROUND: Final[tuple[str, ...]] = ("结合", "围绕", "针对")  # and 按船型


def _verb(r: Reading, topics: list[Part], index: int, found: Subject) -> int | None:
    """Where the verb phrase of a clause's subject begins: behind it, in the next clause, or (None) nowhere."""
    topic, words = topics[index], r.words(topics[index])
    following = topics[index + 1] if index + 1 < len(topics) else None
    begin = topic.start + found.end
    if following is None:
        return begin
    if (says_who(words, found.end) and not _BOUND.search(words)) or _IS_BODY.fullmatch(words, found.end):
        if not (instituted(found) or holds_office(words, found.end, r.words(following))):
            return None
        if _IS_ALSO.search(r.words(following)) or not acts_next(r, following):
            return None
        begin = following.start
    if found.body and words.startswith("由", found.end) and words.endswith(("组成", "构成")):
        if not _takes_up(r.words(following)) or not acts_next(r, following):
            return None
        begin = following.start
    if words.startswith("设在", found.end) and r.words(following).startswith(_IN_CHARGE):
        begin = following.start
    if words[found.end :] in _FARES:
        begin = following.start
    received = _RECEIVED.fullmatch(words, found.end) is not None
    if words.endswith((*TIME, "下")) or received:
        later = next((one for one in topics[index + 1 :] if not r.words(one).endswith(TIME)), following)
        following = later if received or r.words(following).endswith("后") else following
        if not instituted(found) or _ABSENT.search(words, found.end) or not acts_next(r, following):
            return None
        begin = following.start
    if (
        _whom(words, found.end)
        and _deals(words, found)
        and not r.words(following).startswith(_MORE)
        and acts_next(r, following)
    ):
        begin = following.start
    return begin


# 办公室设在航标部门，具体负责…: where a body sits, and what it does.
_IN_CHARGE: Final[tuple[str, ...]] = ("具体负责", "具体承担")
# 站长因故不能履行职务时: others act then.
_ABSENT: Final = re.compile("不能|缺位|空缺|出缺|死亡")


def _takes_up(words: str) -> bool:
    """负责…, 审议…, 为…提供意见: what a board does, behind what it is made of; not how it is elected or votes."""
    if words.startswith(("负责", "承担", "定期")) or _SERVES.match(words):
        return True
    return opens(words, 0) in ("verb", "soft") and not words.startswith("表决")


_SERVES: Final = re.compile("为[^，]{2,60}提供")


# 航标部门接到申请后依法审查: it acts behind the clauses that say when.
_RECEIVED: Final = re.compile("[收接]到[^，]{1,20}后(?:[^，]{0,6}(?:审[查核]|核[查实]|研究|调查))?")


def _whom(words: str, at: int) -> bool:
    """对有贡献的守塔人，给予奖励: a clause ends in whom or what its subject deals with; the verb comes after."""
    return (
        words.startswith("对", at)
        and words[at + 1 : at + 2] != "外"
        and _DEALT.search(words, at + 3) is None
        and opens(words, len(words) - 2) != "verb"
    )


def _deals(words: str, found: Subject) -> bool:
    """True for a body, or an organisation before a noun with an attribute (机关对知悉的秘密，负有…)."""
    return found.body or (found.type in ("organization", "official") and _NOUN_PHRASE.search(words) is not None)


_MORE: Final[tuple[str, ...]] = ("对", "以及", "或者", "和")
# 对灯具进行检修: the verb phrase stands in the clause itself.
_DEALT: Final = re.compile("进行|实行|实施|予以|给予|提出|作出|开展|加强|采取|负责|承担|享有|行使")


def _present(r: Reading, topics: list[Part], index: int, found: Subject, begin: int) -> None:
    """The norm of a subject whose verb phrase begins there, where it is one."""
    topic, words, rest = topics[index], r.words(topics[index]), r.mask[begin : topics[-1].end]
    following = topics[index + 1 :]
    whom = begin > topic.end and words.startswith("对", found.end)
    if following and not whom and begin < topic.end and _is_phrase(words, found.end, r.words(following[0])):
        return
    if begin == topic.start + found.end:
        tells = speaks(words, found.end, institution(words, found), found.type) or (
            bool(following) and _shown(words, found.end, r.words(following[0]))
        )
        if (
            of_stem(r.stem, words)
            or _HELD.match(words, found.end - 2)
            or _AIM.match(words, found.end)
            or not (tells or _item_subject(r, rest) or _BOUND.search(rest))
        ):
            return
        if following and words.startswith("是", found.end) and _BOUND.search(rest):
            begin = topics[-1].start
    settles = found.type in PUBLIC and begin < topic.end and _SETTLES.fullmatch(rest) is not None
    if rest in _FARES or (not settles and _has_effect(r, following, rest)):
        return
    draft = _norm(r, topics, index, begin, _with_row(r, topics, index, found))
    if whom:
        draft.topics = (*draft.topics, (topic.start + found.end, topic.end))
    if sanctions.opens_sanction(rest) and (
        any(t.kind == "condition" for t in topics[:index]) or also_imposed(r, begin)
    ):
        draft.modality, draft.sanction = "permission", True
        r.sanction = draft
        r.keep(draft)
        return
    r.keep(draft, beside=presents(words, found.end))
    go_on(r, draft, topics[index:])


# 航标部门检修的任务是…: a thing, and what it consists in.
_AIM: Final = re.compile("[^，是]{2,8}的(?:主要|基本|根本)?(?:任务|目的|宗旨|方针|对象|内容|重点|范围|原则)是[^，]")
# 请求点灯的，法院依照有关规定处理: a public body that does so acts.
_SETTLES: Final = re.compile("(?:依法)?(?:依照|按照|根据)[^，。；]{2,40}(?:处理|办理)")
# 委员会会议每年召开两次: what is held does not act.
_HELD: Final = re.compile(
    "会议(?:公开|不公开|秘密|定期|一般|依法|分别|每[年季月][^，]{0,8}?)*(?:举行|召开)(?=[一二两三四五六七八九十0-9]|$)"
)


def _with_row(r: Reading, topics: list[Part], index: int, found: Subject) -> Bearer:
    """航标、海事等部门，县人民政府按照职责…: the bearer, with those whom the clauses before it name in a row."""
    start, stop = topics[0].start, topics[index].start + found.end
    row = (
        index and found.type in PUBLIC and all(r.mask.endswith(_ROW_ENDS, one.start, one.end) for one in topics[:index])
    )
    if not row or not all(_bare(r, one) for one in topics[:index]):
        return bearer_at(r.text, topics[index].start, found)
    return bearer_at(r.text, start, Subject(0, stop - start, found.type, found.body, predicate=True))


_ROW_ENDS: Final[tuple[str, ...]] = (
    "等部门", "等单位", "等机关", "等有关部门", "等相关部门", "等行政主管部门", "等主管部门", "等组织", "等团体",
)  # fmt: skip


def _is_phrase(words: str, end: int, following: str) -> bool:
    """Whether the words of a clause are a noun phrase that the next one refers to; the subject in it ends at `end`."""
    if words.endswith(_MONEY) and _SPENT.match(words, end) is not None:
        return _BOOKED.match(following) is not None
    if _NOUN_PHRASE.search(words) is None or opens(words, end) == "prep":
        return False
    return _REFERS.match(following) is not None and not words.startswith(_HOLDS_TO, end)


# 学校开展培训的经费，列入预算: no act takes money for its object there.
_SPENT: Final = re.compile(
    "(?:开展|进行|实施|举办|从事|组织|履行|参加|维修|修建|办理)[^，]*的(?:所需|必要|相关)?(?:经费|费用|资金|支出)$|[^，的]{2,8}所需[^，]{0,8}(?:经费|费用|资金|税费|支出)$"
)
_MONEY: Final[tuple[str, ...]] = ("经费", "费用", "资金", "支出", "税费")
_BOOKED: Final = re.compile("[在从由][^，]{2,40}(?:列支|开支|支出|解决|负担|承担)$|(?:依法)?(?:列入|纳入|计入|由)")


def _shown(words: str, at: int, following: str) -> bool:
    """申请人持证书，依法向港务部门办理登记: the paper in one clause, the application in the next."""
    return _PAPER.fullmatch(words, at) is not None and presents("持证书" + following, 0)


_PAPER: Final = re.compile(
    "[持凭][^，的]{0,40}(?:证|证书|证明|证件|文件|材料|执照|批文|手续|合同|协议|身份证|通知书|决定书)"
)


def _has_effect(r: Reading, following: list[Part], rest: str) -> bool:
    """Whether the words behind a subject tell of a legal effect or of what it consists of, and of no act."""
    if following and _BEARS.fullmatch(r.words(following[-1])):
        *following, last = following
        rest = rest[: last.start - last.end - 1]
    others = (one for one in following if scope.effect(r.words(one)) and not _by_rule(r, one, following[-1]))
    return any(others) or scope.effect(rest) or _CONSISTS.match(rest) is not None


# 履行灯塔单位的义务，承担相应责任: more of the act.
_BEARS: Final = re.compile("(?:并|依法)?承担(?![^，]*(?:法律|民事|刑事|行政|赔偿|连带|补充))[^，]{2,12}责任")


def _by_rule(r: Reading, part: Part, last: Part) -> bool:
    """按照省人民政府的规定，建立名录: by which rule the clauses behind are done, no reference."""
    return part is not last and _ADVERBIAL.fullmatch(r.words(part)) is not None


# 灯塔协会根据船员人数，按照便利的原则设立: others found it.
_CONSISTS: Final = re.compile(
    "(?:根据|按照|依照|依法)[^。；]{0,80}(?<!申请)设立$|[^，]{0,12}(?:组成|构成)$|[^，。；将把]{2,40}所需[^，。；的]{0,8}(?:经费|资金|费用)[^，。；将把]{0,4}(?:列入|纳入)"
)


_FARES: Final[tuple[str, ...]] = ("盈利", "亏损", "破产", "解散", "终止", "停业", "歇业")
_ADVERBIAL: Final = re.compile(r"(?:按照|依照|参照|根据|依据|按|会同|在|依)[^，]{2,60}")


def _first_of_item(r: Reading, topics: list[Part], last: int) -> None:
    """决定…，对…的，提出…: the verb phrase of an item that stands before a condition is a norm of its own."""
    stem = r.stem.draft if r.stem is not None else None
    if (
        topics[0].kind != "plain"
        or stem is None
        or not r.words(topics[last]).startswith("对")
        or r.words(topics[0]).endswith("的")
    ):
        return
    draft = Draft(stem.modality, stem.cue, topics[0].start, topics[last - 1].end, r.line, stem.bearer, stem.named)
    r.keep(draft)


def steps(r: Reading, topics: list[Part]) -> bool:
    """In a list of steps, a subject and verb before another's norm is a step of its own."""
    stem = r.stem
    if stem is None or stem.spread != "split" or stem.draft is None or not topics:
        return False
    if ATTRIBUTED.search(r.mask[topics[-1].start : topics[-1].end]):
        return False
    return all(t.kind == "plain" for t in topics) and not r.words(topics[-1]).endswith(TIME)


def _item_subject(r: Reading, rest: str) -> bool:
    """In a list whose stem orders a procedure, persons act in the present tense too (听证参加人陈述意见)."""
    stem = r.stem
    return stem is not None and stem.spread == "split" and stem.draft is not None and opens(rest, 0) in ("verb", "soft")


def _matter(words: str) -> bool:
    """True for a thing that the next clause is about (灯塔的维修，航标部门…)."""
    return _NOUN_PHRASE.search(words) is not None and opens(words, len(words) - 2) != "verb"


def _trade(words: str) -> bool:
    """进口灯具，海关凭许可证放行: the business that the next clause's subject deals with."""
    return words.startswith(of_kind("business")) and not words.endswith(TIME)


def _dealt_with(r: Reading, topics: list[Part], index: int) -> bool:
    """进境的灯具，海关予以查验: the clause behind a thing has a public body for its subject."""
    if set_apart(r, topics, index) is not None:
        return True
    words = r.words(topics[index])
    found = clause_subject(words)
    if found is None or found.start or found.type not in PUBLIC or not willing(words, found.end):
        return False
    return not (words.startswith("对", found.end) and _NOUN_PHRASE.search(words))


def _bare(r: Reading, topic: Part) -> bool:
    """True for a clause that is nothing but a bearer phrase (A及其有关部门，B按照…)."""
    words = r.mask[topic.start : topic.end]
    found = subject(words)
    return found is not None and found.start == 0 and found.end == len(words)


# 无正当理由不得…, 未经批准不得…: under what circumstance, not what thing.
_WITHOUT: Final[tuple[str, ...]] = ("无正当", "无故", "没有")


def circumstance(words: str) -> bool:
    """True for a clause that only sets the scene: 必要时, 在…中, 对…, 开展风险评估."""
    return (
        words.startswith((*TOPIC, *_WITHOUT))
        or words.endswith(TIME)
        or (begins_with_verb(words) and not _NOUN_PHRASE.search(words))
    )
