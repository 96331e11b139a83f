"""How well reports are read, against the hand-made gold: all documents, and each with what only it supports left out.

Leave one out: for each gold document, the words of the lists in loaders/report/data that occur in it and in no other
text at hand (the other gold documents, the unlabelled ones, the bundled fictional report, the statutes, the general
lexicon of bodies) are taken out of the lists, and the document is read without them. What stands in patterns rather
than lists is not taken out.

python benchmarks/accuracy.py reports      prints the section of benchmarks/accuracy.md
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from texts import TEXTS

from kg.extract import run

ROOT = Path(__file__).parent.parent
CHECKED = ROOT / "tests" / "data" / "report_concepts.tsv"
_READ = """
import json, sys
sys.path.insert(0, sys.argv[1])
from loaders.report import lexicon
lexicon.EXCLUDED.update(json.loads(sys.argv[2]))
from pathlib import Path
from loaders.read import read
from loaders.report import report_lines
for path in sys.argv[3:]:
    for line in report_lines(read(Path(path))):
        print(json.dumps(line, ensure_ascii=False))
"""
ROWS = (
    ("文件 regulations F1", ("regulation", "F1"), 0.99),
    ("具体机构 specific bodies F1", ("institution", "F1"), 0.88),
    ("机构重叠 bodies, overlap ≥ 0.5, F1", ("institution", "F1 overlap>=0.5"), 0.93),
    ("机构类型 body type right", ("institution", "type right"), 0.95),
    ("数据 figures (span, value, unit) F1", ("metric", "F1"), 0.96),
    ("数据名称 label right", ("metric", "label right"), 0.85),
    ("增减 change right", ("metric", "change right"), 0.97),
    ("约数 comparator right", ("metric", "comparator right"), 0.97),
    ("工作 statements recall", ("statement", "R"), 0.75),
    ("性质 modality right", ("statement", "modality right"), 0.90),
    ("主体 subject right", ("statement", "subject right"), 0.80),
)


def section(shared: Path = TEXTS / "reports") -> str:
    """The Markdown section on reports."""
    gold = sorted((shared / "gold").glob("*.json"))
    texts = {path.stem: shared / "texts" / f"{path.stem}.txt" for path in gold}
    full = _read(texts.values(), ())
    left_out = [line for name in texts for line in _read([texts[name]], only_in(name, texts, shared))]
    scores = [_score(lines, gold, shared) for lines in (full, left_out)]
    rates = [concept_rate(lines) for lines in (full, left_out)]
    out = [
        "## 报告 / Reports",
        "",
        f"{len(gold)} 份标注文件;留一法:读一份文件时,去掉只有它一份支持的词条。"
        f" {len(gold)} gold documents; leave one out: words that only the document itself supports are taken out.",
        "",
        "| | 目标 target | 全部 all | 留一 left out |",
        "|---|---|---|---|",
    ]
    for title, (kind, name), target in ROWS:
        out.append(f"| {title} | {target:.2f} | " + " | ".join(f"{score[kind][name]:.3f}" for score in scores) + " |")
    out.append("| 指标判定 concept right | 0.85 | " + " | ".join(f"{rate:.3f}" for rate in rates) + " |")
    right = [str(_documents(lines, shared)) for lines in (full, left_out)]
    out.append(f"| 文件行 document line: issuer, year, place, level | 9 of {len(gold)} | {' | '.join(right)} |")
    with_register = _documents(_registered(shared / "texts"), shared)
    out.append(
        f"| 文件行,按文件夹的登记表补充(评分也用它) filled in from the register with the texts, by which it is scored, too | – | {with_register} | – |"
    )
    return "\n".join(out) + "\n"


def _registered(folder: Path) -> list[dict[str, Any]]:
    """The lines of a folder as `kg extract` writes them, which goes by the register that lies with it."""
    written: list[str] = []
    run([str(folder)], "report", 1, False, written.append)
    return [json.loads(line) for text in written for line in text.splitlines()]


def _documents(lines: Iterable[dict[str, Any]], shared: Path) -> int:
    """How many document lines have the issuer, the year, the place and the level of the index; a text that leaves
    one of them out has none to be read."""
    index = {one["id"]: one for one in json.loads((shared / "index.json").read_text(encoding="utf-8"))["documents"]}
    right = 0
    for line in lines:
        if line["kind"] == "document" and (known := index.get(line["doc"])):
            place = known["region"].split("(")[0]
            own = (known["issuing_body"], known["year"], known["level"])
            right += (line["issuing_body"], line["year"], line["level"]) == own and line["jurisdiction"].endswith(place)
    return right


def only_in(name: str, texts: dict[str, Path], shared: Path) -> set[str]:
    """The words of the lists that this gold document alone supports."""
    sys.path.insert(0, str(ROOT))
    from loaders.report.lexicon import all_words

    others = [path for other, path in texts.items() if other != name]
    others += [*(shared / "unlabelled").glob("*.txt"), *(ROOT / "loaders" / "data").rglob("*报告.txt")]
    others += [*(shared.parent / "statutes" / "dev").glob("*.md"), shared.parent / "domain" / "bodies.json"]
    elsewhere = "\n".join(path.read_text(encoding="utf-8") for path in others)
    own = texts[name].read_text(encoding="utf-8")
    return {word for word in all_words() if len(word) > 1 and word in own and word not in elsewhere}


def concept_rate(lines: Iterable[dict[str, Any]]) -> float:
    """The share of the figures of the check list whose concept is right (or rightly none)."""
    found = {(line["doc"], line["start"]): line.get("concept", "-") for line in lines if line["kind"] == "metric"}
    rows = [row.split("\t") for row in CHECKED.read_text(encoding="utf-8").splitlines() if not row.startswith("#")]
    right = sum(found.get((doc, int(start)), "") in keys.split("|") for doc, start, keys in rows)
    return right / len(rows)


def _read(paths: Iterable[Path], excluded: Iterable[str]) -> list[dict[str, Any]]:
    """The lines of the texts, read by a fresh process without the excluded words."""
    command = [sys.executable, "-c", _READ, str(ROOT), json.dumps(sorted(excluded)), *map(str, paths)]
    done = subprocess.run(command, check=True, capture_output=True, text=True, encoding="utf-8")
    return [json.loads(line) for line in done.stdout.splitlines()]


def _score(lines: list[dict[str, Any]], gold: list[Path], shared: Path) -> dict[str, Any]:
    with tempfile.TemporaryDirectory() as folder:
        predicted, out = Path(folder) / "pred.jsonl", Path(folder) / "out.json"
        predicted.write_text("\n".join(json.dumps(line, ensure_ascii=False) for line in lines), encoding="utf-8")
        command = [sys.executable, str(shared / "score_reports.py"), "--gold", *map(str, gold)]
        subprocess.run([*command, "--pred", str(predicted), "--json", str(out)], check=True, capture_output=True)
        scores: dict[str, Any] = json.loads(out.read_text(encoding="utf-8"))
        return scores
