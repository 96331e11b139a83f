"""What an invented report is read to tell: its deeds, behind a head that names issuer and year."""

from __future__ import annotations

from loaders.report import report_lines
from ontology.model import Document

HEAD = "柳泉县人民政府2021年度法治政府建设情况报告\n"


def said(text: str, head: str = HEAD) -> list[tuple[str, str, str, str]]:
    """Subject, action, object and modality of each statement, in the order of the text."""
    lines = (line for line in report_lines(Document.of(head + text, "x")) if line["kind"] == "statement")
    return [(line["subject"], line["action"], line["object"], line["modality"]) for line in lines]


def deeds(text: str, head: str = HEAD) -> list[tuple[str, str]]:
    """Action and object alone."""
    return [(action, target) for _, action, target, _ in said(text, head)]
