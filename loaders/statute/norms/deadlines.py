"""Quantified time limits and calendar dates (自受理之日起7个工作日内, 不少于30日, 每年3月31日前), how long a ban holds; 及时 is none."""

from __future__ import annotations

import re
from typing import Final

from loaders.patterns import sought
from loaders.statute.norms.text.norm import Place

_DIGIT: Final = r"[0-9一二三四五六七八九十百两]"
_NUMBER: Final = r"(?:[0-9]{1,4}|[一二三四五六七八九十百两]{1,5})"
_UNIT: Final = r"(?:个?工作日|个月|日|天|年|小时|分钟|秒|周|季度)"
_SPAN: Final = rf"(?:{_NUMBER}(?:{_UNIT}|个)?[至到—-])?{_NUMBER}{_UNIT}"
_LEAST: Final = r"不(?:少于|得少于|超过|得超过|多于|得多于|低于|得低于)|至少|最长|最迟|提前"
_FIRSTS: Final = "不至最提每次当0123456789一二三四五六七八九十百两"
_LIMIT: Final = (
    rf"(?:{_LEAST}){_SPAN}(?:以?内|以?前|以[上下]|之内|之前)?|{_SPAN}的?(?:以?内|以?前|之内|之前|期间)(?![容部设资述款条])"
    rf"|(?:(?:每|次|当)年)?(?:{_NUMBER}月{_NUMBER}日至(?:次年)?)?{_NUMBER}月{_NUMBER}日(?:以?前|之前|起)?|(?:每|次|当)年(?:的)?{_NUMBER}月(?:底|末|份|[上中下]旬)?(?:以?前|之前)?"
    rf"|(?:每|次|当)年(?:的)?第?[一二三四]季度(?:末|底)?(?:以?前|之前|内)?|当(?:日|天)(?:内)?|次日(?![起]|{_DIGIT}{{1,3}}(?:时|点))"
)
_DEADLINE: Final = re.compile(sought(_FIRSTS, f"(?P<limit>{_LIMIT})"))
# What holds or counts for so long is no time to act in.
_LASTS: Final[tuple[str, ...]] = ("有效", "累计", "不得", "不予", "不再", "不受理", "禁止")
# 禁止其3年内从事…, 取消其一年至二年内参加…的资格: how long a sanction lasts.
_BARRED: Final = re.compile(r"(?:禁止|限制|取消|撤销|暂停|停止)(?:其|该[^，。；、]{1,8})在?$")
# From when on the time runs (自受理之日起, 在会议举行的, 验收合格后): part of the limit that stands right behind it.
_FROM: Final = re.compile(r"[自在于从](?![治己行])[^，。；：\n]{1,40}$")
_AFTER: Final = re.compile(
    r"(?:(?:应当?|必须|可以|须|不得)(?!.*(?:应当|必须|可以|不得)))?([^，。；：\n]{2,24}(?:[后前起满]|前的))$"
)
# 于召开听证会7日前: the event before which.
_BY: Final = re.compile(r"[在于][^，。；：\n的将把向]{2,16}$")
_REACH: Final = 48
_RUNS: Final[tuple[str, ...]] = ("起", "后", "前", "满", "的")

# Every limit holds one of these: a stretch without any is passed over.
_UNIT_OF: Final = re.compile(rf"[日月年天周小分秒季个工当次](?:(?<={_DIGIT}[^当次])|(?<=当)[日天年]|(?<=次)[日年])")


# No limit begins farther before its first unit.
_BEFORE_UNIT: Final = 24


def may_limit(text: str) -> bool:
    """True where a time limit may stand in a text at all (a quick look)."""
    return "终身" in text or bool(_UNIT_OF.search(text))


def deadline(text: str, start: int, end: int) -> Place | None:
    """The first time limit between two offsets, with what tells from when on it runs."""
    unit = _UNIT_OF.search(text, start, end)
    if unit is None:
        return None
    at = max(start, unit.start() - _BEFORE_UNIT)
    while (found := _DEADLINE.search(text, at, end)) is not None:
        at = found.end("limit")
        barred = _BARRED.search(text[max(start, found.start() - 14) : found.start()])
        if barred is None and not text.startswith(_LASTS, at):
            return _from(text, start, found.start(), at), at
    return None


def lasting(text: str, start: int, cue: int) -> Place | None:
    """How long a ban holds that begins at `cue` (五年内不得…, 自吊销之日起，终身不得…), with what tells from when on."""
    found = _HOLDS_FOR.search(text, max(start, cue - _REACH), cue)
    if found is None or text.endswith(_OR_FOR, start, found.start()):
        return None
    at = found.start()
    since = _SINCE.search(text, max(start, at - _REACH), at)
    return (since.start() if since is not None else _from(text, start, at, cue)), cue


_HOLDS_FOR: Final = re.compile(rf"(?<!每)(?:{_SPAN}(?:以?内|之内|直?至终身)|终身)$")
# 竣工后五年内或者大修后三年内: two limits that belong together are no one limit.
_OR_FOR: Final[tuple[str, ...]] = ("内或者", "内和", "内、")
_SINCE: Final = re.compile("[自从][^，。；：\n]{1,40}起，?(?:在)?$")


def _from(text: str, start: int, at: int, end: int) -> int:
    """Where the limit between `at` and `end` begins with its point of departure."""
    before = text[max(start, at - _REACH) : at]
    if before.endswith(_RUNS) and (found := _FROM.search(before)):
        return at - len(before) + found.start()
    if before.endswith(_RUNS) and (found := _AFTER.search(before)):
        return at - len(before) + found.start(1)
    if text[end - 1] == "前" and (found := _BY.search(before)):
        return at - len(before) + found.start()
    return at - before.endswith(("在", "于"))
