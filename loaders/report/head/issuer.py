"""Who issues a report: as its title says, a line below it, its signature, who speaks, or the first sentence."""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from loaders.patterns import regex
from loaders.report.head.own_place import level_of
from loaders.report.head.speakers import by_line, of_post, speaker
from loaders.report.head.unsigned import by_other_lines, names_somebody, opening_body
from loaders.report.lexicon import lexicon, simplified
from loaders.report.places import shown
from loaders.text import mapped


def issuer_of(title: str, text: str, form: str) -> str:
    """The body that issues a text, in the text's own characters; "" where its head and its end name none. `form` is the
    text as patterns see it."""
    named = as_written(_issuer(title, form), text, form)
    issuer = by_other_lines(title, text, form) or _by_line(title, named, text, form)
    congress = named.endswith("人民代表大会常务委员会")  # so its chairman need not be asked who speaks
    span = None if congress else by_line(form) or (speaker(form) if not named or level_of(simplified(named)) else None)
    if not issuer and span:
        issuer = text[slice(*span)]  # 某县关于…的报告 may be its procurator's
    issuer = issuer or named or _opening(title, text, form[:1500]) or _government(title, text, form)
    return _whole(_without_remarks(issuer), text, form)


def _government(title: str, text: str, form: str) -> str:
    """Whose 政府工作报告 it is by the congress that hears it."""
    found = _HEARD.search(form[:300]) if "政府工作报告" in mapped(title) else None
    return text[slice(*found.span(1))] + "人民政府" if found else ""


_HEARD: Final = regex(
    r"在([\u4e00-\u9fff]{2,14}?(?:省|自治区|市|自治州|州|县|区|旗|乡|镇))第?[一二三四五六七八九十]+届人民代表大会"
)


BODY_END: Final = regex(
    r"(?:人民政府|政府|局|厅|委员会|委|办公室|办公厅|办事处|总局|部|署|院|会|中心|大队|支队|司法所|处|党组|国务院|法院|检察院|(?:检查|调研|督察|督查|工作|领导小)组)$"
)
_TOLD: Final = regex(
    r"(?:^|[,。》]|近日,?|日前,?|答记者问)([\u4e00-\u9fff]{2,8}?(?:部|委员会|总局|署))(?:日前|近日)?(?:联合|印发|发布|公布)"
)


_ADVERT: Final = regex(r"^[A-Za-z][^\n]{0,10}?官网")  # what stole a page puts before its title


def as_written(name: str, text: str, form: str) -> str:
    """A name of the mapped text in the characters of the text itself."""
    at = -1 if name in text else form.find(name)
    return name if at < 0 else text[at : at + len(name)]


def _without_remarks(issuer: str) -> str:
    """原环境保护部 is the ministry as it was called then; 原 is no part of its name, but may be of a place's."""
    issuer = _SITTING.sub("", _ADVERT.sub("", issuer.strip()))  # 县十六届人大常委会
    return issuer[1:] if issuer[:1] == "原" and issuer.endswith(("部", "总局", "总署")) else issuer


_MADE_BY: Final = regex(
    r"由([\u4e00-\u9fff]{5,30}?)(?:负责)?(?:编制|编写|撰写)(?:的|[,。12])|发布(?:机构|单位)[\s:]{0,4}([\u4e00-\u9fff]{5,30}(?:政府|局|委员会|办公室|厅))(?=\s)"
)


def made_by(issuer: str, text: str, form: str) -> str:
    """The issuer's name as the sentence has it that tells who made the report, where that begins with the place above."""
    made = _MADE_BY.search(form, 0, 400) if issuer and ("编" in form[:400] or "发布" in form[:400]) else None
    at, plain = made.lastindex or 1 if made else 1, simplified(mapped(issuer))
    return text[slice(*made.span(at))] if made and made[at].endswith((plain, f"{plain}人民政府")) else ""


_SITTING: Final = regex(r"(?<=[省市县区州旗])第?[一二三四五六七八九十]+届(?=人)")


def _opening(title: str, text: str, head: str) -> str:
    return "" if title and names_somebody(title) else opening_body(text, head)


_TOPIC: Final = regex(
    r"就|关于|(?<=[局厅委办府院会处队所心])(?:(?:扎实|深入|全面|持续|大力)?(?:推进|落实|贯彻|开展|加强|深化|履行|推动))|(?<=[法察]院)工作(?:报告|情况)|(?<=(?:委员|常委)会)工作报告|(?:(?<=政府)|(?<=办公室)|(?<=[局委会厅院处社道]))政府信息公开|(?:政务|信息)公开(?=工作|年度|年报|情况)|[12]\d{3}|[二一][〇○零九]|法治(?:政府|督察|建设|工作)|依法行政|依法治[省市州县区镇乡校]|年度|上半年|行政(?!公署|审批|学院|服务|执法[局大支总]|复议[局办委]|管理局)"
)
_LINE_BELOW: Final = regex(
    r"[ \t#*]*\n+[ \t#*]*(?:--|-|\()?[ \t]*([\u4e00-\u9fff]{4,30})(?:[ \t,]*[12]\d{3}年\d{1,2}月(?:\d{1,2}日)?)?\)?[ \t]*\n"
)
_FILED: Final = regex(
    r"^[ \t]*(?:填报|报送|编制)(?:单位|机关|部门):[ \t]*([\u4e00-\u9fff]{4,30})(?=[\s,;]|$)", re.MULTILINE
)


def _by_line(title: str, named: str, text: str, form: str) -> str:
    """A line of its own below the title that is the name of a body: whose report it is, where the title names none or
    just the place."""
    at = text.find(title) if title and "\n" not in title else -1
    line = _LINE_BELOW.match(form, at + len(title)) if at >= 0 else None
    if named and level_of(simplified(named)) and (filed := _FILED.search(form)):
        return text[filed.start(1) : filed.end(1)]
    if not line and at >= 0 and not named and (head_of := of_post(form, at + len(title))):
        return text[slice(*head_of)]
    if not line or not (BODY_END.search(simplified(line[1])) or line[1].endswith(("检查组", "调研组"))):
        return ""
    if named and not (level_of(simplified(named)) and simplified(line[1]).startswith(simplified(named))):
        return ""
    return text[line.start(1) : line.end(1)]


def _whole(issuer: str, text: str, form: str) -> str:
    """县司法局 with its place, where the text calls it by its whole name."""
    plain = simplified(mapped(issuer))
    if not plain or plain[0] not in "省市州县区旗镇乡":
        return issuer
    named = next((name for name in shown(form, "", "") if name.endswith(plain[0]) and f"{name}{plain[1:]}" in form), "")
    at = form.find(f"{named}{plain[1:]}") if named else -1
    if at >= 0:
        return text[at : at + len(named) + len(plain) - 1]
    if at_congress := _at_congress(plain[0]).search(form[:600]):
        return at_congress[1] + plain[1:]
    own = {found[1] or found[2] for found in _OWN_PROVINCE.finditer(form)} if plain[0] == "省" else set()
    return own.pop() + plain if len(own) == 1 else issuer


@cache
def _at_congress(level: str) -> re.Pattern[str]:
    return re.compile(
        rf"在([\u4e00-\u9fff]{{2,12}}?{level})(?:第?[一二三四五六七八九十]+届)?(?:人民代表大会|人大常委会)"
    )


_OWN_PROVINCE: Final = regex(
    lambda: (
        rf"(?:平安|法治|美丽|数字|健康|诚信|现代化)({lexicon('bodies', 'provinces')})|《({lexicon('bodies', 'provinces')})省"
    )
)  # 平安云南, 《云南省…条例》


_ASKED_OF: Final = regex(
    r"(?:(?<=[部委局署厅])(?:(?:有关|相关)*(?:司局|处室)|[\u4e00-\u9fff]{2,10}司)(?=[^司]*负责))?(?:有关|主要|相关)*(?:负责人|负责同志)?$"
)
_LEAD_YEAR: Final = regex(r"(?:关于)?(?:[12]\d{3}|[二一][〇○零九][〇○零一二三四五六七八九]{2})(?:年度?)?")


# 关于印发《某局2019年行政执法工作报告》的通知: it sends out its own.
_OWN_REPORT: Final = regex(
    r"(?:[^《]{0,4}关于)?(?:印发|报送|公布|发布)《([\u4e00-\u9fff]{2,24}?(?:人民政府|政府|局|厅|委员会|委|办公室))(?:关于)?[12]\d{3}年[^》]*(?:报告|总结)》的?(?:通知|公告|报告)$"
)
_SIDE_BY_SIDE: Final = regex(
    r"[\u4e00-\u9fff]{2,14}委(?:员会)?[ \t]+[\u4e00-\u9fff]{2,14}政府"
)  # 中共甲县委 甲县人民政府
# A reply about a place is signed by the one who gives it; without a signature nobody is said to have.
_REPLY: Final = regex("关于.*(?:函|批复|答复)$")
_OWN_PLACE: Final = regex("[我本该各全](?:[省市州县区旗镇乡]|[局厅院委办]|中心|街道)")
_STRIVES: Final = regex("(?:创建|争创|打造|申报)(?:全[国省市]|国家级?|省级)?$")  # 某市创建全国法治政府建设示范市
_REMARK: Final = regex(r"\([^()]*\)$")


def _issuer(title: str, form: str) -> str:
    form_title = simplified(mapped(title))
    signed = _signature(form)
    if _REPLY.match(form_title):
        return signed
    if "《" in form_title and (own := _OWN_REPORT.match(form_title)):
        return title[own.start(1) : own.end(1)]
    before = form_title.partition("《")[0]  # inside the marks it is the document asked about
    for word in _TOPIC.finditer(before) if before else ():
        lead = _ASKED_OF.sub("", form_title[: word.start()]).rstrip()
        if word[0].startswith("信息") and lead.endswith(
            ("省政府", "市政府", "州政府", "县政府", "区政府", "年政府", "年度政府")
        ):
            lead = lead[:-2]  # 某市|政府信息公开年度报告
        first = _LEAD_YEAR.match(lead)
        begin = first.end() if first else 0
        if _OWN_PLACE.fullmatch(lead[begin:].removeprefix("关于")) or _STRIVES.search(lead):
            continue
        if lead[begin:] and (BODY_END.search(_REMARK.sub("", lead)) or level_of(lead)):
            about = lead[begin:].removeprefix("关于")
            if signed and level_of(about) and simplified(mapped(signed)).startswith(about):
                return signed  # (关于)某省…情况的报告: the place that it is about, told by the one who signs
            name = title[begin : len(lead)].removeprefix("關於").removeprefix("关于").removesuffix("有关")
            return "、".join(name.split()) if _SIDE_BY_SIDE.fullmatch(simplified(mapped(name))) else name
    if "政府工作报告" in form_title and (report := _WORK_REPORT.match(form_title)):
        return title[report.start(1) : report.end(1)] + "人民政府" if level_of(report[1]) else ""
    if signed:
        return signed
    opening = form[:600]
    answers = "负责人就" in opening
    if answers and (asked := _ASKED.match(opening)):
        return re.split(r"日前|近日|,|。", asked[1])[-1]
    if "记者" in opening and (told := _TOLD.search(opening[:300])):
        return told[1].removeprefix("答记者问")
    spoke = _SPOKE.search(opening) if answers else None
    return re.sub(r"^(?:日前|近日)", "", spoke[1]) if spoke else ""


# 2024年某某县政府工作报告 is the government's.
_WORK_REPORT: Final = regex(
    r"(?:[12]\d{3}年)?([\u4e00-\u9fff]{2,16}?(?:省|自治区|市|自治州|州|县|区|旗|盟|乡|镇))(?:人民)?政府工作报告"
)
# At the end, or before the annexed text that a notice sends out; several sign side by side or one below the other.
_SIGNED: Final = regex(
    r"((?:\n[\u4e00-\u9fff \t]{4,60}){1,5})\n"
    r"(?:[ \t]*(?:[12]\d{3}年\d{1,2}月\d{1,2}日|[12]\d{3}[-./]\d{1,2}[-./]\d{1,2}|[二一][〇○零九][^\n]{4,9}日)[ \t]*|[^\n]{6,14}日?(?:\n\([^\n]{2,20}\))?)$"
)
_SIGNER: Final = regex(r"[\u4e00-\u9fff]{4,30}(?:人民政府|政府|局|厅|委员会|办公室|办公厅|办事处)")
_DATED: Final = regex(r"\n[ \t]*(?:[12]\d{3}年\d{1,2}月\d{1,2}日|[二一][〇○零九][^\n]{4,9}日)(?=[ \t]*\n)")


def _signature(form: str) -> str:
    """Those who sign a text, joined by 、; "" where nobody does."""
    form = form.rstrip()
    if "\n" not in form:
        return ""
    for end in (len(form), *(found.end() for found in _DATED.finditer(form, 0, 6000))):
        found = _SIGNED.search(form, max(0, end - 140), end)
        names: list[str] = []
        for name in reversed(found[1].split() if found else ()):
            if not _SIGNER.fullmatch(name):
                break
            names.insert(0, name)
        if names and form.count("\n", max(0, end - 140), end) > 1:
            return "、".join(names)
    return ""


_ASKED: Final = regex(r"[^。]{0,200}?([\u4e00-\u9fff]{2,8}部(?:、[\u4e00-\u9fff]{2,8}部)*)(?:有关)?负责人就")
_SPOKE: Final = regex(r"(?:[,。]|日前|近日)([\u4e00-\u9fff、]{3,20}[部局署])(?:有关)?负责人就")
