"""`kg cite`: every citation of a document against the loaded law."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

import click

from kg.cli.context import (
    as_of_option,
    command_options,
    emit,
    form_of,
    format_option,
    opened,
    output_option,
    said,
)

if TYPE_CHECKING:
    from kg.cite import Checked
    from ontology.model import Document

STATUS = {
    "resolves": ("有效", "resolves"),
    "no_such_article": ("无此条款", "no such article"),
    "superseded": ("已被新条款取代", "superseded by"),
    "not_in_force": ("该日不在有效期", "not in force"),
    "not_loaded": ("未载入原文", "text not loaded"),
    "unknown_title": ("未载入此名称的文件", "unknown title"),
    "unclear": ("未写明是哪部法规", "law not named"),
}


@click.command(name="cite")
@click.argument("file")
@as_of_option("按该日的法律核对,默认今天 / Check against the law of that day. [default: today]")
@format_option("table", "json", "csv")
@output_option
@command_options
def command(file: str, as_of: str, form: str | None, output: str | None, place: str, lang: str) -> int:
    """核对文件(草案、意见、报告、法规)中的每处法条引用:能否对应到已载入的条款,该日是否有效。

    Check every citation of a document: does it lead to a loaded provision that is in force on the day? Ends with 1
    where one names no such article, a superseded one, or law that is not in force.

    \b
    例 / Examples:
      kg cite 草案.docx
      kg cite 意见.txt --as-of 2020-12-31 -f csv -o 引用.csv
    """
    import datetime

    from kg.cite import FAULTS, check_citations
    from kg.cli.output import table, to_json
    from kg.export_text import to_csv
    from kg.extract import read_any

    document = read_any(file, Path(file).stem)
    as_of = as_of or datetime.date.today().isoformat()
    with opened(place) as store:
        found = check_citations(store, document, as_of)
    form = form_of(form, output, "json", "csv")
    headings = [said(lang, *pair) for pair in _HEADINGS]
    rows = [_row(one, lang) for one in found]
    if form == "json":
        emit(to_json(_json(document, as_of, found)), output, lang)
    elif form == "csv":
        emit(to_csv(headings, rows, lang), output, lang)
    else:
        emit(table(headings, rows, title=_title(file, as_of, found, lang), lang=lang) + "\n", output, lang)
    return 1 if any(one.status in FAULTS for one in found) else 0


_HEADINGS = (
    ("引用", "Citation"), ("文件", "Law"), ("条款", "Provision"), ("状态", "Status"), ("说明", "Remark"),
    ("位置", "Place"),
)  # fmt: skip


def _row(one: Checked, lang: str) -> list[object]:
    return [
        one.cited.quote, one.cited.title, one.provision, said(lang, *STATUS[one.status]), _remark(one, lang),
        f"{one.cited.start}-{one.cited.end}",
    ]  # fmt: skip


def _remark(one: Checked, lang: str) -> str:
    """What helps to mend the citation."""
    version = one.version.rpartition("@")[2]
    if one.status == "unknown_title":
        return said(lang, "最接近: ", "near: ") + "、".join(one.near) if one.near else ""
    if one.status == "superseded":
        now = one.detail or said(lang, "(已无此条)", "(gone)")
        return said(lang, f"{version} 版: {now}", f"version {version}: {now}")
    if one.status == "no_such_article" and one.detail:
        date = one.detail.rpartition("@")[2]
        return said(lang, f"{date} 版有此条款", f"the version of {date} has it")
    if one.status == "not_in_force":
        return one.detail
    if one.status == "resolves" and version:
        unknown = said(lang, ",施行日期未载明", ", day of entry into force not stated") if one.dates_unknown else ""
        return said(lang, f"{version} 版", f"version {version}") + unknown
    return ""


def _title(file: str, as_of: str, found: list[Checked], lang: str) -> str:
    counted = Counter(one.status for one in found)
    parts = [f"{said(lang, *STATUS[status])} {counted[status]}" for status in STATUS if counted[status]]
    none = said(lang, "没有引用", "no citation")
    return f"{file} ({as_of}): " + (", ".join(parts) or none)


def _json(document: Document, as_of: str, found: list[Checked]) -> dict[str, object]:
    return {
        "document": document.id,
        "name": document.name,
        "as_of": as_of,
        "citations": [
            {
                "start": one.cited.start, "end": one.cited.end, "quote": one.cited.quote, "title": one.cited.title,
                "provision": one.provision or None, "status": one.status, "version": one.version or None,
                "detail": one.detail or None, "near": list(one.near), "dates_unknown": one.dates_unknown,
            }
            for one in found
        ],
        "summary": dict(Counter(one.status for one in found)),
    }  # fmt: skip
