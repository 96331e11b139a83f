"""Values and quotes as text that is safe wherever it lands: no terminal codes, no markup, no formula."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from ontology.words import CONTROL, shown, whole

if TYPE_CHECKING:
    from kg.ask import Answer, Quote, Search

_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "\uff1d", "\uff0b", "\uff0d", "\uff20")
# Text that a spreadsheet would make another of: long codes, codes that begin with 0, 12E5, 3-4 and 2020-06 (days), (3) (-3).
_REMADE = re.compile(
    r"[0-9]{12,}|0[0-9]+|[0-9.]+[eE][0-9]+|[0-9]{1,2}[-/][0-9]{1,2}|[0-9]{4}[-/][0-9]{1,2}|[0-9]{1,2}[-/][0-9]{4}|\([0-9.]+\)"
)
_MARKUP = re.compile(r"([\\`*_\[\]<>|#~$])")


def said(lang: str, zh: str, en: str) -> str:
    """The wording of the user's language."""
    return en if lang == "en" else zh


_HAN = re.compile("[\u3400-\u9fff]")
STAYS_CHINESE = (
    "(Titles, names and sentences of documents are shown as written, in Chinese; names of concepts are in English where the "
    "ontology has them.)"
)


def stays_chinese(text: str, lang: str) -> str:
    """For an English answer that holds Chinese: why, in one sentence; else ""."""
    return STAYS_CHINESE if lang == "en" and _HAN.search(text) else ""


def plain(value: object, lang: str = "zh") -> str:
    """A value as one would read it; control and direction codes are taken out."""
    if isinstance(value, bool):
        return said(lang, "是" if value else "否", "yes" if value else "no")
    return CONTROL.sub("", shown(value))


def one_line(value: object, lang: str = "zh") -> str:
    """A value on one line."""
    return " ".join(plain(value, lang).split())


def harmless_cell(value: object, lang: str = "zh") -> object:
    """For programs that read tables: numbers stay numbers; text that a spreadsheet would run gets a leading quote."""
    if isinstance(value, int | float) and not isinstance(value, bool):
        return whole(value)
    text = plain(value, lang)
    return "'" + text if text.lstrip(" ").startswith(_FORMULA) else text


def safe_cell(value: object, lang: str = "zh") -> object:
    """For people who open tables in a spreadsheet: text that it would make a number or a day of gets a quote, too."""
    cell = harmless_cell(value, lang)
    return "'" + cell if isinstance(cell, str) and _REMADE.fullmatch(cell.strip()) else cell


def to_csv(headings: Sequence[str], rows: Sequence[Sequence[object]], lang: str = "zh") -> bytes:
    """UTF-8 with a byte order mark, as Excel opens it."""
    buffer = io.StringIO()
    writer = csv.writer(buffer, lineterminator="\r\n")
    writer.writerow([safe_cell(heading, lang) for heading in headings])
    writer.writerows([safe_cell(value, lang) for value in row] for row in rows)
    return buffer.getvalue().encode("utf-8-sig", "replace")


def markdown(value: object, lang: str = "zh") -> str:
    """A value inside Markdown: on one line, with every mark-up character escaped."""
    return _MARKUP.sub(r"\\\1", one_line(value, lang)).replace("&", "&amp;")


def markdown_table(headings: Sequence[str], rows: Sequence[Sequence[object]], lang: str = "zh") -> str:
    """A table as Markdown; cells are escaped."""
    lines = ["| " + " | ".join(markdown(cell, lang) for cell in row) + " |" for row in [headings, *rows]]
    return "\n".join([lines[0], "|" + "---|" * len(headings), *lines[1:]])


def quote_place(quote: Quote) -> str:
    """The document and the place in it."""
    return f"{one_line(quote.title or quote.document)} [{quote.start}-{quote.end}]"


def quote_line(quote: Quote, lang: str) -> str:
    """One piece of evidence: the sentence, or that its text is not loaded, and where it stands."""
    place = quote_place(quote)
    if quote.quote is None:
        return place + " " + said(lang, "(原文未载入)", "(text not loaded)")
    return f"{place} “{one_line(quote.sentence or quote.quote)}”"


def same_sentence(one: Quote | Search) -> object:
    """What is equal for evidence that would be printed as the same sentence of the same document."""
    sentence = getattr(one, "sentence", None)
    return (one.document, sentence) if sentence else one


def evidence_line(one: Quote | Search, lang: str) -> str:
    """One piece of evidence: words of a document, or a search that found nothing in it."""
    from kg.ask import Search

    if not isinstance(one, Search):
        return quote_line(one, lang)
    searched = one_line(one.searched)
    return said(lang, f"查找“{searched}”: {one.count} 处", f"searched for “{searched}”: {one.count} found")


def columns_that_tell(rows: Sequence[Sequence[object]], lang: str) -> tuple[list[int], list[int]]:
    """The columns to show, and those that say one thing in every row, which is said once; empty ones are in neither."""
    columns = [[plain(value, lang) for value in column] for column in zip(*rows, strict=True)]
    filled = [i for i, values in enumerate(columns) if any(values)]
    same = [i for i in filled if len(rows) > 1 and len(set(columns[i])) == 1]
    kept = [i for i in filled if i not in same] or filled[:1]
    return kept, [i for i in same if i not in kept]


def headings(answer: Answer, lang: str) -> list[str]:
    """The answer's columns and one more for its evidence."""
    return [answer.entry.columns[name][lang] for name in answer.columns] + [said(lang, "依据", "Evidence")]


def _evidence(answer: Answer) -> Iterator[list[Quote | Search]]:
    """What each row rests on."""
    for quotes, searches in zip(answer.evidence, answer.absent, strict=True):
        yield [*quotes, *searches]


def rows_with_lines(answer: Answer, lang: str, between: str) -> list[list[object]]:
    """The rows, each with its evidence in words as a last cell."""
    return [
        [*row, between.join(evidence_line(one, lang) for one in many)]
        for row, many in zip(answer.rows, _evidence(answer), strict=True)
    ]


def rows_with_numbers(answer: Answer) -> tuple[dict[Quote | Search, int], list[list[object]]]:
    """Every piece of evidence with its number (one for each sentence), and the rows with theirs as a last cell."""
    every = list(_evidence(answer))
    first: dict[object, Quote | Search] = {}
    for one in (one for many in every for one in many):
        first.setdefault(same_sentence(one), one)
    number = {key: i for i, key in enumerate(first, 1)}
    marks = [" ".join(f"[{i}]" for i in dict.fromkeys(number[same_sentence(one)] for one in many)) for many in every]
    rows = [[*row, mark] for row, mark in zip(answer.rows, marks, strict=True)]
    return {one: number[key] for key, one in first.items()}, rows


def answer_csv(answer: Answer, lang: str) -> bytes:
    """The answer's columns and one more with its evidence."""
    return to_csv(headings(answer, lang), rows_with_lines(answer, lang, " | "), lang)


def answer_markdown(answer: Answer, lang: str, reason: str = "") -> str:
    """The answer as a section with a table; the sentences follow as a list that the rows refer to."""
    lines = [f"## {markdown(answer.entry.title[lang])}", "", markdown(answer.entry.question[lang]), ""]
    if not answer.rows:
        lines.append(f"{said(lang, '没有答案', 'No answer')}: {markdown(reason or answer.entry.empty[lang])}")
        return "\n".join(lines) + "\n"
    numbered, rows = rows_with_numbers(answer)
    lines += [markdown_table(headings(answer, lang), rows, lang), ""]
    lines += [f"{i}. {markdown(evidence_line(one, lang))}" for one, i in numbered.items()]
    if note := stays_chinese("".join(lines), lang):
        lines += ["", markdown(note)]
    return "\n".join(lines).rstrip("\n") + "\n"
