"""What may be skipped: anything on a desk, nothing but the real texts where CI=true."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from conftest import ROOT

TESTS = """
import pytest
from conftest import missing

def test_of_a_tool():
    missing("no chisel", "take one")

def test_of_a_package():
    pytest.importorskip("no_such_package")

def test_of_a_text(shared):
    raise AssertionError("there is no text")
"""


@pytest.mark.parametrize(("ci", "outcome"), [("", "3 skipped"), ("true", "2 failed, 1 skipped")])
def test_only_tests_on_real_texts_may_be_skipped(tmp_path: Path, ci: str, outcome: str) -> None:
    (tmp_path / "test_few.py").write_text(TESTS, encoding="utf-8")
    settings = {
        "CI": ci,
        "KG_TEXTS": str(tmp_path / "none"),
        "PYTHONPATH": os.pathsep.join([str(ROOT / "tests"), str(ROOT)]),
    }
    command = [
        sys.executable,
        "-m",
        "pytest",
        "-q",
        "-p",
        "conftest",
        "-c",
        os.devnull,
        "--rootdir",
        ".",
        "test_few.py",
    ]
    done = subprocess.run(command, cwd=tmp_path, env=os.environ | settings, capture_output=True, encoding="utf-8")
    assert outcome in done.stdout, done.stdout + done.stderr
    assert ("no chisel: take one" in done.stdout) == bool(ci)
