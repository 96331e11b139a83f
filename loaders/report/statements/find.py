"""Who does what: one statement a subject and object, with modality done, duty or plan.

A clause is adverbs + verb + object; its subject is the body at its head, else the one carried from the clause before
in the same sentence, else the issuing body.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import Final

from loaders.patterns import regex
from loaders.report.bodies.find import Body
from loaders.report.lexicon import lexicon
from loaders.report.statements.beside import MEASURES, beside, more_of_it, of_its_own_form
from loaders.report.statements.charge import in_charge, then_in_charge, without_charges
from loaders.report.statements.clause import Clause
from loaders.report.statements.clause_heads import leads_to_deed, verb_of
from loaders.report.statements.clause_marks import FIRST_GAP, Gap, clauses_in, gap_of
from loaders.report.statements.clause_text import clause_text
from loaders.report.statements.clauses import (
    ASKING,
    GROWING,
    action_at,
    actions_in,
    banned,
    grew,
    led,
    not_done,
    verb_words,
)
from loaders.report.statements.deeds import Span, Statement, made, with_objects
from loaders.report.statements.first_verbs import first_verb
from loaders.report.statements.frames import (
    APPROVED,
    CHANGE,
    EXAMINED,
    MADE_BY,
    PASSIVE,
    by_whom,
    changed,
    held_by,
    held_then,
    moved_object,
    pivot_starts,
    placed_at_head,
)
from loaders.report.statements.further import ends_too, further
from loaders.report.statements.notices import repealed, sent_out
from loaders.report.statements.objects import topic
from loaders.report.statements.outlook import (
    LACKING,
    TROUBLED,
    State,
    heading,
    in_trouble,
    lies_ahead,
    of_deed,
    reached,
    section,
)
from loaders.report.statements.pivots import deed_of, passed_on, pivot, pivoted, said_of
from loaders.report.statements.promises import (
    AIMS_FIRST,
    aims_end,
    announced,
    list_ends,
    ordered,
    purpose_end,
    questioned,
    tasks_begin,
)
from loaders.report.statements.subjects import GOES_ON, TURNS, in_their_list, is_issuer, of_cell, who
from loaders.report.statements.wide_objects import KEPT, in_row, of_the_object, whole_row

__all__ = ["Statement", "statements"]

_CLOSING: Final = frozenset("\n:。( ")
_ADDRESSED: Final = regex(r"(?=.*各).*(?:单位|部门|政府|办事处|机构|委员会|[局委办室])$")
_NAMES: Final = regex(r"方面[^,。;:]{0,4}\d+[项条个]$")  # 监管方面4项:…: what is listed are names
_AS_FOLLOWS: Final = regex(
    "现.*如下$|现(?:作出|提出|就.*)如下(?:决定|规定|安排|部署|意见|要求|通知)$|就.*(?:提出|作出|制定|发布|印发|公布)了?(?:以下|如下)[^,。]{0,8}$"
)


def statements(
    form: str, text: str, mentioned: list[Body], issuer: str, default: str, year: int | None, title: str = ""
) -> list[Statement]:
    """All statements in text order; none from the `title` line (mapped words). `default` is the modality outside plan sections (done, duty, plan or
    both, by the paragraph)."""
    out: list[Statement] = []
    both, default = default == "both", default.replace("both", "done")
    state = State(section=default, default=default, both=both)
    starts = [body.start for body in mentioned]
    starts.append(2 * len(form) + 2)  # behind the last of them: none is near
    titled = form.find(title) if title else -1
    behind_title = titled + len(title) if titled >= 0 else -1
    plain, charged = form, clause_text(form, text, mentioned)
    form = without_charges(charged)
    position, longest = 0, len(title) + 8 if title else 0
    clause = Clause(form, text, 0, 0, 0, issuer, state)  # one for all of them: it is begun anew for each
    for start, end in clauses_in(form):
        words, after = form[start:end], form[end]
        gap, position = gap_of(form[position:start]) if start else FIRST_GAP, end
        colon = after == ":"
        if gap.part:
            _carry(form, start, gap, issuer, state)
        if (state.asked or colon) and questioned(words, after, gap.line, state):
            continue
        if gap.opens:
            if gap.colon and default == "duty" and start < 400 and not out:
                state.subjects = ()  # those who are addressed do nothing yet
            _begin(form, plain, title, (start, end), gap, state)
        entitled = start < behind_title and start >= titled
        begin = behind_title if entitled and end - behind_title > 6 else start  # a title without a line of its own
        whose = of_cell(form, text, start) if gap.cell else ()
        if (
            section(words, state, default, year, not gap.row, after in _CLOSING)
            or start < state.headed
            or start < state.aims
            or (entitled and begin == start)
            or after == "\t"
            or (gap.cell and not whose)
            or (6 < len(words) < longest and plain[begin:end].strip() in title)
        ):
            continue
        if whose:
            state.subjects, state.actors = whose, 1
        if colon and _NAMES.search(words):
            state.asks = True
            continue
        if colon and gap.line and start < 400 and _ADDRESSED.match(words):
            continue
        if words[0] == "现" or (default == "duty" and words[-2:] == "废止" and "》" in words):
            clause.begin(start, end, 0)
            if sent := list(sent_out(clause) if words[0] == "现" else repealed(clause)):
                out += sent
                continue
        if colon or "下" in words:
            if _AS_FOLLOWS.search(words):
                continue
            announced(words, state, colon)
            if words.startswith("下半年") and "上半年" in title:
                state.section = "plan"
        if (colon or after == "。") and default == "done" and tasks_begin(words, after):
            default = state.default = state.section = "plan"
        if not ((words[0] in LACKING or state.section in TROUBLED) and in_trouble(words, state, gap.part)):
            index = bisect_left(starts, begin)
            clause.begin(begin, end, starts[index])
            more = more_of_it(clause, out[-1]) if words[-1] in MEASURES and out else []
            out += more or _told(clause, mentioned, index)
        if "《" in words:
            ordered(form, start, end, state)
    return sorted(in_charge(charged, text, out), key=lambda item: item.action_start)


def _told(clause: Clause, mentioned: list[Body], index: int) -> list[Statement]:
    """The deeds of a clause; one without may name what the next ones are done to. `index` is that of its first body."""
    state = clause.state
    told = of_its_own_form(clause)
    if not told and state.aims <= clause.start:  # no names of parts: 本报告包括概述、主动公开情况…
        told = _read(clause, mentioned, index)
    if state.default == state.section == "done":
        told = told + beside(clause, told)
    if not told:
        state.target = topic(clause.form, clause.start, clause.end) or state.target
        return told
    if clause.form[clause.end] == ",":
        then_in_charge(clause, told[-1])
    if state.joint:
        state.subjects, state.joint = state.subjects[:1], False
    return told


def _carry(form: str, start: int, gap: Gap, issuer: str, state: State) -> None:
    """Whom and what a new clause takes over from those before: nothing at a sentence's start."""
    state.already = False
    if gap.sentence:
        state.subjects, state.actors, state.modality, state.target, state.hired = (), 0, "", None, None
        state.joint = state.asks = False
        state.approval = None
        state.past = state.section == "duty" and reached(form, start)
    elif not is_issuer(state.subjects, issuer):
        goes_on = GOES_ON.match(form, start) or (
            state.actors == 1 and (not TURNS.match(form, start) or in_their_list(form, start))
        )
        state.subjects = state.subjects if goes_on else ()


def _begin(form: str, plain: str, title: str, clause: Span, gap: Gap, state: State) -> None:
    """What begins with a clause: a numbered heading, a row of aims, a paragraph of tasks."""
    start, end = clause
    if gap.part:
        state.headed = heading(form, start)
        if state.headed and state.section == "done" and of_deed(form, start, state.headed):
            state.headed = 0
        if form[end - 1] == "的":
            state.aims = max(state.aims, purpose_end(form, start, end))
    if form[start] in AIMS_FIRST and (ends := aims_end(form, start, end)) > state.aims:
        state.aims = ends
    if gap.line or start == 0:
        state.ahead = state.default == "done" and lies_ahead(plain, start, "政府工作报告" in title, state.both)
        list_ends(form, start, state)


def _read(clause: Clause, mentioned: list[Body], index: int) -> list[Statement]:
    state, held = clause.state, clause.state.subjects
    leads = leads_to_deed(clause, mentioned, index)
    target, told = state.target, []
    if clause.approved and target:
        told = _approved(clause, clause.approved, target)
    elif clause.filed and target and not leads:
        told = made(clause.form, clause.filed, target, clause.issuer, state)
    if not leads:
        return told
    by_others = clause.words[0] == "由"
    if by_others and state.target and (then := held_then(clause.form, clause.start, clause.end, state.default)):
        those, deed = ("who", "verb") if then["who"] else ("those", "deed")
        held_by_them = tuple(who(clause.form, clause.text, *then.span(those)))
        told += said_of(held_by_them, made, clause.form, then.span(deed), state.target, clause.issuer, state)
    elif by_others and (made_by := MADE_BY.match(clause.form, clause.start, clause.end)):
        told += _of_turned(clause, tuple(who(clause.form, clause.text, *made_by.span("who"))), made_by)
    elif found := None if clause.subjects and clause.form[clause.at] != "由" else _turned(clause):
        told += _of_turned(clause, *found)
    else:
        told += passed_on(clause) or _actions(clause)
    if (by_others and _PUT_IN_CHARGE.match(clause.words)) or (
        clause.words[-1] in "长员任人挥席□" and _NAMED_AS.search(clause.words, max(0, len(clause.words) - 40))
    ):
        state.subjects = held
    return told


def _of_turned(clause: Clause, subjects: tuple[str, ...], match: re.Match[str]) -> list[Statement]:
    """The deed of a clause whose object stands first, of those who do it."""
    form, state = clause.form, clause.state
    verb, spoken = "kept" if match.re is by_whom() and match["kept"] else "verb", state.modality
    ruled = form.startswith(_RULING, clause.at) or _MUST_PASS.match(form, match.end("object"), clause.end)
    if verb == "kept" or ruled:
        state.modality = spoken or ("duty" if state.section == "done" else "")
    told = said_of(subjects, made, form, match.span(verb), match.span("object"), clause.issuer, state)
    state.modality = spoken
    if form[match.start("object")] == "《" or form.endswith(_DISCUSSED, *match.span("object")):
        state.target = match.span("object")
    return told


# what is examined first is what is decided on then; those who make a study tell of it in the next clause
_DISCUSSED, _STUDIES = ("事项", "方案", "草案", "规划"), ("评估", "调查", "测评", "鉴定", "监测", "审计")
_PUT_IN_CHARGE: Final = regex(r"由[^,。;]{2,24}?(?:担任|兼任|任(?=[^务期何职用免]))")  # 由县长任组长
_MUST_PASS, _RULING = regex("(?:均|都)?(?:必?须|需)"), ("规定", "明确")  # 规定网站内容由综合科审核
# 各科室负责人为成员: they are named, and do not act on.
_NAMED_AS: Final = regex(
    r"(?:为|任|担任|兼任)副?(?:组长|成员|组员|主任|召集人|总指挥|指挥长|负责人|责任人|联络员|主席)(?:$|的□+$)"
)


def _turned(clause: Clause) -> tuple[tuple[str, ...], re.Match[str]] | None:
    """A clause whose object stands first or whose doer stands elsewhere: those who act, and the match."""
    form, at, end = clause.form, clause.at, clause.end
    words = form[at:end]
    by_bodies = "□" in words
    if (
        by_bodies
        and ("经□" in words or "获□" in words)
        and (form[at] == "《" or clause.state.default != "duty")
        and (found := APPROVED.match(form, form.find("的《", at, end) + 1 or at, end))
    ):
        return tuple(who(form, clause.text, *found.span("who"))), found
    if by_bodies and "经□" in words and (found := EXAMINED.match(form, at, end)):
        clause.state.hired = found.span("who")  # they tell what they found in the next clause
        return tuple(who(form, clause.text, *found.span("who"))), found
    passive = PASSIVE.match(form, at, end) if by_bodies and "被□" in words else None
    if (found := passive) and not not_done(form, clause.start, end, found.start("verb")):
        return tuple(who(form, clause.text, *found.span("who"))), found
    if "任" in words and (found := placed_at_head().match(form, at, end)):
        return _posts(clause.text, found), found
    if (
        ("至" in words or "到" in words or "调" in words or "压" in words or "控制在" in words)
        and CHANGE.search(words)
        and (found := changed().match(form, at, end))
    ):
        return (), found
    if "由" in words or "需" in words or "须" in words:
        if form[end - 1] in "任集持" and (found := held_by().match(form, at, end)):
            return tuple(clause.text[slice(*found.span("who"))].split("、")), found
        if found := by_whom().match(form, at, end):
            clause.state.hired = found.span("who") if found["object"].endswith(_STUDIES) else clause.state.hired
            return tuple(who(form, clause.text, *found.span("who"))), found
    return None


def _approved(clause: Clause, found: re.Match[str], target: Span) -> list[Statement]:
    """What those who approve a text do; the deeds behind it are not theirs."""
    return deed_of(clause, found.span("who"), found.span("verb"), target)


def _posts(text: str, found: re.Match[str]) -> tuple[str, ...]:
    return tuple(text[slice(*found.span("post" if found["post"] else "whom"))].split("、"))


def _actions(clause: Clause) -> list[Statement]:
    """The deeds of a clause that begin at its place, where the first verb may have been seen before."""
    form, at, end, issuer, state = clause.form, clause.at, clause.end, clause.issuer, clause.state
    told: list[Statement] = []
    verb, before = first_verb(form, at, end, state, verb_of(clause, at))
    waiting: list[Span] = []  # 严厉打击、依法惩处…: verbs that share the object of the next
    while verb:
        begin, behind = verb
        word = form[begin : begin + 2]
        if (begin > at or form[at] in ASKING) and not_done(form, at, end, begin):
            break
        if word in GROWING and grew(form, clause.start, verb, end):
            break
        if form[behind] == "后" and not before and (then := action_at(form, led(form, behind + 1, end)[0], end)):
            verb = then  # 汇总后|提请县委讨论
            continue
        joined = form[behind] == "、" or form.startswith("并向", behind) or (before and form[behind] == "并")
        stop = further(form, behind if joined else behind + 2, end)
        if stop is not None and (of_the_object(form, verb, stop, end) or in_row(form, behind, stop, end)):
            stop = None  # 推动争议实质性化解, 强化资金和要素协同保障
        if behind + 3 < end and (
            then_after := _THEN.search(form, behind + 2, min(behind + 60, end if stop is None else stop))
        ):
            stop = then_after.start()  # 形成草案后|提请县政府审议
        if word in _USING and (used := _USED.search(form, behind + 2, min(behind + 60, end if stop is None else stop))):
            stop = used.start()  # 使用信息系统|进行记录
        limit = end if stop is None else stop
        if word in _OF_FIELDS and form.find("等", behind, end) >= 0 and (row := _FIELDS.match(form, behind, end)):
            return told + made(form, verb, row.span(), issuer, state)  # 加强改善民生、节约资源等方面的立法
        if word in KEPT and not before and (whole := whole_row(form, verb, end)):
            return told + made(form, (begin, whole[0] - (form[whole[0] - 1] == "了")), whole, issuer, state)
        if before:
            told += made(form, verb, before, issuer, state)
            state.target = before
        elif word in pivot_starts() and (frame := pivot(form, verb, end)):
            limit = stop if stop is not None and stop > frame.end() and form[stop] == "并" else end
            told += pivoted(clause, verb, frame, limit)
        elif stop == behind:
            waiting.append(verb)
        else:
            had = state.target
            told += with_objects(form, verb, limit, issuer, state)
            if waiting and state.target and state.target != had:
                for other in waiting:
                    told += made(form, other, state.target, issuer, state)
                waiting = []
        if stop is None or limit == end or banned(form, begin) < begin:
            break
        verb, before = (stop + 1, stop + 3) if ends_too(form, stop) else next(actions_in(form, stop, end), None), None
        if form[stop] == "对" and (over := moved_object().match(form, stop, end)):
            verb, before = over.span("light" if over["light"] else "taking"), over.span("object")
    return told


# Behind 后 a deed of its own, as behind 时 and a title: 制定《办法》时|召开座谈会.
_THEN: Final = regex(
    r"(?<=[\u4e00-\u9fff”》])后(?=(?:及时|按程序|依法|再|一并)*(?:提请|提交|报请|报送|上报|印发|公布|发布|出台|移交|反馈)(?![后的时]))"
    r"|(?<=》)时(?=(?:共|先后|多次)*(?:召开|举办|组织|开展|征求|听取|邀请|委托|通过)[^,。;]{2,})"
)
# What is used, and the verb of what it is used for.
_USING: Final = frozenset(("使用", "运用", "利用", "启用", "登录", "采用", "借助", "依托"))
_USED: Final = regex(
    lambda: (
        rf"(?:(?<=系统|平台|设备|软件|终端|仪器|技术)|(?<=公众号|小程序|微信号)|(?<=”))(?=(?:{lexicon('verbs', 'adverbs')})*(?!服务|应用|支持|保障|支撑|建设|管理|监测|检测)(?:进行|{verb_words()})[\u4e00-\u9fff]{{2}})"
    )
)
_OF_FIELDS: Final = frozenset(("加强", "强化", "推进", "做好", "开展", "完善", "健全", "深化", "规范", "抓好"))
_FIELDS: Final = regex(r"[^,。;:\d]{2,60}等(?:重点|多个|相关)?(?:方面|领域|环节)的?[\u4e00-\u9fff]{2,12}$")
