"""Deeds that a clause tells in passing: who undertakes what it is about (县教育局承办的方案), and who agreed to it.

Names of bodies are blotted out as □, as in all patterns of clauses.
"""

from __future__ import annotations

from typing import Final

from loaders.patterns import regex
from loaders.report.lexicon import lexicon
from loaders.report.statements.clause import Clause
from loaders.report.statements.clauses import led
from loaders.report.statements.deeds import Statement, made
from loaders.report.statements.frames import HELPED
from loaders.report.statements.honours import charged, honoured
from loaders.report.statements.pivots import deed_of
from loaders.report.statements.subjects import who
from loaders.report.verbs import clear_verb, verb_at

_HEAD: Final = "方案|规划|计划|项目|工程|办法|意见|细则|政策|事项|预案|标准|预算|草案|条例|规定|改革|建议|提案|模式|做法|工作法|系统|平台"
# 县教育局承办的学校布局调整方案, 县司法局起草的《办法》
_UNDERTAKEN: Final = regex(
    rf"(?P<who>□□*(?:[、和]□+)*)(?:牵头|负责|具体)?(?P<verb>承办|起草|代拟|首创|独创|创立|研发)的"
    rf"(?P<object>《□+》|[^,。;:、\d《的被]{{2,24}}?(?:{_HEAD})(?!{_HEAD}))"
)
_THEN_LAST: Final = frozenset("查访验测检理估核导")
# 县司法局代拟的《条例》于3月2日获省人大常委会批准, 首创的做法被市委政法委在全市推广
_BY_OTHERS: Final = regex(
    r"(?:于[^,。;经获被]{2,12})?(?:已|均|先后|分别)*(?:经|获|被)(?P<who>□+(?:[、和]□+)*)(?:正式|[在向]全[国省市县区州旗系统]{1,2})*"
    r"(?P<verb>(?:审议|审查|审核|表决|研究)*(?:批准|通过|同意)|推广|推介|转发|采纳|采用)$"
)
_UNDERTAKING: Final = regex("的(?<=承办的|起草的|代拟的|首创的|独创的|创立的|研发的)")
# 目录经县委同意后在县政府网站公布
_AGREED_THEN: Final = regex(
    r"(?P<object>《□+》|[^,。;:对将把就由向经《]{2,24}?)(?:已|均|分别|全部|先后)?经(?P<who>□+(?:[、和]□+)*)"
    r"(?:常务会议?|常委会会议|会议)?(?:集体)?(?P<verb>(?:研究|审议|审核|讨论|原则)?(?:批准|同意|审定|通过|核准))后"
    r"[^,。;:]{0,20}?(?P<then>公布|发布|印发|公开|出台|实施|施行)$"
)
# 县级监督平台于2023年10月建成运行, 政务服务平台延伸至全部村
_RUNNING: Final = regex(
    r"(?P<object>[^,。;:、\d《对将把就由向经在]{2,22}?(?:平台|系统|中心|专区|大厅|工作站|示范点|基地))(?:已|均|全部)?"
    r"(?:于[12]\d{3}年(?:\d{1,2}月)?(?:\d{1,2}日|底|初|末)?)?(?:正式|全面|顺利)?"
    r"(?P<verb>(?:建成(?:运行|投用|使用|启用)?|上线(?:运行)?|投入(?:使用|运行)|挂牌(?:成立|运行)?|启用)(?=$|并)|延伸(?=[到至]))"
)
# 抽取案卷140卷进行集中评查
_THEN: Final = regex(
    r"\d余?[\u4e00-\u9fff]{1,2}(?:逐[一件卷个]|统一)?(?:进行|开展|予以)(?:集中|统一|全面|重点|交叉|随机|专项)?"
    r"(?P<verb>评查|检查|抽查|核查|走访|检验|检测|抽检|清理|评估|审查|审核|督导|督查|回访|复核)$"
)
# 执行《条例》，经县委同意，公布目录: the title of the law is not what was agreed to.
_APPLIED: Final = regex(lambda: rf"(?:{lexicon('verbs', 'basing', 'publicising')})(?:了|好)?$")


def applied(form: str, title: int) -> bool:
    """Whether the title at a place is named as what work is done under, or as what is made known."""
    return _APPLIED.search(form, max(0, title - 8), title) is not None


def skipped(form: str, at: int, end: int) -> int:
    """Where the words go on behind 承办的…方案, of which the body before `at` does something; `at` where none stand."""
    if form[at] not in "承起代牵负具" or form.find("的", at, min(end, at + 5)) < 0:
        return at
    body = form.rfind("□", 0, at)
    found = _UNDERTAKEN.match(form, body, end) if body == at - 1 else None
    return found.end() if found and end - found.end() > 2 else at


def of_its_own_form(clause: Clause) -> list[Statement]:
    """What a clause tells that is of none but one of these forms; most clauses end like none of them and hold no word of
    them."""
    words, state = clause.words, clause.state
    last, done = words[-1], state.section == "done"
    told = _speaking(clause) if words[:3] == "我代表" else _of_the_report(clause) if words[0] in "本全报" else []
    if done:
        if last in _PUBLISHED_LAST:
            told = agreed_then(clause)
        if not told and ("被□" in words or "受到" in words or "受□" in words):
            told = honoured(clause)
    if (
        not told
        and clause.form[clause.end] == ","
        and ("由" in words or "以" in words or "组长" in words or words[:2] == "形成")
    ):
        told = set_up(clause)
    if not told and state.target and (last in _KNOWN_LAST or "至" in words or "到" in words):
        told = made_known(clause)
    return consulted(clause) if done and last in _CONSULTED_LAST and not told else told


# 现在,我代表县人民检察院向大会报告工作
_SPEAKING: Final = regex(
    r"我代表(?P<who>□+),?向(?:大会|□+|本次会议)(?P<verb>(?:专题|专项)?报告|汇报|作)(?P<object>[^,。;:]{0,12}(?:工作(?:情况|报告)?|情况))$"
)


def _speaking(clause: Clause) -> list[Statement]:
    found = _SPEAKING.match(clause.form, clause.start, clause.end)
    if not found:
        return []
    those = who(clause.form, clause.text, *found.span("who"))
    return [Statement(one, False, *found.span("verb"), *found.span("object"), "done") for one in those]


# 本报告是由县水利局根据《条例》和有关要求,按照统一格式编制而成的
_COMPILED: Final = regex(
    r"(?P<object>本(?:年度|年)?(?:工作|总结)?(?:年度报告|报告|年报))(?:是|系)?(?:由(?P<who>□+))?(?:(?:根据|依据|按照|依照|遵照)[^。;\n]{2,200}?)?"
    r"(?:由(?P<by>□+))?(?:负责|组织|牵头|汇总)*(?P<verb>编制|编写|编撰|撰写)(?:而成|完成)?的?(?=[。;,\n(]|$)"
)


# 本报告由总体情况,主动公开政府信息情况,…六部分组成: names of its parts
_CONTENTS: Final = regex(
    r"(?:本(?:年度|年)?|全文|报告)[^,。;:\n]{0,14}?(?:由|包括|包含|涵盖|分为):?[^,。;\n]{0,16}?(?:概述|概况|总体情况|基本情况|主动公开)[^。;\n]{4,400}"
)


def _of_the_report(clause: Clause) -> list[Statement]:
    """Who made the report that the clause begins with, over commas: the clauses up to the verb tell no deeds, nor do those
    that name its parts."""
    if contents := _CONTENTS.match(clause.form, clause.start, clause.end + 420):
        clause.state.aims = max(clause.state.aims, contents.end())
        return []
    found = _COMPILED.match(clause.form, clause.start, clause.end + 220)
    if not found:
        return []
    named = "who" if found["who"] else "by" if found["by"] else ""
    if named:
        told = deed_of(clause, found.span(named), found.span("verb"), found.span("object"))
    else:
        told = made(clause.form, found.span("verb"), found.span("object"), clause.issuer, clause.state)
    clause.state.aims = max(clause.state.aims, found.end()) if told else clause.state.aims
    return told


_PUBLISHED_LAST: Final = frozenset("布发印开台施行")
_CONSULTED_LAST: Final = frozenset("通接商系络调")
_KNOWN_LAST: Final = frozenset("示开布登发告广介")


def agreed_then(clause: Clause) -> list[Statement]:
    """目录经县委同意后公布: who agreed to it, and that it was published."""
    form, start, end, state = clause.form, clause.start, clause.end, clause.state
    if not form.endswith(_PUBLISHED, start, end) or form.find("经□", start, end) < 0:
        return []
    found = _AGREED_THEN.match(form, led(form, start, end)[0], end)
    if not found:
        return []
    return [
        *deed_of(clause, found.span("who"), found.span("verb"), found.span("object")),
        *made(form, found.span("then"), found.span("object"), clause.issuer, state),
    ]


_PUBLISHED: Final = ("公布", "发布", "印发", "公开", "出台", "实施", "施行")
_RAN: Final = regex("建成|上线|投入|挂牌|启用|延伸")
_DECIDED: Final = regex(r"经(?P<who>□+)(?:常务会议?|常委会会议|会议)?(?P<verb>集体讨论决定|讨论决定)$")


def beside(clause: Clause, told: list[Statement]) -> list[Statement]:
    """What a clause on work done tells beside its own deeds `told`."""
    form, start, end, state = clause.form, clause.start, clause.end, clause.state
    out: list[Statement] = []
    if "的" in clause.words and _UNDERTAKING.search(form, start, end):
        for found in _UNDERTAKEN.finditer(form, start, end):
            out += deed_of(clause, found.span("who"), found.span("verb"), found.span("object"))
            if by := _BY_OTHERS.match(form, found.end(), end):
                out += deed_of(clause, by.span("who"), by.span("verb"), found.span("object"))
    if not told:
        return out + _of_things(clause)
    if "受□" in clause.words:
        out += charged(clause, told)
    if (
        ("配合" in clause.words or "协助" in clause.words)
        and (helped := HELPED.search(form, start, end))
        and helped.end() <= told[0].action_start
    ):
        out += made(form, (helped.start(), helped.start() + 2), helped.span("who"), clause.issuer, state)
    if form[end - 1] in _THEN_LAST and (then := _THEN.search(form, told[-1].object_end, end)):
        out += made(form, then.span("verb"), (told[-1].object_start, told[-1].object_end), clause.issuer, state)
    agreed = state.approval
    if agreed and agreed.end() <= start and told[0].modality == "done":
        state.approval = None
        out += deed_of(clause, agreed.span("who"), agreed.span("verb"), (told[0].object_start, told[0].object_end))
    return out


_STUDIED: Final = regex(r"□(?P<verb>学)(?P<object>法)[ 共达]*[\d一二两三四五六七八九十]+ ?余?次$")  # 县委常委会学法6次
# 历史遗留问题得到有效解决; not what grew better (得到提升).
_GOT_DONE: Final = regex(
    r"(?!确保|保证|促进|推动|推进|使|让|力争|实现)(?P<object>[^,。;:对将把就由向]{3,40}?)(?:已|均|都|全部|逐步|基本|也|先后|相继|及时|有效|圆满)*得到了?(?:妥善|有效|及时|圆满|全面|基本|彻底|依法|顺利|较好|很好|地|的)*"
    r"(?P<verb>(?:(?:处理|解决|明确|落实|化解|整改|纠正|处置|查处|答复|回应|治理|修复|统一|规范|办理|清理)[和、并]?){1,2})$"
)


def _of_things(clause: Clause) -> list[Statement]:
    """What a clause without a deed tells of things: that they run, that somebody decided on the one named before."""
    form, start, end, state = clause.form, clause.start, clause.end, clause.state
    ran = _RAN.search(form, start, end) and _RUNNING.match(form, led(form, start, end)[0], end)
    told = made(form, ran.span("verb"), ran.span("object"), clause.issuer, state) if ran else []
    if "得到" in clause.words and (got := _GOT_DONE.match(form, led(form, start, end)[0], end)):
        state.subjects = ()
        told += made(form, got.span("verb"), got.span("object"), clause.issuer, state)
    if "学法" in clause.words and (studied := _STUDIED.search(form, start, end)):
        told += [
            Statement(one, False, *studied.span("verb"), *studied.span("object"), "done") for one in state.subjects
        ]
    if "受□" in clause.words:
        told += charged(clause, told)
    decided = _DECIDED.search(form, start, end) if form.endswith("讨论决定", start, end) else None
    if decided and state.target:
        told += deed_of(clause, decided.span("who"), decided.span("verb"), state.target)
    return told


# 成立由局长任组长、科长任副组长，各股室负责人为成员的领导小组: the body that is set up stands behind the posts in it.
_SET_UP: Final = regex(
    r"(?P<verb>成立|组建|建立|组成|设立)了?(?:以|由|(?=[^,。;]{0,24}(?:为|任|担任)(?:[副总]*组长|主任)))[^。;\n]{4,160}?(?:组成|[任为]副?(?:组长|主任|总指挥)|为成员|任成员|参加|参与|为主体|为骨干|为组员|构成)的"
    r"(?P<object>[^,。;:的\n]{1,40}?(?:□|小组|专班|委员会|指挥部|队伍|工作组|工作队|服务团|宣讲团|讲师团|工作机构|工作机制|领导机构))(?=[,。;:、\n和并]|\d)"
)


# 积极与县水利局沟通,…: who is asked does not act on.
_CONSULTED: Final = regex(
    r"[与同和](?P<object>□+(?:[、和]□+)*)(?:等(?:部门|单位)?)?(?:进行|开展|保持|主动|密切|积极)*(?P<verb>(?:沟通|对接|协商|会商|磋商|联系|联络|协调|衔接){1,2})$"
)


def consulted(clause: Clause) -> list[Statement]:
    """With whom something was talked over."""
    form, start, end, state = clause.form, clause.start, clause.end, clause.state
    at = led(form, start, end)[0]
    found = _CONSULTED.match(form, at, end) if at > start else None
    return made(form, found.span("verb"), found.span("object"), clause.issuer, state) if found else []


_FOUNDERS: Final = regex("□+(?:[、和]□+)*(?=(?:成立|组建|建立|设立)了?[由以])")


def set_up(clause: Clause) -> list[Statement]:
    """成立由…组成的领导小组 over commas: the clauses up to its name tell no deeds."""
    form, start, end, state = clause.form, clause.start, clause.end, clause.state
    at = led(form, start, end)[0]
    if by := _FOUNDERS.match(form, at, end):
        at = by.end()
    found = (
        _SET_UP.match(form, at, end + 200)
        or _ON_THEME.match(form, at, end + 100)
        or _OF_MANY.match(form, at, end + 130)
    )
    if not found or found.start("object") < end:
        return []
    if by:
        state.subjects = tuple(who(form, clause.text, *by.span()))
    told = made(form, found.span("verb"), found.span("object"), clause.issuer, state)
    state.aims = max(state.aims, found.end()) if told else state.aims
    return told


# 开展以平安是福,护航海路为主题的宣传月活动
_ON_THEME: Final = regex(
    r"(?P<verb>(?:组织|集中|联合)?开展|举办|举行|组织)了?以[^。;\n]{4,60}?为(?:主题|主线|内容|主要内容|重点)的(?P<object>[^,。;:的\n\d]{2,24})"
)
# 形成县委牵头抓总,各部门齐抓共管的工作机制; 健全以…为龙头,…为抓手的工作机制
_OF_MANY: Final = regex(
    r"(?P<verb>形成|建立健全|健全|建立|构建|完善|打造)了?(?:以[^。;\n]{4,90}?|[^,。;\n]{2,24}(?:牵头抓总|牵头|统一领导|统筹|主导|负责|总揽|领导),[^。;\n]{4,100}?)的(?P<object>[^,。;:的\n\d]{0,12}(?:机制|体系|格局|模式))(?=[,。;\n])"
)


# 下发通知书32份,停工告知书18份: of the verb of the clause before, where the noun is of the same kind.
_MORE_OF_IT: Final = regex(
    r"(?P<object>[□\u4e00-\u9fff“”]{2,24}?) ?(?:共|共计|约|近|达)*\d[\d ,]*[余多]?万?[余多]? ?[份张册本套块幅期件支条项场次起宗个家名批处座所](?:次)?(?P<more>、[^,。;]*)?$"
)
_ONE_MORE: Final = regex(
    r"、(?P<object>[\u4e00-\u9fff“”]{2,24}?) ?\d[\d ,]*[余多]?万?[余多]? ?[\u4e00-\u9fff]{1,2}(?=、|$)"
)


def more_of_it(clause: Clause, last: Statement) -> list[Statement]:
    """What a clause of a noun and its number (the last of its characters is one of `MEASURES`), or of a row of them, adds to
    the objects of the clause before, whose last statement is given."""
    form, start, end, state = clause.form, clause.start, clause.end, clause.state
    if (
        not 0 < start - last.object_end < 16
        or last.object_end < last.object_start + 2
        or last.modality != "done"
        or form[start - 1] not in ",、"
    ):
        return []
    found = _MORE_OF_IT.match(form, start, end)
    kind = form[last.object_end - 2 : last.object_end]
    if (
        not found
        or (not kind.endswith("会议") and led(form, start, end)[0] > start)
        or verb_at(form, start)
        or form.startswith(("回收", "收回", "退回"), start)
        or not (found["object"].endswith(_ALIKE.get(kind, kind)) or _of_levels(form, last.object_start, start))
        or (form[start] == "□" and clear_verb(found["object"][:-2], 0) > 0)
        or not form[last.object_end : start - 1].strip(" 共约近余多万")[:1].isdigit()
    ):
        return []
    verb = (last.action_start, last.action_end)
    told = made(form, verb, found.span("object"), clause.issuer, state)
    for one in _ONE_MORE.finditer(form, found.start("more"), end) if told and found["more"] else ():
        told += (
            made(form, verb, one.span("object"), clause.issuer, state)
            if one["object"].endswith(kind) or _of_levels(form, start, one.start("object"))
            else []
        )
    return told


def _of_levels(form: str, first: int, second: int) -> bool:
    """Whether both objects begin with a level: 国家级|湿地公园2处,省级|绿色学校9所."""
    return _LEVEL.match(form, first) is not None and _LEVEL.match(form, second) is not None


_LEVEL: Final = regex("(?:国家|全国|[省部市州县区镇])级")
_ALIKE: Final = {"建议": ("建议", "提案", "议案"), "提案": ("建议", "提案", "议案")}
MEASURES: Final = frozenset("份张册本套块幅期件支条项场次起宗个家名批处座所")
# 编制目录,并通过县政府网站进行公示; 创新做法,并在全省推广; 优化机制,推广至各乡镇
_MADE_KNOWN: Final = regex(
    r"(?:并|同时|及时|同步|主动)*(?:按(?:要求|规定|程序))?(?:在|通过|于|依托|利用)[^,。;:]{2,24}?(?:网站?|平台|公众号|媒体|公示栏|公开栏|专栏|系统|公报)上?"
    r"(?:[向面对]+(?:社会|公众|群众))?(?:进行|予以|主动|及时|同步|全文|全面|统一|公开|集中)*(?P<verb>公示|公开|公布|发布|刊登|刊发|公告)$"
)
_SPREAD: Final = regex(
    r"(?:并|现已|已|逐步|全面|率先)*(?:[在向于]全[国省市区县州](?:范围内?)?(?:复制|进行|予以|交流)*(?P<verb>推广|推介)$|(?P<to>推广|延伸|下沉|拓展|覆盖)[至到][^,。;:]{2,16}$)"
)


def made_known(clause: Clause) -> list[Statement]:
    """That what was told before was published somewhere."""
    form, start, end, state = clause.form, clause.start, clause.end, clause.state
    target = state.target
    if not target:
        return []
    if form[end - 1] in "广介" or "至" in clause.words or "到" in clause.words:
        spread = _SPREAD.match(form, start, end)
        return made(form, spread.span(spread.lastgroup or "to"), target, clause.issuer, state) if spread else []
    if not form.endswith(_KNOWN, start, end):
        return []
    found = _MADE_KNOWN.match(form, led(form, start, end)[0] if form[start] != "并" else start, end)
    if not found or form.endswith(_UNPUBLISHED, *target):
        return []
    return made(form, found.span("verb"), target, clause.issuer, state)


_UNPUBLISHED: Final = ("制度", "机制", "工作", "活动", "体系", "会议")
_KNOWN: Final = ("公示", "公开", "公布", "发布", "刊登", "刊发", "公告")
