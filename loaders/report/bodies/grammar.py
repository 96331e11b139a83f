"""The pattern of names of bodies: [place or level] + core + sub-body, and the classes of bodies."""

from __future__ import annotations

import re
from functools import cache
from typing import Final, NamedTuple

from loaders.patterns import quick
from loaders.report.lexicon import lexicon, words

LEVELS: Final = "特别行政区|垦区|林区|自治区|自治州|自治县|街道|兵团|[省市州县区旗盟镇乡]"
_HAN: Final = r"[\u4e00-\u9fff]"
ZONE: Final = "(?:经济技术开发区|经济开发区|高新技术开发区|高新技术产业开发区|高新区|经开区|开发区|工业园区|产业园区|产业园|工业园|园区|新区|示范区|景区|度假区|综保区|保税区)"
# 政府第21次常务会议, 委第5次常委会会议
_SITTING: Final = r"(?:第[一二三四五六七八九十百]+届)?(?:(?:人民)?政府(?:党组)?|委)第[\d一二三四五六七八九十百]+次(?:常务会议|常务会|全体会议|党组会议|常委会会议|常委会)"


REACH: Final = 60  # no block with `last` matches more characters than this


def _ahead(characters: str) -> str:
    """A look for one of the characters before the next stop."""
    return f"(?=[^,。;:!?\n{characters}]{{0,{REACH}}}+[{characters}])"


class Block(NamedTuple):
    """Alternatives of the grammar with the characters that they can begin with and, where these are few, those that they
    can end with: most places of a text are passed over by these alone (a test compares them with the pattern)."""

    pattern: str
    first: str
    last: str = ""

    def held(self) -> str:
        """The characters that a pattern without classes of any character can match, and some of its conditions."""
        return "".join(sorted({char for char in self.pattern if not char.isascii()} | {*"()"}))

    def guarded(self) -> str:
        """The pattern behind a look at its first character and for one of its last behind such as it can match."""
        between = "".join(char for char in self.held() if char not in self.last)
        ahead = f"(?=[{between}]{{0,{REACH}}}+[{self.last}])" if self.last else ""
        return f"(?=[{self.first}]){ahead}(?:{self.pattern})"


def groups() -> tuple[tuple[Block, ...], ...]:
    """All alternatives in the order in which they are tried; those that begin alike are passed over together."""
    levels = "自特垦林街兵省市州县区旗盟镇乡"
    return (
        (Block(_OFFICES, "国自省市州县区旗人政", "门"),),
        (Block(_national(), "国原全" + _first_of("national")),),
        (
            Block(_meetings(), f"我本局{levels}" + _first_of("meetings")),
            Block(_PANELS, "团我本省市州县区旗局重案第审法专纪派驻"),
            Block(_issuer(), "局厅委院办署支大总" + _first_of("issuer_words", "yours")),
            Block(_DEPARTMENTS, f"我本全人政{levels}", "门"),
            Block(_of_level(), f"我本全原{levels}"),
        ),
        (
            Block(_zones(), "经高开工产园新示景度综保"),
            Block(_schools(), "清复武中" + _first_of("provinces")),
            Block(_BRANCHES, "国中人公生自"),
            Block(_classes(), _first_of("generic_prefix")),
            Block(
                rf"(?P<named>{lexicon('bodies', 'named_heads', 'placed_heads')})(?!(?<=[一二三四]中)[队国心学]|(?<=大学)生)",
                _first_of("named_heads", "placed_heads"),
            ),
        ),
        (
            Block(_PLAIN, "地各省市县区州乡镇级属直政行执复监审登征环生主职成责承决被牵配协司公街基部单机", "位体关门"),
            Block(
                _SEATS, "设同上本地各行人调复法鉴公仲审监检评处许实制起办拟街村省市旗县乡", "会协处大局府构织队关位门)"
            ),
        ),
        (
            Block(
                rf"(?P<bare>{lexicon('bodies', 'bare')})(?!(?<=综合办)理|(?<!(?<!\()办事处)主任|(?<=党工委)书记|(?<=共青团)[员干])",
                _first_of("bare"),
            ),
        ),
        (Block(_by_field(), "政" + _first_of("fields", "centres"), "办室局心所科股站门队委组关"),),
        (Block("(?P<organ>人民法院|人民检察院|行政机关|公安机关|司法机关|检察机关|审计机关)", "人行公司检审"),),
    )


def _together(blocks: tuple[Block, ...]) -> str:
    if len(blocks) == 1:
        return blocks[0].guarded()
    return f"(?=[{''.join(block.first for block in blocks)}])(?:{'|'.join(block.guarded() for block in blocks)})"


def _sub() -> str:
    """What stands behind a name and is a part of the body."""
    fields = lexicon("bodies", "fields")
    return rf"(?:{lexicon('bodies', 'subs')}(?!(?<=办)理)|(?![和与])(?:{fields}){{1,4}}(?:总队|大队|中队|支队|队|科|股|处(?![理罚置分于])|室|办(?![理案结证公事法学好])))"


def _of_level() -> str:
    """Rows and joint mentions, and what a level word begins."""
    fields, heads = lexicon("bodies", "fields"), lexicon("bodies", "heads")
    core = rf"(?:(?<=街道)办(?![事公理案结证])|政务(?:服务)?大厅(?={_HAN}{{0,6}}窗口|进驻|设[置立有]|受理|办理|开设)|第?[一二三四五六七八九十]+届(?:人大|人民代表大会)常(?:委|务委员)会(?:第[一二三四五六七八九十]+次会议(?=(?:审议|表决)?(?:审议|表决|通过|批准)))?|{_SITTING}|(?:人大|政协)(?!及其|分管|主要)(?:各专门委员会|{_HAN}{{2,8}}?委(?:员会)?(?!员|(?<=会委)[托派])|(?:(?!代表|常委|委员)(?![的在对由]){_HAN}){{9,14}}?委员会(?!员))|(?P<of_party>委)?(?:{fields}){{1,7}}(?(of_party)(?:局|办公室|办(?![理案结证])|工委|工作委员会)|(?:{heads})(?!(?<=队)伍|(?<=办)[医养好]|(?<=处)[理罚置分于在以])(?:(?:(?![和与及或联会各]){_HAN}){{2,6}}分局)?)|第[一二三四五六七八九十]+中级(?:人民)?法院|人民检察院第[一二三四五六七八九十]+分院|第[一二三四五六七八九十]+(?:人民医院|中学|小学|幼儿园|高级中学)|(?:{lexicon('bodies', 'bodies')})(?:(?<=办)公室)?(?!(?<=办)[理案结证复]|(?<=厅)级|(?<=队)伍)|{lexicon('bodies', 'utilities')}(?:集团)?(?:有限)?(?:责任)?(?:公司|分公司)|{lexicon('bodies', 'utilities')}集团(?!军)|{ZONE}(?:党工委|管委会|管理委员会))"
    sub = _sub()
    law = r"(?:党?委)?(?:全面)?依法治[省市州县区旗盟镇乡](?:委员会及办公室|委员会办公室|委员会|工作?领导小组办公室|工作?领导小组|办公室|办(?!理)|委)"
    # 县“双减”办, 区“放管服”改革协调小组办公室
    quoted = rf"“[^“”\n。;]{{2,12}}”{_HAN}{{0,8}}?(?:(?:领导|协调|工作)小组(?:办公室)?|联席会议(?:办公室)?|专班|指挥部|办公室|办(?![理案结证])|中心)"
    group = r"(?!场)(?:(?:(?![任由向为请与和的了是]|成立|设立|组建|调整|充实|建立|对(?<!应对))[\u4e00-\u9fff]){2,16}?(?:领导小组|协调小组)(?:办公室)?)"
    # 县果业局, 市蓝天办; 布局, 大局, 督办 and 就近办 are none
    own = "(?<![布格结大全时政棋开破定变战终出管]局)(?<![督交承协主转催查举开申代经领联筹创通网快即帮补缓严惩操包试兴民公合上近次门时约缺成域助前能好]办)(?!(?<=局)[面势部限域促]|(?<=办)(?![、,。;)]|牵头|负责|会同|联合|印发|开展))"
    free = rf"(?!域|场(?!监)|城(?![市乡])|长|情|乡|外|间|位|别)(?P<front>(?:\d{{3,5}})?(?:(?![的了和或与对向由将在及为等有是各个类级以下上内]|有(?=线|色)|[参按对依比]照|根据|联合(?![会社国总])|会同|(?=[开园新高经全])(?:开发区|园区|新区|高新区|经开区|(?<!安)全(?!国))){_HAN}){{2,14}}?)(?:{lexicon('bodies', 'free_heads')}){own}(?!任务|工作|城|地|思想)"
    free_ends = "".join(sorted({word[-1] for word in words("bodies", "free_heads")}))
    level = rf"(?:(?:我|本|全|原)?(?:{LEVELS})(?:级|属|直)?)"
    return "|".join(
        [
            rf"(?P<row>(?:{LEVELS})(?:级)?(?=[^,。;:、\n]{{2,10}}+、)(?=(?:(?!局|部门){_HAN}){{2,10}}、)(?:、?(?:{fields})){{2,36}}(?:局(?![长面])|部门))",
            rf"(?P<joint>(?<!国家、)(?<!自治)(?<!\))(?:{LEVELS})(?:[、和](?:{LEVELS})){{1,5}}(?:\([市县区旗、]{{1,4}}\))?(?:两级|三级)?(?:人民政府|政府|党委|人大|(?:{fields}){{1,4}}(?:局(?![面势部长])|厅(?!长)|委(?!托|派)|办(?![理案结]))|普法办|法治办|安委办|食安办|编办|文明办|网信办|改革办|委))",
            rf"(?P<prefix>{level})(?:(?P<law>{law})|(?P<core>{core})(?:{sub})?|{quoted}|{_ahead('组')}(?P<group>{group})|{_ahead(free_ends)}(?P<free>{free}))(?:\((?:街道办事处|街道办)\))?",
        ]
    )


_OFFICES: Final = r"(?P<offices>(?:国务院|(?:(?:自治区|自治州|自治县|[省市州县区旗])级?)?(?:人民)?政府)(?:及其)?(?:有关|相关|各|所属|直属|组成|工作|主管){0,8}部门(?!规章))"


def _national() -> str:
    fields = lexicon("bodies", "fields")
    return rf"(?P<national>(?:原)?(?:全国“{_HAN}{{2,6}}”{_HAN}{{0,8}}?(?:督导组|检查组|督查组|调研组|领导小组|办公室)|国家税务总局{_HAN}{{2,10}}?税务局|{lexicon('bodies', 'national')}(?!(?<=部)[门署]|(?<=治国办)[好理事学])|国家(?:{fields}){{1,4}}(?:局|总局|委|委员会|署|办公室|部))(?:{_HAN}{{2,8}}?(?<!公)司(?=有关|负责|相关|会同|联合|印发|指导|组织|起草|牵头|开展|解读|表示|介绍|司长|副司长|[、,。与和及答]|关于|就)|后勤保障部|(?<=[部局署])党组|部务会(?:议)?|部常务会(?:议)?|(?<=部)(?:{fields}){{1,3}}局|(?<=部)驻?(?:(?![和与及等驻]){_HAN}){{2,6}}?(?:监管局|督察局|专员办|特派办)|(?<=兵团)(?:{fields}){{1,3}}(?:局|办公室|委(?:员会)?(?![员托派]))|调查(?:总)?队|(?:(?![和与及的在]){_HAN}){{2,6}}?调查(?:总)?队|(?<=国务院)(?:(?![和与及设的有所各]){_HAN}){{2,10}}?(?:研究中心|领导小组办公室|领导小组|委员会办公室|委员会|(?<=[审改编议组导委调治普])办(?![理案结事法公证好]))|(?<=全国人大|全国政协)(?!代表|委员){_HAN}{{2,8}}?委(?:员会)?(?!员|(?<=会委)[托派])|(?<=人民银行){_HAN}{{2,8}}?(?:分行|支行)|(?<=局){lexicon('bodies', 'provinces')}局(?![长面部势])|(?<=研究中心)(?:(?![和与的]){_HAN}){{2,8}}?(?:研究所|研究部))?)"


def _meetings() -> str:
    """Meetings that act."""
    meeting, acting = lexicon("bodies", "meetings"), lexicon("bodies", "meeting_acts")
    return rf"(?P<meeting>(?<!召开)(?<!组织)(?:我?局|我委|(?:我|本)?(?:{LEVELS}))?{meeting}(?=(?:、{_HAN}{{2,10}}){{0,5}}{_HAN}{{0,6}}?(?:{acting})))"


_PANELS: Final = (
    r"(?P<league>团(?:[省市州县区旗]|自治[区州县])委)"
    r"|(?P<sent>(?:[省市县区旗]?纪委(?:监委)?|[省市县区旗]监委)?(?:派驻|驻)[局厅委部院](?:机关)?纪检(?:监察)?组)"
    r"|(?P<panel>(?:(?:(?:我|本|[省市州县区旗])?局)(?=(?:重大)?案件|案审委|审委会))?(?:(?:重大[\u4e00-\u9fff]{0,4}?)?案件(?:审理|审查)委员会|第[一二三四五六七八九十]+(?:稽查局|(?:督察|督导|巡察|巡视|督查|检查)组)|案审委|审委会|重大案件集体(?:讨论|审理)委员会|(?:法治|法律)?专家委员会))"
)


def _issuer() -> str:
    """The issuer and its parts."""
    fields = lexicon("bodies", "fields")
    return "|".join(
        [
            rf"(?P<issuer>{lexicon('bodies', 'issuer_words', 'yours')}){_sub()}?",
            rf"(?P<own>(?:(?<![\u4e00-\u9fff])|(?<=[由以经请及和与对]))(?:[局厅委院办署](?=(?:党政)?主要(?:负责|领导)|领导班子(?!成员|建设))|局(?:机关(?:党委|纪委)?(?![各全内股科处])|(?:{fields}){{1,4}}(?:股|科|室|大队|中队|处(?![理罚置分于在]))|{_HAN}{{2,4}}?股(?![份东权长室]))|[支大总]队(?:办公室|(?:{fields}){{1,4}}(?:科(?![技学普目室员])|股(?![份东权])|室(?![内外])|处(?![理罚置分于在])))))",
        ]
    )


_DEPARTMENTS: Final = (
    rf"(?P<departments>(?:我|本|全)?(?:{LEVELS})?(?:人民)?政府(?:各|所属|直属){{0,8}}(?:工作|组成|职能)部门)"
)


def _zones() -> str:
    return rf"(?P<zone>{ZONE}(?:党工委|管委会|管理委员会|人大工委|纪工委|纪检监察工委|政法委|(?:{lexicon('bodies', 'fields')}){{1,4}}(?:分?局(?![长面部势])|(?:服务|指挥|治理|交易)中心|[大支]队(?!长))))"


def _schools() -> str:
    return rf"(?P<school>(?:清华|复旦|{lexicon('bodies', 'provinces')}|武汉|中国(?!人民政){_HAN}{{2,6}}?(?=大学))(?:师范|理工|农业|科技|财经|民族|政法|工业|医科|大学)?大学(?:{_HAN}{{1,4}}学院)?|(?:{lexicon('bodies', 'provinces')}){lexicon('bodies', 'halls')}|(?:{lexicon('bodies', 'provinces')})(?![省市]|开展|建设|推进|打造|成立|设立|建立|组建|依托|作为)(?:(?![和与及的在由向对将有各是等级省市县区州旗镇乡]){_HAN}){{2,10}}?(?:(?:测评|检测|评估|认证|鉴定|评测|测试)(?:技术|服务)?中心|研究院|研究所)|中国(?:(?![和与及的有各]){_HAN}){{0,8}}?(?:科学院|工程院|研究院|协会|学会))"


_BRANCHES: Final = (
    r"(?P<branch>(?:公安|生态环境|自然资源)(?![机各部局的和与及所])(?:(?![和与及由在向对将的各等局]|机关|部门|所属)[\u4e00-\u9fff]){2,5}?分局(?!长))|"
    r"(?P<abbreviated>中办(?=、国办|[和与]国办|印发)|国办(?=印发|督查|发文|、中办))"
    r"|(?P<bank>国网[\u4e00-\u9fff]{2,10}?(?:供电|电力)(?:有限)?(?:公司|分公司)|中国(?:移动|电信|联通|邮政|铁塔|石油|石化|人寿|银行|农业银行|工商银行|建设银行)[\u4e00-\u9fff]{2,8}?(?:分公司|支行|分行)|(?:(?:中国)?人民银行|人行(?=[\u4e00-\u9fff]{2,8}?支行))(?:[\u4e00-\u9fff]{2,8}?(?:分行|支行))?)"
)


def _classes() -> str:
    return rf"(?P<class>(?:{lexicon('bodies', 'generic_prefix')})(?:(?:(?![的了]|规定|要求|情况|问题|不服){_HAN}){{0,6}}?)(?:{lexicon('bodies', 'generic_heads')}))"


_PLAIN: Final = r"(?P<plain>(?!(?<=[社小园景片地)])区|(?<=全)[省市县区州乡镇])(?:地方各级|各级|各)?(?:(?:省|市|县|区|州|乡镇|乡|镇|级|属|直|政府)[、]?){0,6}(?:各级|各)?(?:行政执法|行政复议|复议|监察|审判|登记|征收|执法|环境保护|生态环境|行政|监管|主管|职能|成员|责任|承办|决策承办|被申请|审批|牵头|配合|协办|主办|协助|政府|司法行政|公安|乡镇|街道|基层){0,5}(?:部门|单位(?![\u4e00-\u9fff]?人)|(?<=执法)主体(?!责任|功能|地位)|机关(?!工委|党委|事务|干部|第|党支|退休|养老)))"

_SEATS: Final = r"(?P<seats>(?:地方)?各(?:级|[省市县区、]{1,20}级?)人民政府|各省、自治区、直辖市人民政府|各级政府|(?:地方各级|各级|同级|上级|本级)(?:人民代表大会|人大|政协)(?:及其(?:常委会|常务委员会))?|各(?:设区的?市|(?:(?:县级市|[省市州县区旗盟])(?:\([省市州县区旗、]{1,5}\))?[、和]?){1,5})(?:人民)?政府(?!规章|信息|职能|网站|各|有关)|各?乡镇人民政府(?:\(街道办事处\))?|(?:各级)?(?:行业性|人民)?调解组织|(?:各级)?(?:行政复议|复议|法律援助|法制工作|法制审核|法制|鉴定|公证|仲裁|调解|审计|监测|检测|检验|评估)机构(?!改革|设置|编制)|(?:(?<=[,。;:、\n由向各])|(?<=[退发]回))(?:检查|处罚|许可|实施|制定|起草|监督|办案|拟稿)(?:机关|单位|(?<=起草)部门(?!规章|文件|规范|预算|权|职|内|间|协|联))|街道办事处|[各]?村(?:\(居\)|居)?委会|村(?:\(社区\))?调委会|(?:设区的)?旗?[省市县乡]级以上地方(?:各级)?(?:人民)?政府(?![\u4e00-\u9fff]{0,10}(?:部门|机构|[局委厅办])|及|各|所属)|县级人民政府|(?<![各由的在向对])县市区(?:人民)?政府|人民政府|各(?:[省市县区州旗]|县区|区县|乡镇|镇街)?(?:分局|支队|大队|中队)|各?乡镇\(街道\))"


def _by_field() -> str:
    """Bodies that the field alone tells: 执法大队, 政务服务中心."""
    fields = lexicon("bodies", "fields")
    return "|".join(
        [
            rf"(?:(?<![\u4e00-\u9fff])|(?<=[由经报])|(?<=指定|设在|增设|并入))(?:(?:{fields}){{1,4}}(?:中心(?![城任组区地])|(?:第?[一二三四五六七八九])?[科股](?![技学普目室员级长研院份东权创]))|{lexicon('bodies', 'centres')}中心(?![城任组区地])|(?:教育?|科技?|住?建|发改|经信|卫健|农|商务|交通)(?:工委(?!会)|委(?![员托派会])(?:办公室)?))",
            rf"(?:政府(?=[\u4e00-\u9fff]{{2,12}}部门))?(?![和与])(?:{fields}){{1,4}}(?:大队|支队|工作站|分局|所(?![在有需得必属示指涉述做占致含])|(?<!电)站(?!点)|执法队(?![伍员])|(?:服务|指挥|监测|治理|调解|援助|交易)中心|办公室|办(?![理案结法学事证公实医养好体])|(?P<field>局(?!面|势|部|限)(?:党[组委](?!副?书记|成员|理论|中心)|机关(?=[专内设各全]))?|(?:主管|监督管理)?部门))",
        ]
    )


class Found(NamedTuple):
    """A match of the grammar: its place and words, the kind that its last group tells ("" for none), the level word that
    it begins with ("" for none)."""

    start: int
    end: int
    name: str
    kind: str
    prefix: str


def found_by(match: re.Match[str]) -> Found:
    start, end = match.span()
    name, prefix = match.group(0, "prefix")
    return Found(start, end, name, match.lastgroup or "", prefix or "")


@cache
def grammar() -> re.Pattern[str]:
    """The pattern that finds mentions of bodies; its last group tells the kind."""
    return re.compile(quick(f"{first_characters()}(?:{'|'.join(map(_together, groups()))})"))


def _first_of(*keys: str) -> str:
    """The first characters of the words of some lists."""
    return "".join(sorted({word[0] for key in keys for word in words("bodies", key)}))


# Words of the grammar itself that a mention can begin with; where one character is given, anything may follow it.
_FIRST: Final = (
    "国网 我 本 原 各 团 局 第 村 省 市 州 县 区 旗 盟 镇 乡 级 属 直 全省 全市 全州 全县 全区 全旗 全盟 全镇 全乡 全自 全街 全特 特别 全兵 全政 全人 全垦 全林 垦区 林区 政府 人民 街道 兵团 自治 国务 国家 中国 清华 北京 复旦 浙江 武汉 重大 案件"
    " 设区 案审 审委 支队 大队 总队 生态 自然 厅主 厅党 厅领 委主 委党 委领 院主 院党 院领 办主 办党 办领 署主 署党 署领 法治 法律 专家 地方 行政 执法 环境 生态 监管 主管 职能 成员 责任 承办 决策 被申 审批 牵头 司法 公安 基层 部门 单位 主体 机关"
    " 配合 协办 主办 协助 行业 调解 检察 复议 法制 鉴定 公证 仲裁 审计 监测 检测 检验 评估 审判 监察 登记 征收 检查 处罚 许可 实施"
    " 教委 教工 科委 科工 建委 建工 农委 纪委 派驻 驻局 驻厅 驻委 驻部 驻院 全国 中办 国办 人行 经济 高新 经开 开发 工业 产业 园区 新区 示范 景区 度假 综保 保税 便民 为民 党群 制定 起草 监督 办案 拟稿"
)


_ROW: Final = 64


def first_characters() -> str:
    """A look at the first two characters: most positions of a text are passed over by this alone. First characters that
    are neighbours share what may follow them; so few rows let hardly more through than each for itself, in a third of
    the time."""
    keys = (
        "provinces",
        "national",
        "meetings",
        "issuer_words",
        "yours",
        "generic_prefix",
        "named_heads",
        "placed_heads",
        "bare",
        "fields",
    )
    found = {word[:2] for key in keys for word in words("bodies", key) if word not in ("和", "与")}
    single = {word for word in {*found, *_FIRST.split()} if len(word) == 1}
    pairs = sorted(word for word in {*found, *_FIRST.split()} if len(word) > 1 and word[0] not in single)
    starts = sorted({word[0] for word in pairs})
    rows = [f"[{''.join(sorted(single))}]"]
    for at in range(0, len(starts), _ROW):
        row = starts[at : at + _ROW]
        rows.append(f"[{''.join(row)}][{''.join(sorted({pair[1] for pair in pairs if pair[0] in row}))}]")
    return f"(?=[{''.join(sorted({*single, *starts}))}])(?={'|'.join(rows)})"
