"""Norms without a cue: a body in the statutory present tense, or a subject carried over."""

from __future__ import annotations

import re
from functools import cache

from loaders.statute.norms import sanctions, scope
from loaders.statute.norms.bearers import Subject, begins_with_verb, clause_subject, subject, verb_first
from loaders.statute.norms.beginnings import DEALS_WITH, SPLIT
from loaders.statute.norms.draft import Draft, Part, Reading
from loaders.statute.norms.lexicon import words as lexicon
from loaders.statute.norms.norm import Bearer
from loaders.statute.norms.parts import bearer_at
from loaders.statute.norms.vocabulary import opening, opens

TIME = (
    "时", "时候", "后", "前", "期间", "中", "内", "的", "之日起", "以来", "情况下", "条件下", "方面", "上",
)  # fmt: skip
TOPIC = (
    "在", "对", "经", "因", "为", "根据", "按照", "依照", "除", "自", "从", "通过", "必要时", "需要", "未", "如", "发生", "遇", "凡",
    "有", "由于", "以", "于", "当", "属于", "符合", "具备", "涉及",
)  # fmt: skip
# X是…的主管部门，负责…: the clause says what the subject is; what it does comes after.
COPULA = ("是", "作为")
_NOUN_PHRASE = re.compile(r"的[^的]{1,12}$")
_REFERS = ("经", "由", "按", "依照", "参照", "以")
_HOLDS_TO = ("坚持", "遵循", "贯彻", "落实", "执行", "履行")
_BOUND = re.compile(r"(?:履行|承担|遵守)(?:下列|以下)[^，]{0,6}(?:义务|职责|责任|规定)$")
_NAMED = re.compile(r"[^，]{2}(?:人员?|者|方|单位|机关|部门|机构)")
# 向A，B通报: the verb phrase is not complete before its verb.
_UNFINISHED = re.compile(
    r"(?:依法|及时|书面|先)*(?:向|与|同)[^，]{2,40}(?:委员会|机关|部门|政府|机构|法院|检察院|单位|组织|人)"
)
_POLICY = re.compile(r"(?:鼓励|支持|提倡|倡导|促进|推动|推进|引导|保护|扶持|积极|大力|优先|逐步|依法保障|保障)")
_NOUN_WITH_ATTRIBUTE = re.compile(r"[^，的]{4,30}的[^，的]{1,8}$")


def without_cue(r: Reading, topics: list[Part]) -> None:
    """A segment without cue: a body in the statutory present tense, or the carried subject after a condition."""
    last = len(topics) - 1
    while last >= 0 and topics[last].kind != "condition":
        last -= 1
    if last > 0 and r.stem is not None and r.stem.spread == "split" and begins_with_verb(r.words(topics[0])):
        _first_of_item(r, topics, last)
    for index, topic in enumerate(topics[last + 1 :], last + 1):
        words = r.mask[topic.start : topic.end]
        found = clause_subject(words)
        found = found if found is not None and found.start == 0 else None
        if found is None and (who := _apart(r, topics, index)) is not None:
            draft = Draft("obligation", None, topics[index + 1].start, topics[-1].end, r.line)
            draft.bearer, draft.named = who, True
            draft.topics = tuple((t.start, t.end) for t in topics[:index])
            r.keep(draft)
            return
        if found is None:
            if index and topics[index - 1].kind == "condition":
                _elided(r, topics, index)
                return
            if (
                not index
                and len(topics) > 1
                and (_bare(r, topic) or (_matter(words) and _apart(r, topics, 1) is not None))
            ):
                continue
            about = words.startswith(TOPIC) and not DEALS_WITH.match(words)
            if not (about or words.endswith(TIME)) or (index and index == len(topics) - 1):
                _goes_on(r, topics, index)
                return
            continue
        begin = topic.start + found.end
        if index + 1 < len(topics) and words.startswith(COPULA, found.end) and not _BOUND.search(words):
            if not found.body or not _acts_next(r, topics[index + 1]):
                continue
            begin = topics[index + 1].start
        if index + 1 < len(topics) and words[found.end :] in _FARES:
            begin = topics[index + 1].start
        if words.endswith(TIME) and index + 1 < len(topics):
            if not _instituted(found) or not _acts_next(r, topics[index + 1]):
                continue
            begin = topics[index + 1].start
        if (
            index + 1 < len(topics)
            and _NOUN_PHRASE.search(words)
            and r.words(topics[index + 1]).startswith(_REFERS)
            and not words.startswith(_HOLDS_TO, found.end)
        ):
            return
        rest = r.mask[begin : topics[-1].end]
        own = begin == topic.start + found.end
        if own and not (
            speaks(words, found.end, _institution(words, found), found.type)
            or _item_subject(r, rest)
            or _BOUND.search(rest)
        ):
            return
        if own and index + 1 < len(topics) and words.startswith("是", found.end) and _BOUND.search(rest):
            begin = topics[-1].start
        if any(scope.effect(r.words(one)) for one in topics[index + 1 :]):
            return
        if scope.effect(rest) or re.match(r"[^，]{0,12}(?:组成|构成)$", rest):
            return
        draft = Draft("obligation", None, begin, topics[-1].end, r.line)
        draft.bearer, draft.named = bearer_at(r.text, topic.start, found), True
        draft.topics = tuple((t.start, t.end) for t in topics[:index])
        if sanctions.opens_sanction(rest) and any(t.kind == "condition" for t in topics[:index]):
            draft.modality, draft.sanction = "permission", True
            r.sanction = draft
            r.keep(draft)
            return
        r.keep(draft)
        _go_on(r, draft, topics[index:])
        return


def _go_on(r: Reading, draft: Draft, clauses: list[Part]) -> None:
    """The clauses that follow the verb of a norm: more of it, or norms of others."""
    draft.end = next(one.end for one in clauses if one.end > draft.start)
    for clause in clauses:
        if clause.start >= draft.end and not draft.closed:
            draft = extend(r, draft, clause)


# 禁止出让土地，控制建设: what furthers something is not forbidden.
_FURTHERS = ("控制", "加强", "保护", "推进", "促进", "鼓励", "完善", "规范", "引导", "保障", "改善", "提倡", "支持")


def _verb_led(words: str) -> bool:
    """True for a clause that goes on with the verb phrase: 督促企业整改, 受X委托, 研究和解决, 组织X."""
    if verb_first(words) or _VERBS.match(words):
        return True
    return (
        words[2:3] in ("和", "、", "并")
        and opens(words, 0) in ("verb", "soft")
        and opens(words, 3) == "verb"
        and _OFFICES.match(words) is None
    )


# 设计、施工、监理等单位: what such bodies do stands before their noun.
_OFFICES = re.compile("(?:.{2}[、和]){1,6}.{2}等?(?:单位|机构|企业|部门|人员|行业|机关|者|人(?!民)|方)")
_VERBS = re.compile("受(?![理托让援赠聘])|督[促导]|协同|记录|组织(?!部|者|方|单位|机构|机关)")


def extend(r: Reading, current: Draft, part: Part) -> Draft:
    """A clause without cue after a norm: more of its action, or a norm of another body."""
    words = r.mask[part.start : part.end]
    if words[0] == "将" and current.cue is not None and r.mask.startswith("方", current.cue[0]):
        r.keep(current := Draft("obligation", None, part.start, part.end, r.line, current.bearer, current.named))
        return current
    if _UNFINISHED.fullmatch(r.mask, current.start, current.end):
        current.end = part.end
        return current
    if (words[0] == "但" and not words.endswith("除外")) or (
        current.modality == "prohibition" and words.startswith(_FURTHERS)
    ):
        current.closed = True
        return current
    found = None if _verb_led(words) else clause_subject(words)
    if found is not None and found.start == 0 and found.body and words.startswith(("为", "是"), found.end):
        current.closed = True
        return current
    if found is not None and speaks(words, found.end, found.body, found.type) and found.start == 0:
        if words.endswith(("组成", "构成")):
            return current
        draft = Draft("obligation", None, part.start + found.end, part.end, r.line)
        draft.bearer, draft.named = bearer_at(r.text, part.start, found), True
        draft.topics = current.topics
        r.keep(draft)
        return draft
    current.end = part.end
    return current


_FARES = ("盈利", "亏损", "破产", "解散", "终止", "停业", "歇业")
_AS_THEY_ARE = re.compile(
    r"(?:按照|依照|根据|依据)(?:各自|职责|规定|分工|本|有关|法)|依法|(?:组织|协调|指导|统筹)(?:、[^，、]{2})*本|应当|列席|出席|协助|配合(?!做)|[凭持][^有证票股]|会同|(?:按照|依照|根据|依据|按)[^，]{2,40}"
)


def _apart(r: Reading, topics: list[Part], index: int) -> Bearer | None:
    """具有处罚权的部门，按照各自职权…: a bearer that a comma parts from its verb phrase; the last clause holds the verb."""
    if index + 2 > len(topics) or topics[index].kind != "plain" or any(t.kind != "plain" for t in topics[index + 1 :]):
        return None
    words, rest = r.words(topics[index]), r.words(topics[index + 1])
    if "是" in words or not _AS_THEY_ARE.match(rest) or scope.effect(rest):
        return None
    if index + 2 < len(topics) and not (_ADVERBIAL.fullmatch(rest) and _acts_next(r, topics[index + 2])):
        return None
    found = subject(words)
    if found is None or found.start or found.end < len(words) or found.type not in PUBLIC | {"organization"}:
        return None
    if any(subject(r.words(t)) is not None for t in topics[:index]):
        return None
    return bearer_at(r.text, topics[index].start, found)


_ADVERBIAL = re.compile(r"(?:按照|依照|根据|依据|按|会同|在|依)[^，]{2,60}")


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


def _goes_on(r: Reading, topics: list[Part], index: int) -> None:
    """A further verb phrase of the same subject: after ； under the same cue, in the next sentence without cue."""
    start, end = topics[index].start, topics[-1].end
    words = r.mask[start:end]
    serves = r.subject is not None and index > 0 and opens(words, 0) == "soft"
    if (
        not (opens(words, 0) in ("verb", "adverb") or serves or words.startswith("组织") or DEALS_WITH.match(words))
        or not willing(words, 0)
        or scope.effect(words)
        or (sanctions.liability(words) or sanctions.opens_sanction(words) or _NAMED.match(words))
    ):
        return
    before = next((d for d in reversed(r.drafts) if d.line == r.line), None)
    if before is None or before.sanction or before.end > topics[0].start:
        return
    draft = Draft("obligation", None, start, end, r.line)
    draft.topics = tuple((t.start, t.end) for t in topics[:index])
    if r.subject is not None:
        if before.modality != "permission" or not index or not words.startswith(("同时", "及时", "立即")):
            draft.modality, draft.cue = before.modality, before.cue
        draft.bearer, draft.named = before.bearer or r.subject, before.named
    elif before.bearer is not None and before.modality == "obligation" and not _POLICY.match(words):
        draft.bearer = before.bearer
        if before.bearer.type in ("person", "anyone", "organization"):
            return
    else:
        return
    r.keep(draft)


def _elided(r: Reading, topics: list[Part], index: int) -> None:
    """…的，判决其…: the subject of the sentence before goes on after a condition."""
    granted = approver(r, topics[:index]) if GRANTS.match(r.mask, topics[index].start) else None
    bearer = granted or _acting(r, topics[:index]) or r.subject or r.before
    if bearer is None or (r.stem is None and bearer.type in ("person", "anyone")):
        return
    start, end = topics[index].start, topics[-1].end
    words = r.mask[start:end]
    things = r.stem is not None and r.stem.spread == "things"
    if opens(words, 0) not in ("verb", "soft", "adverb", "prep")[: 3 if things else 4] or scope.effect(words):
        return
    if not willing(words, 0):
        return
    punishes = sanctions.opens_sanction(words) and r.sanction is None
    if sanctions.opens_sanction(words) and r.sanction is not None and r.sanction.closed:
        return
    if sanctions.liability(words) or (punishes and (r.subject is None or r.subject.type not in PUBLIC)):
        return
    condition = r.mask[topics[index - 1].start : topics[index - 1].end]
    named = r.subject is not None or bearer is not r.before
    if clause_subject(condition) is not None and bearer.type in ("person", "anyone"):
        return
    draft = Draft("permission" if punishes else "obligation", None, start, end, r.line, bearer, named)
    draft.sanction = punishes
    r.sanction = draft if punishes else r.sanction
    draft.topics = tuple((t.start, t.end) for t in topics[:index])
    r.keep(draft)


def approver(r: Reading, topics: list[Part]) -> Bearer | None:
    """X in 经X审查合格的，发给许可证: whose consent opens the case grants what follows."""
    if not topics or topics[-1].kind != "condition":
        return None
    found = _CONSENT.match(r.mask, topics[-1].start, topics[-1].end)
    who = subject(found["who"]) if found is not None else None
    if found is None or who is None or who.start or who.end < len(found["who"]) or who.type not in PUBLIC:
        return None
    return bearer_at(r.text, found.start("who"), who)


_CONSENT = re.compile(
    "(?:[^，。；的]{2,16}|)经(?:过)?(?P<who>[^，。；]{2,40}?)(?:审[查核批验]|考核|检查|检验|批准|同意|认定|验收|核[查准实])[^，。；]{0,12}的$"
)


def _acts_next(r: Reading, following: Part) -> bool:
    """True where the next clause is a verb phrase of the same subject (…收到申请后，作出决定)."""
    words = r.words(following)
    return clause_subject(words) is None and opens(words, 0) != "" and willing(words, 0)


GRANTS = re.compile(
    "(?:可以|依法|予以|当场)*(?:发给|颁发|核发|换发|准予|许可|批准|登记|注册|减免|减征|免征|备案|公告|授予)"
)


def _acting(r: Reading, topics: list[Part]) -> Bearer | None:
    """The public body that a leading clause, no condition, has as its subject."""
    for topic in topics:
        words = r.words(topic)
        found = clause_subject(words) if topic.kind == "plain" else None
        if found is not None and found.start == 0 and found.type in PUBLIC and found.type != "official":
            return bearer_at(r.text, topic.start, found)
    return None


PUBLIC = frozenset(
    {"government", "department", "congress", "court", "procuratorate", "supervision", "decision_body", "official"}
)


def _instituted(found: Subject) -> bool:
    return found.type in PUBLIC or found.type == "organization"


def _institution(words: str, found: Subject) -> bool:
    """True where a body heads the phrase or is one of its members (统计站或者统计员)."""
    phrase = words[: found.end]
    if found.body or found.type != "person" or "的" in phrase or opens(phrase, 0) in ("verb", "adverb", "prep"):
        return found.body
    one, *others = map(subject, SPLIT.split(phrase))
    return bool(others) and any(who is not None and _instituted(who) for who in (one, *others))


def acts(words: str) -> bool:
    """True where a clause has a subject of its own and a verb."""
    found = None if verb_first(words) else clause_subject(words)
    return found is not None and found.start == 0 and speaks(words, found.end, found.body, found.type)


def speaks(words: str, at: int, body: bool, kind: str) -> bool:
    """True where a statutory present tense can follow: a body or official and a willing verb."""
    if not (body or kind in ("official", "organization")) or kind == "state":
        return False
    if kind == "official" and words.startswith("实行", at):
        return False
    return willing(words, at) or (words.startswith("受", at) and _ORDERED.fullmatch(words, at) is not None)


_ORDERED = re.compile("受[^，]{2,30}(?:委托|指派|聘请|指定|授权|邀请)")


# 机构设置按照…: the verb is a noun there.
_AS_SET = ("按照", "依照", "依据", "应当", "应按", "须")


def willing(words: str, at: int) -> bool:
    """True for a verb that states no fact; the longest word decides (设立 is an act, 设 is none)."""
    kind, size = opening(words, at)
    if kind == "" or words.startswith(_AS_SET, at + size):
        return False
    return _unwilling_first().isdisjoint(words[at : at + 1]) or not any(
        words[at : at + length] in lexicon("unwilling") for length in range(size, 5)
    )


@cache
def _unwilling_first() -> frozenset[str]:
    """The characters that verbs begin with that state a fact."""
    return frozenset(word[0] for word in lexicon("unwilling"))


def steps(r: Reading, topics: list[Part]) -> bool:
    """In a list of steps, a subject and verb before another's norm is a step of its own."""
    stem = r.stem
    if stem is None or stem.spread != "split" or stem.draft is None or not topics:
        return False
    if _NOUN_WITH_ATTRIBUTE.search(r.mask[topics[-1].start : topics[-1].end]):
        return False
    return all(t.kind == "plain" for t in topics) and not r.words(topics[-1]).endswith(TIME)


def _item_subject(r: Reading, rest: str) -> bool:
    """In a list whose stem orders a procedure, persons act in the present tense too (听证参加人陈述意见)."""
    stem = r.stem
    return stem is not None and stem.spread == "split" and stem.draft is not None and opens(rest, 0) in ("verb", "soft")


def _matter(words: str) -> bool:
    """True for a thing that the next clause is about (灯塔的维修，航标部门…)."""
    return _NOUN_PHRASE.search(words) is not None and opens(words, 0) == ""


def _bare(r: Reading, topic: Part) -> bool:
    """True for a clause that is nothing but a bearer phrase (A及其有关部门，B按照…)."""
    words = r.mask[topic.start : topic.end]
    found = subject(words)
    return found is not None and found.start == 0 and found.end == len(words)


def circumstance(words: str) -> bool:
    """True for a clause that only sets the scene: 必要时, 在…中, 对…, 开展风险评估."""
    return (
        words.startswith(TOPIC) or words.endswith(TIME) or (begins_with_verb(words) and not _NOUN_PHRASE.search(words))
    )
