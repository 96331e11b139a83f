"""Every message that the code can raise has its Chinese."""

from __future__ import annotations

import ast
import io
import pickle
import re
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from command import kg
from conftest import ROOT

import ontology.errors
from kg.cli.messages import failure_line, remark_line, translated, translations
from ontology.errors import InvalidGraph
from ontology.words import Remark, Words

PACKAGES = ("kg", "loaders", "queries", "viz", "ontology")
ERRORS = {name for name, one in vars(ontology.errors).items() if isinstance(one, type) and issubclass(one, Exception)}
Names = dict[str, list[ast.expr]]


def raised() -> Iterator[tuple[str, str]]:
    """(message with {} for what is filled in, file:line) of every error that the code makes."""
    for package in PACKAGES:
        for path in sorted((ROOT / package).rglob("*.py")):
            tree = ast.parse(path.read_text(encoding="utf-8"))
            outside = _assigned(tree.body)
            for function in ast.walk(tree):
                if isinstance(function, ast.FunctionDef):
                    yield from _in_function(function, outside, path)


def _in_function(function: ast.FunctionDef, outside: Names, path: Path) -> Iterator[tuple[str, str]]:
    names = {**outside, **_assigned(ast.walk(function))}
    for call in ast.walk(function):
        if isinstance(call, ast.Call) and isinstance(call.func, ast.Name) and call.func.id in ERRORS:
            for argument in [*call.args[:1], *(k.value for k in call.keywords if k.arg == "mend")]:
                for message in _texts(argument, names):
                    yield message, f"{path.relative_to(ROOT)}:{call.lineno}"


def _assigned(body: object) -> Names:
    out: Names = {}
    for node in body:  # type: ignore[attr-defined]
        if isinstance(node, ast.Assign):
            for target in node.targets:
                if isinstance(target, ast.Name):
                    out.setdefault(target.id, []).append(node.value)
    return out


def _texts(node: ast.expr, names: Names) -> set[str]:
    """The texts that an expression can be, as far as they stand in the code."""
    if isinstance(node, ast.Constant):
        return {str(node.value)}
    if isinstance(node, ast.JoinedStr):
        return {"".join(str(v.value) if isinstance(v, ast.Constant) else "{}" for v in node.values)}
    if isinstance(node, ast.IfExp):
        return _texts(node.body, names) | _texts(node.orelse, names)
    if isinstance(node, ast.BoolOp):
        return {text for value in node.values for text in _texts(value, names)}
    if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Add):
        return {a + b for a in _texts(node.left, names) for b in _texts(node.right, names)}
    if isinstance(node, ast.Name) and node.id in names:
        rest = {name: values for name, values in names.items() if name != node.id}
        return {text for value in names[node.id] for text in _texts(value, rest)}
    return {"{}"}


def test_every_message_has_its_chinese() -> None:
    found = {message: where for message, where in raised() if message.strip("{} …:")}
    assert len(found) > 100
    missing = {message: where for message, where in found.items() if message not in translations()}
    assert missing == {}, "add them to kg/cli/messages.yaml"


def test_places_to_fill_are_equal() -> None:
    for english, chinese in translations().items():
        if "{}" not in english:
            continue  # shown as it stands
        chinese.format(*["x"] * english.count("{}"))
        fillable = chinese.replace("{{", "").replace("}}", "").count("{")
        assert fillable <= english.count("{}"), english


@pytest.mark.parametrize(
    ("message", "chinese"),
    [
        ("no question is called 'a'", "没有名为 'a' 的问题"),
        ("no rule is called '{}'", "没有名为 '{}' 的规则"),
        ("value: 'abc' is not a number", "value: 'abc' 应为数"),
        ("did you mean a? known: b, c", "是否要用 a?已有: b, c"),
        ("near: 甲、乙", "最接近的名称: 甲、乙"),
        ("something that nobody foresaw", "something that nobody foresaw"),
        ("", ""),
    ],
)
def test_a_message_is_translated(message: str, chinese: str) -> None:
    assert translated(message, "zh") == chinese
    assert translated(message, "en") == message


def test_a_remark_is_in_one_language() -> None:
    remark = Remark("a / b.txt", Words("与 b.txt 文字相同", "same text as b.txt\x1b"))
    assert remark_line(remark, "zh") == "a / b.txt: 与 b.txt 文字相同"
    assert remark_line(remark, "en") == "a / b.txt: same text as b.txt"


def test_an_error_in_both_languages_is_shown_in_the_users() -> None:
    error = pickle.loads(pickle.dumps(InvalidGraph(Words("没有这个类", "no such class")).at("a.yaml:3")))
    assert str(error) == "a.yaml:3: no such class"
    assert [failure_line(error, lang) for lang in ("zh", "en")] == [
        "kg: a.yaml:3: 没有这个类",
        "kg: a.yaml:3: no such class",
    ]


def _zip_of(name: str, text: str) -> bytes:
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w") as archive:
        archive.writestr(name, text)
    return held.getvalue()


@pytest.mark.parametrize(
    ("name", "content", "told"),
    [
        ("无扩展名", b"MZ\x00\x01", "不能读取没有扩展名的文件"),
        ("甲.docx", _zip_of("word/document.xml", "<w:p><w:r>"), "不是可读的 .docx"),
        ("甲.pdf", b"%PDF-1.7 cut short", "不是可读的 PDF"),
    ],
)
def test_no_english_words_stand_in_the_chinese_of_a_file_that_cannot_be_read(
    tmp_path: Path, name: str, content: bytes, told: str
) -> None:
    file = tmp_path / name
    file.write_bytes(content)
    line = kg("build", str(file), "--store", str(tmp_path / "kg.db")).err.replace(str(tmp_path), "")
    assert told in line and _english(line) == []


@pytest.mark.parametrize(
    ("name", "content", "told"),
    [
        ("登记.json", '[{"文件": "甲",}]', "第 1 行第 13 个字符"),
        ("登记.json", "[" * 1000, "嵌套过深"),
        ("登记.csv", "文件,年度\n甲,去年\n", "登记表第 1 条记录: 不是年度"),
        ("登记.csv", "文件,年度\n,2020\n", "登记表第 1 条记录没有文件名"),
        ("登记.csv", "文件,年度\n甲," + "长" * 200_000, "不是可读的 CSV"),
    ],
)
def test_no_english_words_stand_in_the_chinese_of_a_register(
    tmp_path: Path, name: str, content: str, told: str
) -> None:
    (tmp_path / name).write_text(content, encoding="utf-8")
    (tmp_path / "甲.txt").write_text("今天天气很好。", encoding="utf-8")
    given = ("build", str(tmp_path / "甲.txt"), "--register", str(tmp_path / name), "--store", str(tmp_path / "kg.db"))
    line = kg(*given).refused().replace(str(tmp_path), "")
    assert told in line and _english(line) == []


def _english(line: str) -> list[str]:
    """Words of English in a line, but for names of formats and of the program."""
    return re.findall(r"(?<![\w.])(?!kg\b|jpg\b)[a-z]{2,}(?![\w.])", line)


def test_what_can_be_read_is_read_beside_what_cannot(tmp_path: Path) -> None:
    """As docs/cli.md says of exit code 2."""
    (tmp_path / "甲.txt").write_text("今天天气很好。", encoding="utf-8")
    (tmp_path / "空.txt").write_text("", encoding="utf-8")
    place = str(tmp_path / "kg.db")
    done = kg("build", str(tmp_path / "甲.txt"), str(tmp_path / "空.txt"), "--store", place)
    assert done.code == 2 and "本次读入来源 1 个" in done.out and "失败 1 个" in done.out
    assert "甲.txt" in kg("sources", "--store", place).out
