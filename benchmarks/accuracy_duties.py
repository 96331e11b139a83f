"""How well duties are found, against the hand-made gold: all articles, each statute left out, and half the corpus.

Leave statutes out: for each gold statute, the words of the lists in loaders/statute/norms/data that fewer than three
files of the corpus hold once every version of that statute is set aside are taken out of the lists, and its articles
are read without them. Half the corpus: the same with a random half of the corpus (five draws), all gold statutes set
aside. What stands in patterns rather than lists is not taken out; how far the patterns carry shows on other statutes.

python benchmarks/accuracy.py duties      prints the section of benchmarks/accuracy.md
"""

from __future__ import annotations

import importlib.util
import json
import random
import re
import shutil
import subprocess
import sys
import tarfile
import tempfile
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from texts import TEXTS

ROOT = Path(__file__).parent.parent
GOLD = ("dev_40", "dev_tiaoli_44")
LISTS = ("heads", "predicates", "unwilling", "agents")
SUPPORT, DRAWS = 3, 5
EXACT, RELAXED = "modality+bearer exact", "full relaxed (mod+bearer~+action)"
ROWS = (
    (EXACT, "性质和承担者一致 modality + bearer exact", 0.80, (0.49, 0.52)),
    ("modality+bearer relaxed", "承担者相近 modality + bearer relaxed", None, (None, None)),
    ("action IoU>=0.5", "行为重叠 action, overlap ≥ 0.5", None, (None, None)),
    (RELAXED, "全部相近 full relaxed", 0.85, (0.47, 0.52)),
    ("full strict (mod+bearer=+action)", "全部一致 full strict", None, (None, None)),
)
_READ = """
import json, sys
sys.path.insert(0, sys.argv[1])
from pathlib import Path
from loaders.read import read
from loaders.statute import read_statute
from loaders.statute.norms.find import norms_of_statute
for path in map(Path, sys.argv[2:]):
    statute = read_statute(read(path))
    for article, norms in zip(statute.articles, norms_of_statute((article.text for article in statute.articles), (article.path for article in statute.articles), statute.title)):
        for norm in norms:
            print(json.dumps({"doc": path.name.removesuffix(".md"), "article_no": article.number, "modality": norm.modality,
                "bearer": norm.bearer, "action_start": norm.action_start, "action_end": norm.action_end}))
"""


def section(shared: Path = TEXTS / "statutes") -> str:
    """The Markdown section on duties."""
    scorer = _scorer(shared)
    gold = {name: _lines(shared / "gold" / f"{name}.jsonl") for name in GOLD}
    docs = sorted({str(article["doc"]) for articles in gold.values() for article in articles})
    full = _read(shared, docs, ())
    corpus = _corpus(shared)
    left_out, without = _leave_out(shared, docs, corpus, full)
    out = ["## 职责 / Duties", "", *_table(scorer, gold, full, left_out), ""]
    out += [_groups(scorer, gold, full), "", _explained(without), ""]
    out += _halves(shared, scorer, gold, docs, corpus)
    return "\n".join(out) + "\n"


def _table(scorer: Any, gold: dict[str, Any], full: list[Any], left_out: list[Any]) -> list[str]:
    out = [
        "| F1 | 目标 target | 基线 baseline (jieba) | dev_40 | 略去该法 left out | dev_tiaoli_44 | 略去该法 left out |",
        "|---|---|---|---|---|---|---|",
    ]
    scores = [[scorer.score(gold[name], lines)["metrics"] for lines in (full, left_out)] for name in GOLD]
    for key, label, target, baseline in ROWS:
        cells = " | ".join(f"{score[key]['F1']:.3f}" for pair in scores for score in pair)
        base = " / ".join(f"{value:.2f}" for value in baseline if value is not None) or "–"
        out.append(f"| {label} | {f'≥ {target:.2f}' if target else '–'} | {base} | {cells} |")
    return out


def _groups(scorer: Any, gold: dict[str, Any], full: list[Any]) -> str:
    """The recall of full relaxed by group, both files together."""
    found = scorer.score([article for name in GOLD for article in gold[name]], full)["recall of full relaxed by group"]
    shown = ("bearer explicit", "bearer implied", "cueless", "sanction", "list item", "prohibition", "permission")
    return (
        "按类召回(全部相近)recall by group: " + "; ".join(f"{key} {found[key]}" for key in shown if key in found) + "."
    )


def _explained(without: int) -> str:
    return (
        "略去该法:该法各版本之外不足三个文件支持的词,从词表中去掉后再读该法的条文"
        f"(共去掉 {without} 个词次)。Left out: words that fewer than three files other than the versions of the statute "
        f"hold are taken out of the lists before its articles are read ({without} words over all statutes)."
    )


def _halves(shared: Path, scorer: Any, gold: dict[str, Any], docs: list[str], corpus: dict[str, str]) -> list[str]:
    """The same gold with lists that only a random half of the corpus supports, lowest and highest of the draws."""
    titles = {_title(doc) for doc in docs}
    others = sorted(name for name in corpus if _title(name) not in titles)
    chance = random.Random(5)
    found: dict[tuple[str, str], list[float]] = {}
    dropped: list[int] = []
    for _ in range(DRAWS):
        half = chance.sample(others, len(others) // 2)
        words = _unsupported([corpus[name] for name in half])
        dropped.append(len(words))
        lines = _read(shared, docs, words)
        for name in GOLD:
            metrics = scorer.score(gold[name], lines)["metrics"]
            for key in (EXACT, RELAXED):
                found.setdefault((name, key), []).append(metrics[key]["F1"])
    ranges = "; ".join(
        f"{name} {'exact' if key == EXACT else 'full relaxed'} {min(values):.3f} – {max(values):.3f}"
        for (name, key), values in found.items()
    )
    return [
        f"半个语料:词表只留随机半数文件(不含标注的法)支持的词,抽 {DRAWS} 次,每次少 {min(dropped)} – {max(dropped)} 个词。"
        f"Half the corpus, gold statutes set aside, {DRAWS} draws: {ranges}."
    ]


def _leave_out(shared: Path, docs: list[str], corpus: dict[str, str], full: list[Any]) -> tuple[list[Any], int]:
    """The norms of each gold statute, read without the words that only its own versions support; how many words."""
    rare = {word for word, count in _entries() if count < 60}
    out, without = [], 0
    for doc in docs:
        kept = [text for name, text in corpus.items() if _title(name) != _title(doc)]
        words = _unsupported(kept, rare)
        without += len(words)
        out += _read(shared, [doc], words) if words else [line for line in full if line["doc"] == doc]
    return out, without


def _entries() -> list[tuple[str, int]]:
    out = []
    for name in LISTS:
        with (ROOT / "loaders/statute/norms/data" / f"{name}.tsv").open(encoding="utf-8") as file:
            out += [
                (row[0], int(row[-1])) for line in file if line[0] != "#" and (row := line.rstrip("\n").split("\t"))
            ]
    return out


def _unsupported(texts: list[str], among: Iterable[str] | None = None) -> list[str]:
    """The words of the lists that fewer than three of these texts hold."""
    out = []
    for word in sorted(among if among is not None else {word for word, _ in _entries()}):
        holders = 0
        for text in texts:
            holders += word in text
            if holders == SUPPORT:
                break
        if holders < SUPPORT:
            out.append(word)
    return out


def _read(shared: Path, docs: list[str], without: Iterable[str]) -> list[Any]:
    """The norms of these documents, read by a copy of the packages whose word lists lack some words."""
    paths = [str(shared / "dev" / f"{doc}.md") for doc in docs]
    with tempfile.TemporaryDirectory() as folder:
        for package in ("loaders", "ontology"):
            shutil.copytree(ROOT / package, Path(folder) / package)
        _take_out(Path(folder) / "loaders/statute/norms/data", frozenset(without))
        command = [sys.executable, "-c", _READ, folder, *paths]
        done = subprocess.run(command, capture_output=True, encoding="utf-8", check=True)
    return [json.loads(line) for line in done.stdout.splitlines()]


def _take_out(lists: Path, words: frozenset[str]) -> None:
    """Take words out of the lists in a folder; comments stay."""
    for file in lists.glob("*.tsv"):
        lines = file.read_text(encoding="utf-8").splitlines(keepends=True)
        kept = "".join(line for line in lines if line.rstrip("\n").partition("\t")[0] not in words)
        file.write_text(kept, encoding="utf-8")


def _corpus(shared: Path) -> dict[str, str]:
    """The files of the corpus archive by name without folder and ending."""
    out = {}
    with tarfile.open(shared / "corpus.tar.xz") as archive:
        for member in archive:
            held = archive.extractfile(member) if member.isfile() and member.name.endswith(".md") else None
            if held is not None:
                out[member.name.removesuffix(".md")] = held.read().decode("utf-8", errors="replace")
    return out


def _title(name: str) -> str:
    """The title of a statute from its file name: no folder, no date."""
    return re.sub(r"\(\d{4}-\d\d-\d\d\)$", "", name.rsplit("/", 1)[-1]).partition("·")[0]


def _lines(path: Path) -> list[Any]:
    with path.open(encoding="utf-8") as file:
        return [json.loads(line) for line in file if line.strip()]


def _scorer(shared: Path) -> Any:
    spec = importlib.util.spec_from_file_location("score_duties", shared / "score_duties.py")
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module
