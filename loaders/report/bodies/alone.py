"""Bodies called by the last word of their name alone, which the kind of text makes plain: the 街道, 常委会 or 分局 that reports,
the chambers of a court in its own report (刑事审判庭), an office at the head of a clause (备案审查室), 中央 beside 国务院."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from loaders.patterns import regex
from loaders.report.bodies.listed import Listed
from loaders.report.bodies.organs import is_nominal, names_a_body
from loaders.report.places import begins_with_act, ends_with_act

# Whose report it is, by its first lines.
_STREET: Final = regex(r"^[^。]{0,60}?(?<![各及个])[\u4e00-\u9fff]{2}街道(?:办事处|党工委|[12]\d{3}|关于|法治|工作)")
_CONGRESS: Final = regex(
    r"^[^。]{0,40}?(?:人大常委会|人民代表大会常务委员会)(?:关于|工作报告|[12]\d{3})|受[^,。]{0,16}人大常委会(?:的?委托|,)"
)
_BRANCH: Final = regex(
    r"(?:^[^。]{0,60}?[\u4e00-\u9fff]{2}|[,。\n])分局(?:被|在|始终|坚持|认真|深入|紧紧|以|按照|[12]\d{3}|关于|全面)"
)
_OWN: Final = {"街道": "township", "常委会": "congress_cppcc", "分局": "department"}
_NONE_BEHIND: Final = regex(
    r"办|社区|会议|委员|组成|党工委|工委|各|辖|所[有属]|两级|机关|层面|干部|级|综合|纪|司法|人大"
)
_ACTS: Final = tuple("在以按将因把对先已被获与")
_WITH: Final = frozenset("由经向对为被")


def alone(form: str) -> Iterator[Listed]:
    """The names in no order."""
    if "中央" in form:
        yield from (Listed(*found.span(), "party") for found in _CENTRAL.finditer(form))
    if "办事处" in form:
        yield from (Listed(*found.span(1), "township") for found in _SEAT.finditer(form))
    head = form[:400]
    court = "法院" in head[:200] or "检察院" in head[:200]
    if court and ("庭" in form or "警" in form or "部" in form):
        yield from (Listed(*found.span(1), "court_procuratorate") for found in _CHAMBER.finditer(form))
    congress = ("常委会" in head or "常务委员会" in head) and _CONGRESS.search(head) is not None
    if "街道" in head and _STREET.match(head):
        yield from _own(form, "街道")
    if congress:
        yield from _own(form, "常委会")
    if "分局" in head and _BRANCH.search(head):
        yield from _own(form, "分局")
    if "中心" in form:
        yield from _centres(form)
    if "室" in form:
        yield from _rooms(form, "congress_cppcc" if congress else "department")


_FIRSTLY: Final = regex("[一二三四五六七八九]是$")


def _own(form: str, name: str) -> Iterator[Listed]:
    start = form.find(name, 1)
    while start >= 0:
        end = start + len(name)
        before = form[start - 1]
        heads = not "\u4e00" <= before <= "\u9fff" or _FIRSTLY.search(form, max(0, start - 3), start) is not None
        behind = form[end : end + 6]
        if not _NONE_BEHIND.match(behind) and (
            (heads and (behind.startswith(_ACTS) or begins_with_act(behind)))
            or (name == "分局" and (heads or before in _WITH or ends_with_act(form[max(0, start - 2) : start])))
        ):
            yield Listed(start, end, _OWN[name])
        start = form.find(name, end)


_FIELD: Final = (
    "刑事|民事|行政|商事|家事|少年|执行|立案|审判监督|综合|知识产权|环境资源|金融|未成年人案件综合|涉外|速裁"
)
_CHAMBER: Final = regex(
    rf"(?:(?<![\u4e00-\u9fff])|(?<=[由经]))((?:{_FIELD}){{1,2}}(?:审判)?(?:第?[一二三四])?(?:审判)?庭(?![长审])|[刑民][一二三四]庭(?!长)|(?:司法警察|法警)(?:大队|支队|总队|队)(?!长)|审判管理办公室|第[一二三四五六七八九]检察部)(?![员\u0028]|等)"
)
_NOT_IN_PLACE: Final = "省市州县区旗镇乡村各的了和与及由对在向为从经本我该全有设驻所"
# 请与岭南区西郊办事处联系: the office of a street that is not called one
_SEAT: Final = regex(
    rf"(?:(?<![\u4e00-\u9fff])|(?<=[与由经向]))((?:(?:(?![{_NOT_IN_PLACE}])[\u4e00-\u9fff]){{2,4}}[省市州])?(?:(?![{_NOT_IN_PLACE}])[\u4e00-\u9fff]){{2,4}}[区县市旗]"
    rf"(?:(?![{_NOT_IN_PLACE}街道路号段政府])[\u4e00-\u9fff]){{2,4}}办事处)(?!主任)"
)
_CENTRAL: Final = regex(r"(?<!党)(?<!中共)(?<!共青团)中央(?=[、和及与](?:国务院|(?:[省市县区州]|自治区党)委(?!员)))")
_CENTRE: Final = regex(
    r"(?<![\u4e00-\u9fff\d])(?<!\d )((?![各全本我该其①-⑳]|[\u4e00-\u9fff]{0,3}级)(?:(?![的了和与及由对在])[\u4e00-\u9fff]){2,10}(?:服务|调解|援助|救助|指挥|交易|监测)中心)(?!任务|工作)(?=[\u4e00-\u9fff]{2})"
)


def _centres(form: str) -> Iterator[Listed]:
    """Centres of any name that act at the head of a clause: 企业服务中心受理诉求…"""
    for found in _CENTRE.finditer(form):
        if names_a_body(found[1][:-4]) and begins_with_act(form[found.end() : found.end() + 4]):
            yield Listed(*found.span(1), "other")


_ROOM: Final = regex(r"(?:^|[^\u4e00-\u9fff]|(?<=[,。;、\n])[由经])([\u4e00-\u9fff]{2,8}室)$")


def _rooms(form: str, kind: str) -> Iterator[Listed]:
    """Offices that act at the head of a clause: 备案审查室向…发函."""
    end = form.find("室") + 1
    while end:
        behind = form[end : end + 4]
        if (
            (found := _ROOM.search(form, max(0, end - 10), end))
            and is_nominal(found[1][:-1])
            and (behind[:1] in _WITH or begins_with_act(behind))
        ):
            yield Listed(*found.span(1), kind)
        end = form.find("室", end) + 1
