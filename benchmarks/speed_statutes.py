"""How fast statutes are read, side by side with other work on the same text in the same run.

    python benchmarks/speed_statutes.py FOLDER [--every N] [--jobs N]

Prints CPU seconds and the ratio to jieba.lcut (optional) of: one regular expression pass, each step of extraction, and
all of `kg extract`; then the wall time of `kg extract` with several processes, the start-up time and the memory peak.
"""

from __future__ import annotations

import argparse
import re
import resource
import subprocess
import sys
import tempfile
import time
from collections import defaultdict
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from kg.extract import Task, extract
from loaders.read import read
from loaders.statute import looks_like_statute, read_statute
from loaders.statute.citations import of_statute
from loaders.statute.norms.find import norms_of_statute
from loaders.statute.norms.names import bearers
from ontology.errors import KGError

_ONE_PASS = re.compile(r"第[零〇一二三四五六七八九十百千]+条")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--every", type=int, default=1, help="take each Nth file")
    parser.add_argument("--jobs", type=int, default=2)
    given = parser.parse_args()
    files = sorted(given.folder.rglob("*.md"))[:: given.every]
    spent, characters = _steps(files)
    base = spent.get("jieba.lcut", 0.0)
    built = "interpreted" if str(bearers.__file__).endswith(".py") else "compiled"
    print(f"{len(files)} files, {characters:,} characters; reading of statutes {built}")
    for name, seconds in spent.items():
        ratio = f"{seconds / base:8.2f}" if base else "        "
        print(f"{name:28} {seconds:8.2f} s CPU {ratio} {characters / max(seconds, 1e-9) / 1e6:8.2f} M characters/s")
    for jobs in dict.fromkeys((1, given.jobs)):
        seconds, spent_there, memory = _command(files, jobs)
        ratio = f"{spent_there / base:8.2f}" if base else "        "
        print(
            f"kg extract --jobs {jobs:<10} {spent_there:8.2f} s CPU {ratio} {seconds:8.2f} s wall, peak {memory:.0f} MB"
        )
    print(f"start-up with one article    {_start_up():8.2f} s wall")


def _steps(files: list[Path]) -> tuple[dict[str, float], int]:
    """CPU seconds of each step; the steps of one file follow each other, so that all see the same machine."""
    spent: dict[str, float] = defaultdict(float)
    cut = _jieba()
    characters = 0

    @contextmanager
    def timed(name: str) -> Iterator[None]:
        begin = time.process_time()
        yield
        spent[name] += time.process_time() - begin

    for file in files:
        try:
            document = read(file)
        except KGError:
            continue
        text = document.text or ""
        characters += len(text)
        if cut is not None:
            with timed("jieba.lcut"):
                cut(text)
        with timed("one regular expression"):
            sum(1 for _ in _ONE_PASS.finditer(text))
        if looks_like_statute(document):
            with timed("  structure"):
                statute = read_statute(document)
            with timed("  citations"):
                sum(len(many) for _, many in of_statute(statute))
            with timed("  duties"):
                sum(
                    map(
                        len,
                        norms_of_statute(
                            (article.text for article in statute.articles),
                            (article.path for article in statute.articles),
                            statute.title,
                        ),
                    )
                )
        with timed("kg extract, all of it"):
            extract(Task(str(file), file.stem), "auto")
    return spent, characters


def _jieba() -> Callable[[str], object] | None:
    try:
        import jieba
    except ImportError:
        return None
    jieba.initialize()
    cut: Callable[[str], object] = jieba.lcut
    return cut


def _command(files: list[Path], jobs: int) -> tuple[float, float, float]:
    """Wall seconds, CPU seconds and peak memory (MB of the largest process) of the command itself."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    program = Path(sys.executable).with_name("kg")
    with tempfile.TemporaryDirectory() as folder:
        out = Path(folder) / "out.jsonl"
        begin = time.perf_counter()
        subprocess.run(
            [str(program), "extract", *map(str, files), "--jobs", str(jobs), "-o", str(out)],
            stderr=subprocess.DEVNULL,
            check=False,
        )
        taken = time.perf_counter() - begin
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    spent = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return taken, spent, after.ru_maxrss / 1024


def _start_up() -> float:
    program = Path(sys.executable).with_name("kg")
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "one.txt"
        path.write_text("第一条 甲局应当备案。\n", encoding="utf-8")
        begin = time.perf_counter()
        subprocess.run([str(program), "extract", str(path)], capture_output=True, check=True)
        return time.perf_counter() - begin


if __name__ == "__main__":
    main()
