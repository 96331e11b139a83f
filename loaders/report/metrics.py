"""What a figure counts (label, in words of the text) and whose figure it is (subject)."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from functools import cache

from loaders.report.bodies import Body
from loaders.report.lexicon import lexicon, trie, words
from loaders.report.numbers import Figure

_CUT = re.compile(r"[,。;:、\n\t!?]")
_HARD = re.compile(r"[。;\n!?]")
_LEAD = re.compile(
    r"^(?:其中|全年|今年|当年|本年度|年内|目前|截至[^,]{0,12}|共有|共计|共|累计|已|均|全[县市区州省镇乡]|新增|分别|并|也|还|及|和|与|一是|二是|三是|四是|五是|实现|基本|初步|[(（]?[一二三四五六七八九十\d]+[)）.、]|平均)+"
)
_LIGHT = re.compile(
    r"^(?:办理|开展|举办|召开|建立|编制、实施|编制|实施|录入|发布|颁发|组织召开|组织|完成|制发|配合开展|深入|认真|依法|积极|严格|提请|收集|实现)(?=[^,]{3,})"
)
_TRAIL = re.compile(
    r"(?:达到|达|为|共计|共|约|有|仅有|仅|只有|了|累计|已|占|至|不足|等|超过|近|总计|计|余|分别|是|突破|超|只)+$"
)
_BARE = re.compile(
    r"^(?:同比|环比|比上年|较上年|同期|比[^,]{2,12}|较[^,]{2,12})?(?:"
    + "增长|提高|上升|提升|增加|下降|减少|降低|压缩|缩短|压减|精简|缩减|减至|压缩至|降至|增至|增加到"
    + r")?$"
)
_NOUN_AFTER = re.compile(r"^[\u4e00-\u9fff“《]")


_LED = re.compile(r"(?:的)?(?:正确|坚强|统一)*(?:领导|指导|关心|支持|部署|要求)")


@dataclass(frozen=True, slots=True)
class Metric:
    figure: Figure
    label: str
    subject: str


@cache
def _verb() -> re.Pattern[str]:
    return re.compile(trie(words("verbs", "verbs")) + r"$")


@cache
def _verb_start() -> re.Pattern[str]:
    return re.compile(rf"(?:{lexicon('verbs', 'verbs')})")


def metrics(form: str, found: list[Figure], mentioned: list[Body]) -> list[Metric]:
    """One Metric a figure, in text order; labels are built from the words between it and the figure before."""
    out: list[Metric] = []
    ends = [body.end for body in mentioned]
    last_label, last_after = "", 0
    for index, figure in enumerate(found):
        following = found[index + 1].before if index + 1 < len(found) else len(form)
        fresh = bool(_HARD.search(form, last_after, figure.before)) if out else True
        label = _label(form, figure, last_after, following, "" if fresh else last_label, mentioned, ends)
        out.append(Metric(figure, label, _subject(form, figure, mentioned, ends)))
        last_label, last_after = label, figure.after
    return out


def _lead(form: str, figure: Figure, last_after: int) -> tuple[int, str]:
    start = max(last_after, figure.before - 60)
    text = form[start : figure.before]
    depth = 0
    for position in range(len(text) - 1, -1, -1):
        char = text[position]
        if char in "”》)":
            depth += 1
        elif char in "“《(":
            depth = max(0, depth - 1)
            if char == "(" and depth == 0 and ")" not in text[position:]:
                return start + position + 1, text[position + 1 :]
        elif _CUT.match(char) and (not depth or char == "\n"):
            if char == "、" and position + 1 < len(text) and not _joined(text, position):
                continue
            if char == "\n" and position and "\u4e00" <= text[position - 1] <= "\u9fff" and len(text) - position < 4:
                continue
            return start + position + 1, text[position + 1 :]
    return start, text


def _joined(text: str, position: int) -> bool:
    """A 、 ends the label's reach only where a figure stood before it."""
    return position < 3 and bool(re.match(r"^[\u4e00-\u9fff()]{0,3}$", text[:position]))


def _label(
    form: str, figure: Figure, last_after: int, following: int, last: str, mentioned: list[Body], ends: list[int]
) -> str:
    start, before = _lead(form, figure, last_after)
    index = bisect_right(ends, figure.before) - 1
    if index >= 0 and mentioned[index].start >= start and ends[index] < figure.before:
        rest = form[ends[index] : figure.before]
        if len(_TRAIL.sub("", rest)) >= 4 and not mentioned[index].generic and not rest.startswith(("人员", "工作")):
            before = rest
    before = _clean(before)
    after = _after(form, figure, following)
    if _BARE.match(before):
        if before and last:
            return last + re.sub(r"^(?:同比|环比)", "", before)
        if not before and last and not after:
            return last
    if after and (len(before) < 2 or _verb().search(before) or not _noun_end(before)):
        return (before + after) if len(before) <= 6 else after if len(after) > 3 else before + after
    if 0 < len(before) <= 2 and last and _verb_start().fullmatch(before) and not after:
        return before if len(last) <= 4 else before if figure.unit in ("%",) else last[-6:] + before
    if after and "、" in before and (verb := _verb_start().match(before)):
        return verb[0] + after
    before = _shortened(before)
    light = _LIGHT.match(before)
    return before[light.end() :] if light else before or after or last


_COVERB = re.compile(r"(?:依托|依据|根据|通过|利用|在|围绕|按照|针对)")
_ET_CETERA = re.compile(r".*、.*等(?=.{5,})")


def _shortened(label: str) -> str:
    """Without a leading 依托… or 通过… phrase, and without the examples before 等."""
    if _COVERB.match(label):
        verbs = [found.start() for found in _verb_start().finditer(label) if len(label) - found.end() >= 2]
        label = label[verbs[-1] :] if verbs else label
    return _ET_CETERA.sub("", label) if len(label) > 10 else label


def _noun_end(before: str) -> bool:
    return not before.endswith(("全县", "全市", "全区", "依托", "对", "由", "从"))


def _clean(text: str) -> str:
    text = text.replace("\n", "").strip(" ,、:")
    previous = None
    while previous != text:
        previous, text = text, _TRAIL.sub("", _LEAD.sub("", text)).strip(" ,、:")
    return text


def _after(form: str, figure: Figure, following: int) -> str:
    text = form[figure.after : min(following, figure.after + 40)].lstrip(" ")
    if not text or not _NOUN_AFTER.match(text) or text[0] in "和与及并的、以左":
        return ""
    text = re.split(r"[,。;:!?\n\t、]", text, maxsplit=1)[0]
    text = re.split(r"(?<=..)(?:共(?!同|享|和)|进行|已|均|被)", text, maxsplit=1)[0]
    return text.strip()


def _subject(form: str, figure: Figure, mentioned: list[Body], ends: list[int]) -> str:
    index = bisect_right(ends, figure.before) - 1
    if index < 0:
        return ""
    sentence = max(form.rfind(mark, max(0, figure.before - 400), figure.before) for mark in "。\n;")
    body = mentioned[index]
    return body.name if body.start > max(sentence, figure.before - 400) and not _LED.match(form, body.end) else ""
