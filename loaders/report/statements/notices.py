"""What a notice tells of itself: 经县政府同意，现将《…》印发给你们, 现将…典型做法通报如下."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from loaders.patterns import regex
from loaders.report.statements.clause import Clause
from loaders.report.statements.deeds import Statement, made
from loaders.report.statements.subjects import who

_SENT_OUT: Final = regex(
    r"现(?:将|予以?)?(?P<object>《[^》\n]*》|[^,。;:将]{2,90}?)?(?:予以)?(?P<verb>印发|转发|下发|下达|公布|发布|通报|公告|公示)(?:给[^,。;:]{1,8}|如下)?$"
)
_TEXTS: Final = ("报告", "方案", "名单", "目录", "清单", "办法", "计划")  # what is approved, where 现将…事项通知 is not
_LONG: Final = 16
_COUNT: Final = regex(r"\d+余?[个件项条篇批起份]$")


def sent_out(clause: Clause) -> Iterator[Statement]:
    """What is sent out, made public or told to others here and now, and who approved it in a clause before."""
    form, state, found = clause.form, clause.state, _SENT_OUT.match(clause.form, clause.at, clause.end)
    if not found:
        return
    target = _core(form, *found.span("object")) if found["object"] else state.target
    if not target:
        return
    held = state.subjects, state.modality
    state.modality = "done"
    if state.approval and (form[target[0]] == "《" or form.endswith(_TEXTS, *target)):
        state.subjects = tuple(who(form, clause.text, *state.approval.span("who")))
        yield from made(form, state.approval.span("verb"), target, clause.issuer, state)
    state.subjects = ()
    yield from made(form, found.span("verb"), target, clause.issuer, state)
    state.subjects, state.modality = held


_REPEALED: Final = regex(
    r"(?P<row>(?:《[^》\n]*》(?:\([^()]{1,30}\))?[、和]?)+)(?:同时|即行|自即日起|予以|均|一并)*(?P<verb>废止)$"
)
_ONE: Final = regex(r"《[^》\n]*》")


def repealed(clause: Clause) -> Iterator[Statement]:
    """《甲办法》《乙规定》同时废止: what a text itself repeals."""
    form, state = clause.form, clause.state
    found = _REPEALED.search(form, clause.start, clause.end)
    if not found or form.startswith(("建议", "拟"), clause.start):
        return
    held = state.subjects, state.modality
    state.subjects, state.modality = (), "done"
    for title in _ONE.finditer(form, *found.span("row")):
        yield from made(form, found.span("verb"), title.span(), clause.issuer, state)
    state.subjects, state.modality = held


def _core(form: str, start: int, end: int) -> tuple[int, int]:
    """The noun of a long phrase: 典型做法 of 改革试点等28项优化营商环境的典型做法."""
    end = counted.start() if (counted := _COUNT.search(form, start, end)) else end
    if form[end - 1] == "》" and (title := form.find("《", start, end)) > start and form[title - 1] == "的":
        return title, end  # 修订后的《办法》
    of = form.rfind("的", start, end) + 1 if form[start] != "《" and end - start > _LONG else 0
    return (of, end) if of and end - of > 1 else (start, end)
