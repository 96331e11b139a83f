"""Who applies, by the words of a statute."""

from __future__ import annotations

import itertools
import re
from collections import Counter
from collections.abc import Iterator
from typing import Final

from loaders.statute.norms.names.bearers import clause_subject
from loaders.statute.norms.text.clauses import MASK
from loaders.statute.norms.text.kinds import PRIVATE
from loaders.statute.norms.text.norm import Bearer
from loaders.statute.norms.text.wording import WIDE, Wording, word_pairs


class Applicants:
    """The persons and organisations that are the subject of 申请 in a statute."""

    def __init__(self, wording: Wording) -> None:
        self._wording = wording
        self._known: tuple[tuple[Bearer, str], ...] | None = None

    def of(self, text: str, words: str) -> Bearer | None:
        """Who applies: as the article says it (申请人, 申领人), else who applies for the same elsewhere, else 申请人."""
        for name in ("申领人", "申请人"):
            if name in text and (name == "申请人" or "申领" in words):
                return Bearer(name, "person", None)
        if self._known is None:
            self._known = tuple(_applicants(self._wording.whole()))
        asked = word_pairs(_ASKED.split(words)[-1])
        usual = APPLICANT if "申请人" in self._wording.whole() else None
        same = [who for who, what in self._known if any(pair in what for pair in asked)]
        if usual is None and not same:
            same = [who for who, what in self._known if not what]
        for who, times in Counter(same).most_common(1):
            return who if usual is None or (times > 1 and "申请人" not in who.text) else usual
        return usual


def _applicants(whole: str) -> Iterator[tuple[Bearer, str]]:
    """The persons and organisations that are the subject of 申请 somewhere in the statute, with what they apply for."""
    for found in itertools.islice(_ASKED.finditer(whole, 0, WIDE), _FEW):
        clause = _CLAUSE_END.split(whole[max(0, found.start() - 60) : found.start()])[-1].removeprefix("由")
        if "由" in clause or MASK in clause or clause.startswith(_NO_APPLICANT):
            continue
        who = clause_subject(clause + "申请")
        if who is not None and who.start == 0 and who.end > 2 and who.type in PRIVATE:
            what = _CLAUSE_END.split(whole[found.end() : found.end() + 16])[0]
            yield Bearer(clause[: who.end], who.type, None), what


_NO_APPLICANT: Final[tuple[str, ...]] = ("（", "任何", "应", "其", "所", "依照", "设立")
_ASKED: Final = re.compile(r"申请(?!人|书|材料|表|文件|事项|的|执行)(?:办理)?")
_FEW: Final = 24
APPLICANT: Final = Bearer("申请人", "person", None)
_CLAUSE_END: Final = re.compile("[，。；：\n]")
