"""The subject of a clause: the noun phrase that names a body or person, and what stands around it.

`subject(words)` reads a stretch of text without commas, `clause_subject` a whole clause. The phrase runs from the first noun that can bear a duty
backwards to where its attributes begin, and forwards over coordination and 的-attributes to the noun that a predicate,
an adverb or the end of the stretch follows.
"""

from __future__ import annotations

import re
from typing import Final

from loaders.statute.norms.names.agents import next_name
from loaders.statute.norms.names.beginnings import (
    LEADS,
    TAKING,
    founds,
    skip_lead,
    turned,
)
from loaders.statute.norms.names.endings import (
    DOUBTFUL,
    INSIDE,
    LINK,
    MANY,
    MAY_GO_ON,
    PLURAL,
    after_head,
    is_no_name,
    name_goes_on,
)
from loaders.statute.norms.names.phrases import accepted
from loaders.statute.norms.names.timed import TIMED, doer
from loaders.statute.norms.text.clauses import MASK
from loaders.statute.norms.text.norm import Subject
from loaders.statute.norms.text.particles import IS_ROLE, standing, verbs
from loaders.statute.norms.text.vocabulary import HEAD_KINDS, HEADS, OPENERS, opens

_NUMBER: Final = re.compile(
    r"[一二三四五六七八九十百千万\d]+[人名](?:以上)?(?:(?:书面|依法)?联名)?"
    "|(?:过半数|半数以上|[二三四五十]分之[一二三四]以上)(?!的|有|应当是|签|选举|同意|通过|赞成|出席|到会|表决|参加|参与|[选投]?票|多数)(?:联名)?"
)
_COUNTS: Final = frozenset("0123456789一二三四五六七八九十百千万半过")
# What may go on with a name: brackets, a number, a plural.
_GROWS: Final = frozenset({MASK, *_COUNTS, *MANY})

_ADVERBIALS: Final = "在|自|经|除|遇|发生|从|当|每年|因|为"
_ADVERBIAL: Final = re.compile(_ADVERBIALS)
_SETS_OFF: Final = frozenset(word[0] for word in _ADVERBIALS.split("|"))
_PHRASE_END: Final = re.compile(
    r"(?:过程中|期间|情况下|情形下|条件下|[^其集]中(?!央|心|医|小|国|介|标|学|级|等|华|止|外)|以?内(?![容部设资])|时(?![间限效期机])|以?前(?!款|条|项|述)|以?后(?![果续勤])|规定|的)"
)
_NAME_AHEAD: Final = re.compile(
    r"(?:关系)?.{0,2}?(?:人(?![民口工事才力身文类造])(?<!个人)|者|方(?![案法面式便针向])|单位|机关|部门|机构|员(?!工)|主体)"
)


def named_ahead(stretch: str) -> bool:
    """True where the first word and a noun for a doer right behind it make a name (起草单位), no object (老年人)."""
    if _NAME_AHEAD.match(stretch, 2) is None:
        return False
    whom = HEADS.match(stretch, 2)
    return whom is None or len(whom[0]) < 3 or HEAD_KINDS.get(whom[0], _PERSON)[0] != "person"


def begins_with_verb(stretch: str) -> bool:
    """True for a verb that never begins a name (加强, 采取): no subject stands there."""
    if OPENERS.get(stretch[:2]) not in ("verb", "prep"):
        return False
    return not named_ahead(stretch) and not _OFFICE_NAME.match(stretch, 2)


def verb_first(stretch: str) -> bool:
    """True for a clause that begins with a verb, not with a name such as 起草单位 or 申请人: it goes on with an action."""
    return OPENERS.get(stretch[:2]) in ("verb", "dual", "prep") and not _NAME_AHEAD.match(stretch, 2)


# The subjects of stretches and clauses that came before: the same words come again and again. Where the reading is
# compiled, a dict of its own is read in half the time of functools.lru_cache.
_Found = dict[str, "Subject | None"]
_OF_STRETCHES: Final[_Found] = {}
_OF_CLAUSES: Final[tuple[_Found, _Found]] = ({}, {})  # those not timed, and timed
_KEPT: Final = 16_384


def subject(stretch: str) -> Subject | None:
    """The bearer phrase that is the subject of all that precedes a cue; None where a thing, an activity or nothing stands."""
    if stretch in _OF_STRETCHES:
        return _OF_STRETCHES[stretch]
    found = _subject(stretch, False, True)
    _keep(_OF_STRETCHES, stretch, found)
    return found


def clause_subject(stretch: str, *, timed: bool = True) -> Subject | None:
    """The bearer phrase that is the subject of a whole clause: a predicate must follow it.

    `timed` lets a clause of time (医师值班时) have any verb.
    """
    known = _OF_CLAUSES[timed]
    if stretch in known:
        return known[stretch]
    found = _of_clause(stretch, timed)
    _keep(known, stretch, found)
    return found


def _keep(known: _Found, stretch: str, found: Subject | None) -> None:
    if len(known) >= _KEPT:
        known.clear()
    known[stretch] = found


def _of_clause(stretch: str, timed: bool) -> Subject | None:
    if stretch[:2] in _NO_NAMES:
        return None
    plain = "的" not in stretch
    if (plain or stretch[:2] in _WELCOMES) and (
        (stretch[:1] in _NEVER_BEGINS and _NEVER.match(stretch)) or begins_with_verb(stretch)
    ):
        return None
    found = _subject(stretch, True, timed)
    if found is None or (not plain and stretch[found.end :][:1] == "在" and _SETTING_OF.fullmatch(stretch, found.end)):
        return None
    if stretch[0] == "对" and _DEALT_WITH.match(stretch, found.end) is not None:
        return None
    if stretch[0] == "受" and not found.start and stretch.startswith(_CHARGED, found.end):
        return None
    return found if found.end < 8 else turned(stretch, found, subject)


# 对检修灯塔的单位进行指导: whom somebody deals with.
_DEALT_WITH: Final = re.compile("(?:依法|定期|及时)?(?:进行|实施|实行|予以|给予|开展|加强|采取|作出)")
# 受航标局委托从事检查: who charges somebody does not act.
_CHARGED: Final[tuple[str, ...]] = ("委托", "聘请", "邀请", "指派", "授权", "委派", "雇佣")


def subject_at_start(clause: str) -> Subject | None:
    """The subject of a whole clause where it stands first, before it not even 并 or 但."""
    if clause[:1] in LEADS and skip_lead(clause):
        return None
    found = clause_subject(clause)
    return found if found is not None and found.start == 0 else None


# 代表在会议上的发言: no predicate follows, the setting belongs to the noun.
_SETTING_OF: Final = re.compile(r"在[^，的]{2,20}[上中内间]的[^，的]{1,10}$")


def _subject(stretch: str, clause: bool, timed: bool) -> Subject | None:
    if stretch in _PLACES:
        return Subject(0, len(stretch), _PLACES[stretch], False, False)
    if stretch[:1] in _REGION_BEGINS and (found := _regions(stretch, clause)) is not None:
        return found
    if ("是" in stretch or stretch.endswith(_ROLES)) and (found := _is_somebody(stretch)) is not None:
        return found
    if not clause and "的" in stretch and (row := DESCRIBED.fullmatch(stretch)) is not None:
        return Subject(0, row.end("row"), "government", True, row.end("row") < len(stretch))
    start = skip_lead(stretch) if stretch[:1] in LEADS else 0
    found = _phrase(stretch, start, clause)
    if found is not None:
        return found
    if not clause and stretch.endswith(_BODIES) and _WHOLE.fullmatch(stretch, start) and not founds(stretch[start:]):
        return Subject(start, len(stretch), "organization", True, False)
    if stretch[start : start + 1] in _SETS_OFF and (match := _ADVERBIAL.match(stretch, start)):
        if stretch[start] == "在" and "的" in stretch and (found := _open(stretch, start, clause)):
            return found
        for end in _PHRASE_END.finditer(stretch, match.end()):
            if end[0] != "的" and (found := _phrase(stretch, end.end(), clause) or _open(stretch, end.end(), clause)):
                return _with_place(stretch, start, end.end(), found)
    found = _open(stretch, start, clause)
    return _in_time(stretch, start) if found is None and timed and stretch[-1:] in TIMED else found


def _with_place(stretch: str, start: int, at: int, found: Subject) -> Subject:
    """在本市境内居住的船员: where he does what the attribute tells is part of the name; the place ends at `at`."""
    if found.start != at or stretch[at - 1] != "内" or _LIVES.match(stretch, at, found.end) is None:
        return found
    return Subject(start, found.end, found.type, found.body, found.predicate)


_LIVES: Final = re.compile(
    "(?:[居停]留|居住|生活|工作|就业|学习|投资|从事|进行|没有|设[有立置]|经营|开采|生产|建设|注册|登记|作业|养殖|销售|已|依法)[^，的]*的"
)


def _regions(stretch: str, clause: bool) -> Subject | None:
    """市和区、县, 各县（市、区）: a row of regions, which acts as their governments do, whole or before its verb."""
    row = _REGION_ROW.match(stretch)
    whole = row is not None and row.end() == len(stretch)
    if row is None or (clause and whole):
        return None
    if not whole and (_GOVERNS if clause else _REGION_ASIDE).match(stretch, row.end()) is None:
        return None
    if clause and stretch[row.end()] in "按根依在" and _THING_OF.search(stretch, row.end()):
        return None
    return Subject(0, row.end(), "government", True, not whole)


_REGION: Final = f"(?:设区的市|省辖市|县级市|市本级|省级|郊区区县|郊区县|区县|乡镇|街道|自治州|自治县|民族乡|自治区|直辖市|[省市县区乡镇村]){MASK}*"
_REGION_ROW: Final = re.compile(f"(?:各?{_REGION}(?:(?:、|和|或者){_REGION})+|各{_REGION}|[县区市镇]{MASK}+)")
_ASIDES: Final = "依法|也|均|都|还|统一|分别|按照?|根据|依照|结合|在(?!地|建|校)|至少|每|应当|可以|必须|不得"
# 县、乡在港区修建的灯塔: a thing of theirs.
_THING_OF: Final = re.compile("[^法]的[^，的]{1,12}$")
_REGION_ASIDE: Final = re.compile(_ASIDES)
# What they do, as against the first word of an office's name (市、区综合执法队).
_GOVERNS: Final = re.compile(
    f"(?:{_ASIDES.replace('|至少', '')}|分级|自行|另行|负责|(?:设立|设置|建立|成立|制定|组织|安排|给予|确定|规定|承担|解决|统筹|举办|部署|编制|落实|开展|推进|做好|加强|审批|批准|实行)(?!的))"
)
# 有条件的乡镇也应当…: a region with an attribute of its own.
DESCRIBED: Final = re.compile(
    f"(?:有(?!关)|具备|设有|不|未|经济|人口|已经?|毗邻|尚未|符合)[^，的对将把由]{{0,20}}(?<!设区)的(?P<row>{_REGION}(?:(?:、|和|或者){_REGION})*)(?:也|还|均|都)?"
)
_REGION_BEGINS: Final = frozenset("省市县区乡镇街郊各设")


def _in_time(stretch: str, start: int) -> Subject | None:
    """医师值班时: in a clause of time a verb follows the name, whatever it is."""
    acting = None if verb_first(stretch[start:]) else doer(stretch, start)
    if acting is None:
        return None
    end, head, kind = acting
    return accepted(stretch, start, end, head, "predicate", {head: kind})


def _is_somebody(stretch: str) -> Subject | None:
    """X in X是Y: 船长是船上安全的责任人 says who the subject is."""
    at = stretch.find("是")
    if at < 0:
        at = stretch.find("为", 2)
        if stretch[0] == "以" or IS_ROLE.match(stretch, at) is None:
            return None
    found = subject(stretch[:at]) if at > 1 and not stretch.startswith("是否", at) else None
    if found is None and _IS_OFFICE.fullmatch(stretch, at) and _TITLE.fullmatch(stretch, 0, at):
        return Subject(0, at, "department", True, True)
    return found.before_predicate() if found is not None and found.is_whole(at) else None


_ROLES: Final[tuple[str, ...]] = ("义务人", "纳税人", "责任人", "责任主体", "责任单位")
# 市灯塔室是灯塔委员会的办事机构: whatever it is called, it is a body.
_IS_OFFICE: Final = re.compile("是[^，是]{2,30}的(?:日常)?(?:办事|工作|派出|执行|常设|议事|管理)机构")
_TITLE: Final = re.compile("(?!其|该|本[法条办]|所称|以下|下列|这)[^，的]{4,24}")


def _open(stretch: str, start: int, clause: bool) -> Subject | None:
    """A name that no known noun heads but that ends in an open class of bearers (组团社, 民警, 接收方)."""
    at = start + 1
    while (name := next_name(stretch, start, at, clause)) is not None:
        at, ending, kind = name
        after = "end" if at == len(stretch) else "predicate"
        found = accepted(stretch, start, at, ending, after, {ending: (kind, False)})
        if found is not None:
            return found
    return None


_NO_NAMES: Final = frozenset(
    ("加强", "推进", "健全", "完善", "更好", "引导")
)  # 加强部门协同配合, 引导与灯塔相关的企业合作
_WELCOMES: Final = frozenset(
    ("督促", "确保", *verbs("policy"))
)  # policy, whose object is no subject: 鼓励与灯塔相关的协会制定…
_BODIES: Final[tuple[str, ...]] = ("单位", "机构", "企业", "机关", "主体", "委员会")
# A name that begins with a verb (报送单位, 申诉受理机构, 被建议单位), but no verb with such a body as its object.
_WHOLE: Final = re.compile(
    rf"(?!{TAKING}(?<!选举|组织|检查|请求|申请|支持|强制|加强|接受)|新设|新建|安置富|认为|发现|除|从|在|向|对|将|把|{standing('经')}|由|到|涉及|处理|对于|选举(?!委)|组织(?!编制)|接受"
    r"|转送|其他|给|其|不|未|只|属于|作为|根据|按照|依照|依据)"
    r"[^，。；：的是把将对向为有经由在]{2,14}(?:单位|机构|企业|机关|主体|委员会)"
)


def _phrase(stretch: str, start: int, clause: bool) -> Subject | None:
    """The subject that begins at `start`: up to the first head word that a predicate (or the end) follows."""
    if start >= len(stretch):
        return None
    candidate: tuple[int, str] | None = None
    owner: tuple[int, str] | None = None
    at = start
    while (found := HEADS.search(stretch, at)) is not None:  # mostly the first decides: cheaper than an iterator
        head, end = found[0], found.end()
        at = end
        if head in DOUBTFUL and is_no_name(stretch, start, found):
            continue
        following = stretch[end : end + 1]
        if following in _GROWS:
            end, following = _head_end(stretch, end)
            if stretch[end - 1] == "等" and stretch.startswith("组织", end) and _acting(stretch, end + 2):
                continue
        after = after_head(stretch, end, clause)
        if after == "predicate":
            if stretch[end] in MAY_GO_ON and name_goes_on(stretch, end, following, HEAD_KINDS.get(head, _PERSON)[0]):
                continue
        elif after == "end":
            if clause:
                return None
        elif after == "link":
            candidate = (end, head)
        elif after == "attributed":
            owner = owner or (end, head)
        elif after == "noun":
            if head in _EVERYBODY and _ALL.match(stretch, start) and not _THEIR.match(stretch, end):
                after = "predicate"
            elif not clause and candidate and stretch[end - 1] == "等" and _ROW.fullmatch(stretch, end):
                return accepted(stretch, start, len(stretch), head, "end", HEAD_KINDS)
        if after in ("end", "predicate"):
            bare = after == "predicate" and not clause and _ONLY_HOW.match(stretch, end) is not None
            whom = accepted(stretch, start, end, head, "end" if bare else after, HEAD_KINDS)
            whom = whom.before_predicate() if whom is not None and bare else whom
            if whom is not None or "的" not in stretch[end:]:
                return whom
    if owner is not None:
        return accepted(stretch, start, owner[0], owner[1], "predicate", HEAD_KINDS)
    if candidate is None:
        return None
    if clause:
        return _related(stretch, start, candidate[0], candidate[1])
    return _parallel(stretch, start, candidate[0], candidate[1])


def _head_end(stretch: str, end: int) -> tuple[int, str]:
    """Where a head word that ends at `end` does so with its brackets, number and plural, and the character that follows
    it and the brackets."""
    while stretch[end : end + 1] == MASK:
        end += 1
    following = stretch[end : end + 1]
    if following in _COUNTS and (number := _NUMBER.match(stretch, end)):
        end = number.end()
    if following in MANY and (plural := PLURAL.match(stretch, end)):
        end = plural.end()
    return end, following


def _acting(stretch: str, at: int) -> bool:
    """工会、妇联等组织|依法…: 组织 is a noun where an adverb, a preposition or 协助 follows it."""
    return opens(stretch, at) in ("adverb", "prep") or stretch.startswith(("协助", "配合"), at)


# 在航区点灯的船员都|应当…: nothing but how stands between the name and the modal word.
_ONLY_HOW: Final = re.compile("(?:均|都|也|还|一律|分别)+$")
_PERSON: Final = ("person", False)
# Whoever is meant by 任何单位和个人, the name ends there: what follows is a predicate, whatever the verb.
# fmt: off
_EVERYBODY: Final = frozenset((
    "单位和个人", "单位或者个人", "单位、个人", "组织和个人", "组织或者个人", "组织、个人", "任何人", "个人", "组织", "单位",
))
# fmt: on
_ALL: Final = re.compile("任何|公民、法人")
_THEIR: Final = re.compile("信息|合法|所|财产|名义")


def _related(stretch: str, start: int, linked: int, head: str) -> Subject | None:
    """执法人员与案件有利害关系: 与 after the name leads to what it is related to, no further bearer."""
    if _RELATION.match(stretch, linked) is None:
        return None
    return accepted(stretch, start, linked, head, "predicate", HEAD_KINDS)


_RELATION: Final = re.compile("[与和同](?:[^，]{2,24}?(?:有|存在)[^，的]{0,12}(?:关系|利害|牵连)|他人(?!的))")


# 图书馆、博物馆等公共文化设施: the members of the row say that it names bodies.
_ROW: Final = re.compile("[^的，、和与或是对将把在于由]{0,8}(?:设施|场所|媒体|行业|阵地|窗口|景点)")


def _parallel(stretch: str, start: int, linked: int, head: str) -> Subject | None:
    """A coordination whose last member is no known bearer noun, yet stands beside members that are (医院、商场、车站)."""
    rest = LINK.sub("", stretch[linked:], count=1)
    if (
        not 1 < len(rest) <= (16 if "等" in rest else 10)
        or head in REGIONS
        or HEADS.search(rest)
        or ("等" in rest[:-1] and not _ROW.fullmatch(rest, rest.index("等") + 1))
        or "的" in rest
        or rest[-1] in TIMED
        or INSIDE.search(rest)
        or (opens(rest, 0) in ("verb", "adverb", "prep") and not rest.startswith(("派驻", "派出", "下设", "所属")))
    ):
        return None
    return accepted(stretch, start, len(stretch), head, "end", HEAD_KINDS)


_NEVER_BEGINS: Final = frozenset("对将把向未应因以尚")
_NEVER: Final = re.compile(
    "|".join(standing(word) + ("(?!社)" if word == "向" else "") for word in sorted(_NEVER_BEGINS))
)
_OFFICE_NAME: Final = re.compile("行政(?:管理|主管)?部门|地(?:的)?(?:乡镇|[省市县]级)?(?:人民政府|公安机关)")
# Regions bear duties themselves (自治县应当…), but 省、自治区、直辖市人民政府 is one name.
_PLACES: Final = {**dict.fromkeys(("村", "乡", "镇", "县", "市", "省"), "other"), "中华人民共和国": "state"}
REGIONS: Final = frozenset({"自治区", "自治州", "自治县", "民族乡"})
