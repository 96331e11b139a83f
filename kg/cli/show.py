"""`kg show`: the card of one node, everything said about it, each with its sentence."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

import click

from kg.cli.complete import node_names
from kg.cli.context import command_options, emit, form_of, format_option, opened, output_option, said

if TYPE_CHECKING:
    from kg.ask import Quote
    from kg.bearers import Borne
    from kg.find import Link, Node
    from kg.outline import Outline
    from ontology.schema import Property, Schema

MANY = 12  # relations; more are counted before they are listed
HIDDEN = ("evidence", "owned_by", "of_source", "order")


FORMS = ("table", "json", "csv", "xlsx")


@click.command(name="show")
@click.argument("name", shell_complete=node_names)
@click.option(
    "--all", "everything", is_flag=True, help="法规的全部条文,不只开头 / Every article of a law, not the first alone."
)
@format_option(*FORMS)
@output_option
@command_options
def command(name: str, everything: bool, form: str | None, output: str | None, place: str, lang: str) -> None:
    """查看 NAME:机构、职责、法规、指标……(名称、别称、原文称呼或标识)。

    Show the card of NAME: a body, duty, regulation, metric … by name, alias, surface or id.

    \b
    例 / Examples:
      kg show 峨山县人民政府
      kg show 《重大行政决策程序暂行条例》 -f json
      kg show 重大行政决策程序暂行条例 -o 条例.xlsx
    """
    from kg.ask import quotes
    from kg.bearers import bearers
    from kg.cli.law import law_text
    from kg.cli.output import to_json
    from kg.export_text import stays_chinese
    from kg.find import find, links
    from kg.outline import outline
    from kg.sentences import document_titles
    from ontology.schema import load_schema

    schema, form = load_schema(), form_of(form, output, *FORMS)
    with opened(place) as store:
        nodes = find(store, name, schema)
        cards = [(node, links(store, node, schema)) for node in nodes]
        references = {ref for node, around in cards for ref in _references(node, around)}
        words = quotes(store, references)
        ids = {one.id for node, around in cards for one in (node, *(link.other for link in around))}
        titles = document_titles(store, {one for one in ids if one.startswith("doc:")})
        borne = bearers(store, {link.other.id for _, around in cards for link in around if link.other.kind == "Duty"})
        laws = {node.id: held for node in nodes if (held := outline(store, node, lang))}
    if form == "json":
        told = [
            _json(node, around, words, borne) | ({"law": laws[node.id].json(lang)} if node.id in laws else {})
            for node, around in cards
        ]
        emit(to_json(told), output, lang)
        return
    cards = [(_titled(node, titles), [_titled_end(link, titles) for link in around]) for node, around in cards]
    if form in ("csv", "xlsx"):
        emit(_sheets([(*card, laws.get(card[0].id)) for card in cards], words, borne, schema, form, lang), output, lang)
        return
    whole = everything or output not in (None, "-")
    texts = []
    for node, around in cards:
        text = _card(node, around, words, borne, schema, lang)
        texts.append(text + "\n" + law_text(laws[node.id], whole, lang) if node.id in laws else text)
    if note := stays_chinese("".join(texts), lang):
        texts.append(note)
    emit("\n\n".join(texts) + "\n", output, lang)


def _sheets(
    cards: Sequence[tuple[Node, Sequence[Link], Outline | None]], words: dict[str, Quote], borne: Mapping[str, Borne],
    schema: Schema, form: str, lang: str,
) -> bytes:  # fmt: skip
    """A sheet a card: of a law its articles with their duties, of everything else its relations."""
    from kg.export_text import headings, quote_line, rows_with_lines, to_csv
    from kg.export_xlsx import Sheet, workbook_of
    from ontology.errors import InvalidQuery

    sheets = []
    for node, around, law in cards:
        if law is not None:
            rows = rows_with_lines(law.answer, lang, "\n" if form == "xlsx" else " | ")
            sheets.append(Sheet(law.version, headings(law.answer, lang), rows))
            continue
        numbered: dict[object, tuple[int, Quote]] = {}
        held = [_row(link, schema, words, borne, numbered, lang) for link in around]
        told = {f"[{number}]": quote_line(quote, lang) for number, quote in numbered.values()}
        lines = [[*row[:-1], "\n".join(told[mark] for mark in str(row[-1]).split())] for row in held]
        sheets.append(Sheet(str(_name(node, lang)), _headings(lang), lines, said(lang, "没有关系", "no relations")))
    if form == "xlsx":
        return workbook_of(sheets, lang)
    if len(sheets) > 1:
        ids = ", ".join(node.id for node, _, _ in cards)
        raise InvalidQuery(
            f"CSV holds one table, {len(sheets)} things are called so", mend=f"-f xlsx, or one id of {ids}"
        )
    return to_csv(sheets[0].headings, sheets[0].rows, lang)


def _headings(lang: str) -> list[str]:
    named = [("关系", "Relation"), ("对象", "Other end"), ("种类", "Class"), ("说明", "Details"), ("来源", "Source")]
    return [said(lang, zh, en) for zh, en in [*named, ("依据", "Evidence")]]


def _titled(node: Node, titles: Mapping[str, str]) -> Node:
    """A document by its title: its own name is the digest of its text."""
    return replace(node, name=titles.get(node.id) or node.name)


def _titled_end(link: Link, titles: Mapping[str, str]) -> Link:
    return replace(link, other=_titled(link.other, titles))


def _references(node: Node, around: Sequence[Link]) -> set[str]:
    held = [node.properties, *(one.properties for link in around for one in (link, link.other))]
    return {ref for properties in held for ref in _evidence(properties)}


def _evidence(properties: Mapping[str, object]) -> tuple[str, ...]:
    from kg.rows import texts

    return texts(properties.get("evidence"))


def _json(node: Node, around: Sequence[Link], words: dict[str, Quote], borne: Mapping[str, Borne]) -> dict[str, object]:
    def evidence(properties: Mapping[str, object]) -> list[dict[str, object]]:
        return [words[ref].json() for ref in _evidence(properties)]

    return {
        "id": node.id,
        "kind": node.kind,
        "name": node.name,
        "properties": {k: v for k, v in node.properties.items() if k != "evidence"},
        "evidence": evidence(node.properties),
        "relations": [
            {
                "kind": link.kind,
                "direction": "out" if link.outgoing else "in",
                "other": {"id": link.other.id, "kind": link.other.kind, "name": link.other.name}
                | (borne[link.other.id].json() if link.other.id in borne else {}),
                "properties": {k: v for k, v in link.properties.items() if k != "evidence"},
                "evidence": evidence(link.properties) or evidence(link.other.properties),
            }
            for link in around
        ],
    }


def _card(
    node: Node, around: Sequence[Link], words: dict[str, Quote], borne: Mapping[str, Borne], schema: Schema, lang: str
) -> str:
    from kg.cli.output import table
    from kg.export_text import one_line, quote_line, same_sentence
    from queries.catalogue import worded

    cls = schema.of(node.kind)
    lines = [f"【{said(lang, cls.label, cls.label_en)}】{one_line(_name(node, lang))}", f"  id: {one_line(node.id)}"]
    for name, value in node.properties.items():
        if name not in HIDDEN and name in cls.properties:
            prop = cls.properties[name]
            text = _disputes(value, cls.properties, lang) if name == "contested" else worded(value, lang)
            lines.append(f"  {said(lang, prop.label, prop.label_en)}: {one_line(text, lang)}")
    shown = [words[ref] for ref in _evidence(node.properties)]
    lines += [
        f"  {quote_line(quote, lang)}" for quote in {same_sentence(quote): quote for quote in reversed(shown)}.values()
    ][::-1]
    numbered: dict[object, tuple[int, Quote]] = {}
    rows = [
        list(row) for row in dict.fromkeys(tuple(_row(link, schema, words, borne, numbered, lang)) for link in around)
    ]
    if len(rows) > MANY:
        count = Counter(str(row[0]) for row in rows)
        told = said(lang, "、", ", ").join(
            f"{label.replace(' ', '')} {number}" for label, number in count.most_common()
        )
        lines.append("  " + said(lang, f"关系 {len(rows)} 项: {told}", f"{len(rows)} relations: {told}"))
    if rows:
        lines.append(table(_headings(lang), rows, lang=lang))
    lines += [f"[{i}] {quote_line(quote, lang)}" for i, quote in numbered.values()]
    return "\n".join(lines)


def _name(node: Node, lang: str) -> object:
    """The name in the language, where the ontology states an English one."""
    return node.properties.get("name_en", node.name) if lang == "en" else node.name


def _disputes(value: object, properties: Mapping[str, Property], lang: str) -> list[str]:
    """What sources contradict each other in, in words."""
    from kg.rows import texts
    from kg.stores.shared import readable
    from queries.catalogue import worded

    def label(part: str) -> str:
        prop = properties.get(part)
        return said(lang, prop.label, prop.label_en) if prop is not None else str(worded(part, lang))

    return [readable(one, label) for one in texts(value)]


def _borne(duty: Borne | None, lang: str) -> list[str]:
    """How a duty binds, and whom: 应当; 承担者=A、B(推定). Not stated where the text names no bearer."""
    from kg.export_text import one_line
    from queries.catalogue import worded

    if duty is None:
        return []
    joined = said(lang, "或者", " or ") if duty.mode == "alternative" else said(lang, "、", ", ")
    names = joined.join(duty.english if lang == "en" else duty.names) or str(worded("not_stated", lang))
    told = said(lang, "(推定)", " (implied)") if duty.implied else ""
    return [str(worded(duty.modality, lang)), f"{said(lang, '承担者', 'borne by')}={one_line(names)}{told}"]


def _row(
    link: Link, schema: Schema, words: dict[str, Quote], borne: Mapping[str, Borne],
    numbered: dict[object, tuple[int, Quote]], lang: str,
) -> list[object]:  # fmt: skip
    from kg.export_text import one_line, same_sentence
    from queries.catalogue import worded

    relation, cls = schema.relations[link.kind], schema.of(link.other.kind)
    details = _borne(borne.get(link.other.id), lang)
    details += [
        f"{said(lang, relation.properties[k].label, relation.properties[k].label_en)}={one_line(worded(v, lang), lang)}"
        for k, v in link.properties.items()
        if k not in HIDDEN and k in relation.properties
    ]
    quotes = [words[ref] for ref in _evidence(link.properties)]
    found = [numbered.setdefault(same_sentence(quote), (len(numbered) + 1, quote))[0] for quote in quotes]
    marks = [f"[{number}]" for number in dict.fromkeys(found)]
    label = said(lang, relation.label, relation.label_en)
    arrow = f"{label} →" if link.outgoing else f"← {label}"
    other = [_name(link.other, lang), said(lang, cls.label, cls.label_en)]
    return [arrow, *other, said(lang, ";", "; ").join(details), link.properties.get("of_source", ""), " ".join(marks)]
