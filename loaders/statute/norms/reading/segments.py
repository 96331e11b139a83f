"""A segment (what stands between ；) read: its clauses become parts, its parts drafts of norms."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from loaders.statute.norms.clause.parts import bearer_at, is_duty
from loaders.statute.norms.clause.present import acts
from loaders.statute.norms.names.bearers import clause_subject, subject, verb_first
from loaders.statute.norms.names.beginnings import DEALS_WITH
from loaders.statute.norms.reading.authorities import extends_sanction, imposed, pays_for_violation
from loaders.statute.norms.reading.consents import consented, granted, subject_before
from loaders.statute.norms.reading.cueless import ATTRIBUTED, steps, without_cue
from loaders.statute.norms.reading.going_on import extend
from loaders.statute.norms.reading.leading import leading
from loaders.statute.norms.reading.own import makes, own_norm, settles, sorts, two_matters
from loaders.statute.norms.reading.topical import only_how, parts_of, set_up, stands, unsaid
from loaders.statute.norms.reading.withcue import with_agent, with_cue
from loaders.statute.norms.text import sanctions
from loaders.statute.norms.text.clauses import Segment
from loaders.statute.norms.text.draft import Draft, Part, Reading
from loaders.statute.norms.text.kinds import PRIVATE, PUBLIC
from loaders.statute.norms.text.norm import Bearer, Subject
from loaders.statute.norms.text.vocabulary import opens

_CASE: Final = re.compile(
    r"根据[^，的]{0,8}(?:需要|情况|实际)$|发现|遇有|遇到|发生|需要|确需|因|如(?!实|期|数)|接到|收到|未经|非经|非因(?!素)|涉及|特殊情况|必要时|情况"
    r"|对(?!外|[^，]{2,40}(?:进行|予以|给予|作出|实施|加强|采取|提出)[^，的]+$)|属于"
)


@dataclass(slots=True, init=False)
class Running:
    """A segment being read: its clauses, those that still wait for their norm, and the norm that runs."""

    parts: list[Part]
    topics: list[Part]
    current: Draft | None

    def __init__(self, parts: list[Part]) -> None:
        self.parts, self.topics, self.current = parts, [], None


def read_segment(r: Reading, segment: Segment) -> None:
    """The norms of a segment, clause by clause."""
    parts, end = parts_of(r, segment), segment[-1][1]
    if r.sanction is None and _plain(parts):
        _left_over(r, parts, end)
        return
    run = Running(parts)
    for index, part in enumerate(parts):
        current = run.current
        if current is not None and current.start >= current.end and part.kind == "plain" and _joins(r, part):
            _join(r, current, part)
        elif current is not None and current.sanction and part.kind == "plain" and _graver(r, parts, index):
            run.topics.append(part)
        elif r.sanction is None or not extends_sanction(r, part, parts, run.topics):
            _read_part(r, run, part, index)
    if run.topics and (run.current is None or run.topics[0].start >= run.current.end):
        _left_over(r, run.topics, end)


def _plain(parts: list[Part]) -> bool:
    """True where no clause holds a cue, an agent or a condition: all of them are left over."""
    for part in parts:  # noqa: SIM110 - the plain loop is twice as fast, and most segments end it at once
        if part.kind != "plain":
            return False
    return True


def _read_part(r: Reading, run: Running, part: Part, index: int) -> None:
    """One clause, by its kind."""
    if part.kind == "plain":
        _read_plain(r, run, part, index)
        return
    if part.kind == "cue":
        _read_cue(r, run, part)
        return
    before = run.current
    if part.kind == "condition":
        if before is not None and unsaid(r, before):
            before.dropped = True
        _read_condition(r, run, part)
        return
    _read_agent(r, run, part)
    if before is not None and run.current is not None and (unsaid(r, before) or only_how(r, before, part)):
        before.dropped = True
        if before.cue is not None and not run.current.sanction:
            run.current.modality, run.current.cue = before.modality, before.cue
            run.current.object = run.current.object or before.object


def _read_condition(r: Reading, run: Running, part: Part) -> None:
    if run.current is not None or (len(run.topics) > 1 and _settled(r, run.topics)) or _examined(r, run.topics, part):
        run.topics = []
    run.current = None
    run.topics.append(part)


def _read_cue(r: Reading, run: Running, part: Part) -> None:
    if part.bearer is None and part.cue is not None and part.end < part.cue.start and not _entitled(r, run, part):
        part.end, part.kind = part.cue.end, "plain"
        _read_plain(r, run, part, run.parts.index(part))
        return
    if (body := set_up(r, part)) is not None:
        if run.topics:
            without_cue(r, run.topics)
        part.bearer, run.topics = body, []
    elif part.cue is not None and part.cue.weak and not stands(r, part, run.topics, run.current):
        if run.current is not None:
            run.current.end = part.end
        else:
            run.topics.append(part)
        return
    elif part.cue is not None and part.cue.weak and run.current is not None and r.mask[part.cue.start - 1] in "也还":
        part.cue.weak = False  # 可以载客，也可载货: as sure as the norm that it goes on from
    if part.end == part.start and not is_duty(part, run.topics):
        return
    agent = run.current
    handed = agent is not None and agent.by and _after_agent(r, run, agent, part)
    if agent is not None and handed:
        r.subject = subject_before(r, agent.topics)
    if _norm_before(r, part, run.topics):
        without_cue(r, run.topics)
        run.topics = []
    elif part.bearer is not None and r.mask.startswith("必要时", part.start) and _settled(r, run.topics[-2:]):
        run.topics = []
    elif part.bearer is None and len(run.topics) == 2 and two_matters(r, run.topics):
        without_cue(r, run.topics[:1])
        del run.topics[:1]
    decided = agent is not None and _decides_to(r, agent, part)
    run.current = with_cue(r, part, run.topics)
    if agent is not None and decided:
        agent.dropped = True
        run.current.topics = (*agent.topics, *run.current.topics)
    run.current.nobody = run.current.nobody or (handed and run.current.bearer is None)
    run.topics = []


def _decides_to(r: Reading, agent: Draft, part: Part) -> bool:
    """由委员会决定，可以延期: that it decides so is no norm beside what it may do."""
    if not agent.by or agent.cue is not None or part.cue is None or part.bearer is not None:
        return False
    decides = agent.end + 1 == part.start and r.mask[agent.start : agent.end] == "决定"
    return decides and agent.object is None and part.cue.start == part.start and r.mask.startswith("可", part.start)


def _norm_before(r: Reading, part: Part, topics: list[Part]) -> bool:
    """True where the clauses before a modal word are a norm of their own: 航标部门制定政策，其中重大政策应当…."""
    if part.bearer is not None:
        return steps(r, topics) or (part.by and own_norm(r, part, topics)) or settles(r, part, topics)
    due = part.cue is not None and part.cue.modality == "obligation"
    led = due and r.mask.startswith(("其中", "所需经费", "所需资金"), part.start)
    return (led and own_norm(r, part, topics)) or sorts(r, topics)


def _entitled(r: Reading, run: Running, part: Part) -> bool:
    """护士执业，有获取报酬的权利; …的权利，有…的义务: whoever the clauses before tell has the right too."""
    who = leading(r, run.topics) if run.topics else []
    running = run.current.bearer if run.current is not None and not run.current.sanction else None
    part.bearer = who[-1] if who else running if not run.topics else None
    return part.bearer is not None


def _after_agent(r: Reading, run: Running, current: Draft, part: Part) -> bool:
    """True where an agent's act allows (方可) what is up to the subject of the case; what it consents to is no norm, but a circumstance."""
    if not consented(r, current, part):
        may = r.mask.startswith("方", part.start) or (r.mask.startswith("可以", part.start) and granted(r, current))
        allowed = part.bearer is None and may
        return allowed and r.subject is not None and r.subject is current.bearer and r.subject.type in PUBLIC
    r.drafts.remove(current)
    r.subject = None if r.subject is current.bearer else r.subject
    start = current.object[0] if current.object is not None else current.start
    run.topics.append(Part(start, current.end, "plain"))
    run.current = None
    return False


def _examined(r: Reading, topics: list[Part], part: Part) -> bool:
    """航标部门在五日内进行审核，符合条件的，予以登记: the examination is a norm of its own, the case is its result."""
    if len(topics) != 1 or topics[0].kind != "plain" or not r.mask.endswith(_EXAMINES, topics[0].start, topics[0].end):
        return False
    words = r.words(topics[0])
    if _RESULT.match(r.mask, part.start, part.end) is None or words[-3:-2] == "经" or not acts(words):
        return False
    known = len(r.drafts)
    without_cue(r, topics)
    return len(r.drafts) > known


_EXAMINES: Final[tuple[str, ...]] = ("审核", "审查", "核实", "核查", "初审", "复核", "评审", "验收", "查验")
_RESULT: Final = re.compile("(?:对于?)?(?:经[^，]{0,6})?(?:不?符合|不?合格|属实|材料(?:不?齐全|完备))")


def _read_agent(r: Reading, run: Running, part: Part) -> None:
    if pays_for_violation(r, part, run.topics):
        run.topics.append(part)
        return
    if r.mask.endswith("时", part.action, part.end) and r.mask.startswith("，", part.end):
        run.topics.append(Part(part.start, part.end, "plain"))
        r.subject = part.bearer
        return
    if own_norm(r, part, run.topics):
        before = r.subject
        without_cue(r, run.topics)
        if makes(r.words(run.topics[-1])):
            r.subject = before  # 县设立灯塔馆，由灯塔站管理；…: the agent goes on
        run.topics = []
    elif len(run.topics) > 1 and opens(r.words(run.topics[-1]), 0) in ("verb", "adverb") and _settled(r, run.topics):
        run.topics = []
    if r.subject is None and run.topics and part.bearer is not None and part.bearer.text[0] == "其":
        r.subject = _whose(r, run.topics[0])
    run.current = _alternative(r, part, run.current, with_agent(r, part, run.topics))
    run.topics = []


def _whose(r: Reading, topic: Part) -> Bearer | None:
    """未满岁数的船员为见习人，值守由其船长代理；但是，可以…: what follows is up to whom 其 means."""
    found = _IS_ONE.fullmatch(r.words(topic))
    who = subject(found["who"]) if found is not None else None
    if found is None or who is None or not who.is_whole(len(found["who"])) or who.type not in PRIVATE:
        return None
    return bearer_at(r.text, topic.start, who)


_IS_ONE: Final = re.compile("(?P<who>[^，。；]{2,40}?)(?<![行作])[是为][^，。；]{2,20}[人者]")


def _read_plain(r: Reading, run: Running, part: Part, index: int) -> None:
    """A clause without cue: the running norm goes on in it, or it waits for the next norm."""
    current = run.current
    following = run.parts[index + 1] if index + 1 < len(run.parts) else None
    if current is None and run.topics and run.topics[-1].kind == "condition" and imposed(r, run.topics, part):
        run.topics = []
    elif current is not None and current.approves and not _bare_thing(r, part, following):
        run.current = _approver(r, current, part)
    elif (
        current is None
        or current.closed
        or (following is not None and following.kind != "plain" and _topic_before(r, part, following))
    ):
        run.topics.append(part)
    else:
        run.current = extend(r, current, part)


def _graver(r: Reading, parts: list[Part], index: int) -> bool:
    """给予处分，造成严重后果，构成犯罪的，…: how grave the case is belongs to the case that the next clause tells."""
    case = index + 1 < len(parts) and parts[index + 1].kind == "condition"
    return case and r.mask.startswith(_GRAVE, parts[index].start)


_GRAVE: Final[tuple[str, ...]] = ("造成", "情节", "致使", "后果", "导致")


def _left_over(r: Reading, topics: list[Part], end: int) -> None:
    """The clauses at the end of a segment that no cue follows: norms, else a subject for what comes next."""
    known = len(r.drafts)
    without_cue(r, topics)
    if len(r.drafts) != known:
        return
    if topics[0].kind == "condition" and len(topics) > 1 and not sanctions.sanctions(r.words(topics[-1])):
        r.subject = next(iter(leading(r, topics[:1])), r.subject)
    elif r.subject is None and r.mask.startswith("；", end):
        r.subject = _only_subject(r, topics)


def _only_subject(r: Reading, topics: list[Part]) -> Bearer | None:
    """承租人交付租金；违约的，应当…: the person whose plain clause is no norm bears what follows ；."""
    words = r.words(topics[0])
    if (len(topics) > 1 and not words.startswith("国家")) or topics[0].kind != "plain" or opens(words, 0) == "verb":
        return None
    found = clause_subject(words)
    if found is None or found.start:
        return None
    goes_on = found.type in PRIVATE or (found.type == "state" and _MAY_TOO.match(r.mask, topics[-1].end) is not None)
    return bearer_at(r.text, topics[0].start, found) if goes_on else None


# 国家保护灯塔；必要时，可以征用: what the state may do besides.
_MAY_TOO: Final = re.compile("；(?:必要时|(?:经|根据|在)[^，。；]{2,24})，?可以")


# What whoever approves does further; all else is up to whoever applied.
_REPORTS: Final[tuple[str, ...]] = (
    "颁发", "发给", "核发", "并颁发", "并发给", "公布", "并公布", "并加盖", "报", "并报", "上报", "转报", "逐级", "提请", "并提请", "并书面", "并出具", "并通知", "签署", "出具",
)  # fmt: skip


def _bare_thing(r: Reading, part: Part, following: Part | None) -> bool:
    """…，县中学的设置，应当…: a thing that the next clause is about."""
    return following is not None and following.kind == "cue" and not opens(r.words(part), 0)


def _approver(r: Reading, current: Draft, part: Part) -> Draft:
    """应当经A批准，经B签署意见: a second approval is a norm of B; other clauses belong to the applicant."""
    words = r.words(part)
    if words.startswith(_REPORTS) and not current.closed:
        return extend(r, current, part)
    current.closed = True
    found = clause_subject(words[1:]) if words[0] == "经" else None
    if found is None or found.start or not found.body:
        return current
    draft = Draft(current.modality, current.cue, part.start + 1 + found.end, part.end, r.line)
    draft.bearer, draft.named, draft.approves = bearer_at(r.text, part.start + 1, found), True, True
    before = r.subject
    r.keep(draft, by=True)
    r.subject = before
    return draft


def _settled(r: Reading, topics: list[Part]) -> bool:
    """符合条件的，予以登记，不符合条件的，…: what stands between two cases is the norm of the first."""
    if not topics or topics[0].kind != "condition" or topics[-1].kind != "plain" or r.subject is None:
        return False
    if sanctions.sanctions(r.words(topics[-1])):
        return False
    known = len(r.drafts)
    without_cue(r, topics)
    return len(r.drafts) > known


def _alternative(r: Reading, part: Part, current: Draft | None, draft: Draft) -> Draft:
    """可以由A调解或者由B裁决: a further agent under the same cue."""
    if (
        current is not None
        and not draft.sanction
        and r.mask.endswith("或者", 0, part.start)
        and current.cue is not None
    ):
        draft.modality, draft.cue = current.modality, current.cue
    return draft


def _topic_before(r: Reading, part: Part, following: Part) -> bool:
    """两个以上部门联合制定的规章，由…: a noun phrase between two norms belongs to the second."""
    if following.kind == "condition":
        return False
    words = r.mask[part.start : part.end]
    if following.bearer is not None and words[-1] == "后" and _ONCE.fullmatch(words):
        return True
    if following.kind == "agent" and words[0] == "其" and _ITS_MATTER.fullmatch(words):
        return r.mask.startswith("由", following.start)
    if following.bearer is None:
        bare = following.cue is not None and following.cue.start == following.start
        return following.kind == "cue" and bool(_CASE.match(words) or acts(words) or (bare and not opens(words, 0)))
    if following.kind == "agent" and r.mask.startswith("由", following.start) and opens(words, 0) in ("", "soft"):
        who = subject(words)
        if who is not None and who.start == 0 and who.end == len(words):
            return True
    if words[0] == "对" and following.bearer is not None:
        return DEALS_WITH.match(words) is None and _NOUN_AT_END.search(words) is not None
    if ATTRIBUTED.match(words) is None or _says(words) or _ASKS.match(words) is not None:
        return False
    if words.startswith(_HOW_SAID) and opens(words, 2) == "verb":
        return False  # 可以书面提出对方案的意见，由X决定
    return not verb_first(words) or subject(words) is not None


# …日内，向作出决定的机关申请复审，复审机关应当…: the running norm goes on.
_ASKS = re.compile("向[^，]{2,40}(?:申请|申报|申诉|请求|提出|提起|提交|报告|报送|举报|投诉|反映|备案)[^，的]{0,8}$")
_HOW_SAID: Final[tuple[str, ...]] = ("书面", "口头", "公开", "及时", "主动", "联名")
# 由A编制，经B批准后，由C实施: when the next acts.
_ONCE = re.compile("(?:再|报|并报)?经(?!济|营|费|过)[^，]{2,60}后")
# 其具体职责分工，由…规定: what the agent disposes of.
_ITS_MATTER: Final = re.compile("其(?:具体|主要|他)?(?:[^，的]{2,4}[、和])*[^，的]{2,8}")
# 对无力缴费的船员，航标部门应当…: whom the next norm is about.
_NOUN_AT_END: Final = re.compile("的[^，的]{1,10}$")


def _says(words: str) -> bool:
    """委员会根据航标部门的建议作出决定: a body and, behind the last 的, a verb with its object; 委员会作出的决定 is a thing."""
    at = words.rfind("的") + 3
    return any(opens(words, i) == "verb" for i in range(at, len(words) - 3)) and acts(words)


def _joins(r: Reading, part: Part) -> bool:
    """或者实行垂直管理的机关: a clause that only adds a member to the agent before, whose verb is still to come."""
    words = r.words(part)
    found = subject(words[2:]) if words.startswith(("或者", "以及")) else None
    return found is not None and found.start == 0 and found.end == len(words) - 2


def _join(r: Reading, current: Draft, part: Part) -> None:
    assert current.bearer is not None and current.bearer.place is not None
    start = current.bearer.place[0]
    current.bearer = bearer_at(r.text, start, Subject(0, part.end - start, current.bearer.type, True, False))
    current.start = current.end = part.end
