"""The patterns of a clause: adverbs, verbs and modals, and the four ways in which a verb has its object elsewhere.

Names of bodies are blotted out as □ before these patterns are used.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Final

from loaders.patterns import regex
from loaders.report.lexicon import lexicon, rows, words
from loaders.report.statements.compounds import compound
from loaders.report.statements.modals import OUGHT_TO
from loaders.report.verbs import noun_too

_NO_TAIL: Final = r"(?!解|(?<=数)[百千十万亿据字量额目位]|(?<=型)[号材]|(?<=法)(?:[治律制纪院官庭援学人医定案]|规(?!定))|(?<=力)[度量争促求图推]|(?<=组)[织建成合]|(?<=队)[伍员]|(?<=站)[点台区位段]|(?<=厅)(?:[局级长]|务会)|(?<=室)[内外]|(?<=率)[先领]|(?<=化)[工学肥妆解债险石]|(?<=科)[学技普研目室教创级协]|(?<=员)[工额]|(?<=化)工|(?<=是)否|(?<=性)[别侵能]|(?<=过程)[管监控跟评性])"  # 强化组织领导, 加强队伍建设
_NOT_OUGHT: Final = r"(?![急用诉对答届考邀当])"


@cache
def _within_words() -> str:
    """Verbs where they are part of another word (data/within_words.tsv): 编制 of 事业编制, 保护 of 保护区."""
    return "|".join(_within(*(*row, "", "")[:3]) for row in rows("within_words"))


def _within(verbs: str, before: str, behind: str) -> str:
    led = f"(?<=(?:{before}){'.' * len(verbs.partition('|')[0])})" if before else ""
    followed = f"(?!{behind[1:]})" if behind.startswith("!") else f"(?={behind})" if behind else ""
    return (f"(?:{verbs})" if "|" in verbs else verbs) + led + followed


@cache
def _limits(*lists: str) -> tuple[str, str, str]:
    """What stands before the verbs of the lists, which words begin alike and are none, and what does not follow them."""
    noun = rf"(?!{lexicon('verbs', 'no_nouns')}|..业务)(?:{lexicon('verbs', 'also_nouns')})(?!领导干部|问题 ?\d|职责[内范]|权限[内范])(?:{lexicon('verbs', 'noun_tails_more')})"
    starts = "".join(sorted({word[0] for key in lists for word in words("verbs", key)}))
    return (
        rf"(?=[{starts}])(?<!行政)(?<!不)",
        rf"(?!{noun}|{lexicon('verbs', 'no_verbs')}|{_within_words()})",
        rf"(?!{lexicon('verbs', 'noun_tails')}{_NO_TAIL})",
    )


@cache
def verb_words(*lists: str) -> str:
    """The verbs of the lists, unless the word goes on as a noun: 规范性文件, 服务站, 调解成功率, 建设工作报告."""
    lists = lists or ("verbs",)
    before, others, behind = _limits(*lists)
    return rf"{before}{others}(?:{lexicon('verbs', *lists)}){behind}"


def _verb_alone(*lists: str) -> str:
    """As `verb_words`, where nothing follows for which a shorter verb might do. The word is looked for first: at most places
    none stands, and the exceptions are many."""
    before, others, behind = _limits(*lists)
    return rf"{before}(?=(?P<verb>{lexicon('verbs', *lists)}){behind}){others}(?P=verb)"


# How people talk: 学《宪法》, 开罚单, 办了3件实事; verbs of one character.
_SPOKEN_FIRST: Final = frozenset(
    "作挂立破捕诉学办签开发讲抓修种栽拆查选写编买装换送挖铺请建上收看改封跑停定过退管劝审配扣打"
)
_SPOKEN: Final = regex(
    r"[立破捕诉办](?=(?:各类)?[\u4e00-\u9fff、“”]{2,20}案件?\d)|[捕诉](?=各类[\u4e00-\u9fff]{2,12}\d)|[学办签开发讲抓修种栽拆查选写编买装换送挖铺请建上挂](?=[起成好出]?了[“《\u4e00-\u9fff\d ]|起?[《“]|"
    r"(?<=办)(?:讲座|培训班|夜校|实事|好事)|(?<=签)(?:合同|协议|责任书|承诺书)|(?<=开)(?:罚单|讲座|座谈会|听证会|院坝会|坝坝会|现场会|动员会)"
    r"|(?<=发)(?:传单|宣传单|宣传册|宣传品|宣传资料|资料|倡议书|告知书|提醒函)|(?<=上)(?:法治课|党课|普法课)|(?<=抓)(?:依法行政|普法|整改|作风)|(?<=修)(?:路|桥|渠|水渠|公路)\d|(?<=[栽种])树\d|(?<=挂)(?:宣传|横幅|标语|条幅))"
    r"|作(?=了?(?:[^,。;:的为]{0,6})(?:汇报|发言|报告|说明|讲话|介绍|述职|检查|检讨|辅导|解读|讲座|授课|宣讲|报告会)(?:$|[一二两三四五六七八九十\d]))|收(?=(?:各类|一审|二审|新)[^,。;:\d]{0,16}(?:案件|申请)\d)"
    r"|[看改封抓跑停定过退管劝](?=了(?:《|\d+[余多]?[份件家名人处口条个户项起本]))|审(?=(?:各类)?(?:合同|协议|案卷|文件|议题)\d)|配(?=(?:[专兼]职)?[\u4e00-\u9fff]{0,5}(?:人员|员|记录仪|设备|无人机|车辆|编制)\d)"
    r"|扣(?=[\u4e00-\u9fff]{1,4}\d+[条艘辆台])|发(?=(?:短信|信息|公告|函件|通知|书|证|简报)\d)|打(?=电话\d)|编(?=[一\d]+[期本册](?=[\u4e00-\u9fff《]))"
)
HEAD_VERB: Final = regex(lambda: _verb_alone("head_verbs"))
_AND_VERB: Final = frozenset("、并和及或")


@cache
def verb_starts() -> frozenset[str]:
    """The characters that verbs begin with."""
    return frozenset(word[0] for word in words("verbs", "verbs"))


@cache
def _goes_on() -> frozenset[str]:
    """The characters with which verbs behind a verb begin, or what joins them."""
    return verb_starts() | _AND_VERB


VERB: Final = regex(lambda: _verb_alone("verbs"))


@cache
def _at_head() -> dict[str, tuple[re.Pattern[str], ...]]:
    """By the first two characters (one, of verbs of one) which of the two patterns may match at the head of a clause."""
    heads = frozenset(word[:2] for word in words("verbs", "head_verbs"))
    found = {start: (VERB, HEAD_VERB) if start in heads else (VERB,) for start in _verb_pairs()}
    found = {**dict.fromkeys(heads, (HEAD_VERB,)), **found}
    return {start: tuple(dict.fromkeys((*found.get(start[0], ()), *tried))) for start, tried in found.items()}


@cache
def _verb_pairs() -> frozenset[str]:
    """The first two characters of verbs; verbs of one character as they are."""
    return frozenset(word[:2] for word in words("verbs", "verbs"))


def action_at(form: str, at: int, end: int) -> tuple[int, int] | None:
    """The verbs that stand at the head of a clause, several with and without 、并和及 between them: 制定并印发."""
    stop, tried = at, _at_head()
    for verb in tried.get(form[at : at + 2]) or tried.get(form[at], ()):
        if (found := verb.match(form, at, end)) and (longest := found.end()) > stop:
            stop = longest
    if stop > at:
        return at, _verbs_end(form, at, stop, end)
    if form[at] in _SPOKEN_FIRST and _SPOKEN.match(form, at, end):
        return at, at + 1 if form[at] == "挂" else _verbs_end(form, at, at + 1, end)  # 挂|宣传横幅
    return _unlisted(form, at, end)


# 新接收72人: a known verb behind 新; 试种了药材: a word before 了 that no list holds. Neither is what came about (迎来了…).
_ANEW: Final = regex(r"新(?=[\u4e00-\u9fff]{2}(?:[ 了约近]*\d|[\u4e00-\u9fff“《]{2,}[ 约近]*\d))")
_LAID: Final = regex(r"新[铺修栽种挖架装](?=[\u4e00-\u9fff]{2,10}[ 约近]*\d)")  # 新铺管网8公里
_BEFORE_LE: Final = regex(
    r"(?![为除到成罢有受遭取得赢体彰展显凸呈呈迎出发遇面具达超突经历度产造导引奠积满适符占变反说表印证付享保进迈夺失丧流忽缺涌掀揭拉吹谱书绘交走闯点贡汇凝激带抓看认感尝懂明知结高低多少增减改深提加扩完使让令之其这那此大很更越极为所不没未无可能会要由被把将对向从自于与和及并但而且或就])"
    r"[\u4e00-\u9fff](?![为除到成有得来去出起下上过满入行人员者率性化力是在以])[\u4e00-\u9fff]了(?!解|[一两]下|[眼然])(?=[“《\u4e00-\u9fff\d]{3})"
)


_FUNDS: Final = regex(r"(?:专项|补助|建设)?(?:经费|资金)[约近]?\d")  # 配套经费8万元; 配套资金 is a noun
_CERTIFIED: Final = regex(r"(?:取得|获得)了?[^,。;:的]{0,10}(?:证|证书|资格|执照)$")  # 全部取得执法证
_NO_OBJECTS: Final = frozenset(
    "率性者员站所量数费品器机室厂的队点户面大基技业后前时期、和与及是"
)  # 挽救率, 修补费; 接诊、救护


@cache
def _rare() -> frozenset[str]:
    return frozenset(words("verbs", "rare_verbs"))


def _unlisted(form: str, at: int, end: int) -> tuple[int, int] | None:
    """A rare verb, or one that stands in no list, by what is around it."""
    word = form[at : at + 3]
    if word[:2] in _rare():
        return (at, at + 2) if end > at + 2 and form[at + 2] not in _NO_OBJECTS else None
    if word[:2] == "配套" and _FUNDS.match(form, at + 2, end):
        return at, at + 2
    if word[0] == "新" and _LAID.match(form, at, end):
        return at, at + 2
    if word[0] == "新":
        anew = _ANEW.match(form, at, end)
        known = action_at(form, at + 1, end) if anew and not noun_too(form, at + 1) else None
        return (at, known[1]) if known else None
    if word[1:2] == "得" and _CERTIFIED.match(form, at, end):
        return at, at + 2
    if word[2:] == "了" and at + 2 < end and _BEFORE_LE.match(form, at, end):
        return at, at + 2
    return (at, _verbs_end(form, at, at + 2, end)) if compound(form, at, end) else None


def actions_in(form: str, at: int, end: int) -> Iterator[tuple[int, int]]:
    """All actions of a stretch of text."""
    while found := VERB.search(form, at, end):
        start, at = found.start(), _verbs_end(form, found.start(), found.end(), end)
        yield start, at


@cache
def _taking() -> frozenset[str]:
    return frozenset(words("verbs", "taking"))


# What is made or carried out where a verb that is done to no such thing stands before its name: 实施|扩大内需战略.
_NAMED: Final = regex(
    r"(?![《“□])[^,。;:\d《]{0,30}?(?:措施|政策|意见|办法|方案|规定|细则|规划|计划|条例|规章|法规|目录|指南|标准|清单|制度|文件|指引|行动|战略|工程|机制|体系|责任制|网络|格局|任务|目标)(?=$|[,。;:\d]|[一二两三四五六七八九十]+[余项件个])"
    r"|(?![《“□])[^,。;:\d《]{2,24}\d+余?[条项](?=$|[,。;:]|措施|政策|举措|规定)"
)
_GAINED: Final = regex(r"[^,。;:\d]{2,30}?(?:能力|本领|水平|效能|意识|力度|质效|功能|成熟度)(?:和水平)?$")


@cache
def _firsts() -> dict[str, frozenset[str]]:
    """What may stand behind a verb and belong to its object: 实施|扩大…战略, 健全|防范…机制, 提高|应对…能力, 发展|服务贸易."""
    purposes = frozenset(words("verbs", "purposes"))
    gentle = purposes - {"优化", "提升", "推广"}
    making = dict.fromkeys(words("verbs", "makers"), purposes)
    return {**making, **dict.fromkeys(_BETTERING, gentle)}


@cache
def _saying() -> frozenset[str]:
    return frozenset(words("verbs", "saying"))


def _of_object(form: str, start: int, at: int, second: re.Match[str], end: int) -> bool:
    """Whether a verb right behind the one at `start`..`at` is a word of what that one is done to."""
    first, word = form[start:at], second[0]
    if word in _NOUNS:
        return end - second.end() > 1 and form[second.end()] not in "、和及并"
    if first in _saying() and _SAID.match(form, second.end(), end):
        return True  # 出具|审查意见
    if first in _GAINING:
        return _GAINED.match(form, second.end(), end) is not None
    if word not in _firsts().get(first, ()) and not (first in _firsts() and noun_too(form, at)):
        return False
    return _NAMED.match(form, second.end(), end) is not None


_BETTERING: Final = ("健全", "完善", "构建", "建立", "建立健全", "健全完善", "建立完善", "压实")
_NOUNS: Final = frozenset(("服务", "创新", "投资", "改革", "研发"))
_SAID: Final = regex(
    r"(?:意见|建议|报告|结论|结果|情况|决定|通知)书?(?=$|[、,。;:\d]|[一二三四五六七八九十百]+余?[份件条])"
)
_GAINING: Final = ("提高", "提升", "增强", "加大")
_OF_ACTS: Final = ("规范", "加强", "做好", "强化", "优化", "完善", "推进", "抓好", "统筹", "改进", "严格")


_ROW: Final = 80  # characters of verbs side by side: in a text made to harm they go on and on


def _verbs_end(form: str, start: int, at: int, end: int) -> int:
    """Where the verbs end of which the first stands at `start`..`at`; one that takes a clause has no other beside it."""
    if form[at] not in _goes_on():
        return at  # as at most verbs
    end = min(end, start + _ROW)
    starts = verb_starts()
    first, rows = at, form[start:at] in _taking()
    while at < end:
        char, verb = form[at], at
        if char in _AND_VERB:
            verb = at + (2 if form.startswith("或者", at, end) else 1)
        elif rows:
            break
        found = VERB.match(form, verb, end) if form[verb] in starts else None
        if not found and (
            char in "和及"
            or (char == "、" and form.startswith("协调", verb))
            or (char == "并" and form[verb] not in "联网购轨案列行发称")
        ):
            found = HEAD_VERB.match(form, verb, end)  # 扩大和改善供给
        if not found or (form[found.end()] == "满" and verb == at):
            break  # 评估|实施满3年的规章
        if verb == at and form[found.end()] == "、" and noun_too(form, verb) and form.startswith(_OF_ACTS, start):
            return first  # 规范调研、接待工作
        if verb == at and _of_object(form, start, at, found, end):
            return at  # 制定|优化营商环境措施, 提高|应对风险能力; not 制定完善|制度
        at = found.end()
    return first if form[at] == "的" and at > first else at  # 清理过时或矛盾的文件


def _lead() -> str:
    leading = lexicon("verbs", "adverbs", "lead_adverbs")
    duty = rf"(?:(?:不得|严禁|禁止|不准)(?:擅自|违规|违法|随意|任意|变相|单独|私自|重复|以任何(?:形式|理由|方式))+|(?!负责人|负责同志){lexicon('verbs', 'modals_duty')}|{OUGHT_TO}|应{_NOT_OUGHT})"
    plan = rf"(?:(?!拟(?:订|稿|继续有效|定(?![期于在点向])))(?:{lexicon('verbs', 'modals_plan')})|(?:建议|恳请|请求|希望|请)(?=□|上级|各级|各[省市县区□]))"
    starts = re.escape("".join(sorted(lead_starts())))  # behind the last word, nothing else need be tried
    return rf"[-●■◆▲★◎○·•▪➢①-⑳]{{0,3}}(?:(?=[{starts}])(?:第[一二三四五六七八九十百零]+条 *(?:\([^()]{{2,12}}\) *)?|[一二三四五六七八九十]+(?:是|、|(?=要[^求素点]))|\d+ ?[.、](?:\d{{1,2}}(?:\.\d{{1,2}})? +(?=□))?|\([一二三四五六七八九十\d]+\)|到[12]\d{{3}} ?年(?:底前?)?|(?:十[一二]|[一二三四五六七八九十])月(?:份|底前?)(?=[\u4e00-\u9fff])|其中|同时|(?:近?[一二两三四五六七八九十几多]|近)年(?:多)?(?:以?来)(?!自|源|的)|[今去]年以来|截[至止]目前|长期以来|一直以来|年初|年内|[年月]均|[在于](?=\d+[年月][^,。;]{{0,8}}前)|于(?=[12]\d{{3}}年\d{{1,2}}月|\d{{1,2}}月(?!底?前))|(?:\d{{1,2}}|[一二三四五六七八九十]+)个?(?:工作)?日(?:[之以]?内)(?=[□《\u4e00-\u9fff]{{2}})|第?[一二三四]季度|前三季度|[上下]半年(?!度)|全年|今年|去年(?![同底的末度])|昨[日天]|本年度?(?![新度的])|近日|日前|目前|[明来今]年起|[明来]年|下一?步(?=将)|(?P<duty>{duty})|(?P<plan>{plan})|{leading}(?:地(?![方区税处块质下面理价段铁震籍标球级市县州灾]))?|[12]\d{{3}} ?年(?:度(?=□|[\u4e00-\u9fff]{{2,6}}[县市区州旗镇乡]))?(?: ?\d+ ?月)?(?: ?\d+ ?日)?(?:至(?:\d+月)?\d+日)?(?:底前?)?|\d+月底?前|年?底前|\d+月(?:\d+日(?:(?:至|-)(?:\d+月)?\d+日|起)?|份|至\d+月|[上中下]旬(?:至\d+月(?:[上中下]旬|[底末]))?)?前?(?= ?[□《“\u4e00-\u9fff])|\d{{1,2}}日(?= ?□| [《“\u4e00-\u9fff])|每(?:半年|两年|年|季度|月|周)|全[县市区州省镇乡局]|[近约]?\d[\d ,]*[余多]?[个家名支](?=[□\u4e00-\u9fff])|比如|例如|高(?:质量|水平|标准|规格|起点|效能|效率)(?=[\u4e00-\u9fff])(?![发的和、就])|[一二三四五六七八九十]+[个家](?=□)| ))*"


_LEAD: Final = regex(_lead)
_WILL: Final = regex(
    lambda: (
        rf"将(?![^,。;:]{{2,40}}?(?:纳入|列入|写入|落实到|录入|移送|报送|划转|提交|上报|作为|当[作成]|视为|列为|定为|固化为|上升为|升级为|改造为|确立为|融入|贯穿|摆[在上到]|放[在到]|[挂贴送搬建开]到|[挂贴]在|置于|报(?=□)|(?:报告|通报|反馈|抄送|抄报|函告|告知)给?(?:□|所在)))(?=(?:{lexicon('verbs', 'adverbs')})*(?:{verb_words()}|于|会|在|以|按|与□|同□|和□|向□|联合□|会同□|对(?=[^,。;:]{{2,30}}(?:开展|进行|实施|实行|予以))|进一步|重点|继续|要))"
    )
)


# 必要时可邀请…: the modal 可 by what stands behind it.
_MAY: Final = regex(
    r"可(?:(?=听取|责令|约谈|决定|提出|组织|邀请|委托|视情|会同|适当|增加|直接|依法|通过|向□)|(?:根据|按照?|结合)(?:工作)?(?:实际|需要|情况|要求)+)"
)


@cache
def lead_starts() -> frozenset[str]:
    """The characters that what leads to a verb or a subject begins with."""
    keys = ("adverbs", "lead_adverbs", "modals_duty", "modals_plan")
    listed = [word[0] for key in keys for word in words("verbs", key)]
    return frozenset(
        [
            *"-●■◆▲★◎○·•▪➢①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳前几多两去昨本截长近约比例在于月到第我一二三四五六七八九十0123456789(其同年今近日目明来下要应可建恳请希将底每全 ",
            *listed,
        ]
    )


def led(form: str, at: int, end: int) -> tuple[int, int, int]:
    """Where the words end that may stand before a verb or a subject, and where of them those of a duty and of a plan
    stand last (-1: none)."""
    first = form[at]
    if first not in lead_starts():
        return at, -1, -1
    duty = plan = -1
    if first == "可" and (may := _MAY.match(form, at, end)):
        return may.end(), at, -1
    while found := _LEAD.match(form, at, end):
        at = found.end()
        if found.lastindex:
            duty, plan = max(duty, found.start("duty")), max(plan, found.start("plan"))
        if at >= end or form[at] != "将" or not _WILL.match(form, at, end):
            break
        at, plan = at + 1, at
    if at < end and form[at] == "可" and (may := _MAY.match(form, at, end)):
        at, duty = may.end(), at
    return at, duty, plan


# 无一起案件被撤销, 未发生…, 没有…: what is said not to have happened. 未成年人, 未检 are words of their own.
_NEVER: Final = regex(r"[^,。;的]{0,8}?(?:无一|从未|从无|尚无|没有|未发生|未出现|不存在)")
_DENIED: Final = regex(
    r"(?:没有|无法|难以|无(?=□|[\u4e00-\u9fff]{0,8}(?:发生|被|因))|尚未|并未|未(?!成年|检|来|央|遂|婚|满|诉))"
)
ASKED: Final = regex(
    r"(?:[一二三四五六七八九十]+是|[\d]+[.、]|\([一二三四五六七八九十\d]+\))?(?:建议(?!□+[将把应要])|请求|恳请|希望|盼望|呼吁)(?![和与的、])(?=[\u4e00-\u9fff□])"
)
ASKING: Final = frozenset("一二三四五六七八九十0123456789(建请恳希盼呼")


_OFFENCES: Final = ("擅自", "私自", "非法")  # 擅自改变林地用途41宗
_DENYING: Final = regex("不得|不存在|未|无|没有|难以|擅自|私自|非法")
_BANNED: Final = regex("严禁|禁止|不准|杜绝|严防")
_DENIAL_REACH: Final = 400  # a clause of endless deeds must not be looked through for each of them


def not_done(form: str, start: int, end: int, verb: int) -> bool:
    """Whether a clause denies the deed of its verb, or only asks others for it."""
    asked = form[start] in ASKING and bool(ASKED.match(form, start, end))
    if verb <= start:
        return asked
    near = max(start, verb - _DENIAL_REACH)
    before = form[near:verb] if near == start else form[start : start + 16] + form[near:verb]
    if not _DENYING.search(before):
        return asked
    if "不得" in before or before.endswith("一律"):  # 未经审查不得提交, 没有依据的事项一律取消
        return False
    if before.endswith(_OFFENCES) and not _BANNED.search(before):
        return True
    if _NEVER.match(form, start, min(verb, end)):
        return True
    denied = _DENIED.search(form, near, min(verb, end))
    if denied and "的" not in form[denied.end() : verb]:
        return True
    return asked


_BAN: Final = regex(r"(?:不得|严禁|禁止|不准)[^,。;:、的□]{0,6}$")


def banned(form: str, verb: int) -> int:
    """Where the ban begins that a verb stands under (不得作出, 严禁擅自设定), which is part of the deed; else the verb's place."""
    near = verb - 8 if verb > 8 else 0
    before = form[near:verb]
    found = _BAN.search(form, near, verb) if "不" in before or "禁" in before else None
    return found.start() if found else verb


GROWING: Final = frozenset(("减少", "提高", "提升", "增加", "降低", "缩短", "压缩", "压减", "精简", "扩大", "新增"))
_THAN_BEFORE: Final = regex(r"(?:同比|环比|[较比][^,。;:]{2,14}?)(?:分别|均|再|又|也|略|大幅|明显|净)*$")
_BY_SO_MUCH: Final = regex(
    r"[了约近超]*\d[\d., ]*[余多]?[万亿]?(?:%|[\u4e00-\u9fff]{1,4})?(?:[、和]\d[\d., ]*[%\u4e00-\u9fff]{1,4})*$"
)


def grew(form: str, start: int, verb: tuple[int, int], end: int) -> bool:
    """Whether a clause only tells how much something grew or fell, which nobody does (同比减少23件, 办结率较2020年提高3%);
    the verb is one of `GROWING`."""
    return (
        _BY_SO_MUCH.match(form, verb[1], end) is not None
        and _THAN_BEFORE.search(form, max(start, verb[0] - 20), verb[0]) is not None
    )
