"""Who does what: one statement a subject and object, with modality done, duty or plan.

A clause is adverbs + verb + object; its subject is the body at its head, else the one carried from the clause before
in the same sentence, else the issuing body.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator

from loaders.report.agents import agents, longer
from loaders.report.bodies import Body
from loaders.report.clauses import (
    AGREED,
    ASIDE,
    CHANGES,
    HELPED,
    PARTNERS,
    SENT,
    TOPIC,
    action_at,
    actions_in,
    by_whom,
    changed,
    handed_over,
    masked,
    moved_object,
    not_done,
    object_first,
    patterns,
    pivot_starts,
    pivot_verb,
    placed_at_head,
    put,
    relied_on,
)
from loaders.report.deeds import Statement, made, with_objects
from loaders.report.outlook import State, heading, in_trouble, lies_ahead, section
from loaders.report.subjects import GOES_ON, TURNS, at_head, is_issuer, named, persons_in, who
from loaders.report.verbs import noun_too, verb_at, verb_end

__all__ = ["Statement", "statements"]

_CLAUSE = re.compile(
    r"(?:\([一二三四五六七八九十]{1,3}\))?[^,。;:!?\n\t(]+(?:\((?![一二三四五六七八九十]{1,3}\))[^,。;:!?\n\t(]*)*|[^,。;:!?\n\t]+"
)
_PART_END = frozenset("。;!?\n")
_CLOSING = frozenset("\n:。( ")
_SENTENCE_END = frozenset("。!?\n")
_QUESTION = re.compile("哪些|哪几|什么|为何|如何|怎样|怎么|是否|请问|请.{0,3}(?:介绍|谈|说明)|多少|吗$")
_AS_FOLLOWS = re.compile(r"现[就将把].*(?:报告|汇报|通报|通知|公布|公示)?如下$")
_AIMS = frozenset("确促为使让以不切进有实")
_AIM = re.compile(
    r"^(?:确保|促进(?![^,。;]{2,14}\d)|为了?(?!(?:\d[\d ,]*|[一二两三四五六七八九十百千]+)余?[名户家个位])|使|让|以便|不断提高|切实提高|进一步提升|有效提升|实现)"
)


def statements(
    form: str, text: str, mentioned: list[Body], issuer: str, default: str, year: int | None, title: str = ""
) -> list[Statement]:
    """All statements in text order; none from the `title` line (mapped words). `default` is the modality outside plan sections (done, duty or plan)."""
    out: list[Statement] = []
    state = State(section=default, default=default)
    starts = [body.start for body in mentioned]
    titled = range(form.find(title), form.find(title) + len(title)) if title and title in form else range(0)
    plain, form = form, masked(form, mentioned)
    if "\u3000\u3000" in text:
        form = _paragraphs(form, text)
    form += "\n"  # there is always a next character to look at
    position, asked, headed = 0, False, 0
    for clause in _CLAUSE.finditer(form):
        start, end = clause.span()
        between, words = form[position:start], clause[0]
        position = end
        if start == 0 or not _SENTENCE_END.isdisjoint(between):
            state.subjects, state.actors, state.modality, state.target = (), 0, "", None
        elif ";" in between and not is_issuer(state.subjects, issuer):
            goes_on = GOES_ON.match(form, start) or (state.actors == 1 and not TURNS.match(form, start))
            state.subjects = state.subjects if goes_on else ()
        if words in ("问", "答") and form[end] == ":":
            asked = words == "问"
        elif "\n" in between:
            asked = False
        if asked and _QUESTION.search(words):
            continue
        if default == "duty" and ":" in between and start < 400 and not out:
            state.subjects = ()  # those who are addressed do nothing yet
        if start == 0 or not _PART_END.isdisjoint(between):
            headed = heading(form, start)
        runs_on = start in titled and end - titled.stop > 6  # a title without a line of its own
        begin = titled.stop if runs_on else start
        if start == 0 or "\n" in between:
            state.ahead = default == "done" and lies_ahead(plain, start)
        if (
            section(words, state, default, year, form[start - 1 : start] not in (":", ";"), form[end] in _CLOSING)
            or (words.endswith("如下") and _AS_FOLLOWS.search(words))
            or begin in titled
            or start < headed
            or form[end] == "\t"  # cells of a table
            or form[start - 1 : start] == "\t"
            or (len(words) > 6 and plain[begin:end].strip() in title)
        ):
            continue
        if not in_trouble(words, state, not _PART_END.isdisjoint(between)):
            out.extend(_read(form, text, begin, end, mentioned, starts, issuer, state))
    return sorted(out, key=lambda item: item.action_start)


def _paragraphs(form: str, text: str) -> str:
    """Two ideographic spaces begin a paragraph, as a line does."""
    out: list[str] = []
    at = 0
    for found in _INDENT.finditer(text):
        out += form[at : found.start()], "\n" * len(found[0])
        at = found.end()
    return "".join(out) + form[at:]


_INDENT = re.compile("\u3000{2,}")


_VAGUE = ("其他", "有关", "相关", "各", "其它")
_WITH = re.compile(r"(?:与|会同|联合|和)(?=□)")

_JOINT = re.compile("会同|联合")  # what two did together for once does not go on
_OURS = re.compile(r"[我本全][省市州县区旗镇乡局](?![\u4e00-\u9fff]{0,2}[长局委办])")  # 我镇承接86项
_BASIS = re.compile(
    r"(?:按照|根据|依据|依照|遵照|本着)[^,。;:]{2,60}(?:原则|要求|部署|规定|精神|需要|安排|目标|方针|理念|标准|职责|》)$"
)
_AND_OTHERS = re.compile(r"等(?:有关)?(?:部门|单位)?|为此|(?:先后|分别)?\d+余?次(?=[\u4e00-\u9fff])")


def _read(
    form: str, text: str, start: int, end: int, mentioned: list[Body], starts: list[int], issuer: str, state: State
) -> Iterator[Statement]:
    at_end, spoken = _led(form, start, end)
    by = at_end + (form[at_end] == "经")
    if form.startswith("经□", by - 1) and AGREED.match(form, by, end):  # 已经国务院同意
        return
    joined_with = _WITH.match(form, at_end, end) if form[at_end] in "与会联和" else None
    partnered = bool(joined_with) or form.startswith("联合□", at_end - 2)
    at_end = joined_with.end() if joined_with else at_end
    subjects, at_end = at_head(form, text, at_end, end, mentioned, bisect_left(starts, start))
    if subjects and (more := longer(form, text, at_end - len(subjects[-1]), at_end, end)):
        subjects, at_end = [*subjects[:-1], *more[0]], more[1]
    if not subjects and form[at_end] in "依组发" and (relied := relied_on().match(form, at_end, end)):
        subjects, at_end = [text[at:to] for at, to in persons_in(relied)], relied.end()
    if not subjects and form[at_end] in "我本全" and _OURS.match(form, at_end, end):
        state.subjects, at_end = (), at_end + 2
    elif not subjects and not action_at(form, at_end, end):
        subjects, at_end = _unknown(form, text, at_end, end, issuer)
    elif partnered and subjects:
        subjects = [*(state.subjects or (issuer,)), *subjects]
    if subjects:
        named_now = tuple(dict.fromkeys(subjects))
        state.actors += (named_now != state.subjects) + (
            len(named_now) > 1 and bool(_JOINT.search(form, start, at_end))
        )
        state.subjects = named_now
        state.modality = ""
    if gap := _AND_OTHERS.match(form, at_end, end) if form[at_end] in "等为先分0123456789" else None:
        at_end = gap.end()
    at_end, more = _led(form, at_end, end)
    if spoken := more or spoken:
        state.modality = "plan" if state.usual == "plan" else spoken
    if (form[at_end] in "报经提在" or form.find("》在", at_end, end) >= 0) and (
        aside := ASIDE.match(form, at_end, end)
    ):
        at_end, more = _led(form, aside.end(), end)
        state.modality = state.modality if not more or state.usual == "plan" else more
    words, first = form[at_end:end], form[at_end]
    if first == "被":  # 被评为先进单位: something done to it
        return
    if first in "按根依遵本" and _BASIS.match(form, at_end, end):
        return
    if (first in _AIMS and _AIM.match(words) and not subjects) or words.startswith("随着"):
        return
    if first == "对" and (topic := TOPIC.match(form, at_end, end)) and not moved_object().match(form, at_end, end):
        state.target = topic.span(1)
        return
    if first == "报" and (sent := SENT.match(form, at_end, end)) and not subjects:
        sentence = form.rfind("。", 0, start)
        if re.search("颁布|公布", form[max(sentence, start - 80, 0) : start]) and sent["act"] == "批准":
            state.subjects = (text[sent.start("who") : sent.end("who")],)
            at_end = sent.start("act")
        else:
            return
    if first in "配协" and (helped := HELPED.match(form, at_end, end)) and action_at(form, helped.end(), end):
        at_end = at_end if text.startswith(_VAGUE, helped.start("who")) else helped.end()
    if first in "会联" and (partners := PARTNERS.match(form, at_end, end)):
        state.subjects = (*(state.subjects or (issuer,)), *who(form, text, *partners.span(1)))
        state.actors += 1
        at_end = partners.end()
        words = form[at_end:end]
    if not subjects and "任" in words and (found := placed_at_head().match(form, at_end, end)):
        yield from _for(state, _posts(text, found), made(form, found.span("verb"), found.span("object"), issuer, state))
        return
    if (
        not subjects
        and ("至" in words or "到" in words)
        and _CHANGE.search(words)
        and (found := changed().match(form, at_end, end))
    ):
        yield from _for(state, (), made(form, found.span("verb"), found.span("object"), issuer, state))
        return
    if not subjects and "由" in words and (found := by_whom().match(form, at_end, end)):
        those = tuple(who(form, text, *found.span("who")))
        yield from _for(state, those, made(form, found.span("verb"), found.span("object"), issuer, state))
        return
    yield from _actions(form, text, at_end, end, issuer, state)


def _unknown(form: str, text: str, at: int, end: int, issuer: str) -> tuple[list[str], int]:
    """Those who act without being known bodies, and where their name ends."""
    if other := named(form, text, at, end):
        # The place that reports is its government.
        return [] if issuer.startswith(other[0]) else [other[0]], other[1]
    return agents(form, text, at, end) or ([], at)


def _led(form: str, at: int, end: int) -> tuple[int, str]:
    """Where the words that may stand before a subject or verb end, and what they say it is: duty, plan or neither."""
    grammar = patterns()
    if form[at] not in grammar.starts or not (lead := grammar.lead.match(form, at, end)):
        return at, ""
    duty, plan = lead.start("duty"), lead.start("plan")
    return lead.end(), "" if duty == plan else "duty" if plan < 0 or 0 <= duty < plan else "plan"


def _for(state: State, subjects: tuple[str, ...], made: Iterator[Statement]) -> Iterator[Statement]:
    """What `made` yields, said of these subjects alone."""
    held, state.subjects = state.subjects, subjects
    yield from made
    state.subjects = held


def _posts(text: str, found: re.Match[str]) -> tuple[str, ...]:
    return tuple(text[found.start("post") : found.end("post")].split("、"))


def _actions(form: str, text: str, at: int, end: int, issuer: str, state: State) -> Iterator[Statement]:
    before = None
    verb = action_at(form, at, end)
    if not verb:
        verb, before = _later(form, at, end)
        if not before and form.startswith("负责", at - 2):
            verb = (at - 2, at)
    if (
        verb
        and not before
        and form[verb[1]] in _AMOUNT
        and (spent := _SPENT.match(form, verb[1], end))
        and (then := action_at(form, spent.end(), end))
    ):
        verb = then
    waiting: list[tuple[int, int]] = []  # 严厉打击、依法惩处…: verbs that share the object of the next
    while verb and not not_done(form, at, end, verb[0]):
        stop = _further(form, verb[1] + 2 * (form[verb[1]] != "、"), end)
        limit = end if stop is None else stop
        if before:
            yield from made(form, verb, before, issuer, state)
        elif form[verb[0]] in pivot_starts() and (pivot := pivot_verb().match(form, verb[0], end)):
            yield from _pivoted(form, text, verb, pivot, end, issuer, state)
            limit = end
        else:
            had = state.target
            yield from with_objects(form, verb, limit, issuer, state)
            if stop == verb[1]:
                waiting.append(verb)
            elif waiting and state.target and state.target != had:
                for other in waiting:
                    yield from made(form, other, state.target, issuer, state)
                waiting = []
        if stop is None or limit == end:
            return
        verb = next(actions_in(form, stop, end), None)
        before = None


def _further(form: str, at: int, end: int) -> int | None:
    """Where the next verb of a clause begins, with the words that lead to it: 并印发, 、厘清监管事权."""
    found = patterns().second.search(form, at, end)
    stop = found.start() if found else end
    mark = form.find("、", at + 1, stop)
    while mark >= 0:
        verb = verb_at(form, mark + 1)
        if verb and verb < stop - 1 and not noun_too(form, mark + 1) and _BEGUN.match(form, verb, stop):
            return mark
        mark = form.find("、", mark + 1, stop)
    return found.start() if found else None


_AMOUNT = frozenset("了约近超过0123456789")
_SPENT = re.compile(r"[了约近超过]*\d[\d., ]*[余多]?[万亿]?[余多]?元(?:资金|经费)?(?:用于)?")  # 投入8万余元建成…
_BEGUN = re.compile(r"[\u4e00-\u9fff□]{2}(?![、和等与及]|$)[\u4e00-\u9fff□]|[“《]")  # 、办理时限、… is a noun


def _pivoted(
    form: str, text: str, verb: tuple[int, int], pivot: re.Match[str], end: int, issuer: str, state: State
) -> Iterator[Statement]:
    first = (verb[0], pivot.start("object"))
    yield from made(form, first, pivot.span("object"), issuer, state)
    held = state.subjects
    state.subjects = tuple(who(form, text, *pivot.span("who")))
    yield from with_objects(form, pivot.span("verb"), end, issuer, state)
    if not form.startswith(("聘请", "聘任", "选聘"), verb[0]):
        state.subjects = held


def _later(form: str, at: int, end: int) -> tuple[tuple[int, int] | None, tuple[int, int] | None]:
    """The verb behind a 对…/将… phrase (its object stands before it), or behind a leading adverbial."""
    words = form[at:end]
    if _COVERBS.search(words) and (moved := moved_object().search(form, at, end)):
        return moved.span("light" if moved["light"] else "taking"), moved.span("object")
    if ("把" in words or "将" in words) and (moved := put().search(form, at, end)):
        return moved.span("verb"), moved.span("object")
    if _CHANGE.search(words) and (change := changed().match(form, at, end)):
        return change.span("verb"), change.span("object")
    if (_ENDED.search(words) or verb_end(words)) and (passive := object_first().match(form, at, end)):
        if passive.end() == end and _GROWN.search(form, passive.start("object") + 2, end):
            return None, None
        return passive.span("verb"), passive.span("object")
    if words.endswith("□") and (handed := handed_over().match(form, at, end)):
        return handed.span("verb"), handed.span("object")
    for start, stop in actions_in(form, at, min(end, at + 40)):
        if form[start - 1] == "是" and start > at:
            break  # 目录是落实要求的文件
        if stop - start >= 2 and end - stop >= 2 and form[stop] not in "的、和率情":
            return (start, stop), None
    return None, None


_ENDED = re.compile(r"[\d一二两三四五六七八九十百]|到位|完毕")
# 能力不断提升, 改革深入推进 judge; they tell no deed.
_GROWN = re.compile(
    r"(?:不断|持续|进一步|稳步|明显|显著|更加|日益|逐步|有力|深入|加快|有效|全面|大幅|较快)+(?:转型)?(?:提升|提高|增强|深化|升级|加强|夯实|巩固|拓展|强化|完善|健全|扩大|推进|开展|优化|改善|规范|畅通)$|(?:巩固|提升|优化)(?:拓展|夯实|提升|巩固)$"
)
_COVERBS = re.compile("[对将把就]")
_CHANGE = re.compile("|".join(CHANGES))
