"""The statutory present tense: a body and a verb of will, without 应当 (民政部门主管…工作)."""

from __future__ import annotations

import re
from typing import Final

from loaders.statute.norms.names.bearers import clause_subject, subject, verb_first
from loaders.statute.norms.names.beginnings import SPLIT
from loaders.statute.norms.text.kinds import PUBLIC
from loaders.statute.norms.text.lexicon import words as lexicon
from loaders.statute.norms.text.norm import Subject
from loaders.statute.norms.text.particles import IS_ROLE
from loaders.statute.norms.text.scope import SERVES
from loaders.statute.norms.text.vocabulary import opening, opens


def verb_led(words: str) -> bool:
    """True for a clause that goes on with the verb phrase: 督促企业整改, 受X委托, 研究和解决, 组织X."""
    if verb_first(words) or _VERBS.match(words) or _BY_LAW.match(words):
        return True
    return (
        words[2:3] in ("和", "、", "并")
        and opens(words, 0) in ("verb", "soft")
        and opens(words, 3) == "verb"
        and _OFFICES.match(words) is None
    )


# 依法组织实施海关监管: an adverb and what is done; 依法组织的协会 is a name.
_BY_LAW: Final = re.compile(
    "(?:依法|统一|具体|共同|协同|联合|定期)(?:负责|组织|开展|实施|承担|监督|推进|推动|协调|指导|做好){1,2}(?![的者、])"
)
# 设计、施工、监理等单位: what such bodies do stands before their noun.
_OFFICES: Final = re.compile("(?:.{2}[、和]){1,6}.{2}等?(?:单位|机构|企业|部门|人员|行业|机关|者|人(?!民)|方)")


_VERBS: Final = re.compile(
    "研究(?:提出|制定|拟[订定]|起草|解决|决定|部署|确定)|受(?![理托让援赠聘])|督[促导]|协同|联合(?![会国体社工党公企组])|责[令成]|记录|组织(?!部|者|方|单位|机构|机关)"
)


def instituted(found: Subject) -> bool:
    """Whether a subject is a public body or an organisation, and no person."""
    return found.type in PUBLIC or found.type == "organization"


def holds_office(words: str, at: int, following: str) -> bool:
    """灯塔长是灯塔的负责人，主持检修: the office that somebody holds, and what it is charged with."""
    return words.endswith(_CHARGES) and words.startswith(_COPULA, at) and following.startswith(_IN_OFFICE)


_CHARGES: Final[tuple[str, ...]] = ("代表人", "负责人", "责任人", "召集人", "首长", "主持人", "代表")
_IN_OFFICE: Final[tuple[str, ...]] = ("行使", "主持", "领导", "代表", "组织", "统一", "负责", "对", "全面")
_COPULA: Final[tuple[str, ...]] = ("是", "作为")


def says_who(words: str, at: int) -> bool:
    """X是…, X作为…, X为…责任人: the words behind a subject say who or what it is."""
    return words.startswith(_COPULA, at) or IS_ROLE.match(words, at) is not None


def institution(words: str, found: Subject) -> bool:
    """True where a body heads the phrase or is one of its members (统计站或者统计员)."""
    phrase = words[: found.end]
    if found.body or found.type != "person" or "的" in phrase or opens(phrase, 0) in ("verb", "adverb", "prep"):
        return found.body
    one, *others = map(subject, SPLIT.split(phrase))
    return bool(others) and any(who is not None and instituted(who) for who in (one, *others))


def acts(words: str) -> bool:
    """True where a clause has a subject of its own and a verb."""
    found = None if verb_first(words) else clause_subject(words)
    return found is not None and found.start == 0 and speaks(words, found.end, found.body, found.type)


def speaks(words: str, at: int, body: bool, kind: str) -> bool:
    """True where a statutory present tense can follow: a body or official and a willing verb."""
    if kind != "state" and (owes(words, at) or presents(words, at)):
        return True
    if not (body or kind in ("official", "organization") or _office(words, at, kind)) or kind == "state":
        return False
    if kind == "official" and words.startswith("实行", at):
        return False
    if words.startswith("设", at) and _STAFFED.match(words, at) is not None:
        return True
    return willing(words, at) or (words.startswith("受", at) and _ordered(words, at))


# 灯塔委员会设主任一人: whom a body has to have.
_STAFFED: Final = re.compile(
    "设(?!区|施|备|计|定)[^，的]{1,16}?[一二三四五六七八九十两若0-9]+(?:至|到|干|[一二三四五六七八九十0-9])*[人名个位]"
)


def owes(words: str, at: int = 0) -> bool:
    """True for words that say what is owed (对秘密负有保密义务): it binds persons as well as bodies."""
    return words.endswith(("义务", "责任")) and _OWES.match(words, at) is not None


_OWES: Final = re.compile(
    "(?:对[^，]{2,60}?)?(?:依法)?负有?(?!有)[^，的有]{0,8}(?:义务|责任)$|负有[^，的]{2,24}的[^，的]{2,4}(?:义务|责任)$"
)


def presents(words: str, at: int) -> bool:
    """持证书向港务部门办理登记: with which paper somebody applies; it binds persons as well as bodies."""
    return words[at : at + 1] in _WITH_PAPER and _APPLIES.match(words, at) is not None


_WITH_PAPER: Final[tuple[str, ...]] = ("持", "凭")
_APPLIES: Final = re.compile(
    "[持凭][^，]{2,60}?(?:[向到][^，]{2,40}?(?:办理|申请|申领|领取|申报|登记|备案)|办理|申领|领取)(?![^，]*的[^，的]{1,12}$)"
)


def _office(words: str, at: int, kind: str) -> bool:
    """管委会行使下列职权: a public body by the ending of its name alone; 证监会获得的文件, 使用税务部门监制的发票 are things."""
    if kind != "department" or "的" in words[:at] or verb_first(words):
        return False
    of = words.rfind("的", at)
    return not 0 <= of >= len(words) - 13 or any(opens(words, i) == "verb" for i in range(of + 3, len(words) - 1))


def _ordered(words: str, at: int) -> bool:
    """受主管部门委托, 受主管部门的委托检修灯塔: at whose order, and perhaps the verb."""
    found = _ORDERED.match(words, at)
    return found is not None and (found.end() == len(words) or opens(words, found.end()) in ("verb", "adverb"))


_ORDERED: Final = re.compile("受[^，]{2,30}(?:委托|指派|聘请|指定|授权|邀请)")


# 机构设置按照…: the verb is a noun there.
_AS_SET: Final[tuple[str, ...]] = ("按照", "依照", "依据", "应当", "应按", "须")


def willing(words: str, at: int) -> bool:
    """True for a verb that states no fact; the longest word decides (设立 is an act, 设 is none)."""
    kind, size = opening(words, at)
    if kind == "" or (kind != "adverb" and words[at] != "对" and words.startswith(_AS_SET, at + size)):
        return False
    if words.startswith("为", at):
        return _SERVES.match(words, at + 1) is not None
    return words[at] not in _UNWILLING_FIRST or not any(
        words[at : at + length] in _UNWILLING for length in range(size, 5)
    )


_SERVES: Final = re.compile(SERVES)


# Verbs that state a fact, and the characters that they begin with.
_UNWILLING: Final = lexicon("unwilling")
_UNWILLING_FIRST: Final = frozenset(word[0] for word in _UNWILLING)
