"""The lists as the grammar uses them: nouns that head a bearer phrase, words that open a predicate."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Final

from loaders.statute.norms.text.lexicon import rows
from loaders.statute.norms.text.particles import freed
from loaders.trie import trie

_CLASSES: Final = {
    "verb": "verb",
    "dual": "verb",
    "soft": "soft",
    "adverb": "adverb",
    "prep": "prep",
    "name": "",
    "act": "",
}


def _head_pattern(files: Mapping[str, int]) -> str:
    """Longer nouns first; 部 of a ministry not before 门; 小学 not in 小学校; the one-character 人, 者, 员, 局 only where they end a word.

    A search jumps to the characters that nouns begin with. Most of these begin none, which the set of second characters
    tells at once; which noun it is, the second character and a look behind it. `files` says in how many files a noun
    stands: branches are tried one after the other, frequent ones first, the others in rows that a set opens.
    """
    often: Counter[str] = Counter()
    nouns: dict[str, dict[str, list[str]]] = {}  # by second character, by first: the rests
    for word in sorted(word for word in files if len(word) > 1):
        nouns.setdefault(word[1], {}).setdefault(word[0], []).append(word[2:])
        often[word[1]] += files[word]
        often[word[:2]] += files[word]
    seconds = sorted(nouns, key=lambda one: -often[one])
    branches = [_branch(second, nouns[second], often) for second in seconds[:_FREQUENT]]
    for at in range(_FREQUENT, len(seconds), _ROW):
        row = seconds[at : at + _ROW]
        branches.append(f"(?=[{''.join(row)}])" + _either(_branch(second, nouns[second], often) for second in row))
    begins = "".join(sorted({word[0] for word in files} | set(_SINGLE)))
    alone = _either(f"(?<={first}){not_within}" for first, not_within in _SINGLE.items())
    return f"[{begins}](?:(?=[{''.join(nouns)}]){_either(branches)}|(?<=[{''.join(_SINGLE)}]){alone}){_NOT_WITHIN}"


_FREQUENT: Final = 8
_ROW: Final = 40


def _branch(second: str, rests: Mapping[str, list[str]], often: Counter[str]) -> str:
    """The nouns with one second character, by their first."""
    firsts = sorted(rests, key=lambda first: -often[first + second])
    return second + _either(f"(?<={first}{second})" + trie(rests[first]) for first in firsts)


def _either(branches: Iterable[str]) -> str:
    return f"(?:{'|'.join(branches)})"


# Looked at behind a noun, since few of them are followed by such a character.
_NOT_WITHIN: Final = f"(?![门队长校](?:(?<=部[门队长])|(?<=学校)|(?<=学院校))|{freed('负责', '负责人')}(?<=负责人.))"


# What must not stand around a noun of one character.
_SINGLE: Final = {
    "人": "(?<![本无]人)(?<!(?<!记)载人)(?![民员大口身力事工才物类数格群体为次文造权流行防道间选生情性犯]|均(?!$|可(?!支)|应|不|有权|须|必))",
    "者": "(?<![或二两再前后]者)(?<!(?<!第)三者)",
    "员": "(?<![客动满全超成]员)(?![工会额])",
    "局": "(?<![布格结时当]局)(?![部面限势域])",
    "厂": "(?![房区址家商])",
}


# The pattern of nouns that a name may end with, by noun its type and whether it is a body, the characters they begin with.
HEADS: Final = re.compile(_head_pattern({row[0]: int(row[3]) for row in rows("heads")}))
HEAD_KINDS: Final = {row[0]: (row[1], row[2] == "body") for row in rows("heads")}
HEAD_BEGINNINGS: Final = frozenset(row[0][0] for row in rows("heads")) | frozenset(_SINGLE)

# Words that may open a predicate, and what they are: verb, dual, adverb, prep …
OPENERS: Final = {row[0]: row[1] for row in rows("predicates")}
# Verbs and adverbs that names hold just as often: they open a predicate in a whole clause alone.
DEEDS: Final = frozenset(word for word, kind in OPENERS.items() if kind == "act")
# The class and length of each, and the beginnings of those of three and four characters.
_WORDS: Final = {word: (_CLASSES[kind], len(word)) for word, kind in OPENERS.items()}
_LONGER: Final = frozenset(word[:2] for word in OPENERS if len(word) > 2)
_NO_WORD: Final = ("", 0)


def opens(stretch: str, at: int) -> str:
    """The class of the longest known word that opens here: verb, soft, adverb, prep; "" for none and for names."""
    return opening(stretch, at)[0]


def opening(stretch: str, at: int) -> tuple[str, int]:
    """The class and the length of the longest known word that opens here."""
    two = stretch[at : at + 2]
    if two in _LONGER:
        for size in (4, 3):
            if (found := _WORDS.get(stretch[at : at + size])) is not None:
                return found
    return _WORDS.get(two) or _WORDS.get(two[:1]) or _NO_WORD
