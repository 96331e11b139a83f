"""The words of a label without what leads and trails: adverbs, posts, particles, bounds, the change that it ends with."""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from loaders.patterns import regex
from loaders.report.figures.bounds import about
from loaders.report.lexicon import lexicon, words

_LEAD: Final = regex(
    r"^(?:其中|一次性|包括(?=.{4})|(?:至少|最少|最多|至多)(?!的)|(?:自|在|于)(?:(?!\d(?:日|天|个工作日))[^,]){0,14}(?:\d日|\d天|\d个工作日)(?:之|以)?内|全年|今年(?:以来)?|近[一二三四五六七八九十\d]+年来?|当年|本年度|年内|年初|目前|眼下|现阶段|我[局县市区乡镇省州院][仅现共只]有|[①-⑳]|将?力争|将(?:推动|推进|确保)?(?=[\u4e00-\u9fff]{4})|预计|截至[^,]{0,12}?底|[\u4e00-\u9fff()]{1,6}?(?<![公一])共有(?=..)|共有|现有|共计|共(?!同|享|建|治|商|赢)|累计|已|均|还|并|且|也|又|则|全[县市区州省镇乡国局](?:共|现)?有(?![效关机限色害序力])(?=..)|及(?!时|格|早)|和|与|全[县市区州省镇乡国局]|"
    r"[一二三四五六七八九十]是|新增(?=.{2})|[只仅](?=[\u4e00-\u9fff]{2})|分别|为?实现|基本(?!满意|医|养老|公共|农田|生活|保|药|草原|盘|账|建设|法|存款|金|情况|信息|单元)|初步|同时|[(（]?[一二三四五六七八九十\d]+[)）.、]|(?:[12]\d{3}年)?(?:\d{1,2}月|年)?[底末]前|[12]\d{3}年(?:度|以来|\d{1,2}月(?:份|底|末)?)?)+"
)
# What these begin with; only 共有 may stand behind words of any kind.
LEAD_FIRST: Final = frozenset(
    "我眼()（0123456789①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳一二三四五六七八九十与为也于且仅今全共其分则初力包又及只同和在均基实将已年并底当截新最末本现目累自至近还预"
)
_TRAIL: Final = regex(
    lambda: (
        r"(?:达到|达|(?<!行)为|共计(?:人民币)?|合?共|"
        + about()
        + r"|多达|高达|(?<!实)有|仅有|仅|只有|只|了|累计|已|占|至|不足|等|超过|近|总计|(?<![合统会审设估预共])计|首次|再次|持续|一直|始终|[仍也]|继续|全部|(?<!每人)每[年月]|(?:已|均)?连续\d+(?:年|个月|个季度|个年度)|将首次|(?<!剩)余|分别|(?<![平村户人年])均|是|突破|超|[由从](?:法定|原来|原先|过去|以前|此前|规定)(?:的|需要?|要)?|由|从|(?<=.)的|(?:由|从)?(?:[12]\d{3}|上|去)年的?|(?:上升|提高|提升|下降|增加|压缩|减少|缩短|精简)[到至]|增至|升至|降至|减至|稳定在|保持在|控制在|在)++$"
    )
)
_TRAIL_ENDS: Final = frozenset(
    "到达为计币共约有仅只了已占至足等过近余别均是破超定来先去的由从年在次续直终仍也部月度需要前"
)  # what these end with
_PERSON: Final = regex(
    r"^(?:(?:党组|党委)?(?:书记|副书记)|[县市区镇乡局厅州]长|主任|(?:[县市区镇乡局厅州](?:主要|分管)?|主要|分管)负责(?:同志|人)(?:带头)?|、)+(?!出庭|应诉)(?=.{2})"
)
_PERSON_FIRST: Final = frozenset("党书副县市区镇乡局厅州主分、")
# 审批时限压减至 -> 审批时限, 生产总值比上年增长 -> 生产总值: what the next figures are about.
_CHANGED: Final = regex(
    lambda: (
        rf"(?<=..)(?:(?:比|较)[^,、]{{2,12}}?)?(?:同比|环比|年均|平均|累计|再)*(?:{lexicon('units', 'up', 'down')}|拓展|扩展|延伸)(?:幅度)?[至到为]?了?$"
    )
)


def plain(text: str) -> str:
    """The words on one line, without the marks around them."""
    return text.replace("\n", "").strip(" ,、:")


def clean(text: str) -> str:
    """The words without what leads and trails: adverbs, posts, particles, 达到, 累计 …"""
    text = plain(text)
    previous = None
    while previous != text:
        led = _past(_LEAD, text) if text[:1] in LEAD_FIRST or "共有" in text else text
        trailed = _TRAIL.sub("", led) if led[-1:] in _TRAIL_ENDS else led
        behind = _past(_PERSON, trailed) if trailed[:1] in _PERSON_FIRST else trailed
        previous, text = text, behind.strip(" ,、:")
    return text


def _past(pattern: re.Pattern[str], text: str) -> str:
    found = pattern.match(text)
    return text[found.end() :] if found else text


@cache
def _change_ends() -> frozenset[str]:
    ends = {word[-1] for key in ("up", "down") for word in words("units", key)}
    return frozenset({*ends, *"至到为了度展伸"})


def stem_of(label: str) -> str:
    """The label without the change that it ends with."""
    return _CHANGED.sub("", label) if label[-1:] in _change_ends() else label


def untrailed(text: str) -> str:
    """The words without the particles behind them: 达到, 共 …"""
    return _TRAIL.sub("", text) if text[-1:] in _TRAIL_ENDS else text
