"""Every message that the code can raise has its Chinese."""

from __future__ import annotations

import ast
import pickle
from collections.abc import Iterator
from pathlib import Path

import pytest
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
