"""What a report says in set phrases: bodies set up or kept, who heads a body, who reports to whom, steps of a procedure."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Final

from loaders.patterns import regex
from loaders.report.bodies.find import Body
from loaders.report.scheme import terms
from loaders.trie import trie

_CHANGES: Final = (
    ("set_up", regex(r"(?:(?:新|整合|联合)?组建|新?设立|成立|新设|挂牌成立)了?$")),
    ("kept", regex(r"(?:继续)?保留了?$")),
    ("merged", regex(r"(?:合并|整合)(?:为|成|成立)?了?$")),
    ("abolished", regex(r"(?:撤销|取消)了?$")),
    ("renamed", regex(r"(?:更名|改名)为$")),
)
_FORMED: Final = regex(r"(?:已|均|全部|现已)*(?:组建|成立|挂牌|整合)(?:到位|完成|完毕|成立|运行)")
_RENAMED: Final = len("更名为")
_COUNT: Final = regex(r"(\d+) ?支")
_HEAD_WORD: Final = regex(r"(?:第一)?(?:副)?(?:组长|主任|主席|总指挥|召集人)")
_HEADED: Final = regex(r"(?:由)?([^,。;、由\n]{1,14}?(?:、[^,。;、由\n]{1,10}?){0,2})(?:担任|兼任|任)$")
_REPORTING: Final = regex(
    r"(?:进行|作|开展|提交)?了?(?:(?:年终|书面|现场|专题|集中|会议|口头)[或和、]?){0,3}(年度述法|述职述法|述法|年度述职|述职)"
)
_REPORTER: Final = regex(r"((?:[^,。;\n和及(]|\([^)\n]{0,60}\)|\((?![^)\n]{0,60}\))){2,40})向$")
_REPORTER_LEAD: Final = regex(r"^.*(?:遵循|执行|落实|实行|坚持|述法|健全|建立|完善|要求)")
_MANDATORY: Final = regex(r"(?:两|二|三|2|3)个?(?:必经|必须|必要)(?:程序|环节)")
_STEPS: Final = regex(r"[一二三四五六七八九十两]+(?:大|个|项|道)?(?:法定|必经|决策)?(?:程序|步骤)")


@dataclass(frozen=True, slots=True)
class Change:
    """`members` are the bodies named; `count` is the number the text gives (0: none); `former` had the name before (更名)."""

    kind: str
    body: Body
    members: tuple[str, ...]
    count: int
    start: int
    end: int
    former: Body | None = None


@dataclass(frozen=True, slots=True)
class Headship:
    post: str
    body: Body
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Reporting:
    posts: tuple[str, ...]
    body: Body
    topic: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Steps:
    """Steps of a procedure in order; `mandatory` are those that the text calls so (none called so: empty)."""

    procedure: str
    steps: tuple[str, ...]
    mandatory: frozenset[str]
    start: int
    end: int


def changes(form: str, mentioned: list[Body]) -> Iterator[Change]:
    """Bodies and teams that are set up, kept, merged, abolished or renamed."""
    kind, last = "", -9
    previous: Body | None = None
    for body in mentioned:
        if body.generic and not body.members:
            continue
        one_before, previous = previous, body
        before = form[max(0, body.start - 8) : body.start]
        listed = kind if form[last : body.start] in ("、", "和", "及", "与", "、原") else ""
        kind, last = next((kind for kind, pattern in _CHANGES if pattern.search(before)), listed), body.end
        if not kind and body.type == "enforcement_team" and _FORMED.match(form, body.end):
            kind = "set_up"  # 3支综合执法队伍全部组建到位
        if not kind:
            continue
        counted = _COUNT.search(form, body.start, body.end)
        members = tuple(re.sub(r"^[省市州县区]级", "", name) for name in body.members)
        start = max(form.rfind(mark, 0, body.start) for mark in ",。;\n") + 1
        former = one_before if kind == "renamed" and one_before and body.start - one_before.end == _RENAMED else None
        yield Change(kind, body, members, int(counted[1]) if counted else 0, start, body.end, former)


def team_name(place: str, member: str) -> str:
    """The full name of a team named in a row: 松岚县 + 县农业农村局执法队 has one 县; 市生态环境局松岚分局 is of the city."""
    if member[0] in "省市州" and "分局" in member:
        return member
    own = member[0] == place[-1] and not member.startswith(_FIELDS)
    return place + (member[1:] if own else member)


_FIELDS: Final = ("市场", "市政", "市容", "区域", "乡村", "城镇", "州际")


def headships(form: str, mentioned: list[Body]) -> Iterator[Headship]:
    """由县委副书记、县长担任领导小组组长; 镇党委书记任组长的领导小组."""
    for body in mentioned:
        word = _HEAD_WORD.match(form, body.end)
        left = max(form.rfind(mark, 0, body.start) for mark in ",。;\n") + 1
        lead = form[left : body.start]
        if word and "副" not in word[0] and (found := _HEADED.search(lead)):
            yield Headship(found[1], body, left, word.end())
        elif "领导小组" in body.name and (
            found := re.search(r"(?:以|由)?([^,。;以由]{2,20}?)(?:担任|任)(?:组长|主任)", lead)
        ):
            yield Headship(re.sub(r"^成立了?", "", found[1]), body, left, body.end)


def reportings(form: str, mentioned: list[Body]) -> Iterator[Reporting]:
    """县长向市委依法治市办年度述法."""
    for body in mentioned:
        topic = _REPORTING.match(form, body.end)
        lead = _REPORTER.search(form, max(0, body.start - 60), body.start) if topic else None
        if topic and lead:
            posts = _REPORTER_LEAD.sub("", lead[1])
            names = tuple(part for part in re.split(r"、", posts) if len(part) > 1)
            if names:
                yield Reporting(names, body, topic[1], lead.start(1), topic.end())


@cache
def procedure_names() -> tuple[re.Pattern[str], dict[str, str]]:
    """The pattern of all procedures by name or alias, and from each to the procedure's own name."""
    names: dict[str, str] = {}
    for term in terms("procedures").values():
        for label in term.labels:
            names.setdefault(label, term.labels[0])
            if term.labels[0].endswith("制度"):
                names.setdefault(label.removesuffix("制度"), term.labels[0])
    return re.compile(trie(name for name in names if len(name) > 1)), names


def steps(form: str) -> Iterator[Steps]:
    """公众参与、专家论证…五大法定程序, and 合法性审查、集体讨论决定两个必经程序 in the same sentence."""
    pattern, names = procedure_names()
    row = re.compile(rf"(?:{pattern.pattern})(?:(?:、|和|与)(?:{pattern.pattern}))+(?=等?{_STEPS.pattern})")
    for found in row.finditer(form):
        if _MANDATORY.match(form, found.end()):
            continue
        left = max(form.rfind(mark, 0, found.start()) for mark in "。;\n") + 1
        stop = re.compile(r"[。\n]|$").search(form, found.end())
        end = stop.start() if stop else len(form)
        whole = next((name for name in _whole() if name in form[left : found.start()]), "")
        if not whole:
            continue
        must: frozenset[str] = frozenset()
        for other in row.finditer(form, found.end(), end):
            if _MANDATORY.match(form, other.end()):
                must = frozenset(_names_in(other[0]))
        yield Steps(names.get(whole, whole), tuple(_names_in(found[0])), must, left, end)


def _names_in(text: str) -> list[str]:
    pattern, names = procedure_names()
    return [names[found[0]] for found in pattern.finditer(text)]


@cache
def _whole() -> tuple[str, ...]:
    """Names and aliases of procedures, longest first."""
    return tuple(sorted(procedure_names()[1], key=len, reverse=True))
