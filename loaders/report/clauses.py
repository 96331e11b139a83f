"""The patterns of a clause: adverbs, verbs and modals, and the four ways in which a verb has its object elsewhere.

Names of bodies are blotted out as □ before these patterns are used.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from loaders.patterns import regex
from loaders.report.bodies import Body
from loaders.report.lexicon import lexicon, rows, words
from loaders.report.modals import OUGHT_TO
from loaders.report.verbs import noun_too

_NO_TAIL = r"(?!解|(?<=数)[百千十万亿据字量额目位]|(?<=型)[号材]|(?<=力)[度量争促求图推]|(?<=组)[织建成合]|(?<=队)伍|(?<=站)[点台区位段]|(?<=厅)[局级长]|(?<=室)[内外]|(?<=率)[先领]|(?<=化)[工学肥妆解债险石]|(?<=员)[工额]|(?<=化)工|(?<=性)[别侵能])"  # 强化组织领导, 加强队伍建设
_NOT_OUGHT = r"(?![急用诉对答届考邀当])"
_QUOTED = regex(r"《[^》\n]{1,120}》|“[^”\n]{1,40}”")


def masked(form: str, mentioned: list[Body]) -> str:
    """The text with titles, quoted words and names of bodies blotted out, so that no verb is read inside them.

    It is as long as the text, whatever the mentions (they may overlap): offsets hold.
    """
    out: list[str] = []
    at = 0
    for body in sorted(mentioned, key=lambda body: body.start):
        if body.end <= at:
            continue
        start = max(at, body.start)
        out.append(form[at:start])
        out.append("□" * (body.end - start))
        at = body.end
    out.append(form[at:])
    return _QUOTED.sub(lambda found: found[0][0] + "□" * (len(found[0]) - 2) + found[0][-1], "".join(out))


_ALL = ("verbs", "head_verbs")


@cache
def _within_words() -> str:
    """Verbs where they are part of another word (data/within_words.tsv): 编制 of 事业编制, 保护 of 保护区."""
    return "|".join(_within(*(*row, "", "")[:3]) for row in rows("within_words"))


def _within(verbs: str, before: str, behind: str) -> str:
    led = f"(?<=(?:{before}){'.' * len(verbs.partition('|')[0])})" if before else ""
    followed = f"(?!{behind[1:]})" if behind.startswith("!") else f"(?={behind})" if behind else ""
    return (f"(?:{verbs})" if "|" in verbs else verbs) + led + followed


@cache
def verb_words(*lists: str) -> str:
    """The verbs of the lists, unless the word goes on as a noun: 规范性文件, 服务站, 调解成功率, 建设工作报告."""
    lists = lists or ("verbs",)
    noun = rf"(?!{lexicon('verbs', 'no_nouns')}|..业务)(?:{lexicon('verbs', 'also_nouns')})(?!领导干部|问题 ?\d|职责[内范]|权限[内范])(?:{lexicon('verbs', 'noun_tails_more')})"
    starts = "".join(sorted({word[0] for key in lists for word in words("verbs", key)}))
    return rf"(?=[{starts}])(?<!行政)(?<!不)(?!{noun}|{lexicon('verbs', 'no_verbs')}|{_within_words()})(?:{lexicon('verbs', *lists)})(?!{lexicon('verbs', 'noun_tails')}{_NO_TAIL})"


_HEAD_VERB = regex(lambda: verb_words("head_verbs"))
_AND_VERB = frozenset("、并和及或")


@cache
def verb_starts() -> frozenset[str]:
    return frozenset(word[0] for word in words("verbs", "verbs"))


# The words are looked for first: at most places none stands, and the exceptions are many.
VERB = regex(lambda: f"(?=[{''.join(sorted(verb_starts()))}])(?={lexicon('verbs', 'verbs')}){verb_words()}")


@cache
def _at_head() -> dict[str, tuple[re.Pattern[str], ...]]:
    """By first character which of the two patterns may match at the head of a clause."""
    heads = {word[0] for word in words("verbs", "head_verbs")}
    both = {char: (VERB, _HEAD_VERB) if char in heads else (VERB,) for char in verb_starts()}
    return {**dict.fromkeys(heads, (_HEAD_VERB,)), **both}


def action_at(form: str, at: int, end: int) -> tuple[int, int] | None:
    """The verbs that stand at the head of a clause, several with and without 、并和及 between them: 制定并印发."""
    stop = at
    for verb in _at_head().get(form[at], ()):
        if found := verb.match(form, at, end):
            stop = max(stop, found.end())
    return (at, _verbs_end(form, at, stop, end)) if stop > at else None


def actions_in(form: str, at: int, end: int) -> Iterator[tuple[int, int]]:
    """All actions of a stretch of text."""
    while found := VERB.search(form, at, end):
        start, at = found.start(), _verbs_end(form, found.start(), found.end(), end)
        yield start, at


@cache
def _taking() -> frozenset[str]:
    return frozenset(words("verbs", "taking"))


# What is made or carried out where a verb that is done to no such thing stands before its name: 实施|扩大内需战略.
_NAMED = regex(
    r"(?![《“□])[^,。;:\d《]{0,30}?(?:措施|政策|意见|办法|方案|规定|细则|规划|计划|条例|规章|法规|目录|指南|标准|清单|制度|文件|指引|行动|战略|工程|机制|体系|责任制|网络|格局|任务|目标)(?=$|[,。;:\d]|[一二两三四五六七八九十]+[余项件个])"
    r"|(?![《“□])[^,。;:\d《]{2,24}\d+余?[条项](?=$|[,。;:]|措施|政策|举措|规定)"
)
_GAINED = regex(r"[^,。;:\d]{2,30}?(?:能力|本领|水平|效能|意识|力度|质效|功能|成熟度)(?:和水平)?$")


@cache
def _firsts() -> dict[str, frozenset[str]]:
    """What may stand behind a verb and belong to its object: 实施|扩大…战略, 健全|防范…机制, 提高|应对…能力, 发展|服务贸易."""
    purposes = frozenset(words("verbs", "purposes"))
    gentle = purposes - {"优化", "提升", "推广"}
    making = dict.fromkeys(words("verbs", "makers"), purposes)
    return {**making, **dict.fromkeys(("健全", "完善", "构建", "建立", "建立健全", "压实"), gentle)}


def _of_object(form: str, start: int, at: int, second: re.Match[str], end: int) -> bool:
    """Whether a verb right behind the one at `start`..`at` is a word of what that one is done to."""
    first, word = form[start:at], second[0]
    if word in _NOUNS:
        return end - second.end() > 1 and form[second.end()] not in "、和及并"
    if first in _GAINING:
        return _GAINED.match(form, second.end(), end) is not None
    return word in _firsts().get(first, ()) and _NAMED.match(form, second.end(), end) is not None


_NOUNS = frozenset(("服务", "创新", "投资", "改革", "研发"))
_GAINING = ("提高", "提升", "增强", "加大")
_OF_ACTS = ("规范", "加强", "做好", "强化", "优化", "完善", "推进", "抓好", "统筹", "改进", "严格")


def _verbs_end(form: str, start: int, at: int, end: int) -> int:
    """Where the verbs end of which the first stands at `start`..`at`; one that takes a clause has no other beside it."""
    starts = verb_starts()
    first, rows = at, form[start:at] in _taking()
    while at < end:
        char, verb = form[at], at
        if char in _AND_VERB:
            verb = at + (2 if form.startswith("或者", at, end) else 1)
        elif rows:
            break
        found = VERB.match(form, verb, end) if form[verb] in starts else None
        if not found and char in "和及":
            found = _HEAD_VERB.match(form, verb, end)  # 扩大和改善供给
        if not found:
            break
        if verb == at and form[found.end()] == "、" and noun_too(form, verb) and form.startswith(_OF_ACTS, start):
            return first  # 规范调研、接待工作
        if verb == at and _of_object(form, start, at, found, end):
            return at  # 制定|优化营商环境措施, 提高|应对风险能力; not 制定完善|制度
        at = found.end()
    return first if form[at] == "的" and at > first else at  # 清理过时或矛盾的文件


def _lead() -> str:
    leading = lexicon("verbs", "adverbs", "lead_adverbs")
    duty = rf"(?:(?:不得|严禁|禁止|不准)(?:擅自|违规|违法|随意|任意|变相|单独|私自|重复|以任何(?:形式|理由|方式))+|(?!负责人){lexicon('verbs', 'modals_duty')}|{OUGHT_TO}|应{_NOT_OUGHT})"
    plan = rf"(?:(?!拟(?:订|稿|定(?![期于在点向])))(?:{lexicon('verbs', 'modals_plan')})|(?:建议|恳请|请求|希望|请)(?=□|上级|各级|各[省市县区□]))"
    return rf"(?:第[一二三四五六七八九十百零]+条 *|我们|[一二三四五六七八九十]+(?:是|、|(?=要[^求素点]))|\d+ ?[.、]|\([一二三四五六七八九十\d]+\)|到[12]\d{{3}}年(?:底前?)?|其中|同时|年初|年内|[年月]均|[在于](?=\d+[年月][^,。;]{{0,8}}前)|全年|今年|近日|日前|目前|明年|(?P<duty>{duty})|(?P<plan>{plan})|{leading}(?:地(?![方区税处块质下面理价段铁震籍标球级市县州灾]))?|[12]\d{{3}}年(?:\d+月)?(?:\d+日)?(?:底前?)?|\d+月底?前|年?底前|\d+月(?:\d+日|份|至\d+月)?前?(?=[\u4e00-\u9fff])|每(?:半年|两年|年|季度|月|周)|全[县市区州省镇乡局]|[近约]?\d+余?[个家名支](?=[□\u4e00-\u9fff])|比如|例如|高(?:质量|水平|标准|规格|起点)(?=[\u4e00-\u9fff])(?![发的和、就])|[一二三四五六七八九十]+[个家](?=□)| )*"


_LEAD = regex(_lead)
_WILL = regex(
    lambda: (
        rf"将(?![^,。;:]{{2,40}}?(?:纳入|列入|录入|移送|报送|划转|提交|上报|作为|报(?=□)))(?=(?:{lexicon('verbs', 'adverbs')})*(?:{verb_words()}|于|会|在|以|按|与□|同□|和□|向□|联合□|会同□|对(?=[^,。;:]{2, 30}(?:开展|进行|实施|实行|予以))|进一步|重点|继续|要))"
    )
)


@cache
def lead_starts() -> frozenset[str]:
    """The characters that what leads to a verb or a subject begins with."""
    keys = ("adverbs", "lead_adverbs", "modals_duty", "modals_plan")
    listed = [word[0] for key in keys for word in words("verbs", key)]
    return frozenset(
        [*"近约比例在于月到第我一二三四五六七八九十0123456789(其同年今近日目明要应建恳请希将底每全 ", *listed]
    )


def led(form: str, at: int, end: int) -> tuple[int, int, int]:
    """Where the words end that may stand before a verb or a subject, and where of them those of a duty and of a plan
    stand last (-1: none)."""
    if form[at] not in lead_starts():
        return at, -1, -1
    duty = plan = -1
    while found := _LEAD.match(form, at, end):
        at, duty, plan = found.end(), max(duty, found.start("duty")), max(plan, found.start("plan"))
        if at >= end or form[at] != "将" or not _WILL.match(form, at, end):
            break
        at, plan = at + 1, at
    return at, duty, plan


@cache
def relied_on() -> re.Pattern[str]:
    """依托47名法律顾问、6名公职律师开展…: those relied on are those who act."""
    one = r"\d[\d ,]*余?[名位个家支][□\u4e00-\u9fff]{2,12}?"
    return re.compile(
        rf"(?:依托|组织|发挥|发动)[□\u4e00-\u9fff]{{0,10}}?(?P<row>{one}(?:[、和]{one})*)(?=(?:{lexicon('verbs', 'adverbs')})*{verb_words()})"
    )


@cache
def counted_persons() -> re.Pattern[str]:
    """四十七名干部参加…, 15名法律服务工作者到村开展…"""
    counted = r"(?:\d[\d ,.]*[万亿]?|[一二两三四五六七八九十百千]+)余?(?:[名位](?P<noun>[\u4e00-\u9fff]{2,12}?)|[所家个](?P<kind>[□\u4e00-\u9fff]{1,12}?)(?=全部|均|都))"
    return re.compile(rf"{counted}(?=(?:{lexicon('verbs', 'adverbs')})*(?:{verb_words()}|到|赴|通过|向))")


@cache
def placed_at_head() -> re.Pattern[str]:
    """由镇长任组长, 党委书记担任第一召集人: the post that is given another."""
    post = r"(?:党[组委工]{1,2})?(?:主要负责人|主要领导|[副第一]{0,2}书记|[副]?(?:局长|县长|市长|区长|镇长|乡长|厅长|主任|院长|省长|州长))"
    return re.compile(
        rf"由?(?P<post>{post}(?:、{post})*)(?P<verb>担任|兼任|任)(?P<object>[\u4e00-\u9fff□]{{0,20}}?(?:组长|主任|召集人|总指挥|负责人|指挥长|主席|委员))"
    )


@cache
def by_whom() -> re.Pattern[str]:
    """具体办法由县司法局会同有关部门制定: the object stands first and those who act behind 由."""
    adverb = lexicon("verbs", "adverbs")
    one = r"(?:各?□+|(?:中央|省级?|市级?|县级?)?财政|[\u4e00-\u9fff]{2,5}?[省市县区州])"
    who = rf"{one}(?:(?:、|和|与|及|会同|联合|牵头会同){one})*"
    return re.compile(
        rf"(?P<object>[^,。;:对将把就由向]{{2,24}}?)(?:主要|具体|统一|一律|原则上|均|都)?由(?P<who>{who})(?:商□+(?:、□+)*)?(?:等(?:部门|□+)?)?(?:{adverb}|负责|具体)*(?P<verb>(?![、并和])(?:[、并和]?{verb_words()}){{1,8}})$"
    )


@cache
def pivot_starts() -> frozenset[str]:
    return frozenset(word[0] for word in words("verbs", "pivots"))


@cache
def pivot_verb() -> re.Pattern[str]:
    """督促各部门落实整改: the object of the first verb is the subject of the second."""
    verb, adverb = verb_words(), lexicon("verbs", "adverbs")
    named = (
        r"(?:更多的|有关|相关|全[县市区州省镇乡]|[县市区州]内)*(?:\d+余?[个家名]|[一二两三四五六七八九十百]+余?[个家名])?"
        r"(?P<who>各?□+(?:(?:、|和|与|及|等)□+)*|各?[\u4e00-\u9fff]{0,6}?(?:部门|单位|机关|律师|专家|教授|讲师|法官|检察官|志愿者|乡镇|街道|社区)|\d+余?[所家个][\u4e00-\u9fff]{2,10}?(?=全部|均|都)|各[\u4e00-\u9fff]{1,8}?(?:居委会|村委会|协会|学校|企业|站所|[所校站])|[□\u4e00-\u9fff]{2,12}?(?:部门|单位))"
    )
    return re.compile(
        rf"(?:{lexicon('verbs', 'pivots')})(?P<object>{named})(?:等)?(?:\d+余?[个家名](?:部门|单位))?(?:{adverb}|要|应当|[为向](?![了进])[^,。;]{{2,12}}?|通过[^,。;]{{2,12}}?)*(?P<verb>(?![、并和及])(?:[、并和及]?(?:{verb}))+)"
    )


@cache
def moved_object() -> re.Pattern[str]:
    """An object that stands before its verb: 对重点企业进行抽查, 将成效纳入考核, 就有关工作进行专题研究."""
    verb, adverb = verb_words(), lexicon("verbs", "adverbs")
    light = "进行|予以|实行|实施|开展|作出|给予|加以"
    bare = r"(?<=进行|予以|加以|给予)[\u4e00-\u9fff]{2,6}(?=$|\d|[一二两三四五六七八九十百]+余?[次场件轮])"
    freed = "不予(?:行政)?处罚|免予(?:行政)?处罚|减轻处罚|从轻或减轻处罚|免予罚款|从轻处罚|停产治理|限期整改|挂牌督办"
    taking = "纳入|列入|列为|定为|确定为|认定为|评定为|调整为|转为|贯穿|报送|报请|报(?![告表名道])|下放|划转|移送|录入|提交|上报|交由|划分为"
    return re.compile(
        rf"[对将把就](?P<object>[^,。;:]{{2,50}}?)(?:作为[^,。;:]{{2,16}}?)?(?:(?:{adverb}|一并)*(?:(?:{light})(?:{adverb}|了|动态|经常性的)*(?P<light>(?:{verb})+|{bare})|(?P<taking>(?:{taking})(?=[□\u4e00-\u9fff《“])|{freed})))"
    )


@cache
def treated() -> re.Pattern[str]:
    """对18个项目逐一检查, 对老年人上门服务36次: an object behind 对 and a verb of its own that ends the clause."""
    verb, adverb = verb_words(*_ALL), lexicon("verbs", "adverbs")
    return re.compile(
        rf"(?<![针相应面核])对(?![口标照外接])(?P<object>(?:(?!进行|开展|实行|实施|予以|作出|加以|给予|不予)[^,。;:]){{2,50}}?)(?:{adverb}|组织(?={verb}))*(?P<verb>(?!开展|进行|实行|实施|作出|组织|给予|或者|[并和、])(?:(?:或者|[并和、])?{verb}){{1,8}})(?=$| ?\d|不少于|不低于|[一二两三四五六七八九十百]+余?[次件])"
    )


@cache
def ruled() -> re.Pattern[str]:
    """过期的事项一律取消: what a rule holds for stands first."""
    verb, adverb = verb_words(), lexicon("verbs", "adverbs")
    return re.compile(
        rf"(?:凡(?:是)?)?(?P<object>[^,。;:对将把]{{3,40}}?)一律(?:{adverb})*(?P<verb>(?:{verb}){{1,8}})(?=$| ?\d|[一二两三四五六七八九十百]+余?[日天次])"
    )


@cache
def for_whom() -> re.Pattern[str]:
    """为困难群众减免费用6万元: for whom it was done stands before the verb, and a figure behind its object."""
    verb, adverb = verb_words(*_ALL), lexicon("verbs", "adverbs")
    return re.compile(
        rf"为(?![了进更切贯此期])[^,。;:\d]{{2,16}}?(?=(?:{adverb})*{verb}[^,。;:\d]{{0,20}}(?:\d|[一二两三四五六七八九十百千]{{2,}}|[百千]余[次件场户家人]))"
    )


@cache
def object_first() -> re.Pattern[str]:
    """An object before a verb that a figure or the clause's end follows: 行政复议决定书网上公开3件, 结果向社会公开."""
    verb, adverb = verb_words(), lexicon("verbs", "adverbs")
    return re.compile(
        rf"(?!为|于|[会联]同|联合|通过|以|聚焦|围绕|针对|依托|依照|依据|结合|利用|提交|提请|[一二三四五六七八九十]+、)(?P<object>《[^》]{{2,60}}》|[^,。;:对将把就由向的在]{{3,16}}?|[^,。;:对将把就由向的在]{{2}}(?=向))(?:(?<=[\u4e00-\u9fff])\d[\d ,]*余?[件宗户家项个份起处]全部)?(?:{adverb}|要|应当|须|组织(?={verb}))*(?:自[^,。;:]{{2,20}}?起)?(?:\d+个?(?:工作)?日(?:之|以)?内)?(?:以[^,。;:]{{2,16}}?(?:名义|形式))?(?:[经由][□\u4e00-\u9fff]{{1,14}}?)?(?:于\d+年底?前)?(?:向[^,。;:]{{2,12}}?|报[^,。;:]{{2,14}}?)?(?P<verb>(?<![和及、与的全总])(?:{verb}))(?=[了约近]*\d|[一二两三四五六七八九十百]+余?[件份名家次场起条]|到位|完毕|$)"
    )


@cache
def put() -> re.Pattern[str]:
    """把责任压实, 将任务分解落实到位: the object stands behind 把 or 将, and nothing behind the verb."""
    verb, adverb = verb_words(), lexicon("verbs", "adverbs")
    return re.compile(
        rf"[把将](?P<object>[^,。;:把将]{{2,40}}?)(?:{adverb}|分解)*(?P<verb>{verb})(?:到位|[到在于给至为][^,。;:]{{2,20}})?$"
    )


@cache
def handed_over() -> re.Pattern[str]:
    """重要情况及时报告国务院: what is handed over stands before the verb, who gets it behind."""
    return re.compile(
        rf"(?P<object>[^,。;:对将把就由向在□]{{2,16}}?)(?:{lexicon('verbs', 'adverbs')})*(?P<verb>报告|通报|报送|上报|移送|移交|反馈|函告)给?□+$"
    )


_CHANGES = "压缩|精简|缩短|减少|压减|缩减"
CHANGE = regex(rf"{_CHANGES}|控制在")


@cache
def changed() -> re.Pattern[str]:
    """审批时限压缩至8个工作日, 许可事项由543项精简至388项, 失业率控制在4%以内: what is changed stands first."""
    adverb = lexicon("verbs", "adverbs")
    return re.compile(
        rf"(?P<object>[^,。;:对将把就由从向的\d]{{2,16}}?)(?:{adverb}|总体|整体|平均)*(?:[由从]\d[^,。;:]{{0,10}}?)?(?P<verb>(?:{_CHANGES})(?=[至到为])|控制(?=在))[至到为在](?=[了约近]*\d)"
    )


SENT = regex(r"报(?:请|经|送)?(?P<who>□+)(?P<verb>批准|审批|审定|同意|核准|备案|审议|审查)$")
# 配合县公安局开展…: whom one helps does not act itself.
HELPED = regex(
    r"(?:配合|协助)(?:好|做好)?(?P<who>□+(?:(?:、|和|与|及)□+)*)(?:等(?:\d+[个家])?(?:部门|单位))?(?=[\u4e00-\u9fff])"
)
PARTNERS = regex(r"(?:会同|联合|联同|与)(各?□+(?:(?:、|和|与|及)各?□+)*)")
# What stands before the deed itself: 报省政府批准后, 经县委同意, 在起草过程中.
ASIDE = regex(
    r"(?:报请?|报经|提请|经)□+(?:、□+)*(?:集体|会议)?(?:研究|审议|审核|审查|讨论|原则)*(?:批准|同意|审定|通过|授权)(?:后|,)?(?=..)"
    r"|(?:《[^》]*》)?在[^,。;:《]{2,40}?(?:方面|过程中|基础上|的同时|期间|工作中|活动中)"
)
_AGREED = r"(?P<who>□+(?:[、和]□+)*)(?:集体|会议)?(?P<verb>(?:研究|审议|审核|审查|讨论|表决|原则)*(?:批准|同意|审定|通过|授权|核准))(?:后)?$"
AGREED = regex(_AGREED)
# 《办法》经县政府审议通过: who approved acts.
APPROVED = regex(
    rf"(?P<object>《[^》]{{2,80}}》(?:[、和]?《[^》]{{2,80}}》)*(?:\([^()]*\))?|[^,。;:对将把就由向《]{{2,24}}?)(?:已|均|分别|全部|先后)*经{_AGREED}"
)
# 以县政府名义印发, 以甲政规第4号印发: the title stands before.
ISSUED_AS = regex(
    r"以[^,。;:]{2,30}?(?:名义|形式|号|号文|文件)(?:联合|正式|公开|对外)*(?P<verb>印发|发布|公布|下发|颁布|出台)(?:实施|施行|执行)?$"
)
TOPIC = regex(r"对(?![标照接比外口])([^,。;:]{2,60}的[^,。;:的]{0,8})$")  # 对…的企业, and the deed in the next clause

# 无一起案件被撤销, 未发生…, 没有…: what is said not to have happened. 未成年人, 未检 are words of their own.
_NEVER = regex(r"[^,。;的]{0,8}?(?:无一|从未|从无|尚无|没有|未发生|未出现|不存在)")
_DENIED = regex(r"(?:无(?=[\u4e00-\u9fff]{0,8}(?:发生|被|因))|尚未|并未|未(?!成年|检|来|央|遂|婚|满|诉))")
ASKED = regex(
    r"(?:[一二三四五六七八九十]+是|[\d]+[.、]|\([一二三四五六七八九十\d]+\))?(?:建议(?!□+[将把应要])|请求|恳请|希望|盼望|呼吁)(?![和与的、])(?=[\u4e00-\u9fff□])"
)
ASKING = frozenset("一二三四五六七八九十0123456789(建请恳希盼呼")


_DENIAL_REACH = 400  # a clause of endless deeds must not be looked through for each of them


def not_done(form: str, start: int, end: int, verb: int) -> bool:
    """Whether a clause denies the deed of its verb, or only asks others for it."""
    asked = form[start] in ASKING and bool(ASKED.match(form, start, end))
    near = max(start, verb - _DENIAL_REACH)
    before = form[near:verb] if near == start else form[start : start + 16] + form[near:verb]
    if "不得" in before:  # 未经审查不得提交
        return False
    if "未" not in before and "无" not in before and "没有" not in before and "不存在" not in before:
        return asked
    if _NEVER.match(form, start, min(verb, end)):
        return True
    denied = _DENIED.search(form, near, min(verb, end))
    if denied and "的" not in form[denied.end() : verb]:
        return True
    return asked
