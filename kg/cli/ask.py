"""`kg ask`: questions of the catalogue."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from typing import TYPE_CHECKING

import click

from kg.cli.complete import param_names, question_names
from kg.cli.context import as_of_option, command_options, day, emit, form_of, format_option, opened, output_option, said
from ontology.errors import InvalidQuery, QueryTooLarge

if TYPE_CHECKING:
    from kg.ask import Answer
    from kg.stores import Store
    from queries.catalogue import Entry

FORMS = ("table", "json", "csv", "xlsx", "md", "html")


class _Ask(click.Command):
    """Whoever writes a parameter as an option (--role) is told how parameters are given."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        try:
            return super().parse_args(ctx, args)
        except click.NoSuchOption as error:
            from queries.catalogue import questions

            name = error.option_name.lstrip("-")
            if any(name in entry.params for entry in questions().values()):
                raise InvalidQuery(f"{name} is a parameter, no option", mend=f"-p {name}=VALUE") from error
            raise


@click.command(name="ask", cls=_Ask)
@click.argument("question", required=False, shell_complete=question_names)
@click.option("-p", "--param", "given", multiple=True, metavar="NAME=VALUE",
              help="参数,可以给几个不同的 / A parameter; several, each once.", shell_complete=param_names)  # fmt: skip
@as_of_option("法律适用日期,同 -p as_of= / Date of the law applied.")
@click.option("--all", "everything", is_flag=True, help="全部问题,按默认参数 / Every question, with its defaults.")
@format_option(*FORMS)
@output_option
@command_options
def command(
    question: str | None, given: tuple[str, ...], as_of: str, everything: bool, form: str | None,
    output: str | None, place: str, lang: str,
) -> None:  # fmt: skip
    """回答一个问题,附上依据的原句;不给 QUESTION 则列出所有问题。

    Answer QUESTION with the sentences behind it; without QUESTION list them all.

    \b
    例 / Examples:
      kg ask
      kg ask duties -p role=决策承办单位
      kg ask figures -p place=峨山彝族自治县 -o 数据.xlsx
      kg ask --all -o 问答.xlsx
    """
    most = _most(form, output)
    form = form_of(form, output, *FORMS)
    if everything:
        _refuse(question, "--all", "QUESTION")
        _refuse(given, "--all", "-p")
        if form == "csv":
            raise InvalidQuery("CSV holds one table, --all gives many", mend="-f xlsx, -f md or -f json")
        answers, failed = _answers(place, as_of, lang)
        emit(_together(answers, failed, form, lang, most), output, lang)
        if failed:
            click.get_current_context().exit(2)
    elif question is None:
        _refuse(given, "-p", "--all / no QUESTION")
        emit(_listing(form, lang), output, lang)
    else:
        emit(_one(place, question, _params(given, as_of), form, lang, most), output, lang)


# Rows that one reads through on a screen; whoever asks for a form, a file or a pipe gets all.
SCREEN = 50


def _most(form: str | None, output: str | None) -> int:
    """How many rows to show at most; 0 for all."""
    import sys

    return SCREEN if form is None and output is None and sys.stdout.isatty() else 0


def _refuse(value: object, name: str, other: str) -> None:
    if value:
        raise click.UsageError(f"{name} does not go together with {other}", click.get_current_context())


def _params(given: tuple[str, ...], as_of: str) -> dict[str, str]:
    pairs = [_pair(one) for one in given] + ([("as_of", as_of)] if as_of else [])
    params = dict(pairs)
    for name, count in Counter(name for name, _ in pairs).items():
        if count > 1:
            raise InvalidQuery(
                f"parameter {name} is given {count} times", mend="give a parameter once, ask once for each value"
            )
    return params


def _pair(text: str) -> tuple[str, str]:
    name, equals, value = text.partition("=")
    if not equals or not name.strip():
        raise InvalidQuery(f"-p {text!r} is no NAME=VALUE", mend="e.g. -p role=决策承办单位")
    return name.strip(), value.strip()


def _one(place: str, question: str, params: dict[str, str], form: str, lang: str, most: int = 0) -> str | bytes:
    from kg.ask import find_question

    entry = find_question(question)
    params = {name: str(value) for name, value in entry.named(params).items()}
    if params.get("as_of"):
        params["as_of"] = day(params["as_of"])
    entry.bind(params)
    with opened(place) as store:
        answer = _answer(store, entry, params, lang)
        reason = "" if answer.rows else _reason(store, answer, params, lang)
        remark = _unassigned(store, answer, lang)
    if reason and form in ("json", "csv"):
        click.echo(f"{said(lang, '没有答案', 'No answer')}: {reason}", err=True)
    if remark:
        click.echo(remark, err=True)
    return _shown(answer, form, lang, reason, most)


def _shown(answer: Answer, form: str, lang: str, reason: str, most: int) -> str | bytes:
    told, cut = _cut(answer, most, lang)
    return str(_written(told, form, lang, reason)) + cut if cut else _written(answer, form, lang, reason)


def _cut(answer: Answer, most: int, lang: str) -> tuple[Answer, str]:
    """The first rows, and a last line that says how many there are, how to see all and how to ask for fewer."""
    from dataclasses import replace

    count = len(answer.rows)
    if not most or count <= most:
        return answer, ""
    narrow = "、".join(
        f"-p {p.name}="
        for p in answer.entry.params.values()
        if isinstance(p.default, str) and not answer.params[p.name]
    )
    zh = f"共 {count} 行,只显示前 {most} 行。全部: 加 -f table、-o 文件.xlsx 或者接管道(| less)"
    en = f"{count} rows, only the first {most} are shown. All: add -f table, -o FILE.xlsx or a pipe (| less)"
    if narrow:
        zh, en = f"{zh};缩小范围: {narrow}", f"{en}; fewer: {narrow.replace('、', ', ')}"
    few = replace(answer, rows=answer.rows[:most], evidence=answer.evidence[:most], absent=answer.absent[:most])
    return few, said(lang, zh, en) + "\n"


def _unassigned(store: Store, answer: Answer, lang: str) -> str:
    """For a question about the duties of a body: the roles that its name suggests, which no source gives it."""
    from kg.export_text import one_line
    from kg.unassigned import roles_like

    body = str(answer.params.get("body") or "")
    found = roles_like(store, body) if body and "(d:Duty)" in answer.entry.cypher else []
    if not found:
        return ""
    told = said(lang, "、", ", ").join(f"{role}({duties})" for role, duties in found[:5])
    zh = (
        f"未列入: 与{body}名称相近的角色 {told}(括号内为职责项数)。没有来源写明由它充任,不推定;"
        f"查看: kg ask duties -p role={found[0][0]};要列入,在事实表写 fills"
    )
    en = (
        f"not in the answer: roles that the name of {body} suggests: {told} (number of duties). No source says that it fills "
        f"them; see `kg ask duties -p role={found[0][0]}`; a fact sheet may state `fills`"
    )
    return one_line(said(lang, zh, en))


def _written(answer: Answer, form: str, lang: str, reason: str) -> str | bytes:
    from kg.cli.output import answer_text, to_json
    from kg.export_text import answer_csv, answer_markdown

    if form == "json":
        return to_json(answer.json(lang))
    if form == "csv":
        return answer_csv(answer, lang)
    if form == "md":
        return answer_markdown(answer, lang, reason)
    if form == "xlsx":
        from kg.export_xlsx import workbook

        return workbook([answer], lang, {answer.entry.id: reason})
    if form == "html":
        from kg.export_html import page

        return page([answer], lang, {answer.entry.id: reason})
    return answer_text(answer, lang, reason) + "\n"


def _reason(store: Store, answer: Answer, params: dict[str, str], lang: str) -> str:
    """Why there is no answer: values that name nothing, with near names; else law not in force; else the question's own words."""
    from kg.export_text import one_line
    from kg.find import PARAM_CLASSES, is_known, near_names, periods
    from ontology.schema import load_schema
    from queries.catalogue import words

    reasons, schema = list[str](), load_schema()
    for name in params:
        value = str(answer.params[name])
        if name == "period" and value and value not in (known := periods(store)):
            told = said(lang, "、", ", ").join(known) or said(lang, "无", "none")
            reasons.append(
                said(lang, f"没有载入时期为“{value}”的报告,已有: {told}", f"no report on {value}; loaded: {told}")
            )
            continue
        if not value or name == "as_of" or value in words() or not isinstance(answer.entry.params[name].default, str):
            continue
        classes = PARAM_CLASSES.get(name, ())
        whole = bool(classes) and f"CONTAINS ${name}" not in answer.entry.cypher
        if not is_known(store, value.strip("《》"), schema, classes, whole):
            label, near = answer.entry.params[name].label[lang], near_names(store, value, schema, classes=classes)
            hint = said(lang, ";最接近: ", "; near: ") + "、".join(near) if near else ""
            reasons.append(said(lang, f"没有叫“{value}”的({label})", f"nothing is called “{value}” ({label})") + hint)
    reasons = (
        reasons or _out_of_force(store, answer, lang) or _not_marked(store, answer, lang) or [answer.entry.empty[lang]]
    )
    return one_line(said(lang, "。", ". ").join(reasons))


def _not_marked(store: Store, answer: Answer, lang: str) -> list[str]:
    """For a procedure that no loaded provision is marked with: that this is so, which is not that no law speaks of it."""
    from kg.find import provisions_concern

    name = str(answer.params.get("procedure") or "")
    if not name or "(d:Duty)" not in answer.entry.cypher or provisions_concern(store, name):
        return []
    zh = f"已载入的条文没有标注程序“{name}”的,标题和条文用语也没有写到,不等于法规没有规定"
    return [said(lang, zh, f"no loaded provision is marked with the procedure “{name}”, and none names it in words")]


def _out_of_force(store: Store, answer: Answer, lang: str) -> list[str]:
    """For a regulation and a day on which no loaded version of it is in force: that this is so."""
    from kg.works import not_in_force

    words, as_of = str(answer.params.get("regulation") or ""), str(answer.params.get("as_of") or "")
    out = []
    for title, state in not_in_force(store, words, as_of) if words and as_of else ():
        held = state.version or state.other
        version = held.date if held is not None else ""
        zh, en = {
            "version_not_loaded": ("该日有效的版本未载入", "the version in force on that day is not loaded"),
            "not_yet": (
                (f"该日尚未施行,自{state.day}施行", f"not yet in force, begins on {state.day}")
                if state.day
                else ("该日尚未施行", "not yet in force")
            ),
            "undetermined": (
                "施行日期未载明,该日有效的版本未能确定",
                "the version in force on that day is not determined",
            ),
        }.get(state.status, ("该日已失效", "no longer in force"))
        out.append(said(lang, f"《{title}》{zh}(已载入{version}版)", f"{title}: {en} (loaded: {version})"))
    return out


def _answers(place: str, as_of: str, lang: str) -> tuple[list[Answer], dict[str, str]]:
    """All answers, and by id why a question has none: what the engine cannot answer at once is told, the others go on."""
    from kg.ask import Answer
    from kg.cli.messages import told
    from queries.catalogue import questions

    answers, failed = [], dict[str, str]()
    with opened(place) as store:
        for entry in questions().values():
            try:
                given = {"as_of": as_of} if as_of and "as_of" in entry.params else {}
                answers.append(_answer(store, entry, given, lang))
            except InvalidQuery as error:
                failed[entry.id] = told(error, lang)
                click.echo(f"{said(lang, '没有答案', 'No answer')}: {failed[entry.id]}", err=True)
                answers.append(Answer(entry, {}, tuple(entry.columns), (), (), ()))
    return answers, failed


def _together(answers: list[Answer], failed: dict[str, str], form: str, lang: str, most: int) -> str | bytes:
    if form == "json":
        from kg.cli.output import to_json

        return to_json(
            [one.json(lang) | ({"failed": failed[one.entry.id]} if one.entry.id in failed else {}) for one in answers]
        )
    if form == "xlsx":
        from kg.export_xlsx import workbook

        return workbook(answers, lang, failed)
    if form == "html":
        from kg.export_html import page

        return page(answers, lang, failed)
    return "\n".join(str(_shown(one, form, lang, failed.get(one.entry.id, ""), most)) for one in answers)


def _answer(store: Store, entry: Entry, given: Mapping[str, str], lang: str) -> Answer:
    from kg.ask import ask

    try:
        return ask(store, entry, given, lang)
    except QueryTooLarge as error:
        mend = "narrow it down with -p: " + ", ".join(entry.params) if entry.params else ""
        raise QueryTooLarge(error.what, where=entry.id, mend=mend) from error
    except InvalidQuery as error:
        raise error.at(entry.id) from error


def _listing(form: str, lang: str) -> str | bytes:
    from kg.cli.output import table, to_json
    from kg.export_text import markdown_table, to_csv
    from queries.catalogue import questions

    entries = list(questions().values())
    if form == "json":
        return to_json(
            [
                {
                    "id": e.id,
                    "title": e.title[lang],
                    "question": e.question[lang],
                    "params": [
                        {"name": p.name, "label": p.label[lang], "default": p.default} for p in e.params.values()
                    ],
                }
                for e in entries
            ]
        )
    titles = ["id", said(lang, "问题", "Question"), said(lang, "参数", "Parameters")]
    rows = [[e.id, e.question[lang], _named_params(e, lang)] for e in entries]
    if form in ("xlsx", "html"):
        raise InvalidQuery(
            f"the list of questions is not written as {form}",
            mend="-f csv; or all answers: `kg ask --all -o FILE.xlsx` (or FILE.html)",
        )
    if form == "csv":
        return to_csv(titles, rows, lang)
    if form == "md":
        return markdown_table(titles, rows, lang) + "\n"
    zh = "提问: kg ask id [-p 参数=值]… [-o 文件.xlsx],如 kg ask duties -p role=决策机关;参数也可写中文名称,id 也可写问题中的词语"
    en = "ask: kg ask ID [-p PARAMETER=VALUE]… [-o FILE.xlsx], e.g. kg ask duties -p role=决策机关"
    return table(titles, rows, lang=lang) + "\n" + said(lang, zh, en) + "\n"


def _named_params(entry: Entry, lang: str) -> str:
    """The parameters of a question; in Chinese each with what it means."""
    return ", ".join(said(lang, f"{p.name} {p.label.head.zh}", p.name) for p in entry.params.values())
