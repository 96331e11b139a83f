"""An article read line by line, sentence by sentence; lists of 项 under their stem."""

from __future__ import annotations

import re

from loaders.statute.norms import lists, scope
from loaders.statute.norms.bearers import subject
from loaders.statute.norms.clauses import Line, Segment, lines, masked
from loaders.statute.norms.cueless import circumstance
from loaders.statute.norms.cues import cues
from loaders.statute.norms.draft import Draft, Reading, Stem
from loaders.statute.norms.kinds import PUBLIC
from loaders.statute.norms.norm import Bearer, Modality, Place
from loaders.statute.norms.parts import bearer_at
from loaders.statute.norms.segments import read_segment
from loaders.statute.norms.turns import has_turns
from loaders.statute.norms.vocabulary import opens

_ANNOUNCES = ("包括", "内容", "如下", "内容为")
_BODY_START = re.compile(
    r"(?:^|[。；\n]|的，)[^，。；\n]{0,30}?(?:府|门|关|院|会|构|处|位|员|长|室|局|署|部|团|组|站|所|队|馆|台|庭|社|园|行|司|企业|学校|央)|的(?:义务|权利|职责|责任)"
)
_OWES = re.compile(r"(?:义务|责任?|职责|权利|权力|自由)(?=[，。；：\s]|$)")


def read(text: str) -> Reading:
    """An article read: `drafts` are its norms in order of the text; bearers that it leaves open stay open."""
    mask = masked(text)
    r = Reading(text, mask, cues(mask), owes=_OWES.search(mask) is not None, turns=has_turns(mask))
    if not r.cues and "由" not in text and not _BODY_START.search(mask):
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
        if line.opens_list and not item:
            open_list(r, line, first, all_lines[index + 1 :])
        running = text[line.end - 1 : line.end] in ("；", ";") if item else line.opens_list
    r.drafts = [draft for draft in r.drafts if not draft.dropped and draft.start < draft.end]
    return r


def read_line(r: Reading, line: Line, bearer: Bearer | None = None) -> None:
    """The norms of a line; `bearer` is what a list stem hands down."""
    for sentence in line.sentences:
        r.subject = bearer
        r.sanction = r.violator = None
        words = r.mask[sentence[0][0][0] : sentence[-1][-1][1]]
        if not scope.no_norm_sentence(words):
            first = len(r.drafts)
            for segment in sentence:
                read_segment(r, segment)
                start, end = segment[0][0], segment[-1][1]
                if r.mask.startswith("：", end) and r.mask.endswith(_ANNOUNCES, start, end):
                    if r.drafts[first:] and r.drafts[-1].end == end:
                        r.drafts[-1].end = sentence[-1][-1][1]
                    break
            _exceptions(r, sentence, first)
        if r.subject is not None:
            r.before = r.subject


def _exceptions(r: Reading, sentence: list[Segment], first: int) -> None:
    """…除外 at the end of a sentence limits its norms and is no part of their action."""
    start, end = sentence[-1][-1]
    if not r.mask.endswith("除外", start, end):
        return
    for draft in r.drafts[first:]:
        draft.exceptions = (*draft.exceptions, (start, end))
        if draft.end == end and draft.start < start:
            draft.end = start - 1


def open_list(r: Reading, line: Line, first: int, following: list[Line]) -> None:
    """Remember the stem of the list that this line opens; `first` is the number of norms before the line."""
    items: list[str] = []
    for one in following:
        if not one.item and items and r.text[one.start - 2 : one.start - 1] not in ("；", ";"):
            break
        items.append(r.mask[one.start : one.end])
    start = line.sentences[-1][0][0][0]
    stem_words = r.mask[start : line.end].rstrip("：: ")
    draft = next((d for d in reversed(r.drafts[first:]) if d.start >= start), None)
    if draft is not None and _each_named(draft, items):
        draft.dropped, r.stem = True, Stem("things", None)
        return
    if (
        draft is not None
        and draft.sanction
        and _PUNISHES.match(r.mask, draft.start, draft.end)
        and lists.sanctioned(items)
    ):
        draft.dropped, r.stem = True, Stem("split", draft)
        return
    if draft is not None and "下列" in stem_words:
        if "下列" not in r.mask[draft.start : line.end]:
            items = []
        elif "下列" not in r.mask[min((draft.start, *map(min, draft.topics))) : draft.end]:
            draft = None
    if items and (charge := _charge(r, start, stem_words)) is not None:
        r.drafts[first:] = [d for d in r.drafts[first:] if d.start < start]
        r.stem = Stem("split", charge)
        return
    how = lists.spread(stem_words, draft.modality if draft else "", items, has_norm=draft is not None)
    announces = draft is None and bool(re.search(r"(?:包括|内容|如下|是|为)$", stem_words)) and "职责" not in stem_words
    if announces or (draft is not None and draft.sanction) or not items or _MEANS.search(stem_words):
        how = "conditions"
    if how == "split" and draft is not None:
        action = r.mask[draft.start : draft.end]
        comma = action.rfind("，", 0, max(action.rfind("下列"), action.rfind("以下"), 0))
        if not lists.says_more(action, draft.modality):
            draft.dropped = True
        elif comma > 0:
            draft.end = draft.start + comma
    r.stem = Stem(how, draft)


# 本条例所称灯塔，是指下列建筑: what the items list is no act.
_MEANS = re.compile(
    "[是系]指(?![^。；]*(?:应当|不得|可以))(?:[^。；]*(?:下列|以下)(?![^，]{0,2}(?:方式|规定|标准|办法|程序))[^，]*)?$"
)
# 由航标部门给予处罚：(一)擅自点灯的，处以罚款: the items say which.
_PUNISHES = re.compile("(?:依法)?(?:分别)?(?:给予|予以|进行)(?:行政)?处罚$")


def _each_named(draft: Draft, items: list[str]) -> bool:
    """下列部门应当…：(一)公安机关负责…: the items name who does what."""
    if draft.bearer is None or not draft.bearer.text.startswith(("下列", "以下")):
        return False
    return all(re.search("负责|应当|可以|不得|由", item) for item in items)


def _charge(r: Reading, start: int, words: str) -> Draft | None:
    """The norm that 某机构的主要职责是： hands down to its items; it is none itself."""
    named = lists.charged(words)
    who = subject(named[0]) if named else None
    if named is None or who is None or who.start or who.end < len(named[0]):
        return None
    modality: Modality = "permission" if named[1] else "obligation"
    return Draft(modality, None, start, start + len(words), r.line, bearer_at(r.text, start, who), True)


def read_item(r: Reading, line: Line) -> None:
    """The norms of one 项 under the open stem."""
    stem = r.stem
    assert stem is not None
    first = len(r.drafts)
    if stem.spread == "conditions":
        if r.mask.find("，", line.start, line.end) > 0 and "由" in r.mask[line.start : line.end]:
            read_line(r, line)
            r.drafts[first:] = [one for one in r.drafts[first:] if one.by and one.cue is None and not one.sanction]
        return
    draft = stem.draft
    r.before = draft.bearer if draft is not None else None
    if stem.spread == "split" and draft is not None and draft.modality == "prohibition":
        if line.sentences:
            whole_item(r, line, draft)
            rest_of_item(r, line, draft)
    else:
        read_line(r, line, draft.bearer if draft and draft.named else None)
        if stem.spread == "things" and draft is not None:
            kept = [d for d in r.drafts[first:] if d.topics or _whole_clause(d, line)]
            r.drafts[first:] = kept
        if len(r.drafts) == first and stem.spread == "split" and draft is not None and line.sentences:
            if not lists.noun_item(r.mask[line.start : line.end]):
                whole_item(r, line, draft)
        elif stem.spread == "split" and draft is not None and line.sentences:
            _before_cue(r, line, draft, first)
    if draft is not None and draft.bearer is None and draft.object is None and len(r.drafts) > first:
        more = lists.says_more(r.mask[draft.start : draft.end], draft.modality)
        draft.dropped = draft.dropped or (not more and all(one.named and one.bearer for one in r.drafts[first:]))
    for one in r.drafts[first:]:
        one.item = True
        if draft is not None and stem.spread == "split" and _under(one, draft):
            one.modality, one.cue = draft.modality, draft.cue
        one.stem = (draft.start, draft.end) if draft is not None else None
        if one.everyone and one.bearer is None and _bans(r, stem, line, one):
            one.everyone = False
        if draft is not None and one.bearer is None and not one.everyone:
            one.bearer, one.named, one.everyone = draft.bearer, draft.named, draft.everyone
            if draft.bearer is None and draft.dropped:
                one.object, one.topics = one.object or draft.object, one.topics or draft.topics


def _bans(r: Reading, stem: Stem, line: Line, one: Draft) -> bool:
    """守塔人应当遵守下列规定：(一)禁止吸烟: a ban that opens an item is for the private bearer of the stem."""
    bearer = stem.draft.bearer if stem.draft is not None and stem.spread == "split" else None
    return bearer is not None and bearer.type not in PUBLIC and one.cue is not None and one.cue[0] == line.start


def _under(norm: Draft, stem: Draft) -> bool:
    """True for a norm of an item that has neither cue nor bearer of its own: those of the stem hold."""
    own = norm.cue is not None or norm.by or norm.sanction
    return not own and norm.bearer is not None and norm.bearer is stem.bearer


# What is to be done, not the occasion of what is not (驾驶车辆，不得…).
_KEPT = re.compile(
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
    lead = [clause for segment in line.sentences[0][:-1] for clause in segment if clause[1] < begin]
    of = _of_bearer
    if not lead and head.topics and head.topics[0][0] == line.start:
        last = head.topics[-1]
        case = head.cue is not None and last[1] == head.cue[0] and r.mask[last[1] - 1] == "的"
        if case or (len(head.topics) == 1 and head.object is not None and head.object[0] > last[1]):
            lead, of = list(head.topics[: -1 if case else None]), _of_thing
        if head.modality == "prohibition" and (len(head.topics) > 1 or _KEPT.match(r.mask, line.start)):
            lead, of = list(head.topics), _of_bearer
    words = [r.mask[start:stop] for start, stop in lead]
    if len(words) > 1 and words[0][0] == "对" and words[1][0] != "有":
        del words[0]
    if not lead or not all(map(of, words)):
        return
    head.topics = tuple(place for place in head.topics if place not in lead)
    norm = Draft(stem.modality, stem.cue, lead[0][0], lead[-1][1], r.line, stem.bearer, stem.named, stem.everyone)
    r.drafts.insert(first, norm)


def _of_bearer(words: str) -> bool:
    """True for a clause that is a verb phrase of the stem's bearer."""
    return opens(words, 0) in ("verb", "adverb", "soft") and words[-1] not in "的时"


def _of_thing(words: str) -> bool:
    """灯塔内设置护栏: a thing or place and its verb, no mere noun phrase or circumstance."""
    if opens(words, 0) != "" or circumstance(words) or words[-1] == "的":
        return False
    return any(opens(words, at) in ("verb", "adverb") for at in range(max(words.rfind("的") + 3, 2), len(words) - 3))


# 对申请等事项，优化流程: the matter of an item is a condition.
_MATTER = re.compile("(?:对于?|针对)[^，]{2,60}(?:事项|情况|问题|情形|需求|诉求|投诉|申请)")


# 检修灯具后，立即恢复照明: when it is to be done.
_OCCASION = re.compile("(?:(?<![小临同随及按准定实])时|(?<![先日])后|(?<![目日先])前|期间|过程中)$")


def whole_item(r: Reading, line: Line, stem: Draft) -> None:
    """The item's first sentence as one verb phrase under the stem's cue and bearer."""
    sentence = line.sentences[0]
    start, end = sentence[0][0][0], sentence[-1][-1][1]
    topics: tuple[Place, ...] = ()
    if stem.modality != "prohibition":
        last = max((i for i, (_, stop) in enumerate(sentence[0][:-1]) if r.mask[stop - 1] == "的"), default=-1)
        if (
            last < 0
            and len(sentence[0]) > 1
            and (
                _MATTER.fullmatch(r.mask, *sentence[0][0])
                or lists.done_by_rule(r.mask[start:end], sentence[0][0][1] - start)
            )
        ):
            last = 0
        if last < 0 and len(sentence[0]) > 1 and _OCCASION.search(r.mask, *sentence[0][0]):
            last = 0
        topics, start = tuple(sentence[0][: last + 1]), sentence[0][last + 1][0]
    r.drafts.append(
        Draft(
            stem.modality, stem.cue, start, end, r.line, stem.bearer, stem.named, stem.everyone,
            topics, item=True, principle=stem.principle, sanction=stem.sanction,
        )
    )  # fmt: skip


def rest_of_item(r: Reading, line: Line, stem: Draft) -> None:
    """The sentences of an item after its first."""
    rest = Line(True, line.start, line.end, line.sentences[1:], False)
    if rest.sentences:
        read_line(r, rest, stem.bearer if stem.named else None)
