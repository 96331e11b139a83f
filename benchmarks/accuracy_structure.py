"""Segmentation and citations of statutes, measured: `section()` is their part of benchmarks/accuracy.md.

The gold documents go through `kg extract` and the script that comes with the gold; the whole corpus is only read, as no
gold for it exists: counted are articles in unbroken sequence and oddities.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tarfile
import tempfile
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from unittest.mock import patch

from texts import TEXTS

GOLD = ("dev_40", "dev_tiaoli_44", "dev_xref30")


def section(shared: Path = TEXTS / "statutes") -> str:
    """The Markdown section on structure and citations."""
    with tempfile.TemporaryDirectory() as folder:
        lines = Path(folder) / "lines.jsonl"
        _extract(shared / "dev", lines)
        together = _score(shared, lines, GOLD)
        each = {name: _score(shared, lines, (name,)) for name in GOLD}
        bare = Path(folder) / "bare.jsonl"
        _citations_without_names(shared / "dev", bare)
        without = _score(shared, bare, GOLD)
    seg = together["segmentation"]
    corpus = _corpus(shared / "corpus.tar.xz")
    share = corpus["in sequence"] / max(1, corpus["articles"])
    odd = ", ".join(f"{kind[4:]} {count}" for kind, count in sorted(corpus.items()) if kind.startswith("odd "))
    rows = [
        ("切分:完全正确的文件 documents segmented exactly", "78 / 78", f"{seg['documents exactly right']} / {seg['documents']}"),
        ("切分:条文文字 article texts, F1", "1.00", f"{seg['article texts']['F1']:.4f}"),
        ("全部语料:文件 corpus files, crashes", "0", f"{corpus['files']}, {corpus['crashes']}"),
        ("全部语料:条号连续 articles in sequence", "99.5 %", f"{share:.3%} ({corpus['in sequence']} / {corpus['articles']})"),
        ("引用:法规与条 citations, law and article, F1", "0.95", _f1(together, "xref doc+article")),
        ("引用:法规、条、款 law, article and paragraph, F1", "", _f1(together, "xref doc+article+kuan")),
        *((f"… {name}", "", _f1(score, "xref doc+article")) for name, score in each.items()),
        ("… 不用法律名称表,只靠语法 by grammar alone, without the list of names", "", _f1(without, "xref doc+article")),
    ]  # fmt: skip
    out = ["## 结构与引用 / Structure and citations", "", "| | 目标 target | 实测 measured |", "|---|---|---|"]
    out += ["| " + " | ".join(row) + " |" for row in rows]
    out += ["", f"语料中的异常 / oddities in the corpus: {odd}"]
    return "\n".join(out) + "\n"


def _f1(score: dict[str, Any], name: str) -> str:
    return f"{score['duties'][name]['F1']:.3f}"


def _extract(folder: Path, out: Path) -> None:
    program = Path(sys.executable).with_name("kg")
    command = [str(program), "extract", str(folder), "--as", "statute", "-o", str(out)]
    subprocess.run(command, check=True, capture_output=True)


def _score(shared: Path, lines: Path, gold: tuple[str, ...]) -> dict[str, Any]:
    files = [str(shared / "gold" / f"{name}.jsonl") for name in gold]
    command = [sys.executable, str(shared / "score_duties.py"), "--gold", *files]
    command += ["--seg", str(shared / "gold" / "seg_dev.jsonl"), "--pred", str(lines)]
    done = subprocess.run(command, check=True, capture_output=True)
    score: dict[str, Any] = json.loads(done.stdout.decode("utf-8"))
    return score


def _citations_without_names(folder: Path, out: Path) -> None:
    """The citations that the grammar finds when no name of a law is known beforehand."""
    from loaders.read import read
    from loaders.statute import read_statute
    from loaders.statute.citations import of_statute
    from loaders.statute.lines import xref_line

    with patch("loaders.statute.mentions._law_names", dict), out.open("w", encoding="utf-8") as stream:
        for path in sorted(folder.glob("*.md")):
            for article, many in of_statute(read_statute(read(path))):
                for one in many:
                    stream.write(json.dumps(xref_line(path.stem, article, one), ensure_ascii=False) + "\n")


def _corpus(archive: Path) -> Counter[str]:
    """Files, crashes, articles, articles that follow the one before, and oddities by kind."""
    from loaders.statute import looks_like_statute, read_statute
    from loaders.statute.article import Statute
    from ontology.model import Document

    counted: Counter[str] = Counter()
    for name, text in _texts(archive):
        counted["files"] += 1
        try:
            document = Document.of(text, name)
            if not looks_like_statute(document):
                continue
            statute: Statute = read_statute(document)
        except Exception as error:
            print(f"{name}: {error!r}", file=sys.stderr)
            counted["crashes"] += 1
            continue
        counted["articles"] += len(statute.articles)
        counted["in sequence"] += _in_sequence([article.number for article in statute.articles], bool(statute.part))
        counted.update(f"odd {oddity.kind}" for oddity in statute.oddities)
    return counted


def _texts(archive: Path) -> Iterator[tuple[str, str]]:
    with tarfile.open(archive, "r:xz") as tar:
        for member in tar:
            stream = tar.extractfile(member) if member.isfile() else None
            if stream is not None:
                yield Path(member.name).stem, stream.read().decode("utf-8-sig")


def _in_sequence(numbers: list[str], part: bool) -> int:
    """How many articles follow the one before (the first: is 第一条, or that of a part of a code)."""
    held, before = 0, (0, 0)
    for number in numbers:
        main, _, sub = number.partition("-")
        here = (int(main), int(sub or 0))
        follows = here in ((before[0] + 1, 0), (before[0], before[1] + 1))
        held += follows or (before == (0, 0) and part)
        before = here
    return held
