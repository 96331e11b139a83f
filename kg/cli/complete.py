"""Names for the shell's completion. A shell that asks for names never sees an error: without a store there are none.

Switch it on:  eval "$(_KG_COMPLETE=bash_source kg)"   (zsh_source, fish_source likewise)
"""

from __future__ import annotations

import os
from collections.abc import Callable
from typing import TYPE_CHECKING

import click
from click.shell_completion import CompletionItem

from kg.cli.context import DEFAULT_STORE, opened

if TYPE_CHECKING:
    from kg.stores import Store

MOST = 200


def question_names(ctx: click.Context, param: click.Parameter, incomplete: str) -> list[CompletionItem]:
    """Ids of questions, with their titles."""
    from queries.catalogue import questions

    return _items([(e.id, e.title.zh) for e in questions().values()], incomplete)


def param_names(ctx: click.Context, param: click.Parameter, incomplete: str) -> list[CompletionItem]:
    """Parameters of the question that the line names already, each with its `=`."""
    from queries.catalogue import questions

    # click leaves the words of an unfinished line in `args`.
    words = [str(ctx.params.get("question")), *ctx.args]
    entry = next((questions()[word] for word in words if word in questions()), None)
    return _items([(f"{p.name}=", p.label.zh) for p in entry.params.values()] if entry else [], incomplete)


def files(ctx: click.Context, param: click.Parameter, incomplete: str) -> list[CompletionItem]:
    """Left to the shell: files and folders."""
    return [CompletionItem(incomplete, type="file")]


def data_sets(ctx: click.Context, param: click.Parameter, incomplete: str) -> list[CompletionItem]:
    """Bundled data sets, and files."""
    from kg.sources import BUNDLED

    names = sorted(path.name for path in BUNDLED.iterdir() if path.is_dir())
    return _items([(name, "") for name in names], incomplete) + files(ctx, param, incomplete)


def rule_names(ctx: click.Context, param: click.Parameter, incomplete: str) -> list[CompletionItem]:
    """Ids of rules, with their titles."""
    from queries.catalogue import rules

    return _items([(e.id, e.title.zh) for e in rules().values()], incomplete)


def node_names(ctx: click.Context, param: click.Parameter, incomplete: str) -> list[CompletionItem]:
    """Names of shared nodes: bodies, roles, regulations, metrics …"""
    from kg.find import names
    from ontology.schema import load_schema

    return _from_store(ctx, lambda store: [(name, "") for name in names(store, load_schema())], incomplete)


def source_names(ctx: click.Context, param: click.Parameter, incomplete: str) -> list[CompletionItem]:
    """Ids of loaded sources, with their titles."""
    from kg.loaded import sources

    return _from_store(ctx, lambda store: [(one.id, one.title) for one in sources(store)], incomplete)


def _from_store(
    ctx: click.Context, read: Callable[[Store], list[tuple[str, str]]], incomplete: str
) -> list[CompletionItem]:
    given = next((c.params["store"] for c in (ctx, ctx.parent) if c is not None and c.params.get("store")), None)
    try:
        with opened(given or os.environ.get("KG_STORE") or DEFAULT_STORE) as store:
            return _items(read(store), incomplete)
    except Exception:  # a completion must never disturb the line that the user types
        return []


def _items(pairs: list[tuple[str, str]], incomplete: str) -> list[CompletionItem]:
    starting = [pair for pair in pairs if pair[0].startswith(incomplete)]
    return [CompletionItem(name, help=title or None) for name, title in starting[:MOST]]


def type_names(ctx: click.Context, param: click.Parameter, incomplete: str) -> list[CompletionItem]:
    """Classes and relation types, by name."""
    from ontology.schema import load_schema

    schema = load_schema()
    classes = [(cls.name, cls.label) for cls in schema.classes.values()]
    return _items(classes + [(relation.name, relation.label) for relation in schema.relations.values()], incomplete)
