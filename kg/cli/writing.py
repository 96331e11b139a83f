"""Files that commands write: complete, or not at all. A full disk or a stop never costs the file that was there."""

from __future__ import annotations

import io
import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO, TextIO

from ontology.errors import KGError

MEND = "choose another file with -o; close it if Excel or Word has it open"


@contextmanager
def written(name: str) -> Iterator[BinaryIO]:
    """A file to write into; it takes the place of `name` when everything is written. Raises KGError where it cannot.

    A device, a pipe, a link, or a file in a folder that takes no new ones, is written as it is.
    """
    place = Path(name)
    direct = place.is_symlink() or (place.exists() and not (place.is_file() and os.access(place.parent, os.W_OK)))
    target = place if direct else place.with_name(f".kg-{os.getpid()}.partial")
    try:
        with target.open("wb") as out:
            yield out
        if not direct:
            target.replace(place)
    except OSError as error:
        raise KGError(f"cannot be written: {error.strerror}", where=name, mend=MEND) from error
    finally:
        if not direct:
            with suppress(OSError):  # a file system that has become read-only has told its error already
                target.unlink(missing_ok=True)


@contextmanager
def written_text(name: str) -> Iterator[TextIO]:
    """The same for text in UTF-8; half of a surrogate pair becomes `?`."""
    with written(name) as raw, io.TextIOWrapper(raw, encoding="utf-8", errors="replace", newline="\n") as out:
        yield out
