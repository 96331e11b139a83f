"""The place and the level of a text: as its issuer's name tells them (where), else its head (place_named), else its own
words (own_place): 我县, 县委、县政府, 我局 under a 县委, and the one place of that level that it names."""

from __future__ import annotations

import re
from collections import Counter
from typing import Final

from loaders.patterns import regex
from loaders.places import SUFFIX, code_of, endings, is_name
from loaders.report.head.unsigned import OUR_PLACE, speaks_as
from loaders.report.lexicon import lexicon, simplified
from loaders.report.places import shown
from loaders.text import mapped
from ontology.levels import COUNTY, PREFECTURE, PROVINCE, TOWNSHIP, level_of_code, levels_of

ZONES: Final = ("开发区", "高新区", "经开区", "园区", "示范区", "度假区", "保税区")
_NEAR: Final = 6000
_LEVEL_WORD: Final = regex(r"(自治区|街道|[省州盟市县区旗镇乡])")
_OF_WORD: Final = {
    **dict.fromkeys(("省", "自治区"), PROVINCE),
    **dict.fromkeys(("州", "盟"), PREFECTURE),
    **dict.fromkeys(("县", "区", "旗"), COUNTY),
    **dict.fromkeys(("镇", "乡", "街道"), TOWNSHIP),
}
# What speaks for a place as a whole, behind its name or its level word.
_SEAT: Final = regex(
    r"(?:人民)?政府|(?:中级|高级)?人民(?:法院|检察院)|人民代表大会(?:常务委员会)?|人大常委会|行政公署|街道办事处|办事处|党?委(?:员会)?(?:[ 、和]?\S*政府)?"
)
# 我局在县委、县政府的领导下: whose office it is.
_LED_BY: Final = regex(
    r"(?:在|按照)[^。;\n]{0,24}?(自治区|(?<![治会])[省州市县区旗])(?:党?委|委区政府|人民政府|政府)[^,。;\n]{0,24}?(?:领导|指导|部署|支持|要求|监督)"
)
_RANKS: Final = ("街道", "乡", "镇", "旗", "区", "县", "市", "盟", "州", "自治区", "省")  # who stands nearest leads
_PLACES_SEAT: Final = regex(r"[\u4e00-\u9fff]{1,6}?(自治区|[省州盟市县区旗镇乡])(?=党委)")  # 巴州党委、政府
_OFFICE: Final = regex(r"[我本](?:局|院|委|厅|办|中心|支队|大队)")
_HALL: Final = regex(r"[我本]厅")
# Districts and counties stand below a prefecture, but below a municipality too: one in a province is none.
_DISTRICTS: Final = regex(
    r"各(?:县|区|旗|县级市)|\d+个(?:县|区|旗)|县\((?:市|区)|区\((?:县|市)|县市区|县区|区县|[区县](?:人民)?政府|县级|区级"
)
_IN_PROVINCE: Final = regex(r"省(?:委|政府|级|直|[\u4e00-\u9fff]{1,8}[厅局])|[全本]省|自治区|县\(市|县级市|县市区")
_NAME_END: Final = regex(rf"(?:{SUFFIX})")
_SHORTEST, _LONGEST = 2, 12  # 范县 of 示范县
_HAN: Final = regex(r"[\u4e00-\u9fff]")
_OTHERS: Final = (
    "赴",
    "到",
    "同",
    "与",
    "和",
    "向",
    "邻",
    "对",
    "往",
    "自",
    "从",
    "学习",
    "对口",
    "协作",
    "支援",
    "调研",
    "借鉴",
)

_THEIR_WAYS: Final = ("经验", "做法", "模式", "籍", "来", "考察", "学习")  # 借鉴甲县做法


def own_place(issuer: str, jurisdiction: str, form: str) -> tuple[str, str]:
    """The jurisdiction and the level of a text, each "" where its words do not tell; `issuer` and `jurisdiction` are
    what is known of it, in simplified characters."""
    word, office = _level_word(issuer, form)
    if not word:
        return jurisdiction, ""
    place = jurisdiction or _one_named(word, form)
    level = level_of_code(code_of(place)) or (_of_city(issuer, form) if word == "市" else _OF_WORD.get(word, ""))
    return place, f"department-of-{level}" if office and level else level


def _level_word(issuer: str, form: str) -> tuple[str, bool]:
    """The level word of a text's own place, "" if nothing tells it, and whether an office of it speaks."""
    named = issuer or speaks_as(form)
    if _OFFICE.match(named) or (issuer and not _LEVEL_WORD.match(issuer)):
        return _of_office(named, form)
    ours = Counter(found[0][1:] for found in OUR_PLACE.finditer(form[:_NEAR])) if not issuer else None
    if ours and not named.startswith("全"):
        return ours.most_common(1)[0][0], False
    plain = named.lstrip("我本全")
    begins = _LEVEL_WORD.match(plain)
    return (begins[1], office_of(plain)) if begins else ("", False)


def _of_office(named: str, form: str) -> tuple[str, bool]:
    """The level word of the place whose office writes: who leads it tells that, 我厅 is a province's."""
    if seat := _PLACES_SEAT.match(named):
        return seat[1], False
    if _HALL.match(named):
        return ("自治区" if "自治区" in form[:_NEAR] else "省"), True
    led = {found[1] for found in _LED_BY.finditer(form[:1500])}
    return min(led, key=_RANKS.index, default=""), True


def office_of(issuer: str) -> bool:
    """Whether a body that is called by its level alone is an office of the place: 省统计局, not 区人民法院, 县政府."""
    begins = _LEVEL_WORD.match(issuer)
    return begins is not None and len(issuer) > begins.end() and _SEAT.fullmatch(issuer, begins.end()) is None


def _of_city(issuer: str, form: str) -> str:
    """The level of 市: a prefecture where a 中级 court is its own, or where districts or counties stand below it and a
    province above; "" where that is not told."""
    near = form[:_NEAR]
    below = _DISTRICTS.search(near) is not None and _IN_PROVINCE.search(near) is not None
    return PREFECTURE if below or "中级" in issuer else ""


def _one_named(word: str, form: str) -> str:
    """The only real place of that level word that a text names as its own; "" where it names none, or several."""
    near, last_two = form[:_NEAR], endings()
    found: set[str] = set()
    before, theirs = 0, False  # the end of the name seen last, and whether it is one of others: 赴甲县、乙县学习
    for match in _NAME_END.finditer(near):
        end = match.end()
        if not match[0].endswith(word) or near[end - 2 : end] not in last_two:
            continue
        sizes = (size for size in range(min(end, _LONGEST), 1, -1) if is_name(near[end - size : end]))
        start = end - next(sizes, 0)
        if start == end or (end - start == _SHORTEST and _HAN.match(near, start - 1)):
            continue
        theirs = theirs if start == before + 1 and near[before] in "、和与" else near.endswith(_OTHERS, 0, start)
        before = end
        if not theirs and not near.startswith(_THEIR_WAYS, end):
            found.add(near[start:end])
    return found.pop() if len(found) == 1 else ""


_PLACE: Final = regex(
    r"((?:[\u4e00-\u9fff]{2,30}?|(?![我本该各全某两几某])[\u4e00-\u9fff](?=[县区旗市]))(?:自治州|自治县|自治区|特别行政区|省|市|州|县|新区|开发区|区|自治旗|旗|盟|镇|(?<!城)乡|街道))(?=$|人民政府|政府|党?委|人大|人民代表大会|管委会|管理委员会|党工委|[\u4e00-\u9fff]{0,14}(?:局|厅|办公室|委员会|委(?=$)|办|法院|检察院|[大支总]队|中心)|20\d\d|关于|法治|依法|司法|行政|工作|政务)"
)
_HEAD_OF_NATIONAL: Final = "部|总局|总署|署|委员会|办公厅"
_NATIONAL: Final = regex(
    rf"^(?:[、和]|最高人民(?:法院|检察院)|(?:国务院|中共中央|(?![、和]|国务院|中共中央)(?:(?!{_HEAD_OF_NATIONAL})[\u4e00-\u9fff]){{2,8}}(?:{_HEAD_OF_NATIONAL}))(?:{_HEAD_OF_NATIONAL})*)+$"
)


def level_of(place: str) -> str:
    """The level of a place: its code's; else what its last word tells, 市 taken as a prefecture, a zone as of a county."""
    code, levels = code_of(place), levels_of("", place)
    if known := level_of_code(code):
        return known
    if place.endswith(("新区", "开发区")):
        return COUNTY
    return PREFECTURE if PREFECTURE in levels else next(iter(levels), "")


_TITLED: Final = regex(r"《[^》\n]*》")


def place_named(form: str, title: str) -> str:
    """The place that the head names first, for texts without title or issuer."""
    head = _TITLED.sub(lambda titled: " " * len(titled[0]), f"{simplified(mapped(title))}\n{form[:300]}")
    head = re.sub(r"(?m)^[^\n。]{2,60}:$", lambda line: " " * len(line[0]), head)  # those it is addressed to
    names = (name.removeprefix("中共") for name in shown(form[:300], head, ""))
    found = sorted((head.find(name), -len(name), name) for name in names if name in head)
    return found[0][2] if found and found[0][0] < 120 else ""


# A text that speaks of its province, city or county is none of the nation's, whatever it says of the nation.
_LOCAL: Final = regex(
    r"我[局厅办院]|(?:结合|(?<!、)[我全本])自治区|(?<![、各])自治区(?:党委|人民政府|政府)|(?:我|(?<![健安齐完保成周])全)[省市县区州旗镇乡](?![\u4e00-\u9fff]?规划)|(?<![各级、至和或及城辖治省市区])[省市县州旗镇乡](?:委(?![员托派])|政府|人民政府|人大|政协|直[属机部])"
)
# What the nation's government speaks of; one of the first kind, or three of the second, where no province is named again
# and again.
_NATIONS_OWN: Final = regex(
    r"我国|国务院|中央(?:财政|政府|部门|预算|本级|层面|国家机关)|西部大开发|东北(?:全面|地区|老工业)|[\u4e00-\u9fff]{2}强国|(?:健康|美丽|平安|法治|数字)中国|各级政府|地方各级|各族人民|外交|两岸|台湾|香港|澳门|人民币|国民经济|国内生产总值|各省、自治区"
)
_OF_NATIONS: Final = regex(
    r"国家(?!级)|全国(?!文明|双拥|民主|法治政府|先进|优秀|百强|第|前列|首)|中国(?!特色|式)|党中央|国际|世界|国内|万亿|地方政府|国防|军队|港澳|一带一路|国有企业|对外开放|全社会|各地"
)
_PROVINCE: Final = regex(lambda: rf"{lexicon('bodies', 'provinces')}(?!生产建设兵团)")


_TO_ALL: Final = regex(
    r"[\s\S]{0,80}?各省、自治区、直辖市(?:及计划单列市)?(?:人民政府|[^,。\n]{2,8}[厅局委]),(?:国务院|新疆)"
)


def _of_the_nation(form: str) -> bool:
    """Whether a text without title or issuer is one of the nation's: it speaks of the nation and of no place of its own."""
    form = simplified(form[:6000])
    if "各省、自治区、直辖市" in form[:100] and _TO_ALL.match(form):
        return True
    if _LOCAL.search(form):
        return False
    provinces = [found[0] for found in _PROVINCE.finditer(form[:3000])]
    most = max(map(provinces.count, provinces), default=0)
    if most > 1 and 2 * most > len(provinces) and "我国" not in form[:3000]:
        return False
    opening = form[:1500]
    return bool(_NATIONS_OWN.search(opening)) or len(set(_OF_NATIONS.findall(opening))) > 2


_STREET: Final = regex(
    r"([\u4e00-\u9fff]{1,20}[市县区旗])(?:人民政府)?([\u4e00-\u9fff]{1,8}街道|(?:(?![驻政务])[\u4e00-\u9fff]){2,4})办事处"
)


def where(issuer: str, form: str) -> tuple[str, str]:
    """The jurisdiction and the level that the name of the issuer tells, each "" where it does not; the nation's where no
    issuer is known and the text is one of the nation's."""
    issuer = issuer.removeprefix("国家税务总局").removeprefix("中共").strip()
    if issuer.endswith("办事处") and (below := _STREET.fullmatch(issuer)):
        return below[1] + below[2], "township"
    if issuer and (place := _PLACE.match(simplified(issuer))):
        level = level_of(place[1])
        rest = simplified(issuer)[place.end(1) :]
        jurisdiction = place[1]
        while below := _PLACE.match(rest):  # 上海市松江区人民政府办公室
            if not (is_name(below[1]) or rest.startswith("人民政府", below.end(1)) or below[1].endswith(ZONES)):
                break
            jurisdiction, rest = jurisdiction + below[1], rest[below.end(1) :]
            level = level_of(below[1])
        zone = jurisdiction.endswith(("开发区", "新区")) and rest in ("管理委员会", "管委会", "党工委管委会")
        own = not rest or zone or _SEAT.fullmatch(rest)
        return issuer[: len(jurisdiction)], level if own else f"department-of-{level}"
    if _NATIONAL.match(issuer) if issuer else _of_the_nation(form):
        return "全国", "national"
    return "", ""
