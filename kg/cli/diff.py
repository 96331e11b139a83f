"""`kg diff`: a fact sheet beside the reading of the report that it describes."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import click

from kg.cli.context import command_options, emit, form_of, format_option, output_option, said
from kg.cli.sheets import SHEETS, sheet_file

if TYPE_CHECKING:
    from kg.diff import Difference

KINDS = {"figure": ("数据", "figure"), "body": ("机构", "body"), "title": ("文件", "document")}
FIELDS = {
    "": ("有无", "present"), "value": ("数值", "value"), "value_end": ("数值上限", "upper value"), "unit": ("单位", "unit"),
    "comparator": ("约数", "comparator"), "change": ("增减", "change"), "metric": ("指标", "metric"),
    "type": ("类型", "type"), "use": ("用法", "use"), "kind": ("种类", "kind"),
}  # fmt: skip


@click.command(name="diff")
@click.argument("sheets", nargs=-1, required=True, metavar="SHEET…")
@click.argument("report", nargs=1, metavar="REPORT")
@format_option("table", "json", *SHEETS)
@output_option
@command_options
def command(sheets: tuple[str, ...], report: str, form: str | None, output: str | None, place: str, lang: str) -> int:
    """对照事实表与自动抽取:数据、机构、文件在哪里不一致。有不一致返回 1。

    Where a fact sheet and the reading of its report disagree: figures, bodies, documents. Ends with 1 where they do.

    \b
    例 / Examples:
      kg diff linxi-2023 loaders/data/linxi-2023/临溪县2023年法治政府建设情况报告.txt
    """
    from dataclasses import asdict

    from kg.cli.output import table, to_json
    from kg.diff import diff

    kind = form_of(form, output, "json", *SHEETS)
    found = diff(sheets, report)
    if kind == "json":
        emit(to_json({"differences": [asdict(one) for one in found]}), output, lang)
        return 1 if found else 0
    agreed = said(lang, "一致:数据、机构、文件没有差别", "agreed: no difference in figures, bodies, documents")
    if not found and kind not in SHEETS:
        emit(agreed + "\n", output, lang)
        return 0
    headings, rows = _table(found, lang)
    title = said(lang, f"{len(found)} 处不一致", f"{len(found)} differences")
    if kind in SHEETS:
        emit(sheet_file(kind, title, headings, rows, lang, empty=agreed), output, lang)
    else:
        emit(table(headings, rows, title=title, lang=lang) + "\n", output, lang)
    return 1 if found else 0


def _table(found: Sequence[Difference], lang: str) -> tuple[tuple[str, ...], list[tuple[object, ...]]]:
    """The headings and the rows of the differences."""
    at = 0 if lang == "zh" else 1
    none = said(lang, "(无)", "(none)")
    rows: list[tuple[object, ...]] = [
        (KINDS[one.kind][at], one.what, FIELDS[one.field][at], _side(one.field, one.sheet) or none,
         _side(one.field, one.report) or none, one.position)
        for one in found
    ]  # fmt: skip
    return tuple(words[at] for words in _HEADINGS), rows


_HEADINGS = (
    ("种类", "Kind"), ("名称", "Name"), ("项目", "Field"), ("事实表", "Sheet"), ("抽取", "Read"), ("位置", "At"),
)  # fmt: skip


def _side(field: str, text: str) -> str:
    """What one side says; a number as one writes it."""
    return f"{float(text):.15g}" if field in ("value", "value_end") and text else text
