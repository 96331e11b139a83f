"""Clauses that only open the next ones (who is in the lead, what is asked for, what is to be done in which case), and who is
only visited."""

from __future__ import annotations

from typing import Final

from loaders.patterns import regex
from loaders.report.statements.clause import Clause
from loaders.report.statements.clauses import ASKED, ASKING, action_at, led
from loaders.report.statements.frames import RECEIVING, SERVING
from loaders.report.statements.subjects import who


def no_deed_of_its_own(clause: Clause) -> bool:
    """Whether a clause tells no deed by the way it opens; those in the lead act in the clauses behind."""
    form, end, first = clause.form, clause.end, clause.words[0]
    if first in _OPENING_FIRST and _opens(clause, first):
        return True
    if (be := clause.words.find("是")) >= 0 and _equated(clause, first, be):
        return True
    if "请问" in clause.words or ("适用本" in clause.words and _SCOPE.search(form, clause.at, end)):
        return True
    if form[end] == "," and form[clause.start - 1] in "。\n" and _is_said_of(clause):
        return True
    if form[end] == "," and "应当" in clause.words and _ABOUT_WHICH.match(form, clause.start):
        return True
    return (
        (first in _MATTERS_FIRST and form[end] == "," and form[end + 1] in _THEN_FIRST and _depends(clause))
        or (clause.words[-1] in _LEADING_ENDS and _led_by(clause))
        or ((first in _ASKS_FIRST or clause.state.asks) and _asks(clause))
    )


_ASKS_FIRST: Final = ASKING | frozenset("能有")
_OPENING_FIRST: Final = ASKING | frozenset("向只对无未没尚暂除成以")


def _opens(clause: Clause, first: str) -> bool:
    """Whether the way it begins says that a clause tells no deed: it asks, thanks, supposes or compares."""
    form, at, end = clause.form, clause.at, clause.end
    if first == "以":
        return _BY_THIS.match(form, at, end) is not None
    if first == "成":
        return form.startswith("成为", at)
    if first == "除":
        return clause.state.section == "duty" and _excepts(clause)
    if first == "对":
        return form.startswith("对照", at) and form.endswith(("意见", "要求", "标准"), at, end)
    if first in "无未没尚暂":
        return _NOBODY.match(form, at) is not None
    if first in "向只一" and _ADDRESSED.match(form, at):
        return True
    return first in ASKING and (form.startswith(_ASKED_TO, at) or _OBEYED.match(form, at, end) is not None)


# 保护环境,防治污染,是一项国策; 做好工作,不仅关系…: what a sentence speaks of, before it says what that is.
_SAID_OF: Final = regex(
    r"[^,。;:了《\d]{4,40}(?:,[^,。;:了《\d]{4,40}){0,2}?,(?=是(?!否)|不仅(?:关系|是|有利)|关系[到着]|事关|既是|对[^,。;:]{2,30}(?:具有|有着)|对于?(?P<means>[^。;\n]{2,160}?(?:具有|有着)[^,。;\n]{0,10}意义))"
)


def _is_said_of(clause: Clause) -> bool:
    found = _SAID_OF.match(clause.form, clause.at)
    if found is None or not action_at(clause.form, clause.at, clause.end):
        return False
    clause.state.aims = max(clause.state.aims, found.end(), found.end("means"))
    return True


_SCOPE: Final = regex("适用本(?:条例|法|办法|规定|细则|规则|意见|方案)$")
# 依法应当编制报告书的项目,建设单位应当报批: what a rule is about, by what else must be done to it.
_ABOUT_WHICH: Final = regex(
    r"“?(?:凡|依法|按照?[^,。;:]{0,12}规定)?应当[^,。;:]{2,40}的(?:[^,。;:的]{0,6}(?:项目|工程|单位|企业|事项|产品|设施|设备|场所|物品|建筑物?|文件|车辆|船舶|药品|食品|污染物|废物|土地|区域)),(?:[^,。;:]{2,24}?(?:应当|必须|不得|可以|负责)|由)"
)
# ,是贯彻部署,履行职责的重要举措; 优化环境就是解放生产力: what something is, and nothing that is done.
_AMOUNTS_TO: Final = regex(
    r"[是也更]{1,2}是?[^。;\n]{2,160}?的(?:一[项个次]|重要|关键|具体|有力|必然|重大|生动|根本|内在|现实|迫切|有效)+[^,。;:\n的]{0,6}(?:举措|抓手|要求|保障|途径|体现|支撑|内容|基础|前提|选择|需要|路径|手段|标志|组成部分|条件|任务|实践)(?=[。,;])"
)
_EQUALS: Final = frozenset("就乃才正仅既")


def _equated(clause: Clause, first: str, be: int) -> bool:
    """Whether a clause, with 是 at `be`, says what something amounts to, be it over several clauses."""
    if first in "是也更" and (found := _AMOUNTS_TO.match(clause.form, clause.at)):
        clause.state.aims = max(clause.state.aims, found.end())
        return True
    return be > _SHORTEST and clause.words[be - 1] in _EQUALS


_SHORTEST: Final = 4  # characters of a deed that is said to be another


_BY_THIS: Final = regex(r"以[^,。;:的为\d□]{2,6}(?:促进?|保障|推动|带动)[^,。;:的\d□]{2,8}$")  # 以改革促进法治
# 除涉及安全、举办重大活动,并报经批准外,不得…: an exception to the rule behind it, over several clauses.
_EXCEPTION: Final = regex(r"除[^。;:\n]{2,200}?以?外(?=,)")


def _excepts(clause: Clause) -> bool:
    """Whether an exception begins here; nothing up to its end is to be done."""
    found = _EXCEPTION.match(clause.form, clause.at)
    if found is None:
        return False
    clause.state.aims = max(clause.state.aims, found.end())
    return True


# 无人民法院受理的案件: that nobody did so.
_NOBODY: Final = regex("(?:[尚暂]?无|[尚]?未有|[尚暂]?没有)□")
# 请认真组织实施: said to those who get the text, and nothing that its sender does.
_OBEYED: Final = regex(
    r"请[^,。;:《□]{0,16}?(?:组织实施|贯彻(?:落实|执行)|(?:遵照|参照|认真|严格)执行|抓好(?:贯彻)?落实|认真落实)$"
)
# Thanks, and what is only supposed.
_ADDRESSED: Final = regex(r"向[^。!;\n]{2,160}?(?:表示|致以)[^。!;,\n]{0,8}(?:感谢|敬意|问候|慰问|祝贺|祝福)|只要|一旦")
# What it is good for, to the end of the sentence.
_SERVES: Final = regex("能够(?:有效|进一步|更好|充分|切实|极大|显著)|有助于|有利于|有望")
_ASKED_TO: Final = ("请与", "请向", "请致电", "请拨打", "请登录")
_LEADING_ENDS: Final = frozenset("头导责合助与加")
_MATTERS: Final = ("制定", "作出", "出台", "起草", "修改", "调整", "制订", "实施", "发生")
_MATTERS_FIRST: Final = frozenset(word[0] for word in _MATTERS)
_THEN_FIRST: Final = frozenset("原都均一必应")
_THEN: Final = regex(r",(?:原则上|都|均|一律|必须|应当){1,2}(?:要(?!求)|应当?|必须|须)?(?=[\u4e00-\u9fff]{2})")


def _depends(clause: Clause) -> bool:
    """制定涉及群众利益的文件，都要公布草案: what is to be done then stands in the next clause."""
    return clause.form.startswith(_MATTERS, clause.at) and _THEN.match(clause.form, clause.end) is not None


_LED_BY: Final = regex(
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
    if _SERVES.match(form, clause.at, clause.end):
        state.asks = True
        return True
    asked = ASKED.match(form, start, clause.end) if form[start] in ASKING else None
    state.asks = asked is not None and form[asked.end()] != "□"
    return state.asks


# 从优化布局、加强监管等三个方面|提出…, 以群众为中心|改善…: what is said of how.
_SIDES: Final = regex(r"从[^,。;:]{4,90}?(?:[一二两三四五六七八九十\d]+个?|等)(?:方面|角度|层面|环节)")
_AS_WHAT: Final = regex(
    r"以[^,。;:为]{1,16}为(?:中心|抓手|动力|引领|契机|导向|目标|重点|主线|牵引|突破口|载体|依托|基础|统领|核心|纽带|支撑|根本|主题|关键|切入点|着力点|方向)"
)


def set_aside(form: str, at: int, end: int) -> int:
    """Where the deed begins behind such words; 0 where none of them stand or no deed follows what is taken as something."""
    if sides := _SIDES.match(form, at, end):
        return sides.end()
    what = _AS_WHAT.match(form, at, end)
    stop = led(form, what.end(), end)[0] if what else 0
    return stop if stop and action_at(form, stop, end) else 0


_VISITED: Final = regex(
    r"(?:各?□+(?:(?:、|和|及|与|以及)各?□+)*(?:等(?:\d+余?[个家]|[\u4e00-\u9fff]{0,4})?(?:部门|单位|乡镇|村|社区|地)?)?|各(?:乡镇|镇街|街道|村|社区|县区|部门|单位|企业)+)(?:基层|生产)?(?:一线|现场)?"
)


def behind_visited(form: str, at: int, end: int) -> int:
    """Where those end who are visited (深入|县司法局等部门一线|开展调研): they do not act; 0 if nobody is."""
    found = _VISITED.match(form, at, end)
    return found.end() if found else 0


def within(form: str, at: int, end: int) -> int:
    """Where the deed begins behind the place or text it is done in (在公报中增加…); 0 if none."""
    if (before := _BEFORE_DOING.match(form, at, end)) and action_at(form, before.end(), end):
        return before.end()
    if (seat := _IN_BODY.match(form, at, end)) and (verb := action_at(form, seat.end(), end)) and end - verb[1] > 1:
        return seat.end()
    last = _PLACE_LAST if not _COUNTED_END.search(form, max(at, end - 8), end) else _PLACE_OR_SEAT
    for found in last.finditer(form, at + 3, min(end, at + 30)):
        verb = action_at(form, found.end(), end)
        if verb and end - verb[1] > 1 and form[verb[1]] != "的":
            return found.end()
    return 0


_IN_BODY: Final = regex(r"在□+(?=设(?!备|施|计)|加挂|开设|设立|增设|成立|召开|举办)")  # 在我局设联络室
_BEFORE_DOING: Final = regex(
    r"在[^,。;:《]{2,16}?(?<![之年月日以目日提])[前后](?=[\u4e00-\u9fff]{4})"
)  # 在作出处罚前|核查地址
_PLACE_LAST: Final = regex("[中上内里]")
# 在各级公安机关设受理点9处: behind a seat something is counted.
_PLACE_OR_SEAT: Final = regex("[中上内里]|□(?!□)|机关|部门|单位|乡镇|街道|社区|学校|企业|园区|医院|商会|窗口")
_COUNTED_END: Final = regex(r"[\d一二两三四五六七八九十百]余?[\u4e00-\u9fff]{1,2}$")
_BY_RULE: Final = regex(
    r"按照?“[^”]{1,16}”(?:的?(?:程序|机制|制度|办法|要求|工作法|模式|原则))?(?=[\u4e00-\u9fff]{2})|(?:按照|根据|依照|依据|遵照)(?!《)[^,。;:《]{1,24}?(?:要求|规定|部署|安排|分工|意见|标准|程序)+(?=了?[\u4e00-\u9fff]{2})"
)
_BY_WAY: Final = regex(r"通过[^,。;:的]{2,24}?(?:渠道|途径|载体|平台|方式|形式)(?=[\u4e00-\u9fff]{2})")


def behind_rule(form: str, at: int, end: int) -> int:
    """Where the deed begins behind what it follows (按照有关规定|确定了职责, 按照县委要求|制定清单); 0 if none does."""
    found = _BY_RULE.match(form, at, end)
    found = (found and _BY_WAY.match(form, found.end(), end)) or found
    verb = action_at(form, led(form, found.end(), end)[0], end) if found else None
    return found.end() if found and verb and end - verb[1] > 1 else 0


def receiving(form: str, at: int, end: int) -> int:
    """Where the deed begins behind those for whom it is done (为农民工解决…); 0 where an aim is told (为企业发展…)."""
    if form[at + 1] in "了进更切贯此期" or (not form[at + 1].isdigit() and led(form, at + 1, end)[0] > at + 1):
        return 0
    for found in RECEIVING.finditer(form, at + 1, min(end, at + 20)):
        stop = led(form, found.end(), end)[0]
        verb = action_at(form, stop, end)
        if verb and end - verb[1] > 1 and not form.startswith(SERVING, stop):
            return 0 if "的" in form[at:stop] else stop
    return 0


_BODIES: Final = regex(r"□+(?:、□+)*(?:等(?:\d+[家个])?(?:单位|部门)?)?")


def towards(form: str, at: int, end: int) -> int:
    """Where the deed begins behind those it is done for or the place it is done at (向县政府申请, 赴各乡镇开展); 0 if none."""
    known = _BODIES.match(form, at, end)
    for stop in (known.end(),) if known else range(at + 2, min(at + 7, end)):
        if action_at(form, stop, end):
            return stop
    return 0
