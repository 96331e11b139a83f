"""`kg check`: the rules."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

import click

from kg.cli.complete import rule_names
from kg.cli.context import as_of_option, command_options, emit, form_of, format_option, opened, output_option, said
from kg.cli.sheets import SHEETS, sheet_file
from ontology.ids import named_work, version_date

if TYPE_CHECKING:
    from kg.ask import Quote
    from queries.verdict import Result


@click.command(name="check")
@click.argument("rules", nargs=-1, metavar="[RULE]…", shell_complete=rule_names)
@format_option("table", "json", *SHEETS)
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
      kg check -o 检查.xlsx
    """
    from kg.check import check, counted, find_rules, invoked
    from kg.cli.output import to_json
    from queries.verdict import reaches

    kind, chosen = form_of(form, output, "json", *SHEETS), find_rules(rules)
    with opened(place) as store:
        results, words = check(store, chosen, as_of, lang)
        bases = invoked(store, as_of)
    if kind == "json":
        found = [result_json(result, words, lang) for result in results]
        summary = {"results": len(results), "verdicts": counted(results), "report_basis": bases}
        emit(to_json({"results": found, "summary": summary}), output, lang)
    elif kind in SHEETS:
        rows = [row for result in results for row in _rows(result, words, "\n" if kind == "xlsx" else " | ", lang)]
        headings = [said(lang, *pair) for pair in _COLUMNS]
        emit(sheet_file(kind, said(lang, "规则检查", "Rules"), headings, rows, lang), output, lang)
    else:
        emit("\n".join([_text(results, words, lang), *_doubtful(bases, lang)]) + "\n", output, lang)
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
    "superseded": ("当日有效版本已无此条", "superseded by a version without this article"),
    "no_such_article": ("当日有效版本无此条款", "no such article in the version in force"),
    "version_not_loaded": ("当日有效的版本或者所指版本未载入", "version in force, or that is meant, not loaded"),
    "unknown": ("施行日期未载明,当日有效的版本未能确定", "dates not stated: the version in force is not determined"),
    "not_loaded": ("未载入", "not loaded"),
}


def result_json(result: Result, words: Mapping[str, Quote], lang: str) -> dict[str, object]:
    """The documented JSON form of one result."""
    scope = result.scope
    return {
        "rule": result.rule.id,
        "verdict": result.verdict,
        "severity": result.rule.severity,
        "title": result.rule.title[lang],
        "scope": {"place": scope.place, "period": scope.period, "documents": list(scope.documents)},
        "as_of": result.as_of,
        "basis": [dict(one) for one in result.basis],
        "findings": [
            {"id": one.id, "message": one.message, "evidence": [words[ref].json() for ref in one.evidence]}
            for one in result.findings
        ],
        "missing": list(result.missing),
    }


_COLUMNS = (
    ("规则", "Rule"), ("名称", "Name"), ("地区", "Place"), ("时期", "Period"), ("适用日期", "As of"), ("结论", "Verdict"),
    ("级别", "Severity"), ("说明", "Message"), ("法律依据", "Basis"), ("依据", "Evidence"),
)  # fmt: skip
_SEVERITY = {"info": ("提示", "info"), "warning": ("警告", "warning"), "error": ("错误", "error")}


def _rows(result: Result, words: Mapping[str, Quote], between: str, lang: str) -> Iterator[list[object]]:
    """A row for each subject that the rule has examined; one with the reason where it has none or does not apply."""
    from kg.export_text import quote_line

    scope, rule = result.scope, result.rule
    head: list[object] = [rule.id, rule.title[lang], scope.place, scope.period, result.as_of]
    severity = said(lang, *_SEVERITY.get(rule.severity, (rule.severity, rule.severity)))
    bases = between.join(_basis(one, lang) for one in result.basis)
    if result.verdict == "not_applicable" or not result.subjects:
        yield [*head, said(lang, *VERDICT_WORDS[result.verdict]), "", _why_idle(result, lang), bases, ""]
        return
    for one in result.subjects:
        quotes = dict.fromkeys(quote_line(words[ref], lang) for ref in one.evidence if ref in words)
        weight = severity if one.verdict == "finding" else ""
        yield [*head, said(lang, *VERDICT_WORDS[one.verdict]), weight, one.message, bases, between.join(quotes)]


def _text(results: Sequence[Result], words: Mapping[str, Quote], lang: str) -> str:
    """The summary as a table, then each result's subjects with their sentences; rules that do not apply, in a line each."""
    from kg.check import counted
    from kg.cli.output import table
    from kg.export_text import one_line

    pick = 1 if lang == "en" else 0
    headings = (
        ["Rule", "Name", "Verdict", "Place", "Period", "Findings"]
        if lang == "en"
        else ["规则", "名称", "结论", "地区", "时期", "发现"]
    )
    told = [one for one in results if one.verdict != "not_applicable"]
    rows = [
        [one.rule.id, one.rule.title[lang], VERDICT_WORDS[one.verdict][pick], one.scope.place, one.scope.period, len(one.findings)]
        for one in told
    ]  # fmt: skip
    lines = [table(headings, rows, title=said(lang, "规则检查", "Rules"), lang=lang)]
    for result in told:
        where = _scopes([result], lang)
        head = f"{result.rule.id} {result.rule.title[lang]}: {VERDICT_WORDS[result.verdict][pick]}"
        lines.append("\n" + head + (f" ({one_line(where)})" if where else ""))
        lines += [*_subjects(result, words, lang), *_bases(result, lang)]
    lines += _idle(results, lang)
    counts = [f"{VERDICT_WORDS[verdict][pick]} {count}" for verdict, count in counted(results).items() if count]
    return "\n".join([*lines, "", said(lang, "合计: ", "total: ") + ("  ".join(counts) or "0")])


def _scopes(results: Sequence[Result], lang: str) -> str:
    scopes = (" ".join(filter(None, (one.scope.place, one.scope.period))) for one in results)
    return said(lang, "、", ", ").join(filter(None, scopes))


def _idle(results: Sequence[Result], lang: str) -> list[str]:
    """The rules that do not apply, a line for each reason: the law that was not in force, or what reports do not write."""
    from kg.export_text import one_line

    out: dict[tuple[str, str], list[Result]] = {}
    for result in results:
        if result.verdict == "not_applicable":
            out.setdefault((result.rule.id, _why_idle(result, lang)), []).append(result)
    lines = []
    for (rule, why), same in out.items():
        where = _scopes(same, lang)
        lines.append(one_line(f"  {rule} {same[0].rule.title[lang]}: {why}" + (f" ({where})" if where else "")))
    head = said(
        lang,
        "不适用(由程序读取的报告,“没有写”指程序没有读到):",
        "not applicable (of a report read by the program, “not written” means not found):",
    )
    return ["", head, *lines] if lines else []


def _why_idle(result: Result, lang: str) -> str:
    if result.lapsed:
        laws = said(lang, "、", ", ").join(_basis(one, lang) for one in result.basis)
        return said(lang, f"未检查,依据当日不适用: {laws}", f"not checked, no law to apply on the day: {laws}")
    told = list(dict.fromkeys(one.message for one in result.subjects))
    return said(lang, ";", "; ").join(told) or result.rule.empty[lang]


def _subjects(result: Result, words: Mapping[str, Quote], lang: str) -> list[str]:
    """What was found or is not stated, else the first subjects; a sentence that stands above already is not repeated."""
    from kg.export_text import one_line, quote_line, quote_place, same_sentence

    pick = 1 if lang == "en" else 0
    telling = [one for one in result.subjects if one.verdict in ("finding", "not_stated")]
    lines, shown = [], set[object]()
    for one in telling or result.subjects[:3]:
        lines.append(f"  - [{VERDICT_WORDS[one.verdict][pick]}] {one_line(one.message)}")
        for quote in (words[ref] for ref in one.evidence):
            again = quote.quote is not None and same_sentence(quote) in shown
            again_words = " " + said(lang, "(原句见上)", "(quoted above)")
            lines.append("      " + (quote_place(quote) + again_words if again else quote_line(quote, lang)))
            shown.add(same_sentence(quote))
    return lines


def _bases(result: Result, lang: str) -> list[str]:
    return ["  " + said(lang, "依据: ", "basis: ") + _basis(basis, lang) for basis in result.basis]


def _basis(basis: Mapping[str, object], lang: str) -> str:
    """A basis with its status on the day, in words: 《X法》第N条 (…)."""
    status, instead = str(basis["status"]), str(basis.get("instead") or "")
    instead = version_date(instead) or instead
    told = said(lang, *BASIS_WORDS[status])
    if status == "superseded" and instead:
        told = said(lang, f"当日有效版本中为{instead}", f"it is {instead} in the version in force")
    elif status == "no_such_article" and instead:
        told += said(lang, f",{instead}版有", f"; the version of {instead} has it")
    elif begins := basis.get("begins"):
        told = said(lang, f"当日未施行,自{begins}施行", f"not yet in force on that day: from {begins}")
    elif by := str(basis.get("by") or ""):
        law = named_work(by)
        told = said(lang, f"已于{basis['ended']}被《{law}》废止", f"repealed on {basis['ended']} by {law}")
    elif ended := basis.get("ended"):
        told = said(lang, f"当日已失效,有效期至{ended}", f"no longer in force on that day: until {ended}")
    return f"《{basis['law']}》{basis['article']} ({told})"


def _doubtful(bases: Sequence[Mapping[str, object]], lang: str) -> list[str]:
    """The laws that reports invoke as their basis and that were not in force on the day, a line each."""
    lines = [
        f"  {one['place']} {one['period']} ({one['as_of']}): {_basis(one, lang)}"
        for one in bases
        if one["status"] not in ("in_force", "unknown", "not_loaded")
    ]
    head = said(lang, "报告援引而当日不能作为依据:", "invoked by reports, but no basis on the day:")
    return ["", head, *lines] if lines else []
