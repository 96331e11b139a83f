"""What goes into statements and comes out of them.

The cells of a store's rows as the types that they hold: stores return `object`, as engines promise no more.

A cell of another type than the statement's text says is a mistake in that text, so every reader raises TypeError with
what it found. A missing list (null) is an empty one; nothing else is converted.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import islice
from typing import TypeVar

from ontology.model import Value

T = TypeVar("T")
BATCH = 5_000  # values that one statement takes as a parameter


def texts(cell: object) -> tuple[str, ...]:
    """A list of texts, or null."""
    if cell is None:
        return ()
    if not isinstance(cell, list | tuple):
        raise TypeError(f"a list of texts is expected, not {cell!r}")
    return tuple(str(one) for one in cell)


def mapping(cell: object) -> Mapping[str, object]:
    """A map, such as `properties(n)`."""
    if not isinstance(cell, Mapping):
        raise TypeError(f"a map is expected, not {cell!r}")
    return cell


def number(cell: object) -> int:
    """A whole number, such as `count(n)`; engines may return 2.0 for 2."""
    if isinstance(cell, bool) or not isinstance(cell, int | float) or cell != int(cell):
        raise TypeError(f"a whole number is expected, not {cell!r}")
    return int(cell)


def value(cell: object) -> Value:
    """A property's value: a text, a number, a truth value, or a list of one of them."""
    if isinstance(cell, str | int | float | bool):
        return cell
    if not isinstance(cell, list | tuple):
        raise TypeError(f"a property's value is expected, not {cell!r}")
    if all(isinstance(one, str) for one in cell):
        return tuple(str(one) for one in cell)
    if all(isinstance(one, int) for one in cell):
        return tuple(int(one) for one in cell)
    return tuple(float(one) for one in cell)


def items(cell: object) -> tuple[object, ...]:
    """A list of anything."""
    if not isinstance(cell, list | tuple):
        raise TypeError(f"a list is expected, not {cell!r}")
    return tuple(cell)


def batches(values: Iterable[T], size: int = BATCH) -> Iterator[list[T]]:
    """The values in runs that one statement can take."""
    rest = iter(values)
    while batch := list(islice(rest, size)):
        yield batch
