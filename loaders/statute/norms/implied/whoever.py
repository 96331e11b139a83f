"""Whoever does what a norm is about, where nobody else was found: by the name that the statute itself has for them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from typing import Final

from loaders.statute.norms.implied.fitting import EVERYONE, Open
from loaders.statute.norms.names.bearers import subject
from loaders.statute.norms.text.norm import Bearer
from loaders.statute.norms.text.vocabulary import opens
from loaders.statute.norms.text.wording import WIDE


def whoever(one: Open) -> Bearer | None:
    """举办灯会应当… → 举办灯会的单位和个人, 处理船员信息应当… → 船员信息处理者, 机动车通过…时，应当… → 机动车驾驶人."""
    matter = one.matter.removesuffix("的")
    if len(matter) < 3 or one.draft.principle or not one.statute.wording.texts:
        return None
    whole = one.statute.wording.whole()
    if (vehicle := _VEHICLE.match(matter)) is not None:
        return _best(_drivers(vehicle[0], whole), 1) if _drives(one, matter, vehicle.end()) else None
    if opens(matter, 0) != "verb" or "的" in matter or one.act.listed or one.act.contents:
        return None
    deed = _ACTIVITY.sub("", matter)
    return _best(_doing(deed, whole), 1) or _best(_named_after(deed, whole), 2)


def everyone_who(one: Open) -> Bearer | None:
    """从事海钓活动，必须遵守本条例; 新建灯塔应当报批: whoever does so."""
    deed = one.matter.removesuffix("的")
    if _otherwise(one, deed):
        return EVERYONE
    if one.draft.principle or one.draft.modality == "permission" or one.act.listed or one.act.contents:
        return None
    if one.action.startswith(_PRINCIPLES) or _VEHICLE.match(deed) is not None:
        return None
    if deed.startswith(_BUILDS) or (_ENGAGES.match(deed) is not None and not _thing_for(one, deed)):
        return EVERYONE
    carried_on = one.act.business and "的" not in deed and _NO_BUSINESS.match(deed) is None
    return EVERYONE if carried_on and (deed != one.matter or opens(deed, 0) == "verb") else None


def _otherwise(one: Open, deed: str) -> bool:
    """占用渔场的，应当补建；不能补建的，应当缴纳补偿费: the other case of the same deed."""
    last = one.drafts[one.index - 1] if one.index else None
    if last is None or last.bearer is not EVERYONE or last.modality != "obligation" or last.line != one.draft.line:
        return False
    return one.draft.modality == "obligation" and not one.thing and deed.startswith(_UNABLE)


_UNABLE: Final[tuple[str, ...]] = ("不能", "无法", "无力", "确需", "确实", "未能")


def _thing_for(one: Open, deed: str) -> bool:
    """从事装卸的码头: a thing that such a deed is done with."""
    return one.matter == deed and "的" in deed and not deed.endswith(_DEEDS)


_DEEDS: Final[tuple[str, ...]] = ("活动", "业务", "工作", "作业", "经营", "生产", "建设", "时", "前", "后", "期间")
_PRINCIPLES: Final[tuple[str, ...]] = ("遵循", "坚持")
_BUILDS: Final[tuple[str, ...]] = ("新建、", "改建、", "扩建、")
_ENGAGES: Final = re.compile("(?:在[^，]{2,40}?)?(?:从事|进行)(?!的)")
# Not the business of those whom an authority regulates: a request, and a name that begins with such a deed.
_NO_BUSINESS: Final = re.compile("申[请报领办]|取得|.{2}(?:者|人|方|单位|企业|费|期|许可|建设项目)")


def _best(names: Iterator[str], times: int) -> Bearer | None:
    """The name that was found most often, at least so many times; the longest of several."""
    counted = Counter(names)
    if not counted:
        return None
    name = max(counted, key=lambda name: (counted[name], len(name)))
    who = subject(name) if counted[name] >= times else None
    return Bearer(name, who.type, None) if who is not None and who.is_whole(len(name)) else None


def _doing(deed: str, whole: str) -> Iterator[str]:
    """The very deed with 的单位, 的个人 behind it."""
    for at in _places(deed, whole) if len(deed) > 3 else ():
        found = _DOERS.match(whole, at + len(deed)) if at == 0 or whole[at - 1] in _BOUNDS else None
        if found is not None:
            yield whole[at : found.end()]


def _named_after(deed: str, whole: str) -> Iterator[str]:
    """The verb behind its object and before 者, 人 or 单位: no shorter object than two characters of the deed's."""
    verb, rest = deed[:2], deed[2:_LONGEST]
    for at in _places(verb, whole) if len(rest) > 1 else ():
        if (found := _AGENT.match(whole, at + 2)) is None:
            continue
        start = at
        while start and whole[start - 1 : at] in rest:
            start -= 1
        thing = whole[start:at]
        if len(thing) > 1 and (rest.startswith(thing) or rest.endswith(thing)):
            yield whole[start : found.end()]


def _places(words: str, whole: str) -> Iterator[int]:
    """Where the words stand; no more than a few, since a hostile text may hold nothing else."""
    at = whole.find(words, 0, WIDE)
    for _ in range(_FEW):
        if at < 0:
            return
        yield at
        at = whole.find(words, at + 1, WIDE)


_FEW: Final = 64
_LONGEST: Final = 24


def _drives(one: Open, matter: str, end: int) -> bool:
    """Whether a norm about a vehicle, named up to `end`, tells how it is driven."""
    if one.draft.modality == "permission":
        return False
    return _DRIVES.match(matter, end) is not None or (end == len(matter) and _DRIVES.match(one.action) is not None)


def _drivers(vehicle: str, whole: str) -> Iterator[str]:
    for tail in ("驾驶人", "驾驶员"):
        if whole.find(vehicle + tail, 0, WIDE) >= 0:
            yield vehicle + tail
            return


_VEHICLE: Final = re.compile("(?:非机动车|机动车|电动自行车|拖拉机|公共汽车|出租汽车|车辆)")
_DRIVES: Final = re.compile(
    "(?:在[^，]{2,24}?(?:上|内|中|时|路段|路口|车道)?)?(?:行驶|行经|通过|驶[入出离近]|行至|会车|超车|掉头|倒车|转弯|变更车道|进入|遇|载物|载人|停车|临时停车|停放|减速|让行|避让|上道路行驶)"
)
_BOUNDS: Final = frozenset("，。；、：\n由向对和与或")
_ACTIVITY: Final = re.compile("(?:等)?(?:活动|业务|工作)?(?:时|期间|过程中|前|后)?$")
_KIND: Final = "(?:单位|组织|个人|企业|公司|机构|经营者|人员|公民|法人|其他组织|部门|学校|当事人|人|者)"
_DOERS: Final = re.compile(
    f"(?:等)?(?:活动|业务|工作)?的{_KIND}(?:(?:和|或者?|、|以及|及){_KIND})*(?=[，。；、：应可不必须要的在向对自凭未有负承按依])"
)
_AGENT: Final = re.compile("(?:者|人|单位|企业|机构|经营者|商)(?=[应可不必须要在向对自凭未有负承、，。；和或])(?!民)")
