"""An article read line by line, sentence by sentence; lists of 项 under their stem."""

from __future__ import annotations

import re
from typing import Final

from loaders.statute.norms.clause.parts import OWED, bearer_at
from loaders.statute.norms.clause.present import willing
from loaders.statute.norms.clause.turns import has_turns
from loaders.statute.norms.names.bearers import subject_at_start
from loaders.statute.norms.names.beginnings import DEALS_WITH, SPLIT
from loaders.statute.norms.reading import lists
from loaders.statute.norms.reading.cases import goes_on
from loaders.statute.norms.reading.cueless import circumstance
from loaders.statute.norms.reading.segments import read_segment
from loaders.statute.norms.reading.stems import open_list
from loaders.statute.norms.text import scope
from loaders.statute.norms.text.clauses import Line, Segment, lines, masked
from loaders.statute.norms.text.cues import cues
from loaders.statute.norms.text.draft import Draft, Reading
from loaders.statute.norms.text.kinds import PUBLIC
from loaders.statute.norms.text.norm import Bearer, Place, Subject
from loaders.statute.norms.text.vocabulary import opens

_ANNOUNCES: Final[tuple[str, ...]] = ("包括", "内容", "如下", "内容为")
_BODY_START: Final = re.compile(
    r"(?:^|[。；\n，])[^，。；\n]{0,30}?(?:府|门|关|院|会|构|处|位|员|长|室|局|署|部|团|组|站|所|队|馆|台|庭|社|园|行|司|企业|学校|央|席|代表)"
)


def read(text: str) -> Reading:
    """An article read: `drafts` are its norms in order of the text; bearers that it leaves open stay open."""
    mask = masked(text)
    r = Reading(text, mask, cues(mask), has_turns(mask))
    if not r.cues and "由" not in text and "凭" not in text and not OWED.search(mask) and not _BODY_START.search(mask):
        return r
    all_lines = lines(text, mask)
    running = False
    for index, line in enumerate(all_lines):
        r.line = index
        item = line.item or (running and r.stem is not None)
        if not item:
            r.stem = None
        first = len(r.drafts)
        if item and r.stem is not None:
            read_item(r, line)
        else:
            read_line(r, line)
            goes_on(r, line, first)
        if line.opens_list and not item:
            open_list(r, line, first, all_lines[index + 1 :])
        running = text[line.end - 1 : line.end] == "；" if item else line.opens_list
    r.drafts = [draft for draft in r.drafts if not draft.dropped and draft.start < draft.end]
    return r


def read_line(r: Reading, line: Line, bearer: Bearer | None = None) -> None:
    """The norms of a line; `bearer` is what a list stem hands down."""
    r.spoken = None
    for sentence in line.sentences:
        r.subject = bearer
        r.sanction = r.violator = None
        known = len(r.drafts)
        words = r.mask[sentence[0][0][0] : sentence[-1][-1][1]]
        if not scope.no_norm_sentence(words):
            first = len(r.drafts)
            for segment in sentence:
                read_segment(r, segment)
                if segment is not sentence[-1] and _announces(r, segment):
                    if r.drafts[first:] and r.drafts[-1].end == segment[-1][1]:
                        r.drafts[-1].end = sentence[-1][-1][1]
                    break
            if words.endswith("除外"):
                _exceptions(r, sentence, first)
        r.spoken = r.subject if len(r.drafts) == known else None
        if r.subject is not None:
            r.before = r.subject


def _announces(r: Reading, segment: Segment) -> bool:
    """True for a segment that says what comes behind its colon (…包括：)."""
    end = segment[-1][1]
    return r.mask.startswith("：", end) and r.mask.endswith(_ANNOUNCES, segment[0][0], end)


def _exceptions(r: Reading, sentence: list[Segment], first: int) -> None:
    """…除外 at the end of a sentence limits its norms and is no part of their action."""
    start, end = sentence[-1][-1]
    if end - start < 2:
        return
    for draft in r.drafts[first:]:
        draft.exceptions = (*draft.exceptions, (start, end))
        if draft.end == end and draft.start < start:
            draft.end = start - 1


def read_item(r: Reading, line: Line) -> None:
    """The norms of one 项 under the open stem."""
    stem = r.stem
    assert stem is not None
    first, draft = len(r.drafts), stem.draft
    if stem.spread == "conditions":
        _agents_of_case(r, line, first)
        return
    r.before = draft.bearer if draft is not None else stem.doer
    if stem.spread == "split" and draft is not None:
        _read_split(r, line, draft)
    else:
        read_line(r, line, draft.bearer if draft and draft.named else stem.doer)
    if stem.spread == "things" and draft is not None:
        r.drafts[first:] = [d for d in r.drafts[first:] if d.topics or _whole_clause(d, line)]
    if draft is not None and draft.bearer is None and draft.object is None and len(r.drafts) > first:
        more = lists.says_more(r.mask[draft.start : max(draft.end, r.mask.find("：", draft.end))], draft.modality)
        draft.dropped = draft.dropped or (not more and all(one.named and one.bearer for one in r.drafts[first:]))
    for one in r.drafts[first:]:
        one.item = True
        if draft is not None:
            _take_over(r, one, draft, line, split=stem.spread == "split")


def _agents_of_case(r: Reading, line: Line, first: int) -> None:
    """An item that names a case holds a norm only where it says by whom (…的，由X决定; …的，由X处以罚款)."""
    words = r.mask[line.start : line.end]
    if "，" not in words:
        return
    if (among := _AMONG.search(words)) is not None:
        start = line.start + among.start() + 1
        clauses = [clause for segment in line.sentences[0] for clause in segment if clause[0] >= start]
        if not clauses:
            return  # they are told of in a later sentence
        read_line(r, Line(True, start, line.end, [[clauses]], False))
        r.drafts[first:] = [one for one in r.drafts[first:] if one.named]
    elif "由" in words:
        read_line(r, line)
        r.drafts[first:] = [one for one in r.drafts[first:] if one.by and (one.strong is None or one.strong.lexical)]
    elif _CASE_AND_ACT.fullmatch(words):
        draft = r.stem.draft if r.stem is not None else None
        places = (*draft.topics, (draft.start, draft.end)) if draft is not None else ()
        if not any(r.mask.find("条件", *place) >= 0 for place in places):
            read_line(r, line, draft.bearer if draft is not None and draft.named else None)
            r.drafts[first:] = [one for one in r.drafts[first:] if one.bearer is not None]


# 有三名船员，其中轮机人员应当持有证书: what some of those have to do whom the item asks for.
_AMONG: Final = re.compile("，其中[^，。；]{1,40}(?:人员|[人者员师])(?:应当|必须)")
# 船主变更的，应当登记: a case and what is to be done then.
_CASE_AND_ACT: Final = re.compile(
    "(?:(?!应当|必须|不得|可以)[^。；]){2,80}的，(?:应当|必须|不得|可以)[^。；]{2,80}(?<!的)[。；]?"
)


def _read_split(r: Reading, line: Line, draft: Draft) -> None:
    """An item that is a norm of its own under the stem's cue."""
    if draft.modality == "prohibition":
        if line.sentences:
            whole_item(r, line, draft)
            rest_of_item(r, line, draft)
        return
    for index, sentence in enumerate(line.sentences):
        one, known = Line(True, sentence[0][0][0], sentence[-1][-1][1], [sentence], False), len(r.drafts)
        read_line(r, one, draft.bearer if draft.named else None)
        words = r.mask[one.start : one.end]
        if len(r.drafts) > known:
            if not index:
                _before_cue(r, one, draft, known)
        elif lists.further_act(words) if index else not lists.noun_item(words) or lists.residual(words):
            whole_item(r, one, draft)


def _take_over(r: Reading, one: Draft, draft: Draft, line: Line, *, split: bool) -> None:
    """Give the norm of an item what it leaves to its stem: cue, bearer, what the stem is about."""
    if split and _under(one, draft):
        one.modality, one.cue = draft.modality, draft.cue
    one.stem = (draft.start, draft.end)
    if split and one.everyone and one.bearer is None and _bans(r, draft, line, one):
        one.everyone = False
    if one.bearer is None and not one.everyone:
        one.bearer, one.named, one.everyone = draft.bearer, draft.named, draft.everyone
        if draft.bearer is None and draft.dropped:
            one.object, one.topics = one.object or draft.object, one.topics or draft.topics


# Nothing but when: 值守期间禁止吸烟.
_AT_TIME: Final = re.compile("(?:[^，的]{2,12}(?:期间|时|时间|过程中)|夜间)?")


def _bans(r: Reading, stem: Draft, line: Line, one: Draft) -> bool:
    """守塔人应当遵守下列规定：(一)禁止吸烟: a ban that opens an item is for the private bearer of the stem."""
    bearer = stem.bearer
    return (
        bearer is not None
        and bearer.type not in PUBLIC
        and one.cue is not None
        and _AT_TIME.fullmatch(r.mask, line.start, one.cue[0]) is not None
    )


def _under(norm: Draft, stem: Draft) -> bool:
    """True for a norm of an item that has neither cue nor bearer of its own: those of the stem hold."""
    own = norm.cue is not None or norm.by or norm.sanction
    return not own and norm.bearer is not None and norm.bearer is stem.bearer


# What is to be done, not the occasion of what is not (驾驶车辆，不得…).
_KEPT: Final = re.compile(
    "执行|遵守|保护|维护|保守|爱护|保持|按照|按|依法|及时|服从|尊重|公开|公示|建立|提供|做好|加强|落实|履行|接受|配合|自觉|主动|规范|妥善"
    "|保证|确保|如实|准确|定期|合理|节约|明码|文明|严格|诚实|勤勉|忠于|恪守|坚持|保障"
)


def _whole_clause(draft: Draft, line: Line) -> bool:
    """各级设计师应当…: a norm with bearer and cue of its own is no mere thing of a list."""
    place = draft.bearer.place if draft.bearer is not None else None
    return draft.strong is not None and place is not None and place[0] >= line.start


def _before_cue(r: Reading, line: Line, stem: Draft, first: int) -> None:
    """公示价格，方便查询，不得强制购买: what stands in an item before its own cue is a norm of the stem."""
    head = r.drafts[first]
    begin = min(head.cue[0] if head.cue else head.start, *(place[0] for place in head.topics), head.start)
    if head.bearer is not None and head.bearer.place is not None and head.bearer.place[0] >= line.start:
        begin = min(begin, head.bearer.place[0])
    lead = [clause for segment in line.sentences[0] for clause in segment if clause[1] < begin]
    of = _of_bearer
    if not lead and head.topics and head.topics[0][0] == line.start:
        last = head.topics[-1]
        closes = head.cue is not None and last[1] == head.cue[0]
        case = closes and r.mask[last[1] - 1] == "的"
        if case or (len(head.topics) == 1 and head.object is not None and head.object[0] > last[1]):
            lead, of = list(head.topics[: -1 if case else None]), _of_stem
        elif closes and head.modality != "prohibition" and len(head.topics) > 1 and r.mask[last[0]] in "对将把":
            lead, of = list(head.topics[:-1]), _of_bearer
        needed = not closes and len(head.topics) == 1 and _IF_NEEDED.match(r.mask, last[1]) is not None
        if needed or r.mask.startswith(("并", "同时"), last[1] + 1):
            lead, of = list(head.topics), _of_bearer
        if head.modality == "prohibition" and (len(head.topics) > 1 or _KEPT.match(r.mask, line.start)):
            lead, of = list(head.topics), _kept
    words = [r.mask[start:stop] for start, stop in lead]
    if len(words) > 1 and words[0][0] == "对" and words[1][0] != "有":
        del words[0]
    if not lead or not all(map(of, words)):
        return
    head.topics = tuple(place for place in head.topics if place not in lead)
    norm = Draft(stem.modality, stem.cue, lead[0][0], lead[-1][1], r.line, stem.bearer, stem.named, stem.everyone)
    r.drafts.insert(first, norm)


# 检查灯具，必要时可以…: an act, and what may be done further.
_IF_NEEDED: Final = re.compile("，(?:必要时|根据需要)(?:可以|应当)")


def _of_bearer(words: str) -> bool:
    """True for a clause that is a verb phrase of the stem's bearer."""
    if words[-1] in "的时" or words[0] == "已":
        return False
    if words[0] == "对":
        return DEALS_WITH.match(words) is not None
    ruled = _AS_RULED.match(words)
    return opens(words, ruled.end()) != "" if ruled is not None else opens(words, 0) in ("verb", "adverb", "soft")


# 按照点灯标准对灯具进行检验: the rule, and the act.
_AS_RULED: Final = re.compile(
    "(?:按照?|依照|依据|根据)[^，]{2,40}?(?:规定|要求|标准|规范|规程|约定|方案|程序|计划)(?=[^，、的])"
)


def _kept(words: str) -> bool:
    """按照最佳航线行驶，不得…, 文明登塔，灯牌齐全，不得…: what is to be done before what is not."""
    return _of_bearer(words) or _MANNERLY.fullmatch(words) is not None


# How it is done, and the verb; 按照规定，不得… only names the rule.
_MANNERLY: Final = re.compile(
    "(?:按照?|依照|沿)[^，]{3,24}(?<!规定)(?<!要求)(?<!标准)(?<!规范)(?<!约定)(?<!程序)(?<!情况)(?<!需要)(?<![的时后前内])"
    "|(?:文明|安全|有序|礼貌)[^，的]{2,8}(?<!时)|[^，的]{2,6}(?:整洁|齐全|完好|清晰|干净|清洁|卫生|畅通|有效)(?:、[^，]{2,4})*"
)


def _of_stem(words: str) -> bool:
    return _of_thing(words) or _of_bearer(words) or _BY_RULE.fullmatch(words) is not None


# 按照规定的路线行驶: how, and the verb.
_BY_RULE: Final = re.compile("(?:按照|依照|根据)[^，]{2,24}的[^，的]{4,8}")


def _of_thing(words: str) -> bool:
    """灯塔内设置护栏: a thing or place and its verb, no mere noun phrase or circumstance."""
    if opens(words, 0) != "" or circumstance(words) or words[-1] == "的":
        return False
    return any(opens(words, at) in ("verb", "adverb") for at in range(max(words.rfind("的") + 3, 2), len(words) - 3))


# 对申请等事项，优化流程: the matter of an item is a condition.
_MATTER: Final = re.compile("(?:对于?|针对)[^，]{2,60}(?:事项|情况|问题|情形|需求|诉求|投诉|申请)")


# 检修灯具后，立即恢复照明: when it is to be done.
_OCCASION: Final = re.compile("(?:(?<![小临同随及按准定实])时|(?<![先日])后|(?<![目日先])前|期间|过程中)$")


# 接到失火的报警，及时出动: what they answer.
_AT_NEWS: Final = re.compile("[接收]到[^，]{0,60}(?:报警|报告|举报|投诉|申请|通知|请求|求助|信息|检举|控告|反映)")


def whole_item(r: Reading, line: Line, stem: Draft) -> None:
    """The item's first sentence as one verb phrase under the stem's cue and bearer, or one for each that ； parts."""
    sentence = line.sentences[0]
    if stem.modality != "prohibition" and len(sentence) > 1 and all(_is_act(r, one) for one in sentence[1:]):
        for segment in sentence:
            _under_stem(r, segment, segment[-1][1], stem)
    else:
        _under_stem(r, sentence[0], sentence[-1][-1][1], stem)


def _is_act(r: Reading, segment: Segment) -> bool:
    """；无法设置的，采取其他措施; ；大风天气停止作业: what stands behind ； is an act of its own."""
    clauses = [r.mask[start:end] for start, end in segment]
    last = max((i for i, words in enumerate(clauses) if words[-1] == "的"), default=-1)
    if last + 1 == len(clauses) or r.mask[segment[0][0] - 1] != "；" or clauses[0][0] == "但":
        return False
    words = clauses[last + 1]
    if last + 2 < len(clauses) and _BY_WHAT.fullmatch(words):
        words = clauses[last + 2]
    does = _of_bearer(words) or _of_thing(words) or DEALS_WITH.match(words) is not None
    return does and not scope.effect(words)


# ；根据船员的意见，确定名单: by what rule stands before the act.
_BY_WHAT: Final = re.compile("(?:按照?|依照|依据|根据|结合|通过)[^，]{2,60}(?<!的)")


def _under_stem(r: Reading, clauses: Segment, end: int, stem: Draft) -> None:
    """The norm of these clauses; a case, matter or occasion at their beginning is no part of its action."""
    start = clauses[0][0]
    topics: tuple[Place, ...] = ()
    if stem.modality != "prohibition" and len(clauses) > 1:
        last = max((i for i, (_, stop) in enumerate(clauses[:-1]) if r.mask[stop - 1] == "的"), default=-1)
        if last < 0 and (
            _MATTER.fullmatch(r.mask, *clauses[0])
            or lists.done_by_rule(r.mask[start:end], clauses[0][1] - start)
            or _OCCASION.search(r.mask, *clauses[0])
            or _AT_NEWS.fullmatch(r.mask, *clauses[0])
        ):
            last = 0
        topics, start = tuple(clauses[: last + 1]), clauses[last + 1][0]
    who = _own_subject(r, start, next(stop for _, stop in clauses if stop > start), stem)
    bearer, named = (stem.bearer, stem.named) if who is None else (bearer_at(r.text, start, who), True)
    start += who.end if who is not None else 0
    r.drafts.append(
        Draft(
            stem.modality, stem.cue, start, end, r.line, bearer, named, stem.everyone and who is None,
            topics, item=True, principle=stem.principle, sanction=stem.sanction,
        )
    )  # fmt: skip


_NO_NAME: Final[tuple[str, ...]] = ("相对方向", "缴")
_HOLDS_VERB: Final = re.compile("的|有(?!关)")
# 守塔人员能够熟练使用灯具: a state that the stem's bearer answers for.
_IS_SO: Final[tuple[str, ...]] = ("能够", "经", "具备", "具有", "持", "取得", "平等")


def _own_subject(r: Reading, start: int, end: int, stem: Draft) -> Subject | None:
    """灯灭的，值守人员立即报告: whoever an item names before its verb acts under the stem's cue."""
    words = r.mask[start:end]
    if stem.modality == "prohibition" or stem.cue is None or opens(words, 0) != "" or words.startswith(_NO_NAME):
        return None
    found = subject_at_start(words)
    if (
        found is None
        or found.type in ("state", "other")
        or any(opens(one, 0) for one in SPLIT.split(words[: found.end]))
    ):
        return None
    if _HOLDS_VERB.search(words, 0, found.end) or words.startswith(_IS_SO, found.end):
        return None
    return found if willing(words, found.end) and not scope.effect(words[found.end :]) else None


def rest_of_item(r: Reading, line: Line, stem: Draft) -> None:
    """The sentences of an item after its first."""
    rest = Line(True, line.start, line.end, line.sentences[1:], False)
    if rest.sentences:
        read_line(r, rest, stem.bearer if stem.named else None)
