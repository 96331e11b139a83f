"""Clauses that only open the next ones: who is in the lead, what is asked for, what is to be done in which case."""

from __future__ import annotations

from loaders.patterns import regex
from loaders.report.clause import Clause
from loaders.report.clauses import ASKED, ASKING
from loaders.report.subjects import who


def no_deed_of_its_own(clause: Clause) -> bool:
    """Whether a clause tells no deed by the way it opens; those in the lead act in the clauses behind."""
    form, end = clause.form, clause.end
    asking = form[clause.start] in ASKING
    return (
        (asking and (form.startswith(_ASKED_TO, clause.at) or _OBEYED.match(form, clause.at, end) is not None))
        or (form[clause.at] == "向" and _THANKED.match(form, clause.at) is not None)
        or form.startswith(_CONDITIONS, clause.at)
        or (form[end] == "," and form[end + 1] in _THEN_FIRST and _depends(clause))
        or (form[end - 1] in _LEADING_ENDS and _led_by(clause))
        or ((asking or clause.state.asks) and _asks(clause))
    )


# 请认真组织实施: said to those who get the text, and nothing that its sender does.
_OBEYED = regex(
    r"请[^,。;:《□]{0,16}?(?:组织实施|贯彻(?:落实|执行)|(?:遵照|参照|认真|严格)执行|抓好(?:贯彻)?落实|认真落实)$"
)
_THANKED = regex(r"向[^。!;\n]{2,160}?(?:表示|致以)[^。!;,\n]{0,8}(?:感谢|敬意|问候|慰问|祝贺|祝福)")
_CONDITIONS = ("只要", "一旦")
_ASKED_TO = ("请与", "请向", "请致电", "请拨打", "请登录")
_LEADING_ENDS = frozenset("头导责合助与加")
_MATTERS = ("制定", "作出", "出台", "起草", "修改", "调整", "制订", "实施", "发生")
_THEN_FIRST = frozenset("原都均一必应")
_THEN = regex(r",(?:原则上|都|均|一律|必须|应当){1,2}(?:要(?!求)|应当?|必须|须)?(?=[\u4e00-\u9fff]{2})")


def _depends(clause: Clause) -> bool:
    """制定涉及群众利益的文件，都要公布草案: what is to be done then stands in the next clause."""
    return clause.form.startswith(_MATTERS, clause.at) and _THEN.match(clause.form, clause.end) is not None


_LED_BY = regex(
    r"由?(?P<who>□+(?:[、和及](?:\d+余?[个家名])?□+)*)(?:牵头|主导|牵头负责|(?P<with>配合|协助|参与|参加|协同配合|密切配合))$"
)


def _led_by(clause: Clause) -> bool:
    """由县司法局牵头, 县财政局配合: those who act in the clauses behind."""
    form, state = clause.form, clause.state
    led_by = _LED_BY.match(form, clause.at, clause.end)
    if led_by is None:
        return False
    those = tuple(who(form, clause.text, *led_by.span("who")))
    state.subjects = (*state.subjects, *those) if led_by["with"] else those
    state.actors += 1
    return True


def _asks(clause: Clause) -> bool:
    """建议尽快修订条例, 赋予乡镇权限: asked of others, to the end of the sentence."""
    form, start, state = clause.form, clause.start, clause.state
    if state.asks and form[clause.at] != "□" and not form.startswith("请□", clause.at + (form[clause.at] == "并")):
        return True
    asked = ASKED.match(form, start, clause.end) if form[start] in ASKING else None
    state.asks = asked is not None and form[asked.end()] != "□"
    return state.asks
