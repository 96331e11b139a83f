"""The `kg` program for tests: in this process (fast), or as a process of its own (locales, locks, pipes)."""

from __future__ import annotations

import io
import json
import os
import subprocess
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

PROGRAM = str(Path(sys.executable).with_name("kg"))


@dataclass(frozen=True, slots=True)
class Done:
    """How a command ended."""

    code: int
    raw: bytes
    err: str

    @property
    def out(self) -> str:
        return self.raw.decode("utf-8")

    def json(self) -> Any:
        return json.loads(self.raw)

    def refused(self) -> str:
        """The one line of an error; fails where the command did not end with 2, printed more, or shows a traceback."""
        assert self.code == 2, (self.code, self.out, self.err)
        lines = self.err.strip().splitlines()
        assert len(lines) == 1 and lines[0].startswith("kg: "), self.err
        return lines[0]


def kg(*argv: str, stdin: bytes = b"") -> Done:
    """Run a command in this process."""
    from kg.cli import cli
    from kg.cli.ending import run

    with _streams(stdin) as (out, err):
        code = run(cli, argv)
        sys.stdout.flush()
        sys.stderr.flush()
        return Done(code, out.getvalue(), err.getvalue().decode("utf-8"))


@contextmanager
def _streams(stdin: bytes) -> Iterator[tuple[io.BytesIO, io.BytesIO]]:
    held = sys.stdin, sys.stdout, sys.stderr
    out, err = io.BytesIO(), io.BytesIO()
    # As Windows has them: another encoding, which the program must not use.
    sys.stdin = io.TextIOWrapper(io.BytesIO(stdin), encoding="gbk")
    sys.stdout = io.TextIOWrapper(out, encoding="gbk")
    sys.stderr = io.TextIOWrapper(err, encoding="gbk")
    try:
        yield out, err
    finally:
        sys.stdin, sys.stdout, sys.stderr = held


def process(*argv: str, env: Mapping[str, str] | None = None, stdin: bytes = b"", cwd: Path | None = None) -> Done:
    """Run a command as a process of its own."""
    environment = {**os.environ, **(env or {})}
    done = subprocess.run([PROGRAM, *argv], input=stdin, capture_output=True, env=environment, cwd=cwd, timeout=300)
    return Done(done.returncode, done.stdout, done.stderr.decode("utf-8", "replace"))


def on_terminal(*argv: str) -> str:
    """What a command prints on a terminal."""
    screen, end = os.openpty()
    with subprocess.Popen([PROGRAM, *argv], stdin=subprocess.DEVNULL, stdout=end, stderr=subprocess.DEVNULL) as running:
        os.close(end)
        out = bytearray()
        with suppress(OSError):  # the terminal is gone when the program ends
            while part := os.read(screen, 65536):
                out += part
        os.close(screen)
        running.wait(timeout=300)
    return out.decode("utf-8").replace("\r\n", "\n")
