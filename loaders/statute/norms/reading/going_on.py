"""Norms that go on: a further verb phrase of a bearer that a clause or a sentence before names."""

from __future__ import annotations

import re
from typing import Final

from loaders.statute.norms.clause.parts import bearer_at
from loaders.statute.norms.clause.present import presents, speaks, verb_led, willing
from loaders.statute.norms.names.bearers import clause_subject, subject, subject_at_start
from loaders.statute.norms.names.beginnings import DEALS_WITH
from loaders.statute.norms.reading.consents import GRANTS, approver
from loaders.statute.norms.reading.no_act import is_no_act
from loaders.statute.norms.reading.same_rule import POLICY, same_rule, take_cue
from loaders.statute.norms.text import sanctions, scope
from loaders.statute.norms.text.draft import Draft, Part, Reading
from loaders.statute.norms.text.kinds import PRIVATE, PUBLIC
from loaders.statute.norms.text.norm import Bearer
from loaders.statute.norms.text.vocabulary import opens

_NAMED: Final = re.compile(r"[^，]{2}(?:人员?|者|方|单位|机关|部门|机构)")


# 向A，B通报: the verb phrase is not complete before its verb.
_UNFINISHED: Final = re.compile(
    r"(?:依法|及时|书面|先)*(?:向|与|同)[^，]{2,40}(?:委员会|机关|部门|政府|机构|法院|检察院|单位|组织|人)"
)
_UNFINISHED_BEGINS: Final = frozenset("依及书先向与同")


def go_on(r: Reading, draft: Draft, clauses: list[Part]) -> None:
    """The clauses that follow the verb of a norm: more of it, or norms of others."""
    draft.end = next(one.end for one in clauses if one.end > draft.start)
    for clause in clauses:
        if clause.start >= draft.end and not draft.closed:
            draft = extend(r, draft, clause)


def extend(r: Reading, current: Draft, part: Part) -> Draft:
    """A clause without cue after a norm: more of its action, or a norm of another body."""
    words = r.mask[part.start : part.end]
    if words[0] == "将" and current.cue is not None and r.mask.startswith("方", current.cue[0]):
        r.keep(current := Draft("obligation", None, part.start, part.end, r.line, current.bearer, current.named))
        return current
    if r.mask[current.start] in _UNFINISHED_BEGINS and _UNFINISHED.fullmatch(r.mask, current.start, current.end):
        current.end = part.end
        return current
    if current.modality == "prohibition" and (at := _to_do(r, current, words)) >= 0:
        return _also_to_do(r, current, part, at)
    if words.startswith("由其") and (other := _handed_on(r, current, part)) is not None:
        return other
    if is_no_act(r, current, part, words):
        current.closed = True
        return current
    counts = current.cue is None and words[-1] in "人名" and _HOW_MANY.fullmatch(words) is not None
    found = None if counts or verb_led(words) else subject_at_start(words)
    if found is not None and found.body and words.startswith(("为", "是"), found.end):
        current.closed = True
        return current
    if found is not None and speaks(words, found.end, found.body, found.type):
        if words.endswith(("组成", "构成")):
            return current
        draft = Draft("obligation", None, part.start + found.end, part.end, r.line)
        draft.bearer, draft.named = bearer_at(r.text, part.start, found), True
        draft.topics = current.topics
        r.keep(draft, beside=presents(words, found.end))
        return draft
    current.end = part.end
    return current


def _handed_on(r: Reading, current: Draft, part: Part) -> Draft | None:
    """应当报告航标部门，由其处理: whom the clause before hands the matter to acts, where he has to."""
    begins = opens(r.mask[part.start : part.end], 2) or r.mask.startswith(_PREPOSITIONS, part.start + 2)
    if current.modality != "obligation" or not begins:
        return None
    found = _HANDED.search(r.mask, max(current.start, part.start - _CLAUSE), part.start - 1)
    who = subject(found["who"]) if found is not None else None
    if found is None or who is None or not who.is_whole(len(found["who"])):
        return None
    draft = Draft(
        "obligation", None, part.start + 2, part.end, r.line, bearer_at(r.text, found.start("who"), who), True
    )
    draft.topics = current.topics
    r.keep(draft, by=True)
    return draft


_PREPOSITIONS: Final[tuple[str, ...]] = ("按", "依", "根", "在", "向", "对", "将")
_CLAUSE: Final = 80  # characters of a clause that names a body
_HANDED: Final = re.compile(
    "(?:报告|报送|报请|(?<![预情申举汇简填警海])报(?![道表社名告送请])|通知|告知|通报|移送|移交|转交|(?<![移转提成])交(?![通易警流纳付界由])"
    "|提请|提交|设在|组建|设立|成立|委托|指定|授权)(?P<who>[^，。；、]{2,40})(?=，?$)"
)


# 设主任一人，委员三人至五人: how many more there are.
_HOW_MANY: Final = re.compile(
    "[^，的]{2,12}?[一二三四五六七八九十两若0-9]+[人名]?(?:[至到干][一二三四五六七八九十0-9]*)?[人名]"
)


def _also_to_do(r: Reading, current: Draft, part: Part, at: int) -> Draft:
    """The norm of the same bearer that begins `at` that place of a clause, behind one that forbids."""
    current.closed = True
    if current.bearer is None and current.everyone:
        return current
    draft = Draft("obligation", None, part.start + at, part.end, r.line, current.bearer, current.named)
    draft.topics = current.topics
    if sanctions.opens_sanction(r.mask[part.start + at : part.end]):
        draft.modality, draft.sanction, r.sanction = "permission", True, draft
    r.keep(draft)
    return draft


# 不予登记，并书面告知申请人: what follows is to be done, while 不得捏造事实，并以此敲诈 goes on with what is forbidden.
_TO_DO: Final = re.compile("(?:并|同时)?自觉|(?:并|同时)(?=书面|及时|立即|当场|按照?|依照|依法|[向对于在与]|将(?!其))")
# 不予受理，告知船长…: whoever refuses tells why, or goes on otherwise.
_REFUSED: Final = frozenset(("不予", "不再", "不作"))
_INFORMS: Final = re.compile(
    "(?:依法|及时|当场|当面|一次性)?(?:书面|口头)?(?:告知|通知|说明)|书面向|说明理由|退[还回]|移送|继续|引导|依法(?!不)"
    "|通过[^，]{2,20}(?:告知|通知)"
)
_DONE_WITH: Final = frozenset(
    ("说明", "告知", "通知", "出具", "退还", "退回", "接受", "采取", "保持", "保证", "注意", "建立", "指定", "报告", "公示", "公布", "公开", "抄送", "移送", "负责", "移交", "送达", "保存", "保护", "恢复", "服从", "遵守", "配合", "表明", "出示", "佩戴"),
)  # fmt: skip


def _to_do(r: Reading, ban: Draft, words: str) -> int:
    """Where in a clause after a prohibition the words begin that tell what is to be done; -1 where nothing does."""
    refused = ban.cue is not None and r.mask[ban.cue[0] : ban.cue[1]] in _REFUSED
    if refused and _INFORMS.match(words):
        return 0
    if r.stem is not None and r.stem.draft is not None and not refused:
        return -1
    if (found := _TO_DO.match(words)) is not None:
        return found.end() - 2 * found[0].endswith("自觉")
    done = words[0] == "并" and (words[1:3] in _DONE_WITH or sanctions.opens_sanction(words[1:]))
    return 1 if done else -1


def further(r: Reading, topics: list[Part], index: int) -> None:
    """A further verb phrase of the same subject: after ； under the same cue, in the next sentence without cue."""
    start, end = topics[index].start, topics[-1].end
    words = r.mask[start:end]
    takes = r.subject is not None and (led(r.words(topics[index])) or _begins_anew(r, topics, words))
    if not (takes or _goes_on(r, words, index)) or scope.effect(words):
        return
    if (
        sanctions.liability(words)
        or sanctions.opens_sanction(words)
        or _NAMED.match(words)
        or _SERVE_AS.match(words)
        or _NEEDED.match(words)
        or _THING_BY_RULE.fullmatch(words)
    ):
        return
    before = next((d for d in reversed(r.drafts) if d.line == r.line), None)
    if before is None or before.sanction or before.end > topics[0].start:
        return
    if takes and (before.modality == "prohibition" or before.end + 1 < topics[0].start):
        return
    draft = Draft("obligation", None, start, end, r.line)
    draft.topics = tuple((t.start, t.end) for t in topics[:index])
    if r.subject is not None:
        if before.modality != "permission" or not index or not words.startswith(("同时", "及时", "立即")):
            cued = _stem_norm(r, before) or _before_ban(r, before) or before
            draft.modality, draft.cue = cued.modality, cued.cue
        draft.bearer, draft.named = before.bearer or r.subject, before.named
    elif before.bearer is not None and before.modality == "obligation" and not POLICY.match(words):
        draft.bearer = before.bearer
        if before.bearer.type in PRIVATE:
            return
    elif not index and same_rule(r, before, words):
        take_cue(draft, before, words)
    else:
        return
    r.keep(draft)


# 考核结果作为奖励的依据: the verb is part of the name of a thing.
_SERVE_AS: Final = re.compile(
    "[^，的]{2,8}(?:结果|情况|成绩|结论|意见)(?:应?(?:作为|纳入|列入|记入|计入)|与[^，]{2,20}挂钩)"
)


# 检修灯塔和巡查所需经费列入预算: what is booked for the act.
_NEEDED: Final = re.compile(
    "(?!应当|将|把|安排|保障|解决)[^，将把]{2,40}所需[^，的]{0,8}(?:经费|资金|费用)[^，]{0,4}(?:列入|纳入|计入|由|从)"
)


# 全部检修费的构成按照国家规定执行: by what rule a thing goes.
_THING_BY_RULE: Final = re.compile("[^，]{2,20}的[^，的]{2,8}(?:按照?|依照|参照)[^，]{2,30}(?:执行|办理|计算)")


def _before_ban(r: Reading, ban: Draft) -> Draft | None:
    """应当点灯，不得误时；组织检修: what is due before a ban in the same sentence goes on behind ；."""
    if ban.modality != "prohibition" or len(r.drafts) < 2:
        return None
    due = r.drafts[-2]
    same = due.modality == "obligation" and due.line == ban.line and due.bearer is ban.bearer
    return due if same and r.mask.find("。", due.end, ban.start) < 0 else None


def _stem_norm(r: Reading, before: Draft) -> Draft | None:
    """The norm of the stem whose cue returns behind ； where a cue of the item itself (方可) stood before."""
    stem = r.stem.draft if r.stem is not None and r.stem.spread == "split" else None
    own = stem is not None and before.cue is not None and before.cue != stem.cue
    return stem if own and before.modality == "permission" else None


def apart(r: Reading, part: Part) -> bool:
    """True for a clause behind ；: it may begin with where or for whom its subject acts (；为船员提供灯具)."""
    return r.mask[part.start - 1 : part.start] == "；"


def _begins_anew(r: Reading, topics: list[Part], words: str) -> bool:
    return words[0] != "由" and opens(words, 0) == "prep" and apart(r, topics[0])


def _goes_on(r: Reading, words: str, index: int) -> bool:
    """True for words that begin with a verb of will, or with 对X and what is done to X."""
    kind = opens(words, 0)
    serves = kind == "soft" and r.subject is not None and index > 0
    if words.startswith("具体") and not opens(words, 2):
        return False  # 具体办法由章程规定
    begins = serves or kind in ("verb", "adverb") or words.startswith("组织") or DEALS_WITH.match(words) is not None
    return begins and willing(words, 0)


_LEADING: Final = re.compile("[在向为与将把按]|根据|依照|会同|通过|依托|于")


def led(words: str) -> bool:
    """True for a clause with a preposition, its noun and a verb (向社会公布名单), which lacks but a subject."""
    if _LEADING.match(words) is None or words[-1] in "的时后前内中上下间":
        return False
    if words[0] in "将把":
        return True
    ends = range(3, len(words) - 2)
    if not any(opens(words, at) == "verb" and "的" not in (words[at - 1], words[at + 2]) for at in ends):
        return False
    whole = subject(words) if "的" in words else None
    return whole is None or whole.end < len(words)


def elided(r: Reading, topics: list[Part], index: int) -> None:
    """…的，判决其…: the subject of the sentence before goes on after a condition."""
    granted = approver(r, topics[:index]) if GRANTS.match(r.mask, topics[index].start) else None
    finder = _finder(r, topics[:index])
    bearer = granted or finder or _acting(r, topics[:index]) or _finding(r, topics[index - 1], topics[index])
    bearer = bearer or r.subject or _provider(r, topics[:index], topics[-1]) or r.before
    start, end = topics[index].start, topics[-1].end
    words = r.mask[start:end]
    if r.stem is None and (bearer is None or bearer.type in ("person", "anyone")):
        _otherwise(r, topics[:index], start, end)
    if bearer is None or (r.stem is None and bearer.type in ("person", "anyone")):
        return
    things = r.stem is not None and r.stem.spread == "things"
    if opens(words, 0) not in ("verb", "soft", "adverb", "prep")[: 3 if things else 4] or scope.effect(words):
        return
    if not willing(words, 0) or _MEASURED.match(words) or _NO_LONGER.match(words):
        return
    if _TAXED.match(words) and not _TAXES.search(bearer.text):
        return
    handed_over = bearer.type in _INQUIRERS and _HANDS_OVER.match(words) is not None
    punishes = sanctions.opens_sanction(words) and r.sanction is None and not handed_over
    if sanctions.opens_sanction(words) and r.sanction is not None and r.sanction.closed:
        return
    if (sanctions.liability(words) and not handed_over) or (
        punishes and finder is None and (r.subject is None or r.subject.type not in PUBLIC)
    ):
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


# 提案人为委员会的，在会议上不再听取报告: what is left out then.
_NO_LONGER: Final = re.compile("在[^，的]{2,12}上不再")
# 对船员涉嫌犯罪的，依法移送公安机关: what an authority that was spoken of does.
_INQUIRERS: Final = frozenset({"department", "court", "procuratorate", "supervision"})
_HANDS_OVER: Final = re.compile("(?:依法|及时|应)*移[送交]")
# 用于公益的，依法免征关税: which tax falls due is no act of whoever is spoken of.
_TAXED: Final = re.compile(
    "(?:依法|(?:依照|按照|根据)[^，]{2,40}规定)?(?:给予|予以)?(?:减征|免征|减免|减半征收)[^，]{0,20}税"
)
_TAXES: Final = re.compile("税|海关|财政")


def _otherwise(r: Reading, topics: list[Part], start: int, end: int) -> None:
    """占用绿地的，应当补建；不能补建的，按照规定缴纳补偿费: what a private or open bearer does instead stands under the same cue."""
    last = r.drafts[-1] if r.drafts else None
    if (
        last is None
        or last.end + 1 != topics[0].start
        or last.cue is None
        or last.modality != "obligation"
        or last.sanction
    ):
        return
    if topics[0].kind != "condition" or _INSTEAD.match(r.mask, start, end) is None:
        return
    draft = Draft("obligation", last.cue, start, end, r.line, last.bearer, last.named, last.everyone)
    draft.topics, draft.object = tuple((t.start, t.end) for t in topics), last.object
    r.keep(draft)


# What only whoever is bound does, no authority.
_INSTEAD: Final = re.compile(
    "(?:按照(?:(?!按照)[^，]){0,20}规定|依法|及时|先行|自行|书面)*(?:[交缴]纳|补[交缴]|支付|申请(?!人)|申报|报告|归还|退还|采取|恢复|停止|拆除|修复|补[建种办])"
)
# 以租金为计税依据: a rule about a thing.
_MEASURED: Final = re.compile(
    "以[^，。；]{1,30}(?<!作)为[^，。；]{0,10}(?:依据|标准|基础|基数|基准|准|限|原则)(?:[，。；]|$)"
)


def acts_next(r: Reading, following: Part) -> bool:
    """True where the next clause is a verb phrase of the same subject (…收到申请后，作出决定)."""
    words = r.words(following)
    return clause_subject(words) is None and opens(words, 0) != "" and willing(words, 0)


def _acting(r: Reading, topics: list[Part]) -> Bearer | None:
    """The public body that a leading clause, no condition, has as its subject."""
    for topic in topics:
        words = r.words(topic)
        found = clause_subject(words) if topic.kind == "plain" else None
        if found is None or found.start or found.type == "official":
            continue
        if found.type in PUBLIC or (found.body and _EXAMINES.search(words, found.end)):
            return bearer_at(r.text, topic.start, found)
    return None


def _finder(r: Reading, topics: list[Part]) -> Bearer | None:
    """航标局发现船厂毁灯，逾期不改的，责令改正: the authority that finds the case in its first clause deals with it."""
    words = r.words(topics[0])
    found = clause_subject(words) if topics[0].kind == "plain" else None
    if found is None or found.start or found.type not in PUBLIC or found.type == "official":
        return None
    return bearer_at(r.text, topics[0].start, found) if _FINDS.match(words, found.end) is not None else None


def _provider(r: Reading, topics: list[Part], last: Part) -> Bearer | None:
    """学校组织学生参加检修，接触有害物质的，按照规定，提供待遇: the organisation of the first clause, where it gives something."""
    words = r.words(topics[0])
    found = subject_at_start(words) if len(topics) > 1 and topics[0].kind == "plain" else None
    if found is None or found.type != "organization" or _GIVES.search(r.words(last)) is None:
        return None
    return bearer_at(r.text, topics[0].start, found)


_GIVES: Final = re.compile("(?:^|规定|标准|约定|及时|依法)(?:提供|支付|发给|提前|配备|安排|赔偿|补偿|公告|退还|承担)")


# 委员会收到申请后，符合条件的，…: whoever received or examined it decides.
_EXAMINES: Final = re.compile("[收接]到|受理|审查|审理|审核|核查")


def _finding(r: Reading, case: Part, following: Part) -> Bearer | None:
    """法院认定裁决违法的，裁定不予执行: the public body that finds the case acts on it.

    What it only permits is up to whoever asked; what it does against the rules is up to others.
    """
    words = r.mask[case.start : case.end - 1]
    found = clause_subject(words)
    if found is None or found.start or found.type not in PUBLIC or found.type == "official":
        return None
    finds = _FINDS.match(words, found.end) is not None
    if not finds and (_WRONG.search(words, found.end) or not speaks(words, found.end, found.body, found.type)):
        return None
    then = r.words(following)
    if _UP_TO_OTHERS.match(then) or (sanctions.opens_sanction(then) and not finds):
        return None
    if words.startswith(_PERMITS, found.end) and not (GRANTS.match(then) or then.startswith(_TELLS)):
        return None
    return bearer_at(r.text, case.start, found)


# What an applicant or party does, what holds meanwhile, who counts as whom.
_UP_TO_OTHERS: Final = re.compile(
    "(?:(?!驳回|受理|退回|批准|拒绝|终止|核准)[^，]){0,8}(?:申请(?!人)|[交缴]纳|补[交缴])|[^，]{2,6}期间|以"
)
_FINDS: Final = re.compile(
    "(?:在[^，的]{2,20}?(?:时|中|期间)|[^，的]{2,10}后)?(?:认定|认为|发现|查获|查明|查实|收到|接到)"
)
_PERMITS: Final[tuple[str, ...]] = ("批准", "核准", "同意", "许可", "准予", "备案", "受理", "登记")
_TELLS: Final[tuple[str, ...]] = ("书面", "通知", "告知", "发给", "说明", "公告", "并")
_WRONG: Final = re.compile("违反|违法|未|不|擅自|逾期|滥用|超过|超越|造成|侵犯|错误|截留|挪用")
