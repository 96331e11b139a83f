"""`kg schema`: what can be said."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from kg.cli.complete import type_names
from kg.cli.context import command_options, emit, form_of, format_option, output_option, said

if TYPE_CHECKING:
    from ontology.schema import Class, Property, RelationType, Schema


@click.command(name="schema")
@click.argument("name", required=False, shell_complete=type_names)
@format_option("table", "json", "md")
@output_option
@command_options
def command(name: str | None, form: str | None, output: str | None, place: str, lang: str) -> None:
    """列出类、关系、属性;给出 NAME(英文名或中文名称)则细看一个。

    List classes, relations and properties; with NAME (or its Chinese label) one of them in detail.

    \b
    例 / Examples:
      kg schema
      kg schema 数据
      kg schema -f md -o schema.md
    """
    from kg.schema_text import find_type, schema_page
    from ontology.schema import load_schema

    schema = load_schema()
    form = form_of(form, output, "json", "md")
    if name is None:
        text = (
            _json(schema) if form == "json" else schema_page(schema, lang) if form == "md" else _overview(schema, lang)
        )
    else:
        text = _one(schema, find_type(schema, name), form, lang)
    emit(text, output, lang)


def _overview(schema: Schema, lang: str) -> str:
    from kg.cli.output import table
    from kg.schema_text import class_rows, relation_rows

    classes = table(*class_rows(schema, lang), title=said(lang, "类", "Classes"), lang=lang)
    relations = table(*relation_rows(schema.relations.values(), lang), title=said(lang, "关系", "Relations"), lang=lang)
    return f"{classes}\n{relations}\n"


def _one(schema: Schema, found: Class | RelationType, form: str, lang: str) -> str:
    """A class with its properties and relations, or a relation type with its properties."""
    from kg.cli.output import table, to_json
    from kg.export_text import markdown_table
    from kg.schema_text import property_rows, relation_rows, relations_of
    from ontology.schema import Class

    if form == "json":
        return to_json(_class(found) if isinstance(found, Class) else _relation(found))
    write = markdown_table if form == "md" else table
    lines = [f"{found.name} {said(lang, found.label, found.label_en)}"]
    lines.append(said(lang, found.definition, found.definition_en))
    titles, rows = property_rows(found.properties.values(), lang)
    lines.append(write(titles, rows, lang=lang) if rows else said(lang, "没有另外的属性", "no properties of its own"))
    relations = relations_of(schema, found.name) if isinstance(found, Class) else [found]
    lines.append(write(*relation_rows(relations, lang), lang=lang))
    return "\n\n".join(lines) + "\n"


def _json(schema: Schema) -> str:
    from kg.cli.output import to_json

    return to_json(
        {
            "version": schema.version,
            "classes": [_class(c) for c in schema.classes.values()],
            "relations": [_relation(r) for r in schema.relations.values()],
        }
    )


def _class(cls: Class) -> dict[str, object]:
    return {
        "name": cls.name,
        "label": {"zh": cls.label, "en": cls.label_en},
        "definition": {"zh": cls.definition, "en": cls.definition_en},
        "labels": list(cls.labels),
        "ownership": cls.ownership or "abstract",
        "aligned": list(cls.aligned),
        "properties": [_property(p) for p in cls.properties.values()],
    }


def _relation(relation: RelationType) -> dict[str, object]:
    return {
        "name": relation.name,
        "label": {"zh": relation.label, "en": relation.label_en},
        "definition": {"zh": relation.definition, "en": relation.definition_en},
        "from": sorted(relation.domain),
        "to": sorted(relation.range),
        "aligned": list(relation.aligned),
        "properties": [_property(p) for p in relation.properties.values()],
    }


def _property(prop: Property) -> dict[str, object]:
    label = {"zh": prop.label, "en": prop.label_en}
    return {"name": prop.name, "label": label, "type": prop.type.__name__, "list": prop.many}
