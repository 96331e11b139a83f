"""Frames of a clause in which a verb has its object, or those who act, elsewhere: 对…检查, 由…制定, 督促各部门落实….

Names of bodies are blotted out as □ before these patterns are used.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from loaders.patterns import regex, sought
from loaders.report.lexicon import lexicon, words
from loaders.report.statements.clauses import verb_words


@cache
def relied_on() -> re.Pattern[str]:
    """依托47名法律顾问、6名公职律师开展…: those relied on are those who act."""
    one = r"\d[\d ,]*余?[名位个家支][□\u4e00-\u9fff]{2,12}?"
    return re.compile(
        rf"(?:依托|发挥|发动)[□\u4e00-\u9fff]{{0,10}}?(?P<row>{one}(?:[、和]{one})*)(?=(?:{lexicon('verbs', 'adverbs')})*{verb_words()})"
    )


@cache
def counted_persons() -> re.Pattern[str]:
    """四十七名干部参加…, 15名法律服务工作者到村开展…"""
    counted = r"(?:\d[\d ,.]*[万亿]?|[一二两三四五六七八九十百千]+)余?(?:[名位](?P<noun>[\u4e00-\u9fff]{2,12}?)(?:人均)?|[所家个](?P<kind>[□\u4e00-\u9fff]{1,12}?)(?<!问题|事项|任务|项目|案件|隐患|线索|意见|建议|工单|指标|断面)(?=全部|均|都))"
    return re.compile(rf"{counted}(?=(?:{lexicon('verbs', 'adverbs')})*(?:{verb_words()}|到|赴|通过|向))")


@cache
def placed_at_head() -> re.Pattern[str]:
    """由镇长任组长, 党委书记担任第一召集人: the post that is given another."""
    post = r"(?:党[组委工]{1,2})?(?:主要负责人|主要领导|[副第一]{0,2}书记|[副]?(?:局长|县长|市长|区长|镇长|乡长|厅长|主任|院长|省长|州长))"
    return re.compile(
        rf"(?:由(?=[^,。;由]{{0,40}}(?:同志|领导|负责人))(?P<whom>[^,。;由]{{2,40}}?)|由?(?P<post>{post}(?:、{post})*))(?P<verb>担任|兼任|(?<!主)任)(?P<object>[\u4e00-\u9fff□]{{0,20}}?(?:组长|主任|召集人|总指挥|负责人|指挥长|主席|委员))"
    )


@cache
def held_by() -> re.Pattern[str]:
    """组长由县长担任, 全体会议由召集人召集: post or meeting stand first."""
    return re.compile(
        r"(?P<object>[^,。;:由对将把就]{2,16}?)由(?P<who>[^,。;:由或]{2,30}?)(?P<verb>担任|兼任|召集|主持)$"
    )


# 设联络员1名, 由县司法局干部担任; 对听证的案件, 由县司法局派员旁听
_HELD_THEN: Final = regex(
    lambda: (
        rf"由(?:(?P<who>[^,。;由]{{2,30}}?)(?P<verb>担任|兼任)|(?P<those>□+(?:[、和]□+)*)(?:派员|派人|负责|牵头|统一|{lexicon('verbs', 'adverbs')})*(?P<deed>(?!给予|责令|组织|作出|进行|予以)(?:{verb_words()}){{1,3}}))$"
    )
)


def held_then(form: str, start: int, end: int, default: str) -> re.Match[str] | None:
    """Those by whom the post or matter told before is held or dealt with; in a text of rules posts alone."""
    found = _HELD_THEN.match(form, start, end)
    return found if found and (found["who"] or default != "duty") else None


@cache
def by_whom() -> re.Pattern[str]:
    """具体办法由县司法局会同有关部门制定: the object stands first and those who act behind 由."""
    adverb = lexicon("verbs", "adverbs")
    one = r"(?:我(?=[\u4e00-\u9fff]{2}$)|(?:各|(?:国务院|军队|[省市县区]级|有关)[\u4e00-\u9fff]{0,6})?□+|[\u4e00-\u9fff]{0,4}法律顾问|(?:分管|主要|主管)(?:领导|负责人|负责同志)|[\u4e00-\u9fff]{2,4}负责人|(?:中央|省级?|市级?|县级?)?财政|[\u4e00-\u9fff]{2,5}?[省市县区州])"
    who = rf"{one}(?:(?:、|和|与|及|会同|联合|牵头会同){one})*"
    return re.compile(
        rf"(?:规定|明确)?(?:对(?=[^,。;:]{{2,24}}由))?(?P<object>[^,。;:对将把就由向]{{2,24}}?)(?:主要|具体|统一|一律|原则上|均|都)?(?:应当?|必?须)?(?:由|(?:必?须|需)[经由]?)(?P<who>{who})(?:商□+(?:、□+)*)?(?:等(?:\d+余?[个家])?(?:部门|□+)?)?(?:在[^,。;:在]{{2,60}}基础上)?(?:(?:{adverb}|负责|具体|日常)*(?P<verb>(?![、并和])(?:[、并和]?{verb_words()}){{1,8}})|(?:进行|予以)?(?P<kept>(?:总体|全面|统一|具体|牵头)?负责|(?:审核|审查|统一|逐级|逐案|逐件|集中)?把关))(?:后[\u4e00-\u9fff]{{0,6}}|并?报□+(?:批准|审批|备案|审定|同意)[^,。;:]{{0,10}})?$"
    )


# 由柳泉县司法局编制的2020年度报告: the deed is told of what it made.
MADE_BY: Final = regex(
    r"由(?P<who>□+(?:(?:、|和|与|会同|联合)□+)*)(?:负责|组织|联合|牵头|共同)*(?P<verb>编制|编写|编印|起草|制定|制发|印发|主办|承办)的(?P<object>(?:\d{4}年度?)?[^,。;:的]{3,40})$"
)


@cache
def pivot_starts() -> frozenset[str]:
    """The first two characters of the verbs of `pivot_verb`."""
    return frozenset(word[:2] for word in words("verbs", "pivots"))


@cache
def pivot_verb() -> re.Pattern[str]:
    """督促各部门落实整改: the object of the first verb is the subject of the second."""
    verb, adverb = verb_words("verbs", "head_verbs"), lexicon("verbs", "adverbs")
    named = (
        r"(?:更多的|有关|相关|全[县市区州省镇乡]|[县市区州]内|其他|其余)*(?: ?\d+[余多]? ?[个家名位所支户](?:以上)?的?|[一二两三四五六七八九十百]+余?[个家名位所支户])?"
        r"(?P<who>各?□+(?:(?:、|和|与|及|等)□+)*|各?[\u4e00-\u9fff]{0,6}?(?:部门|单位|机关|律师|专家|教授|讲师|法官|检察官|志愿者|乡镇|街道|社区)|\d+余?[所家个][\u4e00-\u9fff]{2,10}?(?=全部|均|都)|各[\u4e00-\u9fff]{0,8}?(?:居委会|村委会|协会|学校|企业|站所|镇街|县区|区县|地区|团体|[所校站科股处室])|[□\u4e00-\u9fff]{2,12}?(?:部门|单位)|(?:(?![对在引委由向将把经])[\u4e00-\u9fff□、]){0,14}?(?:机构|专家|人员|干部|学校|中小学|小学|中学|幼儿园|高校|院校|医院|卫生院|合作社|企业|代表|教师|民警|骨干|队伍|公司|事务所|调解员|律师|顾问|全员|委员|志愿者|群众|居民|村民|党员|职工|市民|员工|学生|地方|队员|网格员|家长|农户|商户|商家|业主|店主|摊主|经营者|经营户|负责人|协会|评审员|监督员|评议员|联络员|会员|检察官助理"
        r"|船东|船主|车主|渔民|用户|养殖户|种植户|承包户|住户|主体|工人|残疾人|老人|老年人|儿童|妇女|青年|青少年|退役军人|农民|牧民|司机|驾驶员|护士|从业者|师生|医生|医师|干警|警力|专人|法官|检察官|专员|上下|领导|同志|[县局镇乡市区院处科股所站队]长|主任|书记))"
        r"(?:等|及其[\u4e00-\u9fff]{2,4})?(?P<more>(?:(?:、|和|与|及|以及)(?:\d+余?[名位个家])?(?:(?![和与及])[□“”\u4e00-\u9fff]){2,16}?(?:约?\d+余?[名人位]|(?=、|和|与|及|以及)|(?=参|旁|开|视|观|评|讲|学|走|座)|(?<=[位门关体构员□])(?=认真|严格|切实|抓好|落实|做好|贯彻))){0,4})(?:\d+批次?)?(?:约?\d+余?(?:人次|[名人位家]))?"
    )
    moved = rf"(?:对(?P<moved>[^,。;:]{{2,40}}?)(?:进行|开展|予以)(?:{adverb}|了|安全|等级保护|绩效|风险|满意度)*|[将把](?P<put>[^,。;:将把]{{2,24}}?)(?:{adverb}|安全)*)?"  # 委托第三方对项目进行评估
    return re.compile(
        rf"(?:{lexicon('verbs', 'pivots')})(?P<object>{named})(?:等)?(?:\d+余?[个家名](?:部门|单位))?(?:{adverb}|普遍|限期|具体|要|应当|[为向](?![了进])[^,。;]{{2,12}}?|对(?![^,。;:]{{2,40}}?(?:进行|开展|予以))[^,。;]{{2,12}}?|就[^,。;]{{2,40}}?|通过[^,。;]{{2,12}}?|在[^,。;]{{2,12}}?[内中上下]|(?:[在于])?\d+个?(?:工作)?日(?:之|以)?内|(?:[到赴](?!位)|深入|前往|走进)[^,。;]{{2,14}}?)*{moved}(?P<verb>(?![、并和及])(?:[、并和及]?(?:{verb}))+|负责(?=[^人])|抓(?=[\u4e00-\u9fff]{{3}}))"
    )


@cache
def moved_object() -> re.Pattern[str]:
    """An object that stands before its verb: 对重点企业进行抽查, 将成效纳入考核, 就有关工作进行专题研究."""
    verb, adverb = verb_words(), lexicon("verbs", "adverbs")
    light = "进行|予以|实行|实施|作出|做出|作了|做了|给予|加以"
    bare = r"(?:(?<=进行|予以|加以|给予)(?!了)|(?<=进行了|予以了|给予了))[\u4e00-\u9fff]{2,6}(?=$|\d|[一二两三四五六七八九十百]+余?[次场件轮])"
    freed = "不予(?:行政)?处罚|免予(?:行政)?处罚|减轻处罚|从轻或减轻处罚|免予罚款|从轻处罚|停产治理|限期整改|挂牌督办"
    taking = "纳入|列入|写入|融入|嵌入|植入|编入|载入|(?:贯彻|分解|细化)?落实到|贯彻到|应用到|运用到|划入|划归|并入|更名为|重组为|改组为|细分为|细化为|分解为|列为|固化为|上升为|升级为|改造为|确立为|定为|确定为|认定为|评定为|调整为|转为|(?:悬?挂|张贴|设置|延伸|送|搬|建|开)[到在](?=[□\u4e00-\u9fff]{2})|贯穿|报送|报请|(?<![报移发配赠护运输投派选推转呈抄])送(?=给?□)|移交(?=给?□)|(?<![通预举申情简海填警])报(?![告表名道送请]|备(?!案))|下放|划转|移送|录入|提交|上报|交由|委托(?=□)|划分为|[放交让还转留]给|(?:报告|通报|反馈|抄送|抄报|函告|告知)(?=给?□|所在|全[县市区省镇系])"
    return re.compile(
        rf"(?:对(?<![针相应核反绝]对)(?<!(?<![层方])面对)(?![照象])|将|把|就)(?P<object>[^,。;:]{{2,80}}?)(?:等(?:方面|领域|环节))?(?:(?:作为|摆[在到上]|放[在到]|置于)[^,。;:]{{2,16}}?)?(?:(?:{adverb}|一并)*(?:(?:(?:{light})(?:{adverb}|了|[一二两三]次|动态|临时|经常性的)*|(?P<held>开展)(?=[\u4e00-\u9fff]{{2,4}}$))(?P<light>(?:{verb})+|{bare})(?(held)$)|(?P<taking>(?:{taking})(?!的)(?=[□\u4e00-\u9fff《“]|\d{{4}}年|(?<=[分细化解]为)\d)|{freed})))"
    )


@cache
def treated() -> re.Pattern[str]:
    """对18个项目逐一检查, 对老年人上门服务36次: an object behind 对 and a verb of its own that ends the clause."""
    verb, adverb = verb_words("verbs", "head_verbs"), lexicon("verbs", "adverbs")
    return re.compile(
        rf"对(?<![针相应面核]对)(?![口标照外接象])(?P<object>(?:(?!进行|开展|实行|实施|予以|作出|加以|给予|不予)[^,。;:]){{2,50}}?)(?:{adverb}、?|地|作如下|组织(?={verb}))*(?<!的)(?P<verb>(?!开展|进行|实行|实施|作出|组织|给予|或者|[并和、])(?:(?:或者|[并和、])?{verb}){{1,8}})(?=$| ?\d|不少于|不低于|并[\u4e00-\u9fff]{{2}}|[一二两三四五六七八九十百]+余?(?:[次件]|轮次))"
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
    verb, adverb = verb_words("verbs", "head_verbs"), lexicon("verbs", "adverbs")
    return re.compile(
        rf"为(?![了进更切贯此期])[^,。;:\d]{{2,16}}?(?=(?:{adverb})*{verb}[^,。;:\d]{{0,20}}(?:\d|[一二两三四五六七八九十百千]{{2,}}|[一二两三四五六七八九十百千]余?[次件场户家人名起]))"
    )


@cache
def object_first() -> re.Pattern[str]:
    """An object before a verb that a figure or the clause's end follows: 行政复议决定书网上公开3件, 结果向社会公开."""
    verb, adverb = verb_words(), lexicon("verbs", "adverbs")
    return re.compile(
        rf"(?!为|于|每|经(?=调解|协调|和解)|[会联]同|联合|通过|以|聚焦|围绕|针对|依托|依照|依据|结合|利用|提交|提请|[一二三四五六七八九十]+、)(?P<object>《[^》]{{2,60}}》|[^,。;:对将把就由向的在]{{3,16}}?|[^,。;:对将把就由向的在]{{2}}(?=向|已|均|都|全部)|[^,。;:对将把就由向的在通]{{17,40}}?(?=通过[^,。;:]{{2,18}}(?:网站?|平台|公众号|媒体|栏)上?向))(?:(?<=[\u4e00-\u9fff])\d[\d ,]*余?[件宗户家项个份起处]全部)?(?:{adverb}|当[日天]|要|应当|须|组织(?={verb}))*(?:自[^,。;:]{{2,20}}?起)?(?:\d+个?(?:工作)?日(?:之|以)?内)?(?:以[^,。;:]{{2,16}}?(?:名义|形式))?(?:[经由][□\u4e00-\u9fff]{{1,14}}?)?(?:于\d+年底?前)?(?:(?:通过|利用|依托|[在于])[^,。;:]{{2,18}}?(?:网站?|平台|公众号|媒体|栏)上?(?=向))?(?:向[^,。;:]{{2,12}}?|报[^,。;:]{{2,14}}?)?(?P<verb>(?<![和及、与的全总])(?<!作出)(?:完成)?(?:{verb}))(?=[ 了约近]*\d|[一二两三四五六七八九十百]+余?[件份名家次场起条]|到位|完毕|完成$|$)"
    )


@cache
def put() -> re.Pattern[str]:
    """把责任压实, 将任务分解落实到位: the object stands behind 把 or 将, and nothing behind the verb."""
    verb, adverb = verb_words(), lexicon("verbs", "adverbs")
    return re.compile(
        rf"[把将](?!提交|提请|报)(?P<object>(?:(?![由从][^,。;:]{{0,6}}\d)[^,。;:把将]){{2,40}}?)(?:[由从][^,。;:]{{0,6}}\d[^,。;:]{{1,6}}?)?(?:{adverb}|分解)*(?:(?:通过|利用|依托|借助|在)[^,。;:把将]{{2,24}}?)?(?:[向面对]+(?:社会|公众|群众|基层|全[国省市县区社])[^,。;:]{{0,4}}?)?(?:{adverb})*(?P<verb>(?:{verb}){{1,2}}|[提升降压增减缩扩](?=[到至]\d)|[上下]调)(?:到位|成册|成书|为|[到在于给至为][^,。;:]{{2,20}}|了?\d[^,。;:]{{0,8}}|[一二两三四五六七八九]成(?:以上)?)?$"
    )


@cache
def handed_over() -> re.Pattern[str]:
    """重要情况及时报告国务院: what is handed over stands before the verb, who gets it behind."""
    return re.compile(
        rf"(?P<object>[^,。;:对将把就由向在□]{{2,26}}?)(?:{lexicon('verbs', 'adverbs')})*(?P<verb>划转|下放|报告|通报|报送|上报|移送|移交|反馈|函告)给?□+(?:、□+)*(?:(?:审[核查批定议阅]|备案|批准|核准|认定|处理|办理|研究|决策|汇总|参考)+)?$"
    )


_CHANGES: Final = "压缩|精简|缩短|减少|压减|缩减|扩大(?=[至到])|扩(?=至)|压(?=至)|降(?=至)"
CHANGE: Final = regex(
    lambda: sought("压精缩减扩降控调上下", rf"(?:{_CHANGES}|控制在|调[减增整高低][为至到]|[上下]调[为至到])")
)


@cache
def changed() -> re.Pattern[str]:
    """审批时限压缩至8个工作日, 许可事项由543项精简至388项, 失业率控制在4%以内, 将补贴标准由300元上调为350元, 用时均压缩
    一半以上: what is changed stands first."""
    adverb = rf"(?:{lexicon('verbs', 'adverbs')}|总体|整体|平均|最短|最长|最快)*"
    number = r"[\d一二两三四五六七八九十百]"
    return re.compile(
        rf"(?:[将把](?=[^,。;:]{{2,20}}[由从]))?(?P<object>(?:(?![均都]?比[^例重])[^,。;:对将把就由从向的\d]){{2,20}}?){adverb}(?:比[^,。;:\d]{{2,16}}?)?(?P<from>[由从](?:原来?的?|原先的?|法定的?|承诺的?|规定的?|此前的?|过去的?|以往的?|每[人户亩月年])?{number}[^,。;:]{{0,10}}?)?{adverb}"
        rf"(?:(?P<verb>(?:{_CHANGES})(?=[至到为])|控制(?=在)|(?(from)(?:调[减增整高低]|[上下]调)(?=[至到为])|(?!))|(?:压缩|精简|缩短|压减|缩减)(?=[了约近超过]*(?:一半|\d[\d.]*%|[一二三四五六七八九]+(?:成|分之))))"
        rf"(?:[至到为在](?=[了约近平均]*{number})|(?=[了约近超过]*(?:一半|\d[\d.]*%|[一二三四五六七八九]+(?:成|分之)))))"
    )


# 为农民工解决…: those for whom something is done, and what is no deed of its own.
RECEIVING: Final = regex(
    r"群众|企业|农民工|职工|居民|村民|学生|老人|老年人|儿童|家庭|人员|干部|市民|农户|户|主体|当事人|个人|单位|部门|对象|乡镇|社区|村|学校|□+"
)
SERVING: Final = (
    "提供",
    "作出",
    "创造",
    "营造",
    "注入",
    "增添",
    "服务",
    "保障",
    "赢得",
    "支持",
    "助力",
    "发展",
    "投资",
    "经营",
    "创业",
    "就业",
)
SENT: Final = regex(r"报(?:请|经|送)?(?P<who>□+)(?P<verb>批准|审批|审定|同意|核准|备案|审议|审查)$")
# 配合县公安局开展…: whom one helps does not act itself.
HELPED: Final = regex(
    r"(?:配合|协助)(?:好|做好)?(?P<who>自治区|上级(?:部门|单位|机关)?|[省市县区州](?=完成|做好|开展)|□+(?:(?:、|和|与|及)□+)*)(?:等(?:\d+[个家])?(?:部门|单位))?(?=[\u4e00-\u9fff])"
)
PARTNERS: Final = regex(
    r"(?:会同|联合|联手|联同|与)(?:(?:邻近|毗邻|相邻|周边|对口|结对)的?)?(各?□+(?:(?:、|和|与|及)各?□+)*)"
)
# What stands before the deed itself: 报省政府批准后, 经县委同意, 在起草过程中.
ASIDE: Final = regex(
    r"(?:经?报请?|报经|经?提请|经)□+(?:、□+)*(?:集体|会议)?(?:研究|审议|审核|审查|讨论|原则)*(?:批准|同意|审定|通过|授权)(?:后|,)?(?=..)"
    r"|(?:《[^》]*》)?在[^,。;:《]{2,24}(?:出台|颁布|下发|印发|召开|施行|实施|发布|公布|成立|接到|收到|结束|通过|启动)[之以]?后,?(?=..)|(?:《[^》]*》)?在[^,。;:《]{2,40}?(?:方面|等领域|过程中|基础上|的同时|期间|工作中|活动中)"
)
_AGREED: Final = r"(?P<who>□+(?:[、和]□+)*(?:[\u4e00-\u9fff]{1,3}会议?(?![审议]))?)(?:集体|会议|议)?(?P<verb>(?:研究|审议|审核|审查|讨论|表决|原则)*(?:批准|同意|审定|通过|授权|核准))(?:后)?$"
AGREED: Final = regex(_AGREED)
# 《办法》经县政府审议通过: who approved acts.
APPROVED: Final = regex(
    rf"(?P<object>《[^》]{{2,80}}》(?:[、和]?《[^》]{{2,80}}》)*(?:\([^()]*\))?|[^,。;:对将把就由向《]{{2,24}}?)(?:于(?:[12]\d{{3}}年|[\d一二三四五六七八九十]{{1,2}}月)[^,。;经获]{{0,8}})?(?:已|均|分别|全部|先后|事前|事先|会前)*(?:经过?|获){_AGREED}"
)
# 12件决策均经县司法局合法性审查: who examined acts.
_EXAMINED: Final = r"(?P<who>□+(?:[、和]□+)*)的?(?P<verb>(?:合法性|合法合规性|法制|公平竞争|廉洁性)(?:审查|审核)|(?:集体)?(?:讨论|审议|研究)(?=(?:决定|通过)*$)|审查|审核|评审|协调|调解)(?:(?:[、和]|并)?(?:集体讨论|讨论|备案)(?:决定)?)?(?:通过)?$"
EXAMINED_THEN: Final = regex(_EXAMINED)
EXAMINED: Final = regex(
    rf"(?P<object>(?:(?![对将把就由向])[^,。;:]){{2,24}}?)(?:已|均|都|分别|全部|先后|事前|事先|会前)*经过?{_EXAMINED}"
)
# 2件复议案件被市政府撤销: who did it stands behind 被.
PASSIVE: Final = regex(
    r"(?:有|其中)?(?P<object>(?![被因由])(?:(?!因(?!素)|由于|[对将把就由向被])[^,。;:]){2,24}?)(?:因[^,。;:]{2,16}?)?(?:已|均|都|分别|全部|先后|依法)*"
    r"被(?P<who>□+(?:[、和]□+)*)(?:依法|全部|发回|书面|公开|点名|[在向]全[国省市县区州旗系])*(?P<verb>推广|推介|撤销|变更|确认违法|确认无效|责令履行|责令重作|维持|驳回|纠正|退回|通报批评|通报表扬|通报|表彰|表扬|约谈|问责|处罚|立案查处|立案审查|立案调查|立案侦查|审查调查|查处|取缔|挂牌督办|采纳|吸收采纳|采用|转发|刊发|批转|改判|发回重审|裁定准予执行|否决|免职|撤职|逮捕|拘留|拘传)(?=$|\d|[一二两三四五]次)"
)
APPROVED_THEN: Final = regex(_AGREED.removesuffix("(?:后)?$") + "后(?=..)")
# 以县政府名义印发, 以甲政规第4号印发: the title stands before.
ISSUED_AS: Final = regex(
    r"以[^,。;:]{2,30}?(?:名义|形式|号|号文|文件)(?:联合|正式|公开|对外)*(?P<verb>印发|发布|公布|下发|颁布|出台)(?:实施|施行|执行)?$"
)
TOPIC: Final = regex(
    r"对(?![标照接比外口])([^,。;:]{2,60}的[^,。;:的]{0,8}|[^,。;:]{2,60}等(?:[\u4e00-\u9fff]{0,6}(?:行为|问题|情形|现象|案件)))$"
)  # 对…的企业, and the deed in the next clause
