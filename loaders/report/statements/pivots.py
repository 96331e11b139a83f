"""Those who are asked, sent or helped to act, and what they do: 邀请人大代表旁听庭审, 督促各部门落实整改."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final, TypeVar

from loaders.patterns import regex
from loaders.report.statements.clause import Clause
from loaders.report.statements.clauses import action_at
from loaders.report.statements.deeds import Span, Statement, made, with_objects
from loaders.report.statements.frames import pivot_verb
from loaders.report.statements.objects import object_behind, trimmed
from loaders.report.statements.outlook import State
from loaders.report.statements.subjects import who, who_spans

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


def deed_of(clause: Clause, those: Span, verb: Span, target: Span) -> list[Statement]:
    """The deed, done to what stands at `target`, of those whose names stand at `those`."""
    acting = tuple(who(clause.form, clause.text, *those))
    return said_of(acting, made, clause.form, verb, target, clause.issuer, clause.state)


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
    whole = object_behind(form, frame.start("object"), end) if form.startswith(_FOR_DEEDS, verb[0]) else None
    if whole and not (form.startswith(_SENDING, verb[0]) and whole[1] - whole[0] > _LONG):
        told = made(form, first, whole, issuer, state)  # 指导各镇设立…: what is done with them is the object
    elif len(those) > 1 and not _CLASSES.search(text, frame.start("who"), frame.end("more")):
        for one in those:
            told += made(form, first, one, issuer, state)
    else:
        start, stop = frame.span("object")
        start = max(start, form.rfind("的", start, stop) + 1)  # 业务能力强的|干警
        if len(those) == 1 and form[stop - 1] in _COUNTED and form[stop - 2].isdigit():
            stop = those[0][1]  # 干部约70人
        told = made(form, first, (start, stop) if trimmed(form, start, stop) else those[0], issuer, state)
    if form.startswith(("提请", "争取", "授权"), verb[0]) and (state.modality or state.usual) != "plan":
        return told  # that they did what they were asked for is not told
    acting = tuple(text[max(start, form.rfind("的", start, stop) + 1) : stop] for start, stop in those)
    if not form.startswith("其中", clause.start):  # 下放权责,其中委托管委会实施9项
        state.target = None
    then = action_at(form, frame.start("verb"), end) or frame.span("verb")
    if frame["moved"] or frame["put"]:
        before = frame.span("moved" if frame["moved"] else "put")
        return told + said_of(acting, made, form, then, before, issuer, state)
    told += said_of(acting, with_objects, form, then, end, issuer, state)
    if form.startswith(("聘请", "聘任", "选聘", "聘用", "续聘"), verb[0]):
        state.hired = those[0]
    return told


# 把村规民约交乡司法所审查后公示, 合同一律送法律顾问把关: what is handed to others, what they do with it, and what comes then.
_PASSED_ON: Final = regex(
    r"(?:(?P<put>[将把])|)(?P<object>[^,。;:将把由经]{2,30}?)(?P<first>前)?(?P<all>一律|均|都|全部|先|统一|须|必须|应当)*"
    r"(?:转送|转交|移送|移交|报送|提交|送交|交由|交|送)(?P<who>□+(?:、□+)*|法律顾问|公职律师|律师)(?:统一|逐[项件一]|集中)*"
    r"(?P<verb>(?:合法性|公平竞争)?(?:审查|审核|把关|审定|审批|备案|核准|审议|评审|论证|会签|核查|复核))"
    r"(?:(?:通过|同意)?后?(?P<then>公示|公布|印发|发布|公开|出台))?$"
)


def passed_on(clause: Clause) -> list[Statement]:
    """What is handed to others, who examine it."""
    if "交" not in clause.words and "送" not in clause.words:
        return []
    form, at, end, state = clause.form, clause.at, clause.end, clause.state
    found = _PASSED_ON.match(form, at, end)
    if not found or not (found["put"] or found["all"]):
        return []
    acting = tuple(clause.text[slice(*found.span("who"))].split("、"))
    told = said_of(acting, made, form, found.span("verb"), found.span("object"), clause.issuer, state)
    return told + (made(form, found.span("then"), found.span("object"), clause.issuer, state) if found["then"] else [])


# 邀请4名人大代表、6名政协委员参加…: the others of those who are asked.
_MORE: Final = regex(
    r"(?:、|和|与|以?及)(?:\d+余?[名位个家])?(?P<one>(?:(?!、|和|与|以及|约?\d+余?[名人位家])[^,。;:])+)(?:约?\d+余?[名人位家])?"
)
_CLASSES: Final = regex("各|有关|相关|\\(|等|部门|单位")
_COUNTED: Final = frozenset("人名位家")
# 组织干部参加…竞赛: where what they do is long, they alone are the object.
_SENDING, _LONG = ("组织", "选派"), 16
_FOR_DEEDS: Final = ("指导", "授权", "支持", "帮助", "监督", "鼓励", "引导", "推动", "选派", "组织", "提请", "争取")
