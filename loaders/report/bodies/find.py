"""Mentions of bodies: 县司法局, 县委组织部, 我局党组, 省、市政府, 5支综合行政执法队伍; type, and whether a class is meant.

A name is [place or level] + core + sub-body. The place is taken only where the text itself shows it (title, signature,
`X人民政府`); otherwise the level word begins the name.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from loaders.patterns import regex
from loaders.places import SUFFIX
from loaders.report.bodies.alone import alone
from loaders.report.bodies.doubtful import NO_BODY_BEFORE, false_level, is_class, refused
from loaders.report.bodies.fronts import Names, begin
from loaders.report.bodies.grammar import LEVELS, ZONE, found_by, grammar
from loaders.report.bodies.joint import joint
from loaders.report.bodies.kinds import OWN_NAMES, body_type, own_type
from loaders.report.bodies.listed import Listed, listed
from loaders.report.bodies.organs import names_a_body, with_organs
from loaders.report.bodies.regions import region_bodies
from loaders.report.places import begins_with_act
from loaders.trie import trie


class Body(NamedTuple):
    """A mention; a tuple, for many are made (so are figures, metrics and statements)."""

    start: int
    end: int
    name: str
    type: str
    generic: bool
    members: tuple[str, ...] = ()


def bodies(text: str, form: str, known: tuple[str, ...], hidden: list[tuple[int, int]]) -> list[Body]:
    """All mentions, in text order, without overlaps; `known` are place names, `hidden` spans of titles."""
    by_end: dict[str, list[str]] = {}
    shorter = {name[:-1] for name in known if len(name) > 2 and name[-2] in "州县"}
    for name in sorted({*known, *shorter}, key=len, reverse=True):
        by_end.setdefault(name[-1], []).append(name)
    stems = frozenset(_PLACE_WORD.sub("", name) for name in {*known, *shorter})
    names = Names({end: tuple(found) for end, found in by_end.items()}, stems)
    teams = [Body(row.start, row.end, text[row.start : row.end], row.type, False, row.members) for row in joint(form)]
    teams += _free((Body(at, to, text[at:to], kind, False) for at, to, kind in region_bodies(form)), hidden)
    taken = sorted([*hidden, *((team.start, team.end) for team in teams)])
    out = _with_listed(
        text, _free(_longest(_mentions(text, form, names)), taken), sorted([*listed(form), *alone(form)])
    )
    founded = _free(_founded(text, form), taken)
    taken = sorted([*taken, *((body.start, body.end) for body in out)])
    out = _with_founded(out, founded)
    if short := _free(_short(text, form, out), taken):
        out = sorted([*out, *short], key=lambda body: body.start)
    if aliases := _declared(form, out):
        taken = sorted([*taken, *((body.start, body.end) for body in out)])
        out += _free(_alias_mentions(text, form, aliases), taken)
    out = [
        body._replace(type=own_type(body.name, form) or body.type) if body.name[:2] in OWN_NAMES else body
        for body in out
    ]
    return sorted([*teams, *_one_below(text, out)], key=lambda body: body.start)


def _with_listed(text: str, found: list[Body], named: list[Listed]) -> list[Body]:
    """The mentions with the names that lists show: a mention that is but the end of one gives way to it."""
    for start, end, kind in named:
        near = [body for body in found if body.start < end and start < body.end]
        if all(start < body.start and body.end <= end for body in near):
            name = text[start:end]
            found = [body for body in found if body not in near]
            found.append(Body(start, end, name, kind or body_type(name), False))
    return sorted(found, key=lambda body: body.start) if named else found


def _with_founded(found: list[Body], founded: list[Body]) -> list[Body]:
    """The mentions with what is founded: one that is but the end of such a name gives way to it."""
    for body in founded:
        near = [one for one in found if one.start < body.end and body.start < one.end]
        if all(body.start < one.start and one.end == body.end and not one.generic for one in near):
            found = [*(one for one in found if one not in near), body]
    return sorted(found, key=lambda body: body.start) if founded else found


_OWN_COURT: Final = "court_procuratorate"


_PLACE_WORD: Final = regex(rf"(?:{SUFFIX})$")
_STREET: Final = regex(r"(?!及|和|与|驻|各|在|向|对|将|由)[\u4e00-\u9fff]{2,7}街道办事处")


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


_DECLARED: Final = regex(r"\((?:(?:以下|下)?(?:统称|简称)|以?下称)(?:为)?[:\"“]*([\u4e00-\u9fff]{2,12})[”\"]?\)")


def _declared(form: str, found: list[Body]) -> dict[str, str]:
    """Short names that the text declares behind a body: 县市场监管综合行政执法大队(以下简称县大队)."""
    out: dict[str, str] = {}
    for body in found:
        if not body.generic and form.startswith("(", body.end) and (short := _DECLARED.match(form, body.end)):
            out[short[1]] = body.type
    return out


def _alias_mentions(text: str, form: str, aliases: dict[str, str]) -> Iterator[Body]:
    for found in re.finditer(trie(aliases), form):
        if not NO_BODY_BEFORE.match(form, found.end()):
            yield Body(found.start(), found.end(), text[found.start() : found.end()], aliases[found[0]], False)


_TEAM: Final = regex(r"(?:支队|大队|总队|中队)(?!长)(?=[\u4e00-\u9fff]{2})")
_WHICH_TEAM: Final = regex(
    r"(?<![\u4e00-\u9fff])(?:(?:直属|机动|第)?[一二三四五六七八九十]|直属|机动|渣土|法制|事故|特勤|巡逻|铁骑|督察|火车站|汽车站|高铁站|机场|港口|口岸|码头|景区|城区|水上|高速|城[东西南北]|[东西南北]城)$"
)
_NEXT: Final = regex(
    r"(?P<court>(?:法庭|检察院|法院)(?![审长内上外辩调]))|(?P<seat>政府(?!有关|部门|各|及|职能|信息|采购|法治|投资))|(?P<row>[\u4e00-\u9fff]{2,4}(?:中队|大队))|(?P<hall>(?:图书|文化|博物|美术|档案|体育|科技|纪念)馆)|(?P<section>(?![各有相])[\u4e00-\u9fff]{2,4}[科股](?![技学普目室员级长研院份东权创]))"
)


def _short(text: str, form: str, out: list[Body]) -> Iterator[Body]:
    """Names that other names make plain: 支队联合…, where one is named; beside another 派出所、法庭, 镇党委、政府."""
    named = (
        *_beside(text, form, out),
        *_teams_named(text, form, out),
        *_centre(text, form, out),
        *_groups(text, form, out),
    )
    found = {body.start: body for body in named}
    yield from (found[start] for start in sorted(found))


_COMMITTEE_OF: Final = regex("[省市县区州旗]委$")


def _beside(text: str, form: str, out: list[Body]) -> Iterator[Body]:
    for body in out:
        while (joined := _beside_mark(form, body)) >= 0 and (found := _NEXT.match(form, body.end + joined)):
            kind = ""
            if found["court"]:
                kind = _OWN_COURT
            elif found["hall"] and body.name.endswith("馆"):
                kind = body.type
            elif found["seat"] and (body.name.endswith("党委") or _COMMITTEE_OF.search(body.name)):
                kind = "township" if body.name.endswith(("镇党委", "乡党委", "街道党委")) else "government"
            elif found["row"] and body.name.endswith(found[0][-2:]):
                kind = "enforcement_team"
            elif found["section"] and body.name.endswith(found[0][-1]):
                kind = "department"
            if not kind:
                break
            body = Body(*found.span(), text[found.start() : found.end()], kind, bool(found["seat"]) and body.generic)
            yield body


def _beside_mark(form: str, body: Body) -> int:
    """How many characters join the next name to a body (镇党委政府: none); -1 if none can follow."""
    if form.startswith(("、", "和", "与"), body.end):
        return 1
    return 0 if body.name.endswith("党委") and form.startswith("政府", body.end) else -1


def _teams_named(text: str, form: str, out: list[Body]) -> Iterator[Body]:
    named = {body.name[-2:] for body in out if body.type == "enforcement_team" and not body.generic}
    for found in _TEAM.finditer(form) if named else ():
        start, end = found.span()
        which = _WHICH_TEAM.search(form, max(0, start - 4), start)
        known = which is not None or found[0] in named
        start = which.start() if which else start
        before = form[start - 1 : start]
        alone = not ("\u4e00" <= before <= "\u9fff") and not before.isdigit()
        if alone and known and (form[end] == "在" or begins_with_act(form[end : end + 4])):
            yield Body(start, end, text[start:end], "enforcement_team", False)


# 中心 alone is the centre that reports, where it heads a clause or somebody turns to it; 中心城区, 中心任务 are none.
_OF_CENTRE: Final = regex(
    r"[^\n]{2,16}住房公积金[12]\d{3}年年?度报告|[^\n]{3,40}中心(?=[12]\d{3}|关于|年度|工作|法治|依法|行政执法|政府信息)"
)
_CENTRE: Final = regex(
    r"(?:(?<=[,。;:、\n .])|(?<=[,。;:\n局院委会厅办][由经报向对]))中心(?![城镇村区任组思卫小幼敬环议位点线地学工内医]|广场|医院)"
)


def _centre(text: str, form: str, out: list[Body]) -> Iterator[Body]:
    if _OF_CENTRE.match(form):
        kind = next((body.type for body in out if body.start < 40 and body.name.endswith("中心")), "other")
        for found in _CENTRE.finditer(form):
            yield Body(*found.span(), text[found.start() : found.end()], kind, False)


# 检查组听取汇报: the group that inspects, where it acts; whose it is the opening tells.
_GROUP_ACTS: Final = regex(
    r"组(?=由|于|当场|分为|分[成赴别]|对|实地|先后|深入|赴|采取|通过|听取|召开|形成|认为|指出|建议|要求|一致|现场|查阅|走访|抽查|反馈|一行)"
)
_GROUP: Final = regex(
    r"(?<![\u4e00-\u9fff])(?:执法|专题|专项|联合|综合)?(?:检查|调研|督导|督查|督察|巡察|视察|考察|评估|考核|验收|评查)组$"
)


def _groups(text: str, form: str, out: list[Body]) -> Iterator[Body]:
    congress: bool | None = None
    for mark in _GROUP_ACTS.finditer(form):
        if not (found := _GROUP.search(form, max(0, mark.start() - 4), mark.end())):
            continue
        if congress is None:
            congress = any(word in form[:600] for word in ("人大", "人民代表大会", "委员长"))
        name = text[found.start() : found.end()]
        own = [body.type for body in out if body.start < found.start() and body.name.endswith(name)]
        kind = own[-1] if own else "congress_cppcc" if congress else body_type(found[0])
        yield Body(*found.span(), name, kind, False)


_FOUNDED: Final = regex(
    r"(?<!普遍)(?<!分别)(?:成立|设立|组建|共建|筹建|增设|新设|共同建立)了?(?!由|以)((?:(?![的了各等及其由以])[\u4e00-\u9fff]){3,12}?(?:中心|检查组|调查组|委员会|办公室|工作小组|股|中队))(?=[,。;(、\n])"
)


def _founded(text: str, form: str) -> Iterator[Body]:
    """Bodies that the text tells of being founded, one each: 成立行政争议化解中心,…"""
    for found in _FOUNDED.finditer(form) if "立" in form or "建" in form or "设" in form else ():
        name = text[found.start(1) : found.end(1)]
        yield Body(found.start(1), found.end(1), name, body_type(found[1]), False)


_CLASSES: Final = ("class", "plain", "seats", "departments", "offices", "organ", "joint", "row")


def _mentions(text: str, form: str, names: Names) -> Iterator[Body]:
    search = grammar().search
    position, row, last = 0, False, (-1, -1)  # last: the class of bodies seen last, whose parts are a class, too
    while match := search(form, position):
        found = found_by(match)
        first, position, _, kind, prefix = found
        if (
            len(prefix) < 2
            and (level := _in_place(form, first, position, names))
            and not (prefix and form[level] == "道")
        ):
            position = level
            continue
        start, of_class = begin(form, found, names)
        moved = start < first
        before, after = form[max(0, start - 8) : start], form[position : position + 12]
        if refused(form, found, start, moved, before, after):
            if prefix and not moved and false_level(before, prefix):
                position = first + 1
            continue
        if kind in ("free", "group") and _no_name(match):
            position = first + 1
            continue
        end = position if kind in _CLASSES else with_organs(form, position, names.stems)
        position = max(position, end)
        generic = (
            of_class
            or is_class(form, found, before, after, moved)
            or (row and form[start - 1] == "、" and prefix in ("乡", "镇", "街道") and not moved)
            or (start == last[1] and not prefix and kind != "named")
        )
        if form[end - 1] == "组":
            start -= _sent_to(form, start, end)
        row = generic and form.startswith("、", end)
        if generic and not moved:
            start -= _of_the_whole(form, start)
            start -= _ranked(before, prefix, found.name)
        if generic and start == last[1] and form.endswith("机关", *last) and form.endswith("部门", start, end):
            start = last[0]  # 公安机关户政部门
        last = (start, end) if generic else (-1, -1)
        words = form[start:end]
        members = tuple(_row(words)) if kind == "row" else _with_committee(words) if "及其" in words else ()
        if kind == "zone":
            start, members = _with_zones(form, start, match.start("zone"), end, members)
            words = form[start:end]
        yield Body(start, end, text[start:end], body_type(words.replace("\n", "")), generic, members)


def _in_place(form: str, start: int, end: int, names: Names) -> int:
    """Where the level word of a known place stands into which a match without one begins: 盐|城市公安局; 0 if into none."""
    for at in range(start + 1, min(start + 3, end)):
        for name in names.places.get(form[at], ()):
            if form.startswith(name, max(0, at + 1 - len(name))) and at + 1 - len(name) < start:
                return at
    return 0


def _with_zones(form: str, start: int, at: int, end: int, members: tuple[str, ...]) -> tuple[int, tuple[str, ...]]:
    """Where a zone's seat begins and whose it is, with the zone before that shares the seat: 江北新区、河东经开区管委会."""
    before, own = _ZONE_BEFORE.search(form, max(0, start - 18), start), _ZONE_NAME.match(form, at, end)
    if before is None or own is None:
        return start, members
    return before.start(1), (before[1] + form[own.end() : end], form[start:end])


_ZONE_NAME: Final = regex(ZONE)
_ZONE_BEFORE: Final = regex(
    rf"(?:^|[^\u4e00-\u9fff]|[和与及对向由在将])((?:(?![和与及对向由在将])[\u4e00-\u9fff]){{1,8}}?{ZONE})、$"
)
_RANKS: Final = frozenset("省市县区旗镇乡")
_RANK_BEFORE: Final = regex(r"各[省市县区旗镇乡]$|(?:^|[^\u4e00-\u9fff])[由经]?(?P<own>[省市县区旗镇乡])$")


def _ranked(before: str, prefix: str, name: str) -> int:
    """How many characters before a class of bodies tell its rank: 各区交通行政管理部门, 镇相关部门."""
    if prefix:
        return int(before.endswith("各"))
    found = _RANK_BEFORE.search(before) if before[-1:] in _RANKS else None
    if (
        not found
        or not name.endswith(("部门", "单位", "机关", "委员会"))
        or (found["own"] and not name.startswith(("相关", "有关", "各")))
    ):
        return 0
    return 1 if found["own"] else 2


_RANK: Final = r"[省市县区州旗镇乡](?:\([省市县区州旗镇乡街道、]{1,5}\))?"
_OF_RANKS: Final = regex(rf"{_RANK}(?:[、和]{_RANK}){{1,3}}[两三四]级$")  # 省、市(州)、县三级行政复议机构
_WHOLE: Final = regex(r"全(?:[省市县区州旗盟镇乡国]|自治[区州县])$")


def _of_the_whole(form: str, start: int) -> int:
    """How many characters before a class of bodies say that all of a place are meant: 全市行政机关, 本市各级行政机关."""
    if form[start - 1 : start] in ("本", "我") and form[start] in _RANKS and form[start + 1] == "各":
        return 1
    if form[start - 1] == "级" and (ranks := _OF_RANKS.search(form, max(0, start - 20), start)):
        return len(ranks[0])
    found = _WHOLE.search(form, max(0, start - 4), start) if "全" in form[max(0, start - 4) : start] else None
    return len(found[0]) if found else 0


def _sent_to(form: str, start: int, end: int) -> int:
    """How many characters before a group, if it is one of discipline, say that it sits in another body: 派驻县住建局纪检监察组."""
    if "纪检" not in form[start:end]:
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


_COMMITTEE: Final = regex(r"(.+)及其(常委会|常务委员会)$")


def _with_committee(name: str) -> tuple[str, ...]:
    """县人大及其常委会: the congress and its committee."""
    found = _COMMITTEE.match(name)
    return (found[1], found[1] + found[2]) if found else ()
