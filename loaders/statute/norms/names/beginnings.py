"""What never begins a bearer's name: a verb with a body as its object (促进家庭…, 监督企业…), a preposition with its noun."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from loaders.statute.norms.text.particles import governing, standing, verbs
from loaders.statute.norms.text.vocabulary import HEADS, OPENERS, opens

if TYPE_CHECKING:
    from loaders.statute.norms.text.norm import Subject

# The state's policy verbs never begin a name; the others do before a general noun (监督机构, 指导单位).
_NEVER_NAMES: Final = governing("policy", "furthers")
_DIRECTING: Final = governing("policy", "furthers", "directs")
_DIRECTS: Final = re.compile(
    rf"(?P<policy>{governing('policy')})|(?:(?:{_DIRECTING})(?:、|和|并|与|或者)?)*(?P<last>(?P<never>{_NEVER_NAMES})|{_DIRECTING})"
)
_FIRST: Final = frozenset(verb[0] for verb in verbs("policy", "furthers", "directs"))
_NAMED: Final = re.compile(
    r"(?:人(?:员|(?!民))|者|方|单位|机关|部门|机构|组织|员|主体|小组|委员会|中心)(?:(?:和|或者|、)(?:.{0,2}单位|机构|部门|人员?|个人))?$"
)

LEADS: Final = frozenset("以“但并而同此其因然另且必需一原凡如若上今仍")
_LEAD: Final = re.compile(
    r"(?:“|以及|但是?|并且|并|而|同时|此外|其中|因此|然而|而且|另外|且|必要时|需要时|一般|原则上|凡是?|其|如果?|若(?!干)|上述|今后|仍)+"
)


def skip_lead(stretch: str) -> int:
    """Where the words begin after 但, 并, 此外, 凡 and the like."""
    if stretch[:1] not in LEADS:
        return 0
    match = _LEAD.match(stretch)
    if match is None:
        return 0
    return match.end() - 1 if match[0].endswith("其") else match.end()


# What is supervised or supported here is part of an office's name (监督检查人员, 协助执行人).
_BUSINESS: Final[tuple[str, ...]] = (
    "检查",
    "管理",
    "执行",
    "实施",
    "执法",
    "服务",
    "供应",
    "协调",
    "考核",
    "评价",
    "评估",
    "抽查",
    "制造",
    "审核",
)


def directs(phrase: str, after: str) -> bool:
    """True for a verb of directing before its object; `after` says what follows the phrase (end: a cue)."""
    if phrase.startswith("教育"):
        return _TEACHES.match(phrase) is not None
    if phrase[:1] not in _FIRST or (found := _DIRECTS.match(phrase)) is None:
        return False
    rest = phrase[found.end() :]
    if found["policy"]:
        return True
    if not rest or rest[0] in "者人员方、和与或" or "的" in rest:
        return False
    if rest.startswith("机关、单位"):
        return True
    if rest == "编制机关":
        return False  # 组织编制机关报送规划
    several = found.end("last") > 2
    if (_NAMED.fullmatch(rest) or rest.startswith(("部门", "机关", "机构"))) and not found["never"]:
        return False
    if found["never"] or several:
        return True
    return after == "predicate" and not rest.startswith(_BUSINESS)


# 教育和引导船员, 教育会员: whom somebody teaches; 教育部门 and 教育和体育部门 are names.
_TEACHES: Final = re.compile(
    "教育(?:(?:和|并|、)(?:(?:引导|督促|帮助|监督|鼓励)(?!部门|机构)|组织(?!部|人事|、))"
    "|(?:会员|学生|未成年人|职工|员工|村民|居民|公民|群众|子女|青少年|儿童|从业人员|工作人员|其))"
)

# 对结果有异议的人: 对 belongs to the attribute; 对符合条件的企业 says whom others' act is directed at.
_WITHIN: Final = re.compile(
    r"对(?P<what>[^，的]{2,}?)(?:[有持][^，的]{0,8}?(?:意见|异议|疑问|责任|职责|义务|权)|不服(?!从)|不满|负有|负责(?!人)|享有|承担|造成"
    r"|(?P<acts>实施|进行|提供|具有))[^，]*?的"
)


# 报送单位, 报案人: the name of who reports.
_NO_REPORTER: Final = (
    "(?!.(?:单位|企业|机构|人(?![民大])|员|者)|请机关|请(?:核准|批准|撤销|审批|审查|审议)[^，的]{0,8}的[^，的]{2,12}$)"
)
# A verb that has a person or body as its object.
TAKING: Final = rf"(?:{governing('takes')}|{standing('报')}{_NO_REPORTER})"

# 聘用具有资格的人员, 委托有资质的机构: whom the verb takes is described; 聘用外国人的单位 is a name.
_WHOM: Final = re.compile(
    TAKING + "(?:具有|具备|取得|符合|持有|" + f"{standing('有')}|未|{standing('经')}|被)[^，]*的"
    "|(?:配备|设置|设立|明确|确定|指定|聘用|安排)(?:专职|兼职|专门|必要|相应|一定|适当|与)[^，]*的[^，]*员$"
)


def takes_whom(phrase: str) -> bool:
    """True for a verb before the description of a person or body."""
    return _WHOM.match(phrase) is not None


def towards(phrase: str) -> bool:
    """True for 对 and a noun phrase: the words name whom an act is directed at, not who acts."""
    if phrase[0] != "对" or (phrase[1:2] in "口方象" or (phrase[1:2] == "外" and phrase[2:3] != "国")):
        return False
    found = _WITHIN.match(phrase)
    kind = opens(found["what"], 0) if found is not None else ""
    return (
        found is None
        or kind == "prep"
        or found["what"].startswith("因")
        or "直接" in found["what"]
        or (found["acts"] is not None and kind != "")
    )


# 对灯具进行检修: a verb phrase with its object in front, no topic.
DEALS_WITH: Final = re.compile(
    "对[^，。；]{2,40}(?:每[年半季月周日]|至少|定期|及时|实施|进行|予以|给予|加强|采取|提出|作出|开展|提供)(?<!的..)(?![^，。；]{0,20}的(?:[，。；]|$))[^，。；]{2,20}(?:[，。；]|$)"
)

SPLIT: Final = re.compile(r"，或者|以及|及其(?!他)|和|与|及|或者|或|、")
GENERIC: Final = (
    r"(?:人(?:员|(?![民体口]))|者|方|单位|机关|部门|机构|组织(?!实施|领导|协调|管理|开展|工作|编制)|企业|公司|员|主体)"
)
BARE_HEAD: Final = re.compile(rf"(?:行政)?{GENERIC}(?:(?:和|或者|、){GENERIC}|(?:和|或者|、)个人)?$")


def no_beginning(phrase: str, attribute: int, after: str) -> bool:
    """True for words that no bearer phrase begins with: 经…, 根据…, 判决…, 的…, 再…."""
    if towards(phrase) or (after != "end" and phrase.startswith(("未经", "非经", "非因"))):
        return True
    if (
        (after != "end" or attribute < 0)
        and _TOWARDS.match(phrase)
        and not (phrase[0] == "对" and _HOLDS.search(phrase, 2))
    ):
        return True
    if attribute < 0 and (_ON_BEHALF.match(phrase) or _JOINED_WITH.match(phrase)):
        return True
    if after == "end" and phrase[0] in "以与凭持" and _COMPANY.match(phrase):
        return False
    if attribute > 0 and phrase[0] == "持" and _HOLDER.fullmatch(phrase):
        return False
    if attribute > 0 and after == "end" and phrase.startswith("发现"):
        return _FOUND_TO.match(phrase) is not None
    if _DANGLING.match(phrase) or _COMMAND.match(phrase) or (after != "end" and _THROUGH.match(phrase)):
        return True
    found = _PREPOSITION.match(phrase)
    if found is None:
        return False
    if after != "end" and found[0] in _BY_RULE and phrase.find("规定") == attribute - 2 > 0:
        return True  # 按照许可证规定的区域、对象进行检修
    return (
        attribute < 0
        or (found[0] == "到" and phrase[1] not in _PRESENT)
        or not (after == "end" or bool(_FOUNDED.search(phrase)))
    )


# 与旅行社订立合同的人员, 以水为原料的企业: the preposition belongs to the attribute.
_COMPANY: Final = re.compile(
    r"与[^，]{2,}?(?:有[^的，]*(?:关系|关)|无关|订立|签订|签有|合作|共同|分开|相邻|相关|密切|约定|存在)[^，]*?的|[以凭持][^，]*的"
)
_BY_RULE: Final = frozenset(("按照", "依照", "根据", "依据", "参照"))
# 到场的船员, 到会的代表: who is there.
_PRESENT: Final = frozenset("场会庭案达访岗任职")
# 发现不具备条件的单位, 发现未登记的船员: who is found to be so; 发现险情的船员 finds something.
_FOUND_TO: Final = re.compile("发现(?:具[有备]|已|未(?!知)|符合|不|持有|涉嫌|属于|正在|无(?!人机)|从事|使用|流浪)")
# 持证的船长: whoever holds something.
_HOLDER: Final = re.compile("持[^，向到]{2,20}的[^，的向到]{1,10}")
_ON_BEHALF: Final = re.compile(
    r"直[至到]|供(?=常务|主任|大会|会议|代表|委员|领导|有关|各)|受(?:该|常务|大会|理事|董事|股东|国务院|总理|主任|省长|[上同本各]级|[县市省]|其|有关|人民|公安|主管|全国|行政机关)|代表(?=..)(?![、和与或及等一二三四五六七八九十\d]|机构|团|处|人(?!民)|大会|资格|候选|小组|联络|建议|工作|所在|议案|选举|性|队)"
)
_JOINED_WITH: Final = re.compile(
    "待(?!业|岗|遇|产|建|聘|补|检|审|售|定|命|养|处)|同(?![一级等类行事意步业济])|确需|确有|需(?![方求用])"
)
_THROUGH: Final = re.compile(standing("经"))
_FOUNDED: Final = re.compile(r"(?:设立|成立|批准|取得|登记|注册|从事|规定|认定|确定|授权|委托|聘用|产生|许可|任命)的")
_PREPOSITION: Final = re.compile(
    "参照|根据|按照|依照|依据|毗邻(?![县市区乡镇省]|[^，]*(?:人|户|人员)$)|通过|除|关于|针对|围绕|结合|于|凡|如|若|随着|由于|"
    + "|".join(map(standing, "到至就在自因从当为由按"))
)
_COMMAND: Final = re.compile(
    rf"(?:认定(?!机关|机构|单位|部门|委员会|工作|人|[^，]*的[^的]*(?:机关|部门|机构|单位|团体|学校|政府)$)|认为|视为|确有必要|发现(?!人(?!民))|表明|证明(?!商标)|确认|判决|裁定|责令|{standing('交')}|{standing('送')}|{standing('报')}{_NO_REPORTER}|转送|转交|{standing('请')})"
)
_HOLDS: Final = re.compile(r"(?:有权|负有|负责|享有|承担|行使)[^，]{0,16}的")
_TOWARDS: Final = re.compile(rf"{standing('对')}|{standing('向')}(?!社会[^，]*的)|将|把|{standing('给')}")
RISKY: Final = frozenset(
    "待毗供同直使视受代对向将把给经到根按依通在除关针围结自于因从当凡如若随为由认发表证确判裁责交送报转请的等以之再又也仍还均已和与及或、后前时中内未凭持备需就至参"
)
_DANGLING: Final = re.compile(
    r"(?:的|等|以(?!上(?:单位|人员|居民|组织|各))|使(?![用馆领者节])|之(?!前)|再(?![生保审])|又|也|(?:仍|还|均|已)(?!.*的)|和|与(?!会)|及|或|、|后(?!勤|履行|受理|顺位|续|置|立案)|前(?![款条述期置]|[一二两三四五]款)|时"
    r"|凭(?!证)|备(?![案用份勤战])|持(?![有证枪股票卡])|中(?![国央华外介小等医级学专标药试奖西方型、]|心城)|内(?![蒙河设陆]|地(?:人民)?(?:法院|公民|居民|企业|机构|律师)))"
)


def verb_phrase(phrase: str, head: str, after: str) -> bool:
    """True where the words are a verb with a person or body as its object (聘请律师), not a name (委托人, 起草单位)."""
    kind = OPENERS.get(phrase[:2], "")
    if phrase[:1] in _FOUNDS_BEGINS and founds(phrase):
        return True
    taken = _VERB_OBJECT.match(phrase) if phrase[:1] in _TAKES_BEGINS else None
    if len(phrase) == 4 and _NO_DOER.fullmatch(phrase):
        return True
    if not kind and taken is None:
        return phrase.startswith(("人员", "报酬")) and (len(phrase) == 2 or SPLIT.match(phrase, 2) is not None)
    if (name := HEADS.match(phrase)) is not None and len(name[0]) > 2:
        return False
    link = SPLIT.search(phrase, 2)  # 参与 holds no conjunction
    if link is not None:
        if link.start() == 2 and kind in ("verb", "dual", "soft"):
            rest = phrase[link.end() :]
            if taken is not None or (kind == "verb" and link[0] == "与") or directs(rest, after):
                return True
            return head not in _BOARDS and verb_phrase(rest, head, after)
        phrase = phrase[: link.start()]
    if taken is not None:
        named = taken.end() + 2 * (phrase.startswith("组织") and OPENERS.get(phrase[2:4]) == "dual")
        return not BARE_HEAD.fullmatch(phrase[named:])
    if kind == "dual":
        if phrase[2:] == "当事人" or (phrase[2:] == "申请人" and phrase[:2] in _APPLIED_FOR):
            return False
        return bool(_OTHERS.match(phrase, 2)) and not BARE_HEAD.fullmatch(phrase[2:])
    if kind != "verb" or len(phrase) <= 3 or _DOER.fullmatch(phrase, 2) or phrase.startswith("关系", 2):
        return False
    return (
        (after != "end" and head == "人员")
        or _ACTIVITY.fullmatch(phrase) is None
        or not (phrase[2:4] in OPENERS or opens(phrase, 2) or phrase[2] in "式地行")
    )


# 设立公司, 建立部门|协同机制, 确定人员|负责: no such verb makes a name with the noun behind it, unlike 建设单位.
_NO_DOER: Final = re.compile(
    "(?:建立|健全|完善|做好)(?:单位|企业|部门|机构)|设立(?:企业|公司)|(?:确定|落实|招用|组织)人员|(?:提升|收取|维护|实行)企业|约定公司"
)


def founds(phrase: str) -> bool:
    """申请设立灯塔机构, 审批开办灯塔学校: what is to be founded does not act."""
    found = _FOUNDS.match(phrase)
    return found is not None and BARE_HEAD.fullmatch(phrase, found.end()) is None


_FOUNDS: Final = re.compile(
    "(?:申请|审批|批准|拟|筹备|申报|报批)+(?:设立|设置|成立|开办|举办|组建|建立|登记|筹办|兴办|创办|开设)"
)
_FOUNDS_BEGINS: Final = frozenset("申审批拟筹报")
# Boards are named after what they do (预防和制止污染委员会).
_BOARDS: Final = frozenset({"委员会", "领导小组", "协会", "中心", "小组"})
_VERB_OBJECT: Final = re.compile(TAKING)
_TAKES_BEGINS: Final = frozenset({"报", *(verb[0] for verb in verbs("takes"))})


def takes(phrase: str) -> bool:
    """True for a verb that takes a person or body as its object (委托, 通知)."""
    return _VERB_OBJECT.match(phrase) is not None


# 注册申请人, 复议申请人: who applies for it.
_APPLIED_FOR: Final = frozenset(("注册", "登记", "许可", "备案", "复议", "仲裁", "鉴定", "认证", "复核", "审批"))
_DOER: Final = re.compile(
    r"(?:人员|企业|(?:(?!有关|其他|相关|当事|本级|上级|下级).{2})?(?:人(?![员民])|机关)|(?<=[协谈][商判])代表|(?:(?!劳动|消费|志愿).{2})?者|[各双]?方|案(?:人|机关)|(?:单位|部门|机构|企业|机关)(?:(?:主要|有关|相关)?负责人|工作人员)?|委员会|中心|员|主体)(?:(?:和|或者|、)(?:单位|机关|部门|机构|个人|人员|者)|(?<=双方)首席代表)?"
)
_OTHERS: Final = re.compile(
    r"人民|国务院|未成年人|老年人|残疾人|妇女|消费者|儿童|劳动者|学生|外国人|有关|相关|其他|本级|各级|下级|上级|常务|专门|主任|全国|当事人|申请人|公民|村民|居民|企业(?<!(?:施工|加工|销售|运输|养殖|制造|经营)企业)|社会"
    "|被告|原告|犯罪嫌疑|未成年犯|逮捕|行为人|受害人|华侨|归侨|侨眷|辅警|教师|参事|个人|网络服务|合伙企业|风景区|渔业船舶|幼儿园"
)
# Two verbs before a general noun name its business: 操作维护人员, 侦查监督部门, 封闭式景区经营者.
_ACTIVITY: Final = re.compile(
    r".{4}(?:(?:行政)?管理)?(?:人员|部门|责任人|者|单位)|.{2}式.{2,6}者|.{2}行政(?:管理|主管)?部门|.{2}地(?:.{0,6}政府.{0,16}|.{2,16}(?:部门|机关|机构|委员会))"
)


# 撤销决定或者责令原机关: two verb phrases, the second with a body as its object.
_ORDER: Final = f"(?:{governing('orders')})"
_ORDERS: Final = re.compile(
    f"或者{_ORDER}|和{_ORDER}|并{_ORDER}|并(?:派|配合|注意|督促|采取)|规定或者(?=当事|合同|[双各]方|章程)"
)


def _turn(word: str, pattern: str) -> str:
    """The verb behind the name of a body; its first character stands first, so that the search jumps to it."""
    return f"{pattern}(?<=[府门关局厅构院部委会]{word})(?=.{{3}})"


# A商B制定, A组织B查处: a subject ends where it turns to another body.
_TURNS_TO: Final = re.compile(
    "|".join(
        (
            _turn("商", standing("商")),
            *(_turn(verb, verb + "(?=专|一个|具体)") for verb in ("指定", "确定", "明确", "安排", "指派")),
            *(_turn(verb, verb) for verb in ("组织", "责成", "督促", "会商")),
            _turn("协同", "协同(?!机制|机构|治理|监管|创新|发展)"),
            _turn("联合", "联合(?!国|会|体|社|党|工)"),
            _turn("监督", "监督(?!管理|检查|检验|机构|人员|员|所|站|总)"),
        )
    )
)


def turned(stretch: str, found: Subject, subject: Callable[[str], Subject | None]) -> Subject:
    """The subject of a clause up to the verb with which a public body turns to another; `subject` reads such a phrase."""
    turn = _TURNS_TO.search(stretch, found.start + 2, found.end)
    if turn is None:
        return found
    who = subject(stretch[: turn.start()])
    if who is None or not who.is_whole(turn.start()) or not who.body or who.type == "organization":
        return found
    return who.before_predicate()


def orders(phrase: str) -> bool:
    """True for words that hold a second verb phrase or a cue with a subject of its own (用户有权…的单位)."""
    if len(phrase) <= 8:
        return False
    at = phrase.find("有权", 1)
    return (at > 0 and phrase[at - 1] in "位人者员门关构府业" and not phrase.endswith("或者", 0, at)) or _ORDERS.search(
        phrase
    ) is not None
