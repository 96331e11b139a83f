"""Whether a deed is done, a duty or a plan: what its clause, its section and its document say, and what some verbs make of it."""

from __future__ import annotations

from typing import Final

from loaders.patterns import regex
from loaders.report.statements.outlook import State

_GRANTED: Final = ("同意", "原则同意", "研究同意", "审议通过", "讨论通过", "研究通过", "批准同意")
_NOTICE: Final = 400  # how far a notice may reach before the plan that it sends out


# 县水务局已于8月废止该文: done, in a plan too
_ALREADY: Final = regex(
    r"(?<![早业而不])已(?:经)?(?:于[^,。;:已]{2,10}|[向与将把对][^,。;:已]{2,12}|[^,。;:的已]{0,3})$"
)
_ON_WHAT: Final = regex(r"[^,。;:\n]{0,60}的(?=[,。;:\n])")


def _already(form: str, verb: tuple[int, int]) -> bool:
    """Whether a deed is told as done in a plan or an order too; 已…的 is a condition."""
    if not _ALREADY.search(form, max(0, verb[0] - 16), verb[0]):
        return False
    return form[verb[1]] != "的" and not _ON_WHAT.match(form, verb[1])


_OWN: Final = regex("本(?:实施)?(?:办法|规定|条例|细则|方案|意见|预案|规划|计划|制度|章程|规则|标准|清单|目录)")
_ARTICLE: Final = regex(r"第[一二三四五六七八九十百零]+[章节条款项]")


def _amends(form: str, verb: tuple[int, int], target: str) -> bool:
    """Whether a text itself changes another (删去第六条, 对《条例》作如下修改) or says that it was made (制定本办法)."""
    if target[0] == "本":
        return form.startswith(("制定", "制订"), verb[0]) and _OWN.fullmatch(target) is not None
    if form.startswith(("删去", "删除", "修改", "合并"), verb[0]) and _ARTICLE.match(target):
        return True
    return form.endswith("如下", 0, verb[0]) and form.startswith("修改", verb[0])


def modality_of(form: str, verb: tuple[int, int], target: str, state: State) -> str:
    """done, duty or plan; `verb` are the offsets of the verb, `target` the words of its object. What is done already (已…)
    is kept in `state` for the clauses behind."""
    modality = state.modality or ("done" if state.past or state.already or state.section == "done" else state.usual)
    if modality == "done" and not state.ahead and state.default != "plan":
        return modality
    if state.ahead and state.section == "done":
        modality = "plan"
    if (state.ahead or state.section == state.default == "plan") and (
        form.startswith("遵守", verb[0]) or (form.startswith("接受", verb[0]) and target.endswith("监督"))
    ):
        modality = "duty"
    head = modality == "duty" or (state.default == "plan" and verb[0] < _NOTICE)
    if head and not state.modality and form.startswith(_GRANTED, verb[0]):
        return "done"  # a reply grants it, and what a notice sends out was approved
    if not state.modality and target[0] in "第《本" and _amends(form, verb, target):
        return "done"
    if modality != "done" and _already(form, verb):
        state.already = True
        return "done"
    if form.startswith("了", verb[1]) and (
        (modality == "plan" and state.section == "done" and not state.ahead)
        or (modality == "duty" and not state.modality)  # 会议听取了报告, in an order too
    ):
        return "done"
    return modality
