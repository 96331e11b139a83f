"""What registers say of files: the register that was named, else the one that a folder holds of its own files."""

from __future__ import annotations

from collections.abc import Collection
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

    A folder's own register counts where none was named. It is told of; one that cannot be read goes to `account.failed`.
    """
    from loaders.register import register_within

    register = named
    if named is None and source.is_dir():
        try:
            register = register_within(source)
        except KGError as error:
            account.failed.append(error)
    found = {name: fields for name in names if (fields := register.of(name))} if register else {}
    if register and found and named is None:
        account.warnings.append(register.used(len(found)))
    return found
