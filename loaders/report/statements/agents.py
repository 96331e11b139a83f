"""Those who act although no list knows their name: a noun phrase at the head of a clause that ends in 局, 中心, 大队 or a
post, with a verb right behind it (局行政审批股受理…, 9个镇(街道)承接…, 各乡镇卫生院设立…)."""

from __future__ import annotations

from functools import cache
from typing import Final

from loaders.patterns import regex, sought
from loaders.report.lexicon import lexicon, words
from loaders.report.statements.clauses import action_at, actions_in, led
from loaders.report.statements.subjects import OURSELVES
from loaders.report.verbs import noun_too, verb_at

_REACH: Final = 26
_NOT_FIRST: Final = frozenset(
    "走对将把就由向在以为与和从按经据依于通至到自给让使被因关随凡如若其这那本我的了不无未没有是及等并"
)
_INSIDE: Final = regex(
    r"[,。;:的\d“《了是为将把就由向在以从按据依让使被因如来到赴]|对(?!外)|通过|等[^级]|以及|其中|会同|联合|代(?=□)|报(?=□)"
)
_WIDE: Final = regex(
    r"(?:全(?:[省市州县区旗镇乡局]|系统|行业|域)|辖区内?|各级|每[个家]|其余)?(?:(?:\d[\d ,]*|[一二两三四五六七八九十百]+)[余多]?[个家名支所位])?"
)
_WIDE_FIRST: Final = frozenset("全辖各每其0123456789一二两三四五六七八九十百")
_WHOLE: Final = frozenset("省市县区州旗盟镇乡国")
_MEASURES: Final = frozenset("个家名支所位")
_COUNT: Final = regex(r"(?:\d|[一二两三四五六七八九十百]|余) ?[个家名支所位]$")
_PLACES: Final = regex(
    r"(?:设区的?市|自治[州县区]|县市区|乡镇|村居|街道|社区|苏木|嘎查|[省市县区州旗盟乡镇村])(?:\([省市县区州旗盟乡镇村街道社居、]+\))?□*(?=[^、])"
)
_AND: Final = regex("、|和|与|及|以及")
_IN_OFFICE: Final = ("任", "担任", "兼任")
_ALONE: Final = ("列席", "出席", "出庭应诉", "授课", "参加", "值班", "旁听")
_CLASS: Final = regex("[\u4e00-\u9fff、]{2,10}□+")  # 社区居委会, 排污单位
_TOWARDS: Final = frozenset("对将把为向与在依通围以按就组会联从到赴")
_WHERE: Final = regex("(?:进村(?:入户)?|进校园?|进社区|进企业|进机关|入户|上门|下乡|下沉一线)(?=..)")
_BESIDE: Final = regex(r"[与向同在]各?□+(?:[、和]各?□+)*(?:等(?:部门|单位))?")  # 县长与各镇政府签订…
_EAGER: Final = ("带头", "认真", "积极", "主动", "亲自", "切实", "深入", "踊跃", "自觉")  # no noun stands behind these
_COUNTED: Final = regex(r"\d|《|[一二两三四五六七八九十百]+余?[件份名家次场起条个部项]")


def _heads() -> str:
    firsts = "".join(sorted({word[0] for word in _all()}))
    return sought(f"□{firsts}", rf"(□+|{lexicon('verbs', 'agents', 'agents_with_object')})")


_HEAD: Final = regex(_heads)


@cache
def _firm() -> tuple[str, ...]:
    return words("verbs", "agents")


@cache
def _all() -> tuple[str, ...]:
    return (*_firm(), *words("verbs", "agents_with_object"))


def agents(form: str, text: str, at: int, end: int) -> tuple[list[str], int] | None:
    """The names of those who act at the head of a clause that begins with no verb, and where they end; None where no
    unknown name stands there."""
    first = at
    counted = form[at - 1] in _MEASURES and bool(_COUNT.search(form, max(0, at - 4), at))
    if form[at] in _WIDE_FIRST and (wide := _WIDE.match(form, at, end)):
        counted, at = counted or form[wide.end() - 1] in _MEASURES, wide.end()
        if action_at(form, at, end):
            return None
    if at >= end or form[at] in _NOT_FIRST or form.startswith("方便", at):
        return None
    if counted and (place := _PLACES.match(form, at, end)) and _acts(form, place.end(), end, True):
        return [text[first if form[first] == "每" else at : place.end()]], place.end()
    stop = _stop(form, at, end, _REACH)
    if form.endswith("重点", 0, at):
        at -= 2  # 重点排污单位
    if not stop or stop - at < 2:
        return None
    names = _names(text, at, stop)
    if len(names) == 1 and at > 1 and form[at - 2] == "全" and form[at - 1] in _WHOLE and not counted:
        names = [text[at - 2 : stop]]  # 全市法院
    return names, stop


def ourselves(form: str, text: str, at: int, end: int) -> tuple[list[str], int]:
    """Who acts where a clause begins with 我们, 我县 or 全县, and where the words end: 我县, 我县法律援助中心, the issuer."""
    ours = OURSELVES.match(form, at, end)
    if not ours:
        return [], at + 2
    stop = ours.end()
    own = agents(form, text, stop, end) if ours[0] != "我们" and not action_at(form, stop, end) else None
    stop = own[1] if own and len(own[0]) == 1 else stop
    return [text[at:stop]], stop


def longer(form: str, text: str, start: int, at: int, end: int) -> tuple[list[str], int] | None:
    """The name that begins with the body at `start`..`at`, behind which no verb stands, and goes on (县税务局|青年突击队
    走访…), or the row it leads."""
    if form[at] == "、":
        more = agents(form, text, at + 1, end)
        return ([text[start:at], *more[0]], more[1]) if more else None
    if form[at] in _NOT_FIRST or led(form, at, end)[0] > at:
        return None
    stop = _stop(form, at, end, 18)
    return (_names(text, start, stop), stop) if stop else None


def _stop(form: str, at: int, end: int, reach: int) -> int:
    """Where a noun phrase ends that someone who acts is called by; 0 if there is none."""
    place, limit = at, min(end, at + reach)
    while found := _HEAD.search(form, place, limit):
        place, stop = found.start() + 1, found.end(1)
        if not _is_head(form, found.start(), stop):
            continue
        if _INSIDE.search(form, at, stop):
            return 0
        known = form[stop - 1] == "□"
        if known and (reach < _REACH or not _CLASS.fullmatch(form, at, stop)):
            continue
        if _acts(form, stop, end, form.endswith(_firm(), at, stop)):
            if (
                form[stop] in "与向同在"
                and form[at : found.start()] not in ("", "副")
                and not form.endswith(_firm(), at, stop)
            ):
                return 0  # no 遵循县长
            return 0 if known and next(actions_in(form, at, stop), None) else stop
    return 0


_ALL_OF: Final = ("全部", "内部", "外部", "局部", "带队", "排队", "组队")  # of these 部, 队 is no body


def _is_head(form: str, start: int, end: int) -> bool:
    """Whether a noun for those who act is read right: not 组织 of 组织起草."""
    if form.endswith(_ALL_OF, 0, end) or form.startswith(("出庭", "开庭"), end - 2):
        return False
    return verb_at(form, start) <= end


def _acts(form: str, at: int, end: int, firm: bool) -> bool:
    """Whether a deed follows at a place. Where the verb is a noun too, a figure or a title must stand behind it."""
    at = led(form, at, end)[0]
    where = _WHERE.match(form, at, end) if form[at] in "进入上下" else None
    at = where.end() if where else at  # 法律顾问进村宣讲
    verb = action_at(form, at, end)
    if not verb:
        if not firm and form[at] in "与向同在" and (beside := _BESIDE.match(form, at, end)):
            return action_at(form, led(form, beside.end(), end)[0], end) is not None
        if not firm or form[at] not in _TOWARDS:
            return False
        return next(actions_in(form, at + 1, end), None) is not None
    if form[at : verb[1]] in _IN_OFFICE or verb[1] >= end or verb_at(form, verb[1]) >= end:  # 镇长任组长, 机构改革启动
        return False
    if noun_too(form, at) and not form.endswith(_EAGER, 0, at):
        return bool(_COUNTED.search(form, verb[1], end))
    alone = form.endswith(_ALONE, verb[0], verb[1])
    return firm or alone or where is not None or (end - verb[1] >= 2 and not form[verb[1]].isdigit())


def _names(text: str, start: int, stop: int) -> list[str]:
    """The names of a row, or the whole where its members share their last word (州、县两级大厅)."""
    parts = _AND.split(text[start:stop])
    return parts if all(part.endswith(_all()) for part in parts) else [text[start:stop]]
