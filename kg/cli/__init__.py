"""The command line: `kg COMMAND`. Each command lives in the module of its name and is imported when it is called."""

from __future__ import annotations

import importlib
import sys
from collections.abc import Sequence

import click

from kg.cli.context import common_options, keep

# name -> (module, one line of help); the help stands here so that `kg --help` imports no command.
COMMANDS: dict[str, tuple[str, str]] = {
    "build": ("kg.cli.build", "读入来源,建立图谱 / Load sources into the graph."),
    "ask": ("kg.cli.ask", "回答目录中的问题 / Answer a question of the catalogue."),
    "check": ("kg.cli.check", "运行规则 / Run the rules."),
    "show": ("kg.cli.show", "查看一个机构、职责、法规、指标 / Show one node's card."),
    "path": ("kg.cli.path", "两个名称之间的联系 / How two names are connected."),
    "view": ("kg.cli.view", "生成离线网页 / Write an offline HTML page."),
    "sources": ("kg.cli.sources", "列出已读入的来源 / List the loaded sources."),
    "remove": ("kg.cli.remove", "移除来源 / Take sources out again."),
    "verify": ("kg.cli.verify", "核对图谱:依据、关系、约束、摘要 / Verify the store."),
    "export": ("kg.cli.export", "导出图谱 / Export the graph."),
    "cypher": ("kg.cli.cypher", "只读 Cypher 查询 / Run a read-only Cypher statement."),
    "schema": ("kg.cli.schema", "类、关系、属性 / Classes, relations, properties."),
    "new": ("kg.cli.new", "新建空白事实表 / Begin a fact sheet."),
    "extract": ("kg.cli.extract", "从文件中抽取条文、职责、数据 / Extract facts from files."),
    "cite": ("kg.cli.cite", "核对文件中的法条引用 / Check a document's citations."),
    "compare": ("kg.cli.compare", "一项指标逐年逐地比较 / One metric by year and place."),
    "diff": ("kg.cli.diff", "对照事实表与抽取 / Compare a sheet with the reading of its report."),
    "doctor": ("kg.cli.doctor", "检查运行环境 / Check this installation."),
}


class LazyGroup(click.Group):
    """A group whose commands are imported only when they are used."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in COMMANDS:
            return None
        command = importlib.import_module(COMMANDS[cmd_name][0]).command
        assert isinstance(command, click.Command)
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        with formatter.section("命令 / Commands"):
            formatter.write_dl([(name, text) for name, (_, text) in COMMANDS.items()])

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        import difflib

        if args and args[0] not in COMMANDS and not args[0].startswith("-"):
            near = difflib.get_close_matches(args[0], COMMANDS, n=3)
            hint = f"; did you mean {', '.join(near)}?" if near else ""
            raise click.UsageError(f"no command {args[0]!r}{hint}", ctx)
        return super().resolve_command(ctx, args)


@click.group(cls=LazyGroup, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(package_name="legal-governance-graph", prog_name="kg")
@common_options
@click.pass_context
def cli(ctx: click.Context, store: str | None, lang: str | None) -> None:
    """法治政府知识图谱:哪个机构依据哪一条承担哪项职责,有什么为证。

    The legal governance graph: which body carries out which duty, under which article, and what shows that it did.

    \b
    第一步 / First steps:
      kg build
      kg ask duties -p role=决策承办单位
      kg check
    补全 / Completion:
      eval "$(_KG_COMPLETE=bash_source kg)"
    """
    keep(ctx, store, lang)


def main(argv: Sequence[str] | None = None) -> None:
    """Entry point; exit codes: 0 done, 1 findings, 2 any error."""
    from kg.cli.ending import run

    sys.exit(run(cli, argv))
