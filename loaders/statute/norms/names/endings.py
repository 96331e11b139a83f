"""What follows a head noun, and what a bearer's name cannot hold: where the name ends."""

from __future__ import annotations

import re
from typing import Final

from loaders.statute.norms.names.beginnings import GENERIC, directs, takes
from loaders.statute.norms.text.clauses import MASK
from loaders.statute.norms.text.particles import IS_ROLE, governing, standing, verbs
from loaders.statute.norms.text.vocabulary import DEEDS, HEAD_BEGINNINGS, HEADS, OPENERS, opening, opens

LINK: Final = re.compile(r"(?:和(?!解(?![释除决放聘散约])|谐)|与|及其(?!他)|以及|及|或者|或|、|并)")
LINKS: Final = frozenset("和与及以或、并")
# Verbs that a bearer phrase cannot hold unless 的 follows them; each begins with a plain character, to which the scan jumps.
_NO_MEMBER: Final = "(?<=[^、和或与及]..)(?!机关|单位|部门|机构|人(?!员)|方)"
_PARTICLES: Final = "|".join(map(standing, "在未不经给对有应因由为自"))
INSIDE: Final = re.compile(
    r"卖给|用于|下列(?<=[^的，内市省县]下列)|至少|坚持|遵循|达到|遇(?<![待际机礼遭境巧]遇)(?![难险害])|适用于|已通过|选定|负责(?=协调|指导|督促|组织|监督|制定|安排|统筹)|按(?<=.按)(?![份期时摩揭月季年])"
    rf"|报请{_NO_MEMBER}|提请{_NO_MEMBER}|转交{_NO_MEMBER}|移交{_NO_MEMBER}|移送{_NO_MEMBER}|鼓励{_NO_MEMBER}|配备{_NO_MEMBER}"
    r"|商(?=国务院|最高|有关|同级|财政|发展|公安|人力|其他)|涉及|需要|受(?<=[上作务动]受)(?![理托益让])|受到|认为|发现(?!人(?!民))|提出|提交|会同|作出|符合|违反|属于|造成|影响(?!天气|评价)|导致|侵犯|出现|因为|逾期|予以|实行|进行|具有|从事|享受|享有|发生(?!单位|地)|应当|是"
    r"|按照|依照|根据|被(?![告申监检执调审征收继保许处害拆侵举诉派担投扶扣评代查强搜拘授]|.{2,4}[人者]|(?!其|有关|国家|公安|司法|监察|检察|行政|主管|人民).{2,4}(?:方|单位|机构|企业|公司|部门|机关))|尚|将|把|由于|理由|针对|经费(?!审查|管理)"
    r"|到(?=[^，的]{2,24}(?:部门|机关|机构|政府|局)$)"
    r"|报(?<![日公举填汇海警信测晚情]报)(?![废告名警社刊账]|.{0,2}(?:单位|机关|部门|机构)$)(?=[^，的]{2,24}(?:部门|机关|机构|单位|政府|局|国务院|大会|委员会|中央|法院)$)"
    rf"|依(?!法)|可(?<![认许]可)(?![行再]|回收|移动)|须|{standing('向')}(?!社)|{_PARTICLES}"
)


# 专家和公众代表人数不得少于三人: whoever is counted, the number is a thing.
QUANTITIES: Final[tuple[str, ...]] = ("人数", "比例", "名额", "额度", "占比")
# 职工的工资: what others owe a person.
PAY: Final[tuple[str, ...]] = ("工资", "劳动报酬", "加班费", "福利待遇")
# 航标部门在港口设立的灯塔站: the body only sets up whoever acts.
SEATS: Final = frozenset("在按依根")
SEATED: Final = re.compile(
    "(?:在|按照|依照|根据)[^，]{2,30}?(?:设立|设置|成立|派驻|派出|开设|设)的[^，的]{0,6}?(?:机构|机关|组织|团体|企业|学校|[站所队局处院]|中心|委员会)"
)
# 申请人以外的公民: the name tells who is left out.
_APART: Final[tuple[str, ...]] = ("以外的", "之外的")


def after_head(stretch: str, at: int, clause: bool) -> str:
    """What follows a head noun: end, predicate, link (coordination), attribute (的), attributed (登记的: perhaps one), noun (a longer noun goes on)."""
    if at >= len(stretch):
        return "end"
    if stretch[at] in _SIGNS and (sign := _sign(stretch, at)):
        return sign
    kind, size = opening(stretch, at)
    if not kind:
        return "predicate" if (clause or stretch[at : at + 2] in _ALWAYS) and _does(stretch, at) else "noun"
    if stretch[at] == "成" and _ONCE_FOUNDED.match(stretch, at):
        return "noun"
    if stretch[at] == "编" and (_OF_STAFF.match(stretch, at) or _STAFFING.match(stretch, at)):
        return "noun"
    if stretch[at + 2 : at + 3] in _OTHER and _PIVOT.match(stretch, at):
        return "predicate"
    whole = HEADS.match(stretch, at) if stretch[at] in HEAD_BEGINNINGS else None
    if whole is not None and whole.end() - at > size:
        return "noun"
    if kind == "verb":
        return _after_verb(stretch, at, size, clause)
    if kind == "soft":
        if whole is None and stretch[at + size : at + size + 1] == "的":
            return "attributed"
        return "noun" if _goes_on(stretch, at, whole, clause) else "predicate"
    if kind == "adverb" and stretch[at + size + 2 : at + size + 3] == "的" and opens(stretch, at + size) == "verb":
        return "attribute"
    if stretch.startswith("主要", at) and _MAIN.match(stretch, at + 2):
        return "noun"
    if stretch.startswith(("主要", "直接", "具体"), at) and (own := HEADS.match(stretch, at + size)):
        return "noun" if own[0] != "组织" else "predicate"
    return "predicate"


def _does(stretch: str, at: int) -> bool:
    """灯具企业生产灯具, 检修单位检修灯塔: in a whole clause a verb that makes names, or the one that the name is made of."""
    verb = stretch[at : at + 2]
    known = verb in DEEDS or _AGREES.match(stretch, at) is not None
    if not known and (stretch.find(verb, 0, at) < 0 or not _named_so(stretch[:at].rstrip(MASK), verb)):
        return False
    if _NO_DEED.match(stretch, at + 2) is not None or _ends_in_attributed(stretch, at):
        return False
    return known or HEADS.search(stretch, at + 2, at + 8) is None


def _named_so(name: str, verb: str) -> bool:
    """检修单位 of 检修: the name is made of the verb and whoever does it."""
    return name.endswith(_DOERS) and name.endswith(tuple([verb + doer for doer in _DOERS]))


# 公司成立大会, 渔会成立后: no act of whoever is founded.
_ONCE_FOUNDED: Final = re.compile("成立(?:大会|[以之]?[前后]|[之时的]|$)")
# 机构编制、财政等部门: a field, no act of a body.
_OF_STAFF: Final = re.compile("(?:(?<=^机构)|(?<=[、和与及省市县]机构))编制(?=[、和与及等]|部门|管理|委员会)")
# 灯塔机构的人员编制应当…: the number of posts.
_STAFFING: Final = re.compile("(?<=人员)编制(?=$|[、和与及等的由])")
# 商会主要筹办人, 单位主要行政领导人: the chief ones of a body.
_MAIN: Final = re.compile(
    "(?!承担|从事|负责|接受|培养|服务)[^，、的和与或对向]{2,4}(?:人(?![员民])|者|管理人员|技术人员|领导)(?=$|应当|必须|不得|可以|签[字署名]|担任|负责|主持|批准)"
)
_NUMERALS: Final = frozenset("0123456789一二两三四五六七八九十百")
# What the words before must end in: the verb and whoever does it. Behind the verb no noun may stand that it makes with it.
_ALWAYS: Final = frozenset(("审判", "宣告", "开庭", "查获", "获悉"))
_AGREES: Final = re.compile("协议(?:解除|变更|选择|离婚|约定|转让|确定|处分|终止)")
_DOERS: Final[tuple[str, ...]] = ("者", "人", "单位", "企业", "机构", "方", "商", "户", "厂")
_NO_DEED: Final = re.compile(
    "$|.{2}的|[^，的]{2,10}(?:机构|部门|机关|委员会)$|携带[^，]*(?:毁损|灭失|丢失)|[的和与性权用地区线日场队费率（\uff0a]|、?(?:经营|生产|加工)?(?:场所|活动|条件|范围|设施|设备|规模|能力|许可|单位|企业|机构|者|人|过程|管理|车间|资料|收入|成本|总值"
    "|目标|方式|需要|资质|计划|任务|安全|状况|情况|业务|项目|技术|工艺|布局|废物|污水|记录|工具|服务|指标|部门|工作|秩序|时间|期间|需求|权益|自主|责任|标准|质量|行为|网点|区域|网络|环境|地址|数据|信息)"
    "|组织|程序|委员会|行政|建设|庭|长|员|机关|监督|流程|车|编|统|主管|物"
)
_SIGNS: Final = frozenset({"的", "以", "之", "有", "无", "是", "为", "作", "商", "凡", *LINKS, *_NUMERALS})


def _sign(stretch: str, at: int) -> str:
    """What 的, a conjunction, 是, 作为, 商 or a term of time says; "" where a word only begins with that character."""
    first = stretch[at]
    if first == "的" or stretch.startswith(_APART, at):
        return "attribute"
    if first in LINKS:
        if first == "并" and at + 1 == len(stretch):
            return "predicate"
        return "link" if LINK.match(stretch, at) and not stretch.startswith(_NO_LINK, at) else ""
    if first in "有无":
        powers = stretch.startswith(("有权", "无权"), at) and stretch.find("的", at) < 0
        return "predicate" if powers else ""
    if first == "凡":
        return "predicate"
    if first in "商为" or first in _NUMERALS:
        rule = _CONSULTS if first == "商" else IS_ROLE if first == "为" else _WITHIN_TIME
        return "predicate" if rule.match(stretch, at) and stretch[0] != "以" else ""
    return "predicate" if stretch.startswith(("是", "作为"), at) and not stretch.startswith("是否", at) else ""


_NO_LINK: Final[tuple[str, ...]] = ("及时", "及早", "并且", "与其", "并应", "并不", "并可", "并将", "并对")


def _goes_on(stretch: str, at: int, whole: re.Match[str] | None, clause: bool) -> bool:
    """True where a soft verb only modifies a further noun; `whole` is a head noun that begins with it."""
    if whole is not None:
        stop = whole.end() + stretch.startswith("等", whole.end())
        beyond = after_head(stretch, stop, clause)
        if beyond in ("end", "attribute") or (beyond == "link" and _further_noun(stretch, whole.end())):
            return True
        if beyond == "predicate" and (whole[0] != "组织" or _not_organised(stretch, whole.end())):
            return True
    if not clause and _ends_in_attributed(stretch, at):
        return True
    if _OFFICES.match(stretch, at):
        return True
    return _compound(stretch, at) or _attributive(stretch, at)


# 人民政府建设、交通、铁路等有关部门: offices named after what they see to.
_OFFICES: Final = re.compile(
    "(?!组织|管理|监督|协调|指导|统筹)(?:[^，、的对向由]{2,6}、)+[^，、的对向由]{2,6}等(?:其他|有关|相关)?(?:行政)?(?:主管|管理)?(?:部门|机关|机构)"
)


def _further_noun(stretch: str, at: int) -> bool:
    """妇联组织、机关: a noun behind the link at `at`; 妇联组织、协调 goes on with a verb."""
    link = LINK.match(stretch, at)
    return link is not None and opens(stretch, link.end()) == "" and link[0] != "并"


# 商有关部门制定: one body asks another.
_CONSULTS: Final = re.compile("商(?=国务院|最高|有关|相关|同级|财政|发展|公安|人力|其他|[省市县区乡]|中央|本级|所在)")
# 业主三年内不得…: how long, before the modal word or the verb.
_WITHIN_TIME: Final = re.compile(
    "[0-9一二两三四五六七八九十百]{1,4}个?(?:工作)?(?:日|天|月|年|小时)(?:之?内|以内|以?后|以?前)"
)
# What cannot be organised is done by an organisation (老年人组织给予帮助).
_NOT_ORGANISED: Final[tuple[str, ...]] = (
    "给予",
    "予以",
    "提出",
    "发现",
    "认为",
    "享有",
    "承担",
    "作为",
    "同意",
    "决定",
    "要求",
    "应当",
    "可以",
    "负责",
)


def _not_organised(stretch: str, at: int) -> bool:
    """残疾人组织给予帮助, 工会组织对违法行为，有权…: the noun, not the verb."""
    return stretch.startswith(_NOT_ORGANISED, at) or _TOPIC.fullmatch(stretch, at) is not None


_TOPIC: Final = re.compile("对(?![^，]*(?:进行|予以|给予|实施|开展|加强))[^，]{2,40}的[^，的]{1,8}")
# A verb and another body as its object: the subject ends before it.
_PIVOT: Final = re.compile(
    rf"(?:{governing('takes', 'directs', 'furthers')}|统筹协调)(?:有关|相关|其他|下级|所属|本级|下列|具有|符合)"
)
_OTHER: Final = frozenset("有相其下所本具符调")


# 市人民政府设立灯塔管理机构: whoever sets a body up is no part of its name; 与其建立合同关系的船员 are described.
_SETS_UP: Final = re.compile(
    "(?:设[立置]|建立|成立|组建|配备|指定|确定|明确|委托|聘请)(?![的或和、])(?!.*的[^的]{0,8}(?:人员|人|者|单位|企业|方)$)"
)
_SETS_UP_BEGINS: Final = frozenset("设建成组配指确明委聘")


def _after_verb(stretch: str, at: int, size: int, clause: bool) -> str:
    further = at + size
    if stretch[at] in _SEIZES_BEGINS and _SEIZES.match(stretch, at):
        return "predicate"
    if stretch[further : further + 1] == "的":
        return "attribute"
    if clause and stretch[at] in _SETS_UP_BEGINS and _SETS_UP.match(stretch, at):
        return "predicate"
    if stretch[further + 2 : further + 3] == "的" and opens(stretch, further) == "verb":
        return "attribute"
    if not clause and len(stretch) - at <= 8 and _COMPOUND.fullmatch(stretch, at + size):
        return "noun"
    if not clause and _OFFICE.fullmatch(stretch, at):
        return "noun"
    if OPENERS.get(stretch[at : at + size]) == "dual" and _OFFICE.match(stretch, at):
        return "noun"
    if _modifies(stretch, at) or _attributive(stretch, at) or _branch(stretch, at):
        return "noun"
    return "noun" if _ends_in_attributed(stretch, at) else "predicate"


def _ends_in_attributed(stretch: str, at: int) -> bool:
    """True where the stretch ends in a noun that a 的 after `at` leads to."""
    of = stretch.rfind("的", at)
    return of >= 0 and any(found.end() == len(stretch) for found in HEADS.finditer(stretch, of))


def _branch(stretch: str, at: int) -> bool:
    """True for a court's or procuratorate's branch, named after two acts (检察院|控告检察部门)."""
    return (
        stretch[at - 2 : at] in ("法院", "察院")
        and stretch.startswith("部门", at + 4)
        and (opens(stretch, at + 2) in ("verb", "dual", "soft") or stretch.startswith("检察", at + 2))
        and not takes(stretch[at : at + 6])
        and not directs(stretch[at : at + 6], "predicate")
    )


_SEIZES: Final = re.compile(governing("hands"))
_SEIZES_BEGINS: Final = frozenset(verb[0] for verb in verbs("hands"))
_ATTRIBUTE: Final = re.compile(
    rf"(?:负责|负有|承担|主管|设立(?!本|其|有关)|指定|确定|授权|委托|派出|履行|行使|具有|主持|分管|从事|管理|监督管理)[^，的]{{1,24}}的(?:其他|有关|相关)?[^，的]{{0,6}}?{GENERIC}"
)


def _attributive(stretch: str, at: int) -> bool:
    """True where an attribute begins that 的 ends before a general noun (负责…的部门)."""
    return stretch.find("的", at + 2) > 0 and _ATTRIBUTE.match(stretch, at) is not None


_OFFICE: Final = re.compile(
    r"(?!.{2,4}(?:有关|相关|其他|本级|所属|各|下级|上级))[^，的、对向将由和与]{2,8}?(?:工作|管理|主管|监督|执法|服务)(?:机构|部门|机关)"
)
_COMPOUND: Final = re.compile(r"[^的，、和与对向将把被由]{0,4}(?:部门|机关|机构|单位|委员会|办公室|人员)")
_MODIFIED: Final = re.compile(rf"(?!负责组织)[^，]{{2}}{GENERIC}(?!的|债券)")


def _modifies(stretch: str, at: int) -> bool:
    """True where a verb only modifies the head right after it (执行机关, 批准机关)."""
    return OPENERS.get(stretch[at : at + 2]) == "dual" and bool(_MODIFIED.match(stretch, at))


_OBJECT_LEAD: Final = re.compile(
    r".{2,4}?(?:有关|相关|其他|本|所属|各|辖区|对|实施|开展|和|、|或者委托)|代表(?:该|全体)"
)


def _compound(stretch: str, at: int) -> bool:
    """True where the word at `at` only modifies a further institution's name (国务院|建设主管部门)."""
    further = HEADS.search(stretch, at + 2)
    if further is None or further.start() - at > 10 or not _INSTITUTION.search(further[0]):
        return False
    between = stretch[at : further.start()]
    if between[:2] == "组织" and len(between) > 2 and between[2:] not in ("人事", "干部"):
        return False
    return "的" not in between and not _OBJECT_LEAD.match(between + "  ") and not INSIDE.search(between)


_INSTITUTION: Final = re.compile(r"(?:部门|机关|机构|单位|组织|委员会|企业|人员|局|处|所|站|队|中心|办公室|人|者)$")


PLURAL: Final = re.compile(r"(?:等(?!级|额|价|候|同)|之间|双方|一方|本人|自身)+")
MANY: Final = frozenset("等之双一本自")


def named_at(mask: str, start: int, end: int) -> int:
    """Where the bearer phrase ends that begins at `start`, coordination included; 0 where none begins there."""
    stop, at = 0, start
    pause = mask.find("，", start, end)
    end = pause if pause >= 0 else end
    while at < end and (found := HEADS.search(mask, at, min(end, at + 16))):
        between = mask[at : found.start()]
        if _UNNAMED.search(between) or INSIDE.search(between):
            break
        stop = found.end()
        if mask[stop : stop + 1] in MANY and (plural := PLURAL.match(mask, stop, end)):
            stop = plural.end()
        link = LINK.match(mask, stop, end) if mask[stop : stop + 1] in LINKS else None
        at = link.end() if link else stop
        if link is None and HEADS.match(mask, stop, end) is None:
            break
    return stop


_UNNAMED: Final = re.compile("[，。；：、\n的《]")


def name_goes_on(stretch: str, end: int, following: str, kind: str) -> bool:
    """True where the name goes on behind a noun of that type, though what follows looks like a predicate."""
    if (following in "代处" and _MEMBERS.match(stretch, end)) or (kind == "person" and _FOR_THEM.match(stretch, end)):
        return True
    return following in SEATS and SEATED.match(stretch, end) is not None


# What a name that goes on so goes on with.
MAY_GO_ON: Final = SEATS | frozenset("处代运服保救康照托福教就培维社")
# 人民代表大会|代表三十人以上: those are its members; 县人民政府|处置海难牵头部门.
_MEMBERS: Final = re.compile(
    "代表[一二三四五六七八九十百\\d]+[人名]|处置[^，的、对向将和与在由]{2,10}牵头(?:部门|单位|机构)"
)
# 旅客运输经营者: the person is whom the business behind it serves.
_FOR_THEM: Final = re.compile(
    "(?:运输|服务|保护|救助|康复|照护|托养|福利|教育|就业|培训|维权|社会)[^，的、对向将和与在由]{0,6}?(?:经营[人者]|企业|单位|机构|部门|组织(?![^，]))"
)


def is_no_name(stretch: str, start: int, head: re.Match[str]) -> bool:
    """Whether a head word is none here: 组织 that is a verb or an act, 政府 of 非政府组织, 旅客 of 旅客运输, 人 of 他人."""
    if head[0] == "组织":
        return _organises(stretch, start, head)
    if head[0] == "个人":
        return stretch.startswith(_PRIVATE, head.end())
    if head[0] in _OF_MATTERS and stretch.startswith(_OF_MATTERS[head[0]], head.end()):
        return True
    if head[0] in _NOT_SUCH:
        return head.start() > start and stretch[head.start() - 1] == "非" and head.end() < len(stretch)
    return head[0] == "人" and _OTHERS.match(stretch, head.end() - 3) is not None and head.end() - 2 > start


def _organises(stretch: str, start: int, head: re.Match[str]) -> bool:
    """True where 组织 is a verb (负责组织…) or an act (的组织实施), and no body."""
    return (
        stretch.endswith(_ORDERLY, start, head.start())
        or _ORGANISING.match(stretch, head.end()) is not None
        or _ORGANISATION_OF.match(stretch, head.start() - 1) is not None
        or _UNIT.search(stretch, start, head.start()) is not None
    )


# 值守组组织检查: whoever is called so organises.
_UNIT: Final = re.compile("(?:(?<!少先)队|组|站|所|办|中心|指挥部)$")


# 非政府组织, 非银行支付机构: the name goes on.
_NOT_SUCH: Final = frozenset(("政府", "银行", "居民", "法人"))
# 政府采购, 政府指导价, 旅客运输船舶: what things are, nobody's acts.
_OF_MATTERS: Final[dict[str, tuple[str, ...]]] = {"政府": ("采购", "指导价"), "旅客": ("运输", "列车", "联运")}
# Head words that may be none.
DOUBTFUL: Final = frozenset(("组织", "人", "个人", *_NOT_SUCH, *_OF_MATTERS))
# 处理个人信息应当…: a thing of theirs.
_PRIVATE: Final[tuple[str, ...]] = ("信息", "数据", "账户", "所得", "隐私")
# 与他人合作, 委托他人: others are whom the act is directed at.
_OTHERS: Final = re.compile("[^其]他人")
# Before them 组织 is a verb.
_ORDERLY: Final[tuple[str, ...]] = (
    "并",
    "具体",
    "及时",
    "定期",
    "统一",
    "分别",
    "牵头",
    "统筹",
    "共同",
    "负责",
    "应当",
    "依法",
    "原则",
    "要求",
    "规定",
    "程序",
    "方案",
    "计划",
    "特点",
    "实际",
    "情况",
)
_ORGANISATION_OF: Final = re.compile(r"的组织(?:实施|领导|协调|管理|开展|工作|推动|编制|指导)")
_ORGANISING: Final = re.compile(rf"[^，、的]{{2,16}}的(?:其他|有关)?{GENERIC}")
