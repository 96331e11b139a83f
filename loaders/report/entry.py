"""Entry points for building: is a document a report, and what does it say, with warnings in plain words."""

from __future__ import annotations

import re
from dataclasses import replace

from loaders.report.draft import Draft
from loaders.report.graph import report_graph
from loaders.report.lexicon import simplified
from loaders.report.lines import Reading, reading
from loaders.text import mapped
from ontology.model import Document, Graph

_NAMED = re.compile(
    r"法治政府|依法行政|法治建设|政府工作报告|行政执法|工作(?:情况)?(?:的)?报告|工作总结|工作情况|年度报告"
)
_ARTICLE = re.compile(r"^[ #*]*第[一二三四五六七八九十百零〇]+条[ 　]", re.MULTILINE)
_CHAPTER = re.compile(r"^[ ]*第[一二三四五六七八九十百]+[回章卷]", re.MULTILINE)


def looks_like_report(document: Document) -> bool:
    """Whether a text reports on a government's work: it names such work in its head, tells of it, and is no statute."""
    return _headed(document) and _tells(reading(document))


def _headed(document: Document) -> bool:
    form = simplified(mapped(document.text or ""))
    if len(_ARTICLE.findall(form)) > 2 or len(_CHAPTER.findall(form)) > 2:
        return False
    return _NAMED.search(f"{document.title}\n{form[:600]}") is not None


def _tells(read: Reading) -> bool:
    return bool(read.metrics or read.bodies) and bool(read.statements)


def read_report(document: Document) -> tuple[Document, Graph, tuple[str, ...]]:
    """The document with what it says of itself filled in, its facts, and warnings (Chinese) on what is missing.

    Facts that were given with the document (title, issuer, period, jurisdiction, level) stay as given. A text that is
    no report yields what it holds, and the warnings say so; nothing is made up.
    """
    read = reading(document)
    draft = Draft.of(document, read)
    about = read.about
    told = replace(
        document,
        kind="report" if document.kind == "document" else document.kind,
        title=about.title,
        issuer=about.issuing_body,
        period=document.period or str(about.year or ""),
        jurisdiction=draft.place.key if draft.place else "",
        level=about.level,
    )
    return told, report_graph(told, read), tuple(_warnings(told, read))


def _warnings(document: Document, read: Reading) -> list[str]:
    out = []
    if not (_headed(document) and _tells(read)):
        out.append("不像政府工作报告:只读出文中写明的数据、机构和文件")
    missing = [
        word
        for word, known in (("制发机关", document.issuer), ("年度", document.period), ("地区", document.jurisdiction))
        if not known
    ]
    if missing:
        out.append(f"文中没有写明{'、'.join(missing)}:有关问题按未载明回答")
    if not (read.metrics or read.bodies or read.statements or read.titles):
        out.append("没有读出任何事实")
    return out
