"""The head of a statute: title, the events that it lists (adopted, promulgated, amended, in force), date and level.

Nothing is inferred: a date that neither the file's name nor the head states stays "".
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Final

from loaders.numerals import NUMERAL, number
from loaders.page_lines import FURNITURE
from loaders.statute.article import Event
from loaders.statute.kinds import issuer_of, level_of
from loaders.statute.marks import UNIT_MARK, text_kinds
from ontology.model import Document

_DIGIT: Final = "[0-9〇○零一二三四五六七八九十]"
_CN_YEAR: Final = "[一二][〇○零九][〇○零一二三四五六七八九]{2}"
DATE: Final = re.compile(
    rf"((?:19|20)[0-9]{{2}}|{_CN_YEAR})[ \u200b]?年[ \u200b]?({_DIGIT}{{1,3}})[ \u200b]?月[ \u200b]?({_DIGIT}{{1,3}})[ \u200b]?日"
)
_IN_NAME: Final = re.compile(r"[(_ -]((?:19|20)\d\d)[-._年]?([01]?\d)[-._月]?([0-3]?\d)日?\)?$")
FORCE: Final = re.compile(r"^[ ,]*(?:起)?(?:开始)?(?:施行|实施|生效|执行|实行|试行)")
_MADE: Final = re.compile(r"公布|发布|印发|颁布|通过|批准|修[正订改]|令第")
_BODY_ALONE: Final = re.compile(
    r"^[^《》]{0,40}(?:国务院|[部委局署会])$"
)  # 国务院 on one line, 中央军委发布 on the next
_STATED: Final = re.compile(r"\d年|[〇零一二三四五六七八九十]年|通过|公布|发布|批准|修[正订]|施行|令")
_END: Final = "<!-- INFO END -->"
_TITLE_END: Final = re.compile(rf"(?:{text_kinds('title')})(?:\([^()]{{1,14}}\))?$")
_COMMENT: Final = re.compile(r"<!--[^\n]*?-->")
START: Final = re.compile(rf"[#* ]*(?:{UNIT_MARK}|第[ ]?{NUMERAL}+[ ]?部分)|[#* ]*目[ ]*[录次][ ]*$")
_SENTENCE: Final = re.compile(r"[。;]|^(?:为了?|根据)[^,]{2,}")
_ORDER: Final = re.compile(r"令$|公告$|^[(]?第[0-9〇零一二三四五六七八九十百]+号[)]?$")
_DOC_NO: Final = re.compile(
    r"((?!日)[\u4e00-\u9fff]{2,24}?(?:令|公告))[ \r\n]{0,4}(?:[(\[]?\d{4}年?[)\]]?)?[ ]?第[ ]?([0-9〇零一二三四五六七八九十百]+)[ ]?号|([\u4e00-\u9fff]{1,8}\[\d{4}\]\d{1,4}号)"
)
_MARKUP: Final = re.compile(r"(?:<!--(?:(?!-->).)*-->|-{3,})$")
MAX_HEAD: Final = 60


@dataclass(frozen=True, slots=True)
class Header:
    """What the head says; `body` is the index of the first line behind it, `others` are its lines that say none of it."""

    title: str
    title_span: tuple[int, int]
    part: str
    part_span: tuple[int, int]
    date: str
    level: str
    issuer: str
    doc_no: str
    earlier_numbers: tuple[str, ...]
    events: tuple[Event, ...]
    body: int
    others: tuple[tuple[int, int], ...]


def read_header(document: Document, text: str, form: str, lines: list[tuple[int, int]]) -> Header:
    """Reads the head of a text; `lines` are the places of its non-empty lines in `form`."""
    end = form.find(_END)
    titles, body = _marked(form, lines, end) if end >= 0 else _plain_head(form, lines)
    part = _clean(text[slice(*titles[1])]) if end >= 0 and len(titles) > 1 else ""
    shown = titles[:1] if end >= 0 else titles
    title = document.title or "".join(_clean(text[a:b]) for a, b in shown) or title_of_name(document.name)
    events = _events(form, lines[:body])
    if body and not any(FORCE.match(event.text) is None and _MADE.search(event.text) for event in events):
        events += _behind(form, lines, body)
    doc_no, earlier_numbers = _numbers(form, events, lines[body - 1][1] if body else 0)
    said = [*(event.text for event in events), *([doc_no + "公布"] if doc_no else [])]
    return Header(
        title=title,
        title_span=(shown[0][0], shown[-1][1]) if shown else (0, 0),
        part=part,
        part_span=titles[1] if part else (0, 0),
        date=document.date or date_of_name(document.name) or _made(events, bool(doc_no)),
        level=document.level or level_of(title, said),
        issuer=document.issuer or issuer_of(said),
        doc_no=doc_no,
        earlier_numbers=earlier_numbers,
        events=tuple(events),
        body=body,
        others=tuple(_others(form, lines[:body], titles[:2] if end >= 0 else titles, events)),
    )


def _events(form: str, lines: list[tuple[int, int]]) -> list[Event]:
    """The events of the lines of a head; a line without date completes an event that the line before broke off."""
    out: list[Event] = []
    for start, stop in lines:
        found = list(events_in(form, start, stop))
        if not found and out and _broken(out[-1].text) and not form.startswith(("#", "<!", "-"), start):
            words = re.sub(r"[ \u200b]+", "", form[start:stop]).strip("(),。")
            mark = "、" if _BODY_ALONE.search(out[-1].text) else ""
            out[-1] = replace(out[-1], text=out[-1].text + mark + words, end=stop)
        out += found
    return out


def _broken(words: str) -> bool:
    """Within a title, or before what was done: 2015年8月29日 …《关于修改〈甲法〉; 1984年1月7日 国务院."""
    undone = _MADE.search(words) is None and FORCE.match(words) is None
    return words.count("《") > words.count("》") or (bool(words) and undone)


def _numbers(form: str, events: list[Event], end: int) -> tuple[str, tuple[str, ...]]:
    """The document number under which the text was last promulgated as a whole, and those before it.

    The number of a decision that amends it is none of its own.
    """
    found = list(_DOC_NO.finditer(form, 0, end))
    dated = [(e.date, -one.start(), one[0]) for e in events for one in found if e.start <= one.start() < e.end]
    whole = sorted(one for one in dated if not any("《" in e.text for e in events if e.start <= -one[1] < e.end))
    own = whole[-1][2] if whole else found[0][0] if found else ""
    before = [_joined(one[2]) for one in whole if one[0] < whole[-1][0]]
    return _joined(own), tuple(dict.fromkeys(before))


def _joined(number: str) -> str:
    return re.sub("[ \n\r]", "", number)


def _others(
    form: str, lines: list[tuple[int, int]], titles: list[tuple[int, int]], events: list[Event]
) -> Iterator[tuple[int, int]]:
    """What of the head's lines is neither title nor event nor mark-up: whole lines, and words before a line's date."""
    taken = sorted([*titles, *((event.start, event.end) for event in events)])
    for start, stop in lines:
        index = bisect_left(taken, (start, 0))
        first = taken[index][0] if index < len(taken) and taken[index][0] < stop else stop
        covered = index > 0 and taken[index - 1][1] > start
        if (
            first > start
            and not covered
            and not _MARKUP.match(form, start, stop)
            and form[start:first].strip("#* (\u200b")
        ):
            yield start, first


def _clean(text: str) -> str:
    """A title without heading marks, comments and the spaces that only set it apart."""
    return re.sub(r"[\s\u200b\ufeff\u3000]+", "", _COMMENT.sub("", text)).strip("#*")


def _marked(form: str, lines: list[tuple[int, int]], end: int) -> tuple[list[tuple[int, int]], int]:
    """Head of a file that closes its head with a comment: headings are title and part, lines with dates are events."""
    titles: list[tuple[int, int]] = []
    for index, (start, stop) in enumerate(lines):
        if start >= end:
            return titles, index
        if form[start] == "#":
            lead = stop - start - len(form[start:stop].lstrip("#* \u200b"))
            titles.append((start + lead, stop))
    return titles, len(lines)


def _plain_head(form: str, lines: list[tuple[int, int]]) -> tuple[list[tuple[int, int]], int]:
    """Head of any other file: the title stands first, or last behind the order that promulgates it."""
    candidates: list[int] = []
    ordered = -1
    stop = 0
    for stop in range(min(len(lines), MAX_HEAD)):
        line = form[slice(*lines[stop])].strip("#* \u200b")
        if START.match(line):
            break
        if _ORDER.search(line) and len(line) < 40 and not candidates:
            ordered = stop
        elif len(line) <= 80 and _TITLE_END.search(line) and not _SENTENCE.search(line) and not line.startswith("("):
            candidates.append(stop)
    if not candidates:
        first = form[slice(*lines[0])].strip("#* \u200b") if lines else ""
        alone = bool(first) and len(first) <= 60 and not _SENTENCE.search(first) and not START.match(first)
        return ([lines[0]], _after(form, lines, 1)) if alone else ([], 0)
    last = candidates[-1] if ordered >= 0 else candidates[0]
    first_line = last
    while first_line > max(ordered, 0) and _continues(form[slice(*lines[first_line - 1])]):
        first_line -= 1
    return [_bare(form, *lines[i]) for i in range(first_line, last + 1)], _after(form, lines, last + 1)


def _bare(form: str, start: int, stop: int) -> tuple[int, int]:
    return start + stop - start - len(form[start:stop].lstrip("#* \u200b")), stop


def _continues(line: str) -> bool:
    """A line that the next one may complete to a title: short, without punctuation, no date."""
    bare = line.strip("#* \u200b")
    return 2 <= len(bare) <= 40 and not re.search(r"[。;:,)\]]|\d", bare) and not _TITLE_END.search(bare)


def _after(form: str, lines: list[tuple[int, int]], index: int) -> int:
    """The index behind the lines of events, in brackets or each with its date, that follow the title."""
    depth = 0
    while index < len(lines) and index < MAX_HEAD:
        line = form[slice(*lines[index])]
        if depth <= 0 and not (
            (line.startswith("(") and _STATED.search(line))
            or (DATE.match(line) and len(line) < 120)
            or _ORDER.search(line)
            or FURNITURE.match(line)
        ):
            break
        depth += line.count("(") - line.count(")")
        index += 1
    return index


def _behind(form: str, lines: list[tuple[int, int]], body: int) -> list[Event]:
    """Events of a promulgating order that stands between title and first article."""
    out: list[Event] = []
    for start, stop in lines[body : body + 12]:
        if START.match(form[start:stop]):
            break
        out += [event for event in events_in(form, start, stop) if _MADE.search(event.text)]
    return out


def events_in(form: str, start: int, stop: int) -> Iterator[Event]:
    """Each date of a line with the words up to the next date."""
    dates = list(DATE.finditer(form, start, stop))
    for index, found in enumerate(dates):
        close = dates[index + 1].start() if index + 1 < len(dates) else stop
        words = re.sub(r"[ \u200b]+", "", form[found.end() : close])
        words = re.sub(r"(?:根据|自)$", "", words).strip("(),。")
        if day := iso(found):
            yield Event(day, words, found.start(), close)


def iso(found: re.Match[str]) -> str:
    """The ISO date of a DATE match; "" for an impossible day."""
    year, month, day = (
        number(part.replace("○", "〇").replace("零", "〇") if i == 0 else part) for i, part in enumerate(found.groups())
    )
    if year is None or month is None or day is None or not (1 <= month <= 12 and 1 <= day <= 31):
        return ""
    return f"{year:04d}-{month:02d}-{day:02d}"


def date_of_name(name: str) -> str:
    """法(2021-01-22), 法_20210122 -> 2021-01-22; "" where the name carries none."""
    found = _IN_NAME.search(name.translate({0xFF08: "(", 0xFF09: ")"}))
    if found is None or not (1 <= int(found[2]) <= 12 and 1 <= int(found[3]) <= 31):
        return ""
    return f"{found[1]}-{int(found[2]):02d}-{int(found[3]):02d}"


def title_of_name(name: str) -> str:
    """The file's name without folder and date."""
    last = name.rpartition("/")[2].translate({0xFF08: "(", 0xFF09: ")"})
    return _IN_NAME.sub("", last).strip()


def _made(events: list[Event], ordered: bool) -> str:
    """The last day on which the text was adopted, promulgated or amended; under an order (令) its bare date counts."""
    days = [
        event.date
        for event in events
        if not FORCE.match(event.text) and (_MADE.search(event.text) or (ordered and not event.text))
    ]
    return max(days, default="")
