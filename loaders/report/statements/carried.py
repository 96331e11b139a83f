"""Whether a verb without an object of its own is told of the one before: 收到申请9件,审结8件; not 劝离摊点9个,学法2次."""

from __future__ import annotations

from typing import Final, TypeGuard

from loaders.patterns import regex
from loaders.report.lexicon import words

Span = tuple[int, int]


# What is handed on to others, and what others are made to do.
HANDED: Final = frozenset(("移送", "移交", "转送", "报送", "提交", "函告", "转办", "交办"))
_GAVE: Final = ("提出", "发出", "制发", "下发", "发送", "交办", "转办", "反馈")
_ADVICE: Final = ("建议", "建议书", "意见书", "督办函", "督办单", "提案", "议案", "提示函")
ANSWERED: Final = ("回复", "答复", "采纳", "整改", "办结", "落实", "办复", "解决", "反馈")


def for_others(form: str, verb: Span, target: Span) -> bool:
    """Whether those who gave advice are not those who answered it: 发出检察建议9件,均已回复; they are where they are named."""
    if not (form.startswith(ANSWERED, verb[0]) and form.endswith(_ADVICE, *target)):
        return False
    clause = max(form.rfind(mark, 0, verb[0]) for mark in ",;。") if form.endswith(_GAVE, 0, target[0]) else -1
    return clause > target[1] and "□" not in form[clause : verb[0]]


_PIECES: Final = regex(r" ?[了约近]*\d[\d ,]*余?[件份起宗部条]")
_WRITTEN: Final = ("函", "书", "书》", "单", "册", "意见", "通知")
DONE_TO_OTHERS: Final = (
    "整改",
    "督促整改",
    "处罚",
    "罚款",
    "查封",
    "约谈",
    "查处",
    "退回",
    "取缔",
    "关停",
    "拆除",
    "责令",
)
_TAKEN: Final = ("拘留", "刑事拘留", "行政拘留", "逮捕", "抓获", "传唤")
_DECIDED: Final = ("维持", "驳回", "确认违法", "撤销", "终止")
_PERSONS: Final = regex(r" ?[了约近]*(?:\d[\d ,]*|[一二两三四五六七八九十百千]+)[余多]?[人名]")
_MATTERS: Final = ("问题", "隐患", "事项", "工单", "件", "信息", "意见", "材料", "票", "文件", "建议")
_CASES: Final = ("案", "的", "决定", "复议", "案件", "线索", "投诉", "举报", "申请", "纠纷", "行为", "违法", "诉讼")


def carries(target: Span | None, form: str, verb: Span) -> TypeGuard[Span]:
    """Whether a verb without an object is told of the one before: 收到申请9件,审结8件; not 劝离摊点9个,学法2次."""
    if target is None or for_others(form, verb, target):
        return False
    if (
        form.startswith("立案", verb[0]) or form[max(verb[0], verb[1] - 2) : verb[1]] in HANDED
    ):  # cases are opened, and handed on
        return form.endswith(_CASES, *target) or form.endswith(_MATTERS, *target)
    if _PERSONS.match(form, verb[1]) and form.endswith((*words("verbs", "sanctions"), *_TAKEN), *verb):
        return False  # 问责3人
    if form.endswith("整改", *target):
        return False  # 责令有关单位整改, 督促整改
    if form.endswith(_WRITTEN, *target) and form.startswith(DONE_TO_OTHERS, verb[0]):
        return False  # 下发督办函9份,整改30处
    if form.startswith(_DECIDED, verb[0]):
        return form.endswith(_CASES, *target) or form.endswith(_MATTERS, *target)
    if not form.endswith(words("verbs", "whole"), *verb):
        return not (form.endswith(words("verbs", "uncounted"), *target) and _PIECES.match(form, verb[1]))
    return form.endswith(words("verbs", "whole_of_cases"), *verb) and form.endswith(_CASES, *target)
