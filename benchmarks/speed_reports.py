"""How fast reports are read: MB and characters a second on one core, start-up time, and the ratio to jieba.lcut.

python benchmarks/speed_reports.py FOLDER      (a folder of .txt reports; jieba is optional)
"""

from __future__ import annotations

import platform
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

from kg.extract import fewer_collections
from loaders.report import report_lines
from ontology.model import Document

READ_AT_LEAST = 600_000


def main(folder: Path) -> None:
    """Prints the figures as `kg extract` reads; the folder's reports are read until READ_AT_LEAST characters are done, the shortest pass counts."""
    fewer_collections()
    texts = [path.read_text(encoding="utf-8") for path in sorted(folder.rglob("*.txt"))]
    documents = [Document.of(text, str(index)) for index, text in enumerate(texts)]
    characters, size = sum(map(len, texts)), sum(len(text.encode()) for text in texts)
    _pass(documents)
    passes = [_pass(documents) for _ in range(max(3, READ_AT_LEAST // max(1, characters)))]
    taken, lines = min(passes)
    mean = sum(seconds for seconds, _ in passes) / len(passes)
    print(f"Python {platform.python_version()} ({' '.join(platform.python_build())}), {platform.python_compiler()}")
    print(f"{size / 1e6 / taken:.2f} MB/s, {characters / taken:,.0f} characters/s, {lines} lines")
    print(f"mean of {len(passes)} passes: {size / 1e6 / mean:.2f} MB/s")
    print(f"start-up, the shortest of 5: {min(_start() for _ in range(5)):.3f} s")
    try:
        import jieba
    except ImportError:
        print("jieba is not installed: no ratio")
        return
    jieba.initialize()
    cut = min(_cut(jieba.lcut, texts) for _ in passes)
    print(f"ratio to jieba.lcut: {taken / cut:.2f}")


def _pass(documents: list[Document]) -> tuple[float, int]:
    """CPU seconds of reading all reports once, and their lines."""
    start = time.process_time()
    lines = sum(1 for document in documents for _ in report_lines(document))
    return time.process_time() - start, lines


def _cut(cut: Callable[[str], object], texts: list[str]) -> float:
    start = time.process_time()
    for text in texts:
        cut(text)
    return time.process_time() - start


_FIRST = """
import time
begun = time.perf_counter()
from loaders.report import report_lines
from ontology.model import Document
list(report_lines(Document.of("甲县司法局办理案件3件。", "a")))
print(time.perf_counter() - begun)
"""


def _start() -> float:
    """Seconds from the first import to the last line of a one-sentence report, in a process of its own."""
    return float(subprocess.run([sys.executable, "-c", _FIRST], capture_output=True, text=True, check=True).stdout)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
