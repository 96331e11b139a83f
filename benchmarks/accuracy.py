"""Writes benchmarks/accuracy.md: what extraction finds, against hand-made gold on real texts.

python benchmarks/accuracy.py [PART]…      parts: structure, duties, details, reports; without PART all of them

The real texts and their gold are not in the repository (texts.py says where they lie). Without them nothing is measured
and the page stays as it is.
"""

from __future__ import annotations

import importlib
import sys
from collections.abc import Sequence
from pathlib import Path

from texts import require

FILE = Path(__file__).with_suffix(".md")
NEEDED = ("statutes/gold", "statutes/dev", "statutes/corpus.tar.xz", "reports/gold", "reports/texts")
PARTS = ("structure", "duties", "details", "reports")
HEAD = """# 准确度 / Accuracy

由 `python benchmarks/accuracy.py` 生成 / generated. F1 etc. by the scripts that come with the gold texts; "left out" figures are made
without what the scored documents themselves contributed to the lexicons. 不能由脚本重复的检验见 / what no script can repeat:
[accuracy_notes.md](accuracy_notes.md).
"""


def sections(parts: Sequence[str]) -> list[str]:
    """The section of each part; `accuracy_PART.section()` measures and writes it."""
    return [str(importlib.import_module(f"accuracy_{part}").section()).strip() for part in parts]


def main(parts: Sequence[str]) -> None:
    unknown = set(parts) - set(PARTS)
    if unknown:
        sys.exit(f"no such part: {', '.join(sorted(unknown))}; parts: {', '.join(PARTS)}")
    require(*NEEDED)
    found = sections(parts or PARTS)
    if parts:
        print("\n\n".join(found))
        return
    FILE.write_text("\n\n".join([HEAD.strip(), *found]) + "\n", encoding="utf-8")
    print(FILE.name)


if __name__ == "__main__":
    main(sys.argv[1:])
