"""Numbers in Chinese numerals: their value, and whether they count anything (五百七十余个, 设立两个; not 四个领域)."""

from __future__ import annotations

import re
from typing import Final

from loaders.numerals import number
from loaders.patterns import regex
from loaders.report.figures.uncounted import so_few
from loaders.report.lexicon import words


def decimal(word: str) -> float | None:
    """九十八点五 -> 98.5."""
    whole, _, part = word.partition("点")
    value = number(whole)
    digits = "".join(str(number(char)) for char in part if char in "零一二三四五六七八九")
    return None if value is None else float(f"{value}.{digits or 0}")


def whole(word: str) -> int | None:
    """一万两千 -> 12000; a single digit behind 万 stands for thousands (一万二)."""
    above, mark, below = word.partition("万")
    if not mark:
        return number(word)
    high, low = number(above), number(below)
    if high is None or low is None:
        return None
    return high * 10_000 + (low * 1_000 if len(below) == 1 and low < 10 else low)


_MAKING = regex(r"(?:新建|建成|设立|成立|组建|打造|创建|建立|增设|评选|命名|获评|配备|培育|建设|开设|选聘|聘请)了?$")
_BODIES_BEHIND: Final = regex(
    r"[\u4e00-\u9fff]{0,4}?(?:法庭|分局|中队|大队|支队|乡镇|街道|社区|村(?![规民])|县|市(?!场)|区(?![域分间别])|镇|科室|股室|司法所|派出所|站所|企业|检查组|督查组|(?:专项|协调|工作)?小组|工作组|专班)"
)


def counted(form: str, found: re.Match[str], value: float) -> bool:
    """Whether a numeral with a weak measure (个, 项) is a count: 五百七十余个, 设立两个; not 四个领域."""
    if value >= 10 or value % 1 or found["mid"] or found["mid2"]:
        return True
    if so_few(form, found.start(), found.end()):
        return True
    if value > 1 and found["unit"] in _WEAK and _faults(form, found):
        return True
    if _REST.search(form, max(0, found.start() - 3), found.start()):
        return True
    if found["unit"] == "个" and (_BODIES_BEHIND.match(form, found.end()) or _in_a_row(form, found)):
        return True
    if (
        found["unit"] in words("units", "concrete") and value > 1 and form[found.end() : found.end() + 1] in ",。;、)\n"
    ):  # 桥梁三座
        return "\u4e00" <= form[found.start() - 1] <= "\u9fff"
    if found["unit"] == "项" and value > 1 and _LIFTED.match(form, found.end()):
        return True
    if (
        value > 1
        and form[found.end() : found.end() + 1] in ",。;、)\n"
        and _SET_UP.search(form, max(0, found.start() - 14), found.start())
    ):
        return True  # 设窗口两个
    return bool(_MAKING.search(form, max(0, found.start() - 4), found.start()))


_REST: Final = regex(r"(?:余下|剩余|剩下|其余|尚有|仍有|另有)的?$")  # 余下五个正在整改
_WEAK: Final = ("个", "项", "条")
_FAULTS: Final = regex(
    r"(?!方面)[\u4e00-\u9fff]{0,6}?(?:问题|隐患|漏洞|短板|线索|意见建议|整改意见|建议|意见)(?![\u4e00-\u9fff]?导向|清单)"
)
_FOUND_BEFORE: Final = regex(
    r"(?:反馈|发现|指出|提出|排查出|查出|查摆|梳理出|交办|移交|移送|通报|暴露|涉及|整改|解决|办结)[的了]?$"
)


def _faults(form: str, found: re.Match[str]) -> bool:
    """Whether faults or proposals are counted that somebody found or mended: 巡察组反馈的六个问题."""
    return bool(
        _FAULTS.match(form, found.end()) and _FOUND_BEFORE.search(form, max(0, found.start() - 5), found.start())
    )


def _in_a_row(form: str, found: re.Match[str]) -> bool:
    """Whether examples or another count lead to this one: “一码通”等五个场景, 三个镇、四个部门, 八个方面40项任务."""
    start = found.start()
    if form[start - 1] == "等" or _COUNT_BEHIND.match(form, found.end()):
        return True
    return form[start - 1] == "、" and bool(_COUNT_BEFORE.search(form, max(0, start - 10), start))


_COUNT_BEHIND: Final = regex(r"[\u4e00-\u9fff]{2}\d+[项条个]")
_COUNT_BEFORE: Final = regex(r"[一二两三四五六七八九十]个[\u4e00-\u9fff]{1,4}、$")


# 三项收费被取消, 两项减半: what became of so many items
_LIFTED: Final = regex(
    r"(?!制度|机制|改革)[\u4e00-\u9fff]{0,6}?被?(?:取消|下放|划转|减半|停征|免征|缓征|降低|下调|废止|移交|合并|委托|承接|入选|获评|整改|完成)"
)
_SET_UP: Final = regex(r"(?:设|派出|建|建成|成立|组建|新增|增设|配备|设立|开设|创建|下设)[\u4e00-\u9fff]{2,8}$")


# 由五个增加至七个: both numbers of a change are counts.
_CHANGE_TO: Final = r"(?:提速|增加|增设|扩大|扩展|拓展|减少|压减|压缩|精简|缩减|缩短|合并|整合|调整|上升|下降|提高|降低|[增减升降变改压缩扩提调并])[至到为成]"
_TO: Final = regex(rf"[由从].*{_CHANGE_TO}了?$")
_FROM: Final = regex(rf"[\u4e00-\u9fff]{{0,4}}?{_CHANGE_TO}了?[一二两三四五六七八九十百\d]")


def changes(form: str, found: re.Match[str]) -> bool:
    start = found.start()
    if not start:
        return False
    if form[start - 1] in "由从" or form.endswith("原来的", 0, start):
        return bool(_FROM.match(form, found.end()))
    return form[start - 1] in "至到为成了" and bool(_TO.search(form, max(0, start - 20), start))
