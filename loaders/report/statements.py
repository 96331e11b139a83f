"""Who does what: one statement a subject and object, with modality done, duty or plan.

A clause is adverbs + verb + object; its subject is the body at its head, else the one carried from the clause before
in the same sentence, else the issuing body.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from loaders.patterns import regex
from loaders.report.bodies import Body
from loaders.report.clause_heads import Clause, leads_to_deed
from loaders.report.clauses import (
    APPROVED,
    CHANGES,
    ISSUED_AS,
    action_at,
    actions_in,
    by_whom,
    changed,
    handed_over,
    masked,
    moved_object,
    not_done,
    object_first,
    pivot_starts,
    pivot_verb,
    placed_at_head,
    put,
    ruled,
    treated,
)
from loaders.report.deeds import Statement, banned, made, topic, with_objects
from loaders.report.further import further
from loaders.report.lexicon import lexicon
from loaders.report.objects import object_behind, trimmed
from loaders.report.outlook import State, heading, in_trouble, lies_ahead, section
from loaders.report.promises import aims_end, announced, list_ends, questioned
from loaders.report.subjects import GOES_ON, TURNS, is_issuer, who, who_spans
from loaders.report.verbs import noun_too, verb_at, verb_end

__all__ = ["Statement", "statements"]

_CLAUSE = regex(
    r"(?:\([一二三四五六七八九十]{1,3}\))?[^,。;:!?\n\t(]+(?:\((?![一二三四五六七八九十]{1,3}\))[^,。;:!?\n\t(]*)*|[^,。;:!?\n\t]+"
)
_PART_END = frozenset("。;!?\n")
_CLOSING = frozenset("\n:。( ")
_SENTENCE_END = frozenset("。!?\n")
_AS_FOLLOWS = regex("现.*如下$|就.*(?:提出|作出|制定|发布|印发|公布)了?(?:以下|如下)[^,。]{0,8}$")


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
    position = 0
    for found in _CLAUSE.finditer(form):
        (start, end), words = found.span(), found[0]
        gap, position = _gap(form[position:start]) if start else _FIRST_GAP, end
        _carry(form, start, gap, issuer, state)
        if questioned(words, form[end], gap.line, state):
            continue
        if gap.colon and default == "duty" and start < 400 and not out:
            state.subjects = ()  # those who are addressed do nothing yet
        _begin(form, plain, (start, end), gap, state)
        begin = titled.stop if start in titled and end - titled.stop > 6 else start  # a title without a line of its own
        if (
            section(words, state, default, year, not gap.row, form[end] in _CLOSING)
            or start < max(state.headed, state.aims)
            or begin in titled
            or (gap.cell or form[end] == "\t")
            or ("下" in words and _AS_FOLLOWS.search(words))
            or (len(words) > 6 and plain[begin:end].strip() in title)
        ):
            continue
        if "下" in words:
            announced(words, state)
        if not in_trouble(words, state, gap.part):
            clause = Clause(form, text, begin, end, begin, issuer, state)
            told = list(_read(clause, mentioned, bisect_left(starts, begin)))
            out += told
            if not told and (about := topic(form, begin, end)):
                state.target = about
    return sorted(out, key=lambda item: item.action_start)


def _carry(form: str, start: int, gap: _Gap, issuer: str, state: State) -> None:
    """Whom and what a new clause takes over from those before: nothing at a sentence's start."""
    if gap.sentence:
        state.subjects, state.actors, state.modality, state.target, state.hired = (), 0, "", None, ""
    elif gap.semicolon and not is_issuer(state.subjects, issuer):
        goes_on = GOES_ON.match(form, start) or (state.actors == 1 and not TURNS.match(form, start))
        state.subjects = state.subjects if goes_on else ()


def _begin(form: str, plain: str, clause: tuple[int, int], gap: _Gap, state: State) -> None:
    """What begins with a clause: a numbered heading, a row of aims, a paragraph of tasks."""
    start, end = clause
    if gap.part:
        state.headed = heading(form, start)
    if gap.part or gap.colon:
        state.aims = max(state.aims, aims_end(form, start, end))
    if gap.line or start == 0:
        state.ahead = state.default == "done" and lies_ahead(plain, start)
        list_ends(form, start, state)


@dataclass(frozen=True, slots=True)
class _Gap:
    """What the marks between two clauses say: a sentence or a part of one begins, a line, a cell, an item of a row."""

    sentence: bool
    part: bool
    line: bool
    semicolon: bool
    colon: bool
    row: bool
    cell: bool


@lru_cache(maxsize=512)
def _gap(between: str) -> _Gap:
    return _Gap(
        not _SENTENCE_END.isdisjoint(between),
        not _PART_END.isdisjoint(between),
        "\n" in between,
        ";" in between,
        ":" in between,
        between.endswith((":", ";")),
        between.endswith("\t"),
    )


_FIRST_GAP = _Gap(True, True, False, False, False, False, False)


def _paragraphs(form: str, text: str) -> str:
    """Two ideographic spaces begin a paragraph, as a line does."""
    out: list[str] = []
    at = 0
    for found in _INDENT.finditer(text):
        out += form[at : found.start()], "\n" * len(found[0])
        at = found.end()
    return "".join(out) + form[at:]


_INDENT = regex("\u3000{2,}")


def _read(clause: Clause, mentioned: list[Body], index: int) -> Iterator[Statement]:
    held = clause.state.subjects
    if not leads_to_deed(clause, mentioned, index):
        if clause.approved and clause.state.target:
            yield from _approved(clause, clause.approved, clause.state.target)
        elif clause.filed and clause.state.target:
            yield from made(clause.form, clause.filed, clause.state.target, clause.issuer, clause.state)
        return
    form, at, end, state, issuer = clause.form, clause.at, clause.end, clause.state, clause.issuer
    if found := None if clause.subjects else _turned(clause):
        subjects, match = found
        yield from _for(state, subjects, made(form, match.span("verb"), match.span("object"), issuer, state))
    else:
        yield from _actions(form, clause.text, at, end, issuer, state, clause.verb)
    if form[clause.start] == "由" and _PUT_IN_CHARGE.match(form, clause.start, end):
        state.subjects = held


_PUT_IN_CHARGE = regex(r"由[^,。;]{2,24}?(?:担任|兼任|任(?=[^务期何职用免]))")  # 由县长任组长


def _turned(clause: Clause) -> tuple[tuple[str, ...], re.Match[str]] | None:
    """A clause whose object stands first or whose doer stands elsewhere: those who act, and the match."""
    form, at, end = clause.form, clause.at, clause.end
    words = form[at:end]
    if (
        "经□" in words
        and (form[at] == "《" or clause.state.default != "duty")
        and (found := APPROVED.match(form, at, end))
    ):
        return tuple(who(form, clause.text, *found.span("who"))), found
    if "任" in words and (found := placed_at_head().match(form, at, end)):
        return _posts(clause.text, found), found
    if (
        ("至" in words or "到" in words or "控制在" in words)
        and _CHANGE.search(words)
        and (found := changed().match(form, at, end))
    ):
        return (), found
    if "由" in words and (found := by_whom().match(form, at, end)):
        return tuple(who(form, clause.text, *found.span("who"))), found
    return None


def _approved(clause: Clause, found: re.Match[str], target: tuple[int, int]) -> Iterator[Statement]:
    """What those who approve a text do; the deeds behind it are not theirs."""
    approvers = tuple(who(clause.form, clause.text, *found.span("who")))
    return _for(clause.state, approvers, made(clause.form, found.span("verb"), target, clause.issuer, clause.state))


def _for(state: State, subjects: tuple[str, ...], made: Iterator[Statement]) -> Iterator[Statement]:
    """What `made` yields, said of these subjects alone."""
    held, state.subjects = state.subjects, subjects
    yield from made
    state.subjects = held


def _posts(text: str, found: re.Match[str]) -> tuple[str, ...]:
    return tuple(text[found.start("post") : found.end("post")].split("、"))


def _actions(
    form: str, text: str, at: int, end: int, issuer: str, state: State, seen: tuple[int, int] | None
) -> Iterator[Statement]:
    """The deeds of a clause that begin at `at`, where `seen` may have been found to be the first verb."""
    verb, before = _first(form, at, end, state, seen)
    waiting: list[tuple[int, int]] = []  # 严厉打击、依法惩处…: verbs that share the object of the next
    while verb and not not_done(form, at, end, verb[0]):
        stop = further(form, verb[1] + 2 * (form[verb[1]] != "、"), end)
        if stop is not None and form.endswith(_CAUSING, *verb) and _only_verb(form, stop, end):
            stop = None  # 推动争议实质性化解
        limit = end if stop is None else stop
        if before:
            yield from made(form, verb, before, issuer, state)
            state.target = before
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
        if stop is None or limit == end or banned(form, verb[0]) < verb[0]:
            return
        verb, before = next(actions_in(form, stop, end), None), None


def _first(
    form: str, at: int, end: int, state: State, seen: tuple[int, int] | None
) -> tuple[tuple[int, int] | None, tuple[int, int] | None]:
    """The first verb of a clause, and its object where that stands before it."""
    verb = seen if seen and seen[0] == at else action_at(form, at, end)
    if not verb and banned(form, at) < at and (forbidden := _FORBIDDEN.match(form, at, end)):
        verb = forbidden.span()
    if not verb:
        verb, before = _issued_as(form, at, end, state) or _later(form, at, end)
        if before:
            return verb, before
        if form.startswith("负责", at - 2):
            verb = (at - 2, at)
    if verb and form[verb[1]] in _AMOUNT and (spent := _SPENT.match(form, verb[1], end)):
        verb = action_at(form, spent.end(), end) or verb
    return verb, None


_CAUSING = ("推动", "促进", "推进", "助推", "实现")


def _only_verb(form: str, at: int, end: int) -> bool:
    """Whether adverbs and a verb end the clause, with no object of their own."""
    then = next(actions_in(form, at, end), None) if form[at] not in "并以、" else None
    return then is not None and then[1] == end


_AMOUNT = frozenset("了约近超过0123456789")
_SPENT = regex(r"[了约近超过]*\d[\d., ]*[余多]?[万亿]?[余多]?元(?:资金|经费)?(?:用于)?")  # 投入8万余元建成…


def _pivoted(
    form: str, text: str, verb: tuple[int, int], pivot: re.Match[str], end: int, issuer: str, state: State
) -> Iterator[Statement]:
    first = (verb[0], pivot.start("object"))
    those = [(start, stop) for start, stop in who_spans(form, *pivot.span("who")) if stop > start]
    if form.startswith(_FOR_DEEDS, verb[0]):  # 指导各镇设立…: what is done with them is the object
        yield from made(form, first, object_behind(form, pivot.start("object"), end), issuer, state)
    elif len(those) > 1 and not _CLASSES.search(text, *pivot.span("who")):
        for one in those:
            yield from made(form, first, one, issuer, state)
    else:
        whole = trimmed(form, *pivot.span("object")) or len(those) > 1
        yield from made(form, first, pivot.span("object") if whole else those[0], issuer, state)
    acting, state.target = tuple(text[start:stop] for start, stop in those), None
    yield from _for(state, acting, with_objects(form, pivot.span("verb"), end, issuer, state))
    if form.startswith(("聘请", "聘任", "选聘"), verb[0]):
        state.hired = acting[0]


_CLASSES = regex("各|有关|相关|\\(|等|部门|单位")
_FOR_DEEDS = ("指导", "授权", "支持", "监督", "鼓励", "引导", "推动", "选派", "组织")


def _issued_as(form: str, at: int, end: int, state: State) -> tuple[tuple[int, int], tuple[int, int]] | None:
    """以县政府名义印发, of the title told before."""
    target = state.target if form[at] == "以" else None
    found = ISSUED_AS.match(form, at, end) if target and form[target[0]] == "《" else None
    return (found.span("verb"), target) if found and target else None


def _later(form: str, at: int, end: int) -> tuple[tuple[int, int] | None, tuple[int, int] | None]:
    """The verb behind a 对…/将… phrase (its object stands before it), or behind a leading adverbial."""
    words = form[at:end]
    if _COVERBS.search(words) and (moved := moved_object().search(form, at, end)):
        return moved.span("light" if moved["light"] else "taking"), moved.span("object")
    if form[at] == "对" and (aimed := _LESSENED.match(form, at, end)):
        return aimed.span("verb"), None
    if found := _object_before(form, at, end, words):
        return found.span("verb"), found.span("object")
    if (_ENDED.search(words) or verb_end(words)) and (passive := object_first().match(form, at, end)):
        return (None, None) if _came_about(form, passive, end) else (passive.span("verb"), passive.span("object"))
    if words.endswith("□") and (handed := handed_over().match(form, at, end)):
        return handed.span("verb"), handed.span("object")
    if _GROWN.search(form, at, end) or (form[at] in "把将" and "作为" in words):
        return None, None  # 改革效应持续释放
    return _inside(form, at, end), None


def _object_before(form: str, at: int, end: int, words: str) -> re.Match[str] | None:
    """A verb with its object before it: 一律取消, 逐一检查 behind 对, 压实 behind 把, 压缩至8个工作日."""
    if "一律" in words and (found := ruled().match(form, at, end)):
        return found
    if "对" in words and (found := treated().search(form, at, end)):
        return found
    if ("把" in words or "将" in words) and (found := put().search(form, at, end)):
        return found
    return changed().match(form, at, end) if _CHANGE.search(words) else None


def _came_about(form: str, passive: re.Match[str], end: int) -> bool:
    """Whether what stands before a verb was done by nobody (能力提升, 项目建成), or is no object (常务会议会前学法)."""
    gap = form[passive.end("object") : passive.start("verb")]
    if passive.end() == end and (_GROWN.search(form, passive.start("object") + 2, end) or not _BY_SOMEBODY.search(gap)):
        return True
    return form.endswith(("前", "后", "上", "期间"), *passive.span("object"))


def _inside(form: str, at: int, end: int) -> tuple[int, int] | None:
    """The first verb within a clause that has an object behind it."""
    for start, stop in actions_in(form, at, min(end, at + 40)):
        if _IS.search(form, at, start):
            break  # 目录是落实要求的文件
        first = verb_at(form, start)
        if first < stop and noun_too(form, start) and form.startswith(_LIGHT, first):
            start = first  # 涉企检查实行备案制度
        if stop - start >= 2 and end - stop >= 2 and form[stop] not in "的、和率情":
            return start, stop
    return None


# 对守法企业减少现场检查: the verb has its object behind it.
_LESSENED = regex(
    r"对[^,。;:]{2,24}?(?P<verb>减少|压减|取消|降低|免除|减免|放宽|简化|暂停|停止|增加)(?=[\u4e00-\u9fff]{2,12}(?:$|\d|[,。;]))"
)


def _forbidden() -> str:
    one = lexicon("verbs", "ban_verbs")
    return rf"(?:{one})(?:[、和或](?:{one}))*"


_FORBIDDEN = regex(_forbidden)
_IS = regex(r"(?<![于但凡还总就])是[\u4e00-\u9fff]{0,4}$")
_LIGHT = ("实行", "实施", "推行", "采取", "落实", "执行")
_ENDED = regex(r"[\d一二两三四五六七八九十百]|到位|完毕")
# 能力不断提升, 改革深入推进 judge; they tell no deed.
_GROWN = regex(
    r"(?:不断|持续|进一步|稳步|明显|显著|更加|日益|逐步|有力|深入|加快|有效|全面|大幅|较快)+(?:转型)?(?:提升|提高|增强|深化|升级|加强|夯实|巩固|拓展|强化|完善|健全|扩大|推进|开展|优化|改善|规范|畅通|释放|显现)$|(?:巩固|提升|优化)(?:拓展|夯实|提升|巩固)$"
)
# What stands between an object and its verb where somebody did it: 结果向社会公开, 全部办结.
_BY_SOMEBODY = regex("全部|全面|均|都|一律|已|要|应|须|向|由|经|报|网上|及时|按|统一|依法|公开|对外|逐|日内|组织|以")
_COVERBS = regex("[对将把就]")
_CHANGE = regex("|".join((*CHANGES, "控制在")))
