"""Lines of `kg extract` as JSON text, one a line.

A corpus has millions of short values: interpreted this takes as long as the encoder of the standard library, compiled
(see pyproject.toml) much less.
"""

from __future__ import annotations

import json
from functools import lru_cache
from json.encoder import encode_basestring
from typing import Any, Final

_QUOTED: Final = encode_basestring
# Whatever is neither text nor number nor a list; lines are freshly made and hold no cycles.
_ENCODE: Final = json.JSONEncoder(ensure_ascii=False, check_circular=False, separators=(", ", ": ")).encode


def as_text(lines: list[dict[str, Any]]) -> str:
    """The lines as the standard encoder writes them, each with its line feed."""
    out: list[str] = []
    frames: dict[tuple[str, ...], list[str]] = {}
    quoted = _QUOTED
    for line in lines:
        names = tuple(line)
        frame = frames.get(names)
        if frame is None:
            frame = frames[names] = [*_frame(names)]
        frame[1::2] = [
            quoted(value) if type(value) is str
            else "null" if value is None
            else "true" if value is True
            else "false" if value is False
            else str(value) if type(value) is int
            else _other(value)
            for value in line.values()
        ]  # fmt: skip
        out += frame
    return "".join(out)


@lru_cache(maxsize=64)
def _frame(names: tuple[str, ...]) -> tuple[str, ...]:
    """The text of a line with these fields, an empty place behind each name: all lines of a kind have the same."""
    frame = [part for name in names for part in (f", {_QUOTED(name)}: ", "")]
    return ("{" + frame[0][2:], *frame[1:], "}\n")


def _other(value: object) -> str:
    if not isinstance(value, (list, tuple)):
        return _ENCODE(value)
    if not value:
        return "[]"
    return f"[{', '.join([_QUOTED(one) if isinstance(one, str) else _ENCODE(one) for one in value])}]"
