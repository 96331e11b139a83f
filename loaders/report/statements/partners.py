"""Whom a deed is done with: those who are helped (配合县公安局…) and those who act too (会同县公安局…)."""

from __future__ import annotations

from typing import Final

from loaders.patterns import regex
from loaders.report.statements.clause import Clause
from loaders.report.statements.clauses import action_at, led
from loaders.report.statements.frames import HELPED, PARTNERS
from loaders.report.statements.subjects import who

# 配合人大常委会修订条例: only the one who is helped can do it.
_THEIRS: Final = regex(
    "修订|修正|制定|出台|审议|修改|废止|颁布|公布|开展(?:立法|执法检查|专题询问|视察|调研)|督察|督查|巡视|巡察|审计(?!项目)|考核"
)
PARTNERED: Final = frozenset("配协与会联和")
_VAGUE: Final = ("其他", "有关", "相关", "各", "其它")


def partners(clause: Clause) -> None:
    """配合县公安局…: moved over; 会同县公安局…: acts too."""
    form, text, at, end, state = clause.form, clause.text, clause.at, clause.end, clause.state
    if form[at] in "配协" and (helped := HELPED.match(form, at, end)) and action_at(form, helped.end(), end):
        vague = text.startswith(_VAGUE, helped.start("who")) and form[helped.end() + 1] != "好"  # 有关部门做好…
        clause.at = at if vague or _THEIRS.match(form, helped.end()) else helped.end()
    elif form[at] in "会联与" and (others := PARTNERS.match(form, at, end)):
        if form[at] == "与" and not action_at(form, led(form, others.end(), end)[0], end):
            return
        state.subjects = (*(state.subjects or (clause.issuer,)), *who(form, text, *others.span(1)))
        state.actors, state.joint = state.actors + 1, True
        clause.at = others.end()
