"""Where a further verb of a clause begins, with the words that lead to it: 并印发, 、厘清监管事权, 会议研究部署…"""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from loaders.patterns import regex, sought
from loaders.report.lexicon import lexicon, words
from loaders.report.statements.clauses import VERB, verb_starts, verb_words
from loaders.report.verbs import noun_too, verb_at, verb_end

_BEGUN: Final = regex(r"[\u4e00-\u9fff□]{2}(?![、和等与及]|$)[\u4e00-\u9fff□]|[“《]")  # 、办理时限、… is a noun
_PLAIN: Final = regex(
    r"(?!性|化|文件|标准|体系|程序|执法(?![\u4e00-\u9fff])|机制|工作(?!思路|方法|方式|举措|载体|格局|模式)|制度|体系|能力|力度|水平|行动|情况|升级|提升|完善|发展|调整|[的和与及])[\u4e00-\u9fff]{2,}(?=、|$)"
)
_COUNTED: Final = frozenset("份件个次名项家起户处人宗")
_BEHIND_DIGIT: Final = "部条场篇套本台张期批册辆例"  # 修改9部、废止3部; 注册、备案 counts nothing
_ROW_GOES_ON: Final = frozenset("、和与及")
_ALONE: Final = regex(lambda: rf"(?:{verb_words()})(?![、和与及])")


_CLEAR: Final = "加强|完善|健全|建立|推进|开展|强化|深化|制定|出台|落实"


def _mark() -> str:
    """What may lead to a verb: 并, 、 with an adverb or behind a count, an adverb behind two characters, or the deed of
    a meeting."""
    firsts = "".join(
        sorted(
            {
                *"并以、和支研听审部学专鼓对次升改更购采维新建实开完补奖扶打",
                *(word[0] for word in words("verbs", "adverbs")),
            }
        )
    )
    adverb = f"(?={lexicon('verbs', 'adverbs')})"
    within = "|".join(f"(?<={word[:-1]}){word[-1]}" for word in words("verbs", "no_adverbs"))
    meeting = r"(?<=会议|议会|席会|公会|题会|谈会|证会|组会|委会)(?=研究|听取|审议|部署[\u4e00-\u9fff]|学习|专题)|(?<=□□)(?=研究(?:部署|审议|讨论)|专题(?:研究|学习|听取))"
    return sought(
        firsts,
        rf"(?=[并以和支、研听审部学专鼓对次升改更购采维新建实开完补奖扶打])(?:(?P<over>(?<=会议|题会|席会|务会)(?=对[^,。;:]{{2,40}}(?:进行|开展)))|(?P<and>(?=并|以及))|(?P<with>(?<=[\u4e00-\u9fff]{{3}})和(?=(?:{_CLEAR})[^的和与、]{{3,}}$))|(?P<paid>(?<=元)(?=支持|升级|改造|更新|购[置买]|采购|维修|新建|建设|实施|开展|完善|补助|奖励|扶持|打造)|次(?:(?<=\d[人车]次)|(?<=[台辆]次))(?=开展|进行|检查|巡查|排查|参与|参加|实施)|次(?:(?<=[会议]\d次)|(?<=[会议]\d\d次))(?=专题(?:研究|学习|听取)|(?:研究|听取|审议|部署|学习|讨论)[□\u4e00-\u9fff]{{2}})|(?<=政策|措施|办法|举措)(?=鼓励|支持))|、(?:(?<=[份件个次名项家起户处人宗]、)|(?<=\d[{_BEHIND_DIGIT}]、)|{adverb})|(?P<met>{meeting}))|(?<=[\u4e00-\u9fff]{{2}})(?<![的和与及])(?<!关于)(?!{within}){adverb}",
    )


_MARK: Final = regex(_mark)
_FARTHEST: Final = 1000  # characters to the next verb: a row without end is not looked through anew by each verb in it


def further(form: str, at: int, end: int) -> int | None:
    """Where the next verb begins in a stretch of a clause; None if none does."""
    if end - at < 3:
        return None
    if end - at > _FARTHEST:
        end = at + _FARTHEST
    second, start = None, at
    tried: set[int] = set()
    while found := _MARK.search(form, start, end):
        if _leads_on(form, found, end, tried) and not _of_topic(form, at, found.start()):
            second = found.start()
            break
        start = found.start() + 1
    stop = end if second is None else second
    if form[at] == "、" and verb_end(form[at - 2 : at]) < 2 and _surely(form, at, stop):
        return at  # 夯实责任、强化监管
    mark = form.find("、", at + 1, stop)
    while mark >= 0:
        verb = verb_at(form, mark + 1)
        if verb and verb < stop - 1 and not noun_too(form, mark + 1) and _BEGUN.match(form, verb, stop):
            return mark
        if _surely(form, mark, stop):
            return mark
        mark = form.find("、", mark + 1, stop)
    return second


def _of_topic(form: str, at: int, mark: int) -> bool:
    """Whether a place is in a row behind 关于: 落实国务院关于推进改革、全面提升服务的部署."""
    about = form.rfind("关于", at, mark) if form[mark] == "、" else -1
    return about >= 0 and form.find("的", about, mark) < 0


def _surely(form: str, mark: int, stop: int) -> bool:
    """Whether a verb that is never an attribute, and its short object, stand behind 、."""
    return form.startswith(words("verbs", "sure"), mark + 1) and _PLAIN.match(form, mark + 3, stop) is not None


def ends_too(form: str, mark: int) -> bool:
    """Whether a row of decisions goes on with 终止 and its number: 撤销4件、终止6件; elsewhere it is rarely a verb."""
    return form.startswith("、终止", mark) and form[mark + 3].isdigit()


def _leads_on(form: str, mark: re.Match[str], end: int, tried: set[int]) -> bool:
    """Whether a verb follows what may lead to it. `tried` are the places between adverbs behind 并 that led to none: an
    endless row of them (并及时并及时…) is walked through once."""
    at = mark.start()
    if form[at] == "、":
        behind = _past_adverbs(form, at + 1, end)
        counted = form[at - 1] in _COUNTED or (
            form[at - 1] in _BEHIND_DIGIT and form[at - 2].isdigit() and not noun_too(form, at + 1)
        )
        if counted and ends_too(form, at):
            return True
        return any(_verb_alone(form, place, end) for place in behind if place > at + 1 or counted)
    if mark["paid"] is not None or mark["over"] is not None:  # 安排资金100万元|支持…, 召开会议|对春耕进行部署
        return True
    if mark["with"] is not None:  # 开展反腐败斗争和加强作风建设
        return _verb(form, at + 1, end)
    if mark["and"] is not None:
        first = at + (1 if form[at] == "并" else 2)
        behind = [] if first in tried else _past_adverbs(form, first, end)
        tried.update(behind)
        to_all = [place + 3 for place in behind if form.startswith("向社会", place, end)]
        behind += [place for to in to_all for place in _past_adverbs(form, to, end)]
        return any(_verb(form, place, end) for place in behind)
    most = -1 if mark["met"] is not None else 2
    return any(
        _verb_by_itself(form, place, end) for place in _past_adverbs(form, at, end, most) if place > at or most < 0
    )


def _verb(form: str, at: int, end: int) -> bool:
    found = VERB.match(form, at, end) if at < end and form[at] in verb_starts() else None
    return found is not None and form[found.end()] != "的"  # 已取消的材料


# 常态化推进机制, 联合查处制度: the verb is part of what such a thing is called, unless it makes the thing.
_KIND: Final = regex(r"(?:工作)?(?:机制|制度|体系|体制|模式|格局|平台|系统|方案|计划|办法|清单|预案)(?=$|[、和与及等])")
_MAKING: Final = frozenset("立全善新建成化定台")


# 推动大厅与平台全面对接融合: what its object does by itself.
_BY_ITSELF: Final = ("融合", "衔接", "联动", "共享", "互认", "互通", "贯通")


def _verb_by_itself(form: str, start: int, end: int) -> bool:
    """Whether the verb at a place is no part of the name of a thing, nor tells what another thing does."""
    found = VERB.match(form, start, end) if start < end and form[start] in verb_starts() else None
    if found is None or form[found.end()] == "的":
        return False
    at = found.end()
    if at == end - 2 and form.startswith(_BY_ITSELF, at):
        return False
    return form[at - 1] in _MAKING or _KIND.match(form, at, end) is None


def _verb_alone(form: str, at: int, end: int) -> bool:
    """Whether a verb stands at a place behind which no row goes on."""
    found = VERB.match(form, at, end) if at < end and form[at] in verb_starts() else None
    if not found or found.end() >= end or form[found.end()] not in _ROW_GOES_ON:
        return found is not None
    return _ALONE.match(form, at, end) is not None


@cache
def _adverbs() -> tuple[frozenset[str], dict[str, tuple[int, ...]]]:
    """The adverbs, and by first character how long they are."""
    found = frozenset(words("verbs", "adverbs"))
    sizes: dict[str, set[int]] = {}
    for word in found:
        sizes.setdefault(word[0], set()).add(len(word))
    return found, {first: tuple(sorted(lengths)) for first, lengths in sizes.items()}


def _past_adverbs(form: str, at: int, end: int, most: int = -1) -> list[int]:
    """Where adverbs in a row, none of them too, may end that begin at a place; `most` is how many (-1: any number)."""
    adverbs, sizes = _adverbs()
    reached = {at: None}
    edge = [at]
    while edge and most:
        stops = [
            start + size
            for start in edge
            for size in sizes.get(form[start], ())
            if form[start : start + size] in adverbs
        ]
        edge = [stop for stop in dict.fromkeys(stops) if stop <= end and stop not in reached]
        reached.update(dict.fromkeys(edge))
        most -= 1
    return [*reached]
