"""Sanction clauses: one norm for an authority and its sentence, what belongs to it and what does not."""

from __future__ import annotations

import re
from typing import Final

from loaders.statute.norms.clause.present import willing
from loaders.statute.norms.names.bearers import clause_subject
from loaders.statute.norms.text import sanctions
from loaders.statute.norms.text.draft import Draft, Part, Reading
from loaders.statute.norms.text.norm import Bearer

_MILDER: Final[tuple[str, ...]] = ("不予", "从轻", "减轻", "免予", "免除", "不再")
_PAUSE: Final = re.compile(r"[。；\n]")
_AUTHORITIES: Final[tuple[str, ...]] = (
    "department",
    "government",
    "court",
    "procuratorate",
    "supervision",
    "decision_body",
)
_FINDERS: Final = frozenset({*_AUTHORITIES, "organization"})
_DEALS: Final = re.compile(
    r"(?:会同[^，。；]{2,30}?|对[^，。；的]{1,30}?)?(?:(?:依法(?:依[规纪])?|[依按]照(?:[^，。；]{0,20}规定|《[^》]*》))(?:予以|给予)?|予以|给予)(?:处理|查处|处置)(?=[。；，：])"
)
_VIOLATED: Final = re.compile(
    r"违反|未按|拒不|擅自|弄虚作假|违法|下列行为之一|玩忽职守|滥用职权|徇私舞弊|失职|拒绝|阻碍|妨碍"
)
_FINDS: Final = re.compile(r"发现|认为|接到|收到|查明|查实|检查|审查|核实|调查")


def extends_sanction(r: Reading, part: Part, parts: list[Part], topics: list[Part]) -> bool:
    """True where the part belongs to the sanction clause that runs through the sentence."""
    draft = r.sanction
    assert draft is not None
    if part.kind == "agent" and not draft.closed and _PAYS.match(r.mask, part.action):
        return True
    if part.kind == "agent" or (part.kind == "cue" and part.bearer is not None):
        if part.bearer is not None and sanctioning(r, part):
            r.sanction = None
        return _close(draft)
    words = r.mask[part.start : part.end]
    if draft.closed:
        return False
    if part.kind == "condition" and sanctions.outside(words) and not _fined(r, words, part, parts):
        draft.closed = True
        return False
    if part.kind == "condition":
        return not _duty_follows(r, part, parts) or _close(draft)
    if topics or sanctions.liability(words):
        return False
    found = clause_subject(words)
    if found is not None and found.body and willing(words, found.end):
        r.sanction = None
        return False
    if words == "其中" or (words[0] == "对" and _agent_next(part, parts)):
        return True
    if part is parts[0] and words[0] == "对" and _staff_of_others(r, draft, part):
        draft.closed = True
        return True
    if part is parts[0] and part.kind == "plain" and not sanctions.sanctions(words) and len(parts) > 1:
        return True
    draft.end = part.end
    return True


def _staff_of_others(r: Reading, draft: Draft, part: Part) -> bool:
    """由税务机关处以罚款；对主管人员，依法给予处分: the superiors of those people do so, not the authority that fines."""
    if r.mask[part.start - 1] != "；" or draft.bearer is None or _SUPERIOR.search(draft.bearer.text) is not None:
        return False
    return _DISCIPLINED.match(r.mask, part.start) is not None


_SUPERIOR: Final = re.compile("上级|上一级|主管|任免|监察|所在|所属|纪检|国有资产|决策")
_DISCIPLINED: Final = re.compile(
    "对[^，。；]{0,40}(?:主管人员|责任人员|责任人|领导人员|管理人员|负责人)，?(?:依法|依照[^，。；]{2,30}规定，?)?(?:给予|予以)?(?:行政|纪律|政务|警告|[^，。；罚]{0,12}的)?处分"
    "(?=。|$|\n|；(?:构成|涉嫌|触犯|造成))"
)


def _agent_next(part: Part, parts: list[Part]) -> bool:
    """对主管人员，由X给予处分: whom the next authority punishes."""
    following = next((one for one in parts if one.start > part.end), None)
    return following is not None and following.kind == "agent"


_FINES: Final[tuple[str, ...]] = ("处", "并处", "可以处", "可以并处", "吊销", "没收", "暂扣", "责令")


def _fined(r: Reading, words: str, part: Part, parts: list[Part]) -> bool:
    """造成损毁等后果的，处…罚款: a graver sanction for harm done is still the authority's."""
    following = next((one for one in parts if one.start > part.end), None)
    return following is not None and not words.endswith(("犯罪的", "行为的")) and r.words(following).startswith(_FINES)


_PAYS: Final = re.compile("(?:承担|负担|支付)(?=[，。；]|$)")


def pays_for_violation(r: Reading, part: Part, topics: list[Part]) -> bool:
    """责令停止…，所需费用由违法者承担: a consequence of sanctions, whether or not they name an authority."""
    if _PAYS.match(r.mask, part.action) is None:
        return False
    if any(draft.sanction and draft.line == r.line for draft in r.drafts[-3:]):
        return True
    return any(sanctions.sanctions(r.words(one)) for one in topics)


def _duty_follows(r: Reading, part: Part, parts: list[Part]) -> bool:
    """True where what an authority owes stands after the condition (…的，应当退还), and no further sanction."""
    following = next((one for one in parts if one.start > part.end), None)
    if following is None or following.cue is None or following.cue.modality != "obligation" or following.cue.weak:
        return False
    return not sanctions.sanctions(r.words(following))


def _close(draft: Draft) -> bool:
    draft.closed = True
    return False


def violated(r: Reading, topics: list[Part]) -> bool:
    """True where the clauses before tell of a violation."""
    return bool(topics) and _AGAINST_RULES.search(r.mask[topics[0].start : topics[-1].end]) is not None


_AGAINST_RULES: Final = re.compile(
    "违[反法规]|[未不](?!符合)|擅自|逾期|弄虚|虚假|拒|侵|失职|渎职|滥用|徇私|情节严重|阻[碍挠]|隐匿"
)


def sanctioning(r: Reading, part: Part, topics: list[Part] | None = None) -> bool:
    """Whether the verb phrase of a clause imposes a sanction."""
    if topics and _DEALS.match(r.mask, part.action) and _VIOLATED.search(r.mask[topics[0].start : topics[-1].end]):
        return True
    found = _PAUSE.search(r.mask, part.action, part.action + 160)
    return sanctions.sanctions(r.mask[part.action : found.start() if found else part.action + 160])


def punishes(r: Reading, draft: Draft, topics: list[Part]) -> bool:
    """True where the verb phrase after a condition is a sanction."""
    if "condition" not in [topic.kind for topic in topics]:
        return False
    if draft.bearer is not None and draft.named and draft.bearer.type in ("person", "anyone"):
        return _is_fined(r, draft, topics)
    if r.mask.startswith(_MILDER, draft.start) or (draft.modality == "prohibition" and draft.strong is not None):
        return False
    if sanctions.opens_sanction(r.mask[draft.start : min(draft.end, draft.start + 14)]):
        return True
    condition = r.mask[topics[0].start : topics[-1].end]
    stop = _PAUSE.search(r.mask, draft.end)
    rest = r.mask[draft.start : stop.start() if stop else len(r.mask)]
    return "违反" in condition and sanctions.opens_sanction(rest)


def _is_fined(r: Reading, draft: Draft, topics: list[Part]) -> bool:
    """船员违反规定，不登记的，可以处罚款: whoever is in the case is fined and fines nobody."""
    place = draft.bearer.place if draft.bearer is not None else None
    in_case = place is not None and topics[0].start <= place[0] < topics[-1].end
    return in_case and draft.modality == "permission" and _A_FINE.match(r.mask, draft.start) is not None


_A_FINE: Final = re.compile("(?:视其?(?:情节|情况)(?:轻重)?)?并?处以?[^，。；]{0,40}罚款|没收|吊销|暂扣")


def without_authority(r: Reading, draft: Draft, topics: list[Part]) -> bool:
    """True where a sanction is stated without authority; its norm is dropped unless 应当 stands there."""
    named = topics[-1]
    first = r.mask[topics[0].start : topics[0].end]
    place = draft.bearer.place if draft.bearer is not None else None
    if draft.bearer is not None and draft.bearer.type == "official" and _FINDS_OUT.search(first):
        return False
    if draft.bearer is not None and draft.bearer.type in _FINDERS:
        found = draft.bearer.type in _AUTHORITIES and any(_FINDS.match(r.mask, one.start) for one in topics[1:])
        if found or _FINDS.search(first):
            return False
    if draft.bearer is not None and draft.bearer.type in _AUTHORITIES and place and _ON_THEM.match(r.mask, place[1]):
        return False
    acts = place and draft.bearer is not None and (draft.bearer.type in _AUTHORITIES or draft.bearer.type == "official")
    if acts and place and _DECIDES.match(r.mask, place[1]) and not violated(r, topics):
        return False
    if named.kind == "plain" and place is not None and place[0] >= named.start:
        return False
    if acts and place and draft.modality == "permission" and _goes_on(r, draft, place[1]) and not violated(r, topics):
        return False
    draft.bearer, draft.named = None, False
    authority = next((d.bearer for d in reversed(r.drafts) if d.sanction), None)
    if draft.modality == "obligation":
        draft.bearer = authority
        return False
    if authority is None or r.subject is not authority:
        authority = imposer(r) if IMPOSES.match(r.mask, draft.start) else None
    if authority is not None:
        draft.bearer, draft.named = authority, r.subject is authority
        return False
    draft.dropped = True
    return True


def _goes_on(r: Reading, draft: Draft, end: int) -> bool:
    """复议机关应当决定撤销；决定撤销的，可以责令…: what it orders in the sentence that tells its own acts."""
    return r.mask.startswith("责令", draft.start) and r.mask.find("。", end, draft.start) < 0


# 民警发现船舶逾期未登记的, not 工作人员发现隐患不报告的.
_FINDS_OUT: Final = re.compile("发现(?![^，]{0,12}后)(?:[^，]{0,30}(?:有[^，]{0,20}(?:行为|情形|嫌疑)|违法|违反)|下列)")


# What the authority that the article names for one violation imposes for another, too.
IMPOSES: Final = re.compile(
    "(?:可以|并|依法|予以|给予|对[^，。；]{1,24}?(?=处[^理分置]|给予|并处|责令)){0,8}(?:责令|限期|处(?=[^理分置])|并处|没收|吊销|暂扣|警告|取缔|拆除|强制|罚款|停业|暂停)"
)


# 部门依照规定对船主作出处罚的: such a body acts, no violation is its own.
_ON_THEM: Final = re.compile("(?:(?:依照|按照|根据|依据)[^，对]{2,24}|依法)?对")


# 航标局决定对船员停职的, 民警当场收缴罚款的: the body has decided or done so.
_DECIDES: Final = re.compile("(?:经[^，]{2,16}批准，?)?(?:依法)?(?:决定|当场|批准|依法对)")


def imposer(r: Reading) -> Bearer | None:
    """The one authority that the article has named for sanctions so far; None where it has named several."""
    found = {
        draft.bearer.text: draft.bearer
        for draft in r.drafts
        if draft.sanction and draft.bearer is not None and draft.bearer.type in _AUTHORITIES
    }
    return next(iter(found.values())) if len(found) == 1 else None


def imposed(r: Reading, topics: list[Part], part: Part) -> bool:
    """…的，责令改正，处…罚款: a sanction without subject is that of the list's stem, or of the sentences before."""
    if r.sanction is not None or not IMPOSES.match(r.mask, part.start) or sanctions.outside(r.words(topics[-1])):
        return False
    stem = r.stem.draft if r.stem is not None and r.stem.spread == "split" else None
    named = stem is not None and stem.sanction
    authority = stem.bearer if stem is not None and named else None
    if r.stem is None and (r.subject is None or r.subject.type not in _AUTHORITIES):
        authority = imposer(r)
    if authority is None:
        return False
    draft = Draft("permission", None, part.start, part.end, r.line, authority, named, sanction=True)
    draft.topics = tuple((topic.start, topic.end) for topic in topics)
    r.sanction = draft
    r.keep(draft)
    return True


def also_imposed(r: Reading, begin: int) -> bool:
    """由A吊销证书；B没收违法所得: what a further authority imposes in the same sentence begins there."""
    last = r.drafts[-1] if r.drafts else None
    if last is None or not last.sanction or last.line != r.line or "。" in r.mask[last.end : begin]:
        return False
    return _BY_ANOTHER.match(r.mask, begin) is not None


_BY_ANOTHER: Final = re.compile("没收|吊销|责令|并?处[^，。；的]{1,30}罚款|(?:予以|给予)(?:警告|处罚)")
