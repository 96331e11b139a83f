"""Mentions of bodies: 县司法局, 县委组织部, 我局党组, 省、市政府, 5支综合行政执法队伍; type, and whether a class is meant.

A name is [place or level] + core + sub-body. The place is taken only where the text itself shows it (title, signature,
`X人民政府`); otherwise the level word begins the name.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from loaders.report.lexicon import lexicon, trie

_LEVELS = "自治区|自治州|自治县|街道|兵团|[省市州县区旗盟镇乡]"
_HAN = r"[\u4e00-\u9fff]"
_COUNT_AFTER = re.compile(r" ?\d[\d ,.]*余?[支个家名]")


@dataclass(frozen=True, slots=True)
class Body:
    start: int
    end: int
    name: str
    type: str
    generic: bool
    members: tuple[str, ...] = ()


@cache
def _grammar(places: tuple[str, ...]) -> re.Pattern[str]:
    place = trie(places) if places else "(?!)"
    stems = trie(name[:-1] for name in places if len(name) > 2) if places else "(?!)"
    fields, heads = lexicon("bodies", "fields"), lexicon("bodies", "heads")
    core = rf"(?:(?:{fields}){{1,7}}(?:{heads})(?:[\u4e00-\u9fff]{{2,6}}分局)?|{lexicon('bodies', 'bodies')})"
    sub = rf"(?:{lexicon('bodies', 'subs')}|(?:{stems})所|(?:{fields}){{1,4}}(?:大队|中队|支队|队|科|股|处|室))"
    law = rf"(?:党?委)?(?:全面)?依法治[{'省市州县区旗盟镇乡'}](?:委员会及办公室|委员会办公室|委员会|工作?领导小组办公室|工作?领导小组|办公室|办|委)"
    group = r"(?:(?:(?![任由向为请对与和的了是])[\u4e00-\u9fff]){2,16}?领导小组(?:办公室)?)"
    level = rf"(?:(?:{place}){{1,3}}(?:{_LEVELS})?|(?:我|本|全|原)?(?:{_LEVELS})(?:级|属|直)?)"
    bodies = "|".join(
        [
            rf"(?P<national>(?:原)?{lexicon('bodies', 'national')})",
            rf"(?P<issuer>{lexicon('bodies', 'issuer_words')}){sub}?",
            rf"(?P<joint>(?:{_LEVELS})(?:[、,和](?:{_LEVELS})){{1,5}}(?:两级|三级)?(?:人民政府|政府|党委|委|人大))",
            rf"(?P<prefix>{level})(?:(?P<law>{law})|(?P<core>{core})(?:{sub})?|(?P<group>{group}))(?:\((?:街道办事处|街道办)\))?",
            r"(?P<named>(?:清华|北京|复旦|浙江|武汉|中国(?!人民政)[\u4e00-\u9fff]{2,6}|[\u4e00-\u9fff]{2,6}?(?:师范|政法|理工|农业|科技))大学)",
            r"(?P<panel>案件(?:审理|审查)委员会|案审委|审委会|重大案件集体(?:讨论|审理)委员会|(?:法治|法律)?专家委员会)",
            rf"(?P<class>(?:{lexicon('bodies', 'generic_prefix')})(?:{_HAN}{{0,6}}?)(?:{lexicon('bodies', 'generic_heads')}))",
            r"(?P<plain>(?:地方各级|各级|各)?(?:(?:省|市|县|区|州|乡镇|乡|镇|级|属|直|政府)[、]?){0,6}(?:各级|各)?(?:行政执法|执法|环境保护|生态环境|行政|监管|主管|职能|成员|责任|承办|决策承办|被申请|审批|牵头|政府|司法行政|公安|乡镇|街道|基层){0,5}(?:部门|单位(?![\u4e00-\u9fff]?人)|(?<=执法)主体(?!责任|功能|地位)|机关(?!工委|党委|事务|干部))"
            r"|(?:地方)?各(?:级|[省市县区、]+级?)人民政府|各省、自治区、直辖市人民政府|各级政府|乡镇人民政府(?:\(街道办事处\))?|行业性调解组织|调解组织|人民调解委员会|律师事务所|街道办事处|[各]?村(?:\(居\)|居)?委会|村调委会|县级人民政府|人民政府|乡镇\(街道\))",
            rf"(?P<bare>{lexicon('bodies', 'bare')})",
            rf"(?P<field>(?:{fields}){{1,4}}局(?!面|势|部|限)|人民法院|人民检察院|行政机关|公安机关|司法机关|检察机关)",
        ]
    )
    return re.compile(rf"(?:{bodies})")


_TEAMS = re.compile(
    rf"(?:(?<![保留组建了])(?:县|市|区|州|省)级)?(?:(?:(?!组建|保留|整合|设立|成立|撤销|[立建设的留]){_HAN}){{2,7}}、){{1,15}}{_HAN}{{2,8}}?等?\d+ ?支(?:综合行政执法|综合执法|行政执法|执法)(?:队伍|大队|支队)"
)
_PLACE_WORD = re.compile(
    r"(?:^|[\n,。;:、(《 对在和与由])(?:中共)?([\u4e00-\u9fff]{2,9}?(?:自治州|自治县|自治区|新区|开发区|街道|[省市州县区旗镇乡]))"
    r"(?=人民政府|委员会|[\u4e00-\u9fff]{0,12}局|[12]\d{3}年|人大|关于|政府|行政|司法|法治)",
    re.MULTILINE,
)
_NO_PLACE = re.compile(
    r"[我全并请各本该上下级和与及在向由对为经的了会]|联合|会同|综合|开展|保留|组建|组织|落实|推进|加强|^(?:乡镇|省市|市县|县区|城市|地区|社区|辖区|园区|景区)"
)
_NO_BEFORE = re.compile(r"(?:各|上级|有关|同级|所属|基层|部分|个)$")
_COUNTED = re.compile(r"(?:[\d一二三四五六七八九十百]+ ?[个家])(?:[\u4e00-\u9fff]{0,2})$")
_BAD_AFTER = re.compile(
    r"(?:门|会(?!同|商|议)|代表(?!大会)|委员(?!会)|职能|信息|采购|购买|投资|规章|性基金|债券|债务|门户网站|服务平台|平台|APP|热线|工作报告|公报|治理|建设(?!局|厅|厂)|民主监督员|主任$)"
)
_ORDER = re.compile(r"令|(?:各部|有关部|[\u4e00-\u9fff]{2,6}主管)")
_ENTERED = re.compile(r"(?:^|进驻|入驻|[,。;、\n])$")
_ALONE = re.compile(r"[,。;\n]|提供|受理|办理|开展|主任|负责|共")
_ATTRIBUTE = re.compile(r"(?:法治|数字|服务型|智慧|阳光|廉洁|诚信|责任|有限|有为)$")
_FALSE_LEVEL = re.compile(
    r"(?:城|超|集|夜|菜|股|门|地|小|社|辖|园|景|片|校|厂|灾|山|林|库|矿|牧|禁|特|郊|跨|东|西|南|北|中|新)$"
)
_TYPES: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (name, re.compile(pattern))
    for name, pattern in (
        (
            "other",
            r"(?:中心|医院|卫生院|学校|大学|中学|小学|研究中心|公证处|协会|总工会|工会|共青团(?:中央)?|团委|妇联|残联|科协|工商联|文联|侨联|红十字会|联席会议|关工委|供销社|律协|法学会|村委会|居委会|村民委员会|调委会|人民调解委员会|仲裁委员会|仲裁委|仲裁院|银行|院|消委会|消保委|电视台|看守所|拘留所|戒毒所|人武部|武装部|公司|党校|行政学院)$",
        ),
        ("court_procuratorate", r"(?:法院|检察院|中院|最高法|最高检|审判庭)$"),
        (
            "congress_cppcc",
            r"(?:人大|人大.{0,8}委(?:员会)?|常务委员会|人民代表大会|政协|人大主席团|政协.{0,4}会|政协办公室|人大常委会办公室|人大常委会)$",
        ),
        ("enforcement_team", r"(?:大队|支队|总队|执法队|队伍|中队|交警队)$"),
        (
            "party",
            r"(?:党中央|中共中央|党委|党委会|党组|党支部|党工委|机关工委|纪委|监委|纪委监委|监察委员会|纪检监察组|组织部|宣传部|统战部|政法委|政法委员会|社会工作部|依法治.{1,2}(?:委|办|委员会|办公室|委员会办公室|委员会及办公室)|[省市州县区旗盟]委(?:常委会.*|办公室|办公厅|办|编办|网信办|改革办|农办|台办|督查室|巡察办|老干部局)?|中央.{1,8}[部办委])$",
        ),
        ("township", r"(?:[镇乡](?:人民)?政府|街道办事处|办事处|街道办|政府\((?:街道办事处|街道办)\))$"),
        (
            "government",
            r"(?:政府|国务院|常务会议|常务会|领导小组|安委会|安委会办公室|安委办|指挥部|管委会|管理委员会|行政公署|行政机关|政府全体会议)$",
        ),
    )
)


def body_type(name: str) -> str:
    """The type of a body by the last part of its name."""
    if re.search(r"法院|检察院|国务院$", name) is None and name.endswith(("国科学院", "研究院")):
        return "other"
    if name.endswith("国务院"):
        return "government"
    for kind, pattern in _TYPES:
        if kind == "other" and re.search(r"(?:法院|检察院|中院)$", name):
            continue
        if pattern.search(name):
            return kind
    return "department"


def places(form: str, title: str, jurisdiction: str) -> tuple[str, ...]:
    """Place names that the text itself shows before a body, longest use first; the jurisdiction and its short forms."""
    found = {match[1] for match in _PLACE_WORD.finditer(f"{title}\n{form}")}
    out = {name for name in found if not _NO_PLACE.search(name) and len(name) >= 2}
    if jurisdiction and jurisdiction != "全国":
        out.add(jurisdiction)
    return tuple(sorted(out))


def bodies(text: str, form: str, known: tuple[str, ...], hidden: list[tuple[int, int]]) -> list[Body]:
    """All mentions, in text order, without overlaps; `hidden` are title spans."""
    taken: list[tuple[int, int]] = list(hidden)
    out: list[Body] = []
    for found in _TEAMS.finditer(form):
        out.append(_teams(text, form, found))
        taken.append(found.span())
    taken.sort()
    at = 0
    for body in _mentions(text, form, known):
        while at < len(taken) and taken[at][1] <= body.start:
            at += 1
        if at == len(taken) or taken[at][0] >= body.end:
            out.append(body)
    return sorted(out, key=lambda body: body.start)


def _teams(text: str, form: str, found: re.Match[str]) -> Body:
    name = text[found.start() : found.end()]
    head = re.split(r"\d+ ?支", found[0])
    fields = head[0].removesuffix("等").split("、")
    return Body(*found.span(), name, "enforcement_team", False, tuple(field + head[-1] for field in fields))


def _mentions(text: str, form: str, known: tuple[str, ...]) -> Iterator[Body]:
    grammar = _grammar(known)
    position = 0
    while found := grammar.search(form, position):
        start, end = found.span()
        position = end
        groups = found.groupdict()
        if form[start] == "原":
            start += 1
        before, after = form[max(0, start - 4) : start], form[end : end + 8]
        if (
            _BAD_AFTER.match(after)
            or _ATTRIBUTE.search(before)
            or (_ORDER.match(after) and found[0].endswith("国务院"))
        ):
            continue
        prefix = groups["prefix"] or ""
        if prefix.startswith("全") or (found[0] == "中心" and not (_ALONE.match(after) and _ENTERED.search(before))):
            continue
        if prefix in ("市", "区", "州", "县", "镇", "乡", "省", "旗", "盟") and _FALSE_LEVEL.search(before):
            position = start + 1
            continue
        if groups["group"] and re.search(r"[,。;、的了]", groups["group"]):
            position = start + 1
            continue
        generic = _generic(form, found, before, after)
        if not generic and known == () and groups["field"]:
            generic = True
        name = text[start:end]
        yield Body(start, end, name, body_type(form[start:end].replace("\n", "")), generic)


def _generic(form: str, found: re.Match[str], before: str, after: str) -> bool:
    groups = found.groupdict()
    if groups["class"] or groups["plain"] or found[0].endswith(("部门", "机关", "单位", "主体")):
        return True
    if _NO_BEFORE.search(before) or _COUNTED.search(form[max(0, found.start() - 8) : found.start()]):
        return True
    if _COUNT_AFTER.match(after) or "两级" in found[0] or "三级" in found[0]:
        return True
    if groups["prefix"] and re.fullmatch(r"(?:乡|镇|街道|[村社])+", groups["prefix"]) and before.endswith(("乡", "镇")):
        return True
    return bool(groups["field"] and not found[0].endswith("局"))
