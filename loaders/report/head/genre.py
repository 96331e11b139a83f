"""What kind of document a text is: does it tell of work done, of plans, or does it order? (`usual_modality`)"""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from loaders.patterns import regex
from loaders.report.head.document import About
from loaders.report.statements.modals import MUST
from loaders.report.statements.outlook import BUDGETED, tells, weighed
from loaders.text import mapped

_DIRECTIVE: Final = regex(r"(?:通知|意见|决定|批复|办法|规定|方案|条例|制度|规则|章程|制度的函)(?:\(.{1,8}\))?$")
_PLAN: Final = regex(
    r"(?:要点|(?:实施|工作|整改|行动|推进|建设)方案|工作计划|实施计划|规划(?:纲要)?|工作安排|工作打算)(?:\(.{1,8}\))?$"
    r"|(?:印发|转发|下发|下达)[^\n]{2,80}?(?:要点|计划|规划(?:纲要)?|工作安排|工作打算)(?:\([^()]{1,10}\))?》?的?通知$"
)
_PAST_TITLE: Final = regex("总结|报告|情况")
_REPORTS: Final = regex("总结|情况的?(?:报告|汇报|通报)$|年度报告$")
_ADDRESSED: Final = regex(
    r"[^。\n]{0,60}?各[省市县区州旗镇乡][^。\n]{0,60}?(?:人民政府|部门|单位|机构)[^。\n]{0,40}?:|[^。,\n]{4,40}(?:制度|规则|章程)\n"
)
_ORDERS: Final = regex(r"(?:通知|决定|批复|意见)如下:|作如下决定|提出(?:以下|如下)(?:意见|要求)")
_ARTICLES: Final = regex(r"(?:^|[。;\n ])第[一二三四五六七八九十百]+条[ 　]")
_OUGHT: Final = regex(r"(?<![主重需必首紧只])" + MUST + r"|应当|必须|不得|承担.{2,30}责任|负责")
# Numbers of versions and items (3.0版, 5G, 1.) count nothing.
_PAST: Final = regex(
    r"(?<![\d.])\d+(?:\.\d+)?(?![\d.版G])|(?<!除)了(?!解)|已|今年|去年|一年来|全年|持续加强|成效|(?:新|积极|明显|重大|显著|突破性)进展|答记者问|记者提问"
)
_DEADLINE: Final = regex(r"[12]\d{3}年(?:\d{1,2}月)?底?前")  # of a schedule, not of rules
_EXPECTED: Final = regex("预计[^,。;]*")
# What no programme says, whose figures are of the year to come.
_SURELY_PAST: Final = regex(
    r"(?<!除)了(?!解)|已|去年|过去|年来|全年|成效|同比|比上年增长|(?<!不)超过\d|\d[余多]|(?:新|积极|明显|重大|显著|突破性)进展"
)


# A text that begins with what its office did in a year, or a report of courts or procurators to a congress.
_REVIEWS: Final = regex(
    r"\s*(?:[12]\d{3}年度?|一年来|过去一年),?(?:我们|我[局厅委院办]|[\u4e00-\u9fff、]{2,20}?(?:局|厅|委员会|卫生健康委|法院|检察院|检察机关|街道办事处|政府|党委))(?:党[组委])?(?:在[^,。]{2,80}下,)?(?:始终|全面|认真|深入|严格|紧紧)*(?:坚持|贯彻|落实|围绕|学习|履行|以)(?![^。]{0,200}(?:要(?<![主重需必首紧]要)(?![求素点件])|总体思路|总体要求|将(?=[继进深加推持全])))"
    r"|[\s\S]{0,200}?我代表[^,。]{0,12}?(?:法院|检察院|常务委员会|常委会),?向大会(?:报告工作|作工作报告)"
    r"|[\s\S]{0,400}?(?:[况作]报告如下|汇报如下|公布[^。\n]{2,40}年度报告)"
)


def usual_modality(facts: About, form: str) -> str:
    """done, duty, plan or both (by the paragraph): what a deed of the document is where nothing near it says so."""
    if (title := mapped(facts.title)) != facts.title:  # brackets of any width
        facts = replace(facts, title=title)
    if _PLAN.search(facts.title) and not _PAST_TITLE.search(facts.title):
        return "plan"
    if directs(facts, form):
        return "duty"
    if ("拟" in form or "预计" in form) and BUDGETED.search(form) and not _SURELY_PAST.search(_EXPECTED.sub("", form)):
        return "plan"  # figures of a programme are not of the past
    if _REPORTS.search(facts.title):
        return "done"
    if not facts.title and _REVIEWS.match(form) and "政府,向" not in form[:400]:
        return "done"
    own = facts.title if "政府工作报告" not in facts.title else ""  # which tells of the past and of tasks
    tells_of = "plan" if not _PAST.search(form[:4000]) else "done" if own else _weighed(form[:4000])
    if tells_of == "plan":
        if len(_DEADLINE.findall(form)) * 500 > len(form):
            return "plan"
        return "duty" if len(_OUGHT.findall(form)) * 250 > len(form) else "plan"
    return tells_of


def _weighed(form: str) -> str:
    """done, plan or both: what a piece of text without a title tells by the shares of its sentences; its figures may be
    goals (到2020年,…). Tried on 300 excerpts of 46 work reports, 31 of them of provinces: both kinds hold some of either.
    """
    paragraphs = [weighed(line) for line in form.split("\n")]
    told, ahead, sentences = map(sum, zip(*paragraphs, strict=True))
    if told and tells(told + _BENEFIT, ahead, sentences, _ENOUGH):
        return "done"
    return "both" if any(_reviews(*counts) for counts in paragraphs) else "plan"


def _reviews(told: int, ahead: int, sentences: int) -> bool:
    """Whether a paragraph is a review beside tasks, by what `weighed` counts."""
    return told > 1 and (sentences > 5 or 2 * told > sentences) and tells(told, ahead, sentences)


_ENOUGH, _BENEFIT = 0.15, 0.5  # a short piece tells of work done rather than of tasks


# 印发《某局年度报告》的通知, 现将自查情况汇报如下: what follows is a report, whatever the title says.
_SENDS_REPORT: Final = regex(r"(?:印发|转发|报送)[^\n]{2,80}?(?:报告|总结|年报)(?:\([^()]{1,8}\))?》?的?通知$")
_ACCOUNT: Final = regex(r"现将[^。;\n]{2,60}?(?:汇报|报告)如下")


def directs(facts: About, form: str) -> bool:
    """Whether a document tells others what to do (a notice, rules), by its title, its head or its articles."""
    if _SENDS_REPORT.search(facts.title) or ("现将" in form[:800] and _ACCOUNT.search(form, 0, 800)):
        return False
    if _PLAN.search(facts.title) and not _PAST_TITLE.search(facts.title):
        return False
    return bool(
        _DIRECTIVE.search(facts.title)
        or facts.title.endswith(("的通知", "的意见"))
        or _orders(form[:3000])
        or (form.count("条 ") + form.count("条\u3000") > 1 and len(_ARTICLES.findall(form)) > 1)
    )


def _orders(opening: str) -> bool:
    """Whether a text begins with those whom it is sent to, or says that an order follows."""
    if _ADDRESSED.match(opening):
        return True
    return ("如下" in opening or "提出以下" in opening) and _ORDERS.search(opening) is not None
