"""One clause analysed: does it hold a cue, an agent after 由, a condition, a subject?"""

from __future__ import annotations

import re
from typing import Final

from loaders.statute.norms.clause.agency import agent_of
from loaders.statute.norms.clause.falsecues import no_cue
from loaders.statute.norms.clause.placed import Placed
from loaders.statute.norms.names.bearers import subject
from loaders.statute.norms.names.coordination import whole
from loaders.statute.norms.text.cues import Cue
from loaders.statute.norms.text.draft import Part
from loaders.statute.norms.text.norm import Bearer, Subject
from loaders.statute.norms.text.particles import standing
from loaders.statute.norms.text.vocabulary import opening, opens

_DUTY_NOUNS: Final[tuple[str, ...]] = ("义务", "责任", "职责", "权利", "权力", "自由")
_THROUGH: Final = re.compile(standing("经"))
_BY: Final = re.compile(standing("由"))
_AGENT: Final = re.compile(
    r"(?:依法|及时|统一|分别|直接|在[^，由经]{2,30}?[前后内](?=由)|按照规定|按规定|依照规定|(?:按照|依照)(?:(?!按照|依照)[^，由经]){2,20}规定"
    r"|(?:按照|依照|依据|根据)(?:(?!按照|依照|依据|根据)[^，由经]){2,20}?(?:规定|要求|标准|价格|大纲|目录|约定|办法|程序|原则|情况|计划|方案|比例)(?=由)|予以|首先|先)*"
    rf"(?P<by>交?由|(?:报|报请|提请|提交)?{standing('经')}(?:过)?)"
)
_AGENT_BEGINS: Final = frozenset("由经报提依在及统分直按根予首先交")
_RIGHT: Final = re.compile(
    rf"(?:都|均|也|依法|还)*负?{standing('有')}(?<!没有)(?P<what>[^，。；]{{1,40}})的(?P<noun>权利和义务|{'|'.join(_DUTY_NOUNS)})$"
)
_IS_DUTY: Final = re.compile(
    r"^(?P<what>[^，。；]{2,60}?|(?:[都均也]|同样)?)是(?P<who>[^，。；]{2,30}?)(?:依法)?(?:应尽)?的(?:[^，。；]{0,8}?)(?P<noun>职责和义务|权利和义务|义务|职责|责任)$"
)
# Whatever stands before 由, person or thing, is what is decided on.
_DISPOSES: Final = re.compile(
    r"(?:分别|依法|按照[^，]{2,20}|提请[^，]{2,30})?(?:批准|审批|核准|审定|任免|任命|选举(?:和罢免)?|罢免|决定(?:任免)?|推选|聘任|授予|指定|委派|确定)(?:$|产生|和)"
)
# 由X负责, 在保护期限内由X负责.
_LEADS_TO_AGENT: Final = re.compile(r"(?:[在自][^，由]{2,16}(?:内|前|后|期间|起))?" + standing("由"))
# 应当处理A实施的，或者B实施的行为: the attribute goes on in the next clause.
_OR_OF: Final = re.compile("，(?:或者|以及)[^，。；]{2,60}的[^，。；的]+[，。；]")
_BEGINS: Final = re.compile(r"对|在|于|将|把|自|向|从")


def bearer_at(text: str, offset: int, found: Subject) -> Bearer:
    """A subject with its place in the article, without a remark on how far the name reaches (含分局，下同)."""
    start, end = offset + found.start, offset + found.end
    words = text[start:end]
    if words[-1:] in ("）", ")") and (remark := _REMARK.search(words)) is not None and remark.start():
        words = words[: remark.start()]
        end = start + len(words)
    kind, parts, mode = whole(words, found.type)
    return Bearer(words, kind, (start, end), parts, mode)


_REMARK: Final = re.compile("[（(][^（()）]{0,80}下同[）)]$")


def analyse(text: str, mask: str, start: int, end: int, candidates: list[Cue]) -> Part:
    """The part that a clause is; `candidates` are the cues inside it, in order."""
    words = mask[start:end]
    last = words[-1]
    if last in "的外" and conditional(mask, start, end) and not _opens_action(mask, start, end, words, candidates):
        return Part(start, end, "condition")
    if last in DUTY_ENDS and words.endswith(_DUTY_NOUNS) and (part := _right(text, start, end, words)):
        return part
    for index, cue in enumerate(candidates, 1):
        if part := _cued(text, mask, start, end, cue, candidates[index:]):
            return part
    if "由" in words and (part := _by(text, mask, start, end, words)):
        return part
    return Part(start, end, "plain")


def conditional(mask: str, start: int, end: int) -> bool:
    """True for a clause that states a condition or an exception: …的, 除…外, …除外."""
    last = mask[end - 1]
    if last == "的":
        if mask.endswith("标的", start, end):
            return mask[end - 3] in _TENDERS
        return not (mask.endswith("目的", start, end) and mask[end - 3 : end - 2] not in _ITEMS)
    return last == "外" and (mask[start] == "除" or mask.endswith(("除外", "之外", "以外"), start, end))


# 建设项目的 is a case, 与航行无关的目的 is none.
_TENDERS: Final = frozenset("投招中评商达超指流围串竞开定")
_ITEMS: Final = frozenset("项节题数账科条栏剧书曲名")
DUTY_ENDS: Final = frozenset(word[-1] for word in _DUTY_NOUNS)
# Such a noun, or 责 of 负责, at the end of a clause.
OWED: Final = re.compile(rf"(?:{'|'.join(_DUTY_NOUNS)}|责)(?=[，。；：\s]|$)")


def _opens_action(mask: str, start: int, end: int, words: str, candidates: list[Cue]) -> bool:
    """行政机关应当对符合条件的，…: a bearer and cue whose verb phrase only begins in this clause."""
    if not candidates or candidates[0].weak:
        return False
    cue = candidates[0]
    if words[-1] == "的" and not _BEGINS.match(mask, cue.end, end) and not _OR_OF.match(mask, end):
        return False
    found = subject(mask[start : cue.start])
    return found is not None and found.start == 0 and found.end == cue.start - start


def _right(text: str, start: int, end: int, words: str) -> Part | None:
    if (found := _IS_DUTY.search(words)) and (who := subject(found["who"])):
        bearer = bearer_at(text, start + found.start("who"), who)
        noun = Cue("obligation", start + found.start("noun"), end, False, False)
        if found.end("what") < 2:
            return Part(start, start, "cue", noun, bearer, start, start)
        return Part(start, start + found.end("what"), "cue", noun, bearer, start + found.start("what"), start)
    found = _RIGHT.search(words)
    if found is None or 0 < found.start() < 2 or found["what"].startswith("利于"):
        return None
    who = subject(words[: found.start()]) if found.start() else None
    if who is None and found.start():
        return None
    modality = "permission" if found["noun"] in ("权利", "权力", "自由") else "obligation"
    cue = Cue(modality, start + found.start("noun"), end, False, False)  # type: ignore[arg-type]
    return Part(
        start,
        start + found.end("what"),
        "cue",
        cue,
        bearer_at(text, start, who) if who is not None else None,
        start + found.start("what"),
        start,
    )


def is_duty(part: Part, topics: list[Part]) -> bool:
    """植树造林，保护森林，是公民的义务: what the clauses before tell is the act."""
    if not topics or any(topic.kind != "plain" for topic in topics):
        return False
    part.action, part.end = topics[0].start, topics[-1].end
    topics.clear()
    return True


def _cued(text: str, mask: str, start: int, end: int, cue: Cue, later: list[Cue]) -> Part | None:
    """The part of a clause whose cue carries a norm; None where that word is no cue."""
    led = _LEADS_TO_AGENT.match(mask, start, cue.start) if mask[start] in "由在自" else None
    start += len(led[0]) if led is not None else 0
    place = Placed(mask, start, end, cue, later)
    if no_cue(place):
        return None
    found, agent = place.found, None
    if found is not None and not place.direct and _THROUGH.match(place.prefix):
        found = None
    if found is not None and cue.lexical:
        agent = _paid_by(place.prefix, found)
    bearer = bearer_at(text, start, agent or found) if found else None
    head = start if place.prefix else cue.start
    part = Part(start, end, "cue", cue, bearer, cue.start if cue.lexical else cue.end, head)
    if found is None and cue.lexical and place.prefix[:1] == "对":
        part.action = start
    if found is not None and cue.lexical:
        _begin_before(mask, part, start + (agent or found).end, direct=place.direct)
    part.by = led is not None or agent is not None
    move_to_agent(text, mask, part, place.prefix)
    return part if part.action < end or mask.startswith("：", end) else None


def _begin_before(mask: str, part: Part, stop: int, *, direct: bool) -> None:
    """Let the action of 负责 or 承担 begin before the cue, where what stands between it and the bearer is part of the act."""
    answers = None if direct else _ANSWERS.match(mask, stop, part.end)
    if answers is not None:
        part.action = answers.start("action")
    elif mask.startswith("会同", stop) or (part.cue is not None and _ALSO.fullmatch(mask, stop, part.cue.start)):
        part.action = stop


# 由X提供并负责管理: the first of two verbs.
_ALSO: Final = re.compile("(?!依法|统一|共同|具体|分别)[^，、的]{2,24}并")
# X对其提供的材料负责, X向董事会负责并报告工作: for what or to whom is part of the act.
_ANSWERS: Final = re.compile("(?:[^，对向]{1,12}(?<!的))?(?P<action>[对向][^，]{1,60}负责)(?:并|和|，|。|；|$)")


def _paid_by(prefix: str, found: Subject) -> Subject | None:
    """费用由该楼的建设单位承担, 会议由渔政部门负责召集: the agent after 由, where a thing or body stands before it."""
    at = prefix.rfind("由", found.start + 1, found.end + 1)
    who = subject(prefix[at + 1 :]) if at > 0 and prefix[at - 1] not in "自理事缘" else None
    if who is None or who.start or who.end < len(prefix) - at - 1:
        return None
    return Subject(at + 1, len(prefix), who.type, who.body, who.predicate)


# 可以募捐，但必须经主管部门批准: no thing stands before the cue, the bearer of the norm before goes on.
_GOES_ON: Final = frozenset(("", "但", "但是", "并", "并且"))


def move_to_agent(text: str, mask: str, part: Part, prefix: str) -> Bearer | None:
    """Move the bearer to the agent after the cue (应当由X审查; a thing as subject: 应当经X审查) and return it."""
    if mask[part.action : part.action + 1] not in _AGENT_BEGINS:
        return None
    if mask.find("由", part.action, part.end) < 0 and mask.find("经", part.action, part.end) < 0:
        return None
    match = _AGENT.match(mask, part.action, part.end)
    if match is None:
        return None
    by = match["by"]
    if part.bearer is not None and match[0][0] == "在":
        return None  # 船主应当在开航前由X检验: he sees to it
    if by != "由" and (part.bearer is not None or prefix in _GOES_ON or by not in ("经", "经过", "交由")):
        return None
    if by == "交由" and (len(prefix) < 3 or prefix[0] in "对将把"):
        return None
    found = agent_of(mask[match.end() : part.end], alone=False, by=by[-1])
    if found is None or found.start > 0:
        return None
    part.bearer = bearer_at(text, match.end(), found)
    part.action = match.end() + found.end
    part.by = True
    return part.bearer


def _by(text: str, mask: str, start: int, end: int, words: str) -> Part | None:
    """由X + verb phrase without a cue, at the beginning of the clause or after a thing."""
    at = 0
    for _ in range(4):
        by = _BY.search(words, at)
        if by is None:
            return None
        at = by.end()
        before = words[: by.start()]
        stretch = words[by.end() : by.end() + 120]
        found = agent_of(stretch, alone=not before or _FOLLOWED.match(mask, end) is not None)
        if found is None or found.start > 0:
            continue
        if not before and mask.startswith("，", end) and _JOINTLY.search(words):
            return None
        rest = words[by.end() + found.end :]
        if before[-1:] in ("不", "未") or _BEARS.match(rest):
            return None
        if rest.endswith("产生") and mask.startswith(_AND_IS, end):
            return None
        if (
            _MAKE_UP.match(rest)
            or (not before and mask.startswith("，由", end) and _OF_ACT.match(rest))
            or (before and (_qualifies(rest) or _MADE_OF.search(stretch, 0, found.end)))
        ):
            return None
        if _HANDED.fullmatch(before) or _ASKS_FOR.fullmatch(before):
            return None
        if before and (before[-1] in _GOVERNS or ("的" in rest and _verb_last(before) and not _verb_last(rest))):
            return None
        if len(before) > 80 and not _DISPOSES.match(rest) and not before.endswith("后"):
            return None
        bearer = bearer_at(text, start + by.end(), found)
        return Part(start, end, "agent", None, bearer, start + by.end() + found.end, start)
    return None


# 债务由新公司承继: whose it is then, no act.
_BEARS: Final = re.compile("(?:依法|共同|平均|各自|代位)*(?:承受|承继|继承|享有|所有|专有)")
# 委员会由大会选举产生，履行下列职责： the body acts whose members are elected.
_AND_IS: Final[tuple[str, ...]] = ("，是", "，履行", "，对", "，负责", "，承担", "，行使")
_MAKE_UP: Final = re.compile(
    r"(?:组成|构成|的|等组成)|(?:管理)?(?:章程|协议|合同|规约)(?:[规约]定|确定|明确|载明)|.{0,40}(?:组成|构成)$"
)


# 由市政府管理的港口，由…: the first agent only tells which thing.
_OF_ACT: Final = re.compile("[^，的、]{2,4}的[^，。；]{2,}$")
# 建立由各部门组成的联席会议: whom others make a body of.
_MADE_OF: Final = re.compile("(?:组成|构成|参加|参与|牵头)的")


def _verb_last(words: str) -> bool:
    """True where a verb of two characters ends the words (日常监测)."""
    return opening(words, len(words) - 2) == ("verb", 2)


def _qualifies(rest: str) -> bool:
    """由X签署的…, 由X依法设立的…: the verb of the agent only qualifies the noun behind it."""
    of = rest.find("的", 1, 9)
    return (
        of > 0
        and rest[0] not in "向对在"
        and opens(rest, 0) != "prep"
        and "，" not in rest[:of]
        and (of <= 4 or opens(rest, of - 2) in ("verb", "soft"))
    )


# An attribute all through: what several do together only tells which things the next clause is about
# (由A和B共同办理的代表建议，承办单位应当…).
_JOINTLY: Final = re.compile("(?:共同|联合|分别|协同)[^，的、]{2,4}的[^，的]{2,16}$")


# 将经费交由Y管理, 将权限调整由Y行使, 或者交由Y: handing over is the act of another.
_HANDED: Final = re.compile(
    "[将把].{5,}|(?:改|裁定转?)|(?:(?:.{0,3}[将把].*|并|或者|可以|及时|是否)?[移转]?交|(?:应当|可以)?(?:确定|决定|规定|约定|要求|认为))$"
)
# 申请认可由X出具并经Y核定的证书: where the thing comes from.
_ASKS_FOR: Final = re.compile("(?:申请|请求|提交|出示)(?:认可|执行|撤销|确认|变更)?")
_GOVERNS: Final = frozenset("对将把向在从与和或是经按给")
# 由X，根据…制定: a comma between the agent and its verb phrase.
_FOLLOWED: Final = re.compile("，(?:根据|按照|依照|依据|会同|依法)")
