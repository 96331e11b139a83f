"""The object of a verb: where it begins and ends, and which words behind a verb are none."""

from __future__ import annotations

import re
from typing import Final

from loaders.patterns import regex, sought
from loaders.report.figures.bounds import about
from loaders.report.lexicon import lexicon, rows
from loaders.report.statements.modals import MUST
from loaders.report.verbs import verb_end

# 受理12345投诉: a number that is a name counts nothing.
_HOTLINE: Final = r"1(?:23(?:45|15|48|09|28|33|36|66|10|18)|2319|2369|10|19|20|22)(?![\d.,])(?![项条种类](?![\u4e00-\u9fff]))(?=[^ 件个次起宗万亿元名人户家位例批期份场处所台辆座部本支篇幅张亩米吨公平%余多卷套对级头艘架口眼颗株棵盏栋间层节课字页组队天日月年小岁倍度成])"
_FIRSTS: Final = r" \d百千万约近超共累达仅不两一二三四五六七八九十并为负分于价总面金合折上、,。;"


def _cases() -> str:
    """Where an object ends: before a figure and the words that go with one, 并, 、惠及 …"""
    return (
        r"[百千万]余[\u4e00-\u9fff]| ?(?:"
        + about()
        + r"|近|超过|合共|共计|共|累计|达|仅|不少于|不低于|不超过)?(?=[\d两])(?<![\dA-Za-z第])(?<![A-Za-z\d]-)(?<!\d\.)(?!第|\d+周?年|\d+[A-Za-z]|\d\.0(?=[应版系平模])|"
        + _HOTLINE
        + r")(?:\d|两(?![级办法山客癌岸高优委会]))|(?:"
        + about()
        + r"|近|共|达)?(?<![第届一二三四五六七八九十百千零])[一二三四五六七八九十百千][一二三四五六七八九十百千零]+(?![大届])[余多]?[\u4e00-\u9fff]|(?:"
        + about()
        + r"|近|共|达)?(?<![第届一二三四五六七八九十百千零])[一二三四五六七八九十百]+余?(?:[万亿件份名家次场期批起部本支条]|轮次|[项个座处台辆间栋幢所宗例户张篇册只株轮](?![\u4e00-\u9fff□“《]))"
        r"|(?<![合归兼撤吞])并(?![轨网购案联行列发称存入])(?=[\u4e00-\u9fff]{2})|、(?=惠及|覆盖|涉及)|分别(?=[为是达占])|上(?=[百千万亿])|(?<![关属利位对基限等小大高低在])于(?=□)|(?:价值|总值|总额|总投资|面积|金额|合计|折合|总计)(?:约|近|超过)?(?=[\d一二两三四五六七八九十百千])|为(?=基层|群众|企业|百姓|农民工)|(?<!的)负责(?!人|同志)(?=[\u4e00-\u9fff]{2})"
    )


_STOP_OR_MARK: Final = regex(
    lambda: sought(f"《“(》”){_FIRSTS}", f"[,。;《“(》”)]|{_cases()}")
)  # marks end most objects
_DEPTHS: Final = {"《": 1, "“": 1, "(": 1, "》": -1, "”": -1, ")": -1}
_DEPTH_MARK: Final = regex("[《“(》”)]")


# 实施7公里管道改造, 完成3.4平方公里用地处置任务: a measure before the object, as a count is.
_MEASURES: Final = r"[余多]?[万亿]?[余多]?(?:蒸吨|平方公里|平方米|立方米|公里|公顷|兆瓦|千瓦|亩|吨|台套?|辆|套|所|间|幢|口|段|艘|架|部|期|轮|届|大?类|款|头|株|盏|门)(?:以上|以下|以内)?的?|[万亿]?元的?(?!用于|用以|支持|购买|给|左右|不等|以[上下内])"


def _object_head() -> str:
    """Particles and counts before an object; 出口, 成本, 到期 begin with no particle."""
    particle = rf"(?:了|(?!{lexicon('verbs', 'no_particles')})[好出到起成]了?)"
    sides = r"(?:(?:\d+|[一二两三四五六七八九十]+)个?(?:方面|领域|大类)(?=\d+余?[项条个件]))"  # 7个方面58项措施
    own = r"(?:(?:我|全)[省市县区州旗镇乡](?=(?:\d+|[两三四五六七八九十]+)余?[家个所名件]))"  # 抽查我县|两家医院
    return rf"{particle}?(?!{_HOTLINE}){own}?{sides}?(?:其余)? ?(?:一批|一系列的?|若干|多[个起件项次场份批]|各类|各项(?!工作)|[一两二三][家个名批次场期项条座间](?!性)(?=[\u4e00-\u9fff]{{2}})|[一二两三四五六七八九十百千零]{{2,9}}[余多]?[家个名件项份次场户支起宗处座本人](?!以|[大届])|[一二两三四五六七八九十]余?[家个名件项份次场期户支起宗处座本](?![\u4e00-\u9fff])|(?:不少于|不低于)\d+余?[名个家件份项场次期条人户支处所台辆部座](?=[\u4e00-\u9fff□])|(?!\d{{4}}年|\d+[余多]年|\d+(?:[A-Za-z]|小时|分钟))\d[\d ,]*(?:\.\d+)?(?:[-~至]\d+)?(?:%的|{_MEASURES}(?=[\u4e00-\u9fff“《□]{{2}})|(?:[万亿](?=[个家名件项户]))? ?[余多]?(?:[个家名件项份次场户支座栋条起宗]|人(?=[\u4e00-\u9fff]{{2,8}}(?:问题|困难|难题))|批(?!次)|处(?![理罚置分级以]))?(?:以上的?)?)|(?:不少于|不低于|为期)?(?:\d[\d.]*|[一二两三四五六七八九十百]+)余?(?:学时|课时|小时|天|日|个月|周)的)?"


_OBJECT_HEAD: Final = regex(_object_head)
_LONG_HEAD: Final = regex(
    r"(?:(?:19|20)\d\d年(?:以来|以前|之前|底前)?(?:制定|印发|出台|发布)?|(?:以|由|满足|符合|适应)[^,。;]{4,}|[^,。;的]{2,12}(?:提出|反映|报送|移送|交办|转办|组织|举办|以外)|(?:涉及|适用(?!于))[^,。;]{2,})的(?=[^的]{2,}$)"
)


def object_behind(form: str, start: int, limit: int) -> tuple[int, int]:
    """The object behind a verb: from its first noun to the figure, conjunction or mark that ends it."""
    if limit - start > _FARTHEST:
        limit = start + _FARTHEST
    first = form[start]
    dated = _DATE.match(form, start, limit) if first in _DIGITS else None
    if not dated and first in _HEADS and (head := _OBJECT_HEAD.match(form, start, limit)):
        start = head.end()
    if form[start] in "包涵囊" and (holding := _HOLDING.match(form, start, limit)):
        start = holding.end()
    cut = _stop(form, dated.end() if dated else start, limit)
    if cut - start > 5 and form[cut - 1] in _SECOND_LAST and (then := SECOND.search(form, start + 2, cut)):
        return start, then.start()
    # a number, a measure and a noun
    behind = _COUNTED.match(form, cut, limit) if limit - cut > 2 and form[cut] in _COUNTED_FIRST else None
    if behind and (counted := _counted(form, start, cut, behind, limit)):
        return counted
    words = form[start:cut]
    if (
        cut - start > 1
        and form[cut] in _BOUND_FIRST
        and "占" not in words
        and form.find("的", cut, limit) > 0
        and (bound := _BOUND.match(form, cut, limit))
    ):
        return object_behind(form, bound.end(), limit)  # 节能率不低于15%的公共建筑改造
    if "的" in words and (long := _LONG_HEAD.match(words)):
        start += 0 if words[0] not in "涉适" and ("“" in words or "《" in words) else long.end()
    if cut - start < _LONGEST:
        return start, cut
    end = start + _LONGEST
    within = form.rfind("《", start, end) > form.rfind("》", start, end)  # no title is cut
    return start, (form.find("》", end, cut) + 1 or end) if within else end


_HOLDING: Final = regex(
    r"(?:包含|涵盖|囊括)(?=[^,。;:]{0,12}\d)[^,。;:]{2,40}?的(?=[^的,。;:]{2,20}(?:$|[,。;:\n]|\d))"
)  # 编制包含9条的|清单
_DATE: Final = regex(r"\d{1,2}月\d{1,2}日(?=[\u4e00-\u9fff□]{2})")  # 落实9月26日会议的部署


def _counted(form: str, start: int, cut: int, behind: re.Match[str], limit: int) -> tuple[int, int] | None:
    """The object at `start`..`cut` with what is counted `behind` it; None where that is no part of it."""
    if _LOCATIVE.fullmatch(form[start:cut]):
        return object_behind(form, behind.end(), limit)
    if form[cut - 1] == "的" and form[behind.end() - 1] != "的" and cut - start > 2:
        return start, object_behind(form, behind.end(), limit)[1]  # 调研乡镇的18个典型村
    if form[cut - 1] in "及和、其" and form.endswith(("意见", "建议", "汇报"), 0, _stop(form, behind.end(), limit)):
        return start, _stop(form, behind.end(), limit)  # 征求县司法局及9个乡镇意见
    if form.endswith(_AND_SO_ON, start, cut) and "、" in form[start:cut]:
        return start, object_behind(form, behind.end(), limit)[1]  # 建立共享、会商等6项机制
    return None


def _stop(form: str, start: int, limit: int) -> int:
    """Where an object that begins at `start` is cut; nothing is cut inside brackets."""
    depth, at = _DEPTHS.get(form[start], 0), start + 1
    while found := (_STOP_OR_MARK if depth <= 0 else _DEPTH_MARK).search(form, at, limit + 1):
        at = found.start()
        if at >= limit:
            break
        mark = _DEPTHS.get(found[0], 0)
        if not mark:
            return at
        depth, at = depth + mark, at + 1
    return limit


_LONGEST: Final = 60
# How far an object is looked for: one that counts what it counts (的18个的18个…) goes on and on in a text made to harm.
_FARTHEST: Final = 400
_HEADS: Final = frozenset(" 不为其我全了好出到起成一若多各两二三四五六七八九十百千家个名批次场期项0123456789")


# 形成报告|报送市司法局, 形成报告|向社会公布, 督促部门|按照清单, 下设办公室|在司法所: a further predicate or an adverbial.
SECOND: Final = regex(
    r"(?=[按依在向报上提移反])(?:(?P<handed>报送|报告|上报|提交|移送|反馈)给?□+$"
    r"|向(?:社会|公众|全社会|□+)(?P<told>公布|公开|公示|通报|发布|反馈)$"
    r"|(?<![要应须当格])(?:按照|依照)[^,。;]{2,10}(?:规定|要求|清单|分工|程序|职责)$|(?<=[□室组心处])在□+$)"
)
_SECOND_LAST: Final = frozenset("□布开示报馈定求单工序责")
_BOUND_FIRST: Final = frozenset("不超达约近0123456789")
_BOUND: Final = regex(
    r"(?:不低于|不少于|不超过|超过|达到?|约|近)*\d[\d.,]*[余多]?[万亿]?(?:%|元|人|平方公里|平方米|公里|吨|亩|岁|年|个月|天|日|小时)(?:以上|以下|以内|左右)?的(?=[\u4e00-\u9fff“]{2})"
)
_AND_SO_ON: Final = ("等", "等方面", "等领域", "等环节")
_LOCATIVE: Final = regex(r"(?:全[县市区州省镇乡局]|[县市区州]内|辖区|[□、]+等?)?(?:范围内)?")
_DIGITS: Final = frozenset("0123456789")
_COUNTED_FIRST: Final = _DIGITS | frozenset(" 约近共一二两三四五六七八九十百")
_COUNTED: Final = regex(
    r" ?(?:约|近|共)?(?:\d+余?个?(?:大?类|方面|领域)(?=\d))?(?:\d[\d ,.]*|[一二两三四五六七八九十百]+)余?(?:家|个|名|支|项|件|部|处|所|类|批|次|场|期|种)(?=[\u4e00-\u9fff□“])的?"
)


def _no_objects(kind: str) -> str:
    """The patterns of one kind of words that are no object."""
    return "|".join(pattern for of, pattern in rows("no_objects") if of == kind)


_NO_OBJECT: Final = regex(lambda: rf"(?:{MUST}|应(?![对用急届])|必须|须).*|{_no_objects('phrase')}")
_ODD_FIRST: Final = frozenset(
    "正良而来放方进迈步多难高慢走流形打无难其以如给除为下由占所在分最之中不以绝被根按依同环较比批百人件场取得更总有明显摆减迈不持稳加日蓬新落释平顺相后要应必须深紧"
)
_ODD_LAST: Final = frozenset("日起来不是场式设扣率总平中上间时件年期面高升强善挥现格位够范全到占")


GROWTH: Final = frozenset(
    (
        "提升", "提高", "增强", "改善", "深化", "拓展", "扩大", "优化", "升级", "壮大", "激发", "释放", "显现", "完善", "健全", "巩固", "夯实", "向好",
    )
)  # fmt: skip
_GREW: Final = regex(r"..(?:不断|持续|稳步|日益|进一步|更加)+(?:扩容)?[\u4e00-\u9fff]{2}$")


def grown(words: str) -> bool:
    """Whether words behind a verb say that something came along by itself: 共建|合作不断拓展."""
    return words[-2:] in GROWTH and _GREW.search(words) is not None


def _none(words: str) -> bool:
    """Whether words behind a verb are no object: 比上年增长…, 取得新进展, 起草过程中, 群众满意率."""
    first, last = words[0], words[-1]
    if words.endswith(_AS_WHAT) and not words.endswith(_REASONS):
        return True
    if last == "为" and not words.endswith(("行为", "作为", "有为")):
        return True
    if last in "前后" and (len(words) < 5 or (last == "后" and not words.endswith(("产后", "售后", "落后", "滞后")))):
        return True  # 整治|到位前, 接到|群众举报后
    if first in _PIECE_FIRST and _PIECE.fullmatch(words):
        return True
    if last in _EVENT_LAST and _EVENT.search(words):
        return True
    if first == "加" and words.endswith(_WRITTEN):
        return False  # 出台|加快建设教育强区意见
    odd = first in _ODD_FIRST or last in _ODD_LAST or _DIGIT.search(words)
    return bool(odd and _NO_OBJECT.fullmatch(words))


_WRITTEN: Final = ("意见", "措施", "政策", "方案", "办法", "规划", "计划", "条例", "规定")
_PIECE: Final = regex(lambda: _no_objects("piece"))
_PIECE_FIRST: Final = frozenset("从时方户越性投线网工每还达一二两三四五六七八九十百几多下至到均都也已未不")
_EVENT: Final = regex(lambda: _no_objects("event"))
_EVENT_LAST: Final = frozenset(
    "用广心峻慢巨重杂大距离卷地可解制行际初义足够强力失弱后缺成官步挥现效果绩展破评誉定注点势面局位列名首前一二三四五六七八九十著显出好降少升加"
)


# 以创建示范县为抓手; 办理时限由20日…
_AS_WHAT: Final = (
    "为抓手",
    "为契机",
    "为主线",
    "为目标",
    "为重点",
    "为核心",
    "为引领",
    "为导向",
    "为牵引",
    "为突破口",
    "为载体",
    "为依托",
    "为基础",
    "为统领",
    "为主题",
    "从",
    "由",
    "由每户",
    "由每人",
    "由每亩",
    "由每件",
)
_REASONS: Final = ("事由", "理由", "缘由", "案由", "自由", "服从", "听从")
_COUNT_FIRST: Final = regex(
    r"\d+余?家(?=□{2})|(?:\d[\d ,.]*)[万亿]?[余多]?(?:名|个|家|件|份|项|部|台|辆|支|处|所|户|条|起|宗|篇)(?=[\u4e00-\u9fff][\u4e00-\u9fff□])"
)
_IN_NAME_OF: Final = regex(r"以[^,。;的]{2,24}(?:名义|形式)[^,。;的]{0,6}的(?=[^的]{2,}$)")  # 对以县政府名义印发的|文件
_JOINS: Final = regex("参加|参与")
_JOINT: Final = regex(
    "并[轨网购案联行列发称]|较大|与[^的]*的|和[谐平睦美解合田]|与[民时]|及[时格]"
)  # words of their own: 并联审批, 较大数额
_SHARE: Final = regex(r" ?(?:近|约|超过)?(?:\d[\d. ]*%|[一二三四五六七八九十]+(?:分之|成)|半)")
_SEE: Final = regex(
    r"(?<=..)\((?:(?:详?见|附|名单|下同|以下|样式|格式|全[国省市县区州]|含|其中|共)[^()]*|[^()年]*\d+[个家件项名][^()年]*)\)$"
)
_COUNTING: Final = frozenset("0123456789.")


def _plain() -> str:
    """Words that neither begin nor end with anything that `trimmed` looks at, and hold neither a figure nor brackets."""
    firsts = _ODD_FIRST | _PIECE_FIRST | frozenset(" 了\n-·●▲、的较并或和与及于仍(等")
    lasts = (
        _ODD_LAST | _EVENT_LAST | frozenset("实先为前后 、和共与及的\n()") | frozenset(words[-1] for words in _AS_WHAT)
    )
    return rf"(?<![\d.])[^\d{re.escape(''.join(firsts))}][^\d(]*[^\d{re.escape(''.join(lasts))}]"


PLAIN: Final = regex(_plain)  # an object as it is: nothing is to be trimmed


def trimmed(form: str, start: int, end: int, any_noun: bool = False) -> tuple[int, int] | None:
    """An object without marks and particles around it; None where the words are none (`any_noun`: rates too)."""
    while start < end and form[start] in " 了\n-·●▲":
        start += 1
    if (
        form[start].isdigit()
        and (counted := _COUNT_FIRST.match(form, start, end))
        and not _JOINS.search(form, start, end)
    ):
        start = counted.end()  # 将23名执法人员…
    if form[start] == "以" and (named := _IN_NAME_OF.match(form, start, end)):
        start = named.end()
    while end > start and form[end - 1] in " 、和共与及\n" and not form.startswith("参与", end - 2):
        end -= 1
    if form[end - 1] == "的" and _SHARE.match(form, end):  # 完成计划的103%
        if not form.endswith("完成", 0, start):
            return None
        end -= 1
    if (opened := form.rfind("(", start, end)) > start + 1 and form.find(")", opened, end) < 0:
        end = opened  # 标准(牵头单位
    elif form[end - 1] == ")" and (aside := _SEE.search(form, start, end)):
        end = aside.start()  # 自查表(详见附件)
    while end - start > 3 and form[end - 1] == "的":
        end -= 1
    end -= 2 * form.endswith("首先", start + 2, end)
    if form[end - 1] in "实效行展地成" and end - start > 5 and (came := _CAME_TRUE.search(form, start + 2, end)):
        end = came.start()  # 推动各项任务|落地见效
    if (
        end - start < 2
        or (form[start] in "、的较并或和与及于仍" and not _JOINT.match(form, start, end))
        or form[start] == "("
        or (form[start] == "等" and form[start + 1] != "级")
        or (form[start - 1 : start] in _COUNTING and (form[start - 1] != "." or form[start].isdigit()))
        or (not any_noun and _none(form[start:end]))
    ):
        return None
    return start, end


_CAME_TRUE: Final = regex(
    r"(?:落地落实|落实落地|落实落细|落细落实|落地见效|落实见效|见行见效|走深走实|走实走深|落地生根|落到实处|取得实效|(?:顺利|有序|规范化|正常)(?:进行|开展|运行|实施|推进)|(?<=工作)开展|(?:汇总|综合)?编[制写]而成)$"
)
_STUDIED: Final = regex(r"(?:大|全会|讲话|指示|批示)精神$|思想$|讲话$|论述$|^党的[^,。;]*精神$")
_YEARS: Final = ("的一年", "之年")
SLOGAN_LAST: Final = "神想话述年阶献"


def slogan(form: str, verb: int, words: str) -> bool:
    """Whether the words behind a verb are none of what is done: 学习贯彻某会精神, 深刻学习领会…, 落实目标极其重要的一年."""
    if words[-1] not in SLOGAN_LAST and not words.startswith("领会"):
        return False
    if words.endswith(("新台阶", "贡献")):
        return True
    if words.endswith(_YEARS):
        return True
    studied = form.startswith(("学习", "贯彻", "深入学习"), verb)
    return studied and "《" not in words and (words.startswith("领会") or _STUDIED.search(words) is not None)


# 行政复议案件8件, 去年通报的9起问题: a clause that only names what the next ones are about.
_TOPIC: Final = regex(
    r"(?:其中|全年|同时|对|共收|新收)*(?:[^,。;:]{2,30}(?:的|涉及)(?=[\u4e00-\u9fff]{3,}))?(?P<noun>[\u4e00-\u9fff]{2}(?=数量|总数)|(?!(?:[^,。;:]*的)?[本我全])[\u4e00-\u9fff“”]{3,14}?)(?:数量|总数)?(?:共|共计|累计|约|近|[为达](?=[\d约近]))*\d[\d ,]*[余多]?[件起宗项]$"
    r"|[^,。;:]{0,8}?在册的?(?P<enrolled>[\u4e00-\u9fff]{2,12}?)(?:数量|总数)?(?:共|共计|累计|约|近|有|[为达](?=[\d约近]))*\d[\d ,]*[余多]?[人名户家]$"
    r"|[\u4e00-\u9fff□]{2,20}的\d[\d ,]*余?[件起宗项个份条处](?P<counted>[\u4e00-\u9fff]{2,12})$"
)


_NO_TOPICS: Final = (
    "予以", "不予", "无法", "其他", "其中", "拟", "继续有效", "累计", "现有", "共有", "已", "上年结转", "加上", "连同", "结转", "被申请",
)  # fmt: skip


def topic(form: str, start: int, end: int) -> tuple[int, int] | None:
    """What a clause without a deed is about, if it is a noun and its number: the deeds behind it are done to that."""
    words = form[start:end]
    counts = words[-1] in "件起宗项" or "的" in words or "在册" in words
    found = _TOPIC.match(form, start, end) if counts and end - start < 60 and _DIGIT.search(words) else None
    noun = found[found.lastgroup or "noun"] if found else ""
    if not found or verb_end(noun) or noun.startswith(_NO_TOPICS):
        return None
    return found.span(found.lastgroup or "noun")


_DIGIT: Final = regex(r"\d")


# 召开会议|研究部署: what a meeting does.
HELD: Final = regex(
    r"(?<=[会议])(?:专题|专门|集中|集体|认真)?(?:研究|部署|安排|讨论|审议|商讨|研讨|会商|推进|调度){1,3}(?:解决|落实|审定|决定)?$"
)
NAMING: Final = frozenset(("明确", "确定", "落实", "指定", "选定", "推选"))
_POST_GIVEN: Final = regex(
    r"[^,。;:为的《]{2,24}(?=(?<!作)为[^,。;:为]{0,16}(?:责任人|负责人|联络员|管理员|信息员|组长|成员|主体|单位|部门|机构|试点|示范点)$)"
)


def before_post(form: str, start: int, cut: int) -> int:
    """Where those end who are named for a post (by a verb of `NAMING`): 明确|各股室负责人|为联络员."""
    named = _POST_GIVEN.match(form, start, cut) if form.find("为", start, cut) > 0 else None
    return named.end() if named else cut


FOUNDING: Final = frozenset(("下设", "内设", "设立", "设有", "成立", "组建"))
_OFFICES: Final = regex(
    r"(?:(?![、和及])[□\u4e00-\u9fff]){1,14}(?:□|[大支中]队|科|室|中心|组|所|股|庭|站|处)(?:[、和及](?:(?![、和及])[□\u4e00-\u9fff]){1,14}(?:□|[大支中]队|科|室|中心|组|所|股|庭|站|处))+"
)
_TEXT: Final = r"(?:《[^》]*》|(?!等)[^,。;:《》、]{1,30}?(?:纲要|条例|办法|规划|规定|意见|方案|决定|细则|计划)(?=[、和及等]|以及))"
_TEXTS: Final = regex(rf"{_TEXT}(?:(?:、|和|及|以及){_TEXT})+(?=等)")


def parts(form: str, verb: str, target: tuple[int, int]) -> list[tuple[int, int]]:
    """The members of a row that can be told apart: 下设一中队、二中队和机动中队; 国家纲要、《条例》等文件要求. Of the `verb` the
    last two characters are given."""
    start, cut = target
    if verb in FOUNDING and _OFFICES.fullmatch(form, start, cut):
        return [(start + one.start(), start + one.end()) for one in re.finditer("[^、和及]+", form[start:cut])]
    if form.find("《", start, cut) < 0 or not (row := _TEXTS.match(form, start, cut)):
        return []
    found = [(one.start(), one.end()) for one in _ONE_TEXT.finditer(form, start, row.end() + 1)]
    return found if any(form[first] != "《" for first, _ in found) else []


_ONE_TEXT: Final = regex(_TEXT)
# 听取9个乡镇和6个部门述法: those who are heard are counted in several numbers.
HEARD: Final = regex(
    r"了?(?P<object>\d+余?[个家名位][^,。;:\d]{1,16}[、和及]\d+余?[个家名位][^,。;:\d]{1,16}?(?:汇报|述法|述职|述廉|发言|意见|建议))(?=$|\d)"
)
