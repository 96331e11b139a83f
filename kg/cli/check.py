"""`kg check`: the rules."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

import click

from kg.cli.complete import rule_names
from kg.cli.context import as_of_option, command_options, emit, form_of, format_option, opened, output_option, said

if TYPE_CHECKING:
    from kg.ask import Quote
    from queries.verdict import Result


@click.command(name="check")
@click.argument("rules", nargs=-1, metavar="[RULE]…", shell_complete=rule_names)
@format_option("table", "json")
@click.option("--fail-on", type=click.Choice(["info", "warning", "error"]), default="warning", show_default=True,
              help="达到该级别的发现返回 1 / Findings at or above this end with 1.")  # fmt: skip
@click.option("--strict", is_flag=True, help="未载明也算 / Count what is not stated as well.")
@as_of_option("适用法律的日期 / Date of the law applied. [default: 报告期末 / end of the period]")
@output_option
@command_options
def command(
    rules: tuple[str, ...], form: str | None, fail_on: str, strict: bool, as_of: str, output: str | None,
    place: str, lang: str,
) -> int:  # fmt: skip
    """对已读入的报告运行规则;不给 RULE 则全部运行。

    Run rules over the loaded reports; all of them without RULE. Ends with 1 where something was found.

    \b
    例 / Examples:
      kg check
      kg check RV-01 LE-02 --as-of 2020-12-31 -f json
    """
    from kg.check import check, find_rules, summary
    from kg.cli.output import to_json
    from queries.verdict import reaches

    chosen = find_rules(rules)
    with opened(place) as store:
        results, words = check(store, chosen, as_of, lang)
    if form_of(form, output, "json") == "json":
        found = [result_json(result, words, lang) for result in results]
        emit(to_json({"results": found, "summary": summary(results)}), output, lang)
    else:
        emit(_text(results, words, lang) + "\n", output, lang)
    return 1 if any(reaches(result, fail_on, strict) for result in results) else 0


VERDICT_WORDS = {
    "finding": ("发现问题", "finding"),
    "not_stated": ("未载明", "not stated"),
    "pass_claimed": ("报告自述符合", "pass (claimed)"),
    "pass": ("符合", "pass"),
    "not_applicable": ("不适用", "not applicable"),
}
BASIS_WORDS = {
    "in_force": ("当日有效", "in force"),
    "not_in_force": ("当日未施行或已失效", "not in force on that day"),
    "unknown": ("施行日期未载明", "dates not stated"),
    "not_loaded": ("未载入", "not loaded"),
}


def result_json(result: Result, words: Mapping[str, Quote], lang: str) -> dict[str, object]:
    """The documented JSON form of one result."""
    return {
        "rule": result.rule.id,
        "verdict": result.verdict,
        "severity": result.rule.severity,
        "title": result.rule.title[lang],
        "scope": dict(result.scope),
        "as_of": result.as_of,
        "basis": [dict(one) for one in result.basis],
        "findings": [
            {"id": one.id, "message": one.message, "evidence": [words[ref].json() for ref in one.evidence]}
            for one in result.findings
        ],
        "missing": list(result.missing),
    }


def _text(results: Sequence[Result], words: Mapping[str, Quote], lang: str) -> str:
    """The summary as a table, then each result's subjects with their sentences."""
    from kg.check import summary
    from kg.cli.output import table
    from kg.export_text import one_line, quote_line

    pick = 1 if lang == "en" else 0
    headings = [
        said(lang, "规则", "Rule"),
        said(lang, "名称", "Name"),
        said(lang, "结论", "Verdict"),
        said(lang, "地区", "Place"),
    ]
    headings += [said(lang, "时期", "Period"), said(lang, "发现", "Findings")]
    rows = [
        [
            r.rule.id,
            r.rule.title[lang],
            VERDICT_WORDS[r.verdict][pick],
            r.scope["place"],
            r.scope["period"],
            len(r.findings),
        ]
        for r in results
    ]
    lines = [table(headings, rows, title=said(lang, "规则检查", "Rules"), lang=lang)]
    for result in results:
        telling = [one for one in result.subjects if one.verdict in ("finding", "not_stated")] or list(
            result.subjects[:3]
        )
        lines.append(f"\n{result.rule.id} {result.rule.title[lang]}: {VERDICT_WORDS[result.verdict][pick]}")
        for one in telling:
            lines.append(f"  - [{VERDICT_WORDS[one.verdict][pick]}] {one_line(one.message)}")
            lines += [f"      {quote_line(words[ref], lang)}" for ref in one.evidence]
        for basis in result.basis:
            name = f"《{basis['law']}》{basis['article']}"
            lines.append("  " + said(lang, "依据: ", "basis: ") + f"{name} ({BASIS_WORDS[basis['status']][pick]})")
    counts = summary(results)["verdicts"]
    assert isinstance(counts, dict)
    total = "  ".join(f"{VERDICT_WORDS[verdict][pick]} {count}" for verdict, count in counts.items() if count)
    return "\n".join([*lines, "", said(lang, "合计: ", "total: ") + (total or "0")])
