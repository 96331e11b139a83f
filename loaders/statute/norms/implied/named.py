"""Whom a statute names for an act or a thing: after the deed, after the thing, as the subject of the very words."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from typing import Final

from loaders.statute.norms.names.bearers import subject
from loaders.statute.norms.text.acts import of_kind
from loaders.statute.norms.text.lexicon import rows
from loaders.statute.norms.text.norm import Bearer
from loaders.statute.norms.text.vocabulary import opens
from loaders.statute.norms.text.wording import WIDE, Wording


class Named:
    """Looks through the words of a statute; what was found for a deed or a thing is kept."""

    def __init__(self, wording: Wording) -> None:
        self._wording = wording
        self._roles: dict[str, str] = {}
        self._keepers: dict[str, str] = {}
        self._conductors: dict[str, Bearer | None] = {}

    def doer(self, action: str) -> Bearer | None:
        """Who is the subject of these very words elsewhere in the statute (X提交决策机关讨论…)."""
        key = action[:_VERBATIM]
        if len(key) < _VERBATIM or opens(key, 0) != "verb" or not self._wording.texts:
            return None
        whole = self._wording.whole()
        at, tries = whole.find(key), 0
        while at >= 0 and tries < 8:
            tries += 1
            before = _CLAUSE_END.split(whole[max(0, at - 24) : at])[-1]
            who = subject(before)
            if who is not None and who.start == 0 and who.end == len(before):
                return Bearer(before, who.type, None)
            at = whole.find(key, at + 1)
        return None

    def role(self, deed: str) -> Bearer | None:
        """Who the statute names after what is done (设置 → 设置人, 临时占道经营 → 临时占道经营者)."""
        if (
            len(deed) < 2
            or (len(deed) < 4 and opens(deed, 0) != "verb")
            or (deed in of_kind("makes") and deed != "起草")
        ):
            return None
        return self._after(deed, 1)

    def briefly(self, deed: str) -> Bearer | None:
        """Who is named after a deed and its object in two characters (饲养犬只 → 养犬人, 提出法规案 → 提案人, 要约 → 要约人)."""
        deed = _FORWARD.sub("提出", deed)
        if not 2 <= len(deed) <= 16 or "的" in deed or not (opens(deed, 0) == "verb" or len(deed) == 2):
            return None
        return self._after(deed[0] + deed[-1], 2) or (self._after(deed[1:3], 2) if len(deed) == 4 else None)

    def _after(self, deed: str, times: int) -> Bearer | None:
        """Who is named after the deed so many times."""
        if deed not in self._roles:
            best = Counter(_named_after(deed, self._wording.whole())).most_common(1)
            self._roles[deed] = best[0][0] if best and best[0][1] >= times else ""
        name = self._roles[deed]
        who = subject(name) if name else None
        return Bearer(name, who.type, None) if who is not None and who.start == 0 and who.end == len(name) else None

    def conductor(self, activity: str) -> Bearer | None:
        """The body that the statute names after an activity (社区矫正 → 社区矫正机构), where such a one acts."""
        if activity not in self._conductors:
            best = Counter(_conducting(activity, self._wording.whole())).most_common(1)
            who = subject(best[0][0]) if best else None
            whole = who is not None and who.start == 0 and who.end == len(best[0][0])
            self._conductors[activity] = Bearer(best[0][0], who.type, None) if who is not None and whole else None
        return self._conductors[activity]

    def decider(self, deed: str) -> Bearer | None:
        """The authority named after its decision (登记 → 登记机关), where the statute speaks of one."""
        if not self._wording.texts:
            return None
        whole = self._wording.whole()
        for name, kind in deciders(deed):
            if whole.find(name, 0, WIDE) >= 0:
                return Bearer(name, kind, None)
        return None

    def keeper(self, thing: str) -> Bearer | None:
        """Who is named after the thing elsewhere in the statute (船舶负责人, 配备校车的学校)."""
        if not 2 <= len(thing) <= 10 or not self._wording.texts or opens(thing, 0) in ("verb", "prep", "adverb"):
            return None
        key = thing[-4:]
        if key not in self._keepers:
            best = Counter(_kept(key, self._wording.whole())).most_common(1)
            self._keepers[key] = best[0][0] if best and best[0][1] > 1 else ""
        name = self._keepers[key]
        which = thing.removesuffix(key).removeprefix("其").rpartition("的")[2]
        which = "" if "、" in which or which.startswith(("下列", "上述", "前款")) else which
        return Bearer(which + name, "person", None) if name else None


def deciders(deed: str) -> list[tuple[str, str]]:
    """The bodies of data/deciders.tsv that a deed is decided by, and their types; the first that a statute holds counts."""
    return [(row[1], row[2]) for row in rows("deciders") if row[0] == deed]


def _named_after(deed: str, whole: str) -> Iterator[str]:
    """The deed with 人, 者 or 单位 behind it, wherever what follows says that such a one acts."""
    at = whole.find(deed, 0, WIDE)
    while 0 <= at < len(whole) - len(deed) - 2:
        end = at + len(deed) + (2 if whole.startswith("单位", at + len(deed)) else 1)
        last = whole[end - 1]
        named = last in ("人", "者", "位") and whole[end] in _ACTS and whole[at - 1] != "被"
        if named and (last != "位" or whole[at - 1] in _BOUNDS):
            yield whole[at:end]
        at = whole.find(deed, end, WIDE)


def _conducting(activity: str, whole: str) -> Iterator[str]:
    """The activity with the word for a body behind it, wherever what follows says that such a one acts."""
    at = whole.find(activity, 0, WIDE)
    while at >= 0:
        end = at + len(activity)
        found = _BODY.match(whole, end, WIDE)
        if found is not None and whole[at - 1 : at] != "被":
            yield whole[at : found.end()]
        at = whole.find(activity, end, WIDE)


def _kept(key: str, whole: str) -> Iterator[str]:
    """The key with the word for its keeper, wherever the two stand together; no pattern is made for a key."""
    at = whole.find(key, 0, WIDE)
    while at >= 0:
        found = KEEPER.match(whole, at + len(key), WIDE)
        if found is not None:
            yield whole[at : found.end()]
        at = whole.find(key, found.end() if found is not None else at + 1, WIDE)


KEEPER: Final = re.compile(
    r"的?(?:所有权人|所有人|经营人|使用人|负责人|管理人|所有者|经营者|管理者|使用者|举办者|持有人|权利人|服务提供者|管理单位|使用单位|经营单位|运营单位|经营企业|运营企业)"
)
# What follows the name of whoever acts.
_BOUNDS: Final = frozenset("，。；、：\n由向对与和或的")
_ACTS: Final = frozenset("应可不必须要的在向对自凭未有负承、，。；")
_BODY: Final = re.compile(f"的?(?:机构|单位|组织|部门|企业|经营者|人员|机关)(?=[{''.join(sorted(_ACTS))}])")
# 向大会提出的议案: who puts it forward.
_FORWARD: Final = re.compile("^拟?(?:向[^，。；]{2,20})?提出的?(?=[^，。；的]{1,12}案$)")
# How many characters of an act must be the same.
_VERBATIM: Final = 7
_CLAUSE_END: Final = re.compile("[，。；：\n]")
