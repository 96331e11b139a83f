"""`kg build`: sources in."""

from __future__ import annotations

import click

from kg.cli.context import command_options, opened, said

DEFAULT_SOURCE = "eshan-2020"


@click.command(name="build")
@click.argument("sources", nargs=-1, metavar="[SOURCE]…")
@command_options
def command(sources: tuple[str, ...], place: str, lang: str) -> int:
    """读入事实表、文件或文件夹;不给来源则读入内置的 eshan-2020。

    Load fact sheets (.yaml), documents or folders of them; without SOURCE the bundled data set eshan-2020.
    Building a source again replaces it; other sources stay as they are.
    """
    from kg.ingest import build

    with opened(place, write=True) as store:
        summary = build(store, sources or (DEFAULT_SOURCE,))
    for source in summary.sources:
        click.echo(said(lang, f"已读入 {source}", f"loaded {source}"))
    for warning in summary.warnings:
        click.echo(warning, err=True)
    for error in summary.failed:
        click.echo(f"kg: {error}", err=True)
    done = said(
        lang, f"图谱: {place};来源 {len(summary.sources)} 个", f"store: {place}; {len(summary.sources)} sources"
    )
    failed = said(lang, f",失败 {len(summary.failed)} 个", f", {len(summary.failed)} failed") if summary.failed else ""
    click.echo(done + failed)
    return 2 if summary.failed else 0
