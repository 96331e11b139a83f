"""Looks at the first characters let patterns pass over most places of a text: they must let through all that a pattern can
begin with, for what they miss is never found."""

from __future__ import annotations

import re

import pytest
from beginnings import ANY, beginnings, endings, held, longest
from hypothesis import given
from hypothesis import strategies as st

from loaders.report import places
from loaders.report.bodies import doubtful, grammar
from loaders.report.bodies.organs import _NEVER_IN
from loaders.report.figures import bounds, label_words, labels, metrics, numbers
from loaders.report.lexicon import lexicon, words
from loaders.report.statements import beside, clauses, posts, wide_objects

BLOCKS = [block for together in grammar.groups() for block in together]


def test_what_a_pattern_can_begin_with() -> None:
    assert beginnings(r"(?:市|县级?)(?![长])政?府", 2) == {"市政", "市府", "县级", "县政", "县府"}
    assert beginnings(r"(?P<n>第?[一二]+)个", 3) == {
        *("第一个", "第二个", "第一一", "第一二", "第二一", "第二二", "一个", "二个"),
        *(a + b + c for a in "一二" for b in "一二" for c in "一二个"),
    }
    assert beginnings(r"^.{2,3}省", 1) == {ANY}
    assert beginnings(r"各?\d*", 1) == {"", "各", *"0123456789"}


def test_what_a_pattern_can_end_with_and_hold() -> None:
    assert endings(r"(?:市|县级?)(?![长])(?:政?府)?") == {"市", "县", "级", "府"}
    assert endings(r"第?[一二]+(?=个)") == {"一", "二"}
    assert endings(r"各?\d*") == {"", "各", *"0123456789"}
    assert held(r"(?:市|县级?)、(?!,).(?P<n>[一二]{2,3}?)") == {*"市县级、一二", ANY}
    assert longest(r"(?:市|县级?)(?!,)[一二]{2,3}") == 5


@pytest.mark.parametrize(
    ("pattern", "let_through"),
    [
        *((block.pattern, block.first) for block in BLOCKS),
        (label_words._LEAD.pattern, {*label_words.LEAD_FIRST, ANY}),  # any character before 共有
        (clauses._lead(), {"", *clauses.lead_starts()}),  # nothing may stand before a verb, too
        (clauses._SPOKEN.pattern, clauses._SPOKEN_FIRST),
        (bounds._after().pattern, bounds._first_after()),
        (doubtful._COUNT_AFTER.pattern, doubtful._COUNT_FIRST),
        (labels._BARE.pattern, {*labels._BARE_FIRST}),
        (numbers._numeral().pattern, numbers._NUMERALS),
        (posts._POST.pattern, posts.POST_FIRST),
    ],
)
def test_first_characters(pattern: str, let_through: str | set[str] | frozenset[str]) -> None:
    found = beginnings(pattern, 1) - {*"和与"}  # no name begins with these
    assert len(found) > 2
    assert found <= set(let_through)


@pytest.mark.parametrize(
    ("pattern", "let_through"),
    [
        (metrics._adverbs().pattern, {"", *metrics._last_of_adverbs()}),
        (beside._THEN.pattern, beside._THEN_LAST),
    ],
)
def test_last_characters(pattern: str, let_through: set[str] | frozenset[str]) -> None:
    assert endings(pattern) <= set(let_through)


def test_names_of_organs_hold_nothing_that_a_look_ahead_stops_at() -> None:
    heads = lexicon("bodies", "organ_heads")
    assert held(heads) & set(_NEVER_IN) == set()
    assert longest(heads) + 12 <= 20


def test_fields_hold_no_head_of_a_row() -> None:
    assert [word for word in words("bodies", "fields") if "局" in word or "部门" in word or "、" in word] == []


@pytest.mark.parametrize("block", [block for block in BLOCKS if block.last])
def test_a_look_ahead_for_the_last_character_lets_all_through(block: grammar.Block) -> None:
    assert endings(block.pattern) == set(block.last)
    assert held(block.pattern) <= set(block.held())
    assert longest(block.pattern) <= grammar.REACH


@pytest.mark.parametrize("block", [block.pattern for block in BLOCKS])
def test_first_two_characters_of_mentions(block: str) -> None:
    guard = re.compile(grammar.first_characters())
    found = {each for each in beginnings(block, 2) if each[0] not in "和与"}  # no name begins with these
    assert len(found) > 3
    # one of these alone is one with 主要负责… behind it
    assert {each for each in found if not guard.match(each + "主" if each in "厅委院办署" else each)} == set()


@given(st.from_regex(f"和?{places.NAME}", fullmatch=True))
def test_a_look_for_the_next_level_word_lets_names_through(name: str) -> None:
    assert re.match(places.NEAR, name)


def test_a_row_without_end_is_no_object() -> None:
    short = "健全" + "首问负责、" * 4 + "一次告知等制度"
    assert wide_objects.whole_row(short, (0, 2), len(short)) == (2, len(short))
    endless = "健全" + "首问负责、" * 400 + "一次告知等制度"
    assert wide_objects.whole_row(endless, (0, 2), len(endless)) is None
