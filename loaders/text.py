"""One form of text for all patterns, without ever changing a length.

Patterns in `loaders` are written against `mapped(text)`; offsets found there hold in the stored text unchanged. Those
of duties read law text as it is printed, without blanks (statute/norms/written.py).
"""

from __future__ import annotations

import re
from pathlib import Path

# Full-width ASCII (U+FF01..U+FF5E) to ASCII; spelled by number because editors and transports normalise such characters.
_FULL_WIDTH = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)}
_DASHES = dict.fromkeys((0x2010, 0x2011, 0x2012, 0x2013, 0x2014, 0x2015, 0x2212, 0x2500), ord("-"))
_SPACES = dict.fromkeys((0x3000, 0x00A0, 0x2002, 0x2003, 0x2007, 0x2009, 0x202F, 0x205F), ord(" "))
_INVISIBLE = dict.fromkeys((0x200C, 0x200D, 0x2060, 0xFEFF, 0x00AD), 0x200B)
_BRACKETS = {0x3014: ord("["), 0x3015: ord("]"), 0x2329: ord("<"), 0x232A: ord(">"), 0x3008: ord("<"), 0x3009: ord(">")}
_LINE_ENDS = dict.fromkeys((0x0D, 0x2028, 0x2029), ord("\n"))
# Radicals, which some programs that make PDFs write for the characters that look like them, whoever copies from one too.
_RADICALS = {
    ord(row[0]): ord(row[2])
    for row in (Path(__file__).parent / "radicals.tsv").read_text(encoding="utf-8").splitlines()
    if row[1:2] == "\t"
}
_ANY_RADICAL = re.compile("[\u2e80-\u2fdf]")
_MAP = {**_RADICALS, **_FULL_WIDTH, **_DASHES, **_SPACES, **_INVISIBLE, **_BRACKETS, **_LINE_ENDS}


_ANY = re.compile("[" + "".join(re.escape(chr(code)) for code in _MAP) + "]")
_FREQUENT = "，；：（）"
_LONG = 4_000_000


def characters(text: str) -> str:
    """The text with characters for radicals."""
    return text.translate(_RADICALS) if _ANY_RADICAL.search(text) else text


def mapped(text: str) -> str:
    """The text with one character put for one character: half-width punctuation, plain dashes and spaces,
    characters for radicals.

    ；：，（） become ASCII; 。、《》“” stay; zero-width characters become U+200B, each character of a line end a
    line feed. `len(mapped(t)) == len(t)` always.
    """
    if len(text) > _LONG:
        return text.translate(_MAP)
    # A handful of replacements costs a sixth of `translate`, which looks every character up.
    for char in _FREQUENT:
        text = text.replace(char, chr(_MAP[ord(char)]))
    for char in set(_ANY.findall(text)):
        text = text.replace(char, chr(_MAP[ord(char)]))
    return text
