"""Patterns that are compiled when they are first used: they match as any pattern does, and all of them compile."""

from __future__ import annotations

import importlib
import inspect
import pkgutil
import re
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from types import ModuleType
from typing import cast

import pytest

import loaders.report
from loaders.patterns import regex
from loaders.report import events
from loaders.report.bodies import identity


def test_it_matches_as_a_pattern_does() -> None:
    made = regex(r"^(第)(\d)条", re.MULTILINE)
    assert [found.span() for found in made.finditer("第1条\n第2条")] == [(0, 3), (4, 7)]
    found = made.match("前第3条", 1)
    assert found is None
    assert made.sub(r"\1\2款", "第4条") == "第4款"
    assert (made.pattern, bool(made.search("第5条")), made.fullmatch("第5条文")) == (r"^(第)(\d)条", True, None)


def test_a_source_is_made_once_and_when_it_is_needed() -> None:
    made: list[str] = []

    def source() -> str:
        made.append("县|市")
        return made[-1]

    pattern = regex(source)
    assert made == []
    assert [bool(pattern.search(text)) for text in ("甲县", "乙市", "丙区")] == [True, True, False]
    assert made == ["县|市"]


_NAMED = regex("第.条")


def test_the_name_stands_for_the_compiled_pattern_once_it_was_used() -> None:
    assert not isinstance(_NAMED, re.Pattern)
    held = _NAMED
    assert held.search("第三条")
    assert isinstance(_NAMED, re.Pattern)
    assert held.search("第四条")


def test_what_no_pattern_has_is_an_error() -> None:
    with pytest.raises(AttributeError):
        regex("县").lookup  # type: ignore[attr-defined]  # noqa: B018
    with pytest.raises(re.error):
        regex("(县").search("县")


_KINDS = (re.Pattern, type(regex("县")))


def _tables(module: ModuleType) -> Iterator[object]:
    """What the module names, and what its cached functions without parameters make."""
    for value in list(vars(module).values()):
        if not hasattr(value, "cache_info"):
            yield value
        elif value.__module__ == module.__name__ and not inspect.signature(value).parameters:
            yield value()


def _patterns(value: object) -> Iterator[re.Pattern[str]]:
    """The patterns that are the value or stand in it, however deep."""
    if isinstance(value, _KINDS):
        yield cast("re.Pattern[str]", value)
    elif isinstance(value, (tuple, list, set, frozenset)):
        for each in value:
            yield from _patterns(each)
    elif isinstance(value, dict):
        yield from _patterns([*value.keys(), *value.values()])
    elif is_dataclass(value) and not isinstance(value, type):
        yield from _patterns([getattr(value, field.name) for field in fields(value)])


def test_all_patterns_of_the_reports_compile() -> None:
    """Nothing compiles them when a module is imported, so a slip would show with the first text that needs the pattern."""
    found = pkgutil.walk_packages(loaders.report.__path__, "loaders.report.")
    modules = [importlib.import_module(module.name) for module in found]
    made = {id(pattern): pattern for module in modules for value in _tables(module) for pattern in _patterns(value)}
    rows = list(_patterns([identity._FORMS, events._CHANGES]))
    assert len(rows) > 10 and made.keys() >= {id(pattern) for pattern in rows}
    assert len(made) > 300
    for pattern in made.values():
        assert re.compile(pattern.pattern)
