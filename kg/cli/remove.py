"""`kg remove`: sources out again."""

from __future__ import annotations

import click

from kg.cli.complete import source_names
from kg.cli.context import command_options, opened, said


@click.command(name="remove")
@click.argument("wanted", nargs=-1, required=True, metavar="SOURCE…", shell_complete=source_names)
@command_options
def command(wanted: tuple[str, ...], place: str, lang: str) -> None:
    """移除来源及只有它说过的事实;其他来源不受影响。可用通配符。

    Take sources out again, with everything that only they said; patterns work.

    \b
    例 / Examples:
      kg remove my-county-2021
      kg remove 'eshan-2020*'
    """
    from kg.export_text import one_line
    from kg.ingest import remove
    from kg.loaded import find_sources, source_ids

    with opened(place) as store:  # a wrong name is said before anything is opened for writing
        known = source_ids(store)
    chosen = find_sources(known, wanted)
    with opened(place, write=True) as store:
        for source in chosen:
            remove(store, source)
            click.echo(one_line(said(lang, f"已移除 {source}", f"removed {source}")))
