"""The main text of a saved web page, one line a block.

Why not a library for main text: what such libraries leave out (titles, attachments, the numbers of lists, lines within
layout tables, whatever stands deeper than their parser goes) they leave out in silence, and of a law or a report nothing
may be lost. Here only three things go: what no reader sees (scripts, controls), elements that name themselves navigation
and hold the lesser part of the sentences, and, before the first and behind the last sentence, blocks of links and the
site's imprint.

Nothing is ever fetched or expanded, so external entities and scripts are harmless. Linear in the page's length.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from itertools import accumulate

from loaders.files.table_rows import Cell, Row, Table, cell_at, is_layout, row_line

_UNSEEN = frozenset(
    [
        "script",
        "style",
        "noscript",
        "template",
        "iframe",
        "object",
        "svg",
        "head",
        "del",
        "button",
        "select",
        "textarea",
    ]
)
_ASIDE = frozenset(["nav", "header", "footer", "aside"])
_LINES = frozenset(
    [
        "p",
        "div",
        "br",
        "li",
        "ul",
        "ol",
        "tr",
        "table",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "section",
        "article",
        "main",
        "dd",
        "dt",
        "dl",
        "blockquote",
        "pre",
        "center",
        "form",
    ]
)
_CELLS = frozenset(("td", "th"))
_OF_TABLES = frozenset(("table", "tr", "td", "th"))
_CLOSED_BY_THE_NEXT = frozenset(["p", "li", "tr", "td", "th", "dd", "dt", "option"])
_VOID = frozenset(
    ["br", "hr", "img", "input", "meta", "link", "area", "base", "col", "embed", "source", "track", "wbr"]
)
_NAVIGATION = frozenset(
    [
        "menu",
        "nav",
        "breadcrumb",
        "crumb",
        "crumbs",
        "sidebar",
        "share",
        "copyright",
        "footer",
        "topbar",
        "toolbar",
        "pagination",
    ]
)
# A tag with values that hold < and >, as scripts in them do; else one that a quotation mark too many has left open.
_VALUES = r"""(?:[^<>="']++|=\s*+(?:"[^"]{0,4000}+"|'[^']{0,4000}+')|[="'])*+>"""
_TAG = re.compile(rf"<(/?)([a-zA-Z][a-zA-Z0-9]*)\b(?:{_VALUES}|[^<>]*>)|<!--|<[!?][^<>]*>")
_TITLE = re.compile(r"<title[^<>]*>([^<>]*)", re.IGNORECASE)
_NAMED = re.compile(r"""\b(?:class|id)\s*=\s*["']?([^"'>]*)""")
_RUNNING_HEAD = re.compile(r"""\btitle\s*=\s*["']?(?:header|footer)["'\s>]""")  # LibreOffice saves them so
_RAW_END = re.compile(r"</(?:script|style)\b", re.IGNORECASE)
_SPACES = re.compile(r"[ \t\r\n\f]+")
# A line of the source may end within a sentence: between Chinese characters that is no blank.
_CHINESE = "\u2e80-\u303e\u3041-\u9fff\uf900-\ufaff\uff01-\uff60“”‘’…—"
_SOURCE_LINE = re.compile(f"(?<=[{_CHINESE}])\n(?=[{_CHINESE}\\d()%])|(?<=[\\d()%])\n(?=[{_CHINESE}])")
_UNIT_MARK = re.compile(
    r"(?:^|\s)第[一二三四五六七八九十百千零〇\d]{1,9}(?:条|章|节|编|部分)(?:之[一二三四五六七八九十]{1,2})?$"
)
_AT_EDGE = re.compile(f"(?<=[{_CHINESE}])[ \n]++(?=[{_CHINESE}])")
_ROOM = re.compile(r"[ \t\u00a0]+")
_PLACES_TO_BREAK = re.compile("[\u00ad\u200b\ufeff]")  # a line may be broken there: nobody sees them
_SENTENCE = re.compile("[。；]")
_IMPRINT = re.compile("ICP备|公网安备|网站标识码|版权所有|Copyright", re.IGNORECASE)
_BREADCRUMB = re.compile("(?:您|你)?(?:现在|当前|所在)的?(?:所在)?的?位置")
_DEEP = 64  # so far up an end tag looks for its beginning


@dataclass(slots=True)
class _Line:
    """A line of the page: its pieces, how many of their characters are links, how many links it has."""

    pieces: list[str] = field(default_factory=list)
    linked: int = 0
    links: int = 0
    row: bool = False  # of a table: an empty first cell keeps its place

    def text(self) -> str:
        if self.row:
            return "".join(self.pieces).rstrip()
        return _ROOM.sub(lambda room: "\t" if "\t" in room[0] else room[0], _in_one(self.pieces)).strip()


def _in_one(pieces: list[str]) -> str:
    """The pieces of a line; where the source had a line end between two of them they are parted by a blank, Chinese
    characters by nothing."""
    text = "".join(pieces)
    if "\n" not in text:
        return text
    return _AT_EDGE.sub(lambda room: _source_line(room) if "\n" in room[0] else room[0], text).replace("\n", " ")


@dataclass(frozen=True, slots=True)
class _Element:
    tag: str
    unseen: bool
    aside: bool
    anchor: bool
    line: int


class _Page:
    """A page while it is read: its lines, the elements still open, and which lines (end exclusive) each block held and
    each element that names itself navigation."""

    def __init__(self) -> None:
        self.lines = [_Line()]
        self.blocks: list[tuple[int, int]] = []
        self.asides: list[tuple[int, int]] = []
        self._open: list[_Element] = []
        self._hidden = 0
        self._anchors = 0
        self._preformatted = 0
        self._linked = False  # whether a link has just ended: a line end of the source parts it from what follows
        self._tables: list[Table] = []

    def words(self, text: str) -> None:
        """What stands between two tags; its lines are lines where the page says that they are (pre)."""
        if self._preformatted and "\n" in text:
            for line in text.split("\n"):
                self.say(_unescaped(line))
                self._break()
        else:
            self.say(_unescaped(text))

    def say(self, text: str) -> None:
        line = self.lines[-1]
        if self._hidden or not (text.strip() or (text and line.pieces)):
            return
        line.pieces.append(" " + text[1:] if self._linked and text[0] == "\n" else text)
        self._linked = False
        line.linked += len(text.strip()) if self._anchors else 0

    def begin(self, tag: str, whole: str) -> None:
        if self._open and tag in _CLOSED_BY_THE_NEXT and self._open[-1].tag == tag:
            self._close()
        aside = tag not in _VOID and self._is_aside(tag, whole)
        if aside or tag in _LINES:
            self._break()
        if tag in _VOID or whole.endswith("/>"):
            return
        self._of_table(tag, whole)
        unseen, anchor = tag in _UNSEEN, tag == "a" and not self._hidden
        self._open.append(_Element(tag, unseen, aside, anchor, len(self.lines) - 1))
        self._hidden += unseen
        self._anchors += anchor
        self._preformatted += tag == "pre"
        self.lines[-1].links += anchor
        if anchor and self.lines[-1].pieces and self.lines[-1].pieces[-1].endswith("\n"):
            self.lines[-1].pieces[-1] = self.lines[-1].pieces[-1][:-1] + " "

    def _of_table(self, tag: str, whole: str) -> None:
        """What begins of a table."""
        if self._hidden or (tag not in _OF_TABLES and not is_layout(tag)):
            return
        row = self._tables[-1].rows[-1] if self._tables and self._tables[-1].rows else None
        if row is not None and is_layout(tag):
            row.layout = True
        if tag == "table":
            self._tables.append(Table())
        elif tag == "tr" and self._tables:
            self._tables[-1].rows.append(Row(len(self.lines) - 1))
        elif tag in _CELLS and row is not None:
            row.cells.append(cell_at(self._place(), whole))

    def _place(self) -> tuple[int, int]:
        return len(self.lines) - 1, len(self.lines[-1].pieces)

    def _end_of_table(self, tag: str) -> None:
        """What ends of a table: a row of several lines becomes one where it is a row of data."""
        table = self._tables[-1]
        if tag == "table":
            self._tables.pop()
        elif tag in _CELLS and table.rows and table.rows[-1].cells:
            table.rows[-1].cells[-1].end = self._place()
        elif tag == "tr" and table.rows:
            self._join(table, table.rows.pop())

    def _join(self, table: Table, row: Row) -> None:
        self._break()
        last = len(self.lines) - (not self.lines[-1].pieces)
        told = self.asides and self.asides[-1][1] > row.line
        if told or row.layout or any(cell.end is None for cell in row.cells):
            return
        one = row_line(table, row, [self._lines_of(cell) for cell in row.cells])
        if one is None or (last - row.line < 2 and not one.startswith("\t") and one == self.lines[row.line].text()):
            return
        held = self.lines[row.line : last]
        whole = _Line([one], sum(line.linked for line in held), sum(line.links for line in held), row=True)
        self.lines[row.line :] = [whole, _Line()]
        while self.blocks and self.blocks[-1][0] >= row.line:
            self.blocks.pop()

    def _lines_of(self, cell: Cell) -> list[str]:
        assert cell.end is not None
        (first, start), (last, stop) = cell.start, cell.end
        out = []
        for number in range(first, last + 1):
            pieces = self.lines[number].pieces[start if number == first else 0 : stop if number == last else None]
            out.append(" ".join(_in_one(pieces).split()))
        return [line for line in out if line]

    def _is_aside(self, tag: str, whole: str) -> bool:
        """Whether the element names itself navigation; the head of an article holds its title."""
        if tag in _ASIDE:
            return tag != "header" or all(one.tag not in ("article", "main") for one in self._open[-_DEEP:])
        if "=" not in whole:
            return False
        if "title" in whole and tag == "div" and _RUNNING_HEAD.search(whole):
            return True
        return not _NAVIGATION.isdisjoint(re.split(r"[\s_\-]+", " ".join(_NAMED.findall(whole)).lower()))

    def end(self, tag: str) -> None:
        if tag in _CELLS and not self._hidden:
            self.lines[-1].pieces.append("\t")
        if tag in _LINES:
            self._break()
        if self._open and self._open[-1].tag == tag:
            self._close()
        elif any(one.tag == tag for one in self._open[-_DEEP:]):
            while self._close() != tag:
                pass

    def finish(self) -> None:
        """Closes what the page left open."""
        while self._open:
            self._close()

    def _close(self) -> str:
        element = self._open.pop()
        self._hidden -= element.unseen
        self._anchors -= element.anchor
        self._preformatted -= element.tag == "pre"
        self._linked = element.anchor
        if element.tag in _OF_TABLES and self._tables and not self._hidden:
            self._end_of_table(element.tag)
        if element.aside:
            self._break()
            self.asides.append((element.line, len(self.lines) - 1))
        if element.tag in _LINES or element.tag in _CELLS:
            self.blocks.append((element.line, len(self.lines) - (not self.lines[-1].pieces)))
        return element.tag

    def _break(self) -> None:
        if self.lines[-1].pieces and not self._hidden:
            self.lines.append(_Line())


def html_text(page: str) -> str:
    """The text that the page is about: its lines without navigation."""
    read = _read(page)
    texts = [line.text() for line in read.lines]
    title = _TITLE.search(page)
    left_out = _left_out(read, texts, _unescaped(title[1]) if title else "")
    return "\n".join(text for text, out in zip(texts, left_out, strict=True) if text and not out) + "\n"


def _read(page: str) -> _Page:
    read, position = _Page(), 0
    while (found := _TAG.search(page, position)) is not None:
        read.words(page[position : found.start()])
        position = found.end()
        if found[0] == "<!--":
            end = page.find("-->", position)
            position = len(page) if end < 0 else end + 3
        elif found[2] and found[1]:
            read.end(found[2].lower())
        elif found[2]:
            tag = found[2].lower()
            if tag in ("script", "style"):
                raw_end = _RAW_END.search(page, position)
                position = raw_end.start() if raw_end else len(page)
            read.begin(tag, found[0])
    read.words(page[position:])
    read.finish()
    return read


def _source_line(found: re.Match[str]) -> str:
    """A line end of the source within Chinese text: behind 第一条 it stands for the blank that is there."""
    before = found.string[max(0, found.start() - 16) : found.start()]
    return " " if _UNIT_MARK.search(before) else ""


def _blank(found: re.Match[str]) -> str:
    return "\n" if "\n" in found[0] or "\r" in found[0] else " "


def _unescaped(text: str) -> str:
    if "\n" in text or "\r" in text:
        text = _SOURCE_LINE.sub(_source_line, _SPACES.sub(_blank, text))
        text = text[:1] + text[1:-1].replace("\n", " ") + text[1:][-1:]  # at the edges what stands beside it decides
    else:
        text = _SPACES.sub(" ", text)
    if "&" in text:
        import html

        text = html.unescape(text)
    return _PLACES_TO_BREAK.sub("", text)


def _left_out(page: _Page, texts: list[str], title: str) -> Iterator[bool]:
    """For each line whether it belongs to navigation: so named, or links and imprint before or behind all sentences."""
    told = [index for index, text in enumerate(texts) if _SENTENCE.search(text)]
    first, last = (told[0], told[-1]) if told else (0, len(texts))
    length = _sums(len(text) for text in texts)
    linked = _sums(line.linked for line in page.lines)
    links = _sums(line.links for line in page.lines)
    imprint = _sums(bool(_IMPRINT.search(text)) for text in texts)
    heads = ((len(text) > 3 and text in title and not line.links) for text, line in zip(texts, page.lines, strict=True))
    kept = _sums(head or text.startswith("附件") for text, head in zip(texts, heads, strict=True))

    def furniture(start: int, stop: int) -> bool:
        if kept(start, stop) or not (stop <= first or start > last):
            return False
        of_links = links(start, stop) > 1 and 2 * linked(start, stop) >= length(start, stop)
        return of_links or bool(imprint(start, stop)) or (stop == start + 1 and bool(_BREADCRUMB.match(texts[start])))

    weight = _sums(bool(_SENTENCE.search(text)) for text in texts) if told else length
    out = [(start, stop) for start, stop in page.asides if 2 * weight(start, stop) <= weight(0, len(texts))]
    single = ((index, index + 1) for index in range(len(texts)))
    out += [(start, stop) for start, stop in (*page.blocks, *single) if start < stop and furniture(start, stop)]
    steps = [0] * (len(texts) + 1)
    for start, stop in out:
        steps[start] += 1
        steps[stop] -= 1
    return (depth > 0 for depth in list(accumulate(steps))[:-1])


def _sums(values: Iterable[int]) -> Callable[[int, int], int]:
    """The sum of the values between two places, in constant time."""
    sums = [0, *accumulate(values)]
    return lambda start, stop: sums[stop] - sums[start]
