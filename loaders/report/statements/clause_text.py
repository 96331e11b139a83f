"""The text as clauses are read from it: names and titles blotted out, labels on lines of their own. Offsets hold."""

from __future__ import annotations

import re
from typing import Final

from loaders.patterns import regex
from loaders.report.bodies.find import Body
from loaders.report.statements.clauses import action_at


def clause_text(form: str, text: str, mentioned: list[Body]) -> str:
    """The mapped text (`form` of `text`) as clauses are read from it, of the same length, with a line's end behind it:
    there is always a next character to look at."""
    form = masked(form, mentioned)
    if "\u3000" in text:
        form = _with_paragraphs(form, text)
    form = _whole_numbers(form, text)
    if "【" in form or "\n[" in form or "讯" in form or "日电" in form:
        form = _labelled(form)
    if "(此件" in form:
        form = _without_notes(form)
    if "在" in form or "通过" in form:
        form = _AROUND.sub(_blotted, form)
    return form + "\n"


def _blotted(around: re.Match[str]) -> str:
    if around["by"] is not None and action_at(around.string, *around.span("by")):
        return around[0]  # 通过强化组织建设、完善制度等措施: those are deeds
    led = 2 if around[0].startswith("通过") else 1
    return around[0][:led] + _HAN.sub("某", around[0][led:])


# How, when and where something is done holds no deed.
_AROUND: Final = regex(
    "|".join(
        (
            r"在[^,。;:\n在]{4,60}?(?=(?:会议|大会|全会|论坛|座谈会|发布会|年会)上)",  # 在全县深化改革电视电话会议上
            r"在[^。;:\n在]{4,60}?(?=(?:等|的|等的)?(?:基础上|(?:前提|条件|背景|情况|情形|框架|统筹|指导|领导|支持)下))",
            r"在[^。;:\n在]{4,60}?(?=等[各多]?个?环节)",
            r"在[^。;:\n在]{4,80}?(?=等[各多]?个?方面(?:发挥|取得|走在|作出|做出)了?[^,。;]{0,8}(?:作用|成效|成绩|贡献|进展|前列|突破))",
            r"通过[^,。;:\n]{4,80}?(?=的(?:方式|形式|途径)进行)",
            r"在[^,。;:\n在\d]{3,20}?(?=前(?:要(?!求)|应当|必须|不得))",  # 在投运前要…
            r"通过(?<=[。;\n,]通过)(?P<by>[^,。;:\n]{4,60}?)(?=等(?:系列)?(?:工作|行动|活动|方式|措施|手段|途径|渠道|形式|举措),)",
        )
    )
)
_HAN: Final = regex(r"[\u4e00-\u9fff]")


_QUOTED: Final = regex(r"《[^》\n]{1,120}》|“[^”\n]{1,40}”")


def masked(form: str, mentioned: list[Body]) -> str:
    """The text with titles, quoted words and names of bodies blotted out, so that no verb is read inside them.

    It is as long as the text, whatever the mentions (they may overlap): offsets hold.
    """
    out: list[str] = []
    at = 0
    for body in sorted(mentioned, key=lambda body: body.start):
        if body.end <= at:
            continue
        start = max(at, body.start)
        out.append(form[at:start])
        out.append("□" * (body.end - start))
        at = body.end
    out.append(form[at:])
    return _QUOTED.sub(lambda found: found[0][0] + "□" * (len(found[0]) - 2) + found[0][-1], "".join(out))


def _with_paragraphs(form: str, text: str) -> str:
    """Two ideographic spaces begin a paragraph, as a line does, and one behind a heading with a bullet (●窗口服务　…)."""
    out: list[str] = []
    at = 0
    for found in _INDENT.finditer(text):
        start = found.start("space") if found["space"] else found.start()
        out += form[at:start], "\n" * (found.end() - start)
        at = found.end()
    return "".join(out) + form[at:]


_INDENT: Final = regex("\u3000{2,}|[●◆■▲★○] ?[\u4e00-\u9fff]{2,12}(?P<space>\u3000)")


def _labelled(form: str) -> str:
    """A label in brackets at the head of a line or sentence (【动态】) as the heading that it is, on a line of its own;
    what else stands in such brackets (【甲局牵头】) stands in round ones."""
    form = _BYLINE.sub(lambda found: " " * (len(found[0]) - 1) + "\n", form) if "讯" in form or "日电" in form else form
    return _LABEL.sub(lambda found: f"#{found[1] or found[2]}\n", form).replace("【", "(").replace("】", ")")


# 本报讯(记者 李某)县司法局近日…, 【某报讯】(记者…)
_BYLINE: Final = regex(
    r"(?<=讯】)\((?:记者|通讯员|实习生|特约)[^()\n]{1,40}\)|(?:新华社|中新社|中新网)[\u4e00-\u9fff]{2,8}\d{1,2}月\d{1,2}日电 ?(?:\([^()\n]{1,40}\))?|本[报网台刊]讯 ?(?:\((?:记者|通讯员|实习生|特约)[^()\n]{1,40}\)| )"
)
_LABEL: Final = regex(r"(?<![^\n 。;])(?:【([\u4e00-\u9fff□、\d]{2,16})】|\[([\u4e00-\u9fff□、]{2,12})\])")


def _whole_numbers(form: str, text: str) -> str:
    """The commas within numbers (1,120名, half-width ones in the text) as spaces, so that no clause ends there."""
    return _THOUSANDS.sub(lambda found: " " if text[found.start()] == "," else found[0], form)


_THOUSANDS: Final = regex(r",(?<=\d,)(?=\d{3}(?!\d))")


_NOTE: Final = regex(r"\(此件[^()\n]{2,10}\)")


def _without_notes(form: str) -> str:
    """The text with what stands below a notice (此件公开发布) blotted out; offsets hold."""
    return _NOTE.sub(lambda note: "\n" * len(note[0]), form)
