"""From the name in a report to one body: its place and its full name.

县政府 in the report of 甲县 is 甲县人民政府; 市委 there is the committee of the city that holds 甲县 (by GB/T 2260);
依法治县办 is the office of that commission. A body whose place the text does not show has no identity.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from typing import Final

from loaders.patterns import regex
from loaders.places import SUFFIX, above, code_of, full_name
from loaders.report.lexicon import lexicon, rows, simplified
from loaders.text import mapped
from ontology.levels import NATION, level_of_code, levels_of

_OWN: Final = regex(r"^(?:我|本)(?:[省市州县区旗镇乡]|街道)?(?:政府|局|厅|委|办|院|部|中心|镇|乡)?$")
_YOURS: Final = regex(lambda: lexicon("bodies", "yours"))  # the one who is written to
_LEVEL: Final = regex(r"^(?:我|本)?(自治[区州县]|街道|[省市州县区旗盟镇乡])(?:级|属|直)?")
NATIONAL: Final = ("国务院", "全国", "国家", "中央", "党中央", "最高", "中共中央", "中国")
_BARE: Final = regex(r"^(?:人大|政协|纪委监委|人民政协|总?工会|共青团|团委|妇联|残联|党委|党组|人大常委会)")
_FORMS: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (regex(pattern), form)
    for pattern, form in (
        (r"^政府$", "{p}人民政府"),
        (r"^(?:人民)?政府常务会(?:议)?$", "{p}人民政府常务会议"),
        (r"^(?:人民)?政府(?=办公室|办公厅)", "{p}人民政府"),
        (r"^管委会", "{p}管理委员会"),
        (r"^委$|^委员会$", "中共{p}委员会"),
        (r"^委常委会(?:议|会议)?$", "中共{p}委常委会"),
        (r"^(?:党?委)?(?:全面)?依法治.(?:委员会)?(?:办公室|办)$", "中共{p}委全面依法治{l}委员会办公室"),
        (r"^(?:党?委)?(?:全面)?依法治.(?:委员会|委)$", "中共{p}委全面依法治{l}委员会"),
        (r"^委(?=[^员常].)", "中共{p}委"),
        (r"^人大$", "{p}人民代表大会"),
        (r"^人(?:民代表)?大(?:会)?常(?:务委员|委)会(?:会议)?$", "{p}人民代表大会常务委员会"),
        (r"^(?:人民)?政协$", "{p}政协"),
        (r"^检察院$", "{p}人民检察院"),
        (r"^法院$", "{p}人民法院"),
    )
)
# 县局 is the bureau that speaks; in the words of another body no text says which one.
_BARE_BUREAU: Final = regex(r"([省市州县区旗])(局|厅)")
# 党组, 我局党组, 县局法规股, 局机关纪委: parts of the body that speaks.
_PART_OF_ISSUER: Final = regex(
    r"(?:(?:我|本)?(?P<level>[省市州县区旗])?(?P<head>[局厅办院署部]|中心)"
    r"(?=党组|党委|党支部|党总支|机关|[\u4e00-\u9fff]{1,6}(?:股|科|处|室|大队|中队)$|[\u4e00-\u9fff]{2,12}(?:领导小组|专班)$)"
    r"(?!办公|中心)"
    r"|(?:我|本)(?P<other>[省市州县区旗镇乡])?(?=党组|党委)|(?=党组|党支部))"
)
# 法治建设领导小组 alone, in the report of a bureau, is that bureau's own.
_OWN_GROUP: Final = regex(r"(?!.*[省市州县区旗镇乡级])[\u4e00-\u9fff]{2,14}(?:领导小组|专班)")
_BUREAU: Final = regex(r".*(?:局|厅)")
# Offices that answer to the nation bear its office's name before that of their place: 国家税务总局甲县税务局.
_VERTICAL: Final = regex(
    rf"(?:国家税务总局|(国家统计局|中国人民银行))((?:[\u4e00-\u9fff]{{1,8}}?(?:{SUFFIX}))+)(?=税务|调查|支行|分行)"
)
# A county's name behind that of its city: 乙市甲县人民法院 is the court of 甲县.
_COUNTY_BELOW: Final = regex(
    r"([\u4e00-\u9fff]{2,7}?(?:自治县|自治旗|(?<![州市省区县])[县旗]))(?=人民|政府|委|[\u4e00-\u9fff]{2,10}(?:局|办公室|委员会|大队)$)"
)
_PARTS: Final = regex(f".+?(?:{SUFFIX})")
_OFFICE_TOO: Final = regex(r"委员会及办公室$")


@dataclass(frozen=True, slots=True)
class Place:
    """`key` is the GB/T 2260 code or, for places without one, the name; `short` is how the report calls it."""

    key: str
    name: str
    short: str


def own_place(jurisdiction: str, year: int | None, form: str, code: str = "") -> Place | None:
    """The place that a report is about; None where it does not say."""
    if jurisdiction in ("全国", "中国", "中华人民共和国"):
        return Place(NATION, "中华人民共和国", "")
    if not jurisdiction and not code:
        return None
    name = simplified(mapped(jurisdiction))
    found = code or code_of(name, year, form[:2000])
    if not found:
        return Place(name, name, name)
    official = above(found, year)[-1][1] if len(above(found, year)) > 1 else name
    parts = _PARTS.findall(name)
    short = parts[-1] if parts else official
    return Place(found, official, name if len(name) <= len(short) + 1 else short)


def higher(place: Place, level: str, year: int | None) -> Place | None:
    """The place of that level (市, 省) which holds `place`; known only for places with a code."""
    wanted = levels_of("", level)
    for code, name in above(place.key, year) if place.key.isdigit() else ():
        if level_of_code(code) in wanted and code not in (NATION, place.key):
            return Place(code, name, name)
    return None


def resolve(
    name: str, place: Place | None, issuer: str, year: int | None, known: tuple[str, ...]
) -> list[tuple[Place, str]]:
    """(place, full name) of a mentioned body; several for 县委全面依法治县委员会及办公室; none where its place is not shown.

    `place` and `issuer` are those of the report, `known` the places that its text shows.
    """
    plain, issuer = simplified(mapped(name)).replace("\n", "").replace(" ", ""), simplified(mapped(issuer))
    if office := _VERTICAL.match(plain):
        return _of_vertical(plain, office, place, year)
    if _is_national(plain):
        return [(Place(NATION, "中华人民共和国", ""), _full_names("national_names").get(plain, plain))]
    if place is None or _YOURS.match(plain):
        return []
    if _OWN.match(plain) or plain == issuer:
        return [(place, issuer)] if issuer else []
    if part := _PART_OF_ISSUER.match(plain):
        ours = _is_of_level(place, part["level"] or part["other"] or "")
        spoken = bool(issuer) and ours and simplified(issuer).endswith(part["head"] or "")
        return [(place, issuer + plain[part.end() :])] if spoken else []
    if bare := _BARE_BUREAU.fullmatch(plain):
        speaks = _is_of_level(place, bare[1]) and simplified(issuer).endswith(bare[2])
        return [(place, issuer)] if speaks else []
    if issuer and _OWN_GROUP.fullmatch(plain) and _BUREAU.fullmatch(issuer):
        return [(place, issuer + plain)]
    return _with_place(plain, place, year, known)


def _of_vertical(plain: str, office: re.Match[str], place: Place | None, year: int | None) -> list[tuple[Place, str]]:
    """国家税务总局甲县税务局 as 甲县税务局; a branch that bears no place of its own (中国人民银行甲县支行) as it is called."""
    there = place if place is not None and office[2] in (place.short, place.name) else own_place(office[2], year, "")
    return [(there, plain if office[1] else there.short + plain[office.end() :])] if there else []


def _is_national(plain: str) -> bool:
    if plain.startswith(NATIONAL) and not plain.startswith("中共中央纪律"):
        return True
    return plain.endswith(("部", "总局", "总署")) and len(plain) > 2 and not _LEVEL.match(plain)


def _is_of_level(place: Place, level: str) -> bool:
    """Whether 县, 市 … is what the place is called by; any place is of no level."""
    return place.short.endswith(level) or place.name.endswith(level)


def _with_place(plain: str, place: Place, year: int | None, known: tuple[str, ...]) -> list[tuple[Place, str]]:
    """The body of the place that its name begins with: one by its name, or the one of a level (市教育局)."""
    rest = plain.removeprefix("中共")
    if own := _longest({place.short, place.name}, rest):
        office = rest.removeprefix(own)
        return _of_county(office, year) or list(_named(office, place, own[-1]))
    if other := _longest(known, rest):
        there = own_place(other, year, "")
        return list(_named(rest.removeprefix(other), there, other[-1])) if there else []
    if level := _LEVEL.match(plain):
        there = place if _is_of_level(place, level[1]) else higher(place, level[1], year)
        return list(_named(plain[level.end() :], there, level[1][-1])) if there else []
    if _BARE.match(plain):
        return list(_named(plain, place, place.short[-1:]))
    if county := _of_county(plain, year):
        return county
    return [(place, plain if place.short and place.short in plain else place.short + plain)] if len(plain) > 3 else []


def _of_county(name: str, year: int | None) -> list[tuple[Place, str]]:
    """The body of a county whose name the words begin with; none for others."""
    found = _COUNTY_BELOW.match(name)
    county = own_place(found[1], year, "") if found else None
    return list(_named(name[found.end() :], county, found[1][-1])) if found and county else []


def _longest(names: Iterable[str], text: str) -> str:
    """The longest name that a text begins with."""
    return max((name for name in names if text.startswith(name)), key=len, default="")


def _named(rest: str, place: Place, level: str) -> Iterator[tuple[Place, str]]:
    if _OFFICE_TOO.search(rest):
        yield from _named(rest.removesuffix("及办公室"), place, level)
        rest = rest.replace("及办公室", "办公室")
    if "及其常" in rest:  # 人大及其常委会
        yield from _named(rest.partition("及其")[0], place, level)
        rest = rest.replace("及其", "")
    first, again, last = rest.partition(place.short or "\n")
    if again and first in ("委", "委员会"):  # 甲镇委员会甲镇人民政府 are two
        yield from _named(first, place, level)
        rest = last
    elif again and last:  # 甲县人行甲县支行
        yield place, rest
        return
    for pattern, form in _FORMS:
        if found := pattern.match(rest):
            yield place, form.format(p=place.short, l=level) + rest[found.end() :]
            return
    yield place, place.short + _full_names("body_names").get(rest, rest)


@cache
def _full_names(file: str) -> dict[str, str]:
    """Short → full: names without their place (data/body_names.tsv), and those of the nation (data/national_names.tsv)."""
    return dict(rows(file))


@dataclass(frozen=True, slots=True)
class Reform:
    """What a body of that name became, from which year on in counties, why, and how sure that date is."""

    name: str
    year: int
    reason: str
    certainty: str


@cache
def _reforms() -> dict[str, Reform]:
    return {old: Reform(new, int(year), why, sure) for old, new, year, why, sure in rows("reforms")}


def successor(place: Place, name: str) -> tuple[str, Reform] | None:
    """(full name, reform) of what the body of a place became; None where no reform of it is on record."""
    reform = _reforms().get(name.removeprefix(place.short))
    return (place.short + reform.name, reform) if reform and name.startswith(place.short) and place.short else None


def is_merger(name: str) -> bool:
    """Whether a general reform made the body of that name, its place included, out of several, or put another into it."""
    made = [reform for reform in _reforms().values() if name.endswith(reform.name)]
    longest = max((len(reform.name) for reform in made), default=0)
    into = [reform for reform in made if len(reform.name) == longest]
    return len(into) > 1 or any("并入" in reform.reason for reform in into)


def joint_members(name: str, place: Place | None, year: int | None) -> list[tuple[Place, str]]:
    """The bodies of 省、市政府, 市、县科技局: one for each level, where known; a province's is no 局 by name."""
    plain = simplified(mapped(name)).replace("\n", "")
    found = re.match(
        r"((?:[省市州县区旗镇乡][、,和])+[省市州县区旗镇乡])(?:两级|三级)?(人民政府|政府|党委|委|人大|[\u4e00-\u9fff]{2,12}(?:局|厅|委|办))$",
        plain,
    )
    if not found or place is None:
        return []
    out = []
    for level in re.findall("[省市州县区旗镇乡]", found[1]):
        if level == "省" and found[2].endswith("局"):
            continue
        there = place if place.short.endswith(level) else higher(place, level, year)
        if there:
            out += list(_named(found[2].removeprefix("党") if found[2] == "党委" else found[2], there, level))
    return out


def chain(place: Place, year: int | None) -> list[tuple[str, str]]:
    """(key, name) from the nation to the place."""
    known = above(place.key, year) if place.key.isdigit() and place.key != NATION else []
    return known if len(known) > 1 else [(place.key, place.name)]


def shown_name(place: Place | None, year: int | None) -> str:
    """云南省普洱市墨江哈尼族自治县 where the code is known, else the name as the report has it."""
    if place is None:
        return ""
    if place.key == NATION:
        return "全国"
    return full_name(place.key, year) if place.key.isdigit() else place.name
