"""The first verb of a clause: at its head, behind what leads to it, or behind its object (对…检查, 由…减至…)."""

from __future__ import annotations

import re
from typing import Final

from loaders.patterns import regex
from loaders.report.lexicon import lexicon, words
from loaders.report.statements.clauses import action_at, actions_in, banned
from loaders.report.statements.frames import (
    CHANGE,
    ISSUED_AS,
    changed,
    handed_over,
    moved_object,
    object_first,
    put,
    ruled,
    treated,
)
from loaders.report.statements.outlook import State
from loaders.report.verbs import noun_too, verb_at, verb_end, verb_ends

_Span = tuple[int, int]


def first_verb(form: str, at: int, end: int, state: State, verb: _Span | None) -> tuple[_Span | None, _Span | None]:
    """The first verb of a clause whose head is the `verb` given, if any, and its object where that stands before it."""
    if verb is None:
        verb, before = _behind_head(form, at, end, state)
        if before or not verb:
            return verb, before
    elif form[verb[1]] == "对" and state.section == "done" and form.startswith(_GATHERED, verb[0]):
        moved = moved_object().match(form, verb[1], end)  # 组织对162卷案卷进行评查
        if moved:
            return moved.span("light" if moved["light"] else "taking"), moved.span("object")
    first, behind = verb
    if (
        form[first + 1] == "入" and form[first] in _INTO and (form[first - 1] in "并其" or _moved(form, first, state))
    ):  # 并纳入考核, 将其纳入考核: of what was told before
        return (verb, state.target) if state.target else (None, None)
    if form[behind] in _AMOUNT and (spent := _SPENT.match(form, behind, end)):
        verb = action_at(form, spent.end(), end) or verb
    return verb, None


def _behind_head(form: str, at: int, end: int, state: State) -> tuple[_Span | None, _Span | None]:
    """The first verb of a clause with none at its head, and its object where that stands before it."""
    last = form[at - 1]
    if banned(form, at) < at and (forbidden := _FORBIDDEN.match(form, at, end)):
        return forbidden.span(), None
    if last in "禁止" and form.startswith(_BANS, at - 2) and form[at] not in _MARKS:
        return (at - 2, at), None  # 严禁铺张浪费
    verb, before = _issued_as(form, at, end, state) or _later(form, at, end)
    if before:
        return verb, before
    as_such = not verb and (form.find("作为", at, end) > 0 or form.find("位置", at, end) > 0)
    if as_such and (taken := _TAKEN.search(form, at, end)):
        state.target = taken.span(1)
    if form[at - 2] == "全" and form.startswith("负责", at - 4):
        return (at - 4, at - 2), None  # 负责全县…
    adverb = last in _ADVERBS_LAST and form.startswith(_ADVERBS_TOO, at - 2)
    if adverb and ((form[at - 2] == "负" and form[at - 3] != "层") or _STRICTLY.match(form, at, end)):
        return (at - 2, at), None
    return verb, None


def _moved(form: str, verb: int, state: State) -> bool:
    """Whether the clause before has put first what this verb is done to: 把普法作为任务,纳入计划."""
    target = state.target
    return target is not None and form[target[0] - 1] in "把将" and form[verb - 1] in ",、" and verb - target[1] < 60


_INTO: Final = frozenset("纳列写融")  # 纳入, 列入, 写入, 融入
_TAKEN: Final = regex(r"[把将]([^,。;:把将]{2,40}?)(?:作为|摆[在到上]|放[在到]|置于)[^,。;:]{2,60}$")
_GATHERED: Final = ("组织", "集中", "抽调", "牵头")
# 严格行政决策合法性审查, 统筹区域发展, 统一裁量标准: before a noun these adverbs are the verb.
_BANS, _MARKS = ("严禁", "禁止"), frozenset("“《(以在对将把")
_ADVERBS_TOO: Final = ("负责", "严格", "统筹", "统一", "严肃")
_ADVERBS_LAST: Final = frozenset(adverb[-1] for adverb in _ADVERBS_TOO)
_STRICTLY: Final = regex(
    r"(?!参照|遵照|比照|考虑|协调|推进|谋划|调度|资金|规范公正)[^,。;:\d按依以在把将对由为]{3,30}$"
)
_AMOUNT: Final = frozenset(" 了约近超过0123456789")
_SPENT: Final = regex(r"[ 了约近超过]*\d[\d., ]*[余多]?[万亿]?[余多]?元(?:资金|经费)?(?:用于)?")  # 投入8万余元建成…


def _issued_as(form: str, at: int, end: int, state: State) -> tuple[_Span, _Span] | None:
    """以县政府名义印发, of the title told before."""
    target = state.target if form[at] == "以" else None
    found = ISSUED_AS.match(form, at, end) if target and form[target[0]] == "《" else None
    return (found.span("verb"), target) if found and target else None


def _later(form: str, at: int, end: int) -> tuple[_Span | None, _Span | None]:
    """The verb behind a 对…/将… phrase (its object stands before it), or behind a leading adverbial."""
    words = form[at:end]
    if _COVERBS.search(words) and (moved := moved_object().search(form, at, end)):
        return moved.span("light" if moved["light"] else "taking"), moved.span("object")
    grown = words[-2:] in _GROWN_LAST and _GROWN.search(form, at, end)
    if grown and "对" in words:
        return None, None  # 城市对要素集聚力持续提升
    if form[at] == "对" and words.endswith("负责") and len(words) > 4:
        return (end - 2, end), (at + 1, end - 2)
    if form[at] in "对就" and (aimed := _LESSENED.match(form, at, end) or _DONE_TO.match(form, at, end)):
        return aimed.span("verb"), None
    if form[at] == "对" and (given := _GIVEN_TO.match(form, at, end)):
        return given.span("verb"), None
    if form[at] == "为" and (relieved := _RELIEVED.match(form, at, end)):
        return relieved.span("verb"), relieved.span("object")
    if found := _object_before(form, at, end, words):
        return found.span("verb"), found.span("object")
    if words[-1:] in _HANDED_LAST and "□" in words[-7:] and (handed := handed_over().match(form, at, end)):
        return handed.span("verb"), handed.span("object")
    if (_COUNTED_VERB.search(words) or verb_end(words)) and (passive := _passive(form, at, end)):
        return (None, None) if _came_about(form, passive, end) else (passive.span("verb"), passive.span("object"))
    if grown or (("作为" in words or "位置" in words) and _TAKEN_AS.search(form, at, end)):
        return None, None  # 改革效应持续释放
    return _inside(form, at, end), None


def _passive(form: str, at: int, end: int) -> re.Match[str] | None:
    found = object_first().match(form, at, end)
    return found if found and "应当" not in found["object"] else None  # 事项应当进驻大厅统一办理


def _object_before(form: str, at: int, end: int, words: str) -> re.Match[str] | None:
    """A verb with its object before it: 一律取消, 逐一检查 behind 对, 压实 behind 把, 压缩至8个工作日."""
    if "一律" in words and (found := ruled().match(form, at, end)):
        return found
    if "入" in words and (found := _TAKEN_IN.match(form, at, end)):
        return found
    if "对" in words and (found := treated().search(form, at, end)):
        return found
    if ("把" in words or "将" in words) and (found := put().search(form, at, end)):
        return found
    return changed().match(form, at, end) if CHANGE.search(words) else None


# 重大事项全部纳入审议, 14个指标纳入监测
_TAKEN_IN: Final = regex(
    r"(?:凡是?)?(?P<object>(?:[^,。;:对将把就由向被\d]{2,30}?(?=全部|均|都|统一|一律|全面|同步)|[^,。;:对将把就由向被]{0,12}\d+余?[个项名家类][^,。;:对将把就由向被]{2,20}?))(?:全部|均|都|已|统一|一律|全面|同步|首批)*(?P<verb>纳入|列入)(?=[\u4e00-\u9fff□《“])"
)


def _came_about(form: str, passive: re.Match[str], end: int) -> bool:
    """Whether what stands before a verb was done by nobody (能力提升, 项目建成), or is no object (常务会议会前学法)."""
    gap = form[passive.end("object") : passive.start("verb")]
    if passive.end() == end and (_GROWN.search(form, passive.start("object") + 2, end) or not _BY_SOMEBODY.search(gap)):
        return True
    first, verb = passive.start("object"), passive.start("verb")
    if form.startswith("周年", passive.end() + 2) or form.startswith("周年", passive.end() + 3):
        return True  # 庆祝建县成立60周年
    if form.startswith(_CHANGES, verb) and not _BY_SOMEBODY.search(gap):
        return True
    if form.startswith(("予以", "不予", "无法"), first):
        return True  # 予以公开及部分公开30件: what applications came to
    if form[first] == "《" and form.startswith(_SAYS, verb):  # 《办法》提出9条措施
        return True
    if form.endswith(words("verbs", "agents_with_object"), *passive.span("object")) or form.startswith("结转", first):
        return True  # 网格员走访900户
    if form[passive.end("object") - 1] == "□" and form.startswith(_OF_BODIES, verb):
        return True  # 10个县(市)政府收到9件
    if noun_too(form, verb) and _COUNTED_NOUN.match(form, passive.end("verb"), end):  # 法治政府建设9项指标达标
        return True
    return form.endswith(("前", "后", "上", "期间"), *passive.span("object"))


# 处罚案件|减少12件: what became more or less is counted, and nobody did it.
_CHANGES: Final = ("减少", "增加", "下降", "上升", "增长")
_OF_BODIES: Final = (
    "收到",
    "受理",
    "审结",
    "办理",
    "办结",
    "作出",
    "提出",
    "接收",
    "发现",
    "开展",
    "查处",
    "检查",
    "整改",
)
_SAYS: Final = ("提出", "明确", "规定", "要求", "确定", "设定", "确立", "作出", "部署", "授权", "形成", "包含", "涉及")
_COUNTED_NOUN: Final = regex(r" ?\d[\d ,.]*余?[项个条类种][\u4e00-\u9fff]{2}")


def _inside(form: str, at: int, end: int) -> _Span | None:
    """The first verb within a clause that has an object behind it; behind what it is about, the last of some."""
    if form.startswith(_AROUND, at) and (then := [*_THEN_DOES.finditer(form, max(at + 4, end - 90), end)]):
        return action_at(form, then[-1].start(), end) or then[-1].span()  # 围绕优化环境|开展调研
    for start, stop in actions_in(form, at, min(end, at + 40)):
        before = form[at:start]
        if _IS.search(before) or (before.endswith(("》", "》的")) and form.startswith(_OF_TITLES, start)):
            if form[at] == "就":
                continue  # 就《办法》出台的背景回答提问
            break  # 目录是落实要求的文件, 《条例》的出台实施
        if before.endswith("的") and noun_too(form, start):
            continue  # 全县层面的|组织协调
        if before.endswith(_VIEWS) or "掀起" in before:
            break  # 高度重视优化环境工作, 深刻认识优化环境的重要性
        if ("被" in before or "获" in before or "入选" in before) and _SUFFERED.search(before):
            break  # 学校被授予称号, 海湾获评保护案例
        if start > at and (held := _HELD.match(form, stop, end)):
            return held.span("verb")  # 城市更新项目召开听证会
        first = verb_at(form, start)
        if first < stop and noun_too(form, start) and form.startswith(_LIGHT, first):
            start = first  # 涉企检查实行备案制度
        if stop - start >= 2 and end - stop >= 2 and form[stop] not in "的、和率情":
            return start, stop
    return None


_AROUND: Final = ("围绕", "聚焦", "针对", "结合", "紧扣", "着眼", "立足", "紧盯")
_THEN_DOES: Final = regex(
    r"(?:组织|联合|集中)?(?:开展|推出|制定|出台|召开|举办|印发|编制)(?!的)(?=了?[\u4e00-\u9fff“《\d]{2}[^,。;:]*[^,。;:前后中时]$)"
)


# 对守法企业减少现场检查: the verb has its object behind it.
_LESSENED: Final = regex(
    r"对[^,。;:]{2,24}?(?P<verb>减少|压减|取消|降低|免除|减免|放宽|简化|暂停|停止|增加)(?=[\u4e00-\u9fff]{2,12}(?:$|\d|[,。;]))"
)


# 对条例实施一年来的情况开展了第三方评估: of the verbs behind 对 the last light one is the deed.
_DONE_TO: Final = regex(
    r"[对就][^,。;:]{2,60}(?P<verb>(?:组织|联合|集中)?开展|进行|作出|做出|提出|给予|实[施行](?=[^,。;:]{4,16}(?:制度|管理|监管|控制|机制|措施|政策)$))(?=了?[\u4e00-\u9fff“《]{2,})"
)


# 对拟提拔干部组织法律测试, 对失效文件加注水印9份: verbs that have their object behind them whatever stands behind 对.
_GIVEN_TO: Final = regex(
    r"对(?![标照接比外])[^,。;:]{2,60}?(?P<verb>(?<![会党的])(?:组织(?!形式|机构|实施|生活|领导|建设|体系|法(?![律治规院]))|开设|设立|增设|加注|加装|加盖|(?<!商)标注|发放|派发|制发|出具|发出|下发|下达|召开|举办|安排(?!部署)|配备|启动|免收|免征|免编|作了))(?!的)(?=[\u4e00-\u9fff“《]{2,16}(?:$|\d|[一二两三四五六七八九十百]+余?[次件份场个名]))"
)
# 为小微企业减负9亿元: the verb holds its object, and for whom it was done is told of.
_RELIEVED: Final = regex(
    r"为(?P<object>[^,。;:\d了]{2,20}?)(?:累计|共|直接|切实)*(?P<verb>减负|纾困|解困|松绑|减税降费|降本增效|让利|增收)(?=$|[近约超过逾]*\d)"
)


_HELD: Final = regex(r"[\u4e00-\u9fff\d]{2,7}(?P<verb>召开|举办|举行|实行)了?[\u4e00-\u9fff“]{2}")


def _forbidden() -> str:
    one = lexicon("verbs", "ban_verbs")
    return rf"(?:{one})(?:[、和或](?:{one}))*"


_FORBIDDEN: Final = regex(_forbidden)
# 目录是落实…, 成为全县第一个公布…, 作为衡量…: what it is, and no deed.
_IS: Final = regex(
    r"(?<![于但凡还总就])是[\u4e00-\u9fff]{0,4}$|(?:是|成为)[全我][\u4e00-\u9fff]{1,3}(?:第一|首)[个家批][\u4e00-\u9fff]{0,4}$|(?<![于但凡还总就])是[^,。;:]{2,30}[和与]$|(?:作为|转化为|转变为)(?:衡量|评价|考核|检验)?$"
)
_OF_TITLES: Final = ("出台", "颁布", "实施", "贯彻", "落实", "执行", "施行", "制定")
_TAKEN_AS: Final = regex("[把将][^,。;]{2,60}(?:作为|[摆放][在到上].{2,8}位置)")
_SUFFERED: Final = regex("被(?![申执征告监检许处害复投审])|获[评得批奖授]|荣获|入选")
_VIEWS: Final = ("高度重视", "认识", "认识到")
_LIGHT: Final = ("实行", "实施", "推行", "采取", "落实", "执行")
# What ends like a verb before what `object_first` wants behind one.
_COUNTED_VERB: Final = regex(
    lambda: (
        rf"[{''.join(sorted(verb_ends()))}](?=[ 了约近]*\d|[一二两三四五六七八九十百]+余?[件份名家次场起条]|到位|完毕)"
    )
)
# 能力不断提升, 改革深入推进 judge; they tell no deed.
_GROWN_WORDS: Final = (
    "提升 提高 增强 深化 升级 加强 夯实 巩固 拓展 强化 完善 健全 扩大 推进 开展 优化 改善 规范 畅通 释放 显现"
)
_GROWN_LAST: Final = frozenset(_GROWN_WORDS.split())
_GROWN: Final = regex(
    r"(?:不断|持续|进一步|稳步|明显|显著|更加|日益|逐步|有力|深入|加快|有效|全面|大幅|较快|扎实|有序|顺利|平稳)+(?:转型)?(?:提升|提高|增强|深化|升级|加强|夯实|巩固|拓展|强化|完善|健全|扩大|推进|开展|优化|改善|规范|畅通|释放|显现)$|(?:巩固|提升|优化)(?:拓展|夯实|提升|巩固)$"
)
# What stands between an object and its verb where somebody did it: 结果向社会公开, 全部办结.
_BY_SOMEBODY: Final = regex(
    "全部|全面|均|都|一律|已|要|应|须|向|由|经|报|网上|及时|按|统一|依法|公开|对外|逐|日内|组织|以"
)
_COVERBS: Final = regex("[对将把就]")
_HANDED_LAST: Final = frozenset("□核查批定议阅案准理究策总考")  # 上报县政府审定
