"""What a report says of itself: title, issuing body, year covered, jurisdiction, level."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from loaders.patterns import regex
from loaders.report.head.issuer import BODY_END, as_written, issuer_of, made_by
from loaders.report.head.own_place import ZONES, level_of, office_of, own_place, place_named, where
from loaders.report.head.unsigned import by_own_papers, inspectors, itself, reporters, whole_class
from loaders.report.head.year_told import year_of_congress, year_of_head, year_of_title
from loaders.report.lexicon import simplified
from loaders.text import mapped

_KIND: Final = r"(?:统计分析(?:报告)?|情况分析|工作报告|情况报告|报告|工作情况|建设情况|情况|工作总结|总结|通知|意见|决定|批复|公报|答记者问|通报|要点|计划|方案|公告|公示|办法|规划|白皮书|汇报|说明|小结|(?:事项|工作|任务|项目)清单|台账|回顾|纪实|[和及暨](?:下半年|明年|[12]\d{3}年)(?:工作)?(?:思路|打算|安排)|统计表|数据表|情况表|一览表|报表|复函|便函|函|请示|答复|意见书|年报|纪要|综述|大事记|(?<=[治设法政作])简报)"
_TITLE: Final = regex(
    rf"^[ #*\t]*([^\n。;!?]{{4,80}}?{_KIND}(?:\([^()\n]{{1,12}}\))?)(?=[ \n#*]|$|--|——|(?!的)[\u4e00-\u9fff]{{1,6}}\[|(?<=答记者问))",
    re.MULTILINE,
)
_NOW: Final = regex(rf"现(?:就|将)([^,。;\n]{{4,60}}?{_KIND})(?:报告|汇报|通报|公布|公示|公开)?如下")
_NOW_PUBLIC: Final = regex(
    r"现(?:予以?|向社会)?(?:公布|发布|公开)([^,。;\n]{4,60}?(?:年度报告|年报|工作报告))(?=[,。;])"
)
_ARTICLES: Final = regex(r"^[ #*]*第[一二三四五六七八九十百零〇]+条[ 　]", re.MULTILINE)
_FURNITURE: Final = regex(
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


def about(text: str, form: str) -> About:
    """Reads the head (first 1,500 characters) and the signature of a text; what is not stated stays empty."""
    head = form[:1500]
    title = _title(text, form, head)
    issuer = issuer_of(title, text, form)
    rules = len(_ARTICLES.findall(form[:6000])) > 2
    news = not title and not issuer and _OTHERS_TELL.search(head) is not None
    year = None if rules or news else year_of_title(title, head) or year_of_congress(head) or year_of_head(head)
    issuer = issuer or by_own_papers(text, form) or reporters(text, form)
    issuer, jurisdiction, level = _placed(made_by(issuer, text, form) or issuer, title, text, form)
    if not (rules or news or (jurisdiction and level)):
        jurisdiction, own_level = own_place(simplified(mapped(issuer)), jurisdiction, form)
        level = level or own_level
    issuer = issuer or inspectors(text, form)
    if not issuer and level == "national" and not news and not whole_class(form):
        issuer = "国务院办公厅" if _BY_ORDER.search(head) else "国务院"
    return About(title, issuer, year, jurisdiction, level)


def _placed(issuer: str, title: str, text: str, form: str) -> tuple[str, str, str]:
    """Issuer, jurisdiction and level: the place that the issuer's name, the head or the first sentence tells, which may
    itself be who issues the text."""
    jurisdiction, level = where(issuer, form)
    unplaced = not issuer or issuer.startswith(("省", "市", "州", "县", "区", "旗", "镇", "乡"))
    if unplaced and not jurisdiction and (found := place_named(form, title)):
        jurisdiction, level = as_written(found, text, form), level_of(found)
        level = f"department-of-{level}" if office_of(issuer) else level
    if not issuer and level != "national" and (own := itself(text, form)):
        issuer, jurisdiction, level = own, own, level_of(simplified(mapped(own)))
    if issuer and issuer == jurisdiction:
        seats = ("管理委员会", "管委会") if issuer.endswith("区") else ()
        whole = next((seat for seat in seats if simplified(mapped(issuer)) + seat in form), "人民政府")
        if not issuer.endswith(ZONES) or whole != "人民政府":  # a zone has no government
            issuer += "办事处" if issuer.endswith("街道") else whole
    return issuer, jurisdiction, level


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


_NUMBERED: Final = regex(r"[一二三四五六七八九十]{1,3}[、.是]|\d{1,2}[.、](?!\d)|\(")
_PART_OF: Final = regex(r"第[一二三四五六七八九十]+部分[ 　:]*(?=.{6})")
_GOES_ON: Final = regex(r"关于|關於|[12]\d{3}年|[二一][〇○零九]|(?:建设|工作)(?:情况|总结|报告)")  # from the line above


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
_OTHERS_TELL: Final = regex(
    r"(?:主任|[所司部局院会]长|教授|研究员)[\u4e00-\u9fff]{2,3}(?:说|表示|介绍|指出|认为)|(?:近日|日前),?[^,。]{2,24}(?:印发|发布|出台)了?《[^》]*》\(以下简称"
)
# What a body approves is sent out by its office.
_BY_ORDER: Final = regex(r"(?:已?经)国务院(?:批准|同意|授权|领导同意)")
_TWO_LINES: Final = regex(rf"[ \t#*]*([^\n。,;:]{{6,60}})\n[ \t#*]*([\u4e00-\u9fff]{{0,12}}?{_KIND})[ \t]*(?=\n)")


def _line_above(text: str, form: str, start: int) -> str:
    """The line before a title that begins with 关于, where it is the name of a body: the title's first half; or the line
    that ends amid it (某市人民政府关于, 某州人民政府2024年度法治政府)."""
    line = _LAST_LINE.search(form[:start])
    name = text[line.start(1) : line.end(1)].strip(" \t\u3000#*") if line else ""
    plain = simplified(mapped(name))
    return name if 3 < len(name) < 40 and (BODY_END.search(plain) or _AMID.fullmatch(plain)) else ""


_LAST_LINE: Final = regex(r"([^\n]+)\n[\s#*]*$")
_AMID: Final = regex(
    r"[\u4e00-\u9fff]{4,24}(?:政府|局|厅|委员会|委|办公室|院)(?:关于(?:印发|报送)?|[12]\d{3}年度?(?:推进|开展|落实)?(?:法治政府|依法行政|法治))"
)
