"""Whose report a text is that neither title nor signature tells: the body or place that its first sentence is about."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache
from typing import Final

from loaders.patterns import regex
from loaders.report.lexicon import simplified
from loaders.report.places import begins_with_act
from loaders.report.statements.beside import applied
from loaders.text import mapped

_FIRST_PERSON: Final = regex(r"[我全](街道|[省市州县区旗镇乡])")
_ITSELF: Final = r"(?:^|[,。\n]|[12]\d{{3}}年度?)[ \t]*([\u4e00-\u9fff]{{2,7}}?{})(?=坚持|深入|认真|紧紧|始终|全面|严格|持续|法治政府建设|法治建设|依法行政)"
# Below counties what acts under its own name anywhere in the text is the place that says 我镇.
_ACTS_ITSELF: Final = r"(?:^|[,。\n]|[12]\d{{3}}年度?)[ \t]*((?![^,。\n]{{0,4}}乡镇)[\u4e00-\u9fff]{{2,6}}?{})(?=组织|开展|共|累计|积极|完成|公共服务中心|人民政府|党委)"
# 印发《某镇普法工作方案》, where it says 我镇.
_ITS_PAPERS: Final = r"《([\u4e00-\u9fff]{{2,6}}?{})(?:[12]\d{{3}}年|关于|“)?[^《》\n]{{2,40}}(?:方案|办法|制度|计划|意见|规定|通知|清单|预案)》"
_LED: Final = r"(?:在[^,。;:\n]{2,40}?(?:领导|指导|支持|帮助|监督|关心|关怀)下,)"
_OPENING: Final = regex(
    rf"(?:^|[\n】])[ \t]*(?:(?:[12]\d{{3}}|[二一][〇○零九][〇○零一二三四五六七八九]{{2}})年(?:度|以来|来|上半年|下半年|全年|[1一][-—至][\d一二三四五六七八九十]{{1,2}}月|第?[一二三四]季度|前三季度)?|今年以来|一年来|近年来|近?几年来),?(?:是[^,。;:\n]{{2,30}}年,)?{_LED}{{0,2}}([\u4e00-\u9fff]{{1,20}}?(?:局|厅|委员会|人民政府|政府|街道办事处|(?<![我本全])办公室|总署|人民法院|检察院|(?<![我本全各内外])部|(?<![我本全法])院|管委会|[\u4e00-\u9fff](?<![市县区省州旗镇乡党纪常监政工编])委(?![\u4e00-\u9fff]?员会|托|派)))(?:党组|党委)?(?=法治政府建设|依法行政|坚持|认真|始终|深入|全面|严格|紧紧|以|在|按照|持续|牢牢|围绕|聚焦|立足|把|将|不断|大力|积极|扎实|切实|坚决|主动|进一步|高度|依法|充分|着力|努力|紧扣|锚定|内设|下设|[现共]有|共(?:收到|办理|受理|审结|查处|开展))"
)


_BARE_TITLE: Final = regex(
    r"(?:关于)?(?:[12]\d{3}|[二一][〇○零九][〇○零一二三四五六七八九]{2})年度?(?:依法行政|行政复议|行政应诉|法治政府|法治|行政执法|普法|工作|建设|年度|情况|报告|总结|汇报|[和暨、与的])+$"
)


def names_somebody(title: str) -> bool:
    """Whether a title may say whose report it is: not 2022年法治政府建设工作报告."""
    return _BARE_TITLE.match(simplified(mapped(title))) is None


# 2024年,甲市坚持…: the place that begins the first sentence.
_PLACE_FIRST: Final = regex(
    r"(?:^|\n)[ \t]*[12]\d{3}年(?:度|以来)?,([\u4e00-\u9fff]{1,10}?(?:自治[州县旗]|[省市县区州旗盟镇乡]))(?=坚持|深入|认真|紧紧|始终|全面|严格|以习近平|以党的)"
)
# 2025年,县委、县政府坚持…: two that report together.
_TOGETHER: Final = regex(
    r"(?:^|[\n:])[ \t]*(?:[12]\d{3}年(?:度|以来)?,)((?:[\u4e00-\u9fff]{1,10}?(?:自治[区州县旗]|[省市县区州旗镇乡]))(?:党?委[、和]|党委[、和])(?:[省市县区州旗镇乡]|自治区)?(?:人民)?政府)(?=坚持|深入|认真|始终|全面|严格|高度|坚决)|(?:^|[\n:])[ \t]*(?:[12]\d{3}年(?:度|以来)?,)([省市县区州旗镇乡]委[、和][省市县区州旗镇乡]政府)(?=坚持|深入|认真|始终|全面|严格|高度|坚决)"
)


def itself(text: str, form: str) -> str:
    """The place that a text without title speaks for: 东城街道深入学习… where it says 我街道."""
    first = _PLACE_FIRST.search(form[:400]) if "年" in form[:400] else None
    if first and not begins_with_act(first[1]) and not _NO_NAME.search(first[1]):
        return text[first.start(1) : first.end(1)]
    for person in dict.fromkeys(found[1] for found in _FIRST_PERSON.finditer(form[:3000])):
        lowest = person in _LOWEST and f"我{person}" in form[:3000]
        tried = ((_ITSELF, 600), (_ACTS_ITSELF, 3000), (_ITS_PAPERS, 3000)) if lowest else ((_ITSELF, 600),)
        for pattern, near in tried:
            acting = _of_person(pattern, person).search(form[:near])
            if acting and not begins_with_act(acting[1]) and not _NO_NAME.search(acting[1]):
                return text[acting.start(1) : acting.end(1)]
    return ""


@cache
def _of_person(pattern: str, person: str) -> re.Pattern[str]:
    return re.compile(pattern.format(person), re.MULTILINE)


_LOWEST: Final = ("镇", "乡", "街道")
_NO_NAME: Final = regex(r"[我全各该本的在和与]|^(?:有关|相关|部分|其他|试点)")


_SELF: Final = regex(
    r"[我本](?:局(?![长部面势限])|院(?![长士内外])|委(?![托派员任屈])|厅(?!长)|办(?![公理事案法])|中心(?!城)|街道|[镇乡](?![长镇村]))"
)
# 全市检察机关 in the first sentence: those whose work the text tells.
_WHOLE_CLASS: Final = regex(
    r"(?:^|[,。\n]|[12]\d{3}年度?)[ \t]*(全[省市州县区旗国](?:各级|两级)?(?:法院|检察院|检察机关|公安机关|司法行政机关|海关|(?:司法行政|税务|法院|检察|公安|市场监管)系统|[\u4e00-\u9fff]{2,14}(?:执法|监管|监督)(?:机构|系统|部门)(?=在|坚持|认真|深入|紧紧|始终)))(?!的|工作)"
)
_GROUP: Final = regex(
    r"\s*(?:[12]\d{3}年)?(?:\d{1,2}月)?(?:\d{1,2}日)?,?((?:执法检查|专题调研|调研|视察|督察|督导|检查|考察)组)(?=召开|赴|对|先后|听取|深入|前往)"
)
# 市政府召开3次常务会议: the government that acts where nobody says 我局.
_GOVERNMENT_ACTS: Final = regex(
    r"(?:^|[。;\n])[ \t]*(?:\([一二三四五六七八九十]\)|[一二三四五六七八九十]是)?((?:自治区|[省市县区州])(?:人民)?政府)(?![令规办信部的职工网各]|领导|正确|(?:、[^\n。,]{0,40})?:)"
)
_GOVERNMENT: Final = regex(r"(?<![各级及和、同上下属辖省市州县])(?:自治区|(?<!治)[省市县区州])政府")
_WE: Final = regex(r"(?:^|[,。;\n])(我们)(?!的|国|党|看到|认为|要|将|必须)")
_OUR_CASE: Final = regex(r"结合(?:我|全|本)?(自治区|[省市县区州])(?:实际|实情)")  # 结合自治区实际,制定本方案
OUR_PLACE: Final = regex(r"我(?:自治区|[省市州县区旗镇乡])")


_EDITED: Final = regex(
    r"^[ \t]*([\u4e00-\u9fff]{4,30}(?:办公室|办|局|委员会|委|中心|处|院|政府))(?:主办|编印|编发|编)(?=[ \n\t])",
    re.MULTILINE,
)
_FUND: Final = regex(r"([\u4e00-\u9fff]{2,14})住房公积金[12]\d{3}年(?:年度|度)?报告")
# 如对本报告有疑问,请与某县某办公室联系: whose yearly report on what is made public it is.
_ASK_AT: Final = regex(
    r"(?:疑问|意见|问题|建议)[^。\n]{0,10}请(?:与|同|向|致电)(?!本|我|该)([\u4e00-\u9fff]{3,30}?(?:政府|委员会|局|厅|中心|(?<!政府)办公室|法院|检察院|办事处))(?:办公室)?[\u4e00-\u9fff]{0,10}?(?:联系|咨询)"
)

# 本报告由某县某局依据《条例》编制
_COMPILED: Final = regex(
    r"(?:报告|年报)(?:是|系)?由(?!本|我|该)([\u4e00-\u9fff]{3,30}?(?:政府|委员会|局|厅|中心|(?<!政府)办公室|法院|检察院|办事处))(?:负责|组织)?(?:(?:根据|依据|按照|依照)[^。\n]{2,160}?)?(?:编制|编写|编撰|撰写)"
)


def by_other_lines(title: str, text: str, form: str) -> str:
    """Who edits a newsletter, whose fund a yearly report is about, who is to be asked about it; "" where no such line is
    there."""
    found = _EDITED.search(form, 0, 300) if "编" in form[:300] or "主办" in form[:300] else None
    if not found and not title and "编" in form[:600]:
        found = _COMPILED.search(form, 0, 600)
    if not found and not title and "请" in form[:800]:
        found = _ASK_AT.search(form, 0, 800)
    if found:
        return text[found.start(1) : found.end(1)]
    fund = _FUND.match(simplified(mapped(title))) if "公积金" in title else None
    centre = f"{fund[1]}住房公积金管理中心" if fund else ""
    return centre if centre and centre in form else ""


def reporters(text: str, form: str) -> str:
    """The two that report together by the first sentence (县委、县政府); "" where none do."""
    found = _TOGETHER.search(form[:400]) if "年" in form[:400] else None
    return text[slice(*found.span(found.lastindex or 0))] if found else ""


def inspectors(text: str, form: str) -> str:
    """The group that begins a text with what it did (2009年9月,执法检查组召开…); "" where none does."""
    found = _GROUP.match(form) if "组" in form[:80] else None
    return text[slice(*found.span(1))] if found else ""


def speaks_as(form: str) -> str:
    """What a text whose issuer is not known calls itself: 我局, 我院, 我街道; else the class of bodies that it begins
    with (2015年,全市检察机关…), the government that acts in it, 我市 or 我们; "" where it does none of that."""
    if found := Counter(match[0] for match in _SELF.finditer(form[:_NEAR])):
        return found.most_common(1)[0][0]
    if begins := whole_class(form):
        return begins
    if reporting := reporters(form, form) or inspectors(form, form):
        return reporting
    near = form[:_NEAR]
    if "政府" in near and (government := _government(near)):
        return government
    ours = Counter(match[0] for match in OUR_PLACE.finditer(near)) or Counter(_WE.findall(near))
    return ours.most_common(1)[0][0] if ours else ""


def _government(near: str) -> str:
    """The government that acts in a text, or the one that it names and no other beside it."""
    if acts := Counter(match[1] for match in _GOVERNMENT_ACTS.finditer(near)):
        return acts.most_common(1)[0][0]
    if named := Counter(match[0] for match in _GOVERNMENT.finditer(near)):
        named.update(f"{found[1]}政府" for found in _OUR_CASE.finditer(near))
        ((most, often),) = named.most_common(1)
        if often > 1 and 4 * often > 3 * named.total():
            return most  # 自治区政府各部门, 省政府立法计划
    return ""


def whole_class(form: str) -> str:
    """全国海关, 全市检察机关: the class of bodies whose work a text tells from its first sentences on; "" for others."""
    begins = _WHOLE_CLASS.search(form[:600]) if "全" in form[:600] else None
    return begins[1] if begins else ""


_NEAR: Final = 6000
# Where it says 我局: 出台《某市人力资源局…细则》, 公开《某区统计局行政权力事项清单》 are its own.
_OWN_PAPERS: Final = regex(
    r"《([\u4e00-\u9fff]{2,8}?(?:[省市县区州旗])[\u4e00-\u9fff]{2,14}?(局|厅|委员会))(?!长|[^》]{0,4}关于)[^《》\n]{2,40}(?:方案|办法|制度|计划|细则|规程|规定|清单|预案|规则|目录|指南)》"
)


def by_own_papers(text: str, form: str) -> str:
    """The one body whose papers a text names that says 我局; "" where it names those of several, or none."""
    near = form[:_NEAR]
    if "我" not in near or "《" not in near:
        return ""
    found = {
        match[1]: match
        for match in _OWN_PAPERS.finditer(near)
        if f"我{match[2][0]}" in near and not applied(near, match.start())  # 按照《甲市水务局…方案》: another's
    }
    if len(found) != 1:
        return ""
    (match,) = found.values()
    return text[match.start(1) : match.end(1)]


# Two bodies, or none that is named; 人力资源和社会保障厅 is one.
_NOT_ONE: Final = regex(r"[的与]|(?:局|厅|委|部|院|府|处|会|[省市县区州])和|^[我本全各该]|我[省市州县区]")


def one_of(issuer: str, text: str, head: str) -> str:
    """Who of two that report together does so by the first sentence: 中共甲县委、甲县人民政府, 2025年,甲县人民政府坚持…"""
    opening = opening_body(text, head) if "、" in issuer else ""
    return opening if opening in issuer.split("、") else issuer


def opening_body(text: str, head: str) -> str:
    """The body that begins the first sentence of a report without a title: 2022年,市交通运输局坚持…"""
    found = _OPENING.search(head[:400]) if "年" in head[:400] else None
    if not found or _NOT_ONE.search(found[1]):
        return ""
    return text[found.start(1) : found.end(1)]
