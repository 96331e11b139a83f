"""Lines of `kg extract` as JSON text, one a line.

A corpus has millions of short values: interpreted this takes as long as the encoder of the standard library, compiled
(see pyproject.toml) much less.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from json.encoder import encode_basestring
from typing import Any, Final

_QUOTED: Final = encode_basestring
# Whatever is neither text nor number nor a list; lines are freshly made and hold no cycles.
_ENCODE: Final = json.JSONEncoder(ensure_ascii=False, check_circular=False, separators=(", ", ": ")).encode
_NAMES: Final[dict[str, str]] = {}


def as_text(lines: list[dict[str, Any]]) -> str:
    """The lines as the standard encoder writes them, each with its line feed."""
    out: list[str] = []
    names = _NAMES
    for line in lines:
        begin = len(out)
        for name, value in line.items():
            key = names.get(name)
            if key is None:
                key = names[name] = f", {_QUOTED(name)}: "
            out.append(key)
            if isinstance(value, str):
                out.append(_QUOTED(value))
            elif value is None:
                out.append("null")
            elif value is True:
                out.append("true")
            elif value is False:
                out.append("false")
            elif isinstance(value, int):
                out.append(str(value))
            elif isinstance(value, (list, tuple)):
                out.append(_list(value) if value else "[]")
            else:
                out.append(_ENCODE(value))
        out[begin] = "{" + out[begin][2:]
        out.append("}\n")
    return "".join(out)


def _list(values: Sequence[object]) -> str:
    return f"[{', '.join([_QUOTED(one) if isinstance(one, str) else _ENCODE(one) for one in values])}]"
