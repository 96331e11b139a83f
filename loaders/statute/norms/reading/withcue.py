"""Norms with a cue, and those of an agent after 由: who bears them."""

from __future__ import annotations

import re
from typing import Final

from loaders.statute.norms.clause.parts import bearer_at, move_to_agent
from loaders.statute.norms.clause.refusals import releases
from loaders.statute.norms.names.bearers import clause_subject, subject, verb_first
from loaders.statute.norms.reading.authorities import punishes, sanctioning, violated, without_authority
from loaders.statute.norms.reading.cueless import TIME
from loaders.statute.norms.reading.leading import leading, with_those_before
from loaders.statute.norms.reading.unnamed import unnamed
from loaders.statute.norms.text import sanctions, scope
from loaders.statute.norms.text.cues import Cue
from loaders.statute.norms.text.draft import Draft, Part, Reading
from loaders.statute.norms.text.kinds import PRIVATE, PUBLIC
from loaders.statute.norms.text.norm import Bearer, Place, Subject
from loaders.statute.norms.text.vocabulary import opens

# How many of them there are, others see to.
_COUNTED: Final = re.compile(
    "(?:一般)?(?:不超过|不少于|不多于|超过|少于|多于)[^，。；]{0,8}?[0-9一二三四五六七八九十两百]+(?:[人名位]|个(?![月工小百])|分之)"
)


def with_cue(r: Reading, part: Part, topics: list[Part]) -> Draft:
    """The norm of a clause with a cue; `topics` are the clauses before that belong to it."""
    cue = part.cue
    assert cue is not None
    draft = Draft(cue.modality, (cue.start, cue.end), part.action, part.end, r.line)
    draft.strong = cue
    draft.topics = tuple([(t.start, t.end) for t in topics]) if topics else ()
    if part.bearer is None:
        _open(r, draft, part, cue, topics)
    else:
        _named(r, draft, part, part.bearer, cue, topics)
    if draft.bearer is None and r.violator is not None and sanctions.liability(r.mask[draft.start : part.end]):
        draft.bearer, draft.named = r.violator, True
    _punishing(r, draft, part, topics)
    refers = r.mask.find("参照", draft.start, draft.start + 9) >= 0 and not r.mask.startswith("，并", draft.end)
    if refers and scope.refers(r.mask[draft.start : draft.end], named=part.bearer is not None):
        draft.dropped = True
    draft.void = releases(r.mask, draft)
    _keep(r, draft, part, cue)
    return draft


def _named(r: Reading, draft: Draft, part: Part, bearer: Bearer, cue: Cue, topics: list[Part]) -> None:
    """The clause names a bearer, or a person whom the norm only counts, or the state that bans for everyone."""
    if r.mask[cue.start : cue.end] in _BANS and (bearer.type == "state" or _OWN_PLACE.fullmatch(bearer.text)):
        draft.everyone = not _addressed(r, draft, part)
        draft.closed = not r.mask.startswith("，以及", part.end)
    elif _counted(r, part):
        draft.object = bearer.place
    else:
        draft.bearer, draft.named = with_those_before(r, part, topics), True
        if part.action > cue.end and cue.start > part.head:
            draft.object = (part.head, cue.start)


def _open(r: Reading, draft: Draft, part: Part, cue: Cue, topics: list[Part]) -> None:
    """The clause names no bearer: a ban on everyone, what the clauses before say, an agent of what they name."""
    if r.mask[cue.start : cue.end] in _BANS:
        _forbidden(r, draft, part)
        return
    prefix = r.mask[part.head : cue.start]
    unnamed(r, draft, prefix, part.head, topics)
    if draft.bearer is not None:
        return
    matter = None if prefix else draft.object
    if matter is None and _approved(r, part, topics):
        matter = (topics[-1].start, topics[-1].end)
    agent = move_to_agent(r.text, r.mask, part, r.mask[slice(*matter)]) if matter is not None else None
    if agent is not None:
        draft.bearer, draft.named, draft.start = agent, True, part.action


def _punishing(r: Reading, draft: Draft, part: Part, topics: list[Part]) -> None:
    """Say whether the norm is a sanction; without any authority in the text it is none."""
    liable = draft.bearer is not None and draft.bearer is r.violator
    violation = not liable and bool(topics) and punishes(r, draft, topics)
    if violation and (part.bearer is not None or not without_authority(r, draft, topics)):
        draft.sanction = True
        r.sanction = draft if draft.bearer is not None else None
    elif draft.modality == "permission" and _nobody_punishes(r, draft, part, topics):
        draft.dropped = True


def _keep(r: Reading, draft: Draft, part: Part, cue: Cue) -> None:
    """Add the norm; whoever approves (经X批准) is not the subject of what follows."""
    if not part.by:
        r.keep(draft)
        return
    before, place = r.subject, draft.bearer.place if draft.bearer else None
    draft.approves = place is not None and r.mask.find("经", cue.end, place[0]) >= 0
    r.keep(draft, by=True)
    if draft.approves:
        r.subject = before


_BANS: Final[tuple[str, ...]] = ("禁止", "严禁")


def _nobody_punishes(r: Reading, draft: Draft, part: Part, topics: list[Part]) -> bool:
    """责令改正；可以责令停业整顿: a further sanction where no authority stands in the article so far."""
    if _PUNISH.match(r.mask, draft.start) is None or any(one.sanction for one in r.drafts):
        return False
    if topics and not all(r.mask.startswith("对", one.start) for one in topics):
        return False
    if topics or r.mask.startswith("对", part.head):
        return draft.bearer is None or draft.bearer.type not in PUBLIC
    return draft.bearer is None and r.subject is None


_PUNISH: Final = re.compile(r"责令|吊销|并处|处以?(?=[一二三四五六七八九十两\d]|以)|暂扣|没收")


def _approved(r: Reading, part: Part, topics: list[Part]) -> bool:
    """开办旅馆，应当经主管部门批准: what a plain clause names, thing or activity, others approve."""
    cue = part.cue
    if cue is None or cue.start > part.start or not topics or topics[-1].kind != "plain":
        return False
    return r.mask.startswith("经", part.action) and not r.words(topics[-1]).endswith(TIME)


def with_agent(r: Reading, part: Part, topics: list[Part]) -> Draft:
    """The norm of a clause that names who acts and has no cue (由X办理); `topics` are the clauses before it."""
    draft = Draft("obligation", None, part.action, part.end, r.line, part.bearer, True)
    draft.topics = tuple([(t.start, t.end) for t in topics]) if topics else ()
    before = r.mask[part.head : part.action]
    by = before.find("由")
    if by > 0:
        draft.object = (part.head, part.head + by)
    graver = _after_sanction(r) and sanctions.dismisses(r.mask[part.action : part.end])
    if (
        graver
        or (
            (part.bearer is None or part.bearer.type != "person")
            and sanctioning(r, part, topics)
            and not (_by_others(r, part) and not violated(r, topics))
            and not _of_old(r, part, topics)
            and (topics or by > 0 or _after_sanction(r) or _IMPOSED.match(r.mask, part.action))
        )
        or (bool(topics) and _undone(r, part, topics))
    ):
        draft.modality, draft.sanction = "permission", True
        draft.topics = _of_step(r, part, draft.topics)
        if (together := _TOGETHER.match(r.mask, draft.start, draft.end)) is not None:
            draft.start = together.end()
        elif (weighed := _WEIGHED.match(r.mask, draft.start)) is not None and weighed.end() - 1 == draft.end:
            draft.start = draft.end = weighed.end()
        r.sanction = draft
        r.violator = next(iter(leading(r, topics)), None)
        draft.against = r.violator.place if r.violator else None
    elif part.bearer is not None and part.bearer.type == "person" and r.mask.startswith(("承担", "负担"), part.action):
        draft.closed = True  # 所需费用由违法者承担，处罚款: the fine is no act of his
    r.keep(draft, by=True)
    return draft


# 由X责令改正, 由X给予警告: a sanction whatever stands before.
_IMPOSED: Final = re.compile("责令|(?:予以|给予)警告")


def _undone(r: Reading, part: Part, topics: list[Part]) -> bool:
    """擅自设灯塔的，由X予以撤销；有违法所得的，没收…: what undoes a violation and the sanctions behind ； are one."""
    return _UNDOES.match(r.mask, part.action) is not None and violated(r, topics)


_UNDOES: Final = re.compile(
    "(?:依法)?予以(?:撤销|制止|纠正|取消|清理|追回|收回|查封|销毁|封存|解散|关闭)；[^，。；]{2,24}的，(?:可以)?(?:责令|没收|并?处|给予|吊销|取消)"
)


def _by_others(r: Reading, part: Part) -> bool:
    """由X提请人民政府责令…, 由X改造或者拆除: what others impose, or a work of its own, is a sanction only of a violation."""
    return not _after_sanction(r) and sanctions.no_own(r.mask[part.action : part.end])


def _of_old(r: Reading, part: Part, topics: list[Part]) -> bool:
    """已建成的灯塔，由X责令拆除: what stood there lawfully has to go, which is X's duty and no sanction."""
    start = topics[-1].start if topics else part.start
    stood = _STOOD.match(r.mask, start, part.action) is not None
    return stood and _GOES.fullmatch(r.mask, part.action, part.end) is not None and not violated(r, topics)


# The thing itself is what stood, or those that stood are meant (已有的); no case is told of it (已建成的灯塔污染海水的).
_STOOD: Final = re.compile(
    "[^，。；]{0,30}?(?:已经?(?:建成?|有|设置?|存在|投产)|原有|现有)(?:的(?=，)|[^，。；]{2,40}(?<!的))(?:，(?:[^，。；]{2,12}，)?)?由"
)
_GOES: Final = re.compile(
    "(?:依法|组织|责令|报[^，。；责]{2,20}责令)*+(?:治理|(?:转型)?改造|整治|拆除|关闭|搬迁|迁出|拆迁|关停|退出|或者|依法|限期|并|、)++"
)


def _of_step(r: Reading, part: Part, topics: tuple[Place, ...]) -> tuple[Place, ...]:
    """…的，由A处罚款；情节严重的，由B吊销: a step by a further authority is for the same violation and has its own case."""
    last = r.drafts[-1] if r.drafts else None
    if last is None or not last.sanction or last.line != r.line or "。" in r.mask[last.end : part.start]:
        return topics
    if any(_STEP.match(r.mask, *place) is None for place in topics):
        return topics
    own = topics or tuple(place for place in _cases(r, last.end, part.start) if _STEP.match(r.mask, *place))
    breach = (place for place in last.topics if _STEP.match(r.mask, *place) is None)
    return (*(place for place in breach if r.mask.find("罚款", *place) < 0), *own)


def _cases(r: Reading, start: int, end: int) -> list[Place]:
    """The clauses of a case between two norms."""
    return [found.span() for found in _CASE.finditer(r.mask, start, end)]


_CASE: Final = re.compile("[^，；。]+的(?=，)")
# How grave the case is, or that an order was not obeyed: the same violation goes on.
_STEP: Final = re.compile(
    "(?:但|并且?|且|或者)?(?:情节|逾期|拒不|经[^，；]{0,12}(?:仍|拒)|仍|再次|造成|后果|屡|两次|多次|整改后|责令|[^，；]{0,8}(?:严重|较重|较轻|轻微|恶劣|不改))"
)


# 由X会同有关部门责令改正: a sanction begins at its own verb.
_TOGETHER: Final = re.compile(
    "(?:会同|联合)(?:(?!提请|报请|建议)[^，]){2,40}?(?:部门|机关|机构|政府|单位)(?=依法|责令|予以|给予|处|没收|吊销|[依按]照)"
)


# 由X根据情节轻重，给予警告: so it does where what X weighs stands in a clause of its own.
_WEIGHED: Final = re.compile(
    "(?:根据|视)(?:(?!责令|给予|予以|处以|提出)[^，。；]){2,30}，(?!予以处罚|给予处罚)(?=(?:依法|分别)*(?:责令|予以|给予|处[以\\d一二三五]|没收|吊销))"
)
# 本市禁止点灯: the place bans, it is not banned.
_OWN_PLACE: Final = re.compile("本(?:省|市|县|区|自治[区州县])")


def _forbidden(r: Reading, draft: Draft, part: Part) -> None:
    if _addressed(r, draft, part):
        return
    if (last := _goes_on(r, part)) is not None:
        draft.bearer, draft.named = last.bearer, last.bearer is not None
    elif (found := _kept_from(r.mask[draft.start : part.end])) is not None:
        draft.bearer, draft.named = bearer_at(r.text, draft.start, found), True
        draft.start += found.end
    else:
        draft.everyone = True


def _addressed(r: Reading, draft: Draft, part: Part) -> bool:
    """禁止船员饮酒: True where the words behind a ban begin with whom it is for, who becomes the bearer."""
    words = r.mask[draft.start : part.end]
    found = clause_subject(words)
    if found is None or found.start or not found.predicate or _takes_body(words, found):
        return False
    draft.bearer, draft.named = bearer_at(r.text, draft.start, found), True
    draft.start += found.end
    return True


def _kept_from(words: str) -> Subject | None:
    """X in 禁止X酗酒, 禁止X攀爬灯塔: behind a ban a name is whom it is for, whatever the verb after it."""
    name = _NAME.match(words) if opens(words, 0) == "" else None
    if name is None or _NO_ACT.match(words, name.end()) or _A_MATTER.search(words, name.end()):
        return None
    found = subject(name[0])
    return found if found is not None and found.is_whole(name.end()) and found.type in PRIVATE else None


_NAME: Final = re.compile(
    "(?!进|无|涉)[^，、的和与对将]{0,8}?(?:用人单位|单位(?:和|或者)个人|人员|个人|未成年人|驾驶人|教练员|经营者|行人|旅客|乘客|游客|学生|船员|小作坊|中介机构|企业|公司)"
)
# What makes the name a longer one, or no act.
_NO_ACT: Final = re.compile("[的、和与及或等所间内外以]|.?$|密集|私房|人|者")
_A_MATTER: Final = re.compile("的?(?:行为|活动|区域|水域|设施)$")


def _takes_body(words: str, found: Subject) -> bool:
    """禁止使用国家规定淘汰的灯具: the public body stands in what the verb takes, no ban is on it."""
    if found.type == "state":
        return found.end > len("国家")
    return found.type in PUBLIC and "的" not in words[: found.end] and verb_first(words)


def _goes_on(r: Reading, part: Part) -> Draft | None:
    """企业必须实行正规作业，严禁破坏资源: a ban behind a comma is for the private subject of the norm before it.

    Where that norm is on a thing (企业产生的废物应当…，严禁…), its bearer is still to be found.
    """
    if not r.drafts or r.mask[part.start - 1 : part.start] != "，" or r.drafts[-1].end < part.start - 1:
        return None
    last = r.drafts[-1]
    if last.sanction or last.modality == "permission":
        return None
    if last.bearer is None:
        return last if last.object is not None and not last.everyone else None
    for_all = last.bearer.type == "anyone" and last.bearer.text.startswith("任何")
    bound = for_all or last.bearer.type in ("person", "organization", "official")
    return last if last.bearer is r.subject and bound else None


def _counted(r: Reading, part: Part) -> bool:
    """中标候选人应当不超过三个: persons who are only counted are not addressed, unless they act (检查人员不得少于二人)."""
    who = part.bearer
    return (
        who is not None
        and who.type == "person"
        and not who.text.endswith("人员")
        and _COUNTED.match(r.mask, part.action) is not None
    )


def _after_sanction(r: Reading) -> bool:
    """True where the norm before is a sanction of the same line: a further authority then imposes one too."""
    return bool(r.drafts) and r.drafts[-1].sanction and r.drafts[-1].line == r.line
