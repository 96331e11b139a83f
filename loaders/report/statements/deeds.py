"""A verb and its objects as statements: behind the verb, in lists, in titles, or the object told before."""

from __future__ import annotations

import re
from functools import cache
from typing import Final, NamedTuple

from loaders.patterns import regex
from loaders.report.lexicon import lexicon, words
from loaders.report.statements.carried import ANSWERED, DONE_TO_OTHERS, HANDED, carries, for_others
from loaders.report.statements.clauses import HEAD_VERB, VERB, action_at, banned, verb_words
from loaders.report.statements.modality import modality_of
from loaders.report.statements.objects import (
    FOUNDING,
    GROWTH,
    HEARD,
    HELD,
    NAMING,
    PLAIN,
    SECOND,
    SLOGAN_LAST,
    before_post,
    grown,
    object_behind,
    parts,
    slogan,
    trimmed,
)
from loaders.report.statements.outlook import State
from loaders.report.verbs import all_verbs, noun_too

Span = tuple[int, int]


class Statement(NamedTuple):
    """Who (`implicit`: the issuing body, unsaid) does what; a tuple, for one is made for every deed of a report."""

    subject: str
    implicit: bool
    action_start: int
    action_end: int
    object_start: int
    object_end: int
    modality: str


def with_objects(form: str, verb: Span, limit: int, issuer: str, state: State) -> list[Statement]:
    """The deeds of a verb up to `limit`, one an object; the last object is held as that of verbs to come (`state.target`)."""
    begin, stop = verb
    last = form[stop - 2 : stop] if stop - begin > 1 else ""  # what most questions about a verb are about
    first = form[begin : begin + 2]
    if first in _DOWN_TO and (last == "实到" or form[stop] == "到"):
        return _of_the_last(form, verb, issuer, state)  # 逐项分解到部门、落实到岗位
    if first == "责令" and (stopped := _STOPPED.match(form, begin, limit)):
        return _without_object(form, stopped.span(), limit, issuer, state)
    if last in _ELSEWHERE and (told := _told_elsewhere(form, verb, limit, issuer, state)) is not None:
        return told
    if first in _WITH_TASK and (given := _task(form, verb, limit)):
        return made(form, given[0], given[1], issuer, state)
    if last == "听取" and (heard := HEARD.match(form, stop, limit)):
        return made(form, verb, heard.span("object"), issuer, state)
    start, cut = object_behind(form, stop, limit)
    if last in HANDED and (to := _RECIPIENT.match(form, stop, limit)):
        start, cut = object_behind(form, to.end(), limit)
        behind = to.end() + 6 * form.startswith("追究刑事责任", to.end())
        counted = cut - start in (0, 1, 6) and _FIGURE.match(form, behind, limit)  # 移送公安机关27件
        if counted and not carries(state.target, form, verb):
            return made(form, verb, to.span("to"), issuer, state) if form[verb[0]] == "移" else []
        if counted or _TO_DEAL_WITH.fullmatch(form, start, cut):  # 移交县纪委监委处理
            return _of_the_last(form, verb, issuer, state)
    if cut < limit and form[cut] in "报向上提移反" and (second := SECOND.match(form, cut, limit)):
        return _both(form, verb, (start, cut), second, issuer, state)
    if last == "召开" and cut - start > 4 and (met := HELD.search(form, start, cut)):
        told = made(form, verb, (start, met.start()), issuer, state)  # 召开会议|研究部署
        return told + (made(form, met.span(), state.target, issuer, state) if state.target else [])
    if last in NAMING:
        cut = before_post(form, start, cut)
    elif last in _HIRING and (one := _ADVISER.match(form, start, cut)):
        cut = one.end()  # 聘请|律师常年驻局
    cut = start if form[start:cut] == "人次" else cut
    if cut - start < 2 or form[start] in "机工" or form[stop] in "和与及":
        verb, start, cut = _shortened(form, verb, start, cut, limit)
        if cut - start < 2:
            return _without_object(form, verb, limit, issuer, state)
    words = form[start:cut]
    if words in _DONE:  # 已全部整改完成; not 下达整改通知45份,整改到位43处
        written = state.target and form.endswith("通知", *state.target) and form.startswith(DONE_TO_OTHERS, verb[0])
        return [] if written else _of_the_last(form, verb, issuer, state)
    if "》" in words and words[0] != "《" and (whose := _ROW_OF_OTHERS.match(form, start, limit)):
        start = whose.end()
    if form[start] == "《":
        return _titles(form, verb, start, limit, issuer, state)
    return _row(form, verb, (start, cut), limit, issuer, state)


# 突查“小作坊”60处,责令停业22处
_STOPPED: Final = regex(r"责令(?:停业整顿|停产停业|停业|停产|关闭|下架)(?= ?[了约近]*\d)")


def _told_elsewhere(form: str, verb: Span, limit: int, issuer: str, state: State) -> list[Statement] | None:
    """What such a verb tells where nothing behind it is its object; None where something may be."""
    begin, stop = verb
    last = form[stop - 2 : stop]
    if (last in _LESS_OR_MORE and form[stop] in "到至") or (last == "更名" and form[stop] == "为"):
        return []  # 缩短到并联办理时间92天
    if last in _CAME and stop - begin > 3 and _by_itself(form, begin):
        return []  # 投资实现正增长
    topic = state.target if last == "进行" else None
    of = _OF_TOPIC.match(form, stop, limit) if topic and form[topic[0] - 1] in "对就" else None
    return made(form, of.span("verb"), topic, issuer, state) if topic and of else None  # 对每条信息,进行严格的审批


def _both(form: str, verb: Span, target: Span, second: re.Match[str], issuer: str, state: State) -> list[Statement]:
    """形成报告报送市司法局: what is made is handed on or made known."""
    told = made(form, verb, target, issuer, state)
    for kind in ("handed", "told"):
        if second[kind]:
            told += made(form, second.span(kind), target, issuer, state)
    state.target = target
    return told


_OF_TOPIC: Final = regex(
    lambda: (
        rf"了?(?:[^,。;:的]{{1,6}}的)?(?:{lexicon('verbs', 'adverbs')})*(?P<verb>{verb_words('verbs', 'head_verbs')})$"
    )
)
_DOWN_TO: Final = frozenset(("分解", "细化", "落实"))
_LESS_OR_MORE: Final = frozenset(("缩短", "压缩", "减少", "增加", "降低", "提高", "提升", "压减", "精简"))
_CAME: Final = frozenset(("实现", "作出", "列入", "纳入"))
_ELSEWHERE: Final = _LESS_OR_MORE | _CAME | {"更名", "进行"}


def _by_itself(form: str, at: int) -> bool:
    """Whether the word before such a verb is a noun: what came about."""
    return noun_too(form, at) or form.startswith("投资", at)


def _task(form: str, verb: Span, limit: int) -> tuple[Span, Span] | None:
    """The verb and its whole task: 完成|优化营商环境58条改革举措, 选派|5人参加培训班 (who is sent where)."""
    if form.startswith("完成", verb[0]):
        behind = verb[0] + 2
        task = verb[1] > behind and _TASKS.fullmatch(form, behind, limit)
        return ((verb[0], behind), (behind, limit)) if task else None
    sent = _SENT_TO.match(form, verb[1], limit)
    return (verb, sent.span(1)) if sent else None


def _of_the_last(form: str, verb: Span, issuer: str, state: State) -> list[Statement]:
    """A deed done to what was told before; none where nothing was."""
    if not state.target or for_others(form, verb, state.target):
        return []
    return _answered(form, verb, state.target, issuer, state)


def _answered(form: str, verb: Span, target: Span, issuer: str, state: State) -> list[Statement]:
    """A deed done to what was told before; what came in (县法院发来建议8份,均已回复) is answered by the one who got it."""
    held = state.subjects
    if form.endswith(_CAME_IN, 0, target[0]) and form.startswith(ANSWERED, verb[0]):
        state.subjects = ()
    told = made(form, verb, target, issuer, state)
    state.subjects = held
    return told


def _shortened(form: str, verb: Span, start: int, cut: int, limit: int) -> tuple[Span, int, int]:
    """The first verb of a row, and the others as its object where the row has none: 加强|治理工作; else as given."""
    joined = cut - start < 2 or form[verb[1]] in "和与及"
    if not joined and (form[start] not in "机工" or not _NOUN.fullmatch(form, start, cut)):
        return verb, start, cut
    found = VERB.match(form, verb[0], limit) or HEAD_VERB.match(form, verb[0], limit)
    if not found or found.end() >= verb[1]:
        return verb, start, cut
    single, of_nouns = found.span(), form.endswith(_FOR_NOUN, *found.span())
    counted = (
        joined
        and bool(_FIGURE.match(form, verb[1], limit))
        and not noun_too(form, single[1])
        and not form.startswith(_LIGHT, single[0])
    )
    in_force = joined and verb[1] >= limit and form.endswith(_IN_FORCE, *verb) and not of_nouns
    if joined and not counted and not in_force:
        return single, *object_behind(form, single[1], limit)
    return (single, single[1], cut) if of_nouns and _NOUN.fullmatch(form, start, cut) else (verb, start, cut)


def _without_object(form: str, verb: Span, limit: int, issuer: str, state: State) -> list[Statement]:
    """收到申请9件,审结8件: a verb with a number alone, or at the end, is told of the object before."""
    target = state.target
    if target is None and form.startswith("申请法院", verb[0]) and _FIGURE.match(form, verb[1], limit):
        return made(form, (verb[0], verb[0] + 2), (verb[0] + 2, verb[1]), issuer, state)  # 申请|法院强制执行9件
    if _RATE.match(form, verb[1], limit) or not carries(target, form, verb):
        return []
    alone = verb[1] >= limit - 1 or _FIGURE.match(form, verb[1], limit)
    return _answered(form, verb, target, issuer, state) if alone else []


def _row(form: str, verb: Span, target: Span, limit: int, issuer: str, state: State) -> list[Statement]:
    """The object of a verb, and the others of a row behind its number: 化解纠纷9件、信访事项3件."""
    begin, stop = verb
    start, cut = target
    last = form[stop - 2 : stop] if stop - begin > 1 else ""
    if (last in FOUNDING or "《" in form[start:cut]) and (several := parts(form, last, target)):
        told = [one for part in several for one in made(form, verb, part, issuer, state)]
        state.target = target
        return told
    told = made(form, verb, target, issuer, state)
    state.target = _whereupon(form, verb) if last in _EVENTS or form[cut - 1] == "的" else target
    if last in _ENGAGED and form.endswith(_ADVISERS, start, cut):
        state.hired = start, cut
    while form[cut - 1] in "、及和" and form[cut].isdigit() and (more := _ALSO.match(form, cut, limit)):
        if (
            more["held"] is None
            and form[stop - 1] not in "设有"
            and last not in _ACQUIRING
            and form[more.end("one") - 1] != form[target[1] - 2 : target[1]].rstrip("、")[-1:]
        ):
            break
        told += made(form, verb, more.span("one"), issuer, state)  # 召开5次党委会、8次办公会
        cut = more.end()
    while form[cut] in _COUNTS and form.find("、", cut, limit) > 0 and (more := _LISTED.match(form, cut, limit)):
        if more[1].startswith(_OF_EACH) or form[begin:stop] in more[1]:
            pass  # 培训4期、每期3天; 县长出庭2次、部门负责人出庭6次
        elif all_verbs(more[1]) and not (last in _OF_STEPS and noun_too(form, more.start(1))):  # 接收对象7名、解除5名
            told += made(form, more.span(1), target, issuer, state)
        elif (own := action_at(form, *more.span(1))) and own[1] - own[0] == 1:  # 举办讲座4次、挂横幅9条
            told += made(form, own, (own[1], more.end(1)), issuer, state)
        else:
            told += made(form, verb, more.span(1), issuer, state)
        cut = more.end()
    return told


_CAME_IN: Final = ("发来", "送来", "寄来", "转来")
# 引进新品种5个及生产线2条: things of any kind.
_ACQUIRED: Final = "引进 购置 采购 配备 新增 建成 新建 增设 添置 创建 培育 打造 明确 提出 确定"
_ACQUIRING: Final = frozenset(_ACQUIRED.split())
_OF_STEPS: Final = ("完成", "开展", "组织", "履行")  # 完成风险评估5件、合法性审查8件
_OF_EACH: Final = ("每", "平均", "人均", "面积", "金额", "价值", "总额", "总价", "涉及", "涉案")
_TO_WHAT: Final = regex(r"对([^,。;:对]{2,40})$")


def _whereupon(form: str, verb: Span) -> Span | None:
    """What something is carried out on (对76件文件开展清理): the next deeds are done to it; none for other events."""
    if not form.endswith("开展", *verb):
        return None
    found = _TO_WHAT.search(form, max(0, verb[0] - 44), verb[0])
    return found.span(1) if found else None


# What was held or set up is nothing that others do something to: 组建宣传队3支,入户宣讲400户.
_HELD: Final = "开展 召开 举办 举行 组织 组建 成立 设立 签订 选聘 聘任 聘请 聘用 配备 招录 实现"
_EVENTS: Final = frozenset(_HELD.split())
_TASKS: Final = regex(r"[^,。;:\d]{2,24}\d[\d ,]*余?[件条项宗处个家][\u4e00-\u9fff]{2,10}")


_TO_DEAL_WITH: Final = regex("监督|处理|[核审]查|调查(?:处理)?|查处|办理|处置|审[议定批核]|表决|讨论")
_IN_FORCE: Final = (
    "公布实施", "公布施行", "印发实施", "印发执行", "发布实施", "整改落实", "组织实施", "贯彻落实", "贯彻执行", "遵照执行", "研究部署", "安排部署", "部署推进", "审核把关", "反馈整改",
)  # fmt: skip
_LIGHT: Final = ("实施", "采取", "作出", "做出", "出动", "办理")  # 实施|查封、扣押9件
_WITH_TASK: Final = frozenset(("完成", "组织", "选派", "安排", "派出", "抽调", "委派", "推荐"))
_SENT_TO: Final = regex(
    r"( ?(?:[\u4e00-\u9fff□、]{0,12}?\d[\d ,]*余?|\d[\d ,]*余?) ?[名人][\u4e00-\u9fff□]{0,12}?(?:参加|参与)[^,。;:]{2,40})"
)
_ENGAGED: Final = frozenset(("聘请", "聘任", "选聘", "聘用", "续聘"))
_HIRING: Final = _ENGAGED | frozenset(("派驻", "返聘"))
_ADVISER: Final = regex(
    r"[^,。;]{0,12}?(?:律师(?!事务所|协会|团)|顾问|专家|调解员|监督员|民警)(?=[常长驻接参担到为坐轮值全作][\u4e00-\u9fff])"
)
_ADVISERS: Final = ("顾问", "律师", "事务所", "专家", "监督员", "调解员")
_DONE: Final = frozenset(
    ("入库", "完成", "完毕", "到位", "左右", "以上", "以下", "以内", "不等", "一次", "两次", "三次")
)
_RECIPIENT: Final = regex(r"(?:给)?(?P<to>(?:森林|海上|铁路|当地|属地|辖区)?□+|大会)(?=[\u4e00-\u9fff]{2}|\d)")
_RATE: Final = regex(
    r" ?[了约近超过达到]*\d[\d., ]*(?:%|个百分点|个?[和、]\d[\d.]*个?(?:百分点|%)|[余多]?[万亿]*[余多]?元)"
)  # no number of the things told of before
_FIGURE: Final = regex(r" ?[了约近]*(?:\d|[一二三四五六七八九十两百]+余?[\u4e00-\u9fff])")
_COUNTS: Final = frozenset(" 约近共0123456789一二两三四五六七八九十百千零")
_LISTED: Final = regex(
    r" ?(?:约|近|共)*(?:\d[\d., ]*|[一二两三四五六七八九十百千零]+)[余多]?[万亿]?[^,。;、\d]{1,4}、([^,。;、\d]{2,20}?)(?=(?:超过?|近|约|逾|达到?|突破)?\d|共\d|[一二三四五六七八九十百]+[余多]?[件份名起宗次家个场部])"
)
_ALSO: Final = regex(
    r"\d[\d ,]*[余多]?(?:(?P<held>[次场期])|[个件份项名家条部支])(?P<one>[^,。;、\d]{2,24})、?(?=\d|$)"
)
_PRINTED: Final = ("手册", "读本", "单行本", "资料", "折页", "册", "书", "宣传单", "汇编")
_ROW_OF_TITLES: Final = regex(
    r"(?:《[^》]*》[和、及]*){2,}((?!和|等|[并明作对以、]|[\u4e00-\u9fff]{0,8}[中时后前](?![\u4e00-\u9fff]))[\u4e00-\u9fff]{2,10})"
)
# 《条例》执法检查|和营商环境调研: a long tail goes as far as 和, if one is there.
_BEHIND_TITLE: Final = regex(
    r"(?!和|等|[并明作对以])(?:[\u4e00-\u9fff]{2,10}(?![\u4e00-\u9fff])|[\u4e00-\u9fff]{2,20}?(?=和|以及|及其)|[\u4e00-\u9fff]{2,20})"
)
# 国家《甲》和《乙》, 县委制定的《甲》和县政府印发的《乙》: each is what is put in force.
_WHOSE: Final = r"(?:[^,。;:《》]{2,24}?(?:制定|印发|出台|下发|颁布|发布|公布)的|国家|自治区|[省市县区州]级?)"
_ROW_OF_OTHERS: Final = regex(rf"{_WHOSE}(?=《[^》]*》[和、及]+{_WHOSE}?《)")
_TITLE: Final = regex(rf"[和、及]*{_WHOSE}?(《[^》]*》)")


def _titles(form: str, verb: Span, start: int, limit: int, issuer: str, state: State) -> list[Statement]:
    at = start
    if rows := _ROW_OF_TITLES.match(form, at, limit):  # 《甲》《乙》宣传手册
        first_of = rows.start(1) if rows[1].endswith(_PRINTED) else at
        return made(form, verb, (first_of, rows.end(1)), issuer, state)
    first = _TITLE.match(form, at, limit)
    tail = _BEHIND_TITLE.match(form, first.end(), limit) if first else None
    if first and tail:
        return made(form, verb, (start, tail.end()), issuer, state)
    told: list[Statement] = []
    while found := _TITLE.match(form, at, limit):
        told += made(form, verb, found.span(1), issuer, state)
        state.target, at = found.span(1), found.end()
    while told and form[at] in "和、及" and (quoted := _QUOTED_TOO.match(form, at, limit)):
        told += made(form, verb, quoted.span(1), issuer, state)  # 落实《指引》和“一号检察建议”
        at = quoted.end()
    return told


_QUOTED_TOO: Final = regex(r"[和、及]+(“[^”]*”[\u4e00-\u9fff]{0,8})(?=$|[,。;、和及])")
# 常态化推进机制, 环境保护工作: the word before such a noun is no verb, unless it makes or does just that.
_NOUN: Final = regex(r"机制|工作(?:[做作]出.*|取得.*|[要应须需由].*)?")
_FOR_NOUN: Final = (
    "建立", "健全", "完善", "创新", "构建", "优化", "形成", "开展", "做好", "抓好", "部署", "组织", "统筹", "加强",
)  # fmt: skip


_OUGHT: Final = regex(r"(?<=[\u4e00-\u9fff]{2})要(?:遵循|坚持|注重|做到|严格|充分|统筹|符合|经过|按照|依照|依法)")
_TELLING: Final = ("要求", "明确", "规定", "提出", "强调", "指出")
_CHANGED: Final = ("增长", "下降", "增至", "降至", "提高到", "达到", "提升至", "增加到", "减少到")
_CAUSING: Final = ("推动", "促进", "实现", "带动", "保持", "确保", "力争", "推进")


def made(form: str, verb: Span, target: Span, issuer: str, state: State) -> list[Statement]:
    """One statement a subject; none where the words at `target` are no object, or a noun that the verb belongs to."""
    (begin, stop), (start, end) = verb, target
    found = (
        target
        if PLAIN.fullmatch(form, start, end)
        else trimmed(form, start, end, form[begin:stop] in _RAISED or form.endswith(_OF_RATES, begin, stop))
    )
    if not found:
        return []
    start, end = found
    words = form[start:end]
    if (words[-1] in _DOUBTED_LAST or words[0] in "机工领" or "要" in words) and _no_object(form, verb, found):
        return []
    modality = modality_of(form, verb, words, state)
    if (ban := banned(form, begin)) < begin:
        begin, modality = ban, "duty" if modality == "done" else modality
    if not state.subjects:
        return [Statement(issuer, True, begin, stop, start, end, modality)]
    return [Statement(subject, False, begin, stop, start, end, modality) for subject in state.subjects]


def _no_object(form: str, verb: Span, target: Span) -> bool:
    """Whether the words at `target` (such as end with one of `_DOUBTED_LAST`) are no object of that verb."""
    (begin, stop), (start, end) = verb, target
    words = form[start:end]
    if (words[0] in "机工" and _NOUN.fullmatch(words) and not form.endswith(_FOR_NOUN, begin, stop)) or (
        words[-1] == "况" and words.endswith("情况") and form.startswith(_no_states(), begin)
    ):
        return True  # 履行职责情况, 收到和处理申请情况: a heading
    if slogan(form, begin, words) and not form[end].isdigit():
        return True
    changed = (form[end].isdigit() and words.endswith(_CHANGED)) or grown(words)
    if changed and not form.endswith(_CAUSING, begin, stop):
        return True  # 新设企业数量增长9%, 共建合作不断拓展
    if words.endswith("负担") and form.startswith(_WORSE, begin):
        return True  # 不得摊派,增加农民负担
    return "要" in words and _OUGHT.search(form, start, end) is not None and not form.endswith(_TELLING, begin, stop)


_DOUBTED_LAST: Final = frozenset("况担" + SLOGAN_LAST + "".join(word[-1] for word in (*_CHANGED, *GROWTH)))
_WORSE: Final = ("增加", "加重")
_RAISED: Final = frozenset("提升降压增减缩扩")  # 把配备率|提到90%
_OF_RATES: Final = ("纳入", "列入", "控制")  # 控制|失业率


@cache
def _no_states() -> tuple[str, ...]:
    return words("verbs", "no_states")
