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
from kg.cli.sheets import SHEETS, sheet_file
from ontology.ids import named_work, version_date

if TYPE_CHECKING:
    from kg.cite import Checked
    from ontology.model import Document

STATUS = {
    "resolves": ("有效", "resolves"),
    "no_such_article": ("无此条款", "no such article"),
    "superseded": ("已被新条款取代", "superseded by"),
    "edition_superseded": ("所引版本已被取代", "edition superseded"),
    "not_in_force": ("已失效", "no longer in force"),
    "not_yet": ("该日尚未施行", "not yet in force"),
    "undetermined": ("该日有效的版本未能确定", "version in force not determined"),
    "version_not_loaded": ("该日有效的版本未载入", "version in force not loaded"),
    "edition_not_loaded": ("所引版本未载入", "edition not loaded"),
    "not_loaded": ("未载入原文", "text not loaded"),
    "unknown_title": ("未载入此名称的文件", "unknown title"),
    "unclear": ("未写明是哪部法规", "law not named"),
}
_SHOWN = 24


@click.command(name="cite")
@click.argument("file")
@as_of_option("按该日的法律核对,默认今天 / Check against the law of that day. [default: today]")
@format_option("table", "json", *SHEETS)
@output_option
@command_options
def command(file: str, as_of: str, form: str | None, output: str | None, place: str, lang: str) -> int:
    """核对文件(草案、意见、报告、法规)中的每处法条引用:能否对应到已载入的条款,该日是否有效。

    Check every citation of a document: does it lead to a loaded provision that is in force on the day? Ends with 1
    where one names no such article, a superseded one, or law that is not in force.

    \b
    例 / Examples:
      kg cite 草案.docx
      kg cite 意见.txt --as-of 2020-12-31 -o 引用.xlsx
    """
    import datetime

    from kg.cite import FAULTS, check_citations
    from kg.cli.output import table, to_json
    from kg.extract import read_any

    form = form_of(form, output, "json", *SHEETS)
    document = read_any(file, Path(file).stem)
    as_of = as_of or datetime.date.today().isoformat()
    with opened(place) as store:
        found = check_citations(store, document, as_of)
    headings = [said(lang, *pair) for pair in _HEADINGS]
    rows = [_row(one, lang, form in SHEETS) for one in found]
    if form == "json":
        emit(to_json(_json(document, as_of, found)), output, lang)
    elif form in SHEETS:
        title = _title(file, as_of, found, lang)
        emit(sheet_file(form, Path(file).stem, headings, rows, lang, empty=title), output, lang)
    else:
        emit(table(headings, rows, title=_title(file, as_of, found, lang), lang=lang) + "\n", output, lang)
    return 1 if any(one.status in FAULTS for one in found) else 0


_HEADINGS = (
    ("引用", "Citation"), ("文件", "Law"), ("条款", "Provision"), ("状态", "Status"), ("说明", "Remark"),
    ("条文", "Its words"), ("位置", "Place"),
)  # fmt: skip


def _row(one: Checked, lang: str, whole: bool) -> list[object]:
    return [
        one.cited.quote, one.cited.title, one.provision, said(lang, *STATUS[one.status]), _remark(one, lang),
        one.text if whole else _short(one.text), f"{one.cited.start}-{one.cited.end}",
    ]  # fmt: skip


def _short(text: str) -> str:
    plain = "".join(text.split())
    return plain if len(plain) <= _SHOWN else plain[: _SHOWN - 1] + "…"


def _remark(one: Checked, lang: str) -> str:
    """What helps to mend the citation, in words."""
    if one.status == "unknown_title":
        return said(lang, "最接近: ", "near: ") + "、".join(one.near) if one.near else ""
    if one.status == "unclear":
        number = one.cited.number
        return said(lang, f"没有载入文号为{number}的文件", f"nothing of number {number} is loaded") if number else ""
    version, other = version_date(one.version), version_date(one.detail)
    of, begins = said(lang, f"{version}版", f"the version of {version}"), _begins(one, lang)
    if one.status == "resolves":
        return said(lang, "，", ", ").join((of, begins)) if version else ""
    if one.status == "no_such_article":
        there = said(lang, f"，{other}版有此条款", f", the version of {other} has it") if one.detail else ""
        return said(lang, f"{of}没有此条款", f"{of} has no such provision") + there if version else ""
    if one.status in ("superseded", "edition_superseded"):
        return _superseded(one, of, lang)
    if one.status == "not_in_force":
        return _ended(one, lang)
    if one.status == "not_yet":
        return begins
    if one.status == "undetermined":
        return _undetermined(version, other, one.day, lang)
    if one.status in ("version_not_loaded", "edition_not_loaded"):
        return _not_loaded(one, of, begins, lang)
    if one.by and one.detail:
        return said(
            lang,
            f"{_ended(one, lang)}，此后有无同名法规未载明",
            f"{_ended(one, lang)}; whether there is a later law of that title is not stated",
        )
    if one.by:
        by = named_work(one.by)
        return said(
            lang,
            f"《{by}》于{one.day}废止过同名文件，其后的法规仍援引此名称",
            f"{by} repealed one of that title on {one.day}; later law still cites the title",
        )
    return said(lang, f"{of}只载入了个别条款", f"{of} is loaded in part") if version else ""


def _superseded(one: Checked, of: str, lang: str) -> str:
    """By which version the one cited was replaced, and where its provision went."""
    if one.status == "edition_superseded":
        other = version_date(one.detail)
        return said(lang, f"所引版本已于{one.day}被{other}版取代", f"replaced on {one.day} by the version of {other}")
    gone, now = said(lang, "现已无此条", "gone"), said(lang, f"现为{one.detail}", f"it is now {one.detail}")
    where = now if one.detail else gone
    return said(lang, f"旧版已于{one.day}被{of}取代，{where}", f"replaced on {one.day} by {of}: {where}")


def _not_loaded(one: Checked, of: str, begins: str, lang: str) -> str:
    """Which version or edition is missing, and which one is loaded (`of`)."""
    if one.status == "version_not_loaded" and one.detail:
        return said(lang, f"{one.detail}修改后的版本未载入，已载入的是{of}", f"changed on {one.detail}; loaded: {of}")
    if one.status == "version_not_loaded":
        return said(lang, f"已载入的是{of}，", f"loaded: {of}, ") + begins
    year = one.cited.edition
    if not year:
        return said(lang, f"原来的版本未载入，已载入的是{of}", f"the former version is not loaded; loaded: {of}")
    return said(lang, f"没有载入{year}年的版本，已载入的是{of}", f"no version of {year}; loaded: {of}")


def _undetermined(version: str, other: str, day: str, lang: str) -> str:
    """Which loaded versions do not say from when they are in force, or may be in force instead; `day` is the first day of
    `version` where it is stated, and so the other one's is not."""
    if day:
        return said(
            lang,
            f"{version}版自{day}施行，已载入的{other}版施行日期未载明",
            f"the version of {version} is in force from {day}; that of {other}, loaded too, does not state its day",
        )
    told = said(
        lang,
        f"{version or other}版施行日期未载明",
        f"the version of {version or other} does not state its day of entry into force",
    )
    return told + (said(lang, f"，另已载入{other}版", f"; {other} is loaded too") if version and other else "")


def _begins(one: Checked, lang: str) -> str:
    if not one.day:
        return said(lang, "施行日期未载明", "day of entry into force not stated")
    return said(lang, f"自{one.day}施行", f"in force from {one.day}")


def _ended(one: Checked, lang: str) -> str:
    if one.by:
        by = named_work(one.by)
        if one.detail:
            return said(
                lang,
                f"{one.detail}的文本已于{one.day}被《{by}》废止",
                f"the text of {one.detail} was repealed on {one.day} by {by}",
            )
        return said(lang, f"已于{one.day}被《{by}》废止", f"repealed on {one.day} by {by}")
    return said(lang, f"有效期至{one.day}", f"in force until {one.day}")


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
                "edition": one.cited.edition or None, "number": one.cited.number or None, "day": one.day or None,
                "by": one.by or None, "remark": _remark(one, "zh") or None, "quote_of_target": one.text or None,
            }
            for one in found
        ],
        "summary": dict(Counter(one.status for one in found)),
    }  # fmt: skip
