"""Bad input: one clear line with the mend, exit 2, and a store that is what it was."""

from __future__ import annotations

import dataclasses
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from command import PROGRAM, kg, process

from kg.stores import open_store
from kg.stores.arcadedb import ArcadeStore
from kg.stores.digest import digest
from ontology.model import Entity, Graph
from ontology.schema import load_schema

SHA = "0" * 64
HEAD = f"source: town\ndocument: {{name: d, sha256: '{SHA}'}}\nfacts:\n"
# file text -> what the message must hold (in Chinese, with file and line)
SHEETS = {
    "not YAML": ("source: town\nfacts:\n  Problem:\n    - {name: x\n", "bad.yaml:5: 不是有效的 YAML"),
    "no sheet": ("- 1\n", "bad.yaml:1: 不是事实表"),
    "empty": ("", "bad.yaml:1: 不是事实表"),
    "no source": ("facts: {}\n", "bad.yaml:1: 没有 `source`"),
    "own source": ("source: ontology\n", "bad.yaml:1: 来源 'ontology' 由程序自用"),
    "unknown section": ("source: town\nfact: {}\n", "bad.yaml:2: 没有名为 'fact' 的部分"),
    "unknown class": (HEAD + "  Instituton:\n    - {name: 县政府, place: x}\n", "bad.yaml:4: 没有名为 'Instituton' 的类"),
    "unknown field": (HEAD + "  Problem:\n    - {name: x, order: 1, colour: red}\n", "bad.yaml:5: Problem 没有字段 'colour'"),
    "dangling reference": (HEAD + "  Activity:\n    - {name: x, modality: done, carried_out_by: 不存在的局}\n",
                           "bad.yaml:5: 没有名为 '不存在的局' 的对象"),
    "wrong type": (HEAD + "  Observation:\n    - {name: x, value: many, unit: 件}\n", "bad.yaml:5: value"),
    "lacks what is required": (HEAD + "  Problem:\n    - {name: x}\n", "bad.yaml:5: order: 问题和计划须有序号"),
    "twice": (HEAD + "  Problem:\n    - {name: x, order: 1}\n    - {name: y, order: 1}\n", "bad.yaml:6: Problem 1 重复"),
    "no list": (HEAD + "  Problem: 3\n", "bad.yaml:4: Problem 须为列表"),
    "anchors": ("source: &a town\ntitle: *a\n", "bad.yaml:1: 事实表不用锚点"),
    "deep": ("source: town\nfacts: " + "[" * 30_000 + "]" * 30_000 + "\n", "bad.yaml:2: 嵌套过深"),
    "no number": (HEAD + "  Observation:\n    - {name: x, value: .nan, unit: 件}\n", "bad.yaml:5: nan 不是可以存放的数"),
    "a huge number": (HEAD + f"  Problem:\n    - {{name: x, order: {10**30}}}\n", "bad.yaml:5: 整数超过64位"),
    "a control character": (HEAD + '  Problem:\n    - {name: "a\\0b", order: 1}\n', "bad.yaml:5: 含有控制字符"),
    "half a character": (HEAD + '  Problem:\n    - {name: "\\ud800", order: 1}\n', "bad.yaml:5: 含有控制字符"),
    "a very long text": ("source: town\ntitle: " + "长" * 30_000 + "\n", "bad.yaml:2: 文字长达 30000 个字符"),
    "a source on two lines": ('source: "a\\nb"\n', "bad.yaml:1: 没有 `source`"),
    "bad place": (HEAD + "  Problem:\n    - {name: x, order: 1, at: 9-3}\n", "bad.yaml:5: '9-3' 不是位置"),
}  # fmt: skip


def _small_store(location: Path) -> str:
    with open_store(str(location), write=True) as store:
        store.replace({"t": Graph([Entity("t/Problem/1", "Problem", "经费不足", {"order": 1})])})
    return str(location)


@pytest.fixture
def place(tmp_path: Path) -> str:
    """A small store of the test's own."""
    return _small_store(tmp_path / "kg.db")


@pytest.fixture(scope="module")
def shared_place(tmp_path_factory: pytest.TempPathFactory) -> tuple[str, str]:
    """A small store that no test may change, and its digest."""
    location = _small_store(tmp_path_factory.mktemp("errors") / "kg.db")
    return location, _digest(location)


@pytest.fixture
def unchanged(shared_place: tuple[str, str]) -> Iterator[str]:
    """A small store; the test must leave it as it is."""
    location, before = shared_place
    yield location
    assert _digest(location) == before


def _digest(place: str) -> str:
    with open_store(place) as store:
        return digest(store)


@pytest.mark.parametrize("case", SHEETS)
def test_a_broken_sheet_names_file_and_line(case: str, unchanged: str, tmp_path: Path) -> None:
    text, wanted = SHEETS[case]
    sheet = tmp_path / "bad.yaml"
    sheet.write_text(text, encoding="utf-8")
    message = kg("build", str(sheet), "--store", unchanged).refused()
    assert wanted in message
    assert " -> " in message, "the mend"


def test_a_sheet_in_another_encoding(unchanged: str, tmp_path: Path) -> None:
    sheet = tmp_path / "bad.yaml"
    sheet.write_bytes("source: town\ntitle: 事实\n".encode("gbk"))
    assert "bad.yaml:2: 不是 UTF-8 文本" in kg("build", str(sheet), "--store", unchanged).refused()


def test_one_broken_sheet_among_good_ones_loads_none(unchanged: str, tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text(HEAD + "  Problem:\n    - {name: x, order: 1}\n", encoding="utf-8")
    (tmp_path / "b.yaml").write_text("source: b\nfacts: {Nothing: []}\n", encoding="utf-8")
    assert "b.yaml:2" in kg("build", str(tmp_path / "a.yaml"), str(tmp_path / "b.yaml"), "--store", unchanged).refused()


def test_nothing_is_left_behind_where_there_was_no_store(tmp_path: Path) -> None:
    sheet = tmp_path / "bad.yaml"
    sheet.write_text("source: town\nfacts: {Nothing: []}\n", encoding="utf-8")
    kg("build", str(sheet), "--store", str(tmp_path / "new.db")).refused()
    assert [path.name for path in tmp_path.iterdir()] == ["bad.yaml"]


def test_an_unreadable_document_is_told_and_the_rest_goes_on(place: str, tmp_path: Path) -> None:
    folder = tmp_path / "documents"
    folder.mkdir()
    (folder / "a.txt").write_bytes(b"\x00\x01\x02" * 500)
    (folder / "b.txt").write_text("某县的通知。\n", encoding="utf-8")
    done = kg("build", str(folder), "--store", place)
    assert done.code == 2
    assert "a.txt" in done.err and "失败 1 个" in done.out and "读入来源 1 个" in done.out


WRONG = {
    "missing file": (["build", "no-such-file.yaml"], ["no-such-file.yaml", "没有这个文件", "eshan-2020"]),
    "unknown command": (["bulid"], ["没有名为 'bulid' 的命令", "build"]),
    "unknown question": (["ask", "figgures"], ["没有名为 'figgures' 的问题", "figures"]),
    "unknown parameter": (["ask", "figures", "-p", "colour=red"], ["figures 没有参数 'colour'", "area"]),
    "no NAME=VALUE": (["ask", "figures", "-p", "colour"], ["'colour'", "NAME=VALUE"]),
    "unknown rule": (["check", "RV-99"], ["没有名为 'RV-99' 的规则", "RV-01"]),
    "unknown name": (["show", "决策承办单未"], ["没有名为 '决策承办单未' 的对象"]),
    "unknown end of a path": (["path", "经费不足", "无此名称"], ["没有名为 '无此名称' 的对象"]),
    "unknown source": (["remove", "nothing"], ["没有名为 'nothing' 的来源"]),
    "unknown class": (["schema", "Observatoin"], ["没有名为 'Observatoin' 的类或者关系", "Observation"]),
    "bad date": (["check", "--as-of", "2020-13-40"], ["'2020-13-40' 不是日期", "2020-12-31"]),
    "bad date of a question": (["ask", "duties", "-p", "as_of=2020"], ["'2020' 不是日期"]),
    "unknown format": (["ask", "-f", "pdf"], ["'pdf'", "xlsx"]),
    "missing argument": (["show"], ["缺少参数", "NAME"]),
    "unknown option": (["ask", "--colour"], ["没有选项", "--colour"]),
    "a write": (["cypher", "CREATE (n:Role {id: 'x'}) RETURN n.id AS id"], ["会写入"]),
    "no Cypher": (["cypher", "MATCH (n"], ["docs/queries.md"]),
    "an empty statement": (["cypher", " "], ["语句为空"]),
    "unknown ending": (["export", "graph.doc"], ["不能导出 .doc", ".ttl"]),
    "a folder on stdout": (["export", "-"], ["-f"]),
    "no folder to write to": (["ask", "-o", "no-such-folder/answer.csv"], ["不能写入", "-o"]),
    "all and one": (["ask", "figures", "--all"], ["--all"]),
}  # fmt: skip


@pytest.mark.parametrize("case", WRONG)
def test_wrong_words_are_refused(case: str, unchanged: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    argv, wanted = WRONG[case]
    message = kg("--store", unchanged, *argv).refused()
    assert [word for word in wanted if word not in message] == [], message


@pytest.mark.parametrize("case", WRONG)
def test_in_english_too(case: str, unchanged: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    argv, _ = WRONG[case]
    message = kg("--store", unchanged, "--lang", "en", *argv).refused()
    assert not any(word in message for word in ("没有", "不能", "不是", "缺少")), message


# Stores that cannot be used


def test_no_store(tmp_path: Path) -> None:
    message = kg("ask", "figures", "--store", str(tmp_path / "none.db")).refused()
    assert "这里没有图谱" in message and "kg build" in message


def test_a_folder_that_is_no_store(tmp_path: Path) -> None:
    (tmp_path / "letter.txt").write_text("x", encoding="utf-8")
    assert "不是图谱" in kg("build", "--store", str(tmp_path)).refused()
    assert [path.name for path in tmp_path.iterdir()] == ["letter.txt"]


def test_a_file_that_is_no_store(tmp_path: Path) -> None:
    (tmp_path / "letter.txt").write_text("x", encoding="utf-8")
    assert "文件夹" in kg("build", "--store", str(tmp_path / "letter.txt")).refused()


def test_a_damaged_store(place: str) -> None:
    for file in Path(place).glob("dictionary*"):
        file.unlink()
    assert "无法打开" in kg("ask", "figures", "--store", place).refused()


def test_a_store_of_another_schema_version(tmp_path: Path) -> None:
    place = str(tmp_path / "old.db")
    with ArcadeStore(place, write=True, schema=dataclasses.replace(load_schema(), version="0")) as store:
        store.replace({})
    for command in (["ask", "figures"], ["build", "eshan-2020"], ["remove", "x"]):
        message = kg(*command, "--store", place).refused()
        assert "版本 0" in message and "kg build" in message


def test_a_folder_without_the_right_to_write(tmp_path: Path) -> None:
    locked = tmp_path / "locked"
    locked.mkdir()
    locked.chmod(0o500)
    # The administrator may write everywhere but into the kernel's own folders.
    folder = Path("/proc") if os.geteuid() == 0 else locked
    try:
        assert "没有写入的权限" in kg("build", "eshan-2020", "--store", str(folder / "kg.db")).refused()
    finally:
        locked.chmod(0o700)


_HOLD = """
import sys
from kg.stores import open_store
store = open_store(sys.argv[1], write=True)
print("held", flush=True)
sys.stdin.read()
store.close()
"""


@pytest.fixture
def holder() -> Iterator[list[subprocess.Popen[bytes]]]:
    """Processes that hold a store open; they end with the test."""
    started: list[subprocess.Popen[bytes]] = []
    yield started
    for one in started:
        one.communicate(timeout=60)


def _hold(place: str, holder: list[subprocess.Popen[bytes]]) -> None:
    command = [sys.executable, "-c", _HOLD, place]
    one = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE)
    holder.append(one)
    assert one.stdout is not None and one.stdout.readline() == b"held\n"


def test_a_store_that_another_process_writes_to(place: str, holder: list[subprocess.Popen[bytes]]) -> None:
    _hold(place, holder)
    for command in (["ask", "figures"], ["build", "eshan-2020"], ["sources"]):
        message = kg(*command, "--store", place).refused()
        assert "另一个进程正在写入" in message and "->" in message


def test_a_new_store_that_another_process_is_building(tmp_path: Path, holder: list[subprocess.Popen[bytes]]) -> None:
    _hold(str(tmp_path / "new.db"), holder)
    assert "另一个进程正在写入" in kg("build", "eshan-2020", "--store", str(tmp_path / "new.db")).refused()


NO_SERVER = ["bolt://127.0.0.1:1", "neo4j://127.0.0.1:1", "bolt://no-such-host.invalid:7687"]


@pytest.mark.parametrize("address", NO_SERVER)
def test_neo4j_is_down(address: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NEO4J_PASSWORD", "secret-word")
    message = kg("ask", "figures", "--store", address).refused()
    assert "Neo4j 没有应答" in message and "docker compose up" in message and "secret-word" not in message


def test_no_password(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("NEO4J_PASSWORD", raising=False)
    assert "NEO4J_PASSWORD" in kg("ask", "figures", "--store", NO_SERVER[0]).refused()


@pytest.mark.parametrize(
    "address", ["http://127.0.0.1", "bolt://", "bolt://[::1", "bolt://neo4j:secret-word@127.0.0.1"]
)
def test_no_address_of_neo4j(address: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NEO4J_PASSWORD", "x")
    assert "secret-word" not in kg("ask", "figures", "--store", address).refused()


@pytest.mark.neo4j
def test_the_wrong_password(neo4j_uri: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NEO4J_PASSWORD", "wrong-word")
    message = kg("ask", "figures", "--store", neo4j_uri).refused()
    assert "NEO4J_PASSWORD" in message and "wrong-word" not in message


@pytest.mark.neo4j
def test_an_empty_neo4j(empty_neo4j: str) -> None:
    assert "这里没有图谱" in kg("ask", "figures", "--store", empty_neo4j).refused()


# Errors that no part of the program foresaw


@pytest.mark.parametrize(
    ("error", "wanted"),
    [
        (OSError(28, "No space left on device", "/data/x"), "系统拒绝"),
        (MemoryError(), "内存不足"),
        (RecursionError("maximum recursion depth exceeded"), "嵌套过深"),
        (KeyboardInterrupt(), "已中止"),
        (ModuleNotFoundError("No module named 'x'", name="x"), "缺少程序包 x"),
        (ValueError("strange\x1b[2J\nthing"), "意外错误"),
    ],
)
def test_unexpected_errors_are_one_line_as_well(
    error: BaseException, wanted: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(name: str) -> None:
        raise error

    monkeypatch.delenv("KG_DEBUG", raising=False)
    monkeypatch.setattr("kg.ask.find_question", fail)
    message = kg("ask", "figures").refused()
    assert wanted in message and "\x1b" not in message
    monkeypatch.setenv("KG_DEBUG", "1")
    assert "Traceback" in kg("ask", "figures").err


def test_a_reader_that_leaves(eshan: str) -> None:
    """`kg … | head -1` ends without complaint."""
    with subprocess.Popen(
        [PROGRAM, "cypher", "UNWIND range(1, 200000) AS i RETURN i", "-f", "csv", "--store", eshan],
        stdout=subprocess.PIPE, stderr=subprocess.PIPE,
    ) as running:  # fmt: skip
        assert running.stdout is not None and running.stderr is not None
        assert running.stdout.readline().rstrip() == b"\xef\xbb\xbfi"
        running.stdout.close()
        complaint = running.stderr.read()
    assert (running.returncode, complaint) == (0, b"")


def test_no_traceback_in_a_process_of_its_own(tmp_path: Path) -> None:
    done = process("ask", "figures", "--store", str(tmp_path / "none.db"))
    assert "这里没有图谱" in done.refused()
    shutil.rmtree(tmp_path / "none.db", ignore_errors=True)


def test_a_statement_that_takes_too_much_memory_is_told_in_words() -> None:
    from kg.stores.arcadedb import query_error

    raised = query_error(
        "Reading the result set failed: …: Query heap budget exceeded: the in-heap ORDER BY needs 17KB more"
    )
    assert "more memory" in raised.what and "LIMIT" in raised.mend
