"""Whom a chapter binds: the body or person that more of its articles address than anybody else."""

from __future__ import annotations

import re
from typing import Final

from loaders.statute.norms.implied.neighbours import Neighbours
from loaders.statute.norms.names.bearers import subject
from loaders.statute.norms.text.norm import Bearer
from loaders.statute.norms.text.wording import Wording


class Chapters:
    """The articles of a statute by their headings; a statute without headings is one chapter.

    `paths` are the headings above each article, from the outermost, in the order of the texts.
    """

    def __init__(
        self, wording: Wording, neighbours: Neighbours, paths: tuple[tuple[str, ...], ...] = (), title: str = ""
    ) -> None:
        self._wording, self._neighbours, self.title = wording, neighbours, title
        self._paths = paths if len(paths) == len(wording.texts) else ((),) * len(wording.texts)
        self._leaders: dict[tuple[str, ...], Bearer | None] = {}
        self._articles: dict[tuple[str, ...], list[int]] = {}
        self._bound: dict[str, int] = {}
        self._binding = 0

    def heading(self, text: str) -> str:
        """The nearest heading above an article."""
        path = self._path(text)
        return path[-1] if path else ""

    def leader(self, text: str) -> Bearer | None:
        """Who is bound by most articles of this one's chapter, by three at least, and by twice as many as the next one."""
        if not self._wording.texts:
            return None
        path = self._path(text)
        if path not in self._leaders:
            self._leaders[path] = self._most(path)
        return self._leaders[path]

    def acting(self) -> Bearer | None:
        """The body whose proceedings the title says the statute is about (公安机关办理案件程序规定)."""
        found = _ACTING.match(self.title)
        who = subject(found["who"]) if found is not None else None
        whole = who is not None and found is not None and who.is_whole(len(found["who"]))
        return Bearer(found["who"], who.type, None) if whole and found is not None and who is not None else None

    def share(self, who: Bearer) -> int:
        """In how many of a hundred articles that bind anybody a bearer is bound."""
        if not self._binding:
            for index in range(min(len(self._paths), _MANY)):
                names = self._neighbours.bound(index)
                for name in names:
                    self._bound[name] = self._bound.get(name, 0) + 1
                self._binding += bool(names)
        return self._bound.get(who.text, 0) * 100 // max(1, self._binding)

    def _path(self, text: str) -> tuple[str, ...]:
        return self._paths[self._wording.place(text)] if self._paths else ()

    def _most(self, path: tuple[str, ...]) -> Bearer | None:
        if path and _NO_DUTIES.search(path[-1]) is not None:
            return None
        if not self._articles:
            for index, one in enumerate(self._paths):
                self._articles.setdefault(one, []).append(index)
        counted: dict[str, int] = {}  # a Counter is slow Python code where the rest is compiled
        known: dict[str, Bearer] = {}
        for index in self._articles[path][:_MANY]:
            names = self._neighbours.bound(index)
            for name in names:
                counted[name] = counted.get(name, 0) + 1
            known.update(names)
        best = max(counted, key=counted.__getitem__, default="")
        second = max((times for name, times in counted.items() if name != best), default=0)
        if not best or counted[best] < max(_OFTEN, _FAR * second):
            return None
        return known[best].elsewhere()


_ACTING: Final = re.compile("(?P<who>[^，的和、]{2,16}?)(?:办理|实施|行使|适用|查处)")
_NO_DUTIES: Final = re.compile("法律责任|罚则|附则|奖惩|处罚$")
_OFTEN: Final = 3
_FAR: Final = 2
# How much of a chapter, or of a code, is looked at.
_MANY: Final = 400
