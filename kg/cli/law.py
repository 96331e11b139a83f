"""A law on its card: the overview, the chapters, and the articles with their duties, the first of them or all."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from kg.cli.context import said

if TYPE_CHECKING:
    from kg.outline import Outline

# Rows of articles on a terminal: two screens.
FEW = 50
MOST = 8
SHOWN = ("article", "bearer", "modality", "duty", "condition", "deadline", "exception")


def law_text(law: Outline, everything: bool, lang: str) -> str:
    """The overview of the version, its chapters, its articles (the first of them without `everything`), and what else there is."""
    from kg.export_text import one_line

    lines = [one_line(_overview(law, lang))]
    if law.others:
        others = "、".join(law.others)
        hint = said(lang, f"(如 kg show '{law.others[0]}')", f" (e.g. kg show '{law.others[0]}')")
        lines.append(one_line(said(lang, f"另载入版本: {others}{hint}", f"also loaded: {others}{hint}")))
    lines += [_most(law, lang), _chapters(law, lang), _articles(law, everything, lang)]
    return "\n".join(one for one in [*lines, _rest(law, everything, lang)] if one)


def _overview(law: Outline, lang: str) -> str:
    articles, duties = law.articles, law.duties
    kinds, bearers = _counts(law.counted("modality"), lang), _counts(law.counted("bearer_from"), lang)
    zh = f"{law.version}: 已载入 {articles} 条,职责 {duties} 项" + (f"({kinds});承担者: {bearers}" if duties else "")
    en = f"{law.version}: {articles} articles, {duties} duties" + (f" ({kinds}); bearers: {bearers}" if duties else "")
    return said(lang, zh, en)


def _most(law: Outline, lang: str) -> str:
    """Who bears most of the duties, and how to see them."""
    from kg.export_text import one_line
    from queries.catalogue import worded

    bearers = law.counted("bearer")
    bearers.pop(str(worded("not_stated", lang)), None)
    if not bearers:
        return ""
    told = _counts(Counter(dict(bearers.most_common(MOST))), lang)
    hint = f"kg ask duties -p regulation={law.law} -p role={next(iter(bearers))}"
    return one_line(said(lang, f"承担职责最多的: {told}(看一个: {hint})", f"most duties: {told} (one of them: {hint})"))


def _counts(counted: Counter[str], lang: str) -> str:
    return said(lang, "、", ", ").join(f"{word} {number}" for word, number in counted.items())


def _chapters(law: Outline, lang: str) -> str:
    """A table of the headings; nothing for a law without any."""
    from kg.cli.output import table

    chapters = law.chapters
    if not any(one.name for one in chapters):
        return ""
    titles = [
        said(lang, zh, en)
        for zh, en in (("章节", "Chapter"), ("条文", "Articles"), ("条数", "Number"), ("职责", "Duties"))
    ]
    rows = [[c.name, c.first if c.first == c.last else f"{c.first}—{c.last}", c.articles, c.duties] for c in chapters]
    return table(titles, rows, lang=lang)


def _articles(law: Outline, everything: bool, lang: str) -> str:
    from kg.cli.output import table
    from queries.catalogue import worded

    columns = law.answer.columns
    rows = list(law.answer.rows if everything else law.first_articles(FEW))
    implied = worded("implied_bearer", lang)
    cells = []
    for row in rows:
        held = dict(zip(columns, row, strict=True))
        held["article"] = held["provision"] or held["article"]
        held["duty"] = held["duty"] or said(lang, "(没有读到职责)", "(no duty found)")
        if held["bearer_from"] == implied:
            held["bearer"] = f"{held['bearer']}{said(lang, '(推定)', ' (implied)')}"
        cells.append([held[name] for name in SHOWN])
    titles = [law.answer.entry.columns[name][lang] for name in SHOWN]
    used = [i for i in range(len(SHOWN)) if i == 0 or any(row[i] for row in cells)]
    return table([titles[i] for i in used], [[row[i] for i in used] for row in cells], lang=lang)


def _rest(law: Outline, everything: bool, lang: str) -> str:
    """How many articles are not shown, and how to see them."""
    from kg.export_text import one_line

    columns = law.answer.columns
    at = columns.index("article")
    shown = len({row[at] for row in law.first_articles(FEW)})
    left = 0 if everything else law.articles - shown
    if left <= 0:
        return ""
    following = next(str(row[at]) for row in law.answer.rows[sum(1 for _ in law.first_articles(FEW)) :])
    zh = f"还有 {left} 条未显示。全部: 加 --all;存表: -o 文件.xlsx(或 .csv、.json);看一条: kg show {law.law}{following}"
    en = f"{left} more articles. All: --all; as a file: -o FILE.xlsx (.csv, .json); one article: kg show {law.law}{following}"
    return one_line(said(lang, zh, en))
