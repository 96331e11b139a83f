"""The embedded store after a process was killed while it wrote: what was acknowledged is there, or nothing is."""

from __future__ import annotations

import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from command import PROGRAM

from kg.stores import open_store
from kg.stores.digest import counts, digest
from ontology.errors import StoreUnreachable

_WRITER = """
import sys
from kg.stores import open_store
from ontology.model import Entity, Graph

def part(i):
    return Graph(Entity(f"s{i}/Problem/{k}", "Problem", f"第{i}份第{k}个问题", {"order": k}) for k in range(300))

place, first, last = sys.argv[1], int(sys.argv[2]), int(sys.argv[3])
with open_store(place, write=True) as store:
    for i in range(first, last):
        store.replace({f"s{i}": part(i)})
        print(i, flush=True)
print("closed", flush=True)
"""


def write(place: Path, first: int, last: int, kill_after: int | None = None) -> int:
    """Write sources first…last in a process of its own, kill -9 it once so many are acknowledged; how many were."""
    command = [sys.executable, "-c", _WRITER, str(place), str(first), str(last)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, encoding="utf-8") as running:
        assert running.stdout is not None
        acknowledged = 0
        for line in running.stdout:
            acknowledged += line.strip().isdigit()
            if acknowledged == kill_after:
                running.kill()
                break
        acknowledged += sum(1 for line in running.stdout if line.strip().isdigit())
    return acknowledged


def test_killed_in_the_first_load_there_is_no_store(tmp_path: Path) -> None:
    place = tmp_path / "kg.db"
    assert write(place, 0, 10_000, kill_after=3) >= 3
    assert not place.exists()
    with pytest.raises(StoreUnreachable, match="no graph"):
        open_store(str(place))
    assert write(place, 0, 2) == 2
    assert [path.name for path in tmp_path.iterdir()] == ["kg.db"]
    with open_store(str(place)) as store:
        assert counts(store) == {"Problem": 600}


@pytest.mark.parametrize("after", [1, 5])
def test_killed_in_a_later_load_what_was_acknowledged_is_there(after: int, tmp_path: Path) -> None:
    place = tmp_path / "kg.db"
    write(place, 0, 2)
    done = write(place, 2, 10_000, kill_after=after)
    # Reading finds an unclean stop and plays the log back.
    with open_store(str(place)) as store:
        found = counts(store)["Problem"]
        assert found % 300 == 0 and done <= found // 300 - 2 <= done + 1
        before = digest(store)
    with open_store(str(place)) as store:
        assert digest(store) == before
    # And the graph can be written to again.
    assert write(place, 0, 2 + done) == 2 + done
    with open_store(str(place)) as store:
        assert counts(store)["Problem"] == found


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_a_build_that_is_told_to_stop_takes_back_what_is_half_done(number: signal.Signals, tmp_path: Path) -> None:
    """Ctrl-C and a polite end alike: one line, exit code 2, no half-built store."""
    folder = tmp_path / "laws"
    folder.mkdir()
    for i in range(1_500):
        text = f"第{i}号条例\n\n第一条　{i}县主管部门应当巡查溪谷。\n第二条　本条例自2020年1月1日起施行。\n"
        (folder / f"{i}.txt").write_text(text, encoding="utf-8")
    place = tmp_path / "kg.db"
    command = [PROGRAM, "--store", str(place), "build", str(folder)]
    with subprocess.Popen(
        command, cwd=tmp_path, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True, encoding="utf-8"
    ) as running:
        partial = place.with_name("kg.db.partial") / "schema.json"
        while not partial.exists() and running.poll() is None:
            time.sleep(0.05)
        running.send_signal(number)
        _, told = running.communicate(timeout=120)
    assert (running.returncode, told.strip().splitlines()[-1]) == (2, "kg: 已中止")
    # No store, no report of a crashed JVM; what is left of a stop while the store was made, the next build takes away.
    assert {path.name for path in tmp_path.iterdir()} <= {"laws", "kg.db.partial"}
    assert write(place, 0, 1) == 1
    assert {path.name for path in tmp_path.iterdir()} == {"laws", "kg.db"}
