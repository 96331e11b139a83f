"""What a figure counts (label, in words of the text) and whose figure it is (subject).

Chinese puts the noun behind the measure word (32家执法单位) or before the figure (核发执法证件650余本). Behind, the label
runs to the end of the clause, or to the verb where that verb leads to another figure. Before, it runs from the last
comma or figure, without the subject, adverbs and the phrase that a preposition leads. A bare verb or change (受理7件,
增长6%) takes the object that the list is about.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass, replace
from functools import cache

from loaders.report.bodies import Body
from loaders.report.lexicon import lexicon
from loaders.report.numbers import Figure
from loaders.report.tables import Cell
from loaders.report.verbs import all_verbs, clear_verb, noun_too, verb_at, verb_end, verbs_in

_CUT = frozenset(",。;:、\n\t!?")
_HARD = re.compile(r"[。;\n!?]")
_LEAD = re.compile(
    r"^(?:其中|至少|最少|最多|至多|(?:自|在|于)[^,]{0,14}?(?:\d日|\d天|\d个工作日)(?:之|以)?内|全年|今年(?:以来)?|当年|本年度|年内|年初|目前|截至[^,]{0,12}?底|共有|现有|共计|共(?!同|享)|累计|已|均|还|并|也|又|则|及|和|与|全[县市区州省镇乡国局]|"
    r"[一二三四五六七八九十]是|新增(?=.{2})|分别|实现|基本|初步|同时|[(（]?[一二三四五六七八九十\d]+[)）.、]|[12]\d{3}年(?:度|以来)?)+"
)
_LIGHT = re.compile(
    r"^(?:开展了?|举办了?|召开了?|建立|编制、实施|录入|颁发|组织召开|组织开展|组织|完成|配合开展|深入|认真|依法|积极|严格|提请|收集|讲授)(?=[^,]{3,})"
)
_TRAIL = re.compile(
    r"(?:达到|达|(?<!行)为|共计(?:人民币)?|共|(?<![民签合条公履违预节制集规])约|多达|高达|有|仅有|仅|只有|只|了|累计|已|占|至|不足|等|超过|近|总计|计|余|分别|(?<!平)均|是|突破|超|由|从|(?:由|从)?(?:[12]\d{3}|上|去)年的?|(?:上升|提高|提升|下降|增加|压缩|减少|缩短|精简)[到至]|增至|升至|降至|减至|稳定在|保持在|控制在|在)+$"
)
_BARE = re.compile(
    r"^(?:(?:同比|环比|比上年(?:同期)?|较上年(?:同期)?|较去年(?:同期)?|比去年(?:同期)?|同期|比[^,]{2,12}?|较[^,]{2,12}?)?(?:增长|提高|上升|提升|增加|增幅|下降|减少|降低|压缩|缩短|压减|精简|缩减|降幅|减|压缩|增|降)?(?:幅度|率)?)?$"
)
_NO_NOUN = re.compile(
    r"^(?:[和与及并的以左、]|共(?!同|享|和)|均|已|无|未|全部|被|因|是|为|占|较|比|达|以来|多次|进行|实现|得到|覆盖|[减压降增升][少缩低加至到]|下降|上升|提高|提升|缩短|增长)"
)
_CHANGED_TO = re.compile(r"(?:减至|压缩至|降至|增至|增加到|精简至|升至|缩短至|压减至)[了约]?$")
_LED = re.compile(r"(?:的)?(?:正确|坚强|统一|精心|有力|大力)*(?:领导|指导|关心|支持|部署|要求)")
_KEPT_SUBJECT = re.compile(r"(?:主要)?(?:负责人|人员|工作|系统|的|干部|领导)")
_PERSON = re.compile(r"^(?:(?:党组|党委)?(?:书记|副书记)|[县市区镇乡局厅州]长|主任|、)+(?=.{2})")
_COVERB = re.compile(r"(?:依托|依据|根据|通过|利用|在|围绕|按照|针对|会同|联合)")
_NOUN_STOP = re.compile(r"[,。;:!?\n\t、()]")
_CLAUSE_STOP = re.compile(r"[,。;:!?\n\t]")
_ET_CETERA = re.compile(r".*、.*等(?=.{5,})")


@dataclass(frozen=True, slots=True)
class Metric:
    """`topic` is the object that a list of figures is about; "" where the label says it all. `period` is a
    table column's own year."""

    figure: Figure
    label: str
    subject: str
    topic: str = ""
    period: str = ""


def metrics(form: str, found: list[Figure], mentioned: list[Body], cells: list[Cell]) -> list[Metric]:
    """One Metric a figure, in text order."""
    out: list[Metric] = []
    in_table = {cell.start: cell for cell in cells}
    heads = _heads(form, mentioned)
    starts = [body.start for body in heads]
    topic, last_label, last_after = "", "", 0
    for index, figure in enumerate(found):
        cell = in_table.get(figure.start)
        if cell:
            out.append(Metric(replace(figure, unit=figure.unit or cell.unit), cell.label, "", period=cell.year))
            last_after = figure.after
            continue
        if not out or _HARD.search(form, last_after, figure.before):
            topic, last_label = "", ""
        following = found[index + 1].before if index + 1 < len(found) else len(form)
        label, bare = _label(form, figure, last_after, following, topic, last_label, heads, starts)
        label = _by_turns(form, found, index) or label
        out.append(Metric(figure, label, _subject(form, found, index, heads, starts), topic if bare else ""))
        if not _in_brackets(form, figure.start):
            topic = topic if bare else _topic(label) or topic
            last_label = last_label if bare and last_label else label
        last_after = figure.after
    return out


def _in_brackets(form: str, at: int) -> bool:
    """Whether a figure is an aside: 29件(含上年结转3件)."""
    return form.rfind("(", max(0, at - 30), at) > form.rfind(")", max(0, at - 30), at)


def _heads(form: str, mentioned: list[Body]) -> list[Body]:
    """The bodies that stand at the head of their clause, alone or in a row."""
    lead = _adverbs()
    out: list[Body] = []
    row_end = -9
    for body in mentioned:
        window = form[max(0, body.start - 60) : body.start]
        left = body.start - len(window) + max(map(window.rfind, ",。;:\n\t!?)")) + 1
        joined = 0 <= body.start - row_end <= 6 and not re.sub(
            r"等|、|和|与|及|会同|联合|以及|\d+ ?[个家]|[一二两三四五六七八九十百]+余?[个家]",
            "",
            form[row_end : body.start],
        )
        if joined or lead.fullmatch(form, left, body.start):
            row_end = body.end
            if not _LED.match(form, body.end):
                out.append(body)
    return out


@cache
def _adverbs() -> re.Pattern[str]:
    return re.compile(
        rf"(?:{lexicon('verbs', 'adverbs')}|[一二三四五六七八九十]是|\d+[.、]|\([一二三四五六七八九十\d]+\)|全[县市区州省镇乡局]|[12]\d{{3}}年(?:度|以来)?|\d+月|今年(?:以来)?|全年|年内|\d+ ?[个家名]|[一二两三四五六七八九十百]+余?[个家]|其中| )*"
    )


def _lead(form: str, figure: Figure, last_after: int) -> tuple[int, str]:
    """Where the words before the figure begin: after the last mark, or the figure before."""
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
        elif char in _CUT and (not depth or char == "\n"):
            if char == "、" and position + 1 < len(text) and not _joined(text, position):
                continue
            return start + position + 1, text[position + 1 :]
    return start, text


def _joined(text: str, position: int) -> bool:
    """A 、 ends the label's reach only where a figure stood before it."""
    return position < 3 and bool(re.match(r"^[\u4e00-\u9fff()]{0,3}$", text[:position]))


def _label(
    form: str,
    figure: Figure,
    last_after: int,
    following: int,
    topic: str,
    last: str,
    heads: list[Body],
    starts: list[int],
) -> tuple[str, bool]:
    """(label, whether it leans on the topic)."""
    start, before = _lead(form, figure, last_after)
    before = _without_subject(form, figure, start, before, heads, starts)
    index = bisect_right(starts, figure.before) - 1
    if index >= 0 and _plain(before) == heads[index].name and (acted := _after(form, figure, following)):
        return acted, False
    if figure.unit in ("次", "场") and (act := _act_behind(form, figure, before)):
        return act, False
    raw = _plain(before)
    before = _clean(before)
    after = _after(form, figure, following)
    if after and not _noun_stays(before, after):
        verb = before if 0 < len(before) <= 4 and verb_end(before) else ""
        return verb + after, False
    if _BARE.match(before):
        known = last or topic
        if known:
            return known + re.sub(r"^(?:同比|环比)", "", before), True
        return before + after or after, False
    if _CHANGED_TO.search(raw) and len(before) >= 2:
        return before + _CHANGED_TO.search(raw)[0], False  # type: ignore[index]
    if len(before) <= 5 and not before.startswith(_HELD) and all_verbs(before) and topic and not topic.endswith(before):
        return (topic + before if len(topic) <= 8 else before), True
    before = _shortened(before)
    light = _LIGHT.match(before)
    return before[light.end() :] if light else before or after or last, False


_HELD = ("举办", "召开", "开展", "组织", "进行")  # 举办培训 has its noun
_TIMES = re.compile(r"(?:召开|举办|组织召开|专题|听取|研究)[^,。;:、\n]{2,18}")


def _act_behind(form: str, figure: Figure, before: str) -> str:
    """What was done so many times, where it stands behind: 县政府先后两次召开会议研究…"""
    act = _TIMES.match(form, figure.after)
    return act[0] if act and not any(verbs_in(_clean(before))) else ""


def _without_subject(form: str, figure: Figure, start: int, before: str, heads: list[Body], starts: list[int]) -> str:
    """The words behind the bodies that head the clause; 县政府负责人出庭 keeps its body."""
    index = bisect_right(starts, figure.before) - 1
    if index < 0 or heads[index].start < start or heads[index].end >= figure.before:
        return before
    rest = form[heads[index].end : figure.before]
    if _KEPT_SUBJECT.match(rest) or len(_TRAIL.sub("", rest)) < 2:
        return before
    return (
        rest if rest.startswith(("全年", "累计", "已")) or verb_at(_clean(rest)) or len(_clean(rest)) >= 4 else before
    )


def _noun_stays(before: str, after: str) -> bool:
    """Whether the noun before the figure is what it counts: the words behind begin a predicate."""
    if len(before) < 2 or _COVERB.fullmatch(before):
        return False
    if _NO_NOUN.match(after):
        return True
    return bool(verb_at(after)) and not noun_too(after) and not verb_end(before)


def _topic(label: str) -> str:
    """The object in a label: 行政复议申请 in 收到行政复议申请."""
    if all_verbs(label):
        return ""
    if (last := verb_end(label)) and not label.endswith(("申请", "案件")):
        stem = label[:-last]
        return stem if 4 <= len(stem) <= 10 and stem.endswith(("诉讼", "案件", "申请", "复议", "纠纷", "事项")) else ""
    verbs = [end for start, end in verbs_in(label) if not noun_too(label, start)]
    rest = label[next((end for end in reversed(verbs) if len(label) - end >= 2), 0) :]
    return (
        rest
        if 2 <= len(rest) <= 14 and not rest.endswith(("率", "比", "比例", "比重", "金额", "损失", "度", "资金"))
        else ""
    )


_EXAMPLES = re.compile(r"(?:[、和]?《[^》]*》(?:\([^()]*\))?)+等(?=[^,]{2,})")


def _shortened(label: str) -> str:
    """Without titles that are examples (《…》等规章), a leading 依托… or 通过… phrase, and without the examples before 等."""
    label = _EXAMPLES.sub("", label)
    if _COVERB.match(label):
        verbs = [start for start, end in verbs_in(_blotted(label)) if len(label) - end >= 2]
        label = label[verbs[-1] :] if verbs else label
    if len(label) > 10:
        label = _ET_CETERA.sub("", label)
    if len(label) > 12 and (verb := clear_verb(_blotted(label), 4)) and len(label) - verb >= 5:
        dropped = label[:verb]
        if not dropped.endswith(("负责人", "人员")) and dropped.count("“") == dropped.count("”"):
            return label[verb:]
    return label


def _blotted(label: str) -> str:
    """The label with titles and quotations blotted out, so that no verb is seen in them."""
    return re.sub(r"《[^》]*》?|“[^”]*”?|^[^《]*》", lambda found: "□" * len(found[0]), label)


def _plain(text: str) -> str:
    return text.replace("\n", "").strip(" ,、:")


def _clean(text: str) -> str:
    text = _plain(text)
    previous = None
    while previous != text:
        previous, text = text, _PERSON.sub("", _TRAIL.sub("", _LEAD.sub("", text))).strip(" ,、:")
    return text


_ROW_END = re.compile(r"(?<=..)[和及与](?=[\u4e00-\u9fff]{2,8}$)")


def _after(form: str, figure: Figure, following: int) -> str:
    """The noun behind the measure word; with its predicate where no further figure hangs on that."""
    last = figure.after + 40
    stop = _NOUN_STOP.search(form, figure.after, last)
    end = min(stop.start() if stop else len(form), last)
    while stop and form[stop.start()] == "(" and (closing := form.find(")", stop.start(), stop.start() + 8)) > 0:
        stop = _NOUN_STOP.search(form, closing + 1, max(last, closing + 1))
        end = min(stop.start() if stop else len(form), last)
    text = form[figure.after : min(end, following)].lstrip(" ")
    if (
        (figure.unit in ("%", "％", "‰") or 0 < figure.value < 1)
        and text.startswith("的")
        and not text.startswith("的是")
    ):
        text = text[1:]
    if (
        not text
        or not re.match(r"[\u4e00-\u9fff“《]", text)
        or (_NO_NOUN.match(text) and text[0] in "和与及并的、以左")
    ):
        return ""
    text = re.split(r"(?<=..)的|(?<=..)(?:共(?!同|享|和)|进行|已|均|被|全年|累计|仅占|只占|和$|与$)", text, maxsplit=1)[
        0
    ]
    leads_on = following < len(form) and not _CLAUSE_STOP.search(form, figure.after, following + 1)
    if leads_on and figure.after + len(text) >= following and (joined := _ROW_END.search(text)):
        text = text[: joined.start()]  # 3个断面和水利部门5个断面: what follows belongs to the next figure
    if leads_on and not verb_at(text) and (verb := clear_verb(text, 2)):
        text = text[:verb]
    return re.sub(r"(?:和|(?<!参)与|及|到|在|通过|共|双)$", "", text).strip()


def _subject(form: str, found: list[Figure], at: int, heads: list[Body], starts: list[int]) -> str:
    """The body that heads this clause or an earlier one of the sentence; the first of several in a row, or by turns
    where figures are told 分别."""
    figure = found[at]
    last = index = bisect_right(starts, figure.before) - 1
    if index < 0:
        return ""
    sentence = max(form.rfind(mark, max(0, figure.before - 400), figure.before) for mark in "。\n;")
    while index > 0 and 0 <= starts[index] - heads[index - 1].end <= 3:
        index -= 1
    near = index < last and figure.before - heads[last].end < 300
    if near and form.find("分别", heads[last].end, figure.before) >= 0:
        turn, figures = _turn(form, found, at, heads[last].end)
        index += turn if figures == last - index + 1 else 0
    body = heads[index]
    return body.name if body.start > max(sentence, figure.before - 400) else ""


def _by_turns(form: str, found: list[Figure], at: int) -> str:
    """The noun of a figure where nouns stand in a row before 分别: 网办率、即办率分别达98%和62%."""
    begin = max(0, found[at].before - 80)
    window = form[begin : found[at].before]
    start = begin + max(map(window.rfind, ",。;:\n")) + 1
    told = form.find("分别", start, found[at].before)
    nouns = re.split("[、和及与]", _clean(form[start:told])) if told > start else []
    if len(nouns) < 2 or min(map(len, nouns)) < 2:
        return ""
    turn, figures = _turn(form, found, at, told)
    only = figures == len(nouns) and not _clean(form[told + 2 : found[at - turn].before])
    return nouns[turn] if only else ""  # 分别办理案件30件、12件 has a noun of its own


def _turn(form: str, found: list[Figure], at: int, start: int) -> tuple[int, int]:
    """The place of a figure among those of its clause behind `start`, and how many these are."""
    before = form[start : found[at].before]
    first = start + max(map(before.rfind, ",。;\n")) + 1
    stop = _CLAUSE_STOP.search(form, found[at].after, found[at].after + 200)
    end = stop.start() if stop else found[at].after + 200
    turn, after = at, at + 1
    while turn > 0 and found[turn - 1].before >= first:
        turn -= 1
    while after < len(found) and found[after].before < end:
        after += 1
    return at - turn, after - turn
