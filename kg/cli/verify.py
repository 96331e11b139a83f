"""`kg verify`: whether the store holds what it should."""

from __future__ import annotations

import click

from kg.cli.context import command_options, emit, form_of, format_option, opened, output_option, said

SHOWN = 50
CHECKS = {
    "ontology": ("本体约束", "ontology"),
    "edge": ("关系两端", "ends of relations"),
    "evidence": ("依据位置", "evidence"),
    "digest": ("文本摘要", "digest of the text"),
    "source": ("来源", "source"),
    "shacl": ("SHACL", "SHACL"),
}


@click.command(name="verify")
@click.option("--shacl", is_flag=True, help="另用 pySHACL 核对(较慢) / Run pySHACL as well (slow).")
@format_option("table", "json")
@output_option
@command_options
def command(shacl: bool, form: str | None, output: str | None, place: str, lang: str) -> int:
    """核对图谱:每处依据都落在原文之内,关系两端都在,必填属性齐全,文本摘要相符。有问题返回 1。

    Verify the store: every evidence lies inside its text, every relation has its ends, required properties are there,
    stored texts have their digests. Ends with 1 where something is wrong.

    \b
    例 / Examples:
      kg verify
      kg verify --shacl -f json
    """
    from kg.cli.output import to_json
    from kg.export_text import one_line
    from kg.verify import verify
    from ontology.schema import load_schema

    with opened(place) as store:
        report = verify(store, load_schema(), shacl=shacl)
    if form_of(form, output, "json") == "json":
        faults = [{"check": f.check, "where": f.where, "what": f.what[lang]} for f in report.faults]
        emit(to_json({"checked": report.checked, "faults": faults}), output, lang)
        return 1 if report.faults else 0
    n = report.checked
    lines = [
        said(
            lang,
            f"已核对: 节点 {n['nodes']},关系 {n['edges']},依据 {n['evidence']} 处(其中 {n['quoted']} 处有原文),文本 {n['texts']} 份",
            f"checked: {n['nodes']} nodes, {n['edges']} relations, {n['evidence']} places of evidence "
            f"({n['quoted']} with their text), {n['texts']} texts",
        )
    ]
    for fault in report.faults[:SHOWN]:
        lines.append(
            f"  - [{said(lang, *CHECKS[fault.check])}] {one_line(f'{fault.where} {fault.what[lang]}'.strip())}"
        )
    if len(report.faults) > SHOWN:
        more = len(report.faults) - SHOWN
        lines.append(said(lang, f"  …… 另有 {more} 处,见 -f json", f"  … {more} more: -f json"))
    wrong = said(lang, f"有问题 {len(report.faults)} 处", f"{len(report.faults)} things are wrong")
    lines.append(wrong if report.faults else said(lang, "没有问题", "all is well"))
    emit("\n".join(lines) + "\n", output, lang)
    return 1 if report.faults else 0
