"""Files that commands write: complete, or not at all. A full disk or a stop never costs the file that was there."""

from __future__ import annotations

import errno
import io
import os
import secrets
import shutil
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
    try:
        if direct:
            with place.open("wb") as out:
                yield out
        else:
            with _beside(place) as out:
                yield out
    except OSError as error:
        raise KGError(f"cannot be written: {error.strerror}", where=name, mend=MEND) from error


@contextmanager
def _beside(place: Path) -> Iterator[BinaryIO]:
    """A new file in the folder of `place`, whose place it takes at the end: nobody can have laid a link under its name."""
    target = place.with_name(f".kg-{secrets.token_hex(8)}.partial")
    with target.open("xb") as out:
        try:
            yield out
            out.close()
            target.replace(place)
        except BaseException:
            with suppress(OSError):  # a file system that has become read-only has told its error already
                target.unlink(missing_ok=True)
            raise


@contextmanager
def written_folder(name: str) -> Iterator[Path]:
    """A folder to write files into; they take their places in the folder `name` one by one when all are written.

    A failure or a stop before that leaves the folder as it was; one while they take their places leaves files that are
    whole, new and old. It lies inside that folder, so that nothing is copied at the end; folders made for it go again on
    failure.
    """
    place = Path(name)
    made = [one for one in (place, *place.parents) if not one.exists()]
    partial = place / f".kg-{secrets.token_hex(8)}.partial"
    try:
        try:
            partial.mkdir(parents=True)
            yield partial
            _take_places(partial, place)
        except BaseException:
            shutil.rmtree(partial, ignore_errors=True)
            for one in made:
                with suppress(OSError):  # not made, or others have written into it
                    one.rmdir()
            raise
    except OSError as error:
        failed = str(error.filename2 or error.filename or name).replace(str(partial), str(place))
        mend = "choose another folder, or get the right to write"
        raise KGError(f"cannot be written: {error.strerror}", where=failed, mend=mend) from error


def _take_places(partial: Path, place: Path) -> None:
    files = sorted(partial.iterdir())
    for file in files:
        if (place / file.name).is_dir():
            raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR), str(place / file.name))
    for file in files:
        file.replace(place / file.name)
    partial.rmdir()


@contextmanager
def written_text(name: str) -> Iterator[TextIO]:
    """The same for text in UTF-8; half of a surrogate pair becomes `?`."""
    with written(name) as raw, io.TextIOWrapper(raw, encoding="utf-8", errors="replace", newline="\n") as out:
        yield out
