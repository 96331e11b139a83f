"""Word lists: read line by line as the YAML library reads them, and found in a text as the lists say."""

from __future__ import annotations

import random
import re

import pytest
import yaml

from loaders.report.bodies.grammar import grammar
from loaders.report.lexicon import DATA, simplified, words
from loaders.report.verbs import all_verbs, verb_end, verbs_in
from loaders.trie import trie


@pytest.mark.parametrize("file", sorted(path.stem for path in DATA.glob("*.yaml")))
def test_lists_are_read_as_yaml_reads_them(file: str) -> None:
    lists = yaml.safe_load((DATA / f"{file}.yaml").read_text(encoding="utf-8"))
    assert len(lists) > 3
    for key, value in lists.items():
        assert list(words(file, key)) == list(dict.fromkeys(str(value).split()))


def test_what_tells_a_traditional_text_is_made_simple() -> None:
    telling = (DATA / "telling.txt").read_text(encoding="utf-8").strip()
    assert all(simplified(char) not in telling for char in telling)


@pytest.mark.parametrize("count", [3, 30, 33, 200])
def test_a_prefix_tree_finds_the_longest_word(count: int) -> None:
    rng = random.Random(count)
    chars = [chr(0x4E00 + 7 * step) for step in range(60)] + list("-]^.")
    entries = {"".join(rng.choices(chars, k=rng.randint(1, 4))) for _ in range(count)}
    pattern = re.compile(trie(entries))
    for _ in range(300):
        text = "".join(rng.choices(chars, k=5))
        longest = max((entry for entry in entries if text.startswith(entry)), key=len, default=None)
        found = pattern.match(text)
        assert (found[0] if found else None) == longest


def test_every_name_of_the_lists_can_begin_a_mention() -> None:
    """The look at the first two characters passes over no name."""
    for key in ("national", "issuer_words", "yours", "bare"):
        for name in words("bodies", key):
            found = grammar().match(f"{name},")
            assert found, name
            assert found[0].startswith(name[:2])
    for level in ("县", "市", "省", "州", "街道", "我县", "全县"):
        assert grammar().match(f"{level}人民政府,")
    for head in words("bodies", "named_heads"):
        assert grammar().match(f"{head},"), head


def test_verbs_in_phrases() -> None:
    assert list(verbs_in("审查合同、制定印发办法")) == [(0, 2), (5, 9)]
    assert list(verbs_in("调解率")) == []
    assert (verb_end("案件审结"), verb_end("案件")) == (2, 0)
    assert all_verbs("不予受理") and all_verbs("撤销和确认违法")
    assert not all_verbs("受理案件") and not all_verbs("")


def test_no_adverb_is_a_row_of_others() -> None:
    """Rows of adverbs are read by patterns: a row that can be cut in two ways at each word takes exponential time."""
    found = {word for key in ("adverbs", "lead_adverbs") for word in words("verbs", key)}
    for word in found:
        others = re.compile(f"(?:{'|'.join(map(re.escape, found - {word}))})+")
        assert not others.fullmatch(word), word
