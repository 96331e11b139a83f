"""What stands before a body and belongs to its name: the place it is named by, and the words that make it a class."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from loaders.patterns import regex
from loaders.places import is_name
from loaders.report.bodies.grammar import Found
from loaders.report.bodies.organs import acts
from loaders.report.lexicon import words
from loaders.report.places import begins_with_act, no_place_words


@dataclass(frozen=True, slots=True)
class Names:
    """What one text shows: place names by their last character, and their stems (墨江 of 墨江县)."""

    places: dict[str, tuple[str, ...]]
    stems: frozenset[str]


# 县、乡综治中心, 省市县乡综治中心: those of every rank.
_RANK_ROW: Final = regex(r"(?:[省市县区旗]、?){1,3}$")
_RANKS: Final = frozenset(
    ("县区", "区县", "市县", "县市", "省市", "旗县", "市州", "州市", "县乡", "乡镇")
)  # 县区党委: those of every rank, no body of one place


def begin(form: str, found: Found, names: Names) -> tuple[int, bool]:
    """Where a name begins, with the place before it, and whether what stands before makes it a class of bodies."""
    start, prefix = _begin_of_kind(form, found, names), found.prefix
    of_class = False
    unplaced = found.kind == "named" and start == found.start
    if unplaced and (community := _COMMUNITY.search(form, max(0, start - 6), start)):
        start, of_class = community.start(), True
    if prefix[:1] == "市" and (districts := _DISTRICTS.search(form, max(0, start - 5), start)):
        start, of_class = districts.start(), True
    if (
        form[start] == "市"
        and start == found.start
        and found.name.startswith("市街道办")
        and (street := _STREET.search(form, max(0, start - 4), start))
    ):
        start = street.start(1) if not begins_with_act(street[1]) else start  # 新市街道办事处
    if prefix in _LOWEST and start == found.start and (above := _RANK_ROW.search(form, max(0, start - 6), start)):
        start, of_class = above.start(), True
    if start and start == found.start and form[start - 1 : start + 1] in _RANKS:
        start, of_class = start - 1, True
    if not prefix and form[start - 1 : start] == ")" and (bracketed := _bracketed_rank(form, start)):
        start, of_class = start - bracketed, True
    return start, of_class


def _begin_of_kind(form: str, found: Found, names: Names) -> int:
    start, _, name, kind, prefix = found
    if form[start] == "原":  # 原市法制办, but 太原市司法局
        return _placed(form, start + 1, prefix[1:] or form[start + 1], names)
    if len(prefix) == 1 and _NEIGHBOUR.match(form, start - 2):
        return start - 1
    if prefix or kind == "joint":
        placed = _placed(form, start, prefix or form[start], names)
        if placed == start and name.startswith(_ZONE_SEATS):
            return start - _zone_place(form, start, names)
        if placed == start and (prefix in _LOCAL or name.endswith(_SEATS)):
            if prefix == "街道" and (below := _below(form, start)):
                return below
            return _under(form, start - _by_place(form, start), names)
        return placed
    if kind == "bare" and name in _CONGRESSES and (own := _stem_before(form, start, names)):
        return start - own
    if kind == "zone":
        return start - _zone_place(form, start, names)
    if (
        kind == "field"
        and ("局" in name or name.endswith(("大队", "支队")))
        and (own := _stem_before(form, start, names))
    ):
        return start - own  # 柳泉教育局
    if kind == "named":
        if name in words("bodies", "placed_heads"):
            named = _by_place(form, start)
            place = form[start - named : start]
            return start if _MANY.search(place) or acts().search(place) else start - named
        if name in _BY_PLACE:
            place = form[start - _by_place(form, start) : start]
            its_own = place in names.stems or (len(place) < 4 and not _TOWARDS.search(place))
            return start - len(place) if its_own else start
        return _extended(form, start, name)
    if name.startswith("街道办"):
        placed = _placed(form, start, "街道", names)
        return placed - _by_place(form, start) if placed == start else placed
    if name.startswith("管理"):  # 渣土管理执法大队
        return _extended(form, start, name)
    if name in _POSTS or (not kind and name.endswith(("所", "站", "办"))):
        return start - (_by_place(form, start) or (name in _POSTS and _stem_before(form, start, names)))
    return start


def _placed(form: str, start: int, prefix: str, names: Names) -> int:
    """Where the name begins when known places stand before its level word: 云南省普洱市 + 司法局."""
    level = prefix.rstrip("级属直")
    if prefix.startswith(("我", "本", "全", "原")):
        return start
    end = start + len(level)
    moved = start
    if level == "州" and (own := _PREFECTURE.search(form, max(0, start - 4), start)):
        return own.start(1)  # 巴州党委
    if form[start - 1 : start] == level and (above := _under(form, start, names)) < start:
        return above  # 柳泉县县政府
    while True:
        for name in names.places.get(form[end - 1 : end], ()):
            if end >= len(name) and form.startswith(name, end - len(name)):
                moved = end - len(name)
                break
        else:
            break
        end = moved
    if form.startswith("中共", max(0, moved - 2)):
        moved = max(0, moved - 2)
    return moved


_LEFT_STOP: Final = regex(
    r"[^\u4e00-\u9fff]|直属|所属|下属|重点|知名|其|各|[一二三四五六七八九十]个|遵照|[两几数]个|的|了|于|成立|设立|组建|调整|充实|完善|健全|发挥|召开|担任|任|为|由|向(?![阳荣东群明前])|在|对|经(?![济贸开信发营管侦费纪典过])|成员单位|议事规则|工作规则|工作要求|工作机制|职责分工|主要职责|组成人员|组织领导|保障措施|及时|及|报告|报送|上报|通报|报请|提请|和(?![平顺田硕静谐])|与|加强|强化|建立|聘请|聘任|委托|邀请|协调|指导|依托|联合|会同|组织|全[省市县区镇乡州国]|纳入|明确|增补"
)


_RANK_CHARS: Final = tuple("省市州县区旗镇乡")
_GROUPS: Final = ("领导小组", "协调小组", "联席会议", "工作专班", "专班")
# 成立推进审批改革领导小组, 以优化服务工作专班为龙头: what stands around a name that holds verbs shows where it begins.
_SET_UP: Final = regex(
    r"(?:(?:成立|设立|组建|调整|充实|完善|健全|建立)了?|(?:组长|主任|负责人|牵头|召集人|组成)的|(?P<held>[以由]))(?P<name>(?:“[^“”\n]{1,8}”)?(?:(?![的了由和与及任为以各一两三]|有关|相关)[\u4e00-\u9fff]){2,18}(?:\([\u4e00-\u9fff]{2,6}\)(?:工作)?)?)$"
)
_BEHIND_HELD: Final = {"以": ("为",), "由": ("牵头", "负责", "统筹", "组织")}
_BRANCH_IN: Final = regex(
    r"(?:^|[^\u4e00-\u9fff]|由|与|和|聘请|委托)了?((?!由|与|和|聘请|委托|向|对|了)[\u4e00-\u9fff]{2,8}\([\u4e00-\u9fff]{2,5}\))$"
)


def _extended(form: str, start: int, head: str) -> int:
    """A name that begins before its head word: 法治政府建设领导小组, 某某律师事务所, 某某村委会."""
    if head == "律师事务所" and (branch := _BRANCH_IN.search(form, max(0, start - 16), start)):
        return branch.start(1)  # 广东国信(云溪)律师事务所
    if head.startswith(_GROUPS) and (whole := _SET_UP.search(form, max(0, start - 26), start)):
        behind = whole["held"] or ""
        if not behind or form.startswith(_BEHIND_HELD[behind], start + len(head)):
            return whole.start("name")
    reach = 6 if head.endswith(("委会", "委员会")) else 18
    window = form[max(0, start - reach) : start]
    stops = [stop.end() for pattern in (_LEFT_STOP, acts()) for stop in pattern.finditer(window)]
    left = window[max(stops, default=0) :]
    if head == "村委会" and 1 < len(left) < 5 and not _CLASS_WORD.search(left) and not begins_with_act(left):
        return start - len(left)
    if head.endswith(("委会", "委员会")) and head[:2] != "仲裁" and not left.endswith(("村", "社区")):
        return start
    if head.endswith(("学院", "大学")) and begins_with_act(left):
        left = _behind_verbs(left)
    if left in _RANK_CHARS and head.startswith(_GROUPS):
        return start - 1  # 报告区领导小组
    if len(left) < 2 or re.fullmatch(
        r"(?:县内|市内|当地|一家|各|有关|相关|其他|该|本|名|家|个|行政村|全镇|社区|村)+", left
    ):
        return start
    return start - len(left)


_PREFECTURE: Final = regex(
    r"(?:^|[^\u4e00-\u9fff])((?![全我本各该省自市县区次个家名两])[\u4e00-\u9fff](?<![在由经向对将与和及按据报到从为是])|[黔湘恩临]?[东西南北][东西南北])$"
)
_NEIGHBOUR: Final = regex("[^毗相近四睦]邻[省市州县区旗镇乡]")  # 邻县水利局
_STREET: Final = regex(r"(?:^|[,。;:、\n(区县])((?![各全我本该原设辖每])[\u4e00-\u9fff]{1,3})$")
_COMMUNITY: Final = regex(r"各?(?:社区|行政村|村)$")
_LOWEST: Final = ("乡", "镇", "村")
_DISTRICTS: Final = regex(r"设区(?:的)?$|各?计划单列$")
_LOCAL: Final = ("镇", "乡", "街道")  # levels whose places are known from the text alone
_SEATS: Final = ("人民政府", "人民法院", "人民检察院", "代表团")  # names that seldom stand without their place
_OF_PLACE: Final = regex(
    r"(?:^|[,、。;:.\n(]|的|和|与|及|(?<=人次)到|(?<=次)赴|会同|联合|由|在|对|向|指导|督促|(?<![公起上申抗投应胜败自反])诉|责令|约谈)(?:会同|联合|由|在|对|向|经|给|指导|督促|和(?![平顺田硕静])|与|其中|配合|协助|到|赴|责令|约谈|邀请|聘请|委托|[\u4e00-\u9fff]{0,3}(?<![公起上申抗投应胜败自反])诉)?(?!会同|联合|和(?![平顺田硕静])|与|由|在|对|向|指导|督促|其中|配合|协助|到|赴|责令|约谈|邀请|聘请|委托)([\u4e00-\u9fff]{2,4}?)$"
)
_CLASS_WORD: Final = regex(
    r"届$|退出|应当|^现[将就]|改善|简称|[各全个名该所本我等及和与]|部分|基层|乡镇|镇街|街镇|街道|辖区|公安|依托|有关|相关|其他|多数|少数|沿线|沿江|周边|邻近|下属|所在|涉及|试点|示范|重点|贫困|边远|上级|同级|[一二三四五六七八九十]是|[凡未经原由]|[汛雨旱冬春夏秋]期|期间|[年月日季]$|平时|日常|负责|对口|驻|直辖|设区|报告|大会"
)


_MANY: Final = regex(  # 农村小学, 模拟法庭, 中小学: kinds of them
    r"农村|城[区市]|[公民]办|中$|模拟|巡回|流动|智慧|互联|网上|数字|车载|道德|专业|少年|家事|寄宿|普通|优质|薄弱|特色|普惠|附近|每[所个]|[一二三四五六七八九十]所"
)
_TOWARDS: Final = regex("[向在于对至到抵由从过被]")  # 企业向海关报核
_POSTS: Final = ("派出所", "司法所")
_BY_PLACE: Final = (
    "海关",
    "海事局",
    "海事处",
    "银保监分局",
    "金融监管分局",
    "边检站",
)  # 柳泉海关; alone they are a class
_ZONE_SEATS: Final = ("区管委会", "区管理委员会", "区党工委")
_CONGRESSES: Final = ("人大", "政协", "人大常委会", "市民中心", "市民服务中心")


def _stem_before(form: str, start: int, names: Names) -> int:
    """How long the stem of a known place is that stands before a name: 重庆人大."""
    return max((len(stem) for stem in names.stems if len(stem) > 1 and form.endswith(stem, 0, start)), default=0)


_FREE_TRADE: Final = regex("(?:自由贸易|自贸)(?:试验)?$")  # 由 of 自由 leads to no place
_ZONE_PLACE: Final = regex(
    r"(?:^|\n|[,。;:、(在由对向与和]|简称)[ \t#*]*((?:(?![的了与和在由对向各全])[\u4e00-\u9fff]){2,12})$"
)


def _zone_place(form: str, start: int, names: Names) -> int:
    """How many characters before 开发区管委会 name the zone: the longest place that the text knows, or all from the
    last mark."""
    if stem := max((stem for stem in names.stems if form.endswith(stem, 0, start)), key=len, default=""):
        return len(stem)
    place = _ZONE_PLACE.search(form, max(0, start - 14), start)
    if kind := _FREE_TRADE.search(form, max(0, start - 6), start):
        before = _ZONE_PLACE.search(form, max(0, kind.start() - 8), kind.start())
        own = _behind_verbs(before[1].removeprefix("其中")) if before else ""
        return start - kind.start() + (0 if _CLASS_WORD.search(own) else len(own))
    name = _behind_verbs(place[1].removeprefix("其中")) if place else ""
    return 0 if _CLASS_WORD.search(name.replace("经", "")) else len(name)  # 临空经济区


def _behind_verbs(words_before: str) -> str:
    """The place that stands behind a verb or two: 岭南 of 授权岭南; "" if none does."""
    behind = max((act.end() for act in acts().finditer(words_before)), default=0)
    cut = (words_before[at:] for at in sorted({0, 2, 4, behind}) if at >= behind and len(words_before) > at + 1)
    return next((place for place in cut if not begins_with_act(place)), "")


def _below(form: str, start: int) -> int:
    """Where the name of a street's office begins whose street stands behind a real place: 岭南区西湖|街道办事处; 0 if
    none does."""
    for at in (start - 2, start - 3):
        place = next((at - length for length in (5, 4, 3) if at >= length and is_name(form[at - length : at])), 0)
        if (
            place
            and not begins_with_act(form[at:start])
            and form[at] not in "和与及各、"
            and form[start - 1] not in "个各"
        ):
            return place
    return 0


def _under(form: str, start: int, names: Names) -> int:
    """Where a place begins that holds the one at `start`: 岭南市 before 湖东区人民政府."""
    above = next((name for name in names.places.get(form[start - 1 : start], ()) if form.endswith(name, 0, start)), "")
    return start - len(above)


def _by_place(form: str, start: int) -> int:
    """How many characters before 派出所, 司法所 or 镇 are the place that it is named by: 会同柳坪派出所."""
    place = _OF_PLACE.search(form, max(0, start - 7), start)
    name = place[1] if place else ""
    own = name.removeprefix("和") if len(name) == 2 else name  # 和平
    if not name or _CLASS_WORD.search(own) or begins_with_act(own) or own in no_place_words() or _ALONG.search(own):
        return 0
    return len(name)


_ALONG: Final = regex("围绕|聚焦|紧扣|紧盯|依托|按照|根据|结合|针对|对照|立足")  # 紧紧围绕|镇党委的中心工作


_RANK: Final = r"[省市州县区旗乡镇]"
_BRACKETED: Final = regex(rf"各?(?:{_RANK}|乡镇|镇街)\((?:{_RANK}|街道|街|[、和]){{1,8}}\)$")


def _bracketed_rank(form: str, start: int) -> int:
    """How many characters before a core are a rank with others in brackets, the mark of a class: 各县(市、区)司法局."""
    found = _BRACKETED.search(form, max(0, start - 14), start)
    return len(found[0]) if found else 0
