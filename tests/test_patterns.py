"""Patterns that are compiled when they are first used: they match as any pattern does, and all of them compile."""

from __future__ import annotations

import importlib
import pkgutil
import re

import pytest

import loaders.report
from loaders.patterns import regex


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


def test_all_patterns_of_the_reports_compile() -> None:
    """Nothing compiles them when a module is imported, so a slip would show with the first text that needs the pattern."""
    names = [module.name for module in pkgutil.iter_modules(loaders.report.__path__)]
    modules = [importlib.import_module(f"loaders.report.{name}") for name in names]
    kinds = (re.Pattern, type(regex("县")))
    found = [value for module in modules for value in vars(module).values() if isinstance(value, kinds)]
    assert len(found) > 200
    for pattern in found:
        assert re.compile(pattern.pattern)
