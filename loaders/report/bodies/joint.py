"""Bodies that share one head and cannot be cut: 农业农村、文化市场等5支执法队伍, 岭南、河东两县公安局."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from loaders.patterns import regex
from loaders.report.bodies.kinds import body_type
from loaders.report.lexicon import lexicon
from loaders.report.places import begins_with_act

_HAN: Final = r"[\u4e00-\u9fff]"


class Joint(NamedTuple):
    """A row: its offsets, the type and the members with their heads."""

    start: int
    end: int
    type: str
    members: tuple[str, ...]


def joint(form: str) -> list[Joint]:
    """The rows in text order."""
    found = [*_counted_teams(form)] if "支" in form or "领域" in form else []
    if "个" in form:
        found += _counted(form)
    if "、" in form:
        found += [row for mark in _OF_EACH_PLACE.finditer(form) if (row := _of_each_place(form, mark))]
    if _TWO_PLACES.search(form):
        found += [row for mark in _TWO_PLACES.finditer(form) if (row := _of_places(form, mark))]
    return sorted(found)


_TEAMS: Final = regex(
    rf"(?:(?<![保留组建了])(?:县|市|区|州|省)级)?(?:(?:(?!组建|保留|整合|设立|成立|撤销|[立建设的留]){_HAN}){{2,7}}、){{1,15}}{_HAN}{{2,8}}?等?(?P<count>\d+ ?支|(?:\d+|[二两三四五六七八九十])个?(?:重点|主要)?领域的?)(?:综合行政执法|综合执法|行政执法|执法)(?:队伍|大队|支队)"
)
_TEAM_COUNT: Final = regex(r"支(?:(?<=\d支)|(?<=\d 支))|领域(?=的?(?:综合|行政)?(?:综合|行政)?执法[队大支])")


def _counted_teams(form: str) -> Iterator[Joint]:
    """Rows of teams with their number: 农业农村、文化市场…5支综合行政执法队伍; looked for only before 支 and 领域."""
    done = 0
    for mark in _TEAM_COUNT.finditer(form):
        if mark.start() >= done and (found := _TEAMS.search(form, max(done, mark.start() - 162), mark.end() + 12)):
            done = found.end()
            fields = form[found.start() : found.start("count")].removesuffix("等").split("、")
            head = form[found.end("count") : done]
            yield Joint(found.start(), done, "enforcement_team", tuple(field + head for field in fields))


# 河东、青石两个派出所, 执法、普法三个小组
_COUNTED: Final = regex(
    r"个(?<=[两三四五六七八九\d]个)(?P<level>[省市县区州旗镇乡]|乡镇|街道)?(?P<head>派出所|司法所|人民法庭|法庭|税务所|财政所|市场监管所|检察室|小组|(?:人民)?政府|(?:党|工)委|街道办事处|办事处|中队|分局|工作站)(?![长员]|工?作?会)"
)
_VERB: Final = "完成|指导|建成|组织|督促|会同|撤销|检查|设立|成立|建立|组建"
_NAMED: Final = regex(
    rf"(?:^|[^\u4e00-\u9fff、]|[和与同在由对向将的了]|{_VERB})((?:(?:(?![和与同在由对向将跟及的各把了]|{_VERB})[\u4e00-\u9fff]){{2,4}}、){{1,8}}(?:(?![和与同及的各把了]){_HAN}){{2,4}}?)(?:等 ?\d+|\d+|[两三四五六七八九])$"
)


def _counted(form: str) -> Iterator[Joint]:
    """Rows of named bodies with their number: 河东、青石两个派出所."""
    for mark in _COUNTED.finditer(form):
        if not (names := _NAMED.search(form, max(0, mark.start() - 44), mark.start())):
            continue
        head = (mark["level"] or "") + mark["head"]
        members = tuple(name + head for name in names[1].split("、"))
        kind = "township" if head[:1] in "镇乡" and head.endswith("政府") else body_type(members[0])
        if mark["head"] == "小组" and any(begins_with_act(name) and len(name) > 2 for name in names[1].split("、")):
            continue
        yield Joint(names.start(1), mark.end(), kind, members)


_TWO_PLACES: Final = regex("[两三四五](?:[省市县区州旗镇乡])(?=[\u4e00-\u9fff]{2})")
_PLACE: Final = rf"(?:(?![和与同在由对向将跟及的各把])(?<!、等){_HAN})"
_PLACES: Final = regex(rf"(?:^|[^\u4e00-\u9fff]|[和与同在由对向将跟的])((?:{_PLACE}{{2,5}}、){{1,4}}{_PLACE}{{2,5}}?)$")
_HEAD: Final = regex(
    lambda: (
        rf"(?:人民政府|政府(?!部门)|人民法院|法院|人民检察院|检察院|支队|大队|[纪监]委(?:监委)?|(?:{lexicon('bodies', 'fields')}){{1,4}}(?:局(?![面势部长])|部门|委(?![托派员])|厅(?!长)|支队|大队))"
    )
)


def _of_places(form: str, mark: re.Match[str]) -> Joint | None:
    """The row that ends behind the number of its places: 岭南、河东两县|公安局."""
    head = _HEAD.match(form, mark.end())
    places = _PLACES.search(form, max(0, mark.start() - 30), mark.start()) if head else None
    if not head or not places:
        return None
    level = mark[0][1]
    kind = next((kind for words, kind in _TYPES if head[0].endswith(words)), "department")
    if kind == "government" and level in "镇乡":
        kind = "township"
    members = tuple(place + level + head[0] for place in places[1].split("、"))
    return Joint(places.start(1), head.end(), kind, members)


_LEVEL: Final = "(?:省|自治[区州县旗]|[市州县区旗盟])"
_OF_EACH_PLACE: Final = regex(
    rf"人民(?<={_HAN}[省区市州县旗盟]人民)(?:政府|法院|检察院)(?![\u4e00-\u9fff]{{0,10}}部门)"
)
_NAMED_PLACES: Final = regex(
    rf"(?:^|[^\u4e00-\u9fff、]|[和与同在由对向将跟的请])((?:(?:(?![和与同在由对向将跟及的各把了请]){_HAN}){{1,7}}?{_LEVEL}、){{1,40}}(?:(?![和与同在由对向将跟及的各把了请]){_HAN}){{1,7}}?{_LEVEL})$"
)
_REACH: Final = 240  # characters of a row of places


def _of_each_place(form: str, mark: re.Match[str]) -> Joint | None:
    """The row of places with their levels that one head ends: 永川县、金水区|人民政府."""
    if form.rfind("、", max(0, mark.start() - 12), mark.start()) < 0:
        return None
    at = max(0, mark.start() - _REACH)
    places = _NAMED_PLACES.search(form[at : mark.start()])
    if not places or not _KEPT_LEVEL.match(places[1]):
        return None
    kind = next(kind for words, kind in _TYPES if mark[0].endswith(words))
    members = tuple(place + mark[0] for place in places[1].split("、"))
    return Joint(at + places.start(1), mark.end(), kind, members)


_KEPT_LEVEL: Final = regex(rf"(?!自治区|直辖市|设区的市|地级市|县级市){_HAN}{{2}}")
_TYPES: Final = (
    (("政府",), "government"),
    (("法院", "检察院"), "court_procuratorate"),
    (("支队", "大队"), "enforcement_team"),
    (("纪委", "监委"), "party"),
)
