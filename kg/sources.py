"""From what a user names to parts: bundled data sets, fact sheets, documents, or folders of them.

A sheet's source id is what it says under `source`; a document's is its file name (in a folder: its relative path).
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from kg.described import by_sheets, with_facts
from kg.names import told_apart
from kg.part import Part, Summary
from kg.registered import stated
from kg.unforeseen import as_failure
from loaders.files.kinds import ending, is_aside, spoken
from ontology.errors import InvalidDocument, InvalidSheet
from ontology.model import Document, Graph
from ontology.schema import Schema
from ontology.words import Remark, Words

if TYPE_CHECKING:
    from loaders.register import Register

SHEET_ENDINGS = (".yaml", ".yml")
BUNDLED = Path(__file__).parent.parent / "loaders" / "data"
KINDS = ("auto", "statute", "report", "document")


def read_parts(
    sources: Iterable[str],
    schema: Schema,
    summary: Summary,
    kind: str = "auto",
    described: Mapping[str, Document] | None = None,
    register: Register | None = None,
) -> Iterator[Part]:
    """The parts of all sources; sheets of one call are read together, so that they may refer to each other.

    `described` is what loaded sheets say of documents; sheets of this call come before them, a register comes after.
    A document that cannot be read goes into `summary.failed`, the rest goes on, and so does a YAML file of a folder that
    is no sheet; a sheet that cannot be read raises.
    """
    sheets: list[Path] = []
    documents: list[tuple[Path, str]] = []
    registered: dict[Path, Mapping[str, str]] = {}
    for source in sources:
        files = _files(source, summary)
        sheets += [path for path, _ in files if path.suffix.lower() in SHEET_ENDINGS]
        texts = [(path, name) for path, name in files if path.suffix.lower() not in SHEET_ENDINGS]
        said = stated(Path(source), [name for _, name in texts], register, summary)
        registered |= {path: said[name] for path, name in texts if name in said}
        documents += texts
    parts = list(_sheet_parts(sheets, schema))
    yield from parts
    known = {**(described or {}), **by_sheets(parts)}
    if register is not None:
        summary.warnings += register.unused(name for _, name in documents)
    for path, name in _single(documents):
        try:
            part = document_part(path, name, kind, known, registered.get(path))
        except Exception as error:
            summary.failed.append(as_failure(error, spoken(path.name)))
        else:
            yield part


def _sheet_parts(paths: list[Path], schema: Schema) -> Iterator[Part]:
    from loaders.sheets.sheet import read_sheets

    for source, (graph, documents) in read_sheets(paths, schema).items() if paths else ():
        yield Part(source, "sheet", graph, tuple(documents))


def _files(source: str, summary: Summary) -> list[tuple[Path, str]]:
    """The files of a source, each with the name that its facts go by: relative path without ending."""
    from loaders.read import ENDINGS
    from loaders.sheets.numbered_yaml import is_stray

    bundled = BUNDLED / source
    path = Path(source)
    if not path.exists() and bundled.is_dir() and "/" not in source and ".." not in source:
        path = bundled
    if path.is_file():
        return [(path, spoken(path.stem))]
    if not path.is_dir():
        known = "、".join(sorted(p.name for p in BUNDLED.iterdir() if p.is_dir()))
        raise InvalidDocument("no such file, folder or data set", where=source, mend=f"bundled data sets: {known}")
    files = sorted(p for p in path.rglob("*") if p.is_file() and not is_aside(p))
    found = [p for p in files if p.suffix.lower() in (*SHEET_ENDINGS, *ENDINGS)]
    summary.skipped.update(ending(p) for p in files if p.suffix.lower() not in (*SHEET_ENDINGS, *ENDINGS))
    strays = {p for p in found if p.suffix.lower() in SHEET_ENDINGS and is_stray(p)}
    mend = "take it out of the folder, or start a sheet with `kg new facts`"
    summary.failed += [
        InvalidSheet("is no fact sheet", where=spoken(str(p.relative_to(path))), mend=mend) for p in sorted(strays)
    ]
    found = [p for p in found if p not in strays]
    if not found:
        mend = "endings: " + " ".join((*SHEET_ENDINGS, *ENDINGS))
        raise InvalidDocument("the folder holds no sheet and no document", where=source, mend=mend)
    return [(p, spoken(p.relative_to(path).with_suffix("").as_posix())) for p in found]


def _single(documents: list[tuple[Path, str]]) -> list[tuple[Path, str]]:
    """The documents of one build, each once; those of one name in different folders go by more of their paths."""
    single = {os.path.realpath(path): (path, name) for path, name in reversed(documents)}
    files = [*reversed(single.values())]
    names = told_apart([(path, [name + path.suffix]) for path, name in files])
    return [(path, name.removesuffix(path.suffix)) for (path, _), name in zip(files, names, strict=True)]


def document_part(
    path: Path,
    name: str,
    kind: str,
    described: Mapping[str, Document] | None = None,
    registered: Mapping[str, str] | None = None,
) -> Part:
    """What a document contributes: its words, and what the loader of its kind finds in it.

    `described` is what sheets say of documents, `registered` the fields that a register states of a report."""
    from loaders.read import read

    document = read(path, name)
    kind = document_kind(document) if kind == "auto" else kind
    graph, remarks = Graph(), tuple[Words, ...]()
    if kind == "statute":
        from loaders.statute import statute_graph

        document, graph, remarks = statute_graph(document)
    elif kind == "report":
        from loaders.report import read_report

        document = replace(document, **(registered or {}))
        document, graph, remarks = read_report(with_facts(document, described or {}))
    document = replace(document, kind=kind)
    told = tuple(Remark(name, words) for words in remarks)
    return Part(name + path.suffix, kind, graph, (document,), document.title or name, told)


def document_kind(document: Document) -> str:
    """statute, report or (a text that is neither) document."""
    from loaders.report import looks_like_report
    from loaders.statute import looks_like_statute

    if looks_like_statute(document):
        return "statute"
    return "report" if looks_like_report(document) else "document"
