"""What kind of document a text is: does it tell of work done, of plans, or does it order? (`usual_modality`)"""

from __future__ import annotations

from dataclasses import replace

from loaders.patterns import regex
from loaders.report.document import About
from loaders.report.modals import MUST
from loaders.report.outlook import BUDGETED
from loaders.text import mapped

_DIRECTIVE = regex(r"(?:通知|意见|决定|批复|办法|规定|方案|条例|制度|规则|章程|制度的函)(?:\(.{1,8}\))?$")
_PLAN = regex(
    r"(?:要点|工作计划|实施计划|规划(?:纲要)?|工作安排|工作打算)(?:\(.{1,8}\))?$"
    r"|(?:印发|转发|下发|下达)[^\n]{2,80}?(?:要点|计划|规划(?:纲要)?|工作安排|工作打算)(?:\([^()]{1,10}\))?》?的?通知$"
)
_PAST_TITLE = regex("总结|报告|情况")
_REPORTS = regex("总结|情况的?(?:报告|汇报|通报)$|年度报告$")
_ORDERS = regex(
    r"^[^。\n]{0,60}?各[省市县区州旗镇乡][^。\n]{0,60}?(?:人民政府|部门|单位|机构)[^。\n]{0,40}?:|^[^。,\n]{4,40}(?:制度|规则|章程)\n|(?:通知|决定|批复|意见)如下:|作如下决定|提出(?:以下|如下)(?:意见|要求)"
)
_ARTICLES = regex(r"(?:^|[。;\n ])第[一二三四五六七八九十百]+条[ 　]")
_OUGHT = regex(r"(?<![主重需必首紧只])" + MUST + r"|应当|必须|不得|承担.{2,30}责任|负责")
# Numbers of versions and items (3.0版, 5G, 1.) count nothing.
_PAST = regex(
    r"(?<![\d.])\d+(?:\.\d+)?(?![\d.版G])|(?<!除)了(?!解)|已|今年|去年|一年来|全年|持续加强|成效|(?:新|积极|明显|重大|显著|突破性)进展|答记者问|记者提问"
)
_EXPECTED = regex("预计[^,。;]*")
# What no programme says, whose figures are of the year to come.
_SURELY_PAST = regex(
    r"(?<!除)了(?!解)|已|去年|过去|年来|全年|成效|同比|比上年增长|(?<!不)超过\d|\d[余多]|(?:新|积极|明显|重大|显著|突破性)进展"
)


def usual_modality(facts: About, form: str) -> str:
    """done, duty or plan: what a deed of the document is where nothing near it says so."""
    facts = replace(facts, title=mapped(facts.title))  # brackets of any width
    if _PLAN.search(facts.title) and not _PAST_TITLE.search(facts.title):
        return "plan"
    if directs(facts, form):
        return "duty"
    if ("拟" in form or "预计" in form) and BUDGETED.search(form) and not _SURELY_PAST.search(_EXPECTED.sub("", form)):
        return "plan"  # figures of a programme are not of the past
    if _REPORTS.search(facts.title):
        return "done"
    if not _PAST.search(form[:4000]) or not (facts.title or _tells(form[:4000])):
        return "duty" if len(_OUGHT.findall(form)) * 250 > len(form) else "plan"
    return "done"


# What a piece of a report on work done says in every few sentences, and a piece of a plan hardly ever.
_DONE_WORK = regex(
    r"(?<!除)了(?![解然结])|已|今年|全年|去年|上年|过去|年来|持续加强|成效|[近日]日|日前|(?:新|积极|明显|重大|显著|突破性)进展|我们|召开|印发"
)
_RESULT = regex(r"\d[余多]?[万亿]?[余多]?(?:件|份|起|人|场|次|宗|名|项|元|%|倍|位|户|[个条](?![\u4e00-\u9fff]))")
_GOAL = regex(r"到20\d\d年|20\d\d年[底末]?前|期间|以[上下内]|不[低少高超]|力争|专栏|目标|实施|应|" + MUST)


def _tells(form: str) -> bool:
    """Whether a piece of text tells of work done: not one of a plan, whose figures are goals (到2020年,…)."""
    parts = [part for part in _SENTENCE_ENDS.split(form) if len(part) > 8]
    told, enough = 0, 0.1 * len(parts) if "到20" in form else 0
    for part in parts:
        told += bool(_DONE_WORK.search(part)) + (bool(_RESULT.search(part)) and not _GOAL.search(part))
        if told > enough:
            return True
    return False


_SENTENCE_ENDS = regex(r"[。;!?\n]")


def directs(facts: About, form: str) -> bool:
    """Whether a document tells others what to do (a notice, rules), by its title, its head or its articles."""
    if _PLAN.search(facts.title) and not _PAST_TITLE.search(facts.title):
        return False
    return bool(
        _DIRECTIVE.search(facts.title)
        or facts.title.endswith(("的通知", "的意见"))
        or _ORDERS.search(form[:3000])
        or ("条" in form and len(_ARTICLES.findall(form)) > 1)
    )
