"""What must not stand in the tree: paths of one machine, addresses of package registries, sentences of others' texts."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from test_packaging import ROOT, tracked

RUN = 22
# Han characters and the punctuation that joins them; 。 and line ends close a run.
_RUNS = re.compile(rf"[\u4e00-\u9fff，、；：（）,;:()]{{{RUN},}}")
_TITLES = re.compile(r"《[^》]*》")
# Written in pieces, so that this file does not hold what it looks for.
_MACHINE = re.compile(r"(?:^|[\"'\s=(])/(?:" + "|".join(("work", "root", "home")) + r")/[A-Za-z.]", re.MULTILINE)
_REGISTRY = re.compile("|".join(("index" + "-url", "pypi" + r"\.org/simple", "repo1" + r"\.maven", "<mirror" + "Of>")))


def texts() -> Iterator[tuple[str, str]]:
    for name in tracked():
        try:
            yield name, (ROOT / name).read_text(encoding="utf-8")
        except UnicodeDecodeError:
            continue


def runs(text: str) -> Iterator[str]:
    return (match[0] for match in _RUNS.finditer(_TITLES.sub("\n", text)))


def test_no_path_of_one_machine_and_no_registry() -> None:
    found = [name for name, text in texts() if _MACHINE.search(text) or _REGISTRY.search(text)]
    assert found == []


@pytest.mark.shared
def test_no_sentence_of_the_real_texts(shared: Path) -> None:
    """Names and figures are facts; the sentences belong to those who wrote them."""
    sources = [*shared.glob("reports/**/*.txt"), *shared.glob("statutes/dev/*.md")]
    assert len(sources) > 80
    held: set[str] = set()
    for path in sources:
        for run in runs(path.read_text(encoding="utf-8", errors="ignore")):
            held.update(run[i : i + RUN] for i in range(len(run) - RUN + 1))
    found = []
    for name, text in texts():
        for run in runs(text):
            copied = next((run[i : i + RUN] for i in range(len(run) - RUN + 1) if run[i : i + RUN] in held), None)
            if copied:
                found.append(f"{name}: {copied}")
    assert found == []
