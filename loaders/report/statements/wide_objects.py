"""Where what looks like a further verb belongs to the object of the one before: rows that a verb holds to their end, acts
that are attended or discussed."""

from __future__ import annotations

from typing import Final

from loaders.patterns import regex
from loaders.report.statements.clauses import VERB, actions_in
from loaders.report.statements.deeds import Span
from loaders.report.verbs import noun_too

KEPT: Final = frozenset(
    ("组织", "形成", "构建", "健全", "建立", "推行", "实行", "完善", "落实", "执行", "完成", "做好", "抓好")
)
_ROW_OF_KIND: Final = regex(
    r"(?:[^,。;:\d《、]{2,14}(?:、[^,。;:\d《、]{2,12})+等[\u4e00-\u9fff]{0,2}(?:制度|机制|模式|体系|举措|措施|活动|行动)|(?=[^,。;:]*、)(?![以由])[^,。;:\d《]{2,50}的(?:[\u4e00-\u9fff]{2,8}工作|[\u4e00-\u9fff]{0,6}(?:机制|体系|格局|局面|模式)))$"
)
_LONGEST: Final = 400  # characters of a row: one without end is not looked through anew by each verb in it


def whole_row(form: str, verb: Span, end: int) -> Span | None:
    """A row that the verb, one of `KEPT`, holds to its end: 健全首问负责、一次告知等制度, 完成取消、下放事项的落实和衔接工作."""
    if form.find("、", verb[0], end) < 0:
        return None
    first = VERB.match(form, *verb)
    if not first or form[first.end() - 2 : first.end()] not in KEPT or end - first.end() > _LONGEST:
        return None
    found = _ROW_OF_KIND.match(form, first.end() + (form[first.end()] == "了"), end)
    return found.span() if found and "参" not in found[0] else None


def of_the_object(form: str, verb: Span, at: int, end: int) -> bool:
    """Whether the verb seen at a place belongs to the object of the one before."""
    attended = form.endswith(_ATTENDED, *verb)
    if form[at] == "、" and attended:  # 完成风险评估5件、合法性审查8件; 开展集中学习3次、专题研讨2场
        then = next(actions_in(form, at + 1, end), None)
        if then and then[0] < at + 4 and noun_too(form, then[0]):
            return form[then[1]].isdigit()
    if at - verb[1] < 4 and not attended:
        return False
    return _only_verb(form, at, end) or (attended and _noun_of_act(form, at, end))


_DISCUSSING: Final = ("研究", "部署", "汇报", "听取", "审议", "讨论", "谋划", "通报", "学习", "督办", "调度")
_ROW_OF_MATTERS: Final = regex(
    r"、[^,。;:]{3,50}?等(?:\d+余?[项个])?[^、,的]{0,6}(?:事项|工作|任务|议题|内容|问题|情况)(?=$|\d)"
)


def in_row(form: str, verb: int, at: int, end: int) -> bool:
    """Whether the verb behind 、 is of a row of matters that were discussed: 研究职能转变、优化环境等重点工作."""
    return form[at] == "、" and form.endswith(_DISCUSSING, 0, verb) and bool(_ROW_OF_MATTERS.match(form, at, end))


_ATTENDED: Final = ("参加", "参与", "接受", "听取", "开展", "组织", "举办", "召开", "完成", "履行", "办理")


def _noun_of_act(form: str, at: int, end: int) -> bool:
    """Whether an adverb and a verb that is a noun too stand before a figure: 参加中心组专题|学习4次."""
    then = next(actions_in(form, at, end), None) if form[at] not in "并以、" else None
    return then is not None and noun_too(form, then[0]) and form[then[1]].isdigit()


def _only_verb(form: str, at: int, end: int) -> bool:
    """Whether adverbs and a verb end the clause, with no object of their own."""
    then = next(actions_in(form, at, end), None) if form[at] not in "并以、" else None
    return then is not None and then[1] == end
