"""Those who are asked, sent or helped to act, and what they do: 邀请人大代表旁听庭审, 督促各部门落实整改."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import TypeVar

from loaders.patterns import regex
from loaders.report.clause import Clause
from loaders.report.clauses import action_at
from loaders.report.deeds import Span, Statement, made, with_objects
from loaders.report.frames import pivot_verb
from loaders.report.objects import object_behind, trimmed
from loaders.report.outlook import State
from loaders.report.subjects import who_spans

_Object = TypeVar("_Object")


def said_of(
    subjects: tuple[str, ...],
    deeds: Callable[[str, Span, _Object, str, State], list[Statement]],
    form: str,
    verb: Span,
    target: _Object,
    issuer: str,
    state: State,
) -> list[Statement]:
    """What `deeds` (`made`, `with_objects`) tells, said of these subjects alone."""
    held, state.subjects = state.subjects, subjects
    told = deeds(form, verb, target, issuer, state)
    state.subjects = held
    return told


def pivot(form: str, verb: Span, end: int) -> re.Match[str] | None:
    """The frame of a verb whose object does something itself; none where a second verb goes before (组织开展企业培训)."""
    found = pivot_verb().match(form, verb[0], end)
    return found if found and found.start("who") >= verb[1] else None


def pivoted(clause: Clause, verb: Span, frame: re.Match[str], end: int) -> list[Statement]:
    """What was asked of those in the frame, and what they did up to `end`."""
    form, text, issuer, state = clause.form, clause.text, clause.issuer, clause.state
    first, told = (verb[0], frame.start("object")), []
    those = [(start, stop) for start, stop in who_spans(form, *frame.span("who")) if stop > start]
    those += [found.span("one") for found in _MORE.finditer(form, *frame.span("more"))]
    if form.startswith(_FOR_DEEDS, verb[0]):  # 指导各镇设立…: what is done with them is the object
        told = made(form, first, object_behind(form, frame.start("object"), end), issuer, state)
    elif len(those) > 1 and not _CLASSES.search(text, frame.start("who"), frame.end("more")):
        for one in those:
            told += made(form, first, one, issuer, state)
    else:
        whole = trimmed(form, *frame.span("object")) or len(those) > 1
        told = made(form, first, frame.span("object") if whole else those[0], issuer, state)
    if form.startswith(("提请", "争取"), verb[0]) and (state.modality or state.usual) != "plan":
        return told  # that they did what they were asked for is not told
    acting, state.target = tuple(text[start:stop] for start, stop in those), None
    then = action_at(form, frame.start("verb"), end) or frame.span("verb")
    told += said_of(acting, with_objects, form, then, end, issuer, state)
    if form.startswith(("聘请", "聘任", "选聘", "聘用"), verb[0]):
        state.hired = those[0]
    return told


# 邀请4名人大代表、6名政协委员参加…: the others of those who are asked.
_MORE = regex(
    r"(?:、|和|与|以?及)(?:\d+余?[名位个家])?(?P<one>(?:(?!、|和|与|以及|\d+余?[名人位家])[^,。;:])+)(?:\d+余?[名人位家])?"
)
_CLASSES = regex("各|有关|相关|\\(|等|部门|单位")
_FOR_DEEDS = ("指导", "授权", "支持", "帮助", "监督", "鼓励", "引导", "推动", "选派", "组织", "提请", "争取")
