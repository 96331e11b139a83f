"""What a report says of itself: title, issuing body, year covered, jurisdiction, level."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from loaders.patterns import regex
from loaders.places import code_of, is_name
from loaders.report.lexicon import lexicon, simplified
from loaders.report.places import shown
from loaders.report.speakers import by_line, of_post, speaker
from loaders.report.unsigned import by_other_lines, by_own_papers, itself, names_somebody, opening_body, whole_class
from loaders.report.year_told import year_of_congress, year_of_head, year_of_title
from loaders.text import mapped
from ontology.levels import COUNTY, PREFECTURE, level_of_code, levels_of

_KIND = r"(?:统计分析(?:报告)?|情况分析|工作报告|情况报告|报告|工作情况|建设情况|情况|工作总结|总结|通知|意见|决定|批复|公报|答记者问|通报|要点|计划|方案|公告|公示|办法|规划|白皮书|汇报|说明|工作小结|[和及暨](?:下半年|明年|[12]\d{3}年)(?:工作)?(?:思路|打算|安排)|统计表|数据表|情况表|一览表|报表|复函|便函|函|请示|答复|意见书|年报|纪要|综述|大事记|(?<=[治设法政作])简报)"
_TITLE = regex(
    rf"^[ #*\t]*([^\n。;!?]{{4,80}}?{_KIND}(?:\([^()\n]{{1,12}}\))?)(?=[ \n#*]|$|--|——|(?!的)[\u4e00-\u9fff]{{1,6}}\[|(?<=答记者问))",
    re.MULTILINE,
)
_NOW = regex(rf"现(?:就|将)([^,。;\n]{{4,60}}?{_KIND})(?:报告|汇报|通报|公布|公示|公开)?如下")
_NOW_PUBLIC = regex(r"现(?:予以?|向社会)?(?:公布|发布|公开)([^,。;\n]{4,60}?(?:年度报告|年报|工作报告))(?=[,。;])")
_PLACE = regex(
    r"((?:[\u4e00-\u9fff]{2,30}?|(?![我本该各全某两几某])[\u4e00-\u9fff](?=[县区旗市]))(?:自治州|自治县|自治区|特别行政区|省|市|州|县|新区|开发区|区|自治旗|旗|盟|镇|乡|街道))(?=$|人民政府|政府|委|人大|人民代表大会|管委会|管理委员会|党工委|[\u4e00-\u9fff]{0,14}(?:局|厅|办公室|委员会|委(?=$)|办|法院|检察院|大队|中心)|20\d\d|关于|法治|依法|司法|行政|工作|政务)"
)
_BODY_END = regex(
    r"(?:人民政府|政府|局|厅|委员会|委|办公室|办公厅|办事处|总局|部|署|院|会|中心|大队|支队|司法所|处|党组|国务院|法院|检察院)$"
)
_TOLD = regex(
    r"(?:^|[,。》]|近日,?|日前,?|答记者问)([\u4e00-\u9fff]{2,8}?(?:部|委员会|总局|署))(?:日前|近日)?(?:联合|印发|发布|公布)"
)
_ARTICLES = regex(r"^[ #*]*第[一二三四五六七八九十百零〇]+条[ 　]", re.MULTILINE)
_HEAD_OF_NATIONAL = "部|总局|总署|署|委员会|办公厅"
_NATIONAL = regex(
    rf"^(?:[、和]|最高人民(?:法院|检察院)|(?:国务院|中共中央|(?![、和]|国务院|中共中央)(?:(?!{_HEAD_OF_NATIONAL})[\u4e00-\u9fff]){{2,8}}(?:{_HEAD_OF_NATIONAL}))(?:{_HEAD_OF_NATIONAL})*)+$"
)
_FURNITURE = regex(
    r"\||^标 ?题|\[ ?[\u4e00-\u9fff]{2,6} ?\]|所在(?:的)?位置|当前位置|首页|→|>|来源:|发布时间|索引号|无障碍|^(?:政府)?(?:工作报告|通知公告|信息公开|情况通报|政策文件|规划计划)$"
)


@dataclass(frozen=True, slots=True)
class About:
    """`level` is national, province, prefecture, county, township or department-of-one of these; "" if unknown."""

    title: str = ""
    issuing_body: str = ""
    year: int | None = None
    jurisdiction: str = ""
    level: str = ""


def level_of(place: str) -> str:
    """The level of a place: its code's; else what its last word tells, 市 taken as a prefecture, a zone as of a county."""
    code, levels = code_of(place), levels_of("", place)
    if known := level_of_code(code):
        return known
    if place.endswith(("新区", "开发区")):
        return COUNTY
    return PREFECTURE if PREFECTURE in levels else next(iter(levels), "")


def about(text: str, form: str) -> About:
    """Reads the head (first 1,500 characters) and the signature of a text; what is not stated stays empty."""
    head = form[:1500]
    title = _title(text, form, head)
    named = _issuer(title, form)
    issuer = by_other_lines(title, text, form) or _by_line(title, named, text, form)
    congress = named.endswith("人民代表大会常务委员会")  # so its chairman need not be asked who speaks
    span = None if congress else by_line(form) or (speaker(form) if not named or level_of(simplified(named)) else None)
    if not issuer and span:
        issuer = text[slice(*span)]  # 某县关于…的报告 may be its procurator's
    issuer = _whole(_without_remarks(issuer or named or _opening(title, text, head)), text, form)
    rules = len(_ARTICLES.findall(form[:6000])) > 2
    news = not title and not issuer and _OTHERS_TELL.search(head) is not None
    year = None if rules or news else year_of_title(title, head) or year_of_congress(head) or year_of_head(head)
    issuer = issuer or by_own_papers(text, form)
    issuer = _made_by(issuer, text, form) or issuer
    jurisdiction, level = _where(issuer, form)
    unplaced = not issuer or issuer.startswith(("省", "市", "州", "县", "区", "旗", "镇", "乡"))
    if unplaced and not jurisdiction and (found := _place_named(form, title)):
        jurisdiction, level = found, level_of(found)
    if not issuer and level != "national" and (own := itself(text, form)):
        issuer, jurisdiction, level = own, own, level_of(simplified(mapped(own)))
    if issuer and issuer == jurisdiction:
        seats = ("管理委员会", "管委会") if issuer.endswith("区") else ()
        whole = next((seat for seat in seats if simplified(mapped(issuer)) + seat in form), "人民政府")
        if not issuer.endswith(_ZONES) or whole != "人民政府":  # a zone has no government
            issuer += "办事处" if issuer.endswith("街道") else whole
    if issuer and not level:
        level = _LEVELS.get(issuer[0], "")
    if not issuer and level == "national" and not news and not whole_class(form):
        issuer = "国务院办公厅" if _BY_ORDER.search(head) else "国务院"
    return About(title, issuer, year, jurisdiction, level)


_ADVERT = regex(r"^[A-Za-z][^\n]{0,10}?官网")  # what stole a page puts before its title


def _without_remarks(issuer: str) -> str:
    """原环境保护部 is the ministry as it was called then; 原 is no part of its name, but may be of a place's."""
    issuer = _SITTING.sub("", _ADVERT.sub("", issuer.strip()))  # 县十六届人大常委会
    return issuer[1:] if issuer[:1] == "原" and issuer.endswith(("部", "总局", "总署")) else issuer


_MADE_BY = regex(
    r"由([\u4e00-\u9fff]{5,30}?)(?:负责)?(?:编制|编写|撰写)(?:的|[,。12])|发布(?:机构|单位)[\s:]{0,4}([\u4e00-\u9fff]{5,30}(?:政府|局|委员会|办公室|厅))(?=\s)"
)


def _made_by(issuer: str, text: str, form: str) -> str:
    """The issuer's name as the sentence has it that tells who made the report, where that begins with the place above."""
    made = _MADE_BY.search(form, 0, 400) if issuer and ("编" in form[:400] or "发布" in form[:400]) else None
    at = made.lastindex or 1 if made else 1
    return text[slice(*made.span(at))] if made and made[at].endswith(simplified(mapped(issuer))) else ""


_SITTING = regex(r"(?<=[省市县区州旗])第?[一二三四五六七八九十]+届(?=人)")
_ZONES = ("开发区", "高新区", "经开区", "园区", "示范区", "度假区", "保税区")
# 省统计局 tells its level though not its place; 市 may be of a prefecture or a county.
_LEVELS = {"省": "department-of-province", "县": "department-of-county", "旗": "department-of-county"}


def _opening(title: str, text: str, head: str) -> str:
    return "" if title and names_somebody(title) else opening_body(text, head)


def _title(text: str, form: str, head: str) -> str:
    """The first line that is a title, made whole; else what 现就…报告如下 names; "" where neither is there."""
    lines = (found for found in _TITLE.finditer(head[:600]) if not _FURNITURE.search(found[1].strip()))
    line = next(lines, None)
    if line and line.start() > 400:
        line = None
    sentence = line and ("," in line[1] or "现将" in line[1] or _NUMBERED.match(line[1]))
    title = text[line.start(1) : line.end(1)].strip().lstrip("—-") if line and not sentence else ""
    if not title and "\n" in head and (broken := _TWO_LINES.match(head)):
        title = text[broken.start(1) : broken.end(1)] + text[broken.start(2) : broken.end(2)]
    if part := _PART_OF.match(title):
        title = title[part.end() :]
    title = title or _announced(text, form, head)
    if line and _GOES_ON.match(mapped(title)):
        title = _line_above(text, form, line.start(1)) + title
    return title


_NUMBERED = regex(r"[一二三四五六七八九十]{1,3}[、.是]|\d{1,2}[.、](?!\d)|\(")
_PART_OF = regex(r"第[一二三四五六七八九十]+部分[ 　:]*(?=.{6})")
_GOES_ON = regex(r"关于|關於|[12]\d{3}年|[二一][〇○零九]|(?:建设|工作)(?:情况|总结|报告)")  # from the line above


def _announced(text: str, form: str, head: str) -> str:
    """现就我县…情况报告如下: what a text without a title says it reports, where that begins with a place or body."""
    now = _NOW.search(head) if "如下" in head else _NOW_PUBLIC.search(head) if "现" in head else None
    if now is None:
        return ""
    title = text[now.start(1) : now.end(1)]
    if title.endswith("情况") and form.startswith("报告", now.end(1)):
        title += "报告"
    if title[0] in "我本全该":
        return ""  # 我市2016年度法治政府建设情况报告: whose it is stands elsewhere
    return title if re.match(r"(?:[12]\d{3}年度?)?[\u4e00-\u9fff]+?(?:[省市县区州镇乡]|局|委|办|厅|部)", title) else ""


# News of a government, and comments on a text that ministries have issued, are not its own.
_OTHERS_TELL = regex(
    r"(?:主任|[所司部局院会]长|教授|研究员)[\u4e00-\u9fff]{2,3}(?:说|表示|介绍|指出|认为)|(?:近日|日前),?[^,。]{2,24}(?:印发|发布|出台)了?《[^》]*》\(以下简称"
)
# What a body approves is sent out by its office.
_BY_ORDER = regex(r"(?:已?经)国务院(?:批准|同意|授权|领导同意)")


_TOPIC = regex(
    r"就|关于|(?<=[局厅委办府院会处队所心])(?:(?:扎实|深入|全面|持续|大力)?(?:推进|落实|贯彻|开展|加强|深化|履行|推动))|(?<=[法察]院)工作(?:报告|情况)|(?<=(?:委员|常委)会)工作报告|(?:(?<=政府)|(?<=办公室)|(?<=[局委会厅院处社]))政府信息公开|(?:政务|信息)公开(?=工作|年度|年报|情况)|[12]\d{3}|[二一][〇○零九]|法治政府|依法行政|年度|上半年|行政(?!公署|审批|学院|服务|执法[局大支总]|复议[局办委]|管理局)"
)
_LINE_BELOW = regex(
    r"[ \t#*]*\n+[ \t#*]*(?:--|-|\()?[ \t]*([\u4e00-\u9fff]{4,30})(?:[ \t,]*[12]\d{3}年\d{1,2}月(?:\d{1,2}日)?)?\)?[ \t]*\n"
)
_FILED = regex(r"^[ \t]*(?:填报|报送|编制)(?:单位|机关|部门):[ \t]*([\u4e00-\u9fff]{4,30})(?=[\s,;]|$)", re.MULTILINE)
_TWO_LINES = regex(rf"[ \t#*]*([^\n。,;:]{{6,60}})\n[ \t#*]*([\u4e00-\u9fff]{{0,12}}?{_KIND})[ \t]*(?=\n)")


def _by_line(title: str, named: str, text: str, form: str) -> str:
    """A line of its own below the title that is the name of a body: whose report it is, where the title names none or
    just the place."""
    at = text.find(title) if title and "\n" not in title else -1
    line = _LINE_BELOW.match(form, at + len(title)) if at >= 0 else None
    if named and level_of(simplified(named)) and (filed := _FILED.search(form)):
        return text[filed.start(1) : filed.end(1)]
    if not line and at >= 0 and not named and (head_of := of_post(form, at + len(title))):
        return text[slice(*head_of)]
    if not line or not (_BODY_END.search(simplified(line[1])) or line[1].endswith(("检查组", "调研组"))):
        return ""
    if named and not (level_of(simplified(named)) and simplified(line[1]).startswith(simplified(named))):
        return ""
    return text[line.start(1) : line.end(1)]


def _line_above(text: str, form: str, start: int) -> str:
    """The line before a title that begins with 关于, where it is the name of a body: the title's first half; or the line
    that ends amid it (某市人民政府关于, 某州人民政府2024年度法治政府)."""
    line = _LAST_LINE.search(form[:start])
    name = text[line.start(1) : line.end(1)].strip(" \t\u3000#*") if line else ""
    plain = simplified(mapped(name))
    return name if 3 < len(name) < 40 and (_BODY_END.search(plain) or _AMID.fullmatch(plain)) else ""


_LAST_LINE = regex(r"([^\n]+)\n[\s#*]*$")
_AMID = regex(
    r"[\u4e00-\u9fff]{4,24}(?:政府|局|厅|委员会|委|办公室|院)(?:关于(?:印发|报送)?|[12]\d{3}年度?(?:推进|开展|落实)?(?:法治政府|依法行政|法治))"
)


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
    own = {found[1] for found in _OWN_PROVINCE.finditer(form)} if plain[0] == "省" else set()
    return own.pop() + plain if len(own) == 1 else issuer


@cache
def _at_congress(level: str) -> re.Pattern[str]:
    return re.compile(
        rf"在([\u4e00-\u9fff]{{2,12}}?{level})(?:第?[一二三四五六七八九十]+届)?(?:人民代表大会|人大常委会)"
    )


_OWN_PROVINCE = regex(
    lambda: rf"(?:平安|法治|美丽|数字|健康|诚信|现代化)({lexicon('bodies', 'provinces')})"
)  # 平安云南


def _place_named(form: str, title: str) -> str:
    """The place that the head names first, for texts without title or issuer."""
    head = f"{simplified(mapped(title))}\n{form[:300]}"
    head = re.sub(r"(?m)^[^\n。]{2,60}:$", lambda line: " " * len(line[0]), head)  # those it is addressed to
    names = (name.removeprefix("中共") for name in shown(form[:300], head, ""))
    found = sorted((head.find(name), -len(name), name) for name in names if name in head)
    return found[0][2] if found and found[0][0] < 120 else ""


_ASKED_OF = regex(
    r"(?:(?<=[部委局署厅])(?:(?:有关|相关)*(?:司局|处室)|[\u4e00-\u9fff]{2,10}司)(?=[^司]*负责))?(?:有关|主要|相关)*(?:负责人|负责同志)?$"
)
_LEAD_YEAR = regex(r"(?:关于)?(?:[12]\d{3}|[二一][〇○零九][〇○零一二三四五六七八九]{2})(?:年度?)?")


# 关于印发《某局2019年行政执法工作报告》的通知: it sends out its own.
_OWN_REPORT = regex(
    r"(?:[^《]{0,4}关于)?(?:印发|报送|公布|发布)《([\u4e00-\u9fff]{2,24}?(?:人民政府|政府|局|厅|委员会|委|办公室))(?:关于)?[12]\d{3}年[^》]*(?:报告|总结)》的?(?:通知|公告|报告)$"
)
_SIDE_BY_SIDE = regex(r"[\u4e00-\u9fff]{2,14}委(?:员会)?[ \t]+[\u4e00-\u9fff]{2,14}政府")  # 中共甲县委 甲县人民政府
# A reply about a place is signed by the one who gives it; without a signature nobody is said to have.
_REPLY = regex("关于.*(?:函|批复|答复)$")
_OWN_PLACE = regex("[我本该各全][省市州县区旗镇乡]")
_REMARK = regex(r"\([^()]*\)$")


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
        first = _LEAD_YEAR.match(lead)
        begin = first.end() if first else 0
        if _OWN_PLACE.fullmatch(lead[begin:].removeprefix("关于")):
            continue
        if lead[begin:] and (_BODY_END.search(_REMARK.sub("", lead)) or level_of(lead)):
            about = lead[begin:].removeprefix("关于")
            if signed and about != lead[begin:] and level_of(about) and simplified(mapped(signed)).startswith(about):
                return signed  # 关于某省…情况的报告: the place that it is about, told by the one who signs
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
_WORK_REPORT = regex(
    r"(?:[12]\d{3}年)?([\u4e00-\u9fff]{2,16}?(?:省|自治区|市|自治州|州|县|区|旗|盟|乡|镇))(?:人民)?政府工作报告"
)
# At the end, or before the annexed text that a notice sends out; several sign side by side or one below the other.
_SIGNED = regex(
    r"((?:\n[\u4e00-\u9fff \t]{4,60}){1,5})\n"
    r"(?:[ \t]*(?:[12]\d{3}年\d{1,2}月\d{1,2}日|[二一][〇○零九][^\n]{4,9}日)[ \t]*|[^\n]{6,14}日?(?:\n\([^\n]{2,20}\))?)$"
)
_SIGNER = regex(r"[\u4e00-\u9fff]{4,30}(?:人民政府|政府|局|厅|委员会|办公室|办公厅|办事处)")
_DATED = regex(r"\n[ \t]*(?:[12]\d{3}年\d{1,2}月\d{1,2}日|[二一][〇○零九][^\n]{4,9}日)(?=[ \t]*\n)")


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


_ASKED = regex(r"[^。]{0,200}?([\u4e00-\u9fff]{2,8}部(?:、[\u4e00-\u9fff]{2,8}部)*)(?:有关)?负责人就")
_SPOKE = regex(r"(?:[,。]|日前|近日)([\u4e00-\u9fff、]{3,20}[部局署])(?:有关)?负责人就")


# A text that speaks of its province, city or county is none of the nation's, whatever it says of the nation.
_LOCAL = regex(
    r"我[局厅办院]|(?:结合|(?<!、)[我全本])自治区|(?<![、各])自治区(?:党委|人民政府|政府)|(?:我|(?<![健安齐完保成周])全)[省市县区州旗镇乡](?![\u4e00-\u9fff]?规划)|(?<![各级、至和或及城辖治省市区])[省市县州旗镇乡](?:委(?![员托派])|政府|人民政府|人大|政协|直[属机部])"
)
# What the nation's government speaks of; one of the first kind, or three of the second, where no province is named again
# and again.
_NATIONS_OWN = regex(
    r"我国|国务院|中央(?:财政|政府|部门|预算|本级|层面|国家机关)|西部大开发|东北(?:全面|地区|老工业)|[\u4e00-\u9fff]{2}强国|(?:健康|美丽|平安|法治|数字)中国|各级政府|地方各级|各族人民|外交|两岸|台湾|香港|澳门|人民币|国民经济|国内生产总值|各省、自治区"
)
_OF_NATIONS = regex(
    r"国家(?!级)|全国(?!文明|双拥|民主|法治政府|先进|优秀|百强|第|前列|首)|中国(?!特色|式)|党中央|国际|世界|国内|万亿|地方政府|国防|军队|港澳|一带一路|国有企业|对外开放|全社会|各地"
)
_PROVINCE = regex(lambda: lexicon("bodies", "provinces"))


_TO_ALL = regex(r"[\s\S]{0,80}?各省、自治区、直辖市(?:及计划单列市)?(?:人民政府|[^,。\n]{2,8}[厅局委]),(?:国务院|新疆)")


def _of_the_nation(form: str) -> bool:
    """Whether a text without title or issuer is one of the nation's: it speaks of the nation and of no place of its own."""
    form = simplified(form[:6000])
    if "各省、自治区、直辖市" in form[:100] and _TO_ALL.match(form):
        return True
    if _LOCAL.search(form):
        return False
    provinces = [found[0] for found in _PROVINCE.finditer(form[:3000])]
    most = max(map(provinces.count, provinces), default=0)
    if most > 1 and 2 * most > len(provinces) and "我国" not in form[:3000]:
        return False
    opening = form[:1500]
    return bool(_NATIONS_OWN.search(opening)) or len(set(_OF_NATIONS.findall(opening))) > 2


# What stands behind the name of a place that speaks as a whole.
_WHOLE_SEAT = regex(
    r"(?:人民)?政府|(?:中级|高级)?人民(?:法院|检察院)|人民代表大会(?:常务委员会)?|人大常委会|行政公署|街道办事处|办事处|委|委员会(?:[ 、]?\S*人民政府)?"
)
_STREET = regex(r"([\u4e00-\u9fff]{3,20}[市县区旗])人民政府([\u4e00-\u9fff]{2,8}街道)办事处")


def _where(issuer: str, form: str) -> tuple[str, str]:
    issuer = issuer.removeprefix("国家税务总局").removeprefix("中共").strip()
    if issuer.endswith("街道办事处") and (below := _STREET.fullmatch(issuer)):
        return below[1] + below[2], "township"
    if issuer and (place := _PLACE.match(simplified(issuer))):
        level = level_of(place[1])
        rest = simplified(issuer)[place.end(1) :]
        jurisdiction = place[1]
        while below := _PLACE.match(rest):  # 上海市松江区人民政府办公室
            if not (is_name(below[1]) or rest.startswith("人民政府", below.end(1))):
                break
            jurisdiction, rest = jurisdiction + below[1], rest[below.end(1) :]
            level = level_of(below[1])
        zone = jurisdiction.endswith(("开发区", "新区")) and rest in ("管理委员会", "管委会", "党工委管委会")
        own = not rest or zone or _WHOLE_SEAT.fullmatch(rest)
        return issuer[: len(jurisdiction)], level if own else f"department-of-{level}"
    if _NATIONAL.match(issuer) if issuer else _of_the_nation(form):
        return "全国", "national"
    return "", ""
