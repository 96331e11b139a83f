"""`kg build`: sources in."""

from __future__ import annotations

import re
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import click

from kg.cli.complete import data_sets
from kg.cli.context import command_options, opened, read_stdin, said

DEFAULT_SOURCE = "eshan-2020"
# Comments and empty lines, then a section of a sheet.
_SHEET = re.compile(rb"(?:\xef\xbb\xbf)?(?:[ \t]*(?:#[^\n]*)?\r?\n)*(?:source|title|document|facts|law)[ \t]*:")


@click.command(name="build")
@click.argument("sources", nargs=-1, metavar="[SOURCE]…", shell_complete=data_sets)
@click.option("--as", "kind", type=click.Choice(["auto", "statute", "report", "document"]), default="auto",
              show_default=True, help="文件种类 / What the documents are.")  # fmt: skip
@click.option("--register", "register_file", metavar="FILE",
              help="登记表(CSV 或 JSON):各报告的标题、制发机关、年度 / What a register says of each report.")  # fmt: skip
@click.option("--strict", is_flag=True, help="有异常的文件不读入 / Refuse documents with oddities.")
@command_options
def command(sources: tuple[str, ...], kind: str, register_file: str | None, strict: bool, place: str, lang: str) -> int:
    """读入事实表、文件或文件夹;不给来源则读入内置的 eshan-2020。

    Load fact sheets (.yaml), documents or folders of them, - for stdin; without SOURCE the bundled data set
    eshan-2020. Building a source again replaces it; other sources stay as they are.

    \b
    例 / Examples:
      kg build
      kg build eshan-2020 我的事实表.yaml 报告.docx
      kg build 法规文件夹 --as statute
      kg build 报告节选 --as report --register 登记表.csv
    """
    from kg.cli.messages import failure_line, remark_line, skipped_lines
    from kg.export_text import one_line
    from kg.ingest import build
    from kg.loaded import source_ids
    from loaders.register import read_register

    register = read_register(register_file) if register_file else None
    with _given(sources or (DEFAULT_SOURCE,)) as named, opened(place, write=True) as store:
        summary = build(store, named, kind=kind, strict=strict, register=register)
        loaded = len(source_ids(store))
    for source in summary.sources:
        click.echo(one_line(said(lang, f"已读入 {source}", f"loaded {source}")))
    for warning in summary.warnings:
        click.echo(remark_line(warning, lang), err=True)
    for error in summary.failed:
        click.echo(failure_line(error, lang), err=True)
    read = len(summary.sources)
    counts = [said(lang, f"本次读入来源 {read} 个", f"{read} sources read")]
    counts.append(said(lang, f"图谱共有来源 {loaded} 个", f"{loaded} in the store"))
    if summary.skipped:
        told, left_out = skipped_lines(summary.skipped, lang)
        counts.append(told)
        for line in left_out:
            click.echo(line, err=True)
    if summary.failed:
        counts.append(said(lang, f"失败 {len(summary.failed)} 个", f"{len(summary.failed)} failed"))
    click.echo(one_line(said(lang, f"图谱: {place};", f"store: {place}; ") + said(lang, ",", ", ").join(counts)))
    return 2 if summary.failed else 0


@contextmanager
def _given(sources: tuple[str, ...]) -> Iterator[list[str]]:
    """The sources, with `-` as a file that holds what comes in on stdin: a sheet, else a text."""
    if "-" not in sources:
        yield list(sources)
        return
    with tempfile.TemporaryDirectory() as folder:
        raw = read_stdin()
        file = Path(folder) / ("stdin.yaml" if _SHEET.match(raw) else "stdin.txt")
        file.write_bytes(raw)
        yield [str(file) if one == "-" else one for one in sources]
