"""Options that every command takes, before or after its name, and how results leave the program."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

from kg.export_text import one_line
from kg.export_text import said as said

if TYPE_CHECKING:
    from kg.stores import Store

DEFAULT_STORE = "./kg.db"
DEFAULT_LANG = "zh"
_EDITED = (".txt", ".md", ".yaml", ".yml")  # older editors of Windows show lines only as the system ends them
F = TypeVar("F", bound=Callable[..., Any])


def format_option(*forms: str) -> Callable[[F], F]:
    """`-f`; without it the ending of the -o file decides, else the first of the forms."""
    return click.option("-f", "--format", "form", type=click.Choice(forms), default=None,
                        help=f"格式;不给则由 -o 的扩展名决定 / Format; else by the ending of -o. [default: {forms[0]}]")  # fmt: skip


def common_options(function: F) -> F:
    """`--store` and `--lang`; given after the command they win over those before it."""
    store = click.option(
        "--store", metavar="PLACE", default=None,
        help=f"文件夹或 bolt://、neo4j:// 地址 / Folder or Bolt address. [env: KG_STORE; default: {DEFAULT_STORE}]",
    )  # fmt: skip
    lang = click.option(
        "--lang",
        type=click.Choice(["zh", "en"]),
        default=None,
        is_eager=True,
        callback=_remember_lang,
        help="界面语言 / Language. [default: zh]",
    )
    return store(lang(function))


def _remember_lang(ctx: click.Context, param: click.Parameter, value: str | None) -> str | None:
    """At once, so that an error in what follows is told in this language."""
    keep(ctx, None, value)
    return value


def keep(ctx: click.Context, store: str | None, lang: str | None) -> None:
    """Remember what was given; nearer to the command wins."""
    held = ctx.ensure_object(dict)
    if store is not None:
        held["store"] = store
    if lang is not None:
        held["lang"] = lang


def command_options(function: F) -> F:
    """The common options on a command: it receives `place` (the store's location) and `lang`."""

    def called(*args: Any, store: str | None, lang: str | None, **given: Any) -> Any:
        ctx = click.get_current_context()
        keep(ctx, store, lang)
        held = ctx.ensure_object(dict)
        place = held.get("store") or os.environ.get("KG_STORE") or DEFAULT_STORE
        return function(*args, place=place, lang=held.get("lang", DEFAULT_LANG), **given)

    called.__name__, called.__doc__ = function.__name__, function.__doc__
    called.__click_params__ = getattr(function, "__click_params__", [])  # type: ignore[attr-defined]
    return common_options(called)  # type: ignore[return-value]


def opened(place: str, *, write: bool = False) -> Store:
    """The store at a place; for reading it must exist."""
    from kg.stores import open_store

    return open_store(place, write=write)


def emit(text: str | bytes, output: str | None, lang: str = DEFAULT_LANG) -> None:
    """Write to a file, or to stdout for None and `-`; raises KGError where the file cannot be written."""
    from ontology.errors import KGError

    raw = text.encode("utf-8", "replace") if isinstance(text, str) else text
    if output in (None, "-"):
        if isinstance(text, str):
            click.echo(text, nl=not text.endswith("\n"))
            return
        if sys.stdout.isatty() and b"\0" in raw[:512]:
            raise KGError("a workbook cannot be shown in the terminal", mend="give a file: -o FILE.xlsx")
        sys.stdout.flush()
        sys.stdout.buffer.write(raw)
        sys.stdout.buffer.flush()
        return
    from kg.cli.writing import written

    if isinstance(text, str) and Path(str(output)).suffix.lower() in _EDITED:
        raw = raw.replace(b"\n", os.linesep.encode("ascii"))
    with written(str(output)) as file:
        file.write(raw)
    click.echo(one_line(said(lang, f"已写入 {output}", f"written: {output}")), err=True)


def form_of(form: str | None, output: str | None, *forms: str) -> str:
    """The format: as given with -f, else as the ending of the -o file says (a table for .txt and for none).

    Raises InvalidQuery for another ending: what the file would hold is not what it is called.
    """
    from ontology.errors import InvalidQuery

    ending = Path(output or "").suffix.lower().removeprefix(".")
    if form or ending in forms:
        return form or ending
    if ending not in ("", "txt"):
        known = " ".join(f".{one}" for one in ("txt", *(one for one in forms if one != "table")))
        raise InvalidQuery(f"cannot write .{ending}", where=str(output), mend=f"endings: {known}; or say -f")
    return "table"


def output_option(function: F) -> F:
    return click.option("-o", "--output", metavar="FILE", help="写入文件,- 为标准输出 / Write to FILE, - is stdout.")(
        function
    )


def read_stdin() -> bytes:
    """All of standard input."""
    return sys.stdin.buffer.read()


def as_of_option(text: str) -> Callable[[F], F]:
    """`--as-of`: a calendar day, "" where it is not given."""
    return click.option("--as-of", metavar="DATE", default="", callback=_day_or_none, help=text)


def _day_or_none(ctx: click.Context, param: click.Parameter, value: str) -> str:
    return day(value) if value else ""


def day(text: str) -> str:
    """The day as ISO text; raises InvalidQuery for anything else."""
    import datetime

    from ontology.errors import InvalidQuery

    try:
        if len(text) != 10:
            raise ValueError(text)
        return datetime.date.fromisoformat(text).isoformat()
    except ValueError as error:
        raise InvalidQuery(f"{text!r} is no date", mend="write YYYY-MM-DD, e.g. 2020-12-31") from error
