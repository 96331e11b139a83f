"""Regular expressions that are compiled when they are first used.

Compiling takes most of the time in which a reader of texts starts, and one text needs a part of its patterns only.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Callable
from typing import Any, cast

_ATTRIBUTES = ("search", "match", "fullmatch", "finditer", "findall", "split", "sub", "pattern")


class _Late:
    """A pattern that nobody has used yet; `names` are those of the module that it is defined in."""

    def __init__(self, source: str | Callable[[], str], flags: int, names: dict[str, Any]) -> None:
        self._source, self._flags, self._names = source, flags, names

    def __getattr__(self, attribute: str) -> Any:
        if attribute not in _ATTRIBUTES:
            raise AttributeError(attribute)
        compiled = re.compile(quick(self._source if isinstance(self._source, str) else self._source()), self._flags)
        # From now on the module's name stands for the compiled pattern itself: a call through this one takes longer.
        for name, value in self._names.items():
            if value is self:
                self._names[name] = compiled
        self.__dict__.update((each, getattr(compiled, each)) for each in _ATTRIBUTES)
        return getattr(compiled, attribute)


def quick(source: str) -> str:
    """The pattern with Han characters as word characters beyond ASCII: they are the same in Chinese texts, and a range of
    21,000 characters takes half a millisecond to compile wherever it stands, a category nearly nothing.
    """
    return source.replace(r"[\u4e00-\u9fff]", r"[^\W\x00-\x7f]")


def sought(firsts: str, pattern: str) -> str:
    """A pattern for searches: `pattern` where one of the characters `firsts` stands, which alone is what is found (groups
    are those of `pattern`). Before a set of characters all others are passed over in one loop, before a look-ahead the
    pattern is tried at every place.
    """
    return rf"[{firsts}](?<=(?={pattern})(?s:.))"


def regex(source: str | Callable[[], str], flags: int = 0) -> re.Pattern[str]:
    """A pattern that is compiled when it is first used; `source` may be a function that makes it from word lists."""
    return cast("re.Pattern[str]", _Late(source, flags, sys._getframe(1).f_globals))
