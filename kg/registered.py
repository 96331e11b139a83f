"""What registers say of files: the register that was named, else the one that lies with a folder of files."""

from __future__ import annotations

from collections.abc import Collection
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from ontology.errors import KGError
from ontology.words import Remark

if TYPE_CHECKING:
    from loaders.register import Register


class Account(Protocol):
    """Where a run keeps what it tells of at its end."""

    failed: list[KGError]
    warnings: list[Remark]


def stated(source: Path, names: Collection[str], named: Register | None, account: Account) -> dict[str, dict[str, str]]:
    """Of the files of one source, by name: the fields of Document that a register states; files without any are left out.

    Where no register was named, that of the folder itself counts, or that in the folder around it if it speaks of every
    file. It is told of; one in the folder itself that cannot be read goes to `account.failed`.
    """
    register = named or (_of_folder(source, names, account) if source.is_dir() else None)
    found = {name: fields for name in names if (fields := register.of(name))} if register else {}
    if register and found and named is None:
        account.warnings.append(register.used(len(found)))
    return found


def _of_folder(folder: Path, names: Collection[str], account: Account) -> Register | None:
    from loaders.register import register_within

    try:
        if own := register_within(folder):
            return own
    except KGError as error:
        account.failed.append(error)
        return None
    with suppress(KGError):
        around = register_within(folder.absolute().parent)
        if around and names and all(map(around.of, names)):
            return around
    return None
