"""One clause analysed: does it hold a cue, an agent after 由, a condition, a subject?"""

from __future__ import annotations

import itertools
import re

from loaders.statute.norms.bearers import Subject, clause_subject, subject
from loaders.statute.norms.coordination import whole
from loaders.statute.norms.cues import Cue, inner
from loaders.statute.norms.draft import Part
from loaders.statute.norms.norm import Bearer
from loaders.statute.norms.vocabulary import heads, opens

_THROUGH = re.compile(r"经(?![营济纪办销理信])")
_BY = re.compile(r"由(?<![自缘]由)(?<!(?<![管办处经代审治修助])理由)(?<!(?<![董理监])事由)(?![于此来头衷])")
_AGENT = re.compile(
    r"(?:依法|及时|统一|分别|按照规定|按规定|依照规定|(?:按照|依照)[^，由经]{2,20}规定|予以|首先|先)*(?P<by>交?由|(?:报|报请|提请|提交)?经(?:过)?(?![营济费验纪常办]))"
)
_OF_THING = re.compile(r"^[^，的]{1,8}的[^，的]{1,12}$")
_AGENT_BEGINS = frozenset("由经报提依及统分按予首先交")
_RIGHT = re.compile(
    r"(?:都|均|也|依法|还)*负?有(?<![共所享国具拥公占持没私]有)(?!关|效|权|限)(?P<what>[^，。；]{1,40})的(?P<noun>义务|责任|职责|权利|权力|自由)$"
)
_IS_DUTY = re.compile(
    r"^(?P<what>[^，。；]{2,60}?)是(?P<who>[^，。；]{2,30}?)的(?:[^，。；]{0,8}?)(?P<noun>职责和义务|权利和义务|义务|职责|责任)$"
)
_OF_BODY = re.compile(
    r"[^，]{1,24}的(?:其他|有关|相关|上级|下级|本级或者上一级|本级|同级)?[^，的]{0,6}?(?:部门|机关|机构|单位|组织|委员会|协会|公司|人|人员|企业|法院|政府|(?<!或)者|军队|部队|队伍)(?!的|名称|信息|名录|名单|编制|档案|工作(?!人员)|经费|代码|数据|安全)"
)
_NAMES_A_THING = re.compile(r"[^，的]{1,8}的[^，的]{1,12}?(?:包括|是|分为|实行)")
_NOUN_END = re.compile(r"的[^，的]{1,8}$")
_ENDS_IN_VERB = re.compile(r"、[^、]{2}$")
# Whatever stands before 由, person or thing, is what is decided on.
_DISPOSES = re.compile(
    r"(?:分别|依法|按照[^，]{2,20}|提请[^，]{2,30})?(?:批准|审批|核准|审定|任免|任命|选举(?:和罢免)?|罢免|决定(?:任免)?|推选|聘任|授予|指定|委派|确定)(?:$|产生|和)"
)
# 由X负责, 在保护期限内由X负责.
_LEADS_TO_AGENT = re.compile(r"(?:[在自][^，由]{2,16}(?:内|前|后|期间|起))?由(?![于此来])")
# 国家禁止使用的农药: the ban is an attribute.
_BANNED = re.compile(r"[^，的、]{2}(?:、[^，的、]{2})*的")
# 应当处理A实施的，或者B实施的行为: the attribute goes on in the next clause.
_OR_OF = re.compile("，(?:或者|以及)[^，。；]{2,60}的[^，。；的]+[，。；]")
_BEGINS = re.compile(r"对|在|于|将|把|自|向|从")
_WHOSE = re.compile(r"的[^，]{1,14}(?:包括|是指|为|是|分为|由)")


def bearer_at(text: str, offset: int, found: Subject) -> Bearer:
    """A subject with its place in the article."""
    start, end = offset + found.start, offset + found.end
    words = text[start:end]
    kind, parts, mode = whole(words, found.type)
    return Bearer(words, kind, (start, end), parts, mode)


def analyse(text: str, mask: str, start: int, end: int, candidates: list[Cue]) -> Part:
    """The part that a clause is; `candidates` are the cues inside it, in order."""
    words = mask[start:end]
    last = words[-1]
    if last in "的外" and conditional(mask, start, end) and not _opens_action(mask, start, end, words, candidates):
        return Part(start, end, "condition")
    if last in DUTY_ENDS and words.endswith(_DUTY_NOUNS) and (part := _right(text, mask, start, end, words)):
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
        return True
    return last == "外" and (mask[start] == "除" or mask.endswith(("除外", "之外", "以外"), start, end))


_DUTY_NOUNS = ("义务", "责任", "职责", "权利", "权力", "自由")
DUTY_ENDS = frozenset(word[-1] for word in _DUTY_NOUNS)


def _opens_action(mask: str, start: int, end: int, words: str, candidates: list[Cue]) -> bool:
    """行政机关应当对符合条件的，…: a bearer and cue whose verb phrase only begins in this clause."""
    if not candidates or candidates[0].weak:
        return False
    cue = candidates[0]
    if words[-1] == "的" and not _BEGINS.match(mask, cue.end, end) and not _OR_OF.match(mask, end):
        return False
    found = subject(mask[start : cue.start])
    return found is not None and found.start == 0 and found.end == cue.start - start


def _right(text: str, mask: str, start: int, end: int, words: str) -> Part | None:
    if (found := _IS_DUTY.search(words)) and (who := subject(found["who"])):
        bearer = bearer_at(text, start + found.start("who"), who)
        noun = Cue("obligation", start + found.start("noun"), end, False, False)
        return Part(start, start + found.end("what"), "cue", noun, bearer, start + found.start("what"), start)
    found = _RIGHT.search(words)
    if found is None or found.start() < 2:
        return None
    who = subject(words[: found.start()])
    if who is None:
        return None
    modality = "permission" if found["noun"] in ("权利", "权力", "自由") else "obligation"
    cue = Cue(modality, start + found.start("noun"), end, False, False)  # type: ignore[arg-type]
    return Part(
        start,
        start + found.end("what"),
        "cue",
        cue,
        bearer_at(text, start, who),
        start + found.start("what"),
        start,
    )


def _cued(text: str, mask: str, start: int, end: int, cue: Cue, later: list[Cue]) -> Part | None:
    led = _LEADS_TO_AGENT.match(mask, start, cue.start) if mask[start] in "由在自" else None
    by = len(led[0]) if led is not None else 0
    start += by
    prefix = mask[start : cue.start]
    found = subject(prefix.removesuffix("并")) if prefix else None
    direct = found is not None and found.end == len(prefix.removesuffix("并"))
    if prefix.endswith("规定") and _OF_THING.search(mask[cue.end : end]):
        return None
    if prefix.endswith(("决定", "裁定")) and mask[cue.start] == "不":
        return None
    if not direct and prefix and inner(prefix, short=cue.end - cue.start == 1):
        return None
    if (
        found is None
        and "的" in mask[cue.end : end]
        and "、" in prefix
        and _ENDS_IN_VERB.search(prefix)
        and opens(prefix, len(prefix) - 2) == "verb"
    ):
        return None
    stated = not direct and found is not None and prefix.endswith(("规定", "确定", "认定", "要求", "认为"))
    if stated and found is not None and not _AS_LAID_DOWN.fullmatch(prefix, found.end):
        return None
    if found is None and opens(prefix, 0) == "verb" and _names_whom(mask[start:end]):
        return None
    if cue.weak and not _weak_holds(mask, end, cue, prefix, found):
        return None
    if (
        found is None
        and prefix
        and mask[cue.start : cue.end] in ("禁止", "严禁")
        and _about_ban(prefix, mask[cue.end : end])
    ):
        return None
    if found is None and mask[cue.start : cue.end] == "可" and _HOLDS_MAY.search(prefix):
        return None
    if _attributive(mask, end, cue, later, found):
        return None
    if found is not None and not direct and _THROUGH.match(prefix):
        found = None
    if found is not None and cue.lexical and (agent := _paid_by(prefix, found)) is not None:
        found, by = agent, 1
    bearer = bearer_at(text, start, found) if found else None
    part = Part(start, end, "cue", cue, bearer, cue.start if cue.lexical else cue.end, start)
    if found is not None and cue.lexical and not direct and (answers := _ANSWERS.match(mask, start + found.end, end)):
        part.action = answers.start("action")
    elif found is not None and cue.lexical and mask.startswith("会同", start + found.end):
        part.action = start + found.end
    part.by = bool(by)
    move_to_agent(text, mask, part, prefix)
    return part if part.action < end else None


def _about_ban(prefix: str, rest: str) -> bool:
    """True where a verb before 禁止 takes what is banned as its object (划定禁止鸣笛的水域, 做好禁止鸣笛工作)."""
    if opens(prefix, 0) in ("verb", "soft") or re.search(r"做好|开展|加强|关于", prefix):
        return True
    return _OBJECT.search(rest) is not None and opens(prefix, len(prefix) - 2) in ("verb", "dual")


_OBJECT = re.compile("的[^，的]{1,12}$")


# X对其提供的材料负责, X向董事会负责并报告工作: for what or to whom is part of the act.
_ANSWERS = re.compile("(?:[^，对向]{1,12}(?<!的))?(?P<action>[对向][^，]{1,60}负责)(?:并|和|，|。|；|$)")


def _paid_by(prefix: str, found: Subject) -> Subject | None:
    """费用由该楼的建设单位承担: the agent after 由, where a thing stands before it."""
    at = prefix.rfind("由", found.start + 1, found.end)
    who = subject(prefix[at + 1 :]) if at > 0 and prefix[at - 1] not in "自理事缘" else None
    if who is None or who.start or who.end < len(prefix) - at - 1:
        return None
    return who._replace(start=at + 1, end=len(prefix))


def _names_whom(words: str) -> bool:
    """超过自己应当承担份额的共有人: a clause that is nothing but a bearer phrase."""
    of = words.rfind("的")
    if of < 0 or len(words) - of > 10:
        return False
    whole = subject(words)
    return whole is not None and whole.start == 0 and whole.end == len(words)


def _weak_holds(mask: str, end: int, cue: Cue, prefix: str, found: Subject | None) -> bool:
    """Weak cues (负责, 可, 享有, 不予 …) need their bearer in front; 不予, 不再, 不作 may carry one over."""
    word = mask[cue.start : cue.end]
    if word in ("不予", "不再", "不作"):
        return (
            not prefix
            or found is not None
            or (len(prefix) <= 4 and prefix[-1] != "的")
            or (prefix[0] == "对" and "，" not in prefix)
        )
    if found is None:
        prefix = prefix.removeprefix("但")
        if _ADVERBS.fullmatch(prefix) or (word in ("享有", "享受") and _OF_MATTER.fullmatch(prefix)):
            return True
    towards = found is not None and prefix[found.end :].startswith("对")
    if found is None or ("的" in prefix[found.end :] and not towards):
        return not prefix
    if towards and word in ("负", "承担"):
        return True
    if word == "不能" and mask[end - 1] in "时的":
        return False
    if word in ("承担", "担负", "不能"):
        return found.end == len(prefix)
    return len(prefix) - found.end <= 12 or _IN_MATTERS.fullmatch(prefix, found.end) is not None


_IN_MATTERS = re.compile("在[^，]{2,40}(?:方面|活动中|期间|过程中|范围内|时)(?:依法|平等|同等)?")
# X按照国家规定应当…: what is laid down is only referred to.
_AS_LAID_DOWN = re.compile("(?:依法|也|还|均|都)?(?:按照?|依照?|根据)[^，的]{0,16}(?:规定|要求)")
# 修建战时可用于防空的地下室: 可 inside an attribute.
_HOLDS_MAY = re.compile("的.?时$|^(?:修建|建设|设置|提供|采用|使用|生产|开发|选择|具有|属于|作为)")
_ADVERBS = re.compile("并?(?:具体|主要|共同|统一|分别|直接|全面|依法|平等|同等|均|都|必要时|需要时)?")
_OF_MATTER = re.compile("(?:对[^，]{2,40}?|(?:按照?|依照?|根据)[^，的]{0,16}(?:规定|约定|标准))(?:依法|平等|同等)?")
# 应享有的权利时, 应当使用的规范用语是：the cue stands inside an attribute of a noun.
_IN_WORDS = re.compile(r"[^，的]{1,6}的(?:[^，的]{1,6}时$|[^，的]{1,8}(?:是|(?<!行)为)$)")


def _attributive(mask: str, end: int, cue: Cue, later: list[Cue], found: Subject | None) -> bool:
    """True where the cue's verb phrase ends in 的 before a noun that carries the real cue of the clause."""
    if mask[cue.start - 1 : cue.start] in ("你", "我", "您"):
        return True
    rest = mask[cue.end : end]
    of = rest.find("的")
    if of < 0:
        return False
    if (0 < of <= 6 and _IN_WORDS.match(rest)) or (rest[2:3] == "的" and opens(rest, 0) == "verb"):
        return True
    if mask[cue.start : cue.end] in ("禁止", "严禁") and mask[cue.start - 1] == "的" and "的" in rest:
        return True
    if mask[cue.start : cue.end] in ("禁止", "严禁") and _BANNED.match(rest) and opens(rest, 0) == "verb":
        return True
    if (cue.lexical or mask[cue.start : cue.end] == "有权") and rest[:1] not in "对向" and _OF_BODY.match(rest):
        return True
    if found is None or cue.lexical:
        for other in (one for one in later if not one.lexical and mask[one.start - 1] not in "、和或的"):
            between = mask[cue.end : other.start]
            if "的" in between and not re.search(r"告知|通知|要求|说明|确保|保证|认为", between[:8]):
                return True
    if rest.startswith("的"):
        return True
    if found is None and not later and _NAMES_A_THING.match(rest):
        return True
    return bool(later == [] and found is not None and _WHOSE.match(rest[4:]) and "的" in rest[:8])


def move_to_agent(text: str, mask: str, part: Part, prefix: str) -> Bearer | None:
    """Move the bearer to the agent after the cue (应当由X审查; a thing as subject: 应当经X审查) and return it."""
    if mask[part.action : part.action + 1] not in _AGENT_BEGINS:
        return None
    match = _AGENT.match(mask, part.action, part.end)
    if match is None:
        return None
    by = match["by"]
    if by != "由" and (part.bearer is not None or not prefix or by not in ("经", "经过", "交由")):
        return None
    if by == "交由" and (len(prefix) < 3 or prefix[0] in "对将把"):
        return None
    found = _agent(mask[match.end() : part.end], alone=False)
    if found is None or found.start > 0:
        return None
    part.bearer = bearer_at(text, match.end(), found)
    part.action = match.end() + found.end
    part.by = True
    return part.bearer


def _by(text: str, mask: str, start: int, end: int, words: str) -> Part | None:
    """由X + verb phrase without a cue, at the beginning of the clause or after a thing."""
    for by in itertools.islice(_BY.finditer(words), 4):
        before = words[: by.start()]
        stretch = words[by.end() : by.end() + 120]
        found = _agent(stretch, alone=not before or _FOLLOWED.match(mask, end) is not None)
        if found is None or found.start > 0:
            continue
        rest = words[by.end() + found.end :]
        if _MAKE_UP.match(rest) or (before and _qualifies(rest)):
            return None
        if _HANDED.match(before):
            return None
        if before and (before[-1] in _GOVERNS or ("的" in rest and opens(before, len(before) - 2) == "verb")):
            return None
        if len(before) > 80 and not _DISPOSES.match(rest) and not before.endswith("后"):
            return None
        bearer = bearer_at(text, start + by.end(), found)
        return Part(start, end, "agent", None, bearer, start + by.end() + found.end, start)
    return None


_MAKE_UP = re.compile(
    r"(?:组成|构成|的|等组成)|(?:管理)?(?:章程|协议|合同|规约)(?:[规约]定|确定|明确|载明)|.{0,40}(?:组成|构成)$"
)


def _qualifies(rest: str) -> bool:
    """由X签署的…, 由X依法设立的…: the verb of the agent only qualifies the noun behind it."""
    of = rest.find("的", 1, 9)
    return of > 0 and "，" not in rest[:of] and (of <= 4 or opens(rest, of - 2) in ("verb", "soft"))


# 将经费交由Y管理, 或者交由Y: handing over is the act of another.
_HANDED = re.compile(
    "(?:(?:.{0,3}[将把].*|并|或者|可以|及时|是否)?[移转]?交|(?:应当|可以)?(?:确定|决定|规定|约定|要求|认为))$"
)
_GOVERNS = frozenset("对将把向在从与和或是经按给")
# 由X，根据…制定: a comma between the agent and its verb phrase.
_FOLLOWED = re.compile("，(?:根据|按照|依照|依据|会同|依法)")


def _agent(stretch: str, *, alone: bool) -> Subject | None:
    """The bearer after 由 and before a verb; `alone` where the verb may stand in the next clause."""
    found = clause_subject(stretch)
    if found is not None:
        return found
    found = subject(stretch)
    if found is not None and found.end == len(stretch):
        return found if alone else None
    return _before_verb(stretch)


def _before_verb(stretch: str) -> Subject | None:
    """由县人民政府颁证: after a public body whatever ends the clause in two to four characters is a verb."""
    if len(stretch) > 60:
        return None
    last = max(heads()[0].finditer(stretch), key=re.Match.end, default=None)
    if last is None or not 2 <= len(stretch) - last.end() <= 4 or stretch[last.end()] in _NO_VERB:
        return None
    rest = stretch[last.end() :]
    if rest.endswith(("组成", "构成")) or (rest[1] in _OFFICES and len(rest) > 2):
        return None
    found = subject(stretch[: last.end()])
    return found if found is not None and not found.start and found.end == last.end() and found.body else None


_NO_VERB = frozenset("的等、和与及或会并以所人为是之间内外")
_OFFICES = frozenset("长员人师官任")
