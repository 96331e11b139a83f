"""Looks at the first characters let patterns pass over most places of a text: they must let through all that a pattern can
begin with, for what they miss is never found."""

from __future__ import annotations

import re

import pytest
from beginnings import ANY, beginnings

from loaders.report import body_grammar, clauses

LEVELLED, NAMED, PLAIN, OTHERS = body_grammar.blocks()


def test_what_a_pattern_can_begin_with() -> None:
    assert beginnings(r"(?:市|县级?)(?![长])政?府", 2) == {"市政", "市府", "县级", "县政", "县府"}
    assert beginnings(r"(?P<n>第?[一二]+)个", 3) == {
        *("第一个", "第二个", "第一一", "第一二", "第二一", "第二二", "一个", "二个"),
        *(a + b + c for a in "一二" for b in "一二" for c in "一二个"),
    }
    assert beginnings(r"^.{2,3}省", 1) == {ANY}
    assert beginnings(r"各?\d*", 1) == {"", "各", *"0123456789"}


@pytest.mark.parametrize(
    ("pattern", "let_through"),
    [
        (LEVELLED, body_grammar._levelled_first()),
        (NAMED, body_grammar._named_first()),
        (PLAIN, body_grammar._PLAIN_FIRST),
        (clauses._lead(), {"", *clauses.lead_starts()}),  # nothing may stand before a verb, too
    ],
)
def test_first_characters(pattern: str, let_through: str | set[str]) -> None:
    found = beginnings(pattern, 1)
    assert len(found) > 20
    assert found <= set(let_through)


@pytest.mark.parametrize("block", [LEVELLED, NAMED, OTHERS])
def test_first_two_characters_of_mentions(block: str) -> None:
    guard = re.compile(f"(?:{body_grammar._first_characters()})")
    found = {each for each in beginnings(block, 2) if each[0] not in "和与"}  # no name begins with these
    assert len(found) > 50
    # 厅 alone is one with 主要负责… behind it
    assert {each for each in found if not guard.match(each + "主" if each == "厅" else each)} == set()
