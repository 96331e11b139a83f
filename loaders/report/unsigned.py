"""Whose report a text is that neither title nor signature tells: the body or place that its first sentence is about."""

from __future__ import annotations

import re
from collections import Counter

from loaders.patterns import regex
from loaders.report.lexicon import simplified
from loaders.report.places import begins_with_act
from loaders.text import mapped

_FIRST_PERSON = regex(r"[我全](街道|[省市州县区旗镇乡])")
_ITSELF = r"(?:^|[,。\n]|[12]\d{{3}}年度?)[ \t]*([\u4e00-\u9fff]{{2,7}}?{})(?=坚持|深入|认真|紧紧|始终|全面|严格|持续|法治政府建设|法治建设|依法行政)"
# Below counties what acts under its own name anywhere in the text is the place that says 我镇.
_ACTS_ITSELF = r"(?:^|[,。\n]|[12]\d{{3}}年度?)[ \t]*((?![^,。\n]{{0,4}}乡镇)[\u4e00-\u9fff]{{2,6}}?{})(?=组织|开展|共|累计|积极|完成|公共服务中心|人民政府|党委)"
_LED = r"(?:在[^,。;:\n]{2,40}?(?:领导|指导|支持|帮助|监督|关心|关怀)下,)"
_OPENING = regex(
    rf"(?:^|\n)[ \t]*(?:[12]\d{{3}}年(?:度|以来|来)?|今年以来|一年来|近年来),?{_LED}{{0,2}}([\u4e00-\u9fff]{{2,20}}?(?:局|厅|委员会|人民政府|政府|街道办事处|(?<![我本全各内外])部|(?<![我本全法])院|管委会|[\u4e00-\u9fff](?<![市县区省州旗镇乡党纪常监政工编])委(?![\u4e00-\u9fff]?员会|托|派)))(?:党组|党委)?(?=法治政府建设|依法行政|坚持|认真|始终|深入|全面|严格|紧紧|以|在|按照|持续)"
)


_BARE_TITLE = regex(
    r"(?:关于)?[12]\d{3}年度?(?:依法行政|法治政府|法治|行政执法|普法|工作|建设|年度|情况|报告|总结|汇报|[和暨、与的])+$"
)


def names_somebody(title: str) -> bool:
    """Whether a title may say whose report it is: not 2022年法治政府建设工作报告."""
    return _BARE_TITLE.match(simplified(mapped(title))) is None


def itself(text: str, form: str) -> str:
    """The place that a text without title speaks for: 东城街道深入学习… where it says 我街道."""
    for person in dict.fromkeys(found[1] for found in _FIRST_PERSON.finditer(form[:3000])):
        acting = re.search(_ITSELF.format(person), form[:600], re.MULTILINE)
        if not acting and person in _LOWEST and f"我{person}" in form[:3000]:
            acting = re.search(_ACTS_ITSELF.format(person), form[:3000], re.MULTILINE)
        if acting and not begins_with_act(acting[1]) and not _NO_NAME.search(acting[1]):
            return text[acting.start(1) : acting.end(1)]
    return ""


_LOWEST = ("镇", "乡", "街道")
_NO_NAME = regex(r"[我全各该本的在和与]|^(?:有关|相关|部分|其他|试点)")


_SELF = regex(
    r"[我本](?:局(?![长部面势限])|院(?![长士内外])|委(?![托派员任屈])|厅(?!长)|办(?![公理事案法])|中心(?!城)|街道|[镇乡](?![长镇村]))"
)
# 全市检察机关 in the first sentence: those whose work the text tells.
_WHOLE_CLASS = regex(
    r"(?:^|[,。\n]|[12]\d{3}年度?)[ \t]*(全[省市州县区旗](?:各级|两级)?(?:法院|检察院|检察机关|公安机关|司法行政机关))"
)


_EDITED = regex(
    r"^[ \t]*([\u4e00-\u9fff]{4,30}(?:办公室|办|局|委员会|委|中心|处|院|政府))(?:主办|编印|编发|编)(?=[ \n\t])",
    re.MULTILINE,
)
_FUND = regex(r"([\u4e00-\u9fff]{2,14})住房公积金[12]\d{3}年(?:年度|度)?报告")
_SPEAKER = regex(
    r"\s*([\u4e00-\u9fff]{2,20}(?:人民法院|中级法院|人民检察院|人民政府|委员会|局|厅))[ \t]*\n[^\u4e00-\u9fff]{0,12}(?:各位(?:代表|委员)|主任[、:,])"
)


def by_other_lines(title: str, text: str, form: str) -> str:
    """Who edits a newsletter, whose fund a yearly report is about, who speaks to the members of a congress under their
    own name; "" where no such line is there."""
    found = _SPEAKER.match(form) or (
        _EDITED.search(form, 0, 300) if "编" in form[:300] or "主办" in form[:300] else None
    )
    if found:
        return text[found.start(1) : found.end(1)]
    fund = _FUND.match(simplified(mapped(title))) if "公积金" in title else None
    centre = f"{fund[1]}住房公积金管理中心" if fund else ""
    return centre if centre and centre in form else ""


def speaks_as(form: str) -> str:
    """What a text whose issuer is not known calls itself: 我局, 我院, 我街道; else the class of bodies that it begins
    with (2015年,全市检察机关…); "" where it does neither."""
    if found := Counter(match[0] for match in _SELF.finditer(form[:_NEAR])):
        return found.most_common(1)[0][0]
    begins = _WHOLE_CLASS.search(form[:300])
    return begins[1] if begins else ""


_NEAR = 6000


def opening_body(text: str, head: str) -> str:
    """The body that begins the first sentence of a report without a title: 2022年,市交通运输局坚持…"""
    found = _OPENING.search(head[:400])
    if not found or re.search(r"[的和与]|^[我本全各该]|我[省市州县区]", found[1]):
        return ""
    return text[found.start(1) : found.end(1)]
