"""`kg ask`: questions of the catalogue."""

from __future__ import annotations

import click

from kg.cli.context import command_options, emit, opened, said
from ontology.errors import InvalidQuery


@click.command(name="ask")
@click.argument("question", required=False)
@click.option(
    "-p", "--param", "given", multiple=True, metavar="NAME=VALUE", help="参数 / A parameter; may be repeated."
)
@click.option("-f", "--format", "form", type=click.Choice(["table", "json", "csv"]), default="table", show_default=True)
@click.option("-o", "--output", metavar="FILE", help="写入文件,- 为标准输出 / Write to FILE, - is stdout.")
@command_options
def command(question: str | None, given: tuple[str, ...], form: str, output: str | None, place: str, lang: str) -> None:
    """回答一个问题,附上依据的原句;不给 QUESTION 则列出所有问题。

    Answer QUESTION with the sentences behind it; without QUESTION list them all.
    """
    from kg.ask import ask, find_question
    from kg.cli.output import answer_csv, answer_text, to_json

    if question is None:
        emit(_listing(form, lang), output)
        return
    entry = find_question(question)
    params = dict(_pair(one) for one in given)
    entry.bind(params)
    with opened(place) as store:
        answer = ask(store, entry, params, lang)
    if form == "json":
        emit(to_json(answer.json(lang)), output)
    elif form == "csv":
        emit(answer_csv(answer, lang), output)
    else:
        emit(answer_text(answer, lang) + "\n", output)


def _pair(text: str) -> tuple[str, str]:
    name, equals, value = text.partition("=")
    if not equals or not name:
        raise InvalidQuery(f"-p {text!r} is no NAME=VALUE", mend="e.g. -p role=决策承办单位")
    return name.strip(), value.strip()


def _listing(form: str, lang: str) -> str | bytes:
    from kg.cli.output import table, to_csv, to_json
    from queries.catalogue import questions

    entries = list(questions().values())
    if form == "json":
        return to_json(
            [
                {
                    "id": e.id,
                    "question": e.question[lang],
                    "title": e.title[lang],
                    "params": [
                        {"name": p.name, "label": p.label[lang], "default": p.default} for p in e.params.values()
                    ],
                }
                for e in entries
            ]
        )
    headings = ["id", said(lang, "问题", "Question"), said(lang, "参数", "Parameters")]
    rows = [[e.id, e.question[lang], ", ".join(e.params)] for e in entries]
    return to_csv(headings, rows) if form == "csv" else table(headings, rows) + "\n"
