"""`kg path`: how two names are connected, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from kg.cli.complete import node_names
from kg.cli.context import command_options, emit, form_of, format_option, opened, output_option, said

if TYPE_CHECKING:
    from kg.ask import Quote
    from kg.find import Node
    from kg.path import Path, Step
    from ontology.schema import Schema


@click.command(name="path")
@click.argument("start", metavar="A", shell_complete=node_names)
@click.argument("end", metavar="B", shell_complete=node_names)
@format_option("table", "json")
@output_option
@command_options
def command(start: str, end: str, form: str | None, output: str | None, place: str, lang: str) -> None:
    """A 和 B 之间最短的联系,逐步写明关系和依据。

    The shortest connection between the names A and B, step by step, with what each step rests on.

    \b
    例 / Example:
      kg path 峨山县人民政府 决策承办单位
    """
    from kg.ask import quotes
    from kg.cli.output import to_json
    from kg.path import shortest_path
    from ontology.schema import load_schema

    schema = load_schema()
    with opened(place) as store:
        path = shortest_path(store, start, end, schema)
        words = quotes(store, [ref for step in path.steps for ref in _evidence(step)]) if path else {}
    if form_of(form, output, "json") == "json":
        emit(to_json(_json(path, words)), output, lang)
    else:
        emit(_text(path, words, schema, lang) + "\n", output, lang)


def _evidence(step: Step) -> tuple[str, ...]:
    from kg.rows import texts

    return texts(step.properties.get("evidence"))


def _json(path: Path | None, words: dict[str, Quote]) -> dict[str, object]:
    if path is None:
        return {"length": None, "nodes": [], "steps": []}
    return {
        "length": len(path.steps),
        "via_documents": path.via_documents,
        "nodes": [{"id": n.id, "kind": n.kind, "name": n.name} for n in path.nodes],
        "steps": [
            {
                "kind": step.kind,
                "direction": "out" if step.forward else "in",
                "source": step.properties.get("of_source"),
                "evidence": [words[ref].json() for ref in _evidence(step)],
            }
            for step in path.steps
        ],
    }


def _text(path: Path | None, words: dict[str, Quote], schema: Schema, lang: str) -> str:
    from kg.export_text import one_line, quote_line

    if path is None:
        zh = "两者之间没有联系:8步以内没有法条、职责、角色、工作相连,类别、领域也不相同,没有文件同时提到"
        en = "not connected: no chain of law, duties, roles or work within 8 steps, nothing that both are alike in, and no document on both"
        return said(lang, zh, en)
    lines = []
    if path.via_documents:
        lines.append(said(lang, "(仅因同一文件或者来源提到而相连)", "(connected only through a document or source)"))
    lines.append(_named(path.nodes[0], schema, lang))
    for step, node in zip(path.steps, path.nodes[1:], strict=True):
        label = said(lang, schema.relations[step.kind].label, schema.relations[step.kind].label_en)
        arrow = f"—{label}→" if step.forward else f"←{label}—"
        lines.append(f"  {arrow} {_named(node, schema, lang)}")
        if basis := step.properties.get("basis"):
            lines.append(f"      {said(lang, '依据', 'basis')}: {one_line(basis)}")
        lines += [f"      {quote_line(words[ref], lang)}" for ref in _evidence(step)]
    return "\n".join(lines)


def _named(node: Node, schema: Schema, lang: str) -> str:
    from kg.export_text import one_line

    cls = schema.of(node.kind)
    return f"【{said(lang, cls.label, cls.label_en)}】{one_line(node.name)}"
