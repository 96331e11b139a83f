"""A clause that is being read."""

from __future__ import annotations

import re
from dataclasses import dataclass

from loaders.report.statements.outlook import State


@dataclass(slots=True)
class Clause:
    """A clause that is being read, its `words` at `start`..`end`: `at` moves on over what stands before the deed, `subjects`
    are those it names."""

    form: str
    text: str
    start: int
    end: int
    at: int
    issuer: str
    state: State
    words: str = ""
    body: int = (
        0  # where the first body begins that does not begin before the clause; far behind the text if there is none
    )
    subjects: tuple[str, ...] = ()
    looked: int = -1  # where a verb was looked for last, and the one that stands there
    verb: tuple[int, int] | None = None
    approved: re.Match[str] | None = None  # 经县政府审议通过, of a title told before
    filed: tuple[int, int] | None = None  # 报县司法局备案, of what was told before

    def begin(self, start: int, end: int, body: int) -> None:
        """Goes on to the next clause of the same text, with the place of its first body."""
        self.start = self.at = start
        self.body = body
        self.end = end
        self.words = self.form[start:end]
        self.subjects, self.looked, self.verb, self.approved, self.filed = (), -1, None, None, None
