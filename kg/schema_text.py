"""The ontology's classes, relations and properties as tables: for `kg schema` and the schema page of the docs."""

from __future__ import annotations

import difflib
from collections.abc import Iterable

from kg.export_text import markdown, markdown_table, said
from ontology.errors import NotFound
from ontology.schema import Class, Property, RelationType, Schema

OWNERSHIP = {
    "shared": ("共享", "shared"),
    "owned": ("归来源所有", "owned by its source"),
    "composed": ("由各来源合成", "composed of its sources"),
    "": ("抽象类", "abstract"),
}
TYPES = {str: ("文本", "text"), int: ("整数", "whole number"), float: ("数", "number"), bool: ("是否", "yes or no")}
# On every node or relation; bookkeeping is not a fact that one writes down.
EVERYWHERE = ("id", "name", "name_en", "evidence", "owned_by", "of_source")


def class_rows(schema: Schema, lang: str) -> tuple[list[str], list[list[object]]]:
    """Headings and one row a class."""
    titles = [said(lang, "类", "Class"), said(lang, "名称", "Label"), said(lang, "归属", "Ownership")]
    titles += [said(lang, "上位类", "Is also"), said(lang, "定义", "Definition")]
    rows: list[list[object]] = [
        [c.name, said(lang, c.label, c.label_en), said(lang, *OWNERSHIP[c.ownership]),
         "、".join(c.labels[1:]), said(lang, c.definition, c.definition_en)]
        for c in sorted(schema.classes.values(), key=lambda c: (c.abstract, c.name))
    ]  # fmt: skip
    return titles, rows


def relation_rows(relations: Iterable[RelationType], lang: str) -> tuple[list[str], list[list[object]]]:
    """Headings and rows of the table of relations, in the order of their names."""
    titles = [said(lang, "关系", "Relation"), said(lang, "名称", "Label"), said(lang, "起点", "From")]
    titles += [said(lang, "终点", "To"), said(lang, "属性", "Properties"), said(lang, "定义", "Definition")]
    rows: list[list[object]] = [
        [r.name, said(lang, r.label, r.label_en), "、".join(sorted(r.domain)), "、".join(sorted(r.range)),
         "、".join(p.name for p in _own(r.properties.values())), said(lang, r.definition, r.definition_en)]
        for r in sorted(relations, key=lambda r: r.name)
    ]  # fmt: skip
    return titles, rows


def property_rows(properties: Iterable[Property], lang: str) -> tuple[list[str], list[list[object]]]:
    """Headings and rows of the table of properties."""
    titles = [said(lang, "属性", "Property"), said(lang, "名称", "Label"), said(lang, "类型", "Type")]
    rows: list[list[object]] = [
        [
            p.name,
            said(lang, p.label, p.label_en),
            said(lang, *TYPES[p.type]) + (said(lang, "(多个)", " (list)") if p.many else ""),
        ]
        for p in sorted(_own(properties), key=lambda p: p.name)
    ]
    return titles, rows


def _own(properties: Iterable[Property]) -> list[Property]:
    return [p for p in properties if p.name not in EVERYWHERE]


def find_type(schema: Schema, name: str) -> Class | RelationType:
    """The class or relation type of that name or label (either language, any case); raises NotFound."""
    known: dict[str, Class | RelationType] = {}
    types: list[Class | RelationType] = [*schema.relations.values(), *schema.classes.values()]
    for one in types:
        known |= {key.lower(): one for key in (one.name, one.label, one.label_en)}
    found = known.get(name.strip().lower())
    if found is None:
        near = difflib.get_close_matches(name.lower(), known, n=4, cutoff=0.4)
        shown = list(dict.fromkeys(f"{known[n].name} ({known[n].label})" for n in near))
        raise NotFound(f"no class or relation is called {name!r}", near=shown, mend="`kg schema` lists them")
    return found


def relations_of(schema: Schema, name: str) -> list[RelationType]:
    """The relation types that a class can have, at either end."""
    return [r for r in schema.relations.values() if name in r.domain or name in r.range]


def schema_page(schema: Schema, lang: str = "zh") -> str:
    """The whole schema as one Markdown page."""
    lines = [
        said(lang, "# 本体:类、关系、属性", "# Ontology: classes, relations, properties"), "",
        said(lang,
             f"由 `ontology/legal_governance.ttl`(版本 {schema.version})生成,请勿手工修改。事实表中类、关系、属性可写英文名,也可写中文名称。",
             f"Generated from `ontology/legal_governance.ttl` (version {schema.version}); do not edit. Fact sheets may use the names or the Chinese labels."), "",
        said(lang, "## 类", "## Classes"), "", markdown_table(*class_rows(schema, lang), lang), "",
        said(lang, "## 关系", "## Relations"), "", markdown_table(*relation_rows(schema.relations.values(), lang), lang), "",
        said(lang, "## 各类的属性", "## Properties by class"), "",
        said(lang, "每个节点另有 `id`、`name`、`name_en`、`evidence`、`owned_by`,每条关系另有 `evidence`、`of_source`。",
             "Every node also has `id`, `name`, `name_en`, `evidence`, `owned_by`; every relation `evidence`, `of_source`."), "",
    ]  # fmt: skip
    for cls in schema.concrete:
        if _own(cls.properties.values()):
            lines += [f"### {cls.name} {markdown(said(lang, cls.label, cls.label_en))}", ""]
            lines += [markdown_table(*property_rows(cls.properties.values(), lang), lang), ""]
    lines += [said(lang, "## 关系的属性", "## Properties of relations"), ""]
    for relation in sorted(schema.relations.values(), key=lambda r: r.name):
        if _own(relation.properties.values()):
            lines += [f"### {relation.name} {markdown(said(lang, relation.label, relation.label_en))}", ""]
            lines += [markdown_table(*property_rows(relation.properties.values(), lang), lang), ""]
    return "\n".join(lines).rstrip("\n") + "\n"
