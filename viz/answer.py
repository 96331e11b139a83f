"""Answers as one HTML page without any script: the table, a bar beside comparable numbers, the sentences to unfold."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from ontology.words import Words, shown
from viz.label import clean
from viz.style import load_words

COMPARED = 40  # rows; in longer lists bars would set side by side what has nothing in common
NARROW = 8  # columns; a table of more takes the width of a wide screen
PAGE_TITLE = Words("问答", "Questions and answers")


@dataclass(frozen=True, slots=True)
class Proof:
    """What a row rests on: words of a document (`quote` None: not loaded), or a search that found `count` places."""

    title: str
    start: int = 0
    end: int = 0
    quote: str | None = None
    before: str = ""
    after: str = ""
    searched: str = ""
    count: int = 0


@dataclass(frozen=True, slots=True)
class Cell:
    """A value as text; `share` is its size in percent of the largest comparable one, None for what is not compared."""

    text: str
    number: bool = False
    share: float | None = None


@dataclass(frozen=True, slots=True)
class Row:
    cells: tuple[Cell, ...]
    proofs: tuple[Proof, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """An answer as shown; an empty one has a reason. `proven`: any row has evidence.

    `charts` are <svg> elements of viz/chart.py; their marks lead to `proof_of(row)`, the first sentence behind a row.
    """

    title: str
    question: str
    params: tuple[tuple[str, str], ...]
    columns: tuple[str, ...]
    rows: tuple[Row, ...]
    reason: str = ""
    charts: tuple[str, ...] = ()

    @property
    def proven(self) -> bool:
        return any(row.proofs for row in self.rows)


def proof_of(row: int) -> str:
    """The address, on a page of one answer, of the first sentence behind its row of that number, from 1."""
    return f"#1-{row}"


def cells(rows: Sequence[Sequence[object]], alike: Sequence[int] = ()) -> list[tuple[Cell, ...]]:
    """The rows as cells. Numbers of a column are compared where the columns `alike` (their unit, whether they are a change
    or a plan) say the same."""
    sizes: dict[tuple[int, object], list[float]] = {}
    for row in rows:
        for place, value in enumerate(row):
            if (size := _size(value)) is not None:
                sizes.setdefault((place, _kind(row, alike)), []).append(size)
    most = {key: max(many) for key, many in sizes.items() if len(many) > 1 and len(rows) <= COMPARED}
    return [tuple(_cell(v, most.get((i, _kind(row, alike)), 0.0)) for i, v in enumerate(row)) for row in rows]


def _kind(row: Sequence[object], alike: Sequence[int]) -> tuple[str, ...]:
    return tuple(_text(row[place]) for place in alike)


def _size(value: object) -> float | None:
    return abs(float(value)) if isinstance(value, int | float) and not isinstance(value, bool) else None


def _cell(value: object, most: float) -> Cell:
    size = _size(value)
    if size is None or not isinstance(value, int | float):
        return Cell(_text(value))
    return Cell(shown(value), True, round(100 * size / most, 1) if most else None)


def _text(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, list | tuple):
        return "、".join(_text(one) for one in value)
    return clean(shown(value) if isinstance(value, bool | int | float) else str(value))


_HAN, _LATIN = re.compile("[\u3400-\u9fff\U00020000-\U0003ffff]"), re.compile("[A-Za-z]")


def tongue(lang: str, text: str) -> str:
    """The language attribute of an element on a page in `lang`: names and sentences of documents stay Chinese."""
    from markupsafe import Markup

    chinese = 2 * len(_HAN.findall(text)) > len(_LATIN.findall(text))
    return Markup(' lang="zh-CN"') if lang == "en" and chinese else ""


def answer_page(tables: Sequence[Table], lang: str = "zh") -> str:
    """One page for all the answers, in order."""
    from markupsafe import Markup

    from viz.files import environment, hashed, page_text

    css = page_text("answer.css")
    title = Words(tables[0].title, tables[0].title) if len(tables) == 1 else PAGE_TITLE
    policy = f"default-src 'none'; style-src {hashed(css)}; img-src data:; base-uri 'none'; form-action 'none'"
    words = load_words()["page"]
    template = environment().get_template("answer.html")
    return template.render(
        tongue=partial(tongue, lang),
        lang=lang,
        title=title,
        answers=tables,
        words=words,
        wide=any(len(table.columns) > NARROW for table in tables),
        css=Markup(css),
        drawn=Markup,
        policy=Markup(policy),
    )
