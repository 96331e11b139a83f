"""How fast reports are read: MB and characters a second on one core, start-up time, and the ratio to jieba.lcut.

python benchmarks/speed_reports.py FOLDER      (a folder of .txt reports; jieba is optional)
"""

from __future__ import annotations

import subprocess
import sys
import time
from pathlib import Path

from loaders.report import report_lines
from ontology.model import Document

REPEAT_TO = 600_000


def main(folder: Path) -> None:
    """Prints the figures; the text is the folder's reports, repeated to at least REPEAT_TO characters."""
    texts = [path.read_text(encoding="utf-8") for path in sorted(folder.rglob("*.txt"))]
    documents = [Document.of(text, str(index)) for index, text in enumerate(texts)]
    times = max(1, REPEAT_TO // max(1, sum(map(len, texts))))
    list(report_lines(documents[0]))
    start = time.process_time()
    lines = sum(1 for _ in range(times) for document in documents for _ in report_lines(document))
    taken = time.process_time() - start
    size = times * sum(len(text.encode()) for text in texts)
    print(f"{size / 1e6 / taken:.2f} MB/s, {times * sum(map(len, texts)) / taken:,.0f} characters/s, {lines} lines")
    print(f"start-up, the shortest of 5: {min(_start() for _ in range(5)):.3f} s")
    try:
        import jieba
    except ImportError:
        print("jieba is not installed: no ratio")
        return
    jieba.initialize()
    start = time.process_time()
    for text in texts:
        jieba.lcut(text)
    print(f"ratio to jieba.lcut: {taken / times / (time.process_time() - start):.2f}")


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
