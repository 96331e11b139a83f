"""What is yet to be done although no heading says so: answers to 今年有何安排, lists behind 将重点开展以下工作; questions
and rows of aims (为…, 进一步加强…), which tell no deed; what is only intended before a figure (拟招录2名)."""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from loaders.patterns import regex, sought
from loaders.report.lexicon import lexicon
from loaders.report.statements.outlook import State

_QUESTION: Final = regex(
    "哪些|哪几|什么|为何|如何|怎样|怎么|是否|请问|请.{0,3}(?:介绍|谈|说明)|多少|吗$|反映|关心|关注|担心|质疑|认为|希望"
)
_ASKED_AHEAD: Final = regex(
    r"(?:明年|下一步|下步|接下来|今后|下一?阶段|未来).{0,20}(?:安排|打算|考虑|计划|举措|措施|部署|推进|落实|开展|做)"
    r"|将(?:如何|怎样|怎么|采取|从哪|有哪|有什么|有何|开展哪|做哪|重点)"
    r"|今年.{0,10}(?:有何|有哪|有什么|作何|如何).{0,8}(?:安排|打算|考虑|计划|部署)"
)
_ANNOUNCED: Final = regex(r"(?:将|计划|打算|准备|拟).{0,12}(?:以下|如下|下列).{0,6}(?:工作|措施|举措|任务|方面|几点)$")
_ITEM: Final = regex(
    r"[ \t]*(?:[一二三四五六七八九十]{1,3}是|第[一二三四五六七八九十][,、是]|\([一二三四五六七八九十\d]+\)|\d+[.、]|(?:首先|其次|再次|最后)[,是])"
)


def questioned(words: str, after: str, line: bool, state: State) -> bool:
    """Whether a clause only asks: 问:…怎么解决? A question for what is to come makes its answer a plan, up to the next
    question."""
    if after == ":" and words in ("问", "答"):
        if words == "问" and state.promised in ("answer", "orders"):
            state.section, state.promised = state.default, ""
        state.asked = words == "问"
        return True
    state.asked = state.asked and not line
    if not state.asked:
        return False
    if _ASKED_AHEAD.search(words) and state.section == state.default == "done":
        state.section, state.promised = "plan", "answer"
    return bool(_QUESTION.search(words))


def announced(words: str, state: State, colon: bool = False) -> None:
    """我们将重点开展以下工作: the list behind it is of plans."""
    if (state.section == "done" and words[-1] in "作施举措务面点" and _ANNOUNCED.search(words)) or (
        colon and state.section == "done" and _WILL_DO.match(words)
    ):
        state.section, state.promised = "plan", "list"


# 明年我县将做好以下…:, 我局将:(1)编制…: what stands behind the colon is to come.
_WILL_DO: Final = regex(
    r"(?:[12]\d{3}年,?)?(?:□+|[我本](?:[们省市县区州旗镇乡局委厅院]|街道)|全[省市县区州镇乡局])?(?:[今明来]年|下一?步|下一?阶段|下一?年度?|今后)?(?:将|拟|计划|打算|准备)(?!近|.*(?:作为|纳入|列入))[^,。;:]{0,20}$"
)


_ORDERED: Final = regex(
    r"》[^,。;]{0,60}(?:提出|作出|作|规定|明确|部署|确定|推出|制定|采取|包括|围绕)了?[^,。;]{0,16}(?:举措|措施|安排|要求|规定|任务|内容|制度|部署|意见|原则)$"
)


def ordered(form: str, start: int, end: int, state: State) -> None:
    """《意见》提出了系列举措。一是…二是…: what a document asks for is duty, whoever reports on it; `start`..`end` is the clause
    just read."""
    if (
        state.section == state.default == "done"
        and form[end - 1] in "施措排求定务容度署见则"
        and _ITEM.match(form, end + 1)
        and form[end] in "。:"
        and _ORDERED.search(form, start, end)
    ):
        state.section, state.promised = "duty", "orders"


_TASKS_BEGIN: Final = regex(
    r"(?:今年|[明来]年|下一?步)(?:我们|工作|我?[省市县区州旗])?(?:要|将)[^,。;]{0,8}(?:做好|抓好|完成|推进|办好)(?:(?:以下|下列|如下)[^,。;]{0,8}|[这几以下\d一两三四五六七八九十]{1,4}[件项个方][^,。;]{0,6})$|(?:总体要求|总体思路|总要求|主要(?:预期|奋斗)?目标|预期目标|奋斗目标)(?:是|为)?$"
)
_REACHED: Final = regex("完成|实现|超额|圆满|达到|收官")


def tasks_begin(words: str, after: str) -> bool:
    """今年政府工作的总体要求是:, 主要预期目标是:: from here on a report on the past tells of tasks."""
    if (after != ":" and not (after == "。" and words[-1] in "事作务面")) or words[-1] not in "求路标是为作面事务":
        return False
    return bool(_TASKS_BEGIN.search(words)) and not _REACHED.search(words)


def list_ends(form: str, start: int, state: State) -> None:
    """A line that is no item ends the list of plans or duties."""
    if state.promised in ("list", "orders") and not _ITEM.match(form, start):
        state.section, state.promised = state.default, ""


_RULED: Final = regex("(?:地方)?各级|各地")


def of_every_level(subjects: tuple[str, ...], state: State) -> bool:
    """Whether an item of such a part tells what the bodies of every level ought to do: a rule, no plan of the speaker."""
    return bool(state.promised and subjects) and all(map(_RULED.match, subjects))


@cache
def _aims() -> tuple[re.Pattern[str], re.Pattern[str]]:
    adverb, aim = lexicon("verbs", "adverbs"), lexicon("verbs", "aims")
    first = re.compile(rf"[ \t]*为了?(?:{adverb})*(?:{aim}|贯彻|落实|做好)")
    return first, re.compile(
        rf"[,、](?:{adverb}|更好地)*(?:{aim}|(?:贯彻|落实)(?=[^,。;]{{2,50}}(?:精神|部署|要求)[,。;]))[^,。;:!?\n\t]*"
    )


AIMS_FIRST: Final = frozenset("为 \t")


def aims_end(form: str, start: int, end: int) -> int:
    """Where a row of aims ends that begins with 为… (or one of `AIMS_FIRST`): the deeds behind it are told. `end` is that of
    the first clause."""
    if opening := _OPENING.match(form, start):
        return opening.end()
    first, further = _aims()
    if not first.match(form, start, end):
        return start
    at = end
    while found := further.match(form, at):
        if not _NO_AIM.isdisjoint(found[0]):
            break
        at = found.end()
    return at if form[at] == "," else end  # at the sentence's end the last of them is the deed


_PURPOSE: Final = regex(r"[ \d.、(一)]*(?:编制|制定)?目的$")


def purpose_end(form: str, start: int, end: int) -> int:
    """Where the sentence below the heading 编制目的 ends, or that heading where the sentence says that the text was made; 0
    for other clauses."""
    if form[end] not in "\n。" or form[end - 1] != "的" or not _PURPOSE.match(form, start, end):
        return 0
    below = _BELOW.match(form, end + 1)
    return end if below is None or "制定本" in below[0] or "编制本" in below[0] else below.end()


_BELOW: Final = regex(r"[ \n]*[^。\n]{4,300}(?=。)")


_NO_AIM: Final = frozenset("《□了0123456789")
# 为…,加快…,提高…,|现就…提出以下意见: all that stands before what an order or a rule says of itself.
_OPENING: Final = regex(
    r"[ \t]*为了?[^。;:!?\n]{4,300}?(?=,(?:现(?![有状行任代场实金存])|特制定|制定本|(?:经□+(?:[、和]□+)*(?:研究)?(?:同意|批准),)现|提出(?:以下|如下)|必须))"
)


# What is intended, asked for or applied for is no figure of the year: 拟招录2名, 将安排30万元, 请求落实经费.
_MAY_INTEND: Final = regex(
    lambda: sought(
        "拟计打力争预申将建请恳",
        "拟|(?:计划|打算|力争|争取|预计|申请)(?!的)|将[于在继进新再投招建安拨完]|建议|请求|恳请",
    )
)
_INTENDED: Final = regex(
    r"(?<![模草虚])拟(?![定订制人])|(?:计划|打算|力争|争取|预计|申请)(?:于|在|再|新)?[招新建开培投实组安配录拨增完]"
    r"|(?<!即)将(?:于|在|继续|进一步|新|再|投|招|建|安排|拨|完成)|(?:^|是|并)(?:建议|请求|恳请)(?!书|稿|函)[\u4e00-\u9fff]"
)


def intended(plain: str, at: int) -> bool:
    """Whether the clause before a figure at a place tells what is only intended."""
    return bool(_MAY_INTEND.search(plain, max(0, at - _LONGEST), at) and _INTENDED.search(words_before(plain, at)))


_LONGEST: Final = 60


def words_before(plain: str, at: int) -> str:
    """The words of a clause before a place, 60 characters at most."""
    words = plain[max(0, at - _LONGEST) : at].removesuffix("\n")
    words = words[max(map(words.rfind, ",。;\n")) + 1 :]
    return words.rpartition("(其中")[2]  # what is told in brackets is a part of what stands before them
