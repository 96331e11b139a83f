"""Whether words tell of work done, of a plan or of a duty: headings, years to come, paragraphs of tasks."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import Final

from loaders.patterns import regex
from loaders.report.lexicon import lexicon, words
from loaders.report.statements.modals import MUST
from loaders.report.verbs import verb_at, verb_end

_HEADING = regex(r"^[ 　]*(?:[一二三四五六七八九十]+、|\([一二三四五六七八九十]+\)|第[一二三四五六七八九十]+[章部]|#+)")


@dataclass(slots=True)
class State:
    section: str = "done"  # done, plan, duty, problem, or mixed: problems and plans under one heading
    outer: str = ""  # what the part above is, and the way of counting of the heading that opened the section below it
    counting: str = ""
    troubled: bool = False  # in a mixed part: the sentence tells of a problem
    default: str = "done"
    both: bool = False  # a piece of text with a review and tasks, each a paragraph
    subjects: tuple[str, ...] = ()
    hired: tuple[int, int] | None = None  # those who were engaged a clause before: 聘请法律顾问7名，参与…
    asks: bool = False  # the sentence asks others for something (建议修订…, 赋予…): what follows is nobody's deed
    joint: bool = False  # the last of them were joined for one deed (会同县公安局): only the first goes on
    actors: int = 0  # how many subjects the sentence has named one after the other
    modality: str = ""
    ahead: bool = False
    promised: str = ""  # what made this part a plan: a list that was announced, an answer to a question
    asked: bool = False  # the clauses before belong to a question, and the next ones may
    headed: int = 0  # where the numbered heading and the row of aims end that began last
    aims: int = 0
    target: tuple[int, int] | None = None
    approval: re.Match[str] | None = None  # 经县政府同意, before what was approved is named
    already: bool = False  # a clause of this part of the sentence tells what has been done already (已…)
    past: bool = False  # in an order: the sentence tells what has been reached

    @property
    def usual(self) -> str:
        """The modality of a deed here where its clause says none."""
        return "plan" if self.section == "mixed" else self.section


@cache
def _section_words() -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    """What headings of plans, of problems and of advice say."""
    return (
        re.compile(rf"{lexicon('verbs', 'plan_heads')}|(?:^|[、).] ?)(?:打算|计划)$"),
        re.compile(rf"{lexicon('verbs', 'problem_heads')}|(?:^|[、).] ?)(?:不足|问题|差距|短板)$"),
        re.compile(rf"(?:{lexicon('verbs', 'advice_heads')})$"),
    )


@cache
def _any_section_word() -> re.Pattern[str]:
    return re.compile(
        rf"{lexicon('verbs', 'plan_heads', 'problem_heads', 'advice_heads')}|(?:^|[、).] ?)(?:不足|问题|差距|短板|打算|计划)$"
    )


_AHEAD: Final = regex(
    r"要(?<![主重需必不只]要)"
    + MUST.removeprefix("要")
    + r"(?=[\u4e00-\u9fff])|将(?<!即将)(?![^,。;]{2,40}(?:纳入|作为|列入|融入|贯穿|摆[在上到]))(?:[继进着大全]|[\u4e00-\u9fff]{0,2}[推加深开])"
)
_BEHIND: Final = regex("过|今年|印发|完成|开展|举办|召开")


@cache
def _last_of_heads() -> frozenset[str]:
    """The characters that the words of `_any_section_word` end with."""
    keys = ("plan_heads", "problem_heads", "advice_heads")
    return frozenset([*"足题距板算划", *(word[-1] for key in keys for word in words("verbs", key))])


# What tells of tasks even beside 完成 or 开展, and what does in a work report, where each part is either review or tasks.
_SURELY_AHEAD: Final = regex(r"今年[要将]|要(?:着力|重点|突出|切实|进一步)|将(?:提交|提请)")
_INTENT: Final = regex(r"(?<![感谢敬意])!$|^进一步|更好|决不|坚持把|始终把|必须|力争|" + MUST + r"(?=[\u4e00-\u9fff])")
_COUNTED, _TOLD = regex(r"\d"), regex(r"了|已|过去|去年|年来|取得|成效|新进展|率先|荣获|下降|上升|增长")


# What only a budget or programme of the year that begins says.
BUDGETED: Final = regex(r"今年[^,。;]{0,12}拟(?=[\u4e00-\u9fff])|拟(?<![草虚模]拟)(?:安排|发行|按|连续|新增)|预计今年")


# Where each branch begins with a character of its own, the engine looks for these alone (X(?<!YX), not (?<!Y)X).
# What a piece of a report on work done says in every few sentences, and a piece of a plan hardly ever.
_DONE_WORK: Final = regex(
    r"了(?<!除了)(?![解然结])|已(?!有)|去年|上年|过去|年来|以来|全年|同比|“十[三四]五”期间|成效|近日|日日|日前|我们|召开|印发|进展"
    r"|率先|荣获|获[评得批]|首[次家]|入选|历史性|显著|明显|圆满|成功|顺利|全面完成|持续[增改优向]|全[国省]第|居[^,。;]{0,4}全[国省市]|列[^,。;]{0,4}全[国省市]|在[^,。;]{0,4}全[国省市](?:范围内)?(?:率先|首|前|第|排|名列|处于|位|推[广介]|复制|交流|作|获|叫响|会议)"
)
_RESULT: Final = regex(
    r"\d[余多]?[万亿]?[余多]?(?:件|份|起|人次|场|次|宗|名|[个项条户](?=[,。;、]|$))"
    r"|(?:增长|增加|下降|减少|降低|提高|提升|压减|达到?|超过|超(?=\d)|突破|完成|新增|累计|建成|实现|培训|发放|投入|签约|引进)[^,。;]{0,8}?\d"
)
_GOAL = regex(r"到20\d\d年|\d年[底末]?前|左右|以[上下内]|不[低少高超]|力争|专栏|目标|应(?!用)|今年(?!是)|再|" + MUST)
# What a piece of a plan says in many of its sentences.
_TO_DO: Final = regex(
    r"要(?<![主重需必首紧只]要)"
    + MUST.removeprefix("要")
    + r"(?=[\u4e00-\u9fff])|将(?=[继进着大全要加推开实])|力争|努力|确保|进一步|着力|务必|必须|决不|坚决"
    r"|左右(?=[,。;]|$)|以上(?=[,。;]|$)|以内(?=[,。;]|$)|今年(?!是)|年内|年底前|力度|明年|加快|再"
)
_SENTENCE_ENDS: Final = regex(r"[。;!?\n]")


def weighed(words: str) -> tuple[int, int, int]:
    """How many sentences tell of work done, how many of tasks, and how many there are."""
    parts = [part for part in _SENTENCE_ENDS.split(words) if len(part) > 8]
    told = sum(bool(_DONE_WORK.search(part) or (_RESULT.search(part) and not _GOAL.search(part))) for part in parts)
    return told, sum(bool(_TO_DO.search(part)) for part in parts), len(parts)


def tells(told: float, ahead: int, sentences: int, enough: float = 0.1) -> bool:
    """Whether such numbers are those of a text on work done: a sentence on tasks outweighs half of one."""
    return told >= enough * sentences + 0.5 * ahead


def lies_ahead(plain: str, start: int, of_work: bool = False, of_both: bool = False) -> bool:
    """Whether a paragraph of a report on the past speaks of tasks only: it says 要 or 将 and counts nothing. `of_work`: in
    a 政府工作报告; `of_both`: in a piece of text with a review and tasks."""
    end = plain.find("\n", start)
    words = plain[start : end if end >= 0 else len(plain)]
    if of_both:
        return not tells(*weighed(words))
    if len(words) < 80:
        return False
    if ("拟" in words or "预计" in words) and BUDGETED.search(words):
        return True
    if _TOLD.search(words) or _COUNTED.search(words):
        return False
    if _SURELY_AHEAD.search(words) or (of_work and _INTENT.search(words)):
        return True
    return not _BEHIND.search(words) and bool(_AHEAD.search(words))


_RESULTS: Final = "了?[^,。;]{0,12}(?:成效|成果|成绩|进展|经验|做法)"
_REACHED: Final = regex(
    rf"取得{_RESULTS}|积累{_RESULTS}|高度重视(?<![要应须]高度重视)|近年来|一年来|以来,[^。]{{0,60}}(?:了|已)"
)


def reached(form: str, start: int) -> bool:
    """Whether a sentence of an order tells what has been reached, and asks for nothing."""
    end = form.find("。", start)
    words = form[start : end if end >= 0 else len(form)]
    return bool(_REACHED.search(words)) and not _ORDERED.search(words)


_ORDERED: Final = regex(
    r"要(?<![主重需必简扼摘]要)" + MUST.removeprefix("要") + r"(?=[\u4e00-\u9fff])|应当|必须|不得|亟[需待]"
)
_NUMERALS: Final = frozenset("一二三四五六七八九十")
NUMBERED: Final = regex(r"[一二三四五六七八九十]+(?:、| (?=[\u4e00-\u9fff]))")
_ITEM: Final = regex(r"\([一二三四五六七八九十]+\) ?|[一二三四五六七八九十]+、 ?|\d+[.、] ?")
_STEP_WORDS: Final = "展望今年 展望明年 展望未来 下一步 明年 来年 下步 今后 接下来 新的一年 下阶段 下一阶段 下一年 做好今年 做好明年 下学年 下学期"
_STEPS: Final = tuple(_STEP_WORDS.split())
_STEP_FIRST: Final = frozenset(step[0] for step in _STEPS)
_YEAR_FIRST: Final = frozenset("0123456789(一二三四五六七八九十")
_MARKED_FIRST: Final = _STEP_FIRST | _YEAR_FIRST | {"#"}
_YEAR_PLAN: Final = regex(r"(?:度?(?:工作)?(?:计划|打算|安排|重点|要点)(?:是|有)?)?")


_DIGITS: Final = str.maketrans("〇○零一二三四五六七八九", "000123456789")


def _of_next_year(short: str, year: int) -> bool:
    """2024年工作计划 in a report on 2023, and the item (二)2024年,…"""
    item = _ITEM.match(short)
    first = item.end() if item else 0
    end = first + (6 if short[first + 4 : first + 5] == " " else 5)
    if short[first:end].replace(" ", "").translate(_DIGITS) != f"{year + 1}年":
        return False
    return bool(item or _YEAR_PLAN.fullmatch(short, end))


# 根据工作计划 leads a phrase: it is no heading.
_PHRASE: Final = regex(lambda: lexicon("verbs", "no_heading"))


_MARK: Final = (
    r"(?:[一二三四五六七八九十]{1,3}(?:、|是(?!否)|要(?!求))|第[一二三四五六七八九十]{1,3}[,、]"
    r"|\([一二三四五六七八九十\d]{1,3}\)|\d{1,2}[、.](?!\d)|\d{1,2}(?:\.\d{1,2}){0,3} (?=[\u4e00-\u9fff])|[◆●▲■*#]+|[甲乙丙丁戊己庚辛壹贰叁肆伍陆柒捌玖拾]、|[①-⑳]|--)"
)
_MARK_FIRST: Final = frozenset(
    " 一二三四五六七八九十第(0123456789◆●▲■*#甲乙丙丁戊己庚辛壹贰叁肆伍陆柒捌玖拾①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳-"
)
_PART: Final = r"(?:[^。;:,\n\d《□“]|“□{1,12}”){2,20}"
# On a line of its own a heading may name a year and, not first, bodies.
_LINE_PART: Final = r"(?:[12]\d{3}年度?)?(?!□)[^。;:,\n\d《]{2,24}"
_HEAD: Final = regex(
    rf" *(?P<mark>{_MARK}) *(?P<words>{_PART}(?:,{_PART}){{0,2}}|{_LINE_PART}(?:,{_LINE_PART}){{0,2}}(?=\n))(?:。(?=[^\n])|(?=\n)|(?=\([一二三四五六七八九十]+\)))"
)
_SAID: Final = regex(
    r"了|(?<![一二三四五六七八九十主重首概扼])"
    + MUST
    + r"|应当|必须|不得|[将拟已每]|[一两二三]次|同意|批准|一律|[年月]底?前完成"
)
_SAME: Final = regex(rf"[ \n]*({_MARK})")
_COUNTERS: Final = regex("[一0甲乙丙丁戊己庚辛壹贰叁肆伍陆柒捌玖拾①-⑳]+")
_NUMBERS: Final = str.maketrans("二三四五六七八九十123456789", "一一一一一一一一一000000000", "")


def heading(form: str, start: int) -> int:
    """Where a numbered heading ends that begins at the start of a sentence: (一)压实责任。全县…, 二、规范执法 as a line.
    0 if there is none: of a row of such phrases (1.完善制度。2.加强培训。) each is a deed or a task."""
    found = _HEAD.match(form, start) if form[start] in _MARK_FIRST else None
    if not found or _SAID.search(found["words"]):
        return 0
    if found["mark"][-1] == " " and form[found.end()] == "\n":
        return found.end()  # 1.1 编制目的, in a table of contents too
    kind = _kind_of(found["mark"])
    if (after := _SAME.match(form, found.end())) and _kind_of(after[1]) == kind:
        return 0
    if form[found.end() - 1] == "。":
        return 0 if _in_row(form, start, kind) or _charges(form, found.end()) else found.end()
    line = form[form.rfind("\n", 0, max(start - 1, 0)) + 1 : start].strip()
    before = _SAME.match(line)
    return 0 if before and _kind_of(before[1]) == kind and line[-1:] not in "。" else found.end()


# 二是推行容缺受理制度。不动产…: a heading that runs into its text and says what was done with a procedure or a service.
_OF_DEED: Final = regex(
    r"[^,《]*(?:改革|制度|承诺制|清单|目录|事项|审批|审查|审核|备案|督察|(?<!评议)(?<!督查)考核|评查|述法|(?<!学习)培训|活动|行动|演练|讲座|会|(?<!工作)机制|服务|体系|职能转变|平台|标准)。$"
)


_CIRCLED: Final = frozenset("①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳")


def of_deed(form: str, start: int, end: int) -> bool:
    """Whether a heading at `start`..`end` tells a deed too."""
    return (
        form[end - 1] == "。"
        and form[start] not in _CIRCLED
        and bool(_OF_DEED.match(form, start, end) or _MADE.match(form, start, end))
    )


# 四是编制办事指南。全局…: verbs that say themselves that something came to be.
_MADE: Final = regex(
    rf" *{_MARK} *(?:积极|认真|扎实|深入|广泛|全面|定期|及时|持续|大力|着力|主动|先后|逐步|探索)*"
    r"(?:开展|制定|印发|出台|召开|举办|成立|设立|组建|建立|编制|编印|修订|聘请|推行|试行|实施|践行|开通|搭建|清理|签订|创办)(?=[“\u4e00-\u9fff]{4})[^《]*。$"
)


def _in_row(form: str, start: int, kind: str) -> bool:
    """Whether the item before is one sentence too (建议：一、加强队伍。二、加大力度。)."""
    before = max(form.rfind(mark, 0, start - 1) for mark in "。:\n") + 1 if start > 1 else 0
    one = _SAME.match(form, before, start)
    return one is not None and _kind_of(one[1]) == kind


def _charges(form: str, at: int) -> bool:
    """Whether brackets name those in charge of the task before: (责任单位:县司法局)."""
    return form.startswith("(", at) and _IN_CHARGE.match(form, at) is not None


_IN_CHARGE: Final = regex(r"\([^()\n]{0,40}(?:单位|部门|牵头|负责|配合|领导)")


def _kind_of(mark: str) -> str:
    """The way of counting of a mark, whatever its number."""
    return _COUNTERS.sub("一" if mark[0] != "0" else "0", mark.translate(_NUMBERS))


_LATER: Final = regex("下一?步|下一?阶段|明年|来年|今后|打算|工作计划")
_NUMBERING: Final = frozenset(" 　一二三四五六七八九十(第#")
_TROUBLE: Final = regex(
    "不足|不够|不强|不高|不畅|不全|不到位|不平衡|不规范|有待|薄弱|滞后|短板|欠缺|缺乏|困难|仍|差距|问题|仅|少数|个别|老化|断层|偏[低少弱]"
)


_MENDING: Final = regex(
    "补[齐足上强]?短板|(?:将|要|拟)[^,。;]{0,6}(?:克服|破解|解决)"
)  # 将补短板、强弱项: no heading of problems
_LACKING = regex(r"(?:仍|还|也)?存在(?!的)[^,。;:]{2,}(?:问题|情况|现象|不足|差距)$")  # 存在个别单位重答复轻落实等问题
PLAN_DONE: Final = regex(
    "计划(?:的|年度)?(?:执行|完成|落实|实施)(?:情况|结果|进度)"
)  # 2023年计划执行情况: what came of it


# Below such a label stands what was done about the problem before it.
MENDED: Final = rf"(?:{_MARK})? *(?:整改(?:落实|完成|工作)?(?:进展情况|情况|进展|成效|结果|落实)|(?:整改)?(?:落实|办理|处理)(?:情况|结果))"
_MENDED, _MENDED_LAST = regex(MENDED), frozenset("况展效果实")


LACKING, TROUBLED = frozenset("仍还也存"), frozenset(("problem", "mixed"))


def in_trouble(clause: str, state: State, begins: bool) -> bool:
    """Whether a clause tells of a problem: any in a part on problems; under a mixed heading what its sentence says.
    Outside such parts (`TROUBLED`) only one that begins with one of `LACKING` does."""
    if state.section == "mixed":
        state.troubled = (state.troubled and not begins) or bool(_TROUBLE.search(clause))
        return state.troubled
    return state.section == "problem" or (clause[0] in LACKING and _LACKING.match(clause) is not None)


_BLANKS: Final = frozenset(" \u3000\xa0\x0b\x0c\x1c\x1d\x1e\x1f\x85")
_OPENS_FIRST, _OPENS_LAST = _BLANKS | _NUMBERING | _MARKED_FIRST, _BLANKS | _MENDED_LAST


def section(clause: str, state: State, default: str, year: int | None, fresh: bool = True, closed: bool = True) -> bool:
    """Follows the headings; true if the clause is a heading only. Within a row behind a colon none is `fresh`;
    `closed` says that a line, a sentence or a colon ends with the clause."""
    if len(clause) > 11 and clause[0] not in _OPENS_FIRST and clause[-1] not in _OPENS_LAST and default != "plan":
        return False  # as most clauses: too long for a heading without a mark
    short = clause.strip()
    length = len(short)
    if length < 16 and closed and short[-1:] in _MENDED_LAST and _MENDED.fullmatch(short):
        if state.section in ("problem", "mixed"):
            state.section, state.troubled = "done", False
        return True
    first = short[:1]
    numbered = length < 24 and clause[0] in _NUMBERING and _HEADING.match(clause)
    if (numbered or (length < 12 and not (first in _WILL_FIRST and _WILL_DO.match(short)))) and _opened(
        short, state, default, bool(numbered), closed
    ):
        state.counting = _counting(short) if numbered else "" if closed else "?"
        return True
    if default != "plan" and first not in _MARKED_FIRST:
        return False
    if (first in _STEP_FIRST and short.startswith(_STEPS)) or (
        first in _YEAR_FIRST and year and _of_next_year(short, year)
    ):
        if state.section in ("done", "duty"):
            state.outer, state.counting = state.section, "?"  # 下一步,… within a part: the next part is as before
        state.section = "plan"
    elif default == "plan" and fresh and (_PAST_PART.search(short) or (year and short.startswith(f"{year - 1}年"))):
        state.section = "done"
    elif fresh and (first in _NUMERALS or first == "(" or (first == "#" and short[1:2] not in "# ")):
        _closed(short, state, default)
    return False


_WILL_DO: Final = regex(
    "(?:下一?步|下一?阶段|明年|来年|今后|下一?年度?)(?:我[们省市县区旗局镇乡])?(?:将|要(?![点求素])|拟)"
)  # no heading
_WILL_FIRST: Final = frozenset("下明来今")
# In a plan: 一 工作基础, 2023年…
_PAST_PART: Final = regex(r"^(?:[一二三四五六七八九十]+[、 ])?(?:工作|现实)?(?:基础|回顾|现状)$")


def _opened(short: str, state: State, default: str, numbered: bool, closed: bool) -> bool:
    """Whether short words are the heading of problems, plans or advice; the section is set."""
    if _last_of_heads().isdisjoint(short) or not _any_section_word().search(short) or PLAN_DONE.search(short):
        return False
    if _MENDING.search(short):
        return False
    plan, problem, advice = _section_words()
    planned, troubled = plan.search(short), problem.search(short)
    found = troubled or planned
    if not found:
        advised = state.section == "problem" and closed and advice.search(short)
        if advised:
            state.section = "duty" if default == "done" else default
        return bool(advised)
    if not (numbered or closed or found.start() == 0) or _PHRASE.match(short):
        return False
    if not numbered and found.start() and (verb_at(short) or verb_end(short[: found.start()]) > 1):
        return False  # 强化民生补短板投资
    above = state.section if state.section in ("done", "plan", "duty") else ""
    state.outer = above or state.outer
    state.section = "problem" if not planned else "plan" if not troubled else "mixed"
    if default == "duty" and state.section == "plan" and not _LATER.search(short):
        state.section = "duty"  # 重点任务 of an order are tasks of those addressed
    state.troubled = False
    return True


def _counting(short: str) -> str:
    return "(" if short.startswith("(") else "、"


def _closed(short: str, state: State, default: str) -> None:
    """A heading of the same kind as the one that opened a section, or of a higher one, closes it."""
    higher = NUMBERED.match(short) or short[0] == "#"
    if state.counting == "?" and not higher and (part := _BRACKETED.match(short)):
        if part[0] != "(一)":
            state.section = state.outer or default
        state.counting = ""
        return
    if not higher and (state.counting != "(" or not _BRACKETED.match(short)):
        return
    plan, problem, _ = _section_words()
    if not plan.search(short) and not problem.search(short):
        state.section = default if higher else state.outer or default
        state.counting = "" if higher else state.counting


_BRACKETED: Final = regex(r"\([一二三四五六七八九十]+\)")
