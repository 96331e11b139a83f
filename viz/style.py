"""How classes look and where they stand: `style.yaml` and `words.yaml`, read once."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from ontology.words import Words

FOLDER = Path(__file__).parent
OTHER = "other"


@dataclass(frozen=True, slots=True)
class Column:
    """A column of pictures and the classes that stand in it."""

    title: Words
    classes: frozenset[str]


@dataclass(frozen=True, slots=True)
class Step:
    """One relation to go over, `outgoing` along its direction."""

    relation: str
    outgoing: bool


@dataclass(frozen=True, slots=True)
class Style:
    """Everything in `style.yaml`; classes that it does not name are drawn in the palette `other`."""

    palettes: Mapping[str, Mapping[str, list[str]]]
    palette_of: Mapping[str, str]
    columns: tuple[Column, ...]
    overview: frozenset[str]
    facts: frozenset[str]
    figures: frozenset[str]
    duties: frozenset[str]
    bare: frozenset[str]
    noted: frozenset[str]
    always: frozenset[str]
    folds: Mapping[str, tuple[Step, ...]]
    named_by: Mapping[str, Step]
    chain: Mapping[str, object]
    weak: frozenset[str]
    hidden: frozenset[str]

    def palette(self, kind: str) -> str:
        return self.palette_of.get(kind, OTHER)

    def column(self, kind: str) -> int:
        """The index of a class' column; unknown classes stand in the last one."""
        return next((i for i, c in enumerate(self.columns) if kind in c.classes), len(self.columns) - 1)

    @property
    def under(self) -> tuple[str, ...]:
        """The relations from a work down to its duties."""
        found = self.chain["under"]
        assert isinstance(found, list)
        return tuple(str(one) for one in found)


def read_yaml(name: str) -> dict[str, Any]:
    """A YAML file beside this module; what uses a part of it says what that is."""
    import yaml

    with (FOLDER / name).open(encoding="utf-8") as file:
        found = yaml.safe_load(file)
    assert isinstance(found, dict)
    return found


def _names(value: object) -> frozenset[str]:
    assert isinstance(value, list)
    return frozenset(str(one) for one in value)


def _column(given: Mapping[str, object]) -> Column:
    return Column(Words(str(given["zh"]), str(given["en"])), _names(given["classes"]))


def _steps(given: list[str]) -> tuple[Step, ...]:
    return tuple(Step(one[1:], one[0] == ">") for one in given)


@cache
def load_style() -> Style:
    """The project's own style."""
    raw = read_yaml("style.yaml")
    keys = ("overview", "facts", "figures", "duties", "bare", "noted", "always", "weak", "hidden")
    names = {key: _names(raw[key]) for key in keys}
    return Style(
        palettes=raw["palettes"],
        palette_of=raw["classes"],
        columns=tuple(_column(one) for one in raw["columns"]),
        folds={kind: _steps(steps) for kind, steps in raw["folds"].items()},
        named_by={kind: _steps([step])[0] for kind, step in raw["named_by"].items()},
        chain=raw["chain"],
        **names,
    )


@cache
def load_words() -> dict[str, dict[str, Words]]:
    """The page's words by section (page, codes, card) and name."""
    raw = read_yaml("words.yaml")
    return {section: _pairs(raw[section]) for section in ("page", "codes", "card")}


def _pairs(given: object) -> dict[str, Words]:
    assert isinstance(given, dict)
    return {str(name): Words(str(zh), str(en)) for name, (zh, en) in given.items()}
