"""Who acts behind 由: the bearer whose verb phrase follows, known or not."""

from __future__ import annotations

import re
from typing import Final

from loaders.statute.norms.names.bearers import clause_subject, subject
from loaders.statute.norms.names.endings import MANY, PLURAL
from loaders.statute.norms.text.clauses import MASK
from loaders.statute.norms.text.kinds import PUBLIC
from loaders.statute.norms.text.norm import Subject
from loaders.statute.norms.text.particles import standing
from loaders.statute.norms.text.vocabulary import HEADS, opens


def agent_of(stretch: str, *, alone: bool, by: str = "由") -> Subject | None:
    """The bearer after 由 and before a verb; `alone` where the verb may stand in the next clause."""
    if (described := _described(stretch)) is not None:
        return described
    found = clause_subject(stretch, timed=False)
    if found is not None:
        return _reporting(stretch, found) or _one_side(stretch, found)
    found = subject(stretch)
    if found is not None and found.end == len(stretch):
        return _organiser(stretch) or (found if alone else None)
    return (
        _before_verb(stretch)
        or _organiser(stretch)
        or _meeting(stretch)
        or _before_any(stretch, by)
        or (_by_ending(stretch) if by == "由" else None)
    )


def _described(stretch: str) -> Subject | None:
    """由航标局依法批准设立并经海事局认可的检测机构办理: whom authorities have approved acts, not these."""
    named = _APPROVED.match(stretch) if "的" in stretch else None
    who = subject(named["who"]) if named is not None else None
    if named is None or who is None or not who.is_whole(len(named["who"])) or who.type not in PUBLIC:
        return None
    acting = clause_subject(stretch[named.end() :], timed=False)
    if acting is None or acting.start:
        return None
    return Subject(0, named.end() + acting.end, acting.type, acting.body, acting.predicate)


_APPROVED: Final = re.compile(
    "(?P<who>[^，；。的]{2,24}?)(?:依法)?(?:批准|认定|指定|确定|授权|委托|许可|核准|认可)(?:设立|成立)?(?:[并和、]?(?:经|由)?[^，；。的]{0,24}?(?:认可|批准|许可|备案|登记|认定))?的"
)


def _organiser(stretch: str) -> Subject | None:
    """由民政部门组织: behind the whole name of a body 组织 is the verb, no part of the name."""
    stop = len(stretch) - 2
    if not stretch.endswith("组织") or stretch[stop - 1] in "等、和与或者及":
        return None
    found = subject(stretch[:stop])
    return found if found is not None and not found.start and found.end == stop and found.body else None


def _one_side(stretch: str, found: Subject) -> Subject:
    """由区人民政府与企业协商: the public body acts, the private one is the other side of its act."""
    at = stretch.find("与", found.start + 2, found.end)
    if at < 0 or found.start or _AGREES.match(stretch, found.end) is None:
        return found
    one, other = subject(stretch[:at]), subject(stretch[at + 1 : found.end])
    if one is None or other is None or not one.is_whole(at) or one.type not in PUBLIC or other.type in PUBLIC:
        return found
    return one.before_predicate()


_AGREES: Final = re.compile("(?:共同|依法|平等)?(?:协商|商定|签订|订立|约定)")


def _reporting(stretch: str, found: Subject) -> Subject | None:
    """由学校报主管的教育部门审核: who reports acts, not the name that goes on from there."""
    report = _REPORTS.search(stretch, found.start + 2, found.end)
    if report is None or found.start:
        return None
    who = subject(stretch[: report.start()])
    return who.before_predicate() if who is not None and who.is_whole(report.start()) else None


_REPORTS: Final = re.compile(standing("报") + "(?=(?:主管|上级|上一级|同级|所属|所在地|有关|国务院|[省市县区]))")


def _before_verb(stretch: str) -> Subject | None:
    """由县人民政府颁证: after a public body whatever ends the clause in two to four characters is a verb."""
    if len(stretch) > 60:
        return None
    last = max(HEADS.finditer(stretch), key=re.Match.end, default=None)
    if last is None or not 2 <= len(stretch) - last.end() <= 4 or stretch[last.end()] in _NO_VERB:
        return None
    rest = stretch[last.end() :]
    if rest.endswith(("组成", "构成")) or (rest[1] in _OFFICES and len(rest) > 2):
        return None
    found = subject(stretch[: last.end()])
    return found if found is not None and not found.start and found.end == last.end() and found.body else None


_NO_VERB: Final = frozenset("的等、和与及或会并以所人为是之间内外")
_OFFICES: Final = frozenset("长员人师官任")


def _meeting(stretch: str) -> Subject | None:
    """由常委会会议审议, 由分组会议对草案进行审议: a meeting by its name, before what meetings do."""
    found = _MEETING.match(stretch)
    return Subject(0, found.end(), "organization", True, True) if found is not None else None


_MEETING: Final = re.compile(
    "(?:[^，、的对向在经由与将]{2,20}、)*[^，、的对向在经由与将]{2,20}?会议(?=(?:直接|民主|初步|进一步|依[法照]|按照|审核)?(?:审议|讨论|决定|决议|通过|选举|推选|表决|选定|审查|产生)|对[^，]{2,40}(?:审议|讨论|表决|审查))"
)


def _before_any(stretch: str, by: str) -> Subject | None:
    """由成年人牵领, 由国家供养终身: behind a whole name what is no noun is a verb, known or not."""
    if by != "由" and not stretch.endswith(_CONSENTS):
        return None
    for head in reversed(list(HEADS.finditer(stretch, 0, _REACH))):
        end = head.end()
        while stretch[end : end + 1] == MASK:
            end += 1
        if stretch[end : end + 1] in MANY and (plural := PLURAL.match(stretch, end)):
            end = plural.end()
        found = subject(stretch[:end])
        if found is None or not found.is_whole(end):
            continue
        return found.before_predicate() if _verb_phrase(stretch[:end], stretch[end:]) else None
    return None


def _by_ending(stretch: str) -> Subject | None:
    """由值守组管理, 由各社联合经营: a name by its ending alone, before a word that is a verb behind an agent."""
    for at in range(2, min(len(stretch) - 1, _SHORT)):
        if stretch[at] == "、":
            return None
        if opens(stretch, at) != "soft" or stretch[at + 2 : at + 3] in ("的", "、"):
            continue
        if HEADS.match(stretch, at) is not None or HEADS.match(stretch, at + 2) is not None:
            continue
        found = subject(stretch[:at])
        if found is not None and found.is_whole(at):
            return found.before_predicate()
    return None


def _verb_phrase(name: str, rest: str) -> bool:
    """True where what follows a name is neither a longer name nor a thing of whoever is named."""
    if (
        not 2 <= len(rest) <= _SHORT
        or rest[0] in _NO_VERB
        or rest[-1] in "后前时中内"
        or (rest[1] in _OFFICES and len(rest) > 2)
    ):
        return False
    if name in _ANYBODY or (name[0] == "其" and name[1:2] in "为对向按依在") or _SET.search(rest):
        return False
    return _NOUN.match(rest) is None


# 经全体船员过半数同意: whose consent is needed.
_CONSENTS: Final[tuple[str, ...]] = ("同意", "通过", "许可", "批准")
_ANYBODY: Final[tuple[str, ...]] = ("他人", "一人", "二人", "两人")
_REACH: Final = 40
_SHORT: Final = 12
# What goes on with a name, or is a thing of whoever is named.
_NOUN: Final = re.compile(
    "名额|同级|住所地|所在地|户籍|居住|产权|名册|利益|权利|权益|装备|武器|民兵|修械|本部|行政|地方性|法规|规章|集体所有|三分之二以上(?!.*(?:同意|通过))|章程|协议|合同|议事|规则|规约|财产|财政|经费|资金|资产|成员|名义|网站|平台|公告|文件|办公|内设|所属|下属|会议|大会|代表|领导|主席|首席|党组织|机制|制度|系统|统一印|名单"
    "|总行|行长|账户|方(?![可能])|办案组|特殊|职位|职务|负责人|动产|系统|缺席|变更|共同体|据以|引起|意见|因|实际|工作|建设|规划|约定的|规定的|以上|以外|之一|双方协议|各自|及其|主要负责|法定|委托的"
)
_SET: Final = re.compile("组成|构成|参加|的[^，的]{1,8}$")
