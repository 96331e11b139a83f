"""Entry points for building: is a document a report, and what does it say, with remarks in plain words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from loaders.patterns import regex
from loaders.report.draft import Draft
from loaders.report.graph import report_graph
from loaders.report.lexicon import simplified
from loaders.report.lines import Reading, forced_year, joined_reading, reading
from loaders.report.moved import moved
from loaders.text import mapped
from ontology.model import Document, Graph
from ontology.words import Words

_NAMED = regex(r"法治政府|依法行政|法治建设|政府工作报告|行政执法|工作(?:情况)?(?:的)?报告|工作总结|工作情况|年度报告")
_ARTICLE = regex(r"^[ #*]*第[一二三四五六七八九十百零〇]+条[ 　]", re.MULTILINE)
_CHAPTER = regex(r"^[ ]*第[一二三四五六七八九十百]+[回章卷]", re.MULTILINE)


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


def read_report(document: Document) -> tuple[Document, Graph, tuple[Words, ...]]:
    """The document with what it says of itself filled in, its facts, and remarks on what is missing.

    Facts that were given with the document (title, issuer, period, jurisdiction, level) stay as given. A text that is
    no report yields what it holds, and the remarks say so; nothing is made up.
    """
    joint, read = joined_reading(document)
    whole = replace(document, text=joint.text)
    draft = Draft.of(whole, read)
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
    graph = report_graph(replace(told, text=joint.text), read)
    return told, graph if joint.places is None else moved(graph, told.id, joint), tuple(_remarks(told, read))


def _remarks(document: Document, read: Reading) -> Iterator[Words]:
    if not (_headed(document) and _tells(read)):
        yield Words(
            "不像政府工作报告:只读出文中写明的数据、机构和文件",
            "does not look like a report on government work: only figures, bodies and documents that it names are read",
        )
    stated = (
        (Words("制发机关", "issuer"), document.issuer),
        (Words("年度", "year"), document.period),
        (Words("地区", "place"), document.jurisdiction),
    )
    if missing := [name for name, known in stated if not known]:
        zh, en = "、".join(name.zh for name in missing), ", ".join(name.en for name in missing)
        yield Words(
            f"文中没有写明{zh}:有关问题按未载明回答",
            f"the text does not state its {en}: questions about them are answered with “not stated”",
        )
    if not document.period and (forced := forced_year(document, read.about)):
        words = (document.text or "")[forced.start : forced.end]
        yield Words(
            f"由“{words}”可推定年度为{forced.year}年;推定的年度不用于问答,确认后可在登记表里写明",
            f"“{words}” implies the year {forced.year}; an implied year is not used in answers: state it in a register once it is confirmed",
        )
    if not (read.metrics or read.bodies or read.statements or read.titles):
        yield Words("没有读出任何事实", "no fact was read")
