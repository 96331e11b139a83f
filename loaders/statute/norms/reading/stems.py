"""The line that opens a list: what its items are to its norm, and what they take over from it."""

from __future__ import annotations

import re
from typing import Final

from loaders.statute.norms.clause.parts import bearer_at
from loaders.statute.norms.clause.present import speaks
from loaders.statute.norms.names.bearers import clause_subject, named_ahead, subject
from loaders.statute.norms.reading import lists
from loaders.statute.norms.text.clauses import Line, Segment
from loaders.statute.norms.text.draft import Draft, Reading, Stem
from loaders.statute.norms.text.norm import Bearer, Modality
from loaders.statute.norms.text.vocabulary import opens


def open_list(r: Reading, line: Line, first: int, following: list[Line]) -> None:
    """Remember the stem of the list that this line opens; `first` is the number of norms before the line."""
    items = _items(r, following)
    start = line.sentences[-1][0][0][0]
    words = r.mask[start : line.end].rstrip("：")
    draft = next((d for d in reversed(r.drafts[first:]) if d.start >= start), None)
    if draft is not None and (before := _announcing(r, draft, start, first)) is not None:
        draft, words = before, r.mask[start : before.end]
    if draft is not None and _each_named(draft, words, items):
        draft.dropped, r.stem = True, Stem("things", None)
    elif draft is not None and _punished(r, draft, items):
        draft.dropped, r.stem = _PUNISHES.match(r.mask, draft.start, draft.end) is not None, Stem("split", draft)
    else:
        r.stem = _stem(r, line, words, draft, items, first)
        if r.stem.draft is None:
            r.stem.doer = _doer(r, line)
        elif r.stem.spread == "split":
            r.stem.charge = _charges(r.stem.draft, words)


def _charges(draft: Draft, words: str) -> bool:
    """灯塔站履行下列职责： one body's duties or rights, unlike 有关部门履行下列职责， whose items name the departments."""
    who = draft.bearer
    return who is not None and not who.parts and _SEVERAL.search(who.text) is None and lists.of_charge(words)


# Whoever they are, the items may tell: 有关部门, 成员单位, 下列机构.
_SEVERAL: Final = re.compile("有关|相关|其他|各|成员|下列|以下|部门、|上下")


def of_stem(stem: Stem | None, words: str) -> bool:
    """In a list of acts what begins with a verb (研究老年人保护工作) is the act of the stem's bearer; where the stem
    tells the duties of one body, even if verb and noun might name somebody (指导单位检修灯塔)."""
    if stem is None or stem.spread != "split":
        return False
    how = opens(words, 0)
    if stem.charge:
        return how in ("verb", "soft", "adverb")
    return how in ("verb", "soft") and (not named_ahead(words) or _STAFF.match(words) is not None)


# 指派人员主持检修: whom the stem's bearer sends.
_STAFF: Final = re.compile("(?:委派|指派|选派|安排|抽调|派出|指定|配备|聘请)(?:专业|专门|专职)?人员(?![和、或])")


def _items(r: Reading, following: list[Line]) -> list[str]:
    """The words of the list's items: numbered lines, and those that run on after ；."""
    items: list[str] = []
    for one in following:
        if not one.item and items and r.text[one.start - 2 : one.start - 1] != "；":
            break
        items.append(r.mask[one.start : one.end])
    return items


def _announcing(r: Reading, last: Draft, start: int, first: int) -> Draft | None:
    """可以行使下列职权，有关当事人应当予以协助： the norm that announces the items where the sentence goes on with others."""
    if _LISTS.search(r.mask, last.start, last.end) or "下列" in r.mask[last.end : last.end + 40].partition("\n")[0]:
        return None
    return next((d for d in r.drafts[first:] if d.start >= start and _LISTS.search(r.mask, d.start, d.end)), None)


_LISTS: Final = re.compile(
    "(?:下列|以下)(?:[^，]{0,6}(?:职权|措施|权力|方式)|[^，]{0,16}(?:工作|职责|任务|义务))(?:[对向][^，]{2,30}(?:进行|实施)[^，]{2,4})?$"
)


def _stem(r: Reading, line: Line, words: str, draft: Draft | None, items: list[str], first: int) -> Stem:
    """The stem whose last sentence are these words; norms of that sentence that it replaces are taken back."""
    start = line.sentences[-1][0][0][0]
    if draft is not None and "下列" in words:
        if "下列" not in r.mask[draft.start : start + len(words)] and not lists.done(words):
            items = []
        elif "下列" not in r.mask[min((draft.start, *map(min, draft.topics))) : draft.end]:
            draft = None
    if items and (charge := _charge(r, start, words)) is not None:
        r.drafts[first:] = [d for d in r.drafts[first:] if d.start < start]
        return Stem("split", charge)
    if items and draft is None and (charge := _exercised(r, line.sentences[-1][-1])) is not None:
        return Stem("split", charge)
    if items and draft is not None and (charge := _of_founded(r, draft)) is not None:
        return Stem("split", charge)
    how = _spread(words, draft, items)
    if how == "split" and draft is not None:
        _announced(r, draft)
    return Stem(how, draft)


def _of_founded(r: Reading, draft: Draft) -> Draft | None:
    """灯塔站由航标局设立，其主要职责是： they are those of the body that another sets up."""
    duties = _ITS_DUTIES.search(r.mask, draft.start, draft.end) if draft.by and draft.object is not None else None
    if duties is None or draft.object is None:
        return None
    start, end = draft.object
    who = subject(r.mask[start:end].rstrip("，"))
    if who is None or who.start or who.end < len(r.mask[start:end].rstrip("，")) or who.type in ("state", "other"):
        return None
    charge = Draft("obligation", None, duties.start() + 1, draft.end, r.line, bearer_at(r.text, start, who), True)
    draft.end = duties.start()
    return charge


def _spread(words: str, draft: Draft | None, items: list[str]) -> lists.Spread:
    if not items or (draft is not None and draft.sanction) or _MEANS.search(words) or any(map(_DEFINES.match, items)):
        return "conditions"
    if draft is None and _ANNOUNCES.search(words) and "职责" not in words:
        return "things" if sum(map(lists.ruled, items)) * 2 > len(items) else "conditions"
    return lists.spread(words, draft.modality if draft else "", items, has_norm=draft is not None)


_ANNOUNCES: Final = re.compile(r"(?:包括|内容|如下|是|为)$")


def _announced(r: Reading, draft: Draft) -> None:
    """履行下列职责： is no norm beside its items; what stands before a comma and 下列 or 其主要职责是 is."""
    action = r.mask[draft.start : draft.end]
    comma = action.rfind("，", 0, max(action.rfind("下列"), action.rfind("以下"), 0))
    if (charge := _ITS_DUTIES.search(action)) is not None:
        draft.end = draft.start + charge.start()
    elif not lists.says_more(action, draft.modality):
        also = _ALSO.match(action)
        draft.dropped, draft.end = also is None, draft.start + also.end() if also is not None else draft.end
    elif comma > 0 and not action.startswith(_OBEYS, comma + 1):
        draft.end = draft.start + comma


# 文明出行，自觉遵守下列规定: one act with what the items say.
_OBEYS: Final[tuple[str, ...]] = ("遵守", "自觉遵守")
# 按照标准检修灯塔，并遵守下列规定: an act before what the items say.
_ALSO: Final = re.compile("(?:(?!下列|以下|如下).)+(?<!规定)(?<!要求)(?<!程序)(?=，并[^，]+$)")
# 负责灯塔管理，其主要职责是: the office before its duties.
_ITS_DUTIES: Final = re.compile("，(?:其)?(?:主要|具体|基本)?(?:工作)?(?:职责|任务|职权|职能)(?:如下|包括|是|为)?$")
# 本条例所称灯塔，是指下列建筑: what the items list is no act, nor are the meanings of words.
_MEANS: Final = re.compile(
    "(?:含义|意义)(?:如下|是|为)?$|[是系]指(?![^。；]*(?:应当|不得|可以))(?:[^。；]*(?:下列|以下)(?![^，]{0,2}(?:方式|规定|标准|办法|程序))[^，]*)?$"
)
# 改建方式是指…: items that define are no acts.
_DEFINES: Final = re.compile("[^，。；]{1,20}[是系：]指")
_PUNISHES: Final = re.compile(
    "并?(?:按照?(?:下列|以下)(?:规定|标准)(?:给予|予以|进行)?|(?:依法)?(?:分别)?(?:给予|予以|进行))(?:行政)?处罚$"
)


def _punished(r: Reading, draft: Draft, items: list[str]) -> bool:
    """由航标部门给予处罚：(一)擅自点灯的，处以罚款: the items say which."""
    last = r.mask.rfind("，", draft.start, draft.end) + 1 or draft.start
    return draft.sanction and bool(_PUNISHES.match(r.mask, last, draft.end)) and lists.sanctioned(items)


def _doer(r: Reading, line: Line) -> Bearer | None:
    """海关收到申请后，按照下列规定处理： the items say what the subject of the first clause does."""
    segment = line.sentences[-1][-1]
    start, end = segment[0]
    if len(segment) != 2 or not _DONE_BY.match(r.mask, *segment[1]):
        return None
    found = clause_subject(r.mask[start:end])
    if found is None or found.start:
        return None
    meanwhile = found.body or found.type == "organization"
    if r.mask[end - 1] == "的":
        return bearer_at(r.text, start, found) if meanwhile and _DIFFERS.search(r.mask, start, end) else None
    own = meanwhile if r.mask[end - 1] == "时" else found.body and r.mask[end - 1] in "后前"
    return bearer_at(r.text, start, found) if own else None


# 灯塔站对决定有异议的，按照下列规定办理: what whoever disagrees or finds the case does, unlike 灯塔站违反规定的.
_DIFFERS: Final = re.compile("(?:异议|不服|认为[^，]{2,30}|发现[^，]{2,30}|[收接]到[^，]{2,30})的$")
_DONE_BY: Final = re.compile("(?:分别)?(?:按照?|依照?|根据)(?:下列|以下|如下)")


def _each_named(draft: Draft, words: str, items: list[str]) -> bool:
    """下列部门应当…, 有关部门按照下列分工，做好…：(一)公安机关负责…: the items name who does what."""
    if draft.bearer is None:
        return False
    if not draft.bearer.text.startswith(("下列", "以下")) and not (_DIVIDED.search(words) and _SOME.search(words)):
        return False
    return all(map(_says_who, items))


def _says_who(item: str) -> bool:
    """True for an item with a modal word or an agent, or one whose first clause has a body and its verb."""
    if _WITH_WORD.search(item) is not None:
        return True
    first = lists.first_clause(item)
    found = clause_subject(first)
    return found is not None and not found.start and speaks(first, found.end, found.body, found.type)


_WITH_WORD: Final = re.compile("负责|应当|可以|不得|由")


_DIVIDED: Final = re.compile(
    "(?:按照?|依照|根据)(?:(?:下列|以下|如下)(?:职责)?(?:分工|职责)|(?:各自)?(?:的)?(?:职责|职能)(?:分工)?做好)[^，]*(?:，[^，]*)?$"
)
_SOME: Final = re.compile("有关|相关|其他|各")


def _charge(r: Reading, start: int, words: str) -> Draft | None:
    """The norm that 某机构的主要职责是： hands down to its items; it is none itself."""
    named = lists.charged(words)
    who = subject(named[0]) if named else None
    if named is None or who is None or who.start or who.end < len(named[0]):
        return None
    modality: Modality = "permission" if named[1] else "obligation"
    return Draft(modality, None, start, start + len(words), r.line, bearer_at(r.text, start, who), True)


def _exercised(r: Reading, clauses: Segment) -> Draft | None:
    """What 委员会是执行机构，履行下列职责： hands down: its last clause announces the duties of its first one's subject."""
    last, (start, end) = clauses[-1], clauses[0]
    if len(clauses) == 1 and r.mask[start] in "其主具基" and (owner := _spoken_of(r, start)) is not None:
        return Draft("obligation", None, *last, r.line, owner, False)
    announced = lists.exercised(r.mask[slice(*last)])
    if announced is None:
        return None
    alone = len(clauses) == 1
    before = r.mask[start : last[0] + announced[0] if alone else end]
    who = subject(before) if alone else clause_subject(before) or subject(before)
    if who is None or who.start or who.type in ("state", "other"):
        return None
    if not (who.predicate and not alone) and _SETTING.fullmatch(before, who.end) is None:
        return None
    modality: Modality = "permission" if announced[1] else "obligation"
    return Draft(modality, None, *last, r.line, bearer_at(r.text, start, who), True)


def _spoken_of(r: Reading, at: int) -> Bearer | None:
    """灯塔站由航标局设立。其主要职责是： whose duties they are: what the sentence before is about."""
    start = max(r.mask.rfind("。", 0, at - 1), r.mask.rfind("\n", 0, at)) + 1
    if r.mask[at - 1 : at] != "。" or lists.exercised(r.mask[at : at + 20].partition("：")[0]) is None:
        return None
    first = re.split("[，。；：]", r.mask[start:at], maxsplit=1)[0]
    by = first.find("由")
    about = first[:by] if by > 0 else first
    who = subject(about) if by > 0 or r.mask.startswith("，由", start + len(first)) else clause_subject(first)
    if by < 0 and _FOUNDS.search(first) is not None:
        return None
    if who is None or who.start or who.type in ("state", "other") or (who.end < len(about) and by > 0):
        return None
    return bearer_at(r.text, start, who)


# 市政府设立灯塔站: not whose duties these are.
_FOUNDS: Final = re.compile("设立|设置|成立|组建|建立|指定|确定")


# 主席团在举行会议时，行使下列职权: in what setting, beside what else.
_SETTING: Final = re.compile("(?:(?:在|除)[^，]{2,40}[中内时上间外])?")
