"""The clauses of a segment as parts, and what becomes of one beside the next: a cue that opens a topic is none."""

from __future__ import annotations

import re
from typing import Final

from loaders.statute.norms.clause.falsecues import MANNER
from loaders.statute.norms.clause.parts import DUTY_ENDS, analyse, bearer_at, conditional
from loaders.statute.norms.clause.present import instituted, says_who
from loaders.statute.norms.clause.turns import turns
from loaders.statute.norms.names.bearers import clause_subject, subject
from loaders.statute.norms.reading.cueless import TIME
from loaders.statute.norms.reading.leading import leading
from loaders.statute.norms.text.clauses import MASK, Segment
from loaders.statute.norms.text.draft import Draft, Part, Reading
from loaders.statute.norms.text.norm import Bearer
from loaders.statute.norms.text.vocabulary import opens

_NAMED_BY_RULE: Final = re.compile(r"(?:\||(?:依法|依照规定|按照规定|按规定)\|.{0,3})[^，的、]{2,3}的[^，的]{2,12}$")


def parts_of(r: Reading, segment: Segment) -> list[Part]:
    """The clauses of a segment, analysed; a clause without cue, 由 and 有…的 is seen at a glance."""
    cues, mask, at = r.cues, r.mask, r.next_cue
    known = len(cues)
    if r.turns:
        segment = turns(mask, segment)
    first, last = segment[0][0], segment[-1][1]
    while at < known and cues[at].start < first:
        at += 1
    upcoming = cues[at].start if at < known else _NONE
    agents = mask.find("由", first, last) >= 0
    out = []
    for start, end in segment:
        close = mask[end - 1]
        if upcoming < end:
            begin = at
            while at < known and cues[at].start < end:
                at += 1
            upcoming = cues[at].start if at < known else _NONE
            out.append(analyse(r.text, mask, start, end, cues[begin:at]))
        elif close in DUTY_ENDS or (agents and mask.find("由", start, end) >= 0):
            out.append(analyse(r.text, mask, start, end, []))
        else:
            out.append(Part(start, end, "condition" if close in "的外" and conditional(mask, start, end) else "plain"))
    r.next_cue = at
    if len(out) > 1 and out[0].kind in ("agent", "cue"):
        _topical(r, out[0], out[1])
    return out


_NONE: Final = 1 << 62  # behind every text


def _topical(r: Reading, part: Part, following: Part) -> None:
    """应当公开的信息，行政机关应当…: a cue that opens a topic for the next clause is none; these are the first two parts."""
    if part.kind == "agent" and _names_matter(r, part, following):
        part.kind, part.bearer = "plain", None
    if part.kind != "cue" or (part.bearer is not None and not part.by):
        return
    assert part.cue is not None
    prefix = r.mask[part.start : part.cue.start]
    rest = r.mask[part.cue.end : part.end]
    linked = following.kind == "condition" and not prefix and r.mask[following.start] in "又而且但"
    by_rule = _BY_RULE.fullmatch(prefix) is not None
    before_named = (len(prefix) <= 4 or by_rule) and _by_somebody(r, following)
    matter = before_named and (part.bearer is None or by_rule or prefix in ("", "依法")) and ENDS_IN_NOUN.search(rest)
    if matter or (part.bearer is None and (linked or _NAMED_BY_RULE.match(prefix + "|" + rest))):
        part.kind, part.cue, part.bearer, part.by = "plain", None, None, False


ENDS_IN_NOUN: Final = re.compile(r"[^，]的[^，的]{1,10}$")
_MATTER: Final = re.compile(r"(?P<act>[^，的]{2,24})的[^，的]{2,14}")


def _names_matter(r: Reading, part: Part, following: Part) -> bool:
    """由X装卸的货物，可以由Y…: an agent and its verb inside the attribute of the matter that the next clause disposes of."""
    if not r.mask.startswith("由", part.start):
        return False
    found = _MATTER.fullmatch(r.mask, part.action, part.end)
    if found is None:
        return False
    others = following.by and following.cue is not None and following.cue.start == following.start
    return others or opens(found["act"], len(found["act"]) - 2) == "verb"


def _by_somebody(r: Reading, following: Part) -> bool:
    """True for a clause with a cue and its bearer, or a case that somebody is in."""
    if following.kind != "condition":
        return following.kind == "cue" and following.bearer is not None
    found = clause_subject(r.mask[following.start : following.end - 1])
    return found is not None and not found.start


_BY_RULE: Final = re.compile("(?:依照|按照|根据)[^，]{1,30}规定")
_SETTING: Final = re.compile(r"受[^，的]{2,16}(?:委托|指派|聘请)|根据[^，的]{2,16}(?:安排|授权|需要)|必要时")


def stands(r: Reading, part: Part, topics: list[Part], current: Draft | None) -> bool:
    """A weak cue (负责, 承担, 可) that opens its clause needs a bare subject before it (…的机构，负责…)."""
    cue = part.cue
    assert cue is not None
    if r.mask[cue.start] == "享" and r.mask[part.start] == "与" and current is not None and current.by:
        return False
    if r.mask[cue.start] == "享" and r.mask.startswith(("同时", "继续"), part.start) and _granted(r, topics, current):
        return False
    if part.bearer is not None or (cue.start > part.start and not (cue.lexical or r.stem)):
        return True
    if r.mask[cue.start] == "享" and r.stem is not None and r.stem.spread == "split":
        return False
    if r.mask[cue.start : cue.end] in ("不予", "不再", "不作", "方可", "可"):
        return True
    if not topics or topics[-1].kind != "plain":
        if topics and (r.mask[cue.start] == "享" or _may_not(r, part)):
            return bool(leading(r, topics))
        charge = (
            r.mask[cue.start : cue.end] in ("负责", "主管") or _OFFICE.match(r.mask, cue.start, part.end) is not None
        )
        return charge and current is not None and (_charged(current) or _may_and_must(r, current))
    if r.subject is not None and len(topics) == 1 and _SETTING.match(r.words(topics[0])):
        return True
    words = r.words(topics[-1])
    if cue.lexical and len(topics) > 1 and MANNER.fullmatch(words):
        words = r.words(topics[-2])
    found = subject(words)
    if found is not None and found.end == len(words):
        return True
    who = clause_subject(words)
    if who is None or who.start:
        return False
    if cue.lexical and MANNER.fullmatch(words, who.end):
        return True
    return cue.modality == "permission" or words.endswith((*TIME, "授权", "委托")) or says_who(words, who.end)


def _granted(r: Reading, topics: list[Part], current: Draft | None) -> bool:
    """国家保障船员享受待遇，同时享受补贴: what goes on is what the state or an authority grants to others."""
    who = leading(r, topics) if topics else [current.bearer] if current is not None and current.bearer else []
    return not who or who[0].type in ("state", "government", "department")


def _may_not(r: Reading, part: Part) -> bool:
    """仲裁员没有办理案件的，不能取得报酬。: what closes the sentence behind a case is no inability."""
    at = part.start
    closes = r.mask[part.end : part.end + 1] in "。；："
    return closes and r.mask.startswith("不能", at) and not r.mask.startswith(("作为", "对抗", "免除"), at + 2)


def set_up(r: Reading, part: Part) -> Bearer | None:
    """国务院设立灯塔委员会，负责…: the body that the clause before sets up or describes is in charge."""
    cue = part.cue
    if cue is None or not cue.lexical or cue.start > part.start or r.mask[part.start - 1] != "，":
        return None
    begin = max(r.mask.rfind(mark, 0, part.start - 1) for mark in "，。；\n")
    found = _SETS_UP.search(r.mask, begin + 1, part.start - 1) or _situated(r.mask, begin + 1, part.start - 1)
    who = subject(found["who"]) if found is not None else None
    if found is None or who is None or not who.is_whole(len(found["who"])) or not instituted(who):
        return None
    return bearer_at(r.text, found.start("who"), who)


_SETS_UP: Final = re.compile(
    "(?:设立|下设|成立|组建|设置|建立)(?:若干|一个|专门的?)?(?P<who>[^，的]{4,24}?|办公室)" + f"{MASK}*$"
)


def _situated(mask: str, begin: int, end: int) -> re.Match[str] | None:
    """灯塔办公室设在航标站，负责…; 灯塔委员会，由各部门组成，负责…: where a body sits or of whom it is made."""
    if mask.endswith("组成", begin, end) and mask[begin] == "由":
        begin = max(mask.rfind(mark, 0, begin - 1) for mark in "，。；\n") + 1
    return _SITS.fullmatch(mask, begin, end)


_SITS: Final = re.compile("(?P<who>[^，]{4,40}?)(?:设[在于][^，]{2,30}|，?由[^，]{4,80}组成)")
_OFFICE: Final = re.compile("承担[^，]{2,30}的(?:具体|日常)工作$")


def _charged(draft: Draft) -> bool:
    """True for a norm of charge (负责, 主管, 承担): a further 负责 or 主管 is a further charge of the same bearer."""
    return draft.strong is not None and draft.strong.lexical and not draft.closed


def _may_and_must(r: Reading, draft: Draft) -> bool:
    """有权封闭灯塔，负责调查原因: a charge of whoever may; in 可以设立灯塔站，负责…, 受X委托，负责… it goes on with what may be done."""
    if draft.modality != "permission" or draft.closed or draft.sanction:
        return False
    return _LENDS.search(r.mask, draft.start, draft.end) is None


_LENDS: Final = re.compile("[设聘派]|委托|指定|选[择聘]|明确|组建|建立|成立|授权|领导下")


def unsaid(r: Reading, current: Draft) -> bool:
    """应当在期满前六个月，由X申报: an adverbial is no action yet."""
    return r.mask[current.start] in "在自于按依根" and _UNSAID.fullmatch(r.mask, current.start, current.end) is not None


_UNSAID: Final = re.compile(
    "(?:按照?|依照|根据)[^，]{2,40}(?:标准|规定|要求|原则|程序)|(?:在|自|于)[^，]{2,40}(?:前|后|内|期间|之日起[^，]{1,10}[日月年天时]之?[内前]|[月日])"
)


def only_how(r: Reading, current: Draft, part: Part) -> bool:
    """可以根据当事人的请求，由X调解: how it is done stands behind the modal word, who acts in the next clause."""
    by = r.mask.startswith(("由", "再由", "事先由"), part.start) and current.end + 1 == part.start
    return by and _HOW.fullmatch(r.mask, current.start, current.end) is not None


_HOW: Final = re.compile(
    "(?:按照?|依照|根据)(?:(?![向将]|征求|听取|提出|提交|制定|作出|公布)[^，]){2,40}(?:请求|书面申请|的申请|需要|情况|意见|结果|权限|分工|约定)"
    "|在[^，]{2,40}(?:基础上|情况下|条件下|领导下|指导下|监督下|同时|过程中|范围内|之外)|(?:经|通过)[^，]{2,40}后"
)
