"""Options that every command takes, before or after its name, and how results leave the program."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

if TYPE_CHECKING:
    from kg.stores import Store

DEFAULT_STORE = "./kg.db"
F = TypeVar("F", bound=Callable[..., Any])


def common_options(function: F) -> F:
    """`--store` and `--lang`; given after the command they win over those before it."""
    store = click.option(
        "--store", metavar="PLACE", default=None,
        help=f"文件夹或 bolt://、neo4j:// 地址 / Folder or Bolt address. [env: KG_STORE; default: {DEFAULT_STORE}]",
    )  # fmt: skip
    lang = click.option(
        "--lang", type=click.Choice(["zh", "en"]), default=None, help="界面语言 / Language. [default: zh]"
    )
    return store(lang(function))


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
        import os

        ctx = click.get_current_context()
        keep(ctx, store, lang)
        held = ctx.ensure_object(dict)
        place = held.get("store") or os.environ.get("KG_STORE") or DEFAULT_STORE
        return function(*args, place=place, lang=held.get("lang", "zh"), **given)

    called.__name__, called.__doc__ = function.__name__, function.__doc__
    called.__click_params__ = getattr(function, "__click_params__", [])  # type: ignore[attr-defined]
    return common_options(called)  # type: ignore[return-value]


def opened(place: str, *, write: bool = False) -> Store:
    """The store at a place; for reading it must exist."""
    from kg.stores import open_store

    return open_store(place, write=write)


def emit(text: str | bytes, output: str | None) -> None:
    """Write to a file, or to stdout for None and `-`; raises StoreUnreachable where the file cannot be written."""
    from ontology.errors import KGError

    raw = text.encode("utf-8") if isinstance(text, str) else text
    if output in (None, "-"):
        if isinstance(text, str):
            click.echo(text, nl=not text.endswith("\n"))
        else:
            sys.stdout.buffer.write(raw)
        return
    try:
        Path(str(output)).write_bytes(raw)
    except OSError as error:
        mend = "choose another file with -o; close it if Excel or Word has it open"
        raise KGError(f"cannot be written: {error.strerror}", where=str(output), mend=mend) from error
    click.echo(f"已写入 / written: {output}", err=True)


def said(lang: str, zh: str, en: str) -> str:
    return en if lang == "en" else zh
