"""Files in, JSON lines out: what `kg extract` prints, in the order of the files whatever the number of processes.

Each file is read by itself, so the lines of a file depend on nothing else. Nothing heavy is imported here.
"""

from __future__ import annotations

from collections import Counter, deque
from collections.abc import Callable, Iterable, Iterator, Mapping
from concurrent.futures import Future
from dataclasses import dataclass, field, replace
from operator import itemgetter
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

from kg.json_lines import as_text
from kg.names import told_apart
from kg.registered import stated
from kg.unforeseen import as_failure
from loaders.files.kinds import ending, is_aside, spoken
from ontology.errors import InvalidDocument, KGError
from ontology.model import Document
from ontology.words import Remark, Words

if TYPE_CHECKING:
    from loaders.register import Register

Kind = Literal["auto", "statute", "report"]
_KIND = itemgetter("kind")
_CHUNK = 400_000  # bytes of files that one process takes at a time
_MOST = 61  # processes that Windows can wait for
_WAITING = 3  # chunks a process, at most, that are read ahead of the writing


@dataclass(frozen=True, slots=True)
class Task:
    """One file and the name that its lines carry."""

    path: str
    name: str
    given: Mapping[str, str] = field(default_factory=dict)  # fields of Document that a register states


@dataclass(slots=True)
class Result:
    """What one file gave: its lines as text, how many of each kind, or why it failed."""

    path: str
    text: str = ""
    counts: Counter[str] = field(default_factory=Counter)
    warnings: list[Remark] = field(default_factory=list)
    error: KGError | None = None


@dataclass(slots=True)
class Totals:
    """What a run did, for the summary."""

    files: int = 0
    counts: Counter[str] = field(default_factory=Counter)
    skipped: Counter[str] = field(default_factory=Counter)
    failed: list[KGError] = field(default_factory=list)
    warnings: list[Remark] = field(default_factory=list)


def tasks(paths: Iterable[str], totals: Totals, register: Register | None = None) -> list[Task]:
    """The files to read, folders opened; a file's name without ending is its `doc`, more of its path where names collide.

    Files of other kinds within folders are counted in `totals.skipped`; a path that is not there goes to `failed`;
    rows of the register that no file answers to are among the warnings. Where no register is given, a folder's own counts.
    """
    found: list[tuple[Path, str]] = []
    fields: list[Mapping[str, str]] = []
    for given in paths:
        files = _files(given, totals)
        said = stated(Path(given), [name for _, name in files], register, totals)
        found += files
        fields += [said.get(name, {}) for _, name in files]
    totals.files += len(totals.failed)  # registers that could not be read
    if register is not None:
        totals.warnings += register.unused(name for _, name in found)
    docs = told_apart(
        [(path, [spoken(path.stem), name, spoken(path.name), name + path.suffix]) for path, name in found]
    )
    return [Task(str(path), doc, one) for doc, (path, _), one in zip(docs, found, fields, strict=True)]


def _files(given: str, totals: Totals) -> list[tuple[Path, str]]:
    """The files that a path stands for, each with its path without ending: in a folder the relative one."""
    from loaders.read import ENDINGS

    path = Path(given)
    if not path.is_dir():
        return [(path, spoken(path.with_suffix("").as_posix()).lstrip("./") if given != "-" else "-")]
    files = sorted(p for p in path.rglob("*") if p.is_file() and not is_aside(p))
    totals.skipped.update(ending(p) for p in files if p.suffix.lower() not in ENDINGS)
    return [(p, spoken(p.relative_to(path).with_suffix("").as_posix())) for p in files if p.suffix.lower() in ENDINGS]


def run(
    paths: Iterable[str],
    kind: Kind,
    jobs: int,
    strict: bool,
    write: Callable[[str], object],
    register: Register | None = None,
) -> Totals:
    """Extract all files of the paths and hand their lines to `write` in order."""
    totals = Totals()
    for result in _results(tasks(paths, totals, register), kind, jobs, strict):
        totals.files += 1
        if result.error is not None:
            totals.failed.append(result.error)
            continue
        totals.counts += result.counts
        totals.warnings += result.warnings
        write(result.text)
    return totals


def fewer_collections() -> None:
    """Files leave no cycles behind: looking for them after every few hundred objects is a tenth of the time."""
    import gc

    gc.set_threshold(100_000, 20, 20)


def _results(todo: list[Task], kind: Kind, jobs: int, strict: bool) -> Iterator[Result]:
    fewer_collections()
    if jobs <= 1 or len(todo) < 2:
        for task in todo:
            yield extract(task, kind, strict)
        return
    from concurrent.futures import ProcessPoolExecutor

    with ProcessPoolExecutor(max_workers=min(jobs, _MOST), initializer=fewer_collections) as pool:
        waiting: deque[Future[list[Result]]] = deque()
        for chunk in _chunks(todo):
            waiting.append(pool.submit(_extract_all, chunk, kind, strict))
            if len(waiting) > jobs * _WAITING:
                yield from waiting.popleft().result()
        while waiting:
            yield from waiting.popleft().result()


def _chunks(todo: list[Task]) -> Iterator[list[Task]]:
    held: list[Task] = []
    size = 0
    for task in todo:
        held.append(task)
        path = Path(task.path)
        size += path.stat().st_size if path.is_file() else 0
        if size > _CHUNK:
            yield held
            held, size = [], 0
    if held:
        yield held


def _extract_all(chunk: list[Task], kind: Kind, strict: bool) -> list[Result]:
    return [extract(task, kind, strict) for task in chunk]


def extract(task: Task, kind: Kind, strict: bool = False) -> Result:
    """The lines of one file; whatever is wrong with it is kept in the result."""
    result = Result(task.path)
    try:
        lines = list(_lines(read_any(task.path, task.name), kind, task.given))
        if strict:
            _refuse(task.path, lines)
    except Exception as error:
        result.error = as_failure(error, task.path)
        return result
    result.text = as_text(lines)
    result.counts.update(map(_KIND, lines))
    if not result.counts.keys() - {"document", "oddity"}:
        result.warnings.append(Remark(task.path, _nothing(lines)))
    return result


def _nothing(lines: list[dict[str, Any]]) -> Words:
    """That a file gave nothing, and why where its oddities tell: it holds no text, no articles."""
    kind = next((line["oddity"] for line in lines if line.get("oddity", "").startswith("no-")), None)
    if kind is None:
        return Words("没有抽取到条文或者事实", "nothing extracted")
    from loaders.statute.lines import explained

    why = explained(kind)
    return Words(f"没有抽取到条文或者事实:{why.zh}", f"nothing extracted: {why.en}")


def read_any(path: str, name: str) -> Document:
    """The document of a file, or of standard input for `-`."""
    from loaders.read import decode, read

    if path != "-":
        return read(path, name)
    import sys

    text = decode(sys.stdin.buffer.read(), "-")
    if not text.strip():
        raise InvalidDocument("the input holds no text", where="-", mend="pipe a text into it")
    return Document.of(text, name)


def _lines(document: Document, kind: Kind, given: Mapping[str, str]) -> Iterable[dict[str, Any]]:
    from loaders.statute import looks_like_statute

    if kind == "statute" or (kind == "auto" and looks_like_statute(document)):
        from loaders.statute.lines import statute_lines

        return statute_lines(document)
    from loaders.report import report_lines

    return report_lines(replace(document, **given) if given else document)


def _refuse(path: str, lines: list[dict[str, Any]]) -> None:
    odd = [line for line in lines if line["kind"] == "oddity"]
    if odd:
        from loaders.statute.lines import explained

        first, count = odd[0], len(odd)
        words, place = explained(first["oddity"]), f"[{first['start']}-{first['end']}]"
        what = Words(
            f"有 {count} 处异常,第一处: {words.zh} {place}", f"{count} oddities; the first: {words.en} {place}"
        )
        raise InvalidDocument(what, where=path, mend="correct the file, or run without --strict")
