"""`kg extract`: files in, JSON lines out."""

from __future__ import annotations

import sys
from contextlib import AbstractContextManager, nullcontext
from typing import TYPE_CHECKING, TextIO, cast

import click

from kg.cli.context import command_options, said

if TYPE_CHECKING:
    from kg.extract import Kind, Totals


@click.command(name="extract")
@click.argument("paths", nargs=-1, required=True, metavar="PATH…")
@click.option(
    "--as", "kind", type=click.Choice(["auto", "statute", "report"]), default="auto", show_default=True,
    help="文件种类,auto 按内容判断 / Kind of the files; auto decides by content.",
)  # fmt: skip
@click.option("--jobs", type=click.IntRange(1, 64), default=1, show_default=True, help="进程数 / Processes.")
@click.option("--register", "register_file", metavar="FILE",
              help="登记表(CSV 或 JSON):各报告的标题、制发机关、年度 / What a register says of each report.")  # fmt: skip
@click.option("-o", "--output", metavar="FILE", help="写入文件,- 为标准输出 / Write to FILE, - is stdout.")
@click.option("--strict", is_flag=True, help="拒绝有异常的法规文件 / Refuse statutes with oddities.")
@command_options
def command(
    paths: tuple[str, ...],
    kind: str,
    jobs: int,
    register_file: str | None,
    output: str | None,
    strict: bool,
    place: str,
    lang: str,
) -> int:
    """从法规和报告中抽取条文、职责、引用、数据,每行一个 JSON 对象。

    Extract articles, duties, citations, figures … from files and folders as JSON Lines. A file that cannot be read is
    named in the summary and the rest goes on.

    \b
    例 / Examples:
      kg extract 条例.md
      kg extract 法规文件夹 --as statute --jobs 2 -o 抽取.jsonl
      kg extract 报告节选 --as report --register 登记表.csv
    """
    from kg.extract import run
    from loaders.register import read_register

    register = read_register(register_file) if register_file else None
    with _output(output) as stream:
        totals = run(paths, cast("Kind", kind), jobs, strict, stream.write, register)
        stream.flush()
    _summary(totals, lang)
    return 2 if totals.failed else 0


def _output(output: str | None) -> AbstractContextManager[TextIO]:
    from kg.cli.writing import written_text

    return nullcontext(sys.stdout) if output in (None, "-") else written_text(str(output))


_WORDS = {
    "article": ("条文", "articles"), "duty": ("职责", "duties"), "xref": ("引用", "citations"),
    "oddity": ("异常", "oddities"), "regulation": ("文件名", "titles"), "institution": ("机构", "institutions"),
    "metric": ("数据", "figures"), "statement": ("工作", "statements"),
}  # fmt: skip


def _summary(totals: Totals, lang: str) -> None:
    from kg.cli.messages import failure_line, remark_line, skipped_lines

    counted = [
        f"{said(lang, *_WORDS[kind])} {number}" for kind, number in sorted(totals.counts.items()) if kind in _WORDS
    ]
    for warning in totals.warnings:
        click.echo(remark_line(warning, lang), err=True)
    for error in totals.failed:
        click.echo(failure_line(error, lang), err=True)
    skipped, left_out = skipped_lines(totals.skipped, lang)
    for line in left_out:
        click.echo(line, err=True)
    read = totals.files - len(totals.failed)
    line = said(
        lang,
        f"读入文件 {read} 个,失败 {len(totals.failed)} 个,",
        f"files read: {read}, failed: {len(totals.failed)}, ",
    )
    click.echo(line + skipped + ("; " if counted else "") + ", ".join(counted), err=True)
