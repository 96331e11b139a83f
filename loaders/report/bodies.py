"""Mentions of bodies: 县司法局, 县委组织部, 我局党组, 省、市政府, 5支综合行政执法队伍; type, and whether a class is meant.

A name is [place or level] + core + sub-body. The place is taken only where the text itself shows it (title, signature,
`X人民政府`); otherwise the level word begins the name.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from loaders.patterns import regex
from loaders.places import SUFFIX, no_place
from loaders.report.body_grammar import LEVELS, grammar
from loaders.report.body_types import body_type
from loaders.report.fronts import Names, begin
from loaders.report.lexicon import words
from loaders.report.organs import names_a_body, with_organs
from loaders.report.places import begins_with_act
from loaders.trie import trie

_HAN = r"[\u4e00-\u9fff]"
_COUNT_AFTER = regex(r"(?:\([所站]\))? ?\d[\d ,]*余?[支个家名](?!综合|行政|执法|队伍)")


class Body(NamedTuple):
    """A mention; a tuple, for many are made (so are figures, metrics and statements)."""

    start: int
    end: int
    name: str
    type: str
    generic: bool
    members: tuple[str, ...] = ()


_TEAMS = regex(
    rf"(?:(?<![保留组建了])(?:县|市|区|州|省)级)?(?:(?:(?!组建|保留|整合|设立|成立|撤销|[立建设的留]){_HAN}){{2,7}}、){{1,15}}{_HAN}{{2,8}}?等?\d+ ?支(?:综合行政执法|综合执法|行政执法|执法)(?:队伍|大队|支队)"
)
_NO_BEFORE = regex(
    r"(?:各|[两三四五]级|社区|上级|有关|同级|所属|基层|部分|个|各(?:[省市州县区旗镇乡]|\([^()]{1,6}\)|、)+)\Z"
)
_COUNTED = regex(r"(?:[\d一二两三四五六七八九十百]+ ?[个家所])(?:[\u4e00-\u9fff]{0,2})\Z")
_BAD_AFTER = regex(
    r"(?:\[[12]\d{3}\]|门|全面依法治[省市州县区](?:工作会议|、)|织(?!部)|会(?!同|商|议)|代表(?!大会)|委员(?!会)|职能|信息|采购|购买|投资|规章|性基金|债券|债务|门户网站|服务平台|平台|APP|热线|工作报告|公报|治理|建设(?!局|厅|厂)|民主监督员|主任$)"
)
_ORDER = regex(r"令第?\d|令第")
_CHARGE = regex(r"令|(?:各部|有关部|[\u4e00-\u9fff]{2,6}主管)")
_ENTERED = regex(r"(?:^|进驻|入驻|[,。;、\n])$")
_ALONE = regex(r"[,。;\n]|提供|受理|办理|开展|主任|负责|共|全年|累计|已|办结|办件")
_ATTRIBUTES = ("法治", "数字", "服务型", "智慧", "阳光", "廉洁", "诚信", "责任", "有限", "有为")


def _false_level(before: str, prefix: str) -> bool:
    return bool(before) and before[-1] in no_place(alone=True).get(prefix[:1], "跨")


_TEAM_COUNT = regex(r"\d ?支")


def _counted_teams(form: str) -> Iterator[re.Match[str]]:
    """Rows of teams with their number: 农业农村、文化市场…5支综合行政执法队伍; looked for only before 支."""
    done = 0
    for mark in _TEAM_COUNT.finditer(form):
        if mark.start() >= done and (found := _TEAMS.search(form, max(done, mark.start() - 160), mark.end() + 12)):
            done = found.end()
            yield found


def bodies(text: str, form: str, known: tuple[str, ...], hidden: list[tuple[int, int]]) -> list[Body]:
    """All mentions, in text order, without overlaps; `known` are place names, `hidden` spans of titles."""
    by_end: dict[str, list[str]] = {}
    shorter = {name[:-1] for name in known if len(name) > 2 and name[-2] in "州县"}
    for name in sorted({*known, *shorter}, key=len, reverse=True):
        by_end.setdefault(name[-1], []).append(name)
    stems = frozenset(_PLACE_WORD.sub("", name) for name in {*known, *shorter})
    names = Names({end: tuple(found) for end, found in by_end.items()}, stems)
    teams = [_teams(text, found) for found in _counted_teams(form)]
    taken = sorted([*hidden, *((team.start, team.end) for team in teams)])
    out = _free(_longest(_mentions(text, form, names)), taken)
    taken = sorted([*taken, *((body.start, body.end) for body in out)])
    out = sorted([*out, *_free(_founded(text, form), taken)], key=lambda body: body.start)
    if short := _free(_short(text, form, out), taken):
        out = sorted([*out, *short], key=lambda body: body.start)
    if aliases := _declared(form, out):
        taken = sorted([*taken, *((body.start, body.end) for body in out)])
        out += _free(_alias_mentions(text, form, aliases), taken)
    out = [
        body._replace(type=_OWN_COURT) if body.name in ("我院", "本院") and _COURT.search(form, 0, 200) else body
        for body in out
    ]
    return sorted([*teams, *_one_below(text, out)], key=lambda body: body.start)


_COURT, _OWN_COURT = regex(r"法院|检察院"), "court_procuratorate"


_PLACE_WORD = regex(rf"(?:{SUFFIX})$")
_STREET = regex(r"(?!及|和|与|驻|各|在|向|对|将|由)[\u4e00-\u9fff]{2,7}街道办事处")


def _one_below(text: str, found: list[Body]) -> Iterator[Body]:
    """海淀区人民政府田村路街道办事处 is one body, that of the street."""
    held: Body | None = None
    for body in found:
        if held and held.name.endswith("人民政府") and _STREET.fullmatch(text, held.end, body.end):
            held = Body(held.start, body.end, text[held.start : body.end], "township", False)
            continue
        if held:
            yield held
        held = body
    if held:
        yield held


def _longest(found: Iterator[Body]) -> Iterator[Body]:
    """Of mentions that overlap the longest: 县委全面依法治县委员会 gives way to its 执法协调小组."""
    out: list[Body] = []
    for body in found:
        while out and out[-1].end > body.start and out[-1].end - out[-1].start < body.end - body.start:
            out.pop()
        if not out or out[-1].end <= body.start:
            out.append(body)
    yield from out


def _free(found: Iterator[Body], taken: list[tuple[int, int]]) -> list[Body]:
    out: list[Body] = []
    at = 0
    for body in found:
        while at < len(taken) and taken[at][1] <= body.start:
            at += 1
        if at == len(taken) or taken[at][0] >= body.end:
            out.append(body)
    return out


_DECLARED = regex(r"\((?:以下|下)?(?:统称|简称)(?:为)?[:\"“]*([\u4e00-\u9fff]{2,12})[”\"]?\)")


def _declared(form: str, found: list[Body]) -> dict[str, str]:
    """Short names that the text declares behind a body: 县市场监管综合行政执法大队(以下简称县大队)."""
    out: dict[str, str] = {}
    for body in found:
        if not body.generic and (short := _DECLARED.match(form, body.end)):
            out[short[1]] = body.type
    return out


def _alias_mentions(text: str, form: str, aliases: dict[str, str]) -> Iterator[Body]:
    for found in re.finditer(trie(aliases), form):
        if not _BAD_AFTER.match(form, found.end()):
            yield Body(found.start(), found.end(), text[found.start() : found.end()], aliases[found[0]], False)


_TEAM = regex(r"(?:支队|大队|总队|中队)(?!长)(?=[\u4e00-\u9fff]{2})")
_NEXT = regex(
    r"(?P<court>(?:法庭|检察院|法院)(?![审长内上外辩调]))|(?P<seat>政府(?!有关|部门|各|及|职能|信息|采购|法治|主要|班子))|(?P<row>[\u4e00-\u9fff]{2,4}(?:中队|大队))"
)


def _short(text: str, form: str, out: list[Body]) -> Iterator[Body]:
    """Names that other names make plain: 支队联合…, where the text has named one; those beside another body: 派出所、法庭,
    镇党委、政府, 一中队、城北中队."""
    found = [*_beside(text, form, out), *_teams_named(text, form, out)]
    yield from sorted(found, key=lambda body: body.start)


def _beside(text: str, form: str, out: list[Body]) -> Iterator[Body]:
    for body in out:
        found = _NEXT.match(form, body.end + 1) if form[body.end : body.end + 1] in ("、", "和", "与") else None
        if not found:
            continue
        kind = ""
        if found["court"]:
            kind = _OWN_COURT
        elif found["seat"] and body.name.endswith("党委") and form[body.end] == "、":
            kind = "township" if body.name.endswith(("镇党委", "乡党委", "街道党委")) else "government"
        elif found["row"] and body.name.endswith(found[0][-2:]):
            kind = "enforcement_team"
        if kind:
            yield Body(*found.span(), text[found.start() : found.end()], kind, bool(found["seat"]) and body.generic)


def _teams_named(text: str, form: str, out: list[Body]) -> Iterator[Body]:
    named = {body.name[-2:] for body in out if body.type == "enforcement_team" and not body.generic}
    for found in _TEAM.finditer(form) if named else ():
        start, end = found.span()
        before = form[start - 1 : start]
        alone = not ("\u4e00" <= before <= "\u9fff") and not before.isdigit()
        if alone and found[0] in named and begins_with_act(form[end : end + 4]):
            yield Body(start, end, text[start:end], "enforcement_team", False)


_FOUNDED = regex(
    r"(?:成立|设立|组建)了?(?!由|以)((?:(?![的了各等及其由以])[\u4e00-\u9fff]){3,12}?(?:中心|检查组|委员会))(?=[,。;(、\n])"
)


def _founded(text: str, form: str) -> Iterator[Body]:
    """Bodies that the text tells of being founded, one each: 成立行政争议化解中心,…"""
    for found in _FOUNDED.finditer(form):
        name = text[found.start(1) : found.end(1)]
        yield Body(found.start(1), found.end(1), name, body_type(found[1]), False)


def _teams(text: str, found: re.Match[str]) -> Body:
    name = text[found.start() : found.end()]
    head = re.split(r"\d+ ?支", found[0])
    fields = head[0].removesuffix("等").split("、")
    return Body(*found.span(), name, "enforcement_team", False, tuple(field + head[-1] for field in fields))


_CLASSES = ("class", "plain", "departments", "offices", "organ", "joint", "row")


def _mentions(text: str, form: str, names: Names) -> Iterator[Body]:
    search = grammar().search
    position, row, of_many = 0, False, -1  # of_many: where a class of bodies ends, whose parts are a class, too
    while found := search(form, position):
        position = found.end()
        kind, prefix = found.lastgroup or "", found["prefix"] or ""
        start, of_class = begin(form, found, names)
        moved = start < found.start()
        before, after = form[max(0, start - 8) : start], form[position : position + 8]
        if _refused(form, found, start, moved, before, after):
            if prefix and not moved and _false_level(before, prefix):
                position = found.start() + 1
            continue
        if _no_name(found):
            position = found.start() + 1
            continue
        end = found.end() if kind in _CLASSES else with_organs(form, found.end(), names.stems)
        position = max(position, end)
        generic = (
            of_class
            or _generic(form, found, before, after, moved)
            or (row and form[start - 1] == "、" and prefix in ("乡", "镇", "街道") and not moved)
            or (start == of_many and not prefix)
        )
        of_many = end if generic else -1
        start -= _sent_to(form, start, end)
        row = generic and form.startswith("、", end)
        start -= generic and bool(prefix) and before.endswith("各")
        members = tuple(_row(form[start:end])) if kind == "row" else _with_committee(form[start:end])
        yield Body(start, end, text[start:end], body_type(form[start:end].replace("\n", "")), generic, members)


def _sent_to(form: str, start: int, end: int) -> int:
    """How many characters before a discipline group say that it sits in another body: 派驻县住建局纪检监察组."""
    if not form.endswith("组", start, end) or "纪检" not in form[start:end]:
        return 0
    return 2 if form.endswith("派驻", 0, start) else int(form.endswith("驻", 0, start))


def _no_name(found: re.Match[str]) -> bool:
    """Whether the words of a match are a clause that ends like a name: 县建立服务中心, 市场…领导小组."""
    if found.lastgroup == "free":
        return not names_a_body(found["front"])
    return found.lastgroup == "group" and bool(re.search(r"[,。;、的了]", found["group"]))


def _row(name: str) -> Iterator[str]:
    """The members of 区公安、城管、水利局: each with the level and the head of the row."""
    level = re.match(rf"(?:{LEVELS})", name)
    head = "部门" if name.endswith("部门") else "局"
    if level:
        for field in re.split("[、和]", name[level.end() : -len(head)]):
            yield level[0] + field + head


_COMMITTEE = regex(r"(.+)及其(常委会|常务委员会)$")


def _with_committee(name: str) -> tuple[str, ...]:
    """县人大及其常委会: the congress and its committee."""
    found = _COMMITTEE.match(name)
    return (found[1], found[1] + found[2]) if found else ()


_LABEL = regex("(?:牵头|责任|配合|协办|主办|协助|承办|参加|实施|落实|主管|监管)?(?:单位|部门)")
_WEAK_BUREAU = regex(r"(?:建设|综合|公共)?(?:管理|监督|监督管理|服务|事务)局")  # the end of a longer name


_PER_UNIT = regex(r"G|国内生产|地区生产|生产总值|面积|产品|能耗|时间|工业|增加值|水耗|成本|投资|价格")
_HELD = regex(r"(?:召开|举行|组织)[^,。;\n]{1,12}、$")


def _refused(form: str, found: re.Match[str], start: int, moved: bool, before: str, after: str) -> bool:
    kind, prefix = found.lastgroup, found["prefix"] or ""
    if (
        _BAD_AFTER.match(after)
        or before.endswith(_ATTRIBUTES)
        or (_CHARGE.match(after) and found[0].endswith("国务院"))
    ):
        return True
    if _ORDER.match(after) and found[0].endswith("政府"):
        return True
    if found[0].endswith(("政协", "人大")) and re.match(r"提案|建议|议案", after):
        return True
    if prefix.startswith("全") or (found[0] == "中心" and not (_ALONE.match(after) and _ENTERED.search(before))):
        return True
    if found[0].endswith("主体") and not found[0].endswith(words("bodies", "acting")):
        return True  # 各类市场主体: those who are regulated
    if found[0] == "单位" and _PER_UNIT.match(after):
        return True  # 单位GDP能耗
    if not prefix and found[0].startswith("研究"):
        return True
    if (
        not kind
        and found[0].startswith(words("bodies", "centres"))
        and (after.startswith(("规范", "标准")) or not begins_with_act(after))
    ):
        return True  # 综治中心规范化建设: the kind, not the one that acts
    if _is_event(form, found, start, before):
        return True
    if _WEAK_BUREAU.fullmatch(found[0]) and "\u4e00" <= form[start - 1 : start] <= "\u9fff":
        return True
    if found[0] == "单位" and form[start - 1 : start] in ("\t", "\n", "量") and after[:1] in ("\t", "\n"):
        return True
    if after[:1] == ":" and _LABEL.fullmatch(found[0]):
        return True  # (牵头单位:…): what is named behind it
    if found.lastgroup == "named" and not moved and found[0] in ("村委会", "居委会", "工作专班", "专班"):
        return found[0].endswith("专班")
    return bool(prefix) and not moved and len(prefix) == 1 and _false_level(before, prefix)


def _is_event(form: str, found: re.Match[str], start: int, before: str) -> bool:
    """Whether a meeting is one that is held (召开党组会、局长办公会) or set up, and none that acts."""
    if found.lastgroup == "meeting" and _HELD.search(form, max(0, start - 16), start):
        return True
    if found[0].endswith(_SITTINGS) and before.endswith(("召开", "举行", "召开了", "主持召开", "组织召开")):
        return True
    joint = found[0].endswith("联席会议")
    return joint and _JOINT_HELD.search(form[max(0, start - 16) : start]) is not None


_JOINT_HELD = regex(r"(?:召开|举行|组织|建立|健全|完善)[^,。;]{0,12}$")
_SITTINGS = (
    "党委会",
    "党组会",
    "党工委会",
    "常委会议",
    "常委会会议",
    "常务会",
    "常务会议",
    "全体会议",
    "党委会议",
    "党组会议",
)
_PUBLIC = ("人民政协", "工会", "共青团", "妇联")
_SMALL_PLACES = regex(r"(?:乡|镇|街道|[村社])+")
_CLASS_BEFORE = regex(r"(?:镇街|街镇|乡镇|部分|街道)$")


def _generic(form: str, found: re.Match[str], before: str, after: str, moved: bool) -> bool:
    kind, prefix = found.lastgroup, found["prefix"] or ""
    if kind == "own":
        return False
    if kind in ("class", "plain", "departments") or found[0].endswith(("部门", "机关", "单位", "主体")):
        return True
    if kind == "bare" and (found[0] in _PUBLIC or _CLASS_BEFORE.search(before)) and not moved:
        return True
    if _NO_BEFORE.search(before) or _COUNTED.search(form, max(0, found.start() - 8), found.start()):
        return True
    if prefix.endswith("级") and re.search(r"全[省市州]$|各$", before):
        return True
    if prefix.endswith("级") and not moved and found[0].endswith("政府"):
        return True
    if _COUNT_AFTER.match(after) or "两级" in found[0] or "三级" in found[0]:
        return True
    if kind == "named" and not moved:
        return not found[0].endswith(("领导小组", "领导小组办公室", "联席会议", "联席会议办公室"))
    if prefix and before.endswith(("乡", "镇")) and _SMALL_PLACES.fullmatch(prefix):
        return True
    return kind == "organ" or (kind == "field" and not found[0].endswith("局"))
