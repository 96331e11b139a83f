"""YAML with line numbers: every mapping remembers where it and its keys stand, so that an error can say file and line.

Only plain YAML is accepted: no anchors and aliases (they can blow a small file up), no tags, no dates (text stays text).
"""

from __future__ import annotations

import codecs
import math
import re
from pathlib import Path

import yaml

from ontology.errors import InvalidSheet

MAX_BYTES = 20_000_000
MAX_DEPTH = 12
MAX_TEXT = 20_000
MAX_DIGITS = 100  # Python refuses to read thousands
# Control characters but tab and line ends, and halves of surrogate pairs.
_NO_TEXT = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff]")


# A line that begins a section which is no other program's, as far to the right as the first line that says something.
_FIRST_LINE = re.compile(rb"^([ ]*)(?!---|%)[^ \t\r\n#]", re.M)
_SECTION = rb"^%b[\"']?(?:source|document|facts|law|duties|provisions)[\"']?[ \t]*:"
# What Chinese keyboards write where YAML wants its own marks, and what comes of it.
HALF_WIDTH = "write : , - { } [ ] and blanks half-width, and a blank behind each colon and each -"
_WIDE = re.compile("[：，\uff5b\uff5d\uff3b\uff3d－\u3000]|^ *-[^ -]", re.M)
_WIDE_COLON = re.compile("^[a-z]+ ?：", re.M)
_NO_KEY = re.compile("[：\u3000\uff5b－]|^[A-Za-z_]+:[^\x00-\x7f]")
_UTF_16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)

_OPENING = (
    yaml.BlockMappingStartToken, yaml.BlockSequenceStartToken, yaml.FlowMappingStartToken, yaml.FlowSequenceStartToken
)  # fmt: skip
_CLOSING = (yaml.BlockEndToken, yaml.FlowMappingEndToken, yaml.FlowSequenceEndToken)


class Item(dict[str, object]):
    """A mapping of a sheet; `line` is where it starts, `lines[key]` where a key stands (1-based), `file` its file."""

    def __init__(self, file: str, line: int) -> None:
        super().__init__()
        self.file, self.line = file, line
        self.lines: dict[str, int] = {}

    def where(self, key: str = "") -> str:
        return f"{self.file}:{self.lines.get(key, self.line)}"


# What counts as a number: 1:30 is a ratio and no ninety, 010101 a code and no octal number.
_NUMBERS = {
    "int": re.compile(r"[-+]?(?:0|[1-9][0-9_]*|0x[0-9a-fA-F]+)$"),
    "float": re.compile(
        r"[-+]?(?:(?:[0-9][0-9_]*\.[0-9_]*|\.[0-9]+)(?:[eE][-+]?[0-9]+)?|\.(?:inf|Inf|INF))$|\.(?:nan|NaN|NAN)$"
    ),
}


class _Plain(yaml.SafeLoader):
    """SafeLoader that leaves dates as text, as sheets mean them."""


_Plain.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in resolvers if not tag.endswith((":timestamp", ":merge", ":value"))]
    for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}
_Plain.yaml_implicit_resolvers = {
    first: [(tag, _NUMBERS.get(tag.rpartition(":")[2], pattern)) for tag, pattern in resolvers]
    for first, resolvers in _Plain.yaml_implicit_resolvers.items()
}


def is_stray(path: Path) -> bool:
    """Whether a YAML file speaks of nothing that sheets speak of, as those of other programs that lie about in folders.

    A sheet is one however badly it is written, and so is a file that cannot be opened: `read_yaml` tells what is wrong.
    """
    try:
        with path.open("rb") as file:
            raw = file.read(MAX_BYTES)
    except OSError:
        return False
    if raw.startswith(_UTF_16):
        raw = raw.decode("utf-16", "replace").encode("utf-8", "replace")
    raw = raw.removeprefix(codecs.BOM_UTF8)
    first = _FIRST_LINE.search(raw)
    if first is None:
        return True
    return raw[first.end(1) : first.end()] != b"{" and not re.search(_SECTION % first[1], raw, re.M)


def read_yaml(path: Path, name: str = "") -> Item:
    """The sheet's top mapping; raises InvalidSheet with file and line."""
    name = name or path.name
    try:
        raw = path.read_bytes()
    except OSError as error:
        raise InvalidSheet(f"cannot be read: {error.strerror}", where=name, mend="check the path") from error
    return parse_yaml(raw, name)


def parse_yaml(raw: bytes, name: str) -> Item:
    """As `read_yaml`, from bytes."""
    if len(raw) > MAX_BYTES:
        raise InvalidSheet(f"is larger than {MAX_BYTES // 1_000_000} MB", where=name, mend="split the sheet")
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = raw[: error.start].count(b"\n") + 1
        raise InvalidSheet("is not UTF-8 text", where=f"{name}:{line}", mend="save the file as UTF-8") from error
    loader = _Plain(text)
    try:
        _refuse_hostile(text, name)
        node = loader.get_single_node()
        if not isinstance(node, yaml.MappingNode):
            mend = HALF_WIDTH if _WIDE_COLON.search(text) else "start with `kg new facts`"
            raise InvalidSheet("is no fact sheet", where=f"{name}:1", mend=mend)
        built = _build(loader, node, name, 0)
    except yaml.YAMLError as error:
        raise _yaml_error(error, name, text) from error
    except RecursionError as error:
        raise InvalidSheet("is nested too deeply", where=f"{name}:1", mend="keep to the documented form") from error
    finally:
        loader.dispose()
    assert isinstance(built, Item)
    return built


def _yaml_error(error: yaml.YAMLError, name: str, text: str) -> InvalidSheet:
    mark = getattr(error, "problem_mark", None)
    line = mark.line + 1 if mark else 1
    problem = getattr(error, "problem", None) or str(error)
    mend = "indent with spaces, put a space after every colon, quote text that holds `: ` or ` #`"
    if _WIDE.search("\n".join(text.split("\n")[max(line - 2, 0) : line])):
        mend = HALF_WIDTH
    return InvalidSheet(f"not valid YAML: {problem}", where=f"{name}:{line}", mend=mend)


def _refuse_hostile(text: str, name: str) -> None:
    depth = 0
    for token in yaml.scan(text, Loader=yaml.SafeLoader):
        depth += isinstance(token, _OPENING) - isinstance(token, _CLOSING)
        if depth > MAX_DEPTH:  # before the scanner, whose time grows with the square of the depth, goes on
            line = token.start_mark.line + 1
            mend = "keep to the documented form"
            raise InvalidSheet("is nested too deeply", where=f"{name}:{line}", mend=mend)
        if isinstance(token, yaml.AnchorToken | yaml.AliasToken | yaml.TagToken):
            line = token.start_mark.line + 1
            raise InvalidSheet(
                "anchors, aliases and tags (&, *, !) are not used in sheets",
                where=f"{name}:{line}",
                mend="write the value out, or quote it",
            )


def _scalar(value: object, where: str) -> object:
    """The value, refused where no store could hold it."""
    if isinstance(value, str) and _NO_TEXT.search(value):
        raise InvalidSheet("holds a control character", where=where, mend="take it out")
    if isinstance(value, str) and len(value) > MAX_TEXT:
        mend = "a fact is a short text; give the place of the words with `at`"
        raise InvalidSheet(f"a text of {len(value)} characters", where=where, mend=mend)
    if isinstance(value, float) and not math.isfinite(value):
        raise InvalidSheet(f"{value} is no number that can be stored", where=where, mend="write a finite number")
    if isinstance(value, int) and abs(value) >= 2**63:
        raise InvalidSheet("a whole number beyond 64 bits", where=where, mend="quote it, or write a smaller one")
    return value


def _build(loader: yaml.SafeLoader, node: yaml.Node, name: str, depth: int) -> object:
    line = node.start_mark.line + 1
    if depth > MAX_DEPTH:
        raise InvalidSheet("is nested too deeply", where=f"{name}:{line}", mend="keep to the documented form")
    if isinstance(node, yaml.SequenceNode):
        return [_build(loader, child, name, depth + 1) for child in node.value]
    if isinstance(node, yaml.ScalarNode):
        if len(node.value) > MAX_DIGITS and node.tag.endswith(":int"):
            raise InvalidSheet(
                "a whole number beyond 64 bits", where=f"{name}:{line}", mend="quote it, or write a smaller one"
            )
        return _scalar(loader.construct_object(node), f"{name}:{line}")
    item = Item(name, line)
    for key_node, value_node in node.value:
        key = str(key_node.value)
        if _NO_KEY.search(key):
            where = f"{name}:{key_node.start_mark.line + 1}"
            raise InvalidSheet(f"{key!r} is no name of a field", where=where, mend=HALF_WIDTH)
        if key in item:
            raise InvalidSheet(
                f"{key!r} stands twice", where=f"{name}:{key_node.start_mark.line + 1}", mend="keep one of them"
            )
        item.lines[key] = key_node.start_mark.line + 1
        item[key] = _build(loader, value_node, name, depth + 1)
    return item
