"""What never begins a bearer's name: a verb with a body as its object (促进家庭…, 监督企业…), a preposition with its noun."""

from __future__ import annotations

import re

from loaders.statute.norms.vocabulary import opens

# The state's policy verbs never begin a name; the others do before a general noun (监督机构, 指导单位).
_POLICY = "鼓励|倡导|提倡"
_NEVER_NAMES = f"{_POLICY}|支持|促进|推动|督促|帮助|动员|扶持|推进|带动"
_DIRECTING = f"{_NEVER_NAMES}|监督|指导|协助|配合|引导|统筹(?!地区)|协调|组织|协同|服务|保障|规范"
_DIRECTS = re.compile(
    rf"(?P<policy>{_POLICY})|(?:(?:{_DIRECTING})(?:、|和|并|与|或者))*(?P<last>(?P<never>{_NEVER_NAMES})|{_DIRECTING})"
)
_FIRST = frozenset("鼓倡提支促推督帮动扶带监指协配引统组服保规")
_NAMED = re.compile(
    r"(?:人(?:员|(?!民))|者|方|单位|机关|部门|机构|组织|员|主体)(?:(?:和|或者|、)(?:.{0,2}单位|机构|部门|人员?|个人))?$"
)


def directs(phrase: str, after: str) -> bool:
    """True for a verb of directing before its object; `after` says what follows the phrase (end: a cue)."""
    if phrase[0] not in _FIRST or (found := _DIRECTS.match(phrase)) is None:
        return False
    rest = phrase[found.end() :]
    if found["policy"]:
        return True
    if not rest or rest[0] in "者人员方、和与或" or "的" in rest:
        return False
    several = found.end("last") > 2
    if _NAMED.fullmatch(rest) and not found["never"]:
        return False
    if found["never"] or several:
        return True
    return after == "predicate" and opens(rest, 0) == ""


# 对结果有异议的人: 对 belongs to the attribute; 对符合条件的企业 says whom others' act is directed at.
_WITHIN = re.compile(
    r"对(?P<what>[^，的]{2,}?)(?:有[^，的]{0,8}?(?:意见|异议|疑问|责任|义务|权)|不服|不满|负有|负责|享有|承担|造成"
    r"|(?P<acts>实施|进行|提供|具有))[^，]*?的"
)


def towards(phrase: str) -> bool:
    """True for 对 and a noun phrase: the words name whom an act is directed at, not who acts."""
    if phrase[0] != "对" or phrase[1:2] in "外口方象":
        return False
    found = _WITHIN.match(phrase)
    kind = opens(found["what"], 0) if found is not None else ""
    return (
        found is None
        or kind == "prep"
        or found["what"].startswith(("直接", "因"))
        or (found["acts"] is not None and kind != "")
    )
